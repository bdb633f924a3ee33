import{$a as ie,C as N,D as S,I as B,K as j,M as H,N as I,O as W,T as X,Ua as te,V as Y,W as J,Wa as ne,Za as re,_a as ae,a as P,bb as se,d as A,eb as oe,h as v,j as C,k as p,ma as K,n as f,oa as Q,pa as Z,q as z,r as U,s as E,t as M,ta as c,u as V,ua as ee,v as G}from"./shared.js";import"./base.js";import{a as R}from"./helpers.js";var x=class{constructor(t){this.host=t;this.summary=new Z(t)}get answer(){return this.summary.answer}get trouble(){return this.summary.trouble}get isLoading(){return this.summary.isLoading}update(t,e,r){var n;t&&this.summary.request(t,(n=r==null?void 0:r.period)!=null?n:e,r==null?void 0:r.compared)}open(t,e){let[r,...n]=e;r&&n.length===0?this.host.openDay(r.summary.day):this.show(t)}closeList(){this.show(void 0)}show(t){this.list=t,this.host.requestUpdate()}};var he=A,le=3,be=[xe,we,$e,_e,ve];function de(a,t){if(a==="in_range")return{title:t.say("in_range"),days:$(t.summary)};let e=D(t).find(({kind:r})=>r===a);return e&&{title:e.change?e.detail:e.text,days:e.days}}function D(a){return be.flatMap(t=>{var e;return(e=t(a))!=null?e:[]})}function $({days:a}){return a.filter(({metrics:t})=>t.present_readings>0).map(t=>({summary:t,detail:""}))}function F({day:a},{format:t}){return t.date(v(a,t.zone),{weekday:"long",day:"numeric",month:"long"})}function me(a,{format:t,say:e,status:r}){var u;let[n,i]=[c(a),c(a.metrics)],o=i.end<n.end,s=n.end<=((u=r.latest)!=null?u:0);if(i.start>n.start||o&&s)return;let{in_range_percent:l}=a.metrics;return l===null?{percent:"–",label:e("not_enough_data")}:{percent:t.percent(l),label:e(o?"so_far":"in_range")}}function xe({format:a,previous:t,say:e,summary:r}){let[n,i]=[t==null?void 0:t.in_range_percent,r.in_range_percent];if(!t||n==null||i===null)return;let o=s=>ae(j(s),a);return{kind:"change",text:e("in_range"),change:{before:o(n),now:o(i)},detail:Q(t,a,e),days:$(t)}}function we(a){let{format:t,say:e,summary:r}=a,n=pe(r.days);if(n.length<2)return;let i=n.reduce((s,l)=>w(l)>=w(s)?l:s),o=t.percent(w(i));return{kind:"best_day",text:e("labelled",{label:e("best_day"),value:F(i,a)}),detail:e("labelled",{label:e("in_range"),value:o}),days:[{summary:i,detail:""}]}}function $e(a){let{format:t,say:e,status:r,summary:n}=a;if(n.low_episodes===null)return;let i=t.number(n.low_episodes),o=u=>{let d=Math.min(...u.map(({lowest_mg_dl:m})=>m));return e("down_to",{value:`${t.reading(d,r)} ${r.unit}`})},s=n.days.flatMap(u=>{let d=n.lows.filter(y=>y.day===u.day);if(d.length===0)return[];let m=`${t.number(d.length)}, ${o(d)}`;return[{summary:u,detail:e("labelled",{label:e("lows"),value:m})}]}),l=n.lows.length>0?`${i}, ${o(n.lows)}`:i;return{kind:"lows",text:e("labelled",{label:e("lows"),value:l}),detail:L(s,a),days:s}}function _e(a){let{format:t,say:e,summary:r}=a,n=ee(r);if(n===null)return;let i=pe(r.days).filter(s=>w(s)<n).map(s=>({summary:s,detail:""}));if(i.length===0)return;let o=t.shownPercent({value:n,digits:0,sign:""});return{kind:"days_below",text:e("labelled",{label:e("days_below",{percent:o}),value:t.number(i.length)}),detail:L(i,a),days:i}}function ve(a){let{missing:t,say:e,status:r,summary:n}=a,i=d=>{var m;return!t.some(([y,_])=>B(c(d.metrics),{start:y,end:_}))&&c(d.metrics).start>=((m=r.first_reading)!=null?m:0)},o=n.days.filter(i).map(d=>({summary:d,seconds:Se(d)})).filter(({seconds:d})=>d>=he);if(o.length===0)return;let s=o.reduce((d,{seconds:m})=>d+m,0),l=d=>e("labelled",{label:e("without_readings"),value:H(d,e)}),u=o.map(({seconds:d,...m})=>({...m,detail:l(d)}));return{kind:"without_readings",text:l(s),detail:L(u,a),days:u}}function Se({metrics:a}){return(a.expected_readings-a.present_readings)*300}function pe(a){return a.filter(t=>{let[e,r]=[c(t),c(t.metrics)];return t.metrics.in_range_percent!==null&&r.start<=e.start&&r.end>=e.end})}function w({metrics:a}){var t;return(t=a.in_range_percent)!=null?t:0}function L(a,{format:t}){let e=a.map(({summary:i})=>t.dateOfYear(v(i.day,t.zone))),r=e.length-le,n=r>0?[`+${t.number(r)}`]:[];return[...e.slice(0,le),...n].join(", ")}var ue=C`
  header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 12px;
  }
  .contents {
    display: grid;
    gap: 8px;
    transition: opacity 0.2s;
  }
  .contents[aria-busy="true"] {
    opacity: 0.5;
  }
  .contents ul,
  dialog ol {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr));
    gap: 2px 24px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 12px;
    box-sizing: border-box;
    min-height: 48px;
    padding: 4px 8px;
    color: var(--text);
    font-size: 15px;
    text-align: start;
  }
  button.row {
    width: calc(100% + 16px);
    margin: 0 -8px;
    border-radius: 8px;
  }
  div.row {
    padding: 4px 0;
  }
  button.row:focus-visible {
    border-radius: 8px;
  }
  .text {
    display: grid;
    flex: 1;
    min-width: 0;
    line-height: 1.35;
  }
  .text strong {
    font-weight: 500;
  }
  .percent {
    font-size: 34px;
    font-weight: 500;
    line-height: 1.1;
  }
  .goal {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  /* It points to where reading goes on. */
  .chevron {
    unicode-bidi: isolate;
    font-size: 20px;
    line-height: 1;
  }
  .share {
    display: grid;
    text-align: end;
    font-weight: 500;
    line-height: 1.35;
    font-variant-numeric: tabular-nums;
  }
  dialog {
    box-sizing: border-box;
    width: min(480px, 100vw - 32px);
    max-height: calc(100vh - 48px);
    padding: 12px 16px;
    border: 0;
    border-radius: 16px;
    background: var(--ha-color-surface-default, var(--card-background-color, #fff));
    color: var(--text);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.5);
  }
  nav {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 8px;
    margin-inline-end: -8px;
  }
  nav button {
    min-height: 44px;
  }
`;var g=class extends W{constructor(){super(...arguments);this.controller=new x({requestUpdate:()=>this.requestUpdate(),openDay:e=>S(this,e)});this.closeList=()=>{let e=this.renderRoot.querySelector("dialog");e&&U(e)}}willUpdate(e){super.willUpdate(e),this.config&&this.controller.update(this.feeds.feed,this.config.days,this.period.store)}updated(){let e=this.renderRoot.querySelector("dialog");e&&!M(e)&&z(e),!e&&this.controller.list&&this.controller.closeList()}draw(e,r){var O,q;let{feed:n,format:i,notice:o,say:s}=e,{answer:l,isLoading:u,list:d,trouble:m}=this.controller,{missing:y=[],previous:_=null,summary:b}=l!=null?l:{};if(!b)return this.message(s(m!=null?m:l?"no_readings":"loading"),o);let h={format:i,missing:y,previous:_,say:s,summary:b,status:n.status},{start:ce,end:fe}=c(b),T=de(d,h);return p`<ha-card>
      ${o} ${I(e,ce,fe,(O=P(y))==null?void 0:O[1])}
      <header>
        <h2>${(q=r.title)!=null?q:s("overview_card")}</h2>
        <span class="quiet small">${K(b,i)}</span>
      </header>
      ${m?p`<div role="alert">${s(m)}</div>`:f}
      <div class="contents" aria-busy=${u}>
        ${this.inRange(h)}
        <ul>${D(h).map(ye=>p`<li>${this.finding(ye,h)}</li>`)}</ul>
      </div>
      ${T?this.dayList(T,h):f}
    </ha-card>`}inRange(e){var u;let{format:r,say:n,summary:i}=e,o=X(i);if(!o)return se(e);let s=te(e).find(({range:d})=>d==="in_range"),l=r.percent((u=i.in_range_percent)!=null?u:0);return p`<button class="row first" aria-haspopup="dialog"
      @click=${()=>this.controller.open("in_range",$(i))}>
        <span class="percent">${l}</span>
        <span class="text">${n("in_range")}${s?p`<span class="quiet small goal">${ne(s.met,e)}
                ${n("labelled",{label:n("goal"),value:s.limit})}</span>`:f}</span>
        ${k}
      </button>
      ${Y(o,r,n,i.goals)}`}finding({change:e,days:r,detail:n,kind:i,text:o},{say:s}){let l=p`<span class="text">
      <span>${e?p`${ie(e.now,e.before,s)} `:f}${o}</span>
      ${n?p`<span class="quiet small">${n}</span>`:f}
    </span>`;return r.length===0?p`<div class="row" data-kind=${i}>${l}</div>`:p`<button class="row" aria-haspopup="dialog" data-kind=${i}
      @click=${()=>this.controller.open(i,r)}>${l} ${k}</button>`}dayList({days:e,title:r},n){let{say:i}=n;return p`<dialog aria-labelledby="days" @close=${()=>this.controller.closeList()}
      @click=${E}>
      <nav>
        <h2 id="days">${r}</h2>
        <button @click=${this.closeList}>${i("close")}</button>
      </nav>
      <ol>${e.map(({detail:o,summary:s})=>{let l=me(s,n);return p`<li><button class="row" aria-haspopup="dialog" @click=${()=>S(this,s.day)}>
          <span class="text"><span>${F(s,n)}</span>${o?p`<span class="quiet small">${o}</span>`:f}</span>
          ${l?p`<span class="share">${l.percent} <span class="quiet small">${l.label}</span></span>`:f}
          ${k}
        </button></li>`})}</ol>
    </dialog>`}};g.styles=[N,V,J,oe,re,ue],g=R([G("dexcom-overview-content")],g);var k=p`<span class="chevron quiet" aria-hidden="true">›</span>`;export{g as OverviewContent};
