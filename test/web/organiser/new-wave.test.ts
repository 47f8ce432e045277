import { describe, expect, test } from 'vitest';
import { catalogue, makeSurvey } from '../../../surveys/catalogue.ts';
import type { SurveyOffer } from '../../../web/api/shapes.ts';
import { checkWave, draftFor, type WaveDraft, waveToSend } from '../../../web/organiser/activity/check-wave.ts';
import { parametersToSend, writtenDefaults } from '../../../web/organiser/wave/fill-parameters.ts';

function offer(id: string): SurveyOffer {
  const entry = catalogue.find((one) => one.id === id);
  if (!entry) throw new Error(`no survey ${id}`);
  return entry;
}

const change = (id: string, part: Partial<WaveDraft>): WaveDraft => ({ ...draftFor(offer(id), 'occasion-1'), ...part });

describe('a new wave', () => {
  test('of persons is met with an open link and the smallest group 5, of organisations with personal links', () => {
    expect(draftFor(offer('session-eval'), '')).toMatchObject({ audience: 'open', k: '5' });
    expect(draftFor(offer('pre-rus-municipal'), '').audience).toBe('invited');
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
