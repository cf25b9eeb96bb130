import { css } from './text.ts'

const shared = css`
.masthead,.brand,.tools,.tools form,.account,.side-nav a,.tabs a,.back,.stat-value,.badge,.action,.actions,.pages,.button{display:flex;align-items:center;gap:.5rem}
.card,.stat,.scroll,.pop{border:1px solid var(--line);border-radius:var(--radius);background:var(--surface)}
.side-nav li,.timeline>li,.reasons li,.finding li,.bar{list-style:none;margin:0;padding:0}
:is(.side-nav,.tabs,.notice) ul,.timeline,.reasons,.bars,:is(.notice,.banner,.timeline,.empty,.foot) p,.stack>*,.tools form,.field>:is(input,select,textarea),.banner form{margin:0}
.side-nav ul,.timeline,.reasons,.bars{padding:0}
.muted,small,.lead,.foot p,.data caption,.data thead th,.data td::before,.tabs a,.empty .icon{color:var(--muted)}
.brand,.stat,.side-nav a,.tabs a{text-decoration:none}
.brand b,.brand small,.account-name{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.pop small,.stat small,.field small,.brand :is(b,small),.stat-label{display:block}
.sr-only{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.icon{flex:none;width:1.2em;height:1.2em;vertical-align:-.22em}
:focus-visible{outline:3px solid var(--focus)!important;outline-offset:2px}
main:focus{outline:none!important}
.tone-good{--tone:var(--good);--soft:var(--good-soft)}
.tone-warn{--tone:var(--warn);--soft:var(--warn-soft)}
.tone-bad{--tone:var(--bad);--soft:var(--bad-soft)}
.tone-info{--tone:var(--brand-strong);--soft:var(--brand-soft)}
.tone-neutral{--tone:var(--muted);--soft:var(--sunken)}`

const frame = css`
body{min-height:100dvh;display:flex;flex-direction:column}
.skip{position:absolute;left:.5rem;top:-4rem;z-index:9;padding:.5rem 1rem;background:var(--surface)}
.skip:focus{top:.5rem}
.masthead{padding:.45rem 1rem;background:var(--surface);border-top:3px solid var(--brand);border-bottom:1px solid var(--line)}
.brand{gap:.7rem;min-width:0;flex:1;color:var(--text);line-height:1.25}
.brand .mark{flex:none;color:var(--brand)}
.brand span{min-width:0}
.account-name{max-width:14rem}
.initials{display:grid;place-items:center;width:1.9rem;height:1.9rem;border-radius:50%;background:var(--brand-soft);color:var(--brand-strong);font-size:.8rem}
.banner{padding:.4rem 1rem;background:var(--warn-soft);font-size:.9rem}
.banner,.banner p{color:var(--warn)}
.frame{display:grid;flex:1;align-items:start}
main{min-width:0;width:100%;max-width:80rem;padding:1.25rem 1rem 3rem}
.frame-bare main{margin-inline:auto;max-width:44rem}
.foot{padding:.75rem 1rem;border-top:1px solid var(--line);font-size:.85rem}
.side-nav,.side-nav ul,.side-nav li{display:block}
.side-nav a{gap:.65rem;margin:1px 0;padding:.5rem .75rem;border-radius:var(--radius);color:var(--text)}
.side-nav a>span:first-of-type{flex:1}
.side-nav a:hover,.quiet:hover{background:var(--sunken)}
.side-nav [aria-current]{background:var(--brand-soft)!important;color:var(--brand-strong);font-weight:600;box-shadow:inset 3px 0 var(--brand)}
.side-nav ul ul{margin:0 0 .4rem 1.35rem;padding-left:.5rem;border-left:1px solid var(--line);font-size:.94rem}
.count{padding:0 .45em;border-radius:1em;background:var(--sunken);color:var(--text);font-size:.8rem;font-weight:600}
.side-nav .count,.tabs [aria-current] .count{background:var(--brand);color:var(--brand-on)}
.pop form{margin:0 0 .75rem}
@supports selector(:popover-open){
.pop{position:fixed;inset:3.75rem 1rem auto auto;margin:0;min-width:16rem;padding:1rem 1rem .25rem;color:var(--text);box-shadow:var(--shadow)}
@media (width<62rem){
.side-nav{position:fixed;inset:0 auto 0 0;width:min(20rem,86vw);height:100dvh;margin:0;padding:1rem .75rem;border:0;background:var(--surface);overflow:auto}
.side-nav:not(:popover-open){display:none}
.side-nav a{padding-block:.65rem}
[popover]::backdrop{background:var(--pico-modal-overlay-background-color)}
}}
@media (width>=62rem){
.menu-button{display:none}
.frame:not(.frame-bare){grid-template-columns:15.5rem minmax(0,1fr)}
.side-nav{position:sticky;inset:0 auto auto;width:auto;height:auto;max-height:100dvh;margin:0;padding:1.25rem .75rem;border:0;background:none;color:inherit;overflow:auto}
main{padding:1.5rem 2rem 3rem}
}
@media (width<40rem){.account-name{position:absolute;width:1px;height:1px;clip-path:inset(50%)}}`

const parts = css`
h1,h2,h3{margin:0;font-size:1.1rem;line-height:1.25}
h1{font-size:1.6rem;letter-spacing:-.015em}
button,.button,[type=submit]{width:auto;margin:0;padding:.45rem .9rem;font-weight:550}
a.button{display:inline-flex;border:1px solid var(--brand);border-radius:.375rem;background:var(--brand);color:var(--brand-on);text-decoration:none}
a.button:hover{background:var(--brand-strong)}
a.button.secondary{color:var(--text)}
.quiet{padding:.4rem .6rem;border-color:transparent;background:none;color:var(--text)!important}
.secondary.outline{background:var(--surface);border-color:var(--edge)}
.danger{background:var(--bad);border-color:var(--bad);color:var(--surface)}
.danger.outline{background:none;color:var(--bad)}
[aria-disabled=true]{background:var(--sunken)!important;border:1px dashed var(--edge)!important;color:var(--muted)!important;cursor:not-allowed}
.switch{display:flex;margin:0;padding:2px;border-radius:var(--radius);background:var(--sunken)}
.switch button{flex:1;padding:.25rem .6rem;font-size:.88rem;white-space:nowrap}
.switch [aria-pressed=true]{background:var(--surface);box-shadow:0 0 0 1px var(--edge)}
kbd{padding:0 .35rem;background:none;border:1px solid;color:inherit;font-size:.75rem}
button kbd{margin-left:.5rem}
.page-head,.card>header{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:end;justify-content:space-between;margin-bottom:1.25rem}
.lead{margin:.35rem 0 0;max-width:46rem}
.back{gap:0;margin-bottom:.35rem;font-size:.9rem}
.action,.actions,.pages{flex-wrap:wrap}
.stack{display:grid;gap:1rem}
.narrow{max-width:40rem}
.columns,.stats{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,21rem),1fr));align-items:start;margin-bottom:1rem}
.stats{gap:.75rem;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));align-items:stretch}
.card{margin:0 0 1rem;padding:1rem 1.15rem}
.columns>.card{margin:0}
.card>header{align-items:baseline;margin-bottom:.75rem}
.card>header+.muted{margin-top:-.5rem;font-size:.92rem}
.card>:last-child{margin-bottom:0}
.stat{padding:.8rem 1rem;color:var(--text)!important}
.stat:hover{border-color:var(--brand)}
.stat-value{font-size:1.75rem;font-weight:650;line-height:1.2;letter-spacing:-.02em}
.stat-value .icon,.notice>.icon{width:1.3rem;height:1.3rem;color:var(--tone)}
.stat-label{text-decoration:underline;text-decoration-color:var(--edge);text-underline-offset:.2em}
.badge{display:inline-flex;gap:.3rem;padding:.1rem .55rem .1rem .4rem;border-radius:1rem;background:var(--soft);color:var(--tone);font-size:.84rem;font-weight:600;letter-spacing:0;line-height:1.45}
:is(h1,h2) .badge{vertical-align:middle}
#flash:not(:empty){margin-bottom:1rem}
#flash:has(.tone-bad){position:sticky;top:.5rem;z-index:3}
.notice{display:flex;gap:.7rem;padding:.7rem 1rem;border:1px solid var(--tone);border-left-width:5px;border-radius:var(--radius);background:var(--soft)}
.notice .stack{gap:.15rem}
.errors{margin-bottom:1rem}
.empty{display:grid;justify-items:center;gap:.35rem;padding:2rem 1rem;text-align:center;border:1px dashed var(--edge);border-radius:var(--radius)}
.empty .icon{width:2rem;height:2rem}
.empty p{max-width:34rem}
.tabs{margin-bottom:1rem;overflow-x:auto;border-bottom:1px solid var(--line)}
.tabs li{padding:0}
.tabs a{margin:0;padding:.55rem .9rem;border-radius:0;border-bottom:3px solid transparent;white-space:nowrap}
.tabs [aria-current]{border-color:var(--brand);color:var(--brand-strong);font-weight:600}
.pages{gap:1rem;justify-content:flex-end;font-size:.92rem}
.pages .muted{margin-right:auto}
.field{margin-bottom:1rem;border:0;padding:0}
.field>:is(label,.label){margin-bottom:.15rem;font-weight:600}
.field small{margin:0 0 .3rem}
.field .field-error{padding-left:.6rem;border-left:4px solid var(--bad);color:var(--bad);font-weight:600}
.short{max-width:12rem}
textarea{field-sizing:content;min-height:6rem}
.choice{display:flex;gap:.6rem;padding:.3rem 0}
.choice input{flex:none;margin:.15rem 0 0}
.choice label,.action{margin:0}
.why{display:flex;gap:.5rem;flex:1 1 16rem;font-size:.92rem}
cite{display:inline-block;margin-right:.4rem;padding:0 .45rem;border-left:3px solid var(--brand);background:var(--sunken);color:var(--text);font-size:.85rem;font-style:normal}
.timeline>li{display:flex;gap:.75rem;padding-bottom:1rem;position:relative}
.timeline>li:not(:last-child)::before{content:"";position:absolute;left:.58rem;top:1.6rem;bottom:.1rem;border-left:2px solid var(--line)}
.timeline>:last-child{padding-bottom:0}
.timeline .icon{margin-top:.12rem;color:var(--tone)}
.finding{margin:0 0 .35rem;border:0}
.finding summary{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:baseline}
.finding summary b{margin-left:auto}
.finding summary::after{order:-1;margin:0;float:none}
.finding>:not(summary){margin:.25rem 0 .5rem 1.4rem}
.finding ul{padding:0 0 0 .75rem;border-left:2px solid var(--line)}
.autosave[data-state=failed]{color:var(--bad);font-weight:600}
.data-wrap{container-type:inline-size;margin-bottom:1rem}
.data{margin:0;font-size:.95rem}
.data caption{padding-bottom:.4rem;text-align:left}
.data :is(th,td){padding:.55rem .75rem .55rem 0;background:none;vertical-align:top;border-bottom:1px solid var(--line)}
.data :is(th,td):last-child{padding-right:0}
.data thead th{font-size:.85rem;font-weight:600;border-bottom-color:var(--edge)}
.data tbody th{font-weight:600}
.data tbody tr:hover{background:var(--sunken)}
.data .end{text-align:right}
.data .end,.bar-value,.stat-value{font-variant-numeric:tabular-nums}
@container (width<38rem){
.data,.data tbody,.data tbody tr{display:block}
.data thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.data tbody tr{padding:.6rem 0;border-bottom:1px solid var(--line)}
.data tbody :is(th,td){display:flex;gap:1rem;justify-content:space-between;padding:.15rem 0;border:0;text-align:right}
.data tbody th{justify-content:start;text-align:left}
.data td::before{content:attr(data-head);flex:none;max-width:45%;font-size:.88rem;text-align:left}
}
dialog form{max-width:26rem;padding:1.25rem;border-radius:var(--radius);background:var(--surface);box-shadow:var(--shadow)}`

const charts = css`
.scroll{overflow-x:auto}
.statechart{display:block;max-width:none;margin-inline:auto}
.statechart text{fill:var(--text);font-size:13px}
.node rect{fill:var(--surface);stroke:var(--edge);stroke-width:1.3}
.node:is(.compound,.parallel)>rect{fill:var(--sunken);fill-opacity:.55}
.node.parallel>rect{stroke-dasharray:2 4;stroke-width:2}
.node:is(.compound,.parallel,.active) text{font-weight:600}
.node.initial,.arrow{fill:var(--muted)}
.node.active>rect{stroke:var(--brand);stroke-width:3;stroke-dasharray:none}
.node.active>rect:first-child{fill:var(--brand-soft)}
.node.overdue>rect,.sign-overdue{stroke:var(--bad)}
.sign-active{fill:var(--brand)}
.sign-overdue,.sign-waits{fill:none;stroke-width:1.6}
.sign-waits{stroke:var(--warn)}
.edge{fill:none;stroke:var(--muted);stroke-width:1.4}
.edge.deadline{stroke-dasharray:5 4}
.statechart .edge-label text{font-size:12px;paint-order:stroke;stroke:var(--surface);stroke-width:4px}
.edge-label.deadline text{font-style:italic}
figcaption{font-size:.88rem}
.bars{display:grid;gap:.6rem}
.bar{display:grid;grid-template-columns:1fr auto;gap:.1rem 1rem}
.bar small{margin-left:.5rem}
.bar-value{font-weight:600}
.bar-track{grid-column:1/-1}
.track{fill:var(--sunken)}
.fill{fill:var(--brand)}
.bar:not(.tone-neutral) .fill{fill:var(--tone)}`

const paper = css`
@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}
@media print{
:root{color-scheme:light;--page:#fff;--pico-font-size:85%}
.tools,.menu-button,.side-nav,.skip,#flash,.foot,.action,.actions,.pages,.tabs,.banner,dialog{display:none!important}
.frame{display:block}
main{max-width:none;padding:1rem 0}
.card,.data tr,.timeline>li{break-inside:avoid}
.scroll{overflow:visible;border:0}
a{color:inherit}
}`

/** The look of the shell and its components. It uses colour roles only and sets no colour of its own. */
export const appCss = `${shared}${frame}${parts}${charts}${paper}`
