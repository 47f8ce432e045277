// The server with a mail server beside it, as one is set up the first time: an empty store, and a link to the first account.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Context } from '../../server/context.ts';
import { makeLog } from '../../server/http/log.ts';
import { readSettings } from '../../server/settings.ts';
import { startServer } from '../../server/start.ts';
import { makeSetupLink } from '../../server/use-cases/accounts.ts';
import { startMailServer, type TestMailServer } from '../server/mail/test-mail-server.ts';

export interface RealServer {
  readonly url: string;
  readonly context: Context;
  readonly mails: TestMailServer;
  /** Makes the first account as whoever has started the server would, and lands on the start page. */
  readonly setUp: (page: Page, name: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function startRealServer(): Promise<RealServer> {
  const folder = mkdtempSync(join(tmpdir(), 'efterklang-scenario-'));
  const mails = await startMailServer();
  const environment = { PORT: '0', DATA_DIR: folder, SMTP_URL: mails.url, MAIL_FROM: 'enkat@region.example' };
  const server = await startServer(readSettings({ ...environment, WEB_ROOT: process.env.WEB_ROOT }), makeLog('silent'));
  return {
    url: server.url,
    context: server.context,
    mails,
    setUp: async (page, name) => {
      await page.goto((await makeSetupLink(server.context)) ?? '');
      await page.getByLabel('Namn').fill(name);
      await page.getByLabel('E-postadress').fill('organisator@region.example');
      await page.getByLabel('Nytt lösenord').fill('grön kaffekopp i mars');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: /Dagens läge|Välkommen/ }).waitFor();
    },
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The first link in a mail that begins so. */
export function linkIn(raw: string | undefined, start: string): string {
  const at = raw?.indexOf(start) ?? -1;
  if (at < 0) throw new Error(`No link beginning with ${start} in:\n${raw}`);
  return /^\S+/.exec(raw?.slice(at) ?? '')?.[0]?.replace(/["<].*$/, '') ?? '';
}
