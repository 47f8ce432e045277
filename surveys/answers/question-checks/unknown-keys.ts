import type { PlainRecord } from '../plain-record.ts';
import { type Findings, note, type Place, within } from '../problem.ts';

/** Notes every key nobody asked for, `__proto__` and `constructor` among them: a Set knows only what was put in it. */
export function noteUnknownKeys(sent: PlainRecord, known: ReadonlySet<string>, place: Place, findings: Findings, message: string): void {
  for (const key of Object.keys(sent)) {
    if (!known.has(key)) note(findings, within(place, key), message);
  }
}
