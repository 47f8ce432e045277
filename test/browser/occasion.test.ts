// The page of an occasion and the contact list in a real browser: ticked by two at once, run with the keyboard, printed without names.
import { expect, test } from 'vitest';
import type { Wave } from '../../surveys/fieldwork/wave.ts';
import { organiserPages } from './organiser-pages.ts';
import { expectAccessible, expectNoSidewaysScroll } from './visitor.ts';

const { server, meet, organiser } = await organiserPages();

/** A session with two who have a place. */
async function aSession(name: string): Promise<{ readonly wave: Wave; readonly address: string }> {
  const wave = await server.wave('registration', { audience: 'open' });
  for (const [n, who] of ['Anna Ek', 'Bo Persson'].entries()) {
    const answers = { name: who, title: 'Strateg', organisation: 'Falun', email: `${n}@falun.example`, commitment: true, on_list: true };
    const response = await fetch(`${server.url}/api/waves/${wave.code}/responses`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ submissionId: `occasion-${name}-${n}`.padEnd(24, '0'), locale: 'sv', answers }),
    });
    expect(response.status).toBe(201);
  }
  return { wave, address: `${server.url}/activities/${wave.activity}/occasions/${wave.occasion}` };
}

test('two who tick at once see each other, and the keyboard is enough', async () => {
  const { address, wave } = await aSession('two');
  const [one, two] = [await organiser(), await organiser()];
  for (const page of [one, two]) await page.goto(address);
  for (const page of [one, two]) await page.getByLabel('Anna Ek').waitFor();
  await Promise.all([one.getByLabel('Anna Ek').check(), two.getByLabel('Bo Persson').check()]);
  for (const page of [one, two]) await expect.poll(() => page.getByText('2 närvarande').count()).toBeGreaterThan(0);
  await one.getByLabel(/Fika och mat/).focus();
  await one.keyboard.press('Space');
  await one.getByText('1 av 14 klara').waitFor();
  await one.getByLabel('Ny punkt').fill('Köp blommor');
  await one.keyboard.press('Enter');
  await one.getByLabel('Köp blommor').waitFor();
  await one.getByLabel('Andra som är här').fill('3');
  await one.keyboard.press('Enter');
  await one.getByText('5 närvarande').waitFor();
  const [occasion] = await server.context.store.occasionsOf(wave.activity);
  await expect.poll(async () => (await server.context.store.occasionsOf(wave.activity))[0]?.attended).toBe(5);
  expect((await server.context.store.plan(occasion?.id ?? '')).own).toMatchObject([{ text: 'Köp blommor' }]);
});

test.each([
  { width: 360, dark: true },
  { width: 1280, dark: false },
])('the page at $width px is accessible, and printed without names and checklist', async (wishes) => {
  const { address } = await aSession(`wide-${wishes.width}`);
  const page = await organiser(wishes);
  await page.goto(address);
  await page.getByRole('button', { name: 'Skriv agendan' }).click();
  await page.getByLabel('Punkter').fill('Kaffe');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Skriv tiden först på raden: Kaffe').waitFor();
  await expectAccessible(page);
  await page.getByLabel('Punkter').fill('09.00 Kaffe\n9.30–10.30 Exempel från Mora');
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.getByText('Exempel från Mora').waitFor();
  await page.getByRole('button', { name: 'Skriv en förberedelse' }).click();
  await page.getByLabel('Vad ska deltagarna göra innan?').fill('Ta med ett exempel');
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.getByRole('paragraph').filter({ hasText: 'Ta med ett exempel' }).waitFor();
  await page.getByRole('button', { name: 'Lägg till en länk' }).click();
  await page.getByLabel('Vad är det?').fill('Bilder från dagen');
  await page.getByLabel('Länk', { exact: true }).fill('http://osäker.example');
  await page.getByLabel('Foton, rätten är inte klar').check();
  await page.getByRole('dialog').getByRole('button', { name: 'Lägg till', exact: true }).click();
  await page.getByText('Skriv en adress som börjar med https://').waitFor();
  await page.getByLabel('Länk', { exact: true }).fill('https://region.example/bilder');
  await page.getByRole('dialog').getByRole('button', { name: 'Lägg till', exact: true }).click();
  await page.getByText('Dela inte än: rätten till fotona är inte klar').waitFor();
  await page.getByLabel('Anna Ek').waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 320, height: 740 });
  await expectNoSidewaysScroll(page);
  await page.emulateMedia({ media: 'print' });
  for (const shown of ['Var generös!', 'Exempel från Mora', 'Ta med ett exempel'])
    expect(await page.getByText(shown).isVisible()).toBe(true);
  for (const hidden of ['Anna Ek', 'Bilder från dagen', 'Checklista']) expect(await page.getByText(hidden).first().isVisible()).toBe(false);
});

test('a contact list is opened, joined without a script, seen by the organiser, and removed', async () => {
  const { wave } = await aSession('contacts');
  const page = await organiser();
  await page.goto(`${server.url}/activities/${wave.activity}/contacts`);
  await page.getByRole('button', { name: 'Öppna listan' }).click();
  await page.getByText('Ingen har skrivit upp sig än.').waitFor();
  const link = (await page.getByRole('link', { name: /\/contacts\// }).getAttribute('href')) ?? '';
  const joining = await meet({ script: false });
  await joining.page.goto(link);
  await joining.page.getByRole('button', { name: 'Skriv upp mig' }).click();
  await joining.page.getByText('Rätta det här först').waitFor();
  await joining.page.getByLabel('Namn').fill('Cia Ek');
  await joining.page.getByLabel('Organisation').fill('Mora');
  await joining.page.getByLabel('E-post').fill('cia@mora.example');
  await joining.page.getByLabel(/Ja, jag vill stå på kontaktlistan/).check();
  await joining.page.getByRole('button', { name: 'Skriv upp mig' }).click();
  await joining.page.getByRole('heading', { name: 'Du står på listan' }).waitFor();
  expect(await joining.context.cookies()).toEqual([]);
  await page.reload();
  await page.getByText('Cia Ek').first().waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ta bort hela listan' }).click();
  await expect.poll(() => page.evaluate('document.activeElement?.textContent')).toBe('Avbryt');
  await page.getByRole('dialog').getByRole('button', { name: 'Ta bort hela listan' }).click();
  await page.getByRole('button', { name: 'Öppna listan' }).waitFor();
});

test.each([{ width: 360, dark: true }, { width: 1280 }])('the page to join at $width px is accessible, with faults too', async (wishes) => {
  const { wave } = await aSession(`join-${wishes.width}`);
  const { keepCircle } = await import('../../server/use-cases/circle.ts');
  const { url } = await keepCircle(server.context, { activity: wave.activity, until: '2099-12-31' });
  const joining = await meet(wishes);
  for (const language of ['sv', 'en']) {
    await joining.page.goto(`${url}?lang=${language}`);
    await expectAccessible(joining.page);
    await joining.page.getByRole('button', { name: /Skriv upp mig|Put me on the list/ }).click();
    await joining.page.getByText(/Rätta det här först|Correct this first/).waitFor();
    await expectAccessible(joining.page);
    await expectNoSidewaysScroll(joining.page);
  }
});
