// Posters and slides: read as a person, a screen reader and a camera would.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import qrcode from 'qrcode';
import { describe, expect, test } from 'vitest';
import { codeInPixels } from '../../../server/rendering/poster/poster-png.ts';
import { type PosterContent, posterSheet } from '../../../server/rendering/poster/poster-sheet.ts';
import { addWave } from '../../../server/use-cases/add-wave.ts';
import { makeApiKey } from '../../../server/use-cases/sessions.ts';
import { readPdf, withRole, wordsOf } from '../rendering/read-pdf.ts';
import { anActivity, startTestServer, type TestServer } from '../running-server.ts';

async function aDraft(survey = 'session-eval') {
  const server = await startTestServer({ baseUrl: 'https://enkat.region.example' });
  const activity = await anActivity(server.context, { kind: 'learning-project' });
  const wave = await addWave(server.context, { activity: activity.id, survey });
  return { server, wave, url: `https://enkat.region.example/s/${wave.code}` };
}

async function fileOf({ url, context }: TestServer, path: string) {
  const key = await makeApiKey(context, { name: 'Affisch', role: 'organiser' });
  const answer = await fetch(url + path, { headers: { authorization: `Bearer ${key}` } });
  return { status: answer.status, headers: answer.headers, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

/** The code as it must be. */
function matrixOf(url: string): readonly (readonly boolean[])[] {
  const { size, data } = qrcode.create(url, { errorCorrectionLevel: 'M' }).modules;
  return Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_, column) => data[row * size + column] === 1));
}

function contentOf(url: string, more: Partial<PosterContent> = {}): PosterContent {
  const title = { text: 'Hur var dagens träff?', lang: 'sv' };
  const known = { activity: 'Kompetens i hela länet', organiser: 'Region Exempel', code: url.slice(-6), minutes: 2, example: false };
  return { locale: 'sv', title, url, modules: matrixOf(url), ...known, ...more };
}

/** What a camera sees: the middle of each module, dark or light. */
function seen(context: SKRSContext2D, place: { left: number; top: number; step: number }, size: number): readonly (readonly boolean[])[] {
  const isDark = (row: number, column: number) => {
    const [red = 255] = context.getImageData(
      Math.round(place.left + (column + 0.5) * place.step),
      Math.round(place.top + (row + 0.5) * place.step),
      1,
      1,
    ).data;
    return red < 128;
  };
  return Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_, column) => isDark(row, column)));
}

async function drawn(png: Uint8Array): Promise<SKRSContext2D> {
  const image = await loadImage(Buffer.from(png));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return context;
}

async function opened(bytes: Uint8Array) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return getDocument({ data: new Uint8Array(bytes), standardFontDataUrl: join(root, 'standard_fonts/'), verbosity: 0 }).promise;
}

/** The first page of a PDF at two pixels a point. */
async function rendered(bytes: Uint8Array): Promise<SKRSContext2D> {
  const document = await opened(bytes);
  const page = await document.getPage(1);
  const viewport = page.getViewport({ scale: 2 });
  // Its own canvas: pdf.js draws with paths that no other canvas takes.
  const factory = document.canvasFactory as { create(width: number, height: number): { canvas: never; context: never } };
  const { canvas, context } = factory.create(viewport.width, viewport.height);
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  return context;
}

interface Element {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Element[];
}

/** What pictures say in words. */
async function altsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await opened(bytes);
  const tree = (await (await document.getPage(1)).getStructTree()) as Element | null;
  const alts = (element: Element): readonly string[] => [
    ...(element.role === 'Figure' ? [element.alt ?? ''] : []),
    ...(element.children ?? []).flatMap(alts),
  ];
  return tree ? alts(tree) : [];
}

describe.each(['poster', 'slide'] as const)('the %s', (shape) => {
  test('is a tagged PDF with the title, address, code and time, before the wave opens', async () => {
    const { server, wave, url } = await aDraft();
    const { status, headers, bytes } = await fileOf(server, `/api/waves/${wave.id}/${shape}.pdf`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toBe(`attachment; filename=${shape}-hur-var-dagens-traff-${wave.code}.pdf`);
    const pdf = await readPdf(bytes);
    expect(pdf).toMatchObject({ pages: 1, marked: true, language: 'sv-SE', title: 'Hur var dagens träff? – Kompetens i hela länet' });
    expect(withRole(pdf.elements, 'H1').map(wordsOf)).toEqual(['Hur var dagens träff?']);
    expect(await altsOf(bytes)).toEqual([`QR-kod till ${url}`]);
    const words = pdf.elements.map(wordsOf).join(' ');
    for (const said of ['Kompetens i hela länet', `enkat.region.example/s/${wave.code}`, `Kod: ${wave.code}`, 'ungefär 2 minuter'])
      expect(words).toContain(said);
    expect(pdf.outside.join('').trim()).toBe('');
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/FontFile/);
  });

  test('has the code that leads to the wave, in PDF and picture', async () => {
    const { server, wave, url } = await aDraft();
    const sheet = posterSheet(shape, contentOf(url));
    const matrix = matrixOf(url);
    const [pdf, png] = [
      await fileOf(server, `/api/waves/${wave.id}/${shape}.pdf`),
      await fileOf(server, `/api/waves/${wave.id}/${shape}.png`),
    ];
    expect(png.headers.get('content-type')).toBe('image/png');
    const picture = await drawn(png.bytes);
    expect([picture.canvas.width, picture.canvas.height]).toEqual(shape === 'slide' ? [1920, 1080] : [1191, 1684]);
    expect(seen(picture, codeInPixels(sheet.qr), matrix.length)).toEqual(matrix);
    const step = (2 * sheet.qr.size) / matrix.length;
    expect(seen(await rendered(pdf.bytes), { left: 2 * sheet.qr.x, top: 2 * sheet.qr.y, step }, matrix.length)).toEqual(matrix);
    // A camera that looks at another wave's code sees another one.
    expect(matrixOf(`${url.slice(0, -1)}-`)).not.toEqual(matrix);
  });

  test('is the same bytes every time, and in English when asked for', async () => {
    const { server, wave } = await aDraft();
    const get = async (locale: string) => (await fileOf(server, `/api/waves/${wave.id}/${shape}.pdf?locale=${locale}`)).bytes;
    expect(Buffer.from(await get('sv')).equals(Buffer.from(await get('sv')))).toBe(true);
    const english = await readPdf(await get('en'));
    expect(english).toMatchObject({ language: 'en-GB', title: expect.stringContaining('How was today’s session?') });
    expect(english.elements.map(wordsOf).join(' ')).toContain(`Code: ${wave.code}`);
  });

  test('has room for a long title and a long address, and white around the code', () => {
    const url = `https://utvardering.larprojekt.region-med-langt-namn.example/s/${'A'.repeat(8)}`;
    const text = 'I vilken grad har lärprojektet om kompetensförsörjning i hela länet varit till nytta i ditt arbete under året? '
      .repeat(2)
      .trim();
    const sheet = posterSheet(shape, contentOf(url, { title: { text, lang: 'sv' }, example: true }));
    const { qr } = sheet;
    const white = (4 * qr.size) / qr.modules.length;
    for (const { x, y, room, align, style } of sheet.texts.flatMap(({ lines }) => lines)) {
      const [top, end] = [y - style.size, y + style.size * 0.25];
      const [left, right] = align === 'center' ? [x - room / 2, x + room / 2] : [x, x + room];
      expect(top).toBeGreaterThan(20);
      expect(end).toBeLessThan(sheet.height - 20);
      expect(right).toBeLessThanOrEqual(sheet.width);
      const isApart = end < qr.y - white || top > qr.y + qr.size + white || right < qr.x - white || left > qr.x + qr.size + white;
      expect(isApart, `${y}`).toBe(true);
    }
    expect(qr.x + qr.size + white).toBeLessThanOrEqual(sheet.width);
  });
});

describe('the code of a slide', () => {
  test('is three quarters of its height: on a screen of 1.4 metres it is read from ten', () => {
    const { qr, height } = posterSheet('slide', contentOf('https://enkat.region.example/s/ABCDEF'));
    expect((qr.size / height) * 1.4 * 10).toBeGreaterThanOrEqual(10);
  });
});

describe('a wave with personal links', () => {
  test('has no poster, and says why', async () => {
    const { server, wave } = await aDraft('pre-rus-municipal');
    const refused = await server.send('GET', `/api/waves/${wave.id}/poster.pdf`, { as: 'organiser' });
    expect(refused).toMatchObject({ status: 409, json: { type: '/problems/no-poster' } });
  });
});
