import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Check } from '../design/Check.tsx';
import { Wordmark } from '../design/Wordmark.tsx';
import { type KeptWhere, keptShort } from './kept-where.ts';

/** How far someone has come: questions answered on one page, or pages of a longer survey. */
export interface Progress {
  readonly answered: number;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

interface ProgressBarProps {
  readonly progress?: Progress | undefined;
  /** Minutes the whole survey takes. */
  readonly minutes?: number;
  readonly kept?: KeptWhere | undefined;
  /** How sending goes, in a word: shown instead of the progress, or only said while someone writes. */
  readonly status?: string;
}

/** The header: the mark, and how far one has come, as short lines and in words. */
export function ProgressBar({ progress, minutes = 0, kept, status = '' }: ProgressBarProps): ReactElement {
  return (
    <header className="progress">
      <div className="wrap">
        <Wordmark />
        <span className={progress ? 'status vh' : 'status'} role="status">
          {status}
        </span>
        {progress && (progress.pages > 1 ? <Pages progress={progress} minutes={minutes} kept={kept} /> : <Answered progress={progress} />)}
      </div>
      {progress && progress.pages > 1 && <progress className="turned" value={progress.page} max={progress.pages} aria-hidden="true" />}
    </header>
  );
}

function Answered({ progress: { answered, total } }: { readonly progress: Progress }): ReactElement {
  const { t } = useTranslation('participant');
  return (
    <>
      <span className="count" role="status">
        {t('answered', { answered, total })}
      </span>
      <span className="steps" aria-hidden="true">
        {Array.from({ length: total }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the row
          <i key={index} className={index < answered ? 'done' : ''} />
        ))}
      </span>
    </>
  );
}

function Pages({
  progress: { page, pages },
  minutes,
  kept,
}: {
  readonly progress: Progress;
  readonly minutes: number;
  readonly kept: KeptWhere | undefined;
}): ReactElement {
  const { t } = useTranslation('participant');
  const left = Math.ceil(minutes * (1 - (page - 1) / pages));
  return (
    <>
      <span className="where">{left > 0 ? t('pageLeft', { page, pages, count: left }) : t('page', { page, pages })}</span>
      {kept && (
        <span className="saved">
          {kept !== 'saving' && <Check />}
          {t(keptShort[kept])}
        </span>
      )}
    </>
  );
}
