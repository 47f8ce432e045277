// The built HTML files as frames for what the server writes: language, title and content are filled in, the links to style
// and script are as the build made them.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemError } from '../http/problem.ts';
import { html, type Markup } from './html.ts';
import type { Locale } from './words.ts';

export interface PageContent {
  readonly locale: Locale;
  readonly title: string;
  readonly body: Markup;
}

/** `light…html` for what is whole without a script, with or without the style of tables; `participant.html` for what survey-react-ui draws. */
export type PageFile = 'light.html' | 'light-table.html' | 'participant.html';

export interface FilledPage {
  readonly text: string;
  /** Fingerprints of the styles in it, for the content security policy. */
  readonly styles: readonly string[];
}

interface Frame {
  /** Before the language, between it and the title, and after the title. */
  readonly parts: readonly [start: string, head: string, end: string];
  readonly styles: readonly string[];
}

/** Fills the built files in `webRoot`. Throws the problem `not-built` where they are missing. */
export function pageFiles(webRoot: string): (file: PageFile, content: PageContent) => FilledPage {
  const frames = new Map<PageFile, Frame>();
  return (file, { locale, title, body }) => {
    const frame = frames.get(file) ?? frameIn(join(webRoot, file));
    frames.set(file, frame);
    const [start, head, end] = frame.parts;
    const heading = html`<title>${title} – Efterklang</title>`.text;
    return { text: `${start}<html lang="${locale}">${head}${heading}${end.replace(root, () => body.text)}`, styles: frame.styles };
  };
}

const root = '<div id="root"></div>';

function frameIn(path: string): Frame {
  const text = read(path);
  const [start, head, end] = text.split(/<html lang="sv">|<title>[^<]*<\/title>/);
  if (start === undefined || head === undefined || !end?.includes(root))
    throw new Error(`${path} lacks a language, a title or a root to fill.`);
  const styles = [...text.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style = '']) => `sha256-${fingerprint(style)}`);
  return { parts: [start, head, end], styles };
}

function fingerprint(style: string): string {
  return createHash('sha256').update(style).digest('base64');
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new ProblemError('not-built');
  }
}
