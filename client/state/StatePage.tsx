import { useEffect } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { Say } from '#engine/workflow';
import { Link, useLocation } from 'react-router-dom';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { Loading } from '../layout/LoadingPage.tsx';
import { Page } from '../layout/Page.tsx';
import { unseen } from '../layout/unseen.ts';
import { When } from '../layout/When.tsx';
import { useHouse } from '../providers/useHouse.ts';
import { Section } from '../records/RecordPage.tsx';

interface StateLine {
  readonly title: Say;
  readonly says: Say;
  readonly at: string | null;
  readonly path: string | null;
  readonly urgent: boolean;
}
interface Part {
  readonly name: 'letters' | 'imports' | 'accounts' | 'keys' | 'chain' | 'clock';
  readonly lines: readonly StateLine[];
}

function Line({ line: { title, says, at, path, urgent } }: { line: StateLine }) {
  const t = useT();
  const say = useSay();
  return (
    <Box component="li" sx={{ py: 0.75, pl: 1.5, borderLeft: 3, borderColor: urgent ? 'error.main' : 'divider', mb: 0.75, '&:last-child': { mb: 0 } }}>
      <Typography sx={{ fontWeight: urgent ? 650 : 400, overflowWrap: 'anywhere' }}>
        {urgent ? <span style={unseen}>{t('state.asks')}</span> : null} {path ? <Link to={path} style={{ display: 'inline-block', minHeight: 24, lineHeight: '24px' }}>{say(title)}</Link> : say(title)}
      </Typography>
      <Typography variant="body2" color="text.secondary">{say(says)}{at ? <> · <When at={at} focusable /></> : null}</Typography>
    </Box>
  );
}

/** What an administrator answers for: what does not arrive, does not go on, or ran out; each line leads to where it is mended. */
export default function StatePage() {
  const t = useT();
  const house = useHouse();
  const { hash } = useLocation();
  const { data, isPending, error } = useQuery({ queryKey: ['desk', 'state'], queryFn: async ({ signal }) => (await house.read<readonly Part[]>('/state', { signal })).data, retry: false });
  const ready = data !== undefined;
  useEffect(() => {
    // A line of the desk leads to its own part.
    const part = ready && hash ? document.getElementById(hash.slice(1)) : null;
    part?.focus({ preventScroll: true });
    part?.scrollIntoView({ block: 'start' });
  }, [ready, hash]);
  if (isPending) return <Loading />;
  if (!data) return <Page title={t('state.title')}><Typography role="alert">{error?.message}</Typography></Page>;
  return (
    <Page title={t('state.title')}>
      <Typography color="text.secondary" sx={{ maxWidth: '80ch', mb: 2 }}>{t('state.intro')}</Typography>
      <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' }, alignItems: 'start' }}>
        {data.map(({ name, lines }) => (
          <Box key={name} id={name} tabIndex={-1} sx={{ scrollMarginTop: 60 }}>
            <Section title={t(`state.parts.${name}`)}>
              {lines.length === 0 ? <Typography color="text.secondary">{t('state.fine')}</Typography> : <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>{lines.map((line, nth) => <Line key={nth} line={line} />)}</Box>}
            </Section>
          </Box>
        ))}
      </Box>
      <Typography variant="body2" color="text.secondary" sx={{ maxWidth: '80ch' }}>{t('state.noBackups')}</Typography>
    </Page>
  );
}
