import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PaperTrade } from '@/contracts';
import { faults, show } from '@/test/render';
import { serve } from '@/test/server';
import { decision, inMinutes, intent, intentId, task } from './gate.fixture';
import { Friction } from './friction';
import { Paper } from './paper';

const trade = (more: Partial<PaperTrade> = {}): PaperTrade => ({
  paperTradeId: `${intentId.slice(0, -1)}5`,
  intentId,
  symbol: 'BTC-USD',
  direction: 'LONG',
  state: 'WAITING',
  entry: '64000',
  stop: '63000',
  target: '66000',
  size: '0.01',
  feeShare: 0.0005,
  entryUntil: inMinutes(60),
  ...more,
});

const closed: Partial<PaperTrade> = {
  state: 'CLOSED',
  openedAt: inMinutes(-300),
  closedAt: inMinutes(-60),
  by: 'STOP',
  exit: '63000',
  netPnl: '-10.64',
  r: -1.06,
};

const simulated = intent({ decision: decision({ verdict: 'SIMULATE' }) });

const onPaper = (body: PaperTrade) => {
  serve({ 'GET /paper-trades': { body: { trades: [body] } } });
  return show(<Paper intent={simulated} />);
};

describe('a plan on paper', () => {
  it('says what it waits for', async () => {
    onPaper(trade());
    const paper = await screen.findByRole('region', { name: 'On paper' });
    expect(paper).toHaveTextContent('Waits for its entry price');
    expect(paper).toHaveTextContent('Opens at its entry price until');
  });

  it('says plainly that nobody knows prices', async () => {
    onPaper(trade({ state: 'NO_PRICES' }));
    expect(await screen.findByText(/so nothing can be said/)).toBeInTheDocument();
  });

  it('shows its result with fees, and no second one where nothing was ambiguous', async () => {
    const { container } = onPaper(trade(closed));
    const paper = await screen.findByRole('region', { name: 'On paper' });
    expect(paper).toHaveTextContent('−$10.64');
    expect(paper).toHaveTextContent('−1.06 R');
    expect(paper).toHaveTextContent('Fees of 0.05 % a side included.');
    expect(paper).not.toHaveTextContent('Read for the plan');
    expect(await faults(container)).toEqual([]);
  });

  it('is told both ways where a bar reached both ends', async () => {
    onPaper(trade({ ...closed, better: { by: 'TARGET', exit: '66000', netPnl: '19.35', r: 1.9 } }));
    const paper = await screen.findByRole('region', { name: 'On paper' });
    expect(paper).toHaveTextContent('Read against the plan−$10.64');
    expect(paper).toHaveTextContent('Read for the plan+$19.35');
  });

  it('is told once where both readings end the same', async () => {
    const { by = 'STOP', exit = '', netPnl = '' } = closed;
    onPaper(trade({ ...closed, better: { by, exit, netPnl, r: -1.06 } }));
    const paper = await screen.findByRole('region', { name: 'On paper' });
    expect(paper).toHaveTextContent('Result−$10.64');
    expect(paper).not.toHaveTextContent('read two ways');
  });

  it('ends its own task: none can be done by hand while it runs', async () => {
    const run = task({ kind: 'RUN_THE_SIMULATION' });
    serve({
      'GET /paper-trades': { body: { trades: [trade({ state: 'OPEN' })] } },
      'GET /friction-tasks': { body: { now: inMinutes(0), tasks: [run] } },
    });
    show(<Friction intentId={intentId} asked={[run]} />);
    expect(await screen.findByText(/^Done by itself/)).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('can only be left out where nobody knows prices', async () => {
    const run = task({ kind: 'RUN_THE_SIMULATION' });
    serve({
      'GET /paper-trades': { body: { trades: [trade({ state: 'NO_PRICES' })] } },
      'GET /friction-tasks': { body: { now: inMinutes(0), tasks: [run] } },
    });
    show(<Friction intentId={intentId} asked={[run]} />);
    expect(await screen.findByText(/nothing runs on paper/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Mark as done' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Leave it out' })).toBeInTheDocument();
  });
});
