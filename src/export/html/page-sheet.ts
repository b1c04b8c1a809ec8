/** Where a page is too narrow for cards beside each other, and drawings come as they are made for that. */
const NARROW = '(max-width:599.98px)';

/** How a report looks, in the colours of `colorSheet`. */
export const PAGE_SHEET = `
*,::before,::after{box-sizing:border-box}
html{background:var(--ground);color:var(--text);font:400 14px/1.5 Inter,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%;text-size-adjust:100%;overflow-wrap:anywhere}
body{max-width:1008px;margin:0 auto;padding:40px 24px 64px}
h1,h2,h3,p,ul,ol,dl,dd,figure,table{margin:0;padding:0}
h1,h2,h3,dt,th,tfoot td{font-weight:600}
h1{font-size:30px;line-height:1.2;letter-spacing:-.01em}
h2{font-size:20px;line-height:1.3}
h3{font-size:14px;line-height:1.4}
a{color:var(--accent-text)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:4px}
.owner{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:8px 24px;margin-bottom:12px;color:var(--text-quiet);font-weight:600}
.owner img{display:block;max-width:min(240px,100%);max-height:48px}
h1::after{content:"";display:block;width:56px;height:4px;margin-top:16px;border-radius:2px;background:var(--accent)}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,220px),1fr));gap:16px 24px;margin-top:24px}
.facts dt,.quiet,.notes,.method{color:var(--text-quiet)}
.facts dt,.notes{font-size:12px;font-weight:400}
.alarm{color:var(--negative);font-weight:600}
nav{margin-top:32px;padding:16px 20px;border:1px solid var(--border);border-radius:10px;background:var(--surface)}
nav h2{font-size:14px}
nav ol{columns:2 240px;column-gap:32px;margin-top:6px;list-style:none}
nav li{break-inside:avoid}
nav a{display:block;padding:3px 0;text-decoration:none}
nav a:hover{text-decoration:underline}
main{overflow-x:clip}
.section{margin-top:48px}
.section>h2{padding-inline-start:12px;border-inline-start:4px solid var(--accent)}
.section>.quiet{margin-top:6px}
.cards{display:grid;grid-template-columns:repeat(12,minmax(0,1fr));gap:16px;margin-top:16px}
.card{grid-column:span 12;min-width:0;padding:16px;border:1px solid var(--border);border-radius:10px;background:var(--surface)}
.quarter{grid-column:span 3}.third{grid-column:span 4}.half{grid-column:span 6}.twoThirds{grid-column:span 8}
.card:has(>details[open]){grid-column:span 12}
.card.failed{border-color:var(--negative)}
.card.words{padding:0;border:0;background:none}
.stat h3{color:var(--text-quiet);font-weight:400}
.face>*+*,.card>details{margin-top:8px}
.drawing svg{display:block;direction:ltr;width:100%;height:auto}
.stat:has(>details[open]) .drawing{max-width:360px}
.narrow{display:none}
.exact{margin-top:6px;font-size:12px;color:var(--text-quiet)}
.figure{font-size:26px;line-height:1.2;font-weight:600}
.notes>*+*{margin-top:4px}
.words{margin-top:12px}.card.words{margin-top:0}
ul{padding-inline-start:18px}
li+li{margin-top:4px}
details{font-size:13px}
summary{width:fit-content;padding:2px 0;color:var(--accent-text);font-size:12px;cursor:pointer}
.scroll{position:relative;overflow-x:auto;margin-top:8px}
.scroll+.scroll{margin-top:20px}
table{width:100%;border-collapse:collapse;font-size:13px;line-height:1.4}
caption{padding:0 0 6px;text-align:start;font-weight:600}
caption.told{position:absolute;width:1px;height:1px;padding:0;overflow:hidden;clip-path:inset(50%)}
th,td{padding:6px 10px;border-bottom:1px solid var(--grid);text-align:start;vertical-align:baseline}
th:first-child,td:first-child{padding-inline-start:0}
th:last-child,td:last-child{padding-inline-end:0}
thead th{border-bottom-color:var(--axis);color:var(--text-quiet);font-size:12px;vertical-align:bottom}
tbody th{min-width:8em;max-width:32em;font-weight:400}
tfoot :is(th,td){border-top:1px solid var(--axis);border-bottom:0}
.number{text-align:end}
td.number{white-space:nowrap}
.good{color:var(--positive)}.bad{color:var(--negative)}
.method{margin-top:12px}
@media ${NARROW}{
body{padding:24px 16px 40px}
h1{font-size:24px}
.facts{grid-template-columns:repeat(auto-fill,minmax(min(100%,150px),1fr))}
.section{margin-top:36px}
.cards{gap:12px}
.card{grid-column:span 12}
.card.pair{grid-column:span 6;padding:12px}
.card.pair:has(>details[open]){grid-column:span 12}
.wide{display:none}
.narrow{display:block}
}
@media print{
@page{size:auto;margin:14mm 12mm 16mm}
@page{@bottom-right{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif;color:#666}}
html{background:none;font-size:9pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{max-width:none;padding:0}
h1{font-size:22pt}
h2{font-size:13pt}
h3{font-size:9pt}
.facts dt,.notes,.exact{font-size:7pt}
.figure{font-size:16pt}
h2,h3,caption,summary,:is(.section,.face)>.quiet{break-after:avoid}
nav a{color:inherit}
.section{margin-top:28px}
.cards{gap:10px;margin-top:10px}
.card{display:contents}
.face{grid-column:span 12;min-width:0;padding:10px 12px;border:1px solid var(--border);border-radius:10px}
.failed>.face{border-color:var(--negative)}
.words>.face{padding:0;border:0}
.quarter>.face{grid-column:span 3}.third>.face{grid-column:span 4}
.half>.face{grid-column:span 6}.twoThirds>.face{grid-column:span 8}
:is(.quarter,.third,.half,.twoThirds)>.face,.facts>div,figure,li,tr,.notes>*{break-inside:avoid}
.card>details{order:1;grid-column:span 6;margin:8px 0 0;min-width:0}
.ample>details,.ample:not(:has(>details))>.face{grid-column:span 12}
summary{display:none}
details::details-content{content-visibility:visible;display:block;height:auto}
.card.stat>details{display:none}
.scroll{overflow:visible}
table{font-size:8pt}
th,td{padding:3px 6px}
thead th,tfoot :is(th,td),td.number{overflow-wrap:break-word;white-space:normal}
.over :is(th,td){overflow-wrap:anywhere}
tbody th{min-width:5em}
.dates tbody th{white-space:nowrap}
.many{font-size:7pt}.many :is(th,td){padding:2px 4px}
.most{font-size:5.5pt}.most :is(th,td){padding:2px}
:is(.many,.most) thead th{font-size:inherit}
thead th{font-size:7pt}
thead{display:table-header-group;break-after:avoid}
tbody tr:first-child{break-before:avoid}
tfoot{display:table-row-group}
}
`;
