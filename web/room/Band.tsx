import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SurveyJson } from '../../surveys/definition/survey-json.ts';
import { pileName, pileNumbers } from '../../surveys/fieldwork/room.ts';
import { Button } from '../design/plain/Button.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { Labels } from './Card.tsx';
import type { Wall } from './live-wall.ts';
import type { CardActions } from './use-card-actions.ts';
import type { CurrentCard } from './use-current-card.ts';

interface BandProps {
  readonly wall: Wall;
  readonly survey: SurveyJson | null | undefined;
  readonly current: CurrentCard;
  /** Absent on a screen that only looks. */
  readonly actions?: CardActions | undefined;
}

/** The text at hand, large: what is to be sorted next, or what the facilitator has chosen; and what can be done with it. */
export function Band({ wall, survey, current, actions }: BandProps): ReactElement | null {
  const { t } = useTranslation('room');
  const { card, chosen, unsorted } = current;
  if (!card) return null;
  return (
    <section className="band" aria-label={t(chosen ? 'card.chosen' : 'card.new')}>
      <div className="band-text">
        <p className="label">
          {t(chosen ? 'card.chosen' : 'card.new')}
          {wall.sorting && unsorted.length > 1 && <> · {t('card.left', { count: unsorted.length })}</>}
        </p>
        <p className="voice">
          <Labels text={card} survey={survey} />
          <span className="words">{card.text}</span>
        </p>
      </div>
      {actions && <Actions wall={wall} current={current} actions={actions} />}
    </section>
  );
}

interface ActionsProps extends Pick<BandProps, 'wall' | 'current'> {
  readonly actions: CardActions;
}

function Actions({ wall, current, actions }: ActionsProps): ReactElement {
  const { t } = useTranslation('room');
  const { locale } = useLanguage();
  return (
    <fieldset className="band-actions" aria-label={t('card.actions')}>
      {wall.sorting &&
        pileNumbers.map((pile) => (
          <button key={pile} type="button" className="key-action" onClick={() => actions.sort(pile)}>
            <b aria-hidden="true">{pile}</b>
            {pileName(wall.pileNames, pile, locale)}
          </button>
        ))}
      <div className="controls">
        {wall.sorting && current.card?.pile !== undefined && <Button onClick={() => actions.sort(0)}>{t('card.unsort')}</Button>}
        {wall.sorting && current.unsorted.length > 1 && <Button onClick={current.next}>{t('card.next')}</Button>}
        <Button onClick={actions.hideForAll}>{t('card.hideForAll')}</Button>
        <Button onClick={actions.hideHere}>{t('card.hideHere')}</Button>
        {current.chosen && (
          <Button kind="plain" onClick={() => current.choose(undefined)}>
            {t('card.deselect')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
