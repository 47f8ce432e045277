/** A region's name without the word all of them share, for tiles. @example shortPlace('Region Dalarna') // 'Dalarna' */
export function shortPlace(name: string): string {
  return name.replace(/^Region (?=\S)/, '');
}
