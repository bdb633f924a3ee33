import{E as A,H as E,I as u,J as p,K as h,L as l,b as r,h as w,j as d,l as c,m,n as S}from"./base.js";var O="https://github.com/dexcom-api/home-assistant-dexcom-api#cards";function T(e){var o,t,n;(o=e.customCards)!=null||(e.customCards=[]),e.customCards.push(...p.map(H)),(t=e.customBadges)!=null||(e.customBadges=[]),e.customBadges.push(H(h)),(n=e.customStrategies)!=null||(e.customStrategies=[]),e.customStrategies.push({type:"dexcom-api",strategyType:"dashboard",get name(){return m("dashboard")},get description(){return m("dashboard_description")},documentationURL:O})}function H(e){let o=l(e);return{type:o,get name(){return m(e.name)},get description(){return m(`${e.name}_description`)},preview:!0,documentationURL:O,getEntitySuggestion:(t,n)=>r(t).includes(n)?{config:{type:`custom:${o}`,entity:n}}:null}}function L(){let e=document.createElement("ha-card"),o=document.createElement("p");o.textContent=d(c(),"reload_needed");let t=document.createElement("button");return t.textContent=d(c(),"reload"),t.addEventListener("click",()=>location.reload()),e.append(o,t),e}var P=`
:host { display: block; height: 100%; }
ha-card {
box-sizing: border-box;
height: 100%;
min-height: 56px;
padding: 0 16px;
display: grid;
place-content: center;
justify-items: center;
text-align: center;
color: var(--secondary-text-color);
}
:host(dexcom-badge) ha-card {
min-height: 36px;
border-radius: 18px;
font-size: 12px;
}
button {
min-height: 36px;
padding: 0 16px;
border: 1px solid;
border-radius: 18px;
background: none;
color: var(--primary-color);
font: inherit;
cursor: pointer;
}
`;function j(e){let{gridOptions:o,schema:t}=e;class n extends HTMLElement{constructor(){super(...arguments);this.root=this.attachShadow({mode:"open"})}static getStubConfig(s){return B(s,e)}static async getConfigForm(){var i;let[{EDITORS:s}]=await Promise.all([E(),w(c())]);return(i=s[e.name])==null?void 0:i.call(s)}static async getConfigElement(){if(!("lanes"in t.options&&customElements.get("ha-form")))return;let[{LanesEditor:s},i]=await Promise.all([E(),n.getConfigForm()]);return i&&new s(i,t.parse)}setConfig(s){this.config=t.parse(s),this.content&&(this.content.config=this.config)}get hass(){return this.latestHass}set hass(s){this.latestHass=s,this.content&&s&&(this.content.hass=s)}getGridOptions(){return o}getCardSize(){return this.config?e.sizeOf(this.config):1}connectedCallback(){this.root.hasChildNodes()||this.load()}async load(){let s=document.createElement("style");s.textContent=P;let i=document.createElement("ha-card");i.textContent=d(c(),"loading"),this.root.append(s,i);try{await e.load(),this.content=document.createElement(M(e)),this.config&&(this.content.config=this.config),this.latestHass&&(this.content.hass=this.latestHass),i.replaceWith(this.content)}catch{i.replaceWith(L())}}}customElements.define(l(e),n)}function M(e){return`${l(e).replace("-card","")}-content`}function B(e,{schema:o}){var n;let t=Object.entries(o.options).filter(([,{kind:a}])=>a!=="lanes").map(([a,g])=>[a,g.default]);return{...Object.fromEntries(t),entity:(n=r(e)[0])!=null?n:""}}var R="dexcom-state-row",G=`
:host { display: flex; align-items: center; gap: 8px; }
.info { flex: 1; min-width: 0; }
.time { color: var(--secondary-text-color); }
.value { white-space: nowrap; }
`,f=class extends HTMLElement{constructor(){super();this.given={};this.badge=document.createElement("state-badge");this.name=document.createElement("div");this.time=document.createElement("div");this.value=document.createElement("div");let t=document.createElement("style");t.textContent=G;let n=document.createElement("div");n.className="info",this.time.className="time",this.value.className="value",n.append(this.name,this.time),this.attachShadow({mode:"open"}).append(t,this.badge,n,this.value)}connectedCallback(){let t=this;for(let n of Object.getOwnPropertyNames(this)){if(n!=="hass"&&n!=="stateObj")continue;let a=t[n];delete t[n],t[n]=a}}set hass(t){this.given.hass=t,this.draw()}set stateObj(t){this.given.stateObj=t,this.draw()}draw(){var s,i,v;let{hass:t,stateObj:n}=this.given;if(!t||!n)return;Object.assign(this.badge,{hass:t,stateObj:n,stateColor:!0});let{time:a,friendly_name:g}=n.attributes;this.name.textContent=(v=(i=(s=t.formatEntityName)==null?void 0:s.call(t,n,{type:"entity"}))!=null?i:g)!=null?v:"",this.time.textContent=a?t.formatEntityAttributeValue(n,"time"):"",this.value.textContent=t.formatEntityState(n)}};var b="dexcom-api",C="dexcom-strategy-editor",x=new WeakSet,y=class extends HTMLElement{static async generate(o,t){x.add(o),A().catch(()=>{});try{let{DexcomStrategy:n}=await u();return await n.generate(o,t)}catch{return{views:[{cards:r(t).map(z)}]}}}static async getConfigElement(){let{StrategyEditor:o}=await u();return customElements.get(C)||customElements.define(C,o),document.createElement(C)}static async getCreateSuggestions(o){let{DexcomStrategy:t}=await u();return t.getCreateSuggestions(o)}static shouldRegenerate(o,t,n){let a=!x.has(o);return x.add(o),a||t.entities!==n.entities||t.devices!==n.devices}};function D(){var e,o;for(let t of N(document,"hui-root")){let{lovelace:n}=t;((o=(e=n==null?void 0:n.rawConfig)==null?void 0:e.strategy)==null?void 0:o.type)===`custom:${b}`&&t.dispatchEvent(new CustomEvent("config-refresh"))}}function N(e,o){return Array.from(e.querySelectorAll("*")).flatMap(t=>[...t.localName===o?[t]:[],...t.shadowRoot?N(t.shadowRoot,o):[]])}function z(e){return{type:"custom:dexcom-glucose-card",entity:e}}var k=`ll-strategy-dashboard-${b}`;if(!customElements.get(k)){customElements.define(k,y),customElements.define(R,f);for(let e of[...p,h])j(e);T(window),S(),D()}
