import { describe, expect, it } from 'vitest';
import { measure, minutes, money, plain, price, sign } from './numbers';
import { dayKey, moment, nextDay, startOfDay } from './time';
import { confidenceWords, findingWords, nameWords, scopeWords, stageWords } from './words';

describe('money', () => {
  it.each([
    ['1234.5', 'USD', '$1,234.50'],
    ['-1234.5', 'EUR', '−€1,234.50'],
    ['0.00012345', 'BTC', '0.00012345 BTC'],
    ['12', 'USDT', '12.00 USDT'],
  ])('%s %s reads %s', (value, currency, words) => expect(money(value, currency)).toBe(words));

  it('carries its sign as a result, and zero carries none', () => {
    expect(money('10', 'USD', true)).toBe('+$10.00');
    expect(money('0.00', 'USD', true)).toBe('$0.00');
    expect([sign('-0.00'), sign('-0.01'), sign('3')]).toEqual([0, -1, 1]);
  });

  it('loses no digit on the way', () => {
    expect(plain('12345678901234567890.123456789012345678')).toBe(
      '12,345,678,901,234,567,890.123456789012345678',
    );
    expect(plain('0.10000000')).toBe('0.1');
    expect(price('3120.5')).toBe('3,120.50');
  });
});

describe('durations and measures', () => {
  it.each([
    [80, '1 h 20 min'],
    [0.5, '30 s'],
    [0, '0 min'],
    [59.6, '1 h'],
    [1500, '1 d 1 h'],
  ])('%d minutes read %s', (n, words) => expect(minutes(n)).toBe(words));

  it('names the unit', () => {
    expect(measure(2.345, 'ratio')).toBe('2.35 ×');
    expect(measure(-12, 'percent')).toBe('−12 %');
    expect(measure(3, 'count')).toBe('3');
  });
});

describe('time', () => {
  it('is no more exact than the broker said', () => {
    const at = '2026-07-01T22:30:15Z';
    expect(moment(at, 'Europe/Berlin', 'MILLI')).toBe('2 Jul 2026, 00:30:15');
    expect(moment(at, 'Europe/Berlin', 'MINUTE')).toBe('2 Jul 2026, 00:30');
    expect(moment('2026-07-01T00:00:00Z', 'America/New_York', 'DATE')).toBe('1 Jul 2026');
  });

  it('knows the local day', () => {
    expect(dayKey('2026-11-20T23:30:00Z', 'Europe/Berlin')).toBe('2026-11-21');
    expect(dayKey('2026-11-21T03:00:00Z', 'America/New_York')).toBe('2026-11-20');
  });

  it.each([
    ['2026-11-21', 'Europe/Berlin', '2026-11-20T23:00:00.000Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    ['2026-11-01', 'America/New_York', '2026-11-01T04:00:00.000Z'],
    ['2026-11-02', 'America/New_York', '2026-11-02T05:00:00.000Z'],
    ['2026-06-01', 'Asia/Kolkata', '2026-05-31T18:30:00.000Z'],
  ])('%s begins in %s at %s, also when clocks change', (day, zone, at) =>
    expect(startOfDay(day, zone)).toBe(at),
  );

  it('counts days over the end of a year', () => expect(nextDay('2026-12-31')).toBe('2027-01-01'));
});

describe('words', () => {
  it('say how much data is missing', () => {
    expect(findingWords({ state: 'INSUFFICIENT', n: 14, needed: 20, nWords: 'sales' })).toBe(
      'Not enough data: 14 of 20 sales',
    );
    expect(findingWords({ state: 'FOUND', n: 412, needed: 20, nWords: 'sales' })).toBe(
      'Found, from 412 sales',
    );
  });

  it('never show a code, not even an unknown one', () => {
    for (const text of [
      nameWords('size_ratio'),
      nameWords('minutesSinceLoss'),
      scopeWords('wallet:orders:read'),
      stageWords('new_stage'),
    ]) {
      expect(text).not.toMatch(/[_:]|[a-z][A-Z]/);
    }
  });

  it('put confidence in words', () => {
    expect([0.995, 0.96, 0.9, 0.5].map(confidenceWords)).toEqual([
      'Very sure',
      'Sure',
      'Fairly sure',
      'Unsure',
    ]);
  });
});
