import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { WaveAction } from '../../../surveys/fieldwork/wave.ts';
import type { WaveView } from '../../api/shapes.ts';
import { Button, buttonClass } from '../../design/Button.tsx';
import { Note } from '../../design/Note.tsx';
import { Dialog } from '../forms/Dialog.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { Failure } from '../states/Failure.tsx';
import { useWords } from '../words/use-words.ts';
import { useWaveAction } from './change-wave.ts';
import { ReleasePreview } from './ReleasePreview.tsx';
import { isRegistration } from './wave-steps.ts';

export interface WaveActionDialogProps {
  readonly activity: string;
  readonly wave: WaveView;
  readonly action: WaveAction;
  /** Where the wave stands: "Träff 2: Locka hit" or the activity's title. */
  readonly place: string;
  readonly onClose: () => void;
  /** After the action has been carried out. */
  readonly onDone: (wave: WaveView) => void;
}

/** Asks before a wave is opened, closed or its results taken out, and says what cannot be undone. */
export function WaveActionDialog({ activity, wave, action, place, onClose, onDone }: WaveActionDialogProps): ReactElement {
  const { t, waveName } = useWords();
  const announce = useAnnounce();
  const change = useWaveAction(activity);
  const kind = action === 'open' && wave.status !== 'draft' ? 'reopen' : action;
  const done = kind === 'close' && isRegistration(wave) ? 'action.close.registrationDone' : (`action.${kind}.done` as const);
  const doneWords = t(done, { name: waveName(wave) });
  const carryOut = () =>
    change.mutate(
      { wave: wave.id, action },
      {
        onSuccess: (changed) => {
          announce(doneWords);
          onDone(changed);
        },
      },
    );
  return (
    <Dialog title={t(`action.${kind}.title`, { name: waveName(wave) })} onClose={onClose}>
      <p className="meta">{place}</p>
      <Consequences wave={wave} action={action} />
      {change.error && <Failure error={change.error} />}
      {action === 'release' && <LookFirst activity={activity} wave={wave} />}
      <div className="row">
        <Button kind="primary" data-first={action === 'release' ? undefined : ''} aria-busy={change.isPending} onClick={carryOut}>
          {t(`action.${kind}.do`)}
        </Button>
        <Button data-first={action === 'release' ? '' : undefined} onClick={onClose}>
          {t('dialog.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}

/** What happens, and what cannot be undone. */
function Consequences({ wave, action }: Pick<WaveActionDialogProps, 'wave' | 'action'>): ReactElement {
  const { t } = useWords();
  if (action === 'release') return <ReleaseConsequences wave={wave} />;
  if (action === 'close') return <p>{t(isRegistration(wave) ? 'action.close.registration' : 'action.close.text')}</p>;
  if (wave.status !== 'draft') return <p>{t('action.reopen.text')}</p>;
  return (
    <>
      <p>{t(`action.open.${wave.audience}`)}</p>
      <p>{t('action.open.text')}</p>
    </>
  );
}

function ReleaseConsequences({ wave }: { readonly wave: WaveView }): ReactElement {
  const { t } = useWords();
  if (wave.unit === 'organisation') return <p>{t('action.release.organisation')}</p>;
  const isTooFew = wave.count !== undefined && wave.countStep === 1 && wave.count < wave.k;
  return (
    <>
      <p>{t('action.release.text')}</p>
      <p>
        <strong>{t('action.release.final')}</strong>
      </p>
      {isTooFew ? (
        <Note kind="warn">{t('action.release.tooFew', { count: wave.count ?? 0, k: wave.k })}</Note>
      ) : (
        <ReleasePreview wave={wave.id} />
      )}
    </>
  );
}

/** To the page where the open answers can be read before they are shown. */
function LookFirst({ activity, wave }: Pick<WaveActionDialogProps, 'activity' | 'wave'>): ReactElement {
  const { t } = useTranslation('after');
  return (
    <p>
      <Link className={buttonClass('line', 's')} to={beforeReleaseAddress(activity, wave)}>
        {t('look.open')}
      </Link>
    </p>
  );
}

function beforeReleaseAddress(activity: string, wave: Pick<WaveView, 'id'>): string {
  return `/activities/${encodeURIComponent(activity)}/before-release/${encodeURIComponent(wave.id)}`;
}
