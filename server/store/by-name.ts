import type { Account } from './store.ts';

/** As a Swedish list has them: Å, Ä and Ö last. */
export function byName(accounts: readonly Account[]): readonly Account[] {
  return [...accounts].sort((a, b) => a.name.localeCompare(b.name, 'sv') || a.email.localeCompare(b.email));
}
