// Where the label of each dot goes: beside it where there is room, further out with a line to it where there is not, and nowhere
// where it would cover a dot, a label or an edge. The dots stay where their values are.

import type { TextStyle } from './text-width.ts';
import { textWidth } from './text-width.ts';

export interface Anchor {
  readonly label: string;
  readonly x: number;
  readonly y: number;
}
export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly align: 'left' | 'center' | 'right';
  /** From the dot to the label, where they do not stand side by side. */
  readonly leader?: readonly [from: readonly [number, number], to: readonly [number, number]];
}
export interface LabelBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const air = 2;
/** Right, left, below, above, then the diagonals. */
const directions = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 0.7],
  [-1, 0.7],
  [1, -0.7],
  [-1, -0.7],
] as const;
const distances = [0, 10, 22, 36, 52, 70, 90, 120, 150];

/**
 * A place for every label inside `room`, none over another, over a dot or over `taken`; undefined where some label has none. Those
 * with the fewest dots near them go last, since they have most to choose from.
 *
 * @param crossing whether the line from a dot to its label may cross other dots and lines
 */
export function labelPlaces(
  anchors: readonly Anchor[],
  radius: number,
  style: TextStyle,
  room: LabelBox,
  taken: readonly LabelBox[],
  crossing = false,
): readonly PlacedLabel[] | undefined {
  const boxes: LabelBox[] = [...taken, ...anchors.map(({ x, y }) => boxRound(x, y, radius))];
  const lines: Line[] = [];
  const placed = new Map<Anchor, PlacedLabel>();
  for (const anchor of crowdedFirst(anchors)) {
    const found = candidatesOf(anchor, radius, style).find(({ box, line }) =>
      fits(box, crossing ? undefined : line, anchor, { boxes, lines: crossing ? [] : lines, room, radius }),
    );
    if (!found) return undefined;
    boxes.push(found.box);
    if (found.line) lines.push(found.line);
    placed.set(anchor, found.label);
  }
  return anchors.map((anchor) => placed.get(anchor) as PlacedLabel);
}

type Line = readonly [readonly [number, number], readonly [number, number]];

function crowdedFirst(anchors: readonly Anchor[]): readonly Anchor[] {
  const near = (one: Anchor) => anchors.filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < 90).length;
  return [...anchors].sort((a, b) => near(b) - near(a));
}

function boxRound(x: number, y: number, radius: number): LabelBox {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

interface Candidate {
  readonly label: PlacedLabel;
  readonly box: LabelBox;
  readonly line?: Line;
}

function candidatesOf(anchor: Anchor, radius: number, style: TextStyle): readonly Candidate[] {
  return distances.flatMap((distance) => directions.map((direction) => candidateAt(anchor, direction, distance, radius, style)));
}

function candidateAt(
  { label, x, y }: Anchor,
  [dx, dy]: readonly [number, number],
  distance: number,
  radius: number,
  style: TextStyle,
): Candidate {
  const width = textWidth(label, style);
  const reach = radius + 5 + distance;
  const align = dx > 0 ? 'left' : dx < 0 ? 'right' : 'center';
  const [textX, middle] = [x + dx * reach, y + dy * (reach + style.size * 0.4)];
  const left = align === 'left' ? textX : align === 'right' ? textX - width : textX - width / 2;
  const box = { left, right: left + width, top: middle - style.size * 0.6, bottom: middle + style.size * 0.5 };
  const placed = { text: label, x: textX, y: middle + style.size * 0.35, align } as const;
  if (distance === 0) return { label: placed, box };
  const length = Math.hypot(dx * reach, middle - y) || 1;
  const from = [x + (dx * reach * radius) / length, y + ((middle - y) * radius) / length] as const;
  const end = dx === 0 ? ([textX, dy > 0 ? box.top : box.bottom] as const) : ([textX - Math.sign(dx) * 3, middle] as const);
  return { label: { ...placed, leader: [from, end] }, box, line: [from, end] };
}

interface Surroundings {
  readonly boxes: readonly LabelBox[];
  readonly lines: readonly Line[];
  readonly room: LabelBox;
  readonly radius: number;
}

function fits(box: LabelBox, line: Line | undefined, own: Anchor, { boxes, lines, room, radius }: Surroundings): boolean {
  if (box.left < room.left || box.right > room.right || box.top < room.top || box.bottom > room.bottom) return false;
  if (boxes.some((other) => covers(box, other)) || lines.some((other) => crosses(other, box))) return false;
  const isOwn = (other: LabelBox) => other.left === own.x - radius && other.top === own.y - radius;
  return line === undefined || boxes.every((other) => isOwn(other) || !crosses(line, other));
}

function covers(one: LabelBox, other: LabelBox): boolean {
  return one.left < other.right + air && other.left < one.right + air && one.top < other.bottom + air && other.top < one.bottom + air;
}

/** Whether a line goes through a box, looked at in 24 points of it. */
function crosses([[x1, y1], [x2, y2]]: Line, box: LabelBox): boolean {
  return Array.from({ length: 25 }, (_, step) => step / 24).some((share) => {
    const [x, y] = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
    return x > box.left && x < box.right && y > box.top && y < box.bottom;
  });
}
