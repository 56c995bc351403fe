import { lazy, Suspense } from 'react';
import CssBaseline from '@mui/material/CssBaseline';
import { type Query, QueryClient } from '@tanstack/react-query';
import { CoreAdminUI, CustomRoutes, HttpError, type I18nProvider, Resource, type Store } from 'ra-core';
import { AdminContext, Notification } from 'react-admin';
import { Route } from 'react-router-dom';
import { api_keys } from './api_keys/index.ts';
import { ChecksPage, checks } from './checks/index.ts';
import { CommandsProvider } from './commands/CommandsProvider.tsx';
import { ConductDecision, conduct_cases, disclosures, fee_refunds, profile_claims, restitutions, sanctions } from './conduct/index.ts';
import { DecisionSheet, Pipeline, VettingFile, applications } from './applications/index.ts';
import { PassedOn, staff_complaints } from './complaints/index.ts';
import { FairnessPage, InsightsPage, YearlyPage, consistency_reviews } from './insights/index.ts';
import { MatrixPage, trainings } from './trainings/index.ts';
import { damages } from './damages/index.ts';
import { commitments, provider_requests, scoping_notes } from './duties/index.ts';
import { engagements } from './engagements/index.ts';
import { events } from './events/index.ts';
import { ErrorPage } from './layout/ErrorPage.tsx';
import { Forbidden, NotFound } from './layout/Dead.tsx';
import { LoadingPage } from './layout/LoadingPage.tsx';
import { Shell } from './layout/Shell.tsx';
import { SignIn } from './layout/SignIn.tsx';
import { InterviewsPage, ScorecardPage, interviews, scorecards } from './interviews/index.ts';
import { MyReports, incidents } from './incidents/index.ts';
import { letters } from './letters/index.ts';
import { appeals } from './appeals/index.ts';
import { mediations } from './mediations/index.ts';
import { authProvider } from './providers/auth.ts';
import { createDataProvider } from './providers/data.ts';
import { CallPage, ReferencesDue, client_references } from './references/index.ts';
import { acceptances, notices, policies, policyVersions } from './policies/index.ts';
import { customers, providers } from './people/index.ts';
import { second_looks } from './secondLooks/index.ts';
import { Moderation, reviews, signals } from './reviews/index.ts';
import { requests } from './requests/index.ts';
import { recommendations } from './recommendations/index.ts';
import { support_actions } from './support/index.ts';
import { staff } from './staff/index.ts';
import { PracticePage, practice_answers } from './practice/index.ts';
import { provider_terms } from './terms/index.ts';
import { darkTheme, lightTheme } from './theme.ts';

const Desk = lazy(() => import('./desk/Desk.tsx'));
const PromisesPage = lazy(() => import('./desk/PromisesPage.tsx'));
const StatePage = lazy(() => import('./state/StatePage.tsx'));
const Invitation = lazy(() => import('./invitation/Invitation.tsx'));
const Profile = lazy(() => import('./layout/Profile.tsx'));

const dataProvider = createDataProvider();
/** A case that came along with a list has neither actions nor gates: it is shown, and asked for whole at once. */
const isPart = (record: unknown): boolean => typeof record === 'object' && record !== null && 'state' in record && !('transitions' in record);
const freshFor = ({ queryKey, state }: Query): number => (queryKey[1] === 'getOne' && isPart(state.data) ? 0 : 2_000);

const queryClient = new QueryClient({
  defaultOptions: {
    // A refusal is an answer: asking again would only delay the sentence.
    queries: { retry: (count, error) => count < 2 && !(error instanceof HttpError && error.status >= 400 && error.status < 500), staleTime: freshFor },
  },
});

export interface AppProps {
  readonly store: Store;
  readonly i18nProvider: I18nProvider;
}

/** The console: what react-admin brings, inside our own shell. */
export function App({ store, i18nProvider }: AppProps) {
  return (
    <AdminContext
      dataProvider={dataProvider}
      authProvider={authProvider}
      i18nProvider={i18nProvider}
      store={store}
      queryClient={queryClient}
      lightTheme={lightTheme}
      darkTheme={darkTheme}
    >
      <CssBaseline enableColorScheme />
      <CommandsProvider>
        {isInvitation() ? <Suspense fallback={<LoadingPage />}><Invitation /></Suspense> : <House />}
      </CommandsProvider>
      <Notification />
    </AdminContext>
  );
}

/** Whoever chooses a first password has no session yet, and must not be led to sign in. */
export const isInvitation = (): boolean => window.location.pathname === '/invitation';

/** Every page behind the door. */
function House() {
  return (
    <CoreAdminUI
      title="Entente"
      disableTelemetry
      requireAuth
      layout={Shell}
      loginPage={SignIn}
      dashboard={Desk}
      catchAll={NotFound}
      accessDenied={Forbidden}
      error={ErrorPage}
      loading={LoadingPage}
    >
      <Resource {...reviews} />
      <Resource {...signals} />
      <Resource {...second_looks} />
      <Resource {...practice_answers} />
      <Resource {...recommendations} />
      <Resource {...applications} />
      <Resource {...client_references} />
      <Resource {...interviews} />
      <Resource {...scorecards} />
      <Resource {...checks} />
      <Resource {...providers} />
      <Resource {...customers} />
      <Resource {...requests} />
      <Resource {...provider_requests} />
      <Resource {...scoping_notes} />
      <Resource {...commitments} />
      <Resource {...engagements} />
      <Resource {...provider_terms} />
      <Resource {...damages} />
      <Resource {...policies} />
      <Resource {...policyVersions} />
      <Resource {...notices} />
      <Resource {...acceptances} />
      <Resource {...incidents} />
      <Resource {...support_actions} />
      <Resource {...appeals} />
      <Resource {...mediations} />
      <Resource {...staff_complaints} />
      <Resource {...trainings} />
      <Resource {...consistency_reviews} />
      <Resource {...conduct_cases} />
      <Resource {...sanctions} />
      <Resource {...restitutions} />
      <Resource {...fee_refunds} />
      <Resource {...profile_claims} />
      <Resource {...disclosures} />
      <Resource {...letters} />
      <Resource {...events} />
      <Resource {...staff} />
      <Resource {...api_keys} />
      <CustomRoutes>
        <Route path="/moderation" element={<Moderation />} />
        <Route path="/vetting" element={<Pipeline />} />
        <Route path="/vetting/:id" element={<VettingFile />} />
        <Route path="/vetting/:id/decision" element={<DecisionSheet />} />
        <Route path="/vetting/references" element={<ReferencesDue />} />
        <Route path="/vetting/:id/references/:slot/call" element={<CallPage />} />
        <Route path="/vetting/checks" element={<ChecksPage />} />
        <Route path="/vetting/interviews" element={<InterviewsPage />} />
        <Route path="/interviews/:id/scorecard" element={<ScorecardPage />} />
        <Route path="/conduct_cases/:id/decision" element={<ConductDecision />} />
        <Route path="/my-reports" element={<MyReports />} />
        <Route path="/complaints/passed_on" element={<PassedOn />} />
        <Route path="/insights" element={<InsightsPage />} />
        <Route path="/insights/yearly" element={<YearlyPage />} />
        <Route path="/insights/fairness" element={<FairnessPage />} />
        <Route path="/insights/trainings" element={<MatrixPage />} />
        <Route path="/promises" element={<PromisesPage />} />
        <Route path="/state" element={<StatePage />} />
        <Route path="/practice" element={<PracticePage />} />
        <Route path="/profile" element={<Profile />} />
      </CustomRoutes>
    </CoreAdminUI>
  );
}
