import { useRecordContext } from 'ra-core';
import { useT } from './useT.ts';

/** A language by its name, in the language of the screen; that of the row's record unless one is given. */
export function LanguageName({ of }: { of?: string }) {
  const t = useT();
  const record = useRecordContext();
  const locale: unknown = of ?? record?.locale;
  return locale === 'en' || locale === 'fr' ? t(`values.locale.${locale}`) : null;
}
