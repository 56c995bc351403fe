import type { ReactNode } from 'react';
import ArrowIcon from '@mui/icons-material/ArrowForward';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useInfiniteGetList, useResourceDefinitions, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { unseen } from '../layout/unseen.ts';
import { When } from '../layout/When.tsx';
import { useClause } from './clauses.ts';
import { actionWords, doneElsewhere, doneWords } from './declared.ts';
import { FieldDifference } from './Difference.tsx';
import { differences } from './differences.ts';
import type { EventRecord } from './record.ts';
import { StateChip } from './StateChip.tsx';
import { useListed } from './useStaffNames.ts';
import { humanized, useWords } from './words.ts';

/** What came of an appeal. */
const onAppeal = ['upheld', 'lifted', 'lowered', 'measure_confirmed'] as const;

/** What an act on another record did to this one. */
const fromElsewhere = ['open_application', 'references_counted', 'admitted', 'accept', 'supersede', 'signal_disposed', 'incident_confirmed', 'let_message_through', 'suspended', 'exclusion_notified', 'excluded', 'reinstated', 'listing_restored', 'overturned', 'reduced', 'reopened', 'request_reopened', 'note_validated', 'begin', 'terms_unconfirmed'] as const;

/** Words for what every record undergoes; the rest is named by its workflow. */
const common = ['create', 'edit', 'undo', 'claim', 'release', 'break_claim', 'import', 'send_again', 'file', 'disclose', 'attach', 'note', 'pin', 'unpin', 'case_file', 'break_promise', 'reveal', 'list', 'unlist', 'note_cover', 'sign_on_paper', ...fromElsewhere, ...onAppeal] as const;
type Common = (typeof common)[number];
const isCommon = (action: string): action is Common => (common as readonly string[]).includes(action);

/** What an event says was done: “Published”. */
export function useActionWords(): (event: Pick<EventRecord, 'resource' | 'action'>) => string {
  const t = useT();
  const say = useSay();
  return ({ resource, action }) => {
    const done = doneWords(resource, action);
    if (done) return say(done);
    const proposed = actionWords(resource, action.replace(/^propose_/, ''));
    if (proposed) return t('workflow.proposed', { what: say(proposed) });
    const elsewhere = doneElsewhere(action);
    if (isCommon(action)) return t(`workflow.actions.${action}`);
    return elsewhere ? say(elsewhere) : humanized(action);
  };
}

/** Who did it: a colleague by name; the clock, a system or the holder of a link by kind. */
export function useActorName(): (event: Pick<EventRecord, 'actor_kind' | 'actor_name'>) => string {
  const t = useT();
  return ({ actor_kind: kind, actor_name: name }) => {
    if (name) return name;
    return kind === 'clock' || kind === 'key' || kind === 'link' ? t(`workflow.history.${kind}`) : t('workflow.history.someone');
  };
}

export interface EventItemProps {
  readonly event: EventRecord;
  /** Says which record it happened to, where several stand in one list. */
  readonly named?: boolean;
  /** The rule and every word that changed stay folded until somebody asks, unless this is what they came for. */
  readonly folded?: boolean | 'open';
  /** How its time is told, where a list by day says the rest of the date. */
  readonly when?: ReactNode;
}

/** The clause that an act rests on, in the words of that day. */
function Rested({ id, at }: { id: string; at: string }) {
  const say = useSay();
  const clause = useClause(id, at.slice(0, 10));
  return clause ? <Typography variant="caption" color="text.secondary" component="p">{say(clause.text)}</Typography> : null;
}

/** The record that an event tells of, and the way to it where it has a page. */
function Named({ event: { resource, record_id: id } }: { event: EventRecord }) {
  const t = useT();
  const translate = useTranslate();
  const definitions = useResourceDefinitions();
  const name = `${translate(`resources.${resource}.name`, { smart_count: 1 })} #${id}`;
  return <>{definitions[resource]?.hasShow ? <Link to={`/${resource}/${id}/show`}>{name}</Link> : name}{t('workflow.history.colon')} </>;
}

/** What was asked for of what is masked, and for what; or which of it was changed. */
function AboutMasked({ event: { resource, action, details } }: { event: EventRecord }) {
  const t = useT();
  const words = useWords(resource);
  const listed = useListed();
  const { withheld, field, purpose } = details ?? {};
  if (action === 'reveal' && field && purpose) return <Typography variant="body2">{t('workflow.history.purpose', { field: words.field(field), purpose })}</Typography>;
  return withheld ? <Typography variant="body2">{t('workflow.history.withheld', { fields: listed(withheld.map((one) => words.field(one))) })}</Typography> : null;
}

/** One thing that happened: who, what, when, from which state to which, and every word that changed. */
export function EventItem({ event, named = false, folded = false, when }: EventItemProps) {
  const t = useT();
  const wordsFor = useActionWords();
  const words = useWords(event.resource);
  const nameOf = useActorName();
  const { from_state: from, to_state: to } = event;
  const changed = differences(event.details?.before, event.details?.after).filter(({ field }) => field !== 'state');
  const told = (
    <>
      {event.clause_id ? <Rested id={event.clause_id} at={event.at} /> : null}
      {changed.length > 0 ? (
        <Box component="dl" sx={{ m: 0, mt: 0.5, display: 'grid', gridTemplateColumns: 'minmax(90px, max-content) 1fr', gap: '2px 12px', fontSize: '0.8125rem' }}>
          {changed.map((difference) => (
            <Box key={difference.field} sx={{ display: 'contents' }}>
              <Typography component="dt" variant="body2" color="text.secondary">{words.field(difference.field)}</Typography>
              <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}><FieldDifference resource={event.resource} difference={difference} /></Box>
            </Box>
          ))}
        </Box>
      ) : null}
    </>
  );
  return (
    <Box component="li" id={`e${event.id}`} tabIndex={-1} sx={{ py: 1, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
      <Typography component="div" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
        <strong>{named ? <Named event={event} /> : null}{wordsFor(event)}</strong>
        <span>{nameOf(event)}</span>
        <Typography component="span" variant="body2" color="text.secondary">{when ?? <When at={event.at} focusable />}</Typography>
        {to && from !== to ? (
          <span>
            {from ? <><StateChip resource={event.resource} state={from} /> <span style={unseen}>{t('workflow.history.became')}</span><ArrowIcon aria-hidden="true" sx={{ fontSize: 14, verticalAlign: 'middle' }} /> </> : null}
            <StateChip resource={event.resource} state={to} />
          </span>
        ) : null}
      </Typography>
      <AboutMasked event={event} />
      {folded && (event.clause_id || changed.length > 0) ? (
        <details open={folded === 'open'}>
          <Box component="summary" sx={{ cursor: 'pointer', color: 'text.secondary', fontSize: '0.75rem', minHeight: 24, lineHeight: '24px', width: 'fit-content' }}>{t('workflow.history.details')}</Box>
          {told}
        </details>
      ) : told}
    </Box>
  );
}

const step = 25;

/** The history of a record, newest first, with its differences. */
export function History({ resource, id }: { resource: string; id: number }) {
  const t = useT();
  const { data, isPending, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteGetList<EventRecord>('events', {
    filter: { resource, record_id: id },
    sort: { field: 'id', order: 'DESC' },
    pagination: { page: 1, perPage: step },
  });
  if (error) return <Typography color="error">{error.message}</Typography>;
  if (isPending) return <Typography color="text.secondary">{t('workflow.history.loading')}</Typography>;
  // What happens between two pages moves the second: an event that came twice is told once.
  const events = [...new Map(data.pages.flatMap((page) => page.data).map((event) => [event.id, event])).values()];
  if (events.length === 0) return <Typography color="text.secondary">{t('workflow.history.empty')}</Typography>;
  return (
    <>
      <Box component="ol" aria-label={t('workflow.history.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {events.map((event) => <EventItem key={event.id} event={event} />)}
      </Box>
      {hasNextPage ? <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('workflow.history.more')}</Button> : null}
    </>
  );
}
