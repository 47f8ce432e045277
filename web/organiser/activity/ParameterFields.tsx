import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SurveyOffer } from '../../api/shapes.ts';
import { AreaField, InputField } from '../forms/fields.tsx';
import { useWords } from '../words/use-words.ts';
import { parameterField, type WaveDraft } from './check-wave.ts';

export interface WavePartProps {
  readonly offer: SurveyOffer;
  readonly draft: WaveDraft;
  readonly write: (part: Partial<WaveDraft>) => void;
  readonly errorOf: (field: string) => string | undefined;
}

interface ParameterFieldsProps extends WavePartProps {
  /** Nobody has chosen what stands in them: it follows from the activity. */
  readonly isSuggested?: boolean;
}

/** What a survey is filled in with: the areas, the municipalities, the questions of the dialogue. */
export function ParameterFields({ offer, draft, write, errorOf, isSuggested = false }: ParameterFieldsProps): ReactElement {
  const { t, text } = useWords();
  const { t: tSurvey } = useTranslation('survey');
  return (
    <>
      {isSuggested && Object.keys(draft.known).length > 0 && <p className="meta">{tSurvey('parameters.fromActivity')}</p>}
      {Object.entries(offer.parameters).map(([name, spec]) => {
        const id = parameterField(name);
        const own = {
          id,
          label: text(spec.title),
          optional: !spec.required,
          error: errorOf(id),
          value: draft.parameters[name] ?? '',
          onWrite: (written: string) => write({ parameters: { ...draft.parameters, [name]: written } }),
        };
        if (spec.kind === 'number') return <InputField key={name} {...own} className="short" inputMode="numeric" />;
        return (
          <AreaField
            key={name}
            {...own}
            hint={spec.kind === 'items' ? t('addWave.onePerLine') : undefined}
            rows={spec.kind === 'items' ? 6 : 2}
          />
        );
      })}
    </>
  );
}
