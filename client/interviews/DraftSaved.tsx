import Typography from '@mui/material/Typography';
import { useLanguage } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import type { KeptDraft } from '../workflow/keptDraft.ts';

/** Where one’s words stand: on their way to the house, kept there, or only on this screen. */
export function DraftSaved({ saving, at }: { saving: KeptDraft['saving']; at: KeptDraft['saved_at'] }) {
  const t = useT();
  const locale = useLanguage();
  if (saving === 'nothing') return null;
  if (saving === 'failed') return <Typography role="alert" color="error">{t('interviews.draft.failed')}</Typography>;
  const time = at ? new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'fr', { timeStyle: 'short' }).format(new Date(at)) : '';
  return <Typography color="text.secondary">{saving === 'saved' ? t('interviews.draft.saved', { time }) : t('interviews.draft.saving')}</Typography>;
}
