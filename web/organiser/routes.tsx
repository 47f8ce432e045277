import { createBrowserRouter } from 'react-router';
import { AccessibilityPage } from './about/AccessibilityPage.tsx';
import { PrivacyPage } from './about/PrivacyPage.tsx';
import { AccountsPage } from './accounts/AccountsPage.tsx';
import { AuditPage } from './accounts/AuditPage.tsx';
import { ActivitiesPage } from './activities/ActivitiesPage.tsx';
import { ActivityPage } from './activity/ActivityPage.tsx';
import { NewActivityPage } from './new-activity/NewActivityPage.tsx';
import { AccountPage } from './session/AccountPage.tsx';
import { JoinPage } from './session/JoinPage.tsx';
import { LoginPage } from './session/LoginPage.tsx';
import { SetupPage } from './session/SetupPage.tsx';
import { SignedIn } from './session/SignedIn.tsx';
import { SignOnReturnPage } from './session/SignOnReturnPage.tsx';
import { Shell } from './shell/Shell.tsx';
import { StartPage } from './start/StartPage.tsx';
import { BrokenPage } from './states/BrokenPage.tsx';
import { NotFoundPage } from './states/NotFoundPage.tsx';
import { Waiting } from './states/Waiting.tsx';
import { SurveysPage } from './surveys/SurveysPage.tsx';

/** The organiser's pages by address. The report comes with Chart.js, so it is fetched when it is first opened. */
export const router = createBrowserRouter([
  {
    element: <Shell />,
    hydrateFallbackElement: <Waiting />,
    children: [
      {
        errorElement: <BrokenPage />,
        children: [
          { path: 'login', element: <LoginPage /> },
          { path: 'login/sso', element: <SignOnReturnPage /> },
          { path: 'setup', element: <SetupPage /> },
          { path: 'join', element: <JoinPage /> },
          { path: 'accessibility', element: <AccessibilityPage /> },
          { path: 'r/:share', lazy: async () => ({ Component: (await import('./share/SharedReportPage.tsx')).SharedReportPage }) },
          { path: 'privacy', element: <PrivacyPage /> },
          {
            element: <SignedIn />,
            children: [
              { index: true, element: <StartPage /> },
              { path: 'activities', element: <ActivitiesPage /> },
              { path: 'activities/new', element: <NewActivityPage /> },
              { path: 'activities/:id', element: <ActivityPage /> },
              {
                path: 'activities/:id/occasions/:occasion',
                lazy: async () => ({ Component: (await import('./occasion/OccasionPage.tsx')).OccasionPage }),
              },
              {
                path: 'activities/:id/contacts',
                lazy: async () => ({ Component: (await import('./contacts/ContactsPage.tsx')).ContactsPage }),
              },
              {
                path: 'activities/:id/invited/:wave',
                lazy: async () => ({ Component: (await import('./people/InvitedPage.tsx')).InvitedPage }),
              },
              {
                path: 'activities/:id/participants/:wave',
                lazy: async () => ({ Component: (await import('./people/ParticipantsPage.tsx')).ParticipantsPage }),
              },
              {
                path: 'activities/:id/before-release/:wave',
                lazy: async () => ({ Component: (await import('./before-release/BeforeReleasePage.tsx')).BeforeReleasePage }),
              },
              {
                path: 'activities/:id/preview/:wave',
                lazy: async () => ({ Component: (await import('./preview/PreviewPage.tsx')).PreviewPage }),
              },
              {
                path: 'activities/:id/share',
                lazy: async () => ({ Component: (await import('./share/SharePage.tsx')).SharePage }),
              },
              {
                path: 'activities/:id/retention',
                lazy: async () => ({ Component: (await import('./retention/RetentionPage.tsx')).RetentionPage }),
              },
              { path: 'activities/:id/mails', lazy: async () => ({ Component: (await import('./people/OutboxPage.tsx')).OutboxPage }) },
              { path: 'activities/:id/report', lazy: async () => ({ Component: (await import('../report/ReportPage.tsx')).ReportPage }) },
              {
                path: 'waves/:id/report',
                lazy: async () => ({ Component: (await import('../report/WaveReportPage.tsx')).WaveReportPage }),
              },
              { path: 'waves/:id/themes', lazy: async () => ({ Component: (await import('./themes/ThemesPage.tsx')).ThemesPage }) },
              { path: 'overview/:kind', lazy: async () => ({ Component: (await import('../overview/OverviewPage.tsx')).OverviewPage }) },
              { path: 'surveys', element: <SurveysPage /> },
              { path: 'account', element: <AccountPage /> },
              { path: 'accounts', element: <AccountsPage /> },
              {
                path: 'retention',
                lazy: async () => ({ Component: (await import('./retention/RetentionPage.tsx')).AllRetentionPage }),
              },
              { path: 'audit', element: <AuditPage /> },
            ],
          },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
]);
