import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useCreatePath } from 'ra-core';
import { Link } from 'react-router-dom';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { useActionWords } from '../workflow/History.tsx';
import type { DeskAnswer } from './desk.ts';

/** What others did on my cases since I last looked. */
export function DeskNews({ since, items }: { since: string; items: DeskAnswer['changed']['items'] }) {
  const t = useT();
  const words = useActionWords();
  const createPath = useCreatePath();
  return (
    <Paper variant="outlined" component="section" aria-labelledby="desk-changed" sx={{ p: 2 }}>
      <Typography variant="h2" id="desk-changed">{t('desk.changed')} <Typography component="span" color="text.secondary"><When at={since} /></Typography></Typography>
      {items.length === 0 ? <Typography color="text.secondary">{t('desk.changedNone')}</Typography> : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {items.map(({ resource, id, title, action, actor, at }) => (
            <Box key={`${resource}/${id}`} component="li" sx={{ py: 0.5 }}>
              <Link to={createPath({ resource, id, type: 'show' })} data-desk-line style={{ display: 'inline-block', minHeight: 24, lineHeight: '24px' }}>{title}</Link>{' '}
              <Typography component="span" variant="body2" color="text.secondary">{words({ resource, action })} · {actor ?? t('desk.outsiderDid')} · <When at={at} /></Typography>
            </Box>
          ))}
        </Box>
      )}
    </Paper>
  );
}
