// `npm start`: settings, server, how to log in, stop.
import { readSettings } from './settings.ts';
import { startServer, stopOnSignals } from './start.ts';
import { makeLoginLink } from './use-cases/sessions.ts';

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
async function howToLogIn(context: Parameters<typeof makeLoginLink>[0]): Promise<string> {
  if (!process.stderr.isTTY) return 'To log in, make a link: npm run efterklang -- user add NAME --role organiser';
  const { url } = await makeLoginLink(context, { name: 'Organisatör', role: 'organiser' });
  return `Log in once, within a day: ${url}`;
}
