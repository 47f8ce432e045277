import { Button as DesignButton } from '@digdir/designsystemet-react';
import type { ReactElement } from 'react';
import { type ButtonProps, buttonClass } from './plain/Button.tsx';

export { type ButtonKind, buttonClass } from './plain/Button.tsx';

const variants = { primary: 'primary', line: 'secondary', plain: 'tertiary' } as const;

/**
 * A button of the organiser's pages. `type` is "button" unless said, so that it never sends a form by accident.
 * While `aria-busy` a turning ring shows that it works; the words stay.
 *
 * @example <Button kind="primary" type="submit" aria-busy={keep.isPending}>Spara</Button>
 */
export function Button({ kind = 'line', size = 'm', className, 'aria-busy': busy, ...rest }: ButtonProps): ReactElement {
  return (
    <DesignButton
      variant={variants[kind]}
      loading={busy === true || busy === 'true'}
      className={[buttonClass(kind, size), className].filter(Boolean).join(' ')}
      {...rest}
    />
  );
}
