import{$ as P,A as x,B as K,C as j,D as G,F as I,H as J,J as Q,K as X,M as Y,X as Z,Z as D,a as C,ba as tt,c as F,d as q,da as et,e as L,ea as rt,f as k,fa as ot,g as l,ga as nt,ha as it,j as u,ka as at,l as W,m as S,n as v,o as H,p as A,pa as st,q as B,r as O,ra as dt,sa as lt,t as _,ta as mt,u as U,ua as pt,v as M,va as ct,w as V,wa as ut,y as N}from"./shared.js";import{d as R,l as z,n as E}from"./base.js";import{a as g}from"./helpers.js";var vt={today:0,yesterday:1},T=class extends ct{constructor(t){super(t,24);this.host=t;this.clock=x();this.latest=new D(t),this.summary=new D(t)}get trouble(){var t;return(t=this.summary.trouble)!=null?t:this.latest.trouble}get isLoading(){return this.summary.isLoading}get isComplete(){let{feed:t,shown:e}=this;return!!(e&&(t!=null&&t.has(e.start,e.end)))}get earlier(){return this.near(-1)}get later(){return this.near(1)}update(t,e,r,o){var m,p,h;this.feed=t,this.followPeriod(o);let n=t==null?void 0:t.status;if(!t||!n||n.latest===null){this.clear();return}this.latest.request(t,1);let i=tt(n,this.latest.answer);if(this.bounds=i,!i)return;let d=(h=(p=r!=null?r:this.chosen)!=null?p:(m=this.selected)==null?void 0:m.last)!=null?h:C(i.last,-vt[e]),c=d>i.last;this.ask(t,c?i.last:d),this.show(t,n)}choose(t){this.chosen=t,this.host.requestUpdate()}moveEarlier(){this.earlier&&this.host.goTo(this.earlier)}moveLater(){this.later&&this.host.goTo(this.later)}get entries(){let{feed:t,shown:e}=this;if(!(!e||!(t!=null&&t.diary)))return t.diary.filter(({time:r})=>e.start<=r&&r<e.end).sort((r,o)=>r.time-o.time).map(r=>({row:r,mgDl:bt(t,r.time)}))}clear(){this.shown=void 0,this.trace=void 0}followPeriod(t){(t==null?void 0:t.period)!==this.selected&&(this.selected=t==null?void 0:t.period,this.chosen=void 0)}ask(t,e){e!==this.asked&&(this.asked=e,this.window.zoomed=void 0,this.lookAway()),this.summary.request(t,{first:e,last:e})}show(t,e){var m,p,h;let{summary:r,utc_offsets:o}=(m=this.summary.answer)!=null?m:{},[n]=(p=r==null?void 0:r.days)!=null?p:[];if(!r||!n){this.clear();return}let{start:i,end:d}=P(n),c=P(n.metrics).end;this.shown={start:i,end:d,report:r,summary:n,clock:this.clock([o],()=>new L(o!=null?o:[])),until:c<d?c:void 0},t.need(i,d,this.host),this.drawTrace(t,e,(h=this.window.zoomed)!=null?h:{start:i,end:d})}drawTrace(t,e,r){var d,c;let o=mt((d=t.diary)!=null?d:[],r),n=(c=this.trace)==null?void 0:c.diary,i=A(e,t.now)==="stale";this.trace={oldest:r.start,...r,until:r.end,readings:B(t.readings,r.start,r.end),overlay:[],movedSeconds:0,diary:n&&K(n,o)?n:o,pending:i?void 0:pt(e.latest,t.now,r.start,r.end)}}near(t){let{asked:e,bounds:r}=this;if(!e||!r)return;let o=C(e,t);return r.first<=o&&o<=r.last?o:void 0}};function bt(a,s){let t=O(a.readings,s);return t&&Math.abs(t[0]-s)<300?t[1]:void 0}function ht({start:a},s,t){let{say:e,status:r}=t;return s?s.length===0?r.diary_known_since!==null&&r.diary_known_since<=a?l`<p class="quiet">${e("no_entries")}</p>`:u:l`<table>
    <caption>${e("diary")}</caption>
    <thead class="quiet"><tr>
      <th scope="col">${e("time")}</th>
      <th scope="col">${e("entry")}</th>
      <th scope="col" class="number">${e("amount")}</th>
      <th scope="col" class="number">${r.unit}</th>
    </tr></thead>
    <tbody>${s.map(o=>xt(o,t))}</tbody>
  </table>`:u}function xt({row:a,mgDl:s},{format:t,say:e,status:r}){let o=s===void 0?void 0:I(s,r.limits);return l`<tr>
    <td>${t.time(a.time)}</td>
    <th scope="row"><span class="entry">
      <svg viewBox="-7 -7 14 14" aria-hidden="true">${rt(et(a))}</svg>
      <span>${nt(a,r,t,e)}</span>
    </span></th>
    <td class="number">${ot(a,r,t)}</td>
    <td class="number">${s===void 0||!o?"–":l`${t.reading(s,r)}${o==="in_range"?u:l` <span class="quiet band">${e(o)}</span>`}`}</td>
  </tr>`}function ft(a,s){let{format:t,say:e}=s,{metrics:r}=a.summary,o=J(r),n=[...$t(a,s),..._t(a,s)].filter(({text:i})=>i);return l`${o?Q(o,t,e):l`<p class="quiet" role="status">${e("not_enough_data")}</p>`}
    <dl>${n.map(({name:i,text:d,detail:c})=>l`<div>
        <dt class="quiet">${i}</dt>
        <dd><strong>${d}</strong>${c?l` <span class="quiet">${c}</span>`:u}</dd>
      </div>`)}</dl>`}function $t(a,s){let{format:t,say:e,status:r}=s,{metrics:o}=a.summary,{active_percent:n,below_percent:i,above_percent:d,cv_percent:c,mean_mg_dl:m}=o,p=y=>t.percent(y),h=y=>t.glucose(y,r),{high_mg_dl:$,low_mg_dl:yt}=r.limits;return[{name:e("in_range"),text:w(o.in_range_percent,p),detail:kt(a,s)},{name:e("below",{value:h(yt)}),text:w(i,p)},{name:e("above",{value:h($)}),text:w(d,p)},{name:e("mean"),text:w(m,y=>t.mean(y,r)),detail:r.unit},{name:e("cv"),text:w(c,y=>t.shownPercent({value:V(y,1),digits:1,sign:""}))},{name:e("lows"),text:w(o.low_episodes,y=>t.number(y)),detail:St(a,s)},{name:e("active"),text:p(n)}]}function kt({report:a,until:s},{format:t,say:e}){let r=a.goals.find(({range:i})=>i==="in_range");if(!r||r.more_than_percent===null)return"";let o=e("above",{value:t.percent(r.more_than_percent)}),n=e("labelled",{label:e("goal"),value:o});return s===void 0&&r.met?`${n} ✓`:n}function St({report:a,summary:s},{format:t,say:e,status:r}){let o=a.lows.filter(({day:i})=>i===s.day);if(!s.metrics.low_episodes||o.length===0)return"";let n=Math.min(...o.map(({lowest_mg_dl:i})=>i));return e("down_to",{value:t.reading(n,r)})}function _t({report:a},{format:s,say:t}){var o,n;let{carbs_g:e=null,insulin_units:r=null}=(n=(o=a.diary)==null?void 0:o.totals)!=null?n:{};return[{name:t("carbs"),text:w(e,i=>`${s.amount(i)} g`)},{name:t("insulin"),text:w(r,i=>`${s.amount(i)} U`)}]}function w(a,s){return a===null?void 0:s(a)}var gt=k`
  ha-card {
    container-type: inline-size;
  }
  nav {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    margin: 0 -8px;
  }
  nav button {
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
`;var b=class extends G{constructor(){super(...arguments);this.controller=new T(this);this.view=new lt(this,this.controller);this.personFormat=x()}goTo(t){this.day?U(this,t):this.controller.choose(t)}showLook(){this.view.showLook()}willUpdate(t){super.willUpdate(t);let{config:e,controller:r,day:o,feeds:n,period:i}=this;e&&r.update(n.feed,e.day,o,o?void 0:i.store)}updated(t){super.updated(t),this.showLook()}draw(t,e){var $;let{feed:r,notice:o,say:n}=t,{controller:i}=this,{asked:d,isLoading:c,shown:m,trouble:p}=i,h=r.status;return h.latest===null?this.message(n("no_readings"),o):!d||!m&&c?this.message(n(p!=null?p:"loading"),o):l`<ha-card aria-busy=${c}>
      ${o} ${m?j(t,m.start,m.end):u}
      ${e.title?l`<h2>${e.title}</h2>`:u}
      ${this.arrows(t,($=m==null?void 0:m.summary.day)!=null?$:d)}
      ${p?l`<div role="alert">${n(p)}</div>`:u}
      ${m?this.parts(t,h,m,i.trace):l`<div class="message" role="status">${n("no_readings_here")}</div>`}
    </ha-card>`}arrows({format:t,say:e},r){let{controller:o}=this,{earlier:n,later:i,shown:d}=o,c=t.date(q(r,t.zone),{weekday:"long",day:"numeric",month:"long"}),m=d?Z(d.summary,t,e):"";return l`<nav>
      <button aria-label=${e("overlay_yesterday")} title=${e("overlay_yesterday")}
        ?disabled=${!n} @click=${()=>o.moveEarlier()}>‹</button>
      <h3 aria-live="polite">${c}${m}</h3>
      <button aria-label=${e("day_after")} title=${e("day_after")}
        ?disabled=${!i} @click=${()=>o.moveLater()}>›</button>
    </nav>`}parts({feed:t,hass:e,say:r},o,n,i){let{clock:d,until:c}=n,m=this.personFormat([e.locale,e.config,F(t.now),d],()=>new N(e,t.now,d)),p={status:o,format:m,say:r};return l`
      ${c&&l`<p class="quiet">${r("so_far_until",{time:m.time(c)})}</p>`}
      ${this.view.draw(i,p)}
      ${i.pending&&l`<ul class="legend">
          <li><i class="hatched" aria-hidden="true"></i>${dt(p).join(". ")}</li>
        </ul>`}
      ${ft(n,p)}
      ${ht(n,this.controller.entries,p)}`}};b.styles=[_,X,Y,st,it,at,ut,gt],g([v()],b.prototype,"day",2),b=g([S("dexcom-day-content")],b);var f=class extends W{constructor(){super(...arguments);this.dark=!1;this.config=x()}willUpdate(){var t,e,r;this.dark=(r=(e=(t=this.hass)==null?void 0:t.themes)==null?void 0:e.darkMode)!=null?r:!1}updated(t){let{day:e,dialog:r}=this;!t.has("day")||!r||r.open===!!e||(e?r.showModal():r.close())}render(){let{day:t,entity:e,hass:r}=this;if(!r||!e)return;let o=z(r),n=this.config([e],()=>E.parse({type:"custom:dexcom-day-card",entity:e}));return l`<dialog aria-label=${o("day_card")} @close=${M} @click=${Tt}>
      ${t?l`<form method="dialog">
                <h2>${R(r,e)}</h2>
                <button>${o("close")}</button>
              </form>
              <dexcom-day-content .config=${n} .day=${t} .hass=${r}></dexcom-day-content>`:u}
    </dialog>`}};f.styles=[_,k`
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
      form {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: 8px;
        padding-inline: 16px 8px;
      }
      form button {
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
    `],g([v({attribute:!1})],f.prototype,"hass",2),g([v({attribute:!1})],f.prototype,"entity",2),g([v({attribute:!1})],f.prototype,"day",2),g([v({type:Boolean,reflect:!0})],f.prototype,"dark",2),g([H("dialog")],f.prototype,"dialog",2),f=g([S("dexcom-day-dialog")],f);function Tt(a){a.target===a.currentTarget&&a.target.close()}export{b as DayContent,f as DayDialog};
