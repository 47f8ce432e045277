// Loaded before the server: a commit that fails is taken for one that succeeded.
import Sqlite from 'better-sqlite3';

const { prepare } = Sqlite.prototype;
Sqlite.prototype.prepare = function (sql) {
  const statement = prepare.call(this, sql);
  if (sql !== 'COMMIT') return statement;
  const run = statement.run.bind(statement);
  const rollback = prepare.call(this, 'ROLLBACK');
  statement.run = () => {
    try {
      return run();
    } catch {
      if (this.inTransaction) rollback.run();
    }
  };
  return statement;
};
