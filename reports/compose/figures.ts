// The table of contents of figures: which function makes which kind.
import type { FigureDefinition } from '../definition/report-definition.ts';
import { answeredFigures } from './answered-figure.ts';
import type { Composition } from './composition.ts';
import { groupsFigures } from './groups-figure.ts';
import { likertFigures } from './likert-figure.ts';
import { matrixFigures } from './matrix-figure.ts';
import { prioritiesFigures } from './priorities-figure.ts';
import { registerFigures } from './register-figure.ts';
import type { Figure } from './report.ts';
import { sharesFigures } from './shares-figure.ts';
import { textsFigures } from './texts-figure.ts';
import { themesFigures } from './themes-figure.ts';
import { trendFigures } from './trend-figure.ts';

/** The figures a definition leads to: none without results, several where waves cannot be compared or there is one a question. */
export function figuresOf(composition: Composition, definition: FigureDefinition): readonly Figure[] {
  switch (definition.kind) {
    case 'likert':
      return likertFigures(composition, definition);
    case 'trend':
      return trendFigures(composition, definition);
    case 'distribution':
    case 'multiple':
      return sharesFigures(composition, definition);
    case 'matrix':
      return matrixFigures(composition, definition);
    case 'texts':
      return [...themesFigures(composition, definition), ...textsFigures(composition, definition)];
    case 'groups':
      return groupsFigures(composition, definition);
    case 'priorities':
      return prioritiesFigures(composition, definition);
    case 'register':
      return registerFigures(composition, definition);
    case 'answered':
      return answeredFigures(composition, definition);
  }
}
