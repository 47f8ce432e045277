import { type FormEvent, type ReactElement, type ReactNode, useRef } from 'react';
import { Button } from '../../design/Button.tsx';
import { Failure } from '../states/Failure.tsx';

interface PlainFormProps {
  /** What the button says. */
  readonly send: string;
  readonly isSending: boolean;
  readonly error: unknown;
  readonly onSend: () => void;
  readonly children: ReactNode;
}

/** A short form on a page of its own: fields, what went wrong, one button. */
export function PlainForm({ send, isSending, error, onSend, children }: PlainFormProps): ReactElement {
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSending) onSend();
    // To the first field that is wrong.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  return (
    <form ref={form} className="form plain-form" noValidate onSubmit={submit}>
      {children}
      {error !== null && error !== undefined && <Failure error={error} />}
      <div className="row">
        <Button kind="primary" type="submit" aria-busy={isSending}>
          {send}
        </Button>
      </div>
    </form>
  );
}
