/** Preloaded by a test (node --require): fork(2) fails with EAGAIN as long as there is a file $NO_FORK, $FAILURES times at most. */
const { existsSync } = require('node:fs');
const Module = require('node:module');
const { errno } = require('node:os').constants;

const load = Module._load;
Module._load = (request, ...rest) => {
  const loaded = load(request, ...rest);
  return request === 'koffi'
    ? { ...loaded, load: (name) => hindered(loaded.load(name), loaded.errno) }
    : loaded;
};

function hindered(library, setErrno) {
  const func = (signature) => {
    const call = library.func(signature);
    return signature === 'int fork()' ? () => (isHindered() ? failed() : call()) : call;
  };
  let left = Number(process.env.FAILURES ?? Infinity);
  const isHindered = () => existsSync(process.env.NO_FORK) && left-- > 0;
  const failed = () => {
    setErrno(errno.EAGAIN);
    return -1;
  };
  return { func };
}
