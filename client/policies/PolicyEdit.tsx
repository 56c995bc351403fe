import { DateInput } from 'react-admin';
import { EditPage } from '../records/EditPage.tsx';
import { ColleagueInput } from './ColleagueInput.tsx';

/** Who looks after a document, and when it is read again. */
export default function PolicyEdit() {
  return (
    <EditPage resource="policies">
      <ColleagueInput source="owner_id" />
      <DateInput source="next_review_on" />
    </EditPage>
  );
}
