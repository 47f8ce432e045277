import { type RefObject, useLayoutEffect, useState } from 'react';

/** Steps of this many pixels, so that dragging a window's edge does not redraw at every pixel. */
const step = 4;

/** The width of an element in CSS pixels, known before the first paint; undefined only before that. */
export function useWidth(element: RefObject<HTMLElement | null>): number | undefined {
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const measure = (): void => setWidth(Math.max(step, Math.floor(measured.getBoundingClientRect().width / step) * step));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
