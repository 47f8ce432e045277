import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SurveyJson } from '../../surveys/definition/survey-json.ts';
import type { RoomChange } from '../../surveys/fieldwork/room.ts';
import { Button } from '../design/plain/Button.tsx';
import { Labels } from './Card.tsx';
import type { Wall, WallText } from './live-wall.ts';
import type { HiddenHere } from './use-hidden-here.ts';

interface ReviewPanelProps {
  readonly wall: Wall;
  readonly survey: SurveyJson | null | undefined;
  readonly decide: (change: RoomChange) => void;
  readonly hiddenHere: HiddenHere;
}

/** For the facilitator: when texts are shown, those that wait, and those that have been hidden. */
export function ReviewPanel({ wall, survey, decide, hiddenHere }: ReviewPanelProps): ReactElement {
  const { t } = useTranslation('room');
  const waiting = wall.texts.filter(({ state }) => state === 'waiting');
  const hidden = wall.texts.filter(({ state }) => state === 'hidden');
  const here = wall.texts.filter(({ id, state }) => state === 'shown' && hiddenHere.ids.has(id));
  return (
    <section className="panel" aria-label={t('reviewing.title')}>
      <h2>{t('reviewing.title')}</h2>
      <p>{t('reviewing.whose')}</p>
      <fieldset className="row">
        <legend>{t('reviewing.mode')}</legend>
        {(['direct', 'reviewed'] as const).map((mode) => (
          <label key={mode} className="choice">
            <input type="radio" name="mode" checked={wall.mode === mode} onChange={() => decide({ do: 'mode', mode })} />
            {t(`reviewing.${mode}`)}
          </label>
        ))}
      </fieldset>
      <h3>
        {t('reviewing.waiting')} ({waiting.length})
      </h3>
      {waiting.length === 0 && <p>{t('reviewing.nothingWaiting')}</p>}
      <List texts={waiting} survey={survey}>
        {({ id }) => (
          <>
            <Button onClick={() => decide({ do: 'approve', texts: [id] })}>{t('reviewing.approve')}</Button>
            <Button onClick={() => decide({ do: 'hide', text: id })}>{t('reviewing.reject')}</Button>
          </>
        )}
      </List>
      {waiting.length > 1 && (
        <Button onClick={() => decide({ do: 'approve', texts: waiting.map(({ id }) => id) })}>{t('reviewing.approveAll')}</Button>
      )}
      {hidden.length > 0 && <h3>{t('reviewing.hidden')}</h3>}
      <List texts={hidden} survey={survey}>
        {({ id }) => <Button onClick={() => decide({ do: 'show', text: id })}>{t('reviewing.showAgain')}</Button>}
      </List>
      {here.length > 0 && <h3>{t('reviewing.hiddenHere')}</h3>}
      <List texts={here} survey={survey}>
        {({ id }) => <Button onClick={() => hiddenHere.show(id)}>{t('reviewing.showAgain')}</Button>}
      </List>
    </section>
  );
}

interface ListProps {
  readonly texts: readonly WallText[];
  readonly survey: SurveyJson | null | undefined;
  readonly children: (text: WallText) => ReactElement;
}

function List({ texts, survey, children }: ListProps): ReactElement | null {
  if (texts.length === 0) return null;
  return (
    <ul className="reviewed">
      {texts.map((text) => (
        <li key={text.id}>
          <p className="voice">
            <Labels text={text} survey={survey} />
            <span className="words">{text.text}</span>
          </p>
          <div className="row">{children(text)}</div>
        </li>
      ))}
    </ul>
  );
}
