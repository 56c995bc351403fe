import { useState } from 'react';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { differenceOf } from '#workflows/policyDifference';
import { forces, type PolicyClause, sides } from '#workflows/policyWords';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { DifferenceText } from '../workflow/Difference.tsx';
import { ToneChip } from '../workflow/StateChip.tsx';
import type { VersionRecord } from './policy.ts';
import { useVersion, useVersions } from './VersionTimeline.tsx';

interface Line {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: PolicyClause | undefined;
  readonly after: PolicyClause | undefined;
}

const tones = { added: 'good', removed: 'bad', changed: 'active' } as const;

/** One clause that differs: what came is underlined, what went is struck, word by word. */
function LineItem({ line: { kind, before, after } }: { line: Line }) {
  const t = useT();
  const say = useSay();
  const locale = useLanguage();
  const moved = before && after ? ([[sides[before.side], sides[after.side]], [forces[before.force], forces[after.force]]] as const).filter(([was, is]) => was.en !== is.en) : [];
  return (
    <Box component="li" sx={{ py: 1, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', overflowWrap: 'anywhere' }}>
        <ToneChip tone={tones[kind]}>{t(`policies.compare.${kind}`)}</ToneChip>
        <Typography component="code" variant="body2" color="text.secondary">{(after ?? before)?.id}</Typography>
      </Box>
      <Typography lang={locale} component="p" sx={{ maxWidth: '72ch' }}><DifferenceText before={before ? say(before.text) : ''} after={after ? say(after.text) : ''} /></Typography>
      {moved.map(([was, is]) => <Typography key={was.en} variant="body2" color="text.secondary">{t('policies.compare.side', { before: say(was), after: say(is) })}</Typography>)}
    </Box>
  );
}

/** What differs between this version and another one of the same document. */
export function CompareVersions({ version }: { version: VersionRecord }) {
  const t = useT();
  const { data = [] } = useVersions(version.policy_id);
  const others = data.filter(({ id }) => id !== version.id);
  const usual = others.find(({ number }) => number < version.number) ?? others[0];
  const [chosen, choose] = useState<number>();
  const otherId = chosen ?? usual?.id;
  const { data: other } = useVersion(otherId);
  if (otherId === undefined) return <Typography color="text.secondary">{t('policies.compare.none')}</Typography>;
  const [before, after] = other && other.number > version.number ? [version, other] : [other, version];
  const { added, removed, changed } = before ? differenceOf(before.clauses, after.clauses) : { added: [], removed: [], changed: [] };
  const lines: readonly Line[] = [
    ...changed.map((one): Line => ({ kind: 'changed', ...one })),
    ...added.map((clause): Line => ({ kind: 'added', before: undefined, after: clause })),
    ...removed.map((clause): Line => ({ kind: 'removed', before: clause, after: undefined })),
  ];
  return (
    <>
      <TextField select label={t('policies.compare.with')} value={otherId} onChange={(event) => choose(Number(event.target.value))} sx={{ maxWidth: 280 }}>
        {others.map(({ id, number }) => <MenuItem key={id} value={id}>{t('policies.version', { number })}</MenuItem>)}
      </TextField>
      {before ? <Typography variant="body2" color="text.secondary" aria-live="polite">{lines.length ? t('policies.compare.summary', { added: added.length, changed: changed.length, removed: removed.length }) : t('policies.compare.nothing')}</Typography> : null}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {lines.map((line) => <LineItem key={(line.after ?? line.before)?.id} line={line} />)}
      </Box>
    </>
  );
}
