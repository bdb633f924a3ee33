import{$ as ft,A as Y,B as J,C as Q,D as X,F as Z,H as D,I as S,J as tt,K as et,L as rt,M as z,N as E,Q as ot,R as nt,S as it,T as at,U as st,V as dt,W as lt,X as mt,Y as ct,Z as pt,_ as ut,a as _,aa as ht,b as p,ba as yt,d as f,f as L,g as T,h as v,i as W,j as H,k as R,l as U,m as C,n as A,o as M,q as N,r as B,s as I,u as V,v as K,w as j,x as G}from"./shared.js";import{d as F,l as O,m as q}from"./base.js";import{a as y}from"./helpers.js";var k=class{constructor(i){this.offsets=i}wall(i){var r;let[,t]=(r=A(this.offsets,([e])=>e<=i))!=null?r:this.first;return i+t}dayOf(i){return new Date(this.wall(i)*1e3).toISOString().slice(0,10)}hourTicks(i,t,r){var n,a,d;let e=r*M,o=[];for(let l=0;l<Math.max(this.offsets.length,1);l+=1){let[m,c]=(n=this.offsets[l])!=null?n:this.first,u=l===0?i:Math.max(m,i),$=(d=(a=this.offsets[l+1])==null?void 0:a[0])!=null?d:Number.POSITIVE_INFINITY;for(let w=Math.ceil((u+c)/e)*e-c;w<$&&w<=t;w+=e)w!==C(o)&&o.push(w)}return o}get first(){var i;return(i=this.offsets[0])!=null?i:[0,0]}};var xt={today:0,yesterday:1},P=class extends ht{constructor(t){super(t,24);this.host=t;this.clock=S();this.latest=new z(t),this.summary=new z(t)}get trouble(){var t;return(t=this.summary.trouble)!=null?t:this.latest.trouble}get isLoading(){return this.summary.isLoading}get isComplete(){let{feed:t,shown:r}=this;return!!(r&&(t!=null&&t.has(r.start,r.end)))}get earlier(){return this.near(-1)}get later(){return this.near(1)}update(t,r,e,o){var m,c,u;this.feed=t,this.followPeriod(o);let n=t==null?void 0:t.status;if(!t||!n||n.latest===null){this.clear();return}this.latest.request(t,1);let a=this.boundsOf(n);if(this.bounds=a,!a)return;let d=(u=(c=e!=null?e:this.chosen)!=null?c:(m=this.selected)==null?void 0:m.last)!=null?u:R(a.last,-xt[r]),l=d>a.last;this.ask(t,l?a.last:d),this.show(t,n)}choose(t){this.chosen=t,this.host.requestUpdate()}moveEarlier(){this.earlier&&this.host.goTo(this.earlier)}moveLater(){this.later&&this.host.goTo(this.later)}get entries(){let{feed:t,shown:r}=this;if(!(!r||!(t!=null&&t.diary)))return t.diary.filter(({time:e})=>r.start<=e&&e<r.end).sort((e,o)=>e.time-o.time).map(e=>({row:e,mgDl:$t(t,e.time)}))}clear(){this.shown=void 0,this.trace=void 0}followPeriod(t){(t==null?void 0:t.period)!==this.selected&&(this.selected=t==null?void 0:t.period,this.chosen=void 0)}ask(t,r){r!==this.asked&&(this.asked=r,this.window.zoomed=void 0,this.lookAway()),this.summary.request(t,{first:r,last:r})}show(t,r){var m,c,u;let{summary:e,utc_offsets:o}=(m=this.summary.answer)!=null?m:{},[n]=(c=e==null?void 0:e.days)!=null?c:[];if(!e||!n){this.clear();return}let{start:a,end:d}=E(n),l=E(n.metrics).end;this.shown={start:a,end:d,report:e,summary:n,clock:this.clock([o],()=>new k(o!=null?o:[])),until:l<d?l:void 0},t.need(a,d,this.host),this.drawTrace(t,r,(u=this.window.zoomed)!=null?u:{start:a,end:d})}drawTrace(t,r,e){var d,l;let o=ut((d=t.diary)!=null?d:[],e),n=(l=this.trace)==null?void 0:l.diary,a=pt(r,t.now)==="stale";this.trace={oldest:e.start,...e,until:e.end,readings:Q(t.readings,e.start,e.end),overlay:[],movedSeconds:0,diary:n&&tt(n,o)?n:o,pending:a?void 0:ft(r.latest,t.now,e.start,e.end)}}boundsOf({first_reading:t,known_since:r}){var d,l,m;let{summary:e,utc_offsets:o}=(d=this.latest.answer)!=null?d:{},n=(m=C((l=e==null?void 0:e.days)!=null?l:[]))==null?void 0:m.day;if(!n||!o)return;let a=t!=null?t:r;return{first:a?new k(o).dayOf(a):n,last:n}}near(t){let{asked:r,bounds:e}=this;if(!r||!e)return;let o=R(r,t);return e.first<=o&&o<=e.last?o:void 0}};function $t(s,i){let t=X(s.readings,i);return t&&Math.abs(t[0]-i)<300?t[1]:void 0}function gt({start:s},i,t){let{say:r,status:e}=t;return i?i.length===0?e.diary_known_since!==null&&e.diary_known_since<=s?p`<p class="quiet">${r("no_entries")}</p>`:f:p`<table>
    <caption>${r("diary")}</caption>
    <thead class="quiet"><tr>
      <th scope="col">${r("time")}</th>
      <th scope="col">${r("entry")}</th>
      <th scope="col" class="number">${r("amount")}</th>
      <th scope="col" class="number">${e.unit}</th>
    </tr></thead>
    <tbody>${i.map(o=>St(o,t))}</tbody>
  </table>`:f}function St({row:s,mgDl:i},{format:t,say:r,status:e}){let o=i===void 0?void 0:H(i,e.limits);return p`<tr>
    <td>${t.time(s.time)}</td>
    <th scope="row"><span class="entry">
      <svg viewBox="-7 -7 14 14" aria-hidden="true">${nt(ot(s))}</svg>
      <span>${at(s,e,t,r)}</span>
    </span></th>
    <td class="number">${it(s,e,t)}</td>
    <td class="number">${i===void 0||!o?"–":p`${t.reading(i,e)}${o==="in_range"?f:p` <span class="quiet band">${r(o)}</span>`}`}</td>
  </tr>`}function bt(s,i){let{format:t,say:r}=i,{metrics:e}=s.summary,o=V(e),n=[...kt(s,i),...Ct(s,i)].filter(({text:a})=>a);return p`${o?K(o,t,r):p`<p class="quiet" role="status">${r("not_enough_data")}</p>`}
    <dl>${n.map(({name:a,text:d,detail:l})=>p`<div>
        <dt class="quiet">${a}</dt>
        <dd><strong>${d}</strong>${l?p` <span class="quiet">${l}</span>`:f}</dd>
      </div>`)}</dl>`}function kt(s,i){let{format:t,say:r,status:e}=i,{metrics:o}=s.summary,{active_percent:n,below_percent:a,above_percent:d,cv_percent:l,mean_mg_dl:m}=o,c=g=>t.percent(g),u=g=>t.glucose(g,e),{high_mg_dl:$,low_mg_dl:w}=e.limits;return[{name:r("in_range"),text:b(o.in_range_percent,c),detail:_t(s,i)},{name:r("below",{value:u(w)}),text:b(a,c)},{name:r("above",{value:u($)}),text:b(d,c)},{name:r("mean"),text:b(m,g=>t.mean(g,e)),detail:e.unit},{name:r("cv"),text:b(l,g=>t.shownPercent({value:U(g,1),digits:1,sign:""}))},{name:r("lows"),text:b(o.low_episodes,g=>t.number(g)),detail:Tt(s,i)},{name:r("active"),text:c(n)}]}function _t({report:s,until:i},{format:t,say:r}){let e=s.goals.find(({range:a})=>a==="in_range");if(!e||e.more_than_percent===null)return"";let o=r("above",{value:t.percent(e.more_than_percent)}),n=r("labelled",{label:r("goal"),value:o});return i===void 0&&e.met?`${n} ✓`:n}function Tt({report:s,summary:i},{format:t,say:r,status:e}){let o=s.lows.filter(({day:a})=>a===i.day);if(!i.metrics.low_episodes||o.length===0)return"";let n=Math.min(...o.map(({lowest_mg_dl:a})=>a));return r("down_to",{value:t.reading(n,e)})}function Ct({report:s},{format:i,say:t}){var o,n;let{carbs_g:r=null,insulin_units:e=null}=(n=(o=s.diary)==null?void 0:o.totals)!=null?n:{};return[{name:t("carbs"),text:b(r,a=>`${i.amount(a)} g`)},{name:t("insulin"),text:b(e,a=>`${i.amount(a)} U`)}]}function b(s,i){return s===null?void 0:i(s)}var wt=_`
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
`;var x=class extends rt{constructor(){super(...arguments);this.controller=new P(this);this.view=new ct(this,this.controller);this.personFormat=S()}goTo(t){this.day?Y(this,t):this.controller.choose(t)}showLook(){this.view.showLook()}willUpdate(t){super.willUpdate(t);let{config:r,controller:e,day:o,feeds:n,period:a}=this;r&&e.update(n.feed,r.day,o,o?void 0:a.store)}updated(t){super.updated(t),this.showLook()}draw(t,r){var $;let{feed:e,notice:o,say:n}=t,{controller:a}=this,{asked:d,isLoading:l,shown:m,trouble:c}=a,u=e.status;return u.latest===null?this.message(n("no_readings"),o):!d||!m&&l?this.message(n(c!=null?c:"loading"),o):p`<ha-card aria-busy=${l}>
      ${o} ${m?et(t,m.start,m.end):f}
      ${r.title?p`<h2>${r.title}</h2>`:f}
      ${this.arrows(t,($=m==null?void 0:m.summary.day)!=null?$:d)}
      ${c?p`<div role="alert">${n(c)}</div>`:f}
      ${m?this.parts(t,u,m,a.trace):p`<div class="message" role="status">${n("no_readings_here")}</div>`}
    </ha-card>`}arrows({format:t,say:r},e){let{controller:o}=this,{earlier:n,later:a,shown:d}=o,l=t.date(B(e,t.zone),{weekday:"long",day:"numeric",month:"long"}),m=d?Z(d.summary,t,r):"";return p`<nav>
      <button aria-label=${r("overlay_yesterday")} title=${r("overlay_yesterday")}
        ?disabled=${!n} @click=${()=>o.moveEarlier()}>‹</button>
      <h3 aria-live="polite">${l}${m}</h3>
      <button aria-label=${r("day_after")} title=${r("day_after")}
        ?disabled=${!a} @click=${()=>o.moveLater()}>›</button>
    </nav>`}parts({feed:t,hass:r,say:e},o,n,a){let{clock:d,until:l}=n,m=this.personFormat([r.locale,r.config,N(t.now),d],()=>new I(r,t.now,d)),c={status:o,format:m,say:e};return p`
      ${l&&p`<p class="quiet">${e("so_far_until",{time:m.time(l)})}</p>`}
      ${this.view.draw(a,c)}
      ${a.pending&&p`<ul class="legend">
          <li><i class="hatched" aria-hidden="true"></i>${mt(c).join(". ")}</li>
        </ul>`}
      ${bt(n,c)}
      ${gt(n,this.controller.entries,c)}`}};x.styles=[D,j,G,lt,st,dt,yt,wt],y([v()],x.prototype,"day",2),x=y([T("dexcom-day-content")],x);var h=class extends L{constructor(){super(...arguments);this.dark=!1;this.config=S()}willUpdate(){var t,r,e;this.dark=(e=(r=(t=this.hass)==null?void 0:t.themes)==null?void 0:r.darkMode)!=null?e:!1}updated(t){let{day:r,dialog:e}=this;!t.has("day")||!e||e.open===!!r||(r?e.showModal():e.close())}render(){let{day:t,entity:r,hass:e}=this;if(!e||!r)return;let o=O(e),n=this.config([r],()=>q.parse({type:"custom:dexcom-day-card",entity:r}));return p`<dialog aria-label=${o("day_card")} @close=${J} @click=${Dt}>
      ${t?p`<form method="dialog">
                <h2>${F(e,r)}</h2>
                <button>${o("close")}</button>
              </form>
              <dexcom-day-content .config=${n} .day=${t} .hass=${e}></dexcom-day-content>`:f}
    </dialog>`}};h.styles=[D,_`
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
    `],y([v({attribute:!1})],h.prototype,"hass",2),y([v({attribute:!1})],h.prototype,"entity",2),y([v({attribute:!1})],h.prototype,"day",2),y([v({type:Boolean,reflect:!0})],h.prototype,"dark",2),y([W("dialog")],h.prototype,"dialog",2),h=y([T("dexcom-day-dialog")],h);function Dt(s){s.target===s.currentTarget&&s.target.close()}export{x as DayContent,h as DayDialog};
