import { type ReactElement, useEffect, useRef } from 'react';
import { useWords } from '../words/use-words.ts';

export interface FieldFault {
  /** The id of the control. */
  readonly field: string;
  readonly message: string;
}

interface ErrorSummaryProps {
  readonly faults: readonly FieldFault[];
  /** Counts the tries to send: each takes focus here anew. */
  readonly turn: number;
}

/** All that has to be corrected, as links to the fields. Stands above the form and takes focus when sending did not work. */
export function ErrorSummary({ faults, turn }: ErrorSummaryProps): ReactElement | null {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (turn > 0) box.current?.focus();
  }, [turn]);
  if (faults.length === 0) return null;
  return (
    <div className="note err summary" ref={box} tabIndex={-1} role="alert">
      <h2>{t('form.summary', { count: faults.length })}</h2>
      <ul>
        {faults.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${field}`} onClick={(event) => goTo(event, field)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Moves to the control without a step in the browser's history. */
function goTo(event: { preventDefault: () => void }, field: string): void {
  const control = document.getElementById(field);
  if (!control) return;
  event.preventDefault();
  control.focus();
  control.scrollIntoView({ block: 'center' });
}
