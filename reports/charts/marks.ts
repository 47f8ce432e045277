// What a chart needs beside Chart.js's own bars and dots: lines, swatches, whiskers, the hatch that means "Vet ej".
import type { Plugin } from 'chart.js';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface Line {
  readonly kind: 'line';
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly colour: string;
  readonly width?: number;
  readonly dash?: readonly number[];
}
/** A filled circle round a point. */
export interface Disc {
  readonly kind: 'disc';
  readonly colour: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}
/** In pixels of the drawing. `front` stands over the bars and dots, everything else behind. */
export type Mark = (Line | Disc | ({ readonly kind: 'swatch' | 'hatch'; readonly colour: string } & Box)) & { readonly front?: boolean };

/** A line with a short stroke across each end, upright or lying. */
export function whisker(
  from: readonly [number, number],
  to: readonly [number, number],
  cap: number,
  colour: string,
  width: number,
): readonly Mark[] {
  const across: readonly [number, number] = from[0] === to[0] ? [cap, 0] : [0, cap];
  const end = ([x, y]: readonly [number, number]): Mark => ({
    kind: 'line',
    from: [x - across[0], y - across[1]],
    to: [x + across[0], y + across[1]],
    colour,
    width,
    front: true,
  });
  return [{ kind: 'line', from, to, colour, width, front: true }, end(from), end(to)];
}

function strokeLine(context: CanvasRenderingContext2D, line: Line): void {
  context.strokeStyle = line.colour;
  context.lineWidth = line.width ?? 1;
  context.setLineDash([...(line.dash ?? [])]);
  context.beginPath();
  context.moveTo(...line.from);
  context.lineTo(...line.to);
  context.stroke();
  context.setLineDash([]);
}

/** Slanting lines drawn one by one: a pattern would become a bitmap in SVG. */
function fillHatch(context: CanvasRenderingContext2D, box: Box, colour: string): void {
  context.save();
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.strokeRect(box.x + 0.5, box.y + 0.5, Math.max(box.width - 1, 1), box.height - 1);
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  context.beginPath();
  context.lineWidth = 1.6;
  for (let offset = 0; offset < box.width + box.height; offset += 6) {
    context.moveTo(box.x + offset, box.y);
    context.lineTo(box.x + offset - box.height, box.y + box.height);
  }
  context.stroke();
  context.restore();
}

function fillDisc(context: CanvasRenderingContext2D, { x, y, radius, colour }: Disc): void {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}

function drawMark(context: CanvasRenderingContext2D, mark: Mark): void {
  if (mark.kind === 'line') strokeLine(context, mark);
  else if (mark.kind === 'hatch') fillHatch(context, mark, mark.colour);
  else if (mark.kind === 'disc') fillDisc(context, mark);
  else {
    context.fillStyle = mark.colour;
    context.fillRect(mark.x, mark.y, mark.width, mark.height);
  }
}

/** Draws marks behind and in front of the datasets. */
export function marksPlugin(marks: readonly Mark[]): Plugin {
  const draw = (context: CanvasRenderingContext2D, front: boolean): void => {
    context.save();
    for (const mark of marks) if ((mark.front ?? false) === front) drawMark(context, mark);
    context.restore();
  };
  return {
    id: 'marks',
    beforeDatasetsDraw: ({ ctx }) => draw(ctx, false),
    afterDatasetsDraw: ({ ctx }) => draw(ctx, true),
  };
}
