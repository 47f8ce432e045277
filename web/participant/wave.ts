// What the participant's page knows of a wave, and how it is fetched.
import type { SwedishText } from '../../surveys/definition/localized-text.ts';
import type { SurveyJson } from '../../surveys/definition/survey-json.ts';
import type { Audience, Unit, WaveStatus } from '../../surveys/fieldwork/wave.ts';

export interface ParticipantWave {
  readonly code: string;
  readonly title: SwedishText;
  readonly status: WaveStatus;
  readonly unit: Unit;
  readonly audience: Audience;
  readonly locales: readonly string[];
  /** Absent until the wave has opened. */
  readonly survey: SurveyJson | null;
  readonly notice: { readonly heading: SwedishText; readonly text: SwedishText; readonly details: readonly SwedishText[] };
  readonly activity: { readonly title: string; readonly example?: boolean; readonly organiser?: string };
  readonly occasion?: { readonly title?: string; readonly date: string; readonly number?: number };
  readonly minutes: number;
}

export type FetchedWave =
  | { readonly found: 'wave'; readonly wave: ParticipantWave }
  | { readonly found: 'nothing' }
  | { readonly found: 'no-connection' };

/** The wave behind a code; `nothing` where there is none, `no-connection` where the server could not be asked. */
export async function fetchWave(code: string): Promise<FetchedWave> {
  try {
    const response = await fetch(`/api/waves/${encodeURIComponent(code)}`, { headers: { Accept: 'application/json' } });
    if (response.ok) return { found: 'wave', wave: (await response.json()) as ParticipantWave };
    return response.status === 404 || response.status === 400 ? { found: 'nothing' } : { found: 'no-connection' };
  } catch {
    return { found: 'no-connection' };
  }
}

/** The language a survey is read in: the one the visitor has chosen, if it is in it. */
export function readingOf({ locales }: Pick<ParticipantWave, 'locales'>, reading: string): string {
  return locales.includes(reading) ? reading : 'sv';
}
