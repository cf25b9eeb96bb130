import { css } from './text.ts'

const layout = css`
.work-grid{display:grid;gap:1rem;align-items:start}
.work-grid>*{min-width:0}
.work-grid{overflow-anchor:none}
:is(.stack,.plan-form,.main)>.card,.result{margin:0}
.plan-form section>.result{margin-bottom:1rem}
.work-grid>.side,.work-grid>.main{display:grid;gap:1rem}
.work-grid+section{margin-top:1rem}
.finding summary{min-height:1.75rem}
@media (min-width:70rem){.work-grid:has(>.side>*){grid-template-columns:minmax(0,1fr) 20rem}}
.main>*,.side>*{margin-block:0}
.side li,.side li a{margin:0;padding:0}
:is(#plan,#report)>.notice{margin-bottom:1rem}
.notice .quote{padding:0;border:0;background:none}
@media (min-width:70rem){.work-grid>.side{position:sticky;top:1rem;max-height:calc(100dvh - 2rem);overflow:auto}}
textarea[rows="1"]{min-height:2.6rem}
textarea[rows="2"]{min-height:4rem}
textarea[rows="3"]{min-height:5.4rem}
.quiet.small{padding:.2rem .5rem;color:var(--brand)!important;font-size:.88rem;text-decoration:none}
.quiet.small:hover{color:var(--brand-strong)!important;text-decoration:underline}
.quiet.small.remove{color:var(--bad)!important}
.lines{white-space:pre-line;overflow-wrap:anywhere}
.nowrap{white-space:nowrap}
.end{text-align:right}
@media not print{.print-only{display:none!important}}
.filter .columns{grid-template-columns:repeat(auto-fit,minmax(11rem,1fr))}
.banner form{display:flex;flex-wrap:wrap;gap:.4rem 1rem;align-items:center}
.banner fieldset{display:flex;flex-wrap:wrap;gap:.35rem;margin:0}
.banner button{width:auto;margin:0;padding:.2rem .7rem;border:1px solid currentColor;border-radius:99px;background:none;color:var(--warn);font-size:.85rem}
.banner button:hover{background:var(--surface)}
.chart .scroll{max-height:44rem;overflow:auto}
.strip{display:inline-flex;flex-wrap:wrap;gap:.25rem}
`

const policy = css`
.sideways{overflow-x:auto}
.rule h3{margin-top:1rem}
.scale-plot{display:block;height:auto;min-width:26rem;max-width:100%}
.scale-plot .band{fill:var(--brand-soft);stroke:var(--brand);stroke-width:1}
.scale-plot .band-1{fill:var(--surface)}
.scale-plot .value-line{fill:none;stroke:var(--brand-strong);stroke-width:2.5;stroke-linecap:round}
.scale-plot .tick{fill:var(--muted);font-size:12px}
table.plain{width:auto;min-width:min(100%,24rem);font-size:.94rem}
table.plain :is(th,td){padding:.35rem .7rem;text-align:left;vertical-align:top}
.param{margin-block:.75rem}
.param :is(h4,p){margin:0 0 .35rem}
.param h4{font-size:1rem}
.facts{margin:0 0 1rem;padding:.75rem;border:1px solid var(--line);border-radius:var(--radius)}
.facts .facts{padding:.5rem .75rem}
.facts legend{padding:0 .35rem;font-weight:600}
.finding .who{margin-block:.2rem .6rem;font-size:.92rem}
`

const documents = css`
.skp{font-size:.94rem}
.skp caption{padding-bottom:.4rem;color:var(--muted);text-align:left}
.skp :is(th,td){padding:.5rem .6rem;border-bottom:1px solid var(--line);background:none;vertical-align:top}
.skp td small{display:block;color:var(--muted)}
.skp tbody th{font-weight:600;text-align:left}
@media (max-width:48rem){.skp,.skp :is(caption,tbody,td,th){display:block}.skp tr{display:flex;flex-direction:column}.skp tbody th{order:-1}.skp tr+tr,.skp .first td+td{margin-top:.2rem}.skp tr+tr{padding-top:.3rem}.skp thead{display:none}.skp tbody{padding:.6rem 0;border-bottom:1px solid var(--line)}
.skp :is(td,th){padding:.15rem 0;border:0;text-align:left}.skp .number{display:none}.skp td[data-head]::before{content:attr(data-head) ": ";color:var(--muted)}.skp td small{display:inline}}
:is(.values,.signatures,.versions,.gaps,.evidence,ul.feedback){display:grid;gap:.5rem;margin:0;padding:0;list-style:none}
:is(.values,.signatures,.versions,.gaps,.evidence,ul.feedback) li{margin:0;list-style:none}
.values{grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:.6rem 1.25rem}
.signatures li{display:flex;gap:.6rem}
.signatures .icon{color:var(--tone)}
.gaps{gap:.35rem;font-size:.94rem}
.values li strong,.versions small,.signatures small{display:block}
.who{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:0}
.who :is(dt,dd){margin:0}
.who dt{color:var(--muted)}
.quote{margin:0;padding:.75rem 1rem;border-left:3px solid var(--brand);border-radius:0 var(--radius) var(--radius) 0;background:var(--brand-soft)}
.quote figcaption{padding:0;color:var(--muted);font-size:.88rem}
:is(.quote,.timeline) blockquote{margin:.35rem 0 0;padding:0;border:0;white-space:pre-line;overflow-wrap:anywhere}
.doc h2{margin-bottom:.5rem}
.hash{font-size:.85rem;letter-spacing:.03em;white-space:nowrap}
`

const forms = css`
.entry-form h2{margin-bottom:.75rem}
.plan-form,.stack.doc{display:grid;gap:1rem}
.pairs{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:.75rem 1rem}
.result{container-type:inline-size}
.indicator{display:grid;grid-template-columns:1fr 1fr;gap:.5rem .75rem;align-items:end;margin:0 0 .75rem;padding:.35rem .85rem .85rem;border:1px solid var(--line);border-radius:var(--radius)}
.indicator legend{padding:0 .35rem;color:var(--muted);font-size:.88rem;font-weight:600}
.indicator .field{margin:0}
.indicator>.field:first-of-type{grid-column:1/-1}
.indicator .remove{justify-self:end;margin-bottom:.35rem}
@container (width>=30rem){.indicator{grid-template-columns:1fr 1fr 1fr auto}}
.kind{padding:.1rem .5rem;border-radius:99px;background:var(--sunken);color:var(--muted);font-size:.8rem;font-weight:600;vertical-align:middle}
.goal-figures:not(:empty){margin:-.5rem 0 1rem;padding:.5rem .75rem;border-radius:var(--radius);background:var(--sunken);font-size:.88rem}
.goal-figures p{margin:0;color:var(--muted)}
.goal-figures dl{display:grid;gap:.15rem;margin:.25rem 0 0}
.goal-figures dl>div{display:flex;gap:1rem;justify-content:space-between}
.goal-figures :is(dt,dd){margin:0}
.goal-figures dd{white-space:nowrap}
.save-line{position:sticky;bottom:0;z-index:2;padding:.6rem 0;border-top:1px solid var(--line);background:var(--page)}
.ready{display:flex;gap:.5rem;align-items:center;margin:0}
`

const results = css`
.matrix{width:auto;font-size:.92rem;text-align:center}
.matrix :is(th,td){padding:.5rem .75rem;border:1px solid var(--line);background:none;text-align:center}
.matrix .chosen{outline:3px solid var(--brand);outline-offset:-3px;background:var(--brand-soft);font-weight:700}
.month .strip{display:grid;grid-template-columns:repeat(auto-fill,minmax(2.7rem,1fr));gap:.3rem;margin:0;padding:0}
@media (max-width:36rem){.month .strip{grid-template-columns:repeat(7,minmax(0,1fr))}.matrix{font-size:.85rem}.matrix :is(th,td){padding:.35rem .3rem;overflow-wrap:anywhere}.tree ul{padding-left:.75rem}}
.month .strip li{margin:0;list-style:none}
.cell{display:grid;justify-items:center;padding:.2rem 0;border:1px solid var(--line);border-radius:.35rem;color:inherit;line-height:1.25;text-decoration:none}
.cell small{color:var(--muted);font-size:.72rem}
.cell .dots{height:.7rem;color:var(--good);line-height:.6rem}
.weekend .cell{background:var(--sunken)}
.cell.future{border-style:dashed;color:var(--muted)}
a.cell:hover,.cell[aria-current]{border-color:var(--brand)}
.cell[aria-current],.month .today .cell{outline:2px solid var(--brand);outline-offset:-1px}
.days,.entries,.log{display:grid;gap:.6rem;margin:0;padding:0}
.days .card{margin:0}
.days h3{margin-bottom:.4rem;color:var(--muted);font-size:.9rem}
.entry{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.1rem 1rem}
.entry>*{grid-column:1}
.entry>.actions{grid-column:2;grid-row:1/4;align-self:start;gap:0;margin-top:-.2rem}
:is(.entries,.log) li{margin:0;list-style:none}
.entries{gap:.9rem}
.entry p{margin:0}
.evidence a{display:inline-block;padding-block:.2rem}
.entry .evidence{font-size:.92rem}
@media (max-width:36rem){.entry>.actions{grid-column:1;grid-row:auto;margin-left:-.5rem}}
.meta,.sums{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:center;margin:0}
.log{gap:.5rem}
.log li{display:grid;grid-template-columns:6.5rem 1fr;gap:.25rem 1rem}
.inline{display:inline;margin:0}
.row,.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:0 1rem}
.row>:first-child{grid-column:1/-1}
@media (max-width:36rem){.row>:nth-child(2){grid-column:1/-1}}
.note{padding-left:.75rem;border-left:3px solid var(--line)}
.day-counter{gap:.35rem}
.day-counter progress{height:.6rem;margin:0}
`

const print = css`
@media print{.work-grid{display:block!important}.back{display:none}.paper{border:0;padding:0}.who{margin-bottom:1rem}.signature-block{margin-top:1.5rem}.print-only{display:revert}.print-only.who,.print-only.signature-block{display:grid}.signature-block{grid-template-columns:1fr 1fr;gap:2rem;break-inside:avoid}.signed{min-height:4rem}
.side,form:not(.plan-form),.save-line{display:none!important}.skp tbody{break-inside:avoid}}
`

/** The sheet of the pages on which people work: documents, forms, results, the matrix, the strip of days, paper. */
export const workCss = `${layout}${policy}${documents}${forms}${results}${print}`
