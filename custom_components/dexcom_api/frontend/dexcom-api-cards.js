import{E as A,H as y,I as g,J as p,K as u,L as l,b as a,h as w,j as d,l as r,m,n as S}from"./base.js";var O="https://github.com/dexcom-api/home-assistant-dexcom-api#cards";function T(e){var o,t,n;(o=e.customCards)!=null||(e.customCards=[]),e.customCards.push(...p.map(H)),(t=e.customBadges)!=null||(e.customBadges=[]),e.customBadges.push(H(u)),(n=e.customStrategies)!=null||(e.customStrategies=[]),e.customStrategies.push({type:"dexcom-api",strategyType:"dashboard",get name(){return m("dashboard")},get description(){return m("dashboard_description")},documentationURL:O})}function H(e){let o=l(e);return{type:o,get name(){return m(e.name)},get description(){return m(`${e.name}_description`)},preview:!0,documentationURL:O,getEntitySuggestion:(t,n)=>a(t).includes(n)?{config:{type:`custom:${o}`,entity:n}}:null}}function L(){let e=document.createElement("ha-card"),o=document.createElement("p");o.textContent=d(r(),"reload_needed");let t=document.createElement("button");return t.textContent=d(r(),"reload"),t.addEventListener("click",()=>location.reload()),e.append(o,t),e}var k=`
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
`;function j(e){let{gridOptions:o,schema:t}=e;class n extends HTMLElement{constructor(){super(...arguments);this.root=this.attachShadow({mode:"open"})}static getStubConfig(s){var i;return{entity:(i=a(s)[0])!=null?i:""}}static async getConfigForm(){var i;let[{EDITORS:s}]=await Promise.all([y(),w(r())]);return(i=s[e.name])==null?void 0:i.call(s)}static async getConfigElement(){if(!customElements.get("ha-form"))return;let[{CardEditor:s},i]=await Promise.all([y(),n.getConfigForm()]);return i&&new s(i,t.parse)}setConfig(s){this.config=t.parse(s),this.content&&(this.content.config=this.config)}get hass(){return this.latestHass}set hass(s){this.latestHass=s,this.content&&s&&(this.content.hass=s)}getGridOptions(){return o}getCardSize(){return this.config?e.sizeOf(this.config):1}connectedCallback(){this.root.hasChildNodes()||this.load()}async load(){let s=document.createElement("style");s.textContent=k;let i=document.createElement("ha-card");i.textContent=d(r(),"loading"),this.root.append(s,i);try{await e.load(),this.content=document.createElement(M(e)),this.config&&(this.content.config=this.config),this.latestHass&&(this.content.hass=this.latestHass),i.replaceWith(this.content)}catch{i.replaceWith(L())}}}customElements.define(l(e),n)}function M(e){return`${l(e).replace("-card","")}-content`}var D="dexcom-state-row",B=`
:host { display: flex; align-items: center; gap: 8px; }
.info { flex: 1; min-width: 0; }
.time { color: var(--secondary-text-color); }
.value { white-space: nowrap; }
`,h=class extends HTMLElement{constructor(){super();this.given={};this.badge=document.createElement("state-badge");this.name=document.createElement("div");this.time=document.createElement("div");this.value=document.createElement("div");let t=document.createElement("style");t.textContent=B;let n=document.createElement("div");n.className="info",this.time.className="time",this.value.className="value",n.append(this.name,this.time),this.attachShadow({mode:"open"}).append(t,this.badge,n,this.value)}connectedCallback(){let t=this;for(let n of Object.getOwnPropertyNames(this)){if(n!=="hass"&&n!=="stateObj")continue;let c=t[n];delete t[n],t[n]=c}}set hass(t){this.given.hass=t,this.draw()}set stateObj(t){this.given.stateObj=t,this.draw()}draw(){var s,i,b;let{hass:t,stateObj:n}=this.given;if(!t||!n)return;Object.assign(this.badge,{hass:t,stateObj:n,stateColor:!0});let{time:c,friendly_name:v}=n.attributes;this.name.textContent=(b=(i=(s=t.formatEntityName)==null?void 0:s.call(t,n,{type:"entity"}))!=null?i:v)!=null?b:"",this.time.textContent=c?t.formatEntityAttributeValue(n,"time"):"",this.value.textContent=t.formatEntityState(n)}};var C="dexcom-api",E="dexcom-strategy-editor",x=new WeakSet,f=class extends HTMLElement{static async generate(o,t){x.add(o),A().catch(()=>{});try{let{DexcomStrategy:n}=await g();return await n.generate(o,t)}catch{return{views:[{cards:a(t).map(G)}]}}}static async getConfigElement(){let{StrategyEditor:o}=await g();return customElements.get(E)||customElements.define(E,o),document.createElement(E)}static async getCreateSuggestions(o){let{DexcomStrategy:t}=await g();return t.getCreateSuggestions(o)}static shouldRegenerate(o,t,n){let c=!x.has(o);return x.add(o),c||t.entities!==n.entities||t.devices!==n.devices}};function R(){var e,o;for(let t of N(document,"hui-root")){let{lovelace:n}=t;((o=(e=n==null?void 0:n.rawConfig)==null?void 0:e.strategy)==null?void 0:o.type)===`custom:${C}`&&t.dispatchEvent(new CustomEvent("config-refresh"))}}function N(e,o){return Array.from(e.querySelectorAll("*")).flatMap(t=>[...t.localName===o?[t]:[],...t.shadowRoot?N(t.shadowRoot,o):[]])}function G(e){return{type:"custom:dexcom-glucose-card",entity:e}}var P=`ll-strategy-dashboard-${C}`;if(!customElements.get(P)){customElements.define(P,f),customElements.define(D,h);for(let e of[...p,u])j(e);T(window),S(),R()}
