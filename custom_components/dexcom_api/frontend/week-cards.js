import{$ as ce,A as T,Aa as U,B as ae,F as ne,Ga as xe,I as X,K as L,L as R,M as se,N as le,Q as de,T as pe,U as ue,W as H,Wa as W,X as he,Y as G,Z,_ as me,ba as M,d as $,f as O,fa as fe,g as te,ga as N,h as v,ha as F,i as p,ia as ye,j as w,ja as ge,k as re,ka as ve,l as f,t as A,ta as we,ua as q,va as be,wa as $e,x as oe,xa as ke,y as E,ya as K,z as ie}from"./shared.js";import{r as b,s as D}from"./base.js";import{a as P}from"./helpers.js";var Se="important",He=" !"+Se,De=$e(class extends ke{constructor(l){var r;if(super(l),l.type!==be.ATTRIBUTE||l.name!=="style"||((r=l.strings)==null?void 0:r.length)>2)throw Error("The `styleMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(l){return Object.keys(l).reduce((r,e)=>{let t=l[e];return t==null?r:r+`${e=e.includes("-")?e:e.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,"-$&").toLowerCase()}:${t};`},"")}update(l,[r]){let{style:e}=l.element;if(this.ft===void 0)return this.ft=new Set(Object.keys(r)),this.render(r);for(let t of this.ft)r[t]==null&&(this.ft.delete(t),t.includes("-")?e.removeProperty(t):e[t]=null);for(let t in r){let o=r[t];if(o!=null){this.ft.add(t);let a=typeof o=="string"&&o.endsWith(He);t.includes("-")||a?e.setProperty(t,a?o.slice(0,-11):o,a?Se:""):e[t]=o}}return re}});function I(l,r,e,t){return p`<div role="group" aria-label=${e("days")}>
    ${l.map(o=>p`<button aria-pressed=${o===r} @click=${()=>t(o)}>${e("days_short",{count:o})}</button>`)}
  </div>`}function _(l,r,e="short"){return r.date(O(`2024-01-0${l}`,r.zone),{weekday:e})}var z=v`
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
`;var J=[1,2,3,4,5,6,7],Me=24,Y=class{constructor(r){this.host=r;this.figure=b.options.figure.default;this.weekdays=J;this.period=new W(b.options.days.default);this.week=new N(r)}get trouble(){return this.week.trouble}get isLoading(){return this.week.isLoading}get shownDays(){return this.period.shownDays}get isKnown(){return this.week.answer!==void 0}get span(){var t;let{start:r,end:e}=(t=this.week.answer)!=null?t:{};return r&&e?{start:Date.parse(r)/1e3,end:Date.parse(e)/1e3}:void 0}configure({days:r,figure:e}){this.period.days=r,this.figure=e}update(r,e,t){this.period.follow(t),this.weekdays=J.map(o=>(e+o+5)%7+1),r&&this.week.request(r,this.period.summarized,J)}showDays(r){this.period.show(r),this.host.requestUpdate()}showFigure(r){this.figure=r,this.host.requestUpdate()}cellOf({weekday:r,hour:e}){var t,o;return(o=(t=this.week.answer)==null?void 0:t.weekdays[r-1])==null?void 0:o.hours[e]}isEntry({weekday:r,hour:e}){var a;let{weekday:t,hour:o}=(a=this.focused)!=null?a:{weekday:this.weekdays[0],hour:0};return r===t&&e===o}lookAt(r){this.look=r,this.focused=r,this.host.requestUpdate()}lookAway(){this.look=void 0,this.host.requestUpdate()}move(r,e){var n;let{weekday:t,hour:o}=(n=this.focused)!=null?n:{weekday:this.weekdays[0],hour:0},a=this.weekdays.indexOf(t)+r,i={weekday:this.weekdays[Math.min(Math.max(a,0),6)],hour:Math.min(Math.max(o+e,0),Me-1)};return this.lookAt(i),i}};function _e(l,r,e){if(!(!l||l.mean_mg_dl===null||l.in_range_percent===null))return r==="mean"?{band:le(l.mean_mg_dl,e.limits),strength:.6}:ve(l.in_range_percent,e)}var Ce=v`
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
`;var Pe=Array.from({length:24},(l,r)=>r),Ne=680,Oe=3,Fe={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1],PageUp:[0,-6],PageDown:[0,6],Home:[-7,-24],End:[7,24]},k=class extends R{constructor(){super(...arguments);this.controller=new Y(this);this.sized=new U(this,".map");this.onKey=e=>{var n;if(e.ctrlKey||e.metaKey||e.altKey)return;if(e.key==="Escape"&&this.controller.look){e.preventDefault(),this.controller.lookAway();return}let t=Fe[e.key];if(!t)return;e.preventDefault();let o=this.isWide&&e.key.startsWith("Arrow"),{weekday:a,hour:i}=this.controller.move(...o?[t[1],t[0]]:t);(n=this.renderRoot.querySelector(`[data-weekday="${a}"][data-hour="${i}"]`))==null||n.focus()};this.onLeave=()=>this.controller.lookAway()}get isWide(){return this.sized.size.width>=Ne}willUpdate(e){super.willUpdate(e);let{config:t,controller:o,feeds:a,hass:i,period:n}=this;e.has("config")&&t&&o.configure(t),i&&o.update(a.feed,M(i.locale),n.store)}draw(e,t){var g;let{feed:o,notice:a,say:i}=e,{controller:n}=this,{figure:s,isKnown:d,isLoading:m,span:u,trouble:h}=n,c=o.status;return c.latest===null?this.message(i("no_readings"),a):d?p`<ha-card>
      ${a} ${u?L(e,u.start,u.end):f}
      <div class="header">
        <h2>${(g=t.title)!=null?g:i("hours_card")}</h2>
        ${I(b.options.days.values,n.shownDays,i,y=>n.showDays(y))}
      </div>
      <div class="toolbar">
        <div role="group" aria-label=${i("figure")}>
          ${b.options.figure.values.map(y=>p`<button aria-pressed=${y===s}
              @click=${()=>n.showFigure(y)}>${i(`figure_${y}`)}</button>`)}
        </div>
        <span class="quiet unit">${s==="mean"?c.unit:"%"}</span>
      </div>
      ${h?p`<div role="alert">${i(h)}</div>`:f}
      <div class="map ${this.isWide?"wide":""}" role="grid" aria-label=${i("hours_card")}
        aria-busy=${m}
        @keydown=${this.onKey} @focusout=${this.onLeave} @mouseleave=${this.onLeave}>
        ${this.hourLabels(e)}
        ${n.weekdays.map((y,C)=>this.row(e,c,y,C))}
        ${this.bubble(e,c)}
      </div>
      ${this.legend(e,c)}
    </ha-card>`:this.message(i(h!=null?h:"loading"),a)}hourLabels({format:e}){return Pe.filter(t=>t%Oe===0).map(t=>p`<span class="quiet hour" aria-hidden="true"
        style=${this.area(0,t+1,Oe)}>${G(t,e)}</span>`)}row(e,t,o,a){return p`<div role="row">
      <span role="rowheader" class="quiet day" style=${this.area(a+1,0)}>${_(o,e.format)}</span>
      ${Pe.map(i=>this.cell(e,t,{weekday:o,hour:i},a))}
    </div>`}cell(e,t,o,a){var h;let{format:i}=e,{controller:n}=this,s=n.cellOf(o),d=_e(s,n.figure,t),m=[Ae(o,e),...Ee(s,e,t)],u=s&&d?n.figure==="mean"?i.glucose(s.mean_mg_dl,t):i.shown(ne(s.in_range_percent)):"";return p`<button role="gridcell" class="cell ${(h=d==null?void 0:d.band)!=null?h:"unknown"}"
      style=${this.area(a+1,o.hour+1)}
      tabindex=${n.isEntry(o)?0:-1}
      data-weekday=${o.weekday} data-hour=${o.hour}
      aria-label=${m.join(". ")}
      @focus=${()=>n.lookAt(o)}
      @click=${()=>n.lookAt(o)}
      @mouseenter=${()=>n.lookAt(o)}>
      ${d?p`<i style="opacity:${(.08+.3*d.strength).toFixed(2)}"></i>`:f}<span>${u}</span>
    </button>`}area(e,t,o=1){let[a,i]=[`${e+1}`,`${t+1} / span ${o}`];return De(this.isWide?{"grid-row":a,"grid-column":i}:{"grid-row":i,"grid-column":a})}bubble(e,t){let{look:o,weekdays:a}=this.controller;if(!o)return f;let[i,...n]=[Ae(o,e),...Ee(this.controller.cellOf(o),e,t)],s=a.indexOf(o.weekday)+1,[d,m,u,h]=this.isWide?[s,o.hour+1,8,25]:[o.hour+1,s,25,8],c=`${d>u/2?"above":"below"} ${m>(h+1)/2?"before":"after"}`;return p`<div class="anchor ${c}" aria-hidden="true"
      style=${this.area(s,o.hour+1)}>
      <div class="bubble"><div class="quiet">${i}</div>${n.map(g=>p`<div>${g}</div>`)}</div>
    </div>`}legend({format:e,say:t},o){let a=ge(o),i=a===null?"":e.percent(a),n=this.controller.figure==="mean"?se.map(s=>[s,de(s,o.limits,o,e,t)]):a===null?[["in_range",t("in_range")]]:[["in_range",t("above",{value:i})],["high",t("below",{value:i})]];return p`<ul class="legend">
      ${n.map(([s,d])=>d===void 0?f:p`<li><span class="cell ${s}"><i style="opacity:.38"></i></span>${this.controller.figure==="mean"?`${t(s)}, ${d}`:d}</li>`)}
      <li><span class="cell unknown"></span>${t("not_enough_data")}</li>
    </ul>`}};k.styles=[T,q,z,Ce],k=P([A("dexcom-hours-content")],k);function Ae({weekday:l,hour:r},{format:e}){let[t,o]=[r,r+1].map(a=>G(a,e));return`${_(l,e,"long")}, ${t} – ${o}`}function Ee(l,{format:r,say:e},t){if(!l||l.mean_mg_dl===null||l.in_range_percent===null)return[e("not_enough_data")];let o=`${r.glucose(l.mean_mg_dl,t)} ${t.unit}`;return[e("labelled",{label:e("in_range"),value:r.percent(l.in_range_percent)}),e("labelled",{label:e("mean"),value:o}),e("labelled",{label:e("active"),value:r.percent(l.active_percent)})]}var B=class{constructor(){this.plot=Z({width:0,height:0});this.x=H(0,$,this.plot);this.y=H(0,1,this.plot)}draw(r,e,t,o,a,i){let n=Z(o),s=Math.max(...r.map(({readings:h})=>{var c,g;return(g=(c=ie(h))==null?void 0:c[1])!=null?g:0}),0),d=H(0,$,n),m=he(s,a.limits,n);Object.assign(this,{plot:n,x:d,y:m});let u=({readings:h})=>ye(h,d,m);return w`
      ${K([s,o.width,o.height,a.limits,i],()=>[pe(n,m,a,i),ce(n,i)])}
      ${K([r,s,o.width,o.height,a.limits],()=>w`<g style="opacity:${qe(r.length)}">
          ${r.map(h=>w`<path class="line" d=${u(h)}></path>`)}
        </g>`)}
      ${K([e,s,o.width,o.height,a.limits],()=>w`<path class="median" d=${me(e,n,m)}></path>`)}
      ${t&&w`<path class="chosen halo" d=${u(t)}></path>
          <path class="chosen" d=${u(t)}></path>`}`}};function qe(l){return Math.max(.45,Math.min(.9,10/l))}var Te=v`
  ${ue}
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
`;var x=[1,2,3,4,5,6,7],j={all:x,workdays:[1,2,3,4,5],weekend:[6,7]},Q=90,Ke=$/2,Ue={ArrowLeft:-1,ArrowRight:1,Home:Number.NEGATIVE_INFINITY,End:Number.POSITIVE_INFINITY},V=class{constructor(r){this.host=r;this.weekdays=x;this.profile=[];this.isCut=!1;this.period=new W(D.options.days.default);this.all=X();this.filtered=X();this.seconds=Ke;this.summary=new fe(r),this.week=new N(r)}get trouble(){var r;return(r=this.summary.trouble)!=null?r:this.week.trouble}get isLoading(){return this.summary.isLoading||this.week.isLoading}get shownDays(){return this.period.shownDays}configure({days:r,weekdays:e}){this.period.days=r,this.weekdays=j[e]}update(r,e){var c,g;this.period.follow(e),this.days=void 0;let{status:t}=r!=null?r:{};if(!r||!t||t.latest===null)return;let{summarized:o}=this.period;this.summary.request(r,o);let a=this.weekdays.length===x.length;a||this.week.request(r,o,this.weekdays);let{answer:i}=this.summary;if(!(i!=null&&i.summary))return;let n=i.summary.days.slice(-((c=this.shownDays)!=null?c:Q)),[s]=n,{end:d}=F(i.summary);this.isCut=!this.shownDays&&n.length<i.summary.days.length,this.span={start:s?F(s).start:d,end:d},r.need(this.span.start,d,this.host);let m=this.all([r.readings,i],()=>We(n,r.readings,new te(i.utc_offsets)));this.days=this.filtered([m,this.weekdays],()=>m.filter(({weekday:y})=>this.weekdays.includes(y)));let u=this.week.isLoading||(g=this.week.answer)==null?void 0:g.profile;this.profile=a?i.summary.profile:u!=null?u:[];let h=this.days.find(({day:y})=>{var C;return y===((C=this.look)==null?void 0:C.day.day)});this.look=h&&{day:h,reading:E(h.readings,this.seconds)}}showDays(r){this.period.show(r),this.host.requestUpdate()}showWeekdays(r){this.weekdays=r,this.host.requestUpdate()}toggle(r){let e=x.filter(t=>this.weekdays.includes(t)!==(t===r));e.length>0&&this.showWeekdays(e)}pointAt(r){this.seconds=r.seconds,this.lookAt(this.find(r))}tap(r,e){let t=this.find(r);t&&t.day===e?this.host.open(t.day):this.pointAt(r)}lookAway(){this.lookAt(void 0)}press(r){let{days:e=[],look:t}=this,o=Ue[r];if(o!==void 0){let a=t?e.indexOf(t.day):e.length;this.lookAt(e[Math.min(Math.max(a+o,0),e.length-1)])}else{if(!t||!["Enter"," ","Escape"].includes(r))return!1;r==="Escape"?this.lookAway():this.host.open(t.day.day)}return!0}find({seconds:r,mgDl:e,reachMgDl:t}){var i;let[o,a]=[void 0,t];for(let n of(i=this.days)!=null?i:[]){let s=E(n.readings,r),d=s?Math.abs(s[1]-e):Number.POSITIVE_INFINITY;d<=a&&([o,a]=[n,d])}return o}lookAt(r){this.look=r&&{day:r,reading:E(r.readings,this.seconds)},this.host.requestUpdate()}};function We(l,r,e){return l.map(t=>{let{start:o,end:a}=F(t),i=Date.parse(t.day)/1e3;return{day:t.day,weekday:new Date(i*1e3).getUTCDay()||7,readings:oe(r,o,a).map(([n,s])=>[e.wall(n)-i,s]).filter(([n])=>0<=n&&n<$)}}).filter(t=>t.readings.length>0)}var Le=v`
  :host {
    /* Stands out from grey lines, also where the theme's color is light. */
    --accent-line: color-mix(in srgb, var(--accent) 75%, var(--text));
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
`;var Ie=40,S=class extends R{constructor(){super(...arguments);this.controller=new V(this);this.chart=new B;this.sized=new U(this,".chart");this.isPointing=!1;this.onKey=e=>{e.ctrlKey||e.metaKey||e.altKey||(this.isPointing=!0,this.controller.press(e.key)&&e.preventDefault())};this.onDown=()=>{var e;this.lookedBefore=(e=this.controller.look)==null?void 0:e.day.day};this.onMove=e=>{this.isPointing=!0,this.controller.pointAt(this.placeOf(e))};this.onLeave=e=>{e instanceof PointerEvent&&e.pointerType!=="mouse"||(this.isPointing=!1,this.requestUpdate())};this.onClick=e=>{this.isPointing=!0,this.controller.tap(this.placeOf(e),this.lookedBefore)}}open(e){ae(this,e)}willUpdate(e){super.willUpdate(e),e.has("config")&&this.config&&this.controller.configure(this.config),this.controller.update(this.feeds.feed,this.period.store)}updated(e){var t;super.updated(e),(t=this.bubble)==null||t.call(this)}draw(e,t){var h;let{feed:o,notice:a,say:i}=e,{controller:n}=this,{days:s,span:d,trouble:m}=n,u=o.status;return u.latest===null?this.message(i("no_readings"),a):!s||!d?this.message(i(m!=null?m:"loading"),a):p`<ha-card>
      ${a} ${L(e,d.start,d.end)}
      <div class="header">
        <h2>${(h=t.title)!=null?h:i("overlay_card")}</h2>
        ${I(D.options.days.values,n.shownDays,i,c=>n.showDays(c))}
      </div>
      ${this.weekdays(e)}
      ${m?p`<div role="alert">${i(m)}</div>`:f}
      ${this.chartPart(e,u)} ${this.legend(e)}
    </ha-card>`}weekdays({format:e,hass:t,say:o}){let{controller:a}=this,i=M(t.locale),n=x.map(s=>(i+s-2+7)%7+1);return p`<div class="toolbar">
      <div role="group" aria-label=${o("weekdays")} class="presets">
        ${D.options.weekdays.values.map(s=>{let d=String(j[s])===String(a.weekdays);return p`<button aria-pressed=${d}
            @click=${()=>a.showWeekdays(j[s])}>${o(`weekdays_${s}`)}</button>`})}
      </div>
      <div role="group" aria-label=${o("weekdays")} class="week">
        ${n.map(s=>p`<button aria-pressed=${a.weekdays.includes(s)}
            @click=${()=>a.toggle(s)}>${_(s,e)}</button>`)}
      </div>
    </div>`}chartPart(e,t){let{format:o,say:a}=e,{controller:i,sized:n}=this,{days:s=[],look:d,profile:m}=i,{size:u}=n;return this.bubble=()=>this.drawBubble(e,t),p`<div class="chart" aria-busy=${i.isLoading}>
      ${u.width>0&&u.height>0?p`<svg width=${u.width} height=${u.height} tabindex="0" role="slider"
              data-lines=${s.length}
              aria-label=${a("overlay_card")}
              aria-valuemin="0" aria-valuemax=${Math.max(s.length-1,0)}
              aria-valuenow=${d?s.indexOf(d.day):0}
              aria-valuetext=${d?ee(d.day.day,o):a("labelled",{label:a("days"),value:s.length})}
              @keydown=${this.onKey}
              @blur=${this.onLeave}
              @pointerdown=${this.onDown}
              @pointermove=${this.onMove}
              @pointerleave=${this.onLeave}
              @click=${this.onClick}>
              ${this.chart.draw(s,m,d==null?void 0:d.day,u,t,o)}
            </svg>`:f}
      <div class="pointer" aria-hidden="true"></div>
      ${s.length===0?p`<div class="empty quiet">${a("no_readings_here")}</div>`:f}
    </div>`}legend({format:e,say:t}){let{days:o=[],isCut:a,look:i,profile:n}=this.controller,s=n.some(({p50_mg_dl:d})=>d!==null);return p`<footer>
      <ul class="legend">
        <li>${Re("line")}${t("labelled",{label:t("days"),value:o.length})}</li>
        ${s?p`<li>${Re("median")}${t("median")}</li>`:f}
        ${a?p`<li>${t("lines_last",{count:Q})}</li>`:f}
      </ul>
      ${i?p`<button class="open" @click=${()=>this.open(i.day.day)}>${t("open_day",{day:ee(i.day.day,e)})}</button>`:f}
    </footer>`}drawBubble({format:e},t){let o=this.renderRoot.querySelector(".pointer"),{look:a}=this.controller;if(!o)return;let i=a==null?void 0:a.reading,{x:n,y:s}=this.chart,d=a&&{left:n(i?i[0]:(n.domain[0]+n.domain[1])/2),top:i&&s(i[1]),comparedTop:void 0,content:p`<div><strong>${ee(a.day.day,e)}</strong></div>
        ${i&&p`<div>${e.reading(i[1],t)} ${t.unit}</div>`}`};we(o,this.isPointing?d:void 0,this.sized.size)}placeOf(e){let{left:t,top:o}=e.currentTarget.getBoundingClientRect(),{x:a,y:i}=this.chart;return{seconds:a.invert(e.clientX-t),mgDl:i.invert(e.clientY-o),reachMgDl:Math.abs(i.invert(Ie)-i.invert(0))}}};S.styles=[T,Te,q,xe,z,Le],S=P([A("dexcom-overlay-content")],S);function Re(l){return p`<svg viewBox="0 0 20 12" aria-hidden="true">${w`<path class=${l} d="M0,6H20"></path>`}</svg>`}function ee(l,r){return r.date(O(l,r.zone),{weekday:"short",day:"numeric",month:"long"})}export{k as HoursContent,S as OverlayContent};
/*! Bundled license information:

lit-html/directives/style-map.js:
  (**
   * @license
   * Copyright 2018 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/
