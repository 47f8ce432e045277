// Loaded before the server: what a killed process left in the log is taken as it is read, without flushing it first.
import Sqlite from 'better-sqlite3';

const { pragma } = Sqlite.prototype;
let first = true;
Sqlite.prototype.pragma = function (source, options) {
  if (first && source.startsWith('wal_checkpoint')) {
    first = false;
    return [{ busy: 0 }];
  }
  return pragma.call(this, source, options);
};
