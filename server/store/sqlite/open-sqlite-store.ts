import type { Store } from '../store.ts';
import { accountsIn } from './accounts.ts';
import { activitiesIn } from './activities.ts';
import { auditLogIn } from './audit-log.ts';
import { type Connection, connect } from './connection.ts';
import { credentialsIn } from './credentials.ts';
import { draftsIn } from './drafts.ts';
import { erasureLogIn } from './erasure-log.ts';
import { erasuresIn } from './erasures.ts';
import type { WhenBroken } from './group-commit.ts';
import { invitationsIn } from './invitations.ts';
import { mailsIn } from './mails.ts';
import { occasionPapersIn } from './occasion-papers.ts';
import { openDatabase } from './open-database.ts';
import { placesIn } from './places.ts';
import { releasesIn, scrubIfPending } from './releases.ts';
import { responsesIn } from './responses.ts';
import { roomsIn } from './rooms.ts';
import { sharesIn } from './shares.ts';
import { themesIn } from './themes.ts';
import { wavesIn } from './waves.ts';

/**
 * The store in one file.
 * Throws one clear sentence where the file cannot be used (see `openDatabase`). `whenBroken` is told when the disk fails;
 * for `patienceMs` a write waits while another process writes.
 *
 * @example const store = openSqliteStore('./data/efterklang.sqlite');
 */
export function openSqliteStore(file: string, whenBroken?: WhenBroken, patienceMs?: number): Store {
  const connection = connect(openDatabase(file, patienceMs), whenBroken);
  scrubIfPending(connection);
  return {
    ...activitiesIn(connection),
    ...wavesIn(connection),
    ...roomsIn(connection),
    ...responsesIn(connection),
    ...invitationsIn(connection),
    ...draftsIn(connection),
    ...releasesIn(connection),
    ...themesIn(connection),
    ...sharesIn(connection),
    ...placesIn(connection),
    ...occasionPapersIn(connection),
    ...mailsIn(connection),
    ...erasuresIn(connection),
    ...erasureLogIn(connection),
    ...credentialsIn(connection),
    ...accountsIn(connection),
    ...auditLogIn(connection),
    ...upkeepOf(connection),
  };
}

function upkeepOf({ change, write, flush, database }: Connection): Pick<Store, 'checkReady' | 'close'> {
  const writeMark = change("INSERT INTO notes (name, value) VALUES ('ready', '1') ON CONFLICT (name) DO UPDATE SET value = excluded.value");
  return {
    checkReady: async () => void (await write(() => writeMark())),
    close: async () => {
      flush();
      database.close();
    },
  };
}
