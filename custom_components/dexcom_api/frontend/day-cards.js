import{$ as le,$a as Ce,A as I,B as J,Ca as pe,D as _,E as Q,Ea as ce,F as X,Fa as ue,G as w,Ga as he,H as Y,Ha as fe,I as Z,Ja as ye,L as ee,O as te,Pa as ge,Qa as ve,R as re,Ra as we,S as ne,Sa as be,T as oe,Ta as xe,Ua as $e,V as ie,W as ae,Wa as ke,Y as se,Za as Se,_ as de,ab as _e,b as D,bb as Te,cb as De,g as O,h as H,i as N,j as k,k as m,m as u,o as K,p as B,q as M,s as R,sa as me,t as U,u as S,ua as P,v as V,w as C,x as g,y as G,z as j,za as L}from"./shared.js";import{b as W,d as $,o as q,s as A}from"./base.js";import{a as y}from"./helpers.js";var Ee={today:0,yesterday:1},T=class extends $e{constructor(e){super(e,24);this.host=e;this.clock=w();this.latest=new P(e),this.summary=new P(e)}get trouble(){var e;return(e=this.summary.trouble)!=null?e:this.latest.trouble}get isLoading(){return this.summary.isLoading}get isComplete(){let{feed:e,shown:t}=this;return!!(t&&(e!=null&&e.has(t.start,t.end)))}get earlier(){return this.near(-1)}get later(){return this.near(1)}update(e,t,r,n,i){var p,f,b;this.feed=e,this.lanes=i,this.followPeriod(n);let o=e==null?void 0:e.status;if(!e||!o||o.latest===null){this.clear();return}this.latest.request(e,1);let l=pe(o,this.latest.answer);if(this.bounds=l,!l){this.asked=void 0,this.clear();return}let a=(b=(f=r!=null?r:this.chosen)!=null?f:(p=this.selected)==null?void 0:p.last)!=null?b:D(l.last,-Ee[t]),c=a>l.last;this.ask(e,c?l.last:a),this.show(e,o)}choose(e){this.chosen=e,this.host.requestUpdate()}moveEarlier(){this.earlier&&this.host.goTo(this.earlier)}moveLater(){this.later&&this.host.goTo(this.later)}get entries(){let{feed:e,shown:t}=this;if(!(!t||!(e!=null&&e.diary)))return e.diary.filter(({time:r})=>t.start<=r&&r<t.end).sort((r,n)=>r.time-n.time).map(r=>({row:r,mgDl:We(e,r.time)}))}clear(){this.shown=void 0,this.trace=void 0}followPeriod(e){(e==null?void 0:e.period)!==this.selected&&(this.selected=e==null?void 0:e.period,this.chosen=void 0)}ask(e,t){t!==this.asked&&(this.asked=t,this.window.zoomed=void 0,this.lookAway()),this.summary.request(e,{first:t,last:t})}show(e,t){var c,p,f;let{summary:r,utc_offsets:n}=(c=this.summary.answer)!=null?c:{},[i]=(p=r==null?void 0:r.days)!=null?p:[];if(!r||!i){this.clear();return}let{start:o,end:l}=L(i),a=L(i.metrics).end;this.shown={start:o,end:l,report:r,summary:i,clock:this.clock([n],()=>new N(n!=null?n:[])),until:a<l?a:void 0,isDiaryKnown:t.diary_known_since!==null&&t.diary_known_since<=o},e.need(o,l,this.host),this.drawTrace(e,t,(f=this.window.zoomed)!=null?f:{start:o,end:l})}drawTrace(e,t,r){var l,a,c;let n=be((l=e.diary)!=null?l:[],r),i=(a=this.trace)==null?void 0:a.diary,o=j(t,e.now)==="stale";this.trace={oldest:r.start,...r,until:r.end,readings:I(e.readings,r.start,r.end),overlay:[],overlayTime:p=>p,live:Z(e.live,r),diary:i&&Y(i,n)?i:n,lanes:(c=this.lanes)==null?void 0:c.update(e,r),pending:o?void 0:xe(t,e.now,r.start,r.end)}}near(e){let{asked:t,bounds:r}=this;if(!t||!r)return;let n=D(t,e);return r.first<=n&&n<=r.last?n:void 0}};function We(d,s){let e=J(d.readings,s);return e&&Math.abs(e[0]-s)<300?e[1]:void 0}function Re({isDiaryKnown:d},s,e){let{say:t,status:r}=e;return s?s.length===0?d?m`<p class="quiet">${t("no_entries")}</p>`:u:m`<table>
<caption>${t("diary")}</caption>
<thead class="quiet"><tr>
<th scope="col">${t("time")}</th>
<th scope="col">${t("entry")}</th>
<th scope="col" class="number">${t("amount")}</th>
<th scope="col" class="number">${r.unit}</th>
</tr></thead>
<tbody>${s.map(n=>qe(n,e))}</tbody>
</table>`:u}function qe({row:d,mgDl:s},{format:e,say:t,status:r}){let n=s===void 0?void 0:ie(s,r.limits);return m`<tr>
<td>${e.time(d.time)}</td>
<th scope="row"><span class="entry">
<svg viewBox="-7 -7 14 14" aria-hidden="true">${ue(ce(d))}</svg>
<span>${fe(d,r,e,t)}</span>
</span></th>
<td class="number">${he(d,r,e,t)}</td>
<td class="number">${s===void 0||!n?"–":m`${e.reading(s,r)}${n==="in_range"?u:m` <span class="quiet band">${t(n)}</span>`}`}</td>
</tr>`}var Ae=["in_range","below","above"];function Pe(d,s){let{format:e,say:t}=s,{metrics:r}=d.summary,n=se(r),i=[...n?Oe(n,d,s):[],...He(d,s),...Be(d,s)].filter(({text:o})=>o);return m`${n?de(n,e,t,d.report.goals):m`<p class="quiet" role="status">${t("not_enough_data")}</p>`}
<dl>${i.map(({name:o,text:l,detail:a})=>m`<div>
<dt class="quiet">${o}</dt>
<dd><strong>${l}</strong>${a?m` <span class="quiet">${a}</span>`:u}</dd>
</div>`)}</dl>`}function Oe(d,s,e){return Ae.map(t=>({name:_e(t,e),text:e.format.shownPercent(Te(t,d)),detail:t==="in_range"?Ne(s,e):""}))}function He(d,s){let{format:e,say:t,status:r}=s,{active_percent:n,cv_percent:i,low_episodes:o,mean_mg_dl:l}=d.summary.metrics;return[{name:t("mean"),text:x(l,a=>e.mean(a,r)),detail:r.unit},{name:t("cv"),text:x(i,a=>e.shownPercent({value:ee(a,1),digits:1,sign:""}))},{name:t("lows"),text:x(o,a=>e.number(a)),detail:Ke(d,s)},{name:t("active"),text:e.percent(n)}]}function Ne({report:d,until:s},e){let{say:t}=e,r=Se({...e,summary:d}).find(({range:i})=>i==="in_range");if(!r)return u;let n=t("labelled",{label:t("goal"),value:r.limit});return m`${n} ${s===void 0?Ce(r.met,e):u}`}function Ke({report:d,summary:s},{format:e,say:t,status:r}){let n=d.lows.filter(({day:o})=>o===s.day);if(!s.metrics.low_episodes||n.length===0)return"";let i=Math.min(...n.map(({lowest_mg_dl:o})=>o));return t("down_to",{value:e.reading(i,r)})}function Be({isDiaryKnown:d,report:s},{format:e,say:t}){var o,l;let{carbs_g:r=null,insulin_units:n=null}=(l=(o=s.diary)==null?void 0:o.totals)!=null?l:{},i=a=>a===0&&!d?null:a;return[{name:t("carbs"),text:x(i(r),a=>`${e.amount(a)} g`)},{name:t("insulin"),text:x(i(n),a=>t("insulin_units",{amount:e.amount(a)}))}]}function x(d,s){return d===null?void 0:s(d)}var Le=k`
ha-card {
container-type: inline-size;
}
.arrows {
display: flex;
align-items: center;
justify-content: space-between;
gap: 8px;
margin: 0 -8px;
}
.arrows button {
min-width: 44px;
min-height: 44px;
font-size: 20px;
}
h3,
p {
margin: 0;
}
h3 {
font-size: var(--ha-font-size-l, 16px);
font-weight: 500;
text-align: center;
}
p {
font-size: 13px;
text-align: center;
}
[aria-busy="true"] dl,
[aria-busy="true"] .chart,
[aria-busy="true"] table {
opacity: 0.5;
}
dl {
display: grid;
grid-template-columns: repeat(auto-fill, minmax(88px, 1fr));
gap: 8px 12px;
margin: 4px 0;
}
dl div:first-child {
grid-column: span 2;
}
dt,
dd .quiet {
font-size: 12px;
}
dt::first-letter {
text-transform: uppercase;
}
dd {
margin: 0;
}
.met-sign {
display: inline-block;
vertical-align: -3px;
}
dd strong {
font-size: 18px;
font-weight: 500;
}
table {
border-collapse: collapse;
font-size: 14px;
}
caption {
padding-bottom: 4px;
font-size: var(--ha-font-size-m, 14px);
font-weight: 500;
text-align: start;
}
th,
td {
padding-block: 6px;
padding-inline: 0 12px;
font-weight: 400;
text-align: start;
vertical-align: baseline;
}
thead th {
padding-block: 0 2px;
font-size: 12px;
}
tbody tr {
border-top: 1px solid var(--line);
}
td {
white-space: nowrap;
font-variant-numeric: tabular-nums;
}
tbody th {
width: 99%;
}
.number {
text-align: end;
white-space: nowrap;
}
.number:last-child {
padding-inline-end: 0;
}
.entry {
display: flex;
align-items: baseline;
gap: 6px;
overflow-wrap: anywhere;
}
.entry svg {
flex: none;
width: 14px;
align-self: center;
}
.band {
font-size: 12px;
}
@container (max-width: 420px) {
.band {
display: block;
}
}
`;var v=class extends oe{constructor(){super(...arguments);this.controller=new T(this);this.view=new we(this,this.controller);this.chartLanes=new ye(this);this.personFormat=w()}goTo(e){this.day?Q(this,e):this.controller.choose(e)}disconnectedCallback(){super.disconnectedCallback(),this.chartLanes.disconnect()}showLook(){this.view.showLook()}willUpdate(e){super.willUpdate(e);let{config:t,controller:r,day:n,feeds:i,hass:o,period:l}=this;if(!t||!o)return;this.chartLanes.configure(o,t.lanes);let a=n?void 0:l.store;r.update(i.feed,t.day,n,a,this.chartLanes)}updated(e){super.updated(e),this.showLook()}draw(e,t){var F,E;let{feed:r,hass:n,notice:i,say:o}=e,{controller:l}=this,{asked:a,isLoading:c,shown:p,trouble:f}=l,b=r.status;if(b.latest===null)return this.message(o("no_readings"),i);if(!a||!p&&c)return this.message(o(f!=null?f:"loading"),i);let ze=!this.day&&W(n).length>1,z=(F=t.title)!=null?F:ze?$(n,t.entity):"";return m`<ha-card aria-busy=${c}>
${i} ${p?ne(e,p.start,p.end):u}
${z?m`<h2>${z}</h2>`:u}
${this.arrows(e,(E=p==null?void 0:p.summary.day)!=null?E:a)}
${f?m`<div role="alert">${o(f)}</div>`:u}
${p?this.parts(e,b,p,l.trace):m`<div class="message" role="status">${o("no_readings_here")}</div>`}
</ha-card>`}arrows({format:e,say:t},r){let{controller:n}=this,{earlier:i,later:o,shown:l}=n,a=e.date(H(r,e.zone),{weekday:"long",day:"numeric",month:"long"}),c=l?me(l.summary,e,t):"";return m`<div class="arrows">
<button aria-label=${t("overlay_yesterday")} title=${t("overlay_yesterday")}
?disabled=${!i} @click=${()=>n.moveEarlier()}>‹</button>
<h3 aria-live="polite">${a}${c}</h3>
<button aria-label=${t("day_after")} title=${t("day_after")}
?disabled=${!o} @click=${()=>n.moveLater()}>›</button>
</div>`}parts({feed:e,hass:t,say:r},n,i,o){let{clock:l,until:a}=i,c=this.personFormat([t.locale,t.config,O(e.now),l],()=>new te(t,e.now,l)),p={status:n,format:c,say:r};return m`
${a&&m`<p class="quiet">${r("so_far_until",{time:c.time(a)})}</p>`}
${this.view.draw(o,p)} ${ge(o,p)}
${(o.pending||o.live)&&m`<ul class="legend">
${o.pending&&m`<li><i class="hatched" aria-hidden="true"></i><span>${ve(p).join(". ")}</span></li>`}
${o.live&&ae(o.live,r)}
</ul>`}
${Pe(i,p)}
${Re(i,this.controller.entries,p)}`}};v.styles=[_,le,De,ke,Le],y([g()],v.prototype,"day",2),v=y([C("dexcom-day-content")],v);var h=class extends K{constructor(){super(...arguments);this.lanes=[];this.dark=!1;this.config=w();this.leave=()=>{this.day&&this.dialog&&!S(this.dialog)&&X()}}connectedCallback(){super.connectedCallback();let{day:e,dialog:t}=this;e&&t&&S(t)&&M(t)}willUpdate(){this.dark=re(this.hass)}updated(e){let{day:t,dialog:r}=this;!e.has("day")||!r||S(r)===!!t||(t?B(r):R(r))}render(){let{day:e,entity:t,hass:r,lanes:n}=this;if(!r||!t)return;let i=q(r),o=this.config([t,n],()=>A.parse({type:"custom:dexcom-day-card",entity:t,lanes:n}));return m`<dialog aria-label=${i("day_card")} @close=${this.leave} @click=${U}>
${e?m`<nav>
<h2>${$(r,t)}</h2>
<button @click=${()=>this.dialog&&R(this.dialog)}>${i("close")}</button>
</nav>
<dexcom-day-content .config=${o} .day=${e} .hass=${r}></dexcom-day-content>`:u}
</dialog>`}};h.styles=[_,V,k`
:host {
display: contents;
--surface: var(--ha-color-surface-default, var(--card-background-color, #fff));
}
dialog {
box-sizing: border-box;
width: min(800px, 100vw - 32px);
max-width: none;
min-height: min(640px, 100vh - 48px);
max-height: calc(100vh - 48px);
padding: 8px 0;
border: 0;
border-radius: 16px;
background: var(--surface);
color: var(--text);
}
dialog::backdrop {
background: rgb(0 0 0 / 0.5);
}
nav {
position: relative;
z-index: 1;
display: flex;
justify-content: space-between;
align-items: center;
gap: 8px;
padding-inline: 16px 8px;
}
nav button {
min-height: 44px;
}
dexcom-day-content {
height: auto;
--ha-card-border-width: 0;
--ha-card-box-shadow: none;
--ha-card-background: var(--surface);
margin-top: -12px;
}
@media (max-width: 600px) {
dialog {
width: 100vw;
height: 100vh;
max-height: none;
border-radius: 0;
}
}
`],y([g({attribute:!1})],h.prototype,"hass",2),y([g({attribute:!1})],h.prototype,"entity",2),y([g({attribute:!1})],h.prototype,"day",2),y([g({attribute:!1})],h.prototype,"lanes",2),y([g({type:Boolean,reflect:!0})],h.prototype,"dark",2),y([G("dialog")],h.prototype,"dialog",2),h=y([C("dexcom-day-dialog")],h);export{v as DayContent,h as DayDialog};
