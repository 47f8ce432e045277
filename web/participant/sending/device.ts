// Where a few words are kept on the device. Storage may be refused (private window, policy, full); they then stand in the
// tab's own history entry, which survives a reload but not a closed tab.

type Area = 'localStorage' | 'sessionStorage';

/** What was kept, or null. Never fails. */
export function readKept(area: Area, key: string): string | null {
  try {
    const text = globalThis[area].getItem(key);
    if (text !== null) return text;
  } catch {
    // Refused: look where it was put instead.
  }
  return inHistory()[key] ?? null;
}

/** Keeps a text. False where the device refuses, and it lasts no longer than the tab. */
export function keep(area: Area, key: string, text: string): boolean {
  try {
    globalThis[area].setItem(key, text);
    return true;
  } catch {
    putInHistory({ ...inHistory(), [key]: text });
    return false;
  }
}

export function forget(area: Area, key: string): void {
  try {
    globalThis[area].removeItem(key);
  } catch {
    // Nothing could be kept there.
  }
  const { [key]: forgotten, ...others } = inHistory();
  if (forgotten !== undefined) putInHistory(others);
}

type Kept = Readonly<Record<string, string>>;

function inHistory(): Kept {
  try {
    return (history.state as Kept | null) ?? {};
  } catch {
    return {};
  }
}

function putInHistory(kept: Kept): void {
  try {
    history.replaceState(kept, '');
  } catch {
    // It is still on the screen.
  }
}
