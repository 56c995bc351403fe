import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useKeysOf } from '../commands/useCommand.ts';
import { exactly, onDay } from '../i18n/dates.ts';
import { useLanguage } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { useNow } from '../layout/useNow.ts';
import { StateChip } from '../workflow/StateChip.tsx';
import { Transitions } from '../workflow/Transitions.tsx';
import { LocalTime } from './LocalTime.tsx';
import { Phone } from './Phone.tsx';
import { type ReferenceRecord, type WarningRecord, callAddress, isCallable } from './reference.ts';
import { SlotFacts } from './SlotFacts.tsx';
import { useWholeReference } from './useWhole.ts';
import { WarningItem } from './WarningItem.tsx';

const dayMs = 86_400_000;

/** Whether a person found this client to be of the candidate’s own circle: then, and only then, an answer may be replaced. */
const ownCircle = (warnings: readonly WarningRecord[]): boolean => warnings.some(({ verdict, with_kind }) => verdict === 'same_person' && with_kind !== 'reference');

/** What comes next for this client, in one line. */
function useNextStep(one: ReferenceRecord): string {
  const t = useT();
  const locale = useLanguage();
  const now = useNow();
  if (one.state === 'completed') return t('references.slot.scores', { professionalism: one.professionalism_score ?? '–', satisfaction: one.satisfaction_score ?? '–' });
  if (!isCallable(one)) return '';
  const days = Math.floor((now - Date.parse(one.created_at)) / dayMs);
  const waits = days < 1 ? t('references.slot.today') : t('references.slot.waiting', { smart_count: days });
  const next = one.call_back_at ? t('references.slot.callBack', { when: exactly(one.call_back_at, locale) })
    : one.form_bounced_at ? t('references.slot.bounced')
      : one.form_sent_at ? t('references.slot.formOut', { when: onDay(one.form_sent_at, locale) })
        : one.due_at && one.attempts_count > 0 ? t('references.slot.again', { when: exactly(one.due_at, locale) }) : t('references.slot.first');
  return `${next} · ${waits}`;
}

/** The acts on a client beside the call itself; asked for with the record, so that each says why it is shut. */
function Acts({ id, keyed }: { id: number; keyed: boolean }) {
  const data = useWholeReference(id);
  if (!data?.transitions) return null;
  const acts = data.state === 'named' || data.state === 'contacting' ? ['send_form', 'mark_unreachable', 'replace'] : ['replace'];
  return <Transitions resource="client_references" record={data} only={acts} keys={keyed ? { send_form: 'm' } : {}} quiet listens={keyed} />;
}

export interface SlotCardProps {
  readonly reference: ReferenceRecord;
  readonly warnings: readonly WarningRecord[];
  /** The slot that the keys act on. */
  readonly current: boolean;
}

/** One client: who, since when, how it stands, what comes next, and what looks odd. */
export function SlotCard({ reference: one, warnings, current }: SlotCardProps) {
  const t = useT();
  const locale = useLanguage();
  const next = useNextStep(one);
  const keys = useKeysOf('references.call', 't');
  const [shown, setShown] = useState(false);
  const replaced = one.state === 'replaced';
  return (
    <Box sx={replaced ? { opacity: 0.85, pl: 1.5, borderInlineStart: 2, borderColor: 'divider' } : {}}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography component="h3" variant="h3">{one.slot} · {one.client_name}</Typography>
        <StateChip resource="client_references" state={one.state} />
        {next ? <Typography variant="body2" color="text.secondary">{next}</Typography> : null}
      </Box>
      <Typography variant="body2" color="text.secondary">
        {one.service_description} · {t('references.slot.until', { day: onDay(one.service_ended_on, locale) })} · {t('references.slot.provenance', { day: onDay(one.consent_declared_at, locale) })}
      </Typography>
      {isCallable(one) ? <Typography component="div" variant="body2" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}><Phone phone={one.client_phone} /><LocalTime zone={one.time_zone} /></Typography> : null}
      {replaced && one.replaced_reason ? <Typography variant="body2">{t('references.slot.replacedFor', { reason: one.replaced_reason })}</Typography> : null}
      {warnings.length > 0 ? <Box component="ul" aria-label={t('references.warning.of', { name: one.client_name })} sx={{ listStyle: 'none', m: 0, p: 0 }}>{warnings.map((warning) => <WarningItem key={warning.id} warning={warning} />)}</Box> : null}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
        {isCallable(one) ? <Button variant="contained" size="small" component={Link} to={callAddress(one.application_id, one.slot)} aria-keyshortcuts={current ? ariaKeys(keys) : undefined}>{t('references.slot.call')}{current && keys ? <Kbd keys={keys} /> : null}</Button> : null}
        {one.state === 'completed' || one.state === 'refused' ? <Button size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>{t(shown ? 'references.slot.less' : 'references.slot.more')}</Button> : null}
        {replaced || (one.state === 'completed' && !ownCircle(warnings)) ? null : <Acts id={one.id} keyed={current} />}
      </Box>
      {shown ? <SlotFacts reference={one} /> : null}
    </Box>
  );
}
