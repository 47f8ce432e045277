// The store port: what the rest of the server may ask of a database, in our words, each part in a file of its own (port/). Two adapters keep it
// (sqlite/, and mongo/ through mongoose), part by part. Nothing here assumes a transaction across documents: where two writes
// belong together the order of calls is safe to stop between (see submit-response).
import type { Accounts } from './port/accounts.ts';
import type { Activities } from './port/activities.ts';
import type { AuditLog } from './port/audit-log.ts';
import type { Credentials } from './port/credentials.ts';
import type { Drafts } from './port/drafts.ts';
import type { ErasureLog } from './port/erasure-log.ts';
import type { Erasures } from './port/erasures.ts';
import type { Invitations } from './port/invitations.ts';
import type { Mails } from './port/mails.ts';
import type { OccasionPapers } from './port/occasion-papers.ts';
import type { Places } from './port/places.ts';
import type { Releases } from './port/releases.ts';
import type { Responses } from './port/responses.ts';
import type { Rooms } from './port/rooms.ts';
import type { Shares } from './port/shares.ts';
import type { Themes } from './port/themes.ts';
import type { Waves } from './port/waves.ts';

export * from './port/accounts.ts';
export type * from './port/activities.ts';
export type * from './port/audit-log.ts';
export * from './port/credentials.ts';
export type * from './port/drafts.ts';
export type * from './port/erasure-log.ts';
export type * from './port/erasures.ts';
export type * from './port/invitations.ts';
export type * from './port/mails.ts';
export type * from './port/occasion-papers.ts';
export type * from './port/places.ts';
export type * from './port/releases.ts';
export type * from './port/responses.ts';
export type * from './port/rooms.ts';
export type * from './port/shares.ts';
export type * from './port/themes.ts';
export * from './port/waves.ts';

export interface Store
  extends Activities,
    OccasionPapers,
    Waves,
    Rooms,
    Responses,
    Invitations,
    Drafts,
    Releases,
    Themes,
    Shares,
    Places,
    Mails,
    Erasures,
    ErasureLog,
    Credentials,
    Accounts,
    AuditLog {
  /** Throws with a clear sentence when the store cannot be written. */
  checkReady(): Promise<void>;
  close(): Promise<void>;
}

/** The database could not read or write just now (full disk, locked, gone). What was asked for has not happened. */
export class StoreUnavailable extends Error {}

/**
 * The disk has failed, and what it holds is no longer known: after a failed flush the next one may succeed although what it
 * should have written is gone. The process must end; the next start reads what is really there.
 */
export class StoreBroken extends StoreUnavailable {}
