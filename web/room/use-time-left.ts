import { useEffect, useState } from 'react';
import type { SentTimer } from './live-wall.ts';

/** Whole seconds left, counted on this screen's own clock from when the timer was heard of; undefined without a timer. */
export function useTimeLeft(timer: SentTimer | null, heardAt: number): number | undefined {
  const [now, setNow] = useState(() => performance.now());
  const running = timer?.running === true;
  useEffect(() => {
    setNow(performance.now());
    if (!running) return;
    const tick = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(tick);
  }, [running]);
  if (!timer) return undefined;
  const passed = running ? Math.max(0, now - heardAt) : 0;
  return Math.max(0, Math.ceil((timer.leftMs - passed) / 1000));
}

/** @example clockOf(605) // '10:05' */
export function clockOf(seconds: number): string {
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}
