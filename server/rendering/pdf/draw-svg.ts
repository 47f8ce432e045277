// A chart's SVG drawn into a PDF: vectors stay sharp on paper, and words stay words.
import type { PdfCanvas } from './pdf-text.ts';
import { numbersIn, type SvgElement } from './svg-shapes.ts';

/** Draws a picture with its top left corner at the origin, one unit a point. */
export function drawSvg(canvas: PdfCanvas, svg: SvgElement): void {
  const clips = new Map(allOf(svg, 'clipPath').map((clip) => [clip.attributes.id ?? '', clip]));
  for (const child of svg.children) drawElement(canvas, child, clips);
}

type Clips = ReadonlyMap<string, SvgElement>;

function allOf(element: SvgElement, name: string): readonly SvgElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)]);
}

function drawElement(canvas: PdfCanvas, element: SvgElement, clips: Clips): void {
  const { document } = canvas;
  const { name, attributes, children } = element;
  if (name === 'clipPath' || name === 'defs') return;
  document.save();
  transform(document, attributes.transform);
  const clip = clips.get(/#([^)]+)/.exec(attributes['clip-path'] ?? '')?.[1] ?? '');
  if (clip) {
    for (const shape of clip.children) outline(document, shape);
    document.clip();
  }
  if (name === 'g') for (const child of children) drawElement(canvas, child, clips);
  else if (name === 'text') drawText(canvas, element);
  else drawShape(document, element);
  document.restore();
}

function transform(document: PDFKit.PDFDocument, given = ''): void {
  for (const [, kind, values] of given.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbersIn(values);
    if (kind === 'translate') document.translate(a, b);
    else if (kind === 'scale') document.scale(a, b === 0 ? a : b, {});
    else if (kind === 'rotate') document.rotate(a, { origin: [b, c] });
    else if (kind === 'matrix') document.transform(a, b, c, d, e, f);
  }
}

/** Adds the shape to the current path. */
function outline(document: PDFKit.PDFDocument, { name, attributes }: SvgElement): void {
  const at = (attribute: string) => numbersIn(attributes[attribute])[0] ?? 0;
  if (name === 'path') document.path(attributes.d ?? '');
  else if (name === 'rect' && at('rx') > 0) document.roundedRect(at('x'), at('y'), at('width'), at('height'), at('rx'));
  else if (name === 'rect') document.rect(at('x'), at('y'), at('width'), at('height'));
  else if (name === 'circle') document.circle(at('cx'), at('cy'), at('r'));
  else if (name === 'ellipse') document.ellipse(at('cx'), at('cy'), at('rx'), at('ry'));
  else if (name === 'line') document.moveTo(at('x1'), at('y1')).lineTo(at('x2'), at('y2'));
  else if (name === 'polygon' || name === 'polyline') document.path(pathOf(attributes.points, name === 'polygon'));
}

function pathOf(points: string | undefined, closed: boolean): string {
  return `M${numbersIn(points).join(' ')}${closed ? 'Z' : ''}`;
}

interface Paint {
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
}

/** Sets colours, lines and opacity; says which of the two there is. Black is what SVG fills with unless told. */
function paintOf(document: PDFKit.PDFDocument, { attributes }: SvgElement): Paint {
  const { fill = 'black', stroke = 'none' } = attributes;
  const share = (name: string) => Number(attributes[name] ?? 1) * Number(attributes.opacity ?? 1);
  const paint = {
    fill: fill === 'none' || share('fill-opacity') === 0 ? undefined : fill,
    stroke: stroke === 'none' || share('stroke-opacity') === 0 ? undefined : stroke,
  };
  if (paint.fill) document.fillColor(paint.fill, share('fill-opacity'));
  if (!paint.stroke) return paint;
  document.strokeColor(paint.stroke, share('stroke-opacity')).lineWidth(Number(attributes['stroke-width'] ?? 1));
  document.lineJoin((attributes['stroke-linejoin'] ?? 'miter') as 'miter').lineCap((attributes['stroke-linecap'] ?? 'butt') as 'butt');
  const dashes = numbersIn(attributes['stroke-dasharray']);
  if (dashes.length > 0)
    document.dash(dashes[0] ?? 1, { space: dashes[1] ?? dashes[0] ?? 1, phase: Number(attributes['stroke-dashoffset'] ?? 0) });
  return paint;
}

function drawShape(document: PDFKit.PDFDocument, element: SvgElement): void {
  const { fill, stroke } = paintOf(document, element);
  if (!fill && !stroke) return;
  outline(document, element);
  const rule = element.attributes['fill-rule'] === 'evenodd' ? 'even-odd' : 'non-zero';
  if (fill && stroke) document.fillAndStroke(fill, stroke, rule);
  else if (fill) document.fill(rule);
  else document.stroke();
}

/** Skia gives the place of every letter; a word is drawn from the first, as narrow as the places of its letters say. */
function drawText(canvas: PdfCanvas, element: SvgElement): void {
  const { document, fonts } = canvas;
  const { attributes, text } = element;
  if (text.trim() === '') return;
  const { fill, stroke } = paintOf(document, element);
  const size = numbersIn(attributes['font-size'])[0] ?? 15;
  const strong = Number(attributes['font-weight'] ?? 400) > 400;
  const [places, [baseline = 0]] = [numbersIn(attributes.x), numbersIn(attributes.y)];
  const squeeze = squeezeOf(canvas, { text, places, size, strong });
  let x = places[0] ?? 0;
  for (const run of fonts.runs(text, strong)) {
    document.font(run.font).fontSize(size);
    const drawn = { lineBreak: false, baseline: 'alphabetic', fill: fill !== undefined, stroke: stroke !== undefined } as const;
    document.text(run.text, x, baseline, { ...drawn, ...(squeeze < 0.99 ? { horizontalScaling: squeeze * 100 } : {}) });
    x += document.widthOfString(run.text) * squeeze;
  }
}

interface PlacedWord {
  readonly text: string;
  readonly places: readonly number[];
  readonly size: number;
  readonly strong: boolean;
}

function squeezeOf({ fonts }: PdfCanvas, { text, places, size, strong }: PlacedWord): number {
  const letters = [...text];
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  if (letters.length < 2 || places.length !== letters.length) return 1;
  const natural = fonts.width(letters.slice(0, -1).join(''), size, strong);
  return natural > 0 ? Math.min(1, (last - first) / natural) : 1;
}
