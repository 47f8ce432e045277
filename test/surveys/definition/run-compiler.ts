// Runs the project's own TypeScript over a small project made for one test.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../../..');
const definition = join(root, 'surveys/definition');

/** Where the definitions can be imported from in the small project. */
export const importOf = (file: string, names: string): string => `import { ${names} } from ${JSON.stringify(join(definition, file))};\n`;

/** What the compiler prints for these files, by name; whether it finds errors or not. */
export async function compile(files: Readonly<Record<string, string>>, ...flags: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'efterklang-types-'));
  try {
    const config = { extends: join(root, 'tsconfig.json'), compilerOptions: { types: [], lib: ['es2023'] }, include: ['*.ts'] };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
    await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
    return await printed(folder, flags);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function printed(folder: string, flags: readonly string[]): Promise<string> {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const run = promisify(execFile)(process.execPath, [compiler, '-p', folder, '--pretty', 'false', ...flags], { encoding: 'utf8' });
  return run.then(
    ({ stdout }) => stdout,
    (failure: { stdout?: string }) => failure.stdout ?? String(failure),
  );
}
