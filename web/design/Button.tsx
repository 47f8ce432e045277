import { Button as DesignButton } from '@digdir/designsystemet-react';
import type { ReactElement } from 'react';
import { type ButtonProps, buttonClass } from './plain/Button.tsx';

export { type ButtonKind, buttonClass } from './plain/Button.tsx';

const variants = { primary: 'primary', line: 'secondary', plain: 'tertiary' } as const;

/**
 * A button of the organiser's pages. `type` is "button" unless said, so that it never sends a form by accident.
 * While `aria-busy` a turning ring shows that it works, the words stay, and pressing it again does nothing.
 *
 * @example <Button kind="primary" type="submit" aria-busy={keep.isPending}>Spara</Button>
 */
export function Button({ kind = 'line', size = 'm', className, 'aria-busy': busy, onClick, ...rest }: ButtonProps): ReactElement {
  const isBusy = busy === true || busy === 'true';
  return (
    <DesignButton
      variant={variants[kind]}
      loading={isBusy}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
      className={[buttonClass(kind, size), className].filter(Boolean).join(' ')}
      {...rest}
    />
  );
}
