import { type ReactElement, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { municipalities } from '../../../surveys/reference/municipalities.ts';
import { regions } from '../../../surveys/reference/regions.ts';
import type { InvitedView } from '../../api/shapes.ts';
import { type InvitedStatus, invitedStatuses, statusOf } from './status-of.ts';

interface Tile {
  readonly name: string;
  readonly status: InvitedStatus;
}

const nameOf: ReadonlyMap<string, string> = new Map(municipalities.map(({ code, name }) => [code, name]));

/** Which municipalities have answered, at a glance: a tile each, by county. Nothing where no recipient is a municipality. */
export function StatusTiles({ invitations }: { readonly invitations: readonly InvitedView[] }): ReactElement | null {
  const { t } = useTranslation('people');
  const title = useId();
  const counties = byCounty(invitations);
  if (counties.length === 0) return null;
  const all = counties.flatMap(({ tiles }) => tiles);
  return (
    <section className="status-tiles" aria-labelledby={title}>
      <h3 id={title}>{t('status.title')}</h3>
      <ul className="status-key">
        {invitedStatuses.map((status) => (
          <li key={status} className={`tile-mark ${status}`}>
            {t('status.count', { status: t(`status.${status}`), count: all.filter((tile) => tile.status === status).length })}
          </li>
        ))}
      </ul>
      {counties.map(({ county, tiles }) => (
        <div key={county}>
          {counties.length > 1 && <h4>{county}</h4>}
          <ul className="tiles">
            {tiles.map(({ name, status }) => (
              <li key={name} className={`tile ${status}`}>
                <span className="tile-name">{name}</span>
                <span className={`tile-mark ${status}`}>{t(`status.${status}`)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** The counties in the order of their codes, each with its municipalities in order of name. */
function byCounty(invitations: readonly InvitedView[]): readonly { readonly county: string; readonly tiles: readonly Tile[] }[] {
  const tiles = invitations.flatMap((invited) => {
    const code = invited.background?.municipality ?? '';
    const name = nameOf.get(code);
    const status = statusOf(invited);
    return name && status ? [{ code, name, status }] : [];
  });
  return regions.flatMap(({ code, county }) => {
    const own = tiles.filter((tile) => tile.code.startsWith(code)).sort((a, b) => a.name.localeCompare(b.name, 'sv'));
    return own.length === 0 ? [] : [{ county, tiles: own }];
  });
}
