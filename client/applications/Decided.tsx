import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { checkKinds } from '#workflows/checkWords';
import { criteria, criterionNames } from '#workflows/interviewWords';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { useClausesFor } from '../workflow/clauses.ts';
import { StateChip } from '../workflow/StateChip.tsx';
import { useStaffNames } from '../workflow/useStaffNames.ts';
import type { SnapshotRecord } from './application.ts';
import { Part } from './Part.tsx';

/** One kind of thing that was looked at, a line for each. */
function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <Typography variant="h3" sx={{ mt: 1 }}>{title}</Typography>
      <Box component="ul" aria-label={title} sx={{ listStyle: 'none', m: 0, p: 0, '& li': { display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center', fontSize: '0.8125rem', py: 0.25 } }}>{children}</Box>
    </>
  );
}

/** What a file was decided upon, kept with the decision and never written again; its hash stands in the history (S0-11). */
export function Decided({ snapshot, hash }: { snapshot: SnapshotRecord; hash: string | null | undefined }) {
  const t = useT();
  const say = useSay();
  const clauses = useClausesFor();
  const { scorecards, references, checks, documents } = snapshot;
  const nameOf = useStaffNames([...new Set([...scorecards.map(({ author_id }) => author_id), ...checks.flatMap(({ decided_by }) => decided_by ?? [])])]);
  const titleOf = (policy: string): string => {
    const clause = clauses.find(({ id }) => id.startsWith(`${policy}.`));
    return clause ? say(clause.title) : policy;
  };
  return (
    <Part id="file-snapshot" title={t('vetting.decided.title')} aside={<When at={snapshot.at} focusable />}>
      {scorecards.length > 0 ? (
        <Group title={t('vetting.steps.interviews')}>
          {scorecards.map(({ interview_id, author_id, number, scores }) => (
            <li key={`${interview_id}.${author_id}.${number}`}>
              <strong>{nameOf(author_id)}</strong>{number > 1 ? <span>{t('interviews.compare.version', { number })}</span> : null}
              <span>{criterionNames.map((name) => t('vetting.decided.mark', { criterion: say(criteria[name]), score: scores[name] })).join(' · ')}</span>
            </li>
          ))}
        </Group>
      ) : null}
      {references.length > 0 ? (
        <Group title={t('vetting.steps.references')}>
          {references.map(({ id, slot, state, professionalism_score: professionalism, satisfaction_score: satisfaction }) => (
            <li key={id}>
              <strong>{slot}</strong> <StateChip resource="client_references" state={state} />
              {professionalism == null ? null : <span>{t('references.slot.scores', { professionalism, satisfaction: satisfaction ?? '–' })}</span>}
            </li>
          ))}
        </Group>
      ) : null}
      {checks.length > 0 ? (
        <Group title={t('vetting.steps.checks')}>
          {checks.map(({ id, kind, state, decided_by }) => (
            <li key={id}><strong>{say(checkKinds[kind])}</strong> <StateChip resource="checks" state={state} />{decided_by == null ? null : <span>{nameOf(decided_by)}</span>}</li>
          ))}
        </Group>
      ) : null}
      <Group title={t('vetting.steps.charter')}>
        {documents.map(({ policy, number, accepted }) => (
          <li key={policy}><strong>{titleOf(policy)}</strong> <span>{accepted === null ? t('vetting.decided.notAccepted', { number: number ?? '–' }) : t('vetting.decided.accepted', { accepted, number: number ?? '–' })}</span></li>
        ))}
      </Group>
      {hash ? <Typography variant="caption" component="p" color="text.secondary" sx={{ mt: 1, overflowWrap: 'anywhere' }}>{t('vetting.decided.hash', { hash })}</Typography> : null}
    </Part>
  );
}
