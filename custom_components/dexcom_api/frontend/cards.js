import{$ as zt,A as xt,B as St,C as $t,D as z,E as Tt,F as kt,G as Rt,H as _t,I as At,K as I,L as me,M as Dt,N as Ct,O as Pt,P as T,Q as Lt,R as Ke,S as L,T as Et,U as We,V as Mt,W as A,X as ue,Y as Ot,Z as he,_ as fe,a as w,aa as It,b as c,ba as Nt,c as g,ca as Ft,d as Be,e as h,f as yt,g as gt,h as _,i as se,k as ne,l as vt,m as $,n as ae,o as D,p as bt,q as de,r as le,s as v,t as f,u as ce,v as wt,w as pe,x as C,y as Ve,z as P}from"./shared.js";import{a as j,c as qe,d as O,e as ht,f as Ue,h as X,l as ft,n as R,p as ie}from"./base.js";import{a as S}from"./helpers.js";function Ge(i,e){return i===null||e===null?void 0:{start:i,end:e}}function ye(i,e){return e!==void 0&&i.start<e.end&&e.start<i.end}var Dr=f,Ye=90*f,ge=28*f,Cr=8,E=-1,Pr=23*v,Lr=250,ve=class{constructor(e){this.host=e;this.readings=[];this.diary=[];this.recentSince=Number.POSITIVE_INFINITY;this.parts=new Map;this.needed=new Map;this.fetching=new Set;this.outdated=new Set;this.failed=new Set}need(e,t,r){let o=this.recentStart(),s=t>o?e:this.host.now();Math.max(s,o)<this.recentSince&&(this.recentSince=Math.max(s-Dr,o),this.load(E));let n=this.olderParts(e,t);this.needed.set(r,n),n.some(a=>this.isToLoad(a))&&(clearTimeout(this.rest),this.rest=setTimeout(()=>this.loadNeeded(),Lr))}release(e){this.needed.delete(e)}has(e,t){let r=this.recentStart(),o=this.parts.get(E);return!!(t<=r||o&&o.start<=Math.max(e,r))&&this.olderParts(e,t).every(n=>this.parts.has(n))}missingBefore(e,t){let r=this.olderParts(e,t).flatMap(o=>{var s,n;return(n=(s=this.parts.get(o))==null?void 0:s.missing)!=null?n:[]}).filter(o=>ye(o,{start:e,end:t})).map(o=>Math.min(o.end,t));return r.length?Math.max(...r):void 0}apply(e){let t=Ge(e.start,e.end),r=e.diary_changed?Ge(e.diary_start,e.diary_end):void 0;for(let o of this.loaded()){let s=this.spanToLoad(o),n=ye(s,t);(e.reload&&(!t||n)||e.diary_changed&&(!r||ye(s,r))||n&&this.fetching.has(o))&&this.load(o)}t&&!e.reload&&this.replace(t,e.readings)}reload(){for(let e of this.loaded())this.load(e)}retry(){Number.isFinite(this.recentSince)&&!this.parts.has(E)&&this.failed.add(E);for(let e of this.failed)this.load(e)}clear(){clearTimeout(this.rest),this.recentSince=Number.POSITIVE_INFINITY,this.parts.clear(),this.needed.clear(),this.failed.clear()}loaded(){let e=Number.isFinite(this.recentSince)?[E]:[];return[...new Set([...e,...this.parts.keys(),...this.fetching])]}recentStart(){return Math.floor(this.host.now())-Ye}olderParts(e,t){let r=Math.min(t,this.recentStart()),o=[];for(let s=Math.floor(e/ge);s*ge<r;s+=1)o.push(s);return o}isToLoad(e){return!this.parts.has(e)&&!this.fetching.has(e)&&!this.failed.has(e)}neededParts(){return new Set([...this.needed.values()].flat())}loadNeeded(){for(let e of this.neededParts())this.isToLoad(e)&&this.load(e)}spanToLoad(e){return e!==E?{start:e*ge,end:(e+1)*ge}:{start:C(this.recentSince),end:C(this.host.now())+Pr}}async load(e){if(this.fetching.has(e)){this.outdated.add(e);return}this.outdated.delete(e),this.fetching.add(e);let t=this.spanToLoad(e);try{let r=await this.host.request(t);this.failed.delete(e),this.keep(e,t,r),this.host.onAnswer(r)}catch(r){this.failed.add(e),this.host.onFailure(r)}finally{this.fetching.delete(e)}this.outdated.has(e)&&this.load(e),this.host.onChange()}keep(e,t,{readings:r,diary:o,missing:s}){this.parts.delete(e),this.parts.set(e,{...t,readings:r,diary:o,missing:s.map(([a,d])=>({start:a,end:d}))});let n=this.neededParts().add(E);for(let a of[...this.parts.keys()].slice(0,-Cr))n.has(a)||this.parts.delete(a);this.join()}replace(e,t){for(let r of this.parts.values()){let o=Math.max(e.start,r.start),s=Math.min(e.end,r.end);o<s&&(r.readings=Lt(r.readings,o,s,T(t,o,s)))}this.join()}join(){let e=[...this.parts.values()].sort((r,o)=>r.start-o.start),t=e.map(({end:r},o)=>{var s,n;return Math.min(r,(n=(s=e[o+1])==null?void 0:s.start)!=null?n:r)});this.readings=e.flatMap(({start:r,readings:o},s)=>T(o,r,t[s])),this.diary=e.some(({diary:r})=>r===null)?null:e.flatMap(({diary:r},o)=>(r!=null?r:[]).filter(({time:s})=>{var n;return s<t[o]&&s>=((n=t[o-1])!=null?n:Number.NEGATIVE_INFINITY)}))}};var be=class{set(e){this.zero=e-Ht()}get isSet(){return this.zero!==void 0}get now(){if(this.zero===void 0)throw new Error("No message of Home Assistant has come yet");return this.zero+Ht()}};function Ht(){return performance.now()/1e3}var we=class{constructor(e,t){this.send=e;this.onFailure=t;this.since=Number.POSITIVE_INFINITY;this.answers=new Map;this.hasFailed=!1}of(e){return this.once(JSON.stringify(e),()=>this.request(e))}compared(e,t){return this.once(JSON.stringify([e,t]),async()=>{let[r,{summary:o}]=await Promise.all([this.of(e),this.of(t)]);return{...r,previous:o}})}clear(){this.hasFailed=!1,this.since=Number.POSITIVE_INFINITY,this.answers.clear()}clearFailed(){let{hasFailed:e}=this;return e&&this.clear(),e}once(e,t){let r=this.answers.get(e);return r||(r=t(),this.answers.set(e,r),r.catch(()=>{this.hasFailed=!0,this.onFailure()})),r}request(e){if(typeof e=="number")return this.send({days:e});let{first:t,last:r}=e,o=$(t,-D(e)-1);return this.since=Math.min(this.since,Date.parse(o)/1e3-f),this.send({start:`${t}T00:00:00`,end:`${$(r,1)}T00:00:00`})}};var Er={not_found:"unknown_entity",not_supported:"unknown_entity",not_loaded:"not_loaded",unauthorized:"not_allowed",unknown_command:"not_loaded",timeout:"failed"};function xe(i){var t;let e=i==null?void 0:i.code;return typeof e=="string"?(t=Er[e])!=null?t:"refused":"failed"}var Mr=2*Ye+f,Or=3e4,je,Xe=class{constructor(e,t){this.connection=e;this.entityId=t;this.viewers=0;this.clock=new be;this.listeners=new Set;this.parts=new ve({now:()=>this.now,request:e=>this.askReadings(e),onAnswer:e=>this.follow(e),onFailure:e=>this.fail(e),onChange:()=>this.notify()});this.summaries=new we(e=>this.ask("summary",e),()=>this.retryLater());this.onReady=()=>{this.subscribe(),this.parts.reload()};this.onVisible=()=>{document.visibilityState==="visible"&&this.askForTime()}}get now(){return this.clock.now}get isOutdated(){return this.status!==void 0&&this.status.cards_version!==je}get readings(){return this.parts.readings}get diary(){return this.parts.diary}listen(e){return this.listeners.size===0&&this.open(),this.listeners.add(e),()=>{this.listeners.delete(e),this.listeners.size===0&&this.close()}}need(e,t,r){this.parts.need(e,t,r)}release(e){this.parts.release(e)}has(e,t){return this.parts.has(e,t)}missingBefore(e,t){return this.parts.missingBefore(e,t)}summary(e,t){return t?this.summaries.compared(e,t):this.summaries.of(e)}choose(e){this.chosenDay=e,this.notify()}open(){this.connection.addEventListener("ready",this.onReady),document.addEventListener("visibilitychange",this.onVisible),this.subscribe()}close(){var e;clearTimeout(this.retry),this.connection.removeEventListener("ready",this.onReady),document.removeEventListener("visibilitychange",this.onVisible),(e=this.unsubscribe)==null||e.then(t=>t()).catch(()=>{}),this.unsubscribe=void 0,this.parts.clear(),this.summaries.clear()}ask(e,t){return this.connection.sendMessagePromise({type:`dexcom_api/${e}`,entity_id:this.entityId,...t})}askReadings({start:e,end:t}){return this.ask("readings",{start:new Date(e*1e3).toISOString(),end:new Date(t*1e3).toISOString()})}async askForTime(){if(this.clock.isSet)try{let e=C(this.now);this.follow(await this.askReadings({start:e,end:e})),this.notify()}catch{}}follow(e){this.clock.set(e.server_time),je===void 0&&(je=e.cards_version),this.status=e,this.trouble=void 0}subscribe(){let e=this.connection.subscribeMessage(t=>this.take(t),{type:"dexcom_api/subscribe",entity_id:this.entityId},{resubscribe:!1});this.unsubscribe=e,e.catch(t=>{this.unsubscribe===e&&(this.unsubscribe=void 0),this.fail(t)})}take(e){e.gone?(this.summaries.clear(),this.trouble=e.refused?"not_allowed":"not_loaded"):(this.status&&this.concernsSummaries(e,this.status)&&this.summaries.clear(),this.follow(e),this.parts.apply(e)),this.notify()}concernsSummaries(e,t){var o,s;let r=Math.min(e.server_time-Mr,this.summaries.since);return e.latest!==t.latest||JSON.stringify(e.limits)!==JSON.stringify(t.limits)||e.reload&&e.start===null||((o=e.end)!=null?o:r)>r||e.diary_changed&&((s=e.diary_end)!=null?s:Number.POSITIVE_INFINITY)>r}fail(e){this.trouble=xe(e),this.retryLater(),this.notify()}retryLater(){clearTimeout(this.retry),this.listeners.size>0&&(this.retry=setTimeout(()=>this.retryAll(),Or))}retryAll(){this.unsubscribe||this.subscribe(),this.parts.retry(),this.summaries.clearFailed()&&this.notify()}notify(){for(let e of this.listeners)e()}},qt=new WeakMap;function Ut(i,e){var o,s;let t=(o=qt.get(i))!=null?o:new Map;qt.set(i,t);let r=(s=t.get(e))!=null?s:new Xe(i,e);return t.set(e,r),r}var Se=class{constructor(e){this.host=e;this.isConnected=!1;e.addController(this)}follow(e,t){let r=e&&t?Ut(e.connection,t):void 0;r!==this.feed&&(this.leave(),this.feed=r,this.listen())}hostConnected(){this.isConnected=!0,this.listen()}hostDisconnected(){this.isConnected=!1,this.leave()}listen(){var e;this.isConnected&&!this.stop&&(this.stop=(e=this.feed)==null?void 0:e.listen(()=>this.host.requestUpdate()))}leave(){var e,t;(e=this.feed)==null||e.release(this.host),(t=this.stop)==null||t.call(this),this.stop=void 0}};var Vt=["none","previous","year_before","custom"],Kt=366;function Qe(i,e,t){return{unit:e,...bt(i,e,t)}}function Ze(i,e){let{unit:t,first:r,last:o}=i;if(t==="month"||t==="year")return Qe(ae(r,e*(t==="year"?12:1)),t,0);let s=e*D(i);return{unit:t,first:$(r,s),last:$(o,s)}}function Z({first:i,last:e},t){return{start:P(i,t),end:P($(e,1),t)}}var Je=class{constructor(){this.comparison="none";this.listeners=new Set}get compared(){var o;let{comparison:e,period:t}=this;if(!t||e==="none")return;if(e==="previous")return Ze(t,-1);if(e==="year_before")return{first:ae(t.first,-12),last:ae(t.last,-12)};let r=(o=this.comparedFirst)!=null?o:Ze(t,-1).first;return{first:r,last:$(r,D(t)-1)}}select(e){this.period=e,this.notify()}move(e){this.period&&this.select(Ze(this.period,e))}compare(e,t){this.comparison=e,this.comparedFirst=t,this.notify()}listen(e){return this.listeners.add(e),()=>this.listeners.delete(e)}notify(){for(let e of this.listeners)e()}},Bt=new Map;function Wt(i){var t;let e=(t=Bt.get(i))!=null?t:new Je;return Bt.set(i,e),e}var $e=class{constructor(e){this.host=e;e.addController(this)}hostConnected(){this.store=Wt(location.pathname),this.stop=this.store.listen(()=>this.host.requestUpdate())}hostDisconnected(){var e;(e=this.stop)==null||e.call(this)}};function Te(){let i;return(e,t)=>((!i||!et(i.dependencies,e))&&(i={dependencies:e,value:t()}),i.value)}function et(i,e){return i.length===e.length&&i.every((t,r)=>t===e[r])}var zr=`/config/integrations/integration/${j}`,tt=`${j}.import_history`,Ir=`/developer-tools/action?service=${tt}`;function ke(i){return c`<div class="notice" role="alert">
    ${i("reload_needed")} <button @click=${()=>location.reload()}>${i("reload")}</button>
  </div>`}function Gt(i,e,t,r){var s,n;if(!((s=e.status)!=null&&s.signed_out))return h;let o=((n=i.user)==null?void 0:n.is_admin)===!1?t("sign_in_for_others"):c`<a href=${zr}>${t("sign_in")}</a>`;return c`<div class="notice" role="status">
    ${t("signed_out",{name:O(i,r)})} ${o}
  </div>`}function N({hass:i,feed:e,format:t,say:r},o,s){var m;let n=e.status,d=n.missing_before!==null&&o<n.missing_before?n.missing_before:e.missingBefore(o,s);if(d==null)return h;let l=t.dayAndTime(d);if(n.fetched_percent!==null){let u=t.percent(n.fetched_percent);return c`<div class="notice" role="status">${r("importing",{time:l,percent:u})}</div>`}if(!n.may_import)return c`<div class="notice" role="status">${r("missing_for_others",{time:l})}</div>`;let p=((m=i.user)==null?void 0:m.is_admin)===!1?c`<code>${tt}</code>`:c`<a href=${Ir}>${tt}</a>`;return c`<div class="notice" role="status">${r("missing",{time:l})} ${p}</div>`}var Nr=new Set(["failed","refused"]),Fr=3e4,x=class extends gt{constructor(){super(...arguments);this.dark=!1;this.feeds=new Se(this);this.period=new $e(this);this.formatter=Te();this.dialog=null}connectedCallback(){super.connectedCallback(),this.clock=setInterval(()=>this.requestUpdate(),Fr)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.clock)}shouldUpdate(t){var o;if(t.size!==1||!t.has("hass"))return!0;let r=t.get("hass");return!r||!this.hass||Hr(r,this.hass,(o=this.config)==null?void 0:o.entity)}willUpdate(t){var o,s,n,a,d;this.dark=(n=(s=(o=this.hass)==null?void 0:o.themes)==null?void 0:s.darkMode)!=null?n:!1,this.feeds.follow(this.hass,(a=this.config)==null?void 0:a.entity);let r=(d=this.hass)==null?void 0:d.locale.language;r&&!Ue(r)&&ht(r).then(()=>this.requestUpdate())}updated(t){let r=this.renderRoot.querySelector("dialog");r!==this.dialog&&(r==null||r.showModal()),this.dialog=r}render(){let{hass:t,config:r}=this;if(!t||!r||!Ue(t.locale.language))return;let o=ft(t),{feed:s}=this.feeds,n=t.entities[r.entity];if(n&&n.platform!==j)return this.message(o("unknown_entity"));if(!s||!s.trouble&&!s.status)return this.message(o("loading"));if(s.trouble&&(!Nr.has(s.trouble)||!s.status))return this.message(o(s.trouble));let a=c`${s.isOutdated?ke(o):h}
      ${Gt(t,s,o,r.entity)}`,{locale:d,config:l}=t,p=this.formatter([d,l,C(s.now)],()=>new $t(t,s.now));return this.draw({hass:t,feed:s,format:p,say:o,notice:a},r)}message(t,r=h){return c`<ha-card>${r}<div class="message" role="status">${t}</div></ha-card>`}};S([se({attribute:!1})],x.prototype,"hass",2),S([se({type:Boolean,reflect:!0})],x.prototype,"dark",2),S([se({attribute:!1})],x.prototype,"config",2);function Hr(i,e,t=""){var r,o;return i.states[t]!==e.states[t]||i.entities[t]!==e.entities[t]||i.locale!==e.locale||i.connection!==e.connection||((r=i.themes)==null?void 0:r.darkMode)!==((o=e.themes)==null?void 0:o.darkMode)}var F=class{constructor(e){this.host=e}get isLoading(){return this.requested!==this.settled}request(e,t,r){e!==this.feed&&(this.answer=void 0,this.trouble=void 0,this.feed=e);let o=e.summary(t,r);o!==this.requested&&(this.requested=o,o.then(s=>this.settle(o,s),s=>this.settle(o,void 0,xe(s))))}settle(e,t,r){e===this.requested&&(this.settled=e,this.trouble=r,t&&(this.answer=t),this.host.requestUpdate())}};var qr=31,Re=class{constructor(e){this.host=e;this.summary=new F(e)}get trouble(){return this.summary.trouble}get chosenDay(){var e;return(e=this.feed)==null?void 0:e.chosenDay}update(e,t,r,o){var l,p,m,u,y,b;this.feed=e,this.days=void 0;let s=e==null?void 0:e.status;if(!e||!s||s.latest===null)return;let n=o==null?void 0:o.period;this.summary.request(e,n!=null?n:t);let{answer:a}=this.summary;if(!a)return;let{days:d=[]}=(l=a.summary)!=null?l:{};this.days=n?Yt(d,qr,void 0,r):Yt(d,t,(p=s.known_since)!=null?p:void 0,r),this.span={start:(u=(m=de(this.days))==null?void 0:m.start)!=null?u:s.latest-t*f,end:(b=(y=this.days[0])==null?void 0:y.end)!=null?b:s.latest},e.need(this.span.start,this.span.end,this.host)}readingsOf({start:e,end:t}){var r,o;return T((o=(r=this.feed)==null?void 0:r.readings)!=null?o:[],e,t)}choose(e){this.feed&&(this.feed.choose({start:e.start,end:e.end}),!(this.feed.viewers>0)&&(this.opened=e,this.host.requestUpdate()))}close(){var e;this.opened=void 0,(e=this.feed)==null||e.choose(void 0)}};function Yt(i,e,t,r){return i.slice(-e).map(o=>({summary:o,...ue(o),shown:P(o.day,r)})).reverse().filter((o,s)=>s===0||t===void 0||o.end>t)}var k={left:0,right:240,top:2,bottom:46},_e=[6,12,18];function jt(i,e,t,r){let{limits:o}=t,s=I(i.start,i.end,k),[n,a]=[r(o.high_mg_dl),r(o.low_mg_dl)];return c`<svg
    viewBox="0 0 ${k.right} ${k.bottom+k.top}"
    preserveAspectRatio="none"
    aria-hidden="true"
    data-readings=${e.length}
  >
    <rect class="target" width=${k.right} y=${n} height=${a-n}></rect>
    ${Ur(i,t).map(d=>g`<path class="tick" d="M${s(d)},${k.top}V${k.bottom}"></path>`)}
    <path class="trace" d=${fe(e,s,r)}></path>
    ${[...he(e,o,s,r)].map(([d,l])=>l?g`<path class="dots" style="stroke: var(--${d.replace("_","-")})" d=${l}></path>`:h)}
  </svg>`}function Ur({start:i,end:e},{clock_shifts:t}){var n;let[r]=(n=le(t,([a])=>i<=a&&a<e))!=null?n:[e],o=_e.map(a=>i+a*v).filter(a=>a<r),s=_e.map(a=>e-f+a*v).filter(a=>a>r);return[...o,...s]}var Xt=w`
  header,
  form {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 8px;
  }
  header .quiet,
  p {
    margin: 0;
    font-size: 12px;
  }
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 260px), 1fr));
    gap: 2px 12px;
    margin: 0 -8px;
    padding: 0;
    list-style: none;
  }
  li button {
    display: grid;
    grid-template-columns: 4.2em 1fr 3em;
    align-items: center;
    gap: 8px;
    box-sizing: border-box;
    width: 100%;
    padding: 2px 8px;
    border-radius: 8px;
    color: var(--text);
    text-align: start;
  }
  li button:focus-visible {
    border-radius: 8px;
  }
  .weekend {
    background: color-mix(in srgb, var(--text) 5%, transparent);
  }
  li button[aria-current] {
    box-shadow: inset 0 0 0 2px var(--accent);
  }
  .date span {
    display: block;
    line-height: 1.35;
    white-space: nowrap;
  }
  .date .quiet {
    font-size: 12px;
  }
  .percent {
    font-size: 15px;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  li svg {
    height: 44px;
  }
  svg * {
    vector-effect: non-scaling-stroke;
    fill: none;
    stroke-linecap: round;
  }
  .target {
    fill: var(--in-range);
    opacity: 0.14;
  }
  .tick {
    stroke: var(--line);
  }
  .trace {
    stroke: var(--quiet);
    opacity: 0.5;
  }
  .dots {
    stroke-width: 2.5;
  }
  dialog {
    box-sizing: border-box;
    width: min(960px, 100vw - 16px);
    max-width: none;
    padding: 12px;
    border: 0;
    border-radius: 16px;
    background: var(--ha-color-surface-default, var(--card-background-color, #fff));
    color: var(--text);
  }
  dialog::backdrop {
    background: rgba(0, 0, 0, 0.5);
  }
  dialog dexcom-glucose-content {
    height: min(500px, 100vh - 110px);
    min-height: 340px;
  }
  form {
    padding: 0 4px 8px;
  }
`;var H=class extends x{constructor(){super(...arguments);this.controller=new Re(this)}willUpdate(t){super.willUpdate(t);let{config:r,controller:o,hass:s}=this;!s||!r||(o.update(this.feeds.feed,r.days,z(s),this.period.store),t.has("config")&&(this.dayConfig=R.parse({...r,title:null})))}draw(t,r){var y,b;let{feed:o,notice:s,say:n}=t,{days:a,span:d,trouble:l}=this.controller,p=o.status;if(p.latest===null)return this.message(n("no_readings"),s);if(!a||!d)return this.message(n(l!=null?l:"loading"),s);let[,m=0]=(y=L(this.controller.readingsOf(d)))!=null?y:[],u=me(m,p.limits,k);return c`<ha-card>
      ${s} ${N(t,d.start,d.end)}
      <header>
        <h2>${(b=r.title)!=null?b:n("days_card")}</h2>
        <span class="quiet">${n("in_range")}</span>
      </header>
      <ul>
        ${a.map(M=>this.day(t,p,M,u))}
      </ul>
      ${Vr(t,p)} ${this.openedDay(t)}
    </ha-card>`}day(t,r,o,s){var b;let{format:n,say:a}=t,{summary:d,shown:l}=o,p=d.metrics.in_range_percent,m=p==null?void 0:n.percent(p),u=We(d,n,a).trim(),y=`${a("open_day",{day:Zt(t,o)})}. ${m?a("labelled",{label:a("in_range"),value:m}):a("not_enough_data")}`;return c`<li>
      <button
        class=${Kr(d.day)?"weekend":""}
        aria-label=${y}
        aria-current=${((b=this.controller.chosenDay)==null?void 0:b.start)===o.start?"date":h}
        @click=${()=>this.controller.choose(o)}
      >
        <span class="date">
          <span>${n.weekday(l)}</span>
          <span class="quiet">${n.date(l,{day:"numeric",month:"short"})}</span>
          ${u&&c`<span class="quiet">${u}</span>`}
        </span>
        ${jt(o,this.controller.readingsOf(o),r,s)}
        <span class="percent" title=${m?h:a("not_enough_data")}>
          ${m!=null?m:"–"}
        </span>
      </button>
    </li>`}openedDay(t){let{opened:r}=this.controller;if(!r)return h;let o=Zt(t,r);return c`<dialog
      aria-label=${o}
      @close=${()=>this.controller.close()}
      @click=${Br}
    >
      <form method="dialog">
        <h2>${o}</h2>
        <button>${t.say("close")}</button>
      </form>
      <dexcom-glucose-content .config=${this.dayConfig} .hass=${t.hass}></dexcom-glucose-content>
    </dialog>`}};H.styles=[A,Xt],H=S([_("dexcom-days-content")],H);function Br(i){i.target===i.currentTarget&&i.target.close()}function Vr({format:i,say:e},t){let r=kt("in_range",t.limits,t,i,e),o=_e.map(s=>Dt(s,i));return c`<p class="quiet">
    ${e("days_legend",{range:`${r} ${t.unit}`,times:o.join(", ")})}
  </p>`}function Kr(i){return[0,6].includes(new Date(i).getUTCDay())}function Zt({format:i,say:e},{shown:t,summary:r}){return i.date(t,{weekday:"long",day:"numeric",month:"long"})+We(r,i,e)}var rt=["urgent_low","urgent_low_soon","low","high","fall","rise","signal_loss","no_readings"],Wr={insulin:"m-5,-4h10l-5,9z",carbs:"m-4.5,-4.5h9v9h-9z",exercise:"m-5,4l5,-9l5,9z",health:"m-1.5,-5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5v-3h3.5z",blood_glucose:"m0,-5.5c3 3.5 4 5 4 7a4,4 0 0 1 -8,0c0 -2 1 -3.5 4 -7z",note:"m-4,-5h6l2,2v8h-8z",calibration:"m0,-5a5,5 0 1 1 -.01,0zm0,2.5a2.5,2.5 0 1 0 .01,0z",alert:"m0,-5.5l5.5,5.5l-5.5,5.5l-5.5,-5.5z",urgent_low:"m-2.4,-6h4.8l3.6,3.6v4.8l-3.6,3.6h-4.8l-3.6,-3.6v-4.8zm1.4,2v5h2v-5zm0,6.4v1.8h2v-1.8z",urgent_low_soon:"m0,-6l6,6l-6,6l-6,-6zm0,2.8l-3.2,3.2l3.2,3.2l3.2,-3.2z",low:"m-5,-5h10l-5,7zm0,8.5h10v2h-10z",high:"m-5,5h10l-5,-7zm0,-8.5h10v-2h-10z",fall:"m-5,-3.6l6.2,6.2h-3.7v2.4h7.5v-7.5h-2.4v3.7l-6.2,-6.2z",rise:"m-5,3.6l6.2,-6.2h-3.7v-2.4h7.5v7.5h-2.4v-3.7l-6.2,6.2z",signal_loss:"m0,-6a6,6 0 1 1 -.01,0zm0,2a4,4 0 0 0 -3.1,6.5l5.6,-5.6a4,4 0 0 0 -2.5,-.9zm3.1,1.5l-5.6,5.6a4,4 0 0 0 5.6,-5.6z",no_readings:"m-6,-2h3v4h-3zm4.5,0h3v4h-3zm4.5,0h3v4h-3z"};function J({kind:i,sub_type:e}){var t;return i==="alert"&&(t=rt.find(r=>r===e))!=null?t:i}function ot(i){let e=rt.indexOf(i);return e<0?rt.length:e}function Ae(i,e=[0]){let t=e.map(r=>`M${r.toFixed(1)},0${Wr[i]}`).join("");return g`<path class="marker ${i}" data-count=${e.length} d=${t}></path>`}function De(i,e){let t=`alert_${i}`;return e(X(t)?t:i)}function Jt({amount:i,unit:e},t,r){return i===null?"":e==="mg/dL"?`${r.glucose(i,t)} ${t.unit}`:e?`${r.amount(i)} ${e}`:r.amount(i)}function Qt({kind:i,sub_type:e,amount:t,note:r},o,s,n){var u;let d={amount:i==="blood_glucose"||i==="calibration"?s.glucose(t!=null?t:0,o):s.amount(t!=null?t:0),unit:o.unit},l=t===null?"":"_amount",p=[`diary_${i}_${e}${l}`,`diary_${i}${l}`,i],m=n((u=p.find(X))!=null?u:i,d);return r?`${m}, ${r}`:m}var er=w`
  .marker,
  .lasting {
    fill: var(--entry-color, var(--text));
    stroke: var(--paper);
    stroke-width: 1;
    fill-rule: evenodd;
    paint-order: stroke;
  }
  .lasting {
    opacity: 0.5;
  }
  .insulin {
    --entry-color: var(--insulin);
  }
  .carbs {
    --entry-color: var(--carbs);
  }
  .exercise {
    --entry-color: var(--exercise);
  }
  .health {
    --entry-color: var(--health);
  }
  .blood_glucose,
  .calibration {
    --entry-color: var(--meter);
  }
  .alert,
  .signal_loss,
  .no_readings {
    --entry-color: var(--quiet);
  }
  .marker.low,
  .marker.urgent_low_soon,
  .marker.fall {
    --entry-color: var(--low);
  }
  .marker.urgent_low {
    --entry-color: var(--very-low);
  }
  .marker.high,
  .marker.rise {
    --entry-color: var(--very-high);
  }
`;var it=10;function tr(i,e,{width:t}){yt(e?Gr(e,t):h,i)}function Gr({left:i,top:e,comparedTop:t,content:r},o){let s=i>o/2,n=Math.floor((s?i:o-i)-it),a=s?`translateX(calc(${i-it}px - 100%))`:`translateX(${i+it}px)`;return c`
    <i class="cursor" style="transform:translateX(${i}px)"></i>
    ${t===void 0?h:c`<i class="spot compared" style="transform:translate(${i}px,${t}px)"></i>`}
    ${e===void 0?h:c`<i class="spot" style="transform:translate(${i}px,${e}px)"></i>`}
    <div class="bubble" style="max-width:${n}px;transform:${a}">${r}</div>`}var rr=w`
  .pointer {
    position: absolute;
    inset: 0;
    overflow: hidden;
    contain: strict;
    pointer-events: none;
  }
  .pointer > * {
    position: absolute;
    top: 0;
    left: 0;
    will-change: transform;
  }
  .cursor {
    bottom: 20px;
    width: 1px;
    background: var(--text);
    opacity: 0.7;
  }
  .spot {
    width: 8px;
    height: 8px;
    margin: -5.5px;
    border: 1.5px solid var(--text);
    border-radius: 50%;
    background: var(--paper);
  }
  .spot.compared {
    border-style: dashed;
  }
  .bubble {
    box-sizing: border-box;
    width: max-content;
    padding: 6px 10px;
    border-radius: 8px;
    background: var(--paper);
    box-shadow:
      0 0 0 1px var(--line),
      0 2px 8px rgb(0 0 0 / 0.25);
    font-size: 12px;
    line-height: 1.45;
  }
  .bubble strong {
    font-size: 15px;
    font-weight: 500;
  }
`;var or=i=>(...e)=>({_$litDirective$:i,values:e}),Ce=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,r){this._$Ct=e,this._$AM=t,this._$Ci=r}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};var Yr={},st=or(class extends Ce{constructor(){super(...arguments),this.ot=Yr}render(i,e){return e()}update(i,[e,t]){if(Array.isArray(e)){if(Array.isArray(this.ot)&&this.ot.length===e.length&&e.every((r,o)=>r===this.ot[o]))return Be}else if(this.ot===e)return Be;return this.ot=Array.isArray(e)?Array.from(e):e,this.render(e,t)}});var Q=class{constructor(){this.scaledBy="";this.kept=new Map}of(e,t){let{pixelsPerSecond:r,y:o,limits:s}=t,n=JSON.stringify([r,o.domain,o.range,s]),a=n===this.scaledBy?this.kept:new Map;this.scaledBy=n,this.kept=new Map;for(let d=0;d<e.length;){let l=Math.floor(e[d][0]/f)*f,p=Pt(e,l+f),[m,u]=[e[d-1],e.slice(d,p)],y=a.get(l),b=y&&y.before===m&&jr(y.readings,u);this.kept.set(l,b?y:Xr(l,m,u,t)),d=p}return[...this.kept.values()]}};function jr(i,e){return i.length===e.length&&i.every(([t,r],o)=>{var s,n;return t===((s=e[o])==null?void 0:s[0])&&r===((n=e[o])==null?void 0:n[1])})}function Xr(i,e,t,{pixelsPerSecond:r,y:o,limits:s}){let n=a=>(a-i)*r;return{start:i,before:e,readings:t,line:fe(e?[e,...t]:t,n,o),dots:[...he(t,s,n,o)].filter(([,a])=>a)}}var Pe=16,Zr=30,Le=8,Jr=5.8,Qr=[["alert"],["insulin"],["carbs"],["exercise","health","blood_glucose","note","calibration"]];function sr(i,e,t,r,o){let[s,n]=e.range;return Qr.map((a,d)=>{let l=eo(i.filter(({kind:m})=>a.includes(m)),m=>Math.max(e(m.time),s)),p=l.map(({left:m,entries:u},y)=>{var W,G;let[b]=u,M=((G=(W=l[y+1])==null?void 0:W.left)!=null?G:n+Le)-m-2*Le,re=Math.max(...u.map(oe=>{var Y;return(Y=oe.end)!=null?Y:0}));return{kind:to(u),count:u.length,left:m,length:Math.max(Math.min(e(re),n)-m,0),text:u.length>1?`×${u.length}`:ro(b,M,t,r,o)}});return{isAbove:d===0,marks:p}}).filter(({marks:a})=>a.length>0)}function ir({marks:i},e){let t=[...new Set(i.map(({kind:r})=>r))];return g`<g transform="translate(0,${e})">
    ${i.filter(({length:r})=>r>Le).map(({kind:r,left:o,length:s})=>g`<rect class="lasting ${r}" x=${o} y="6" height="2" width=${s}></rect>`)}
    ${t.map(r=>Ae(r,i.filter(o=>o.kind===r).map(({left:o})=>o)))}
    ${i.filter(({text:r})=>r).map(({left:r,text:o})=>g`<text class="amount" x=${(r+Le).toFixed(1)} y="4">${o}</text>`)}
  </g>`}function nt(i,e){return i.filter(t=>t.isAbove===e).length*Pe}function nr(i,e){let t=e.bottom+Pe/2;return i.map(r=>{if(r.isAbove)return ir(r,e.top-Pe/2);let o=t;return t+=Pe,ir(r,o)})}function eo(i,e){let t=[];for(let r of[...i].sort((o,s)=>o.time-s.time)){let o=de(t),s=e(r);o&&s-o.left<Zr?o.entries.push(r):t.push({left:s,entries:[r]})}return t}function to(i){return i.map(J).reduce((t,r)=>ot(r)<ot(t)?r:t)}function ro(i,e,t,r,o){var n;return(n=(i.kind==="alert"?[De(J(i),o)]:i.amount===null?[o(i.kind)]:[Jt(i,t,r),r.amount(i.amount)]).find(a=>a.length*Jr<=e))!=null?n:""}var q={left:34,right:8,top:8,bottom:20},oo=48,io=[1,2,3,4,6,12,24,48,96,168,336],so=174,ar=744,no=4*ar,ao=2.5,Ee=class{constructor(){this.plot=at({width:0,height:0},[]);this.x=I(0,1,this.plot);this.y=I(0,1,this.plot);this.lanes=Te();this.blocks=new Q;this.overlayBlocks=new Q}get secondsPerPixel(){return this.x.invert(1)-this.x.invert(0)}draw(e,t,r,o,s){var G,oe,Y,ut;let{until:n,start:a,overlay:d,readings:l}=e,p=I(a,n,at(t,[])),m=this.lanes([e.diary,a,n,t.width,r.unit,o],()=>sr(e.diary,p,r,o,s)),u=at(t,m),y=Math.max((oe=(G=L(l))==null?void 0:G[1])!=null?oe:0,(ut=(Y=L(d))==null?void 0:Y[1])!=null?ut:0),b=me(y,r.limits,u);Object.assign(this,{plot:u,x:p,y:b});let M=(u.right-u.left)/(n-a),re={pixelsPerSecond:M,y:b,limits:r.limits},W=Math.min(5,Math.max(2,M*300*1.6));return g`
      ${_t(u,b,r,o)}
      ${st([a,n,u.right,u.top,t.height,o],()=>po(e,u,t,p,o))}
      ${uo(e.pending,u,p)}
      ${ho(e,r,u,p,o,s)}
      ${this.overlayBlocks.of(d,re).map(co(p))}
      <g class=${W<ao?"square":"round"} stroke-width=${W.toFixed(1)}>
        ${this.blocks.of(l,re).map(lo(p))}
      </g>
      ${st([m,u.top,u.bottom],()=>nr(m,u))}`}};function at({width:i,height:e},t){return{left:q.left,right:Math.max(i-q.right,q.left+1),top:q.top+nt(t,!0),bottom:e-q.bottom-nt(t,!1)}}function lo(i){return({start:e,line:t,dots:r})=>g`<g transform="translate(${i(e).toFixed(1)})">
    <path class="trace" d=${t}></path>
    ${r.map(([o,s])=>g`<path class="dots ${o}" d=${s}></path>`)}
  </g>`}function co(i){return({start:e,line:t})=>g`<path class="overlay" transform="translate(${i(e).toFixed(1)})" d=${t}></path>`}function po({start:i,until:e},t,{height:r},o,s){let n=Math.max(1,Math.floor((t.right-t.left)/oo)),a=r-q.bottom;return mo(i,e,n,s).map(({tick:d,label:l,isDay:p})=>{let m=Math.min(Math.max(o(d),t.left+10),t.right-12);return g`
      <line class=${p?"midnight":"tick"} x1=${o(d)} x2=${o(d)} y1=${t.top} y2=${a}></line>
      <text x=${m} y=${a+14} text-anchor="middle">${l}</text>`})}function mo(i,e,t,r){let{zone:o}=r,s=(e-i)/v,n=io.find(a=>s/a<=t);return s>no||!n?St(i,e,o,Math.ceil(s/ar/t)).map(a=>({tick:a,label:r.month(a),isDay:!0})):xt(i,e,o,n).map(a=>{let d=ce(a,o)%f===0,l=s>so?r.dateOfYear(a):r.weekday(a);return{tick:a,label:d&&s>12?l:r.hour(a),isDay:d}})}function uo(i,e,t){if(!i)return"";let[r,o]=[t(i.start),t(i.end)];return g`
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line class="hatch" y2="6"></line>
      </pattern>
    </defs>
    <rect class="pending" fill="url(#hatch)" x=${r} width=${Math.max(o-r,0)} y=${e.top} height=${e.bottom-e.top}></rect>
    <line class="present" x1=${o} x2=${o} y1=${e.top} y2=${e.bottom}></line>`}function ho({start:i,end:e},t,r,o,s,n){return t.clock_shifts.filter(([a])=>i<a&&a<e).map(([a,d])=>{let l=n("clock_shift",{hours:s.change(d/v)}),p=o(a)<(r.left+r.right)/2;return g`
        <line class="clock" x1=${o(a)} x2=${o(a)} y1=${r.top} y2=${r.bottom}></line>
        <text class="clock-label" x=${o(a)+(p?5:-5)} y=${r.top+10}
          text-anchor=${p?"start":"end"}>${l}</text>`})}var dr=w`
  .clock,
  .present {
    stroke: var(--text);
    stroke-dasharray: 6 5;
  }
  .present {
    stroke-dasharray: none;
    opacity: 0.6;
  }
  .clock-label {
    paint-order: stroke;
    stroke: var(--paper);
    stroke-width: 4;
  }
  .midnight {
    stroke: var(--quiet);
    opacity: 0.5;
  }
  .hatch {
    stroke: var(--quiet);
    stroke-width: 2;
    opacity: 0.35;
  }
  .trace {
    fill: none;
    stroke: var(--quiet);
    stroke-width: 1;
    opacity: 0.45;
  }
  .overlay {
    fill: none;
    stroke: var(--quiet);
    stroke-width: 1.5;
    stroke-dasharray: 4 3;
  }
  .dots {
    fill: none;
  }
  .round {
    stroke-linecap: round;
  }
  .square {
    stroke-linecap: square;
  }
  .dots.very_low {
    stroke: var(--very-low);
  }
  .dots.low {
    stroke: var(--low);
  }
  .dots.in_range {
    stroke: var(--in-range);
  }
  .dots.high {
    stroke: var(--high);
  }
  .dots.very_high {
    stroke: var(--very-high);
  }
  .amount {
    paint-order: stroke;
    stroke: var(--paper);
    stroke-width: 3;
    font-size: 10.5px;
    fill: var(--text);
  }
`;var U=class{constructor(e,t){this.host=e;this.selector=t;this.size={width:0,height:0};this.part=null;this.observer=new ResizeObserver(([e])=>{if(!e)return;let{width:t,height:r}=e.contentRect;this.size={width:Math.floor(t),height:Math.floor(r)},this.host.requestUpdate()});e.addController(this)}hostConnected(){this.host.requestUpdate()}hostUpdated(){let e=this.host.renderRoot.querySelector(this.selector);e!==this.part&&(this.observer.disconnect(),this.part=e,e&&this.observer.observe(e))}hostDisconnected(){this.observer.disconnect(),this.part=null}};var lt=1/48,lr=v/4,fo=v,Me=class{constructor(e){this.aheadSeconds=0;this.hours=e}get followsLatest(){return!this.fixed&&!this.zoomed}base(e){if(this.fixed)return this.fixed;let t=this.hours*v*lt;return{start:Math.floor((e-this.hours*v)/t)*t,end:e}}showLatest(){this.fixed=void 0,this.zoomed=void 0}show(e){this.fixed=e,this.zoomed=void 0}showHours(e,t){var o,s;let r=(s=(o=this.zoomed)!=null?o:this.fixed)==null?void 0:s.end;this.hours=e,this.showLatest(),r!==void 0&&r<t&&(this.fixed={start:r-e*v,end:r})}move(e,t){var d;let{start:r,end:o}=(d=this.zoomed)!=null?d:this.base(t),s=this.zoomed?o-r:this.hours*v,n=e<0?r:o+s,a={start:n-s,end:n};if(this.zoomed){let l=Math.max(a.end-t,0);this.zoomed={start:a.start-l,end:a.end-l}}else{let l=a.end>t-this.hours*v*lt;this.fixed=l?void 0:a}}axisEnd({start:e,end:t},r){if(!this.followsLatest)return t;let o=r-t;return(o>this.aheadSeconds||o<this.aheadSeconds-2*lr)&&(this.aheadSeconds=Math.max(o+lr,0)),e+this.hours*v*(1+lt)+this.aheadSeconds}zoom({start:e,end:t},r){(!this.zoomed||!this.whole)&&(this.whole=r);let o={start:Math.min(this.whole.start,r.start),end:Math.max(this.whole.end,r.end)},s=o.end-o.start,n=Math.min(Math.max(t-e,fo),s),a=(e+t)/2,d=Math.min(Math.max(a-n/2,o.start),o.end-n);this.zoomed=n<s?{start:d,end:d+n}:void 0}};function Oe({start:i,end:e},t,r){return{start:r-(r-i)*t,end:r+(e-r)*t}}var cr=50,yo=500,ct=8,go=.002,ze=class{constructor(e){this.target=e;this.held=new Map}down(e){this.held.set(e.id,{...e,startLeft:e.left,startAt:e.at});let[t,r]=[...this.held.values()];!t||!r||(this.target.lookAway(),this.pinch={axis:this.target.axis(),distance:pr(t,r),around:this.target.timeAt((t.left+r.left)/2)})}move(e){let t=this.held.get(e.id);t&&(t.left=e.left),this.pinch?this.stretch(this.pinch):(this.target.lookAt(this.target.timeAt(e.left)),t!=null&&t.isMouse&&this.target.showSelection(mr(t)))}up(e){let t=this.held.get(e.id);if(this.held.delete(e.id),this.pinch){this.held.size===0&&(this.pinch=void 0);return}t&&this.lift({...t,left:e.left,at:e.at})}cancel({id:e}){this.held.delete(e),this.target.showSelection(void 0),this.held.size===0&&(this.pinch=void 0)}wheel(e,t){this.target.zoomBy(Math.exp(t*go),this.target.timeAt(e))}lift(e){let{target:t}=this,r=e.left-e.startLeft;if(e.isMouse){t.showSelection(void 0);let o=mr(e);o&&t.zoom({start:t.timeAt(o[0]),end:t.timeAt(o[1])})}else Math.abs(r)<ct?t.lookAt(t.timeAt(e.left)):e.at-e.startAt<=yo&&(r>=cr?t.moveEarlier():r<=-cr&&t.moveLater())}stretch({axis:e,around:t,distance:r}){let[o,s]=[...this.held.values()];if(!o||!s)return;let n=r/pr(o,s);this.target.zoom(Oe(e,n,t))}};function pr(i,e){return Math.max(Math.abs(i.left-e.left),ct)}function mr({left:i,startLeft:e}){return Math.abs(i-e)<ct?void 0:[Math.min(i,e),Math.max(i,e)]}var ur=5;function ee({start:i,end:e},t){if(![i,e].every(n=>pe(n,t.zone)===n))return`${t.dayAndTime(i)} – ${t.dayAndTime(e)}`;let[o,s]=[t.day(i),t.day(e-f/2)];return o===s?o:`${o} – ${s}`}function hr(i,e){return{time:e.format.dayAndTime(i.time),reading:i.reading&&vo(i.reading,e),compared:i.compared&&bo(i.compared,e),others:[...wo(i,e),...xo(i,e)]}}function fr({time:i,reading:e,compared:t,others:r}){return[i,e,t,...r].filter(Boolean).join(" · ")}function yr({time:i,reading:e,compared:t,others:r}){return c`<div class="quiet">${i}</div>
    ${e&&c`<div><strong>${e}</strong></div>`}
    ${t&&c`<div class="quiet"><span aria-hidden="true">┄ </span>${t}</div>`}
    ${r.map(o=>c`<div>${o}</div>`)}`}function pt({status:i,format:e,say:t}){var o;let r=(o=i.next_reading)==null?void 0:o.due;return[t("not_released"),...r?[t("next_due",{time:e.time(r)})]:[]]}function gr(i,{status:e,format:t,say:r}){let{end:o,readings:s,start:n}=i,a=L(s);if(!a)return r("no_readings_here");let[d="",l=""]=a.map(u=>`${t.reading(u,e)} ${e.unit}`),[p,m]=[t.dayAndTime(n),t.dayAndTime(o)];return r("chart_label",{start:p,end:m,min:d,max:l})}function vo([,i],{status:e,format:t,say:r}){return`${t.reading(i,e)} ${e.unit}, ${r(ne(i,e.limits))}`}function bo([i,e],{status:t,format:r,say:o}){let s=`${r.reading(e,t)} ${t.unit}`;return o("labelled",{label:r.dayAndTime(i),value:s})}function wo({isPending:i},e){return i?pt(e):[]}function xo({entries:i},{status:e,format:t,say:r}){let o=i.map(n=>Qt(n,e,t,r)),s=o.length-ur;return s>1?[...o.slice(0,ur),`+${t.number(s)}`]:o}var Ie=class{constructor(e,t){this.host=e;this.controller=t;this.chart=new Ee;this.gestures=new ze(this);this.onKey=e=>{e.ctrlKey||e.metaKey||e.altKey||this.controller.press(e.key)&&e.preventDefault()};this.onFocus=()=>{this.shown=void 0,this.showLook()};this.onBlur=()=>this.controller.lookAway();this.onDown=e=>{e.button===0&&(e.pointerType==="mouse"&&e.currentTarget.setPointerCapture(e.pointerId),this.gestures.down(mt(e)))};this.onMove=e=>this.gestures.move(mt(e));this.onUp=e=>this.gestures.up(mt(e));this.onCancel=e=>this.gestures.cancel({id:e.pointerId});this.onLeave=e=>{e.pointerType==="mouse"&&this.controller.lookAway()};this.onWheel={passive:!1,handleEvent:e=>{!e.ctrlKey&&!e.metaKey||(e.preventDefault(),this.gestures.wheel(vr(e),e.deltaY))}};this.sized=new U(e,".chart")}draw(e,t){let{size:r}=this.sized,{controller:o}=this,{format:s,say:n,status:a}=t;this.words=t;let d=n(o.isComplete?"no_readings_here":"loading");return c`<div class="chart">
      ${r.width>0&&r.height>0?c`<svg width=${r.width} height=${r.height} tabindex="0" role="slider"
              data-readings=${e.readings.length}
              aria-label=${gr(e,t)}
              aria-valuemin=${e.start} aria-valuemax=${e.until}
              aria-keyshortcuts="+ - 0"
              @keydown=${this.onKey}
              @focus=${this.onFocus}
              @blur=${this.onBlur}
              @pointerdown=${this.onDown}
              @pointermove=${this.onMove}
              @pointerup=${this.onUp}
              @pointercancel=${this.onCancel}
              @pointerleave=${this.onLeave}
              @dblclick=${()=>o.resetZoom()}
              @wheel=${this.onWheel}>
              ${this.chart.draw(e,r,a,s,n)}
            </svg>`:h}
      <div class="selection" hidden></div>
      <div class="pointer" aria-hidden="true"></div>
      ${e.readings.length+e.overlay.length===0?c`<div class="empty quiet">${d}</div>`:h}
      ${o.isZoomed?c`<button class="reset" @click=${()=>o.resetZoom()}>${n("reset_zoom")}</button>`:h}
    </div>`}showLook(){var l,p,m;let{controller:e,words:t}=this,{trace:r}=e,o=this.host.renderRoot.querySelector(".pointer"),s=this.host.renderRoot.querySelector(".chart > svg");if(!t||!r||!o||!s)return;e.secondsPerPixel=this.chart.secondsPerPixel;let{look:n}=e;if(((l=this.shown)==null?void 0:l.trace)===r&&((p=this.shown.look)==null?void 0:p.time)===(n==null?void 0:n.time)&&n)return;this.shown={look:n,trace:r};let a=n&&hr(n,t);if(tr(o,n&&this.pointedAt(n,a),this.sized.size),n&&!s.matches(":focus"))return;let d=a?fr(a):ee(r,t.format);s.setAttribute("aria-valuenow",String((m=n==null?void 0:n.time)!=null?m:r.end)),s.setAttribute("aria-valuetext",d)}timeAt(e){return this.chart.x.invert(e)}axis(){var r;let{start:e=0,until:t=0}=(r=this.controller.trace)!=null?r:{};return{start:e,end:t}}lookAt(e){this.controller.lookAt(e)}lookAway(){this.controller.lookAway()}zoom(e){this.controller.zoom(e)}zoomBy(e,t){this.controller.zoomBy(e,t)}moveEarlier(){this.controller.moveEarlier()}moveLater(){this.controller.moveLater()}showSelection(e){let t=this.host.renderRoot.querySelector(".selection");t&&(t.hidden=!e,e&&(t.style.cssText=`left:${e[0]}px;width:${e[1]-e[0]}px`))}pointedAt(e,t){let{x:r,y:o}=this.chart,{compared:s,reading:n,time:a}=e;return{left:r(a),top:n&&o(n[1]),comparedTop:s&&o(s[1]),content:yr(t)}}};function mt(i){return{id:i.pointerId,left:vr(i),at:i.timeStamp,isMouse:i.pointerType==="mouse"}}function vr(i){return i.clientX-i.currentTarget.getBoundingClientRect().left}function te({freshness:i,next_reading:e},t){return e&&t>e.stale_at?"stale":i==="usual"&&e&&t>e.late_at?"late":i}var So=600,$o=4;function br(i,e,t){var p;let r=Ke(i.readings,e),o=(p=r==null?void 0:r[0])!=null?p:e,s=Ke(i.overlay,o),n=Math.max(So,$o*t),a=i.diary.filter(m=>{var u;return o>=m.time-n&&o<=((u=m.end)!=null?u:m.time)+n}),{pending:d}=i,l=!!(!r&&d&&e>d.start&&e<=d.end);if(!(!r&&!s&&!l&&a.length===0))return{time:o,reading:r,compared:s&&[s[0]-i.movedSeconds,s[1]],entries:a,isPending:l}}function wr(i,{start:e,end:t},r){return r?T(i,e-r,t-r).map(([o,s])=>[o+r,s]):[]}function xr(i,{start:e,end:t}){return i.filter(r=>{var o;return r.time<t&&((o=r.end)!=null?o:r.time)>=e})}function Sr(i,e,t,r){if(i===null)return;let o={start:Math.max(i,t),end:Math.min(e,r)};return o.start<o.end?o:void 0}var To={none:0,yesterday:1,last_week:7},ko={ArrowLeft:-1,ArrowRight:1,PageUp:-12,PageDown:12,Home:Number.NEGATIVE_INFINITY,End:Number.POSITIVE_INFINITY},Ro={"+":.5,"=":.5,"-":2},_o=["0","Escape"],Ne=class{constructor(e){this.host=e;this.overlay=R.options.overlay.default;this.secondsPerPixel=0;this.window=new Me(R.options.hours.default);this.showsSelected=!1}configure(e){let t=this.config;this.config=e,e.hours!==(t==null?void 0:t.hours)&&(this.window.hours=e.hours,this.window.showLatest()),e.overlay!==(t==null?void 0:t.overlay)&&(this.overlay=e.overlay),t&&this.host.requestUpdate()}get hours(){return this.showsSelected||this.isZoomed?void 0:this.window.hours}get isZoomed(){return this.window.zoomed!==void 0}get followsLatest(){return this.window.followsLatest}get canMoveEarlier(){var r,o,s;let{first_reading:e,known_since:t}=(o=(r=this.feed)==null?void 0:r.status)!=null?o:{};return this.trace!==void 0&&this.trace.start>((s=e!=null?e:t)!=null?s:0)}get canMoveLater(){return!this.followsLatest&&this.trace!==void 0&&this.trace.end<this.latestEnd}get isComplete(){var e;return!!(this.trace&&((e=this.feed)!=null&&e.has(this.trace.start,this.trace.end)))}get compared(){var e;return this.showsSelected?(e=this.store)==null?void 0:e.compared:void 0}get look(){let{lookedTime:e,trace:t}=this;return e===void 0||!t?void 0:br(t,e,this.secondsPerPixel)}update(e,t,r){var m;this.follow(e),this.store=r,this.goToSelected(t),this.goToChosenDay();let o=e==null?void 0:e.status;if(!e||!o){this.trace=void 0;return}let s=this.window.base(this.latestEnd),n=(m=this.window.zoomed)!=null?m:s,a=this.movedSeconds(s,t);e.need(n.start,n.end,this.host),a?e.need(n.start-a,n.end-a,this.window):e.release(this.window);let d=te(o,e.now)==="stale",l=this.window.axisEnd(n,d?n.end:e.now),{readings:p}=e;this.trace={oldest:n.start-a,...n,until:l,readings:T(p,n.start,n.end),overlay:wr(p,n,a),movedSeconds:a,diary:this.diaryWithin({start:n.start,end:l}),pending:d?void 0:Sr(o.latest,e.now,n.start,l)}}disconnect(){var e;(e=this.feed)==null||e.release(this.window),this.follow(void 0)}showHours(e){this.showsSelected=!1,this.window.showHours(e,this.latestEnd),this.lookAway(),this.host.requestUpdate()}showNextOverlay(){let{values:e}=R.options.overlay;this.overlay=e[(e.indexOf(this.overlay)+1)%e.length],this.host.requestUpdate()}showLatest(){var e,t;this.window.showLatest(),this.showsSelected=!1,this.chosenDay=(e=this.feed)==null?void 0:e.chosenDay,this.lookAway(),this.host.requestUpdate(),(t=this.store)!=null&&t.period&&this.store.select(void 0)}moveEarlier(){this.move(-1)}moveLater(){this.canMoveLater&&this.move(1)}zoom(e){let{trace:t}=this;t&&(this.window.zoom(e,$r(t)),this.host.requestUpdate())}zoomBy(e,t){var s;let{trace:r,window:o}=this;r&&this.zoom(Oe((s=o.zoomed)!=null?s:$r(r),e,t))}resetZoom(){this.window.zoomed=void 0,this.host.requestUpdate()}lookAt(e){e!==this.lookedTime&&(this.lookedTime=e,this.host.showLook())}lookAway(){this.lookedTime!==void 0&&(this.lookedTime=void 0,this.host.showLook())}press(e){var s;let{trace:t}=this;if(!t)return!1;let[r,o]=[ko[e],Ro[e]];if(r!==void 0)this.lookAtNext(t,r);else if(o!==void 0)this.zoomBy(o,(s=this.lookedTime)!=null?s:(t.start+t.until)/2);else if(_o.includes(e))this.lookedTime!==void 0?this.lookAway():this.resetZoom();else return!1;return!0}lookAtNext({readings:e},t){var n;let r=(n=this.look)==null?void 0:n.reading,o=(r?e.indexOf(r):e.length)+t,s=e[Math.min(Math.max(o,0),e.length-1)];s&&this.lookAt(s[0])}get latestEnd(){var t,r,o,s;let e=(r=(t=this.feed)==null?void 0:t.status)==null?void 0:r.latest;return((s=e!=null?e:(o=this.feed)==null?void 0:o.now)!=null?s:0)+300}move(e){var t;if(this.trace){if(this.lookAway(),this.showsSelected&&!this.isZoomed){(t=this.store)==null||t.move(e);return}this.window.move(e,this.latestEnd),this.host.requestUpdate()}}follow(e){this.feed!==e&&(this.feed&&(this.feed.viewers-=1),this.feed=e,e&&(e.viewers+=1))}goToSelected(e){var r;let t=(r=this.store)==null?void 0:r.period;t!==this.selected&&(this.selected=t,this.showsSelected=t!==void 0,t?this.window.show(Z(t,e)):this.window.showLatest(),this.lookAway())}goToChosenDay(){var t;let e=(t=this.feed)==null?void 0:t.chosenDay;e!==this.chosenDay&&(this.chosenDay=e,e!==void 0&&(this.showsSelected=!1,this.window.hours=24,this.window.show(e),this.lookAway(),this.host.show()))}diaryWithin(e){var s,n,a,d;let t=((s=this.config)==null?void 0:s.show_diary)===!1?[]:(a=(n=this.feed)==null?void 0:n.diary)!=null?a:[],r=(d=this.trace)==null?void 0:d.diary,o=xr(t,e);return r&&et(r,o)?r:o}movedSeconds({start:e},t){let{compared:r}=this;if(r)return e-Z(r,t).start;let o=To[this.overlay];return o&&e-wt(ce(e,t)-o*f,t)}};function $r({start:i,until:e}){return{start:i,end:e}}var Ao={rising_quickly:-90,rising:-90,rising_slightly:-45,steady:0,falling_slightly:45,falling:90,falling_quickly:90};function Tr(i,e,t){var p,m,u;let{feed:r,format:o,hass:s,say:n}=i,a=le(r.readings,([y])=>y===e.latest),d=te(e,r.now)==="stale"?void 0:a,l=(m=s.states[(p=qe(s,t.entity).get("sensor.trend"))!=null?p:""])==null?void 0:m.state;return c`<header>
    <div>
      <h2>${(u=t.title)!=null?u:O(s,t.entity)}</h2>
      <div class="latest">
        <span class="value">${d?o.reading(d[1],e):"–"}</span>
        <span class="quiet">${e.unit}</span>
        ${d&&l?Co(l,i):h}
        ${d?c`<span class="band">${n(ne(d[1],e.limits))}</span>`:h}
      </div>
    </div>
    <div class="age quiet">${Do(i,e,t)}</div>
  </header>`}function Do({feed:i,format:e,hass:t,say:r},o,s){if(o.latest===null)return c``;let n=te(o,i.now),a=pe(i.now,e.zone)<=o.latest?e.time(o.latest):e.dayAndTime(o.latest);if(n==="stale")return c`<strong class="stale">${r("no_readings_since",{time:a})}</strong>
      <div>${Po(t,s.entity)}</div>`;let d=Tt(i.now-o.latest,r);return c`<div>${a}</div>
    <div>${r("data_from",{duration:d})}, ${r(n==="late"?"late":"normal_delay")}</div>`}function Co(i,{say:e}){let t=Ao[i];if(t===void 0||!X(i))return c``;let r=i.endsWith("_quickly");return c`<svg class="arrow" viewBox="0 0 24 24" role="img" aria-label=${e(i)}>
    <title>${e(i)}</title>
    <g transform="rotate(${t} 12 12)">
      <path d=${r?"M2,8H14M2,16H14M11,3L21,12L11,21":"M3,12H20M13,5L20,12L13,19"}></path>
    </g>
  </svg>`}function Po(i,e){var r;let t=i.states[(r=qe(i,e).get("binary_sensor.stale_data"))!=null?r:""];return t?i.formatEntityAttributeValue(t,"reason"):""}var kr=w`
  header {
    display: flex;
    justify-content: space-between;
    gap: 8px 16px;
    flex-wrap: wrap;
  }
  .latest {
    display: flex;
    align-items: baseline;
    gap: 6px;
  }
  .value {
    font-size: 34px;
    line-height: 1.2;
  }
  .age {
    font-size: 13px;
    line-height: 1.5;
  }
  .stale {
    color: color-mix(in srgb, var(--error-color, #db4437) 75%, var(--text));
  }
  .arrow {
    width: 24px;
    align-self: center;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  nav {
    display: flex;
    justify-content: space-between;
    flex-wrap: wrap;
    margin: 0 -8px;
  }
  .span {
    min-height: 20px;
    font-size: 13px;
    line-height: 20px;
  }
  ha-card {
    container-type: inline-size;
  }
  .chart {
    position: relative;
    flex: 1 0 280px;
    flex: 1 1 clamp(250px, 44cqi, 460px);
    min-height: 140px;
  }
  .chart > svg {
    position: absolute;
    inset: 0;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  /* The chart itself is what pointers are on, without a search through its parts. */
  .chart > svg * {
    pointer-events: none;
  }
  .selection {
    position: absolute;
    top: 8px;
    bottom: 20px;
    background: var(--accent);
    opacity: 0.2;
    pointer-events: none;
  }
  .reset {
    position: absolute;
    top: 4px;
    right: 10px;
    background: var(--paper);
    box-shadow: 0 0 0 1px var(--line);
  }
  .hatched {
    width: 14px;
    height: 12px;
    background: repeating-linear-gradient(135deg, var(--quiet) 0 1.5px, transparent 1.5px 4px);
    opacity: 0.6;
  }
  .empty {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    pointer-events: none;
  }
  .legend svg {
    width: 14px;
  }
`;var B=class extends x{constructor(){super(...arguments);this.controller=new Ne(this);this.view=new Ie(this,this.controller)}disconnectedCallback(){super.disconnectedCallback(),this.controller.disconnect()}show(){this.updateComplete.then(()=>this.scrollIntoView({behavior:"smooth",block:"nearest"}))}willUpdate(t){super.willUpdate(t);let{config:r,hass:o,period:s}=this;t.has("config")&&r&&this.controller.configure(r),o&&this.controller.update(this.feeds.feed,z(o),s.store)}updated(t){super.updated(t),this.showLook()}showLook(){this.view.showLook()}draw(t,r){let{feed:o,format:s,notice:n,say:a}=t,d=o.status,l=this.controller.trace,p={status:d,format:s,say:a};return c`<ha-card>
      ${n} ${N(t,l.oldest,l.end)}
      ${Tr(t,d,r)}
      ${this.toolbar(t)}
      ${d.latest===null?c`<div class="message" role="status">${a("no_readings")}</div>`:c`<div class="span quiet">${ee(l,s)}</div>
              ${this.view.draw(l,p)} ${this.legend(l,p)}`}
    </ha-card>`}toolbar({say:t}){let{controller:r}=this,{compared:o,overlay:s,followsLatest:n}=r;return c`<nav>
      <div role="group" aria-label=${t("hours")}>
        ${R.options.hours.values.map(a=>{let d=a<48?t("hours_short",{count:a}):t("days_short",{count:a/24});return c`<button aria-pressed=${a===r.hours}
            @click=${()=>r.showHours(a)}>${d}</button>`})}
      </div>
      <div role="group">
        ${o?h:c`<button aria-pressed=${s!=="none"}
                @click=${()=>r.showNextOverlay()}>${t("labelled",{label:t("overlay"),value:t(`overlay_${s}`)})}</button>`}
        <button aria-label=${t("earlier")} title=${t("earlier")}
          ?disabled=${!r.canMoveEarlier}
          @click=${()=>r.moveEarlier()}>‹</button>
        <button aria-label=${t("later")} title=${t("later")}
          ?disabled=${!r.canMoveLater} @click=${()=>r.moveLater()}>›</button>
        <button ?disabled=${n}
          @click=${()=>r.showLatest()}>${t("now")}</button>
      </div>
    </nav>`}legend(t,r){let{format:o,say:s}=r,{compared:n,overlay:a}=this.controller,d=[...new Set(t.diary.map(J))].sort(),l=n?ee(Z(n,o.zone),o):a==="none"?"":s(`overlay_${a}`);return c`<ul class="legend">
      ${t.pending&&c`<li><i class="hatched" aria-hidden="true"></i>${pt(r).join(". ")}</li>`}
      ${l&&c`<li><svg viewBox="-7 -7 14 14" aria-hidden="true"><path class="overlay" d="M-7,0H7"></path></svg>${l}</li>`}
      ${d.map(p=>c`<li><svg viewBox="-7 -7 14 14" aria-hidden="true">${Ae(p)}</svg>${De(p,s)}</li>`)}
    </ul>`}};B.styles=[A,At,dr,er,rr,kr],B=S([_("dexcom-glucose-content")],B);var Lo=["sunday","monday","tuesday","wednesday","thursday","friday","saturday"];var Eo=/^(en(-(us|ca|au))?|ja(-.*)?|pt-br|he.*)$/i;function Rr({first_weekday:i,language:e}){var r,o;let t=Lo.indexOf(i!=null?i:"");if(t>=0)return t;try{let{Locale:s}=Intl,n=s&&new s(e),a=(o=(r=n==null?void 0:n.getWeekInfo)==null?void 0:r.call(n))!=null?o:n==null?void 0:n.weekInfo;if(a)return a.firstDay%7}catch{}return Eo.test(e)?0:1}var Mo=14,Fe=class{constructor(){this.firstWeekday=1;this.bounds={first:"",last:""}}update(e,t,r){this.store=e,this.bounds=t,this.firstWeekday=r}get period(){var e;return(e=this.store)==null?void 0:e.period}get comparison(){var e,t;return(t=(e=this.store)==null?void 0:e.comparison)!=null?t:"none"}get compared(){var e;return(e=this.store)==null?void 0:e.compared}get canMoveEarlier(){return this.period!==void 0&&this.period.first>this.bounds.first}get canMoveLater(){return this.period!==void 0&&this.period.last<this.bounds.last}move(e){var t;(t=this.store)==null||t.move(e)}showLatest(){var e;(e=this.store)==null||e.select(void 0)}showToday(){this.select(this.bounds.last,"day")}chooseUnit(e){var n;let{bounds:t,period:r}=this;if(e!=="custom"){let a=r&&r.last<t.last;this.select(a?r.last:t.last,e);return}let{first:o,last:s}=r!=null?r:{first:$(t.last,1-Mo),last:t.last};(n=this.store)==null||n.select({unit:e,first:o,last:s})}pickFirst(e){let{period:t}=this;!e||!t||(t.unit==="custom"?this.pick(e,e>t.last?e:t.last,"first"):this.select(e,t.unit))}pickLast(e){let{period:t}=this;e&&t&&this.pick(e<t.first?e:t.first,e,"last")}compare(e,t){var r;(r=this.store)==null||r.compare(e,t||void 0)}select(e,t){var r;(r=this.store)==null||r.select(Qe(e,t,this.firstWeekday))}pick(e,t,r){var s;let o=Math.max(D({first:e,last:t})-Kt,0);(s=this.store)==null||s.select({unit:"custom",first:r==="last"?$(e,o):e,last:r==="first"?$(t,-o):t})}};var _r=w`
  ha-card {
    flex-direction: row;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    padding: 8px 12px;
  }
  div[role="group"] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  strong {
    min-width: 8em;
    padding: 0 4px;
    font-weight: 500;
    text-align: center;
  }
  label {
    display: flex;
    align-items: center;
    gap: 6px;
    font-size: 13px;
    color: var(--quiet);
  }
  .dates {
    gap: 4px 12px;
    padding: 0 8px;
  }
  input,
  select {
    box-sizing: border-box;
    min-height: 36px;
    padding: 0 8px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--paper);
    color: var(--text);
    font: inherit;
    font-size: 13px;
  }
  input:focus-visible,
  select:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  :host([dark]) {
    color-scheme: dark;
  }
`;var Oo=[...vt,"custom"],zo={none:"overlay_none",previous:"previous",year_before:"compare_year_before",custom:"unit_custom"},V=class extends x{constructor(){super(...arguments);this.controller=new Fe}willUpdate(t){var m,u,y;super.willUpdate(t);let{feeds:r,hass:o,period:s}=this,n=(m=r.feed)==null?void 0:m.status;if(!o||!r.feed||!n)return;let[a,d]=[r.feed.now,z(o)],l=(y=(u=n.first_reading)!=null?u:n.known_since)!=null?y:a,p={first:Ve(l,d),last:Ve(a,d)};this.controller.update(s.store,p,Rr(o.locale))}draw(t){return t.feed.status.latest===null?this.message(t.say("no_readings")):c`<ha-card>
      ${this.arrows(t)} ${this.units(t)} ${this.dates(t)}
    </ha-card>`}arrows({format:t,say:r}){let{controller:o}=this,{period:s}=o;return c`<div role="group" aria-label=${r("period_card")}>
      <button aria-label=${r("earlier")} title=${r("earlier")}
        ?disabled=${!o.canMoveEarlier} @click=${()=>o.move(-1)}>‹</button>
      <strong aria-live="polite">${s?Io(s,t):r("now")}</strong>
      <button aria-label=${r("later")} title=${r("later")}
        ?disabled=${!o.canMoveLater} @click=${()=>o.move(1)}>›</button>
      <button ?disabled=${!s} @click=${()=>o.showLatest()}>${r("now")}</button>
    </div>`}units({say:t}){let{controller:r}=this,{bounds:o,period:s}=r,n=(s==null?void 0:s.unit)==="day"&&s.first===o.last;return c`<div role="group">
      <button aria-pressed=${n} @click=${()=>r.showToday()}>${t("today")}</button>
      ${Oo.map(a=>c`<button aria-pressed=${a===(s==null?void 0:s.unit)&&!n}
          @click=${()=>r.chooseUnit(a)}>${t(`unit_${a}`)}</button>`)}
    </div>`}dates({say:t}){let{controller:r}=this,{compared:o,comparison:s,period:n}=r;return n?c`<div role="group" class="dates">
      ${this.date(t("first_day"),n.first,a=>r.pickFirst(a))}
      ${n.unit==="custom"?this.date(t("last_day"),n.last,a=>r.pickLast(a)):h}
      <label>${t("overlay")}
        <select @change=${a=>r.compare(a.target.value)}>
          ${Vt.map(a=>c`<option value=${a} ?selected=${a===s}>${t(zo[a])}</option>`)}
        </select>
      </label>
      ${s==="custom"&&o?this.date(t("first_day"),o.first,a=>r.compare("custom",a)):h}
    </div>`:h}date(t,r,o){let{first:s,last:n}=this.controller.bounds;return c`<label>${t}
      <input type="date" min=${s} max=${n} .value=${r}
        @change=${a=>o(a.target.value)}>
    </label>`}};V.styles=[A,_r],V=S([_("dexcom-period-content")],V);function Io(i,e){let t=o=>P(o,e.zone),r=(o,s)=>e.date(t(o),{year:"numeric",...s});switch(i.unit){case"year":return r(i.first,{});case"month":return r(i.first,{month:"long"});case"day":return r(i.first,{weekday:"short",day:"numeric",month:"short"});default:return No(i,o=>r(o,{day:"numeric",month:"short"}))}}function No({first:i,last:e},t){return`${t(i)} – ${t(e)}`}var He=class{constructor(e){this.host=e;this.days=ie.options.days.default;this.report="closed";this.hasOwnDays=!1;this.summary=new F(e)}configure({days:e}){this.days=e}get answer(){return this.summary.answer}get trouble(){return this.summary.trouble}get isLoading(){return this.summary.isLoading}get reportReadings(){var t;let e=this.reportSpan();return e&&((t=this.feed)!=null&&t.has(e.start,e.end))?this.feed.readings:void 0}get shownDays(){return this.selected&&!this.hasOwnDays?void 0:this.days}update(e,t){if((t==null?void 0:t.period)!==this.selected&&(this.hasOwnDays=!1),this.selected=t==null?void 0:t.period,this.feed=e,!e)return;let{selected:r,shownDays:o}=this;if(r&&!o?this.summary.request(e,r,t==null?void 0:t.compared):this.summary.request(e,this.days),!e.status)return;let s=this.report==="open"?this.reportSpan():void 0;s&&e.need(s.start,s.end,this.host)}showDays(e){this.days=e,this.hasOwnDays=!0,this.host.requestUpdate()}async openReport(){this.showReport("open");try{await import("./report-dialog.js")}catch{this.showReport("missing")}}closeReport(){this.showReport("closed")}showReport(e){this.report=e,this.host.requestUpdate()}reportSpan(){var t;let e=(t=this.answer)==null?void 0:t.summary;return e?Ot(e):void 0}};var Ar=w`
  ha-card {
    container-type: inline-size;
  }
  header,
  nav {
    display: flex;
    justify-content: space-between;
    align-items: center;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  nav {
    margin: 0 -8px;
  }
  .parts {
    display: grid;
    gap: 16px;
    flex: 1;
    transition: opacity 0.2s;
  }
  .parts[aria-busy="true"] {
    opacity: 0.5;
  }
  .numbers {
    display: grid;
    gap: 12px;
    align-content: start;
  }
  .chart {
    flex: 1;
  }
  /* The four figures are in one row or in two, never three and one. */
  @container (min-width: 504px) and (max-width: 639.98px) {
    .figures {
      grid-template-columns: repeat(4, 1fr);
    }
  }
  @container (min-width: 640px) {
    .parts {
      grid-template-columns: minmax(290px, 2fr) 3fr;
      gap: 24px;
    }
  }
`;var K=class extends x{constructor(){super(...arguments);this.controller=new He(this);this.sized=new U(this,".chart")}willUpdate(t){super.willUpdate(t),t.has("config")&&this.config&&this.controller.configure(this.config),this.controller.update(this.feeds.feed,this.period.store)}draw(t,r){var m;let{hass:o,notice:s,say:n}=t,{report:a,trouble:d}=this.controller,l=this.view(t),p=O(o,r.entity);return c`<ha-card>
      ${s} ${l?Fo(t,l):h}
      <header>
        <h2>${(m=r.title)!=null?m:p}</h2>
        ${this.toolbar(t,l)}
      </header>
      ${d?c`<div role="alert">${n(d)}</div>`:h}
      ${l?this.parts(l):this.withoutSummary(t)}
      ${l&&a!=="closed"?this.report(t,l,p):h}
    </ha-card>`}toolbar({say:t},r){return c`<nav>
      <div role="group" aria-label=${t("days")}>
        ${ie.options.days.values.map(o=>c`<button aria-pressed=${o===this.controller.shownDays}
              @click=${()=>this.controller.showDays(o)}>${t("days_short",{count:o})}</button>`)}
      </div>
      <button ?disabled=${!r} aria-haspopup="dialog"
        @click=${()=>this.controller.openReport()}>${t("print")}</button>
    </nav>`}parts(t){let{format:r,previous:o,say:s,summary:n}=t;return c`<div class="quiet small">${Et(n,r)}${o&&` · ${Mt(o,r,s)}`}</div>
    <div class="parts" aria-busy=${this.controller.isLoading}>
      <div class="numbers">${zt(t)} ${It(t)}</div>
      ${Nt(t,this.sized.size)}
    </div>`}withoutSummary({say:t}){if(this.controller.trouble)return c``;let r=this.controller.answer?"no_readings":"loading";return c`<div class="message" role="status">${t(r)}</div>`}view({feed:t,format:r,say:o}){var a;let{summary:s,previous:n}=(a=this.controller.answer)!=null?a:{};if(s)return{summary:s,previous:n!=null?n:null,status:t.status,format:r,say:o}}report({hass:t,say:r},o,s){let{controller:n}=this;if(n.report==="missing")return ke(r);let a=n.reportReadings,d={...o,name:s,readings:a,language:t.locale.language};return c`<dexcom-report .report=${d} @close=${()=>n.closeReport()}></dexcom-report>`}};K.styles=[A,Rt,Ct,Ft,Ar],K=S([_("dexcom-profile-content")],K);function Fo(i,{summary:e}){let{start:t,end:r}=ue(e);return N(i,t,r)}export{H as DaysContent,B as GlucoseContent,V as PeriodContent,K as ProfileContent};
/*! Bundled license information:

lit-html/directive.js:
  (**
   * @license
   * Copyright 2017 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

lit-html/directives/guard.js:
  (**
   * @license
   * Copyright 2018 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/
