// Single keys steer the screen, and can be switched off: WCAG 2.2, 2.1.4 Character Key Shortcuts.
import { useEffect, useRef } from 'react';

/** Calls the action of a key that is pressed outside fields. Keys are as in `KeyboardEvent.key`, letters small. */
export function useKeys(actions: Readonly<Record<string, (() => void) | undefined>>, on: boolean): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    if (!on) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
      const action = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [on]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input:not([type=radio], [type=checkbox]), textarea, select') !== null;
}
