import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Problem } from '../../api/problem.ts';
import { Button, buttonClass } from '../../design/Button.tsx';
import { Plain } from '../shell/Plain.tsx';
import { useWords } from '../words/use-words.ts';
import { useFailureWords } from './Failure.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

interface FailurePageProps {
  readonly error: unknown;
  /** Asks once more. */
  readonly again?: () => unknown;
}

/** In place of a page that could not be fetched. */
export function FailurePage({ error, again }: FailurePageProps): ReactElement {
  const { t } = useWords();
  const { title, detail } = useFailureWords(error);
  if (error instanceof Problem && error.status === 404) return <NotFoundPage />;
  return (
    <Plain title={title}>
      <p className="lead" role="alert">
        {detail}
      </p>
      <div className="row">
        <Button kind="primary" onClick={() => (again ? again() : window.location.reload())}>
          {t('failure.again')}
        </Button>
        <Link to="/" className={buttonClass()}>
          {t('failure.toStart')}
        </Link>
      </div>
    </Plain>
  );
}
