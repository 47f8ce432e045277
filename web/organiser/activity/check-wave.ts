// A new wave as it is written in the form, what is wrong with it, and what is sent.

import { type OwnFaultReason, type OwnQuestion, ownQuestionName } from '../../../surveys/definition/own-questions.ts';
import type { SurveyParameters } from '../../../surveys/definition/survey.ts';
import { usualParameters } from '../../../surveys/fieldwork/usual-parameters.ts';
import { type Audience, smallestK } from '../../../surveys/fieldwork/wave.ts';
import type { ActivityView, NewWave, SurveyOffer, WaveView } from '../../api/shapes.ts';
import { checkOwn, ownQuestionOf, type WrittenQuestion, writtenQuestion } from '../own-questions/written-questions.ts';
import { checkParameters, parametersToSend, type WrittenParameters, writtenDefaults } from '../wave/fill-parameters.ts';

export interface WaveDraft {
  /** Empty: the whole activity. */
  readonly occasion: string;
  readonly survey: string;
  readonly title: string;
  readonly audience: Audience;
  /** Questions and background values results may be broken down by. */
  readonly breakdowns: readonly string[];
  /** Keys of own questions they may be broken down by. Their names follow from their words, which are still being written. */
  readonly ownBreakdowns: readonly number[];
  /** Background values, written with commas between. */
  readonly background: string;
  readonly k: string;
  readonly population: string;
  readonly parameters: WrittenParameters;
  /** What the parameters were filled in with before anyone wrote in them. */
  readonly known: SurveyParameters;
  readonly own: readonly WrittenQuestion[];
}

export type WaveFaultReason = 'kTooSmall' | 'notACount' | 'badBackground' | 'missing' | 'notANumber' | 'repeated';

export type WaveFault =
  | { readonly field: string; readonly reason: WaveFaultReason }
  /** In an own question: which, from 1; 0 where it is about all of them. */
  | { readonly field: string; readonly own: OwnFaultReason | 'unevenChoices'; readonly number: number };

/** The form as it is met for a survey: organisations are invited, persons come by an open link. */
export function draftFor(offer: SurveyOffer, occasion: string, view: ActivityView): WaveDraft {
  const known = usualParameters(offer.parameters, view);
  return {
    occasion,
    survey: offer.id,
    title: '',
    audience: offer.unit === 'organisation' ? 'invited' : 'open',
    breakdowns: [],
    ownBreakdowns: [],
    background: '',
    k: String(smallestK),
    population: '',
    parameters: writtenDefaults(offer.parameters, known),
    known,
    own: [],
  };
}

/** The form as it is met for a draft that is there already. */
export function draftOfWave(wave: WaveView, offer: SurveyOffer): WaveDraft {
  const { occasion = '', title, audience, breakdowns, k, population, parameters, ownQuestions = [] } = wave;
  return {
    occasion,
    survey: offer.id,
    title: title.sv,
    audience,
    breakdowns,
    ownBreakdowns: [],
    background: '',
    k: String(k),
    population: population === undefined ? '' : String(population),
    parameters: writtenDefaults(offer.parameters, parameters),
    known: parameters,
    own: ownQuestions.map(writtenQuestion),
  };
}

export const parameterField = (name: string): string => `wave-parameter-${name}`;

/** Everything that is wrong, in the order of the form. */
export function checkWave(draft: WaveDraft, offer: SurveyOffer): readonly WaveFault[] {
  const parameters = checkParameters(offer.parameters, draft.parameters).map(({ parameter, reason }) => ({
    field: parameterField(parameter),
    reason,
  }));
  const own = checkOwn(offer.id, draft.own).map(({ field, reason, number }) => ({ field, own: reason, number }));
  return [...parameters, ...own, ...checkTerms(draft, offer)];
}

function checkTerms(draft: WaveDraft, offer: SurveyOffer): readonly WaveFault[] {
  const faults: WaveFault[] = [];
  if (draft.population.trim() && !isCount(draft.population)) faults.push({ field: 'wave-population', reason: 'notACount' });
  if (draft.audience === 'invited' && namesIn(draft.background).some((name) => !/^[A-Za-z][A-Za-z0-9_]{0,63}$/.test(name)))
    faults.push({ field: 'wave-background', reason: 'badBackground' });
  if (offer.unit === 'person' && !(isCount(draft.k) && Number(draft.k) >= smallestK && Number(draft.k) <= 100))
    faults.push({ field: 'wave-k', reason: 'kTooSmall' });
  return faults;
}

function isCount(text: string): boolean {
  return /^[1-9]\d{0,6}$/.test(text.trim());
}

/** The names between commas: `kommun, sektor`. */
export function namesIn(text: string): readonly string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

/** What the survey is filled in with. */
export function parametersOf(draft: WaveDraft, offer: SurveyOffer): SurveyParameters {
  return parametersToSend(offer.parameters, draft.parameters, draft.known);
}

export function ownOf({ own }: WaveDraft): readonly OwnQuestion[] {
  return own.map(ownQuestionOf);
}

/** Own questions that results may be broken down by: with one choice, and written so far that they can be told apart. */
export function canBreakDown(own: readonly WrittenQuestion[]): readonly WrittenQuestion[] {
  return own.filter(({ kind, title }) => kind === 'one' && title.trim() !== '');
}

/** What is sent. What was left as it was met is left to the server's own defaults. */
export function waveToSend(activity: string, draft: WaveDraft, offer: SurveyOffer): NewWave {
  const byOwn = canBreakDown(draft.own).filter(({ key }) => draft.ownBreakdowns.includes(key));
  const breakdowns = [
    ...draft.breakdowns,
    ...byOwn.map((written) => ownQuestionName(ownQuestionOf(written))),
    ...(draft.audience === 'invited' ? namesIn(draft.background) : []),
  ];
  const parameters = parametersOf(draft, offer);
  return {
    activity,
    survey: draft.survey,
    audience: draft.audience,
    ...(draft.occasion && { occasion: draft.occasion }),
    ...(draft.title.trim() && { title: { sv: draft.title.trim() } }),
    ...(breakdowns.length > 0 && { breakdowns }),
    ...(offer.unit === 'person' && { k: Number(draft.k) }),
    ...(draft.population.trim() && { population: Number(draft.population) }),
    ...(Object.keys(parameters).length > 0 && { parameters }),
    ...(draft.own.length > 0 && { ownQuestions: ownOf(draft) }),
  };
}
