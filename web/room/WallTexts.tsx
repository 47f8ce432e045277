import { type ReactElement, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { WallText } from './live-wall.ts';

interface WallTextsProps {
  readonly texts: readonly WallText[];
  readonly questionTitle: (name: string) => string;
}

/** What people have written, in their own type, newest first under each question. */
export function WallTexts({ texts, questionTitle }: WallTextsProps): ReactElement {
  const { t } = useTranslation('room');
  const isNew = useNewIds(texts);
  const questions = [...new Set(texts.map(({ question }) => question))];
  if (texts.length === 0) return <p className="empty voice">{t('empty')}</p>;
  return (
    <div className={questions.length > 1 ? 'piles' : 'piles single'}>
      {questions.map((question) => (
        <section className="pile" key={question}>
          <h2>{questionTitle(question)}</h2>
          <ul className="voice">
            {texts
              .filter((text) => text.question === question)
              .toReversed()
              .map(({ id, text }) => (
                <li key={id} className={isNew(id) ? 'fresh' : undefined}>
                  {text}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Which texts have come since the last drawing; none the first time, when all are. */
function useNewIds(texts: readonly WallText[]): (id: string) => boolean {
  const seen = useRef<ReadonlySet<string> | undefined>(undefined);
  const before = seen.current;
  useEffect(() => {
    seen.current = new Set(texts.map(({ id }) => id));
  }, [texts]);
  return (id) => before !== undefined && before.size > 0 && !before.has(id);
}
