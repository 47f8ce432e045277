import { type ReactElement, useLayoutEffect, useRef } from 'react';
import type { WaveView } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { BigCount } from '../words/BigCount.tsx';
import { Code } from '../words/Code.tsx';
import { useWords } from '../words/use-words.ts';

/** The whole screen for how to answer: address, code, QR and how many have. Read from ten metres. */
export function ScreenDialog({ wave, onClose }: { readonly wave: WaveView; readonly onClose: () => void }): ReactElement {
  const { t, text } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} className="screen" aria-label={t('screen.title')} onCancel={onClose}>
      <div className="screen-words">
        <p className="screen-title">{text(wave.title)}</p>
        <p>
          {t('screen.goTo')} <b>{addressOf(wave.url)}</b>
        </p>
        <p className="screen-code">
          <Code code={wave.code} />
        </p>
        <p>{t('screen.orScan')}</p>
        <p className="screen-count" aria-live="polite">
          <BigCount wave={wave} />
        </p>
      </div>
      <img src={`/api/waves/${wave.code}/qr.svg`} alt={t('wave.qrAlt', { url: wave.url })} width={600} height={600} />
      <Button className="screen-close" onClick={onClose}>
        {t('screen.close')}
      </Button>
    </dialog>
  );
}

/** The address to type, without what need not be typed: "enkat.example.se/s/" */
function addressOf(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/[^/]*$/, '');
}
