import { describe, expect, test } from 'vitest';
import { catalogueEntry } from '../../../surveys/catalogue.ts';
import { type KnownOfActivity, usualParameters } from '../../../surveys/fieldwork/usual-parameters.ts';

const known = (more: Partial<KnownOfActivity> = {}, organiser = 'Region Exempel'): KnownOfActivity => ({
  activity: { title: 'Ny strategi', organiser },
  occasions: [],
  waves: [],
  ...more,
});

const usual = (survey: string, of: KnownOfActivity) => {
  const entry = catalogueEntry(survey);
  if (!entry) throw new Error(survey);
  const parameters = usualParameters(entry.parameters, of);
  entry.make(parameters); // whatever is suggested can be asked
  return parameters;
};

describe('what is suggested to fill a survey in with', () => {
  test('is nothing where the activity knows nothing', () => {
    for (const survey of ['project-eval', 'pre-rus-municipal', 'network-cycle-eval', 'session-eval'])
      expect(usual(survey, known())).toEqual({});
  });

  test('is how many sessions there are, cancelled ones left out, and what the project is for', () => {
    const occasions = [{ kind: 'session' }, { kind: 'session' }, { kind: 'session', cancelled: true }, { kind: 'step' }] as const;
    const activity = { title: 'Lärprojekt', purpose: 'Att lära', organiser: 'Region Exempel' };
    expect(usual('project-eval', known({ occasions, activity }))).toEqual({ sessions: 2, purpose: 'Att lära' });
  });

  test('is the municipalities of the county whose region is the organiser', () => {
    const { municipalities } = usual('pre-rus-municipal', known({}, 'Region Gotland'));
    expect(municipalities).toEqual([{ value: '0980', text: { sv: 'Gotland', en: 'Gotland' } }]);
    expect(usual('pre-rus-municipal', known({}, 'Region Örebro län, regional utveckling')).municipalities).toHaveLength(12);
    const activity = { title: 'Ny strategi', organiser: 'Region Skåne', county: '09' };
    expect(usual('pre-rus-municipal', known({ activity })).municipalities).toHaveLength(1);
    expect(usual('pre-rus-municipal', known({}, 'Region Skåne och Region Blekinge'))).toEqual({});
  });

  test('is what the newest wave was filled in with', () => {
    const areas = (sv: string) => [{ value: 'x', text: { sv } }];
    const waves = [{ parameters: { areas: areas('Gammalt') } }, { parameters: { areas: areas('Nytt') } }, { parameters: {} }];
    expect(usual('pre-rus-region-staff', known({ waves }))).toEqual({ areas: areas('Nytt') });
  });
});
