import{a as Ut,b as Sr,c as yn,d as G,e as Tr,f as _n,h as Ft,l as kr,q as vt,u as pe,x as Ar}from"./base.js";import{a as k}from"./helpers.js";function P(n){return n[n.length-1]}function Y(n,t){for(let e=n.length-1;e>=0;e-=1){let r=n[e];if(t(r))return r}}var Pr=["day","week","month","year"];function $(n,t){return Er(me(n)+t*864e5)}function st(n,t){let[e=0,r=1,i=1]=n.split("-").map(Number),s=new Date(Date.UTC(e,r+t,0)).getUTCDate();return Er(Date.UTC(e,r-1+t,Math.min(i,s)))}function ot({first:n,last:t}){return(me(t)-me(n))/864e5+1}function fe(n,t,e){switch(t){case"day":return{first:n,last:n};case"week":{let r=$(n,-((new Date(me(n)).getUTCDay()-e+7)%7));return{first:r,last:$(r,6)}}case"month":return Rr(`${n.slice(0,7)}-01`,1);case"year":return Rr(`${n.slice(0,4)}-01-01`,12)}}function Rr(n,t){return{first:n,last:$(st(n,t),-1)}}function me(n){return Date.parse(`${n}T00:00:00Z`)}function Er(n){return new Date(n).toISOString().slice(0,10)}var b=3600,v=24*b;function ye(n){return{wall:t=>W(t,n),hourTicks:(t,e,r)=>uo(t,e,n,r)}}var Dr=new Map;function oo(n){let t=Dr.get(n);return t||(t=new Intl.DateTimeFormat("en-US",{timeZone:n,hourCycle:"h23",year:"numeric",month:"2-digit",day:"2-digit",hour:"2-digit",minute:"2-digit",second:"2-digit"}),Dr.set(n,t)),t}var Cr=b/4,ao=1e4,ge=new Map;function W(n,t){let e=Math.floor(n/Cr)*Cr,r=`${t} ${e}`,i=ge.get(r);return i===void 0&&(i=lo(e,t)-e,ge.size>ao&&ge.clear(),ge.set(r,i)),n+i}function lo(n,t){let e={};for(let{type:u,value:d}of oo(t).formatToParts(n*1e3))e[u]=Number(d);let{year:r=0,month:i=1,day:s=1,hour:o=0,minute:a=0,second:l=0}=e;return Date.UTC(r,i-1,s,o,a,l)/1e3}function at(n,t){let e=[n-v,n+v].map(i=>n-(W(i,t)-i)),r=e.filter(i=>W(i,t)===n);return r.length>0?Math.min(...r):Math.max(...e)}function qt(n,t,e=0){let r=W(n,t);return at(r-r%v+e*v,t)}function U(n){return Math.floor(n/b)*b}function bt(n,t){return new Date(W(n,t)*1e3).toISOString().slice(0,10)}function E(n,t){return at(Date.parse(`${n}T00:00:00Z`)/1e3,t)}function uo(n,t,e,r){let i=[],s=r*b;for(let o=Math.ceil(W(n,e)/s)*s;;o+=s){let a=at(o,e);if(a>t)return i;a>=n&&a!==P(i)&&i.push(a)}}function Mr(n,t,e,r){let i=[],s=`${bt(n,e).slice(0,7)}-01`;for(let o=E(s,e);o<=t;o=E(s,e))o>=n&&i.push(o),s=st(s,r);return i}var _e=class{constructor(t){this.offsets=t}wall(t){var r;let[,e]=(r=Y(this.offsets,([i])=>i<=t))!=null?r:this.first;return t+e}dayOf(t){return new Date(this.wall(t)*1e3).toISOString().slice(0,10)}hourTicks(t,e,r){var o,a,l;let i=r*b,s=[];for(let u=0;u<Math.max(this.offsets.length,1);u+=1){let[d,c]=(o=this.offsets[u])!=null?o:this.first,p=u===0?t:Math.max(d,t),f=(l=(a=this.offsets[u+1])==null?void 0:a[0])!=null?l:Number.POSITIVE_INFINITY;for(let g=Math.ceil((p+c)/i)*i-c;g<f&&g<=e;g+=i)g!==P(s)&&s.push(g)}return s}get first(){var t;return(t=this.offsets[0])!=null?t:[0,0]}};var ve=window,be=ve.ShadowRoot&&(ve.ShadyCSS===void 0||ve.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,vn=Symbol(),Or=new WeakMap,Bt=class{constructor(t,e,r){if(this._$cssResult$=!0,r!==vn)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=e}get styleSheet(){let t=this.o,e=this.t;if(be&&t===void 0){let r=e!==void 0&&e.length===1;r&&(t=Or.get(e)),t===void 0&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),r&&Or.set(e,t))}return t}toString(){return this.cssText}},xe=n=>new Bt(typeof n=="string"?n:n+"",void 0,vn),_=(n,...t)=>{let e=n.length===1?n[0]:t.reduce((r,i,s)=>r+(o=>{if(o._$cssResult$===!0)return o.cssText;if(typeof o=="number")return o;throw Error("Value passed to 'css' function must be a 'css' function result: "+o+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(i)+n[s+1],n[0]);return new Bt(e,n,vn)},Lr=(n,t)=>{if(be)n.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let e of t){let r=document.createElement("style"),i=ve.litNonce;i!==void 0&&r.setAttribute("nonce",i),r.textContent=e.cssText,n.appendChild(r)}},bn=be?n=>n:n=>n instanceof CSSStyleSheet?(t=>{let e="";for(let r of t.cssRules)e+=r.cssText;return xe(e)})(n):n;var{is:co,defineProperty:ho,getOwnPropertyDescriptor:po,getOwnPropertyNames:mo,getOwnPropertySymbols:fo,getPrototypeOf:go}=Object,K=window,Nr=K.trustedTypes,yo=Nr?Nr.emptyScript:"",xn=K.reactiveElementPolyfillSupport,Vt=(n,t)=>n,Gt={toAttribute(n,t){switch(t){case Boolean:n=n?yo:null;break;case Object:case Array:n=n==null?n:JSON.stringify(n)}return n},fromAttribute(n,t){let e=n;switch(t){case Boolean:e=n!==null;break;case Number:e=n===null?null:Number(n);break;case Object:case Array:try{e=JSON.parse(n)}catch{e=null}}return e}},we=(n,t)=>!co(n,t),zr={attribute:!0,type:String,converter:Gt,reflect:!1,useDefault:!1,hasChanged:we},Ir,Hr;(Ir=Symbol.metadata)!=null||(Symbol.metadata=Symbol("metadata")),(Hr=K.litPropertyMetadata)!=null||(K.litPropertyMetadata=new WeakMap);var F=class extends HTMLElement{static addInitializer(t){var e;this._$Ei(),((e=this.l)!=null?e:this.l=[]).push(t)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(t,e=zr){if(e.state&&(e.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((e=Object.create(e)).wrapped=!0),this.elementProperties.set(t,e),!e.noAccessor){let r=Symbol(),i=this.getPropertyDescriptor(t,r,e);i!==void 0&&ho(this.prototype,t,i)}}static getPropertyDescriptor(t,e,r){var o;let{get:i,set:s}=(o=po(this.prototype,t))!=null?o:{get(){return this[e]},set(a){this[e]=a}};return{get:i,set(a){let l=i==null?void 0:i.call(this);s==null||s.call(this,a),this.requestUpdate(t,l,r)},configurable:!0,enumerable:!0}}static getPropertyOptions(t){var e;return(e=this.elementProperties.get(t))!=null?e:zr}static _$Ei(){if(this.hasOwnProperty(Vt("elementProperties")))return;let t=go(this);t.finalize(),t.l!==void 0&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}static finalize(){if(this.hasOwnProperty(Vt("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(Vt("properties"))){let e=this.properties,r=[...mo(e),...fo(e)];for(let i of r)this.createProperty(i,e[i])}let t=this[Symbol.metadata];if(t!==null){let e=litPropertyMetadata.get(t);if(e!==void 0)for(let[r,i]of e)this.elementProperties.set(r,i)}this._$Eh=new Map;for(let[e,r]of this.elementProperties){let i=this._$Eu(e,r);i!==void 0&&this._$Eh.set(i,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(t){let e=[];if(Array.isArray(t)){let r=new Set(t.flat(1/0).reverse());for(let i of r)e.unshift(bn(i))}else t!==void 0&&e.push(bn(t));return e}static _$Eu(t,e){let r=e.attribute;return r===!1?void 0:typeof r=="string"?r:typeof t=="string"?t.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){var t;this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),(t=this.constructor.l)==null||t.forEach(e=>e(this))}addController(t){var e,r;((e=this._$EO)!=null?e:this._$EO=new Set).add(t),this.renderRoot!==void 0&&this.isConnected&&((r=t.hostConnected)==null||r.call(t))}removeController(t){var e;(e=this._$EO)==null||e.delete(t)}_$E_(){let t=new Map,e=this.constructor.elementProperties;for(let r of e.keys())this.hasOwnProperty(r)&&(t.set(r,this[r]),delete this[r]);t.size>0&&(this._$Ep=t)}createRenderRoot(){var e;let t=(e=this.shadowRoot)!=null?e:this.attachShadow(this.constructor.shadowRootOptions);return Lr(t,this.constructor.elementStyles),t}connectedCallback(){var t,e;(t=this.renderRoot)!=null||(this.renderRoot=this.createRenderRoot()),this.enableUpdating(!0),(e=this._$EO)==null||e.forEach(r=>{var i;return(i=r.hostConnected)==null?void 0:i.call(r)})}enableUpdating(t){}disconnectedCallback(){var t;(t=this._$EO)==null||t.forEach(e=>{var r;return(r=e.hostDisconnected)==null?void 0:r.call(e)})}attributeChangedCallback(t,e,r){this._$AK(t,r)}_$ET(t,e){var s;let r=this.constructor.elementProperties.get(t),i=this.constructor._$Eu(t,r);if(i!==void 0&&r.reflect===!0){let o=(((s=r.converter)==null?void 0:s.toAttribute)!==void 0?r.converter:Gt).toAttribute(e,r.type);this._$Em=t,o==null?this.removeAttribute(i):this.setAttribute(i,o),this._$Em=null}}_$AK(t,e){var s,o,a;let r=this.constructor,i=r._$Eh.get(t);if(i!==void 0&&this._$Em!==i){let l=r.getPropertyOptions(i),u=typeof l.converter=="function"?{fromAttribute:l.converter}:((s=l.converter)==null?void 0:s.fromAttribute)!==void 0?l.converter:Gt;this._$Em=i;let d=u.fromAttribute(e,l.type);this[i]=(a=d!=null?d:(o=this._$Ej)==null?void 0:o.get(i))!=null?a:d,this._$Em=null}}requestUpdate(t,e,r,i=!1,s){var o,a;if(t!==void 0){let l=this.constructor;if(i===!1&&(s=this[t]),r!=null||(r=l.getPropertyOptions(t)),!(((o=r.hasChanged)!=null?o:we)(s,e)||r.useDefault&&r.reflect&&s===((a=this._$Ej)==null?void 0:a.get(t))&&!this.hasAttribute(l._$Eu(t,r))))return;this.C(t,e,r)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(t,e,{useDefault:r,reflect:i,wrapped:s},o){var a,l,u;r&&!((a=this._$Ej)!=null?a:this._$Ej=new Map).has(t)&&(this._$Ej.set(t,(l=o!=null?o:e)!=null?l:this[t]),s!==!0||o!==void 0)||(this._$AL.has(t)||(this.hasUpdated||r||(e=void 0),this._$AL.set(t,e)),i===!0&&this._$Em!==t&&((u=this._$Eq)!=null?u:this._$Eq=new Set).add(t))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let t=this.scheduleUpdate();return t!=null&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){var r,i;if(!this.isUpdatePending)return;if(!this.hasUpdated){if((r=this.renderRoot)!=null||(this.renderRoot=this.createRenderRoot()),this._$Ep){for(let[o,a]of this._$Ep)this[o]=a;this._$Ep=void 0}let s=this.constructor.elementProperties;if(s.size>0)for(let[o,a]of s){let{wrapped:l}=a,u=this[o];l!==!0||this._$AL.has(o)||u===void 0||this.C(o,void 0,a,u)}}let t=!1,e=this._$AL;try{t=this.shouldUpdate(e),t?(this.willUpdate(e),(i=this._$EO)==null||i.forEach(s=>{var o;return(o=s.hostUpdate)==null?void 0:o.call(s)}),this.update(e)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(e)}willUpdate(t){}_$AE(t){var e;(e=this._$EO)==null||e.forEach(r=>{var i;return(i=r.hostUpdated)==null?void 0:i.call(r)}),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(t){return!0}update(t){this._$Eq&&(this._$Eq=this._$Eq.forEach(e=>this._$ET(e,this[e]))),this._$EM()}updated(t){}firstUpdated(t){}},Ur;F.elementStyles=[],F.shadowRootOptions={mode:"open"},F[Vt("elementProperties")]=new Map,F[Vt("finalized")]=new Map,xn==null||xn({ReactiveElement:F}),((Ur=K.reactiveElementVersions)!=null?Ur:K.reactiveElementVersions=[]).push("2.1.2");var Wt=window,Fr=n=>n,$e=Wt.trustedTypes,qr=$e?$e.createPolicy("lit-html",{createHTML:n=>n}):void 0,jr="$lit$",j=`lit$${Math.random().toFixed(9).slice(2)}$`,Xr="?"+j,_o=`<${Xr}>`,ct=document,Kt=()=>ct.createComment(""),jt=n=>n===null||typeof n!="object"&&typeof n!="function",Pn=Array.isArray,vo=n=>Pn(n)||typeof(n==null?void 0:n[Symbol.iterator])=="function",wn=`[ 	
\f\r]`,Yt=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Br=/-->/g,Vr=/>/g,lt=RegExp(`>|${wn}(?:([^\\s"'>=/]+)(${wn}*=${wn}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Gr=/'/g,Yr=/"/g,Zr=/^(?:script|style|textarea|title)$/i,En=n=>(t,...e)=>({_$litType$:n,strings:t,values:e}),h=En(1),y=En(2),Nl=En(3),I=Symbol.for("lit-noChange"),m=Symbol.for("lit-nothing"),Wr=new WeakMap,ut=ct.createTreeWalker(ct,129);function Jr(n,t){if(!Pn(n)||!n.hasOwnProperty("raw"))throw Error("invalid template strings array");return qr!==void 0?qr.createHTML(t):t}var bo=(n,t)=>{let e=n.length-1,r=[],i,s=t===2?"<svg>":t===3?"<math>":"",o=Yt;for(let a=0;a<e;a++){let l=n[a],u,d,c=-1,p=0;for(;p<l.length&&(o.lastIndex=p,d=o.exec(l),d!==null);)p=o.lastIndex,o===Yt?d[1]==="!--"?o=Br:d[1]!==void 0?o=Vr:d[2]!==void 0?(Zr.test(d[2])&&(i=RegExp("</"+d[2],"g")),o=lt):d[3]!==void 0&&(o=lt):o===lt?d[0]===">"?(o=i!=null?i:Yt,c=-1):d[1]===void 0?c=-2:(c=o.lastIndex-d[2].length,u=d[1],o=d[3]===void 0?lt:d[3]==='"'?Yr:Gr):o===Yr||o===Gr?o=lt:o===Br||o===Vr?o=Yt:(o=lt,i=void 0);let f=o===lt&&n[a+1].startsWith("/>")?" ":"";s+=o===Yt?l+_o:c>=0?(r.push(u),l.slice(0,c)+jr+l.slice(c)+j+f):l+j+(c===-2?a:f)}return[Jr(n,s+(n[e]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),r]},Xt=class n{constructor({strings:t,_$litType$:e},r){let i;this.parts=[];let s=0,o=0,a=t.length-1,l=this.parts,[u,d]=bo(t,e);if(this.el=n.createElement(u,r),ut.currentNode=this.el.content,e===2||e===3){let c=this.el.content.firstChild;c.replaceWith(...c.childNodes)}for(;(i=ut.nextNode())!==null&&l.length<a;){if(i.nodeType===1){if(i.hasAttributes())for(let c of i.getAttributeNames())if(c.endsWith(jr)){let p=d[o++],f=i.getAttribute(c).split(j),g=/([.?@])?(.*)/.exec(p);l.push({type:1,index:s,name:g[2],strings:f,ctor:g[1]==="."?Tn:g[1]==="?"?kn:g[1]==="@"?An:wt}),i.removeAttribute(c)}else c.startsWith(j)&&(l.push({type:6,index:s}),i.removeAttribute(c));if(Zr.test(i.tagName)){let c=i.textContent.split(j),p=c.length-1;if(p>0){i.textContent=$e?$e.emptyScript:"";for(let f=0;f<p;f++)i.append(c[f],Kt()),ut.nextNode(),l.push({type:2,index:++s});i.append(c[p],Kt())}}}else if(i.nodeType===8)if(i.data===Xr)l.push({type:2,index:s});else{let c=-1;for(;(c=i.data.indexOf(j,c+1))!==-1;)l.push({type:7,index:s}),c+=j.length-1}s++}}static createElement(t,e){let r=ct.createElement("template");return r.innerHTML=t,r}};function xt(n,t,e=n,r){var o,a,l;if(t===I)return t;let i=r!==void 0?(o=e._$Co)==null?void 0:o[r]:e._$Cl,s=jt(t)?void 0:t._$litDirective$;return(i==null?void 0:i.constructor)!==s&&((a=i==null?void 0:i._$AO)==null||a.call(i,!1),s===void 0?i=void 0:(i=new s(n),i._$AT(n,e,r)),r!==void 0?((l=e._$Co)!=null?l:e._$Co=[])[r]=i:e._$Cl=i),i!==void 0&&(t=xt(n,i._$AS(n,t.values),i,r)),t}var Sn=class{constructor(t,e){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=e}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){var u;let{el:{content:e},parts:r}=this._$AD,i=((u=t==null?void 0:t.creationScope)!=null?u:ct).importNode(e,!0);ut.currentNode=i;let s=ut.nextNode(),o=0,a=0,l=r[0];for(;l!==void 0;){if(o===l.index){let d;l.type===2?d=new Zt(s,s.nextSibling,this,t):l.type===1?d=new l.ctor(s,l.name,l.strings,this,t):l.type===6&&(d=new Rn(s,this,t)),this._$AV.push(d),l=r[++a]}o!==(l==null?void 0:l.index)&&(s=ut.nextNode(),o++)}return ut.currentNode=ct,i}p(t){let e=0;for(let r of this._$AV)r!==void 0&&(r.strings!==void 0?(r._$AI(t,r,e),e+=r.strings.length-2):r._$AI(t[e])),e++}},Zt=class n{get _$AU(){var t,e;return(e=(t=this._$AM)==null?void 0:t._$AU)!=null?e:this._$Cv}constructor(t,e,r,i){var s;this.type=2,this._$AH=m,this._$AN=void 0,this._$AA=t,this._$AB=e,this._$AM=r,this.options=i,this._$Cv=(s=i==null?void 0:i.isConnected)!=null?s:!0}get parentNode(){let t=this._$AA.parentNode,e=this._$AM;return e!==void 0&&(t==null?void 0:t.nodeType)===11&&(t=e.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,e=this){t=xt(this,t,e),jt(t)?t===m||t==null||t===""?(this._$AH!==m&&this._$AR(),this._$AH=m):t!==this._$AH&&t!==I&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):vo(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==m&&jt(this._$AH)?this._$AA.nextSibling.data=t:this.T(ct.createTextNode(t)),this._$AH=t}$(t){var s;let{values:e,_$litType$:r}=t,i=typeof r=="number"?this._$AC(t):(r.el===void 0&&(r.el=Xt.createElement(Jr(r.h,r.h[0]),this.options)),r);if(((s=this._$AH)==null?void 0:s._$AD)===i)this._$AH.p(e);else{let o=new Sn(i,this),a=o.u(this.options);o.p(e),this.T(a),this._$AH=o}}_$AC(t){let e=Wr.get(t.strings);return e===void 0&&Wr.set(t.strings,e=new Xt(t)),e}k(t){Pn(this._$AH)||(this._$AH=[],this._$AR());let e=this._$AH,r,i=0;for(let s of t)i===e.length?e.push(r=new n(this.O(Kt()),this.O(Kt()),this,this.options)):r=e[i],r._$AI(s),i++;i<e.length&&(this._$AR(r&&r._$AB.nextSibling,i),e.length=i)}_$AR(t=this._$AA.nextSibling,e){var r;for((r=this._$AP)==null?void 0:r.call(this,!1,!0,e);t!==this._$AB;){let i=Fr(t).nextSibling;Fr(t).remove(),t=i}}setConnected(t){var e;this._$AM===void 0&&(this._$Cv=t,(e=this._$AP)==null||e.call(this,t))}},wt=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,e,r,i,s){this.type=1,this._$AH=m,this._$AN=void 0,this.element=t,this.name=e,this._$AM=i,this.options=s,r.length>2||r[0]!==""||r[1]!==""?(this._$AH=Array(r.length-1).fill(new String),this.strings=r):this._$AH=m}_$AI(t,e=this,r,i){let s=this.strings,o=!1;if(s===void 0)t=xt(this,t,e,0),o=!jt(t)||t!==this._$AH&&t!==I,o&&(this._$AH=t);else{let a=t,l,u;for(t=s[0],l=0;l<s.length-1;l++)u=xt(this,a[r+l],e,l),u===I&&(u=this._$AH[l]),o||(o=!jt(u)||u!==this._$AH[l]),u===m?t=m:t!==m&&(t+=(u!=null?u:"")+s[l+1]),this._$AH[l]=u}o&&!i&&this.j(t)}j(t){t===m?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,t!=null?t:"")}},Tn=class extends wt{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===m?void 0:t}},kn=class extends wt{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==m)}},An=class extends wt{constructor(t,e,r,i,s){super(t,e,r,i,s),this.type=5}_$AI(t,e=this){var o;if((t=(o=xt(this,t,e,0))!=null?o:m)===I)return;let r=this._$AH,i=t===m&&r!==m||t.capture!==r.capture||t.once!==r.once||t.passive!==r.passive,s=t!==m&&(r===m||i);i&&this.element.removeEventListener(this.name,this,r),s&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){var e,r;typeof this._$AH=="function"?this._$AH.call((r=(e=this.options)==null?void 0:e.host)!=null?r:this.element,t):this._$AH.handleEvent(t)}},Rn=class{constructor(t,e,r){this.element=t,this.type=6,this._$AN=void 0,this._$AM=e,this.options=r}get _$AU(){return this._$AM._$AU}_$AI(t){xt(this,t)}};var $n=Wt.litHtmlPolyfillSupport,Kr;$n==null||$n(Xt,Zt),((Kr=Wt.litHtmlVersions)!=null?Kr:Wt.litHtmlVersions=[]).push("3.3.3");var Se=(n,t,e)=>{var s,o;let r=(s=e==null?void 0:e.renderBefore)!=null?s:t,i=r._$litPart$;if(i===void 0){let a=(o=e==null?void 0:e.renderBefore)!=null?o:null;r._$litPart$=i=new Zt(t.insertBefore(Kt(),a),a,void 0,e!=null?e:{})}return i._$AI(n),i};var dt=window,X=class extends F{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){var e,r;let t=super.createRenderRoot();return(r=(e=this.renderOptions).renderBefore)!=null||(e.renderBefore=t.firstChild),t}update(t){let e=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(t),this._$Do=Se(e,this.renderRoot,this.renderOptions)}connectedCallback(){var t;super.connectedCallback(),(t=this._$Do)==null||t.setConnected(!0)}disconnectedCallback(){var t;super.disconnectedCallback(),(t=this._$Do)==null||t.setConnected(!1)}render(){return I}},Qr;X._$litElement$=!0,X.finalized=!0,(Qr=dt.litElementHydrateSupport)==null||Qr.call(dt,{LitElement:X});var Dn=dt.litElementPolyfillSupport;Dn==null||Dn({LitElement:X});var ti;((ti=dt.litElementVersions)!=null?ti:dt.litElementVersions=[]).push("4.2.2");var D=n=>(t,e)=>{e!==void 0?e.addInitializer(()=>{customElements.define(n,t)}):customElements.define(n,t)};var xo={attribute:!0,type:String,converter:Gt,reflect:!1,hasChanged:we},wo=(n=xo,t,e)=>{let{kind:r,metadata:i}=e,s=window.litPropertyMetadata.get(i);if(s===void 0&&window.litPropertyMetadata.set(i,s=new Map),r==="setter"&&((n=Object.create(n)).wrapped=!0),s.set(e.name,n),r==="accessor"){let{name:o}=e;return{set(a){let l=t.get.call(this);t.set.call(this,a),this.requestUpdate(o,l,n,!0,a)},init(a){return a!==void 0&&this.C(o,void 0,n,a),a}}}if(r==="setter"){let{name:o}=e;return function(a){let l=this[o];t.call(this,a),this.requestUpdate(o,l,n,!0,a)}}throw Error("Unsupported decorator location: "+r)};function Jt(n){return(t,e)=>typeof e=="object"?wo(n,t,e):((r,i,s)=>{let o=i.hasOwnProperty(s);return i.constructor.createProperty(s,r),o?Object.getOwnPropertyDescriptor(i,s):void 0})(n,t,e)}var ht=(n,t,e)=>(e.configurable=!0,e.enumerable=!0,Reflect.decorate&&typeof t!="object"&&Object.defineProperty(n,t,e),e);function ru(n,t){return(e,r,i)=>{let s=o=>{var a,l;return(l=(a=o.renderRoot)==null?void 0:a.querySelector(n))!=null?l:null};if(t){let{get:o,set:a}=typeof r=="object"?e:i!=null?i:(()=>{let l=Symbol();return{get(){return this[l]},set(u){this[l]=u}}})();return ht(e,r,{get(){let l=o.call(this);return l===void 0&&(l=s(this),(l!==null||this.hasUpdated)&&a.call(this,l)),l}})}return ht(e,r,{get(){return s(this)}})}}function pt({freshness:n,next_reading:t},e){return t&&e>t.stale_at?"stale":n==="usual"&&t&&e>t.late_at?"late":n}function mt(n,t){let e=0,r=n.length;for(;e<r;){let i=e+r>>1;n[i][0]<t?e=i+1:r=i}return e}function z(n,t,e){return n.slice(mt(n,t),mt(n,e))}function ei(n,t,e,r){let i=mt(n,t);return[...n.slice(0,i),...r,...n.slice(mt(n,e))]}function Cn(n,t){let e=mt(n,t),[r,i]=[n[e-1],n[e]],s=r&&(!i||t-r[0]<=i[0]-t)?r:i;return s&&Math.abs(s[0]-t)<=900?s:void 0}function q(n){if(n.length===0)return;let[t,e]=[Number.POSITIVE_INFINITY,Number.NEGATIVE_INFINITY];for(let[,r]of n)r<t&&(t=r),r>e&&(e=r);return[t,e]}function Te(n,t,e){var l;let r=n==null?void 0:n.status;if(!n||!r)return;let i=pt(r,n.now),s=((l=r.latest)!=null?l:n.now)+300,o={start:s-t*b,end:s};if(n.need(o.start,o.end,e),r.latest===null||i==="stale")return{freshness:i,reading:void 0,span:o,readings:[]};let a=z(n.readings,o.start,o.end);return{freshness:i,reading:Y(a,([u])=>u===r.latest),span:o,readings:a}}function ke(n,{entity:t,tap_action:e}){let r={config:{entity:t,tap_action:e},action:"tap"};n.dispatchEvent(new CustomEvent("hass-action",{detail:r,bubbles:!0,composed:!0}))}var ni={very_low:{light:"#5e0d33",dark:"#dc3a5e"},low:{light:"#b02843",dark:"#ffb0b3"},in_range:{light:"#12846f",dark:"#0f9f87"},high:{light:"#b98a14",dark:"#f8cf50"},very_high:{light:"#7f3d08",dark:"#dd7a2f"}};function ri(n){let t=Object.entries(ni).map(([e,r])=>`--${e.replace("_","-")}: ${r[n]};`);return xe(t.join(`
`))}var C=_`
  :host {
    ${ri("light")}
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
    ${ri("dark")}
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
`;var Mn="dexcom-day",On="dexcom-entity",si="dexcomDay",te=new Set,Z;function Ae(n,t){Nn()?history.replaceState(history.state,"",Ln(t,n.entity)):(history.pushState({[si]:!0},"",Ln(t,n.entity)),Z=n),ee()}function Nu(){var n;Nn()&&((n=history.state)!=null&&n[si]?history.back():(history.replaceState(history.state,"",Ln()),ee()))}function oi(n){if(te.size===0)for(let t of["popstate","location-changed"])addEventListener(t,ee);return te.add(n),()=>{if(te.delete(n),Z===n&&(Z=void 0),ee(),!(te.size>0))for(let t of["popstate","location-changed"])removeEventListener(t,ee)}}function ai(n){let t=Nn();return t?(!Z||!ii(Z))&&(Z=ii(n)?n:void 0):Z=void 0,Z===n?t:void 0}function ii({entity:n}){return[null,n].includes(new URLSearchParams(location.search).get(On))}function Nn(){var t;let n=(t=new URLSearchParams(location.search).get(Mn))!=null?t:"";if(!(!/^\d{4}-\d\d-\d\d$/.test(n)||Number.isNaN(Date.parse(n))))return $(n,0)===n?n:void 0}function Ln(n,t){let e=new URLSearchParams(location.search);e.delete(Mn),e.delete(On),n&&e.set(Mn,n),n&&t&&e.set(On,t);let r=String(e);return location.pathname+(r&&`?${r}`)+location.hash}function ee(){for(let n of te)n.requestUpdate()}function zn(n,t){return n===null||t===null?void 0:{start:n,end:t}}function Re(n,t){return t!==void 0&&n.start<t.end&&t.start<n.end}var So=v,In=90*v,Pe=28*v,To=8,ft=-1,ko=23*b,Ao=250,Ee=class{constructor(t){this.host=t;this.readings=[];this.diary=[];this.recentSince=Number.POSITIVE_INFINITY;this.parts=new Map;this.needed=new Map;this.fetching=new Set;this.outdated=new Set;this.failed=new Set}need(t,e,r){let i=this.recentStart(),s=e>i?t:this.host.now();Math.max(s,i)<this.recentSince&&(this.recentSince=Math.max(s-So,i),this.load(ft));let o=this.olderParts(t,e);this.needed.set(r,o),o.some(a=>this.isToLoad(a))&&(clearTimeout(this.rest),this.rest=setTimeout(()=>this.loadNeeded(),Ao))}release(t){this.needed.delete(t)}has(t,e){let r=this.recentStart(),i=this.parts.get(ft);return!!(e<=r||i&&i.start<=Math.max(t,r))&&this.olderParts(t,e).every(o=>this.parts.has(o))}missingBefore(t,e){let r=this.olderParts(t,e).flatMap(i=>{var s,o;return(o=(s=this.parts.get(i))==null?void 0:s.missing)!=null?o:[]}).filter(i=>Re(i,{start:t,end:e})).map(i=>Math.min(i.end,e));return r.length?Math.max(...r):void 0}apply(t){let e=zn(t.start,t.end),r=t.diary_changed?zn(t.diary_start,t.diary_end):void 0;for(let i of this.loaded()){let s=this.spanToLoad(i),o=Re(s,e);(t.reload&&(!e||o)||t.diary_changed&&(!r||Re(s,r))||o&&this.fetching.has(i))&&this.load(i)}e&&!t.reload&&this.replace(e,t.readings)}reload(){for(let t of this.loaded())this.load(t)}retry(){Number.isFinite(this.recentSince)&&!this.parts.has(ft)&&this.failed.add(ft);for(let t of this.failed)this.load(t)}clear(){clearTimeout(this.rest),this.recentSince=Number.POSITIVE_INFINITY,this.parts.clear(),this.needed.clear(),this.failed.clear()}loaded(){let t=Number.isFinite(this.recentSince)?[ft]:[];return[...new Set([...t,...this.parts.keys(),...this.fetching])]}recentStart(){return Math.floor(this.host.now())-In}olderParts(t,e){let r=Math.min(e,this.recentStart()),i=[];for(let s=Math.floor(t/Pe);s*Pe<r;s+=1)i.push(s);return i}isToLoad(t){return!this.parts.has(t)&&!this.fetching.has(t)&&!this.failed.has(t)}neededParts(){return new Set([...this.needed.values()].flat())}loadNeeded(){for(let t of this.neededParts())this.isToLoad(t)&&this.load(t)}spanToLoad(t){return t!==ft?{start:t*Pe,end:(t+1)*Pe}:{start:U(this.recentSince),end:U(this.host.now())+ko}}async load(t){if(this.fetching.has(t)){this.outdated.add(t);return}this.outdated.delete(t),this.fetching.add(t);let e=this.spanToLoad(t);try{let r=await this.host.request(e);this.failed.delete(t),this.keep(t,e,r),this.host.onAnswer(r)}catch(r){this.failed.add(t),this.host.onFailure(r)}finally{this.fetching.delete(t)}this.outdated.has(t)&&this.load(t),this.host.onChange()}keep(t,e,{readings:r,diary:i,missing:s}){this.parts.delete(t),this.parts.set(t,{...e,readings:r,diary:i,missing:s.map(([a,l])=>({start:a,end:l}))});let o=this.neededParts().add(ft);for(let a of[...this.parts.keys()].slice(0,-To))o.has(a)||this.parts.delete(a);this.join()}replace(t,e){for(let r of this.parts.values()){let i=Math.max(t.start,r.start),s=Math.min(t.end,r.end);i<s&&(r.readings=ei(r.readings,i,s,z(e,i,s)))}this.join()}join(){let t=[...this.parts.values()].sort((r,i)=>r.start-i.start),e=t.map(({end:r},i)=>{var s,o;return Math.min(r,(o=(s=t[i+1])==null?void 0:s.start)!=null?o:r)});this.readings=t.flatMap(({start:r,readings:i},s)=>z(i,r,e[s])),this.diary=t.some(({diary:r})=>r===null)?null:t.flatMap(({diary:r},i)=>(r!=null?r:[]).filter(({time:s})=>{var o;return s<e[i]&&s>=((o=e[i-1])!=null?o:Number.NEGATIVE_INFINITY)}))}};var De=class{set(t){this.zero=t-li()}get isSet(){return this.zero!==void 0}get now(){if(this.zero===void 0)throw new Error("No message of Home Assistant has come yet");return this.zero+li()}};function li(){return performance.now()/1e3}var Ce=class{constructor(t,e){this.send=t;this.onFailure=e;this.since=Number.POSITIVE_INFINITY;this.answers=new Map;this.hasFailed=!1}of(t){return this.once(JSON.stringify(t),()=>this.request("summary",t))}compared(t,e){return this.once(JSON.stringify([t,e]),async()=>{let[r,{summary:i}]=await Promise.all([this.of(t),this.of(e)]);return{...r,previous:i}})}week(t,e){return this.once(JSON.stringify(["week",t,e]),()=>this.request("week",t,{weekdays:e}))}clear(){this.hasFailed=!1,this.since=Number.POSITIVE_INFINITY,this.answers.clear()}clearFailed(){let{hasFailed:t}=this;return t&&this.clear(),t}once(t,e){let r=this.answers.get(t);return r||(r=e(),this.answers.set(t,r),r.catch(()=>{this.hasFailed=!0,this.onFailure()})),r}request(t,e,r={}){if(typeof e=="number")return this.send(t,{days:e,...r});let{first:i,last:s}=e,o=$(i,-ot(e)-1);this.since=Math.min(this.since,Date.parse(o)/1e3-v);let[a,l]=[`${i}T00:00:00`,`${$(s,1)}T00:00:00`];return this.send(t,{start:a,end:l,...r})}};var Ro={not_found:"unknown_entity",not_supported:"unknown_entity",not_loaded:"not_loaded",unauthorized:"not_allowed",unknown_command:"not_loaded",timeout:"failed"};function Me(n){var e;let t=n==null?void 0:n.code;return typeof t=="string"?(e=Ro[t])!=null?e:"refused":"failed"}var Po=2*In+v,Eo=3e4,Hn,Un=class{constructor(t,e){this.connection=t;this.entityId=e;this.clock=new De;this.listeners=new Set;this.parts=new Ee({now:()=>this.now,request:t=>this.askReadings(t),onAnswer:t=>this.follow(t),onFailure:t=>this.fail(t),onChange:()=>this.notify()});this.summaries=new Ce((t,e)=>this.ask(t,e),()=>this.retryLater());this.onReady=()=>{this.subscribe(),this.parts.reload()};this.onVisible=()=>{document.visibilityState==="visible"&&this.askForTime()}}get now(){return this.clock.now}get isOutdated(){return this.status!==void 0&&this.status.cards_version!==Hn}get readings(){return this.parts.readings}get diary(){return this.parts.diary}listen(t){return this.listeners.size===0&&this.open(),this.listeners.add(t),()=>{this.listeners.delete(t),this.listeners.size===0&&this.close()}}need(t,e,r){this.parts.need(t,e,r)}release(t){this.parts.release(t)}has(t,e){return this.parts.has(t,e)}missingBefore(t,e){return this.parts.missingBefore(t,e)}summary(t,e){return e?this.summaries.compared(t,e):this.summaries.of(t)}week(t,e){return this.summaries.week(t,e)}open(){this.connection.addEventListener("ready",this.onReady),document.addEventListener("visibilitychange",this.onVisible),this.subscribe()}close(){var t;clearTimeout(this.retry),this.connection.removeEventListener("ready",this.onReady),document.removeEventListener("visibilitychange",this.onVisible),(t=this.unsubscribe)==null||t.then(e=>e()).catch(()=>{}),this.unsubscribe=void 0,this.parts.clear(),this.summaries.clear()}ask(t,e){return this.connection.sendMessagePromise({type:`dexcom_api/${t}`,entity_id:this.entityId,...e})}askReadings({start:t,end:e}){return this.ask("readings",{start:new Date(t*1e3).toISOString(),end:new Date(e*1e3).toISOString()})}async askForTime(){if(this.clock.isSet)try{let t=U(this.now);this.follow(await this.askReadings({start:t,end:t})),this.notify()}catch{}}follow(t){this.clock.set(t.server_time),Hn===void 0&&(Hn=t.cards_version),this.status=t,this.trouble=void 0}subscribe(){let t=this.connection.subscribeMessage(e=>this.take(e),{type:"dexcom_api/subscribe",entity_id:this.entityId},{resubscribe:!1});this.unsubscribe=t,t.catch(e=>{this.unsubscribe===t&&(this.unsubscribe=void 0),this.fail(e)})}take(t){t.gone?(this.summaries.clear(),this.trouble=t.refused?"not_allowed":"not_loaded"):(this.status&&this.concernsSummaries(t,this.status)&&this.summaries.clear(),this.follow(t),this.parts.apply(t)),this.notify()}concernsSummaries(t,e){var i,s;let r=Math.min(t.server_time-Po,this.summaries.since);return t.latest!==e.latest||JSON.stringify(t.limits)!==JSON.stringify(e.limits)||t.reload&&t.start===null||((i=t.end)!=null?i:r)>r||t.diary_changed&&((s=t.diary_end)!=null?s:Number.POSITIVE_INFINITY)>r}fail(t){this.trouble=Me(t),this.retryLater(),this.notify()}retryLater(){clearTimeout(this.retry),this.listeners.size>0&&(this.retry=setTimeout(()=>this.retryAll(),Eo))}retryAll(){this.unsubscribe||this.subscribe(),this.parts.retry(),this.summaries.clearFailed()&&this.notify()}notify(){for(let t of this.listeners)t()}},ui=new WeakMap;function ci(n,t){var i,s;let e=(i=ui.get(n))!=null?i:new Map;ui.set(n,e);let r=(s=e.get(t))!=null?s:new Un(n,t);return e.set(t,r),r}var Oe=class{constructor(t){this.host=t;this.isConnected=!1;t.addController(this)}follow(t,e){let r=t&&e?ci(t.connection,e):void 0;r!==this.feed&&(this.leave(),this.feed=r,this.listen())}hostConnected(){this.isConnected=!0,this.listen()}hostDisconnected(){this.isConnected=!1,this.leave()}listen(){var t;this.isConnected&&!this.stop&&(this.stop=(t=this.feed)==null?void 0:t.listen(()=>this.host.requestUpdate()))}leave(){var t,e;(t=this.feed)==null||t.release(this.host),(e=this.stop)==null||e.call(this),this.stop=void 0}};var hi=["none","previous","year_before","custom"],pi=366;function Bn(n,t,e){return{unit:t,...fe(n,t,e)}}function Fn(n,t){let{unit:e,first:r,last:i}=n;if(e==="month"||e==="year")return Bn(st(r,t*(e==="year"?12:1)),e,0);let s=t*ot(n);return{unit:e,first:$(r,s),last:$(i,s)}}function ne({first:n,last:t},e){return{start:E(n,e),end:E($(t,1),e)}}var qn=class{constructor(){this.comparison="none";this.listeners=new Set}get compared(){var i;let{comparison:t,period:e}=this;if(!e||t==="none")return;if(t==="previous")return Fn(e,-1);if(t==="year_before")return{first:st(e.first,-12),last:st(e.last,-12)};let r=(i=this.comparedFirst)!=null?i:Fn(e,-1).first;return{first:r,last:$(r,ot(e)-1)}}select(t){this.period=t,this.notify()}move(t){this.period&&this.select(Fn(this.period,t))}compare(t,e){this.comparison=t,this.comparedFirst=e,this.notify()}listen(t){return this.listeners.add(t),()=>this.listeners.delete(t)}notify(){for(let t of this.listeners)t()}},di=new Map;function mi(n){var e;let t=(e=di.get(n))!=null?e:new qn;return di.set(n,t),t}var Le=class{constructor(t){this.host=t;t.addController(this)}hostConnected(){this.store=mi(location.pathname),this.stop=this.store.listen(()=>this.host.requestUpdate())}hostDisconnected(){var t;(t=this.stop)==null||t.call(this)}};var Do=new Map,Co=new Map;function Ne(n,t={}){return fi(Do,[n,t],()=>new Intl.DateTimeFormat(n,t))}function re(n,t){return fi(Co,[n,t],()=>new Intl.NumberFormat(n,t))}function fi(n,t,e){var s;let r=JSON.stringify(t),i=(s=n.get(r))!=null?s:e();return n.set(r,i),i}function J(n,t=0){let e=10**t;return Math.sign(n)*Math.floor(Math.abs(n)*e+.5)/e+0}function O(n,t){return Si(n,t,$i(t))}function _i(n,t){var e;return(e=Ti(n,t))!=null?e:O(n,t)}function vi(n,t){var e;return(e=Ti(n,t))!=null?e:Si(n,t,$i(t)+1)}function bi(n,t,e){let{very_low_mg_dl:r,low_mg_dl:i,high_mg_dl:s,very_high_mg_dl:o}=t;switch(n){case"very_low":return[{...O(r,e),sign:"<"}];case"low":return i>r?Vn(O(r,e),yi(O(i,e),-1)):[];case"in_range":return Vn(O(i,e),O(s,e));case"high":return s<o?Vn(yi(O(s,e),1),O(o,e)):[];case"very_high":return[{...O(o,e),sign:">"}]}}function ze(n){if(n<=0||n>=100)return{value:n<=0?0:100,digits:0,sign:""};if(n<.05)return{value:.1,digits:1,sign:"<"};if(n>=99.5)return{value:99,digits:0,sign:">"};let t=J(n,1);return t<10?{value:t,digits:1,sign:""}:{value:J(n),digits:0,sign:""}}function xi(n){return n.map((t,e)=>Gn(n,e))}function Gn(n,...t){let e=Yn(n,1e3),r=gi(e,t)/10;if(r===0||r===100)return{value:r,digits:0,sign:""};let i=gi(n,t);if(i>0&&i<.05)return{value:r,digits:1,sign:"<"};let s=i>=100-.05&&i<100;return{value:r,digits:1,sign:s?">":""}}function gi(n,t){return t.reduce((e,r)=>e+n[r],0)}function Yn(n,t){let e=n.map(s=>s*(t/100)),r=e.map(s=>Math.max(Math.floor(s),s>0?1:0)),i=s=>e[s]-r[s];for(;;){let s=t-r.reduce((u,d)=>u+d,0);if(s===0)return r;let o=Math.sign(s),a=[...r.keys()].filter(u=>r[u]>(o<0?1:0));if(a.length===0)return r;let l=a.reduce((u,d)=>o*i(d)>o*i(u)?d:u);r[l]=r[l]+o}}function wi(n){let t=Math.max(0,J(n/60));if(t<2880)return{days:0,hours:Math.floor(t/60),minutes:t%60};let e=J(t/60);return{days:Math.floor(e/24),hours:e%24,minutes:0}}function $i({unit:n}){return n==="mg/dL"?0:1}function Si(n,{unit_per_mg_dl:t},e){return{value:J(n*t,e),digits:e,sign:""}}function Ti(n,t){if(n<40)return{...O(40,t),sign:"<"};if(n>400)return{...O(400,t),sign:">"}}function yi(n,t){let{value:e,digits:r}=n;return{...n,value:J(e+t/10**r,r)}}function Vn(n,t){return n.value<t.value?[n,t]:[n]}var ki={weekday:"short",day:"numeric",month:"short"},$t=class{constructor(t,e,r){let{locale:i}=t;this.language=i.language,this.zone=r?"UTC":gt(t),this.clock=r!=null?r:ye(this.zone),this.isShifted=r!==void 0;let{first:s,last:o}=fe(bt(e,this.zone),"year",0);this.yearStart=E(s,this.zone),this.yearEnd=E($(o,1),this.zone),this.numberLanguage=Oo(i.number_format,i.language),this.useGrouping=i.number_format!=="none",this.hour12=i.time_format==="12"||i.time_format!=="24"&&Mo(i)}number(t,e=0){return re(this.numberLanguage,{useGrouping:this.useGrouping,minimumFractionDigits:e,maximumFractionDigits:e}).format(t)}amount(t){return re(this.numberLanguage,{useGrouping:this.useGrouping,maximumFractionDigits:2}).format(t)}change(t){return re(this.numberLanguage,{maximumFractionDigits:2,signDisplay:"always"}).format(t)}glucose(t,e){return this.shown(O(t,e))}reading(t,e){return this.shown(_i(t,e))}mean(t,e){return this.shown(vi(t,e))}percent(t){return this.shownPercent(ze(t))}shown({value:t,digits:e,sign:r}){return r+this.number(t,e)}shownPercent({value:t,digits:e,sign:r}){let i=re(this.numberLanguage,{style:"percent",minimumFractionDigits:e,maximumFractionDigits:e});return r+i.format(t/100)}time(t){return this.date(t,{hour:"numeric",minute:"2-digit"})}hour(t){return this.hour12?this.date(t,{hour:"numeric"}):this.date(t,{hour:"2-digit",minute:"2-digit"})}day(t){return this.date(t,ki)}month(t){return this.part(t,{month:"short"})}weekday(t){return this.date(t,{weekday:"short"})}dayAndTime(t){return`${this.day(t)}, ${this.time(t)}`}date(t,e){let r=this.yearStart<=t&&t<this.yearEnd,i=e.month&&!r;return this.part(t,i?{year:"numeric",...e}:e)}dayOfYear(t){return this.part(t,ki)}dateOfYear(t){return this.part(t,{day:"numeric",month:"short"})}part(t,e){return Ne(this.language,{...e,hourCycle:this.hour12?"h12":"h23",timeZone:this.zone}).format((this.isShifted?this.clock.wall(t):t)*1e3)}};function gt({locale:n,config:t}){return n.time_zone==="server"?t.time_zone:Ne().resolvedOptions().timeZone}function St(n,t){let{days:e,hours:r,minutes:i}=wi(n);return e>0?t("duration_days",{days:e,hours:r}):r===0?t("duration_minutes",{minutes:i}):t("duration_hours",{hours:r,minutes:String(i).padStart(2,"0")})}function Mo({time_format:n,language:t}){var r;return(r=Ne(n==="system"?void 0:t,{hour:"numeric"}).resolvedOptions().hour12)!=null?r:!1}function Oo(n,t){switch(n){case"comma_decimal":case"none":return"en-US";case"decimal_comma":return"de";case"space_comma":return"fr";case"quote_decimal":return"de-CH";case"system":return;default:return t}}function Q(){let n;return(t,e)=>((!n||!Wn(n.dependencies,t))&&(n={dependencies:t,value:e()}),n.value)}function Wn(n,t){return n.length===t.length&&n.every((e,r)=>e===t[r])}var Lo=`/config/integrations/integration/${Ut}`,Kn=`${Ut}.import_history`,No=`/developer-tools/action?service=${Kn}`;function Ie(n){return h`<div class="notice" role="alert">
    ${n("reload_needed")} <button @click=${()=>location.reload()}>${n("reload")}</button>
  </div>`}function Ai(n,t,e,r){var s,o;if(!((s=t.status)!=null&&s.signed_out))return m;let i=((o=n.user)==null?void 0:o.is_admin)===!1?e("sign_in_for_others"):h`<a href=${Lo}>${e("sign_in")}</a>`;return h`<div class="notice" role="status">
    ${e("signed_out",{name:G(n,r)})} ${i}
  </div>`}function tt({hass:n,feed:t,format:e,say:r},i,s){var c;let o=t.status,l=o.missing_before!==null&&i<o.missing_before?o.missing_before:t.missingBefore(i,s);if(l==null)return m;let u=e.dayAndTime(l);if(o.fetched_percent!==null){let p=e.percent(o.fetched_percent);return h`<div class="notice" role="status">${r("importing",{time:u,percent:p})}</div>`}if(!o.may_import)return h`<div class="notice" role="status">${r("missing_for_others",{time:u})}</div>`;let d=((c=n.user)==null?void 0:c.is_admin)===!1?h`<code>${Kn}</code>`:h`<a href=${No}>${Kn}</a>`;return h`<div class="notice" role="status">${r("missing",{time:u})} ${d}</div>`}var zo=new Set(["failed","refused"]),Io=3e4,S=class extends X{constructor(){super(...arguments);this.dark=!1;this.feeds=new Oe(this);this.period=new Le(this);this.formatter=Q();this.dayPart="unneeded"}get entity(){var e;return(e=this.config)==null?void 0:e.entity}connectedCallback(){super.connectedCallback(),this.stopHosting=oi(this),this.clock=setInterval(()=>this.requestUpdate(),Io)}disconnectedCallback(){var e;super.disconnectedCallback(),(e=this.stopHosting)==null||e.call(this),clearInterval(this.clock)}shouldUpdate(e){var i;if(e.size!==1||!e.has("hass"))return!0;let r=e.get("hass");return!r||!this.hass||Ho(r,this.hass,(i=this.config)==null?void 0:i.entity)}willUpdate(e){var i,s,o,a,l;this.dark=(o=(s=(i=this.hass)==null?void 0:i.themes)==null?void 0:s.darkMode)!=null?o:!1,this.feeds.follow(this.hass,(a=this.config)==null?void 0:a.entity),this.openedDay=ai(this),this.openedDay&&this.dayPart==="unneeded"&&this.loadDayPart();let r=(l=this.hass)==null?void 0:l.locale.language;r&&!_n(r)&&Tr(r).then(()=>this.requestUpdate())}render(){let{hass:e,config:r}=this;if(!(!e||!r||!_n(e.locale.language)))return h`${this.drawAccount(e,r)}
      ${this.dayPart==="needed"?h`<dexcom-day-dialog .day=${this.openedDay} .entity=${r.entity} .hass=${e}></dexcom-day-dialog>`:m}`}drawAccount(e,r){let i=kr(e),{feed:s}=this.feeds,o=e.entities[r.entity];if(o&&o.platform!==Ut)return this.message(i("unknown_entity"));if(!s||!s.trouble&&!s.status)return this.message(i("loading"));if(s.trouble&&(!zo.has(s.trouble)||!s.status))return this.message(i(s.trouble));let a=s.isOutdated||this.dayPart==="missing",l=h`${a?Ie(i):m}
      ${Ai(e,s,i,r.entity)}`,{locale:u,config:d}=e,c=this.formatter([u,d,U(s.now)],()=>new $t(e,s.now));return this.draw({hass:e,feed:s,format:c,say:i,notice:l},r)}async loadDayPart(){this.dayPart="needed";try{await Ar()}catch{this.dayPart="missing",this.requestUpdate()}}message(e,r=m){return h`<ha-card>${r}<div class="message" role="status">${e}</div></ha-card>`}};k([Jt({attribute:!1})],S.prototype,"hass",2),k([Jt({type:Boolean,reflect:!0})],S.prototype,"dark",2),k([Jt({attribute:!1})],S.prototype,"config",2);function Ho(n,t,e=""){var r,i;return n.states[e]!==t.states[e]||n.entities[e]!==t.entities[e]||n.locale!==t.locale||n.connection!==t.connection||((r=n.themes)==null?void 0:r.darkMode)!==((i=t.themes)==null?void 0:i.darkMode)}var B=["very_low","low","in_range","high","very_high"];function H(n,t){return n<t.very_low_mg_dl?"very_low":n<t.low_mg_dl?"low":n<=t.high_mg_dl?"in_range":n<=t.very_high_mg_dl?"high":"very_high"}function He(n){return n==="below"?B.slice(0,2):n==="above"?B.slice(3):[n]}var Uo={rising_quickly:-90,rising:-90,rising_slightly:-45,steady:0,falling_slightly:45,falling:90,falling_quickly:90},Fo={very_low:"M0,0H12L6,6ZM0,6H12L6,12Z",low:"M0,1H12L6,11Z",in_range:"M6,1a5,5 0 1 1 -.01,0Z",high:"M0,11H12L6,1Z",very_high:"M0,6H12L6,0ZM0,12H12L6,6Z"};function Ue(n,t,e){var c;let{feed:r,format:i,hass:s}=n,o=r.status,a=Sr(s).length>1,l=(c=e.title)!=null?c:a?G(s,e.entity):"",{reading:u}=t,d={name:l,...qo(n,t,e.entity)};return u?{...d,value:i.reading(u[1],o),band:H(u[1],o.limits),arrow:jn(n,e.entity)}:{...d,value:"–",band:void 0,arrow:m}}function qo(n,{freshness:t},e){let{feed:r,hass:i,say:s}=n,{latest:o,signed_out:a}=r.status;if(o===null)return{age:s("none_yet"),reason:""};if(t==="stale")return{age:s("no_readings_since",{time:Bo(n,o)}),reason:Xn(i,e)};let l=s("ago",{duration:St(r.now-o,s)});return a?{age:l,reason:s("refused_sign_in")}:{age:l,reason:t==="late"?s("late"):""}}function Ri({feed:n,format:t},e){return qt(n.now,t.zone)<=e?t.time(e):t.dayAndTime(e)}function Bo({feed:n,format:t},e){let r=i=>qt(n.now,t.zone,i)<=e;return r(0)?t.time(e):r(-6)?`${t.weekday(e)} ${t.time(e)}`:t.date(e,{day:"numeric",month:"short"})}function jn({hass:n,say:t},e){var o,a,l;let r=(l=(a=n.states[(o=yn(n,e).get("sensor.trend"))!=null?o:""])==null?void 0:a.state)!=null?l:"",i=Uo[r];if(i===void 0||!Ft(r))return m;let s=r.endsWith("_quickly");return h`<svg class="arrow" viewBox="0 0 24 24" role="img" aria-label=${t(r)}>
    <title>${t(r)}</title>
    <g transform="rotate(${i} 12 12)">
      <path d=${s?"M2,8H14M2,16H14M11,3L21,12L11,21":"M3,12H20M13,5L20,12L13,19"}></path>
    </g>
  </svg>`}function Xn(n,t){var r;let e=n.states[(r=yn(n,t).get("binary_sensor.stale_data"))!=null?r:""];return e?n.formatEntityAttributeValue(e,"reason"):""}function Fe(n){return h`<svg class="range-mark" viewBox="0 0 12 12" aria-hidden="true">
    ${y`<path d=${Fo[n]} style="fill: ${Zn(n)}"></path>`}
  </svg>`}function Zn(n){return`var(--${n.replace("_","-")})`}var Vo=1,Tt=class extends S{willUpdate(t){super.willUpdate(t),this.latest=Te(this.feeds.feed,Vo,this)}draw(t,e){let{feed:r,say:i}=t,s=Ue(t,this.latest,e),{age:o,arrow:a,band:l,name:u,reason:d,value:c}=s;return h`<button class=${l?"":"stale"} title=${d||m}
      @click=${()=>ke(this,e)}>
      ${l?h`${Fe(l)}<span class="hidden">${i(l)}</span>`:m}
      <span>
        <span class="age">${o}</span>
        <span class="now">
          ${u?h`<span class="name">${u}</span>`:m}
          ${c} ${l?h`${r.status.unit} ${a}`:m}
          ${d?h`<span class="reason">${d}</span>`:m}
        </span>
      </span>
    </button>`}message(t){return h`<span class="message" role="status">${t}</span>`}};Tt.styles=[C,_`
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
    `],Tt=k([D("dexcom-badge-content")],Tt);var Go=1440,Jn=2;function ie(n){var i;let t=[];for(let s of B){let o=(i=n==null?void 0:n[`${s}_percent`])!=null?i:null;if(o===null)return;t.push(o)}let e=xi(t),r=Yn(t,Go);return B.map((s,o)=>({band:s,percent:t[o],shown:e[o],minutesADay:r[o]}))}function Ei({minutesADay:n},t){return t("minutes_a_day",{duration:St(n*60,t)})}function qe(n,t,e,r,i){let[s,o]=bi(n,t,e);if(!s)return;let a=r.number(s.value,s.digits);return s.sign?i(s.sign==="<"?"below":"above",{value:a}):o?`${a}–${r.shown(o)}`:a}function Yo(n,t){return t.flatMap(({range:e,less_than_percent:r,more_than_percent:i})=>{let s=Di(n.filter(({band:o})=>He("below").includes(o)));return e==="below"&&r!==null?[Pi(n,e,r)]:e==="in_range"&&i!==null?[Pi(n,e,Math.min(s+i,100))]:[]})}function Pi(n,t,e){let r=n.filter(s=>s.percent>0),i=r.map((s,o)=>Di(r.slice(0,o+1)));return{range:t,percent:e,gaps:i.slice(0,-1).filter(s=>s<e).length}}function Di(n){return n.reduce((t,{percent:e})=>t+e,0)}function Ci(n,t,e,r=[]){let i=n.map(({band:a,shown:l})=>`${e(a)} ${t.shownPercent(l)}`),s=n.filter(({percent:a})=>a>0),o=Jn*(s.length-1);return h`<div class="band-bar" role="img" aria-label=${i.join(", ")}>
    <div class="fills">
      ${s.map(({band:a,percent:l})=>h`<i class="fill ${a}" style="flex-grow:${l}"></i>`)}
    </div>
    ${Yo(n,r).map(a=>h`<div class="mark" data-goal=${a.range}>
        <i style="flex-basis:calc((100% - ${o}px) * ${a.percent/100} + ${a.gaps*Jn}px)"></i>
      </div>`)}
  </div>`}var Mi=_`
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
    gap: ${Jn}px;
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
`;var se=Math.PI,Qn=2*se,yt=1e-6,Wo=Qn-yt;function Oi(n){this._+=n[0];for(let t=1,e=n.length;t<e;++t)this._+=arguments[t]+n[t]}function Ko(n){let t=Math.floor(n);if(!(t>=0))throw new Error(`invalid digits: ${n}`);if(t>15)return Oi;let e=10**t;return function(r){this._+=r[0];for(let i=1,s=r.length;i<s;++i)this._+=Math.round(arguments[i]*e)/e+r[i]}}function Li(n,t,e,r){return n===e&&t===r}function jo(n){let t=Math.floor(n);if(!(t<=15))return Li;let e=10**t,r=function(i){return Math.round(i*e)};return function(i,s,o,a){return r(i)===r(o)&&r(s)===r(a)}}var kt=class{constructor(t){this._x0=this._y0=this._x1=this._y1=null,this._="",this._append=t==null?Oi:Ko(t),this._equal=t==null?Li:jo(t)}moveTo(t,e){this._append`M${this._x0=this._x1=+t},${this._y0=this._y1=+e}`}closePath(){this._x1!==null&&(this._x1=this._x0,this._y1=this._y0,this._append`Z`)}lineTo(t,e){this._append`L${this._x1=+t},${this._y1=+e}`}quadraticCurveTo(t,e,r,i){this._append`Q${+t},${+e},${this._x1=+r},${this._y1=+i}`}bezierCurveTo(t,e,r,i,s,o){this._append`C${+t},${+e},${+r},${+i},${this._x1=+s},${this._y1=+o}`}arcTo(t,e,r,i,s){if(t=+t,e=+e,r=+r,i=+i,s=+s,s<0)throw new Error(`negative radius: ${s}`);let o=this._x1,a=this._y1,l=r-t,u=i-e,d=o-t,c=a-e,p=d*d+c*c;if(this._x1===null)this._append`M${this._x1=t},${this._y1=e}`;else if(p>yt)if(!(Math.abs(c*l-u*d)>yt)||!s)this._append`L${this._x1=t},${this._y1=e}`;else{let f=r-o,g=i-a,x=l*l+u*u,T=f*f+g*g,w=Math.sqrt(x),R=Math.sqrt(p),N=s*Math.tan((se-Math.acos((x+p-T)/(2*w*R)))/2),M=N/R,Ht=N/w;Math.abs(M-1)>yt&&this._append`L${t+M*d},${e+M*c}`,this._append`A${s},${s},0,0,${+(c*f>d*g)},${this._x1=t+Ht*l},${this._y1=e+Ht*u}`}}arc(t,e,r,i,s,o){if(t=+t,e=+e,r=+r,o=!!o,r<0)throw new Error(`negative radius: ${r}`);let a=r*Math.cos(i),l=r*Math.sin(i),u=t+a,d=e+l,c=1^o,p=o?i-s:s-i;if(this._x1===null?this._append`M${u},${d}`:(Math.abs(this._x1-u)>yt||Math.abs(this._y1-d)>yt)&&this._append`L${u},${d}`,!!r){if(p<0&&(p=p%Qn+Qn),p>Wo)this._append`A${r},${r},0,1,${c},${t-a},${e-l}A${r},${r},0,1,${c},${this._x1=u},${this._y1=d}`;else if(p>yt){let f=t+r*Math.cos(s),g=e+r*Math.sin(s);if(p>=se&&this._equal(u,d,f,g)){p/=2;let x=i+p;this._append`A${r},${r},0,${+(p>=se)},${c},${t+r*Math.cos(x)},${e+r*Math.sin(x)}`}this._append`A${r},${r},0,${+(p>=se)},${c},${this._x1=f},${this._y1=g}`}}}rect(t,e,r,i){this._append`M${this._x0=this._x1=+t},${this._y0=this._y1=+e}h${r=+r}v${+i}h${-r}Z`}toString(){return this._}};function Xo(){return new kt}Xo.prototype=kt.prototype;function A(n){return function(){return n}}var Zo=Math.cos;var er=Math.sin,At=Math.sqrt,Ni=1e-12,Be=Math.PI,nd=Be/2,Fi=2*Be;function qi(n){let t=3;return n.digits=function(e){if(!arguments.length)return t;if(e==null)t=null;else{let r=Math.floor(e);if(!(r>=0))throw new RangeError(`invalid digits: ${e}`);t=r}return n},()=>new kt(t)}var rd=Array.prototype.slice;function Bi(n){return typeof n=="object"&&"length"in n?n:Array.from(n)}function Vi(n){this._context=n}Vi.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;default:this._context.lineTo(n,t);break}}};function nr(n){return new Vi(n)}function Gi(n){return n[0]}function Yi(n){return n[1]}function rr(n,t){var e=A(!0),r=null,i=nr,s=null,o=qi(a);n=typeof n=="function"?n:n===void 0?Gi:A(n),t=typeof t=="function"?t:t===void 0?Yi:A(t);function a(l){var u,d=(l=Bi(l)).length,c,p=!1,f;for(r==null&&(s=i(f=o())),u=0;u<=d;++u)!(u<d&&e(c=l[u],u,l))===p&&((p=!p)?s.lineStart():s.lineEnd()),p&&s.point(+n(c,u,l),+t(c,u,l));if(f)return s=null,f+""||null}return a.x=function(l){return arguments.length?(n=typeof l=="function"?l:A(+l),a):n},a.y=function(l){return arguments.length?(t=typeof l=="function"?l:A(+l),a):t},a.defined=function(l){return arguments.length?(e=typeof l=="function"?l:A(!!l),a):e},a.curve=function(l){return arguments.length?(i=l,r!=null&&(s=i(r)),a):i},a.context=function(l){return arguments.length?(l==null?r=s=null:s=i(r=l),a):r},a}function Wi(n,t,e){var r=null,i=A(!0),s=null,o=nr,a=null,l=qi(u);n=typeof n=="function"?n:n===void 0?Gi:A(+n),t=typeof t=="function"?t:A(t===void 0?0:+t),e=typeof e=="function"?e:e===void 0?Yi:A(+e);function u(c){var p,f,g,x=(c=Bi(c)).length,T,w=!1,R,N=new Array(x),M=new Array(x);for(s==null&&(a=o(R=l())),p=0;p<=x;++p){if(!(p<x&&i(T=c[p],p,c))===w)if(w=!w)f=p,a.areaStart(),a.lineStart();else{for(a.lineEnd(),a.lineStart(),g=p-1;g>=f;--g)a.point(N[g],M[g]);a.lineEnd(),a.areaEnd()}w&&(N[p]=+n(T,p,c),M[p]=+t(T,p,c),a.point(r?+r(T,p,c):N[p],e?+e(T,p,c):M[p]))}if(R)return a=null,R+""||null}function d(){return rr().defined(i).curve(o).context(s)}return u.x=function(c){return arguments.length?(n=typeof c=="function"?c:A(+c),r=null,u):n},u.x0=function(c){return arguments.length?(n=typeof c=="function"?c:A(+c),u):n},u.x1=function(c){return arguments.length?(r=c==null?null:typeof c=="function"?c:A(+c),u):r},u.y=function(c){return arguments.length?(t=typeof c=="function"?c:A(+c),e=null,u):t},u.y0=function(c){return arguments.length?(t=typeof c=="function"?c:A(+c),u):t},u.y1=function(c){return arguments.length?(e=c==null?null:typeof c=="function"?c:A(+c),u):e},u.lineX0=u.lineY0=function(){return d().x(n).y(t)},u.lineY1=function(){return d().x(n).y(e)},u.lineX1=function(){return d().x(r).y(t)},u.defined=function(c){return arguments.length?(i=typeof c=="function"?c:A(!!c),u):i},u.curve=function(c){return arguments.length?(o=c,s!=null&&(a=o(s)),u):o},u.context=function(c){return arguments.length?(c==null?s=a=null:a=o(s=c),u):s},u}var id=Jo(nr);function Ki(n){this._curve=n}Ki.prototype={areaStart:function(){this._curve.areaStart()},areaEnd:function(){this._curve.areaEnd()},lineStart:function(){this._curve.lineStart()},lineEnd:function(){this._curve.lineEnd()},point:function(n,t){this._curve.point(t*Math.sin(n),t*-Math.cos(n))}};function Jo(n){function t(e){return new Ki(n(e))}return t._curve=n,t}var sd=At(3);var Qo=At(1/3),od=Qo*2;var ji=er(Be/10)/er(7*Be/10),ad=er(Fi/10)*ji,ld=-Zo(Fi/10)*ji;var ud=At(3);var cd=At(3);var dd=At(3)/2,ta=1/At(12),hd=(ta/2+1)*3;function et(){}function Ve(n,t,e){n._context.bezierCurveTo((2*n._x0+n._x1)/3,(2*n._y0+n._y1)/3,(n._x0+2*n._x1)/3,(n._y0+2*n._y1)/3,(n._x0+4*n._x1+t)/6,(n._y0+4*n._y1+e)/6)}function ir(n){this._context=n}ir.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){switch(this._point){case 3:Ve(this,this._x1,this._y1);case 2:this._context.lineTo(this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;break;case 2:this._point=3,this._context.lineTo((5*this._x0+this._x1)/6,(5*this._y0+this._y1)/6);default:Ve(this,n,t);break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t}};function ea(n){this._context=n}ea.prototype={areaStart:et,areaEnd:et,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._y0=this._y1=this._y2=this._y3=this._y4=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x2,this._y2),this._context.closePath();break}case 2:{this._context.moveTo((this._x2+2*this._x3)/3,(this._y2+2*this._y3)/3),this._context.lineTo((this._x3+2*this._x2)/3,(this._y3+2*this._y2)/3),this._context.closePath();break}case 3:{this.point(this._x2,this._y2),this.point(this._x3,this._y3),this.point(this._x4,this._y4);break}}},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._x2=n,this._y2=t;break;case 1:this._point=2,this._x3=n,this._y3=t;break;case 2:this._point=3,this._x4=n,this._y4=t,this._context.moveTo((this._x0+4*this._x1+n)/6,(this._y0+4*this._y1+t)/6);break;default:Ve(this,n,t);break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t}};function na(n){this._context=n}na.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3;var e=(this._x0+4*this._x1+n)/6,r=(this._y0+4*this._y1+t)/6;this._line?this._context.lineTo(e,r):this._context.moveTo(e,r);break;case 3:this._point=4;default:Ve(this,n,t);break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t}};function Xi(n,t){this._basis=new ir(n),this._beta=t}Xi.prototype={lineStart:function(){this._x=[],this._y=[],this._basis.lineStart()},lineEnd:function(){var n=this._x,t=this._y,e=n.length-1;if(e>0)for(var r=n[0],i=t[0],s=n[e]-r,o=t[e]-i,a=-1,l;++a<=e;)l=a/e,this._basis.point(this._beta*n[a]+(1-this._beta)*(r+l*s),this._beta*t[a]+(1-this._beta)*(i+l*o));this._x=this._y=null,this._basis.lineEnd()},point:function(n,t){this._x.push(+n),this._y.push(+t)}};var pd=(function n(t){function e(r){return t===1?new ir(r):new Xi(r,t)}return e.beta=function(r){return n(+r)},e})(.85);function Ge(n,t,e){n._context.bezierCurveTo(n._x1+n._k*(n._x2-n._x0),n._y1+n._k*(n._y2-n._y0),n._x2+n._k*(n._x1-t),n._y2+n._k*(n._y1-e),n._x2,n._y2)}function sr(n,t){this._context=n,this._k=(1-t)/6}sr.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:Ge(this,this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2,this._x1=n,this._y1=t;break;case 2:this._point=3;default:Ge(this,n,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var md=(function n(t){function e(r){return new sr(r,t)}return e.tension=function(r){return n(+r)},e})(0);function or(n,t){this._context=n,this._k=(1-t)/6}or.prototype={areaStart:et,areaEnd:et,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._x3=n,this._y3=t;break;case 1:this._point=2,this._context.moveTo(this._x4=n,this._y4=t);break;case 2:this._point=3,this._x5=n,this._y5=t;break;default:Ge(this,n,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var fd=(function n(t){function e(r){return new or(r,t)}return e.tension=function(r){return n(+r)},e})(0);function ar(n,t){this._context=n,this._k=(1-t)/6}ar.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:Ge(this,n,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var gd=(function n(t){function e(r){return new ar(r,t)}return e.tension=function(r){return n(+r)},e})(0);function lr(n,t,e){var r=n._x1,i=n._y1,s=n._x2,o=n._y2;if(n._l01_a>Ni){var a=2*n._l01_2a+3*n._l01_a*n._l12_a+n._l12_2a,l=3*n._l01_a*(n._l01_a+n._l12_a);r=(r*a-n._x0*n._l12_2a+n._x2*n._l01_2a)/l,i=(i*a-n._y0*n._l12_2a+n._y2*n._l01_2a)/l}if(n._l23_a>Ni){var u=2*n._l23_2a+3*n._l23_a*n._l12_a+n._l12_2a,d=3*n._l23_a*(n._l23_a+n._l12_a);s=(s*u+n._x1*n._l23_2a-t*n._l12_2a)/d,o=(o*u+n._y1*n._l23_2a-e*n._l12_2a)/d}n._context.bezierCurveTo(r,i,s,o,n._x2,n._y2)}function Zi(n,t){this._context=n,this._alpha=t}Zi.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:this.point(this._x2,this._y2);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){if(n=+n,t=+t,this._point){var e=this._x2-n,r=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;break;case 2:this._point=3;default:lr(this,n,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var yd=(function n(t){function e(r){return t?new Zi(r,t):new sr(r,0)}return e.alpha=function(r){return n(+r)},e})(.5);function Ji(n,t){this._context=n,this._alpha=t}Ji.prototype={areaStart:et,areaEnd:et,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(n,t){if(n=+n,t=+t,this._point){var e=this._x2-n,r=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1,this._x3=n,this._y3=t;break;case 1:this._point=2,this._context.moveTo(this._x4=n,this._y4=t);break;case 2:this._point=3,this._x5=n,this._y5=t;break;default:lr(this,n,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var _d=(function n(t){function e(r){return t?new Ji(r,t):new or(r,0)}return e.alpha=function(r){return n(+r)},e})(.5);function Qi(n,t){this._context=n,this._alpha=t}Qi.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){if(n=+n,t=+t,this._point){var e=this._x2-n,r=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:lr(this,n,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var vd=(function n(t){function e(r){return t?new Qi(r,t):new ar(r,0)}return e.alpha=function(r){return n(+r)},e})(.5);function ra(n){this._context=n}ra.prototype={areaStart:et,areaEnd:et,lineStart:function(){this._point=0},lineEnd:function(){this._point&&this._context.closePath()},point:function(n,t){n=+n,t=+t,this._point?this._context.lineTo(n,t):(this._point=1,this._context.moveTo(n,t))}};function zi(n){return n<0?-1:1}function Ii(n,t,e){var r=n._x1-n._x0,i=t-n._x1,s=(n._y1-n._y0)/(r||i<0&&-0),o=(e-n._y1)/(i||r<0&&-0),a=(s*i+o*r)/(r+i);return(zi(s)+zi(o))*Math.min(Math.abs(s),Math.abs(o),.5*Math.abs(a))||0}function Hi(n,t){var e=n._x1-n._x0;return e?(3*(n._y1-n._y0)/e-t)/2:t}function tr(n,t,e){var r=n._x0,i=n._y0,s=n._x1,o=n._y1,a=(s-r)/3;n._context.bezierCurveTo(r+a,i+a*t,s-a,o-a*e,s,o)}function Ye(n){this._context=n}Ye.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=this._t0=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x1,this._y1);break;case 3:tr(this,this._t0,Hi(this,this._t0));break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){var e=NaN;if(n=+n,t=+t,!(n===this._x1&&t===this._y1)){switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;break;case 2:this._point=3,tr(this,Hi(this,e=Ii(this,n,t)),e);break;default:tr(this,this._t0,e=Ii(this,n,t));break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t,this._t0=e}}};function ia(n){this._context=new ts(n)}(ia.prototype=Object.create(Ye.prototype)).point=function(n,t){Ye.prototype.point.call(this,t,n)};function ts(n){this._context=n}ts.prototype={moveTo:function(n,t){this._context.moveTo(t,n)},closePath:function(){this._context.closePath()},lineTo:function(n,t){this._context.lineTo(t,n)},bezierCurveTo:function(n,t,e,r,i,s){this._context.bezierCurveTo(t,n,r,e,s,i)}};function ur(n){return new Ye(n)}function sa(n){this._context=n}sa.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=[],this._y=[]},lineEnd:function(){var n=this._x,t=this._y,e=n.length;if(e)if(this._line?this._context.lineTo(n[0],t[0]):this._context.moveTo(n[0],t[0]),e===2)this._context.lineTo(n[1],t[1]);else for(var r=Ui(n),i=Ui(t),s=0,o=1;o<e;++s,++o)this._context.bezierCurveTo(r[0][s],i[0][s],r[1][s],i[1][s],n[o],t[o]);(this._line||this._line!==0&&e===1)&&this._context.closePath(),this._line=1-this._line,this._x=this._y=null},point:function(n,t){this._x.push(+n),this._y.push(+t)}};function Ui(n){var t,e=n.length-1,r,i=new Array(e),s=new Array(e),o=new Array(e);for(i[0]=0,s[0]=2,o[0]=n[0]+2*n[1],t=1;t<e-1;++t)i[t]=1,s[t]=4,o[t]=4*n[t]+2*n[t+1];for(i[e-1]=2,s[e-1]=7,o[e-1]=8*n[e-1]+n[e],t=1;t<e;++t)r=i[t]/s[t-1],s[t]-=r,o[t]-=r*o[t-1];for(i[e-1]=o[e-1]/s[e-1],t=e-2;t>=0;--t)i[t]=(o[t]-i[t+1])/s[t];for(s[e-1]=(n[e]+i[e-1])/2,t=0;t<e-1;++t)s[t]=2*n[t+1]-i[t+1];return[i,s]}function oa(n,t){this._context=n,this._t=t}oa.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=this._y=NaN,this._point=0},lineEnd:function(){0<this._t&&this._t<1&&this._point===2&&this._context.lineTo(this._x,this._y),(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line>=0&&(this._t=1-this._t,this._line=1-this._line)},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;default:{if(this._t<=0)this._context.lineTo(this._x,t),this._context.lineTo(n,t);else{var e=this._x*(1-this._t)+n*this._t;this._context.lineTo(e,this._y),this._context.lineTo(e,t)}break}}this._x=n,this._y=t}};var cr=13;function We(n,t,e,r){let{very_low_mg_dl:i,low_mg_dl:s,high_mg_dl:o,very_high_mg_dl:a}=e.limits,l=[{limit:i,kind:"faint",room:t(i)-t(s)},{limit:s,kind:"limit",room:cr},{limit:o,kind:"limit",room:cr},{limit:a,kind:"faint",room:t(o)-t(a)}];return y`
    <rect class="target" x=${n.left} width=${n.right-n.left}
      y=${t(o)} height=${t(s)-t(o)}></rect>
    ${l.map(({limit:u,kind:d,room:c})=>y`
        <line class=${d} x1=${n.left} x2=${n.right} y1=${t(u)} y2=${t(u)}></line>
        ${c<cr?"":y`<text x=${n.left-5} y=${t(u)+4} text-anchor="end">${r.glucose(u,e)}</text>`}`)}`}var Ke=_`
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
`;var ua=300;function es(n,t,e=!1){let r=(t[1]-t[0])/(n[1]-n[0]),[i,s]=e?[Math.min(...n),Math.max(...n)]:[Number.NEGATIVE_INFINITY,Number.POSITIVE_INFINITY];return Object.assign(l=>t[0]+(Math.min(Math.max(l,i),s)-n[0])*r,{invert:l=>n[0]+(l-t[0])/r,domain:n,range:t})}function L(n,t,e){return es([n,t],[e.left,e.right])}function nt(n,t,e){let r=Math.max(ua,t.high_mg_dl+20),i=n>r?400:r;return es([40,i],[e.bottom,e.top],!0)}var ca=["p5_mg_dl","p25_mg_dl","p50_mg_dl","p75_mg_dl","p95_mg_dl"],ae=1440,da=[0,6,12,18,24],oe={left:34,right:10,top:8,bottom:20};function is(n){let[t,e]=[n[0],P(n)];if(!t||!e)return[];let r=ae/n.length/2,i={...t};for(let s of ca)i[s]=pa(t[s],e[s]);return[{...i,minute_of_day:0},...n.map(s=>({...s,minute_of_day:s.minute_of_day+r})),{...i,minute_of_day:ae}]}function le(n,t){return t.hour(at(v+n*b,t.zone))}function ha({width:n,height:t}){return{left:oe.left,right:Math.max(n-oe.right,oe.left+1),top:oe.top,bottom:t-oe.bottom}}function ss(n,t,e,r,i){let s=ha(e),o=is(n),a=Math.max(...o.map(d=>{var c;return(c=d.p95_mg_dl)!=null?c:0})),l=L(0,ae,s),u=nt(a,r.limits,s);return y`
    ${We(s,u,r,i)}
    ${ma(s,i)}
    <path class="outer" d=${ns(o,"p5_mg_dl","p95_mg_dl",l,u)}></path>
    <path class="inner" d=${ns(o,"p25_mg_dl","p75_mg_dl",l,u)}></path>
    <path class="before" d=${rs(t,s,u)}></path>
    <path class="median" d=${rs(n,s,u)}></path>`}function pa(n,t){return n===null||t===null?null:(n+t)/2}function ns(n,t,e,r,i){var o;return(o=Wi(a=>r(a.minute_of_day),a=>{var l;return i((l=a[t])!=null?l:0)},a=>{var l;return i((l=a[e])!=null?l:0)}).defined(a=>a[t]!==null&&a[e]!==null).curve(ur).digits(1)(n))!=null?o:""}function rs(n,t,e){var s;let r=L(0,ae,t);return(s=rr(o=>r(o.minute_of_day),o=>{var a;return e((a=o.p50_mg_dl)!=null?a:0)}).defined(o=>o.p50_mg_dl!==null).curve(ur).digits(1)(is(n)))!=null?s:""}function ma(n,t){let e=L(0,ae,n);return da.map(r=>{let i=e(r*60),s=r===0?"start":r===24?"end":"middle";return y`
      <line class="tick" x1=${i} x2=${i} y1=${n.top} y2=${n.bottom}></line>
      <text x=${i} y=${n.bottom+14} text-anchor=${s}>${le(r,t)}</text>`})}var os=_`
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
`;function dr({start:n,end:t,days:e},r){let i={day:"numeric",month:"short",year:"numeric"},[s,o]=[e[0],P(e)];return(s&&o?[s,o].map(l=>E(l.day,r.zone)):[n,t].map(l=>Date.parse(l)/1e3)).map(l=>r.date(l,i)).join(" – ")}function hr({hours:n},t,e){let r=Math.round(n*4)/4;return r===24?"":` (${e("hours_short",{count:t.amount(r)})})`}function as(n,t,e){return e("labelled",{label:e("previous"),value:dr(n,t)})}var je=class{constructor(t){this.host=t}get isLoading(){return this.requested!==this.settled}follow(t,e){t!==this.feed&&(this.answer=void 0,this.trouble=void 0,this.feed=t),e!==this.requested&&(this.requested=e,e.then(r=>this.settle(e,r),r=>this.settle(e,void 0,Me(r))))}settle(t,e,r){t===this.requested&&(this.settled=t,this.trouble=r,e&&(this.answer=e),this.host.requestUpdate())}},rt=class extends je{request(t,e,r){this.follow(t,t.summary(e,r))}},ls=class extends je{request(t,e,r){this.follow(t,t.week(e,r))}};function it({start:n,end:t}){return{start:Date.parse(n)/1e3,end:Date.parse(t)/1e3}}function us(n){let t=it(n),[e]=n.days.slice(-14);return e?{...t,start:it(e).start}:t}var fa=31,Xe=class{constructor(t){this.host=t;this.summary=new rt(t)}get trouble(){return this.summary.trouble}update(t,e,r,i){var u,d,c,p,f,g;this.feed=t,this.days=void 0;let s=t==null?void 0:t.status;if(!t||!s||s.latest===null)return;let o=i==null?void 0:i.period;this.summary.request(t,o!=null?o:e);let{answer:a}=this.summary;if(!a)return;let{days:l=[]}=(u=a.summary)!=null?u:{};this.days=o?cs(l,fa,void 0,r):cs(l,e,(d=s.known_since)!=null?d:void 0,r),this.span={start:(p=(c=P(this.days))==null?void 0:c.start)!=null?p:s.latest-e*v,end:(g=(f=this.days[0])==null?void 0:f.end)!=null?g:s.latest},t.need(this.span.start,this.span.end,this.host)}readingsOf({start:t,end:e}){var r,i;return z((i=(r=this.feed)==null?void 0:r.readings)!=null?i:[],t,e)}};function cs(n,t,e,r){return n.slice(-t).map(i=>({summary:i,...it(i),isSoFar:it(i.metrics).end<it(i).end,shown:E(i.day,r)})).reverse().filter((i,s)=>s===0||e===void 0||i.end>e)}var ms=1;function Rt(n,t,e,r){let i=new Map(B.map(a=>[a,""])),s={left:Number.NEGATIVE_INFINITY,top:0,bottom:0,end:0,band:void 0},o=()=>{let{band:a,bottom:l,left:u,top:d}=s;if(!a)return;let c=d===l?"h0":`V${l}`;i.set(a,`${i.get(a)}M${u},${d}${c}`)};for(let[a,l]of n){let[u,d,c]=[hs(e(a)),hs(r(l)),H(l,t)];if(c===s.band&&u-s.left<ms){s.top=Math.min(s.top,d),s.bottom=Math.max(s.bottom,d);continue}o(),Object.assign(s,{band:c,left:u,top:d,bottom:d})}return o(),i}function Pt(n,t,e){let r="",i=Number.NEGATIVE_INFINITY,s;for(let[o,a]of n){let[l,u]=[ps(t(o)),ps(e(a))],d=o-i>900;if(i=o,s&&!d&&l-s.left<ms){s.top=Math.min(s.top,u),s.bottom=Math.max(s.bottom,u),s.end=u;continue}r+=`${ds(s)}${d?"M":"L"}${l},${u}`,s={left:l,top:u,bottom:u,end:u}}return r+ds(s)}function ds(n){return!n||n.top===n.bottom?"":`V${n.top}V${n.bottom}V${n.end}`}function hs(n){return Math.round(n*2)/2}function ps(n){return Math.round(n*10)/10}var V={left:0,right:240,top:2,bottom:46},Ze=[6,12,18];function fs(n,t,e,r){let{limits:i}=e,s=L(n.start,n.end,V),[o,a]=[r(i.high_mg_dl),r(i.low_mg_dl)];return h`<svg
    viewBox="0 0 ${V.right} ${V.bottom+V.top}"
    preserveAspectRatio="none"
    aria-hidden="true"
    data-readings=${t.length}
  >
    <rect class="target" width=${V.right} y=${o} height=${a-o}></rect>
    ${ya(n,e).map(l=>y`<path class="tick" d="M${s(l)},${V.top}V${V.bottom}"></path>`)}
    <path class="trace" d=${Pt(t,s,r)}></path>
    ${[...Rt(t,i,s,r)].map(([l,u])=>u?y`<path class="dots" style="stroke: var(--${l.replace("_","-")})" d=${u}></path>`:m)}
  </svg>`}function ya({start:n,end:t},{clock_shifts:e}){var o;let[r]=(o=Y(e,([a])=>n<=a&&a<t))!=null?o:[t],i=Ze.map(a=>n+a*b).filter(a=>a<r),s=Ze.map(a=>t-v+a*b).filter(a=>a>r);return[...i,...s]}var gs=_`
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
`;var Et=class extends S{constructor(){super(...arguments);this.controller=new Xe(this)}willUpdate(e){super.willUpdate(e);let{config:r,controller:i,hass:s}=this;!s||!r||i.update(this.feeds.feed,r.days,gt(s),this.period.store)}draw(e,r){var f,g;let{feed:i,notice:s,say:o}=e,{days:a,span:l,trouble:u}=this.controller,d=i.status;if(d.latest===null)return this.message(o("no_readings"),s);if(!a||!l)return this.message(o(u!=null?u:"loading"),s);let[,c=0]=(f=q(this.controller.readingsOf(l)))!=null?f:[],p=nt(c,d.limits,V);return h`<ha-card>
      ${s} ${tt(e,l.start,l.end)}
      <header>
        <h2>${(g=r.title)!=null?g:o("days_card")}</h2>
        <span class="quiet">${o("in_range")}</span>
      </header>
      <ul>
        ${a.map(x=>this.day(e,d,x,p))}
      </ul>
      ${_a(e,d)}
    </ha-card>`}day(e,r,i,s){let{format:o,say:a}=e,{summary:l,shown:u}=i,d=l.metrics.in_range_percent,c=d==null?void 0:o.percent(d),p=hr(l,o,a).trim(),f=i.isSoFar?` ${a("so_far")}`:"",g=`${a("open_day",{day:ba(e,i)})}. ${c?a("labelled",{label:a("in_range"),value:c+f}):a("not_enough_data")}`;return h`<li>
      <button
        class=${va(l.day)?"weekend":""}
        aria-label=${g}
        @click=${()=>Ae(this,l.day)}
      >
        <span class="date">
          <span>${o.weekday(u)}</span>
          <span class="quiet">${o.date(u,{day:"numeric",month:"short"})}</span>
          ${p&&h`<span class="quiet">${p}</span>`}
        </span>
        ${fs(i,this.controller.readingsOf(i),r,s)}
        <span class="percent" title=${c?m:a("not_enough_data")}>
          ${c!=null?c:"–"}
          ${i.isSoFar?h`<span class="quiet">${a("so_far")}</span>`:m}
        </span>
      </button>
    </li>`}};Et.styles=[C,gs],Et=k([D("dexcom-days-content")],Et);function _a({format:n,say:t},e){let r=qe("in_range",e.limits,e,n,t),i=Ze.map(s=>le(s,n));return h`<p class="quiet">
    ${t("days_legend",{range:`${r} ${e.unit}`,times:i.join(", ")})}
  </p>`}function va(n){return[0,6].includes(new Date(n).getUTCDay())}function ba({format:n,say:t},{shown:e,summary:r}){return n.date(e,{weekday:"long",day:"numeric",month:"long"})+hr(r,n,t)}var pr=["urgent_low","urgent_low_soon","low","high","fall","rise","signal_loss","no_readings"],xa={insulin:"m-5,-4h10l-5,9z",carbs:"m-4.5,-4.5h9v9h-9z",exercise:"m-5,4l5,-9l5,9z",health:"m-1.5,-5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5v-3h3.5z",blood_glucose:"m0,-5.5c3 3.5 4 5 4 7a4,4 0 0 1 -8,0c0 -2 1 -3.5 4 -7z",note:"m-4,-5h6l2,2v8h-8z",calibration:"m0,-5a5,5 0 1 1 -.01,0zm0,2.5a2.5,2.5 0 1 0 .01,0z",alert:"m0,-5.5l5.5,5.5l-5.5,5.5l-5.5,-5.5z",urgent_low:"m-2.4,-6h4.8l3.6,3.6v4.8l-3.6,3.6h-4.8l-3.6,-3.6v-4.8zm1.4,2v5h2v-5zm0,6.4v1.8h2v-1.8z",urgent_low_soon:"m0,-6l6,6l-6,6l-6,-6zm0,2.8l-3.2,3.2l3.2,3.2l3.2,-3.2z",low:"m-5,-5h10l-5,7zm0,8.5h10v2h-10z",high:"m-5,5h10l-5,-7zm0,-8.5h10v-2h-10z",fall:"m-5,-3.6l6.2,6.2h-3.7v2.4h7.5v-7.5h-2.4v3.7l-6.2,-6.2z",rise:"m-5,3.6l6.2,-6.2h-3.7v-2.4h7.5v7.5h-2.4v-3.7l-6.2,6.2z",signal_loss:"m0,-6a6,6 0 1 1 -.01,0zm0,2a4,4 0 0 0 -3.1,6.5l5.6,-5.6a4,4 0 0 0 -2.5,-.9zm3.1,1.5l-5.6,5.6a4,4 0 0 0 5.6,-5.6z",no_readings:"m-6,-2h3v4h-3zm4.5,0h3v4h-3zm4.5,0h3v4h-3z"};function _t({kind:n,sub_type:t}){var e;return n==="alert"&&(e=pr.find(r=>r===t))!=null?e:n}function mr(n){let t=pr.indexOf(n);return t<0?pr.length:t}function Dt(n,t=[0]){let e=t.map(r=>`M${r.toFixed(1)},0${xa[n]}`).join("");return y`<path class="marker ${n}" data-count=${t.length} d=${e}></path>`}function Je(n,t){let e=`alert_${n}`;return t(Ft(e)?e:n)}function ys({amount:n,unit:t},e,r){return n===null?"":t==="mg/dL"?`${r.glucose(n,e)} ${e.unit}`:t?`${r.amount(n)} ${t}`:r.amount(n)}function ue({kind:n,sub_type:t,amount:e,note:r},i,s,o){var p;let l={amount:n==="blood_glucose"||n==="calibration"?s.glucose(e!=null?e:0,i):s.amount(e!=null?e:0),unit:i.unit},u=e===null?"":"_amount",d=[`diary_${n}_${t}${u}`,`diary_${n}${u}`,n],c=o((p=d.find(Ft))!=null?p:n,l);return r?`${c}, ${r}`:c}function bh(n,t,e,r){return ue({...n,amount:null},t,e,r)}var Qe=_`
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
`;var wa=14,$a=31,Sa=["insulin","carbs","exercise"],tn=class{constructor(t){this.host=t;this.last=[];this.today="";this.person=Q();this.summary=new rt(t)}get trouble(){return this.summary.trouble}update(t,{days:e,show_alerts:r},i,s){var g,x;if(this.days=void 0,this.last=[],!(t!=null&&t.status))return;let o=s==null?void 0:s.period;this.summary.request(t,o!=null?o:Math.max(e,wa));let{answer:a}=this.summary;if(!a)return;let{summary:l,utc_offsets:u}=a,d=(g=l==null?void 0:l.days)!=null?g:[];if(this.clock=this.person([u,i],()=>u.length>0?new _e(u):ye(i)),this.today=this.dayOf(t.now),this.span=o?Ta(d):ka(d.slice(-e),e,t.now),!this.span){this.days=[];return}let{start:c,end:p}=this.span;if(t.need(c,p,this.host),!t.has(c,p))return;let f=((x=t.diary)!=null?x:[]).filter(({kind:T,time:w})=>c<=w&&w<p&&(r||T!=="alert")).sort((T,w)=>w.time-T.time);this.days=this.byDay(f).slice(0,$a),!o&&(this.last=Sa.flatMap(T=>{var w;return(w=f.find(R=>R.kind===T))!=null?w:[]}))}dayOf(t){return new Date(this.clock.wall(t)*1e3).toISOString().slice(0,10)}byDay(t){var r;let e=new Map;for(let i of t){let s=this.dayOf(i.time),o=(r=e.get(s))!=null?r:{day:s,entries:[]};o.entries.push(i),e.set(s,o)}return[...e.values()]}};function Ta(n){let[t]=n,e=n[n.length-1];return t&&e&&{start:Date.parse(t.start)/1e3,end:Date.parse(e.end)/1e3}}function ka(n,t,e){let[r]=n;return{start:r?Date.parse(r.start)/1e3:e-t*v,end:e}}var _s=_`
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
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 140px), 1fr));
    gap: 8px;
  }
  .last li {
    display: grid;
    grid-template-columns: 18px minmax(0, 1fr);
    align-items: center;
    gap: 8px;
    padding: 8px 10px;
    border-radius: 8px;
    background: color-mix(in srgb, var(--text) 5%, transparent);
  }
  .last li span span {
    display: block;
  }
  .last .quiet {
    font-size: 12px;
  }
`;var Ct=class extends S{constructor(){super(...arguments);this.controller=new tn(this);this.personFormat=Q()}willUpdate(e){super.willUpdate(e);let{config:r,controller:i,feeds:s,hass:o,period:a}=this;o&&r&&i.update(s.feed,r,o.config.time_zone,a.store)}draw(e,r){var g;let{feed:i,hass:s,notice:o,say:a}=e,{clock:l,days:u,span:d,trouble:c}=this.controller;if(i.diary===null)return this.message(a("diary_not_allowed"),o);if(!u)return this.message(a(c!=null?c:"loading"),o);let p=this.personFormat([s.locale,l,U(i.now)],()=>new $t(s,i.now,l)),f={...e,format:p};return h`<ha-card>
      ${o} ${d&&tt(e,d.start,d.end)}
      <h2>${(g=r.title)!=null?g:a("diary_card")}</h2>
      ${this.lastEntries(f)}
      ${u.length>0?h`<div class="days">${u.map(x=>this.dayList(x,f))}</div>`:h`<p class="message">${a("no_entries")}</p>`}
    </ha-card>`}lastEntries(e){let{controller:r}=this,{format:i,say:s}=e;return r.last.length===0?m:h`<ul class="last" aria-label=${s("last_entries")}>
      ${r.last.map(o=>h`<li>
          ${vs(o)}
          <span>
            <span class="text">${bs(o,e)}</span>
            <span class="quiet">
              ${r.dayOf(o.time)===r.today?i.time(o.time):i.dayAndTime(o.time)}
            </span>
          </span>
        </li>`)}
    </ul>`}dayList({day:e,entries:r},i){let{format:s,say:o}=i,a=s.day(r[0].time),l=e===this.controller.today?`${o("today")}, ${a}`:a;return h`<section>
      <h3>
        <button title=${o("open_day",{day:a})} @click=${()=>Ae(this,e)}>
          ${l}
        </button>
      </h3>
      <ul>
        ${r.map(u=>h`<li>
            <time>${s.time(u.time)}</time>
            ${vs(u)}
            <span class="text">${bs(u,i)}</span>
          </li>`)}
      </ul>
    </section>`}};Ct.styles=[C,Qe,_s],Ct=k([D("dexcom-diary-content")],Ct);function vs(n){return h`<svg viewBox="-8 -8 16 16" aria-hidden="true">${Dt(_t(n))}</svg>`}function bs(n,{feed:t,format:e,say:r}){return ue(n,t.status,e,r)}var fr=10;function xs(n,t,{width:e}){Se(t?Aa(t,e):m,n)}function Aa({left:n,top:t,comparedTop:e,content:r},i){let s=n>i/2,o=Math.floor((s?n:i-n)-fr),a=s?`translateX(calc(${n-fr}px - 100%))`:`translateX(${n+fr}px)`;return h`
    <i class="cursor" style="transform:translateX(${n}px)"></i>
    ${e===void 0?m:h`<i class="spot compared" style="transform:translate(${n}px,${e}px)"></i>`}
    ${t===void 0?m:h`<i class="spot" style="transform:translate(${n}px,${t}px)"></i>`}
    <div class="bubble" style="max-width:${o}px;transform:${a}">${r}</div>`}var ws=_`
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
`;var Gh={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},$s=n=>(...t)=>({_$litDirective$:n,values:t}),en=class{constructor(t){}get _$AU(){return this._$AM._$AU}_$AT(t,e,r){this._$Ct=t,this._$AM=e,this._$Ci=r}_$AS(t,e){return this.update(t,e)}update(t,e){return this.render(...e)}};var Ra={},gr=$s(class extends en{constructor(){super(...arguments),this.ot=Ra}render(n,t){return t()}update(n,[t,e]){if(Array.isArray(t)){if(Array.isArray(this.ot)&&this.ot.length===t.length&&t.every((r,i)=>r===this.ot[i]))return I}else if(this.ot===t)return I;return this.ot=Array.isArray(t)?Array.from(t):t,this.render(t,e)}});var ce=class{constructor(){this.scaledBy="";this.kept=new Map}of(t,e){let{pixelsPerSecond:r,y:i,limits:s}=e,o=JSON.stringify([r,i.domain,i.range,s]),a=o===this.scaledBy?this.kept:new Map;this.scaledBy=o,this.kept=new Map;for(let l=0;l<t.length;){let u=Math.floor(t[l][0]/v)*v,d=mt(t,u+v),[c,p]=[t[l-1],t.slice(l,d)],f=a.get(u),g=f&&f.before===c&&Pa(f.readings,p);this.kept.set(u,g?f:Ea(u,c,p,e)),l=d}return[...this.kept.values()]}};function Pa(n,t){return n.length===t.length&&n.every(([e,r],i)=>{var s,o;return e===((s=t[i])==null?void 0:s[0])&&r===((o=t[i])==null?void 0:o[1])})}function Ea(n,t,e,{pixelsPerSecond:r,y:i,limits:s}){let o=a=>(a-n)*r;return{start:n,before:t,readings:e,line:Pt(t?[t,...e]:e,o,i),dots:[...Rt(e,s,o,i)].filter(([,a])=>a)}}var nn=16,Da=30,rn=8,Ca=5.8,Ma=[["alert"],["insulin"],["carbs"],["exercise","health","blood_glucose","note","calibration"]];function Ts(n,t,e,r,i){let[s,o]=t.range;return Ma.map((a,l)=>{let u=Oa(n.filter(({kind:c})=>a.includes(c)),c=>Math.max(t(c.time),s)),d=u.map(({left:c,entries:p},f)=>{var w,R;let[g]=p,x=((R=(w=u[f+1])==null?void 0:w.left)!=null?R:o+rn)-c-2*rn,T=Math.max(...p.map(N=>{var M;return(M=N.end)!=null?M:0}));return{kind:La(p),count:p.length,left:c,length:Math.max(Math.min(t(T),o)-c,0),text:p.length>1?`×${p.length}`:Na(g,x,e,r,i)}});return{isAbove:l===0,marks:d}}).filter(({marks:a})=>a.length>0)}function Ss({marks:n},t){let e=[...new Set(n.map(({kind:r})=>r))];return y`<g transform="translate(0,${t})">
    ${n.filter(({length:r})=>r>rn).map(({kind:r,left:i,length:s})=>y`<rect class="lasting ${r}" x=${i} y="6" height="2" width=${s}></rect>`)}
    ${e.map(r=>Dt(r,n.filter(i=>i.kind===r).map(({left:i})=>i)))}
    ${n.filter(({text:r})=>r).map(({left:r,text:i})=>y`<text class="amount" x=${(r+rn).toFixed(1)} y="4">${i}</text>`)}
  </g>`}function yr(n,t){return n.filter(e=>e.isAbove===t).length*nn}function ks(n,t){let e=t.bottom+nn/2;return n.map(r=>{if(r.isAbove)return Ss(r,t.top-nn/2);let i=e;return e+=nn,Ss(r,i)})}function Oa(n,t){let e=[];for(let r of[...n].sort((i,s)=>i.time-s.time)){let i=P(e),s=t(r);i&&s-i.left<Da?i.entries.push(r):e.push({left:s,entries:[r]})}return e}function La(n){return n.map(_t).reduce((e,r)=>mr(r)<mr(e)?r:e)}function Na(n,t,e,r,i){var o;return(o=(n.kind==="alert"?[Je(_t(n),i)]:n.amount===null?[i(n.kind)]:[ys(n,e,r),r.amount(n.amount)]).find(a=>a.length*Ca<=t))!=null?o:""}var Mt={left:34,right:8,top:8,bottom:20},za=48,Ia=[1,2,3,4,6,12,24,48,96,168,336],Ha=174,As=744,Ua=4*As,Fa=2.5,sn=class{constructor(){this.plot=_r({width:0,height:0},[]);this.x=L(0,1,this.plot);this.y=L(0,1,this.plot);this.lanes=Q();this.blocks=new ce;this.overlayBlocks=new ce}get secondsPerPixel(){return this.x.invert(1)-this.x.invert(0)}draw(t,e,r,i,s){var R,N,M,Ht;let{until:o,start:a,overlay:l,readings:u}=t,d=L(a,o,_r(e,[])),c=this.lanes([t.diary,a,o,e.width,r.unit,i],()=>Ts(t.diary,d,r,i,s)),p=_r(e,c),f=Math.max((N=(R=q(u))==null?void 0:R[1])!=null?N:0,(Ht=(M=q(l))==null?void 0:M[1])!=null?Ht:0),g=nt(f,r.limits,p);Object.assign(this,{plot:p,x:d,y:g});let x=(p.right-p.left)/(o-a),T={pixelsPerSecond:x,y:g,limits:r.limits},w=Math.min(5,Math.max(2,x*300*1.6));return y`
      ${We(p,g,r,i)}
      ${gr([a,o,p.right,p.top,e.height,i],()=>Va(t,p,e,d,i))}
      ${Ya(t.pending,p,d)}
      ${Wa(t,r,p,d,i,s)}
      ${this.overlayBlocks.of(l,T).map(Ba(d))}
      <g class=${w<Fa?"square":"round"} stroke-width=${w.toFixed(1)}>
        ${this.blocks.of(u,T).map(qa(d))}
      </g>
      ${gr([c,p.top,p.bottom],()=>ks(c,p))}`}};function _r({width:n,height:t},e){return{left:Mt.left,right:Math.max(n-Mt.right,Mt.left+1),top:Mt.top+yr(e,!0),bottom:t-Mt.bottom-yr(e,!1)}}function qa(n){return({start:t,line:e,dots:r})=>y`<g transform="translate(${n(t).toFixed(1)})">
    <path class="trace" d=${e}></path>
    ${r.map(([i,s])=>y`<path class="dots ${i}" d=${s}></path>`)}
  </g>`}function Ba(n){return({start:t,line:e})=>y`<path class="overlay" transform="translate(${n(t).toFixed(1)})" d=${e}></path>`}function Va({start:n,until:t},e,{height:r},i,s){let o=Math.max(1,Math.floor((e.right-e.left)/za)),a=r-Mt.bottom;return Ga(n,t,o,s).map(({tick:l,label:u,isDay:d})=>{let c=Math.min(Math.max(i(l),e.left+10),e.right-12);return y`
      <line class=${d?"midnight":"tick"} x1=${i(l)} x2=${i(l)} y1=${e.top} y2=${a}></line>
      <text x=${c} y=${a+14} text-anchor="middle">${u}</text>`})}function Ga(n,t,e,r){let{clock:i,zone:s}=r,o=(t-n)/b,a=Ia.find(l=>o/l<=e);return o>Ua||!a?Mr(n,t,s,Math.ceil(o/As/e)).map(l=>({tick:l,label:r.month(l),isDay:!0})):i.hourTicks(n,t,a).map(l=>{let u=i.wall(l)%v===0,d=o>Ha?r.dateOfYear(l):r.weekday(l);return{tick:l,label:u&&o>12?d:r.hour(l),isDay:u}})}function Ya(n,t,e){if(!n)return"";let[r,i]=[e(n.start),e(n.end)];return y`
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line class="hatch" y2="6"></line>
      </pattern>
    </defs>
    <rect class="pending" fill="url(#hatch)" x=${r} width=${Math.max(i-r,0)} y=${t.top} height=${t.bottom-t.top}></rect>
    <line class="present" x1=${i} x2=${i} y1=${t.top} y2=${t.bottom}></line>`}function Wa({start:n,end:t},e,r,i,s,o){return e.clock_shifts.filter(([a])=>n<a&&a<t).map(([a,l])=>{let u=o("clock_shift",{hours:s.change(l/b)}),d=i(a)<(r.left+r.right)/2;return y`
        <line class="clock" x1=${i(a)} x2=${i(a)} y1=${r.top} y2=${r.bottom}></line>
        <text class="clock-label" x=${i(a)+(d?5:-5)} y=${r.top+10}
          text-anchor=${d?"start":"end"}>${u}</text>`})}var Rs=_`
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
`;var Ot=class{constructor(t,e){this.host=t;this.selector=e;this.size={width:0,height:0};this.part=null;this.observer=new ResizeObserver(([t])=>{if(!t)return;let{width:e,height:r}=t.contentRect;this.size={width:Math.floor(e),height:Math.floor(r)},this.host.requestUpdate()});t.addController(this)}hostConnected(){this.host.requestUpdate()}hostUpdated(){let t=this.host.renderRoot.querySelector(this.selector);t!==this.part&&(this.observer.disconnect(),this.part=t,t&&this.observer.observe(t))}hostDisconnected(){this.observer.disconnect(),this.part=null}};var vr=1/48,Ps=b/4,Ka=b,on=class{constructor(t){this.aheadSeconds=0;this.hours=t}get followsLatest(){return!this.fixed&&!this.zoomed}base(t){if(this.fixed)return this.fixed;let e=this.hours*b*vr;return{start:Math.floor((t-this.hours*b)/e)*e,end:t}}showLatest(){this.fixed=void 0,this.zoomed=void 0}show(t){this.fixed=t,this.zoomed=void 0}showHours(t,e){var i,s;let r=(s=(i=this.zoomed)!=null?i:this.fixed)==null?void 0:s.end;this.hours=t,this.showLatest(),r!==void 0&&r<e&&(this.fixed={start:r-t*b,end:r})}move(t,e){var l;let{start:r,end:i}=(l=this.zoomed)!=null?l:this.base(e),s=this.zoomed?i-r:this.hours*b,o=t<0?r:i+s,a={start:o-s,end:o};if(this.zoomed){let u=Math.max(a.end-e,0);this.zoomed={start:a.start-u,end:a.end-u}}else{let u=a.end>e-this.hours*b*vr;this.fixed=u?void 0:a}}axisEnd({start:t,end:e},r){if(!this.followsLatest)return e;let i=r-e;return(i>this.aheadSeconds||i<this.aheadSeconds-2*Ps)&&(this.aheadSeconds=Math.max(i+Ps,0)),t+this.hours*b*(1+vr)+this.aheadSeconds}zoom({start:t,end:e},r){(!this.zoomed||!this.whole)&&(this.whole=r);let i={start:Math.min(this.whole.start,r.start),end:Math.max(this.whole.end,r.end)},s=i.end-i.start,o=Math.min(Math.max(e-t,Ka),s),a=(t+e)/2,l=Math.min(Math.max(a-o/2,i.start),i.end-o);this.zoomed=o<s?{start:l,end:l+o}:void 0}};function an({start:n,end:t},e,r){return{start:r-(r-n)*e,end:r+(t-r)*e}}var Es=50,ja=500,br=8,Xa=.002,ln=class{constructor(t){this.target=t;this.held=new Map}down(t){this.held.set(t.id,{...t,startLeft:t.left,startAt:t.at});let[e,r]=[...this.held.values()];!e||!r||(this.target.lookAway(),this.pinch={axis:this.target.axis(),distance:Ds(e,r),around:this.target.timeAt((e.left+r.left)/2)})}move(t){let e=this.held.get(t.id);e&&(e.left=t.left),this.pinch?this.stretch(this.pinch):(this.target.lookAt(this.target.timeAt(t.left)),e!=null&&e.isMouse&&this.target.showSelection(Cs(e)))}up(t){let e=this.held.get(t.id);if(this.held.delete(t.id),this.pinch){this.held.size===0&&(this.pinch=void 0);return}e&&this.lift({...e,left:t.left,at:t.at})}cancel({id:t}){this.held.delete(t),this.target.showSelection(void 0),this.held.size===0&&(this.pinch=void 0)}wheel(t,e){this.target.zoomBy(Math.exp(e*Xa),this.target.timeAt(t))}lift(t){let{target:e}=this,r=t.left-t.startLeft;if(t.isMouse){e.showSelection(void 0);let i=Cs(t);i&&e.zoom({start:e.timeAt(i[0]),end:e.timeAt(i[1])})}else Math.abs(r)<br?e.lookAt(e.timeAt(t.left)):t.at-t.startAt<=ja&&(r>=Es?e.moveEarlier():r<=-Es&&e.moveLater())}stretch({axis:t,around:e,distance:r}){let[i,s]=[...this.held.values()];if(!i||!s)return;let o=r/Ds(i,s);this.target.zoom(an(t,o,e))}};function Ds(n,t){return Math.max(Math.abs(n.left-t.left),br)}function Cs({left:n,startLeft:t}){return Math.abs(n-t)<br?void 0:[Math.min(n,t),Math.max(n,t)]}var Ms=5;function de({start:n,end:t},e){if(![n,t].every(o=>qt(o,e.zone)===o))return`${e.dayAndTime(n)} – ${e.dayAndTime(t)}`;let[i,s]=[e.day(n),e.day(t-v/2)];return i===s?i:`${i} – ${s}`}function Os(n,t){return{time:t.format.dayAndTime(n.time),reading:n.reading&&Za(n.reading,t),compared:n.compared&&Ja(n.compared,t),others:[...Qa(n,t),...tl(n,t)]}}function Ls({time:n,reading:t,compared:e,others:r}){return[n,t,e,...r].filter(Boolean).join(" · ")}function Ns({time:n,reading:t,compared:e,others:r}){return h`<div class="quiet">${n}</div>
    ${t&&h`<div><strong>${t}</strong></div>`}
    ${e&&h`<div class="quiet"><span aria-hidden="true">┄ </span>${e}</div>`}
    ${r.map(i=>h`<div>${i}</div>`)}`}function xr({status:n,format:t,say:e}){var i;let r=(i=n.next_reading)==null?void 0:i.due;return[e("not_released"),...r?[e("next_due",{time:t.time(r)})]:[]]}function zs(n,{status:t,format:e,say:r}){let{end:i,readings:s,start:o}=n,a=q(s);if(!a)return r("no_readings_here");let[l="",u=""]=a.map(p=>`${e.reading(p,t)} ${t.unit}`),[d,c]=[e.dayAndTime(o),e.dayAndTime(i)];return r("chart_label",{start:d,end:c,min:l,max:u})}function Za([,n],{status:t,format:e,say:r}){return`${e.reading(n,t)} ${t.unit}, ${r(H(n,t.limits))}`}function Ja([n,t],{status:e,format:r,say:i}){let s=`${r.reading(t,e)} ${e.unit}`;return i("labelled",{label:r.dayAndTime(n),value:s})}function Qa({isPending:n},t){return n?xr(t):[]}function tl({entries:n},{status:t,format:e,say:r}){let i=n.map(o=>ue(o,t,e,r)),s=i.length-Ms;return s>1?[...i.slice(0,Ms),`+${e.number(s)}`]:i}var un=class{constructor(t,e){this.host=t;this.controller=e;this.chart=new sn;this.gestures=new ln(this);this.onKey=t=>{t.ctrlKey||t.metaKey||t.altKey||this.controller.press(t.key)&&t.preventDefault()};this.onFocus=()=>{this.shown=void 0,this.showLook()};this.onBlur=()=>this.controller.lookAway();this.onDown=t=>{t.button===0&&(t.pointerType==="mouse"&&t.currentTarget.setPointerCapture(t.pointerId),this.gestures.down(wr(t)))};this.onMove=t=>this.gestures.move(wr(t));this.onUp=t=>this.gestures.up(wr(t));this.onCancel=t=>this.gestures.cancel({id:t.pointerId});this.onLeave=t=>{t.pointerType==="mouse"&&this.controller.lookAway()};this.onWheel={passive:!1,handleEvent:t=>{!t.ctrlKey&&!t.metaKey||(t.preventDefault(),this.gestures.wheel(Is(t),t.deltaY))}};this.sized=new Ot(t,".chart")}draw(t,e){let{size:r}=this.sized,{controller:i}=this,{format:s,say:o,status:a}=e;this.words=e;let l=o(i.isComplete?"no_readings_here":"loading");return h`<div class="chart">
      ${r.width>0&&r.height>0?h`<svg width=${r.width} height=${r.height} tabindex="0" role="slider"
              data-readings=${t.readings.length}
              aria-label=${zs(t,e)}
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
      ${t.readings.length+t.overlay.length===0?h`<div class="empty quiet">${l}</div>`:m}
      ${i.isZoomed?h`<button class="reset" @click=${()=>i.resetZoom()}>${o("reset_zoom")}</button>`:m}
    </div>`}showLook(){var u,d,c;let{controller:t,words:e}=this,{trace:r}=t,i=this.host.renderRoot.querySelector(".pointer"),s=this.host.renderRoot.querySelector(".chart > svg");if(!e||!r||!i||!s)return;t.secondsPerPixel=this.chart.secondsPerPixel;let{look:o}=t;if(((u=this.shown)==null?void 0:u.trace)===r&&((d=this.shown.look)==null?void 0:d.time)===(o==null?void 0:o.time)&&o)return;this.shown={look:o,trace:r};let a=o&&Os(o,e);if(xs(i,o&&this.pointedAt(o,a),this.sized.size),o&&!s.matches(":focus"))return;let l=a?Ls(a):de(r,e.format);s.setAttribute("aria-valuenow",String((c=o==null?void 0:o.time)!=null?c:r.end)),s.setAttribute("aria-valuetext",l)}timeAt(t){return this.chart.x.invert(t)}axis(){var r;let{start:t=0,until:e=0}=(r=this.controller.trace)!=null?r:{};return{start:t,end:e}}lookAt(t){this.controller.lookAt(t)}lookAway(){this.controller.lookAway()}zoom(t){this.controller.zoom(t)}zoomBy(t,e){this.controller.zoomBy(t,e)}moveEarlier(){this.controller.moveEarlier()}moveLater(){this.controller.moveLater()}showSelection(t){let e=this.host.renderRoot.querySelector(".selection");e&&(e.hidden=!t,t&&(e.style.cssText=`left:${t[0]}px;width:${t[1]-t[0]}px`))}pointedAt(t,e){let{x:r,y:i}=this.chart,{compared:s,reading:o,time:a}=t;return{left:r(a),top:o&&i(o[1]),comparedTop:s&&i(s[1]),content:Ns(e)}}};function wr(n){return{id:n.pointerId,left:Is(n),at:n.timeStamp,isMouse:n.pointerType==="mouse"}}function Is(n){return n.clientX-n.currentTarget.getBoundingClientRect().left}function Hs(n,{start:t,end:e},r){return r?z(n,t-r,e-r).map(([i,s])=>[i+r,s]):[]}function Us(n,{start:t,end:e}){return n.filter(r=>{var i;return r.time<e&&((i=r.end)!=null?i:r.time)>=t})}function Fs(n,t,e,r){if(n===null)return;let i={start:Math.max(n,e),end:Math.min(t,r)};return i.start<i.end?i:void 0}var el=600,nl=4;function qs(n,t,e){var d;let r=Cn(n.readings,t),i=(d=r==null?void 0:r[0])!=null?d:t,s=Cn(n.overlay,i),o=Math.max(el,nl*e),a=n.diary.filter(c=>{var p;return i>=c.time-o&&i<=((p=c.end)!=null?p:c.time)+o}),{pending:l}=n,u=!!(!r&&l&&t>l.start&&t<=l.end);if(!(!r&&!s&&!u&&a.length===0))return{time:i,reading:r,compared:s&&[s[0]-n.movedSeconds,s[1]],entries:a,isPending:u}}var rl={ArrowLeft:-1,ArrowRight:1,PageUp:-12,PageDown:12,Home:Number.NEGATIVE_INFINITY,End:Number.POSITIVE_INFINITY},il={"+":.5,"=":.5,"-":2},sl=["0","Escape"],cn=class{constructor(t,e){this.host=t;this.secondsPerPixel=0;this.window=new on(e)}get isZoomed(){return this.window.zoomed!==void 0}get look(){let{lookedTime:t,trace:e}=this;return t===void 0||!e?void 0:qs(e,t,this.secondsPerPixel)}zoom(t){let{trace:e}=this;e&&(this.window.zoom(t,Bs(e)),this.host.requestUpdate())}zoomBy(t,e){var s;let{trace:r,window:i}=this;r&&this.zoom(an((s=i.zoomed)!=null?s:Bs(r),t,e))}resetZoom(){this.window.zoomed=void 0,this.host.requestUpdate()}lookAt(t){t!==this.lookedTime&&(this.lookedTime=t,this.host.showLook())}lookAway(){this.lookedTime!==void 0&&(this.lookedTime=void 0,this.host.showLook())}press(t){var s;let{trace:e}=this;if(!e)return!1;let[r,i]=[rl[t],il[t]];if(r!==void 0)this.lookAtNext(e,r);else if(i!==void 0)this.zoomBy(i,(s=this.lookedTime)!=null?s:(e.start+e.until)/2);else if(sl.includes(t))if(this.lookedTime!==void 0)this.lookAway();else if(this.isZoomed)this.resetZoom();else return!1;else return!1;return!0}lookAtNext({readings:t},e){var o;let r=(o=this.look)==null?void 0:o.reading,i=(r?t.indexOf(r):t.length)+e,s=t[Math.min(Math.max(i,0),t.length-1)];s&&this.lookAt(s[0])}};function Bs({start:n,until:t}){return{start:n,end:t}}var ol={none:0,yesterday:1,last_week:7},dn=class extends cn{constructor(e){super(e,vt.options.hours.default);this.overlay=vt.options.overlay.default;this.showsSelected=!1}configure(e){let r=this.config;this.config=e,e.hours!==(r==null?void 0:r.hours)&&(this.window.hours=e.hours,this.window.showLatest()),e.overlay!==(r==null?void 0:r.overlay)&&(this.overlay=e.overlay),r&&this.host.requestUpdate()}get hours(){return this.showsSelected||this.isZoomed?void 0:this.window.hours}get followsLatest(){return this.window.followsLatest}get canMoveEarlier(){var i,s,o;let{first_reading:e,known_since:r}=(s=(i=this.feed)==null?void 0:i.status)!=null?s:{};return this.trace!==void 0&&this.trace.start>((o=e!=null?e:r)!=null?o:0)}get canMoveLater(){return!this.followsLatest&&this.trace!==void 0&&this.trace.end<this.latestEnd}get isComplete(){var e;return!!(this.trace&&((e=this.feed)!=null&&e.has(this.trace.start,this.trace.end)))}get compared(){var e;return this.showsSelected?(e=this.store)==null?void 0:e.compared:void 0}update(e,r,i){var p;this.feed=e,this.store=i,this.goToSelected(r);let s=e==null?void 0:e.status;if(!e||!s){this.trace=void 0;return}let o=this.window.base(this.latestEnd),a=(p=this.window.zoomed)!=null?p:o,l=this.movedSeconds(o,r);e.need(a.start,a.end,this.host),l?e.need(a.start-l,a.end-l,this.window):e.release(this.window);let u=pt(s,e.now)==="stale",d=this.window.axisEnd(a,u?a.end:e.now),{readings:c}=e;this.trace={oldest:a.start-l,...a,until:d,readings:z(c,a.start,a.end),overlay:Hs(c,a,l),movedSeconds:l,diary:this.diaryWithin({start:a.start,end:d}),pending:u?void 0:Fs(s.latest,e.now,a.start,d)}}disconnect(){var e;(e=this.feed)==null||e.release(this.window)}showHours(e){this.showsSelected=!1,this.window.showHours(e,this.latestEnd),this.lookAway(),this.host.requestUpdate()}showNextOverlay(){let{values:e}=vt.options.overlay;this.overlay=e[(e.indexOf(this.overlay)+1)%e.length],this.host.requestUpdate()}showLatest(){var e;this.window.showLatest(),this.showsSelected=!1,this.lookAway(),this.host.requestUpdate(),(e=this.store)!=null&&e.period&&this.store.select(void 0)}moveEarlier(){this.move(-1)}moveLater(){this.canMoveLater&&this.move(1)}get latestEnd(){var r,i,s,o;let e=(i=(r=this.feed)==null?void 0:r.status)==null?void 0:i.latest;return((o=e!=null?e:(s=this.feed)==null?void 0:s.now)!=null?o:0)+300}move(e){var r;if(this.trace){if(this.lookAway(),this.showsSelected&&!this.isZoomed){(r=this.store)==null||r.move(e);return}this.window.move(e,this.latestEnd),this.host.requestUpdate()}}goToSelected(e){var i;let r=(i=this.store)==null?void 0:i.period;r!==this.selected&&(this.selected=r,this.showsSelected=r!==void 0,r?this.window.show(ne(r,e)):this.window.showLatest(),this.lookAway())}diaryWithin(e){var o,a,l,u;let r=((o=this.config)==null?void 0:o.show_diary)===!1?[]:(l=(a=this.feed)==null?void 0:a.diary)!=null?l:[],i=(u=this.trace)==null?void 0:u.diary,s=Us(r,e);return i&&Wn(i,s)?i:s}movedSeconds({start:e},r){let{compared:i}=this;if(i)return e-ne(i,r).start;let s=ol[this.overlay];return s&&e-at(W(e,r)-s*v,r)}};function Vs(n,t,e){var u;let{feed:r,format:i,hass:s,say:o}=n,a=Y(r.readings,([d])=>d===t.latest),l=pt(t,r.now)==="stale"?void 0:a;return h`<header>
    <div>
      <h2>${(u=e.title)!=null?u:G(s,e.entity)}</h2>
      <div class="latest">
        <span class="value">${l?i.reading(l[1],t):"–"}</span>
        <span class="quiet">${t.unit}</span>
        ${l?jn(n,e.entity):m}
        ${l?h`<span class="band">${o(H(l[1],t.limits))}</span>`:m}
      </div>
    </div>
    <div class="age quiet">${al(n,t,e)}</div>
  </header>`}function al(n,t,{entity:e}){let{feed:r,hass:i,say:s}=n;if(t.latest===null)return h``;let o=pt(t,r.now),a=Ri(n,t.latest);if(o==="stale")return h`<strong class="stale">${s("no_readings_since",{time:a})}</strong>
      <div>${Xn(i,e)}</div>`;let l=St(r.now-t.latest,s);return h`<div>${a}</div>
    <div>${s("data_from",{duration:l})}, ${s(o==="late"?"late":"normal_delay")}</div>`}var Gs=_`
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
`,Ys=_`
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
  .legend svg {
    width: 14px;
  }
`;var Lt=class extends S{constructor(){super(...arguments);this.controller=new dn(this);this.view=new un(this,this.controller)}disconnectedCallback(){super.disconnectedCallback(),this.controller.disconnect()}willUpdate(e){super.willUpdate(e);let{config:r,hass:i,period:s}=this;e.has("config")&&r&&this.controller.configure(r),i&&this.controller.update(this.feeds.feed,gt(i),s.store)}updated(e){super.updated(e),this.showLook()}showLook(){this.view.showLook()}draw(e,r){let{feed:i,format:s,notice:o,say:a}=e,l=i.status,u=this.controller.trace,d={status:l,format:s,say:a};return h`<ha-card>
      ${o} ${tt(e,u.oldest,u.end)}
      ${Vs(e,l,r)}
      ${this.toolbar(e)}
      ${l.latest===null?h`<div class="message" role="status">${a("no_readings")}</div>`:h`<div class="span quiet">${de(u,s)}</div>
              ${this.view.draw(u,d)} ${this.legend(u,d)}`}
    </ha-card>`}toolbar({say:e}){let{controller:r}=this,{compared:i,overlay:s,followsLatest:o}=r;return h`<nav>
      <div role="group" aria-label=${e("hours")}>
        ${vt.options.hours.values.map(a=>{let l=a<48?e("hours_short",{count:a}):e("days_short",{count:a/24});return h`<button aria-pressed=${a===r.hours}
            @click=${()=>r.showHours(a)}>${l}</button>`})}
      </div>
      <div role="group">
        ${i?m:h`<button aria-pressed=${s!=="none"}
                @click=${()=>r.showNextOverlay()}>${e("labelled",{label:e("overlay"),value:e(`overlay_${s}`)})}</button>`}
        <button aria-label=${e("earlier")} title=${e("earlier")}
          ?disabled=${!r.canMoveEarlier}
          @click=${()=>r.moveEarlier()}>‹</button>
        <button aria-label=${e("later")} title=${e("later")}
          ?disabled=${!r.canMoveLater} @click=${()=>r.moveLater()}>›</button>
        <button ?disabled=${o}
          @click=${()=>r.showLatest()}>${e("now")}</button>
      </div>
    </nav>`}legend(e,r){let{format:i,say:s}=r,{compared:o,overlay:a}=this.controller,l=[...new Set(e.diary.map(_t))].sort(),u=o?de(ne(o,i.zone),i):a==="none"?"":s(`overlay_${a}`);return h`<ul class="legend">
      ${e.pending&&h`<li><i class="hatched" aria-hidden="true"></i>${xr(r).join(". ")}</li>`}
      ${u&&h`<li><svg viewBox="-7 -7 14 14" aria-hidden="true"><path class="overlay" d="M-7,0H7"></path></svg>${u}</li>`}
      ${l.map(d=>h`<li><svg viewBox="-7 -7 14 14" aria-hidden="true">${Dt(d)}</svg>${Je(d,s)}</li>`)}
    </ul>`}};Lt.styles=[C,Ke,Rs,Qe,ws,Gs,Ys],Lt=k([D("dexcom-glucose-content")],Lt);var ll=["sunday","monday","tuesday","wednesday","thursday","friday","saturday"];var ul=/^(en(-(us|ca|au))?|ja(-.*)?|pt-br|he.*)$/i;function Ws({first_weekday:n,language:t}){var r,i;let e=ll.indexOf(n!=null?n:"");if(e>=0)return e;try{let{Locale:s}=Intl,o=s&&new s(t),a=(i=(r=o==null?void 0:o.getWeekInfo)==null?void 0:r.call(o))!=null?i:o==null?void 0:o.weekInfo;if(a)return a.firstDay%7}catch{}return ul.test(t)?0:1}var cl=14,hn=class{constructor(){this.firstWeekday=1;this.bounds={first:"",last:""}}update(t,e,r){this.store=t,this.bounds=e,this.firstWeekday=r}get period(){var t;return(t=this.store)==null?void 0:t.period}get comparison(){var t,e;return(e=(t=this.store)==null?void 0:t.comparison)!=null?e:"none"}get compared(){var t;return(t=this.store)==null?void 0:t.compared}get canMoveEarlier(){return this.period!==void 0&&this.period.first>this.bounds.first}get canMoveLater(){return this.period!==void 0&&this.period.last<this.bounds.last}move(t){var e;(e=this.store)==null||e.move(t)}showLatest(){var t;(t=this.store)==null||t.select(void 0)}showToday(){this.select(this.bounds.last,"day")}chooseUnit(t){var o;let{bounds:e,period:r}=this;if(t!=="custom"){let a=r&&r.last<e.last;this.select(a?r.last:e.last,t);return}let{first:i,last:s}=r!=null?r:{first:$(e.last,1-cl),last:e.last};(o=this.store)==null||o.select({unit:t,first:i,last:s})}pickFirst(t){let{period:e}=this;!t||!e||(e.unit==="custom"?this.pick(t,t>e.last?t:e.last,"first"):this.select(t,e.unit))}pickLast(t){let{period:e}=this;t&&e&&this.pick(t<e.first?t:e.first,t,"last")}compare(t,e){var r;(r=this.store)==null||r.compare(t,e||void 0)}select(t,e){var r;(r=this.store)==null||r.select(Bn(t,e,this.firstWeekday))}pick(t,e,r){var s;let i=Math.max(ot({first:t,last:e})-pi,0);(s=this.store)==null||s.select({unit:"custom",first:r==="last"?$(t,i):t,last:r==="first"?$(e,-i):e})}};var Ks=_`
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
`;var dl=[...Pr,"custom"],hl={none:"overlay_none",previous:"previous",year_before:"compare_year_before",custom:"unit_custom"},Nt=class extends S{constructor(){super(...arguments);this.controller=new hn}willUpdate(e){var c,p,f;super.willUpdate(e);let{feeds:r,hass:i,period:s}=this,o=(c=r.feed)==null?void 0:c.status;if(!i||!r.feed||!o)return;let[a,l]=[r.feed.now,gt(i)],u=(f=(p=o.first_reading)!=null?p:o.known_since)!=null?f:a,d={first:bt(u,l),last:bt(a,l)};this.controller.update(s.store,d,Ws(i.locale))}draw(e){return e.feed.status.latest===null?this.message(e.say("no_readings")):h`<ha-card>
      ${this.arrows(e)} ${this.units(e)} ${this.dates(e)}
    </ha-card>`}arrows({format:e,say:r}){let{controller:i}=this,{period:s}=i;return h`<div role="group" aria-label=${r("period_card")}>
      <button aria-label=${r("earlier")} title=${r("earlier")}
        ?disabled=${!i.canMoveEarlier} @click=${()=>i.move(-1)}>‹</button>
      <strong aria-live="polite">${s?pl(s,e):r("now")}</strong>
      <button aria-label=${r("later")} title=${r("later")}
        ?disabled=${!i.canMoveLater} @click=${()=>i.move(1)}>›</button>
      <button ?disabled=${!s} @click=${()=>i.showLatest()}>${r("now")}</button>
    </div>`}units({say:e}){let{controller:r}=this,{bounds:i,period:s}=r,o=(s==null?void 0:s.unit)==="day"&&s.first===i.last;return h`<div role="group">
      <button aria-pressed=${o} @click=${()=>r.showToday()}>${e("today")}</button>
      ${dl.map(a=>h`<button aria-pressed=${a===(s==null?void 0:s.unit)&&!o}
          @click=${()=>r.chooseUnit(a)}>${e(`unit_${a}`)}</button>`)}
    </div>`}dates({say:e}){let{controller:r}=this,{compared:i,comparison:s,period:o}=r;return o?h`<div role="group" class="dates">
      ${this.date(e("first_day"),o.first,a=>r.pickFirst(a))}
      ${o.unit==="custom"?this.date(e("last_day"),o.last,a=>r.pickLast(a)):m}
      <label>${e("overlay")}
        <select @change=${a=>r.compare(a.target.value)}>
          ${hi.map(a=>h`<option value=${a} ?selected=${a===s}>${e(hl[a])}</option>`)}
        </select>
      </label>
      ${s==="custom"&&i?this.date(e("first_day"),i.first,a=>r.compare("custom",a)):m}
    </div>`:m}date(e,r,i){let{first:s,last:o}=this.controller.bounds;return h`<label>${e}
      <input type="date" min=${s} max=${o} .value=${r}
        @change=${a=>i(a.target.value)}>
    </label>`}};Nt.styles=[C,Ks],Nt=k([D("dexcom-period-content")],Nt);function pl(n,t){let e=i=>E(i,t.zone),r=(i,s)=>t.date(e(i),{year:"numeric",...s});switch(n.unit){case"year":return r(n.first,{});case"month":return r(n.first,{month:"long"});case"day":return r(n.first,{weekday:"short",day:"numeric",month:"short"});default:return ml(n,i=>r(i,{day:"numeric",month:"short"}))}}function ml({first:n,last:t},e){return`${e(n)} – ${e(t)}`}function fl({format:n,say:t,status:e,summary:r}){let i=ie(r);return r.goals.map(s=>({range:s.range,name:_l(s.range,{format:n,say:t,status:e}),percent:i?n.shownPercent(vl(s.range,i)):"–",limit:yl(s,{format:n,say:t}),met:s.met}))}function js(n){let t=fl(n);if(t.length===0)return m;let{say:e}=n;return h`<div class="goals">
    <h3>${e("goals")}</h3>
    <ul>${t.map(({limit:r,met:i,name:s,percent:o,range:a})=>h`<li data-goal=${a}>
        ${gl(i,n)}
        <span class="name">${s}</span> <strong>${o}</strong>
        <span class="quiet small">${e("labelled",{label:e("goal"),value:r})}</span>
      </li>`)}</ul>
  </div>`}function gl(n,{say:t}){if(n===null)return h`<span></span>`;let e=y`<circle cx="8" cy="8" r="6.5"></circle>`,r=y`<path d="M4.8,8.2 7,10.5 11.2,5.8"></path>`;return h`<svg class="met-sign" viewBox="0 0 16 16" role="img"
    aria-label=${t(n?"goal_met":"goal_not_met")}>${e}${n?r:m}</svg>`}function yl({less_than_percent:n,more_than_percent:t},{format:e,say:r}){let i=s=>e.shownPercent({value:s,digits:0,sign:""});return t===null?r("below",{value:i(n!=null?n:0)}):r("above",{value:i(t)})}function _l(n,{format:t,say:e,status:r}){let{high_mg_dl:i,low_mg_dl:s,very_high_mg_dl:o,very_low_mg_dl:a}=r.limits,l=u=>({value:t.glucose(u,r)});switch(n){case"in_range":return e("in_range");case"very_low":return e("below",l(a));case"below":return e("below",l(s));case"above":return e("above",l(i));case"very_high":return e("above",l(o))}}function vl(n,t){let e=t.map(({percent:r})=>r);return Gn(e,...He(n).map(r=>B.indexOf(r)))}var Xs=_`
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
`;function he(n,t){return{text:t.shownPercent(n),bare:t.shown(n)}}function $r(n,t,e){if(!t)return h`<strong>${n.text}</strong>`;let r=e("before_and_now",{before:t.text,now:n.text});return h`<span class="change" role="img" aria-label=${r}>
    <span class="quiet small">${t.bare} <span class="arrow">→</span></span>
    <strong>${n.text}</strong>
  </span>`}var bl=[0,3,6,9,12,15,18,21];function Zs(n){let{summary:t,previous:e,status:r,format:i,say:s}=n,o=ie(t);if(!o){let{active_percent:l}=t,u=i.percent(l<70?Math.min(l,69):l);return h`<div class="message" role="status">
      <strong>${s("not_enough_data")}</strong><br>${s("not_enough_data_detail",{percent:u})}
    </div>`}let a=ie(e);return h`<div class="bands upright">
    ${Ci(o,i,s,t.goals)}
    <ul>
      ${o.map((l,u)=>{let{band:d,shown:c}=l,p=qe(d,r.limits,r,i,s);if(p===void 0)return m;let f=a==null?void 0:a[u];return h`<li>
            <i class="fill ${d}" aria-hidden="true"></i>
            <span class="name">${s(d)}, <span class="quiet">${p}</span></span>
            ${$r(he(c,i),f&&he(f.shown,i),s)}
            <span class="quiet small">${Ei(l,s)}</span>
          </li>`}).reverse()}
    </ul>
  </div>`}function Js(n){let{summary:t,format:e,say:r,status:i}=n,s=l=>{let u=e.mean(l,i);return{text:u,bare:u}},o=l=>he({value:J(l,1),digits:1,sign:""},e),a=t.mean_mg_dl!==null;return h`<dl class="figures">
    ${mn(n,"mean","mean_mg_dl",s,{unit:i.unit})}
    ${mn(n,"gmi","gmi_percent",o,{lacking:a?r("gmi_needs"):""})}
    ${mn(n,"cv","cv_percent",o)}
    ${mn(n,"active","active_percent",l=>he(ze(l),e))}
  </dl>`}function Qs(n,t){var a;let{summary:e,previous:r,status:i,format:s,say:o}=n;return e.profile.every(l=>l.p50_mg_dl===null)?h``:h`<figure>
    <figcaption>${o("profile")} <span class="quiet small">${i.unit}</span></figcaption>
    <div class="chart">${t.width>0?h`<svg viewBox="0 0 ${t.width} ${t.height}" role="img" aria-label=${xl(n)}>
            ${ss(e.profile,(a=r==null?void 0:r.profile)!=null?a:[],t,i,s)}
          </svg>`:m}</div>
    <ul class="legend">
      ${pn(y`<path class="median" d="M0,6H20"></path>`,o("median"))}
      ${pn(y`<path class="inner" d="M0,1H20V11H0Z"></path>`,`${s.number(25)}–${s.percent(75)}`)}
      ${pn(y`<path class="outer" d="M0,1H20V11H0Z"></path>`,`${s.number(5)}–${s.percent(95)}`)}
      ${(r==null?void 0:r.mean_mg_dl)==null?m:pn(y`<path class="before" d="M0,6H20"></path>`,o("labelled",{label:o("previous"),value:o("median")}))}
    </ul>
  </figure>`}function pn(n,t){return h`<li><svg viewBox="0 0 20 12" aria-hidden="true">${n}</svg>${t}</li>`}function xl({summary:n,status:t,format:e,say:r}){let s=`${bl.map(o=>{var l;let a=(l=n.profile.find(u=>u.minute_of_day>=o*60))==null?void 0:l.p50_mg_dl;return`${le(o,e)} ${a==null?"–":e.glucose(a,t)}`}).join(", ")} ${t.unit}`;return`${r("profile")}. ${r("labelled",{label:r("median"),value:s})}`}function mn({summary:n,previous:t,say:e},r,i,s,{unit:o="",lacking:a=""}={}){let[l,u]=[n[i],t==null?void 0:t[i]];return h`<div>
    <dt class="quiet">${e(r)}${o&&`, ${o}`}</dt>
    <dd>
      ${l===null?h`<span class="quiet small">${e("not_enough_data")}${a&&h`<br>${a}`}</span>`:$r(s(l),u==null?void 0:s(u),e)}
    </dd>
  </div>`}var to=_`
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
`;var fn=class{constructor(t){this.days=t;this.hasOwnDays=!1}get shownDays(){return this.selected&&!this.hasOwnDays?void 0:this.days}get summarized(){var t;return(t=this.shownDays)!=null?t:this.selected}follow(t){(t==null?void 0:t.period)!==this.selected&&(this.hasOwnDays=!1),this.selected=t==null?void 0:t.period}show(t){this.days=t,this.hasOwnDays=!0}};var gn=class{constructor(t){this.host=t;this.report="closed";this.period=new fn(pe.options.days.default);this.summary=new rt(t)}configure({days:t}){this.period.days=t}get answer(){return this.summary.answer}get trouble(){return this.summary.trouble}get isLoading(){return this.summary.isLoading}get reportReadings(){var e;let t=this.reportSpan();return t&&((e=this.feed)!=null&&e.has(t.start,t.end))?this.feed.readings:void 0}get shownDays(){return this.period.shownDays}update(t,e){if(this.period.follow(e),this.feed=t,!t)return;let{shownDays:r,summarized:i}=this.period;if(this.summary.request(t,i,r||e==null?void 0:e.compared),!t.status)return;let s=this.report==="open"?this.reportSpan():void 0;s&&t.need(s.start,s.end,this.host)}showDays(t){this.period.show(t),this.host.requestUpdate()}async openReport(){this.showReport("open");try{await import("./report-dialog.js")}catch{this.showReport("missing")}}closeReport(){this.showReport("closed")}showReport(t){this.report=t,this.host.requestUpdate()}reportSpan(){var e;let t=(e=this.answer)==null?void 0:e.summary;return t?us(t):void 0}};var eo=_`
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
`;var zt=class extends S{constructor(){super(...arguments);this.controller=new gn(this);this.sized=new Ot(this,".chart")}willUpdate(e){super.willUpdate(e),e.has("config")&&this.config&&this.controller.configure(this.config),this.controller.update(this.feeds.feed,this.period.store)}draw(e,r){var c;let{hass:i,notice:s,say:o}=e,{report:a,trouble:l}=this.controller,u=this.view(e),d=G(i,r.entity);return h`<ha-card>
      ${s} ${u?wl(e,u):m}
      <header>
        <h2>${(c=r.title)!=null?c:d}</h2>
        ${this.toolbar(e,u)}
      </header>
      ${l?h`<div role="alert">${o(l)}</div>`:m}
      ${u?this.parts(u):this.withoutSummary(e)}
      ${u&&a!=="closed"?this.report(e,u,d):m}
    </ha-card>`}toolbar({say:e},r){return h`<nav>
      <div role="group" aria-label=${e("days")}>
        ${pe.options.days.values.map(i=>h`<button aria-pressed=${i===this.controller.shownDays}
              @click=${()=>this.controller.showDays(i)}>${e("days_short",{count:i})}</button>`)}
      </div>
      <button ?disabled=${!r} aria-haspopup="dialog"
        @click=${()=>this.controller.openReport()}>${e("print")}</button>
    </nav>`}parts(e){let{format:r,previous:i,say:s,summary:o}=e;return h`<div class="quiet small">${dr(o,r)}${i&&` · ${as(i,r,s)}`}</div>
    <div class="parts" aria-busy=${this.controller.isLoading}>
      <div class="numbers">${Zs(e)} ${js(e)} ${Js(e)}</div>
      ${Qs(e,this.sized.size)}
    </div>`}withoutSummary({say:e}){if(this.controller.trouble)return h``;let r=this.controller.answer?"no_readings":"loading";return h`<div class="message" role="status">${e(r)}</div>`}view({feed:e,format:r,say:i}){var a;let{summary:s,previous:o}=(a=this.controller.answer)!=null?a:{};if(s)return{summary:s,previous:o!=null?o:null,status:e.status,format:r,say:i}}report({hass:e,say:r},i,s){let{controller:o}=this;if(o.report==="missing")return Ie(r);let a=o.reportReadings,l={...i,name:s,readings:a,language:e.locale.language};return h`<dexcom-report .report=${l} @close=${()=>o.closeReport()}></dexcom-report>`}};zt.styles=[C,Mi,os,to,Xs,eo],zt=k([D("dexcom-profile-content")],zt);function wl(n,{summary:t}){let{start:e,end:r}=it(t);return tt(n,e,r)}var no={left:3,right:197,top:4,bottom:56};function ro(n,t,e){var u;let[,r=0]=(u=q(n))!=null?u:[],i=L(t.start,t.end,no),s=nt(r,e,no),[o,a]=[s(e.high_mg_dl),s(e.low_mg_dl)],l=P(n);return h`<span class="sparkline"><svg viewBox="0 0 200 60" preserveAspectRatio="none"
    aria-hidden="true" data-readings=${n.length}>
    <rect class="target" width="200" y=${o} height=${a-o}></rect>
    <path class="trace" d=${Pt(n,i,s)}></path>
    ${[...Rt(n,e,i,s)].map(([d,c])=>c?y`<path class="dots" style="stroke: var(--${d.replace("_","-")})" d=${c}></path>`:m)}
    ${l&&y`<path class="halo" d="M${i(l[0])},${s(l[1])}h0"></path>
        <path class="latest-dot" d="M${i(l[0])},${s(l[1])}h0"
          style="stroke: var(--${H(l[1],e).replace("_","-")})"></path>`}
  </svg></span>`}var io=_`
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
`;var so=_`
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
`;var It=class extends S{willUpdate(t){super.willUpdate(t),this.config&&(this.latest=Te(this.feeds.feed,this.config.hours,this))}draw(t,e){let{feed:r,say:i}=t,s=r.status,o=this.latest,a=Ue(t,o,e),{band:l,reason:u}=a,d=["tile",l?"":"stale",u?"has-reason":""].join(" ");return h`<ha-card style="--band: ${l?Zn(l):"transparent"}">
      <button class=${d} @click=${()=>ke(this,e)}>
        ${$l(a,s,t)}
        ${l&&!r.isOutdated?ro(o.readings,o.span,s.limits):m}
      </button>
      ${r.isOutdated?h`<button class="reload" title=${i("reload_needed")}
              @click=${()=>location.reload()}>${i("reload")}</button>`:m}
    </ha-card>`}};It.styles=[C,io,so],It=k([D("dexcom-tile-content")],It);function $l(n,t,{say:e}){let{age:r,arrow:i,band:s,name:o,reason:a,value:l}=n;return h`<span class="text">
    ${o?h`<span class="name">${o}</span>`:m}
    <span class="now">
      ${s?Fe(s):m}
      <span class="value">${l}</span>
      ${s?h`${i}<span class="unit">${t.unit}</span>`:m}
    </span>
    <span class="details">
      ${s?h`<span class="band">${e(s)}</span>`:m}
      <span class="age">${r}</span>
      ${a?h`<span class="reason" title=${a}>${a}</span>`:m}
    </span>
  </span>`}export{P as a,$ as b,v as c,U as d,E as e,_e as f,_ as g,h,y as i,I as j,m as k,Se as l,X as m,D as n,Jt as o,ru as p,pt as q,z as r,Cn as s,q as t,C as u,Ae as v,Nu as w,J as x,ze as y,$t as z,St as A,Q as B,Wn as C,tt as D,S as E,B as F,H as G,Tt as H,ie as I,qe as J,Ci as K,Mi as L,We as M,Ke as N,es as O,L as P,nt as Q,le as R,ha as S,rs as T,ma as U,os as V,dr as W,hr as X,as as Y,rt as Z,ls as _,it as $,Pt as aa,Et as ba,_t as ca,Dt as da,ys as ea,bh as fa,Qe as ga,Ct as ha,xs as ia,ws as ja,Gh as ka,$s as la,en as ma,gr as na,Rs as oa,Ot as pa,xr as qa,un as ra,Us as sa,Fs as ta,cn as ua,Gs as va,Lt as wa,Ws as xa,Nt as ya,js as za,Xs as Aa,Zs as Ba,Js as Ca,Qs as Da,to as Ea,fn as Fa,zt as Ga,It as Ha};
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
