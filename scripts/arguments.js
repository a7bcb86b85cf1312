/** What a script was called with. Where that makes no sense: one sentence, how it is called, and exit code 2. */
const { parseArgs } = require('node:util');

function refuse(sentence, usage) {
  console.error(`${sentence} Usage: ${usage}`);
  process.exit(2);
}

/** As parseArgs of Node takes and gives them. */
function readArguments(config, usage) {
  try {
    return parseArgs(config);
  } catch (error) {
    return refuse(`${error.message.split(/\.(?: |$)/)[0]}.`, usage);
  }
}

/** A whole number from 1. */
function countOf(text, name, usage) {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1) return count;
  return refuse(`${name} takes a whole number from 1, not '${text}'.`, usage);
}

/** The one number a script takes without a name, or what it does without. */
function onlyCount(usual, name, usage) {
  const { positionals } = readArguments({ allowPositionals: true }, usage);
  if (positionals.length > 1) refuse(`One number is taken, not ${positionals.length}.`, usage);
  return countOf(positionals[0] ?? usual, name, usage);
}

module.exports = { countOf, onlyCount, readArguments, refuse };
