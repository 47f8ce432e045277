import type { ReactElement } from 'react';
import { codeGroups } from '../wave/wave-steps.ts';

/** A wave's code in two groups. The gap is drawn, not written, so that a copied code is the code. */
export function Code({ code }: { readonly code: string }): ReactElement {
  const [first, rest] = codeGroups(code);
  return (
    <span className="code">
      {first}
      <span className="code-rest">{rest}</span>
    </span>
  );
}
