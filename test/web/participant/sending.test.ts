import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keep } from '../../../web/participant/sending/device.ts';
import { forgetDraft, keepDraft, newDraft, newSubmissionId, readDraft } from '../../../web/participant/sending/draft.ts';
import { postResponse } from '../../../web/participant/sending/post-response.ts';
import { keepReceipt, readReceipt } from '../../../web/participant/sending/receipt.ts';
import { pauseAfter } from '../../../web/participant/sending/sender.ts';
import { storageKey } from '../../../web/participant/sending/storage-key.ts';

afterEach(() => vi.unstubAllGlobals());

/** A browser's storage. */
function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

describe('a draft', () => {
  beforeEach(() => vi.stubGlobal('localStorage', storage()));

  test('is read back as it was kept', () => {
    const draft = { ...newDraft(), answers: { relevance: 4 }, page: 2, pending: true };
    expect(keepDraft('ABC', undefined, draft)).toBe(true);
    expect(readDraft('ABC')).toEqual(draft);
    forgetDraft('ABC');
    expect(readDraft('ABC')).toBeUndefined();
  });

  test('of one link is not shown to another on the same device', () => {
    keepDraft('ABC', 'token-of-anna', newDraft());
    expect(readDraft('ABC', 'token-of-bo')).toBeUndefined();
    expect(readDraft('ABC')).toBeUndefined();
    expect(JSON.stringify([localStorage.key(0), localStorage.getItem(localStorage.key(0) ?? '')])).not.toContain('token-of-anna');
  });

  test('is forgotten after two weeks', () => {
    vi.useFakeTimers({ now: new Date('2026-11-01T12:00:00Z') });
    keepDraft('ABC', undefined, newDraft());
    vi.setSystemTime(new Date('2026-11-15T12:00:00Z'));
    expect(readDraft('ABC')).toBeUndefined();
    expect(localStorage.length).toBe(0);
    vi.useRealTimers();
  });

  test('that was being sent is not forgotten: whoever pressed send is to be told what came of it', () => {
    vi.useFakeTimers({ now: new Date('2025-11-01T12:00:00Z') });
    keepDraft('ABC', undefined, { ...newDraft(), answers: { relevance: 4 }, pending: true });
    // A year later, or a telephone whose clock was wrong until it had a connection.
    vi.setSystemTime(new Date('2026-11-01T12:00:00Z'));
    expect(readDraft('ABC')).toMatchObject({ answers: { relevance: 4 }, pending: true });
    vi.useRealTimers();
  });

  test('that has been damaged is started anew', () => {
    localStorage.setItem('efterklang.draft.ABC', '{"answers":');
    expect(readDraft('ABC')).toBeUndefined();
    localStorage.setItem('efterklang.draft.ABC', '"text"');
    expect(readDraft('ABC')).toBeUndefined();
  });

  test('stands in the history of the tab where storage refuses, and is gone when it has been sent', () => {
    let state: unknown = null;
    vi.stubGlobal('localStorage', undefined);
    vi.stubGlobal('history', {
      get state() {
        return state;
      },
      replaceState: (next: unknown) => {
        state = next;
      },
    });
    const draft = { ...newDraft(), answers: { relevance: 4 } };
    expect(keepDraft('ABC', undefined, draft)).toBe(false);
    keepReceipt('ABC', undefined, { receipt: '7KQ4-M2RX', place: 'waiting' });
    expect(readDraft('ABC')).toEqual(draft);
    expect(readDraft('DEF')).toBeUndefined();
    forgetDraft('ABC');
    expect(readDraft('ABC')).toBeUndefined();
    expect(readReceipt('ABC')).toEqual({ receipt: '7KQ4-M2RX', place: 'waiting' });
    keep('sessionStorage', storageKey('receipt', 'ABC'), 'AAAA-BBBB'); // as the page kept it before
    expect(readReceipt('ABC')).toEqual({ receipt: 'AAAA-BBBB' });
  });

  test('is done without where storage refuses', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(keepDraft('ABC', undefined, newDraft())).toBe(false);
    expect(readDraft('ABC')).toBeUndefined();
    expect(() => forgetDraft('ABC')).not.toThrow();
  });
});

test('submission ids are of the letters the server takes, and differ', () => {
  const ids = Array.from({ length: 1000 }, newSubmissionId);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{22}$/);
  expect(new Set(ids).size).toBe(1000);
});

test('pauses between attempts grow, end at half a minute and honour what the server asks for', () => {
  expect([1, 2, 3, 4, 5, 6, 60].map((attempts) => pauseAfter(attempts))).toEqual([2, 4, 8, 15, 30, 30, 30]);
  expect(pauseAfter(1, 10)).toBe(10);
  expect(pauseAfter(5, 10)).toBe(30);
  expect(pauseAfter(1, 86_400)).toBe(120);
});

describe('an attempt to send', () => {
  const submission = { submissionId: newSubmissionId(), locale: 'sv', answers: {} };
  const replies = (status: number, body: unknown, headers: Record<string, string> = {}) =>
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status, headers }));

  test.each([200, 201])('answered %i is kept', async (status) => {
    replies(status, { receipt: '7KQ4-M2RX' });
    expect(await postResponse('ABC', submission)).toEqual({ kind: 'kept', receipt: '7KQ4-M2RX' });
  });

  test.each([408, 429, 500, 502, 503, 504])('answered %i is worth another', async (status) => {
    replies(status, {});
    expect(await postResponse('ABC', submission)).toEqual({ kind: 'try-again' });
  });

  test('waits as long as the server asks', async () => {
    replies(503, {}, { 'Retry-After': '7' });
    expect(await postResponse('ABC', submission)).toEqual({ kind: 'try-again', afterSeconds: 7 });
  });

  test('without a reply is worth another', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await postResponse('ABC', submission)).toEqual({ kind: 'try-again' });
  });

  test('whose receipt cannot be read is worth another', async () => {
    vi.stubGlobal('fetch', async () => new Response('<html>', { status: 200 }));
    expect(await postResponse('ABC', submission)).toEqual({ kind: 'try-again' });
  });

  test.each([
    [409, 'answered-differently', 'changed'],
    [409, 'invitation-used', 'used'],
    [409, 'not-open-yet', 'not-yet'],
    [404, 'no-such-wave', 'not-found'],
    [404, 'no-such-invitation', 'wrong-link'],
    [400, 'invitation-needed', 'wrong-link'],
    [410, 'closed', 'closed'],
    [413, 'too-large', 'other'],
    [400, 'bad-body', 'other'],
  ])('refused with %i %s is told as %s', async (status, code, why) => {
    replies(status, { type: `/problems/${code}`, detail: 'Gör så här.' });
    expect(await postResponse('ABC', submission)).toEqual({ kind: 'refused', why, problems: [], detail: 'Gör så här.' });
  });

  test('with wrong answers tells which', async () => {
    const problems = [{ question: 'keep', message: 'För långt.' }];
    replies(422, { type: '/problems/bad-answers', problems });
    expect(await postResponse('ABC', submission)).toMatchObject({ kind: 'refused', why: 'wrong-answers', problems });
  });
});
