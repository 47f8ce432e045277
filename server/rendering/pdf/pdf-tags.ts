// The structure of a tagged PDF: what screen readers and conversion to text go by (PDF/UA-1, ISO 14289-1). Everything that is
// drawn stands either in an element of the tree or is marked as an artifact.

export type Tag = PDFKit.PDFStructureElement;

export interface TagOptions {
  /** What a picture says, in words. */
  readonly alt?: string;
  /** Left, top, right and bottom on the page. */
  readonly bbox?: readonly [number, number, number, number];
  readonly scope?: 'Row' | 'Column';
  /** How many columns a cell goes over. */
  readonly columns?: number;
}

/** A new element, last in its parent. Its parts are drawn with `tag.add(() => …)`. */
export function addTag(document: PDFKit.PDFDocument, parent: Tag | undefined, type: string, options: TagOptions = {}): Tag {
  const { columns = 1, ...known } = options;
  const tag = document.struct(type, known as Parameters<PDFKit.PDFDocument['struct']>[1]);
  if (columns > 1) spanColumns(tag, columns);
  if (parent) parent.add(tag);
  else document.addStructure(tag);
  return tag;
}

/** pdfkit writes the scope of a head but has no word for how many columns a cell goes over. */
function spanColumns(tag: Tag, columns: number): void {
  const { data } = (tag as unknown as { readonly dictionary: { readonly data: Record<string, unknown> } }).dictionary;
  data.A = { ...((data.A as object | undefined) ?? {}), O: 'Table', ColSpan: columns };
}

/** Draws what is decoration, or stands elsewhere too: page numbers, lines, heads of a table that are repeated. */
export function drawArtifact(document: PDFKit.PDFDocument, draw: () => void, type: 'Pagination' | 'Layout' = 'Layout'): void {
  document.markContent('Artifact', { type } as Parameters<PDFKit.PDFDocument['markContent']>[1]);
  draw();
  document.endMarkedContent();
}
