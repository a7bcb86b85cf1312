// Sends the message on the lamp: a dot is one unit of light, a dash three, with one unit of dark after each, three
// between letters and seven between words (ITU-R M.1677-1).
'use strict';

const MORSE = {
  A: '·–', B: '–···', C: '–·–·', D: '–··', E: '·', F: '··–·', G: '––·', H: '····', I: '··', J: '·–––', K: '–·–', L: '·–··', M: '––',
  N: '–·', O: '–––', P: '·––·', Q: '––·–', R: '·–·', S: '···', T: '–', U: '··–', V: '···–', W: '·––', X: '–··–', Y: '–·––', Z: '––··',
  0: '–––––', 1: '·––––', 2: '··–––', 3: '···––', 4: '····–', 5: '·····', 6: '–····', 7: '––···', 8: '–––··', 9: '––––·',
};
const UNIT_MS = 110;

const form = document.getElementById('keyer');
const input = document.getElementById('message');
const code = document.getElementById('code');
const lamp = document.getElementById('lamp');

const words = (text) => text.toUpperCase().split(/\s+/).map((word) => [...word].map((letter) => MORSE[letter]).filter(Boolean));
const write = (text) => words(text).map((letters) => letters.join(' ')).join(' / ');
const pause = (units) => new Promise((done) => setTimeout(done, units * UNIT_MS));

let sending = 0; // counts the messages, so that a new one ends the one before

async function send(text) {
  const mine = ++sending;
  for (const letters of words(text)) {
    for (const marks of letters) {
      for (const mark of marks) {
        if (mine !== sending) return;
        lamp.classList.add('on');
        await pause(mark === '·' ? 1 : 3);
        if (mine !== sending) return;
        lamp.classList.remove('on');
        await pause(1);
      }
      await pause(2);
    }
    await pause(4);
  }
}

input.addEventListener('input', () => (code.textContent = write(input.value)));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  lamp.classList.remove('on');
  void send(input.value);
});
code.textContent = write(input.value);
