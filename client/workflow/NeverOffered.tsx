import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useT } from '../i18n/useT.ts';
import { ActionButton } from './ActionButton.tsx';
import { neverOffered } from './declared.ts';

/** Actions that no role has, shut, each with the clause that shuts it: the declaration that refuses them draws them. */
export function NeverOffered({ resource }: { resource: string }) {
  const t = useT();
  return (
    <Box role="group" aria-label={t('workflow.refusal.never')} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75, mt: 1 }}>
      <Typography component="span" variant="body2" color="text.secondary">{t('workflow.refusal.never')}</Typography>
      {neverOffered(resource).map((action) => <ActionButton key={action.name} resource={resource} action={action} run={() => undefined} />)}
    </Box>
  );
}
