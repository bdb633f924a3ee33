import{$ as D,A as M,D as v,P as q,_a as F,aa as C,cb as V,e as R,fa as E,fb as N,h as A,hb as U,ib as J,j as y,jb as K,k as a,l as L,m as x,ma as W,n as H,o as O,r as z,ra as S,s as G,sa as Y,ta as B,v as I,w as j,x as _,y as T,za as $}from"./shared.js";import"./base.js";import{a as h}from"./helpers.js";var c={width:210/25.4*96,height:297/25.4*96},it={width:700,height:350},f={width:92,height:66};function Q(t,e){let{format:n,language:i,name:r,say:o,summary:d}=e;t.documentElement.lang=i,t.title=`${o("report")} – ${r} – ${S(d,n)}`,H(nt(e),t.body,{creationScope:t})}function nt(t){let{format:e,name:n,previous:i,say:r,summary:o}=t;return a`<style>${ot}</style>
<header>
<div>
<h1>${r("report")}</h1>
<div class="account">${n}</div>
</div>
<div class="period">
<strong>${S(o,e)}</strong>
${i&&a`<div class="quiet small">${B(i,e,r)}</div>`}
</div>
</header>
<section class="numbers">
<div class="side">${N(t)} ${F(t)}</div>
<div class="side">${U(t)} ${rt(t)}</div>
</section>
${J(t,it)}
<section>
<h2>${r("daily_traces")} <span class="quiet small">${r("in_range")}</span></h2>
<ol class="days">${o.days.slice(-14).map(d=>st(d,t))}</ol>
</section>`}function rt({format:t,say:e,summary:n}){var b;let i=(b=n.diary)==null?void 0:b.totals;if(!i)return x;let{start:r,end:o}=$(n),d=(o-r)/R,w=d>=23/24,m=s=>e("insulin_units",{amount:t.number(s,1)}),u=[[e("carbs"),i.carbs_g,s=>`${t.number(s)} g`],[e("insulin"),i.insulin_units,m],[e("diary_insulin_fast_acting"),i.insulin_fast_units,m],[e("diary_insulin_long_acting"),i.insulin_long_units,m],[e("exercise"),i.exercise_minutes,s=>q(s*60,e)],[e("entries"),i.entries,s=>t.number(s)]];return a`<table>
<caption>${e("totals")}</caption>
${u.map(([s,p,g])=>a`<tr>
<th scope="row">${s}</th>
<td>${p===null?"–":g(p)}</td>
<td class="quiet">${p===null||!w?x:e("day_average",{amount:g(p/d)})}</td>
</tr>`)}
</table>`}function st(t,e){let{day:n,metrics:i}=t,{format:r,readings:o,say:d,status:w}=e,{start:m,end:u}=$(t),b=E([m,u],[0,f.width]),s=E([40,400],[f.height,0],!0),{low_mg_dl:p,high_mg_dl:g}=w.limits,X=$(i).end>=u,k=i.in_range_percent;return a`<li>
<div><span>${r.dayOfYear(A(n,r.zone))}${Y(t,r,d)}</span> ${X?a`<strong>${k===null?"–":r.percent(k)}</strong>`:a`<span class="quiet">${d("so_far")}</span>`}</div>
<svg viewBox="0 0 ${f.width} ${f.height}" aria-hidden="true">
<rect class="target" width=${f.width} y=${s(g)} height=${s(p)-s(g)}></rect>
${[p,g].map(P=>L`<line class="limit" x2=${f.width} y1=${s(P)} y2=${s(P)}></line>`)}
<path class="trace" d=${C(M(o!=null?o:[],m,u),b,s)}></path>
</svg>
</li>`}var ot=[v.cssText.replace(/:host/g,":root"),D.cssText,W.cssText,K.cssText,V.cssText,y`
@page {
size: A4;
margin: 0;
}
:root {
background: #fff;
}
body {
box-sizing: border-box;
display: flex;
flex-direction: column;
justify-content: space-between;
width: 210mm;
height: 296.5mm;
margin: 0;
padding: 12mm;
overflow: hidden;
background: #fff;
color: #000;
font: 13px / 1.3 Roboto, "Noto Sans", Arial, sans-serif;
print-color-adjust: exact;
-webkit-print-color-adjust: exact;
}
body:not(:has(.chart)) {
justify-content: flex-start;
gap: 10mm;
}
header {
display: flex;
justify-content: space-between;
align-items: end;
border-bottom: 2px solid #000;
padding-bottom: 6px;
}
h1 {
margin: 0;
font-size: 22px;
}
.account {
font-size: 15px;
}
.period {
text-align: end;
}
.numbers {
display: grid;
grid-template-columns: 1fr 1fr;
gap: 10mm;
}
.side {
display: grid;
gap: 12px;
align-content: start;
}
.figures {
grid-template-columns: 1fr 1fr;
}
table {
border-collapse: collapse;
font-size: 12px;
}
h2,
caption,
figcaption {
font-size: 15px;
font-weight: 500;
text-align: start;
}
caption {
padding-bottom: 4px;
}
th {
text-align: start;
font-weight: 400;
}
td {
text-align: end;
padding-inline-start: 8px;
}
th,
td {
border-top: 1px solid #ddd;
padding-block: 2px;
}
.chart {
min-height: 0;
}
.chart svg {
position: static;
height: auto;
}
.days {
display: grid;
grid-template-columns: repeat(7, 1fr);
align-items: end;
gap: 8px 6px;
margin: 4px 0 0;
padding: 0;
list-style: none;
font-size: 10px;
}
.days div {
display: flex;
justify-content: space-between;
gap: 0 4px;
}
.days svg {
border: 1px solid #ccc;
}
.trace {
fill: none;
stroke: #000;
stroke-width: 1;
}
`.cssText].join("");var at=32,dt=96,l=class extends O{constructor(){super();this.saving="idle";new z(this)}updated(){this.fillPage()}render(){if(!this.report)return;let{say:n}=this.report,i=Math.min(1,(window.innerWidth-at)/c.width,(window.innerHeight-dt)/c.height);return a`<dialog aria-label=${n("report")} @close=${()=>this.dispatchEvent(new Event("close"))}>
<nav>
<button class="main" autofocus @click=${()=>{var r;return(r=this.frame.contentWindow)==null?void 0:r.print()}}>${n("print")}</button>
<button ?disabled=${this.saving==="busy"} @click=${()=>this.dispatchEvent(new Event("save"))}>${n("save_pdf")}</button>
<span role="status">${this.saving==="idle"?x:n(this.saving==="busy"?"loading":"save_failed")}</span>
<button class="close" @click=${()=>G(this.dialog)}>${n("close")}</button>
</nav>
<div class="paper" style="width:${c.width*i}px;height:${c.height*i}px">
<iframe title=${n("report")} tabindex="-1" width=${c.width} height=${c.height}
style="transform:scale(${i})" @load=${()=>this.fillPage()}></iframe>
</div>
</dialog>`}fillPage(){let n=this.frame.contentDocument;n&&this.report&&Q(n,this.report)}};l.styles=[v,I,y`
:host {
display: contents;
}
dialog {
padding: 8px 16px 16px;
border: 0;
border-radius: 12px;
background: var(--paper);
color: var(--text);
max-width: none;
max-height: none;
overflow: hidden;
}
dialog::backdrop {
background: rgb(0 0 0 / 0.6);
}
nav {
display: flex;
align-items: center;
gap: 8px;
margin: 0 -8px 8px;
}
.main {
padding: 0 20px;
background: color-mix(in srgb, var(--accent) 18%, transparent);
color: var(--text);
}
.close {
margin-inline-start: auto;
}
.paper {
overflow: hidden;
background: #fff;
box-shadow: 0 0 0 1px var(--line);
}
iframe {
border: 0;
transform-origin: 0 0;
}
`],h([_({attribute:!1})],l.prototype,"report",2),h([_({attribute:!1})],l.prototype,"saving",2),h([T("dialog")],l.prototype,"dialog",2),h([T("iframe")],l.prototype,"frame",2),l=h([j("dexcom-report")],l);export{l as ReportDialog};
