// The whole job as people do it, on the built program: answer on a phone, close and release as organiser, read the report,
// download the CSV. Nothing in between is a double.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerPage } from '../browser/answer-page.ts';
import { launchChromium } from '../browser/chromium.ts';
import { confirm } from '../browser/organiser-pages.ts';
import { visitor } from '../browser/visitor.ts';
import { buildServer } from '../support/build-server.ts';
import { type DemoWave, startBuiltDemo } from '../support/running-server.ts';

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'efterklang-scenario-'));
let server: Awaited<ReturnType<typeof startBuiltDemo>>;

beforeAll(async () => {
  buildServer();
  [browser, server] = await Promise.all([launchChromium(), startBuiltDemo(folder)]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const waveWith = (wanted: Partial<DemoWave>): DemoWave => {
  const found = server.demo.waves.find((wave) => Object.entries(wanted).every(([key, value]) => wave[key as keyof DemoWave] === value));
  if (!found) throw new Error(`The demo has no wave with ${JSON.stringify(wanted)}.`);
  return found;
};

const read = (path: string) => fetch(`${server.url}${path}`, { headers: { Authorization: `Bearer ${server.apiKey}` } });

async function figures(activity: string): Promise<readonly Record<string, string>[]> {
  const text = await (await read(`/api/activities/${activity}/figures.csv?profile=data`)).text();
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

async function answerOnAPhone(page: Page, code: string): Promise<string> {
  await page.goto(`${server.url}/s/${code}`);
  await page.locator('textarea').first().fill('Mer tid för samtal, och kaffe.');
  await answerPage(page);
  await page.getByRole('button', { name: 'Skicka svar' }).tap();
  await page.getByRole('heading', { name: /Skickat/ }).waitFor();
  return (await page.locator('.receipt .code').textContent()) ?? '';
}

async function organiser(): Promise<Page> {
  const { page } = await visitor(browser, { width: 1280 });
  await page.goto(await loginLink());
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function loginLink(): Promise<string> {
  const link = server.said().match(/https?:\/\/\S+\/login#t=\S+/)?.[0];
  if (!link) throw new Error(`The demo printed no login link:\n${server.said()}`);
  return link;
}

/** Megabytes in memory, where the system tells. */
function residentMegabytes(pid: number): number | undefined {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return undefined;
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(file, 'utf8'))?.[1]) / 1024;
}

test.skipIf(process.platform !== 'linux')('the server takes less than 200 MB once it has filled the demo', () => {
  expect(residentMegabytes(server.pid)).toBeLessThan(200);
});

describe('an evaluation, from the phone to the spreadsheet', () => {
  test('is answered, closed, released, read and downloaded', async () => {
    const wave = waveWith({ survey: 'session-eval', status: 'open' });
    const before = (await figures(wave.activity)).filter((row) => row.wave === wave.code);
    expect(before).toEqual([]);

    const { page: phone, expectNothingAmiss } = await visitor(browser, { width: 360 });
    expect(await answerOnAPhone(phone, wave.code)).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await expectNothingAmiss();

    const page = await organiser();
    await page.goto(`${server.url}/activities/${wave.activity}`);
    await page
      .getByText(/15\s+av 22/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Stäng omgången' }).click();
    await confirm(page);
    await page.getByRole('button', { name: 'Ta fram resultat' }).click();
    await confirm(page);
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await page.goto(`${server.url}/activities/${wave.activity}/report`);
    await page.getByRole('heading', { level: 2, name: 'Svar per träff' }).waitFor();
    await page.getByText('Mer tid för samtal, och kaffe.').first().waitFor({ state: 'attached' });
    await page.getByRole('img').first().waitFor();

    const rows = (await figures(wave.activity)).filter((row) => row.wave === wave.code && row.question === 'relevance');
    expect(rows.filter(({ code }) => code !== '').reduce((sum, { n }) => sum + Number(n), 0)).toBe(15);
    expect(rows.every(({ status }) => status === 'released')).toBe(true);

    const [download] = await Promise.all([page.waitForEvent('download'), downloadSwedishFigures(page)]);
    const bytes = readFileSync(await download.path());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString('utf8').slice(1);
    expect(text.split('\r\n')[0]).toContain('activity;occasion;wave;survey');
    expect(text).toMatch(/;\d+,\d;/);
    await page.context().close();
    await phone.context().close();
  });

  test('has reports for every activity, each with figures, as page, document, picture and archive', async () => {
    for (const { id } of server.demo.activities) {
      const report = (await (await read(`/api/activities/${id}/report`)).json()) as {
        sections: { figures: { id: string; kind: string }[] }[];
      };
      const all = report.sections.flatMap((section) => section.figures);
      expect(all.length).toBeGreaterThan(3);
      const drawn = all.find(({ kind }) => kind !== 'texts' && kind !== 'table');
      const png = Buffer.from(await (await read(`/api/activities/${id}/figures/${drawn?.id}.png`)).arrayBuffer());
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(await (await read(`/api/activities/${id}/report.html`)).text()).toContain('</html>');
      expect(
        Buffer.from(await (await read(`/api/activities/${id}/report.zip`)).arrayBuffer())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
    }
  });
});

async function downloadSwedishFigures(page: Page): Promise<void> {
  await page.getByText('Ladda ner rapporten').click();
  await page.getByText('Alla siffror för Excel').click();
}
