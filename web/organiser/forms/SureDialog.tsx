import type { ReactElement, ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { Failure } from '../states/Failure.tsx';
import { useWords } from '../words/use-words.ts';
import { Dialog } from './Dialog.tsx';

interface SureDialogProps {
  readonly title: string;
  /** What the button that does it says. */
  readonly send: string;
  readonly isSending: boolean;
  readonly error: Error | null;
  readonly isImpossible?: boolean;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks before what cannot be undone. Focus starts on the way out. */
export function SureDialog({ title, send, isSending, error, isImpossible, onSend, onClose, children }: SureDialogProps): ReactElement {
  const { t } = useWords();
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      {error && <Failure error={error} />}
      <div className="row">
        <Button kind="primary" aria-busy={isSending} disabled={isImpossible} onClick={onSend}>
          {send}
        </Button>
        <Button data-first="" onClick={onClose}>
          {t('dialog.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
