// An issuer of OpenID Connect: authorization code with PKCE, state and nonce. openid-client does the protocol; here is what it is
// asked for, and what its failures are to whoever logs in. Loaded with the first login.
import type { Configuration, IDToken, UserInfoResponse } from 'openid-client';
import type { Logger } from 'pino';
import { ProblemError } from '../http/problem.ts';
import type { SingleSignOnSettings } from '../settings.ts';
import type { Contact, Issuer } from './issuer.ts';

/** What an issuer says of itself changes seldom; its keys are fetched anew whenever one is unknown. */
const rememberedMs = 60 * 60_000;

/** Whoever waits at the login page should soon be told that nobody answers. */
const patienceSeconds = 8;

/**
 * An issuer, found by what it says of itself (`/.well-known/openid-configuration`).
 *
 * @example openIdIssuer({ issuer: 'https://login.region.example', clientId, clientSecret, addresses: 'verified' }, log)
 */
export function openIdIssuer(settings: SingleSignOnSettings, log: Logger): Issuer {
  const configuration = remembered(() => discover(settings));

  async function orProblem<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const problem = await problemOf(error);
      // The kind of failure and the protocol's own word for it: what operators need to find a wrong setting.
      log.warn({ err: error, ...(await protocolWord(error)) }, problem.problem.code);
      throw problem;
    }
  }

  return {
    ...(settings.name ? { name: settings.name } : {}),
    address: (secrets, returnTo) =>
      orProblem(async () => {
        const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await import('openid-client');
        const asked = {
          redirect_uri: returnTo,
          scope: 'openid email profile',
          state: secrets.state,
          nonce: secrets.nonce,
          code_challenge: await calculatePKCECodeChallenge(secrets.verifier),
          code_challenge_method: 'S256',
        };
        return buildAuthorizationUrl(await configuration(), asked).href;
      }),
    whoIs: (secrets, returnTo, answer) =>
      orProblem(async () => {
        const { authorizationCodeGrant } = await import('openid-client');
        const config = await configuration();
        const tokens = await authorizationCodeGrant(config, new URL(`${returnTo}?${answer.replace(/^\?/, '')}`), {
          expectedState: secrets.state,
          expectedNonce: secrets.nonce,
          pkceCodeVerifier: secrets.verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims() as IDToken; // it was expected, so it is there
        return {
          identity: { issuer: claims.iss, subject: claims.sub },
          contact: async () => contactIn(await withAddress(config, claims, tokens.access_token), settings.addresses),
        };
      }),
  };
}

async function discover({ issuer, clientId, clientSecret }: SingleSignOnSettings): Promise<Configuration> {
  const client = await import('openid-client');
  const [basic, post] = [client.ClientSecretBasic(clientSecret), client.ClientSecretPost(clientSecret)];
  return client.discovery(
    new URL(issuer),
    clientId,
    undefined,
    (as, own, body, headers) => {
      const takesPost = as.token_endpoint_auth_methods_supported?.includes('client_secret_post');
      return (takesPost ? post : basic)(as, own, body, headers);
    },
    {
      timeout: patienceSeconds,
      // The ID token's signature is checked although it comes straight from the issuer. Plain http is only for an issuer on this
      // very machine (settings.ts refuses any other).
      execute: [client.enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [client.allowInsecureRequests] : [])],
    },
  );
}

/** Kept for an hour; a failure is not kept. */
function remembered<T>(find: () => Promise<T>): () => Promise<T> {
  let found: { readonly value: Promise<T>; readonly until: number } | undefined;
  return () => {
    if (found && found.until > Date.now()) return found.value;
    const value = find();
    const mine = { value, until: Date.now() + rememberedMs };
    found = mine;
    value.catch(() => {
      if (found === mine) found = undefined;
    });
    return value;
  };
}

type Claims = IDToken | UserInfoResponse;

/** Some issuers tell addresses only at a second address. Where that fails there is none, and whoever it was logs in without. */
async function withAddress(config: Configuration, claims: IDToken, accessToken: string): Promise<Claims> {
  if (claims.email !== undefined || !config.serverMetadata().userinfo_endpoint) return claims;
  const { fetchUserInfo } = await import('openid-client');
  const told = await fetchUserInfo(config, accessToken, claims.sub).catch(() => undefined);
  return told ? { ...claims, ...told } : claims;
}

function contactIn(claims: Claims, addresses: SingleSignOnSettings['addresses']): Contact {
  const [name, email] = [textIn(claims.name), addressIn(claims.email) ?? addressIn(claims.preferred_username)];
  const isVerified = claims.email_verified === true || addresses === 'trusted';
  return {
    ...(name ? { name } : {}),
    ...(email ? { email } : {}),
    // `preferred_username` is for showing: nobody is known by it.
    isTrusted: addresses !== 'none' && isVerified && addressIn(claims.email) !== undefined,
  };
}

function textIn(claim: unknown): string | undefined {
  return typeof claim === 'string' ? claim.trim().slice(0, 100) || undefined : undefined;
}

/**
 * Plain ASCII only: signs that look like others, or become them in small letters (K, the kelvin sign), would make one address
 * of two.
 */
function addressIn(claim: unknown): string | undefined {
  return typeof claim === 'string' && claim.length <= 254 && /^[!-?A-~]+@[!-?A-~]+\.[!-?A-~]+$/.test(claim)
    ? claim.toLowerCase()
    : undefined;
}

/** What went wrong, to whoever logs in: nobody answered, they declined, or what came back is not to be believed. */
async function problemOf(error: unknown): Promise<ProblemError> {
  if (error instanceof ProblemError) return error;
  const { AuthorizationResponseError, ResponseBodyError } = await import('openid-client');
  const { code, cause, status } = error as { readonly code?: unknown; readonly cause?: unknown; readonly status?: unknown };
  if (error instanceof AuthorizationResponseError) return new ProblemError(answered[error.error] ?? 'sign-on-refused');
  const answeredBadly = error instanceof ResponseBodyError ? Number(status) >= 500 : cause instanceof Response && cause.status >= 500;
  // What fetch throws where nobody answers has no code of its own.
  const isUnreachable = error instanceof TypeError && code === undefined;
  const isLate = code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT';
  return new ProblemError(answeredBadly || isUnreachable || isLate ? 'sign-on-unavailable' : 'sign-on-refused');
}

const answered: Readonly<Record<string, 'sign-on-declined' | 'sign-on-unavailable'>> = {
  access_denied: 'sign-on-declined',
  interaction_required: 'sign-on-declined',
  login_required: 'sign-on-declined',
  server_error: 'sign-on-unavailable',
  temporarily_unavailable: 'sign-on-unavailable',
};

/** "invalid_client" and the like; nothing that could be a person's. */
async function protocolWord(error: unknown): Promise<{ readonly answered?: string }> {
  const { AuthorizationResponseError, ResponseBodyError } = await import('openid-client');
  const word = error instanceof AuthorizationResponseError || error instanceof ResponseBodyError ? error.error : undefined;
  return word && /^[a-z_]{1,40}$/.test(word) ? { answered: word } : {};
}
