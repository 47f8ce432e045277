import type { ReactElement, ReactNode } from 'react';

export type NoteKind = 'plain' | 'wait' | 'err' | 'ok' | 'warn';

/** A tinted block for what is happening now. Never inside another. `err` is announced at once. */
export function Note({ kind = 'plain', children }: { readonly kind?: NoteKind; readonly children: ReactNode }): ReactElement {
  return (
    <div className={kind === 'plain' ? 'note' : `note ${kind}`} role={kind === 'err' ? 'alert' : undefined}>
      {children}
    </div>
  );
}
