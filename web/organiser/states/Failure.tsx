import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem, Unreachable } from '../../api/problem.ts';
import { Note } from '../../design/Note.tsx';
import { useWords } from '../words/use-words.ts';

/** What went wrong and what to do, in the server's words where it has some. Announced at once. */
export function Failure({ error }: { readonly error: unknown }): ReactElement {
  const { title, detail, fields } = useFailureWords(error);
  return (
    <Note kind="err">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{detail}</p>
      {fields.length > 0 && (
        <ul>
          {fields.map(({ field, message }) => (
            <li key={field}>{message}</li>
          ))}
        </ul>
      )}
    </Note>
  );
}

/** The sentences for an error: of the server, of the network, or ours for what nobody foresaw. */
export function useFailureWords(error: unknown) {
  const { t } = useWords();
  const common = useTranslation('common').t;
  if (error instanceof Unreachable) return { title: t('failure.unreachable'), detail: common('noConnection'), fields: [] };
  if (error instanceof Problem && error.detail) return { title: error.title, detail: error.detail, fields: error.wrongFields };
  return { title: t('failure.unforeseen'), detail: t('failure.unforeseenText'), fields: [] };
}
