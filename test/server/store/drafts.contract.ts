// What a store promises of what organisations have written and not sent: nobody's writing is overwritten unseen, and it is gone
// when it is no longer needed.
import { describe, expect, test } from 'vitest';
import type { Store } from '../../../server/store/store.ts';
import type { SharedDraft } from '../../../surveys/fieldwork/shared-draft.ts';
import type { Wave } from '../../../surveys/fieldwork/wave.ts';
import { all, response } from './store-fixtures.ts';

const draft = (version: string, words: Partial<SharedDraft> = {}): SharedDraft => ({
  wave: 'w1',
  tokenHash: 't1',
  version,
  answers: { role: 'head', 'a.b': { $x: 'åäö' } },
  page: 2,
  savedBy: 'Anna',
  savedAt: '2026-11-19T15:00:00.000Z',
  setAside: [],
  ...words,
});

export function draftsContract(withWave: (words?: Partial<Wave>) => Promise<Store>): void {
  const open = () => withWave({ unit: 'organisation', audience: 'invited', status: 'open' });

  describe('drafts of organisations', () => {
    test('are kept as they are, one for each link', async () => {
      const store = await open();
      expect(await store.draft('w1', 't1')).toBeUndefined();
      expect(await store.keepDraft(draft('v1'), undefined)).toBe('kept');
      expect(await store.keepDraft(draft('v9', { tokenHash: 't2', answers: {} }), undefined)).toBe('kept');
      expect(await store.draft('w1', 't1')).toEqual(draft('v1'));
      expect((await store.draftsOf('w1')).map(({ tokenHash }) => tokenHash)).toEqual(['t1', 't2']);
      expect(await store.draftsOf('w2')).toEqual([]);
    });

    test('are only replaced by someone who has seen the one that is there', async () => {
      const store = await open();
      await store.keepDraft(draft('v1'), undefined);
      expect(await store.keepDraft(draft('v2', { page: 3 }), 'v1')).toBe('kept');
      for (const from of [undefined, 'v1', 'v3']) expect(await store.keepDraft(draft('v4', { answers: {} }), from)).toBe('changed');
      expect(await store.draft('w1', 't1')).toEqual(draft('v2', { page: 3 }));
      expect(await store.keepDraft(draft('v5', { tokenHash: 't7' }), 'v1')).toBe('changed');
      expect(await store.draft('w1', 't7')).toBeUndefined();
    });

    test('that are saved at once: one of them is kept, the others are told', async () => {
      const store = await open();
      const first = await Promise.all(Array.from({ length: 8 }, (_, n) => store.keepDraft(draft(`a${n}`), undefined)));
      expect(first.filter((outcome) => outcome === 'kept')).toHaveLength(1);
      const from = (await store.draft('w1', 't1'))?.version;
      const then = await Promise.all(Array.from({ length: 8 }, (_, n) => store.keepDraft(draft(`b${n}`), from)));
      expect(then.filter((outcome) => outcome === 'kept')).toHaveLength(1);
      expect((await store.draft('w1', 't1'))?.version).toBe(`b${then.indexOf('kept')}`);
    });

    test('are refused where persons answer, and where the wave is not open', async () => {
      const persons = await withWave({ unit: 'person', audience: 'invited', status: 'open' });
      expect(await persons.keepDraft(draft('v1'), undefined)).toBe('refused');
      expect(await persons.draftsOf('w1')).toEqual([]);
      for (const status of ['draft', 'closed', 'released'] as const) {
        const store = await withWave({ unit: 'organisation', audience: 'invited', status });
        expect(await store.keepDraft(draft('v1'), undefined)).toBe('refused');
        expect(await store.draftsOf('w1')).toEqual([]);
      }
    });

    test('are removed one by one, with their wave, and with their activity', async () => {
      const store = await open();
      const keepTwo = async () => {
        await store.keepDraft(draft('v1'), undefined);
        await store.keepDraft(draft('v1', { tokenHash: 't2' }), undefined);
      };
      await keepTwo();
      await store.removeDraft('w1', 't1');
      expect((await store.draftsOf('w1')).map(({ tokenHash }) => tokenHash)).toEqual(['t2']);
      await store.removeDraft('w1', 't1');
      await store.removeDraft('w1', 't2', 'v0');
      expect(await store.removeDrafts('w1')).toBe(1);
      expect(await store.removeDrafts('w1')).toBe(0);
      await keepTwo();
      await store.removeDraft('w1', 't2', 'v1');
      expect((await store.draftsOf('w1')).map(({ tokenHash }) => tokenHash)).toEqual(['t1']);
      await store.removeActivity('a1');
      expect(await store.draftsOf('w1')).toEqual([]);
    });
  });

  describe('the response of an organisation', () => {
    test('is found by its sender, the last one sent, with the time it was sent', async () => {
      const store = await open();
      const sent = (id: string, sentAt: string) => ({ ...response(id, { role: id }), sender: 't1', sentAt });
      await store.keep('w1', sent('r1', '2026-11-19T15:00:00.000Z'));
      await store.keep('w1', sent('r2', '2026-11-20T08:30:00.000Z'));
      expect(await store.responseFrom('w1', 't1')).toEqual(sent('r2', '2026-11-20T08:30:00.000Z'));
      expect(await store.responseFrom('w1', 't2')).toBeUndefined();
      expect(await all(store.responsesTo('w1'))).toEqual([sent('r2', '2026-11-20T08:30:00.000Z')]);
    });

    const from = (id: string, answers = { role: id }, sender = 't1') => ({ ...response(id, answers), sender });
    const idFrom = async (store: Store, sender = 't1') => (await store.responseFrom('w1', sender))?.id;

    test('is only replaced by one that was made from it, where that is asked for', async () => {
      const store = await open();
      expect(await store.keep('w1', from('r0'), 'r9')).toBe('changed');
      expect(await all(store.responsesTo('w1'))).toEqual([]);
      expect(await store.keep('w1', from('r1'), null)).toBe('kept');
      expect(await store.keep('w1', from('r2'), null)).toBe('changed');
      expect(await store.keep('w1', from('r3'), 'r1')).toBe('kept');
      expect(await store.keep('w1', from('r1'), null)).toBe('changed');
      expect(await store.keep('w1', from('r4'), 'r1')).toBe('changed');
      expect(await all(store.responsesTo('w1'))).toEqual([from('r3')]);
      expect(await store.keep('w1', from('r5', { role: 'other' }, 't2'), null)).toBe('kept');
      expect(await store.countResponses('w1')).toBe(2);
    });

    test('that is there already is the same again, whatever it was to replace', async () => {
      const store = await open();
      await store.keep('w1', from('r1'), null);
      for (const replacing of [null, 'r1', 'r9', undefined]) {
        expect(await store.keep('w1', from('r1'), replacing)).toBe('same');
        expect(await store.keep('w1', from('r1', { role: 'head' }), replacing)).toBe('different');
      }
      expect(await all(store.responsesTo('w1'))).toEqual([from('r1')]);
    });

    test('can be given other answers by whose it is; the others stay as they are', async () => {
      const store = await open();
      for (const one of [from('r1'), from('r2', { role: 'head' }, 't2')]) await store.keep('w1', one);
      const told: unknown[] = [];
      const changed = await store.rewriteAnswers('w1', (answers, of) => {
        told.push(of);
        return of.sender === 't2' ? {} : answers;
      });
      expect(changed).toBe(1);
      expect(told).toHaveLength(2);
      expect(told).toEqual(
        expect.arrayContaining([
          { id: 'r1', sender: 't1' },
          { id: 'r2', sender: 't2' },
        ]),
      );
      expect(await store.responseFrom('w1', 't2')).toEqual(from('r2', {} as { role: string }, 't2'));
      expect(await store.responseFrom('w1', 't1')).toEqual(from('r1'));
    });

    test.each(['none', 'one'])('that is sent eight times at once where there is %s: one is kept, the others are told', async (there) => {
      const store = await open();
      if (there === 'one') await store.keep('w1', from('r0'));
      const replacing = there === 'one' ? 'r0' : null;
      const outcomes = await Promise.all(Array.from({ length: 8 }, (_, n) => store.keep('w1', from(`a${n}`), replacing)));
      expect(outcomes.filter((outcome) => outcome === 'kept')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'changed')).toHaveLength(7);
      expect(await idFrom(store)).toBe(`a${outcomes.indexOf('kept')}`);
    });
  });
}
