import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { baseUrlFor, readDemoSettings, readSettings } from '../../server/settings.ts';
import { openStore } from '../../server/store/open-store.ts';

const oidc = { OIDC_ISSUER: 'https://login.example.se', OIDC_CLIENT_ID: 'efterklang', OIDC_CLIENT_SECRET: 'x' };

describe('settings', () => {
  test('have defaults that need nothing set', () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: resolve('data'),
      trustProxy: false,
      webRoot: resolve('dist/web'),
    });
    expect(readSettings({ PORT: ' ', BASE_URL: '' })).toEqual(readSettings({}));
    expect(readDemoSettings({}).dataDir).toBe(resolve('data/demo'));
    expect(readDemoSettings({ DATA_DIR: '/srv/demo', PORT: '8080' })).toMatchObject({ dataDir: '/srv/demo', port: 8080 });
  });

  test.each([
    [{ PORT: 'http' }, /PORT is 'http'/],
    [{ PORT: '70000' }, /PORT/],
    [{ BASE_URL: 'enkat.example.se' }, /BASE_URL/],
    [{ BASE_URL: 'https://example.se/enkat' }, /BASE_URL/],
    [{ TRUST_PROXY: 'true' }, /TRUST_PROXY/],
    [{ ACCESSIBILITY_CONFORMITY: 'helt' }, /full, partial, none/],
    [{ ACCESSIBILITY_CONTACT: 'ring oss' }, /ACCESSIBILITY_CONTACT.*e-mail address/],
    [{ ACCESSIBILITY_CONTACT: 'javascript:alert(1)' }, /ACCESSIBILITY_CONTACT/],
    [{ ACCESSIBILITY_SUPERVISOR_URL: 'http://example.se' }, /https/],
    [{ ACCESSIBILITY_ASSESSED_ON: '19 november' }, /ACCESSIBILITY_ASSESSED_ON.*2026-11-19/],
    [{ SMTP_URL: 'mail.example.se', MAIL_FROM: 'enkat@region.example' }, /SMTP_URL/],
    [{ SMTP_URL: 'smtp://mail.example.se' }, /MAIL_FROM/],
    [{ SMTP_URL: 'smtp://mail.example.se', MAIL_FROM: 'Region <enkat@region.example>' }, /MAIL_FROM/],
    [{ OIDC_ISSUER: 'https://login.example.se' }, /OIDC_CLIENT_ID/],
    [{ ...oidc, OIDC_ISSUER: 'http://login.example.se' }, /OIDC_ISSUER.*https/],
    [{ ...oidc, OIDC_ISSUER: 'login.example.se' }, /OIDC_ISSUER.*https/],
    [{ ...oidc, OIDC_ISSUER: 'https://login.microsoftonline.com/common/v2.0' }, /your own tenant/],
    [{ ...oidc, OIDC_ADDRESSES: 'all' }, /OIDC_ADDRESSES.*verified, trusted, none/],
  ])('that are wrong are named: %o', (environment, sentence) => {
    expect(() => readSettings(environment)).toThrow(sentence);
  });

  test('of an issuer trust no address that it has not verified, and take plain http from this machine only', () => {
    expect(readSettings(oidc).oidc).toMatchObject({ issuer: 'https://login.example.se', addresses: 'verified' });
    expect(readSettings({ ...oidc, OIDC_ISSUER: 'http://localhost:9000', OIDC_NAME: 'Region Exempel' }).oidc).toMatchObject({
      issuer: 'http://localhost:9000',
      name: 'Region Exempel',
    });
  });

  test('make links with the address that was set, or one that phones reach', () => {
    expect(baseUrlFor(readSettings({ BASE_URL: 'https://enkat.example.se/' }), 3000)).toBe('https://enkat.example.se');
    expect(baseUrlFor(readSettings({}), 4000)).toBe('http://localhost:4000');
    expect(baseUrlFor(readSettings({ HOST: '192.0.2.7' }), 4000)).toBe('http://192.0.2.7:4000');
    expect(baseUrlFor(readSettings({ HOST: '0.0.0.0' }), 4000)).toMatch(/^http:\/\/(localhost|\d+\.\d+\.\d+\.\d+):4000$/);
    expect(baseUrlFor(readSettings({ HOST: '0.0.0.0' }), 4000)).not.toContain('0.0.0.0');
  });

  test('that name a MongoDB where nobody answers end in one sentence', async () => {
    await expect(openStore(readSettings({ MONGODB_URI: 'mongodb://127.0.0.1:1/efterklang' }))).rejects.toThrow(/could not be reached/);
  });
});
