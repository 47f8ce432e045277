import type { ReactElement } from 'react';
import type { WaveView } from '../../api/shapes.ts';
import { ColleaguesDialog } from '../accounts/ColleaguesDialog.tsx';
import { EditQuestionsDialog } from '../own-questions/EditQuestionsDialog.tsx';
import { InvitationsDialog } from '../wave/InvitationsDialog.tsx';
import { QuestionsDialog } from '../wave/QuestionsDialog.tsx';
import { WaveActionDialog } from '../wave/WaveActionDialog.tsx';
import { useWords } from '../words/use-words.ts';
import { AddWaveDialog } from './AddWaveDialog.tsx';
import { CopyDialog } from './CopyDialog.tsx';
import { type DialogWanted, useDesk, waveAnchor } from './desk.ts';
import { EditActivityDialog } from './EditActivityDialog.tsx';
import { focusSoon } from './focus-soon.ts';
import { OccasionDialog } from './OccasionDialog.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { RemoveActivityDialog, RemoveOccasionDialog, RemoveWaveDialog } from './RemoveDialog.tsx';
import { RolesDialog } from './Roles.tsx';

interface ActivityDialogProps {
  readonly wanted: DialogWanted;
  readonly onClose: () => void;
}

/** The dialog that was asked for. */
export function ActivityDialog({ wanted, onClose }: ActivityDialogProps): ReactElement {
  const { view } = useDesk();
  const { id } = view.activity;
  if (wanted.kind === 'activity') return <EditActivityDialog activity={view.activity} onClose={onClose} />;
  if (wanted.kind === 'copy') return <CopyDialog view={view} onClose={onClose} />;
  if (wanted.kind === 'roles') return <RolesDialog onClose={onClose} />;
  if (wanted.kind === 'colleagues') return <ColleaguesDialog activity={id} onClose={onClose} />;
  if (wanted.kind === 'add-occasion') return <OccasionDialog view={view} onClose={onClose} />;
  if (wanted.kind === 'occasion') return <OccasionDialog view={view} occasion={wanted.occasion} onClose={onClose} />;
  if (wanted.kind === 'remove-occasion') return <RemoveOccasionDialog occasion={wanted.occasion} onClose={onClose} />;
  if (wanted.kind === 'remove-activity') return <RemoveActivityDialog onClose={onClose} />;
  if (wanted.kind === 'plan') return <PlanDialog wave={wanted.wave} onClose={onClose} />;
  if (wanted.kind === 'remove-wave') return <RemoveWaveDialog wave={wanted.wave} onClose={onClose} />;
  if (wanted.kind === 'add-wave') return <AddWaveDialog view={view} occasion={wanted.occasion} onClose={onClose} />;
  if (wanted.kind === 'questions') return <QuestionsDialog wave={wanted.wave} onClose={onClose} />;
  if (wanted.kind === 'edit-questions') return <EditQuestionsDialog view={view} wave={wanted.wave} onClose={onClose} />;
  if (wanted.kind === 'invitations') return <InvitationsDialog activity={id} wave={current(view.waves, wanted.wave)} onClose={onClose} />;
  return <AskAboutWave wanted={wanted} onClose={onClose} />;
}

/** The wave as it is now: its count may have moved since the dialog was asked for. */
function current(waves: readonly WaveView[], wave: WaveView): WaveView {
  return waves.find(({ id }) => id === wave.id) ?? wave;
}

function AskAboutWave({
  wanted,
  onClose,
}: ActivityDialogProps & { readonly wanted: Extract<DialogWanted, { kind: 'wave-action' }> }): ReactElement {
  const { occasionName } = useWords();
  const { view } = useDesk();
  const { activity, occasions, waves } = view;
  const occasion = occasions.find(({ id }) => id === wanted.wave.occasion);
  const place = occasion ? `${activity.title}, ${occasionName(occasion)}` : activity.title;
  // The action stays the one that was asked for, also while the wave changes behind the dialog.
  const wave = { ...current(waves, wanted.wave), status: wanted.wave.status };
  const done = (changed: WaveView) => {
    onClose();
    focusSoon(waveAnchor(changed));
  };
  return <WaveActionDialog activity={activity.id} wave={wave} action={wanted.action} place={place} onClose={onClose} onDone={done} />;
}
