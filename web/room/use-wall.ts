import { useCallback, useEffect, useRef, useState } from 'react';
import { type Connection, followWall, type Wall, type WallText } from './live-wall.ts';

export interface ShownWall {
  /** The wall as shown: while paused, as it was when it was paused. */
  readonly wall: Wall;
  readonly connection: Connection;
  readonly paused: boolean;
  /** New texts that wait for the pause to end. */
  readonly held: number;
  readonly togglePause: () => void;
}

const nothing: Wall = { count: 0, texts: [] };

/** The wall of a wave, live, with a pause that holds new texts back. The count goes on. */
export function useWall(code: string, key: string): ShownWall {
  const [latest, setLatest] = useState<Wall>(nothing);
  const [connection, setConnection] = useState<Connection>('connecting');
  const [frozen, setFrozen] = useState<Wall['texts']>();
  const inOrder = useOrderOfArrival();
  useEffect(() => followWall(code, key, { onWall: (wall) => setLatest(inOrder(wall)), onConnection: setConnection }), [code, key, inOrder]);
  return {
    wall: frozen ? { ...latest, texts: frozen } : latest,
    connection,
    paused: frozen !== undefined,
    held: frozen ? latest.texts.filter(({ id }) => !frozen.some((text) => text.id === id)).length : 0,
    togglePause: () => setFrozen((before) => (before ? undefined : latest.texts)),
  };
}

/** The server keeps no order between answers, on purpose; the screen remembers what it has seen so that new texts come last. */
function useOrderOfArrival(): (wall: Wall) => Wall {
  const places = useRef(new Map<string, number>());
  return useCallback((wall) => {
    for (const { id } of wall.texts) if (!places.current.has(id)) places.current.set(id, places.current.size);
    const placeOf = ({ id }: WallText) => places.current.get(id) ?? 0;
    return { ...wall, texts: wall.texts.toSorted((a, b) => placeOf(a) - placeOf(b)) };
  }, []);
}
