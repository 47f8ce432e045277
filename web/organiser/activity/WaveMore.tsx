import type { ReactElement } from 'react';
import type { WaveView } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { Fold } from '../../design/Fold.tsx';
import { PrintAndShow } from '../wave/PrintAndShow.tsx';
import { useWords } from '../words/use-words.ts';
import { useDesk } from './desk.ts';
import { PreviewLink, WaveTerms } from './WaveFacts.tsx';

/** The terms of the open wave, behind one line at the foot of its panel. */
export function WaveMore({ wave }: { readonly wave: WaveView }): ReactElement {
  const { t } = useWords();
  const { ask } = useDesk();
  return (
    <Fold summary={t('wave.more')}>
      <WaveTerms wave={wave} />
      <div className="row">
        <Button size="s" onClick={() => ask({ kind: 'questions', wave })}>
          {t('wave.questions')}
        </Button>
        <PreviewLink wave={wave} />
      </div>
      <PrintAndShow wave={wave} />
    </Fold>
  );
}
