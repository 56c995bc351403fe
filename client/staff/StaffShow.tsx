import { Absences } from '../desk/Absences.tsx';
import { whoIsHere } from '../providers/session.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { Facts } from '../records/Facts.tsx';
import { RecordPage, Section } from '../records/RecordPage.tsx';
import type { Colleague } from './colleague.ts';
import { RoleNames } from './RoleNames.tsx';

export default function StaffShow() {
  const t = useT();
  return (
    <RecordPage<Colleague> resource="staff" edits>
      {({ id, email, roles, locale, languages, most_cases, disabled_at, invited_at, created_at }) => (
        <>
          <Section title={t('shell.record.facts')}>
            <Facts
              resource="staff"
              facts={[
                { name: 'email', value: email },
                { name: 'roles', value: <RoleNames roles={roles} /> },
                { name: 'locale', value: locale },
                { name: 'languages', value: languages?.join(', ') ?? null },
                { name: 'most_cases', value: most_cases ?? null },
                { name: 'invited_at', value: invited_at ? <When at={invited_at} focusable /> : null },
                { name: 'disabled_at', value: disabled_at ? <When at={disabled_at} focusable /> : null },
                { name: 'created_at', value: created_at ? <When at={created_at} focusable /> : null },
              ]}
            />
          </Section>
          <Absences staffId={id} changes={whoIsHere()?.id === id || (whoIsHere()?.roles.some((role) => role === 'manager' || role === 'administrator') ?? false)} />
        </>
      )}
    </RecordPage>
  );
}
