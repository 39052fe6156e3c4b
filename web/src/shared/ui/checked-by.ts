import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form';
import type { Validator } from '@/contracts/validators.generated';

/**
 * A form's check by the contract that the server checks too. `say` gives the words for a field that
 * does not fit; empty optional fields are left out before the check.
 */
export function checkedBy<T extends FieldValues>(
  validator: Validator<T>,
  say: Record<string, string>,
): Resolver<T> {
  return (values) => {
    const filled = Object.fromEntries(
      Object.entries(values).filter(([, v]) => v !== '' && v !== undefined),
    ) as T;
    if (validator(filled)) return { values: filled, errors: {} };
    const errors: Record<string, { type: string; message: string }> = {};
    for (const error of validator.errors ?? []) {
      const missing = error.params['missingProperty'];
      const field = typeof missing === 'string' ? missing : error.instancePath.slice(1);
      errors[field] ??= { type: error.keyword, message: say[field] ?? 'This does not fit.' };
    }
    return { values: {}, errors: errors as unknown as FieldErrors<T> };
  };
}
