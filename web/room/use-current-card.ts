import { useState } from 'react';
import type { WallText } from './live-wall.ts';

export interface CurrentCard {
  /** The text that the band shows and that keys act on: the chosen one, else, while sorting, the first that is not sorted. */
  readonly card: WallText | undefined;
  readonly chosen: string | undefined;
  readonly choose: (id: string | undefined) => void;
  /** Goes on to the next text that is not sorted. */
  readonly next: () => void;
  readonly unsorted: readonly WallText[];
}

export function useCurrentCard(texts: readonly WallText[], sorting: boolean): CurrentCard {
  const [chosen, choose] = useState<string>();
  const unsorted = texts.filter(({ pile }) => pile === undefined);
  const card = texts.find(({ id }) => id === chosen) ?? (sorting ? unsorted[0] : undefined);
  const next = () => {
    const place = unsorted.findIndex(({ id }) => id === card?.id);
    choose(unsorted[(place + 1) % Math.max(unsorted.length, 1)]?.id);
  };
  return { card, chosen: texts.some(({ id }) => id === chosen) ? chosen : undefined, choose, next, unsorted };
}
