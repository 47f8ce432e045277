// Charts that come near the window at once are drawn one a frame, so that scrolling never waits for more than one of them.
type Draw = () => void;

const waiting = new Set<Draw>();
let isUnderWay = false;

function drawNext(): void {
  const [draw] = waiting;
  isUnderWay = draw !== undefined;
  if (!draw) return;
  waiting.delete(draw);
  requestAnimationFrame(drawNext);
  draw();
}

/** Draws in one of the next frames. The returned function takes the wish back. */
export function drawInTurn(draw: Draw): () => void {
  waiting.add(draw);
  if (!isUnderWay) {
    isUnderWay = true;
    requestAnimationFrame(drawNext);
  }
  return () => waiting.delete(draw);
}
