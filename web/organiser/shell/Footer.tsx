import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { activitiesQuery, sessionQuery } from '../../api/queries.ts';
import { LanguageSwitch } from '../../design/LanguageSwitch.tsx';
import { LogOut } from '../session/LogOut.tsx';
import { useWords } from '../words/use-words.ts';

/** Says who is responsible for what, and that example data is example data wherever there is any. */
export function Footer(): ReactElement {
  const { t } = useWords();
  const { data: session } = useQuery(sessionQuery);
  const { data: activities } = useQuery({ ...activitiesQuery, enabled: Boolean(session) });
  return (
    <footer className="foot">
      <div className="wrap">
        <Link to="/accessibility">{t('foot.accessibility')}</Link>
        <Link to="/privacy">{t('foot.privacy')}</Link>
        {session?.account && <Link to="/account">{t('foot.account')}</Link>}
        {session?.admin && <Link to="/accounts">{t('foot.accounts')}</Link>}
        {session?.admin && <Link to="/retention">{t('foot.retention')}</Link>}
        {session?.admin && <Link to="/audit">{t('foot.audit')}</Link>}
        {activities?.some(({ example }) => example) && <span>{t('foot.examples')}</span>}
        <span className="foot-end">
          {session && (
            <span className="narrow-only">
              <LogOut />
            </span>
          )}
          <LanguageSwitch />
        </span>
      </div>
    </footer>
  );
}
