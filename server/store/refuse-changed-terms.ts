// What participants were promised when a wave opened is kept by the store itself, whatever path a change comes by.
import { sameTerms, type Wave } from '../../surveys/fieldwork/wave.ts';
import { ChangedTerms } from './store.ts';

/** Throws `ChangedTerms` where a wave that has been opened would promise something else. */
export function refuseChangedTerms(before: Wave | undefined, after: Wave): void {
  if (before && before.status !== 'draft' && !sameTerms(before, after))
    throw new ChangedTerms(`The terms of wave ${after.id} are fixed: it has been opened.`);
}
