import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { useAbility } from '../providers/ability.ts';
import { RelatedList } from '../records/RelatedList.tsx';
import { Section } from '../records/RecordPage.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import type { ClaimRecord } from './ClaimShow.tsx';
import { type ConductRecord, type SanctionRecord, lastDay } from './conduct.ts';
import { OutcomeChip } from './OutcomeChip.tsx';

interface Standing {
  readonly id: number;
  readonly state: string;
  readonly suspended_until?: string | null;
  readonly terminates_at?: string | null;
}

/** Where the membership stands because of sanctions, in one sentence. */
function Now({ provider: { state, suspended_until, terminates_at } }: { provider: Standing }) {
  const t = useT();
  if (state === 'suspended' && suspended_until) return <Typography sx={{ mb: 1 }}>{t('conduct.of.suspended')} <When at={lastDay(suspended_until)} focusable /></Typography>;
  if (state === 'terminating' && terminates_at) return <Typography sx={{ mb: 1 }}>{t('conduct.of.terminating')} <When at={terminates_at} focusable /></Typography>;
  return state === 'terminated' ? <Typography sx={{ mb: 1 }}>{t('conduct.of.terminated')}</Typography> : null;
}

/** A provider's conduct: what stands against them, open cases, and what their profile claims. */
export function ConductOf({ provider }: { provider: Standing }) {
  const t = useT();
  const allowed = useAbility();
  const filter = { provider_id: provider.id };
  const part = (title: string) => <Typography variant="h3" component="h3" sx={{ mt: 1.5 }}>{title}</Typography>;
  const to = (resource: string) => (allowed('create', resource) ? <Button key={resource} component={Link} to={`/${resource}/create?provider_id=${provider.id}`}>{t(`conduct.of.create.${resource as 'disclosures'}`)}</Button> : null);
  if (!allowed('list', 'sanctions') && !allowed('list', 'profile_claims')) return null;
  return (
    <Section title={t('conduct.of.title')}>
      <Now provider={provider} />
      {allowed('list', 'sanctions') ? (
        <>
          <Typography variant="h3" component="h3">{t('conduct.of.sanctions')}</Typography>
          <RelatedList<SanctionRecord> resource="sanctions" filter={filter} title={({ reference }) => reference}>
            {({ level, state, starts_at }) => <><OutcomeChip outcome={level} /><StateChip resource="sanctions" state={state} /><Typography component="span" variant="body2" color="text.secondary"><When at={starts_at} /></Typography></>}
          </RelatedList>
        </>
      ) : null}
      {allowed('list', 'conduct_cases') ? (
        <>
          {part(t('conduct.title'))}
          <RelatedList<ConductRecord> resource="conduct_cases" filter={filter} title={({ reference }) => reference}>
            {({ state, outcome, created_at }) => <><StateChip resource="conduct_cases" state={state} />{outcome ? <OutcomeChip outcome={outcome} /> : null}<Typography component="span" variant="body2" color="text.secondary"><When at={created_at} /></Typography></>}
          </RelatedList>
        </>
      ) : null}
      {allowed('list', 'profile_claims') ? (
        <>
          {part(t('conduct.of.claims'))}
          <RelatedList<ClaimRecord> resource="profile_claims" filter={filter} title={({ text }) => text}>
            {({ state }) => <StateChip resource="profile_claims" state={state} />}
          </RelatedList>
        </>
      ) : null}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>{['conduct_cases', 'profile_claims', 'disclosures', 'fee_refunds'].map(to)}</Box>
    </Section>
  );
}
