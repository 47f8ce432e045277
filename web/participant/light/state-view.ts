// How sending goes: the server has written each state as a template, the page shows one at a time.
import type { SendingState } from '../sending/sender.ts';
import { counted, type FormPage } from './page-data.ts';

type Shown = SendingState | { readonly is: 'no-link' };

export interface StateView {
  /** Shows a state instead of the form; `writing` shows the form. */
  readonly show: (state: Shown, storageWorks: boolean) => void;
}

/** Where states are shown: in the page's main element, with a word for each in the header. */
export function stateView(
  words: Pick<FormPage['words'], 'countdown'> & { readonly status: Readonly<Partial<Record<string, string>>> },
): StateView {
  let timer: ReturnType<typeof setInterval> | undefined;
  return {
    show(state, storageWorks) {
      clearInterval(timer);
      const writing = document.getElementById('writing');
      document.querySelector('main > section')?.remove();
      if (writing) writing.hidden = state.is !== 'writing';
      document.body.classList.toggle('sending', state.is !== 'writing');
      say(state.is === 'writing' ? '' : (words.status[state.is] ?? ''));
      if (state.is === 'writing') return;
      const section = copyOf(templateOf(state, storageWorks));
      if (!section) return;
      complete(section, state);
      document.querySelector('main')?.append(section);
      scrollTo(0, 0);
      section.querySelector('h1')?.focus();
      if (state.is === 'waiting') timer = countDown(section, state.until, words.countdown);
    },
  };
}

/** The word of a state, announced and shown in the header. */
export function say(word: string): void {
  const status = document.getElementById('status');
  if (status && status.textContent !== word) status.textContent = word;
}

function templateOf(state: Shown, storageWorks: boolean): string {
  if (state.is === 'waiting') return storageWorks ? 'waiting' : 'waiting-unkept';
  if (state.is === 'sent') return state.place && document.getElementById(`is-sent-${state.place}`) ? `sent-${state.place}` : 'sent';
  if (state.is !== 'refused') return state.is;
  return document.getElementById(`is-${state.refused.why}`) ? state.refused.why : 'other';
}

function copyOf(name: string): HTMLElement | undefined {
  const template = document.getElementById(`is-${name}`) as HTMLTemplateElement | null;
  return (template?.content.firstElementChild?.cloneNode(true) as HTMLElement | undefined) ?? undefined;
}

function complete(section: HTMLElement, state: Shown): void {
  const receipt = section.querySelector('.receipt .code');
  if (receipt && state.is === 'sent') receipt.textContent = state.receipt;
  const detail = section.querySelector<HTMLElement>('[data-detail]');
  if (!detail || state.is !== 'refused') return;
  detail.textContent = state.refused.detail ?? '';
  detail.hidden = !state.refused.detail;
}

/** Seconds until the next attempt. Not announced each second: the heading has said what matters. */
function countDown(section: HTMLElement, until: number, words: FormPage['words']['countdown']): ReturnType<typeof setInterval> {
  const line = section.querySelector('.countdown');
  const tell = () => {
    if (line) line.textContent = counted(words, Math.max(1, Math.ceil((until - Date.now()) / 1000)));
  };
  tell();
  return setInterval(tell, 500);
}
