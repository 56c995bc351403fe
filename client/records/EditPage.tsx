import { type ReactNode, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { CreateBase, EditBase, Form, type RaRecord, useEditContext, useGetRecordRepresentation, useNotify, useRedirect, useTranslate } from 'ra-core';
import { SaveButton } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { useT } from '../i18n/useT.ts';
import { useEditing } from '../presence/editing.ts';
import { Loading } from '../layout/LoadingPage.tsx';
import { Page } from '../layout/Page.tsx';
import { problemOf } from '../providers/http.ts';
import { showConflict } from '../workflow/conflict.ts';
import type { VersionedRecord } from '../workflow/record.ts';
import { type Begun, BegunForm } from './BegunForm.tsx';

export interface EditPageProps {
  readonly resource: string;
  /** react-admin inputs, named as the fields are. */
  readonly children: ReactNode;
}

function Fields({ cancel, keeper, children }: { cancel: string; keeper?: ReactNode; children: ReactNode }) {
  const t = useT();
  return (
    <Paper variant="outlined" sx={{ p: 2, maxWidth: 640 }}>
      {/* Pessimistic: the server's own sentences come back to the fields. */}
      <Form sanitizeEmptyValues>
        {children}
        <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
          <SaveButton icon={<></>} alwaysEnable />
          <Button color="inherit" component={Link} to={cancel}>{t('workflow.form.cancel')}</Button>
        </Box>
        {keeper}
      </Form>
    </Paper>
  );
}

function EditContent({ resource, children }: EditPageProps) {
  useEditing();
  const translate = useTranslate();
  const represent = useGetRecordRepresentation(resource);
  const { record } = useEditContext<RaRecord>();
  if (!record) return <Loading />;
  const title = represent(record);
  const name = typeof title === 'string' ? title : `#${record.id}`;
  const crumbs = [
    { label: translate(`resources.${resource}.name`, { smart_count: 2 }), to: `/${resource}` },
    { label: name, to: `/${resource}/${record.id}/show` },
  ];
  return (
    <Page title={translate('ra.action.edit')} crumbs={crumbs} about={{ resource, id: Number(record.id) }}>
      <Fields cancel={`/${resource}/${record.id}/show`}>{children}</Fields>
    </Page>
  );
}

/** Edits the declared fields of a record at the version that was read; a newer one opens the conflict dialog, and no word is lost. */
export function EditPage({ resource, children }: EditPageProps) {
  const notify = useNotify();
  const redirect = useRedirect();
  const refused = (error: unknown, { id, data, previousData }: { id?: RaRecord['id']; data?: Partial<RaRecord>; previousData?: RaRecord }) => {
    const problem = problemOf(error);
    if (problem?.code === 'STALE' && previousData && data) {
      const input = Object.fromEntries(Object.entries(data).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(previousData[field])));
      const settle = (after: VersionedRecord | null) => {
        if (after) redirect('show', resource, id);
      };
      showConflict({ kind: 'edit', resource, seen: previousData as VersionedRecord, code: 'STALE', detail: problem.message ?? problem.detail ?? '', name: 'edit', input, settle });
    } else if (error instanceof Error) notify(error.message, { type: 'error' });
  };
  const { id } = useParams();
  const [read, setRead] = useState<string>();
  // Read once, under a key of its own: a colleague's change must not replace, unseen, what is being written here.
  const queryOptions = { enabled: read !== id, gcTime: 0, meta: { reads: 'once' }, onSuccess: (record: RaRecord) => setRead(String(record.id)) };
  return (
    <EditBase resource={resource} mutationMode="pessimistic" redirect="show" queryOptions={queryOptions} mutationOptions={{ onError: refused }}>
      <EditContent resource={resource}>{children}</EditContent>
    </EditBase>
  );
}

interface CreatePageProps extends EditPageProps {
  /** Replaces the way to its page, where the answer must be shown first. */
  done?(record: RaRecord): void;
  /** What is known before anything is typed. */
  readonly begins?: Readonly<Record<string, unknown>>;
  /** Where one came from, where that is no list. */
  readonly home?: string;
}

/** Accounts and keys are made in one go: what they open is on no draft. */
const unkept = ['staff', 'api_keys'];
const nothingBegun: Begun = { kept: {}, keeper: null, sent: () => undefined };

function CreateContent({ resource, children, done, begins, home = `/${resource}`, begun: { kept, keeper, sent } }: CreatePageProps & { readonly begun: Begun }) {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const crumbs = [{ label: translate(`resources.${resource}.name`, { smart_count: 2 }), to: home }];
  const made = (record: RaRecord) => {
    sent();
    if (done) return done(record);
    notify('ra.notification.created', { type: 'info', messageArgs: { smart_count: 1 } });
    redirect('show', resource, record.id, record);
  };
  return (
    <CreateBase resource={resource} redirect={false} record={{ ...begins, ...kept }} mutationOptions={{ onSuccess: made }}>
      <Page title={translate(`resources.${resource}.create`)} crumbs={crumbs}>
        <Fields cancel={home} keeper={keeper}>{children}</Fields>
      </Page>
    </CreateBase>
  );
}

/** Makes a record. What is written is kept by the house until it is sent, or until its writer begins afresh. */
export function CreatePage(props: CreatePageProps) {
  if (unkept.includes(props.resource)) return <CreateContent {...props} begun={nothingBegun} />;
  return <BegunForm resource={props.resource}>{(begun) => <CreateContent {...props} begun={begun} />}</BegunForm>;
}
