// Says the result of an action to those who do not see the page change. One polite live region for all pages.
import { createContext, type ReactElement, type ReactNode, useCallback, useContext, useState } from 'react';

type Announce = (text: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** `const announce = useAnnounce(); announce('Omgången är stängd.')` */
export const useAnnounce = (): Announce => useContext(AnnounceContext);

export function Announcer({ children }: { readonly children: ReactNode }): ReactElement {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  // A new element each time: the same sentence twice is read twice.
  const announce = useCallback((text: string) => setSaid((before) => ({ text, turn: before.turn + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="vh" role="status">
        <span key={said.turn}>{said.text}</span>
      </div>
    </AnnounceContext>
  );
}
