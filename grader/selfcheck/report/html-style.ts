/** The page's own style: no fonts, no pictures, nothing fetched. */
export const style = `
:root { color-scheme: light dark; --ink: #1b1b1f; --paper: #fff; --line: #d5d5dc; --quiet: #5d5d68; --good: #0a6b2d; --bad: #b00020; --odd: #8a5a00; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e8ee; --paper: #17171b; --line: #3b3b45; --quiet: #a5a5b2; --good: #6fdc92; --bad: #ff8a94; --odd: #f0c060; }
}
body { margin: 2rem auto; max-width: 90rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; }
dt { color: var(--quiet); }
dd { margin: 0; }
a { color: inherit; }
.frame { overflow: auto; max-height: 90vh; border: 1px solid var(--line); }
.frame:focus-visible, a:focus-visible { outline: 3px solid var(--odd); outline-offset: 2px; }
table { border-collapse: collapse; font-size: 0.85rem; }
caption { text-align: left; padding: 0.5rem; color: var(--quiet); }
th, td { border-bottom: 1px solid var(--line); border-right: 1px solid var(--line); padding: 0.15rem 0.4rem; }
thead th { position: sticky; top: 0; z-index: 1; background: var(--paper); vertical-align: bottom; }
thead th span { writing-mode: vertical-rl; transform: rotate(180deg); font-weight: normal; white-space: nowrap; }
tbody th { position: sticky; left: 0; background: var(--paper); text-align: left; font-weight: normal; min-width: 16rem; max-width: 24rem; }
tr:target th { outline: 3px solid var(--odd); outline-offset: -3px; }
i { color: var(--quiet); }
td { text-align: center; }
.quiet { color: var(--quiet); font-weight: normal; }
.unasked { background: repeating-linear-gradient(45deg, var(--line) 0 2px, transparent 2px 6px); }
.must, .may, .waits { color: var(--good); }
.missed, .outside, .dead { color: var(--bad); font-weight: bold; }
.unclear { color: var(--odd); font-weight: bold; }
.legend { list-style: none; padding: 0; columns: 18rem; }
.legend b { display: inline-block; width: 1.5rem; min-height: 1.1rem; vertical-align: text-bottom; text-align: center; }
@media (max-width: 46rem) { tbody th { min-width: 0; max-width: 40vw; overflow-wrap: anywhere; font-size: 0.75rem; } }
`;
