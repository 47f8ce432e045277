import { describe, expect, test } from 'vitest';
import { foreseen } from '../../../web/room/foreseen.ts';
import { inOrderOf, type Wall, type WallText, withNews } from '../../../web/room/live-wall.ts';
import { clockOf } from '../../../web/room/use-time-left.ts';

const text = (id: string, more: Partial<WallText> = {}): WallText => ({ id, question: 'q', text: id, state: 'shown', ...more });
const wall = (...texts: WallText[]): Wall => ({
  lead: true,
  open: true,
  count: texts.length,
  mode: 'direct',
  sorting: false,
  pileNames: ['', '', ''],
  timer: null,
  texts,
});
const ids = ({ texts }: Wall) => texts.map(({ id }) => id).join('');

describe('a wall', () => {
  test('takes in what is new: changed texts keep their places, new ones come last, gone ones go', () => {
    const after = withNews(wall(text('a'), text('b'), text('c')), { ...wall(text('d'), text('b', { pile: 2 })), count: 9, gone: ['a'] });
    expect(ids(after)).toBe('bcd');
    expect(after.texts[0]?.pile).toBe(2);
    expect(after.count).toBe(9);
    expect(after).not.toHaveProperty('gone');
  });

  test('keeps its order when the line has been away and the whole wall is sent again', () => {
    expect(ids(inOrderOf([text('c'), text('a')], wall(text('a'), text('b'), text('c'))))).toBe('cab');
  });

  test('shows a decision before the server has told of it', () => {
    const before = wall(text('a'), text('b', { state: 'waiting', pile: 1 }));
    expect(foreseen(before, { do: 'sort', text: 'a', pile: 3 }).texts[0]?.pile).toBe(3);
    expect(foreseen(before, { do: 'sort', text: 'b', pile: 0 }).texts[1]).not.toHaveProperty('pile');
    expect(foreseen(before, { do: 'hide', text: 'a' }).texts[0]?.state).toBe('hidden');
    expect(foreseen(before, { do: 'approve', texts: ['b'] }).texts[1]?.state).toBe('shown');
    expect(foreseen(before, { do: 'pause-timer' })).toBe(before);
  });
});

test('a time is minutes and seconds, also above an hour', () => {
  expect([clockOf(0), clockOf(59), clockOf(605), clockOf(3_661)]).toEqual(['00:00', '00:59', '10:05', '61:01']);
});
