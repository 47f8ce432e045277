import { describe, expect, test } from 'vitest';
import { askedOf, isPermitted, nextStep, shareAnswered, waveInFocus } from '../../../web/organiser/wave/wave-steps.ts';
import { occasionOn, waveIn } from './fieldwork.ts';

describe('a wave', () => {
  test.each([
    ['draft', 'open', 'open'],
    ['open', 'open', 'screen'],
    ['open', 'invited', 'links'],
    ['closed', 'open', 'release'],
    ['released', 'open', 'read'],
  ] as const)('that is %s with audience %s offers the step %s', (status, audience, step) => {
    expect(nextStep(waveIn(status, { audience }))).toBe(step);
  });

  test.each([
    ['draft', 'open'],
    ['open', 'participants'],
    ['closed', 'participants'],
    ['released', 'participants'],
  ] as const)('of registrations that is %s offers the step %s', (status, step) => {
    expect(nextStep(waveIn(status, { survey: { id: 'registration', version: 1 } }))).toBe(step);
  });

  test('of persons cannot be opened again once its results are released, of organisations it can', () => {
    expect(isPermitted(waveIn('released'), 'open')).toBe(false);
    expect(isPermitted(waveIn('released', { unit: 'organisation' }), 'open')).toBe(true);
    expect(isPermitted(waveIn('closed'), 'open')).toBe(true);
  });

  test('is counted against those invited before those asked before those present', () => {
    expect(askedOf(waveIn('open', { invited: 12, population: 40 }), { attended: 22 })).toBe(12);
    expect(askedOf(waveIn('open', { population: 40 }), { attended: 22 })).toBe(40);
    expect(askedOf(waveIn('open'), { attended: 22 })).toBe(22);
    expect(askedOf(waveIn('open'), undefined)).toBeUndefined();
  });

  test('of organisations is not counted against persons present', () => {
    expect(askedOf(waveIn('open', { unit: 'organisation' }), { attended: 22 })).toBeUndefined();
  });

  test('with more answers than people fills its bar and no more', () => {
    expect(shareAnswered(11, 22)).toBe(0.5);
    expect(shareAnswered(30, 22)).toBe(1);
  });
});

describe('the panel of an activity', () => {
  const occasions = [occasionOn('2026-11-19', 'today'), occasionOn('2026-10-15', 'before')];

  test('shows the open wave of today, also when another was opened later', () => {
    const waves = [
      waveIn('open', { id: 'later', occasion: 'before', openedAt: '2026-11-19T15:00:00Z' }),
      waveIn('open', { id: 'today', occasion: 'today', openedAt: '2026-11-19T09:00:00Z' }),
    ];
    expect(waveInFocus({ occasions, waves }, '2026-11-19')?.id).toBe('today');
  });

  test('is empty when nothing is open', () => {
    expect(waveInFocus({ occasions, waves: [waveIn('closed'), waveIn('draft')] }, '2026-11-19')).toBeUndefined();
  });
});
