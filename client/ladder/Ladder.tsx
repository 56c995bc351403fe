import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useT } from '../i18n/useT.ts';
import { useAbility } from '../providers/ability.ts';
import { Section } from '../records/RecordPage.tsx';
import { Act } from './Act.tsx';
import type { Measured } from './customer.ts';
import { Identities } from './Identities.tsx';
import { Measure } from './Measure.tsx';
import { Review } from './Review.tsx';
import { Rungs } from './Rungs.tsx';
import { otherOf, useIdentities, useIncidents } from './useLadder.ts';
import { Waiting } from './Waiting.tsx';

/** What is possible beside the steps: shown when somebody of this role may, with why not while it is shut. */
const beside = ['emergency_stop', 'lift', 'refer_to_authorities'];

/** Where a customer stands with the team: the steps, what waits, what the whole person did, and who they may also be. */
export function Ladder({ customer }: { customer: Measured }) {
  const t = useT();
  const allowed = useAbility();
  const links = useIdentities(customer.id);
  const same = links.filter(({ verdict }) => verdict === 'same_person').map((link) => otherOf(link, customer.id));
  const incidents = useIncidents([customer.id, ...same.map(({ id }) => id)]);
  const own = customer.confirmed_incidents ?? 0;
  const others = same.reduce((sum, { customer: other }) => sum + (other?.confirmed_incidents ?? 0), 0);
  const { proposal } = customer;
  const waits = (customer.review_requested_at && !customer.review_decided_at) || customer.review_proposed_at;
  const acts = beside.filter((name) => name !== 'lift' || !waits).flatMap((name) => customer.transitions?.find((action) => action.name === name && action.refused?.because !== 'permission' && action.refused?.because !== 'state') ?? []);
  const measured = customer.state !== 'in_good_standing';
  return (
    <>
      {proposal ? <Waiting customer={customer} proposal={proposal} /> : null}
      <Review customer={customer} />
      <Section title={t('ladder.title')}>
        <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5 }}>
          {own ? t('ladder.incidents', { smart_count: own }) : t('ladder.noIncident')}
          {others ? ` ${t('ladder.elsewhere', { smart_count: others })}` : ''}
        </Typography>
        <Rungs customer={customer} incidents={incidents} />
        {measured || customer.lifted_at || customer.referred_at ? <Box sx={{ mt: 2 }}><Measure customer={customer} /></Box> : null}
        {customer.state === 'blocked' || customer.state === 'correspondence_stopped' ? <Alert severity="info" icon={false} sx={{ mt: 1.5 }}>{t('ladder.doors')}</Alert> : null}
        {customer.state !== 'blocked' && same.some(({ customer: other }) => other?.state === 'blocked') ? <Alert severity="warning" icon={false} sx={({ palette }) => ({ mt: 1.5, bgcolor: palette.tones.bad.wash, color: palette.tones.bad.ink })}>{t('ladder.identities.heldAs')}</Alert> : null}
        {acts.length > 0 ? <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>{acts.map((action) => <Act key={action.name} customer={customer} action={action} incidents={incidents} {...(action.name === 'lift' ? { keys: 'l' } : {})} />)}</Box> : null}
      </Section>
      {links.length > 0 ? (
        <Section title={t('ladder.identities.title')}>
          <Identities customerId={customer.id} links={links} blocked={customer.state === 'blocked'} judges={allowed('decide', 'identity_links')} corrects={allowed('correct', 'identity_links')} />
        </Section>
      ) : null}
    </>
  );
}
