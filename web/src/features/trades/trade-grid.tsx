import {
  createColumnHelper,
  flexRender,
  getCoreRowModel,
  useReactTable,
  type Row,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Trade } from '@/contracts';
import { habitWords, sideWords } from '@/shared/format/words';
import { HabitDot } from '@/shared/ui/chips';
import { Amount, Clock, Price, Quantity } from '@/shared/ui/numbers';
import { useWide } from './use-wide';

const column = createColumnHelper<Trade>();

const columns = [
  column.accessor('ts', {
    header: 'Time',
    cell: (c) => <Clock at={c.getValue()} precision={c.row.original.tsPrecision} />,
    meta: { look: 'w-48 shrink-0' },
  }),
  column.accessor('symbol', {
    header: 'Symbol',
    cell: (c) => <span className="font-medium text-strong">{c.getValue()}</span>,
    meta: { look: 'w-28 shrink-0' },
  }),
  column.accessor('side', {
    header: 'Side',
    cell: (c) => sideWords(c.getValue()),
    meta: { look: 'w-14 shrink-0' },
  }),
  column.accessor('qty', {
    header: 'Quantity',
    cell: (c) => <Quantity value={c.getValue()} />,
    meta: { look: 'w-32 shrink-0 text-right' },
  }),
  column.accessor('price', {
    header: 'Price',
    cell: (c) => <Price value={c.getValue()} />,
    meta: { look: 'w-32 shrink-0 text-right' },
  }),
  column.accessor('fee', {
    header: 'Fee',
    cell: (c) => <Amount value={c.getValue()} currency={c.row.original.feeCurrency} />,
    meta: { look: 'w-28 shrink-0 text-right' },
  }),
  column.accessor('labels', {
    header: 'Habits',
    cell: (c) => <Habits trade={c.row.original} />,
    meta: { look: 'min-w-40 flex-1 pl-4' },
  }),
];

const look = (meta: unknown) => (meta as { look: string }).look;

function Habits({ trade }: { trade: Trade }) {
  return (
    <span className="flex min-w-0 items-center gap-3 overflow-hidden">
      {trade.labels.map((label) => (
        <span key={label} className="inline-flex items-center gap-1.5 truncate text-xs">
          <HabitDot label={label} />
          {habitWords(label)}
        </span>
      ))}
    </span>
  );
}

interface TradeGridProps {
  rows: Trade[];
  total: number;
  more: boolean;
  onOpen: (trade: Trade) => void;
  onEnd: () => void;
}

const rowHeight = { wide: 40, narrow: 92 };

/** The grid draws what is in sight only, so that 20,000 fills scroll as lightly as twenty. */
export function TradeGrid({ rows, total, more, onOpen, onEnd }: TradeGridProps) {
  const wide = useWide();
  const box = useRef<HTMLDivElement>(null);
  const table = useReactTable({
    data: rows,
    columns,
    getCoreRowModel: getCoreRowModel(),
    getRowId: (t) => t.tradeId,
  });
  const model = table.getRowModel().rows;
  const size = wide ? rowHeight.wide : rowHeight.narrow;
  const virtual = useVirtualizer({
    count: model.length,
    getScrollElement: () => box.current,
    estimateSize: () => size,
    overscan: 12,
    initialRect: { width: 1024, height: 640 },
  });
  useEffect(() => virtual.measure(), [virtual, size]);
  const items = virtual.getVirtualItems();
  const lastDrawn = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && lastDrawn >= rows.length - 40) onEnd();
  });
  const move = (e: KeyboardEvent, index: number) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12 }[e.key];
    if (step === undefined) return;
    e.preventDefault();
    const target = Math.min(model.length - 1, Math.max(0, index + step));
    virtual.scrollToIndex(target);
    requestAnimationFrame(() =>
      box.current?.querySelector<HTMLElement>(`[data-index="${target}"]`)?.focus(),
    );
  };
  return (
    <div
      ref={box}
      role="grid"
      aria-label="Trades"
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      data-testid="trade-grid"
      className="min-h-0 flex-1 overflow-auto border-t border-line"
    >
      {wide && (
        <div
          role="rowgroup"
          className="sticky top-0 z-10 min-w-fit border-b border-line bg-surface-1"
        >
          {table.getHeaderGroups().map((group) => (
            <div
              key={group.id}
              role="row"
              aria-rowindex={1}
              className="flex h-9 items-center gap-3 px-4 text-xs text-faint lg:px-8"
            >
              {group.headers.map((h) => (
                <div key={h.id} role="columnheader" className={look(h.column.columnDef.meta)}>
                  {flexRender(h.column.columnDef.header, h.getContext())}
                </div>
              ))}
            </div>
          ))}
        </div>
      )}
      <div
        role="rowgroup"
        className="relative min-w-fit"
        style={{ height: virtual.getTotalSize() }}
      >
        {items.map((item) => {
          const row = model[item.index];
          if (!row) return null;
          return (
            <div
              key={row.id}
              role="row"
              tabIndex={item.index === items[0]?.index ? 0 : -1}
              aria-rowindex={item.index + 2}
              data-index={item.index}
              data-testid="trade-row"
              onClick={() => onOpen(row.original)}
              onKeyDown={(e) => (e.key === 'Enter' ? onOpen(row.original) : move(e, item.index))}
              className="absolute top-0 left-0 flex w-full cursor-pointer border-b border-line -outline-offset-2 hover:bg-surface-2"
              style={{ height: item.size, transform: `translateY(${item.start}px)` }}
            >
              {wide ? <Cells row={row} /> : <TradeCard trade={row.original} />}
            </div>
          );
        })}
      </div>
      {more && <p className="px-4 py-3 text-xs text-faint lg:px-8">Loading older fills</p>}
    </div>
  );
}

function Cells({ row }: { row: Row<Trade> }) {
  return (
    <div role="presentation" className="flex w-full items-center gap-3 px-4 lg:px-8">
      {row.getVisibleCells().map((cell) => (
        <div key={cell.id} role="gridcell" className={look(cell.column.columnDef.meta)}>
          {flexRender(cell.column.columnDef.cell, cell.getContext())}
        </div>
      ))}
    </div>
  );
}

/** The same row on a phone. */
function TradeCard({ trade }: { trade: Trade }) {
  return (
    <div role="gridcell" className="flex w-full flex-col justify-center gap-0.5 px-4">
      <span className="flex items-baseline justify-between gap-3">
        <span className="font-medium text-strong">
          {sideWords(trade.side)} {trade.symbol}
        </span>
        <span className="text-xs text-faint">
          <Clock at={trade.ts} precision={trade.tsPrecision} />
        </span>
      </span>
      <span className="flex justify-between gap-3">
        <span>
          <Quantity value={trade.qty} /> at <Price value={trade.price} />
        </span>
        <span className="text-xs text-faint">
          fee <Amount value={trade.fee} currency={trade.feeCurrency} />
        </span>
      </span>
      <Habits trade={trade} />
    </div>
  );
}
