import ArrowIcon from '@mui/icons-material/ArrowForward';
import { useT } from '../i18n/useT.ts';
import { unseen } from '../layout/unseen.ts';

/** Between an author and the provider they write about: an arrow to see, a word to hear. */
export function About() {
  const t = useT();
  return (
    <>
      {' '}<ArrowIcon aria-hidden="true" sx={{ fontSize: '0.95em', verticalAlign: '-0.15em', color: 'text.secondary' }} />
      <span style={unseen}>{t('reviews.about')}</span>{' '}
    </>
  );
}
