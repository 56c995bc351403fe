import { useGetList } from 'ra-core';
import { SelectInput } from 'react-admin';

/** Chooses one of the staff by name. */
export function ColleagueInput({ source }: { source: string }) {
  const { data = [] } = useGetList<{ id: number; name: string }>('staff', { pagination: { page: 1, perPage: 100 }, sort: { field: 'name', order: 'ASC' } });
  return <SelectInput source={source} choices={data} optionText="name" translateChoice={false} />;
}
