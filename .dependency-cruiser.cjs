/** One direction of imports: inside grader/ a folder imports only from folders to its left (ARCHITECTURE.md). */
const order = ['spec', 'plan', 'run', 'judge', 'score', 'report', 'selfcheck', 'keyboard'];
/** Those who put the folders together; no folder looks back at them. */
const doorways = ['main\\.ts', 'cli\\.ts', 'grading\\.ts', 'commands'];
const vocabulary = ['observe', 'wire', 'lib'];

const rightOf = order.flatMap((folder, i) => {
  const later = order.slice(i + 1);
  const doors = [...later, ...doorways].join('|');
  return [
    {
      name: `${folder}-looks-left`,
      severity: 'error',
      from: { path: `^grader/${folder}/` },
      to: { path: `^grader/(${doors})` },
    },
  ];
});

const vocabularyRules = vocabulary.map((folder) => {
  const others = [
    ...order,
    ...doorways,
    ...(folder === 'observe' ? [] : ['observe']),
    ...(folder === 'lib' ? ['wire'] : []),
  ];
  return {
    name: `${folder}-is-vocabulary`,
    severity: 'error',
    from: { path: `^grader/${folder}/` },
    to: { path: `^grader/(${others.join('|')})` },
  };
});

/** Measuring is a road of its own that leaves the other one behind run/: nothing there is judged. */
const measureRules = [
  {
    name: 'measure-looks-no-further-than-run',
    severity: 'error',
    from: { path: '^grader/measure/' },
    to: { path: `^grader/(${['judge', 'score', 'report', ...doorways].join('|')})` },
  },
  {
    name: 'nobody-looks-at-measure',
    severity: 'error',
    from: { path: `^grader/(${[...order, ...vocabulary].join('|')})/` },
    to: { path: '^grader/measure/' },
  },
];

module.exports = {
  forbidden: [
    ...rightOf,
    ...measureRules,
    ...vocabularyRules,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'grader-apart-from-reference',
      severity: 'error',
      from: { path: '^grader/' },
      to: { path: '^reference/' },
    },
    {
      name: 'reference-apart-from-grader',
      severity: 'error',
      from: { path: '^reference/' },
      to: { path: '^grader/' },
    },
    {
      name: 'only-run-touches-the-world',
      comment:
        'processes and sockets belong to grader/run, and to selfcheck the graders it starts; the rest is pure or reads files',
      severity: 'error',
      from: { path: '^grader/', pathNot: '^grader/(run|test|bin)/|^grader/selfcheck/child\\.ts$' },
      to: { path: '^(node:)?(net|child_process|dgram|http|https)$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
