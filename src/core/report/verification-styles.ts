/** The one style sheet of the verification report: screen in light and dark, and paper. No font is fetched. */
export const verificationStyles = `
:root{color-scheme:light dark;--paper:#fffefb;--ink:#22252a;--muted:#5d6269;--line:#ddd7cc;--soft:#f5f1e9;--accent:#1d5c68;
--verified:#226340;--candidate:#2a5aa0;--doubt:#9a2e26;--open:#5f646b;--dismissed:#6b7077;--mark:#fbe7a6;
--serif:"Source Serif 4","Source Serif Pro",Charter,"Iowan Old Style",Georgia,"Times New Roman",serif;
--sans:"Source Sans 3","Source Sans Pro",Seravek,"Gill Sans Nova",Ubuntu,Calibri,"DejaVu Sans",system-ui,sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#17191d;--ink:#e6e3dc;--muted:#a3a9b1;--line:#343a41;--soft:#1f2328;--accent:#7cc3cd;
--verified:#74c794;--candidate:#8db6ee;--doubt:#ee8a80;--open:#a6adb5;--dismissed:#9aa0a8;--mark:#5b4a13}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 var(--sans)}
main,header.front{max-width:62rem;margin:0 auto;padding:0 1.5rem}
header.front{padding-top:3.5rem;padding-bottom:1.5rem;border-bottom:3px double var(--line)}
h1{font:600 2.1rem/1.15 var(--serif);margin:0 0 .35rem;letter-spacing:-.01em}
.subtitle{font:italic 1.15rem/1.4 var(--serif);color:var(--muted);margin:0 0 1.6rem}
h2{font:600 1.35rem/1.25 var(--serif);margin:2.8rem 0 .8rem;padding-top:.2rem}
h3{font:600 1rem/1.35 var(--sans);color:var(--accent);margin:2rem 0 .5rem}
a{color:var(--accent)}
a:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem}
dl.facts{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.2rem;margin:0;font-size:.93rem}
dl.facts dt{color:var(--muted)}
dl.facts dd{margin:0;overflow-wrap:anywhere}
.hash{font:.8em/1.4 ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere;color:var(--muted)}
.tally{list-style:none;margin:1rem 0 .8rem;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(9rem,100%),1fr));gap:.75rem}
.tally li{border:1px solid var(--line);border-top:3px solid currentColor;border-radius:4px;padding:.6rem .8rem;background:var(--soft)}
.tally b{display:block;font:600 1.8rem/1.1 var(--serif);font-variant-numeric:tabular-nums lining-nums;color:var(--ink)}
.bar{display:flex;height:.7rem;border-radius:.35rem;overflow:hidden;background:var(--line);margin:.4rem 0 1.2rem}
.bar i{display:block;background:currentColor}
.bar .candidate{background:repeating-linear-gradient(45deg,currentColor 0 4px,transparent 4px 7px)}
.bar .doubt{background:repeating-linear-gradient(-45deg,currentColor 0 6px,transparent 6px 8px)}
.bar .open{background:none;border-top:.7rem dotted currentColor}
.verified{color:var(--verified)}.candidate{color:var(--candidate)}.doubt{color:var(--doubt)}.open{color:var(--open)}.dismissed{color:var(--dismissed)}
.notice{border-left:3px solid var(--accent);padding:.4rem .9rem;background:var(--soft);font-size:.93rem;color:var(--muted)}
nav ol{columns:2;column-gap:2.5rem;padding-left:1.2rem;font-size:.95rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem;margin:.4rem 0 1rem}
th,td{text-align:left;vertical-align:top;padding:.55rem .8rem .55rem 0;border-bottom:1px solid var(--line)}
thead th{font-weight:600;color:var(--muted);font-size:.82rem;letter-spacing:.02em;border-bottom:2px solid var(--line)}
td.label{white-space:nowrap;font-variant-numeric:tabular-nums}
td.state{white-space:nowrap}
td:last-child{width:50%}table:has(td.number) td:last-child{width:auto}
td.number{text-align:right;font-variant-numeric:tabular-nums}
.items{list-style:none;margin:0;padding:0}
.item{border-top:1px solid var(--line);padding:.9rem 0;display:grid;grid-template-columns:9.5rem 1fr;gap:.3rem 1.4rem}
.item .side{font-size:.88rem;color:var(--muted)}
.item .side .label{display:block;color:var(--ink);font-weight:600}
.chip{display:inline-block;font-weight:600;font-size:.85rem;white-space:nowrap}
.tally .chip,.side .chip{white-space:normal}
.chip .glyph{display:inline-block;width:1.15em;text-align:center}
.said,.quote{font-family:var(--serif);margin:0;overflow-wrap:anywhere}
.said{font-size:1.02rem}
.said strong{text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:4px}
.verified .said strong{text-decoration-style:solid}.candidate .said strong{text-decoration-style:dashed}
.doubt .said strong{text-decoration-style:wavy}.open .said strong{text-decoration-style:dotted}
.item .said{color:var(--ink)}
.reading{font-size:.86rem;color:var(--muted);margin:.15rem 0 .5rem}
.support{border-left:3px solid var(--line);padding:.1rem 0 .1rem .9rem;margin:.5rem 0}
.support.linked{border-left-color:var(--verified)}
.support.contradicts{border-left-color:var(--doubt);border-left-style:double}
.support.proposal{border-left-style:dashed}
.quote{font-size:.97rem;color:var(--ink)}
.quote .around{color:var(--muted)}
mark{background:var(--mark);color:inherit;padding:0 .1em;border-radius:2px}
.origin{font-size:.85rem;color:var(--muted);margin:.2rem 0 0}
.why{font-size:.88rem;color:var(--muted);margin:.15rem 0 0}
.history{font-size:.82rem;color:var(--muted);margin:.5rem 0 0}
.history b{font-weight:600}
.history ol{list-style:none;margin:.1rem 0 0;padding:0}
.doubts{margin:.4rem 0;padding:0 0 0 1.1rem;font-size:.9rem;color:var(--doubt)}
.none{font-style:italic;color:var(--muted);margin:.3rem 0;font-size:.92rem}
.note{margin:.3rem 0;font-size:.92rem;color:var(--ink)}
footer{max-width:62rem;margin:3rem auto 0;padding:1rem 1.5rem 3rem;border-top:1px solid var(--line);color:var(--muted);font-size:.85rem}
@media (max-width:40rem){.item{grid-template-columns:1fr}nav ol{columns:1}h1{font-size:1.7rem}th,td{padding-right:.6rem}table:has(td.number) td:last-child{width:22%;white-space:normal}.tally{grid-template-columns:repeat(auto-fit,minmax(min(7.5rem,100%),1fr))}}
@page{size:A4;margin:18mm 16mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt serif;color:#555}}
@media print{
:root{color-scheme:light;--paper:#fff;--ink:#000;--muted:#444;--line:#bbb;--soft:#f4f4f4;--accent:#1d4c56;
--verified:#1c5235;--candidate:#244f8f;--doubt:#8a2620;--open:#444;--dismissed:#555;--mark:#f7e5a8}
body{font-size:10pt}main,header.front,footer{max-width:none;padding-left:0;padding-right:0}header.front{padding-top:0}
h2{break-after:avoid;margin-top:9mm}h3{break-after:avoid}.item,.support,tr{break-inside:avoid}thead{display:table-header-group}
nav,.skip{display:none}.item{padding:2.4mm 0}.said{font-size:10.5pt}.quote{font-size:10pt}.reading,.origin,.why{font-size:8.5pt}.support{margin:1.5mm 0}a{color:inherit;text-decoration:none}.scroll{overflow:visible}
.tally{grid-template-columns:repeat(auto-fit,minmax(28mm,1fr))}.tally li{padding:1.6mm 2.2mm}
.tally li,.bar,.bar i,mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`.trim();
