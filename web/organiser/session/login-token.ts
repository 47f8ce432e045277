// A login link is `/login#t=TOKEN`. The token works once; it leaves the address before anything else happens, so that it
// stays in no history and no picture of the screen.

/**
 * The token of an address's fragment.
 *
 * @example loginTokenIn('#t=abc') // 'abc'
 */
export function loginTokenIn(fragment: string): string | undefined {
  return new URLSearchParams(fragment.replace(/^#/, '')).get('t') || undefined;
}

/** Takes the token out of the address bar. */
export function takeLoginToken(): string | undefined {
  const token = loginTokenIn(window.location.hash);
  if (token) window.history.replaceState(window.history.state, '', window.location.pathname);
  return token;
}
