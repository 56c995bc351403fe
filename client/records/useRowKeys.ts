import { useEffect, useState } from 'react';
import { type RaRecord, useListContext } from 'ra-core';
import { useLocation } from 'react-router-dom';
import { useCommand } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import type { Return } from '../layout/useBack.ts';

/** The rows of the list itself: figures above it may be a table too. */
const rows = 'main [data-rows] tbody tr';

/** The link of each row, in their order. */
const links = (): readonly HTMLAnchorElement[] => [...document.querySelectorAll<HTMLTableRowElement>(rows)].flatMap((row) => row.querySelector<HTMLAnchorElement>('a[href]') ?? []);

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

/** The box of the row in which the focus is. */
const box = (): HTMLInputElement | null | undefined => document.activeElement?.closest(rows)?.querySelector<HTMLInputElement>('input[type=checkbox]');

/** From row to row, taking both along. */
function extend(by: 1 | -1): void {
  const take = () => {
    const here = box();
    if (here && !here.checked) here.click();
  };
  take();
  move(by);
  take();
}

/** j, k and the arrows go from row to row, Enter opens, for each row has a link; where rows can be selected, x takes one and shift several; whoever comes back by Esc stands on the row that they left. */
export function useRowKeys(selects: boolean): void {
  const t = useT();
  const { state } = useLocation() as { state: Partial<Return> | null };
  const { data } = useListContext<RaRecord>();
  // As one arrives: the list writes its own state into the address a moment later.
  const [left, setLeft] = useState(state?.row);
  useCommand({ id: 'list.next', keys: ['j', 'down'], label: t('shell.list.down'), group: 'move', repeat: true, run: () => move(1) });
  useCommand({ id: 'list.previous', keys: ['k', 'up'], label: t('shell.list.up'), group: 'move', repeat: true, run: () => move(-1) });
  useCommand({ id: 'list.select', keys: 'x', label: t('shell.list.take'), group: 'move', when: selects, run: () => box()?.click() });
  useCommand({ id: 'list.extendDown', keys: 'shift+j', label: t('shell.list.extendDown'), group: 'move', when: selects, repeat: true, run: () => extend(1) });
  useCommand({ id: 'list.extendUp', keys: 'shift+k', label: t('shell.list.extendUp'), group: 'move', when: selects, repeat: true, run: () => extend(-1) });
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
