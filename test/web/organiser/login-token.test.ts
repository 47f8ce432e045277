import { expect, test } from 'vitest';
import { loginTokenIn } from '../../../web/organiser/session/login-token.ts';

test.each([
  ['#t=QOW_bz-1', 'QOW_bz-1'],
  ['', undefined],
  ['#', undefined],
  ['#t=', undefined],
  ['#main', undefined],
])('the login token in %j is %j', (fragment, token) => {
  expect(loginTokenIn(fragment)).toBe(token);
});
