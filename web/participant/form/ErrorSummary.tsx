import type { ReactElement, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormProblem } from './problems.ts';

/** What is missing, named in a list with links, before the questions. Takes the focus when it appears. */
export function ErrorSummary({
  problems,
  box,
}: {
  readonly problems: readonly FormProblem[];
  readonly box: RefObject<HTMLDivElement | null>;
}): ReactElement | null {
  const { t } = useTranslation('participant');
  if (problems.length === 0) return null;
  const heading = problems.every((problem) => problem.missing) ? 'problems.missing' : 'problems.wrong';
  return (
    <div className="note err problems" role="alert" tabIndex={-1} ref={box} aria-labelledby="problems-title">
      <h2 id="problems-title">{t(heading, { count: problems.length })}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem.question}>
            <a
              href={`#${problem.fieldId}`}
              onClick={(event) => {
                event.preventDefault();
                goTo(problem.fieldId);
              }}
            >
              {t('problems.linkBefore', { number: problem.number })}
              <span lang={problem.lang}>{problem.title}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="meta">{t('problems.nothingLost')}</p>
    </div>
  );
}

/** Moves to a question without touching the address, whose # may hold a personal link. */
function goTo(fieldId: string): void {
  const field = document.getElementById(fieldId);
  const control = field?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select, button');
  field?.scrollIntoView({ block: 'start' });
  control?.focus({ preventScroll: true });
}
