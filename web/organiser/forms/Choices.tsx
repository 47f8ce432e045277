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
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {choices.map(({ value, label, hint }) => (
        <label key={value} className="choice">
          <input
            type={kind}
            name={name}
            value={value}
            checked={chosen.includes(value)}
            onChange={(event) => onChoose(value, event.target.checked)}
          />
          <span>
            {label}
            {hint && <span className="hint">{hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
