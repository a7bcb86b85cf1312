/** What the schema cannot say of a checkpoint: one rule a function, and here the list of them. */
import type { Checkpoint } from '../checkpoint.generated';
import type { Complaint } from '../problem';
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
  filesAreNoFolders,
  filesAreOfOneKind,
  pathsStayNearTheBase,
  replacementsAreOfOneKind,
  sizesOfFilesAreGiven,
} from './files';
import { filledComplaints } from './filled';
import { needsExist, needsHaveNoCircle } from './needs';
import { partsInFilesAreWhole, partsInStepsAreWhole } from './octets';
import {
  filePlaceholdersAreKnown,
  onlyTextGoesIntoText,
  rowsHaveNothingElse,
  rowsHaveWhatStepsUse,
  stepPlaceholdersAreKnown,
} from './placeholders';
import { processesAreThere } from './processes';
import { comparedResponsesCameBefore, namedFilesExist } from './references';
import type { CaseRule, CheckpointRule } from './rule';
import { stepsHaveOneVerb } from './verbs';

const checkpointRules: readonly CheckpointRule[] = [
  idsAreUnique,
  groupsExist,
  creditByRowsHasRows,
  needsExist,
  needsHaveNoCircle,
  filesAreOfOneKind,
  filesAreNoFolders,
  pathsStayNearTheBase,
  partsInFilesAreWhole,
  filePlaceholdersAreKnown,
  sizesOfFilesAreGiven,
];

/** Where one of these fails, a row cannot be filled in, and there is no case to ask the others about. */
const tableRules: readonly CheckpointRule[] = [
  stepPlaceholdersAreKnown,
  rowsHaveWhatStepsUse,
  rowsHaveNothingElse,
  onlyTextGoesIntoText,
];

const shapeRules: readonly CaseRule[] = [
  stepsHaveOneVerb,
  expectationsCanHold,
  worthIsForAlternatives,
  lessWorthSaysWhy,
  contentIsOneThing,
  fieldTestsAreOneTest,
  patternsAreRegular,
  partsInStepsAreWhole,
  replacementsAreOfOneKind,
];

/** These follow the steps in order, and trust that each step is well-formed. */
const storyRules: readonly CaseRule[] = [
  namedFilesExist,
  comparedResponsesCameBefore,
  processesAreThere,
  connectionsAreOpen,
];

export function checkpointComplaints(checkpoint: Checkpoint): readonly Complaint[] {
  const general = checkpointRules.flatMap((rule) => [...rule(checkpoint)]);
  const tables = tableRules.flatMap((rule) => [...rule(checkpoint)]);
  const broken = new Set(tables.map(({ path }) => path[1]));
  return [...general, ...tables, ...filledComplaints(checkpoint, [shapeRules, storyRules], broken)];
}
