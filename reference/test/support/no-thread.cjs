/** Preloaded by a test (node --require): no more worker threads are made than the file $THREADS says, if there is one. */
const { existsSync, readFileSync } = require('node:fs');
const workers = require('node:worker_threads');

const { Worker } = workers;
let made = 0;
workers.Worker = class extends Worker {
  constructor(...rest) {
    const file = process.env.THREADS;
    if (existsSync(file) && made >= Number(readFileSync(file, 'utf8')))
      throw Object.assign(new Error('Worker initialization failure: EAGAIN'), {
        code: 'ERR_WORKER_INIT_FAILED',
      });
    made += 1;
    super(...rest);
  }
};
