/**
 * Where something of a response is kept on the device. Two people with links of their own may share a device, so the
 * link is part of the key; not the link itself, only a short sum of it.
 */
export function storageKey(what: 'draft' | 'receipt', code: string, token = ''): string {
  let sum = 5381;
  for (const letter of token) sum = ((sum * 33) ^ letter.charCodeAt(0)) >>> 0;
  return `efterklang.${what}.${code}${token ? `.${sum.toString(36)}` : ''}`;
}
