import { Alert } from '@digdir/designsystemet-react';
import type { ReactElement, ReactNode } from 'react';

export type NoteKind = 'plain' | 'wait' | 'err' | 'ok' | 'warn';

const colors = { plain: 'info', wait: 'info', err: 'danger', ok: 'success', warn: 'warning' } as const;

/** A tinted block with a sign, for what is happening now; `plain` has no sign. Never inside another. `err` is announced at once. */
export function Note({ kind = 'plain', children }: { readonly kind?: NoteKind; readonly children: ReactNode }): ReactElement {
  return (
    <Alert data-color={colors[kind]} className={kind === 'plain' ? 'note' : `note ${kind}`} role={kind === 'err' ? 'alert' : undefined}>
      {children}
    </Alert>
  );
}
