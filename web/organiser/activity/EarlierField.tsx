import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Activity } from '../../../surveys/fieldwork/activity.ts';
import { activitiesQuery } from '../../api/queries.ts';
import { SelectField } from '../forms/fields.tsx';
import { useWords } from '../words/use-words.ts';

interface EarlierFieldProps {
  readonly activity: Activity;
  readonly value: string;
  readonly onWrite: (id: string) => void;
}

/** The activity before this one, whose results the report sets beside these; nothing to choose where there is no other. */
export function EarlierField({ activity, value, onWrite }: EarlierFieldProps): ReactElement | null {
  const { t } = useWords();
  const { data = [] } = useQuery(activitiesQuery);
  const others = data.filter(({ id, kind }) => kind === activity.kind && id !== activity.id);
  if (others.length === 0) return null;
  const options = [{ value: '', label: t('edit.noEarlier') }, ...others.map(({ id, title }) => ({ value: id, label: title }))];
  return <SelectField id="edit-earlier" label={t('edit.earlier')} hint={t('edit.earlierHint')} optional {...{ value, onWrite, options }} />;
}
