import { useEffect } from 'react';

/** The heading of what an id names, else the element itself: where reading starts. */
function headingOf(element: HTMLElement): HTMLElement {
  const labelled = element.getAttribute('aria-labelledby');
  return (labelled && document.getElementById(labelled)) || element;
}

/** Goes to what the address names, with the eye and with the keyboard: the next Tab goes on from there. */
function goThere(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const element = id ? document.getElementById(id) : null;
  if (!element) return;
  const heading = headingOf(element);
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  element.scrollIntoView();
}

/** Goes to the figure or section that the address names: once the report is there, and each time the address changes. */
export function useAddressedFigure(): void {
  useEffect(() => {
    goThere();
    addEventListener('hashchange', goThere);
    return () => removeEventListener('hashchange', goThere);
  }, []);
}
