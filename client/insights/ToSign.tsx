import { useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useGetOne } from 'ra-core';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { Loading } from '../layout/LoadingPage.tsx';
import { ActionButton } from '../workflow/ActionButton.tsx';
import { LetterPreview } from '../workflow/LetterPreview.tsx';
import { Refusal } from '../workflow/Refusal.tsx';
import { TransitionForm } from '../workflow/TransitionForm.tsx';
import { type CaseRecord, type OfferedAction, asksForInput } from '../workflow/record.ts';
import { useStaffName } from '../workflow/useStaffName.ts';
import { useTransition } from '../workflow/useTransition.ts';
import { useWords } from '../workflow/words.ts';

/** Where a state, not a proposal, says what waits: the act that a second person performs. */
const awaited: Readonly<Record<string, string>> = { reviews: 'confirm_rejection', applications: 'admit' };
const refusals = ['refuse_proposal', 'refuse_rejection'];

type Waiting = CaseRecord & { readonly proposed_by?: number | null; readonly title?: string | null; readonly body?: string | null; readonly rejection_ground?: string | null; readonly rejection_explanation?: string | null };

/** What is known of the proposal, in the words of its form. */
function Asked({ resource, record }: { resource: string; record: Waiting }) {
  const t = useT();
  const words = useWords(resource);
  const { proposal, rejection_ground, rejection_explanation } = record;
  const by = useStaffName(proposal?.by ?? record.proposed_by ?? null);
  const fields = Object.entries(proposal?.input ?? { rejection_ground, rejection_explanation }).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return (
    <>
      {record.title || record.body ? <Typography sx={{ my: 1, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '68ch' }}><strong>{record.title}</strong> {record.body}</Typography> : null}
      {by ? <Typography variant="body2" color="text.secondary">{t('insights.sign.by', { name: by })}</Typography> : null}
      <Box component="dl" sx={{ m: 0, my: 1, display: 'grid', gridTemplateColumns: 'minmax(90px, max-content) minmax(0, 1fr)', gap: '2px 16px' }}>
        {fields.map(([field, value]) => (
          <Box key={field} sx={{ display: 'contents' }}>
            <Typography component="dt" variant="body2" color="text.secondary">{words.field(field)}</Typography>
            <Box component="dd" sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{words.written(field, value)}</Box>
          </Box>
        ))}
      </Box>
    </>
  );
}

/** One case that waits for a second person: what was proposed, the letter that would leave, and the two answers, `a` and `r`. */
export function ToSign({ resource, id }: { resource: string; id: number }) {
  const say = useSay();
  const { data: record, isPending, error } = useGetOne<Waiting>(resource, { id });
  const { act, pending } = useTransition(resource);
  const [form, setForm] = useState<OfferedAction>();
  if (isPending) return <Loading />;
  if (!record) return <Typography role="alert">{error instanceof Error ? error.message : null}</Typography>;
  const offered = (names: readonly (string | undefined)[]) => record.transitions?.find(({ name, refused }) => names.includes(name) && refused?.because !== 'permission' && refused?.because !== 'state');
  const [signing, refusing] = [offered([record.proposal?.name ?? awaited[resource]]), offered(refusals)];
  const sign = (action: OfferedAction) => {
    // What was proposed is signed as it was proposed; a form is for what the second person adds.
    if (record.proposal || !asksForInput(action)) void act(record, action.name, record.proposal?.input).catch(() => null);
    else setForm(action);
  };
  const refused = signing?.refused;
  return (
    <>
      <Asked resource={resource} record={record} />
      {refused ? <Refusal detail={say(refused.detail)} clauseId={refused.clause_id} on={refused.clause_on} mend={refused.mend ? say(refused.mend) : undefined} /> : null}
      {signing && !refused ? <LetterPreview resource={resource} id={record.id} name={signing.name} input={{}} /> : null}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {signing ? <ActionButton resource={resource} action={signing} keys="a" primary pending={pending} run={() => sign(signing)} /> : null}
        {refusing ? <ActionButton resource={resource} action={refusing} keys="r" pending={pending} run={() => setForm(refusing)} /> : null}
      </Box>
      {form ? <TransitionForm resource={resource} record={record} action={form} close={() => setForm(undefined)} done={() => setForm(undefined)} /> : null}
    </>
  );
}
