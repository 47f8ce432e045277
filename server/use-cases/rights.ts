// What each role may. A route names what it needs; whoever asks has either a right that holds for every activity (admins, API
// keys, logins by link) or a role in some of them. Pure: who that is, and which activity it is about, is found elsewhere.
import type { ActivityRole } from '../store/store.ts';

export const needs = [
  /** Nothing: participants, and whoever logs in. */
  'anyone',
  /** To be logged in. */
  'login',
  /** To have an account: its own password. */
  'account',
  /** To be in the activity, in whatever role: its occasions and waves. */
  'member',
  /** To run the room: open and close waves, the wall. */
  'facilitator',
  /** To read results: reports and CSV. */
  'reader',
  /** To answer for the activity: everything in it. */
  'organiser',
  /** To make a new activity. */
  'maker',
  'audit',
  /** To manage accounts. */
  'admin',
] as const;
export type Need = (typeof needs)[number];

export interface Rights {
  /** `organiser` and `reader` are those of API keys: they are not for managing accounts. */
  readonly everywhere?: 'admin' | 'organiser' | 'reader';
  readonly hasAccount: boolean;
  /** By activity. */
  readonly roles: Readonly<Record<string, ActivityRole>>;
}

const everywhere: Readonly<Record<NonNullable<Rights['everywhere']>, readonly Need[]>> = {
  admin: ['member', 'facilitator', 'reader', 'organiser', 'maker', 'audit', 'admin'],
  organiser: ['member', 'facilitator', 'reader', 'organiser', 'maker', 'audit'],
  reader: ['member', 'reader'],
};

const inActivity: Readonly<Record<ActivityRole, readonly Need[]>> = {
  owner: ['member', 'facilitator', 'reader', 'organiser'],
  facilitator: ['member', 'facilitator'],
  reader: ['member', 'reader'],
};

/**
 * Whether someone may what needs `need`; where it is about one activity, in that one.
 *
 * @example may({ hasAccount: true, roles: { a1: 'reader' } }, 'organiser', 'a1') // false
 */
export function may(rights: Rights, need: Need, activity?: string): boolean {
  if (need === 'anyone' || need === 'login') return true;
  if (need === 'account') return rights.hasAccount;
  if (rights.everywhere && everywhere[rights.everywhere].includes(need)) return true;
  // Whoever answers for one activity makes the next one.
  if (need === 'maker') return Object.values(rights.roles).includes('owner');
  const role = activity === undefined ? undefined : roleIn(rights, activity);
  return role !== undefined && inActivity[role].includes(need);
}

/** What someone is in an activity; undefined for those who have nothing to do with it. */
export function roleIn({ everywhere: right, roles }: Rights, activity: string): ActivityRole | undefined {
  if (right) return right === 'reader' ? 'reader' : 'owner';
  return Object.hasOwn(roles, activity) ? roles[activity] : undefined;
}

/** The role an API key must have at least; undefined for what no key may. */
export function keyRoleFor(need: Need): 'reader' | 'organiser' | undefined {
  return (['reader', 'organiser'] as const).find((role) => may({ everywhere: role, hasAccount: false, roles: {} }, need));
}
