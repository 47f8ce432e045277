import type { MouseEventHandler, ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Wordmark } from './Wordmark.tsx';

interface TopBarProps {
  /** Where the wordmark leads. */
  readonly home?: string;
  /** For a router that follows that link itself. */
  readonly onHome?: MouseEventHandler<HTMLAnchorElement>;
  /** Links of the page's own router; the current one carries aria-current="page". */
  readonly nav?: ReactNode;
  /** Who is logged in, the language switch: stands to the right. */
  readonly children?: ReactNode;
}

/** The header of every organiser's page: a link past it, the wordmark, a few links, one hairline. */
export function TopBar({ home = '/', onHome, nav, children }: TopBarProps): ReactElement {
  const { t } = useTranslation('common');
  return (
    <header className="top">
      <a className="skip" href="#main">
        {t('skipToContent')}
      </a>
      <div className="wrap">
        <Wordmark href={home} onClick={onHome} />
        {nav && (
          <nav className="nav" aria-label={t('mainMenu')}>
            {nav}
          </nav>
        )}
        {children && <div className="who">{children}</div>}
      </div>
    </header>
  );
}
