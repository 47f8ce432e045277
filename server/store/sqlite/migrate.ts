// Brings a database to the schema this program knows: numbered steps, one transaction each, counted in user_version.
import type { Database } from 'better-sqlite3';
import { fieldwork } from './migrations/0001-fieldwork.ts';
import { themes } from './migrations/0002-themes.ts';
import { rooms } from './migrations/0003-rooms.ts';
import { accounts } from './migrations/0004-accounts.ts';
import { sharedDrafts } from './migrations/0005-shared-drafts.ts';
import { mail } from './migrations/0006-mail.ts';
import { identities } from './migrations/0007-identities.ts';
import { accountMails } from './migrations/0008-account-mails.ts';
import { occasions } from './migrations/0009-occasions.ts';
import { erasures } from './migrations/0010-erasures.ts';
import { shares } from './migrations/0011-shares.ts';

/** In order; step n brings the schema from version n-1 to n. Never change one that has been released: add the next. */
export const released: readonly string[] = [
  fieldwork,
  themes,
  rooms,
  accounts,
  sharedDrafts,
  mail,
  identities,
  accountMails,
  occasions,
  erasures,
  shares,
];

/**
 * Runs the steps that are missing. Throws where the file was written by a newer version of the program.
 *
 * @example migrate(database) // user_version is now the number of steps
 */
export function migrate(database: Database, steps: readonly string[] = released): void {
  const version = Number(database.pragma('user_version', { simple: true }));
  if (version > steps.length) {
    throw new Error(
      `${database.name} has schema ${version}, but this version of Efterklang knows up to ${steps.length}. Start the newer version.`,
    );
  }
  steps.slice(version).forEach((step, index) => {
    takeStep(database, step, version + index + 1);
  });
}

/** Immediate, and looked at again inside: two processes may start on the same file at once. */
function takeStep(database: Database, step: string, number: number): void {
  database
    .transaction(() => {
      if (Number(database.pragma('user_version', { simple: true })) >= number) return;
      database.exec(step);
      database.pragma(`user_version = ${number}`);
    })
    .immediate();
}
