import { expect, test } from 'vitest';
import { remembered } from '../../../server/store/remembered.ts';

test('the same stored value is the same object, another value another', () => {
  const objects = remembered<{ readonly n: number }>();
  const first = objects.keep('w1', 'a', { n: 1 }, 1);
  expect(objects.find('w1', 'a')).toBe(first);
  expect(objects.find('w1', 'b')).toBeUndefined();
  expect(objects.find('w2', 'a')).toBeUndefined();
  const second = objects.keep('w1', 'b', { n: 2 }, 1);
  expect(objects.find('w1', 'b')).toBe(second);
  expect(objects.find('w1', 'a')).toBeUndefined();
});

test('no more is held than agreed, the oldest going first; the newest stays however large it is', () => {
  const objects = remembered<{ readonly n: number }>(10);
  for (let n = 1; n <= 4; n++) objects.keep(`w${n}`, 'a', { n }, 4);
  expect([1, 2, 3, 4].map((n) => objects.find(`w${n}`, 'a')?.n)).toEqual([undefined, undefined, 3, 4]);
  objects.keep('large', 'a', { n: 5 }, 40);
  expect([3, 4].map((n) => objects.find(`w${n}`, 'a')?.n)).toEqual([undefined, undefined]);
  expect(objects.find('large', 'a')?.n).toBe(5);
});
