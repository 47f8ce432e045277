// The light page as an organiser looks at it beforehand: it says what is missing and how far one has come, keeps nothing, sends nothing.
import { wouldHaveSent } from '../preview.ts';
import { formView } from './form-view.ts';
import type { FormPage } from './page-data.ts';

export function previewing(page: FormPage): void {
  const form = document.getElementById('answers');
  if (!(form instanceof HTMLFormElement)) return;
  const nothing = () => undefined;
  formView(form, page, { written: nothing, sent: () => wouldHaveSent(page.preview ?? ''), cleared: nothing, isKept: () => false });
}
