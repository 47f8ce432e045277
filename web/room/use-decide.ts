import { useState } from 'react';
import type { RoomChange } from '../../surveys/fieldwork/room.ts';
import type { ShownWall } from './use-wall.ts';

export interface Deciding {
  /** Sends a decision; the other screens follow when the server has told them. Resolves with whether it was taken. */
  readonly decide: (change: RoomChange) => Promise<boolean>;
  /** The last decision did not reach the server, or was refused. */
  readonly failed: boolean;
}

/** What the facilitator decides about all screens of a wave. */
export function useDecide(code: string, key: string, { foresee, lookAgain }: Pick<ShownWall, 'foresee' | 'lookAgain'>): Deciding {
  const [failed, setFailed] = useState(false);
  const decide = async (change: RoomChange) => {
    foresee(change);
    const taken = await send(code, { key, change });
    setFailed(!taken);
    if (!taken) lookAgain();
    return taken;
  };
  return { decide, failed };
}

async function send(code: string, decision: object): Promise<boolean> {
  try {
    const response = await fetch(`/api/waves/${encodeURIComponent(code)}/wall`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(decision),
    });
    return response.ok;
  } catch {
    return false;
  }
}
