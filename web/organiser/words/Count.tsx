import type { ReactElement } from 'react';
import { Trans } from 'react-i18next';
import type { WaveView } from '../../api/shapes.ts';
import { useWords } from './use-words.ts';

interface CountProps {
  readonly wave: Pick<WaveView, 'count' | 'countStep' | 'status'>;
  readonly asked?: number | undefined;
}

/** How many have answered, in words: "14 svar av 22"; in steps of five "minst 10 svar"; "För få svar" where nothing is told. */
export function Count({ wave, asked }: CountProps): ReactElement {
  const { t } = useWords();
  const { count, countStep, status } = wave;
  if (count === undefined) return <>{t('count.tooFew')}</>;
  if (countStep === 5 && status !== 'released') {
    if (count === 0) return <>{t('count.fewerThanFive')}</>;
    return <Trans t={t} i18nKey={asked ? 'count.atLeastOf' : 'count.atLeast'} values={{ count, asked }} components={{ b: <b /> }} />;
  }
  return <Trans t={t} i18nKey={asked ? 'count.of' : 'count.answers'} values={{ count, asked }} count={count} components={{ b: <b /> }} />;
}
