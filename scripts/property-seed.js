/**
 * Property tests try the same values in every run, so that a red build is about the change and not about luck.
 * `PROPERTY_SEED=$RANDOM npm test` explores further; a failure prints the seed that repeats it.
 */
const fc = require('fast-check');

fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 1) });
