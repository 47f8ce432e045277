// The service worker of the participant's pages (served as /sw.js for /s/). It keeps the pages that have been opened and
// what they are made of, so that they open again without a connection, and sends what is left in the outbox when the
// browser says that there is one. A file of its own, without imports at run time.
import { postResponse } from '../sending/post-response.ts';
import { outbox, removeFromOutbox } from './outbox.ts';
import { type KeepRequest, syncTag } from './start-worker.ts';

/** The part of the worker's world we use: the project's types are those of a page. */
interface Waitable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface WorkerEvents {
  readonly install: Waitable;
  readonly activate: Waitable;
  readonly message: Waitable & { readonly data: KeepRequest };
  readonly sync: Waitable & { readonly tag: string };
  readonly fetch: Waitable & { readonly request: Request; respondWith(response: Promise<Response>): void };
}
interface Worker {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener<K extends keyof WorkerEvents>(type: K, listener: (event: WorkerEvents[K]) => void): void;
}
const worker = self as unknown as Worker;

const cacheName = 'efterklang-1';
/** As many pages and files as stay; the oldest leave first. */
const most = { page: 20, asset: 80 } as const;
/** A connection slower than this gets the page that was kept. */
const patienceMs = 3000;
/** What has waited longer is given up, as drafts are. */
const keepDays = 14;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(Promise.all([forgetOldCaches(), worker.clients.claim()])));
// A page has been opened: keep what it is made of, and send what is left where the browser never says that there is a connection.
worker.addEventListener('message', (event) => event.waitUntil(Promise.allSettled([keepAll(event.data.keep), sendOutbox()])));
worker.addEventListener('sync', (event) => {
  if (event.tag === syncTag) event.waitUntil(sendOutbox());
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (pathname.startsWith('/assets/')) event.respondWith(asset(pathname));
  else if (request.mode === 'navigate' && isPage(pathname)) event.respondWith(page(event, pathname + search));
});

function isPage(path: string): boolean {
  return /^\/s\/[^/]+$/.test(path);
}

async function forgetOldCaches(): Promise<void> {
  for (const name of await caches.keys()) if (name !== cacheName) await caches.delete(name);
}

/** Files have their content's fingerprint in their names, so a copy is as good as the original. */
async function asset(path: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(path);
  if (kept) return kept;
  const response = await fetch(path);
  if (response.ok) await keep(cache, path, response.clone());
  return response;
}

/** The page from the server, where it answers soon; else the one that was kept. */
async function page(event: WorkerEvents['fetch'], path: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  const fresh = fetch(event.request).then(async (response) => {
    if (response.ok) await keep(cache, path, response.clone());
    else if (response.status < 500) await cache.delete(path, { ignoreSearch: true });
    return response;
  });
  event.waitUntil(fresh.catch(() => undefined));
  const kept = (await cache.match(path)) ?? (await cache.match(path, { ignoreSearch: true }));
  if (!kept) return fresh;
  const soon = new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs));
  const answered = await Promise.race([fresh, soon]).catch(() => undefined);
  return answered && answered.status < 500 ? answered : kept;
}

/** What a page is made of that was opened before the worker was there. On a bad connection it takes some attempts. */
async function keepAll(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName);
  let left = paths;
  for (const pause of [0, 2000, 8000]) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const failed: string[] = [];
    for (const path of left) if (!(await keepOne(cache, path))) failed.push(path);
    left = failed;
    if (left.length === 0) return;
  }
}

async function keepOne(cache: Cache, path: string): Promise<boolean> {
  if (await cache.match(path)) return true;
  const response = await fetch(path).catch(() => undefined);
  if (response?.ok) await keep(cache, path, response);
  return response?.ok === true;
}

/** By path alone: a personal link's token stands after a # and is never kept here. */
async function keep(cache: Cache, path: string, response: Response): Promise<void> {
  await cache.delete(path);
  await cache.put(path, response);
  const kind = kindOf(new URL(path, location.href));
  const same = (await cache.keys()).map(({ url }) => new URL(url)).filter((url) => kindOf(url) === kind);
  for (const { pathname, search } of same.slice(0, -most[kind])) await cache.delete(pathname + search);
}

function kindOf({ pathname }: URL): keyof typeof most {
  return isPage(pathname) ? 'page' : 'asset';
}

/** Sends what is left. What is refused is only taken out: the page has the draft, and tells when it is opened again. */
async function sendOutbox(): Promise<void> {
  let left = 0;
  for (const { code, submission, day } of await outbox()) {
    const tooOld = Date.now() - Date.parse(day) > keepDays * 86_400_000;
    const outcome = tooOld ? undefined : await postResponse(code, submission);
    if (outcome?.kind === 'try-again') left += 1;
    else await removeFromOutbox(submission);
  }
  // The browser wakes the worker again, later and later, as long as it fails.
  if (left > 0) throw new Error('Some answers are still waiting.');
}
