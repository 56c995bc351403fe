import { useGetRecordId } from 'ra-core';
import { Navigate } from 'react-router-dom';
import { Loading } from '../layout/LoadingPage.tsx';
import { callAddress } from './reference.ts';
import { useWholeReference } from './useWhole.ts';

/** From the record's own address to the screen of its slot; of one who was replaced, to the file. */
export default function ToCall() {
  const data = useWholeReference(Number(useGetRecordId()));
  if (!data) return <Loading />;
  return <Navigate to={data.state === 'replaced' ? `/vetting/${data.application_id}` : callAddress(data.application_id, data.slot)} replace />;
}
