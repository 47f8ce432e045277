import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { adviceOn } from '../../../surveys/fieldwork/guidelines.ts';
import { Fold } from '../../design/Fold.tsx';
import { AdviceList } from '../new-activity/GuidelineAdvice.tsx';
import { planOfActivity } from '../new-activity/project-plan.ts';
import { useDesk } from './desk.ts';

/** Where the project departs from the guidelines just now, for those who can change it; nothing where it does not. */
export function Guidelines(): ReactElement | null {
  const { t } = useTranslation('setup');
  const { view, date, rights } = useDesk();
  if (view.activity.kind !== 'learning-project' || !rights.owns) return null;
  const advice = adviceOn(planOfActivity(view), date);
  if (advice.length === 0) return null;
  return (
    <div className="guidelines">
      <Fold summary={t('guidelines.title', { count: advice.length })}>
        <AdviceList advice={advice} />
      </Fold>
    </div>
  );
}
