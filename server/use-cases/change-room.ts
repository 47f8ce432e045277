import { afterChange, type RoomChange } from '../../surveys/fieldwork/room.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { openWallAsLead, type Walls } from './read-wall.ts';

export interface RoomDecision {
  readonly code: string;
  readonly key: string;
  readonly change: RoomChange;
}

/** Two who decide in the same moment: the later one looks again and adds to what the first has decided. */
const attempts = 20;

/**
 * Keeps what a facilitator has decided about a room screen. Throws the problems of `openWallAsLead`, and `no-such-card`
 * where the text is not there.
 *
 * @example await changeRoom(context, walls, { code: 'K7QM2RX', key, change: { do: 'hide', text: id } })
 */
export async function changeRoom(context: Context, walls: Walls, { code, key, change }: RoomDecision): Promise<string> {
  const wave = await openWallAsLead(context, { code, key });
  for (let attempt = 0; attempt < attempts; attempt++) {
    const wall = await walls.read(wave.id);
    if (!wall) throw new ProblemError('closed');
    const standing = wall.texts.map(({ id }) => id);
    if ('text' in change && !standing.includes(change.text)) throw new ProblemError('no-such-card');
    const room = afterChange(wall.room, change, { now: context.clock().getTime(), standing });
    if (await context.store.changeRoom(wave.id, room, wall.roomNumber)) return wave.id;
  }
  throw new ProblemError('store-unavailable');
}
