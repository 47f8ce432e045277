// The controls of the organiser's forms: the browser's own, drawn by Designsystemet. The date field too: the browser's picker is the
// one that screen readers and phones know.
import { Checkbox, Input, Select, Textarea } from '@digdir/designsystemet-react';
import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { Field, type FieldProps } from './Field.tsx';

interface Written {
  readonly value: string;
  readonly onWrite: (value: string) => void;
}

type InputProps = FieldProps &
  Written &
  Pick<ComponentProps<typeof Input>, 'maxLength' | 'autoComplete' | 'inputMode' | 'type' | 'min' | 'max'>;

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
    <Field {...field}>{(control) => <Input {...control} {...own} value={value} onChange={(event) => onWrite(event.target.value)} />}</Field>
  );
}

type AreaProps = FieldProps & Written & Pick<ComponentProps<'textarea'>, 'rows' | 'maxLength' | 'spellCheck' | 'className'>;

export function AreaField({ value, onWrite, rows = 3, maxLength, spellCheck, className, ...field }: AreaProps): ReactElement {
  return (
    <Field {...field}>
      {(control) => (
        <Textarea
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
        <Select {...control} value={value} onChange={(event) => onWrite(event.target.value)}>
          {options.map((option) => (
            <Select.Option key={option.value} value={option.value}>
              {option.label}
            </Select.Option>
          ))}
        </Select>
      )}
    </Field>
  );
}

interface CheckFieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly onCheck: (isChecked: boolean) => void;
}

/** One yes or no. Several that belong together are `Choices`. */
export function CheckField({ label, hint, checked, onCheck }: CheckFieldProps): ReactElement {
  return (
    <Checkbox
      className="choice"
      label={label}
      description={hint && <span className="hint">{hint}</span>}
      checked={checked}
      onChange={(event) => onCheck(event.target.checked)}
    />
  );
}
