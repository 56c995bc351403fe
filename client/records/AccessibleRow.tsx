import Checkbox from '@mui/material/Checkbox';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { type ComponentProps, type MouseEvent, memo } from 'react';
import { useDataTableCallbacksContext, useDataTableConfigContext, useDataTableSelectedIdsContext, useGetRecordRepresentation, useRecordContext, useResourceContext } from 'ra-core';
import { DataTableBody } from 'react-admin';
import { useT } from '../i18n/useT.ts';

/**
 * A row that everyone can use: the link stands in a cell, the box says which record it takes, and the row itself is no
 * button (react-admin's own row is clickable but cannot be reached by key).
 */
const AccessibleRow = memo(function AccessibleRow({ children, className, sx }: Pick<ComponentProps<typeof TableRow>, 'children' | 'className' | 'sx'>) {
  const t = useT();
  const record = useRecordContext();
  const resource = useResourceContext();
  const represent = useGetRecordRepresentation(resource);
  const { hasBulkActions } = useDataTableConfigContext();
  const { handleToggleItem, isRowSelectable } = useDataTableCallbacksContext();
  const selected = useDataTableSelectedIdsContext() ?? [];
  if (!record) return null;
  const selectable = !isRowSelectable || isRowSelectable(record);
  const name = represent(record);
  return (
    <TableRow hover className={className} sx={sx} selected={selected.includes(record.id)}>
      {hasBulkActions && handleToggleItem ? (
        <TableCell padding="checkbox">
          <Checkbox
            checked={selected.includes(record.id)}
            disabled={!selectable}
            slotProps={{ input: { 'aria-label': t('shell.list.select', { name: typeof name === 'string' ? name : record.id }) } }}
            onClick={(event: MouseEvent<HTMLButtonElement>) => handleToggleItem(record.id, event)}
          />
        </TableCell>
      ) : null}
      {children}
    </TableRow>
  );
});

/** The body of a table with accessible rows, for `<DataTable body>`. */
export const AccessibleBody = (props: ComponentProps<typeof DataTableBody>) => <DataTableBody {...props} row={AccessibleRow} />;
