// Where a region stands with its regional development strategy (RUS), as the RUS network draws it on its map: a state, and
// within it a phase. The labels are the network's own.

export const rusStates = [
  { value: 'recent', text: { sv: 'Nyligen framtagen RUS', en: 'Recently produced strategy' } },
  { value: 'current', text: { sv: 'Befintlig, fortfarande aktuell RUS', en: 'Existing strategy, still current' } },
  { value: 'renewing', text: { sv: 'På gång att ta fram ny RUS', en: 'On the way to a new strategy' } },
] as const;

export const rusPhases = [
  { value: 'initiative', text: { sv: 'Initiativ till ny process', en: 'Initiative to a new process' } },
  { value: 'planning', text: { sv: 'Projektplanering', en: 'Project planning' } },
  { value: 'drafting', text: { sv: 'Framtagande', en: 'Drafting' } },
  { value: 'proposal', text: { sv: 'Färdigt förslag', en: 'Finished proposal' } },
  { value: 'adopted', text: { sv: 'Antagen/beslutad', en: 'Adopted' } },
  { value: 'implementing', text: { sv: 'Genomförande', en: 'Implementation' } },
] as const;

export type RusState = (typeof rusStates)[number]['value'];
export type RusPhase = (typeof rusPhases)[number]['value'];

const usual: Readonly<Record<RusState, readonly RusPhase[]>> = {
  recent: ['proposal', 'adopted', 'implementing'],
  current: ['implementing'],
  renewing: ['initiative', 'planning', 'drafting'],
};

/**
 * The phases that usually go with a state. Our reading of the network's map, which does not say it outright: another
 * pair is worth a second look, never a refusal.
 *
 * @example usualPhases('current') // ['implementing']
 */
export function usualPhases(state: RusState): readonly RusPhase[] {
  return usual[state];
}
