import type { ReactElement } from 'react';
import type { WaveView } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { CopyLink } from '../wave/CopyLink.tsx';
import { Meter } from '../wave/Meter.tsx';
import { QrCode } from '../wave/QrCode.tsx';
import { ShowOnScreen } from '../wave/ShowOnScreen.tsx';
import { askedOf, isRegistration } from '../wave/wave-steps.ts';
import { BigCount } from '../words/BigCount.tsx';
import { Code } from '../words/Code.tsx';
import { clockOfTime, dateOfTime, today } from '../words/dates.ts';
import { planOf, useByItself } from '../words/planned.ts';
import { useWords } from '../words/use-words.ts';
import { useDesk, waveAnchor } from './desk.ts';
import { PeopleLink } from './PeopleLink.tsx';
import { WaveMore } from './WaveMore.tsx';

interface OpenWavePanelProps {
  readonly wave: WaveView;
  readonly attended: number | undefined;
}

/** What is on now: how to come in, and how many have. The only panel of the page. */
export function OpenWavePanel({ wave, attended }: OpenWavePanelProps): ReactElement {
  const { t, waveName } = useWords();
  const { view, rights, ask } = useDesk();
  const itself = useByItself()(wave, planOf(wave, view));
  const asked = askedOf(wave, { ...(attended !== undefined && { attended }) });
  const isInvited = wave.audience === 'invited';
  return (
    <section className="big" aria-labelledby={waveAnchor(wave)}>
      <div className="big-words">
        <h4 className="lbl" id={waveAnchor(wave)} tabIndex={-1}>
          {t('wave.isOpen', { name: waveName(wave) })}
        </h4>
        <p className="meta">
          <Since wave={wave} /> {itself}
        </p>
        {isInvited ? <p className="by-link">{t('wave.byLink')}</p> : <Entrance wave={wave} />}
        <p className="cnt2">
          <BigCount wave={wave} asked={asked} />
        </p>
        {asked !== undefined && <Meter count={wave.count ?? 0} asked={asked} />}
      </div>
      {!isInvited && <QrCode wave={wave} />}
      <div className="row">
        <PeopleLink wave={wave} kind="primary" />
        {isInvited && rights.owns && <Button onClick={() => ask({ kind: 'invitations', wave })}>{t('wave.links')}</Button>}
        {!isInvited && <ShowOnScreen wave={wave} kind={isRegistration(wave) && rights.owns ? 'line' : 'primary'} />}
        {!isInvited && <CopyLink url={wave.url} />}
        {rights.runs && <Button onClick={() => ask({ kind: 'wave-action', wave, action: 'close' })}>{t('wave.close')}</Button>}
      </div>
      <WaveMore wave={wave} />
    </section>
  );
}

/** The code, and the address it is typed at. */
function Entrance({ wave }: { readonly wave: WaveView }): ReactElement {
  return (
    <>
      <p className="big-code">
        <Code code={wave.code} />
      </p>
      <p className="meta address">
        <a href={wave.url} target="_blank" rel="noreferrer">
          {wave.url.replace(/^https?:\/\//, '')}
        </a>
      </p>
    </>
  );
}

function Since({ wave }: { readonly wave: WaveView }): ReactElement {
  const { t, locale } = useWords();
  if (!wave.openedAt) return <>{t('wave.open')}</>;
  const isToday = today(new Date(wave.openedAt)) === today(new Date());
  const time = isToday ? t('wave.atClock', { time: clockOfTime(wave.openedAt, locale) }) : dateOfTime(wave.openedAt, locale);
  return <>{t('wave.since', { time })}</>;
}
