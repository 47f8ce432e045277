import type { MouseEventHandler, ReactElement } from 'react';

interface WordmarkProps {
  readonly href?: string;
  /** For a router that follows the link itself. */
  readonly onClick?: MouseEventHandler<HTMLAnchorElement> | undefined;
}

/** The name with its mark: one voice, and the rings it leaves. `href` makes it a link home. */
export function Wordmark({ href, onClick }: WordmarkProps): ReactElement {
  const content = (
    <>
      <svg viewBox="0 0 32 32" fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" aria-hidden="true">
        <circle cx="6" cy="16" r="3" fill="currentColor" stroke="none" />
        <path d="M13 9a10 10 0 0 1 0 14M19 5.5a16 16 0 0 1 0 21M25 2.5a22 22 0 0 1 0 27" />
      </svg>
      <span className="mark-name">Efterklang</span>
    </>
  );
  return href ? (
    <a className="mark" href={href} onClick={onClick}>
      {content}
    </a>
  ) : (
    <span className="mark">{content}</span>
  );
}
