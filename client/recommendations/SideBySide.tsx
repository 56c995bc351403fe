import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { unseen } from '../layout/unseen.ts';
import { Refusal } from '../workflow/Refusal.tsx';
import { useWords } from '../workflow/words.ts';
import type { RecommendationRecord } from './recommendation.ts';

const compared = ['name', 'email', 'phone', 'address'] as const;

/** What the house found that the two share: it is the reason why the recommendation cannot be confirmed. */
function Match({ recommendation }: { recommendation: RecommendationRecord }) {
  const t = useT();
  const say = useSay();
  const refused = recommendation.transitions?.find(({ name }) => name === 'confirm')?.refused;
  const found = refused?.code === 'SELF_RECOMMENDATION' ? refused : refused?.unmet?.find(({ code }) => code === 'SELF_RECOMMENDATION');
  if (found) return <Refusal detail={say(found.detail)} clauseId={found.clause_id} on={found.clause_on} mend={found.mend ? say(found.mend) : undefined} />;
  return <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>{t('recommendations.noMatch')}</Typography>;
}

/** The candidate and whoever recommends them, line by line: nobody recommends themselves (S0-12). */
export function SideBySide({ recommendation }: { recommendation: RecommendationRecord }) {
  const t = useT();
  const words = useWords('recommendations');
  return (
    <>
      <Box sx={{ position: 'relative', overflowX: 'auto' }}>
        <Table sx={{ '& td, & th': { overflowWrap: 'anywhere', whiteSpace: 'normal', verticalAlign: 'top', px: { xs: 0.5, sm: 1.25 } }, tableLayout: 'fixed' }}>
          <TableHead>
            <TableRow>
              <TableCell sx={{ width: '22%' }}><span style={unseen}>{t('recommendations.match')}</span></TableCell>
              <TableCell sx={{ whiteSpace: 'normal' }}>{t('recommendations.candidate')}</TableCell>
              <TableCell sx={{ whiteSpace: 'normal' }}>{t('recommendations.recommender')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {compared.map((name) => (
              <TableRow key={name}>
                <TableCell component="th" scope="row">{words.field(name)}</TableCell>
                <TableCell>{recommendation[`candidate_${name}`] ?? '–'}</TableCell>
                <TableCell>{recommendation[`recommender_${name}`] ?? '–'}</TableCell>
              </TableRow>
            ))}
            <TableRow>
              <TableCell component="th" scope="row">{words.field('trade')}</TableCell>
              <TableCell>{recommendation.trade}</TableCell>
              <TableCell>–</TableCell>
            </TableRow>
          </TableBody>
        </Table>
      </Box>
      <Match recommendation={recommendation} />
    </>
  );
}
