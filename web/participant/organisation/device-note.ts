// What this device knows of the draft at the server: which version the writing here goes on from, whether something here has not
// been saved there, and the name the writer gave.
import { storageKey } from '../sending/storage-key.ts';
import type { Link } from './shared-answer.ts';

export interface DeviceNote {
  readonly version: string | null;
  /** The receipt of what had been sent then. */
  readonly seen: string | null;
  readonly unsaved: boolean;
  readonly name: string;
}

const nothing: DeviceNote = { version: null, seen: null, unsaved: false, name: '' };

export function readNote(link: Link): DeviceNote {
  try {
    return { ...nothing, ...(JSON.parse(localStorage.getItem(keyOf(link)) ?? '{}') as Partial<DeviceNote>) };
  } catch {
    return nothing;
  }
}

export function keepNote(link: Link, note: DeviceNote): void {
  try {
    localStorage.setItem(keyOf(link), JSON.stringify(note));
  } catch {
    // Storage is refused: then the server's draft is the only one.
  }
}

export function forgetNote(link: Link): void {
  try {
    localStorage.removeItem(keyOf(link));
  } catch {
    // Nothing was kept.
  }
}

function keyOf({ code, token }: Link): string {
  return `${storageKey('draft', code, token)}.shared`;
}
