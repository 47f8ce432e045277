import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../design/LanguageSwitch.tsx';
import { Button } from '../design/plain/Button.tsx';
import { Controls, type ControlsProps } from './Controls.tsx';

interface WallFootProps {
  /** For the facilitator. */
  readonly controls?: ControlsProps | undefined;
  readonly paused: boolean;
  readonly togglePause: () => void;
  /** Whether the code stands large, and how to change that; absent where it cannot be shown. */
  readonly large?: { readonly on: boolean; readonly toggle: () => void } | undefined;
  readonly failed: boolean;
}

/** What whoever stands at the screen can do. */
export function WallFoot({ controls, paused, togglePause, large, failed }: WallFootProps): ReactElement {
  const { t } = useTranslation('room');
  return (
    <footer className="wall-foot">
      {failed && (
        <p role="alert" className="not-done">
          {t('notDone')}
        </p>
      )}
      {controls ? <Controls {...controls} /> : <LanguageSwitch />}
      <div className="controls">
        {large && <Button onClick={large.toggle}>{t(large.on ? 'smallCode' : 'bigCode')}</Button>}
        <Button onClick={togglePause}>{t(paused ? 'resume' : 'pause')}</Button>
      </div>
    </footer>
  );
}
