import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { drawInTurn } from './drawing-turns.ts';

/** Drawn this far before it comes into view: about one screen. */
const ahead = '800px 0px';

/** True once an element has been near the viewport and its turn to be drawn has come, and from then on. */
export function useNearViewport(element: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (!watched || near) return;
    let takeBack: (() => void) | undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        takeBack?.();
        // In this very frame: React would draw what has gathered meanwhile together.
        takeBack = entries.at(-1)?.isIntersecting ? drawInTurn(() => flushSync(() => setNear(true))) : undefined;
      },
      { rootMargin: ahead },
    );
    observer.observe(watched);
    return () => {
      observer.disconnect();
      takeBack?.();
    };
  }, [element, near]);
  return near;
}
