import { useLocation } from 'react-router-dom';

/** Where the person came from, as the page that led here said; the pipeline otherwise. */
export function useFrom(otherwise = '/vetting'): string {
  const { state } = useLocation() as { state: { from?: string } | null };
  return state?.from ?? otherwise;
}

/** What a page hands on to where it leads, so that Esc finds the way back. */
export function useHere(): { readonly from: string } {
  const { pathname, search } = useLocation();
  return { from: pathname + search };
}
