export interface Bar {
  t: number;
  o: number;
  h: number;
  l: number;
  c: number;
}

export const wide = 640;
export const tall = 280;
const edge = 10;

/** Where a moment and a price lie. Bars stand side by side: a gap in time is no gap in the picture. */
export interface Scale {
  step: number;
  x: (i: number) => number;
  /** Between the bars for an instant in seconds; before the first and after the last at the edge. */
  at: (seconds: number) => number;
  y: (price: number) => number;
}

/** The last bar that starts at or before that second; −1 before the first. */
export function barAt(bars: Bar[], seconds: number): number {
  let low = 0;
  let high = bars.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((bars[mid]?.t ?? 0) <= seconds) low = mid + 1;
    else high = mid;
  }
  return low - 1;
}

export function scaleOf(bars: Bar[], length: number, prices: number[]): Scale {
  const highest = Math.max(...bars.map((b) => b.h), ...prices);
  const lowest = Math.min(...bars.map((b) => b.l), ...prices);
  const span = highest - lowest || 1;
  const step = wide / Math.max(1, bars.length);
  return {
    step,
    x: (i) => (i + 0.5) * step,
    at: (seconds) => {
      const i = barAt(bars, seconds);
      const bar = bars[i];
      if (bar === undefined) return 0;
      return (i + Math.min(1, (seconds - bar.t) / length)) * step;
    },
    y: (price) => edge + ((highest - price) / span) * (tall - 2 * edge),
  };
}
