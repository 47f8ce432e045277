import type { ReactElement } from 'react';
import { shareAnswered } from './wave-steps.ts';

/** A bar of how many have answered. The words beside it say the same. */
export function Meter({ count, asked }: { readonly count: number; readonly asked: number }): ReactElement {
  return (
    <div className="meter" aria-hidden="true">
      <i style={{ width: `${Math.round(shareAnswered(count, asked) * 100)}%` }} />
    </div>
  );
}
