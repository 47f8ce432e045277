import { type RefObject, useEffect, useState } from 'react';

/** Drawn this far before it comes into view: about one screen. */
const ahead = '800px 0px';

/** True once an element has been near the viewport, and from then on. */
export function useNearViewport(element: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (!watched || near) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.some((entry) => entry.isIntersecting)), { rootMargin: ahead });
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element, near]);
  return near;
}
