// Accounts in a real browser: the first admin, an invited colleague, and what each of them sees. Keyboard where it matters.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Account } from '../../server/store/store.ts';
import { hashPassword } from '../../server/use-cases/passwords.ts';
import { startMailServer } from '../server/mail/test-mail-server.ts';
import { startIssuer, type TestIssuer } from '../support/openid-issuer.ts';
import { type FieldworkServer, startFieldworkServer } from './fieldwork-server.ts';
import { organiserPages } from './organiser-pages.ts';
import { expectAccessible, expectNoSidewaysScroll, smallTargets } from './visitor.ts';

const { server, visit } = await organiserPages();
let issuer: TestIssuer;
/** A server whose people log in through their organisation. */
let organisation: FieldworkServer;
const password = 'korrekt häst batteri';

beforeAll(async () => {
  issuer = await startIssuer();
  const { issuer: address, clientId, clientSecret } = issuer.settings;
  organisation = await startFieldworkServer({
    OIDC_ISSUER: address,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: 'Region Exempel',
  });
});
afterAll(async () => {
  await organisation?.stop();
  await issuer?.stop();
});

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

/** Fits and can be used at both widths, in both colour schemes. */
async function expectSound(page: Page, shot: string): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expectAccessible(page);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${shot}-${width}-${colorScheme}.png`, fullPage: true });
    }
    await expectNoSidewaysScroll(page);
    expect(await smallTargets(page)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

async function logIn(page: Page, email: string): Promise<void> {
  await page.goto(`${server.url}/login`);
  await page.getByLabel('E-postadress').fill(email);
  await page.getByLabel('Lösenord', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await heading(page, /Dagens läge|Välkommen/);
}

/** Someone with a password, an address of their own each time. */
async function someone(
  name: string,
  where: FieldworkServer = server,
  roles: Account['roles'] = {},
): Promise<Pick<Account, 'id' | 'name' | 'email'>> {
  const id = `${name.toLowerCase().replace(/\W/g, '-')}-${where.context.random(4).toString('hex')}`;
  const account = { id, email: `${id}@region.example`, name, admin: false, roles, disabled: false, epoch: 1 };
  await where.context.store.addAccount({ ...account, passwordHash: await hashPassword(password) });
  return account;
}

describe('accounts', () => {
  test('begin with one admin, who invites a processledare, who runs the room and no more', async () => {
    const wave = await server.wave('session-eval');
    const admin = await visit();
    await admin.goto(await server.setupLink());
    await heading(admin, 'Skapa det första kontot');
    expect(admin.url()).not.toContain('#');
    await admin.getByRole('button', { name: 'Skapa kontot' }).click();
    await admin.getByText('Välj minst 12 tecken.').waitFor();
    await expectSound(admin, 'setup');
    await admin.getByLabel('Namn').fill('Anna Ek');
    await admin.getByLabel('E-postadress').fill('anna@region.example');
    await admin.getByLabel('Nytt lösenord').fill('lösenord1234');
    await admin.keyboard.press('Enter');
    await admin.getByText('Lösenordet är för lätt att gissa').waitFor();
    await admin.getByLabel('Nytt lösenord').fill(password);
    await admin.keyboard.press('Enter');
    await heading(admin, /Dagens läge|Välkommen/);

    await admin.goto(`${server.url}/activities/${wave.activity}`);
    await admin.getByRole('button', { name: 'Kollegor' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('Namn').fill('Bo Berg');
    await dialog.getByLabel('E-postadress').fill('bo@region.example');
    await expectSound(admin, 'colleagues');
    await dialog.getByRole('button', { name: 'Lägg till kollegan' }).click();
    await admin.getByRole('heading', { name: 'Länk till Bo Berg' }).waitFor();
    await expectSound(admin, 'link');
    const link = await dialog.locator('.link-text').textContent();

    const colleague = await visit();
    await colleague.goto(link ?? '');
    await heading(colleague, 'Välj lösenord');
    await expectSound(colleague, 'join');
    await colleague.getByLabel('Nytt lösenord').fill(password);
    await colleague.keyboard.press('Enter');
    await heading(colleague, 'Dagens läge');
    await colleague.goto(`${server.url}/activities/${wave.activity}`);
    await colleague.getByRole('button', { name: 'Stäng omgången' }).first().waitFor();
    expect(await colleague.getByRole('button', { name: /Kollegor|Ändra|Lägg till/ }).count()).toBe(0);
    expect(await colleague.getByRole('link', { name: 'Konton' }).count()).toBe(0);
    await colleague.goto(`${server.url}/activities/new`);
    await heading(colleague, 'Du kan inte skapa aktiviteter');
    await expectSound(colleague, 'not-for-you');
    await colleague.goBack();
    await colleague.getByRole('button', { name: 'Stäng omgången' }).first().click();
    await colleague.getByRole('dialog').getByRole('button', { name: /Stäng/ }).last().click();
    await colleague.getByRole('status').filter({ hasText: 'stängd' }).waitFor({ state: 'attached' });

    await admin.goto(`${server.url}/audit`);
    await heading(admin, 'Händelser');
    await admin.getByRole('row', { name: /Bo Berg Stängde en omgång/ }).waitFor();
    await expectSound(admin, 'audit');
  });

  test('are managed by an admin, and a disabled one cannot log in', async () => {
    const { email } = await someone('Cia Dal');
    const admin = await visit();
    await logIn(admin, 'anna@region.example');
    await admin.goto(`${server.url}/accounts`);
    await heading(admin, 'Konton');
    await expectSound(admin, 'accounts');
    await admin.getByRole('button', { name: 'Stäng av Anna Ek' }).click();
    await admin.getByText('Du loggas ut direkt.').waitFor();
    await expectSound(admin, 'give-up');
    await admin.getByRole('dialog').getByRole('button', { name: 'Stäng av' }).click();
    await admin.getByText('Det måste finnas en administratör').waitFor();
    await admin.keyboard.press('Escape');
    await admin.getByRole('button', { name: 'Stäng av Cia Dal' }).click();
    await admin.getByRole('button', { name: 'Öppna igen Cia Dal' }).waitFor();
    await admin.getByRole('button', { name: 'Radera Anna Ek' }).click();
    await admin.getByRole('dialog').getByRole('button', { name: 'Radera kontot' }).click();
    await admin.getByRole('dialog').getByText('Det måste finnas en administratör').waitFor();
    await admin.keyboard.press('Escape');

    const colleague = await visit();
    await colleague.goto(`${server.url}/login`);
    await expectSound(colleague, 'login');
    expect(await colleague.getByText('Är det första gången?').count()).toBe(0);
    await colleague.getByLabel('E-postadress').fill(email);
    await colleague.getByLabel('Lösenord', { exact: true }).fill(password);
    await colleague.keyboard.press('Enter');
    await colleague.getByText('Det gick inte att logga in').waitFor();
  });

  test('are erased after it has been asked, and focus starts on the way out', async () => {
    const { email } = await someone('Dag Elm');
    const admin = await visit();
    await logIn(admin, 'anna@region.example');
    await admin.goto(`${server.url}/accounts`);
    await admin.getByRole('button', { name: 'Radera Dag Elm' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByRole('heading', { name: 'Radera kontot för Dag Elm?' }).waitFor();
    expect(await dialog.getByRole('button', { name: 'Avbryt' }).evaluate((button) => button === document.activeElement)).toBe(true);
    await expectSound(admin, 'erase');
    await admin.keyboard.press('Enter');
    await admin.getByText(email).waitFor();
    await admin.getByRole('button', { name: 'Radera Dag Elm' }).click();
    await dialog.getByRole('button', { name: 'Radera kontot' }).click();
    await admin.getByText(email).waitFor({ state: 'detached' });
    await admin.goto(`${server.url}/audit`);
    await admin.getByRole('row', { name: /Anna Ek Raderade ett konto: Dag Elm/ }).waitFor();
  });

  test('are given another role in the list of colleagues, and whoever takes away their own is asked', async () => {
    const { activity } = await server.wave('session-eval');
    const owner = await someone('Eva Fors', server, { [activity]: 'owner' });
    const other = await someone('Gun Holm', server, { [activity]: 'reader' });
    const page = await visit();
    await logIn(page, owner.email);
    await page.goto(`${server.url}/activities/${activity}`);
    await page.getByRole('button', { name: 'Kollegor' }).click();
    const dialog = page.getByRole('dialog');
    const rolesOf = async (id: string) => (await server.context.store.account(id))?.roles[activity];
    await dialog.getByLabel('Roll för Gun Holm').selectOption({ label: 'Innehållsansvarig' });
    await expect.poll(() => rolesOf(other.id)).toBe('owner');
    await expectSound(page, 'colleague-roles');
    await dialog.getByRole('button', { name: 'Ta bort Eva Fors' }).press('Enter');
    await dialog.getByText('Tar du bort dig själv').waitFor();
    expect(await rolesOf(owner.id)).toBe('owner');
    await expectSound(page, 'leaving');
    await dialog.getByRole('button', { name: 'Ja, ta bort mig Eva Fors' }).press('Enter');
    await heading(page, 'Välkommen');
    expect(await rolesOf(owner.id)).toBeUndefined();
    await page.getByText('Du har ingen roll i någon aktivitet än.').waitFor();
    await expectSound(page, 'no-role');
  });

  test('stand beside the keys of programs, which are shown once and can be taken back', async () => {
    const admin = await visit();
    await logIn(admin, 'anna@region.example');
    await admin.goto(`${server.url}/accounts`);
    await admin.getByText('Det finns inga nycklar.').waitFor();
    await admin.getByRole('button', { name: 'Ny nyckel' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Gör nyckeln' }).click();
    await dialog.getByText('Skriv namnet.').waitFor();
    await dialog.getByLabel('Vilket program?').fill('Statistikenheten');
    await expectSound(admin, 'new-key');
    await admin.keyboard.press('Enter');
    await admin.getByRole('heading', { name: 'Nyckel till Statistikenheten' }).waitFor();
    const key = await dialog.locator('.link-text').textContent();
    await expectSound(admin, 'key');
    const asProgram = async () => (await fetch(`${server.url}/api/activities`, { headers: { authorization: `Bearer ${key}` } })).status;
    expect(await asProgram()).toBe(200);
    await dialog.getByRole('button', { name: 'Stäng' }).click();
    await admin.getByRole('button', { name: 'Ta bort Statistikenheten' }).waitFor();
    await expectSound(admin, 'keys');
    await admin.getByRole('button', { name: 'Ta bort Statistikenheten' }).click();
    await dialog.getByRole('button', { name: 'Ta bort nyckeln' }).click();
    await admin.getByText('Det finns inga nycklar.').waitFor();
    expect(await asProgram()).toBe(401);
  });

  test('begin with a mail where the server sends mails', async () => {
    const mails = await startMailServer({ refuse: (to) => (to.startsWith('fel@') ? '550 No such person here' : undefined) });
    const sending = await startFieldworkServer({ SMTP_URL: mails.url, MAIL_FROM: 'enkat@region.example' });
    onTestFinished(sending.stop);
    const admin = await visit();
    await admin.goto(await sending.loginLink());
    await heading(admin, /Dagens läge|Välkommen/);
    await admin.goto(`${sending.url}/accounts`);
    const add = async (name: string, email: string) => {
      await admin.getByRole('button', { name: 'Nytt konto' }).click();
      await admin.getByLabel('Namn').fill(name);
      await admin.getByLabel('E-postadress').fill(email);
      if (name === 'Bo Berg') await expectSound(admin, 'mail-choice');
      await admin.getByRole('button', { name: 'Skapa kontot' }).click();
    };
    await add('Bo Berg', 'bo@region.example');
    await admin.getByRole('status').filter({ hasText: 'En länk är på väg till bo@region.example.' }).waitFor({ state: 'attached' });
    await add('Cia Dal', 'fel@region.example');
    await expect.poll(() => mails.taken.map(({ to }) => to)).toEqual(['bo@region.example']);
    const reload = async () => {
      await admin.reload();
      await heading(admin, 'Konton');
      return admin.getByText(/Mejlet med länken kom inte fram/).count();
    };
    await expect.poll(reload).toBe(1);
    await admin.getByText(/Länken mejlades/).waitFor();
    await expectSound(admin, 'mail-state');
    await admin.getByRole('button', { name: 'Ny länk Cia Dal' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('Mejla länken').uncheck();
    await expectSound(admin, 'new-link');
    await dialog.getByRole('button', { name: 'Visa länken' }).click();
    await dialog.locator('.link-text', { hasText: '/join#t=' }).waitFor();
  });

  test('let their owner change the password, and read the pages in English', async () => {
    const page = await visit();
    await logIn(page, 'anna@region.example');
    await page.goto(`${server.url}/account`);
    await heading(page, 'Mitt konto');
    await page.getByLabel('Nuvarande lösenord').fill(password);
    await page.getByLabel('Nytt lösenord').fill('fyra nya trygga ord');
    await page.keyboard.press('Enter');
    await page.locator('.note').getByText('Lösenordet är bytt').waitFor();
    await expectSound(page, 'account');
    await page.getByRole('button', { name: 'English' }).click();
    await heading(page, 'My account');
    await page.goto(`${server.url}/audit`);
    await page.getByRole('row', { name: /Anna Ek Chose a new password/ }).waitFor();
    await expectSound(page, 'audit-en');
  });
});

describe('logging in through one’s organisation', () => {
  const withRegion = (page: Page) => page.getByRole('button', { name: 'Logga in med Region Exempel' });
  const at = (path: string) => `${organisation.url}${path}`;

  test('makes the first admin, and lets the next one begin with an invitation', async () => {
    const admin = await visit();
    issuer.person = { sub: 'anna-1', name: 'Anna Ek', email: 'anna@region.example' };
    await admin.goto(await organisation.setupLink());
    await withRegion(admin).waitFor();
    await expectSound(admin, 'sso-setup');
    await withRegion(admin).click();
    await heading(admin, /Dagens läge|Välkommen/);
    await admin.goto(at('/account'));
    await admin.getByText('Kontot är kopplat. Du kommer in med Region Exempel.').waitFor();
    await admin.getByText('Kontot har inget lösenord').waitFor();
    await expectSound(admin, 'sso-account');

    await admin.goto(at('/accounts'));
    await admin.getByRole('button', { name: 'Nytt konto' }).click();
    await admin.getByLabel('Namn').fill('Bo Berg');
    await admin.getByLabel('E-postadress').fill('bo@region.example');
    await admin.getByRole('button', { name: 'Skapa kontot' }).click();
    const link = await admin.getByRole('dialog').locator('.link-text').textContent();

    const colleague = await visit();
    issuer.person = { sub: 'bo-1', name: 'Bo Berg', email: 'bo@region.example' };
    await colleague.goto(link ?? '');
    await heading(colleague, 'Välkommen');
    await expectSound(colleague, 'sso-join');
    await withRegion(colleague).focus();
    await colleague.keyboard.press('Enter');
    await colleague.waitForURL(at('/'));
    await colleague.getByText('Bo Berg').first().waitFor();
    await colleague.getByRole('button', { name: 'Logga ut' }).first().click();
    await colleague.getByText('Du har loggat ut.').waitFor();
    await withRegion(colleague).click();
    await heading(colleague, /Dagens läge|Välkommen/);
  });

  test('tells whoever has no account whom to ask, and leaves nothing of the answer in the address', async () => {
    issuer.person = { sub: 'cia-1', name: 'Cia Dal', email: 'cia@region.example' };
    const page = await visit();
    await page.goto(at('/activities'));
    await withRegion(page).click();
    await heading(page, 'Det gick inte att logga in');
    await page.getByText('Du har inget konto här än').waitFor();
    expect(page.url()).toBe(at('/login/sso'));
    await expectSound(page, 'sso-unknown');
    await page.getByRole('link', { name: 'Till inloggningssidan' }).click();
    await withRegion(page).waitFor();
  });

  test('is connected by who has a password, and disconnected', async () => {
    const account = await someone('Eva Ask', organisation);
    const page = await visit();
    const logInHere = async () => {
      await page.goto(at('/login'));
      await page.getByLabel('E-postadress').fill(account.email);
      await page.getByLabel('Lösenord', { exact: true }).fill(password);
      await page.keyboard.press('Enter');
      await heading(page, /Dagens läge|Välkommen/);
    };
    await logInHere();
    issuer.person = { sub: 'eva-1', name: 'Eva Ask', email: 'eva@region.example' };
    await page.goto(at('/account'));
    await page.getByLabel('Ditt lösenord här').fill('fel lösenord här');
    await page.getByRole('button', { name: 'Koppla' }).click();
    await page.getByText('E-postadressen eller lösenordet stämmer inte').waitFor();
    await expectSound(page, 'sso-connect');
    await page.getByLabel('Ditt lösenord här').fill(password);
    await page.getByRole('button', { name: 'Koppla' }).click();
    await page.getByText('Kopplingen är klar').waitFor();
    await page.getByRole('button', { name: 'Logga ut överallt' }).click();
    await page.locator('.note').getByText('Du är utloggad på alla andra ställen.').waitFor();
    await page.getByRole('button', { name: 'Koppla bort' }).click();
    await page.getByLabel('Ditt lösenord här').waitFor();
  });

  test('says what to do when the organisation’s login does not answer, and passwords work', async () => {
    const alone = await startFieldworkServer({ OIDC_ISSUER: 'http://localhost:9', OIDC_CLIENT_ID: 'efterklang', OIDC_CLIENT_SECRET: 'x' });
    onTestFinished(alone.stop);
    const account = await someone('Eva Ask', alone);
    const page = await visit();
    await page.goto(`${alone.url}/login`);
    await page.getByRole('button', { name: 'Logga in med din organisations inloggning' }).click();
    await page.getByText('Din organisations inloggning svarar inte').waitFor();
    await expectSound(page, 'sso-down');
    await page.getByLabel('E-postadress').fill(account.email);
    await page.getByLabel('Lösenord', { exact: true }).fill(password);
    await page.keyboard.press('Enter');
    await heading(page, /Dagens läge|Välkommen/);
  });
});
