import type { ReactElement } from 'react';
import type { WaveView } from '../../api/shapes.ts';
import { useWords } from '../words/use-words.ts';

/** The QR code of a wave's address; dark on light in both themes, or cameras would not read it. */
export function QrCode({ wave }: { readonly wave: Pick<WaveView, 'code' | 'url'> }): ReactElement {
  const { t } = useWords();
  return <img className="qr" src={`/api/waves/${wave.code}/qr.svg`} width={144} height={144} alt={t('wave.qrAlt', { url: wave.url })} />;
}
