/** Draws the TRANSITIONS table as a Mermaid state diagram, for README.md. */
import { EVENTS, STATES, TRANSITIONS } from './transitions';

/** One arrow per pair of states, with every event that takes it. */
export function diagram(): string {
  const lines = ['stateDiagram-v2', '  [*] --> idle: accepted'];
  for (const from of STATES) {
    for (const to of STATES) {
      const events = EVENTS.filter((event) => TRANSITIONS[from][event] === to);
      if (events.length > 0) lines.push(`  ${from} --> ${to}: ${events.join(' / ')}`);
    }
  }
  return [...lines, '  closed --> [*]', ''].join('\n');
}
