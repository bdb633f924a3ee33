import{$ as He,A as Pe,B as fe,C as X,D as T,E as Z,G as Y,Ia as ne,Ja as z,Ka as Ne,La as qe,M as Ce,Ma as Ie,Na as R,O as De,P as A,Q as E,Qa as M,R as Oe,S as Te,W as Ae,Xa as se,Z as J,_ as Ee,aa as Q,ba as ee,c as _,d as b,da as x,e as D,ea as te,f as Se,fa as j,ga as H,h as Re,ha as Fe,i as _e,ia as ze,j as w,k as u,ka as S,l as v,la as re,lb as U,m as Le,ma as oe,mb as G,n as f,na as L,ra as Me,sa as ie,ua as Ue,w as O,wa as F,xa as Ge,ya as Ke}from"./shared.js";import{t as C,u as B,y as k}from"./base.js";import{a as P}from"./helpers.js";var We="important",pt=" !"+We,Ve=qe(class extends Ie{constructor(a){var t;if(super(a),a.type!==Ne.ATTRIBUTE||a.name!=="style"||((t=a.strings)==null?void 0:t.length)>2)throw Error("The `styleMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(a){return Object.keys(a).reduce((t,e)=>{let r=a[e];return r==null?t:t+`${e=e.includes("-")?e:e.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,"-$&").toLowerCase()}:${r};`},"")}update(a,[t]){let{style:e}=a.element;if(this.ft===void 0)return this.ft=new Set(Object.keys(t)),this.render(t);for(let r of this.ft)t[r]==null&&(this.ft.delete(r),r.includes("-")?e.removeProperty(r):e[r]=null);for(let r in t){let o=t[r];if(o!=null){this.ft.add(r);let i=typeof o=="string"&&o.endsWith(pt);r.includes("-")||i?e.setProperty(r,i?o.slice(0,-11):o,i?We:""):e[r]=o}}return Le}});var K=w`
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
`;var ut=24,ae=class{constructor(t){this.host=t;this.figure=C.options.figure.default;this.weekdays=S;this.period=new G(C.options.days.default);this.week=new ie(t)}get trouble(){return this.week.trouble}get isLoading(){return this.week.isLoading}get shownDays(){return this.period.shownDays}get isKnown(){return this.week.answer!==void 0}get span(){var r;let{start:t,end:e}=(r=this.week.answer)!=null?r:{};return t&&e?F({start:t,end:e}):void 0}configure({days:t,figure:e}){this.period.days=t,this.figure=e}update(t,e,r){this.period.follow(r),this.weekdays=oe(e),t&&this.week.request(t,this.period.summarized,S)}showDays(t){this.period.show(t),this.host.requestUpdate()}showFigure(t){this.figure=t,this.host.requestUpdate()}cellOf({weekday:t,hour:e}){var r,o;return(o=(r=this.week.answer)==null?void 0:r.weekdays[t-1])==null?void 0:o.hours[e]}isEntry({weekday:t,hour:e}){var i;let{weekday:r,hour:o}=(i=this.focused)!=null?i:{weekday:this.weekdays[0],hour:0};return t===r&&e===o}lookAt(t){this.look=t,this.focused=t,this.host.requestUpdate()}lookAway(){this.look=void 0,this.host.requestUpdate()}move(t,e){var s;let{weekday:r,hour:o}=(s=this.focused)!=null?s:{weekday:this.weekdays[0],hour:0},i=this.weekdays.indexOf(r)+t,n={weekday:this.weekdays[Math.min(Math.max(i,0),6)],hour:Math.min(Math.max(o+e,0),ut-1)};return this.lookAt(n),n}};function Be(a,t,e){if(!(!a||a.mean_mg_dl===null||a.in_range_percent===null))return t==="mean"?{band:Te(a.mean_mg_dl,e.limits),strength:.6}:Ke(a.in_range_percent,e)}var Ye=w`
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
border: 1px dashed var(--line);
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
`;var je=Array.from({length:24},(a,t)=>t),ct=680,Xe=3,ht={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1],PageUp:[0,-6],PageDown:[0,6],Home:[-7,-24],End:[7,24]},N=class extends E{constructor(){super(...arguments);this.controller=new ae(this);this.sized=new M(this,".map");this.onKey=e=>{var s;if(e.ctrlKey||e.metaKey||e.altKey)return;if(e.key==="Escape"&&this.controller.look){e.preventDefault(),this.controller.lookAway();return}let r=ht[e.key];if(!r)return;e.preventDefault();let o=this.isWide&&e.key.startsWith("Arrow"),{weekday:i,hour:n}=this.controller.move(...o?[r[1],r[0]]:r);(s=this.renderRoot.querySelector(`[data-weekday="${i}"][data-hour="${n}"]`))==null||s.focus()};this.onLeave=()=>this.controller.lookAway()}get isWide(){return this.sized.size.width>=ct}willUpdate(e){super.willUpdate(e);let{config:r,controller:o,feeds:i,hass:n,period:s}=this;e.has("config")&&r&&o.configure(r),n&&o.update(i.feed,re(n.locale),s.store)}draw(e,r){var g;let{feed:o,notice:i,say:n}=e,{controller:s}=this,{figure:l,isKnown:p,isLoading:d,span:h,trouble:c}=s,m=o.status;return m.latest===null?this.message(n("no_readings"),i):p?u`<ha-card>
${i} ${h?A(e,h.start,h.end):f}
<div class="header">
<h2>${(g=r.title)!=null?g:n("hours_card")}</h2>
${U(C.options.days.values,s.shownDays,n,y=>s.showDays(y))}
</div>
<div class="toolbar">
<div role="group" aria-label=${n("figure")}>
${C.options.figure.values.map(y=>u`<button aria-pressed=${y===l}
@click=${()=>s.showFigure(y)}>${n(`figure_${y}`)}</button>`)}
</div>
<span class="quiet unit">${l==="mean"?m.unit:"%"}</span>
</div>
${c?u`<div role="alert">${n(c)}</div>`:f}
<div class="map ${this.isWide?"wide":""}" role="grid" aria-label=${n("hours_card")}
aria-busy=${d}
@keydown=${this.onKey} @focusout=${this.onLeave} @mouseleave=${this.onLeave}>
${this.hourLabels(e)}
${s.weekdays.map((y,$)=>this.row(e,m,y,$))}
${this.bubble(e,m)}
</div>
${this.legend(e,m)}
</ha-card>`:this.message(n(c!=null?c:"loading"),i)}hourLabels({format:e}){return je.filter(r=>r%Xe===0).map(r=>u`<span class="quiet hour" aria-hidden="true"
style=${this.area(0,r+1,Xe)}>${j(r,e)}</span>`)}row(e,r,o,i){return u`<div role="row">
<span role="rowheader" class="quiet day" style=${this.area(i+1,0)}>${L(o,e.format)}</span>
${je.map(n=>this.cell(e,r,{weekday:o,hour:n},i))}
</div>`}cell(e,r,o,i){var c;let{format:n}=e,{controller:s}=this,l=s.cellOf(o),p=Be(l,s.figure,r),d=[Ze(o,e),...Je(l,e,r)],h=l&&p?s.figure==="mean"?n.reading(l.mean_mg_dl,r):n.shown(Ce(l.in_range_percent)):"";return u`<button role="gridcell" class="cell ${(c=p==null?void 0:p.band)!=null?c:"unknown"}"
style=${this.area(i+1,o.hour+1)}
tabindex=${s.isEntry(o)?0:-1}
data-weekday=${o.weekday} data-hour=${o.hour}
aria-label=${d.join(". ")}
@focus=${()=>s.lookAt(o)}
@click=${()=>s.lookAt(o)}
@mouseenter=${()=>s.lookAt(o)}>
${p?u`<i style="opacity:${(.08+.3*p.strength).toFixed(2)}"></i>`:f}<span>${h}</span>
</button>`}area(e,r,o=1){let[i,n]=[`${e+1}`,`${r+1} / span ${o}`];return Ve(this.isWide?{"grid-row":i,"grid-column":n}:{"grid-row":n,"grid-column":i})}bubble(e,r){let{look:o,weekdays:i}=this.controller;if(!o)return f;let[n,...s]=[Ze(o,e),...Je(this.controller.cellOf(o),e,r)],l=i.indexOf(o.weekday)+1,[p,d,h,c]=this.isWide?[l,o.hour+1,8,25]:[o.hour+1,l,25,8],m=`${p>h/2?"above":"below"} ${d>(c+1)/2?"before":"after"}`;return u`<div class="anchor ${m}" aria-hidden="true"
style=${this.area(l,o.hour+1)}>
<div class="bubble"><div class="quiet">${n}</div>${s.map(g=>u`<div>${g}</div>`)}</div>
</div>`}legend({format:e,say:r},o){let i=Ge(o),n=i===null?"":e.percent(i),s=this.controller.figure==="mean"?Oe.map(l=>[l,Ae(l,o.limits,o,e,r)]):i===null?[["in_range",r("in_range")]]:[["in_range",r("above",{value:n})],["high",r("below",{value:n})]];return u`<ul class="legend">
${s.map(([l,p])=>p===void 0?f:u`<li><span class="cell ${l}"><i style="opacity:.38"></i></span>${this.controller.figure==="mean"?`${r(l)}, ${p}`:p}</li>`)}
<li><span class="cell unknown"></span>${r("not_enough_data")}</li>
</ul>`}};N.styles=[T,z,K,Ye],N=P([O("dexcom-hours-content")],N);function Ze({weekday:a,hour:t},{format:e}){let[r,o]=[t,t+1].map(i=>j(i,e));return`${L(a,e,"long")}, ${r} – ${o}`}function Je(a,{format:t,say:e},r){if(!a||a.mean_mg_dl===null||a.in_range_percent===null)return[e("not_enough_data")];let o=`${t.mean(a.mean_mg_dl,r)} ${r.unit}`;return[e("labelled",{label:e("in_range"),value:t.percent(a.in_range_percent)}),e("labelled",{label:e("mean"),value:o}),e("labelled",{label:e("active"),value:t.percent(a.active_percent)})]}var le=class{constructor(){this.plot=H({width:0,height:0});this.x=x(0,D,this.plot);this.y=x(0,1,this.plot)}draw(t,e,r,o,i,n){let s=H(o),l=Math.max(...t.map(({readings:c})=>{var m,g;return(g=(m=X(c))==null?void 0:m[1])!=null?g:0}),0),p=x(0,D,s),d=te(l,i.limits,s);Object.assign(this,{plot:s,x:p,y:d});let h=({readings:c})=>J(c,p,d);return v`
${R([l,o.width,o.height,i.limits,n],()=>[Q(s,d,i,n),ze(s,n)])}
${R([t,l,o.width,o.height,i.limits],()=>v`<g style="opacity:${mt(t.length)}">
${t.map(c=>v`<path class="line" d=${h(c)}></path>`)}
</g>`)}
${R([e,l,o.width,o.height,i.limits],()=>v`<path class="median" d=${Fe(e,s,d)}></path>`)}
${r&&v`<path class="chosen halo" d=${h(r)}></path>
<path class="chosen" d=${h(r)}></path>`}`}};function mt(a){return Math.max(.45,Math.min(.9,10/a))}var de=w`
${ee}
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
`;var q=class{constructor(t,e,r){this.host=t;this.picker=e;this.chart=r;this.isPointing=!1;this.onKey=t=>{t.ctrlKey||t.metaKey||t.altKey||(this.isPointing=!0,this.picker.press(t.key)&&t.preventDefault())};this.onDown=()=>{this.lookedBefore=this.picker.looked};this.onMove=t=>{this.isPointing=!0,this.picker.pointAt(this.placeOf(t))};this.onLeave=t=>{t instanceof PointerEvent&&t.pointerType!=="mouse"||(this.isPointing=!1,this.host.requestUpdate())};this.onClick=t=>{this.isPointing=!0,this.picker.tap(this.placeOf(t),this.lookedBefore)}}placeOf(t){let{left:e,top:r}=t.currentTarget.getBoundingClientRect(),{x:o,y:i}=this.chart;return{seconds:o.invert(t.clientX-e),mgDl:i.invert(t.clientY-r),reachMgDl:Math.abs(i.invert(40)-i.invert(0))}}};var ft={ArrowLeft:-1,ArrowRight:1,Home:Number.NEGATIVE_INFINITY,End:Number.POSITIVE_INFINITY},I=class{constructor(t,e,r){this.host=t;this.keyOf=e;this.seconds=r;this.lines=[]}get looked(){return this.look&&this.keyOf(this.look.line)}follow(t){let{looked:e}=this;this.lines=t,this.look=this.lookOf(e?t.find(r=>this.keyOf(r)===e):void 0)}pointAt(t){this.seconds=t.seconds,this.lookAt(this.find(t))}tap(t,e){let r=this.find(t);r&&this.keyOf(r)===e?this.host.open(r.day):this.pointAt(t)}lookAway(){this.lookAt(void 0)}press(t){let{lines:e,look:r}=this,o=ft[t];if(o!==void 0){let i=r?e.indexOf(r.line):e.length;this.lookAt(e[Math.min(Math.max(i+o,0),e.length-1)])}else{if(!r||!["Enter"," ","Escape"].includes(t))return!1;t==="Escape"?this.lookAway():this.host.open(r.line.day)}return!0}find({seconds:t,mgDl:e,reachMgDl:r}){let[o,i]=[void 0,r];for(let n of this.lines){let s=fe(n.readings,t),l=s?Math.abs(s[1]-e):Number.POSITIVE_INFINITY;l<=i&&([o,i]=[n,l])}return o}lookAt(t){this.look=this.lookOf(t),this.host.requestUpdate()}lookOf(t){return t&&{line:t,reading:fe(t.readings,this.seconds)}}};var ue={all:S,workdays:[1,2,3,4,5],weekend:[6,7]},ge=90,gt=D/2,pe=class{constructor(t){this.host=t;this.weekdays=S;this.profile=[];this.isCut=!1;this.period=new G(B.options.days.default);this.all=Y();this.filtered=Y();this.picker=new I(t,({day:e})=>e,gt),this.summary=new Me(t),this.week=new ie(t)}get trouble(){var t;return(t=this.summary.trouble)!=null?t:this.isAll?void 0:this.week.trouble}get isLoading(){return this.summary.isLoading||!this.isAll&&this.week.isLoading}get isComplete(){let{feed:t,span:e}=this;return!!(e&&(t!=null&&t.has(e.start,e.end)))}get isAll(){return this.weekdays.length===S.length}get shownDays(){return this.period.shownDays}configure({days:t,weekdays:e}){this.period.days=t,this.weekdays=ue[e]}update(t,e){var m,g,y;this.period.follow(e),this.feed=t,this.days=void 0;let{status:r}=t!=null?t:{};if(!t||!r||r.latest===null)return;let{summarized:o}=this.period;this.summary.request(t,o);let{isAll:i,week:n}=this;i||n.request(t,o,this.weekdays);let{answer:s}=this.summary;if(!(s!=null&&s.summary))return;let l=s.summary.days.slice(-((m=this.shownDays)!=null?m:ge)),[p]=l,{end:d}=F(s.summary);this.isCut=!this.shownDays&&l.length<s.summary.days.length,this.span={start:p?F(p).start:d,end:d},t.need(this.span.start,d,this.host);let h=this.all([t.readings,s],()=>yt(l,t.readings,new _e(s.utc_offsets)));this.days=this.filtered([h,this.weekdays],()=>h.filter(({weekday:$})=>this.weekdays.includes($)));let c=n.isLoading||n.trouble?[]:(y=(g=n.answer)==null?void 0:g.profile)!=null?y:[];this.profile=i?s.summary.profile:c,this.picker.follow(this.days)}showDays(t){this.period.show(t),this.host.requestUpdate()}showWeekdays(t){this.weekdays=t,this.host.requestUpdate()}toggle(t){let e=S.filter(r=>this.weekdays.includes(r)!==(r===t));e.length>0&&this.showWeekdays(e)}};function yt(a,t,e){return a.map(r=>{let{start:o,end:i}=F(r),n=Date.parse(r.day)/1e3;return{day:r.day,weekday:new Date(n*1e3).getUTCDay()||7,readings:Pe(t,o,i).map(([s,l])=>[e.wall(s)-n,l]).filter(([s])=>0<=s&&s<D)}}).filter(r=>r.readings.length>0)}var Qe=w`
:host {
--accent-line: color-mix(in srgb, var(--accent) 75%, var(--text));
}
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
`;var W=class extends E{constructor(){super(...arguments);this.controller=new pe(this);this.chart=new le;this.sized=new M(this,".chart");this.pointer=new q(this,this.controller.picker,this.chart)}open(e){Z(this,e)}willUpdate(e){super.willUpdate(e),e.has("config")&&this.config&&this.controller.configure(this.config),this.controller.update(this.feeds.feed,this.period.store)}updated(e){var r;super.updated(e),(r=this.bubble)==null||r.call(this)}draw(e,r){var c;let{feed:o,notice:i,say:n}=e,{controller:s}=this,{days:l,span:p,trouble:d}=s,h=o.status;return h.latest===null?this.message(n("no_readings"),i):!l||!p?this.message(n(d!=null?d:"loading"),i):u`<ha-card>
${i} ${A(e,p.start,p.end)}
<div class="header">
<h2>${(c=r.title)!=null?c:n("overlay_card")}</h2>
${U(B.options.days.values,s.shownDays,n,m=>s.showDays(m))}
</div>
${this.weekdays(e)}
${d?u`<div role="alert">${n(d)}</div>`:f}
${this.chartPart(e,h)} ${this.legend(e)}
</ha-card>`}weekdays({format:e,hass:r,say:o}){let{controller:i}=this;return u`<div class="toolbar">
<div role="group" aria-label=${o("weekdays")} class="presets">
${B.options.weekdays.values.map(n=>{let s=String(ue[n])===String(i.weekdays);return u`<button aria-pressed=${s}
@click=${()=>i.showWeekdays(ue[n])}>${o(`weekdays_${n}`)}</button>`})}
</div>
<div role="group" aria-label=${o("weekdays")} class="week">
${oe(re(r.locale)).map(n=>u`<button aria-pressed=${i.weekdays.includes(n)}
@click=${()=>i.toggle(n)}>${L(n,e)}</button>`)}
</div>
</div>`}chartPart(e,r){let{format:o,say:i}=e,{controller:n,pointer:s,sized:l}=this,{days:p=[],picker:d,profile:h}=n,{look:c}=d,{size:m}=l;return this.bubble=()=>this.drawBubble(e,r),u`<div class="chart" aria-busy=${n.isLoading}>
${m.width>0&&m.height>0?u`<svg width=${m.width} height=${m.height} tabindex="0" role="slider"
data-lines=${p.length}
aria-label=${i("overlay_card")}
aria-valuemin="0" aria-valuemax=${Math.max(p.length-1,0)}
aria-valuenow=${c?p.indexOf(c.line):0}
aria-valuetext=${c?ye(c.line.day,o):i("labelled",{label:i("days"),value:p.length})}
@keydown=${s.onKey}
@blur=${s.onLeave}
@pointerdown=${s.onDown}
@pointermove=${s.onMove}
@pointerleave=${s.onLeave}
@click=${s.onClick}>
${this.chart.draw(p,h,c==null?void 0:c.line,m,r,o)}
</svg>`:f}
<div class="pointer" aria-hidden="true"></div>
${p.length===0?u`<div class="empty quiet">${i(n.isComplete?"no_readings_here":"loading")}</div>`:f}
</div>`}legend({format:e,say:r}){let{days:o=[],isCut:i,picker:n,profile:s}=this.controller,{look:l}=n,p=s.some(({p50_mg_dl:d})=>d!==null);return u`<footer>
<ul class="legend">
<li>${et("line")}${r("labelled",{label:r("days"),value:o.length})}</li>
${p?u`<li>${et("median")}${r("median")}</li>`:f}
${i?u`<li>${r("lines_last",{count:ge})}</li>`:f}
</ul>
${l?u`<button class="open" @click=${()=>this.open(l.line.day)}>${r("open_day",{day:ye(l.line.day,e)})}</button>`:f}
</footer>`}drawBubble({format:e},r){let o=this.renderRoot.querySelector(".pointer"),{look:i}=this.controller.picker;if(!o)return;let n=i==null?void 0:i.reading,{x:s,y:l}=this.chart,p=i&&{left:s(n?n[0]:(s.domain[0]+s.domain[1])/2),top:n&&l(n[1]),comparedTop:void 0,content:u`<div><strong>${ye(i.line.day,e)}</strong></div>
${n&&u`<div>${e.reading(n[1],r)} ${r.unit}</div>`}`};ne(o,this.pointer.isPointing?p:void 0,this.sized.size)}};W.styles=[T,de,z,se,K,Qe],W=P([O("dexcom-overlay-content")],W);function et(a){return u`<svg viewBox="0 0 20 12" aria-hidden="true">${v`<path class=${a} d="M0,6H20"></path>`}</svg>`}function ye(a,t){return t.date(Re(a,t.zone),{weekday:"short",day:"numeric",month:"short"})}var[ve,we]=[-1,4],vt=[-1,0,1,2,3,4],ce=class{constructor(){this.plot=H({width:0,height:0});this.x=x(ve*b,we*b,this.plot);this.y=x(0,1,this.plot)}draw(t,e,r,o,i,n,s){let l=H(o),p=Math.max(...t.map(({readings:g})=>{var y,$;return($=(y=X(g))==null?void 0:y[1])!=null?$:0}),0),d=x(ve*b,we*b,l),h=te(p,i.limits,l);Object.assign(this,{plot:l,x:d,y:h});let c=({readings:g})=>J(g,d,h),m=[o.width,o.height,i.limits];return v`
${R([p,...m,n,s],()=>[Q(l,h,i,n),wt(l,d,n,s)])}
${R([t,p,...m],()=>v`<g style="opacity:${Math.max(.25,Math.min(.8,12/t.length))}">
${t.map(g=>v`<path class="line" d=${c(g)}></path>`)}
</g>`)}
${R([e,p,...m],()=>v`<path class="half" d=${bt(e,d,h)}></path>
<path class="median halo" d=${tt(e,d,h)}></path>
<path class="median" d=${tt(e,d,h)}></path>`)}
${r&&v`<path class="chosen halo" d=${c(r)}></path>
<path class="chosen" d=${c(r)}></path>`}`}};function wt({bottom:a,top:t},e,r,o){return vt.map(i=>{let n=e(i*b),s=i===ve?"start":i===we?"end":"middle",l=i===0?"0":o("hours_short",{count:r.change(i)});return v`
<line class=${i===0?"moment":"tick"} x1=${n} x2=${n} y1=${t} y2=${a}></line>
<text x=${n} y=${a+14} text-anchor=${s}>${l}</text>`})}function bt(a,t,e){return He(a.map(({minute:r,p25_mg_dl:o,p75_mg_dl:i})=>o===null||i===null?void 0:[t(r*_),e(o),e(i)]))}function tt(a,t,e){return Ee(a.map(({minute:r,p50_mg_dl:o})=>o===null?void 0:[t(r*_),e(o)]))}var rt=w`
${de}
${ee}
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
`;var $t=-b,kt=5*_,he=class{constructor(t){this.host=t;this.source=k.options.source.default;this.grouping=k.options.group_by.default;this.lines=[];this.period=new G(k.options.days.default);this.drawn=Y();this.answers=new Ue(t),this.picker=new I(t,({occasion:e})=>e.time,b)}get trouble(){return this.answers.trouble}get isLoading(){return this.answers.isLoading}get hasAnswer(){return this.answers.answer!==void 0}get problem(){var t,e;return(e=(t=this.answers.answer)==null?void 0:t.problem)!=null?e:void 0}get report(){var t,e;return(e=(t=this.answers.answer)==null?void 0:t.responses)!=null?e:void 0}get span(){let{report:t}=this;return t&&{start:be(t.start),end:be(t.end)}}get knownSince(){let{report:t,span:e}=this;if(!(t!=null&&t.known_since)||!e)return;let r=be(t.known_since);return r>e.start?r:void 0}get shownDays(){return this.period.shownDays}get home(){var t;return((t=this.config)==null?void 0:t.home_entity)||void 0}get sources(){return k.options.source.values.filter(t=>{var e;return(t!=="home"||this.home!==void 0||this.source==="home")&&(t!=="insulin"||((e=this.config)==null?void 0:e.source)==="insulin")})}get groups(){var t,e,r;return((t=this.report)==null?void 0:t.grouping)===ot(this.grouping)?(r=(e=this.report)==null?void 0:e.groups)!=null?r:[]:[]}get group(){return this.chosen===void 0?void 0:this.groups[this.chosen]}get shown(){var t,e;return(e=this.group)!=null?e:(t=this.report)==null?void 0:t.overall}configure(t){this.config=t,this.period.days=t.days,this.source=t.source,this.grouping=t.group_by,this.chosen=void 0}update(t,e){var o;this.period.follow(e);let r=this.source==="home"?this.home:this.source;if(!(t!=null&&t.status)||t.status.latest===null||r===void 0)this.lines=[];else{let i=this.source==="home"?(o=this.config)==null?void 0:o.home_match:void 0,n=ot(this.grouping);this.answers.request(t,this.period.summarized,{source:r,...i&&{match:i},...n&&{group_by:n}});let{group:s,report:l}=this;this.lines=this.drawn([l,s],()=>xt(l,s))}this.picker.follow(this.lines)}showDays(t){this.period.show(t),this.host.requestUpdate()}showSource(t){this.source=t,this.showGroup(void 0)}showGrouping(t){this.grouping=t,this.showGroup(void 0)}showGroup(t){this.chosen=t,this.host.requestUpdate()}};function it({fall_mg_dl:a,rise_mg_dl:t}){var e,r;return((e=a.typical)!=null?e:0)>((r=t.typical)!=null?r:0)}function ot(a){return a==="none"?null:a}function be(a){return Date.parse(a)/1e3}function xt(a,t){var e;return((e=a==null?void 0:a.occasions)!=null?e:[]).filter(r=>r.curve&&(!t||St(t,r))).map(r=>{var o;return{occasion:r,day:r.day,readings:((o=r.curve)!=null?o:[]).map((i,n)=>[$t+n*kt,i])}})}function St(a,{amount:t,hour:e,weekday:r}){if(a.hour!==null)return e===a.hour;if(a.weekday!==null)return r===a.weekday;let{amount_from:o,amount_to:i}=a;return t===null||o===null||i===null?!1:o<=t&&t<=i}var Rt=["mon","tue","wed","thu","fri","sat","sun"];function nt(a,{format:t,say:e,status:r}){let{unit:o}=r,i=(h,{typical:c,p25:m,p75:g},y,$="")=>{let me=xe=>xe===null?e("response_long"):y(xe);return u`<div>
<dt class="quiet">${h}</dt>
<dd>
<strong>${me(c)}</strong> ${$}
<div class="quiet small">${e("response_half",{low:me(m),high:me(g)})}</div>
</dd>
</div>`},n=(h,c)=>i(h,c,m=>t.glucose(m,r),o),s=(h,c)=>i(h,c,m=>t.glucose(m,r),`${o} · h`),l=(h,c)=>i(h,c,m=>De(m*_,e).replace(/ /g," ")),{minutes_to_recovery:p,minutes_to_return:d}=a;return u`<dl class="figures">
${n(e("response_start"),a.start_mg_dl)}
${n(e("response_rise"),a.rise_mg_dl)}
${l(e("response_peak"),a.minutes_to_peak)}
${s(e("response_area_above"),a.area_above_mg_dl_h)}
${l(e("response_return"),it(a)?p:d)}
${n(e("response_fall"),a.fall_mg_dl)}
${l(e("response_lowest"),a.minutes_to_lowest)}
${s(e("response_area_below"),a.area_below_mg_dl_h)}
</dl>`}function st(a,t){let{counted:e,found:r,overlapping:o,too_few_readings:i}=a;return u`${t("occasions_counted",{counted:e,found:r})}
${o>0?t("occasions_overlapping",{count:o}):f}
${i>0?t("occasions_unread",{count:i}):f}`}function at({amount_from:a,amount_to:t,hour:e,weekday:r},o,{format:i,say:n}){if(e!==null)return j(e,i);if(r!==null)return L(Rt.indexOf(r)+1,i);let[s,l]=[i.amount(a!=null?a:0),i.amount(t!=null?t:0)];return $e(s===l?s:`${s}–${l}`,o,n)}function $e(a,t,e){return t==="U"?e("insulin_units",{amount:a}):t==="min"?e("duration_minutes",{minutes:a}):`${a} ${t}`}var lt=w`
:host {
--accent-line: color-mix(in srgb, var(--accent) 75%, var(--text));
}
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
.legend .half {
width: 20px;
height: 12px;
background: var(--accent);
}
.open {
min-height: 44px;
margin-inline-end: -8px;
color: var(--accent-line);
font-weight: 500;
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
`;var V=class extends E{constructor(){super(...arguments);this.controller=new he(this);this.chart=new ce;this.sized=new M(this,".chart");this.pointer=new q(this,this.controller.picker,this.chart)}open(e){Z(this,e)}willUpdate(e){super.willUpdate(e),e.has("config")&&this.config&&this.controller.configure(this.config),this.controller.update(this.feeds.feed,this.period.store)}updated(e){var r;super.updated(e),(r=this.bubble)==null||r.call(this)}draw(e,r){var c;let{feed:o,notice:i,say:n}=e,{controller:s}=this,{knownSince:l,span:p,trouble:d}=s,h=o.status;return h.latest===null?this.message(n("no_readings"),i):u`<ha-card>
${i} ${p?A(e,p.start,p.end):f}
<div class="header">
<h2>${(c=r.title)!=null?c:n("responses_card")}</h2>
${U(k.options.days.values,s.shownDays,n,m=>s.showDays(m))}
</div>
${this.choices(e)}
${d?u`<div role="alert">${n(d)}</div>`:f}
${l===void 0?f:u`<div class="quiet small">${n("source_since",{time:e.format.dayAndTime(l)})}</div>`}
${this.contents(e,h)}
</ha-card>`}choices(e){let{format:r,hass:o,say:i}=e,{controller:n}=this,{groups:s,report:l}=n,p={format:r,say:i,status:e.feed.status};return u`<div class="choices">
<div role="group" aria-label=${i("source")}>
${n.sources.map(d=>u`<button aria-pressed=${d===n.source}
@click=${()=>n.showSource(d)}>${this.sourceName(d,o,i)}</button>`)}
</div>
<div role="group" aria-label=${i("group_by")}>
${k.options.group_by.values.map(d=>u`<button aria-pressed=${d===n.grouping}
@click=${()=>n.showGrouping(d)}>${i(`group_by_${d}`)}</button>`)}
</div>
${s.length>0?u`<div role="group" aria-label=${i("groups")} class="groups">
<button aria-pressed=${!n.group} @click=${()=>n.showGroup(void 0)}>
${i("group_all")} <span class="quiet">${l==null?void 0:l.counted}</span></button>
${s.map((d,h)=>{var c;return u`<button aria-pressed=${d===n.group}
@click=${()=>n.showGroup(h)}>${at(d,(c=l==null?void 0:l.amount_unit)!=null?c:null,p)}
<span class="quiet">${d.occasions}</span></button>`})}
</div>`:f}
</div>`}sourceName(e,r,o){var p,d;let{home:i}=this.controller;if(e!=="home"||i===void 0)return o(`source_${e}`);let n=(p=r.states[i])==null?void 0:p.attributes.friendly_name,s=(d=this.config)==null?void 0:d.home_match,l=typeof n=="string"?n:i;return s?o("labelled",{label:l,value:s}):l}contents(e,r){let{say:o}=e,{controller:i}=this,{problem:n,report:s,shown:l}=i;if(i.source==="home"&&i.home===void 0)return u`<div class="message" role="status">${o("source_unknown")}</div>`;if(n)return u`<div class="message" role="status">${o(n)}</div>`;if(!s||!l){let h=i.trouble?f:o("loading");return u`<div class="message" role="status">${h}</div>`}let{figures:p,occasions:d}=l;return u`
${this.chartPart(e,r,s)} ${this.legend(e)}
${p?nt(p,{...e,status:r}):u`<div role="status">${o("occasions_needed",{needed:s.needed,count:d})}</div>`}
<div class="quiet small">${st(s,o)} ${o("responses_note")}</div>`}chartPart(e,r,o){var y;let{format:i,say:n}=e,{controller:s,pointer:l,sized:p}=this,{lines:d,picker:h,shown:c}=s,{look:m}=h,{size:g}=p;return this.bubble=()=>this.drawBubble(e,r,o),u`<div class="chart" aria-busy=${s.isLoading}>
${g.width>0&&g.height>0?u`<svg width=${g.width} height=${g.height} tabindex="0" role="slider"
data-lines=${d.length}
aria-label=${n("responses_card")}
aria-valuemin="0" aria-valuemax=${Math.max(d.length-1,0)}
aria-valuenow=${m?d.indexOf(m.line):0}
aria-valuetext=${m?ke(m.line.occasion,i):n("labelled",{label:n("occasions"),value:d.length})}
@keydown=${l.onKey}
@blur=${l.onLeave}
@pointerdown=${l.onDown}
@pointermove=${l.onMove}
@pointerleave=${l.onLeave}
@click=${l.onClick}>
${this.chart.draw(d,(y=c==null?void 0:c.steps)!=null?y:[],m==null?void 0:m.line,g,r,i,n)}
</svg>`:f}
<div class="pointer" aria-hidden="true"></div>
</div>`}legend({format:e,say:r}){var l;let{lines:o,picker:i,shown:n}=this.controller,s=(l=i.look)==null?void 0:l.line;return u`<footer>
<ul class="legend">
<li>${dt("line")}${r("labelled",{label:r("occasions"),value:o.length})}</li>
${n!=null&&n.figures?u`<li>${dt("median")}${r("median")}</li>
<li><i class="half"></i>${r("middle_half")}</li>`:f}
</ul>
${s?u`<button class="open" @click=${()=>this.open(s.day)}>${r("open_day",{day:ke(s.occasion,e)})}</button>`:f}
</footer>`}drawBubble({format:e,say:r},o,i){let n=this.renderRoot.querySelector(".pointer"),{look:s}=this.controller.picker;if(!n)return;let{x:l,y:p}=this.chart,{line:d,reading:h}=s!=null?s:{},c=d&&{left:l(h?h[0]:(l.domain[0]+l.domain[1])/2),top:h&&p(h[1]),comparedTop:void 0,content:u`<div><strong>${ke(d.occasion,e)}</strong></div>
${d.occasion.amount===null?f:u`<div>${$e(e.amount(d.occasion.amount),i.amount_unit,r)}</div>`}
${h&&u`<div>${e.reading(h[1],o)} ${o.unit}</div>`}`};ne(n,this.pointer.isPointing?c:void 0,this.sized.size)}};V.styles=[T,rt,z,se,K,lt],V=P([O("dexcom-responses-content")],V);function dt(a){return u`<svg viewBox="0 0 20 12" aria-hidden="true">${v`<path class=${a} d="M0,6H20"></path>`}</svg>`}function ke({time:a},t){let e=Date.parse(`${a.slice(0,19)}Z`)/1e3;return t.dayAndTime(Se(e,t.zone))}export{N as HoursContent,W as OverlayContent,V as ResponsesContent};
/*! Bundled license information:

lit-html/directives/style-map.js:
  (**
   * @license
   * Copyright 2018 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/
