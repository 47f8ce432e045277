// A small but real issuer of OpenID Connect, for tests: it keeps to the protocol unless a test asks it not to.
import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { SingleSignOnSettings } from '../../server/settings.ts';

type Claims = Readonly<Record<string, unknown>>;

export interface TestIssuer {
  readonly settings: SingleSignOnSettings;
  /** Whoever logs in next, as the issuer knows them. */
  person: Claims & { readonly sub: string };
  /** What a dishonest or broken issuer would do. */
  faults: {
    /** Changes what the ID token says. */
    readonly claims?: (claims: Claims) => Claims;
    /** Signs it with a key that it does not publish. */
    readonly signsWithOtherKey?: boolean;
    /** Sends this instead of a code. */
    readonly error?: string;
    /** Answers everything with this status. */
    readonly status?: number;
    /** Tells name and address at the second address only. */
    readonly tellsAside?: boolean;
  };
  /** Logs in as the browser would: what stands after the ? in the address that it is sent back to. */
  readonly logInAt: (address: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

interface Given {
  readonly claims: Claims;
  readonly challenge: string;
  readonly redirectUri: string;
}

const clientId = 'efterklang';
const clientSecret = 'a secret for tests';

export async function startIssuer(): Promise<TestIssuer> {
  const [own, other] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'own', alg: 'RS256', use: 'sig' };
  const codes = new Map<string, Given>();
  const told = new Map<string, Claims>();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const issuer: TestIssuer = {
    settings: { issuer: url, clientId, clientSecret, addresses: 'verified' },
    person: { sub: 'anna-1', name: 'Anna Ek', email: 'anna@region.example' },
    faults: {},
    logInAt: async (address) => {
      const sent = await fetch(address, { redirect: 'manual' });
      return new URL(sent.headers.get('location') ?? 'x:').search;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  const metadata = {
    issuer: url,
    authorization_endpoint: `${url}/authorize`,
    token_endpoint: `${url}/token`,
    jwks_uri: `${url}/keys`,
    userinfo_endpoint: `${url}/userinfo`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    authorization_response_iss_parameter_supported: true,
  };

  function authorize({ searchParams: asked }: URL, response: ServerResponse): void {
    const isWhole =
      asked.get('client_id') === clientId && asked.get('code_challenge_method') === 'S256' && asked.get('scope')?.includes('openid');
    if (!isWhole || asked.get('response_type') !== 'code') {
      send(response, 400, { error: 'invalid_request' });
      return;
    }
    const back = new URL(String(asked.get('redirect_uri')));
    const given = { state: String(asked.get('state')), iss: url };
    if (issuer.faults.error) back.search = String(new URLSearchParams({ ...given, error: issuer.faults.error }));
    else {
      const code = randomBytes(16).toString('hex');
      const claims = { ...issuer.person, nonce: asked.get('nonce') };
      codes.set(code, { claims, challenge: String(asked.get('code_challenge')), redirectUri: String(asked.get('redirect_uri')) });
      back.search = String(new URLSearchParams({ ...given, code }));
    }
    response.writeHead(302, { location: back.href }).end();
  }

  async function token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const sent = new URLSearchParams(await textOf(request));
    const basic = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret).replaceAll('%20', '+')}`).toString(
      'base64',
    );
    if (request.headers.authorization !== `Basic ${basic}`) return send(response, 401, { error: 'invalid_client' });
    const given = codes.get(String(sent.get('code')));
    codes.delete(String(sent.get('code')));
    const proof = createHash('sha256')
      .update(String(sent.get('code_verifier')))
      .digest('base64url');
    if (!given || given.challenge !== proof || given.redirectUri !== sent.get('redirect_uri'))
      return send(response, 400, { error: 'invalid_grant' });
    const access = randomBytes(16).toString('hex');
    told.set(access, given.claims);
    send(response, 200, { access_token: access, token_type: 'Bearer', expires_in: 60, id_token: await idToken(given.claims) });
  }

  function idToken({ name, email, email_verified, ...claims }: Claims): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const contact = issuer.faults.tellsAside ? {} : { name, email, email_verified };
    const usual = { iss: url, aud: clientId, iat: now, exp: now + 300, ...claims, ...contact };
    const told = issuer.faults.claims?.(usual) ?? usual;
    const key = issuer.faults.signsWithOtherKey ? other.privateKey : own.privateKey;
    return new SignJWT(told).setProtectedHeader({ alg: 'RS256', kid: 'own' }).sign(key);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = new URL(request.url ?? '/', url);
    if (issuer.faults.status) return send(response, issuer.faults.status, { error: 'server_error' });
    if (asked.pathname === '/.well-known/openid-configuration') return send(response, 200, metadata);
    if (asked.pathname === '/keys') return send(response, 200, { keys: [jwk] });
    if (asked.pathname === '/authorize') return authorize(asked, response);
    if (asked.pathname === '/token') return token(request, response);
    const claims = told.get((request.headers.authorization ?? '').replace(/^Bearer /, ''));
    send(response, claims ? 200 : 401, claims ?? {});
  }

  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => send(response, 500, { error: String(error) }));
  });
  return issuer;
}

function send(response: ServerResponse, status: number, json: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += part;
  return text;
}
