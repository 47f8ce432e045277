// What an organiser is told before results are final.
import { describe, expect, test } from 'vitest';
import type { CountedResponse } from '../../../reports/tabulate/tally.ts';
import { startTestServer } from '../running-server.ts';
import { anOpenWave, sessionAnswers } from '../session-answers.ts';

const full = { ...sessionAnswers, voice: 3 };

async function preview(responses: readonly CountedResponse[], wanted: { readonly locale?: string } = {}) {
  const server = await startTestServer();
  const wave = await anOpenWave(server.context, { breakdowns: ['sector'] });
  const rows = responses.map((one, n) => ({ ...one, id: `r${n}`, locale: 'sv', version: 1 }));
  for (const row of rows) await server.context.store.keep(wave.id, row);
  const ask = () =>
    server.send('GET', `/api/waves/${wave.code}/release-preview`, {
      as: 'organiser',
      headers: { 'accept-language': wanted.locale ?? 'sv' },
    });
  const whileOpen = await ask();
  await server.send('POST', `/api/waves/${wave.id}/close`, { as: 'organiser' });
  return { server, wave, whileOpen, answer: await ask(), ask };
}

const from = (sector: string, n: number, answersOf: (n: number) => object = () => ({})): readonly CountedResponse[] =>
  Array.from({ length: n }, (_, person) => ({ answers: { ...full, ...answersOf(person) }, background: { sector } }));

describe('the preview of a release', () => {
  test('is there for closed waves only, and keeps nothing', async () => {
    const { server, wave, whileOpen, answer, ask } = await preview(from('region', 8));
    expect([whileOpen.status, answer.status]).toEqual([409, 200]);
    expect(await server.context.store.release(wave.id)).toBeUndefined();
    await server.send('POST', `/api/waves/${wave.id}/release`, { as: 'organiser' });
    expect((await ask()).json.type).toBe('/problems/not-closed');
  });

  test('says that too few have answered, and not how many', async () => {
    const { answer } = await preview(from('region', 3));
    expect(answer.json).toEqual({ tooFew: true, k: 5, breakdowns: [], unanimous: [], texts: 0 });
  });

  test('counts hidden groups and texts, and flags a shown group that answered alike', async () => {
    const responses = [
      ...from('region', 7, (n) => ({ relevance: 1 + (n % 5) })),
      ...from('kommun', 6),
      ...from('stat', 2),
      ...from('akademi', 4),
    ];
    const { answer } = await preview(responses, { locale: 'en' });
    expect(answer.json).toMatchObject({ tooFew: false, breakdowns: [{ breakdown: 'sector', groups: 4, hidden: 2 }], texts: 19 });
    const flagged = answer.json.unanimous.map(({ question, group }: { question: string; group: string }) => `${question} ${group}`);
    expect(flagged).toContain('relevance kommun');
    expect(flagged).toContain('learning ');
    expect(flagged).not.toContain('relevance region');
    expect(flagged.filter((one: string) => /stat|akademi/.test(one))).toEqual([]);
    expect(answer.json.unanimous).toContainEqual({
      question: 'relevance',
      item: '',
      breakdown: 'sector',
      group: 'kommun',
      questionText: expect.stringContaining('relevant'),
      groupText: 'kommun',
    });
  });
});
