import { useEffect, useState } from 'react';
import { type RaRecord, useListContext } from 'ra-core';
import { useLocation } from 'react-router-dom';
import { useCommand } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import type { Return } from '../layout/useBack.ts';

/** The link of each row of the table, in their order. */
const links = (): readonly HTMLAnchorElement[] => [...document.querySelectorAll<HTMLTableRowElement>('main tbody tr')].flatMap((row) => row.querySelector<HTMLAnchorElement>('a[href]') ?? []);

function stand(link: HTMLAnchorElement | undefined): void {
  link?.focus();
  link?.scrollIntoView({ block: 'nearest' });
}

/** From the row in which the focus is to its neighbour; to the first row when it is in none. */
function move(by: 1 | -1): void {
  const all = links();
  const here = document.activeElement?.closest('tr');
  const at = all.findIndex((link) => here?.contains(link));
  stand(at < 0 ? all[0] : all[at + by]);
}

/** j, k and the arrows go from row to row, Enter opens, for each row has a link; whoever comes back by Esc stands on the row that they left. */
export function useRowKeys(): void {
  const t = useT();
  const { state } = useLocation() as { state: Partial<Return> | null };
  const { data } = useListContext<RaRecord>();
  // As one arrives: the list writes its own state into the address a moment later.
  const [left, setLeft] = useState(state?.row);
  useCommand({ id: 'list.next', keys: ['j', 'down'], label: t('shell.list.down'), group: 'move', repeat: true, run: () => move(1) });
  useCommand({ id: 'list.previous', keys: ['k', 'up'], label: t('shell.list.up'), group: 'move', repeat: true, run: () => move(-1) });
  useEffect(() => {
    if (!left || !data) return;
    const row = links().find(({ pathname }) => pathname.split('/').includes(left));
    // Rows are drawn with the answer: what is not among them stands on another page.
    requestAnimationFrame(() => {
      stand(row);
      setLeft(undefined);
    });
  }, [left, data]);
}
