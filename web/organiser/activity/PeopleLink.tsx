import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { WaveView } from '../../api/shapes.ts';
import { buttonClass } from '../../design/Button.tsx';
import { isRegistration } from '../wave/wave-steps.ts';
import { useWords } from '../words/use-words.ts';
import { useDesk } from './desk.ts';

interface PeopleLinkProps {
  readonly wave: WaveView;
  readonly kind?: 'primary' | 'line' | 'plain';
  /** Where several stand under each other: says which wave it is about to those who hear it. */
  readonly named?: boolean;
}

/** To the page of those who are asked, or who have registered. */
export function PeopleLink({ wave, kind = 'line', named = false }: PeopleLinkProps): ReactElement | null {
  const { t, waveName } = useWords();
  const { view, rights } = useDesk();
  const page = isRegistration(wave) ? 'participants' : wave.audience === 'invited' ? 'invited' : undefined;
  if (!page || !rights.owns) return null;
  return (
    <Link
      className={kind === 'primary' ? buttonClass('primary') : buttonClass(kind, 's')}
      to={`/activities/${view.activity.id}/${page}/${wave.id}`}
    >
      {t(`wave.${page}Page`)}
      {named && <span className="vh"> {waveName(wave)}</span>}
    </Link>
  );
}
