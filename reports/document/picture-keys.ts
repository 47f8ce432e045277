// The pictures of a document are keyed by figure id; a drawing for small screens stands under a key of its own.

/** The key of a figure's narrow picture. Figure ids have no colon. */
export function narrowKey(figureId: string): string {
  return `${figureId}:narrow`;
}
