import type { Room } from '../../../surveys/fieldwork/room.ts';
import type { Rooms } from '../store.ts';
import { type Connection, parsed } from './connection.ts';

export function roomsIn({ one, change, write }: Connection): Rooms {
  const ofWave = one('SELECT room, room_number FROM answer_keys WHERE wave = ? AND room IS NOT NULL');
  const keep = change('UPDATE answer_keys SET room = ?, room_number = room_number + 1 WHERE wave = ? AND room_number = ?');
  return {
    room: async (wave) => {
      const row = ofWave(wave);
      return row && { room: parsed<Room>(row.room), number: Number(row.room_number) };
    },
    changeRoom: async (wave, room, from) => (await write(() => keep(JSON.stringify(room), wave, from))) === 1,
  };
}
