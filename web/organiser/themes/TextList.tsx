import { Input } from '@digdir/designsystemet-react';
import { type KeyboardEvent, type ReactElement, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayName } from '../../../reports/disclosure/names-in-text.ts';
import { Button } from '../../design/Button.tsx';
import { Failure } from '../states/Failure.tsx';
import { useWords } from '../words/use-words.ts';
import { type CodedQuestion, type CodedText, progressOf, toggled, useCodeText } from './coded-texts.ts';
import { HideTextDialog } from './HideTextDialog.tsx';
import { MarkedText } from './MarkedText.tsx';

interface TextListProps {
  readonly wave: string;
  readonly coded: CodedQuestion;
}

/** Every text with its themes to tick and a way to hide it; what may name someone is marked. What is ticked is kept at once. */
export function TextList({ wave, coded }: TextListProps): ReactElement {
  const { t } = useTranslation('themes');
  const after = useTranslation('after').t;
  const code = useCodeText(wave, coded.question);
  const [hiding, hide] = useState<string>();
  const [onlyMarked, showOnlyMarked] = useState(false);
  const marked = coded.texts.filter(({ text }) => mayName(text));
  const shown = onlyMarked ? marked : coded.texts;
  return (
    <div className="text-list">
      <h3>{t('texts')}</h3>
      <p className="meta">{t('progressLong', progressOf(coded))}</p>
      <p className="meta keys-hint">{t('keys')}</p>
      <p className="may-name-summary">{marked.length === 0 ? after('look.noneMarked') : after('look.marked', { count: marked.length })}</p>
      {marked.length > 0 && <Tick label={after('look.onlyMarked')} isTicked={onlyMarked} onTick={() => showOnlyMarked(!onlyMarked)} />}
      {code.error && <Failure error={code.error} />}
      <ol>
        {shown.map((one, at) => (
          <TextItem
            key={one.text}
            number={at + 1}
            coded={coded}
            one={one}
            onCode={(themes) => code.mutate({ text: one.text, themes })}
            onHide={() => hide(one.text)}
          />
        ))}
      </ol>
      {hiding !== undefined && <HideTextDialog wave={wave} question={coded.question} text={hiding} onClose={() => hide(undefined)} />}
    </div>
  );
}

interface TextItemProps {
  readonly number: number;
  readonly coded: CodedQuestion;
  readonly one: CodedText;
  readonly onCode: (themes: readonly string[] | null) => void;
  readonly onHide: () => void;
}

/** A text, and its themes as checkboxes. Digits tick the theme of that number, arrows go to the next text and the one before. */
function TextItem({ number, coded: { themes }, one, onCode, onHide }: TextItemProps): ReactElement {
  const { t } = useTranslation('themes');
  const after = useTranslation('after').t;
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
          <span className="voice coded-text">
            <MarkedText text={one.text} />
          </span>
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
          <Button kind="plain" size="s" onClick={onHide}>
            {after('hide.open')}
            <span className="vh"> {t('textNumber', { number })}</span>
          </Button>
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
  const id = useId();
  return (
    <label htmlFor={id} className={quiet ? 'tick quiet' : 'tick'}>
      <Input id={id} type="checkbox" checked={isTicked} onChange={onTick} />
      <span>{label}</span>
    </label>
  );
}
