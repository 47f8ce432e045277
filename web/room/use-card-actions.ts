import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PileNumber, pileName } from '../../surveys/fieldwork/room.ts';
import { useLanguage } from '../i18n/use-language.ts';
import type { Wall } from './live-wall.ts';
import type { CurrentCard } from './use-current-card.ts';
import type { Deciding } from './use-decide.ts';
import type { HiddenHere } from './use-hidden-here.ts';

export interface CardActions {
  readonly sort: (pile: PileNumber | 0) => void;
  readonly sortText: (text: string, pile: PileNumber | 0) => void;
  readonly hideForAll: () => void;
  readonly hideHere: () => void;
  /** What has just happened, for those who do not see it. */
  readonly said: string;
}

interface Given {
  readonly wall: Wall;
  readonly current: CurrentCard;
  readonly decide: Deciding['decide'];
  readonly hiddenHere: HiddenHere;
}

/** What the facilitator can do with the text at hand. */
export function useCardActions({ wall, current, decide, hiddenHere }: Given): CardActions {
  const { t } = useTranslation('room');
  const { locale } = useLanguage();
  const [said, say] = useState('');
  const { card, choose } = current;

  async function sortText(text: string, pile: PileNumber | 0): Promise<void> {
    if (!wall.texts.some(({ id }) => id === text)) return; // something else was dropped on the pile
    choose(undefined);
    if (await decide({ do: 'sort', text, pile }))
      say(pile === 0 ? t('card.unsorted') : t('card.sortedIn', { pile: pileName(wall.pileNames, pile, locale) }));
  }

  async function hideForAll(): Promise<void> {
    if (!card) return;
    choose(undefined);
    if (await decide({ do: 'hide', text: card.id })) say(t('card.hidden'));
  }

  return {
    sort: (pile) => card && void sortText(card.id, pile),
    sortText: (text, pile) => void sortText(text, pile),
    hideForAll: () => void hideForAll(),
    hideHere: () => {
      if (!card) return;
      hiddenHere.hide(card.id);
      choose(undefined);
      say(t('card.hidden'));
    },
    said,
  };
}
