import { type ReactElement, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportFile } from './addresses.ts';

/** Closes a menu on Escape, giving focus back, and on a press beside it. */
function useDismissal(menu: { readonly current: HTMLDetailsElement | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !menu.current?.open) return;
      menu.current.open = false;
      menu.current.querySelector('summary')?.focus();
    };
    const onPress = (event: PointerEvent): void => {
      if (menu.current?.open && event.target instanceof Node && !menu.current.contains(event.target)) menu.current.open = false;
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress);
    };
  }, [menu]);
}

/** The report to take along: a document, numbers in two forms, everything. Each says what it is for. */
export function DownloadMenu({ files }: { readonly files: readonly ReportFile[] }): ReactElement {
  const { t } = useTranslation('report');
  const menu = useRef<HTMLDetailsElement>(null);
  useDismissal(menu);
  return (
    <details className="menu" ref={menu}>
      <summary className="btn">{t('download')}</summary>
      <div className="list">
        {files.map(({ name, href }) => (
          <a key={name} href={href} download>
            <b>{t(`files.${name}`)}</b>
            <span>{t(`files.${name}What`)}</span>
          </a>
        ))}
      </div>
    </details>
  );
}
