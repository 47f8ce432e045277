import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextsFigure } from '../../reports/compose/report.ts';
import { Button } from '../design/Button.tsx';

/** So many are shown at once; the rest on request, and always on paper. */
const shownFirst = 6;

/** Open answers in columns, in their own typeface. */
export function Voices({ figure }: { readonly figure: TextsFigure }): ReactElement {
  return (
    <>
      {figure.groups.map((group) => (
        <VoiceGroup key={group.title} group={group} withTitle={group.title !== '' && group.title !== figure.title} />
      ))}
    </>
  );
}

function VoiceGroup({ group, withTitle }: { readonly group: TextsFigure['groups'][number]; readonly withTitle: boolean }): ReactElement {
  const { t } = useTranslation('report');
  const [all, setAll] = useState(false);
  const { status, texts } = group;
  const list = texts.map((text, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two people may have written the same, and the order is fixed.
    <li key={index} className={!all && index >= shownFirst ? 'beyond' : undefined}>
      {text}
    </li>
  ));
  return (
    <div className="voice-group">
      {withTitle && <h4>{group.title}</h4>}
      {status === 'too-few' && <p className="note few">{t('tooFewTexts')}</p>}
      {status === 'released' && texts.length === 0 && <p className="meta">{t('noTexts')}</p>}
      {status === 'released' && texts.length > 0 && <ul className="voices voice">{list}</ul>}
      {!all && texts.length > shownFirst && (
        <Button size="s" className="show-all" onClick={() => setAll(true)}>
          {t('showAll', { count: texts.length })}
        </Button>
      )}
    </div>
  );
}
