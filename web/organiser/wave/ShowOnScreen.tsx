import { type ReactElement, useState } from 'react';
import type { WaveView } from '../../api/shapes.ts';
import { Button, type ButtonKind, buttonClass } from '../../design/Button.tsx';
import { useWords } from '../words/use-words.ts';
import { ScreenDialog } from './ScreenDialog.tsx';

interface ShowOnScreenProps {
  readonly wave: WaveView;
  readonly kind?: ButtonKind;
  readonly small?: boolean;
}

/**
 * Leads to the room screen, in a tab of its own: it goes to the projector while this page stays with the organiser.
 * A survey whose answers are not for the room has no such screen; then its code fills this one.
 */
export function ShowOnScreen({ wave, kind = 'line', small = false }: ShowOnScreenProps): ReactElement {
  const { t, waveName } = useWords();
  const [isShown, show] = useState(false);
  const size = small ? 's' : 'm';
  if (wave.wallUrl) {
    return (
      <a className={buttonClass(kind, size)} href={wave.wallUrl} target="_blank" rel="noreferrer">
        {t('wave.screen')}
        <span className="vh">
          {' '}
          {waveName(wave)} {t('newTab')}
        </span>
      </a>
    );
  }
  return (
    <>
      <Button kind={kind} size={size} onClick={() => show(true)}>
        {t('wave.screen')}
        <span className="vh"> {waveName(wave)}</span>
      </Button>
      {isShown && <ScreenDialog wave={wave} onClose={() => show(false)} />}
    </>
  );
}
