import { Checkbox, Fieldset, Radio } from '@digdir/designsystemet-react';
import type { ReactElement, ReactNode } from 'react';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

interface ChoicesProps {
  readonly name: string;
  readonly legend: ReactNode;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** One of them, or any number. */
  readonly kind: 'radio' | 'checkbox';
  readonly onChoose: (value: string, isChosen: boolean) => void;
}

/** A group of radio buttons or check boxes. The whole line is what is pressed. */
export function Choices({ name, legend, choices, chosen, kind, onChoose }: ChoicesProps): ReactElement {
  const Choosable = kind === 'radio' ? Radio : Checkbox;
  return (
    <Fieldset className="choices">
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      {choices.map(({ value, label, hint }) => (
        <Choosable
          key={value}
          className="choice"
          name={name}
          value={value}
          label={label}
          description={hint && <span className="hint">{hint}</span>}
          checked={chosen.includes(value)}
          onChange={(event) => onChoose(value, event.target.checked)}
        />
      ))}
    </Fieldset>
  );
}
