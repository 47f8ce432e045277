import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button, buttonClass } from '../../design/Button.tsx';
import { StateMark } from '../../design/StateMark.tsx';
import { useChangeActivity } from '../activity/change-activity.ts';
import { waveAnchor } from '../activity/desk.ts';
import { focusSoon } from '../activity/focus-soon.ts';
import { useRightsIn } from '../session/use-rights.ts';
import { useAnnounce } from '../shell/Announcer.tsx';
import { Failure } from '../states/Failure.tsx';
import { askedOf } from '../wave/wave-steps.ts';
import { Count } from '../words/Count.tsx';
import { fullDate } from '../words/dates.ts';
import { useToday } from '../words/use-today.ts';
import { asSentence, useWords } from '../words/use-words.ts';
import { bandAnchor } from './after-action.ts';
import type { AskedAction } from './StartPage.tsx';
import type { Waiting, WaitingReport, WaitingWave } from './what-waits.ts';

interface WaitingRowProps<T> {
  readonly item: T;
  readonly ask: (asked: AskedAction) => void;
}

/** Something only the organiser can do. The name leads to where it stands, the button does it. */
export function WaitingRow({ item, ask }: WaitingRowProps<Waiting>): ReactElement {
  return item.step === 'report' ? <ReportRow item={item} /> : <WaveRow item={item} ask={ask} />;
}

function WaveRow({ item, ask }: WaitingRowProps<WaitingWave>): ReactElement {
  const { waveName } = useWords();
  const { activity, wave, late } = item;
  const name = waveName(wave);
  return (
    <li>
      <div>
        <StateMark state={late ? 'late' : wave.status} />
        <h3>
          <Link to={`/activities/${activity.id}#${waveAnchor(wave)}`}>{useTitle(item, name)}</Link>
        </h3>
        <p>
          <WaitingText item={item} />
        </p>
      </div>
      <WaitingAction item={item} name={name} ask={ask} />
    </li>
  );
}

function useTitle({ step, wave }: WaitingWave, name: string): string {
  const { t } = useWords();
  const { t: setup } = useTranslation('setup');
  if (step === 'release' || step === 'open') return t(`start.todo.${step}`, { name });
  return setup(step === 'close' && wave.survey.id === 'registration' ? 'todo.close-registration' : `todo.${step}`, { name });
}

function WaitingAction({ item, name, ask }: WaitingRowProps<WaitingWave> & { readonly name: string }): ReactElement | null {
  const { t } = useWords();
  const { t: setup } = useTranslation('setup');
  const { activity, step, wave } = item;
  const { owns, runs } = useRightsIn(activity.id);
  if (!(step === 'open' || step === 'close' ? runs : owns)) return null;
  if (step === 'undated')
    return (
      <Link className={buttonClass()} to={`/activities/${activity.id}#${waveAnchor(wave)}`}>
        {setup('todo.plan')}
        <span className="vh"> {name}</span>
      </Link>
    );
  const words = { open: t('wave.doOpen'), close: t('wave.doClose'), release: t('wave.release') };
  return (
    <Button onClick={() => ask({ ...item, action: step })}>
      {words[step]}
      <span className="vh"> {name}</span>
    </Button>
  );
}

function WaitingText({ item }: { readonly item: WaitingWave }): ReactElement {
  const { occasionName } = useWords();
  const { activity, occasion, wave, step } = item;
  const place = [activity.title, occasion && occasionName(occasion)].filter(Boolean).join(', ');
  const why = useWhy(item);
  return (
    <>
      {asSentence(place)}{' '}
      {step === 'release' || step === 'close' ? (
        <>
          <Count wave={wave} asked={askedOf(wave, occasion)} />. {why}
        </>
      ) : (
        why
      )}
    </>
  );
}

/** Why it waits just now; nothing more to say of results. */
function useWhy({ step, plan, wave }: WaitingWave): string | undefined {
  const { locale } = useWords();
  const { t } = useTranslation('setup');
  const today = useToday();
  const date = (day: string | undefined) => (day ? fullDate(day, locale) : '');
  if (step === 'undated') return t('todo.undatedText');
  if (step === 'open') return plan.opens === today ? t('todo.openIs') : t('todo.openWas', { date: date(plan.opens) });
  if (step === 'close') return t(wave.survey.id === 'registration' ? 'todo.lastDayWas' : 'todo.planWas', { date: date(plan.closes) });
  return undefined;
}

/** A report that nobody has been sent: read it, send it, say that it is done. */
function ReportRow({ item: { activity, released } }: { readonly item: WaitingReport }): ReactElement {
  const { t } = useTranslation('setup');
  const { owns, reads } = useRightsIn(activity.id);
  const announce = useAnnounce();
  const change = useChangeActivity(activity.id);
  const reportSent = useToday();
  const onSuccess = () => {
    announce(t('todo.reportMarked'));
    focusSoon(bandAnchor('waiting'));
  };
  return (
    <li>
      <div>
        <StateMark state="released" />
        <h3>
          <Link to={`/activities/${activity.id}${reads ? '/report' : ''}`}>{t('todo.report', { name: activity.title })}</Link>
        </h3>
        <p>{t('todo.reportText', { count: released })}</p>
        {change.error && <Failure error={change.error} />}
      </div>
      {owns && (
        <Button aria-busy={change.isPending} onClick={() => change.mutate({ reportSent }, { onSuccess })}>
          {t('todo.reportDone')}
          <span className="vh"> {activity.title}</span>
        </Button>
      )}
    </li>
  );
}
