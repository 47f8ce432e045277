// An organisation's page behind its personal link: writing together, choosing between two versions, and what has been sent.
import { type ReactElement, useCallback, useEffect, useMemo, useState } from 'react';
import { keepDraft, newDraft, readDraft } from '../sending/draft.ts';
import type { OpenWave } from '../written-page.ts';
import { type Choice, saveChoice, saveOther, seenIn } from './choose-version.ts';
import { keepNote, readNote } from './device-note.ts';
import { FiledAnswer } from './FiledAnswer.tsx';
import { ClosedPage, FetchingPage, UnreachablePage, WrongLinkPage } from './link-pages.tsx';
import { fetchAnswer, type Link, type SharedAnswer } from './shared-answer.ts';
import { TwoVersions } from './TwoVersions.tsx';
import { WritingTogether } from './WritingTogether.tsx';
import { type Beginning, identicalAnswers, sameAnswers, type Writing, whereToBegin } from './where-to-begin.ts';

/** How often an answer that could not be fetched is asked for again, in milliseconds. */
const refetchMs = 5_000;

type View = Beginning | { readonly is: 'closed' } | { readonly is: 'wrong-link' } | { readonly is: 'no-connection' };

interface Shown {
  readonly view: View;
  readonly answer: SharedAnswer | undefined;
  /** Another one for each beginning, so that a form starts anew from what it is given. */
  readonly round: number;
}

interface OrganisationPageProps {
  readonly wave: OpenWave;
  readonly token: string;
}

/** Fetches what is known by the link and shows what there is to do. */
export function OrganisationPage({ wave, token }: OrganisationPageProps): ReactElement {
  const link = useMemo<Link>(() => ({ code: wave.code, token }), [wave.code, token]);
  const { shown, show, load } = useSharedAnswer(wave, link);
  if (!shown) return <FetchingPage wave={wave} />;
  const { view, answer, round } = shown;
  if (view.is === 'no-connection') return <UnreachablePage wave={wave} token={token} />;
  if (view.is === 'wrong-link') return <WrongLinkPage wave={wave} />;
  if (view.is === 'closed' || !answer) return <ClosedPage wave={wave} token={token} />;

  const write = (start: Writing, draft: SharedAnswer['draft']) => {
    const known = { ...answer, draft };
    begin(link, start, known);
    show({ is: 'writing', from: draft?.version ?? null, start, unsaved: false }, known);
  };
  if (view.is === 'sent') {
    const correct = () => answer.sent && write(answer.draft ?? { answers: answer.sent.answers, page: 0 }, answer.draft);
    return (
      <FiledAnswer
        wave={wave}
        answer={answer}
        onCorrect={wave.status === 'open' && answer.sent?.place !== 'cancelled' ? correct : undefined}
      />
    );
  }
  if (view.is === 'two-versions') {
    const { mine } = view;
    const compared = besideMine(wave, answer, mine);
    const choose = async (choice: Choice): Promise<boolean> => {
      const saved = await saveChoice({ link, survey: wave.survey, mine, answer, choice });
      if (saved.is === 'failed') return false;
      if (saved.is === 'changed') await load(mine);
      else if (!compared.draft && choice === 'theirs') show({ is: 'sent' }, { ...answer, draft: saved.draft });
      else write(choice === 'mine' ? mine : saved.draft, saved.draft);
      return true;
    };
    return <TwoVersions key={round} wave={wave} mine={mine} answer={compared} onChoose={choose} />;
  }
  return (
    <WritingTogether
      key={round}
      wave={wave}
      link={link}
      answer={answer}
      beginning={view}
      onChanged={(mine) => void load(mine)}
      onDone={() => void load()}
      onReadSent={() => show({ is: 'sent' })}
      onOther={async (draft, other) => {
        const saved = await saveOther(link, answer, draft, other);
        if (saved.is === 'saved') write(saved.draft, saved.draft);
        else await load();
      }}
    />
  );
}

/** What to hold against what is written here: where that is the draft too, the answer that has been sent. */
function besideMine({ survey }: OpenWave, answer: SharedAnswer, mine: Writing): SharedAnswer {
  return answer.sent && answer.draft && sameAnswers(survey, answer.draft.answers, mine.answers) ? { ...answer, draft: null } : answer;
}

/** What is in this device from now on: what has been chosen. */
function begin(link: Link, { answers, page }: Writing, answer: SharedAnswer): void {
  keepDraft(link.code, link.token, { ...newDraft(), answers, page });
  keepNote(link, { ...readNote(link), version: answer.draft?.version ?? null, seen: seenIn(answer), unsaved: false });
}

interface SharedAnswerShown {
  readonly shown: Shown | undefined;
  readonly show: (view: View, answer?: SharedAnswer) => void;
  /** `mine` is what was being written here when somebody else turned out to have been there. */
  readonly load: (mine?: Writing) => Promise<void>;
}

/** Fetched when the page opens, again where there is no connection, and whenever somebody else turns out to have been there. */
function useSharedAnswer(wave: OpenWave, link: Link): SharedAnswerShown {
  const [shown, setShown] = useState<Shown>();
  const show = useCallback<SharedAnswerShown['show']>((view, answer) => {
    setShown((before) => ({ view, answer: answer ?? before?.answer, round: (before?.round ?? 0) + 1 }));
    scrollTo(0, 0);
  }, []);
  const load = useCallback<SharedAnswerShown['load']>(
    async (mine) => {
      const fetched = await fetchAnswer(link);
      if (fetched.found !== 'answer') return show({ is: fetched.found });
      show(viewOf(wave, link, fetched.answer, mine), fetched.answer);
    },
    [link, wave, show],
  );
  useEffect(() => void load(), [load]);
  const view = shown?.view;
  useEffect(() => {
    if (view?.is !== 'no-connection') return;
    const timer = setTimeout(load, refetchMs);
    return () => clearTimeout(timer);
  }, [view, load]);
  return { shown, show, load };
}

function viewOf(wave: OpenWave, link: Link, answer: SharedAnswer, mine: Writing | undefined): View {
  if (wave.status !== 'open') return { is: answer.sent ? 'sent' : 'closed' };
  // Two have sent the same: there is nothing to choose between.
  if (mine && answer.sent && identicalAnswers(mine.answers, answer.sent.answers)) return { is: 'sent' };
  if (mine) return { is: 'two-versions', mine };
  return whereToBegin({ survey: wave.survey, shared: answer, note: readNote(link), local: readDraft(link.code, link.token) });
}
