import{A as G,B as _,D as N,F as V,H as B,Ja as Z,K as j,L as H,La as ee,Oa as te,P as W,Pa as ne,Qa as ae,R as I,S as X,Sa as re,Va as ie,a as O,c as R,ca as Y,ea as J,f as v,fa as K,h as A,ha as f,i as u,ja as Q,l as c,o as P,p as C,q as z,r as U,s as E,t as M}from"./shared.js";import"./base.js";import{a as q}from"./helpers.js";var x=class{constructor(t){this.host=t;this.summary=new K(t)}get answer(){return this.summary.answer}get trouble(){return this.summary.trouble}get isLoading(){return this.summary.isLoading}update(t,e,a){var n;t&&this.summary.request(t,(n=a==null?void 0:a.period)!=null?n:e,a==null?void 0:a.compared)}open(t,e){let[a,...n]=e;a&&n.length===0?this.host.openDay(a.summary.day):this.show({title:t,days:e})}closeList(){this.show(void 0)}show(t){this.list=t,this.host.requestUpdate()}};var ce=R,fe=300,oe=3,ye=[ge,he,be,xe,we];function se(r){return ye.flatMap(t=>{var e;return(e=t(r))!=null?e:[]})}function S({days:r}){return r.filter(({metrics:t})=>t.present_readings>0).map(t=>({summary:t,detail:""}))}function D({day:r},{format:t}){return t.date(v(r,t.zone),{weekday:"long",day:"numeric",month:"long"})}function ge({format:r,previous:t,say:e,summary:a}){let[n,i]=[t==null?void 0:t.in_range_percent,a.in_range_percent];if(!t||n==null||i===null)return;let s=o=>ne(V(o),r);return{kind:"change",text:e("in_range"),change:{before:s(n),now:s(i)},detail:J(t,r,e),days:S(t)}}function he(r){let{format:t,say:e,summary:a}=r,n=le(a.days);if(n.length<2)return;let i=n.reduce((o,d)=>w(d)>=w(o)?d:o),s=t.percent(w(i));return{kind:"best_day",text:e("labelled",{label:e("best_day"),value:D(i,r)}),detail:e("labelled",{label:e("in_range"),value:s}),days:[{summary:i,detail:""}]}}function be(r){let{format:t,say:e,status:a,summary:n}=r;if(n.low_episodes===null)return;let i=t.number(n.low_episodes),s=m=>{let l=Math.min(...m.map(({lowest_mg_dl:p})=>p));return e("down_to",{value:`${t.reading(l,a)} ${a.unit}`})},o=n.days.flatMap(m=>{let l=n.lows.filter(y=>y.day===m.day);if(l.length===0)return[];let p=`${t.number(l.length)}, ${s(l)}`;return[{summary:m,detail:e("labelled",{label:e("lows"),value:p})}]}),d=n.lows.length>0?`${i}, ${s(n.lows)}`:i;return{kind:"lows",text:e("labelled",{label:e("lows"),value:d}),detail:F(o,r),days:o}}function xe(r){let{format:t,say:e,summary:a}=r,n=Q(a);if(n===null)return;let i=le(a.days).filter(o=>w(o)<n).map(o=>({summary:o,detail:""}));if(i.length===0)return;let s=t.shownPercent({value:n,digits:0,sign:""});return{kind:"days_below",text:e("labelled",{label:e("days_below",{percent:s}),value:t.number(i.length)}),detail:F(i,r),days:i}}function we(r){let{missing:t,say:e,status:a,summary:n}=r,i=l=>{var p;return!t.some(([y,$])=>N(f(l.metrics),{start:y,end:$}))&&f(l.metrics).start>=((p=a.first_reading)!=null?p:0)},s=n.days.filter(i).map(l=>({summary:l,seconds:$e(l)})).filter(({seconds:l})=>l>=ce);if(s.length===0)return;let o=s.reduce((l,{seconds:p})=>l+p,0),d=l=>e("labelled",{label:e("without_readings"),value:B(l,e)}),m=s.map(({seconds:l,...p})=>({...p,detail:d(l)}));return{kind:"without_readings",text:d(o),detail:F(m,r),days:m}}function $e({metrics:r}){return(r.expected_readings-r.present_readings)*fe}function le(r){return r.filter(t=>{let[e,a]=[f(t),f(t.metrics)];return t.metrics.in_range_percent!==null&&a.start<=e.start&&a.end>=e.end})}function w({metrics:r}){var t;return(t=r.in_range_percent)!=null?t:0}function F(r,{format:t}){let e=r.map(({summary:i})=>t.dateOfYear(v(i.day,t.zone))),a=e.length-oe,n=a>0?[`+${t.number(a)}`]:[];return[...e.slice(0,oe),...n].join(", ")}var de=A`
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
`;var g=class extends H{constructor(){super(...arguments);this.controller=new x({requestUpdate:()=>this.requestUpdate(),openDay:e=>_(this,e)});this.closeList=()=>{let e=this.renderRoot.querySelector("dialog");e&&C(e)}}willUpdate(e){super.willUpdate(e),this.config&&this.controller.update(this.feeds.feed,this.config.days,this.period.store)}updated(){let e=this.renderRoot.querySelector("dialog");e&&!U(e)&&P(e)}draw(e,a){var L,T;let{feed:n,format:i,notice:s,say:o}=e,{answer:d,isLoading:m,list:l,trouble:p}=this.controller,{missing:y=[],previous:$=null,summary:h}=d!=null?d:{};if(!h)return this.message(o(p!=null?p:d?"no_readings":"loading"),s);let b={format:i,missing:y,previous:$,say:o,summary:h,status:n.status},{start:me,end:pe}=f(h);return u`<ha-card>
      ${s} ${j(e,me,pe,(L=O(y))==null?void 0:L[1])}
      <header>
        <h2>${(T=a.title)!=null?T:o("overview_card")}</h2>
        <span class="quiet small">${Y(h,i)}</span>
      </header>
      ${p?u`<div role="alert">${o(p)}</div>`:c}
      <div class="contents" aria-busy=${m}>
        ${this.inRange(b)}
        <ul>${se(b).map(ue=>u`<li>${this.finding(ue,b)}</li>`)}</ul>
      </div>
      ${l?this.dayList(l.title,l.days,b):c}
    </ha-card>`}inRange(e){var m;let{format:a,say:n,summary:i}=e,s=W(i);if(!s)return re(e);let o=Z(e).find(({range:l})=>l==="in_range"),d=a.percent((m=i.in_range_percent)!=null?m:0);return u`<button class="row first" aria-haspopup="dialog"
      @click=${()=>this.controller.open(n("in_range"),S(i))}>
        <span class="percent">${d}</span>
        <span class="text">${n("in_range")}${o?u`<span class="quiet small goal">${ee(o.met,e)}
                ${n("labelled",{label:n("goal"),value:o.limit})}</span>`:c}</span>
        ${k}
      </button>
      ${I(s,a,n,i.goals)}`}finding({change:e,days:a,detail:n,kind:i,text:s},{say:o}){let d=u`<span class="text">
      <span>${e?u`${ae(e.now,e.before,o)} `:c}${s}</span>
      ${n?u`<span class="quiet small">${n}</span>`:c}
    </span>`;if(a.length===0)return u`<div class="row" data-kind=${i}>${d}</div>`;let m=e?n:s;return u`<button class="row" aria-haspopup="dialog" data-kind=${i}
      @click=${()=>this.controller.open(m,a)}>${d} ${k}</button>`}dayList(e,a,n){let{format:i,say:s}=n;return u`<dialog aria-labelledby="days" @close=${()=>this.controller.closeList()}
      @click=${z}>
      <nav>
        <h2 id="days">${e}</h2>
        <button @click=${this.closeList}>${s("close")}</button>
      </nav>
      <ol>${a.map(({detail:o,summary:d})=>{let m=d.metrics.in_range_percent;return u`<li><button class="row" aria-haspopup="dialog" @click=${()=>_(this,d.day)}>
          <span class="text"><span>${D(d,n)}</span>${o?u`<span class="quiet small">${o}</span>`:c}</span>
          <span class="share">${m===null?"–":i.percent(m)}
            <span class="quiet small">${s(m===null?"not_enough_data":"in_range")}</span></span>
          ${k}
        </button></li>`})}</ol>
    </dialog>`}};g.styles=[G,E,X,ie,te,de],g=q([M("dexcom-overview-content")],g);var k=u`<span class="chevron quiet" aria-hidden="true">›</span>`;export{g as OverviewContent};
