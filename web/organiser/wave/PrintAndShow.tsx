import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaveView } from '../../api/shapes.ts';
import { buttonClass } from '../../design/Button.tsx';
import { Fold } from '../../design/Fold.tsx';
import { useDesk } from '../activity/desk.ts';
import { SelectField } from '../forms/fields.tsx';
import { useWords } from '../words/use-words.ts';

const files = (['poster', 'slide'] as const).flatMap((shape) => (['pdf', 'png'] as const).map((format) => ({ shape, format })));

/** What shows people the way to a wave, to download: a poster, a slide, and its questions as a page. */
export function PrintAndShow({ wave }: { readonly wave: WaveView }): ReactElement {
  const { t } = useTranslation('survey');
  const { locale: reading } = useWords();
  const [locale, setLocale] = useState<string>(reading);
  const { rights } = useDesk();
  const isOpen = rights.runs && wave.audience === 'open' && (wave.status === 'draft' || wave.status === 'open');
  return (
    <Fold summary={t('print.summary')}>
      <div className="print-files">
        {wave.status === 'draft' ? (
          <p className="meta">{t('print.questionsDraft')}</p>
        ) : (
          <p>
            <a href={`/s/${wave.code}/questions?locale=${locale}`} target="_blank" rel="noreferrer">
              {t('print.questions')}
            </a>
          </p>
        )}
        {isOpen && (
          <>
            <p className="meta">{t('print.lead')}</p>
            <SelectField
              id={`print-language-${wave.id}`}
              className="short"
              label={t('print.language')}
              options={(['sv', 'en'] as const).map((value) => ({ value, label: t(`preview.languages.${value}`) }))}
              value={locale}
              onWrite={setLocale}
            />
            <div className="row">
              {files.map(({ shape, format }) => (
                <a
                  key={`${shape}.${format}`}
                  className={buttonClass('line', 's')}
                  href={`/api/waves/${wave.id}/${shape}.${format}?locale=${locale}`}
                  download
                >
                  <span className="vh">{t('print.download', { what: t(`print.${shape}`), format: t(`print.${format}`) })}</span>
                  <span aria-hidden="true">
                    {t(`print.${shape}`)}, {t(`print.${format}`)}
                  </span>
                </a>
              ))}
            </div>
          </>
        )}
      </div>
    </Fold>
  );
}
