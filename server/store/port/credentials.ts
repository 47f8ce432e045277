export type Role = 'organiser' | 'reader';

/** Those that begin with `account-` are of someone with an account, and what they may is looked up there. */
export const credentialKinds = [
  'login-link',
  'session',
  'api-key',
  'setup-link',
  'account-link',
  'account-session',
  // Someone is at the issuer's just now, and comes back: to log in, to begin an account, to make the first one, to connect theirs.
  'sso-login',
  'sso-join',
  'sso-setup',
  'sso-connect',
] as const;
export type CredentialKind = (typeof credentialKinds)[number];

export interface Credential {
  readonly secretHash: string;
  readonly kind: CredentialKind;
  readonly role: Role;
  readonly name: string;
  /** ISO time; absent for API keys. */
  readonly expires?: string;
  /** Of a session: ISO time when it ends unless it is used before. */
  readonly idleUntil?: string;
  readonly account?: string;
  /** The account's `epoch` when this was made: it works only as long as they are the same. */
  readonly epoch?: number;
}

/** Logins and API keys, by SHA-256 of their secret. */
export interface Credentials {
  addCredential(credential: Credential): Promise<void>;
  credential(secretHash: string): Promise<Credential | undefined>;
  credentials(): AsyncIterable<Credential>;
  /** Lets a session live on; one that has ended meanwhile stays ended. */
  prolongCredential(secretHash: string, idleUntil: string): Promise<void>;
  removeCredential(secretHash: string): Promise<void>;
  /** Removes and returns a one-time credential: of two at once, one gets it. */
  takeCredential(secretHash: string): Promise<Credential | undefined>;
}
