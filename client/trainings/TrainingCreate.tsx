import { useQueryClient } from '@tanstack/react-query';
import { useGetList } from 'ra-core';
import { DateInput, NumberInput, SelectInput, TextInput } from 'react-admin';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { whoIsHere } from '../providers/session.ts';
import { CreatePage } from '../records/EditPage.tsx';
import { useTrainings } from './training.ts';

/** That somebody else was trained: `?staff_id=3&policy=abuse-policy` from the matrix. */
export default function TrainingCreate() {
  const t = useT();
  const say = useSay();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [asked] = useSearchParams();
  const { data: matrix } = useTrainings();
  const { data: staff = [] } = useGetList<{ id: number; name: string }>('staff', { pagination: { page: 1, perPage: 100 }, sort: { field: 'name', order: 'ASC' } });
  const policies = matrix?.policies.map(({ policy, title }) => ({ id: policy, name: say(title) })) ?? [];
  const done = () => {
    void client.invalidateQueries({ queryKey: ['trainings'] });
    void navigate('/insights/trainings');
  };
  return (
    <CreatePage resource="trainings" done={done} home="/insights/trainings">
      <SelectInput source="staff_id" choices={staff.filter(({ id }) => id !== whoIsHere()?.id)} optionText="name" translateChoice={false} helperText={t('trainings.own')} defaultValue={Number(asked.get('staff_id')) || undefined} required />
      <SelectInput source="policy" choices={policies} translateChoice={false} defaultValue={asked.get('policy') ?? undefined} required />
      <NumberInput source="number" min={1} />
      <DateInput source="trained_on" required />
      <TextInput source="note" multiline minRows={2} />
    </CreatePage>
  );
}
