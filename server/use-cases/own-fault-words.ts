// What is wrong with an organiser's own question, said as the form in the browser says it.
import type { OwnFault } from '../../surveys/definition/own-questions.ts';
import en from '../../web/i18n/en/survey.json';
import sv from '../../web/i18n/sv/survey.json';

/** The sentence in each language. @example ownFaultWords({ question: 0, field: 'title.sv', reason: 'missing' }).sv // 'Egen fråga 1: Skriv något här.' */
export function ownFaultWords({ question, reason }: OwnFault): { readonly sv: string; readonly en: string } {
  const said = (texts: typeof sv) => {
    const what = texts.fault[reason];
    return question < 0 ? what : texts.fault.where.replace('{{number}}', String(question + 1)).replace('{{what}}', what);
  };
  return { sv: said(sv), en: said(en) };
}
