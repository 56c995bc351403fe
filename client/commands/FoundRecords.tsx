import { Command as Menu } from 'cmdk';
import { useTranslate } from 'ra-core';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import type { Found } from '../providers/data.ts';
import { useRecordName } from '../records/useRecordName.ts';
import { stateLook } from '../workflow/declared.ts';
import type { Opened } from './recent.ts';

const people: readonly string[] = ['customers', 'providers'];

interface ItemProps extends Opened {
  readonly title: string;
  readonly state?: string | null | undefined;
  open(record: Opened): void;
}

/** One record: its name, and what tells it from another of the same name. */
function RecordItem({ resource, id, title, state, open }: ItemProps) {
  const say = useSay();
  const translate = useTranslate();
  const look = state ? stateLook(resource, state) : undefined;
  const what: unknown = translate(`resources.${resource}.name`, { smart_count: 1, _: resource });
  const beside = [what, title.includes(String(id)) ? null : `#${id}`, look ? say(look.label) : null].filter(Boolean).join(' · ');
  return (
    <Menu.Item value={`${resource}/${id}`} onSelect={() => open({ resource, id })}>
      <span>{title}</span>
      <small>{beside}</small>
    </Menu.Item>
  );
}

/** What answers to what was typed: people, then cases. */
export function FoundRecords({ found, open }: { readonly found: readonly Found[]; open(record: Opened): void }) {
  const t = useT();
  const groups = [
    { heading: t('commands.palette.people'), records: found.filter(({ resource }) => people.includes(resource)) },
    { heading: t('commands.palette.cases'), records: found.filter(({ resource }) => !people.includes(resource)) },
  ];
  return groups.map(({ heading, records }) =>
    records.length === 0 ? null : (
      <Menu.Group key={heading} heading={heading}>
        {records.map((record) => <RecordItem key={`${record.resource}/${record.id}`} {...record} open={open} />)}
      </Menu.Group>
    ),
  );
}

function RecentItem({ resource, id, open }: Omit<ItemProps, 'title' | 'state'>) {
  const { name, opens } = useRecordName(resource, id);
  return opens ? <RecordItem resource={resource} id={id} title={name} open={open} /> : null;
}

/** What was opened last, for the way back. */
export function RecentRecords({ recent, open }: { readonly recent: readonly Opened[]; open(record: Opened): void }) {
  const t = useT();
  return recent.length === 0 ? null : (
    <Menu.Group heading={t('commands.palette.recent')}>
      {recent.map((record) => <RecentItem key={`${record.resource}/${record.id}`} {...record} open={open} />)}
    </Menu.Group>
  );
}
