// Says the result of an action, to those who hear the page and to those who see it. One polite live region for all pages; the words stay
// in sight for a while, and in the page until something else is said.
import { createContext, type ReactElement, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';

type Announce = (text: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** `const announce = useAnnounce(); announce('Omgången är stängd.')` */
export const useAnnounce = (): Announce => useContext(AnnounceContext);

/** Long enough to be read by someone who reads slowly. */
const shownMs = 8_000;

export function Announcer({ children }: { readonly children: ReactNode }): ReactElement {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  // A new element each time: the same sentence twice is read twice.
  const announce = useCallback((text: string) => setSaid((before) => ({ text, turn: before.turn + 1 })), []);
  const [isShown, show] = useState(false);
  useEffect(() => {
    show(said.text !== '');
    const timer = setTimeout(() => show(false), shownMs);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className={isShown ? 'said' : 'vh'} role="status">
        <span key={said.turn}>{said.text}</span>
      </div>
    </AnnounceContext>
  );
}
