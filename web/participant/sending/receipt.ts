// The receipt, for as long as the tab lives: a phone that reloads a sleeping tab must not show an empty form to
// someone who has already answered.
import { forget, keep, readKept } from './device.ts';
import { storageKey } from './storage-key.ts';

export function readReceipt(code: string, token?: string): string | undefined {
  return readKept('sessionStorage', storageKey('receipt', code, token)) ?? undefined;
}

export function keepReceipt(code: string, token: string | undefined, receipt: string): void {
  keep('sessionStorage', storageKey('receipt', code, token), receipt);
}

export function forgetReceipt(code: string, token?: string): void {
  forget('sessionStorage', storageKey('receipt', code, token));
}
