import { useState } from 'react';

const storageKey = 'efterklang.hidden-here';

export interface HiddenHere {
  readonly ids: ReadonlySet<string>;
  readonly hide: (id: string) => void;
  readonly show: (id: string) => void;
}

/** What is hidden on this screen alone. Kept until the tab is closed, so that a reload does not show it again. */
export function useHiddenHere(): HiddenHere {
  const [ids, setIds] = useState(remembered);
  const change = (after: ReadonlySet<string>) => {
    setIds(after);
    remember(after);
  };
  return {
    ids,
    hide: (id) => change(new Set([...ids, id])),
    show: (id) => change(new Set([...ids].filter((other) => other !== id))),
  };
}

function remembered(): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []);
  } catch {
    return new Set();
  }
}

function remember(ids: ReadonlySet<string>): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify([...ids]));
  } catch {
    // Storage may be refused. Then what is hidden here shows again after a reload; hiding for everyone does not.
  }
}
