import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/Button.tsx';
import { Note } from '../../design/Note.tsx';
import { Dialog } from '../forms/Dialog.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { copyText } from '../wave/CopyLink.tsx';

interface OneTimeSecretProps {
  readonly title: string;
  /** What is said of it, by the names of the texts. */
  readonly words: typeof linkWords | { readonly [use in keyof typeof linkWords]: `keys.${'once' | 'copy' | 'copied' | 'byHand'}` };
  readonly secret: string;
  readonly onClose: () => void;
}

/** A link or a key, once: it is not kept in readable form, so Esc does not close this until it has been taken. */
export function OneTimeSecret({ title, words, secret, onClose }: OneTimeSecretProps): ReactElement {
  const { t } = useTranslation('accounts');
  const announce = useAnnounce();
  const [isTaken, setTaken] = useState(false);
  const copy = async () => {
    const isCopied = await copyText(secret);
    if (isCopied) setTaken(true);
    announce(t(isCopied ? words.copied : words.byHand));
  };
  return (
    <Dialog title={title} onClose={onClose} keep={!isTaken}>
      <Note kind="wait">{t(words.once)}</Note>
      <p className="link-text">{secret}</p>
      <div className="row">
        <Button kind="primary" data-first="" onClick={copy}>
          {t(isTaken ? 'link.isCopied' : words.copy)}
        </Button>
        <Button onClick={onClose}>{t('link.close')}</Button>
      </div>
    </Dialog>
  );
}

/** Those of a link. */
export const linkWords = { once: 'link.once', copy: 'link.copy', copied: 'link.copied', byHand: 'link.byHand' } as const;
