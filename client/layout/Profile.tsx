import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useGetIdentity } from 'ra-core';
import { OwnKeys } from '../commands/OwnKeys.tsx';
import { Absences } from '../desk/Absences.tsx';
import { useT } from '../i18n/useT.ts';
import { useWords } from '../workflow/words.ts';
import { Page } from './Page.tsx';
import { LanguageSwitch, ThemeSwitch } from './TopBar.tsx';

/** Who I am here, and how the console suits me. */
export default function Profile() {
  const t = useT();
  const words = useWords('staff');
  const { identity } = useGetIdentity();
  const roles = (identity?.roles ?? []) as readonly string[];
  return (
    <Page title={t('shell.bar.profile')}>
      <Typography>{identity?.fullName}</Typography>
      <Typography color="text.secondary" gutterBottom>{roles.map((role) => words.value('roles', role)).join(' · ')}</Typography>
      <Box sx={{ my: 2 }}><LanguageSwitch /><ThemeSwitch /></Box>
      <Box sx={{ maxWidth: 640 }}>
        {typeof identity?.id === 'number' ? <Absences staffId={identity.id} changes /> : null}
        <OwnKeys />
      </Box>
    </Page>
  );
}
