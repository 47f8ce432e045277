// What comes out: the report and its files, all from released figures.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { closeWave } from '../../../server/use-cases/change-wave-status.ts';
import { releaseWaveResults } from '../../../server/use-cases/release-wave-results.ts';
import { readPdf, wordsOf } from '../rendering/read-pdf.ts';
import { anActivity, startTestServer, type TestServer } from '../running-server.ts';
import { anOpenWave, sessionAnswers, submissionId } from '../session-answers.ts';

const reader = { as: 'reader' } as const;

/** A lärprojekt with one session that thirty answered. */
async function releasedSession(title = 'Kompetens i hela länet') {
  const server = await startTestServer();
  const activity = await anActivity(server.context, { kind: 'learning-project', title });
  const occasion = await server.send('POST', `/api/activities/${activity.id}/occasions`, { as: 'organiser', json: { date: '2026-11-19' } });
  const wave = await anOpenWave(server.context, { activity: activity.id, occasion: occasion.json.id });
  for (let n = 0; n < 30; n++) {
    const answers = { ...sessionAnswers, relevance: 2 + (n % 4), keep: n % 3 === 0 ? '=SUM(1;2) samtalen' : 'Grupparbetet; allt' };
    await server.send('POST', `/api/waves/${wave.code}/responses`, { json: { submissionId: submissionId(n), locale: 'sv', answers } });
  }
  await closeWave(server.context, { wave: wave.id });
  await releaseWaveResults(server.context, { wave: wave.id });
  return { server, activity, wave };
}

const bytesOf = async (server: TestServer, path: string): Promise<Uint8Array> => {
  const { makeApiKey } = await import('../../../server/use-cases/sessions.ts');
  const key = await makeApiKey(server.context, { name: 'Rapport', role: 'reader' });
  return new Uint8Array(await (await fetch(server.url + path, { headers: { authorization: `Bearer ${key}` } })).arrayBuffer());
};

describe('the results of an activity', () => {
  test('are composed into a report in the language asked for', async () => {
    const { server, activity } = await releasedSession();
    const report = await server.send('GET', `/api/activities/${activity.id}/report`, reader);
    expect(report).toMatchObject({ status: 200, json: { locale: 'sv', activity: { id: activity.id, title: 'Kompetens i hela länet' } } });
    expect(report.json.sections.flatMap(({ figures }: { figures: { id: string }[] }) => figures.map(({ id }) => id))).toContain(
      'session-scales',
    );
    const english = await server.send('GET', `/api/activities/${activity.id}/report?locale=en`, reader);
    expect(english.json.sections[0].title).not.toBe(report.json.sections[0].title);
  });

  test('are composed anew when something they are made of has changed', async () => {
    const { server, activity } = await releasedSession();
    const title = async () => (await server.send('GET', `/api/activities/${activity.id}/report`, reader)).json.activity.title;
    expect(await title()).toBe('Kompetens i hela länet');
    await server.send('PATCH', `/api/activities/${activity.id}`, { as: 'organiser', json: { title: 'Ny titel' } });
    expect(await title()).toBe('Ny titel');
  });

  test('are one document that runs and loads nothing', async () => {
    const { server, activity } = await releasedSession();
    const { status, text, headers } = await server.send('GET', `/api/activities/${activity.id}/report.html`, reader);
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(text).toContain('<html lang="sv">');
    expect(text).not.toMatch(/<script|src="http|href="http/);
  });

  test('are a tagged PDF to print', async () => {
    const { server, activity } = await releasedSession();
    const answer = await server.send('GET', `/api/activities/${activity.id}/report.pdf`, reader);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename=kompetens-i-hela-lanet.pdf');
    const pdf = await readPdf(await bytesOf(server, `/api/activities/${activity.id}/report.pdf`));
    expect(pdf).toMatchObject({ marked: true, language: 'sv-SE' });
    expect(pdf.elements.map(wordsOf).join(' ')).toContain('Kompetens i hela länet');
  });

  test('are drawn as PNG, where they can be drawn', async () => {
    const { server, activity } = await releasedSession();
    const png = await bytesOf(server, `/api/activities/${activity.id}/figures/session-scales.png`);
    expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
    expect(png.length).toBeGreaterThan(5_000);
    expect(await server.send('GET', `/api/activities/${activity.id}/figures/keep.png`, reader)).toMatchObject({
      status: 404,
      json: { type: '/problems/no-picture' },
    });
    expect(await server.send('GET', `/api/activities/${activity.id}/figures/no.png`, reader)).toMatchObject({
      status: 404,
      json: { type: '/problems/no-such-figure' },
    });
  });

  test('are rows of CSV in both profiles', async () => {
    const { server, activity } = await releasedSession();
    const data = await server.send('GET', `/api/activities/${activity.id}/figures.csv?profile=data`, reader);
    expect(data.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(data.headers.get('content-disposition')).toBe('attachment; filename=figures-kompetens-i-hela-lanet.csv');
    const header =
      'activity,occasion,wave,survey,version,question,item,breakdown,group,code,label,n,base,percent,mean,ci_low,ci_high,status';
    expect(data.text.startsWith(`${header}\n`)).toBe(true);
    const swedish = await bytesOf(server, `/api/activities/${activity.id}/figures.csv`);
    expect([...swedish.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(strFromU8(swedish)).toContain(`${header.replaceAll(',', ';')}\r\n`);
  });
});

describe('the answers of a released wave', () => {
  test('are a file of rows, one of texts that no spreadsheet runs, and one that explains them', async () => {
    const { server, wave } = await releasedSession();
    const file = async (name: string) => (await server.send('GET', `/api/waves/${wave.code}/${name}?profile=data`, reader)).text;
    expect((await file('responses.csv')).trimEnd().split('\n')).toHaveLength(31);
    expect(await file('responses.csv')).not.toMatch(/samtalen|Grupparbetet/);
    const texts = await file('texts.csv');
    expect(texts.match(/samtalen/g)).toHaveLength(10);
    expect(texts).toContain(`"'=SUM(1;2) samtalen"`);
    expect(await file('codebook.csv')).toContain('relevance');
  });
});

describe('the archive of an activity', () => {
  async function unpacked() {
    const { server, activity, wave } = await releasedSession('Framtidens välfärd, del 2');
    const files = unzipSync(await bytesOf(server, `/api/activities/${activity.id}/report.zip`));
    return { files, code: wave.code, text: (name: string) => strFromU8(files[name] ?? new Uint8Array()) };
  }

  test('holds the document, the charts, the figures and answers in both profiles, the codebooks and the definitions', async () => {
    const { files, code, text } = await unpacked();
    const names = ['figures', `responses-${code}`, `texts-${code}`, `codebook-${code}`];
    const expected = [
      'README.txt',
      'manifest-sha256.txt',
      'report.html',
      'report.pdf',
      'datapackage.json',
      'figures/session-scales.png',
      ...['sps', 'R'].map((end) => `data/responses-${code}.${end}`),
      `definitions/${code}-session-eval-1.json`,
      ...['excel-sv', 'data'].flatMap((profile) => names.map((name) => `${profile}/${name}.csv`)),
    ];
    expect(Object.keys(files)).toEqual(expect.arrayContaining(expected));
    expect(
      Object.keys(files)
        .filter((name) => !expected.includes(name))
        .every((name) => /^figures\/[\w-]+\.png$/.test(name)),
    ).toBe(true);
    expect(JSON.parse(text(`definitions/${code}-session-eval-1.json`))).toMatchObject({
      id: 'session-eval',
      json: { title: { sv: expect.any(String) } },
    });
  });

  test('is described by a data package whose fields are the columns of its files, in order', async () => {
    const { text } = await unpacked();
    const described = JSON.parse(text('datapackage.json'));
    expect(described).toMatchObject({ profile: 'tabular-data-package', name: 'framtidens-valfard-del-2' });
    expect(described.resources).toHaveLength(4);
    for (const { path, name, schema } of described.resources) {
      expect(name).toMatch(/^[a-z0-9._-]+$/);
      expect(schema.fields.map((field: { name: string }) => field.name).join(',')).toBe(text(path).split('\n')[0]);
    }
    const responses = described.resources.find(({ path }: { path: string }) => path.includes('/responses-'));
    expect(responses.schema.fields).toContainEqual(
      expect.objectContaining({ name: 'relevance', type: 'integer', title: expect.stringContaining('relevant') }),
    );
  });
});
