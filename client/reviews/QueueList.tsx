import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import Box from '@mui/material/Box';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ariaKeys } from '../commands/Kbd.tsx';
import { useKeysOf } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import { QueueEntry, entryElement, entryHeight } from './QueueEntry.tsx';
import type { ReviewRecord } from './review.ts';

export interface QueueListProps {
  readonly label: string;
  readonly rows: readonly ReviewRecord[];
  readonly total: number;
  readonly states: readonly string[];
  readonly current: number | undefined;
  readonly selected: ReadonlySet<number>;
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  readonly open: (id: number) => void;
  readonly toggle: (id: number) => void;
}

const near = 10;

/** The keys of the list, as this person presses them. */
function useQueueKeys(): { readonly 'aria-keyshortcuts'?: string; readonly title?: string } {
  const t = useT();
  const [next, previous, select, open] = [useKeysOf('list.next', 'j'), useKeysOf('list.previous', 'k'), useKeysOf('list.select', 'x'), useKeysOf('list.open', 'enter')];
  const [down, up] = [useKeysOf('list.extendDown', 'shift+j'), useKeysOf('list.extendUp', 'shift+k')];
  const all = [next, previous, select, down, up].flatMap((keys) => ariaKeys(keys) ?? []);
  if (all.length === 0) return {};
  return { 'aria-keyshortcuts': all.join(' '), ...(next && previous && select && open ? { title: t('reviews.queue.keys', { next, previous, select, open: open === 'enter' ? t('commands.key.enter') : open }) } : {}) };
}

/** The queue as a virtual listbox: the focus stays on the list, the current entry is its active descendant. */
export function QueueList({ label, rows, total, states, current, selected, hasMore, loadMore, open, toggle }: QueueListProps) {
  const box = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => entryHeight,
    overscan: 8,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const index = rows.findIndex(({ id }) => id === current);
  const items = list.getVirtualItems();

  const before = useRef<{ current: number | undefined; index: number }>({ current: undefined, index: -1 });
  useLayoutEffect(() => {
    const was = before.current;
    before.current = { current, index };
    if (index < 0) return;
    // Rows above went or came by themselves: what the reader looks at stays where it is on the screen.
    if (was.current === current && was.index >= 0 && was.index !== index && box.current) box.current.scrollTop += (index - was.index) * entryHeight;
    else if (was.current !== current) list.scrollToIndex(index, { align: 'auto' });
  }, [current, index, list]);

  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && Math.max(last, index) > rows.length - near) loadMore();
  }, [hasMore, last, index, rows.length, loadMore]);

  const keys = useQueueKeys();
  const openStable = useCallback((id: number) => open(id), [open]);
  return (
    <Box
      ref={box}
      role="listbox"
      id="review-queue"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable="true"
      aria-activedescendant={current !== undefined && index >= 0 ? entryElement(current) : undefined}
      {...keys}
      sx={{ flex: 1, minHeight: 0, overflowY: 'auto', '&:focus-visible': { outlineOffset: -2 } }}
    >
      <Box role="presentation" sx={{ position: 'relative' }} style={{ height: list.getTotalSize() }}>
        {items.map(({ index: at, start }) => {
          const row = rows[at];
          if (!row) return null;
          return (
            <QueueEntry
              key={row.id}
              row={row}
              current={row.id === current}
              selected={selected.has(row.id)}
              position={at + 1}
              total={total}
              moved={!states.includes(row.state)}
              top={start}
              open={openStable}
              toggle={toggle}
            />
          );
        })}
      </Box>
    </Box>
  );
}
