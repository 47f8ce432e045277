// Blocks on pages. A block is a line, a slice of a table row or a chart; blocks that belong together are moved to the next page
// together, so that no heading is left without what it is the heading of.

export const page = { width: 595.28, height: 841.89, left: 42.52, right: 42.52, top: 45.35, bottom: 56.69 } as const;

/** Points between the margins. */
export const room = page.width - page.left - page.right;
const bottom = page.height - page.bottom;

export interface Block {
  readonly height: number;
  /** Space over it; none at the top of a page. */
  readonly before?: number;
  /** Must stand on the same page as the next block. */
  readonly keepsNext?: boolean;
  /** Drawn again at the top of a page that this block begins. */
  readonly repeats?: { readonly height: number; readonly draw: (top: number) => void };
  readonly draw: (top: number) => void;
}

/** Drawn before other work gets its turn: some milliseconds' worth. */
const blocksAtATime = 25;

/** Draws blocks one below the other, on as many pages as they take. Gives way to other work between them. */
export async function drawBlocks(document: PDFKit.PDFDocument, blocks: readonly Block[]): Promise<void> {
  let y: number = page.top;
  let group = 0;
  for (const [at, block] of blocks.entries()) {
    if (at % blocksAtATime === blocksAtATime - 1) await new Promise((resolve) => setImmediate(resolve));
    if (at >= group) {
      group = groupEnd(blocks, at);
      if (!fits(blocks.slice(at, group), y)) y = nextPage(document, block);
    } else if (y + (block.before ?? 0) + block.height > bottom) y = nextPage(document, block);
    const top = y + (y === page.top ? 0 : (block.before ?? 0));
    block.draw(top);
    y = top + block.height;
  }
}

/** The place after the blocks that must stand together with the one at `at`. */
function groupEnd(blocks: readonly Block[], at: number): number {
  let end = at;
  while (blocks[end]?.keepsNext && end + 1 < blocks.length) end += 1;
  return end + 1;
}

function fits(group: readonly Block[], y: number): boolean {
  const height = group.reduce((sum, { before = 0, height: own }, at) => sum + (at === 0 && y === page.top ? 0 : before) + own, 0);
  return y + height <= bottom;
}

function nextPage(document: PDFKit.PDFDocument, { repeats }: Block): number {
  document.addPage();
  repeats?.draw(page.top);
  return page.top + (repeats?.height ?? 0);
}
