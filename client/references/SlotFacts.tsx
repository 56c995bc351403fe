import { useLanguage, useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { onDay } from '../i18n/dates.ts';
import { When } from '../layout/When.tsx';
import { Facts } from '../records/Facts.tsx';
import { useStaffName } from '../workflow/useStaffName.ts';
import { agrees, channels, hires } from '#workflows/referenceWords';
import type { ReferenceRecord } from './reference.ts';

/** What a client said, or why they say nothing. */
export function SlotFacts({ reference: one }: { reference: ReferenceRecord }) {
  const t = useT();
  const say = useSay();
  const locale = useLanguage();
  const typist = useStaffName(one.completed_by);
  const words = (list: Readonly<Record<string, Parameters<typeof say>[0]>>, value: string | null | undefined) => (value && list[value] ? say(list[value]) : value);
  const judged = (score: number | null | undefined, comment: string | null | undefined) =>
    score == null ? null : (<>{t('references.outOfFive', { score })}{comment ? <span lang={one.locale} style={{ display: 'block', whiteSpace: 'pre-wrap' }}>{comment}</span> : null}</>);
  return (
    <Facts
      resource="client_references"
      facts={[
        { name: 'service_description', value: `${one.service_description} (${onDay(one.service_ended_on, locale)})` },
        { name: 'channel', value: words(channels, one.channel) },
        { name: 'professionalism', value: judged(one.professionalism_score, one.professionalism_comment) },
        { name: 'satisfaction', value: judged(one.satisfaction_score, one.satisfaction_comment) },
        { name: 'would_hire_again', value: words(hires, one.would_hire_again) },
        { name: 'service_as_declared', value: words(agrees, one.service_as_declared) },
        { name: 'heard_service', value: [one.heard_service, one.heard_month].filter(Boolean).join(', ') },
        { name: 'heard_years', value: one.heard_years },
        { name: 'other_words', value: one.other_words },
        { name: 'read_back', value: one.read_back == null ? null : t(one.read_back ? 'references.sheet.yes' : 'references.sheet.no') },
        { name: 'completed_at', value: one.completed_at ? <><When at={one.completed_at} />{one.completed_by ? ` · ${typist}` : ''}</> : null },
        { name: 'refusal_note', value: one.refusal_note },
        { name: 'replaced_reason', value: one.replaced_reason },
      ]}
    />
  );
}
