// What the rest of the server knows of an organisation's login service. OpenID Connect itself: open-id-issuer.ts.
import type { SignedOnIdentity } from '../store/store.ts';
import type { SignOnSecrets } from '../use-cases/secrets.ts';

export interface Issuer {
  /** As the button says it; absent: "din organisations inloggning". */
  readonly name?: string;
  /** Where the browser goes to log in. Throws the problem `sign-on-unavailable`. */
  readonly address: (secrets: SignOnSecrets, returnTo: string) => Promise<string>;
  /**
   * Who has come back with `answer`, everything checked. Throws the problems `sign-on-refused`, `sign-on-declined` and
   * `sign-on-unavailable`.
   */
  readonly whoIs: (secrets: SignOnSecrets, returnTo: string, answer: string) => Promise<SignedOn>;
}

export interface SignedOn {
  readonly identity: SignedOnIdentity;
  /** What the issuer tells of them; asked for only where it is needed. */
  readonly contact: () => Promise<Contact>;
}

export interface Contact {
  readonly name?: string;
  readonly email?: string;
  /** Whether an invited colleague may be known by the address: nobody can have chosen it themselves. */
  readonly isTrusted: boolean;
}
