import { type FormEvent, type ReactElement, type ReactNode, useRef } from 'react';
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
  /** What the button that leaves says, where what has been done stays done. */
  readonly leave?: string;
  readonly children: ReactNode;
}

/** A form in a dialog: fields, what went wrong, and two buttons. */
export function FormDialog({
  title,
  send,
  isSending,
  error,
  onSend,
  onClose,
  wide = false,
  leave,
  children,
}: FormDialogProps): ReactElement {
  const { t } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSending) onSend();
    // To the first field that is wrong, unless a summary has taken focus.
    requestAnimationFrame(() => {
      if (!form.current?.querySelector('.summary')) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
    });
  };
  return (
    <Dialog title={title} onClose={onClose} wide={wide}>
      <form ref={form} className="form" noValidate onSubmit={submit}>
        {children}
        {error !== null && error !== undefined && <Failure error={error} />}
        <div className="row">
          <Button kind="primary" type="submit" aria-busy={isSending}>
            {send}
          </Button>
          <Button onClick={onClose}>{leave ?? t('dialog.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
