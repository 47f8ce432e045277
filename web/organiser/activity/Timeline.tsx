import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaveView } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { waveInFocus } from '../wave/wave-steps.ts';
import { useWords } from '../words/use-words.ts';
import { useDesk } from './desk.ts';
import { OccasionItem } from './OccasionItem.tsx';
import { OpenWavePanel } from './OpenWavePanel.tsx';
import { timelineAnchor } from './RemoveDialog.tsx';
import { WaveRow } from './WaveRow.tsx';

/** The occasions in order of date on one line: solid up to today, dotted after. Waves of no occasion stand below. */
export function Timeline(): ReactElement {
  const { t } = useWords();
  const { t: setup } = useTranslation('setup');
  const { view, date, rights, ask } = useDesk();
  const { activity, occasions, waves } = view;
  const focus = waveInFocus(view, date);
  // Also those whose occasion is not there: a wave is never out of sight.
  const loose = waves.filter(({ occasion }) => !occasions.some(({ id }) => id === occasion));
  const ahead = loose.filter(({ survey }) => survey.id === 'registration');
  const whole = loose.filter((wave) => !ahead.includes(wave));
  return (
    <div className="timeline">
      {ahead.length > 0 && (
        <section className="ahead">
          <h2>{setup('beforeFirst')}</h2>
          <Waves waves={ahead} focus={focus} />
        </section>
      )}
      <h2 id={timelineAnchor} tabIndex={-1}>
        {t(`timeline.${activity.kind}`)}
      </h2>
      {occasions.length === 0 && <p className="empty">{t('timeline.empty')}</p>}
      <ol className="time">
        {occasions.map((occasion) => (
          <OccasionItem key={occasion.id} occasion={occasion} focus={focus} />
        ))}
      </ol>
      {whole.length > 0 && <WholeActivity waves={whole} focus={focus} />}
      {rights.owns && (
        <div className="row add">
          <Button onClick={() => ask({ kind: 'add-occasion' })}>{t(`timeline.add.${activity.kind}`)}</Button>
          <Button onClick={() => ask({ kind: 'add-wave' })}>{t('timeline.addWave')}</Button>
        </div>
      )}
    </div>
  );
}

interface WholeActivityProps {
  readonly waves: readonly WaveView[];
  readonly focus: WaveView | undefined;
}

function WholeActivity({ waves, focus }: WholeActivityProps): ReactElement {
  const { t } = useWords();
  return (
    <section className="after">
      <h3>{t('timeline.whole')}</h3>
      <Waves waves={waves} focus={focus} />
    </section>
  );
}

/** The panel of the wave in focus, if it is one of these, and the rest as rows. */
export function Waves({ waves, focus, attended }: WholeActivityProps & { readonly attended?: number | undefined }): ReactElement {
  const inPanel = waves.find(({ id }) => id === focus?.id);
  const rows = waves.filter((wave) => wave !== inPanel);
  return (
    <>
      {inPanel && <OpenWavePanel wave={inPanel} attended={attended} />}
      {rows.length > 0 && (
        <ul className="waves">
          {rows.map((wave) => (
            <WaveRow key={wave.id} wave={wave} attended={attended} />
          ))}
        </ul>
      )}
    </>
  );
}
