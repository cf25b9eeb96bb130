/** The sheet of the application's own pages; the dashboard brings its own. */
export const simpegCss = `
:root { color-scheme: light dark; --ink: light-dark(#1c2430, #e7ebf1); --paper: light-dark(#f7f8fa, #11161d);
  --card: light-dark(#fff, #1a222c); --line: light-dark(#cdd5df, #334152); --accent: light-dark(#17603b, #7fd1a5); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: center; padding: 0.75rem 1.25rem; border-bottom: 1px solid var(--line); background: var(--card); }
header form { margin-left: auto; display: flex; gap: 0.75rem; align-items: center; }
nav { display: flex; flex-wrap: wrap; gap: 1rem; }
a { color: var(--accent); }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1.25rem; }
h1 { font-size: 1.5rem; }
table { width: 100%; border-collapse: collapse; background: var(--card); }
th, td { padding: 0.5rem 0.6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
section, .card { margin: 1rem 0; padding: 1rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--card); }
label { display: block; margin: 0.6rem 0; }
input, select, textarea { display: block; width: 100%; max-width: 28rem; padding: 0.45rem; border: 1px solid var(--line); border-radius: 0.3rem; background: var(--paper); color: inherit; font: inherit; }
button { padding: 0.45rem 0.9rem; border: 1px solid var(--accent); border-radius: 0.3rem; background: transparent; color: var(--accent); font: inherit; cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.problem { border-color: light-dark(#9b1c1c, #ff9b9b); }
`
