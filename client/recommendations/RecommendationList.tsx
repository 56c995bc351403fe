import { useRecordContext } from 'ra-core';
import { DataTable } from 'react-admin';
import { Link } from 'react-router-dom';
import { useHere } from '../applications/useFrom.ts';
import { RecordList } from '../records/RecordList.tsx';
import { StateCell } from '../records/StateCell.tsx';
import { WhenCell } from '../records/WhenCell.tsx';
import { useWords } from '../workflow/words.ts';
import type { RecommendationRecord } from './recommendation.ts';

function CandidateCell() {
  const here = useHere();
  const recommendation = useRecordContext<RecommendationRecord>();
  return recommendation ? <Link to={`/recommendations/${recommendation.id}/show`} state={here} style={{ display: 'inline-block', minHeight: 24, lineHeight: '24px', fontWeight: 550 }}>{recommendation.candidate_name}</Link> : null;
}

/** A closed list's value, in words. */
function ChoiceCell({ source }: { source: 'recommender_kind' | 'channel' }) {
  const words = useWords('recommendations');
  const recommendation = useRecordContext<RecommendationRecord>();
  return recommendation ? <>{words.written(source, recommendation[source])}</> : null;
}

/** Every recommendation, those that wait first to be seen by their state. */
export default function RecommendationList() {
  return (
    <RecordList resource="recommendations" facets={['state', 'recommender_kind', 'locale']} sort={{ field: 'created_at', order: 'DESC' }} creates>
      <DataTable.Col source="candidate_name" disableSort><CandidateCell /></DataTable.Col>
      <DataTable.Col source="trade" disableSort />
      <DataTable.Col source="state" disableSort><StateCell /></DataTable.Col>
      <DataTable.Col source="recommender_name" disableSort />
      <DataTable.Col source="recommender_kind" disableSort><ChoiceCell source="recommender_kind" /></DataTable.Col>
      <DataTable.Col source="channel" disableSort><ChoiceCell source="channel" /></DataTable.Col>
      <DataTable.Col source="created_at"><WhenCell source="created_at" /></DataTable.Col>
    </RecordList>
  );
}
