import { ColleagueInput } from '../policies/ColleagueInput.tsx';
import { EditPage } from '../records/EditPage.tsx';

/** Who has an incident in charge; what was reported stays as it is. */
export default function IncidentEdit() {
  return (
    <EditPage resource="incidents">
      <ColleagueInput source="assignee_id" />
    </EditPage>
  );
}
