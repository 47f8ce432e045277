// What checkbox and ranking share: a list of different choices.
import { isPlainList, ownValue } from '../plain-record.ts';
import { type Findings, note, type Place } from '../problem.ts';
import type { Options } from './options.ts';

/** The choices in a list, or undefined with a note where one is unknown or comes twice. */
export function readPicked(
  sent: unknown,
  options: Options,
  most: number,
  place: Place,
  findings: Findings,
): readonly unknown[] | undefined {
  const { messages } = findings;
  if (!isPlainList(sent)) return void note(findings, place, messages.chooseListed);
  if (sent.length > most) return void note(findings, place, messages.chooseOnce);
  const picked: unknown[] = [];
  for (let index = 0; index < sent.length; index++) {
    const value = options.pick(ownValue(sent, index));
    if (value === undefined) return void note(findings, place, messages.chooseListed);
    if (picked.includes(value)) return void note(findings, place, messages.chooseOnce);
    picked.push(value);
  }
  return picked;
}

/** The choices that are still shown; the same list where all are, undefined where none is. */
export function stillShown(picked: readonly unknown[], isShown: (value: unknown) => boolean): readonly unknown[] | undefined {
  if (picked.every(isShown)) return picked;
  const shown = picked.filter(isShown);
  return shown.length > 0 ? shown : undefined;
}
