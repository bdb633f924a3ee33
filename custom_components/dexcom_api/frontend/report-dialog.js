import{$ as D,A as M,D as y,P as q,_a as F,aa as C,cb as V,e as R,fa as E,fb as N,h as L,hb as U,ib as J,j as v,jb as K,k as d,l as A,m as x,ma as W,n as H,o as O,r as z,ra as S,s as G,sa as Y,ta as B,v as I,w as j,x as _,y as T,za as $}from"./shared.js";import"./base.js";import{a as g}from"./helpers.js";var c={width:210/25.4*96,height:297/25.4*96},it={width:700,height:350},h={width:92,height:66};function Q(t,e){let{format:n,language:i,name:r,say:a,summary:p}=e;t.documentElement.lang=i,t.title=`${a("report")} – ${r} – ${S(p,n)}`,H(nt(e),t.body,{creationScope:t})}function nt(t){let{format:e,name:n,previous:i,say:r,summary:a}=t;return d`<style>${ot}</style>
<header>
<div>
<h1>${r("report")}</h1>
<div class="account">${n}</div>
</div>
<div class="period">
<strong>${S(a,e)}</strong>
${i&&d`<div class="quiet small">${B(i,e,r)}</div>`}
</div>
</header>
<section class="numbers">
<div class="side">${N(t)} ${F(t)}</div>
<div class="side">${U(t)} ${rt(t)}</div>
</section>
${J(t,it)}
<section>
<h2>${r("daily_traces")} <span class="quiet small">${r("in_range")}</span></h2>
<ol class="days">${a.days.slice(-14).map(p=>st(p,t))}</ol>
</section>`}function rt({format:t,say:e,summary:n}){var m;let i=(m=n.diary)==null?void 0:m.totals;if(!i)return x;let{start:r,end:a}=$(n),p=(a-r)/R,u=s=>e("insulin_units",{amount:t.number(s,1)}),b=[[e("carbs"),i.carbs_g,s=>`${t.number(s)} g`],[e("insulin"),i.insulin_units,u],[e("diary_insulin_fast_acting"),i.insulin_fast_units,u],[e("diary_insulin_long_acting"),i.insulin_long_units,u],[e("exercise"),i.exercise_minutes,s=>q(s*60,e)],[e("entries"),i.entries,s=>t.number(s)]];return d`<table>
<caption>${e("totals")}</caption>
${b.map(([s,o,f])=>d`<tr>
<th scope="row">${s}</th>
<td>${o===null?"–":f(o)}</td>
<td class="quiet">${o===null?x:e("day_average",{amount:f(o/p)})}</td>
</tr>`)}
</table>`}function st(t,e){let{day:n,metrics:i}=t,{format:r,readings:a,say:p,status:u}=e,{start:b,end:m}=$(t),s=E([b,m],[0,h.width]),o=E([40,400],[h.height,0],!0),{low_mg_dl:f,high_mg_dl:w}=u.limits,X=$(i).end>=m,k=i.in_range_percent;return d`<li>
<div><span>${r.dayOfYear(L(n,r.zone))}${Y(t,r,p)}</span> ${X?d`<strong>${k===null?"–":r.percent(k)}</strong>`:d`<span class="quiet">${p("so_far")}</span>`}</div>
<svg viewBox="0 0 ${h.width} ${h.height}" aria-hidden="true">
<rect class="target" width=${h.width} y=${o(w)} height=${o(f)-o(w)}></rect>
${[f,w].map(P=>A`<line class="limit" x2=${h.width} y1=${o(P)} y2=${o(P)}></line>`)}
<path class="trace" d=${C(M(a!=null?a:[],b,m),s,o)}></path>
</svg>
</li>`}var ot=[y.cssText.replace(/:host/g,":root"),D.cssText,W.cssText,K.cssText,V.cssText,v`
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
`.cssText].join("");var at=32,dt=96,l=class extends O{constructor(){super();this.saving="idle";new z(this)}updated(){this.fillPage()}render(){if(!this.report)return;let{say:n}=this.report,i=Math.min(1,(window.innerWidth-at)/c.width,(window.innerHeight-dt)/c.height);return d`<dialog aria-label=${n("report")} @close=${()=>this.dispatchEvent(new Event("close"))}>
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
</dialog>`}fillPage(){let n=this.frame.contentDocument;n&&this.report&&Q(n,this.report)}};l.styles=[y,I,v`
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
`],g([_({attribute:!1})],l.prototype,"report",2),g([_({attribute:!1})],l.prototype,"saving",2),g([T("dialog")],l.prototype,"dialog",2),g([T("iframe")],l.prototype,"frame",2),l=g([j("dexcom-report")],l);export{l as ReportDialog};
