// Setting up in a real browser: a project in one form, a strategy process from its template, next year's, and taking away again.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { createActivity } from '../../server/use-cases/activities.ts';
import { addWave } from '../../server/use-cases/add-wave.ts';
import { openWave } from '../../server/use-cases/change-wave-status.ts';
import { daysAfter } from '../../surveys/fieldwork/days.ts';
import { organiserPages } from './organiser-pages.ts';
import { expectAccessible, expectNoSidewaysScroll } from './visitor.ts';

const { server, organiser } = await organiserPages();

const saying = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor({ state: 'attached' });
const today = new Date().toISOString().slice(0, 10);

/** A project with one session on that day, as the server makes it. */
async function aProject(title: string, date: string) {
  return createActivity(server.context, {
    kind: 'learning-project',
    title,
    organiser: 'Region Exempel',
    occasions: [{ date }],
    registration: {},
  });
}

describe.each([
  { width: 360, dark: true },
  { width: 1280, dark: false },
])('at $width px', (wishes) => {
  test('a project is set up in one form that says when things open and what the guidelines ask', async () => {
    const page = await organiser(wishes);
    const title = `Kompetens ${wishes.width}`;
    await page.goto(`${server.url}/activities/new`);
    await page.getByLabel('Namn').fill(title);
    await page.getByLabel('Arrangör').fill('Region Exempel');
    await page.getByLabel('Träff 1: Datum').fill(daysAfter(today, 20));
    await page.getByRole('button', { name: 'Föreslå resten med 8 veckors mellanrum' }).click();
    const advice = page.getByRole('region', { name: /^Riktlinjerna för lärprojekt: \d+ saker att se över$/ });
    await advice.getByText('Inbjudan hinner inte ut två månader före start.').waitFor();
    await advice.getByText('Inbjudan ska tala om vilka som är målgrupper.').waitFor();
    await page.getByLabel('Målgrupper').fill('Skolchefer');
    await expect.poll(() => advice.getByText('målgrupper').count()).toBe(0);
    await page.getByRole('button', { name: /^Föreslå / }).click();
    expect(await page.getByLabel('Sista anmälningsdag').inputValue()).toBe(daysAfter(today, -1));
    await advice.getByText('Sista anmälningsdag har redan varit.').waitFor();
    await page.getByLabel('Sista anmälningsdag').fill(daysAfter(today, 5));
    await page.getByLabel('Flest platser per organisation').fill('3');
    await page.getByRole('region', { name: 'Det här följer med, som utkast' }).getByText('Slututvärdering').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Skapa lärprojektet' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('heading', { name: 'Före första träffen' }).waitFor();
    await page
      .getByText(/^Planerad /)
      .first()
      .waitFor();
    await page.getByText(/^Riktlinjerna för lärprojekt: /).click();
    await page.getByText('Inbjudan ska beskriva samhällsutmaningen.').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  test('a strategy process has its steps as a plan and its roles as functions', async () => {
    const page = await organiser(wishes);
    const title = `RUS ${wishes.width}`;
    await page.goto(`${server.url}/activities/new?kind=strategy-process`);
    await page.getByLabel('Namn').fill(title);
    await page.getByLabel('Arrangör').fill('Region Exempel');
    await page.getByRole('button', { name: 'Skapa RUS-processen' }).click();
    await page.getByText('12 saker behöver rättas').waitFor();
    await page.getByLabel('Län', { exact: true }).selectOption({ label: 'Dalarnas län' });
    await page.getByLabel('Första månaden').fill('2026-09-10');
    expect(await page.getByLabel('Steg 6: Till och med').inputValue()).toBe('2028-12-31');
    await page.getByText(/^Roller \(10 av 10/).click();
    await page.getByLabel('Uppdragsteam').fill('');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Skapa RUS-processen' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    const plan = page.getByRole('region', { name: 'Planen' });
    expect(await plan.getByRole('link').count()).toBe(11);
    await plan.getByText(/^Remissvar\s/).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Ändra rollerna' }).click();
    await page.getByRole('dialog').getByLabel('Uppdragsteam').fill('Analytiker och kommunikatör');
    await page.keyboard.press('Enter');
    await saying(page, 'Rollerna är sparade.');
    await page.getByRole('region', { name: 'Roller' }).getByText('Analytiker och kommunikatör').waitFor();
  });
});

describe('with the keyboard', () => {
  test('next year’s is made, on the same weekday, and leads back to the one before', async () => {
    const { activity } = await aProject('Kompetens 2027', '2027-09-15');
    const page = await organiser();
    await page.goto(`${server.url}/activities/${activity.id}`);
    await page.getByRole('button', { name: 'Kopiera till nästa år' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel('Första träffen').inputValue()).toBe('2028-09-15');
    await dialog
      .getByText(/onsdag 15 sep\.? 2027 blir onsdag 13 sep\.? 2028/)
      .first()
      .waitFor();
    await expectAccessible(page);
    await dialog.getByLabel('Namn').fill('Kompetens 2028');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Kompetens 2028' }).waitFor();
    await saying(page, 'Kompetens 2028 är skapad.');
    await page.getByRole('link', { name: 'Kompetens 2027' }).waitFor();
  });

  test('an activity made by mistake is taken away after a question, but not one that somebody can have answered', async () => {
    const { activity, waves } = await aProject('Av misstag', '2027-09-15');
    const page = await organiser();
    await page.goto(`${server.url}/activities/${activity.id}`);
    await page.getByRole('button', { name: 'Ta bort aktiviteten' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Det går inte att ångra.').waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Avbryt');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Ta bort' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: /Aktiviteter|Välkommen/ }).waitFor();
    await saying(page, 'Borttagen: Av misstag');
    expect(await server.context.store.activity(activity.id)).toBeUndefined();
    expect(waves.length).toBeGreaterThan(0);

    const kept = await aProject('Har varit öppen', '2027-09-15');
    await openWave(server.context, { wave: kept.waves[0]?.id ?? '' });
    await page.goto(`${server.url}/activities/${kept.activity.id}`);
    await page.getByRole('link', { name: 'Gallring' }).first().waitFor();
    expect(await page.getByRole('button', { name: 'Ta bort aktiviteten' }).count()).toBe(0);
  });

  test('a draft and then its occasion are taken away, each after a question, and focus stays on the page', async () => {
    const { activity } = await aProject('Att rensa', '2027-09-15');
    const page = await organiser();
    await page.goto(`${server.url}/activities/${activity.id}`);
    expect(await page.getByRole('button', { name: /^Ta bort Uppföljning/ }).count()).toBe(0);
    const name = page.getByRole('button', { name: 'Uppföljning efter tre månader', exact: true });
    await name.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ta bort utkastet' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Ingen har svarat på det.').waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Avbryt');
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await name.waitFor();
    await page.getByRole('button', { name: 'Ta bort utkastet' }).click();
    await dialog.getByRole('button', { name: 'Ta bort' }).focus();
    await page.keyboard.press('Enter');
    await saying(page, 'Uppföljning efter tre månader är borttagen.');
    await name.waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('H3');
    await page.getByRole('button', { name: /^Ta bort Uppföljning efter tre månader/ }).focus();
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Ta bort' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => page.getByRole('heading', { name: 'Uppföljning efter tre månader' }).count()).toBe(0);
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('timeline');
  });

  test('a plan is changed and taken as a reminder only', async () => {
    const { activity, waves } = await aProject('Att planera', '2027-09-15');
    const page = await organiser();
    await page.goto(`${server.url}/activities/${activity.id}#wave-${waves[0]?.id}`);
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe(`wave-${waves[0]?.id}`);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Planera tiden' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Stängs').fill('2027-09-01');
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await dialog.getByText('Välj en stängningsdag som inte är före öppningsdagen').waitFor();
    await dialog.getByLabel('Stängs').fill('2027-09-22');
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await saying(page, 'Planen är sparad.');
    await page.getByText('Planerad 15 sep till 22 september 2027').waitFor();
  });

  test('a draft is told to open by itself, says when, and can be told not to', async () => {
    const { activity, waves } = await aProject('Av sig själv', '2027-09-15');
    const page = await organiser();
    await page.goto(`${server.url}/activities/${activity.id}#wave-${waves[0]?.id}`);
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe(`wave-${waves[0]?.id}`);
    await page.keyboard.press('Enter');
    const plan = async () => {
      await page.getByRole('button', { name: 'Planera tiden' }).first().press('Enter');
      return page.getByRole('dialog').getByRole('checkbox', { name: 'Öppna av sig själv' });
    };
    const box = await plan();
    expect(await box.isChecked()).toBe(false);
    await box.press('Space');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Spara' }).press('Enter');
    const says = page.getByText('Öppnas av sig själv 15 september 2027 kl. 08.00.').first();
    await says.waitFor();
    expect(await (await plan()).isChecked()).toBe(true);
    await box.press('Space');
    await page.getByRole('dialog').getByRole('button', { name: 'Spara' }).press('Enter');
    await says.waitFor({ state: 'detached' });
  });
});

test('the start page says what waits and leads to where it is done, in both languages', async () => {
  const late = await aProject('Försenad', daysAfter(today, -3));
  const reg = await createActivity(server.context, {
    kind: 'learning-project',
    title: 'Sista dagen har varit',
    organiser: 'Region Exempel',
    occasions: [{ date: daysAfter(today, 3) }],
    registration: { lastDay: daysAfter(today, -1) },
  });
  await openWave(server.context, { wave: reg.waves.find(({ survey }) => survey.id === 'registration')?.id ?? '' });
  await addWave(server.context, { activity: late.activity.id, survey: 'check-out' });
  const page = await organiser();
  const waiting = page.getByRole('region', { name: 'Väntar på dig' });
  await waiting.getByText('Stäng anmälan: Anmälan').waitFor();
  await waiting.getByText('Bestäm när: Utcheckning').first().waitFor();
  await page.getByRole('region', { name: 'Härnäst' }).getByText('de närmaste sju dagarna').waitFor();
  await expectAccessible(page);
  await waiting.getByRole('link', { name: 'Stäng anmälan: Anmälan' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Sista dagen har varit' }).waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('region', { name: 'Waiting for you' }).getByText('Close registration: Registration').waitFor();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
});
