import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Wordmark } from '../design/Wordmark.tsx';

interface JoinPanelProps {
  readonly code: string;
  readonly count: number;
  readonly open: boolean;
}

/** How to answer: address, code and QR, and how many have. Always in sight. */
export function JoinPanel({ code, count, open }: JoinPanelProps): ReactElement {
  const { t } = useTranslation('room');
  return (
    <aside className="join">
      <Wordmark />
      {open ? (
        <>
          <p className="where">
            {t('goTo')} <b>{location.host}/s/</b>
          </p>
          <p className="code">{code}</p>
          <div className="qr">
            <img src={`/api/waves/${encodeURIComponent(code)}/qr.svg`} alt={t('qr')} width="304" height="304" />
          </div>
        </>
      ) : (
        <p className="where">{t('closed')}</p>
      )}
      <p className="count" aria-live="polite">
        <b>{count}</b> {t('answered', { count })}
      </p>
    </aside>
  );
}
