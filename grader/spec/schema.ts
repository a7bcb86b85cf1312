/** The schemas, compiled. What they report is put into words by complaints.ts. */
import type { ErrorObject } from 'ajv';
import * as generated from './validators.generated';

interface Validator {
  (data: unknown): boolean;
  errors?: ErrorObject[] | null;
}

export type SchemaName = 'checkpoint' | 'rubric' | 'submission' | 'mutants' | 'filledCase' | 'filledFile';

const validators: Readonly<Record<SchemaName, Validator>> = generated;

/** Empty where the value fits. */
export function schemaErrors(name: SchemaName, value: unknown): readonly ErrorObject[] {
  const validate = validators[name];
  return validate(value) ? [] : (validate.errors ?? []);
}
