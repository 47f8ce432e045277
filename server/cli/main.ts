// The command line. Results go to standard output, everything else to standard error; the exit code is 0 only when what
// was asked for has been done: 1 where it failed, 2 where the command was called wrongly.
import { parseArgs } from 'node:util';
import { ProblemError, problemDocument, sentenceOf } from '../http/problem.ts';
import { type Command, type CommandCall, helpOf, helpOfAll, parseOptions, UsageError } from './command.ts';
import { commands } from './commands.ts';
import { say } from './terminal.ts';

process.exitCode = await runCommandLine(process.argv.slice(2));

async function runCommandLine(words: readonly string[]): Promise<number> {
  if (words.length === 0 || words[0] === '--help' || words[0] === '-h' || words[0] === 'help') {
    process.stdout.write(helpOfAll(commands));
    return words.length === 0 ? 2 : 0;
  }
  const command = commandIn(words);
  if (!command)
    return refuse(`There is no command '${words.slice(0, 2).join(' ')}'. Those there are: ${commands.map(({ name }) => name).join(', ')}.`);
  return runCommand(command, words.slice(command.name.split(' ').length));
}

function commandIn(words: readonly string[]): Command | undefined {
  return commands.find(({ name }) => name === words.slice(0, name.split(' ').length).join(' '));
}

async function runCommand(command: Command, words: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseWords(command, words);
    if (values.help) {
      process.stdout.write(helpOf(command));
      return 0;
    }
    await command.run(callOf(command, values, positionals));
    return 0;
  } catch (error) {
    if (error instanceof UsageError) return refuse(`${error.message} See: efterklang ${command.name} --help`);
    say(explain(error));
    return 1;
  }
}

type Values = Readonly<Record<string, unknown>>;

function parseWords(command: Command, words: readonly string[]): { values: Values; positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...words], options: parseOptions(command), allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? `${error.message.split('. ')[0]}.` : String(error));
  }
}

function callOf(command: Command, values: Values, positionals: readonly string[]): CommandCall {
  const most = command.takes.match(/[<[]/g)?.length ?? 0;
  if (positionals.length > most) throw new UsageError(`'${positionals[most]}' is one word too many.`);
  for (const [name, { among }] of Object.entries(command.options ?? {})) {
    const value = values[name];
    if (among && value !== undefined && !among.includes(String(value)))
      throw new UsageError(`--${name} is '${String(value)}', but must be ${among.join(' or ')}.`);
  }
  return {
    argument: (index, name) => {
      const value = positionals[index];
      if (!value) throw new UsageError(`${name} is missing.`);
      return value;
    },
    optionalArgument: (index) => positionals[index],
    text: (option) => (values[option] as string | undefined) ?? command.options?.[option]?.default,
    flag: (option) => values[option] === true,
  };
}

function explain(error: unknown): string {
  if (!(error instanceof ProblemError)) return sentenceOf(error);
  const { title, detail } = problemDocument(error.problem, 'en');
  return `${title}. ${detail}`;
}

function refuse(sentence: string): number {
  say(sentence);
  return 2;
}
