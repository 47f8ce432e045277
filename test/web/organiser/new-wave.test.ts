import { describe, expect, test } from 'vitest';
import { catalogue, makeSurvey } from '../../../surveys/catalogue.ts';
import { type OwnQuestion, ownQuestionName } from '../../../surveys/definition/own-questions.ts';
import type { ActivityView, SurveyOffer } from '../../../web/api/shapes.ts';
import { canBreakDown, checkWave, draftFor, type WaveDraft, waveToSend } from '../../../web/organiser/activity/check-wave.ts';
import { movedBy, newQuestion, ownQuestionOf, writtenQuestion } from '../../../web/organiser/own-questions/written-questions.ts';
import { parametersToSend, writtenDefaults } from '../../../web/organiser/wave/fill-parameters.ts';

function offer(id: string): SurveyOffer {
  const entry = catalogue.find((one) => one.id === id);
  if (!entry) throw new Error(`no survey ${id}`);
  return entry;
}

const view: ActivityView = {
  activity: { id: 'lp', kind: 'strategy-process', title: 'Ny strategi', organiser: 'Region Exempel', example: false },
  occasions: [],
  waves: [],
  role: 'owner',
};

const change = (id: string, part: Partial<WaveDraft>): WaveDraft => ({ ...draftFor(offer(id), 'occasion-1', view), ...part });

describe('a new wave', () => {
  test('of persons is met with an open link and the smallest group 5, of organisations with personal links', () => {
    expect(draftFor(offer('session-eval'), '', view)).toMatchObject({ audience: 'open', k: '5' });
    expect(draftFor(offer('pre-rus-municipal'), '', view).audience).toBe('invited');
  });

  test('is sent with no more than was chosen', () => {
    expect(waveToSend('lp', change('session-eval', {}), offer('session-eval'))).toEqual({
      activity: 'lp',
      occasion: 'occasion-1',
      survey: 'session-eval',
      audience: 'open',
      k: 5,
    });
  });

  test('of the whole activity is sent without an occasion', () => {
    expect(waveToSend('lp', change('session-eval', { occasion: '' }), offer('session-eval'))).not.toHaveProperty('occasion');
  });

  test('breaks down by background only where there are invitations to hold it', () => {
    const wanted = { background: ' municipality, sector ', breakdowns: ['use_intent'] };
    expect(waveToSend('lp', change('session-eval', { ...wanted, audience: 'invited' }), offer('session-eval')).breakdowns).toEqual([
      'use_intent',
      'municipality',
      'sector',
    ]);
    expect(waveToSend('lp', change('session-eval', wanted), offer('session-eval')).breakdowns).toEqual(['use_intent']);
  });

  test.each([
    [{ k: '4' }, 'wave-k', 'kTooSmall'],
    [{ k: 'fem' }, 'wave-k', 'kTooSmall'],
    [{ population: '-3' }, 'wave-population', 'notACount'],
    [{ audience: 'invited' as const, background: 'kommun-kod' }, 'wave-background', 'badBackground'],
  ])('with %j is at fault', (part, field, reason) => {
    expect(checkWave(change('session-eval', part), offer('session-eval'))).toEqual([{ field, reason }]);
  });

  test('tells which parameter is missing or wrong', () => {
    const draft = change('project-eval', { parameters: { sessions: 'många', purpose: 'Att lära' } });
    expect(checkWave(draft, offer('project-eval'))).toEqual([{ field: 'wave-parameter-sessions', reason: 'notANumber' }]);
  });
});

describe('parameters', () => {
  test.each(catalogue.map(({ id }) => id))('of %s left as they were met make the survey it has by default', (id) => {
    const { parameters } = offer(id);
    expect(parametersToSend(parameters, writtenDefaults(parameters))).toEqual({});
  });

  const areas = {
    areas: {
      kind: 'items',
      title: { sv: 'Områden' },
      required: true,
      default: [
        { value: 'health', text: { sv: 'Hälsa', en: 'Health' } },
        { value: 'work', text: { sv: 'Arbete', en: 'Work' } },
      ],
    },
  } as const;

  test('keep the code and the translation of a line that was there, and make a code for a new one', () => {
    expect(parametersToSend(areas, { areas: 'Arbete\n Äldre & trygghet \n\nHealth' })).toEqual({
      areas: [
        { value: 'work', text: { sv: 'Arbete', en: 'Work' } },
        { value: 'aldre_trygghet', text: { sv: 'Äldre & trygghet' } },
        { value: 'health_2', text: { sv: 'Health' } },
      ],
    });
  });

  test('never make a code that means something else in answers', () => {
    const { areas: items } = parametersToSend(areas, { areas: 'NA\nOther\n!!!' }) as { areas: readonly { value: string }[] };
    expect(items.map(({ value }) => value)).toEqual(['na_2', 'other_2', 'choice']);
  });

  test('written as lines make a survey of every kind that takes a list', () => {
    for (const entry of catalogue) {
      const lists = Object.entries(entry.parameters).filter(([, spec]) => spec.kind === 'items');
      for (const [name] of lists) {
        const written = { ...writtenDefaults(entry.parameters), [name]: 'Första valet\nAndra valet\nTredje valet' };
        const rest = Object.fromEntries(
          Object.entries(entry.parameters).flatMap(([other, { required, default: value, kind }]) =>
            required && value === undefined && kind !== 'items' ? [[other, kind === 'number' ? '3' : 'Text']] : [],
          ),
        );
        expect(() => makeSurvey(entry.id, parametersToSend(entry.parameters, { ...written, ...rest }))).not.toThrow();
      }
    }
  });
});

describe('what a survey is filled in with', () => {
  const session = { id: 's', activity: 'lp', number: 1, kind: 'session', title: 'Träff', date: '2026-11-19' } as const;
  const known: ActivityView = {
    ...view,
    activity: { ...view.activity, purpose: 'Att lära' },
    occasions: [session, { ...session, id: 't' }],
  };

  test('is what the activity knows, and is sent though nobody has written in it', () => {
    const draft = draftFor(offer('project-eval'), '', known);
    expect(draft.parameters).toEqual({ sessions: '2', purpose: 'Att lära' });
    expect(waveToSend('lp', draft, offer('project-eval')).parameters).toEqual({ sessions: 2, purpose: 'Att lära' });
  });

  test('keeps codes and translations of lines that were there', () => {
    const areas = [{ value: 'x1', text: { sv: 'Skog', en: 'Forest' } }];
    const before = { ...offer('pre-rus-region-staff').parameters };
    const texts = { ...writtenDefaults(before, { areas }), areas: 'Skog\nHav' };
    expect(parametersToSend(before, texts, { areas }).areas).toEqual([...areas, { value: 'hav', text: { sv: 'Hav' } }]);
  });
});

describe('own questions of a new wave', () => {
  const written = { ...newQuestion(1), title: 'Hur var maten?' };

  test('are sent, and checked as they are written', () => {
    const draft = change('session-eval', { own: [written] });
    expect(checkWave(draft, offer('session-eval'))).toEqual([]);
    expect(waveToSend('lp', draft, offer('session-eval')).ownQuestions).toEqual([
      { kind: 'scale', title: { sv: 'Hur var maten?' }, low: { sv: 'Instämmer inte alls' }, high: { sv: 'Instämmer helt' } },
    ]);
    const wrong = change('session-eval', { own: [{ ...written, kind: 'one', choices: 'Tåg\nBuss', choicesEn: 'Train' }] });
    expect(checkWave(wrong, offer('session-eval'))).toContainEqual({ field: 'own-1-choicesEn', own: 'unevenChoices', number: 1 });
  });

  test('with one choice may be what results are broken down by, under the name they have once they are written', () => {
    const own = [
      { ...written, kind: 'one' as const, title: 'Hur reste du hit?', choices: 'Tåg\nBil' },
      { ...newQuestion(2), kind: 'one' as const, title: '', choices: 'Ja\nNej' },
      { ...newQuestion(3), title: 'Hur var maten?' },
    ];
    expect(canBreakDown(own).map(({ key }) => key)).toEqual([1]);
    const sent = waveToSend(
      'lp',
      change('session-eval', { own, ownBreakdowns: [1, 2, 3], breakdowns: ['use_intent'] }),
      offer('session-eval'),
    );
    expect(sent.breakdowns).toEqual(['use_intent', ownQuestionName(sent.ownQuestions?.[0] as OwnQuestion)]);
    expect(waveToSend('lp', change('session-eval', { own }), offer('session-eval'))).not.toHaveProperty('breakdowns');
  });

  test('come back from what is kept as they were', () => {
    const own = [
      {
        kind: 'several',
        title: { sv: 'Vad?', en: 'What?' },
        choices: [
          { sv: 'A', en: 'B' },
          { sv: 'C', en: 'D' },
        ],
        isRequired: true,
      },
      { kind: 'text', title: { sv: 'Hur?' } },
      { kind: 'scale', title: { sv: 'Hur då?' }, low: { sv: 'Lite' }, high: { sv: 'Mycket' } },
    ] as const;
    expect(own.map((one, key) => ownQuestionOf(writtenQuestion(one, key)))).toEqual(own);
  });

  test('change places, and stay where they are at the ends', () => {
    const list = [1, 2, 3].map(newQuestion);
    expect(movedBy(list, 3, -1).map(({ key }) => key)).toEqual([1, 3, 2]);
    expect(movedBy(list, 1, -1)).toBe(list);
    expect(movedBy(list, 3, 1)).toBe(list);
  });
});
