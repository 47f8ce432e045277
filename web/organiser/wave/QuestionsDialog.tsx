import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { SwedishText } from '../../../surveys/definition/localized-text.ts';
import type { SurveyJson } from '../../../surveys/definition/survey-json.ts';
import type { WaveView } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../forms/Dialog.tsx';
import { Failure } from '../states/Failure.tsx';
import { useWords } from '../words/use-words.ts';
import { QuestionList } from './QuestionList.tsx';
import { questionsQuery } from './questions-of.ts';

/** What participants are asked, to read through before a wave opens or after. */
export function QuestionsDialog({ wave, onClose }: { readonly wave: WaveView; readonly onClose: () => void }): ReactElement {
  const definition = useQuery(questionsQuery(wave));
  return <DefinitionDialog title={wave.surveyTitle} json={definition.data} error={definition.error} onClose={onClose} />;
}

interface DefinitionDialogProps {
  readonly title: SwedishText;
  readonly json: SurveyJson | undefined;
  readonly error: unknown;
  readonly onClose: () => void;
}

/** A definition in a dialog. */
export function DefinitionDialog({ title, json, error, onClose }: DefinitionDialogProps): ReactElement {
  const { t, text } = useWords();
  return (
    <Dialog title={text(title)} onClose={onClose} wide>
      {json && (
        <>
          <p className="meta">{t('questions.heading', { title: text(json.title) })}</p>
          <QuestionList json={json} />
        </>
      )}
      {error !== null && error !== undefined && <Failure error={error} />}
      <div className="row">
        <Button onClick={onClose}>{t('dialog.close')}</Button>
      </div>
    </Dialog>
  );
}
