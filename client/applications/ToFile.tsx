import { useGetRecordId } from 'ra-core';
import { Navigate, useLocation } from 'react-router-dom';

/** From the record's own address to its file, keeping where the person came from. */
export default function ToFile() {
  const { state } = useLocation() as { state: unknown };
  return <Navigate to={`/vetting/${useGetRecordId()}`} replace state={state} />;
}
