import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type RaRecord, useGetList } from 'ra-core';
import { Link } from 'react-router-dom';
import { Part } from '../applications/Part.tsx';
import { onDay } from '../i18n/dates.ts';
import { useLanguage } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { useNow } from '../layout/useNow.ts';
import { When } from '../layout/When.tsx';
import { useLive } from '../live/useLive.ts';
import { StateChip } from '../workflow/StateChip.tsx';
import { dayIn } from './check.ts';

interface MemberRecord extends RaRecord<number> {
  readonly name: string;
  readonly state: string;
  readonly insurance_ends_on?: string | null;
  readonly listed_changed_at?: string | null;
}

const members = ['active', 'on_hold'];

/** Members in a filtered list, asked again when one of them changes. */
function useMembers(filter: Readonly<Record<string, unknown>>) {
  const list = useGetList<MemberRecord>('providers', { filter: { state: members, ...filter }, pagination: { page: 1, perPage: 50 } });
  useLive('providers', undefined, () => void list.refetch());
  return list;
}

function Members({ title, empty, found, waits, children }: { title: string; empty: string; found: readonly MemberRecord[]; waits: boolean; children: (one: MemberRecord) => ReactNode }) {
  return (
    <Part title={title} aside={waits ? null : found.length}>
      {!waits && found.length === 0 ? <Typography color="text.secondary">{empty}</Typography> : null}
      <Box component="ul" aria-label={title} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {found.map((one) => (
          <Box component="li" key={one.id} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'baseline', py: 0.25 }}>
            <Link to={`/providers/${one.id}/show`} style={{ display: 'inline-block', minHeight: 24, lineHeight: '24px' }}>{one.name}</Link>
            <StateChip resource="providers" state={one.state} />
            <Typography component="span" variant="body2" color="text.secondary">{children(one)}</Typography>
          </Box>
        ))}
      </Box>
    </Part>
  );
}

/** Members whose insurance has ended, or of whom none is known. */
export function Uncovered() {
  const t = useT();
  const locale = useLanguage();
  const now = useNow();
  const ended = useMembers({ insurance_ends_on_lt: dayIn(now, 0) });
  const never = useMembers({ insurance_ends_on: null });
  return (
    <Members title={t('checks.uncovered.title')} empty={t('checks.uncovered.empty')} found={[...(ended.data ?? []), ...(never.data ?? [])]} waits={ended.isPending || never.isPending}>
      {({ insurance_ends_on: day }) => (day ? `${t('checks.uncovered.ended')} ${onDay(day, locale)}` : t('checks.uncovered.never'))}
    </Members>
  );
}

const weekMs = 7 * 86_400_000;

/** Members whom customers are no longer shown since a few days ago: each has its reasons on its own page. */
export function Fallen() {
  const t = useT();
  const now = useNow();
  // By the day, so that the question stays the same from minute to minute.
  const { data = [], isPending } = useMembers({ listed: false, listed_changed_at_gte: `${dayIn(now - weekMs, 0)}T00:00:00.000Z` });
  return (
    <Members title={t('checks.fallen.title')} empty={t('checks.fallen.empty')} found={data} waits={isPending}>
      {({ listed_changed_at: at }) => <When at={at} />}
    </Members>
  );
}
