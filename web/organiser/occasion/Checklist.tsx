import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ChecklistPart, checklistFor } from '../../../surveys/fieldwork/checklist.ts';
import type { Occasion } from '../../../surveys/fieldwork/occasion.ts';
import { type Plan, type PlanChange, usualItems } from '../../../surveys/fieldwork/plan.ts';
import { Button } from '../../design/Button.tsx';
import { Fold } from '../../design/Fold.tsx';
import { CheckField, InputField } from '../forms/fields.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { Failure } from '../states/Failure.tsx';
import { useWords } from '../words/use-words.ts';
import { useChangePlan } from './occasion-queries.ts';
import { Section } from './Section.tsx';

interface ChecklistProps {
  readonly activity: string;
  readonly occasion: Occasion;
  readonly plan: Plan;
}

interface Item {
  readonly id: string;
  readonly text: string;
}

const parts: readonly ChecklistPart[] = ['before', 'day', 'after'];

/** The practicalities, to tick; the usual ones after the guidelines, and one's own. */
export function Checklist({ activity, occasion, plan }: ChecklistProps): ReactElement {
  const { t } = useTranslation('occasion');
  const { text } = useWords();
  const change = useChangePlan(activity, occasion.id);
  const usual = usualItems(plan, occasion.kind);
  const all = [...usual, ...plan.own];
  const done = all.filter(({ id }) => plan.done.includes(id)).length;
  const send = (one: PlanChange) => change.mutate(one);
  const items = (part: ChecklistPart) => usual.filter((one) => one.part === part).map((one) => ({ id: one.id, text: text(one.text) }));
  return (
    <Section
      title={t('checklist.title')}
      className="no-print"
      action={<span className="meta">{t('checklist.done', { done, all: all.length })}</span>}
    >
      {change.error && <Failure error={change.error} />}
      {parts.map((part) => (
        <Group key={part} legend={t(`checklist.${part}`)} items={items(part)} plan={plan} onChange={send} />
      ))}
      <Group legend={t('checklist.own')} items={plan.own} plan={plan} onChange={send} />
      <AddItem onAdd={(words) => send({ do: 'add-item', text: words })} />
      <Removed occasion={occasion} plan={plan} onChange={send} />
    </Section>
  );
}

interface GroupProps {
  readonly legend: string;
  readonly items: readonly Item[];
  readonly plan: Plan;
  readonly onChange: (change: PlanChange) => void;
}

function Group({ legend, items, plan, onChange }: GroupProps): ReactElement | null {
  const { t } = useTranslation('occasion');
  const announce = useAnnounce();
  if (items.length === 0) return null;
  const remove = (item: string) => {
    onChange({ do: 'remove-item', item });
    announce(t('checklist.removed'));
  };
  return (
    <fieldset className="ticks">
      <legend>{legend}</legend>
      {items.map(({ id, text }) => (
        <div key={id} className="tick-row">
          <CheckField
            label={text}
            checked={plan.done.includes(id)}
            onCheck={(isDone) => onChange({ do: 'tick', item: id, done: isDone })}
          />
          <Button kind="plain" size="s" className="remove" onClick={() => remove(id)}>
            {t('checklist.remove')}
            <span className="vh"> {text}</span>
          </Button>
        </div>
      ))}
    </fieldset>
  );
}

function AddItem({ onAdd }: { readonly onAdd: (text: string) => void }): ReactElement {
  const { t } = useTranslation('occasion');
  const announce = useAnnounce();
  const [text, setText] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    onAdd(text.trim());
    announce(t('checklist.added'));
    setText('');
  };
  return (
    <form className="add-item" onSubmit={add}>
      <InputField id="new-item" label={t('checklist.new')} maxLength={200} value={text} onWrite={setText} />
      <Button type="submit">{t('checklist.add')}</Button>
    </form>
  );
}

/** Usual items that have been taken away can be put back. */
function Removed({
  occasion,
  plan,
  onChange,
}: Omit<GroupProps, 'legend' | 'items'> & { readonly occasion: Occasion }): ReactElement | null {
  const { t } = useTranslation('occasion');
  const { text } = useWords();
  const removed = checklistFor(occasion.kind).filter((one) => plan.removed.includes(one.id));
  if (removed.length === 0) return null;
  return (
    <Fold summary={t('checklist.removedOnes', { count: removed.length })}>
      <ul className="tick-list">
        {removed.map((one) => (
          <li key={one.id} className="tick-row">
            <span>{text(one.text)}</span>
            <Button kind="plain" size="s" onClick={() => onChange({ do: 'put-back', item: one.id })}>
              {t('checklist.putBack')}
              <span className="vh"> {text(one.text)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
