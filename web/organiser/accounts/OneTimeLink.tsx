import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/Button.tsx';
import { Note } from '../../design/Note.tsx';
import { Dialog } from '../forms/Dialog.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { copyText } from '../wave/CopyLink.tsx';

interface OneTimeLinkProps {
  readonly name: string;
  readonly url: string;
  readonly onClose: () => void;
}

/** A link to choose a password, once: it is not kept in readable form, so Esc does not close this until it has been taken. */
export function OneTimeLink({ name, url, onClose }: OneTimeLinkProps): ReactElement {
  const { t } = useTranslation('accounts');
  const announce = useAnnounce();
  const [isTaken, setTaken] = useState(false);
  const copy = async () => {
    const isCopied = await copyText(url);
    if (isCopied) setTaken(true);
    announce(t(isCopied ? 'link.copied' : 'link.byHand'));
  };
  return (
    <Dialog title={t('link.title', { name })} onClose={onClose} keep={!isTaken}>
      <Note kind="wait">{t('link.once')}</Note>
      <p className="link-text">{url}</p>
      <div className="row">
        <Button kind="primary" data-first="" onClick={copy}>
          {t(isTaken ? 'link.isCopied' : 'link.copy')}
        </Button>
        <Button onClick={onClose}>{t('link.close')}</Button>
      </div>
    </Dialog>
  );
}
