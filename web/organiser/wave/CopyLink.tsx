import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { useWords } from '../words/use-words.ts';

/** How long the button says that it has copied. */
const saysCopiedMs = 2_500;

interface CopyLinkProps {
  readonly url: string;
  readonly small?: boolean;
}

/** Copies a wave's address. Where the browser does not permit that (http without localhost), the address is shown, marked. */
export function CopyLink({ url, small = false }: CopyLinkProps): ReactElement {
  const { t } = useWords();
  const announce = useAnnounce();
  const [state, setState] = useState<'idle' | 'copied' | 'byHand'>('idle');
  useEffect(() => {
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('idle'), saysCopiedMs);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    const isCopied = await copyText(url);
    setState(isCopied ? 'copied' : 'byHand');
    announce(t(isCopied ? 'copy.done' : 'copy.byHand'));
  };
  if (state === 'byHand') return <ByHand url={url} />;
  return (
    <Button size={small ? 's' : 'm'} className="copy" onClick={copy}>
      {t(state === 'copied' ? 'copy.copied' : 'copy.link')}
    </Button>
  );
}

function ByHand({ url }: { readonly url: string }): ReactElement {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  return <input ref={input} className="by-hand" readOnly value={url} aria-label={t('copy.byHand')} />;
}

/** Whether the text now is on the clipboard. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
