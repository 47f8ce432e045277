import { useEffect, useState } from 'react';
import { today } from './dates.ts';

/** Today's ISO date, also past midnight on a page that is left open. */
export function useToday(): string {
  const [date, setDate] = useState(() => today(new Date()));
  useEffect(() => {
    const timer = setInterval(() => setDate(today(new Date())), 60_000);
    return () => clearInterval(timer);
  }, []);
  return date;
}
