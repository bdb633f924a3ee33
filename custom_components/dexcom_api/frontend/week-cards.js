import{$ as J,A as T,Aa as W,B as se,Ba as $e,Ca as xe,D as G,Da as Se,Ea as q,Ga as U,I as le,L as R,M as L,Ma as De,N as de,O as pe,S as ue,V as he,W as me,Y as H,Z as ce,_ as Z,aa as fe,ab as I,ba as ye,bb as K,d as $,da as ge,ea as b,f as re,fa as M,g as oe,ga as F,h as v,ha as C,i as p,j as w,k as ie,l as f,la as ve,ma as N,oa as x,pa as we,qa as be,t as A,x as ae,y as E,z as ne,za as ke}from"./shared.js";import{r as k,s as _}from"./base.js";import{a as O}from"./helpers.js";var _e="important",Fe=" !"+_e,Ce=xe(class extends Se{constructor(d){var r;if(super(d),d.type!==$e.ATTRIBUTE||d.name!=="style"||((r=d.strings)==null?void 0:r.length)>2)throw Error("The `styleMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(d){return Object.keys(d).reduce((r,e)=>{let t=d[e];return t==null?r:r+`${e=e.includes("-")?e:e.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,"-$&").toLowerCase()}:${t};`},"")}update(d,[r]){let{style:e}=d.element;if(this.ft===void 0)return this.ft=new Set(Object.keys(r)),this.render(r);for(let t of this.ft)r[t]==null&&(this.ft.delete(t),t.includes("-")?e.removeProperty(t):e[t]=null);for(let t in r){let o=r[t];if(o!=null){this.ft.add(t);let a=typeof o=="string"&&o.endsWith(Fe);t.includes("-")||a?e.setProperty(t,a?o.slice(0,-11):o,a?_e:""):e[t]=o}}return ie}});var z=v`
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
`;var Ne=24,Y=class{constructor(r){this.host=r;this.figure=k.options.figure.default;this.weekdays=b;this.period=new K(k.options.days.default);this.week=new N(r)}get trouble(){return this.week.trouble}get isLoading(){return this.week.isLoading}get shownDays(){return this.period.shownDays}get isKnown(){return this.week.answer!==void 0}get span(){var t;let{start:r,end:e}=(t=this.week.answer)!=null?t:{};return r&&e?x({start:r,end:e}):void 0}configure({days:r,figure:e}){this.period.days=r,this.figure=e}update(r,e,t){this.period.follow(t),this.weekdays=F(e),r&&this.week.request(r,this.period.summarized,b)}showDays(r){this.period.show(r),this.host.requestUpdate()}showFigure(r){this.figure=r,this.host.requestUpdate()}cellOf({weekday:r,hour:e}){var t,o;return(o=(t=this.week.answer)==null?void 0:t.weekdays[r-1])==null?void 0:o.hours[e]}isEntry({weekday:r,hour:e}){var a;let{weekday:t,hour:o}=(a=this.focused)!=null?a:{weekday:this.weekdays[0],hour:0};return r===t&&e===o}lookAt(r){this.look=r,this.focused=r,this.host.requestUpdate()}lookAway(){this.look=void 0,this.host.requestUpdate()}move(r,e){var n;let{weekday:t,hour:o}=(n=this.focused)!=null?n:{weekday:this.weekdays[0],hour:0},a=this.weekdays.indexOf(t)+r,i={weekday:this.weekdays[Math.min(Math.max(a,0),6)],hour:Math.min(Math.max(o+e,0),Ne-1)};return this.lookAt(i),i}};function Pe(d,r,e){if(!(!d||d.mean_mg_dl===null||d.in_range_percent===null))return r==="mean"?{band:pe(d.mean_mg_dl,e.limits),strength:.6}:be(d.in_range_percent,e)}var Oe=v`
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
`;var Ae=Array.from({length:24},(d,r)=>r),We=680,Ee=3,qe={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1],PageUp:[0,-6],PageDown:[0,6],Home:[-7,-24],End:[7,24]},S=class extends L{constructor(){super(...arguments);this.controller=new Y(this);this.sized=new U(this,".map");this.onKey=e=>{var n;if(e.ctrlKey||e.metaKey||e.altKey)return;if(e.key==="Escape"&&this.controller.look){e.preventDefault(),this.controller.lookAway();return}let t=qe[e.key];if(!t)return;e.preventDefault();let o=this.isWide&&e.key.startsWith("Arrow"),{weekday:a,hour:i}=this.controller.move(...o?[t[1],t[0]]:t);(n=this.renderRoot.querySelector(`[data-weekday="${a}"][data-hour="${i}"]`))==null||n.focus()};this.onLeave=()=>this.controller.lookAway()}get isWide(){return this.sized.size.width>=We}willUpdate(e){super.willUpdate(e);let{config:t,controller:o,feeds:a,hass:i,period:n}=this;e.has("config")&&t&&o.configure(t),i&&o.update(a.feed,M(i.locale),n.store)}draw(e,t){var y;let{feed:o,notice:a,say:i}=e,{controller:n}=this,{figure:s,isKnown:l,isLoading:h,span:u,trouble:m}=n,c=o.status;return c.latest===null?this.message(i("no_readings"),a):l?p`<ha-card>
      ${a} ${u?R(e,u.start,u.end):f}
      <div class="header">
        <h2>${(y=t.title)!=null?y:i("hours_card")}</h2>
        ${I(k.options.days.values,n.shownDays,i,g=>n.showDays(g))}
      </div>
      <div class="toolbar">
        <div role="group" aria-label=${i("figure")}>
          ${k.options.figure.values.map(g=>p`<button aria-pressed=${g===s}
              @click=${()=>n.showFigure(g)}>${i(`figure_${g}`)}</button>`)}
        </div>
        <span class="quiet unit">${s==="mean"?c.unit:"%"}</span>
      </div>
      ${m?p`<div role="alert">${i(m)}</div>`:f}
      <div class="map ${this.isWide?"wide":""}" role="grid" aria-label=${i("hours_card")}
        aria-busy=${h}
        @keydown=${this.onKey} @focusout=${this.onLeave} @mouseleave=${this.onLeave}>
        ${this.hourLabels(e)}
        ${n.weekdays.map((g,P)=>this.row(e,c,g,P))}
        ${this.bubble(e,c)}
      </div>
      ${this.legend(e,c)}
    </ha-card>`:this.message(i(m!=null?m:"loading"),a)}hourLabels({format:e}){return Ae.filter(t=>t%Ee===0).map(t=>p`<span class="quiet hour" aria-hidden="true"
        style=${this.area(0,t+1,Ee)}>${Z(t,e)}</span>`)}row(e,t,o,a){return p`<div role="row">
      <span role="rowheader" class="quiet day" style=${this.area(a+1,0)}>${C(o,e.format)}</span>
      ${Ae.map(i=>this.cell(e,t,{weekday:o,hour:i},a))}
    </div>`}cell(e,t,o,a){var m;let{format:i}=e,{controller:n}=this,s=n.cellOf(o),l=Pe(s,n.figure,t),h=[Te(o,e),...Re(s,e,t)],u=s&&l?n.figure==="mean"?i.reading(s.mean_mg_dl,t):i.shown(le(s.in_range_percent)):"";return p`<button role="gridcell" class="cell ${(m=l==null?void 0:l.band)!=null?m:"unknown"}"
      style=${this.area(a+1,o.hour+1)}
      tabindex=${n.isEntry(o)?0:-1}
      data-weekday=${o.weekday} data-hour=${o.hour}
      aria-label=${h.join(". ")}
      @focus=${()=>n.lookAt(o)}
      @click=${()=>n.lookAt(o)}
      @mouseenter=${()=>n.lookAt(o)}>
      ${l?p`<i style="opacity:${(.08+.3*l.strength).toFixed(2)}"></i>`:f}<span>${u}</span>
    </button>`}area(e,t,o=1){let[a,i]=[`${e+1}`,`${t+1} / span ${o}`];return Ce(this.isWide?{"grid-row":a,"grid-column":i}:{"grid-row":i,"grid-column":a})}bubble(e,t){let{look:o,weekdays:a}=this.controller;if(!o)return f;let[i,...n]=[Te(o,e),...Re(this.controller.cellOf(o),e,t)],s=a.indexOf(o.weekday)+1,[l,h,u,m]=this.isWide?[s,o.hour+1,8,25]:[o.hour+1,s,25,8],c=`${l>u/2?"above":"below"} ${h>(m+1)/2?"before":"after"}`;return p`<div class="anchor ${c}" aria-hidden="true"
      style=${this.area(s,o.hour+1)}>
      <div class="bubble"><div class="quiet">${i}</div>${n.map(y=>p`<div>${y}</div>`)}</div>
    </div>`}legend({format:e,say:t},o){let a=we(o),i=a===null?"":e.percent(a),n=this.controller.figure==="mean"?de.map(s=>[s,ue(s,o.limits,o,e,t)]):a===null?[["in_range",t("in_range")]]:[["in_range",t("above",{value:i})],["high",t("below",{value:i})]];return p`<ul class="legend">
      ${n.map(([s,l])=>l===void 0?f:p`<li><span class="cell ${s}"><i style="opacity:.38"></i></span>${this.controller.figure==="mean"?`${t(s)}, ${l}`:l}</li>`)}
      <li><span class="cell unknown"></span>${t("not_enough_data")}</li>
    </ul>`}};S.styles=[T,W,z,Oe],S=O([A("dexcom-hours-content")],S);function Te({weekday:d,hour:r},{format:e}){let[t,o]=[r,r+1].map(a=>Z(a,e));return`${C(d,e,"long")}, ${t} – ${o}`}function Re(d,{format:r,say:e},t){if(!d||d.mean_mg_dl===null||d.in_range_percent===null)return[e("not_enough_data")];let o=`${r.mean(d.mean_mg_dl,t)} ${t.unit}`;return[e("labelled",{label:e("in_range"),value:r.percent(d.in_range_percent)}),e("labelled",{label:e("mean"),value:o}),e("labelled",{label:e("active"),value:r.percent(d.active_percent)})]}var B=class{constructor(){this.plot=J({width:0,height:0});this.x=H(0,$,this.plot);this.y=H(0,1,this.plot)}draw(r,e,t,o,a,i){let n=J(o),s=Math.max(...r.map(({readings:m})=>{var c,y;return(y=(c=ne(m))==null?void 0:c[1])!=null?y:0}),0),l=H(0,$,n),h=ce(s,a.limits,n);Object.assign(this,{plot:n,x:l,y:h});let u=({readings:m})=>ge(m,l,h);return w`
      ${q([s,o.width,o.height,a.limits,i],()=>[he(n,h,a,i),ye(n,i)])}
      ${q([r,s,o.width,o.height,a.limits],()=>w`<g style="opacity:${Ue(r.length)}">
          ${r.map(m=>w`<path class="line" d=${u(m)}></path>`)}
        </g>`)}
      ${q([e,s,o.width,o.height,a.limits],()=>w`<path class="median" d=${fe(e,n,h)}></path>`)}
      ${t&&w`<path class="chosen halo" d=${u(t)}></path>
          <path class="chosen" d=${u(t)}></path>`}`}};function Ue(d){return Math.max(.45,Math.min(.9,10/d))}var Le=v`
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
`;var j={all:b,workdays:[1,2,3,4,5],weekend:[6,7]},Q=90,Ie=$/2,Ke={ArrowLeft:-1,ArrowRight:1,Home:Number.NEGATIVE_INFINITY,End:Number.POSITIVE_INFINITY},V=class{constructor(r){this.host=r;this.weekdays=b;this.profile=[];this.isCut=!1;this.period=new K(_.options.days.default);this.all=G();this.filtered=G();this.seconds=Ie;this.summary=new ve(r),this.week=new N(r)}get trouble(){var r;return(r=this.summary.trouble)!=null?r:this.isAll?void 0:this.week.trouble}get isLoading(){return this.summary.isLoading||!this.isAll&&this.week.isLoading}get isComplete(){let{feed:r,span:e}=this;return!!(e&&(r!=null&&r.has(e.start,e.end)))}get isAll(){return this.weekdays.length===b.length}get shownDays(){return this.period.shownDays}configure({days:r,weekdays:e}){this.period.days=r,this.weekdays=j[e]}update(r,e){var y,g,P;this.period.follow(e),this.feed=r,this.days=void 0;let{status:t}=r!=null?r:{};if(!r||!t||t.latest===null)return;let{summarized:o}=this.period;this.summary.request(r,o);let{isAll:a,week:i}=this;a||i.request(r,o,this.weekdays);let{answer:n}=this.summary;if(!(n!=null&&n.summary))return;let s=n.summary.days.slice(-((y=this.shownDays)!=null?y:Q)),[l]=s,{end:h}=x(n.summary);this.isCut=!this.shownDays&&s.length<n.summary.days.length,this.span={start:l?x(l).start:h,end:h},r.need(this.span.start,h,this.host);let u=this.all([r.readings,n],()=>ze(s,r.readings,new oe(n.utc_offsets)));this.days=this.filtered([u,this.weekdays],()=>u.filter(({weekday:X})=>this.weekdays.includes(X)));let m=i.isLoading||i.trouble?[]:(P=(g=i.answer)==null?void 0:g.profile)!=null?P:[];this.profile=a?n.summary.profile:m;let c=this.days.find(({day:X})=>{var te;return X===((te=this.look)==null?void 0:te.day.day)});this.look=c&&{day:c,reading:E(c.readings,this.seconds)}}showDays(r){this.period.show(r),this.host.requestUpdate()}showWeekdays(r){this.weekdays=r,this.host.requestUpdate()}toggle(r){let e=b.filter(t=>this.weekdays.includes(t)!==(t===r));e.length>0&&this.showWeekdays(e)}pointAt(r){this.seconds=r.seconds,this.lookAt(this.find(r))}tap(r,e){let t=this.find(r);t&&t.day===e?this.host.open(t.day):this.pointAt(r)}lookAway(){this.lookAt(void 0)}press(r){let{days:e=[],look:t}=this,o=Ke[r];if(o!==void 0){let a=t?e.indexOf(t.day):e.length;this.lookAt(e[Math.min(Math.max(a+o,0),e.length-1)])}else{if(!t||!["Enter"," ","Escape"].includes(r))return!1;r==="Escape"?this.lookAway():this.host.open(t.day.day)}return!0}find({seconds:r,mgDl:e,reachMgDl:t}){var i;let[o,a]=[void 0,t];for(let n of(i=this.days)!=null?i:[]){let s=E(n.readings,r),l=s?Math.abs(s[1]-e):Number.POSITIVE_INFINITY;l<=a&&([o,a]=[n,l])}return o}lookAt(r){this.look=r&&{day:r,reading:E(r.readings,this.seconds)},this.host.requestUpdate()}};function ze(d,r,e){return d.map(t=>{let{start:o,end:a}=x(t),i=Date.parse(t.day)/1e3;return{day:t.day,weekday:new Date(i*1e3).getUTCDay()||7,readings:ae(r,o,a).map(([n,s])=>[e.wall(n)-i,s]).filter(([n])=>0<=n&&n<$)}}).filter(t=>t.readings.length>0)}var He=v`
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
`;var Ye=40,D=class extends L{constructor(){super(...arguments);this.controller=new V(this);this.chart=new B;this.sized=new U(this,".chart");this.isPointing=!1;this.onKey=e=>{e.ctrlKey||e.metaKey||e.altKey||(this.isPointing=!0,this.controller.press(e.key)&&e.preventDefault())};this.onDown=()=>{var e;this.lookedBefore=(e=this.controller.look)==null?void 0:e.day.day};this.onMove=e=>{this.isPointing=!0,this.controller.pointAt(this.placeOf(e))};this.onLeave=e=>{e instanceof PointerEvent&&e.pointerType!=="mouse"||(this.isPointing=!1,this.requestUpdate())};this.onClick=e=>{this.isPointing=!0,this.controller.tap(this.placeOf(e),this.lookedBefore)}}open(e){se(this,e)}willUpdate(e){super.willUpdate(e),e.has("config")&&this.config&&this.controller.configure(this.config),this.controller.update(this.feeds.feed,this.period.store)}updated(e){var t;super.updated(e),(t=this.bubble)==null||t.call(this)}draw(e,t){var m;let{feed:o,notice:a,say:i}=e,{controller:n}=this,{days:s,span:l,trouble:h}=n,u=o.status;return u.latest===null?this.message(i("no_readings"),a):!s||!l?this.message(i(h!=null?h:"loading"),a):p`<ha-card>
      ${a} ${R(e,l.start,l.end)}
      <div class="header">
        <h2>${(m=t.title)!=null?m:i("overlay_card")}</h2>
        ${I(_.options.days.values,n.shownDays,i,c=>n.showDays(c))}
      </div>
      ${this.weekdays(e)}
      ${h?p`<div role="alert">${i(h)}</div>`:f}
      ${this.chartPart(e,u)} ${this.legend(e)}
    </ha-card>`}weekdays({format:e,hass:t,say:o}){let{controller:a}=this;return p`<div class="toolbar">
      <div role="group" aria-label=${o("weekdays")} class="presets">
        ${_.options.weekdays.values.map(i=>{let n=String(j[i])===String(a.weekdays);return p`<button aria-pressed=${n}
            @click=${()=>a.showWeekdays(j[i])}>${o(`weekdays_${i}`)}</button>`})}
      </div>
      <div role="group" aria-label=${o("weekdays")} class="week">
        ${F(M(t.locale)).map(i=>p`<button aria-pressed=${a.weekdays.includes(i)}
            @click=${()=>a.toggle(i)}>${C(i,e)}</button>`)}
      </div>
    </div>`}chartPart(e,t){let{format:o,say:a}=e,{controller:i,sized:n}=this,{days:s=[],look:l,profile:h}=i,{size:u}=n;return this.bubble=()=>this.drawBubble(e,t),p`<div class="chart" aria-busy=${i.isLoading}>
      ${u.width>0&&u.height>0?p`<svg width=${u.width} height=${u.height} tabindex="0" role="slider"
              data-lines=${s.length}
              aria-label=${a("overlay_card")}
              aria-valuemin="0" aria-valuemax=${Math.max(s.length-1,0)}
              aria-valuenow=${l?s.indexOf(l.day):0}
              aria-valuetext=${l?ee(l.day.day,o):a("labelled",{label:a("days"),value:s.length})}
              @keydown=${this.onKey}
              @blur=${this.onLeave}
              @pointerdown=${this.onDown}
              @pointermove=${this.onMove}
              @pointerleave=${this.onLeave}
              @click=${this.onClick}>
              ${this.chart.draw(s,h,l==null?void 0:l.day,u,t,o)}
            </svg>`:f}
      <div class="pointer" aria-hidden="true"></div>
      ${s.length===0?p`<div class="empty quiet">${a(i.isComplete?"no_readings_here":"loading")}</div>`:f}
    </div>`}legend({format:e,say:t}){let{days:o=[],isCut:a,look:i,profile:n}=this.controller,s=n.some(({p50_mg_dl:l})=>l!==null);return p`<footer>
      <ul class="legend">
        <li>${Me("line")}${t("labelled",{label:t("days"),value:o.length})}</li>
        ${s?p`<li>${Me("median")}${t("median")}</li>`:f}
        ${a?p`<li>${t("lines_last",{count:Q})}</li>`:f}
      </ul>
      ${i?p`<button class="open" @click=${()=>this.open(i.day.day)}>${t("open_day",{day:ee(i.day.day,e)})}</button>`:f}
    </footer>`}drawBubble({format:e},t){let o=this.renderRoot.querySelector(".pointer"),{look:a}=this.controller;if(!o)return;let i=a==null?void 0:a.reading,{x:n,y:s}=this.chart,l=a&&{left:n(i?i[0]:(n.domain[0]+n.domain[1])/2),top:i&&s(i[1]),comparedTop:void 0,content:p`<div><strong>${ee(a.day.day,e)}</strong></div>
        ${i&&p`<div>${e.reading(i[1],t)} ${t.unit}</div>`}`};ke(o,this.isPointing?l:void 0,this.sized.size)}placeOf(e){let{left:t,top:o}=e.currentTarget.getBoundingClientRect(),{x:a,y:i}=this.chart;return{seconds:a.invert(e.clientX-t),mgDl:i.invert(e.clientY-o),reachMgDl:Math.abs(i.invert(Ye)-i.invert(0))}}};D.styles=[T,Le,W,De,z,He],D=O([A("dexcom-overlay-content")],D);function Me(d){return p`<svg viewBox="0 0 20 12" aria-hidden="true">${w`<path class=${d} d="M0,6H20"></path>`}</svg>`}function ee(d,r){return r.date(re(d,r.zone),{weekday:"short",day:"numeric",month:"short"})}export{S as HoursContent,D as OverlayContent};
/*! Bundled license information:

lit-html/directives/style-map.js:
  (**
   * @license
   * Copyright 2018 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/
