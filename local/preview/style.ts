/** The look of the preview: a sheet is drawn by its own colours, so what stands around it stays quiet. */
export const STYLE = `
:root { --ink: #1f2933; --soft: #566270; --line: #dde2e7; --ground: #f3f5f7; --paper: #fff; --accent: #0b6b5d; --tint: #e3f1ee; --danger: #9c2b1b; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html, body { height: 100%; }
body { margin: 0; display: flex; flex-direction: column; font: 14px/1.45 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; color: var(--ink); background: var(--ground); }
h1, h2, p { margin: 0; }
a { color: var(--accent); }
button, input, select { font: inherit; color: inherit; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
main:focus, .grid:focus { outline: none; }

.top { display: flex; align-items: center; gap: .8rem; padding: .45rem 1rem; background: var(--paper); border-bottom: 1px solid var(--line); }
.mark { flex: none; width: 38px; height: 38px; border-radius: 9px; display: grid; place-items: center; background: var(--accent); color: #fff; font-weight: 700; font-size: 20px; }
.name { font-size: 15px; font-weight: 600; line-height: 1.3; padding: 0 .45rem; white-space: nowrap; }
.place { color: var(--soft); font-weight: 400; margin-left: .35rem; }
.menubar { position: relative; color: var(--soft); padding: 0 .45rem; }
div.menubar { padding: 0; }
#menu-button { border: 0; background: none; padding: .1rem .45rem; border-radius: 5px; cursor: pointer; }
#menu-button::after { content: ""; display: inline-block; margin: 0 0 .12rem .4rem; border: 4px solid transparent; border-top-color: currentColor; border-bottom: 0; }
#menu-button:hover, #menu-button[aria-expanded="true"] { background: #e8ecf0; color: var(--ink); }
#menu { position: absolute; top: 100%; left: 0; z-index: 20; min-width: 17rem; padding: .35rem 0; margin-top: .15rem; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; box-shadow: 0 6px 24px rgb(31 41 51 / .16); }
#menu button { display: block; width: 100%; text-align: left; border: 0; background: none; padding: .45rem 1rem; color: var(--ink); cursor: pointer; white-space: nowrap; }
#menu button:hover, #menu button:focus { background: var(--tint); outline: none; }
#menu hr { border: 0; border-top: 1px solid var(--line); margin: .35rem 0; }

.views { display: flex; gap: .15rem; margin-left: 1rem; padding: .2rem; background: var(--ground); border-radius: 9px; }
.views a { display: flex; align-items: center; gap: .4rem; padding: .32rem .75rem; border-radius: 7px; color: var(--soft); text-decoration: none; white-space: nowrap; }
.views a:hover { color: var(--ink); }
.views a[aria-current] { background: var(--paper); color: var(--ink); font-weight: 600; box-shadow: 0 1px 2px rgb(31 41 51 / .18); }
.count { font-size: 12px; font-weight: 600; padding: 0 .42rem; border-radius: 9px; background: #dfe5ea; color: var(--ink); }

.calendar { margin-left: auto; text-align: right; font-size: 13px; color: var(--soft); }
.calendar time { color: var(--ink); font-weight: 600; }
.calendar div { display: flex; justify-content: flex-end; align-items: center; gap: .35rem; margin-top: .15rem; }
.calendar button, .calendar input { height: 26px; border: 1px solid #c6cdd5; border-radius: 6px; background: var(--paper); padding: 0 .6rem; color: var(--ink); }
.calendar input { padding: 0 .35rem; width: 8.4rem; }
.calendar label { display: flex; align-items: center; gap: .35rem; margin-left: .5rem; white-space: nowrap; }
.calendar button { cursor: pointer; white-space: nowrap; }
.calendar button:hover:enabled { border-color: var(--accent); color: var(--accent); background: var(--tint); }
.calendar :disabled { opacity: .5; cursor: default; }

.desk { flex: 1; min-height: 0; display: flex; }
main { flex: 1; min-width: 0; display: flex; flex-direction: column; background: var(--paper); }
#panel { flex: none; width: 301px; display: flex; flex-direction: column; background: var(--paper); border-left: 1px solid var(--line); }
#panel header { display: flex; align-items: center; justify-content: space-between; height: 44px; padding: 0 .4rem 0 1rem; border-bottom: 1px solid var(--line); }
#panel h2 { font-size: 16px; font-weight: 500; }
#panel header button, #news button { width: 30px; height: 30px; border: 0; border-radius: 50%; background: none; color: var(--soft); font-size: 20px; line-height: 1; cursor: pointer; }
#panel header button:hover { background: #e8ecf0; color: var(--ink); }
#panel iframe { flex: 1; width: 300px; border: 0; background: var(--paper); }

.grid { flex: 1; min-height: 0; overflow: auto; scroll-padding: 62px 12px 12px; }
table.sheet { border-collapse: separate; border-spacing: 0; font-size: 13px; table-layout: fixed; width: max-content; }
.sheet th, .sheet td { border-right: 1px solid #e3e7eb; border-bottom: 1px solid #e3e7eb; padding: .2rem .45rem; height: 26px; text-align: left; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; max-width: 0; }
.sheet td div { overflow: hidden; text-overflow: ellipsis; }
.sheet .wide div { white-space: pre-line; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; }
.sheet td.number { text-align: right; font-variant-numeric: tabular-nums; }
.sheet tbody td { background: var(--paper); cursor: cell; }
.sheet .kept { position: sticky; z-index: 1; }
.sheet .row { position: sticky; left: 0; z-index: 1; color: var(--soft); background: var(--ground); text-align: center; font-weight: 400; font-size: 12px; cursor: pointer; }
.sheet .letters td { position: sticky; top: 0; z-index: 3; height: 22px; padding: 0; text-align: center; font-size: 12px; color: var(--soft); background: var(--ground); cursor: default; }
.sheet thead [data-column] { position: sticky; top: 22px; z-index: 2; white-space: normal; vertical-align: bottom; background: #e9eef1; font-weight: 600; border-bottom-color: #c6cdd5; cursor: cell; }
.sheet thead .row { position: sticky; top: 22px; vertical-align: bottom; border-bottom-color: #c6cdd5; }
.sheet .letters .row { top: 0; }
.sheet thead .kept, .sheet thead .row { z-index: 4; }
.sheet thead [title]:not([title=""]) { text-decoration: underline dotted #8a96a3; text-underline-offset: 3px; }
.sheet tr.selected td { box-shadow: inset 0 1px var(--accent), inset 0 -1px var(--accent); }
.sheet tr.selected .row { background: var(--accent); color: #fff; font-weight: 600; }
.sheet [data-column]:focus { outline: 2px solid var(--accent); outline-offset: -2px; }
.sheet .editing { padding: 0; overflow: visible; }
.sheet .editing input, .sheet .editing select { width: 100%; min-width: 9rem; height: 100%; min-height: 26px; padding: 0 .4rem; border: 2px solid var(--accent); border-radius: 0; background: var(--paper); position: relative; z-index: 5; }
.charts { position: sticky; left: 0; display: flex; flex-wrap: wrap; gap: 1rem; padding: 1.2rem; }
.charts svg { max-width: 100%; height: auto; }

.foot { flex: none; display: flex; align-items: stretch; gap: 1rem; min-height: 38px; background: var(--ground); border-top: 1px solid var(--line); }
.tabs { display: flex; overflow-x: auto; scrollbar-width: thin; padding-left: 48px; }
.tabs a { display: grid; align-items: center; padding: 0 .85rem; color: var(--soft); text-decoration: none; white-space: nowrap; }
.tabs a:hover { background: #e8ecf0; color: var(--ink); }
.tabs a[aria-current] { background: var(--paper); color: var(--accent); font-weight: 600; box-shadow: inset 0 -2px var(--accent); }
.tools { display: flex; align-items: center; gap: .9rem; margin-left: auto; padding-right: 1rem; font-size: 13px; color: var(--soft); white-space: nowrap; }

.list { flex: 1; min-height: 0; overflow: auto; padding: 1.4rem 2rem 3rem; }
.list > * { max-width: 62rem; }
.list > p { margin-bottom: .8rem; }
ul.mails, ul.files { list-style: none; margin: 0; padding: 0; }
ul.mails a { display: grid; grid-template-columns: 9rem minmax(0, 16rem) minmax(0, 1fr); gap: 1rem; padding: .6rem .5rem; border-bottom: 1px solid var(--line); text-decoration: none; color: var(--ink); }
ul.mails a:hover, ul.files a:hover { background: var(--ground); }
ul.mails time, ul.mails .to { color: var(--soft); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.list section h2 { font-size: 13px; font-weight: 600; color: var(--soft); margin: 1.4rem 0 .4rem; }
.list section:first-child h2 { margin-top: 0; }
ul.files a { display: flex; align-items: center; gap: .8rem; padding: .55rem .5rem; border-bottom: 1px solid var(--line); text-decoration: none; color: var(--ink); }
.kind { flex: none; width: 3.2rem; text-align: center; font-size: 11px; font-weight: 700; padding: .12rem 0; border-radius: 4px; color: var(--accent); background: var(--tint); }
.mail { max-width: 52rem; border: 1px solid var(--line); border-radius: 10px; overflow: hidden; }
.mail h2 { font-size: 1.15rem; padding: 1rem 1.2rem .4rem; }
.mail dl { display: grid; grid-template-columns: 6rem 1fr; gap: .15rem .6rem; margin: 0; padding: 0 1.2rem .9rem; color: var(--soft); border-bottom: 1px solid var(--line); }
.mail dd { margin: 0; color: var(--ink); overflow-wrap: anywhere; }
.pieces { display: flex; flex-wrap: wrap; gap: .4rem; }
.pieces a { padding: .1rem .6rem; border: 1px solid #c6cdd5; border-radius: 6px; text-decoration: none; }
.pieces a:hover { background: var(--tint); border-color: var(--accent); }
.mail iframe { display: block; width: 100%; height: 54rem; border: 0; background: #fff; }
.mail pre { white-space: pre-wrap; padding: 0 1.2rem; }
details { padding: .6rem 1.2rem; border-top: 1px solid var(--line); }
.letter { flex: 1; display: flex; flex-direction: column; min-height: 0; }
.letter header { display: flex; align-items: baseline; gap: 1.2rem; padding: .7rem 1.2rem; border-bottom: 1px solid var(--line); }
.letter h2 { font-size: 15px; flex: 1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.letter iframe { flex: 1; border: 0; background: #6b7480; }
.empty { color: var(--soft); padding: 1rem 0; max-width: 40rem; }

.welcome { flex: 1; overflow: auto; display: grid; place-items: center; padding: 2rem; background: var(--ground); }
.welcome section { width: 100%; max-width: 46rem; }
.welcome h2 { font-size: 26px; font-weight: 600; margin-bottom: .5rem; }
.welcome p { color: var(--soft); font-size: 15px; }
.ways { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1rem; margin: 1.6rem 0; }
.ways button { text-align: left; padding: 1.2rem 1.3rem; border: 1px solid #c6cdd5; border-radius: 12px; background: var(--paper); cursor: pointer; }
.ways button:hover:enabled, .ways .chosen { border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent); }
.ways button:disabled { cursor: default; color: var(--soft); }
.ways strong { display: block; font-size: 16px; color: var(--accent); margin-bottom: .3rem; }
.ways span { color: var(--soft); }
.progress { list-style: none; margin: 0; padding: 1rem 1.3rem; max-height: 15rem; overflow: auto; white-space: pre-wrap; border: 1px solid var(--line); border-radius: 12px; background: var(--paper); color: var(--soft); font-size: 13px; }
.progress li:last-child { color: var(--ink); }

#news { position: fixed; left: 50%; bottom: 58px; z-index: 30; translate: -50% 0; width: max-content; max-width: min(44rem, calc(100vw - 3rem)); }
#news p { display: flex; align-items: center; gap: .9rem; padding: .6rem .6rem .6rem 1.1rem; border-radius: 10px; background: #24303c; color: #fff; box-shadow: 0 6px 24px rgb(31 41 51 / .3); }
#news p.going { padding-right: 1.1rem; }
#news p.fault { background: var(--danger); }
#news a { color: #8fe0d0; white-space: nowrap; }
#news button { flex: none; color: inherit; margin-left: auto; }
#news button:hover { background: rgb(255 255 255 / .15); }
#dialog { width: 32rem; max-width: calc(100vw - 3rem); padding: 1.5rem; border: 0; border-radius: 12px; color: inherit; box-shadow: 0 16px 48px rgb(31 41 51 / .35); }
#dialog::backdrop { background: rgb(31 41 51 / .35); }
#dialog h2 { font-size: 18px; font-weight: 600; margin-bottom: .7rem; }
#dialog p { white-space: pre-wrap; max-height: 55vh; overflow: auto; }
#dialog input { width: 100%; height: 34px; margin-top: .8rem; padding: 0 .6rem; border: 1px solid #8a96a3; border-radius: 6px; }
.buttons { display: flex; gap: .6rem; margin-top: 1.3rem; }
.buttons button { min-width: 5.5rem; height: 34px; padding: 0 1rem; border: 1px solid #c6cdd5; border-radius: 7px; background: var(--paper); cursor: pointer; }
.buttons button:first-child { background: var(--accent); border-color: var(--accent); color: #fff; font-weight: 600; }

@media (max-width: 1180px) {
  .top { flex-wrap: wrap; row-gap: .4rem; }
  .views { margin-left: auto; }
  .calendar { flex-basis: 100%; display: flex; align-items: center; justify-content: space-between; border-top: 1px solid var(--line); padding-top: .4rem; }
  .calendar div { margin: 0; }
  .tabs { padding-left: 0; }
  .tools span:first-child { display: none; }
}
`;
