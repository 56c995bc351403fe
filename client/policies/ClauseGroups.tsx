import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link, useLocation } from 'react-router-dom';
import { type ClauseSide, forces, sides } from '#workflows/policyWords';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { citationsOf, type VersionRecord } from './policy.ts';

type Clause = VersionRecord['clauses'][number];

/** One clause: its words, its name, its force, and how often it was cited in this version. */
function ClauseItem({ clause, version, cited }: { clause: Clause; version: VersionRecord; cited: number }) {
  const t = useT();
  const say = useSay();
  const locale = useLanguage();
  const named = useLocation().hash === `#${clause.id}`;
  return (
    <Box
      component="li" id={clause.id} ref={(place: HTMLElement | null) => { if (named) place?.scrollIntoView({ block: 'center' }); }}
      sx={{ py: 1, px: 1, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 }, ...(named && { bgcolor: 'action.selected' }) }}
    >
      <Typography lang={locale} sx={{ maxWidth: '72ch' }}>{say(clause.text)}</Typography>
      <Typography variant="body2" color="text.secondary" component="p" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'baseline', overflowWrap: 'anywhere' }}>
        <code>{clause.id}</code>
        <span>{say(forces[clause.force])}</span>
        {clause.promises.length > 0 ? <span>{clause.promises.join(' ')}</span> : null}
        {cited > 0 ? (
          <Link to={citationsOf(clause.id, version.number)} aria-label={t('policies.citedOf', { clause: clause.id, smart_count: cited })} style={{ minHeight: 24, lineHeight: '24px' }}>{t('policies.cited', { smart_count: cited })}</Link>
        ) : null}
      </Typography>
    </Box>
  );
}

/** The text of a version, grouped by who owes what. */
export function ClauseGroups({ version }: { version: VersionRecord }) {
  const say = useSay();
  const counts = new Map((version.cited ?? []).map(({ clause_id, count }) => [clause_id, count]));
  return (
    <>
      {(Object.keys(sides) as ClauseSide[]).map((side) => {
        const own = version.clauses.filter((clause) => clause.side === side);
        if (own.length === 0) return null;
        return (
          <Box key={side} component="section" aria-label={say(sides[side])} sx={{ mb: 2 }}>
            <Typography variant="h3" component="h3">{say(sides[side])} <Typography component="span" color="text.secondary">{own.length}</Typography></Typography>
            <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {own.map((clause) => <ClauseItem key={clause.id} clause={clause} version={version} cited={counts.get(clause.id) ?? 0} />)}
            </Box>
          </Box>
        );
      })}
    </>
  );
}
