/** The style sheet of the page that checks a package: the verification report's look, light, dark and on paper. */
export const verifierStyles = `
:root{color-scheme:light dark;--paper:#fffefb;--ink:#22252a;--muted:#5d6269;--line:#ddd7cc;--control:#888173;--soft:#f5f1e9;--accent:#1d5c68;
--good:#226340;--good-soft:#e3f0e6;--bad:#9a2e26;--bad-soft:#f9e6e2;--candidate:#2a5aa0;--mark:#fbe7a6;
--serif:"Source Serif 4",Charter,"Iowan Old Style",Georgia,"Times New Roman",serif;
--sans:"Source Sans 3",Seravek,"Gill Sans Nova",Ubuntu,Calibri,"DejaVu Sans",system-ui,sans-serif;
--mono:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
@media (prefers-color-scheme:dark){:root{--paper:#17191d;--ink:#e6e3dc;--muted:#a3a9b1;--line:#343a41;--control:#737b84;--soft:#1f2328;--accent:#7cc3cd;
--good:#74c794;--good-soft:#1b3025;--bad:#ee8a80;--bad-soft:#3a2221;--candidate:#8db6ee;--mark:#5b4a13}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 var(--sans)}
main,.front{max-width:62rem;margin:0 auto;padding:0 1.5rem 2rem}
.front{padding-top:1.2rem;padding-bottom:1rem}
.language{display:flex;justify-content:flex-end;align-items:center;gap:.6rem;font-size:.9rem;color:var(--muted)}
select,input[type=text]{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--control);border-radius:6px;padding:.35rem .6rem}
h1{font:600 2.1rem/1.15 var(--serif);margin:1.4rem 0 .5rem;letter-spacing:-.01em}
.subtitle{max-width:46rem;color:var(--muted);margin:0}
h2{font:600 1.35rem/1.25 var(--serif);margin:2.4rem 0 .6rem}
.drop{border:2px dashed var(--control);border-radius:10px;padding:2.2rem 1.5rem;text-align:center;background:var(--soft)}
.drop p{font:1.15rem/1.4 var(--serif);margin:0 0 1.1rem}
.choices{display:flex;flex-wrap:wrap;gap:.8rem;justify-content:center}
.choose{position:relative;overflow:hidden;border:1px solid var(--control);border-radius:8px;padding:.5rem 1.1rem;background:var(--paper);font-weight:600;cursor:pointer}
.choose:hover{border-color:var(--accent)}
.choose:focus-within{outline:3px solid var(--accent);outline-offset:2px}
.choose input{position:absolute;inset:0;opacity:0;cursor:pointer;font-size:0}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.outcome{border-left:6px solid;border-radius:4px;padding:1rem 1.3rem;margin:0 0 1.5rem}
.outcome h2{margin:0 0 .3rem;font-size:1.6rem}.outcome p{margin:0}.outcome ul{margin:.6rem 0 0;padding-left:1.2rem;overflow-wrap:anywhere}
.outcome.good{border-color:var(--good);background:var(--good-soft)}.outcome.good h2{color:var(--good)}
.outcome.bad{border-color:var(--bad);background:var(--bad-soft)}.outcome.bad h2{color:var(--bad)}
.fingerprint{font:600 1.02rem/1.7 var(--mono);margin:.2rem 0 .6rem;overflow-wrap:anywhere;user-select:all}
.compare{display:grid;gap:.25rem;max-width:46rem;font-size:.92rem;color:var(--muted)}
.compare input{font-family:var(--mono)}
.answer{min-height:1.5em;margin:.4rem 0 0;font-weight:600}.answer.good{color:var(--good)}.answer.bad{color:var(--bad)}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.2rem;margin:1.6rem 0 0;font-size:.95rem}
.facts dt{color:var(--muted)}.facts dd{margin:0;overflow-wrap:anywhere}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .9rem .5rem 0;border-bottom:1px solid var(--line)}
thead th{color:var(--muted);font-size:.82rem;border-bottom:2px solid var(--line)}
td code{font:.76rem/1.4 var(--mono);color:var(--muted);overflow-wrap:anywhere}
.chip{font-weight:600;font-size:.88rem;white-space:nowrap}
.verified .chip,.chip.verified{color:var(--good)}.candidate .chip{color:var(--candidate)}.doubt .chip,.chip.doubt{color:var(--bad)}
.items{list-style:none;margin:0;padding:0}
.item{border-top:1px solid var(--line);padding:.9rem 0;display:grid;grid-template-columns:11rem 1fr;gap:.3rem 1.4rem}
.item>div{min-width:0}
.side{display:grid;align-content:start;gap:.1rem;font-size:.88rem;color:var(--muted)}.side .label{color:var(--ink);font-weight:600}
.said,.quote{font-family:var(--serif);margin:0;overflow-wrap:anywhere}
.said strong{text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:4px}
.support{border-left:3px solid var(--good);padding:.1rem 0 .1rem .9rem;margin:.6rem 0}.support.contradicts{border-left:4px double var(--bad)}
.around{color:var(--muted)}
mark{background:var(--mark);color:inherit;border-radius:2px}
.origin,.note{font-size:.88rem;margin:.25rem 0 0}.origin{color:var(--muted)}
details{font-size:.88rem;margin:.35rem 0 0}summary{cursor:pointer;color:var(--accent);overflow-wrap:anywhere}
.history ol{margin:.2rem 0;padding-left:1.2rem;color:var(--muted)}
.shown img{display:block;max-width:100%;margin:.6rem 0;border:1px solid var(--line);background:#fff}
.shown pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--soft);padding:.8rem 1rem;font:.85rem/1.5 var(--mono)}
.progress{font:1.15rem/1.4 var(--serif)}
@media (max-width:40rem){.item{grid-template-columns:1fr}h1{font-size:1.7rem}}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--muted:#444;--line:#bbb;--soft:#f4f4f4;--accent:#1d4c56;--good:#1c5235;--bad:#8a2620;--good-soft:#f2f7f3;--bad-soft:#faf0ee;--candidate:#244f8f;--mark:#f7e5a8}
.language,.drop,.compare,.answer{display:none}.item,tr{break-inside:avoid}}
`.trim();
