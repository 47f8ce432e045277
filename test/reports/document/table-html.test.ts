import { describe, expect, test } from 'vitest';
import type { FigureTable } from '../../../reports/compose/report.ts';
import { tableHtml } from '../../../reports/document/table-html.ts';

function tableOf(titles: readonly string[], row: FigureTable['rows'][number] = []): string {
  return String(tableHtml({ caption: 'Tabell', columns: titles.map((title) => ({ title, numeric: false })), rows: [row] }, 'sv'));
}

describe('a table of the document', () => {
  test('with many columns may part long words of its heads, so that it fits a page', () => {
    const titles = ['Område', 'Ingen', 'Återkommande samverkan', 'Avtal', 'Vet ej', 'Bas', 'Andel'];
    const wide = tableOf(titles);
    expect(wide).toContain('<table class="wide">');
    expect(wide).toContain('Åter\u00adkom\u00admande sam\u00adver\u00adkan');
    const narrow = tableOf(titles.slice(0, 6));
    expect(narrow).toContain('>Återkommande samverkan<');
    expect(narrow).not.toContain('class="wide"');
  });

  test('keeps a day on one line', () => {
    expect(tableOf(['Region', 'Uppgift från'], ['Region Dalarna', '2025-05-08'])).toContain('<td class="day">2025-05-08</td>');
    expect(tableOf(['Region', 'Mål'], ['Region Dalarna', 'Klart 2025-05-08'])).not.toContain('class="day"');
  });
});
