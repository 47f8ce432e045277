import type { ReactElement } from 'react';
import { useRouteError } from 'react-router';
import { FailurePage } from './FailurePage.tsx';

/** In place of a page whose code failed, or could not be fetched since a newer version is served: loading anew mends both. */
export function BrokenPage(): ReactElement {
  const error = useRouteError();
  return <FailurePage error={error} />;
}
