import { Select } from '@digdir/designsystemet-react';
import { type ChangeEvent, type ReactElement, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailLocale } from '../../../surveys/fieldwork/mail-texts.ts';
import { regions } from '../../../surveys/reference/regions.ts';
import type { SentInvitation, WaveView } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { Note } from '../../design/Note.tsx';
import { focusSoon } from '../activity/focus-soon.ts';
import { Choices } from '../forms/Choices.tsx';
import { AreaField, InputField, SelectField } from '../forms/fields.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { Failure } from '../states/Failure.tsx';
import { NewLinksDialog } from '../wave/NewLinksDialog.tsx';
import { timeOf } from '../words/dates.ts';
import { type MadeInvitation, useInvite } from './people-queries.ts';
import { type ColumnUse, guessColumns, municipalitiesAsText, type RefusedRow, readRecipients, readTable } from './recipients-table.ts';

/** The heading of those who are invited: where focus goes when the form has been emptied. */
export const listAnchor = 'invited-list';

interface AddRecipientsProps {
  readonly activity: string;
  readonly wave: WaveView;
}

/** From a list, pasted or from a file, to invitations: columns are matched, the rows shown, and those refused say why. */
export function AddRecipients({ activity, wave }: AddRecipientsProps): ReactElement {
  const { t } = useTranslation('people');
  const announce = useAnnounce();
  const invite = useInvite(activity, wave.id);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<readonly ColumnUse[]>();
  const [byMail, setByMail] = useState(true);
  const [locale, setLocale] = useState<MailLocale>('sv');
  const [later, setLater] = useState('');
  const table = useMemo(() => readTable(text), [text]);
  const uses = chosen?.length === table.columns ? chosen : guessColumns(table);
  const { invitations, refused } = readRecipients(table, uses);
  const title = useId();
  const write = (words: string) => {
    setText(words);
    setChosen(undefined);
  };
  const send = () =>
    invite.mutate(
      { invitations, mail: byMail, locale, ...(byMail && later ? { sendAt: timeOf(later) } : {}) },
      {
        onSuccess: ({ invitations: made }) => {
          write('');
          setLater('');
          announce(t('add.made', { count: made.length }));
          if (!made.some(isTold)) focusSoon(listAnchor);
        },
      },
    );
  const told = (invite.data?.invitations ?? []).filter(isTold);
  return (
    <section aria-labelledby={title} className="form">
      <h2 id={title}>{t('add.title')}</h2>
      <Sources onText={write} />
      <AreaField id="recipients" label={t('add.list')} hint={t('add.listHint')} rows={6} spellCheck={false} value={text} onWrite={write} />
      {table.rows.length > 0 && (
        <>
          <Columns heads={table.heads} rows={table.rows.map(({ cells }) => cells)} uses={uses} onChoose={setChosen} />
          <Refused refused={refused} />
          <Choices
            name="by-mail"
            legend={t('add.how')}
            kind="radio"
            chosen={[byMail ? 'mail' : 'links']}
            choices={(['mail', 'links'] as const).map((value) => ({ value, label: t(`add.${value}`), hint: t(`add.${value}Hint`) }))}
            onChoose={(value) => setByMail(value === 'mail')}
          />
          {byMail && (
            <InputField
              id="recipients-later"
              type="datetime-local"
              label={t('add.later')}
              hint={t('add.laterHint')}
              optional
              value={later}
              onWrite={setLater}
            />
          )}
          {byMail && (
            <SelectField
              id="recipients-locale"
              label={t('texts.locale')}
              value={locale}
              options={(['sv', 'en'] as const).map((one) => ({ value: one, label: t(`locales.${one}`) }))}
              onWrite={(value) => setLocale(value as MailLocale)}
            />
          )}
          {invite.error && <Failure error={invite.error} />}
          <div className="row">
            <Button
              kind="primary"
              disabled={invitations.length === 0}
              aria-busy={invite.isPending}
              onClick={() => !invite.isPending && send()}
            >
              {t('add.send', { count: invitations.length })}
            </Button>
          </div>
        </>
      )}
      {told.length > 0 && <NewLinksDialog wave={wave} links={told} onClose={invite.reset} />}
    </section>
  );
}

/** Those whose link is told here, the one time. */
function isTold(made: MadeInvitation): made is MadeInvitation & SentInvitation {
  return made.url !== undefined && made.token !== undefined;
}

/** A file, or a county's municipalities from the register. */
function Sources({ onText }: { readonly onText: (text: string) => void }): ReactElement {
  const { t } = useTranslation('people');
  const [county, setCounty] = useState('');
  const file = useId();
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = target.files?.[0];
    if (chosen) onText(await chosen.text());
    target.value = '';
  };
  return (
    <div className="pair">
      <div className="field">
        <label htmlFor={file}>{t('add.file')}</label>
        <input id={file} type="file" accept=".csv,.tsv,.txt,text/csv" onChange={read} />
      </div>
      <SelectField
        id="recipients-county"
        label={t('add.county')}
        value={county}
        options={[{ value: '', label: t('add.noCounty') }, ...regions.map(({ code, county: name }) => ({ value: code, label: name }))]}
        onWrite={(code) => {
          setCounty(code);
          if (code) onText(municipalitiesAsText(code));
        }}
      />
    </div>
  );
}

interface ColumnsProps {
  readonly heads: readonly string[] | undefined;
  readonly rows: readonly (readonly string[])[];
  readonly uses: readonly ColumnUse[];
  readonly onChoose: (uses: readonly ColumnUse[]) => void;
}

const rowsShown = 5;

/** The first rows under what each column is used as. */
function Columns({ heads, rows, uses, onChoose }: ColumnsProps): ReactElement {
  const { t } = useTranslation('people');
  const sayUse = (use: ColumnUse) => {
    if (use === 'background:municipality') return t('columns.municipality');
    if (use === 'background:sector') return t('columns.sector');
    return use === 'recipient' || use === 'email' || use === 'skip'
      ? t(`columns.${use}`)
      : t('columns.background', { name: use.slice(11) });
  };
  const choose = (at: number, use: string) => onChoose(uses.map((before, place) => (place === at ? (use as ColumnUse) : before)));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable with the keyboard
    <section className="scroll" tabIndex={0} aria-label={t('columns.title')}>
      <table className="columns-table">
        <caption>{t('columns.shown', { shown: Math.min(rowsShown, rows.length), all: rows.length })}</caption>
        <thead>
          <tr>
            {uses.map((use, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <th key={at} scope="col">
                <Select
                  aria-label={t('columns.use', { column: heads?.[at] || String(at + 1) })}
                  value={use}
                  onChange={({ target }) => choose(at, target.value)}
                >
                  {offered(use, heads?.[at]).map((one) => (
                    <Select.Option key={one} value={one}>
                      {sayUse(one)}
                    </Select.Option>
                  ))}
                </Select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, rowsShown).map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are shown in the order of the text
            <tr key={row}>
              {uses.map((_use, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <td key={at}>{cells[at] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function offered(use: ColumnUse, head = ''): readonly ColumnUse[] {
  const own: readonly ColumnUse[] = /^[A-Za-z][A-Za-z0-9_]{0,63}$/.test(head) ? [`background:${head}`] : [];
  return [...new Set<ColumnUse>(['recipient', 'email', 'background:municipality', 'background:sector', ...own, use, 'skip'])];
}

/** Every row that is left out, with why. */
function Refused({ refused }: { readonly refused: readonly RefusedRow[] }): ReactElement | null {
  const { t } = useTranslation('people');
  if (refused.length === 0) return null;
  return (
    <Note kind="warn">
      <p>{t('refused.title', { count: refused.length })}</p>
      <ul className="refused">
        {refused.map(({ line, reason, words }) => (
          <li key={line}>{t(`refused.${reason}`, { line, words })}</li>
        ))}
      </ul>
    </Note>
  );
}
