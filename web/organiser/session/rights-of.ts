import type { ActivityRole } from '../../api/shapes.ts';

/** What one may do in an activity. The server decides; the pages only leave out what it would refuse. */
export interface Rights {
  /** Everything in it. */
  readonly owns: boolean;
  /** Open and close waves, the screen in the room. */
  readonly runs: boolean;
  /** Reports and files. */
  readonly reads: boolean;
}

export function rightsOf(role: ActivityRole | undefined): Rights {
  return { owns: role === 'owner', runs: role === 'owner' || role === 'facilitator', reads: role === 'owner' || role === 'reader' };
}
