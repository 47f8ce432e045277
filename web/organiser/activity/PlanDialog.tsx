import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaveView } from '../../api/shapes.ts';
import { Choices } from '../forms/Choices.tsx';
import { FormDialog } from '../forms/FormDialog.tsx';
import { InputField } from '../forms/fields.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { isRegistration } from '../wave/wave-steps.ts';
import { isDate } from '../words/dates.ts';
import { planOf } from '../words/planned.ts';
import { useWords } from '../words/use-words.ts';
import { usePlanWave } from './change-activity.ts';
import { useDesk, waveAnchor } from './desk.ts';
import { focusSoon } from './focus-soon.ts';

type ByItself = 'opensItself' | 'closesItself';

/** What is still to come. */
function offeredFor({ status }: WaveView): readonly ByItself[] {
  if (status === 'draft') return ['opensItself', 'closesItself'];
  return status === 'open' ? ['closesItself'] : [];
}

function hintOf(what: ByItself, wave: WaveView) {
  if (what === 'closesItself') return isRegistration(wave) ? 'planned.closesItselfRegistration' : 'planned.closesItselfHint';
  return wave.audience === 'invited' ? 'planned.opensItselfInvited' : 'planned.opensItselfHint';
}

/** When a wave is meant to open and close, and whether by itself; what is emptied is as its survey usually has it. */
export function PlanDialog({ wave, onClose }: { readonly wave: WaveView; readonly onClose: () => void }): ReactElement {
  const { t: words, waveName } = useWords();
  const { t } = useTranslation('setup');
  const { view } = useDesk();
  const announce = useAnnounce();
  const keep = usePlanWave(view.activity.id);
  const [before] = useState(() => planOf(wave, view));
  const [opens, setOpens] = useState(before.opens ?? '');
  const [closes, setCloses] = useState(before.closes ?? '');
  const [byItself, setByItself] = useState<readonly ByItself[]>(() => offeredFor(wave).filter((one) => before[one]));
  const [isTried, setTried] = useState(false);
  const fault = (date: string) => (date && !isDate(date) ? words('fault.dateWrong') : undefined);
  const closesFault = fault(closes) ?? (opens && closes && closes < opens ? t('planned.wrong') : undefined);
  const send = () => {
    setTried(true);
    if (fault(opens) || closesFault) return;
    // What has not been touched goes on following the occasion.
    const changed = {
      ...(opens === (before.opens ?? '') ? {} : { opens }),
      ...(closes === (before.closes ?? '') ? {} : { closes }),
      ...Object.fromEntries(offeredFor(wave).map((one) => [one, byItself.includes(one)])),
    };
    const onSuccess = () => {
      announce(t('planned.done'));
      onClose();
      focusSoon(waveAnchor(wave));
    };
    keep.mutate({ wave: wave.id, ...changed }, { onSuccess });
  };
  return (
    <FormDialog
      title={t('planned.editTitle', { name: waveName(wave) })}
      send={words('edit.save')}
      isSending={keep.isPending}
      error={keep.error}
      onSend={send}
      onClose={onClose}
    >
      <InputField
        id="plan-opens"
        className="short"
        type="date"
        label={t('planned.opens')}
        optional
        error={isTried ? fault(opens) : undefined}
        value={opens}
        onWrite={setOpens}
      />
      <InputField
        id="plan-closes"
        className="short"
        type="date"
        label={t('planned.closes')}
        hint={t('planned.closesHint')}
        optional
        error={isTried ? closesFault : undefined}
        value={closes}
        onWrite={setCloses}
      />
      {offeredFor(wave).length > 0 && (
        <Choices
          name="by-itself"
          legend={t('planned.byItself')}
          kind="checkbox"
          chosen={byItself}
          choices={offeredFor(wave).map((value) => ({ value, label: t(`planned.${value}`), hint: t(hintOf(value, wave)) }))}
          onChoose={(value, isChosen) =>
            setByItself((all) => [...all.filter((one) => one !== value), ...(isChosen ? [value as ByItself] : [])])
          }
        />
      )}
    </FormDialog>
  );
}
