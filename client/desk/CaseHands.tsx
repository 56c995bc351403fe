import { useAbility } from '../providers/ability.ts';
import type { VersionedRecord } from '../workflow/record.ts';
import { charged } from './desk.ts';
import { HandOverCommand } from './HandOverCommand.tsx';
import { SnoozeCommand } from './SnoozeCommand.tsx';

/** What one does with a case that decides nothing about it: puts it off for oneself, or gives it to somebody else. */
export default function CaseHands({ resource, record }: { resource: string; record: VersionedRecord }) {
  const allowed = useAbility();
  return (
    <>
      {record.closed_at == null ? <SnoozeCommand resource={resource} id={record.id} /> : null}
      {record.closed_at == null && charged.includes(resource) && allowed('edit', resource, record) ? <HandOverCommand resource={resource} record={record} /> : null}
    </>
  );
}
