// A Monday morning: from the first start to a project whose registration is open and whose evaluations are ready. All of it in the
// browser, by those who would do it.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { daysAfter } from '../../surveys/fieldwork/days.ts';
import { answerPage } from '../browser/answer-page.ts';
import { launchChromium } from '../browser/chromium.ts';
import { confirm } from '../browser/organiser-pages.ts';
import { expectAccessible, visitor } from '../browser/visitor.ts';
import { linkIn, startRealServer } from './real-server.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const today = new Date().toISOString().slice(0, 10);

/** Answers the registration on a phone, and returns what the receipt says. */
async function register(page: Page, url: string, { name, organisation, email }: { name: string; organisation: string; email: string }) {
  await page.goto(url);
  await page.locator('[name=name]').fill(name);
  await page.locator('[name=title]').fill('Utvecklare');
  await page.locator('[name=organisation]').fill(organisation);
  await page.locator('[name=email]').fill(email);
  await answerPage(page);
  await page.getByRole('button', { name: 'Skicka' }).tap();
  await page.getByRole('heading', { name: /Skickat/ }).waitFor();
}

test('a project is set up, a colleague is let in, and those who register have their places and their mails', async () => {
  const server = await startRealServer();
  const { page, leave } = await visitor(browser, { width: 1280 });
  await server.setUp(page, 'Ylva Exempel');

  // The project, in one form.
  await page.goto(`${server.url}/activities/new`);
  await page.getByLabel('Namn').fill('Locka hit kompetens');
  await page.getByLabel('Arrangör').fill('Region Exempel');
  await page.getByLabel('Målgrupper').fill('Näringslivsutvecklare');
  await page.getByLabel('Träff 1: Datum').fill(daysAfter(today, 90));
  await page.getByRole('button', { name: 'Föreslå resten med 8 veckors mellanrum' }).click();
  await page.getByLabel('Sista anmälningsdag').fill(daysAfter(today, 60));
  await page.getByLabel('Flest platser per organisation').fill('2');
  await page.getByRole('button', { name: 'Skapa lärprojektet' }).click();
  await page.getByRole('heading', { level: 1, name: 'Locka hit kompetens' }).waitFor();
  for (const name of ['Träff 1', 'Träff 2', 'Träff 3', 'Träff 4']) await page.getByRole('heading', { name }).first().waitFor();
  await expectAccessible(page);

  // Registration opens; everything else waits as drafts.
  await page.getByRole('button', { name: 'Öppna Anmälan' }).click();
  await confirm(page);
  await page.getByRole('heading', { name: 'Anmälan är öppen' }).waitFor();
  const [activity] = await server.context.store.activities();
  const waves = await server.context.store.wavesOf(activity?.id ?? '');
  const count = (id: string) => waves.filter(({ survey }) => survey.id === id).length;
  expect([count('registration'), count('session-eval'), count('project-eval'), count('project-followup-3m')]).toEqual([1, 4, 1, 1]);
  expect(waves.filter(({ status }) => status === 'open').map(({ survey }) => survey.id)).toEqual(['registration']);

  // A colleague gets a link by mail and a password of their own.
  await page.getByRole('button', { name: 'Kollegor' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Namn').fill('Bo Berg');
  await dialog.getByLabel('E-postadress').fill('bo@region.example');
  await dialog.getByRole('button', { name: 'Lägg till kollegan' }).click();
  await expect.poll(() => server.mails.taken.find(({ to }) => to === 'bo@region.example')?.raw).toBeTruthy();
  const colleague = await visitor(browser, { width: 1280 });
  await colleague.page.goto(linkIn(server.mails.taken.find(({ to }) => to === 'bo@region.example')?.raw, `${server.url}/`));
  await colleague.page.getByLabel('Nytt lösenord').fill('blå cykel utan kedja');
  await colleague.page.keyboard.press('Enter');
  await colleague.page.getByRole('heading', { level: 1, name: /Dagens läge|Välkommen/ }).waitFor();
  await colleague.page.goto(`${server.url}/activities/${activity?.id}`);
  await colleague.page.getByRole('heading', { level: 1, name: 'Locka hit kompetens' }).waitFor();
  await colleague.leave();

  // Four register from one organisation that has two places.
  const code = waves.find(({ survey }) => survey.id === 'registration')?.code ?? '';
  for (const name of ['Anna', 'Bosse', 'Cia', 'Dan']) {
    const phone = await visitor(browser, { width: 360 });
    await register(phone.page, `${server.url}/s/${code}`, {
      name,
      organisation: 'Falu kommun',
      email: `${name.toLowerCase()}@falun.example`,
    });
    await phone.expectNothingAmiss();
    await phone.leave();
  }
  await expect.poll(() => server.mails.taken.filter(({ to }) => to.endsWith('@falun.example')).length).toBe(4);
  const mailTo = (name: string) => server.mails.taken.find(({ to }) => to.startsWith(name))?.raw ?? '';
  expect(mailTo('anna')).toMatch(/text\/calendar/);
  expect(mailTo('cia')).toMatch(/väntelistan/);

  // And stand on the list, where one who cannot come gives the place to the one who waits.
  const registration = waves.find(({ survey }) => survey.id === 'registration')?.id;
  await page.goto(`${server.url}/activities/${activity?.id}/participants/${registration}`);
  await page.getByText('2 har plats.').waitFor();
  await page.getByText('2 står på väntelista.').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Återbud.*Anna/ }).click();
  await confirm(page);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => page.getByText('Står på väntelista', { exact: true }).count()).toBe(1);
  await expect.poll(() => server.mails.taken.filter(({ to }) => to.startsWith('cia')).length).toBe(2);

  // The last one is let in as well: it is said, and focus stays with the person.
  await page.getByRole('button', { name: /^Ge plats.*Dan/ }).press('Enter');
  await page.getByText('Dan har fått en plats.').waitFor();
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toMatch(/^Återbud\s+Dan/);
  await expectAccessible(page);

  // Registration closes: the bookings go, and what comes next is the list, not results.
  await page.goto(`${server.url}/activities/${activity?.id}`);
  await page.getByRole('button', { name: 'Stäng omgången' }).click();
  await page.getByRole('dialog').getByText('De som har plats får sina kalenderbokningar').waitFor();
  await page.getByRole('dialog').locator('.btn.primary, [data-variant=primary]').click();
  await page.getByRole('link', { name: 'Deltagare Anmälan' }).waitFor();
  await expect
    .poll(() => server.mails.taken.filter(({ to, raw }) => to.startsWith('dan') && raw.includes('METHOD:REQUEST')).length)
    .toBe(4);
  await page.goto(server.url);
  await page.getByRole('heading', { level: 1, name: 'Dagens läge' }).waitFor();
  expect(await page.getByRole('button', { name: /^Ta fram resultat/ }).count()).toBe(0);
  await leave();
  await server.stop();
});
