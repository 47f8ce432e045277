/** Moves focus to an element once the page has been drawn anew: what was pressed may be gone by then. */
export function focusSoon(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.focus()));
}
