/** What the schema cannot say of a checkpoint: one rule a function, and here the list of them. */
import type { Case } from '../checkpoint.generated';
import { complaintsOf } from '../complaints';
import type { Complaint } from '../problem';
import type { Remnant } from '../remnant';
import { schemaErrors } from '../schema';
import { creditByRowsHasRows, groupsExist, idsAreUnique } from './cases';
import { connectionsAreOpen } from './connections';
import {
  contentIsOneThing,
  expectationsCanHold,
  lessWorthSaysWhy,
  worthIsForAlternatives,
} from './expectations';
import { fieldTestsAreOneTest, patternsAreRegular } from './fields';
import {
  copiesAreNumbered,
  filesAreNoFolders,
  filesAreOfOneKind,
  pathsStayNearTheBase,
  replacementsAreOfOneKind,
  sizesOfFilesAreGiven,
} from './files';
import { filledComplaints, type CaseRules } from './filled';
import { needsExist, needsHaveNoCircle } from './needs';
import { partsInFilesAreWhole, partsInStepsAreWhole } from './octets';
import { limitsLeaveTime } from './limits';
import { loopsHaveNamesOfTheirOwn } from './loops';
import { curvesRise, measurementsAreMetrics } from './measurements';
import { outlineOf } from './outline';
import {
  filePlaceholdersAreKnown,
  launchIsNotForeseen,
  otherPlaceholdersAreKnown,
  stepPlaceholdersAreKnown,
} from './placeholders';
import { processesAreThere } from './processes';
import { marksAreMade, usesAreOneThing } from './uses';
import { comparedResponsesCameBefore, namedFilesExist } from './references';
import type { CheckpointRule, Outline } from './rule';
import {
  onlyTextGoesIntoText,
  rowsGiveNothingBuiltIn,
  rowsHaveNothingElse,
  rowsHaveWhatStepsUse,
} from './table';
import { stepsHaveOneVerb } from './verbs';

const checkpointRules: readonly CheckpointRule[] = [
  idsAreUnique,
  groupsExist,
  creditByRowsHasRows,
  needsExist,
  needsHaveNoCircle,
  filesAreNoFolders,
  pathsStayNearTheBase,
  copiesAreNumbered,
  filePlaceholdersAreKnown,
  sizesOfFilesAreGiven,
  otherPlaceholdersAreKnown,
  launchIsNotForeseen,
  loopsHaveNamesOfTheirOwn,
  rowsHaveWhatStepsUse,
  rowsGiveNothingBuiltIn,
  onlyTextGoesIntoText,
];

/** About keys that stand together: where one was set aside, the others look lonely. */
const fileRules: readonly CheckpointRule[] = [filesAreOfOneKind, partsInFilesAreWhole];

const caseRules: CaseRules = {
  details: [patternsAreRegular, namedFilesExist],
  shapes: [
    stepsHaveOneVerb,
    expectationsCanHold,
    worthIsForAlternatives,
    lessWorthSaysWhy,
    contentIsOneThing,
    fieldTestsAreOneTest,
    partsInStepsAreWhole,
    replacementsAreOfOneKind,
    usesAreOneThing,
    limitsLeaveTime,
    curvesRise,
    measurementsAreMetrics,
  ],
  stories: [comparedResponsesCameBefore, processesAreThere, connectionsAreOpen, marksAreMade],
};

/** All that is wrong with it, as far as one fault does not hide another. */
export function checkpointComplaints(value: unknown): readonly Complaint[] {
  const misshapen = complaintsOf(schemaErrors('checkpoint', value));
  const rest = outlineOf(value, misshapen);
  return rest === null ? misshapen : [...misshapen, ...complaintsAbout(rest)];
}

function complaintsAbout(rest: Remnant<Outline>): Complaint[] {
  const ask = (rules: readonly CheckpointRule[]): Complaint[] =>
    rules.flatMap((rule) => [...rule(rest.left)]);
  const whole =
    (key: keyof Case) =>
    (complaint: Complaint): boolean =>
      rest.isWhole([...complaint.path.slice(0, 2), key]);
  const unknown = ask([stepPlaceholdersAreKnown]);
  const general = [
    ...ask(checkpointRules),
    // A row that was set aside may have what fills them, a step that was set aside may use it.
    ...unknown.filter(whole('each')),
    ...ask([rowsHaveNothingElse]).filter(whole('steps')),
  ].filter((complaint) => rest.isNews(complaint));
  const company = ask(fileRules).filter((complaint) => rest.hasCompany(complaint));
  const fillable = rest.less(
    [...unknown, ...ask([rowsHaveWhatStepsUse])].map(({ path }) => path),
    general.map(({ path }) => path),
  );
  return [
    ...[...general, ...company].map((complaint) => ({ ...complaint, path: rest.original(complaint.path) })),
    ...filledComplaints(fillable, caseRules),
  ];
}
