/** What someone is in one activity: answers for all of it, runs the room, or reads the results. */
export type ActivityRole = 'owner' | 'facilitator' | 'reader';

/** Issuer and subject of OpenID Connect: together they never change hands, as an e-mail address may. */
export interface SignedOnIdentity {
  readonly issuer: string;
  readonly subject: string;
}

export interface Account {
  readonly id: string;
  /** In small letters. */
  readonly email: string;
  readonly name: string;
  /** Argon2id in PHC format; absent until the invited one has chosen a password. */
  readonly passwordHash?: string;
  /** Who they are at the organisation's own login service, once that is known. It belongs to one account. */
  readonly identity?: SignedOnIdentity;
  /** May everything, in every activity. */
  readonly admin: boolean;
  /** By activity. */
  readonly roles: Readonly<Record<string, ActivityRole>>;
  readonly disabled: boolean;
  /** Raised when the password changes or the account is disabled: whatever was made before stops working, in every process. */
  readonly epoch: number;
  /** An admin who is about to stop being one, since a moment: whoever else does so meanwhile must not count on them. */
  readonly leaving?: { readonly by: string; readonly at: string };
}

/** The identity is that of another account. */
export class IdentityTaken extends Error {}

export interface Accounts {
  /** False, and nothing is written, where the id, the e-mail address or the identity is taken: of many at once, one is added. */
  addAccount(account: Account): Promise<boolean>;
  account(id: string): Promise<Account | undefined>;
  accountByEmail(email: string): Promise<Account | undefined>;
  accountByIdentity(identity: SignedOnIdentity): Promise<Account | undefined>;
  /** In order of name. */
  accounts(): Promise<readonly Account[]>;
  /**
   * Changes it in one step, and returns what it became; undefined where there is none. `rewrite` may be called again with what
   * somebody else has written meanwhile; returning what it was given changes nothing. Id and e-mail address stay.
   * Throws `IdentityTaken`, and writes nothing, where the identity it is given is another account's.
   */
  rewriteAccount(id: string, rewrite: (account: Account) => Account): Promise<Account | undefined>;
}
