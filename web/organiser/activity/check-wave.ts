// A new wave as it is written in the form, what is wrong with it, and what is sent.
import { type Audience, smallestK } from '../../../surveys/fieldwork/wave.ts';
import type { NewWave, SurveyOffer } from '../../api/shapes.ts';
import { checkParameters, parametersToSend, type WrittenParameters, writtenDefaults } from '../wave/fill-parameters.ts';

export interface WaveDraft {
  /** Empty: the whole activity. */
  readonly occasion: string;
  readonly survey: string;
  readonly title: string;
  readonly audience: Audience;
  /** Questions and background values results may be broken down by. */
  readonly breakdowns: readonly string[];
  /** Background values, written with commas between. */
  readonly background: string;
  readonly k: string;
  readonly population: string;
  readonly parameters: WrittenParameters;
}

export type WaveFaultReason = 'kTooSmall' | 'notACount' | 'badBackground' | 'missing' | 'notANumber' | 'repeated';

export interface WaveFault {
  readonly field: string;
  readonly reason: WaveFaultReason;
}

/** The form as it is met for a survey: organisations are invited, persons come by an open link. */
export function draftFor(offer: SurveyOffer, occasion: string): WaveDraft {
  return {
    occasion,
    survey: offer.id,
    title: '',
    audience: offer.unit === 'organisation' ? 'invited' : 'open',
    breakdowns: [],
    background: '',
    k: String(smallestK),
    population: '',
    parameters: writtenDefaults(offer.parameters),
  };
}

export const parameterField = (name: string): string => `wave-parameter-${name}`;

/** Everything that is wrong, in the order of the form. */
export function checkWave(draft: WaveDraft, offer: SurveyOffer): readonly WaveFault[] {
  const parameters = checkParameters(offer.parameters, draft.parameters).map(({ parameter, reason }) => ({
    field: parameterField(parameter),
    reason,
  }));
  return [...parameters, ...checkTerms(draft, offer)];
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

/** What is sent. What was left as it was met is left to the server's own defaults. */
export function waveToSend(activity: string, draft: WaveDraft, offer: SurveyOffer): NewWave {
  const breakdowns = [...draft.breakdowns, ...(draft.audience === 'invited' ? namesIn(draft.background) : [])];
  const parameters = parametersToSend(offer.parameters, draft.parameters);
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
  };
}
