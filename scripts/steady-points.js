/**
 * How much the points for performance change when one submission is graded again and again, on the machine as it is
 * and then beside busy loops. Exit code 1 if by more than a twentieth of what they can be.
 * Usage: npm run steadiness:points [-- runs=15 busy=2 submission=reference/python cases='perf-*,no-40ms-stall']
 */
const { countOf, refuse } = require('./arguments');
const { besideBusyLoops, gradeOnce, measured, median } = require('./grade-runs');

const usage =
  "npm run steadiness:points [-- runs=15 busy=2 submission=reference/python cases='perf-*,no-40ms-stall']";
const given = Object.fromEntries(process.argv.slice(2).map((word) => word.split(/=(.*)/s).slice(0, 2)));
const unknown = Object.keys(given).find((key) => !['runs', 'busy', 'submission', 'cases'].includes(key));
if (unknown !== undefined) refuse(`There is no '${unknown}' to be given.`, usage);
const { submission = 'reference/python', cases = measured.join(',') } = given;
const runs = countOf(given.runs ?? 15, 'runs', usage);
const busy = countOf(given.busy ?? 2, 'busy', usage);
const mostSpread = 0.05;

/** Points of the cases that measure, of each run. */
async function gradeMany(label) {
  const points = [];
  const most = [];
  for (let run = 0; run < runs; run += 1) {
    const { report } = await gradeOnce(['final', submission, '--only', cases]);
    const seen = report.cases.filter(({ group }) => group === 'performance');
    points.push(seen.reduce((sum, one) => sum + one.points, 0));
    most.push(seen.reduce((sum, one) => sum + one.maxPoints, 0));
    const short = seen.filter((one) => one.points < one.maxPoints).map(({ id, points }) => `${id} ${points}`);
    console.log(`  ${points.at(-1)}${short.length === 0 ? '' : `: ${short.join(', ')}`}`);
  }
  const figures = [Math.min(...points), median(points), Math.max(...points)].map((each) => each.toFixed(1));
  console.log(
    `${label}: ${runs} runs, from ${figures[0]} to ${figures[2]} of ${Math.max(...most)} points, median ${figures[1]}`,
  );
  return { points, most };
}

async function main() {
  const idle = await gradeMany('as it is');
  const loaded = await besideBusyLoops(busy, () => gradeMany(`beside ${busy} busy loops`));
  const points = [...idle.points, ...loaded.points];
  const most = Math.max(...idle.most, ...loaded.most);
  const spread = (Math.max(...points) - Math.min(...points)) / most;
  console.log(`they change by ${(100 * spread).toFixed(1)} % of them; ${100 * mostSpread} % are allowed`);
  process.exitCode = spread <= mostSpread ? 0 : 1;
}

void main();
