import{C as S,F as A,G as p,H as u,I as h,J as l,b as r,f as v,h as d,j as c,k as m,l as w}from"./base.js";var O="https://github.com/dexcom-api/home-assistant-dexcom-api#cards";function T(e){var o,t,n;(o=e.customCards)!=null||(e.customCards=[]),e.customCards.push(...u.map(H)),(t=e.customBadges)!=null||(e.customBadges=[]),e.customBadges.push(H(h)),(n=e.customStrategies)!=null||(e.customStrategies=[]),e.customStrategies.push({type:"dexcom-api",strategyType:"dashboard",get name(){return m("dashboard")},get description(){return m("dashboard_description")},documentationURL:O})}function H(e){let o=l(e);return{type:o,get name(){return m(e.name)},get description(){return m(`${e.name}_description`)},preview:!0,documentationURL:O,getEntitySuggestion:(t,n)=>r(t).includes(n)?{config:{type:`custom:${o}`,entity:n}}:null}}function j(){let e=document.createElement("ha-card"),o=document.createElement("p");o.textContent=d(c(),"reload_needed");let t=document.createElement("button");return t.textContent=d(c(),"reload"),t.addEventListener("click",()=>location.reload()),e.append(o,t),e}var M=`
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
`;function L(e){let{gridOptions:o,schema:t}=e;class n extends HTMLElement{constructor(){super(...arguments);this.root=this.attachShadow({mode:"open"})}static getStubConfig(s){return B(s,e)}static async getConfigForm(){var a;let[{EDITORS:s}]=await Promise.all([A(),v(c())]);return(a=s[e.name])==null?void 0:a.call(s)}setConfig(s){this.config=t.parse(s),this.content&&(this.content.config=this.config)}get hass(){return this.latestHass}set hass(s){this.latestHass=s,this.content&&s&&(this.content.hass=s)}getGridOptions(){return o}getCardSize(){return this.config?e.sizeOf(this.config):1}connectedCallback(){this.root.hasChildNodes()||this.load()}async load(){let s=document.createElement("style");s.textContent=M;let a=document.createElement("ha-card");a.textContent=d(c(),"loading"),this.root.append(s,a);try{await e.load(),this.content=document.createElement(P(e)),this.config&&(this.content.config=this.config),this.latestHass&&(this.content.hass=this.latestHass),a.replaceWith(this.content)}catch{a.replaceWith(j())}}}customElements.define(l(e),n)}function P(e){return`${l(e).replace("-card","")}-content`}function B(e,{schema:o}){var n;let t=Object.entries(o.options).filter(([,{kind:i}])=>i!=="lanes").map(([i,g])=>[i,g.default]);return{...Object.fromEntries(t),entity:(n=r(e)[0])!=null?n:""}}var R="dexcom-state-row",G=`
:host { display: flex; align-items: center; gap: 8px; }
.info { flex: 1; min-width: 0; }
.time { color: var(--secondary-text-color); }
.value { white-space: nowrap; }
`,f=class extends HTMLElement{constructor(){super();this.given={};this.badge=document.createElement("state-badge");this.name=document.createElement("div");this.time=document.createElement("div");this.value=document.createElement("div");let t=document.createElement("style");t.textContent=G;let n=document.createElement("div");n.className="info",this.time.className="time",this.value.className="value",n.append(this.name,this.time),this.attachShadow({mode:"open"}).append(t,this.badge,n,this.value)}connectedCallback(){let t=this;for(let n of Object.getOwnPropertyNames(this)){if(n!=="hass"&&n!=="stateObj")continue;let i=t[n];delete t[n],t[n]=i}}set hass(t){this.given.hass=t,this.draw()}set stateObj(t){this.given.stateObj=t,this.draw()}draw(){var s,a,b;let{hass:t,stateObj:n}=this.given;if(!t||!n)return;Object.assign(this.badge,{hass:t,stateObj:n,stateColor:!0});let{time:i,friendly_name:g}=n.attributes;this.name.textContent=(b=(a=(s=t.formatEntityName)==null?void 0:s.call(t,n,{type:"entity"}))!=null?a:g)!=null?b:"",this.time.textContent=i?t.formatEntityAttributeValue(n,"time"):"",this.value.textContent=t.formatEntityState(n)}};var C="dexcom-api",E="dexcom-strategy-editor",x=new WeakSet,y=class extends HTMLElement{static async generate(o,t){x.add(o),S().catch(()=>{});try{let{DexcomStrategy:n}=await p();return await n.generate(o,t)}catch{return{views:[{cards:r(t).map(z)}]}}}static async getConfigElement(){let{StrategyEditor:o}=await p();return customElements.get(E)||customElements.define(E,o),document.createElement(E)}static async getCreateSuggestions(o){let{DexcomStrategy:t}=await p();return t.getCreateSuggestions(o)}static shouldRegenerate(o,t,n){let i=!x.has(o);return x.add(o),i||t.entities!==n.entities||t.devices!==n.devices}};function D(){var e,o;for(let t of N(document,"hui-root")){let{lovelace:n}=t;((o=(e=n==null?void 0:n.rawConfig)==null?void 0:e.strategy)==null?void 0:o.type)===`custom:${C}`&&t.dispatchEvent(new CustomEvent("config-refresh"))}}function N(e,o){return Array.from(e.querySelectorAll("*")).flatMap(t=>[...t.localName===o?[t]:[],...t.shadowRoot?N(t.shadowRoot,o):[]])}function z(e){return{type:"custom:dexcom-glucose-card",entity:e}}var k=`ll-strategy-dashboard-${C}`;if(!customElements.get(k)){customElements.define(k,y),customElements.define(R,f);for(let e of[...u,h])L(e);T(window),w(),D()}
