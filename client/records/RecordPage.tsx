import { type ReactNode, Suspense, lazy } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { type RaRecord, ShowBase, useGetRecordRepresentation, useShowContext, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { CaseFile } from '../casefile/CaseFile.tsx';
import { PromiseStrip } from '../desk/PromiseStrip.tsx';
import type { Promised } from '../desk/desk.ts';
import { useT } from '../i18n/useT.ts';
import { Loading } from '../layout/LoadingPage.tsx';
import { type Crumb, Page } from '../layout/Page.tsx';
import { useBack } from '../layout/useBack.ts';
import { useAbility } from '../providers/ability.ts';
import { isCase } from '../workflow/declared.ts';
import { History } from '../workflow/History.tsx';
import type { VersionedRecord } from '../workflow/record.ts';

// Asked for once a record is open: it brings the field that completes names.
const Notes = lazy(() => import('../notes/Notes.tsx'));
const CaseHands = lazy(() => import('../desk/CaseHands.tsx'));
const Pinned = lazy(() => import('../notes/Pinned.tsx'));

/** Accounts, keys and letters are no cases: nobody notes anything about them. */
const unnoted = ['staff', 'api_keys', 'letters'];

export interface RecordPageProps<R extends RaRecord> {
  readonly resource: string;
  readonly embed?: readonly string[];
  /** Whether its fields can be edited by those who may. */
  readonly edits?: boolean;
  readonly actions?: (record: R) => ReactNode;
  /** The way back, where it is not the list of the resource. */
  readonly crumbs?: readonly Crumb[];
  readonly aside?: (record: R) => ReactNode;
  /** What stands in the place of the record's own history: a person's timeline. */
  readonly timeline?: (record: R) => ReactNode;
  readonly children: (record: R) => ReactNode;
}

/** A part of a page, under its own heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper variant="outlined" component="section" aria-label={title} sx={{ p: 2, mb: 2 }}>
      <Typography variant="h2" gutterBottom>{title}</Typography>
      {children}
    </Paper>
  );
}

function Content<R extends RaRecord>({ resource, edits = false, actions, aside, timeline, crumbs: own, children }: Omit<RecordPageProps<R>, 'embed'>) {
  const t = useT();
  const translate = useTranslate();
  const allowed = useAbility();
  const represent = useGetRecordRepresentation(resource);
  const { record, error, isPending } = useShowContext<R>();
  const crumbs = own ?? [{ label: translate(`resources.${resource}.name`, { smart_count: 2 }), to: `/${resource}` }];
  useBack(crumbs.at(-1)?.to ?? `/${resource}`);
  if (error) return <Page title={t('shell.notFound.title')} crumbs={crumbs}><Typography role="alert">{error.message}</Typography></Page>;
  if (isPending || !record) return <Loading />;
  const title = represent(record);
  const noted = !unnoted.includes(resource);
  const edit = edits && allowed('edit', resource, record) ? <Button variant="outlined" component={Link} to={`/${resource}/${record.id}`}>{t('shell.record.edit')}</Button> : null;
  return (
    <Page title={typeof title === 'string' ? title : `#${record.id}`} crumbs={crumbs} {...(noted ? { about: { resource, id: Number(record.id) } } : {})} aside={aside?.(record)} actions={<>{actions?.(record)}{isCase(resource) ? <Suspense fallback={null}><CaseHands resource={resource} record={record as unknown as VersionedRecord} /></Suspense> : null}{isCase(resource) ? <CaseFile resource={resource} recordId={Number(record.id)} /> : null}{edit}</>}>
      {noted ? <Suspense fallback={null}><Pinned resource={resource} recordId={Number(record.id)} /></Suspense> : null}
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' }, alignItems: 'start' }}>
        <div>
          <Box sx={{ mb: 2, '&:empty': { display: 'none' } }}><PromiseStrip promises={(record as { promises?: readonly Promised[] }).promises ?? []} /></Box>
          {children(record)}
        </div>
        <div>
          {noted ? <Section title={t('notes.title')}><Suspense fallback={<Typography color="text.secondary">{t('notes.loading')}</Typography>}><Notes resource={resource} recordId={Number(record.id)} /></Suspense></Section> : null}
          {allowed('list', 'events') ? <Section title={t(timeline ? 'dossier.title' : 'workflow.history.title')}>{timeline?.(record) ?? <History resource={resource} id={Number(record.id)} />}</Section> : null}
        </div>
      </Box>
    </Page>
  );
}

/** One record: what it says, and its history beside it. */
export function RecordPage<R extends RaRecord>({ embed, ...rest }: RecordPageProps<R>) {
  return (
    <ShowBase<R> resource={rest.resource} disableAuthentication={false} queryOptions={{ onError: () => undefined, ...(embed ? { meta: { embed } } : {}) }}>
      <Content {...rest} />
    </ShowBase>
  );
}
