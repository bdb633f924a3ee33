import{a as Gt,b as Pr,c as xn,d as j,e as Er,f as wn,h as Vt,l as Mr,q as xt,v as ge,y as Cr}from"./base.js";import{a as k}from"./helpers.js";function E(n){return n[n.length-1]}function X(n,t){for(let e=n.length-1;e>=0;e-=1){let r=n[e];if(t(r))return r}}var Lr=["day","week","month","year"];function $(n,t){return Nr(ye(n)+t*864e5)}function q(n,t){let[e=0,r=1,i=1]=n.split("-").map(Number),o=new Date(Date.UTC(e,r+t,0)).getUTCDate();return Nr(Date.UTC(e,r-1+t,Math.min(i,o)))}function B({first:n,last:t}){return(ye(t)-ye(n))/864e5+1}function lt(n,t,e){switch(t){case"day":return{first:n,last:n};case"week":{let r=$(n,-((new Date(ye(n)).getUTCDay()-e+7)%7));return{first:r,last:$(r,6)}}case"month":return Or(`${n.slice(0,7)}-01`,1);case"year":return Or(`${n.slice(0,4)}-01-01`,12)}}function Or(n,t){return{first:n,last:$(q(n,t),-1)}}function ye(n){return Date.parse(`${n}T00:00:00Z`)}function Nr(n){return new Date(n).toISOString().slice(0,10)}var x=3600,v=24*x;function ve(n){return{wall:t=>Z(t,n),hourTicks:(t,e,r)=>ws(t,e,n,r)}}var zr=new Map;function vs(n){let t=zr.get(n);return t||(t=new Intl.DateTimeFormat("en-US",{timeZone:n,hourCycle:"h23",year:"numeric",month:"2-digit",day:"2-digit",hour:"2-digit",minute:"2-digit",second:"2-digit"}),zr.set(n,t)),t}var Ir=x/4,bs=1e4,_e=new Map;function Z(n,t){let e=Math.floor(n/Ir)*Ir,r=`${t} ${e}`,i=_e.get(r);return i===void 0&&(i=xs(e,t)-e,_e.size>bs&&_e.clear(),_e.set(r,i)),n+i}function xs(n,t){let e={};for(let{type:u,value:d}of vs(t).formatToParts(n*1e3))e[u]=Number(d);let{year:r=0,month:i=1,day:o=1,hour:s=0,minute:a=0,second:l=0}=e;return Date.UTC(r,i-1,o,s,a,l)/1e3}function ut(n,t){let e=[n-v,n+v].map(i=>n-(Z(i,t)-i)),r=e.filter(i=>Z(i,t)===n);return r.length>0?Math.min(...r):Math.max(...e)}function Wt(n,t,e=0){let r=Z(n,t);return ut(r-r%v+e*v,t)}function G(n){return Math.floor(n/x)*x}function wt(n,t){return new Date(Z(n,t)*1e3).toISOString().slice(0,10)}function D(n,t){return ut(Date.parse(`${n}T00:00:00Z`)/1e3,t)}function ws(n,t,e,r){let i=[],o=r*x;for(let s=Math.ceil(Z(n,e)/o)*o;;s+=o){let a=ut(s,e);if(a>t)return i;a>=n&&a!==E(i)&&i.push(a)}}function Hr(n,t,e,r){let i=[],o=`${wt(n,e).slice(0,7)}-01`;for(let s=D(o,e);s<=t;s=D(o,e))s>=n&&i.push(s),o=q(o,r);return i}var $t=class{constructor(t){this.offsets=t}wall(t){var r;let[,e]=(r=X(this.offsets,([i])=>i<=t))!=null?r:this.first;return t+e}dayOf(t){return new Date(this.wall(t)*1e3).toISOString().slice(0,10)}hourTicks(t,e,r){var s,a,l;let i=r*x,o=[];for(let u=0;u<Math.max(this.offsets.length,1);u+=1){let[d,c]=(s=this.offsets[u])!=null?s:this.first,h=u===0?t:Math.max(d,t),f=(l=(a=this.offsets[u+1])==null?void 0:a[0])!=null?l:Number.POSITIVE_INFINITY;for(let g=Math.ceil((h+c)/i)*i-c;g<f&&g<=e;g+=i)g!==E(o)&&o.push(g)}return o}get first(){var t;return(t=this.offsets[0])!=null?t:[0,0]}};var be=window,xe=be.ShadowRoot&&(be.ShadyCSS===void 0||be.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,$n=Symbol(),Fr=new WeakMap,Yt=class{constructor(t,e,r){if(this._$cssResult$=!0,r!==$n)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=e}get styleSheet(){let t=this.o,e=this.t;if(xe&&t===void 0){let r=e!==void 0&&e.length===1;r&&(t=Fr.get(e)),t===void 0&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),r&&Fr.set(e,t))}return t}toString(){return this.cssText}},we=n=>new Yt(typeof n=="string"?n:n+"",void 0,$n),y=(n,...t)=>{let e=n.length===1?n[0]:t.reduce((r,i,o)=>r+(s=>{if(s._$cssResult$===!0)return s.cssText;if(typeof s=="number")return s;throw Error("Value passed to 'css' function must be a 'css' function result: "+s+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(i)+n[o+1],n[0]);return new Yt(e,n,$n)},Ur=(n,t)=>{if(xe)n.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let e of t){let r=document.createElement("style"),i=be.litNonce;i!==void 0&&r.setAttribute("nonce",i),r.textContent=e.cssText,n.appendChild(r)}},Sn=xe?n=>n:n=>n instanceof CSSStyleSheet?(t=>{let e="";for(let r of t.cssRules)e+=r.cssText;return we(e)})(n):n;var{is:$s,defineProperty:Ss,getOwnPropertyDescriptor:Ts,getOwnPropertyNames:ks,getOwnPropertySymbols:As,getPrototypeOf:Rs}=Object,J=window,qr=J.trustedTypes,Ds=qr?qr.emptyScript:"",Tn=J.reactiveElementPolyfillSupport,Kt=(n,t)=>n,jt={toAttribute(n,t){switch(t){case Boolean:n=n?Ds:null;break;case Object:case Array:n=n==null?n:JSON.stringify(n)}return n},fromAttribute(n,t){let e=n;switch(t){case Boolean:e=n!==null;break;case Number:e=n===null?null:Number(n);break;case Object:case Array:try{e=JSON.parse(n)}catch{e=null}}return e}},$e=(n,t)=>!$s(n,t),Br={attribute:!0,type:String,converter:jt,reflect:!1,useDefault:!1,hasChanged:$e},Gr,Vr;(Gr=Symbol.metadata)!=null||(Symbol.metadata=Symbol("metadata")),(Vr=J.litPropertyMetadata)!=null||(J.litPropertyMetadata=new WeakMap);var V=class extends HTMLElement{static addInitializer(t){var e;this._$Ei(),((e=this.l)!=null?e:this.l=[]).push(t)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(t,e=Br){if(e.state&&(e.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((e=Object.create(e)).wrapped=!0),this.elementProperties.set(t,e),!e.noAccessor){let r=Symbol(),i=this.getPropertyDescriptor(t,r,e);i!==void 0&&Ss(this.prototype,t,i)}}static getPropertyDescriptor(t,e,r){var s;let{get:i,set:o}=(s=Ts(this.prototype,t))!=null?s:{get(){return this[e]},set(a){this[e]=a}};return{get:i,set(a){let l=i==null?void 0:i.call(this);o==null||o.call(this,a),this.requestUpdate(t,l,r)},configurable:!0,enumerable:!0}}static getPropertyOptions(t){var e;return(e=this.elementProperties.get(t))!=null?e:Br}static _$Ei(){if(this.hasOwnProperty(Kt("elementProperties")))return;let t=Rs(this);t.finalize(),t.l!==void 0&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}static finalize(){if(this.hasOwnProperty(Kt("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(Kt("properties"))){let e=this.properties,r=[...ks(e),...As(e)];for(let i of r)this.createProperty(i,e[i])}let t=this[Symbol.metadata];if(t!==null){let e=litPropertyMetadata.get(t);if(e!==void 0)for(let[r,i]of e)this.elementProperties.set(r,i)}this._$Eh=new Map;for(let[e,r]of this.elementProperties){let i=this._$Eu(e,r);i!==void 0&&this._$Eh.set(i,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(t){let e=[];if(Array.isArray(t)){let r=new Set(t.flat(1/0).reverse());for(let i of r)e.unshift(Sn(i))}else t!==void 0&&e.push(Sn(t));return e}static _$Eu(t,e){let r=e.attribute;return r===!1?void 0:typeof r=="string"?r:typeof t=="string"?t.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){var t;this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),(t=this.constructor.l)==null||t.forEach(e=>e(this))}addController(t){var e,r;((e=this._$EO)!=null?e:this._$EO=new Set).add(t),this.renderRoot!==void 0&&this.isConnected&&((r=t.hostConnected)==null||r.call(t))}removeController(t){var e;(e=this._$EO)==null||e.delete(t)}_$E_(){let t=new Map,e=this.constructor.elementProperties;for(let r of e.keys())this.hasOwnProperty(r)&&(t.set(r,this[r]),delete this[r]);t.size>0&&(this._$Ep=t)}createRenderRoot(){var e;let t=(e=this.shadowRoot)!=null?e:this.attachShadow(this.constructor.shadowRootOptions);return Ur(t,this.constructor.elementStyles),t}connectedCallback(){var t,e;(t=this.renderRoot)!=null||(this.renderRoot=this.createRenderRoot()),this.enableUpdating(!0),(e=this._$EO)==null||e.forEach(r=>{var i;return(i=r.hostConnected)==null?void 0:i.call(r)})}enableUpdating(t){}disconnectedCallback(){var t;(t=this._$EO)==null||t.forEach(e=>{var r;return(r=e.hostDisconnected)==null?void 0:r.call(e)})}attributeChangedCallback(t,e,r){this._$AK(t,r)}_$ET(t,e){var o;let r=this.constructor.elementProperties.get(t),i=this.constructor._$Eu(t,r);if(i!==void 0&&r.reflect===!0){let s=(((o=r.converter)==null?void 0:o.toAttribute)!==void 0?r.converter:jt).toAttribute(e,r.type);this._$Em=t,s==null?this.removeAttribute(i):this.setAttribute(i,s),this._$Em=null}}_$AK(t,e){var o,s,a;let r=this.constructor,i=r._$Eh.get(t);if(i!==void 0&&this._$Em!==i){let l=r.getPropertyOptions(i),u=typeof l.converter=="function"?{fromAttribute:l.converter}:((o=l.converter)==null?void 0:o.fromAttribute)!==void 0?l.converter:jt;this._$Em=i;let d=u.fromAttribute(e,l.type);this[i]=(a=d!=null?d:(s=this._$Ej)==null?void 0:s.get(i))!=null?a:d,this._$Em=null}}requestUpdate(t,e,r,i=!1,o){var s,a;if(t!==void 0){let l=this.constructor;if(i===!1&&(o=this[t]),r!=null||(r=l.getPropertyOptions(t)),!(((s=r.hasChanged)!=null?s:$e)(o,e)||r.useDefault&&r.reflect&&o===((a=this._$Ej)==null?void 0:a.get(t))&&!this.hasAttribute(l._$Eu(t,r))))return;this.C(t,e,r)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(t,e,{useDefault:r,reflect:i,wrapped:o},s){var a,l,u;r&&!((a=this._$Ej)!=null?a:this._$Ej=new Map).has(t)&&(this._$Ej.set(t,(l=s!=null?s:e)!=null?l:this[t]),o!==!0||s!==void 0)||(this._$AL.has(t)||(this.hasUpdated||r||(e=void 0),this._$AL.set(t,e)),i===!0&&this._$Em!==t&&((u=this._$Eq)!=null?u:this._$Eq=new Set).add(t))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let t=this.scheduleUpdate();return t!=null&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){var r,i;if(!this.isUpdatePending)return;if(!this.hasUpdated){if((r=this.renderRoot)!=null||(this.renderRoot=this.createRenderRoot()),this._$Ep){for(let[s,a]of this._$Ep)this[s]=a;this._$Ep=void 0}let o=this.constructor.elementProperties;if(o.size>0)for(let[s,a]of o){let{wrapped:l}=a,u=this[s];l!==!0||this._$AL.has(s)||u===void 0||this.C(s,void 0,a,u)}}let t=!1,e=this._$AL;try{t=this.shouldUpdate(e),t?(this.willUpdate(e),(i=this._$EO)==null||i.forEach(o=>{var s;return(s=o.hostUpdate)==null?void 0:s.call(o)}),this.update(e)):this._$EM()}catch(o){throw t=!1,this._$EM(),o}t&&this._$AE(e)}willUpdate(t){}_$AE(t){var e;(e=this._$EO)==null||e.forEach(r=>{var i;return(i=r.hostUpdated)==null?void 0:i.call(r)}),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(t){return!0}update(t){this._$Eq&&(this._$Eq=this._$Eq.forEach(e=>this._$ET(e,this[e]))),this._$EM()}updated(t){}firstUpdated(t){}},Wr;V.elementStyles=[],V.shadowRootOptions={mode:"open"},V[Kt("elementProperties")]=new Map,V[Kt("finalized")]=new Map,Tn==null||Tn({ReactiveElement:V}),((Wr=J.reactiveElementVersions)!=null?Wr:J.reactiveElementVersions=[]).push("2.1.2");var Zt=window,Yr=n=>n,Se=Zt.trustedTypes,Kr=Se?Se.createPolicy("lit-html",{createHTML:n=>n}):void 0,ei="$lit$",Q=`lit$${Math.random().toFixed(9).slice(2)}$`,ni="?"+Q,Ps=`<${ni}>`,pt=document,Jt=()=>pt.createComment(""),Qt=n=>n===null||typeof n!="object"&&typeof n!="function",Cn=Array.isArray,Es=n=>Cn(n)||typeof(n==null?void 0:n[Symbol.iterator])=="function",kn=`[ 	
\f\r]`,Xt=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,jr=/-->/g,Xr=/>/g,ct=RegExp(`>|${kn}(?:([^\\s"'>=/]+)(${kn}*=${kn}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Zr=/'/g,Jr=/"/g,ri=/^(?:script|style|textarea|title)$/i,On=n=>(t,...e)=>({_$litType$:n,strings:t,values:e}),p=On(1),_=On(2),ru=On(3),H=Symbol.for("lit-noChange"),m=Symbol.for("lit-nothing"),Qr=new WeakMap,dt=pt.createTreeWalker(pt,129);function ii(n,t){if(!Cn(n)||!n.hasOwnProperty("raw"))throw Error("invalid template strings array");return Kr!==void 0?Kr.createHTML(t):t}var Ms=(n,t)=>{let e=n.length-1,r=[],i,o=t===2?"<svg>":t===3?"<math>":"",s=Xt;for(let a=0;a<e;a++){let l=n[a],u,d,c=-1,h=0;for(;h<l.length&&(s.lastIndex=h,d=s.exec(l),d!==null);)h=s.lastIndex,s===Xt?d[1]==="!--"?s=jr:d[1]!==void 0?s=Xr:d[2]!==void 0?(ri.test(d[2])&&(i=RegExp("</"+d[2],"g")),s=ct):d[3]!==void 0&&(s=ct):s===ct?d[0]===">"?(s=i!=null?i:Xt,c=-1):d[1]===void 0?c=-2:(c=s.lastIndex-d[2].length,u=d[1],s=d[3]===void 0?ct:d[3]==='"'?Jr:Zr):s===Jr||s===Zr?s=ct:s===jr||s===Xr?s=Xt:(s=ct,i=void 0);let f=s===ct&&n[a+1].startsWith("/>")?" ":"";o+=s===Xt?l+Ps:c>=0?(r.push(u),l.slice(0,c)+ei+l.slice(c)+Q+f):l+Q+(c===-2?a:f)}return[ii(n,o+(n[e]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),r]},te=class n{constructor({strings:t,_$litType$:e},r){let i;this.parts=[];let o=0,s=0,a=t.length-1,l=this.parts,[u,d]=Ms(t,e);if(this.el=n.createElement(u,r),dt.currentNode=this.el.content,e===2||e===3){let c=this.el.content.firstChild;c.replaceWith(...c.childNodes)}for(;(i=dt.nextNode())!==null&&l.length<a;){if(i.nodeType===1){if(i.hasAttributes())for(let c of i.getAttributeNames())if(c.endsWith(ei)){let h=d[s++],f=i.getAttribute(c).split(Q),g=/([.?@])?(.*)/.exec(h);l.push({type:1,index:o,name:g[2],strings:f,ctor:g[1]==="."?Dn:g[1]==="?"?Pn:g[1]==="@"?En:Tt}),i.removeAttribute(c)}else c.startsWith(Q)&&(l.push({type:6,index:o}),i.removeAttribute(c));if(ri.test(i.tagName)){let c=i.textContent.split(Q),h=c.length-1;if(h>0){i.textContent=Se?Se.emptyScript:"";for(let f=0;f<h;f++)i.append(c[f],Jt()),dt.nextNode(),l.push({type:2,index:++o});i.append(c[h],Jt())}}}else if(i.nodeType===8)if(i.data===ni)l.push({type:2,index:o});else{let c=-1;for(;(c=i.data.indexOf(Q,c+1))!==-1;)l.push({type:7,index:o}),c+=Q.length-1}o++}}static createElement(t,e){let r=pt.createElement("template");return r.innerHTML=t,r}};function St(n,t,e=n,r){var s,a,l;if(t===H)return t;let i=r!==void 0?(s=e._$Co)==null?void 0:s[r]:e._$Cl,o=Qt(t)?void 0:t._$litDirective$;return(i==null?void 0:i.constructor)!==o&&((a=i==null?void 0:i._$AO)==null||a.call(i,!1),o===void 0?i=void 0:(i=new o(n),i._$AT(n,e,r)),r!==void 0?((l=e._$Co)!=null?l:e._$Co=[])[r]=i:e._$Cl=i),i!==void 0&&(t=St(n,i._$AS(n,t.values),i,r)),t}var Rn=class{constructor(t,e){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=e}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){var u;let{el:{content:e},parts:r}=this._$AD,i=((u=t==null?void 0:t.creationScope)!=null?u:pt).importNode(e,!0);dt.currentNode=i;let o=dt.nextNode(),s=0,a=0,l=r[0];for(;l!==void 0;){if(s===l.index){let d;l.type===2?d=new ee(o,o.nextSibling,this,t):l.type===1?d=new l.ctor(o,l.name,l.strings,this,t):l.type===6&&(d=new Mn(o,this,t)),this._$AV.push(d),l=r[++a]}s!==(l==null?void 0:l.index)&&(o=dt.nextNode(),s++)}return dt.currentNode=pt,i}p(t){let e=0;for(let r of this._$AV)r!==void 0&&(r.strings!==void 0?(r._$AI(t,r,e),e+=r.strings.length-2):r._$AI(t[e])),e++}},ee=class n{get _$AU(){var t,e;return(e=(t=this._$AM)==null?void 0:t._$AU)!=null?e:this._$Cv}constructor(t,e,r,i){var o;this.type=2,this._$AH=m,this._$AN=void 0,this._$AA=t,this._$AB=e,this._$AM=r,this.options=i,this._$Cv=(o=i==null?void 0:i.isConnected)!=null?o:!0}get parentNode(){let t=this._$AA.parentNode,e=this._$AM;return e!==void 0&&(t==null?void 0:t.nodeType)===11&&(t=e.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,e=this){t=St(this,t,e),Qt(t)?t===m||t==null||t===""?(this._$AH!==m&&this._$AR(),this._$AH=m):t!==this._$AH&&t!==H&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):Es(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==m&&Qt(this._$AH)?this._$AA.nextSibling.data=t:this.T(pt.createTextNode(t)),this._$AH=t}$(t){var o;let{values:e,_$litType$:r}=t,i=typeof r=="number"?this._$AC(t):(r.el===void 0&&(r.el=te.createElement(ii(r.h,r.h[0]),this.options)),r);if(((o=this._$AH)==null?void 0:o._$AD)===i)this._$AH.p(e);else{let s=new Rn(i,this),a=s.u(this.options);s.p(e),this.T(a),this._$AH=s}}_$AC(t){let e=Qr.get(t.strings);return e===void 0&&Qr.set(t.strings,e=new te(t)),e}k(t){Cn(this._$AH)||(this._$AH=[],this._$AR());let e=this._$AH,r,i=0;for(let o of t)i===e.length?e.push(r=new n(this.O(Jt()),this.O(Jt()),this,this.options)):r=e[i],r._$AI(o),i++;i<e.length&&(this._$AR(r&&r._$AB.nextSibling,i),e.length=i)}_$AR(t=this._$AA.nextSibling,e){var r;for((r=this._$AP)==null?void 0:r.call(this,!1,!0,e);t!==this._$AB;){let i=Yr(t).nextSibling;Yr(t).remove(),t=i}}setConnected(t){var e;this._$AM===void 0&&(this._$Cv=t,(e=this._$AP)==null||e.call(this,t))}},Tt=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,e,r,i,o){this.type=1,this._$AH=m,this._$AN=void 0,this.element=t,this.name=e,this._$AM=i,this.options=o,r.length>2||r[0]!==""||r[1]!==""?(this._$AH=Array(r.length-1).fill(new String),this.strings=r):this._$AH=m}_$AI(t,e=this,r,i){let o=this.strings,s=!1;if(o===void 0)t=St(this,t,e,0),s=!Qt(t)||t!==this._$AH&&t!==H,s&&(this._$AH=t);else{let a=t,l,u;for(t=o[0],l=0;l<o.length-1;l++)u=St(this,a[r+l],e,l),u===H&&(u=this._$AH[l]),s||(s=!Qt(u)||u!==this._$AH[l]),u===m?t=m:t!==m&&(t+=(u!=null?u:"")+o[l+1]),this._$AH[l]=u}s&&!i&&this.j(t)}j(t){t===m?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,t!=null?t:"")}},Dn=class extends Tt{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===m?void 0:t}},Pn=class extends Tt{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==m)}},En=class extends Tt{constructor(t,e,r,i,o){super(t,e,r,i,o),this.type=5}_$AI(t,e=this){var s;if((t=(s=St(this,t,e,0))!=null?s:m)===H)return;let r=this._$AH,i=t===m&&r!==m||t.capture!==r.capture||t.once!==r.once||t.passive!==r.passive,o=t!==m&&(r===m||i);i&&this.element.removeEventListener(this.name,this,r),o&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){var e,r;typeof this._$AH=="function"?this._$AH.call((r=(e=this.options)==null?void 0:e.host)!=null?r:this.element,t):this._$AH.handleEvent(t)}},Mn=class{constructor(t,e,r){this.element=t,this.type=6,this._$AN=void 0,this._$AM=e,this.options=r}get _$AU(){return this._$AM._$AU}_$AI(t){St(this,t)}};var An=Zt.litHtmlPolyfillSupport,ti;An==null||An(te,ee),((ti=Zt.litHtmlVersions)!=null?ti:Zt.litHtmlVersions=[]).push("3.3.3");var Te=(n,t,e)=>{var o,s;let r=(o=e==null?void 0:e.renderBefore)!=null?o:t,i=r._$litPart$;if(i===void 0){let a=(s=e==null?void 0:e.renderBefore)!=null?s:null;r._$litPart$=i=new ee(t.insertBefore(Jt(),a),a,void 0,e!=null?e:{})}return i._$AI(n),i};var ht=window,tt=class extends V{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){var e,r;let t=super.createRenderRoot();return(r=(e=this.renderOptions).renderBefore)!=null||(e.renderBefore=t.firstChild),t}update(t){let e=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(t),this._$Do=Te(e,this.renderRoot,this.renderOptions)}connectedCallback(){var t;super.connectedCallback(),(t=this._$Do)==null||t.setConnected(!0)}disconnectedCallback(){var t;super.disconnectedCallback(),(t=this._$Do)==null||t.setConnected(!1)}render(){return H}},oi;tt._$litElement$=!0,tt.finalized=!0,(oi=ht.litElementHydrateSupport)==null||oi.call(ht,{LitElement:tt});var Ln=ht.litElementPolyfillSupport;Ln==null||Ln({LitElement:tt});var si;((si=ht.litElementVersions)!=null?si:ht.litElementVersions=[]).push("4.2.2");function yu(n){var t;if(li(n)){n.showModal();return}n.setAttribute("open",""),n.onkeydown=({key:e})=>{e==="Escape"&&ai(n)},(t=n.querySelector("button"))==null||t.focus()}function ai(n){li(n)?n.close():Cs(n)&&(n.removeAttribute("open"),n.dispatchEvent(new Event("close")))}function _u({currentTarget:n,target:t}){t===n&&ai(t)}function Cs(n){return n.hasAttribute("open")}function li(n){return typeof n.showModal=="function"}var vu=y`
  dialog {
    position: fixed;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    z-index: 100;
    height: fit-content;
    margin: auto;
    overflow: auto;
  }
  dialog:not([open]) {
    display: none;
  }
`;var C=n=>(t,e)=>{e!==void 0?e.addInitializer(()=>{customElements.define(n,t)}):customElements.define(n,t)};var Os={attribute:!0,type:String,converter:jt,reflect:!1,hasChanged:$e},Ls=(n=Os,t,e)=>{let{kind:r,metadata:i}=e,o=window.litPropertyMetadata.get(i);if(o===void 0&&window.litPropertyMetadata.set(i,o=new Map),r==="setter"&&((n=Object.create(n)).wrapped=!0),o.set(e.name,n),r==="accessor"){let{name:s}=e;return{set(a){let l=t.get.call(this);t.set.call(this,a),this.requestUpdate(s,l,n,!0,a)},init(a){return a!==void 0&&this.C(s,void 0,n,a),a}}}if(r==="setter"){let{name:s}=e;return function(a){let l=this[s];t.call(this,a),this.requestUpdate(s,l,n,!0,a)}}throw Error("Unsupported decorator location: "+r)};function ne(n){return(t,e)=>typeof e=="object"?Ls(n,t,e):((r,i,o)=>{let s=i.hasOwnProperty(o);return i.constructor.createProperty(o,r),s?Object.getOwnPropertyDescriptor(i,o):void 0})(n,t,e)}var mt=(n,t,e)=>(e.configurable=!0,e.enumerable=!0,Reflect.decorate&&typeof t!="object"&&Object.defineProperty(n,t,e),e);function Du(n,t){return(e,r,i)=>{let o=s=>{var a,l;return(l=(a=s.renderRoot)==null?void 0:a.querySelector(n))!=null?l:null};if(t){let{get:s,set:a}=typeof r=="object"?e:i!=null?i:(()=>{let l=Symbol();return{get(){return this[l]},set(u){this[l]=u}}})();return mt(e,r,{get(){let l=s.call(this);return l===void 0&&(l=o(this),(l!==null||this.hasUpdated)&&a.call(this,l)),l}})}return mt(e,r,{get(){return o(this)}})}}function ft({freshness:n,next_reading:t},e){return t&&e>t.stale_at?"stale":n==="usual"&&t&&e>t.late_at?"late":n}function gt(n,t){let e=0,r=n.length;for(;e<r;){let i=e+r>>1;n[i][0]<t?e=i+1:r=i}return e}function z(n,t,e){return n.slice(gt(n,t),gt(n,e))}function ui(n,t,e,r){let i=gt(n,t);return[...n.slice(0,i),...r,...n.slice(gt(n,e))]}function Nn(n,t){let e=gt(n,t),[r,i]=[n[e-1],n[e]],o=r&&(!i||t-r[0]<=i[0]-t)?r:i;return o&&Math.abs(o[0]-t)<=900?o:void 0}function W(n){if(n.length===0)return;let[t,e]=[Number.POSITIVE_INFINITY,Number.NEGATIVE_INFINITY];for(let[,r]of n)r<t&&(t=r),r>e&&(e=r);return[t,e]}function ke(n,t,e){var u;let r=n==null?void 0:n.status;if(!n||!r)return;let i=ft(r,n.now),o=((u=r.latest)!=null?u:n.now)+300,s={start:o-t*x,end:o};if(r.latest===null||i==="stale")return{freshness:i,reading:void 0,span:s,readings:[]};n.need(s.start,s.end,e);let a=z(n.readings,s.start,s.end),l=X(a,([d])=>d===r.latest);return l&&{freshness:i,reading:l,span:s,readings:a}}function Ae(n,{entity:t,tap_action:e}){let r={config:{entity:t,tap_action:e},action:"tap"};n.dispatchEvent(new CustomEvent("hass-action",{detail:r,bubbles:!0,composed:!0}))}var ci={very_low:{light:"#5e0d33",dark:"#dc3a5e"},low:{light:"#b02843",dark:"#ffb0b3"},in_range:{light:"#12846f",dark:"#0f9f87"},high:{light:"#b98a14",dark:"#f8cf50"},very_high:{light:"#7f3d08",dark:"#dd7a2f"}};function di(n){let t=Object.entries(ci).map(([e,r])=>`--${e.replace("_","-")}: ${r[n]};`);return we(t.join(`
`))}var O=y`
  :host {
    ${di("light")}
    --insulin: #3d5bc7;
    --carbs: #96590b;
    --exercise: #3f7d20;
    --health: #00798a;
    --meter: #a02c9a;
    --text: var(--primary-text-color, #212121);
    --quiet: var(--secondary-text-color, #727272);
    --line: var(--divider-color, rgba(0, 0, 0, 0.12));
    --paper: var(--ha-card-background, var(--card-background-color, #fff));
    --accent: var(--primary-color, #03a9f4);
    display: block;
    height: 100%;
  }
  :host([dark]) {
    ${di("dark")}
    --insulin: #93a7ff;
    --carbs: #e0a458;
    --exercise: #8ccb6b;
    --health: #4fc3d0;
    --meter: #e08bdb;
  }
  ha-card {
    display: flex;
    flex-direction: column;
    gap: 8px;
    height: 100%;
    box-sizing: border-box;
    padding: 12px 16px;
    overflow: hidden;
    color: var(--text);
  }
  h2 {
    margin: 0;
    font-size: var(--ha-font-size-l, 16px);
    font-weight: 500;
  }
  .quiet {
    color: var(--quiet);
  }
  /* Each text has the direction of its language, which may not be that of the page. */
  * {
    unicode-bidi: plaintext;
  }
  :host(:dir(rtl)) {
    text-align: right;
  }
  /* Time goes from left to right in all charts, and so do the buttons that move through it. */
  svg,
  .arrows {
    direction: ltr;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 12px;
    color: var(--quiet);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 5px;
  }
  .message {
    margin: auto;
    padding: 24px 8px;
    max-width: 40em;
    text-align: center;
    color: var(--quiet);
  }
  .notice {
    padding: 8px 12px;
    border-radius: 8px;
    background: color-mix(in srgb, var(--warning-color, #ffa600) 20%, transparent);
    font-size: 14px;
  }
  .notice a {
    color: inherit;
    font-weight: 500;
  }
  button {
    min-height: 36px;
    min-width: 36px;
    padding: 0 8px;
    border: 0;
    border-radius: 18px;
    background: none;
    color: var(--quiet);
    font: inherit;
    font-size: 13px;
    cursor: pointer;
  }
  @media (pointer: coarse) {
    button {
      min-height: 44px;
      min-width: 44px;
      border-radius: 22px;
    }
  }
  .notice button {
    border: 1px solid;
    color: inherit;
  }
  button:hover:not(:disabled):not([aria-pressed="true"]) {
    background: color-mix(in srgb, var(--text) 8%, transparent);
  }
  button:focus-visible,
  svg:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
    border-radius: 18px;
  }
  button[aria-pressed="true"] {
    background: color-mix(in srgb, var(--accent) 18%, transparent);
    color: var(--text);
    font-weight: 500;
  }
  button:disabled {
    opacity: 0.35;
    cursor: default;
  }
  svg {
    display: block;
    width: 100%;
  }
  svg text {
    fill: var(--quiet);
    font-size: 11px;
  }
`;var zn="dexcom-day",In="dexcom-entity",hi="dexcomDay",zs="1970-01-01",kt=new Set,et;function At(n,t){Fn()?history.replaceState(history.state,"",Hn(t,n.entity)):(history.pushState({[hi]:!0},"",Hn(t,n.entity)),et=n),ie()}function lc(){var n;Fn()&&((n=history.state)!=null&&n[hi]?history.back():(history.replaceState(history.state,"",Hn()),ie()))}function mi(n){if(kt.size===0)for(let t of["popstate","location-changed"])addEventListener(t,ie);return kt.add(n),()=>{if(kt.delete(n),et===n&&(et=void 0),ie(),!(kt.size>0))for(let t of["popstate","location-changed"])removeEventListener(t,ie)}}function fi(n){let t=Fn();return t?(!et||!pi(et))&&(et=kt.has(n)&&pi(n)?n:void 0):et=void 0,et===n?t:void 0}function pi({entity:n}){return[null,n].includes(new URLSearchParams(location.search).get(In))}function Fn(){var t;let n=(t=new URLSearchParams(location.search).get(zn))!=null?t:"";if(!(!/^\d{4}-\d\d-\d\d$/.test(n)||Number.isNaN(Date.parse(n)))&&!(n<zs))return $(n,0)===n?n:void 0}function Hn(n,t){let e=new URLSearchParams(location.search);e.delete(zn),e.delete(In),n&&e.set(zn,n),n&&t&&e.set(In,t);let r=String(e);return location.pathname+(r&&`?${r}`)+location.hash}function ie(){for(let n of kt)n.requestUpdate()}function Un(n,t){return n===null||t===null?void 0:{start:n,end:t}}function Re(n,t){return t!==void 0&&n.start<t.end&&t.start<n.end}var Is=v,qn=90*v,De=28*v,Hs=8,yt=-1,Fs=23*x,Us=250,Pe=class{constructor(t){this.host=t;this.readings=[];this.diary=[];this.recentSince=Number.POSITIVE_INFINITY;this.parts=new Map;this.needed=new Map;this.fetching=new Set;this.outdated=new Set;this.failed=new Set}need(t,e,r){let i=this.recentStart(),o=e>i?t:this.host.now();Math.max(o,i)<this.recentSince&&(this.recentSince=Math.max(o-Is,i),this.load(yt));let s=this.olderParts(t,e);this.needed.set(r,s),s.some(a=>this.isToLoad(a))&&(clearTimeout(this.rest),this.rest=setTimeout(()=>this.loadNeeded(),Us))}release(t){this.needed.delete(t)}has(t,e){let r=this.recentStart(),i=this.parts.get(yt);return!!(e<=r||i&&i.start<=Math.max(t,r))&&this.olderParts(t,e).every(s=>this.parts.has(s))}missingBefore(t,e){let r=this.olderParts(t,e).flatMap(i=>{var o,s;return(s=(o=this.parts.get(i))==null?void 0:o.missing)!=null?s:[]}).filter(i=>Re(i,{start:t,end:e})).map(i=>Math.min(i.end,e));return r.length?Math.max(...r):void 0}apply(t){let e=Un(t.start,t.end),r=t.diary_changed?Un(t.diary_start,t.diary_end):void 0;for(let i of this.loaded()){let o=this.spanToLoad(i),s=Re(o,e);(t.reload&&(!e||s)||t.diary_changed&&(!r||Re(o,r))||s&&this.fetching.has(i))&&this.load(i)}e&&!t.reload&&this.replace(e,t.readings)}reload(){for(let t of this.loaded())this.load(t)}retry(){Number.isFinite(this.recentSince)&&!this.parts.has(yt)&&this.failed.add(yt);for(let t of this.failed)this.load(t)}clear(){clearTimeout(this.rest),this.recentSince=Number.POSITIVE_INFINITY,this.parts.clear(),this.needed.clear(),this.failed.clear()}loaded(){let t=Number.isFinite(this.recentSince)?[yt]:[];return[...new Set([...t,...this.parts.keys(),...this.fetching])]}recentStart(){return Math.floor(this.host.now())-qn}olderParts(t,e){let r=Math.min(e,this.recentStart()),i=[];for(let o=Math.floor(t/De);o*De<r;o+=1)i.push(o);return i}isToLoad(t){return!this.parts.has(t)&&!this.fetching.has(t)&&!this.failed.has(t)}neededParts(){return new Set([...this.needed.values()].flat())}loadNeeded(){for(let t of this.neededParts())this.isToLoad(t)&&this.load(t)}spanToLoad(t){return t!==yt?{start:t*De,end:(t+1)*De}:{start:G(this.recentSince),end:G(this.host.now())+Fs}}async load(t){if(this.fetching.has(t)){this.outdated.add(t);return}this.outdated.delete(t),this.fetching.add(t);let e=this.spanToLoad(t);try{let r=await this.host.request(e);this.failed.delete(t),this.keep(t,e,r),this.host.onAnswer(r)}catch(r){this.failed.add(t),this.host.onFailure(r)}finally{this.fetching.delete(t)}this.outdated.has(t)&&this.load(t),this.host.onChange()}keep(t,e,{readings:r,diary:i,missing:o}){this.parts.delete(t),this.parts.set(t,{...e,readings:r,diary:i,missing:o.map(([a,l])=>({start:a,end:l}))});let s=this.neededParts().add(yt);for(let a of[...this.parts.keys()].slice(0,-Hs))s.has(a)||this.parts.delete(a);this.join()}replace(t,e){for(let r of this.parts.values()){let i=Math.max(t.start,r.start),o=Math.min(t.end,r.end);i<o&&(r.readings=ui(r.readings,i,o,z(e,i,o)))}this.join()}join(){let t=[...this.parts.values()].sort((r,i)=>r.start-i.start),e=t.map(({end:r},i)=>{var o,s;return Math.min(r,(s=(o=t[i+1])==null?void 0:o.start)!=null?s:r)});this.readings=t.flatMap(({start:r,readings:i},o)=>z(i,r,e[o])),this.diary=t.some(({diary:r})=>r===null)?null:t.flatMap(({diary:r},i)=>(r!=null?r:[]).filter(({time:o})=>{var s;return o<e[i]&&o>=((s=e[i-1])!=null?s:Number.NEGATIVE_INFINITY)}))}};var Ee=class{set(t){this.zero=t-gi()}get isSet(){return this.zero!==void 0}get now(){if(this.zero===void 0)throw new Error("No message of Home Assistant has come yet");return this.zero+gi()}};function gi(){return performance.now()/1e3}var Me=class{constructor(t,e){this.send=t;this.onFailure=e;this.since=Number.POSITIVE_INFINITY;this.answers=new Map;this.hasFailed=!1}of(t){return this.once(JSON.stringify(t),()=>this.request("summary",t))}compared(t,e){return this.once(JSON.stringify([t,e]),async()=>{let[r,{summary:i}]=await Promise.all([this.of(t),this.of(e)]);return{...r,previous:i}})}week(t,e){return this.once(JSON.stringify(["week",t,e]),()=>this.request("week",t,{weekdays:e}))}clear(){this.hasFailed=!1,this.since=Number.POSITIVE_INFINITY,this.answers.clear()}clearFailed(){let{hasFailed:t}=this;return t&&this.clear(),t}once(t,e){let r=this.answers.get(t);return r||(r=e(),this.answers.set(t,r),r.catch(()=>{this.hasFailed=!0,this.onFailure()})),r}request(t,e,r={}){if(typeof e=="number")return this.send(t,{days:e,...r});let{first:i,last:o}=e,s=$(i,-B(e)-1);this.since=Math.min(this.since,Date.parse(s)/1e3-v);let[a,l]=[`${i}T00:00:00`,`${$(o,1)}T00:00:00`];return this.send(t,{start:a,end:l,...r})}};var qs={not_found:"unknown_entity",not_supported:"unknown_entity",not_loaded:"not_loaded",unauthorized:"not_allowed",unknown_command:"not_loaded",timeout:"failed"};function Ce(n){var e;let t=n==null?void 0:n.code;return typeof t=="string"?(e=qs[t])!=null?e:"refused":"failed"}var Bs=2*qn+v,Gs=3e4,Bn,Gn=class{constructor(t,e){this.connection=t;this.entityId=e;this.clock=new Ee;this.listeners=new Set;this.parts=new Pe({now:()=>this.now,request:t=>this.askReadings(t),onAnswer:t=>this.follow(t),onFailure:t=>this.fail(t),onChange:()=>this.notify()});this.summaries=new Me((t,e)=>this.ask(t,e),()=>this.retryLater());this.onReady=()=>{this.subscribe(),this.parts.reload()};this.onVisible=()=>{document.visibilityState==="visible"&&this.askForTime()}}get now(){return this.clock.now}get isOutdated(){return this.status!==void 0&&this.status.cards_version!==Bn}get readings(){return this.parts.readings}get diary(){return this.parts.diary}listen(t){return this.listeners.size===0&&this.open(),this.listeners.add(t),()=>{this.listeners.delete(t),this.listeners.size===0&&this.close()}}need(t,e,r){this.parts.need(t,e,r)}release(t){this.parts.release(t)}has(t,e){return this.parts.has(t,e)}missingBefore(t,e){return this.parts.missingBefore(t,e)}summary(t,e){return e?this.summaries.compared(t,e):this.summaries.of(t)}week(t,e){return this.summaries.week(t,e)}open(){this.connection.addEventListener("ready",this.onReady),document.addEventListener("visibilitychange",this.onVisible),this.subscribe()}close(){var t;clearTimeout(this.retry),this.connection.removeEventListener("ready",this.onReady),document.removeEventListener("visibilitychange",this.onVisible),(t=this.unsubscribe)==null||t.then(e=>e()).catch(()=>{}),this.unsubscribe=void 0,this.parts.clear(),this.summaries.clear()}ask(t,e){return this.connection.sendMessagePromise({type:`dexcom_api/${t}`,entity_id:this.entityId,...e})}askReadings({start:t,end:e}){return this.ask("readings",{start:new Date(t*1e3).toISOString(),end:new Date(e*1e3).toISOString()})}async askForTime(){if(this.clock.isSet)try{let t=G(this.now);this.follow(await this.askReadings({start:t,end:t})),this.notify()}catch{}}follow(t){this.clock.set(t.server_time),Bn===void 0&&(Bn=t.cards_version),this.status=t,this.trouble=void 0}subscribe(){let t=this.connection.subscribeMessage(e=>this.take(e),{type:"dexcom_api/subscribe",entity_id:this.entityId},{resubscribe:!1});this.unsubscribe=t,t.catch(e=>{this.unsubscribe===t&&(this.unsubscribe=void 0),this.fail(e)})}take(t){t.gone?(this.summaries.clear(),this.trouble=t.refused?"not_allowed":"not_loaded"):(this.status&&this.concernsSummaries(t,this.status)&&this.summaries.clear(),this.follow(t),this.parts.apply(t)),this.notify()}concernsSummaries(t,e){var i,o;let r=Math.min(t.server_time-Bs,this.summaries.since);return t.latest!==e.latest||JSON.stringify(t.limits)!==JSON.stringify(e.limits)||t.reload&&t.start===null||((i=t.end)!=null?i:r)>r||t.diary_changed&&((o=t.diary_end)!=null?o:Number.POSITIVE_INFINITY)>r}fail(t){this.trouble=Ce(t),this.retryLater(),this.notify()}retryLater(){clearTimeout(this.retry),this.listeners.size>0&&(this.retry=setTimeout(()=>this.retryAll(),Gs))}retryAll(){this.unsubscribe||this.subscribe(),this.parts.retry(),this.summaries.clearFailed()&&this.notify()}notify(){for(let t of this.listeners)t()}},yi=new WeakMap;function _i(n,t){var i,o;let e=(i=yi.get(n))!=null?i:new Map;yi.set(n,e);let r=(o=e.get(t))!=null?o:new Gn(n,t);return e.set(t,r),r}var Oe=class{constructor(t){this.host=t;this.isConnected=!1;t.addController(this)}follow(t,e){let r=t&&e?_i(t.connection,e):void 0;r!==this.feed&&(this.leave(),this.feed=r,this.listen())}hostConnected(){this.isConnected=!0,this.listen()}hostDisconnected(){this.isConnected=!1,this.leave()}listen(){var t;this.isConnected&&!this.stop&&(this.stop=(t=this.feed)==null?void 0:t.listen(()=>this.host.requestUpdate()))}leave(){var t,e;(t=this.feed)==null||t.release(this.host),(e=this.stop)==null||e.call(this),this.stop=void 0}};var bi=["none","previous","year_before","custom"],xi=366;function Yn(n,t,e){return{unit:t,...lt(n,t,e)}}function Vn(n,t){let{unit:e,first:r,last:i}=n;if(e==="month"||e==="year")return Yn(q(r,t*(e==="year"?12:1)),e,0);let o=t*B(n);return{unit:e,first:$(r,o),last:$(i,o)}}function oe({first:n,last:t},e){return{start:D(n,e),end:D($(t,1),e)}}var Wn=class{constructor(){this.comparison="none";this.listeners=new Set}get compared(){var i;let{comparison:t,period:e}=this;if(!e||t==="none")return;if(t==="previous")return Vn(e,-1);if(t==="year_before")return{first:q(e.first,-12),last:q(e.last,-12)};let r=(i=this.comparedFirst)!=null?i:Vn(e,-1).first;return{first:r,last:$(r,B(e)-1)}}select(t){this.period=t,this.notify()}move(t){this.period&&this.select(Vn(this.period,t))}compare(t,e){this.comparison=t,this.comparedFirst=e,this.notify()}listen(t){return this.listeners.add(t),()=>this.listeners.delete(t)}notify(){for(let t of this.listeners)t()}},vi=new Map;function wi(n){var e;let t=(e=vi.get(n))!=null?e:new Wn;return vi.set(n,t),t}var Le=class{constructor(t){this.host=t;t.addController(this)}hostConnected(){this.store=wi(location.pathname),this.stop=this.store.listen(()=>this.host.requestUpdate())}hostDisconnected(){var t;(t=this.stop)==null||t.call(this)}};var Vs=new Map,Ws=new Map;function Ne(n,t={}){return $i(Vs,[n,t],()=>new Intl.DateTimeFormat(n,t))}function se(n,t){return $i(Ws,[n,t],()=>new Intl.NumberFormat(n,t))}function $i(n,t,e){var o;let r=JSON.stringify(t),i=(o=n.get(r))!=null?o:e();return n.set(r,i),i}function nt(n,t=0){let e=10**t;return Math.sign(n)*Math.floor(Math.abs(n)*e+.5)/e+0}function L(n,t){return Mi(n,t,Ei(t))}function ki(n,t){var e;return(e=Ci(n,t))!=null?e:L(n,t)}function Ai(n,t){var e;return(e=Ci(n,t))!=null?e:Mi(n,t,Ei(t)+1)}function Ri(n,t,e){let{very_low_mg_dl:r,low_mg_dl:i,high_mg_dl:o,very_high_mg_dl:s}=t;switch(n){case"very_low":return[{...L(r,e),sign:"<"}];case"low":return i>r?Kn(L(r,e),Ti(L(i,e),-1)):[];case"in_range":return Kn(L(i,e),L(o,e));case"high":return o<s?Kn(Ti(L(o,e),1),L(s,e)):[];case"very_high":return[{...L(s,e),sign:">"}]}}function ze(n){if(n<=0||n>=100)return{value:n<=0?0:100,digits:0,sign:""};if(n<.05)return{value:.1,digits:1,sign:"<"};if(n>=99.5)return{value:99,digits:0,sign:">"};let t=nt(n,1);return t<10?{value:t,digits:1,sign:""}:{value:nt(n),digits:0,sign:""}}function Di(n){return n.map((t,e)=>jn(n,e))}function jn(n,...t){let e=Xn(n,1e3),r=Si(e,t)/10;if(r===0||r===100)return{value:r,digits:0,sign:""};let i=Si(n,t);if(i>0&&i<.05)return{value:r,digits:1,sign:"<"};let o=i>=100-.05&&i<100;return{value:r,digits:1,sign:o?">":""}}function Si(n,t){return t.reduce((e,r)=>e+n[r],0)}function Xn(n,t){let e=n.map(o=>o*(t/100)),r=e.map(o=>Math.max(Math.floor(o),o>0?1:0)),i=o=>e[o]-r[o];for(;;){let o=t-r.reduce((u,d)=>u+d,0);if(o===0)return r;let s=Math.sign(o),a=[...r.keys()].filter(u=>r[u]>(s<0?1:0));if(a.length===0)return r;let l=a.reduce((u,d)=>s*i(d)>s*i(u)?d:u);r[l]=r[l]+s}}function Pi(n){let t=Math.max(0,nt(n/60));if(t<2880)return{days:0,hours:Math.floor(t/60),minutes:t%60};let e=nt(t/60);return{days:Math.floor(e/24),hours:e%24,minutes:0}}function Ei({unit:n}){return n==="mg/dL"?0:1}function Mi(n,{unit_per_mg_dl:t},e){return{value:nt(n*t,e),digits:e,sign:""}}function Ci(n,t){if(n<40)return{...L(40,t),sign:"<"};if(n>400)return{...L(400,t),sign:">"}}function Ti(n,t){let{value:e,digits:r}=n;return{...n,value:nt(e+t/10**r,r)}}function Kn(n,t){return n.value<t.value?[n,t]:[n]}var Oi={weekday:"short",day:"numeric",month:"short"},Rt=class{constructor(t,e,r){let{locale:i}=t;this.language=i.language,this.zone=r?"UTC":_t(t),this.clock=r!=null?r:ve(this.zone),this.isShifted=r!==void 0;let{first:o,last:s}=lt(wt(e,this.zone),"year",0);this.yearStart=D(o,this.zone),this.yearEnd=D($(s,1),this.zone),this.numberLanguage=Ks(i.number_format,i.language),this.useGrouping=i.number_format!=="none",this.hour12=i.time_format==="12"||i.time_format!=="24"&&Ys(i)}number(t,e=0){return se(this.numberLanguage,{useGrouping:this.useGrouping,minimumFractionDigits:e,maximumFractionDigits:e}).format(t)}amount(t){return se(this.numberLanguage,{useGrouping:this.useGrouping,maximumFractionDigits:2}).format(t)}change(t){return se(this.numberLanguage,{maximumFractionDigits:2,signDisplay:"always"}).format(t)}glucose(t,e){return this.shown(L(t,e))}reading(t,e){return this.shown(ki(t,e))}mean(t,e){return this.shown(Ai(t,e))}percent(t){return this.shownPercent(ze(t))}shown({value:t,digits:e,sign:r}){return r+this.number(t,e)}shownPercent({value:t,digits:e,sign:r}){let i=se(this.numberLanguage,{style:"percent",minimumFractionDigits:e,maximumFractionDigits:e});return r+i.format(t/100)}time(t){return this.date(t,{hour:"numeric",minute:"2-digit"})}hour(t){return this.hour12?this.date(t,{hour:"numeric"}):this.date(t,{hour:"2-digit",minute:"2-digit"})}day(t){return this.date(t,Oi)}month(t){return this.part(t,{month:"short"})}weekday(t){return this.date(t,{weekday:"short"})}dayAndTime(t){return`${this.day(t)}, ${this.time(t)}`}date(t,e){let r=this.yearStart<=t&&t<this.yearEnd,i=e.month&&!r;return this.part(t,i?{year:"numeric",...e}:e)}dayOfYear(t){return this.part(t,Oi)}dateOfYear(t){return this.part(t,{day:"numeric",month:"short"})}part(t,e){return Ne(this.language,{...e,hourCycle:this.hour12?"h12":"h23",timeZone:this.zone}).format((this.isShifted?this.clock.wall(t):t)*1e3)}};function _t({locale:n,config:t}){return n.time_zone==="server"?t.time_zone:Ne().resolvedOptions().timeZone}function Dt(n,t){let{days:e,hours:r,minutes:i}=Pi(n);return e>0?t("duration_days",{days:e,hours:r}):r===0?t("duration_minutes",{minutes:i}):t("duration_hours",{hours:r,minutes:String(i).padStart(2,"0")})}function Ys({time_format:n,language:t}){var r;return(r=Ne(n==="system"?void 0:t,{hour:"numeric"}).resolvedOptions().hour12)!=null?r:!1}function Ks(n,t){switch(n){case"comma_decimal":case"none":return"en-US";case"decimal_comma":return"de";case"space_comma":return"fr";case"quote_decimal":return"de-CH";case"system":return;default:return t}}function rt(){let n;return(t,e)=>((!n||!Zn(n.dependencies,t))&&(n={dependencies:t,value:e()}),n.value)}function Zn(n,t){return n.length===t.length&&n.every((e,r)=>e===t[r])}var js=`/config/integrations/integration/${Gt}`,Jn=`${Gt}.import_history`,Xs=`/developer-tools/action?service=${Jn}`;function Ie(n){return p`<div class="notice" role="alert">
    ${n("reload_needed")} <button @click=${()=>location.reload()}>${n("reload")}</button>
  </div>`}function Li(n,t,e,r){var o,s;if(!((o=t.status)!=null&&o.signed_out))return m;let i=((s=n.user)==null?void 0:s.is_admin)===!1?e("sign_in_for_others"):p`<a href=${js}>${e("sign_in")}</a>`;return p`<div class="notice" role="status">
    ${e("signed_out",{name:j(n,r)})} ${i}
  </div>`}function F({hass:n,feed:t,format:e,say:r},i,o,s=t.missingBefore(i,o)){var h;let a=t.status,u=a.missing_before!==null&&i<a.missing_before?a.missing_before:s;if(u==null)return m;let d=e.dayAndTime(u);if(a.fetched_percent!==null){let f=e.percent(a.fetched_percent);return p`<div class="notice" role="status">${r("importing",{time:d,percent:f})}</div>`}if(!a.may_import)return p`<div class="notice" role="status">${r("missing_for_others",{time:d})}</div>`;let c=((h=n.user)==null?void 0:h.is_admin)===!1?p`<code>${Jn}</code>`:p`<a href=${Xs}>${Jn}</a>`;return p`<div class="notice" role="status">${r("missing",{time:d})} ${c}</div>`}var Zs=new Set(["failed","refused"]),Js=3e4,T=class extends tt{constructor(){super(...arguments);this.dark=!1;this.feeds=new Oe(this);this.period=new Le(this);this.formatter=rt();this.dayPart="unneeded"}get entity(){var e;return(e=this.config)==null?void 0:e.entity}connectedCallback(){super.connectedCallback(),this.stopHosting=mi(this),this.clock=setInterval(()=>this.requestUpdate(),Js)}disconnectedCallback(){var e;super.disconnectedCallback(),(e=this.stopHosting)==null||e.call(this),clearInterval(this.clock)}shouldUpdate(e){var i;if(e.size!==1||!e.has("hass"))return!0;let r=e.get("hass");return!r||!this.hass||Qs(r,this.hass,(i=this.config)==null?void 0:i.entity)}willUpdate(e){var i,o,s,a,l;this.dark=(s=(o=(i=this.hass)==null?void 0:i.themes)==null?void 0:o.darkMode)!=null?s:!1,this.feeds.follow(this.hass,(a=this.config)==null?void 0:a.entity),this.openedDay=fi(this),this.openedDay&&this.dayPart==="unneeded"&&this.loadDayPart();let r=(l=this.hass)==null?void 0:l.locale.language;r&&!wn(r)&&Er(r).then(()=>this.requestUpdate())}render(){let{hass:e,config:r}=this;if(!(!e||!r||!wn(e.locale.language)))return p`${this.drawAccount(e,r)}
      ${this.dayPart==="needed"?p`<dexcom-day-dialog .day=${this.openedDay} .entity=${r.entity} .hass=${e}></dexcom-day-dialog>`:m}`}drawAccount(e,r){let i=Mr(e),{feed:o}=this.feeds,s=e.entities[r.entity];if(s&&s.platform!==Gt)return this.message(i("unknown_entity"));if(!o||!o.trouble&&!o.status)return this.message(i("loading"));if(o.trouble&&(!Zs.has(o.trouble)||!o.status))return this.message(i(o.trouble));let a=o.isOutdated||this.dayPart==="missing",l=p`${a?Ie(i):m}
      ${Li(e,o,i,r.entity)}`,{locale:u,config:d}=e,c=this.formatter([u,d,G(o.now)],()=>new Rt(e,o.now));return this.draw({hass:e,feed:o,format:c,say:i,notice:l},r)}async loadDayPart(){this.dayPart="needed";try{await Cr()}catch{this.dayPart="missing",this.requestUpdate()}}message(e,r=m){return p`<ha-card>${r}<div class="message" role="status">${e}</div></ha-card>`}};k([ne({attribute:!1})],T.prototype,"hass",2),k([ne({type:Boolean,reflect:!0})],T.prototype,"dark",2),k([ne({attribute:!1})],T.prototype,"config",2);function Qs(n,t,e=""){var r,i;return n.states[e]!==t.states[e]||n.entities[e]!==t.entities[e]||n.locale!==t.locale||n.connection!==t.connection||((r=n.themes)==null?void 0:r.darkMode)!==((i=t.themes)==null?void 0:i.darkMode)}var Y=["very_low","low","in_range","high","very_high"];function U(n,t){return n<t.very_low_mg_dl?"very_low":n<t.low_mg_dl?"low":n<=t.high_mg_dl?"in_range":n<=t.very_high_mg_dl?"high":"very_high"}function He(n){return n==="below"?Y.slice(0,2):n==="above"?Y.slice(3):[n]}var ta={rising_quickly:-90,rising:-90,rising_slightly:-45,steady:0,falling_slightly:45,falling:90,falling_quickly:90},ea={very_low:"M0,0H12L6,6ZM0,6H12L6,12Z",low:"M0,1H12L6,11Z",in_range:"M6,1a5,5 0 1 1 -.01,0Z",high:"M0,11H12L6,1Z",very_high:"M0,6H12L6,0ZM0,12H12L6,6Z"};function Fe(n,t,e){var c;let{feed:r,format:i,hass:o}=n,s=r.status,a=Pr(o).length>1,l=(c=e.title)!=null?c:a?j(o,e.entity):"",{reading:u}=t,d={name:l,...na(n,t,e.entity)};return u?{...d,value:i.reading(u[1],s),band:U(u[1],s.limits),arrow:Qn(n,e.entity)}:{...d,value:"–",band:void 0,arrow:m}}function na(n,{freshness:t},e){let{feed:r,hass:i,say:o}=n,{latest:s,signed_out:a}=r.status;if(s===null)return{age:o("none_yet"),reason:""};if(t==="stale")return{age:o("no_readings_since",{time:ra(n,s)}),reason:tr(i,e)};let l=o("ago",{duration:Dt(r.now-s,o)});return a?{age:l,reason:o("refused_sign_in")}:{age:l,reason:t==="late"?o("late"):""}}function Ni({feed:n,format:t},e){return Wt(n.now,t.zone)<=e?t.time(e):t.dayAndTime(e)}function ra({feed:n,format:t},e){let r=i=>Wt(n.now,t.zone,i)<=e;return r(0)?t.time(e):r(-6)?`${t.weekday(e)} ${t.time(e)}`:t.date(e,{day:"numeric",month:"short"})}function Qn({hass:n,say:t},e){var s,a,l;let r=(l=(a=n.states[(s=xn(n,e).get("sensor.trend"))!=null?s:""])==null?void 0:a.state)!=null?l:"",i=ta[r];if(i===void 0||!Vt(r))return m;let o=r.endsWith("_quickly");return p`<svg class="arrow" viewBox="0 0 24 24" role="img" aria-label=${t(r)}>
    <title>${t(r)}</title>
    <g transform="rotate(${i} 12 12)">
      <path d=${o?"M2,8H14M2,16H14M11,3L21,12L11,21":"M3,12H20M13,5L20,12L13,19"}></path>
    </g>
  </svg>`}function tr(n,t){var r;let e=n.states[(r=xn(n,t).get("binary_sensor.stale_data"))!=null?r:""];return e?n.formatEntityAttributeValue(e,"reason"):""}function Ue(n){return p`<svg class="range-mark" viewBox="0 0 12 12" aria-hidden="true">
    ${_`<path d=${ea[n]} style="fill: ${er(n)}"></path>`}
  </svg>`}function er(n){return`var(--${n.replace("_","-")})`}var ia=1,Pt=class extends T{willUpdate(t){super.willUpdate(t),this.latest=ke(this.feeds.feed,ia,this)}draw(t,e){var f;let{latest:r}=this,{feed:i,say:o}=t;if(!r)return this.message(o((f=i.trouble)!=null?f:"loading"));let s=Fe(t,r,e),{age:a,arrow:l,band:u,name:d,reason:c,value:h}=s;return p`<button class=${u?"":"stale"} title=${c||m}
      @click=${()=>Ae(this,e)}>
      ${u?p`${Ue(u)}<span class="hidden">${o(u)}</span>`:m}
      <span>
        <span class="age">${a}</span>
        <span class="now">
          ${d?p`<span class="name">${d}</span>`:m}
          ${h} ${u?p`${i.status.unit} ${l}`:m}
          ${c?p`<span class="reason">${c}</span>`:m}
        </span>
      </span>
    </button>`}message(t){return p`<span class="message" role="status">${t}</span>`}};Pt.styles=[O,y`
      button,
      .message {
        display: flex;
        align-items: center;
        gap: 8px;
        position: relative;
        box-sizing: border-box;
        min-height: var(--ha-badge-size, 36px);
        padding: 0 12px;
        border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--line));
        border-radius: var(--ha-badge-border-radius, 18px);
        background: var(--paper);
        color: var(--text);
        font-size: 12px;
        line-height: 16px;
        text-align: start;
        white-space: nowrap;
      }
      .message {
        max-width: 100%;
        margin: 0;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      button:hover:not(:disabled):not([aria-pressed="true"]) {
        background: color-mix(in srgb, var(--text) 4%, var(--paper));
      }
      /* Fingers need more than the badge has. */
      button::after {
        content: "";
        position: absolute;
        inset: -4px;
      }
      .age {
        display: block;
        font-size: 10px;
        line-height: 10px;
        color: var(--quiet);
      }
      .stale .age {
        color: color-mix(in srgb, var(--error-color, #db4437) 75%, var(--text));
      }
      .now {
        display: flex;
        align-items: center;
        gap: 4px;
        font-weight: 500;
      }
      .name,
      .reason {
        max-width: 10em;
        overflow: hidden;
        text-overflow: ellipsis;
        font-weight: 400;
      }
      .reason {
        max-width: 16em;
        color: var(--quiet);
      }
      .range-mark {
        flex: none;
        width: 14px;
      }
      .arrow {
        width: 14px;
        fill: none;
        stroke: currentColor;
        stroke-width: 2.5;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      .hidden {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    `],Pt=k([C("dexcom-badge-content")],Pt);var oa=1440,nr=2;function ae(n){var i;let t=[];for(let o of Y){let s=(i=n==null?void 0:n[`${o}_percent`])!=null?i:null;if(s===null)return;t.push(s)}let e=Di(t),r=Xn(t,oa);return Y.map((o,s)=>({band:o,percent:t[s],shown:e[s],minutesADay:r[s]}))}function Ii({minutesADay:n},t){return t("minutes_a_day",{duration:Dt(n*60,t)})}function qe(n,t,e,r,i){let[o,s]=Ri(n,t,e);if(!o)return;let a=r.number(o.value,o.digits);return o.sign?i(o.sign==="<"?"below":"above",{value:a}):s?`${a}–${r.shown(s)}`:a}function sa(n,t){return t.flatMap(({range:e,less_than_percent:r,more_than_percent:i})=>{let o=Hi(n.filter(({band:s})=>He("below").includes(s)));return e==="below"&&r!==null?[zi(n,e,r)]:e==="in_range"&&i!==null?[zi(n,e,Math.min(o+i,100))]:[]})}function zi(n,t,e){let r=n.filter(o=>o.percent>0),i=r.map((o,s)=>Hi(r.slice(0,s+1)));return{range:t,percent:e,gaps:i.slice(0,-1).filter(o=>o<e).length}}function Hi(n){return n.reduce((t,{percent:e})=>t+e,0)}function Fi(n,t,e,r=[]){let i=n.map(({band:a,shown:l})=>`${e(a)} ${t.shownPercent(l)}`),o=n.filter(({percent:a})=>a>0),s=nr*(o.length-1);return p`<div class="band-bar" role="img" aria-label=${i.join(", ")}>
    <div class="fills">
      ${o.map(({band:a,percent:l})=>p`<i class="fill ${a}" style="flex-grow:${l}"></i>`)}
    </div>
    ${sa(n,r).map(a=>p`<div class="mark" data-goal=${a.range}>
        <i style="flex-basis:calc((100% - ${s}px) * ${a.percent/100} + ${a.gaps*nr}px)"></i>
      </div>`)}
  </div>`}var Be=y`
  .band-bar {
    display: grid;
    position: relative;
    min-height: 16px;
  }
  .upright .band-bar {
    height: 100%;
  }
  .fills,
  .mark {
    display: flex;
  }
  .fills {
    gap: ${nr}px;
    border-radius: 4px;
    overflow: hidden;
  }
  .upright .fills,
  .upright .mark {
    flex-direction: column-reverse;
  }
  .mark {
    position: absolute;
    top: -3px;
    right: 0;
    bottom: -3px;
    left: 0;
  }
  .upright .mark {
    top: 0;
    right: -3px;
    bottom: 0;
    left: -3px;
  }
  .mark i {
    flex: none;
  }
  /* A border, because browsers print no backgrounds. */
  .mark::after {
    content: "";
    margin: -1px;
    border: 1px solid var(--text);
    outline: 1px solid var(--paper);
  }
  .fill {
    flex: 0 1 0;
    min-width: 2px;
    min-height: 2px;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
    background: repeating-linear-gradient(var(--hatch)) var(--fill);
  }
  .fill.very_low {
    --fill: var(--very-low);
    --hatch: 45deg, #fffa 0 2px, transparent 2px 5px;
  }
  .fill.low {
    --fill: var(--low);
    --hatch: 45deg, #fff8 0 1px, transparent 1px 7px;
  }
  .fill.in_range {
    --fill: var(--in-range);
    --hatch: transparent, transparent;
  }
  .fill.high {
    --fill: var(--high);
    --hatch: -45deg, #0006 0 1px, transparent 1px 7px;
  }
  .fill.very_high {
    --fill: var(--very-high);
    --hatch: -45deg, #0008 0 2px, transparent 2px 5px;
  }
`;var le=Math.PI,rr=2*le,vt=1e-6,aa=rr-vt;function Ui(n){this._+=n[0];for(let t=1,e=n.length;t<e;++t)this._+=arguments[t]+n[t]}function la(n){let t=Math.floor(n);if(!(t>=0))throw new Error(`invalid digits: ${n}`);if(t>15)return Ui;let e=10**t;return function(r){this._+=r[0];for(let i=1,o=r.length;i<o;++i)this._+=Math.round(arguments[i]*e)/e+r[i]}}function qi(n,t,e,r){return n===e&&t===r}function ua(n){let t=Math.floor(n);if(!(t<=15))return qi;let e=10**t,r=function(i){return Math.round(i*e)};return function(i,o,s,a){return r(i)===r(s)&&r(o)===r(a)}}var Et=class{constructor(t){this._x0=this._y0=this._x1=this._y1=null,this._="",this._append=t==null?Ui:la(t),this._equal=t==null?qi:ua(t)}moveTo(t,e){this._append`M${this._x0=this._x1=+t},${this._y0=this._y1=+e}`}closePath(){this._x1!==null&&(this._x1=this._x0,this._y1=this._y0,this._append`Z`)}lineTo(t,e){this._append`L${this._x1=+t},${this._y1=+e}`}quadraticCurveTo(t,e,r,i){this._append`Q${+t},${+e},${this._x1=+r},${this._y1=+i}`}bezierCurveTo(t,e,r,i,o,s){this._append`C${+t},${+e},${+r},${+i},${this._x1=+o},${this._y1=+s}`}arcTo(t,e,r,i,o){if(t=+t,e=+e,r=+r,i=+i,o=+o,o<0)throw new Error(`negative radius: ${o}`);let s=this._x1,a=this._y1,l=r-t,u=i-e,d=s-t,c=a-e,h=d*d+c*c;if(this._x1===null)this._append`M${this._x1=t},${this._y1=e}`;else if(h>vt)if(!(Math.abs(c*l-u*d)>vt)||!o)this._append`L${this._x1=t},${this._y1=e}`;else{let f=r-s,g=i-a,b=l*l+u*u,w=f*f+g*g,P=Math.sqrt(b),M=Math.sqrt(h),R=o*Math.tan((le-Math.acos((b+h-w)/(2*P*M)))/2),S=R/M,at=R/P;Math.abs(S-1)>vt&&this._append`L${t+S*d},${e+S*c}`,this._append`A${o},${o},0,0,${+(c*f>d*g)},${this._x1=t+at*l},${this._y1=e+at*u}`}}arc(t,e,r,i,o,s){if(t=+t,e=+e,r=+r,s=!!s,r<0)throw new Error(`negative radius: ${r}`);let a=r*Math.cos(i),l=r*Math.sin(i),u=t+a,d=e+l,c=1^s,h=s?i-o:o-i;if(this._x1===null?this._append`M${u},${d}`:(Math.abs(this._x1-u)>vt||Math.abs(this._y1-d)>vt)&&this._append`L${u},${d}`,!!r){if(h<0&&(h=h%rr+rr),h>aa)this._append`A${r},${r},0,1,${c},${t-a},${e-l}A${r},${r},0,1,${c},${this._x1=u},${this._y1=d}`;else if(h>vt){let f=t+r*Math.cos(o),g=e+r*Math.sin(o);if(h>=le&&this._equal(u,d,f,g)){h/=2;let b=i+h;this._append`A${r},${r},0,${+(h>=le)},${c},${t+r*Math.cos(b)},${e+r*Math.sin(b)}`}this._append`A${r},${r},0,${+(h>=le)},${c},${this._x1=f},${this._y1=g}`}}}rect(t,e,r,i){this._append`M${this._x0=this._x1=+t},${this._y0=this._y1=+e}h${r=+r}v${+i}h${-r}Z`}toString(){return this._}};function ca(){return new Et}ca.prototype=Et.prototype;function A(n){return function(){return n}}var da=Math.cos;var or=Math.sin,Mt=Math.sqrt,Bi=1e-12,Ge=Math.PI,Rd=Ge/2,Ki=2*Ge;function ji(n){let t=3;return n.digits=function(e){if(!arguments.length)return t;if(e==null)t=null;else{let r=Math.floor(e);if(!(r>=0))throw new RangeError(`invalid digits: ${e}`);t=r}return n},()=>new Et(t)}var Dd=Array.prototype.slice;function Xi(n){return typeof n=="object"&&"length"in n?n:Array.from(n)}function Zi(n){this._context=n}Zi.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;default:this._context.lineTo(n,t);break}}};function sr(n){return new Zi(n)}function Ji(n){return n[0]}function Qi(n){return n[1]}function ar(n,t){var e=A(!0),r=null,i=sr,o=null,s=ji(a);n=typeof n=="function"?n:n===void 0?Ji:A(n),t=typeof t=="function"?t:t===void 0?Qi:A(t);function a(l){var u,d=(l=Xi(l)).length,c,h=!1,f;for(r==null&&(o=i(f=s())),u=0;u<=d;++u)!(u<d&&e(c=l[u],u,l))===h&&((h=!h)?o.lineStart():o.lineEnd()),h&&o.point(+n(c,u,l),+t(c,u,l));if(f)return o=null,f+""||null}return a.x=function(l){return arguments.length?(n=typeof l=="function"?l:A(+l),a):n},a.y=function(l){return arguments.length?(t=typeof l=="function"?l:A(+l),a):t},a.defined=function(l){return arguments.length?(e=typeof l=="function"?l:A(!!l),a):e},a.curve=function(l){return arguments.length?(i=l,r!=null&&(o=i(r)),a):i},a.context=function(l){return arguments.length?(l==null?r=o=null:o=i(r=l),a):r},a}function to(n,t,e){var r=null,i=A(!0),o=null,s=sr,a=null,l=ji(u);n=typeof n=="function"?n:n===void 0?Ji:A(+n),t=typeof t=="function"?t:A(t===void 0?0:+t),e=typeof e=="function"?e:e===void 0?Qi:A(+e);function u(c){var h,f,g,b=(c=Xi(c)).length,w,P=!1,M,R=new Array(b),S=new Array(b);for(o==null&&(a=s(M=l())),h=0;h<=b;++h){if(!(h<b&&i(w=c[h],h,c))===P)if(P=!P)f=h,a.areaStart(),a.lineStart();else{for(a.lineEnd(),a.lineStart(),g=h-1;g>=f;--g)a.point(R[g],S[g]);a.lineEnd(),a.areaEnd()}P&&(R[h]=+n(w,h,c),S[h]=+t(w,h,c),a.point(r?+r(w,h,c):R[h],e?+e(w,h,c):S[h]))}if(M)return a=null,M+""||null}function d(){return ar().defined(i).curve(s).context(o)}return u.x=function(c){return arguments.length?(n=typeof c=="function"?c:A(+c),r=null,u):n},u.x0=function(c){return arguments.length?(n=typeof c=="function"?c:A(+c),u):n},u.x1=function(c){return arguments.length?(r=c==null?null:typeof c=="function"?c:A(+c),u):r},u.y=function(c){return arguments.length?(t=typeof c=="function"?c:A(+c),e=null,u):t},u.y0=function(c){return arguments.length?(t=typeof c=="function"?c:A(+c),u):t},u.y1=function(c){return arguments.length?(e=c==null?null:typeof c=="function"?c:A(+c),u):e},u.lineX0=u.lineY0=function(){return d().x(n).y(t)},u.lineY1=function(){return d().x(n).y(e)},u.lineX1=function(){return d().x(r).y(t)},u.defined=function(c){return arguments.length?(i=typeof c=="function"?c:A(!!c),u):i},u.curve=function(c){return arguments.length?(s=c,o!=null&&(a=s(o)),u):s},u.context=function(c){return arguments.length?(c==null?o=a=null:a=s(o=c),u):o},u}var Pd=pa(sr);function eo(n){this._curve=n}eo.prototype={areaStart:function(){this._curve.areaStart()},areaEnd:function(){this._curve.areaEnd()},lineStart:function(){this._curve.lineStart()},lineEnd:function(){this._curve.lineEnd()},point:function(n,t){this._curve.point(t*Math.sin(n),t*-Math.cos(n))}};function pa(n){function t(e){return new eo(n(e))}return t._curve=n,t}var Ed=Mt(3);var ha=Mt(1/3),Md=ha*2;var no=or(Ge/10)/or(7*Ge/10),Cd=or(Ki/10)*no,Od=-da(Ki/10)*no;var Ld=Mt(3);var Nd=Mt(3);var zd=Mt(3)/2,ma=1/Mt(12),Id=(ma/2+1)*3;function it(){}function Ve(n,t,e){n._context.bezierCurveTo((2*n._x0+n._x1)/3,(2*n._y0+n._y1)/3,(n._x0+2*n._x1)/3,(n._y0+2*n._y1)/3,(n._x0+4*n._x1+t)/6,(n._y0+4*n._y1+e)/6)}function lr(n){this._context=n}lr.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){switch(this._point){case 3:Ve(this,this._x1,this._y1);case 2:this._context.lineTo(this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;break;case 2:this._point=3,this._context.lineTo((5*this._x0+this._x1)/6,(5*this._y0+this._y1)/6);default:Ve(this,n,t);break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t}};function fa(n){this._context=n}fa.prototype={areaStart:it,areaEnd:it,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._y0=this._y1=this._y2=this._y3=this._y4=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x2,this._y2),this._context.closePath();break}case 2:{this._context.moveTo((this._x2+2*this._x3)/3,(this._y2+2*this._y3)/3),this._context.lineTo((this._x3+2*this._x2)/3,(this._y3+2*this._y2)/3),this._context.closePath();break}case 3:{this.point(this._x2,this._y2),this.point(this._x3,this._y3),this.point(this._x4,this._y4);break}}},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._x2=n,this._y2=t;break;case 1:this._point=2,this._x3=n,this._y3=t;break;case 2:this._point=3,this._x4=n,this._y4=t,this._context.moveTo((this._x0+4*this._x1+n)/6,(this._y0+4*this._y1+t)/6);break;default:Ve(this,n,t);break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t}};function ga(n){this._context=n}ga.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3;var e=(this._x0+4*this._x1+n)/6,r=(this._y0+4*this._y1+t)/6;this._line?this._context.lineTo(e,r):this._context.moveTo(e,r);break;case 3:this._point=4;default:Ve(this,n,t);break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t}};function ro(n,t){this._basis=new lr(n),this._beta=t}ro.prototype={lineStart:function(){this._x=[],this._y=[],this._basis.lineStart()},lineEnd:function(){var n=this._x,t=this._y,e=n.length-1;if(e>0)for(var r=n[0],i=t[0],o=n[e]-r,s=t[e]-i,a=-1,l;++a<=e;)l=a/e,this._basis.point(this._beta*n[a]+(1-this._beta)*(r+l*o),this._beta*t[a]+(1-this._beta)*(i+l*s));this._x=this._y=null,this._basis.lineEnd()},point:function(n,t){this._x.push(+n),this._y.push(+t)}};var Hd=(function n(t){function e(r){return t===1?new lr(r):new ro(r,t)}return e.beta=function(r){return n(+r)},e})(.85);function We(n,t,e){n._context.bezierCurveTo(n._x1+n._k*(n._x2-n._x0),n._y1+n._k*(n._y2-n._y0),n._x2+n._k*(n._x1-t),n._y2+n._k*(n._y1-e),n._x2,n._y2)}function ur(n,t){this._context=n,this._k=(1-t)/6}ur.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:We(this,this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2,this._x1=n,this._y1=t;break;case 2:this._point=3;default:We(this,n,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Fd=(function n(t){function e(r){return new ur(r,t)}return e.tension=function(r){return n(+r)},e})(0);function cr(n,t){this._context=n,this._k=(1-t)/6}cr.prototype={areaStart:it,areaEnd:it,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._x3=n,this._y3=t;break;case 1:this._point=2,this._context.moveTo(this._x4=n,this._y4=t);break;case 2:this._point=3,this._x5=n,this._y5=t;break;default:We(this,n,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Ud=(function n(t){function e(r){return new cr(r,t)}return e.tension=function(r){return n(+r)},e})(0);function dr(n,t){this._context=n,this._k=(1-t)/6}dr.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:We(this,n,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var qd=(function n(t){function e(r){return new dr(r,t)}return e.tension=function(r){return n(+r)},e})(0);function pr(n,t,e){var r=n._x1,i=n._y1,o=n._x2,s=n._y2;if(n._l01_a>Bi){var a=2*n._l01_2a+3*n._l01_a*n._l12_a+n._l12_2a,l=3*n._l01_a*(n._l01_a+n._l12_a);r=(r*a-n._x0*n._l12_2a+n._x2*n._l01_2a)/l,i=(i*a-n._y0*n._l12_2a+n._y2*n._l01_2a)/l}if(n._l23_a>Bi){var u=2*n._l23_2a+3*n._l23_a*n._l12_a+n._l12_2a,d=3*n._l23_a*(n._l23_a+n._l12_a);o=(o*u+n._x1*n._l23_2a-t*n._l12_2a)/d,s=(s*u+n._y1*n._l23_2a-e*n._l12_2a)/d}n._context.bezierCurveTo(r,i,o,s,n._x2,n._y2)}function io(n,t){this._context=n,this._alpha=t}io.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:this.point(this._x2,this._y2);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){if(n=+n,t=+t,this._point){var e=this._x2-n,r=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;break;case 2:this._point=3;default:pr(this,n,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Bd=(function n(t){function e(r){return t?new io(r,t):new ur(r,0)}return e.alpha=function(r){return n(+r)},e})(.5);function oo(n,t){this._context=n,this._alpha=t}oo.prototype={areaStart:it,areaEnd:it,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(n,t){if(n=+n,t=+t,this._point){var e=this._x2-n,r=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1,this._x3=n,this._y3=t;break;case 1:this._point=2,this._context.moveTo(this._x4=n,this._y4=t);break;case 2:this._point=3,this._x5=n,this._y5=t;break;default:pr(this,n,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Gd=(function n(t){function e(r){return t?new oo(r,t):new cr(r,0)}return e.alpha=function(r){return n(+r)},e})(.5);function so(n,t){this._context=n,this._alpha=t}so.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){if(n=+n,t=+t,this._point){var e=this._x2-n,r=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:pr(this,n,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Vd=(function n(t){function e(r){return t?new so(r,t):new dr(r,0)}return e.alpha=function(r){return n(+r)},e})(.5);function ya(n){this._context=n}ya.prototype={areaStart:it,areaEnd:it,lineStart:function(){this._point=0},lineEnd:function(){this._point&&this._context.closePath()},point:function(n,t){n=+n,t=+t,this._point?this._context.lineTo(n,t):(this._point=1,this._context.moveTo(n,t))}};function Gi(n){return n<0?-1:1}function Vi(n,t,e){var r=n._x1-n._x0,i=t-n._x1,o=(n._y1-n._y0)/(r||i<0&&-0),s=(e-n._y1)/(i||r<0&&-0),a=(o*i+s*r)/(r+i);return(Gi(o)+Gi(s))*Math.min(Math.abs(o),Math.abs(s),.5*Math.abs(a))||0}function Wi(n,t){var e=n._x1-n._x0;return e?(3*(n._y1-n._y0)/e-t)/2:t}function ir(n,t,e){var r=n._x0,i=n._y0,o=n._x1,s=n._y1,a=(o-r)/3;n._context.bezierCurveTo(r+a,i+a*t,o-a,s-a*e,o,s)}function Ye(n){this._context=n}Ye.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=this._t0=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x1,this._y1);break;case 3:ir(this,this._t0,Wi(this,this._t0));break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){var e=NaN;if(n=+n,t=+t,!(n===this._x1&&t===this._y1)){switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;break;case 2:this._point=3,ir(this,Wi(this,e=Vi(this,n,t)),e);break;default:ir(this,this._t0,e=Vi(this,n,t));break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t,this._t0=e}}};function _a(n){this._context=new ao(n)}(_a.prototype=Object.create(Ye.prototype)).point=function(n,t){Ye.prototype.point.call(this,t,n)};function ao(n){this._context=n}ao.prototype={moveTo:function(n,t){this._context.moveTo(t,n)},closePath:function(){this._context.closePath()},lineTo:function(n,t){this._context.lineTo(t,n)},bezierCurveTo:function(n,t,e,r,i,o){this._context.bezierCurveTo(t,n,r,e,o,i)}};function hr(n){return new Ye(n)}function va(n){this._context=n}va.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=[],this._y=[]},lineEnd:function(){var n=this._x,t=this._y,e=n.length;if(e)if(this._line?this._context.lineTo(n[0],t[0]):this._context.moveTo(n[0],t[0]),e===2)this._context.lineTo(n[1],t[1]);else for(var r=Yi(n),i=Yi(t),o=0,s=1;s<e;++o,++s)this._context.bezierCurveTo(r[0][o],i[0][o],r[1][o],i[1][o],n[s],t[s]);(this._line||this._line!==0&&e===1)&&this._context.closePath(),this._line=1-this._line,this._x=this._y=null},point:function(n,t){this._x.push(+n),this._y.push(+t)}};function Yi(n){var t,e=n.length-1,r,i=new Array(e),o=new Array(e),s=new Array(e);for(i[0]=0,o[0]=2,s[0]=n[0]+2*n[1],t=1;t<e-1;++t)i[t]=1,o[t]=4,s[t]=4*n[t]+2*n[t+1];for(i[e-1]=2,o[e-1]=7,s[e-1]=8*n[e-1]+n[e],t=1;t<e;++t)r=i[t]/o[t-1],o[t]-=r,s[t]-=r*s[t-1];for(i[e-1]=s[e-1]/o[e-1],t=e-2;t>=0;--t)i[t]=(s[t]-i[t+1])/o[t];for(o[e-1]=(n[e]+i[e-1])/2,t=0;t<e-1;++t)o[t]=2*n[t+1]-i[t+1];return[i,o]}function ba(n,t){this._context=n,this._t=t}ba.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=this._y=NaN,this._point=0},lineEnd:function(){0<this._t&&this._t<1&&this._point===2&&this._context.lineTo(this._x,this._y),(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line>=0&&(this._t=1-this._t,this._line=1-this._line)},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;default:{if(this._t<=0)this._context.lineTo(this._x,t),this._context.lineTo(n,t);else{var e=this._x*(1-this._t)+n*this._t;this._context.lineTo(e,this._y),this._context.lineTo(e,t)}break}}this._x=n,this._y=t}};var mr=13;function Ke(n,t,e,r){let{very_low_mg_dl:i,low_mg_dl:o,high_mg_dl:s,very_high_mg_dl:a}=e.limits,l=[{limit:i,kind:"faint",room:t(i)-t(o)},{limit:o,kind:"limit",room:mr},{limit:s,kind:"limit",room:mr},{limit:a,kind:"faint",room:t(s)-t(a)}];return _`
    <rect class="target" x=${n.left} width=${n.right-n.left}
      y=${t(s)} height=${t(o)-t(s)}></rect>
    ${l.map(({limit:u,kind:d,room:c})=>_`
        <line class=${d} x1=${n.left} x2=${n.right} y1=${t(u)} y2=${t(u)}></line>
        ${c<mr?"":_`<text x=${n.left-5} y=${t(u)+4} text-anchor="end">${r.glucose(u,e)}</text>`}`)}`}var je=y`
  .target {
    fill: var(--in-range);
    opacity: 0.1;
  }
  .limit {
    stroke: var(--in-range);
  }
  .faint {
    stroke: var(--quiet);
    stroke-dasharray: 2 3;
  }
  .tick {
    stroke: var(--line);
    opacity: 0.5;
  }
`;var $a=300;function lo(n,t,e=!1){let r=(t[1]-t[0])/(n[1]-n[0]),[i,o]=e?[Math.min(...n),Math.max(...n)]:[Number.NEGATIVE_INFINITY,Number.POSITIVE_INFINITY];return Object.assign(l=>t[0]+(Math.min(Math.max(l,i),o)-n[0])*r,{invert:l=>n[0]+(l-t[0])/r,domain:n,range:t})}function N(n,t,e){return lo([n,t],[e.left,e.right])}function ot(n,t,e){let r=Math.max($a,t.high_mg_dl+20),i=n>r?400:r;return lo([40,i],[e.bottom,e.top],!0)}var Sa=["p5_mg_dl","p25_mg_dl","p50_mg_dl","p75_mg_dl","p95_mg_dl"],ce=1440,Ta=[0,6,12,18,24],ue={left:34,right:10,top:8,bottom:20};function po(n){let[t,e]=[n[0],E(n)];if(!t||!e)return[];let r=ce/n.length/2,i={...t};for(let o of Sa)i[o]=Aa(t[o],e[o]);return[{...i,minute_of_day:0},...n.map(o=>({...o,minute_of_day:o.minute_of_day+r})),{...i,minute_of_day:ce}]}function de(n,t){return t.hour(ut(v+n*x,t.zone))}function ka({width:n,height:t}){return{left:ue.left,right:Math.max(n-ue.right,ue.left+1),top:ue.top,bottom:t-ue.bottom}}function ho(n,t,e,r,i){let o=ka(e),s=po(n),a=Math.max(...s.map(d=>{var c;return(c=d.p95_mg_dl)!=null?c:0})),l=N(0,ce,o),u=ot(a,r.limits,o);return _`
    ${Ke(o,u,r,i)}
    ${Ra(o,i)}
    <path class="outer" d=${uo(s,"p5_mg_dl","p95_mg_dl",l,u)}></path>
    <path class="inner" d=${uo(s,"p25_mg_dl","p75_mg_dl",l,u)}></path>
    <path class="before" d=${co(t,o,u)}></path>
    <path class="median" d=${co(n,o,u)}></path>`}function Aa(n,t){return n===null||t===null?null:(n+t)/2}function uo(n,t,e,r,i){var s;return(s=to(a=>r(a.minute_of_day),a=>{var l;return i((l=a[t])!=null?l:0)},a=>{var l;return i((l=a[e])!=null?l:0)}).defined(a=>a[t]!==null&&a[e]!==null).curve(hr).digits(1)(n))!=null?s:""}function co(n,t,e){var o;let r=N(0,ce,t);return(o=ar(s=>r(s.minute_of_day),s=>{var a;return e((a=s.p50_mg_dl)!=null?a:0)}).defined(s=>s.p50_mg_dl!==null).curve(hr).digits(1)(po(n)))!=null?o:""}function Ra(n,t){let e=N(0,ce,n);return Ta.map(r=>{let i=e(r*60),o=r===0?"start":r===24?"end":"middle";return _`
      <line class="tick" x1=${i} x2=${i} y1=${n.top} y2=${n.bottom}></line>
      <text x=${i} y=${n.bottom+14} text-anchor=${o}>${de(r,t)}</text>`})}var mo=y`
  ${je}
  .outer,
  .inner {
    fill: var(--accent);
    opacity: 0.2;
  }
  .inner {
    opacity: 0.4;
  }
  .median,
  .before {
    fill: none;
    stroke: var(--text);
    stroke-width: 2.5;
  }
  .before {
    stroke: var(--quiet);
    stroke-width: 1.5;
    stroke-dasharray: 5 4;
  }
  .legend svg {
    width: 20px;
    height: 12px;
  }
`;var Da=["sunday","monday","tuesday","wednesday","thursday","friday","saturday"];var Pa=/^(en(-(us|ca|au))?|ja(-.*)?|pt-br|he.*)$/i;function Xe({first_weekday:n,language:t}){var r,i;let e=Da.indexOf(n!=null?n:"");if(e>=0)return e;try{let{Locale:o}=Intl,s=o&&new o(t),a=(i=(r=s==null?void 0:s.getWeekInfo)==null?void 0:r.call(s))!=null?i:s==null?void 0:s.weekInfo;if(a)return a.firstDay%7}catch{}return Pa.test(t)?0:1}function fr({start:n,end:t,days:e},r){let i={day:"numeric",month:"short",year:"numeric"},[o,s]=[e[0],E(e)];return(o&&s?[o,s].map(l=>D(l.day,r.zone)):[n,t].map(l=>Date.parse(l)/1e3)).map(l=>r.date(l,i)).join(" – ")}function Ze({hours:n},t,e){let r=Math.round(n*4)/4;return r===24?"":` (${e("hours_short",{count:t.amount(r)})})`}function fo(n,t,e){return e("labelled",{label:e("previous"),value:fr(n,t)})}var Je=class{constructor(t){this.host=t}get isLoading(){return this.requested!==this.settled}follow(t,e){t!==this.feed&&(this.answer=void 0,this.trouble=void 0,this.feed=t),e!==this.requested&&(this.requested=e,e.then(r=>this.settle(e,r),r=>this.settle(e,void 0,Ce(r))))}settle(t,e,r){t===this.requested&&(this.settled=t,this.trouble=r,e&&(this.answer=e),this.host.requestUpdate())}},I=class extends Je{request(t,e,r){this.follow(t,t.summary(e,r))}},go=class extends Je{request(t,e,r){this.follow(t,t.week(e,r))}};function st({start:n,end:t}){return{start:Date.parse(n)/1e3,end:Date.parse(t)/1e3}}function yo(n){let t=st(n),[e]=n.days.slice(-14);return e?{...t,start:st(e).start}:t}var Ea=31,Qe=class{constructor(t){this.host=t;this.summary=new I(t)}get trouble(){return this.summary.trouble}update(t,e,r,i){var u,d,c,h,f,g;this.feed=t,this.days=void 0;let o=t==null?void 0:t.status;if(!t||!o||o.latest===null)return;let s=i==null?void 0:i.period;this.summary.request(t,s!=null?s:e);let{answer:a}=this.summary;if(!a)return;let{days:l=[]}=(u=a.summary)!=null?u:{};this.days=s?_o(l,Ea,void 0,r):_o(l,e,(d=o.known_since)!=null?d:void 0,r),this.span={start:(h=(c=E(this.days))==null?void 0:c.start)!=null?h:o.latest-e*v,end:(g=(f=this.days[0])==null?void 0:f.end)!=null?g:o.latest},t.need(this.span.start,this.span.end,this.host)}readingsOf({start:t,end:e}){var r,i;return z((i=(r=this.feed)==null?void 0:r.readings)!=null?i:[],t,e)}};function gr(n,t){return{summary:n,...st(n),isSoFar:st(n.metrics).end<st(n).end,shown:D(n.day,t)}}function _o(n,t,e,r){return n.slice(-t).map(i=>gr(i,r)).reverse().filter((i,o)=>o===0||e===void 0||i.end>e)}var wo=1;function Ct(n,t,e,r){let i=new Map(Y.map(a=>[a,""])),o={left:Number.NEGATIVE_INFINITY,top:0,bottom:0,end:0,band:void 0},s=()=>{let{band:a,bottom:l,left:u,top:d}=o;if(!a)return;let c=d===l?"h0":`V${l}`;i.set(a,`${i.get(a)}M${u},${d}${c}`)};for(let[a,l]of n){let[u,d,c]=[bo(e(a)),bo(r(l)),U(l,t)];if(c===o.band&&u-o.left<wo){o.top=Math.min(o.top,d),o.bottom=Math.max(o.bottom,d);continue}s(),Object.assign(o,{band:c,left:u,top:d,bottom:d})}return s(),i}function Ot(n,t,e){let r="",i=Number.NEGATIVE_INFINITY,o;for(let[s,a]of n){let[l,u]=[xo(t(s)),xo(e(a))],d=s<i||s-i>900;if(i=s,o&&!d&&l-o.left<wo){o.top=Math.min(o.top,u),o.bottom=Math.max(o.bottom,u),o.end=u;continue}r+=`${vo(o)}${d?"M":"L"}${l},${u}`,o={left:l,top:u,bottom:u,end:u}}return r+vo(o)}function vo(n){return!n||n.top===n.bottom?"":`V${n.top}V${n.bottom}V${n.end}`}function bo(n){return Math.round(n*2)/2}function xo(n){return Math.round(n*10)/10}var K={left:0,right:240,top:2,bottom:46},tn=[6,12,18];function $o(n,t,e,r){let{limits:i}=e,o=N(n.start,n.end,K),[s,a]=[r(i.high_mg_dl),r(i.low_mg_dl)];return p`<svg
    viewBox="0 0 ${K.right} ${K.bottom+K.top}"
    preserveAspectRatio="none"
    aria-hidden="true"
    data-readings=${t.length}
  >
    <rect class="target" width=${K.right} y=${s} height=${a-s}></rect>
    ${Ca(n,e).map(l=>_`<path class="tick" d="M${o(l)},${K.top}V${K.bottom}"></path>`)}
    <path class="trace" d=${Ot(t,o,r)}></path>
    ${[...Ct(t,i,o,r)].map(([l,u])=>u?_`<path class="dots" style="stroke: var(--${l.replace("_","-")})" d=${u}></path>`:m)}
  </svg>`}function Ca({start:n,end:t},{clock_shifts:e}){var s;let[r]=(s=X(e,([a])=>n<=a&&a<t))!=null?s:[t],i=tn.map(a=>n+a*x).filter(a=>a<r),o=tn.map(a=>t-v+a*x).filter(a=>a>r);return[...i,...o]}function yr({goals:n}){var t,e;return(e=(t=n.find(({range:r})=>r==="in_range"))==null?void 0:t.more_than_percent)!=null?e:null}function So(n,t){let e=yr(t);return e===null?{band:"in_range",strength:n/100}:n>e?{band:"in_range",strength:(n-e)/(100-e)}:{band:"high",strength:(e-n)/e}}function To(n,t){let{format:e,say:r}=t,i=n.summary.metrics.in_range_percent,o=n.isSoFar?` ${r("so_far")}`:"",s=i==null?r("not_enough_data"):r("labelled",{label:r("in_range"),value:e.percent(i)+o});return`${r("open_day",{day:Oa(n,t)})}. ${s}`}function Oa({shown:n,summary:t},{format:e,say:r}){return e.date(n,{weekday:"long",day:"numeric",month:"long"})+Ze(t,e,r)}var[ko,La]=[.1,.4];function Ao(n,t,e){var f;let{feed:r,format:i,say:o}=e,{isLoading:s,month:a,trouble:l,weeks:u}=t;if(!a)return p`<div class="message" role="status">${o(l!=null?l:"loading")}</div>`;let d=r.status,[c,h]=[a.first,$(a.last,1)].map(g=>D(g,i.zone));return p`${F(e,c,h,t.missingBefore)}
    ${l?p`<div role="alert">${o(l)}</div>`:m}
    <div class="arrows">
      <button aria-label=${o("earlier")} ?disabled=${!t.canMoveEarlier}
        @click=${()=>t.move(-1)}>‹</button>
      <strong aria-live="polite">${i.date(c,{month:"long",year:"numeric"})}</strong>
      <button aria-label=${o("later")} ?disabled=${!t.canMoveLater}
        @click=${()=>t.move(1)}>›</button>
    </div>
    <table aria-busy=${s}>
      <thead><tr>${((f=u[0])!=null?f:[]).map(({date:g})=>Na(g,e))}</tr></thead>
      <tbody>${u.map(g=>p`<tr>${g.map(b=>za(n,b,e,d))}</tr>`)}</tbody>
    </table>
    ${Fa(e,d)}`}function Na(n,{format:t}){let e=D(n,t.zone);return p`<th scope="col" abbr=${t.date(e,{weekday:"long"})}>${t.weekday(e)}</th>`}function za(n,{date:t,day:e,isInMonth:r},i,o){if(!r)return p`<td></td>`;let s=i.format.number(Number(t.slice(-2)));return e?p`<td><button class=${e.isSoFar?"today":""} data-day=${t}
    aria-label=${To(e,i)}
    @click=${()=>At(n,t)}>
    ${Ia(e,o)}<span class="date">${s}</span>${Ha(e,i)}
  </button></td>`:p`<td><span class="quiet date">${s}</span></td>`}function Ia(n,t){let e=n.summary.metrics.in_range_percent;if(e==null)return p`<i class="unknown"></i>`;let{band:r,strength:i}=So(e,t),o=ko+(La-ko)*i;return p`<i class="fill ${r}" style="opacity:${o.toFixed(2)}"></i>`}function Ha({summary:n},{format:t}){let e=n.metrics.in_range_percent;return p`<span class="figure">${e==null?"–":t.percent(e)}</span>`}function Fa({format:n,say:t},e){let r=yr(e),i=r===null?"":n.shownPercent({value:r,digits:0,sign:""}),o=(s,a)=>p`<li><span class="sample ${s}"><i class="fill ${s}"></i></span>${a}</li>`;return p`<ul class="legend">
    ${r===null?o("in_range",t("in_range")):p`${o("in_range",t("labelled",{label:t("in_range"),value:t("above",{value:i})}))}
          ${o("high",t("below",{value:i}))}`}
    <li><span class="sample"><i class="unknown"></i></span>${t("not_enough_data")}</li>
    <li><span class="sample today"></span>${t("labelled",{label:t("today"),value:t("so_far")})}</li>
  </ul>`}function Ro({clock_shifts:n,first_reading:t,known_since:e,latest:r},{utc_offsets:i=[]}={}){var u;let[o]=i;if(r===null||!o)return;let s=new $t(i),a=(u=t!=null?t:e)!=null?u:r,l=n.filter(([d])=>a<d&&d<=o[0]).reduce((d,[,c])=>d+c,0);return{first:s.dayOf(a-l),last:s.dayOf(r)}}var _r=7,en=class{constructor(t){this.host=t;this.firstWeekday=1;this.days=new Map;this.latest=new I(t),this.summary=new I(t)}get trouble(){var t;return(t=this.summary.trouble)!=null?t:this.latest.trouble}get isLoading(){return this.summary.isLoading}get missingBefore(){var t,e,r;return(r=E((e=(t=this.summary.answer)==null?void 0:t.missing)!=null?e:[]))==null?void 0:r[1]}get canMoveEarlier(){return!!(this.month&&this.bounds&&this.month.first>this.bounds.first)}get canMoveLater(){return!!(this.month&&this.bounds&&this.month.last<this.bounds.last)}get weeks(){let{days:t,firstWeekday:e,month:r}=this;if(!r)return[];let{first:i}=lt(r.first,"week",e),o=Math.ceil(B({first:i,last:r.last})/_r);return Array.from({length:o},(s,a)=>Array.from({length:_r},(l,u)=>{let d=$(i,_r*a+u),c=r.first<=d&&d<=r.last;return{date:d,isInMonth:c,day:c?t.get(d):void 0}}))}update(t,e,r,i){var c,h,f,g,b;(i==null?void 0:i.period)!==this.selected&&(this.chosen=void 0),this.selected=i==null?void 0:i.period,this.firstWeekday=r,this.month=void 0,this.days=new Map;let o=t==null?void 0:t.status;if(!t||!o||o.latest===null)return;this.latest.request(t,1);let s=Ro(o,this.latest.answer);if(this.bounds=s,!s)return;let a=(f=(h=this.chosen)!=null?h:(c=this.selected)==null?void 0:c.last)!=null?f:s.last,l=a>s.last;this.month=lt(l?s.last:a,"month",0),this.summary.request(t,this.month);let{days:u=[]}=(b=(g=this.summary.answer)==null?void 0:g.summary)!=null?b:{},d=u.filter(({day:w})=>s.first<=w&&w<=s.last);this.days=new Map(d.map(w=>[w.day,gr(w,e)]))}move(t){this.month&&(this.chosen=q(this.month.first,t),this.host.requestUpdate())}};var Do=y`
  .arrows {
    display: flex;
    justify-content: space-between;
    align-items: center;
    margin: 0 -8px;
  }
  .arrows button {
    min-width: 44px;
    min-height: 44px;
    font-size: 20px;
  }
  .arrows strong {
    font-weight: 500;
  }
  table {
    width: calc(100% + 16px);
    margin: 0 -8px;
    border-spacing: 2px;
    table-layout: fixed;
    transition: opacity 0.2s;
  }
  table[aria-busy="true"] {
    opacity: 0.6;
  }
  th {
    padding: 0;
    font-size: 12px;
    font-weight: 400;
    color: var(--quiet);
  }
  td {
    height: 52px;
    padding: 0;
    text-align: center;
    vertical-align: top;
  }
  td button {
    position: relative;
    display: grid;
    align-content: space-evenly;
    box-sizing: border-box;
    width: 100%;
    height: 52px;
    min-width: 0;
    padding: 2px 0;
    overflow: hidden;
    border-radius: 8px;
    color: var(--text);
    line-height: 1.25;
  }
  td button:focus-visible {
    border-radius: 8px;
  }
  td .fill,
  td .unknown,
  .sample .fill,
  .sample .unknown {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
  }
  .unknown {
    border-radius: inherit;
    box-shadow: inset 0 0 0 1px var(--line);
    background: repeating-linear-gradient(
      45deg,
      var(--line) 0 1px,
      transparent 1px 6px
    );
  }
  .date,
  .figure {
    position: relative;
  }
  .date {
    font-size: 12px;
  }
  td > .date {
    display: block;
    padding-top: 8px;
  }
  .figure {
    font-size: 14px;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .today {
    box-shadow: inset 0 0 0 2px var(--accent);
  }
  .sample {
    position: relative;
    width: 16px;
    height: 14px;
    border-radius: 4px;
    overflow: hidden;
  }
  .sample .fill {
    opacity: 0.4;
  }
`;var Po=y`
  header {
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
  .list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 260px), 1fr));
    gap: 2px 12px;
    margin: 0 -8px;
    padding: 0;
    list-style: none;
  }
  .list button {
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
  .list button:focus-visible {
    border-radius: 8px;
  }
  .weekend {
    background: color-mix(in srgb, var(--text) 5%, transparent);
  }
  .date span {
    display: block;
    line-height: 1.35;
    white-space: nowrap;
  }
  .date .quiet,
  .percent .quiet {
    font-size: 12px;
  }
  .percent .quiet {
    display: block;
    line-height: 1;
  }
  .percent {
    font-size: 15px;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .list svg {
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
`;var Lt=class extends T{constructor(){super(...arguments);this.controller=new Qe(this);this.month=new en(this)}willUpdate(e){super.willUpdate(e);let{config:r,controller:i,hass:o,month:s}=this;if(!o||!r)return;let[a,l,{store:u}]=[this.feeds.feed,_t(o),this.period];r.view==="month"?s.update(a,l,Xe(o.locale),u):i.update(a,r.days,l,u)}draw(e,r){var g,b;let{feed:i,notice:o,say:s}=e,a=i.status;if(a.latest===null)return this.message(s("no_readings"),o);let l=p`<header>
      <h2>${(g=r.title)!=null?g:s("days_card")}</h2>
      <span class="quiet">${s("in_range")}</span>
    </header>`;if(r.view==="month")return p`<ha-card>${o} ${l} ${Ao(this,this.month,e)}</ha-card>`;let{days:u,span:d,trouble:c}=this.controller;if(!u||!d)return this.message(s(c!=null?c:"loading"),o);let[,h=0]=(b=W(this.controller.readingsOf(d)))!=null?b:[],f=ot(h,a.limits,K);return p`<ha-card>
      ${o} ${F(e,d.start,d.end)}
      ${l}
      ${c?p`<div role="alert">${s(c)}</div>`:m}
      <ul class="list">
        ${u.map(w=>this.day(e,a,w,f))}
      </ul>
      ${Ua(e,a)}
    </ha-card>`}day(e,r,i,o){let{format:s,say:a}=e,{summary:l,shown:u}=i,d=l.metrics.in_range_percent,c=d==null?void 0:s.percent(d),h=Ze(l,s,a).trim();return p`<li>
      <button
        class=${qa(l.day)?"weekend":""}
        @click=${()=>At(this,l.day)}
      >
        <span class="date">
          <span>${s.weekday(u)}</span>
          <span class="quiet">${s.date(u,{day:"numeric",month:"short"})}</span>
          ${h&&p`<span class="quiet">${h}</span>`}
        </span>
        ${$o(i,this.controller.readingsOf(i),r,o)}
        <span class="percent" title=${c?m:a("not_enough_data")}>
          ${c!=null?c:"–"}
          ${i.isSoFar?p`<span class="quiet">${a("so_far")}</span>`:m}
        </span>
      </button>
    </li>`}};Lt.styles=[O,Be,Po,Do],Lt=k([C("dexcom-days-content")],Lt);function Ua({format:n,say:t},e){let r=qe("in_range",e.limits,e,n,t),i=tn.map(o=>de(o,n));return p`<p class="quiet">
    ${t("days_legend",{range:`${r} ${e.unit}`,times:i.join(", ")})}
  </p>`}function qa(n){return[0,6].includes(new Date(n).getUTCDay())}var vr=["urgent_low","urgent_low_soon","low","high","fall","rise","signal_loss","no_readings"],Ba={insulin:"m-5,-4h10l-5,9z",carbs:"m-4.5,-4.5h9v9h-9z",exercise:"m-5,4l5,-9l5,9z",health:"m-1.5,-5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5v-3h3.5z",blood_glucose:"m0,-5.5c3 3.5 4 5 4 7a4,4 0 0 1 -8,0c0 -2 1 -3.5 4 -7z",note:"m-4,-5h6l2,2v8h-8z",calibration:"m0,-5a5,5 0 1 1 -.01,0zm0,2.5a2.5,2.5 0 1 0 .01,0z",alert:"m0,-5.5l5.5,5.5l-5.5,5.5l-5.5,-5.5z",urgent_low:"m-2.4,-6h4.8l3.6,3.6v4.8l-3.6,3.6h-4.8l-3.6,-3.6v-4.8zm1.4,2v5h2v-5zm0,6.4v1.8h2v-1.8z",urgent_low_soon:"m0,-6l6,6l-6,6l-6,-6zm0,2.8l-3.2,3.2l3.2,3.2l3.2,-3.2z",low:"m-5,-5h10l-5,7zm0,8.5h10v2h-10z",high:"m-5,5h10l-5,-7zm0,-8.5h10v-2h-10z",fall:"m-5,-3.6l6.2,6.2h-3.7v2.4h7.5v-7.5h-2.4v3.7l-6.2,-6.2z",rise:"m-5,3.6l6.2,-6.2h-3.7v-2.4h7.5v7.5h-2.4v-3.7l-6.2,6.2z",signal_loss:"m0,-6a6,6 0 1 1 -.01,0zm0,2a4,4 0 0 0 -3.1,6.5l5.6,-5.6a4,4 0 0 0 -2.5,-.9zm3.1,1.5l-5.6,5.6a4,4 0 0 0 5.6,-5.6z",no_readings:"m-6,-2h3v4h-3zm4.5,0h3v4h-3zm4.5,0h3v4h-3z"};function bt({kind:n,sub_type:t}){var e;return n==="alert"&&(e=vr.find(r=>r===t))!=null?e:n}function br(n){let t=vr.indexOf(n);return t<0?vr.length:t}function Nt(n,t=[0]){let e=t.map(r=>`M${r.toFixed(1)},0${Ba[n]}`).join("");return _`<path class="marker ${n}" data-count=${t.length} d=${e}></path>`}function nn(n,t){let e=`alert_${n}`;return t(Vt(e)?e:n)}function Eo({amount:n,unit:t},e,r,i){if(n===null)return"";switch(t){case"mg/dL":return`${r.glucose(n,e)} ${e.unit}`;case"U":return i("insulin_units",{amount:r.amount(n)});case"min":return i("duration_minutes",{minutes:r.amount(n)});default:return t?`${r.amount(n)} ${t}`:r.amount(n)}}function pe({kind:n,sub_type:t,amount:e,note:r},i,o,s){var h;let l={amount:n==="blood_glucose"||n==="calibration"?o.glucose(e!=null?e:0,i):o.amount(e!=null?e:0),unit:i.unit},u=e===null?"":"_amount",d=[`diary_${n}_${t}${u}`,`diary_${n}${u}`,n],c=s((h=d.find(Vt))!=null?h:n,l);return r?`${c}, ${r}`:c}function _h(n,t,e,r){return pe({...n,amount:null},t,e,r)}var rn=y`
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
`;var Ga=14,Va=31,Wa=["insulin","carbs","exercise"],on=class{constructor(t){this.host=t;this.last=[];this.today="";this.isKnown=!1;this.person=rt();this.summary=new I(t)}get trouble(){return this.summary.trouble}update(t,{days:e,show_alerts:r},i,o){var P,M;if(this.days=void 0,this.last=[],this.isKnown=!1,!(t!=null&&t.status))return;let s=o==null?void 0:o.period;this.summary.request(t,s!=null?s:Math.max(e,Ga));let{answer:a,isLoading:l,trouble:u}=this.summary;if(!a)return;!l&&!u&&(this.answered=s);let{summary:d,utc_offsets:c}=a,h=(P=d==null?void 0:d.days)!=null?P:[];if(this.clock=this.person([c,i],()=>c.length>0?new $t(c):ve(i)),this.today=this.dayOf(t.now),this.span=this.answered?Ya(h):Ka(h.slice(-e),e,t.now),!this.span){this.days=[];return}let{start:f,end:g}=this.span,b=t.status.diary_known_since;if(this.isKnown=b!==null&&b<=f,t.need(f,g,this.host),!t.has(f,g))return;let w=((M=t.diary)!=null?M:[]).filter(({kind:R,time:S})=>f<=S&&S<g&&(r||R!=="alert")).sort((R,S)=>S.time-R.time);this.days=this.byDay(w).slice(0,Va),!this.answered&&(this.last=Wa.flatMap(R=>{var S;return(S=w.find(at=>at.kind===R))!=null?S:[]}))}dayOf(t){return new Date(this.clock.wall(t)*1e3).toISOString().slice(0,10)}byDay(t){var r;let e=new Map;for(let i of t){let o=this.dayOf(i.time),s=(r=e.get(o))!=null?r:{day:o,entries:[]};s.entries.push(i),e.set(o,s)}return[...e.values()]}};function Ya(n){let[t]=n,e=n[n.length-1];return t&&e&&{start:Date.parse(t.start)/1e3,end:Date.parse(e.end)/1e3}}function Ka(n,t,e){let[r]=n;return{start:r?Date.parse(r.start)/1e3:e-t*v,end:e}}var Mo=y`
  ha-card {
    container-type: inline-size;
  }
  h3 {
    position: sticky;
    top: 0;
    z-index: 1;
    margin: 0;
    background: var(--paper);
  }
  h3 button {
    margin-inline-start: -8px;
    font-weight: 500;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 14px;
  }
  .days {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 290px), 1fr));
    align-items: start;
    gap: 4px 24px;
    flex: 1 1 auto;
    min-height: 160px;
    max-height: 560px;
    overflow-y: auto;
  }
  section li {
    display: grid;
    grid-template-columns: 4.6em 16px minmax(0, 1fr);
    align-items: center;
    gap: 8px;
    min-height: 30px;
  }
  time {
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .text {
    overflow-wrap: anywhere;
  }
  .last {
    display: grid;
    gap: 4px;
  }
  .last li {
    display: grid;
    grid-template-columns: 18px minmax(0, 1fr);
    align-items: center;
    gap: 8px;
    padding: 6px 10px;
    border-radius: 8px;
    background: color-mix(in srgb, var(--text) 5%, transparent);
  }
  .last .what {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
  }
  @container (min-width: 480px) {
    .last {
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: 8px;
    }
    .last .what {
      flex-direction: column;
    }
  }
`;var zt=class extends T{constructor(){super(...arguments);this.controller=new on(this);this.personFormat=rt()}willUpdate(e){super.willUpdate(e);let{config:r,controller:i,feeds:o,hass:s,period:a}=this;s&&r&&i.update(o.feed,r,s.config.time_zone,a.store)}draw(e,r){var b;let{feed:i,hass:o,notice:s,say:a}=e,{clock:l,days:u,isKnown:d,span:c,trouble:h}=this.controller;if(i.diary===null)return this.message(a("diary_not_allowed"),s);if(!u)return this.message(a(h!=null?h:"loading"),s);let f=this.personFormat([o.locale,l,G(i.now)],()=>new Rt(o,i.now,l)),g={...e,format:f};return p`<ha-card>
      ${s} ${c&&F(e,c.start,c.end)}
      <h2>${(b=r.title)!=null?b:a("diary_card")}</h2>
      ${h?p`<div role="alert">${a(h)}</div>`:m}
      ${this.lastEntries(g)}
      ${u.length>0?p`<div class="days">${u.map(w=>this.dayList(w,g))}</div>`:p`<p class="message">${a(d?"no_entries":"not_enough_data")}</p>`}
    </ha-card>`}lastEntries(e){let{controller:r}=this,{format:i,say:o}=e;return r.last.length===0?m:p`<ul class="last" aria-label=${o("last_entries")}>
      ${r.last.map(s=>p`<li>
          ${Co(s)}
          <span class="what">
            <span class="text">${Oo(s,e)}</span>
            <span class="quiet">
              ${r.dayOf(s.time)===r.today?i.time(s.time):i.dayAndTime(s.time)}
            </span>
          </span>
        </li>`)}
    </ul>`}dayList({day:e,entries:r},i){let{format:o,say:s}=i,a=o.day(r[0].time),l=e===this.controller.today?`${s("today")}, ${a}`:a;return p`<section>
      <h3>
        <button title=${s("open_day",{day:a})} @click=${()=>At(this,e)}>
          ${l}
        </button>
      </h3>
      <ul>
        ${r.map(u=>p`<li>
            <time>${o.time(u.time)}</time>
            ${Co(u)}
            <span class="text">${Oo(u,i)}</span>
          </li>`)}
      </ul>
    </section>`}};zt.styles=[O,rn,Mo],zt=k([C("dexcom-diary-content")],zt);function Co(n){return p`<svg viewBox="-8 -8 16 16" aria-hidden="true">${Nt(bt(n))}</svg>`}function Oo(n,{feed:t,format:e,say:r}){return pe(n,t.status,e,r)}var xr=10;function Lo(n,t,{width:e}){Te(t?ja(t,e):m,n)}function ja({left:n,top:t,comparedTop:e,content:r},i){let o=n>i/2,s=Math.floor((o?n:i-n)-xr),a=o?`translateX(calc(${n-xr}px - 100%))`:`translateX(${n+xr}px)`;return p`
    <i class="cursor" style="transform:translateX(${n}px)"></i>
    ${e===void 0?m:p`<i class="spot compared" style="transform:translate(${n}px,${e}px)"></i>`}
    ${t===void 0?m:p`<i class="spot" style="transform:translate(${n}px,${t}px)"></i>`}
    <div class="bubble" style="max-width:${s}px;transform:${a}">${r}</div>`}var No=y`
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
`;var Bh={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},zo=n=>(...t)=>({_$litDirective$:n,values:t}),sn=class{constructor(t){}get _$AU(){return this._$AM._$AU}_$AT(t,e,r){this._$Ct=t,this._$AM=e,this._$Ci=r}_$AS(t,e){return this.update(t,e)}update(t,e){return this.render(...e)}};var Xa={},wr=zo(class extends sn{constructor(){super(...arguments),this.ot=Xa}render(n,t){return t()}update(n,[t,e]){if(Array.isArray(t)){if(Array.isArray(this.ot)&&this.ot.length===t.length&&t.every((r,i)=>r===this.ot[i]))return H}else if(this.ot===t)return H;return this.ot=Array.isArray(t)?Array.from(t):t,this.render(t,e)}});var he=class{constructor(){this.scaledBy="";this.kept=new Map}of(t,e){let{pixelsPerSecond:r,y:i,limits:o}=e,s=JSON.stringify([r,i.domain,i.range,o]),a=s===this.scaledBy?this.kept:new Map;this.scaledBy=s,this.kept=new Map;for(let l=0;l<t.length;){let u=Math.floor(t[l][0]/v)*v,d=gt(t,u+v),[c,h]=[t[l-1],t.slice(l,d)],f=a.get(u),g=f&&f.before===c&&Za(f.readings,h);this.kept.set(u,g?f:Ja(u,c,h,e)),l=d}return[...this.kept.values()]}};function Za(n,t){return n.length===t.length&&n.every(([e,r],i)=>{var o,s;return e===((o=t[i])==null?void 0:o[0])&&r===((s=t[i])==null?void 0:s[1])})}function Ja(n,t,e,{pixelsPerSecond:r,y:i,limits:o}){let s=a=>(a-n)*r;return{start:n,before:t,readings:e,line:Ot(t?[t,...e]:e,s,i),dots:[...Ct(e,o,s,i)].filter(([,a])=>a)}}var an=16,Qa=30,ln=8,tl=5.8,el=[["alert"],["insulin"],["carbs"],["exercise","health","blood_glucose","note","calibration"]];function Ho(n,t,e,r,i){let[o,s]=t.range;return el.map((a,l)=>{let u=nl(n.filter(({kind:c})=>a.includes(c)),c=>Math.max(t(c.time),o)),d=u.map(({left:c,entries:h},f)=>{var P,M;let[g]=h,b=((M=(P=u[f+1])==null?void 0:P.left)!=null?M:s+ln)-c-2*ln,w=Math.max(...h.map(R=>{var S;return(S=R.end)!=null?S:0}));return{kind:rl(h),count:h.length,left:c,length:Math.max(Math.min(t(w),s)-c,0),text:h.length>1?`×${h.length}`:il(g,b,e,r,i)}});return{isAbove:l===0,marks:d}}).filter(({marks:a})=>a.length>0)}function Io({marks:n},t){let e=[...new Set(n.map(({kind:r})=>r))];return _`<g transform="translate(0,${t})">
    ${n.filter(({length:r})=>r>ln).map(({kind:r,left:i,length:o})=>_`<rect class="lasting ${r}" x=${i} y="6" height="2" width=${o}></rect>`)}
    ${e.map(r=>Nt(r,n.filter(i=>i.kind===r).map(({left:i})=>i)))}
    ${n.filter(({text:r})=>r).map(({left:r,text:i})=>_`<text class="amount" x=${(r+ln).toFixed(1)} y="4">${i}</text>`)}
  </g>`}function $r(n,t){return n.filter(e=>e.isAbove===t).length*an}function Fo(n,t){let e=t.bottom+an/2;return n.map(r=>{if(r.isAbove)return Io(r,t.top-an/2);let i=e;return e+=an,Io(r,i)})}function nl(n,t){let e=[];for(let r of[...n].sort((i,o)=>i.time-o.time)){let i=E(e),o=t(r);i&&o-i.left<Qa?i.entries.push(r):e.push({left:o,entries:[r]})}return e}function rl(n){return n.map(bt).reduce((e,r)=>br(r)<br(e)?r:e)}function il(n,t,e,r,i){var s;return(s=(n.kind==="alert"?[nn(bt(n),i)]:n.amount===null?[i(n.kind)]:[Eo(n,e,r,i),r.amount(n.amount)]).find(a=>a.length*tl<=t))!=null?s:""}var It={left:34,right:8,top:8,bottom:20},ol=48,sl=[1,2,3,4,6,12,24,48,96,168,336],al=174,Uo=744,ll=4*Uo,ul=2.5,un=class{constructor(){this.plot=Sr({width:0,height:0},[]);this.x=N(0,1,this.plot);this.y=N(0,1,this.plot);this.lanes=rt();this.blocks=new he;this.overlayBlocks=new he}get secondsPerPixel(){return this.x.invert(1)-this.x.invert(0)}draw(t,e,r,i,o){var M,R,S,at;let{until:s,start:a,overlay:l,readings:u}=t,d=N(a,s,Sr(e,[])),c=this.lanes([t.diary,a,s,e.width,r.unit,i],()=>Ho(t.diary,d,r,i,o)),h=Sr(e,c),f=Math.max((R=(M=W(u))==null?void 0:M[1])!=null?R:0,(at=(S=W(l))==null?void 0:S[1])!=null?at:0),g=ot(f,r.limits,h);Object.assign(this,{plot:h,x:d,y:g});let b=(h.right-h.left)/(s-a),w={pixelsPerSecond:b,y:g,limits:r.limits},P=Math.min(5,Math.max(2,b*300*1.6));return _`
      ${Ke(h,g,r,i)}
      ${wr([a,s,h.right,h.top,e.height,i],()=>pl(t,h,e,d,i))}
      ${ml(t.pending,h,d)}
      ${fl(t,r,h,d,i,o)}
      ${this.overlayBlocks.of(l,w).map(dl(d))}
      <g class=${P<ul?"square":"round"} stroke-width=${P.toFixed(1)}>
        ${this.blocks.of(u,w).map(cl(d))}
      </g>
      ${wr([c,h.top,h.bottom],()=>Fo(c,h))}`}};function Sr({width:n,height:t},e){return{left:It.left,right:Math.max(n-It.right,It.left+1),top:It.top+$r(e,!0),bottom:t-It.bottom-$r(e,!1)}}function cl(n){return({start:t,line:e,dots:r})=>_`<g transform="translate(${n(t).toFixed(1)})">
    <path class="trace" d=${e}></path>
    ${r.map(([i,o])=>_`<path class="dots ${i}" d=${o}></path>`)}
  </g>`}function dl(n){return({start:t,line:e})=>_`<path class="overlay" transform="translate(${n(t).toFixed(1)})" d=${e}></path>`}function pl({start:n,until:t},e,{height:r},i,o){let s=Math.max(1,Math.floor((e.right-e.left)/ol)),a=r-It.bottom;return hl(n,t,s,o).map(({tick:l,label:u,isDay:d})=>{let c=Math.min(Math.max(i(l),e.left+10),e.right-12);return _`
      <line class=${d?"midnight":"tick"} x1=${i(l)} x2=${i(l)} y1=${e.top} y2=${a}></line>
      <text x=${c} y=${a+14} text-anchor="middle">${u}</text>`})}function hl(n,t,e,r){let{clock:i,zone:o}=r,s=(t-n)/x,a=sl.find(l=>s/l<=e);return s>ll||!a?Hr(n,t,o,Math.ceil(s/Uo/e)).map(l=>({tick:l,label:r.month(l),isDay:!0})):i.hourTicks(n,t,a).map(l=>{let u=i.wall(l)%v===0,d=s>al?r.dateOfYear(l):r.weekday(l);return{tick:l,label:u&&s>12?d:r.hour(l),isDay:u}})}function ml(n,t,e){if(!n)return"";let[r,i]=[e(n.start),e(n.end)];return _`
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line class="hatch" y2="6"></line>
      </pattern>
    </defs>
    <rect class="pending" fill="url(#hatch)" x=${r} width=${Math.max(i-r,0)} y=${t.top} height=${t.bottom-t.top}></rect>
    <line class="present" x1=${i} x2=${i} y1=${t.top} y2=${t.bottom}></line>`}function fl({start:n,end:t},e,r,i,o,s){return e.clock_shifts.filter(([a])=>n<a&&a<t).map(([a,l])=>{let u=s("clock_shift",{hours:o.change(l/x)}),d=i(a)<(r.left+r.right)/2;return _`
        <line class="clock" x1=${i(a)} x2=${i(a)} y1=${r.top} y2=${r.bottom}></line>
        <text class="clock-label" x=${i(a)+(d?5:-5)} y=${r.top+10}
          text-anchor=${d?"start":"end"}>${u}</text>`})}var qo=y`
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
`;var Ht=class{constructor(t,e){this.host=t;this.selector=e;this.size={width:0,height:0};this.part=null;this.observer=new ResizeObserver(([t])=>{if(!t)return;let{width:e,height:r}=t.contentRect;this.size={width:Math.floor(e),height:Math.floor(r)},this.host.requestUpdate()});t.addController(this)}hostConnected(){this.host.requestUpdate()}hostUpdated(){let t=this.host.renderRoot.querySelector(this.selector);t!==this.part&&(this.observer.disconnect(),this.part=t,t&&this.observer.observe(t))}hostDisconnected(){this.observer.disconnect(),this.part=null}};var Tr=1/48,Bo=x/4,gl=x,cn=class{constructor(t){this.aheadSeconds=0;this.hours=t}get followsLatest(){return!this.fixed&&!this.zoomed}base(t){if(this.fixed)return this.fixed;let e=this.hours*x*Tr;return{start:Math.floor((t-this.hours*x)/e)*e,end:t}}showLatest(){this.fixed=void 0,this.zoomed=void 0}show(t){this.fixed=t,this.zoomed=void 0}showHours(t,e){var i,o;let r=(o=(i=this.zoomed)!=null?i:this.fixed)==null?void 0:o.end;this.hours=t,this.showLatest(),r!==void 0&&r<e&&(this.fixed={start:r-t*x,end:r})}move(t,e){var l;let{start:r,end:i}=(l=this.zoomed)!=null?l:this.base(e),o=this.zoomed?i-r:this.hours*x,s=t<0?r:i+o,a={start:s-o,end:s};if(this.zoomed){let u=Math.max(a.end-e,0);this.zoomed={start:a.start-u,end:a.end-u}}else{let u=a.end>e-this.hours*x*Tr;this.fixed=u?void 0:a}}axisEnd({start:t,end:e},r){if(!this.followsLatest)return e;let i=r-e;return(i>this.aheadSeconds||i<this.aheadSeconds-2*Bo)&&(this.aheadSeconds=Math.max(i+Bo,0)),t+this.hours*x*(1+Tr)+this.aheadSeconds}zoom({start:t,end:e},r){(!this.zoomed||!this.whole)&&(this.whole=r);let i={start:Math.min(this.whole.start,r.start),end:Math.max(this.whole.end,r.end)},o=i.end-i.start,s=Math.min(Math.max(e-t,gl),o),a=(t+e)/2,l=Math.min(Math.max(a-s/2,i.start),i.end-s);this.zoomed=s<o?{start:l,end:l+s}:void 0}};function dn({start:n,end:t},e,r){return{start:r-(r-n)*e,end:r+(t-r)*e}}var Go=50,yl=500,kr=8,_l=.002,pn=class{constructor(t){this.target=t;this.held=new Map}down(t){this.held.set(t.id,{...t,startLeft:t.left,startAt:t.at});let[e,r]=[...this.held.values()];!e||!r||(this.target.lookAway(),this.pinch={axis:this.target.axis(),distance:Vo(e,r),around:this.target.timeAt((e.left+r.left)/2)})}move(t){let e=this.held.get(t.id);e&&(e.left=t.left),this.pinch?this.stretch(this.pinch):(this.target.lookAt(this.target.timeAt(t.left)),e!=null&&e.isMouse&&this.target.showSelection(Wo(e)))}up(t){let e=this.held.get(t.id);if(this.held.delete(t.id),this.pinch){this.held.size===0&&(this.pinch=void 0);return}e&&this.lift({...e,left:t.left,at:t.at})}cancel({id:t}){this.held.delete(t),this.target.showSelection(void 0),this.held.size===0&&(this.pinch=void 0)}wheel(t,e){this.target.zoomBy(Math.exp(e*_l),this.target.timeAt(t))}lift(t){let{target:e}=this,r=t.left-t.startLeft;if(t.isMouse){e.showSelection(void 0);let i=Wo(t);i&&e.zoom({start:e.timeAt(i[0]),end:e.timeAt(i[1])})}else Math.abs(r)<kr?e.lookAt(e.timeAt(t.left)):t.at-t.startAt<=yl&&(r>=Go?e.moveEarlier():r<=-Go&&e.moveLater())}stretch({axis:t,around:e,distance:r}){let[i,o]=[...this.held.values()];if(!i||!o)return;let s=r/Vo(i,o);this.target.zoom(dn(t,s,e))}};function Vo(n,t){return Math.max(Math.abs(n.left-t.left),kr)}function Wo({left:n,startLeft:t}){return Math.abs(n-t)<kr?void 0:[Math.min(n,t),Math.max(n,t)]}var Yo=5;function me({start:n,end:t},e){if(![n,t].every(s=>Wt(s,e.zone)===s))return`${e.dayAndTime(n)} – ${e.dayAndTime(t)}`;let[i,o]=[e.day(n),e.day(t-v/2)];return i===o?i:`${i} – ${o}`}function Ko(n,t){return{time:t.format.dayAndTime(n.time),reading:n.reading&&vl(n.reading,t),compared:n.compared&&bl(n.compared,t),others:[...xl(n,t),...wl(n,t)]}}function jo({time:n,reading:t,compared:e,others:r}){return[n,t,e,...r].filter(Boolean).join(" · ")}function Xo({time:n,reading:t,compared:e,others:r}){return p`<div class="quiet">${n}</div>
    ${t&&p`<div><strong>${t}</strong></div>`}
    ${e&&p`<div class="quiet"><span aria-hidden="true">┄ </span>${e}</div>`}
    ${r.map(i=>p`<div>${i}</div>`)}`}function Ar({status:n,format:t,say:e}){var i;let r=n.signed_out||(i=n.next_reading)==null?void 0:i.due;return[e("not_released"),...r?[e("next_due",{time:t.time(r)})]:[]]}function Zo(n,{status:t,format:e,say:r}){let{end:i,readings:o,start:s}=n,a=W(o);if(!a)return r("no_readings_here");let[l="",u=""]=a.map(h=>`${e.reading(h,t)} ${t.unit}`),[d,c]=[e.dayAndTime(s),e.dayAndTime(i)];return r("chart_label",{start:d,end:c,min:l,max:u})}function vl([,n],{status:t,format:e,say:r}){return`${e.reading(n,t)} ${t.unit}, ${r(U(n,t.limits))}`}function bl([n,t],{status:e,format:r,say:i}){let o=`${r.reading(t,e)} ${e.unit}`;return i("labelled",{label:r.dayAndTime(n),value:o})}function xl({isPending:n},t){return n?Ar(t):[]}function wl({entries:n},{status:t,format:e,say:r}){let i=n.map(s=>pe(s,t,e,r)),o=i.length-Yo;return o>1?[...i.slice(0,Yo),`+${e.number(o)}`]:i}var hn=class{constructor(t,e){this.host=t;this.controller=e;this.chart=new un;this.gestures=new pn(this);this.onKey=t=>{t.ctrlKey||t.metaKey||t.altKey||this.controller.press(t.key)&&t.preventDefault()};this.onFocus=()=>{this.shown=void 0,this.showLook()};this.onBlur=()=>this.controller.lookAway();this.onDown=t=>{t.button===0&&(t.pointerType==="mouse"&&t.currentTarget.setPointerCapture(t.pointerId),this.gestures.down(Rr(t)))};this.onMove=t=>this.gestures.move(Rr(t));this.onUp=t=>this.gestures.up(Rr(t));this.onCancel=t=>this.gestures.cancel({id:t.pointerId});this.onLeave=t=>{t.pointerType==="mouse"&&this.controller.lookAway()};this.onWheel={passive:!1,handleEvent:t=>{!t.ctrlKey&&!t.metaKey||(t.preventDefault(),this.gestures.wheel(Jo(t),t.deltaY))}};this.sized=new Ht(t,".chart")}draw(t,e){let{size:r}=this.sized,{controller:i}=this,{format:o,say:s,status:a}=e;this.words=e;let l=s(i.isComplete?"no_readings_here":"loading");return p`<div class="chart">
      ${r.width>0&&r.height>0?p`<svg width=${r.width} height=${r.height} tabindex="0" role="slider"
              data-readings=${t.readings.length}
              aria-label=${Zo(t,e)}
              aria-valuemin=${t.start} aria-valuemax=${t.until}
              aria-keyshortcuts="+ - 0"
              @keydown=${this.onKey}
              @focus=${this.onFocus}
              @blur=${this.onBlur}
              @pointerdown=${this.onDown}
              @pointermove=${this.onMove}
              @pointerup=${this.onUp}
              @pointercancel=${this.onCancel}
              @pointerleave=${this.onLeave}
              @dblclick=${()=>i.resetZoom()}
              @wheel=${this.onWheel}>
              ${this.chart.draw(t,r,a,o,s)}
            </svg>`:m}
      <div class="selection" hidden></div>
      <div class="pointer" aria-hidden="true"></div>
      ${t.readings.length+t.overlay.length===0?p`<div class="empty quiet">${l}</div>`:m}
      ${i.isZoomed?p`<button class="reset" @click=${()=>i.resetZoom()}>${s("reset_zoom")}</button>`:m}
    </div>`}showLook(){var u,d,c;let{controller:t,words:e}=this,{trace:r}=t,i=this.host.renderRoot.querySelector(".pointer"),o=this.host.renderRoot.querySelector(".chart > svg");if(!e||!r||!i||!o)return;t.secondsPerPixel=this.chart.secondsPerPixel;let{look:s}=t;if(((u=this.shown)==null?void 0:u.trace)===r&&((d=this.shown.look)==null?void 0:d.time)===(s==null?void 0:s.time)&&s)return;this.shown={look:s,trace:r};let a=s&&Ko(s,e);if(Lo(i,s&&this.pointedAt(s,a),this.sized.size),s&&!o.matches(":focus"))return;let l=a?jo(a):me(r,e.format);o.setAttribute("aria-valuenow",String((c=s==null?void 0:s.time)!=null?c:r.end)),o.setAttribute("aria-valuetext",l)}timeAt(t){return this.chart.x.invert(t)}axis(){var r;let{start:t=0,until:e=0}=(r=this.controller.trace)!=null?r:{};return{start:t,end:e}}lookAt(t){this.controller.lookAt(t)}lookAway(){this.controller.lookAway()}zoom(t){this.controller.zoom(t)}zoomBy(t,e){this.controller.zoomBy(t,e)}moveEarlier(){this.controller.moveEarlier()}moveLater(){this.controller.moveLater()}showSelection(t){let e=this.host.renderRoot.querySelector(".selection");e&&(e.hidden=!t,t&&(e.style.cssText=`left:${t[0]}px;width:${t[1]-t[0]}px`))}pointedAt(t,e){let{x:r,y:i}=this.chart,{compared:o,reading:s,time:a}=t;return{left:r(a),top:s&&i(s[1]),comparedTop:o&&i(o[1]),content:Xo(e)}}};function Rr(n){return{id:n.pointerId,left:Jo(n),at:n.timeStamp,isMouse:n.pointerType==="mouse"}}function Jo(n){return n.clientX-n.currentTarget.getBoundingClientRect().left}function Qo(n,{start:t,end:e},r){return r?z(n,t-r,e-r).map(([i,o])=>[i+r,o]):[]}function ts(n,{start:t,end:e}){return n.filter(r=>{var i;return r.time<e&&((i=r.end)!=null?i:r.time)>=t})}function es(n,t,e,r){if(n===null)return;let i={start:Math.max(n,e),end:Math.min(t,r)};return i.start<i.end?i:void 0}var $l=600,Sl=4;function ns(n,t,e){var d;let r=Nn(n.readings,t),i=(d=r==null?void 0:r[0])!=null?d:t,o=Nn(n.overlay,i),s=Math.max($l,Sl*e),a=n.diary.filter(c=>{var h;return i>=c.time-s&&i<=((h=c.end)!=null?h:c.time)+s}),{pending:l}=n,u=!!(!r&&l&&t>l.start&&t<=l.end);if(!(!r&&!o&&!u&&a.length===0))return{time:i,reading:r,compared:o&&[o[0]-n.movedSeconds,o[1]],entries:a,isPending:u}}var Tl={ArrowLeft:-1,ArrowRight:1,PageUp:-12,PageDown:12,Home:Number.NEGATIVE_INFINITY,End:Number.POSITIVE_INFINITY},kl={"+":.5,"=":.5,"-":2},Al=["0","Escape"],mn=class{constructor(t,e){this.host=t;this.secondsPerPixel=0;this.window=new cn(e)}get isZoomed(){return this.window.zoomed!==void 0}get look(){let{lookedTime:t,trace:e}=this;return t===void 0||!e?void 0:ns(e,t,this.secondsPerPixel)}zoom(t){let{trace:e}=this;e&&(this.window.zoom(t,rs(e)),this.host.requestUpdate())}zoomBy(t,e){var o;let{trace:r,window:i}=this;r&&this.zoom(dn((o=i.zoomed)!=null?o:rs(r),t,e))}resetZoom(){this.window.zoomed=void 0,this.host.requestUpdate()}lookAt(t){t!==this.lookedTime&&(this.lookedTime=t,this.host.showLook())}lookAway(){this.lookedTime!==void 0&&(this.lookedTime=void 0,this.host.showLook())}press(t){var o;let{trace:e}=this;if(!e)return!1;let[r,i]=[Tl[t],kl[t]];if(r!==void 0)this.lookAtNext(e,r);else if(i!==void 0)this.zoomBy(i,(o=this.lookedTime)!=null?o:(e.start+e.until)/2);else if(Al.includes(t))if(this.lookedTime!==void 0)this.lookAway();else if(this.isZoomed)this.resetZoom();else return!1;else return!1;return!0}lookAtNext({readings:t},e){var s;let r=(s=this.look)==null?void 0:s.reading,i=(r?t.indexOf(r):t.length)+e,o=t[Math.min(Math.max(i,0),t.length-1)];o&&this.lookAt(o[0])}};function rs({start:n,until:t}){return{start:n,end:t}}var Rl={none:0,yesterday:1,last_week:7},fn=class extends mn{constructor(e){super(e,xt.options.hours.default);this.overlay=xt.options.overlay.default;this.showsSelected=!1}configure(e){let r=this.config;this.config=e,e.hours!==(r==null?void 0:r.hours)&&(this.window.hours=e.hours,this.window.showLatest()),e.overlay!==(r==null?void 0:r.overlay)&&(this.overlay=e.overlay),r&&this.host.requestUpdate()}get hours(){return this.showsSelected||this.isZoomed?void 0:this.window.hours}get followsLatest(){return this.window.followsLatest}get canMoveEarlier(){var i,o,s;let{first_reading:e,known_since:r}=(o=(i=this.feed)==null?void 0:i.status)!=null?o:{};return this.trace!==void 0&&this.trace.start>((s=e!=null?e:r)!=null?s:0)}get canMoveLater(){return!this.followsLatest&&this.trace!==void 0&&this.trace.end<this.latestEnd}get isComplete(){var e;return!!(this.trace&&((e=this.feed)!=null&&e.has(this.trace.start,this.trace.end)))}get compared(){var e;return this.showsSelected?(e=this.store)==null?void 0:e.compared:void 0}update(e,r,i){var h;this.feed=e,this.store=i,this.goToSelected(r);let o=e==null?void 0:e.status;if(!e||!o){this.trace=void 0;return}let s=this.window.base(this.latestEnd),a=(h=this.window.zoomed)!=null?h:s,l=this.movedSeconds(s,r);e.need(a.start,a.end,this.host),l?e.need(a.start-l,a.end-l,this.window):e.release(this.window);let u=ft(o,e.now)==="stale",d=this.window.axisEnd(a,u?a.end:e.now),{readings:c}=e;this.trace={oldest:a.start-l,...a,until:d,readings:z(c,a.start,a.end),overlay:Qo(c,a,l),movedSeconds:l,diary:this.diaryWithin({start:a.start,end:d}),pending:u?void 0:es(o.latest,e.now,a.start,d)}}disconnect(){var e;(e=this.feed)==null||e.release(this.window)}showHours(e){this.showsSelected=!1,this.window.showHours(e,this.latestEnd),this.lookAway(),this.host.requestUpdate()}showNextOverlay(){let{values:e}=xt.options.overlay;this.overlay=e[(e.indexOf(this.overlay)+1)%e.length],this.host.requestUpdate()}showLatest(){var e;this.window.showLatest(),this.showsSelected=!1,this.lookAway(),this.host.requestUpdate(),(e=this.store)!=null&&e.period&&this.store.select(void 0)}moveEarlier(){this.move(-1)}moveLater(){this.canMoveLater&&this.move(1)}get latestEnd(){var r,i,o,s;let e=(i=(r=this.feed)==null?void 0:r.status)==null?void 0:i.latest;return((s=e!=null?e:(o=this.feed)==null?void 0:o.now)!=null?s:0)+300}move(e){var r;if(this.trace){if(this.lookAway(),this.showsSelected&&!this.isZoomed){(r=this.store)==null||r.move(e);return}this.window.move(e,this.latestEnd),this.host.requestUpdate()}}goToSelected(e){var i;let r=(i=this.store)==null?void 0:i.period;r!==this.selected&&(this.selected=r,this.showsSelected=r!==void 0,r?this.window.show(oe(r,e)):this.window.showLatest(),this.lookAway())}diaryWithin(e){var s,a,l,u;let r=((s=this.config)==null?void 0:s.show_diary)===!1?[]:(l=(a=this.feed)==null?void 0:a.diary)!=null?l:[],i=(u=this.trace)==null?void 0:u.diary,o=ts(r,e);return i&&Zn(i,o)?i:o}movedSeconds({start:e},r){let{compared:i}=this;if(i)return e-oe(i,r).start;let o=Rl[this.overlay];return o&&e-ut(Z(e,r)-o*v,r)}};function is(n,t,e){var u;let{feed:r,format:i,hass:o,say:s}=n,a=X(r.readings,([d])=>d===t.latest),l=ft(t,r.now)==="stale"?void 0:a;return p`<header>
    <div>
      <h2>${(u=e.title)!=null?u:j(o,e.entity)}</h2>
      <div class="latest">
        <span class="value">${l?i.reading(l[1],t):"–"}</span>
        <span class="quiet">${t.unit}</span>
        ${l?Qn(n,e.entity):m}
        ${l?p`<span class="band">${s(U(l[1],t.limits))}</span>`:m}
      </div>
    </div>
    <div class="age quiet">${Dl(n,t,e)}</div>
  </header>`}function Dl(n,t,{entity:e}){let{feed:r,hass:i,say:o}=n;if(t.latest===null)return p``;let s=ft(t,r.now),a=Ni(n,t.latest);if(s==="stale")return p`<strong class="stale">${o("no_readings_since",{time:a})}</strong>
      <div>${tr(i,e)}</div>`;let l=Dt(r.now-t.latest,o);return p`<div>${a}</div>
    <div>${o("data_from",{duration:l})}, ${o(s==="late"?"late":"normal_delay")}</div>`}var os=y`
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
`,ss=y`
  header {
    display: flex;
    justify-content: space-between;
    gap: 8px 16px;
    flex-wrap: wrap;
  }
  .latest {
    display: flex;
    direction: ltr;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 6px;
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
  .toolbar {
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
  .legend svg {
    width: 14px;
  }
`;var Ft=class extends T{constructor(){super(...arguments);this.controller=new fn(this);this.view=new hn(this,this.controller)}disconnectedCallback(){super.disconnectedCallback(),this.controller.disconnect()}willUpdate(e){super.willUpdate(e);let{config:r,hass:i,period:o}=this;e.has("config")&&r&&this.controller.configure(r),i&&this.controller.update(this.feeds.feed,_t(i),o.store)}updated(e){super.updated(e),this.showLook()}showLook(){this.view.showLook()}draw(e,r){let{feed:i,format:o,notice:s,say:a}=e,l=i.status,u=this.controller.trace,d={status:l,format:o,say:a};return p`<ha-card>
      ${s} ${F(e,u.oldest,u.end)}
      ${is(e,l,r)}
      ${this.toolbar(e)}
      ${l.latest===null?p`<div class="message" role="status">${a("no_readings")}</div>`:p`<div class="span quiet">${me(u,o)}</div>
              ${this.view.draw(u,d)} ${this.legend(u,d)}`}
    </ha-card>`}toolbar({say:e}){let{controller:r}=this,{compared:i,overlay:o,followsLatest:s}=r;return p`<div class="toolbar">
      <div role="group" aria-label=${e("hours")}>
        ${xt.options.hours.values.map(a=>{let l=a<48?e("hours_short",{count:a}):e("days_short",{count:a/24});return p`<button aria-pressed=${a===r.hours}
            @click=${()=>r.showHours(a)}>${l}</button>`})}
      </div>
      <div role="group" class="arrows">
        ${i?m:p`<button aria-pressed=${o!=="none"}
                @click=${()=>r.showNextOverlay()}>${e("labelled",{label:e("overlay"),value:e(`overlay_${o}`)})}</button>`}
        <button aria-label=${e("earlier")} title=${e("earlier")}
          ?disabled=${!r.canMoveEarlier}
          @click=${()=>r.moveEarlier()}>‹</button>
        <button aria-label=${e("later")} title=${e("later")}
          ?disabled=${!r.canMoveLater} @click=${()=>r.moveLater()}>›</button>
        <button ?disabled=${s}
          @click=${()=>r.showLatest()}>${e("now")}</button>
      </div>
    </div>`}legend(e,r){let{format:i,say:o}=r,{compared:s,overlay:a}=this.controller,l=[...new Set(e.diary.map(bt))].sort(),u=s?me(oe(s,i.zone),i):a==="none"?"":o(`overlay_${a}`);return p`<ul class="legend">
      ${e.pending&&p`<li><i class="hatched" aria-hidden="true"></i><span>${Ar(r).join(". ")}</span></li>`}
      ${u&&p`<li><svg viewBox="-7 -7 14 14" aria-hidden="true"><path class="overlay" d="M-7,0H7"></path></svg><span>${u}</span></li>`}
      ${l.map(d=>p`<li><svg viewBox="-7 -7 14 14" aria-hidden="true">${Nt(d)}</svg><span>${nn(d,o)}</span></li>`)}
    </ul>`}};Ft.styles=[O,je,qo,rn,No,os,ss],Ft=k([C("dexcom-glucose-content")],Ft);var Pl=14,gn=class{constructor(){this.firstWeekday=1;this.bounds={first:"",last:""}}update(t,e,r){this.store=t,this.bounds=e,this.firstWeekday=r}get period(){var t;return(t=this.store)==null?void 0:t.period}get comparison(){var t,e;return(e=(t=this.store)==null?void 0:t.comparison)!=null?e:"none"}get compared(){var t;return(t=this.store)==null?void 0:t.compared}get canMoveEarlier(){return this.period!==void 0&&this.period.first>this.bounds.first}get canMoveLater(){return this.period!==void 0&&this.period.last<this.bounds.last}move(t){var e;(e=this.store)==null||e.move(t)}showLatest(){var t;(t=this.store)==null||t.select(void 0)}showToday(){this.select(this.bounds.last,"day")}chooseUnit(t){var s;let{bounds:e,period:r}=this;if(t!=="custom"){let a=r&&r.last<e.last;this.select(a?r.last:e.last,t);return}let{first:i,last:o}=r!=null?r:{first:$(e.last,1-Pl),last:e.last};(s=this.store)==null||s.select({unit:t,first:i,last:o})}pickFirst(t){let{period:e}=this;!t||!e||(e.unit==="custom"?this.pick(t,t>e.last?t:e.last,"first"):this.select(t,e.unit))}pickLast(t){let{period:e}=this;t&&e&&this.pick(t<e.first?t:e.first,t,"last")}compare(t,e){var r;(r=this.store)==null||r.compare(t,e||void 0)}select(t,e){var r;(r=this.store)==null||r.select(Yn(t,e,this.firstWeekday))}pick(t,e,r){var o;let i=Math.max(B({first:t,last:e})-xi,0);(o=this.store)==null||o.select({unit:"custom",first:r==="last"?$(t,i):t,last:r==="first"?$(e,-i):e})}};var as=y`
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
`;var El=[...Lr,"custom"],Ml={none:"overlay_none",previous:"previous",year_before:"compare_year_before",custom:"unit_custom"},Ut=class extends T{constructor(){super(...arguments);this.controller=new gn}willUpdate(e){var c,h,f;super.willUpdate(e);let{feeds:r,hass:i,period:o}=this,s=(c=r.feed)==null?void 0:c.status;if(!i||!r.feed||!s)return;let[a,l]=[r.feed.now,_t(i)],u=(f=(h=s.first_reading)!=null?h:s.known_since)!=null?f:a,d={first:wt(u,l),last:wt(a,l)};this.controller.update(o.store,d,Xe(i.locale))}draw(e){return e.feed.status.latest===null?this.message(e.say("no_readings")):p`<ha-card>
      ${this.arrows(e)} ${this.units(e)} ${this.dates(e)}
    </ha-card>`}arrows({format:e,say:r}){let{controller:i}=this,{period:o}=i;return p`<div role="group" class="arrows" aria-label=${r("period_card")}>
      <button aria-label=${r("earlier")} title=${r("earlier")}
        ?disabled=${!i.canMoveEarlier} @click=${()=>i.move(-1)}>‹</button>
      <strong aria-live="polite">${o?Cl(o,e):r("now")}</strong>
      <button aria-label=${r("later")} title=${r("later")}
        ?disabled=${!i.canMoveLater} @click=${()=>i.move(1)}>›</button>
      <button ?disabled=${!o} @click=${()=>i.showLatest()}>${r("now")}</button>
    </div>`}units({say:e}){let{controller:r}=this,{bounds:i,period:o}=r,s=(o==null?void 0:o.unit)==="day"&&o.first===i.last;return p`<div role="group">
      <button aria-pressed=${s} @click=${()=>r.showToday()}>${e("today")}</button>
      ${El.map(a=>p`<button aria-pressed=${a===(o==null?void 0:o.unit)&&!s}
          @click=${()=>r.chooseUnit(a)}>${e(`unit_${a}`)}</button>`)}
    </div>`}dates({say:e}){let{controller:r}=this,{compared:i,comparison:o,period:s}=r;return s?p`<div role="group" class="dates">
      ${this.date(e("first_day"),s.first,a=>r.pickFirst(a))}
      ${s.unit==="custom"?this.date(e("last_day"),s.last,a=>r.pickLast(a)):m}
      <label>${e("overlay")}
        <select @change=${a=>r.compare(a.target.value)}>
          ${bi.map(a=>p`<option value=${a} ?selected=${a===o}>${e(Ml[a])}</option>`)}
        </select>
      </label>
      ${o==="custom"&&i?this.date(e("first_day"),i.first,a=>r.compare("custom",a)):m}
    </div>`:m}date(e,r,i){let{first:o,last:s}=this.controller.bounds;return p`<label>${e}
      <input type="date" min=${o} max=${s} .value=${r}
        @change=${a=>i(a.target.value)}>
    </label>`}};Ut.styles=[O,as],Ut=k([C("dexcom-period-content")],Ut);function Cl(n,t){let e=i=>D(i,t.zone),r=(i,o)=>t.date(e(i),{year:"numeric",...o});switch(n.unit){case"year":return r(n.first,{});case"month":return r(n.first,{month:"long"});case"day":return r(n.first,{weekday:"short",day:"numeric",month:"short"});default:return Ol(n,i=>r(i,{day:"numeric",month:"short"}))}}function Ol({first:n,last:t},e){return`${e(n)} – ${e(t)}`}function Ll({format:n,say:t,status:e,summary:r}){let i=ae(r);return r.goals.map(o=>({range:o.range,name:Il(o.range,{format:n,say:t,status:e}),percent:i?n.shownPercent(Hl(o.range,i)):"–",limit:zl(o,{format:n,say:t}),met:o.met}))}function ls(n){let t=Ll(n);if(t.length===0)return m;let{say:e}=n;return p`<div class="goals">
    <h3>${e("goals")}</h3>
    <ul>${t.map(({limit:r,met:i,name:o,percent:s,range:a})=>p`<li data-goal=${a}>
        ${Nl(i,n)}
        <span class="name">${o}</span> <strong>${s}</strong>
        <span class="quiet small">${e("labelled",{label:e("goal"),value:r})}</span>
      </li>`)}</ul>
  </div>`}function Nl(n,{say:t}){if(n===null)return p`<span></span>`;let e=_`<circle cx="8" cy="8" r="6.5"></circle>`,r=_`<path d="M4.8,8.2 7,10.5 11.2,5.8"></path>`;return p`<svg class="met-sign" viewBox="0 0 16 16" role="img"
    aria-label=${t(n?"goal_met":"goal_not_met")}>${e}${n?r:m}</svg>`}function zl({less_than_percent:n,more_than_percent:t},{format:e,say:r}){let i=o=>e.shownPercent({value:o,digits:0,sign:""});return t===null?r("below",{value:i(n!=null?n:0)}):r("above",{value:i(t)})}function Il(n,{format:t,say:e,status:r}){let{high_mg_dl:i,low_mg_dl:o,very_high_mg_dl:s,very_low_mg_dl:a}=r.limits,l=u=>({value:t.glucose(u,r)});switch(n){case"in_range":return e("in_range");case"very_low":return e("below",l(a));case"below":return e("below",l(o));case"above":return e("above",l(i));case"very_high":return e("above",l(s))}}function Hl(n,t){let e=t.map(({percent:r})=>r);return jn(e,...He(n).map(r=>Y.indexOf(r)))}var us=y`
  .goals h3 {
    margin: 0 0 4px;
    font-size: 12px;
    font-weight: 400;
    color: var(--quiet);
  }
  .goals ul {
    display: grid;
    grid-template-columns: auto 1fr auto auto;
    gap: 4px 8px;
    align-items: center;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .goals li {
    display: contents;
  }
  .goals .name::first-letter {
    text-transform: uppercase;
  }
  .goals .name {
    display: block;
  }
  .goals strong {
    text-align: end;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .met-sign {
    width: 16px;
    height: 16px;
    fill: none;
    stroke: var(--quiet);
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .met-sign path {
    stroke: var(--text);
    stroke-width: 2;
  }
`;function fe(n,t){return{text:t.shownPercent(n),bare:t.shown(n)}}function Dr(n,t,e){if(!t)return p`<strong>${n.text}</strong>`;let r=e("before_and_now",{before:t.text,now:n.text});return p`<span class="change" role="img" aria-label=${r}>
    <span class="quiet small">${t.bare} <span class="arrow">→</span></span>
    <strong>${n.text}</strong>
  </span>`}var Fl=[0,3,6,9,12,15,18,21];function cs(n){let{summary:t,previous:e,status:r,format:i,say:o}=n,s=ae(t);if(!s)return Ul(n);let a=ae(e);return p`<div class="bands upright">
    ${Fi(s,i,o,t.goals)}
    <ul>
      ${s.map((l,u)=>{let{band:d,shown:c}=l,h=qe(d,r.limits,r,i,o);if(h===void 0)return m;let f=a==null?void 0:a[u];return p`<li>
            <i class="fill ${d}" aria-hidden="true"></i>
            <span class="name">${o(d)}, <span class="quiet">${h}</span></span>
            ${Dr(fe(c,i),f&&fe(f.shown,i),o)}
            <span class="quiet small">${Ii(l,o)}</span>
          </li>`}).reverse()}
    </ul>
  </div>`}function Ul({summary:n,format:t,say:e}){let{active_percent:r}=n,i=t.percent(r<70?Math.min(r,69):r);return p`<div class="message" role="status">
    <strong>${e("not_enough_data")}</strong><br>${e("not_enough_data_detail",{percent:i})}
  </div>`}function ds(n){let{summary:t,format:e,say:r,status:i}=n,o=l=>{let u=e.mean(l,i);return{text:u,bare:u}},s=l=>fe({value:nt(l,1),digits:1,sign:""},e),a=t.mean_mg_dl!==null;return p`<dl class="figures">
    ${_n(n,"mean","mean_mg_dl",o,{unit:i.unit})}
    ${_n(n,"gmi","gmi_percent",s,{lacking:a?r("gmi_needs"):""})}
    ${_n(n,"cv","cv_percent",s)}
    ${_n(n,"active","active_percent",l=>fe(ze(l),e))}
  </dl>`}function ps(n,t){var a;let{summary:e,previous:r,status:i,format:o,say:s}=n;return e.profile.every(l=>l.p50_mg_dl===null)?p``:p`<figure>
    <figcaption>${s("profile")} <span class="quiet small">${i.unit}</span></figcaption>
    <div class="chart">${t.width>0?p`<svg viewBox="0 0 ${t.width} ${t.height}" role="img" aria-label=${ql(n)}>
            ${ho(e.profile,(a=r==null?void 0:r.profile)!=null?a:[],t,i,o)}
          </svg>`:m}</div>
    <ul class="legend">
      ${yn(_`<path class="median" d="M0,6H20"></path>`,s("median"))}
      ${yn(_`<path class="inner" d="M0,1H20V11H0Z"></path>`,`${o.number(25)}–${o.percent(75)}`)}
      ${yn(_`<path class="outer" d="M0,1H20V11H0Z"></path>`,`${o.number(5)}–${o.percent(95)}`)}
      ${(r==null?void 0:r.mean_mg_dl)==null?m:yn(_`<path class="before" d="M0,6H20"></path>`,s("labelled",{label:s("previous"),value:s("median")}))}
    </ul>
  </figure>`}function yn(n,t){return p`<li><svg viewBox="0 0 20 12" aria-hidden="true">${n}</svg><span>${t}</span></li>`}function ql({summary:n,status:t,format:e,say:r}){let o=`${Fl.map(s=>{var l;let a=(l=n.profile.find(u=>u.minute_of_day>=s*60))==null?void 0:l.p50_mg_dl;return`${de(s,e)} ${a==null?"–":e.glucose(a,t)}`}).join(", ")} ${t.unit}`;return`${r("profile")}. ${r("labelled",{label:r("median"),value:o})}`}function _n({summary:n,previous:t,say:e},r,i,o,{unit:s="",lacking:a=""}={}){let[l,u]=[n[i],t==null?void 0:t[i]];return p`<div>
    <dt class="quiet">${e(r)}${s&&`, ${s}`}</dt>
    <dd>
      ${l===null?p`<span class="quiet small">${e("not_enough_data")}${a&&p`<br>${a}`}</span>`:Dr(o(l),u==null?void 0:o(u),e)}
    </dd>
  </div>`}var hs=y`
  .small {
    font-size: 12px;
    font-weight: 400;
  }
  .bands {
    display: grid;
    grid-template-columns: 28px 1fr;
    gap: 12px;
  }
  .bands ul {
    display: grid;
    gap: 6px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .bands li {
    display: grid;
    grid-template-columns: 14px 1fr auto;
    column-gap: 8px;
    align-items: baseline;
    line-height: 1.35;
  }
  .bands li .fill {
    width: 14px;
    height: 12px;
    border-radius: 2px;
  }
  .bands li > .small {
    grid-column: 2;
  }
  .change {
    white-space: nowrap;
  }
  /* Home Assistant sets it to -1 in languages that are written from right to left. */
  .arrow {
    display: inline-block;
    transform: scaleX(var(--scale-direction, 1));
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(2, 1fr);
    gap: 8px 16px;
    margin: 0;
  }
  .figures dt {
    font-size: 12px;
  }
  .figures dd {
    margin: 0;
  }
  .figures strong {
    font-size: 20px;
    font-weight: 500;
  }
  figure {
    display: flex;
    flex-direction: column;
    gap: 4px;
    margin: 0;
    min-width: 0;
  }
  figcaption {
    font-weight: 500;
  }
  .chart {
    min-height: 220px;
    position: relative;
  }
  .chart svg {
    position: absolute;
    inset: 0;
    height: 100%;
  }
`;var vn=class{constructor(t){this.days=t;this.hasOwnDays=!1}get shownDays(){return this.selected&&!this.hasOwnDays?void 0:this.days}get summarized(){var t;return(t=this.shownDays)!=null?t:this.selected}follow(t){(t==null?void 0:t.period)!==this.selected&&(this.hasOwnDays=!1),this.selected=t==null?void 0:t.period}show(t){this.days=t,this.hasOwnDays=!0}};var bn=class{constructor(t){this.host=t;this.report="closed";this.period=new vn(ge.options.days.default);this.summary=new I(t)}configure({days:t}){this.period.days=t}get answer(){return this.summary.answer}get trouble(){return this.summary.trouble}get isLoading(){return this.summary.isLoading}get reportReadings(){var e;let t=this.reportSpan();return t&&((e=this.feed)!=null&&e.has(t.start,t.end))?this.feed.readings:void 0}get shownDays(){return this.period.shownDays}update(t,e){if(this.period.follow(e),this.feed=t,!t)return;let{shownDays:r,summarized:i}=this.period;if(this.summary.request(t,i,r||e==null?void 0:e.compared),!t.status)return;let o=this.report==="open"?this.reportSpan():void 0;o&&t.need(o.start,o.end,this.host)}showDays(t){this.period.show(t),this.host.requestUpdate()}async openReport(){this.showReport("open");try{await import("./report-dialog.js")}catch{this.showReport("missing")}}closeReport(){this.showReport("closed")}showReport(t){this.report=t,this.host.requestUpdate()}reportSpan(){var e;let t=(e=this.answer)==null?void 0:e.summary;return t?yo(t):void 0}};var ms=y`
  ha-card {
    container-type: inline-size;
  }
  header,
  .toolbar {
    display: flex;
    justify-content: space-between;
    align-items: center;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .toolbar {
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
  @container (min-width: 464px) and (max-width: 639.98px) {
    .figures {
      grid-template-columns: repeat(4, auto);
      column-gap: 8px;
    }
  }
  @container (min-width: 640px) {
    .parts {
      grid-template-columns: minmax(290px, 2fr) 3fr;
      gap: 24px;
    }
  }
`;var qt=class extends T{constructor(){super(...arguments);this.controller=new bn(this);this.sized=new Ht(this,".chart")}willUpdate(e){super.willUpdate(e),e.has("config")&&this.config&&this.controller.configure(this.config),this.controller.update(this.feeds.feed,this.period.store)}draw(e,r){var c;let{hass:i,notice:o,say:s}=e,{report:a,trouble:l}=this.controller,u=this.view(e),d=j(i,r.entity);return p`<ha-card>
      ${o} ${u?Bl(e,u):m}
      <header>
        <h2>${(c=r.title)!=null?c:d}</h2>
        ${this.toolbar(e,u)}
      </header>
      ${l?p`<div role="alert">${s(l)}</div>`:m}
      ${u?this.parts(u):this.withoutSummary(e)}
      ${u&&a!=="closed"?this.report(e,u,d):m}
    </ha-card>`}toolbar({say:e},r){return p`<div class="toolbar">
      <div role="group" aria-label=${e("days")}>
        ${ge.options.days.values.map(i=>p`<button aria-pressed=${i===this.controller.shownDays}
              @click=${()=>this.controller.showDays(i)}>${e("days_short",{count:i})}</button>`)}
      </div>
      <button ?disabled=${!r} aria-haspopup="dialog"
        @click=${()=>this.controller.openReport()}>${e("print")}</button>
    </div>`}parts(e){let{format:r,previous:i,say:o,summary:s}=e;return p`<div class="quiet small">${fr(s,r)}${i&&` · ${fo(i,r,o)}`}</div>
    <div class="parts" aria-busy=${this.controller.isLoading}>
      <div class="numbers">${cs(e)} ${ls(e)} ${ds(e)}</div>
      ${ps(e,this.sized.size)}
    </div>`}withoutSummary({say:e}){if(this.controller.trouble)return p``;let r=this.controller.answer?"no_readings":"loading";return p`<div class="message" role="status">${e(r)}</div>`}view({feed:e,format:r,say:i}){var a;let{summary:o,previous:s}=(a=this.controller.answer)!=null?a:{};if(o)return{summary:o,previous:s!=null?s:null,status:e.status,format:r,say:i}}report({hass:e,say:r},i,o){let{controller:s}=this;if(s.report==="missing")return Ie(r);let a=s.reportReadings,l={...i,name:o,readings:a,language:e.locale.language};return p`<dexcom-report .report=${l} @close=${()=>s.closeReport()}></dexcom-report>`}};qt.styles=[O,Be,mo,hs,us,ms],qt=k([C("dexcom-profile-content")],qt);function Bl(n,{summary:t}){let{start:e,end:r}=st(t);return F(n,e,r)}var fs={left:3,right:197,top:4,bottom:56};function gs(n,t,e){var u;let[,r=0]=(u=W(n))!=null?u:[],i=N(t.start,t.end,fs),o=ot(r,e,fs),[s,a]=[o(e.high_mg_dl),o(e.low_mg_dl)],l=E(n);return p`<span class="sparkline"><svg viewBox="0 0 200 60" preserveAspectRatio="none"
    aria-hidden="true" data-readings=${n.length}>
    <rect class="target" width="200" y=${s} height=${a-s}></rect>
    <path class="trace" d=${Ot(n,i,o)}></path>
    ${[...Ct(n,e,i,o)].map(([d,c])=>c?_`<path class="dots" style="stroke: var(--${d.replace("_","-")})" d=${c}></path>`:m)}
    ${l&&_`<path class="halo" d="M${i(l[0])},${o(l[1])}h0"></path>
        <path class="latest-dot" d="M${i(l[0])},${o(l[1])}h0"
          style="stroke: var(--${U(l[1],e).replace("_","-")})"></path>`}
  </svg></span>`}var ys=y`
  .sparkline {
    container-type: inline-size;
  }
  .sparkline svg {
    height: 100%;
    overflow: visible;
  }
  /* Hours don't fit into this. */
  @container (max-width: 29px) {
    .sparkline svg {
      display: none;
    }
  }
  .sparkline svg * {
    vector-effect: non-scaling-stroke;
    fill: none;
    stroke-linecap: round;
  }
  .sparkline .target {
    fill: var(--in-range);
    opacity: 0.14;
  }
  .sparkline .trace {
    stroke: var(--quiet);
    opacity: 0.5;
  }
  .sparkline .dots {
    stroke-width: 2.5;
  }
  .sparkline .halo {
    stroke: var(--paper);
    stroke-width: 10;
  }
  .sparkline .latest-dot {
    stroke-width: 7;
  }
`;var _s=y`
  ha-card {
    position: relative;
    min-height: 56px;
    padding: 0;
    container-type: size;
  }
  .tile {
    position: absolute;
    inset: 0;
    display: grid;
    grid-template-columns: minmax(max-content, 1fr) minmax(0, 2fr);
    align-items: center;
    column-gap: 12px;
    box-sizing: border-box;
    width: 100%;
    height: 100%;
    min-height: 0;
    padding: 0 10px;
    border-radius: var(--ha-card-border-radius, 12px);
    color: var(--text);
    text-align: start;
  }
  .tile::before {
    content: "";
    position: absolute;
    inset-block: 10px;
    inset-inline-start: 0;
    width: 4px;
    border-radius: 4px;
    background: var(--band);
  }
  .tile:focus-visible {
    outline-offset: -2px;
    border-radius: var(--ha-card-border-radius, 12px);
  }
  .tile:hover:not(:disabled):not([aria-pressed="true"]) {
    background: color-mix(in srgb, var(--text) 4%, transparent);
  }
  .text {
    min-width: 0;
  }
  .name {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 12px;
    line-height: 14px;
    font-weight: 500;
  }
  .now {
    display: flex;
    align-items: baseline;
    column-gap: 6px;
    white-space: nowrap;
  }
  .value {
    font-size: 20px;
    line-height: 24px;
    font-weight: 500;
  }
  .name + .now .value {
    line-height: 22px;
  }
  .details {
    display: flex;
    flex-direction: column;
    white-space: nowrap;
  }
  .unit,
  .details {
    font-size: 12px;
    line-height: 14px;
  }
  .unit,
  .age {
    color: var(--quiet);
  }
  .reason {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    white-space: normal;
  }
  .arrow,
  .range-mark {
    flex: none;
    align-self: center;
    width: 18px;
  }
  .range-mark {
    width: 12px;
  }
  .arrow {
    fill: none;
    stroke: currentColor;
    stroke-width: 2.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .sparkline {
    height: 44px;
    max-height: 100%;
    min-width: 0;
  }
  .reload {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 4px;
    min-height: 44px;
    margin: auto;
    background: var(--paper);
    color: var(--accent);
  }
  .stale {
    grid-template-columns: minmax(0, 1fr);
  }
  .stale .text {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    column-gap: 10px;
  }
  .stale .name {
    grid-column: 1 / -1;
  }
  .stale .details {
    white-space: normal;
  }
  .stale .details,
  .has-reason .details {
    font-size: 11px;
    line-height: 12px;
  }
  .has-reason .name {
    line-height: 13px;
  }
  .has-reason .name + .now .value {
    font-size: 16px;
    line-height: 16px;
  }
  .stale.has-reason .age {
    color: color-mix(in srgb, var(--error-color, #db4437) 75%, var(--text));
    font-weight: 500;
  }
  .message {
    max-height: 100%;
    padding: 0 10px;
    overflow: auto;
    font-size: 12px;
    line-height: 14px;
  }
  /* The name and the mark of the range leave no line for its word. */
  @container (max-width: 299px) and (max-height: 99px) {
    .name ~ .details .band,
    .has-reason .band {
      display: none;
    }
  }
  @container (min-width: 300px) {
    .details {
      flex-flow: row wrap;
      column-gap: 8px;
    }
    .tile:not(.stale) {
      grid-template-columns: max-content minmax(0, 1fr);
    }
  }
  @container (max-width: 149px) {
    .unit {
      display: none;
    }
  }
  @container (max-width: 154px) {
    .tile {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container (max-width: 154px) and (max-height: 99px) {
    .tile {
      padding-inline: 10px 5px;
    }
    .details {
      font-size: 11px;
    }
    .sparkline {
      display: none;
    }
    .has-reason .now .value {
      font-size: 16px;
      line-height: 17px;
    }
    .name ~ .details .reason,
    .stale .reason {
      -webkit-line-clamp: 1;
    }
  }
  @container (max-width: 199px) and (max-height: 99px) {
    .unit {
      display: none;
    }
    .stale .text {
      grid-template-columns: minmax(0, max-content) auto minmax(0, 1fr);
      column-gap: 6px;
    }
    .stale .name {
      grid-column: auto;
    }
    .stale .name + .now .value,
    .stale .now .value {
      line-height: 14px;
    }
    .stale .details {
      grid-column: 1 / -1;
    }
  }
  @container (min-height: 100px) {
    .tile,
    .tile:not(.stale) {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: max-content minmax(0, 1fr);
      row-gap: 8px;
      padding: 10px 14px;
    }
    .stale .text {
      display: block;
    }
    .name {
      font-size: 14px;
      line-height: 20px;
    }
    .value,
    .name + .now .value,
    .has-reason .name + .now .value {
      font-size: 26px;
      font-size: clamp(22px, min(26cqh, 15cqw), 64px);
      line-height: 1.15;
    }
    .arrow {
      width: clamp(18px, 14cqh, 40px);
    }
    .range-mark {
      width: clamp(12px, 10cqh, 24px);
    }
    .details,
    .stale .details,
    .has-reason .details {
      font-size: 13px;
      line-height: 17px;
    }
    .sparkline {
      height: 100%;
    }
  }
  @container (max-width: 154px) and (min-height: 100px) {
    .tile,
    .tile:not(.stale) {
      padding: 6px 10px;
      row-gap: 4px;
    }
    .details,
    .stale .details,
    .has-reason .details {
      font-size: 12px;
      line-height: 14px;
    }
  }
`;var Bt=class extends T{willUpdate(t){super.willUpdate(t),this.config&&(this.latest=ke(this.feeds.feed,this.config.hours,this))}draw(t,e){var c;let{latest:r}=this,{feed:i,say:o}=t,s=i.status;if(!r)return this.message(o((c=i.trouble)!=null?c:"loading"));let a=Fe(t,r,e),{band:l,reason:u}=a,d=["tile",l?"":"stale",u?"has-reason":""].join(" ");return p`<ha-card style="--band: ${l?er(l):"transparent"}">
      <button class=${d} @click=${()=>Ae(this,e)}>
        ${Gl(a,s,t)}
        ${l&&!i.isOutdated?gs(r.readings,r.span,s.limits):m}
      </button>
      ${i.isOutdated?p`<button class="reload" title=${o("reload_needed")}
              @click=${()=>location.reload()}>${o("reload")}</button>`:m}
    </ha-card>`}};Bt.styles=[O,ys,_s],Bt=k([C("dexcom-tile-content")],Bt);function Gl(n,t,{say:e}){let{age:r,arrow:i,band:o,name:s,reason:a,value:l}=n;return p`<span class="text">
    ${s?p`<span class="name">${s}</span>`:m}
    <span class="now">
      ${o?Ue(o):m}
      <span class="value">${l}</span>
      ${o?p`${i}<span class="unit">${t.unit}</span>`:m}
    </span>
    <span class="details">
      ${o?p`<span class="band">${e(o)}</span>`:m}
      <span class="age">${r}</span>
      ${a?p`<span class="reason" title=${a}>${a}</span>`:m}
    </span>
  </span>`}export{E as a,$ as b,x as c,v as d,G as e,D as f,$t as g,y as h,p as i,_ as j,H as k,m as l,Te as m,tt as n,yu as o,ai as p,_u as q,Cs as r,vu as s,C as t,ne as u,Du as v,ft as w,z as x,Nn as y,W as z,O as A,At as B,lc as C,Re as D,nt as E,ze as F,Rt as G,Dt as H,rt as I,Zn as J,F as K,T as L,Y as M,U as N,Pt as O,ae as P,qe as Q,Fi as R,Be as S,Ke as T,je as U,lo as V,N as W,ot as X,de as Y,ka as Z,co as _,Ra as $,mo as aa,Xe as ba,fr as ca,Ze as da,fo as ea,I as fa,go as ga,st as ha,Ot as ia,yr as ja,So as ka,Ro as la,Lt as ma,bt as na,Nt as oa,Eo as pa,_h as qa,rn as ra,zt as sa,Lo as ta,No as ua,Bh as va,zo as wa,sn as xa,wr as ya,qo as za,Ht as Aa,Ar as Ba,hn as Ca,ts as Da,es as Ea,mn as Fa,os as Ga,Ft as Ha,Ut as Ia,Ll as Ja,ls as Ka,Nl as La,Il as Ma,Hl as Na,us as Oa,fe as Pa,Dr as Qa,cs as Ra,Ul as Sa,ds as Ta,ps as Ua,hs as Va,vn as Wa,qt as Xa,Bt as Ya};
/*! Bundled license information:

@lit/reactive-element/css-tag.js:
  (**
   * @license
   * Copyright 2019 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

@lit/reactive-element/reactive-element.js:
lit-html/lit-html.js:
lit-element/lit-element.js:
@lit/reactive-element/decorators/custom-element.js:
@lit/reactive-element/decorators/property.js:
@lit/reactive-element/decorators/state.js:
@lit/reactive-element/decorators/event-options.js:
@lit/reactive-element/decorators/base.js:
@lit/reactive-element/decorators/query.js:
@lit/reactive-element/decorators/query-all.js:
@lit/reactive-element/decorators/query-async.js:
@lit/reactive-element/decorators/query-assigned-nodes.js:
lit-html/directive.js:
  (**
   * @license
   * Copyright 2017 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

lit-html/is-server.js:
  (**
   * @license
   * Copyright 2022 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

@lit/reactive-element/decorators/query-assigned-elements.js:
  (**
   * @license
   * Copyright 2021 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

lit-html/directives/guard.js:
  (**
   * @license
   * Copyright 2018 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/
