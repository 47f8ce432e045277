// The few elements of SVG that charts are drawn with, read into shapes. Skia writes them without style sheets or inheritance
// beyond groups, so this is all it takes; anything else makes the chart a picture of pixels instead (see pdf-chart.ts).

export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgElement[];
  readonly text: string;
}

const known = new Set(['svg', 'g', 'rect', 'path', 'line', 'circle', 'ellipse', 'polygon', 'polyline', 'text', 'clipPath', 'defs']);
const token = /<(\/?)([A-Za-z]+)([^>]*?)(\/?)>|([^<]+)/g;
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: SvgElement[];
  text: string;
}

/** The root element, or undefined where the picture uses something that is not known here. */
export function readSvg(svg: string): SvgElement | undefined {
  const open: Open[] = [{ name: '', attributes: {}, children: [], text: '' }];
  for (const [, closing, name = '', attributes = '', empty, text] of svg.matchAll(token)) {
    const current = open.at(-1);
    if (!current) return undefined;
    if (text !== undefined) current.text += plain(text);
    else if (closing) close(open);
    else if (!known.has(name)) return undefined;
    else {
      open.push({ name, attributes: attributesIn(attributes), children: [], text: '' });
      if (empty) close(open);
    }
  }
  return open[0]?.children[0];
}

function close(open: Open[]): void {
  const done = open.pop();
  if (done) open.at(-1)?.children.push(done);
}

function attributesIn(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, plain(value)]));
}

function plain(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return String.fromCodePoint(code);
  });
}

/** Numbers in an attribute, whatever stands between them. */
export function numbersIn(attribute: string | undefined): readonly number[] {
  return (attribute ?? '').match(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi)?.map(Number) ?? [];
}
