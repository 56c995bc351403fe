import Button from '@mui/material/Button';
import { DataTable } from 'react-admin';
import { Link } from 'react-router-dom';
import { useT } from '../i18n/useT.ts';
import { useAbility } from '../providers/ability.ts';
import { RecordLink } from '../records/RecordLink.tsx';
import { RecordList } from '../records/RecordList.tsx';
import { ReferenceCell } from '../records/ReferenceLink.tsx';
import { WhenCell } from '../records/WhenCell.tsx';

/** The services that began without something. */
const lacking = (flag: string): string => `/engagements?${new URLSearchParams({ filter: JSON.stringify({ [flag]: true }) }).toString()}`;

/** Services as the platform sends them; those that began without a note, or without agreed terms, are one press away. */
export default function EngagementList() {
  const t = useT();
  const allowed = useAbility();
  const actions = allowed('list', 'scoping_notes') ? (['scoping_note_missing', 'terms_agreed_late'] as const).map((flag) => <Button key={flag} variant="outlined" component={Link} to={lacking(flag)}>{t(`duties.lacking.${flag}`)}</Button>) : null;
  return (
    <RecordList resource="engagements" actions={actions}>
      <DataTable.Col source="title" disableSort><RecordLink source="title" /></DataTable.Col>
      <DataTable.Col source="provider_id" disableSort><ReferenceCell resource="providers" source="provider_id" /></DataTable.Col>
      <DataTable.Col source="customer_id" disableSort><ReferenceCell resource="customers" source="customer_id" /></DataTable.Col>
      <DataTable.Col source="reference" disableSort />
      <DataTable.Col source="completed_on" disableSort><WhenCell source="completed_on" /></DataTable.Col>
    </RecordList>
  );
}
