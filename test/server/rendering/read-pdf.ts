// A PDF as a screen reader meets it: the elements of its structure tree with their words, over all pages.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { StructTreeNode, TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js';

export interface PdfElement {
  readonly role: string;
  readonly alt?: string;
  readonly text: string;
  readonly children: readonly PdfElement[];
}

export interface ReadPdf {
  readonly pages: number;
  readonly language: string | undefined;
  readonly title: string | undefined;
  readonly marked: boolean;
  /** Titles of the bookmarks, with those under each. */
  readonly bookmarks: readonly { readonly title: string; readonly items: readonly { readonly title: string }[] }[];
  /** The elements of each page, from the root. */
  readonly elements: readonly PdfElement[];
  /** Words that stand in no element: artifacts, page by page. */
  readonly outside: readonly string[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const document = await getDocument({ data: new Uint8Array(bytes), standardFontDataUrl: join(root, 'standard_fonts/'), verbosity: 0 })
    .promise;
  const [{ info }, marks, outline] = await Promise.all([document.getMetadata(), document.getMarkInfo(), document.getOutline()]);
  const elements: PdfElement[] = [];
  const outside: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [tree, content] = [await page.getStructTree(), await page.getTextContent({ includeMarkedContent: true })];
    const words = wordsById(content.items);
    if (tree) elements.push(elementIn(tree, words));
    outside.push(words.get('') ?? '');
  }
  await document.destroy();
  const known = info as { readonly Language?: string; readonly Title?: string };
  return {
    pages: outside.length,
    language: known.Language,
    title: known.Title,
    marked: marks?.Marked === true,
    bookmarks: outline ?? [],
    elements,
    outside,
  };
}

/** Words by the id of the marked content they stand in; '' for artifacts. */
function wordsById(items: readonly (TextItem | TextMarkedContent)[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.at(-1) ?? 'unmarked';
      words.set(id, `${words.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? '');
  }
  if ((words.get('unmarked') ?? '').trim() !== '')
    throw new Error(`Words that are neither tagged nor an artifact: ${words.get('unmarked')}`);
  return words;
}

type Node = StructTreeNode & { readonly alt?: string };
type Child = StructTreeNode['children'][number];

function elementIn({ role, alt, children }: Node, words: ReadonlyMap<string, string>): PdfElement {
  const own = children.map((child) => ('id' in child ? (words.get(child.id) ?? '') : '')).join(' ');
  const inner = children.filter((child: Child): child is StructTreeNode => 'role' in child).map((child) => elementIn(child, words));
  // An element that goes on to another page has all its parts in the tree of either: those without a word here are there.
  const here = inner.filter((child) => wordsOf(child) !== '');
  return { role, ...(alt === undefined ? {} : { alt }), text: own.replace(/\s+/g, ' ').trim(), children: here };
}

/** Every element with a role, in reading order. */
export function withRole(elements: readonly PdfElement[], role: string): readonly PdfElement[] {
  return elements.flatMap((element) => [...(element.role === role ? [element] : []), ...withRole(element.children, role)]);
}

/** All the words of an element. */
export function wordsOf({ text, children }: PdfElement): string {
  return [text, ...children.map(wordsOf)].join(' ').replace(/\s+/g, ' ').trim();
}
