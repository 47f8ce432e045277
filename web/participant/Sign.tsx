import type { ReactElement, ReactNode } from 'react';

export type SignKind = 'sending' | 'wait' | 'ok' | 'no';

const drawings: Record<SignKind, ReactNode> = {
  sending: (
    <>
      <circle cx="10" cy="28" r="5" fill="currentColor" stroke="none" />
      <path d="M22 16a17 17 0 0 1 0 24" />
      <path d="M33 9a28 28 0 0 1 0 38" opacity=".5" />
      <path d="M44 3a38 38 0 0 1 0 50" opacity=".25" />
    </>
  ),
  wait: (
    <>
      <circle cx="28" cy="28" r="24" />
      <path d="M28 14v15l9 6" />
    </>
  ),
  ok: (
    <>
      <circle cx="28" cy="28" r="25" />
      <path d="M17 29l8 8 15-17" />
    </>
  ),
  no: (
    <>
      <circle cx="28" cy="28" r="25" />
      <path d="M18 28h20" />
    </>
  ),
};

/** The picture of a state; the heading beside it says the same in words. */
export function Sign({ kind }: { readonly kind: SignKind }): ReactElement {
  return (
    <svg
      className={`sign ${kind}`}
      viewBox="0 0 56 56"
      fill="none"
      stroke="currentColor"
      strokeWidth="4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {drawings[kind]}
    </svg>
  );
}
