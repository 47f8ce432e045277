// What a facilitator has decided about a room screen stands in the document of the wave's secret: the change that destroys
// one destroys the other.
import mongoose from 'mongoose';
import type { Room } from '../../../surveys/fieldwork/room.ts';
import type { Rooms } from '../store.ts';
import type { Connection } from './connection.ts';

export function roomsIn({ models: { answerKeys } }: Connection): Rooms {
  return {
    room: async (wave) => {
      const row = await answerKeys.findById(wave, { room: 1, roomNumber: 1 }).lean();
      return row?.room === undefined ? undefined : { room: JSON.parse(row.room) as Room, number: row.roomNumber ?? 0 };
    },
    changeRoom: async (wave, room, from) => {
      const numbered = from === 0 ? mongoose.trusted({ $exists: false }) : from;
      const alive = { _id: wave, key: mongoose.trusted({ $exists: true }), roomNumber: numbered } as never;
      const { matchedCount } = await answerKeys.updateOne(alive, { $set: { room: JSON.stringify(room), roomNumber: from + 1 } });
      return matchedCount === 1;
    },
  };
}
