// Who was there, and how many. Names are never here: a person is known by the id of the registration, and is forgotten with it,
// while the number stays. No I/O here.

export interface Attendance {
  /** Ids of registrations of those who have been ticked. */
  readonly present: readonly string[];
  /** Those who came without being on the list, and those who have been forgotten since. */
  readonly others: number;
  /** Counted in the room: stands before what ticks and others come to. */
  readonly counted?: number;
}

export const nobodyTicked: Attendance = { present: [], others: 0 };

/** How many were there; undefined where nobody has said. @example attendedIn({ present: ['r1'], others: 2 }) // 3 */
export function attendedIn({ present, others, counted }: Attendance): number | undefined {
  const ticked = present.length + others;
  return counted ?? (ticked > 0 ? ticked : undefined);
}

/** With one person ticked or not. Again changes nothing. */
export function withPresence(attendance: Attendance, participant: string, isPresent: boolean): Attendance {
  const rest = attendance.present.filter((one) => one !== participant);
  if (attendance.present.includes(participant) === isPresent) return attendance;
  // In the order of the ids, which are random: who was ticked first stands nowhere.
  return { ...attendance, present: isPresent ? [...rest, participant].sort() : rest };
}

/** With another number counted in the room; undefined: ticks are what counts. */
export function withCounted({ counted: _before, ...rest }: Attendance, counted: number | undefined): Attendance {
  return counted === undefined ? rest : { ...rest, counted };
}

/**
 * Without who some of those present are: how many there were stays.
 *
 * @example withoutPersons({ present: ['r1', 'r2'], others: 1 }, (id) => id === 'r1') // { present: ['r2'], others: 2 }
 */
export function withoutPersons(attendance: Attendance, which: (participant: string) => boolean): Attendance {
  const present = attendance.present.filter((one) => !which(one));
  const gone = attendance.present.length - present.length;
  return gone === 0 ? attendance : { ...attendance, present, others: attendance.others + gone };
}
