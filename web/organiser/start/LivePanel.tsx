import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Button, buttonClass } from '../../design/Button.tsx';
import { StateMark } from '../../design/StateMark.tsx';
import { useRightsIn } from '../session/use-rights.ts';
import { ShowOnScreen } from '../wave/ShowOnScreen.tsx';
import { askedOf } from '../wave/wave-steps.ts';
import { BigCount } from '../words/BigCount.tsx';
import { Code } from '../words/Code.tsx';
import { Count } from '../words/Count.tsx';
import { useWords } from '../words/use-words.ts';
import type { AskedAction } from './StartPage.tsx';
import type { PlacedWave } from './sort-day.ts';

interface LiveProps {
  readonly placed: PlacedWave;
  readonly ask: (asked: AskedAction) => void;
}

/** The most pressing open wave: the only panel, with the only filled button. */
export function LivePanel({ placed, ask }: LiveProps): ReactElement {
  const { t } = useWords();
  const { activity, wave, occasion } = placed;
  const { runs } = useRightsIn(activity.id);
  const isInvited = wave.audience === 'invited';
  return (
    <div className="live">
      <div>
        <p className="lbl">{useWhat(placed)}</p>
        <h3>
          <Link to={`/activities/${activity.id}`}>{activity.title}</Link>
        </h3>
      </div>
      <div>
        <p className="lbl">{t(isInvited ? 'facts.who' : 'facts.code')}</p>
        <p className={isInvited ? 'v v-words' : 'v'}>{isInvited ? t('facts.audience.invited') : <Code code={wave.code} />}</p>
      </div>
      <div>
        <p className="lbl">{t('start.answered')}</p>
        <p className="v">
          <BigCount wave={wave} asked={askedOf(wave, occasion)} short />
        </p>
      </div>
      <div className="row">
        {isInvited ? (
          <Link className={buttonClass('primary')} to={`/activities/${activity.id}`}>
            {t('start.toActivity')}
          </Link>
        ) : (
          <>
            <ShowOnScreen wave={wave} kind="primary" />
            <a className={buttonClass()} href={wave.url} target="_blank" rel="noreferrer">
              {t('start.seeSurvey')}
              <span className="vh"> {t('newTab')}</span>
            </a>
          </>
        )}
        {runs && <Button onClick={() => ask({ ...placed, action: 'close' })}>{t('wave.close')}</Button>}
      </div>
    </div>
  );
}

/** Any other open wave. */
export function LiveRow({ placed, ask }: LiveProps): ReactElement {
  const { t } = useWords();
  const { activity, wave, occasion } = placed;
  const { runs } = useRightsIn(activity.id);
  const what = useWhat(placed);
  return (
    <li>
      <div>
        <StateMark state="open" />
        <h3>
          <Link to={`/activities/${activity.id}`}>{activity.title}</Link>
        </h3>
        <p>{what}</p>
        <p className="cnt">
          {wave.audience === 'open' && <Code code={wave.code} />} <Count wave={wave} asked={askedOf(wave, occasion)} />
        </p>
      </div>
      {runs && (
        <Button onClick={() => ask({ ...placed, action: 'close' })}>
          {t('wave.doClose')}
          <span className="vh"> {what}</span>
        </Button>
      )}
    </li>
  );
}

/** "Utvärdering efter träff, Träff 3: Behålla och utveckla" */
function useWhat({ wave, occasion }: PlacedWave): string {
  const { waveName, occasionName } = useWords();
  return occasion ? `${waveName(wave)}, ${occasionName(occasion)}` : waveName(wave);
}
