import { describe, expect, it } from 'vitest';
import { counterfactualWords, effectWords, isPlan, noteWords } from './evidence';

describe('an effect', () => {
  it.each([
    [0.22, 'share_difference', '+22 percentage points'],
    [-0.05, 'share_difference', '−5 percentage points'],
    [1.437, 'times_size', '1.44 times the size'],
    [0.713, 'mean_percentile', 'percentile 71 on average; 50 is no habit'],
    [1.37, 'times_as_fast', '1.37 times as fast'],
    [1.5, 'times_of_something_new', '1.5 (times of something new)'],
  ])('%s in %s reads “%s”', (value, unit, words) => {
    expect(effectWords(value, unit)).toBe(words);
  });
});

describe('a note', () => {
  it.each([
    ['no_candles', ['A', 'B', 'C', 'D'], 'No price history for A, B, C and 1 more: left out here.'],
    ['denied_tags', ['1'], 'Left out: 1 trade that I called not true.'],
    ['too_few_bars', ['2'], 'Left out: 2 entries with too few prices right before them.'],
    ['fixed_target', ['3 %'], 'A plan explains this: winning exits keep to one target (3 %).'],
    [
      'channel_entries',
      ['20', '97 %'],
      'A plan explains this: entries come on a close beyond a channel (20, 97 %).',
    ],
    ['also_explained_by', ['HOLDING_LOSERS'], 'Found in the same trades: Holding losers.'],
    ['also_explained_by', ['SOMETHING_NEW'], 'Found in the same trades: another habit.'],
    ['something_new', ['X'], 'Something new (X).'],
    ['something_new', [], 'Something new.'],
  ])('%s %j reads “%s”', (code, subjects, words) => {
    expect(noteWords({ code, subjects })).toBe(words);
  });

  it('knows which one is a plan', () => {
    expect(isPlan({ code: 'asymmetric_plan', subjects: [] })).toBe(true);
    expect(isPlan({ code: 'no_candles', subjects: [] })).toBe(false);
  });
});

it('a counterfactual that is new to this page keeps its name', () => {
  expect(counterfactualWords({ method: 'no_trades_at_night' })).toBe('no trades at night');
});
