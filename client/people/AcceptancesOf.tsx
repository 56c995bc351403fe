import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type RaRecord, useGetList } from 'ra-core';
import { useLanguage } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { useAbility } from '../providers/ability.ts';
import { Section } from '../records/RecordPage.tsx';
import { PaperButton } from './PaperButton.tsx';
import { humanized, useWords } from '../workflow/words.ts';

interface AcceptanceRecord extends RaRecord<number> {
  readonly policy: string;
  readonly number: number;
  readonly mode: string;
  readonly channel: string;
  readonly accepted_at: string;
  readonly signed_name?: string | null;
}

interface PolicyRecord extends RaRecord<number> {
  readonly slug: string;
  readonly title_en: string;
  readonly title_fr: string;
}

/** The titles of the library by slug; a slug in words where this person reads no library. */
function useTitles(): (slug: string) => string {
  const locale = useLanguage();
  const reads = useAbility()('list', 'policies');
  const { data = [] } = useGetList<PolicyRecord>('policies', { pagination: { page: 1, perPage: 50 }, sort: { field: 'id', order: 'ASC' } }, { enabled: reads });
  return (slug) => {
    const found = data.find((one) => one.slug === slug);
    return found ? found[locale === 'fr' ? 'title_fr' : 'title_en'] : humanized(slug.replaceAll('-', '_'));
  };
}

/** Which version of which document the provider accepted, how and when. */
export function AcceptancesOf({ providerId }: { providerId: number }) {
  const t = useT();
  const words = useWords('acceptances');
  const titleOf = useTitles();
  const reads = useAbility()('list', 'acceptances');
  const { data = [], isPending, error } = useGetList<AcceptanceRecord>('acceptances', { filter: { provider_id: providerId }, pagination: { page: 1, perPage: 50 } }, { enabled: reads });
  if (!reads) return null;
  return (
    <Section title={t('listing.acceptances')}>
      {error ? <Typography color="text.secondary">{error.message}</Typography> : null}
      {!isPending && !error && data.length === 0 ? <Typography color="text.secondary">{t('listing.noAcceptances')}</Typography> : null}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map(({ id, policy, number, mode, accepted_at, signed_name }) => (
          <Box component="li" key={id} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'baseline', py: 0.25 }}>
            <span>{titleOf(policy)}</span>
            <span>{t('listing.version', { number })}</span>
            <Typography component="span" variant="body2" color="text.secondary">
              {[words.written('mode', mode), signed_name].filter(Boolean).join(' · ')} · <When at={accepted_at} focusable />
            </Typography>
          </Box>
        ))}
      </Box>
      <PaperButton providerId={providerId} />
    </Section>
  );
}
