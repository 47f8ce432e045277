import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterChange, isShown, leftOf, newRoom, pileName, type Room, type RoomChange } from '../../../surveys/fieldwork/room.ts';

const standing = ['a', 'b', 'c', 'd'];
const decided = (changes: readonly RoomChange[], room: Room = newRoom, now = 0) =>
  changes.reduce((before, change) => afterChange(before, change, { now, standing }), room);
const shownIn = (room: Room) => standing.filter((id) => isShown(room, id));

describe('a room', () => {
  test('shows everything as it comes until someone decides otherwise', () => {
    expect(shownIn(newRoom)).toEqual(standing);
  });

  test('keeps what stood there when review begins, and lets the rest wait', () => {
    const room = afterChange(newRoom, { do: 'mode', mode: 'reviewed' }, { now: 0, standing: ['a', 'b'] });
    expect(shownIn(room)).toEqual(['a', 'b']);
    expect(shownIn(decided([{ do: 'approve', texts: ['d'] }], room))).toEqual(['a', 'b', 'd']);
  });

  test('keeps hidden what was hidden, through review and back', () => {
    const changes: RoomChange[] = [
      { do: 'hide', text: 'b' },
      { do: 'mode', mode: 'reviewed' },
      { do: 'approve', texts: ['b', 'c'] },
      { do: 'mode', mode: 'direct' },
    ];
    for (let end = 1; end <= changes.length; end++) expect(shownIn(decided(changes.slice(0, end)))).not.toContain('b');
    expect(shownIn(decided([...changes, { do: 'show', text: 'b' }]))).toContain('b');
  });

  test('forgets ids of texts that are gone', () => {
    const room = decided([
      { do: 'hide', text: 'a' },
      { do: 'sort', text: 'b', pile: 3 },
    ]);
    const later = afterChange(room, { do: 'sorting', on: true }, { now: 0, standing: ['c'] });
    expect([later.hidden, later.piles]).toEqual([[], {}]);
  });

  test('says the same whatever the order it was decided in', () => {
    const id = fc.constantFrom(...standing);
    const decision: fc.Arbitrary<RoomChange> = fc.oneof(
      fc.record({ do: fc.constant('hide' as const), text: id }),
      fc.record({ do: fc.constant('approve' as const), texts: fc.array(id, { minLength: 1 }) }),
    );
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (decisions, keys) => {
        const shuffled = decisions.map((one) => ({ one, at: Number(keys.next().value) })).sort((a, b) => a.at - b.at);
        expect(JSON.stringify(decided(shuffled.map(({ one }) => one)))).toBe(JSON.stringify(decided(decisions)));
      }),
      { seed: 20261126, numRuns: 300 },
    );
  });

  test('calls piles by their names, and by the usual ones until they have any', () => {
    const { pileNames } = decided([{ do: 'name-pile', pile: 2, name: 'I länet' }]);
    expect([pileName(pileNames, 2, 'sv'), pileName(pileNames, 1, 'en')]).toEqual(['I länet', 'At home in my organisation']);
  });
});

describe('a timer', () => {
  const started = decided([{ do: 'start-timer', seconds: 600 }], newRoom, 1000);

  test('runs, stands still and goes on without losing time', () => {
    const paused = afterChange(started, { do: 'pause-timer' }, { now: 61_000, standing });
    expect(paused.timer).toEqual({ leftMs: 540_000 });
    const resumed = afterChange(paused, { do: 'resume-timer' }, { now: 999_000, standing });
    expect(resumed.timer && leftOf(resumed.timer, 999_000)).toBe(540_000);
  });

  test('is given more time, also when it has run out, and never more than a day', () => {
    const more = (room: Room, seconds: number, now: number) => afterChange(room, { do: 'extend-timer', seconds }, { now, standing }).timer;
    const left = (timer: Room['timer'], now: number) => timer && leftOf(timer, now);
    expect(left(more(started, 60, 1000), 1000)).toBe(660_000);
    expect(left(more(started, 60, 5_000_000), 5_000_000)).toBe(60_000);
    expect(left(more(started, 86_400, 1000), 1000)).toBe(86_400_000);
  });

  test('is gone when it is taken away, and cannot be paused when there is none', () => {
    expect(decided([{ do: 'clear-timer' }], started)).not.toHaveProperty('timer');
    expect(decided([{ do: 'pause-timer' }, { do: 'resume-timer' }])).not.toHaveProperty('timer');
  });
});
