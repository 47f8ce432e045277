import { useEffect, useMemo, useState } from 'react';
import { makeSender, type Sender, type SendingState } from './sender.ts';

export interface Sending extends Pick<Sender, 'send' | 'tryNow' | 'backToAnswers'> {
  readonly state: SendingState;
}

/** The way of the answers to the server. `start` is where it begins: `sent` for a page reloaded after the receipt. */
export function useSending(code: string, start: SendingState): Sending {
  const [state, setState] = useState<SendingState>(start);
  const sender = useMemo(() => makeSender(code, setState), [code]);
  useEffect(() => sender.stop, [sender]);
  return { state, send: sender.send, tryNow: sender.tryNow, backToAnswers: sender.backToAnswers };
}
