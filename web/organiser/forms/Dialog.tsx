// Designsystemet's dialog, which is the browser's own: it keeps focus inside, closes on Esc, and gives focus back to what opened it. It is
// opened here and not by its `open`, so that focus can start where the dialog says.
import { Dialog as DesignDialog } from '@digdir/designsystemet-react';
import { type ReactElement, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../words/use-words.ts';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Room for a table or a form with rows. */
  readonly wide?: boolean;
  /** Something would be lost: Esc does nothing until it is saved. */
  readonly keep?: boolean;
}

export function Dialog({ title, onClose, children, wide, keep }: DialogProps): ReactElement {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    if (shown) firstIn(shown)?.focus();
    // Closed while it is still in the page, or focus would not go back to where it was.
    return () => shown?.close();
  }, []);
  return (
    <DesignDialog
      ref={dialog}
      closeButton={false}
      className={wide ? 'dialog wide-dialog' : 'dialog'}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        if (!keep) onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={heading} tabIndex={-1}>
          {title}
        </h2>
        {!keep && (
          <Button kind="plain" className="close" onClick={onClose} aria-label={t('dialog.close')}>
            <svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
              <path d="M3 3l10 10M13 3L3 13" />
            </svg>
          </Button>
        )}
      </div>
      {children}
    </DesignDialog>
  );
}

/** Where focus starts: where the dialog says, else in its first field, else on its heading. Not on the cross. */
function firstIn(dialog: HTMLDialogElement): HTMLElement | null {
  const choices = ['[data-first]', 'form :is(input, select, textarea)', 'h2'];
  return choices.map((choice) => dialog.querySelector<HTMLElement>(choice)).find((element) => element !== null) ?? null;
}
