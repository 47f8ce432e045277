// A referral response may carry a PDF that is larger than any answer in words.
import { expect, test } from 'vitest';
import { catalogueEntry } from '../../../surveys/catalogue.ts';
import { startTestServer } from '../running-server.ts';
import { anOpenWave, sessionAnswers, submissionId } from '../session-answers.ts';

/** So many bytes that begin as a PDF does. */
const pdfOf = (bytes: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes - 9, 0x20)]);

const answers = (bytes: number) => ({
  respondent_type: 'municipality',
  organisation: 'Exempelkommun',
  contact_name: 'Exempel Exempelsson',
  contact_email: 'kommun@example.se',
  stance: 'support',
  attachment: [{ name: 'svar.pdf', type: 'application/pdf', content: `data:application/pdf;base64,${pdfOf(bytes).toString('base64')}` }],
});

test('an answer with a PDF of 3 MB is kept, one of 12 MB is refused as too large', async () => {
  expect(catalogueEntry('referral-response')).toBeDefined();
  const server = await startTestServer();
  const wave = await anOpenWave(server.context, { survey: 'referral-response' });
  const send = (n: number, bytes: number) =>
    server.send('POST', `/api/waves/${wave.code}/responses`, {
      json: { submissionId: submissionId(n), locale: 'sv', answers: answers(bytes) },
    });
  expect((await send(1, 3_000_000)).status).toBe(201);
  expect((await send(2, 15_000_000)).status).toBe(413);
  expect(await server.context.store.countResponses(wave.id)).toBe(1);
});

test('an evaluation without files has room for words only', async () => {
  const server = await startTestServer();
  const wave = await anOpenWave(server.context);
  const json = { submissionId: submissionId(1), locale: 'sv', answers: { ...sessionAnswers, keep: 'x'.repeat(300_000) } };
  expect((await server.send('POST', `/api/waves/${wave.code}/responses`, { json })).status).toBe(413);
});
