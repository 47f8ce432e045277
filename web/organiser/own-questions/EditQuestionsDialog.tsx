import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { surveysQuery } from '../../api/queries.ts';
import type { ActivityView, SurveyOffer, WaveView } from '../../api/shapes.ts';
import { checkWave, draftOfWave, ownOf, parametersOf, type WaveDraft } from '../activity/check-wave.ts';
import { ParameterFields } from '../activity/ParameterFields.tsx';
import { ErrorSummary } from '../forms/ErrorSummary.tsx';
import { FormDialog } from '../forms/FormDialog.tsx';
import { InputField } from '../forms/fields.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { useWords } from '../words/use-words.ts';
import { OwnQuestionFields } from './OwnQuestionFields.tsx';
import { useFaultWords } from './use-fault-words.ts';

interface EditQuestionsProps {
  readonly view: ActivityView;
  readonly wave: WaveView;
  readonly onClose: () => void;
}

/** What a draft will ask: what its survey is filled in with, and the organiser's own questions. */
export function EditQuestionsDialog({ view, wave, onClose }: EditQuestionsProps): ReactElement | null {
  const { data: surveys } = useQuery(surveysQuery);
  const offer = surveys?.find(({ id }) => id === wave.survey.id);
  return offer ? <EditForm view={view} wave={wave} offer={offer} onClose={onClose} /> : null;
}

function EditForm({ view, wave, offer, onClose }: EditQuestionsProps & { readonly offer: SurveyOffer }): ReactElement {
  const { t } = useTranslation('survey');
  const { waveName } = useWords();
  const announce = useAnnounce();
  const save = useSaveQuestions(view.activity.id, wave.id);
  const [draft, setDraft] = useState<WaveDraft>(() => draftOfWave(wave, offer));
  const [turn, setTurn] = useState(0);
  const write = (part: Partial<WaveDraft>) => setDraft((before) => ({ ...before, ...part }));
  const found = checkWave(draft, offer);
  const faultWords = useFaultWords();
  const messages = turn > 0 ? found.map(faultWords) : [];
  const errorOf = (field: string) => messages.find((fault) => fault.field === field)?.message;
  const send = () => {
    if (found.length > 0) return setTurn(turn + 1);
    const title = draft.title.trim();
    save.mutate(
      {
        ...(title && title !== wave.title.sv ? { title: { sv: title } } : {}),
        parameters: parametersOf(draft, offer),
        ownQuestions: ownOf(draft),
      },
      {
        onSuccess: () => {
          announce(t('edit.done', { name: waveName(wave) }));
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t('edit.title', { name: waveName(wave) })}
      send={t('edit.send')}
      isSending={save.isPending}
      error={save.error}
      onSend={send}
      onClose={onClose}
      wide
    >
      <p className="meta">{t('edit.lead')}</p>
      <ErrorSummary faults={messages} turn={turn} />
      <InputField
        id="wave-title"
        label={t('edit.heading')}
        hint={t('edit.headingHint')}
        maxLength={300}
        value={draft.title}
        onWrite={(title) => write({ title })}
      />
      <ParameterFields offer={offer} draft={draft} write={write} errorOf={errorOf} />
      <OwnQuestionFields
        survey={offer.id}
        hasRoom={wave.wallUrl !== undefined}
        own={draft.own}
        write={(own) => write({ own })}
        errorOf={errorOf}
      />
    </FormDialog>
  );
}

function useSaveQuestions(activity: string, wave: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: object) => api.patch<WaveView>(`/waves/${wave}/questions`, change),
    onSuccess: async () => {
      void queries.invalidateQueries({ queryKey: ['activities'] });
      await queries.invalidateQueries({ queryKey: ['activity', activity] });
    },
  });
}
