// Recipients, participants and the outbox in a real browser: a list with faults becomes invitations, and paper holds only those who
// have said yes to standing on the list.
import { expect, test } from 'vitest';
import { organiserPages } from './organiser-pages.ts';
import { expectAccessible, expectNoSidewaysScroll } from './visitor.ts';

const { server, organiser } = await organiserPages();

test('a list with faults becomes invitations that wait in the outbox, and is forgotten once sent by hand', async () => {
  const wave = await server.wave('referral-response', { audience: 'invited' });
  const page = await organiser();
  await page.goto(`${server.url}/activities/${wave.activity}/invited/${wave.id}`);
  await page.getByLabel('Lista').fill('mottagare;e-post;kod\nSäter;kansli@sater.example;2082\nOrsa;orsa;2034\nFalun;;2080');
  await page.getByText('Rad 3: ”orsa” är ingen e-postadress').waitFor();
  await page.getByLabel('Kolumnen kod är').selectOption({ label: 'Kommunkod' });
  await page.getByRole('button', { name: 'Bjud in 2 mottagare' }).focus();
  await page.keyboard.press('Enter');
  const links = page.getByRole('dialog');
  await links.getByText('Falun').waitFor();
  expect(await links.getByText('Säter').count()).toBe(0); // its link is in the mail, and only there
  await links.getByRole('button', { name: 'Kopiera som CSV' }).click();
  await links
    .getByRole('button', { name: /^(Stäng|Stäng utan att kopiera)$/ })
    .last()
    .click();
  await page.getByText('kansli@sater.example, 2082').waitFor();
  await page.getByRole('link', { name: 'Utkorg' }).click();
  await page.getByRole('heading', { name: '1 mejl väntar' }).waitFor();
  await expectAccessible(page);
  await page.getByText('Inbjudan att svara').click();
  await page.getByText(/#t=[\w-]{24}/).waitFor();
  await page.getByRole('button', { name: 'Markera som skickat' }).click();
  await page.getByText('Inga mejl väntar.').waitFor();
  expect(await page.content()).not.toMatch(/#t=/);
});

test.each([
  { width: 360, dark: true },
  { width: 1280, dark: false },
])('reminders are planned, a mail that came back is noted, and municipalities stand as tiles, at $width px', async (wishes) => {
  const wave = await server.wave('referral-response', { audience: 'invited' });
  const page = await organiser(wishes);
  await page.goto(`${server.url}/activities/${wave.activity}/invited/${wave.id}`);
  await page.getByLabel('Lista').fill('mottagare;e-post;kommunkod\nSäter;kansli@sater.example;2082\nLaxå;kansli@laxa.example;1860');
  await page.getByLabel(/^Skicka senare/).fill('2026-01-01T08:00');
  await page.getByRole('button', { name: 'Bjud in 2 mottagare' }).click();
  await page.getByText('Välj en tid som ligger framåt, inom ett år.').waitFor();
  await page.getByLabel(/^Skicka senare/).fill('');
  await page.getByRole('button', { name: 'Bjud in 2 mottagare' }).click();
  const tiles = page.getByRole('region', { name: 'Läget kommun för kommun' });
  await tiles.getByText('Har inte svarat: 2').waitFor();
  // The form is empty again: focus and words are where the recipients now stand.
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Inbjudna');
  expect(await page.getByText('2 mottagare är inbjudna.').isVisible()).toBe(true);
  await tiles.getByRole('heading', { name: 'Örebro län' }).waitFor();

  await page.getByText('Planera påminnelser').focus();
  await page.keyboard.press('Enter');
  const inFourDays = new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('När ska den gå?').fill(`${inFourDays}T08:00`);
  await page.getByRole('button', { name: 'Planera påminnelsen' }).press('Enter');
  await page.getByText('1 planerad påminnelse').waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: /^Ta tillbaka/ }).press('Enter');
  await page.getByText('Planera påminnelser').waitFor();

  await page.getByRole('button', { name: 'Ändra Laxå' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Mejlet kom tillbaka' }).click();
  await tiles.getByText('Mejlet kom tillbaka: 1').waitFor();
  await page.getByText(/^Adressen fungerar inte sedan/).waitFor();
  await expectAccessible(page);
});

test.each([
  { width: 360, dark: true },
  { width: 1280, dark: false },
])('the list of participants at $width px is accessible, and printed without those who have not said yes', async (wishes) => {
  const wave = await server.wave('registration', { audience: 'open' });
  for (const [n, name] of ['Anna', 'Bo'].entries()) {
    const answers = {
      name,
      title: 'Strateg',
      organisation: 'Falun',
      email: `${n}@falun.example`,
      diet: 'Vegansk',
      commitment: true,
      on_list: n === 0,
    };
    const submission = { submissionId: `people-page-${wishes.width}-${n}`.padEnd(24, '0'), locale: 'sv', answers };
    const response = await fetch(`${server.url}/api/waves/${wave.code}/responses`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(submission),
    });
    expect(response.status).toBe(201);
  }
  const page = await organiser(wishes);
  await page.goto(`${server.url}/activities/${wave.activity}/participants/${wave.id}`);
  await page.getByText('Bo', { exact: true }).first().waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  expect(await page.getByText('Vegansk').isVisible()).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText('Anna', { exact: true }).first().isVisible()).toBe(true);
  for (const hidden of ['Bo', 'Vegansk']) expect(await page.getByText(hidden, { exact: true }).first().isVisible()).toBe(false);
});
