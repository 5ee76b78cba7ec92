/** How the page looks, by day and by night; every pair of colours has a contrast of 4.5 or more, lines of 3 or more. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --ground: #ffffff; --ink: #1b1f24; --soft: #4d5560; --line: #d5d9de; --head: #f2f4f6; --link: #1a5296;
  --problem: #8a2c0d;
  --series-1: #1f5fa8; --series-2: #b3500f; --series-3: #1b7a43; --series-4: #8a3fa0; --series-5: #a3123f;
  --series-6: #5a5f66;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #16191d; --ink: #e6e9ec; --soft: #aab2bb; --line: #3a4048; --head: #20252b; --link: #8fbfff;
    --problem: #ffab8a;
    --series-1: #7fb5ff; --series-2: #ffab66; --series-3: #6fd39a; --series-4: #d79bff; --series-5: #ff8fa8;
    --series-6: #c4c8cc;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 76rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; padding-bottom: .2rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
a { color: var(--link); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .5rem 0 0; padding: 0; list-style: none; }
.soft, figcaption, caption { color: var(--soft); }
.problem { color: var(--problem); }
.table { overflow-x: auto; margin: .75rem 0; }
table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding-bottom: .25rem; }
th, td { padding: .3rem .7rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--head); }
tbody th { font-weight: 600; }
td { overflow-wrap: anywhere; }
figure { margin: 0; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(30rem, 100%), 1fr)); gap: 1rem 2rem; }
.chart svg { display: block; max-width: 100%; height: auto; }
.sheets { display: flex; flex-wrap: wrap; gap: 1.25rem; }
.sheets img { display: block; max-width: 100%; height: auto; image-rendering: pixelated; border: 1px solid var(--line); }
.sheets figure { max-width: 100%; }
.sheets img[hidden] { display: none; }
.scrubber { display: flex; align-items: center; gap: .75rem; }
.scrubber[hidden] { display: none; }
.scrubber input { flex: 1; max-width: 32rem; accent-color: var(--series-1); }
pre { overflow-x: auto; padding: .6rem .8rem; background: var(--head); font-size: .85rem; margin: .25rem 0; }
:focus-visible { outline: 3px solid var(--series-1); outline-offset: 2px; }
@media print { .scrubber { display: none; } }
`;
