// All pictures of a report for reports/document: each chart wide, and narrow for reading the document on a phone.

import type { ComposedReport, Figure } from '../../reports/compose/report.ts';
import { narrowKey } from '../../reports/document/picture-keys.ts';
import { chartSvg } from './chart-svg.ts';

/** A trend has few marks; drawn wide it would only be empty. */
const trendUnits = 600;

function dataUrl(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

async function picturesOf(figure: Figure, locale: string): Promise<readonly (readonly [string, string])[]> {
  const wide = await chartSvg(figure, { width: figure.kind === 'trend' ? trendUnits : 'wide', locale });
  const narrow = await chartSvg(figure, { width: 'narrow', locale });
  if (!wide || !narrow) return [];
  return [
    [figure.id, dataUrl(wide)],
    [narrowKey(figure.id), dataUrl(narrow)],
  ];
}

/** Data URLs by figure id, as `reportHtml` takes them. Gives way to other work between figures. */
export async function documentPictures(report: ComposedReport): Promise<ReadonlyMap<string, string>> {
  const pictures = new Map<string, string>();
  for (const figure of report.sections.flatMap((section) => section.figures)) {
    for (const [key, url] of await picturesOf(figure, report.locale)) pictures.set(key, url);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return pictures;
}
