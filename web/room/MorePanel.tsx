import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PileNumber, pileName, pileNumbers, type RoomChange } from '../../surveys/fieldwork/room.ts';
import { LanguageSwitch } from '../design/LanguageSwitch.tsx';
import { Button, buttonClass } from '../design/plain/Button.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import type { Wall } from './live-wall.ts';

interface MorePanelProps {
  readonly code: string;
  readonly roomKey: string;
  readonly wall: Wall;
  readonly decide: (change: RoomChange) => void;
  readonly keysOn: boolean;
  readonly setKeysOn: (on: boolean) => void;
}

/** For the facilitator: the wall as a file, the names of the piles, the link for further screens, and which keys there are. */
export function MorePanel({ code, roomKey, wall, decide, keysOn, setKeysOn }: MorePanelProps): ReactElement {
  const { t } = useTranslation('room');
  const { locale } = useLanguage();
  const file = (name: string) =>
    `/api/waves/${encodeURIComponent(code)}/${name}?${new URLSearchParams({ key: roomKey, locale: locale === 'en' ? 'en' : 'sv' })}`;
  return (
    <section className="panel" aria-label={t('moreTitle')}>
      <h2>{t('keep.title')}</h2>
      <div className="row">
        <a className={buttonClass()} href={file('wall.png')} download>
          {t('keep.png')}
        </a>
        <a className={buttonClass()} href={file('wall.csv')} download>
          {t('keep.csv')}
        </a>
      </div>
      <PileNames key={wall.pileNames.join('\n')} wall={wall} decide={decide} />
      <h2>{t('screens.title')}</h2>
      <ScreenLink code={code} screenKey={wall.screenKey ?? ''} />
      <h2>{t('language')}</h2>
      <div className="row">
        <LanguageSwitch />
      </div>
      <h2>{t('keys.title')}</h2>
      <label className="choice">
        <input type="checkbox" checked={keysOn} onChange={({ target }) => setKeysOn(target.checked)} />
        {t('keys.use')}
      </label>
      {(['1', '2', '3'] as const).map((line) => (
        <p key={line}>{t(`keys.${line}`)}</p>
      ))}
    </section>
  );
}

function PileNames({ wall, decide }: Pick<MorePanelProps, 'wall' | 'decide'>): ReactElement {
  const { t } = useTranslation('room');
  const { locale } = useLanguage();
  const usual = (pile: PileNumber) => pileName(wall.pileNames, pile, locale);
  const save = (form: FormData) => {
    for (const pile of pileNumbers) {
      const name = String(form.get(`pile-${pile}`) ?? '').trim();
      if (name !== usual(pile)) decide({ do: 'name-pile', pile, name });
    }
  };
  return (
    <form action={save}>
      <h2>{t('pileNames.title')}</h2>
      <div className="row">
        {pileNumbers.map((pile) => (
          <label key={pile} className="field wide-field">
            {t('pileNames.name', { number: pile })}
            <input className="line" name={`pile-${pile}`} maxLength={60} defaultValue={usual(pile)} />
          </label>
        ))}
      </div>
      <Button type="submit">{t('pileNames.save')}</Button>
    </form>
  );
}

function ScreenLink({ code, screenKey }: { readonly code: string; readonly screenKey: string }): ReactElement {
  const { t } = useTranslation('room');
  const [copied, setCopied] = useState(false);
  const address = `${location.origin}/wall/${encodeURIComponent(code)}#k=${screenKey}`;
  const copy = () => {
    navigator.clipboard.writeText(address).then(
      () => setCopied(true),
      () => setCopied(false), // the address stands in the field, to be copied by hand
    );
  };
  return (
    <>
      <p>{t('screens.text')}</p>
      <div className="row">
        <label className="field widest-field">
          {t('screens.link')}
          <input className="line" readOnly value={address} onFocus={({ target }) => target.select()} />
        </label>
        {'clipboard' in navigator && <Button onClick={copy}>{t(copied ? 'screens.copied' : 'screens.copy')}</Button>}
      </div>
    </>
  );
}
