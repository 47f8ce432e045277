// What a decision will do to this screen, shown before the server has told so: whoever sorts with keys must meet the next
// text at once.
import type { RoomChange } from '../../surveys/fieldwork/room.ts';
import type { Wall, WallText } from './live-wall.ts';

/** @example foreseen(wall, { do: 'hide', text: id }) // the wall, where that text is hidden */
export function foreseen(wall: Wall, change: RoomChange): Wall {
  switch (change.do) {
    case 'sort':
      return withText(wall, [change.text], (text) => inPile(text, change.pile));
    case 'hide':
      return withText(wall, [change.text], (text) => ({ ...text, state: 'hidden' }));
    case 'show':
      return withText(wall, [change.text], (text) => ({ ...text, state: 'shown' }));
    case 'approve':
      return withText(wall, change.texts, (text) => ({ ...text, state: 'shown' }));
    case 'sorting':
      return { ...wall, sorting: change.on };
    case 'mode':
      return { ...wall, mode: change.mode };
    default:
      return wall;
  }
}

function withText(wall: Wall, ids: readonly string[], after: (text: WallText) => WallText): Wall {
  return { ...wall, texts: wall.texts.map((text) => (ids.includes(text.id) ? after(text) : text)) };
}

function inPile({ pile: _before, ...text }: WallText, pile: 0 | 1 | 2 | 3): WallText {
  return pile === 0 ? text : { ...text, pile };
}
