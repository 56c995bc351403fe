import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { contexts, needsOf } from '#workflows/scopingNoteWords';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { ToneChip } from '../workflow/StateChip.tsx';
import { Criteria } from './Criteria.tsx';
import { Day } from './Day.tsx';
import type { NoteRecord } from './papers.ts';

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="section" aria-label={title} sx={{ mb: 2 }}>
      <Typography variant="h3" component="h3" gutterBottom>{title}</Typography>
      {children}
    </Box>
  );
}

/** What each side said to it, and when. */
function Ticks({ note: { need_confirmed_at, provider_validated_at, customer_validated_at, content_hash, stands } }: { note: NoteRecord }) {
  const t = useT();
  const tick = (name: 'confirmed' | 'byProvider' | 'byCustomer', at: string | null) => (
    <Box component="li" key={name} sx={{ display: 'flex', gap: 0.75, alignItems: 'center', flexWrap: 'wrap' }}>
      <ToneChip tone={at ? 'good' : 'waiting'}>{t(`duties.note.${name}`)}</ToneChip>
      {at ? <When at={at} focusable /> : <span>{t('duties.note.awaited')}</span>}
    </Box>
  );
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5 }}>{[tick('confirmed', need_confirmed_at), tick('byProvider', provider_validated_at), tick('byCustomer', customer_validated_at)]}</Box>
      {content_hash ? <Typography variant="caption" component="p" color="text.secondary">{t('duties.note.mark')} <code title={content_hash}>{content_hash.slice(0, 12)}</code></Typography> : null}
      {stands ? null : <Typography sx={{ mt: 0.5 }}>{t('duties.note.changed')}</Typography>}
    </>
  );
}

/** A note as both sides read it: need, what is particular, services against needs, stages, criteria. */
export function NoteText({ note }: { note: NoteRecord }) {
  const t = useT();
  const say = useSay();
  const { need, context, services, milestones, criteria, objection, beyond_need } = note;
  return (
    <>
      <Part title={t('duties.note.ticks')}><Ticks note={note} /></Part>
      {objection ? <Part title={t('duties.note.objection')}><Typography sx={{ whiteSpace: 'pre-wrap' }}>{objection}</Typography></Part> : null}
      <Part title={t('duties.note.need')}><Box component="ol" sx={{ m: 0, pl: 2.5 }}>{needsOf(need).map((line) => <li key={line}>{line}</li>)}</Box></Part>
      <Part title={t('duties.note.context')}>
        <Box component="dl" sx={{ m: 0 }}>
          {(Object.keys(contexts) as (keyof typeof contexts)[]).map((name) => (context?.[name] ? <Box key={name}><Typography component="dt" variant="body2" color="text.secondary">{say(contexts[name])}</Typography><Box component="dd" sx={{ m: 0, mb: 0.5 }}>{context[name]}</Box></Box> : null))}
        </Box>
      </Part>
      {services ? (
        <Part title={t('duties.note.services')}>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {services.map(({ service, need: answered }, index) => (
              <li key={service}>{service} {beyond_need.includes(index + 1) ? <ToneChip tone="active">{t('duties.note.beyond')}</ToneChip> : <Typography component="span" variant="body2" color="text.secondary">{t('duties.note.answers', { number: Number(answered) })}</Typography>}</li>
            ))}
          </Box>
        </Part>
      ) : null}
      {milestones ? <Part title={t('duties.note.milestones')}><Box component="ol" sx={{ m: 0, pl: 2.5 }}>{milestones.map(({ what, due_on }) => <li key={what}><Day on={due_on} /> · {what}</li>)}</Box></Part> : null}
      {criteria ? <Part title={t('duties.note.criteria')}><Criteria note={note} /></Part> : null}
    </>
  );
}
