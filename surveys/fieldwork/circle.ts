// Those who have said yes to keeping in touch after a learning project: a list of its own, with its own last day. Nothing in it comes
// from, or leads to, an evaluation or a registration: people write it themselves. No I/O here.

export interface CircleMember {
  /** SHA-256 of the secret in the link by which one leaves, hex; the list is kept in the order of these, which is random. */
  readonly leave: string;
  readonly name: string;
  readonly organisation: string;
  readonly email: string;
  /** What one would like to talk with others about. */
  readonly about?: string;
}

export interface Circle {
  /** What the link to join ends in. */
  readonly key: string;
  /** ISO date, included: after it the list is erased. People have been told so, and it is never moved later. */
  readonly until: string;
  readonly members: readonly CircleMember[];
}

/** More than a learning project has people. */
export const mostInCircle = 500;

/** With one more, or the same person's new words: who writes the same address again is not there twice. */
export function withMember(circle: Circle, member: CircleMember): Circle {
  const others = circle.members.filter(({ email }) => !isSame(email, member.email));
  if (others.length >= mostInCircle) return circle;
  return { ...circle, members: [...others, member].sort((a, b) => a.leave.localeCompare(b.leave)) };
}

/** Without the one who leaves. */
export function withoutMember(circle: Circle, leave: string): Circle {
  const members = circle.members.filter((one) => one.leave !== leave);
  return members.length === circle.members.length ? circle : { ...circle, members };
}

/** Whether its last day has passed. @example hasPassed({ until: '2027-06-30' }, '2027-07-01') // true */
export function hasPassed({ until }: Pick<Circle, 'until'>, today: string): boolean {
  return until < today;
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLocaleLowerCase('sv') === b.trim().toLocaleLowerCase('sv');
}
