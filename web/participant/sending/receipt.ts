// The receipt, for as long as the tab lives: a phone that reloads a sleeping tab must not show an empty form to
// someone who has already answered.
import type { PlaceState } from '../../../surveys/fieldwork/places.ts';
import { forget, keep, readKept } from './device.ts';
import { storageKey } from './storage-key.ts';

/** What the server says of an answer that is kept. */
export interface Receipt {
  readonly receipt: string;
  /** Of a registration. */
  readonly place?: PlaceState;
}

export function readReceipt(code: string, token?: string): Receipt | undefined {
  const kept = readKept('sessionStorage', storageKey('receipt', code, token));
  if (!kept) return undefined;
  try {
    return JSON.parse(kept) as Receipt;
  } catch {
    return { receipt: kept }; // by an earlier version of the page: only the code
  }
}

export function keepReceipt(code: string, token: string | undefined, { receipt, place }: Receipt): void {
  keep('sessionStorage', storageKey('receipt', code, token), JSON.stringify({ receipt, ...(place ? { place } : {}) }));
}

export function forgetReceipt(code: string, token?: string): void {
  forget('sessionStorage', storageKey('receipt', code, token));
}
