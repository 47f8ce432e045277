import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** The states a wave is in, and `late` for what should have happened by now. */
export type State = 'draft' | 'open' | 'closed' | 'released' | 'late';

/** A state as shape and word; colour only helps. */
export function StateMark({ state }: { readonly state: State }): ReactElement {
  const { t } = useTranslation('common');
  return <span className={`state ${state}`}>{t(`state.${state}`)}</span>;
}
