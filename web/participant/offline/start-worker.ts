// The page's side of the service worker: starts it, tells it what this page is made of, and asks it to send when the page is
// closed. Where there is none (private windows, old browsers) everything but that works all the same.

/** What the page asks the worker to keep. */
export interface KeepRequest {
  readonly keep: readonly string[];
}

export const syncTag = 'send';

/** After the page has loaded, so that the worker takes nothing from the first question. */
export function startWorker(): void {
  if (document.readyState === 'complete') void start();
  else addEventListener('load', () => void start(), { once: true });
}

async function start(): Promise<void> {
  try {
    await navigator.serviceWorker.register('/sw.js', { scope: '/s/' });
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ keep: [location.pathname + location.search, ...assets()] } satisfies KeepRequest);
  } catch {
    // The page works without it, as long as there is a connection.
  }
}

function assets(): readonly string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname);
}

type WithSync = ServiceWorkerRegistration & { readonly sync?: { register(tag: string): Promise<void> } };

/** Asks the browser to wake the worker when there is a connection (Background Sync), where it can. */
export async function sendInBackground(): Promise<void> {
  try {
    const worker: WithSync | undefined = await navigator.serviceWorker.getRegistration('/s/');
    await worker?.sync?.register(syncTag);
  } catch {
    // The page sends when it is opened again.
  }
}
