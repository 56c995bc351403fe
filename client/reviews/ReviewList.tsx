import { useRecordContext } from 'ra-core';
import { DataTable } from 'react-admin';
import { Link } from 'react-router-dom';
import { RecordList } from '../records/RecordList.tsx';
import { StateCell } from '../records/StateCell.tsx';
import { WhenCell } from '../records/WhenCell.tsx';
import { useT } from '../i18n/useT.ts';
import { LanguageTag } from './LanguageTag.tsx';
import type { ReviewRecord } from './review.ts';
import { Stars } from './Stars.tsx';

const embed = ['provider'];

function NumberCell() {
  const review = useRecordContext<ReviewRecord>();
  return review ? <Link to={`/reviews/${review.id}`} style={{ display: 'inline-block', minHeight: 24, lineHeight: '24px', fontWeight: 550 }}>#{review.id}</Link> : null;
}

function RatingCell() {
  const review = useRecordContext<ReviewRecord>();
  return review ? <Stars rating={review.rating} /> : null;
}

function LocaleCell() {
  const review = useRecordContext<ReviewRecord>();
  return review ? <LanguageTag locale={review.locale} /> : null;
}

function AboutCell() {
  const review = useRecordContext<ReviewRecord>();
  return review ? <>{review.provider?.name ?? `#${review.provider_id}`}</> : null;
}

function TextCell() {
  const review = useRecordContext<ReviewRecord>();
  return review ? <span lang={review.locale} style={{ display: '-webkit-box', WebkitLineClamp: 1, WebkitBoxOrient: 'vertical', overflow: 'hidden', maxWidth: '44ch' }}>{review.title || review.body}</span> : null;
}

/** Every review, whatever its state. */
export default function ReviewList() {
  const t = useT();
  return (
    <RecordList resource="reviews" facets={['state', 'rating', 'locale']} sort={{ field: 'created_at', order: 'DESC' }} embed={embed}>
      <DataTable.Col source="id" disableSort label={t('reviews.columns.id')}><NumberCell /></DataTable.Col>
      <DataTable.Col source="rating"><RatingCell /></DataTable.Col>
      <DataTable.Col source="state" disableSort><StateCell /></DataTable.Col>
      <DataTable.Col source="title" disableSort label={t('reviews.columns.text')}><TextCell /></DataTable.Col>
      <DataTable.Col source="author_name" disableSort />
      <DataTable.Col source="provider_id" disableSort><AboutCell /></DataTable.Col>
      <DataTable.Col source="locale" disableSort><LocaleCell /></DataTable.Col>
      <DataTable.Col source="created_at" label={t('reviews.columns.received')}><WhenCell source="created_at" /></DataTable.Col>
    </RecordList>
  );
}
