import{$ as R,B as x,C as j,D as G,E as I,G as J,I as Q,K as X,L as Y,N as Z,X as tt,Z as P,a as q,b as C,ca as et,d as L,da as rt,e as W,ea as ot,f as D,fa as nt,g as S,ga as it,h as p,ja as at,k as u,m as H,n as k,o as v,oa as st,p as O,q as A,qa as dt,r as B,ra as lt,s as U,sa as mt,ta as pt,u as _,ua as ct,v as M,va as ut,w as V,x as N,z as K}from"./shared.js";import{d as z,l as E,n as F}from"./base.js";import{a as y}from"./helpers.js";var vt={today:0,yesterday:1},T=class extends ct{constructor(t){super(t,24);this.host=t;this.clock=x();this.latest=new P(t),this.summary=new P(t)}get trouble(){var t;return(t=this.summary.trouble)!=null?t:this.latest.trouble}get isLoading(){return this.summary.isLoading}get isComplete(){let{feed:t,shown:r}=this;return!!(r&&(t!=null&&t.has(r.start,r.end)))}get earlier(){return this.near(-1)}get later(){return this.near(1)}update(t,r,e,o){var l,c,h;this.feed=t,this.followPeriod(o);let n=t==null?void 0:t.status;if(!t||!n||n.latest===null){this.clear();return}this.latest.request(t,1);let i=this.boundsOf(n);if(this.bounds=i,!i)return;let d=(h=(c=e!=null?e:this.chosen)!=null?c:(l=this.selected)==null?void 0:l.last)!=null?h:C(i.last,-vt[r]),m=d>i.last;this.ask(t,m?i.last:d),this.show(t,n)}choose(t){this.chosen=t,this.host.requestUpdate()}moveEarlier(){this.earlier&&this.host.goTo(this.earlier)}moveLater(){this.later&&this.host.goTo(this.later)}get entries(){let{feed:t,shown:r}=this;if(!(!r||!(t!=null&&t.diary)))return t.diary.filter(({time:e})=>r.start<=e&&e<r.end).sort((e,o)=>e.time-o.time).map(e=>({row:e,mgDl:wt(t,e.time)}))}clear(){this.shown=void 0,this.trace=void 0}followPeriod(t){(t==null?void 0:t.period)!==this.selected&&(this.selected=t==null?void 0:t.period,this.chosen=void 0)}ask(t,r){r!==this.asked&&(this.asked=r,this.window.zoomed=void 0,this.lookAway()),this.summary.request(t,{first:r,last:r})}show(t,r){var l,c,h;let{summary:e,utc_offsets:o}=(l=this.summary.answer)!=null?l:{},[n]=(c=e==null?void 0:e.days)!=null?c:[];if(!e||!n){this.clear();return}let{start:i,end:d}=R(n),m=R(n.metrics).end;this.shown={start:i,end:d,report:e,summary:n,clock:this.clock([o],()=>new D(o!=null?o:[])),until:m<d?m:void 0},t.need(i,d,this.host),this.drawTrace(t,r,(h=this.window.zoomed)!=null?h:{start:i,end:d})}drawTrace(t,r,e){var d,m;let o=mt((d=t.diary)!=null?d:[],e),n=(m=this.trace)==null?void 0:m.diary,i=A(r,t.now)==="stale";this.trace={oldest:e.start,...e,until:e.end,readings:B(t.readings,e.start,e.end),overlay:[],movedSeconds:0,diary:n&&j(n,o)?n:o,pending:i?void 0:pt(r.latest,t.now,e.start,e.end)}}boundsOf({first_reading:t,known_since:r}){var d,m,l;let{summary:e,utc_offsets:o}=(d=this.latest.answer)!=null?d:{},n=(l=q((m=e==null?void 0:e.days)!=null?m:[]))==null?void 0:l.day;if(!n||!o)return;let i=t!=null?t:r;return{first:i?new D(o).dayOf(i):n,last:n}}near(t){let{asked:r,bounds:e}=this;if(!r||!e)return;let o=C(r,t);return e.first<=o&&o<=e.last?o:void 0}};function wt(a,s){let t=U(a.readings,s);return t&&Math.abs(t[0]-s)<300?t[1]:void 0}function ht({start:a},s,t){let{say:r,status:e}=t;return s?s.length===0?e.diary_known_since!==null&&e.diary_known_since<=a?p`<p class="quiet">${r("no_entries")}</p>`:u:p`<table>
    <caption>${r("diary")}</caption>
    <thead class="quiet"><tr>
      <th scope="col">${r("time")}</th>
      <th scope="col">${r("entry")}</th>
      <th scope="col" class="number">${r("amount")}</th>
      <th scope="col" class="number">${e.unit}</th>
    </tr></thead>
    <tbody>${s.map(o=>xt(o,t))}</tbody>
  </table>`:u}function xt({row:a,mgDl:s},{format:t,say:r,status:e}){let o=s===void 0?void 0:J(s,e.limits);return p`<tr>
    <td>${t.time(a.time)}</td>
    <th scope="row"><span class="entry">
      <svg viewBox="-7 -7 14 14" aria-hidden="true">${rt(et(a))}</svg>
      <span>${nt(a,e,t,r)}</span>
    </span></th>
    <td class="number">${ot(a,e,t)}</td>
    <td class="number">${s===void 0||!o?"–":p`${t.reading(s,e)}${o==="in_range"?u:p` <span class="quiet band">${r(o)}</span>`}`}</td>
  </tr>`}function ft(a,s){let{format:t,say:r}=s,{metrics:e}=a.summary,o=Q(e),n=[...$t(a,s),..._t(a,s)].filter(({text:i})=>i);return p`${o?X(o,t,r):p`<p class="quiet" role="status">${r("not_enough_data")}</p>`}
    <dl>${n.map(({name:i,text:d,detail:m})=>p`<div>
        <dt class="quiet">${i}</dt>
        <dd><strong>${d}</strong>${m?p` <span class="quiet">${m}</span>`:u}</dd>
      </div>`)}</dl>`}function $t(a,s){let{format:t,say:r,status:e}=s,{metrics:o}=a.summary,{active_percent:n,below_percent:i,above_percent:d,cv_percent:m,mean_mg_dl:l}=o,c=g=>t.percent(g),h=g=>t.glucose(g,e),{high_mg_dl:$,low_mg_dl:gt}=e.limits;return[{name:r("in_range"),text:b(o.in_range_percent,c),detail:St(a,s)},{name:r("below",{value:h(gt)}),text:b(i,c)},{name:r("above",{value:h($)}),text:b(d,c)},{name:r("mean"),text:b(l,g=>t.mean(g,e)),detail:e.unit},{name:r("cv"),text:b(m,g=>t.shownPercent({value:N(g,1),digits:1,sign:""}))},{name:r("lows"),text:b(o.low_episodes,g=>t.number(g)),detail:kt(a,s)},{name:r("active"),text:c(n)}]}function St({report:a,until:s},{format:t,say:r}){let e=a.goals.find(({range:i})=>i==="in_range");if(!e||e.more_than_percent===null)return"";let o=r("above",{value:t.percent(e.more_than_percent)}),n=r("labelled",{label:r("goal"),value:o});return s===void 0&&e.met?`${n} ✓`:n}function kt({report:a,summary:s},{format:t,say:r,status:e}){let o=a.lows.filter(({day:i})=>i===s.day);if(!s.metrics.low_episodes||o.length===0)return"";let n=Math.min(...o.map(({lowest_mg_dl:i})=>i));return r("down_to",{value:t.reading(n,e)})}function _t({report:a},{format:s,say:t}){var o,n;let{carbs_g:r=null,insulin_units:e=null}=(n=(o=a.diary)==null?void 0:o.totals)!=null?n:{};return[{name:t("carbs"),text:b(r,i=>`${s.amount(i)} g`)},{name:t("insulin"),text:b(e,i=>`${s.amount(i)} U`)}]}function b(a,s){return a===null?void 0:s(a)}var yt=S`
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
`;var w=class extends I{constructor(){super(...arguments);this.controller=new T(this);this.view=new lt(this,this.controller);this.personFormat=x()}goTo(t){this.day?M(this,t):this.controller.choose(t)}showLook(){this.view.showLook()}willUpdate(t){super.willUpdate(t);let{config:r,controller:e,day:o,feeds:n,period:i}=this;r&&e.update(n.feed,r.day,o,o?void 0:i.store)}updated(t){super.updated(t),this.showLook()}draw(t,r){var $;let{feed:e,notice:o,say:n}=t,{controller:i}=this,{asked:d,isLoading:m,shown:l,trouble:c}=i,h=e.status;return h.latest===null?this.message(n("no_readings"),o):!d||!l&&m?this.message(n(c!=null?c:"loading"),o):p`<ha-card aria-busy=${m}>
      ${o} ${l?G(t,l.start,l.end):u}
      ${r.title?p`<h2>${r.title}</h2>`:u}
      ${this.arrows(t,($=l==null?void 0:l.summary.day)!=null?$:d)}
      ${c?p`<div role="alert">${n(c)}</div>`:u}
      ${l?this.parts(t,h,l,i.trace):p`<div class="message" role="status">${n("no_readings_here")}</div>`}
    </ha-card>`}arrows({format:t,say:r},e){let{controller:o}=this,{earlier:n,later:i,shown:d}=o,m=t.date(W(e,t.zone),{weekday:"long",day:"numeric",month:"long"}),l=d?tt(d.summary,t,r):"";return p`<nav>
      <button aria-label=${r("overlay_yesterday")} title=${r("overlay_yesterday")}
        ?disabled=${!n} @click=${()=>o.moveEarlier()}>‹</button>
      <h3 aria-live="polite">${m}${l}</h3>
      <button aria-label=${r("day_after")} title=${r("day_after")}
        ?disabled=${!i} @click=${()=>o.moveLater()}>›</button>
    </nav>`}parts({feed:t,hass:r,say:e},o,n,i){let{clock:d,until:m}=n,l=this.personFormat([r.locale,r.config,L(t.now),d],()=>new K(r,t.now,d)),c={status:o,format:l,say:e};return p`
      ${m&&p`<p class="quiet">${e("so_far_until",{time:l.time(m)})}</p>`}
      ${this.view.draw(i,c)}
      ${i.pending&&p`<ul class="legend">
          <li><i class="hatched" aria-hidden="true"></i>${dt(c).join(". ")}</li>
        </ul>`}
      ${ft(n,c)}
      ${ht(n,this.controller.entries,c)}`}};w.styles=[_,Y,Z,st,it,at,ut,yt],y([v()],w.prototype,"day",2),w=y([k("dexcom-day-content")],w);var f=class extends H{constructor(){super(...arguments);this.dark=!1;this.config=x()}willUpdate(){var t,r,e;this.dark=(e=(r=(t=this.hass)==null?void 0:t.themes)==null?void 0:r.darkMode)!=null?e:!1}updated(t){let{day:r,dialog:e}=this;!t.has("day")||!e||e.open===!!r||(r?e.showModal():e.close())}render(){let{day:t,entity:r,hass:e}=this;if(!e||!r)return;let o=E(e),n=this.config([r],()=>F.parse({type:"custom:dexcom-day-card",entity:r}));return p`<dialog aria-label=${o("day_card")} @close=${V} @click=${Tt}>
      ${t?p`<form method="dialog">
                <h2>${z(e,r)}</h2>
                <button>${o("close")}</button>
              </form>
              <dexcom-day-content .config=${n} .day=${t} .hass=${e}></dexcom-day-content>`:u}
    </dialog>`}};f.styles=[_,S`
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
    `],y([v({attribute:!1})],f.prototype,"hass",2),y([v({attribute:!1})],f.prototype,"entity",2),y([v({attribute:!1})],f.prototype,"day",2),y([v({type:Boolean,reflect:!0})],f.prototype,"dark",2),y([O("dialog")],f.prototype,"dialog",2),f=y([k("dexcom-day-dialog")],f);function Tt(a){a.target===a.currentTarget&&a.target.close()}export{w as DayContent,f as DayDialog};
