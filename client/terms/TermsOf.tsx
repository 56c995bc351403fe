import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useGetList } from 'ra-core';
import { Link } from 'react-router-dom';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { useAbility } from '../providers/ability.ts';
import { Section } from '../records/RecordPage.tsx';
import { useWords } from '../workflow/words.ts';
import { type Terms, kinds } from './terms.ts';

/** What customers are shown before they book: the newest version of each item, the earlier ones behind it, and what is still missing. */
export function TermsOf({ providerId }: { providerId: number }) {
  const t = useT();
  const words = useWords('provider_terms');
  const allowed = useAbility();
  const { data = [], isPending } = useGetList<Terms>('provider_terms', { filter: { provider_id: providerId }, sort: { field: 'id', order: 'DESC' }, pagination: { page: 1, perPage: 100 } }, { enabled: allowed('list', 'provider_terms') });
  if (!allowed('list', 'provider_terms') || isPending) return null;
  return (
    <Section title={t('terms.title')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {kinds.map((kind) => {
          const [current, ...earlier] = data.filter((one) => one.kind === kind);
          return (
            <Box component="li" key={kind} sx={{ py: 0.75, borderBottom: 1, borderColor: 'divider' }}>
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
                <Typography component="span" sx={{ fontWeight: 550 }}>{words.written('kind', kind)}</Typography>
                {current ? <Typography component="span" variant="body2" color="text.secondary"><Link to={`/provider_terms/${current.id}/show`}>{t('terms.number', { number: current.number })}</Link> · <When at={current.created_at} /></Typography> : <Typography component="span" variant="body2" color="error">{t('terms.missing')}</Typography>}
                {allowed('create', 'provider_terms') ? <Button size="small" component={Link} to={`/provider_terms/create?provider_id=${providerId}&kind=${kind}`} aria-label={t('terms.new', { kind: words.written('kind', kind) })} sx={{ ml: 'auto' }}>{t('terms.change')}</Button> : null}
              </Box>
              {current ? <Typography variant="body2" noWrap>{current.text}</Typography> : null}
              {earlier.length ? <Typography variant="body2" color="text.secondary">{t('terms.earlier')} {earlier.map(({ id, number }) => <Link key={id} to={`/provider_terms/${id}/show`} style={{ marginInlineEnd: 8 }}>{t('terms.number', { number })}</Link>)}</Typography> : null}
            </Box>
          );
        })}
      </Box>
    </Section>
  );
}
