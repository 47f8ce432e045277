import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { releasePreviewQuery } from '../../api/queries.ts';
import type { ReleasePreview as Preview } from '../../api/shapes.ts';
import { Note } from '../../design/Note.tsx';
import { useWords } from '../words/use-words.ts';

/** What the organiser should know before results become final: too few, hidden groups, groups that answered alike, texts. */
export function ReleasePreview({ wave }: { readonly wave: string }): ReactElement | null {
  const { t } = useWords();
  const { data: preview, isPending } = useQuery(releasePreviewQuery(wave));
  if (isPending) return <p className="meta">{t('action.release.previewWaiting')}</p>;
  if (!preview) return null; // it only advises: results can be released without it
  if (preview.tooFew) return <Note kind="warn">{t('action.release.previewTooFew', { k: preview.k })}</Note>;
  const hidden = preview.breakdowns.reduce((sum, one) => sum + one.hidden, 0);
  return (
    <>
      {hidden > 0 && <p>{t('action.release.hidden', { count: hidden })}</p>}
      {preview.texts > 0 && <p>{t('action.release.texts', { count: preview.texts })}</p>}
      {preview.unanimous.length > 0 && <Alike unanimous={preview.unanimous} />}
    </>
  );
}

function Alike({ unanimous }: Pick<Preview, 'unanimous'>): ReactElement {
  const { t } = useWords();
  return (
    <Note kind="warn">
      <p>{t('action.release.alike')}</p>
      <ul>
        {unanimous.map(({ question, item, breakdown, group, questionText, groupText }) => (
          <li key={[question, item, breakdown, group].join(' ')}>
            {t('action.release.alikeOne', { group: groupText, question: questionText })}
          </li>
        ))}
      </ul>
    </Note>
  );
}
