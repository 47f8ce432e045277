import type { Room } from '../../../surveys/fieldwork/room.ts';

export interface KeptRoom {
  readonly room: Room;
  /** How many times it has been written. */
  readonly number: number;
}

export interface Rooms {
  /** What has been decided about the wave's room screen. Undefined before the first decision, and once the secret is gone. */
  room(wave: string): Promise<KeptRoom | undefined>;
  /**
   * Writes `room` if the one kept still has number `from` (0: there is none yet) and the wave has its secret: of two who
   * decide at once, one is told false and looks again. It lies with the secret and is destroyed with it.
   */
  changeRoom(wave: string, room: Room, from: number): Promise<boolean>;
}
