import type { TestServer } from '../server/running-server.ts';

/** What a room screen is sent first, by its address: the whole event as text. */
export async function firstEvent({ url }: TestServer, address: string): Promise<string> {
  const [, code, key] = /wall\/(\w+)#k=(.+)$/.exec(address) ?? [];
  const stopped = new AbortController();
  const stream = await fetch(`${url}/api/waves/${code}/wall?key=${key}`, { signal: stopped.signal });
  const reader = stream.body?.getReader();
  let text = '';
  while (!/data: .*\n/.test(text)) text += new TextDecoder().decode((await reader?.read())?.value);
  stopped.abort();
  return text;
}
