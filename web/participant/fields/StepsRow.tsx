// One row of a table of scales. The markup is the same on a phone and on a wide screen; the stylesheet makes it joined
// cells, wrapped words or circles under the heads of a table.
import type { CSSProperties, ReactElement } from 'react';

export interface Step {
  readonly value: unknown;
  readonly text: string;
  /** Where it is another than the page's. */
  readonly lang?: string | undefined;
}

/** Whether the steps are 1 to 5 and so on, which can stand as numbers, rather than words that need to be read. */
export function areNumbered(steps: readonly Step[]): boolean {
  const numbers = steps.filter((step) => step.value !== 'na').map((step) => step.value);
  return numbers.length > 4 && numbers.every((value, index) => value === index + 1);
}

interface StepsRowProps {
  readonly name: string;
  /** What is asked of what, for those who do not see the heads: "Hur viktig? Digitalisering". */
  readonly label: string;
  /** Of the label and the heading, where it is another than the page's. */
  readonly lang?: string | undefined;
  /** What is asked, shown above the row where the heads of the table are not. */
  readonly heading?: string;
  readonly steps: readonly Step[];
  readonly value: unknown;
  readonly why: string | undefined;
  readonly id: string;
  readonly onChoose: (value: unknown) => void;
}

/** A scale in a row of a table: radio buttons in a group of their own. */
export function StepsRow({ name, label, lang, heading, steps, value, why, id, onChoose }: StepsRowProps): ReactElement {
  const numbered = areNumbered(steps);
  const chosen = steps.find((step) => step.value === value);
  const inScale = steps.filter((step) => step.value !== 'na');
  return (
    <div className={why ? 'cell missing' : 'cell'} id={id}>
      {(heading || numbered) && (
        <p className="sub" aria-hidden="true">
          {heading && <b lang={lang}>{heading}</b>}
          {numbered && chosen && <span className="choice">{chosen.text}</span>}
        </p>
      )}
      {why && (
        <p className="why" id={`${id}-why`}>
          {why}
        </p>
      )}
      <div
        className={numbered ? 'sc numbered' : 'sc worded'}
        role="radiogroup"
        aria-label={label}
        lang={lang}
        aria-describedby={why ? `${id}-why` : undefined}
        style={{ '--steps': steps.length } as CSSProperties}
      >
        {steps.map((step) => (
          <label className={step.value === 'na' ? 'c vj' : 'c'} key={String(step.value)} title={step.text} lang={step.lang}>
            <input
              type="radio"
              name={name}
              value={String(step.value)}
              checked={step.value === value}
              onChange={() => onChoose(step.value)}
            />
            <b aria-hidden="true">{numbered && step.value !== 'na' ? String(step.value) : ''}</b>
            <span>{step.text}</span>
          </label>
        ))}
      </div>
      {numbered && (
        <p className="ends" aria-hidden="true">
          <span>{ending(inScale[0])}</span>
          <span>{ending(inScale.at(-1))}</span>
        </p>
      )}
    </div>
  );
}

function ending(step: Step | undefined): string {
  return step ? `${String(step.value)} ${step.text}` : '';
}

/** The words of the steps above the circles of a wide table. */
export function StepsHead({
  heading,
  lang,
  steps,
}: {
  readonly heading?: string;
  readonly lang?: string | undefined;
  readonly steps: readonly Step[];
}): ReactElement {
  return (
    <div className="head" aria-hidden="true">
      {heading && <b lang={lang}>{heading}</b>}
      <ol className="words" style={{ '--steps': steps.length } as CSSProperties}>
        {steps.map((step) => (
          <li key={String(step.value)} lang={step.lang}>
            {step.text}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The columns of a wide table: one for the names, then as much for each scale as it has steps. */
export function columnsFor(stepCounts: readonly number[]): CSSProperties {
  return { '--cells': stepCounts.map((count) => `minmax(0, ${count}fr)`).join(' ') } as CSSProperties;
}
