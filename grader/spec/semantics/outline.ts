/** What of a misshapen checkpoint can still be asked about. */
import type { Complaint, Path } from '../problem';
import { Remnant } from '../remnant';
import type { Outline } from './rule';

/** Nothing where the top of the file is misshapen, on which every rule rests. */
export function outlineOf(value: unknown, misshapen: readonly Complaint[]): Remnant<Outline> | null {
  if (!isMap(value) || !isMap(value['groups']) || !isMap(value['files']) || !Array.isArray(value['cases']))
    return null;
  const { groups, files, cases } = value;
  if (Object.keys(groups).length === 0 || cases.length === 0) return null;
  const whole = {
    ...value,
    files: Object.fromEntries(Object.entries(files).map(([name, file]) => [name, mapOf(file)])),
    cases: cases.map(mapOf),
  };
  const faults = misshapen.map(({ path }) => path);
  return new Remnant('checkpoint', misshapen.length === 0 ? value : whole, faults, extentOf);
}

/** Files and cases stay, if only as a name and a number; in a case, so does each key that is well-formed. */
function extentOf(fault: Path): readonly Path[] {
  const [top, , key] = fault;
  if (fault.length < 3 || (top !== 'files' && top !== 'cases')) return [];
  if (top === 'files' || key !== 'each') return [fault];
  if (fault.length > 3) return [fault.slice(0, 4)];
  // Without its table nothing fills the steps.
  return ['each', 'steps', 'credit'].map((one) => [...fault.slice(0, 2), one]);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A stand-in for what is no map. */
function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return isMap(value) ? value : {};
}
