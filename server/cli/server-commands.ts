import { readSettings } from '../settings.ts';
import { startServer, stopOnSignals } from '../start.ts';
import type { Role } from '../store/store.ts';
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
    role: { type: 'string', help: 'organiser may do all a reader may', default: 'organiser', among: ['organiser', 'reader'] },
    'api-key': { type: 'boolean', help: 'an API key instead of a link; it is shown once' },
  },
  run: ({ argument, text, flag }) =>
    withContext(async (context) => {
      const login = { name: argument(0, 'The name'), role: text('role') as Role };
      print(flag('api-key') ? await makeApiKey(context, login) : (await makeLoginLink(context, login)).url);
    }),
};

export const serverCommands: readonly Command[] = [serve, userAdd];
