import { type ReactElement, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Retention } from '../../../surveys/fieldwork/retention.ts';
import type { WaveView } from '../../api/shapes.ts';
import { Choices } from '../forms/Choices.tsx';
import { FormDialog } from '../forms/FormDialog.tsx';
import { InputField } from '../forms/fields.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { useWords } from '../words/use-words.ts';
import { useSetRetention } from './retention-queries.ts';

type Kind = 'stay' | 'years' | 'day';

interface RetentionDialogProps {
  readonly activity: string;
  readonly wave: WaveView;
  readonly onClose: () => void;
}

/** How long the answers of a wave are kept, by what decision, and what becomes of the figures. */
export function RetentionDialog({ activity, wave, onClose }: RetentionDialogProps): ReactElement {
  const { t } = useTranslation('after');
  const { waveName } = useWords();
  const announce = useAnnounce();
  const before = wave.retention;
  const until = before?.until;
  const [decision, setDecision] = useState(before?.decision ?? '');
  const [caseNumber, setCaseNumber] = useState(before?.caseNumber ?? '');
  const [kind, setKind] = useState<Kind>(!until ? 'stay' : 'day' in until ? 'day' : 'years');
  const [years, setYears] = useState(until && 'years' in until ? String(until.years) : '2');
  const [day, setDay] = useState(until && 'day' in until ? until.day : '');
  const [figures, setFigures] = useState<Retention['figures']>(before?.figures ?? 'stay');
  const [isTried, setTried] = useState(false);
  const [decisionId, caseId, yearsId, dayId] = [useId(), useId(), useId(), useId()];
  const save = useSetRetention(activity, wave.id);
  const yearsWrong = kind === 'years' && !/^([1-9]\d?|100)$/.test(years.trim());
  const dayWrong = kind === 'day' && !/^\d{4}-\d{2}-\d{2}$/.test(day);
  const send = () => {
    setTried(true);
    if (yearsWrong || dayWrong) return;
    const wanted = {
      ...(decision.trim() ? { decision: decision.trim() } : {}),
      ...(caseNumber.trim() ? { caseNumber: caseNumber.trim() } : {}),
      until: kind === 'stay' ? null : kind === 'day' ? { day } : { years: Number(years) },
      figures,
    };
    save.mutate(wanted, {
      onSuccess: () => {
        announce(t('retention.saved'));
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={t('retention.dialog', { wave: waveName(wave) })}
      send={t('retention.save')}
      isSending={save.isPending}
      error={save.error}
      onSend={send}
      onClose={onClose}
    >
      <InputField
        id={decisionId}
        label={t('retention.decision')}
        hint={t('retention.decisionHint')}
        optional
        value={decision}
        onWrite={setDecision}
        maxLength={300}
      />
      <InputField id={caseId} label={t('retention.caseNumber')} optional value={caseNumber} onWrite={setCaseNumber} maxLength={100} />
      <Choices
        name={`${yearsId}-until`}
        legend={t('retention.until')}
        kind="radio"
        chosen={[kind]}
        onChoose={(value) => setKind(value as Kind)}
        choices={(['stay', 'years', 'day'] as const).map((value) => ({ value, label: t(`retention.kinds.${value}`) }))}
      />
      {kind === 'years' && (
        <InputField
          id={yearsId}
          label={t('retention.years')}
          inputMode="numeric"
          value={years}
          onWrite={setYears}
          error={isTried && yearsWrong ? t('retention.yearsWrong') : undefined}
        />
      )}
      {kind === 'day' && (
        <InputField
          id={dayId}
          label={t('retention.day')}
          type="date"
          value={day}
          onWrite={setDay}
          error={isTried && dayWrong ? t('retention.dayWrong') : undefined}
        />
      )}
      {kind !== 'stay' && (
        <Choices
          name={`${yearsId}-figures`}
          legend={t('retention.figures')}
          kind="radio"
          chosen={[figures]}
          onChoose={(value) => setFigures(value as Retention['figures'])}
          choices={(['stay', 'go'] as const).map((value) => ({
            value,
            label: t(`retention.figuresKinds.${value}`),
            hint: t(`retention.figuresHints.${value}`),
          }))}
        />
      )}
    </FormDialog>
  );
}
