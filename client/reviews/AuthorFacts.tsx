import { useState } from 'react';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useGetList } from 'ra-core';
import { Link } from 'react-router-dom';
import { proofMethods } from '#workflows/reviewWords';
import { onDay } from '../i18n/dates.ts';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import { StateChip, ToneChip } from '../workflow/StateChip.tsx';
import { useStaffName } from '../workflow/useStaffName.ts';
import { Fact, FactList, FactsSection } from './FactsSection.tsx';
import type { EngagementRecord, ReviewRecord } from './review.ts';
import { Stars } from './Stars.tsx';

const sort = { field: 'created_at', order: 'DESC' } as const;

/** How the author was confirmed, by whom, when; the evidence only on demand, and only where it may be read. */
function Confirmation({ review }: { review: ReviewRecord }) {
  const t = useT();
  const say = useSay();
  const [open, setOpen] = useState(false);
  const by = useStaffName(review.verified_by);
  const { verification_method: method, verification_evidence: evidence } = review;
  if (!review.verified_at) return <ToneChip tone="waiting">{t('reviews.author.unconfirmed')}</ToneChip>;
  return (
    <>
      <ToneChip tone="good">{t('reviews.author.confirmed')}</ToneChip>{' '}
      {method && method in proofMethods ? say(proofMethods[method as keyof typeof proofMethods]) : null}
      {' · '}{by}{' · '}<When at={review.verified_at} focusable />
      {evidence ? (
        <div>
          <Button color="inherit" aria-expanded={open} onClick={() => setOpen(!open)} sx={{ px: 0.5 }}>{open ? t('reviews.author.hide') : t('reviews.author.show')}</Button>
          {open ? <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap' }}>{evidence}</Typography> : null}
        </div>
      ) : null}
    </>
  );
}

/** What the author answered when they were asked for proof. */
function Proof({ review }: { review: ReviewRecord }) {
  const t = useT();
  const { proof_requested_at: asked, proof_received_at: received, proof_refused_at: refused, proof_text: text } = review;
  if (!asked) return null;
  const at = received ?? refused ?? asked;
  return (
    <Fact name={t('reviews.author.proof')}>
      {t(received ? 'reviews.author.answered' : refused ? 'reviews.author.declined' : 'reviews.author.asked')} <When at={at} focusable />
      {text ? <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap' }}>{text}</Typography> : null}
    </Fact>
  );
}

/** The service the review tells of: the one it names, else those of this customer with this provider. */
function Service({ review, calm }: { review: ReviewRecord; calm: boolean }) {
  const t = useT();
  const locale = useLanguage();
  const asks = !review.engagement && review.customer_id != null && calm;
  const { data = [], isPending } = useGetList<EngagementRecord & { id: number }>('engagements', { filter: { provider_id: review.provider_id, customer_id: review.customer_id }, pagination: { page: 1, perPage: 5 }, sort: { field: 'id', order: 'DESC' } }, { enabled: asks, retry: false });
  const found = review.engagement ? [review.engagement] : data;
  return (
    <Fact name={t('reviews.author.service')}>
      {found.map(({ id, title, completed_on }) => (
        <div key={id}><Link to={`/engagements/${id}/show`}>{title}</Link>{completed_on ? ` · ${onDay(completed_on, locale)}` : null}</div>
      ))}
      {found.length === 0 && !(asks && isPending) ? <Typography variant="body2" component="span" color="text.secondary">{t('reviews.author.noService')}</Typography> : null}
    </Fact>
  );
}

/** Reviews of the same author, so far as their address may be read. */
function Earlier({ review, calm }: { review: ReviewRecord; calm: boolean }) {
  const t = useT();
  const filter = review.author_email ? { author_email: review.author_email, id_neq: review.id } : { customer_id: review.customer_id, id_neq: review.id };
  const known = Boolean(review.author_email) || review.customer_id != null;
  const { data = [], total } = useGetList<ReviewRecord>('reviews', { filter, sort, pagination: { page: 1, perPage: 3 } }, { enabled: known && calm, retry: false });
  if (!known || total === undefined) return null;
  return (
    <Fact name={t('reviews.author.earlier')}>
      {total === 0 ? t('reviews.author.first') : t('reviews.author.others', { smart_count: total })}
      {data.map((other) => (
        <div key={other.id}><Link to={`/reviews/${other.id}`}>{t('reviews.one', { id: other.id })}</Link> <Stars rating={other.rating} short /> <StateChip resource="reviews" state={other.state} /></div>
      ))}
    </Fact>
  );
}

/** What we know of the author. `calm`: the reader has stayed long enough for what costs a request. */
export function AuthorFacts({ review, calm }: { review: ReviewRecord; calm: boolean }) {
  const t = useT();
  const locale = useLanguage();
  return (
    <FactsSection title={t('reviews.author.title')}>
      <FactList>
        <Fact name={t('reviews.author.name')}>
          {review.author_name}
          {review.author_email ? <Typography variant="body2" color="text.secondary">{review.author_email}</Typography> : null}
        </Fact>
        <Fact name={t('reviews.author.identity')}><Confirmation key={review.id} review={review} /></Fact>
        <Proof review={review} />
        {review.customer_id ? <Fact name={t('reviews.author.customer')}><ReferenceLink resource="customers" id={review.customer_id} /></Fact> : null}
        <Service review={review} calm={calm} />
        {review.experience_on ? <Fact name={t('reviews.author.experience')}>{onDay(review.experience_on, locale)}</Fact> : null}
        {review.source ? <Fact name={t('reviews.author.source')}>{review.source}</Fact> : null}
        <Earlier review={review} calm={calm} />
      </FactList>
    </FactsSection>
  );
}
