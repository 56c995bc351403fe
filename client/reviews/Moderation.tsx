import { useT } from '../i18n/useT.ts';
import { Page } from '../layout/Page.tsx';

export default function Moderation() {
  const t = useT();
  return <Page title={t('reviews.title')}>{null}</Page>;
}
