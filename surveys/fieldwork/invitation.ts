import type { Background } from './response.ts';

/** A personal link. Spent by one response; for organisations it stays the sender's way back to correct the answer. */
export interface Invitation {
  /** SHA-256 of the token, hex: the token itself is only in the link. */
  readonly tokenHash: string;
  readonly wave: string;
  /** Who it was sent to, for the organiser: never copied to a response of unit person. */
  readonly recipient?: string;
  readonly background: Background;
  readonly status: 'unused' | 'claimed' | 'spent';
  /** The id of the response being written, while it is being written. */
  readonly claim?: string;
  /** How the recipient is reached; never copied to a response. Goes with the recipient. */
  readonly contact?: InvitationContact;
}

export interface InvitationContact {
  /** Random, and the same when the link is replaced: tells an organiser's list nothing about who has answered. */
  readonly id: string;
  readonly email?: string;
  readonly locale?: 'sv' | 'en';
  /** What the organiser has noted: calls, promises, postponements. Organisations only. */
  readonly log?: readonly ContactNote[];
  /** A mail came back: nothing more goes to this address until it has been changed. */
  readonly bounced?: ContactNote;
}

export interface ContactNote {
  /** ISO date. */
  readonly on: string;
  readonly note: string;
}
