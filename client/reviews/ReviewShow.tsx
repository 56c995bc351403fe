import { Transitions } from '../workflow/Transitions.tsx';
import type { CaseRecord } from '../workflow/record.ts';
import { RecordPage } from '../records/RecordPage.tsx';

export default function ReviewShow() {
  return <RecordPage<CaseRecord> resource="reviews">{(record) => <Transitions resource="reviews" record={record} />}</RecordPage>;
}
