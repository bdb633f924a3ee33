import{$ as H,B as E,Ba as j,Da as W,E as z,F as U,Ga as I,Ha as X,Ia as Y,J as M,Ka as J,L as N,M as V,Na as K,Y as B,_ as G,b as q,ba as f,e as _,g as O,h as u,k as c,n as A,u as P,v,x as R,z as C}from"./shared.js";import"./base.js";import{a as L}from"./helpers.js";var x=class{constructor(t){this.host=t;this.summary=new H(t)}get answer(){return this.summary.answer}get trouble(){return this.summary.trouble}get isLoading(){return this.summary.isLoading}update(t,e,r){var n;t&&this.summary.request(t,(n=r==null?void 0:r.period)!=null?n:e,r==null?void 0:r.compared)}open(t,e){let[r,...n]=e;r&&n.length===0?this.host.openDay(r.summary.day):this.show({title:t,days:e})}closeList(){this.show(void 0)}show(t){this.list=t,this.host.requestUpdate()}};var ie=q,oe=300,Q=3,se=[le,de,me,pe,ue];function Z(a){return se.flatMap(t=>{var e;return(e=t(a))!=null?e:[]})}function D({days:a}){return a.filter(({metrics:t})=>t.present_readings>0).map(t=>({summary:t,detail:""}))}function S({day:a},{format:t}){return t.date(_(a,t.zone),{weekday:"long",day:"numeric",month:"long"})}function le({format:a,previous:t,say:e,summary:r}){let[n,i]=[t==null?void 0:t.in_range_percent,r.in_range_percent];if(!t||n==null||i===null)return;let o=s=>X(C(s),a);return{kind:"change",text:e("in_range"),change:{before:o(n),now:o(i)},detail:G(t,a,e),days:D(t)}}function de(a){let{format:t,say:e,summary:r}=a,n=ee(r.days);if(n.length<2)return;let i=n.reduce((s,d)=>w(d)>=w(s)?d:s),o=t.percent(w(i));return{kind:"best_day",text:e("labelled",{label:e("best_day"),value:S(i,a)}),detail:e("labelled",{label:e("in_range"),value:o}),days:[{summary:i,detail:""}]}}function me(a){let{format:t,say:e,status:r,summary:n}=a;if(n.low_episodes===null)return;let i=t.number(n.low_episodes),o=m=>{let l=Math.min(...m.map(({lowest_mg_dl:p})=>p));return e("down_to",{value:`${t.reading(l,r)} ${r.unit}`})},s=n.days.flatMap(m=>{let l=n.lows.filter(y=>y.day===m.day);if(l.length===0)return[];let p=`${t.number(l.length)}, ${o(l)}`;return[{summary:m,detail:e("labelled",{label:e("lows"),value:p})}]}),d=n.lows.length>0?`${i}, ${o(n.lows)}`:i;return{kind:"lows",text:e("labelled",{label:e("lows"),value:d}),detail:F(s,a),days:s}}function pe(a){var s,d;let{format:t,say:e,summary:r}=a,n=(d=(s=r.goals.find(({range:m})=>m==="in_range"))==null?void 0:s.more_than_percent)!=null?d:null;if(n===null)return;let i=ee(r.days).filter(m=>w(m)<n).map(m=>({summary:m,detail:""}));if(i.length===0)return;let o=t.shownPercent({value:n,digits:0,sign:""});return{kind:"days_below",text:e("labelled",{label:e("days_below",{percent:o}),value:t.number(i.length)}),detail:F(i,a),days:i}}function ue(a){let{missing:t,say:e,status:r,summary:n}=a,i=l=>{var p;return!t.some(([y,$])=>R(f(l.metrics),{start:y,end:$}))&&f(l.metrics).start>=((p=r.first_reading)!=null?p:0)},o=n.days.filter(i).map(l=>({summary:l,seconds:ce(l)})).filter(({seconds:l})=>l>=ie);if(o.length===0)return;let s=o.reduce((l,{seconds:p})=>l+p,0),d=l=>e("labelled",{label:e("without_readings"),value:E(l,e)}),m=o.map(({seconds:l,...p})=>({...p,detail:d(l)}));return{kind:"without_readings",text:d(s),detail:F(m,a),days:m}}function ce({metrics:a}){return(a.expected_readings-a.present_readings)*oe}function ee(a){return a.filter(t=>{let[e,r]=[f(t),f(t.metrics)];return t.metrics.in_range_percent!==null&&r.start<=e.start&&r.end>=e.end})}function w({metrics:a}){var t;return(t=a.in_range_percent)!=null?t:0}function F(a,{format:t}){let e=a.map(({summary:i})=>t.dateOfYear(_(i.day,t.zone))),r=e.length-Q,n=r>0?[`+${t.number(r)}`]:[];return[...e.slice(0,Q),...n].join(", ")}var te=O`
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
    gap: 2px;
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
  .row > .arrow {
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
  form {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 8px;
    margin-inline-end: -8px;
  }
  form button {
    min-height: 44px;
  }
`;var g=class extends U{constructor(){super(...arguments);this.controller=new x({requestUpdate:()=>this.requestUpdate(),openDay:e=>v(this,e)})}willUpdate(e){super.willUpdate(e),this.config&&this.controller.update(this.feeds.feed,this.config.days,this.period.store)}updated(){let e=this.renderRoot.querySelector("dialog");e&&!e.open&&e.showModal()}draw(e,r){var T;let{feed:n,format:i,notice:o,say:s}=e,{answer:d,isLoading:m,list:l,trouble:p}=this.controller,{missing:y=[],previous:$=null,summary:h}=d!=null?d:{};if(!h)return this.message(s(p!=null?p:d?"no_readings":"loading"),o);let b={format:i,missing:y,previous:$,say:s,summary:h,status:n.status},{start:ne,end:re}=f(h);return u`<ha-card>
      ${o} ${z(e,ne,re)}
      <header>
        <h2>${(T=r.title)!=null?T:s("overview_card")}</h2>
        <span class="quiet small">${B(h,i)}</span>
      </header>
      ${p?u`<div role="alert">${s(p)}</div>`:c}
      <div class="contents" aria-busy=${m}>
        ${this.inRange(b)}
        <ul>${Z(b).map(ae=>u`<li>${this.finding(ae,b)}</li>`)}</ul>
      </div>
      ${l?this.dayList(l.title,l.days,b):c}
    </ha-card>`}inRange(e){var m;let{format:r,say:n,summary:i}=e,o=M(i);if(!o)return J(e);let s=j(e).find(({range:l})=>l==="in_range"),d=r.percent((m=i.in_range_percent)!=null?m:0);return u`<button class="row first" aria-haspopup="dialog"
      @click=${()=>this.controller.open(n("in_range"),D(i))}>
        <span class="percent">${d}</span>
        <span class="text">${n("in_range")}${s?u`<span class="quiet small goal">${W(s.met,e)}
                ${n("labelled",{label:n("goal"),value:s.limit})}</span>`:c}</span>
        ${k}
      </button>
      ${N(o,r,n,i.goals)}`}finding({change:e,days:r,detail:n,kind:i,text:o},{say:s}){let d=u`<span class="text">
      <span>${e?u`${Y(e.now,e.before,s)} `:c}${o}</span>
      ${n?u`<span class="quiet small">${n}</span>`:c}
    </span>`;if(r.length===0)return u`<div class="row" data-kind=${i}>${d}</div>`;let m=e?n:o;return u`<button class="row" aria-haspopup="dialog" data-kind=${i}
      @click=${()=>this.controller.open(m,r)}>${d} ${k}</button>`}dayList(e,r,n){let{format:i,say:o}=n;return u`<dialog aria-labelledby="days" @close=${()=>this.controller.closeList()}
      @click=${fe}>
      <form method="dialog">
        <h2 id="days">${e}</h2>
        <button>${o("close")}</button>
      </form>
      <ol>${r.map(({detail:s,summary:d})=>{let m=d.metrics.in_range_percent;return u`<li><button class="row" aria-haspopup="dialog" @click=${()=>v(this,d.day)}>
          <span class="text"><span>${S(d,n)}</span>${s?u`<span class="quiet small">${s}</span>`:c}</span>
          <span class="share">${m===null?"–":i.percent(m)}
            <span class="quiet small">${o(m===null?"not_enough_data":"in_range")}</span></span>
          ${k}
        </button></li>`})}</ol>
    </dialog>`}};g.styles=[P,V,K,I,te],g=L([A("dexcom-overview-content")],g);var k=u`<span class="arrow quiet" aria-hidden="true">›</span>`;function fe(a){a.target===a.currentTarget&&a.target.close()}export{g as OverviewContent};
