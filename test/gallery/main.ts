// `npm run gallery`: docs/gallery.html, one page with every kind of figure in both themes, wide and at phone width.
import { writeFileSync } from 'node:fs';
import { darkTheme, lightTheme } from '../../reports/charts/theme.ts';
import { chartSvg } from '../../server/rendering/chart-svg.ts';
import { galleryFigures } from './gallery-figures.ts';
import { type Drawn, galleryPage } from './gallery-page.ts';

const file = 'docs/gallery.html';
const figures: Drawn[] = [];
for (const { name, figure } of await galleryFigures('sv')) {
  const draw = async (width: 'wide' | 'narrow', theme: typeof lightTheme) => await chartSvg(figure, { width, theme, locale: 'sv' });
  figures.push({
    name,
    figure,
    light: { wide: await draw('wide', lightTheme), narrow: await draw('narrow', lightTheme) },
    dark: { wide: await draw('wide', darkTheme), narrow: await draw('narrow', darkTheme) },
  });
}
writeFileSync(file, galleryPage(figures));
process.stdout.write(`${figures.length} figures in ${file}\n`);
