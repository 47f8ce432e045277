import type { ReactElement } from 'react';
import { Answering } from '../Answering.tsx';
import type { KeptWhere } from '../kept-where.ts';
import { forgetDraft } from '../sending/draft.ts';
import type { OpenWave } from '../written-page.ts';
import { seenIn } from './choose-version.ts';
import { forgetNote, keepNote, readNote } from './device-note.ts';
import { SharedDraftPanel } from './SharedDraftPanel.tsx';
import { type DraftContent, type Link, removeDraft, type SharedAnswer, type StoredDraft } from './shared-answer.ts';
import { type Saving, useSaving } from './use-saving.ts';
import type { Beginning, Writing } from './where-to-begin.ts';

interface WritingTogetherProps {
  readonly wave: OpenWave;
  readonly link: Link;
  readonly answer: SharedAnswer;
  readonly beginning: Extract<Beginning, { is: 'writing' }>;
  /** Somebody else has saved or sent meanwhile; `mine` is what is written here. */
  readonly onChanged: (mine: Writing) => void;
  /** The answer has been sent, or the draft thrown away. */
  readonly onDone: () => void;
  readonly onReadSent: () => void;
  readonly onOther: (draft: StoredDraft | undefined, other: DraftContent) => Promise<void>;
}

/** The form, with what is written saved under the link. */
export function WritingTogether({ wave, link, answer, beginning, ...on }: WritingTogetherProps): ReactElement {
  const saving = useSaving({
    link,
    survey: wave.survey,
    draft: answer.draft ?? undefined,
    seen: seenIn(answer),
    unsaved: beginning.unsaved ? beginning.start : undefined,
    onChanged: on.onChanged,
  });
  const leave = () => {
    saving.stop();
    forgetDraft(link.code, link.token);
    forgetNote(link);
  };
  const change = async (other: DraftContent) => {
    if (!(await saving.settle())) return;
    saving.stop();
    await on.onOther(saving.draftNow(), other);
  };
  const readSent = async () => {
    if (await saving.settle()) on.onReadSent();
  };
  const together = {
    start: beginning.start,
    kept: keptBy(saving),
    panel: (
      <SharedDraftPanel
        wave={wave}
        answer={answer}
        saving={saving}
        onOther={(other) => void change(other)}
        onReadSent={() => void readSent()}
      />
    ),
    onChange: saving.onChange,
    mayBeSent: saving.settle,
    basis: () => ({ seen: seenIn(answer), from: saving.draftNow()?.version ?? null }),
    onBehind: (mine: Writing) => {
      saving.stop();
      // Where the page is closed before the choice, it is asked for again.
      keepNote(link, { ...readNote(link), unsaved: true });
      on.onChanged(mine);
    },
    onSent: () => {
      leave();
      on.onDone();
    },
    onClear: async () => {
      leave();
      await removeDraft(link);
      on.onDone();
    },
  };
  return <Answering wave={wave} token={link.token} together={together} />;
}

/** What is filled in from the invitation has not been written by anyone, and is kept nowhere. */
function keptBy({ state, draft }: Saving): KeptWhere | undefined {
  if (state === 'failed') return 'device';
  if (state !== 'same') return 'saving';
  return draft && 'link';
}
