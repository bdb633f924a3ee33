import{A as Le,Aa as Ne,B as ye,Ba as Ue,C as Q,D as A,E as Ce,G as X,Ka as qe,La as Ie,M as Oe,Ma as M,N as Pe,Na as se,Oa as S,P as De,S as E,T as ee,U as Te,V as Ae,Va as ae,Z as Ee,aa as te,ba as Fe,c as R,ca as He,d as b,da as re,e as D,ea as oe,f as Se,ga as k,h as Re,ha as ie,i as _e,ia as Z,j as v,ja as F,k as c,ka as Ke,kb as z,l as w,la as Ge,lb as N,m as g,na as x,oa as H,pa as K,qa as _,ua as Me,va as ne,w as T,xa as ze,za as G}from"./shared.js";import{B as $,e as O,w as P,x as j}from"./base.js";import{a as C}from"./helpers.js";var U=v`
ha-card {
container-type: inline-size;
}
.header,
.toolbar {
display: flex;
justify-content: space-between;
align-items: center;
flex-wrap: wrap;
gap: 0 12px;
}
.header > [role="group"],
.toolbar {
margin-inline: -8px;
}
`;var dt=24,le=class{constructor(e){this.host=e;this.figure=P.options.figure.default;this.weekdays=x;this.period=new N(P.options.days.default);this.week=new ne(e)}get trouble(){return this.week.trouble}get isLoading(){return this.week.isLoading}get shownDays(){return this.period.shownDays}get isKnown(){return this.week.answer!==void 0}get span(){var r;let{start:e,end:t}=(r=this.week.answer)!=null?r:{};return e&&t?G({start:e,end:t}):void 0}configure({days:e,figure:t}){this.period.days=e,this.figure=t}update(e,t,r){this.period.follow(r),this.weekdays=K(t),e&&this.week.request(e,this.period.summarized,x)}showDays(e){this.period.show(e),this.host.requestUpdate()}showFigure(e){this.figure=e,this.host.requestUpdate()}cellOf({weekday:e,hour:t}){var r,o;return(o=(r=this.week.answer)==null?void 0:r.weekdays[e-1])==null?void 0:o.hours[t]}isEntry({weekday:e,hour:t}){var i;let{weekday:r,hour:o}=(i=this.focused)!=null?i:{weekday:this.weekdays[0],hour:0};return e===r&&t===o}lookAt(e){this.look=e,this.focused=e,this.host.requestUpdate()}lookAway(){this.look=void 0,this.host.requestUpdate()}move(e,t){var s;let{weekday:r,hour:o}=(s=this.focused)!=null?s:{weekday:this.weekdays[0],hour:0},i=this.weekdays.indexOf(r)+e,n={weekday:this.weekdays[Math.min(Math.max(i,0),6)],hour:Math.min(Math.max(o+t,0),dt-1)};return this.lookAt(n),n}};function We(a,e,t){if(!(!a||a.mean_mg_dl===null||a.in_range_percent===null))return e==="mean"?{band:Ae(a.mean_mg_dl,t.limits),strength:.6}:Ue(a.in_range_percent,t)}var Ve=v`
.toolbar button,
.header button {
min-height: 44px;
}
.unit {
padding-inline-end: 8px;
font-size: 12px;
}
.map {
position: relative;
display: grid;
grid-template-columns: 46px repeat(7, minmax(0, 1fr));
grid-template-rows: auto repeat(24, 28px);
gap: 2px;
}
.map.wide {
grid-template-columns: 46px repeat(24, minmax(0, 1fr));
grid-template-rows: auto repeat(7, 36px);
}
.map[aria-busy="true"] {
opacity: 0.6;
}
[role="row"] {
display: contents;
}
.day,
.hour {
align-self: start;
font-size: 12px;
white-space: nowrap;
}
.day {
overflow-wrap: anywhere;
white-space: normal;
text-align: center;
}
.wide .day {
align-self: center;
text-align: start;
}
.hour {
line-height: 28px;
}
.wide .hour {
line-height: 20px;
}
.cell {
position: relative;
display: grid;
place-items: center;
min-width: 0;
min-height: 0;
padding: 0;
border-radius: 4px;
overflow: hidden;
color: var(--text);
font-size: 12px;
font-variant-numeric: tabular-nums;
}
.cell:focus-visible {
border-radius: 4px;
outline-offset: -2px;
outline-color: var(--text);
}
.cell i {
position: absolute;
inset: 0;
background: repeating-linear-gradient(var(--hatch)) var(--fill);
}
.cell span {
position: relative;
}
.unknown {
border: 1px dashed var(--quiet);
}
.cell.very_low {
--fill: var(--very-low);
--hatch: 45deg, var(--paper) 0 2px, transparent 2px 5px;
}
.cell.low {
--fill: var(--low);
--hatch: 45deg, var(--paper) 0 1px, transparent 1px 7px;
}
.cell.in_range {
--fill: var(--in-range);
--hatch: transparent, transparent;
}
.cell.high {
--fill: var(--high);
--hatch: -45deg, var(--paper) 0 1px, transparent 1px 7px;
}
.cell.very_high {
--fill: var(--very-high);
--hatch: -45deg, var(--paper) 0 2px, transparent 2px 5px;
}
.legend .cell {
width: 18px;
height: 14px;
border-radius: 3px;
}
.anchor {
position: relative;
pointer-events: none;
z-index: 1;
}
.bubble {
position: absolute;
max-width: 164px;
}
.below .bubble {
top: calc(100% + 4px);
}
.above .bubble {
bottom: calc(100% + 4px);
}
.after .bubble {
inset-inline-start: 0;
}
.before .bubble {
inset-inline-end: 0;
}
`;var Be=Array.from({length:24},(a,e)=>e),pt=680,Ye=3,ut={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1],PageUp:[0,-6],PageDown:[0,6],Home:[-7,-24],End:[7,24]},q=class extends ee{constructor(){super(...arguments);this.controller=new le(this);this.sized=new se(this,".map");this.onKey=t=>{var s;if(t.ctrlKey||t.metaKey||t.altKey)return;if(t.key==="Escape"&&this.controller.look){t.preventDefault(),this.controller.lookAway();return}let r=ut[t.key];if(!r)return;t.preventDefault();let o=this.isWide&&t.key.startsWith("Arrow"),{weekday:i,hour:n}=this.controller.move(...o?[r[1],r[0]]:r);(s=this.renderRoot.querySelector(`[data-weekday="${i}"][data-hour="${n}"]`))==null||s.focus()};this.onLeave=()=>this.controller.lookAway()}get isWide(){return this.sized.size.width>=pt}willUpdate(t){super.willUpdate(t);let{config:r,controller:o,feeds:i,hass:n,period:s}=this;t.has("config")&&r&&o.configure(r),n&&o.update(i.feed,H(n.locale),s.store)}draw(t,r){let{feed:o,notice:i,say:n}=t,{controller:s}=this,{figure:l,isKnown:p,isLoading:d,span:m,trouble:u}=s,h=o.status;return h.latest===null?this.message(n("no_readings"),i):p?c`<ha-card>
${i} ${m?E(t,m.start,m.end):g}
<div class="header">
<h2>${O(t,r,"hours_card")}</h2>
${z(P.options.days.values,s.shownDays,n,f=>s.showDays(f))}
</div>
<div class="toolbar">
<div role="group" aria-label=${n("figure")}>
${P.options.figure.values.map(f=>c`<button aria-pressed=${f===l}
@click=${()=>s.showFigure(f)}>${n(`figure_${f}`)}</button>`)}
</div>
<span class="quiet unit">${l==="mean"?h.unit:"%"}</span>
</div>
${u?c`<div role="alert">${n(u)}</div>`:g}
<div class="map ${this.isWide?"wide":""}" role="grid" aria-label=${n("hours_card")}
aria-busy=${d}
@keydown=${this.onKey} @focusout=${this.onLeave} @mouseleave=${this.onLeave}>
${this.hourLabels(t)}
${s.weekdays.map((f,y)=>this.row(t,h,f,y))}
${this.bubble(t,h)}
</div>
${this.legend(t,h)}
</ha-card>`:this.message(n(u!=null?u:"loading"),i)}hourLabels({format:t}){return Be.filter(r=>r%Ye===0).map(r=>c`<span class="quiet hour" aria-hidden="true"
style=${this.area(0,r+1,Ye)}>${Z(r,t)}</span>`)}row(t,r,o,i){return c`<div role="row">
<span role="rowheader" class="quiet day" style=${this.area(i+1,0)}>${_(o,t.format)}</span>
${Be.map(n=>this.cell(t,r,{weekday:o,hour:n},i))}
</div>`}cell(t,r,o,i){var u;let{format:n}=t,{controller:s}=this,l=s.cellOf(o),p=We(l,s.figure,r),d=[je(o,t),...Xe(l,t,r)],m=l&&p?s.figure==="mean"?n.reading(l.mean_mg_dl,r):n.shown(Pe(l.in_range_percent)):"";return c`<button role="gridcell" class="cell ${(u=p==null?void 0:p.band)!=null?u:"unknown"}"
style=${this.area(i+1,o.hour+1)}
tabindex=${s.isEntry(o)?0:-1}
data-weekday=${o.weekday} data-hour=${o.hour}
aria-label=${d.join(". ")}
@focus=${()=>s.lookAt(o)}
@click=${()=>s.lookAt(o)}
@mouseenter=${()=>s.lookAt(o)}>
${p?c`<i style="opacity:${(.08+.3*p.strength).toFixed(2)}"></i>`:g}<span>${m}</span>
</button>`}area(t,r,o=1){let[i,n]=[`${t+1}`,`${r+1} / span ${o}`];return qe(this.isWide?{"grid-row":i,"grid-column":n}:{"grid-row":n,"grid-column":i})}bubble(t,r){let{look:o,weekdays:i}=this.controller;if(!o)return g;let[n,...s]=[je(o,t),...Xe(this.controller.cellOf(o),t,r)],l=i.indexOf(o.weekday)+1,[p,d,m,u]=this.isWide?[l,o.hour+1,8,25]:[o.hour+1,l,25,8],h=`${p>m/2?"above":"below"} ${d>(u+1)/2?"before":"after"}`;return c`<div class="anchor ${h}" aria-hidden="true"
style=${this.area(l,o.hour+1)}>
<div class="bubble"><div class="quiet">${n}</div>${s.map(f=>c`<div>${f}</div>`)}</div>
</div>`}legend({format:t,say:r},o){let i=Ne(o),n=i===null?"":t.percent(i),s=this.controller.figure==="mean"?Te.map(l=>[l,Ee(l,o.limits,o,t,r)]):i===null?[["in_range",r("in_range")]]:[["in_range",r("above",{value:n})],["high",r("below",{value:n})]];return c`<ul class="legend">
${s.map(([l,p])=>p===void 0?g:c`<li><span class="cell ${l}"><i style="opacity:.38"></i></span>${this.controller.figure==="mean"?`${r(l)}, ${p}`:p}</li>`)}
<li><span class="cell unknown"></span>${r("not_enough_data")}</li>
</ul>`}};q.styles=[A,M,U,Ve],q=C([T("dexcom-hours-content")],q);function je({weekday:a,hour:e},{format:t}){let[r,o]=[e,e+1].map(i=>Z(i,t));return`${_(a,t,"long")}, ${r} – ${o}`}function Xe(a,{format:e,say:t},r){if(!a||a.mean_mg_dl===null||a.in_range_percent===null)return[t("not_enough_data")];let o=`${e.mean(a.mean_mg_dl,r)} ${r.unit}`;return[t("labelled",{label:t("in_range"),value:e.percent(a.in_range_percent)}),t("labelled",{label:t("mean"),value:o}),t("labelled",{label:t("active"),value:e.percent(a.active_percent)})]}var de=class{constructor(){this.plot=F({width:0,height:0});this.x=k(0,D,this.plot);this.y=k(0,1,this.plot)}draw(e,t,r,o,i,n){let s=F(o),l=Math.max(...e.map(({readings:u})=>{var h,f;return(f=(h=Q(u))==null?void 0:h[1])!=null?f:0}),0),p=k(0,D,s),d=ie(l,i.limits,s);Object.assign(this,{plot:s,x:p,y:d});let m=({readings:u})=>te(u,p,d);return w`
${S([l,o.width,o.height,i.limits,n],()=>[re(s,d,i,n),Ge(s,n)])}
${S([e,l,o.width,o.height,i.limits],()=>w`<g style="opacity:${ct(e.length)}">
${e.map(u=>w`<path class="line" d=${m(u)}></path>`)}
</g>`)}
${S([t,l,o.width,o.height,i.limits],()=>w`<path class="median" d=${Ke(t,s,d)}></path>`)}
${r&&w`<path class="chosen halo" d=${m(r)}></path>
<path class="chosen" d=${m(r)}></path>`}`}};function ct(a){return Math.max(.45,Math.min(.9,10/a))}var pe=v`
${oe}
.line,
.median,
.chosen {
fill: none;
stroke: var(--quiet);
stroke-linejoin: round;
}
.median {
stroke: var(--text);
stroke-width: 3;
}
.chosen {
stroke: var(--accent-line);
stroke-width: 2.5;
}
.halo {
stroke: var(--paper);
stroke-width: 6;
}
`;var I=class extends ee{constructor(){super(...arguments);this.sized=new se(this,".chart")}open(t){Ce(this,t)}willUpdate(t){super.willUpdate(t),t.has("config")&&this.config&&this.controller.configure(this.config),this.controller.update(this.feeds.feed,this.period.store)}updated(t){var r;super.updated(t),(r=this.bubble)==null||r.call(this)}chartPart(t,r,o,i=g){let{controller:n,pointer:s}=this,{count:l,label:p,lines:d,nameOf:m}=r,{look:u}=n.picker,{size:h}=this.sized;return this.bubble=()=>this.drawBubble(t,r),c`<div class="chart" aria-busy=${n.isLoading}>
${h.width>0&&h.height>0?c`<svg width=${h.width} height=${h.height} tabindex="0" role="slider"
data-lines=${d.length}
aria-label=${p}
aria-valuemin="0" aria-valuemax=${Math.max(d.length-1,0)}
aria-valuenow=${u?d.indexOf(u.line):0}
aria-valuetext=${u?m(u.line):l}
@keydown=${s.onKey}
@blur=${s.onLeave}
@pointerdown=${s.onDown}
@pointermove=${s.onMove}
@pointercancel=${s.onCancel}
@pointerleave=${s.onLeave}
@click=${s.onClick}>
${o(h)}
</svg>`:g}
<div class="pointer" aria-hidden="true"></div>
${i}
</div>`}footer({say:t},{count:r,lines:o,nameOf:i},n){var l;let s=(l=this.controller.picker.look)==null?void 0:l.line;return c`<footer>
<ul class="legend">
${o.length>0?c`<li>${J("line")}${r}</li>`:g}
${n}
</ul>
${s?c`<button class="open" @click=${()=>this.open(s.day)}>${t("open_day",{day:i(s)})}</button>`:g}
</footer>`}drawBubble({feed:t,format:r},{nameOf:o,moreOf:i}){var h,f;let n=this.renderRoot.querySelector(".pointer");if(!n)return;let{x:s,y:l}=this.chart,{line:p,reading:d}=(h=this.controller.picker.look)!=null?h:{},m=t.status,u=p&&{left:s(d?d[0]:(s.domain[0]+s.domain[1])/2),top:d&&l(d[1]),comparedTop:void 0,content:c`<div><strong>${o(p)}</strong></div>
${(f=i==null?void 0:i(p))!=null?f:g}
${d&&c`<div>${r.reading(d[1],m)} ${m.unit}</div>`}`};Ie(n,this.pointer.isPointing?u:void 0,this.sized.size)}};function J(a){return c`<svg viewBox="0 0 20 12" aria-hidden="true">${w`<path class=${a} d="M0,6H20"></path>`}</svg>`}var ue=v`
:host {
--accent-line: color-mix(in srgb, var(--accent) 75%, var(--text));
}
.chart > svg {
cursor: pointer;
}
.chart[aria-busy="true"] {
opacity: 0.6;
}
footer {
display: flex;
flex-wrap: wrap;
align-items: center;
justify-content: space-between;
gap: 0 12px;
min-height: 44px;
}
.legend svg {
width: 20px;
height: 12px;
}
.open {
min-height: 44px;
margin-inline-end: -8px;
color: var(--accent-line);
font-weight: 500;
}
`;var W=class{constructor(e,t,r){this.host=e;this.picker=t;this.chart=r;this.isPointing=!1;this.onKey=e=>{e.ctrlKey||e.metaKey||e.altKey||(this.isPointing=!0,this.picker.press(e.key)&&e.preventDefault())};this.onDown=()=>{this.lookedBefore=this.picker.looked};this.onMove=e=>{this.isPointing=!0,this.picker.pointAt(this.placeOf(e))};this.onCancel=()=>{this.isPointing=!1,this.picker.lookBack(this.lookedBefore)};this.onLeave=e=>{e instanceof PointerEvent&&e.pointerType!=="mouse"||(this.isPointing=!1,this.host.requestUpdate())};this.onClick=e=>{this.isPointing=!0,this.picker.tap(this.placeOf(e),this.lookedBefore)}}placeOf(e){let{left:t,top:r}=e.currentTarget.getBoundingClientRect(),{x:o,y:i}=this.chart;return{seconds:o.invert(e.clientX-t),mgDl:i.invert(e.clientY-r),reachMgDl:Math.abs(i.invert(40)-i.invert(0))}}};var mt={ArrowLeft:-1,ArrowRight:1,Home:Number.NEGATIVE_INFINITY,End:Number.POSITIVE_INFINITY},V=class{constructor(e,t,r){this.host=e;this.keyOf=t;this.seconds=r;this.lines=[]}get looked(){return this.look&&this.keyOf(this.look.line)}follow(e){let{looked:t}=this;this.lines=e,this.look=this.lookOf(this.lineOf(t))}lookBack(e){this.lookAt(this.lineOf(e))}pointAt(e){this.seconds=e.seconds,this.lookAt(this.find(e))}tap(e,t){let r=this.find(e);r&&this.keyOf(r)===t?this.host.open(r.day):this.pointAt(e)}lookAway(){this.lookAt(void 0)}press(e){let{lines:t,look:r}=this,o=mt[e];if(o!==void 0){let i=r?t.indexOf(r.line):t.length;this.lookAt(t[Math.min(Math.max(i+o,0),t.length-1)])}else{if(!r||!["Enter"," ","Escape"].includes(e))return!1;e==="Escape"?this.lookAway():this.host.open(r.line.day)}return!0}lineOf(e){return e===void 0?void 0:this.lines.find(t=>this.keyOf(t)===e)}find({seconds:e,mgDl:t,reachMgDl:r}){let[o,i]=[void 0,r];for(let n of this.lines){let s=ye(n.readings,e),l=s?Math.abs(s[1]-t):Number.POSITIVE_INFINITY;l<=i&&([o,i]=[n,l])}return o}lookAt(e){this.look=this.lookOf(e),this.host.requestUpdate()}lookOf(e){return e&&{line:e,reading:ye(e.readings,this.seconds)}}};var me={all:x,workdays:[1,2,3,4,5],weekend:[6,7]},we=90,ht=D/2,ce=class{constructor(e){this.host=e;this.weekdays=x;this.profile=[];this.isCut=!1;this.period=new N(j.options.days.default);this.all=X();this.filtered=X();this.picker=new V(e,({day:t})=>t,ht),this.summary=new Me(e),this.week=new ne(e)}get trouble(){var e;return(e=this.summary.trouble)!=null?e:this.isAll?void 0:this.week.trouble}get isLoading(){return this.summary.isLoading||!this.isAll&&this.week.isLoading}get hasAnswer(){return this.summary.answer!==void 0}get isComplete(){let{feed:e,span:t}=this;return!!(t&&(e!=null&&e.has(t.start,t.end)))}get isAll(){return this.weekdays.length===x.length}get shownDays(){return this.period.shownDays}configure({days:e,weekdays:t}){this.period.days=e,this.weekdays=me[t]}update(e,t){var h,f,y;this.period.follow(t),this.feed=e,this.days=void 0;let{status:r}=e!=null?e:{};if(!e||!r||r.latest===null)return;let{summarized:o}=this.period;this.summary.request(e,o);let{isAll:i,week:n}=this;i||n.request(e,o,this.weekdays);let{answer:s}=this.summary;if(!(s!=null&&s.summary))return;let l=s.summary.days.slice(-((h=this.shownDays)!=null?h:we)),[p]=l,{end:d}=G(s.summary);this.isCut=!this.shownDays&&l.length<s.summary.days.length,this.span={start:p?G(p).start:d,end:d},e.need(this.span.start,d,this.host);let m=this.all([e.readings,s],()=>ft(l,e.readings,new _e(s.utc_offsets)));this.days=this.filtered([m,this.weekdays],()=>m.filter(({weekday:L})=>this.weekdays.includes(L)));let u=n.isLoading||n.trouble?[]:(y=(f=n.answer)==null?void 0:f.profile)!=null?y:[];this.profile=i?s.summary.profile:u,this.picker.follow(this.days)}showDays(e){this.period.show(e),this.host.requestUpdate()}showWeekdays(e){this.weekdays=e,this.host.requestUpdate()}toggle(e){let t=x.filter(r=>this.weekdays.includes(r)!==(r===e));t.length>0&&this.showWeekdays(t)}};function ft(a,e,t){return a.map(r=>{let{start:o,end:i}=G(r),n=Date.parse(r.day)/1e3;return{day:r.day,weekday:new Date(n*1e3).getUTCDay()||7,readings:Le(e,o,i).map(([s,l])=>[t.wall(s)-n,l]).filter(([s])=>0<=s&&s<D)}}).filter(r=>r.readings.length>0)}var Ze=v`
.toolbar {
row-gap: 4px;
}
.presets,
.week {
display: flex;
flex-wrap: wrap;
gap: 2px;
}
@container (max-width: 560px) {
.presets,
.week {
flex: 1 0 100%;
}
}
.week button {
flex: 1 0 auto;
min-width: 40px;
min-height: 44px;
padding: 0 4px;
}
.presets button {
min-height: 44px;
}
`;var B=class extends I{constructor(){super(...arguments);this.controller=new ce(this);this.chart=new de;this.pointer=new W(this,this.controller.picker,this.chart)}draw(t,r){let{feed:o,notice:i,say:n}=t,{controller:s}=this,{days:l,span:p,trouble:d}=s,m=o.status;if(m.latest===null)return this.message(n("no_readings"),i);if(!l||!p){let u=d!=null?d:s.hasAnswer?"no_readings":"loading";return this.message(n(u),i)}return c`<ha-card>
${i} ${E(t,p.start,p.end)}
<div class="header">
<h2>${O(t,r,"overlay_card")}</h2>
${z(j.options.days.values,s.shownDays,n,u=>s.showDays(u))}
</div>
${this.weekdays(t)}
${d?c`<div role="alert">${n(d)}</div>`:g}
${this.lines(t,m,l)}
</ha-card>`}weekdays({format:t,hass:r,say:o}){let{controller:i}=this;return c`<div class="toolbar">
<div role="group" aria-label=${o("weekdays")} class="presets">
${j.options.weekdays.values.map(n=>{let s=String(me[n])===String(i.weekdays);return c`<button aria-pressed=${s}
@click=${()=>i.showWeekdays(me[n])}>${o(`weekdays_${n}`)}</button>`})}
</div>
<div role="group" aria-label=${o("weekdays")} class="week">
${K(H(r.locale)).map(n=>c`<button aria-pressed=${i.weekdays.includes(n)}
@click=${()=>i.toggle(n)}>${_(n,t)}</button>`)}
</div>
</div>`}lines(t,r,o){let{format:i,say:n}=t,{isComplete:s,isCut:l,picker:p,profile:d}=this.controller,m=d.some(({p50_mg_dl:f})=>f!==null),u={lines:o,label:n("overlay_card"),count:n("labelled",{label:n("days"),value:o.length}),nameOf:({day:f})=>gt(f,i)},h=c`<div class="empty quiet">${n(s?"no_readings_here":"loading")}</div>`;return c`${this.chartPart(t,u,f=>{var y;return this.chart.draw(o,d,(y=p.look)==null?void 0:y.line,f,r,i)},o.length===0?h:g)}
${this.footer(t,u,c`${m?c`<li>${J("median")}${n("median")}</li>`:g}
${l?c`<li>${n("lines_last",{count:we})}</li>`:g}`)}`}};B.styles=[A,pe,M,ae,U,ue,Ze],B=C([T("dexcom-overlay-content")],B);function gt(a,e){return e.date(Re(a,e.zone),{weekday:"short",day:"numeric",month:"short"})}var[ve,be]=[-1,4],yt=[-1,0,1,2,3,4],he=class{constructor(){this.plot=F({width:0,height:0});this.x=k(ve*b,be*b,this.plot);this.y=k(0,1,this.plot)}draw(e,t,r,o,i,n,s){let l=F(o),p=Math.max(...e.map(({readings:f})=>{var y,L;return(L=(y=Q(f))==null?void 0:y[1])!=null?L:0}),0),d=k(ve*b,be*b,l),m=ie(p,i.limits,l);Object.assign(this,{plot:l,x:d,y:m});let u=({readings:f})=>te(f,d,m),h=[o.width,o.height,i.limits];return w`
${S([p,...h,n,s],()=>[re(l,m,i,n),wt(l,d,n,s)])}
${S([e,p,...h],()=>w`<g style="opacity:${Math.max(.25,Math.min(.8,12/e.length))}">
${e.map(f=>w`<path class="line" d=${u(f)}></path>`)}
</g>`)}
${S([t,p,...h],()=>w`<path class="half" d=${vt(t,d,m)}></path>
<path class="median halo" d=${Je(t,d,m)}></path>
<path class="median" d=${Je(t,d,m)}></path>`)}
${r&&w`<path class="chosen halo" d=${u(r)}></path>
<path class="chosen" d=${u(r)}></path>`}`}};function wt({bottom:a,top:e},t,r,o){return yt.map(i=>{let n=t(i*b),s=i===ve?"start":i===be?"end":"middle",l=i===0?"0":o("hours_short",{count:r.change(i)});return w`
<line class=${i===0?"moment":"tick"} x1=${n} x2=${n} y1=${e} y2=${a}></line>
<text x=${n} y=${a+14} text-anchor=${s}>${l}</text>`})}function vt(a,e,t){return He(a.map(({minute:r,p25_mg_dl:o,p75_mg_dl:i})=>o===null||i===null?void 0:[e(r*R),t(o),t(i)]))}function Je(a,e,t){return Fe(a.map(({minute:r,p50_mg_dl:o})=>o===null?void 0:[e(r*R),t(o)]))}var Qe=v`
${pe}
${oe}
.half {
fill: var(--accent);
opacity: 0.35;
}
.moment {
stroke: var(--text);
stroke-dasharray: 4 3;
}
.median.halo {
stroke: var(--paper);
stroke-width: 6;
}
`;var bt="on",$t=-b,kt=5*R,fe=class{constructor(e){this.host=e;this.source=$.options.source.default;this.grouping=$.options.group_by.default;this.lines=[];this.period=new N($.options.days.default);this.drawn=X();this.answers=new ze(e),this.picker=new V(e,({occasion:t})=>t.time,b)}get trouble(){return this.answers.trouble}get isLoading(){return this.answers.isLoading}get hasAnswer(){return this.answers.answer!==void 0}get problem(){var e,t;return(t=(e=this.answers.answer)==null?void 0:e.problem)!=null?t:void 0}get report(){var e,t;return(t=(e=this.answers.answer)==null?void 0:e.responses)!=null?t:void 0}get span(){let{report:e}=this;return e&&{start:$e(e.start),end:$e(e.end)}}get knownSince(){var o,i;let{report:e,span:t}=this;if(!e||!t)return(i=(o=this.answers.answer)==null?void 0:o.source_since)!=null?i:void 0;if(!e.known_since)return;let r=$e(e.known_since);return r>t.start?r:void 0}get shownDays(){return this.period.shownDays}get home(){var e;return((e=this.config)==null?void 0:e.home_entity)||void 0}get match(){let{home:e}=this;if(this.source!=="home"||e===void 0)return;let t=!/^(button|calendar|event|input_button|scene)\./.test(e);return this.namedMatch||(t?bt:void 0)}get namedMatch(){var e,t;return(t=this.chosenMatch)!=null?t:(e=this.config)==null?void 0:e.home_match}get labels(){var e,t;return(t=(e=this.answers.answer)==null?void 0:e.labels)!=null?t:[]}get sources(){return $.options.source.values.filter(e=>{var t;return(e!=="home"||this.home!==void 0||this.source==="home")&&(e!=="insulin"||((t=this.config)==null?void 0:t.source)==="insulin")})}get groups(){var e,t,r;return((e=this.report)==null?void 0:e.grouping)===et(this.grouping)?(r=(t=this.report)==null?void 0:t.groups)!=null?r:[]:[]}get group(){return this.chosen===void 0?void 0:this.groups[this.chosen]}get shown(){var e,t;return(t=this.group)!=null?t:(e=this.report)==null?void 0:e.overall}configure(e){this.config=e,this.period.days=e.days,this.source=e.source,this.grouping=e.group_by,this.chosenMatch=void 0,this.chosen=void 0}update(e,t){this.period.follow(t);let r=this.source==="home"?this.home:this.source;if(!(e!=null&&e.status)||e.status.latest===null||r===void 0)this.lines=[];else{let{match:o}=this,i=et(this.grouping);this.answers.request(e,this.period.summarized,{source:r,...o&&{match:o},...i&&{group_by:i}});let{group:n,report:s}=this;this.lines=this.drawn([s,n],()=>xt(s,n))}this.picker.follow(this.lines)}showDays(e){this.period.show(e),this.host.requestUpdate()}showSource(e){this.source=e,this.chosenMatch=void 0,this.showGroup(void 0)}showMatch(e){this.chosenMatch=e,this.answers.answer=void 0,this.showGroup(void 0)}showGrouping(e){this.grouping=e,this.showGroup(void 0)}showGroup(e){this.chosen=e,this.host.requestUpdate()}};function tt({fall_mg_dl:a,rise_mg_dl:e}){var t,r;return((t=a.typical)!=null?t:0)>((r=e.typical)!=null?r:0)}function et(a){return a==="none"?null:a}function $e(a){return Date.parse(a)/1e3}function xt(a,e){var t;return((t=a==null?void 0:a.occasions)!=null?t:[]).filter(r=>r.curve&&(!e||St(e,r))).map(r=>{var o;return{occasion:r,day:r.day,readings:((o=r.curve)!=null?o:[]).map((i,n)=>[$t+n*kt,i])}})}function St(a,{amount:e,hour:t,weekday:r}){if(a.hour!==null)return t===a.hour;if(a.weekday!==null)return r===a.weekday;let{amount_from:o,amount_to:i}=a;return e===null||o===null||i===null?!1:o<=e&&e<=i}var Rt=["mon","tue","wed","thu","fri","sat","sun"];function rt(a,{format:e,say:t,status:r}){let{unit:o}=r,i=(u,{typical:h,p25:f,p75:y},L,lt="")=>{let ge=xe=>xe===null?t("response_long"):L(xe);return c`<div>
<dt class="quiet">${u}</dt>
<dd>
<strong>${ge(h)}</strong> ${lt}
<div class="quiet small">${t("response_half",{low:ge(f),high:ge(y)})}</div>
</dd>
</div>`},n=(u,h)=>i(u,h,f=>e.glucose(f,r),o),s=(u,h)=>i(u,h,f=>e.glucose(f,r),`${o} · h`),l=(u,h)=>i(u,h,f=>De(f*R,t).replace(/ /g," ")),p=(u,h,f)=>{var y;return Oe((y=u.typical)!=null?y:0,r).value===0?c`<div><dt class="quiet">${h}</dt><dd><strong>–</strong></dd></div>`:l(h,f)},{minutes_to_recovery:d,minutes_to_return:m}=a;return c`<dl class="figures">
${n(t("response_start"),a.start_mg_dl)}
${n(t("response_rise"),a.rise_mg_dl)}
${p(a.rise_mg_dl,t("response_peak"),a.minutes_to_peak)}
${s(t("response_area_above"),a.area_above_mg_dl_h)}
${l(t("response_return"),tt(a)?d:m)}
${n(t("response_fall"),a.fall_mg_dl)}
${p(a.fall_mg_dl,t("response_lowest"),a.minutes_to_lowest)}
${s(t("response_area_below"),a.area_below_mg_dl_h)}
</dl>`}function ot(a,e){let{counted:t,found:r,overlapping:o,too_few_readings:i}=a;return c`${e("occasions_counted",{counted:t,found:r})}
${o>0?e("occasions_overlapping",{count:o}):g}
${i>0?e("occasions_unread",{count:i}):g}`}function it(a,e){let t=K(a),r=({weekday:o})=>o===null?0:t.indexOf(st(o));return e.map((o,i)=>[o,i]).sort(([o],[i])=>r(o)-r(i))}function nt({amount_from:a,amount_to:e,hour:t,weekday:r},o,{format:i,say:n}){if(t!==null)return Z(t,i);if(r!==null)return _(st(r),i);let[s,l]=[i.amount(a!=null?a:0),i.amount(e!=null?e:0)];return ke(s===l?s:`${s}–${l}`,o,n)}function st(a){return Rt.indexOf(a)+1}function ke(a,e,t){return e==="U"?t("insulin_units",{amount:a}):e==="min"?t("duration_minutes",{minutes:a}):`${a} ${e}`}var at=v`
.choices {
display: grid;
gap: 4px;
}
.choices > [role="group"] {
display: flex;
flex-wrap: wrap;
gap: 2px;
margin-inline: -8px;
}
.choices button,
.header button {
min-height: 44px;
}
.instead {
display: flex;
flex-wrap: wrap;
align-items: center;
justify-content: center;
gap: 8px;
margin-top: 12px;
}
.instead button {
border: 1px solid var(--line);
color: var(--text);
overflow-wrap: anywhere;
}
.groups button span {
font-size: 11px;
font-weight: 400;
}
.small {
font-size: 12px;
line-height: 1.45;
}
.legend .half {
width: 20px;
height: 12px;
background: var(--accent);
}
.figures {
display: grid;
grid-template-columns: repeat(2, 1fr);
gap: 10px 16px;
margin: 0;
}
@container (min-width: 560px) {
.figures {
grid-template-columns: repeat(4, 1fr);
}
}
.figures dt {
font-size: 12px;
}
.figures dd {
margin: 0;
font-size: 12px;
}
.figures strong {
font-size: 18px;
font-weight: 500;
font-variant-numeric: tabular-nums;
}
`;var Y=class extends I{constructor(){super(...arguments);this.controller=new fe(this);this.chart=new he;this.pointer=new W(this,this.controller.picker,this.chart)}draw(t,r){let{feed:o,notice:i,say:n}=t,{controller:s}=this,{knownSince:l,span:p,trouble:d}=s,m=o.status;return m.latest===null?this.message(n("no_readings"),i):c`<ha-card>
${i} ${p?E(t,p.start,p.end):g}
<div class="header">
<h2>${O(t,r,"responses_card")}</h2>
${z($.options.days.values,s.shownDays,n,u=>s.showDays(u))}
</div>
${this.choices(t)}
${d?c`<div role="alert">${n(d)}</div>`:g}
${l===void 0?g:c`<div class="quiet small">${n("source_since",{time:t.format.dayAndTime(l)})}</div>`}
${this.contents(t,m)}
</ha-card>`}choices(t){let{format:r,hass:o,say:i}=t,{controller:n}=this,{groups:s,report:l}=n,p={format:r,say:i,status:t.feed.status};return c`<div class="choices">
<div role="group" aria-label=${i("source")}>
${n.sources.map(d=>c`<button aria-pressed=${d===n.source}
@click=${()=>n.showSource(d)}>${this.sourceName(d,o,i)}</button>`)}
</div>
<div role="group" aria-label=${i("group_by")}>
${$.options.group_by.values.map(d=>c`<button aria-pressed=${d===n.grouping}
@click=${()=>n.showGrouping(d)}>${i(`group_by_${d}`)}</button>`)}
</div>
${s.length>0?c`<div role="group" aria-label=${i("groups")} class="groups">
<button aria-pressed=${!n.group} @click=${()=>n.showGroup(void 0)}>
${i("group_all")} <span class="quiet">${l==null?void 0:l.counted}</span></button>
${it(H(o.locale),s).map(([d,m])=>{var u;return c`<button aria-pressed=${d===n.group}
@click=${()=>n.showGroup(m)}>${nt(d,(u=l==null?void 0:l.amount_unit)!=null?u:null,p)}
<span class="quiet">${d.occasions}</span></button>`})}
</div>`:g}
</div>`}sourceName(t,r,o){var p;let{home:i,namedMatch:n}=this.controller;if(t!=="home"||i===void 0)return o(`source_${t}`);let s=(p=r.states[i])==null?void 0:p.attributes.friendly_name,l=typeof s=="string"?s:i;return n?o("labelled",{label:l,value:n}):l}contents(t,r){let{say:o}=t,{controller:i}=this,{problem:n,report:s,shown:l}=i;if(i.source==="home"&&i.home===void 0)return c`<div class="message" role="status">${o("source_not_chosen")}</div>`;if(n){let{labels:m,match:u}=i,h=n==="no_occasions"&&u?o("no_occasions_of",{match:u}):o(n);return c`<div class="message">
<div role="status">${h}</div>
${m.length>0?this.instead(m,o):g}
</div>`}if(!s||!l){let m=i.trouble?g:o(i.hasAnswer?"no_readings":"loading");return c`<div class="message" role="status">${m}</div>`}let{figures:p,occasions:d}=l;return c`
${this.lines(t,r,s)}
${p?rt(p,{...t,status:r}):c`<div role="status">${o("occasions_needed",{needed:s.needed,count:d})}</div>`}
<div class="quiet small">${ot(s,o)} ${o("responses_note")}</div>`}instead(t,r){return c`<div role="group" aria-labelledby="instead" class="instead">
<span id="instead">${r("found_instead")}</span>
${t.map(o=>c`<button @click=${()=>this.controller.showMatch(o)}>${o}</button>`)}
</div>`}lines(t,r,o){let{format:i,say:n}=t,{lines:s,picker:l,shown:p}=this.controller,d={lines:s,label:n("responses_card"),count:n("labelled",{label:n("occasions"),value:s.length}),nameOf:({occasion:m})=>_t(m,i),moreOf:({occasion:{amount:m}})=>m===null?g:c`<div>${ke(i.amount(m),o.amount_unit,n)}</div>`};return c`${this.chartPart(t,d,m=>{var u,h;return this.chart.draw(s,(u=p==null?void 0:p.steps)!=null?u:[],(h=l.look)==null?void 0:h.line,m,r,i,n)})}
${this.footer(t,d,p!=null&&p.figures?c`<li>${J("median")}${n("median")}</li>
<li><i class="half"></i>${n("middle_half")}</li>`:c``)}`}};Y.styles=[A,Qe,M,ae,U,ue,at],Y=C([T("dexcom-responses-content")],Y);function _t({time:a},e){let t=Date.parse(`${a.slice(0,19)}Z`)/1e3;return e.dayAndTime(Se(t,e.zone))}export{q as HoursContent,B as OverlayContent,Y as ResponsesContent};
