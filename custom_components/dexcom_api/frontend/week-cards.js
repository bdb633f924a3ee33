import{A as me,B as X,C as T,D as Z,F as Y,Fa as se,Ga as z,Ha as Ne,Ia as Ge,Ja as qe,K as Ce,Ka as S,M as Pe,Ma as U,N as A,O as E,P as De,Q as Oe,Sa as ne,U as Te,X as Ae,Y as Ee,Z as J,_ as Q,aa as k,ba as ee,c as R,ca as j,d as b,da as H,e as D,ea as He,f as xe,fa as Fe,gb as M,h as Se,ha as te,hb as K,i as Re,ia as x,j as w,ja as re,k as u,ka as oe,l as v,la as _,m as _e,n as g,pa as ze,qa as ie,sa as Ue,ua as F,v as O,va as Me,wa as Ke,z as Le}from"./shared.js";import{r as P,s as B,w as $}from"./base.js";import{a as C}from"./helpers.js";var Ie="important",dt=" !"+Ie,We=Ge(class extends qe{constructor(a){var t;if(super(a),a.type!==Ne.ATTRIBUTE||a.name!=="style"||((t=a.strings)==null?void 0:t.length)>2)throw Error("The `styleMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(a){return Object.keys(a).reduce((t,e)=>{let r=a[e];return r==null?t:t+`${e=e.includes("-")?e:e.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,"-$&").toLowerCase()}:${r};`},"")}update(a,[t]){let{style:e}=a.element;if(this.ft===void 0)return this.ft=new Set(Object.keys(t)),this.render(t);for(let r of this.ft)t[r]==null&&(this.ft.delete(r),r.includes("-")?e.removeProperty(r):e[r]=null);for(let r in t){let i=t[r];if(i!=null){this.ft.add(r);let o=typeof i=="string"&&i.endsWith(dt);r.includes("-")||o?e.setProperty(r,o?i.slice(0,-11):i,o?Ie:""):e[r]=i}}return _e}});var N=w`
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
`;var pt=24,ae=class{constructor(t){this.host=t;this.figure=P.options.figure.default;this.weekdays=x;this.period=new K(P.options.days.default);this.week=new ie(t)}get trouble(){return this.week.trouble}get isLoading(){return this.week.isLoading}get shownDays(){return this.period.shownDays}get isKnown(){return this.week.answer!==void 0}get span(){var r;let{start:t,end:e}=(r=this.week.answer)!=null?r:{};return t&&e?F({start:t,end:e}):void 0}configure({days:t,figure:e}){this.period.days=t,this.figure=e}update(t,e,r){this.period.follow(r),this.weekdays=oe(e),t&&this.week.request(t,this.period.summarized,x)}showDays(t){this.period.show(t),this.host.requestUpdate()}showFigure(t){this.figure=t,this.host.requestUpdate()}cellOf({weekday:t,hour:e}){var r,i;return(i=(r=this.week.answer)==null?void 0:r.weekdays[t-1])==null?void 0:i.hours[e]}isEntry({weekday:t,hour:e}){var o;let{weekday:r,hour:i}=(o=this.focused)!=null?o:{weekday:this.weekdays[0],hour:0};return t===r&&e===i}lookAt(t){this.look=t,this.focused=t,this.host.requestUpdate()}lookAway(){this.look=void 0,this.host.requestUpdate()}move(t,e){var n;let{weekday:r,hour:i}=(n=this.focused)!=null?n:{weekday:this.weekdays[0],hour:0},o=this.weekdays.indexOf(r)+t,s={weekday:this.weekdays[Math.min(Math.max(o,0),6)],hour:Math.min(Math.max(i+e,0),pt-1)};return this.lookAt(s),s}};function Ve(a,t,e){if(!(!a||a.mean_mg_dl===null||a.in_range_percent===null))return t==="mean"?{band:Oe(a.mean_mg_dl,e.limits),strength:.6}:Ke(a.in_range_percent,e)}var Be=w`
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
`;var Ye=Array.from({length:24},(a,t)=>t),ut=680,je=3,ct={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1],PageUp:[0,-6],PageDown:[0,6],Home:[-7,-24],End:[7,24]},G=class extends E{constructor(){super(...arguments);this.controller=new ae(this);this.sized=new U(this,".map");this.onKey=e=>{var n;if(e.ctrlKey||e.metaKey||e.altKey)return;if(e.key==="Escape"&&this.controller.look){e.preventDefault(),this.controller.lookAway();return}let r=ct[e.key];if(!r)return;e.preventDefault();let i=this.isWide&&e.key.startsWith("Arrow"),{weekday:o,hour:s}=this.controller.move(...i?[r[1],r[0]]:r);(n=this.renderRoot.querySelector(`[data-weekday="${o}"][data-hour="${s}"]`))==null||n.focus()};this.onLeave=()=>this.controller.lookAway()}get isWide(){return this.sized.size.width>=ut}willUpdate(e){super.willUpdate(e);let{config:r,controller:i,feeds:o,hass:s,period:n}=this;e.has("config")&&r&&i.configure(r),s&&i.update(o.feed,re(s.locale),n.store)}draw(e,r){var f;let{feed:i,notice:o,say:s}=e,{controller:n}=this,{figure:l,isKnown:d,isLoading:p,span:c,trouble:h}=n,m=i.status;return m.latest===null?this.message(s("no_readings"),o):d?u`<ha-card>
      ${o} ${c?A(e,c.start,c.end):g}
      <div class="header">
        <h2>${(f=r.title)!=null?f:s("hours_card")}</h2>
        ${M(P.options.days.values,n.shownDays,s,y=>n.showDays(y))}
      </div>
      <div class="toolbar">
        <div role="group" aria-label=${s("figure")}>
          ${P.options.figure.values.map(y=>u`<button aria-pressed=${y===l}
              @click=${()=>n.showFigure(y)}>${s(`figure_${y}`)}</button>`)}
        </div>
        <span class="quiet unit">${l==="mean"?m.unit:"%"}</span>
      </div>
      ${h?u`<div role="alert">${s(h)}</div>`:g}
      <div class="map ${this.isWide?"wide":""}" role="grid" aria-label=${s("hours_card")}
        aria-busy=${p}
        @keydown=${this.onKey} @focusout=${this.onLeave} @mouseleave=${this.onLeave}>
        ${this.hourLabels(e)}
        ${n.weekdays.map((y,L)=>this.row(e,m,y,L))}
        ${this.bubble(e,m)}
      </div>
      ${this.legend(e,m)}
    </ha-card>`:this.message(s(h!=null?h:"loading"),o)}hourLabels({format:e}){return Ye.filter(r=>r%je===0).map(r=>u`<span class="quiet hour" aria-hidden="true"
        style=${this.area(0,r+1,je)}>${j(r,e)}</span>`)}row(e,r,i,o){return u`<div role="row">
      <span role="rowheader" class="quiet day" style=${this.area(o+1,0)}>${_(i,e.format)}</span>
      ${Ye.map(s=>this.cell(e,r,{weekday:i,hour:s},o))}
    </div>`}cell(e,r,i,o){var h;let{format:s}=e,{controller:n}=this,l=n.cellOf(i),d=Ve(l,n.figure,r),p=[Xe(i,e),...Ze(l,e,r)],c=l&&d?n.figure==="mean"?s.reading(l.mean_mg_dl,r):s.shown(Ce(l.in_range_percent)):"";return u`<button role="gridcell" class="cell ${(h=d==null?void 0:d.band)!=null?h:"unknown"}"
      style=${this.area(o+1,i.hour+1)}
      tabindex=${n.isEntry(i)?0:-1}
      data-weekday=${i.weekday} data-hour=${i.hour}
      aria-label=${p.join(". ")}
      @focus=${()=>n.lookAt(i)}
      @click=${()=>n.lookAt(i)}
      @mouseenter=${()=>n.lookAt(i)}>
      ${d?u`<i style="opacity:${(.08+.3*d.strength).toFixed(2)}"></i>`:g}<span>${c}</span>
    </button>`}area(e,r,i=1){let[o,s]=[`${e+1}`,`${r+1} / span ${i}`];return We(this.isWide?{"grid-row":o,"grid-column":s}:{"grid-row":s,"grid-column":o})}bubble(e,r){let{look:i,weekdays:o}=this.controller;if(!i)return g;let[s,...n]=[Xe(i,e),...Ze(this.controller.cellOf(i),e,r)],l=o.indexOf(i.weekday)+1,[d,p,c,h]=this.isWide?[l,i.hour+1,8,25]:[i.hour+1,l,25,8],m=`${d>c/2?"above":"below"} ${p>(h+1)/2?"before":"after"}`;return u`<div class="anchor ${m}" aria-hidden="true"
      style=${this.area(l,i.hour+1)}>
      <div class="bubble"><div class="quiet">${s}</div>${n.map(f=>u`<div>${f}</div>`)}</div>
    </div>`}legend({format:e,say:r},i){let o=Me(i),s=o===null?"":e.percent(o),n=this.controller.figure==="mean"?De.map(l=>[l,Te(l,i.limits,i,e,r)]):o===null?[["in_range",r("in_range")]]:[["in_range",r("above",{value:s})],["high",r("below",{value:s})]];return u`<ul class="legend">
      ${n.map(([l,d])=>d===void 0?g:u`<li><span class="cell ${l}"><i style="opacity:.38"></i></span>${this.controller.figure==="mean"?`${r(l)}, ${d}`:d}</li>`)}
      <li><span class="cell unknown"></span>${r("not_enough_data")}</li>
    </ul>`}};G.styles=[T,z,N,Be],G=C([O("dexcom-hours-content")],G);function Xe({weekday:a,hour:t},{format:e}){let[r,i]=[t,t+1].map(o=>j(o,e));return`${_(a,e,"long")}, ${r} – ${i}`}function Ze(a,{format:t,say:e},r){if(!a||a.mean_mg_dl===null||a.in_range_percent===null)return[e("not_enough_data")];let i=`${t.mean(a.mean_mg_dl,r)} ${r.unit}`;return[e("labelled",{label:e("in_range"),value:t.percent(a.in_range_percent)}),e("labelled",{label:e("mean"),value:i}),e("labelled",{label:e("active"),value:t.percent(a.active_percent)})]}var le=class{constructor(){this.plot=H({width:0,height:0});this.x=k(0,D,this.plot);this.y=k(0,1,this.plot)}draw(t,e,r,i,o,s){let n=H(i),l=Math.max(...t.map(({readings:h})=>{var m,f;return(f=(m=X(h))==null?void 0:m[1])!=null?f:0}),0),d=k(0,D,n),p=ee(l,o.limits,n);Object.assign(this,{plot:n,x:d,y:p});let c=({readings:h})=>te(h,d,p);return v`
      ${S([l,i.width,i.height,o.limits,s],()=>[J(n,p,o,s),Fe(n,s)])}
      ${S([t,l,i.width,i.height,o.limits],()=>v`<g style="opacity:${fe(t.length)}">
          ${t.map(h=>v`<path class="line" d=${c(h)}></path>`)}
        </g>`)}
      ${S([e,l,i.width,i.height,o.limits],()=>v`<path class="median" d=${He(e,n,p)}></path>`)}
      ${r&&v`<path class="chosen halo" d=${c(r)}></path>
          <path class="chosen" d=${c(r)}></path>`}`}};function fe(a){return Math.max(.45,Math.min(.9,10/a))}var de=w`
  ${Q}
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
`;var q=class{constructor(t,e,r){this.host=t;this.picker=e;this.chart=r;this.isPointing=!1;this.onKey=t=>{t.ctrlKey||t.metaKey||t.altKey||(this.isPointing=!0,this.picker.press(t.key)&&t.preventDefault())};this.onDown=()=>{this.lookedBefore=this.picker.looked};this.onMove=t=>{this.isPointing=!0,this.picker.pointAt(this.placeOf(t))};this.onLeave=t=>{t instanceof PointerEvent&&t.pointerType!=="mouse"||(this.isPointing=!1,this.host.requestUpdate())};this.onClick=t=>{this.isPointing=!0,this.picker.tap(this.placeOf(t),this.lookedBefore)}}placeOf(t){let{left:e,top:r}=t.currentTarget.getBoundingClientRect(),{x:i,y:o}=this.chart;return{seconds:i.invert(t.clientX-e),mgDl:o.invert(t.clientY-r),reachMgDl:Math.abs(o.invert(40)-o.invert(0))}}};var ht={ArrowLeft:-1,ArrowRight:1,Home:Number.NEGATIVE_INFINITY,End:Number.POSITIVE_INFINITY},I=class{constructor(t,e,r){this.host=t;this.keyOf=e;this.seconds=r;this.lines=[]}get looked(){return this.look&&this.keyOf(this.look.line)}follow(t){let{looked:e}=this;this.lines=t,this.look=this.lookOf(e?t.find(r=>this.keyOf(r)===e):void 0)}pointAt(t){this.seconds=t.seconds,this.lookAt(this.find(t))}tap(t,e){let r=this.find(t);r&&this.keyOf(r)===e?this.host.open(r.day):this.pointAt(t)}lookAway(){this.lookAt(void 0)}press(t){let{lines:e,look:r}=this,i=ht[t];if(i!==void 0){let o=r?e.indexOf(r.line):e.length;this.lookAt(e[Math.min(Math.max(o+i,0),e.length-1)])}else{if(!r||!["Enter"," ","Escape"].includes(t))return!1;t==="Escape"?this.lookAway():this.host.open(r.line.day)}return!0}find({seconds:t,mgDl:e,reachMgDl:r}){let[i,o]=[void 0,r];for(let s of this.lines){let n=me(s.readings,t),l=n?Math.abs(n[1]-e):Number.POSITIVE_INFINITY;l<=o&&([i,o]=[s,l])}return i}lookAt(t){this.look=this.lookOf(t),this.host.requestUpdate()}lookOf(t){return t&&{line:t,reading:me(t.readings,this.seconds)}}};var ue={all:x,workdays:[1,2,3,4,5],weekend:[6,7]},ge=90,mt=D/2,pe=class{constructor(t){this.host=t;this.weekdays=x;this.profile=[];this.isCut=!1;this.period=new K(B.options.days.default);this.all=Y();this.filtered=Y();this.picker=new I(t,({day:e})=>e,mt),this.summary=new ze(t),this.week=new ie(t)}get trouble(){var t;return(t=this.summary.trouble)!=null?t:this.isAll?void 0:this.week.trouble}get isLoading(){return this.summary.isLoading||!this.isAll&&this.week.isLoading}get isComplete(){let{feed:t,span:e}=this;return!!(e&&(t!=null&&t.has(e.start,e.end)))}get isAll(){return this.weekdays.length===x.length}get shownDays(){return this.period.shownDays}configure({days:t,weekdays:e}){this.period.days=t,this.weekdays=ue[e]}update(t,e){var m,f,y;this.period.follow(e),this.feed=t,this.days=void 0;let{status:r}=t!=null?t:{};if(!t||!r||r.latest===null)return;let{summarized:i}=this.period;this.summary.request(t,i);let{isAll:o,week:s}=this;o||s.request(t,i,this.weekdays);let{answer:n}=this.summary;if(!(n!=null&&n.summary))return;let l=n.summary.days.slice(-((m=this.shownDays)!=null?m:ge)),[d]=l,{end:p}=F(n.summary);this.isCut=!this.shownDays&&l.length<n.summary.days.length,this.span={start:d?F(d).start:p,end:p},t.need(this.span.start,p,this.host);let c=this.all([t.readings,n],()=>ft(l,t.readings,new Re(n.utc_offsets)));this.days=this.filtered([c,this.weekdays],()=>c.filter(({weekday:L})=>this.weekdays.includes(L)));let h=s.isLoading||s.trouble?[]:(y=(f=s.answer)==null?void 0:f.profile)!=null?y:[];this.profile=o?n.summary.profile:h,this.picker.follow(this.days)}showDays(t){this.period.show(t),this.host.requestUpdate()}showWeekdays(t){this.weekdays=t,this.host.requestUpdate()}toggle(t){let e=x.filter(r=>this.weekdays.includes(r)!==(r===t));e.length>0&&this.showWeekdays(e)}};function ft(a,t,e){return a.map(r=>{let{start:i,end:o}=F(r),s=Date.parse(r.day)/1e3;return{day:r.day,weekday:new Date(s*1e3).getUTCDay()||7,readings:Le(t,i,o).map(([n,l])=>[e.wall(n)-s,l]).filter(([n])=>0<=n&&n<D)}}).filter(r=>r.readings.length>0)}var Je=w`
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
`;var W=class extends E{constructor(){super(...arguments);this.controller=new pe(this);this.chart=new le;this.sized=new U(this,".chart");this.pointer=new q(this,this.controller.picker,this.chart)}open(e){Z(this,e)}willUpdate(e){super.willUpdate(e),e.has("config")&&this.config&&this.controller.configure(this.config),this.controller.update(this.feeds.feed,this.period.store)}updated(e){var r;super.updated(e),(r=this.bubble)==null||r.call(this)}draw(e,r){var h;let{feed:i,notice:o,say:s}=e,{controller:n}=this,{days:l,span:d,trouble:p}=n,c=i.status;return c.latest===null?this.message(s("no_readings"),o):!l||!d?this.message(s(p!=null?p:"loading"),o):u`<ha-card>
      ${o} ${A(e,d.start,d.end)}
      <div class="header">
        <h2>${(h=r.title)!=null?h:s("overlay_card")}</h2>
        ${M(B.options.days.values,n.shownDays,s,m=>n.showDays(m))}
      </div>
      ${this.weekdays(e)}
      ${p?u`<div role="alert">${s(p)}</div>`:g}
      ${this.chartPart(e,c)} ${this.legend(e)}
    </ha-card>`}weekdays({format:e,hass:r,say:i}){let{controller:o}=this;return u`<div class="toolbar">
      <div role="group" aria-label=${i("weekdays")} class="presets">
        ${B.options.weekdays.values.map(s=>{let n=String(ue[s])===String(o.weekdays);return u`<button aria-pressed=${n}
            @click=${()=>o.showWeekdays(ue[s])}>${i(`weekdays_${s}`)}</button>`})}
      </div>
      <div role="group" aria-label=${i("weekdays")} class="week">
        ${oe(re(r.locale)).map(s=>u`<button aria-pressed=${o.weekdays.includes(s)}
            @click=${()=>o.toggle(s)}>${_(s,e)}</button>`)}
      </div>
    </div>`}chartPart(e,r){let{format:i,say:o}=e,{controller:s,pointer:n,sized:l}=this,{days:d=[],picker:p,profile:c}=s,{look:h}=p,{size:m}=l;return this.bubble=()=>this.drawBubble(e,r),u`<div class="chart" aria-busy=${s.isLoading}>
      ${m.width>0&&m.height>0?u`<svg width=${m.width} height=${m.height} tabindex="0" role="slider"
              data-lines=${d.length}
              aria-label=${o("overlay_card")}
              aria-valuemin="0" aria-valuemax=${Math.max(d.length-1,0)}
              aria-valuenow=${h?d.indexOf(h.line):0}
              aria-valuetext=${h?ye(h.line.day,i):o("labelled",{label:o("days"),value:d.length})}
              @keydown=${n.onKey}
              @blur=${n.onLeave}
              @pointerdown=${n.onDown}
              @pointermove=${n.onMove}
              @pointerleave=${n.onLeave}
              @click=${n.onClick}>
              ${this.chart.draw(d,c,h==null?void 0:h.line,m,r,i)}
            </svg>`:g}
      <div class="pointer" aria-hidden="true"></div>
      ${d.length===0?u`<div class="empty quiet">${o(s.isComplete?"no_readings_here":"loading")}</div>`:g}
    </div>`}legend({format:e,say:r}){let{days:i=[],isCut:o,picker:s,profile:n}=this.controller,{look:l}=s,d=n.some(({p50_mg_dl:p})=>p!==null);return u`<footer>
      <ul class="legend">
        <li>${Qe("line")}${r("labelled",{label:r("days"),value:i.length})}</li>
        ${d?u`<li>${Qe("median")}${r("median")}</li>`:g}
        ${o?u`<li>${r("lines_last",{count:ge})}</li>`:g}
      </ul>
      ${l?u`<button class="open" @click=${()=>this.open(l.line.day)}>${r("open_day",{day:ye(l.line.day,e)})}</button>`:g}
    </footer>`}drawBubble({format:e},r){let i=this.renderRoot.querySelector(".pointer"),{look:o}=this.controller.picker;if(!i)return;let s=o==null?void 0:o.reading,{x:n,y:l}=this.chart,d=o&&{left:n(s?s[0]:(n.domain[0]+n.domain[1])/2),top:s&&l(s[1]),comparedTop:void 0,content:u`<div><strong>${ye(o.line.day,e)}</strong></div>
        ${s&&u`<div>${e.reading(s[1],r)} ${r.unit}</div>`}`};se(i,this.pointer.isPointing?d:void 0,this.sized.size)}};W.styles=[T,de,z,ne,N,Je],W=C([O("dexcom-overlay-content")],W);function Qe(a){return u`<svg viewBox="0 0 20 12" aria-hidden="true">${v`<path class=${a} d="M0,6H20"></path>`}</svg>`}function ye(a,t){return t.date(Se(a,t.zone),{weekday:"short",day:"numeric",month:"short"})}var[ve,we]=[-1,4],gt=[-1,0,1,2,3,4],ce=class{constructor(){this.plot=H({width:0,height:0});this.x=k(ve*b,we*b,this.plot);this.y=k(0,1,this.plot)}draw(t,e,r,i,o,s,n){let l=H(i),d=Math.max(...t.map(({readings:f})=>{var y,L;return(L=(y=X(f))==null?void 0:y[1])!=null?L:0}),0),p=k(ve*b,we*b,l),c=ee(d,o.limits,l);Object.assign(this,{plot:l,x:p,y:c});let h=({readings:f})=>te(f,p,c),m=[i.width,i.height,o.limits];return v`
      ${S([d,...m,s,n],()=>[J(l,c,o,s),yt(l,p,s,n)])}
      ${S([t,d,...m],()=>v`<g style="opacity:${fe(t.length)}">
          ${t.map(f=>v`<path class="line" d=${h(f)}></path>`)}
        </g>`)}
      ${S([e,d,...m],()=>v`<path class="half" d=${vt(e,p,c)}></path>
          <path class="median halo" d=${et(e,p,c)}></path>
          <path class="median" d=${et(e,p,c)}></path>`)}
      ${r&&v`<path class="chosen halo" d=${h(r)}></path>
          <path class="chosen" d=${h(r)}></path>`}`}};function yt({bottom:a,top:t},e,r,i){return gt.map(o=>{let s=e(o*b),n=o===ve?"start":o===we?"end":"middle",l=o===0?"0":i("hours_short",{count:r.change(o)});return v`
      <line class=${o===0?"moment":"tick"} x1=${s} x2=${s} y1=${t} y2=${a}></line>
      <text x=${s} y=${a+14} text-anchor=${n}>${l}</text>`})}function vt(a,t,e){var i;return(i=Ee(({minute:o})=>t(o*R),({p25_mg_dl:o})=>e(o!=null?o:0),({p75_mg_dl:o})=>e(o!=null?o:0)).digits(1)([...a]))!=null?i:""}function et(a,t,e){var i;return(i=Ae(({minute:o})=>t(o*R),({p50_mg_dl:o})=>e(o!=null?o:0)).digits(1)([...a]))!=null?i:""}var tt=w`
  ${de}
  ${Q}
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
`;var wt=-b,bt=5*R,he=class{constructor(t){this.host=t;this.source=$.options.source.default;this.grouping=$.options.group_by.default;this.lines=[];this.period=new K($.options.days.default);this.drawn=Y();this.answers=new Ue(t),this.picker=new I(t,({occasion:e})=>e.time,b)}get trouble(){return this.answers.trouble}get isLoading(){return this.answers.isLoading}get hasAnswer(){return this.answers.answer!==void 0}get problem(){var t,e;return(e=(t=this.answers.answer)==null?void 0:t.problem)!=null?e:void 0}get report(){var t,e;return(e=(t=this.answers.answer)==null?void 0:t.responses)!=null?e:void 0}get span(){let{report:t}=this;return t&&{start:be(t.start),end:be(t.end)}}get knownSince(){let{report:t,span:e}=this;if(!(t!=null&&t.known_since)||!e)return;let r=be(t.known_since);return r>e.start?r:void 0}get shownDays(){return this.period.shownDays}get home(){var t;return((t=this.config)==null?void 0:t.home_entity)||void 0}get sources(){return $.options.source.values.filter(t=>{var e;return(t!=="home"||this.home!==void 0||this.source==="home")&&(t!=="insulin"||((e=this.config)==null?void 0:e.source)==="insulin")})}get groups(){var t,e,r;return((t=this.report)==null?void 0:t.grouping)===rt(this.grouping)?(r=(e=this.report)==null?void 0:e.groups)!=null?r:[]:[]}get group(){return this.chosen===void 0?void 0:this.groups[this.chosen]}get shown(){var t,e;return(e=this.group)!=null?e:(t=this.report)==null?void 0:t.overall}configure(t){this.config=t,this.period.days=t.days,this.source=t.source,this.grouping=t.group_by,this.chosen=void 0}update(t,e){var i;this.period.follow(e);let r=this.source==="home"?this.home:this.source;if(!(t!=null&&t.status)||t.status.latest===null||r===void 0)this.lines=[];else{let o=this.source==="home"?(i=this.config)==null?void 0:i.home_match:void 0,s=rt(this.grouping);this.answers.request(t,this.period.summarized,{source:r,...o&&{match:o},...s&&{group_by:s}});let{group:n,report:l}=this;this.lines=this.drawn([l,n],()=>$t(l,n))}this.picker.follow(this.lines)}showDays(t){this.period.show(t),this.host.requestUpdate()}showSource(t){this.source=t,this.showGroup(void 0)}showGrouping(t){this.grouping=t,this.showGroup(void 0)}showGroup(t){this.chosen=t,this.host.requestUpdate()}};function ot({fall_mg_dl:a,rise_mg_dl:t}){var e,r;return((e=a.typical)!=null?e:0)>((r=t.typical)!=null?r:0)}function rt(a){return a==="none"?null:a}function be(a){return Date.parse(a)/1e3}function $t(a,t){var e;return((e=a==null?void 0:a.occasions)!=null?e:[]).filter(r=>r.curve&&(!t||kt(t,r))).map(r=>{var i;return{occasion:r,day:r.day,readings:((i=r.curve)!=null?i:[]).map((o,s)=>[wt+s*bt,o])}})}function kt(a,{amount:t,hour:e,weekday:r}){if(a.hour!==null)return e===a.hour;if(a.weekday!==null)return r===a.weekday;let{amount_from:i,amount_to:o}=a;return t===null||i===null||o===null?!1:i<=t&&t<=o}var xt=["mon","tue","wed","thu","fri","sat","sun"];function it(a,t){let{format:e,say:r,status:i}=t,{unit:o}=i,s=c=>`${e.glucose(c,i)} ${o}`,n=c=>`${e.glucose(c,i)} ${o} · h`,l=c=>Pe(c*R,r),d=(c,h,m)=>{let f=y=>y===null?r("response_long"):m(y);return u`<div>
      <dt class="quiet">${c}</dt>
      <dd>
        <strong>${f(h.typical)}</strong>
        <div class="quiet small">${r("response_half",{low:f(h.p25),high:f(h.p75)})}</div>
      </dd>
    </div>`},p=d(r("response_start"),a.start_mg_dl,s);return ot(a)?u`<dl class="figures">
      ${p} ${d(r("response_fall"),a.fall_mg_dl,s)}
      ${d(r("response_lowest"),a.minutes_to_lowest,l)}
      ${d(r("response_return"),a.minutes_to_recovery,l)}
      ${d(r("response_area_below"),a.area_below_mg_dl_h,n)}
    </dl>`:u`<dl class="figures">
    ${p} ${d(r("response_rise"),a.rise_mg_dl,s)}
    ${d(r("response_peak"),a.minutes_to_peak,l)}
    ${d(r("response_return"),a.minutes_to_return,l)}
    ${d(r("response_area_above"),a.area_above_mg_dl_h,n)}
  </dl>`}function st(a,t){let{counted:e,found:r,overlapping:i,too_few_readings:o}=a;return u`${t("occasions_counted",{counted:e,found:r})}
    ${i>0?t("occasions_overlapping",{count:i}):g}
    ${o>0?t("occasions_unread",{count:o}):g}`}function nt({amount_from:a,amount_to:t,hour:e,weekday:r},i,{format:o,say:s}){if(e!==null)return j(e,o);if(r!==null)return _(xt.indexOf(r)+1,o);let[n,l]=[o.amount(a!=null?a:0),o.amount(t!=null?t:0)];return $e(n===l?n:`${n}–${l}`,i,s)}function $e(a,t,e){return t==="U"?e("insulin_units",{amount:a}):t==="min"?e("duration_minutes",{minutes:a}):`${a} ${t}`}var at=w`
  :host {
    /* Stands out from grey lines, also where the theme's color is light. */
    --accent-line: color-mix(in srgb, var(--accent) 75%, var(--text));
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
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 128px), 1fr));
    gap: 10px 16px;
    margin: 0;
  }
  .figures dt {
    font-size: 12px;
  }
  .figures dd {
    margin: 0;
  }
  .figures strong {
    font-size: 18px;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
`;var V=class extends E{constructor(){super(...arguments);this.controller=new he(this);this.chart=new ce;this.sized=new U(this,".chart");this.pointer=new q(this,this.controller.picker,this.chart)}open(e){Z(this,e)}willUpdate(e){super.willUpdate(e),e.has("config")&&this.config&&this.controller.configure(this.config),this.controller.update(this.feeds.feed,this.period.store)}updated(e){var r;super.updated(e),(r=this.bubble)==null||r.call(this)}draw(e,r){var h;let{feed:i,notice:o,say:s}=e,{controller:n}=this,{knownSince:l,span:d,trouble:p}=n,c=i.status;return c.latest===null?this.message(s("no_readings"),o):u`<ha-card>
      ${o} ${d?A(e,d.start,d.end):g}
      <div class="header">
        <h2>${(h=r.title)!=null?h:s("responses_card")}</h2>
        ${M($.options.days.values,n.shownDays,s,m=>n.showDays(m))}
      </div>
      ${this.choices(e)}
      ${p?u`<div role="alert">${s(p)}</div>`:g}
      ${l===void 0?g:u`<div class="quiet small">${s("source_since",{time:e.format.dayAndTime(l)})}</div>`}
      ${this.contents(e,c)}
    </ha-card>`}choices(e){let{format:r,hass:i,say:o}=e,{controller:s}=this,{groups:n,report:l}=s,d={format:r,say:o,status:e.feed.status};return u`<div class="choices">
      <div role="group" aria-label=${o("source")}>
        ${s.sources.map(p=>u`<button aria-pressed=${p===s.source}
            @click=${()=>s.showSource(p)}>${this.sourceName(p,i,o)}</button>`)}
      </div>
      <div role="group" aria-label=${o("group_by")}>
        ${$.options.group_by.values.map(p=>u`<button aria-pressed=${p===s.grouping}
            @click=${()=>s.showGrouping(p)}>${o(`group_by_${p}`)}</button>`)}
      </div>
      ${n.length>0?u`<div role="group" aria-label=${o("groups")} class="groups">
              <button aria-pressed=${!s.group} @click=${()=>s.showGroup(void 0)}>
                ${o("group_all")} <span class="quiet">${l==null?void 0:l.counted}</span></button>
              ${n.map((p,c)=>{var h;return u`<button aria-pressed=${p===s.group}
                  @click=${()=>s.showGroup(c)}>${nt(p,(h=l==null?void 0:l.amount_unit)!=null?h:null,d)}
                  <span class="quiet">${p.occasions}</span></button>`})}
            </div>`:g}
    </div>`}sourceName(e,r,i){var d,p;let{home:o}=this.controller;if(e!=="home"||o===void 0)return i(`source_${e}`);let s=(d=r.states[o])==null?void 0:d.attributes.friendly_name,n=(p=this.config)==null?void 0:p.home_match,l=typeof s=="string"?s:o;return n?i("labelled",{label:l,value:n}):l}contents(e,r){let{say:i}=e,{controller:o}=this,{problem:s,report:n,shown:l}=o;if(o.source==="home"&&o.home===void 0)return u`<div class="message" role="status">${i("source_unknown")}</div>`;if(s)return u`<div class="message" role="status">${i(s)}</div>`;if(!n||!l){let c=o.trouble?g:i("loading");return u`<div class="message" role="status">${c}</div>`}let{figures:d,occasions:p}=l;return u`
      ${this.chartPart(e,r,n)} ${this.legend(e)}
      ${d?it(d,{...e,status:r}):u`<div role="status">${i("occasions_needed",{needed:n.needed,count:p})}</div>`}
      <div class="quiet small">${st(n,i)} ${i("responses_note")}</div>`}chartPart(e,r,i){var y;let{format:o,say:s}=e,{controller:n,pointer:l,sized:d}=this,{lines:p,picker:c,shown:h}=n,{look:m}=c,{size:f}=d;return this.bubble=()=>this.drawBubble(e,r,i),u`<div class="chart" aria-busy=${n.isLoading}>
      ${f.width>0&&f.height>0?u`<svg width=${f.width} height=${f.height} tabindex="0" role="slider"
              data-lines=${p.length}
              aria-label=${s("responses_card")}
              aria-valuemin="0" aria-valuemax=${Math.max(p.length-1,0)}
              aria-valuenow=${m?p.indexOf(m.line):0}
              aria-valuetext=${m?ke(m.line.occasion,o):s("labelled",{label:s("occasions"),value:p.length})}
              @keydown=${l.onKey}
              @blur=${l.onLeave}
              @pointerdown=${l.onDown}
              @pointermove=${l.onMove}
              @pointerleave=${l.onLeave}
              @click=${l.onClick}>
              ${this.chart.draw(p,(y=h==null?void 0:h.steps)!=null?y:[],m==null?void 0:m.line,f,r,o,s)}
            </svg>`:g}
      <div class="pointer" aria-hidden="true"></div>
    </div>`}legend({format:e,say:r}){var l;let{lines:i,picker:o,shown:s}=this.controller,n=(l=o.look)==null?void 0:l.line;return u`<footer>
      <ul class="legend">
        <li>${lt("line")}${r("labelled",{label:r("occasions"),value:i.length})}</li>
        ${s!=null&&s.figures?u`<li>${lt("median")}${r("median")}</li>
                <li><i class="half"></i>${r("middle_half")}</li>`:g}
      </ul>
      ${n?u`<button class="open" @click=${()=>this.open(n.day)}>${r("open_day",{day:ke(n.occasion,e)})}</button>`:g}
    </footer>`}drawBubble({format:e,say:r},i,o){let s=this.renderRoot.querySelector(".pointer"),{look:n}=this.controller.picker;if(!s)return;let{x:l,y:d}=this.chart,{line:p,reading:c}=n!=null?n:{},h=p&&{left:l(c?c[0]:(l.domain[0]+l.domain[1])/2),top:c&&d(c[1]),comparedTop:void 0,content:u`<div><strong>${ke(p.occasion,e)}</strong></div>
        ${p.occasion.amount===null?g:u`<div>${$e(e.amount(p.occasion.amount),o.amount_unit,r)}</div>`}
        ${c&&u`<div>${e.reading(c[1],i)} ${i.unit}</div>`}`};se(s,this.pointer.isPointing?h:void 0,this.sized.size)}};V.styles=[T,tt,z,ne,N,at],V=C([O("dexcom-responses-content")],V);function lt(a){return u`<svg viewBox="0 0 20 12" aria-hidden="true">${v`<path class=${a} d="M0,6H20"></path>`}</svg>`}function ke({time:a},t){let e=Date.parse(`${a.slice(0,19)}Z`)/1e3;return t.dayAndTime(xe(e,t.zone))}export{G as HoursContent,W as OverlayContent,V as ResponsesContent};
/*! Bundled license information:

lit-html/directives/style-map.js:
  (**
   * @license
   * Copyright 2018 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/
