import { ErrorSummary as DesignSummary } from '@digdir/designsystemet-react';
import { type ReactElement, useState } from 'react';
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

/**
 * All that has to be corrected, as links to the fields. Stands above the form and takes focus when sending did not work. Once all is
 * corrected it stays away until the next try: coming back would take focus from the field that is being written in.
 */
export function ErrorSummary({ faults, turn }: ErrorSummaryProps): ReactElement | null {
  const { t } = useWords();
  const [done, setDone] = useState<number>();
  if (faults.length === 0 && done !== turn) setDone(turn);
  if (faults.length === 0 || done === turn) return null;
  return (
    <DesignSummary key={turn} className="summary">
      <DesignSummary.Heading>{t('form.summary', { count: faults.length })}</DesignSummary.Heading>
      <DesignSummary.List>
        {faults.map(({ field, message }) => (
          <DesignSummary.Item key={field}>
            <DesignSummary.Link href={`#${field}`} onClick={(event) => goTo(event, field)}>
              {message}
            </DesignSummary.Link>
          </DesignSummary.Item>
        ))}
      </DesignSummary.List>
    </DesignSummary>
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
