// What an organiser does after a wave, in a real browser.
import { expect, test } from 'vitest';
import { addWave } from '../../server/use-cases/add-wave.ts';
import { openWave } from '../../server/use-cases/change-wave-status.ts';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { organiserPages } from './organiser-pages.ts';
import { expectAccessible, expectNoSidewaysScroll } from './visitor.ts';

const { server, meet, organiser } = await organiserPages();

const session = { relevance: 4, learning: 5, exchange: 4, voice: 4, use_intent: 'act' };
const texts = ['Karin Provman pratade för mycket', 'Samtalen', 'Samtalen', 'Lunchen', 'Ring 070-174 06 35', 'Tempot'];

/** Closed an hour ago, so that no answer is on its way any more. */
async function aClosedWave(): Promise<Wave> {
  const wave = await server.wave('session-eval');
  for (const [n, keep] of texts.entries()) {
    const submission = { submissionId: `after-${wave.code}-${n}`.padEnd(24, '0'), locale: 'sv', answers: { ...session, keep } };
    const response = await fetch(`${server.url}/api/waves/${wave.code}/responses`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(submission),
    });
    expect(response.status).toBe(201);
  }
  await server.close(wave);
  const { store } = server.context;
  const closed = (await store.wave(wave.id)) as Wave;
  await store.changeWave({ ...closed, closedAt: new Date(Date.now() - 3_600_000).toISOString() }, 'closed');
  return closed;
}

test.each([
  { width: 360, dark: true },
  { width: 1280, dark: false },
])('before the release at $width px an organiser reads, hides what points someone out, and then releases', async (wishes) => {
  const wave = await aClosedWave();
  const page = await organiser(wishes);
  await page.goto(`${server.url}/activities/${wave.activity}`);
  await page.getByRole('button', { name: /^Ta fram resultat/ }).click();
  await page.getByRole('link', { name: /läs fritextsvaren först/ }).click();
  await page.getByRole('heading', { level: 1, name: /^Innan du tar fram resultatet/ }).waitFor();
  await expectAccessible(page);
  await page.getByText(/kan omgången inte öppnas igen/).waitFor();
  await page.getByRole('button', { name: 'Läs fritextsvaren' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('2 texter har något som kan peka ut en person.').waitFor();
  expect((await page.locator('mark').allInnerTexts()).map((text) => text.replace(/\s\(.*/s, '')).sort()).toEqual([
    '070-174 06 35',
    'Karin Provman',
  ]);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('checkbox', { name: 'Visa bara de markerade' }).check();
  await expect.poll(() => page.locator('.text-list ol > li').count()).toBe(2);
  const provman = page.getByRole('listitem').filter({ hasText: 'Provman' });
  await provman.getByRole('button', { name: /^Dölj/ }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Det går inte att ångra.').waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Dölj texten' }).click();
  await page.getByText('1 text har något som kan peka ut en person.').waitFor();
  expect((await server.kept(wave)).map(({ keep }) => keep)).not.toContain(texts[0]);
  await page.getByRole('button', { name: /^Ta fram resultatet/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ta fram resultatet' }).click();
  await page.getByRole('heading', { level: 1, name: 'Kompetens i hela länet' }).waitFor();
  const release = await server.context.store.release(wave.id);
  expect(release?.texts.find(({ question }) => question === 'keep')?.texts.toSorted()).toEqual(texts.slice(1).toSorted());
});

/** A released wave whose answers are past their day. */
async function aWavePastItsDay(): Promise<Wave> {
  const wave = await aClosedWave();
  await server.release(wave);
  const { store } = server.context;
  const released = (await store.wave(wave.id)) as Wave;
  await store.changeWave(
    { ...released, retention: { decision: 'Dokumenthanteringsplan 2026, p. 4.2', until: { day: '2026-01-01' }, figures: 'stay' } },
    'released',
  );
  return released;
}

test.each([
  { width: 360, dark: true },
  { width: 1280, dark: false },
])('at $width px an organiser decides how long answers are kept, sees what goes, and erases it', async (wishes) => {
  const wave = await aWavePastItsDay();
  const page = await organiser(wishes);
  await page.getByText('1 omgång har svar som ska tas bort').first().waitFor();
  await page.goto(`${server.url}/activities/${wave.activity}/retention`);
  await page.getByRole('heading', { level: 1, name: /^Gallring/ }).waitFor();
  await page.getByText('Inget har tagits bort än.').waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: new RegExp(`^Ändra.*${wave.code}`) }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: /^Diarienummer/ }).fill('RS 2026-0123');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Spara' }).click();
  await page.getByText('diarienummer RS 2026-0123').waitFor();
  await page.getByRole('button', { name: /^Ta bort nu/ }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Det går inte att ångra.').waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Ta bort' }).click();
  await page.getByText(/^6 svar togs bort/).waitFor();
  await page.getByRole('cell', { name: 'Dokumenthanteringsplan 2026, p. 4.2, RS 2026-0123' }).waitFor();
  expect(await server.kept(wave)).toEqual([]);
});

test.each([
  { width: 360, dark: false },
  { width: 1280, dark: true },
])('at $width px a link to the report is made, opened by someone without a login, and taken back', async (wishes) => {
  const wave = await aClosedWave();
  await server.release(wave);
  const page = await organiser(wishes);
  await page.goto(`${server.url}/activities/${wave.activity}/share`);
  await page.getByText('Ingen har fått en länk än.').waitFor();
  await page.getByRole('textbox', { name: /^Till vem/ }).fill('Styrgruppen');
  await page.keyboard.press('Enter');
  await page.getByText('Länken är gjord.').waitFor();
  const url = await page.locator('.link-text').textContent();
  await page.getByRole('listitem').filter({ hasText: 'Styrgruppen' }).waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  const reader = await meet({ ...wishes, expected: /404|401/ });
  await reader.page.goto(url ?? '');
  await reader.page.getByRole('heading', { level: 1, name: 'Kompetens i hela länet' }).waitFor();
  expect(reader.page.url()).not.toContain('#');
  await expectAccessible(reader.page);
  await expectNoSidewaysScroll(reader.page);
  await reader.page.reload();
  await reader.page.getByRole('link', { name: 'Läs rapporten' }).click();
  await reader.page.getByText('Samtalen').first().waitFor();

  await page.getByRole('button', { name: /^Ta tillbaka/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ta tillbaka' }).click();
  await page.getByText('Ingen har fått en länk än.').waitFor();
  await reader.page.goto(url ?? '');
  await reader.page.getByRole('heading', { level: 1, name: 'Länken går inte att använda' }).waitFor();
  await expectAccessible(reader.page);
});

test('at 360 px those who have a place are mailed that the report is there, once it is known how many they are', async () => {
  const wave = await aClosedWave();
  await server.release(wave);
  const { context } = server;
  const registration = await addWave(context, { activity: wave.activity, survey: 'registration' });
  await openWave(context, { wave: registration.id });
  const people = [
    { name: 'Ylva', email: 'ylva@falun.example' },
    { name: 'Bo', email: 'bo@mora.example' },
  ];
  for (const [n, person] of people.entries()) {
    const answers = { ...person, title: 'Strateg', organisation: 'Falu kommun', commitment: true, on_list: true };
    const response = await fetch(`${server.url}/api/waves/${registration.code}/responses`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ submissionId: `mail-${registration.code}-${n}`.padEnd(24, '0'), locale: 'sv', answers }),
    });
    expect(response.status).toBe(201);
  }
  const page = await organiser({ width: 360 });
  await page.goto(`${server.url}/activities/${wave.activity}/share`);
  await page.getByRole('checkbox', { name: /^Anmälan/ }).waitFor();
  expect(await page.getByRole('checkbox', { name: /^Anmälan/ }).isChecked()).toBe(true);
  await page.getByText('Läs och ändra vad mejlet säger').click();
  await page.getByText('Nu finns resultatet att läsa: Kompetens i hela länet').waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Mejla …' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^2 mejl går ut, med en länk som gäller i 90 dagar/).waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Skicka' }).click();
  await page.getByRole('main').getByText('2 mejl är skrivna och ligger i utkorgen.').waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Mejlad till 2.' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Till utkorgen' }).click();
  await page.getByText('ylva@falun.example').first().waitFor();
  const mails = (await context.store.mailsOf(wave.activity)).filter(({ kind }) => kind === 'report');
  expect(mails.map(({ content }) => content?.to).sort()).toEqual(people.map(({ email }) => email).sort());
});
