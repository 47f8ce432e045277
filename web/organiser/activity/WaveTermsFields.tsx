import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { questionsIn } from '../../../surveys/definition/questions-in.ts';
import { Fold } from '../../design/Fold.tsx';
import { Choices } from '../forms/Choices.tsx';
import { InputField } from '../forms/fields.tsx';
import { definitionQuery } from '../wave/questions-of.ts';
import { useWords } from '../words/use-words.ts';
import { canBreakDown, parametersOf } from './check-wave.ts';
import type { WavePartProps } from './ParameterFields.tsx';

/** Who may answer and how results are shown: all of it fixed when the wave opens. The rare parts are folded. */
export function WaveTermsFields(props: WavePartProps): ReactElement {
  const { t } = useWords();
  const { offer, draft, write, errorOf } = props;
  const isPerson = offer.unit === 'person';
  return (
    <>
      <Choices
        name="wave-audience"
        kind="radio"
        legend={t('addWave.audience')}
        choices={(['open', 'invited'] as const).map((value) => ({
          value,
          label: t(`facts.audience.${value}`),
          hint: t(`addWave.hint.${value}`),
        }))}
        chosen={[draft.audience]}
        onChoose={(audience) => write({ audience: audience === 'invited' ? 'invited' : 'open' })}
      />
      <Fold summary={t('addWave.more')} open={Boolean(errorOf('wave-k') ?? errorOf('wave-population') ?? errorOf('wave-background'))}>
        <div className="form">
          <InputField
            id="wave-title"
            label={t('addWave.heading')}
            hint={t('addWave.headingHint')}
            optional
            maxLength={300}
            value={draft.title}
            onWrite={(title) => write({ title })}
          />
          <InputField
            id="wave-population"
            className="short"
            label={t('addWave.population')}
            hint={t('addWave.populationHint')}
            optional
            inputMode="numeric"
            error={errorOf('wave-population')}
            value={draft.population}
            onWrite={(population) => write({ population })}
          />
          <Breakdowns {...props} />
          {isPerson && (
            <InputField
              id="wave-k"
              className="short"
              label={t('facts.k')}
              hint={t('addWave.kHint')}
              inputMode="numeric"
              error={errorOf('wave-k')}
              value={draft.k}
              onWrite={(k) => write({ k })}
            />
          )}
        </div>
      </Fold>
    </>
  );
}

/** No name of a question: those have no colon. */
const ownChoice = (key: number): string => `own:${key}`;

function withOrWithout<T>(all: readonly T[], one: T, isChosen: boolean): readonly T[] {
  return isChosen ? [...all, one] : all.filter((other) => other !== one);
}

/** Results may be broken down by a question with one choice, an own one too, and by what the invitations say. */
function Breakdowns({ offer, draft, write, errorOf }: WavePartProps): ReactElement {
  const { t, text } = useWords();
  const definition = useQuery(definitionQuery(offer.id, parametersOf(draft, offer)));
  const questions = definition.data ? questionsIn(definition.data).filter(({ type }) => type === 'radiogroup' || type === 'dropdown') : [];
  const own = canBreakDown(draft.own);
  const choices = [
    ...questions.map(({ name, title }) => ({ value: name, label: title ? text(title) : name })),
    ...own.map(({ key, title }) => ({ value: ownChoice(key), label: title })),
  ];
  const choose = (value: string, isChosen: boolean) => {
    const key = own.find((one) => ownChoice(one.key) === value)?.key;
    if (key === undefined) write({ breakdowns: withOrWithout(draft.breakdowns, value, isChosen) });
    else write({ ownBreakdowns: withOrWithout(draft.ownBreakdowns, key, isChosen) });
  };
  return (
    <>
      {choices.length > 0 && (
        <Choices
          name="wave-breakdowns"
          kind="checkbox"
          legend={t('addWave.breakdowns')}
          choices={choices}
          chosen={[...draft.breakdowns, ...draft.ownBreakdowns.map(ownChoice)]}
          onChoose={choose}
        />
      )}
      {draft.audience === 'invited' && (
        <InputField
          id="wave-background"
          label={t('addWave.background')}
          hint={t('addWave.backgroundHint')}
          optional
          error={errorOf('wave-background')}
          value={draft.background}
          onWrite={(background) => write({ background })}
        />
      )}
    </>
  );
}
