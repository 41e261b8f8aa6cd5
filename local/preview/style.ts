/** The look of the preview: a sheet is drawn by its own colours, so the frame stays quiet. */
export const STYLE = `
:root { --ink: #1f2933; --soft: #5b6775; --line: #d9dee4; --ground: #f5f7f9; --accent: #0b6b5d; }
* { box-sizing: border-box; }
body { margin: 0; font: 14px/1.45 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; color: var(--ink); background: var(--ground); }
header { display: flex; gap: 1.5rem; align-items: baseline; padding: .7rem 1.2rem; background: #fff; border-bottom: 1px solid var(--line); }
header strong { font-size: 1.1rem; color: var(--accent); }
header .place { color: var(--soft); margin-left: auto; }
nav { display: flex; flex-wrap: wrap; gap: .2rem; padding: .5rem 1.2rem 0; }
nav a { padding: .35rem .8rem; color: var(--soft); text-decoration: none; border-radius: 6px 6px 0 0; }
nav a:hover { color: var(--ink); background: #e9edf1; }
nav a[aria-current] { background: #fff; color: var(--accent); font-weight: 600; box-shadow: 0 0 0 1px var(--line); }
main { padding: 1rem 1.2rem 2rem; background: #fff; border-top: 1px solid var(--line); min-height: calc(100vh - 6rem); }
.tools { display: flex; gap: 1rem; margin: 0 0 .7rem; color: var(--soft); }
.tools a, main a { color: var(--accent); }
.grid { overflow: auto; max-height: calc(100vh - 11rem); border: 1px solid var(--line); }
table.sheet { border-collapse: separate; border-spacing: 0; font-size: 13px; table-layout: fixed; width: max-content; }
.sheet th, .sheet td { border-right: 1px solid var(--line); border-bottom: 1px solid var(--line); padding: .25rem .45rem; text-align: left;
  overflow: hidden; text-overflow: ellipsis; white-space: nowrap; max-width: 0; }
.sheet td div { overflow: hidden; text-overflow: ellipsis; }
.sheet .wide div { white-space: pre-line; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; }
.sheet td.number { text-align: right; font-variant-numeric: tabular-nums; }
.sheet .kept { position: sticky; z-index: 1; }
.sheet thead .kept, .sheet thead .row { z-index: 3; }
.sheet .row { position: sticky; left: 0; z-index: 1; }
.sheet thead th { white-space: normal; vertical-align: bottom; position: sticky; top: 0; z-index: 2; background: #eef1f4; }
.sheet thead th[title]:not([title=""]) { text-decoration: underline dotted #9aa5b1; text-underline-offset: 3px; }
.sheet .row { color: var(--soft); background: #eef1f4; text-align: right; font-weight: 400; }
ul.mails { list-style: none; margin: 0; padding: 0; max-width: 62rem; }
ul.mails a { display: grid; grid-template-columns: 9rem 18rem 1fr; gap: 1rem; padding: .55rem .3rem; border-bottom: 1px solid var(--line); text-decoration: none; color: var(--ink); }
ul.mails a:hover { background: var(--ground); }
ul.mails time, ul.mails .to { color: var(--soft); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.mail { max-width: 52rem; border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
.mail h1 { font-size: 1.15rem; margin: 0; padding: 1rem 1.2rem .3rem; }
.mail dl { display: grid; grid-template-columns: 6rem 1fr; gap: .15rem .6rem; margin: 0; padding: 0 1.2rem .9rem; color: var(--soft); border-bottom: 1px solid var(--line); }
.mail dd { margin: 0; color: var(--ink); overflow-wrap: anywhere; }
.mail iframe { display: block; width: 100%; height: 54rem; border: 0; background: #fff; }
.mail pre { white-space: pre-wrap; padding: 0 1.2rem; }
details { padding: .6rem 1.2rem; border-top: 1px solid var(--line); }
.empty { color: var(--soft); padding: 2rem 0; }
`;
