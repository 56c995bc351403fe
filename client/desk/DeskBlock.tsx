import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useCreatePath } from 'ra-core';
import { Link } from 'react-router-dom';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { type Block, type DeskItem, countedEach } from './desk.ts';

/** One line of a desk: the case, why it is here, and its day. */
export function DeskLine({ item }: { item: DeskItem }) {
  const say = useSay();
  const createPath = useCreatePath();
  return (
    <Box component="li" sx={{ py: 0.75, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
      <Link to={item.path ?? createPath({ resource: item.resource, id: item.id, type: 'show' })} data-desk-line style={{ display: 'inline-block', minHeight: 24, lineHeight: '24px', overflowWrap: 'anywhere' }}>{item.title}</Link>
      <Typography variant="body2" color="text.secondary">
        {say(item.why)}
        {item.due_at ? <> · <When at={item.due_at} /></> : null}
      </Typography>
    </Box>
  );
}

/** One of the three blocks: its lines, and how many more there are. */
export function DeskBlock({ block, items, total }: { block: Block; items: readonly DeskItem[]; total: number }) {
  const t = useT();
  return (
    <Paper variant="outlined" component="section" aria-labelledby={`desk-${block}`} sx={{ p: 2 }}>
      <Typography variant="h2" id={`desk-${block}`}>
        {t(`desk.${block}`)} <Typography component="span" color="text.secondary">{total > countedEach ? `${countedEach}+` : total}</Typography>
      </Typography>
      {items.length === 0 ? <Typography color="text.secondary">{t('desk.nothing')}</Typography> : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>{items.map((item) => <DeskLine key={`${item.resource}/${item.id}/${item.why.en}`} item={item} />)}</Box>
      )}
      {total > items.length ? <Typography variant="body2" color="text.secondary" sx={{ pt: 0.75 }}>{t('desk.more', { smart_count: total - items.length })}</Typography> : null}
    </Paper>
  );
}
