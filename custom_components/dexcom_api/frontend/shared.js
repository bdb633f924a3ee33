import{C as Zr,D as Jr,a as Xt,b as Kr,c as zn,d as J,e as jr,f as In,h as Zt,l as Xr,s as At,x as Se}from"./base.js";import{a as D}from"./helpers.js";function k(n){return n[n.length-1]}function Q(n,t){for(let e=n.length-1;e>=0;e-=1){let r=n[e];if(t(r))return r}}var ti=["day","week","month","year"];function S(n,t){return ei(Te(n)+t*864e5)}function V(n,t){let[e=0,r=1,i=1]=n.split("-").map(Number),s=new Date(Date.UTC(e,r+t,0)).getUTCDate();return ei(Date.UTC(e,r-1+t,Math.min(i,s)))}function W({first:n,last:t}){return(Te(t)-Te(n))/864e5+1}function ut(n,t,e){switch(t){case"day":return{first:n,last:n};case"week":{let r=S(n,-((new Date(Te(n)).getUTCDay()-e+7)%7));return{first:r,last:S(r,6)}}case"month":return Qr(`${n.slice(0,7)}-01`,1);case"year":return Qr(`${n.slice(0,4)}-01-01`,12)}}function Qr(n,t){return{first:n,last:S(V(n,t),-1)}}function Te(n){return Date.parse(`${n}T00:00:00Z`)}function ei(n){return new Date(n).toISOString().slice(0,10)}var ea=60,w=60*ea,x=24*w;function Ae(n){return{wall:t=>tt(t,n),dayOf:t=>ct(t,n),hourTicks:(t,e,r)=>sa(t,e,n,r)}}var ni=new Map;function na(n){let t=ni.get(n);return t||(t=new Intl.DateTimeFormat("en-US",{timeZone:n,hourCycle:"h23",year:"numeric",month:"2-digit",day:"2-digit",hour:"2-digit",minute:"2-digit",second:"2-digit"}),ni.set(n,t)),t}var ri=w/4,ra=1e4,ke=new Map;function tt(n,t){let e=Math.floor(n/ri)*ri,r=`${t} ${e}`,i=ke.get(r);return i===void 0&&(i=ia(e,t)-e,ke.size>ra&&ke.clear(),ke.set(r,i)),n+i}function ia(n,t){let e={};for(let{type:u,value:c}of na(t).formatToParts(n*1e3))e[u]=Number(c);let{year:r=0,month:i=1,day:s=1,hour:o=0,minute:a=0,second:l=0}=e;return Date.UTC(r,i-1,s,o,a,l)/1e3}function dt(n,t){let e=[n-x,n+x].map(i=>n-(tt(i,t)-i)),r=e.filter(i=>tt(i,t)===n);return r.length>0?Math.min(...r):Math.max(...e)}function Jt(n,t,e=0){let r=tt(n,t);return dt(r-r%x+e*x,t)}function Y(n){return Math.floor(n/w)*w}function Hn(n){return new Date(n*1e3).toISOString().slice(0,10)}function ct(n,t){return Hn(tt(n,t))}function R(n,t){return dt(Date.parse(`${n}T00:00:00Z`)/1e3,t)}function sa(n,t,e,r){let i=[],s=r*w;for(let o=Math.ceil(tt(n,e)/s)*s;;o+=s){let a=dt(o,e);if(a>t)return i;a>=n&&a!==k(i)&&i.push(a)}}function ii(n,t,e,r){let i=[],s=`${ct(n,e).slice(0,7)}-01`;for(let o=R(s,e);o<=t;o=R(s,e))o>=n&&i.push(o),s=V(s,r);return i}var Rt=class{constructor(t){this.offsets=t}wall(t){var r;let[,e]=(r=Q(this.offsets,([i])=>i<=t))!=null?r:this.first;return t+e}dayOf(t){return Hn(this.wall(t))}hourTicks(t,e,r){var o,a,l;let i=r*w,s=[];for(let u=0;u<Math.max(this.offsets.length,1);u+=1){let[c,d]=(o=this.offsets[u])!=null?o:this.first,h=u===0?t:Math.max(c,t),f=(l=(a=this.offsets[u+1])==null?void 0:a[0])!=null?l:Number.POSITIVE_INFINITY;for(let g=Math.ceil((h+d)/i)*i-d;g<f&&g<=e;g+=i)g!==k(s)&&s.push(g)}return s}get first(){var t;return(t=this.offsets[0])!=null?t:[0,0]}};var Re=window,Pe=Re.ShadowRoot&&(Re.ShadyCSS===void 0||Re.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,Fn=Symbol(),si=new WeakMap,Qt=class{constructor(t,e,r){if(this._$cssResult$=!0,r!==Fn)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=e}get styleSheet(){let t=this.o,e=this.t;if(Pe&&t===void 0){let r=e!==void 0&&e.length===1;r&&(t=si.get(e)),t===void 0&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),r&&si.set(e,t))}return t}toString(){return this.cssText}},Le=n=>new Qt(typeof n=="string"?n:n+"",void 0,Fn),y=(n,...t)=>{let e=n.length===1?n[0]:t.reduce((r,i,s)=>r+(o=>{if(o._$cssResult$===!0)return o.cssText;if(typeof o=="number")return o;throw Error("Value passed to 'css' function must be a 'css' function result: "+o+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(i)+n[s+1],n[0]);return new Qt(e,n,Fn)},oi=(n,t)=>{if(Pe)n.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let e of t){let r=document.createElement("style"),i=Re.litNonce;i!==void 0&&r.setAttribute("nonce",i),r.textContent=e.cssText,n.appendChild(r)}},Un=Pe?n=>n:n=>n instanceof CSSStyleSheet?(t=>{let e="";for(let r of t.cssRules)e+=r.cssText;return Le(e)})(n):n;var{is:oa,defineProperty:aa,getOwnPropertyDescriptor:la,getOwnPropertyNames:ua,getOwnPropertySymbols:da,getPrototypeOf:ca}=Object,et=window,ai=et.trustedTypes,pa=ai?ai.emptyScript:"",qn=et.reactiveElementPolyfillSupport,te=(n,t)=>n,ee={toAttribute(n,t){switch(t){case Boolean:n=n?pa:null;break;case Object:case Array:n=n==null?n:JSON.stringify(n)}return n},fromAttribute(n,t){let e=n;switch(t){case Boolean:e=n!==null;break;case Number:e=n===null?null:Number(n);break;case Object:case Array:try{e=JSON.parse(n)}catch{e=null}}return e}},De=(n,t)=>!oa(n,t),li={attribute:!0,type:String,converter:ee,reflect:!1,useDefault:!1,hasChanged:De},ui,di;(ui=Symbol.metadata)!=null||(Symbol.metadata=Symbol("metadata")),(di=et.litPropertyMetadata)!=null||(et.litPropertyMetadata=new WeakMap);var K=class extends HTMLElement{static addInitializer(t){var e;this._$Ei(),((e=this.l)!=null?e:this.l=[]).push(t)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(t,e=li){if(e.state&&(e.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((e=Object.create(e)).wrapped=!0),this.elementProperties.set(t,e),!e.noAccessor){let r=Symbol(),i=this.getPropertyDescriptor(t,r,e);i!==void 0&&aa(this.prototype,t,i)}}static getPropertyDescriptor(t,e,r){var o;let{get:i,set:s}=(o=la(this.prototype,t))!=null?o:{get(){return this[e]},set(a){this[e]=a}};return{get:i,set(a){let l=i==null?void 0:i.call(this);s==null||s.call(this,a),this.requestUpdate(t,l,r)},configurable:!0,enumerable:!0}}static getPropertyOptions(t){var e;return(e=this.elementProperties.get(t))!=null?e:li}static _$Ei(){if(this.hasOwnProperty(te("elementProperties")))return;let t=ca(this);t.finalize(),t.l!==void 0&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}static finalize(){if(this.hasOwnProperty(te("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(te("properties"))){let e=this.properties,r=[...ua(e),...da(e)];for(let i of r)this.createProperty(i,e[i])}let t=this[Symbol.metadata];if(t!==null){let e=litPropertyMetadata.get(t);if(e!==void 0)for(let[r,i]of e)this.elementProperties.set(r,i)}this._$Eh=new Map;for(let[e,r]of this.elementProperties){let i=this._$Eu(e,r);i!==void 0&&this._$Eh.set(i,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(t){let e=[];if(Array.isArray(t)){let r=new Set(t.flat(1/0).reverse());for(let i of r)e.unshift(Un(i))}else t!==void 0&&e.push(Un(t));return e}static _$Eu(t,e){let r=e.attribute;return r===!1?void 0:typeof r=="string"?r:typeof t=="string"?t.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){var t;this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),(t=this.constructor.l)==null||t.forEach(e=>e(this))}addController(t){var e,r;((e=this._$EO)!=null?e:this._$EO=new Set).add(t),this.renderRoot!==void 0&&this.isConnected&&((r=t.hostConnected)==null||r.call(t))}removeController(t){var e;(e=this._$EO)==null||e.delete(t)}_$E_(){let t=new Map,e=this.constructor.elementProperties;for(let r of e.keys())this.hasOwnProperty(r)&&(t.set(r,this[r]),delete this[r]);t.size>0&&(this._$Ep=t)}createRenderRoot(){var e;let t=(e=this.shadowRoot)!=null?e:this.attachShadow(this.constructor.shadowRootOptions);return oi(t,this.constructor.elementStyles),t}connectedCallback(){var t,e;(t=this.renderRoot)!=null||(this.renderRoot=this.createRenderRoot()),this.enableUpdating(!0),(e=this._$EO)==null||e.forEach(r=>{var i;return(i=r.hostConnected)==null?void 0:i.call(r)})}enableUpdating(t){}disconnectedCallback(){var t;(t=this._$EO)==null||t.forEach(e=>{var r;return(r=e.hostDisconnected)==null?void 0:r.call(e)})}attributeChangedCallback(t,e,r){this._$AK(t,r)}_$ET(t,e){var s;let r=this.constructor.elementProperties.get(t),i=this.constructor._$Eu(t,r);if(i!==void 0&&r.reflect===!0){let o=(((s=r.converter)==null?void 0:s.toAttribute)!==void 0?r.converter:ee).toAttribute(e,r.type);this._$Em=t,o==null?this.removeAttribute(i):this.setAttribute(i,o),this._$Em=null}}_$AK(t,e){var s,o,a;let r=this.constructor,i=r._$Eh.get(t);if(i!==void 0&&this._$Em!==i){let l=r.getPropertyOptions(i),u=typeof l.converter=="function"?{fromAttribute:l.converter}:((s=l.converter)==null?void 0:s.fromAttribute)!==void 0?l.converter:ee;this._$Em=i;let c=u.fromAttribute(e,l.type);this[i]=(a=c!=null?c:(o=this._$Ej)==null?void 0:o.get(i))!=null?a:c,this._$Em=null}}requestUpdate(t,e,r,i=!1,s){var o,a;if(t!==void 0){let l=this.constructor;if(i===!1&&(s=this[t]),r!=null||(r=l.getPropertyOptions(t)),!(((o=r.hasChanged)!=null?o:De)(s,e)||r.useDefault&&r.reflect&&s===((a=this._$Ej)==null?void 0:a.get(t))&&!this.hasAttribute(l._$Eu(t,r))))return;this.C(t,e,r)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(t,e,{useDefault:r,reflect:i,wrapped:s},o){var a,l,u;r&&!((a=this._$Ej)!=null?a:this._$Ej=new Map).has(t)&&(this._$Ej.set(t,(l=o!=null?o:e)!=null?l:this[t]),s!==!0||o!==void 0)||(this._$AL.has(t)||(this.hasUpdated||r||(e=void 0),this._$AL.set(t,e)),i===!0&&this._$Em!==t&&((u=this._$Eq)!=null?u:this._$Eq=new Set).add(t))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let t=this.scheduleUpdate();return t!=null&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){var r,i;if(!this.isUpdatePending)return;if(!this.hasUpdated){if((r=this.renderRoot)!=null||(this.renderRoot=this.createRenderRoot()),this._$Ep){for(let[o,a]of this._$Ep)this[o]=a;this._$Ep=void 0}let s=this.constructor.elementProperties;if(s.size>0)for(let[o,a]of s){let{wrapped:l}=a,u=this[o];l!==!0||this._$AL.has(o)||u===void 0||this.C(o,void 0,a,u)}}let t=!1,e=this._$AL;try{t=this.shouldUpdate(e),t?(this.willUpdate(e),(i=this._$EO)==null||i.forEach(s=>{var o;return(o=s.hostUpdate)==null?void 0:o.call(s)}),this.update(e)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(e)}willUpdate(t){}_$AE(t){var e;(e=this._$EO)==null||e.forEach(r=>{var i;return(i=r.hostUpdated)==null?void 0:i.call(r)}),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(t){return!0}update(t){this._$Eq&&(this._$Eq=this._$Eq.forEach(e=>this._$ET(e,this[e]))),this._$EM()}updated(t){}firstUpdated(t){}},ci;K.elementStyles=[],K.shadowRootOptions={mode:"open"},K[te("elementProperties")]=new Map,K[te("finalized")]=new Map,qn==null||qn({ReactiveElement:K}),((ci=et.reactiveElementVersions)!=null?ci:et.reactiveElementVersions=[]).push("2.1.2");var re=window,pi=n=>n,Ee=re.trustedTypes,hi=Ee?Ee.createPolicy("lit-html",{createHTML:n=>n}):void 0,bi="$lit$",nt=`lit$${Math.random().toFixed(9).slice(2)}$`,xi="?"+nt,ha=`<${xi}>`,mt=document,ie=()=>mt.createComment(""),se=n=>n===null||typeof n!="object"&&typeof n!="function",Xn=Array.isArray,ma=n=>Xn(n)||typeof(n==null?void 0:n[Symbol.iterator])=="function",Bn=`[ 	
\f\r]`,ne=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,mi=/-->/g,fi=/>/g,pt=RegExp(`>|${Bn}(?:([^\\s"'>=/]+)(${Bn}*=${Bn}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),gi=/'/g,yi=/"/g,wi=/^(?:script|style|textarea|title)$/i,Zn=n=>(t,...e)=>({_$litType$:n,strings:t,values:e}),p=Zn(1),v=Zn(2),Xu=Zn(3),B=Symbol.for("lit-noChange"),m=Symbol.for("lit-nothing"),vi=new WeakMap,ht=mt.createTreeWalker(mt,129);function $i(n,t){if(!Xn(n)||!n.hasOwnProperty("raw"))throw Error("invalid template strings array");return hi!==void 0?hi.createHTML(t):t}var fa=(n,t)=>{let e=n.length-1,r=[],i,s=t===2?"<svg>":t===3?"<math>":"",o=ne;for(let a=0;a<e;a++){let l=n[a],u,c,d=-1,h=0;for(;h<l.length&&(o.lastIndex=h,c=o.exec(l),c!==null);)h=o.lastIndex,o===ne?c[1]==="!--"?o=mi:c[1]!==void 0?o=fi:c[2]!==void 0?(wi.test(c[2])&&(i=RegExp("</"+c[2],"g")),o=pt):c[3]!==void 0&&(o=pt):o===pt?c[0]===">"?(o=i!=null?i:ne,d=-1):c[1]===void 0?d=-2:(d=o.lastIndex-c[2].length,u=c[1],o=c[3]===void 0?pt:c[3]==='"'?yi:gi):o===yi||o===gi?o=pt:o===mi||o===fi?o=ne:(o=pt,i=void 0);let f=o===pt&&n[a+1].startsWith("/>")?" ":"";s+=o===ne?l+ha:d>=0?(r.push(u),l.slice(0,d)+bi+l.slice(d)+nt+f):l+nt+(d===-2?a:f)}return[$i(n,s+(n[e]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),r]},oe=class n{constructor({strings:t,_$litType$:e},r){let i;this.parts=[];let s=0,o=0,a=t.length-1,l=this.parts,[u,c]=fa(t,e);if(this.el=n.createElement(u,r),ht.currentNode=this.el.content,e===2||e===3){let d=this.el.content.firstChild;d.replaceWith(...d.childNodes)}for(;(i=ht.nextNode())!==null&&l.length<a;){if(i.nodeType===1){if(i.hasAttributes())for(let d of i.getAttributeNames())if(d.endsWith(bi)){let h=c[o++],f=i.getAttribute(d).split(nt),g=/([.?@])?(.*)/.exec(h);l.push({type:1,index:s,name:g[2],strings:f,ctor:g[1]==="."?Wn:g[1]==="?"?Yn:g[1]==="@"?Kn:Lt}),i.removeAttribute(d)}else d.startsWith(nt)&&(l.push({type:6,index:s}),i.removeAttribute(d));if(wi.test(i.tagName)){let d=i.textContent.split(nt),h=d.length-1;if(h>0){i.textContent=Ee?Ee.emptyScript:"";for(let f=0;f<h;f++)i.append(d[f],ie()),ht.nextNode(),l.push({type:2,index:++s});i.append(d[h],ie())}}}else if(i.nodeType===8)if(i.data===xi)l.push({type:2,index:s});else{let d=-1;for(;(d=i.data.indexOf(nt,d+1))!==-1;)l.push({type:7,index:s}),d+=nt.length-1}s++}}static createElement(t,e){let r=mt.createElement("template");return r.innerHTML=t,r}};function Pt(n,t,e=n,r){var o,a,l;if(t===B)return t;let i=r!==void 0?(o=e._$Co)==null?void 0:o[r]:e._$Cl,s=se(t)?void 0:t._$litDirective$;return(i==null?void 0:i.constructor)!==s&&((a=i==null?void 0:i._$AO)==null||a.call(i,!1),s===void 0?i=void 0:(i=new s(n),i._$AT(n,e,r)),r!==void 0?((l=e._$Co)!=null?l:e._$Co=[])[r]=i:e._$Cl=i),i!==void 0&&(t=Pt(n,i._$AS(n,t.values),i,r)),t}var Vn=class{constructor(t,e){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=e}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){var u;let{el:{content:e},parts:r}=this._$AD,i=((u=t==null?void 0:t.creationScope)!=null?u:mt).importNode(e,!0);ht.currentNode=i;let s=ht.nextNode(),o=0,a=0,l=r[0];for(;l!==void 0;){if(o===l.index){let c;l.type===2?c=new ae(s,s.nextSibling,this,t):l.type===1?c=new l.ctor(s,l.name,l.strings,this,t):l.type===6&&(c=new jn(s,this,t)),this._$AV.push(c),l=r[++a]}o!==(l==null?void 0:l.index)&&(s=ht.nextNode(),o++)}return ht.currentNode=mt,i}p(t){let e=0;for(let r of this._$AV)r!==void 0&&(r.strings!==void 0?(r._$AI(t,r,e),e+=r.strings.length-2):r._$AI(t[e])),e++}},ae=class n{get _$AU(){var t,e;return(e=(t=this._$AM)==null?void 0:t._$AU)!=null?e:this._$Cv}constructor(t,e,r,i){var s;this.type=2,this._$AH=m,this._$AN=void 0,this._$AA=t,this._$AB=e,this._$AM=r,this.options=i,this._$Cv=(s=i==null?void 0:i.isConnected)!=null?s:!0}get parentNode(){let t=this._$AA.parentNode,e=this._$AM;return e!==void 0&&(t==null?void 0:t.nodeType)===11&&(t=e.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,e=this){t=Pt(this,t,e),se(t)?t===m||t==null||t===""?(this._$AH!==m&&this._$AR(),this._$AH=m):t!==this._$AH&&t!==B&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):ma(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==m&&se(this._$AH)?this._$AA.nextSibling.data=t:this.T(mt.createTextNode(t)),this._$AH=t}$(t){var s;let{values:e,_$litType$:r}=t,i=typeof r=="number"?this._$AC(t):(r.el===void 0&&(r.el=oe.createElement($i(r.h,r.h[0]),this.options)),r);if(((s=this._$AH)==null?void 0:s._$AD)===i)this._$AH.p(e);else{let o=new Vn(i,this),a=o.u(this.options);o.p(e),this.T(a),this._$AH=o}}_$AC(t){let e=vi.get(t.strings);return e===void 0&&vi.set(t.strings,e=new oe(t)),e}k(t){Xn(this._$AH)||(this._$AH=[],this._$AR());let e=this._$AH,r,i=0;for(let s of t)i===e.length?e.push(r=new n(this.O(ie()),this.O(ie()),this,this.options)):r=e[i],r._$AI(s),i++;i<e.length&&(this._$AR(r&&r._$AB.nextSibling,i),e.length=i)}_$AR(t=this._$AA.nextSibling,e){var r;for((r=this._$AP)==null?void 0:r.call(this,!1,!0,e);t!==this._$AB;){let i=pi(t).nextSibling;pi(t).remove(),t=i}}setConnected(t){var e;this._$AM===void 0&&(this._$Cv=t,(e=this._$AP)==null||e.call(this,t))}},Lt=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,e,r,i,s){this.type=1,this._$AH=m,this._$AN=void 0,this.element=t,this.name=e,this._$AM=i,this.options=s,r.length>2||r[0]!==""||r[1]!==""?(this._$AH=Array(r.length-1).fill(new String),this.strings=r):this._$AH=m}_$AI(t,e=this,r,i){let s=this.strings,o=!1;if(s===void 0)t=Pt(this,t,e,0),o=!se(t)||t!==this._$AH&&t!==B,o&&(this._$AH=t);else{let a=t,l,u;for(t=s[0],l=0;l<s.length-1;l++)u=Pt(this,a[r+l],e,l),u===B&&(u=this._$AH[l]),o||(o=!se(u)||u!==this._$AH[l]),u===m?t=m:t!==m&&(t+=(u!=null?u:"")+s[l+1]),this._$AH[l]=u}o&&!i&&this.j(t)}j(t){t===m?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,t!=null?t:"")}},Wn=class extends Lt{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===m?void 0:t}},Yn=class extends Lt{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==m)}},Kn=class extends Lt{constructor(t,e,r,i,s){super(t,e,r,i,s),this.type=5}_$AI(t,e=this){var o;if((t=(o=Pt(this,t,e,0))!=null?o:m)===B)return;let r=this._$AH,i=t===m&&r!==m||t.capture!==r.capture||t.once!==r.once||t.passive!==r.passive,s=t!==m&&(r===m||i);i&&this.element.removeEventListener(this.name,this,r),s&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){var e,r;typeof this._$AH=="function"?this._$AH.call((r=(e=this.options)==null?void 0:e.host)!=null?r:this.element,t):this._$AH.handleEvent(t)}},jn=class{constructor(t,e,r){this.element=t,this.type=6,this._$AN=void 0,this._$AM=e,this.options=r}get _$AU(){return this._$AM._$AU}_$AI(t){Pt(this,t)}};var Gn=re.litHtmlPolyfillSupport,_i;Gn==null||Gn(oe,ae),((_i=re.litHtmlVersions)!=null?_i:re.litHtmlVersions=[]).push("3.3.3");var Me=(n,t,e)=>{var s,o;let r=(s=e==null?void 0:e.renderBefore)!=null?s:t,i=r._$litPart$;if(i===void 0){let a=(o=e==null?void 0:e.renderBefore)!=null?o:null;r._$litPart$=i=new ae(t.insertBefore(ie(),a),a,void 0,e!=null?e:{})}return i._$AI(n),i};var ft=window,rt=class extends K{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){var e,r;let t=super.createRenderRoot();return(r=(e=this.renderOptions).renderBefore)!=null||(e.renderBefore=t.firstChild),t}update(t){let e=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(t),this._$Do=Me(e,this.renderRoot,this.renderOptions)}connectedCallback(){var t;super.connectedCallback(),(t=this._$Do)==null||t.setConnected(!0)}disconnectedCallback(){var t;super.disconnectedCallback(),(t=this._$Do)==null||t.setConnected(!1)}render(){return B}},Si;rt._$litElement$=!0,rt.finalized=!0,(Si=ft.litElementHydrateSupport)==null||Si.call(ft,{LitElement:rt});var Jn=ft.litElementPolyfillSupport;Jn==null||Jn({LitElement:rt});var Ti;((Ti=ft.litElementVersions)!=null?Ti:ft.litElementVersions=[]).push("4.2.2");var ki="dexcomDialog";function ga(n){var t;if(Ai(n)){n.showModal();return}n.setAttribute("open",""),n.onkeydown=({key:e})=>{e==="Escape"&&Qn(n)},(t=n.querySelector("button"))==null||t.focus()}function dd(n){let t=Math.random(),e=()=>{var s;return((s=history.state)==null?void 0:s[ki])===t},r=()=>{e()||Qn(n)};ga(n),history.pushState({[ki]:t},""),addEventListener("popstate",r);let i=()=>{removeEventListener("popstate",r),e()&&history.back()};n.addEventListener("close",i,{once:!0})}function Qn(n){Ai(n)?n.close():ya(n)&&(n.removeAttribute("open"),n.dispatchEvent(new Event("close")))}function cd({clientX:n,clientY:t,currentTarget:e,target:r}){if(r!==e)return;let i=r,{bottom:s,left:o,right:a,top:l}=i.getBoundingClientRect();o<=n&&n<=a&&l<=t&&t<=s||Qn(i)}function ya(n){return n.hasAttribute("open")}function Ai(n){return typeof n.showModal=="function"}var pd=y`
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
`;var M=n=>(t,e)=>{e!==void 0?e.addInitializer(()=>{customElements.define(n,t)}):customElements.define(n,t)};var va={attribute:!0,type:String,converter:ee,reflect:!1,hasChanged:De},_a=(n=va,t,e)=>{let{kind:r,metadata:i}=e,s=window.litPropertyMetadata.get(i);if(s===void 0&&window.litPropertyMetadata.set(i,s=new Map),r==="setter"&&((n=Object.create(n)).wrapped=!0),s.set(e.name,n),r==="accessor"){let{name:o}=e;return{set(a){let l=t.get.call(this);t.set.call(this,a),this.requestUpdate(o,l,n,!0,a)},init(a){return a!==void 0&&this.C(o,void 0,n,a),a}}}if(r==="setter"){let{name:o}=e;return function(a){let l=this[o];t.call(this,a),this.requestUpdate(o,l,n,!0,a)}}throw Error("Unsupported decorator location: "+r)};function le(n){return(t,e)=>typeof e=="object"?_a(n,t,e):((r,i,s)=>{let o=i.hasOwnProperty(s);return i.constructor.createProperty(s,r),o?Object.getOwnPropertyDescriptor(i,s):void 0})(n,t,e)}var gt=(n,t,e)=>(e.configurable=!0,e.enumerable=!0,Reflect.decorate&&typeof t!="object"&&Object.defineProperty(n,t,e),e);function wd(n,t){return(e,r,i)=>{let s=o=>{var a,l;return(l=(a=o.renderRoot)==null?void 0:a.querySelector(n))!=null?l:null};if(t){let{get:o,set:a}=typeof r=="object"?e:i!=null?i:(()=>{let l=Symbol();return{get(){return this[l]},set(u){this[l]=u}}})();return gt(e,r,{get(){let l=o.call(this);return l===void 0&&(l=s(this),(l!==null||this.hasUpdated)&&a.call(this,l)),l}})}return gt(e,r,{get(){return s(this)}})}}function yt({freshness:n,next_reading:t},e){return t&&e>t.stale_at?"stale":n==="usual"&&t&&e>t.late_at?"late":n}function j(n,t){let e=0,r=n.length;for(;e<r;){let i=e+r>>1;n[i][0]<t?e=i+1:r=i}return e}function N(n,t,e){return n.slice(j(n,t),j(n,e))}function Ri(n,t,e,r){let i=j(n,t);return[...n.slice(0,i),...r,...n.slice(j(n,e))]}function Dt(n,t){let e=j(n,t),[r,i]=[n[e-1],n[e]],s=r&&(!i||t-r[0]<=i[0]-t)?r:i;return s&&Math.abs(s[0]-t)<=900?s:void 0}function it(n){if(n.length===0)return;let[t,e]=[Number.POSITIVE_INFINITY,Number.NEGATIVE_INFINITY];for(let[,r]of n)r<t&&(t=r),r>e&&(e=r);return[t,e]}function Ce(n,t,e){var d,h,f;let r=n==null?void 0:n.status;if(!n||!r)return;let i=yt(r,n.now),{live:s}=n,o=(f=(h=k((d=s==null?void 0:s.readings)!=null?d:[]))==null?void 0:h[0])!=null?f:r.latest,a=(o!=null?o:n.now)+300,l={start:a-t*w,end:a};if(r.latest===null||i==="stale")return{freshness:i,reading:void 0,live:s,span:l,readings:[]};n.need(Math.min(l.start,r.latest),l.end,e);let u=N(n.readings,l.start,r.latest+1),c=Q(n.readings,([g])=>g===r.latest);return c&&{freshness:i,reading:c,live:s,span:l,readings:u}}function Oe(n,{entity:t,tap_action:e}){let r={config:{entity:t,tap_action:e},action:"tap"};n.dispatchEvent(new CustomEvent("hass-action",{detail:r,bubbles:!0,composed:!0}))}var Pi={very_low:{light:"#5e0d33",dark:"#dc3a5e"},low:{light:"#b02843",dark:"#ffb0b3"},in_range:{light:"#12846f",dark:"#0f9f87"},high:{light:"#b98a14",dark:"#f8cf50"},very_high:{light:"#7f3d08",dark:"#dd7a2f"}};function Li(n){let t=Object.entries(Pi).map(([e,r])=>`--${e.replace("_","-")}: ${r[n]};`);return Le(t.join(`
`))}var C=y`
  :host {
    ${Li("light")}
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
    ${Li("dark")}
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
  /* Browsers outline them after a tap, too. */
  svg:focus:not(:focus-visible) {
    outline: none;
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
`;var tr="dexcom-day",er="dexcom-entity",Ei="dexcomDay",xa="1970-01-01",wa=[],vt=new Set,st;function Et(n,t){rr()?history.replaceState(history.state,"",nr(t,n.entity)):(history.pushState({[Ei]:!0},"",nr(t,n.entity)),st=n),de()}function ec(){var n;rr()&&((n=history.state)!=null&&n[Ei]?history.back():(history.replaceState(history.state,"",nr()),de()))}function Mi(n){if(vt.size===0)for(let t of["popstate","location-changed"])addEventListener(t,de);return vt.add(n),()=>{if(vt.delete(n),st===n&&(st=void 0),de(),!(vt.size>0))for(let t of["popstate","location-changed"])removeEventListener(t,de)}}function Ci(n){let t=rr();return t?(!st||!Di(st))&&(st=vt.has(n)&&Di(n)?n:void 0):st=void 0,st===n?t:void 0}function Oi(n){var t;for(let e of vt)if(e.entity===n&&((t=e.lanes)!=null&&t.length))return e.lanes;return wa}function Di({entity:n}){return[null,n].includes(new URLSearchParams(location.search).get(er))}function rr(){var t;let n=(t=new URLSearchParams(location.search).get(tr))!=null?t:"";if(!(!/^\d{4}-\d\d-\d\d$/.test(n)||Number.isNaN(Date.parse(n)))&&!(n<xa))return S(n,0)===n?n:void 0}function nr(n,t){let e=new URLSearchParams(location.search);e.delete(tr),e.delete(er),n&&e.set(tr,n),n&&t&&e.set(er,t);let r=String(e);return location.pathname+(r&&`?${r}`)+location.hash}function de(){for(let n of vt)n.requestUpdate()}function I(){let n;return(t,e)=>((!n||!ir(n.dependencies,t))&&(n={dependencies:t,value:e()}),n.value)}function ir(n,t){return n.length===t.length&&n.every((e,r)=>e===t[r])}function Ni(n,t){if(!n||t===null)return;let e=n.readings.slice(j(n.readings,t+n.same_seconds));return e.length>0?{...n,readings:e}:void 0}function zi(n,{start:t,end:e}){let r=n?N(n.readings,t,e):[];return n&&r.length>0?{...n,readings:r}:void 0}function Ii(n,t){var e;return n&&t<=((e=n.current_until)!=null?e:0)?k(n.readings):void 0}function Mt({name:n,timing:t},e){let r=e("live_from",{name:n});return t==="arrival"?`${r}, ${e("arrival_time")}`:r}function sr(n,t){return n===null||t===null?void 0:{start:n,end:t}}function Ne(n,t){return t!==void 0&&n.start<t.end&&t.start<n.end}function Hi({start:n,end:t}){return{start:new Date(n*1e3).toISOString(),end:new Date(t*1e3).toISOString()}}var $a=x,or=90*x,ze=28*x,Sa=8,_t=-1,Ta=23*w,ka=250,Ie=class{constructor(t){this.host=t;this.readings=[];this.diary=[];this.recentSince=Number.POSITIVE_INFINITY;this.parts=new Map;this.needed=new Map;this.fetching=new Set;this.outdated=new Set;this.failed=new Set}need(t,e,r){let i=this.recentStart(),s=e>i?t:this.host.now();Math.max(s,i)<this.recentSince&&(this.recentSince=Math.max(s-$a,i),this.load(_t));let o=this.olderParts(t,e);this.needed.set(r,o),o.some(a=>this.isToLoad(a))&&(clearTimeout(this.rest),this.rest=setTimeout(()=>this.loadNeeded(),ka))}release(t){this.needed.delete(t)}has(t,e){let r=this.recentStart(),i=this.parts.get(_t);return!!(e<=r||i&&i.start<=Math.max(t,r))&&this.olderParts(t,e).every(o=>this.parts.has(o))}missingBefore(t,e){let r=this.olderParts(t,e).flatMap(i=>{var s,o;return(o=(s=this.parts.get(i))==null?void 0:s.missing)!=null?o:[]}).filter(i=>Ne(i,{start:t,end:e})).map(i=>Math.min(i.end,e));return r.length?Math.max(...r):void 0}apply(t){let e=sr(t.start,t.end),r=t.diary_changed?sr(t.diary_start,t.diary_end):void 0;for(let i of this.loaded()){let s=this.spanToLoad(i),o=Ne(s,e);(t.reload&&(!e||o)||t.diary_changed&&(!r||Ne(s,r))||o&&this.fetching.has(i))&&this.load(i)}e&&!t.reload&&this.replace(e,t.readings)}reload(){for(let t of this.loaded())this.load(t)}retry(){Number.isFinite(this.recentSince)&&!this.parts.has(_t)&&this.failed.add(_t);for(let t of this.failed)this.load(t)}clear(){clearTimeout(this.rest),this.recentSince=Number.POSITIVE_INFINITY,this.parts.clear(),this.needed.clear(),this.failed.clear()}loaded(){let t=Number.isFinite(this.recentSince)?[_t]:[];return[...new Set([...t,...this.parts.keys(),...this.fetching])]}recentStart(){return Math.floor(this.host.now())-or}olderParts(t,e){let r=Math.min(e,this.recentStart()),i=[];for(let s=Math.floor(t/ze);s*ze<r;s+=1)i.push(s);return i}isToLoad(t){return!this.parts.has(t)&&!this.fetching.has(t)&&!this.failed.has(t)}neededParts(){return new Set([...this.needed.values()].flat())}loadNeeded(){for(let t of this.neededParts())this.isToLoad(t)&&this.load(t)}spanToLoad(t){return t!==_t?{start:t*ze,end:(t+1)*ze}:{start:Y(this.recentSince),end:Y(this.host.now())+Ta}}async load(t){if(this.fetching.has(t)){this.outdated.add(t);return}this.outdated.delete(t),this.fetching.add(t);let e=this.spanToLoad(t);try{let r=await this.host.request(e);this.failed.delete(t),this.keep(t,e,r),this.host.onAnswer(r)}catch(r){this.failed.add(t),this.host.onFailure(r)}finally{this.fetching.delete(t)}this.outdated.has(t)&&this.load(t),this.host.onChange()}keep(t,e,{readings:r,diary:i,missing:s}){this.parts.delete(t),this.parts.set(t,{...e,readings:r,diary:i,missing:s.map(([a,l])=>({start:a,end:l}))});let o=this.neededParts().add(_t);for(let a of[...this.parts.keys()].slice(0,-Sa))o.has(a)||this.parts.delete(a);this.join()}replace(t,e){for(let r of this.parts.values()){let i=Math.max(t.start,r.start),s=Math.min(t.end,r.end);i<s&&(r.readings=Ri(r.readings,i,s,N(e,i,s)))}this.join()}join(){let t=[...this.parts.values()].sort((r,i)=>r.start-i.start),e=t.map(({end:r},i)=>{var s,o;return Math.min(r,(o=(s=t[i+1])==null?void 0:s.start)!=null?o:r)});this.readings=t.flatMap(({start:r,readings:i},s)=>N(i,r,e[s])),this.diary=t.some(({diary:r})=>r===null)?null:t.flatMap(({diary:r},i)=>(r!=null?r:[]).filter(({time:s})=>{var o;return s<e[i]&&s>=((o=e[i-1])!=null?o:Number.NEGATIVE_INFINITY)}))}};var He=class{set(t){this.zero=t-Fi()}get isSet(){return this.zero!==void 0}get now(){if(this.zero===void 0)throw new Error("No message of Home Assistant has come yet");return this.zero+Fi()}};function Fi(){return performance.now()/1e3}var Fe=class{constructor(t,e){this.send=t;this.onFailure=e;this.since=Number.POSITIVE_INFINITY;this.answers=new Map;this.hasFailed=!1}of(t){return this.once(JSON.stringify(t),()=>this.request("summary",t))}compared(t,e){return this.once(JSON.stringify([t,e]),async()=>{let[r,{summary:i}]=await Promise.all([this.of(t),this.of(e)]);return{...r,previous:i}})}week(t,e){return this.once(JSON.stringify(["week",t,e]),()=>this.request("week",t,{weekdays:e}))}sensors(){return this.once("sensors",()=>(this.since=Number.NEGATIVE_INFINITY,this.send("sensors",{})))}responses(t,e){return this.once(JSON.stringify(["responses",t,e]),()=>this.request("responses",t,{...e}))}patterns(t,e){return this.once(JSON.stringify(["patterns",t,e]),()=>this.request("patterns",t,{language:e}))}clear(){this.hasFailed=!1,this.since=Number.POSITIVE_INFINITY,this.answers.clear()}clearFailed(){let{hasFailed:t}=this;return t&&this.clear(),t}once(t,e){let r=this.answers.get(t);return r||(r=e(),this.answers.set(t,r),r.catch(()=>{this.hasFailed=!0,this.onFailure()})),r}request(t,e,r={}){if(typeof e=="number")return this.send(t,{days:e,...r});let{first:i,last:s}=e,o=S(i,-W(e)-1);this.since=Math.min(this.since,Date.parse(o)/1e3-x);let[a,l]=[`${i}T00:00:00`,`${S(s,1)}T00:00:00`];return this.send(t,{start:a,end:l,...r})}};var Aa={not_found:"unknown_entity",not_supported:"unknown_entity",not_loaded:"not_loaded",unauthorized:"not_allowed",unknown_command:"not_loaded",timeout:"failed"};function Ue(n){var e;let t=n==null?void 0:n.code;return typeof t=="string"?(e=Aa[t])!=null?e:"refused":"failed"}var Ra=2*or+x,Pa=3e4,ar,lr=class{constructor(t,e){this.connection=t;this.entityId=e;this.clock=new He;this.newer=I();this.sentLive=null;this.listeners=new Set;this.tellers=new Set;this.parts=new Ie({now:()=>this.now,request:t=>this.askReadings(t),onAnswer:t=>this.follow(t),onFailure:t=>this.fail(t),onChange:()=>this.notify()});this.summaries=new Fe((t,e)=>this.ask(t,e),()=>this.retryLater());this.onReady=()=>{this.subscribe(),this.parts.reload()};this.onVisible=()=>{document.visibilityState==="visible"&&this.askForTime()}}get now(){return this.clock.now}get isOutdated(){return this.status!==void 0&&this.status.cards_version!==ar}get readings(){return this.parts.readings}get diary(){return this.parts.diary}get live(){var e,r;let t=(r=(e=this.status)==null?void 0:e.latest)!=null?r:null;return this.newer([this.sentLive,t],()=>Ni(this.sentLive,t))}listen(t){return this.listeners.size===0&&this.open(),this.listeners.add(t),()=>{this.listeners.delete(t),this.listeners.size===0&&this.close()}}need(t,e,r){qi(r)||this.parts.need(t,e,r)}tells(t){qi(t)||this.tellers.add(t);let[e]=this.tellers;return e===t}release(t){this.parts.release(t),this.tellers.delete(t)&&this.notify()}has(t,e){return this.parts.has(t,e)}missingBefore(t,e){return this.parts.missingBefore(t,e)}summary(t,e){return e?this.summaries.compared(t,e):this.summaries.of(t)}week(t,e){return this.summaries.week(t,e)}reportLink({start:t,end:e},r){return this.ask("report",{start:t,end:e,language:r})}sensors(){return this.summaries.sensors()}responses(t,e){return this.summaries.responses(t,e)}patterns(t,e){return this.summaries.patterns(t,e)}open(){this.connection.addEventListener("ready",this.onReady),document.addEventListener("visibilitychange",this.onVisible),this.subscribe()}close(){var t;clearTimeout(this.retry),this.connection.removeEventListener("ready",this.onReady),document.removeEventListener("visibilitychange",this.onVisible),(t=this.unsubscribe)==null||t.then(e=>e()).catch(()=>{}),this.unsubscribe=void 0,this.parts.clear(),this.summaries.clear()}ask(t,e){return this.connection.sendMessagePromise({type:`dexcom_api/${t}`,entity_id:this.entityId,...e})}askReadings(t){return this.ask("readings",Hi(t))}async askForTime(){if(this.clock.isSet)try{let t=Y(this.now);this.follow(await this.askReadings({start:t,end:t})),this.notify()}catch{}}follow(t){this.clock.set(t.server_time),ar===void 0&&(ar=t.cards_version),this.status=t,this.trouble=void 0}subscribe(){let t=this.connection.subscribeMessage(e=>this.take(e),{type:"dexcom_api/subscribe",entity_id:this.entityId},{resubscribe:!1});this.unsubscribe=t,t.catch(e=>{this.unsubscribe===t&&(this.unsubscribe=void 0),this.fail(e)})}take(t){t.gone?(this.summaries.clear(),this.sentLive=null,this.trouble=t.refused?"not_allowed":"not_loaded"):(this.status&&this.concernsSummaries(t,this.status)&&this.summaries.clear(),this.sentLive=t.live,this.follow(t),this.parts.apply(t)),this.notify()}concernsSummaries(t,e){var i,s;let r=Math.min(t.server_time-Ra,this.summaries.since);return t.latest!==e.latest||JSON.stringify(t.limits)!==JSON.stringify(e.limits)||t.reload&&t.start===null||((i=t.end)!=null?i:r)>r||t.diary_changed&&((s=t.diary_end)!=null?s:Number.POSITIVE_INFINITY)>r}fail(t){this.trouble=Ue(t),this.retryLater(),this.notify()}retryLater(){clearTimeout(this.retry),this.listeners.size>0&&(this.retry=setTimeout(()=>this.retryAll(),Pa))}retryAll(){this.unsubscribe||this.subscribe(),this.parts.retry(),this.summaries.clearFailed()&&this.notify()}notify(){for(let t of this.listeners)t()}},Ui=new WeakMap;function Bi(n,t){var i,s;let e=(i=Ui.get(n))!=null?i:new Map;Ui.set(n,e);let r=(s=e.get(t))!=null?s:new lr(n,t);return e.set(t,r),r}function qi(n){return"isConnected"in n&&!n.isConnected}var qe=class{constructor(t){this.host=t;this.isConnected=!1;t.addController(this)}follow(t,e){let r=t&&e?Bi(t.connection,e):void 0;r!==this.feed&&(this.leave(),this.feed=r,this.listen())}hostConnected(){this.isConnected=!0,this.listen()}hostDisconnected(){this.isConnected=!1,this.leave()}listen(){var t;this.isConnected&&!this.stop&&(this.stop=(t=this.feed)==null?void 0:t.listen(()=>this.host.requestUpdate()))}leave(){var t,e;(t=this.feed)==null||t.release(this.host),(e=this.stop)==null||e.call(this),this.stop=void 0}};var Vi=["none","previous","year_before","custom"],Wi=366;function cr(n,t,e){return{unit:t,...ut(n,t,e)}}function ur(n,t){let{unit:e,first:r,last:i}=n;if(e==="month"||e==="year")return cr(V(r,t*(e==="year"?12:1)),e,0);let s=t*W(n);return{unit:e,first:S(r,s),last:S(i,s)}}function ce({first:n,last:t},e){return{start:R(n,e),end:R(S(t,1),e)}}var dr=class{constructor(){this.comparison="none";this.listeners=new Set}get compared(){var i;let{comparison:t,period:e}=this;if(!e||t==="none")return;if(t==="previous")return ur(e,-1);if(t==="year_before")return{first:V(e.first,-12),last:V(e.last,-12)};let r=(i=this.comparedFirst)!=null?i:ur(e,-1).first;return{first:r,last:S(r,W(e)-1)}}select(t){this.period=t,this.notify()}move(t){this.period&&this.select(ur(this.period,t))}compare(t,e){this.comparison=t,this.comparedFirst=e,this.notify()}listen(t){return this.listeners.add(t),()=>this.listeners.delete(t)}notify(){for(let t of this.listeners)t()}},Gi=new Map;function Yi(n){var e;let t=(e=Gi.get(n))!=null?e:new dr;return Gi.set(n,t),t}var Be=class{constructor(t){this.host=t;t.addController(this)}hostConnected(){this.store=Yi(location.pathname),this.stop=this.store.listen(()=>this.host.requestUpdate())}hostDisconnected(){var t;(t=this.stop)==null||t.call(this)}};var La=new Map,Da=new Map;function Ge(n,t={}){return Ki(La,[n,t],()=>new Intl.DateTimeFormat(n,t))}function pe(n,t){return Ki(Da,[n,t],()=>new Intl.NumberFormat(n,t))}function Ki(n,t,e){var s;let r=JSON.stringify(t),i=(s=n.get(r))!=null?s:e();return n.set(r,i),i}function ot(n,t=0){let e=10**t;return Math.sign(n)*Math.floor(Math.abs(n)*e+.5)/e+0}function z(n,t){return rs(n,t,ns(t))}function Zi(n,t){var e;return(e=is(n,t))!=null?e:z(n,t)}function Ji(n,t){var e;return(e=is(n,t))!=null?e:rs(n,t,ns(t)+1)}function Qi(n,t,e){let{very_low_mg_dl:r,low_mg_dl:i,high_mg_dl:s,very_high_mg_dl:o}=t;switch(n){case"very_low":return[{...z(r,e),sign:"<"}];case"low":return i>r?pr(z(r,e),Xi(z(i,e),-1)):[];case"in_range":return pr(z(i,e),z(s,e));case"high":return s<o?pr(Xi(z(s,e),1),z(o,e)):[];case"very_high":return[{...z(o,e),sign:">"}]}}function Ve(n){if(n<=0||n>=100)return{value:n<=0?0:100,digits:0,sign:""};if(n<.05)return{value:.1,digits:1,sign:"<"};if(n>=99.5)return{value:99,digits:0,sign:">"};let t=ot(n,1);return t<10?{value:t,digits:1,sign:""}:{value:ot(n),digits:0,sign:""}}function ts(n){return n.map((t,e)=>hr(n,e))}function hr(n,...t){let e=mr(n,1e3),r=ji(e,t)/10;if(r===0||r===100)return{value:r,digits:0,sign:""};let i=ji(n,t);if(i>0&&i<.05)return{value:r,digits:1,sign:"<"};let s=i>=100-.05&&i<100;return{value:r,digits:1,sign:s?">":""}}function ji(n,t){return t.reduce((e,r)=>e+n[r],0)}function mr(n,t){let e=n.map(s=>s*(t/100)),r=e.map(s=>Math.max(Math.floor(s),s>0?1:0)),i=s=>e[s]-r[s];for(;;){let s=t-r.reduce((u,c)=>u+c,0);if(s===0)return r;let o=Math.sign(s),a=[...r.keys()].filter(u=>r[u]>(o<0?1:0));if(a.length===0)return r;let l=a.reduce((u,c)=>o*i(c)>o*i(u)?c:u);r[l]=r[l]+o}}function es(n){let t=Math.max(0,ot(n/60));if(t<2880)return{days:0,hours:Math.floor(t/60),minutes:t%60};let e=ot(t/60);return{days:Math.floor(e/24),hours:e%24,minutes:0}}function ns({unit:n}){return n==="mg/dL"?0:1}function rs(n,{unit_per_mg_dl:t},e){return{value:ot(n*t,e),digits:e,sign:""}}function is(n,t){if(n<40)return{...z(40,t),sign:"<"};if(n>400)return{...z(400,t),sign:">"}}function Xi(n,t){let{value:e,digits:r}=n;return{...n,value:ot(e+t/10**r,r)}}function pr(n,t){return n.value<t.value?[n,t]:[n]}var Ea={hour:"numeric",minute:"2-digit"},ss={weekday:"short",day:"numeric",month:"short"},Ct=class{constructor(t,e,r){this.dateFormats=new WeakMap;let{locale:i}=t;this.language=i.language,this.zone=r?"UTC":bt(t),this.clock=r!=null?r:Ae(this.zone),this.isShifted=r!==void 0;let{first:s,last:o}=ut(ct(e,this.zone),"year",0);this.yearStart=R(s,this.zone),this.yearEnd=R(S(o,1),this.zone),this.numberLanguage=Ca(i.number_format,i.language),this.useGrouping=i.number_format!=="none",this.hour12=i.time_format==="12"||i.time_format!=="24"&&Ma(i)}number(t,e=0){return pe(this.numberLanguage,{useGrouping:this.useGrouping,minimumFractionDigits:e,maximumFractionDigits:e}).format(t)}amount(t){return pe(this.numberLanguage,{useGrouping:this.useGrouping,maximumFractionDigits:2}).format(t)}change(t){return pe(this.numberLanguage,{maximumFractionDigits:2,signDisplay:"always"}).format(t)}glucose(t,e){return this.shown(z(t,e))}reading(t,e){return this.shown(Zi(t,e))}mean(t,e){return this.shown(Ji(t,e))}percent(t){return this.shownPercent(Ve(t))}shown({value:t,digits:e,sign:r}){return r+this.number(t,e)}shownPercent({value:t,digits:e,sign:r}){let i=pe(this.numberLanguage,{style:"percent",minimumFractionDigits:e,maximumFractionDigits:e});return r+i.format(t/100)}time(t){return this.date(t,Ea)}hour(t){return this.hour12?this.date(t,{hour:"numeric"}):this.date(t,{hour:"2-digit",minute:"2-digit"})}day(t){return this.date(t,ss)}month(t){return this.part(t,{month:"short"})}weekday(t){return this.date(t,{weekday:"short"})}dayAndTime(t){return`${this.day(t)}, ${this.time(t)}`}date(t,e){let r=this.yearStart<=t&&t<this.yearEnd,i=e.month&&!r;return this.part(t,i?{year:"numeric",...e}:e)}dayOfYear(t){return this.part(t,ss)}dateOfYear(t){return this.part(t,{day:"numeric",month:"short"})}part(t,e){let r=this.dateFormats.get(e);if(!r){let i=this.hour12?"h12":"h23";r=Ge(this.language,{...e,hourCycle:i,timeZone:this.zone}),this.dateFormats.set(e,r)}return r.format((this.isShifted?this.clock.wall(t):t)*1e3)}};function bt({locale:n,config:t}){return n.time_zone==="server"?t.time_zone:Ge().resolvedOptions().timeZone}function xt(n,t){let{days:e,hours:r,minutes:i}=es(n);return e>0?t("duration_days",{days:e,hours:r}):r===0?t("duration_minutes",{minutes:i}):t("duration_hours",{hours:r,minutes:String(i).padStart(2,"0")})}function Ma({time_format:n,language:t}){var r;return(r=Ge(n==="system"?void 0:t,{hour:"numeric"}).resolvedOptions().hour12)!=null?r:!1}function Ca(n,t){switch(n){case"comma_decimal":case"none":return"en-US";case"decimal_comma":return"de";case"space_comma":return"fr";case"quote_decimal":return"de-CH";case"system":return;default:return t}}var Oa=`/config/integrations/integration/${Xt}`,fr=`${Xt}.import_history`,Na=`/developer-tools/action?service=${fr}`;function We(n){return p`<div class="notice" role="alert">
    ${n("reload_needed")} <button @click=${()=>location.reload()}>${n("reload")}</button>
  </div>`}function os(n,t,e,r){var s,o;if(!((s=t.status)!=null&&s.signed_out))return m;let i=((o=n.user)==null?void 0:o.is_admin)===!1?e("sign_in_for_others"):p`<a href=${Oa}>${e("sign_in")}</a>`;return p`<div class="notice" role="status">
    ${e("signed_out",{name:J(n,r)})} ${i}
  </div>`}function G({hass:n,feed:t,format:e,say:r},i,s,o=t.missingBefore(i,s)){var h;let a=t.status,u=a.missing_before!==null&&i<a.missing_before?a.missing_before:o;if(u==null)return m;let c=e.dayAndTime(u);if(a.fetched_percent!==null){let f=e.percent(a.fetched_percent);return p`<div class="notice" role="status">${r("importing",{time:c,percent:f})}</div>`}if(!a.may_import)return p`<div class="notice" role="status">${r("missing_for_others",{time:c})}</div>`;let d=((h=n.user)==null?void 0:h.is_admin)===!1?p`<code>${fr}</code>`:p`<a href=${Na}>${fr}</a>`;return p`<div class="notice" role="status">${r("missing",{time:c})} ${d}</div>`}var za=new Set(["failed","refused"]),Ia=3e4,P=class extends rt{constructor(){super(...arguments);this.dark=!1;this.feeds=new qe(this);this.period=new Be(this);this.formatter=I();this.dayPart="unneeded"}get entity(){var e;return(e=this.config)==null?void 0:e.entity}get lanes(){var e;return(e=this.config)==null?void 0:e.lanes}connectedCallback(){super.connectedCallback(),this.stopHosting=Mi(this),this.clock=setInterval(()=>this.requestUpdate(),Ia)}disconnectedCallback(){var e;super.disconnectedCallback(),(e=this.stopHosting)==null||e.call(this),clearInterval(this.clock)}shouldUpdate(e){var i;if(e.size!==1||!e.has("hass"))return!0;let r=e.get("hass");return!r||!this.hass||Ha(r,this.hass,(i=this.config)==null?void 0:i.entity)}willUpdate(e){var i,s,o,a,l;this.dark=(o=(s=(i=this.hass)==null?void 0:i.themes)==null?void 0:s.darkMode)!=null?o:!1,this.feeds.follow(this.hass,(a=this.config)==null?void 0:a.entity),this.openedDay=Ci(this),this.openedDay&&this.dayPart==="unneeded"&&this.loadDayPart();let r=(l=this.hass)==null?void 0:l.locale.language;r&&!In(r)&&jr(r).then(()=>this.requestUpdate())}render(){let{hass:e,config:r}=this;if(!(!e||!r||!In(e.locale.language)))return p`${this.drawAccount(e,r)}
      ${this.dayPart==="needed"?p`<dexcom-day-dialog .day=${this.openedDay} .entity=${r.entity} .lanes=${Oi(r.entity)} .hass=${e}></dexcom-day-dialog>`:m}`}drawAccount(e,r){let i=Xr(e),{feed:s}=this.feeds,o=e.entities[r.entity];if(o&&o.platform!==Xt)return this.message(i("unknown_entity"));if(!s||!s.trouble&&!s.status)return this.message(i("loading"));if(s.trouble&&(!za.has(s.trouble)||!s.status))return this.message(i(s.trouble));let{locale:a,config:l}=e,u=this.formatter([a,l,Y(s.now)],()=>new Ct(e,s.now)),c=()=>this.notice(e,s,i,r.entity),d={hass:e,feed:s,format:u,say:i,get notice(){return c()}};return this.draw(d,r)}notice(e,r,i,s){let o=r.tells(this),a=o&&r.isOutdated||this.dayPart==="missing";return p`${a?We(i):m}
      ${o?os(e,r,i,s):m}`}async loadDayPart(){this.dayPart="needed";try{await Zr()}catch{this.dayPart="missing",this.requestUpdate()}}message(e,r=m){return p`<ha-card>${r}<div class="message" role="status">${e}</div></ha-card>`}};D([le({attribute:!1})],P.prototype,"hass",2),D([le({type:Boolean,reflect:!0})],P.prototype,"dark",2),D([le({attribute:!1})],P.prototype,"config",2);function Ha(n,t,e=""){var r,i;return n.states[e]!==t.states[e]||n.entities[e]!==t.entities[e]||n.locale!==t.locale||n.connection!==t.connection||((r=n.themes)==null?void 0:r.darkMode)!==((i=t.themes)==null?void 0:i.darkMode)}var X=["very_low","low","in_range","high","very_high"];function U(n,t){return n<t.very_low_mg_dl?"very_low":n<t.low_mg_dl?"low":n<=t.high_mg_dl?"in_range":n<=t.very_high_mg_dl?"high":"very_high"}function Ye(n){return n==="below"?X.slice(0,2):n==="above"?X.slice(3):[n]}var Fa={rising_quickly:-90,rising:-90,rising_slightly:-45,steady:0,falling_slightly:45,falling:90,falling_quickly:90},Ua={very_low:"M0,0H12L6,6ZM0,6H12L6,12Z",low:"M0,1H12L6,11Z",in_range:"M6,1a5,5 0 1 1 -.01,0Z",high:"M0,11H12L6,1Z",very_high:"M0,6H12L6,0ZM0,12H12L6,6Z"};function Ke(n,t,e){var h;let{feed:r,format:i,hass:s}=n,o=r.status,a=Kr(s).length>1,l=(h=e.title)!=null?h:a?J(s,e.entity):"",{reading:u}=t,c=gr(n,t.live),d={name:l,live:c,...qa(n,t,e.entity)};return u?{...d,value:i.reading(u[1],o),band:U(u[1],o.limits),arrow:yr(n,e.entity)}:{...d,value:"–",band:void 0,arrow:m}}function gr({feed:n,format:t,say:e},r){let i=Ii(r,n.now);if(!r||!i)return;let[s,o]=i,a=n.status;return{band:U(o,a.limits),value:t.reading(o,a),source:Mt(r,e),age:e("ago",{duration:xt(Math.max(n.now-s,0),e)})}}function qa(n,{freshness:t},e){let{feed:r,hass:i,say:s}=n,{latest:o,signed_out:a}=r.status;if(o===null)return{age:s("none_yet"),reason:""};if(t==="stale")return{age:s("no_readings_since",{time:Ba(n,o)}),reason:vr(i,e)};let l=s("ago",{duration:xt(r.now-o,s)});return a?{age:l,reason:s("refused_sign_in")}:{age:l,reason:t==="late"?s("late"):""}}function as({feed:n,format:t},e){return Jt(n.now,t.zone)<=e?t.time(e):t.dayAndTime(e)}function Ba({feed:n,format:t},e){let r=i=>Jt(n.now,t.zone,i)<=e;return r(0)?t.time(e):r(-6)?`${t.weekday(e)} ${t.time(e)}`:t.date(e,{day:"numeric",month:"short"})}function yr({hass:n,say:t},e){var o,a,l;let r=(l=(a=n.states[(o=zn(n,e).get("sensor.trend"))!=null?o:""])==null?void 0:a.state)!=null?l:"",i=Fa[r];if(i===void 0||!Zt(r))return m;let s=r.endsWith("_quickly");return p`<svg class="arrow" viewBox="0 0 24 24" role="img" aria-label=${t(r)}>
    <title>${t(r)}</title>
    <g transform="rotate(${i} 12 12)">
      <path d=${s?"M2,8H14M2,16H14M11,3L21,12L11,21":"M3,12H20M13,5L20,12L13,19"}></path>
    </g>
  </svg>`}function vr(n,t){var r;let e=n.states[(r=zn(n,t).get("binary_sensor.stale_data"))!=null?r:""];return e?n.formatEntityAttributeValue(e,"reason"):""}function je(n){return ls(n,"0 0 12 12",`fill: ${Xe(n)}`)}function Ga(n){return ls(n,"-1 -1 14 14",`fill: none; stroke: ${Xe(n)}; stroke-width: 2`)}function ls(n,t,e){return p`<svg class="range-mark" viewBox=${t} aria-hidden="true">
    ${v`<path d=${Ua[n]} style=${e}></path>`}
  </svg>`}function us(n,t){return p`<li><svg class="live-key" viewBox="-7 -7 14 14" aria-hidden="true"><circle r="4"></circle></svg>
    <span>${Mt(n,t)}</span></li>`}function Ot({age:n,band:t,source:e,value:r},i){return p`<span class="live" title="${r}, ${e}, ${n}">${Ga(t)}
    <span class="live-value">${r}</span><span class="hidden">${i(t)}</span>
    <span class="live-source">${e}</span><span class="live-age">${n}</span></span>`}var Nt=y`
  .live {
    display: flex;
    align-items: center;
    gap: 4px;
    min-width: 0;
    white-space: nowrap;
  }
  .live .range-mark {
    flex: none;
    width: 12px;
  }
  .live-value {
    font-weight: 500;
  }
  .live-source {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .live-age {
    color: var(--quiet);
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;function Xe(n){return`var(--${n.replace("_","-")})`}var Va=1,zt=class extends P{willUpdate(t){super.willUpdate(t),this.latest=Ce(this.feeds.feed,Va,this)}draw(t,e){var g;let{latest:r}=this,{feed:i,say:s}=t;if(!r)return this.message(s((g=i.trouble)!=null?g:"loading"));let o=Ke(t,r,e),{age:a,arrow:l,band:u,live:c,name:d,reason:h,value:f}=o;return p`<button class=${u?"":"stale"} title=${h||m}
      @click=${()=>Oe(this,e)}>
      ${u?p`${je(u)}<span class="hidden">${s(u)}</span>`:m}
      <span>
        <span class="age">${a}</span>
        <span class="now">
          ${d?p`<span class="name">${d}</span>`:m}
          ${f} ${u?p`${i.status.unit} ${l}`:m}
          ${h?p`<span class="reason">${h}</span>`:m}
          ${c?Ot(c,s):m}
        </span>
      </span>
    </button>`}message(t){return p`<span class="message" role="status">${t}</span>`}};zt.styles=[C,Nt,y`
      button,
      .message {
        display: flex;
        align-items: center;
        gap: 8px;
        position: relative;
        box-sizing: border-box;
        min-height: var(--ha-badge-size, 36px);
        padding: 2px 12px;
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
        direction: ltr;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 4px;
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
        flex: none;
        width: 14px;
        fill: none;
        stroke: currentColor;
        stroke-width: 2.5;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      button,
      button > span {
        min-width: 0;
        max-width: calc(100vw - 16px);
      }
      .live {
        flex-wrap: wrap;
        font-weight: 400;
        white-space: normal;
      }
    `],zt=D([M("dexcom-badge-content")],zt);var Wa=1440,_r=2;function he(n){var i;let t=[];for(let s of X){let o=(i=n==null?void 0:n[`${s}_percent`])!=null?i:null;if(o===null)return;t.push(o)}let e=ts(t),r=mr(t,Wa);return X.map((s,o)=>({band:s,percent:t[o],shown:e[o],minutesADay:r[o]}))}function cs({minutesADay:n},t){return t("minutes_a_day",{duration:xt(n*60,t)})}function Ze(n,t,e,r,i){let[s,o]=Qi(n,t,e);if(!s)return;let a=r.number(s.value,s.digits);return s.sign?i(s.sign==="<"?"below":"above",{value:a}):o?`${a}–${r.shown(o)}`:a}function Ya(n,t){return t.flatMap(({range:e,less_than_percent:r,more_than_percent:i})=>{let s=ps(n.filter(({band:o})=>Ye("below").includes(o)));return e==="below"&&r!==null?[ds(n,e,r)]:e==="in_range"&&i!==null?[ds(n,e,Math.min(s+i,100))]:[]})}function ds(n,t,e){let r=n.filter(s=>s.percent>0),i=r.map((s,o)=>ps(r.slice(0,o+1)));return{range:t,percent:e,gaps:i.slice(0,-1).filter(s=>s<e).length}}function ps(n){return n.reduce((t,{percent:e})=>t+e,0)}function hs(n,t,e,r=[]){let i=n.map(({band:a,shown:l})=>`${e(a)} ${t.shownPercent(l)}`),s=n.filter(({percent:a})=>a>0),o=_r*(s.length-1);return p`<div class="band-bar" role="img" aria-label=${i.join(", ")}>
    <div class="fills">
      ${s.map(({band:a,percent:l})=>p`<i class="fill ${a}" style="flex-grow:${l}"></i>`)}
    </div>
    ${Ya(n,r).map(a=>p`<div class="mark" data-goal=${a.range}>
        <i style="flex-basis:calc((100% - ${o}px) * ${a.percent/100} + ${a.gaps*_r}px)"></i>
      </div>`)}
  </div>`}var Je=y`
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
    gap: ${_r}px;
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
`;var me=Math.PI,br=2*me,wt=1e-6,Ka=br-wt;function ms(n){this._+=n[0];for(let t=1,e=n.length;t<e;++t)this._+=arguments[t]+n[t]}function ja(n){let t=Math.floor(n);if(!(t>=0))throw new Error(`invalid digits: ${n}`);if(t>15)return ms;let e=10**t;return function(r){this._+=r[0];for(let i=1,s=r.length;i<s;++i)this._+=Math.round(arguments[i]*e)/e+r[i]}}function fs(n,t,e,r){return n===e&&t===r}function Xa(n){let t=Math.floor(n);if(!(t<=15))return fs;let e=10**t,r=function(i){return Math.round(i*e)};return function(i,s,o,a){return r(i)===r(o)&&r(s)===r(a)}}var It=class{constructor(t){this._x0=this._y0=this._x1=this._y1=null,this._="",this._append=t==null?ms:ja(t),this._equal=t==null?fs:Xa(t)}moveTo(t,e){this._append`M${this._x0=this._x1=+t},${this._y0=this._y1=+e}`}closePath(){this._x1!==null&&(this._x1=this._x0,this._y1=this._y0,this._append`Z`)}lineTo(t,e){this._append`L${this._x1=+t},${this._y1=+e}`}quadraticCurveTo(t,e,r,i){this._append`Q${+t},${+e},${this._x1=+r},${this._y1=+i}`}bezierCurveTo(t,e,r,i,s,o){this._append`C${+t},${+e},${+r},${+i},${this._x1=+s},${this._y1=+o}`}arcTo(t,e,r,i,s){if(t=+t,e=+e,r=+r,i=+i,s=+s,s<0)throw new Error(`negative radius: ${s}`);let o=this._x1,a=this._y1,l=r-t,u=i-e,c=o-t,d=a-e,h=c*c+d*d;if(this._x1===null)this._append`M${this._x1=t},${this._y1=e}`;else if(h>wt)if(!(Math.abs(d*l-u*c)>wt)||!s)this._append`L${this._x1=t},${this._y1=e}`;else{let f=r-o,g=i-a,_=l*l+u*u,b=f*f+g*g,A=Math.sqrt(_),L=Math.sqrt(h),T=s*Math.tan((me-Math.acos((_+h-b)/(2*A*L)))/2),$=T/L,O=T/A;Math.abs($-1)>wt&&this._append`L${t+$*c},${e+$*d}`,this._append`A${s},${s},0,0,${+(d*f>c*g)},${this._x1=t+O*l},${this._y1=e+O*u}`}}arc(t,e,r,i,s,o){if(t=+t,e=+e,r=+r,o=!!o,r<0)throw new Error(`negative radius: ${r}`);let a=r*Math.cos(i),l=r*Math.sin(i),u=t+a,c=e+l,d=1^o,h=o?i-s:s-i;if(this._x1===null?this._append`M${u},${c}`:(Math.abs(this._x1-u)>wt||Math.abs(this._y1-c)>wt)&&this._append`L${u},${c}`,!!r){if(h<0&&(h=h%br+br),h>Ka)this._append`A${r},${r},0,1,${d},${t-a},${e-l}A${r},${r},0,1,${d},${this._x1=u},${this._y1=c}`;else if(h>wt){let f=t+r*Math.cos(s),g=e+r*Math.sin(s);if(h>=me&&this._equal(u,c,f,g)){h/=2;let _=i+h;this._append`A${r},${r},0,${+(h>=me)},${d},${t+r*Math.cos(_)},${e+r*Math.sin(_)}`}this._append`A${r},${r},0,${+(h>=me)},${d},${this._x1=f},${this._y1=g}`}}}rect(t,e,r,i){this._append`M${this._x0=this._x1=+t},${this._y0=this._y1=+e}h${r=+r}v${+i}h${-r}Z`}toString(){return this._}};function Za(){return new It}Za.prototype=It.prototype;function E(n){return function(){return n}}var Ja=Math.cos;var wr=Math.sin,Ht=Math.sqrt,gs=1e-12,Qe=Math.PI,Rp=Qe/2,xs=2*Qe;function ws(n){let t=3;return n.digits=function(e){if(!arguments.length)return t;if(e==null)t=null;else{let r=Math.floor(e);if(!(r>=0))throw new RangeError(`invalid digits: ${e}`);t=r}return n},()=>new It(t)}var Pp=Array.prototype.slice;function $s(n){return typeof n=="object"&&"length"in n?n:Array.from(n)}function Ss(n){this._context=n}Ss.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;default:this._context.lineTo(n,t);break}}};function $r(n){return new Ss(n)}function Ts(n){return n[0]}function ks(n){return n[1]}function Sr(n,t){var e=E(!0),r=null,i=$r,s=null,o=ws(a);n=typeof n=="function"?n:n===void 0?Ts:E(n),t=typeof t=="function"?t:t===void 0?ks:E(t);function a(l){var u,c=(l=$s(l)).length,d,h=!1,f;for(r==null&&(s=i(f=o())),u=0;u<=c;++u)!(u<c&&e(d=l[u],u,l))===h&&((h=!h)?s.lineStart():s.lineEnd()),h&&s.point(+n(d,u,l),+t(d,u,l));if(f)return s=null,f+""||null}return a.x=function(l){return arguments.length?(n=typeof l=="function"?l:E(+l),a):n},a.y=function(l){return arguments.length?(t=typeof l=="function"?l:E(+l),a):t},a.defined=function(l){return arguments.length?(e=typeof l=="function"?l:E(!!l),a):e},a.curve=function(l){return arguments.length?(i=l,r!=null&&(s=i(r)),a):i},a.context=function(l){return arguments.length?(l==null?r=s=null:s=i(r=l),a):r},a}function As(n,t,e){var r=null,i=E(!0),s=null,o=$r,a=null,l=ws(u);n=typeof n=="function"?n:n===void 0?Ts:E(+n),t=typeof t=="function"?t:E(t===void 0?0:+t),e=typeof e=="function"?e:e===void 0?ks:E(+e);function u(d){var h,f,g,_=(d=$s(d)).length,b,A=!1,L,T=new Array(_),$=new Array(_);for(s==null&&(a=o(L=l())),h=0;h<=_;++h){if(!(h<_&&i(b=d[h],h,d))===A)if(A=!A)f=h,a.areaStart(),a.lineStart();else{for(a.lineEnd(),a.lineStart(),g=h-1;g>=f;--g)a.point(T[g],$[g]);a.lineEnd(),a.areaEnd()}A&&(T[h]=+n(b,h,d),$[h]=+t(b,h,d),a.point(r?+r(b,h,d):T[h],e?+e(b,h,d):$[h]))}if(L)return a=null,L+""||null}function c(){return Sr().defined(i).curve(o).context(s)}return u.x=function(d){return arguments.length?(n=typeof d=="function"?d:E(+d),r=null,u):n},u.x0=function(d){return arguments.length?(n=typeof d=="function"?d:E(+d),u):n},u.x1=function(d){return arguments.length?(r=d==null?null:typeof d=="function"?d:E(+d),u):r},u.y=function(d){return arguments.length?(t=typeof d=="function"?d:E(+d),e=null,u):t},u.y0=function(d){return arguments.length?(t=typeof d=="function"?d:E(+d),u):t},u.y1=function(d){return arguments.length?(e=d==null?null:typeof d=="function"?d:E(+d),u):e},u.lineX0=u.lineY0=function(){return c().x(n).y(t)},u.lineY1=function(){return c().x(n).y(e)},u.lineX1=function(){return c().x(r).y(t)},u.defined=function(d){return arguments.length?(i=typeof d=="function"?d:E(!!d),u):i},u.curve=function(d){return arguments.length?(o=d,s!=null&&(a=o(s)),u):o},u.context=function(d){return arguments.length?(d==null?s=a=null:a=o(s=d),u):s},u}var Lp=Qa($r);function Rs(n){this._curve=n}Rs.prototype={areaStart:function(){this._curve.areaStart()},areaEnd:function(){this._curve.areaEnd()},lineStart:function(){this._curve.lineStart()},lineEnd:function(){this._curve.lineEnd()},point:function(n,t){this._curve.point(t*Math.sin(n),t*-Math.cos(n))}};function Qa(n){function t(e){return new Rs(n(e))}return t._curve=n,t}var Dp=Ht(3);var tl=Ht(1/3),Ep=tl*2;var Ps=wr(Qe/10)/wr(7*Qe/10),Mp=wr(xs/10)*Ps,Cp=-Ja(xs/10)*Ps;var Op=Ht(3);var Np=Ht(3);var zp=Ht(3)/2,el=1/Ht(12),Ip=(el/2+1)*3;function at(){}function tn(n,t,e){n._context.bezierCurveTo((2*n._x0+n._x1)/3,(2*n._y0+n._y1)/3,(n._x0+2*n._x1)/3,(n._y0+2*n._y1)/3,(n._x0+4*n._x1+t)/6,(n._y0+4*n._y1+e)/6)}function Tr(n){this._context=n}Tr.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){switch(this._point){case 3:tn(this,this._x1,this._y1);case 2:this._context.lineTo(this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;break;case 2:this._point=3,this._context.lineTo((5*this._x0+this._x1)/6,(5*this._y0+this._y1)/6);default:tn(this,n,t);break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t}};function nl(n){this._context=n}nl.prototype={areaStart:at,areaEnd:at,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._y0=this._y1=this._y2=this._y3=this._y4=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x2,this._y2),this._context.closePath();break}case 2:{this._context.moveTo((this._x2+2*this._x3)/3,(this._y2+2*this._y3)/3),this._context.lineTo((this._x3+2*this._x2)/3,(this._y3+2*this._y2)/3),this._context.closePath();break}case 3:{this.point(this._x2,this._y2),this.point(this._x3,this._y3),this.point(this._x4,this._y4);break}}},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._x2=n,this._y2=t;break;case 1:this._point=2,this._x3=n,this._y3=t;break;case 2:this._point=3,this._x4=n,this._y4=t,this._context.moveTo((this._x0+4*this._x1+n)/6,(this._y0+4*this._y1+t)/6);break;default:tn(this,n,t);break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t}};function rl(n){this._context=n}rl.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3;var e=(this._x0+4*this._x1+n)/6,r=(this._y0+4*this._y1+t)/6;this._line?this._context.lineTo(e,r):this._context.moveTo(e,r);break;case 3:this._point=4;default:tn(this,n,t);break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t}};function Ls(n,t){this._basis=new Tr(n),this._beta=t}Ls.prototype={lineStart:function(){this._x=[],this._y=[],this._basis.lineStart()},lineEnd:function(){var n=this._x,t=this._y,e=n.length-1;if(e>0)for(var r=n[0],i=t[0],s=n[e]-r,o=t[e]-i,a=-1,l;++a<=e;)l=a/e,this._basis.point(this._beta*n[a]+(1-this._beta)*(r+l*s),this._beta*t[a]+(1-this._beta)*(i+l*o));this._x=this._y=null,this._basis.lineEnd()},point:function(n,t){this._x.push(+n),this._y.push(+t)}};var Hp=(function n(t){function e(r){return t===1?new Tr(r):new Ls(r,t)}return e.beta=function(r){return n(+r)},e})(.85);function en(n,t,e){n._context.bezierCurveTo(n._x1+n._k*(n._x2-n._x0),n._y1+n._k*(n._y2-n._y0),n._x2+n._k*(n._x1-t),n._y2+n._k*(n._y1-e),n._x2,n._y2)}function kr(n,t){this._context=n,this._k=(1-t)/6}kr.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:en(this,this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2,this._x1=n,this._y1=t;break;case 2:this._point=3;default:en(this,n,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Fp=(function n(t){function e(r){return new kr(r,t)}return e.tension=function(r){return n(+r)},e})(0);function Ar(n,t){this._context=n,this._k=(1-t)/6}Ar.prototype={areaStart:at,areaEnd:at,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._x3=n,this._y3=t;break;case 1:this._point=2,this._context.moveTo(this._x4=n,this._y4=t);break;case 2:this._point=3,this._x5=n,this._y5=t;break;default:en(this,n,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Up=(function n(t){function e(r){return new Ar(r,t)}return e.tension=function(r){return n(+r)},e})(0);function Rr(n,t){this._context=n,this._k=(1-t)/6}Rr.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:en(this,n,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var qp=(function n(t){function e(r){return new Rr(r,t)}return e.tension=function(r){return n(+r)},e})(0);function Pr(n,t,e){var r=n._x1,i=n._y1,s=n._x2,o=n._y2;if(n._l01_a>gs){var a=2*n._l01_2a+3*n._l01_a*n._l12_a+n._l12_2a,l=3*n._l01_a*(n._l01_a+n._l12_a);r=(r*a-n._x0*n._l12_2a+n._x2*n._l01_2a)/l,i=(i*a-n._y0*n._l12_2a+n._y2*n._l01_2a)/l}if(n._l23_a>gs){var u=2*n._l23_2a+3*n._l23_a*n._l12_a+n._l12_2a,c=3*n._l23_a*(n._l23_a+n._l12_a);s=(s*u+n._x1*n._l23_2a-t*n._l12_2a)/c,o=(o*u+n._y1*n._l23_2a-e*n._l12_2a)/c}n._context.bezierCurveTo(r,i,s,o,n._x2,n._y2)}function Ds(n,t){this._context=n,this._alpha=t}Ds.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:this.point(this._x2,this._y2);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){if(n=+n,t=+t,this._point){var e=this._x2-n,r=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;break;case 2:this._point=3;default:Pr(this,n,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Bp=(function n(t){function e(r){return t?new Ds(r,t):new kr(r,0)}return e.alpha=function(r){return n(+r)},e})(.5);function Es(n,t){this._context=n,this._alpha=t}Es.prototype={areaStart:at,areaEnd:at,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(n,t){if(n=+n,t=+t,this._point){var e=this._x2-n,r=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1,this._x3=n,this._y3=t;break;case 1:this._point=2,this._context.moveTo(this._x4=n,this._y4=t);break;case 2:this._point=3,this._x5=n,this._y5=t;break;default:Pr(this,n,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Gp=(function n(t){function e(r){return t?new Es(r,t):new Ar(r,0)}return e.alpha=function(r){return n(+r)},e})(.5);function Ms(n,t){this._context=n,this._alpha=t}Ms.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){if(n=+n,t=+t,this._point){var e=this._x2-n,r=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:Pr(this,n,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Vp=(function n(t){function e(r){return t?new Ms(r,t):new Rr(r,0)}return e.alpha=function(r){return n(+r)},e})(.5);function il(n){this._context=n}il.prototype={areaStart:at,areaEnd:at,lineStart:function(){this._point=0},lineEnd:function(){this._point&&this._context.closePath()},point:function(n,t){n=+n,t=+t,this._point?this._context.lineTo(n,t):(this._point=1,this._context.moveTo(n,t))}};function ys(n){return n<0?-1:1}function vs(n,t,e){var r=n._x1-n._x0,i=t-n._x1,s=(n._y1-n._y0)/(r||i<0&&-0),o=(e-n._y1)/(i||r<0&&-0),a=(s*i+o*r)/(r+i);return(ys(s)+ys(o))*Math.min(Math.abs(s),Math.abs(o),.5*Math.abs(a))||0}function _s(n,t){var e=n._x1-n._x0;return e?(3*(n._y1-n._y0)/e-t)/2:t}function xr(n,t,e){var r=n._x0,i=n._y0,s=n._x1,o=n._y1,a=(s-r)/3;n._context.bezierCurveTo(r+a,i+a*t,s-a,o-a*e,s,o)}function nn(n){this._context=n}nn.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=this._t0=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x1,this._y1);break;case 3:xr(this,this._t0,_s(this,this._t0));break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){var e=NaN;if(n=+n,t=+t,!(n===this._x1&&t===this._y1)){switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;break;case 2:this._point=3,xr(this,_s(this,e=vs(this,n,t)),e);break;default:xr(this,this._t0,e=vs(this,n,t));break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t,this._t0=e}}};function sl(n){this._context=new Cs(n)}(sl.prototype=Object.create(nn.prototype)).point=function(n,t){nn.prototype.point.call(this,t,n)};function Cs(n){this._context=n}Cs.prototype={moveTo:function(n,t){this._context.moveTo(t,n)},closePath:function(){this._context.closePath()},lineTo:function(n,t){this._context.lineTo(t,n)},bezierCurveTo:function(n,t,e,r,i,s){this._context.bezierCurveTo(t,n,r,e,s,i)}};function Lr(n){return new nn(n)}function ol(n){this._context=n}ol.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=[],this._y=[]},lineEnd:function(){var n=this._x,t=this._y,e=n.length;if(e)if(this._line?this._context.lineTo(n[0],t[0]):this._context.moveTo(n[0],t[0]),e===2)this._context.lineTo(n[1],t[1]);else for(var r=bs(n),i=bs(t),s=0,o=1;o<e;++s,++o)this._context.bezierCurveTo(r[0][s],i[0][s],r[1][s],i[1][s],n[o],t[o]);(this._line||this._line!==0&&e===1)&&this._context.closePath(),this._line=1-this._line,this._x=this._y=null},point:function(n,t){this._x.push(+n),this._y.push(+t)}};function bs(n){var t,e=n.length-1,r,i=new Array(e),s=new Array(e),o=new Array(e);for(i[0]=0,s[0]=2,o[0]=n[0]+2*n[1],t=1;t<e-1;++t)i[t]=1,s[t]=4,o[t]=4*n[t]+2*n[t+1];for(i[e-1]=2,s[e-1]=7,o[e-1]=8*n[e-1]+n[e],t=1;t<e;++t)r=i[t]/s[t-1],s[t]-=r,o[t]-=r*o[t-1];for(i[e-1]=o[e-1]/s[e-1],t=e-2;t>=0;--t)i[t]=(o[t]-i[t+1])/s[t];for(s[e-1]=(n[e]+i[e-1])/2,t=0;t<e-1;++t)s[t]=2*n[t+1]-i[t+1];return[i,s]}function al(n,t){this._context=n,this._t=t}al.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=this._y=NaN,this._point=0},lineEnd:function(){0<this._t&&this._t<1&&this._point===2&&this._context.lineTo(this._x,this._y),(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line>=0&&(this._t=1-this._t,this._line=1-this._line)},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;default:{if(this._t<=0)this._context.lineTo(this._x,t),this._context.lineTo(n,t);else{var e=this._x*(1-this._t)+n*this._t;this._context.lineTo(e,this._y),this._context.lineTo(e,t)}break}}this._x=n,this._y=t}};var Dr=13;function rn(n,t,e,r){let{very_low_mg_dl:i,low_mg_dl:s,high_mg_dl:o,very_high_mg_dl:a}=e.limits,l=[{limit:i,kind:"faint",room:t(i)-t(s)},{limit:s,kind:"limit",room:Dr},{limit:o,kind:"limit",room:Dr},{limit:a,kind:"faint",room:t(o)-t(a)}];return v`
    <rect class="target" x=${n.left} width=${n.right-n.left}
      y=${t(o)} height=${t(s)-t(o)}></rect>
    ${l.map(({limit:u,kind:c,room:d})=>v`
        <line class=${c} x1=${n.left} x2=${n.right} y1=${t(u)} y2=${t(u)}></line>
        ${d<Dr?"":v`<text x=${n.left-5} y=${t(u)+4} text-anchor="end">${r.glucose(u,e)}</text>`}`)}`}var sn=y`
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
`;var dl=300;function Os(n,t,e=!1){let r=(t[1]-t[0])/(n[1]-n[0]),[i,s]=e?[Math.min(...n),Math.max(...n)]:[Number.NEGATIVE_INFINITY,Number.POSITIVE_INFINITY];return Object.assign(l=>t[0]+(Math.min(Math.max(l,i),s)-n[0])*r,{invert:l=>n[0]+(l-t[0])/r,domain:n,range:t})}function H(n,t,e){return Os([n,t],[e.left,e.right])}function lt(n,t,e){let r=Math.max(dl,t.high_mg_dl+20),i=n>r?400:r;return Os([40,i],[e.bottom,e.top],!0)}var cl=["p5_mg_dl","p25_mg_dl","p50_mg_dl","p75_mg_dl","p95_mg_dl"],ge=1440,pl=[0,6,12,18,24],fe={left:34,right:10,top:8,bottom:20};function Is(n){let[t,e]=[n[0],k(n)];if(!t||!e)return[];let r=ge/n.length/2,i={...t};for(let s of cl)i[s]=ml(t[s],e[s]);return[{...i,minute_of_day:0},...n.map(s=>({...s,minute_of_day:s.minute_of_day+r})),{...i,minute_of_day:ge}]}function ye(n,t){return t.hour(dt(x+n*w,t.zone))}function hl({width:n,height:t}){return{left:fe.left,right:Math.max(n-fe.right,fe.left+1),top:fe.top,bottom:t-fe.bottom}}function Hs(n,t,e,r,i){let s=hl(e),o=Is(n),a=Math.max(...o.map(c=>{var d;return(d=c.p95_mg_dl)!=null?d:0})),l=H(0,ge,s),u=lt(a,r.limits,s);return v`
    ${rn(s,u,r,i)}
    ${fl(s,i)}
    <path class="outer" d=${Ns(o,"p5_mg_dl","p95_mg_dl",l,u)}></path>
    <path class="inner" d=${Ns(o,"p25_mg_dl","p75_mg_dl",l,u)}></path>
    <path class="before" d=${zs(t,s,u)}></path>
    <path class="median" d=${zs(n,s,u)}></path>`}function ml(n,t){return n===null||t===null?null:(n+t)/2}function Ns(n,t,e,r,i){var o;return(o=As(a=>r(a.minute_of_day),a=>{var l;return i((l=a[t])!=null?l:0)},a=>{var l;return i((l=a[e])!=null?l:0)}).defined(a=>a[t]!==null&&a[e]!==null).curve(Lr).digits(1)(n))!=null?o:""}function zs(n,t,e){var s;let r=H(0,ge,t);return(s=Sr(o=>r(o.minute_of_day),o=>{var a;return e((a=o.p50_mg_dl)!=null?a:0)}).defined(o=>o.p50_mg_dl!==null).curve(Lr).digits(1)(Is(n)))!=null?s:""}function fl(n,t){let e=H(0,ge,n);return pl.map(r=>{let i=e(r*60),s=r===0?"start":r===24?"end":"middle";return v`
      <line class="tick" x1=${i} x2=${i} y1=${n.top} y2=${n.bottom}></line>
      <text x=${i} y=${n.bottom+14} text-anchor=${s}>${ye(r,t)}</text>`})}var Fs=y`
  ${sn}
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
`;var Gs=1;function Ft(n,t,e,r){let i=new Map(X.map(a=>[a,""])),s={left:Number.NEGATIVE_INFINITY,top:0,bottom:0,end:0,band:void 0},o=()=>{let{band:a,bottom:l,left:u,top:c}=s;if(!a)return;let d=c===l?"h0":`V${l}`;i.set(a,`${i.get(a)}M${u},${c}${d}`)};for(let[a,l]of n){let[u,c,d]=[qs(e(a)),qs(r(l)),U(l,t)];if(d===s.band&&u-s.left<Gs){s.top=Math.min(s.top,c),s.bottom=Math.max(s.bottom,c);continue}o(),Object.assign(s,{band:d,left:u,top:c,bottom:c})}return o(),i}function on(n,t,e){let r="",i=Number.NEGATIVE_INFINITY,s;for(let[o,a]of n){let[l,u]=[Bs(t(o)),Bs(e(a))],c=o<i||o-i>900;if(i=o,s&&!c&&l-s.left<Gs){s.top=Math.min(s.top,u),s.bottom=Math.max(s.bottom,u),s.end=u;continue}r+=`${Us(s)}${c?"M":"L"}${l},${u}`,s={left:l,top:u,bottom:u,end:u}}return r+Us(s)}function Us(n){return!n||n.top===n.bottom?"":`V${n.top}V${n.bottom}V${n.end}`}function qs(n){return Math.round(n*2)/2}function Bs(n){return Math.round(n*10)/10}function an(n,t,e,r,i){let[s,o]=[i(t.high_mg_dl),i(t.low_mg_dl)];return v`<rect class="target" width=${e} y=${s} height=${o-s}></rect>
    <path class="trace" d=${on(n,r,i)}></path>
    ${[...Ft(n,t,r,i)].map(([a,l])=>l?v`<path class="dots" style="stroke: var(--${a.replace("_","-")})" d=${l}></path>`:m)}`}var ln=y`
  .stretched * {
    vector-effect: non-scaling-stroke;
    fill: none;
    stroke-linecap: round;
  }
  .stretched .target {
    fill: var(--in-range);
    opacity: 0.14;
  }
  .stretched .trace {
    stroke: var(--quiet);
    opacity: 0.5;
  }
  .stretched .dots {
    stroke-width: 2.5;
  }
`;var yl=["sunday","monday","tuesday","wednesday","thursday","friday","saturday"],vl=1,_l=[1,2,3,4,5,6,7],bl=/^(en(-(us|ca|au))?|ja(-.*)?|pt-br|he.*)$/i;function un({first_weekday:n,language:t}){var r,i;let e=yl.indexOf(n!=null?n:"");if(e>=0)return e;try{let{Locale:s}=Intl,o=s&&new s(t),a=(i=(r=o==null?void 0:o.getWeekInfo)==null?void 0:r.call(o))!=null?i:o==null?void 0:o.weekInfo;if(a)return a.firstDay%7}catch{}return bl.test(t)?0:vl}function ch(n){return _l.map(t=>(n+t+5)%7+1)}function ph(n,t,e="short"){return t.date(R(`2024-01-0${n}`,t.zone),{weekday:e})}function Er({start:n,end:t,days:e},r){let i={day:"numeric",month:"short",year:"numeric"},[s,o]=[e[0],k(e)];return(s&&o?[s,o].map(l=>R(l.day,r.zone)):[n,t].map(l=>Date.parse(l)/1e3)).map(l=>r.date(l,i)).join(" – ")}function dn({hours:n},t,e){let r=Math.round(n*4)/4;return r===24?"":` (${e("hours_short",{count:t.amount(r)})})`}function Vs(n,t,e){return e("labelled",{label:e("previous"),value:Er(n,t)})}var $t=class{constructor(t){this.host=t}get isLoading(){return this.requested!==this.settled}follow(t,e){t!==this.feed&&(this.answer=void 0,this.trouble=void 0,this.feed=t),e!==this.requested&&(this.requested=e,e.then(r=>this.settle(e,r),r=>this.settle(e,void 0,Ue(r))))}settle(t,e,r){t===this.requested&&(this.settled=t,this.trouble=r,e&&(this.answer=e),this.host.requestUpdate())}},q=class extends $t{request(t,e,r){this.follow(t,t.summary(e,r))}},Ws=class extends $t{request(t,e,r){this.follow(t,t.week(e,r))}},Ys=class extends $t{request(t){this.follow(t,t.sensors())}},Ks=class extends $t{request(t,e,r){this.follow(t,t.responses(e,r))}},js=class extends $t{request(t,e,r){this.follow(t,t.patterns(e,r))}};function F({start:n,end:t}){return{start:Date.parse(n)/1e3,end:Date.parse(t)/1e3}}function Xs(n){let t=F(n),[e]=n.days.slice(-14);return e?{...t,start:F(e).start}:t}var xl=31,cn=class{constructor(t){this.host=t;this.summary=new q(t)}get trouble(){return this.summary.trouble}update(t,e,r,i){var u,c,d,h,f,g;this.feed=t,this.days=void 0;let s=t==null?void 0:t.status;if(!t||!s||s.latest===null)return;let o=i==null?void 0:i.period;this.summary.request(t,o!=null?o:e);let{answer:a}=this.summary;if(!a)return;let{days:l=[]}=(u=a.summary)!=null?u:{};this.days=o?Zs(l,xl,void 0,r):Zs(l,e,(c=s.known_since)!=null?c:void 0,r),this.span={start:(h=(d=k(this.days))==null?void 0:d.start)!=null?h:s.latest-e*x,end:(g=(f=this.days[0])==null?void 0:f.end)!=null?g:s.latest},t.need(this.span.start,this.span.end,this.host)}readingsOf({start:t,end:e}){var r,i;return N((i=(r=this.feed)==null?void 0:r.readings)!=null?i:[],t,e)}};function Mr(n,t){return{summary:n,...F(n),isSoFar:F(n.metrics).end<F(n).end,shown:R(n.day,t)}}function Zs(n,t,e,r){return n.slice(-t).map(i=>Mr(i,r)).reverse().filter((i,s)=>s===0||e===void 0||i.end>e)}var Z={left:0,right:240,top:2,bottom:46},pn=[6,12,18];function Js(n,t,e,r){let i=H(n.start,n.end,Z);return p`<svg
    class="stretched"
    viewBox="0 0 ${Z.right} ${Z.bottom+Z.top}"
    preserveAspectRatio="none"
    aria-hidden="true"
    data-readings=${t.length}
  >
    ${wl(n,e).map(s=>v`<path class="tick" d="M${i(s)},${Z.top}V${Z.bottom}"></path>`)}
    ${an(t,e.limits,Z.right,i,r)}
  </svg>`}function wl({start:n,end:t},{clock_shifts:e}){var o;let[r]=(o=Q(e,([a])=>n<=a&&a<t))!=null?o:[t],i=pn.map(a=>n+a*w).filter(a=>a<r),s=pn.map(a=>t-x+a*w).filter(a=>a>r);return[...i,...s]}function Cr({goals:n}){var t,e;return(e=(t=n.find(({range:r})=>r==="in_range"))==null?void 0:t.more_than_percent)!=null?e:null}function Qs(n,t){let e=Cr(t);return e===null?{band:"in_range",strength:n/100}:n>e?{band:"in_range",strength:(n-e)/(100-e)}:{band:"high",strength:(e-n)/e}}function to(n,t){let{format:e,say:r}=t,i=n.summary.metrics.in_range_percent,s=n.isSoFar?` ${r("so_far")}`:"",o=i==null?r("not_enough_data"):r("labelled",{label:r("in_range"),value:e.percent(i)+s});return`${r("open_day",{day:$l(n,t)})}. ${o}`}function $l({shown:n,summary:t},{format:e,say:r}){return e.date(n,{weekday:"long",day:"numeric",month:"long"})+dn(t,e,r)}var[eo,Sl]=[.1,.4];function no(n,t,e){var f;let{feed:r,format:i,say:s}=e,{isLoading:o,month:a,trouble:l,weeks:u}=t;if(!a)return p`<div class="message" role="status">${s(l!=null?l:"loading")}</div>`;let c=r.status,[d,h]=[a.first,S(a.last,1)].map(g=>R(g,i.zone));return p`${G(e,d,h,t.missingBefore)}
    ${l?p`<div role="alert">${s(l)}</div>`:m}
    <div class="arrows">
      <button aria-label=${s("earlier")} ?disabled=${!t.canMoveEarlier}
        @click=${()=>t.move(-1)}>‹</button>
      <strong aria-live="polite">${i.date(d,{month:"long",year:"numeric"})}</strong>
      <button aria-label=${s("later")} ?disabled=${!t.canMoveLater}
        @click=${()=>t.move(1)}>›</button>
    </div>
    <table aria-busy=${o}>
      <thead><tr>${((f=u[0])!=null?f:[]).map(({date:g})=>Tl(g,e))}</tr></thead>
      <tbody>${u.map(g=>p`<tr>${g.map(_=>kl(n,_,e,c))}</tr>`)}</tbody>
    </table>
    ${Pl(e,c)}`}function Tl(n,{format:t}){let e=R(n,t.zone);return p`<th scope="col" abbr=${t.date(e,{weekday:"long"})}>${t.weekday(e)}</th>`}function kl(n,{date:t,day:e,isInMonth:r},i,s){if(!r)return p`<td></td>`;let o=i.format.number(Number(t.slice(-2)));return e?p`<td><button class=${e.isSoFar?"today":""} data-day=${t}
    aria-label=${to(e,i)}
    @click=${()=>Et(n,t)}>
    ${Al(e,s)}<span class="date">${o}</span>${Rl(e,i)}
  </button></td>`:p`<td><span class="quiet date">${o}</span></td>`}function Al(n,t){let e=n.summary.metrics.in_range_percent;if(e==null)return p`<i class="unknown"></i>`;let{band:r,strength:i}=Qs(e,t),s=eo+(Sl-eo)*i;return p`<i class="fill ${r}" style="opacity:${s.toFixed(2)}"></i>`}function Rl({summary:n},{format:t}){let e=n.metrics.in_range_percent;return p`<span class="figure">${e==null?"–":t.percent(e)}</span>`}function Pl({format:n,say:t},e){let r=Cr(e),i=r===null?"":n.shownPercent({value:r,digits:0,sign:""}),s=(o,a)=>p`<li><span class="sample ${o}"><i class="fill ${o}"></i></span>${a}</li>`;return p`<ul class="legend">
    ${r===null?s("in_range",t("in_range")):p`${s("in_range",t("labelled",{label:t("in_range"),value:t("above",{value:i})}))}
          ${s("high",t("below",{value:i}))}`}
    <li><span class="sample"><i class="unknown"></i></span>${t("not_enough_data")}</li>
    <li><span class="sample today"></span>${t("labelled",{label:t("today"),value:t("so_far")})}</li>
  </ul>`}function ro({clock_shifts:n,first_reading:t,known_since:e,latest:r},{utc_offsets:i=[]}={}){var u;let[s]=i;if(r===null||!s)return;let o=new Rt(i),a=(u=t!=null?t:e)!=null?u:r,l=n.filter(([c])=>a<c&&c<=s[0]).reduce((c,[,d])=>c+d,0);return{first:o.dayOf(a-l),last:o.dayOf(r)}}var Or=7,hn=class{constructor(t){this.host=t;this.firstWeekday=1;this.days=new Map;this.latest=new q(t),this.summary=new q(t)}get trouble(){var t;return(t=this.summary.trouble)!=null?t:this.latest.trouble}get isLoading(){return this.summary.isLoading}get missingBefore(){var t,e,r;return(r=k((e=(t=this.summary.answer)==null?void 0:t.missing)!=null?e:[]))==null?void 0:r[1]}get canMoveEarlier(){return!!(this.month&&this.bounds&&this.month.first>this.bounds.first)}get canMoveLater(){return!!(this.month&&this.bounds&&this.month.last<this.bounds.last)}get weeks(){let{days:t,firstWeekday:e,month:r}=this;if(!r)return[];let{first:i}=ut(r.first,"week",e),s=Math.ceil(W({first:i,last:r.last})/Or);return Array.from({length:s},(o,a)=>Array.from({length:Or},(l,u)=>{let c=S(i,Or*a+u),d=r.first<=c&&c<=r.last;return{date:c,isInMonth:d,day:d?t.get(c):void 0}}))}update(t,e,r,i){var d,h,f,g,_;(i==null?void 0:i.period)!==this.selected&&(this.chosen=void 0),this.selected=i==null?void 0:i.period,this.firstWeekday=r,this.month=void 0,this.days=new Map;let s=t==null?void 0:t.status;if(!t||!s||s.latest===null)return;this.latest.request(t,1);let o=ro(s,this.latest.answer);if(this.bounds=o,!o)return;let a=(f=(h=this.chosen)!=null?h:(d=this.selected)==null?void 0:d.last)!=null?f:o.last,l=a>o.last;this.month=ut(l?o.last:a,"month",0),this.summary.request(t,this.month);let{days:u=[]}=(_=(g=this.summary.answer)==null?void 0:g.summary)!=null?_:{},c=u.filter(({day:b})=>o.first<=b&&b<=o.last);this.days=new Map(c.map(b=>[b.day,Mr(b,e)]))}move(t){this.month&&(this.chosen=V(this.month.first,t),this.host.requestUpdate())}};var io=y`
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
`;var so=y`
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
  .tick {
    stroke: var(--line);
  }
`;var Ut=class extends P{constructor(){super(...arguments);this.controller=new cn(this);this.month=new hn(this)}willUpdate(e){super.willUpdate(e);let{config:r,controller:i,hass:s,month:o}=this;if(!s||!r)return;let[a,l,{store:u}]=[this.feeds.feed,bt(s),this.period];r.view==="month"?o.update(a,l,un(s.locale),u):i.update(a,r.days,l,u)}draw(e,r){var g,_;let{feed:i,notice:s,say:o}=e,a=i.status;if(a.latest===null)return this.message(o("no_readings"),s);let l=p`<header>
      <h2>${(g=r.title)!=null?g:o("days_card")}</h2>
      <span class="quiet">${o("in_range")}</span>
    </header>`;if(r.view==="month")return p`<ha-card>${s} ${l} ${no(this,this.month,e)}</ha-card>`;let{days:u,span:c,trouble:d}=this.controller;if(!u||!c)return this.message(o(d!=null?d:"loading"),s);let[,h=0]=(_=it(this.controller.readingsOf(c)))!=null?_:[],f=lt(h,a.limits,Z);return p`<ha-card>
      ${s} ${G(e,c.start,c.end)}
      ${l}
      ${d?p`<div role="alert">${o(d)}</div>`:m}
      <ul class="list">
        ${u.map(b=>this.day(e,a,b,f))}
      </ul>
      ${Ll(e,a)}
    </ha-card>`}day(e,r,i,s){let{format:o,say:a}=e,{summary:l,shown:u}=i,c=l.metrics.in_range_percent,d=c==null?void 0:o.percent(c),h=dn(l,o,a).trim();return p`<li>
      <button
        class=${Dl(l.day)?"weekend":""}
        @click=${()=>Et(this,l.day)}
      >
        <span class="date">
          <span>${o.weekday(u)}</span>
          <span class="quiet">${o.date(u,{day:"numeric",month:"short"})}</span>
          ${h&&p`<span class="quiet">${h}</span>`}
        </span>
        ${Js(i,this.controller.readingsOf(i),r,s)}
        <span class="percent" title=${d?m:a("not_enough_data")}>
          ${d!=null?d:"–"}
          ${i.isSoFar?p`<span class="quiet">${a("so_far")}</span>`:m}
        </span>
      </button>
    </li>`}};Ut.styles=[C,Je,ln,so,io],Ut=D([M("dexcom-days-content")],Ut);function Ll({format:n,say:t},e){let r=Ze("in_range",e.limits,e,n,t),i=pn.map(s=>ye(s,n));return p`<p class="quiet">
    ${t("days_legend",{range:`${r} ${e.unit}`,times:i.join(", ")})}
  </p>`}function Dl(n){return[0,6].includes(new Date(n).getUTCDay())}var Nr=["urgent_low","urgent_low_soon","low","high","fall","rise","signal_loss","no_readings"],El={insulin:"m-5,-4h10l-5,9z",carbs:"m-4.5,-4.5h9v9h-9z",exercise:"m-5,4l5,-9l5,9z",health:"m-1.5,-5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5v-3h3.5z",blood_glucose:"m0,-5.5c3 3.5 4 5 4 7a4,4 0 0 1 -8,0c0 -2 1 -3.5 4 -7z",note:"m-4,-5h6l2,2v8h-8z",calibration:"m0,-5a5,5 0 1 1 -.01,0zm0,2.5a2.5,2.5 0 1 0 .01,0z",alert:"m0,-5.5l5.5,5.5l-5.5,5.5l-5.5,-5.5z",urgent_low:"m-2.4,-6h4.8l3.6,3.6v4.8l-3.6,3.6h-4.8l-3.6,-3.6v-4.8zm1.4,2v5h2v-5zm0,6.4v1.8h2v-1.8z",urgent_low_soon:"m0,-6l6,6l-6,6l-6,-6zm0,2.8l-3.2,3.2l3.2,3.2l3.2,-3.2z",low:"m-5,-5h10l-5,7zm0,8.5h10v2h-10z",high:"m-5,5h10l-5,-7zm0,-8.5h10v-2h-10z",fall:"m-5,-3.6l6.2,6.2h-3.7v2.4h7.5v-7.5h-2.4v3.7l-6.2,-6.2z",rise:"m-5,3.6l6.2,-6.2h-3.7v-2.4h7.5v7.5h-2.4v-3.7l-6.2,6.2z",signal_loss:"m0,-6a6,6 0 1 1 -.01,0zm0,2a4,4 0 0 0 -3.1,6.5l5.6,-5.6a4,4 0 0 0 -2.5,-.9zm3.1,1.5l-5.6,5.6a4,4 0 0 0 5.6,-5.6z",no_readings:"m-6,-2h3v4h-3zm4.5,0h3v4h-3zm4.5,0h3v4h-3z"};function St({kind:n,sub_type:t}){var e;return n==="alert"&&(e=Nr.find(r=>r===t))!=null?e:n}function zr(n){let t=Nr.indexOf(n);return t<0?Nr.length:t}function qt(n,t=[0]){let e=t.map(r=>`M${r.toFixed(1)},0${El[n]}`).join("");return v`<path class="marker ${n}" data-count=${t.length} d=${e}></path>`}function mn(n,t){let e=`alert_${n}`;return t(Zt(e)?e:n)}function oo({amount:n,unit:t},e,r,i){if(n===null)return"";switch(t){case"mg/dL":return`${r.glucose(n,e)} ${e.unit}`;case"U":return i("insulin_units",{amount:r.amount(n)});case"min":return i("duration_minutes",{minutes:r.amount(n)});default:return t?`${r.amount(n)} ${t}`:r.amount(n)}}function ve({kind:n,sub_type:t,amount:e,note:r},i,s,o){var h;let l={amount:n==="blood_glucose"||n==="calibration"?s.glucose(e!=null?e:0,i):s.amount(e!=null?e:0),unit:i.unit},u=e===null?"":"_amount",c=[`diary_${n}_${t}${u}`,`diary_${n}${u}`,n],d=o((h=c.find(Zt))!=null?h:n,l);return r?`${d}, ${r}`:d}function Tm(n,t,e,r){return ve({...n,amount:null},t,e,r)}var fn=y`
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
`;var Ml=14,Cl=31,Ol=["insulin","carbs","exercise"],gn=class{constructor(t){this.host=t;this.last=[];this.today="";this.isKnown=!1;this.person=I();this.summary=new q(t)}get trouble(){return this.summary.trouble}update(t,{days:e,show_alerts:r},i,s){var A,L;if(this.days=void 0,this.last=[],this.isKnown=!1,!(t!=null&&t.status))return;let o=s==null?void 0:s.period;this.summary.request(t,o!=null?o:Math.max(e,Ml));let{answer:a,isLoading:l,trouble:u}=this.summary;if(!a)return;!l&&!u&&(this.answered=o);let{summary:c,utc_offsets:d}=a,h=(A=c==null?void 0:c.days)!=null?A:[];if(this.clock=this.person([d,i],()=>d.length>0?new Rt(d):Ae(i)),this.today=this.dayOf(t.now),this.span=this.answered?Nl(h):zl(h.slice(-e),e,t.now),!this.span){this.days=[];return}let{start:f,end:g}=this.span,_=t.status.diary_known_since;if(this.isKnown=_!==null&&_<=f,t.need(f,g,this.host),!t.has(f,g))return;let b=((L=t.diary)!=null?L:[]).filter(({kind:T,time:$})=>f<=$&&$<g&&(r||T!=="alert")).sort((T,$)=>$.time-T.time);this.days=this.byDay(b).slice(0,Cl),!this.answered&&(this.last=Ol.flatMap(T=>{var $;return($=b.find(O=>O.kind===T))!=null?$:[]}))}dayOf(t){return this.clock.dayOf(t)}byDay(t){var r;let e=new Map;for(let i of t){let s=this.dayOf(i.time),o=(r=e.get(s))!=null?r:{day:s,entries:[]};o.entries.push(i),e.set(s,o)}return[...e.values()]}};function Nl(n){let[t,e]=[n[0],k(n)];return t&&e&&{start:F(t).start,end:F(e).end}}function zl(n,t,e){let[r]=n;return{start:r?F(r).start:e-t*x,end:e}}var ao=y`
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
    margin-inline: -8px;
    padding-inline: 8px;
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
`;var Bt=class extends P{constructor(){super(...arguments);this.controller=new gn(this);this.personFormat=I()}willUpdate(e){super.willUpdate(e);let{config:r,controller:i,feeds:s,hass:o,period:a}=this;o&&r&&i.update(s.feed,r,o.config.time_zone,a.store)}draw(e,r){var _;let{feed:i,hass:s,notice:o,say:a}=e,{clock:l,days:u,isKnown:c,span:d,trouble:h}=this.controller;if(i.diary===null)return this.message(a("diary_not_allowed"),o);if(!u)return this.message(a(h!=null?h:"loading"),o);let f=this.personFormat([s.locale,l,Y(i.now)],()=>new Ct(s,i.now,l)),g={...e,format:f};return p`<ha-card>
      ${o} ${d&&G(e,d.start,d.end)}
      <h2>${(_=r.title)!=null?_:a("diary_card")}</h2>
      ${h?p`<div role="alert">${a(h)}</div>`:m}
      ${this.lastEntries(g)}
      ${u.length>0?p`<div class="days">${u.map(b=>this.dayList(b,g))}</div>`:p`<p class="message">${a(c?"no_entries":"not_enough_data")}</p>`}
    </ha-card>`}lastEntries(e){let{controller:r}=this,{format:i,say:s}=e;return r.last.length===0?m:p`<ul class="last" aria-label=${s("last_entries")}>
      ${r.last.map(o=>p`<li>
          ${lo(o)}
          <span class="what">
            <span class="text">${uo(o,e)}</span>
            <span class="quiet">
              ${r.dayOf(o.time)===r.today?i.time(o.time):i.dayAndTime(o.time)}
            </span>
          </span>
        </li>`)}
    </ul>`}dayList({day:e,entries:r},i){let{format:s,say:o}=i,a=s.day(r[0].time),l=e===this.controller.today?`${o("today")}, ${a}`:a;return p`<section>
      <h3>
        <button title=${o("open_day",{day:a})} @click=${()=>Et(this,e)}>
          ${l}
        </button>
      </h3>
      <ul>
        ${r.map(u=>p`<li>
            <time>${s.time(u.time)}</time>
            ${lo(u)}
            <span class="text">${uo(u,i)}</span>
          </li>`)}
      </ul>
    </section>`}};Bt.styles=[C,fn,ao],Bt=D([M("dexcom-diary-content")],Bt);function lo(n){return p`<svg viewBox="-8 -8 16 16" aria-hidden="true">${qt(St(n))}</svg>`}function uo(n,{feed:t,format:e,say:r}){return ve(n,t.status,e,r)}var co=y`
  .lane {
    --lane: var(--lane-light);
  }
  :host([dark]) .lane {
    --lane: var(--lane-dark);
  }
  i.lane {
    display: inline-block;
    width: 8px;
    height: 8px;
    margin-inline-end: 5px;
    border-radius: 2px;
    background: var(--lane);
  }
`;var Ir=10,Il=300;function po(n,t,{width:e}){Me(t?Hl(t,e):m,n)}function Hl({left:n,top:t,comparedTop:e,content:r},i){let s=n>i/2,o=Math.floor((s?n:i-n)-Ir),a=Math.max(Math.floor(i/2)-Ir,Math.min(o,Il));return p`<div class="at" style="transform:translateX(${n}px)">
    <i class="cursor"></i>
    ${e===void 0?m:p`<i class="spot compared" style="transform:translateY(${e}px)"></i>`}
    ${t===void 0?m:p`<i class="spot" style="transform:translateY(${t}px)"></i>`}
    <div class="bubble" style="${s?"right":"left"}:${Ir}px;max-width:${a}px">${r}</div>
  </div>`}var ho=y`
  .pointer {
    position: absolute;
    inset: 0;
    overflow: hidden;
    contain: strict;
    pointer-events: none;
  }
  .at,
  .at > * {
    position: absolute;
    top: 0;
  }
  .at {
    bottom: 0;
    left: 0;
  }
  .at,
  .spot {
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
`;var tf={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},mo=n=>(...t)=>({_$litDirective$:n,values:t}),yn=class{constructor(t){}get _$AU(){return this._$AM._$AU}_$AT(t,e,r){this._$Ct=t,this._$AM=e,this._$Ci=r}_$AS(t,e){return this.update(t,e)}update(t,e){return this.render(...e)}};var Fl={},vn=mo(class extends yn{constructor(){super(...arguments),this.ot=Fl}render(n,t){return t()}update(n,[t,e]){if(Array.isArray(t)){if(Array.isArray(this.ot)&&this.ot.length===t.length&&t.every((r,i)=>r===this.ot[i]))return B}else if(this.ot===t)return B;return this.ot=Array.isArray(t)?Array.from(t):t,this.render(t,e)}});var _e=class{constructor(){this.scaledBy="";this.kept=new Map}of(t,e){let{pixelsPerSecond:r,y:i,limits:s}=e,o=JSON.stringify([r,i.domain,i.range,s]),a=o===this.scaledBy?this.kept:new Map;this.scaledBy=o,this.kept=new Map;for(let l=0;l<t.length;){let u=Math.floor(t[l][0]/x)*x,c=j(t,u+x),[d,h]=[t[l-1],t.slice(l,c)],f=a.get(u),g=f&&f.before===d&&Ul(f.readings,h);this.kept.set(u,g?f:ql(u,d,h,e)),l=c}return[...this.kept.values()]}};function Ul(n,t){return n.length===t.length&&n.every(([e,r],i)=>{var s,o;return e===((s=t[i])==null?void 0:s[0])&&r===((o=t[i])==null?void 0:o[1])})}function ql(n,t,e,{pixelsPerSecond:r,y:i,limits:s}){let o=a=>(a-n)*r;return{start:n,before:t,readings:e,line:on(t?[t,...e]:e,o,i),dots:[...Ft(e,s,o,i)].filter(([,a])=>a)}}var _n=16,Bl=30,be=8,Gl=5.8,Vl=[["alert"],["insulin"],["carbs"],["exercise","health","blood_glucose","note","calibration"]];function go(n,t,e,r,i){let[s,o]=t.range;return Vl.map((a,l)=>{let u=Wl(n.filter(({kind:d})=>a.includes(d)),d=>Math.max(t(d.time),s)),c=u.map(({left:d,entries:h},f)=>{var L,T;let[g]=h,_=((T=(L=u[f+1])==null?void 0:L.left)!=null?T:o+be)-d-2*be,b=Math.max(...h.map($=>{var O;return(O=$.end)!=null?O:0})),A=h.length>1?`×${h.length}`:Kl(g,_,e,r,i);return{kind:Yl(h),count:h.length,left:d,length:Math.max(Math.min(t(b),o)-d,0),text:A,isTextLeft:d+vo(A)>o}});return{isAbove:l===0,marks:c}}).filter(({marks:a})=>a.length>0)}function fo({marks:n},t){let e=[...new Set(n.map(({kind:r})=>r))];return v`<g transform="translate(0,${t})">
    ${n.filter(({length:r})=>r>be).map(({kind:r,left:i,length:s})=>v`<rect class="lasting ${r}" x=${i} y="6" height="2" width=${s}></rect>`)}
    ${e.map(r=>qt(r,n.filter(i=>i.kind===r).map(({left:i})=>i)))}
    ${n.filter(({text:r})=>r).map(({isTextLeft:r,left:i,text:s})=>v`<text class="amount" x=${(i+(r?-be:be)).toFixed(1)} y="4"
            text-anchor=${r?"end":"start"}>${s}</text>`)}
  </g>`}function Hr(n,t){return n.filter(e=>e.isAbove===t).length*_n}function yo(n,t){let e=t.bottom+_n/2;return n.map(r=>{if(r.isAbove)return fo(r,t.top-_n/2);let i=e;return e+=_n,fo(r,i)})}function Wl(n,t){let e=[];for(let r of[...n].sort((i,s)=>i.time-s.time)){let i=k(e),s=t(r);i&&s-i.left<Bl?i.entries.push(r):e.push({left:s,entries:[r]})}return e}function Yl(n){return n.map(St).reduce((e,r)=>zr(r)<zr(e)?r:e)}function Kl(n,t,e,r,i){var o;return(o=(n.kind==="alert"?[mn(St(n),i)]:n.amount===null?[i(n.kind)]:[oo(n,e,r,i),r.amount(n.amount)]).find(a=>vo(a)<=t))!=null?o:""}function vo(n){return n.length*Gl}var jl=4.5,_o=1.3;function bn(n,t,e,r,i){if(n.length===0)return m;let s=Math.max(i+_o,jl),o=[...Ft(n,t,e,r)].filter(([,a])=>a);return v`<g class="live-dots" data-readings=${n.length}>
    ${o.map(([a,l])=>v`
        <path d=${l} style="stroke: var(--${a.replace("_","-")})"
          stroke-width=${s.toFixed(1)}></path>
        <path class="hole" d=${l} stroke-width=${(s-2*_o).toFixed(1)}></path>`)}
  </g>`}var xn=y`
  .live-dots {
    fill: none;
    stroke-linecap: round;
  }
  .live-key {
    width: 14px;
    fill: none;
    stroke: var(--quiet);
    stroke-width: 2;
  }
  .live-dots .hole {
    stroke: var(--paper);
  }
`;var Tt={left:34,right:8,top:8,bottom:20},Xl=48,Zl=[1,2,3,4,6,12,24,48,96,168,336],Jl=174,bo=744,Ql=4*bo,tu=2.5,wn=class{constructor(){this.plot=Fr({width:0,height:0},[],0);this.x=H(0,1,this.plot);this.y=H(0,1,this.plot);this.lanes=I();this.blocks=new _e;this.overlayBlocks=new _e}get secondsPerPixel(){return this.x.invert(1)-this.x.invert(0)}draw(t,e,r,i,s){var $,O,kt,jt;let{until:o,start:a,overlay:l,readings:u}=t,c=(O=($=t.live)==null?void 0:$.readings)!=null?O:[],d=(jt=(kt=t.lanes)==null?void 0:kt.height)!=null?jt:0,h=H(a,o,Fr(e,[],d)),f=this.lanes([t.diary,a,o,e.width,r.unit,i],()=>go(t.diary,h,r,i,s)),g=Fr(e,f,d),_=Math.max(...[u,l,c].map($e=>{var Wr,Yr;return(Yr=(Wr=it($e))==null?void 0:Wr[1])!=null?Yr:0})),b=lt(_,r.limits,g);Object.assign(this,{plot:g,x:h,y:b});let A=(g.right-g.left)/(o-a),L={pixelsPerSecond:A,y:b,limits:r.limits},T=Math.min(5,Math.max(2,A*300*1.6));return v`
      ${rn(g,b,r,i)}
      ${vn([a,o,g.right,g.top,e.height,i],()=>ru(t,g,e,h,i))}
      ${su(t.pending,g,h)}
      ${ou(t,r,g,h,i,s)}
      ${this.overlayBlocks.of(l,L).map(nu(h))}
      <g class=${T<tu?"square":"round"} stroke-width=${T.toFixed(1)}>
        ${this.blocks.of(u,L).map(eu(h))}
      </g>
      ${bn(c,r.limits,h,b,T)}
      ${vn([f,g.top,g.bottom],()=>yo(f,g))}
      ${vn([t.lanes,a,o,e.width,e.height,i],()=>{var $e;return($e=t.lanes)==null?void 0:$e.draw(e.height-Tt.bottom-d,{x:h,plot:g,format:i,say:s})})}`}};function Fr({width:n,height:t},e,r){let i=Tt.top+Hr(e,!0),s=t-Tt.bottom-Hr(e,!1)-r;return{left:Tt.left,right:Math.max(n-Tt.right,Tt.left+1),top:i,bottom:Math.max(s,i+1)}}function eu(n){return({start:t,line:e,dots:r})=>v`<g transform="translate(${n(t).toFixed(1)})">
    <path class="trace" d=${e}></path>
    ${r.map(([i,s])=>v`<path class="dots ${i}" d=${s}></path>`)}
  </g>`}function nu(n){return({start:t,line:e})=>v`<path class="overlay" transform="translate(${n(t).toFixed(1)})" d=${e}></path>`}function ru({start:n,until:t},e,{height:r},i,s){let o=Math.max(1,Math.floor((e.right-e.left)/Xl)),a=r-Tt.bottom;return iu(n,t,o,s).map(({tick:l,label:u,isDay:c})=>{let d=Math.min(Math.max(i(l),e.left+10),e.right-12);return v`
      <line class=${c?"midnight":"tick"} x1=${i(l)} x2=${i(l)} y1=${e.top} y2=${a}></line>
      <text x=${d} y=${a+14} text-anchor="middle">${u}</text>`})}function iu(n,t,e,r){let{clock:i,zone:s}=r,o=(t-n)/w,a=Zl.find(l=>o/l<=e);return o>Ql||!a?ii(n,t,s,Math.ceil(o/bo/e)).map(l=>({tick:l,label:r.month(l),isDay:!0})):i.hourTicks(n,t,a).map(l=>{let u=i.wall(l)%x===0,c=o>Jl?r.dateOfYear(l):r.weekday(l);return{tick:l,label:u&&o>12?c:r.hour(l),isDay:u}})}function su(n,t,e){if(!n)return"";let[r,i]=[e(n.start),e(n.end)];return v`
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line class="hatch" y2="6"></line>
      </pattern>
    </defs>
    <rect class="pending" fill="url(#hatch)" x=${r} width=${Math.max(i-r,0)} y=${t.top} height=${t.bottom-t.top}></rect>
    <line class="present" x1=${i} x2=${i} y1=${t.top} y2=${t.bottom}></line>`}function ou({start:n,end:t},e,r,i,s,o){return e.clock_shifts.filter(([a])=>n<a&&a<t).map(([a,l])=>{let u=o("clock_shift",{hours:s.change(l/w)}),c=i(a)<(r.left+r.right)/2;return v`
        <line class="clock" x1=${i(a)} x2=${i(a)} y1=${r.top} y2=${r.bottom}></line>
        <text class="clock-label" x=${i(a)+(c?5:-5)} y=${r.top+10}
          text-anchor=${c?"start":"end"}>${u}</text>`})}var xo=y`
  ${xn}
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
`;var $n=class{constructor(t){this.host=t}configure(t,e){var r;this.options=e.length>0?[t,e]:void 0,this.options&&(this.loading=(r=this.loading)!=null?r:this.load())}update(t,e){var r;return this.options&&((r=this.keeper)==null?void 0:r.show(t,e,...this.options))}disconnect(){var t;(t=this.keeper)==null||t.disconnect()}load(){return Jr().then(({LanesController:t})=>{this.keeper=new t(this.host),this.host.requestUpdate()},()=>{})}};var Gt=class{constructor(t,e){this.host=t;this.selector=e;this.size={width:0,height:0};this.part=null;this.observer=new ResizeObserver(([t])=>{if(!t)return;let{width:e,height:r}=t.contentRect;this.size={width:Math.floor(e),height:Math.floor(r)},this.host.requestUpdate()});t.addController(this)}hostConnected(){this.host.requestUpdate()}hostUpdated(){let t=this.host.renderRoot.querySelector(this.selector);t!==this.part&&(this.observer.disconnect(),this.part=t,t&&this.observer.observe(t))}hostDisconnected(){this.observer.disconnect(),this.part=null}};var Ur=1/48,wo=w/4,au=w,Sn=class{constructor(t){this.aheadSeconds=0;this.hours=t}get followsLatest(){return!this.fixed&&!this.zoomed}base(t){if(this.fixed)return this.fixed;let e=this.hours*w*Ur;return{start:Math.floor((t-this.hours*w)/e)*e,end:t}}showLatest(){this.fixed=void 0,this.zoomed=void 0}show(t){this.fixed=t,this.zoomed=void 0}showHours(t,e){var i,s;let r=(s=(i=this.zoomed)!=null?i:this.fixed)==null?void 0:s.end;this.hours=t,this.showLatest(),r!==void 0&&r<e&&(this.fixed={start:r-t*w,end:r})}move(t,e){var l;let{start:r,end:i}=(l=this.zoomed)!=null?l:this.base(e),s=this.zoomed?i-r:this.hours*w,o=t<0?r:i+s,a={start:o-s,end:o};if(this.zoomed){let u=Math.max(a.end-e,0);this.zoomed={start:a.start-u,end:a.end-u}}else{let u=a.end>e-this.hours*w*Ur;this.fixed=u?void 0:a}}axisEnd({start:t,end:e},r){if(!this.followsLatest)return e;let i=r-e;return(i>this.aheadSeconds||i<this.aheadSeconds-2*wo)&&(this.aheadSeconds=Math.max(i+wo,0)),t+this.hours*w*(1+Ur)+this.aheadSeconds}zoom({start:t,end:e},r){(!this.zoomed||!this.whole)&&(this.whole=r);let i={start:Math.min(this.whole.start,r.start),end:Math.max(this.whole.end,r.end)},s=i.end-i.start,o=Math.min(Math.max(e-t,au),s),a=(t+e)/2,l=Math.min(Math.max(a-o/2,i.start),i.end-o);this.zoomed=o<s?{start:l,end:l+o}:void 0}};function Tn({start:n,end:t},e,r){return{start:r-(r-n)*e,end:r+(t-r)*e}}var $o=50,lu=500,qr=8,uu=.002,kn=class{constructor(t){this.target=t;this.held=new Map}down(t){this.held.set(t.id,{...t,startLeft:t.left,startAt:t.at});let[e,r]=[...this.held.values()];!e||!r||(this.target.lookAway(),this.pinch={axis:this.target.axis(),distance:So(e,r),around:this.target.timeAt((e.left+r.left)/2)})}move(t){let e=this.held.get(t.id);e&&(e.left=t.left),this.pinch?this.stretch(this.pinch):(this.target.lookAt(this.target.timeAt(t.left)),e!=null&&e.isMouse&&this.target.showSelection(To(e)))}up(t){let e=this.held.get(t.id);if(this.held.delete(t.id),this.pinch){this.held.size===0&&(this.pinch=void 0);return}e&&this.lift({...e,left:t.left,at:t.at})}cancel({id:t}){this.held.delete(t),this.target.showSelection(void 0),this.held.size===0&&(this.pinch=void 0)}wheel(t,e){this.target.zoomBy(Math.exp(e*uu),this.target.timeAt(t))}lift(t){let{target:e}=this,r=t.left-t.startLeft;if(t.isMouse){e.showSelection(void 0);let i=To(t);i&&e.zoom({start:e.timeAt(i[0]),end:e.timeAt(i[1])})}else Math.abs(r)<qr?e.lookAt(e.timeAt(t.left)):t.at-t.startAt<=lu&&(r>=$o?e.moveEarlier():r<=-$o&&e.moveLater())}stretch({axis:t,around:e,distance:r}){let[i,s]=[...this.held.values()];if(!i||!s)return;let o=r/So(i,s);this.target.zoom(Tn(t,o,e))}};function So(n,t){return Math.max(Math.abs(n.left-t.left),qr)}function To({left:n,startLeft:t}){return Math.abs(n-t)<qr?void 0:[Math.min(n,t),Math.max(n,t)]}var du=600,cu=4;function ko(n,t,e){var b,A,L,T,$,O;let r=Dt(n.readings,t),i=Dt((A=(b=n.live)==null?void 0:b.readings)!=null?A:[],t),s=pu(i,r,t),[o,a]=s?[void 0,i]:[r,void 0],l=(T=(L=a!=null?a:o)==null?void 0:L[0])!=null?T:t,u=Dt(n.overlay,l),c=Math.max(du,cu*e),d=n.diary.filter(kt=>{var jt;return l>=kt.time-c&&l<=((jt=kt.end)!=null?jt:kt.time)+c}),h=(O=($=n.lanes)==null?void 0:$.lookAt(l,c))!=null?O:[],{pending:f}=n,g=!!(!o&&!a&&f&&t>f.start&&t<=f.end),_=d.length+h.length>0;if(!(!o&&!a&&!u&&!g&&!_))return{time:l,reading:o,live:a&&n.live&&{...n.live,readings:[a]},compared:u&&[u[0]-n.movedSeconds,u[1]],entries:d,lanes:h,isPending:g}}function An({reading:n,live:t}){return n!=null?n:t==null?void 0:t.readings[0]}function pu(n,t,e){return!n||!t?!!n:Math.abs(n[0]-e)<Math.abs(t[0]-e)}var Ao=5;function xe({start:n,end:t},e){if(![n,t].every(o=>Jt(o,e.zone)===o))return`${e.dayAndTime(n)} – ${e.dayAndTime(t)}`;let[i,s]=[e.day(n),e.day(t-x/2)];return i===s?i:`${i} – ${s}`}function Ro(n,t){let e=An(n);return{time:t.format.dayAndTime(n.time),reading:e&&hu(e,t),source:n.live&&Mt(n.live,t.say),compared:n.compared&&mu(n.compared,t),others:[...fu(n,t),...gu(n,t)],lanes:n.lanes.map(({style:r,text:i})=>({style:r,text:i(t)}))}}function Po({time:n,reading:t,source:e,compared:r,lanes:i,others:s}){return[n,t,e,r,...s,...i.map(({text:o})=>o)].filter(Boolean).join(" · ")}function Lo({time:n,reading:t,source:e,compared:r,lanes:i,others:s}){return p`<div class="quiet">${n}</div>
    ${t&&p`<div><strong>${t}</strong></div>`}
    ${e&&p`<div><span aria-hidden="true">○ </span>${e}</div>`}
    ${r&&p`<div class="quiet"><span aria-hidden="true">┄ </span>${r}</div>`}
    ${s.length>0?p`<div class="lines">${s.join(`
`)}</div>`:m}
    ${i.map(({style:o,text:a})=>p`<div><i class="lane" style=${o} aria-hidden="true"></i>${a}</div>`)}`}function Do({lanes:n,start:t,until:e},r){var s;let i=(s=n==null?void 0:n.notes({start:t,end:e},r))!=null?s:[];return i.length>0?p`<div class="quiet lane-notes">${i.join(" ")}</div>`:""}function Br({status:n,format:t,say:e}){var i;let r=n.signed_out||(i=n.next_reading)==null?void 0:i.due;return[e("not_released"),...r?[e("next_due",{time:t.time(r)})]:[]]}function Eo(n,{status:t,format:e,say:r}){let{end:i,live:s,readings:o,start:a}=n,l=it(o);if(!l)return r("no_readings_here");let[u="",c=""]=l.map(g=>`${e.reading(g,t)} ${t.unit}`),[d,h]=[e.dayAndTime(a),e.dayAndTime(i)],f=r("chart_label",{start:d,end:h,min:u,max:c});return s?`${f}, ${Mt(s,r)}`:f}function hu([,n],{status:t,format:e,say:r}){return`${e.reading(n,t)} ${t.unit}, ${r(U(n,t.limits))}`}function mu([n,t],{status:e,format:r,say:i}){let s=`${r.reading(t,e)} ${e.unit}`;return i("labelled",{label:r.dayAndTime(n),value:s})}function fu({isPending:n},t){return n?Br(t):[]}function gu({entries:n},{status:t,format:e,say:r}){let i=n.map(o=>ve(o,t,e,r)),s=i.length-Ao;return s>1?[...i.slice(0,Ao),`+${e.number(s)}`]:i}var Rn=class{constructor(t,e){this.host=t;this.controller=e;this.chart=new wn;this.gestures=new kn(this);this.onKey=t=>{t.ctrlKey||t.metaKey||t.altKey||this.controller.press(t.key)&&t.preventDefault()};this.onFocus=()=>{this.shown=void 0,this.showLook()};this.onBlur=()=>this.controller.lookAway();this.onDown=t=>{t.button===0&&(t.pointerType==="mouse"&&t.currentTarget.setPointerCapture(t.pointerId),this.gestures.down(Gr(t)))};this.onMove=t=>this.gestures.move(Gr(t));this.onUp=t=>this.gestures.up(Gr(t));this.onCancel=t=>this.gestures.cancel({id:t.pointerId});this.onLeave=t=>{t.pointerType==="mouse"&&this.controller.lookAway()};this.onWheel={passive:!1,handleEvent:t=>{!t.ctrlKey&&!t.metaKey||(t.preventDefault(),this.gestures.wheel(Mo(t),t.deltaY))}};this.sized=new Gt(t,".chart")}draw(t,e){var u,c;let{size:r}=this.sized,{controller:i}=this,{format:s,say:o,status:a}=e;this.words=e;let l=o(i.isComplete?"no_readings_here":"loading");return p`<div class="chart" style="--lanes:${(c=(u=t.lanes)==null?void 0:u.height)!=null?c:0}px">
      ${r.width>0&&r.height>0?p`<svg width=${r.width} height=${r.height} tabindex="0" role="slider"
              data-readings=${t.readings.length}
              aria-label=${Eo(t,e)}
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
              ${this.chart.draw(t,r,a,s,o)}
            </svg>`:m}
      <div class="selection" hidden></div>
      <div class="pointer" aria-hidden="true"></div>
      ${t.readings.length+t.overlay.length===0&&!t.live?p`<div class="empty quiet">${l}</div>`:m}
      ${i.isZoomed?p`<button class="reset" @click=${()=>i.resetZoom()}>${o("reset_zoom")}</button>`:m}
    </div>`}showLook(){var u,c,d;let{controller:t,words:e}=this,{trace:r}=t,i=this.host.renderRoot.querySelector(".pointer"),s=this.host.renderRoot.querySelector(".chart > svg");if(!e||!r||!i||!s)return;t.secondsPerPixel=this.chart.secondsPerPixel;let{look:o}=t;if(((u=this.shown)==null?void 0:u.trace)===r&&((c=this.shown.look)==null?void 0:c.time)===(o==null?void 0:o.time)&&o)return;this.shown={look:o,trace:r};let a=o&&Ro(o,e);if(po(i,o&&this.pointedAt(o,a),this.sized.size),o&&!s.matches(":focus"))return;let l=a?Po(a):xe(r,e.format);s.setAttribute("aria-valuenow",String((d=o==null?void 0:o.time)!=null?d:r.end)),s.setAttribute("aria-valuetext",l)}timeAt(t){return this.chart.x.invert(t)}axis(){var r;let{start:t=0,until:e=0}=(r=this.controller.trace)!=null?r:{};return{start:t,end:e}}lookAt(t){this.controller.lookAt(t)}lookAway(){this.controller.lookAway()}zoom(t){this.controller.zoom(t)}zoomBy(t,e){this.controller.zoomBy(t,e)}moveEarlier(){this.controller.moveEarlier()}moveLater(){this.controller.moveLater()}showSelection(t){let e=this.host.renderRoot.querySelector(".selection");e&&(e.hidden=!t,t&&(e.style.cssText=`left:${t[0]}px;width:${t[1]-t[0]}px`))}pointedAt(t,e){let{x:r,y:i}=this.chart,{compared:s,time:o}=t,a=An(t);return{left:r(o),top:a&&i(a[1]),comparedTop:s&&i(s[1]),content:Lo(e)}}};function Gr(n){return{id:n.pointerId,left:Mo(n),at:n.timeStamp,isMouse:n.pointerType==="mouse"}}function Mo(n){return n.clientX-n.currentTarget.getBoundingClientRect().left}function Co(n,{start:t,end:e},r){return r?N(n,t-r,e-r).map(([i,s])=>[i+r,s]):[]}function Oo(n,{start:t,end:e}){return n.filter(r=>{var i;return r.time<e&&((i=r.end)!=null?i:r.time)>=t})}function No({latest:n,next_reading:t},e,r,i){if(n===null||(t==null?void 0:t.due)===null)return;let s={start:Math.max(n,r),end:Math.min(e,i)};return s.start<s.end?s:void 0}var yu={ArrowLeft:-1,ArrowRight:1,PageUp:-12,PageDown:12,Home:Number.NEGATIVE_INFINITY,End:Number.POSITIVE_INFINITY},vu={"+":.5,"=":.5,"-":2},_u=["0","Escape"],Pn=class{constructor(t,e){this.host=t;this.secondsPerPixel=0;this.stops=I();this.window=new Sn(e)}get isZoomed(){return this.window.zoomed!==void 0}get look(){let{lookedTime:t,trace:e}=this;return t===void 0||!e?void 0:ko(e,t,this.secondsPerPixel)}zoom(t){let{trace:e}=this;e&&(this.window.zoom(t,zo(e)),this.host.requestUpdate())}zoomBy(t,e){var s;let{trace:r,window:i}=this;r&&this.zoom(Tn((s=i.zoomed)!=null?s:zo(r),t,e))}resetZoom(){this.window.zoomed=void 0,this.host.requestUpdate()}lookAt(t){t!==this.lookedTime&&(this.lookedTime=t,this.host.showLook())}lookAway(){this.lookedTime!==void 0&&(this.lookedTime=void 0,this.host.showLook())}press(t){var s;let{trace:e}=this;if(!e)return!1;let[r,i]=[yu[t],vu[t]];if(r!==void 0)this.lookAtNext(e,r);else if(i!==void 0)this.zoomBy(i,(s=this.lookedTime)!=null?s:(e.start+e.until)/2);else if(_u.includes(t))if(this.lookedTime!==void 0)this.lookAway();else if(this.isZoomed)this.resetZoom();else return!1;else return!1;return!0}lookAtNext(t,e){var d;let{lanes:r,live:i,readings:s,until:o}=t,a=this.stops([r,i,s,o],()=>{var h,f;return bu([...s,...(h=i==null?void 0:i.readings)!=null?h:[]],(f=r==null?void 0:r.starts)!=null?f:[],t)}),l=(d=this.look)==null?void 0:d.time,u=l===void 0?a.length:a.filter(h=>h<=l).length-1,c=a[Math.min(Math.max(u+e,0),a.length-1)];c!==void 0&&this.lookAt(c)}};function bu(n,t,{start:e,until:r}){let i=t.filter(s=>e<=s&&s<r&&!Dt(n,s));return[...n.map(([s])=>s),...new Set(i)].sort((s,o)=>s-o)}function zo({start:n,until:t}){return{start:n,end:t}}var xu={none:0,yesterday:1,last_week:7},Ln=class extends Pn{constructor(e){super(e,At.options.hours.default);this.overlay=At.options.overlay.default;this.showsSelected=!1}configure(e){let r=this.config;this.config=e,e.hours!==(r==null?void 0:r.hours)&&(this.window.hours=e.hours,this.window.showLatest()),e.overlay!==(r==null?void 0:r.overlay)&&(this.overlay=e.overlay),r&&this.host.requestUpdate()}get hours(){return this.showsSelected||this.isZoomed?void 0:this.window.hours}get followsLatest(){return this.window.followsLatest}get canMoveEarlier(){var i,s,o;let{first_reading:e,known_since:r}=(s=(i=this.feed)==null?void 0:i.status)!=null?s:{};return this.trace!==void 0&&this.trace.start>((o=e!=null?e:r)!=null?o:0)}get canMoveLater(){return!this.followsLatest&&this.trace!==void 0&&this.trace.end<this.latestEnd}get isComplete(){var e;return!!(this.trace&&((e=this.feed)!=null&&e.has(this.trace.start,this.trace.end)))}get compared(){var e;return this.showsSelected?(e=this.store)==null?void 0:e.compared:void 0}update(e,r,i,s){var g;this.feed=e,this.store=i,this.goToSelected(r);let o=e==null?void 0:e.status;if(!e||!o){this.trace=void 0;return}let a=this.window.base(this.latestEnd),l=(g=this.window.zoomed)!=null?g:a,u=this.movedSeconds(a,r);e.need(l.start,l.end,this.host),u?e.need(l.start-u,l.end-u,this.window):e.release(this.window);let{isStale:c}=this,{live:d,readings:h}=e,f=this.window.axisEnd(l,c&&!d?l.end:e.now);this.trace={oldest:l.start-u,...l,until:f,readings:N(h,l.start,l.end),overlay:Co(h,l,u),movedSeconds:u,diary:this.diaryWithin({start:l.start,end:f}),live:zi(d,{start:l.start,end:f}),lanes:s==null?void 0:s.update(e,{start:l.start,end:f}),pending:c?void 0:No(o,e.now,l.start,f)}}disconnect(){var e;(e=this.feed)==null||e.release(this.window)}showHours(e){this.showsSelected=!1,this.window.showHours(e,this.latestEnd),this.lookAway(),this.host.requestUpdate()}showNextOverlay(){let{values:e}=At.options.overlay;this.overlay=e[(e.indexOf(this.overlay)+1)%e.length],this.host.requestUpdate()}showLatest(){var e;this.window.showLatest(),this.showsSelected=!1,this.lookAway(),this.host.requestUpdate(),(e=this.store)!=null&&e.period&&this.store.select(void 0)}moveEarlier(){this.move(-1)}moveLater(){this.canMoveLater&&this.move(1)}get isStale(){var i;let{now:e=0,status:r}=(i=this.feed)!=null?i:{};return!!(r&&yt(r,e)==="stale")}get latestEnd(){var s,o;let{live:e,now:r=0,status:i}=(s=this.feed)!=null?s:{};return this.isStale&&e?r:((o=i==null?void 0:i.latest)!=null?o:r)+300}move(e){var r;if(this.trace){if(this.lookAway(),this.showsSelected&&!this.isZoomed){(r=this.store)==null||r.move(e);return}this.window.move(e,this.latestEnd),this.host.requestUpdate()}}goToSelected(e){var i;let r=(i=this.store)==null?void 0:i.period;r!==this.selected&&(this.selected=r,this.showsSelected=r!==void 0,r?this.window.show(ce(r,e)):this.window.showLatest(),this.lookAway())}diaryWithin(e){var o,a,l,u;let r=((o=this.config)==null?void 0:o.show_diary)===!1?[]:(l=(a=this.feed)==null?void 0:a.diary)!=null?l:[],i=(u=this.trace)==null?void 0:u.diary,s=Oo(r,e);return i&&ir(i,s)?i:s}movedSeconds({start:e},r){let{compared:i}=this;if(i)return e-ce(i,r).start;let s=xu[this.overlay];return s&&e-dt(tt(e,r)-s*x,r)}};function Io(n,t,e){var c;let{feed:r,format:i,hass:s,say:o}=n,a=Q(r.readings,([d])=>d===t.latest),l=gr(n,r.live),u=yt(t,r.now)==="stale"?void 0:a;return p`<header>
    <div>
      <h2>${(c=e.title)!=null?c:J(s,e.entity)}</h2>
      <div class="latest">
        <span class="value">${u?i.reading(u[1],t):"–"}</span>
        <span class="quiet">${t.unit}</span>
        ${u?yr(n,e.entity):m}
        ${u?p`<span class="band">${o(U(u[1],t.limits))}</span>`:m}
      </div>
    </div>
    <div class="age quiet">${wu(n,t,e)}</div>
    ${l?Ot(l,o):m}
  </header>`}function wu(n,t,{entity:e}){let{feed:r,hass:i,say:s}=n;if(t.latest===null)return p``;let o=yt(t,r.now),a=as(n,t.latest);if(o==="stale")return p`<strong class="stale">${s("no_readings_since",{time:a})}</strong>
      <div>${vr(i,e)}</div>`;let l=xt(r.now-t.latest,s);return p`<div>${a}</div>
    <div>${s("data_from",{duration:l})}, ${s(o==="late"?"late":"normal_delay")}</div>`}var Ho=y`
  .chart {
    position: relative;
    flex: 1 0 calc(280px + var(--lanes, 0px));
    flex: 1 1 calc(clamp(250px, 44cqi, 460px) + var(--lanes, 0px));
    min-height: calc(140px + var(--lanes, 0px));
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
  .lane-notes {
    font-size: 12px;
  }
  .lines {
    white-space: pre-line;
  }
  .empty {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    pointer-events: none;
  }
`,Fo=y`
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
  header .live {
    flex: 0 0 100%;
    flex-wrap: wrap;
    margin-top: -4px;
    white-space: normal;
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
    row-gap: 4px;
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
`;var Vt=class extends P{constructor(){super(...arguments);this.controller=new Ln(this);this.view=new Rn(this,this.controller);this.chartLanes=new $n(this)}disconnectedCallback(){super.disconnectedCallback(),this.controller.disconnect(),this.chartLanes.disconnect()}willUpdate(e){var o;super.willUpdate(e);let{config:r,hass:i,period:s}=this;e.has("config")&&r&&this.controller.configure(r),i&&(this.chartLanes.configure(i,(o=r==null?void 0:r.lanes)!=null?o:[]),this.controller.update(this.feeds.feed,bt(i),s.store,this.chartLanes))}updated(e){super.updated(e),this.showLook()}showLook(){this.view.showLook()}draw(e,r){let{feed:i,format:s,notice:o,say:a}=e,l=i.status,u=this.controller.trace,c={status:l,format:s,say:a};return p`<ha-card>
      ${o} ${G(e,u.oldest,u.end)}
      ${Io(e,l,r)}
      ${this.toolbar(e)}
      ${l.latest===null?p`<div class="message" role="status">${a("no_readings")}</div>`:p`<div class="span quiet">${xe(u,s)}</div>
              ${this.view.draw(u,c)} ${this.legend(u,c)}
              ${Do(u,c)}`}
    </ha-card>`}toolbar({say:e}){let{controller:r}=this,{compared:i,overlay:s,followsLatest:o}=r;return p`<div class="toolbar">
      <div role="group" aria-label=${e("hours")}>
        ${At.options.hours.values.map(a=>{let l=a<48?e("hours_short",{count:a}):e("days_short",{count:a/24});return p`<button aria-pressed=${a===r.hours}
            @click=${()=>r.showHours(a)}>${l}</button>`})}
      </div>
      <div role="group" class="arrows">
        ${i?m:p`<button aria-pressed=${s!=="none"}
                @click=${()=>r.showNextOverlay()}>${e("labelled",{label:e("overlay"),value:e(`overlay_${s}`)})}</button>`}
        <button aria-label=${e("earlier")} title=${e("earlier")}
          ?disabled=${!r.canMoveEarlier}
          @click=${()=>r.moveEarlier()}>‹</button>
        <button aria-label=${e("later")} title=${e("later")}
          ?disabled=${!r.canMoveLater} @click=${()=>r.moveLater()}>›</button>
        <button ?disabled=${o}
          @click=${()=>r.showLatest()}>${e("now")}</button>
      </div>
    </div>`}legend(e,r){let{format:i,say:s}=r,{compared:o,overlay:a}=this.controller,l=[...new Set(e.diary.map(St))].sort(),u=o?xe(ce(o,i.zone),i):a==="none"?"":s(`overlay_${a}`);return p`<ul class="legend">
      ${e.pending&&p`<li><i class="hatched" aria-hidden="true"></i><span>${Br(r).join(". ")}</span></li>`}
      ${e.live&&us(e.live,s)}
      ${u&&p`<li><svg viewBox="-7 -7 14 14" aria-hidden="true"><path class="overlay" d="M-7,0H7"></path></svg><span>${u}</span></li>`}
      ${l.map(c=>p`<li><svg viewBox="-7 -7 14 14" aria-hidden="true">${qt(c)}</svg><span>${mn(c,s)}</span></li>`)}
    </ul>`}};Vt.styles=[C,sn,xo,fn,co,ho,Ho,Nt,Fo],Vt=D([M("dexcom-glucose-content")],Vt);var $u=14,Dn=class{constructor(){this.firstWeekday=1;this.bounds={first:"",last:""}}update(t,e,r){this.store=t,this.bounds=e,this.firstWeekday=r}get period(){var t;return(t=this.store)==null?void 0:t.period}get comparison(){var t,e;return(e=(t=this.store)==null?void 0:t.comparison)!=null?e:"none"}get compared(){var t;return(t=this.store)==null?void 0:t.compared}get canMoveEarlier(){return this.period!==void 0&&this.period.first>this.bounds.first}get canMoveLater(){return this.period!==void 0&&this.period.last<this.bounds.last}move(t){var e;(e=this.store)==null||e.move(t)}showLatest(){var t;(t=this.store)==null||t.select(void 0)}showToday(){this.select(this.bounds.last,"day")}chooseUnit(t){var o;let{bounds:e,period:r}=this;if(t!=="custom"){let a=r&&r.last<e.last;this.select(a?r.last:e.last,t);return}let{first:i,last:s}=r!=null?r:{first:S(e.last,1-$u),last:e.last};(o=this.store)==null||o.select({unit:t,first:i,last:s})}pickFirst(t){let{period:e}=this;!t||!e||(e.unit==="custom"?this.pick(t,t>e.last?t:e.last,"first"):this.select(t,e.unit))}pickLast(t){let{period:e}=this;t&&e&&this.pick(t<e.first?t:e.first,t,"last")}compare(t,e){var r;(r=this.store)==null||r.compare(t,e||void 0)}select(t,e){var r;(r=this.store)==null||r.select(cr(t,e,this.firstWeekday))}pick(t,e,r){var s;let i=Math.max(W({first:t,last:e})-Wi,0);(s=this.store)==null||s.select({unit:"custom",first:r==="last"?S(t,i):t,last:r==="first"?S(e,-i):e})}};var Uo=y`
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
  /* Beside a title that says the same. */
  .arrows button:last-child:disabled {
    visibility: hidden;
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
`;var Su=[...ti,"custom"],Tu={none:"overlay_none",previous:"previous",year_before:"compare_year_before",custom:"unit_custom"},Wt=class extends P{constructor(){super(...arguments);this.controller=new Dn}willUpdate(e){var d,h,f;super.willUpdate(e);let{feeds:r,hass:i,period:s}=this,o=(d=r.feed)==null?void 0:d.status;if(!i||!r.feed||!o)return;let[a,l]=[r.feed.now,bt(i)],u=(f=(h=o.first_reading)!=null?h:o.known_since)!=null?f:a,c={first:ct(u,l),last:ct(a,l)};this.controller.update(s.store,c,un(i.locale))}draw(e){return e.feed.status.latest===null?this.message(e.say("no_readings")):p`<ha-card>
      ${this.arrows(e)} ${this.units(e)} ${this.dates(e)}
    </ha-card>`}arrows({format:e,say:r}){let{controller:i}=this,{period:s}=i;return p`<div role="group" class="arrows" aria-label=${r("period_card")}>
      <button aria-label=${r("earlier")} title=${r("earlier")}
        ?disabled=${!i.canMoveEarlier} @click=${()=>i.move(-1)}>‹</button>
      <strong aria-live="polite">${s?ku(s,e):r("now")}</strong>
      <button aria-label=${r("later")} title=${r("later")}
        ?disabled=${!i.canMoveLater} @click=${()=>i.move(1)}>›</button>
      <button ?disabled=${!s} @click=${()=>i.showLatest()}>${r("now")}</button>
    </div>`}units({say:e}){let{controller:r}=this,{bounds:i,period:s}=r,o=(s==null?void 0:s.unit)==="day"&&s.first===i.last;return p`<div role="group">
      <button aria-pressed=${o} @click=${()=>r.showToday()}>${e("today")}</button>
      ${Su.map(a=>p`<button aria-pressed=${a===(s==null?void 0:s.unit)&&!o}
          @click=${()=>r.chooseUnit(a)}>${e(`unit_${a}`)}</button>`)}
    </div>`}dates({say:e}){let{controller:r}=this,{compared:i,comparison:s,period:o}=r;return o?p`<div role="group" class="dates">
      ${this.date(e("first_day"),o.first,a=>r.pickFirst(a))}
      ${o.unit==="custom"?this.date(e("last_day"),o.last,a=>r.pickLast(a)):m}
      <label>${e("overlay")}
        <select @change=${a=>r.compare(a.target.value)}>
          ${Vi.map(a=>p`<option value=${a} ?selected=${a===s}>${e(Tu[a])}</option>`)}
        </select>
      </label>
      ${s==="custom"&&i?this.date(e("first_day"),i.first,a=>r.compare("custom",a)):m}
    </div>`:m}date(e,r,i){let{first:s,last:o}=this.controller.bounds;return p`<label>${e}
      <input type="date" min=${s} max=${o} .value=${r}
        @change=${a=>i(a.target.value)}>
    </label>`}};Wt.styles=[C,Uo],Wt=D([M("dexcom-period-content")],Wt);function ku(n,t){let e=i=>R(i,t.zone),r=(i,s)=>t.date(e(i),{year:"numeric",...s});switch(n.unit){case"year":return r(n.first,{});case"month":return r(n.first,{month:"long"});case"day":return r(n.first,{weekday:"short",day:"numeric",month:"short"});default:return Au(n,i=>r(i,{day:"numeric",month:"short"}))}}function Au({first:n,last:t},e){return`${e(n)} – ${e(t)}`}function Ru({format:n,say:t,status:e,summary:r}){let i=he(r);return r.goals.map(s=>({range:s.range,name:Du(s.range,{format:n,say:t,status:e}),percent:i?n.shownPercent(Eu(s.range,i)):"–",limit:Lu(s,{format:n,say:t}),met:s.met}))}function qo(n){let t=Ru(n);if(t.length===0)return m;let{say:e}=n;return p`<div class="goals">
    <h3>${e("goals")}</h3>
    <ul>${t.map(({limit:r,met:i,name:s,percent:o,range:a})=>p`<li data-goal=${a}>
        ${Pu(i,n)}
        <span class="name">${s}</span> <strong>${o}</strong>
        <span class="quiet small">${e("labelled",{label:e("goal"),value:r})}</span>
      </li>`)}</ul>
  </div>`}function Pu(n,{say:t}){if(n===null)return p`<span></span>`;let e=v`<circle cx="8" cy="8" r="6.5"></circle>`,r=v`<path d="M4.8,8.2 7,10.5 11.2,5.8"></path>`;return p`<svg class="met-sign" viewBox="0 0 16 16" role="img"
    aria-label=${t(n?"goal_met":"goal_not_met")}>${e}${n?r:m}</svg>`}function Lu({less_than_percent:n,more_than_percent:t},{format:e,say:r}){let i=s=>e.shownPercent({value:s,digits:0,sign:""});return t===null?r("below",{value:i(n!=null?n:0)}):r("above",{value:i(t)})}function Du(n,{format:t,say:e,status:r}){let{high_mg_dl:i,low_mg_dl:s,very_high_mg_dl:o,very_low_mg_dl:a}=r.limits,l=u=>({value:t.glucose(u,r)});switch(n){case"in_range":return e("in_range");case"very_low":return e("below",l(a));case"below":return e("below",l(s));case"above":return e("above",l(i));case"very_high":return e("above",l(o))}}function Eu(n,t){let e=t.map(({percent:r})=>r);return hr(e,...Ye(n).map(r=>X.indexOf(r)))}var Bo=y`
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
`;function we(n,t){return{text:t.shownPercent(n),bare:t.shown(n)}}function Vr(n,t,e){if(!t)return p`<strong>${n.text}</strong>`;let r=e("before_and_now",{before:t.text,now:n.text});return p`<span class="change" role="img" aria-label=${r}>
    <span class="quiet small">${t.bare} <span class="arrow">→</span></span>
    <strong>${n.text}</strong>
  </span>`}var Mu=[0,3,6,9,12,15,18,21];function Go(n){let{summary:t,previous:e,status:r,format:i,say:s}=n,o=he(t);if(!o)return Cu(n);let a=he(e);return p`<div class="bands upright">
    ${hs(o,i,s,t.goals)}
    <ul>
      ${o.map((l,u)=>{let{band:c,shown:d}=l,h=Ze(c,r.limits,r,i,s);if(h===void 0)return m;let f=a==null?void 0:a[u];return p`<li>
            <i class="fill ${c}" aria-hidden="true"></i>
            <span class="name">${s(c)}, <span class="quiet">${h}</span></span>
            ${Vr(we(d,i),f&&we(f.shown,i),s)}
            <span class="quiet small">${cs(l,s)}</span>
          </li>`}).reverse()}
    </ul>
  </div>`}function Cu({summary:n,format:t,say:e}){let{active_percent:r}=n,i=t.percent(r<70?Math.min(r,69):r);return p`<div class="message" role="status">
    <strong>${e("not_enough_data")}</strong><br>${e("not_enough_data_detail",{percent:i})}
  </div>`}function Vo(n){let{summary:t,format:e,say:r,status:i}=n,s=l=>{let u=e.mean(l,i);return{text:u,bare:u}},o=l=>we({value:ot(l,1),digits:1,sign:""},e),a=t.mean_mg_dl!==null;return p`<dl class="figures">
    ${Mn(n,"mean","mean_mg_dl",s,{unit:i.unit})}
    ${Mn(n,"gmi","gmi_percent",o,{lacking:a?r("gmi_needs"):""})}
    ${Mn(n,"cv","cv_percent",o)}
    ${Mn(n,"active","active_percent",l=>we(Ve(l),e))}
  </dl>`}function Wo(n,t){var a;let{summary:e,previous:r,status:i,format:s,say:o}=n;return e.profile.every(l=>l.p50_mg_dl===null)?p``:p`<figure>
    <figcaption>${o("profile")} <span class="quiet small">${i.unit}</span></figcaption>
    <div class="chart">${t.width>0?p`<svg viewBox="0 0 ${t.width} ${t.height}" role="img" aria-label=${Ou(n)}>
            ${Hs(e.profile,(a=r==null?void 0:r.profile)!=null?a:[],t,i,s)}
          </svg>`:m}</div>
    <ul class="legend">
      ${En(v`<path class="median" d="M0,6H20"></path>`,o("median"))}
      ${En(v`<path class="inner" d="M0,1H20V11H0Z"></path>`,`${s.number(25)}–${s.percent(75)}`)}
      ${En(v`<path class="outer" d="M0,1H20V11H0Z"></path>`,`${s.number(5)}–${s.percent(95)}`)}
      ${(r==null?void 0:r.mean_mg_dl)==null?m:En(v`<path class="before" d="M0,6H20"></path>`,o("labelled",{label:o("previous"),value:o("median")}))}
    </ul>
  </figure>`}function En(n,t){return p`<li><svg viewBox="0 0 20 12" aria-hidden="true">${n}</svg><span>${t}</span></li>`}function Ou({summary:n,status:t,format:e,say:r}){let s=`${Mu.map(o=>{var l;let a=(l=n.profile.find(u=>u.minute_of_day>=o*60))==null?void 0:l.p50_mg_dl;return`${ye(o,e)} ${a==null?"–":e.glucose(a,t)}`}).join(", ")} ${t.unit}`;return`${r("profile")}. ${r("labelled",{label:r("median"),value:s})}`}function Mn({summary:n,previous:t,say:e},r,i,s,{unit:o="",lacking:a=""}={}){let[l,u]=[n[i],t==null?void 0:t[i]];return p`<div>
    <dt class="quiet">${e(r)}${o&&`, ${o}`}</dt>
    <dd>
      ${l===null?p`<span class="quiet small">${e("not_enough_data")}${a&&p`<br>${a}`}</span>`:Vr(s(l),u==null?void 0:s(u),e)}
    </dd>
  </div>`}var Yo=y`
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
`;function Ko(n,t,e,r){return p`<div role="group" aria-label=${e("days")}>
    ${n.map(i=>p`<button aria-pressed=${i===t} @click=${()=>r(i)}>${e("days_short",{count:i})}</button>`)}
  </div>`}var Cn=class{constructor(t){this.days=t;this.hasOwnDays=!1}get shownDays(){return this.selected&&!this.hasOwnDays?void 0:this.days}get summarized(){var t;return(t=this.shownDays)!=null?t:this.selected}follow(t){(t==null?void 0:t.period)!==this.selected&&(this.hasOwnDays=!1),this.selected=t==null?void 0:t.period}show(t){this.days=t,this.hasOwnDays=!0}};function jo(n){let t=document.createElement("a");t.href=n,t.target="_blank",t.download="",t.style.display="none",document.body.append(t),t.click(),t.remove()}var On=class{constructor(t,e=jo){this.host=t;this.save=e;this.state="idle"}async run(t){if(this.state!=="busy"){this.enter("busy");try{this.save((await t()).url),this.enter("idle")}catch{this.enter("failed")}}}enter(t){this.state=t,this.host.requestUpdate()}};var Nn=class{constructor(t){this.host=t;this.report="closed";this.period=new Cn(Se.options.days.default);this.summary=new q(t),this.pdf=new On(t)}configure({days:t}){this.period.days=t}get answer(){return this.summary.answer}get trouble(){return this.summary.trouble}get isLoading(){return this.summary.isLoading}get reportReadings(){var e;let t=this.reportSpan();return t&&((e=this.feed)!=null&&e.has(t.start,t.end))?this.feed.readings:void 0}get shownDays(){return this.period.shownDays}update(t,e){if(this.period.follow(e),this.feed=t,!t)return;let{shownDays:r,summarized:i}=this.period;if(this.summary.request(t,i,r||e==null?void 0:e.compared),!t.status)return;let s=this.report==="open"?this.reportSpan():void 0;s&&t.need(s.start,s.end,this.host)}showDays(t){this.period.show(t),this.host.requestUpdate()}async openReport(){this.showReport("open");try{await import("./report-dialog.js")}catch{this.showReport("missing")}}closeReport(){this.showReport("closed")}async savePdf(t){let{answer:e,feed:r}=this,i=e==null?void 0:e.summary;i&&r&&await this.pdf.run(()=>r.reportLink(i,t))}showReport(t){this.report=t,this.host.requestUpdate()}reportSpan(){var e;let t=(e=this.answer)==null?void 0:e.summary;return t?Xs(t):void 0}};var Xo=y`
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
`;var Yt=class extends P{constructor(){super(...arguments);this.controller=new Nn(this);this.sized=new Gt(this,".chart")}willUpdate(e){super.willUpdate(e),e.has("config")&&this.config&&this.controller.configure(this.config),this.controller.update(this.feeds.feed,this.period.store)}draw(e,r){var d;let{hass:i,notice:s,say:o}=e,{report:a,trouble:l}=this.controller,u=this.view(e),c=J(i,r.entity);return p`<ha-card>
      ${s} ${u?Nu(e,u):m}
      <header>
        <h2>${(d=r.title)!=null?d:c}</h2>
        ${this.toolbar(e,u)}
      </header>
      ${l?p`<div role="alert">${o(l)}</div>`:m}
      ${u?this.parts(u):this.withoutSummary(e)}
      ${u&&a!=="closed"?this.report(e,u,c):m}
    </ha-card>`}toolbar({say:e},r){return p`<div class="toolbar">
      ${Ko(Se.options.days.values,this.controller.shownDays,e,i=>this.controller.showDays(i))}
      <button ?disabled=${!r} aria-haspopup="dialog"
        @click=${()=>this.controller.openReport()}>${e("print")}</button>
    </div>`}parts(e){let{format:r,previous:i,say:s,summary:o}=e;return p`<div class="quiet small">${Er(o,r)}${i&&` · ${Vs(i,r,s)}`}</div>
    <div class="parts" aria-busy=${this.controller.isLoading}>
      <div class="numbers">${Go(e)} ${qo(e)} ${Vo(e)}</div>
      ${Wo(e,this.sized.size)}
    </div>`}withoutSummary({say:e}){if(this.controller.trouble)return p``;let r=this.controller.answer?"no_readings":"loading";return p`<div class="message" role="status">${e(r)}</div>`}view({feed:e,format:r,say:i}){var a;let{summary:s,previous:o}=(a=this.controller.answer)!=null?a:{};if(s)return{summary:s,previous:o!=null?o:null,status:e.status,format:r,say:i}}report({hass:e,say:r},i,s){let{controller:o}=this;if(o.report==="missing")return We(r);let a=o.reportReadings,{language:l}=e.locale,u={...i,name:s,readings:a,language:l};return p`<dexcom-report .report=${u} .saving=${o.pdf.state}
      @save=${()=>o.savePdf(l)} @close=${()=>o.closeReport()}></dexcom-report>`}};Yt.styles=[C,Je,Fs,Yo,Bo,Xo],Yt=D([M("dexcom-profile-content")],Yt);function Nu(n,{summary:t}){let{start:e,end:r}=F(t);return G(n,e,r)}var Zo={left:3,right:197,top:4,bottom:56};function Jo(n,t,e,r){let i=Math.max(...[n,r].map(l=>{var u,c;return(c=(u=it(l))==null?void 0:u[1])!=null?c:0})),s=H(t.start,t.end,Zo),o=lt(i,e,Zo),a=k(n);return p`<span class="sparkline"><svg class="stretched" viewBox="0 0 200 60" preserveAspectRatio="none"
    aria-hidden="true" data-readings=${n.length}>
    ${an(n,e,200,s,o)}
    ${a&&v`<path class="halo" d="M${s(a[0])},${o(a[1])}h0"></path>
        <path class="latest-dot" d="M${s(a[0])},${o(a[1])}h0"
          style="stroke: var(--${U(a[1],e).replace("_","-")})"></path>`}
    ${bn(r,e,s,o,0)}
  </svg></span>`}var Qo=y`
  ${ln}
  ${xn}
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
  .sparkline .halo {
    stroke: var(--paper);
    stroke-width: 10;
  }
  .sparkline .latest-dot {
    stroke-width: 7;
  }
`;var ta=y`
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
    direction: ltr;
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
  .live {
    flex: 0 0 auto;
    /* It is as wide as the rest, and cut off there. */
    width: 0;
    min-width: 100%;
    gap: 4px;
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
  .has-live .details {
    font-size: 11px;
    line-height: 12px;
  }
  .has-live .name,
  .has-reason .name {
    line-height: 13px;
  }
  .has-live .name + .now .value,
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
    .has-live .band,
    .has-reason .band {
      display: none;
    }
    /* The live value needs the room of the hours, and gives way to a name with a reason. */
    .has-live,
    .has-live:not(.stale) {
      grid-template-columns: minmax(0, 1fr);
    }
    .has-live .sparkline,
    .has-live.has-reason .name ~ .details .live {
      display: none;
    }
    .has-live.has-reason .now .value {
      font-size: 16px;
      line-height: 17px;
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
    .has-live .text {
      min-width: 250px;
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
    .live-age {
      display: none;
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
    .has-live .name + .now .value,
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
    .has-live .details,
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
    .has-live .details,
    .has-reason .details {
      font-size: 12px;
      line-height: 14px;
    }
  }
`;var Kt=class extends P{willUpdate(t){super.willUpdate(t),this.config&&(this.latest=Ce(this.feeds.feed,this.config.hours,this))}draw(t,e){var f,g,_;let{latest:r}=this,{feed:i,say:s}=t,o=i.status;if(!r)return this.message(s((f=i.trouble)!=null?f:"loading"));let a=Ke(t,r,e),{band:l,live:u,reason:c}=a,h=["tile",...Object.entries({stale:!l,"has-reason":c,"has-live":u}).map(([b,A])=>A?b:"")];return p`<ha-card style="--band: ${l?Xe(l):"transparent"}">
      <button class=${h.join(" ")} @click=${()=>Oe(this,e)}>
        ${zu(a,o,t)}
        ${l&&!i.isOutdated?Jo(r.readings,r.span,o.limits,(_=(g=r.live)==null?void 0:g.readings)!=null?_:[]):m}
      </button>
      ${i.isOutdated?p`<button class="reload" title=${s("reload_needed")}
              @click=${()=>location.reload()}>${s("reload")}</button>`:m}
    </ha-card>`}};Kt.styles=[C,Qo,Nt,ta],Kt=D([M("dexcom-tile-content")],Kt);function zu(n,t,{say:e}){let{age:r,arrow:i,band:s,live:o,name:a,reason:l,value:u}=n;return p`<span class="text">
    ${a?p`<span class="name">${a}</span>`:m}
    <span class="now">
      ${s?je(s):m}
      <span class="value">${u}</span>
      ${s?p`${i}<span class="unit">${t.unit}</span>`:m}
    </span>
    <span class="details">
      ${s?p`<span class="band">${e(s)}</span>`:m}
      <span class="age">${r}</span>
      ${l?p`<span class="reason" title=${l}>${l}</span>`:m}
      ${o?Ot(o,e):m}
    </span>
  </span>`}export{k as a,S as b,ea as c,w as d,x as e,dt as f,Y as g,R as h,Rt as i,y as j,p as k,v as l,B as m,m as n,Me as o,rt as p,ga as q,dd as r,Qn as s,cd as t,ya as u,pd as v,M as w,le as x,wd as y,yt as z,N as A,Dt as B,it as C,C as D,Et as E,ec as F,I as G,ir as H,zi as I,Ne as J,Hi as K,ot as L,Ve as M,Ct as N,xt as O,G as P,P as Q,X as R,U as S,us as T,zt as U,he as V,Ze as W,hs as X,Je as Y,Sr as Z,As as _,rn as $,sn as aa,Os as ba,H as ca,lt as da,ye as ea,hl as fa,zs as ga,fl as ha,Fs as ia,on as ja,_l as ka,un as la,ch as ma,ph as na,Er as oa,dn as pa,Vs as qa,q as ra,Ws as sa,Ys as ta,Ks as ua,js as va,F as wa,Cr as xa,Qs as ya,ro as za,Ut as Aa,St as Ba,qt as Ca,oo as Da,Tm as Ea,fn as Fa,Bt as Ga,co as Ha,po as Ia,ho as Ja,tf as Ka,mo as La,yn as Ma,vn as Na,xo as Oa,$n as Pa,Gt as Qa,Do as Ra,Br as Sa,Rn as Ta,Oo as Ua,No as Va,Pn as Wa,Ho as Xa,Vt as Ya,Wt as Za,Ru as _a,qo as $a,Pu as ab,Du as bb,Eu as cb,Bo as db,we as eb,Vr as fb,Go as gb,Cu as hb,Vo as ib,Wo as jb,Yo as kb,Ko as lb,Cn as mb,Yt as nb,Kt as ob};
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
