import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { activitiesQuery } from '../../api/queries.ts';
import type { ActivityView } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { isRegistration } from '../wave/wave-steps.ts';
import { useWords } from '../words/use-words.ts';
import { useDesk } from './desk.ts';

/** Beside the line: what the activity is about, and its results as files. */
export function ActivitySide(): ReactElement {
  const { rights } = useDesk();
  return (
    <aside>
      <About />
      {rights.reads && <Results />}

      <PeopleAndMail />
    </aside>
  );
}

function About(): ReactElement {
  const { t } = useWords();
  const { t: setup } = useTranslation('setup');
  const { activity } = useDesk().view;
  const before = useQuery(activitiesQuery).data?.find(({ id }) => id === activity.earlier);
  const facts = (['challenge', 'purpose', 'targetGroups', 'organiser', 'contact'] as const).flatMap((name) =>
    activity[name] ? [{ name, words: activity[name] }] : [],
  );
  return (
    <section>
      <h2>{t('side.about')}</h2>
      <dl className="about">
        {facts.map(({ name, words }) => (
          <div key={name}>
            <dt>{name === 'targetGroups' ? setup('targetGroups') : t(`side.${name}`)}</dt>
            <dd>{words}</dd>
          </div>
        ))}
        {before && (
          <div>
            <dt>{setup('copy.earlier')}</dt>
            <dd>
              <Link to={`/activities/${before.id}`}>{before.title}</Link>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Results(): ReactElement {
  const { t } = useWords();
  const { t: setup } = useTranslation('setup');
  const { view, rights } = useDesk();
  const { activity, waves } = view;
  const withResults = waves.filter((wave) => !isRegistration(wave) || wave.status === 'released');
  const released = withResults.filter(({ status }) => status === 'released').length;
  const base = `/api/activities/${activity.id}`;
  return (
    <section>
      <h2>{t('side.results')}</h2>
      {released === 0 ? (
        <p className="meta">{t('side.noResults')}</p>
      ) : (
        <>
          <p className="meta">{t('side.released', { count: released, total: withResults.length })}</p>
          <ul className="links">
            <li>
              <Link to={`/activities/${activity.id}/report`}>{t('side.report')}</Link>
            </li>
            <li>
              <a href={`${base}/figures.csv?profile=excel-sv`}>{t('side.csv')}</a>
            </li>
            <li>
              <a href={`${base}/report.zip`}>{t('side.zip')}</a>
            </li>
            {rights.owns && (
              <li>
                <Link to={`/activities/${activity.id}/share`}>{t('side.share')}</Link>
              </li>
            )}
            {activity.earlier !== undefined && (
              <li>
                <Link to={`/overview/${activity.kind}`}>{setup('copy.beside')}</Link>
              </li>
            )}
          </ul>
        </>
      )}
    </section>
  );
}

/** The outbox, those who keep in touch, and what people meet for as a file for their calendars. */
function PeopleAndMail(): ReactElement {
  const { t } = useWords();
  const { t: say } = useTranslation('contacts');
  const { t: setup } = useTranslation('setup');
  const { view, rights, ask } = useDesk();
  return (
    <section>
      <h2>{t('side.people')}</h2>
      <ul className="links">
        {rights.owns && <ListsOfPeople />}
        {rights.owns && (
          <li>
            <Link to={`/activities/${view.activity.id}/mails`}>{t('side.outbox')}</Link>
          </li>
        )}
        {rights.owns && (
          <li>
            <Link to={`/activities/${view.activity.id}/contacts`}>{say('title')}</Link>
          </li>
        )}
        {rights.owns && (
          <li>
            <Link to={`/activities/${view.activity.id}/retention`}>{t('side.retention')}</Link>
          </li>
        )}
        <li>
          <a href={`/api/activities/${view.activity.id}/calendar.ics`}>{t(`side.calendar.${view.activity.kind}`)}</a>
        </li>
        {rights.owns && isRemovable(view) && (
          <li>
            <Button kind="plain" size="s" onClick={() => ask({ kind: 'remove-activity' })}>
              {setup('remove.activity')}
            </Button>
          </li>
        )}
      </ul>
    </section>
  );
}

/** Those who have registered and those who are asked, one page a wave. */
function ListsOfPeople(): ReactElement {
  const { t, waveName } = useWords();
  const { activity, waves } = useDesk().view;
  const registrations = waves.filter(isRegistration);
  const invited = waves.filter((wave) => wave.audience === 'invited' && !isRegistration(wave));
  return (
    <>
      {registrations.map((wave) => (
        <li key={wave.id}>
          <Link to={`/activities/${activity.id}/participants/${wave.id}`}>{t('wave.participantsPage')}</Link>
        </li>
      ))}
      {invited.map((wave) => (
        <li key={wave.id}>
          <Link to={`/activities/${activity.id}/invited/${wave.id}`}>{t('side.invited', { name: waveName(wave) })}</Link>
        </li>
      ))}
    </>
  );
}

/** A mistake can be undone, and so can an example. What somebody has answered is a public record: it goes by its retention. */
function isRemovable({ activity, waves }: ActivityView): boolean {
  return activity.example || waves.every(({ status }) => status === 'draft');
}
