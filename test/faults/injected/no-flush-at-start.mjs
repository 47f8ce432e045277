// Loaded before the server: what a killed process left in the log is taken as it is read, without flushing it first.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import Sqlite from 'better-sqlite3';

const { pragma } = Sqlite.prototype;
let first = true;
Sqlite.prototype.pragma = function (source, options) {
  if (!first || !source.startsWith('wal_checkpoint')) return pragma.call(this, source, options);
  first = false;
  return [{ busy: 0 }];
};

fs.fsyncSync = () => undefined;
syncBuiltinESMExports();
