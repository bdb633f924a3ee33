import{A as I,Aa as ct,Ba as ut,C as k,Ca as ht,D as J,Da as ft,E as Q,F as w,G as X,Ga as yt,H as Y,J as Z,L as tt,La as gt,N as et,Na as vt,O as rt,Oa as wt,Pa as bt,Q as ot,Qa as xt,R as nt,Ra as $t,Sa as St,T as it,V as at,Va as kt,W as st,Xa as _t,Ya as Tt,Za as Ct,_ as dt,_a as Dt,b as T,g as A,h as O,i as H,j as $,k as m,n as c,na as lt,p as N,pa as D,q as B,r as C,s as M,t as U,u as V,ua as R,v as S,w as g,x as G,xa as mt,y as K,z as j,za as pt}from"./shared.js";import{b as W,d as x,l as q,n as L}from"./base.js";import{a as y}from"./helpers.js";var Wt={today:0,yesterday:1},_=class extends $t{constructor(t){super(t,24);this.host=t;this.clock=w();this.latest=new D(t),this.summary=new D(t)}get trouble(){var t;return(t=this.summary.trouble)!=null?t:this.latest.trouble}get isLoading(){return this.summary.isLoading}get isComplete(){let{feed:t,shown:e}=this;return!!(e&&(t!=null&&t.has(e.start,e.end)))}get earlier(){return this.near(-1)}get later(){return this.near(1)}update(t,e,r,o){var u,p,h;this.feed=t,this.followPeriod(o);let i=t==null?void 0:t.status;if(!t||!i||i.latest===null){this.clear();return}this.latest.request(t,1);let n=mt(i,this.latest.answer);if(this.bounds=n,!n){this.asked=void 0,this.clear();return}let l=(h=(p=r!=null?r:this.chosen)!=null?p:(u=this.selected)==null?void 0:u.last)!=null?h:T(n.last,-Wt[e]),d=l>n.last;this.ask(t,d?n.last:l),this.show(t,i)}choose(t){this.chosen=t,this.host.requestUpdate()}moveEarlier(){this.earlier&&this.host.goTo(this.earlier)}moveLater(){this.later&&this.host.goTo(this.later)}get entries(){let{feed:t,shown:e}=this;if(!(!e||!(t!=null&&t.diary)))return t.diary.filter(({time:r})=>e.start<=r&&r<e.end).sort((r,o)=>r.time-o.time).map(r=>({row:r,mgDl:qt(t,r.time)}))}clear(){this.shown=void 0,this.trace=void 0}followPeriod(t){(t==null?void 0:t.period)!==this.selected&&(this.selected=t==null?void 0:t.period,this.chosen=void 0)}ask(t,e){e!==this.asked&&(this.asked=e,this.window.zoomed=void 0,this.lookAway()),this.summary.request(t,{first:e,last:e})}show(t,e){var u,p,h;let{summary:r,utc_offsets:o}=(u=this.summary.answer)!=null?u:{},[i]=(p=r==null?void 0:r.days)!=null?p:[];if(!r||!i){this.clear();return}let{start:n,end:l}=R(i),d=R(i.metrics).end;this.shown={start:n,end:l,report:r,summary:i,clock:this.clock([o],()=>new H(o!=null?o:[])),until:d<l?d:void 0,isDiaryKnown:e.diary_known_since!==null&&e.diary_known_since<=n},t.need(n,l,this.host),this.drawTrace(t,e,(h=this.window.zoomed)!=null?h:{start:n,end:l})}drawTrace(t,e,r){var l,d;let o=bt((l=t.diary)!=null?l:[],r),i=(d=this.trace)==null?void 0:d.diary,n=K(e,t.now)==="stale";this.trace={oldest:r.start,...r,until:r.end,readings:j(t.readings,r.start,r.end),overlay:[],movedSeconds:0,live:Y(t.live,r),diary:i&&X(i,o)?i:o,pending:n?void 0:xt(e.latest,t.now,r.start,r.end)}}near(t){let{asked:e,bounds:r}=this;if(!e||!r)return;let o=T(e,t);return r.first<=o&&o<=r.last?o:void 0}};function qt(s,a){let t=I(s.readings,a);return t&&Math.abs(t[0]-a)<300?t[1]:void 0}function Rt({isDiaryKnown:s},a,t){let{say:e,status:r}=t;return a?a.length===0?s?m`<p class="quiet">${e("no_entries")}</p>`:c:m`<table>
    <caption>${e("diary")}</caption>
    <thead class="quiet"><tr>
      <th scope="col">${e("time")}</th>
      <th scope="col">${e("entry")}</th>
      <th scope="col" class="number">${e("amount")}</th>
      <th scope="col" class="number">${r.unit}</th>
    </tr></thead>
    <tbody>${a.map(o=>Lt(o,t))}</tbody>
  </table>`:c}function Lt({row:s,mgDl:a},{format:t,say:e,status:r}){let o=a===void 0?void 0:ot(a,r.limits);return m`<tr>
    <td>${t.time(s.time)}</td>
    <th scope="row"><span class="entry">
      <svg viewBox="-7 -7 14 14" aria-hidden="true">${ct(pt(s))}</svg>
      <span>${ht(s,r,t,e)}</span>
    </span></th>
    <td class="number">${ut(s,r,t,e)}</td>
    <td class="number">${a===void 0||!o?"–":m`${t.reading(a,r)}${o==="in_range"?c:m` <span class="quiet band">${e(o)}</span>`}`}</td>
  </tr>`}var At=["in_range","below","above"];function Pt(s,a){let{format:t,say:e}=a,{metrics:r}=s.summary,o=it(r),i=[...o?Ot(o,s,a):[],...Ht(s,a),...Mt(s,a)].filter(({text:n})=>n);return m`${o?at(o,t,e,s.report.goals):m`<p class="quiet" role="status">${e("not_enough_data")}</p>`}
    <dl>${i.map(({name:n,text:l,detail:d})=>m`<div>
        <dt class="quiet">${n}</dt>
        <dd><strong>${l}</strong>${d?m` <span class="quiet">${d}</span>`:c}</dd>
      </div>`)}</dl>`}function Ot(s,a,t){return At.map(e=>({name:Tt(e,t),text:t.format.shownPercent(Ct(e,s)),detail:e==="in_range"?Nt(a,t):""}))}function Ht(s,a){let{format:t,say:e,status:r}=a,{active_percent:o,cv_percent:i,low_episodes:n,mean_mg_dl:l}=s.summary.metrics;return[{name:e("mean"),text:b(l,d=>t.mean(d,r)),detail:r.unit},{name:e("cv"),text:b(i,d=>t.shownPercent({value:Z(d,1),digits:1,sign:""}))},{name:e("lows"),text:b(n,d=>t.number(d)),detail:Bt(s,a)},{name:e("active"),text:t.percent(o)}]}function Nt({report:s,until:a},t){let{say:e}=t,r=kt({...t,summary:s}).find(({range:i})=>i==="in_range");if(!r)return c;let o=e("labelled",{label:e("goal"),value:r.limit});return m`${o} ${a===void 0?_t(r.met,t):c}`}function Bt({report:s,summary:a},{format:t,say:e,status:r}){let o=s.lows.filter(({day:n})=>n===a.day);if(!a.metrics.low_episodes||o.length===0)return"";let i=Math.min(...o.map(({lowest_mg_dl:n})=>n));return e("down_to",{value:t.reading(i,r)})}function Mt({isDiaryKnown:s,report:a},{format:t,say:e}){var n,l;let{carbs_g:r=null,insulin_units:o=null}=(l=(n=a.diary)==null?void 0:n.totals)!=null?l:{},i=d=>d===0&&!s?null:d;return[{name:e("carbs"),text:b(i(r),d=>`${t.amount(d)} g`)},{name:e("insulin"),text:b(i(o),d=>e("insulin_units",{amount:t.amount(d)}))}]}function b(s,a){return s===null?void 0:a(s)}var zt=$`
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
`;var v=class extends rt{constructor(){super(...arguments);this.controller=new _(this);this.view=new wt(this,this.controller);this.personFormat=w()}goTo(t){this.day?J(this,t):this.controller.choose(t)}showLook(){this.view.showLook()}willUpdate(t){super.willUpdate(t);let{config:e,controller:r,day:o,feeds:i,period:n}=this;e&&r.update(i.feed,e.day,o,o?void 0:n.store)}updated(t){super.updated(t),this.showLook()}draw(t,e){var F,E;let{feed:r,hass:o,notice:i,say:n}=t,{controller:l}=this,{asked:d,isLoading:u,shown:p,trouble:h}=l,P=r.status;if(P.latest===null)return this.message(n("no_readings"),i);if(!d||!p&&u)return this.message(n(h!=null?h:"loading"),i);let Ft=!this.day&&W(o).length>1,z=(F=e.title)!=null?F:Ft?x(o,e.entity):"";return m`<ha-card aria-busy=${u}>
      ${i} ${p?et(t,p.start,p.end):c}
      ${z?m`<h2>${z}</h2>`:c}
      ${this.arrows(t,(E=p==null?void 0:p.summary.day)!=null?E:d)}
      ${h?m`<div role="alert">${n(h)}</div>`:c}
      ${p?this.parts(t,P,p,l.trace):m`<div class="message" role="status">${n("no_readings_here")}</div>`}
    </ha-card>`}arrows({format:t,say:e},r){let{controller:o}=this,{earlier:i,later:n,shown:l}=o,d=t.date(O(r,t.zone),{weekday:"long",day:"numeric",month:"long"}),u=l?lt(l.summary,t,e):"";return m`<div class="arrows">
      <button aria-label=${e("overlay_yesterday")} title=${e("overlay_yesterday")}
        ?disabled=${!i} @click=${()=>o.moveEarlier()}>‹</button>
      <h3 aria-live="polite">${d}${u}</h3>
      <button aria-label=${e("day_after")} title=${e("day_after")}
        ?disabled=${!n} @click=${()=>o.moveLater()}>›</button>
    </div>`}parts({feed:t,hass:e,say:r},o,i,n){let{clock:l,until:d}=i,u=this.personFormat([e.locale,e.config,A(t.now),l],()=>new tt(e,t.now,l)),p={status:o,format:u,say:r};return m`
      ${d&&m`<p class="quiet">${r("so_far_until",{time:u.time(d)})}</p>`}
      ${this.view.draw(n,p)}
      ${(n.pending||n.live)&&m`<ul class="legend">
          ${n.pending&&m`<li><i class="hatched" aria-hidden="true"></i><span>${vt(p).join(". ")}</span></li>`}
          ${n.live&&nt(n.live,r)}
        </ul>`}
      ${Pt(i,p)}
      ${Rt(i,this.controller.entries,p)}`}};v.styles=[k,st,Dt,dt,gt,ft,yt,St,zt],y([g()],v.prototype,"day",2),v=y([S("dexcom-day-content")],v);var f=class extends N{constructor(){super(...arguments);this.dark=!1;this.config=w()}willUpdate(){var t,e,r;this.dark=(r=(e=(t=this.hass)==null?void 0:t.themes)==null?void 0:e.darkMode)!=null?r:!1}updated(t){let{day:e,dialog:r}=this;!t.has("day")||!r||U(r)===!!e||(e?B(r):C(r))}render(){let{day:t,entity:e,hass:r}=this;if(!r||!e)return;let o=q(r),i=this.config([e],()=>L.parse({type:"custom:dexcom-day-card",entity:e}));return m`<dialog aria-label=${o("day_card")} @close=${Q} @click=${M}>
      ${t?m`<nav>
                <h2>${x(r,e)}</h2>
                <button @click=${()=>this.dialog&&C(this.dialog)}>${o("close")}</button>
              </nav>
              <dexcom-day-content .config=${i} .day=${t} .hass=${r}></dexcom-day-content>`:c}
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
    `],y([g({attribute:!1})],f.prototype,"hass",2),y([g({attribute:!1})],f.prototype,"entity",2),y([g({attribute:!1})],f.prototype,"day",2),y([g({type:Boolean,reflect:!0})],f.prototype,"dark",2),y([G("dialog")],f.prototype,"dialog",2),f=y([S("dexcom-day-dialog")],f);export{v as DayContent,f as DayDialog};
