import type { ParseArgsConfig } from 'node:util';

/** A command as a value: the help, the reading of arguments and the running are all made from it. */
export interface Command {
  /** One or two words: `wave open`. */
  readonly name: string;
  /** What stands after the name: `<wave>`. */
  readonly takes: string;
  readonly summary: string;
  readonly options?: Readonly<Record<string, Option>>;
  readonly run: (call: CommandCall) => Promise<void>;
}

export interface Option {
  readonly type: 'string' | 'boolean';
  readonly help: string;
  readonly default?: string;
  /** The values there are; anything else is refused. */
  readonly among?: readonly string[];
}

export interface CommandCall {
  /** A positional argument that must be there. Throws `UsageError` naming it. */
  readonly argument: (index: number, name: string) => string;
  /** A positional argument that may be left out. */
  readonly optionalArgument: (index: number) => string | undefined;
  readonly text: (option: string) => string | undefined;
  readonly flag: (option: string) => boolean;
}

/** The command was called wrongly: exit code 2, and how it is called. */
export class UsageError extends Error {}

/** What `parseArgs` takes for a command's options. */
export function parseOptions({ options = {} }: Command): NonNullable<ParseArgsConfig['options']> {
  return {
    help: { type: 'boolean', short: 'h' },
    ...Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }])),
  };
}

/** The help of one command. */
export function helpOf(command: Command): string {
  const options = Object.entries(command.options ?? {}).map(
    ([name, option]) => `  ${`--${name}${valueHelp(option)}`.padEnd(44)}  ${option.help}`,
  );
  const usage = `Usage: efterklang ${command.name}${command.takes ? ` ${command.takes}` : ''}${options.length > 0 ? ' [options]' : ''}`;
  return [usage, '', command.summary, ...(options.length > 0 ? ['', 'Options', ...options] : []), ''].join('\n');
}

/** The help that lists every command. */
export function helpOfAll(commands: readonly Command[]): string {
  const lines = commands.map(({ name, takes, summary }) => `  ${`${name} ${takes}`.padEnd(36)}  ${summary}`);
  return [
    'Usage: efterklang <command> [options]',
    '',
    ...lines,
    '',
    'Settings (PORT, HOST, DATA_DIR, BASE_URL …) are read from the environment.',
    'efterklang <command> --help tells more.',
    '',
  ].join('\n');
}

function valueHelp({ type, among, default: usual }: Option): string {
  if (type === 'boolean') return '';
  const value = among ? among.join('|') : 'VALUE';
  return usual ? ` ${value} (${usual})` : ` ${value}`;
}
