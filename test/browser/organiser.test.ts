// The organiser's pages against the real server, in a real browser: the main path with the keyboard alone, the rest by mouse.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { organiserPages } from './organiser-pages.ts';
import { expectAccessible, expectNoSidewaysScroll, smallTargets } from './visitor.ts';

const { server, visit, organiser } = await organiserPages();

/** What has focus, as it reads. */
const focused = (page: Page) => page.evaluate('document.activeElement.textContent.trim()') as Promise<string>;

/** Goes forward with Tab until something that reads so has focus. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).startsWith(words)) return;
  }
  throw new Error(`Tab never came to "${words}"; it stood at "${await focused(page)}"`);
}

async function press(page: Page, words: string): Promise<void> {
  await tabTo(page, words);
  await page.keyboard.press('Enter');
}

/** Goes forward with Tab until the control of a label has focus. */
async function tabToField(page: Page, id: string): Promise<void> {
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate('document.activeElement.id')) === id) return;
  }
  throw new Error(`Tab never came to the field ${id}`);
}

/** Gives a date field the first date its three parts offer: the order of day, month and year is the browser's own. */
async function chooseDate(page: Page): Promise<void> {
  for (let part = 0; part < 3; part++) {
    await page.keyboard.press('ArrowUp');
    if (part < 2) await page.keyboard.press('ArrowRight');
  }
}

/** Answers an open session evaluation as so many people. */
async function answer(code: string, people: number): Promise<void> {
  const answers = { relevance: 4, learning: 3, exchange: 5, voice: 'na', use_intent: 'share' };
  for (let person = 0; person < people; person++) {
    const response = await fetch(`${server.url}/api/waves/${code}/responses`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ submissionId: `organiser-scenario-${person}`.padEnd(24, '0'), locale: 'sv', answers }),
    });
    expect(response.status).toBe(201);
  }
}

const saying = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor({ state: 'attached' });
const inDialog = (page: Page) => page.getByRole('dialog');

async function makeProject(page: Page, title: string): Promise<void> {
  await page.goto(`${server.url}/activities/new`);
  await page.getByLabel('Namn').fill(title);
  await page.getByLabel('Arrangör').fill('Region Exempel');
  await page.getByLabel('Träff 1: Datum').fill('2027-01-14');
  await page.getByRole('button', { name: 'Föreslå resten med 8 veckors mellanrum' }).click();
  await page.getByRole('button', { name: 'Skapa lärprojektet' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

describe('logging in', () => {
  test('by a link takes the token out of the address, and the link works once', async () => {
    const link = await server.loginLink();
    const page = await visit();
    await page.goto(link);
    await page.getByRole('heading', { level: 1, name: /Dagens läge|Välkommen/ }).waitFor();
    expect(page.url()).toBe(`${server.url}/`);

    const other = await visit();
    await other.goto(link);
    await other.getByRole('heading', { name: 'Länken går inte att använda' }).waitFor();
    await other.getByText('npm run efterklang -- user add').waitFor();
    expect(other.url()).not.toContain('#');
  });

  test('is asked for on every page, and logging out ends it', async () => {
    const stranger = await visit();
    await stranger.goto(`${server.url}/activities`);
    await stranger.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();

    const page = await organiser();
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await page.getByText('Du har loggat ut.').waitFor();
    await page.goto(`${server.url}/activities`);
    await page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
  });
});

describe('an evaluation', () => {
  test('goes from a new lärprojekt to its results with the keyboard alone', async () => {
    const page = await organiser();
    await press(page, 'Aktiviteter');
    await press(page, 'Nytt lärprojekt');
    await page.getByRole('heading', { level: 1, name: 'Nytt lärprojekt' }).waitFor();

    await press(page, 'Skapa lärprojektet');
    await page.getByRole('group', { name: '6 saker behöver rättas' }).waitFor();
    expect(await focused(page)).toContain('6 saker behöver rättas');
    await press(page, 'Skriv ett namn');
    await page.keyboard.type('Kompetens i hela länet');
    await tabToField(page, 'organiser');
    await page.keyboard.type('Region Exempel');
    await tabToField(page, 'occasion-date-1');
    await chooseDate(page);
    for (const number of [2, 3, 4]) {
      await press(page, 'Ta bort Träff 2');
      await saying(page, 'Träff 2 är borttagen.');
      if (number < 4) await page.getByLabel('Namn').focus();
    }
    await press(page, 'Skapa lärprojektet');
    await page.getByRole('heading', { level: 1, name: 'Kompetens i hela länet' }).waitFor();
    expect(await page.title()).toBe('Kompetens i hela länet – Efterklang');

    await press(page, 'Öppna Utvärdering efter träff');
    await inDialog(page).getByText('När omgången har öppnat går det inte att ändra frågorna').waitFor();
    expect(await focused(page)).toBe('Öppna omgången');
    await page.keyboard.press('Enter');
    await saying(page, 'Utvärdering efter träff är öppen.');
    const panel = page.getByRole('region', { name: 'Utvärdering efter träff är öppen' });
    await panel.waitFor();
    expect(await focused(page)).toBe('Utvärdering efter träff är öppen');
    const code = (await panel.locator('.code').first().textContent()) ?? '';
    expect(code).toMatch(/^[A-Z2-9]{7}$/);
    await expect.poll(() => page.evaluate("document.querySelector('.big img').naturalWidth > 0")).toBe(true);

    await answer(code, 6);
    await panel.getByText('6 har svarat').waitFor();

    await press(page, 'Stäng omgången');
    await inDialog(page).getByText('Du kan öppna igen').waitFor();
    await page.keyboard.press('Enter');
    await saying(page, 'Utvärdering efter träff är stängd');
    await expect.poll(() => page.evaluate("document.activeElement.textContent === 'Utvärdering efter träff'")).toBe(true);

    await press(page, 'Ta fram resultat');
    await inDialog(page).getByText('Efter det går svaren inte att ändra').waitFor();
    expect(await focused(page)).toBe('Avbryt');
    await page.keyboard.press('Escape');
    await inDialog(page).waitFor({ state: 'detached' });
    expect(await focused(page)).toMatch(/^Ta fram resultat/);
    await page.keyboard.press('Enter');
    await press(page, 'Ta fram resultatet');
    await saying(page, 'Resultatet är framtaget');
    await page.getByRole('listitem').filter({ hasText: 'Utvärdering efter träff' }).getByText('Resultat klart').first().waitFor();

    await press(page, 'Läs Utvärdering efter träff');
    await page.waitForURL(/\/report$/);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  test('with too few answers is said to give none before its results are released', async () => {
    const page = await organiser();
    await makeProject(page, 'För få');
    await page
      .getByRole('button', { name: /^Öppna Utvärdering efter träff/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Öppna omgången' }).click();
    await page.getByRole('button', { name: 'Stäng omgången' }).click();
    await inDialog(page).getByRole('button', { name: 'Stäng omgången' }).click();
    await page.getByRole('button', { name: /^Ta fram resultat/ }).click();
    await inDialog(page).getByText('0 har svarat, och det behövs 5.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Utvärdering efter träff', exact: true }).first().click();
    await page.getByRole('button', { name: 'Öppna igen' }).click();
    await inDialog(page).getByRole('button', { name: 'Öppna igen' }).click();
    await page.getByRole('region', { name: 'Utvärdering efter träff är öppen' }).waitFor();
  });
});

describe('an organiser', () => {
  test('makes a network cycle, and its check-ins, check-outs and evaluation come with it', async () => {
    const page = await organiser();
    await page.goto(`${server.url}/activities`);
    await page.getByRole('link', { name: 'Ny nätverkscykel' }).click();
    await page.getByLabel('Namn').fill('RUS-nätverket 2027');
    await page.getByLabel('Arrangör').fill('Nätverket');
    await page.getByLabel('Möte 1: Datum').fill('2027-02-11');
    await page.getByLabel('Möte 1: Rubrik').fill('Målkonflikter');
    await page.getByLabel('Möte 2: Datum').fill('2027-02-11');
    await page.getByRole('button', { name: 'Skapa nätverkscykeln' }).click();
    await page.getByRole('link', { name: 'Möte 2: Välj ett annat datum, det här finns redan' }).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('occasion-date-2');
    await page.getByLabel('Möte 2: Datum').fill('2027-05-20');
    await page.getByRole('button', { name: 'Skapa nätverkscykeln' }).click();
    await page.getByRole('heading', { level: 3, name: 'Möte 1: Målkonflikter' }).waitFor();
    expect(await page.getByRole('button', { name: 'Incheckning', exact: true }).count()).toBe(2);
    expect(await page.getByRole('button', { name: 'Utcheckning', exact: true }).count()).toBe(2);
    await page.getByRole('button', { name: 'Utvärdering av nätverkscykel', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Mötena som kalenderfil' }).waitFor();
  });

  test('changes what is written, takes a text away, and counts those present', async () => {
    const page = await organiser();
    await makeProject(page, 'Ändras');
    await page.getByRole('button', { name: 'Ändra', exact: true }).click();
    await page.getByLabel('Kontakt').fill('fragor@region.example');
    await page.getByRole('button', { name: 'Spara' }).click();
    const side = page.getByRole('complementary');
    await side.getByText('fragor@region.example').waitFor();
    await page.getByRole('button', { name: 'Ändra', exact: true }).click();
    await page.getByLabel('Kontakt').fill('');
    await page.getByRole('button', { name: 'Spara' }).click();
    await side.getByText('fragor@region.example').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Ändra Träff 1' }).click();
    await page.getByLabel('Antal närvarande').fill('många');
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Skriv antalet med siffror').waitFor();
    await page.getByLabel('Antal närvarande').fill('26');
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('26 närvarande').waitFor();
  });

  test('adds a wave with personal links, which are shown once', async () => {
    const page = await organiser();
    await makeProject(page, 'Länkar');
    await page.getByRole('button', { name: 'Lägg till omgång', exact: true }).click();
    await page.getByLabel('Enkät').selectOption('project-followup-3m');
    await page.getByLabel('De som har en personlig länk').check();
    await page.getByText('Fler val').click();
    await page.getByLabel('Minsta grupp').fill('3');
    await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
    await page.getByRole('link', { name: 'Minsta grupp ska vara ett tal från 5 till 100' }).click();
    await page.getByLabel('Minsta grupp').fill('10');
    await page.getByRole('button', { name: 'Lägg till', exact: true }).click();

    const row = page.getByRole('listitem').filter({ hasText: 'Personliga länkar' }).last();
    await row.getByRole('button', { name: 'Uppföljning efter tre månader', exact: true }).click();
    await row.getByText('10 personer').waitFor();
    await row.getByRole('button', { name: 'Personliga länkar' }).click();
    await page.getByLabel('Mottagare, en per rad').fill('Askersund; municipality=1882\nLekeberg; 1814');
    await page.getByRole('button', { name: /^Skapa/ }).click();
    await page.getByText('Rad 2: skriv uppgiften som namn=värde i stället för 1814').waitFor();
    await page.getByLabel('Mottagare, en per rad').fill('Askersund; municipality=1882\nLekeberg; municipality=1814');
    await page.getByRole('button', { name: 'Skapa 2 länkar' }).click();
    await inDialog(page).getByRole('heading', { name: '2 länkar är klara' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await inDialog(page).getByRole('row').filter({ hasText: '#t=' }).count()).toBe(2);
    await page.getByRole('button', { name: 'Stäng utan att kopiera' }).click();
    await row.getByText('2 inbjudna').waitFor();
  });

  test('is told what to do when the server stops answering, and sees the page mend itself', async () => {
    const page = await organiser();
    await makeProject(page, 'Avbrott');
    await page
      .getByRole('button', { name: /^Öppna Utvärdering efter träff/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Öppna omgången' }).click();
    await page.getByRole('button', { name: 'Stäng omgången' }).waitFor();
    await page.context().setOffline(true);
    await page.getByText('Ingen kontakt med servern. Siffrorna på sidan är från').waitFor();
    await page.getByRole('button', { name: 'Stäng omgången' }).click();
    await inDialog(page).getByRole('button', { name: 'Stäng omgången' }).click();
    await inDialog(page).getByRole('alert').getByText('Kontrollera nätet och försök igen').waitFor();
    await page.context().setOffline(false);
    await inDialog(page).getByRole('button', { name: 'Stäng omgången' }).click();
    await page.getByText('Stängd', { exact: true }).waitFor();
    await page.getByText('Ingen kontakt med servern').waitFor({ state: 'detached' });
  });

  test('is told what is wrong where it is, and is left in peace while correcting it', async () => {
    const page = await organiser();
    await page.goto(`${server.url}/activities/new?kind=network-cycle`);
    await page.getByRole('button', { name: 'Skapa nätverkscykeln' }).click();
    const summary = page.getByRole('group', { name: /behöver rättas$/ });
    await summary.waitFor();
    const title = page.getByLabel('Namn', { exact: true });
    const described = () =>
      title.evaluate((field) =>
        (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent),
      );
    expect(await described()).toContain('Skriv ett namn');
    await page.getByLabel('Arrangör').fill('Region Exempel');
    for (const [at, date] of (await page.locator('input[type=date]').all()).entries()) await date.fill(`2027-01-${at + 11}`);
    await title.fill('Rättat');
    await summary.waitFor({ state: 'detached' });
    expect(await described()).not.toContain('Skriv ett namn');
    await title.fill('');
    await page.getByText('Skriv ett namn').waitFor();
    expect(await summary.count()).toBe(0);
    expect(await page.evaluate('document.activeElement.id')).toBe(await title.getAttribute('id'));
    await page.getByRole('button', { name: 'Skapa nätverkscykeln' }).click();
    await summary.waitFor();
    expect(await focused(page)).toContain('Skriv ett namn');
  });

  test('sees that a button works until the server has answered', async () => {
    const page = await organiser();
    await makeProject(page, 'Väntan');
    await page.getByRole('button', { name: 'Ändra', exact: true }).first().click();
    let sent = 0;
    let answer = () => {};
    await page.route('**/api/activities/*', async (route) => {
      if (route.request().method() !== 'GET') {
        sent++;
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
      }
      await route.continue();
    });
    const save = inDialog(page).getByRole('button', { name: 'Spara' });
    expect(await save.getAttribute('aria-busy')).toBe(null);
    await save.click();
    await inDialog(page).locator('button[aria-busy=true] svg').waitFor();
    await save.click();
    answer();
    await inDialog(page).waitFor({ state: 'detached' });
    expect(sent).toBe(1);
  });

  test('reads the questions of a survey, in English as well', async () => {
    const page = await organiser();
    await page.goto(`${server.url}/surveys`);
    await page.getByRole('button', { name: 'Läs frågorna Utvärdering efter träff' }).click();
    await inDialog(page).getByText('I vilken grad var dagens träff relevant för ditt arbete?').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Surveys' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    await page.getByRole('button', { name: 'Read the questions Evaluation after a session' }).click();
    await inDialog(page).getByText('To what extent was today’s session relevant to your work?').waitFor();
  });

  test('comes to a page that says so where there is nothing', async () => {
    const page = await organiser();
    await page.goto(`${server.url}/activities/no-such`);
    await page.getByRole('heading', { level: 1, name: 'Sidan finns inte' }).waitFor();
  });
});

describe.each([
  { width: 360, dark: false },
  { width: 360, dark: true },
  { width: 1280, dark: false },
  { width: 1280, dark: true },
])('at $width px, dark: $dark', (wishes) => {
  async function expectWellMade(page: Page): Promise<void> {
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }

  test('no page has an obstacle', async () => {
    const stranger = await visit(wishes);
    for (const path of ['/login', '/login#t=used', '/accessibility', '/privacy', '/activities']) {
      await stranger.goto(server.url + path);
      await stranger.getByRole('heading', { level: 1 }).waitFor();
      await expectWellMade(stranger);
    }
    const page = await organiser(wishes);
    await makeProject(page, `Sidor ${wishes.width} ${wishes.dark}`);
    await page.getByRole('button', { name: 'Utvärdering efter träff', exact: true }).first().click();
    await expectWellMade(page);
    for (const path of ['/', '/activities', '/activities/new', '/activities/new?kind=network-cycle', '/surveys', '/activities/no-such']) {
      await page.goto(server.url + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectWellMade(page);
      expect(await smallTargets(page)).toEqual([]);
    }
  });

  test('no dialog has an obstacle', async () => {
    const page = await organiser(wishes);
    await makeProject(page, `Dialoger ${wishes.width} ${wishes.dark}`);
    const openings = ['Ändra', 'Ändra Träff 1', 'Lägg till träff', 'Lägg till omgång'];
    for (const name of openings) {
      await page
        .getByRole('button', { name, exact: name !== 'Ändra Träff 1' })
        .first()
        .click();
      await inDialog(page).waitFor();
      if (name === 'Lägg till omgång') await page.getByText('Fler val').click();
      await expectWellMade(page);
      await page.keyboard.press('Escape');
      await inDialog(page).waitFor({ state: 'detached' });
    }
    const first = page.getByRole('button', { name: /^Öppna Utvärdering efter träff/ }).first();
    await first.click();
    await expectWellMade(page);
    await page.getByRole('button', { name: 'Öppna omgången' }).click();
    await page.getByRole('button', { name: /^Visa på storskärm/ }).click();
    await inDialog(page).getByRole('img').waitFor();
    await expectWellMade(page);
    await page.getByRole('button', { name: 'Tillbaka' }).click();
    await page.getByRole('button', { name: 'Stäng omgången' }).click();
    await expectWellMade(page);
    await inDialog(page).getByRole('button', { name: 'Stäng omgången' }).click();
    await page.getByRole('button', { name: /^Ta fram resultat/ }).click();
    await expectWellMade(page);
  });
});
