// The rules of single forms, put to the engine the participant's page runs on.
import { describe, expect, test } from 'vitest';
import { makeSurvey } from '../../../surveys/catalogue.ts';
import { Model } from '../../../surveys/definition/survey-engine.ts';

/** What the engine says about one question when these are the answers. */
function said(survey: string, question: string, answers: Record<string, unknown>, locale = 'sv'): readonly string[] {
  const model = new Model(makeSurvey(survey, {}).json);
  model.locale = locale;
  model.data = answers;
  model.validate(true);
  return model.getQuestionByName(question).errors.map((error) => error.getText());
}

/** The choices that can still be picked or unpicked. */
function pickable(model: Model, question: string): readonly unknown[] {
  const choices: readonly { value: unknown; isEnabled: boolean }[] = model.getQuestionByName(question).visibleChoices;
  return choices.filter((choice) => choice.isEnabled).map((choice) => choice.value);
}

describe('in the survey of municipalities', () => {
  const chosenTwice = ['Du har redan valt det här området. Välj ett annat.'];

  test('the three priorities must differ', () => {
    const different = { prio_1: 'klimat', prio_2: 'digital', prio_3: 'halsa' };
    expect(said('pre-rus-municipal', 'prio_2', different)).toEqual([]);
    expect(said('pre-rus-municipal', 'prio_3', different)).toEqual([]);
    expect(said('pre-rus-municipal', 'prio_2', { ...different, prio_2: 'klimat' })).toEqual(chosenTwice);
    expect(said('pre-rus-municipal', 'prio_3', { ...different, prio_3: 'klimat' })).toEqual(chosenTwice);
    expect(said('pre-rus-municipal', 'prio_3', { ...different, prio_3: 'digital' })).toEqual(chosenTwice);
  });

  test('a priority left out is asked for, not said to be chosen twice', () => {
    expect(said('pre-rus-municipal', 'prio_3', { prio_1: 'klimat' })).toEqual(['Frågan är obligatorisk.']);
  });

  test('a sixth strength cannot be picked', () => {
    const model = new Model(makeSurvey('pre-rus-municipal', {}).json);
    expect(pickable(model, 'strengths')).toHaveLength(13);
    model.data = { strengths: ['naringsliv', 'kompetens', 'bostad', 'transport', 'digital'] };
    expect(pickable(model, 'strengths')).toEqual(['naringsliv', 'kompetens', 'bostad', 'transport', 'digital']);
  });

  test.each(['none', 'na'])('%s clears the other uses of the strategy', (exclusive) => {
    const model = new Model(makeSurvey('pre-rus-municipal', {}).json);
    const used = model.getQuestionByName('rus_used');
    used.renderedValue = ['op', 'budget'];
    used.renderedValue = ['op', 'budget', exclusive];
    expect(model.getValue('rus_used')).toEqual([exclusive]);
  });
});

describe('in the registration', () => {
  const ask = ['Kryssa i rutan för att anmäla dig. Anmälan gäller alla träffar.'];

  test.each([
    ['left out', {}, ask],
    ['unticked', { commitment: false }, ask],
    ['ticked', { commitment: true }, []],
  ])('a commitment that is %s is answered with one sentence at most', (_, answers, expected) => {
    expect(said('registration', 'commitment', answers)).toEqual(expected);
  });

  test('an address that is none is refused with an example', () => {
    expect(said('registration', 'email', { email: 'anna' }, 'en')).toEqual(['Write an e-mail address, such as name@example.com.']);
    expect(said('registration', 'email', { email: 'anna@falun.se' })).toEqual([]);
  });
});

describe('in the group dialog', () => {
  const factors = [{ factor: 'Tid' }, { factor: 'Mandat' }, { factor: 'Mat' }];

  test('what can be chosen is what the group wrote, and exactly two of it', () => {
    expect(said('group-dialog', 'chosen', { success_factors: factors, chosen: ['Tid', 'Mat'] })).toEqual([]);
    const exactlyTwo = ['Välj precis två framgångsfaktorer.'];
    expect(said('group-dialog', 'chosen', { success_factors: factors, chosen: ['Tid'] })).toEqual(exactlyTwo);
    expect(said('group-dialog', 'chosen', { success_factors: factors, chosen: ['Tid', 'Mandat', 'Mat'] })).toEqual(exactlyTwo);

    const model = new Model(makeSurvey('group-dialog', {}).json);
    model.data = { success_factors: factors };
    expect(pickable(model, 'chosen')).toEqual(['Tid', 'Mandat', 'Mat']);
  });
});

describe('in the risk analysis', () => {
  test('an action is required unless the risk is accepted', () => {
    expect(said('risk-workshop', 'action', { strategy: 'reduce' })).toHaveLength(1);
    expect(said('risk-workshop', 'action', { strategy: 'accept' })).toEqual([]);
  });
});

describe('in the follow-up', () => {
  test.each([
    ['often', true],
    ['once', true],
    ['planned', false],
    ['no', false],
  ])('what was used is asked for after %s: %s', (applied, asked) => {
    const model = new Model(makeSurvey('project-followup-3m', {}).json);
    model.data = { applied };
    expect(model.getQuestionByName('applied_what').isVisible).toBe(asked);
  });
});

describe('in the state of a strategy', () => {
  test.each([
    ['recent', 'adopted', false],
    ['recent', 'planning', true],
    ['current', 'implementing', false],
    ['current', 'drafting', true],
    ['renewing', 'drafting', false],
    ['renewing', 'adopted', true],
  ])('%s with %s is remarked on: %s, and never refused', (state, phase, remarked) => {
    const model = new Model(makeSurvey('rus-status', {}).json);
    model.data = { region: '18', as_of: '2025-05-20', state, phase };
    expect(model.getQuestionByName('unusual_pair').isVisible).toBe(remarked);
    expect(model.validate(true)).toBe(true);
  });
});

describe('in an answer to a consultation', () => {
  test('a private person is not asked for an organisation', () => {
    expect(said('referral-response', 'organisation', { respondent_type: 'person' })).toEqual([]);
    expect(said('referral-response', 'organisation', { respondent_type: 'municipality' })).toHaveLength(1);
  });
});
