import { describe, expect, it } from 'vitest';
import { stepOf } from './plan-form';
import { blankPlan, declaredPlan } from './plan';
import { sums } from './arithmetic';

describe('the arithmetic of a plan', () => {
  it('counts risk, planned R and traded value to the last digit', () => {
    expect(
      sums({ direction: 'LONG', entry: '0.1', stop: '0.07', target: '0.16', size: '3' }),
    ).toEqual({ risk: '0.09', notional: '0.3', plannedR: 2 });
  });

  it('turns round for a short', () => {
    const short = {
      direction: 'SHORT',
      entry: '100',
      stop: '105',
      target: '90',
      size: '2',
    } as const;
    expect(sums(short)).toEqual({ risk: '10', notional: '200', plannedR: 2 });
  });

  it('leaves out what cannot be known yet', () => {
    expect(sums({ direction: 'LONG', entry: '100', stop: 'NaN', size: '' })).toEqual({});
    expect(sums({ direction: 'LONG', entry: '100', size: '2' })).toEqual({ notional: '200' });
  });

  it('says when stop or target stand on the wrong side', () => {
    const long = { direction: 'LONG', entry: '100', size: '1' } as const;
    expect(sums({ ...long, stop: '101' }).crossed).toBe('stop');
    expect(sums({ ...long, stop: '101' }).risk).toBeUndefined();
    expect(sums({ ...long, stop: '99', target: '98' }).crossed).toBe('target');
  });
});

describe('what is declared', () => {
  const filled = {
    ...blankPlan(),
    symbol: 'BTC-USD',
    plan: { entry: '100', stop: '95' },
    risk: { size: '2' },
  };

  it('states the risk in money where stop and size say it', () => {
    expect(declaredPlan(filled).risk).toEqual({ size: '2', riskAmount: '10' });
  });

  it('keeps the trader’s own word and invents none', () => {
    const own = { ...filled, risk: { size: '2', riskAmount: '12' } };
    expect(declaredPlan(own)).toBe(own);
    const open = { ...filled, plan: {} };
    expect(declaredPlan(open)).toBe(open);
  });

  it('opens the step of the first field that does not fit', () => {
    const wrong = { type: 'pattern' };
    expect(stepOf({ plan: { stop: wrong }, risk: { size: wrong } })).toBe(0);
    expect(stepOf({ risk: { size: wrong } })).toBe(1);
    expect(stepOf({ context: { reason: wrong } })).toBe(2);
  });
});
