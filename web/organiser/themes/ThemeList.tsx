import { type FormEvent, type ReactElement, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/Button.tsx';
import { InputField } from '../forms/fields.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { Failure } from '../states/Failure.tsx';
import { useWords } from '../words/use-words.ts';
import { type CodedQuestion, countOf, type ThemeName, useThemeChanges } from './coded-texts.ts';
import { ThemeDialog } from './ThemeDialog.tsx';

interface ThemeListProps {
  readonly wave: string;
  readonly coded: CodedQuestion;
}

/** The themes of a question with how many texts are about each, and a line to name another. */
export function ThemeList({ wave, coded }: ThemeListProps): ReactElement {
  const { t } = useTranslation('themes');
  const { text } = useWords();
  const [changing, setChanging] = useState<ThemeName>();
  const title = useId();
  return (
    <section className="theme-list" aria-labelledby={title}>
      <h3 id={title}>{t('themes')}</h3>
      {coded.themes.length === 0 && <p className="meta">{t('noThemes')}</p>}
      <ol>
        {coded.themes.map((theme, at) => (
          <li key={theme.id}>
            <span className="theme-key" aria-hidden="true">
              {at < 9 ? at + 1 : ''}
            </span>
            <span className="theme-name">{text(theme.name)}</span>
            <span className="theme-count">{t('count', { count: countOf(coded, theme.id) })}</span>
            <Button kind="plain" size="s" onClick={() => setChanging(theme)}>
              {t('change')}
              <span className="vh"> {text(theme.name)}</span>
            </Button>
          </li>
        ))}
      </ol>
      <NewTheme wave={wave} question={coded.question} />
      {changing && (
        <ThemeDialog
          wave={wave}
          question={coded.question}
          theme={changing}
          count={countOf(coded, changing.id)}
          onClose={() => setChanging(undefined)}
        />
      )}
    </section>
  );
}

/** One line and Enter: names are often thought of while reading. English can be added afterwards. */
function NewTheme({ wave, question }: { readonly wave: string; readonly question: string }): ReactElement {
  const { t } = useTranslation('themes');
  const announce = useAnnounce();
  const { add } = useThemeChanges(wave, question);
  const [name, setName] = useState('');
  const field = useId();
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const sv = name.trim();
    if (!sv || add.isPending) return;
    add.mutate(
      { sv },
      {
        onSuccess: () => {
          setName('');
          announce(t('added', { name: sv }));
        },
      },
    );
  };
  return (
    <form className="new-theme" onSubmit={send}>
      <InputField id={field} label={t('new')} hint={t('newHint')} value={name} onWrite={setName} maxLength={80} />
      <Button type="submit" aria-busy={add.isPending}>
        {t('add')}
      </Button>
      {add.error && <Failure error={add.error} />}
    </form>
  );
}
