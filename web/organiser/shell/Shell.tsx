import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { NavLink, Outlet, ScrollRestoration, useLinkClickHandler } from 'react-router';
import { sessionQuery } from '../../api/queries.ts';
import { TopBar } from '../../design/TopBar.tsx';
import { LogOut } from '../session/LogOut.tsx';
import { useWords } from '../words/use-words.ts';
import { Footer } from './Footer.tsx';

/** Every page: header, content, footer. Drawn once it is known who is there, so that no menu comes or goes afterwards. */
export function Shell(): ReactElement | null {
  const session = useQuery(sessionQuery);
  if (session.isPending) return null;
  return (
    <div className="page">
      <Header />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
      <ScrollRestoration />
    </div>
  );
}

function Header(): ReactElement {
  const { t } = useWords();
  const { data: session } = useQuery(sessionQuery);
  const goHome = useLinkClickHandler<HTMLAnchorElement>('/');
  const nav = session && (
    <>
      <NavLink to="/" end>
        {t('nav.start')}
      </NavLink>
      <NavLink to="/activities">{t('nav.activities')}</NavLink>
      <NavLink to="/surveys">{t('nav.surveys')}</NavLink>
    </>
  );
  return (
    <TopBar nav={nav} onHome={goHome}>
      {session && (
        <>
          <span>{session.name}</span>
          <LogOut />
        </>
      )}
    </TopBar>
  );
}
