// What an organisation's page begins with: nothing that has been written is passed over.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { referralResponse } from '../../../surveys/library/referral-response.ts';
import { rusStatus } from '../../../surveys/library/rus-status.ts';
import type { DeviceNote } from '../../../web/participant/organisation/device-note.ts';
import type { SharedAnswer } from '../../../web/participant/organisation/shared-answer.ts';
import { prefilled, whereToBegin, withoutFiles } from '../../../web/participant/organisation/where-to-begin.ts';

const survey = rusStatus.json;
const noNote: DeviceNote = { version: null, seen: null, unsaved: false, name: '' };
const nothing: SharedAnswer = { background: {}, draft: null, sent: null };
const draftOf = (version: string, answers: object) => ({
  version,
  answers: answers as SharedAnswer['background'],
  page: 0,
  savedAt: '2026-11-19T15:00:00Z',
  setAside: [],
});

describe('an organisation that opens its link', () => {
  test('begins with what is known of it, where the survey has that choice', () => {
    expect(prefilled(survey, { region: '18', sector: 'region' })).toEqual({ region: '18' });
    expect(prefilled(survey, { region: '99' })).toEqual({});
    const shared = { ...nothing, background: { region: '18' } };
    expect(whereToBegin({ survey, shared, note: noNote, local: undefined })).toMatchObject({ start: { answers: { region: '18' } } });
  });

  test('goes on with the draft of a colleague where nothing here is unsaved', () => {
    const shared = { ...nothing, draft: draftOf('v2', { note: 'Bos' }) };
    const local = { answers: { note: 'Min, sparad förut' }, page: 0 };
    const note = { ...noNote, version: 'v1' };
    expect(whereToBegin({ survey, shared, note, local })).toMatchObject({ is: 'writing', from: 'v2', start: { answers: { note: 'Bos' } } });
  });

  test('comes to what has been sent, unless somebody is correcting it', () => {
    const sent = { answers: { note: 'Skickat' }, locale: 'sv', receipt: 'AAAA-BBBB' };
    expect(whereToBegin({ survey, shared: { ...nothing, sent }, note: noNote, local: undefined })).toEqual({ is: 'sent' });
    const shared = { ...nothing, sent, draft: draftOf('v1', { note: 'Rättas' }) };
    expect(whereToBegin({ survey, shared, note: noNote, local: undefined })).toMatchObject({ is: 'writing', from: 'v1' });
  });

  test('never loses what is unsaved here: it goes on with it, or is asked to choose', () => {
    const text = fc.constantFrom('a', 'b', 'c');
    const draft = fc.option(fc.record({ version: fc.constantFrom('v1', 'v2'), note: text }), { nil: undefined });
    const sent = fc.option(fc.record({ receipt: fc.constantFrom('r1', 'r2'), note: text }), { nil: undefined });
    const known = fc.record({ version: fc.constantFrom(null, 'v1', 'v2'), seen: fc.constantFrom(null, 'r1', 'r2') });
    fc.assert(
      fc.property(text, draft, sent, known, (mine, theirs, earlier, note) => {
        const shared: SharedAnswer = {
          background: {},
          draft: theirs ? draftOf(theirs.version, { note: theirs.note }) : null,
          sent: earlier ? { answers: { note: earlier.note }, locale: 'sv', receipt: earlier.receipt } : null,
        };
        const local = { answers: { note: mine }, page: 0 };
        const begun = whereToBegin({ survey, shared, note: { ...noNote, ...note, unsaved: true }, local });
        const stored = theirs?.note ?? earlier?.note;
        if (begun.is === 'writing') expect(begun.start.answers).toEqual({ note: mine });
        else if (begun.is === 'two-versions') expect(begun.mine.answers).toEqual({ note: mine });
        else expect(stored).toBe(mine);
        const isTheirs = (theirs?.version ?? null) !== note.version || (earlier?.receipt ?? null) !== note.seen;
        expect(begun.is === 'two-versions').toBe(isTheirs && stored !== mine && !(stored === undefined && !isTheirs));
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test('keeps attachments in the device, and has them again when it goes on', () => {
    const { json } = referralResponse({ chapters: [{ value: 'c1', text: { sv: 'Ett' } }] });
    const answers = { good: 'Mycket', attachment: [{ name: 'a.pdf', type: 'application/pdf', content: 'data:' }] };
    expect(withoutFiles(json, answers)).toEqual({ good: 'Mycket' });
    const shared = { ...nothing, draft: draftOf('v1', { good: 'Mycket' }) };
    const begun = whereToBegin({ survey: json, shared, note: { ...noNote, version: 'v1' }, local: { answers, page: 0 } });
    expect(begun).toMatchObject({ is: 'writing', start: { answers } });
  });
});
