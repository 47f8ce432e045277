import { useEffect, useState } from 'react';

/** The upper part of the window, where reading happens. */
const readingBand = '-10% 0px -65% 0px';

/** Where nothing is being read: above the first section it is the first, between two the last one stays. */
function restingOn(order: readonly string[], last: string | undefined): string | undefined {
  const [first] = order;
  const top = first === undefined ? undefined : document.getElementById(first)?.getBoundingClientRect().top;
  return top !== undefined && top > 0 ? first : last;
}

/** The id of the section being read: the first of `ids` that is in the upper part of the window. */
export function useCurrentSection(ids: readonly string[]): string | undefined {
  const [current, setCurrent] = useState<string | undefined>(ids[0]);
  const joined = ids.join(' ');
  useEffect(() => {
    const order = joined.split(' ');
    const visible = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) isIntersecting ? visible.add(target.id) : visible.delete(target.id);
        setCurrent((last) => order.find((id) => visible.has(id)) ?? restingOn(order, last));
      },
      { rootMargin: readingBand },
    );
    for (const id of order) {
      const section = document.getElementById(id);
      if (section) observer.observe(section);
    }
    return () => observer.disconnect();
  }, [joined]);
  return current;
}
