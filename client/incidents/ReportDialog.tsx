import useMediaQuery from '@mui/material/useMediaQuery';
import { FormDialog } from '../workflow/DialogForm.tsx';
import { type InFront } from './inFront.ts';
import { ReportForm } from './ReportForm.tsx';
import { useAbout } from './useAbout.ts';

/** The dialog of a report; it waits until it is known whom the record in front is about. */
export default function ReportDialog({ about, close }: { about: InFront | null; close(): void }) {
  const narrow = useMediaQuery('(max-width: 600px)', { noSsr: true });
  const known = useAbout(about);
  return (
    <FormDialog close={close} fullScreen={narrow}>{known.pending ? null : <ReportForm about={known} close={close} />}</FormDialog>
  );
}
