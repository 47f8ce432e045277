// Loaded before the program: what should happen in one transaction happens in as many as there are statements.
import Sqlite from 'better-sqlite3';

Sqlite.prototype.transaction = (work) => Object.assign(() => work(), { immediate: () => work() });
