import { type ReactElement, type ReactNode, useId } from 'react';

interface SectionProps {
  readonly title: string;
  /** Beside the heading. */
  readonly action?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part of the page of an occasion: its heading, the one thing to do with it, what it holds. */
export function Section({ title, action, className, children }: SectionProps): ReactElement {
  const id = useId();
  return (
    <section aria-labelledby={id} className={className}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}
