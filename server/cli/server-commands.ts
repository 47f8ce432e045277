import { readSettings } from '../settings.ts';
import { startServer, stopOnSignals } from '../start.ts';
import type { Role } from '../store/store.ts';
import { makeSetupLink } from '../use-cases/accounts.ts';
import { commandLine, record } from '../use-cases/record.ts';
import { makeApiKey, makeLoginLink } from '../use-cases/sessions.ts';
import type { Command } from './command.ts';
import { print, say } from './terminal.ts';
import { withContext } from './with-context.ts';

const serve: Command = {
  name: 'serve',
  takes: '',
  summary: 'Starts the server, as npm start does',
  run: async () => {
    const server = await startServer(readSettings());
    stopOnSignals(server.stop);
    say(`Efterklang listens on ${server.url}`);
  },
};

const userAdd: Command = {
  name: 'user add',
  takes: '<name>',
  summary: 'Prints a one-time login link, or an API key for a program',
  options: {
    role: {
      type: 'string',
      help: 'organiser: everything, and by link accounts too; reader: results',
      default: 'organiser',
      among: ['organiser', 'reader'],
    },
    'api-key': { type: 'boolean', help: 'an API key instead of a link; it is shown once' },
  },
  run: ({ argument, text, flag }) =>
    withContext(async (context) => {
      const login = { name: argument(0, 'The name'), role: text('role') as Role };
      const isKey = flag('api-key');
      const made = isKey ? await makeApiKey(context, login) : (await makeLoginLink(context, login)).url;
      await record(context, commandLine, { action: isKey ? 'key-made' : 'link-made', person: login.name, role: login.role });
      print(made);
    }),
};

const userSetup: Command = {
  name: 'user setup',
  takes: '',
  summary: 'Prints the one-time link with which the first administrator chooses a password',
  run: () =>
    withContext(async (context) => {
      const url = await makeSetupLink(context);
      if (!url) throw new Error('There are accounts already. To get in without one: efterklang user add NAME.');
      print(url);
    }),
};

export const serverCommands: readonly Command[] = [serve, userSetup, userAdd];
