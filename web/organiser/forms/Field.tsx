// A control with everything that belongs to it: a visible label, a hint, and what is wrong with it. Designsystemet's field
// ties them together for screen readers. Optional fields say so; all others must be filled in.
import { Field as DesignField, Label, ValidationMessage } from '@digdir/designsystemet-react';
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

/** What the control itself must carry. The field adds what describes it. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-invalid': true | undefined;
}

interface FieldWithControl extends FieldProps {
  readonly children: (control: ControlProps) => ReactNode;
}

export function Field({ id, label, hint, error, optional, className, children }: FieldWithControl): ReactElement {
  const { t } = useWords();
  return (
    <DesignField className={['field', error ? 'wrong' : '', className].filter(Boolean).join(' ')}>
      <Label htmlFor={id}>
        {label}
        {optional && <span className="optional"> {t('form.optional')}</span>}
      </Label>
      {hint && (
        <DesignField.Description className="hint" id={`${id}-hint`}>
          {hint}
        </DesignField.Description>
      )}
      {error && (
        <ValidationMessage className="error" id={`${id}-error`}>
          {error}
        </ValidationMessage>
      )}
      {children({ id, 'aria-invalid': error ? true : undefined })}
    </DesignField>
  );
}
