/** Preloaded by a test (node --require): reading a field "X-Glutton" takes memory until V8 ends the thread, without any `finally`. */
const { toLowerCase } = String.prototype;
String.prototype.toLowerCase = function () {
  const hoard = [];
  while (String(this) === 'X-Glutton') hoard.push(new Array(100_000).fill(hoard.length));
  return toLowerCase.call(this);
};
