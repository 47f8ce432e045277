// The only place that reads the environment. Everything else is handed settings.
import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAddress } from '../surveys/fieldwork/mail.ts';

export interface Settings {
  /** 0: any free port. */
  readonly port: number;
  /** Address to listen on. The default is this machine alone; `0.0.0.0` lets phones in the room reach it. */
  readonly host: string;
  /** Where the embedded store keeps its file. */
  readonly dataDir: string;
  readonly mongodbUri?: string;
  /** What links begin with, without a slash at the end. Absent: made from host and port. */
  readonly baseUrl?: string;
  /** How many proxies stand in front, or which addresses they have (Express' "trust proxy"). */
  readonly trustProxy: number | string | false;
  /** The mail server, and the address mails come from. */
  readonly mail?: { readonly smtpUrl: string; readonly from: string };
  readonly oidc?: SingleSignOnSettings;
  /** Where the built pages are. */
  readonly webRoot: string;
  readonly logLevel: string;
  readonly accessibility: AccessibilitySettings;
  /** Whether the server erases what is past its day by itself, and when lists of participants go. */
  readonly erasing: { readonly daily: boolean; readonly listsAfterDays?: number };
}

/** The organisation's own login service, by OpenID Connect. */
export interface SingleSignOnSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As the button says it: "Logga in med …". Absent: "din organisations inloggning". */
  readonly name?: string;
  /**
   * Which addresses an invited colleague is known by: those that the issuer says it has `verified`, all it tells (`trusted`: only
   * for an issuer where nobody but the organisation sets them), or `none`.
   */
  readonly addresses: (typeof trustedAddresses)[number];
}

const trustedAddresses = ['verified', 'trusted', 'none'] as const;

/** What only whoever runs the service knows of its accessibility statement. */
export interface AccessibilitySettings {
  /** The body that is responsible. Absent: the page says that it has not been told. */
  readonly owner?: string;
  readonly service: string;
  /** Whether the service follows the Swedish act on accessibility of digital public services. */
  readonly conformity: 'full' | 'partial' | 'none';
  /** An e-mail address, or the https address of a form, where shortcomings are told. */
  readonly contact?: string;
  /** When the service was last assessed, and by whom if not by the body itself. ISO date. */
  readonly assessedOn?: string;
  readonly assessedBy?: string;
  /** When the statement was last looked over. ISO date. */
  readonly updatedOn?: string;
  readonly supervisor: { readonly name: string; readonly url: string };
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings in the environment. Throws one clear sentence naming the variable that is wrong.
 *
 * @example readSettings({ PORT: '8080' }).port // 8080
 */
export function readSettings(environment: Environment = process.env): Settings {
  const given = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const oidc = oidcIn(given);
  return {
    port: portIn(given('PORT')),
    host: given('HOST') ?? '127.0.0.1',
    dataDir: resolve(given('DATA_DIR') ?? './data'),
    ...optional('mongodbUri', given('MONGODB_URI')),
    ...optional('baseUrl', baseUrlIn(given('BASE_URL'))),
    trustProxy: trustProxyIn(given('TRUST_PROXY')),
    ...optional('mail', mailIn(given('SMTP_URL'), given('MAIL_FROM'))),
    ...(oidc ? { oidc } : {}),
    webRoot: given('WEB_ROOT') ?? builtWebRoot(),
    logLevel: given('LOG_LEVEL') ?? 'info',
    accessibility: accessibilityIn(given),
    erasing: erasingIn(given('ERASE_DAILY'), given('ERASE_LISTS_AFTER')),
  };
}

/** As `readSettings`, but sample data has a folder of its own unless DATA_DIR says otherwise, and never goes to MongoDB. */
export function readDemoSettings(environment: Environment = process.env): Settings {
  return readSettings({ ...environment, MONGODB_URI: undefined, DATA_DIR: environment.DATA_DIR?.trim() || './data/demo' });
}

/** What links begin with when nobody has said: an address that phones reach where the server listens to more than itself. */
export function baseUrlFor({ baseUrl, host }: Pick<Settings, 'baseUrl' | 'host'>, port: number): string {
  if (baseUrl) return baseUrl;
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? (outwardAddress() ?? 'localhost') : host === '127.0.0.1' || host === '::1' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

function outwardAddress(): string | undefined {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return addresses.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
}

function portIn(given: string | undefined): number {
  const port = Number(given ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT is '${given}', but must be a whole number from 0 to 65535.`);
  return port;
}

function baseUrlIn(given: string | undefined): string | undefined {
  if (!given) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw new Error(`BASE_URL is '${given}', but must be like https://enkat.example.se, without a path.`);
  }
  return url.origin;
}

function trustProxyIn(given: string | undefined): Settings['trustProxy'] {
  if (!given || given === 'false') return false;
  // `true` would believe whatever address a client claims to have.
  if (given === 'true') throw new Error('TRUST_PROXY is true, but must be the number of proxies in front (1) or their addresses.');
  return /^\d+$/.test(given) ? Number(given) : given;
}

function mailIn(smtpUrl: string | undefined, from: string | undefined): Settings['mail'] {
  if (!smtpUrl) return undefined;
  const url = URL.canParse(smtpUrl) ? new URL(smtpUrl) : undefined;
  // The address may hold a password, so it is not repeated.
  if (!url?.hostname || !/^smtps?:$/.test(url.protocol))
    throw new Error('SMTP_URL must be like smtp://user:password@mail.example.se:587, or smtps:// for TLS from the start.');
  if (!from || !isAddress(from))
    throw new Error(`MAIL_FROM is '${from ?? ''}', but must be the address mails come from, like enkat@region.example.`);
  return { smtpUrl, from };
}

function erasingIn(daily: string | undefined, lists: string | undefined): Settings['erasing'] {
  if (daily !== undefined && daily !== 'on' && daily !== 'off') throw new Error(`ERASE_DAILY is '${daily}', but must be on or off.`);
  const days = lists === undefined ? undefined : Number(lists);
  if (days !== undefined && (!Number.isInteger(days) || days < 0))
    throw new Error(`ERASE_LISTS_AFTER is '${lists}', but must be a whole number of days.`);
  return { daily: daily === 'on', ...optional('listsAfterDays', days) };
}

function oidcIn(given: (name: string) => string | undefined): Settings['oidc'] {
  const [issuer, clientId, clientSecret] = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'].map(given);
  if (!issuer && !clientId && !clientSecret) return undefined;
  if (!issuer || !clientId || !clientSecret)
    throw new Error('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must all be set, or none.');
  const told = given('OIDC_ADDRESSES') ?? 'verified';
  const addresses = trustedAddresses.find((one) => one === told);
  if (!addresses) throw new Error(`OIDC_ADDRESSES is '${told}', but must be one of ${trustedAddresses.join(', ')}.`);
  return { issuer: issuerIn(issuer), clientId, clientSecret, addresses, ...optional('name', given('OIDC_NAME')) };
}

/** Addresses that never leave this machine: for trying it out, and for tests. */
const thisMachine = /^(localhost|127\.0\.0\.1|\[::1\])$/;

function issuerIn(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && thisMachine.test(url.hostname));
  if (!isSafe) throw new Error(`OIDC_ISSUER is '${given}', but must begin with https:// (http:// only on this machine).`);
  // Whoever has an account anywhere at Microsoft could log in there, with whatever address they have given themselves.
  if (/^\/(common|organizations|consumers)\b/.test(url?.pathname ?? ''))
    throw new Error(`OIDC_ISSUER is '${given}', but must name your own tenant: https://login.microsoftonline.com/TENANT-ID/v2.0.`);
  return given;
}

const conformities = ['full', 'partial', 'none'] as const;

/** Supervision is to move from one authority to another, so its name and address are settings too. */
function accessibilityIn(given: (name: string) => string | undefined): AccessibilitySettings {
  const conformity = given('ACCESSIBILITY_CONFORMITY') ?? 'partial';
  const known = conformities.find((one) => one === conformity);
  if (!known) throw new Error(`ACCESSIBILITY_CONFORMITY is '${conformity}', but must be one of ${conformities.join(', ')}.`);
  return {
    ...optional('owner', given('ACCESSIBILITY_OWNER')),
    service: given('ACCESSIBILITY_SERVICE') ?? 'Efterklang',
    conformity: known,
    ...optional('contact', contactIn(given('ACCESSIBILITY_CONTACT'))),
    ...optional('assessedOn', dateIn('ACCESSIBILITY_ASSESSED_ON', given('ACCESSIBILITY_ASSESSED_ON'))),
    ...optional('assessedBy', given('ACCESSIBILITY_ASSESSED_BY')),
    ...optional('updatedOn', dateIn('ACCESSIBILITY_UPDATED_ON', given('ACCESSIBILITY_UPDATED_ON'))),
    supervisor: {
      name: given('ACCESSIBILITY_SUPERVISOR') ?? 'Myndigheten för digital förvaltning (Digg)',
      url: webAddressIn('ACCESSIBILITY_SUPERVISOR_URL', given('ACCESSIBILITY_SUPERVISOR_URL')) ?? 'https://www.digg.se/tdosanmalan',
    },
  };
}

function contactIn(given: string | undefined): string | undefined {
  if (!given || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(given)) return given;
  return webAddressIn('ACCESSIBILITY_CONTACT', given, 'an e-mail address or ');
}

function webAddressIn(name: string, given: string | undefined, or = ''): string | undefined {
  if (given && (!URL.canParse(given) || new URL(given).protocol !== 'https:'))
    throw new Error(`${name} is '${given}', but must be ${or}an address that begins with https://.`);
  return given;
}

function dateIn(name: string, given: string | undefined): string | undefined {
  if (given && (!/^\d{4}-\d{2}-\d{2}$/.test(given) || Number.isNaN(Date.parse(given))))
    throw new Error(`${name} is '${given}', but must be a date like 2026-11-19.`);
  return given;
}

function optional<K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [P in K]?: V };
}

/** `dist/web`, seen both from server/ (run as TypeScript) and from dist/server/ (bundled). */
function builtWebRoot(): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  return /[\\/]dist[\\/]server[\\/]?$/.test(here) ? resolve(here, '../web') : resolve(here, '../dist/web');
}
