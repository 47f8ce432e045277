import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { activityKindNames } from '../../../surveys/fieldwork/activity.ts';
import { surveysQuery } from '../../api/queries.ts';
import type { SurveyOffer } from '../../api/shapes.ts';
import { Button } from '../../design/Button.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import { FailurePage } from '../states/FailurePage.tsx';
import { Waiting } from '../states/Waiting.tsx';
import { DefinitionDialog } from '../wave/QuestionsDialog.tsx';
import { definitionQuery } from '../wave/questions-of.ts';
import { useWords } from '../words/use-words.ts';

/** Every survey there is to choose from: what it is for, and its questions. */
export function SurveysPage(): ReactElement {
  const { t } = useWords();
  const surveys = useQuery(surveysQuery);
  const [shown, show] = useState<SurveyOffer>();
  if (!surveys.data) return surveys.error ? <FailurePage error={surveys.error} again={surveys.refetch} /> : <Waiting />;
  return (
    <>
      <div className="wrap intro">
        <PageHeading title={t('nav.surveys')} />
        <p className="lead">{t('surveys.lead')}</p>
      </div>
      <div className="wrap">
        <ul className="rows list">
          {surveys.data.map((survey) => (
            <SurveyRow key={survey.id} survey={survey} show={show} />
          ))}
        </ul>
      </div>
      {shown && <SurveyDialog survey={shown} onClose={() => show(undefined)} />}
    </>
  );
}

interface SurveyRowProps {
  readonly survey: SurveyOffer;
  readonly show: (survey: SurveyOffer) => void;
}

function SurveyRow({ survey, show }: SurveyRowProps): ReactElement {
  const { t, text } = useWords();
  const kinds = survey.kinds.map((kind) => text(activityKindNames[kind])).join(', ');
  return (
    <li>
      <div>
        <p className="kind">{kinds}</p>
        <h2>{text(survey.title)}</h2>
        <p>{text(survey.purpose)}</p>
        <p className="meta">
          {t(`surveys.units.${survey.unit}`)} {t('surveys.version', { version: survey.version })}
        </p>
      </div>
      <Button onClick={() => show(survey)}>
        {t('wave.questions')}
        <span className="vh"> {text(survey.title)}</span>
      </Button>
    </li>
  );
}

function SurveyDialog({ survey, onClose }: { readonly survey: SurveyOffer; readonly onClose: () => void }): ReactElement {
  const definition = useQuery(definitionQuery(survey.id, {}));
  return <DefinitionDialog title={survey.title} json={definition.data} error={definition.error} onClose={onClose} />;
}
