// Activities, occasions and waves for tests: what a test does not care about has a plain value.
import type { Activity } from '../../../surveys/fieldwork/activity.ts';
import type { Occasion } from '../../../surveys/fieldwork/occasion.ts';
import type { WaveView } from '../../../web/api/shapes.ts';

export function activityNamed(id: string): Activity {
  return { id, kind: 'learning-project', title: 'Kompetens i hela länet', organiser: 'Region Exempel', example: false };
}

export function occasionOn(date: string, id = date): Occasion {
  return { id, activity: 'lp', number: 1, kind: 'session', title: 'Träff 1', date };
}

export function waveIn(status: WaveView['status'], other: Partial<WaveView> = {}): WaveView {
  return {
    id: `wave-${other.code ?? status}`,
    code: 'K7M4PTQ',
    activity: 'lp',
    title: { sv: 'Hur var dagens träff?' },
    surveyTitle: { sv: 'Hur var dagens träff?' },
    survey: { id: 'session-eval', version: 1 },
    parameters: {},
    unit: 'person',
    audience: 'open',
    breakdowns: [],
    k: 5,
    status,
    count: 0,
    countStep: 1,
    url: 'http://localhost/s/K7M4PTQ',
    ...other,
  };
}
