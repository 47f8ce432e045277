// Names in columns: where each organisation stands, who has answered.
import type { FigureBase } from './report.ts';

/** Columns of tiles under common heads. */
export interface TilesFigure extends FigureBase {
  readonly kind: 'tiles';
  readonly groups: readonly TileGroup[];
}
export interface TileGroup {
  /** '' where the columns need no common head. */
  readonly title: string;
  /** How many there are under it: "10 regioner". */
  readonly note: string;
  readonly columns: readonly TileColumn[];
}
export interface TileColumn {
  readonly title: string;
  readonly tiles: readonly Tile[];
}
export interface Tile {
  readonly label: string;
  /** Where it has moved from: "från Genomförande". Absent for those that have not moved. */
  readonly from?: string;
}
