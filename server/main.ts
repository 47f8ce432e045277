// `npm start`: settings, server, how to log in, stop.
import { readSettings } from './settings.ts';
import { startServer, stopOnSignals } from './start.ts';
import { makeSetupLink } from './use-cases/accounts.ts';

try {
  const settings = readSettings();
  const server = await startServer(settings);
  stopOnSignals(server.stop);
  process.stderr.write(`Efterklang listens on ${server.url}\n`);
  process.stderr.write(`${await howToLogIn(server.context)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

/** The link is a secret: it is only shown to someone who sits at the terminal, never left in a log. */
async function howToLogIn(context: Parameters<typeof makeSetupLink>[0]): Promise<string> {
  if ((await context.store.accounts()).length > 0) return `Log in: ${context.baseUrl}/login`;
  if (!process.stderr.isTTY) return 'To begin, make the first account: npm run efterklang -- user setup';
  return `Make the first account, within two hours: ${await makeSetupLink(context)}`;
}
