import { type ReactElement, useState } from 'react';
import type { SentInvitation, WaveView } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { Note } from '../../design/Note.tsx';
import { Dialog } from '../forms/Dialog.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { useWords } from '../words/use-words.ts';
import { copyText } from './CopyLink.tsx';
import { linksCsv } from './links-csv.ts';

interface NewLinksDialogProps {
  readonly wave: WaveView;
  readonly links: readonly SentInvitation[];
  readonly onClose: () => void;
}

/** The links, once. They are not kept in readable form, so Esc does not close this until they have been taken. */
export function NewLinksDialog({ wave, links, onClose }: NewLinksDialogProps): ReactElement {
  const { t } = useWords();
  const announce = useAnnounce();
  const [isTaken, setTaken] = useState(false);
  const csv = linksCsv(links, { recipient: t('invitations.recipient'), link: t('invitations.link') });
  const copy = async () => {
    const isCopied = await copyText(csv.slice(1));
    if (isCopied) setTaken(true);
    announce(t(isCopied ? 'invitations.copied' : 'invitations.notCopied'));
  };
  return (
    <Dialog title={t('invitations.ready', { count: links.length })} onClose={onClose} wide keep={!isTaken}>
      <Note kind="wait">{t('invitations.once')}</Note>
      <div className="row">
        <Button kind="primary" data-first="" onClick={copy}>
          {t(isTaken ? 'copy.copied' : 'invitations.copyCsv')}
        </Button>
        <a className="btn" href={fileOf(csv)} download={`${t('invitations.file')}-${wave.code}.csv`} onClick={() => setTaken(true)}>
          {t('invitations.download')}
        </a>
        <Button onClick={onClose}>{t(isTaken ? 'dialog.close' : 'invitations.leave')}</Button>
      </div>
      <Links links={links} />
    </Dialog>
  );
}

function fileOf(csv: string): string {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`;
}

function Links({ links }: { readonly links: readonly SentInvitation[] }): ReactElement {
  const { t } = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable with the keyboard
    <section className="scroll links-table" tabIndex={0} aria-label={t('invitations.links')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('invitations.recipient')}</th>
            <th scope="col">{t('invitations.link')}</th>
          </tr>
        </thead>
        <tbody>
          {links.map(({ recipient, url }) => (
            <tr key={url}>
              <th scope="row">{recipient ?? t('invitations.noName')}</th>
              <td className="link-text">{url}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
