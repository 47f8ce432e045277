// The controls of the organiser's forms. All are the browser's own.
import type { ComponentProps, ReactElement } from 'react';
import { Field, type FieldProps } from './Field.tsx';

interface Written {
  readonly value: string;
  readonly onWrite: (value: string) => void;
}

type InputProps = FieldProps & Written & Pick<ComponentProps<'input'>, 'maxLength' | 'autoComplete' | 'inputMode' | 'type' | 'min' | 'max'>;

export function InputField({
  value,
  onWrite,
  maxLength,
  autoComplete = 'off',
  inputMode,
  type = 'text',
  min,
  max,
  ...field
}: InputProps): ReactElement {
  const own = { maxLength, autoComplete, inputMode, type, min, max };
  return (
    <Field {...field}>{(control) => <input {...control} {...own} value={value} onChange={(event) => onWrite(event.target.value)} />}</Field>
  );
}

type AreaProps = FieldProps & Written & Pick<ComponentProps<'textarea'>, 'rows' | 'maxLength' | 'spellCheck' | 'className'>;

export function AreaField({ value, onWrite, rows = 3, maxLength, spellCheck, className, ...field }: AreaProps): ReactElement {
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...control}
          className={className}
          rows={rows}
          maxLength={maxLength}
          spellCheck={spellCheck}
          value={value}
          onChange={(event) => onWrite(event.target.value)}
        />
      )}
    </Field>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

type SelectProps = FieldProps & Written & { readonly options: readonly Option[] };

export function SelectField({ value, onWrite, options, ...field }: SelectProps): ReactElement {
  return (
    <Field {...field}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onWrite(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
