import{$ as Y,$a as re,Aa as te,D as H,E as v,J as M,N,P as W,Q as B,S as j,T as I,Y as K,Za as ne,_ as X,a as q,cb as ae,d as A,db as ie,eb as se,gb as oe,h as S,j as C,jb as le,k as u,m as y,r as z,ra as J,s as U,t as E,ta as Q,ua as Z,v as V,w as G,ya as ee,za as f}from"./shared.js";import{e as O}from"./base.js";import{a as T}from"./helpers.js";var w=class{constructor(t){this.host=t;this.summary=new Z(t),this.found=new ee(t)}get answer(){return this.summary.answer}get trouble(){return this.summary.trouble}get isLoading(){return this.summary.isLoading}get patterns(){var t,e;return(e=(t=this.found.answer)==null?void 0:t.findings)!=null?e:[]}update(t,e,i,n){var s;if(!t)return;let a=(s=n==null?void 0:n.period)!=null?s:e;this.summary.request(t,a,n==null?void 0:n.compared),this.found.request(t,a,i)}open(t,e){let[i,...n]=e;i&&n.length===0?this.host.openDay(i.summary.day):this.show(t)}closeList(){this.show(void 0)}show(t){this.list=t,this.host.requestUpdate()}};var xe=A,de=3,we=[$e,_e,Fe,Se,ve,De];function me(r,t){if(r==="in_range")return{title:t.say("in_range"),days:_(t.summary)};let e=D(t).find(({kind:i})=>i===r);return e&&{title:e.change?e.detail:e.text,days:e.days}}function D(r){return we.flatMap(t=>{var e;return(e=t(r))!=null?e:[]})}function _({days:r}){return r.filter(({metrics:t})=>t.present_readings>0).map(t=>({summary:t,detail:""}))}function k({day:r},{format:t}){return t.date(S(r,t.zone),{weekday:"long",day:"numeric",month:"long"})}function ue(r,{format:t,say:e,status:i}){var m;let[n,a]=[f(r),f(r.metrics)],s=a.end<n.end,o=n.end<=((m=i.latest)!=null?m:0);if(a.start>n.start||s&&o)return;let{in_range_percent:l}=r.metrics;return l===null?{percent:"–",label:e("not_enough_data")}:{percent:t.percent(l),label:e(s?"so_far":"in_range")}}function $e({format:r,previous:t,say:e,summary:i}){let[n,a]=[t==null?void 0:t.in_range_percent,i.in_range_percent];if(!t||n==null||a===null)return;let s=o=>ie(N(o),r);return{kind:"change",text:e("in_range"),change:{before:s(n),now:s(a)},detail:Q(t,r,e),days:_(t)}}function _e(r){var e,i;let t=[...(i=(e=r.previous)==null?void 0:e.days)!=null?i:[],...r.summary.days];return r.patterns.filter(({change:n,kind:a})=>a!=="best_day"&&(n==null?void 0:n.range)!=="in_range").map(({days:n,id:a,kind:s,status_text:o,text:l})=>{let d=(s==="change"?r.summary.days:t).filter(({day:c})=>n.indexOf(c)>=0).map(c=>({summary:c,detail:""})),p=o||(s==="change"?"":F(d,r));return{kind:`pattern ${a}`,text:l,detail:p,days:d}})}function Fe(r){let{format:t,say:e,summary:i}=r,n=pe(i.days);if(n.length<2)return;let a=n.reduce((o,l)=>$(l)>=$(o)?l:o),s=t.percent($(a));return{kind:"best_day",text:e("labelled",{label:e("best_day"),value:k(a,r)}),detail:e("labelled",{label:e("in_range"),value:s}),days:[{summary:a,detail:""}]}}function Se(r){let{format:t,say:e,status:i,summary:n}=r;if(n.low_episodes===null)return;let a=t.number(n.low_episodes),s=m=>{let d=Math.min(...m.map(({lowest_mg_dl:p})=>p));return e("down_to",{value:`${t.reading(d,i)} ${i.unit}`})},o=n.days.flatMap(m=>{let d=n.lows.filter(c=>c.day===m.day);if(d.length===0)return[];let p=`${t.number(d.length)}, ${s(d)}`;return[{summary:m,detail:e("labelled",{label:e("lows"),value:p})}]}),l=n.lows.length>0?`${a}, ${s(n.lows)}`:a;return{kind:"lows",text:e("labelled",{label:e("lows"),value:l}),detail:F(o,r),days:o}}function ve(r){let{format:t,say:e,summary:i}=r,n=te(i);if(n===null)return;let a=pe(i.days).filter(o=>$(o)<n).map(o=>({summary:o,detail:""}));if(a.length===0)return;let s=t.shownPercent({value:n,digits:0,sign:""});return{kind:"days_below",text:e("labelled",{label:e("days_below",{percent:s}),value:t.number(a.length)}),detail:F(a,r),days:a}}function De(r){let{missing:t,say:e,status:i,summary:n}=r,a=d=>{var p;return!t.some(([c,b])=>M(f(d.metrics),{start:c,end:b}))&&f(d.metrics).start>=((p=i.first_reading)!=null?p:0)},s=n.days.filter(a).map(d=>({summary:d,seconds:ke(d)})).filter(({seconds:d})=>d>=xe);if(s.length===0)return;let o=s.reduce((d,{seconds:p})=>d+p,0),l=d=>e("labelled",{label:e("without_readings"),value:W(d,e)}),m=s.map(({seconds:d,...p})=>({...p,detail:l(d)}));return{kind:"without_readings",text:l(o),detail:F(m,r),days:m}}function ke({metrics:r}){return(r.expected_readings-r.present_readings)*300}function pe(r){return r.filter(t=>{let[e,i]=[f(t),f(t.metrics)];return t.metrics.in_range_percent!==null&&i.start<=e.start&&i.end>=e.end})}function $({metrics:r}){var t;return(t=r.in_range_percent)!=null?t:0}function F(r,{format:t}){let e=r.map(({summary:a})=>t.dateOfYear(S(a.day,t.zone))),i=e.length-de,n=i>0?[`+${t.number(i)}`]:[];return[...e.slice(0,de),...n].join(", ")}var ce=C`
header {
display: flex;
flex-wrap: wrap;
justify-content: space-between;
align-items: baseline;
gap: 0 12px;
}
.contents {
display: grid;
gap: 8px;
transition: opacity 0.2s;
}
.contents[aria-busy="true"] {
opacity: 0.5;
}
.contents ul,
dialog ol {
display: grid;
grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr));
gap: 2px 24px;
margin: 0;
padding: 0;
list-style: none;
}
.row {
display: flex;
align-items: center;
gap: 12px;
box-sizing: border-box;
min-height: 48px;
padding: 4px 8px;
color: var(--text);
font-size: 15px;
text-align: start;
}
button.row {
width: calc(100% + 16px);
margin: 0 -8px;
border-radius: 8px;
}
div.row {
padding: 4px 0;
}
button.row:focus-visible {
border-radius: 8px;
}
.text {
display: grid;
flex: 1;
min-width: 0;
line-height: 1.35;
}
.text strong {
font-weight: 500;
}
.percent {
font-size: 34px;
font-weight: 500;
line-height: 1.1;
}
.goal {
display: flex;
align-items: center;
gap: 4px;
}
.chevron {
unicode-bidi: isolate;
font-size: 20px;
line-height: 1;
}
.share {
display: grid;
text-align: end;
font-weight: 500;
line-height: 1.35;
font-variant-numeric: tabular-nums;
}
dialog {
box-sizing: border-box;
width: min(480px, 100vw - 32px);
max-height: calc(100vh - 48px);
padding: 12px 16px;
border: 0;
border-radius: 16px;
background: var(--ha-color-surface-default, var(--card-background-color, #fff));
color: var(--text);
}
dialog::backdrop {
background: rgb(0 0 0 / 0.5);
}
nav {
display: flex;
justify-content: space-between;
align-items: center;
gap: 8px;
margin-inline-end: -8px;
}
nav button {
min-height: 44px;
}
`;var g=class extends I{constructor(){super();this.controller=new w({requestUpdate:()=>this.requestUpdate(),openDay:e=>v(this,e)});this.closeList=()=>{let e=this.renderRoot.querySelector("dialog");e&&U(e)};new z(this)}willUpdate(e){super.willUpdate(e);let{config:i,hass:n}=this;if(!i||!n)return;let a={language:n.locale.language,has_12_hours:B(n.locale)};this.controller.update(this.feeds.feed,i.days,a,this.period.store)}draw(e,i){var R;let{feed:n,format:a,notice:s,say:o}=e,{answer:l,isLoading:m,list:d,patterns:p,trouble:c}=this.controller,{missing:b=[],previous:fe=null,summary:x}=l!=null?l:{};if(!x)return this.message(o(c!=null?c:l?"no_readings":"loading"),s);let h={format:a,missing:b,patterns:p,previous:fe,say:o,summary:x,status:n.status},{start:ye,end:ge}=f(x),P=me(d,h);return u`<ha-card>
${s} ${j(e,ye,ge,(R=q(b))==null?void 0:R[1])}
<header>
<h2>${O(e,i,"overview_card")}</h2>
<span class="quiet small">${J(x,a)}</span>
</header>
${c?u`<div role="alert">${o(c)}</div>`:y}
<div class="contents" aria-busy=${m}>
${this.inRange(h)}
<ul>${D(h).map(he=>u`<li>${this.finding(he,h)}</li>`)}</ul>
</div>
${P?this.dayList(P,h):y}
</ha-card>`}inRange(e){var m;let{format:i,say:n,summary:a}=e,s=K(a);if(!s)return oe(e);let o=ne(e).find(({range:d})=>d==="in_range"),l=i.percent((m=a.in_range_percent)!=null?m:0);return u`<button class="row first" aria-haspopup="dialog"
@click=${()=>this.controller.open("in_range",_(a))}>
<span class="percent">${l}</span>
<span class="text">${n("in_range")}${o?u`<span class="quiet small goal">${re(o.met,e)}
${n("labelled",{label:n("goal"),value:o.limit})}</span>`:y}</span>
${L}
</button>
${X(s,i,n,a.goals)}`}finding({change:e,days:i,detail:n,kind:a,text:s},{say:o}){let l=u`<span class="text">
<span>${e?u`${se(e.now,e.before,o)} `:y}${s}</span>
${n?u`<span class="quiet small">${n}</span>`:y}
</span>`;return i.length===0?u`<div class="row" data-kind=${a}>${l}</div>`:u`<button class="row" aria-haspopup="dialog" data-kind=${a}
@click=${()=>this.controller.open(a,i)}>${l} ${L}</button>`}dayList({days:e,title:i},n){let{say:a}=n;return u`<dialog aria-labelledby="days" @close=${()=>this.controller.closeList()}
@click=${E}>
<nav>
<h2 id="days">${i}</h2>
<button @click=${this.closeList}>${a("close")}</button>
</nav>
<ol>${e.map(({detail:s,summary:o})=>{let l=ue(o,n);return u`<li><button class="row" aria-haspopup="dialog" @click=${()=>v(this,o.day)}>
<span class="text"><span>${k(o,n)}</span>${s?u`<span class="quiet small">${s}</span>`:y}</span>
${l?u`<span class="share">${l.percent} <span class="quiet small">${l.label}</span></span>`:y}
${L}
</button></li>`})}</ol>
</dialog>`}};g.styles=[H,V,Y,le,ae,ce],g=T([G("dexcom-overview-content")],g);var L=u`<span class="chevron quiet" aria-hidden="true">›</span>`;export{g as OverviewContent};
