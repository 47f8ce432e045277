// The table of contents of figures: which function makes which kind.
import type { FigureDefinition } from '../definition/report-definition.ts';
import { answeredFigures } from './answered-figure.ts';
import { attendanceFigures } from './attendance-figure.ts';
import { chainFigures } from './chain-figure.ts';
import { comparisonFigures, namedComparisonFigures } from './comparison-figure.ts';
import type { Composition } from './composition.ts';
import { gapFigures } from './gap-figure.ts';
import { groupsFigures } from './groups-figure.ts';
import { heatFigures } from './heat-figure.ts';
import { indexFigures } from './index-figure.ts';
import { likertFigures } from './likert-figure.ts';
import { matrixFigures } from './matrix-figure.ts';
import { organisationsFigures } from './organisations-figure.ts';
import { picksFigures } from './picks-figure.ts';
import { prioritiesFigures } from './priorities-figure.ts';
import { registerFigures } from './register-figure.ts';
import type { Figure } from './report.ts';
import { responseStatusFigures } from './response-status-figure.ts';
import { riskFigures } from './risk-figure.ts';
import { roundsFigures } from './rounds-figure.ts';
import { sharesFigures } from './shares-figure.ts';
import { textsFigures } from './texts-figure.ts';
import { themesFigures } from './themes-figure.ts';
import { tilesFigures } from './tiles-figure.ts';
import { topTwoFigures } from './top-two-figure.ts';
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
    case 'top-two':
      return topTwoFigures(composition, definition);
    case 'index':
      return indexFigures(composition, definition);
    case 'chain':
      return chainFigures(composition, definition);
    case 'attendance':
      return attendanceFigures(composition, definition);
    case 'response-status':
      return responseStatusFigures(composition, definition);
    case 'organisations':
      return organisationsFigures(composition, definition);
    case 'tiles':
      return tilesFigures(composition, definition);
    case 'picks':
      return picksFigures(composition, definition);
    case 'gap':
      return gapFigures(composition, definition);
    case 'heat':
      return heatFigures(composition, definition);
    case 'comparison':
      return comparisonFigures(composition, definition);
    case 'named-comparison':
      return namedComparisonFigures(composition, definition);
    case 'rounds':
      return roundsFigures(composition, definition);
    case 'risk':
      return riskFigures(composition, definition);
  }
}
