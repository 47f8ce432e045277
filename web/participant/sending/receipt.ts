// The receipt, for as long as the tab lives: a phone that reloads a sleeping tab must not show an empty form to
// someone who has already answered.
import { storageKey } from './storage-key.ts';

export function readReceipt(code: string, token?: string): string | undefined {
  try {
    return sessionStorage.getItem(storageKey('receipt', code, token)) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepReceipt(code: string, token: string | undefined, receipt: string): void {
  try {
    sessionStorage.setItem(storageKey('receipt', code, token), receipt);
  } catch {
    // The receipt is still on the screen.
  }
}

export function forgetReceipt(code: string, token?: string): void {
  try {
    sessionStorage.removeItem(storageKey('receipt', code, token));
  } catch {
    // Nothing was kept.
  }
}
