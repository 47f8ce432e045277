import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { marksIn, type NameMark } from '../../../reports/disclosure/names-in-text.ts';

/** An open answer with what may point someone out marked in it, and said in words to those who do not see the marks. */
export function MarkedText({ text }: { readonly text: string }): ReactElement {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const mark of marksIn(text)) {
    parts.push(text.slice(at, mark.from), <Marked key={mark.from} text={text.slice(mark.from, mark.to)} reason={mark.reason} />);
    at = mark.to;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}

function Marked({ text, reason }: { readonly text: string } & Pick<NameMark, 'reason'>): ReactElement {
  const { t } = useTranslation('after');
  return (
    <mark className="may-name">
      {text}
      <span className="vh"> ({t(`look.reason.${reason}`)})</span>
    </mark>
  );
}
