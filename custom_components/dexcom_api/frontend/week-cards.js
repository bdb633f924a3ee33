import{$ as ye,A as T,Aa as K,B as se,F as le,Ga as De,I as G,K as L,L as R,M as de,N as pe,Q as ue,T as he,U as me,W as H,Wa as U,X as ce,Y as Z,Z as J,_ as fe,ba as M,d as $,f as A,fa as ge,g as oe,ga as F,h as v,ha as N,i as p,ia as ve,j as w,ja as we,k as ie,ka as be,l as f,t as O,ta as $e,ua as W,va as ke,wa as xe,x as ae,xa as Se,y as E,ya as q,z as ne}from"./shared.js";import{r as b,s as D}from"./base.js";import{a as P}from"./helpers.js";var _e="important",Fe=" !"+_e,Ce=xe(class extends Se{constructor(l){var r;if(super(l),l.type!==ke.ATTRIBUTE||l.name!=="style"||((r=l.strings)==null?void 0:r.length)>2)throw Error("The `styleMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(l){return Object.keys(l).reduce((r,e)=>{let t=l[e];return t==null?r:r+`${e=e.includes("-")?e:e.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,"-$&").toLowerCase()}:${t};`},"")}update(l,[r]){let{style:e}=l.element;if(this.ft===void 0)return this.ft=new Set(Object.keys(r)),this.render(r);for(let t of this.ft)r[t]==null&&(this.ft.delete(t),t.includes("-")?e.removeProperty(t):e[t]=null);for(let t in r){let o=r[t];if(o!=null){this.ft.add(t);let i=typeof o=="string"&&o.endsWith(Fe);t.includes("-")||i?e.setProperty(t,i?o.slice(0,-11):o,i?_e:""):e[t]=o}}return ie}});function I(l,r,e,t){return p`<div role="group" aria-label=${e("days")}>
    ${l.map(o=>p`<button aria-pressed=${o===r} @click=${()=>t(o)}>${e("days_short",{count:o})}</button>`)}
  </div>`}function _(l,r,e="short"){return r.date(A(`2024-01-0${l}`,r.zone),{weekday:e})}var z=v`
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
`;var Q=[1,2,3,4,5,6,7],Ne=24,Y=class{constructor(r){this.host=r;this.figure=b.options.figure.default;this.weekdays=Q;this.period=new U(b.options.days.default);this.week=new F(r)}get trouble(){return this.week.trouble}get isLoading(){return this.week.isLoading}get shownDays(){return this.period.shownDays}get isKnown(){return this.week.answer!==void 0}get span(){var t;let{start:r,end:e}=(t=this.week.answer)!=null?t:{};return r&&e?{start:Date.parse(r)/1e3,end:Date.parse(e)/1e3}:void 0}configure({days:r,figure:e}){this.period.days=r,this.figure=e}update(r,e,t){this.period.follow(t),this.weekdays=Q.map(o=>(e+o+5)%7+1),r&&this.week.request(r,this.period.summarized,Q)}showDays(r){this.period.show(r),this.host.requestUpdate()}showFigure(r){this.figure=r,this.host.requestUpdate()}cellOf({weekday:r,hour:e}){var t,o;return(o=(t=this.week.answer)==null?void 0:t.weekdays[r-1])==null?void 0:o.hours[e]}isEntry({weekday:r,hour:e}){var i;let{weekday:t,hour:o}=(i=this.focused)!=null?i:{weekday:this.weekdays[0],hour:0};return r===t&&e===o}lookAt(r){this.look=r,this.focused=r,this.host.requestUpdate()}lookAway(){this.look=void 0,this.host.requestUpdate()}move(r,e){var n;let{weekday:t,hour:o}=(n=this.focused)!=null?n:{weekday:this.weekdays[0],hour:0},i=this.weekdays.indexOf(t)+r,a={weekday:this.weekdays[Math.min(Math.max(i,0),6)],hour:Math.min(Math.max(o+e,0),Ne-1)};return this.lookAt(a),a}};function Pe(l,r,e){if(!(!l||l.mean_mg_dl===null||l.in_range_percent===null))return r==="mean"?{band:pe(l.mean_mg_dl,e.limits),strength:.6}:be(l.in_range_percent,e)}var Ae=v`
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
`;var Oe=Array.from({length:24},(l,r)=>r),We=680,Ee=3,qe={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1],PageUp:[0,-6],PageDown:[0,6],Home:[-7,-24],End:[7,24]},k=class extends R{constructor(){super(...arguments);this.controller=new Y(this);this.sized=new K(this,".map");this.onKey=e=>{var n;if(e.ctrlKey||e.metaKey||e.altKey)return;if(e.key==="Escape"&&this.controller.look){e.preventDefault(),this.controller.lookAway();return}let t=qe[e.key];if(!t)return;e.preventDefault();let o=this.isWide&&e.key.startsWith("Arrow"),{weekday:i,hour:a}=this.controller.move(...o?[t[1],t[0]]:t);(n=this.renderRoot.querySelector(`[data-weekday="${i}"][data-hour="${a}"]`))==null||n.focus()};this.onLeave=()=>this.controller.lookAway()}get isWide(){return this.sized.size.width>=We}willUpdate(e){super.willUpdate(e);let{config:t,controller:o,feeds:i,hass:a,period:n}=this;e.has("config")&&t&&o.configure(t),a&&o.update(i.feed,M(a.locale),n.store)}draw(e,t){var y;let{feed:o,notice:i,say:a}=e,{controller:n}=this,{figure:s,isKnown:d,isLoading:h,span:u,trouble:m}=n,c=o.status;return c.latest===null?this.message(a("no_readings"),i):d?p`<ha-card>
      ${i} ${u?L(e,u.start,u.end):f}
      <div class="header">
        <h2>${(y=t.title)!=null?y:a("hours_card")}</h2>
        ${I(b.options.days.values,n.shownDays,a,g=>n.showDays(g))}
      </div>
      <div class="toolbar">
        <div role="group" aria-label=${a("figure")}>
          ${b.options.figure.values.map(g=>p`<button aria-pressed=${g===s}
              @click=${()=>n.showFigure(g)}>${a(`figure_${g}`)}</button>`)}
        </div>
        <span class="quiet unit">${s==="mean"?c.unit:"%"}</span>
      </div>
      ${m?p`<div role="alert">${a(m)}</div>`:f}
      <div class="map ${this.isWide?"wide":""}" role="grid" aria-label=${a("hours_card")}
        aria-busy=${h}
        @keydown=${this.onKey} @focusout=${this.onLeave} @mouseleave=${this.onLeave}>
        ${this.hourLabels(e)}
        ${n.weekdays.map((g,C)=>this.row(e,c,g,C))}
        ${this.bubble(e,c)}
      </div>
      ${this.legend(e,c)}
    </ha-card>`:this.message(a(m!=null?m:"loading"),i)}hourLabels({format:e}){return Oe.filter(t=>t%Ee===0).map(t=>p`<span class="quiet hour" aria-hidden="true"
        style=${this.area(0,t+1,Ee)}>${Z(t,e)}</span>`)}row(e,t,o,i){return p`<div role="row">
      <span role="rowheader" class="quiet day" style=${this.area(i+1,0)}>${_(o,e.format)}</span>
      ${Oe.map(a=>this.cell(e,t,{weekday:o,hour:a},i))}
    </div>`}cell(e,t,o,i){var m;let{format:a}=e,{controller:n}=this,s=n.cellOf(o),d=Pe(s,n.figure,t),h=[Te(o,e),...Le(s,e,t)],u=s&&d?n.figure==="mean"?a.reading(s.mean_mg_dl,t):a.shown(le(s.in_range_percent)):"";return p`<button role="gridcell" class="cell ${(m=d==null?void 0:d.band)!=null?m:"unknown"}"
      style=${this.area(i+1,o.hour+1)}
      tabindex=${n.isEntry(o)?0:-1}
      data-weekday=${o.weekday} data-hour=${o.hour}
      aria-label=${h.join(". ")}
      @focus=${()=>n.lookAt(o)}
      @click=${()=>n.lookAt(o)}
      @mouseenter=${()=>n.lookAt(o)}>
      ${d?p`<i style="opacity:${(.08+.3*d.strength).toFixed(2)}"></i>`:f}<span>${u}</span>
    </button>`}area(e,t,o=1){let[i,a]=[`${e+1}`,`${t+1} / span ${o}`];return Ce(this.isWide?{"grid-row":i,"grid-column":a}:{"grid-row":a,"grid-column":i})}bubble(e,t){let{look:o,weekdays:i}=this.controller;if(!o)return f;let[a,...n]=[Te(o,e),...Le(this.controller.cellOf(o),e,t)],s=i.indexOf(o.weekday)+1,[d,h,u,m]=this.isWide?[s,o.hour+1,8,25]:[o.hour+1,s,25,8],c=`${d>u/2?"above":"below"} ${h>(m+1)/2?"before":"after"}`;return p`<div class="anchor ${c}" aria-hidden="true"
      style=${this.area(s,o.hour+1)}>
      <div class="bubble"><div class="quiet">${a}</div>${n.map(y=>p`<div>${y}</div>`)}</div>
    </div>`}legend({format:e,say:t},o){let i=we(o),a=i===null?"":e.percent(i),n=this.controller.figure==="mean"?de.map(s=>[s,ue(s,o.limits,o,e,t)]):i===null?[["in_range",t("in_range")]]:[["in_range",t("above",{value:a})],["high",t("below",{value:a})]];return p`<ul class="legend">
      ${n.map(([s,d])=>d===void 0?f:p`<li><span class="cell ${s}"><i style="opacity:.38"></i></span>${this.controller.figure==="mean"?`${t(s)}, ${d}`:d}</li>`)}
      <li><span class="cell unknown"></span>${t("not_enough_data")}</li>
    </ul>`}};k.styles=[T,W,z,Ae],k=P([O("dexcom-hours-content")],k);function Te({weekday:l,hour:r},{format:e}){let[t,o]=[r,r+1].map(i=>Z(i,e));return`${_(l,e,"long")}, ${t} – ${o}`}function Le(l,{format:r,say:e},t){if(!l||l.mean_mg_dl===null||l.in_range_percent===null)return[e("not_enough_data")];let o=`${r.mean(l.mean_mg_dl,t)} ${t.unit}`;return[e("labelled",{label:e("in_range"),value:r.percent(l.in_range_percent)}),e("labelled",{label:e("mean"),value:o}),e("labelled",{label:e("active"),value:r.percent(l.active_percent)})]}var B=class{constructor(){this.plot=J({width:0,height:0});this.x=H(0,$,this.plot);this.y=H(0,1,this.plot)}draw(r,e,t,o,i,a){let n=J(o),s=Math.max(...r.map(({readings:m})=>{var c,y;return(y=(c=ne(m))==null?void 0:c[1])!=null?y:0}),0),d=H(0,$,n),h=ce(s,i.limits,n);Object.assign(this,{plot:n,x:d,y:h});let u=({readings:m})=>ve(m,d,h);return w`
      ${q([s,o.width,o.height,i.limits,a],()=>[he(n,h,i,a),ye(n,a)])}
      ${q([r,s,o.width,o.height,i.limits],()=>w`<g style="opacity:${Ke(r.length)}">
          ${r.map(m=>w`<path class="line" d=${u(m)}></path>`)}
        </g>`)}
      ${q([e,s,o.width,o.height,i.limits],()=>w`<path class="median" d=${fe(e,n,h)}></path>`)}
      ${t&&w`<path class="chosen halo" d=${u(t)}></path>
          <path class="chosen" d=${u(t)}></path>`}`}};function Ke(l){return Math.max(.45,Math.min(.9,10/l))}var Re=v`
  ${me}
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
`;var x=[1,2,3,4,5,6,7],j={all:x,workdays:[1,2,3,4,5],weekend:[6,7]},ee=90,Ue=$/2,Ie={ArrowLeft:-1,ArrowRight:1,Home:Number.NEGATIVE_INFINITY,End:Number.POSITIVE_INFINITY},V=class{constructor(r){this.host=r;this.weekdays=x;this.profile=[];this.isCut=!1;this.period=new U(D.options.days.default);this.all=G();this.filtered=G();this.seconds=Ue;this.summary=new ge(r),this.week=new F(r)}get trouble(){var r;return(r=this.summary.trouble)!=null?r:this.isAll?void 0:this.week.trouble}get isLoading(){return this.summary.isLoading||!this.isAll&&this.week.isLoading}get isComplete(){let{feed:r,span:e}=this;return!!(e&&(r!=null&&r.has(e.start,e.end)))}get isAll(){return this.weekdays.length===x.length}get shownDays(){return this.period.shownDays}configure({days:r,weekdays:e}){this.period.days=r,this.weekdays=j[e]}update(r,e){var y,g,C;this.period.follow(e),this.feed=r,this.days=void 0;let{status:t}=r!=null?r:{};if(!r||!t||t.latest===null)return;let{summarized:o}=this.period;this.summary.request(r,o);let{isAll:i,week:a}=this;i||a.request(r,o,this.weekdays);let{answer:n}=this.summary;if(!(n!=null&&n.summary))return;let s=n.summary.days.slice(-((y=this.shownDays)!=null?y:ee)),[d]=s,{end:h}=N(n.summary);this.isCut=!this.shownDays&&s.length<n.summary.days.length,this.span={start:d?N(d).start:h,end:h},r.need(this.span.start,h,this.host);let u=this.all([r.readings,n],()=>ze(s,r.readings,new oe(n.utc_offsets)));this.days=this.filtered([u,this.weekdays],()=>u.filter(({weekday:X})=>this.weekdays.includes(X)));let m=a.isLoading||a.trouble?[]:(C=(g=a.answer)==null?void 0:g.profile)!=null?C:[];this.profile=i?n.summary.profile:m;let c=this.days.find(({day:X})=>{var re;return X===((re=this.look)==null?void 0:re.day.day)});this.look=c&&{day:c,reading:E(c.readings,this.seconds)}}showDays(r){this.period.show(r),this.host.requestUpdate()}showWeekdays(r){this.weekdays=r,this.host.requestUpdate()}toggle(r){let e=x.filter(t=>this.weekdays.includes(t)!==(t===r));e.length>0&&this.showWeekdays(e)}pointAt(r){this.seconds=r.seconds,this.lookAt(this.find(r))}tap(r,e){let t=this.find(r);t&&t.day===e?this.host.open(t.day):this.pointAt(r)}lookAway(){this.lookAt(void 0)}press(r){let{days:e=[],look:t}=this,o=Ie[r];if(o!==void 0){let i=t?e.indexOf(t.day):e.length;this.lookAt(e[Math.min(Math.max(i+o,0),e.length-1)])}else{if(!t||!["Enter"," ","Escape"].includes(r))return!1;r==="Escape"?this.lookAway():this.host.open(t.day.day)}return!0}find({seconds:r,mgDl:e,reachMgDl:t}){var a;let[o,i]=[void 0,t];for(let n of(a=this.days)!=null?a:[]){let s=E(n.readings,r),d=s?Math.abs(s[1]-e):Number.POSITIVE_INFINITY;d<=i&&([o,i]=[n,d])}return o}lookAt(r){this.look=r&&{day:r,reading:E(r.readings,this.seconds)},this.host.requestUpdate()}};function ze(l,r,e){return l.map(t=>{let{start:o,end:i}=N(t),a=Date.parse(t.day)/1e3;return{day:t.day,weekday:new Date(a*1e3).getUTCDay()||7,readings:ae(r,o,i).map(([n,s])=>[e.wall(n)-a,s]).filter(([n])=>0<=n&&n<$)}}).filter(t=>t.readings.length>0)}var He=v`
  :host {
    /* Stands out from grey lines, also where the theme's color is light. */
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
    min-width: 34px;
    min-height: 44px;
    padding: 0 4px;
  }
  .presets button {
    min-height: 44px;
  }
  .chart > svg {
    cursor: pointer;
  }
  .chart > svg:focus:not(:focus-visible) {
    outline: none;
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
`;var Ye=40,S=class extends R{constructor(){super(...arguments);this.controller=new V(this);this.chart=new B;this.sized=new K(this,".chart");this.isPointing=!1;this.onKey=e=>{e.ctrlKey||e.metaKey||e.altKey||(this.isPointing=!0,this.controller.press(e.key)&&e.preventDefault())};this.onDown=()=>{var e;this.lookedBefore=(e=this.controller.look)==null?void 0:e.day.day};this.onMove=e=>{this.isPointing=!0,this.controller.pointAt(this.placeOf(e))};this.onLeave=e=>{e instanceof PointerEvent&&e.pointerType!=="mouse"||(this.isPointing=!1,this.requestUpdate())};this.onClick=e=>{this.isPointing=!0,this.controller.tap(this.placeOf(e),this.lookedBefore)}}open(e){se(this,e)}willUpdate(e){super.willUpdate(e),e.has("config")&&this.config&&this.controller.configure(this.config),this.controller.update(this.feeds.feed,this.period.store)}updated(e){var t;super.updated(e),(t=this.bubble)==null||t.call(this)}draw(e,t){var m;let{feed:o,notice:i,say:a}=e,{controller:n}=this,{days:s,span:d,trouble:h}=n,u=o.status;return u.latest===null?this.message(a("no_readings"),i):!s||!d?this.message(a(h!=null?h:"loading"),i):p`<ha-card>
      ${i} ${L(e,d.start,d.end)}
      <div class="header">
        <h2>${(m=t.title)!=null?m:a("overlay_card")}</h2>
        ${I(D.options.days.values,n.shownDays,a,c=>n.showDays(c))}
      </div>
      ${this.weekdays(e)}
      ${h?p`<div role="alert">${a(h)}</div>`:f}
      ${this.chartPart(e,u)} ${this.legend(e)}
    </ha-card>`}weekdays({format:e,hass:t,say:o}){let{controller:i}=this,a=M(t.locale),n=x.map(s=>(a+s-2+7)%7+1);return p`<div class="toolbar">
      <div role="group" aria-label=${o("weekdays")} class="presets">
        ${D.options.weekdays.values.map(s=>{let d=String(j[s])===String(i.weekdays);return p`<button aria-pressed=${d}
            @click=${()=>i.showWeekdays(j[s])}>${o(`weekdays_${s}`)}</button>`})}
      </div>
      <div role="group" aria-label=${o("weekdays")} class="week">
        ${n.map(s=>p`<button aria-pressed=${i.weekdays.includes(s)}
            @click=${()=>i.toggle(s)}>${_(s,e)}</button>`)}
      </div>
    </div>`}chartPart(e,t){let{format:o,say:i}=e,{controller:a,sized:n}=this,{days:s=[],look:d,profile:h}=a,{size:u}=n;return this.bubble=()=>this.drawBubble(e,t),p`<div class="chart" aria-busy=${a.isLoading}>
      ${u.width>0&&u.height>0?p`<svg width=${u.width} height=${u.height} tabindex="0" role="slider"
              data-lines=${s.length}
              aria-label=${i("overlay_card")}
              aria-valuemin="0" aria-valuemax=${Math.max(s.length-1,0)}
              aria-valuenow=${d?s.indexOf(d.day):0}
              aria-valuetext=${d?te(d.day.day,o):i("labelled",{label:i("days"),value:s.length})}
              @keydown=${this.onKey}
              @blur=${this.onLeave}
              @pointerdown=${this.onDown}
              @pointermove=${this.onMove}
              @pointerleave=${this.onLeave}
              @click=${this.onClick}>
              ${this.chart.draw(s,h,d==null?void 0:d.day,u,t,o)}
            </svg>`:f}
      <div class="pointer" aria-hidden="true"></div>
      ${s.length===0?p`<div class="empty quiet">${i(a.isComplete?"no_readings_here":"loading")}</div>`:f}
    </div>`}legend({format:e,say:t}){let{days:o=[],isCut:i,look:a,profile:n}=this.controller,s=n.some(({p50_mg_dl:d})=>d!==null);return p`<footer>
      <ul class="legend">
        <li>${Me("line")}${t("labelled",{label:t("days"),value:o.length})}</li>
        ${s?p`<li>${Me("median")}${t("median")}</li>`:f}
        ${i?p`<li>${t("lines_last",{count:ee})}</li>`:f}
      </ul>
      ${a?p`<button class="open" @click=${()=>this.open(a.day.day)}>${t("open_day",{day:te(a.day.day,e)})}</button>`:f}
    </footer>`}drawBubble({format:e},t){let o=this.renderRoot.querySelector(".pointer"),{look:i}=this.controller;if(!o)return;let a=i==null?void 0:i.reading,{x:n,y:s}=this.chart,d=i&&{left:n(a?a[0]:(n.domain[0]+n.domain[1])/2),top:a&&s(a[1]),comparedTop:void 0,content:p`<div><strong>${te(i.day.day,e)}</strong></div>
        ${a&&p`<div>${e.reading(a[1],t)} ${t.unit}</div>`}`};$e(o,this.isPointing?d:void 0,this.sized.size)}placeOf(e){let{left:t,top:o}=e.currentTarget.getBoundingClientRect(),{x:i,y:a}=this.chart;return{seconds:i.invert(e.clientX-t),mgDl:a.invert(e.clientY-o),reachMgDl:Math.abs(a.invert(Ye)-a.invert(0))}}};S.styles=[T,Re,W,De,z,He],S=P([O("dexcom-overlay-content")],S);function Me(l){return p`<svg viewBox="0 0 20 12" aria-hidden="true">${w`<path class=${l} d="M0,6H20"></path>`}</svg>`}function te(l,r){return r.date(A(l,r.zone),{weekday:"short",day:"numeric",month:"short"})}export{k as HoursContent,S as OverlayContent};
/*! Bundled license information:

lit-html/directives/style-map.js:
  (**
   * @license
   * Copyright 2018 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/
