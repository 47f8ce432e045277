import { Details } from '@digdir/designsystemet-react';
import { type ReactElement, type ReactNode, useEffect, useState } from 'react';

interface FoldProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  /** Opens it, at once or when it turns true; after that the reader decides. */
  readonly open?: boolean;
}

/** Text that is there for those who want it, behind one line that says what it is. */
export function Fold({ summary, children, open = false }: FoldProps): ReactElement {
  const [isOpen, setOpen] = useState(open);
  useEffect(() => {
    if (open) setOpen(true);
  }, [open]);
  return (
    <Details className="fold" open={isOpen} onToggle={() => setOpen((before) => !before)}>
      <Details.Summary>{summary}</Details.Summary>
      {children}
    </Details>
  );
}
