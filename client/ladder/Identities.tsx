import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useGetOne } from 'ra-core';
import { identityKinds, identityVerdicts } from '#workflows/customerWords';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import { StateChip, ToneChip } from '../workflow/StateChip.tsx';
import { TransitionForm } from '../workflow/TransitionForm.tsx';
import { useStaffName } from '../workflow/useStaffName.ts';
import type { IdentityLinkRecord } from './customer.ts';
import { otherOf } from './useLadder.ts';

const verdictOf = (verdict: string | null | undefined) => (verdict && verdict in identityVerdicts ? identityVerdicts[verdict as keyof typeof identityVerdicts] : null);

/** The form that says whether two are one, once the link has come whole. */
function Judging({ id, name, close }: { id: number; name: 'decide' | 'correct'; close(): void }) {
  const { data } = useGetOne<IdentityLinkRecord>('identity_links', { id });
  const action = data?.transitions?.find((one) => one.name === name);
  return data && action ? <TransitionForm resource="identity_links" record={data} action={action} close={close} /> : null;
}

function Item({ link, customerId, blocked, judges, corrects }: { link: IdentityLinkRecord } & Omit<IdentitiesProps, 'links'>) {
  const t = useT();
  const say = useSay();
  const locale = useLanguage();
  const by = useStaffName(link.decided_by ?? undefined);
  const [judging, setJudging] = useState(false);
  const other = otherOf(link, customerId);
  const verdict = verdictOf(link.verdict);
  const open = link.state === 'open';
  const kind = link.kind in identityKinds ? say(identityKinds[link.kind as keyof typeof identityKinds]) : link.kind;
  return (
    <Box component="li" sx={{ py: 1, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
        <Typography component="span" sx={{ fontWeight: 600 }}><ReferenceLink resource="customers" id={other.id} /></Typography>
        {other.customer?.state ? <StateChip resource="customers" state={other.customer.state} /> : null}
        {verdict ? <ToneChip tone={link.verdict === 'same_person' ? 'active' : 'neutral'}>{say(verdict)}</ToneChip> : <ToneChip tone="waiting">{t('ladder.identities.open')}</ToneChip>}
        {blocked && link.verdict === 'same_person' && other.customer?.state !== 'blocked' ? <ToneChip tone="bad">{t('ladder.identities.held')}</ToneChip> : null}
        {other.customer?.confirmed_incidents ? <Typography component="span" variant="body2" color="text.secondary">{t('ladder.identities.incidents', { smart_count: other.customer.confirmed_incidents })}</Typography> : null}
      </Box>
      <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>{(locale === 'fr' ? link.explanation_fr : link.explanation_en) ?? kind}</Typography>
      {link.note ? <Typography variant="body2" sx={{ mt: 0.25 }}>{link.note}</Typography> : null}
      {link.decided_at ? <Typography variant="body2" color="text.secondary">{t('ladder.identities.by', { name: by })} <When at={link.decided_at} /></Typography> : null}
      {(open && judges) || (!open && corrects) ? <Button size="small" onClick={() => setJudging(true)} sx={{ mt: 0.25, ml: -0.5 }}>{t(open ? 'ladder.identities.judge' : 'ladder.identities.correct')}</Button> : null}
      {judging ? <Judging id={link.id} name={open ? 'decide' : 'correct'} close={() => setJudging(false)} /> : null}
    </Box>
  );
}

export interface IdentitiesProps {
  readonly customerId: number;
  readonly links: readonly IdentityLinkRecord[];
  /** Whether this customer is blocked: whoever is the same person is, too. */
  readonly blocked: boolean;
  readonly judges: boolean;
  readonly corrects: boolean;
}

/** Who may be the same person, with what the two share: open questions first. */
export function Identities({ links, ...rest }: IdentitiesProps) {
  const t = useT();
  const ordered = [...links].sort((a, b) => Number(a.state !== 'open') - Number(b.state !== 'open'));
  if (ordered.length === 0) return <Typography color="text.secondary">{t('ladder.identities.none')}</Typography>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {ordered.map((link) => <Item key={link.id} link={link} {...rest} />)}
    </Box>
  );
}
