// The front door of disclosure control, and the only way from answers to anything a person sees.
import type { Survey } from '../../surveys/definition/survey.ts';
import { smallestK, type Wave } from '../../surveys/fieldwork/wave.ts';
import { responsesIn, type Tally } from '../tabulate/tally.ts';
import { openTables, protectedTables } from './release-tables.ts';
import { releasedTexts } from './release-texts.ts';
import { markReleased } from './released.ts';
import type { OrganisationRow, WaveRelease } from './wave-release.ts';

export interface WaveToRelease {
  readonly wave: Pick<Wave, 'id' | 'activity' | 'unit' | 'k'> & Pick<Partial<Wave>, 'occasion' | 'textsRead'>;
  readonly survey: Survey;
  /** All responses of the wave, counted with the wave's breakdowns. */
  readonly tally: Tally;
  /** ISO date. */
  readonly releasedOn: string;
  /** Numbers from 0 up to, not including, 1. Cryptographic in production, seeded in tests. */
  readonly random: () => number;
  /** Unit organisation only: the answers as sent. */
  readonly rows?: readonly OrganisationRow[];
}

/**
 * The results of a closed wave as they may be shown, for good. For persons: nothing at all below k responses; else tables
 * without small groups (see README.md in reports/) and texts in random order. For organisations: everything, named.
 *
 * @example releaseWave({ wave, survey, tally, releasedOn: '2027-02-04', random: Math.random }).status // 'released'
 */
export function releaseWave(input: WaveToRelease): WaveRelease {
  return input.wave.unit === 'organisation' ? releaseOfOrganisations(input) : releaseOfPersons(input);
}

function releaseOfPersons(input: WaveToRelease): WaveRelease {
  const k = Math.max(input.wave.k, smallestK);
  const responses = responsesIn(input.tally);
  if (responses < k) return { ...headOf(input, k), status: 'too-few', tables: [], texts: markReleased([]) };
  const texts = releasedTexts(input.tally, k, input.random, input.wave.textsRead);
  return { ...headOf(input, k), status: 'released', responses, tables: protectedTables(input.tally, k), texts };
}

function releaseOfOrganisations(input: WaveToRelease): WaveRelease {
  return {
    ...headOf(input, input.wave.k),
    status: 'released',
    responses: responsesIn(input.tally),
    tables: openTables(input.tally),
    texts: releasedTexts(input.tally, 1, input.random),
    rows: markReleased((input.rows ?? []).map((row) => withoutPersonal(row, input.survey))),
  };
}

function headOf({ wave, survey, releasedOn }: WaveToRelease, k: number) {
  return {
    wave: wave.id,
    activity: wave.activity,
    ...(wave.occasion === undefined ? {} : { occasion: wave.occasion }),
    survey: { id: survey.id, version: survey.version },
    unit: wave.unit,
    k,
    releasedOn,
  };
}

function withoutPersonal(row: OrganisationRow, survey: Survey): OrganisationRow {
  const personal = new Set(survey.personal ?? []);
  return { background: row.background, answers: Object.fromEntries(Object.entries(row.answers).filter(([name]) => !personal.has(name))) };
}
