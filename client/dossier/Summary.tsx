import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useResourceDefinitions, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { onDay } from '../i18n/dates.ts';
import { useLanguage } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { useHouse } from '../providers/useHouse.ts';
import { Section } from '../records/RecordPage.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import type { Of } from './kinds.ts';
import type { About } from './useTimeline.ts';
import { useView } from './view.ts';

interface Count {
  readonly total: number;
  readonly capped: boolean;
  readonly states: Readonly<Record<string, number>>;
}
interface Figures {
  readonly counts: Readonly<Record<string, Count>>;
  readonly state: string | null;
}

/** States that a reader looks for among all: an incident is closed only once it was confirmed, a challenged review stays published. */
const telling = { reviews: ['published', 'challenged'], incidents: ['confirmed', 'closed'], sanctions: ['in_force'] } as const;
type Telling = keyof typeof telling;
const tells = (resource: string): resource is Telling => resource in telling;

/** The last instant of a day, as the server understands it. */
const endOf = (day: string): string => `${day}T23:59:59.999Z`;

/** A person in figures, each the way to what it counts; as known on the day that the timeline shows. */
export function Summary({ about, of }: { about: About; of: Of }) {
  const t = useT();
  const locale = useLanguage();
  const translate = useTranslate();
  const definitions = useResourceDefinitions();
  const house = useHouse();
  const [{ asOf }] = useView();
  const { data } = useQuery({
    queryKey: ['events', 'getList', 'summary', about, asOf],
    queryFn: async ({ signal }) => (await house.read<Figures>(`/timeline/summary?${new URLSearchParams({ filter: JSON.stringify(about), ...(asOf && { as_of: asOf }) }).toString()}`, { signal })).data,
  });
  const numbers = new Intl.NumberFormat(locale);
  const linked = (resource: string, filter: object, words: ReactNode) =>
    definitions[resource]?.hasList ? <Link to={`/${resource}?filter=${encodeURIComponent(JSON.stringify({ ...about, ...filter }))}`} style={{ display: 'inline-block', minHeight: 24, lineHeight: '24px' }}>{words}</Link> : words;
  const figure = (resource: string, { total, capped, states }: Count) => {
    const all = linked(resource, asOf ? { created_at_lte: endOf(asOf) } : {}, `${numbers.format(total)}${capped ? '+' : ''}`);
    if (!tells(resource) || total === 0) return total === 0 ? <Typography component="span" color="text.secondary">0</Typography> : all;
    const some = telling[resource].reduce((sum, state) => sum + (states[state] ?? 0), 0);
    const words = t(`dossier.telling.${resource}`, { smart_count: some });
    // Where a case stood then is no filter of a list that tells where it stands now.
    return <>{all} · {asOf || some === 0 ? words : linked(resource, { state: telling[resource] }, words)}</>;
  };
  return (
    <Section title={asOf ? t('dossier.summaryThen', { day: onDay(asOf, locale) }) : t('dossier.summary')}>
      <Box component="dl" aria-busy={!data} sx={{ m: 0, minHeight: 52, display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(132px, 1fr))', gap: '8px 20px' }}>
        {data?.state ? <Figure label={t('dossier.stands')}><StateChip resource={of} state={data.state} /></Figure> : null}
        {Object.entries(data?.counts ?? {}).map(([resource, count]) => <Figure key={resource} label={translate(`resources.${resource}.name`, { smart_count: 2 })}>{figure(resource, count)}</Figure>)}
      </Box>
    </Section>
  );
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <Typography component="dt" variant="body2" color="text.secondary">{label}</Typography>
      <Box component="dd" sx={{ m: 0, fontVariantNumeric: 'tabular-nums', minHeight: 24, lineHeight: '24px' }}>{children}</Box>
    </div>
  );
}
