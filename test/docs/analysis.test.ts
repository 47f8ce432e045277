// The examples of docs/analysis.md are run as they stand, where the language is there.
import { execFile, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { closeWave } from '../../server/use-cases/change-wave-status.ts';
import { releaseWaveResults } from '../../server/use-cases/release-wave-results.ts';
import { makeApiKey } from '../../server/use-cases/sessions.ts';
import { anActivity, startTestServer } from '../server/running-server.ts';
import { anOpenWave, sessionAnswers, submissionId } from '../server/session-answers.ts';
import { temporaryFolder } from '../server/temporary-folder.ts';

const guide = readFileSync('docs/analysis.md', 'utf8');

function example(language: string): string {
  const [, code] = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(guide) ?? [];
  if (!code) throw new Error(`docs/analysis.md has no example in ${language}.`);
  return code;
}

const there = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

describe('the example of fetching figures', () => {
  const languages = [
    ['python', 'python3', 'figures.py'],
    ['r', 'Rscript', 'figures.R'],
  ] as const;
  for (const [language, program, name] of languages) {
    (there(program) ? test : test.skip)(`in ${language} prints every mean, with a reader's key`, async () => {
      const server = await startTestServer();
      const activity = await anActivity(server.context, { kind: 'learning-project' });
      const wave = await anOpenWave(server.context, { activity: activity.id });
      for (let n = 0; n < 20; n++) {
        const answers = { ...sessionAnswers, relevance: 2 + (n % 4) };
        await server.send('POST', `/api/waves/${wave.code}/responses`, { json: { submissionId: submissionId(n), locale: 'sv', answers } });
      }
      await closeWave(server.context, { wave: wave.id });
      await releaseWaveResults(server.context, { wave: wave.id });
      const script = join(temporaryFolder(), name);
      writeFileSync(script, example(language));
      const run = (key: string) =>
        promisify(execFile)(program, [script], {
          env: { PATH: process.env.PATH, EFTERKLANG_URL: server.url, EFTERKLANG_KEY: key, EFTERKLANG_ACTIVITY: activity.id },
        });
      const { stdout } = await run(await makeApiKey(server.context, { name: 'Analys', role: 'reader' }));
      const csv = (await server.send('GET', `/api/activities/${activity.id}/figures.csv?profile=data`, { as: 'reader' })).text;
      const rows = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
      const means = rows.filter(({ mean, breakdown }) => mean !== '' && breakdown === '');
      expect(means.length).toBeGreaterThan(2);
      const told = stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t'));
      expect(told.map(([code, question, , mean]) => [code, question, Number(mean)])).toEqual(
        means.map((row) => [row.wave, row.question, Number(row.mean)]),
      );
      await expect(run('not-a-key')).rejects.toThrow();
    });
  }
});
