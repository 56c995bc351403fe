import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../i18n/useT.ts';
import { http } from '../providers/http.ts';

interface Welcome {
  readonly demo: boolean;
  readonly password?: string;
  readonly accounts?: readonly { readonly email: string; readonly name: string; readonly roles?: readonly string[] }[];
}

/** The people of the demo story, one click each; nothing at all where the server is not a demo. */
export function DemoAccounts({ enter }: { enter(credentials: { email: string; password: string }): void }) {
  const t = useT();
  const { data } = useQuery({
    queryKey: ['welcome'],
    queryFn: async ({ signal }) => (await http('/api/welcome', { signal })).json as Welcome,
    retry: false,
    staleTime: Infinity,
  });
  const { password, accounts = [] } = data ?? {};
  if (!data?.demo || !password || accounts.length === 0) return null;
  return (
    <Box component="section" aria-labelledby="demo" sx={{ mt: 2 }}>
      <Typography id="demo" variant="h2">{t('shell.signIn.demo')}</Typography>
      <Typography variant="body2" color="text.secondary" gutterBottom>{t('shell.signIn.demoHelp')}</Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 0.75 }}>
        {accounts.map(({ email, name }) => (
          <li key={email}>
            <Button fullWidth variant="outlined" color="inherit" onClick={() => enter({ email, password })} sx={{ justifyContent: 'flex-start', textAlign: 'start', flexDirection: 'column', alignItems: 'flex-start', bgcolor: 'background.paper' }}>
              <span>{name}</span>
              <Typography variant="caption" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>{email.split('@')[0]}</Typography>
            </Button>
          </li>
        ))}
      </Box>
    </Box>
  );
}
