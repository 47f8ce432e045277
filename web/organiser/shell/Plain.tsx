import type { ReactElement, ReactNode } from 'react';
import { PageHeading } from './PageHeading.tsx';

/** A page of text in one column: login, not found, statements. */
export function Plain({ title, children }: { readonly title: string; readonly children?: ReactNode }): ReactElement {
  return (
    <div className="wrap plain-page say">
      <PageHeading title={title} />
      {children}
    </div>
  );
}
