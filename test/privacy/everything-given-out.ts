// Everything that somebody who may everything can read of an activity, route by route, whatever routes there are: so that two stores
// that must look the same can be laid side by side.
import type { Route } from '../../server/http/route.ts';
import { startSession } from '../../server/use-cases/sessions.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { anAccount, type TestServer } from '../server/running-server.ts';
import { firstEvent } from './room-stream.ts';

export interface Readable {
  readonly activity: string;
  readonly waves: readonly Wave[];
  readonly occasion: string;
  /** Address of the room screen's stream, as the organiser sees it. */
  rooms: readonly string[];
  /** A link to the report, and the cookie it is opened with. */
  readonly share: { readonly id: string; readonly cookie: string };
}

/** By method and address, the whole reply: status, headers that could tell something, body. */
export type GivenOut = ReadonlyMap<string, string>;

/** The headers of somebody who may everything, and has just logged in: days pass between one look and the next. */
export async function adminHeaders(server: TestServer, also = ''): Promise<{ readonly cookie: string }> {
  const { store } = server.context;
  const account = await store.account('admin');
  const cookie = account
    ? `efterklang=${await startSession(server.context, account)}`
    : (await anAccount(server, { id: 'admin', admin: true })).cookie;
  return { cookie: `${cookie}; ${also}` };
}

/** Pictures, PDF and the archive are made of what the other routes tell, and take their time. */
const drawn = /\.(png|pdf|zip)$/;

/** Asks every route that only reads, about everything there is; those that draw only where they are wanted too. */
export async function everythingGivenOut(server: TestServer, of: Readable, isDrawn: boolean): Promise<GivenOut> {
  const replies = new Map<string, string>();
  const headers = await adminHeaders(server, of.share.cookie);
  const figures = new Map<string, readonly string[]>();
  for (const [at, path] of [`/api/activities/${of.activity}`, ...of.waves.map(({ id }) => `/api/waves/${id}`)].entries()) {
    const { json } = await server.send('GET', `${path}/report`, { headers });
    const ids = (json.sections ?? []).flatMap((section: { figures: { id: string }[] }) => section.figures.map(({ id }) => id));
    figures.set(path, at === 0 ? ids : ids.slice(0, 3)); // what draws is slow
  }
  const routes = server.routes.filter(({ path }) => isDrawn || !drawn.test(path));
  for (const address of addressesOf(routes, of, figures)) {
    const answer = await server.send('GET', address, { headers });
    const told = ['etag', 'last-modified', 'content-disposition'].map((name) => answer.headers.get(name));
    const body = address.includes('responses.csv') ? inOrder(answer.text) : withoutIds(answer.text);
    replies.set(`GET ${address}`, JSON.stringify([answer.status, ...told, body]));
  }
  for (const room of of.rooms) replies.set('room', await firstEvent(server, room));
  return replies;
}

/** Lines of the log of what was erased have random ids, as many as have been made. */
function withoutIds(text: string): string {
  return text.replace(/"id":"[\w-]{16}","on"/g, '"on"');
}

/** The order of rows is chance, and not the same twice; order.test.ts looks at it. */
function inOrder(csv: string): string {
  return csv.split('\n').sort().join('\n');
}

function addressesOf(routes: readonly Route[], of: Readable, figures: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const read = routes.filter(({ method, answers }) => method === 'get' && answers.type !== 'text/event-stream');
  return [...read.flatMap((one) => addresses(one, of, figures)), ...of.waves.map(({ code }) => `/s/${code}/send`)];
}

function addresses({ path, query }: Route, of: Readable, figures: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const asked = query === 'ofActivity' ? `?activity=${of.activity}` : query === 'overviewQuery' ? '?kind=learning-project' : '';
  const mailed = query === 'reportMailQuery' ? `?waves=${of.waves.map(({ id }) => id).join()}` : '';
  const things = /^\/api\/waves\/:id|^\/s\//.test(path) ? of.waves.map(({ id }) => id) : [of.activity];
  const codes = path.includes(':code') ? of.waves.map(({ code }) => code) : [''];
  return things.flatMap((id) =>
    codes.flatMap((code) => {
      const named = path
        .replace(':id', id)
        .replace(':code', code)
        .replace(':occasion', of.occasion)
        .replace(':share', of.share.id)
        .replace(':municipality', '1880');
      const own = figures.get(named.split('/figures/')[0] ?? '') ?? [];
      const drawn = named.includes(':figure') ? own.map((figure) => named.replace(':figure', figure)) : [named];
      return drawn.map((address) => address + asked + mailed);
    }),
  );
}

/** The addresses whose replies differ, with both. */
export function differencesIn(one: GivenOut, other: GivenOut): readonly string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => one.get(name) !== other.get(name));
}
