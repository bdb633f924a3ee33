import{A as _t,F as Vn,G as Wn,a as je,b as qn,c as Nr,d as _e,e as Q,h as Bn,i as zr,k as Ye,o as Gn,v as ke}from"./base.js";import{a as R}from"./helpers.js";function $(n){return n[n.length-1]}function ee(n,e){for(let t=n.length-1;t>=0;t-=1){let r=n[t];if(e(r))return r}}var jn=["day","week","month","year"];function _(n,e){return Zn(kt(n)+e*864e5)}function V(n,e){let[t=0,r=1,o=1]=n.split("-").map(Number),i=new Date(Date.UTC(t,r+e,0)).getUTCDate();return Zn(Date.UTC(t,r-1+e,Math.min(o,i)))}function W({first:n,last:e}){return(kt(e)-kt(n))/864e5+1}function Yn(n,{first:e,last:t}){return{first:n.first<e?e:n.first,last:n.last<t?n.last:t}}function de(n,e,t){switch(e){case"day":return{first:n,last:n};case"week":{let r=_(n,-((new Date(kt(n)).getUTCDay()-t+7)%7));return{first:r,last:_(r,6)}}case"month":return Kn(`${n.slice(0,7)}-01`,1);case"year":return Kn(`${n.slice(0,4)}-01-01`,12)}}function Kn(n,e){return{first:n,last:_(V(n,e),-1)}}function kt(n){return Date.parse(`${n}T00:00:00Z`)}function Zn(n){return new Date(n).toISOString().slice(0,10)}var Gs=60,x=60*Gs,w=24*x;function Rt(n){return{wall:e=>O(e,n),dayOf:e=>At(e,n),hourTicks:(e,t,r)=>Ys(e,t,n,r)}}var Xn=new Map;function Vs(n){let e=Xn.get(n);return e||(e=new Intl.DateTimeFormat("en-US",{timeZone:n,hourCycle:"h23",year:"numeric",month:"2-digit",day:"2-digit",hour:"2-digit",minute:"2-digit",second:"2-digit"}),Xn.set(n,e)),e}var Ze=x/4,Ws=1e4,Tt=new Map;function O(n,e){let t=Math.floor(n/Ze)*Ze,r=`${e} ${t}`,o=Tt.get(r);return o===void 0&&(o=Ks(t,e)-t,Tt.size>Ws&&Tt.clear(),Tt.set(r,o)),n+o}function Ks(n,e){let t={};for(let{type:d,value:p}of Vs(e).formatToParts(n*1e3))t[d]=Number(p);let{year:r=0,month:o=1,day:i=1,hour:s=0,minute:a=0,second:l=0}=t;return Date.UTC(r,o-1,i,s,a,l)/1e3}function pe(n,e){let t=[n-w,n+w].map(o=>n-(O(o,e)-o)),r=t.filter(o=>O(o,e)===n);return r.length>0?Math.min(...r):Math.max(...t)}var js=14*w;function Ir({start:n,end:e},t){let r=[],o=i=>O(i,t)-i;for(let i=n;i<e;){let s=o(i),a=Math.min(i+js,e);if(o(a)!==s){let[l,d]=[i,a].map(p=>Math.floor(p/Ze));for(;d-l>1;){let p=l+d>>1;o(p*Ze)===s?l=p:d=p}a=d*Ze}r.push({start:i,end:a,offset:s}),i=a}return r}function Xe(n,e,t=0){let r=O(n,e);return pe(r-r%w+t*w,e)}function K(n){return Math.floor(n/x)*x}function Te(n){return new Date(n*1e3).toISOString().slice(0,10)}function At(n,e){return Te(O(n,e))}function k(n,e){return pe(Date.parse(`${n}T00:00:00Z`)/1e3,e)}function Ys(n,e,t,r){let o=[],i=r*x;for(let s=Math.ceil(O(n,t)/i)*i;;s+=i){let a=pe(s,t);if(a>e)return o;a>=n&&a!==$(o)&&o.push(a)}}function Jn(n,e,t,r){let o=[],i=`${At(n,t).slice(0,7)}-01`;for(let s=k(i,t);s<=e;s=k(i,t))s>=n&&o.push(s),i=V(i,r);return o}var Re=class{constructor(e){this.offsets=e}wall(e){var r;let[,t]=(r=ee(this.offsets,([o])=>o<=e))!=null?r:this.first;return e+t}dayOf(e){return Te(this.wall(e))}hourTicks(e,t,r){var s,a,l;let o=r*x,i=[];for(let d=0;d<Math.max(this.offsets.length,1);d+=1){let[p,c]=(s=this.offsets[d])!=null?s:this.first,m=d===0?e:Math.max(p,e),g=(l=(a=this.offsets[d+1])==null?void 0:a[0])!=null?l:Number.POSITIVE_INFINITY;for(let f=Math.ceil((m+c)/o)*o-c;f<g&&f<=t;f+=o)f!==$(i)&&i.push(f)}return i}get first(){var e;return(e=this.offsets[0])!=null?e:[0,0]}};var Dt=window,Lt=Dt.ShadowRoot&&(Dt.ShadyCSS===void 0||Dt.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,Hr=Symbol(),Qn=new WeakMap,Je=class{constructor(e,t,r){if(this._$cssResult$=!0,r!==Hr)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(Lt&&e===void 0){let r=t!==void 0&&t.length===1;r&&(e=Qn.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),r&&Qn.set(t,e))}return e}toString(){return this.cssText}},Pt=n=>new Je(typeof n=="string"?n:n+"",void 0,Hr),y=(n,...e)=>{let t=n.length===1?n[0]:e.reduce((r,o,i)=>r+(s=>{if(s._$cssResult$===!0)return s.cssText;if(typeof s=="number")return s;throw Error("Value passed to 'css' function must be a 'css' function result: "+s+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(o)+n[i+1],n[0]);return new Je(t,n,Hr)},eo=(n,e)=>{if(Lt)n.adoptedStyleSheets=e.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet);else for(let t of e){let r=document.createElement("style"),o=Dt.litNonce;o!==void 0&&r.setAttribute("nonce",o),r.textContent=t.cssText,n.appendChild(r)}},Fr=Lt?n=>n:n=>n instanceof CSSStyleSheet?(e=>{let t="";for(let r of e.cssRules)t+=r.cssText;return Pt(t)})(n):n;var{is:Zs,defineProperty:Xs,getOwnPropertyDescriptor:Js,getOwnPropertyNames:Qs,getOwnPropertySymbols:ea,getPrototypeOf:ta}=Object,te=window,to=te.trustedTypes,ra=to?to.emptyScript:"",Ur=te.reactiveElementPolyfillSupport,Qe=(n,e)=>n,et={toAttribute(n,e){switch(e){case Boolean:n=n?ra:null;break;case Object:case Array:n=n==null?n:JSON.stringify(n)}return n},fromAttribute(n,e){let t=n;switch(e){case Boolean:t=n!==null;break;case Number:t=n===null?null:Number(n);break;case Object:case Array:try{t=JSON.parse(n)}catch{t=null}}return t}},Et=(n,e)=>!Zs(n,e),ro={attribute:!0,type:String,converter:et,reflect:!1,useDefault:!1,hasChanged:Et},no,oo;(no=Symbol.metadata)!=null||(Symbol.metadata=Symbol("metadata")),(oo=te.litPropertyMetadata)!=null||(te.litPropertyMetadata=new WeakMap);var j=class extends HTMLElement{static addInitializer(e){var t;this._$Ei(),((t=this.l)!=null?t:this.l=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=ro){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let r=Symbol(),o=this.getPropertyDescriptor(e,r,t);o!==void 0&&Xs(this.prototype,e,o)}}static getPropertyDescriptor(e,t,r){var s;let{get:o,set:i}=(s=Js(this.prototype,e))!=null?s:{get(){return this[t]},set(a){this[t]=a}};return{get:o,set(a){let l=o==null?void 0:o.call(this);i==null||i.call(this,a),this.requestUpdate(e,l,r)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){var t;return(t=this.elementProperties.get(e))!=null?t:ro}static _$Ei(){if(this.hasOwnProperty(Qe("elementProperties")))return;let e=ta(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(Qe("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(Qe("properties"))){let t=this.properties,r=[...Qs(t),...ea(t)];for(let o of r)this.createProperty(o,t[o])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[r,o]of t)this.elementProperties.set(r,o)}this._$Eh=new Map;for(let[t,r]of this.elementProperties){let o=this._$Eu(t,r);o!==void 0&&this._$Eh.set(o,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let r=new Set(e.flat(1/0).reverse());for(let o of r)t.unshift(Fr(o))}else e!==void 0&&t.push(Fr(e));return t}static _$Eu(e,t){let r=t.attribute;return r===!1?void 0:typeof r=="string"?r:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){var e;this._$ES=new Promise(t=>this.enableUpdating=t),this._$AL=new Map,this._$E_(),this.requestUpdate(),(e=this.constructor.l)==null||e.forEach(t=>t(this))}addController(e){var t,r;((t=this._$EO)!=null?t:this._$EO=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&((r=e.hostConnected)==null||r.call(e))}removeController(e){var t;(t=this._$EO)==null||t.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let r of t.keys())this.hasOwnProperty(r)&&(e.set(r,this[r]),delete this[r]);e.size>0&&(this._$Ep=e)}createRenderRoot(){var t;let e=(t=this.shadowRoot)!=null?t:this.attachShadow(this.constructor.shadowRootOptions);return eo(e,this.constructor.elementStyles),e}connectedCallback(){var e,t;(e=this.renderRoot)!=null||(this.renderRoot=this.createRenderRoot()),this.enableUpdating(!0),(t=this._$EO)==null||t.forEach(r=>{var o;return(o=r.hostConnected)==null?void 0:o.call(r)})}enableUpdating(e){}disconnectedCallback(){var e;(e=this._$EO)==null||e.forEach(t=>{var r;return(r=t.hostDisconnected)==null?void 0:r.call(t)})}attributeChangedCallback(e,t,r){this._$AK(e,r)}_$ET(e,t){var i;let r=this.constructor.elementProperties.get(e),o=this.constructor._$Eu(e,r);if(o!==void 0&&r.reflect===!0){let s=(((i=r.converter)==null?void 0:i.toAttribute)!==void 0?r.converter:et).toAttribute(t,r.type);this._$Em=e,s==null?this.removeAttribute(o):this.setAttribute(o,s),this._$Em=null}}_$AK(e,t){var i,s,a;let r=this.constructor,o=r._$Eh.get(e);if(o!==void 0&&this._$Em!==o){let l=r.getPropertyOptions(o),d=typeof l.converter=="function"?{fromAttribute:l.converter}:((i=l.converter)==null?void 0:i.fromAttribute)!==void 0?l.converter:et;this._$Em=o;let p=d.fromAttribute(t,l.type);this[o]=(a=p!=null?p:(s=this._$Ej)==null?void 0:s.get(o))!=null?a:p,this._$Em=null}}requestUpdate(e,t,r,o=!1,i){var s,a;if(e!==void 0){let l=this.constructor;if(o===!1&&(i=this[e]),r!=null||(r=l.getPropertyOptions(e)),!(((s=r.hasChanged)!=null?s:Et)(i,t)||r.useDefault&&r.reflect&&i===((a=this._$Ej)==null?void 0:a.get(e))&&!this.hasAttribute(l._$Eu(e,r))))return;this.C(e,t,r)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:r,reflect:o,wrapped:i},s){var a,l,d;r&&!((a=this._$Ej)!=null?a:this._$Ej=new Map).has(e)&&(this._$Ej.set(e,(l=s!=null?s:t)!=null?l:this[e]),i!==!0||s!==void 0)||(this._$AL.has(e)||(this.hasUpdated||r||(t=void 0),this._$AL.set(e,t)),o===!0&&this._$Em!==e&&((d=this._$Eq)!=null?d:this._$Eq=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){var r,o;if(!this.isUpdatePending)return;if(!this.hasUpdated){if((r=this.renderRoot)!=null||(this.renderRoot=this.createRenderRoot()),this._$Ep){for(let[s,a]of this._$Ep)this[s]=a;this._$Ep=void 0}let i=this.constructor.elementProperties;if(i.size>0)for(let[s,a]of i){let{wrapped:l}=a,d=this[s];l!==!0||this._$AL.has(s)||d===void 0||this.C(s,void 0,a,d)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),(o=this._$EO)==null||o.forEach(i=>{var s;return(s=i.hostUpdate)==null?void 0:s.call(i)}),this.update(t)):this._$EM()}catch(i){throw e=!1,this._$EM(),i}e&&this._$AE(t)}willUpdate(e){}_$AE(e){var t;(t=this._$EO)==null||t.forEach(r=>{var o;return(o=r.hostUpdated)==null?void 0:o.call(r)}),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&(this._$Eq=this._$Eq.forEach(t=>this._$ET(t,this[t]))),this._$EM()}updated(e){}firstUpdated(e){}},io;j.elementStyles=[],j.shadowRootOptions={mode:"open"},j[Qe("elementProperties")]=new Map,j[Qe("finalized")]=new Map,Ur==null||Ur({ReactiveElement:j}),((io=te.reactiveElementVersions)!=null?io:te.reactiveElementVersions=[]).push("2.1.2");var rt=window,so=n=>n,Mt=rt.trustedTypes,ao=Mt?Mt.createPolicy("lit-html",{createHTML:n=>n}):void 0,fo="$lit$",re=`lit$${Math.random().toFixed(9).slice(2)}$`,go="?"+re,na=`<${go}>`,me=document,nt=()=>me.createComment(""),ot=n=>n===null||typeof n!="object"&&typeof n!="function",Yr=Array.isArray,oa=n=>Yr(n)||typeof(n==null?void 0:n[Symbol.iterator])=="function",qr=`[ 	
\f\r]`,tt=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,lo=/-->/g,po=/>/g,ue=RegExp(`>|${qr}(?:([^\\s"'>=/]+)(${qr}*=${qr}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),uo=/'/g,co=/"/g,yo=/^(?:script|style|textarea|title)$/i,Zr=n=>(e,...t)=>({_$litType$:n,strings:e,values:t}),u=Zr(1),v=Zr(2),Pd=Zr(3),N=Symbol.for("lit-noChange"),h=Symbol.for("lit-nothing"),mo=new WeakMap,ce=me.createTreeWalker(me,129);function vo(n,e){if(!Yr(n)||!n.hasOwnProperty("raw"))throw Error("invalid template strings array");return ao!==void 0?ao.createHTML(e):e}var ia=(n,e)=>{let t=n.length-1,r=[],o,i=e===2?"<svg>":e===3?"<math>":"",s=tt;for(let a=0;a<t;a++){let l=n[a],d,p,c=-1,m=0;for(;m<l.length&&(s.lastIndex=m,p=s.exec(l),p!==null);)m=s.lastIndex,s===tt?p[1]==="!--"?s=lo:p[1]!==void 0?s=po:p[2]!==void 0?(yo.test(p[2])&&(o=RegExp("</"+p[2],"g")),s=ue):p[3]!==void 0&&(s=ue):s===ue?p[0]===">"?(s=o!=null?o:tt,c=-1):p[1]===void 0?c=-2:(c=s.lastIndex-p[2].length,d=p[1],s=p[3]===void 0?ue:p[3]==='"'?co:uo):s===co||s===uo?s=ue:s===lo||s===po?s=tt:(s=ue,o=void 0);let g=s===ue&&n[a+1].startsWith("/>")?" ":"";i+=s===tt?l+na:c>=0?(r.push(d),l.slice(0,c)+fo+l.slice(c)+re+g):l+re+(c===-2?a:g)}return[vo(n,i+(n[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),r]},it=class n{constructor({strings:e,_$litType$:t},r){let o;this.parts=[];let i=0,s=0,a=e.length-1,l=this.parts,[d,p]=ia(e,t);if(this.el=n.createElement(d,r),ce.currentNode=this.el.content,t===2||t===3){let c=this.el.content.firstChild;c.replaceWith(...c.childNodes)}for(;(o=ce.nextNode())!==null&&l.length<a;){if(o.nodeType===1){if(o.hasAttributes())for(let c of o.getAttributeNames())if(c.endsWith(fo)){let m=p[s++],g=o.getAttribute(c).split(re),f=/([.?@])?(.*)/.exec(m);l.push({type:1,index:i,name:f[2],strings:g,ctor:f[1]==="."?Vr:f[1]==="?"?Wr:f[1]==="@"?Kr:De}),o.removeAttribute(c)}else c.startsWith(re)&&(l.push({type:6,index:i}),o.removeAttribute(c));if(yo.test(o.tagName)){let c=o.textContent.split(re),m=c.length-1;if(m>0){o.textContent=Mt?Mt.emptyScript:"";for(let g=0;g<m;g++)o.append(c[g],nt()),ce.nextNode(),l.push({type:2,index:++i});o.append(c[m],nt())}}}else if(o.nodeType===8)if(o.data===go)l.push({type:2,index:i});else{let c=-1;for(;(c=o.data.indexOf(re,c+1))!==-1;)l.push({type:7,index:i}),c+=re.length-1}i++}}static createElement(e,t){let r=me.createElement("template");return r.innerHTML=e,r}};function Ae(n,e,t=n,r){var s,a,l;if(e===N)return e;let o=r!==void 0?(s=t._$Co)==null?void 0:s[r]:t._$Cl,i=ot(e)?void 0:e._$litDirective$;return(o==null?void 0:o.constructor)!==i&&((a=o==null?void 0:o._$AO)==null||a.call(o,!1),i===void 0?o=void 0:(o=new i(n),o._$AT(n,t,r)),r!==void 0?((l=t._$Co)!=null?l:t._$Co=[])[r]=o:t._$Cl=o),o!==void 0&&(e=Ae(n,o._$AS(n,e.values),o,r)),e}var Gr=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){var d;let{el:{content:t},parts:r}=this._$AD,o=((d=e==null?void 0:e.creationScope)!=null?d:me).importNode(t,!0);ce.currentNode=o;let i=ce.nextNode(),s=0,a=0,l=r[0];for(;l!==void 0;){if(s===l.index){let p;l.type===2?p=new st(i,i.nextSibling,this,e):l.type===1?p=new l.ctor(i,l.name,l.strings,this,e):l.type===6&&(p=new jr(i,this,e)),this._$AV.push(p),l=r[++a]}s!==(l==null?void 0:l.index)&&(i=ce.nextNode(),s++)}return ce.currentNode=me,o}p(e){let t=0;for(let r of this._$AV)r!==void 0&&(r.strings!==void 0?(r._$AI(e,r,t),t+=r.strings.length-2):r._$AI(e[t])),t++}},st=class n{get _$AU(){var e,t;return(t=(e=this._$AM)==null?void 0:e._$AU)!=null?t:this._$Cv}constructor(e,t,r,o){var i;this.type=2,this._$AH=h,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=r,this.options=o,this._$Cv=(i=o==null?void 0:o.isConnected)!=null?i:!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&(e==null?void 0:e.nodeType)===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=Ae(this,e,t),ot(e)?e===h||e==null||e===""?(this._$AH!==h&&this._$AR(),this._$AH=h):e!==this._$AH&&e!==N&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):oa(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==h&&ot(this._$AH)?this._$AA.nextSibling.data=e:this.T(me.createTextNode(e)),this._$AH=e}$(e){var i;let{values:t,_$litType$:r}=e,o=typeof r=="number"?this._$AC(e):(r.el===void 0&&(r.el=it.createElement(vo(r.h,r.h[0]),this.options)),r);if(((i=this._$AH)==null?void 0:i._$AD)===o)this._$AH.p(t);else{let s=new Gr(o,this),a=s.u(this.options);s.p(t),this.T(a),this._$AH=s}}_$AC(e){let t=mo.get(e.strings);return t===void 0&&mo.set(e.strings,t=new it(e)),t}k(e){Yr(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,r,o=0;for(let i of e)o===t.length?t.push(r=new n(this.O(nt()),this.O(nt()),this,this.options)):r=t[o],r._$AI(i),o++;o<t.length&&(this._$AR(r&&r._$AB.nextSibling,o),t.length=o)}_$AR(e=this._$AA.nextSibling,t){var r;for((r=this._$AP)==null?void 0:r.call(this,!1,!0,t);e!==this._$AB;){let o=so(e).nextSibling;so(e).remove(),e=o}}setConnected(e){var t;this._$AM===void 0&&(this._$Cv=e,(t=this._$AP)==null||t.call(this,e))}},De=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,r,o,i){this.type=1,this._$AH=h,this._$AN=void 0,this.element=e,this.name=t,this._$AM=o,this.options=i,r.length>2||r[0]!==""||r[1]!==""?(this._$AH=Array(r.length-1).fill(new String),this.strings=r):this._$AH=h}_$AI(e,t=this,r,o){let i=this.strings,s=!1;if(i===void 0)e=Ae(this,e,t,0),s=!ot(e)||e!==this._$AH&&e!==N,s&&(this._$AH=e);else{let a=e,l,d;for(e=i[0],l=0;l<i.length-1;l++)d=Ae(this,a[r+l],t,l),d===N&&(d=this._$AH[l]),s||(s=!ot(d)||d!==this._$AH[l]),d===h?e=h:e!==h&&(e+=(d!=null?d:"")+i[l+1]),this._$AH[l]=d}s&&!o&&this.j(e)}j(e){e===h?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e!=null?e:"")}},Vr=class extends De{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===h?void 0:e}},Wr=class extends De{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==h)}},Kr=class extends De{constructor(e,t,r,o,i){super(e,t,r,o,i),this.type=5}_$AI(e,t=this){var s;if((e=(s=Ae(this,e,t,0))!=null?s:h)===N)return;let r=this._$AH,o=e===h&&r!==h||e.capture!==r.capture||e.once!==r.once||e.passive!==r.passive,i=e!==h&&(r===h||o);o&&this.element.removeEventListener(this.name,this,r),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){var t,r;typeof this._$AH=="function"?this._$AH.call((r=(t=this.options)==null?void 0:t.host)!=null?r:this.element,e):this._$AH.handleEvent(e)}},jr=class{constructor(e,t,r){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=r}get _$AU(){return this._$AM._$AU}_$AI(e){Ae(this,e)}};var Br=rt.litHtmlPolyfillSupport,ho;Br==null||Br(it,st),((ho=rt.litHtmlVersions)!=null?ho:rt.litHtmlVersions=[]).push("3.3.3");var Ct=(n,e,t)=>{var i,s;let r=(i=t==null?void 0:t.renderBefore)!=null?i:e,o=r._$litPart$;if(o===void 0){let a=(s=t==null?void 0:t.renderBefore)!=null?s:null;r._$litPart$=o=new st(e.insertBefore(nt(),a),a,void 0,t!=null?t:{})}return o._$AI(n),o};var he=window,ne=class extends j{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){var t,r;let e=super.createRenderRoot();return(r=(t=this.renderOptions).renderBefore)!=null||(t.renderBefore=e.firstChild),e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Ct(t,this.renderRoot,this.renderOptions)}connectedCallback(){var e;super.connectedCallback(),(e=this._$Do)==null||e.setConnected(!0)}disconnectedCallback(){var e;super.disconnectedCallback(),(e=this._$Do)==null||e.setConnected(!1)}render(){return N}},bo;ne._$litElement$=!0,ne.finalized=!0,(bo=he.litElementHydrateSupport)==null||bo.call(he,{LitElement:ne});var Xr=he.litElementPolyfillSupport;Xr==null||Xr({LitElement:ne});var xo;((xo=he.litElementVersions)!=null?xo:he.litElementVersions=[]).push("4.2.2");var So="dexcomDialog",sa=500;function $o(n){var e;if(ko(n)){n.showModal();return}n.setAttribute("open",""),n.onkeydown=({key:t})=>{t==="Escape"&&zt(n)},(e=n.querySelector("button"))==null||e.focus()}function aa(n){n.removeAttribute("open"),$o(n)}var Ot=new Map,Jr=!1;function Nt(){var n;return(n=history.state)==null?void 0:n[So]}function Qr(){Jr||Nt()===void 0||Ot.has(Nt())||(Jr=!0,history.back())}function la(){Jr=!1,Qr()}function da(n){let e=Math.random(),t=()=>{Nt()!==e&&zt(n)};$o(n),Ot.set(e,n),history.pushState({[So]:e},""),addEventListener("popstate",t);let r=()=>{Ot.delete(e),removeEventListener("popstate",t),Qr()};n.addEventListener("close",r,{once:!0})}var wo=class{constructor(e){this.host=e;this.dialog=null;e.addController(this),addEventListener("popstate",la),Qr()}hostUpdated(){let e=this.host.renderRoot.querySelector("dialog");e!==this.dialog&&(this.close(),this.dialog=e,e&&da(e))}hostConnected(){clearTimeout(this.closing);let{dialog:e}=this;!e||!_o(e)||(Ot.get(Nt())===e?aa(e):this.close())}hostDisconnected(){this.closing=setTimeout(()=>this.close(),sa)}close(){this.dialog&&zt(this.dialog)}};function zt(n){ko(n)?n.close():_o(n)&&(n.removeAttribute("open"),n.dispatchEvent(new Event("close")))}function Vd({clientX:n,clientY:e,currentTarget:t,target:r}){if(r!==t)return;let o=r,{bottom:i,left:s,right:a,top:l}=o.getBoundingClientRect();s<=n&&n<=a&&l<=e&&e<=i||zt(o)}function _o(n){return n.hasAttribute("open")}function ko(n){return typeof n.showModal=="function"}var Wd=y`
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
`;var P=n=>(e,t)=>{t!==void 0?t.addInitializer(()=>{customElements.define(n,e)}):customElements.define(n,e)};var pa={attribute:!0,type:String,converter:et,reflect:!1,hasChanged:Et},ua=(n=pa,e,t)=>{let{kind:r,metadata:o}=t,i=window.litPropertyMetadata.get(o);if(i===void 0&&window.litPropertyMetadata.set(o,i=new Map),r==="setter"&&((n=Object.create(n)).wrapped=!0),i.set(t.name,n),r==="accessor"){let{name:s}=t;return{set(a){let l=e.get.call(this);e.set.call(this,a),this.requestUpdate(s,l,n,!0,a)},init(a){return a!==void 0&&this.C(s,void 0,n,a),a}}}if(r==="setter"){let{name:s}=t;return function(a){let l=this[s];e.call(this,a),this.requestUpdate(s,l,n,!0,a)}}throw Error("Unsupported decorator location: "+r)};function at(n){return(e,t)=>typeof t=="object"?ua(n,e,t):((r,o,i)=>{let s=o.hasOwnProperty(i);return o.constructor.createProperty(i,r),s?Object.getOwnPropertyDescriptor(o,i):void 0})(n,e,t)}var fe=(n,e,t)=>(t.configurable=!0,t.enumerable=!0,Reflect.decorate&&typeof e!="object"&&Object.defineProperty(n,e,t),t);function rp(n,e){return(t,r,o)=>{let i=s=>{var a,l;return(l=(a=s.renderRoot)==null?void 0:a.querySelector(n))!=null?l:null};if(e){let{get:s,set:a}=typeof r=="object"?t:o!=null?o:(()=>{let l=Symbol();return{get(){return this[l]},set(d){this[l]=d}}})();return fe(t,r,{get(){let l=s.call(this);return l===void 0&&(l=i(this),(l!==null||this.hasUpdated)&&a.call(this,l)),l}})}return fe(t,r,{get(){return i(this)}})}}function ge({freshness:n,next_reading:e},t){return e&&t>e.stale_at?"stale":n==="usual"&&e&&t>e.late_at?"late":n}function Y(n,e){let t=0,r=n.length;for(;t<r;){let o=t+r>>1;n[o][0]<e?t=o+1:r=o}return t}function M(n,e,t){return n.slice(Y(n,e),Y(n,t))}function To(n,e,t,r){let o=Y(n,e);return[...n.slice(0,o),...r,...n.slice(Y(n,t))]}function Le(n,e){let t=Y(n,e),[r,o]=[n[t-1],n[t]],i=r&&(!o||e-r[0]<=o[0]-e)?r:o;return i&&Math.abs(i[0]-e)<=900?i:void 0}function oe(n){if(n.length===0)return;let[e,t]=[Number.POSITIVE_INFINITY,Number.NEGATIVE_INFINITY];for(let[,r]of n)r<e&&(e=r),r>t&&(t=r);return[e,t]}function It(n,e,t){var c,m,g;let r=n==null?void 0:n.status;if(!n||!r)return;let o=ge(r,n.now),{live:i}=n,s=(g=(m=$((c=i==null?void 0:i.readings)!=null?c:[]))==null?void 0:m[0])!=null?g:r.latest,a=(s!=null?s:n.now)+300,l={start:a-e*x,end:a};if(r.latest===null||o==="stale")return{freshness:o,reading:void 0,live:i,span:l,readings:[]};n.need(Math.min(l.start,r.latest),l.end,t);let d=M(n.readings,l.start,r.latest+1),p=ee(n.readings,([f])=>f===r.latest);return p&&{freshness:o,reading:p,live:i,span:l,readings:d}}function Ht(n,{entity:e,tap_action:t}){let r={config:{entity:e,tap_action:t},action:"tap"};n.dispatchEvent(new CustomEvent("hass-action",{detail:r,bubbles:!0,composed:!0}))}var Ro={very_low:{light:"#5e0d33",dark:"#dc3a5e"},low:{light:"#b02843",dark:"#ffb0b3"},in_range:{light:"#12846f",dark:"#0f9f87"},high:{light:"#b98a14",dark:"#f8cf50"},very_high:{light:"#7f3d08",dark:"#dd7a2f"}};function Ao(n){let e=Object.entries(Ro).map(([t,r])=>`--${t.replace("_","-")}: ${r[n]};`);return Pt(e.join(`
`))}var E=y`
:host {
${Ao("light")}
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
${Ao("dark")}
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
`;var en="dexcom-day",tn="dexcom-entity",Lo="dexcomDay",ma="1970-01-01",ha=[],ye=new Set,ie;function Pe(n,e){nn()?history.replaceState(history.state,"",rn(e,n.entity)):(history.pushState({[Lo]:!0},"",rn(e,n.entity)),ie=n),dt()}function Op(){var n;nn()&&((n=history.state)!=null&&n[Lo]?history.back():(history.replaceState(history.state,"",rn()),dt()))}function Po(n){if(ye.size===0)for(let e of["popstate","location-changed"])addEventListener(e,dt);return ye.add(n),()=>{if(ye.delete(n),ie===n&&(ie=void 0),dt(),!(ye.size>0))for(let e of["popstate","location-changed"])removeEventListener(e,dt)}}function Eo(n){let e=nn();return e?(!ie||!Do(ie))&&(ie=ye.has(n)&&Do(n)?n:void 0):ie=void 0,ie===n?e:void 0}function Mo(n){var e;for(let t of ye)if(t.entity===n&&((e=t.lanes)!=null&&e.length))return t.lanes;return ha}function Do({entity:n}){return[null,n].includes(new URLSearchParams(location.search).get(tn))}function nn(){var e;let n=(e=new URLSearchParams(location.search).get(en))!=null?e:"";if(!(!/^\d{4}-\d\d-\d\d$/.test(n)||Number.isNaN(Date.parse(n)))&&!(n<ma))return _(n,0)===n?n:void 0}function rn(n,e){let t=new URLSearchParams(location.search);t.delete(en),t.delete(tn),n&&t.set(en,n),n&&e&&t.set(tn,e);let r=String(t);return location.pathname+(r&&`?${r}`)+location.hash}function dt(){for(let n of ye)n.requestUpdate()}function z(){let n;return(e,t)=>((!n||!on(n.dependencies,e))&&(n={dependencies:e,value:t()}),n.value)}function on(n,e){return n.length===e.length&&n.every((t,r)=>t===e[r])}function Co(n,e){if(!n||e===null)return;let t=n.readings.slice(Y(n.readings,e+n.same_seconds));return t.length>0?{...n,readings:t}:void 0}function Oo(n,{start:e,end:t}){let r=n?M(n.readings,e,t):[];return n&&r.length>0?{...n,readings:r}:void 0}function No(n,e){var t;return n&&e<=((t=n.current_until)!=null?t:0)?$(n.readings):void 0}function Ee({name:n,timing:e},t){let r=t("live_from",{name:n});return e==="arrival"?`${r}, ${t("arrival_time")}`:r}function sn(n,e){return n===null||e===null?void 0:{start:n,end:e}}function Ft(n,e){return e!==void 0&&n.start<e.end&&e.start<n.end}function zo({start:n,end:e}){return{start:new Date(n*1e3).toISOString(),end:new Date(e*1e3).toISOString()}}var fa=w,an=90*w,Ut=28*w,ga=8,ve=-1,ya=23*x,va=250,qt=class{constructor(e){this.host=e;this.readings=[];this.diary=[];this.recentSince=Number.POSITIVE_INFINITY;this.parts=new Map;this.needed=new Map;this.fetching=new Set;this.outdated=new Set;this.failed=new Set}need(e,t,r){let o=this.recentStart(),i=t>o?e:this.host.now();Math.max(i,o)<this.recentSince&&(this.recentSince=Math.max(i-fa,o),this.load(ve));let s=this.olderParts(e,t);this.needed.set(r,s),s.some(a=>this.isToLoad(a))&&(clearTimeout(this.rest),this.rest=setTimeout(()=>this.loadNeeded(),va))}release(e){this.needed.delete(e)}has(e,t){let r=this.recentStart(),o=this.parts.get(ve);return!!(t<=r||o&&o.start<=Math.max(e,r))&&this.olderParts(e,t).every(s=>this.parts.has(s))}missingBefore(e,t){let r=this.olderParts(e,t).flatMap(o=>{var i,s;return(s=(i=this.parts.get(o))==null?void 0:i.missing)!=null?s:[]}).filter(o=>Ft(o,{start:e,end:t})).map(o=>Math.min(o.end,t));return r.length?Math.max(...r):void 0}apply(e){let t=sn(e.start,e.end),r=e.diary_changed?sn(e.diary_start,e.diary_end):void 0;for(let o of this.requested()){let i=this.spanToLoad(o),s=Ft(i,t);(e.reload&&(!t||s)||e.diary_changed&&(!r||Ft(i,r))||s&&this.fetching.has(o))&&this.load(o)}t&&!e.reload&&this.replace(t,e.readings)}reload(){for(let e of this.requested())this.load(e)}retry(){Number.isFinite(this.recentSince)&&!this.parts.has(ve)&&this.failed.add(ve);for(let e of this.failed)this.load(e)}clear(){clearTimeout(this.rest),this.recentSince=Number.POSITIVE_INFINITY,this.parts.clear(),this.needed.clear(),this.failed.clear(),this.outdated.clear(),this.fetching=new Set}requested(){let e=Number.isFinite(this.recentSince)?[ve]:[];return[...new Set([...e,...this.parts.keys(),...this.fetching,...this.failed])]}recentStart(){return Math.floor(this.host.now())-an}olderParts(e,t){let r=Math.min(t,this.recentStart()),o=[];for(let i=Math.floor(e/Ut);i*Ut<r;i+=1)o.push(i);return o}isToLoad(e){return!this.parts.has(e)&&!this.fetching.has(e)&&!this.failed.has(e)}neededParts(){return new Set([...this.needed.values()].flat())}loadNeeded(){for(let e of this.neededParts())this.isToLoad(e)&&this.load(e)}spanToLoad(e){return e!==ve?{start:e*Ut,end:(e+1)*Ut}:{start:K(this.recentSince),end:K(this.host.now())+ya}}async load(e){if(this.fetching.has(e)){this.outdated.add(e);return}this.outdated.delete(e);let{fetching:t}=this;t.add(e);let r=this.spanToLoad(e);try{let o=await this.host.request(r);if(t!==this.fetching)return;this.failed.delete(e),this.keep(e,r,o),this.host.onAnswer(o)}catch(o){if(t!==this.fetching)return;this.failed.add(e),this.host.onFailure(o)}finally{t.delete(e)}this.outdated.has(e)&&this.load(e),this.host.onChange()}keep(e,t,{readings:r,diary:o,missing:i}){this.parts.delete(e),this.parts.set(e,{...t,readings:r,diary:o,missing:i.map(([a,l])=>({start:a,end:l}))});let s=this.neededParts().add(ve);for(let a of[...this.parts.keys()].slice(0,-ga))s.has(a)||this.parts.delete(a);this.join()}replace(e,t){for(let r of this.parts.values()){let o=Math.max(e.start,r.start),i=Math.min(e.end,r.end);o<i&&(r.readings=To(r.readings,o,i,M(t,o,i)))}this.join()}join(){let e=[...this.parts.values()].sort((r,o)=>r.start-o.start),t=e.map(({end:r},o)=>{var i,s;return Math.min(r,(s=(i=e[o+1])==null?void 0:i.start)!=null?s:r)});this.readings=e.flatMap(({start:r,readings:o},i)=>M(o,r,t[i])),this.diary=e.some(({diary:r})=>r===null)?null:e.flatMap(({diary:r},o)=>(r!=null?r:[]).filter(({time:i})=>{var s;return i<t[o]&&i>=((s=t[o-1])!=null?s:Number.NEGATIVE_INFINITY)}))}};var Bt=class{set(e){this.zero=e-Io()}get isSet(){return this.zero!==void 0}get now(){if(this.zero===void 0)throw new Error("No message of Home Assistant has come yet");return this.zero+Io()}};function Io(){return performance.now()/1e3}var Gt=class{constructor(e,t){this.send=e;this.onFailure=t;this.since=Number.POSITIVE_INFINITY;this.answers=new Map;this.hasFailed=!1}of(e){return this.once(JSON.stringify(e),()=>this.request("summary",e))}compared(e,t){return this.once(JSON.stringify([e,t]),async()=>{let[r,{summary:o}]=await Promise.all([this.of(e),this.of(t)]);return{...r,previous:o}})}week(e,t){return this.once(JSON.stringify(["week",e,t]),()=>this.request("week",e,{weekdays:t}))}sensors(){return this.once("sensors",()=>(this.since=Number.NEGATIVE_INFINITY,this.send("sensors",{})))}responses(e,t){return this.once(JSON.stringify(["responses",e,t]),()=>this.request("responses",e,{...t}))}patterns(e,t){return this.once(JSON.stringify(["patterns",e,t]),()=>this.request("patterns",e,{...t}))}clear(){this.hasFailed=!1,this.since=Number.POSITIVE_INFINITY,this.answers.clear()}clearFailed(){let{hasFailed:e}=this;return e&&this.clear(),e}once(e,t){let r=this.answers.get(e);return r||(r=t(),this.answers.set(e,r),r.catch(()=>{this.hasFailed=!0,this.onFailure()})),r}request(e,t,r={}){if(typeof t=="number")return this.send(e,{days:t,...r});let{first:o,last:i}=t,s=_(o,-W(t)-1);this.since=Math.min(this.since,Date.parse(s)/1e3-w);let[a,l]=[`${o}T00:00:00`,`${_(i,1)}T00:00:00`];return this.send(e,{start:a,end:l,...r})}};var ba={not_found:"unknown_entity",not_supported:"unknown_entity",not_loaded:"not_loaded",unauthorized:"not_allowed",unknown_command:"not_loaded",timeout:"failed"};function Vt(n){var t;let e=n==null?void 0:n.code;return typeof e=="string"?(t=ba[e])!=null?t:"refused":"failed"}var xa=2*an+w,wa=3e4,ln,dn=class{constructor(e,t){this.connection=e;this.entityId=t;this.clock=new Bt;this.newer=z();this.sentLive=null;this.listeners=new Set;this.tellers=new Set;this.parts=new qt({now:()=>this.now,request:e=>this.askReadings(e),onAnswer:e=>this.follow(e),onFailure:e=>this.fail(e),onChange:()=>this.notify()});this.summaries=new Gt((e,t)=>this.ask(e,t),()=>this.retryLater());this.onReady=()=>{this.subscribe(),this.parts.reload()};this.onVisible=()=>{document.visibilityState==="visible"&&this.askForTime()}}get now(){return this.clock.now}get isOutdated(){return this.status!==void 0&&this.status.cards_version!==ln}get readings(){return this.parts.readings}get diary(){return this.parts.diary}get live(){var t,r;let e=(r=(t=this.status)==null?void 0:t.latest)!=null?r:null;return this.newer([this.sentLive,e],()=>Co(this.sentLive,e))}listen(e){return this.listeners.size===0&&this.open(),this.listeners.add(e),()=>{this.listeners.delete(e),this.listeners.size===0&&this.close()}}takeState(e){let t=Fo(e)&&!Fo(this.state);this.state=e,t&&this.listeners.size>0&&!this.subscription&&this.retryAll()}need(e,t,r){Uo(r)||this.parts.need(e,t,r)}tells(e){Uo(e)||this.tellers.add(e);let[t]=this.tellers;return t===e}release(e){this.parts.release(e),this.tellers.delete(e)&&this.notify()}has(e,t){return this.parts.has(e,t)}missingBefore(e,t){return this.parts.missingBefore(e,t)}summary(e,t){return t?this.summaries.compared(e,t):this.summaries.of(e)}week(e,t){return this.summaries.week(e,t)}reportLink({start:e,end:t},r){return this.ask("report",{start:e,end:t,language:r})}sensors(){return this.summaries.sensors()}responses(e,t){return this.summaries.responses(e,t)}patterns(e,t){return this.summaries.patterns(e,t)}open(){this.connection.addEventListener("ready",this.onReady),document.addEventListener("visibilitychange",this.onVisible),this.subscribe()}close(){clearTimeout(this.retry),this.connection.removeEventListener("ready",this.onReady),document.removeEventListener("visibilitychange",this.onVisible),this.endSubscription(),this.parts.clear(),this.summaries.clear()}ask(e,t){return this.connection.sendMessagePromise({type:`dexcom_api/${e}`,entity_id:this.entityId,...t})}askReadings(e){return this.ask("readings",zo(e))}async askForTime(){if(this.clock.isSet)try{let e=K(this.now);this.follow(await this.askReadings({start:e,end:e})),this.notify()}catch{}}follow(e){this.clock.set(e.server_time),ln===void 0&&(ln=e.cards_version),this.status=e,this.trouble=void 0}subscribe(){let e={},t=()=>this.subscription===e;this.subscription=e,this.connection.subscribeMessage(r=>t()&&this.take(r),{type:"dexcom_api/subscribe",entity_id:this.entityId},{resubscribe:!1}).then(r=>{if(!t())return r();e.end=r}).catch(r=>{t()&&(this.subscription=void 0,this.fail(r))})}endSubscription(){var e,t;(t=(e=this.subscription)==null?void 0:e.end)==null||t.call(e).catch(()=>{}),this.subscription=void 0}take(e){if(e.gone)this.sentLive=null,this.trouble=e.refused?"not_allowed":"not_loaded",this.retryLater();else{let{status:t,trouble:r}=this;(r||t&&this.concernsSummaries(e,t))&&this.summaries.clear(),this.sentLive=e.live,this.follow(e),this.parts.apply(e)}this.notify()}concernsSummaries(e,t){var o,i;let r=Math.min(e.server_time-xa,this.summaries.since);return e.latest!==t.latest||e.is_imported!==t.is_imported||JSON.stringify(e.limits)!==JSON.stringify(t.limits)||e.reload&&e.start===null||((o=e.end)!=null?o:r)>r||e.diary_changed&&((i=e.diary_end)!=null?i:Number.POSITIVE_INFINITY)>r}fail(e){this.trouble=Vt(e),this.retryLater(),this.notify()}retryLater(){clearTimeout(this.retry),this.listeners.size>0&&(this.retry=setTimeout(()=>this.retryAll(),wa))}retryAll(){this.trouble==="not_loaded"&&this.endSubscription(),this.subscription||this.subscribe(),this.parts.retry(),this.summaries.clearFailed()&&this.notify()}notify(){for(let e of this.listeners)e()}},Ho=new WeakMap;function qo(n,e){var o,i;let t=(o=Ho.get(n))!=null?o:new Map;Ho.set(n,t);let r=(i=t.get(e))!=null?i:new dn(n,e);return t.set(e,r),r}function Fo(n){return n!==void 0&&n.state!=="unavailable"}function Uo(n){return"isConnected"in n&&!n.isConnected}var Wt=class{constructor(e){this.host=e;this.isConnected=!1;e.addController(this)}follow(e,t){let r=e&&t?qo(e.connection,t):void 0;t&&(r==null||r.takeState(e==null?void 0:e.states[t])),r!==this.feed&&(this.leave(),this.feed=r,this.listen())}hostConnected(){this.isConnected=!0,this.listen()}hostDisconnected(){this.isConnected=!1,this.leave()}listen(){var e;this.isConnected&&!this.stop&&(this.stop=(e=this.feed)==null?void 0:e.listen(()=>this.host.requestUpdate()))}leave(){var e,t;(e=this.feed)==null||e.release(this.host),(t=this.stop)==null||t.call(this),this.stop=void 0}};var Go=["none","previous","year_before","custom"],Vo=366;function cn(n,e,t){return{unit:e,...de(n,e,t)}}function pn(n,e){let{unit:t,first:r,last:o}=n;if(t==="month"||t==="year")return cn(V(r,e*(t==="year"?12:1)),t,0);let i=e*W(n);return{unit:t,first:_(r,i),last:_(o,i)}}function pt({first:n,last:e},t){return{start:k(n,t),end:k(_(e,1),t)}}var un=class{constructor(){this.comparison="none";this.listeners=new Set}get compared(){var o;let{comparison:e,period:t}=this;if(!t||e==="none")return;if(e==="previous")return pn(t,-1);if(e==="year_before")return{first:V(t.first,-12),last:V(t.last,-12)};let r=(o=this.comparedFirst)!=null?o:pn(t,-1).first;return{first:r,last:_(r,W(t)-1)}}select(e){this.period=e,this.notify()}move(e){this.period&&this.select(pn(this.period,e))}compare(e,t){this.comparison=e,this.comparedFirst=t,this.notify()}listen(e){return this.listeners.add(e),()=>this.listeners.delete(e)}notify(){for(let e of this.listeners)e()}},Bo=new Map;function Wo(n){var t;let e=(t=Bo.get(n))!=null?t:new un;return Bo.set(n,e),e}var Kt=class{constructor(e){this.host=e;e.addController(this)}hostConnected(){this.store=Wo(location.pathname),this.stop=this.store.listen(()=>this.host.requestUpdate())}hostDisconnected(){var e;(e=this.stop)==null||e.call(this)}};var Sa=new Map,$a=new Map;function jt(n,e={}){return Ko(Sa,[n,e],()=>new Intl.DateTimeFormat(n,e))}function ut(n,e){return Ko($a,[n,e],()=>new Intl.NumberFormat(n,e))}function Ko(n,e,t){var i;let r=JSON.stringify(e),o=(i=n.get(r))!=null?i:t();return n.set(r,o),o}function se(n,e=0){let t=10**e;return Math.sign(n)*Math.floor(Math.abs(n)*t+.5)/t+0}function C(n,e){return ri(n,e,ti(e))}function Zo(n,e){var t;return(t=ni(n,e))!=null?t:C(n,e)}function Xo(n,e){var t;return(t=ni(n,e))!=null?t:ri(n,e,ti(e)+1)}function Jo(n,e,t){let{very_low_mg_dl:r,low_mg_dl:o,high_mg_dl:i,very_high_mg_dl:s}=e;switch(n){case"very_low":return[{...C(r,t),sign:"<"}];case"low":return o>r?mn(C(r,t),Yo(C(o,t),-1)):[];case"in_range":return mn(C(o,t),C(i,t));case"high":return i<s?mn(Yo(C(i,t),1),C(s,t)):[];case"very_high":return[{...C(s,t),sign:">"}]}}function Yt(n){if(n<=0||n>=100)return{value:n<=0?0:100,digits:0,sign:""};if(n<.05)return{value:.1,digits:1,sign:"<"};if(n>=99.5)return{value:99,digits:0,sign:">"};let e=se(n,1);return e<10?{value:e,digits:1,sign:""}:{value:se(n),digits:0,sign:""}}function Qo(n){return n.map((e,t)=>hn(n,t))}function hn(n,...e){let t=fn(n,1e3),r=jo(t,e)/10;if(r===0||r===100)return{value:r,digits:0,sign:""};let o=jo(n,e);if(o>0&&o<.05)return{value:r,digits:1,sign:"<"};let i=o>=100-.05&&o<100;return{value:r,digits:1,sign:i?">":""}}function jo(n,e){return e.reduce((t,r)=>t+n[r],0)}function fn(n,e){let t=n.map(i=>i*(e/100)),r=t.map(i=>Math.max(Math.floor(i),i>0?1:0)),o=i=>t[i]-r[i];for(;;){let i=e-r.reduce((d,p)=>d+p,0);if(i===0)return r;let s=Math.sign(i),a=[...r.keys()].filter(d=>r[d]>(s<0?1:0));if(a.length===0)return r;let l=a.reduce((d,p)=>s*o(p)>s*o(d)?p:d);r[l]=r[l]+s}}function ei(n){let e=Math.max(0,se(n/60));if(e<2880)return{days:0,hours:Math.floor(e/60),minutes:e%60};let t=se(e/60);return{days:Math.floor(t/24),hours:t%24,minutes:0}}function ti({unit:n}){return n==="mg/dL"?0:1}function ri(n,{unit_per_mg_dl:e},t){return{value:se(n*e,t),digits:t,sign:""}}function ni(n,e){if(n<40)return{...C(40,e),sign:"<"};if(n>400)return{...C(400,e),sign:">"}}function Yo(n,e){let{value:t,digits:r}=n;return{...n,value:se(t+e/10**r,r)}}function mn(n,e){return n.value<e.value?[n,e]:[n]}var _a={hour:"numeric",minute:"2-digit"},oi={weekday:"short",day:"numeric",month:"short"},Me=class{constructor(e,t,r){this.dateFormats=new WeakMap;let{locale:o}=e;this.language=o.language,this.zone=r?"UTC":ct(e),this.clock=r!=null?r:Rt(this.zone),this.isShifted=r!==void 0;let{first:i,last:s}=de(At(t,this.zone),"year",0);this.yearStart=k(i,this.zone),this.yearEnd=k(_(s,1),this.zone),this.numberLanguage=Ta(o.number_format,o.language),this.useGrouping=o.number_format!=="none",this.hour12=ka(o)}number(e,t=0){return ut(this.numberLanguage,{useGrouping:this.useGrouping,minimumFractionDigits:t,maximumFractionDigits:t}).format(e)}amount(e){return ut(this.numberLanguage,{useGrouping:this.useGrouping,maximumFractionDigits:2}).format(e)}change(e){return ut(this.numberLanguage,{maximumFractionDigits:2,signDisplay:"always"}).format(e)}glucose(e,t){return this.shown(C(e,t))}reading(e,t){return this.shown(Zo(e,t))}mean(e,t){return this.shown(Xo(e,t))}percent(e){return this.shownPercent(Yt(e))}shown({value:e,digits:t,sign:r}){return r+this.number(e,t)}shownPercent({value:e,digits:t,sign:r}){let o=ut(this.numberLanguage,{style:"percent",minimumFractionDigits:t,maximumFractionDigits:t});return r+o.format(e/100)}time(e){return this.date(e,_a)}hour(e){return this.hour12?this.date(e,{hour:"numeric"}):this.date(e,{hour:"2-digit",minute:"2-digit"})}day(e){return this.date(e,oi)}month(e){return this.part(e,{month:"short"})}weekday(e){return this.date(e,{weekday:"short"})}dayAndTime(e){return`${this.day(e)}, ${this.time(e)}`}date(e,t){let r=this.yearStart<=e&&e<this.yearEnd,o=t.month&&!r;return this.part(e,o?{year:"numeric",...t}:t)}dayOfYear(e){return this.part(e,oi)}dateOfYear(e){return this.part(e,{day:"numeric",month:"short"})}part(e,t){let r=this.dateFormats.get(t);if(!r){let o=this.hour12?"h12":"h23";r=jt(this.language,{...t,hourCycle:o,timeZone:this.zone}),this.dateFormats.set(t,r)}return r.format((this.isShifted?this.clock.wall(e):e)*1e3)}};function ct({locale:n,config:e}){return n.time_zone==="server"?e.time_zone:jt().resolvedOptions().timeZone}function Z(n){return[...new Set(n)].join(" – ")}function be(n,e){let{days:t,hours:r,minutes:o}=ei(n);return t>0?e("duration_days",{days:t,hours:r}):r===0?e("duration_minutes",{minutes:o}):e("duration_hours",{hours:r,minutes:String(o).padStart(2,"0")})}function ka({time_format:n,language:e}){var r;return n==="12"||n==="24"?n==="12":(r=jt(n==="system"?void 0:e,{hour:"numeric"}).resolvedOptions().hour12)!=null?r:!1}function Ta(n,e){switch(n){case"comma_decimal":case"none":return"en-US";case"decimal_comma":return"de";case"space_comma":return"fr";case"quote_decimal":return"de-CH";case"system":return;default:return e}}function ii({config:n}){return n.state==="NOT_RUNNING"||n.state==="STARTING"}function si(n){var r;let t=matchMedia("(forced-colors: active)").matches||(r=n==null?void 0:n.themes)==null?void 0:r.darkMode;return t!=null?t:matchMedia("(prefers-color-scheme: dark)").matches}var Ra=`/config/integrations/integration/${je}`,gn=`${je}.import_history`,Aa=`/developer-tools/action?service=${gn}`;function Zt(n){return u`<div class="notice" role="alert">
${n("reload_needed")} <button @click=${()=>location.reload()}>${n("reload")}</button>
</div>`}function ai(n,e,t,r){var i,s;if(!((i=e.status)!=null&&i.signed_out))return h;let o=((s=n.user)==null?void 0:s.is_admin)===!1?t("sign_in_for_others"):u`<a href=${Ra}>${t("sign_in")}</a>`;return u`<div class="notice" role="status">
${t("signed_out",{name:_e(n,r)})} ${o}
</div>`}function G({hass:n,feed:e,format:t,say:r},o,i,s=e.missingBefore(o,i)){var m;let a=e.status,d=a.missing_before!==null&&o<a.missing_before?a.missing_before:s;if(d==null)return h;let p=t.dayAndTime(d);if(a.fetched_percent!==null){let g=t.percent(a.fetched_percent);return u`<div class="notice" role="status">${r("importing",{time:p,percent:g})}</div>`}if(!a.may_import)return u`<div class="notice" role="status">${r("missing_for_others",{time:p})}</div>`;let c=((m=n.user)==null?void 0:m.is_admin)===!1?u`<code>${gn}</code>`:u`<a href=${Aa}>${gn}</a>`;return u`<div class="notice" role="status">${r("missing",{time:p})} ${c}</div>`}var Da=new Set(["failed","refused"]),La=3e4,T=class extends ne{constructor(){super(...arguments);this.dark=!1;this.feeds=new Wt(this);this.period=new Kt(this);this.formatter=z();this.dayPart="unneeded"}get entity(){var t;return(t=this.config)==null?void 0:t.entity}get lanes(){var t;return(t=this.config)==null?void 0:t.lanes}connectedCallback(){super.connectedCallback(),this.stopHosting=Po(this),this.requestUpdate(),this.clock=setInterval(()=>this.requestUpdate(),La)}disconnectedCallback(){var t;super.disconnectedCallback(),(t=this.stopHosting)==null||t.call(this),clearInterval(this.clock)}shouldUpdate(t){var o;if(t.size!==1||!t.has("hass"))return!0;let r=t.get("hass");return!r||!this.hass||Pa(r,this.hass,(o=this.config)==null?void 0:o.entity)}willUpdate(t){var o,i;this.dark=si(this.hass),this.feeds.follow(this.hass,(o=this.config)==null?void 0:o.entity),this.openedDay=Eo(this),this.openedDay&&this.dayPart==="unneeded"&&this.loadDayPart();let r=(i=this.hass)==null?void 0:i.locale.language;r&&!zr(r)&&Bn(r).then(()=>this.requestUpdate())}render(){let{hass:t,config:r}=this;if(!(!t||!r||!zr(t.locale.language)))return u`${this.drawAccount(t,r)}
${this.dayPart==="loaded"?u`<dexcom-day-dialog .day=${this.openedDay} .entity=${r.entity} .lanes=${Mo(r.entity)} .hass=${t}></dexcom-day-dialog>`:h}`}drawAccount(t,r){var b;let o=ii(t)&&((b=t.localize)==null?void 0:b.call(t,"ui.notification_toast.starting")),i=Gn(t,{entity:r.entity}),s=(S,A)=>S==="not_loaded"&&o||i(S,A),{feed:a}=this.feeds,l=t.entities[r.entity];if(l&&l.platform!==je)return this.message(s("unknown_entity"));if(!a||!a.trouble&&!a.status)return this.message(s("loading"));let{trouble:d}=a;if(d){let S=Da.has(d)||d==="not_loaded"&&o&&a.readings.length>0;if(!a.status||!S)return this.message(s(d))}let{locale:p,config:c}=t,m=this.formatter([p,c,K(a.now)],()=>new Me(t,a.now)),g=()=>this.notice(t,a,s,r.entity),f={hass:t,feed:a,format:m,say:s,get notice(){return g()}};return this.draw(f,r)}notice(t,r,o,i){let s=r.tells(this),a=s&&r.isOutdated||this.dayPart==="missing";return u`${a?Zt(o):h}
${s?ai(t,r,o,i):h}`}async loadDayPart(){this.dayPart="loading";try{await Vn(),this.dayPart="loaded"}catch{this.dayPart="missing"}this.requestUpdate()}message(t,r=h){return u`<ha-card>${r}<div class="message" role="status">${t}</div></ha-card>`}};R([at({attribute:!1})],T.prototype,"hass",2),R([at({type:Boolean,reflect:!0})],T.prototype,"dark",2),R([at({attribute:!1})],T.prototype,"config",2);function Pa(n,e,t=""){var r,o;return n.states[t]!==e.states[t]||n.entities[t]!==e.entities[t]||n.locale!==e.locale||n.config.state!==e.config.state||n.connection!==e.connection||((r=n.themes)==null?void 0:r.darkMode)!==((o=e.themes)==null?void 0:o.darkMode)}var X=["very_low","low","in_range","high","very_high"];function U(n,e){return n<e.very_low_mg_dl?"very_low":n<e.low_mg_dl?"low":n<=e.high_mg_dl?"in_range":n<=e.very_high_mg_dl?"high":"very_high"}function Xt(n){return n==="below"?X.slice(0,2):n==="above"?X.slice(3):[n]}var Ea={rising_quickly:-90,rising:-90,rising_slightly:-45,steady:0,falling_slightly:45,falling:90,falling_quickly:90},Ma={very_low:"M0,0H12L6,6ZM0,6H12L6,12Z",low:"M0,1H12L6,11Z",in_range:"M6,1a5,5 0 1 1 -.01,0Z",high:"M0,11H12L6,1Z",very_high:"M0,6H12L6,0ZM0,12H12L6,6Z"};function Jt(n,e,t){var m;let{feed:r,format:o,hass:i}=n,s=r.status,a=qn(i).length>1,l=(m=t.title)!=null?m:a?_e(i,t.entity):"",{reading:d}=e,p=yn(n,e.live),c={name:l,live:p,...Ca(n,e,t.entity)};return d?{...c,value:o.reading(d[1],s),band:U(d[1],s.limits),arrow:vn(n,t.entity)}:{...c,value:"–",band:void 0,arrow:h}}function yn({feed:n,format:e,say:t},r){let o=No(r,n.now);if(!r||!o)return;let[i,s]=o,a=n.status;return{band:U(s,a.limits),value:e.reading(s,a),source:Ee(r,t),age:t("ago",{duration:be(Math.max(n.now-i,0),t)})}}function Ca(n,{freshness:e},t){let{feed:r,hass:o,say:i}=n,{latest:s,signed_out:a}=r.status;if(s===null)return{age:i("none_yet"),reason:""};if(e==="stale")return{age:i("no_readings_since",{time:Oa(n,s)}),reason:bn(o,t)};let l=i("ago",{duration:be(r.now-s,i)});return a?{age:l,reason:i("refused_sign_in")}:{age:l,reason:e==="late"?i("late"):""}}function li({feed:n,format:e},t){return Xe(n.now,e.zone)<=t?e.time(t):e.dayAndTime(t)}function Oa({feed:n,format:e},t){let r=o=>Xe(n.now,e.zone,o)<=t;return r(0)?e.time(t):r(-6)?`${e.weekday(t)} ${e.time(t)}`:e.date(t,{day:"numeric",month:"short"})}function vn({hass:n,say:e},t){var s,a,l;let r=(l=(a=n.states[(s=Nr(n,t).get("sensor.trend"))!=null?s:""])==null?void 0:a.state)!=null?l:"",o=Ea[r];if(o===void 0||!Ye(r))return h;let i=r.endsWith("_quickly");return u`<svg class="arrow" viewBox="0 0 24 24" role="img" aria-label=${e(r)}>
<title>${e(r)}</title>
<g transform="rotate(${o} 12 12)">
<path d=${i?"M2,8H14M2,16H14M11,3L21,12L11,21":"M3,12H20M13,5L20,12L13,19"}></path>
</g>
</svg>`}function bn(n,e){var r;let t=n.states[(r=Nr(n,e).get("binary_sensor.stale_data"))!=null?r:""];return t?n.formatEntityAttributeValue(t,"reason"):""}function Qt(n){return di(n,"0 0 12 12",`fill: ${er(n)}`)}function Na(n){return di(n,"-1 -1 14 14",`fill: none; stroke: ${er(n)}; stroke-width: 2`)}function di(n,e,t){return u`<svg class="range-mark" viewBox=${e} aria-hidden="true">
${v`<path d=${Ma[n]} style=${t}></path>`}
</svg>`}function pi(n,e){return u`<li><svg class="live-key" viewBox="-7 -7 14 14" aria-hidden="true"><circle r="4"></circle></svg>
<span>${Ee(n,e)}</span></li>`}function Ce({age:n,band:e,source:t,value:r},o){return u`<span class="live" title="${r}, ${t}, ${n}">${Na(e)}
<span class="live-value">${r}</span><span class="hidden">${o(e)}</span>
<span class="live-source">${t}</span><span class="live-age">${n}</span></span>`}var Oe=y`
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
`;function er(n){return`var(--${n.replace("_","-")})`}var za=1,Ne=class extends T{willUpdate(e){super.willUpdate(e),this.latest=It(this.feeds.feed,za,this)}draw(e,t){var f;let{latest:r}=this,{feed:o,say:i}=e;if(!r)return this.message(i((f=o.trouble)!=null?f:"loading"));let s=Jt(e,r,t),{age:a,arrow:l,band:d,live:p,name:c,reason:m,value:g}=s;return u`<button class=${d?"":"stale"} title=${m||h}
@click=${()=>Ht(this,t)}>
${d?u`${Qt(d)}<span class="hidden">${i(d)}</span>`:h}
<span>
<span class="age">${a}</span>
<span class="now">
${c?u`<span class="name">${c}</span>`:h}
${g} ${d?u`${o.status.unit} ${l}`:h}
${m?u`<span class="reason">${m}</span>`:h}
${p?Ce(p,i):h}
</span>
</span>
</button>`}message(e){return u`<span class="message" role="status">${e}</span>`}};Ne.styles=[E,Oe,y`
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
`],Ne=R([P("dexcom-badge-content")],Ne);var Ia=1440,ui=5,Ha=1380,xn=2;function mt(n){var a;let e=[];for(let l of X){let d=(a=n==null?void 0:n[`${l}_percent`])!=null?a:null;if(d===null)return;e.push(d)}let t=Qo(e),{expected_readings:r=0,present_readings:o=0}=n!=null?n:{},i=r*ui>=Ha,s=fn(e,i?Ia:o*ui);return X.map((l,d)=>({band:l,percent:e[d],shown:t[d],minutes:s[d],isADay:i}))}function mi({isADay:n,minutes:e},t){let r=be(e*60,t);return n?t("minutes_a_day",{duration:r}):r}function tr(n,e,t,r,o){let[i,s]=Jo(n,e,t);if(!i)return;let a=r.number(i.value,i.digits);return i.sign?o(i.sign==="<"?"below":"above",{value:a}):s?`${a}–${r.shown(s)}`:a}function Fa(n,e){return e.flatMap(({range:t,less_than_percent:r,more_than_percent:o})=>{let i=hi(n.filter(({band:s})=>Xt("below").includes(s)));return t==="below"&&r!==null?[ci(n,t,r)]:t==="in_range"&&o!==null?[ci(n,t,Math.min(i+o,100))]:[]})}function ci(n,e,t){let r=n.filter(i=>i.percent>0),o=r.map((i,s)=>hi(r.slice(0,s+1)));return{range:e,percent:t,gaps:o.slice(0,-1).filter(i=>i<t).length}}function hi(n){return n.reduce((e,{percent:t})=>e+t,0)}function fi(n,e,t,r=[]){let o=n.map(({band:a,shown:l})=>`${t(a)} ${e.shownPercent(l)}`),i=n.filter(({percent:a})=>a>0),s=xn*(i.length-1);return u`<div class="band-bar" role="img" aria-label=${o.join(", ")}>
<div class="fills">
${i.map(({band:a,percent:l})=>u`<i class="fill ${a}" style="flex-grow:${l}"></i>`)}
</div>
${Fa(n,r).map(a=>u`<div class="mark" data-goal=${a.range}>
<i style="flex-basis:calc((100% - ${s}px) * ${a.percent/100} + ${a.gaps*xn}px)"></i>
</div>`)}
</div>`}var rr=y`
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
gap: ${xn}px;
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
`;var vi=1;function ze(n,e,t,r){let o=new Map(X.map(a=>[a,""])),i={left:Number.NEGATIVE_INFINITY,top:0,bottom:0,end:0,band:void 0},s=()=>{let{band:a,bottom:l,left:d,top:p}=i;if(!a)return;let c=p===l?"h0":`V${l}`;o.set(a,`${o.get(a)}M${d},${p}${c}`)};for(let[a,l]of n){let[d,p,c]=[yi(t(a)),yi(r(l)),U(l,e)];if(c===i.band&&d-i.left<vi){i.top=Math.min(i.top,p),i.bottom=Math.max(i.bottom,p);continue}s(),Object.assign(i,{band:c,left:d,top:p,bottom:p})}return s(),o}function nr(n,e,t){let r="",o=Number.NEGATIVE_INFINITY,i;for(let[s,a]of n){let[l,d]=[ht(e(s)),ht(t(a))],p=s<o||s-o>900;if(o=s,i&&!p&&l-i.left<vi){i.top=Math.min(i.top,d),i.bottom=Math.max(i.bottom,d),i.end=d;continue}r+=`${gi(i)}${p?"M":"L"}${l},${d}`,i={left:l,top:d,bottom:d,end:d}}return r+gi(i)}function gi(n){return!n||n.top===n.bottom?"":`V${n.top}V${n.bottom}V${n.end}`}function yi(n){return Math.round(n*2)/2}function ht(n){return Math.round(n*10)/10}function bi(n){return wi(n).map(e=>`M${wn(e)}`).join("")}function xi(n){return wi(n).map(e=>{let t=e.map(([o,,i])=>[o,i]),r=e.reverse().map(([o,i])=>[o,i]);return`M${wn(t)}L${wn(r)}Z`}).join("")}function wi(n){let e=[];return n.forEach((t,r)=>{var o;t&&(n[r-1]?(o=$(e))==null||o.push(t):e.push([t]))}),e}function wn(n){let e=qa(n);return n.map(([t,r],o)=>{let i=[t,r].map(ht).join();if(o===0)return i;let[s,a]=n[o-1],l=(t-s)/3,[d=0,p=0]=e.slice(o-1);return`C${[s+l,a+l*d,t-l,r-l*p].map(ht).join()},${i}`}).join("")}function qa(n){let e=n.slice(1).map(([i],s)=>i-n[s][0]),t=e.map((i,s)=>(n[s+1][1]-n[s][1])/i),r=t.slice(1).map((i,s)=>{let[a=0,l=0,d=0]=[t[s],e[s],e[s+1]],p=(a*d+i*l)/(l+d),c=Math.min(Math.abs(a),Math.abs(i),Math.abs(p)/2);return(Math.sign(a)+Math.sign(i))*c}),o=(i=0,s=i)=>(3*i-s)/2;return[o(t[0],r[0]),...r,o($(t),$(r))]}var Sn=13;function or(n,e,t,r){let{very_low_mg_dl:o,low_mg_dl:i,high_mg_dl:s,very_high_mg_dl:a}=t.limits,l=[{limit:o,kind:"faint",room:e(o)-e(i)},{limit:i,kind:"limit",room:Sn},{limit:s,kind:"limit",room:Sn},{limit:a,kind:"faint",room:e(s)-e(a)}];return v`
<rect class="target" x=${n.left} width=${n.right-n.left}
y=${e(s)} height=${e(i)-e(s)}></rect>
${l.map(({limit:d,kind:p,room:c})=>v`
<line class=${p} x1=${n.left} x2=${n.right} y1=${e(d)} y2=${e(d)}></line>
${c<Sn?"":v`<text x=${n.left-5} y=${e(d)+4} text-anchor="end">${r.glucose(d,t)}</text>`}`)}`}var ir=y`
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
`;var Va=300;function Si(n,e,t=!1){let r=(e[1]-e[0])/(n[1]-n[0]),[o,i]=t?[Math.min(...n),Math.max(...n)]:[Number.NEGATIVE_INFINITY,Number.POSITIVE_INFINITY];return Object.assign(l=>e[0]+(Math.min(Math.max(l,o),i)-n[0])*r,{invert:l=>n[0]+(l-e[0])/r,domain:n,range:e})}function I(n,e,t){return Si([n,e],[t.left,t.right])}function ae(n,e,t){let r=Math.max(Va,e.high_mg_dl+20),o=n>r?400:r;return Si([40,o],[t.bottom,t.top],!0)}var Wa=["p5_mg_dl","p25_mg_dl","p50_mg_dl","p75_mg_dl","p95_mg_dl"],gt=1440,Ka=[0,6,12,18,24],ft={left:34,right:10,top:8,bottom:20};function ki(n){let[e,t]=[n[0],$(n)];if(!e||!t)return[];let r=gt/n.length/2,o={...e};for(let i of Wa)o[i]=Ya(e[i],t[i]);return[{...o,minute_of_day:0},...n.map(i=>({...i,minute_of_day:i.minute_of_day+r})),{...o,minute_of_day:gt}]}function yt(n,e){return e.hour(pe(w+n*x,e.zone))}function ja({width:n,height:e}){return{left:ft.left,right:Math.max(n-ft.right,ft.left+1),top:ft.top,bottom:e-ft.bottom}}function Ti(n,e,t,r,o){let i=ja(t),s=ki(n),a=Math.max(...s.map(p=>{var c;return(c=p.p95_mg_dl)!=null?c:0})),l=I(0,gt,i),d=ae(a,r.limits,i);return v`
${or(i,d,r,o)}
${Za(i,o)}
<path class="outer" d=${$i(s,"p5_mg_dl","p95_mg_dl",l,d)}></path>
<path class="inner" d=${$i(s,"p25_mg_dl","p75_mg_dl",l,d)}></path>
<path class="before" d=${_i(e,i,d)}></path>
<path class="median" d=${_i(n,i,d)}></path>`}function Ya(n,e){return n===null||e===null?null:(n+e)/2}function $i(n,e,t,r,o){return xi(n.map(({minute_of_day:i,[e]:s,[t]:a})=>s===null||a===null?void 0:[r(i),o(s),o(a)]))}function _i(n,e,t){let r=I(0,gt,e);return bi(ki(n).map(({minute_of_day:o,p50_mg_dl:i})=>i===null?void 0:[r(o),t(i)]))}function Za(n,e){let t=I(0,gt,n);return Ka.map(r=>{let o=t(r*60),i=r===0?"start":r===24?"end":"middle";return v`
<line class="tick" x1=${o} x2=${o} y1=${n.top} y2=${n.bottom}></line>
<text x=${o} y=${n.bottom+14} text-anchor=${i}>${yt(r,e)}</text>`})}var Ri=y`
${ir}
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
`;function sr(n,e,t,r,o){let[i,s]=[o(e.high_mg_dl),o(e.low_mg_dl)];return v`<rect class="target" width=${t} y=${i} height=${s-i}></rect>
<path class="trace" d=${nr(n,r,o)}></path>
${[...ze(n,e,r,o)].map(([a,l])=>l?v`<path class="dots" style="stroke: var(--${a.replace("_","-")})" d=${l}></path>`:h)}`}var ar=y`
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
`;var Xa=["sunday","monday","tuesday","wednesday","thursday","friday","saturday"],Ja=1,Qa=[1,2,3,4,5,6,7],el=/^(en(-(us|ca|au))?|ja(-.*)?|pt-br|he.*)$/i;function lr({first_weekday:n,language:e}){var r,o;let t=Xa.indexOf(n!=null?n:"");if(t>=0)return t;try{let{Locale:i}=Intl,s=i&&new i(e),a=(o=(r=s==null?void 0:s.getWeekInfo)==null?void 0:r.call(s))!=null?o:s==null?void 0:s.weekInfo;if(a)return a.firstDay%7}catch{}return el.test(e)?0:Ja}function Dc(n){return Qa.map(e=>(n+e+5)%7+1)}function Lc(n,e,t="short"){return e.date(k(`2024-01-0${n}`,e.zone),{weekday:t})}var $n={day:"numeric",month:"short",year:"numeric"},Ai=70;function _n({start:n,end:e,days:t},r){let[o,i]=[t[0],$(t)];if(!o||!i)return Z([n,e].map(p=>r.date(xe(p),$n)));let s=({day:p})=>r.date(k(p,r.zone),$n);if(!(xe(n)===xe(o.start)&&xe(e)<xe(i.end)))return Z([s(o),s(i)]);let l=k(i.day,r.zone),d=r.time(l+xe(e)-xe(i.start));return o===i?`${s(o)}, ${Z([r.time(l),d])}`:Z([s(o),`${s(i)}, ${d}`])}function xe(n){return Date.parse(n)/1e3}function dr({hours:n},e,t){let r=Math.round(n*4)/4;return r===24?"":` (${t("hours_short",{count:e.amount(r)})})`}function Di(n,e,t){return t("labelled",{label:t("previous"),value:_n(n,e)})}function Li({summary:n,status:e,format:t,say:r}){let{active_percent:o,start:i}=n;if(o>=Ai)return[r("not_enough_hours_detail")];let s=t.percent(Math.min(o,Ai-1)),a=e.first_reading,l=a!==null&&a>Date.parse(i)/1e3;return[r("not_enough_data_detail",{percent:s}),...l?[r("labelled",{label:r("reading_first"),value:t.date(a,$n)})]:[]]}var we=class{constructor(e){this.host=e}get isLoading(){return this.requested!==this.settled}follow(e,t){e!==this.feed&&(this.answer=void 0,this.trouble=void 0,this.feed=e),t!==this.requested&&(this.requested=t,t.then(r=>this.settle(t,r),r=>this.settle(t,void 0,Vt(r))))}settle(e,t,r){e===this.requested&&(this.settled=e,this.trouble=r,t&&(this.answer=t),this.host.requestUpdate())}},q=class extends we{request(e,t,r){this.follow(e,e.summary(t,r))}},Pi=class extends we{request(e,t,r){this.follow(e,e.week(t,r))}},Ei=class extends we{request(e){this.follow(e,e.sensors())}},Mi=class extends we{request(e,t,r){this.follow(e,e.responses(t,r))}},Ci=class extends we{request(e,t,r){this.follow(e,e.patterns(t,r))}};function H({start:n,end:e}){return{start:Date.parse(n)/1e3,end:Date.parse(e)/1e3}}function Oi(n){let e=H(n),[t]=n.days.slice(-14);return t?{...e,start:H(t).start}:e}var tl=31,pr=class{constructor(e){this.host=e;this.summary=new q(e)}get trouble(){return this.summary.trouble}update(e,t,r,o){var d,p,c,m,g,f;this.feed=e,this.days=void 0;let i=e==null?void 0:e.status;if(!e||!i||i.latest===null)return;let s=o==null?void 0:o.period;this.summary.request(e,s!=null?s:t);let{answer:a}=this.summary;if(!a)return;let{days:l=[]}=(d=a.summary)!=null?d:{};this.days=s?Ni(l,tl,void 0,r):Ni(l,t,(p=i.known_since)!=null?p:void 0,r),this.span={start:(m=(c=$(this.days))==null?void 0:c.start)!=null?m:i.latest-t*w,end:(f=(g=this.days[0])==null?void 0:g.end)!=null?f:i.latest},e.need(this.span.start,this.span.end,this.host)}readingsOf({start:e,end:t}){var r,o;return M((o=(r=this.feed)==null?void 0:r.readings)!=null?o:[],e,t)}};function kn(n,e){return{summary:n,...H(n),isSoFar:H(n.metrics).end<H(n).end,shown:k(n.day,e)}}function Ni(n,e,t,r){return n.slice(-e).map(o=>kn(o,r)).reverse().filter((o,i)=>i===0||t===void 0||o.end>t)}var J={left:0,right:240,top:2,bottom:46},ur=[6,12,18];function zi(n,e,t,r){let o=I(n.start,n.end,J);return u`<svg
class="stretched"
viewBox="0 0 ${J.right} ${J.bottom+J.top}"
preserveAspectRatio="none"
aria-hidden="true"
data-readings=${e.length}
>
${rl(n,t).map(i=>v`<path class="tick" d="M${o(i)},${J.top}V${J.bottom}"></path>`)}
${sr(e,t.limits,J.right,o,r)}
</svg>`}function rl({start:n,end:e},{clock_shifts:t}){var s;let[r]=(s=ee(t,([a])=>n<=a&&a<e))!=null?s:[e],o=ur.map(a=>n+a*x).filter(a=>a<r),i=ur.map(a=>e-w+a*x).filter(a=>a>r);return[...o,...i]}function Tn({goals:n}){var e,t;return(t=(e=n.find(({range:r})=>r==="in_range"))==null?void 0:e.more_than_percent)!=null?t:null}function Ii(n,e){let t=Tn(e);return t===null?{band:"in_range",strength:n/100}:n>t?{band:"in_range",strength:(n-t)/(100-t)}:{band:"high",strength:(t-n)/t}}function Hi(n,e){let{format:t,say:r}=e,o=n.summary.metrics.in_range_percent,i=n.isSoFar?` ${r("so_far")}`:"",s=o==null?r("not_enough_data"):r("labelled",{label:r("in_range"),value:t.percent(o)+i});return`${r("open_day",{day:nl(n,e)})}. ${s}`}function nl({shown:n,summary:e},{format:t,say:r}){return t.date(n,{weekday:"long",day:"numeric",month:"long"})+dr(e,t,r)}var[Fi,ol]=[.1,.4];function Ui(n,e,t){var g;let{feed:r,format:o,say:i}=t,{isLoading:s,month:a,trouble:l,weeks:d}=e;if(!a)return u`<div class="message" role="status">${i(l!=null?l:"loading")}</div>`;let p=r.status,[c,m]=[a.first,_(a.last,1)].map(f=>k(f,o.zone));return u`${G(t,c,m,e.missingBefore)}
${l?u`<div role="alert">${i(l)}</div>`:h}
<div class="arrows">
<button aria-label=${i("earlier")} ?disabled=${!e.canMoveEarlier}
@click=${()=>e.move(-1)}>‹</button>
<strong aria-live="polite">${o.date(c,{month:"long",year:"numeric"})}</strong>
<button aria-label=${i("later")} ?disabled=${!e.canMoveLater}
@click=${()=>e.move(1)}>›</button>
</div>
<table aria-busy=${s}>
<thead><tr>${((g=d[0])!=null?g:[]).map(({date:f})=>il(f,t))}</tr></thead>
<tbody>${d.map(f=>u`<tr>${f.map(b=>sl(n,b,t,p))}</tr>`)}</tbody>
</table>
${dl(t,p)}`}function il(n,{format:e}){let t=k(n,e.zone);return u`<th scope="col" abbr=${e.date(t,{weekday:"long"})}>${e.weekday(t)}</th>`}function sl(n,{date:e,day:t,isInMonth:r},o,i){if(!r)return u`<td></td>`;let s=o.format.number(Number(e.slice(-2)));return t?u`<td><button class=${t.isSoFar?"today":""} data-day=${e}
aria-label=${Hi(t,o)}
@click=${()=>Pe(n,e)}>
${al(t,i)}<span class="date">${s}</span>${ll(t,o)}
</button></td>`:u`<td><span class="quiet date">${s}</span></td>`}function al(n,e){let t=n.summary.metrics.in_range_percent;if(t==null)return u`<i class="unknown"></i>`;let{band:r,strength:o}=Ii(t,e),i=Fi+(ol-Fi)*o;return u`<i class="fill ${r}" style="opacity:${i.toFixed(2)}"></i>`}function ll({summary:n},{format:e}){let t=n.metrics.in_range_percent;return u`<span class="figure">${t==null?"–":e.percent(t)}</span>`}function dl({format:n,say:e},t){let r=Tn(t),o=r===null?"":n.shownPercent({value:r,digits:0,sign:""}),i=(s,a)=>u`<li><span class="sample ${s}"><i class="fill ${s}"></i></span>${a}</li>`;return u`<ul class="legend">
${r===null?i("in_range",e("in_range")):u`${i("in_range",e("labelled",{label:e("in_range"),value:e("above",{value:o})}))}
${i("high",e("below",{value:o}))}`}
<li><span class="sample"><i class="unknown"></i></span>${e("not_enough_data")}</li>
<li><span class="sample today"></span>${e("labelled",{label:e("today"),value:e("so_far")})}</li>
</ul>`}function qi({clock_shifts:n,first_reading:e,known_since:t,latest:r},{utc_offsets:o=[]}={}){var d;let[i]=o;if(r===null||!i)return;let s=new Re(o),a=(d=e!=null?e:t)!=null?d:r,l=n.filter(([p])=>a<p&&p<=i[0]).reduce((p,[,c])=>p+c,0);return{first:s.dayOf(a-l),last:s.dayOf(r)}}var Rn=7,cr=class{constructor(e){this.host=e;this.firstWeekday=1;this.days=new Map;this.latest=new q(e),this.summary=new q(e)}get trouble(){var e;return(e=this.summary.trouble)!=null?e:this.latest.trouble}get isLoading(){return this.summary.isLoading}get missingBefore(){var e,t,r;return(r=$((t=(e=this.summary.answer)==null?void 0:e.missing)!=null?t:[]))==null?void 0:r[1]}get canMoveEarlier(){return!!(this.month&&this.bounds&&this.month.first>this.bounds.first)}get canMoveLater(){return!!(this.month&&this.bounds&&this.month.last<this.bounds.last)}get weeks(){let{days:e,firstWeekday:t,month:r}=this;if(!r)return[];let{first:o}=de(r.first,"week",t),i=Math.ceil(W({first:o,last:r.last})/Rn);return Array.from({length:i},(s,a)=>Array.from({length:Rn},(l,d)=>{let p=_(o,Rn*a+d),c=r.first<=p&&p<=r.last;return{date:p,isInMonth:c,day:c?e.get(p):void 0}}))}update(e,t,r,o){var c,m,g,f,b;(o==null?void 0:o.period)!==this.selected&&(this.chosen=void 0),this.selected=o==null?void 0:o.period,this.firstWeekday=r,this.month=void 0,this.days=new Map;let i=e==null?void 0:e.status;if(!e||!i||i.latest===null)return;this.latest.request(e,1);let s=qi(i,this.latest.answer);if(this.bounds=s,!s)return;let a=(g=(m=this.chosen)!=null?m:(c=this.selected)==null?void 0:c.last)!=null?g:s.last,l=a>s.last;this.month=de(l?s.last:a,"month",0),this.summary.request(e,this.month);let{days:d=[]}=(b=(f=this.summary.answer)==null?void 0:f.summary)!=null?b:{},p=d.filter(({day:S})=>s.first<=S&&S<=s.last);this.days=new Map(p.map(S=>[S.day,kn(S,t)]))}move(e){this.month&&(this.chosen=V(this.month.first,e),this.host.requestUpdate())}};var Bi=y`
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
`;var Gi=y`
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
`;var Ie=class extends T{constructor(){super(...arguments);this.controller=new pr(this);this.month=new cr(this)}willUpdate(t){super.willUpdate(t);let{config:r,controller:o,hass:i,month:s}=this;if(!i||!r)return;let[a,l,{store:d}]=[this.feeds.feed,ct(i),this.period];r.view==="month"?s.update(a,l,lr(i.locale),d):o.update(a,r.days,l,d)}draw(t,r){var f;let{feed:o,notice:i,say:s}=t,a=o.status;if(a.latest===null)return this.message(s("no_readings"),i);let l=u`<header>
<h2>${Q(t,r,"days_card")}</h2>
<span class="quiet">${s("in_range")}</span>
</header>`;if(r.view==="month")return u`<ha-card>${i} ${l} ${Ui(this,this.month,t)}</ha-card>`;let{days:d,span:p,trouble:c}=this.controller;if(!d||!p)return this.message(s(c!=null?c:"loading"),i);let[,m=0]=(f=oe(this.controller.readingsOf(p)))!=null?f:[],g=ae(m,a.limits,J);return u`<ha-card>
${i} ${G(t,p.start,p.end)}
${l}
${c?u`<div role="alert">${s(c)}</div>`:h}
${d.length>0?u`<ul class="list">${d.map(b=>this.day(t,a,b,g))}</ul>`:u`<div class="message" role="status">${s("no_readings")}</div>`}
${pl(t,a)}
</ha-card>`}day(t,r,o,i){let{format:s,say:a}=t,{summary:l,shown:d}=o,p=l.metrics.in_range_percent,c=p==null?void 0:s.percent(p),m=dr(l,s,a).trim();return u`<li>
<button
class=${ul(l.day)?"weekend":""}
@click=${()=>Pe(this,l.day)}
>
<span class="date">
<span>${s.weekday(d)}</span>
<span class="quiet">${s.date(d,{day:"numeric",month:"short"})}</span>
${m&&u`<span class="quiet">${m}</span>`}
</span>
${zi(o,this.controller.readingsOf(o),r,i)}
<span class="percent" title=${c?h:a("not_enough_data")}>
${c!=null?c:"–"}
${o.isSoFar?u`<span class="quiet">${a("so_far")}</span>`:h}
</span>
</button>
</li>`}};Ie.styles=[E,rr,ar,Gi,Bi],Ie=R([P("dexcom-days-content")],Ie);function pl({format:n,say:e},t){let r=tr("in_range",t.limits,t,n,e),o=ur.map(i=>yt(i,n));return u`<p class="quiet">
${e("days_legend",{range:`${r} ${t.unit}`,times:o.join(", ")})}
</p>`}function ul(n){return[0,6].includes(new Date(n).getUTCDay())}var An=["urgent_low","urgent_low_soon","low","high","fall","rise","signal_loss","no_readings"],cl={insulin:"m-5,-4h10l-5,9z",carbs:"m-4.5,-4.5h9v9h-9z",exercise:"m-5,4l5,-9l5,9z",health:"m-1.5,-5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5v-3h3.5z",blood_glucose:"m0,-5.5c3 3.5 4 5 4 7a4,4 0 0 1 -8,0c0 -2 1 -3.5 4 -7z",note:"m-4,-5h6l2,2v8h-8z",calibration:"m0,-5a5,5 0 1 1 -.01,0zm0,2.5a2.5,2.5 0 1 0 .01,0z",alert:"m0,-5.5l5.5,5.5l-5.5,5.5l-5.5,-5.5z",urgent_low:"m-2.4,-6h4.8l3.6,3.6v4.8l-3.6,3.6h-4.8l-3.6,-3.6v-4.8zm1.4,2v5h2v-5zm0,6.4v1.8h2v-1.8z",urgent_low_soon:"m0,-6l6,6l-6,6l-6,-6zm0,2.8l-3.2,3.2l3.2,3.2l3.2,-3.2z",low:"m-5,-5h10l-5,7zm0,8.5h10v2h-10z",high:"m-5,5h10l-5,-7zm0,-8.5h10v-2h-10z",fall:"m-5,-3.6l6.2,6.2h-3.7v2.4h7.5v-7.5h-2.4v3.7l-6.2,-6.2z",rise:"m-5,3.6l6.2,-6.2h-3.7v-2.4h7.5v7.5h-2.4v-3.7l-6.2,6.2z",signal_loss:"m0,-6a6,6 0 1 1 -.01,0zm0,2a4,4 0 0 0 -3.1,6.5l5.6,-5.6a4,4 0 0 0 -2.5,-.9zm3.1,1.5l-5.6,5.6a4,4 0 0 0 5.6,-5.6z",no_readings:"m-6,-2h3v4h-3zm4.5,0h3v4h-3zm4.5,0h3v4h-3z"};function le({kind:n,sub_type:e}){var t;return n==="alert"&&(t=An.find(r=>r===e))!=null?t:n}function Dn(n){let e=An.indexOf(n);return e<0?An.length:e}function He(n,e=[0]){let t=e.map(r=>`M${r.toFixed(1)},0${cl[n]}`).join("");return v`<path class="marker ${n}" data-count=${e.length} d=${t}></path>`}function Ln(n,e){let t=`alert_${n}`;return e(Ye(t)?t:n)}function Vi(n,e,t,r){let o=e.find(s=>le(s)===n&&s.amount!==null),i=o?Ki("",o,t,r).trim():"";return Ln(n,r)+(i&&` (${i})`)}function Wi(n,e,t,r){let{amount:o,unit:i}=n;if(o===null)return"";let s=i==="mg/dL"?t.glucose(o,e):t.amount(o);return Ki(s,n,e,r)}function Ki(n,{unit:e},t,r){switch(e){case"mg/dL":return`${n} ${t.unit}`;case"U":return r("insulin_units",{amount:n});case"min":return r("duration_minutes",{minutes:n});default:return e?`${n} ${e}`:n}}function vt({kind:n,sub_type:e,amount:t,note:r},o,i,s){var m;let l={amount:n==="blood_glucose"||n==="calibration"?i.glucose(t!=null?t:0,o):i.amount(t!=null?t:0),unit:o.unit},d=t===null?"":"_amount",p=[`diary_${n}_${e}${d}`,`diary_${n}${d}`,n],c=s((m=p.find(Ye))!=null?m:n,l);return r?`${c}, ${r}`:c}function Vm(n,e,t,r){return vt({...n,amount:null},e,t,r)}var mr=y`
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
`;var ml=14,hl=31,fl=["insulin","carbs","exercise"],hr=class{constructor(e){this.host=e;this.last=[];this.today="";this.isKnown=!1;this.person=z();this.summary=new q(e)}get trouble(){return this.summary.trouble}update(e,{days:t,show_alerts:r},o,i){var A,F;if(this.days=void 0,this.last=[],this.isKnown=!1,!(e!=null&&e.status))return;let s=i==null?void 0:i.period;this.summary.request(e,s!=null?s:Math.max(t,ml));let{answer:a,isLoading:l,trouble:d}=this.summary;if(!a)return;!l&&!d&&(this.answered=s);let{summary:p,utc_offsets:c}=a,m=(A=p==null?void 0:p.days)!=null?A:[];if(this.clock=this.person([c,o],()=>c.length>0?new Re(c):Rt(o)),this.today=this.dayOf(e.now),this.span=this.answered?gl(m):yl(m.slice(-t),t,e.now),!this.span){this.days=[];return}let{start:g,end:f}=this.span,b=e.status.diary_known_since;if(this.isKnown=b!==null&&b<=g,e.need(g,f,this.host),!e.has(g,f))return;let S=((F=e.diary)!=null?F:[]).filter(({kind:D,time:L})=>g<=L&&L<f&&(r||D!=="alert")).sort((D,L)=>L.time-D.time);this.days=this.byDay(S).slice(0,hl),!this.answered&&(this.last=fl.flatMap(D=>{var L;return(L=S.find(B=>B.kind===D))!=null?L:[]}))}dayOf(e){return this.clock.dayOf(e)}byDay(e){var r;let t=new Map;for(let o of e){let i=this.dayOf(o.time),s=(r=t.get(i))!=null?r:{day:i,entries:[]};s.entries.push(o),t.set(i,s)}return[...t.values()]}};function gl(n){let[e,t]=[n[0],$(n)];return e&&t&&{start:H(e).start,end:H(t).end}}function yl(n,e,t){let[r]=n;return{start:r?H(r).start:t-e*w,end:t}}var ji=y`
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
`;var Fe=class extends T{constructor(){super(...arguments);this.controller=new hr(this);this.personFormat=z()}willUpdate(t){super.willUpdate(t);let{config:r,controller:o,feeds:i,hass:s,period:a}=this;s&&r&&o.update(i.feed,r,s.config.time_zone,a.store)}draw(t,r){let{feed:o,hass:i,notice:s,say:a}=t,{clock:l,days:d,isKnown:p,span:c,trouble:m}=this.controller;if(o.diary===null)return this.message(a("diary_not_allowed"),s);if(!d)return this.message(a(m!=null?m:"loading"),s);let g=this.personFormat([i.locale,l,K(o.now)],()=>new Me(i,o.now,l)),f={...t,format:g};return u`<ha-card>
${s} ${c&&G(t,c.start,c.end)}
<h2>${Q(t,r,"diary_card")}</h2>
${m?u`<div role="alert">${a(m)}</div>`:h}
${this.lastEntries(f)}
${d.length>0?u`<div class="days">${d.map(b=>this.dayList(b,f))}</div>`:u`<p class="message">${a(p?"no_entries":"not_enough_data")}</p>`}
</ha-card>`}lastEntries(t){let{controller:r}=this,{format:o,say:i}=t;return r.last.length===0?h:u`<ul class="last" aria-label=${i("last_entries")}>
${r.last.map(s=>u`<li>
${Yi(s)}
<span class="what">
<span class="text">${Zi(s,t)}</span>
<span class="quiet">
${r.dayOf(s.time)===r.today?o.time(s.time):o.dayAndTime(s.time)}
</span>
</span>
</li>`)}
</ul>`}dayList({day:t,entries:r},o){let{format:i,say:s}=o,a=i.day(r[0].time),l=t===this.controller.today?`${s("today")}, ${a}`:a;return u`<section>
<h3>
<button title=${s("open_day",{day:a})} @click=${()=>Pe(this,t)}>
${l}
</button>
</h3>
<ul>
${r.map(d=>u`<li>
<time>${i.time(d.time)}</time>
${Yi(d)}
<span class="text">${Zi(d,o)}</span>
</li>`)}
</ul>
</section>`}};Fe.styles=[E,mr,ji],Fe=R([P("dexcom-diary-content")],Fe);function Yi(n){return u`<svg viewBox="-8 -8 16 16" aria-hidden="true">${He(le(n))}</svg>`}function Zi(n,{feed:e,format:t,say:r}){return vt(n,e.status,t,r)}var fr=class{constructor(e){this.host=e}configure(e,t){var r;this.options=t.length>0?[e,t]:void 0,this.options&&(this.loading=(r=this.loading)!=null?r:this.load())}update(e,t){var r;return this.options&&((r=this.keeper)==null?void 0:r.show(e,t,...this.options))}disconnect(){var e;(e=this.keeper)==null||e.disconnect()}load(){return Wn().then(({LanesController:e})=>{this.keeper=new e(this.host),this.host.requestUpdate()},()=>{})}};var Xi={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},gr=n=>(...e)=>({_$litDirective$:n,values:e}),Ue=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,r){this._$Ct=e,this._$AM=t,this._$Ci=r}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};var Ji="important",vl=" !"+Ji,yr=gr(class extends Ue{constructor(n){var e;if(super(n),n.type!==Xi.ATTRIBUTE||n.name!=="style"||((e=n.strings)==null?void 0:e.length)>2)throw Error("The `styleMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(n){return Object.keys(n).reduce((e,t)=>{let r=n[t];return r==null?e:e+`${t=t.includes("-")?t:t.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,"-$&").toLowerCase()}:${r};`},"")}update(n,[e]){let{style:t}=n.element;if(this.ft===void 0)return this.ft=new Set(Object.keys(e)),this.render(e);for(let r of this.ft)e[r]==null&&(this.ft.delete(r),r.includes("-")?t.removeProperty(r):t[r]=null);for(let r in e){let o=e[r];if(o!=null){this.ft.add(r);let i=typeof o=="string"&&o.endsWith(vl);r.includes("-")||i?t.setProperty(r,i?o.slice(0,-11):o,i?Ji:""):t[r]=o}}return N}});var Pn=10,bl=300;function es(n,e,{width:t}){Ct(e?xl(e,t):h,n)}function xl({left:n,top:e,comparedTop:t,content:r},o){let i=n>o/2,s=Math.floor((i?n:o-n)-Pn),a=Math.max(Math.floor(o/2)-Pn,Math.min(s,bl)),l=i?"right":"left";return u`<div class="at" style=${yr({transform:`translateX(${n}px)`})}>
<i class="cursor"></i>
${t===void 0?h:u`<i class="spot compared" style=${Qi(t)}></i>`}
${e===void 0?h:u`<i class="spot" style=${Qi(e)}></i>`}
<div class="bubble" style=${yr({[l]:`${Pn}px`,"max-width":`${a}px`})}>${r}</div>
</div>`}function Qi(n){return yr({transform:`translateY(${n}px)`})}var ts=y`
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
`;var qe=class{constructor(e,t){this.host=e;this.selector=t;this.size={width:0,height:0};this.part=null;this.observer=new ResizeObserver(([e])=>{if(!e)return;let{width:t,height:r}=e.contentRect;this.size={width:Math.floor(t),height:Math.floor(r)},this.host.requestUpdate()});e.addController(this)}hostConnected(){this.host.requestUpdate()}hostUpdated(){let e=this.host.renderRoot.querySelector(this.selector);e!==this.part&&(this.observer.disconnect(),this.part=e,e&&this.observer.observe(e))}hostDisconnected(){this.observer.disconnect(),this.part=null}};var wl={},vr=gr(class extends Ue{constructor(){super(...arguments),this.ot=wl}render(n,e){return e()}update(n,[e,t]){if(Array.isArray(e)){if(Array.isArray(this.ot)&&this.ot.length===e.length&&e.every((r,o)=>r===this.ot[o]))return N}else if(this.ot===e)return N;return this.ot=Array.isArray(e)?Array.from(e):e,this.render(e,t)}});var bt=class{constructor(){this.scaledBy="";this.kept=new Map}of(e,t){let{pixelsPerSecond:r,y:o,limits:i}=t,s=JSON.stringify([r,o.domain,o.range,i]),a=s===this.scaledBy?this.kept:new Map;this.scaledBy=s,this.kept=new Map;for(let l=0;l<e.length;){let d=Math.floor(e[l][0]/w)*w,p=Y(e,d+w),[c,m]=[e[l-1],e.slice(l,p)],g=a.get(d),f=g&&g.before===c&&Sl(g.readings,m);this.kept.set(d,f?g:$l(d,c,m,t)),l=p}return[...this.kept.values()]}};function Sl(n,e){return n.length===e.length&&n.every(([t,r],o)=>{var i,s;return t===((i=e[o])==null?void 0:i[0])&&r===((s=e[o])==null?void 0:s[1])})}function $l(n,e,t,{pixelsPerSecond:r,y:o,limits:i}){let s=a=>(a-n)*r;return{start:n,before:e,readings:t,line:nr(e?[e,...t]:t,s,o),dots:[...ze(t,i,s,o)].filter(([,a])=>a)}}var br=16,_l=30,xt=8,kl=5.8,Tl=[["alert"],["insulin"],["carbs"],["exercise","health","blood_glucose","note","calibration"]];function ns(n,e,t,r,o){let[i,s]=e.range;return Tl.map((a,l)=>{let d=Rl(n.filter(({kind:c})=>a.includes(c)),c=>Math.max(e(c.time),i)),p=d.map(({left:c,entries:m},g)=>{var F,D;let[f]=m,b=((D=(F=d[g+1])==null?void 0:F.left)!=null?D:s+xt)-c-2*xt,S=Math.max(...m.map(L=>{var B;return(B=L.end)!=null?B:0})),A=m.length>1?`×${m.length}`:Dl(f,b,t,r,o);return{kind:Al(m),count:m.length,left:c,length:Math.max(Math.min(e(S),s)-c,0),text:A,isTextLeft:c+is(A)>s}});return{isAbove:l===0,marks:p}}).filter(({marks:a})=>a.length>0)}function rs({marks:n},e){let t=[...new Set(n.map(({kind:r})=>r))];return v`<g transform="translate(0,${e})">
${n.filter(({length:r})=>r>xt).map(({kind:r,left:o,length:i})=>v`<rect class="lasting ${r}" x=${o} y="6" height="2" width=${i}></rect>`)}
${t.map(r=>He(r,n.filter(o=>o.kind===r).map(({left:o})=>o)))}
${n.filter(({text:r})=>r).map(({isTextLeft:r,left:o,text:i})=>v`<text class="amount" x=${(o+(r?-xt:xt)).toFixed(1)} y="4"
text-anchor=${r?"end":"start"}>${i}</text>`)}
</g>`}function En(n,e){return n.filter(t=>t.isAbove===e).length*br}function os(n,e){let t=e.bottom+br/2;return n.map(r=>{if(r.isAbove)return rs(r,e.top-br/2);let o=t;return t+=br,rs(r,o)})}function Rl(n,e){let t=[];for(let r of[...n].sort((o,i)=>o.time-i.time)){let o=$(t),i=e(r);o&&i-o.left<_l?o.entries.push(r):t.push({left:i,entries:[r]})}return t}function Al(n){return n.map(le).reduce((t,r)=>Dn(r)<Dn(t)?r:t)}function Dl(n,e,t,r,o){var s;return(s=(n.kind==="alert"?[Ln(le(n),o)]:n.amount===null?[o(n.kind)]:[Wi(n,t,r,o),r.amount(n.amount)]).find(a=>is(a)<=e))!=null?s:""}function is(n){return n.length*kl}var Ll=4.5,ss=1.3;function xr(n,e,t,r,o){if(n.length===0)return h;let i=Math.max(o+ss,Ll),s=[...ze(n,e,t,r)].filter(([,a])=>a);return v`<g class="live-dots" data-readings=${n.length}>
${s.map(([a,l])=>v`
<path d=${l} style="stroke: var(--${a.replace("_","-")})"
stroke-width=${i.toFixed(1)}></path>
<path class="hole" d=${l} stroke-width=${(i-2*ss).toFixed(1)}></path>`)}
</g>`}var wr=y`
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
`;var Se={left:34,right:8,top:8,bottom:20},Pl=48,El=[1,2,3,4,6,12,24,48,96,168,336],Ml=174,as=744,Cl=4*as,Ol=2.5,Sr=class{constructor(){this.plot=Mn({width:0,height:0},[],0);this.x=I(0,1,this.plot);this.y=I(0,1,this.plot);this.lanes=z();this.blocks=new bt;this.overlayBlocks=new bt}get secondsPerPixel(){return this.x.invert(1)-this.x.invert(0)}draw(e,t,r,o,i){var L,B,$e,Ke;let{until:s,start:a,overlay:l,readings:d}=e,p=(B=(L=e.live)==null?void 0:L.readings)!=null?B:[],c=(Ke=($e=e.lanes)==null?void 0:$e.height)!=null?Ke:0,m=I(a,s,Mn(t,[],c)),g=this.lanes([e.diary,a,s,t.width,r.unit,o],()=>ns(e.diary,m,r,o,i)),f=Mn(t,g,c),b=Math.max(...[d,l,p].map($t=>{var Fn,Un;return(Un=(Fn=oe($t))==null?void 0:Fn[1])!=null?Un:0})),S=ae(b,r.limits,f);Object.assign(this,{plot:f,x:m,y:S});let A=(f.right-f.left)/(s-a),F={pixelsPerSecond:A,y:S,limits:r.limits},D=Math.min(5,Math.max(2,A*300*1.6));return v`
${or(f,S,r,o)}
${vr([a,s,f.right,f.top,t.height,o],()=>Il(e,f,t,m,o))}
${Fl(e.pending,f,m)}
${Ul(e,r,f,m,o,i)}
${this.overlayBlocks.of(l,F).map(zl(m))}
<g class=${D<Ol?"square":"round"} stroke-width=${D.toFixed(1)}>
${this.blocks.of(d,F).map(Nl(m))}
</g>
${xr(p,r.limits,m,S,D)}
${vr([g,f.top,f.bottom],()=>os(g,f))}
${vr([e.lanes,a,s,t.width,t.height,o],()=>{var $t;return($t=e.lanes)==null?void 0:$t.draw(t.height-Se.bottom-c,{x:m,plot:f,format:o,say:i})})}`}};function Mn({width:n,height:e},t,r){let o=Se.top+En(t,!0),i=e-Se.bottom-En(t,!1)-r;return{left:Se.left,right:Math.max(n-Se.right,Se.left+1),top:o,bottom:Math.max(i,o+1)}}function Nl(n){return({start:e,line:t,dots:r})=>v`<g transform="translate(${n(e).toFixed(1)})">
<path class="trace" d=${t}></path>
${r.map(([o,i])=>v`<path class="dots ${o}" d=${i}></path>`)}
</g>`}function zl(n){return({start:e,line:t})=>v`<path class="overlay" transform="translate(${n(e).toFixed(1)})" d=${t}></path>`}function Il({start:n,until:e},t,{height:r},o,i){let s=Math.max(1,Math.floor((t.right-t.left)/Pl)),a=r-Se.bottom;return Hl(n,e,s,i).map(({tick:l,label:d,isDay:p})=>{let c=Math.min(Math.max(o(l),t.left+10),t.right-12);return v`
<line class=${p?"midnight":"tick"} x1=${o(l)} x2=${o(l)} y1=${t.top} y2=${a}></line>
<text x=${c} y=${a+14} text-anchor="middle">${d}</text>`})}function Hl(n,e,t,r){let{clock:o,zone:i}=r,s=(e-n)/x,a=El.find(l=>s/l<=t);return s>Cl||!a?Jn(n,e,i,Math.ceil(s/as/t)).map(l=>({tick:l,label:r.month(l),isDay:!0})):o.hourTicks(n,e,a).map(l=>{let d=o.wall(l)%w===0,p=s>Ml?r.dateOfYear(l):r.weekday(l);return{tick:l,label:d&&s>12?p:r.hour(l),isDay:d}})}function Fl(n,e,t){if(!n)return"";let[r,o]=[t(n.start),t(n.end)];return v`
<defs>
<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<line class="hatch" y2="6"></line>
</pattern>
</defs>
<rect class="pending" fill="url(#hatch)" x=${r} width=${Math.max(o-r,0)} y=${e.top} height=${e.bottom-e.top}></rect>
<line class="present" x1=${o} x2=${o} y1=${e.top} y2=${e.bottom}></line>`}function Ul({start:n,end:e},t,r,o,i,s){return t.clock_shifts.filter(([a])=>n<a&&a<e).map(([a,l])=>{let d=s("clock_shift",{hours:i.change(l/x)}),p=o(a)<(r.left+r.right)/2;return v`
<line class="clock" x1=${o(a)} x2=${o(a)} y1=${r.top} y2=${r.bottom}></line>
<text class="clock-label" x=${o(a)+(p?5:-5)} y=${r.top+10}
text-anchor=${p?"start":"end"}>${d}</text>`})}var ls=y`
${wr}
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
`;var Cn=1/48,ds=x/4,ql=x,$r=class{constructor(e){this.aheadSeconds=0;this.hours=e}get followsLatest(){return!this.fixed&&!this.zoomed}base(e){if(this.fixed)return this.fixed;let t=this.hours*x*Cn;return{start:Math.floor((e-this.hours*x)/t)*t,end:e}}showLatest(){this.fixed=void 0,this.zoomed=void 0}show(e){this.fixed=e,this.zoomed=void 0}showHours(e,t){var o,i;let r=(i=(o=this.zoomed)!=null?o:this.fixed)==null?void 0:i.end;this.hours=e,this.showLatest(),r!==void 0&&r<t&&(this.fixed={start:r-e*x,end:r})}move(e,t){var l;let{start:r,end:o}=(l=this.zoomed)!=null?l:this.base(t),i=this.zoomed?o-r:this.hours*x,s=e<0?r:o+i,a={start:s-i,end:s};if(this.zoomed){let d=Math.max(a.end-t,0);this.zoomed={start:a.start-d,end:a.end-d}}else{let d=a.end>t-this.hours*x*Cn;this.fixed=d?void 0:a}}axisEnd({start:e,end:t},r){if(!this.followsLatest)return t;let o=r-t;return(o>this.aheadSeconds||o<this.aheadSeconds-2*ds)&&(this.aheadSeconds=Math.max(o+ds,0)),e+this.hours*x*(1+Cn)+this.aheadSeconds}zoom({start:e,end:t},r){(!this.zoomed||!this.whole)&&(this.whole=r);let o={start:Math.min(this.whole.start,r.start),end:Math.max(this.whole.end,r.end)},i=o.end-o.start,s=Math.min(Math.max(t-e,ql),i),a=(e+t)/2,l=Math.min(Math.max(a-s/2,o.start),o.end-s);this.zoomed=s<i?{start:l,end:l+s}:void 0}};function _r({start:n,end:e},t,r){return{start:r-(r-n)*t,end:r+(e-r)*t}}var ps=50,Bl=500,On=8,Gl=.002,kr=class{constructor(e){this.target=e;this.held=new Map}down(e){this.held.set(e.id,{...e,startLeft:e.left,startAt:e.at});let[t,r]=[...this.held.values()];!t||!r||(this.target.lookAway(),this.pinch={axis:this.target.axis(),distance:us(t,r),around:this.target.timeAt((t.left+r.left)/2)})}move(e){let t=this.held.get(e.id);t&&(t.left=e.left),this.pinch?this.stretch(this.pinch):(this.target.lookAt(this.target.timeAt(e.left)),t!=null&&t.isMouse&&this.target.showSelection(cs(t)))}up(e){let t=this.held.get(e.id);if(this.held.delete(e.id),this.pinch){this.held.size===0&&(this.pinch=void 0);return}t&&this.lift({...t,left:e.left,at:e.at})}cancel({id:e}){this.held.delete(e),this.target.lookAway(),this.target.showSelection(void 0),this.held.size===0&&(this.pinch=void 0)}wheel(e,t){this.target.zoomBy(Math.exp(t*Gl),this.target.timeAt(e))}lift(e){let{target:t}=this,r=e.left-e.startLeft;if(e.isMouse){t.showSelection(void 0);let o=cs(e);o&&t.zoom({start:t.timeAt(o[0]),end:t.timeAt(o[1])})}else Math.abs(r)<On?t.lookAt(t.timeAt(e.left)):e.at-e.startAt<=Bl&&(r>=ps?t.moveEarlier():r<=-ps&&t.moveLater())}stretch({axis:e,around:t,distance:r}){let[o,i]=[...this.held.values()];if(!o||!i)return;let s=r/us(o,i);this.target.zoom(_r(e,s,t))}};function us(n,e){return Math.max(Math.abs(n.left-e.left),On)}function cs({left:n,startLeft:e}){return Math.abs(n-e)<On?void 0:[Math.min(n,e),Math.max(n,e)]}var Vl=600,Wl=4;function ms(n,e,t){var S,A,F,D,L,B;let r=Le(n.readings,e),o=Le((A=(S=n.live)==null?void 0:S.readings)!=null?A:[],e),i=Kl(o,r,e),[s,a]=i?[void 0,o]:[r,void 0],l=(D=(F=a!=null?a:s)==null?void 0:F[0])!=null?D:e,d=Le(n.overlay,l),p=Math.max(Vl,Wl*t),c=n.diary.filter($e=>{var Ke;return l>=$e.time-p&&l<=((Ke=$e.end)!=null?Ke:$e.time)+p}),m=(B=(L=n.lanes)==null?void 0:L.lookAt(l,p))!=null?B:[],{pending:g}=n,f=!!(!s&&!a&&g&&e>g.start&&e<=g.end),b=c.length+m.length>0;if(!(!s&&!a&&!d&&!f&&!b))return{time:l,reading:s,live:a&&n.live&&{...n.live,readings:[a]},compared:d&&[n.overlayTime(d[0]),d[1]],entries:c,lanes:m,isPending:f}}function Tr({reading:n,live:e}){return n!=null?n:e==null?void 0:e.readings[0]}function Kl(n,e,t){return!n||!e?!!n:Math.abs(n[0]-t)<Math.abs(e[0]-t)}var hs=5;function wt({start:n,end:e},t){return[n,e].every(o=>Xe(o,t.zone)===o)?Z([t.day(n),t.day(e-w/2)]):`${t.dayAndTime(n)} – ${t.dayAndTime(e)}`}function fs(n,e){let t=Tr(n);return{time:e.format.dayAndTime(n.time),reading:t&&jl(t,e),source:n.live&&Ee(n.live,e.say),compared:n.compared&&Yl(n.compared,e),others:[...Zl(n,e),...Xl(n,e)],lanes:n.lanes.map(({style:r,text:o})=>({style:r,text:o(e)}))}}function gs({time:n,reading:e,source:t,compared:r,lanes:o,others:i}){return[n,e,t,r,...i,...o.map(({text:s})=>s)].filter(Boolean).join(" · ")}function ys({time:n,reading:e,source:t,compared:r,lanes:o,others:i}){return u`<div class="quiet">${n}</div>
${e&&u`<div><strong>${e}</strong></div>`}
${t&&u`<div><span aria-hidden="true">○ </span>${t}</div>`}
${r&&u`<div class="quiet"><span aria-hidden="true">┄ </span>${r}</div>`}
${i.length>0?u`<div class="lines">${i.join(`
`)}</div>`:h}
${o.map(({style:s,text:a})=>u`<div><i class="lane" style=${s} aria-hidden="true"></i>${a}</div>`)}`}function vs({lanes:n,start:e,until:t},r){var i;let o=(i=n==null?void 0:n.notes({start:e,end:t},r))!=null?i:[];return o.length>0?u`<div class="quiet lane-notes">${o.join(" ")}</div>`:""}function Nn({status:n,format:e,say:t}){var o;let r=n.signed_out||(o=n.next_reading)==null?void 0:o.due;return[t("not_released"),...r?[t("next_due",{time:e.time(r)})]:[]]}function bs(n,{status:e,format:t,say:r}){let{end:o,live:i,readings:s,start:a}=n,l=oe(s);if(!l)return r("no_readings_here");let[d="",p=""]=l.map(f=>`${t.reading(f,e)} ${e.unit}`),[c,m]=[t.dayAndTime(a),t.dayAndTime(o)],g=r("chart_label",{start:c,end:m,min:d,max:p});return i?`${g}, ${Ee(i,r)}`:g}function jl([,n],{status:e,format:t,say:r}){return`${t.reading(n,e)} ${e.unit}, ${r(U(n,e.limits))}`}function Yl([n,e],{status:t,format:r,say:o}){let i=`${r.reading(e,t)} ${t.unit}`;return o("labelled",{label:r.dayAndTime(n),value:i})}function Zl({isPending:n},e){return n?Nn(e):[]}function Xl({entries:n},{status:e,format:t,say:r}){let o=n.map(s=>vt(s,e,t,r)),i=o.length-hs;return i>1?[...o.slice(0,hs),`+${t.number(i)}`]:o}var Rr=class{constructor(e,t){this.host=e;this.controller=t;this.chart=new Sr;this.gestures=new kr(this);this.onKey=e=>{e.ctrlKey||e.metaKey||e.altKey||this.controller.press(e.key)&&e.preventDefault()};this.onFocus=()=>{this.shown=void 0,this.showLook()};this.onBlur=()=>this.controller.lookAway();this.onDown=e=>{e.button===0&&(e.pointerType==="mouse"&&e.currentTarget.setPointerCapture(e.pointerId),this.gestures.down(zn(e)))};this.onMove=e=>this.gestures.move(zn(e));this.onUp=e=>{this.gestures.up(zn(e)),e.currentTarget.focus({preventScroll:!0})};this.onCancel=e=>this.gestures.cancel({id:e.pointerId});this.onLeave=e=>{e.pointerType==="mouse"&&this.controller.lookAway()};this.onWheel={passive:!1,handleEvent:e=>{!e.ctrlKey&&!e.metaKey||(e.preventDefault(),this.gestures.wheel(xs(e),e.deltaY))}};this.sized=new qe(e,".chart")}draw(e,t){var d,p;let{size:r}=this.sized,{controller:o}=this,{format:i,say:s,status:a}=t;this.words=t;let l=s(o.isComplete?"no_readings_here":"loading");return u`<div class="chart" style="--lanes:${(p=(d=e.lanes)==null?void 0:d.height)!=null?p:0}px">
${r.width>0&&r.height>0?u`<svg width=${r.width} height=${r.height} tabindex="0" role="slider"
data-readings=${e.readings.length}
aria-label=${bs(e,t)}
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
</div>`}showLook(){var d,p,c,m,g;let{controller:e,words:t}=this,{trace:r}=e;if(!((p=(d=this.parts)==null?void 0:d.slider)!=null&&p.isConnected)){let{renderRoot:f}=this.host;this.parts={place:f.querySelector(".pointer"),slider:f.querySelector(".chart > svg")}}let{place:o,slider:i}=this.parts;if(!t||!r||!o||!i)return;e.secondsPerPixel=this.chart.secondsPerPixel;let{look:s}=e;if(((c=this.shown)==null?void 0:c.trace)===r&&((m=this.shown.look)==null?void 0:m.time)===(s==null?void 0:s.time)&&s)return;this.shown={look:s,trace:r};let a=s&&fs(s,t);if(es(o,s&&this.pointedAt(s,a),this.sized.size),s&&!i.matches(":focus"))return;let l=a?gs(a):wt(r,t.format);i.setAttribute("aria-valuenow",String((g=s==null?void 0:s.time)!=null?g:r.end)),i.setAttribute("aria-valuetext",l)}timeAt(e){return this.chart.x.invert(e)}axis(){var r;let{start:e=0,until:t=0}=(r=this.controller.trace)!=null?r:{};return{start:e,end:t}}lookAt(e){this.controller.lookAt(e)}lookAway(){this.controller.lookAway()}zoom(e){this.controller.zoom(e)}zoomBy(e,t){this.controller.zoomBy(e,t)}moveEarlier(){this.controller.moveEarlier()}moveLater(){this.controller.moveLater()}showSelection(e){let t=this.host.renderRoot.querySelector(".selection");t&&(t.hidden=!e,e&&(t.style.cssText=`left:${e[0]}px;width:${e[1]-e[0]}px`))}pointedAt(e,t){let{x:r,y:o}=this.chart,{compared:i,time:s}=e,a=Tr(e);return{left:r(s),top:a&&o(a[1]),comparedTop:i&&o(i[1]),content:ys(t)}}};function zn(n){return{id:n.pointerId,left:xs(n),at:n.timeStamp,isMouse:n.pointerType==="mouse"}}function xs(n){return n.clientX-n.currentTarget.getBoundingClientRect().left}function In(n,e,t){return e?pe(O(n,t)+e,t):n}function ws(n,{start:e,end:t},r,o){let i=[];if(!r)return i;let[s,a]=[e-x,t+x].map(d=>In(d,-r,o)),l=Ir({start:s,end:a},o);for(let d of Ir({start:e,end:t},o)){let p=d.start+d.offset;for(let c of l){let m=r+c.offset,g=Math.min(d.end+d.offset,c.end+m);for(let[f,b]of M(n,Math.max(c.start,p-m),g-m))i.push([f+m-d.offset,b]);p=Math.max(p,g)}}return i}function Ss(n,{start:e,end:t}){return n.filter(r=>{var o;return r.time<t&&((o=r.end)!=null?o:r.time)>=e})}function $s({latest:n,next_reading:e},t,r,o){if(n===null||(e==null?void 0:e.due)===null)return;let i={start:Math.max(n,r),end:Math.min(t,o)};return i.start<i.end?i:void 0}var Jl={ArrowLeft:-1,ArrowRight:1,PageUp:-12,PageDown:12,Home:Number.NEGATIVE_INFINITY,End:Number.POSITIVE_INFINITY},Ql={"+":.5,"=":.5,"-":2},ed=["0","Escape"],Ar=class{constructor(e,t){this.host=e;this.secondsPerPixel=0;this.stops=z();this.window=new $r(t)}get isZoomed(){return this.window.zoomed!==void 0}get look(){let{lookedTime:e,trace:t}=this;return e===void 0||!t?void 0:ms(t,e,this.secondsPerPixel)}zoom(e){let{trace:t}=this;t&&(this.window.zoom(e,_s(t)),this.host.requestUpdate())}zoomBy(e,t){var i;let{trace:r,window:o}=this;r&&this.zoom(_r((i=o.zoomed)!=null?i:_s(r),e,t))}resetZoom(){this.window.zoomed=void 0,this.host.requestUpdate()}lookAt(e){e!==this.lookedTime&&(this.lookedTime=e,this.host.showLook())}lookAway(){this.lookedTime!==void 0&&(this.lookedTime=void 0,this.host.showLook())}press(e){var i;let{trace:t}=this;if(!t)return!1;let[r,o]=[Jl[e],Ql[e]];if(r!==void 0)this.lookAtNext(t,r);else if(o!==void 0)this.zoomBy(o,(i=this.lookedTime)!=null?i:(t.start+t.until)/2);else if(ed.includes(e))if(this.lookedTime!==void 0)this.lookAway();else if(this.isZoomed)this.resetZoom();else return!1;else return!1;return!0}lookAtNext(e,t){var c;let{lanes:r,live:o,readings:i,until:s}=e,a=this.stops([r,o,i,s],()=>{var m,g;return td([...i,...(m=o==null?void 0:o.readings)!=null?m:[]],(g=r==null?void 0:r.starts)!=null?g:[],e)}),l=(c=this.look)==null?void 0:c.time,d=l===void 0?a.length:a.filter(m=>m<=l).length-1,p=a[Math.min(Math.max(d+t,0),a.length-1)];p!==void 0&&this.lookAt(p)}};function td(n,e,{start:t,until:r}){let o=e.filter(i=>t<=i&&i<r&&!Le(n,i));return[...n.map(([i])=>i),...new Set(o)].sort((i,s)=>i-s)}function _s({start:n,until:e}){return{start:n,end:e}}var rd={none:0,yesterday:1,last_week:7},Dr=class extends Ar{constructor(t){super(t,ke.options.hours.default);this.overlay=ke.options.overlay.default;this.showsSelected=!1}configure(t){let r=this.config;this.config=t,t.hours!==(r==null?void 0:r.hours)&&(this.window.hours=t.hours,this.window.showLatest()),t.overlay!==(r==null?void 0:r.overlay)&&(this.overlay=t.overlay),r&&this.host.requestUpdate()}get hours(){return this.showsSelected||this.isZoomed?void 0:this.window.hours}get followsLatest(){return this.window.followsLatest}get canMoveEarlier(){var o,i,s;let{first_reading:t,known_since:r}=(i=(o=this.feed)==null?void 0:o.status)!=null?i:{};return this.trace!==void 0&&this.trace.start>((s=t!=null?t:r)!=null?s:0)}get canMoveLater(){return!this.followsLatest&&this.trace!==void 0&&this.trace.end<this.latestEnd}get isComplete(){var t;return!!(this.trace&&((t=this.feed)!=null&&t.has(this.trace.start,this.trace.end)))}get compared(){var t;return this.showsSelected?(t=this.store)==null?void 0:t.compared:void 0}update(t,r,o,i){var S;this.feed=t,this.store=o,this.goToSelected(r);let s=t==null?void 0:t.status;if(!t||!s){this.trace=void 0;return}let a=this.window.base(this.latestEnd),l=(S=this.window.zoomed)!=null?S:a,d=this.comparedSeconds(a,r),p=A=>In(A,-d,r),c=p(l.start);t.need(l.start,l.end,this.host),d?t.need(c,p(l.end),this.window):t.release(this.window);let{isStale:m}=this,{live:g,readings:f}=t,b=this.window.axisEnd(l,m&&!g?l.end:t.now);this.trace={oldest:c,...l,until:b,readings:M(f,l.start,l.end),overlay:ws(f,l,d,r),overlayTime:p,diary:this.diaryWithin({start:l.start,end:b}),live:Oo(g,{start:l.start,end:b}),lanes:i==null?void 0:i.update(t,{start:l.start,end:b}),pending:m?void 0:$s(s,t.now,l.start,b)}}disconnect(){var t;(t=this.feed)==null||t.release(this.window)}showHours(t){this.showsSelected=!1,this.window.showHours(t,this.latestEnd),this.lookAway(),this.host.requestUpdate()}showNextOverlay(){let{values:t}=ke.options.overlay;this.overlay=t[(t.indexOf(this.overlay)+1)%t.length],this.host.requestUpdate()}showLatest(){var t;this.window.showLatest(),this.showsSelected=!1,this.lookAway(),this.host.requestUpdate(),(t=this.store)!=null&&t.period&&this.store.select(void 0)}moveEarlier(){this.move(-1)}moveLater(){this.canMoveLater&&this.move(1)}get isStale(){var o;let{now:t=0,status:r}=(o=this.feed)!=null?o:{};return!!(r&&ge(r,t)==="stale")}get latestEnd(){var i,s;let{live:t,now:r=0,status:o}=(i=this.feed)!=null?i:{};return this.isStale&&t?r:((s=o==null?void 0:o.latest)!=null?s:r)+300}move(t){var r;if(this.trace){if(this.lookAway(),this.showsSelected&&!this.isZoomed){(r=this.store)==null||r.move(t);return}this.window.move(t,this.latestEnd),this.host.requestUpdate()}}goToSelected(t){var o;let r=(o=this.store)==null?void 0:o.period;r!==this.selected&&(this.selected=r,this.showsSelected=r!==void 0,r?this.window.show(pt(r,t)):this.window.showLatest(),this.lookAway())}diaryWithin(t){var s,a,l,d;let r=((s=this.config)==null?void 0:s.show_diary)===!1?[]:(l=(a=this.feed)==null?void 0:a.diary)!=null?l:[],o=(d=this.trace)==null?void 0:d.diary,i=Ss(r,t);return o&&on(o,i)?o:i}comparedSeconds({start:t},r){let{compared:o}=this;return o?O(t,r)-O(pt(o,r).start,r):rd[this.overlay]*w}};function ks(n,e,t){let{feed:r,format:o,say:i}=n,s=ee(r.readings,([d])=>d===e.latest),a=yn(n,r.live),l=ge(e,r.now)==="stale"?void 0:s;return u`<header>
<div>
<h2>${Q(n,t,"glucose_card")}</h2>
<div class="latest">
<span class="value">${l?o.reading(l[1],e):"–"}</span>
<span class="quiet">${e.unit}</span>
${l?vn(n,t.entity):h}
${l?u`<span class="band">${i(U(l[1],e.limits))}</span>`:h}
</div>
</div>
<div class="age quiet">${nd(n,e,t)}</div>
${a?Ce(a,i):h}
</header>`}function nd(n,e,{entity:t}){let{feed:r,hass:o,say:i}=n;if(e.latest===null)return u``;let s=ge(e,r.now),a=li(n,e.latest);if(s==="stale")return u`<strong class="stale">${i("no_readings_since",{time:a})}</strong>
<div>${bn(o,t)}</div>`;let l=be(r.now-e.latest,i);return u`<div>${a}</div>
<div>${i("data_from",{duration:l})}, ${i(s==="late"?"late":"normal_delay")}</div>`}var Ts=y`
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
`;var od=y`
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
`,Rs=[ir,ls,mr,Ts,ts,od],As=y`
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
`;var Be=class extends T{constructor(){super(...arguments);this.controller=new Dr(this);this.view=new Rr(this,this.controller);this.chartLanes=new fr(this)}disconnectedCallback(){super.disconnectedCallback(),this.controller.disconnect(),this.chartLanes.disconnect()}willUpdate(t){var s;super.willUpdate(t);let{config:r,hass:o,period:i}=this;t.has("config")&&r&&this.controller.configure(r),o&&(this.chartLanes.configure(o,(s=r==null?void 0:r.lanes)!=null?s:[]),this.controller.update(this.feeds.feed,ct(o),i.store,this.chartLanes))}updated(t){super.updated(t),this.showLook()}showLook(){this.view.showLook()}draw(t,r){let{feed:o,format:i,notice:s,say:a}=t,l=o.status,d=this.controller.trace,p={status:l,format:i,say:a};return u`<ha-card>
${s} ${G(t,d.oldest,d.end)}
${ks(t,l,r)}
${this.toolbar(t)}
${l.latest===null?u`<div class="message" role="status">${a("no_readings")}</div>`:u`<div class="span quiet">${wt(d,i)}</div>
${this.view.draw(d,p)} ${this.legend(d,p)}
${vs(d,p)}`}
</ha-card>`}toolbar({say:t}){let{controller:r}=this,{compared:o,overlay:i,followsLatest:s}=r;return u`<div class="toolbar">
<div role="group" aria-label=${t("hours")}>
${ke.options.hours.values.map(a=>{let l=a<48?t("hours_short",{count:a}):t("days_short",{count:a/24});return u`<button aria-pressed=${a===r.hours}
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
</div>`}legend(t,r){let{format:o,say:i,status:s}=r,{compared:a,overlay:l}=this.controller,d=[...new Set(t.diary.map(le))].sort(),p=a?wt(pt(a,o.zone),o):l==="none"?"":i(`overlay_${l}`);return u`<ul class="legend">
${t.pending&&u`<li><i class="hatched" aria-hidden="true"></i><span>${Nn(r).join(". ")}</span></li>`}
${t.live&&pi(t.live,i)}
${p&&u`<li><svg viewBox="-7 -7 14 14" aria-hidden="true"><path class="overlay" d="M-7,0H7"></path></svg><span>${p}</span></li>`}
${d.map(c=>u`<li><svg viewBox="-7 -7 14 14" aria-hidden="true">${He(c)}</svg><span>${Vi(c,t.diary,s,i)}</span></li>`)}
</ul>`}};Be.styles=[E,Rs,Oe,As],Be=R([P("dexcom-glucose-content")],Be);var id=14,Lr=class{constructor(){this.firstWeekday=1;this.bounds={first:"",last:""}}update(e,t,r){this.store=e,this.bounds=t,this.firstWeekday=r}get period(){var e;return(e=this.store)==null?void 0:e.period}get comparison(){var e,t;return(t=(e=this.store)==null?void 0:e.comparison)!=null?t:"none"}get compared(){var e;return(e=this.store)==null?void 0:e.compared}get canMoveEarlier(){return this.period!==void 0&&this.period.first>this.bounds.first}get canMoveLater(){return this.period!==void 0&&this.period.last<this.bounds.last}move(e){var t;(t=this.store)==null||t.move(e)}showLatest(){var e;(e=this.store)==null||e.select(void 0)}showToday(){this.select(this.bounds.last,"day")}chooseUnit(e){var s;let{bounds:t,period:r}=this;if(e!=="custom"){let a=r&&r.last<t.last;this.select(a?r.last:t.last,e);return}let{first:o,last:i}=r?Yn(r,t):{first:_(t.last,1-id),last:t.last};(s=this.store)==null||s.select({unit:e,first:o,last:i})}beginEntry(){this.before=this.period}endEntry(){this.before=void 0}pickFirst(e){var r;let t=(r=this.before)!=null?r:this.period;!e||!t||(t.unit==="custom"?this.pick(e,e>t.last?e:t.last,"first"):this.select(e,t.unit))}pickLast(e){var r;let t=(r=this.before)!=null?r:this.period;e&&t&&this.pick(e<t.first?e:t.first,e,"last")}compare(e,t){var r;(r=this.store)==null||r.compare(e,t||void 0)}select(e,t){var r;(r=this.store)==null||r.select(cn(e,t,this.firstWeekday))}pick(e,t,r){var i;let o=Math.max(W({first:e,last:t})-Vo,0);(i=this.store)==null||i.select({unit:"custom",first:r==="last"?_(e,o):e,last:r==="first"?_(t,-o):t})}};var Ds=y`
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
`;var sd=[...jn,"custom"],ad={none:"overlay_none",previous:"previous",year_before:"compare_year_before",custom:"unit_custom"},Ge=class extends T{constructor(){super(...arguments);this.controller=new Lr}willUpdate(t){var c,m,g,f;super.willUpdate(t);let{feeds:r,hass:o,period:i}=this,s=(c=r.feed)==null?void 0:c.status;if(!o||!r.feed||!s)return;let[a,l]=[r.feed.now,(m=s.utc_offset)!=null?m:0],d=(f=(g=s.first_reading)!=null?g:s.known_since)!=null?f:a,p={first:Te(d+l),last:Te(a+l)};this.controller.update(i.store,p,lr(o.locale))}draw(t,{title:r}){return t.feed.status.latest===null?this.message(t.say("no_readings")):u`<ha-card>
${r?u`<h2>${r}</h2>`:h}
${this.arrows(t)} ${this.units(t)} ${this.dates(t)}
</ha-card>`}arrows({format:t,say:r}){let{controller:o}=this,{period:i}=o;return u`<div role="group" class="arrows" aria-label=${r("period_card")}>
<button aria-label=${r("earlier")} title=${r("earlier")}
?disabled=${!o.canMoveEarlier} @click=${()=>o.move(-1)}>‹</button>
<strong aria-live="polite">${i?ld(i,t):r("now")}</strong>
<button aria-label=${r("later")} title=${r("later")}
?disabled=${!o.canMoveLater} @click=${()=>o.move(1)}>›</button>
<button ?disabled=${!i} @click=${()=>o.showLatest()}>${r("now")}</button>
</div>`}units({say:t}){let{controller:r}=this,{bounds:o,period:i}=r,s=(i==null?void 0:i.unit)==="day"&&i.first===o.last;return u`<div role="group">
<button aria-pressed=${s} @click=${()=>r.showToday()}>${t("today")}</button>
${sd.map(a=>u`<button aria-pressed=${a===(i==null?void 0:i.unit)}
@click=${()=>r.chooseUnit(a)}>${t(`unit_${a}`)}</button>`)}
</div>`}dates({say:t}){let{controller:r}=this,{compared:o,comparison:i,period:s}=r;return s?u`<div role="group" class="dates">
${this.date(t("first_day"),()=>{var a;return(a=r.period)==null?void 0:a.first},a=>r.pickFirst(a))}
${s.unit==="custom"?this.date(t("last_day"),()=>{var a;return(a=r.period)==null?void 0:a.last},a=>r.pickLast(a)):h}
<label>${t("overlay")}
<select @change=${a=>r.compare(a.target.value)}>
${Go.map(a=>u`<option value=${a} ?selected=${a===i}>${t(ad[a])}</option>`)}
</select>
</label>
${i==="custom"&&o?this.date(t("first_day"),()=>{var a;return(a=r.compared)==null?void 0:a.first},a=>r.compare("custom",a)):h}
</div>`:h}date(t,r,o){var a;let{first:i,last:s}=this.controller.bounds;return u`<label>${t}
<input type="date" min=${i} max=${s} .value=${(a=r())!=null?a:""}
@focus=${()=>this.controller.beginEntry()}
@blur=${({target:l})=>{var d;this.controller.endEntry(),l.value=(d=r())!=null?d:""}}
@change=${({target:l})=>{let{validity:d,value:p}=l;d.valid&&o(p)}}>
</label>`}};Ge.styles=[E,Ds],Ge=R([P("dexcom-period-content")],Ge);function ld(n,e){let t=o=>k(o,e.zone),r=(o,i)=>e.date(t(o),{year:"numeric",...i});switch(n.unit){case"year":return r(n.first,{});case"month":return r(n.first,{month:"long"});case"day":return r(n.first,{weekday:"short",day:"numeric",month:"short"});default:return Z([n.first,n.last].map(o=>r(o,{day:"numeric",month:"short"})))}}function dd({format:n,say:e,status:t,summary:r}){let o=mt(r);return r.goals.map(i=>({range:i.range,name:cd(i.range,{format:n,say:e,status:t}),percent:o?n.shownPercent(md(i.range,o)):"–",limit:ud(i,{format:n,say:e}),met:i.met}))}function Ls(n){let e=dd(n);if(e.length===0)return h;let{say:t}=n;return u`<div class="goals">
<h3>${t("goals")}</h3>
<ul>${e.map(({limit:r,met:o,name:i,percent:s,range:a})=>u`<li data-goal=${a}>
${pd(o,n)}
<span class="name">${i}</span> <strong>${s}</strong>
<span class="quiet small">${t("labelled",{label:t("goal"),value:r})}</span>
</li>`)}</ul>
</div>`}function pd(n,{say:e}){if(n===null)return u`<span></span>`;let t=v`<circle cx="8" cy="8" r="6.5"></circle>`,r=v`<path d="M4.8,8.2 7,10.5 11.2,5.8"></path>`;return u`<svg class="met-sign" viewBox="0 0 16 16" role="img"
aria-label=${e(n?"goal_met":"goal_not_met")}>${t}${n?r:h}</svg>`}function ud({less_than_percent:n,more_than_percent:e},{format:t,say:r}){let o=i=>t.shownPercent({value:i,digits:0,sign:""});return e===null?r("below",{value:o(n!=null?n:0)}):r("above",{value:o(e)})}function cd(n,{format:e,say:t,status:r}){let{high_mg_dl:o,low_mg_dl:i,very_high_mg_dl:s,very_low_mg_dl:a}=r.limits,l=d=>({value:e.glucose(d,r)});switch(n){case"in_range":return t("in_range");case"very_low":return t("below",l(a));case"below":return t("below",l(i));case"above":return t("above",l(o));case"very_high":return t("above",l(s))}}function md(n,e){let t=e.map(({percent:r})=>r);return hn(t,...Xt(n).map(r=>X.indexOf(r)))}var Ps=y`
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
`;function St(n,e){return{text:e.shownPercent(n),bare:e.shown(n)}}function Hn(n,e,t){if(!e)return u`<strong>${n.text}</strong>`;let r=t("before_and_now",{before:e.text,now:n.text});return u`<span class="change" role="img" aria-label=${r}>
<span class="quiet small">${e.bare} <span class="arrow">→</span></span>
<strong>${n.text}</strong>
</span>`}var hd=[0,3,6,9,12,15,18,21];function Ms(n){let{summary:e,previous:t,status:r,format:o,say:i}=n,s=mt(e);if(!s)return fd(n);let a=mt(t);return u`<div class="bands upright">
${fi(s,o,i,e.goals)}
<ul>
${s.map((l,d)=>{let{band:p,shown:c}=l,m=tr(p,r.limits,r,o,i);if(m===void 0)return h;let g=a==null?void 0:a[d];return u`<li>
<i class="fill ${p}" aria-hidden="true"></i>
<span class="name">${i(p)}, <span class="quiet">${m}</span></span>
${Hn(St(c,o),g&&St(g.shown,o),i)}
<span class="quiet small">${mi(l,i)}</span>
</li>`}).reverse()}
</ul>
</div>`}function fd(n){return u`<div class="message" role="status">
<strong>${n.say("not_enough_data")}</strong>${Li(n).map(e=>u`<br>${e}`)}
</div>`}function Cs(n){let{summary:e,format:t,say:r,status:o}=n,i=l=>{let d=t.mean(l,o);return{text:d,bare:d}},s=l=>St({value:se(l,1),digits:1,sign:""},t),a=e.mean_mg_dl!==null;return u`<dl class="figures">
${Er(n,"mean","mean_mg_dl",i,{unit:o.unit})}
${Er(n,"gmi","gmi_percent",s,{lacking:a?r("gmi_needs"):""})}
${Er(n,"cv","cv_percent",s)}
${Er(n,"active","active_percent",l=>St(Yt(l),t))}
</dl>`}function Os(n,e){var a;let{summary:t,previous:r,status:o,format:i,say:s}=n;return t.mean_mg_dl===null?u``:Es(t)?u`<figure>
<figcaption>${s("profile")}</figcaption>
<p class="quiet" role="status">${s("profile_needs")}</p>
</figure>`:u`<figure>
<figcaption>${s("profile")} <span class="quiet small">${o.unit}</span></figcaption>
<div class="chart">${e.width>0?u`<svg viewBox="0 0 ${e.width} ${e.height}" role="img" aria-label=${gd(n)}>
${Ti(t.profile,(a=r==null?void 0:r.profile)!=null?a:[],e,o,i)}
</svg>`:h}</div>
<ul class="legend">
${Pr(v`<path class="median" d="M0,6H20"></path>`,s("median"))}
${Pr(v`<path class="inner" d="M0,1H20V11H0Z"></path>`,`${i.number(25)}–${i.percent(75)}`)}
${Pr(v`<path class="outer" d="M0,1H20V11H0Z"></path>`,`${i.number(5)}–${i.percent(95)}`)}
${!r||Es(r)?h:Pr(v`<path class="before" d="M0,6H20"></path>`,s("labelled",{label:s("previous"),value:s("median")}))}
</ul>
</figure>`}function Es({profile:n}){return n.every(e=>e.p50_mg_dl===null)}function Pr(n,e){return u`<li><svg viewBox="0 0 20 12" aria-hidden="true">${n}</svg><span>${e}</span></li>`}function gd({summary:n,status:e,format:t,say:r}){let i=`${hd.map(s=>{var l;let a=(l=n.profile.find(d=>d.minute_of_day>=s*60))==null?void 0:l.p50_mg_dl;return`${yt(s,t)} ${a==null?"–":t.glucose(a,e)}`}).join(", ")} ${e.unit}`;return`${r("profile")}. ${r("labelled",{label:r("median"),value:i})}`}function Er({summary:n,previous:e,say:t},r,o,i,{unit:s="",lacking:a=""}={}){let[l,d]=[n[o],e==null?void 0:e[o]];return u`<div>
<dt class="quiet">${t(r)}${s&&`, ${s}`}</dt>
<dd>
${l===null?u`<span class="quiet small">${t("not_enough_data")}${a&&u`<br>${a}`}</span>`:Hn(i(l),d==null?void 0:i(d),t)}
</dd>
</div>`}var Ns=y`
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
`;function zs(n,e,t,r){return u`<div role="group" aria-label=${t("days")}>
${n.map(o=>u`<button aria-pressed=${o===e} @click=${()=>r(o)}>${t("days_short",{count:o})}</button>`)}
</div>`}var Mr=class{constructor(e){this.days=e;this.hasOwnDays=!1}get shownDays(){return this.selected&&!this.hasOwnDays?void 0:this.days}get summarized(){var e;return(e=this.shownDays)!=null?e:this.selected}follow(e){(e==null?void 0:e.period)!==this.selected&&(this.hasOwnDays=!1),this.selected=e==null?void 0:e.period}show(e){this.days=e,this.hasOwnDays=!0}};function Is(n){let e=document.createElement("a");e.href=new URL(n,`${location.protocol}//${location.host}`).href,e.target="_blank",e.download="",e.style.display="none",document.body.append(e),e.click(),e.remove()}var Cr=class{constructor(e,t=Is){this.host=e;this.save=t;this.state="idle"}async run(e){if(this.state!=="busy"){this.enter("busy");try{this.save((await e()).url),this.enter("idle")}catch{this.enter("failed")}}}enter(e){this.state=e,this.host.requestUpdate()}};var Or=class{constructor(e){this.host=e;this.report="closed";this.period=new Mr(_t.options.days.default);this.summary=new q(e),this.pdf=new Cr(e)}configure({days:e}){this.period.days=e}get answer(){return this.summary.answer}get trouble(){return this.summary.trouble}get isLoading(){return this.summary.isLoading}get reportReadings(){var t;let e=this.reportSpan();return e&&((t=this.feed)!=null&&t.has(e.start,e.end))?this.feed.readings:void 0}get shownDays(){return this.period.shownDays}update(e,t){if(this.period.follow(t),this.feed=e,!e)return;let{shownDays:r,summarized:o}=this.period;if(this.summary.request(e,o,r||t==null?void 0:t.compared),!e.status)return;let i=this.report==="open"?this.reportSpan():void 0;i&&e.need(i.start,i.end,this.host)}showDays(e){this.period.show(e),this.host.requestUpdate()}async openReport(){this.showReport("open");try{await import("./report-dialog.js")}catch{this.showReport("missing")}}closeReport(){this.showReport("closed")}async savePdf(e){let{answer:t,feed:r}=this,o=t==null?void 0:t.summary;o&&r&&await this.pdf.run(()=>r.reportLink(o,e))}showReport(e){this.report=e,this.host.requestUpdate()}reportSpan(){var t;let e=(t=this.answer)==null?void 0:t.summary;return e?Oi(e):void 0}};var Hs=y`
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
`;var Ve=class extends T{constructor(){super(...arguments);this.controller=new Or(this);this.sized=new qe(this,".chart")}willUpdate(t){super.willUpdate(t),t.has("config")&&this.config&&this.controller.configure(this.config),this.controller.update(this.feeds.feed,this.period.store)}draw(t,r){let{hass:o,notice:i,say:s}=t,{report:a,trouble:l}=this.controller,d=this.view(t),p=_e(o,r.entity);return u`<ha-card>
${i} ${d?yd(t,d):h}
<header>
<h2>${Q(t,r,"profile_card")}</h2>
${this.toolbar(t,d)}
</header>
${l?u`<div role="alert">${s(l)}</div>`:h}
${d?this.parts(d):this.withoutSummary(t)}
${d&&a!=="closed"?this.report(t,d,p):h}
</ha-card>`}toolbar({say:t},r){return u`<div class="toolbar">
${zs(_t.options.days.values,this.controller.shownDays,t,o=>this.controller.showDays(o))}
<button ?disabled=${!r} aria-haspopup="dialog"
@click=${()=>this.controller.openReport()}>${t("print")}</button>
</div>`}parts(t){let{format:r,previous:o,say:i,summary:s}=t;return u`<div class="quiet small">${_n(s,r)}${o&&` · ${Di(o,r,i)}`}</div>
<div class="parts" aria-busy=${this.controller.isLoading}>
<div class="numbers">${Ms(t)} ${Ls(t)} ${Cs(t)}</div>
${Os(t,this.sized.size)}
</div>`}withoutSummary({say:t}){if(this.controller.trouble)return u``;let r=this.controller.answer?"no_readings":"loading";return u`<div class="message" role="status">${t(r)}</div>`}view({feed:t,format:r,say:o}){var a;let{summary:i,previous:s}=(a=this.controller.answer)!=null?a:{};if(i)return{summary:i,previous:s!=null?s:null,status:t.status,format:r,say:o}}report({hass:t,say:r},o,i){let{controller:s}=this;if(s.report==="missing")return Zt(r);let a=s.reportReadings,{language:l}=t.locale,d={...o,name:i,readings:a,language:l};return u`<dexcom-report .report=${d} .saving=${s.pdf.state}
@save=${()=>s.savePdf(l)} @close=${()=>s.closeReport()}></dexcom-report>`}};Ve.styles=[E,rr,Ri,Ns,Ps,Hs],Ve=R([P("dexcom-profile-content")],Ve);function yd(n,{summary:e}){let{start:t,end:r}=H(e);return G(n,t,r)}var Fs={left:3,right:197,top:4,bottom:56};function Us(n,e,t,r){let o=Math.max(...[n,r].map(l=>{var d,p;return(p=(d=oe(l))==null?void 0:d[1])!=null?p:0})),i=I(e.start,e.end,Fs),s=ae(o,t,Fs),a=$(n);return u`<span class="sparkline"><svg class="stretched" viewBox="0 0 200 60" preserveAspectRatio="none"
aria-hidden="true" data-readings=${n.length}>
${sr(n,t,200,i,s)}
${a&&v`<path class="halo" d="M${i(a[0])},${s(a[1])}h0"></path>
<path class="latest-dot" d="M${i(a[0])},${s(a[1])}h0"
style="stroke: var(--${U(a[1],t).replace("_","-")})"></path>`}
${xr(r,t,i,s,0)}
</svg></span>`}var qs=y`
${ar}
${wr}
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
`;var Bs=y`
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
`;var We=class extends T{willUpdate(e){super.willUpdate(e),this.config&&(this.latest=It(this.feeds.feed,this.config.hours,this))}draw(e,t){var g,f,b;let{latest:r}=this,{feed:o,say:i}=e,s=o.status;if(!r)return this.message(i((g=o.trouble)!=null?g:"loading"));let a=Jt(e,r,t),{band:l,live:d,reason:p}=a,m=["tile",...Object.entries({stale:!l,"has-reason":p,"has-live":d}).map(([S,A])=>A?S:"")];return u`<ha-card style="--band: ${l?er(l):"transparent"}">
<button class=${m.join(" ")} @click=${()=>Ht(this,t)}>
${vd(a,s,e)}
${l&&!o.isOutdated?Us(r.readings,r.span,s.limits,(b=(f=r.live)==null?void 0:f.readings)!=null?b:[]):h}
</button>
${o.isOutdated?u`<button class="reload" title=${i("reload_needed")}
@click=${()=>location.reload()}>${i("reload")}</button>`:h}
</ha-card>`}};We.styles=[E,qs,Oe,Bs],We=R([P("dexcom-tile-content")],We);function vd(n,e,{say:t}){let{age:r,arrow:o,band:i,live:s,name:a,reason:l,value:d}=n;return u`<span class="text">
${a?u`<span class="name">${a}</span>`:h}
<span class="now">
${i?Qt(i):h}
<span class="value">${d}</span>
${i?u`${o}<span class="unit">${e.unit}</span>`:h}
</span>
<span class="details">
${i?u`<span class="band">${t(i)}</span>`:h}
<span class="age">${r}</span>
${l?u`<span class="reason" title=${l}>${l}</span>`:h}
${s?Ce(s,t):h}
</span>
</span>`}export{$ as a,_ as b,Gs as c,x as d,w as e,pe as f,K as g,k as h,Re as i,y as j,u as k,v as l,h as m,Ct as n,ne as o,$o as p,aa as q,wo as r,zt as s,Vd as t,_o as u,Wd as v,P as w,at as x,rp as y,ge as z,M as A,Le as B,oe as C,E as D,Pe as E,Op as F,z as G,on as H,Oo as I,Ft as J,zo as K,se as L,C as M,Yt as N,Me as O,be as P,ka as Q,si as R,G as S,T,X as U,U as V,pi as W,Ne as X,mt as Y,tr as Z,fi as _,rr as $,nr as aa,bi as ba,xi as ca,or as da,ir as ea,Si as fa,I as ga,ae as ha,yt as ia,ja,_i as ka,Za as la,Ri as ma,Qa as na,lr as oa,Dc as pa,Lc as qa,_n as ra,dr as sa,Di as ta,q as ua,Pi as va,Ei as wa,Mi as xa,Ci as ya,H as za,Tn as Aa,Ii as Ba,qi as Ca,Ie as Da,le as Ea,He as Fa,Wi as Ga,Vm as Ha,Fe as Ia,fr as Ja,yr as Ka,es as La,ts as Ma,qe as Na,vr as Oa,vs as Pa,Nn as Qa,Rr as Ra,Ss as Sa,$s as Ta,Ar as Ua,od as Va,Rs as Wa,Be as Xa,Ge as Ya,dd as Za,Ls as _a,pd as $a,cd as ab,md as bb,Ps as cb,St as db,Hn as eb,Ms as fb,fd as gb,Cs as hb,Os as ib,Ns as jb,zs as kb,Mr as lb,Ve as mb,We as nb};
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
