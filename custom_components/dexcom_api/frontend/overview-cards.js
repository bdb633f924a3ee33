import{A as V,B as _,D as G,F as N,H as B,K as j,L as H,Ma as Z,Oa as ee,P as W,R as I,Ra as te,S as X,Sa as ne,Ta as re,Va as ae,Ya as ie,a as q,c as R,f as v,ga as Y,h as P,i as u,ia as J,ja as K,l as f,la as c,ma as Q,o as A,p as C,q as z,r as U,s as E,t as M}from"./shared.js";import"./base.js";import{a as O}from"./helpers.js";var x=class{constructor(t){this.host=t;this.summary=new K(t)}get answer(){return this.summary.answer}get trouble(){return this.summary.trouble}get isLoading(){return this.summary.isLoading}update(t,e,r){var n;t&&this.summary.request(t,(n=r==null?void 0:r.period)!=null?n:e,r==null?void 0:r.compared)}open(t,e){let[r,...n]=e;r&&n.length===0?this.host.openDay(r.summary.day):this.show({title:t,days:e})}closeList(){this.show(void 0)}show(t){this.list=t,this.host.requestUpdate()}};var fe=R,ye=300,se=3,ge=[he,be,xe,we,$e];function oe(a){return ge.flatMap(t=>{var e;return(e=t(a))!=null?e:[]})}function S({days:a}){return a.filter(({metrics:t})=>t.present_readings>0).map(t=>({summary:t,detail:""}))}function D({day:a},{format:t}){return t.date(v(a,t.zone),{weekday:"long",day:"numeric",month:"long"})}function le(a,{format:t,say:e,status:r}){var m;let[n,i]=[c(a),c(a.metrics)],o=i.end<n.end,s=n.end<=((m=r.latest)!=null?m:0);if(i.start>n.start||o&&s)return;let{in_range_percent:d}=a.metrics;return d===null?{percent:"–",label:e("not_enough_data")}:{percent:t.percent(d),label:e(o?"so_far":"in_range")}}function he({format:a,previous:t,say:e,summary:r}){let[n,i]=[t==null?void 0:t.in_range_percent,r.in_range_percent];if(!t||n==null||i===null)return;let o=s=>ne(N(s),a);return{kind:"change",text:e("in_range"),change:{before:o(n),now:o(i)},detail:J(t,a,e),days:S(t)}}function be(a){let{format:t,say:e,summary:r}=a,n=de(r.days);if(n.length<2)return;let i=n.reduce((s,d)=>w(d)>=w(s)?d:s),o=t.percent(w(i));return{kind:"best_day",text:e("labelled",{label:e("best_day"),value:D(i,a)}),detail:e("labelled",{label:e("in_range"),value:o}),days:[{summary:i,detail:""}]}}function xe(a){let{format:t,say:e,status:r,summary:n}=a;if(n.low_episodes===null)return;let i=t.number(n.low_episodes),o=m=>{let l=Math.min(...m.map(({lowest_mg_dl:p})=>p));return e("down_to",{value:`${t.reading(l,r)} ${r.unit}`})},s=n.days.flatMap(m=>{let l=n.lows.filter(y=>y.day===m.day);if(l.length===0)return[];let p=`${t.number(l.length)}, ${o(l)}`;return[{summary:m,detail:e("labelled",{label:e("lows"),value:p})}]}),d=n.lows.length>0?`${i}, ${o(n.lows)}`:i;return{kind:"lows",text:e("labelled",{label:e("lows"),value:d}),detail:F(s,a),days:s}}function we(a){let{format:t,say:e,summary:r}=a,n=Q(r);if(n===null)return;let i=de(r.days).filter(s=>w(s)<n).map(s=>({summary:s,detail:""}));if(i.length===0)return;let o=t.shownPercent({value:n,digits:0,sign:""});return{kind:"days_below",text:e("labelled",{label:e("days_below",{percent:o}),value:t.number(i.length)}),detail:F(i,a),days:i}}function $e(a){let{missing:t,say:e,status:r,summary:n}=a,i=l=>{var p;return!t.some(([y,$])=>G(c(l.metrics),{start:y,end:$}))&&c(l.metrics).start>=((p=r.first_reading)!=null?p:0)},o=n.days.filter(i).map(l=>({summary:l,seconds:ve(l)})).filter(({seconds:l})=>l>=fe);if(o.length===0)return;let s=o.reduce((l,{seconds:p})=>l+p,0),d=l=>e("labelled",{label:e("without_readings"),value:B(l,e)}),m=o.map(({seconds:l,...p})=>({...p,detail:d(l)}));return{kind:"without_readings",text:d(s),detail:F(m,a),days:m}}function ve({metrics:a}){return(a.expected_readings-a.present_readings)*ye}function de(a){return a.filter(t=>{let[e,r]=[c(t),c(t.metrics)];return t.metrics.in_range_percent!==null&&r.start<=e.start&&r.end>=e.end})}function w({metrics:a}){var t;return(t=a.in_range_percent)!=null?t:0}function F(a,{format:t}){let e=a.map(({summary:i})=>t.dateOfYear(v(i.day,t.zone))),r=e.length-se,n=r>0?[`+${t.number(r)}`]:[];return[...e.slice(0,se),...n].join(", ")}var me=P`
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
  .chevron {
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
`;var g=class extends H{constructor(){super(...arguments);this.controller=new x({requestUpdate:()=>this.requestUpdate(),openDay:e=>_(this,e)});this.closeList=()=>{let e=this.renderRoot.querySelector("dialog");e&&C(e)}}willUpdate(e){super.willUpdate(e),this.config&&this.controller.update(this.feeds.feed,this.config.days,this.period.store)}updated(){let e=this.renderRoot.querySelector("dialog");e&&!U(e)&&A(e)}draw(e,r){var T,L;let{feed:n,format:i,notice:o,say:s}=e,{answer:d,isLoading:m,list:l,trouble:p}=this.controller,{missing:y=[],previous:$=null,summary:h}=d!=null?d:{};if(!h)return this.message(s(p!=null?p:d?"no_readings":"loading"),o);let b={format:i,missing:y,previous:$,say:s,summary:h,status:n.status},{start:pe,end:ue}=c(h);return u`<ha-card>
      ${o} ${j(e,pe,ue,(T=q(y))==null?void 0:T[1])}
      <header>
        <h2>${(L=r.title)!=null?L:s("overview_card")}</h2>
        <span class="quiet small">${Y(h,i)}</span>
      </header>
      ${p?u`<div role="alert">${s(p)}</div>`:f}
      <div class="contents" aria-busy=${m}>
        ${this.inRange(b)}
        <ul>${oe(b).map(ce=>u`<li>${this.finding(ce,b)}</li>`)}</ul>
      </div>
      ${l?this.dayList(l.title,l.days,b):f}
    </ha-card>`}inRange(e){var m;let{format:r,say:n,summary:i}=e,o=W(i);if(!o)return ae(e);let s=Z(e).find(({range:l})=>l==="in_range"),d=r.percent((m=i.in_range_percent)!=null?m:0);return u`<button class="row first" aria-haspopup="dialog"
      @click=${()=>this.controller.open(n("in_range"),S(i))}>
        <span class="percent">${d}</span>
        <span class="text">${n("in_range")}${s?u`<span class="quiet small goal">${ee(s.met,e)}
                ${n("labelled",{label:n("goal"),value:s.limit})}</span>`:f}</span>
        ${k}
      </button>
      ${I(o,r,n,i.goals)}`}finding({change:e,days:r,detail:n,kind:i,text:o},{say:s}){let d=u`<span class="text">
      <span>${e?u`${re(e.now,e.before,s)} `:f}${o}</span>
      ${n?u`<span class="quiet small">${n}</span>`:f}
    </span>`;if(r.length===0)return u`<div class="row" data-kind=${i}>${d}</div>`;let m=e?n:o;return u`<button class="row" aria-haspopup="dialog" data-kind=${i}
      @click=${()=>this.controller.open(m,r)}>${d} ${k}</button>`}dayList(e,r,n){let{say:i}=n;return u`<dialog aria-labelledby="days" @close=${()=>this.controller.closeList()}
      @click=${z}>
      <nav>
        <h2 id="days">${e}</h2>
        <button @click=${this.closeList}>${i("close")}</button>
      </nav>
      <ol>${r.map(({detail:o,summary:s})=>{let d=le(s,n);return u`<li><button class="row" aria-haspopup="dialog" @click=${()=>_(this,s.day)}>
          <span class="text"><span>${D(s,n)}</span>${o?u`<span class="quiet small">${o}</span>`:f}</span>
          ${d?u`<span class="share">${d.percent} <span class="quiet small">${d.label}</span></span>`:f}
          ${k}
        </button></li>`})}</ol>
    </dialog>`}};g.styles=[V,E,X,ie,te,me],g=O([M("dexcom-overview-content")],g);var k=u`<span class="chevron quiet" aria-hidden="true">›</span>`;export{g as OverviewContent};
