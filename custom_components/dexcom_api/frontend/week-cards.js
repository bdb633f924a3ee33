import{$ as Ee,A as Le,B as ye,C as Z,D as A,E as Ce,G as Y,Ia as qe,Ja as Me,Ka as K,La as se,M as Oe,Ma as S,O as Pe,Q as E,R as J,S as De,T as Te,Ta as ae,X as Ae,_ as Q,aa as He,ba as ee,c as R,ca as te,d as b,e as D,ea as k,f as Se,fa as re,ga as j,h as Re,ha as H,i as _e,ia as Fe,ib as G,j as w,ja as Ke,jb as z,k as u,l as y,la as x,m as g,ma as oe,na as ie,oa as _,sa as Ge,ta as ne,va as ze,w as T,xa as F,ya as Ne,za as Ue}from"./shared.js";import{B as $,e as O,w as P,x as B}from"./base.js";import{a as C}from"./helpers.js";var N=w`
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
`;var nt=24,le=class{constructor(e){this.host=e;this.figure=P.options.figure.default;this.weekdays=x;this.period=new z(P.options.days.default);this.week=new ne(e)}get trouble(){return this.week.trouble}get isLoading(){return this.week.isLoading}get shownDays(){return this.period.shownDays}get isKnown(){return this.week.answer!==void 0}get span(){var r;let{start:e,end:t}=(r=this.week.answer)!=null?r:{};return e&&t?F({start:e,end:t}):void 0}configure({days:e,figure:t}){this.period.days=e,this.figure=t}update(e,t,r){this.period.follow(r),this.weekdays=ie(t),e&&this.week.request(e,this.period.summarized,x)}showDays(e){this.period.show(e),this.host.requestUpdate()}showFigure(e){this.figure=e,this.host.requestUpdate()}cellOf({weekday:e,hour:t}){var r,o;return(o=(r=this.week.answer)==null?void 0:r.weekdays[e-1])==null?void 0:o.hours[t]}isEntry({weekday:e,hour:t}){var i;let{weekday:r,hour:o}=(i=this.focused)!=null?i:{weekday:this.weekdays[0],hour:0};return e===r&&t===o}lookAt(e){this.look=e,this.focused=e,this.host.requestUpdate()}lookAway(){this.look=void 0,this.host.requestUpdate()}move(e,t){var s;let{weekday:r,hour:o}=(s=this.focused)!=null?s:{weekday:this.weekdays[0],hour:0},i=this.weekdays.indexOf(r)+e,n={weekday:this.weekdays[Math.min(Math.max(i,0),6)],hour:Math.min(Math.max(o+t,0),nt-1)};return this.lookAt(n),n}};function Ie(a,e,t){if(!(!a||a.mean_mg_dl===null||a.in_range_percent===null))return e==="mean"?{band:Te(a.mean_mg_dl,t.limits),strength:.6}:Ue(a.in_range_percent,t)}var We=w`
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
`;var Ve=Array.from({length:24},(a,e)=>e),st=680,Be=3,at={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1],PageUp:[0,-6],PageDown:[0,6],Home:[-7,-24],End:[7,24]},U=class extends J{constructor(){super(...arguments);this.controller=new le(this);this.sized=new se(this,".map");this.onKey=t=>{var s;if(t.ctrlKey||t.metaKey||t.altKey)return;if(t.key==="Escape"&&this.controller.look){t.preventDefault(),this.controller.lookAway();return}let r=at[t.key];if(!r)return;t.preventDefault();let o=this.isWide&&t.key.startsWith("Arrow"),{weekday:i,hour:n}=this.controller.move(...o?[r[1],r[0]]:r);(s=this.renderRoot.querySelector(`[data-weekday="${i}"][data-hour="${n}"]`))==null||s.focus()};this.onLeave=()=>this.controller.lookAway()}get isWide(){return this.sized.size.width>=st}willUpdate(t){super.willUpdate(t);let{config:r,controller:o,feeds:i,hass:n,period:s}=this;t.has("config")&&r&&o.configure(r),n&&o.update(i.feed,oe(n.locale),s.store)}draw(t,r){let{feed:o,notice:i,say:n}=t,{controller:s}=this,{figure:l,isKnown:p,isLoading:d,span:c,trouble:m}=s,h=o.status;return h.latest===null?this.message(n("no_readings"),i):p?u`<ha-card>
${i} ${c?E(t,c.start,c.end):g}
<div class="header">
<h2>${O(t,r,"hours_card")}</h2>
${G(P.options.days.values,s.shownDays,n,f=>s.showDays(f))}
</div>
<div class="toolbar">
<div role="group" aria-label=${n("figure")}>
${P.options.figure.values.map(f=>u`<button aria-pressed=${f===l}
@click=${()=>s.showFigure(f)}>${n(`figure_${f}`)}</button>`)}
</div>
<span class="quiet unit">${l==="mean"?h.unit:"%"}</span>
</div>
${m?u`<div role="alert">${n(m)}</div>`:g}
<div class="map ${this.isWide?"wide":""}" role="grid" aria-label=${n("hours_card")}
aria-busy=${d}
@keydown=${this.onKey} @focusout=${this.onLeave} @mouseleave=${this.onLeave}>
${this.hourLabels(t)}
${s.weekdays.map((f,v)=>this.row(t,h,f,v))}
${this.bubble(t,h)}
</div>
${this.legend(t,h)}
</ha-card>`:this.message(n(m!=null?m:"loading"),i)}hourLabels({format:t}){return Ve.filter(r=>r%Be===0).map(r=>u`<span class="quiet hour" aria-hidden="true"
style=${this.area(0,r+1,Be)}>${j(r,t)}</span>`)}row(t,r,o,i){return u`<div role="row">
<span role="rowheader" class="quiet day" style=${this.area(i+1,0)}>${_(o,t.format)}</span>
${Ve.map(n=>this.cell(t,r,{weekday:o,hour:n},i))}
</div>`}cell(t,r,o,i){var m;let{format:n}=t,{controller:s}=this,l=s.cellOf(o),p=Ie(l,s.figure,r),d=[Ye(o,t),...je(l,t,r)],c=l&&p?s.figure==="mean"?n.reading(l.mean_mg_dl,r):n.shown(Oe(l.in_range_percent)):"";return u`<button role="gridcell" class="cell ${(m=p==null?void 0:p.band)!=null?m:"unknown"}"
style=${this.area(i+1,o.hour+1)}
tabindex=${s.isEntry(o)?0:-1}
data-weekday=${o.weekday} data-hour=${o.hour}
aria-label=${d.join(". ")}
@focus=${()=>s.lookAt(o)}
@click=${()=>s.lookAt(o)}
@mouseenter=${()=>s.lookAt(o)}>
${p?u`<i style="opacity:${(.08+.3*p.strength).toFixed(2)}"></i>`:g}<span>${c}</span>
</button>`}area(t,r,o=1){let[i,n]=[`${t+1}`,`${r+1} / span ${o}`];return qe(this.isWide?{"grid-row":i,"grid-column":n}:{"grid-row":n,"grid-column":i})}bubble(t,r){let{look:o,weekdays:i}=this.controller;if(!o)return g;let[n,...s]=[Ye(o,t),...je(this.controller.cellOf(o),t,r)],l=i.indexOf(o.weekday)+1,[p,d,c,m]=this.isWide?[l,o.hour+1,8,25]:[o.hour+1,l,25,8],h=`${p>c/2?"above":"below"} ${d>(m+1)/2?"before":"after"}`;return u`<div class="anchor ${h}" aria-hidden="true"
style=${this.area(l,o.hour+1)}>
<div class="bubble"><div class="quiet">${n}</div>${s.map(f=>u`<div>${f}</div>`)}</div>
</div>`}legend({format:t,say:r},o){let i=Ne(o),n=i===null?"":t.percent(i),s=this.controller.figure==="mean"?De.map(l=>[l,Ae(l,o.limits,o,t,r)]):i===null?[["in_range",r("in_range")]]:[["in_range",r("above",{value:n})],["high",r("below",{value:n})]];return u`<ul class="legend">
${s.map(([l,p])=>p===void 0?g:u`<li><span class="cell ${l}"><i style="opacity:.38"></i></span>${this.controller.figure==="mean"?`${r(l)}, ${p}`:p}</li>`)}
<li><span class="cell unknown"></span>${r("not_enough_data")}</li>
</ul>`}};U.styles=[A,K,N,We],U=C([T("dexcom-hours-content")],U);function Ye({weekday:a,hour:e},{format:t}){let[r,o]=[e,e+1].map(i=>j(i,t));return`${_(a,t,"long")}, ${r} – ${o}`}function je(a,{format:e,say:t},r){if(!a||a.mean_mg_dl===null||a.in_range_percent===null)return[t("not_enough_data")];let o=`${e.mean(a.mean_mg_dl,r)} ${r.unit}`;return[t("labelled",{label:t("in_range"),value:e.percent(a.in_range_percent)}),t("labelled",{label:t("mean"),value:o}),t("labelled",{label:t("active"),value:e.percent(a.active_percent)})]}var de=class{constructor(){this.plot=H({width:0,height:0});this.x=k(0,D,this.plot);this.y=k(0,1,this.plot)}draw(e,t,r,o,i,n){let s=H(o),l=Math.max(...e.map(({readings:m})=>{var h,f;return(f=(h=Z(m))==null?void 0:h[1])!=null?f:0}),0),p=k(0,D,s),d=re(l,i.limits,s);Object.assign(this,{plot:s,x:p,y:d});let c=({readings:m})=>Q(m,p,d);return y`
${S([l,o.width,o.height,i.limits,n],()=>[ee(s,d,i,n),Ke(s,n)])}
${S([e,l,o.width,o.height,i.limits],()=>y`<g style="opacity:${lt(e.length)}">
${e.map(m=>y`<path class="line" d=${c(m)}></path>`)}
</g>`)}
${S([t,l,o.width,o.height,i.limits],()=>y`<path class="median" d=${Fe(t,s,d)}></path>`)}
${r&&y`<path class="chosen halo" d=${c(r)}></path>
<path class="chosen" d=${c(r)}></path>`}`}};function lt(a){return Math.max(.45,Math.min(.9,10/a))}var pe=w`
${te}
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
`;var q=class extends J{constructor(){super(...arguments);this.sized=new se(this,".chart")}open(t){Ce(this,t)}willUpdate(t){super.willUpdate(t),t.has("config")&&this.config&&this.controller.configure(this.config),this.controller.update(this.feeds.feed,this.period.store)}updated(t){var r;super.updated(t),(r=this.bubble)==null||r.call(this)}chartPart(t,r,o,i=g){let{controller:n,pointer:s}=this,{count:l,label:p,lines:d,nameOf:c}=r,{look:m}=n.picker,{size:h}=this.sized;return this.bubble=()=>this.drawBubble(t,r),u`<div class="chart" aria-busy=${n.isLoading}>
${h.width>0&&h.height>0?u`<svg width=${h.width} height=${h.height} tabindex="0" role="slider"
data-lines=${d.length}
aria-label=${p}
aria-valuemin="0" aria-valuemax=${Math.max(d.length-1,0)}
aria-valuenow=${m?d.indexOf(m.line):0}
aria-valuetext=${m?c(m.line):l}
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
</div>`}footer({say:t},{count:r,lines:o,nameOf:i},n){var l;let s=(l=this.controller.picker.look)==null?void 0:l.line;return u`<footer>
<ul class="legend">
${o.length>0?u`<li>${X("line")}${r}</li>`:g}
${n}
</ul>
${s?u`<button class="open" @click=${()=>this.open(s.day)}>${t("open_day",{day:i(s)})}</button>`:g}
</footer>`}drawBubble({feed:t,format:r},{nameOf:o,moreOf:i}){var h,f;let n=this.renderRoot.querySelector(".pointer");if(!n)return;let{x:s,y:l}=this.chart,{line:p,reading:d}=(h=this.controller.picker.look)!=null?h:{},c=t.status,m=p&&{left:s(d?d[0]:(s.domain[0]+s.domain[1])/2),top:d&&l(d[1]),comparedTop:void 0,content:u`<div><strong>${o(p)}</strong></div>
${(f=i==null?void 0:i(p))!=null?f:g}
${d&&u`<div>${r.reading(d[1],c)} ${c.unit}</div>`}`};Me(n,this.pointer.isPointing?m:void 0,this.sized.size)}};function X(a){return u`<svg viewBox="0 0 20 12" aria-hidden="true">${y`<path class=${a} d="M0,6H20"></path>`}</svg>`}var ue=w`
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
`;var M=class{constructor(e,t,r){this.host=e;this.picker=t;this.chart=r;this.isPointing=!1;this.onKey=e=>{e.ctrlKey||e.metaKey||e.altKey||(this.isPointing=!0,this.picker.press(e.key)&&e.preventDefault())};this.onDown=()=>{this.lookedBefore=this.picker.looked};this.onMove=e=>{this.isPointing=!0,this.picker.pointAt(this.placeOf(e))};this.onCancel=()=>{this.isPointing=!1,this.picker.lookBack(this.lookedBefore)};this.onLeave=e=>{e instanceof PointerEvent&&e.pointerType!=="mouse"||(this.isPointing=!1,this.host.requestUpdate())};this.onClick=e=>{this.isPointing=!0,this.picker.tap(this.placeOf(e),this.lookedBefore)}}placeOf(e){let{left:t,top:r}=e.currentTarget.getBoundingClientRect(),{x:o,y:i}=this.chart;return{seconds:o.invert(e.clientX-t),mgDl:i.invert(e.clientY-r),reachMgDl:Math.abs(i.invert(40)-i.invert(0))}}};var dt={ArrowLeft:-1,ArrowRight:1,Home:Number.NEGATIVE_INFINITY,End:Number.POSITIVE_INFINITY},I=class{constructor(e,t,r){this.host=e;this.keyOf=t;this.seconds=r;this.lines=[]}get looked(){return this.look&&this.keyOf(this.look.line)}follow(e){let{looked:t}=this;this.lines=e,this.look=this.lookOf(this.lineOf(t))}lookBack(e){this.lookAt(this.lineOf(e))}pointAt(e){this.seconds=e.seconds,this.lookAt(this.find(e))}tap(e,t){let r=this.find(e);r&&this.keyOf(r)===t?this.host.open(r.day):this.pointAt(e)}lookAway(){this.lookAt(void 0)}press(e){let{lines:t,look:r}=this,o=dt[e];if(o!==void 0){let i=r?t.indexOf(r.line):t.length;this.lookAt(t[Math.min(Math.max(i+o,0),t.length-1)])}else{if(!r||!["Enter"," ","Escape"].includes(e))return!1;e==="Escape"?this.lookAway():this.host.open(r.line.day)}return!0}lineOf(e){return e===void 0?void 0:this.lines.find(t=>this.keyOf(t)===e)}find({seconds:e,mgDl:t,reachMgDl:r}){let[o,i]=[void 0,r];for(let n of this.lines){let s=ye(n.readings,e),l=s?Math.abs(s[1]-t):Number.POSITIVE_INFINITY;l<=i&&([o,i]=[n,l])}return o}lookAt(e){this.look=this.lookOf(e),this.host.requestUpdate()}lookOf(e){return e&&{line:e,reading:ye(e.readings,this.seconds)}}};var me={all:x,workdays:[1,2,3,4,5],weekend:[6,7]},we=90,pt=D/2,ce=class{constructor(e){this.host=e;this.weekdays=x;this.profile=[];this.isCut=!1;this.period=new z(B.options.days.default);this.all=Y();this.filtered=Y();this.picker=new I(e,({day:t})=>t,pt),this.summary=new Ge(e),this.week=new ne(e)}get trouble(){var e;return(e=this.summary.trouble)!=null?e:this.isAll?void 0:this.week.trouble}get isLoading(){return this.summary.isLoading||!this.isAll&&this.week.isLoading}get hasAnswer(){return this.summary.answer!==void 0}get isComplete(){let{feed:e,span:t}=this;return!!(t&&(e!=null&&e.has(t.start,t.end)))}get isAll(){return this.weekdays.length===x.length}get shownDays(){return this.period.shownDays}configure({days:e,weekdays:t}){this.period.days=e,this.weekdays=me[t]}update(e,t){var h,f,v;this.period.follow(t),this.feed=e,this.days=void 0;let{status:r}=e!=null?e:{};if(!e||!r||r.latest===null)return;let{summarized:o}=this.period;this.summary.request(e,o);let{isAll:i,week:n}=this;i||n.request(e,o,this.weekdays);let{answer:s}=this.summary;if(!(s!=null&&s.summary))return;let l=s.summary.days.slice(-((h=this.shownDays)!=null?h:we)),[p]=l,{end:d}=F(s.summary);this.isCut=!this.shownDays&&l.length<s.summary.days.length,this.span={start:p?F(p).start:d,end:d},e.need(this.span.start,d,this.host);let c=this.all([e.readings,s],()=>ut(l,e.readings,new _e(s.utc_offsets)));this.days=this.filtered([c,this.weekdays],()=>c.filter(({weekday:L})=>this.weekdays.includes(L)));let m=n.isLoading||n.trouble?[]:(v=(f=n.answer)==null?void 0:f.profile)!=null?v:[];this.profile=i?s.summary.profile:m,this.picker.follow(this.days)}showDays(e){this.period.show(e),this.host.requestUpdate()}showWeekdays(e){this.weekdays=e,this.host.requestUpdate()}toggle(e){let t=x.filter(r=>this.weekdays.includes(r)!==(r===e));t.length>0&&this.showWeekdays(t)}};function ut(a,e,t){return a.map(r=>{let{start:o,end:i}=F(r),n=Date.parse(r.day)/1e3;return{day:r.day,weekday:new Date(n*1e3).getUTCDay()||7,readings:Le(e,o,i).map(([s,l])=>[t.wall(s)-n,l]).filter(([s])=>0<=s&&s<D)}}).filter(r=>r.readings.length>0)}var Xe=w`
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
`;var W=class extends q{constructor(){super(...arguments);this.controller=new ce(this);this.chart=new de;this.pointer=new M(this,this.controller.picker,this.chart)}draw(t,r){let{feed:o,notice:i,say:n}=t,{controller:s}=this,{days:l,span:p,trouble:d}=s,c=o.status;if(c.latest===null)return this.message(n("no_readings"),i);if(!l||!p){let m=d!=null?d:s.hasAnswer?"no_readings":"loading";return this.message(n(m),i)}return u`<ha-card>
${i} ${E(t,p.start,p.end)}
<div class="header">
<h2>${O(t,r,"overlay_card")}</h2>
${G(B.options.days.values,s.shownDays,n,m=>s.showDays(m))}
</div>
${this.weekdays(t)}
${d?u`<div role="alert">${n(d)}</div>`:g}
${this.lines(t,c,l)}
</ha-card>`}weekdays({format:t,hass:r,say:o}){let{controller:i}=this;return u`<div class="toolbar">
<div role="group" aria-label=${o("weekdays")} class="presets">
${B.options.weekdays.values.map(n=>{let s=String(me[n])===String(i.weekdays);return u`<button aria-pressed=${s}
@click=${()=>i.showWeekdays(me[n])}>${o(`weekdays_${n}`)}</button>`})}
</div>
<div role="group" aria-label=${o("weekdays")} class="week">
${ie(oe(r.locale)).map(n=>u`<button aria-pressed=${i.weekdays.includes(n)}
@click=${()=>i.toggle(n)}>${_(n,t)}</button>`)}
</div>
</div>`}lines(t,r,o){let{format:i,say:n}=t,{isComplete:s,isCut:l,picker:p,profile:d}=this.controller,c=d.some(({p50_mg_dl:f})=>f!==null),m={lines:o,label:n("overlay_card"),count:n("labelled",{label:n("days"),value:o.length}),nameOf:({day:f})=>ct(f,i)},h=u`<div class="empty quiet">${n(s?"no_readings_here":"loading")}</div>`;return u`${this.chartPart(t,m,f=>{var v;return this.chart.draw(o,d,(v=p.look)==null?void 0:v.line,f,r,i)},o.length===0?h:g)}
${this.footer(t,m,u`${c?u`<li>${X("median")}${n("median")}</li>`:g}
${l?u`<li>${n("lines_last",{count:we})}</li>`:g}`)}`}};W.styles=[A,pe,K,ae,N,ue,Xe],W=C([T("dexcom-overlay-content")],W);function ct(a,e){return e.date(Re(a,e.zone),{weekday:"short",day:"numeric",month:"short"})}var[ve,be]=[-1,4],mt=[-1,0,1,2,3,4],he=class{constructor(){this.plot=H({width:0,height:0});this.x=k(ve*b,be*b,this.plot);this.y=k(0,1,this.plot)}draw(e,t,r,o,i,n,s){let l=H(o),p=Math.max(...e.map(({readings:f})=>{var v,L;return(L=(v=Z(f))==null?void 0:v[1])!=null?L:0}),0),d=k(ve*b,be*b,l),c=re(p,i.limits,l);Object.assign(this,{plot:l,x:d,y:c});let m=({readings:f})=>Q(f,d,c),h=[o.width,o.height,i.limits];return y`
${S([p,...h,n,s],()=>[ee(l,c,i,n),ht(l,d,n,s)])}
${S([e,p,...h],()=>y`<g style="opacity:${Math.max(.25,Math.min(.8,12/e.length))}">
${e.map(f=>y`<path class="line" d=${m(f)}></path>`)}
</g>`)}
${S([t,p,...h],()=>y`<path class="half" d=${ft(t,d,c)}></path>
<path class="median halo" d=${Ze(t,d,c)}></path>
<path class="median" d=${Ze(t,d,c)}></path>`)}
${r&&y`<path class="chosen halo" d=${m(r)}></path>
<path class="chosen" d=${m(r)}></path>`}`}};function ht({bottom:a,top:e},t,r,o){return mt.map(i=>{let n=t(i*b),s=i===ve?"start":i===be?"end":"middle",l=i===0?"0":o("hours_short",{count:r.change(i)});return y`
<line class=${i===0?"moment":"tick"} x1=${n} x2=${n} y1=${e} y2=${a}></line>
<text x=${n} y=${a+14} text-anchor=${s}>${l}</text>`})}function ft(a,e,t){return He(a.map(({minute:r,p25_mg_dl:o,p75_mg_dl:i})=>o===null||i===null?void 0:[e(r*R),t(o),t(i)]))}function Ze(a,e,t){return Ee(a.map(({minute:r,p50_mg_dl:o})=>o===null?void 0:[e(r*R),t(o)]))}var Je=w`
${pe}
${te}
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
`;var gt=-b,yt=5*R,fe=class{constructor(e){this.host=e;this.source=$.options.source.default;this.grouping=$.options.group_by.default;this.lines=[];this.period=new z($.options.days.default);this.drawn=Y();this.answers=new ze(e),this.picker=new I(e,({occasion:t})=>t.time,b)}get trouble(){return this.answers.trouble}get isLoading(){return this.answers.isLoading}get hasAnswer(){return this.answers.answer!==void 0}get problem(){var e,t;return(t=(e=this.answers.answer)==null?void 0:e.problem)!=null?t:void 0}get report(){var e,t;return(t=(e=this.answers.answer)==null?void 0:e.responses)!=null?t:void 0}get span(){let{report:e}=this;return e&&{start:$e(e.start),end:$e(e.end)}}get knownSince(){let{report:e,span:t}=this;if(!(e!=null&&e.known_since)||!t)return;let r=$e(e.known_since);return r>t.start?r:void 0}get shownDays(){return this.period.shownDays}get home(){var e;return((e=this.config)==null?void 0:e.home_entity)||void 0}get sources(){return $.options.source.values.filter(e=>{var t;return(e!=="home"||this.home!==void 0||this.source==="home")&&(e!=="insulin"||((t=this.config)==null?void 0:t.source)==="insulin")})}get groups(){var e,t,r;return((e=this.report)==null?void 0:e.grouping)===Qe(this.grouping)?(r=(t=this.report)==null?void 0:t.groups)!=null?r:[]:[]}get group(){return this.chosen===void 0?void 0:this.groups[this.chosen]}get shown(){var e,t;return(t=this.group)!=null?t:(e=this.report)==null?void 0:e.overall}configure(e){this.config=e,this.period.days=e.days,this.source=e.source,this.grouping=e.group_by,this.chosen=void 0}update(e,t){var o;this.period.follow(t);let r=this.source==="home"?this.home:this.source;if(!(e!=null&&e.status)||e.status.latest===null||r===void 0)this.lines=[];else{let i=this.source==="home"?(o=this.config)==null?void 0:o.home_match:void 0,n=Qe(this.grouping);this.answers.request(e,this.period.summarized,{source:r,...i&&{match:i},...n&&{group_by:n}});let{group:s,report:l}=this;this.lines=this.drawn([l,s],()=>wt(l,s))}this.picker.follow(this.lines)}showDays(e){this.period.show(e),this.host.requestUpdate()}showSource(e){this.source=e,this.showGroup(void 0)}showGrouping(e){this.grouping=e,this.showGroup(void 0)}showGroup(e){this.chosen=e,this.host.requestUpdate()}};function et({fall_mg_dl:a,rise_mg_dl:e}){var t,r;return((t=a.typical)!=null?t:0)>((r=e.typical)!=null?r:0)}function Qe(a){return a==="none"?null:a}function $e(a){return Date.parse(a)/1e3}function wt(a,e){var t;return((t=a==null?void 0:a.occasions)!=null?t:[]).filter(r=>r.curve&&(!e||vt(e,r))).map(r=>{var o;return{occasion:r,day:r.day,readings:((o=r.curve)!=null?o:[]).map((i,n)=>[gt+n*yt,i])}})}function vt(a,{amount:e,hour:t,weekday:r}){if(a.hour!==null)return t===a.hour;if(a.weekday!==null)return r===a.weekday;let{amount_from:o,amount_to:i}=a;return e===null||o===null||i===null?!1:o<=e&&e<=i}var bt=["mon","tue","wed","thu","fri","sat","sun"];function tt(a,{format:e,say:t,status:r}){let{unit:o}=r,i=(c,{typical:m,p25:h,p75:f},v,L="")=>{let ge=xe=>xe===null?t("response_long"):v(xe);return u`<div>
<dt class="quiet">${c}</dt>
<dd>
<strong>${ge(m)}</strong> ${L}
<div class="quiet small">${t("response_half",{low:ge(h),high:ge(f)})}</div>
</dd>
</div>`},n=(c,m)=>i(c,m,h=>e.glucose(h,r),o),s=(c,m)=>i(c,m,h=>e.glucose(h,r),`${o} · h`),l=(c,m)=>i(c,m,h=>Pe(h*R,t).replace(/ /g," ")),{minutes_to_recovery:p,minutes_to_return:d}=a;return u`<dl class="figures">
${n(t("response_start"),a.start_mg_dl)}
${n(t("response_rise"),a.rise_mg_dl)}
${l(t("response_peak"),a.minutes_to_peak)}
${s(t("response_area_above"),a.area_above_mg_dl_h)}
${l(t("response_return"),et(a)?p:d)}
${n(t("response_fall"),a.fall_mg_dl)}
${l(t("response_lowest"),a.minutes_to_lowest)}
${s(t("response_area_below"),a.area_below_mg_dl_h)}
</dl>`}function rt(a,e){let{counted:t,found:r,overlapping:o,too_few_readings:i}=a;return u`${e("occasions_counted",{counted:t,found:r})}
${o>0?e("occasions_overlapping",{count:o}):g}
${i>0?e("occasions_unread",{count:i}):g}`}function ot({amount_from:a,amount_to:e,hour:t,weekday:r},o,{format:i,say:n}){if(t!==null)return j(t,i);if(r!==null)return _(bt.indexOf(r)+1,i);let[s,l]=[i.amount(a!=null?a:0),i.amount(e!=null?e:0)];return ke(s===l?s:`${s}–${l}`,o,n)}function ke(a,e,t){return e==="U"?t("insulin_units",{amount:a}):e==="min"?t("duration_minutes",{minutes:a}):`${a} ${e}`}var it=w`
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
`;var V=class extends q{constructor(){super(...arguments);this.controller=new fe(this);this.chart=new he;this.pointer=new M(this,this.controller.picker,this.chart)}draw(t,r){let{feed:o,notice:i,say:n}=t,{controller:s}=this,{knownSince:l,span:p,trouble:d}=s,c=o.status;return c.latest===null?this.message(n("no_readings"),i):u`<ha-card>
${i} ${p?E(t,p.start,p.end):g}
<div class="header">
<h2>${O(t,r,"responses_card")}</h2>
${G($.options.days.values,s.shownDays,n,m=>s.showDays(m))}
</div>
${this.choices(t)}
${d?u`<div role="alert">${n(d)}</div>`:g}
${l===void 0?g:u`<div class="quiet small">${n("source_since",{time:t.format.dayAndTime(l)})}</div>`}
${this.contents(t,c)}
</ha-card>`}choices(t){let{format:r,hass:o,say:i}=t,{controller:n}=this,{groups:s,report:l}=n,p={format:r,say:i,status:t.feed.status};return u`<div class="choices">
<div role="group" aria-label=${i("source")}>
${n.sources.map(d=>u`<button aria-pressed=${d===n.source}
@click=${()=>n.showSource(d)}>${this.sourceName(d,o,i)}</button>`)}
</div>
<div role="group" aria-label=${i("group_by")}>
${$.options.group_by.values.map(d=>u`<button aria-pressed=${d===n.grouping}
@click=${()=>n.showGrouping(d)}>${i(`group_by_${d}`)}</button>`)}
</div>
${s.length>0?u`<div role="group" aria-label=${i("groups")} class="groups">
<button aria-pressed=${!n.group} @click=${()=>n.showGroup(void 0)}>
${i("group_all")} <span class="quiet">${l==null?void 0:l.counted}</span></button>
${s.map((d,c)=>{var m;return u`<button aria-pressed=${d===n.group}
@click=${()=>n.showGroup(c)}>${ot(d,(m=l==null?void 0:l.amount_unit)!=null?m:null,p)}
<span class="quiet">${d.occasions}</span></button>`})}
</div>`:g}
</div>`}sourceName(t,r,o){var p,d;let{home:i}=this.controller;if(t!=="home"||i===void 0)return o(`source_${t}`);let n=(p=r.states[i])==null?void 0:p.attributes.friendly_name,s=(d=this.config)==null?void 0:d.home_match,l=typeof n=="string"?n:i;return s?o("labelled",{label:l,value:s}):l}contents(t,r){let{say:o}=t,{controller:i}=this,{problem:n,report:s,shown:l}=i;if(i.source==="home"&&i.home===void 0)return u`<div class="message" role="status">${o("source_unknown")}</div>`;if(n)return u`<div class="message" role="status">${o(n)}</div>`;if(!s||!l){let c=i.trouble?g:o(i.hasAnswer?"no_readings":"loading");return u`<div class="message" role="status">${c}</div>`}let{figures:p,occasions:d}=l;return u`
${this.lines(t,r,s)}
${p?tt(p,{...t,status:r}):u`<div role="status">${o("occasions_needed",{needed:s.needed,count:d})}</div>`}
<div class="quiet small">${rt(s,o)} ${o("responses_note")}</div>`}lines(t,r,o){let{format:i,say:n}=t,{lines:s,picker:l,shown:p}=this.controller,d={lines:s,label:n("responses_card"),count:n("labelled",{label:n("occasions"),value:s.length}),nameOf:({occasion:c})=>$t(c,i),moreOf:({occasion:{amount:c}})=>c===null?g:u`<div>${ke(i.amount(c),o.amount_unit,n)}</div>`};return u`${this.chartPart(t,d,c=>{var m,h;return this.chart.draw(s,(m=p==null?void 0:p.steps)!=null?m:[],(h=l.look)==null?void 0:h.line,c,r,i,n)})}
${this.footer(t,d,p!=null&&p.figures?u`<li>${X("median")}${n("median")}</li>
<li><i class="half"></i>${n("middle_half")}</li>`:u``)}`}};V.styles=[A,Je,K,ae,N,ue,it],V=C([T("dexcom-responses-content")],V);function $t({time:a},e){let t=Date.parse(`${a.slice(0,19)}Z`)/1e3;return e.dayAndTime(Se(t,e.zone))}export{U as HoursContent,W as OverlayContent,V as ResponsesContent};
