import{A as $t,F as Bn,G as Gn,a as Ke,b as Fn,c as Or,d as Se,e as J,h as Un,i as Nr,k as je,o as qn,v as $e}from"./base.js";import{a as R}from"./helpers.js";function $(n){return n[n.length-1]}function Q(n,e){for(let t=n.length-1;t>=0;t-=1){let r=n[t];if(e(r))return r}}var Wn=["day","week","month","year"];function _(n,e){return Kn(_t(n)+e*864e5)}function V(n,e){let[t=0,r=1,o=1]=n.split("-").map(Number),i=new Date(Date.UTC(t,r+e,0)).getUTCDate();return Kn(Date.UTC(t,r-1+e,Math.min(o,i)))}function W({first:n,last:e}){return(_t(e)-_t(n))/864e5+1}function le(n,e,t){switch(e){case"day":return{first:n,last:n};case"week":{let r=_(n,-((new Date(_t(n)).getUTCDay()-t+7)%7));return{first:r,last:_(r,6)}}case"month":return Vn(`${n.slice(0,7)}-01`,1);case"year":return Vn(`${n.slice(0,4)}-01-01`,12)}}function Vn(n,e){return{first:n,last:_(V(n,e),-1)}}function _t(n){return Date.parse(`${n}T00:00:00Z`)}function Kn(n){return new Date(n).toISOString().slice(0,10)}var Us=60,x=60*Us,w=24*x;function Tt(n){return{wall:e=>O(e,n),dayOf:e=>Rt(e,n),hourTicks:(e,t,r)=>Ws(e,t,n,r)}}var jn=new Map;function qs(n){let e=jn.get(n);return e||(e=new Intl.DateTimeFormat("en-US",{timeZone:n,hourCycle:"h23",year:"numeric",month:"2-digit",day:"2-digit",hour:"2-digit",minute:"2-digit",second:"2-digit"}),jn.set(n,e)),e}var Ye=x/4,Bs=1e4,kt=new Map;function O(n,e){let t=Math.floor(n/Ye)*Ye,r=`${e} ${t}`,o=kt.get(r);return o===void 0&&(o=Gs(t,e)-t,kt.size>Bs&&kt.clear(),kt.set(r,o)),n+o}function Gs(n,e){let t={};for(let{type:d,value:p}of qs(e).formatToParts(n*1e3))t[d]=Number(p);let{year:r=0,month:o=1,day:i=1,hour:s=0,minute:a=0,second:l=0}=t;return Date.UTC(r,o-1,i,s,a,l)/1e3}function de(n,e){let t=[n-w,n+w].map(o=>n-(O(o,e)-o)),r=t.filter(o=>O(o,e)===n);return r.length>0?Math.min(...r):Math.max(...t)}var Vs=14*w;function zr({start:n,end:e},t){let r=[],o=i=>O(i,t)-i;for(let i=n;i<e;){let s=o(i),a=Math.min(i+Vs,e);if(o(a)!==s){let[l,d]=[i,a].map(p=>Math.floor(p/Ye));for(;d-l>1;){let p=l+d>>1;o(p*Ye)===s?l=p:d=p}a=d*Ye}r.push({start:i,end:a,offset:s}),i=a}return r}function Ze(n,e,t=0){let r=O(n,e);return de(r-r%w+t*w,e)}function K(n){return Math.floor(n/x)*x}function _e(n){return new Date(n*1e3).toISOString().slice(0,10)}function Rt(n,e){return _e(O(n,e))}function k(n,e){return de(Date.parse(`${n}T00:00:00Z`)/1e3,e)}function Ws(n,e,t,r){let o=[],i=r*x;for(let s=Math.ceil(O(n,t)/i)*i;;s+=i){let a=de(s,t);if(a>e)return o;a>=n&&a!==$(o)&&o.push(a)}}function Yn(n,e,t,r){let o=[],i=`${Rt(n,t).slice(0,7)}-01`;for(let s=k(i,t);s<=e;s=k(i,t))s>=n&&o.push(s),i=V(i,r);return o}var ke=class{constructor(e){this.offsets=e}wall(e){var r;let[,t]=(r=Q(this.offsets,([o])=>o<=e))!=null?r:this.first;return e+t}dayOf(e){return _e(this.wall(e))}hourTicks(e,t,r){var s,a,l;let o=r*x,i=[];for(let d=0;d<Math.max(this.offsets.length,1);d+=1){let[p,c]=(s=this.offsets[d])!=null?s:this.first,m=d===0?e:Math.max(p,e),g=(l=(a=this.offsets[d+1])==null?void 0:a[0])!=null?l:Number.POSITIVE_INFINITY;for(let f=Math.ceil((m+c)/o)*o-c;f<g&&f<=t;f+=o)f!==$(i)&&i.push(f)}return i}get first(){var e;return(e=this.offsets[0])!=null?e:[0,0]}};var At=window,Lt=At.ShadowRoot&&(At.ShadyCSS===void 0||At.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,Ir=Symbol(),Zn=new WeakMap,Xe=class{constructor(e,t,r){if(this._$cssResult$=!0,r!==Ir)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(Lt&&e===void 0){let r=t!==void 0&&t.length===1;r&&(e=Zn.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),r&&Zn.set(t,e))}return e}toString(){return this.cssText}},Dt=n=>new Xe(typeof n=="string"?n:n+"",void 0,Ir),y=(n,...e)=>{let t=n.length===1?n[0]:e.reduce((r,o,i)=>r+(s=>{if(s._$cssResult$===!0)return s.cssText;if(typeof s=="number")return s;throw Error("Value passed to 'css' function must be a 'css' function result: "+s+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(o)+n[i+1],n[0]);return new Xe(t,n,Ir)},Xn=(n,e)=>{if(Lt)n.adoptedStyleSheets=e.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet);else for(let t of e){let r=document.createElement("style"),o=At.litNonce;o!==void 0&&r.setAttribute("nonce",o),r.textContent=t.cssText,n.appendChild(r)}},Hr=Lt?n=>n:n=>n instanceof CSSStyleSheet?(e=>{let t="";for(let r of e.cssRules)t+=r.cssText;return Dt(t)})(n):n;var{is:Ks,defineProperty:js,getOwnPropertyDescriptor:Ys,getOwnPropertyNames:Zs,getOwnPropertySymbols:Xs,getPrototypeOf:Js}=Object,ee=window,Jn=ee.trustedTypes,Qs=Jn?Jn.emptyScript:"",Fr=ee.reactiveElementPolyfillSupport,Je=(n,e)=>n,Qe={toAttribute(n,e){switch(e){case Boolean:n=n?Qs:null;break;case Object:case Array:n=n==null?n:JSON.stringify(n)}return n},fromAttribute(n,e){let t=n;switch(e){case Boolean:t=n!==null;break;case Number:t=n===null?null:Number(n);break;case Object:case Array:try{t=JSON.parse(n)}catch{t=null}}return t}},Pt=(n,e)=>!Ks(n,e),Qn={attribute:!0,type:String,converter:Qe,reflect:!1,useDefault:!1,hasChanged:Pt},eo,to;(eo=Symbol.metadata)!=null||(Symbol.metadata=Symbol("metadata")),(to=ee.litPropertyMetadata)!=null||(ee.litPropertyMetadata=new WeakMap);var j=class extends HTMLElement{static addInitializer(e){var t;this._$Ei(),((t=this.l)!=null?t:this.l=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=Qn){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let r=Symbol(),o=this.getPropertyDescriptor(e,r,t);o!==void 0&&js(this.prototype,e,o)}}static getPropertyDescriptor(e,t,r){var s;let{get:o,set:i}=(s=Ys(this.prototype,e))!=null?s:{get(){return this[t]},set(a){this[t]=a}};return{get:o,set(a){let l=o==null?void 0:o.call(this);i==null||i.call(this,a),this.requestUpdate(e,l,r)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){var t;return(t=this.elementProperties.get(e))!=null?t:Qn}static _$Ei(){if(this.hasOwnProperty(Je("elementProperties")))return;let e=Js(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(Je("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(Je("properties"))){let t=this.properties,r=[...Zs(t),...Xs(t)];for(let o of r)this.createProperty(o,t[o])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[r,o]of t)this.elementProperties.set(r,o)}this._$Eh=new Map;for(let[t,r]of this.elementProperties){let o=this._$Eu(t,r);o!==void 0&&this._$Eh.set(o,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let r=new Set(e.flat(1/0).reverse());for(let o of r)t.unshift(Hr(o))}else e!==void 0&&t.push(Hr(e));return t}static _$Eu(e,t){let r=t.attribute;return r===!1?void 0:typeof r=="string"?r:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){var e;this._$ES=new Promise(t=>this.enableUpdating=t),this._$AL=new Map,this._$E_(),this.requestUpdate(),(e=this.constructor.l)==null||e.forEach(t=>t(this))}addController(e){var t,r;((t=this._$EO)!=null?t:this._$EO=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&((r=e.hostConnected)==null||r.call(e))}removeController(e){var t;(t=this._$EO)==null||t.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let r of t.keys())this.hasOwnProperty(r)&&(e.set(r,this[r]),delete this[r]);e.size>0&&(this._$Ep=e)}createRenderRoot(){var t;let e=(t=this.shadowRoot)!=null?t:this.attachShadow(this.constructor.shadowRootOptions);return Xn(e,this.constructor.elementStyles),e}connectedCallback(){var e,t;(e=this.renderRoot)!=null||(this.renderRoot=this.createRenderRoot()),this.enableUpdating(!0),(t=this._$EO)==null||t.forEach(r=>{var o;return(o=r.hostConnected)==null?void 0:o.call(r)})}enableUpdating(e){}disconnectedCallback(){var e;(e=this._$EO)==null||e.forEach(t=>{var r;return(r=t.hostDisconnected)==null?void 0:r.call(t)})}attributeChangedCallback(e,t,r){this._$AK(e,r)}_$ET(e,t){var i;let r=this.constructor.elementProperties.get(e),o=this.constructor._$Eu(e,r);if(o!==void 0&&r.reflect===!0){let s=(((i=r.converter)==null?void 0:i.toAttribute)!==void 0?r.converter:Qe).toAttribute(t,r.type);this._$Em=e,s==null?this.removeAttribute(o):this.setAttribute(o,s),this._$Em=null}}_$AK(e,t){var i,s,a;let r=this.constructor,o=r._$Eh.get(e);if(o!==void 0&&this._$Em!==o){let l=r.getPropertyOptions(o),d=typeof l.converter=="function"?{fromAttribute:l.converter}:((i=l.converter)==null?void 0:i.fromAttribute)!==void 0?l.converter:Qe;this._$Em=o;let p=d.fromAttribute(t,l.type);this[o]=(a=p!=null?p:(s=this._$Ej)==null?void 0:s.get(o))!=null?a:p,this._$Em=null}}requestUpdate(e,t,r,o=!1,i){var s,a;if(e!==void 0){let l=this.constructor;if(o===!1&&(i=this[e]),r!=null||(r=l.getPropertyOptions(e)),!(((s=r.hasChanged)!=null?s:Pt)(i,t)||r.useDefault&&r.reflect&&i===((a=this._$Ej)==null?void 0:a.get(e))&&!this.hasAttribute(l._$Eu(e,r))))return;this.C(e,t,r)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:r,reflect:o,wrapped:i},s){var a,l,d;r&&!((a=this._$Ej)!=null?a:this._$Ej=new Map).has(e)&&(this._$Ej.set(e,(l=s!=null?s:t)!=null?l:this[e]),i!==!0||s!==void 0)||(this._$AL.has(e)||(this.hasUpdated||r||(t=void 0),this._$AL.set(e,t)),o===!0&&this._$Em!==e&&((d=this._$Eq)!=null?d:this._$Eq=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){var r,o;if(!this.isUpdatePending)return;if(!this.hasUpdated){if((r=this.renderRoot)!=null||(this.renderRoot=this.createRenderRoot()),this._$Ep){for(let[s,a]of this._$Ep)this[s]=a;this._$Ep=void 0}let i=this.constructor.elementProperties;if(i.size>0)for(let[s,a]of i){let{wrapped:l}=a,d=this[s];l!==!0||this._$AL.has(s)||d===void 0||this.C(s,void 0,a,d)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),(o=this._$EO)==null||o.forEach(i=>{var s;return(s=i.hostUpdate)==null?void 0:s.call(i)}),this.update(t)):this._$EM()}catch(i){throw e=!1,this._$EM(),i}e&&this._$AE(t)}willUpdate(e){}_$AE(e){var t;(t=this._$EO)==null||t.forEach(r=>{var o;return(o=r.hostUpdated)==null?void 0:o.call(r)}),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&(this._$Eq=this._$Eq.forEach(t=>this._$ET(t,this[t]))),this._$EM()}updated(e){}firstUpdated(e){}},ro;j.elementStyles=[],j.shadowRootOptions={mode:"open"},j[Je("elementProperties")]=new Map,j[Je("finalized")]=new Map,Fr==null||Fr({ReactiveElement:j}),((ro=ee.reactiveElementVersions)!=null?ro:ee.reactiveElementVersions=[]).push("2.1.2");var tt=window,no=n=>n,Et=tt.trustedTypes,oo=Et?Et.createPolicy("lit-html",{createHTML:n=>n}):void 0,co="$lit$",te=`lit$${Math.random().toFixed(9).slice(2)}$`,mo="?"+te,ea=`<${mo}>`,ce=document,rt=()=>ce.createComment(""),nt=n=>n===null||typeof n!="object"&&typeof n!="function",jr=Array.isArray,ta=n=>jr(n)||typeof(n==null?void 0:n[Symbol.iterator])=="function",Ur=`[ 	
\f\r]`,et=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,io=/-->/g,so=/>/g,pe=RegExp(`>|${Ur}(?:([^\\s"'>=/]+)(${Ur}*=${Ur}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),ao=/'/g,lo=/"/g,ho=/^(?:script|style|textarea|title)$/i,Yr=n=>(e,...t)=>({_$litType$:n,strings:e,values:t}),u=Yr(1),v=Yr(2),Rd=Yr(3),N=Symbol.for("lit-noChange"),h=Symbol.for("lit-nothing"),po=new WeakMap,ue=ce.createTreeWalker(ce,129);function fo(n,e){if(!jr(n)||!n.hasOwnProperty("raw"))throw Error("invalid template strings array");return oo!==void 0?oo.createHTML(e):e}var ra=(n,e)=>{let t=n.length-1,r=[],o,i=e===2?"<svg>":e===3?"<math>":"",s=et;for(let a=0;a<t;a++){let l=n[a],d,p,c=-1,m=0;for(;m<l.length&&(s.lastIndex=m,p=s.exec(l),p!==null);)m=s.lastIndex,s===et?p[1]==="!--"?s=io:p[1]!==void 0?s=so:p[2]!==void 0?(ho.test(p[2])&&(o=RegExp("</"+p[2],"g")),s=pe):p[3]!==void 0&&(s=pe):s===pe?p[0]===">"?(s=o!=null?o:et,c=-1):p[1]===void 0?c=-2:(c=s.lastIndex-p[2].length,d=p[1],s=p[3]===void 0?pe:p[3]==='"'?lo:ao):s===lo||s===ao?s=pe:s===io||s===so?s=et:(s=pe,o=void 0);let g=s===pe&&n[a+1].startsWith("/>")?" ":"";i+=s===et?l+ea:c>=0?(r.push(d),l.slice(0,c)+co+l.slice(c)+te+g):l+te+(c===-2?a:g)}return[fo(n,i+(n[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),r]},ot=class n{constructor({strings:e,_$litType$:t},r){let o;this.parts=[];let i=0,s=0,a=e.length-1,l=this.parts,[d,p]=ra(e,t);if(this.el=n.createElement(d,r),ue.currentNode=this.el.content,t===2||t===3){let c=this.el.content.firstChild;c.replaceWith(...c.childNodes)}for(;(o=ue.nextNode())!==null&&l.length<a;){if(o.nodeType===1){if(o.hasAttributes())for(let c of o.getAttributeNames())if(c.endsWith(co)){let m=p[s++],g=o.getAttribute(c).split(te),f=/([.?@])?(.*)/.exec(m);l.push({type:1,index:i,name:f[2],strings:g,ctor:f[1]==="."?Gr:f[1]==="?"?Vr:f[1]==="@"?Wr:Re}),o.removeAttribute(c)}else c.startsWith(te)&&(l.push({type:6,index:i}),o.removeAttribute(c));if(ho.test(o.tagName)){let c=o.textContent.split(te),m=c.length-1;if(m>0){o.textContent=Et?Et.emptyScript:"";for(let g=0;g<m;g++)o.append(c[g],rt()),ue.nextNode(),l.push({type:2,index:++i});o.append(c[m],rt())}}}else if(o.nodeType===8)if(o.data===mo)l.push({type:2,index:i});else{let c=-1;for(;(c=o.data.indexOf(te,c+1))!==-1;)l.push({type:7,index:i}),c+=te.length-1}i++}}static createElement(e,t){let r=ce.createElement("template");return r.innerHTML=e,r}};function Te(n,e,t=n,r){var s,a,l;if(e===N)return e;let o=r!==void 0?(s=t._$Co)==null?void 0:s[r]:t._$Cl,i=nt(e)?void 0:e._$litDirective$;return(o==null?void 0:o.constructor)!==i&&((a=o==null?void 0:o._$AO)==null||a.call(o,!1),i===void 0?o=void 0:(o=new i(n),o._$AT(n,t,r)),r!==void 0?((l=t._$Co)!=null?l:t._$Co=[])[r]=o:t._$Cl=o),o!==void 0&&(e=Te(n,o._$AS(n,e.values),o,r)),e}var Br=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){var d;let{el:{content:t},parts:r}=this._$AD,o=((d=e==null?void 0:e.creationScope)!=null?d:ce).importNode(t,!0);ue.currentNode=o;let i=ue.nextNode(),s=0,a=0,l=r[0];for(;l!==void 0;){if(s===l.index){let p;l.type===2?p=new it(i,i.nextSibling,this,e):l.type===1?p=new l.ctor(i,l.name,l.strings,this,e):l.type===6&&(p=new Kr(i,this,e)),this._$AV.push(p),l=r[++a]}s!==(l==null?void 0:l.index)&&(i=ue.nextNode(),s++)}return ue.currentNode=ce,o}p(e){let t=0;for(let r of this._$AV)r!==void 0&&(r.strings!==void 0?(r._$AI(e,r,t),t+=r.strings.length-2):r._$AI(e[t])),t++}},it=class n{get _$AU(){var e,t;return(t=(e=this._$AM)==null?void 0:e._$AU)!=null?t:this._$Cv}constructor(e,t,r,o){var i;this.type=2,this._$AH=h,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=r,this.options=o,this._$Cv=(i=o==null?void 0:o.isConnected)!=null?i:!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&(e==null?void 0:e.nodeType)===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=Te(this,e,t),nt(e)?e===h||e==null||e===""?(this._$AH!==h&&this._$AR(),this._$AH=h):e!==this._$AH&&e!==N&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):ta(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==h&&nt(this._$AH)?this._$AA.nextSibling.data=e:this.T(ce.createTextNode(e)),this._$AH=e}$(e){var i;let{values:t,_$litType$:r}=e,o=typeof r=="number"?this._$AC(e):(r.el===void 0&&(r.el=ot.createElement(fo(r.h,r.h[0]),this.options)),r);if(((i=this._$AH)==null?void 0:i._$AD)===o)this._$AH.p(t);else{let s=new Br(o,this),a=s.u(this.options);s.p(t),this.T(a),this._$AH=s}}_$AC(e){let t=po.get(e.strings);return t===void 0&&po.set(e.strings,t=new ot(e)),t}k(e){jr(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,r,o=0;for(let i of e)o===t.length?t.push(r=new n(this.O(rt()),this.O(rt()),this,this.options)):r=t[o],r._$AI(i),o++;o<t.length&&(this._$AR(r&&r._$AB.nextSibling,o),t.length=o)}_$AR(e=this._$AA.nextSibling,t){var r;for((r=this._$AP)==null?void 0:r.call(this,!1,!0,t);e!==this._$AB;){let o=no(e).nextSibling;no(e).remove(),e=o}}setConnected(e){var t;this._$AM===void 0&&(this._$Cv=e,(t=this._$AP)==null||t.call(this,e))}},Re=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,r,o,i){this.type=1,this._$AH=h,this._$AN=void 0,this.element=e,this.name=t,this._$AM=o,this.options=i,r.length>2||r[0]!==""||r[1]!==""?(this._$AH=Array(r.length-1).fill(new String),this.strings=r):this._$AH=h}_$AI(e,t=this,r,o){let i=this.strings,s=!1;if(i===void 0)e=Te(this,e,t,0),s=!nt(e)||e!==this._$AH&&e!==N,s&&(this._$AH=e);else{let a=e,l,d;for(e=i[0],l=0;l<i.length-1;l++)d=Te(this,a[r+l],t,l),d===N&&(d=this._$AH[l]),s||(s=!nt(d)||d!==this._$AH[l]),d===h?e=h:e!==h&&(e+=(d!=null?d:"")+i[l+1]),this._$AH[l]=d}s&&!o&&this.j(e)}j(e){e===h?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e!=null?e:"")}},Gr=class extends Re{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===h?void 0:e}},Vr=class extends Re{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==h)}},Wr=class extends Re{constructor(e,t,r,o,i){super(e,t,r,o,i),this.type=5}_$AI(e,t=this){var s;if((e=(s=Te(this,e,t,0))!=null?s:h)===N)return;let r=this._$AH,o=e===h&&r!==h||e.capture!==r.capture||e.once!==r.once||e.passive!==r.passive,i=e!==h&&(r===h||o);o&&this.element.removeEventListener(this.name,this,r),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){var t,r;typeof this._$AH=="function"?this._$AH.call((r=(t=this.options)==null?void 0:t.host)!=null?r:this.element,e):this._$AH.handleEvent(e)}},Kr=class{constructor(e,t,r){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=r}get _$AU(){return this._$AM._$AU}_$AI(e){Te(this,e)}};var qr=tt.litHtmlPolyfillSupport,uo;qr==null||qr(ot,it),((uo=tt.litHtmlVersions)!=null?uo:tt.litHtmlVersions=[]).push("3.3.3");var Mt=(n,e,t)=>{var i,s;let r=(i=t==null?void 0:t.renderBefore)!=null?i:e,o=r._$litPart$;if(o===void 0){let a=(s=t==null?void 0:t.renderBefore)!=null?s:null;r._$litPart$=o=new it(e.insertBefore(rt(),a),a,void 0,t!=null?t:{})}return o._$AI(n),o};var me=window,re=class extends j{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){var t,r;let e=super.createRenderRoot();return(r=(t=this.renderOptions).renderBefore)!=null||(t.renderBefore=e.firstChild),e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Mt(t,this.renderRoot,this.renderOptions)}connectedCallback(){var e;super.connectedCallback(),(e=this._$Do)==null||e.setConnected(!0)}disconnectedCallback(){var e;super.disconnectedCallback(),(e=this._$Do)==null||e.setConnected(!1)}render(){return N}},go;re._$litElement$=!0,re.finalized=!0,(go=me.litElementHydrateSupport)==null||go.call(me,{LitElement:re});var Zr=me.litElementPolyfillSupport;Zr==null||Zr({LitElement:re});var yo;((yo=me.litElementVersions)!=null?yo:me.litElementVersions=[]).push("4.2.2");var bo="dexcomDialog",na=500;function xo(n){var e;if(So(n)){n.showModal();return}n.setAttribute("open",""),n.onkeydown=({key:t})=>{t==="Escape"&&Nt(n)},(e=n.querySelector("button"))==null||e.focus()}function oa(n){n.removeAttribute("open"),xo(n)}var Ct=new Map,Xr=!1;function Ot(){var n;return(n=history.state)==null?void 0:n[bo]}function Jr(){Xr||Ot()===void 0||Ct.has(Ot())||(Xr=!0,history.back())}function ia(){Xr=!1,Jr()}function sa(n){let e=Math.random(),t=()=>{Ot()!==e&&Nt(n)};xo(n),Ct.set(e,n),history.pushState({[bo]:e},""),addEventListener("popstate",t);let r=()=>{Ct.delete(e),removeEventListener("popstate",t),Jr()};n.addEventListener("close",r,{once:!0})}var vo=class{constructor(e){this.host=e;this.dialog=null;e.addController(this),addEventListener("popstate",ia),Jr()}hostUpdated(){let e=this.host.renderRoot.querySelector("dialog");e!==this.dialog&&(this.close(),this.dialog=e,e&&sa(e))}hostConnected(){clearTimeout(this.closing);let{dialog:e}=this;!e||!wo(e)||(Ct.get(Ot())===e?oa(e):this.close())}hostDisconnected(){this.closing=setTimeout(()=>this.close(),na)}close(){this.dialog&&Nt(this.dialog)}};function Nt(n){So(n)?n.close():wo(n)&&(n.removeAttribute("open"),n.dispatchEvent(new Event("close")))}function Ud({clientX:n,clientY:e,currentTarget:t,target:r}){if(r!==t)return;let o=r,{bottom:i,left:s,right:a,top:l}=o.getBoundingClientRect();s<=n&&n<=a&&l<=e&&e<=i||Nt(o)}function wo(n){return n.hasAttribute("open")}function So(n){return typeof n.showModal=="function"}var qd=y`
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
nav h2 + button {
flex: none;
}
`;var P=n=>(e,t)=>{t!==void 0?t.addInitializer(()=>{customElements.define(n,e)}):customElements.define(n,e)};var aa={attribute:!0,type:String,converter:Qe,reflect:!1,hasChanged:Pt},la=(n=aa,e,t)=>{let{kind:r,metadata:o}=t,i=window.litPropertyMetadata.get(o);if(i===void 0&&window.litPropertyMetadata.set(o,i=new Map),r==="setter"&&((n=Object.create(n)).wrapped=!0),i.set(t.name,n),r==="accessor"){let{name:s}=t;return{set(a){let l=e.get.call(this);e.set.call(this,a),this.requestUpdate(s,l,n,!0,a)},init(a){return a!==void 0&&this.C(s,void 0,n,a),a}}}if(r==="setter"){let{name:s}=t;return function(a){let l=this[s];e.call(this,a),this.requestUpdate(s,l,n,!0,a)}}throw Error("Unsupported decorator location: "+r)};function st(n){return(e,t)=>typeof t=="object"?la(n,e,t):((r,o,i)=>{let s=o.hasOwnProperty(i);return o.constructor.createProperty(i,r),s?Object.getOwnPropertyDescriptor(o,i):void 0})(n,e,t)}var he=(n,e,t)=>(t.configurable=!0,t.enumerable=!0,Reflect.decorate&&typeof e!="object"&&Object.defineProperty(n,e,t),t);function Jd(n,e){return(t,r,o)=>{let i=s=>{var a,l;return(l=(a=s.renderRoot)==null?void 0:a.querySelector(n))!=null?l:null};if(e){let{get:s,set:a}=typeof r=="object"?t:o!=null?o:(()=>{let l=Symbol();return{get(){return this[l]},set(d){this[l]=d}}})();return he(t,r,{get(){let l=s.call(this);return l===void 0&&(l=i(this),(l!==null||this.hasUpdated)&&a.call(this,l)),l}})}return he(t,r,{get(){return i(this)}})}}function fe({freshness:n,next_reading:e},t){return e&&t>e.stale_at?"stale":n==="usual"&&e&&t>e.late_at?"late":n}function Y(n,e){let t=0,r=n.length;for(;t<r;){let o=t+r>>1;n[o][0]<e?t=o+1:r=o}return t}function M(n,e,t){return n.slice(Y(n,e),Y(n,t))}function $o(n,e,t,r){let o=Y(n,e);return[...n.slice(0,o),...r,...n.slice(Y(n,t))]}function Ae(n,e){let t=Y(n,e),[r,o]=[n[t-1],n[t]],i=r&&(!o||e-r[0]<=o[0]-e)?r:o;return i&&Math.abs(i[0]-e)<=900?i:void 0}function ne(n){if(n.length===0)return;let[e,t]=[Number.POSITIVE_INFINITY,Number.NEGATIVE_INFINITY];for(let[,r]of n)r<e&&(e=r),r>t&&(t=r);return[e,t]}function zt(n,e,t){var c,m,g;let r=n==null?void 0:n.status;if(!n||!r)return;let o=fe(r,n.now),{live:i}=n,s=(g=(m=$((c=i==null?void 0:i.readings)!=null?c:[]))==null?void 0:m[0])!=null?g:r.latest,a=(s!=null?s:n.now)+300,l={start:a-e*x,end:a};if(r.latest===null||o==="stale")return{freshness:o,reading:void 0,live:i,span:l,readings:[]};n.need(Math.min(l.start,r.latest),l.end,t);let d=M(n.readings,l.start,r.latest+1),p=Q(n.readings,([f])=>f===r.latest);return p&&{freshness:o,reading:p,live:i,span:l,readings:d}}function It(n,{entity:e,tap_action:t}){let r={config:{entity:e,tap_action:t},action:"tap"};n.dispatchEvent(new CustomEvent("hass-action",{detail:r,bubbles:!0,composed:!0}))}var _o={very_low:{light:"#5e0d33",dark:"#dc3a5e"},low:{light:"#b02843",dark:"#ffb0b3"},in_range:{light:"#12846f",dark:"#0f9f87"},high:{light:"#b98a14",dark:"#f8cf50"},very_high:{light:"#7f3d08",dark:"#dd7a2f"}};function ko(n){let e=Object.entries(_o).map(([t,r])=>`--${t.replace("_","-")}: ${r[n]};`);return Dt(e.join(`
`))}var E=y`
:host {
${ko("light")}
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
${ko("dark")}
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
overflow-x: hidden;
overflow-y: auto;
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
* {
unicode-bidi: plaintext;
}
:host(:dir(rtl)) {
text-align: right;
}
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
overflow-wrap: anywhere;
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
i {
forced-color-adjust: none;
}
@media (forced-colors: active) {
:host,
:host([dark]) {
--text: CanvasText;
--quiet: CanvasText;
--line: color-mix(in srgb, CanvasText 35%, Canvas);
--paper: Canvas;
--accent: Highlight;
}
button[aria-pressed="true"] {
forced-color-adjust: none;
background: Highlight;
color: HighlightText;
}
button:disabled {
opacity: 1;
}
.notice,
.bubble,
dialog {
outline: 1px solid;
}
}
`;var Qr="dexcom-day",en="dexcom-entity",Ro="dexcomDay",pa="1970-01-01",ua=[],ge=new Set,oe;function Le(n,e){rn()?history.replaceState(history.state,"",tn(e,n.entity)):(history.pushState({[Ro]:!0},"",tn(e,n.entity)),oe=n),lt()}function Pp(){var n;rn()&&((n=history.state)!=null&&n[Ro]?history.back():(history.replaceState(history.state,"",tn()),lt()))}function Ao(n){if(ge.size===0)for(let e of["popstate","location-changed"])addEventListener(e,lt);return ge.add(n),()=>{if(ge.delete(n),oe===n&&(oe=void 0),lt(),!(ge.size>0))for(let e of["popstate","location-changed"])removeEventListener(e,lt)}}function Lo(n){let e=rn();return e?(!oe||!To(oe))&&(oe=ge.has(n)&&To(n)?n:void 0):oe=void 0,oe===n?e:void 0}function Do(n){var e;for(let t of ge)if(t.entity===n&&((e=t.lanes)!=null&&e.length))return t.lanes;return ua}function To({entity:n}){return[null,n].includes(new URLSearchParams(location.search).get(en))}function rn(){var e;let n=(e=new URLSearchParams(location.search).get(Qr))!=null?e:"";if(!(!/^\d{4}-\d\d-\d\d$/.test(n)||Number.isNaN(Date.parse(n)))&&!(n<pa))return _(n,0)===n?n:void 0}function tn(n,e){let t=new URLSearchParams(location.search);t.delete(Qr),t.delete(en),n&&t.set(Qr,n),n&&e&&t.set(en,e);let r=String(t);return location.pathname+(r&&`?${r}`)+location.hash}function lt(){for(let n of ge)n.requestUpdate()}function z(){let n;return(e,t)=>((!n||!nn(n.dependencies,e))&&(n={dependencies:e,value:t()}),n.value)}function nn(n,e){return n.length===e.length&&n.every((t,r)=>t===e[r])}function Po(n,e){if(!n||e===null)return;let t=n.readings.slice(Y(n.readings,e+n.same_seconds));return t.length>0?{...n,readings:t}:void 0}function Eo(n,{start:e,end:t}){let r=n?M(n.readings,e,t):[];return n&&r.length>0?{...n,readings:r}:void 0}function Mo(n,e){var t;return n&&e<=((t=n.current_until)!=null?t:0)?$(n.readings):void 0}function De({name:n,timing:e},t){let r=t("live_from",{name:n});return e==="arrival"?`${r}, ${t("arrival_time")}`:r}function on(n,e){return n===null||e===null?void 0:{start:n,end:e}}function Ht(n,e){return e!==void 0&&n.start<e.end&&e.start<n.end}function Co({start:n,end:e}){return{start:new Date(n*1e3).toISOString(),end:new Date(e*1e3).toISOString()}}var ca=w,sn=90*w,Ft=28*w,ma=8,ye=-1,ha=23*x,fa=250,Ut=class{constructor(e){this.host=e;this.readings=[];this.diary=[];this.recentSince=Number.POSITIVE_INFINITY;this.parts=new Map;this.needed=new Map;this.fetching=new Set;this.outdated=new Set;this.failed=new Set}need(e,t,r){let o=this.recentStart(),i=t>o?e:this.host.now();Math.max(i,o)<this.recentSince&&(this.recentSince=Math.max(i-ca,o),this.load(ye));let s=this.olderParts(e,t);this.needed.set(r,s),s.some(a=>this.isToLoad(a))&&(clearTimeout(this.rest),this.rest=setTimeout(()=>this.loadNeeded(),fa))}release(e){this.needed.delete(e)}has(e,t){let r=this.recentStart(),o=this.parts.get(ye);return!!(t<=r||o&&o.start<=Math.max(e,r))&&this.olderParts(e,t).every(s=>this.parts.has(s))}missingBefore(e,t){let r=this.olderParts(e,t).flatMap(o=>{var i,s;return(s=(i=this.parts.get(o))==null?void 0:i.missing)!=null?s:[]}).filter(o=>Ht(o,{start:e,end:t})).map(o=>Math.min(o.end,t));return r.length?Math.max(...r):void 0}apply(e){let t=on(e.start,e.end),r=e.diary_changed?on(e.diary_start,e.diary_end):void 0;for(let o of this.requested()){let i=this.spanToLoad(o),s=Ht(i,t);(e.reload&&(!t||s)||e.diary_changed&&(!r||Ht(i,r))||s&&this.fetching.has(o))&&this.load(o)}t&&!e.reload&&this.replace(t,e.readings)}reload(){for(let e of this.requested())this.load(e)}retry(){Number.isFinite(this.recentSince)&&!this.parts.has(ye)&&this.failed.add(ye);for(let e of this.failed)this.load(e)}clear(){clearTimeout(this.rest),this.recentSince=Number.POSITIVE_INFINITY,this.parts.clear(),this.needed.clear(),this.failed.clear(),this.outdated.clear(),this.fetching=new Set}requested(){let e=Number.isFinite(this.recentSince)?[ye]:[];return[...new Set([...e,...this.parts.keys(),...this.fetching,...this.failed])]}recentStart(){return Math.floor(this.host.now())-sn}olderParts(e,t){let r=Math.min(t,this.recentStart()),o=[];for(let i=Math.floor(e/Ft);i*Ft<r;i+=1)o.push(i);return o}isToLoad(e){return!this.parts.has(e)&&!this.fetching.has(e)&&!this.failed.has(e)}neededParts(){return new Set([...this.needed.values()].flat())}loadNeeded(){for(let e of this.neededParts())this.isToLoad(e)&&this.load(e)}spanToLoad(e){return e!==ye?{start:e*Ft,end:(e+1)*Ft}:{start:K(this.recentSince),end:K(this.host.now())+ha}}async load(e){if(this.fetching.has(e)){this.outdated.add(e);return}this.outdated.delete(e);let{fetching:t}=this;t.add(e);let r=this.spanToLoad(e);try{let o=await this.host.request(r);if(t!==this.fetching)return;this.failed.delete(e),this.keep(e,r,o),this.host.onAnswer(o)}catch(o){if(t!==this.fetching)return;this.failed.add(e),this.host.onFailure(o)}finally{t.delete(e)}this.outdated.has(e)&&this.load(e),this.host.onChange()}keep(e,t,{readings:r,diary:o,missing:i}){this.parts.delete(e),this.parts.set(e,{...t,readings:r,diary:o,missing:i.map(([a,l])=>({start:a,end:l}))});let s=this.neededParts().add(ye);for(let a of[...this.parts.keys()].slice(0,-ma))s.has(a)||this.parts.delete(a);this.join()}replace(e,t){for(let r of this.parts.values()){let o=Math.max(e.start,r.start),i=Math.min(e.end,r.end);o<i&&(r.readings=$o(r.readings,o,i,M(t,o,i)))}this.join()}join(){let e=[...this.parts.values()].sort((r,o)=>r.start-o.start),t=e.map(({end:r},o)=>{var i,s;return Math.min(r,(s=(i=e[o+1])==null?void 0:i.start)!=null?s:r)});this.readings=e.flatMap(({start:r,readings:o},i)=>M(o,r,t[i])),this.diary=e.some(({diary:r})=>r===null)?null:e.flatMap(({diary:r},o)=>(r!=null?r:[]).filter(({time:i})=>{var s;return i<t[o]&&i>=((s=t[o-1])!=null?s:Number.NEGATIVE_INFINITY)}))}};var qt=class{set(e){this.zero=e-Oo()}get isSet(){return this.zero!==void 0}get now(){if(this.zero===void 0)throw new Error("No message of Home Assistant has come yet");return this.zero+Oo()}};function Oo(){return performance.now()/1e3}var Bt=class{constructor(e,t){this.send=e;this.onFailure=t;this.since=Number.POSITIVE_INFINITY;this.answers=new Map;this.hasFailed=!1}of(e){return this.once(JSON.stringify(e),()=>this.request("summary",e))}compared(e,t){return this.once(JSON.stringify([e,t]),async()=>{let[r,{summary:o}]=await Promise.all([this.of(e),this.of(t)]);return{...r,previous:o}})}week(e,t){return this.once(JSON.stringify(["week",e,t]),()=>this.request("week",e,{weekdays:t}))}sensors(){return this.once("sensors",()=>(this.since=Number.NEGATIVE_INFINITY,this.send("sensors",{})))}responses(e,t){return this.once(JSON.stringify(["responses",e,t]),()=>this.request("responses",e,{...t}))}patterns(e,t){return this.once(JSON.stringify(["patterns",e,t]),()=>this.request("patterns",e,{...t}))}clear(){this.hasFailed=!1,this.since=Number.POSITIVE_INFINITY,this.answers.clear()}clearFailed(){let{hasFailed:e}=this;return e&&this.clear(),e}once(e,t){let r=this.answers.get(e);return r||(r=t(),this.answers.set(e,r),r.catch(()=>{this.hasFailed=!0,this.onFailure()})),r}request(e,t,r={}){if(typeof t=="number")return this.send(e,{days:t,...r});let{first:o,last:i}=t,s=_(o,-W(t)-1);this.since=Math.min(this.since,Date.parse(s)/1e3-w);let[a,l]=[`${o}T00:00:00`,`${_(i,1)}T00:00:00`];return this.send(e,{start:a,end:l,...r})}};var ga={not_found:"unknown_entity",not_supported:"unknown_entity",not_loaded:"not_loaded",unauthorized:"not_allowed",unknown_command:"not_loaded",timeout:"failed"};function Gt(n){var t;let e=n==null?void 0:n.code;return typeof e=="string"?(t=ga[e])!=null?t:"refused":"failed"}var ya=2*sn+w,va=3e4,an,ln=class{constructor(e,t){this.connection=e;this.entityId=t;this.clock=new qt;this.newer=z();this.sentLive=null;this.listeners=new Set;this.tellers=new Set;this.parts=new Ut({now:()=>this.now,request:e=>this.askReadings(e),onAnswer:e=>this.follow(e),onFailure:e=>this.fail(e),onChange:()=>this.notify()});this.summaries=new Bt((e,t)=>this.ask(e,t),()=>this.retryLater());this.onReady=()=>{this.subscribe(),this.parts.reload()};this.onVisible=()=>{document.visibilityState==="visible"&&this.askForTime()}}get now(){return this.clock.now}get isOutdated(){return this.status!==void 0&&this.status.cards_version!==an}get readings(){return this.parts.readings}get diary(){return this.parts.diary}get live(){var t,r;let e=(r=(t=this.status)==null?void 0:t.latest)!=null?r:null;return this.newer([this.sentLive,e],()=>Po(this.sentLive,e))}listen(e){return this.listeners.size===0&&this.open(),this.listeners.add(e),()=>{this.listeners.delete(e),this.listeners.size===0&&this.close()}}takeState(e){let t=zo(e)&&!zo(this.state);this.state=e,t&&this.listeners.size>0&&!this.subscription&&this.retryAll()}need(e,t,r){Io(r)||this.parts.need(e,t,r)}tells(e){Io(e)||this.tellers.add(e);let[t]=this.tellers;return t===e}release(e){this.parts.release(e),this.tellers.delete(e)&&this.notify()}has(e,t){return this.parts.has(e,t)}missingBefore(e,t){return this.parts.missingBefore(e,t)}summary(e,t){return t?this.summaries.compared(e,t):this.summaries.of(e)}week(e,t){return this.summaries.week(e,t)}reportLink({start:e,end:t},r){return this.ask("report",{start:e,end:t,language:r})}sensors(){return this.summaries.sensors()}responses(e,t){return this.summaries.responses(e,t)}patterns(e,t){return this.summaries.patterns(e,t)}open(){this.connection.addEventListener("ready",this.onReady),document.addEventListener("visibilitychange",this.onVisible),this.subscribe()}close(){clearTimeout(this.retry),this.connection.removeEventListener("ready",this.onReady),document.removeEventListener("visibilitychange",this.onVisible),this.endSubscription(),this.parts.clear(),this.summaries.clear()}ask(e,t){return this.connection.sendMessagePromise({type:`dexcom_api/${e}`,entity_id:this.entityId,...t})}askReadings(e){return this.ask("readings",Co(e))}async askForTime(){if(this.clock.isSet)try{let e=K(this.now);this.follow(await this.askReadings({start:e,end:e})),this.notify()}catch{}}follow(e){this.clock.set(e.server_time),an===void 0&&(an=e.cards_version),this.status=e,this.trouble=void 0}subscribe(){let e={},t=()=>this.subscription===e;this.subscription=e,this.connection.subscribeMessage(r=>t()&&this.take(r),{type:"dexcom_api/subscribe",entity_id:this.entityId},{resubscribe:!1}).then(r=>{if(!t())return r();e.end=r}).catch(r=>{t()&&(this.subscription=void 0,this.fail(r))})}endSubscription(){var e,t;(t=(e=this.subscription)==null?void 0:e.end)==null||t.call(e).catch(()=>{}),this.subscription=void 0}take(e){if(e.gone)this.sentLive=null,this.trouble=e.refused?"not_allowed":"not_loaded",this.retryLater();else{let{status:t,trouble:r}=this;(r||t&&this.concernsSummaries(e,t))&&this.summaries.clear(),this.sentLive=e.live,this.follow(e),this.parts.apply(e)}this.notify()}concernsSummaries(e,t){var o,i;let r=Math.min(e.server_time-ya,this.summaries.since);return e.latest!==t.latest||e.is_imported!==t.is_imported||JSON.stringify(e.limits)!==JSON.stringify(t.limits)||e.reload&&e.start===null||((o=e.end)!=null?o:r)>r||e.diary_changed&&((i=e.diary_end)!=null?i:Number.POSITIVE_INFINITY)>r}fail(e){this.trouble=Gt(e),this.retryLater(),this.notify()}retryLater(){clearTimeout(this.retry),this.listeners.size>0&&(this.retry=setTimeout(()=>this.retryAll(),va))}retryAll(){this.trouble==="not_loaded"&&this.endSubscription(),this.subscription||this.subscribe(),this.parts.retry(),this.summaries.clearFailed()&&this.notify()}notify(){for(let e of this.listeners)e()}},No=new WeakMap;function Ho(n,e){var o,i;let t=(o=No.get(n))!=null?o:new Map;No.set(n,t);let r=(i=t.get(e))!=null?i:new ln(n,e);return t.set(e,r),r}function zo(n){return n!==void 0&&n.state!=="unavailable"}function Io(n){return"isConnected"in n&&!n.isConnected}var Vt=class{constructor(e){this.host=e;this.isConnected=!1;e.addController(this)}follow(e,t){let r=e&&t?Ho(e.connection,t):void 0;t&&(r==null||r.takeState(e==null?void 0:e.states[t])),r!==this.feed&&(this.leave(),this.feed=r,this.listen())}hostConnected(){this.isConnected=!0,this.listen()}hostDisconnected(){this.isConnected=!1,this.leave()}listen(){var e;this.isConnected&&!this.stop&&(this.stop=(e=this.feed)==null?void 0:e.listen(()=>this.host.requestUpdate()))}leave(){var e,t;(e=this.feed)==null||e.release(this.host),(t=this.stop)==null||t.call(this),this.stop=void 0}};var Uo=["none","previous","year_before","custom"],qo=366;function un(n,e,t){return{unit:e,...le(n,e,t)}}function dn(n,e){let{unit:t,first:r,last:o}=n;if(t==="month"||t==="year")return un(V(r,e*(t==="year"?12:1)),t,0);let i=e*W(n);return{unit:t,first:_(r,i),last:_(o,i)}}function dt({first:n,last:e},t){return{start:k(n,t),end:k(_(e,1),t)}}var pn=class{constructor(){this.comparison="none";this.listeners=new Set}get compared(){var o;let{comparison:e,period:t}=this;if(!t||e==="none")return;if(e==="previous")return dn(t,-1);if(e==="year_before")return{first:V(t.first,-12),last:V(t.last,-12)};let r=(o=this.comparedFirst)!=null?o:dn(t,-1).first;return{first:r,last:_(r,W(t)-1)}}select(e){this.period=e,this.notify()}move(e){this.period&&this.select(dn(this.period,e))}compare(e,t){this.comparison=e,this.comparedFirst=t,this.notify()}listen(e){return this.listeners.add(e),()=>this.listeners.delete(e)}notify(){for(let e of this.listeners)e()}},Fo=new Map;function Bo(n){var t;let e=(t=Fo.get(n))!=null?t:new pn;return Fo.set(n,e),e}var Wt=class{constructor(e){this.host=e;e.addController(this)}hostConnected(){this.store=Bo(location.pathname),this.stop=this.store.listen(()=>this.host.requestUpdate())}hostDisconnected(){var e;(e=this.stop)==null||e.call(this)}};var ba=new Map,xa=new Map;function Kt(n,e={}){return Go(ba,[n,e],()=>new Intl.DateTimeFormat(n,e))}function pt(n,e){return Go(xa,[n,e],()=>new Intl.NumberFormat(n,e))}function Go(n,e,t){var i;let r=JSON.stringify(e),o=(i=n.get(r))!=null?i:t();return n.set(r,o),o}function ie(n,e=0){let t=10**e;return Math.sign(n)*Math.floor(Math.abs(n)*t+.5)/t+0}function C(n,e){return Qo(n,e,Jo(e))}function Ko(n,e){var t;return(t=ei(n,e))!=null?t:C(n,e)}function jo(n,e){var t;return(t=ei(n,e))!=null?t:Qo(n,e,Jo(e)+1)}function Yo(n,e,t){let{very_low_mg_dl:r,low_mg_dl:o,high_mg_dl:i,very_high_mg_dl:s}=e;switch(n){case"very_low":return[{...C(r,t),sign:"<"}];case"low":return o>r?cn(C(r,t),Wo(C(o,t),-1)):[];case"in_range":return cn(C(o,t),C(i,t));case"high":return i<s?cn(Wo(C(i,t),1),C(s,t)):[];case"very_high":return[{...C(s,t),sign:">"}]}}function jt(n){if(n<=0||n>=100)return{value:n<=0?0:100,digits:0,sign:""};if(n<.05)return{value:.1,digits:1,sign:"<"};if(n>=99.5)return{value:99,digits:0,sign:">"};let e=ie(n,1);return e<10?{value:e,digits:1,sign:""}:{value:ie(n),digits:0,sign:""}}function Zo(n){return n.map((e,t)=>mn(n,t))}function mn(n,...e){let t=hn(n,1e3),r=Vo(t,e)/10;if(r===0||r===100)return{value:r,digits:0,sign:""};let o=Vo(n,e);if(o>0&&o<.05)return{value:r,digits:1,sign:"<"};let i=o>=100-.05&&o<100;return{value:r,digits:1,sign:i?">":""}}function Vo(n,e){return e.reduce((t,r)=>t+n[r],0)}function hn(n,e){let t=n.map(i=>i*(e/100)),r=t.map(i=>Math.max(Math.floor(i),i>0?1:0)),o=i=>t[i]-r[i];for(;;){let i=e-r.reduce((d,p)=>d+p,0);if(i===0)return r;let s=Math.sign(i),a=[...r.keys()].filter(d=>r[d]>(s<0?1:0));if(a.length===0)return r;let l=a.reduce((d,p)=>s*o(p)>s*o(d)?p:d);r[l]=r[l]+s}}function Xo(n){let e=Math.max(0,ie(n/60));if(e<2880)return{days:0,hours:Math.floor(e/60),minutes:e%60};let t=ie(e/60);return{days:Math.floor(t/24),hours:t%24,minutes:0}}function Jo({unit:n}){return n==="mg/dL"?0:1}function Qo(n,{unit_per_mg_dl:e},t){return{value:ie(n*e,t),digits:t,sign:""}}function ei(n,e){if(n<40)return{...C(40,e),sign:"<"};if(n>400)return{...C(400,e),sign:">"}}function Wo(n,e){let{value:t,digits:r}=n;return{...n,value:ie(t+e/10**r,r)}}function cn(n,e){return n.value<e.value?[n,e]:[n]}var wa={hour:"numeric",minute:"2-digit"},ti={weekday:"short",day:"numeric",month:"short"},Pe=class{constructor(e,t,r){this.dateFormats=new WeakMap;let{locale:o}=e;this.language=o.language,this.zone=r?"UTC":ut(e),this.clock=r!=null?r:Tt(this.zone),this.isShifted=r!==void 0;let{first:i,last:s}=le(Rt(t,this.zone),"year",0);this.yearStart=k(i,this.zone),this.yearEnd=k(_(s,1),this.zone),this.numberLanguage=$a(o.number_format,o.language),this.useGrouping=o.number_format!=="none",this.hour12=Sa(o)}number(e,t=0){return pt(this.numberLanguage,{useGrouping:this.useGrouping,minimumFractionDigits:t,maximumFractionDigits:t}).format(e)}amount(e){return pt(this.numberLanguage,{useGrouping:this.useGrouping,maximumFractionDigits:2}).format(e)}change(e){return pt(this.numberLanguage,{maximumFractionDigits:2,signDisplay:"always"}).format(e)}glucose(e,t){return this.shown(C(e,t))}reading(e,t){return this.shown(Ko(e,t))}mean(e,t){return this.shown(jo(e,t))}percent(e){return this.shownPercent(jt(e))}shown({value:e,digits:t,sign:r}){return r+this.number(e,t)}shownPercent({value:e,digits:t,sign:r}){let o=pt(this.numberLanguage,{style:"percent",minimumFractionDigits:t,maximumFractionDigits:t});return r+o.format(e/100)}time(e){return this.date(e,wa)}hour(e){return this.hour12?this.date(e,{hour:"numeric"}):this.date(e,{hour:"2-digit",minute:"2-digit"})}day(e){return this.date(e,ti)}month(e){return this.part(e,{month:"short"})}weekday(e){return this.date(e,{weekday:"short"})}dayAndTime(e){return`${this.day(e)}, ${this.time(e)}`}date(e,t){let r=this.yearStart<=e&&e<this.yearEnd,o=t.month&&!r;return this.part(e,o?{year:"numeric",...t}:t)}dayOfYear(e){return this.part(e,ti)}dateOfYear(e){return this.part(e,{day:"numeric",month:"short"})}part(e,t){let r=this.dateFormats.get(t);if(!r){let o=this.hour12?"h12":"h23";r=Kt(this.language,{...t,hourCycle:o,timeZone:this.zone}),this.dateFormats.set(t,r)}return r.format((this.isShifted?this.clock.wall(e):e)*1e3)}};function ut({locale:n,config:e}){return n.time_zone==="server"?e.time_zone:Kt().resolvedOptions().timeZone}function Ee(n){return[...new Set(n)].join(" – ")}function ve(n,e){let{days:t,hours:r,minutes:o}=Xo(n);return t>0?e("duration_days",{days:t,hours:r}):r===0?e("duration_minutes",{minutes:o}):e("duration_hours",{hours:r,minutes:String(o).padStart(2,"0")})}function Sa({time_format:n,language:e}){var r;return n==="12"||n==="24"?n==="12":(r=Kt(n==="system"?void 0:e,{hour:"numeric"}).resolvedOptions().hour12)!=null?r:!1}function $a(n,e){switch(n){case"comma_decimal":case"none":return"en-US";case"decimal_comma":return"de";case"space_comma":return"fr";case"quote_decimal":return"de-CH";case"system":return;default:return e}}function ri({config:n}){return n.state==="NOT_RUNNING"||n.state==="STARTING"}function ni(n){var r;let t=matchMedia("(forced-colors: active)").matches||(r=n==null?void 0:n.themes)==null?void 0:r.darkMode;return t!=null?t:matchMedia("(prefers-color-scheme: dark)").matches}var _a=`/config/integrations/integration/${Ke}`,fn=`${Ke}.import_history`,ka=`/developer-tools/action?service=${fn}`;function Yt(n){return u`<div class="notice" role="alert">
${n("reload_needed")} <button @click=${()=>location.reload()}>${n("reload")}</button>
</div>`}function oi(n,e,t,r){var i,s;if(!((i=e.status)!=null&&i.signed_out))return h;let o=((s=n.user)==null?void 0:s.is_admin)===!1?t("sign_in_for_others"):u`<a href=${_a}>${t("sign_in")}</a>`;return u`<div class="notice" role="status">
${t("signed_out",{name:Se(n,r)})} ${o}
</div>`}function G({hass:n,feed:e,format:t,say:r},o,i,s=e.missingBefore(o,i)){var m;let a=e.status,d=a.missing_before!==null&&o<a.missing_before?a.missing_before:s;if(d==null)return h;let p=t.dayAndTime(d);if(a.fetched_percent!==null){let g=t.percent(a.fetched_percent);return u`<div class="notice" role="status">${r("importing",{time:p,percent:g})}</div>`}if(!a.may_import)return u`<div class="notice" role="status">${r("missing_for_others",{time:p})}</div>`;let c=((m=n.user)==null?void 0:m.is_admin)===!1?u`<code>${fn}</code>`:u`<a href=${ka}>${fn}</a>`;return u`<div class="notice" role="status">${r("missing",{time:p})} ${c}</div>`}var Ta=new Set(["failed","refused"]),Ra=3e4,T=class extends re{constructor(){super(...arguments);this.dark=!1;this.feeds=new Vt(this);this.period=new Wt(this);this.formatter=z();this.dayPart="unneeded"}get entity(){var t;return(t=this.config)==null?void 0:t.entity}get lanes(){var t;return(t=this.config)==null?void 0:t.lanes}connectedCallback(){super.connectedCallback(),this.stopHosting=Ao(this),this.requestUpdate(),this.clock=setInterval(()=>this.requestUpdate(),Ra)}disconnectedCallback(){var t;super.disconnectedCallback(),(t=this.stopHosting)==null||t.call(this),clearInterval(this.clock)}shouldUpdate(t){var o;if(t.size!==1||!t.has("hass"))return!0;let r=t.get("hass");return!r||!this.hass||Aa(r,this.hass,(o=this.config)==null?void 0:o.entity)}willUpdate(t){var o,i;this.dark=ni(this.hass),this.feeds.follow(this.hass,(o=this.config)==null?void 0:o.entity),this.openedDay=Lo(this),this.openedDay&&this.dayPart==="unneeded"&&this.loadDayPart();let r=(i=this.hass)==null?void 0:i.locale.language;r&&!Nr(r)&&Un(r).then(()=>this.requestUpdate())}render(){let{hass:t,config:r}=this;if(!(!t||!r||!Nr(t.locale.language)))return u`${this.drawAccount(t,r)}
${this.dayPart==="loaded"?u`<dexcom-day-dialog .day=${this.openedDay} .entity=${r.entity} .lanes=${Do(r.entity)} .hass=${t}></dexcom-day-dialog>`:h}`}drawAccount(t,r){var b;let o=ri(t)&&((b=t.localize)==null?void 0:b.call(t,"ui.notification_toast.starting")),i=qn(t,{entity:r.entity}),s=(S,A)=>S==="not_loaded"&&o||i(S,A),{feed:a}=this.feeds,l=t.entities[r.entity];if(l&&l.platform!==Ke)return this.message(s("unknown_entity"));if(!a||!a.trouble&&!a.status)return this.message(s("loading"));let{trouble:d}=a;if(d){let S=Ta.has(d)||d==="not_loaded"&&o&&a.readings.length>0;if(!a.status||!S)return this.message(s(d))}let{locale:p,config:c}=t,m=this.formatter([p,c,K(a.now)],()=>new Pe(t,a.now)),g=()=>this.notice(t,a,s,r.entity),f={hass:t,feed:a,format:m,say:s,get notice(){return g()}};return this.draw(f,r)}notice(t,r,o,i){let s=r.tells(this),a=s&&r.isOutdated||this.dayPart==="missing";return u`${a?Yt(o):h}
${s?oi(t,r,o,i):h}`}async loadDayPart(){this.dayPart="loading";try{await Bn(),this.dayPart="loaded"}catch{this.dayPart="missing"}this.requestUpdate()}message(t,r=h){return u`<ha-card>${r}<div class="message" role="status">${t}</div></ha-card>`}};R([st({attribute:!1})],T.prototype,"hass",2),R([st({type:Boolean,reflect:!0})],T.prototype,"dark",2),R([st({attribute:!1})],T.prototype,"config",2);function Aa(n,e,t=""){var r,o;return n.states[t]!==e.states[t]||n.entities[t]!==e.entities[t]||n.locale!==e.locale||n.config.state!==e.config.state||n.connection!==e.connection||((r=n.themes)==null?void 0:r.darkMode)!==((o=e.themes)==null?void 0:o.darkMode)}var Z=["very_low","low","in_range","high","very_high"];function U(n,e){return n<e.very_low_mg_dl?"very_low":n<e.low_mg_dl?"low":n<=e.high_mg_dl?"in_range":n<=e.very_high_mg_dl?"high":"very_high"}function Zt(n){return n==="below"?Z.slice(0,2):n==="above"?Z.slice(3):[n]}var La={rising_quickly:-90,rising:-90,rising_slightly:-45,steady:0,falling_slightly:45,falling:90,falling_quickly:90},Da={very_low:"M0,0H12L6,6ZM0,6H12L6,12Z",low:"M0,1H12L6,11Z",in_range:"M6,1a5,5 0 1 1 -.01,0Z",high:"M0,11H12L6,1Z",very_high:"M0,6H12L6,0ZM0,12H12L6,6Z"};function Xt(n,e,t){var m;let{feed:r,format:o,hass:i}=n,s=r.status,a=Fn(i).length>1,l=(m=t.title)!=null?m:a?Se(i,t.entity):"",{reading:d}=e,p=gn(n,e.live),c={name:l,live:p,...Pa(n,e,t.entity)};return d?{...c,value:o.reading(d[1],s),band:U(d[1],s.limits),arrow:yn(n,t.entity)}:{...c,value:"–",band:void 0,arrow:h}}function gn({feed:n,format:e,say:t},r){let o=Mo(r,n.now);if(!r||!o)return;let[i,s]=o,a=n.status;return{band:U(s,a.limits),value:e.reading(s,a),source:De(r,t),age:t("ago",{duration:ve(Math.max(n.now-i,0),t)})}}function Pa(n,{freshness:e},t){let{feed:r,hass:o,say:i}=n,{latest:s,signed_out:a}=r.status;if(s===null)return{age:i("none_yet"),reason:""};if(e==="stale")return{age:i("no_readings_since",{time:Ea(n,s)}),reason:vn(o,t)};let l=i("ago",{duration:ve(r.now-s,i)});return a?{age:l,reason:i("refused_sign_in")}:{age:l,reason:e==="late"?i("late"):""}}function ii({feed:n,format:e},t){return Ze(n.now,e.zone)<=t?e.time(t):e.dayAndTime(t)}function Ea({feed:n,format:e},t){let r=o=>Ze(n.now,e.zone,o)<=t;return r(0)?e.time(t):r(-6)?`${e.weekday(t)} ${e.time(t)}`:e.date(t,{day:"numeric",month:"short"})}function yn({hass:n,say:e},t){var s,a,l;let r=(l=(a=n.states[(s=Or(n,t).get("sensor.trend"))!=null?s:""])==null?void 0:a.state)!=null?l:"",o=La[r];if(o===void 0||!je(r))return h;let i=r.endsWith("_quickly");return u`<svg class="arrow" viewBox="0 0 24 24" role="img" aria-label=${e(r)}>
<title>${e(r)}</title>
<g transform="rotate(${o} 12 12)">
<path d=${i?"M2,8H14M2,16H14M11,3L21,12L11,21":"M3,12H20M13,5L20,12L13,19"}></path>
</g>
</svg>`}function vn(n,e){var r;let t=n.states[(r=Or(n,e).get("binary_sensor.stale_data"))!=null?r:""];return t?n.formatEntityAttributeValue(t,"reason"):""}function Jt(n){return si(n,"0 0 12 12",`fill: ${Qt(n)}`)}function Ma(n){return si(n,"-1 -1 14 14",`fill: none; stroke: ${Qt(n)}; stroke-width: 2`)}function si(n,e,t){return u`<svg class="range-mark" viewBox=${e} aria-hidden="true">
${v`<path d=${Da[n]} style=${t}></path>`}
</svg>`}function ai(n,e){return u`<li><svg class="live-key" viewBox="-7 -7 14 14" aria-hidden="true"><circle r="4"></circle></svg>
<span>${De(n,e)}</span></li>`}function Me({age:n,band:e,source:t,value:r},o){return u`<span class="live" title="${r}, ${t}, ${n}">${Ma(e)}
<span class="live-value">${r}</span><span class="hidden">${o(e)}</span>
<span class="live-source">${t}</span><span class="live-age">${n}</span></span>`}var Ce=y`
:host {
--stale: color-mix(in srgb, var(--error-color, #db4437) 75%, var(--text));
}
.arrow {
fill: none;
stroke: currentColor;
stroke-width: 2.5;
stroke-linecap: round;
stroke-linejoin: round;
}
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
`;function Qt(n){return`var(--${n.replace("_","-")})`}var Ca=1,Oe=class extends T{willUpdate(e){super.willUpdate(e),this.latest=zt(this.feeds.feed,Ca,this)}draw(e,t){var f;let{latest:r}=this,{feed:o,say:i}=e;if(!r)return this.message(i((f=o.trouble)!=null?f:"loading"));let s=Xt(e,r,t),{age:a,arrow:l,band:d,live:p,name:c,reason:m,value:g}=s;return u`<button class=${d?"":"stale"} title=${m||h}
@click=${()=>It(this,t)}>
${d?u`${Jt(d)}<span class="hidden">${i(d)}</span>`:h}
<span>
<span class="age">${a}</span>
<span class="now">
${c?u`<span class="name">${c}</span>`:h}
${g} ${d?u`${o.status.unit} ${l}`:h}
${m?u`<span class="reason">${m}</span>`:h}
${p?Me(p,i):h}
</span>
</span>
</button>`}message(e){return u`<span class="message" role="status">${e}</span>`}};Oe.styles=[E,Ce,y`
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
color: var(--stale);
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
`],Oe=R([P("dexcom-badge-content")],Oe);var Oa=1440,bn=2;function ct(n){var o;let e=[];for(let i of Z){let s=(o=n==null?void 0:n[`${i}_percent`])!=null?o:null;if(s===null)return;e.push(s)}let t=Zo(e),r=hn(e,Oa);return Z.map((i,s)=>({band:i,percent:e[s],shown:t[s],minutesADay:r[s]}))}function di({minutesADay:n},e){return e("minutes_a_day",{duration:ve(n*60,e)})}function er(n,e,t,r,o){let[i,s]=Yo(n,e,t);if(!i)return;let a=r.number(i.value,i.digits);return i.sign?o(i.sign==="<"?"below":"above",{value:a}):s?`${a}–${r.shown(s)}`:a}function Na(n,e){return e.flatMap(({range:t,less_than_percent:r,more_than_percent:o})=>{let i=pi(n.filter(({band:s})=>Zt("below").includes(s)));return t==="below"&&r!==null?[li(n,t,r)]:t==="in_range"&&o!==null?[li(n,t,Math.min(i+o,100))]:[]})}function li(n,e,t){let r=n.filter(i=>i.percent>0),o=r.map((i,s)=>pi(r.slice(0,s+1)));return{range:e,percent:t,gaps:o.slice(0,-1).filter(i=>i<t).length}}function pi(n){return n.reduce((e,{percent:t})=>e+t,0)}function ui(n,e,t,r=[]){let o=n.map(({band:a,shown:l})=>`${t(a)} ${e.shownPercent(l)}`),i=n.filter(({percent:a})=>a>0),s=bn*(i.length-1);return u`<div class="band-bar" role="img" aria-label=${o.join(", ")}>
<div class="fills">
${i.map(({band:a,percent:l})=>u`<i class="fill ${a}" style="flex-grow:${l}"></i>`)}
</div>
${Na(n,r).map(a=>u`<div class="mark" data-goal=${a.range}>
<i style="flex-basis:calc((100% - ${s}px) * ${a.percent/100} + ${a.gaps*bn}px)"></i>
</div>`)}
</div>`}var tr=y`
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
gap: ${bn}px;
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
`;var hi=1;function Ne(n,e,t,r){let o=new Map(Z.map(a=>[a,""])),i={left:Number.NEGATIVE_INFINITY,top:0,bottom:0,end:0,band:void 0},s=()=>{let{band:a,bottom:l,left:d,top:p}=i;if(!a)return;let c=p===l?"h0":`V${l}`;o.set(a,`${o.get(a)}M${d},${p}${c}`)};for(let[a,l]of n){let[d,p,c]=[mi(t(a)),mi(r(l)),U(l,e)];if(c===i.band&&d-i.left<hi){i.top=Math.min(i.top,p),i.bottom=Math.max(i.bottom,p);continue}s(),Object.assign(i,{band:c,left:d,top:p,bottom:p})}return s(),o}function rr(n,e,t){let r="",o=Number.NEGATIVE_INFINITY,i;for(let[s,a]of n){let[l,d]=[mt(e(s)),mt(t(a))],p=s<o||s-o>900;if(o=s,i&&!p&&l-i.left<hi){i.top=Math.min(i.top,d),i.bottom=Math.max(i.bottom,d),i.end=d;continue}r+=`${ci(i)}${p?"M":"L"}${l},${d}`,i={left:l,top:d,bottom:d,end:d}}return r+ci(i)}function ci(n){return!n||n.top===n.bottom?"":`V${n.top}V${n.bottom}V${n.end}`}function mi(n){return Math.round(n*2)/2}function mt(n){return Math.round(n*10)/10}function fi(n){return yi(n).map(e=>`M${xn(e)}`).join("")}function gi(n){return yi(n).map(e=>{let t=e.map(([o,,i])=>[o,i]),r=e.reverse().map(([o,i])=>[o,i]);return`M${xn(t)}L${xn(r)}Z`}).join("")}function yi(n){let e=[];return n.forEach((t,r)=>{var o;t&&(n[r-1]?(o=$(e))==null||o.push(t):e.push([t]))}),e}function xn(n){let e=Ia(n);return n.map(([t,r],o)=>{let i=[t,r].map(mt).join();if(o===0)return i;let[s,a]=n[o-1],l=(t-s)/3,[d=0,p=0]=e.slice(o-1);return`C${[s+l,a+l*d,t-l,r-l*p].map(mt).join()},${i}`}).join("")}function Ia(n){let e=n.slice(1).map(([i],s)=>i-n[s][0]),t=e.map((i,s)=>(n[s+1][1]-n[s][1])/i),r=t.slice(1).map((i,s)=>{let[a=0,l=0,d=0]=[t[s],e[s],e[s+1]],p=(a*d+i*l)/(l+d),c=Math.min(Math.abs(a),Math.abs(i),Math.abs(p)/2);return(Math.sign(a)+Math.sign(i))*c}),o=(i=0,s=i)=>(3*i-s)/2;return[o(t[0],r[0]),...r,o($(t),$(r))]}var wn=13;function nr(n,e,t,r){let{very_low_mg_dl:o,low_mg_dl:i,high_mg_dl:s,very_high_mg_dl:a}=t.limits,l=[{limit:o,kind:"faint",room:e(o)-e(i)},{limit:i,kind:"limit",room:wn},{limit:s,kind:"limit",room:wn},{limit:a,kind:"faint",room:e(s)-e(a)}];return v`
<rect class="target" x=${n.left} width=${n.right-n.left}
y=${e(s)} height=${e(i)-e(s)}></rect>
${l.map(({limit:d,kind:p,room:c})=>v`
<line class=${p} x1=${n.left} x2=${n.right} y1=${e(d)} y2=${e(d)}></line>
${c<wn?"":v`<text x=${n.left-5} y=${e(d)+4} text-anchor="end">${r.glucose(d,t)}</text>`}`)}`}var or=y`
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
`;var Ua=300;function vi(n,e,t=!1){let r=(e[1]-e[0])/(n[1]-n[0]),[o,i]=t?[Math.min(...n),Math.max(...n)]:[Number.NEGATIVE_INFINITY,Number.POSITIVE_INFINITY];return Object.assign(l=>e[0]+(Math.min(Math.max(l,o),i)-n[0])*r,{invert:l=>n[0]+(l-e[0])/r,domain:n,range:e})}function I(n,e,t){return vi([n,e],[t.left,t.right])}function se(n,e,t){let r=Math.max(Ua,e.high_mg_dl+20),o=n>r?400:r;return vi([40,o],[t.bottom,t.top],!0)}var qa=["p5_mg_dl","p25_mg_dl","p50_mg_dl","p75_mg_dl","p95_mg_dl"],ft=1440,Ba=[0,6,12,18,24],ht={left:34,right:10,top:8,bottom:20};function wi(n){let[e,t]=[n[0],$(n)];if(!e||!t)return[];let r=ft/n.length/2,o={...e};for(let i of qa)o[i]=Va(e[i],t[i]);return[{...o,minute_of_day:0},...n.map(i=>({...i,minute_of_day:i.minute_of_day+r})),{...o,minute_of_day:ft}]}function gt(n,e){return e.hour(de(w+n*x,e.zone))}function Ga({width:n,height:e}){return{left:ht.left,right:Math.max(n-ht.right,ht.left+1),top:ht.top,bottom:e-ht.bottom}}function Si(n,e,t,r,o){let i=Ga(t),s=wi(n),a=Math.max(...s.map(p=>{var c;return(c=p.p95_mg_dl)!=null?c:0})),l=I(0,ft,i),d=se(a,r.limits,i);return v`
${nr(i,d,r,o)}
${Wa(i,o)}
<path class="outer" d=${bi(s,"p5_mg_dl","p95_mg_dl",l,d)}></path>
<path class="inner" d=${bi(s,"p25_mg_dl","p75_mg_dl",l,d)}></path>
<path class="before" d=${xi(e,i,d)}></path>
<path class="median" d=${xi(n,i,d)}></path>`}function Va(n,e){return n===null||e===null?null:(n+e)/2}function bi(n,e,t,r,o){return gi(n.map(({minute_of_day:i,[e]:s,[t]:a})=>s===null||a===null?void 0:[r(i),o(s),o(a)]))}function xi(n,e,t){let r=I(0,ft,e);return fi(wi(n).map(({minute_of_day:o,p50_mg_dl:i})=>i===null?void 0:[r(o),t(i)]))}function Wa(n,e){let t=I(0,ft,n);return Ba.map(r=>{let o=t(r*60),i=r===0?"start":r===24?"end":"middle";return v`
<line class="tick" x1=${o} x2=${o} y1=${n.top} y2=${n.bottom}></line>
<text x=${o} y=${n.bottom+14} text-anchor=${i}>${gt(r,e)}</text>`})}var $i=y`
${or}
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
`;function ir(n,e,t,r,o){let[i,s]=[o(e.high_mg_dl),o(e.low_mg_dl)];return v`<rect class="target" width=${t} y=${i} height=${s-i}></rect>
<path class="trace" d=${rr(n,r,o)}></path>
${[...Ne(n,e,r,o)].map(([a,l])=>l?v`<path class="dots" style="stroke: var(--${a.replace("_","-")})" d=${l}></path>`:h)}`}var sr=y`
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
`;var Ka=["sunday","monday","tuesday","wednesday","thursday","friday","saturday"],ja=1,Ya=[1,2,3,4,5,6,7],Za=/^(en(-(us|ca|au))?|ja(-.*)?|pt-br|he.*)$/i;function ar({first_weekday:n,language:e}){var r,o;let t=Ka.indexOf(n!=null?n:"");if(t>=0)return t;try{let{Locale:i}=Intl,s=i&&new i(e),a=(o=(r=s==null?void 0:s.getWeekInfo)==null?void 0:r.call(s))!=null?o:s==null?void 0:s.weekInfo;if(a)return a.firstDay%7}catch{}return Za.test(e)?0:ja}function kc(n){return Ya.map(e=>(n+e+5)%7+1)}function Tc(n,e,t="short"){return e.date(k(`2024-01-0${n}`,e.zone),{weekday:t})}var ki={day:"numeric",month:"short",year:"numeric"},_i=70;function Sn({start:n,end:e,days:t},r){let[o,i]=[t[0],$(t)],s=o&&i?[o,i].map(a=>k(a.day,r.zone)):[n,e].map(a=>Date.parse(a)/1e3);return Ee(s.map(a=>r.date(a,ki)))}function lr({hours:n},e,t){let r=Math.round(n*4)/4;return r===24?"":` (${t("hours_short",{count:e.amount(r)})})`}function Ti(n,e,t){return t("labelled",{label:t("previous"),value:Sn(n,e)})}function Ri({summary:n,status:e,format:t,say:r}){let{active_percent:o,start:i}=n;if(o>=_i)return[r("not_enough_hours_detail")];let s=t.percent(Math.min(o,_i-1)),a=e.first_reading,l=a!==null&&a>Date.parse(i)/1e3;return[r("not_enough_data_detail",{percent:s}),...l?[r("labelled",{label:r("reading_first"),value:t.date(a,ki)})]:[]]}var be=class{constructor(e){this.host=e}get isLoading(){return this.requested!==this.settled}follow(e,t){e!==this.feed&&(this.answer=void 0,this.trouble=void 0,this.feed=e),t!==this.requested&&(this.requested=t,t.then(r=>this.settle(t,r),r=>this.settle(t,void 0,Gt(r))))}settle(e,t,r){e===this.requested&&(this.settled=e,this.trouble=r,t&&(this.answer=t),this.host.requestUpdate())}},q=class extends be{request(e,t,r){this.follow(e,e.summary(t,r))}},Ai=class extends be{request(e,t,r){this.follow(e,e.week(t,r))}},Li=class extends be{request(e){this.follow(e,e.sensors())}},Di=class extends be{request(e,t,r){this.follow(e,e.responses(t,r))}},Pi=class extends be{request(e,t,r){this.follow(e,e.patterns(t,r))}};function H({start:n,end:e}){return{start:Date.parse(n)/1e3,end:Date.parse(e)/1e3}}function Ei(n){let e=H(n),[t]=n.days.slice(-14);return t?{...e,start:H(t).start}:e}var Xa=31,dr=class{constructor(e){this.host=e;this.summary=new q(e)}get trouble(){return this.summary.trouble}update(e,t,r,o){var d,p,c,m,g,f;this.feed=e,this.days=void 0;let i=e==null?void 0:e.status;if(!e||!i||i.latest===null)return;let s=o==null?void 0:o.period;this.summary.request(e,s!=null?s:t);let{answer:a}=this.summary;if(!a)return;let{days:l=[]}=(d=a.summary)!=null?d:{};this.days=s?Mi(l,Xa,void 0,r):Mi(l,t,(p=i.known_since)!=null?p:void 0,r),this.span={start:(m=(c=$(this.days))==null?void 0:c.start)!=null?m:i.latest-t*w,end:(f=(g=this.days[0])==null?void 0:g.end)!=null?f:i.latest},e.need(this.span.start,this.span.end,this.host)}readingsOf({start:e,end:t}){var r,o;return M((o=(r=this.feed)==null?void 0:r.readings)!=null?o:[],e,t)}};function $n(n,e){return{summary:n,...H(n),isSoFar:H(n.metrics).end<H(n).end,shown:k(n.day,e)}}function Mi(n,e,t,r){return n.slice(-e).map(o=>$n(o,r)).reverse().filter((o,i)=>i===0||t===void 0||o.end>t)}var X={left:0,right:240,top:2,bottom:46},pr=[6,12,18];function Ci(n,e,t,r){let o=I(n.start,n.end,X);return u`<svg
class="stretched"
viewBox="0 0 ${X.right} ${X.bottom+X.top}"
preserveAspectRatio="none"
aria-hidden="true"
data-readings=${e.length}
>
${Ja(n,t).map(i=>v`<path class="tick" d="M${o(i)},${X.top}V${X.bottom}"></path>`)}
${ir(e,t.limits,X.right,o,r)}
</svg>`}function Ja({start:n,end:e},{clock_shifts:t}){var s;let[r]=(s=Q(t,([a])=>n<=a&&a<e))!=null?s:[e],o=pr.map(a=>n+a*x).filter(a=>a<r),i=pr.map(a=>e-w+a*x).filter(a=>a>r);return[...o,...i]}function _n({goals:n}){var e,t;return(t=(e=n.find(({range:r})=>r==="in_range"))==null?void 0:e.more_than_percent)!=null?t:null}function Oi(n,e){let t=_n(e);return t===null?{band:"in_range",strength:n/100}:n>t?{band:"in_range",strength:(n-t)/(100-t)}:{band:"high",strength:(t-n)/t}}function Ni(n,e){let{format:t,say:r}=e,o=n.summary.metrics.in_range_percent,i=n.isSoFar?` ${r("so_far")}`:"",s=o==null?r("not_enough_data"):r("labelled",{label:r("in_range"),value:t.percent(o)+i});return`${r("open_day",{day:Qa(n,e)})}. ${s}`}function Qa({shown:n,summary:e},{format:t,say:r}){return t.date(n,{weekday:"long",day:"numeric",month:"long"})+lr(e,t,r)}var[zi,el]=[.1,.4];function Ii(n,e,t){var g;let{feed:r,format:o,say:i}=t,{isLoading:s,month:a,trouble:l,weeks:d}=e;if(!a)return u`<div class="message" role="status">${i(l!=null?l:"loading")}</div>`;let p=r.status,[c,m]=[a.first,_(a.last,1)].map(f=>k(f,o.zone));return u`${G(t,c,m,e.missingBefore)}
${l?u`<div role="alert">${i(l)}</div>`:h}
<div class="arrows">
<button aria-label=${i("earlier")} ?disabled=${!e.canMoveEarlier}
@click=${()=>e.move(-1)}>‹</button>
<strong aria-live="polite">${o.date(c,{month:"long",year:"numeric"})}</strong>
<button aria-label=${i("later")} ?disabled=${!e.canMoveLater}
@click=${()=>e.move(1)}>›</button>
</div>
<table aria-busy=${s}>
<thead><tr>${((g=d[0])!=null?g:[]).map(({date:f})=>tl(f,t))}</tr></thead>
<tbody>${d.map(f=>u`<tr>${f.map(b=>rl(n,b,t,p))}</tr>`)}</tbody>
</table>
${il(t,p)}`}function tl(n,{format:e}){let t=k(n,e.zone);return u`<th scope="col" abbr=${e.date(t,{weekday:"long"})}>${e.weekday(t)}</th>`}function rl(n,{date:e,day:t,isInMonth:r},o,i){if(!r)return u`<td></td>`;let s=o.format.number(Number(e.slice(-2)));return t?u`<td><button class=${t.isSoFar?"today":""} data-day=${e}
aria-label=${Ni(t,o)}
@click=${()=>Le(n,e)}>
${nl(t,i)}<span class="date">${s}</span>${ol(t,o)}
</button></td>`:u`<td><span class="quiet date">${s}</span></td>`}function nl(n,e){let t=n.summary.metrics.in_range_percent;if(t==null)return u`<i class="unknown"></i>`;let{band:r,strength:o}=Oi(t,e),i=zi+(el-zi)*o;return u`<i class="fill ${r}" style="opacity:${i.toFixed(2)}"></i>`}function ol({summary:n},{format:e}){let t=n.metrics.in_range_percent;return u`<span class="figure">${t==null?"–":e.percent(t)}</span>`}function il({format:n,say:e},t){let r=_n(t),o=r===null?"":n.shownPercent({value:r,digits:0,sign:""}),i=(s,a)=>u`<li><span class="sample ${s}"><i class="fill ${s}"></i></span>${a}</li>`;return u`<ul class="legend">
${r===null?i("in_range",e("in_range")):u`${i("in_range",e("labelled",{label:e("in_range"),value:e("above",{value:o})}))}
${i("high",e("below",{value:o}))}`}
<li><span class="sample"><i class="unknown"></i></span>${e("not_enough_data")}</li>
<li><span class="sample today"></span>${e("labelled",{label:e("today"),value:e("so_far")})}</li>
</ul>`}function Hi({clock_shifts:n,first_reading:e,known_since:t,latest:r},{utc_offsets:o=[]}={}){var d;let[i]=o;if(r===null||!i)return;let s=new ke(o),a=(d=e!=null?e:t)!=null?d:r,l=n.filter(([p])=>a<p&&p<=i[0]).reduce((p,[,c])=>p+c,0);return{first:s.dayOf(a-l),last:s.dayOf(r)}}var kn=7,ur=class{constructor(e){this.host=e;this.firstWeekday=1;this.days=new Map;this.latest=new q(e),this.summary=new q(e)}get trouble(){var e;return(e=this.summary.trouble)!=null?e:this.latest.trouble}get isLoading(){return this.summary.isLoading}get missingBefore(){var e,t,r;return(r=$((t=(e=this.summary.answer)==null?void 0:e.missing)!=null?t:[]))==null?void 0:r[1]}get canMoveEarlier(){return!!(this.month&&this.bounds&&this.month.first>this.bounds.first)}get canMoveLater(){return!!(this.month&&this.bounds&&this.month.last<this.bounds.last)}get weeks(){let{days:e,firstWeekday:t,month:r}=this;if(!r)return[];let{first:o}=le(r.first,"week",t),i=Math.ceil(W({first:o,last:r.last})/kn);return Array.from({length:i},(s,a)=>Array.from({length:kn},(l,d)=>{let p=_(o,kn*a+d),c=r.first<=p&&p<=r.last;return{date:p,isInMonth:c,day:c?e.get(p):void 0}}))}update(e,t,r,o){var c,m,g,f,b;(o==null?void 0:o.period)!==this.selected&&(this.chosen=void 0),this.selected=o==null?void 0:o.period,this.firstWeekday=r,this.month=void 0,this.days=new Map;let i=e==null?void 0:e.status;if(!e||!i||i.latest===null)return;this.latest.request(e,1);let s=Hi(i,this.latest.answer);if(this.bounds=s,!s)return;let a=(g=(m=this.chosen)!=null?m:(c=this.selected)==null?void 0:c.last)!=null?g:s.last,l=a>s.last;this.month=le(l?s.last:a,"month",0),this.summary.request(e,this.month);let{days:d=[]}=(b=(f=this.summary.answer)==null?void 0:f.summary)!=null?b:{},p=d.filter(({day:S})=>s.first<=S&&S<=s.last);this.days=new Map(p.map(S=>[S.day,$n(S,t)]))}move(e){this.month&&(this.chosen=V(this.month.first,e),this.host.requestUpdate())}};var Fi=y`
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
@media (forced-colors: active) {
.today {
outline: 2px solid var(--accent);
outline-offset: -2px;
}
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
`;var Ui=y`
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
`;var ze=class extends T{constructor(){super(...arguments);this.controller=new dr(this);this.month=new ur(this)}willUpdate(t){super.willUpdate(t);let{config:r,controller:o,hass:i,month:s}=this;if(!i||!r)return;let[a,l,{store:d}]=[this.feeds.feed,ut(i),this.period];r.view==="month"?s.update(a,l,ar(i.locale),d):o.update(a,r.days,l,d)}draw(t,r){var f;let{feed:o,notice:i,say:s}=t,a=o.status;if(a.latest===null)return this.message(s("no_readings"),i);let l=u`<header>
<h2>${J(t,r,"days_card")}</h2>
<span class="quiet">${s("in_range")}</span>
</header>`;if(r.view==="month")return u`<ha-card>${i} ${l} ${Ii(this,this.month,t)}</ha-card>`;let{days:d,span:p,trouble:c}=this.controller;if(!d||!p)return this.message(s(c!=null?c:"loading"),i);let[,m=0]=(f=ne(this.controller.readingsOf(p)))!=null?f:[],g=se(m,a.limits,X);return u`<ha-card>
${i} ${G(t,p.start,p.end)}
${l}
${c?u`<div role="alert">${s(c)}</div>`:h}
${d.length>0?u`<ul class="list">${d.map(b=>this.day(t,a,b,g))}</ul>`:u`<div class="message" role="status">${s("no_readings")}</div>`}
${sl(t,a)}
</ha-card>`}day(t,r,o,i){let{format:s,say:a}=t,{summary:l,shown:d}=o,p=l.metrics.in_range_percent,c=p==null?void 0:s.percent(p),m=lr(l,s,a).trim();return u`<li>
<button
class=${al(l.day)?"weekend":""}
@click=${()=>Le(this,l.day)}
>
<span class="date">
<span>${s.weekday(d)}</span>
<span class="quiet">${s.date(d,{day:"numeric",month:"short"})}</span>
${m&&u`<span class="quiet">${m}</span>`}
</span>
${Ci(o,this.controller.readingsOf(o),r,i)}
<span class="percent" title=${c?h:a("not_enough_data")}>
${c!=null?c:"–"}
${o.isSoFar?u`<span class="quiet">${a("so_far")}</span>`:h}
</span>
</button>
</li>`}};ze.styles=[E,tr,sr,Ui,Fi],ze=R([P("dexcom-days-content")],ze);function sl({format:n,say:e},t){let r=er("in_range",t.limits,t,n,e),o=pr.map(i=>gt(i,n));return u`<p class="quiet">
${e("days_legend",{range:`${r} ${t.unit}`,times:o.join(", ")})}
</p>`}function al(n){return[0,6].includes(new Date(n).getUTCDay())}var Tn=["urgent_low","urgent_low_soon","low","high","fall","rise","signal_loss","no_readings"],ll={insulin:"m-5,-4h10l-5,9z",carbs:"m-4.5,-4.5h9v9h-9z",exercise:"m-5,4l5,-9l5,9z",health:"m-1.5,-5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5v-3h3.5z",blood_glucose:"m0,-5.5c3 3.5 4 5 4 7a4,4 0 0 1 -8,0c0 -2 1 -3.5 4 -7z",note:"m-4,-5h6l2,2v8h-8z",calibration:"m0,-5a5,5 0 1 1 -.01,0zm0,2.5a2.5,2.5 0 1 0 .01,0z",alert:"m0,-5.5l5.5,5.5l-5.5,5.5l-5.5,-5.5z",urgent_low:"m-2.4,-6h4.8l3.6,3.6v4.8l-3.6,3.6h-4.8l-3.6,-3.6v-4.8zm1.4,2v5h2v-5zm0,6.4v1.8h2v-1.8z",urgent_low_soon:"m0,-6l6,6l-6,6l-6,-6zm0,2.8l-3.2,3.2l3.2,3.2l3.2,-3.2z",low:"m-5,-5h10l-5,7zm0,8.5h10v2h-10z",high:"m-5,5h10l-5,-7zm0,-8.5h10v-2h-10z",fall:"m-5,-3.6l6.2,6.2h-3.7v2.4h7.5v-7.5h-2.4v3.7l-6.2,-6.2z",rise:"m-5,3.6l6.2,-6.2h-3.7v-2.4h7.5v7.5h-2.4v-3.7l-6.2,6.2z",signal_loss:"m0,-6a6,6 0 1 1 -.01,0zm0,2a4,4 0 0 0 -3.1,6.5l5.6,-5.6a4,4 0 0 0 -2.5,-.9zm3.1,1.5l-5.6,5.6a4,4 0 0 0 5.6,-5.6z",no_readings:"m-6,-2h3v4h-3zm4.5,0h3v4h-3zm4.5,0h3v4h-3z"};function ae({kind:n,sub_type:e}){var t;return n==="alert"&&(t=Tn.find(r=>r===e))!=null?t:n}function Rn(n){let e=Tn.indexOf(n);return e<0?Tn.length:e}function Ie(n,e=[0]){let t=e.map(r=>`M${r.toFixed(1)},0${ll[n]}`).join("");return v`<path class="marker ${n}" data-count=${e.length} d=${t}></path>`}function An(n,e){let t=`alert_${n}`;return e(je(t)?t:n)}function qi(n,e,t,r){let o=e.find(s=>ae(s)===n&&s.amount!==null),i=o?Gi("",o,t,r).trim():"";return An(n,r)+(i&&` (${i})`)}function Bi(n,e,t,r){let{amount:o,unit:i}=n;if(o===null)return"";let s=i==="mg/dL"?t.glucose(o,e):t.amount(o);return Gi(s,n,e,r)}function Gi(n,{unit:e},t,r){switch(e){case"mg/dL":return`${n} ${t.unit}`;case"U":return r("insulin_units",{amount:n});case"min":return r("duration_minutes",{minutes:n});default:return e?`${n} ${e}`:n}}function yt({kind:n,sub_type:e,amount:t,note:r},o,i,s){var m;let l={amount:n==="blood_glucose"||n==="calibration"?i.glucose(t!=null?t:0,o):i.amount(t!=null?t:0),unit:o.unit},d=t===null?"":"_amount",p=[`diary_${n}_${e}${d}`,`diary_${n}${d}`,n],c=s((m=p.find(je))!=null?m:n,l);return r?`${c}, ${r}`:c}function Um(n,e,t,r){return yt({...n,amount:null},e,t,r)}var cr=y`
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
`;var dl=14,pl=31,ul=["insulin","carbs","exercise"],mr=class{constructor(e){this.host=e;this.last=[];this.today="";this.isKnown=!1;this.person=z();this.summary=new q(e)}get trouble(){return this.summary.trouble}update(e,{days:t,show_alerts:r},o,i){var A,F;if(this.days=void 0,this.last=[],this.isKnown=!1,!(e!=null&&e.status))return;let s=i==null?void 0:i.period;this.summary.request(e,s!=null?s:Math.max(t,dl));let{answer:a,isLoading:l,trouble:d}=this.summary;if(!a)return;!l&&!d&&(this.answered=s);let{summary:p,utc_offsets:c}=a,m=(A=p==null?void 0:p.days)!=null?A:[];if(this.clock=this.person([c,o],()=>c.length>0?new ke(c):Tt(o)),this.today=this.dayOf(e.now),this.span=this.answered?cl(m):ml(m.slice(-t),t,e.now),!this.span){this.days=[];return}let{start:g,end:f}=this.span,b=e.status.diary_known_since;if(this.isKnown=b!==null&&b<=g,e.need(g,f,this.host),!e.has(g,f))return;let S=((F=e.diary)!=null?F:[]).filter(({kind:L,time:D})=>g<=D&&D<f&&(r||L!=="alert")).sort((L,D)=>D.time-L.time);this.days=this.byDay(S).slice(0,pl),!this.answered&&(this.last=ul.flatMap(L=>{var D;return(D=S.find(B=>B.kind===L))!=null?D:[]}))}dayOf(e){return this.clock.dayOf(e)}byDay(e){var r;let t=new Map;for(let o of e){let i=this.dayOf(o.time),s=(r=t.get(i))!=null?r:{day:i,entries:[]};s.entries.push(o),t.set(i,s)}return[...t.values()]}};function cl(n){let[e,t]=[n[0],$(n)];return e&&t&&{start:H(e).start,end:H(t).end}}function ml(n,e,t){let[r]=n;return{start:r?H(r).start:t-e*w,end:t}}var Vi=y`
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
`;var He=class extends T{constructor(){super(...arguments);this.controller=new mr(this);this.personFormat=z()}willUpdate(t){super.willUpdate(t);let{config:r,controller:o,feeds:i,hass:s,period:a}=this;s&&r&&o.update(i.feed,r,s.config.time_zone,a.store)}draw(t,r){let{feed:o,hass:i,notice:s,say:a}=t,{clock:l,days:d,isKnown:p,span:c,trouble:m}=this.controller;if(o.diary===null)return this.message(a("diary_not_allowed"),s);if(!d)return this.message(a(m!=null?m:"loading"),s);let g=this.personFormat([i.locale,l,K(o.now)],()=>new Pe(i,o.now,l)),f={...t,format:g};return u`<ha-card>
${s} ${c&&G(t,c.start,c.end)}
<h2>${J(t,r,"diary_card")}</h2>
${m?u`<div role="alert">${a(m)}</div>`:h}
${this.lastEntries(f)}
${d.length>0?u`<div class="days">${d.map(b=>this.dayList(b,f))}</div>`:u`<p class="message">${a(p?"no_entries":"not_enough_data")}</p>`}
</ha-card>`}lastEntries(t){let{controller:r}=this,{format:o,say:i}=t;return r.last.length===0?h:u`<ul class="last" aria-label=${i("last_entries")}>
${r.last.map(s=>u`<li>
${Wi(s)}
<span class="what">
<span class="text">${Ki(s,t)}</span>
<span class="quiet">
${r.dayOf(s.time)===r.today?o.time(s.time):o.dayAndTime(s.time)}
</span>
</span>
</li>`)}
</ul>`}dayList({day:t,entries:r},o){let{format:i,say:s}=o,a=i.day(r[0].time),l=t===this.controller.today?`${s("today")}, ${a}`:a;return u`<section>
<h3>
<button title=${s("open_day",{day:a})} @click=${()=>Le(this,t)}>
${l}
</button>
</h3>
<ul>
${r.map(d=>u`<li>
<time>${i.time(d.time)}</time>
${Wi(d)}
<span class="text">${Ki(d,o)}</span>
</li>`)}
</ul>
</section>`}};He.styles=[E,cr,Vi],He=R([P("dexcom-diary-content")],He);function Wi(n){return u`<svg viewBox="-8 -8 16 16" aria-hidden="true">${Ie(ae(n))}</svg>`}function Ki(n,{feed:e,format:t,say:r}){return yt(n,e.status,t,r)}var hr=class{constructor(e){this.host=e}configure(e,t){var r;this.options=t.length>0?[e,t]:void 0,this.options&&(this.loading=(r=this.loading)!=null?r:this.load())}update(e,t){var r;return this.options&&((r=this.keeper)==null?void 0:r.show(e,t,...this.options))}disconnect(){var e;(e=this.keeper)==null||e.disconnect()}load(){return Gn().then(({LanesController:e})=>{this.keeper=new e(this.host),this.host.requestUpdate()},()=>{})}};var ji={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},fr=n=>(...e)=>({_$litDirective$:n,values:e}),Fe=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,r){this._$Ct=e,this._$AM=t,this._$Ci=r}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};var Yi="important",hl=" !"+Yi,gr=fr(class extends Fe{constructor(n){var e;if(super(n),n.type!==ji.ATTRIBUTE||n.name!=="style"||((e=n.strings)==null?void 0:e.length)>2)throw Error("The `styleMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(n){return Object.keys(n).reduce((e,t)=>{let r=n[t];return r==null?e:e+`${t=t.includes("-")?t:t.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,"-$&").toLowerCase()}:${r};`},"")}update(n,[e]){let{style:t}=n.element;if(this.ft===void 0)return this.ft=new Set(Object.keys(e)),this.render(e);for(let r of this.ft)e[r]==null&&(this.ft.delete(r),r.includes("-")?t.removeProperty(r):t[r]=null);for(let r in e){let o=e[r];if(o!=null){this.ft.add(r);let i=typeof o=="string"&&o.endsWith(hl);r.includes("-")||i?t.setProperty(r,i?o.slice(0,-11):o,i?Yi:""):t[r]=o}}return N}});var Ln=10,fl=300;function Xi(n,e,{width:t}){Mt(e?gl(e,t):h,n)}function gl({left:n,top:e,comparedTop:t,content:r},o){let i=n>o/2,s=Math.floor((i?n:o-n)-Ln),a=Math.max(Math.floor(o/2)-Ln,Math.min(s,fl)),l=i?"right":"left";return u`<div class="at" style=${gr({transform:`translateX(${n}px)`})}>
<i class="cursor"></i>
${t===void 0?h:u`<i class="spot compared" style=${Zi(t)}></i>`}
${e===void 0?h:u`<i class="spot" style=${Zi(e)}></i>`}
<div class="bubble" style=${gr({[l]:`${Ln}px`,"max-width":`${a}px`})}>${r}</div>
</div>`}function Zi(n){return gr({transform:`translateY(${n}px)`})}var Ji=y`
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
`;var Ue=class{constructor(e,t){this.host=e;this.selector=t;this.size={width:0,height:0};this.part=null;this.observer=new ResizeObserver(([e])=>{if(!e)return;let{width:t,height:r}=e.contentRect;this.size={width:Math.floor(t),height:Math.floor(r)},this.host.requestUpdate()});e.addController(this)}hostConnected(){this.host.requestUpdate()}hostUpdated(){let e=this.host.renderRoot.querySelector(this.selector);e!==this.part&&(this.observer.disconnect(),this.part=e,e&&this.observer.observe(e))}hostDisconnected(){this.observer.disconnect(),this.part=null}};var yl={},yr=fr(class extends Fe{constructor(){super(...arguments),this.ot=yl}render(n,e){return e()}update(n,[e,t]){if(Array.isArray(e)){if(Array.isArray(this.ot)&&this.ot.length===e.length&&e.every((r,o)=>r===this.ot[o]))return N}else if(this.ot===e)return N;return this.ot=Array.isArray(e)?Array.from(e):e,this.render(e,t)}});var vt=class{constructor(){this.scaledBy="";this.kept=new Map}of(e,t){let{pixelsPerSecond:r,y:o,limits:i}=t,s=JSON.stringify([r,o.domain,o.range,i]),a=s===this.scaledBy?this.kept:new Map;this.scaledBy=s,this.kept=new Map;for(let l=0;l<e.length;){let d=Math.floor(e[l][0]/w)*w,p=Y(e,d+w),[c,m]=[e[l-1],e.slice(l,p)],g=a.get(d),f=g&&g.before===c&&vl(g.readings,m);this.kept.set(d,f?g:bl(d,c,m,t)),l=p}return[...this.kept.values()]}};function vl(n,e){return n.length===e.length&&n.every(([t,r],o)=>{var i,s;return t===((i=e[o])==null?void 0:i[0])&&r===((s=e[o])==null?void 0:s[1])})}function bl(n,e,t,{pixelsPerSecond:r,y:o,limits:i}){let s=a=>(a-n)*r;return{start:n,before:e,readings:t,line:rr(e?[e,...t]:t,s,o),dots:[...Ne(t,i,s,o)].filter(([,a])=>a)}}var vr=16,xl=30,bt=8,wl=5.8,Sl=[["alert"],["insulin"],["carbs"],["exercise","health","blood_glucose","note","calibration"]];function es(n,e,t,r,o){let[i,s]=e.range;return Sl.map((a,l)=>{let d=$l(n.filter(({kind:c})=>a.includes(c)),c=>Math.max(e(c.time),i)),p=d.map(({left:c,entries:m},g)=>{var F,L;let[f]=m,b=((L=(F=d[g+1])==null?void 0:F.left)!=null?L:s+bt)-c-2*bt,S=Math.max(...m.map(D=>{var B;return(B=D.end)!=null?B:0})),A=m.length>1?`×${m.length}`:kl(f,b,t,r,o);return{kind:_l(m),count:m.length,left:c,length:Math.max(Math.min(e(S),s)-c,0),text:A,isTextLeft:c+rs(A)>s}});return{isAbove:l===0,marks:p}}).filter(({marks:a})=>a.length>0)}function Qi({marks:n},e){let t=[...new Set(n.map(({kind:r})=>r))];return v`<g transform="translate(0,${e})">
${n.filter(({length:r})=>r>bt).map(({kind:r,left:o,length:i})=>v`<rect class="lasting ${r}" x=${o} y="6" height="2" width=${i}></rect>`)}
${t.map(r=>Ie(r,n.filter(o=>o.kind===r).map(({left:o})=>o)))}
${n.filter(({text:r})=>r).map(({isTextLeft:r,left:o,text:i})=>v`<text class="amount" x=${(o+(r?-bt:bt)).toFixed(1)} y="4"
text-anchor=${r?"end":"start"}>${i}</text>`)}
</g>`}function Dn(n,e){return n.filter(t=>t.isAbove===e).length*vr}function ts(n,e){let t=e.bottom+vr/2;return n.map(r=>{if(r.isAbove)return Qi(r,e.top-vr/2);let o=t;return t+=vr,Qi(r,o)})}function $l(n,e){let t=[];for(let r of[...n].sort((o,i)=>o.time-i.time)){let o=$(t),i=e(r);o&&i-o.left<xl?o.entries.push(r):t.push({left:i,entries:[r]})}return t}function _l(n){return n.map(ae).reduce((t,r)=>Rn(r)<Rn(t)?r:t)}function kl(n,e,t,r,o){var s;return(s=(n.kind==="alert"?[An(ae(n),o)]:n.amount===null?[o(n.kind)]:[Bi(n,t,r,o),r.amount(n.amount)]).find(a=>rs(a)<=e))!=null?s:""}function rs(n){return n.length*wl}var Tl=4.5,ns=1.3;function br(n,e,t,r,o){if(n.length===0)return h;let i=Math.max(o+ns,Tl),s=[...Ne(n,e,t,r)].filter(([,a])=>a);return v`<g class="live-dots" data-readings=${n.length}>
${s.map(([a,l])=>v`
<path d=${l} style="stroke: var(--${a.replace("_","-")})"
stroke-width=${i.toFixed(1)}></path>
<path class="hole" d=${l} stroke-width=${(i-2*ns).toFixed(1)}></path>`)}
</g>`}var xr=y`
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
`;var xe={left:34,right:8,top:8,bottom:20},Rl=48,Al=[1,2,3,4,6,12,24,48,96,168,336],Ll=174,os=744,Dl=4*os,Pl=2.5,wr=class{constructor(){this.plot=Pn({width:0,height:0},[],0);this.x=I(0,1,this.plot);this.y=I(0,1,this.plot);this.lanes=z();this.blocks=new vt;this.overlayBlocks=new vt}get secondsPerPixel(){return this.x.invert(1)-this.x.invert(0)}draw(e,t,r,o,i){var D,B,we,We;let{until:s,start:a,overlay:l,readings:d}=e,p=(B=(D=e.live)==null?void 0:D.readings)!=null?B:[],c=(We=(we=e.lanes)==null?void 0:we.height)!=null?We:0,m=I(a,s,Pn(t,[],c)),g=this.lanes([e.diary,a,s,t.width,r.unit,o],()=>es(e.diary,m,r,o,i)),f=Pn(t,g,c),b=Math.max(...[d,l,p].map(St=>{var In,Hn;return(Hn=(In=ne(St))==null?void 0:In[1])!=null?Hn:0})),S=se(b,r.limits,f);Object.assign(this,{plot:f,x:m,y:S});let A=(f.right-f.left)/(s-a),F={pixelsPerSecond:A,y:S,limits:r.limits},L=Math.min(5,Math.max(2,A*300*1.6));return v`
${nr(f,S,r,o)}
${yr([a,s,f.right,f.top,t.height,o],()=>Cl(e,f,t,m,o))}
${Nl(e.pending,f,m)}
${zl(e,r,f,m,o,i)}
${this.overlayBlocks.of(l,F).map(Ml(m))}
<g class=${L<Pl?"square":"round"} stroke-width=${L.toFixed(1)}>
${this.blocks.of(d,F).map(El(m))}
</g>
${br(p,r.limits,m,S,L)}
${yr([g,f.top,f.bottom],()=>ts(g,f))}
${yr([e.lanes,a,s,t.width,t.height,o],()=>{var St;return(St=e.lanes)==null?void 0:St.draw(t.height-xe.bottom-c,{x:m,plot:f,format:o,say:i})})}`}};function Pn({width:n,height:e},t,r){let o=xe.top+Dn(t,!0),i=e-xe.bottom-Dn(t,!1)-r;return{left:xe.left,right:Math.max(n-xe.right,xe.left+1),top:o,bottom:Math.max(i,o+1)}}function El(n){return({start:e,line:t,dots:r})=>v`<g transform="translate(${n(e).toFixed(1)})">
<path class="trace" d=${t}></path>
${r.map(([o,i])=>v`<path class="dots ${o}" d=${i}></path>`)}
</g>`}function Ml(n){return({start:e,line:t})=>v`<path class="overlay" transform="translate(${n(e).toFixed(1)})" d=${t}></path>`}function Cl({start:n,until:e},t,{height:r},o,i){let s=Math.max(1,Math.floor((t.right-t.left)/Rl)),a=r-xe.bottom;return Ol(n,e,s,i).map(({tick:l,label:d,isDay:p})=>{let c=Math.min(Math.max(o(l),t.left+10),t.right-12);return v`
<line class=${p?"midnight":"tick"} x1=${o(l)} x2=${o(l)} y1=${t.top} y2=${a}></line>
<text x=${c} y=${a+14} text-anchor="middle">${d}</text>`})}function Ol(n,e,t,r){let{clock:o,zone:i}=r,s=(e-n)/x,a=Al.find(l=>s/l<=t);return s>Dl||!a?Yn(n,e,i,Math.ceil(s/os/t)).map(l=>({tick:l,label:r.month(l),isDay:!0})):o.hourTicks(n,e,a).map(l=>{let d=o.wall(l)%w===0,p=s>Ll?r.dateOfYear(l):r.weekday(l);return{tick:l,label:d&&s>12?p:r.hour(l),isDay:d}})}function Nl(n,e,t){if(!n)return"";let[r,o]=[t(n.start),t(n.end)];return v`
<defs>
<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<line class="hatch" y2="6"></line>
</pattern>
</defs>
<rect class="pending" fill="url(#hatch)" x=${r} width=${Math.max(o-r,0)} y=${e.top} height=${e.bottom-e.top}></rect>
<line class="present" x1=${o} x2=${o} y1=${e.top} y2=${e.bottom}></line>`}function zl({start:n,end:e},t,r,o,i,s){return t.clock_shifts.filter(([a])=>n<a&&a<e).map(([a,l])=>{let d=s("clock_shift",{hours:i.change(l/x)}),p=o(a)<(r.left+r.right)/2;return v`
<line class="clock" x1=${o(a)} x2=${o(a)} y1=${r.top} y2=${r.bottom}></line>
<text class="clock-label" x=${o(a)+(p?5:-5)} y=${r.top+10}
text-anchor=${p?"start":"end"}>${d}</text>`})}var is=y`
${xr}
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
`;var En=1/48,ss=x/4,Il=x,Sr=class{constructor(e){this.aheadSeconds=0;this.hours=e}get followsLatest(){return!this.fixed&&!this.zoomed}base(e){if(this.fixed)return this.fixed;let t=this.hours*x*En;return{start:Math.floor((e-this.hours*x)/t)*t,end:e}}showLatest(){this.fixed=void 0,this.zoomed=void 0}show(e){this.fixed=e,this.zoomed=void 0}showHours(e,t){var o,i;let r=(i=(o=this.zoomed)!=null?o:this.fixed)==null?void 0:i.end;this.hours=e,this.showLatest(),r!==void 0&&r<t&&(this.fixed={start:r-e*x,end:r})}move(e,t){var l;let{start:r,end:o}=(l=this.zoomed)!=null?l:this.base(t),i=this.zoomed?o-r:this.hours*x,s=e<0?r:o+i,a={start:s-i,end:s};if(this.zoomed){let d=Math.max(a.end-t,0);this.zoomed={start:a.start-d,end:a.end-d}}else{let d=a.end>t-this.hours*x*En;this.fixed=d?void 0:a}}axisEnd({start:e,end:t},r){if(!this.followsLatest)return t;let o=r-t;return(o>this.aheadSeconds||o<this.aheadSeconds-2*ss)&&(this.aheadSeconds=Math.max(o+ss,0)),e+this.hours*x*(1+En)+this.aheadSeconds}zoom({start:e,end:t},r){(!this.zoomed||!this.whole)&&(this.whole=r);let o={start:Math.min(this.whole.start,r.start),end:Math.max(this.whole.end,r.end)},i=o.end-o.start,s=Math.min(Math.max(t-e,Il),i),a=(e+t)/2,l=Math.min(Math.max(a-s/2,o.start),o.end-s);this.zoomed=s<i?{start:l,end:l+s}:void 0}};function $r({start:n,end:e},t,r){return{start:r-(r-n)*t,end:r+(e-r)*t}}var as=50,Hl=500,Mn=8,Fl=.002,_r=class{constructor(e){this.target=e;this.held=new Map}down(e){this.held.set(e.id,{...e,startLeft:e.left,startAt:e.at});let[t,r]=[...this.held.values()];!t||!r||(this.target.lookAway(),this.pinch={axis:this.target.axis(),distance:ls(t,r),around:this.target.timeAt((t.left+r.left)/2)})}move(e){let t=this.held.get(e.id);t&&(t.left=e.left),this.pinch?this.stretch(this.pinch):(this.target.lookAt(this.target.timeAt(e.left)),t!=null&&t.isMouse&&this.target.showSelection(ds(t)))}up(e){let t=this.held.get(e.id);if(this.held.delete(e.id),this.pinch){this.held.size===0&&(this.pinch=void 0);return}t&&this.lift({...t,left:e.left,at:e.at})}cancel({id:e}){this.held.delete(e),this.target.lookAway(),this.target.showSelection(void 0),this.held.size===0&&(this.pinch=void 0)}wheel(e,t){this.target.zoomBy(Math.exp(t*Fl),this.target.timeAt(e))}lift(e){let{target:t}=this,r=e.left-e.startLeft;if(e.isMouse){t.showSelection(void 0);let o=ds(e);o&&t.zoom({start:t.timeAt(o[0]),end:t.timeAt(o[1])})}else Math.abs(r)<Mn?t.lookAt(t.timeAt(e.left)):e.at-e.startAt<=Hl&&(r>=as?t.moveEarlier():r<=-as&&t.moveLater())}stretch({axis:e,around:t,distance:r}){let[o,i]=[...this.held.values()];if(!o||!i)return;let s=r/ls(o,i);this.target.zoom($r(e,s,t))}};function ls(n,e){return Math.max(Math.abs(n.left-e.left),Mn)}function ds({left:n,startLeft:e}){return Math.abs(n-e)<Mn?void 0:[Math.min(n,e),Math.max(n,e)]}var Ul=600,ql=4;function ps(n,e,t){var S,A,F,L,D,B;let r=Ae(n.readings,e),o=Ae((A=(S=n.live)==null?void 0:S.readings)!=null?A:[],e),i=Bl(o,r,e),[s,a]=i?[void 0,o]:[r,void 0],l=(L=(F=a!=null?a:s)==null?void 0:F[0])!=null?L:e,d=Ae(n.overlay,l),p=Math.max(Ul,ql*t),c=n.diary.filter(we=>{var We;return l>=we.time-p&&l<=((We=we.end)!=null?We:we.time)+p}),m=(B=(D=n.lanes)==null?void 0:D.lookAt(l,p))!=null?B:[],{pending:g}=n,f=!!(!s&&!a&&g&&e>g.start&&e<=g.end),b=c.length+m.length>0;if(!(!s&&!a&&!d&&!f&&!b))return{time:l,reading:s,live:a&&n.live&&{...n.live,readings:[a]},compared:d&&[n.overlayTime(d[0]),d[1]],entries:c,lanes:m,isPending:f}}function kr({reading:n,live:e}){return n!=null?n:e==null?void 0:e.readings[0]}function Bl(n,e,t){return!n||!e?!!n:Math.abs(n[0]-t)<Math.abs(e[0]-t)}var us=5;function xt({start:n,end:e},t){return[n,e].every(o=>Ze(o,t.zone)===o)?Ee([t.day(n),t.day(e-w/2)]):`${t.dayAndTime(n)} – ${t.dayAndTime(e)}`}function cs(n,e){let t=kr(n);return{time:e.format.dayAndTime(n.time),reading:t&&Gl(t,e),source:n.live&&De(n.live,e.say),compared:n.compared&&Vl(n.compared,e),others:[...Wl(n,e),...Kl(n,e)],lanes:n.lanes.map(({style:r,text:o})=>({style:r,text:o(e)}))}}function ms({time:n,reading:e,source:t,compared:r,lanes:o,others:i}){return[n,e,t,r,...i,...o.map(({text:s})=>s)].filter(Boolean).join(" · ")}function hs({time:n,reading:e,source:t,compared:r,lanes:o,others:i}){return u`<div class="quiet">${n}</div>
${e&&u`<div><strong>${e}</strong></div>`}
${t&&u`<div><span aria-hidden="true">○ </span>${t}</div>`}
${r&&u`<div class="quiet"><span aria-hidden="true">┄ </span>${r}</div>`}
${i.length>0?u`<div class="lines">${i.join(`
`)}</div>`:h}
${o.map(({style:s,text:a})=>u`<div><i class="lane" style=${s} aria-hidden="true"></i>${a}</div>`)}`}function fs({lanes:n,start:e,until:t},r){var i;let o=(i=n==null?void 0:n.notes({start:e,end:t},r))!=null?i:[];return o.length>0?u`<div class="quiet lane-notes">${o.join(" ")}</div>`:""}function Cn({status:n,format:e,say:t}){var o;let r=n.signed_out||(o=n.next_reading)==null?void 0:o.due;return[t("not_released"),...r?[t("next_due",{time:e.time(r)})]:[]]}function gs(n,{status:e,format:t,say:r}){let{end:o,live:i,readings:s,start:a}=n,l=ne(s);if(!l)return r("no_readings_here");let[d="",p=""]=l.map(f=>`${t.reading(f,e)} ${e.unit}`),[c,m]=[t.dayAndTime(a),t.dayAndTime(o)],g=r("chart_label",{start:c,end:m,min:d,max:p});return i?`${g}, ${De(i,r)}`:g}function Gl([,n],{status:e,format:t,say:r}){return`${t.reading(n,e)} ${e.unit}, ${r(U(n,e.limits))}`}function Vl([n,e],{status:t,format:r,say:o}){let i=`${r.reading(e,t)} ${t.unit}`;return o("labelled",{label:r.dayAndTime(n),value:i})}function Wl({isPending:n},e){return n?Cn(e):[]}function Kl({entries:n},{status:e,format:t,say:r}){let o=n.map(s=>yt(s,e,t,r)),i=o.length-us;return i>1?[...o.slice(0,us),`+${t.number(i)}`]:o}var Tr=class{constructor(e,t){this.host=e;this.controller=t;this.chart=new wr;this.gestures=new _r(this);this.onKey=e=>{e.ctrlKey||e.metaKey||e.altKey||this.controller.press(e.key)&&e.preventDefault()};this.onFocus=()=>{this.shown=void 0,this.showLook()};this.onBlur=()=>this.controller.lookAway();this.onDown=e=>{e.button===0&&(e.pointerType==="mouse"&&e.currentTarget.setPointerCapture(e.pointerId),this.gestures.down(On(e)))};this.onMove=e=>this.gestures.move(On(e));this.onUp=e=>{this.gestures.up(On(e)),e.currentTarget.focus({preventScroll:!0})};this.onCancel=e=>this.gestures.cancel({id:e.pointerId});this.onLeave=e=>{e.pointerType==="mouse"&&this.controller.lookAway()};this.onWheel={passive:!1,handleEvent:e=>{!e.ctrlKey&&!e.metaKey||(e.preventDefault(),this.gestures.wheel(ys(e),e.deltaY))}};this.sized=new Ue(e,".chart")}draw(e,t){var d,p;let{size:r}=this.sized,{controller:o}=this,{format:i,say:s,status:a}=t;this.words=t;let l=s(o.isComplete?"no_readings_here":"loading");return u`<div class="chart" style="--lanes:${(p=(d=e.lanes)==null?void 0:d.height)!=null?p:0}px">
${r.width>0&&r.height>0?u`<svg width=${r.width} height=${r.height} tabindex="0" role="slider"
data-readings=${e.readings.length}
aria-label=${gs(e,t)}
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
${this.chart.draw(e,r,a,i,s)}
</svg>`:h}
<div class="selection" hidden></div>
<div class="pointer" aria-hidden="true"></div>
${e.readings.length+e.overlay.length===0&&!e.live?u`<div class="empty quiet">${l}</div>`:h}
${o.isZoomed?u`<button class="reset" @click=${()=>o.resetZoom()}>${s("reset_zoom")}</button>`:h}
</div>`}showLook(){var d,p,c,m,g;let{controller:e,words:t}=this,{trace:r}=e;if(!((p=(d=this.parts)==null?void 0:d.slider)!=null&&p.isConnected)){let{renderRoot:f}=this.host;this.parts={place:f.querySelector(".pointer"),slider:f.querySelector(".chart > svg")}}let{place:o,slider:i}=this.parts;if(!t||!r||!o||!i)return;e.secondsPerPixel=this.chart.secondsPerPixel;let{look:s}=e;if(((c=this.shown)==null?void 0:c.trace)===r&&((m=this.shown.look)==null?void 0:m.time)===(s==null?void 0:s.time)&&s)return;this.shown={look:s,trace:r};let a=s&&cs(s,t);if(Xi(o,s&&this.pointedAt(s,a),this.sized.size),s&&!i.matches(":focus"))return;let l=a?ms(a):xt(r,t.format);i.setAttribute("aria-valuenow",String((g=s==null?void 0:s.time)!=null?g:r.end)),i.setAttribute("aria-valuetext",l)}timeAt(e){return this.chart.x.invert(e)}axis(){var r;let{start:e=0,until:t=0}=(r=this.controller.trace)!=null?r:{};return{start:e,end:t}}lookAt(e){this.controller.lookAt(e)}lookAway(){this.controller.lookAway()}zoom(e){this.controller.zoom(e)}zoomBy(e,t){this.controller.zoomBy(e,t)}moveEarlier(){this.controller.moveEarlier()}moveLater(){this.controller.moveLater()}showSelection(e){let t=this.host.renderRoot.querySelector(".selection");t&&(t.hidden=!e,e&&(t.style.cssText=`left:${e[0]}px;width:${e[1]-e[0]}px`))}pointedAt(e,t){let{x:r,y:o}=this.chart,{compared:i,time:s}=e,a=kr(e);return{left:r(s),top:a&&o(a[1]),comparedTop:i&&o(i[1]),content:hs(t)}}};function On(n){return{id:n.pointerId,left:ys(n),at:n.timeStamp,isMouse:n.pointerType==="mouse"}}function ys(n){return n.clientX-n.currentTarget.getBoundingClientRect().left}function Nn(n,e,t){return e?de(O(n,t)+e,t):n}function vs(n,{start:e,end:t},r,o){let i=[];if(!r)return i;let[s,a]=[e-x,t+x].map(d=>Nn(d,-r,o)),l=zr({start:s,end:a},o);for(let d of zr({start:e,end:t},o)){let p=d.start+d.offset;for(let c of l){let m=r+c.offset,g=Math.min(d.end+d.offset,c.end+m);for(let[f,b]of M(n,Math.max(c.start,p-m),g-m))i.push([f+m-d.offset,b]);p=Math.max(p,g)}}return i}function bs(n,{start:e,end:t}){return n.filter(r=>{var o;return r.time<t&&((o=r.end)!=null?o:r.time)>=e})}function xs({latest:n,next_reading:e},t,r,o){if(n===null||(e==null?void 0:e.due)===null)return;let i={start:Math.max(n,r),end:Math.min(t,o)};return i.start<i.end?i:void 0}var jl={ArrowLeft:-1,ArrowRight:1,PageUp:-12,PageDown:12,Home:Number.NEGATIVE_INFINITY,End:Number.POSITIVE_INFINITY},Yl={"+":.5,"=":.5,"-":2},Zl=["0","Escape"],Rr=class{constructor(e,t){this.host=e;this.secondsPerPixel=0;this.stops=z();this.window=new Sr(t)}get isZoomed(){return this.window.zoomed!==void 0}get look(){let{lookedTime:e,trace:t}=this;return e===void 0||!t?void 0:ps(t,e,this.secondsPerPixel)}zoom(e){let{trace:t}=this;t&&(this.window.zoom(e,ws(t)),this.host.requestUpdate())}zoomBy(e,t){var i;let{trace:r,window:o}=this;r&&this.zoom($r((i=o.zoomed)!=null?i:ws(r),e,t))}resetZoom(){this.window.zoomed=void 0,this.host.requestUpdate()}lookAt(e){e!==this.lookedTime&&(this.lookedTime=e,this.host.showLook())}lookAway(){this.lookedTime!==void 0&&(this.lookedTime=void 0,this.host.showLook())}press(e){var i;let{trace:t}=this;if(!t)return!1;let[r,o]=[jl[e],Yl[e]];if(r!==void 0)this.lookAtNext(t,r);else if(o!==void 0)this.zoomBy(o,(i=this.lookedTime)!=null?i:(t.start+t.until)/2);else if(Zl.includes(e))if(this.lookedTime!==void 0)this.lookAway();else if(this.isZoomed)this.resetZoom();else return!1;else return!1;return!0}lookAtNext(e,t){var c;let{lanes:r,live:o,readings:i,until:s}=e,a=this.stops([r,o,i,s],()=>{var m,g;return Xl([...i,...(m=o==null?void 0:o.readings)!=null?m:[]],(g=r==null?void 0:r.starts)!=null?g:[],e)}),l=(c=this.look)==null?void 0:c.time,d=l===void 0?a.length:a.filter(m=>m<=l).length-1,p=a[Math.min(Math.max(d+t,0),a.length-1)];p!==void 0&&this.lookAt(p)}};function Xl(n,e,{start:t,until:r}){let o=e.filter(i=>t<=i&&i<r&&!Ae(n,i));return[...n.map(([i])=>i),...new Set(o)].sort((i,s)=>i-s)}function ws({start:n,until:e}){return{start:n,end:e}}var Jl={none:0,yesterday:1,last_week:7},Ar=class extends Rr{constructor(t){super(t,$e.options.hours.default);this.overlay=$e.options.overlay.default;this.showsSelected=!1}configure(t){let r=this.config;this.config=t,t.hours!==(r==null?void 0:r.hours)&&(this.window.hours=t.hours,this.window.showLatest()),t.overlay!==(r==null?void 0:r.overlay)&&(this.overlay=t.overlay),r&&this.host.requestUpdate()}get hours(){return this.showsSelected||this.isZoomed?void 0:this.window.hours}get followsLatest(){return this.window.followsLatest}get canMoveEarlier(){var o,i,s;let{first_reading:t,known_since:r}=(i=(o=this.feed)==null?void 0:o.status)!=null?i:{};return this.trace!==void 0&&this.trace.start>((s=t!=null?t:r)!=null?s:0)}get canMoveLater(){return!this.followsLatest&&this.trace!==void 0&&this.trace.end<this.latestEnd}get isComplete(){var t;return!!(this.trace&&((t=this.feed)!=null&&t.has(this.trace.start,this.trace.end)))}get compared(){var t;return this.showsSelected?(t=this.store)==null?void 0:t.compared:void 0}update(t,r,o,i){var S;this.feed=t,this.store=o,this.goToSelected(r);let s=t==null?void 0:t.status;if(!t||!s){this.trace=void 0;return}let a=this.window.base(this.latestEnd),l=(S=this.window.zoomed)!=null?S:a,d=this.comparedSeconds(a,r),p=A=>Nn(A,-d,r),c=p(l.start);t.need(l.start,l.end,this.host),d?t.need(c,p(l.end),this.window):t.release(this.window);let{isStale:m}=this,{live:g,readings:f}=t,b=this.window.axisEnd(l,m&&!g?l.end:t.now);this.trace={oldest:c,...l,until:b,readings:M(f,l.start,l.end),overlay:vs(f,l,d,r),overlayTime:p,diary:this.diaryWithin({start:l.start,end:b}),live:Eo(g,{start:l.start,end:b}),lanes:i==null?void 0:i.update(t,{start:l.start,end:b}),pending:m?void 0:xs(s,t.now,l.start,b)}}disconnect(){var t;(t=this.feed)==null||t.release(this.window)}showHours(t){this.showsSelected=!1,this.window.showHours(t,this.latestEnd),this.lookAway(),this.host.requestUpdate()}showNextOverlay(){let{values:t}=$e.options.overlay;this.overlay=t[(t.indexOf(this.overlay)+1)%t.length],this.host.requestUpdate()}showLatest(){var t;this.window.showLatest(),this.showsSelected=!1,this.lookAway(),this.host.requestUpdate(),(t=this.store)!=null&&t.period&&this.store.select(void 0)}moveEarlier(){this.move(-1)}moveLater(){this.canMoveLater&&this.move(1)}get isStale(){var o;let{now:t=0,status:r}=(o=this.feed)!=null?o:{};return!!(r&&fe(r,t)==="stale")}get latestEnd(){var i,s;let{live:t,now:r=0,status:o}=(i=this.feed)!=null?i:{};return this.isStale&&t?r:((s=o==null?void 0:o.latest)!=null?s:r)+300}move(t){var r;if(this.trace){if(this.lookAway(),this.showsSelected&&!this.isZoomed){(r=this.store)==null||r.move(t);return}this.window.move(t,this.latestEnd),this.host.requestUpdate()}}goToSelected(t){var o;let r=(o=this.store)==null?void 0:o.period;r!==this.selected&&(this.selected=r,this.showsSelected=r!==void 0,r?this.window.show(dt(r,t)):this.window.showLatest(),this.lookAway())}diaryWithin(t){var s,a,l,d;let r=((s=this.config)==null?void 0:s.show_diary)===!1?[]:(l=(a=this.feed)==null?void 0:a.diary)!=null?l:[],o=(d=this.trace)==null?void 0:d.diary,i=bs(r,t);return o&&nn(o,i)?o:i}comparedSeconds({start:t},r){let{compared:o}=this;return o?O(t,r)-O(dt(o,r).start,r):Jl[this.overlay]*w}};function Ss(n,e,t){let{feed:r,format:o,say:i}=n,s=Q(r.readings,([d])=>d===e.latest),a=gn(n,r.live),l=fe(e,r.now)==="stale"?void 0:s;return u`<header>
<div>
<h2>${J(n,t,"glucose_card")}</h2>
<div class="latest">
<span class="value">${l?o.reading(l[1],e):"–"}</span>
<span class="quiet">${e.unit}</span>
${l?yn(n,t.entity):h}
${l?u`<span class="band">${i(U(l[1],e.limits))}</span>`:h}
</div>
</div>
<div class="age quiet">${Ql(n,e,t)}</div>
${a?Me(a,i):h}
</header>`}function Ql(n,e,{entity:t}){let{feed:r,hass:o,say:i}=n;if(e.latest===null)return u``;let s=fe(e,r.now),a=ii(n,e.latest);if(s==="stale")return u`<strong class="stale">${i("no_readings_since",{time:a})}</strong>
<div>${vn(o,t)}</div>`;let l=ve(r.now-e.latest,i);return u`<div>${a}</div>
<div>${i("data_from",{duration:l})}, ${i(s==="late"?"late":"normal_delay")}</div>`}var $s=y`
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
`;var ed=y`
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
`,_s=[or,is,cr,$s,Ji,ed],ks=y`
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
color: var(--stale);
}
.arrow {
width: 24px;
align-self: center;
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
`;var qe=class extends T{constructor(){super(...arguments);this.controller=new Ar(this);this.view=new Tr(this,this.controller);this.chartLanes=new hr(this)}disconnectedCallback(){super.disconnectedCallback(),this.controller.disconnect(),this.chartLanes.disconnect()}willUpdate(t){var s;super.willUpdate(t);let{config:r,hass:o,period:i}=this;t.has("config")&&r&&this.controller.configure(r),o&&(this.chartLanes.configure(o,(s=r==null?void 0:r.lanes)!=null?s:[]),this.controller.update(this.feeds.feed,ut(o),i.store,this.chartLanes))}updated(t){super.updated(t),this.showLook()}showLook(){this.view.showLook()}draw(t,r){let{feed:o,format:i,notice:s,say:a}=t,l=o.status,d=this.controller.trace,p={status:l,format:i,say:a};return u`<ha-card>
${s} ${G(t,d.oldest,d.end)}
${Ss(t,l,r)}
${this.toolbar(t)}
${l.latest===null?u`<div class="message" role="status">${a("no_readings")}</div>`:u`<div class="span quiet">${xt(d,i)}</div>
${this.view.draw(d,p)} ${this.legend(d,p)}
${fs(d,p)}`}
</ha-card>`}toolbar({say:t}){let{controller:r}=this,{compared:o,overlay:i,followsLatest:s}=r;return u`<div class="toolbar">
<div role="group" aria-label=${t("hours")}>
${$e.options.hours.values.map(a=>{let l=a<48?t("hours_short",{count:a}):t("days_short",{count:a/24});return u`<button aria-pressed=${a===r.hours}
@click=${()=>r.showHours(a)}>${l}</button>`})}
</div>
<div role="group" class="arrows">
${o?h:u`<button aria-pressed=${i!=="none"}
@click=${()=>r.showNextOverlay()}>${t("labelled",{label:t("overlay"),value:t(`overlay_${i}`)})}</button>`}
<button aria-label=${t("earlier")} title=${t("earlier")}
?disabled=${!r.canMoveEarlier}
@click=${()=>r.moveEarlier()}>‹</button>
<button aria-label=${t("later")} title=${t("later")}
?disabled=${!r.canMoveLater} @click=${()=>r.moveLater()}>›</button>
<button ?disabled=${s}
@click=${()=>r.showLatest()}>${t("now")}</button>
</div>
</div>`}legend(t,r){let{format:o,say:i,status:s}=r,{compared:a,overlay:l}=this.controller,d=[...new Set(t.diary.map(ae))].sort(),p=a?xt(dt(a,o.zone),o):l==="none"?"":i(`overlay_${l}`);return u`<ul class="legend">
${t.pending&&u`<li><i class="hatched" aria-hidden="true"></i><span>${Cn(r).join(". ")}</span></li>`}
${t.live&&ai(t.live,i)}
${p&&u`<li><svg viewBox="-7 -7 14 14" aria-hidden="true"><path class="overlay" d="M-7,0H7"></path></svg><span>${p}</span></li>`}
${d.map(c=>u`<li><svg viewBox="-7 -7 14 14" aria-hidden="true">${Ie(c)}</svg><span>${qi(c,t.diary,s,i)}</span></li>`)}
</ul>`}};qe.styles=[E,_s,Ce,ks],qe=R([P("dexcom-glucose-content")],qe);var td=14,Lr=class{constructor(){this.firstWeekday=1;this.bounds={first:"",last:""}}update(e,t,r){this.store=e,this.bounds=t,this.firstWeekday=r}get period(){var e;return(e=this.store)==null?void 0:e.period}get comparison(){var e,t;return(t=(e=this.store)==null?void 0:e.comparison)!=null?t:"none"}get compared(){var e;return(e=this.store)==null?void 0:e.compared}get canMoveEarlier(){return this.period!==void 0&&this.period.first>this.bounds.first}get canMoveLater(){return this.period!==void 0&&this.period.last<this.bounds.last}move(e){var t;(t=this.store)==null||t.move(e)}showLatest(){var e;(e=this.store)==null||e.select(void 0)}showToday(){this.select(this.bounds.last,"day")}chooseUnit(e){var s;let{bounds:t,period:r}=this;if(e!=="custom"){let a=r&&r.last<t.last;this.select(a?r.last:t.last,e);return}let{first:o,last:i}=r!=null?r:{first:_(t.last,1-td),last:t.last};(s=this.store)==null||s.select({unit:e,first:o,last:i})}beginEntry(){this.before=this.period}endEntry(){this.before=void 0}pickFirst(e){var r;let t=(r=this.before)!=null?r:this.period;!e||!t||(t.unit==="custom"?this.pick(e,e>t.last?e:t.last,"first"):this.select(e,t.unit))}pickLast(e){var r;let t=(r=this.before)!=null?r:this.period;e&&t&&this.pick(e<t.first?e:t.first,e,"last")}compare(e,t){var r;(r=this.store)==null||r.compare(e,t||void 0)}select(e,t){var r;(r=this.store)==null||r.select(un(e,t,this.firstWeekday))}pick(e,t,r){var i;let o=Math.max(W({first:e,last:t})-qo,0);(i=this.store)==null||i.select({unit:"custom",first:r==="last"?_(e,o):e,last:r==="first"?_(t,-o):t})}};var Ts=y`
ha-card {
flex-direction: row;
flex-wrap: wrap;
align-items: center;
justify-content: space-between;
gap: 4px 16px;
padding: 8px 12px;
}
h2 {
width: 100%;
padding: 4px;
}
div[role="group"] {
display: flex;
flex-wrap: wrap;
align-items: center;
}
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
`;var rd=[...Wn,"custom"],nd={none:"overlay_none",previous:"previous",year_before:"compare_year_before",custom:"unit_custom"},Be=class extends T{constructor(){super(...arguments);this.controller=new Lr}willUpdate(t){var c,m,g,f;super.willUpdate(t);let{feeds:r,hass:o,period:i}=this,s=(c=r.feed)==null?void 0:c.status;if(!o||!r.feed||!s)return;let[a,l]=[r.feed.now,(m=s.utc_offset)!=null?m:0],d=(f=(g=s.first_reading)!=null?g:s.known_since)!=null?f:a,p={first:_e(d+l),last:_e(a+l)};this.controller.update(i.store,p,ar(o.locale))}draw(t,{title:r}){return t.feed.status.latest===null?this.message(t.say("no_readings")):u`<ha-card>
${r?u`<h2>${r}</h2>`:h}
${this.arrows(t)} ${this.units(t)} ${this.dates(t)}
</ha-card>`}arrows({format:t,say:r}){let{controller:o}=this,{period:i}=o;return u`<div role="group" class="arrows" aria-label=${r("period_card")}>
<button aria-label=${r("earlier")} title=${r("earlier")}
?disabled=${!o.canMoveEarlier} @click=${()=>o.move(-1)}>‹</button>
<strong aria-live="polite">${i?od(i,t):r("now")}</strong>
<button aria-label=${r("later")} title=${r("later")}
?disabled=${!o.canMoveLater} @click=${()=>o.move(1)}>›</button>
<button ?disabled=${!i} @click=${()=>o.showLatest()}>${r("now")}</button>
</div>`}units({say:t}){let{controller:r}=this,{bounds:o,period:i}=r,s=(i==null?void 0:i.unit)==="day"&&i.first===o.last;return u`<div role="group">
<button aria-pressed=${s} @click=${()=>r.showToday()}>${t("today")}</button>
${rd.map(a=>u`<button aria-pressed=${a===(i==null?void 0:i.unit)}
@click=${()=>r.chooseUnit(a)}>${t(`unit_${a}`)}</button>`)}
</div>`}dates({say:t}){let{controller:r}=this,{compared:o,comparison:i,period:s}=r;return s?u`<div role="group" class="dates">
${this.date(t("first_day"),()=>{var a;return(a=r.period)==null?void 0:a.first},a=>r.pickFirst(a))}
${s.unit==="custom"?this.date(t("last_day"),()=>{var a;return(a=r.period)==null?void 0:a.last},a=>r.pickLast(a)):h}
<label>${t("overlay")}
<select @change=${a=>r.compare(a.target.value)}>
${Uo.map(a=>u`<option value=${a} ?selected=${a===i}>${t(nd[a])}</option>`)}
</select>
</label>
${i==="custom"&&o?this.date(t("first_day"),()=>{var a;return(a=r.compared)==null?void 0:a.first},a=>r.compare("custom",a)):h}
</div>`:h}date(t,r,o){var a;let{first:i,last:s}=this.controller.bounds;return u`<label>${t}
<input type="date" min=${i} max=${s} .value=${(a=r())!=null?a:""}
@focus=${()=>this.controller.beginEntry()}
@blur=${({target:l})=>{var d;this.controller.endEntry(),l.value=(d=r())!=null?d:""}}
@change=${({target:l})=>{let{validity:d,value:p}=l;d.valid&&o(p)}}>
</label>`}};Be.styles=[E,Ts],Be=R([P("dexcom-period-content")],Be);function od(n,e){let t=o=>k(o,e.zone),r=(o,i)=>e.date(t(o),{year:"numeric",...i});switch(n.unit){case"year":return r(n.first,{});case"month":return r(n.first,{month:"long"});case"day":return r(n.first,{weekday:"short",day:"numeric",month:"short"});default:return Ee([n.first,n.last].map(o=>r(o,{day:"numeric",month:"short"})))}}function id({format:n,say:e,status:t,summary:r}){let o=ct(r);return r.goals.map(i=>({range:i.range,name:ld(i.range,{format:n,say:e,status:t}),percent:o?n.shownPercent(dd(i.range,o)):"–",limit:ad(i,{format:n,say:e}),met:i.met}))}function Rs(n){let e=id(n);if(e.length===0)return h;let{say:t}=n;return u`<div class="goals">
<h3>${t("goals")}</h3>
<ul>${e.map(({limit:r,met:o,name:i,percent:s,range:a})=>u`<li data-goal=${a}>
${sd(o,n)}
<span class="name">${i}</span> <strong>${s}</strong>
<span class="quiet small">${t("labelled",{label:t("goal"),value:r})}</span>
</li>`)}</ul>
</div>`}function sd(n,{say:e}){if(n===null)return u`<span></span>`;let t=v`<circle cx="8" cy="8" r="6.5"></circle>`,r=v`<path d="M4.8,8.2 7,10.5 11.2,5.8"></path>`;return u`<svg class="met-sign" viewBox="0 0 16 16" role="img"
aria-label=${e(n?"goal_met":"goal_not_met")}>${t}${n?r:h}</svg>`}function ad({less_than_percent:n,more_than_percent:e},{format:t,say:r}){let o=i=>t.shownPercent({value:i,digits:0,sign:""});return e===null?r("below",{value:o(n!=null?n:0)}):r("above",{value:o(e)})}function ld(n,{format:e,say:t,status:r}){let{high_mg_dl:o,low_mg_dl:i,very_high_mg_dl:s,very_low_mg_dl:a}=r.limits,l=d=>({value:e.glucose(d,r)});switch(n){case"in_range":return t("in_range");case"very_low":return t("below",l(a));case"below":return t("below",l(i));case"above":return t("above",l(o));case"very_high":return t("above",l(s))}}function dd(n,e){let t=e.map(({percent:r})=>r);return mn(t,...Zt(n).map(r=>Z.indexOf(r)))}var As=y`
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
`;function wt(n,e){return{text:e.shownPercent(n),bare:e.shown(n)}}function zn(n,e,t){if(!e)return u`<strong>${n.text}</strong>`;let r=t("before_and_now",{before:e.text,now:n.text});return u`<span class="change" role="img" aria-label=${r}>
<span class="quiet small">${e.bare} <span class="arrow">→</span></span>
<strong>${n.text}</strong>
</span>`}var pd=[0,3,6,9,12,15,18,21];function Ds(n){let{summary:e,previous:t,status:r,format:o,say:i}=n,s=ct(e);if(!s)return ud(n);let a=ct(t);return u`<div class="bands upright">
${ui(s,o,i,e.goals)}
<ul>
${s.map((l,d)=>{let{band:p,shown:c}=l,m=er(p,r.limits,r,o,i);if(m===void 0)return h;let g=a==null?void 0:a[d];return u`<li>
<i class="fill ${p}" aria-hidden="true"></i>
<span class="name">${i(p)}, <span class="quiet">${m}</span></span>
${zn(wt(c,o),g&&wt(g.shown,o),i)}
<span class="quiet small">${di(l,i)}</span>
</li>`}).reverse()}
</ul>
</div>`}function ud(n){return u`<div class="message" role="status">
<strong>${n.say("not_enough_data")}</strong>${Ri(n).map(e=>u`<br>${e}`)}
</div>`}function Ps(n){let{summary:e,format:t,say:r,status:o}=n,i=l=>{let d=t.mean(l,o);return{text:d,bare:d}},s=l=>wt({value:ie(l,1),digits:1,sign:""},t),a=e.mean_mg_dl!==null;return u`<dl class="figures">
${Pr(n,"mean","mean_mg_dl",i,{unit:o.unit})}
${Pr(n,"gmi","gmi_percent",s,{lacking:a?r("gmi_needs"):""})}
${Pr(n,"cv","cv_percent",s)}
${Pr(n,"active","active_percent",l=>wt(jt(l),t))}
</dl>`}function Es(n,e){var a;let{summary:t,previous:r,status:o,format:i,say:s}=n;return Ls(t)?u``:u`<figure>
<figcaption>${s("profile")} <span class="quiet small">${o.unit}</span></figcaption>
<div class="chart">${e.width>0?u`<svg viewBox="0 0 ${e.width} ${e.height}" role="img" aria-label=${cd(n)}>
${Si(t.profile,(a=r==null?void 0:r.profile)!=null?a:[],e,o,i)}
</svg>`:h}</div>
<ul class="legend">
${Dr(v`<path class="median" d="M0,6H20"></path>`,s("median"))}
${Dr(v`<path class="inner" d="M0,1H20V11H0Z"></path>`,`${i.number(25)}–${i.percent(75)}`)}
${Dr(v`<path class="outer" d="M0,1H20V11H0Z"></path>`,`${i.number(5)}–${i.percent(95)}`)}
${!r||Ls(r)?h:Dr(v`<path class="before" d="M0,6H20"></path>`,s("labelled",{label:s("previous"),value:s("median")}))}
</ul>
</figure>`}function Ls({profile:n}){return n.every(e=>e.p50_mg_dl===null)}function Dr(n,e){return u`<li><svg viewBox="0 0 20 12" aria-hidden="true">${n}</svg><span>${e}</span></li>`}function cd({summary:n,status:e,format:t,say:r}){let i=`${pd.map(s=>{var l;let a=(l=n.profile.find(d=>d.minute_of_day>=s*60))==null?void 0:l.p50_mg_dl;return`${gt(s,t)} ${a==null?"–":t.glucose(a,e)}`}).join(", ")} ${e.unit}`;return`${r("profile")}. ${r("labelled",{label:r("median"),value:i})}`}function Pr({summary:n,previous:e,say:t},r,o,i,{unit:s="",lacking:a=""}={}){let[l,d]=[n[o],e==null?void 0:e[o]];return u`<div>
<dt class="quiet">${t(r)}${s&&`, ${s}`}</dt>
<dd>
${l===null?u`<span class="quiet small">${t("not_enough_data")}${a&&u`<br>${a}`}</span>`:zn(i(l),d==null?void 0:i(d),t)}
</dd>
</div>`}var Ms=y`
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
`;function Cs(n,e,t,r){return u`<div role="group" aria-label=${t("days")}>
${n.map(o=>u`<button aria-pressed=${o===e} @click=${()=>r(o)}>${t("days_short",{count:o})}</button>`)}
</div>`}var Er=class{constructor(e){this.days=e;this.hasOwnDays=!1}get shownDays(){return this.selected&&!this.hasOwnDays?void 0:this.days}get summarized(){var e;return(e=this.shownDays)!=null?e:this.selected}follow(e){(e==null?void 0:e.period)!==this.selected&&(this.hasOwnDays=!1),this.selected=e==null?void 0:e.period}show(e){this.days=e,this.hasOwnDays=!0}};function Os(n){let e=document.createElement("a");e.href=new URL(n,`${location.protocol}//${location.host}`).href,e.target="_blank",e.download="",e.style.display="none",document.body.append(e),e.click(),e.remove()}var Mr=class{constructor(e,t=Os){this.host=e;this.save=t;this.state="idle"}async run(e){if(this.state!=="busy"){this.enter("busy");try{this.save((await e()).url),this.enter("idle")}catch{this.enter("failed")}}}enter(e){this.state=e,this.host.requestUpdate()}};var Cr=class{constructor(e){this.host=e;this.report="closed";this.period=new Er($t.options.days.default);this.summary=new q(e),this.pdf=new Mr(e)}configure({days:e}){this.period.days=e}get answer(){return this.summary.answer}get trouble(){return this.summary.trouble}get isLoading(){return this.summary.isLoading}get reportReadings(){var t;let e=this.reportSpan();return e&&((t=this.feed)!=null&&t.has(e.start,e.end))?this.feed.readings:void 0}get shownDays(){return this.period.shownDays}update(e,t){if(this.period.follow(t),this.feed=e,!e)return;let{shownDays:r,summarized:o}=this.period;if(this.summary.request(e,o,r||t==null?void 0:t.compared),!e.status)return;let i=this.report==="open"?this.reportSpan():void 0;i&&e.need(i.start,i.end,this.host)}showDays(e){this.period.show(e),this.host.requestUpdate()}async openReport(){this.showReport("open");try{await import("./report-dialog.js")}catch{this.showReport("missing")}}closeReport(){this.showReport("closed")}async savePdf(e){let{answer:t,feed:r}=this,o=t==null?void 0:t.summary;o&&r&&await this.pdf.run(()=>r.reportLink(o,e))}showReport(e){this.report=e,this.host.requestUpdate()}reportSpan(){var t;let e=(t=this.answer)==null?void 0:t.summary;return e?Ei(e):void 0}};var Ns=y`
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
`;var Ge=class extends T{constructor(){super(...arguments);this.controller=new Cr(this);this.sized=new Ue(this,".chart")}willUpdate(t){super.willUpdate(t),t.has("config")&&this.config&&this.controller.configure(this.config),this.controller.update(this.feeds.feed,this.period.store)}draw(t,r){let{hass:o,notice:i,say:s}=t,{report:a,trouble:l}=this.controller,d=this.view(t),p=Se(o,r.entity);return u`<ha-card>
${i} ${d?md(t,d):h}
<header>
<h2>${J(t,r,"profile_card")}</h2>
${this.toolbar(t,d)}
</header>
${l?u`<div role="alert">${s(l)}</div>`:h}
${d?this.parts(d):this.withoutSummary(t)}
${d&&a!=="closed"?this.report(t,d,p):h}
</ha-card>`}toolbar({say:t},r){return u`<div class="toolbar">
${Cs($t.options.days.values,this.controller.shownDays,t,o=>this.controller.showDays(o))}
<button ?disabled=${!r} aria-haspopup="dialog"
@click=${()=>this.controller.openReport()}>${t("print")}</button>
</div>`}parts(t){let{format:r,previous:o,say:i,summary:s}=t;return u`<div class="quiet small">${Sn(s,r)}${o&&` · ${Ti(o,r,i)}`}</div>
<div class="parts" aria-busy=${this.controller.isLoading}>
<div class="numbers">${Ds(t)} ${Rs(t)} ${Ps(t)}</div>
${Es(t,this.sized.size)}
</div>`}withoutSummary({say:t}){if(this.controller.trouble)return u``;let r=this.controller.answer?"no_readings":"loading";return u`<div class="message" role="status">${t(r)}</div>`}view({feed:t,format:r,say:o}){var a;let{summary:i,previous:s}=(a=this.controller.answer)!=null?a:{};if(i)return{summary:i,previous:s!=null?s:null,status:t.status,format:r,say:o}}report({hass:t,say:r},o,i){let{controller:s}=this;if(s.report==="missing")return Yt(r);let a=s.reportReadings,{language:l}=t.locale,d={...o,name:i,readings:a,language:l};return u`<dexcom-report .report=${d} .saving=${s.pdf.state}
@save=${()=>s.savePdf(l)} @close=${()=>s.closeReport()}></dexcom-report>`}};Ge.styles=[E,tr,$i,Ms,As,Ns],Ge=R([P("dexcom-profile-content")],Ge);function md(n,{summary:e}){let{start:t,end:r}=H(e);return G(n,t,r)}var zs={left:3,right:197,top:4,bottom:56};function Is(n,e,t,r){let o=Math.max(...[n,r].map(l=>{var d,p;return(p=(d=ne(l))==null?void 0:d[1])!=null?p:0})),i=I(e.start,e.end,zs),s=se(o,t,zs),a=$(n);return u`<span class="sparkline"><svg class="stretched" viewBox="0 0 200 60" preserveAspectRatio="none"
aria-hidden="true" data-readings=${n.length}>
${ir(n,t,200,i,s)}
${a&&v`<path class="halo" d="M${i(a[0])},${s(a[1])}h0"></path>
<path class="latest-dot" d="M${i(a[0])},${s(a[1])}h0"
style="stroke: var(--${U(a[1],t).replace("_","-")})"></path>`}
${br(r,t,i,s,0)}
</svg></span>`}var Hs=y`
${sr}
${xr}
.sparkline {
container-type: inline-size;
}
.sparkline svg {
height: 100%;
overflow: visible;
}
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
`;var Fs=y`
ha-card {
position: relative;
min-height: 56px;
padding: 0;
overflow: hidden;
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
forced-color-adjust: none;
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
.has-live .details,
.has-reason .details {
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
color: var(--stale);
font-weight: 500;
}
.message {
max-height: 100%;
padding: 0 10px;
overflow: auto;
font-size: 12px;
line-height: 14px;
}
@container (max-width: 299px) and (max-height: 99px) {
.name ~ .details .band,
.has-live .band,
.has-reason .band {
display: none;
}
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
`;var Ve=class extends T{willUpdate(e){super.willUpdate(e),this.config&&(this.latest=zt(this.feeds.feed,this.config.hours,this))}draw(e,t){var g,f,b;let{latest:r}=this,{feed:o,say:i}=e,s=o.status;if(!r)return this.message(i((g=o.trouble)!=null?g:"loading"));let a=Xt(e,r,t),{band:l,live:d,reason:p}=a,m=["tile",...Object.entries({stale:!l,"has-reason":p,"has-live":d}).map(([S,A])=>A?S:"")];return u`<ha-card style="--band: ${l?Qt(l):"transparent"}">
<button class=${m.join(" ")} @click=${()=>It(this,t)}>
${hd(a,s,e)}
${l&&!o.isOutdated?Is(r.readings,r.span,s.limits,(b=(f=r.live)==null?void 0:f.readings)!=null?b:[]):h}
</button>
${o.isOutdated?u`<button class="reload" title=${i("reload_needed")}
@click=${()=>location.reload()}>${i("reload")}</button>`:h}
</ha-card>`}};Ve.styles=[E,Hs,Ce,Fs],Ve=R([P("dexcom-tile-content")],Ve);function hd(n,e,{say:t}){let{age:r,arrow:o,band:i,live:s,name:a,reason:l,value:d}=n;return u`<span class="text">
${a?u`<span class="name">${a}</span>`:h}
<span class="now">
${i?Jt(i):h}
<span class="value">${d}</span>
${i?u`${o}<span class="unit">${e.unit}</span>`:h}
</span>
<span class="details">
${i?u`<span class="band">${t(i)}</span>`:h}
<span class="age">${r}</span>
${l?u`<span class="reason" title=${l}>${l}</span>`:h}
${s?Me(s,t):h}
</span>
</span>`}export{$ as a,_ as b,Us as c,x as d,w as e,de as f,K as g,k as h,ke as i,y as j,u as k,v as l,h as m,Mt as n,re as o,xo as p,oa as q,vo as r,Nt as s,Ud as t,wo as u,qd as v,P as w,st as x,Jd as y,fe as z,M as A,Ae as B,ne as C,E as D,Le as E,Pp as F,z as G,nn as H,Eo as I,Ht as J,Co as K,ie as L,C as M,jt as N,Pe as O,ve as P,Sa as Q,ni as R,G as S,T,Z as U,U as V,ai as W,Oe as X,ct as Y,er as Z,ui as _,tr as $,rr as aa,fi as ba,gi as ca,nr as da,or as ea,vi as fa,I as ga,se as ha,gt as ia,Ga as ja,xi as ka,Wa as la,$i as ma,Ya as na,ar as oa,kc as pa,Tc as qa,Sn as ra,lr as sa,Ti as ta,q as ua,Ai as va,Li as wa,Di as xa,Pi as ya,H as za,_n as Aa,Oi as Ba,Hi as Ca,ze as Da,ae as Ea,Ie as Fa,Bi as Ga,Um as Ha,He as Ia,hr as Ja,gr as Ka,Xi as La,Ji as Ma,Ue as Na,yr as Oa,fs as Pa,Cn as Qa,Tr as Ra,bs as Sa,xs as Ta,Rr as Ua,ed as Va,_s as Wa,qe as Xa,Be as Ya,id as Za,Rs as _a,sd as $a,ld as ab,dd as bb,As as cb,wt as db,zn as eb,Ds as fb,ud as gb,Ps as hb,Es as ib,Ms as jb,Cs as kb,Er as lb,Ge as mb,Ve as nb};
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

lit-html/directives/style-map.js:
lit-html/directives/guard.js:
  (**
   * @license
   * Copyright 2018 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/
