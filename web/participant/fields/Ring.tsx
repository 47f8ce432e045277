import type { ReactElement } from 'react';

/** The visible mark of a radio button, or with `square` of a checkbox. The control itself lies invisible beside it. */
export function Ring({ square = false }: { readonly square?: boolean }): ReactElement {
  return <i className={square ? 'ring square' : 'ring'} aria-hidden="true" />;
}
