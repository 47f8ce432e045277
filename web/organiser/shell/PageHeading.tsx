import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { usePageTitle } from '../words/use-page-title.ts';

/** The page's h1. Names the tab, and takes focus after a step from another page so that a screen reader starts here. */
export function PageHeading({ title, children }: { readonly title: string; readonly children?: ReactNode }): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirstPage = useLocation().key === 'default';
  usePageTitle(title);
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
  }, [isFirstPage]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? title}
    </h1>
  );
}
