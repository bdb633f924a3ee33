import{a as qt,b as Cr,c as $n,d as Z,e as Or,f as Sn,h as Bt,l as Lr,q as wt,v as fe,y as Nr}from"./base.js";import{a as R}from"./helpers.js";function D(n){return n[n.length-1]}function J(n,t){for(let e=n.length-1;e>=0;e-=1){let r=n[e];if(t(r))return r}}var Ir=["day","week","month","year"];function $(n,t){return Hr(ge(n)+t*864e5)}function G(n,t){let[e=0,r=1,i=1]=n.split("-").map(Number),o=new Date(Date.UTC(e,r+t,0)).getUTCDate();return Hr(Date.UTC(e,r-1+t,Math.min(i,o)))}function V({first:n,last:t}){return(ge(t)-ge(n))/864e5+1}function lt(n,t,e){switch(t){case"day":return{first:n,last:n};case"week":{let r=$(n,-((new Date(ge(n)).getUTCDay()-e+7)%7));return{first:r,last:$(r,6)}}case"month":return zr(`${n.slice(0,7)}-01`,1);case"year":return zr(`${n.slice(0,4)}-01-01`,12)}}function zr(n,t){return{first:n,last:$(G(n,t),-1)}}function ge(n){return Date.parse(`${n}T00:00:00Z`)}function Hr(n){return new Date(n).toISOString().slice(0,10)}var x=3600,v=24*x;function _e(n){return{wall:t=>Q(t,n),dayOf:t=>ct(t,n),hourTicks:(t,e,r)=>Rs(t,e,n,r)}}var Fr=new Map;function Ts(n){let t=Fr.get(n);return t||(t=new Intl.DateTimeFormat("en-US",{timeZone:n,hourCycle:"h23",year:"numeric",month:"2-digit",day:"2-digit",hour:"2-digit",minute:"2-digit",second:"2-digit"}),Fr.set(n,t)),t}var Ur=x/4,ks=1e4,ye=new Map;function Q(n,t){let e=Math.floor(n/Ur)*Ur,r=`${t} ${e}`,i=ye.get(r);return i===void 0&&(i=As(e,t)-e,ye.size>ks&&ye.clear(),ye.set(r,i)),n+i}function As(n,t){let e={};for(let{type:u,value:d}of Ts(t).formatToParts(n*1e3))e[u]=Number(d);let{year:r=0,month:i=1,day:o=1,hour:s=0,minute:a=0,second:l=0}=e;return Date.UTC(r,i-1,o,s,a,l)/1e3}function ut(n,t){let e=[n-v,n+v].map(i=>n-(Q(i,t)-i)),r=e.filter(i=>Q(i,t)===n);return r.length>0?Math.min(...r):Math.max(...e)}function Gt(n,t,e=0){let r=Q(n,t);return ut(r-r%v+e*v,t)}function W(n){return Math.floor(n/x)*x}function Tn(n){return new Date(n*1e3).toISOString().slice(0,10)}function ct(n,t){return Tn(Q(n,t))}function T(n,t){return ut(Date.parse(`${n}T00:00:00Z`)/1e3,t)}function Rs(n,t,e,r){let i=[],o=r*x;for(let s=Math.ceil(Q(n,e)/o)*o;;s+=o){let a=ut(s,e);if(a>t)return i;a>=n&&a!==D(i)&&i.push(a)}}function qr(n,t,e,r){let i=[],o=`${ct(n,e).slice(0,7)}-01`;for(let s=T(o,e);s<=t;s=T(o,e))s>=n&&i.push(s),o=G(o,r);return i}var $t=class{constructor(t){this.offsets=t}wall(t){var r;let[,e]=(r=J(this.offsets,([i])=>i<=t))!=null?r:this.first;return t+e}dayOf(t){return Tn(this.wall(t))}hourTicks(t,e,r){var s,a,l;let i=r*x,o=[];for(let u=0;u<Math.max(this.offsets.length,1);u+=1){let[d,c]=(s=this.offsets[u])!=null?s:this.first,h=u===0?t:Math.max(d,t),f=(l=(a=this.offsets[u+1])==null?void 0:a[0])!=null?l:Number.POSITIVE_INFINITY;for(let g=Math.ceil((h+c)/i)*i-c;g<f&&g<=e;g+=i)g!==D(o)&&o.push(g)}return o}get first(){var t;return(t=this.offsets[0])!=null?t:[0,0]}};var ve=window,be=ve.ShadowRoot&&(ve.ShadyCSS===void 0||ve.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,kn=Symbol(),Br=new WeakMap,Vt=class{constructor(t,e,r){if(this._$cssResult$=!0,r!==kn)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=e}get styleSheet(){let t=this.o,e=this.t;if(be&&t===void 0){let r=e!==void 0&&e.length===1;r&&(t=Br.get(e)),t===void 0&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),r&&Br.set(e,t))}return t}toString(){return this.cssText}},xe=n=>new Vt(typeof n=="string"?n:n+"",void 0,kn),y=(n,...t)=>{let e=n.length===1?n[0]:t.reduce((r,i,o)=>r+(s=>{if(s._$cssResult$===!0)return s.cssText;if(typeof s=="number")return s;throw Error("Value passed to 'css' function must be a 'css' function result: "+s+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(i)+n[o+1],n[0]);return new Vt(e,n,kn)},Gr=(n,t)=>{if(be)n.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let e of t){let r=document.createElement("style"),i=ve.litNonce;i!==void 0&&r.setAttribute("nonce",i),r.textContent=e.cssText,n.appendChild(r)}},An=be?n=>n:n=>n instanceof CSSStyleSheet?(t=>{let e="";for(let r of t.cssRules)e+=r.cssText;return xe(e)})(n):n;var{is:Ds,defineProperty:Ps,getOwnPropertyDescriptor:Es,getOwnPropertyNames:Ms,getOwnPropertySymbols:Cs,getPrototypeOf:Os}=Object,tt=window,Vr=tt.trustedTypes,Ls=Vr?Vr.emptyScript:"",Rn=tt.reactiveElementPolyfillSupport,Wt=(n,t)=>n,Yt={toAttribute(n,t){switch(t){case Boolean:n=n?Ls:null;break;case Object:case Array:n=n==null?n:JSON.stringify(n)}return n},fromAttribute(n,t){let e=n;switch(t){case Boolean:e=n!==null;break;case Number:e=n===null?null:Number(n);break;case Object:case Array:try{e=JSON.parse(n)}catch{e=null}}return e}},we=(n,t)=>!Ds(n,t),Wr={attribute:!0,type:String,converter:Yt,reflect:!1,useDefault:!1,hasChanged:we},Yr,Kr;(Yr=Symbol.metadata)!=null||(Symbol.metadata=Symbol("metadata")),(Kr=tt.litPropertyMetadata)!=null||(tt.litPropertyMetadata=new WeakMap);var Y=class extends HTMLElement{static addInitializer(t){var e;this._$Ei(),((e=this.l)!=null?e:this.l=[]).push(t)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(t,e=Wr){if(e.state&&(e.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((e=Object.create(e)).wrapped=!0),this.elementProperties.set(t,e),!e.noAccessor){let r=Symbol(),i=this.getPropertyDescriptor(t,r,e);i!==void 0&&Ps(this.prototype,t,i)}}static getPropertyDescriptor(t,e,r){var s;let{get:i,set:o}=(s=Es(this.prototype,t))!=null?s:{get(){return this[e]},set(a){this[e]=a}};return{get:i,set(a){let l=i==null?void 0:i.call(this);o==null||o.call(this,a),this.requestUpdate(t,l,r)},configurable:!0,enumerable:!0}}static getPropertyOptions(t){var e;return(e=this.elementProperties.get(t))!=null?e:Wr}static _$Ei(){if(this.hasOwnProperty(Wt("elementProperties")))return;let t=Os(this);t.finalize(),t.l!==void 0&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}static finalize(){if(this.hasOwnProperty(Wt("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(Wt("properties"))){let e=this.properties,r=[...Ms(e),...Cs(e)];for(let i of r)this.createProperty(i,e[i])}let t=this[Symbol.metadata];if(t!==null){let e=litPropertyMetadata.get(t);if(e!==void 0)for(let[r,i]of e)this.elementProperties.set(r,i)}this._$Eh=new Map;for(let[e,r]of this.elementProperties){let i=this._$Eu(e,r);i!==void 0&&this._$Eh.set(i,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(t){let e=[];if(Array.isArray(t)){let r=new Set(t.flat(1/0).reverse());for(let i of r)e.unshift(An(i))}else t!==void 0&&e.push(An(t));return e}static _$Eu(t,e){let r=e.attribute;return r===!1?void 0:typeof r=="string"?r:typeof t=="string"?t.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){var t;this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),(t=this.constructor.l)==null||t.forEach(e=>e(this))}addController(t){var e,r;((e=this._$EO)!=null?e:this._$EO=new Set).add(t),this.renderRoot!==void 0&&this.isConnected&&((r=t.hostConnected)==null||r.call(t))}removeController(t){var e;(e=this._$EO)==null||e.delete(t)}_$E_(){let t=new Map,e=this.constructor.elementProperties;for(let r of e.keys())this.hasOwnProperty(r)&&(t.set(r,this[r]),delete this[r]);t.size>0&&(this._$Ep=t)}createRenderRoot(){var e;let t=(e=this.shadowRoot)!=null?e:this.attachShadow(this.constructor.shadowRootOptions);return Gr(t,this.constructor.elementStyles),t}connectedCallback(){var t,e;(t=this.renderRoot)!=null||(this.renderRoot=this.createRenderRoot()),this.enableUpdating(!0),(e=this._$EO)==null||e.forEach(r=>{var i;return(i=r.hostConnected)==null?void 0:i.call(r)})}enableUpdating(t){}disconnectedCallback(){var t;(t=this._$EO)==null||t.forEach(e=>{var r;return(r=e.hostDisconnected)==null?void 0:r.call(e)})}attributeChangedCallback(t,e,r){this._$AK(t,r)}_$ET(t,e){var o;let r=this.constructor.elementProperties.get(t),i=this.constructor._$Eu(t,r);if(i!==void 0&&r.reflect===!0){let s=(((o=r.converter)==null?void 0:o.toAttribute)!==void 0?r.converter:Yt).toAttribute(e,r.type);this._$Em=t,s==null?this.removeAttribute(i):this.setAttribute(i,s),this._$Em=null}}_$AK(t,e){var o,s,a;let r=this.constructor,i=r._$Eh.get(t);if(i!==void 0&&this._$Em!==i){let l=r.getPropertyOptions(i),u=typeof l.converter=="function"?{fromAttribute:l.converter}:((o=l.converter)==null?void 0:o.fromAttribute)!==void 0?l.converter:Yt;this._$Em=i;let d=u.fromAttribute(e,l.type);this[i]=(a=d!=null?d:(s=this._$Ej)==null?void 0:s.get(i))!=null?a:d,this._$Em=null}}requestUpdate(t,e,r,i=!1,o){var s,a;if(t!==void 0){let l=this.constructor;if(i===!1&&(o=this[t]),r!=null||(r=l.getPropertyOptions(t)),!(((s=r.hasChanged)!=null?s:we)(o,e)||r.useDefault&&r.reflect&&o===((a=this._$Ej)==null?void 0:a.get(t))&&!this.hasAttribute(l._$Eu(t,r))))return;this.C(t,e,r)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(t,e,{useDefault:r,reflect:i,wrapped:o},s){var a,l,u;r&&!((a=this._$Ej)!=null?a:this._$Ej=new Map).has(t)&&(this._$Ej.set(t,(l=s!=null?s:e)!=null?l:this[t]),o!==!0||s!==void 0)||(this._$AL.has(t)||(this.hasUpdated||r||(e=void 0),this._$AL.set(t,e)),i===!0&&this._$Em!==t&&((u=this._$Eq)!=null?u:this._$Eq=new Set).add(t))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let t=this.scheduleUpdate();return t!=null&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){var r,i;if(!this.isUpdatePending)return;if(!this.hasUpdated){if((r=this.renderRoot)!=null||(this.renderRoot=this.createRenderRoot()),this._$Ep){for(let[s,a]of this._$Ep)this[s]=a;this._$Ep=void 0}let o=this.constructor.elementProperties;if(o.size>0)for(let[s,a]of o){let{wrapped:l}=a,u=this[s];l!==!0||this._$AL.has(s)||u===void 0||this.C(s,void 0,a,u)}}let t=!1,e=this._$AL;try{t=this.shouldUpdate(e),t?(this.willUpdate(e),(i=this._$EO)==null||i.forEach(o=>{var s;return(s=o.hostUpdate)==null?void 0:s.call(o)}),this.update(e)):this._$EM()}catch(o){throw t=!1,this._$EM(),o}t&&this._$AE(e)}willUpdate(t){}_$AE(t){var e;(e=this._$EO)==null||e.forEach(r=>{var i;return(i=r.hostUpdated)==null?void 0:i.call(r)}),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(t){return!0}update(t){this._$Eq&&(this._$Eq=this._$Eq.forEach(e=>this._$ET(e,this[e]))),this._$EM()}updated(t){}firstUpdated(t){}},jr;Y.elementStyles=[],Y.shadowRootOptions={mode:"open"},Y[Wt("elementProperties")]=new Map,Y[Wt("finalized")]=new Map,Rn==null||Rn({ReactiveElement:Y}),((jr=tt.reactiveElementVersions)!=null?jr:tt.reactiveElementVersions=[]).push("2.1.2");var jt=window,Xr=n=>n,$e=jt.trustedTypes,Zr=$e?$e.createPolicy("lit-html",{createHTML:n=>n}):void 0,ii="$lit$",et=`lit$${Math.random().toFixed(9).slice(2)}$`,oi="?"+et,Ns=`<${oi}>`,ht=document,Xt=()=>ht.createComment(""),Zt=n=>n===null||typeof n!="object"&&typeof n!="function",Nn=Array.isArray,zs=n=>Nn(n)||typeof(n==null?void 0:n[Symbol.iterator])=="function",Dn=`[ 	
\f\r]`,Kt=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Jr=/-->/g,Qr=/>/g,dt=RegExp(`>|${Dn}(?:([^\\s"'>=/]+)(${Dn}*=${Dn}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),ti=/'/g,ei=/"/g,si=/^(?:script|style|textarea|title)$/i,zn=n=>(t,...e)=>({_$litType$:n,strings:t,values:e}),p=zn(1),_=zn(2),du=zn(3),U=Symbol.for("lit-noChange"),m=Symbol.for("lit-nothing"),ni=new WeakMap,pt=ht.createTreeWalker(ht,129);function ai(n,t){if(!Nn(n)||!n.hasOwnProperty("raw"))throw Error("invalid template strings array");return Zr!==void 0?Zr.createHTML(t):t}var Is=(n,t)=>{let e=n.length-1,r=[],i,o=t===2?"<svg>":t===3?"<math>":"",s=Kt;for(let a=0;a<e;a++){let l=n[a],u,d,c=-1,h=0;for(;h<l.length&&(s.lastIndex=h,d=s.exec(l),d!==null);)h=s.lastIndex,s===Kt?d[1]==="!--"?s=Jr:d[1]!==void 0?s=Qr:d[2]!==void 0?(si.test(d[2])&&(i=RegExp("</"+d[2],"g")),s=dt):d[3]!==void 0&&(s=dt):s===dt?d[0]===">"?(s=i!=null?i:Kt,c=-1):d[1]===void 0?c=-2:(c=s.lastIndex-d[2].length,u=d[1],s=d[3]===void 0?dt:d[3]==='"'?ei:ti):s===ei||s===ti?s=dt:s===Jr||s===Qr?s=Kt:(s=dt,i=void 0);let f=s===dt&&n[a+1].startsWith("/>")?" ":"";o+=s===Kt?l+Ns:c>=0?(r.push(u),l.slice(0,c)+ii+l.slice(c)+et+f):l+et+(c===-2?a:f)}return[ai(n,o+(n[e]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),r]},Jt=class n{constructor({strings:t,_$litType$:e},r){let i;this.parts=[];let o=0,s=0,a=t.length-1,l=this.parts,[u,d]=Is(t,e);if(this.el=n.createElement(u,r),pt.currentNode=this.el.content,e===2||e===3){let c=this.el.content.firstChild;c.replaceWith(...c.childNodes)}for(;(i=pt.nextNode())!==null&&l.length<a;){if(i.nodeType===1){if(i.hasAttributes())for(let c of i.getAttributeNames())if(c.endsWith(ii)){let h=d[s++],f=i.getAttribute(c).split(et),g=/([.?@])?(.*)/.exec(h);l.push({type:1,index:o,name:g[2],strings:f,ctor:g[1]==="."?Mn:g[1]==="?"?Cn:g[1]==="@"?On:Tt}),i.removeAttribute(c)}else c.startsWith(et)&&(l.push({type:6,index:o}),i.removeAttribute(c));if(si.test(i.tagName)){let c=i.textContent.split(et),h=c.length-1;if(h>0){i.textContent=$e?$e.emptyScript:"";for(let f=0;f<h;f++)i.append(c[f],Xt()),pt.nextNode(),l.push({type:2,index:++o});i.append(c[h],Xt())}}}else if(i.nodeType===8)if(i.data===oi)l.push({type:2,index:o});else{let c=-1;for(;(c=i.data.indexOf(et,c+1))!==-1;)l.push({type:7,index:o}),c+=et.length-1}o++}}static createElement(t,e){let r=ht.createElement("template");return r.innerHTML=t,r}};function St(n,t,e=n,r){var s,a,l;if(t===U)return t;let i=r!==void 0?(s=e._$Co)==null?void 0:s[r]:e._$Cl,o=Zt(t)?void 0:t._$litDirective$;return(i==null?void 0:i.constructor)!==o&&((a=i==null?void 0:i._$AO)==null||a.call(i,!1),o===void 0?i=void 0:(i=new o(n),i._$AT(n,e,r)),r!==void 0?((l=e._$Co)!=null?l:e._$Co=[])[r]=i:e._$Cl=i),i!==void 0&&(t=St(n,i._$AS(n,t.values),i,r)),t}var En=class{constructor(t,e){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=e}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){var u;let{el:{content:e},parts:r}=this._$AD,i=((u=t==null?void 0:t.creationScope)!=null?u:ht).importNode(e,!0);pt.currentNode=i;let o=pt.nextNode(),s=0,a=0,l=r[0];for(;l!==void 0;){if(s===l.index){let d;l.type===2?d=new Qt(o,o.nextSibling,this,t):l.type===1?d=new l.ctor(o,l.name,l.strings,this,t):l.type===6&&(d=new Ln(o,this,t)),this._$AV.push(d),l=r[++a]}s!==(l==null?void 0:l.index)&&(o=pt.nextNode(),s++)}return pt.currentNode=ht,i}p(t){let e=0;for(let r of this._$AV)r!==void 0&&(r.strings!==void 0?(r._$AI(t,r,e),e+=r.strings.length-2):r._$AI(t[e])),e++}},Qt=class n{get _$AU(){var t,e;return(e=(t=this._$AM)==null?void 0:t._$AU)!=null?e:this._$Cv}constructor(t,e,r,i){var o;this.type=2,this._$AH=m,this._$AN=void 0,this._$AA=t,this._$AB=e,this._$AM=r,this.options=i,this._$Cv=(o=i==null?void 0:i.isConnected)!=null?o:!0}get parentNode(){let t=this._$AA.parentNode,e=this._$AM;return e!==void 0&&(t==null?void 0:t.nodeType)===11&&(t=e.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,e=this){t=St(this,t,e),Zt(t)?t===m||t==null||t===""?(this._$AH!==m&&this._$AR(),this._$AH=m):t!==this._$AH&&t!==U&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):zs(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==m&&Zt(this._$AH)?this._$AA.nextSibling.data=t:this.T(ht.createTextNode(t)),this._$AH=t}$(t){var o;let{values:e,_$litType$:r}=t,i=typeof r=="number"?this._$AC(t):(r.el===void 0&&(r.el=Jt.createElement(ai(r.h,r.h[0]),this.options)),r);if(((o=this._$AH)==null?void 0:o._$AD)===i)this._$AH.p(e);else{let s=new En(i,this),a=s.u(this.options);s.p(e),this.T(a),this._$AH=s}}_$AC(t){let e=ni.get(t.strings);return e===void 0&&ni.set(t.strings,e=new Jt(t)),e}k(t){Nn(this._$AH)||(this._$AH=[],this._$AR());let e=this._$AH,r,i=0;for(let o of t)i===e.length?e.push(r=new n(this.O(Xt()),this.O(Xt()),this,this.options)):r=e[i],r._$AI(o),i++;i<e.length&&(this._$AR(r&&r._$AB.nextSibling,i),e.length=i)}_$AR(t=this._$AA.nextSibling,e){var r;for((r=this._$AP)==null?void 0:r.call(this,!1,!0,e);t!==this._$AB;){let i=Xr(t).nextSibling;Xr(t).remove(),t=i}}setConnected(t){var e;this._$AM===void 0&&(this._$Cv=t,(e=this._$AP)==null||e.call(this,t))}},Tt=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,e,r,i,o){this.type=1,this._$AH=m,this._$AN=void 0,this.element=t,this.name=e,this._$AM=i,this.options=o,r.length>2||r[0]!==""||r[1]!==""?(this._$AH=Array(r.length-1).fill(new String),this.strings=r):this._$AH=m}_$AI(t,e=this,r,i){let o=this.strings,s=!1;if(o===void 0)t=St(this,t,e,0),s=!Zt(t)||t!==this._$AH&&t!==U,s&&(this._$AH=t);else{let a=t,l,u;for(t=o[0],l=0;l<o.length-1;l++)u=St(this,a[r+l],e,l),u===U&&(u=this._$AH[l]),s||(s=!Zt(u)||u!==this._$AH[l]),u===m?t=m:t!==m&&(t+=(u!=null?u:"")+o[l+1]),this._$AH[l]=u}s&&!i&&this.j(t)}j(t){t===m?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,t!=null?t:"")}},Mn=class extends Tt{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===m?void 0:t}},Cn=class extends Tt{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==m)}},On=class extends Tt{constructor(t,e,r,i,o){super(t,e,r,i,o),this.type=5}_$AI(t,e=this){var s;if((t=(s=St(this,t,e,0))!=null?s:m)===U)return;let r=this._$AH,i=t===m&&r!==m||t.capture!==r.capture||t.once!==r.once||t.passive!==r.passive,o=t!==m&&(r===m||i);i&&this.element.removeEventListener(this.name,this,r),o&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){var e,r;typeof this._$AH=="function"?this._$AH.call((r=(e=this.options)==null?void 0:e.host)!=null?r:this.element,t):this._$AH.handleEvent(t)}},Ln=class{constructor(t,e,r){this.element=t,this.type=6,this._$AN=void 0,this._$AM=e,this.options=r}get _$AU(){return this._$AM._$AU}_$AI(t){St(this,t)}};var Pn=jt.litHtmlPolyfillSupport,ri;Pn==null||Pn(Jt,Qt),((ri=jt.litHtmlVersions)!=null?ri:jt.litHtmlVersions=[]).push("3.3.3");var Se=(n,t,e)=>{var o,s;let r=(o=e==null?void 0:e.renderBefore)!=null?o:t,i=r._$litPart$;if(i===void 0){let a=(s=e==null?void 0:e.renderBefore)!=null?s:null;r._$litPart$=i=new Qt(t.insertBefore(Xt(),a),a,void 0,e!=null?e:{})}return i._$AI(n),i};var mt=window,nt=class extends Y{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){var e,r;let t=super.createRenderRoot();return(r=(e=this.renderOptions).renderBefore)!=null||(e.renderBefore=t.firstChild),t}update(t){let e=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(t),this._$Do=Se(e,this.renderRoot,this.renderOptions)}connectedCallback(){var t;super.connectedCallback(),(t=this._$Do)==null||t.setConnected(!0)}disconnectedCallback(){var t;super.disconnectedCallback(),(t=this._$Do)==null||t.setConnected(!1)}render(){return U}},li;nt._$litElement$=!0,nt.finalized=!0,(li=mt.litElementHydrateSupport)==null||li.call(mt,{LitElement:nt});var In=mt.litElementPolyfillSupport;In==null||In({LitElement:nt});var ui;((ui=mt.litElementVersions)!=null?ui:mt.litElementVersions=[]).push("4.2.2");function Tu(n){var t;if(di(n)){n.showModal();return}n.setAttribute("open",""),n.onkeydown=({key:e})=>{e==="Escape"&&ci(n)},(t=n.querySelector("button"))==null||t.focus()}function ci(n){di(n)?n.close():Hs(n)&&(n.removeAttribute("open"),n.dispatchEvent(new Event("close")))}function ku({clientX:n,clientY:t,currentTarget:e,target:r}){if(r!==e)return;let i=r,{bottom:o,left:s,right:a,top:l}=i.getBoundingClientRect();s<=n&&n<=a&&l<=t&&t<=o||ci(i)}function Hs(n){return n.hasAttribute("open")}function di(n){return typeof n.showModal=="function"}var Au=y`
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
`;var C=n=>(t,e)=>{e!==void 0?e.addInitializer(()=>{customElements.define(n,t)}):customElements.define(n,t)};var Fs={attribute:!0,type:String,converter:Yt,reflect:!1,hasChanged:we},Us=(n=Fs,t,e)=>{let{kind:r,metadata:i}=e,o=window.litPropertyMetadata.get(i);if(o===void 0&&window.litPropertyMetadata.set(i,o=new Map),r==="setter"&&((n=Object.create(n)).wrapped=!0),o.set(e.name,n),r==="accessor"){let{name:s}=e;return{set(a){let l=t.get.call(this);t.set.call(this,a),this.requestUpdate(s,l,n,!0,a)},init(a){return a!==void 0&&this.C(s,void 0,n,a),a}}}if(r==="setter"){let{name:s}=e;return function(a){let l=this[s];t.call(this,a),this.requestUpdate(s,l,n,!0,a)}}throw Error("Unsupported decorator location: "+r)};function te(n){return(t,e)=>typeof e=="object"?Us(n,t,e):((r,i,o)=>{let s=i.hasOwnProperty(o);return i.constructor.createProperty(o,r),s?Object.getOwnPropertyDescriptor(i,o):void 0})(n,t,e)}var ft=(n,t,e)=>(e.configurable=!0,e.enumerable=!0,Reflect.decorate&&typeof t!="object"&&Object.defineProperty(n,t,e),e);function zu(n,t){return(e,r,i)=>{let o=s=>{var a,l;return(l=(a=s.renderRoot)==null?void 0:a.querySelector(n))!=null?l:null};if(t){let{get:s,set:a}=typeof r=="object"?e:i!=null?i:(()=>{let l=Symbol();return{get(){return this[l]},set(u){this[l]=u}}})();return ft(e,r,{get(){let l=s.call(this);return l===void 0&&(l=o(this),(l!==null||this.hasUpdated)&&a.call(this,l)),l}})}return ft(e,r,{get(){return o(this)}})}}function gt({freshness:n,next_reading:t},e){return t&&e>t.stale_at?"stale":n==="usual"&&t&&e>t.late_at?"late":n}function yt(n,t){let e=0,r=n.length;for(;e<r;){let i=e+r>>1;n[i][0]<t?e=i+1:r=i}return e}function I(n,t,e){return n.slice(yt(n,t),yt(n,e))}function pi(n,t,e,r){let i=yt(n,t);return[...n.slice(0,i),...r,...n.slice(yt(n,e))]}function Hn(n,t){let e=yt(n,t),[r,i]=[n[e-1],n[e]],o=r&&(!i||t-r[0]<=i[0]-t)?r:i;return o&&Math.abs(o[0]-t)<=900?o:void 0}function K(n){if(n.length===0)return;let[t,e]=[Number.POSITIVE_INFINITY,Number.NEGATIVE_INFINITY];for(let[,r]of n)r<t&&(t=r),r>e&&(e=r);return[t,e]}function Te(n,t,e){var u;let r=n==null?void 0:n.status;if(!n||!r)return;let i=gt(r,n.now),o=((u=r.latest)!=null?u:n.now)+300,s={start:o-t*x,end:o};if(r.latest===null||i==="stale")return{freshness:i,reading:void 0,span:s,readings:[]};n.need(s.start,s.end,e);let a=I(n.readings,s.start,s.end),l=J(a,([d])=>d===r.latest);return l&&{freshness:i,reading:l,span:s,readings:a}}function ke(n,{entity:t,tap_action:e}){let r={config:{entity:t,tap_action:e},action:"tap"};n.dispatchEvent(new CustomEvent("hass-action",{detail:r,bubbles:!0,composed:!0}))}var hi={very_low:{light:"#5e0d33",dark:"#dc3a5e"},low:{light:"#b02843",dark:"#ffb0b3"},in_range:{light:"#12846f",dark:"#0f9f87"},high:{light:"#b98a14",dark:"#f8cf50"},very_high:{light:"#7f3d08",dark:"#dd7a2f"}};function mi(n){let t=Object.entries(hi).map(([e,r])=>`--${e.replace("_","-")}: ${r[n]};`);return xe(t.join(`
`))}var O=y`
  :host {
    ${mi("light")}
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
    ${mi("dark")}
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
`;var Fn="dexcom-day",Un="dexcom-entity",gi="dexcomDay",Bs="1970-01-01",kt=new Set,rt;function At(n,t){Bn()?history.replaceState(history.state,"",qn(t,n.entity)):(history.pushState({[gi]:!0},"",qn(t,n.entity)),rt=n),ne()}function gc(){var n;Bn()&&((n=history.state)!=null&&n[gi]?history.back():(history.replaceState(history.state,"",qn()),ne()))}function yi(n){if(kt.size===0)for(let t of["popstate","location-changed"])addEventListener(t,ne);return kt.add(n),()=>{if(kt.delete(n),rt===n&&(rt=void 0),ne(),!(kt.size>0))for(let t of["popstate","location-changed"])removeEventListener(t,ne)}}function _i(n){let t=Bn();return t?(!rt||!fi(rt))&&(rt=kt.has(n)&&fi(n)?n:void 0):rt=void 0,rt===n?t:void 0}function fi({entity:n}){return[null,n].includes(new URLSearchParams(location.search).get(Un))}function Bn(){var t;let n=(t=new URLSearchParams(location.search).get(Fn))!=null?t:"";if(!(!/^\d{4}-\d\d-\d\d$/.test(n)||Number.isNaN(Date.parse(n)))&&!(n<Bs))return $(n,0)===n?n:void 0}function qn(n,t){let e=new URLSearchParams(location.search);e.delete(Fn),e.delete(Un),n&&e.set(Fn,n),n&&t&&e.set(Un,t);let r=String(e);return location.pathname+(r&&`?${r}`)+location.hash}function ne(){for(let n of kt)n.requestUpdate()}function Gn(n,t){return n===null||t===null?void 0:{start:n,end:t}}function Ae(n,t){return t!==void 0&&n.start<t.end&&t.start<n.end}var Gs=v,Vn=90*v,Re=28*v,Vs=8,_t=-1,Ws=23*x,Ys=250,De=class{constructor(t){this.host=t;this.readings=[];this.diary=[];this.recentSince=Number.POSITIVE_INFINITY;this.parts=new Map;this.needed=new Map;this.fetching=new Set;this.outdated=new Set;this.failed=new Set}need(t,e,r){let i=this.recentStart(),o=e>i?t:this.host.now();Math.max(o,i)<this.recentSince&&(this.recentSince=Math.max(o-Gs,i),this.load(_t));let s=this.olderParts(t,e);this.needed.set(r,s),s.some(a=>this.isToLoad(a))&&(clearTimeout(this.rest),this.rest=setTimeout(()=>this.loadNeeded(),Ys))}release(t){this.needed.delete(t)}has(t,e){let r=this.recentStart(),i=this.parts.get(_t);return!!(e<=r||i&&i.start<=Math.max(t,r))&&this.olderParts(t,e).every(s=>this.parts.has(s))}missingBefore(t,e){let r=this.olderParts(t,e).flatMap(i=>{var o,s;return(s=(o=this.parts.get(i))==null?void 0:o.missing)!=null?s:[]}).filter(i=>Ae(i,{start:t,end:e})).map(i=>Math.min(i.end,e));return r.length?Math.max(...r):void 0}apply(t){let e=Gn(t.start,t.end),r=t.diary_changed?Gn(t.diary_start,t.diary_end):void 0;for(let i of this.loaded()){let o=this.spanToLoad(i),s=Ae(o,e);(t.reload&&(!e||s)||t.diary_changed&&(!r||Ae(o,r))||s&&this.fetching.has(i))&&this.load(i)}e&&!t.reload&&this.replace(e,t.readings)}reload(){for(let t of this.loaded())this.load(t)}retry(){Number.isFinite(this.recentSince)&&!this.parts.has(_t)&&this.failed.add(_t);for(let t of this.failed)this.load(t)}clear(){clearTimeout(this.rest),this.recentSince=Number.POSITIVE_INFINITY,this.parts.clear(),this.needed.clear(),this.failed.clear()}loaded(){let t=Number.isFinite(this.recentSince)?[_t]:[];return[...new Set([...t,...this.parts.keys(),...this.fetching])]}recentStart(){return Math.floor(this.host.now())-Vn}olderParts(t,e){let r=Math.min(e,this.recentStart()),i=[];for(let o=Math.floor(t/Re);o*Re<r;o+=1)i.push(o);return i}isToLoad(t){return!this.parts.has(t)&&!this.fetching.has(t)&&!this.failed.has(t)}neededParts(){return new Set([...this.needed.values()].flat())}loadNeeded(){for(let t of this.neededParts())this.isToLoad(t)&&this.load(t)}spanToLoad(t){return t!==_t?{start:t*Re,end:(t+1)*Re}:{start:W(this.recentSince),end:W(this.host.now())+Ws}}async load(t){if(this.fetching.has(t)){this.outdated.add(t);return}this.outdated.delete(t),this.fetching.add(t);let e=this.spanToLoad(t);try{let r=await this.host.request(e);this.failed.delete(t),this.keep(t,e,r),this.host.onAnswer(r)}catch(r){this.failed.add(t),this.host.onFailure(r)}finally{this.fetching.delete(t)}this.outdated.has(t)&&this.load(t),this.host.onChange()}keep(t,e,{readings:r,diary:i,missing:o}){this.parts.delete(t),this.parts.set(t,{...e,readings:r,diary:i,missing:o.map(([a,l])=>({start:a,end:l}))});let s=this.neededParts().add(_t);for(let a of[...this.parts.keys()].slice(0,-Vs))s.has(a)||this.parts.delete(a);this.join()}replace(t,e){for(let r of this.parts.values()){let i=Math.max(t.start,r.start),o=Math.min(t.end,r.end);i<o&&(r.readings=pi(r.readings,i,o,I(e,i,o)))}this.join()}join(){let t=[...this.parts.values()].sort((r,i)=>r.start-i.start),e=t.map(({end:r},i)=>{var o,s;return Math.min(r,(s=(o=t[i+1])==null?void 0:o.start)!=null?s:r)});this.readings=t.flatMap(({start:r,readings:i},o)=>I(i,r,e[o])),this.diary=t.some(({diary:r})=>r===null)?null:t.flatMap(({diary:r},i)=>(r!=null?r:[]).filter(({time:o})=>{var s;return o<e[i]&&o>=((s=e[i-1])!=null?s:Number.NEGATIVE_INFINITY)}))}};var Pe=class{set(t){this.zero=t-vi()}get isSet(){return this.zero!==void 0}get now(){if(this.zero===void 0)throw new Error("No message of Home Assistant has come yet");return this.zero+vi()}};function vi(){return performance.now()/1e3}var Ee=class{constructor(t,e){this.send=t;this.onFailure=e;this.since=Number.POSITIVE_INFINITY;this.answers=new Map;this.hasFailed=!1}of(t){return this.once(JSON.stringify(t),()=>this.request("summary",t))}compared(t,e){return this.once(JSON.stringify([t,e]),async()=>{let[r,{summary:i}]=await Promise.all([this.of(t),this.of(e)]);return{...r,previous:i}})}week(t,e){return this.once(JSON.stringify(["week",t,e]),()=>this.request("week",t,{weekdays:e}))}clear(){this.hasFailed=!1,this.since=Number.POSITIVE_INFINITY,this.answers.clear()}clearFailed(){let{hasFailed:t}=this;return t&&this.clear(),t}once(t,e){let r=this.answers.get(t);return r||(r=e(),this.answers.set(t,r),r.catch(()=>{this.hasFailed=!0,this.onFailure()})),r}request(t,e,r={}){if(typeof e=="number")return this.send(t,{days:e,...r});let{first:i,last:o}=e,s=$(i,-V(e)-1);this.since=Math.min(this.since,Date.parse(s)/1e3-v);let[a,l]=[`${i}T00:00:00`,`${$(o,1)}T00:00:00`];return this.send(t,{start:a,end:l,...r})}};var Ks={not_found:"unknown_entity",not_supported:"unknown_entity",not_loaded:"not_loaded",unauthorized:"not_allowed",unknown_command:"not_loaded",timeout:"failed"};function Me(n){var e;let t=n==null?void 0:n.code;return typeof t=="string"?(e=Ks[t])!=null?e:"refused":"failed"}var js=2*Vn+v,Xs=3e4,Wn,Yn=class{constructor(t,e){this.connection=t;this.entityId=e;this.clock=new Pe;this.listeners=new Set;this.tellers=new Set;this.parts=new De({now:()=>this.now,request:t=>this.askReadings(t),onAnswer:t=>this.follow(t),onFailure:t=>this.fail(t),onChange:()=>this.notify()});this.summaries=new Ee((t,e)=>this.ask(t,e),()=>this.retryLater());this.onReady=()=>{this.subscribe(),this.parts.reload()};this.onVisible=()=>{document.visibilityState==="visible"&&this.askForTime()}}get now(){return this.clock.now}get isOutdated(){return this.status!==void 0&&this.status.cards_version!==Wn}get readings(){return this.parts.readings}get diary(){return this.parts.diary}listen(t){return this.listeners.size===0&&this.open(),this.listeners.add(t),()=>{this.listeners.delete(t),this.listeners.size===0&&this.close()}}need(t,e,r){xi(r)||this.parts.need(t,e,r)}tells(t){xi(t)||this.tellers.add(t);let[e]=this.tellers;return e===t}release(t){this.parts.release(t),this.tellers.delete(t)&&this.notify()}has(t,e){return this.parts.has(t,e)}missingBefore(t,e){return this.parts.missingBefore(t,e)}summary(t,e){return e?this.summaries.compared(t,e):this.summaries.of(t)}week(t,e){return this.summaries.week(t,e)}open(){this.connection.addEventListener("ready",this.onReady),document.addEventListener("visibilitychange",this.onVisible),this.subscribe()}close(){var t;clearTimeout(this.retry),this.connection.removeEventListener("ready",this.onReady),document.removeEventListener("visibilitychange",this.onVisible),(t=this.unsubscribe)==null||t.then(e=>e()).catch(()=>{}),this.unsubscribe=void 0,this.parts.clear(),this.summaries.clear()}ask(t,e){return this.connection.sendMessagePromise({type:`dexcom_api/${t}`,entity_id:this.entityId,...e})}askReadings({start:t,end:e}){return this.ask("readings",{start:new Date(t*1e3).toISOString(),end:new Date(e*1e3).toISOString()})}async askForTime(){if(this.clock.isSet)try{let t=W(this.now);this.follow(await this.askReadings({start:t,end:t})),this.notify()}catch{}}follow(t){this.clock.set(t.server_time),Wn===void 0&&(Wn=t.cards_version),this.status=t,this.trouble=void 0}subscribe(){let t=this.connection.subscribeMessage(e=>this.take(e),{type:"dexcom_api/subscribe",entity_id:this.entityId},{resubscribe:!1});this.unsubscribe=t,t.catch(e=>{this.unsubscribe===t&&(this.unsubscribe=void 0),this.fail(e)})}take(t){t.gone?(this.summaries.clear(),this.trouble=t.refused?"not_allowed":"not_loaded"):(this.status&&this.concernsSummaries(t,this.status)&&this.summaries.clear(),this.follow(t),this.parts.apply(t)),this.notify()}concernsSummaries(t,e){var i,o;let r=Math.min(t.server_time-js,this.summaries.since);return t.latest!==e.latest||JSON.stringify(t.limits)!==JSON.stringify(e.limits)||t.reload&&t.start===null||((i=t.end)!=null?i:r)>r||t.diary_changed&&((o=t.diary_end)!=null?o:Number.POSITIVE_INFINITY)>r}fail(t){this.trouble=Me(t),this.retryLater(),this.notify()}retryLater(){clearTimeout(this.retry),this.listeners.size>0&&(this.retry=setTimeout(()=>this.retryAll(),Xs))}retryAll(){this.unsubscribe||this.subscribe(),this.parts.retry(),this.summaries.clearFailed()&&this.notify()}notify(){for(let t of this.listeners)t()}},bi=new WeakMap;function wi(n,t){var i,o;let e=(i=bi.get(n))!=null?i:new Map;bi.set(n,e);let r=(o=e.get(t))!=null?o:new Yn(n,t);return e.set(t,r),r}function xi(n){return"isConnected"in n&&!n.isConnected}var Ce=class{constructor(t){this.host=t;this.isConnected=!1;t.addController(this)}follow(t,e){let r=t&&e?wi(t.connection,e):void 0;r!==this.feed&&(this.leave(),this.feed=r,this.listen())}hostConnected(){this.isConnected=!0,this.listen()}hostDisconnected(){this.isConnected=!1,this.leave()}listen(){var t;this.isConnected&&!this.stop&&(this.stop=(t=this.feed)==null?void 0:t.listen(()=>this.host.requestUpdate()))}leave(){var t,e;(t=this.feed)==null||t.release(this.host),(e=this.stop)==null||e.call(this),this.stop=void 0}};var Si=["none","previous","year_before","custom"],Ti=366;function Xn(n,t,e){return{unit:t,...lt(n,t,e)}}function Kn(n,t){let{unit:e,first:r,last:i}=n;if(e==="month"||e==="year")return Xn(G(r,t*(e==="year"?12:1)),e,0);let o=t*V(n);return{unit:e,first:$(r,o),last:$(i,o)}}function re({first:n,last:t},e){return{start:T(n,e),end:T($(t,1),e)}}var jn=class{constructor(){this.comparison="none";this.listeners=new Set}get compared(){var i;let{comparison:t,period:e}=this;if(!e||t==="none")return;if(t==="previous")return Kn(e,-1);if(t==="year_before")return{first:G(e.first,-12),last:G(e.last,-12)};let r=(i=this.comparedFirst)!=null?i:Kn(e,-1).first;return{first:r,last:$(r,V(e)-1)}}select(t){this.period=t,this.notify()}move(t){this.period&&this.select(Kn(this.period,t))}compare(t,e){this.comparison=t,this.comparedFirst=e,this.notify()}listen(t){return this.listeners.add(t),()=>this.listeners.delete(t)}notify(){for(let t of this.listeners)t()}},$i=new Map;function ki(n){var e;let t=(e=$i.get(n))!=null?e:new jn;return $i.set(n,t),t}var Oe=class{constructor(t){this.host=t;t.addController(this)}hostConnected(){this.store=ki(location.pathname),this.stop=this.store.listen(()=>this.host.requestUpdate())}hostDisconnected(){var t;(t=this.stop)==null||t.call(this)}};var Zs=new Map,Js=new Map;function Le(n,t={}){return Ai(Zs,[n,t],()=>new Intl.DateTimeFormat(n,t))}function ie(n,t){return Ai(Js,[n,t],()=>new Intl.NumberFormat(n,t))}function Ai(n,t,e){var o;let r=JSON.stringify(t),i=(o=n.get(r))!=null?o:e();return n.set(r,i),i}function it(n,t=0){let e=10**t;return Math.sign(n)*Math.floor(Math.abs(n)*e+.5)/e+0}function L(n,t){return Ni(n,t,Li(t))}function Pi(n,t){var e;return(e=zi(n,t))!=null?e:L(n,t)}function Ei(n,t){var e;return(e=zi(n,t))!=null?e:Ni(n,t,Li(t)+1)}function Mi(n,t,e){let{very_low_mg_dl:r,low_mg_dl:i,high_mg_dl:o,very_high_mg_dl:s}=t;switch(n){case"very_low":return[{...L(r,e),sign:"<"}];case"low":return i>r?Zn(L(r,e),Di(L(i,e),-1)):[];case"in_range":return Zn(L(i,e),L(o,e));case"high":return o<s?Zn(Di(L(o,e),1),L(s,e)):[];case"very_high":return[{...L(s,e),sign:">"}]}}function Ne(n){if(n<=0||n>=100)return{value:n<=0?0:100,digits:0,sign:""};if(n<.05)return{value:.1,digits:1,sign:"<"};if(n>=99.5)return{value:99,digits:0,sign:">"};let t=it(n,1);return t<10?{value:t,digits:1,sign:""}:{value:it(n),digits:0,sign:""}}function Ci(n){return n.map((t,e)=>Jn(n,e))}function Jn(n,...t){let e=Qn(n,1e3),r=Ri(e,t)/10;if(r===0||r===100)return{value:r,digits:0,sign:""};let i=Ri(n,t);if(i>0&&i<.05)return{value:r,digits:1,sign:"<"};let o=i>=100-.05&&i<100;return{value:r,digits:1,sign:o?">":""}}function Ri(n,t){return t.reduce((e,r)=>e+n[r],0)}function Qn(n,t){let e=n.map(o=>o*(t/100)),r=e.map(o=>Math.max(Math.floor(o),o>0?1:0)),i=o=>e[o]-r[o];for(;;){let o=t-r.reduce((u,d)=>u+d,0);if(o===0)return r;let s=Math.sign(o),a=[...r.keys()].filter(u=>r[u]>(s<0?1:0));if(a.length===0)return r;let l=a.reduce((u,d)=>s*i(d)>s*i(u)?d:u);r[l]=r[l]+s}}function Oi(n){let t=Math.max(0,it(n/60));if(t<2880)return{days:0,hours:Math.floor(t/60),minutes:t%60};let e=it(t/60);return{days:Math.floor(e/24),hours:e%24,minutes:0}}function Li({unit:n}){return n==="mg/dL"?0:1}function Ni(n,{unit_per_mg_dl:t},e){return{value:it(n*t,e),digits:e,sign:""}}function zi(n,t){if(n<40)return{...L(40,t),sign:"<"};if(n>400)return{...L(400,t),sign:">"}}function Di(n,t){let{value:e,digits:r}=n;return{...n,value:it(e+t/10**r,r)}}function Zn(n,t){return n.value<t.value?[n,t]:[n]}var Ii={weekday:"short",day:"numeric",month:"short"},Rt=class{constructor(t,e,r){let{locale:i}=t;this.language=i.language,this.zone=r?"UTC":vt(t),this.clock=r!=null?r:_e(this.zone),this.isShifted=r!==void 0;let{first:o,last:s}=lt(ct(e,this.zone),"year",0);this.yearStart=T(o,this.zone),this.yearEnd=T($(s,1),this.zone),this.numberLanguage=ta(i.number_format,i.language),this.useGrouping=i.number_format!=="none",this.hour12=i.time_format==="12"||i.time_format!=="24"&&Qs(i)}number(t,e=0){return ie(this.numberLanguage,{useGrouping:this.useGrouping,minimumFractionDigits:e,maximumFractionDigits:e}).format(t)}amount(t){return ie(this.numberLanguage,{useGrouping:this.useGrouping,maximumFractionDigits:2}).format(t)}change(t){return ie(this.numberLanguage,{maximumFractionDigits:2,signDisplay:"always"}).format(t)}glucose(t,e){return this.shown(L(t,e))}reading(t,e){return this.shown(Pi(t,e))}mean(t,e){return this.shown(Ei(t,e))}percent(t){return this.shownPercent(Ne(t))}shown({value:t,digits:e,sign:r}){return r+this.number(t,e)}shownPercent({value:t,digits:e,sign:r}){let i=ie(this.numberLanguage,{style:"percent",minimumFractionDigits:e,maximumFractionDigits:e});return r+i.format(t/100)}time(t){return this.date(t,{hour:"numeric",minute:"2-digit"})}hour(t){return this.hour12?this.date(t,{hour:"numeric"}):this.date(t,{hour:"2-digit",minute:"2-digit"})}day(t){return this.date(t,Ii)}month(t){return this.part(t,{month:"short"})}weekday(t){return this.date(t,{weekday:"short"})}dayAndTime(t){return`${this.day(t)}, ${this.time(t)}`}date(t,e){let r=this.yearStart<=t&&t<this.yearEnd,i=e.month&&!r;return this.part(t,i?{year:"numeric",...e}:e)}dayOfYear(t){return this.part(t,Ii)}dateOfYear(t){return this.part(t,{day:"numeric",month:"short"})}part(t,e){return Le(this.language,{...e,hourCycle:this.hour12?"h12":"h23",timeZone:this.zone}).format((this.isShifted?this.clock.wall(t):t)*1e3)}};function vt({locale:n,config:t}){return n.time_zone==="server"?t.time_zone:Le().resolvedOptions().timeZone}function Dt(n,t){let{days:e,hours:r,minutes:i}=Oi(n);return e>0?t("duration_days",{days:e,hours:r}):r===0?t("duration_minutes",{minutes:i}):t("duration_hours",{hours:r,minutes:String(i).padStart(2,"0")})}function Qs({time_format:n,language:t}){var r;return(r=Le(n==="system"?void 0:t,{hour:"numeric"}).resolvedOptions().hour12)!=null?r:!1}function ta(n,t){switch(n){case"comma_decimal":case"none":return"en-US";case"decimal_comma":return"de";case"space_comma":return"fr";case"quote_decimal":return"de-CH";case"system":return;default:return t}}function ot(){let n;return(t,e)=>((!n||!tr(n.dependencies,t))&&(n={dependencies:t,value:e()}),n.value)}function tr(n,t){return n.length===t.length&&n.every((e,r)=>e===t[r])}var ea=`/config/integrations/integration/${qt}`,er=`${qt}.import_history`,na=`/developer-tools/action?service=${er}`;function ze(n){return p`<div class="notice" role="alert">
    ${n("reload_needed")} <button @click=${()=>location.reload()}>${n("reload")}</button>
  </div>`}function Hi(n,t,e,r){var o,s;if(!((o=t.status)!=null&&o.signed_out))return m;let i=((s=n.user)==null?void 0:s.is_admin)===!1?e("sign_in_for_others"):p`<a href=${ea}>${e("sign_in")}</a>`;return p`<div class="notice" role="status">
    ${e("signed_out",{name:Z(n,r)})} ${i}
  </div>`}function q({hass:n,feed:t,format:e,say:r},i,o,s=t.missingBefore(i,o)){var h;let a=t.status,u=a.missing_before!==null&&i<a.missing_before?a.missing_before:s;if(u==null)return m;let d=e.dayAndTime(u);if(a.fetched_percent!==null){let f=e.percent(a.fetched_percent);return p`<div class="notice" role="status">${r("importing",{time:d,percent:f})}</div>`}if(!a.may_import)return p`<div class="notice" role="status">${r("missing_for_others",{time:d})}</div>`;let c=((h=n.user)==null?void 0:h.is_admin)===!1?p`<code>${er}</code>`:p`<a href=${na}>${er}</a>`;return p`<div class="notice" role="status">${r("missing",{time:d})} ${c}</div>`}var ra=new Set(["failed","refused"]),ia=3e4,k=class extends nt{constructor(){super(...arguments);this.dark=!1;this.feeds=new Ce(this);this.period=new Oe(this);this.formatter=ot();this.dayPart="unneeded"}get entity(){var e;return(e=this.config)==null?void 0:e.entity}connectedCallback(){super.connectedCallback(),this.stopHosting=yi(this),this.clock=setInterval(()=>this.requestUpdate(),ia)}disconnectedCallback(){var e;super.disconnectedCallback(),(e=this.stopHosting)==null||e.call(this),clearInterval(this.clock)}shouldUpdate(e){var i;if(e.size!==1||!e.has("hass"))return!0;let r=e.get("hass");return!r||!this.hass||oa(r,this.hass,(i=this.config)==null?void 0:i.entity)}willUpdate(e){var i,o,s,a,l;this.dark=(s=(o=(i=this.hass)==null?void 0:i.themes)==null?void 0:o.darkMode)!=null?s:!1,this.feeds.follow(this.hass,(a=this.config)==null?void 0:a.entity),this.openedDay=_i(this),this.openedDay&&this.dayPart==="unneeded"&&this.loadDayPart();let r=(l=this.hass)==null?void 0:l.locale.language;r&&!Sn(r)&&Or(r).then(()=>this.requestUpdate())}render(){let{hass:e,config:r}=this;if(!(!e||!r||!Sn(e.locale.language)))return p`${this.drawAccount(e,r)}
      ${this.dayPart==="needed"?p`<dexcom-day-dialog .day=${this.openedDay} .entity=${r.entity} .hass=${e}></dexcom-day-dialog>`:m}`}drawAccount(e,r){let i=Lr(e),{feed:o}=this.feeds,s=e.entities[r.entity];if(s&&s.platform!==qt)return this.message(i("unknown_entity"));if(!o||!o.trouble&&!o.status)return this.message(i("loading"));if(o.trouble&&(!ra.has(o.trouble)||!o.status))return this.message(i(o.trouble));let{locale:a,config:l}=e,u=this.formatter([a,l,W(o.now)],()=>new Rt(e,o.now)),d=()=>this.notice(e,o,i,r.entity),c={hass:e,feed:o,format:u,say:i,get notice(){return d()}};return this.draw(c,r)}notice(e,r,i,o){let s=r.tells(this),a=s&&r.isOutdated||this.dayPart==="missing";return p`${a?ze(i):m}
      ${s?Hi(e,r,i,o):m}`}async loadDayPart(){this.dayPart="needed";try{await Nr()}catch{this.dayPart="missing",this.requestUpdate()}}message(e,r=m){return p`<ha-card>${r}<div class="message" role="status">${e}</div></ha-card>`}};R([te({attribute:!1})],k.prototype,"hass",2),R([te({type:Boolean,reflect:!0})],k.prototype,"dark",2),R([te({attribute:!1})],k.prototype,"config",2);function oa(n,t,e=""){var r,i;return n.states[e]!==t.states[e]||n.entities[e]!==t.entities[e]||n.locale!==t.locale||n.connection!==t.connection||((r=n.themes)==null?void 0:r.darkMode)!==((i=t.themes)==null?void 0:i.darkMode)}var j=["very_low","low","in_range","high","very_high"];function B(n,t){return n<t.very_low_mg_dl?"very_low":n<t.low_mg_dl?"low":n<=t.high_mg_dl?"in_range":n<=t.very_high_mg_dl?"high":"very_high"}function Ie(n){return n==="below"?j.slice(0,2):n==="above"?j.slice(3):[n]}var sa={rising_quickly:-90,rising:-90,rising_slightly:-45,steady:0,falling_slightly:45,falling:90,falling_quickly:90},aa={very_low:"M0,0H12L6,6ZM0,6H12L6,12Z",low:"M0,1H12L6,11Z",in_range:"M6,1a5,5 0 1 1 -.01,0Z",high:"M0,11H12L6,1Z",very_high:"M0,6H12L6,0ZM0,12H12L6,6Z"};function He(n,t,e){var c;let{feed:r,format:i,hass:o}=n,s=r.status,a=Cr(o).length>1,l=(c=e.title)!=null?c:a?Z(o,e.entity):"",{reading:u}=t,d={name:l,...la(n,t,e.entity)};return u?{...d,value:i.reading(u[1],s),band:B(u[1],s.limits),arrow:nr(n,e.entity)}:{...d,value:"–",band:void 0,arrow:m}}function la(n,{freshness:t},e){let{feed:r,hass:i,say:o}=n,{latest:s,signed_out:a}=r.status;if(s===null)return{age:o("none_yet"),reason:""};if(t==="stale")return{age:o("no_readings_since",{time:ua(n,s)}),reason:rr(i,e)};let l=o("ago",{duration:Dt(r.now-s,o)});return a?{age:l,reason:o("refused_sign_in")}:{age:l,reason:t==="late"?o("late"):""}}function Fi({feed:n,format:t},e){return Gt(n.now,t.zone)<=e?t.time(e):t.dayAndTime(e)}function ua({feed:n,format:t},e){let r=i=>Gt(n.now,t.zone,i)<=e;return r(0)?t.time(e):r(-6)?`${t.weekday(e)} ${t.time(e)}`:t.date(e,{day:"numeric",month:"short"})}function nr({hass:n,say:t},e){var s,a,l;let r=(l=(a=n.states[(s=$n(n,e).get("sensor.trend"))!=null?s:""])==null?void 0:a.state)!=null?l:"",i=sa[r];if(i===void 0||!Bt(r))return m;let o=r.endsWith("_quickly");return p`<svg class="arrow" viewBox="0 0 24 24" role="img" aria-label=${t(r)}>
    <title>${t(r)}</title>
    <g transform="rotate(${i} 12 12)">
      <path d=${o?"M2,8H14M2,16H14M11,3L21,12L11,21":"M3,12H20M13,5L20,12L13,19"}></path>
    </g>
  </svg>`}function rr(n,t){var r;let e=n.states[(r=$n(n,t).get("binary_sensor.stale_data"))!=null?r:""];return e?n.formatEntityAttributeValue(e,"reason"):""}function Fe(n){return p`<svg class="range-mark" viewBox="0 0 12 12" aria-hidden="true">
    ${_`<path d=${aa[n]} style="fill: ${ir(n)}"></path>`}
  </svg>`}function ir(n){return`var(--${n.replace("_","-")})`}var ca=1,Pt=class extends k{willUpdate(t){super.willUpdate(t),this.latest=Te(this.feeds.feed,ca,this)}draw(t,e){var f;let{latest:r}=this,{feed:i,say:o}=t;if(!r)return this.message(o((f=i.trouble)!=null?f:"loading"));let s=He(t,r,e),{age:a,arrow:l,band:u,name:d,reason:c,value:h}=s;return p`<button class=${u?"":"stale"} title=${c||m}
      @click=${()=>ke(this,e)}>
      ${u?p`${Fe(u)}<span class="hidden">${o(u)}</span>`:m}
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
        direction: ltr;
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
    `],Pt=R([C("dexcom-badge-content")],Pt);var da=1440,or=2;function oe(n){var i;let t=[];for(let o of j){let s=(i=n==null?void 0:n[`${o}_percent`])!=null?i:null;if(s===null)return;t.push(s)}let e=Ci(t),r=Qn(t,da);return j.map((o,s)=>({band:o,percent:t[s],shown:e[s],minutesADay:r[s]}))}function qi({minutesADay:n},t){return t("minutes_a_day",{duration:Dt(n*60,t)})}function Ue(n,t,e,r,i){let[o,s]=Mi(n,t,e);if(!o)return;let a=r.number(o.value,o.digits);return o.sign?i(o.sign==="<"?"below":"above",{value:a}):s?`${a}–${r.shown(s)}`:a}function pa(n,t){return t.flatMap(({range:e,less_than_percent:r,more_than_percent:i})=>{let o=Bi(n.filter(({band:s})=>Ie("below").includes(s)));return e==="below"&&r!==null?[Ui(n,e,r)]:e==="in_range"&&i!==null?[Ui(n,e,Math.min(o+i,100))]:[]})}function Ui(n,t,e){let r=n.filter(o=>o.percent>0),i=r.map((o,s)=>Bi(r.slice(0,s+1)));return{range:t,percent:e,gaps:i.slice(0,-1).filter(o=>o<e).length}}function Bi(n){return n.reduce((t,{percent:e})=>t+e,0)}function Gi(n,t,e,r=[]){let i=n.map(({band:a,shown:l})=>`${e(a)} ${t.shownPercent(l)}`),o=n.filter(({percent:a})=>a>0),s=or*(o.length-1);return p`<div class="band-bar" role="img" aria-label=${i.join(", ")}>
    <div class="fills">
      ${o.map(({band:a,percent:l})=>p`<i class="fill ${a}" style="flex-grow:${l}"></i>`)}
    </div>
    ${pa(n,r).map(a=>p`<div class="mark" data-goal=${a.range}>
        <i style="flex-basis:calc((100% - ${s}px) * ${a.percent/100} + ${a.gaps*or}px)"></i>
      </div>`)}
  </div>`}var qe=y`
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
    gap: ${or}px;
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
`;var se=Math.PI,sr=2*se,bt=1e-6,ha=sr-bt;function Vi(n){this._+=n[0];for(let t=1,e=n.length;t<e;++t)this._+=arguments[t]+n[t]}function ma(n){let t=Math.floor(n);if(!(t>=0))throw new Error(`invalid digits: ${n}`);if(t>15)return Vi;let e=10**t;return function(r){this._+=r[0];for(let i=1,o=r.length;i<o;++i)this._+=Math.round(arguments[i]*e)/e+r[i]}}function Wi(n,t,e,r){return n===e&&t===r}function fa(n){let t=Math.floor(n);if(!(t<=15))return Wi;let e=10**t,r=function(i){return Math.round(i*e)};return function(i,o,s,a){return r(i)===r(s)&&r(o)===r(a)}}var Et=class{constructor(t){this._x0=this._y0=this._x1=this._y1=null,this._="",this._append=t==null?Vi:ma(t),this._equal=t==null?Wi:fa(t)}moveTo(t,e){this._append`M${this._x0=this._x1=+t},${this._y0=this._y1=+e}`}closePath(){this._x1!==null&&(this._x1=this._x0,this._y1=this._y0,this._append`Z`)}lineTo(t,e){this._append`L${this._x1=+t},${this._y1=+e}`}quadraticCurveTo(t,e,r,i){this._append`Q${+t},${+e},${this._x1=+r},${this._y1=+i}`}bezierCurveTo(t,e,r,i,o,s){this._append`C${+t},${+e},${+r},${+i},${this._x1=+o},${this._y1=+s}`}arcTo(t,e,r,i,o){if(t=+t,e=+e,r=+r,i=+i,o=+o,o<0)throw new Error(`negative radius: ${o}`);let s=this._x1,a=this._y1,l=r-t,u=i-e,d=s-t,c=a-e,h=d*d+c*c;if(this._x1===null)this._append`M${this._x1=t},${this._y1=e}`;else if(h>bt)if(!(Math.abs(c*l-u*d)>bt)||!o)this._append`L${this._x1=t},${this._y1=e}`;else{let f=r-s,g=i-a,b=l*l+u*u,w=f*f+g*g,E=Math.sqrt(b),M=Math.sqrt(h),A=o*Math.tan((se-Math.acos((b+h-w)/(2*E*M)))/2),S=A/M,F=A/E;Math.abs(S-1)>bt&&this._append`L${t+S*d},${e+S*c}`,this._append`A${o},${o},0,0,${+(c*f>d*g)},${this._x1=t+F*l},${this._y1=e+F*u}`}}arc(t,e,r,i,o,s){if(t=+t,e=+e,r=+r,s=!!s,r<0)throw new Error(`negative radius: ${r}`);let a=r*Math.cos(i),l=r*Math.sin(i),u=t+a,d=e+l,c=1^s,h=s?i-o:o-i;if(this._x1===null?this._append`M${u},${d}`:(Math.abs(this._x1-u)>bt||Math.abs(this._y1-d)>bt)&&this._append`L${u},${d}`,!!r){if(h<0&&(h=h%sr+sr),h>ha)this._append`A${r},${r},0,1,${c},${t-a},${e-l}A${r},${r},0,1,${c},${this._x1=u},${this._y1=d}`;else if(h>bt){let f=t+r*Math.cos(o),g=e+r*Math.sin(o);if(h>=se&&this._equal(u,d,f,g)){h/=2;let b=i+h;this._append`A${r},${r},0,${+(h>=se)},${c},${t+r*Math.cos(b)},${e+r*Math.sin(b)}`}this._append`A${r},${r},0,${+(h>=se)},${c},${this._x1=f},${this._y1=g}`}}}rect(t,e,r,i){this._append`M${this._x0=this._x1=+t},${this._y0=this._y1=+e}h${r=+r}v${+i}h${-r}Z`}toString(){return this._}};function ga(){return new Et}ga.prototype=Et.prototype;function P(n){return function(){return n}}var ya=Math.cos;var lr=Math.sin,Mt=Math.sqrt,Yi=1e-12,Be=Math.PI,Nd=Be/2,Ji=2*Be;function Qi(n){let t=3;return n.digits=function(e){if(!arguments.length)return t;if(e==null)t=null;else{let r=Math.floor(e);if(!(r>=0))throw new RangeError(`invalid digits: ${e}`);t=r}return n},()=>new Et(t)}var zd=Array.prototype.slice;function to(n){return typeof n=="object"&&"length"in n?n:Array.from(n)}function eo(n){this._context=n}eo.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;default:this._context.lineTo(n,t);break}}};function ur(n){return new eo(n)}function no(n){return n[0]}function ro(n){return n[1]}function cr(n,t){var e=P(!0),r=null,i=ur,o=null,s=Qi(a);n=typeof n=="function"?n:n===void 0?no:P(n),t=typeof t=="function"?t:t===void 0?ro:P(t);function a(l){var u,d=(l=to(l)).length,c,h=!1,f;for(r==null&&(o=i(f=s())),u=0;u<=d;++u)!(u<d&&e(c=l[u],u,l))===h&&((h=!h)?o.lineStart():o.lineEnd()),h&&o.point(+n(c,u,l),+t(c,u,l));if(f)return o=null,f+""||null}return a.x=function(l){return arguments.length?(n=typeof l=="function"?l:P(+l),a):n},a.y=function(l){return arguments.length?(t=typeof l=="function"?l:P(+l),a):t},a.defined=function(l){return arguments.length?(e=typeof l=="function"?l:P(!!l),a):e},a.curve=function(l){return arguments.length?(i=l,r!=null&&(o=i(r)),a):i},a.context=function(l){return arguments.length?(l==null?r=o=null:o=i(r=l),a):r},a}function io(n,t,e){var r=null,i=P(!0),o=null,s=ur,a=null,l=Qi(u);n=typeof n=="function"?n:n===void 0?no:P(+n),t=typeof t=="function"?t:P(t===void 0?0:+t),e=typeof e=="function"?e:e===void 0?ro:P(+e);function u(c){var h,f,g,b=(c=to(c)).length,w,E=!1,M,A=new Array(b),S=new Array(b);for(o==null&&(a=s(M=l())),h=0;h<=b;++h){if(!(h<b&&i(w=c[h],h,c))===E)if(E=!E)f=h,a.areaStart(),a.lineStart();else{for(a.lineEnd(),a.lineStart(),g=h-1;g>=f;--g)a.point(A[g],S[g]);a.lineEnd(),a.areaEnd()}E&&(A[h]=+n(w,h,c),S[h]=+t(w,h,c),a.point(r?+r(w,h,c):A[h],e?+e(w,h,c):S[h]))}if(M)return a=null,M+""||null}function d(){return cr().defined(i).curve(s).context(o)}return u.x=function(c){return arguments.length?(n=typeof c=="function"?c:P(+c),r=null,u):n},u.x0=function(c){return arguments.length?(n=typeof c=="function"?c:P(+c),u):n},u.x1=function(c){return arguments.length?(r=c==null?null:typeof c=="function"?c:P(+c),u):r},u.y=function(c){return arguments.length?(t=typeof c=="function"?c:P(+c),e=null,u):t},u.y0=function(c){return arguments.length?(t=typeof c=="function"?c:P(+c),u):t},u.y1=function(c){return arguments.length?(e=c==null?null:typeof c=="function"?c:P(+c),u):e},u.lineX0=u.lineY0=function(){return d().x(n).y(t)},u.lineY1=function(){return d().x(n).y(e)},u.lineX1=function(){return d().x(r).y(t)},u.defined=function(c){return arguments.length?(i=typeof c=="function"?c:P(!!c),u):i},u.curve=function(c){return arguments.length?(s=c,o!=null&&(a=s(o)),u):s},u.context=function(c){return arguments.length?(c==null?o=a=null:a=s(o=c),u):o},u}var Id=_a(ur);function oo(n){this._curve=n}oo.prototype={areaStart:function(){this._curve.areaStart()},areaEnd:function(){this._curve.areaEnd()},lineStart:function(){this._curve.lineStart()},lineEnd:function(){this._curve.lineEnd()},point:function(n,t){this._curve.point(t*Math.sin(n),t*-Math.cos(n))}};function _a(n){function t(e){return new oo(n(e))}return t._curve=n,t}var Hd=Mt(3);var va=Mt(1/3),Fd=va*2;var so=lr(Be/10)/lr(7*Be/10),Ud=lr(Ji/10)*so,qd=-ya(Ji/10)*so;var Bd=Mt(3);var Gd=Mt(3);var Vd=Mt(3)/2,ba=1/Mt(12),Wd=(ba/2+1)*3;function st(){}function Ge(n,t,e){n._context.bezierCurveTo((2*n._x0+n._x1)/3,(2*n._y0+n._y1)/3,(n._x0+2*n._x1)/3,(n._y0+2*n._y1)/3,(n._x0+4*n._x1+t)/6,(n._y0+4*n._y1+e)/6)}function dr(n){this._context=n}dr.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){switch(this._point){case 3:Ge(this,this._x1,this._y1);case 2:this._context.lineTo(this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;break;case 2:this._point=3,this._context.lineTo((5*this._x0+this._x1)/6,(5*this._y0+this._y1)/6);default:Ge(this,n,t);break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t}};function xa(n){this._context=n}xa.prototype={areaStart:st,areaEnd:st,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._y0=this._y1=this._y2=this._y3=this._y4=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x2,this._y2),this._context.closePath();break}case 2:{this._context.moveTo((this._x2+2*this._x3)/3,(this._y2+2*this._y3)/3),this._context.lineTo((this._x3+2*this._x2)/3,(this._y3+2*this._y2)/3),this._context.closePath();break}case 3:{this.point(this._x2,this._y2),this.point(this._x3,this._y3),this.point(this._x4,this._y4);break}}},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._x2=n,this._y2=t;break;case 1:this._point=2,this._x3=n,this._y3=t;break;case 2:this._point=3,this._x4=n,this._y4=t,this._context.moveTo((this._x0+4*this._x1+n)/6,(this._y0+4*this._y1+t)/6);break;default:Ge(this,n,t);break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t}};function wa(n){this._context=n}wa.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3;var e=(this._x0+4*this._x1+n)/6,r=(this._y0+4*this._y1+t)/6;this._line?this._context.lineTo(e,r):this._context.moveTo(e,r);break;case 3:this._point=4;default:Ge(this,n,t);break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t}};function ao(n,t){this._basis=new dr(n),this._beta=t}ao.prototype={lineStart:function(){this._x=[],this._y=[],this._basis.lineStart()},lineEnd:function(){var n=this._x,t=this._y,e=n.length-1;if(e>0)for(var r=n[0],i=t[0],o=n[e]-r,s=t[e]-i,a=-1,l;++a<=e;)l=a/e,this._basis.point(this._beta*n[a]+(1-this._beta)*(r+l*o),this._beta*t[a]+(1-this._beta)*(i+l*s));this._x=this._y=null,this._basis.lineEnd()},point:function(n,t){this._x.push(+n),this._y.push(+t)}};var Yd=(function n(t){function e(r){return t===1?new dr(r):new ao(r,t)}return e.beta=function(r){return n(+r)},e})(.85);function Ve(n,t,e){n._context.bezierCurveTo(n._x1+n._k*(n._x2-n._x0),n._y1+n._k*(n._y2-n._y0),n._x2+n._k*(n._x1-t),n._y2+n._k*(n._y1-e),n._x2,n._y2)}function pr(n,t){this._context=n,this._k=(1-t)/6}pr.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:Ve(this,this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2,this._x1=n,this._y1=t;break;case 2:this._point=3;default:Ve(this,n,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Kd=(function n(t){function e(r){return new pr(r,t)}return e.tension=function(r){return n(+r)},e})(0);function hr(n,t){this._context=n,this._k=(1-t)/6}hr.prototype={areaStart:st,areaEnd:st,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._x3=n,this._y3=t;break;case 1:this._point=2,this._context.moveTo(this._x4=n,this._y4=t);break;case 2:this._point=3,this._x5=n,this._y5=t;break;default:Ve(this,n,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var jd=(function n(t){function e(r){return new hr(r,t)}return e.tension=function(r){return n(+r)},e})(0);function mr(n,t){this._context=n,this._k=(1-t)/6}mr.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:Ve(this,n,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Xd=(function n(t){function e(r){return new mr(r,t)}return e.tension=function(r){return n(+r)},e})(0);function fr(n,t,e){var r=n._x1,i=n._y1,o=n._x2,s=n._y2;if(n._l01_a>Yi){var a=2*n._l01_2a+3*n._l01_a*n._l12_a+n._l12_2a,l=3*n._l01_a*(n._l01_a+n._l12_a);r=(r*a-n._x0*n._l12_2a+n._x2*n._l01_2a)/l,i=(i*a-n._y0*n._l12_2a+n._y2*n._l01_2a)/l}if(n._l23_a>Yi){var u=2*n._l23_2a+3*n._l23_a*n._l12_a+n._l12_2a,d=3*n._l23_a*(n._l23_a+n._l12_a);o=(o*u+n._x1*n._l23_2a-t*n._l12_2a)/d,s=(s*u+n._y1*n._l23_2a-e*n._l12_2a)/d}n._context.bezierCurveTo(r,i,o,s,n._x2,n._y2)}function lo(n,t){this._context=n,this._alpha=t}lo.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:this.point(this._x2,this._y2);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){if(n=+n,t=+t,this._point){var e=this._x2-n,r=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;break;case 2:this._point=3;default:fr(this,n,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Zd=(function n(t){function e(r){return t?new lo(r,t):new pr(r,0)}return e.alpha=function(r){return n(+r)},e})(.5);function uo(n,t){this._context=n,this._alpha=t}uo.prototype={areaStart:st,areaEnd:st,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(n,t){if(n=+n,t=+t,this._point){var e=this._x2-n,r=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1,this._x3=n,this._y3=t;break;case 1:this._point=2,this._context.moveTo(this._x4=n,this._y4=t);break;case 2:this._point=3,this._x5=n,this._y5=t;break;default:fr(this,n,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Jd=(function n(t){function e(r){return t?new uo(r,t):new hr(r,0)}return e.alpha=function(r){return n(+r)},e})(.5);function co(n,t){this._context=n,this._alpha=t}co.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){if(n=+n,t=+t,this._point){var e=this._x2-n,r=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:fr(this,n,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Qd=(function n(t){function e(r){return t?new co(r,t):new mr(r,0)}return e.alpha=function(r){return n(+r)},e})(.5);function $a(n){this._context=n}$a.prototype={areaStart:st,areaEnd:st,lineStart:function(){this._point=0},lineEnd:function(){this._point&&this._context.closePath()},point:function(n,t){n=+n,t=+t,this._point?this._context.lineTo(n,t):(this._point=1,this._context.moveTo(n,t))}};function Ki(n){return n<0?-1:1}function ji(n,t,e){var r=n._x1-n._x0,i=t-n._x1,o=(n._y1-n._y0)/(r||i<0&&-0),s=(e-n._y1)/(i||r<0&&-0),a=(o*i+s*r)/(r+i);return(Ki(o)+Ki(s))*Math.min(Math.abs(o),Math.abs(s),.5*Math.abs(a))||0}function Xi(n,t){var e=n._x1-n._x0;return e?(3*(n._y1-n._y0)/e-t)/2:t}function ar(n,t,e){var r=n._x0,i=n._y0,o=n._x1,s=n._y1,a=(o-r)/3;n._context.bezierCurveTo(r+a,i+a*t,o-a,s-a*e,o,s)}function We(n){this._context=n}We.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=this._t0=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x1,this._y1);break;case 3:ar(this,this._t0,Xi(this,this._t0));break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){var e=NaN;if(n=+n,t=+t,!(n===this._x1&&t===this._y1)){switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;break;case 2:this._point=3,ar(this,Xi(this,e=ji(this,n,t)),e);break;default:ar(this,this._t0,e=ji(this,n,t));break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t,this._t0=e}}};function Sa(n){this._context=new po(n)}(Sa.prototype=Object.create(We.prototype)).point=function(n,t){We.prototype.point.call(this,t,n)};function po(n){this._context=n}po.prototype={moveTo:function(n,t){this._context.moveTo(t,n)},closePath:function(){this._context.closePath()},lineTo:function(n,t){this._context.lineTo(t,n)},bezierCurveTo:function(n,t,e,r,i,o){this._context.bezierCurveTo(t,n,r,e,o,i)}};function gr(n){return new We(n)}function Ta(n){this._context=n}Ta.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=[],this._y=[]},lineEnd:function(){var n=this._x,t=this._y,e=n.length;if(e)if(this._line?this._context.lineTo(n[0],t[0]):this._context.moveTo(n[0],t[0]),e===2)this._context.lineTo(n[1],t[1]);else for(var r=Zi(n),i=Zi(t),o=0,s=1;s<e;++o,++s)this._context.bezierCurveTo(r[0][o],i[0][o],r[1][o],i[1][o],n[s],t[s]);(this._line||this._line!==0&&e===1)&&this._context.closePath(),this._line=1-this._line,this._x=this._y=null},point:function(n,t){this._x.push(+n),this._y.push(+t)}};function Zi(n){var t,e=n.length-1,r,i=new Array(e),o=new Array(e),s=new Array(e);for(i[0]=0,o[0]=2,s[0]=n[0]+2*n[1],t=1;t<e-1;++t)i[t]=1,o[t]=4,s[t]=4*n[t]+2*n[t+1];for(i[e-1]=2,o[e-1]=7,s[e-1]=8*n[e-1]+n[e],t=1;t<e;++t)r=i[t]/o[t-1],o[t]-=r,s[t]-=r*s[t-1];for(i[e-1]=s[e-1]/o[e-1],t=e-2;t>=0;--t)i[t]=(s[t]-i[t+1])/o[t];for(o[e-1]=(n[e]+i[e-1])/2,t=0;t<e-1;++t)o[t]=2*n[t+1]-i[t+1];return[i,o]}function ka(n,t){this._context=n,this._t=t}ka.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=this._y=NaN,this._point=0},lineEnd:function(){0<this._t&&this._t<1&&this._point===2&&this._context.lineTo(this._x,this._y),(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line>=0&&(this._t=1-this._t,this._line=1-this._line)},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;default:{if(this._t<=0)this._context.lineTo(this._x,t),this._context.lineTo(n,t);else{var e=this._x*(1-this._t)+n*this._t;this._context.lineTo(e,this._y),this._context.lineTo(e,t)}break}}this._x=n,this._y=t}};var yr=13;function Ye(n,t,e,r){let{very_low_mg_dl:i,low_mg_dl:o,high_mg_dl:s,very_high_mg_dl:a}=e.limits,l=[{limit:i,kind:"faint",room:t(i)-t(o)},{limit:o,kind:"limit",room:yr},{limit:s,kind:"limit",room:yr},{limit:a,kind:"faint",room:t(s)-t(a)}];return _`
    <rect class="target" x=${n.left} width=${n.right-n.left}
      y=${t(s)} height=${t(o)-t(s)}></rect>
    ${l.map(({limit:u,kind:d,room:c})=>_`
        <line class=${d} x1=${n.left} x2=${n.right} y1=${t(u)} y2=${t(u)}></line>
        ${c<yr?"":_`<text x=${n.left-5} y=${t(u)+4} text-anchor="end">${r.glucose(u,e)}</text>`}`)}`}var Ke=y`
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
`;var Da=300;function ho(n,t,e=!1){let r=(t[1]-t[0])/(n[1]-n[0]),[i,o]=e?[Math.min(...n),Math.max(...n)]:[Number.NEGATIVE_INFINITY,Number.POSITIVE_INFINITY];return Object.assign(l=>t[0]+(Math.min(Math.max(l,i),o)-n[0])*r,{invert:l=>n[0]+(l-t[0])/r,domain:n,range:t})}function N(n,t,e){return ho([n,t],[e.left,e.right])}function at(n,t,e){let r=Math.max(Da,t.high_mg_dl+20),i=n>r?400:r;return ho([40,i],[e.bottom,e.top],!0)}var Pa=["p5_mg_dl","p25_mg_dl","p50_mg_dl","p75_mg_dl","p95_mg_dl"],le=1440,Ea=[0,6,12,18,24],ae={left:34,right:10,top:8,bottom:20};function go(n){let[t,e]=[n[0],D(n)];if(!t||!e)return[];let r=le/n.length/2,i={...t};for(let o of Pa)i[o]=Ca(t[o],e[o]);return[{...i,minute_of_day:0},...n.map(o=>({...o,minute_of_day:o.minute_of_day+r})),{...i,minute_of_day:le}]}function ue(n,t){return t.hour(ut(v+n*x,t.zone))}function Ma({width:n,height:t}){return{left:ae.left,right:Math.max(n-ae.right,ae.left+1),top:ae.top,bottom:t-ae.bottom}}function yo(n,t,e,r,i){let o=Ma(e),s=go(n),a=Math.max(...s.map(d=>{var c;return(c=d.p95_mg_dl)!=null?c:0})),l=N(0,le,o),u=at(a,r.limits,o);return _`
    ${Ye(o,u,r,i)}
    ${Oa(o,i)}
    <path class="outer" d=${mo(s,"p5_mg_dl","p95_mg_dl",l,u)}></path>
    <path class="inner" d=${mo(s,"p25_mg_dl","p75_mg_dl",l,u)}></path>
    <path class="before" d=${fo(t,o,u)}></path>
    <path class="median" d=${fo(n,o,u)}></path>`}function Ca(n,t){return n===null||t===null?null:(n+t)/2}function mo(n,t,e,r,i){var s;return(s=io(a=>r(a.minute_of_day),a=>{var l;return i((l=a[t])!=null?l:0)},a=>{var l;return i((l=a[e])!=null?l:0)}).defined(a=>a[t]!==null&&a[e]!==null).curve(gr).digits(1)(n))!=null?s:""}function fo(n,t,e){var o;let r=N(0,le,t);return(o=cr(s=>r(s.minute_of_day),s=>{var a;return e((a=s.p50_mg_dl)!=null?a:0)}).defined(s=>s.p50_mg_dl!==null).curve(gr).digits(1)(go(n)))!=null?o:""}function Oa(n,t){let e=N(0,le,n);return Ea.map(r=>{let i=e(r*60),o=r===0?"start":r===24?"end":"middle";return _`
      <line class="tick" x1=${i} x2=${i} y1=${n.top} y2=${n.bottom}></line>
      <text x=${i} y=${n.bottom+14} text-anchor=${o}>${ue(r,t)}</text>`})}var _o=y`
  ${Ke}
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
`;var wo=1;function je(n,t,e,r){let i=new Map(j.map(a=>[a,""])),o={left:Number.NEGATIVE_INFINITY,top:0,bottom:0,end:0,band:void 0},s=()=>{let{band:a,bottom:l,left:u,top:d}=o;if(!a)return;let c=d===l?"h0":`V${l}`;i.set(a,`${i.get(a)}M${u},${d}${c}`)};for(let[a,l]of n){let[u,d,c]=[bo(e(a)),bo(r(l)),B(l,t)];if(c===o.band&&u-o.left<wo){o.top=Math.min(o.top,d),o.bottom=Math.max(o.bottom,d);continue}s(),Object.assign(o,{band:c,left:u,top:d,bottom:d})}return s(),i}function Xe(n,t,e){let r="",i=Number.NEGATIVE_INFINITY,o;for(let[s,a]of n){let[l,u]=[xo(t(s)),xo(e(a))],d=s<i||s-i>900;if(i=s,o&&!d&&l-o.left<wo){o.top=Math.min(o.top,u),o.bottom=Math.max(o.bottom,u),o.end=u;continue}r+=`${vo(o)}${d?"M":"L"}${l},${u}`,o={left:l,top:u,bottom:u,end:u}}return r+vo(o)}function vo(n){return!n||n.top===n.bottom?"":`V${n.top}V${n.bottom}V${n.end}`}function bo(n){return Math.round(n*2)/2}function xo(n){return Math.round(n*10)/10}function Ze(n,t,e,r,i){let[o,s]=[i(t.high_mg_dl),i(t.low_mg_dl)];return _`<rect class="target" width=${e} y=${o} height=${s-o}></rect>
    <path class="trace" d=${Xe(n,r,i)}></path>
    ${[...je(n,t,r,i)].map(([a,l])=>l?_`<path class="dots" style="stroke: var(--${a.replace("_","-")})" d=${l}></path>`:m)}`}var Je=y`
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
`;var Na=["sunday","monday","tuesday","wednesday","thursday","friday","saturday"],za=1,Ia=[1,2,3,4,5,6,7],Ha=/^(en(-(us|ca|au))?|ja(-.*)?|pt-br|he.*)$/i;function Qe({first_weekday:n,language:t}){var r,i;let e=Na.indexOf(n!=null?n:"");if(e>=0)return e;try{let{Locale:o}=Intl,s=o&&new o(t),a=(i=(r=s==null?void 0:s.getWeekInfo)==null?void 0:r.call(s))!=null?i:s==null?void 0:s.weekInfo;if(a)return a.firstDay%7}catch{}return Ha.test(t)?0:za}function vp(n){return Ia.map(t=>(n+t+5)%7+1)}function bp(n,t,e="short"){return t.date(T(`2024-01-0${n}`,t.zone),{weekday:e})}function _r({start:n,end:t,days:e},r){let i={day:"numeric",month:"short",year:"numeric"},[o,s]=[e[0],D(e)];return(o&&s?[o,s].map(l=>T(l.day,r.zone)):[n,t].map(l=>Date.parse(l)/1e3)).map(l=>r.date(l,i)).join(" – ")}function tn({hours:n},t,e){let r=Math.round(n*4)/4;return r===24?"":` (${e("hours_short",{count:t.amount(r)})})`}function $o(n,t,e){return e("labelled",{label:e("previous"),value:_r(n,t)})}var en=class{constructor(t){this.host=t}get isLoading(){return this.requested!==this.settled}follow(t,e){t!==this.feed&&(this.answer=void 0,this.trouble=void 0,this.feed=t),e!==this.requested&&(this.requested=e,e.then(r=>this.settle(e,r),r=>this.settle(e,void 0,Me(r))))}settle(t,e,r){t===this.requested&&(this.settled=t,this.trouble=r,e&&(this.answer=e),this.host.requestUpdate())}},H=class extends en{request(t,e,r){this.follow(t,t.summary(e,r))}},So=class extends en{request(t,e,r){this.follow(t,t.week(e,r))}};function z({start:n,end:t}){return{start:Date.parse(n)/1e3,end:Date.parse(t)/1e3}}function To(n){let t=z(n),[e]=n.days.slice(-14);return e?{...t,start:z(e).start}:t}var Fa=31,nn=class{constructor(t){this.host=t;this.summary=new H(t)}get trouble(){return this.summary.trouble}update(t,e,r,i){var u,d,c,h,f,g;this.feed=t,this.days=void 0;let o=t==null?void 0:t.status;if(!t||!o||o.latest===null)return;let s=i==null?void 0:i.period;this.summary.request(t,s!=null?s:e);let{answer:a}=this.summary;if(!a)return;let{days:l=[]}=(u=a.summary)!=null?u:{};this.days=s?ko(l,Fa,void 0,r):ko(l,e,(d=o.known_since)!=null?d:void 0,r),this.span={start:(h=(c=D(this.days))==null?void 0:c.start)!=null?h:o.latest-e*v,end:(g=(f=this.days[0])==null?void 0:f.end)!=null?g:o.latest},t.need(this.span.start,this.span.end,this.host)}readingsOf({start:t,end:e}){var r,i;return I((i=(r=this.feed)==null?void 0:r.readings)!=null?i:[],t,e)}};function vr(n,t){return{summary:n,...z(n),isSoFar:z(n.metrics).end<z(n).end,shown:T(n.day,t)}}function ko(n,t,e,r){return n.slice(-t).map(i=>vr(i,r)).reverse().filter((i,o)=>o===0||e===void 0||i.end>e)}var X={left:0,right:240,top:2,bottom:46},rn=[6,12,18];function Ao(n,t,e,r){let i=N(n.start,n.end,X);return p`<svg
    class="stretched"
    viewBox="0 0 ${X.right} ${X.bottom+X.top}"
    preserveAspectRatio="none"
    aria-hidden="true"
    data-readings=${t.length}
  >
    ${Ua(n,e).map(o=>_`<path class="tick" d="M${i(o)},${X.top}V${X.bottom}"></path>`)}
    ${Ze(t,e.limits,X.right,i,r)}
  </svg>`}function Ua({start:n,end:t},{clock_shifts:e}){var s;let[r]=(s=J(e,([a])=>n<=a&&a<t))!=null?s:[t],i=rn.map(a=>n+a*x).filter(a=>a<r),o=rn.map(a=>t-v+a*x).filter(a=>a>r);return[...i,...o]}function br({goals:n}){var t,e;return(e=(t=n.find(({range:r})=>r==="in_range"))==null?void 0:t.more_than_percent)!=null?e:null}function Ro(n,t){let e=br(t);return e===null?{band:"in_range",strength:n/100}:n>e?{band:"in_range",strength:(n-e)/(100-e)}:{band:"high",strength:(e-n)/e}}function Do(n,t){let{format:e,say:r}=t,i=n.summary.metrics.in_range_percent,o=n.isSoFar?` ${r("so_far")}`:"",s=i==null?r("not_enough_data"):r("labelled",{label:r("in_range"),value:e.percent(i)+o});return`${r("open_day",{day:qa(n,t)})}. ${s}`}function qa({shown:n,summary:t},{format:e,say:r}){return e.date(n,{weekday:"long",day:"numeric",month:"long"})+tn(t,e,r)}var[Po,Ba]=[.1,.4];function Eo(n,t,e){var f;let{feed:r,format:i,say:o}=e,{isLoading:s,month:a,trouble:l,weeks:u}=t;if(!a)return p`<div class="message" role="status">${o(l!=null?l:"loading")}</div>`;let d=r.status,[c,h]=[a.first,$(a.last,1)].map(g=>T(g,i.zone));return p`${q(e,c,h,t.missingBefore)}
    ${l?p`<div role="alert">${o(l)}</div>`:m}
    <div class="arrows">
      <button aria-label=${o("earlier")} ?disabled=${!t.canMoveEarlier}
        @click=${()=>t.move(-1)}>‹</button>
      <strong aria-live="polite">${i.date(c,{month:"long",year:"numeric"})}</strong>
      <button aria-label=${o("later")} ?disabled=${!t.canMoveLater}
        @click=${()=>t.move(1)}>›</button>
    </div>
    <table aria-busy=${s}>
      <thead><tr>${((f=u[0])!=null?f:[]).map(({date:g})=>Ga(g,e))}</tr></thead>
      <tbody>${u.map(g=>p`<tr>${g.map(b=>Va(n,b,e,d))}</tr>`)}</tbody>
    </table>
    ${Ka(e,d)}`}function Ga(n,{format:t}){let e=T(n,t.zone);return p`<th scope="col" abbr=${t.date(e,{weekday:"long"})}>${t.weekday(e)}</th>`}function Va(n,{date:t,day:e,isInMonth:r},i,o){if(!r)return p`<td></td>`;let s=i.format.number(Number(t.slice(-2)));return e?p`<td><button class=${e.isSoFar?"today":""} data-day=${t}
    aria-label=${Do(e,i)}
    @click=${()=>At(n,t)}>
    ${Wa(e,o)}<span class="date">${s}</span>${Ya(e,i)}
  </button></td>`:p`<td><span class="quiet date">${s}</span></td>`}function Wa(n,t){let e=n.summary.metrics.in_range_percent;if(e==null)return p`<i class="unknown"></i>`;let{band:r,strength:i}=Ro(e,t),o=Po+(Ba-Po)*i;return p`<i class="fill ${r}" style="opacity:${o.toFixed(2)}"></i>`}function Ya({summary:n},{format:t}){let e=n.metrics.in_range_percent;return p`<span class="figure">${e==null?"–":t.percent(e)}</span>`}function Ka({format:n,say:t},e){let r=br(e),i=r===null?"":n.shownPercent({value:r,digits:0,sign:""}),o=(s,a)=>p`<li><span class="sample ${s}"><i class="fill ${s}"></i></span>${a}</li>`;return p`<ul class="legend">
    ${r===null?o("in_range",t("in_range")):p`${o("in_range",t("labelled",{label:t("in_range"),value:t("above",{value:i})}))}
          ${o("high",t("below",{value:i}))}`}
    <li><span class="sample"><i class="unknown"></i></span>${t("not_enough_data")}</li>
    <li><span class="sample today"></span>${t("labelled",{label:t("today"),value:t("so_far")})}</li>
  </ul>`}function Mo({clock_shifts:n,first_reading:t,known_since:e,latest:r},{utc_offsets:i=[]}={}){var u;let[o]=i;if(r===null||!o)return;let s=new $t(i),a=(u=t!=null?t:e)!=null?u:r,l=n.filter(([d])=>a<d&&d<=o[0]).reduce((d,[,c])=>d+c,0);return{first:s.dayOf(a-l),last:s.dayOf(r)}}var xr=7,on=class{constructor(t){this.host=t;this.firstWeekday=1;this.days=new Map;this.latest=new H(t),this.summary=new H(t)}get trouble(){var t;return(t=this.summary.trouble)!=null?t:this.latest.trouble}get isLoading(){return this.summary.isLoading}get missingBefore(){var t,e,r;return(r=D((e=(t=this.summary.answer)==null?void 0:t.missing)!=null?e:[]))==null?void 0:r[1]}get canMoveEarlier(){return!!(this.month&&this.bounds&&this.month.first>this.bounds.first)}get canMoveLater(){return!!(this.month&&this.bounds&&this.month.last<this.bounds.last)}get weeks(){let{days:t,firstWeekday:e,month:r}=this;if(!r)return[];let{first:i}=lt(r.first,"week",e),o=Math.ceil(V({first:i,last:r.last})/xr);return Array.from({length:o},(s,a)=>Array.from({length:xr},(l,u)=>{let d=$(i,xr*a+u),c=r.first<=d&&d<=r.last;return{date:d,isInMonth:c,day:c?t.get(d):void 0}}))}update(t,e,r,i){var c,h,f,g,b;(i==null?void 0:i.period)!==this.selected&&(this.chosen=void 0),this.selected=i==null?void 0:i.period,this.firstWeekday=r,this.month=void 0,this.days=new Map;let o=t==null?void 0:t.status;if(!t||!o||o.latest===null)return;this.latest.request(t,1);let s=Mo(o,this.latest.answer);if(this.bounds=s,!s)return;let a=(f=(h=this.chosen)!=null?h:(c=this.selected)==null?void 0:c.last)!=null?f:s.last,l=a>s.last;this.month=lt(l?s.last:a,"month",0),this.summary.request(t,this.month);let{days:u=[]}=(b=(g=this.summary.answer)==null?void 0:g.summary)!=null?b:{},d=u.filter(({day:w})=>s.first<=w&&w<=s.last);this.days=new Map(d.map(w=>[w.day,vr(w,e)]))}move(t){this.month&&(this.chosen=G(this.month.first,t),this.host.requestUpdate())}};var Co=y`
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
`;var Oo=y`
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
`;var Ct=class extends k{constructor(){super(...arguments);this.controller=new nn(this);this.month=new on(this)}willUpdate(e){super.willUpdate(e);let{config:r,controller:i,hass:o,month:s}=this;if(!o||!r)return;let[a,l,{store:u}]=[this.feeds.feed,vt(o),this.period];r.view==="month"?s.update(a,l,Qe(o.locale),u):i.update(a,r.days,l,u)}draw(e,r){var g,b;let{feed:i,notice:o,say:s}=e,a=i.status;if(a.latest===null)return this.message(s("no_readings"),o);let l=p`<header>
      <h2>${(g=r.title)!=null?g:s("days_card")}</h2>
      <span class="quiet">${s("in_range")}</span>
    </header>`;if(r.view==="month")return p`<ha-card>${o} ${l} ${Eo(this,this.month,e)}</ha-card>`;let{days:u,span:d,trouble:c}=this.controller;if(!u||!d)return this.message(s(c!=null?c:"loading"),o);let[,h=0]=(b=K(this.controller.readingsOf(d)))!=null?b:[],f=at(h,a.limits,X);return p`<ha-card>
      ${o} ${q(e,d.start,d.end)}
      ${l}
      ${c?p`<div role="alert">${s(c)}</div>`:m}
      <ul class="list">
        ${u.map(w=>this.day(e,a,w,f))}
      </ul>
      ${ja(e,a)}
    </ha-card>`}day(e,r,i,o){let{format:s,say:a}=e,{summary:l,shown:u}=i,d=l.metrics.in_range_percent,c=d==null?void 0:s.percent(d),h=tn(l,s,a).trim();return p`<li>
      <button
        class=${Xa(l.day)?"weekend":""}
        @click=${()=>At(this,l.day)}
      >
        <span class="date">
          <span>${s.weekday(u)}</span>
          <span class="quiet">${s.date(u,{day:"numeric",month:"short"})}</span>
          ${h&&p`<span class="quiet">${h}</span>`}
        </span>
        ${Ao(i,this.controller.readingsOf(i),r,o)}
        <span class="percent" title=${c?m:a("not_enough_data")}>
          ${c!=null?c:"–"}
          ${i.isSoFar?p`<span class="quiet">${a("so_far")}</span>`:m}
        </span>
      </button>
    </li>`}};Ct.styles=[O,qe,Je,Oo,Co],Ct=R([C("dexcom-days-content")],Ct);function ja({format:n,say:t},e){let r=Ue("in_range",e.limits,e,n,t),i=rn.map(o=>ue(o,n));return p`<p class="quiet">
    ${t("days_legend",{range:`${r} ${e.unit}`,times:i.join(", ")})}
  </p>`}function Xa(n){return[0,6].includes(new Date(n).getUTCDay())}var wr=["urgent_low","urgent_low_soon","low","high","fall","rise","signal_loss","no_readings"],Za={insulin:"m-5,-4h10l-5,9z",carbs:"m-4.5,-4.5h9v9h-9z",exercise:"m-5,4l5,-9l5,9z",health:"m-1.5,-5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5v-3h3.5z",blood_glucose:"m0,-5.5c3 3.5 4 5 4 7a4,4 0 0 1 -8,0c0 -2 1 -3.5 4 -7z",note:"m-4,-5h6l2,2v8h-8z",calibration:"m0,-5a5,5 0 1 1 -.01,0zm0,2.5a2.5,2.5 0 1 0 .01,0z",alert:"m0,-5.5l5.5,5.5l-5.5,5.5l-5.5,-5.5z",urgent_low:"m-2.4,-6h4.8l3.6,3.6v4.8l-3.6,3.6h-4.8l-3.6,-3.6v-4.8zm1.4,2v5h2v-5zm0,6.4v1.8h2v-1.8z",urgent_low_soon:"m0,-6l6,6l-6,6l-6,-6zm0,2.8l-3.2,3.2l3.2,3.2l3.2,-3.2z",low:"m-5,-5h10l-5,7zm0,8.5h10v2h-10z",high:"m-5,5h10l-5,-7zm0,-8.5h10v-2h-10z",fall:"m-5,-3.6l6.2,6.2h-3.7v2.4h7.5v-7.5h-2.4v3.7l-6.2,-6.2z",rise:"m-5,3.6l6.2,-6.2h-3.7v-2.4h7.5v7.5h-2.4v-3.7l-6.2,6.2z",signal_loss:"m0,-6a6,6 0 1 1 -.01,0zm0,2a4,4 0 0 0 -3.1,6.5l5.6,-5.6a4,4 0 0 0 -2.5,-.9zm3.1,1.5l-5.6,5.6a4,4 0 0 0 5.6,-5.6z",no_readings:"m-6,-2h3v4h-3zm4.5,0h3v4h-3zm4.5,0h3v4h-3z"};function xt({kind:n,sub_type:t}){var e;return n==="alert"&&(e=wr.find(r=>r===t))!=null?e:n}function $r(n){let t=wr.indexOf(n);return t<0?wr.length:t}function Ot(n,t=[0]){let e=t.map(r=>`M${r.toFixed(1)},0${Za[n]}`).join("");return _`<path class="marker ${n}" data-count=${t.length} d=${e}></path>`}function sn(n,t){let e=`alert_${n}`;return t(Bt(e)?e:n)}function Lo({amount:n,unit:t},e,r,i){if(n===null)return"";switch(t){case"mg/dL":return`${r.glucose(n,e)} ${e.unit}`;case"U":return i("insulin_units",{amount:r.amount(n)});case"min":return i("duration_minutes",{minutes:r.amount(n)});default:return t?`${r.amount(n)} ${t}`:r.amount(n)}}function ce({kind:n,sub_type:t,amount:e,note:r},i,o,s){var h;let l={amount:n==="blood_glucose"||n==="calibration"?o.glucose(e!=null?e:0,i):o.amount(e!=null?e:0),unit:i.unit},u=e===null?"":"_amount",d=[`diary_${n}_${t}${u}`,`diary_${n}${u}`,n],c=s((h=d.find(Bt))!=null?h:n,l);return r?`${c}, ${r}`:c}function Ch(n,t,e,r){return ce({...n,amount:null},t,e,r)}var an=y`
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
`;var Ja=14,Qa=31,tl=["insulin","carbs","exercise"],ln=class{constructor(t){this.host=t;this.last=[];this.today="";this.isKnown=!1;this.person=ot();this.summary=new H(t)}get trouble(){return this.summary.trouble}update(t,{days:e,show_alerts:r},i,o){var E,M;if(this.days=void 0,this.last=[],this.isKnown=!1,!(t!=null&&t.status))return;let s=o==null?void 0:o.period;this.summary.request(t,s!=null?s:Math.max(e,Ja));let{answer:a,isLoading:l,trouble:u}=this.summary;if(!a)return;!l&&!u&&(this.answered=s);let{summary:d,utc_offsets:c}=a,h=(E=d==null?void 0:d.days)!=null?E:[];if(this.clock=this.person([c,i],()=>c.length>0?new $t(c):_e(i)),this.today=this.dayOf(t.now),this.span=this.answered?el(h):nl(h.slice(-e),e,t.now),!this.span){this.days=[];return}let{start:f,end:g}=this.span,b=t.status.diary_known_since;if(this.isKnown=b!==null&&b<=f,t.need(f,g,this.host),!t.has(f,g))return;let w=((M=t.diary)!=null?M:[]).filter(({kind:A,time:S})=>f<=S&&S<g&&(r||A!=="alert")).sort((A,S)=>S.time-A.time);this.days=this.byDay(w).slice(0,Qa),!this.answered&&(this.last=tl.flatMap(A=>{var S;return(S=w.find(F=>F.kind===A))!=null?S:[]}))}dayOf(t){return this.clock.dayOf(t)}byDay(t){var r;let e=new Map;for(let i of t){let o=this.dayOf(i.time),s=(r=e.get(o))!=null?r:{day:o,entries:[]};s.entries.push(i),e.set(o,s)}return[...e.values()]}};function el(n){let[t,e]=[n[0],D(n)];return t&&e&&{start:z(t).start,end:z(e).end}}function nl(n,t,e){let[r]=n;return{start:r?z(r).start:e-t*v,end:e}}var No=y`
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
`;var Lt=class extends k{constructor(){super(...arguments);this.controller=new ln(this);this.personFormat=ot()}willUpdate(e){super.willUpdate(e);let{config:r,controller:i,feeds:o,hass:s,period:a}=this;s&&r&&i.update(o.feed,r,s.config.time_zone,a.store)}draw(e,r){var b;let{feed:i,hass:o,notice:s,say:a}=e,{clock:l,days:u,isKnown:d,span:c,trouble:h}=this.controller;if(i.diary===null)return this.message(a("diary_not_allowed"),s);if(!u)return this.message(a(h!=null?h:"loading"),s);let f=this.personFormat([o.locale,l,W(i.now)],()=>new Rt(o,i.now,l)),g={...e,format:f};return p`<ha-card>
      ${s} ${c&&q(e,c.start,c.end)}
      <h2>${(b=r.title)!=null?b:a("diary_card")}</h2>
      ${h?p`<div role="alert">${a(h)}</div>`:m}
      ${this.lastEntries(g)}
      ${u.length>0?p`<div class="days">${u.map(w=>this.dayList(w,g))}</div>`:p`<p class="message">${a(d?"no_entries":"not_enough_data")}</p>`}
    </ha-card>`}lastEntries(e){let{controller:r}=this,{format:i,say:o}=e;return r.last.length===0?m:p`<ul class="last" aria-label=${o("last_entries")}>
      ${r.last.map(s=>p`<li>
          ${zo(s)}
          <span class="what">
            <span class="text">${Io(s,e)}</span>
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
            ${zo(u)}
            <span class="text">${Io(u,i)}</span>
          </li>`)}
      </ul>
    </section>`}};Lt.styles=[O,an,No],Lt=R([C("dexcom-diary-content")],Lt);function zo(n){return p`<svg viewBox="-8 -8 16 16" aria-hidden="true">${Ot(xt(n))}</svg>`}function Io(n,{feed:t,format:e,say:r}){return ce(n,t.status,e,r)}var Sr=10;function Ho(n,t,{width:e}){Se(t?rl(t,e):m,n)}function rl({left:n,top:t,comparedTop:e,content:r},i){let o=n>i/2,s=Math.floor((o?n:i-n)-Sr),a=o?`translateX(calc(${n-Sr}px - 100%))`:`translateX(${n+Sr}px)`;return p`
    <i class="cursor" style="transform:translateX(${n}px)"></i>
    ${e===void 0?m:p`<i class="spot compared" style="transform:translate(${n}px,${e}px)"></i>`}
    ${t===void 0?m:p`<i class="spot" style="transform:translate(${n}px,${t}px)"></i>`}
    <div class="bubble" style="max-width:${s}px;transform:${a}">${r}</div>`}var Fo=y`
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
`;var sm={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Uo=n=>(...t)=>({_$litDirective$:n,values:t}),un=class{constructor(t){}get _$AU(){return this._$AM._$AU}_$AT(t,e,r){this._$Ct=t,this._$AM=e,this._$Ci=r}_$AS(t,e){return this.update(t,e)}update(t,e){return this.render(...e)}};var il={},Tr=Uo(class extends un{constructor(){super(...arguments),this.ot=il}render(n,t){return t()}update(n,[t,e]){if(Array.isArray(t)){if(Array.isArray(this.ot)&&this.ot.length===t.length&&t.every((r,i)=>r===this.ot[i]))return U}else if(this.ot===t)return U;return this.ot=Array.isArray(t)?Array.from(t):t,this.render(t,e)}});var de=class{constructor(){this.scaledBy="";this.kept=new Map}of(t,e){let{pixelsPerSecond:r,y:i,limits:o}=e,s=JSON.stringify([r,i.domain,i.range,o]),a=s===this.scaledBy?this.kept:new Map;this.scaledBy=s,this.kept=new Map;for(let l=0;l<t.length;){let u=Math.floor(t[l][0]/v)*v,d=yt(t,u+v),[c,h]=[t[l-1],t.slice(l,d)],f=a.get(u),g=f&&f.before===c&&ol(f.readings,h);this.kept.set(u,g?f:sl(u,c,h,e)),l=d}return[...this.kept.values()]}};function ol(n,t){return n.length===t.length&&n.every(([e,r],i)=>{var o,s;return e===((o=t[i])==null?void 0:o[0])&&r===((s=t[i])==null?void 0:s[1])})}function sl(n,t,e,{pixelsPerSecond:r,y:i,limits:o}){let s=a=>(a-n)*r;return{start:n,before:t,readings:e,line:Xe(t?[t,...e]:e,s,i),dots:[...je(e,o,s,i)].filter(([,a])=>a)}}var cn=16,al=30,pe=8,ll=5.8,ul=[["alert"],["insulin"],["carbs"],["exercise","health","blood_glucose","note","calibration"]];function Bo(n,t,e,r,i){let[o,s]=t.range;return ul.map((a,l)=>{let u=cl(n.filter(({kind:c})=>a.includes(c)),c=>Math.max(t(c.time),o)),d=u.map(({left:c,entries:h},f)=>{var M,A;let[g]=h,b=((A=(M=u[f+1])==null?void 0:M.left)!=null?A:s+pe)-c-2*pe,w=Math.max(...h.map(S=>{var F;return(F=S.end)!=null?F:0})),E=h.length>1?`×${h.length}`:pl(g,b,e,r,i);return{kind:dl(h),count:h.length,left:c,length:Math.max(Math.min(t(w),s)-c,0),text:E,isTextLeft:c+Vo(E)>s}});return{isAbove:l===0,marks:d}}).filter(({marks:a})=>a.length>0)}function qo({marks:n},t){let e=[...new Set(n.map(({kind:r})=>r))];return _`<g transform="translate(0,${t})">
    ${n.filter(({length:r})=>r>pe).map(({kind:r,left:i,length:o})=>_`<rect class="lasting ${r}" x=${i} y="6" height="2" width=${o}></rect>`)}
    ${e.map(r=>Ot(r,n.filter(i=>i.kind===r).map(({left:i})=>i)))}
    ${n.filter(({text:r})=>r).map(({isTextLeft:r,left:i,text:o})=>_`<text class="amount" x=${(i+(r?-pe:pe)).toFixed(1)} y="4"
            text-anchor=${r?"end":"start"}>${o}</text>`)}
  </g>`}function kr(n,t){return n.filter(e=>e.isAbove===t).length*cn}function Go(n,t){let e=t.bottom+cn/2;return n.map(r=>{if(r.isAbove)return qo(r,t.top-cn/2);let i=e;return e+=cn,qo(r,i)})}function cl(n,t){let e=[];for(let r of[...n].sort((i,o)=>i.time-o.time)){let i=D(e),o=t(r);i&&o-i.left<al?i.entries.push(r):e.push({left:o,entries:[r]})}return e}function dl(n){return n.map(xt).reduce((e,r)=>$r(r)<$r(e)?r:e)}function pl(n,t,e,r,i){var s;return(s=(n.kind==="alert"?[sn(xt(n),i)]:n.amount===null?[i(n.kind)]:[Lo(n,e,r,i),r.amount(n.amount)]).find(a=>Vo(a)<=t))!=null?s:""}function Vo(n){return n.length*ll}var Nt={left:34,right:8,top:8,bottom:20},hl=48,ml=[1,2,3,4,6,12,24,48,96,168,336],fl=174,Wo=744,gl=4*Wo,yl=2.5,dn=class{constructor(){this.plot=Ar({width:0,height:0},[]);this.x=N(0,1,this.plot);this.y=N(0,1,this.plot);this.lanes=ot();this.blocks=new de;this.overlayBlocks=new de}get secondsPerPixel(){return this.x.invert(1)-this.x.invert(0)}draw(t,e,r,i,o){var M,A,S,F;let{until:s,start:a,overlay:l,readings:u}=t,d=N(a,s,Ar(e,[])),c=this.lanes([t.diary,a,s,e.width,r.unit,i],()=>Bo(t.diary,d,r,i,o)),h=Ar(e,c),f=Math.max((A=(M=K(u))==null?void 0:M[1])!=null?A:0,(F=(S=K(l))==null?void 0:S[1])!=null?F:0),g=at(f,r.limits,h);Object.assign(this,{plot:h,x:d,y:g});let b=(h.right-h.left)/(s-a),w={pixelsPerSecond:b,y:g,limits:r.limits},E=Math.min(5,Math.max(2,b*300*1.6));return _`
      ${Ye(h,g,r,i)}
      ${Tr([a,s,h.right,h.top,e.height,i],()=>bl(t,h,e,d,i))}
      ${wl(t.pending,h,d)}
      ${$l(t,r,h,d,i,o)}
      ${this.overlayBlocks.of(l,w).map(vl(d))}
      <g class=${E<yl?"square":"round"} stroke-width=${E.toFixed(1)}>
        ${this.blocks.of(u,w).map(_l(d))}
      </g>
      ${Tr([c,h.top,h.bottom],()=>Go(c,h))}`}};function Ar({width:n,height:t},e){return{left:Nt.left,right:Math.max(n-Nt.right,Nt.left+1),top:Nt.top+kr(e,!0),bottom:t-Nt.bottom-kr(e,!1)}}function _l(n){return({start:t,line:e,dots:r})=>_`<g transform="translate(${n(t).toFixed(1)})">
    <path class="trace" d=${e}></path>
    ${r.map(([i,o])=>_`<path class="dots ${i}" d=${o}></path>`)}
  </g>`}function vl(n){return({start:t,line:e})=>_`<path class="overlay" transform="translate(${n(t).toFixed(1)})" d=${e}></path>`}function bl({start:n,until:t},e,{height:r},i,o){let s=Math.max(1,Math.floor((e.right-e.left)/hl)),a=r-Nt.bottom;return xl(n,t,s,o).map(({tick:l,label:u,isDay:d})=>{let c=Math.min(Math.max(i(l),e.left+10),e.right-12);return _`
      <line class=${d?"midnight":"tick"} x1=${i(l)} x2=${i(l)} y1=${e.top} y2=${a}></line>
      <text x=${c} y=${a+14} text-anchor="middle">${u}</text>`})}function xl(n,t,e,r){let{clock:i,zone:o}=r,s=(t-n)/x,a=ml.find(l=>s/l<=e);return s>gl||!a?qr(n,t,o,Math.ceil(s/Wo/e)).map(l=>({tick:l,label:r.month(l),isDay:!0})):i.hourTicks(n,t,a).map(l=>{let u=i.wall(l)%v===0,d=s>fl?r.dateOfYear(l):r.weekday(l);return{tick:l,label:u&&s>12?d:r.hour(l),isDay:u}})}function wl(n,t,e){if(!n)return"";let[r,i]=[e(n.start),e(n.end)];return _`
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line class="hatch" y2="6"></line>
      </pattern>
    </defs>
    <rect class="pending" fill="url(#hatch)" x=${r} width=${Math.max(i-r,0)} y=${t.top} height=${t.bottom-t.top}></rect>
    <line class="present" x1=${i} x2=${i} y1=${t.top} y2=${t.bottom}></line>`}function $l({start:n,end:t},e,r,i,o,s){return e.clock_shifts.filter(([a])=>n<a&&a<t).map(([a,l])=>{let u=s("clock_shift",{hours:o.change(l/x)}),d=i(a)<(r.left+r.right)/2;return _`
        <line class="clock" x1=${i(a)} x2=${i(a)} y1=${r.top} y2=${r.bottom}></line>
        <text class="clock-label" x=${i(a)+(d?5:-5)} y=${r.top+10}
          text-anchor=${d?"start":"end"}>${u}</text>`})}var Yo=y`
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
`;var zt=class{constructor(t,e){this.host=t;this.selector=e;this.size={width:0,height:0};this.part=null;this.observer=new ResizeObserver(([t])=>{if(!t)return;let{width:e,height:r}=t.contentRect;this.size={width:Math.floor(e),height:Math.floor(r)},this.host.requestUpdate()});t.addController(this)}hostConnected(){this.host.requestUpdate()}hostUpdated(){let t=this.host.renderRoot.querySelector(this.selector);t!==this.part&&(this.observer.disconnect(),this.part=t,t&&this.observer.observe(t))}hostDisconnected(){this.observer.disconnect(),this.part=null}};var Rr=1/48,Ko=x/4,Sl=x,pn=class{constructor(t){this.aheadSeconds=0;this.hours=t}get followsLatest(){return!this.fixed&&!this.zoomed}base(t){if(this.fixed)return this.fixed;let e=this.hours*x*Rr;return{start:Math.floor((t-this.hours*x)/e)*e,end:t}}showLatest(){this.fixed=void 0,this.zoomed=void 0}show(t){this.fixed=t,this.zoomed=void 0}showHours(t,e){var i,o;let r=(o=(i=this.zoomed)!=null?i:this.fixed)==null?void 0:o.end;this.hours=t,this.showLatest(),r!==void 0&&r<e&&(this.fixed={start:r-t*x,end:r})}move(t,e){var l;let{start:r,end:i}=(l=this.zoomed)!=null?l:this.base(e),o=this.zoomed?i-r:this.hours*x,s=t<0?r:i+o,a={start:s-o,end:s};if(this.zoomed){let u=Math.max(a.end-e,0);this.zoomed={start:a.start-u,end:a.end-u}}else{let u=a.end>e-this.hours*x*Rr;this.fixed=u?void 0:a}}axisEnd({start:t,end:e},r){if(!this.followsLatest)return e;let i=r-e;return(i>this.aheadSeconds||i<this.aheadSeconds-2*Ko)&&(this.aheadSeconds=Math.max(i+Ko,0)),t+this.hours*x*(1+Rr)+this.aheadSeconds}zoom({start:t,end:e},r){(!this.zoomed||!this.whole)&&(this.whole=r);let i={start:Math.min(this.whole.start,r.start),end:Math.max(this.whole.end,r.end)},o=i.end-i.start,s=Math.min(Math.max(e-t,Sl),o),a=(t+e)/2,l=Math.min(Math.max(a-s/2,i.start),i.end-s);this.zoomed=s<o?{start:l,end:l+s}:void 0}};function hn({start:n,end:t},e,r){return{start:r-(r-n)*e,end:r+(t-r)*e}}var jo=50,Tl=500,Dr=8,kl=.002,mn=class{constructor(t){this.target=t;this.held=new Map}down(t){this.held.set(t.id,{...t,startLeft:t.left,startAt:t.at});let[e,r]=[...this.held.values()];!e||!r||(this.target.lookAway(),this.pinch={axis:this.target.axis(),distance:Xo(e,r),around:this.target.timeAt((e.left+r.left)/2)})}move(t){let e=this.held.get(t.id);e&&(e.left=t.left),this.pinch?this.stretch(this.pinch):(this.target.lookAt(this.target.timeAt(t.left)),e!=null&&e.isMouse&&this.target.showSelection(Zo(e)))}up(t){let e=this.held.get(t.id);if(this.held.delete(t.id),this.pinch){this.held.size===0&&(this.pinch=void 0);return}e&&this.lift({...e,left:t.left,at:t.at})}cancel({id:t}){this.held.delete(t),this.target.showSelection(void 0),this.held.size===0&&(this.pinch=void 0)}wheel(t,e){this.target.zoomBy(Math.exp(e*kl),this.target.timeAt(t))}lift(t){let{target:e}=this,r=t.left-t.startLeft;if(t.isMouse){e.showSelection(void 0);let i=Zo(t);i&&e.zoom({start:e.timeAt(i[0]),end:e.timeAt(i[1])})}else Math.abs(r)<Dr?e.lookAt(e.timeAt(t.left)):t.at-t.startAt<=Tl&&(r>=jo?e.moveEarlier():r<=-jo&&e.moveLater())}stretch({axis:t,around:e,distance:r}){let[i,o]=[...this.held.values()];if(!i||!o)return;let s=r/Xo(i,o);this.target.zoom(hn(t,s,e))}};function Xo(n,t){return Math.max(Math.abs(n.left-t.left),Dr)}function Zo({left:n,startLeft:t}){return Math.abs(n-t)<Dr?void 0:[Math.min(n,t),Math.max(n,t)]}var Jo=5;function he({start:n,end:t},e){if(![n,t].every(s=>Gt(s,e.zone)===s))return`${e.dayAndTime(n)} – ${e.dayAndTime(t)}`;let[i,o]=[e.day(n),e.day(t-v/2)];return i===o?i:`${i} – ${o}`}function Qo(n,t){return{time:t.format.dayAndTime(n.time),reading:n.reading&&Al(n.reading,t),compared:n.compared&&Rl(n.compared,t),others:[...Dl(n,t),...Pl(n,t)]}}function ts({time:n,reading:t,compared:e,others:r}){return[n,t,e,...r].filter(Boolean).join(" · ")}function es({time:n,reading:t,compared:e,others:r}){return p`<div class="quiet">${n}</div>
    ${t&&p`<div><strong>${t}</strong></div>`}
    ${e&&p`<div class="quiet"><span aria-hidden="true">┄ </span>${e}</div>`}
    ${r.map(i=>p`<div>${i}</div>`)}`}function Pr({status:n,format:t,say:e}){var i;let r=n.signed_out||(i=n.next_reading)==null?void 0:i.due;return[e("not_released"),...r?[e("next_due",{time:t.time(r)})]:[]]}function ns(n,{status:t,format:e,say:r}){let{end:i,readings:o,start:s}=n,a=K(o);if(!a)return r("no_readings_here");let[l="",u=""]=a.map(h=>`${e.reading(h,t)} ${t.unit}`),[d,c]=[e.dayAndTime(s),e.dayAndTime(i)];return r("chart_label",{start:d,end:c,min:l,max:u})}function Al([,n],{status:t,format:e,say:r}){return`${e.reading(n,t)} ${t.unit}, ${r(B(n,t.limits))}`}function Rl([n,t],{status:e,format:r,say:i}){let o=`${r.reading(t,e)} ${e.unit}`;return i("labelled",{label:r.dayAndTime(n),value:o})}function Dl({isPending:n},t){return n?Pr(t):[]}function Pl({entries:n},{status:t,format:e,say:r}){let i=n.map(s=>ce(s,t,e,r)),o=i.length-Jo;return o>1?[...i.slice(0,Jo),`+${e.number(o)}`]:i}var fn=class{constructor(t,e){this.host=t;this.controller=e;this.chart=new dn;this.gestures=new mn(this);this.onKey=t=>{t.ctrlKey||t.metaKey||t.altKey||this.controller.press(t.key)&&t.preventDefault()};this.onFocus=()=>{this.shown=void 0,this.showLook()};this.onBlur=()=>this.controller.lookAway();this.onDown=t=>{t.button===0&&(t.pointerType==="mouse"&&t.currentTarget.setPointerCapture(t.pointerId),this.gestures.down(Er(t)))};this.onMove=t=>this.gestures.move(Er(t));this.onUp=t=>this.gestures.up(Er(t));this.onCancel=t=>this.gestures.cancel({id:t.pointerId});this.onLeave=t=>{t.pointerType==="mouse"&&this.controller.lookAway()};this.onWheel={passive:!1,handleEvent:t=>{!t.ctrlKey&&!t.metaKey||(t.preventDefault(),this.gestures.wheel(rs(t),t.deltaY))}};this.sized=new zt(t,".chart")}draw(t,e){let{size:r}=this.sized,{controller:i}=this,{format:o,say:s,status:a}=e;this.words=e;let l=s(i.isComplete?"no_readings_here":"loading");return p`<div class="chart">
      ${r.width>0&&r.height>0?p`<svg width=${r.width} height=${r.height} tabindex="0" role="slider"
              data-readings=${t.readings.length}
              aria-label=${ns(t,e)}
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
    </div>`}showLook(){var u,d,c;let{controller:t,words:e}=this,{trace:r}=t,i=this.host.renderRoot.querySelector(".pointer"),o=this.host.renderRoot.querySelector(".chart > svg");if(!e||!r||!i||!o)return;t.secondsPerPixel=this.chart.secondsPerPixel;let{look:s}=t;if(((u=this.shown)==null?void 0:u.trace)===r&&((d=this.shown.look)==null?void 0:d.time)===(s==null?void 0:s.time)&&s)return;this.shown={look:s,trace:r};let a=s&&Qo(s,e);if(Ho(i,s&&this.pointedAt(s,a),this.sized.size),s&&!o.matches(":focus"))return;let l=a?ts(a):he(r,e.format);o.setAttribute("aria-valuenow",String((c=s==null?void 0:s.time)!=null?c:r.end)),o.setAttribute("aria-valuetext",l)}timeAt(t){return this.chart.x.invert(t)}axis(){var r;let{start:t=0,until:e=0}=(r=this.controller.trace)!=null?r:{};return{start:t,end:e}}lookAt(t){this.controller.lookAt(t)}lookAway(){this.controller.lookAway()}zoom(t){this.controller.zoom(t)}zoomBy(t,e){this.controller.zoomBy(t,e)}moveEarlier(){this.controller.moveEarlier()}moveLater(){this.controller.moveLater()}showSelection(t){let e=this.host.renderRoot.querySelector(".selection");e&&(e.hidden=!t,t&&(e.style.cssText=`left:${t[0]}px;width:${t[1]-t[0]}px`))}pointedAt(t,e){let{x:r,y:i}=this.chart,{compared:o,reading:s,time:a}=t;return{left:r(a),top:s&&i(s[1]),comparedTop:o&&i(o[1]),content:es(e)}}};function Er(n){return{id:n.pointerId,left:rs(n),at:n.timeStamp,isMouse:n.pointerType==="mouse"}}function rs(n){return n.clientX-n.currentTarget.getBoundingClientRect().left}function is(n,{start:t,end:e},r){return r?I(n,t-r,e-r).map(([i,o])=>[i+r,o]):[]}function os(n,{start:t,end:e}){return n.filter(r=>{var i;return r.time<e&&((i=r.end)!=null?i:r.time)>=t})}function ss(n,t,e,r){if(n===null)return;let i={start:Math.max(n,e),end:Math.min(t,r)};return i.start<i.end?i:void 0}var El=600,Ml=4;function as(n,t,e){var d;let r=Hn(n.readings,t),i=(d=r==null?void 0:r[0])!=null?d:t,o=Hn(n.overlay,i),s=Math.max(El,Ml*e),a=n.diary.filter(c=>{var h;return i>=c.time-s&&i<=((h=c.end)!=null?h:c.time)+s}),{pending:l}=n,u=!!(!r&&l&&t>l.start&&t<=l.end);if(!(!r&&!o&&!u&&a.length===0))return{time:i,reading:r,compared:o&&[o[0]-n.movedSeconds,o[1]],entries:a,isPending:u}}var Cl={ArrowLeft:-1,ArrowRight:1,PageUp:-12,PageDown:12,Home:Number.NEGATIVE_INFINITY,End:Number.POSITIVE_INFINITY},Ol={"+":.5,"=":.5,"-":2},Ll=["0","Escape"],gn=class{constructor(t,e){this.host=t;this.secondsPerPixel=0;this.window=new pn(e)}get isZoomed(){return this.window.zoomed!==void 0}get look(){let{lookedTime:t,trace:e}=this;return t===void 0||!e?void 0:as(e,t,this.secondsPerPixel)}zoom(t){let{trace:e}=this;e&&(this.window.zoom(t,ls(e)),this.host.requestUpdate())}zoomBy(t,e){var o;let{trace:r,window:i}=this;r&&this.zoom(hn((o=i.zoomed)!=null?o:ls(r),t,e))}resetZoom(){this.window.zoomed=void 0,this.host.requestUpdate()}lookAt(t){t!==this.lookedTime&&(this.lookedTime=t,this.host.showLook())}lookAway(){this.lookedTime!==void 0&&(this.lookedTime=void 0,this.host.showLook())}press(t){var o;let{trace:e}=this;if(!e)return!1;let[r,i]=[Cl[t],Ol[t]];if(r!==void 0)this.lookAtNext(e,r);else if(i!==void 0)this.zoomBy(i,(o=this.lookedTime)!=null?o:(e.start+e.until)/2);else if(Ll.includes(t))if(this.lookedTime!==void 0)this.lookAway();else if(this.isZoomed)this.resetZoom();else return!1;else return!1;return!0}lookAtNext({readings:t},e){var s;let r=(s=this.look)==null?void 0:s.reading,i=(r?t.indexOf(r):t.length)+e,o=t[Math.min(Math.max(i,0),t.length-1)];o&&this.lookAt(o[0])}};function ls({start:n,until:t}){return{start:n,end:t}}var Nl={none:0,yesterday:1,last_week:7},yn=class extends gn{constructor(e){super(e,wt.options.hours.default);this.overlay=wt.options.overlay.default;this.showsSelected=!1}configure(e){let r=this.config;this.config=e,e.hours!==(r==null?void 0:r.hours)&&(this.window.hours=e.hours,this.window.showLatest()),e.overlay!==(r==null?void 0:r.overlay)&&(this.overlay=e.overlay),r&&this.host.requestUpdate()}get hours(){return this.showsSelected||this.isZoomed?void 0:this.window.hours}get followsLatest(){return this.window.followsLatest}get canMoveEarlier(){var i,o,s;let{first_reading:e,known_since:r}=(o=(i=this.feed)==null?void 0:i.status)!=null?o:{};return this.trace!==void 0&&this.trace.start>((s=e!=null?e:r)!=null?s:0)}get canMoveLater(){return!this.followsLatest&&this.trace!==void 0&&this.trace.end<this.latestEnd}get isComplete(){var e;return!!(this.trace&&((e=this.feed)!=null&&e.has(this.trace.start,this.trace.end)))}get compared(){var e;return this.showsSelected?(e=this.store)==null?void 0:e.compared:void 0}update(e,r,i){var h;this.feed=e,this.store=i,this.goToSelected(r);let o=e==null?void 0:e.status;if(!e||!o){this.trace=void 0;return}let s=this.window.base(this.latestEnd),a=(h=this.window.zoomed)!=null?h:s,l=this.movedSeconds(s,r);e.need(a.start,a.end,this.host),l?e.need(a.start-l,a.end-l,this.window):e.release(this.window);let u=gt(o,e.now)==="stale",d=this.window.axisEnd(a,u?a.end:e.now),{readings:c}=e;this.trace={oldest:a.start-l,...a,until:d,readings:I(c,a.start,a.end),overlay:is(c,a,l),movedSeconds:l,diary:this.diaryWithin({start:a.start,end:d}),pending:u?void 0:ss(o.latest,e.now,a.start,d)}}disconnect(){var e;(e=this.feed)==null||e.release(this.window)}showHours(e){this.showsSelected=!1,this.window.showHours(e,this.latestEnd),this.lookAway(),this.host.requestUpdate()}showNextOverlay(){let{values:e}=wt.options.overlay;this.overlay=e[(e.indexOf(this.overlay)+1)%e.length],this.host.requestUpdate()}showLatest(){var e;this.window.showLatest(),this.showsSelected=!1,this.lookAway(),this.host.requestUpdate(),(e=this.store)!=null&&e.period&&this.store.select(void 0)}moveEarlier(){this.move(-1)}moveLater(){this.canMoveLater&&this.move(1)}get latestEnd(){var r,i,o,s;let e=(i=(r=this.feed)==null?void 0:r.status)==null?void 0:i.latest;return((s=e!=null?e:(o=this.feed)==null?void 0:o.now)!=null?s:0)+300}move(e){var r;if(this.trace){if(this.lookAway(),this.showsSelected&&!this.isZoomed){(r=this.store)==null||r.move(e);return}this.window.move(e,this.latestEnd),this.host.requestUpdate()}}goToSelected(e){var i;let r=(i=this.store)==null?void 0:i.period;r!==this.selected&&(this.selected=r,this.showsSelected=r!==void 0,r?this.window.show(re(r,e)):this.window.showLatest(),this.lookAway())}diaryWithin(e){var s,a,l,u;let r=((s=this.config)==null?void 0:s.show_diary)===!1?[]:(l=(a=this.feed)==null?void 0:a.diary)!=null?l:[],i=(u=this.trace)==null?void 0:u.diary,o=os(r,e);return i&&tr(i,o)?i:o}movedSeconds({start:e},r){let{compared:i}=this;if(i)return e-re(i,r).start;let o=Nl[this.overlay];return o&&e-ut(Q(e,r)-o*v,r)}};function us(n,t,e){var u;let{feed:r,format:i,hass:o,say:s}=n,a=J(r.readings,([d])=>d===t.latest),l=gt(t,r.now)==="stale"?void 0:a;return p`<header>
    <div>
      <h2>${(u=e.title)!=null?u:Z(o,e.entity)}</h2>
      <div class="latest">
        <span class="value">${l?i.reading(l[1],t):"–"}</span>
        <span class="quiet">${t.unit}</span>
        ${l?nr(n,e.entity):m}
        ${l?p`<span class="band">${s(B(l[1],t.limits))}</span>`:m}
      </div>
    </div>
    <div class="age quiet">${zl(n,t,e)}</div>
  </header>`}function zl(n,t,{entity:e}){let{feed:r,hass:i,say:o}=n;if(t.latest===null)return p``;let s=gt(t,r.now),a=Fi(n,t.latest);if(s==="stale")return p`<strong class="stale">${o("no_readings_since",{time:a})}</strong>
      <div>${rr(i,e)}</div>`;let l=Dt(r.now-t.latest,o);return p`<div>${a}</div>
    <div>${o("data_from",{duration:l})}, ${o(s==="late"?"late":"normal_delay")}</div>`}var cs=y`
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
`,ds=y`
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
`;var It=class extends k{constructor(){super(...arguments);this.controller=new yn(this);this.view=new fn(this,this.controller)}disconnectedCallback(){super.disconnectedCallback(),this.controller.disconnect()}willUpdate(e){super.willUpdate(e);let{config:r,hass:i,period:o}=this;e.has("config")&&r&&this.controller.configure(r),i&&this.controller.update(this.feeds.feed,vt(i),o.store)}updated(e){super.updated(e),this.showLook()}showLook(){this.view.showLook()}draw(e,r){let{feed:i,format:o,notice:s,say:a}=e,l=i.status,u=this.controller.trace,d={status:l,format:o,say:a};return p`<ha-card>
      ${s} ${q(e,u.oldest,u.end)}
      ${us(e,l,r)}
      ${this.toolbar(e)}
      ${l.latest===null?p`<div class="message" role="status">${a("no_readings")}</div>`:p`<div class="span quiet">${he(u,o)}</div>
              ${this.view.draw(u,d)} ${this.legend(u,d)}`}
    </ha-card>`}toolbar({say:e}){let{controller:r}=this,{compared:i,overlay:o,followsLatest:s}=r;return p`<div class="toolbar">
      <div role="group" aria-label=${e("hours")}>
        ${wt.options.hours.values.map(a=>{let l=a<48?e("hours_short",{count:a}):e("days_short",{count:a/24});return p`<button aria-pressed=${a===r.hours}
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
    </div>`}legend(e,r){let{format:i,say:o}=r,{compared:s,overlay:a}=this.controller,l=[...new Set(e.diary.map(xt))].sort(),u=s?he(re(s,i.zone),i):a==="none"?"":o(`overlay_${a}`);return p`<ul class="legend">
      ${e.pending&&p`<li><i class="hatched" aria-hidden="true"></i><span>${Pr(r).join(". ")}</span></li>`}
      ${u&&p`<li><svg viewBox="-7 -7 14 14" aria-hidden="true"><path class="overlay" d="M-7,0H7"></path></svg><span>${u}</span></li>`}
      ${l.map(d=>p`<li><svg viewBox="-7 -7 14 14" aria-hidden="true">${Ot(d)}</svg><span>${sn(d,o)}</span></li>`)}
    </ul>`}};It.styles=[O,Ke,Yo,an,Fo,cs,ds],It=R([C("dexcom-glucose-content")],It);var Il=14,_n=class{constructor(){this.firstWeekday=1;this.bounds={first:"",last:""}}update(t,e,r){this.store=t,this.bounds=e,this.firstWeekday=r}get period(){var t;return(t=this.store)==null?void 0:t.period}get comparison(){var t,e;return(e=(t=this.store)==null?void 0:t.comparison)!=null?e:"none"}get compared(){var t;return(t=this.store)==null?void 0:t.compared}get canMoveEarlier(){return this.period!==void 0&&this.period.first>this.bounds.first}get canMoveLater(){return this.period!==void 0&&this.period.last<this.bounds.last}move(t){var e;(e=this.store)==null||e.move(t)}showLatest(){var t;(t=this.store)==null||t.select(void 0)}showToday(){this.select(this.bounds.last,"day")}chooseUnit(t){var s;let{bounds:e,period:r}=this;if(t!=="custom"){let a=r&&r.last<e.last;this.select(a?r.last:e.last,t);return}let{first:i,last:o}=r!=null?r:{first:$(e.last,1-Il),last:e.last};(s=this.store)==null||s.select({unit:t,first:i,last:o})}pickFirst(t){let{period:e}=this;!t||!e||(e.unit==="custom"?this.pick(t,t>e.last?t:e.last,"first"):this.select(t,e.unit))}pickLast(t){let{period:e}=this;t&&e&&this.pick(t<e.first?t:e.first,t,"last")}compare(t,e){var r;(r=this.store)==null||r.compare(t,e||void 0)}select(t,e){var r;(r=this.store)==null||r.select(Xn(t,e,this.firstWeekday))}pick(t,e,r){var o;let i=Math.max(V({first:t,last:e})-Ti,0);(o=this.store)==null||o.select({unit:"custom",first:r==="last"?$(t,i):t,last:r==="first"?$(e,-i):e})}};var ps=y`
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
`;var Hl=[...Ir,"custom"],Fl={none:"overlay_none",previous:"previous",year_before:"compare_year_before",custom:"unit_custom"},Ht=class extends k{constructor(){super(...arguments);this.controller=new _n}willUpdate(e){var c,h,f;super.willUpdate(e);let{feeds:r,hass:i,period:o}=this,s=(c=r.feed)==null?void 0:c.status;if(!i||!r.feed||!s)return;let[a,l]=[r.feed.now,vt(i)],u=(f=(h=s.first_reading)!=null?h:s.known_since)!=null?f:a,d={first:ct(u,l),last:ct(a,l)};this.controller.update(o.store,d,Qe(i.locale))}draw(e){return e.feed.status.latest===null?this.message(e.say("no_readings")):p`<ha-card>
      ${this.arrows(e)} ${this.units(e)} ${this.dates(e)}
    </ha-card>`}arrows({format:e,say:r}){let{controller:i}=this,{period:o}=i;return p`<div role="group" class="arrows" aria-label=${r("period_card")}>
      <button aria-label=${r("earlier")} title=${r("earlier")}
        ?disabled=${!i.canMoveEarlier} @click=${()=>i.move(-1)}>‹</button>
      <strong aria-live="polite">${o?Ul(o,e):r("now")}</strong>
      <button aria-label=${r("later")} title=${r("later")}
        ?disabled=${!i.canMoveLater} @click=${()=>i.move(1)}>›</button>
      <button ?disabled=${!o} @click=${()=>i.showLatest()}>${r("now")}</button>
    </div>`}units({say:e}){let{controller:r}=this,{bounds:i,period:o}=r,s=(o==null?void 0:o.unit)==="day"&&o.first===i.last;return p`<div role="group">
      <button aria-pressed=${s} @click=${()=>r.showToday()}>${e("today")}</button>
      ${Hl.map(a=>p`<button aria-pressed=${a===(o==null?void 0:o.unit)&&!s}
          @click=${()=>r.chooseUnit(a)}>${e(`unit_${a}`)}</button>`)}
    </div>`}dates({say:e}){let{controller:r}=this,{compared:i,comparison:o,period:s}=r;return s?p`<div role="group" class="dates">
      ${this.date(e("first_day"),s.first,a=>r.pickFirst(a))}
      ${s.unit==="custom"?this.date(e("last_day"),s.last,a=>r.pickLast(a)):m}
      <label>${e("overlay")}
        <select @change=${a=>r.compare(a.target.value)}>
          ${Si.map(a=>p`<option value=${a} ?selected=${a===o}>${e(Fl[a])}</option>`)}
        </select>
      </label>
      ${o==="custom"&&i?this.date(e("first_day"),i.first,a=>r.compare("custom",a)):m}
    </div>`:m}date(e,r,i){let{first:o,last:s}=this.controller.bounds;return p`<label>${e}
      <input type="date" min=${o} max=${s} .value=${r}
        @change=${a=>i(a.target.value)}>
    </label>`}};Ht.styles=[O,ps],Ht=R([C("dexcom-period-content")],Ht);function Ul(n,t){let e=i=>T(i,t.zone),r=(i,o)=>t.date(e(i),{year:"numeric",...o});switch(n.unit){case"year":return r(n.first,{});case"month":return r(n.first,{month:"long"});case"day":return r(n.first,{weekday:"short",day:"numeric",month:"short"});default:return ql(n,i=>r(i,{day:"numeric",month:"short"}))}}function ql({first:n,last:t},e){return`${e(n)} – ${e(t)}`}function Bl({format:n,say:t,status:e,summary:r}){let i=oe(r);return r.goals.map(o=>({range:o.range,name:Wl(o.range,{format:n,say:t,status:e}),percent:i?n.shownPercent(Yl(o.range,i)):"–",limit:Vl(o,{format:n,say:t}),met:o.met}))}function hs(n){let t=Bl(n);if(t.length===0)return m;let{say:e}=n;return p`<div class="goals">
    <h3>${e("goals")}</h3>
    <ul>${t.map(({limit:r,met:i,name:o,percent:s,range:a})=>p`<li data-goal=${a}>
        ${Gl(i,n)}
        <span class="name">${o}</span> <strong>${s}</strong>
        <span class="quiet small">${e("labelled",{label:e("goal"),value:r})}</span>
      </li>`)}</ul>
  </div>`}function Gl(n,{say:t}){if(n===null)return p`<span></span>`;let e=_`<circle cx="8" cy="8" r="6.5"></circle>`,r=_`<path d="M4.8,8.2 7,10.5 11.2,5.8"></path>`;return p`<svg class="met-sign" viewBox="0 0 16 16" role="img"
    aria-label=${t(n?"goal_met":"goal_not_met")}>${e}${n?r:m}</svg>`}function Vl({less_than_percent:n,more_than_percent:t},{format:e,say:r}){let i=o=>e.shownPercent({value:o,digits:0,sign:""});return t===null?r("below",{value:i(n!=null?n:0)}):r("above",{value:i(t)})}function Wl(n,{format:t,say:e,status:r}){let{high_mg_dl:i,low_mg_dl:o,very_high_mg_dl:s,very_low_mg_dl:a}=r.limits,l=u=>({value:t.glucose(u,r)});switch(n){case"in_range":return e("in_range");case"very_low":return e("below",l(a));case"below":return e("below",l(o));case"above":return e("above",l(i));case"very_high":return e("above",l(s))}}function Yl(n,t){let e=t.map(({percent:r})=>r);return Jn(e,...Ie(n).map(r=>j.indexOf(r)))}var ms=y`
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
`;function me(n,t){return{text:t.shownPercent(n),bare:t.shown(n)}}function Mr(n,t,e){if(!t)return p`<strong>${n.text}</strong>`;let r=e("before_and_now",{before:t.text,now:n.text});return p`<span class="change" role="img" aria-label=${r}>
    <span class="quiet small">${t.bare} <span class="arrow">→</span></span>
    <strong>${n.text}</strong>
  </span>`}var Kl=[0,3,6,9,12,15,18,21];function fs(n){let{summary:t,previous:e,status:r,format:i,say:o}=n,s=oe(t);if(!s)return jl(n);let a=oe(e);return p`<div class="bands upright">
    ${Gi(s,i,o,t.goals)}
    <ul>
      ${s.map((l,u)=>{let{band:d,shown:c}=l,h=Ue(d,r.limits,r,i,o);if(h===void 0)return m;let f=a==null?void 0:a[u];return p`<li>
            <i class="fill ${d}" aria-hidden="true"></i>
            <span class="name">${o(d)}, <span class="quiet">${h}</span></span>
            ${Mr(me(c,i),f&&me(f.shown,i),o)}
            <span class="quiet small">${qi(l,o)}</span>
          </li>`}).reverse()}
    </ul>
  </div>`}function jl({summary:n,format:t,say:e}){let{active_percent:r}=n,i=t.percent(r<70?Math.min(r,69):r);return p`<div class="message" role="status">
    <strong>${e("not_enough_data")}</strong><br>${e("not_enough_data_detail",{percent:i})}
  </div>`}function gs(n){let{summary:t,format:e,say:r,status:i}=n,o=l=>{let u=e.mean(l,i);return{text:u,bare:u}},s=l=>me({value:it(l,1),digits:1,sign:""},e),a=t.mean_mg_dl!==null;return p`<dl class="figures">
    ${bn(n,"mean","mean_mg_dl",o,{unit:i.unit})}
    ${bn(n,"gmi","gmi_percent",s,{lacking:a?r("gmi_needs"):""})}
    ${bn(n,"cv","cv_percent",s)}
    ${bn(n,"active","active_percent",l=>me(Ne(l),e))}
  </dl>`}function ys(n,t){var a;let{summary:e,previous:r,status:i,format:o,say:s}=n;return e.profile.every(l=>l.p50_mg_dl===null)?p``:p`<figure>
    <figcaption>${s("profile")} <span class="quiet small">${i.unit}</span></figcaption>
    <div class="chart">${t.width>0?p`<svg viewBox="0 0 ${t.width} ${t.height}" role="img" aria-label=${Xl(n)}>
            ${yo(e.profile,(a=r==null?void 0:r.profile)!=null?a:[],t,i,o)}
          </svg>`:m}</div>
    <ul class="legend">
      ${vn(_`<path class="median" d="M0,6H20"></path>`,s("median"))}
      ${vn(_`<path class="inner" d="M0,1H20V11H0Z"></path>`,`${o.number(25)}–${o.percent(75)}`)}
      ${vn(_`<path class="outer" d="M0,1H20V11H0Z"></path>`,`${o.number(5)}–${o.percent(95)}`)}
      ${(r==null?void 0:r.mean_mg_dl)==null?m:vn(_`<path class="before" d="M0,6H20"></path>`,s("labelled",{label:s("previous"),value:s("median")}))}
    </ul>
  </figure>`}function vn(n,t){return p`<li><svg viewBox="0 0 20 12" aria-hidden="true">${n}</svg><span>${t}</span></li>`}function Xl({summary:n,status:t,format:e,say:r}){let o=`${Kl.map(s=>{var l;let a=(l=n.profile.find(u=>u.minute_of_day>=s*60))==null?void 0:l.p50_mg_dl;return`${ue(s,e)} ${a==null?"–":e.glucose(a,t)}`}).join(", ")} ${t.unit}`;return`${r("profile")}. ${r("labelled",{label:r("median"),value:o})}`}function bn({summary:n,previous:t,say:e},r,i,o,{unit:s="",lacking:a=""}={}){let[l,u]=[n[i],t==null?void 0:t[i]];return p`<div>
    <dt class="quiet">${e(r)}${s&&`, ${s}`}</dt>
    <dd>
      ${l===null?p`<span class="quiet small">${e("not_enough_data")}${a&&p`<br>${a}`}</span>`:Mr(o(l),u==null?void 0:o(u),e)}
    </dd>
  </div>`}var _s=y`
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
`;function vs(n,t,e,r){return p`<div role="group" aria-label=${e("days")}>
    ${n.map(i=>p`<button aria-pressed=${i===t} @click=${()=>r(i)}>${e("days_short",{count:i})}</button>`)}
  </div>`}var xn=class{constructor(t){this.days=t;this.hasOwnDays=!1}get shownDays(){return this.selected&&!this.hasOwnDays?void 0:this.days}get summarized(){var t;return(t=this.shownDays)!=null?t:this.selected}follow(t){(t==null?void 0:t.period)!==this.selected&&(this.hasOwnDays=!1),this.selected=t==null?void 0:t.period}show(t){this.days=t,this.hasOwnDays=!0}};var wn=class{constructor(t){this.host=t;this.report="closed";this.period=new xn(fe.options.days.default);this.summary=new H(t)}configure({days:t}){this.period.days=t}get answer(){return this.summary.answer}get trouble(){return this.summary.trouble}get isLoading(){return this.summary.isLoading}get reportReadings(){var e;let t=this.reportSpan();return t&&((e=this.feed)!=null&&e.has(t.start,t.end))?this.feed.readings:void 0}get shownDays(){return this.period.shownDays}update(t,e){if(this.period.follow(e),this.feed=t,!t)return;let{shownDays:r,summarized:i}=this.period;if(this.summary.request(t,i,r||e==null?void 0:e.compared),!t.status)return;let o=this.report==="open"?this.reportSpan():void 0;o&&t.need(o.start,o.end,this.host)}showDays(t){this.period.show(t),this.host.requestUpdate()}async openReport(){this.showReport("open");try{await import("./report-dialog.js")}catch{this.showReport("missing")}}closeReport(){this.showReport("closed")}showReport(t){this.report=t,this.host.requestUpdate()}reportSpan(){var e;let t=(e=this.answer)==null?void 0:e.summary;return t?To(t):void 0}};var bs=y`
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
`;var Ft=class extends k{constructor(){super(...arguments);this.controller=new wn(this);this.sized=new zt(this,".chart")}willUpdate(e){super.willUpdate(e),e.has("config")&&this.config&&this.controller.configure(this.config),this.controller.update(this.feeds.feed,this.period.store)}draw(e,r){var c;let{hass:i,notice:o,say:s}=e,{report:a,trouble:l}=this.controller,u=this.view(e),d=Z(i,r.entity);return p`<ha-card>
      ${o} ${u?Zl(e,u):m}
      <header>
        <h2>${(c=r.title)!=null?c:d}</h2>
        ${this.toolbar(e,u)}
      </header>
      ${l?p`<div role="alert">${s(l)}</div>`:m}
      ${u?this.parts(u):this.withoutSummary(e)}
      ${u&&a!=="closed"?this.report(e,u,d):m}
    </ha-card>`}toolbar({say:e},r){return p`<div class="toolbar">
      ${vs(fe.options.days.values,this.controller.shownDays,e,i=>this.controller.showDays(i))}
      <button ?disabled=${!r} aria-haspopup="dialog"
        @click=${()=>this.controller.openReport()}>${e("print")}</button>
    </div>`}parts(e){let{format:r,previous:i,say:o,summary:s}=e;return p`<div class="quiet small">${_r(s,r)}${i&&` · ${$o(i,r,o)}`}</div>
    <div class="parts" aria-busy=${this.controller.isLoading}>
      <div class="numbers">${fs(e)} ${hs(e)} ${gs(e)}</div>
      ${ys(e,this.sized.size)}
    </div>`}withoutSummary({say:e}){if(this.controller.trouble)return p``;let r=this.controller.answer?"no_readings":"loading";return p`<div class="message" role="status">${e(r)}</div>`}view({feed:e,format:r,say:i}){var a;let{summary:o,previous:s}=(a=this.controller.answer)!=null?a:{};if(o)return{summary:o,previous:s!=null?s:null,status:e.status,format:r,say:i}}report({hass:e,say:r},i,o){let{controller:s}=this;if(s.report==="missing")return ze(r);let a=s.reportReadings,l={...i,name:o,readings:a,language:e.locale.language};return p`<dexcom-report .report=${l} @close=${()=>s.closeReport()}></dexcom-report>`}};Ft.styles=[O,qe,_o,_s,ms,bs],Ft=R([C("dexcom-profile-content")],Ft);function Zl(n,{summary:t}){let{start:e,end:r}=z(t);return q(n,e,r)}var xs={left:3,right:197,top:4,bottom:56};function ws(n,t,e){var a;let[,r=0]=(a=K(n))!=null?a:[],i=N(t.start,t.end,xs),o=at(r,e,xs),s=D(n);return p`<span class="sparkline"><svg class="stretched" viewBox="0 0 200 60" preserveAspectRatio="none"
    aria-hidden="true" data-readings=${n.length}>
    ${Ze(n,e,200,i,o)}
    ${s&&_`<path class="halo" d="M${i(s[0])},${o(s[1])}h0"></path>
        <path class="latest-dot" d="M${i(s[0])},${o(s[1])}h0"
          style="stroke: var(--${B(s[1],e).replace("_","-")})"></path>`}
  </svg></span>`}var $s=y`
  ${Je}
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
`;var Ss=y`
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
`;var Ut=class extends k{willUpdate(t){super.willUpdate(t),this.config&&(this.latest=Te(this.feeds.feed,this.config.hours,this))}draw(t,e){var c;let{latest:r}=this,{feed:i,say:o}=t,s=i.status;if(!r)return this.message(o((c=i.trouble)!=null?c:"loading"));let a=He(t,r,e),{band:l,reason:u}=a,d=["tile",l?"":"stale",u?"has-reason":""].join(" ");return p`<ha-card style="--band: ${l?ir(l):"transparent"}">
      <button class=${d} @click=${()=>ke(this,e)}>
        ${Jl(a,s,t)}
        ${l&&!i.isOutdated?ws(r.readings,r.span,s.limits):m}
      </button>
      ${i.isOutdated?p`<button class="reload" title=${o("reload_needed")}
              @click=${()=>location.reload()}>${o("reload")}</button>`:m}
    </ha-card>`}};Ut.styles=[O,$s,Ss],Ut=R([C("dexcom-tile-content")],Ut);function Jl(n,t,{say:e}){let{age:r,arrow:i,band:o,name:s,reason:a,value:l}=n;return p`<span class="text">
    ${s?p`<span class="name">${s}</span>`:m}
    <span class="now">
      ${o?Fe(o):m}
      <span class="value">${l}</span>
      ${o?p`${i}<span class="unit">${t.unit}</span>`:m}
    </span>
    <span class="details">
      ${o?p`<span class="band">${e(o)}</span>`:m}
      <span class="age">${r}</span>
      ${a?p`<span class="reason" title=${a}>${a}</span>`:m}
    </span>
  </span>`}export{D as a,$ as b,x as c,v as d,W as e,T as f,$t as g,y as h,p as i,_ as j,U as k,m as l,Se as m,nt as n,Tu as o,ci as p,ku as q,Hs as r,Au as s,C as t,te as u,zu as v,gt as w,I as x,Hn as y,K as z,O as A,At as B,gc as C,Ae as D,it as E,Ne as F,Rt as G,Dt as H,ot as I,tr as J,q as K,k as L,j as M,B as N,Pt as O,oe as P,Ue as Q,Gi as R,qe as S,Ye as T,Ke as U,ho as V,N as W,at as X,ue as Y,Ma as Z,fo as _,Oa as $,_o as aa,Xe as ba,Ia as ca,Qe as da,vp as ea,bp as fa,_r as ga,tn as ha,$o as ia,H as ja,So as ka,z as la,br as ma,Ro as na,Mo as oa,Ct as pa,xt as qa,Ot as ra,Lo as sa,Ch as ta,an as ua,Lt as va,Ho as wa,Fo as xa,sm as ya,Uo as za,un as Aa,Tr as Ba,Yo as Ca,zt as Da,Pr as Ea,fn as Fa,os as Ga,ss as Ha,gn as Ia,cs as Ja,It as Ka,Ht as La,Bl as Ma,hs as Na,Gl as Oa,Wl as Pa,Yl as Qa,ms as Ra,me as Sa,Mr as Ta,fs as Ua,jl as Va,gs as Wa,ys as Xa,_s as Ya,vs as Za,xn as _a,Ft as $a,Ut as ab};
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
