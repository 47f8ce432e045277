// Loaded before the server: an SQLite that cannot keep the promises, in the way UNSAFE names, and says so when asked.
import Sqlite from 'better-sqlite3';

const { pragma, prepare } = Sqlite.prototype;
const weaker = {
  'no-wal': { 'journal_mode = WAL': 'journal_mode = DELETE' },
  'no-full': { 'synchronous = FULL': 'synchronous = NORMAL' },
}[process.env.UNSAFE];

Sqlite.prototype.pragma = function (source, options) {
  return pragma.call(this, weaker?.[source] ?? source, options);
};
Sqlite.prototype.prepare = function (sql) {
  const old = process.env.UNSAFE === 'old' && sql === 'SELECT sqlite_version()';
  return prepare.call(this, old ? "SELECT '3.51.2'" : sql);
};
