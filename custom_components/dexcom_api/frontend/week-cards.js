import{$ as J,A as Ce,B as fe,C as X,D as T,E as Z,G as Y,Ia as ne,Ja as z,Ka as Ne,La as qe,M as Pe,Ma as Ie,Na as R,O as De,P as A,Q as E,Qa as M,R as Oe,S as Te,W as Ae,Xa as se,Z as Ee,_ as He,aa as Q,c as _,ca as x,d as b,da as ee,e as D,ea as j,f as Se,fa as H,ga as Fe,h as Re,ha as ze,i as _e,j as w,ja as te,k as u,ka as S,l as v,la as re,lb as U,m as Le,ma as oe,mb as G,n as f,na as L,ra as Me,sa as ie,ua as Ue,w as O,wa as F,xa as Ge,ya as Ke}from"./shared.js";import{t as P,u as B,y as k}from"./base.js";import{a as C}from"./helpers.js";var We="important",pt=" !"+We,Ve=qe(class extends Ie{constructor(a){var t;if(super(a),a.type!==Ne.ATTRIBUTE||a.name!=="style"||((t=a.strings)==null?void 0:t.length)>2)throw Error("The `styleMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(a){return Object.keys(a).reduce((t,e)=>{let r=a[e];return r==null?t:t+`${e=e.includes("-")?e:e.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,"-$&").toLowerCase()}:${r};`},"")}update(a,[t]){let{style:e}=a.element;if(this.ft===void 0)return this.ft=new Set(Object.keys(t)),this.render(t);for(let r of this.ft)t[r]==null&&(this.ft.delete(r),r.includes("-")?e.removeProperty(r):e[r]=null);for(let r in t){let i=t[r];if(i!=null){this.ft.add(r);let o=typeof i=="string"&&i.endsWith(pt);r.includes("-")||o?e.setProperty(r,o?i.slice(0,-11):i,o?We:""):e[r]=i}}return Le}});var K=w`
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
`;var ut=24,ae=class{constructor(t){this.host=t;this.figure=P.options.figure.default;this.weekdays=S;this.period=new G(P.options.days.default);this.week=new ie(t)}get trouble(){return this.week.trouble}get isLoading(){return this.week.isLoading}get shownDays(){return this.period.shownDays}get isKnown(){return this.week.answer!==void 0}get span(){var r;let{start:t,end:e}=(r=this.week.answer)!=null?r:{};return t&&e?F({start:t,end:e}):void 0}configure({days:t,figure:e}){this.period.days=t,this.figure=e}update(t,e,r){this.period.follow(r),this.weekdays=oe(e),t&&this.week.request(t,this.period.summarized,S)}showDays(t){this.period.show(t),this.host.requestUpdate()}showFigure(t){this.figure=t,this.host.requestUpdate()}cellOf({weekday:t,hour:e}){var r,i;return(i=(r=this.week.answer)==null?void 0:r.weekdays[t-1])==null?void 0:i.hours[e]}isEntry({weekday:t,hour:e}){var o;let{weekday:r,hour:i}=(o=this.focused)!=null?o:{weekday:this.weekdays[0],hour:0};return t===r&&e===i}lookAt(t){this.look=t,this.focused=t,this.host.requestUpdate()}lookAway(){this.look=void 0,this.host.requestUpdate()}move(t,e){var s;let{weekday:r,hour:i}=(s=this.focused)!=null?s:{weekday:this.weekdays[0],hour:0},o=this.weekdays.indexOf(r)+t,n={weekday:this.weekdays[Math.min(Math.max(o,0),6)],hour:Math.min(Math.max(i+e,0),ut-1)};return this.lookAt(n),n}};function Be(a,t,e){if(!(!a||a.mean_mg_dl===null||a.in_range_percent===null))return t==="mean"?{band:Te(a.mean_mg_dl,e.limits),strength:.6}:Ke(a.in_range_percent,e)}var Ye=w`
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
`;var je=Array.from({length:24},(a,t)=>t),ct=680,Xe=3,ht={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1],PageUp:[0,-6],PageDown:[0,6],Home:[-7,-24],End:[7,24]},N=class extends E{constructor(){super(...arguments);this.controller=new ae(this);this.sized=new M(this,".map");this.onKey=e=>{var s;if(e.ctrlKey||e.metaKey||e.altKey)return;if(e.key==="Escape"&&this.controller.look){e.preventDefault(),this.controller.lookAway();return}let r=ht[e.key];if(!r)return;e.preventDefault();let i=this.isWide&&e.key.startsWith("Arrow"),{weekday:o,hour:n}=this.controller.move(...i?[r[1],r[0]]:r);(s=this.renderRoot.querySelector(`[data-weekday="${o}"][data-hour="${n}"]`))==null||s.focus()};this.onLeave=()=>this.controller.lookAway()}get isWide(){return this.sized.size.width>=ct}willUpdate(e){super.willUpdate(e);let{config:r,controller:i,feeds:o,hass:n,period:s}=this;e.has("config")&&r&&i.configure(r),n&&i.update(o.feed,re(n.locale),s.store)}draw(e,r){var g;let{feed:i,notice:o,say:n}=e,{controller:s}=this,{figure:l,isKnown:p,isLoading:d,span:h,trouble:c}=s,m=i.status;return m.latest===null?this.message(n("no_readings"),o):p?u`<ha-card>
      ${o} ${h?A(e,h.start,h.end):f}
      <div class="header">
        <h2>${(g=r.title)!=null?g:n("hours_card")}</h2>
        ${U(P.options.days.values,s.shownDays,n,y=>s.showDays(y))}
      </div>
      <div class="toolbar">
        <div role="group" aria-label=${n("figure")}>
          ${P.options.figure.values.map(y=>u`<button aria-pressed=${y===l}
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
    </ha-card>`:this.message(n(c!=null?c:"loading"),o)}hourLabels({format:e}){return je.filter(r=>r%Xe===0).map(r=>u`<span class="quiet hour" aria-hidden="true"
        style=${this.area(0,r+1,Xe)}>${j(r,e)}</span>`)}row(e,r,i,o){return u`<div role="row">
      <span role="rowheader" class="quiet day" style=${this.area(o+1,0)}>${L(i,e.format)}</span>
      ${je.map(n=>this.cell(e,r,{weekday:i,hour:n},o))}
    </div>`}cell(e,r,i,o){var c;let{format:n}=e,{controller:s}=this,l=s.cellOf(i),p=Be(l,s.figure,r),d=[Ze(i,e),...Je(l,e,r)],h=l&&p?s.figure==="mean"?n.reading(l.mean_mg_dl,r):n.shown(Pe(l.in_range_percent)):"";return u`<button role="gridcell" class="cell ${(c=p==null?void 0:p.band)!=null?c:"unknown"}"
      style=${this.area(o+1,i.hour+1)}
      tabindex=${s.isEntry(i)?0:-1}
      data-weekday=${i.weekday} data-hour=${i.hour}
      aria-label=${d.join(". ")}
      @focus=${()=>s.lookAt(i)}
      @click=${()=>s.lookAt(i)}
      @mouseenter=${()=>s.lookAt(i)}>
      ${p?u`<i style="opacity:${(.08+.3*p.strength).toFixed(2)}"></i>`:f}<span>${h}</span>
    </button>`}area(e,r,i=1){let[o,n]=[`${e+1}`,`${r+1} / span ${i}`];return Ve(this.isWide?{"grid-row":o,"grid-column":n}:{"grid-row":n,"grid-column":o})}bubble(e,r){let{look:i,weekdays:o}=this.controller;if(!i)return f;let[n,...s]=[Ze(i,e),...Je(this.controller.cellOf(i),e,r)],l=o.indexOf(i.weekday)+1,[p,d,h,c]=this.isWide?[l,i.hour+1,8,25]:[i.hour+1,l,25,8],m=`${p>h/2?"above":"below"} ${d>(c+1)/2?"before":"after"}`;return u`<div class="anchor ${m}" aria-hidden="true"
      style=${this.area(l,i.hour+1)}>
      <div class="bubble"><div class="quiet">${n}</div>${s.map(g=>u`<div>${g}</div>`)}</div>
    </div>`}legend({format:e,say:r},i){let o=Ge(i),n=o===null?"":e.percent(o),s=this.controller.figure==="mean"?Oe.map(l=>[l,Ae(l,i.limits,i,e,r)]):o===null?[["in_range",r("in_range")]]:[["in_range",r("above",{value:n})],["high",r("below",{value:n})]];return u`<ul class="legend">
      ${s.map(([l,p])=>p===void 0?f:u`<li><span class="cell ${l}"><i style="opacity:.38"></i></span>${this.controller.figure==="mean"?`${r(l)}, ${p}`:p}</li>`)}
      <li><span class="cell unknown"></span>${r("not_enough_data")}</li>
    </ul>`}};N.styles=[T,z,K,Ye],N=C([O("dexcom-hours-content")],N);function Ze({weekday:a,hour:t},{format:e}){let[r,i]=[t,t+1].map(o=>j(o,e));return`${L(a,e,"long")}, ${r} – ${i}`}function Je(a,{format:t,say:e},r){if(!a||a.mean_mg_dl===null||a.in_range_percent===null)return[e("not_enough_data")];let i=`${t.mean(a.mean_mg_dl,r)} ${r.unit}`;return[e("labelled",{label:e("in_range"),value:t.percent(a.in_range_percent)}),e("labelled",{label:e("mean"),value:i}),e("labelled",{label:e("active"),value:t.percent(a.active_percent)})]}var le=class{constructor(){this.plot=H({width:0,height:0});this.x=x(0,D,this.plot);this.y=x(0,1,this.plot)}draw(t,e,r,i,o,n){let s=H(i),l=Math.max(...t.map(({readings:c})=>{var m,g;return(g=(m=X(c))==null?void 0:m[1])!=null?g:0}),0),p=x(0,D,s),d=ee(l,o.limits,s);Object.assign(this,{plot:s,x:p,y:d});let h=({readings:c})=>te(c,p,d);return v`
      ${R([l,i.width,i.height,o.limits,n],()=>[J(s,d,o,n),ze(s,n)])}
      ${R([t,l,i.width,i.height,o.limits],()=>v`<g style="opacity:${mt(t.length)}">
          ${t.map(c=>v`<path class="line" d=${h(c)}></path>`)}
        </g>`)}
      ${R([e,l,i.width,i.height,o.limits],()=>v`<path class="median" d=${Fe(e,s,d)}></path>`)}
      ${r&&v`<path class="chosen halo" d=${h(r)}></path>
          <path class="chosen" d=${h(r)}></path>`}`}};function mt(a){return Math.max(.45,Math.min(.9,10/a))}var de=w`
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
`;var q=class{constructor(t,e,r){this.host=t;this.picker=e;this.chart=r;this.isPointing=!1;this.onKey=t=>{t.ctrlKey||t.metaKey||t.altKey||(this.isPointing=!0,this.picker.press(t.key)&&t.preventDefault())};this.onDown=()=>{this.lookedBefore=this.picker.looked};this.onMove=t=>{this.isPointing=!0,this.picker.pointAt(this.placeOf(t))};this.onLeave=t=>{t instanceof PointerEvent&&t.pointerType!=="mouse"||(this.isPointing=!1,this.host.requestUpdate())};this.onClick=t=>{this.isPointing=!0,this.picker.tap(this.placeOf(t),this.lookedBefore)}}placeOf(t){let{left:e,top:r}=t.currentTarget.getBoundingClientRect(),{x:i,y:o}=this.chart;return{seconds:i.invert(t.clientX-e),mgDl:o.invert(t.clientY-r),reachMgDl:Math.abs(o.invert(40)-o.invert(0))}}};var ft={ArrowLeft:-1,ArrowRight:1,Home:Number.NEGATIVE_INFINITY,End:Number.POSITIVE_INFINITY},I=class{constructor(t,e,r){this.host=t;this.keyOf=e;this.seconds=r;this.lines=[]}get looked(){return this.look&&this.keyOf(this.look.line)}follow(t){let{looked:e}=this;this.lines=t,this.look=this.lookOf(e?t.find(r=>this.keyOf(r)===e):void 0)}pointAt(t){this.seconds=t.seconds,this.lookAt(this.find(t))}tap(t,e){let r=this.find(t);r&&this.keyOf(r)===e?this.host.open(r.day):this.pointAt(t)}lookAway(){this.lookAt(void 0)}press(t){let{lines:e,look:r}=this,i=ft[t];if(i!==void 0){let o=r?e.indexOf(r.line):e.length;this.lookAt(e[Math.min(Math.max(o+i,0),e.length-1)])}else{if(!r||!["Enter"," ","Escape"].includes(t))return!1;t==="Escape"?this.lookAway():this.host.open(r.line.day)}return!0}find({seconds:t,mgDl:e,reachMgDl:r}){let[i,o]=[void 0,r];for(let n of this.lines){let s=fe(n.readings,t),l=s?Math.abs(s[1]-e):Number.POSITIVE_INFINITY;l<=o&&([i,o]=[n,l])}return i}lookAt(t){this.look=this.lookOf(t),this.host.requestUpdate()}lookOf(t){return t&&{line:t,reading:fe(t.readings,this.seconds)}}};var ue={all:S,workdays:[1,2,3,4,5],weekend:[6,7]},ge=90,gt=D/2,pe=class{constructor(t){this.host=t;this.weekdays=S;this.profile=[];this.isCut=!1;this.period=new G(B.options.days.default);this.all=Y();this.filtered=Y();this.picker=new I(t,({day:e})=>e,gt),this.summary=new Me(t),this.week=new ie(t)}get trouble(){var t;return(t=this.summary.trouble)!=null?t:this.isAll?void 0:this.week.trouble}get isLoading(){return this.summary.isLoading||!this.isAll&&this.week.isLoading}get isComplete(){let{feed:t,span:e}=this;return!!(e&&(t!=null&&t.has(e.start,e.end)))}get isAll(){return this.weekdays.length===S.length}get shownDays(){return this.period.shownDays}configure({days:t,weekdays:e}){this.period.days=t,this.weekdays=ue[e]}update(t,e){var m,g,y;this.period.follow(e),this.feed=t,this.days=void 0;let{status:r}=t!=null?t:{};if(!t||!r||r.latest===null)return;let{summarized:i}=this.period;this.summary.request(t,i);let{isAll:o,week:n}=this;o||n.request(t,i,this.weekdays);let{answer:s}=this.summary;if(!(s!=null&&s.summary))return;let l=s.summary.days.slice(-((m=this.shownDays)!=null?m:ge)),[p]=l,{end:d}=F(s.summary);this.isCut=!this.shownDays&&l.length<s.summary.days.length,this.span={start:p?F(p).start:d,end:d},t.need(this.span.start,d,this.host);let h=this.all([t.readings,s],()=>yt(l,t.readings,new _e(s.utc_offsets)));this.days=this.filtered([h,this.weekdays],()=>h.filter(({weekday:$})=>this.weekdays.includes($)));let c=n.isLoading||n.trouble?[]:(y=(g=n.answer)==null?void 0:g.profile)!=null?y:[];this.profile=o?s.summary.profile:c,this.picker.follow(this.days)}showDays(t){this.period.show(t),this.host.requestUpdate()}showWeekdays(t){this.weekdays=t,this.host.requestUpdate()}toggle(t){let e=S.filter(r=>this.weekdays.includes(r)!==(r===t));e.length>0&&this.showWeekdays(e)}};function yt(a,t,e){return a.map(r=>{let{start:i,end:o}=F(r),n=Date.parse(r.day)/1e3;return{day:r.day,weekday:new Date(n*1e3).getUTCDay()||7,readings:Ce(t,i,o).map(([s,l])=>[e.wall(s)-n,l]).filter(([s])=>0<=s&&s<D)}}).filter(r=>r.readings.length>0)}var Qe=w`
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
`;var W=class extends E{constructor(){super(...arguments);this.controller=new pe(this);this.chart=new le;this.sized=new M(this,".chart");this.pointer=new q(this,this.controller.picker,this.chart)}open(e){Z(this,e)}willUpdate(e){super.willUpdate(e),e.has("config")&&this.config&&this.controller.configure(this.config),this.controller.update(this.feeds.feed,this.period.store)}updated(e){var r;super.updated(e),(r=this.bubble)==null||r.call(this)}draw(e,r){var c;let{feed:i,notice:o,say:n}=e,{controller:s}=this,{days:l,span:p,trouble:d}=s,h=i.status;return h.latest===null?this.message(n("no_readings"),o):!l||!p?this.message(n(d!=null?d:"loading"),o):u`<ha-card>
      ${o} ${A(e,p.start,p.end)}
      <div class="header">
        <h2>${(c=r.title)!=null?c:n("overlay_card")}</h2>
        ${U(B.options.days.values,s.shownDays,n,m=>s.showDays(m))}
      </div>
      ${this.weekdays(e)}
      ${d?u`<div role="alert">${n(d)}</div>`:f}
      ${this.chartPart(e,h)} ${this.legend(e)}
    </ha-card>`}weekdays({format:e,hass:r,say:i}){let{controller:o}=this;return u`<div class="toolbar">
      <div role="group" aria-label=${i("weekdays")} class="presets">
        ${B.options.weekdays.values.map(n=>{let s=String(ue[n])===String(o.weekdays);return u`<button aria-pressed=${s}
            @click=${()=>o.showWeekdays(ue[n])}>${i(`weekdays_${n}`)}</button>`})}
      </div>
      <div role="group" aria-label=${i("weekdays")} class="week">
        ${oe(re(r.locale)).map(n=>u`<button aria-pressed=${o.weekdays.includes(n)}
            @click=${()=>o.toggle(n)}>${L(n,e)}</button>`)}
      </div>
    </div>`}chartPart(e,r){let{format:i,say:o}=e,{controller:n,pointer:s,sized:l}=this,{days:p=[],picker:d,profile:h}=n,{look:c}=d,{size:m}=l;return this.bubble=()=>this.drawBubble(e,r),u`<div class="chart" aria-busy=${n.isLoading}>
      ${m.width>0&&m.height>0?u`<svg width=${m.width} height=${m.height} tabindex="0" role="slider"
              data-lines=${p.length}
              aria-label=${o("overlay_card")}
              aria-valuemin="0" aria-valuemax=${Math.max(p.length-1,0)}
              aria-valuenow=${c?p.indexOf(c.line):0}
              aria-valuetext=${c?ye(c.line.day,i):o("labelled",{label:o("days"),value:p.length})}
              @keydown=${s.onKey}
              @blur=${s.onLeave}
              @pointerdown=${s.onDown}
              @pointermove=${s.onMove}
              @pointerleave=${s.onLeave}
              @click=${s.onClick}>
              ${this.chart.draw(p,h,c==null?void 0:c.line,m,r,i)}
            </svg>`:f}
      <div class="pointer" aria-hidden="true"></div>
      ${p.length===0?u`<div class="empty quiet">${o(n.isComplete?"no_readings_here":"loading")}</div>`:f}
    </div>`}legend({format:e,say:r}){let{days:i=[],isCut:o,picker:n,profile:s}=this.controller,{look:l}=n,p=s.some(({p50_mg_dl:d})=>d!==null);return u`<footer>
      <ul class="legend">
        <li>${et("line")}${r("labelled",{label:r("days"),value:i.length})}</li>
        ${p?u`<li>${et("median")}${r("median")}</li>`:f}
        ${o?u`<li>${r("lines_last",{count:ge})}</li>`:f}
      </ul>
      ${l?u`<button class="open" @click=${()=>this.open(l.line.day)}>${r("open_day",{day:ye(l.line.day,e)})}</button>`:f}
    </footer>`}drawBubble({format:e},r){let i=this.renderRoot.querySelector(".pointer"),{look:o}=this.controller.picker;if(!i)return;let n=o==null?void 0:o.reading,{x:s,y:l}=this.chart,p=o&&{left:s(n?n[0]:(s.domain[0]+s.domain[1])/2),top:n&&l(n[1]),comparedTop:void 0,content:u`<div><strong>${ye(o.line.day,e)}</strong></div>
        ${n&&u`<div>${e.reading(n[1],r)} ${r.unit}</div>`}`};ne(i,this.pointer.isPointing?p:void 0,this.sized.size)}};W.styles=[T,de,z,se,K,Qe],W=C([O("dexcom-overlay-content")],W);function et(a){return u`<svg viewBox="0 0 20 12" aria-hidden="true">${v`<path class=${a} d="M0,6H20"></path>`}</svg>`}function ye(a,t){return t.date(Re(a,t.zone),{weekday:"short",day:"numeric",month:"short"})}var[ve,we]=[-1,4],vt=[-1,0,1,2,3,4],ce=class{constructor(){this.plot=H({width:0,height:0});this.x=x(ve*b,we*b,this.plot);this.y=x(0,1,this.plot)}draw(t,e,r,i,o,n,s){let l=H(i),p=Math.max(...t.map(({readings:g})=>{var y,$;return($=(y=X(g))==null?void 0:y[1])!=null?$:0}),0),d=x(ve*b,we*b,l),h=ee(p,o.limits,l);Object.assign(this,{plot:l,x:d,y:h});let c=({readings:g})=>te(g,d,h),m=[i.width,i.height,o.limits];return v`
      ${R([p,...m,n,s],()=>[J(l,h,o,n),wt(l,d,n,s)])}
      ${R([t,p,...m],()=>v`<g style="opacity:${Math.max(.25,Math.min(.8,12/t.length))}">
          ${t.map(g=>v`<path class="line" d=${c(g)}></path>`)}
        </g>`)}
      ${R([e,p,...m],()=>v`<path class="half" d=${bt(e,d,h)}></path>
          <path class="median halo" d=${tt(e,d,h)}></path>
          <path class="median" d=${tt(e,d,h)}></path>`)}
      ${r&&v`<path class="chosen halo" d=${c(r)}></path>
          <path class="chosen" d=${c(r)}></path>`}`}};function wt({bottom:a,top:t},e,r,i){return vt.map(o=>{let n=e(o*b),s=o===ve?"start":o===we?"end":"middle",l=o===0?"0":i("hours_short",{count:r.change(o)});return v`
      <line class=${o===0?"moment":"tick"} x1=${n} x2=${n} y1=${t} y2=${a}></line>
      <text x=${n} y=${a+14} text-anchor=${s}>${l}</text>`})}function bt(a,t,e){var i;return(i=He(({minute:o})=>t(o*_),({p25_mg_dl:o})=>e(o!=null?o:0),({p75_mg_dl:o})=>e(o!=null?o:0)).digits(1)([...a]))!=null?i:""}function tt(a,t,e){var i;return(i=Ee(({minute:o})=>t(o*_),({p50_mg_dl:o})=>e(o!=null?o:0)).digits(1)([...a]))!=null?i:""}var rt=w`
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
`;var $t=-b,kt=5*_,he=class{constructor(t){this.host=t;this.source=k.options.source.default;this.grouping=k.options.group_by.default;this.lines=[];this.period=new G(k.options.days.default);this.drawn=Y();this.answers=new Ue(t),this.picker=new I(t,({occasion:e})=>e.time,b)}get trouble(){return this.answers.trouble}get isLoading(){return this.answers.isLoading}get hasAnswer(){return this.answers.answer!==void 0}get problem(){var t,e;return(e=(t=this.answers.answer)==null?void 0:t.problem)!=null?e:void 0}get report(){var t,e;return(e=(t=this.answers.answer)==null?void 0:t.responses)!=null?e:void 0}get span(){let{report:t}=this;return t&&{start:be(t.start),end:be(t.end)}}get knownSince(){let{report:t,span:e}=this;if(!(t!=null&&t.known_since)||!e)return;let r=be(t.known_since);return r>e.start?r:void 0}get shownDays(){return this.period.shownDays}get home(){var t;return((t=this.config)==null?void 0:t.home_entity)||void 0}get sources(){return k.options.source.values.filter(t=>{var e;return(t!=="home"||this.home!==void 0||this.source==="home")&&(t!=="insulin"||((e=this.config)==null?void 0:e.source)==="insulin")})}get groups(){var t,e,r;return((t=this.report)==null?void 0:t.grouping)===ot(this.grouping)?(r=(e=this.report)==null?void 0:e.groups)!=null?r:[]:[]}get group(){return this.chosen===void 0?void 0:this.groups[this.chosen]}get shown(){var t,e;return(e=this.group)!=null?e:(t=this.report)==null?void 0:t.overall}configure(t){this.config=t,this.period.days=t.days,this.source=t.source,this.grouping=t.group_by,this.chosen=void 0}update(t,e){var i;this.period.follow(e);let r=this.source==="home"?this.home:this.source;if(!(t!=null&&t.status)||t.status.latest===null||r===void 0)this.lines=[];else{let o=this.source==="home"?(i=this.config)==null?void 0:i.home_match:void 0,n=ot(this.grouping);this.answers.request(t,this.period.summarized,{source:r,...o&&{match:o},...n&&{group_by:n}});let{group:s,report:l}=this;this.lines=this.drawn([l,s],()=>xt(l,s))}this.picker.follow(this.lines)}showDays(t){this.period.show(t),this.host.requestUpdate()}showSource(t){this.source=t,this.showGroup(void 0)}showGrouping(t){this.grouping=t,this.showGroup(void 0)}showGroup(t){this.chosen=t,this.host.requestUpdate()}};function it({fall_mg_dl:a,rise_mg_dl:t}){var e,r;return((e=a.typical)!=null?e:0)>((r=t.typical)!=null?r:0)}function ot(a){return a==="none"?null:a}function be(a){return Date.parse(a)/1e3}function xt(a,t){var e;return((e=a==null?void 0:a.occasions)!=null?e:[]).filter(r=>r.curve&&(!t||St(t,r))).map(r=>{var i;return{occasion:r,day:r.day,readings:((i=r.curve)!=null?i:[]).map((o,n)=>[$t+n*kt,o])}})}function St(a,{amount:t,hour:e,weekday:r}){if(a.hour!==null)return e===a.hour;if(a.weekday!==null)return r===a.weekday;let{amount_from:i,amount_to:o}=a;return t===null||i===null||o===null?!1:i<=t&&t<=o}var Rt=["mon","tue","wed","thu","fri","sat","sun"];function nt(a,{format:t,say:e,status:r}){let{unit:i}=r,o=(h,{typical:c,p25:m,p75:g},y,$="")=>{let me=xe=>xe===null?e("response_long"):y(xe);return u`<div>
      <dt class="quiet">${h}</dt>
      <dd>
        <strong>${me(c)}</strong> ${$}
        <div class="quiet small">${e("response_half",{low:me(m),high:me(g)})}</div>
      </dd>
    </div>`},n=(h,c)=>o(h,c,m=>t.glucose(m,r),i),s=(h,c)=>o(h,c,m=>t.glucose(m,r),`${i} · h`),l=(h,c)=>o(h,c,m=>De(m*_,e).replace(/ /g," ")),{minutes_to_recovery:p,minutes_to_return:d}=a;return u`<dl class="figures">
    ${n(e("response_start"),a.start_mg_dl)}
    ${n(e("response_rise"),a.rise_mg_dl)}
    ${l(e("response_peak"),a.minutes_to_peak)}
    ${s(e("response_area_above"),a.area_above_mg_dl_h)}
    ${l(e("response_return"),it(a)?p:d)}
    ${n(e("response_fall"),a.fall_mg_dl)}
    ${l(e("response_lowest"),a.minutes_to_lowest)}
    ${s(e("response_area_below"),a.area_below_mg_dl_h)}
  </dl>`}function st(a,t){let{counted:e,found:r,overlapping:i,too_few_readings:o}=a;return u`${t("occasions_counted",{counted:e,found:r})}
    ${i>0?t("occasions_overlapping",{count:i}):f}
    ${o>0?t("occasions_unread",{count:o}):f}`}function at({amount_from:a,amount_to:t,hour:e,weekday:r},i,{format:o,say:n}){if(e!==null)return j(e,o);if(r!==null)return L(Rt.indexOf(r)+1,o);let[s,l]=[o.amount(a!=null?a:0),o.amount(t!=null?t:0)];return $e(s===l?s:`${s}–${l}`,i,n)}function $e(a,t,e){return t==="U"?e("insulin_units",{amount:a}):t==="min"?e("duration_minutes",{minutes:a}):`${a} ${t}`}var lt=w`
  :host {
    /* Stands out from grey lines, also where the theme's color is light. */
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
`;var V=class extends E{constructor(){super(...arguments);this.controller=new he(this);this.chart=new ce;this.sized=new M(this,".chart");this.pointer=new q(this,this.controller.picker,this.chart)}open(e){Z(this,e)}willUpdate(e){super.willUpdate(e),e.has("config")&&this.config&&this.controller.configure(this.config),this.controller.update(this.feeds.feed,this.period.store)}updated(e){var r;super.updated(e),(r=this.bubble)==null||r.call(this)}draw(e,r){var c;let{feed:i,notice:o,say:n}=e,{controller:s}=this,{knownSince:l,span:p,trouble:d}=s,h=i.status;return h.latest===null?this.message(n("no_readings"),o):u`<ha-card>
      ${o} ${p?A(e,p.start,p.end):f}
      <div class="header">
        <h2>${(c=r.title)!=null?c:n("responses_card")}</h2>
        ${U(k.options.days.values,s.shownDays,n,m=>s.showDays(m))}
      </div>
      ${this.choices(e)}
      ${d?u`<div role="alert">${n(d)}</div>`:f}
      ${l===void 0?f:u`<div class="quiet small">${n("source_since",{time:e.format.dayAndTime(l)})}</div>`}
      ${this.contents(e,h)}
    </ha-card>`}choices(e){let{format:r,hass:i,say:o}=e,{controller:n}=this,{groups:s,report:l}=n,p={format:r,say:o,status:e.feed.status};return u`<div class="choices">
      <div role="group" aria-label=${o("source")}>
        ${n.sources.map(d=>u`<button aria-pressed=${d===n.source}
            @click=${()=>n.showSource(d)}>${this.sourceName(d,i,o)}</button>`)}
      </div>
      <div role="group" aria-label=${o("group_by")}>
        ${k.options.group_by.values.map(d=>u`<button aria-pressed=${d===n.grouping}
            @click=${()=>n.showGrouping(d)}>${o(`group_by_${d}`)}</button>`)}
      </div>
      ${s.length>0?u`<div role="group" aria-label=${o("groups")} class="groups">
              <button aria-pressed=${!n.group} @click=${()=>n.showGroup(void 0)}>
                ${o("group_all")} <span class="quiet">${l==null?void 0:l.counted}</span></button>
              ${s.map((d,h)=>{var c;return u`<button aria-pressed=${d===n.group}
                  @click=${()=>n.showGroup(h)}>${at(d,(c=l==null?void 0:l.amount_unit)!=null?c:null,p)}
                  <span class="quiet">${d.occasions}</span></button>`})}
            </div>`:f}
    </div>`}sourceName(e,r,i){var p,d;let{home:o}=this.controller;if(e!=="home"||o===void 0)return i(`source_${e}`);let n=(p=r.states[o])==null?void 0:p.attributes.friendly_name,s=(d=this.config)==null?void 0:d.home_match,l=typeof n=="string"?n:o;return s?i("labelled",{label:l,value:s}):l}contents(e,r){let{say:i}=e,{controller:o}=this,{problem:n,report:s,shown:l}=o;if(o.source==="home"&&o.home===void 0)return u`<div class="message" role="status">${i("source_unknown")}</div>`;if(n)return u`<div class="message" role="status">${i(n)}</div>`;if(!s||!l){let h=o.trouble?f:i("loading");return u`<div class="message" role="status">${h}</div>`}let{figures:p,occasions:d}=l;return u`
      ${this.chartPart(e,r,s)} ${this.legend(e)}
      ${p?nt(p,{...e,status:r}):u`<div role="status">${i("occasions_needed",{needed:s.needed,count:d})}</div>`}
      <div class="quiet small">${st(s,i)} ${i("responses_note")}</div>`}chartPart(e,r,i){var y;let{format:o,say:n}=e,{controller:s,pointer:l,sized:p}=this,{lines:d,picker:h,shown:c}=s,{look:m}=h,{size:g}=p;return this.bubble=()=>this.drawBubble(e,r,i),u`<div class="chart" aria-busy=${s.isLoading}>
      ${g.width>0&&g.height>0?u`<svg width=${g.width} height=${g.height} tabindex="0" role="slider"
              data-lines=${d.length}
              aria-label=${n("responses_card")}
              aria-valuemin="0" aria-valuemax=${Math.max(d.length-1,0)}
              aria-valuenow=${m?d.indexOf(m.line):0}
              aria-valuetext=${m?ke(m.line.occasion,o):n("labelled",{label:n("occasions"),value:d.length})}
              @keydown=${l.onKey}
              @blur=${l.onLeave}
              @pointerdown=${l.onDown}
              @pointermove=${l.onMove}
              @pointerleave=${l.onLeave}
              @click=${l.onClick}>
              ${this.chart.draw(d,(y=c==null?void 0:c.steps)!=null?y:[],m==null?void 0:m.line,g,r,o,n)}
            </svg>`:f}
      <div class="pointer" aria-hidden="true"></div>
    </div>`}legend({format:e,say:r}){var l;let{lines:i,picker:o,shown:n}=this.controller,s=(l=o.look)==null?void 0:l.line;return u`<footer>
      <ul class="legend">
        <li>${dt("line")}${r("labelled",{label:r("occasions"),value:i.length})}</li>
        ${n!=null&&n.figures?u`<li>${dt("median")}${r("median")}</li>
                <li><i class="half"></i>${r("middle_half")}</li>`:f}
      </ul>
      ${s?u`<button class="open" @click=${()=>this.open(s.day)}>${r("open_day",{day:ke(s.occasion,e)})}</button>`:f}
    </footer>`}drawBubble({format:e,say:r},i,o){let n=this.renderRoot.querySelector(".pointer"),{look:s}=this.controller.picker;if(!n)return;let{x:l,y:p}=this.chart,{line:d,reading:h}=s!=null?s:{},c=d&&{left:l(h?h[0]:(l.domain[0]+l.domain[1])/2),top:h&&p(h[1]),comparedTop:void 0,content:u`<div><strong>${ke(d.occasion,e)}</strong></div>
        ${d.occasion.amount===null?f:u`<div>${$e(e.amount(d.occasion.amount),o.amount_unit,r)}</div>`}
        ${h&&u`<div>${e.reading(h[1],i)} ${i.unit}</div>`}`};ne(n,this.pointer.isPointing?c:void 0,this.sized.size)}};V.styles=[T,rt,z,se,K,lt],V=C([O("dexcom-responses-content")],V);function dt(a){return u`<svg viewBox="0 0 20 12" aria-hidden="true">${v`<path class=${a} d="M0,6H20"></path>`}</svg>`}function ke({time:a},t){let e=Date.parse(`${a.slice(0,19)}Z`)/1e3;return t.dayAndTime(Se(e,t.zone))}export{N as HoursContent,W as OverlayContent,V as ResponsesContent};
/*! Bundled license information:

lit-html/directives/style-map.js:
  (**
   * @license
   * Copyright 2018 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/
