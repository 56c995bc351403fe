import { Suspense, lazy, useState } from 'react';
import Button from '@mui/material/Button';
import { useT } from '../i18n/useT.ts';
import { useAbility } from '../providers/ability.ts';

// Rarely asked for: the pages that offer it do not carry it.
const PaperForm = lazy(() => import('./PaperForm.tsx'));

/** The way to record a signature on paper; only for whoever may. */
export function PaperButton({ providerId }: { providerId: number }) {
  const t = useT();
  const may = useAbility()('create', 'acceptances');
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button variant="outlined" size="small" sx={{ mt: 1 }} onClick={() => setOpen(true)}>{t('listing.paper.open')}</Button>
      {open ? <Suspense><PaperForm providerId={providerId} close={() => setOpen(false)} /></Suspense> : null}
    </>
  );
}
