import { useEffect, useState } from 'react';
import type { RoomChange } from '../../surveys/fieldwork/room.ts';
import { foreseen } from './foreseen.ts';
import { type Connection, followWall, inOrderOf, type Wall, type WallText, withNews } from './live-wall.ts';

export interface ShownWall {
  readonly wall: Wall;
  /** The texts that stand on this screen: shown, not hidden here, and while paused those that stood there then. */
  readonly texts: readonly WallText[];
  readonly connection: Connection;
  /** When the wall was last heard of, on the clock of `performance.now()`. */
  readonly heardAt: number;
  readonly paused: boolean;
  /** New texts that wait for the pause to end. */
  readonly held: number;
  readonly togglePause: () => void;
  /** Shows at once what a decision will do. */
  readonly foresee: (change: RoomChange) => void;
  /** Asks for the whole wall: what was foreseen did not happen. */
  readonly lookAgain: () => void;
}

const nothing: Wall = {
  lead: false,
  open: true,
  count: 0,
  mode: 'direct',
  sorting: false,
  pileNames: ['', '', ''],
  timer: null,
  texts: [],
};

/** The wall of a wave, live, with a pause that holds new texts back. Count and time go on, and what is hidden goes at once. */
export function useWall(code: string, key: string, hiddenHere: ReadonlySet<string>): ShownWall {
  const [{ wall, heardAt }, setHeard] = useState({ wall: nothing, heardAt: 0 });
  const [connection, setConnection] = useState<Connection>('connecting');
  const [looks, setLooks] = useState(0);
  const [frozen, setFrozen] = useState<ReadonlySet<string>>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new look is a new connection
  useEffect(() => {
    const heard = (after: (before: Wall) => Wall) => setHeard((before) => ({ wall: after(before.wall), heardAt: performance.now() }));
    return followWall(code, key, {
      onWall: (whole) => heard((before) => inOrderOf(before.texts, whole)),
      onNews: (news) => heard((before) => withNews(before, news)),
      onConnection: setConnection,
    });
  }, [code, key, looks]);
  const here = wall.texts.filter(({ id, state }) => state === 'shown' && !hiddenHere.has(id));
  const texts = frozen ? here.filter(({ id }) => frozen.has(id)) : here;
  return {
    wall,
    texts,
    connection,
    heardAt,
    paused: frozen !== undefined,
    held: here.length - texts.length,
    foresee: (change) => setHeard((before) => ({ ...before, wall: foreseen(before.wall, change) })),
    lookAgain: () => setLooks((before) => before + 1),
    togglePause: () => setFrozen((before) => (before ? undefined : new Set(here.map(({ id }) => id)))),
  };
}
