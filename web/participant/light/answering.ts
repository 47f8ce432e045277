// Answering and sending on the light page, from the first key to the receipt.
import type { Answers } from '../sending/answers.ts';
import { type Draft, forgetDraft, keepDraft, newDraft, readDraft } from '../sending/draft.ts';
import { forgetReceipt, keepReceipt, type Receipt, readReceipt } from '../sending/receipt.ts';
import { makeSender, type SendingState } from '../sending/sender.ts';
import { type FormView, formView } from './form-view.ts';
import type { ClosedPage, FormPage } from './page-data.ts';
import { say, stateView } from './state-view.ts';

/** Refusals after which the answers will never be taken. */
const final: readonly string[] = ['changed', 'used', 'closed'];

/** Brings the page to life. `token`: from a personal link. */
export function answering(page: FormPage | ClosedPage, token: string | undefined): void {
  const { code } = page;
  const kept = keptDraft(code, token);
  const view = stateView(page.words);
  const form = page.closed ? undefined : liveForm(page, kept, (answers) => send(answers));

  let writing = true;
  const show = (state: SendingState): void => {
    const back = state.is === 'refused' && state.refused.why === 'wrong-answers' && form?.showWrong(state.refused.problems) === true;
    writing = back || state.is === 'writing';
    view.show(writing ? { is: 'writing' } : state, kept.works());
  };
  const sender = makeSender(code, (state) => {
    if (state.is === 'sent') kept.sent(state);
    if (state.is === 'refused' && final.includes(state.refused.why)) kept.forget();
    else if (state.is === 'refused') kept.change({ pending: false });
    show(state);
  });
  const send = (answers: Answers): void => {
    // A key or a tap that comes after the form has gone is not another response.
    if (!writing) return;
    kept.change({ answers, pending: true });
    const personal = token ?? form?.writtenToken();
    sender.send({ submissionId: kept.draft().submissionId, locale: page.locale, answers, ...(personal ? { token: personal } : {}) });
  };
  addEventListener('click', ({ target }) => {
    const wish = (target as Element).closest<HTMLElement>('[data-do]')?.dataset.do;
    if (wish === 'now') sender.tryNow();
    // The link opens the page anew.
    if (wish === 'another') kept.forget();
    if (wish !== 'back') return;
    kept.change({ pending: false });
    sender.backToAnswers();
  });

  const receipt = readReceipt(code, token);
  const { pending, answers } = kept.draft();
  if (receipt) show({ is: 'sent', ...receipt });
  else if (pending) send(answers);
  else if (page.closed) document.getElementById('draft')?.toggleAttribute('hidden', Object.keys(answers).length === 0);
  else if (page.invited && !token && !document.getElementById('token')) view.show({ is: 'no-link' }, true);
}

interface KeptDraft {
  readonly draft: () => Draft;
  readonly change: (part: Partial<Draft>) => void;
  /** Whether the device keeps it. */
  readonly works: () => boolean;
  readonly sent: (receipt: Receipt) => void;
  readonly forget: () => void;
}

/** The draft of this code and link: the one on the device, or a new one. */
function keptDraft(code: string, token: string | undefined): KeptDraft {
  let draft = readDraft(code, token) ?? newDraft(writtenId());
  let works = true;
  const forget = () => {
    forgetDraft(code, token);
    forgetReceipt(code, token);
    draft = newDraft();
  };
  return {
    draft: () => draft,
    works: () => works,
    change: (part) => {
      draft = { ...draft, ...part };
      works = keepDraft(code, token, draft);
    },
    sent: (receipt) => {
      forget();
      keepReceipt(code, token, receipt);
    },
    forget,
  };
}

/**
 * The id the server has written in the form. It may have been posted before this script had come, and the reply lost: sent again
 * from the same page, it is the same response. A page that the service worker has kept is opened many times, and its id is no one's.
 */
function writtenId(): string | undefined {
  const field = document.querySelector<HTMLInputElement>('[name=":submission"]');
  return isFromServer() ? field?.value : undefined;
}

function isFromServer(): boolean {
  try {
    return !navigator.serviceWorker?.controller;
  } catch {
    return true;
  }
}

/** The form with the draft in it; each change is kept, and said to be. */
function liveForm(page: FormPage, kept: KeptDraft, send: (answers: Answers) => void): FormView | undefined {
  const form = document.getElementById('answers');
  if (!(form instanceof HTMLFormElement)) return undefined;
  const live = formView(form, page, {
    written: (answers) => {
      kept.change({ answers });
      showKept(kept.works(), page.words);
    },
    sent: send,
    cleared: () => {
      kept.forget();
      showKept(undefined, page.words);
    },
    isKept: kept.works,
  });
  if (Object.keys(kept.draft().answers).length > 0) live.fill(kept.draft().answers);
  return live;
}

/** Says that what is written is on the phone, or that it is not. */
function showKept(works: boolean | undefined, { status, keptNot }: FormPage['words']): void {
  const sign = document.getElementById('kept');
  if (sign) sign.textContent = works ? status.kept : '';
  sign?.parentElement?.classList.toggle('is', works === true);
  say(works ? status.kept : '');
  const where = document.getElementById('where');
  if (where && works === false) where.textContent = keptNot;
}
