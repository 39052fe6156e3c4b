// @vitest-environment node
import { describe, expect, it } from 'vitest';
// @ts-expect-error a plain script, run by node as well
import { committed, generate } from '../../scripts/contracts.mjs';

const fresh: Record<string, string> = await generate();

describe('the committed contracts', () => {
  it.each(Object.keys(fresh))('%s is what contracts/schemas says today', (name) => {
    expect(committed(name)).toBe(fresh[name]);
  });
});
