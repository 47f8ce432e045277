import type { KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../states/Failure.tsx';
import { useWords } from '../words/use-words.ts';
import { type CodedQuestion, type CodedText, progressOf, toggled, useCodeText } from './coded-texts.ts';

interface TextListProps {
  readonly wave: string;
  readonly coded: CodedQuestion;
}

/** Every text with its themes to tick. What is ticked is kept at once. */
export function TextList({ wave, coded }: TextListProps): ReactElement {
  const { t } = useTranslation('themes');
  const code = useCodeText(wave, coded.question);
  return (
    <div className="text-list">
      <h3>{t('texts')}</h3>
      <p className="meta">{t('progressLong', progressOf(coded))}</p>
      <p className="meta keys-hint">{t('keys')}</p>
      {code.error && <Failure error={code.error} />}
      <ol>
        {coded.texts.map((one, at) => (
          <TextItem key={one.text} number={at + 1} coded={coded} one={one} onCode={(themes) => code.mutate({ text: one.text, themes })} />
        ))}
      </ol>
    </div>
  );
}

interface TextItemProps {
  readonly number: number;
  readonly coded: CodedQuestion;
  readonly one: CodedText;
  readonly onCode: (themes: readonly string[] | null) => void;
}

/** A text, and its themes as checkboxes. Digits tick the theme of that number, arrows go to the next text and the one before. */
function TextItem({ number, coded: { themes }, one, onCode }: TextItemProps): ReactElement {
  const { t } = useTranslation('themes');
  const { text } = useWords();
  const fitsNone = one.themes !== null && one.themes.length === 0;
  const pressed = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const theme = /^[1-9]$/.test(event.key) ? themes[Number(event.key) - 1] : undefined;
    if (theme) onCode(toggled(one.themes, theme.id));
    else if (event.key === '0') onCode(fitsNone ? null : []);
    else if (!goes(event)) return;
    event.preventDefault();
  };
  return (
    <li className={one.themes === null ? 'unread' : undefined} onKeyDown={pressed}>
      <fieldset>
        <legend>
          <span className="vh">{t('textNumber', { number })} </span>
          <span className="voice coded-text">{one.text}</span>
          {one.times > 1 && <span className="meta"> {t('times', { count: one.times })}</span>}
        </legend>
        <div className="ticks">
          {themes.map((theme) => (
            <Tick
              key={theme.id}
              label={text(theme.name)}
              isTicked={one.themes?.includes(theme.id) ?? false}
              onTick={() => onCode(toggled(one.themes, theme.id))}
            />
          ))}
          <Tick label={t('none')} isTicked={fitsNone} onTick={() => onCode(fitsNone ? null : [])} quiet />
        </div>
      </fieldset>
    </li>
  );
}

/** Moves focus to the first checkbox of the text below or above. */
function goes({ key, currentTarget }: KeyboardEvent<HTMLElement>): boolean {
  const next = key === 'ArrowDown' ? currentTarget.nextElementSibling : key === 'ArrowUp' ? currentTarget.previousElementSibling : null;
  const first = next?.querySelector<HTMLElement>('input');
  first?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return key === 'ArrowDown' || key === 'ArrowUp';
}

interface TickProps {
  readonly label: string;
  readonly isTicked: boolean;
  readonly onTick: () => void;
  readonly quiet?: boolean;
}

function Tick({ label, isTicked, onTick, quiet }: TickProps): ReactElement {
  return (
    <label className={quiet ? 'tick quiet' : 'tick'}>
      <input type="checkbox" checked={isTicked} onChange={onTick} />
      <span>{label}</span>
    </label>
  );
}
