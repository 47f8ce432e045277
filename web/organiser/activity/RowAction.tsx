import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { WaveView } from '../../api/shapes.ts';
import { Button, buttonClass } from '../../design/Button.tsx';
import { ShowOnScreen } from '../wave/ShowOnScreen.tsx';
import { nextStep } from '../wave/wave-steps.ts';
import { useWords } from '../words/use-words.ts';
import { useDesk } from './desk.ts';
import { PeopleLink } from './PeopleLink.tsx';

/** The one thing to do with a wave just now. What waits for the organiser has a frame; the rest is plain. */
export function RowAction({ wave }: { readonly wave: WaveView }): ReactElement | null {
  const { t, waveName } = useWords();
  const { view, rights, ask } = useDesk();
  const step = nextStep(wave);
  const name = <span className="vh"> {waveName(wave)}</span>;
  if (step === 'read') {
    if (!rights.reads) return null;
    return (
      <Link className={buttonClass('plain', 's')} to={`/activities/${view.activity.id}/report`}>
        {t('wave.read')}
        {name}
      </Link>
    );
  }
  if (step === 'participants') return <PeopleLink wave={wave} kind="plain" named />;
  if (step === 'screen') return <ShowOnScreen wave={wave} kind="plain" small />;
  if (!(step === 'open' ? rights.runs : rights.owns)) return null;
  if (step === 'links') return <Plain onPress={() => ask({ kind: 'invitations', wave })} label={t('wave.links')} name={name} />;
  if (step === 'open')
    return <Plain onPress={() => ask({ kind: 'wave-action', wave, action: 'open' })} label={t('wave.doOpen')} name={name} />;
  return (
    <Button size="s" onClick={() => ask({ kind: 'wave-action', wave, action: 'release' })}>
      {t('wave.release')}
      {name}
    </Button>
  );
}

interface PlainProps {
  readonly onPress: () => void;
  readonly label: string;
  readonly name: ReactElement;
}

function Plain({ onPress, label, name }: PlainProps): ReactElement {
  return (
    <Button kind="plain" size="s" onClick={onPress}>
      {label}
      {name}
    </Button>
  );
}
