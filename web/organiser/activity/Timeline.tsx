import type { ReactElement } from 'react';
import type { WaveView } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { waveInFocus } from '../wave/wave-steps.ts';
import { useWords } from '../words/use-words.ts';
import { useDesk } from './desk.ts';
import { OccasionItem } from './OccasionItem.tsx';
import { OpenWavePanel } from './OpenWavePanel.tsx';
import { WaveRow } from './WaveRow.tsx';

/** The occasions in order of date on one line: solid up to today, dotted after. Waves of no occasion stand below. */
export function Timeline(): ReactElement {
  const { t } = useWords();
  const { view, date, rights, ask } = useDesk();
  const { activity, occasions, waves } = view;
  const focus = waveInFocus(view, date);
  const loose = waves.filter(({ occasion }) => occasion === undefined);
  return (
    <div>
      <h2>{t(`timeline.${activity.kind}`)}</h2>
      {occasions.length === 0 && <p className="empty">{t('timeline.empty')}</p>}
      <ol className="time">
        {occasions.map((occasion) => (
          <OccasionItem key={occasion.id} occasion={occasion} focus={focus} />
        ))}
      </ol>
      {loose.length > 0 && <WholeActivity waves={loose} focus={focus} />}
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
