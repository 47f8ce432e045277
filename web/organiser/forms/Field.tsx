// A control with everything that belongs to it: a visible label, a hint, and what is wrong with it, tied together for
// screen readers. Optional fields say so; all others must be filled in.
import type { ReactElement, ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';

export interface FieldProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly className?: string;
}

/** What the control itself must carry. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FieldWithControl extends FieldProps {
  readonly children: (control: ControlProps) => ReactNode;
}

export function Field({ id, label, hint, error, optional, className, children }: FieldWithControl): ReactElement {
  const { t } = useWords();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={['field', error ? 'wrong' : '', className].filter(Boolean).join(' ')}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="optional"> {t('form.optional')}</span>}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
    </div>
  );
}
