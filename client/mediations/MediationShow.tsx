import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ShowBase, useShowContext, useTranslate } from 'ra-core';
import { endReasons } from '#workflows/mediationWords';
import { Attachments } from '../attachments/Attachments.tsx';
import { useCommand } from '../commands/useCommand.ts';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { Loading } from '../layout/LoadingPage.tsx';
import { Page } from '../layout/Page.tsx';
import { useBack } from '../layout/useBack.ts';
import { Section } from '../records/RecordPage.tsx';
import { History } from '../workflow/History.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import { TransitionForm } from '../workflow/TransitionForm.tsx';
import { Transitions } from '../workflow/Transitions.tsx';
import { AgreementBox } from './AgreementBox.tsx';
import { Conditions } from './Conditions.tsx';
import { type MediationRecord, nameOf } from './mediation.ts';
import { Background } from './Background.tsx';
import { NameMediator } from './NameMediator.tsx';
import { Offers } from './Offers.tsx';
import { Said, Space } from './Space.tsx';
import { useParts } from './useParts.ts';
import { WaysOut } from './WaysOut.tsx';

/** What brings the case further, in the order in which it is done. What only the two sides do stands last, shut, with its reason. */
const steps = ['accept', 'open', 'record_performance', 'close', 'offer', 'ask_declaration', 'record_direct_contact', 'declare_no_parallel_action', 'pass_turn', 'sign'];
const keys = { offer: 'o', sign: 'y', accept: 'e', open: 'e', close: 'e' };

type To = 'customer' | 'provider' | 'common';

/** The form in which the mediator writes, begun for whom it is. */
const beginning = (to: To): Record<string, unknown> => (to === 'common' ? { party: 'mediator', visibility: 'common' } : { party: 'mediator', visibility: 'private', space: to });

function Content() {
  const t = useT();
  const say = useSay();
  const translate = useTranslate();
  useBack('/mediations');
  const { record, error, isPending } = useShowContext<MediationRecord>();
  const [writing, setWriting] = useState<To>();
  const { statements, offers } = useParts(record?.id ?? 0);
  const write = record?.transitions?.find(({ name, refused }) => name === 'add_statement' && refused === null);
  useCommand({ id: 'mediations.writeCustomer', keys: 'm', label: t('mediations.writeCustomer'), group: 'write', when: write !== undefined, run: () => setWriting('customer') });
  useCommand({ id: 'mediations.writeProvider', keys: 'shift+m', label: t('mediations.writeProvider'), group: 'write', when: write !== undefined, run: () => setWriting('provider') });
  useCommand({ id: 'mediations.writeBoth', keys: 'b', label: t('mediations.writeBoth'), group: 'write', when: write !== undefined, run: () => setWriting('common') });
  const crumbs = [{ label: translate('resources.mediations.name', { smart_count: 2 }), to: '/mediations' }];
  if (error) return <Page title={t('shell.notFound.title')} crumbs={crumbs}><Typography role="alert">{error.message}</Typography></Page>;
  if (isPending || !record) return <Loading />;
  const offered = steps.filter((step) => record.transitions?.some(({ name, refused }) => name === step && refused?.because !== 'permission' && refused?.because !== 'state'));
  const common = statements.filter(({ visibility }) => visibility === 'common');
  const opened = record.opened_at != null;
  return (
    <Page
      title={`${record.reference} · ${nameOf(record, 'customer')} – ${nameOf(record, 'provider')}`}
      crumbs={crumbs}
      about={{ resource: 'mediations', id: Number(record.id) }}
      aside={<StateChip resource="mediations" state={record.state} />}
      actions={<><Transitions resource="mediations" record={record} only={offered} keys={keys} /><NameMediator mediation={record} /><WaysOut mediation={record} /></>}
    >
      <Typography sx={{ mb: 1.5, fontSize: '1rem', fontWeight: 600 }}>{record.subject}</Typography>
      {record.reason ? <Alert severity="info" sx={{ mb: 2 }}>{say(endReasons[record.reason])}{record.explanation ? ` — ${record.explanation}` : ''}</Alert> : null}
      <Conditions mediation={record} />
      {opened ? (
        <Box sx={{ display: 'grid', gap: 2, mb: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1.5fr) minmax(0, 1fr)' } }}>
          <Box sx={{ order: { xs: 2, lg: 1 }, minWidth: 0 }}><Space mediation={record} side="customer" statements={statements} keys="m" writes={write && (() => setWriting('customer'))} /></Box>
          <Box sx={{ order: { xs: 1, lg: 2 }, minWidth: 0, bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5 }}>
            <Offers mediation={record} offers={offers} />
            <AgreementBox mediation={record} />
            <Box component="section" aria-label={t('mediations.common')} sx={{ mt: 2 }}>
              <Typography variant="h2">{t('mediations.common')}</Typography>
              {common.length === 0 ? <Typography color="text.secondary">{t('mediations.nothing')}</Typography> : null}
              <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>{common.map((statement) => <Said key={statement.id} statement={statement} mediation={record} />)}</Box>
            </Box>
          </Box>
          <Box sx={{ order: 3, minWidth: 0 }}><Space mediation={record} side="provider" statements={statements} keys="shift+m" writes={write && (() => setWriting('provider'))} /></Box>
        </Box>
      ) : null}
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' }, alignItems: 'start' }}>
        <div>
          <Section title={t('mediations.background')}><Background mediation={record} /></Section>
          <Section title={t('attachments.title')}><Attachments resource="mediations" recordId={record.id} adds /></Section>
        </div>
        <Section title={t('workflow.history.title')}><History resource="mediations" id={record.id} /></Section>
      </Box>
      {writing && write ? <TransitionForm resource="mediations" record={record} action={write} first={beginning(writing)} close={() => setWriting(undefined)} /> : null}
    </Page>
  );
}

/** The room of a mediation: its conditions above, each side’s own space, and between them what both read. */
export default function MediationShow() {
  return (
    <ShowBase resource="mediations" disableAuthentication={false} queryOptions={{ onError: () => undefined, meta: { embed: ['provider', 'customer'] } }}>
      <Content />
    </ShowBase>
  );
}
