import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { Occasion } from '../../../surveys/fieldwork/occasion.ts';
import { surveysQuery } from '../../api/queries.ts';
import type { ActivityView, SurveyOffer, WaveView } from '../../api/shapes.ts';
import { ErrorSummary } from '../forms/ErrorSummary.tsx';
import { FormDialog } from '../forms/FormDialog.tsx';
import { SelectField } from '../forms/fields.tsx';
import { OwnQuestionFields } from '../own-questions/OwnQuestionFields.tsx';
import { useFaultWords } from '../own-questions/use-fault-words.ts';
import { useAnnounce } from '../shell/Announcer.tsx';
import { useWords } from '../words/use-words.ts';
import { useAddWave } from './change-activity.ts';
import { checkWave, draftFor, type WaveDraft, waveToSend } from './check-wave.ts';
import { waveAnchor } from './desk.ts';
import { focusSoon } from './focus-soon.ts';
import { ParameterFields } from './ParameterFields.tsx';
import { WaveTermsFields } from './WaveTermsFields.tsx';

interface AddWaveDialogProps {
  readonly view: ActivityView;
  readonly occasion: Occasion | undefined;
  readonly onClose: () => void;
}

/** Chooses a survey and for whom. Nothing binds until the wave opens. */
export function AddWaveDialog({ view, occasion, onClose }: AddWaveDialogProps): ReactElement | null {
  const { data: surveys } = useQuery(surveysQuery);
  const offers = surveys && inOrder(surveys, view);
  const first = offers?.[0];
  if (!first) return null;
  return <WaveForm view={view} offers={offers} first={draftFor(first, occasion?.id ?? '', view)} onClose={onClose} />;
}

/** Surveys meant for this kind of activity first; any may be chosen. */
function inOrder(surveys: readonly SurveyOffer[], { activity }: ActivityView): readonly SurveyOffer[] {
  const isMeant = ({ kinds }: SurveyOffer) => kinds.includes(activity.kind);
  return [...surveys.filter(isMeant), ...surveys.filter((survey) => !isMeant(survey))];
}

interface WaveFormProps {
  readonly view: ActivityView;
  readonly offers: readonly SurveyOffer[];
  readonly first: WaveDraft;
  readonly onClose: () => void;
}

function WaveForm({ view, offers, first, onClose }: WaveFormProps): ReactElement | null {
  const { t, text } = useWords();
  const form = useWaveForm(view, offers, first, onClose);
  const { draft, offer, write } = form;
  const faultWords = useFaultWords();
  if (!offer) return null;
  const messages = form.faults.map(faultWords);
  const errorOf = (field: string) => messages.find((fault) => fault.field === field)?.message;
  return (
    <FormDialog
      title={t('addWave.title')}
      send={t('addWave.send')}
      isSending={form.isSending}
      error={form.error}
      onSend={form.send}
      onClose={onClose}
      wide
    >
      <ErrorSummary faults={messages} turn={form.turn} />
      <SelectField
        id="wave-survey"
        label={t('addWave.survey')}
        hint={text(offer.purpose)}
        options={offers.map(({ id, title }) => ({ value: id, label: text(title) }))}
        value={draft.survey}
        onWrite={form.chooseSurvey}
      />
      <OccasionField view={view} draft={draft} write={write} />
      <ParameterFields offer={offer} draft={draft} write={write} errorOf={errorOf} isSuggested />
      <OwnQuestionFields
        key={draft.survey}
        survey={draft.survey}
        hasRoom={offer.hasRoom}
        own={draft.own}
        write={(own) => write({ own })}
        errorOf={errorOf}
      />
      <WaveTermsFields offer={offer} draft={draft} write={write} errorOf={errorOf} />
    </FormDialog>
  );
}

function useWaveForm(view: ActivityView, offers: readonly SurveyOffer[], first: WaveDraft, onClose: () => void) {
  const { t, waveName } = useWords();
  const announce = useAnnounce();
  const add = useAddWave(view.activity.id);
  const [draft, setDraft] = useState(first);
  const [turn, setTurn] = useState(0);
  const offer = offers.find(({ id }) => id === draft.survey);
  const faults = offer ? checkWave(draft, offer) : [];
  const done = (wave: WaveView) => {
    announce(t('addWave.done', { name: waveName(wave) }));
    onClose();
    focusSoon(waveAnchor(wave));
  };
  return {
    draft,
    offer,
    faults: turn > 0 ? faults : [],
    turn,
    isSending: add.isPending,
    error: add.error,
    write: (part: Partial<WaveDraft>) => setDraft((before) => ({ ...before, ...part })),
    chooseSurvey: (id: string) => {
      const chosen = offers.find((one) => one.id === id);
      if (chosen) setDraft((before) => draftFor(chosen, before.occasion, view));
      setTurn(0);
    },
    send: () => {
      if (faults.length > 0) setTurn(turn + 1);
      else if (offer) add.mutate(waveToSend(view.activity.id, draft, offer), { onSuccess: done });
    },
  };
}

interface OccasionFieldProps {
  readonly view: ActivityView;
  readonly draft: WaveDraft;
  readonly write: (part: Partial<WaveDraft>) => void;
}

function OccasionField({ view, draft, write }: OccasionFieldProps): ReactElement {
  const { t, occasionName } = useWords();
  const options = view.occasions.map((occasion) => ({ value: occasion.id, label: occasionName(occasion) }));
  return (
    <SelectField
      id="wave-occasion"
      label={t('addWave.occasion')}
      options={[...options, { value: '', label: t('timeline.whole') }]}
      value={draft.occasion}
      onWrite={(occasion) => write({ occasion })}
    />
  );
}
