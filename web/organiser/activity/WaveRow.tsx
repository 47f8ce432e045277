import { type ReactElement, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaveView } from '../../api/shapes.ts';
import { StateMark } from '../../design/StateMark.tsx';
import { askedOf } from '../wave/wave-steps.ts';
import { Code } from '../words/Code.tsx';
import { Count } from '../words/Count.tsx';
import { planOf, useByItself, usePlanWords } from '../words/planned.ts';
import { useWords } from '../words/use-words.ts';
import { useDesk, waveAnchor } from './desk.ts';
import { RowAction } from './RowAction.tsx';
import { WaveFacts } from './WaveFacts.tsx';

interface WaveRowProps {
  readonly wave: WaveView;
  readonly attended: number | undefined;
}

/** Name, state, count, one action. The name unfolds the rest. */
export function WaveRow({ wave, attended }: WaveRowProps): ReactElement {
  const { waveName } = useWords();
  const [isUnfolded, unfold] = useState(false);
  const more = useId();
  const { t: setup } = useTranslation('setup');
  const planWords = usePlanWords();
  const { view } = useDesk();
  const plan = wave.status === 'draft' ? planWords(planOf(wave, view)) : undefined;
  const itself = useByItself()(wave, planOf(wave, view));
  return (
    <li>
      <div className="wave-name">
        <button
          type="button"
          className="unfold"
          id={waveAnchor(wave)}
          aria-expanded={isUnfolded}
          aria-controls={more}
          onClick={() => unfold(!isUnfolded)}
        >
          {waveName(wave)}
        </button>
        {wave.status === 'open' && wave.audience === 'open' && (
          <span className="meta">
            <Code code={wave.code} />
          </span>
        )}
        {plan && <span className="meta">{setup('planned.row', { times: plan })}</span>}
        {itself && <span className="meta">{itself}</span>}
      </div>
      <StateMark state={useIsLate(wave) ? 'late' : wave.status} />
      <span className="cnt">
        <RowCount wave={wave} attended={attended} />
      </span>
      <span className="do">
        <RowAction wave={wave} />
      </span>
      <div className="more" id={more} hidden={!isUnfolded}>
        {isUnfolded && <WaveFacts wave={wave} />}
      </div>
    </li>
  );
}

/** A draft whose day has passed. */
function useIsLate(wave: WaveView): boolean {
  const { view, date } = useDesk();
  const { closes } = planOf(wave, view);
  return wave.status === 'draft' && closes !== undefined && closes < date;
}

/** Drafts have no answers to count: they say who will be asked. */
function RowCount({ wave, attended }: WaveRowProps): ReactElement {
  const { t } = useWords();
  if (wave.status !== 'draft') return <Count wave={wave} asked={askedOf(wave, { ...(attended !== undefined && { attended }) })} />;
  if (wave.audience === 'open') return <>{t('wave.openLink')}</>;
  return <>{wave.invited ? t('wave.invited', { count: wave.invited }) : t('wave.personalLinks')}</>;
}
