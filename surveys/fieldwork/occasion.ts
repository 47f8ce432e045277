/** A dated part of an activity: a session, a meeting, a workshop or a step of a process. */
export interface Occasion {
  readonly id: string;
  readonly activity: string;
  /** Place in the activity, from 1. */
  readonly number: number;
  readonly kind: OccasionKind;
  readonly title: string;
  /** ISO date; a step that runs over months also has `ends`. */
  readonly date: string;
  readonly ends?: string;
  readonly place?: string;
  readonly programme?: readonly ProgrammeItem[];
  /** How many were there, counted in the room; the base of "svar av närvarande". */
  readonly attended?: number;
}

export type OccasionKind = 'session' | 'meeting' | 'workshop' | 'step';

export interface ProgrammeItem {
  /** "10.30" */
  readonly time: string;
  readonly title: string;
}
