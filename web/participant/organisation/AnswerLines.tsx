import type { ReactElement, ReactNode } from 'react';
import type { Said } from '../../../surveys/definition/localized-text.ts';
import type { AnswerLine } from '../../../surveys/reading/read-answers.ts';
import { useLanguage } from '../../i18n/use-language.ts';

/** Words with their language, where it is another than the page's. What someone has written has none that we know. */
export function Spoken({ said }: { readonly said: Said | { readonly text: string } }): ReactNode {
  const { locale } = useLanguage();
  const lang = 'lang' in said && said.lang !== locale ? said.lang : undefined;
  return lang ? <span lang={lang}>{said.text}</span> : said.text;
}

/** An answer in words, one thing a line. */
export function AnswerLines({ lines }: { readonly lines: readonly AnswerLine[] }): ReactElement {
  return (
    <>
      {lines.map(({ label, text }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the answer
        <p className="answer" key={place}>
          {label && (
            <span className="meta">
              <Spoken said={label} />
              {': '}
            </span>
          )}
          <Spoken said={text} />
        </p>
      ))}
    </>
  );
}
