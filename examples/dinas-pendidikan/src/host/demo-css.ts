/** The sheet of the demo's own pages; the dashboard brings its own. */
export const demoCss = `
:root { color-scheme: light dark; --ink: light-dark(#16202e, #e6ebf2); --paper: light-dark(#f6f8fb, #10161f);
  --card: light-dark(#fff, #18212d); --line: light-dark(#cfd8e3, #2c3a4b); --accent: light-dark(#0b5cad, #7db8ff);
  --muted: light-dark(#51607a, #a3b1c6); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.25rem; }
h1 { margin: 0 0 0.5rem; font-size: 1.75rem; line-height: 1.2; }
.product { margin: 0; color: var(--accent); font-weight: 700; letter-spacing: 0.02em; }
ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); gap: 0.75rem; margin: 1.5rem 0; padding: 0; list-style: none; }
button { display: flex; flex-direction: column; gap: 0.125rem; width: 100%; min-height: 7.5rem; padding: 0.9rem 1rem; border: 1px solid var(--line);
  border-radius: 0.6rem; background: var(--card); color: inherit; font: inherit; text-align: left; cursor: pointer; }
button:hover { border-color: var(--accent); }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
button span[lang='en'], [lang='en'] { color: var(--muted); }
small, .note { color: var(--muted); font-size: 0.875rem; }
`
