import type { ReactElement } from 'react';
import { Note } from '../../design/Note.tsx';
import { clockOfTime } from '../words/dates.ts';
import { useWords } from '../words/use-words.ts';

interface StaleNoteProps {
  /** The fetch that failed while older figures stand on the page. */
  readonly failed: boolean;
  /** When they were fetched, in ms since 1970. */
  readonly fetchedAt: number;
}

/** Says that the figures on the page are old, when the server has stopped answering. Gone by itself when it answers again. */
export function StaleNote({ failed, fetchedAt }: StaleNoteProps): ReactElement | null {
  const { t, locale } = useWords();
  if (!failed) return null;
  return (
    <div className="wrap stale" role="status">
      <Note kind="wait">{t('failure.stale', { time: clockOfTime(new Date(fetchedAt).toISOString(), locale) })}</Note>
    </div>
  );
}
