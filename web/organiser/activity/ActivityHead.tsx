import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { activityKindNames } from '../../../surveys/fieldwork/activity.ts';
import { Button, buttonClass } from '../../design/Button.tsx';
import { Note } from '../../design/Note.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import { monthsBetween } from '../words/dates.ts';
import { asSentence, useWords } from '../words/use-words.ts';
import { useDesk } from './desk.ts';

/** Title, what it is and what it is for, its results, and what can be done with all of it. */
export function ActivityHead(): ReactElement {
  const { t } = useWords();
  const { t: setup } = useTranslation('setup');
  const { view, rights, ask } = useDesk();
  const { activity, waves } = view;
  const hasResults = waves.some(({ status }) => status === 'released');
  return (
    <div className="wrap head">
      <p className="crumb">
        <Link to="/activities">{t('nav.activities')}</Link>
      </p>
      <PageHeading title={activity.title} />
      <Lead />
      <div className="row head-do">
        {hasResults && rights.reads && (
          <Link className={buttonClass()} to={`/activities/${activity.id}/report`}>
            {t('activity.results')}
          </Link>
        )}
        {rights.owns && (
          <>
            <Button kind="plain" onClick={() => ask({ kind: 'activity' })}>
              {t('activity.edit')}
            </Button>
            <Button kind="plain" onClick={() => ask({ kind: 'colleagues' })}>
              {t('activity.colleagues')}
            </Button>
            <Button kind="plain" onClick={() => ask({ kind: 'copy' })}>
              {setup('copy.do')}
            </Button>
          </>
        )}
      </div>
      {activity.example && (
        <Note kind="wait">
          <strong>{t('activity.exampleWord')}</strong> {t('activity.exampleText')}
        </Note>
      )}
    </div>
  );
}

/** "Lärprojekt med 4 träffar, september 2026 till januari 2027. Syftet är …" */
function Lead(): ReactElement {
  const { t, text, locale } = useWords();
  const { activity, occasions } = useDesk().view;
  const gatherings = occasions.filter(({ kind }) => kind !== 'step');
  const counted = gatherings.length > 0 ? gatherings : occasions;
  const dates = counted.flatMap(({ date, ends }) => [date, ends ?? date]).sort();
  const kind = text(activityKindNames[activity.kind]);
  const { t: setup } = useTranslation('setup');
  const scope = activity.scope ? `${kind} (${setup(`process.scopes.${activity.scope}`).toLocaleLowerCase()})` : kind;
  const [first, last] = [dates[0], dates.at(-1)];
  const [from, to] = first && last ? monthsBetween(first, last, locale) : [];
  const extent = counted[0] ? t(`lead.${counted[0].kind}`, { kind: scope, count: counted.length }) : kind;
  const period = from ? `, ${to ? t('lead.period', { from, to }) : from}` : '';
  const purpose = activity.theme ?? activity.purpose;
  return (
    <p className="lead">
      {extent}
      {period}.{purpose && ` ${asSentence(purpose)}`}
    </p>
  );
}
