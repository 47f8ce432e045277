import type { FormEvent, ReactElement, ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { Failure } from '../states/Failure.tsx';
import { useWords } from '../words/use-words.ts';
import { Dialog } from './Dialog.tsx';

interface FormDialogProps {
  readonly title: string;
  /** What the button that sends says. */
  readonly send: string;
  readonly isSending: boolean;
  readonly error: unknown;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A form in a dialog: fields, what went wrong, and two buttons. */
export function FormDialog({ title, send, isSending, error, onSend, onClose, wide = false, children }: FormDialogProps): ReactElement {
  const { t } = useWords();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSending) onSend();
  };
  return (
    <Dialog title={title} onClose={onClose} wide={wide}>
      <form className="form" noValidate onSubmit={submit}>
        {children}
        {error !== null && error !== undefined && <Failure error={error} />}
        <div className="row">
          <Button kind="primary" type="submit" aria-busy={isSending}>
            {send}
          </Button>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
