// The button of the pages that must stay small: the participant's and the room's. Looks the same as ../Button.tsx.
import type { ComponentProps, ReactElement } from 'react';

/** One `primary` a view; the rest lined (`line`) or without a frame (`plain`). */
export type ButtonKind = 'primary' | 'line' | 'plain';

/**
 * The class that makes a link look like a button, for a router's own link component.
 *
 * @example <Link to="/activities/new" className={buttonClass('primary')}>Nytt lärprojekt</Link>
 */
export function buttonClass(kind: ButtonKind = 'line', size: 'm' | 's' = 'm'): string {
  return ['btn', kind === 'line' ? '' : kind, size === 's' ? 's' : ''].filter(Boolean).join(' ');
}

export interface ButtonProps extends ComponentProps<'button'> {
  readonly kind?: ButtonKind;
  readonly size?: 'm' | 's';
}

/** A button. `type` is "button" unless said, so that it never sends a form by accident. */
export function Button({ kind = 'line', size = 'm', type = 'button', className, ...rest }: ButtonProps): ReactElement {
  return <button type={type} className={[buttonClass(kind, size), className].filter(Boolean).join(' ')} {...rest} />;
}
