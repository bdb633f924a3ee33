import{A as v,C as M,E as N,G as V,Ga as J,Ia as K,J as B,K as G,La as Q,Ma as Z,Na as ee,O as j,Pa as te,Q as H,R as W,Sa as ne,b as q,ba as I,da as X,e as _,ea as Y,g as O,ga as y,h as u,k as c,n as R,o as A,p as P,q as C,r as z,s as U,z as E}from"./shared.js";import"./base.js";import{a as T}from"./helpers.js";var x=class{constructor(t){this.host=t;this.summary=new Y(t)}get answer(){return this.summary.answer}get trouble(){return this.summary.trouble}get isLoading(){return this.summary.isLoading}update(t,e,a){var n;t&&this.summary.request(t,(n=a==null?void 0:a.period)!=null?n:e,a==null?void 0:a.compared)}open(t,e){let[a,...n]=e;a&&n.length===0?this.host.openDay(a.summary.day):this.show({title:t,days:e})}closeList(){this.show(void 0)}show(t){this.list=t,this.host.requestUpdate()}};var pe=q,me=300,ae=3,ue=[ce,ye,fe,ge,he];function re(r){return ue.flatMap(t=>{var e;return(e=t(r))!=null?e:[]})}function S({days:r}){return r.filter(({metrics:t})=>t.present_readings>0).map(t=>({summary:t,detail:""}))}function D({day:r},{format:t}){return t.date(_(r,t.zone),{weekday:"long",day:"numeric",month:"long"})}function ce({format:r,previous:t,say:e,summary:a}){let[n,i]=[t==null?void 0:t.in_range_percent,a.in_range_percent];if(!t||n==null||i===null)return;let o=s=>Z(N(s),r);return{kind:"change",text:e("in_range"),change:{before:o(n),now:o(i)},detail:X(t,r,e),days:S(t)}}function ye(r){let{format:t,say:e,summary:a}=r,n=ie(a.days);if(n.length<2)return;let i=n.reduce((s,d)=>w(d)>=w(s)?d:s),o=t.percent(w(i));return{kind:"best_day",text:e("labelled",{label:e("best_day"),value:D(i,r)}),detail:e("labelled",{label:e("in_range"),value:o}),days:[{summary:i,detail:""}]}}function fe(r){let{format:t,say:e,status:a,summary:n}=r;if(n.low_episodes===null)return;let i=t.number(n.low_episodes),o=p=>{let l=Math.min(...p.map(({lowest_mg_dl:m})=>m));return e("down_to",{value:`${t.reading(l,a)} ${a.unit}`})},s=n.days.flatMap(p=>{let l=n.lows.filter(g=>g.day===p.day);if(l.length===0)return[];let m=`${t.number(l.length)}, ${o(l)}`;return[{summary:p,detail:e("labelled",{label:e("lows"),value:m})}]}),d=n.lows.length>0?`${i}, ${o(n.lows)}`:i;return{kind:"lows",text:e("labelled",{label:e("lows"),value:d}),detail:F(s,r),days:s}}function ge(r){var s,d;let{format:t,say:e,summary:a}=r,n=(d=(s=a.goals.find(({range:p})=>p==="in_range"))==null?void 0:s.more_than_percent)!=null?d:null;if(n===null)return;let i=ie(a.days).filter(p=>w(p)<n).map(p=>({summary:p,detail:""}));if(i.length===0)return;let o=t.shownPercent({value:n,digits:0,sign:""});return{kind:"days_below",text:e("labelled",{label:e("days_below",{percent:o}),value:t.number(i.length)}),detail:F(i,r),days:i}}function he(r){let{missing:t,say:e,status:a,summary:n}=r,i=l=>{var m;return!t.some(([g,$])=>M(y(l.metrics),{start:g,end:$}))&&y(l.metrics).start>=((m=a.first_reading)!=null?m:0)},o=n.days.filter(i).map(l=>({summary:l,seconds:be(l)})).filter(({seconds:l})=>l>=pe);if(o.length===0)return;let s=o.reduce((l,{seconds:m})=>l+m,0),d=l=>e("labelled",{label:e("without_readings"),value:V(l,e)}),p=o.map(({seconds:l,...m})=>({...m,detail:d(l)}));return{kind:"without_readings",text:d(s),detail:F(p,r),days:p}}function be({metrics:r}){return(r.expected_readings-r.present_readings)*me}function ie(r){return r.filter(t=>{let[e,a]=[y(t),y(t.metrics)];return t.metrics.in_range_percent!==null&&a.start<=e.start&&a.end>=e.end})}function w({metrics:r}){var t;return(t=r.in_range_percent)!=null?t:0}function F(r,{format:t}){let e=r.map(({summary:i})=>t.dateOfYear(_(i.day,t.zone))),a=e.length-ae,n=a>0?[`+${t.number(a)}`]:[];return[...e.slice(0,ae),...n].join(", ")}var oe=O`
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
`;var f=class extends G{constructor(){super(...arguments);this.controller=new x({requestUpdate:()=>this.requestUpdate(),openDay:e=>v(this,e)});this.closeList=()=>{let e=this.renderRoot.querySelector("dialog");e&&A(e)}}willUpdate(e){super.willUpdate(e),this.config&&this.controller.update(this.feeds.feed,this.config.days,this.period.store)}updated(){let e=this.renderRoot.querySelector("dialog");e&&!C(e)&&R(e)}draw(e,a){var L;let{feed:n,format:i,notice:o,say:s}=e,{answer:d,isLoading:p,list:l,trouble:m}=this.controller,{missing:g=[],previous:$=null,summary:h}=d!=null?d:{};if(!h)return this.message(s(m!=null?m:d?"no_readings":"loading"),o);let b={format:i,missing:g,previous:$,say:s,summary:h,status:n.status},{start:se,end:le}=y(h);return u`<ha-card>
      ${o} ${B(e,se,le)}
      <header>
        <h2>${(L=a.title)!=null?L:s("overview_card")}</h2>
        <span class="quiet small">${I(h,i)}</span>
      </header>
      ${m?u`<div role="alert">${s(m)}</div>`:c}
      <div class="contents" aria-busy=${p}>
        ${this.inRange(b)}
        <ul>${re(b).map(de=>u`<li>${this.finding(de,b)}</li>`)}</ul>
      </div>
      ${l?this.dayList(l.title,l.days,b):c}
    </ha-card>`}inRange(e){var p;let{format:a,say:n,summary:i}=e,o=j(i);if(!o)return te(e);let s=J(e).find(({range:l})=>l==="in_range"),d=a.percent((p=i.in_range_percent)!=null?p:0);return u`<button class="row first" aria-haspopup="dialog"
      @click=${()=>this.controller.open(n("in_range"),S(i))}>
        <span class="percent">${d}</span>
        <span class="text">${n("in_range")}${s?u`<span class="quiet small goal">${K(s.met,e)}
                ${n("labelled",{label:n("goal"),value:s.limit})}</span>`:c}</span>
        ${k}
      </button>
      ${H(o,a,n,i.goals)}`}finding({change:e,days:a,detail:n,kind:i,text:o},{say:s}){let d=u`<span class="text">
      <span>${e?u`${ee(e.now,e.before,s)} `:c}${o}</span>
      ${n?u`<span class="quiet small">${n}</span>`:c}
    </span>`;if(a.length===0)return u`<div class="row" data-kind=${i}>${d}</div>`;let p=e?n:o;return u`<button class="row" aria-haspopup="dialog" data-kind=${i}
      @click=${()=>this.controller.open(p,a)}>${d} ${k}</button>`}dayList(e,a,n){let{format:i,say:o}=n;return u`<dialog aria-labelledby="days" @close=${()=>this.controller.closeList()}
      @click=${P}>
      <nav>
        <h2 id="days">${e}</h2>
        <button @click=${this.closeList}>${o("close")}</button>
      </nav>
      <ol>${a.map(({detail:s,summary:d})=>{let p=d.metrics.in_range_percent;return u`<li><button class="row" aria-haspopup="dialog" @click=${()=>v(this,d.day)}>
          <span class="text"><span>${D(d,n)}</span>${s?u`<span class="quiet small">${s}</span>`:c}</span>
          <span class="share">${p===null?"–":i.percent(p)}
            <span class="quiet small">${o(p===null?"not_enough_data":"in_range")}</span></span>
          ${k}
        </button></li>`})}</ol>
    </dialog>`}};f.styles=[E,z,W,ne,Q,oe],f=T([U("dexcom-overview-content")],f);var k=u`<span class="arrow quiet" aria-hidden="true">›</span>`;export{f as OverviewContent};
