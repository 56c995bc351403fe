import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ShowBase, useShowContext, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { type Ground, proofMethods, signalKinds } from '#workflows/reviewWords';
import { type LookOutcome, type SeenReview, grounds, verdicts } from '#workflows/secondLookWords';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { Loading } from '../layout/LoadingPage.tsx';
import { Page } from '../layout/Page.tsx';
import { When } from '../layout/When.tsx';
import { Section } from '../records/RecordPage.tsx';
import { LanguageTag } from '../reviews/LanguageTag.tsx';
import { Stars } from '../reviews/Stars.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import { Transitions } from '../workflow/Transitions.tsx';
import { useStaffName } from '../workflow/useStaffName.ts';
import type { SecondLookRecord } from './secondLook.ts';

/** The text and what was known of it: no names, nothing of the decision. */
function Seen({ seen }: { seen: SeenReview }) {
  const t = useT();
  const say = useSay();
  const method = proofMethods[seen.method as keyof typeof proofMethods];
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mb: 1 }}><Stars rating={seen.rating} /><LanguageTag locale={seen.locale} /></Box>
      <Box lang={seen.locale} sx={{ maxWidth: '68ch', overflowWrap: 'anywhere' }}>
        {seen.title ? <Typography variant="h2" component="h3" sx={{ mb: 0.5 }}>{seen.title}</Typography> : null}
        <Typography sx={{ whiteSpace: 'pre-wrap', fontSize: '0.9375rem', lineHeight: 1.6 }}>{seen.body}</Typography>
      </Box>
      <Box component="ul" sx={{ pl: 2.5, mt: 1.5, mb: 0, color: 'text.secondary', fontSize: '0.8125rem' }}>
        <li>{method ? t('secondLooks.confirmed', { how: say(method) }) : t('secondLooks.unconfirmed')}</li>
        <li>{seen.returned === 0 ? t('secondLooks.never') : t('secondLooks.returned', { smart_count: seen.returned })}</li>
        {seen.signals.map(({ kind, verdict, passage }, index) => <li key={index}>{t('secondLooks.signal', { kind: say(signalKinds[kind as keyof typeof signalKinds]) })}{passage ? <> « {passage} »</> : null}{verdict ? ` (${t(verdict === 'confirmed' ? 'secondLooks.confirmed_signal' : 'secondLooks.harmless')})` : null}</li>)}
      </Box>
    </>
  );
}

function Reading({ title, outcome, ground, by, at, children }: { title: string; outcome: LookOutcome; ground: Ground | null; by: number | null | undefined; at: string | null | undefined; children?: ReactNode }) {
  const say = useSay();
  const name = useStaffName(by);
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="h3" color="text.secondary">{title}</Typography>
      <Typography sx={{ fontWeight: 600 }}>{say(verdicts[outcome])}</Typography>
      {ground ? <Typography>{say(grounds[ground])}</Typography> : null}
      {children}
      <Typography variant="caption" color="text.secondary">{name} · <When at={at} focusable /></Typography>
    </Box>
  );
}

/** Both answers beside one another, once there are two. */
function Both({ look }: { look: SecondLookRecord }) {
  const t = useT();
  const { first, outcome } = look;
  if (!first || !outcome) return null;
  return (
    <Section title={t('secondLooks.both')}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' } }}>
        <Reading title={t('secondLooks.first')} outcome={first.outcome} ground={first.ground} by={first.by} at={first.decided_at}>
          <Typography><Link to={`/${first.of.resource}/${first.of.id}/show`} style={{ display: 'inline-block', minHeight: 24, lineHeight: '24px' }}>{t('secondLooks.toCase')}</Link></Typography>
        </Reading>
        <Reading title={t('secondLooks.second')} outcome={outcome} ground={look.ground ?? null} by={look.answered_by} at={look.answered_at}>
          <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{look.note}</Typography>
        </Reading>
      </Box>
      {look.conclusion ? <Typography sx={{ mt: 1.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{t('secondLooks.conclusion')} {look.conclusion}</Typography> : null}
    </Section>
  );
}

function Content() {
  const t = useT();
  const translate = useTranslate();
  const { record, error, isPending } = useShowContext<SecondLookRecord>();
  const crumbs = [{ label: translate('resources.second_looks.name', { smart_count: 2 }), to: '/second_looks' }];
  if (error) return <Page title={t('shell.notFound.title')} crumbs={crumbs}><Typography role="alert">{error.message}</Typography></Page>;
  if (isPending || !record) return <Loading />;
  return (
    <Page title={`${translate('resources.second_looks.name', { smart_count: 1 })} #${record.id}`} crumbs={crumbs} about={{ resource: 'second_looks', id: Number(record.id) }} aside={<StateChip resource="second_looks" state={record.state} />} actions={<Transitions resource="second_looks" record={record} keys={{ answer: 'y', settle: 'y' }} />}>
      <Typography color="text.secondary" gutterBottom sx={{ maxWidth: '80ch' }}>{t('secondLooks.intro')}</Typography>
      {record.seen ? <Section title={t('secondLooks.seen')}><Seen seen={record.seen} /></Section> : null}
      <Both look={record} />
    </Page>
  );
}

/** A review as it was when it was decided, for somebody who does not know how; then both answers beside one another. */
export default function SecondLookShow() {
  return (
    <ShowBase resource="second_looks" disableAuthentication={false} queryOptions={{ onError: () => undefined }}>
      <Content />
    </ShowBase>
  );
}
