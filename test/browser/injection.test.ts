// Whatever is written in a field is text wherever it is read: on the wall, in the form, on the organiser's pages, in the
// report on screen, on paper and as a file.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createActivity } from '../../server/use-cases/activities.ts';
import { addWave } from '../../server/use-cases/add-wave.ts';
import { closeWave, openWave } from '../../server/use-cases/change-wave-status.ts';
import { inviteToWave } from '../../server/use-cases/invite-to-wave.ts';
import { releaseWaveResults } from '../../server/use-cases/release-wave-results.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { launchChromium } from './chromium.ts';
import { type FieldworkServer, startFieldworkServer } from './fieldwork-server.ts';
import { payloads } from './payloads.ts';
import { visitor } from './visitor.ts';

let browser: Browser;
let server: FieldworkServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), startFieldworkServer()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

interface Watched {
  readonly page: Page;
  /** What has run, been blocked or been made by what somebody wrote. */
  readonly happened: () => Promise<readonly string[]>;
  readonly leave: () => Promise<void>;
}

/** Elements that only a payload would make. (What the server hands to a page's script stands in a block of JSON, which runs nothing.) */
const foreign =
  'script:not([src], [type="application/json"]), [data-ran], iframe, object, embed, base, svg script, animate, math, video, img[src="x"], form[action*="ond.example"], a[href^="javascript:" i], [onerror], [onload], [ontoggle], [onfocus], link[href*="ond.example"], meta[http-equiv="refresh" i], [style*="position:fixed"]';

/** A page that notes dialogs, errors, requests to others and breaches of the content security policy. */
async function watched({ width = 1280, asOrganiser = false } = {}): Promise<Watched> {
  const one = await visitor(browser, { width });
  const { page } = one;
  const noted: string[] = [];
  page.on('dialog', (dialog) => {
    noted.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => noted.push(`error: ${error.message}`));
  // The first question of the organiser's pages, whether anyone is logged in, is answered 401 where nobody is.
  page.on(
    'console',
    (message) => message.type() === 'error' && !/status of 401/.test(message.text()) && noted.push(`console: ${message.text()}`),
  );
  page.on('request', (request) => request.url().includes('ond.example') && noted.push(`request: ${request.url()}`));
  await page.addInitScript(`document.addEventListener('securitypolicyviolation', (event) => {
    (window.violations ??= []).push(event.effectiveDirective + ' ' + event.blockedURI);
  })`);
  if (asOrganiser) {
    await page.goto(await server.loginLink());
    await page.getByRole('heading', { level: 1, name: /^(Dagens läge|Välkommen)$/ }).waitFor();
  }
  const happened = async () => {
    const violations = (await page.evaluate('window.violations ?? []')) as string[];
    const made = (await page.evaluate(
      `[...document.querySelectorAll(${JSON.stringify(foreign)})].map((element) => element.outerHTML.slice(0, 120))`,
    )) as string[];
    return [...noted, ...violations.map((violation) => `policy: ${violation}`), ...made.map((html) => `made: ${html}`)];
  };
  return { page, happened, leave: one.leave };
}

/** As it is read: a browser shows runs of white space as one space. */
const read = (text: string) => text.replace(/[\s\u2028\u2029]+/g, ' ').trim();
const textsIn = async (page: Page, selector: string) =>
  ((await page.locator(selector).allTextContents()) as readonly string[]).map(read).toSorted();

let sent = 0;

/** Sends each payload as an answer of its own; tells those that were taken. */
async function answerWith(wave: Wave, answersOf: (payload: string) => object): Promise<readonly string[]> {
  const taken: string[] = [];
  for (const payload of payloads) {
    sent += 1;
    const response = await fetch(`${server.url}/api/waves/${wave.code}/responses`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ submissionId: `injection-${String(sent).padStart(12, '0')}`, locale: 'sv', answers: answersOf(payload) }),
    });
    expect([201, 422]).toContain(response.status);
    if (response.status === 201) taken.push(payload);
  }
  expect(taken.length).toBeGreaterThanOrEqual(payloads.length - 2);
  return taken;
}

describe('the watch', () => {
  test('sees each kind of thing that a payload may do where nothing guards the page', async () => {
    const { page, happened, leave } = await watched();
    await page.goto('about:blank');
    await page.setContent(`<!doctype html><body>${payloads.slice(0, 27).join('\n')}</body>`).catch(() => undefined);
    await expect.poll(happened).toEqual(expect.arrayContaining([expect.stringMatching(/^dialog: 1/), expect.stringMatching(/^made: /)]));
    await leave();
  });

  test('sees what the content security policy stops', async () => {
    const { page, happened, leave } = await watched();
    await page.goto(`${server.url}/login`);
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<p style="color: red">x</p><img src=x onerror="alert(1)">')`);
    await expect
      .poll(happened)
      .toEqual(
        expect.arrayContaining([expect.stringMatching(/^policy: style-src-attr/), expect.stringMatching(/^policy: script-src-attr/)]),
      );
    expect(await page.evaluate('getComputedStyle(document.body.lastElementChild.previousElementSibling).color')).not.toBe('rgb(255, 0, 0)');
    await leave();
  });
});

describe('what participants write', () => {
  test('is text on the wall, for the facilitator and on every screen, sorted and being reviewed', async () => {
    const wave = await server.wave('check-out');
    const [lead, looking] = [await watched(), await watched()];
    await lead.page.goto(await server.wallUrl(wave));
    await looking.page.goto(await server.screenUrl(wave));
    await looking.page.getByText('Visas direkt').waitFor();
    const taken = await answerWith(wave, (payload) => ({ take_away: payload, first_step: payload, show_ok: true }));
    const written = [...taken, ...taken].map(read).toSorted();
    for (const { page, happened } of [lead, looking]) {
      await expect.poll(() => page.locator('.pile li').count()).toBe(written.length);
      expect(await textsIn(page, '.pile li')).toEqual(written);
      expect(await happened()).toEqual([]);
    }
    const { page } = lead;
    await page.getByRole('button', { name: 'Sortera', exact: true }).click();
    for (const pile of ['1', '2', '3', '1']) await page.keyboard.press(pile);
    await page.getByRole('button', { name: 'Mer', exact: true }).click();
    await page.getByLabel('Hög 1').fill(payloads[2]?.slice(0, 60) ?? '');
    await page.getByRole('button', { name: 'Spara namnen' }).click();
    await looking.page.getByRole('heading', { name: '<img src=x onerror=' }).waitFor();
    await page.getByRole('button', { name: 'Granska', exact: true }).click();
    await page.getByRole('radio', { name: 'Först efter granskning' }).click();
    for (const { happened } of [lead, looking]) expect(await happened()).toEqual([]);
    await lead.leave();
    await looking.leave();
  });

  test('is text in the form, in the draft that comes back and after sending', async () => {
    const wave = await server.wave('check-out');
    const { page, happened, leave } = await watched({ width: 360 });
    await page.goto(`${server.url}/s/${wave.code}`);
    const [first, second] = [page.getByRole('textbox').first(), page.getByRole('textbox').nth(1)];
    for (const payload of payloads) {
      await first.fill(payload);
      await second.fill(payload);
    }
    for (const payload of payloads.slice(0, 12)) {
      await first.fill(payload);
      await first.blur();
      await page.waitForTimeout(30);
      await page.reload();
      await expect.poll(() => first.inputValue()).toBe(payload);
    }
    await page.getByRole('radio', { name: 'Ja' }).check();
    await page.getByRole('button', { name: 'Skicka svar' }).click();
    await page.getByRole('heading', { name: 'Skickat. Tack!' }).waitFor();
    expect(await happened()).toEqual([]);
    await leave();
  });

  test('is never read as an expression or as HTML where one answer becomes a choice of another question', async () => {
    const wave = await server.wave('group-dialog', { audience: 'open' });
    const { page, happened, leave } = await watched();
    await page.goto(`${server.url}/s/${wave.code}`);
    await page.getByLabel('Gruppens nummer').fill('GRUPPENS-SVAR');
    const factors = page.locator('fieldset, section, div').getByRole('textbox', { name: /^Framgångsfaktor/ });
    const lines = payloads.filter((payload) => !/[\r\n\0\u2028]/.test(payload));
    for (let from = 0; from < lines.length; from += 2) {
      const pair = lines.slice(from, from + 2);
      for (const [place, payload] of pair.entries()) await factors.nth(place).fill(payload);
      await factors.nth(0).blur();
      const choices = page.locator('.opt', { has: page.locator('input[type=checkbox]') });
      await expect.poll(async () => (await choices.allTextContents()).map(read)).toEqual(expect.arrayContaining(pair.map(read)));
    }
    expect(await page.getByText('GRUPPENS-SVAR').count()).toBe(0);
    expect(await happened()).toEqual([]);
    await leave();
  });

  test('is text in the report: on the page, on paper, as a document and for organisers who look around', async () => {
    const { context } = server;
    const { activity, occasions } = await createActivity(context, {
      kind: 'network-cycle',
      title: 'Nätverk',
      occasions: [{ date: '2026-11-19' }],
    });
    const wave = await addWave(context, { activity: activity.id, survey: 'check-out', occasion: occasions[0]?.id ?? '' });
    await openWave(context, { wave: wave.id });
    const taken = await answerWith(wave, (payload) => ({ take_away: payload, first_step: payload, show_ok: true }));
    await closeWave(context, { wave: wave.id });
    await releaseWaveResults(context, { wave: wave.id });
    const { page, happened, leave } = await watched({ asOrganiser: true });
    const written = [...taken, ...taken].map(read).toSorted();
    await page.goto(`${server.url}/activities/${activity.id}/report`);
    await page.locator('.voices li').first().waitFor({ state: 'attached' });
    expect(await textsIn(page, '.voices li')).toEqual(expect.arrayContaining(written));
    expect(await happened()).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.voices li').filter({ visible: true }).count()).toBe(written.length);
    await page.emulateMedia({ media: 'screen' });
    await page.goto(`${server.url}/activities/${activity.id}`);
    await page.getByRole('heading', { level: 1, name: 'Nätverk' }).waitFor();
    expect(await happened()).toEqual([]);
    const document = await page.goto(`${server.url}/api/activities/${activity.id}/report.html`);
    expect(document?.headers()['content-security-policy']).toMatch(/default-src 'none'/);
    const whole = read((await page.locator('body').textContent()) ?? '');
    for (const text of taken) expect(whole).toContain(read(text));
    expect((await happened()).filter((one) => !one.includes('<style'))).toEqual([]);
    await leave();
  });
});

describe('what organisers write', () => {
  test.each([0, 1, 2, 3, 4])('is text on every page, part %i', async (part) => {
    const { context } = server;
    const some = payloads.filter((payload) => !payload.includes('\0')).slice(part * 10, part * 10 + 10);
    const word = (place: number) => (some[place % some.length] ?? '').trim().slice(0, 190);
    const { activity, occasions } = await createActivity(context, {
      kind: 'strategy-process',
      title: word(0),
      theme: word(1),
      challenge: word(2),
      purpose: word(3),
      organiser: word(4),
      contact: word(5),
      occasions: [{ date: '2026-11-19', title: word(6), place: word(7) }],
    });
    const questions = [8, 9, 0].map((place, at) => ({ value: `q${at}`, text: { sv: word(place), en: word(place) } }));
    const occasion = occasions[0]?.id ?? '';
    const dialog = await addWave(context, {
      activity: activity.id,
      occasion,
      survey: 'group-dialog',
      parameters: { questions },
      title: { sv: word(8) },
      audience: 'open',
    });
    const municipal = await addWave(context, {
      activity: activity.id,
      occasion,
      survey: 'pre-rus-municipal',
      parameters: { areas: questions },
      title: { sv: word(9) },
    });
    for (const wave of [dialog, municipal]) await openWave(context, { wave: wave.id });
    const [link] = await inviteToWave(context, { wave: municipal.id, invitations: [{ recipient: word(1), background: {} }] });
    const { page, happened, leave } = await watched({ asOrganiser: true });
    for (const [address, heading] of [
      ['/', undefined],
      ['/activities', undefined],
      [`/activities/${activity.id}`, word(0)],
      [`/activities/${activity.id}/report`, undefined],
      [`/s/${dialog.code}`, undefined],
      [(link?.url ?? '').slice(server.url.length), undefined],
    ] as const) {
      await page.goto(server.url + address);
      await page.locator('h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      if (heading) expect(read((await page.locator('h1').first().textContent()) ?? '')).toBe(read(heading));
      expect([address, await happened()]).toEqual([address, []]);
    }
    await page.goto(await server.wallUrl(dialog));
    await page.getByText('Visas direkt').waitFor();
    expect(await happened()).toEqual([]);
    await leave();
  });
});
