import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { activitiesQuery } from '../../api/queries.ts';
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
  const released = waves.filter(({ status }) => status === 'released').length;
  const base = `/api/activities/${activity.id}`;
  return (
    <section>
      <h2>{t('side.results')}</h2>
      {released === 0 ? (
        <p className="meta">{t('side.noResults')}</p>
      ) : (
        <>
          <p className="meta">{t('side.released', { count: released, total: waves.length })}</p>
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

/** The outbox, those who keep in touch, and the sessions for calendars. */
function PeopleAndMail(): ReactElement {
  const { t } = useWords();
  const { t: say } = useTranslation('contacts');
  const { view, rights } = useDesk();
  return (
    <section>
      <h2>{t('side.people')}</h2>
      <ul className="links">
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
          <a href={`/api/activities/${view.activity.id}/calendar.ics`}>{t('side.calendar')}</a>
        </li>
      </ul>
    </section>
  );
}
