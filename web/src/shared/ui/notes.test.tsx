import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { faults, show } from '@/test/render';
import { Notes, tell, useNotes } from './notes';

const plain = (about: string) => ({ about, words: (n: number) => `${about} ${n}` });

const texts = () => screen.queryAllByTestId('note').map((note) => note.textContent);

afterEach(() => {
  vi.useRealTimers();
  useNotes.setState({ notes: [] });
});

describe('a note of what just happened', () => {
  it('is read out, and several of a kind are one note with a number', async () => {
    show(<Notes />);
    const region = await screen.findByRole('region', { name: 'What just happened' });
    act(() => ['fill', 'pause', 'fill'].forEach((about) => tell(plain(about))));
    expect(texts()).toEqual(['pause 1', 'fill 2']);
    expect(region.querySelector('[role=status]')).toHaveTextContent('pause 1fill 2');
  });

  it('makes room: three at most, the newest last', async () => {
    show(<Notes />);
    await screen.findByRole('region');
    act(() => ['a', 'b', 'c', 'd'].forEach((about) => tell(plain(about))));
    expect(texts()).toEqual(['b 1', 'c 1', 'd 1']);
  });

  it('goes when it is closed, or by itself', async () => {
    show(<Notes />);
    await screen.findByRole('region');
    act(() => tell(plain('closed')));
    await userEvent.click(screen.getByRole('button', { name: 'Close this note' }));
    expect(texts()).toEqual([]);

    vi.useFakeTimers();
    act(() => tell(plain('left alone')));
    act(() => void vi.advanceTimersByTime(12_000));
    expect(texts()).toEqual([]);
  });

  it('stays while something in it has the focus', async () => {
    show(<Notes />);
    await screen.findByRole('region');
    vi.useFakeTimers();
    act(() => tell(plain('held')));
    const close = screen.getByRole('button', { name: 'Close this note' });
    act(() => close.focus());
    act(() => void vi.advanceTimersByTime(60_000));
    expect(texts()).toEqual(['held 1']);
    act(() => close.blur());
    act(() => void vi.advanceTimersByTime(12_000));
    expect(texts()).toEqual([]);
  });

  it('does not follow to the next screen once it could be read', async () => {
    const { router } = show(<Notes />);
    await screen.findByRole('region');
    const now = vi.spyOn(Date, 'now');
    const told = Date.now();
    act(() => tell(plain('read')));
    now.mockReturnValue(told + 5_000);
    act(() => tell(plain('just told')));
    await act(() => router.navigate({ to: '/rules' }));
    expect(useNotes.getState().notes.map(({ about }) => about)).toEqual(['just told']);
    now.mockRestore();
  });

  it('leads to what it speaks of', async () => {
    const { container } = show(<Notes />);
    await screen.findByRole('region');
    act(() =>
      tell({
        ...plain('fill'),
        link: { name: 'Show the trade', to: '.', search: { trade: 't1' } },
      }),
    );
    expect(screen.getByRole('link', { name: 'Show the trade' })).toHaveAttribute(
      'href',
      '/?trade=t1',
    );
    expect(await faults(container)).toEqual([]);
  });
});
