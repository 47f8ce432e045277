import { type FormEvent, type ReactElement, type ReactNode, useRef } from 'react';
import { Button, type ButtonKind } from '../../design/Button.tsx';
import { Failure } from '../states/Failure.tsx';

interface PlainFormProps {
  /** What the button says. */
  readonly send: string;
  readonly isSending: boolean;
  readonly error: unknown;
  readonly onSend: () => void;
  /** `line` where another button on the page is the main one. */
  readonly kind?: ButtonKind;
  readonly children: ReactNode;
}

/** A short form on a page of its own: fields, what went wrong, one button. */
export function PlainForm({ send, isSending, error, onSend, kind = 'primary', children }: PlainFormProps): ReactElement {
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
        <Button kind={kind} type="submit" aria-busy={isSending}>
          {send}
        </Button>
      </div>
    </form>
  );
}
