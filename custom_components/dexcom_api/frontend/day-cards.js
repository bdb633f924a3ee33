import{A as k,B as J,C as Q,Ca as ft,E as X,Ea as yt,Fa as gt,G as Y,Ga as wt,Ha as vt,I as v,Ia as bt,J as Z,Ja as xt,K as tt,L as et,Ma as $t,N as rt,Oa as St,P as ot,Pa as kt,Qa as _t,R as nt,Ra as Tt,S as it,U as at,b as T,e as A,f as O,g as H,h as $,ha as st,i as m,ja as D,l as c,la as R,n as N,o as B,oa as dt,p as C,q as M,qa as lt,r as U,ra as mt,s as V,sa as pt,t as S,ta as ct,u as g,ua as ut,v as G,w as K,x as j,xa as ht,y as I}from"./shared.js";import{b as q,d as x,l as W,n as L}from"./base.js";import{a as y}from"./helpers.js";var Ft={today:0,yesterday:1},_=class extends bt{constructor(t){super(t,24);this.host=t;this.clock=v();this.latest=new D(t),this.summary=new D(t)}get trouble(){var t;return(t=this.summary.trouble)!=null?t:this.latest.trouble}get isLoading(){return this.summary.isLoading}get isComplete(){let{feed:t,shown:e}=this;return!!(e&&(t!=null&&t.has(e.start,e.end)))}get earlier(){return this.near(-1)}get later(){return this.near(1)}update(t,e,r,o){var u,p,h;this.feed=t,this.followPeriod(o);let n=t==null?void 0:t.status;if(!t||!n||n.latest===null){this.clear();return}this.latest.request(t,1);let i=dt(n,this.latest.answer);if(this.bounds=i,!i){this.asked=void 0,this.clear();return}let l=(h=(p=r!=null?r:this.chosen)!=null?p:(u=this.selected)==null?void 0:u.last)!=null?h:T(i.last,-Ft[e]),d=l>i.last;this.ask(t,d?i.last:l),this.show(t,n)}choose(t){this.chosen=t,this.host.requestUpdate()}moveEarlier(){this.earlier&&this.host.goTo(this.earlier)}moveLater(){this.later&&this.host.goTo(this.later)}get entries(){let{feed:t,shown:e}=this;if(!(!e||!(t!=null&&t.diary)))return t.diary.filter(({time:r})=>e.start<=r&&r<e.end).sort((r,o)=>r.time-o.time).map(r=>({row:r,mgDl:Et(t,r.time)}))}clear(){this.shown=void 0,this.trace=void 0}followPeriod(t){(t==null?void 0:t.period)!==this.selected&&(this.selected=t==null?void 0:t.period,this.chosen=void 0)}ask(t,e){e!==this.asked&&(this.asked=e,this.window.zoomed=void 0,this.lookAway()),this.summary.request(t,{first:e,last:e})}show(t,e){var u,p,h;let{summary:r,utc_offsets:o}=(u=this.summary.answer)!=null?u:{},[n]=(p=r==null?void 0:r.days)!=null?p:[];if(!r||!n){this.clear();return}let{start:i,end:l}=R(n),d=R(n.metrics).end;this.shown={start:i,end:l,report:r,summary:n,clock:this.clock([o],()=>new H(o!=null?o:[])),until:d<l?d:void 0,isDiaryKnown:e.diary_known_since!==null&&e.diary_known_since<=i},t.need(i,l,this.host),this.drawTrace(t,e,(h=this.window.zoomed)!=null?h:{start:i,end:l})}drawTrace(t,e,r){var l,d;let o=wt((l=t.diary)!=null?l:[],r),n=(d=this.trace)==null?void 0:d.diary,i=K(e,t.now)==="stale";this.trace={oldest:r.start,...r,until:r.end,readings:j(t.readings,r.start,r.end),overlay:[],movedSeconds:0,diary:n&&Z(n,o)?n:o,pending:i?void 0:vt(e.latest,t.now,r.start,r.end)}}near(t){let{asked:e,bounds:r}=this;if(!e||!r)return;let o=T(e,t);return r.first<=o&&o<=r.last?o:void 0}};function Et(s,a){let t=I(s.readings,a);return t&&Math.abs(t[0]-a)<300?t[1]:void 0}function Ct({isDiaryKnown:s},a,t){let{say:e,status:r}=t;return a?a.length===0?s?m`<p class="quiet">${e("no_entries")}</p>`:c:m`<table>
    <caption>${e("diary")}</caption>
    <thead class="quiet"><tr>
      <th scope="col">${e("time")}</th>
      <th scope="col">${e("entry")}</th>
      <th scope="col" class="number">${e("amount")}</th>
      <th scope="col" class="number">${r.unit}</th>
    </tr></thead>
    <tbody>${a.map(o=>qt(o,t))}</tbody>
  </table>`:c}function qt({row:s,mgDl:a},{format:t,say:e,status:r}){let o=a===void 0?void 0:rt(a,r.limits);return m`<tr>
    <td>${t.time(s.time)}</td>
    <th scope="row"><span class="entry">
      <svg viewBox="-7 -7 14 14" aria-hidden="true">${mt(lt(s))}</svg>
      <span>${ct(s,r,t,e)}</span>
    </span></th>
    <td class="number">${pt(s,r,t,e)}</td>
    <td class="number">${a===void 0||!o?"–":m`${t.reading(a,r)}${o==="in_range"?c:m` <span class="quiet band">${e(o)}</span>`}`}</td>
  </tr>`}var Wt=["in_range","below","above"];function Dt(s,a){let{format:t,say:e}=a,{metrics:r}=s.summary,o=ot(r),n=[...o?Lt(o,s,a):[],...At(s,a),...Nt(s,a)].filter(({text:i})=>i);return m`${o?nt(o,t,e,s.report.goals):m`<p class="quiet" role="status">${e("not_enough_data")}</p>`}
    <dl>${n.map(({name:i,text:l,detail:d})=>m`<div>
        <dt class="quiet">${i}</dt>
        <dd><strong>${l}</strong>${d?m` <span class="quiet">${d}</span>`:c}</dd>
      </div>`)}</dl>`}function Lt(s,a,t){return Wt.map(e=>({name:kt(e,t),text:t.format.shownPercent(_t(e,s)),detail:e==="in_range"?Ot(a,t):""}))}function At(s,a){let{format:t,say:e,status:r}=a,{active_percent:o,cv_percent:n,low_episodes:i,mean_mg_dl:l}=s.summary.metrics;return[{name:e("mean"),text:b(l,d=>t.mean(d,r)),detail:r.unit},{name:e("cv"),text:b(n,d=>t.shownPercent({value:X(d,1),digits:1,sign:""}))},{name:e("lows"),text:b(i,d=>t.number(d)),detail:Ht(s,a)},{name:e("active"),text:t.percent(o)}]}function Ot({report:s,until:a},t){let{say:e}=t,r=$t({...t,summary:s}).find(({range:n})=>n==="in_range");if(!r)return c;let o=e("labelled",{label:e("goal"),value:r.limit});return m`${o} ${a===void 0?St(r.met,t):c}`}function Ht({report:s,summary:a},{format:t,say:e,status:r}){let o=s.lows.filter(({day:i})=>i===a.day);if(!a.metrics.low_episodes||o.length===0)return"";let n=Math.min(...o.map(({lowest_mg_dl:i})=>i));return e("down_to",{value:t.reading(n,r)})}function Nt({isDiaryKnown:s,report:a},{format:t,say:e}){var i,l;let{carbs_g:r=null,insulin_units:o=null}=(l=(i=a.diary)==null?void 0:i.totals)!=null?l:{},n=d=>d===0&&!s?null:d;return[{name:e("carbs"),text:b(n(r),d=>`${t.amount(d)} g`)},{name:e("insulin"),text:b(n(o),d=>e("insulin_units",{amount:t.amount(d)}))}]}function b(s,a){return s===null?void 0:a(s)}var Rt=$`
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
`;var w=class extends et{constructor(){super(...arguments);this.controller=new _(this);this.view=new gt(this,this.controller);this.personFormat=v()}goTo(t){this.day?J(this,t):this.controller.choose(t)}showLook(){this.view.showLook()}willUpdate(t){super.willUpdate(t);let{config:e,controller:r,day:o,feeds:n,period:i}=this;e&&r.update(n.feed,e.day,o,o?void 0:i.store)}updated(t){super.updated(t),this.showLook()}draw(t,e){var F,E;let{feed:r,hass:o,notice:n,say:i}=t,{controller:l}=this,{asked:d,isLoading:u,shown:p,trouble:h}=l,P=r.status;if(P.latest===null)return this.message(i("no_readings"),n);if(!d||!p&&u)return this.message(i(h!=null?h:"loading"),n);let Pt=!this.day&&q(o).length>1,z=(F=e.title)!=null?F:Pt?x(o,e.entity):"";return m`<ha-card aria-busy=${u}>
      ${n} ${p?tt(t,p.start,p.end):c}
      ${z?m`<h2>${z}</h2>`:c}
      ${this.arrows(t,(E=p==null?void 0:p.summary.day)!=null?E:d)}
      ${h?m`<div role="alert">${i(h)}</div>`:c}
      ${p?this.parts(t,P,p,l.trace):m`<div class="message" role="status">${i("no_readings_here")}</div>`}
    </ha-card>`}arrows({format:t,say:e},r){let{controller:o}=this,{earlier:n,later:i,shown:l}=o,d=t.date(O(r,t.zone),{weekday:"long",day:"numeric",month:"long"}),u=l?st(l.summary,t,e):"";return m`<div class="arrows">
      <button aria-label=${e("overlay_yesterday")} title=${e("overlay_yesterday")}
        ?disabled=${!n} @click=${()=>o.moveEarlier()}>‹</button>
      <h3 aria-live="polite">${d}${u}</h3>
      <button aria-label=${e("day_after")} title=${e("day_after")}
        ?disabled=${!i} @click=${()=>o.moveLater()}>›</button>
    </div>`}parts({feed:t,hass:e,say:r},o,n,i){let{clock:l,until:d}=n,u=this.personFormat([e.locale,e.config,A(t.now),l],()=>new Y(e,t.now,l)),p={status:o,format:u,say:r};return m`
      ${d&&m`<p class="quiet">${r("so_far_until",{time:u.time(d)})}</p>`}
      ${this.view.draw(i,p)}
      ${i.pending&&m`<ul class="legend">
          <li><i class="hatched" aria-hidden="true"></i><span>${yt(p).join(". ")}</span></li>
        </ul>`}
      ${Dt(n,p)}
      ${Ct(n,this.controller.entries,p)}`}};w.styles=[k,it,Tt,at,ft,ut,ht,xt,Rt],y([g()],w.prototype,"day",2),w=y([S("dexcom-day-content")],w);var f=class extends N{constructor(){super(...arguments);this.dark=!1;this.config=v()}willUpdate(){var t,e,r;this.dark=(r=(e=(t=this.hass)==null?void 0:t.themes)==null?void 0:e.darkMode)!=null?r:!1}updated(t){let{day:e,dialog:r}=this;!t.has("day")||!r||U(r)===!!e||(e?B(r):C(r))}render(){let{day:t,entity:e,hass:r}=this;if(!r||!e)return;let o=W(r),n=this.config([e],()=>L.parse({type:"custom:dexcom-day-card",entity:e}));return m`<dialog aria-label=${o("day_card")} @close=${Q} @click=${M}>
      ${t?m`<nav>
                <h2>${x(r,e)}</h2>
                <button @click=${()=>this.dialog&&C(this.dialog)}>${o("close")}</button>
              </nav>
              <dexcom-day-content .config=${n} .day=${t} .hass=${r}></dexcom-day-content>`:c}
    </dialog>`}};f.styles=[k,V,$`
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
    `],y([g({attribute:!1})],f.prototype,"hass",2),y([g({attribute:!1})],f.prototype,"entity",2),y([g({attribute:!1})],f.prototype,"day",2),y([g({type:Boolean,reflect:!0})],f.prototype,"dark",2),y([G("dialog")],f.prototype,"dialog",2),f=y([S("dexcom-day-dialog")],f);export{w as DayContent,f as DayDialog};
