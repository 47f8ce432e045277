import { type MouseEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The address of exactly this figure: a real link, which also puts the address on the clipboard and says so. */
export function FigureLink({ id, title }: { readonly id: string; readonly title: string }): ReactElement {
  const { t } = useTranslation('report');
  const [isCopied, setCopied] = useState(false);
  const copy = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    // The address is in the address bar whatever happens; the clipboard may be refused.
    const address = new URL(`#${id}`, location.href).href;
    void navigator.clipboard?.writeText(address).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <>
      <a className="act" href={`#${id}`} aria-label={t('linkTo', { title })} onClick={copy} onBlur={() => setCopied(false)}>
        {t('linkHere')}
      </a>
      <span className="act-said" role="status">
        {isCopied && t('linkCopied')}
      </span>
    </>
  );
}
