import { backupCommands } from './backup-commands.ts';
import type { Command } from './command.ts';
import { copyCommands } from './copy-command.ts';
import { demoCommands } from './demo-command.ts';
import { eraseCommands } from './erase-command.ts';
import { exportCommands } from './export-commands.ts';
import { importCommands } from './import-command.ts';
import { serverCommands } from './server-commands.ts';
import { waveCommands } from './wave-commands.ts';

/** Every command there is, as the help lists them. */
export const commands: readonly Command[] = [
  ...serverCommands,
  ...demoCommands,
  ...waveCommands,
  ...exportCommands,
  ...importCommands,
  ...copyCommands,
  ...backupCommands,
  ...eraseCommands,
];
