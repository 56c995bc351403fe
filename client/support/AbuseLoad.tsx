import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Part } from '../applications/Part.tsx';
import { useT } from '../i18n/useT.ts';
import { useHouse } from '../providers/useHouse.ts';

interface Load {
  readonly staff_id: number;
  readonly name: string;
  readonly days_30: number;
  readonly days_90: number;
  readonly calmer: boolean;
}

/** How much each colleague took: plain counts in the order of the names, nobody first and nobody last. */
export function AbuseLoad() {
  const t = useT();
  const house = useHouse();
  const { data = [], isPending, error } = useQuery({ queryKey: ['incidents', 'getList', 'load'], queryFn: async ({ signal }) => (await house.read<readonly Load[]>('/insights/load', { signal })).data });
  return (
    <Part title={t('support.load.title')}>
      <Typography variant="body2" color="text.secondary" gutterBottom>{t('support.load.help')}</Typography>
      {error ? <Typography role="alert">{error.message}</Typography> : null}
      {!isPending && !error && data.length === 0 ? <Typography color="text.secondary">{t('support.load.none')}</Typography> : null}
      {data.length > 0 ? (
        <Table>
          <TableHead>
            <TableRow>
              <TableCell>{t('support.load.who')}</TableCell>
              <TableCell align="right">{t('support.load.days', { days: 30 })}</TableCell>
              <TableCell align="right">{t('support.load.days', { days: 90 })}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {data.map(({ staff_id, name, days_30, days_90, calmer }) => (
              <TableRow key={staff_id}>
                <TableCell component="th" scope="row">
                  {name}
                  {calmer ? <Typography variant="body2" color="text.secondary">{t('support.load.calmer')}</Typography> : null}
                </TableCell>
                <TableCell align="right">{days_30}</TableCell>
                <TableCell align="right">{days_90}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      ) : null}
    </Part>
  );
}
