/** The place of a section in a page or document. Figures stand under their own id, and a section may be called the same. */
export function sectionAnchor(sectionId: string): string {
  return `section-${sectionId}`;
}
