import { set, type FieldErrors, type FieldValues, type Resolver } from 'react-hook-form';
import type { Validator } from '@/contracts/validators.generated';

type Fault = NonNullable<Validator<unknown>['errors']>[number];

/** What was filled in: empty fields are left out, groups and lists stay. */
function filledIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filledIn);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => v !== '' && v !== undefined)
      .map(([name, v]) => [name, filledIn(v)]),
  );
}

/** "plan.stop": the form's name of the field that a fault speaks of. */
function fieldOf({ instancePath, params }: Fault): string {
  const missing = params['missingProperty'];
  const path = instancePath.split('/').slice(1);
  return (typeof missing === 'string' ? [...path, missing] : path).join('.');
}

/**
 * A form's check by the contract that the server checks too. `say` gives the words for a field that
 * does not fit; empty optional fields are left out before the check.
 */
export function checkedBy<T extends FieldValues>(
  validator: Validator<T>,
  say: Record<string, string>,
): Resolver<T> {
  return (values) => {
    const filled = filledIn(values) as T;
    if (validator(filled)) return { values: filled, errors: {} };
    const errors: FieldErrors = {};
    const told = new Set<string>();
    for (const fault of validator.errors ?? []) {
      const field = fieldOf(fault);
      if (told.has(field)) continue;
      told.add(field);
      set(errors, field, { type: fault.keyword, message: say[field] ?? 'This does not fit.' });
    }
    return { values: {}, errors: errors as FieldErrors<T> };
  };
}
