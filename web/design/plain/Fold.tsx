// The fold of the pages that must stay small: the participant's. Looks the same as ../Fold.tsx.
import type { ReactElement, ReactNode } from 'react';

/** Text that is there for those who want it, behind one line that says what it is. */
export function Fold({
  summary,
  children,
  open,
}: {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
}): ReactElement {
  return (
    <details className="fold" open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
