// The built HTML files as frames for what the server writes: language, title and content are filled in, the links to style
// and script are as the build made them.
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

/** Fills the built files in `webRoot`. Throws the problem `not-built` where they are missing. */
export function pageFiles(webRoot: string): (file: PageFile, content: PageContent) => string {
  const frames = new Map<PageFile, readonly string[]>();
  return (file, { locale, title, body }) => {
    const [start = '', head = '', end = ''] = frames.get(file) ?? remember(frames, file, frameIn(join(webRoot, file)));
    return `${start}<html lang="${locale}">${head}${html`<title>${title} – Efterklang</title>`.text}${end.replace(root, () => body.text)}`;
  };
}

const root = '<div id="root"></div>';

/** Before the language, between it and the title, and after the title. */
function frameIn(path: string): readonly string[] {
  const parts = read(path).split(/<html lang="sv">|<title>[^<]*<\/title>/);
  if (parts.length !== 3 || !parts[2]?.includes(root)) throw new Error(`${path} lacks a language, a title or a root to fill.`);
  return parts;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new ProblemError('not-built');
  }
}

function remember(frames: Map<PageFile, readonly string[]>, file: PageFile, frame: readonly string[]): readonly string[] {
  frames.set(file, frame);
  return frame;
}
