import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scaleOf } from '../../../surveys/definition/scale.ts';
import { grad5, scales, viktig5 } from '../../../surveys/library/scales.ts';

describe('the scale of some items', () => {
  test.each(scales.map((scale) => [scale.id, scale] as const))('is %s when its steps are', (id, scale) => {
    expect(scaleOf(JSON.parse(JSON.stringify(scale.steps))).id).toBe(id);
  });

  test('is its own when a value, a Swedish label or the order differs', () => {
    const relabelled = grad5.steps.map((step) => (step.value === 3 ? { ...step, text: { sv: 'Delvis' } } : step));
    const revalued = grad5.steps.map((step) => (step.value === 5 ? { ...step, value: 6 } : step));
    const changed = [relabelled, revalued, [...grad5.steps].reverse(), grad5.steps.slice(0, 5)].map((steps) => scaleOf(steps).id);
    expect(new Set([...changed, 'grad5']).size).toBe(5);
    for (const id of changed) expect(id).toMatch(/^custom:[0-9a-f]{16}$/);
  });

  test('stays the same when a translation is corrected', () => {
    expect(scaleOf(viktig5.steps.map(({ value, text }) => ({ value, text: { sv: text.sv, en: 'corrected' } }))).id).toBe('viktig5');
  });

  test('keeps texts, and calls a bare value by itself', () => {
    expect(scaleOf([1, { value: 'na', text: { sv: 'Vet ej' } }]).steps).toEqual([
      { value: 1, text: { sv: '1' } },
      { value: 'na', text: { sv: 'Vet ej' } },
    ]);
  });

  test('is the same for two lists exactly when values and Swedish labels are', () => {
    const item = fc.record({
      value: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('0', '1', 'na')),
      text: fc.record({ sv: fc.constantFrom('a', 'b', 'c') }),
    });
    const items = fc.array(item, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(items, items, (one, other) => {
        expect(scaleOf(one).id === scaleOf(other).id).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe('the named scales', () => {
  test('have ids and contents of their own', () => {
    expect(new Set(scales.map((scale) => scale.id)).size).toBe(scales.length);
    expect(new Set(scales.map((scale) => JSON.stringify(scale.steps))).size).toBe(scales.length);
  });

  test('run upwards, with Vet ej last under the code na', () => {
    for (const { id, steps } of scales) {
      const numbers = steps.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
      expect(numbers, id).toEqual([...numbers].sort((one, other) => one - other));
      const known = steps.findIndex(({ value }) => value === 'na');
      if (known >= 0) expect([known, steps[known]?.text.sv], id).toEqual([steps.length - 1, 'Vet ej']);
    }
  });
});
