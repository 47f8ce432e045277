import type { ReactElement } from 'react';
import type { WaveView } from '../../api/shapes.ts';
import { useWords } from './use-words.ts';

interface BigCountProps {
  readonly wave: Pick<WaveView, 'count' | 'countStep'>;
  readonly asked?: number | undefined;
  /** A label beside it says what is counted. */
  readonly short?: boolean;
}

/** The count as a big number with small words: "14 av 22 har svarat", "minst 10 …", "färre än 5 …". */
export function BigCount({ wave: { count = 0, countStep }, asked, short = false }: BigCountProps): ReactElement {
  const { t } = useWords();
  const isRounded = countStep === 5;
  const isFew = isRounded && count < 5;
  const outOf = asked === undefined ? '' : t('count.outOf', { asked });
  return (
    <>
      {isRounded && <small>{t(isFew ? 'count.under' : 'count.min')} </small>}
      {isFew ? 5 : count} <small>{short ? outOf : `${outOf} ${t('count.haveAnswered')}`.trim()}</small>
    </>
  );
}
