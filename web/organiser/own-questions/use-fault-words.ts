import { useTranslation } from 'react-i18next';
import type { WaveFault } from '../activity/check-wave.ts';
import type { FieldFault } from '../forms/ErrorSummary.tsx';
import { useWords } from '../words/use-words.ts';

/** What is wrong, as a sentence; of an own question also which one it is. */
export function useFaultWords(): (fault: WaveFault) => FieldFault {
  const { t } = useWords();
  const { t: tSurvey } = useTranslation('survey');
  return (fault) => {
    if (!('own' in fault)) return { field: fault.field, message: t(`waveFault.${fault.reason}`) };
    const what = tSurvey(`fault.${fault.own}`);
    return { field: fault.field, message: fault.number > 0 ? tSurvey('fault.where', { number: fault.number, what }) : what };
  };
}
