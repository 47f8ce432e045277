import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { startTestServer } from '../running-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';

function builtPages(): string {
  const folder = join(temporaryFolder(), 'web');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  for (const page of ['wall', 'app']) writeFileSync(join(folder, `${page}.html`), `<!doctype html><title>${page}</title>`);
  writeFileSync(join(folder, 'assets', 'app-3f9c1a.js'), 'export {};');
  return folder;
}

describe('a page', () => {
  test.each([
    ['/wall/K7QM2RX', 'wall'],
    ['/', 'app'],
    ['/login', 'app'],
    ['/login/sso', 'app'],
    ['/activities', 'app'],
    ['/activities/new', 'app'],
    ['/activities/abc', 'app'],
    ['/activities/abc/report', 'app'],
    ['/surveys', 'app'],
    ['/accessibility', 'app'],
    ['/privacy', 'app'],
  ])('at %s is the built %s page, asked for anew each time', async (path, title) => {
    const { send } = await startTestServer({ webRoot: builtPages() });
    const { status, text, headers } = await send('GET', path);
    expect(status).toBe(200);
    expect(text).toContain(`<title>${title}</title>`);
    expect(headers.get('content-type')).toMatch(/^text\/html/);
    expect(headers.get('cache-control')).toBe('no-cache');
  });

  test('has assets that are kept for good, and none that are not there', async () => {
    const { send } = await startTestServer({ webRoot: builtPages() });
    expect((await send('GET', '/assets/app-3f9c1a.js')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await send('GET', '/assets/gone.js')).status).toBe(404);
    expect((await send('GET', '/assets/..%2f..%2fpackage.json')).status).toBe(404);
    expect((await send('GET', '/nothing')).status).toBe(404);
  });

  test.each([
    ['br, gzip', 'br', 'br'],
    ['gzip', 'gzip', 'gz'],
    ['identity', null, 'plain'],
  ])('has assets compressed by the build for a browser that takes %s', async (accepted, encoding, content) => {
    const webRoot = builtPages();
    const file = join(webRoot, 'assets', 'page-1.js');
    writeFileSync(file, 'plain');
    for (const [ending, compress] of [
      ['br', brotliCompressSync],
      ['gz', gzipSync],
    ] as const)
      writeFileSync(`${file}.${ending}`, compress(ending));
    const { send } = await startTestServer({ webRoot });
    const { headers, text, status } = await send('GET', '/assets/page-1.js', { headers: { 'accept-encoding': accepted } });
    expect([status, headers.get('content-encoding'), text]).toEqual([200, encoding, content]);
    expect(headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(headers.get('vary')).toContain('Accept-Encoding');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  test('says with a picture that it loads nothing, and with a script only what a script needs', async () => {
    const webRoot = builtPages();
    writeFileSync(join(webRoot, 'assets', 'mark-1.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(join(webRoot, 'assets', 'page-1.js'), '');
    const { send } = await startTestServer({ webRoot });
    const policy = async (path: string) => (await send('GET', path)).headers.get('content-security-policy');
    expect(await policy('/assets/mark-1.svg')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(await policy('/assets/page-1.js')).toBeNull();
    expect((await send('GET', '/assets/page-1.js')).headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('that does not exist is said so by a page to a browser, and by a problem document to a program', async () => {
    const { url } = await startTestServer({ webRoot: builtPages() });
    const reply = async (path: string, accept: string) => {
      const response = await fetch(url + path, { headers: { Accept: accept } });
      return [response.status, response.headers.get('content-type')?.split(';')[0]];
    };
    expect(await reply('/nothing', 'text/html,application/xhtml+xml,*/*;q=0.8')).toEqual([404, 'text/html']);
    expect(await reply('/nothing', '*/*')).toEqual([404, 'application/problem+json']);
    expect(await reply('/api/nothing', 'text/html')).toEqual([404, 'application/problem+json']);
    expect(await reply('/assets/gone.js', 'text/html')).toEqual([404, 'application/problem+json']);
  });

  test('that is not built says how to build it', async () => {
    const { send } = await startTestServer({ webRoot: join(temporaryFolder(), 'none') });
    expect(await send('GET', '/login')).toMatchObject({
      status: 503,
      json: { type: '/problems/not-built', detail: expect.stringContaining('npm run build') },
    });
  });
});
