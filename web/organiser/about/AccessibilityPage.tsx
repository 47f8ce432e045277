import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { accessibilityQuery } from '../../api/queries.ts';
import type { AccessibilityFacts } from '../../api/shapes.ts';
import { Note } from '../../design/Note.tsx';
import { Plain } from '../shell/Plain.tsx';
import { Failure } from '../states/Failure.tsx';
import { fullDate } from '../words/dates.ts';
import { useWords } from '../words/use-words.ts';

/** The accessibility statement that the act on digital public services asks for, with what those who run the service have set. */
export function AccessibilityPage(): ReactElement {
  const { t } = useWords();
  const { data: facts, error } = useQuery(accessibilityQuery);
  const title = facts ? t('accessibility.title', { service: facts.service }) : t('accessibility.heading');
  return (
    <Plain title={title}>
      {error && <Failure error={error} />}
      {facts && <Statement facts={facts} />}
    </Plain>
  );
}

const shortcomings = ['ownWords', 'tables', 'review'] as const;

function Statement({ facts }: { readonly facts: AccessibilityFacts }): ReactElement {
  const { t } = useWords();
  const { owner, service, conformity, supervisor } = facts;
  return (
    <>
      {!owner && <Note kind="warn">{t('accessibility.ownerMissing')}</Note>}
      <p className="lead">{t('accessibility.lead', { owner: owner ?? t('accessibility.someOwner'), service })}</p>
      <h2>{t('accessibility.conformityTitle')}</h2>
      <p>{t(`accessibility.conformity.${conformity}`)}</p>
      <h2>{t('accessibility.helpTitle')}</h2>
      <p>{t('accessibility.help')}</p>
      <Contact facts={facts} />
      <h2>{t('accessibility.superviseTitle')}</h2>
      <p>{t('accessibility.supervise', { supervisor: supervisor.name })}</p>
      <p>
        <a href={supervisor.url}>{t('accessibility.report', { supervisor: supervisor.name })}</a>
      </p>
      <h2>{t('accessibility.lacksTitle')}</h2>
      <p>{t('accessibility.lacks')}</p>
      <ul>
        {shortcomings.map((one) => (
          <li key={one}>{t(`accessibility.lack.${one}`)}</li>
        ))}
      </ul>
      <h3>{t('accessibility.burdenTitle')}</h3>
      <p>{t('accessibility.burden')}</p>
      <h3>{t('accessibility.outsideTitle')}</h3>
      <p>{t('accessibility.outside')}</p>
      <h2>{t('accessibility.testedTitle')}</h2>
      <p>{t('accessibility.tested')}</p>
      <Dates facts={facts} />
    </>
  );
}

function Contact({ facts: { contact, owner } }: { readonly facts: AccessibilityFacts }): ReactElement {
  const { t } = useWords();
  if (!contact) return <p>{t('accessibility.tellOrganiser')}</p>;
  return (
    <p>
      <a href={contact.includes('@') ? `mailto:${contact}` : contact}>
        {contact.includes('@')
          ? t('accessibility.tellBy', { contact })
          : t('accessibility.tell', { owner: owner ?? t('accessibility.someOwner') })}
      </a>
    </p>
  );
}

function Dates({ facts: { assessedOn, assessedBy, updatedOn } }: { readonly facts: AccessibilityFacts }): ReactElement {
  const { t, locale } = useWords();
  const by = assessedBy ? t('accessibility.assessedBy', { by: assessedBy }) : t('accessibility.assessedSelf');
  return (
    <>
      <p>{assessedOn ? `${t('accessibility.assessed', { date: fullDate(assessedOn, locale) })} ${by}` : t('accessibility.notAssessed')}</p>
      {updatedOn && <p>{t('accessibility.updated', { date: fullDate(updatedOn, locale) })}</p>}
    </>
  );
}
