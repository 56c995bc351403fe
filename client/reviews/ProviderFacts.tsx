import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import type { FacetCount } from '../providers/data.ts';
import { useHouse } from '../providers/useHouse.ts';
import { stateLook } from '../workflow/declared.ts';
import { Fact, FactList, FactsSection } from './FactsSection.tsx';
import type { ReviewRecord } from './review.ts';
import { Stars } from './Stars.tsx';

function useCounts(resource: string, field: string, filter: Readonly<Record<string, unknown>>, enabled: boolean): readonly FacetCount[] {
  const house = useHouse();
  const { data } = useQuery({
    queryKey: [resource, 'facets', [field], filter],
    queryFn: async () => (await house.facets(resource, [field], filter)).data[field] ?? [],
    enabled,
    staleTime: 30_000,
    retry: false,
  });
  return (data ?? []).filter(({ count }) => count > 0);
}

/** What we know of the provider: who, listed or not, what they were told before, and whether they answered. */
export function ProviderFacts({ review, calm }: { review: ReviewRecord; calm: boolean }) {
  const t = useT();
  const say = useSay();
  const { provider, provider_id } = review;
  const filter = { provider_id };
  const ratings = useCounts('reviews', 'rating', filter, calm);
  const replies = useCounts('replies', 'state', filter, calm);
  const shown = ({ count, capped }: FacetCount) => (capped ? t('shell.menu.many', { count }) : String(count));
  const listed = provider?.listed;
  return (
    <FactsSection title={t('reviews.provider.title')}>
      <FactList>
        <Fact name={t('reviews.provider.name')}><Link to={`/providers/${provider_id}/show`}>{provider?.name ?? `#${provider_id}`}</Link></Fact>
        {provider?.trade ? <Fact name={t('reviews.provider.trade')}>{provider.trade}</Fact> : null}
        {listed === undefined || listed === null ? null : <Fact name={t('reviews.provider.status')}>{t(listed ? 'reviews.provider.listed' : 'reviews.provider.unlisted')}</Fact>}
        {ratings.length > 0 ? (
          <Fact name={t('reviews.provider.reviews')}>
            <span style={{ display: 'flex', flexWrap: 'wrap', columnGap: 12 }}>
              {[...ratings].reverse().map((one) => <span key={String(one.value)} style={{ whiteSpace: 'nowrap' }}><Stars rating={Number(one.value)} short /> <strong>{shown(one)}</strong></span>)}
            </span>
          </Fact>
        ) : null}
        {calm && replies.length > 0 ? (
          <Fact name={t('reviews.provider.replies')}>
            {replies.map((one) => {
              const look = stateLook('replies', String(one.value));
              return <div key={String(one.value)}>{look ? say(look.label) : one.value} <strong>{shown(one)}</strong></div>;
            })}
          </Fact>
        ) : null}
      </FactList>
    </FactsSection>
  );
}
