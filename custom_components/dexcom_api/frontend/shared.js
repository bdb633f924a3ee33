import{A as xt,F as Cn,G as Mn,a as Ve,b as Ln,c as Ar,d as Se,e as bt,h as Pn,i as Dr,k as We,o as En,v as _e}from"./base.js";import{a as R}from"./helpers.js";function w(n){return n[n.length-1]}function X(n,e){for(let t=n.length-1;t>=0;t-=1){let r=n[t];if(e(r))return r}}var Nn=["day","week","month","year"];function S(n,e){return zn(wt(n)+e*864e5)}function G(n,e){let[t=0,r=1,o=1]=n.split("-").map(Number),s=new Date(Date.UTC(t,r+e,0)).getUTCDate();return zn(Date.UTC(t,r-1+e,Math.min(o,s)))}function V({first:n,last:e}){return(wt(e)-wt(n))/864e5+1}function ie(n,e,t){switch(e){case"day":return{first:n,last:n};case"week":{let r=S(n,-((new Date(wt(n)).getUTCDay()-t+7)%7));return{first:r,last:S(r,6)}}case"month":return On(`${n.slice(0,7)}-01`,1);case"year":return On(`${n.slice(0,4)}-01-01`,12)}}function On(n,e){return{first:n,last:S(G(n,e),-1)}}function wt(n){return Date.parse(`${n}T00:00:00Z`)}function zn(n){return new Date(n).toISOString().slice(0,10)}var vi=60,x=60*vi,b=24*x;function St(n){return{wall:e=>J(e,n),dayOf:e=>le(e,n),hourTicks:(e,t,r)=>$i(e,t,n,r)}}var In=new Map;function bi(n){let e=In.get(n);return e||(e=new Intl.DateTimeFormat("en-US",{timeZone:n,hourCycle:"h23",year:"numeric",month:"2-digit",day:"2-digit",hour:"2-digit",minute:"2-digit",second:"2-digit"}),In.set(n,e)),e}var Hn=x/4,xi=1e4,$t=new Map;function J(n,e){let t=Math.floor(n/Hn)*Hn,r=`${e} ${t}`,o=$t.get(r);return o===void 0&&(o=wi(t,e)-t,$t.size>xi&&$t.clear(),$t.set(r,o)),n+o}function wi(n,e){let t={};for(let{type:d,value:p}of bi(e).formatToParts(n*1e3))t[d]=Number(p);let{year:r=0,month:o=1,day:s=1,hour:i=0,minute:a=0,second:l=0}=t;return Date.UTC(r,o-1,s,i,a,l)/1e3}function ae(n,e){let t=[n-b,n+b].map(o=>n-(J(o,e)-o)),r=t.filter(o=>J(o,e)===n);return r.length>0?Math.min(...r):Math.max(...t)}function Ke(n,e,t=0){let r=J(n,e);return ae(r-r%b+t*b,e)}function W(n){return Math.floor(n/x)*x}function Lr(n){return new Date(n*1e3).toISOString().slice(0,10)}function le(n,e){return Lr(J(n,e))}function k(n,e){return ae(Date.parse(`${n}T00:00:00Z`)/1e3,e)}function $i(n,e,t,r){let o=[],s=r*x;for(let i=Math.ceil(J(n,t)/s)*s;;i+=s){let a=ae(i,t);if(a>e)return o;a>=n&&a!==w(o)&&o.push(a)}}function Fn(n,e,t,r){let o=[],s=`${le(n,t).slice(0,7)}-01`;for(let i=k(s,t);i<=e;i=k(s,t))i>=n&&o.push(i),s=G(s,r);return o}var ke=class{constructor(e){this.offsets=e}wall(e){var r;let[,t]=(r=X(this.offsets,([o])=>o<=e))!=null?r:this.first;return e+t}dayOf(e){return Lr(this.wall(e))}hourTicks(e,t,r){var i,a,l;let o=r*x,s=[];for(let d=0;d<Math.max(this.offsets.length,1);d+=1){let[p,u]=(i=this.offsets[d])!=null?i:this.first,c=d===0?e:Math.max(p,e),f=(l=(a=this.offsets[d+1])==null?void 0:a[0])!=null?l:Number.POSITIVE_INFINITY;for(let g=Math.ceil((c+u)/o)*o-u;g<f&&g<=t;g+=o)g!==w(s)&&s.push(g)}return s}get first(){var e;return(e=this.offsets[0])!=null?e:[0,0]}};var _t=window,kt=_t.ShadowRoot&&(_t.ShadyCSS===void 0||_t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,Pr=Symbol(),Un=new WeakMap,je=class{constructor(e,t,r){if(this._$cssResult$=!0,r!==Pr)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(kt&&e===void 0){let r=t!==void 0&&t.length===1;r&&(e=Un.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),r&&Un.set(t,e))}return e}toString(){return this.cssText}},Tt=n=>new je(typeof n=="string"?n:n+"",void 0,Pr),y=(n,...e)=>{let t=n.length===1?n[0]:e.reduce((r,o,s)=>r+(i=>{if(i._$cssResult$===!0)return i.cssText;if(typeof i=="number")return i;throw Error("Value passed to 'css' function must be a 'css' function result: "+i+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(o)+n[s+1],n[0]);return new je(t,n,Pr)},qn=(n,e)=>{if(kt)n.adoptedStyleSheets=e.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet);else for(let t of e){let r=document.createElement("style"),o=_t.litNonce;o!==void 0&&r.setAttribute("nonce",o),r.textContent=t.cssText,n.appendChild(r)}},Er=kt?n=>n:n=>n instanceof CSSStyleSheet?(e=>{let t="";for(let r of e.cssRules)t+=r.cssText;return Tt(t)})(n):n;var{is:Si,defineProperty:_i,getOwnPropertyDescriptor:ki,getOwnPropertyNames:Ti,getOwnPropertySymbols:Ri,getPrototypeOf:Ai}=Object,Q=window,Bn=Q.trustedTypes,Di=Bn?Bn.emptyScript:"",Cr=Q.reactiveElementPolyfillSupport,Ye=(n,e)=>n,Ze={toAttribute(n,e){switch(e){case Boolean:n=n?Di:null;break;case Object:case Array:n=n==null?n:JSON.stringify(n)}return n},fromAttribute(n,e){let t=n;switch(e){case Boolean:t=n!==null;break;case Number:t=n===null?null:Number(n);break;case Object:case Array:try{t=JSON.parse(n)}catch{t=null}}return t}},Rt=(n,e)=>!Si(n,e),Gn={attribute:!0,type:String,converter:Ze,reflect:!1,useDefault:!1,hasChanged:Rt},Vn,Wn;(Vn=Symbol.metadata)!=null||(Symbol.metadata=Symbol("metadata")),(Wn=Q.litPropertyMetadata)!=null||(Q.litPropertyMetadata=new WeakMap);var K=class extends HTMLElement{static addInitializer(e){var t;this._$Ei(),((t=this.l)!=null?t:this.l=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=Gn){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let r=Symbol(),o=this.getPropertyDescriptor(e,r,t);o!==void 0&&_i(this.prototype,e,o)}}static getPropertyDescriptor(e,t,r){var i;let{get:o,set:s}=(i=ki(this.prototype,e))!=null?i:{get(){return this[t]},set(a){this[t]=a}};return{get:o,set(a){let l=o==null?void 0:o.call(this);s==null||s.call(this,a),this.requestUpdate(e,l,r)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){var t;return(t=this.elementProperties.get(e))!=null?t:Gn}static _$Ei(){if(this.hasOwnProperty(Ye("elementProperties")))return;let e=Ai(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(Ye("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(Ye("properties"))){let t=this.properties,r=[...Ti(t),...Ri(t)];for(let o of r)this.createProperty(o,t[o])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[r,o]of t)this.elementProperties.set(r,o)}this._$Eh=new Map;for(let[t,r]of this.elementProperties){let o=this._$Eu(t,r);o!==void 0&&this._$Eh.set(o,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let r=new Set(e.flat(1/0).reverse());for(let o of r)t.unshift(Er(o))}else e!==void 0&&t.push(Er(e));return t}static _$Eu(e,t){let r=t.attribute;return r===!1?void 0:typeof r=="string"?r:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){var e;this._$ES=new Promise(t=>this.enableUpdating=t),this._$AL=new Map,this._$E_(),this.requestUpdate(),(e=this.constructor.l)==null||e.forEach(t=>t(this))}addController(e){var t,r;((t=this._$EO)!=null?t:this._$EO=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&((r=e.hostConnected)==null||r.call(e))}removeController(e){var t;(t=this._$EO)==null||t.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let r of t.keys())this.hasOwnProperty(r)&&(e.set(r,this[r]),delete this[r]);e.size>0&&(this._$Ep=e)}createRenderRoot(){var t;let e=(t=this.shadowRoot)!=null?t:this.attachShadow(this.constructor.shadowRootOptions);return qn(e,this.constructor.elementStyles),e}connectedCallback(){var e,t;(e=this.renderRoot)!=null||(this.renderRoot=this.createRenderRoot()),this.enableUpdating(!0),(t=this._$EO)==null||t.forEach(r=>{var o;return(o=r.hostConnected)==null?void 0:o.call(r)})}enableUpdating(e){}disconnectedCallback(){var e;(e=this._$EO)==null||e.forEach(t=>{var r;return(r=t.hostDisconnected)==null?void 0:r.call(t)})}attributeChangedCallback(e,t,r){this._$AK(e,r)}_$ET(e,t){var s;let r=this.constructor.elementProperties.get(e),o=this.constructor._$Eu(e,r);if(o!==void 0&&r.reflect===!0){let i=(((s=r.converter)==null?void 0:s.toAttribute)!==void 0?r.converter:Ze).toAttribute(t,r.type);this._$Em=e,i==null?this.removeAttribute(o):this.setAttribute(o,i),this._$Em=null}}_$AK(e,t){var s,i,a;let r=this.constructor,o=r._$Eh.get(e);if(o!==void 0&&this._$Em!==o){let l=r.getPropertyOptions(o),d=typeof l.converter=="function"?{fromAttribute:l.converter}:((s=l.converter)==null?void 0:s.fromAttribute)!==void 0?l.converter:Ze;this._$Em=o;let p=d.fromAttribute(t,l.type);this[o]=(a=p!=null?p:(i=this._$Ej)==null?void 0:i.get(o))!=null?a:p,this._$Em=null}}requestUpdate(e,t,r,o=!1,s){var i,a;if(e!==void 0){let l=this.constructor;if(o===!1&&(s=this[e]),r!=null||(r=l.getPropertyOptions(e)),!(((i=r.hasChanged)!=null?i:Rt)(s,t)||r.useDefault&&r.reflect&&s===((a=this._$Ej)==null?void 0:a.get(e))&&!this.hasAttribute(l._$Eu(e,r))))return;this.C(e,t,r)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:r,reflect:o,wrapped:s},i){var a,l,d;r&&!((a=this._$Ej)!=null?a:this._$Ej=new Map).has(e)&&(this._$Ej.set(e,(l=i!=null?i:t)!=null?l:this[e]),s!==!0||i!==void 0)||(this._$AL.has(e)||(this.hasUpdated||r||(t=void 0),this._$AL.set(e,t)),o===!0&&this._$Em!==e&&((d=this._$Eq)!=null?d:this._$Eq=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){var r,o;if(!this.isUpdatePending)return;if(!this.hasUpdated){if((r=this.renderRoot)!=null||(this.renderRoot=this.createRenderRoot()),this._$Ep){for(let[i,a]of this._$Ep)this[i]=a;this._$Ep=void 0}let s=this.constructor.elementProperties;if(s.size>0)for(let[i,a]of s){let{wrapped:l}=a,d=this[i];l!==!0||this._$AL.has(i)||d===void 0||this.C(i,void 0,a,d)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),(o=this._$EO)==null||o.forEach(s=>{var i;return(i=s.hostUpdate)==null?void 0:i.call(s)}),this.update(t)):this._$EM()}catch(s){throw e=!1,this._$EM(),s}e&&this._$AE(t)}willUpdate(e){}_$AE(e){var t;(t=this._$EO)==null||t.forEach(r=>{var o;return(o=r.hostUpdated)==null?void 0:o.call(r)}),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&(this._$Eq=this._$Eq.forEach(t=>this._$ET(t,this[t]))),this._$EM()}updated(e){}firstUpdated(e){}},Kn;K.elementStyles=[],K.shadowRootOptions={mode:"open"},K[Ye("elementProperties")]=new Map,K[Ye("finalized")]=new Map,Cr==null||Cr({ReactiveElement:K}),((Kn=Q.reactiveElementVersions)!=null?Kn:Q.reactiveElementVersions=[]).push("2.1.2");var Je=window,jn=n=>n,At=Je.trustedTypes,Yn=At?At.createPolicy("lit-html",{createHTML:n=>n}):void 0,ro="$lit$",ee=`lit$${Math.random().toFixed(9).slice(2)}$`,no="?"+ee,Li=`<${no}>`,me=document,Qe=()=>me.createComment(""),et=n=>n===null||typeof n!="object"&&typeof n!="function",Ur=Array.isArray,Pi=n=>Ur(n)||typeof(n==null?void 0:n[Symbol.iterator])=="function",Mr=`[ 	
\f\r]`,Xe=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Zn=/-->/g,Xn=/>/g,de=RegExp(`>|${Mr}(?:([^\\s"'>=/]+)(${Mr}*=${Mr}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Jn=/'/g,Qn=/"/g,oo=/^(?:script|style|textarea|title)$/i,qr=n=>(e,...t)=>({_$litType$:n,strings:e,values:t}),m=qr(1),v=qr(2),td=qr(3),q=Symbol.for("lit-noChange"),h=Symbol.for("lit-nothing"),eo=new WeakMap,pe=me.createTreeWalker(me,129);function so(n,e){if(!Ur(n)||!n.hasOwnProperty("raw"))throw Error("invalid template strings array");return Yn!==void 0?Yn.createHTML(e):e}var Ei=(n,e)=>{let t=n.length-1,r=[],o,s=e===2?"<svg>":e===3?"<math>":"",i=Xe;for(let a=0;a<t;a++){let l=n[a],d,p,u=-1,c=0;for(;c<l.length&&(i.lastIndex=c,p=i.exec(l),p!==null);)c=i.lastIndex,i===Xe?p[1]==="!--"?i=Zn:p[1]!==void 0?i=Xn:p[2]!==void 0?(oo.test(p[2])&&(o=RegExp("</"+p[2],"g")),i=de):p[3]!==void 0&&(i=de):i===de?p[0]===">"?(i=o!=null?o:Xe,u=-1):p[1]===void 0?u=-2:(u=i.lastIndex-p[2].length,d=p[1],i=p[3]===void 0?de:p[3]==='"'?Qn:Jn):i===Qn||i===Jn?i=de:i===Zn||i===Xn?i=Xe:(i=de,o=void 0);let f=i===de&&n[a+1].startsWith("/>")?" ":"";s+=i===Xe?l+Li:u>=0?(r.push(d),l.slice(0,u)+ro+l.slice(u)+ee+f):l+ee+(u===-2?a:f)}return[so(n,s+(n[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),r]},tt=class n{constructor({strings:e,_$litType$:t},r){let o;this.parts=[];let s=0,i=0,a=e.length-1,l=this.parts,[d,p]=Ei(e,t);if(this.el=n.createElement(d,r),pe.currentNode=this.el.content,t===2||t===3){let u=this.el.content.firstChild;u.replaceWith(...u.childNodes)}for(;(o=pe.nextNode())!==null&&l.length<a;){if(o.nodeType===1){if(o.hasAttributes())for(let u of o.getAttributeNames())if(u.endsWith(ro)){let c=p[i++],f=o.getAttribute(u).split(ee),g=/([.?@])?(.*)/.exec(c);l.push({type:1,index:s,name:g[2],strings:f,ctor:g[1]==="."?zr:g[1]==="?"?Ir:g[1]==="@"?Hr:Re}),o.removeAttribute(u)}else u.startsWith(ee)&&(l.push({type:6,index:s}),o.removeAttribute(u));if(oo.test(o.tagName)){let u=o.textContent.split(ee),c=u.length-1;if(c>0){o.textContent=At?At.emptyScript:"";for(let f=0;f<c;f++)o.append(u[f],Qe()),pe.nextNode(),l.push({type:2,index:++s});o.append(u[c],Qe())}}}else if(o.nodeType===8)if(o.data===no)l.push({type:2,index:s});else{let u=-1;for(;(u=o.data.indexOf(ee,u+1))!==-1;)l.push({type:7,index:s}),u+=ee.length-1}s++}}static createElement(e,t){let r=me.createElement("template");return r.innerHTML=e,r}};function Te(n,e,t=n,r){var i,a,l;if(e===q)return e;let o=r!==void 0?(i=t._$Co)==null?void 0:i[r]:t._$Cl,s=et(e)?void 0:e._$litDirective$;return(o==null?void 0:o.constructor)!==s&&((a=o==null?void 0:o._$AO)==null||a.call(o,!1),s===void 0?o=void 0:(o=new s(n),o._$AT(n,t,r)),r!==void 0?((l=t._$Co)!=null?l:t._$Co=[])[r]=o:t._$Cl=o),o!==void 0&&(e=Te(n,o._$AS(n,e.values),o,r)),e}var Nr=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){var d;let{el:{content:t},parts:r}=this._$AD,o=((d=e==null?void 0:e.creationScope)!=null?d:me).importNode(t,!0);pe.currentNode=o;let s=pe.nextNode(),i=0,a=0,l=r[0];for(;l!==void 0;){if(i===l.index){let p;l.type===2?p=new rt(s,s.nextSibling,this,e):l.type===1?p=new l.ctor(s,l.name,l.strings,this,e):l.type===6&&(p=new Fr(s,this,e)),this._$AV.push(p),l=r[++a]}i!==(l==null?void 0:l.index)&&(s=pe.nextNode(),i++)}return pe.currentNode=me,o}p(e){let t=0;for(let r of this._$AV)r!==void 0&&(r.strings!==void 0?(r._$AI(e,r,t),t+=r.strings.length-2):r._$AI(e[t])),t++}},rt=class n{get _$AU(){var e,t;return(t=(e=this._$AM)==null?void 0:e._$AU)!=null?t:this._$Cv}constructor(e,t,r,o){var s;this.type=2,this._$AH=h,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=r,this.options=o,this._$Cv=(s=o==null?void 0:o.isConnected)!=null?s:!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&(e==null?void 0:e.nodeType)===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=Te(this,e,t),et(e)?e===h||e==null||e===""?(this._$AH!==h&&this._$AR(),this._$AH=h):e!==this._$AH&&e!==q&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):Pi(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==h&&et(this._$AH)?this._$AA.nextSibling.data=e:this.T(me.createTextNode(e)),this._$AH=e}$(e){var s;let{values:t,_$litType$:r}=e,o=typeof r=="number"?this._$AC(e):(r.el===void 0&&(r.el=tt.createElement(so(r.h,r.h[0]),this.options)),r);if(((s=this._$AH)==null?void 0:s._$AD)===o)this._$AH.p(t);else{let i=new Nr(o,this),a=i.u(this.options);i.p(t),this.T(a),this._$AH=i}}_$AC(e){let t=eo.get(e.strings);return t===void 0&&eo.set(e.strings,t=new tt(e)),t}k(e){Ur(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,r,o=0;for(let s of e)o===t.length?t.push(r=new n(this.O(Qe()),this.O(Qe()),this,this.options)):r=t[o],r._$AI(s),o++;o<t.length&&(this._$AR(r&&r._$AB.nextSibling,o),t.length=o)}_$AR(e=this._$AA.nextSibling,t){var r;for((r=this._$AP)==null?void 0:r.call(this,!1,!0,t);e!==this._$AB;){let o=jn(e).nextSibling;jn(e).remove(),e=o}}setConnected(e){var t;this._$AM===void 0&&(this._$Cv=e,(t=this._$AP)==null||t.call(this,e))}},Re=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,r,o,s){this.type=1,this._$AH=h,this._$AN=void 0,this.element=e,this.name=t,this._$AM=o,this.options=s,r.length>2||r[0]!==""||r[1]!==""?(this._$AH=Array(r.length-1).fill(new String),this.strings=r):this._$AH=h}_$AI(e,t=this,r,o){let s=this.strings,i=!1;if(s===void 0)e=Te(this,e,t,0),i=!et(e)||e!==this._$AH&&e!==q,i&&(this._$AH=e);else{let a=e,l,d;for(e=s[0],l=0;l<s.length-1;l++)d=Te(this,a[r+l],t,l),d===q&&(d=this._$AH[l]),i||(i=!et(d)||d!==this._$AH[l]),d===h?e=h:e!==h&&(e+=(d!=null?d:"")+s[l+1]),this._$AH[l]=d}i&&!o&&this.j(e)}j(e){e===h?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e!=null?e:"")}},zr=class extends Re{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===h?void 0:e}},Ir=class extends Re{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==h)}},Hr=class extends Re{constructor(e,t,r,o,s){super(e,t,r,o,s),this.type=5}_$AI(e,t=this){var i;if((e=(i=Te(this,e,t,0))!=null?i:h)===q)return;let r=this._$AH,o=e===h&&r!==h||e.capture!==r.capture||e.once!==r.once||e.passive!==r.passive,s=e!==h&&(r===h||o);o&&this.element.removeEventListener(this.name,this,r),s&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){var t,r;typeof this._$AH=="function"?this._$AH.call((r=(t=this.options)==null?void 0:t.host)!=null?r:this.element,e):this._$AH.handleEvent(e)}},Fr=class{constructor(e,t,r){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=r}get _$AU(){return this._$AM._$AU}_$AI(e){Te(this,e)}};var Or=Je.litHtmlPolyfillSupport,to;Or==null||Or(tt,rt),((to=Je.litHtmlVersions)!=null?to:Je.litHtmlVersions=[]).push("3.3.3");var Dt=(n,e,t)=>{var s,i;let r=(s=t==null?void 0:t.renderBefore)!=null?s:e,o=r._$litPart$;if(o===void 0){let a=(i=t==null?void 0:t.renderBefore)!=null?i:null;r._$litPart$=o=new rt(e.insertBefore(Qe(),a),a,void 0,t!=null?t:{})}return o._$AI(n),o};var ue=window,te=class extends K{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){var t,r;let e=super.createRenderRoot();return(r=(t=this.renderOptions).renderBefore)!=null||(t.renderBefore=e.firstChild),e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Dt(t,this.renderRoot,this.renderOptions)}connectedCallback(){var e;super.connectedCallback(),(e=this._$Do)==null||e.setConnected(!0)}disconnectedCallback(){var e;super.disconnectedCallback(),(e=this._$Do)==null||e.setConnected(!1)}render(){return q}},io;te._$litElement$=!0,te.finalized=!0,(io=ue.litElementHydrateSupport)==null||io.call(ue,{LitElement:te});var Br=ue.litElementPolyfillSupport;Br==null||Br({LitElement:te});var ao;((ao=ue.litElementVersions)!=null?ao:ue.litElementVersions=[]).push("4.2.2");var lo="dexcomDialog";function Ci(n){var e;if(po(n)){n.showModal();return}n.setAttribute("open",""),n.onkeydown=({key:t})=>{t==="Escape"&&Gr(n)},(e=n.querySelector("button"))==null||e.focus()}function fd(n){let e=Math.random(),t=()=>{var s;return((s=history.state)==null?void 0:s[lo])===e},r=()=>{t()||Gr(n)};Ci(n),history.pushState({[lo]:e},""),addEventListener("popstate",r);let o=()=>{removeEventListener("popstate",r),t()&&history.back()};n.addEventListener("close",o,{once:!0})}function Gr(n){po(n)?n.close():Mi(n)&&(n.removeAttribute("open"),n.dispatchEvent(new Event("close")))}function gd({clientX:n,clientY:e,currentTarget:t,target:r}){if(r!==t)return;let o=r,{bottom:s,left:i,right:a,top:l}=o.getBoundingClientRect();i<=n&&n<=a&&l<=e&&e<=s||Gr(o)}function Mi(n){return n.hasAttribute("open")}function po(n){return typeof n.showModal=="function"}var yd=y`
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
`;var L=n=>(e,t)=>{t!==void 0?t.addInitializer(()=>{customElements.define(n,e)}):customElements.define(n,e)};var Oi={attribute:!0,type:String,converter:Ze,reflect:!1,hasChanged:Rt},Ni=(n=Oi,e,t)=>{let{kind:r,metadata:o}=t,s=window.litPropertyMetadata.get(o);if(s===void 0&&window.litPropertyMetadata.set(o,s=new Map),r==="setter"&&((n=Object.create(n)).wrapped=!0),s.set(t.name,n),r==="accessor"){let{name:i}=t;return{set(a){let l=e.get.call(this);e.set.call(this,a),this.requestUpdate(i,l,n,!0,a)},init(a){return a!==void 0&&this.C(i,void 0,n,a),a}}}if(r==="setter"){let{name:i}=t;return function(a){let l=this[i];e.call(this,a),this.requestUpdate(i,l,n,!0,a)}}throw Error("Unsupported decorator location: "+r)};function nt(n){return(e,t)=>typeof t=="object"?Ni(n,e,t):((r,o,s)=>{let i=o.hasOwnProperty(s);return o.constructor.createProperty(s,r),i?Object.getOwnPropertyDescriptor(o,s):void 0})(n,e,t)}var ce=(n,e,t)=>(t.configurable=!0,t.enumerable=!0,Reflect.decorate&&typeof e!="object"&&Object.defineProperty(n,e,t),t);function Rd(n,e){return(t,r,o)=>{let s=i=>{var a,l;return(l=(a=i.renderRoot)==null?void 0:a.querySelector(n))!=null?l:null};if(e){let{get:i,set:a}=typeof r=="object"?t:o!=null?o:(()=>{let l=Symbol();return{get(){return this[l]},set(d){this[l]=d}}})();return ce(t,r,{get(){let l=i.call(this);return l===void 0&&(l=s(this),(l!==null||this.hasUpdated)&&a.call(this,l)),l}})}return ce(t,r,{get(){return s(this)}})}}function he({freshness:n,next_reading:e},t){return e&&t>e.stale_at?"stale":n==="usual"&&e&&t>e.late_at?"late":n}function j(n,e){let t=0,r=n.length;for(;t<r;){let o=t+r>>1;n[o][0]<e?t=o+1:r=o}return t}function C(n,e,t){return n.slice(j(n,e),j(n,t))}function mo(n,e,t,r){let o=j(n,e);return[...n.slice(0,o),...r,...n.slice(j(n,t))]}function Ae(n,e){let t=j(n,e),[r,o]=[n[t-1],n[t]],s=r&&(!o||e-r[0]<=o[0]-e)?r:o;return s&&Math.abs(s[0]-e)<=900?s:void 0}function re(n){if(n.length===0)return;let[e,t]=[Number.POSITIVE_INFINITY,Number.NEGATIVE_INFINITY];for(let[,r]of n)r<e&&(e=r),r>t&&(t=r);return[e,t]}function Lt(n,e,t){var u,c,f;let r=n==null?void 0:n.status;if(!n||!r)return;let o=he(r,n.now),{live:s}=n,i=(f=(c=w((u=s==null?void 0:s.readings)!=null?u:[]))==null?void 0:c[0])!=null?f:r.latest,a=(i!=null?i:n.now)+300,l={start:a-e*x,end:a};if(r.latest===null||o==="stale")return{freshness:o,reading:void 0,live:s,span:l,readings:[]};n.need(Math.min(l.start,r.latest),l.end,t);let d=C(n.readings,l.start,r.latest+1),p=X(n.readings,([g])=>g===r.latest);return p&&{freshness:o,reading:p,live:s,span:l,readings:d}}function Pt(n,{entity:e,tap_action:t}){let r={config:{entity:e,tap_action:t},action:"tap"};n.dispatchEvent(new CustomEvent("hass-action",{detail:r,bubbles:!0,composed:!0}))}var uo={very_low:{light:"#5e0d33",dark:"#dc3a5e"},low:{light:"#b02843",dark:"#ffb0b3"},in_range:{light:"#12846f",dark:"#0f9f87"},high:{light:"#b98a14",dark:"#f8cf50"},very_high:{light:"#7f3d08",dark:"#dd7a2f"}};function co(n){let e=Object.entries(uo).map(([t,r])=>`--${t.replace("_","-")}: ${r[n]};`);return Tt(e.join(`
`))}var P=y`
:host {
${co("light")}
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
${co("dark")}
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
`;var Vr="dexcom-day",Wr="dexcom-entity",fo="dexcomDay",Ii="1970-01-01",Hi=[],fe=new Set,ne;function De(n,e){jr()?history.replaceState(history.state,"",Kr(e,n.entity)):(history.pushState({[fo]:!0},"",Kr(e,n.entity)),ne=n),st()}function ip(){var n;jr()&&((n=history.state)!=null&&n[fo]?history.back():(history.replaceState(history.state,"",Kr()),st()))}function go(n){if(fe.size===0)for(let e of["popstate","location-changed"])addEventListener(e,st);return fe.add(n),()=>{if(fe.delete(n),ne===n&&(ne=void 0),st(),!(fe.size>0))for(let e of["popstate","location-changed"])removeEventListener(e,st)}}function yo(n){let e=jr();return e?(!ne||!ho(ne))&&(ne=fe.has(n)&&ho(n)?n:void 0):ne=void 0,ne===n?e:void 0}function vo(n){var e;for(let t of fe)if(t.entity===n&&((e=t.lanes)!=null&&e.length))return t.lanes;return Hi}function ho({entity:n}){return[null,n].includes(new URLSearchParams(location.search).get(Wr))}function jr(){var e;let n=(e=new URLSearchParams(location.search).get(Vr))!=null?e:"";if(!(!/^\d{4}-\d\d-\d\d$/.test(n)||Number.isNaN(Date.parse(n)))&&!(n<Ii))return S(n,0)===n?n:void 0}function Kr(n,e){let t=new URLSearchParams(location.search);t.delete(Vr),t.delete(Wr),n&&t.set(Vr,n),n&&e&&t.set(Wr,e);let r=String(t);return location.pathname+(r&&`?${r}`)+location.hash}function st(){for(let n of fe)n.requestUpdate()}function O(){let n;return(e,t)=>((!n||!Yr(n.dependencies,e))&&(n={dependencies:e,value:t()}),n.value)}function Yr(n,e){return n.length===e.length&&n.every((t,r)=>t===e[r])}function bo(n,e){if(!n||e===null)return;let t=n.readings.slice(j(n.readings,e+n.same_seconds));return t.length>0?{...n,readings:t}:void 0}function xo(n,{start:e,end:t}){let r=n?C(n.readings,e,t):[];return n&&r.length>0?{...n,readings:r}:void 0}function wo(n,e){var t;return n&&e<=((t=n.current_until)!=null?t:0)?w(n.readings):void 0}function Le({name:n,timing:e},t){let r=t("live_from",{name:n});return e==="arrival"?`${r}, ${t("arrival_time")}`:r}function Zr(n,e){return n===null||e===null?void 0:{start:n,end:e}}function Et(n,e){return e!==void 0&&n.start<e.end&&e.start<n.end}function $o({start:n,end:e}){return{start:new Date(n*1e3).toISOString(),end:new Date(e*1e3).toISOString()}}var Fi=b,Xr=90*b,Ct=28*b,Ui=8,ge=-1,qi=23*x,Bi=250,Mt=class{constructor(e){this.host=e;this.readings=[];this.diary=[];this.recentSince=Number.POSITIVE_INFINITY;this.parts=new Map;this.needed=new Map;this.fetching=new Set;this.outdated=new Set;this.failed=new Set}need(e,t,r){let o=this.recentStart(),s=t>o?e:this.host.now();Math.max(s,o)<this.recentSince&&(this.recentSince=Math.max(s-Fi,o),this.load(ge));let i=this.olderParts(e,t);this.needed.set(r,i),i.some(a=>this.isToLoad(a))&&(clearTimeout(this.rest),this.rest=setTimeout(()=>this.loadNeeded(),Bi))}release(e){this.needed.delete(e)}has(e,t){let r=this.recentStart(),o=this.parts.get(ge);return!!(t<=r||o&&o.start<=Math.max(e,r))&&this.olderParts(e,t).every(i=>this.parts.has(i))}missingBefore(e,t){let r=this.olderParts(e,t).flatMap(o=>{var s,i;return(i=(s=this.parts.get(o))==null?void 0:s.missing)!=null?i:[]}).filter(o=>Et(o,{start:e,end:t})).map(o=>Math.min(o.end,t));return r.length?Math.max(...r):void 0}apply(e){let t=Zr(e.start,e.end),r=e.diary_changed?Zr(e.diary_start,e.diary_end):void 0;for(let o of this.loaded()){let s=this.spanToLoad(o),i=Et(s,t);(e.reload&&(!t||i)||e.diary_changed&&(!r||Et(s,r))||i&&this.fetching.has(o))&&this.load(o)}t&&!e.reload&&this.replace(t,e.readings)}reload(){for(let e of this.loaded())this.load(e)}retry(){Number.isFinite(this.recentSince)&&!this.parts.has(ge)&&this.failed.add(ge);for(let e of this.failed)this.load(e)}clear(){clearTimeout(this.rest),this.recentSince=Number.POSITIVE_INFINITY,this.parts.clear(),this.needed.clear(),this.failed.clear()}loaded(){let e=Number.isFinite(this.recentSince)?[ge]:[];return[...new Set([...e,...this.parts.keys(),...this.fetching])]}recentStart(){return Math.floor(this.host.now())-Xr}olderParts(e,t){let r=Math.min(t,this.recentStart()),o=[];for(let s=Math.floor(e/Ct);s*Ct<r;s+=1)o.push(s);return o}isToLoad(e){return!this.parts.has(e)&&!this.fetching.has(e)&&!this.failed.has(e)}neededParts(){return new Set([...this.needed.values()].flat())}loadNeeded(){for(let e of this.neededParts())this.isToLoad(e)&&this.load(e)}spanToLoad(e){return e!==ge?{start:e*Ct,end:(e+1)*Ct}:{start:W(this.recentSince),end:W(this.host.now())+qi}}async load(e){if(this.fetching.has(e)){this.outdated.add(e);return}this.outdated.delete(e),this.fetching.add(e);let t=this.spanToLoad(e);try{let r=await this.host.request(t);this.failed.delete(e),this.keep(e,t,r),this.host.onAnswer(r)}catch(r){this.failed.add(e),this.host.onFailure(r)}finally{this.fetching.delete(e)}this.outdated.has(e)&&this.load(e),this.host.onChange()}keep(e,t,{readings:r,diary:o,missing:s}){this.parts.delete(e),this.parts.set(e,{...t,readings:r,diary:o,missing:s.map(([a,l])=>({start:a,end:l}))});let i=this.neededParts().add(ge);for(let a of[...this.parts.keys()].slice(0,-Ui))i.has(a)||this.parts.delete(a);this.join()}replace(e,t){for(let r of this.parts.values()){let o=Math.max(e.start,r.start),s=Math.min(e.end,r.end);o<s&&(r.readings=mo(r.readings,o,s,C(t,o,s)))}this.join()}join(){let e=[...this.parts.values()].sort((r,o)=>r.start-o.start),t=e.map(({end:r},o)=>{var s,i;return Math.min(r,(i=(s=e[o+1])==null?void 0:s.start)!=null?i:r)});this.readings=e.flatMap(({start:r,readings:o},s)=>C(o,r,t[s])),this.diary=e.some(({diary:r})=>r===null)?null:e.flatMap(({diary:r},o)=>(r!=null?r:[]).filter(({time:s})=>{var i;return s<t[o]&&s>=((i=t[o-1])!=null?i:Number.NEGATIVE_INFINITY)}))}};var Ot=class{set(e){this.zero=e-So()}get isSet(){return this.zero!==void 0}get now(){if(this.zero===void 0)throw new Error("No message of Home Assistant has come yet");return this.zero+So()}};function So(){return performance.now()/1e3}var Nt=class{constructor(e,t){this.send=e;this.onFailure=t;this.since=Number.POSITIVE_INFINITY;this.answers=new Map;this.hasFailed=!1}of(e){return this.once(JSON.stringify(e),()=>this.request("summary",e))}compared(e,t){return this.once(JSON.stringify([e,t]),async()=>{let[r,{summary:o}]=await Promise.all([this.of(e),this.of(t)]);return{...r,previous:o}})}week(e,t){return this.once(JSON.stringify(["week",e,t]),()=>this.request("week",e,{weekdays:t}))}sensors(){return this.once("sensors",()=>(this.since=Number.NEGATIVE_INFINITY,this.send("sensors",{})))}responses(e,t){return this.once(JSON.stringify(["responses",e,t]),()=>this.request("responses",e,{...t}))}patterns(e,t){return this.once(JSON.stringify(["patterns",e,t]),()=>this.request("patterns",e,{language:t}))}clear(){this.hasFailed=!1,this.since=Number.POSITIVE_INFINITY,this.answers.clear()}clearFailed(){let{hasFailed:e}=this;return e&&this.clear(),e}once(e,t){let r=this.answers.get(e);return r||(r=t(),this.answers.set(e,r),r.catch(()=>{this.hasFailed=!0,this.onFailure()})),r}request(e,t,r={}){if(typeof t=="number")return this.send(e,{days:t,...r});let{first:o,last:s}=t,i=S(o,-V(t)-1);this.since=Math.min(this.since,Date.parse(i)/1e3-b);let[a,l]=[`${o}T00:00:00`,`${S(s,1)}T00:00:00`];return this.send(e,{start:a,end:l,...r})}};var Gi={not_found:"unknown_entity",not_supported:"unknown_entity",not_loaded:"not_loaded",unauthorized:"not_allowed",unknown_command:"not_loaded",timeout:"failed"};function zt(n){var t;let e=n==null?void 0:n.code;return typeof e=="string"?(t=Gi[e])!=null?t:"refused":"failed"}var Vi=2*Xr+b,Wi=3e4,Jr,Qr=class{constructor(e,t){this.connection=e;this.entityId=t;this.clock=new Ot;this.newer=O();this.sentLive=null;this.listeners=new Set;this.tellers=new Set;this.parts=new Mt({now:()=>this.now,request:e=>this.askReadings(e),onAnswer:e=>this.follow(e),onFailure:e=>this.fail(e),onChange:()=>this.notify()});this.summaries=new Nt((e,t)=>this.ask(e,t),()=>this.retryLater());this.onReady=()=>{this.subscribe(),this.parts.reload()};this.onVisible=()=>{document.visibilityState==="visible"&&this.askForTime()}}get now(){return this.clock.now}get isOutdated(){return this.status!==void 0&&this.status.cards_version!==Jr}get readings(){return this.parts.readings}get diary(){return this.parts.diary}get live(){var t,r;let e=(r=(t=this.status)==null?void 0:t.latest)!=null?r:null;return this.newer([this.sentLive,e],()=>bo(this.sentLive,e))}listen(e){return this.listeners.size===0&&this.open(),this.listeners.add(e),()=>{this.listeners.delete(e),this.listeners.size===0&&this.close()}}need(e,t,r){ko(r)||this.parts.need(e,t,r)}tells(e){ko(e)||this.tellers.add(e);let[t]=this.tellers;return t===e}release(e){this.parts.release(e),this.tellers.delete(e)&&this.notify()}has(e,t){return this.parts.has(e,t)}missingBefore(e,t){return this.parts.missingBefore(e,t)}summary(e,t){return t?this.summaries.compared(e,t):this.summaries.of(e)}week(e,t){return this.summaries.week(e,t)}reportLink({start:e,end:t},r){return this.ask("report",{start:e,end:t,language:r})}sensors(){return this.summaries.sensors()}responses(e,t){return this.summaries.responses(e,t)}patterns(e,t){return this.summaries.patterns(e,t)}open(){this.connection.addEventListener("ready",this.onReady),document.addEventListener("visibilitychange",this.onVisible),this.subscribe()}close(){var e;clearTimeout(this.retry),this.connection.removeEventListener("ready",this.onReady),document.removeEventListener("visibilitychange",this.onVisible),(e=this.unsubscribe)==null||e.then(t=>t()).catch(()=>{}),this.unsubscribe=void 0,this.parts.clear(),this.summaries.clear()}ask(e,t){return this.connection.sendMessagePromise({type:`dexcom_api/${e}`,entity_id:this.entityId,...t})}askReadings(e){return this.ask("readings",$o(e))}async askForTime(){if(this.clock.isSet)try{let e=W(this.now);this.follow(await this.askReadings({start:e,end:e})),this.notify()}catch{}}follow(e){this.clock.set(e.server_time),Jr===void 0&&(Jr=e.cards_version),this.status=e,this.trouble=void 0}subscribe(){let e=this.connection.subscribeMessage(t=>this.take(t),{type:"dexcom_api/subscribe",entity_id:this.entityId},{resubscribe:!1});this.unsubscribe=e,e.catch(t=>{this.unsubscribe===e&&(this.unsubscribe=void 0),this.fail(t)})}take(e){e.gone?(this.summaries.clear(),this.sentLive=null,this.trouble=e.refused?"not_allowed":"not_loaded"):(this.status&&this.concernsSummaries(e,this.status)&&this.summaries.clear(),this.sentLive=e.live,this.follow(e),this.parts.apply(e)),this.notify()}concernsSummaries(e,t){var o,s;let r=Math.min(e.server_time-Vi,this.summaries.since);return e.latest!==t.latest||JSON.stringify(e.limits)!==JSON.stringify(t.limits)||e.reload&&e.start===null||((o=e.end)!=null?o:r)>r||e.diary_changed&&((s=e.diary_end)!=null?s:Number.POSITIVE_INFINITY)>r}fail(e){this.trouble=zt(e),this.retryLater(),this.notify()}retryLater(){clearTimeout(this.retry),this.listeners.size>0&&(this.retry=setTimeout(()=>this.retryAll(),Wi))}retryAll(){this.unsubscribe||this.subscribe(),this.parts.retry(),this.summaries.clearFailed()&&this.notify()}notify(){for(let e of this.listeners)e()}},_o=new WeakMap;function To(n,e){var o,s;let t=(o=_o.get(n))!=null?o:new Map;_o.set(n,t);let r=(s=t.get(e))!=null?s:new Qr(n,e);return t.set(e,r),r}function ko(n){return"isConnected"in n&&!n.isConnected}var It=class{constructor(e){this.host=e;this.isConnected=!1;e.addController(this)}follow(e,t){let r=e&&t?To(e.connection,t):void 0;r!==this.feed&&(this.leave(),this.feed=r,this.listen())}hostConnected(){this.isConnected=!0,this.listen()}hostDisconnected(){this.isConnected=!1,this.leave()}listen(){var e;this.isConnected&&!this.stop&&(this.stop=(e=this.feed)==null?void 0:e.listen(()=>this.host.requestUpdate()))}leave(){var e,t;(e=this.feed)==null||e.release(this.host),(t=this.stop)==null||t.call(this),this.stop=void 0}};var Ao=["none","previous","year_before","custom"],Do=366;function rn(n,e,t){return{unit:e,...ie(n,e,t)}}function en(n,e){let{unit:t,first:r,last:o}=n;if(t==="month"||t==="year")return rn(G(r,e*(t==="year"?12:1)),t,0);let s=e*V(n);return{unit:t,first:S(r,s),last:S(o,s)}}function it({first:n,last:e},t){return{start:k(n,t),end:k(S(e,1),t)}}var tn=class{constructor(){this.comparison="none";this.listeners=new Set}get compared(){var o;let{comparison:e,period:t}=this;if(!t||e==="none")return;if(e==="previous")return en(t,-1);if(e==="year_before")return{first:G(t.first,-12),last:G(t.last,-12)};let r=(o=this.comparedFirst)!=null?o:en(t,-1).first;return{first:r,last:S(r,V(t)-1)}}select(e){this.period=e,this.notify()}move(e){this.period&&this.select(en(this.period,e))}compare(e,t){this.comparison=e,this.comparedFirst=t,this.notify()}listen(e){return this.listeners.add(e),()=>this.listeners.delete(e)}notify(){for(let e of this.listeners)e()}},Ro=new Map;function Lo(n){var t;let e=(t=Ro.get(n))!=null?t:new tn;return Ro.set(n,e),e}var Ht=class{constructor(e){this.host=e;e.addController(this)}hostConnected(){this.store=Lo(location.pathname),this.stop=this.store.listen(()=>this.host.requestUpdate())}hostDisconnected(){var e;(e=this.stop)==null||e.call(this)}};var Ki=new Map,ji=new Map;function Ft(n,e={}){return Po(Ki,[n,e],()=>new Intl.DateTimeFormat(n,e))}function at(n,e){return Po(ji,[n,e],()=>new Intl.NumberFormat(n,e))}function Po(n,e,t){var s;let r=JSON.stringify(e),o=(s=n.get(r))!=null?s:t();return n.set(r,o),o}function oe(n,e=0){let t=10**e;return Math.sign(n)*Math.floor(Math.abs(n)*t+.5)/t+0}function M(n,e){return Fo(n,e,Ho(e))}function Mo(n,e){var t;return(t=Uo(n,e))!=null?t:M(n,e)}function Oo(n,e){var t;return(t=Uo(n,e))!=null?t:Fo(n,e,Ho(e)+1)}function No(n,e,t){let{very_low_mg_dl:r,low_mg_dl:o,high_mg_dl:s,very_high_mg_dl:i}=e;switch(n){case"very_low":return[{...M(r,t),sign:"<"}];case"low":return o>r?nn(M(r,t),Co(M(o,t),-1)):[];case"in_range":return nn(M(o,t),M(s,t));case"high":return s<i?nn(Co(M(s,t),1),M(i,t)):[];case"very_high":return[{...M(i,t),sign:">"}]}}function Ut(n){if(n<=0||n>=100)return{value:n<=0?0:100,digits:0,sign:""};if(n<.05)return{value:.1,digits:1,sign:"<"};if(n>=99.5)return{value:99,digits:0,sign:">"};let e=oe(n,1);return e<10?{value:e,digits:1,sign:""}:{value:oe(n),digits:0,sign:""}}function zo(n){return n.map((e,t)=>on(n,t))}function on(n,...e){let t=sn(n,1e3),r=Eo(t,e)/10;if(r===0||r===100)return{value:r,digits:0,sign:""};let o=Eo(n,e);if(o>0&&o<.05)return{value:r,digits:1,sign:"<"};let s=o>=100-.05&&o<100;return{value:r,digits:1,sign:s?">":""}}function Eo(n,e){return e.reduce((t,r)=>t+n[r],0)}function sn(n,e){let t=n.map(s=>s*(e/100)),r=t.map(s=>Math.max(Math.floor(s),s>0?1:0)),o=s=>t[s]-r[s];for(;;){let s=e-r.reduce((d,p)=>d+p,0);if(s===0)return r;let i=Math.sign(s),a=[...r.keys()].filter(d=>r[d]>(i<0?1:0));if(a.length===0)return r;let l=a.reduce((d,p)=>i*o(p)>i*o(d)?p:d);r[l]=r[l]+i}}function Io(n){let e=Math.max(0,oe(n/60));if(e<2880)return{days:0,hours:Math.floor(e/60),minutes:e%60};let t=oe(e/60);return{days:Math.floor(t/24),hours:t%24,minutes:0}}function Ho({unit:n}){return n==="mg/dL"?0:1}function Fo(n,{unit_per_mg_dl:e},t){return{value:oe(n*e,t),digits:t,sign:""}}function Uo(n,e){if(n<40)return{...M(40,e),sign:"<"};if(n>400)return{...M(400,e),sign:">"}}function Co(n,e){let{value:t,digits:r}=n;return{...n,value:oe(t+e/10**r,r)}}function nn(n,e){return n.value<e.value?[n,e]:[n]}var Yi={hour:"numeric",minute:"2-digit"},qo={weekday:"short",day:"numeric",month:"short"},Pe=class{constructor(e,t,r){this.dateFormats=new WeakMap;let{locale:o}=e;this.language=o.language,this.zone=r?"UTC":ye(e),this.clock=r!=null?r:St(this.zone),this.isShifted=r!==void 0;let{first:s,last:i}=ie(le(t,this.zone),"year",0);this.yearStart=k(s,this.zone),this.yearEnd=k(S(i,1),this.zone),this.numberLanguage=Xi(o.number_format,o.language),this.useGrouping=o.number_format!=="none",this.hour12=o.time_format==="12"||o.time_format!=="24"&&Zi(o)}number(e,t=0){return at(this.numberLanguage,{useGrouping:this.useGrouping,minimumFractionDigits:t,maximumFractionDigits:t}).format(e)}amount(e){return at(this.numberLanguage,{useGrouping:this.useGrouping,maximumFractionDigits:2}).format(e)}change(e){return at(this.numberLanguage,{maximumFractionDigits:2,signDisplay:"always"}).format(e)}glucose(e,t){return this.shown(M(e,t))}reading(e,t){return this.shown(Mo(e,t))}mean(e,t){return this.shown(Oo(e,t))}percent(e){return this.shownPercent(Ut(e))}shown({value:e,digits:t,sign:r}){return r+this.number(e,t)}shownPercent({value:e,digits:t,sign:r}){let o=at(this.numberLanguage,{style:"percent",minimumFractionDigits:t,maximumFractionDigits:t});return r+o.format(e/100)}time(e){return this.date(e,Yi)}hour(e){return this.hour12?this.date(e,{hour:"numeric"}):this.date(e,{hour:"2-digit",minute:"2-digit"})}day(e){return this.date(e,qo)}month(e){return this.part(e,{month:"short"})}weekday(e){return this.date(e,{weekday:"short"})}dayAndTime(e){return`${this.day(e)}, ${this.time(e)}`}date(e,t){let r=this.yearStart<=e&&e<this.yearEnd,o=t.month&&!r;return this.part(e,o?{year:"numeric",...t}:t)}dayOfYear(e){return this.part(e,qo)}dateOfYear(e){return this.part(e,{day:"numeric",month:"short"})}part(e,t){let r=this.dateFormats.get(t);if(!r){let o=this.hour12?"h12":"h23";r=Ft(this.language,{...t,hourCycle:o,timeZone:this.zone}),this.dateFormats.set(t,r)}return r.format((this.isShifted?this.clock.wall(e):e)*1e3)}};function ye({locale:n,config:e}){return n.time_zone==="server"?e.time_zone:Ft().resolvedOptions().timeZone}function ve(n,e){let{days:t,hours:r,minutes:o}=Io(n);return t>0?e("duration_days",{days:t,hours:r}):r===0?e("duration_minutes",{minutes:o}):e("duration_hours",{hours:r,minutes:String(o).padStart(2,"0")})}function Zi({time_format:n,language:e}){var r;return(r=Ft(n==="system"?void 0:e,{hour:"numeric"}).resolvedOptions().hour12)!=null?r:!1}function Xi(n,e){switch(n){case"comma_decimal":case"none":return"en-US";case"decimal_comma":return"de";case"space_comma":return"fr";case"quote_decimal":return"de-CH";case"system":return;default:return e}}var Ji=`/config/integrations/integration/${Ve}`,an=`${Ve}.import_history`,Qi=`/developer-tools/action?service=${an}`;function qt(n){return m`<div class="notice" role="alert">
${n("reload_needed")} <button @click=${()=>location.reload()}>${n("reload")}</button>
</div>`}function Bo(n,e,t,r){var s,i;if(!((s=e.status)!=null&&s.signed_out))return h;let o=((i=n.user)==null?void 0:i.is_admin)===!1?t("sign_in_for_others"):m`<a href=${Ji}>${t("sign_in")}</a>`;return m`<div class="notice" role="status">
${t("signed_out",{name:Se(n,r)})} ${o}
</div>`}function B({hass:n,feed:e,format:t,say:r},o,s,i=e.missingBefore(o,s)){var c;let a=e.status,d=a.missing_before!==null&&o<a.missing_before?a.missing_before:i;if(d==null)return h;let p=t.dayAndTime(d);if(a.fetched_percent!==null){let f=t.percent(a.fetched_percent);return m`<div class="notice" role="status">${r("importing",{time:p,percent:f})}</div>`}if(!a.may_import)return m`<div class="notice" role="status">${r("missing_for_others",{time:p})}</div>`;let u=((c=n.user)==null?void 0:c.is_admin)===!1?m`<code>${an}</code>`:m`<a href=${Qi}>${an}</a>`;return m`<div class="notice" role="status">${r("missing",{time:p})} ${u}</div>`}var ea=new Set(["failed","refused"]),ta=3e4,T=class extends te{constructor(){super(...arguments);this.dark=!1;this.feeds=new It(this);this.period=new Ht(this);this.formatter=O();this.dayPart="unneeded"}get entity(){var t;return(t=this.config)==null?void 0:t.entity}get lanes(){var t;return(t=this.config)==null?void 0:t.lanes}connectedCallback(){super.connectedCallback(),this.stopHosting=go(this),this.clock=setInterval(()=>this.requestUpdate(),ta)}disconnectedCallback(){var t;super.disconnectedCallback(),(t=this.stopHosting)==null||t.call(this),clearInterval(this.clock)}shouldUpdate(t){var o;if(t.size!==1||!t.has("hass"))return!0;let r=t.get("hass");return!r||!this.hass||ra(r,this.hass,(o=this.config)==null?void 0:o.entity)}willUpdate(t){var o,s,i,a,l;this.dark=(i=(s=(o=this.hass)==null?void 0:o.themes)==null?void 0:s.darkMode)!=null?i:!1,this.feeds.follow(this.hass,(a=this.config)==null?void 0:a.entity),this.openedDay=yo(this),this.openedDay&&this.dayPart==="unneeded"&&this.loadDayPart();let r=(l=this.hass)==null?void 0:l.locale.language;r&&!Dr(r)&&Pn(r).then(()=>this.requestUpdate())}render(){let{hass:t,config:r}=this;if(!(!t||!r||!Dr(t.locale.language)))return m`${this.drawAccount(t,r)}
${this.dayPart==="needed"?m`<dexcom-day-dialog .day=${this.openedDay} .entity=${r.entity} .lanes=${vo(r.entity)} .hass=${t}></dexcom-day-dialog>`:h}`}drawAccount(t,r){let o=En(t),{feed:s}=this.feeds,i=t.entities[r.entity];if(i&&i.platform!==Ve)return this.message(o("unknown_entity"));if(!s||!s.trouble&&!s.status)return this.message(o("loading"));if(s.trouble&&(!ea.has(s.trouble)||!s.status))return this.message(o(s.trouble));let{locale:a,config:l}=t,d=this.formatter([a,l,W(s.now)],()=>new Pe(t,s.now)),p=()=>this.notice(t,s,o,r.entity),u={hass:t,feed:s,format:d,say:o,get notice(){return p()}};return this.draw(u,r)}notice(t,r,o,s){let i=r.tells(this),a=i&&r.isOutdated||this.dayPart==="missing";return m`${a?qt(o):h}
${i?Bo(t,r,o,s):h}`}async loadDayPart(){this.dayPart="needed";try{await Cn()}catch{this.dayPart="missing",this.requestUpdate()}}message(t,r=h){return m`<ha-card>${r}<div class="message" role="status">${t}</div></ha-card>`}};R([nt({attribute:!1})],T.prototype,"hass",2),R([nt({type:Boolean,reflect:!0})],T.prototype,"dark",2),R([nt({attribute:!1})],T.prototype,"config",2);function ra(n,e,t=""){var r,o;return n.states[t]!==e.states[t]||n.entities[t]!==e.entities[t]||n.locale!==e.locale||n.connection!==e.connection||((r=n.themes)==null?void 0:r.darkMode)!==((o=e.themes)==null?void 0:o.darkMode)}var Y=["very_low","low","in_range","high","very_high"];function H(n,e){return n<e.very_low_mg_dl?"very_low":n<e.low_mg_dl?"low":n<=e.high_mg_dl?"in_range":n<=e.very_high_mg_dl?"high":"very_high"}function Bt(n){return n==="below"?Y.slice(0,2):n==="above"?Y.slice(3):[n]}var na={rising_quickly:-90,rising:-90,rising_slightly:-45,steady:0,falling_slightly:45,falling:90,falling_quickly:90},oa={very_low:"M0,0H12L6,6ZM0,6H12L6,12Z",low:"M0,1H12L6,11Z",in_range:"M6,1a5,5 0 1 1 -.01,0Z",high:"M0,11H12L6,1Z",very_high:"M0,6H12L6,0ZM0,12H12L6,6Z"};function Gt(n,e,t){var c;let{feed:r,format:o,hass:s}=n,i=r.status,a=Ln(s).length>1,l=(c=t.title)!=null?c:a?Se(s,t.entity):"",{reading:d}=e,p=ln(n,e.live),u={name:l,live:p,...sa(n,e,t.entity)};return d?{...u,value:o.reading(d[1],i),band:H(d[1],i.limits),arrow:dn(n,t.entity)}:{...u,value:"–",band:void 0,arrow:h}}function ln({feed:n,format:e,say:t},r){let o=wo(r,n.now);if(!r||!o)return;let[s,i]=o,a=n.status;return{band:H(i,a.limits),value:e.reading(i,a),source:Le(r,t),age:t("ago",{duration:ve(Math.max(n.now-s,0),t)})}}function sa(n,{freshness:e},t){let{feed:r,hass:o,say:s}=n,{latest:i,signed_out:a}=r.status;if(i===null)return{age:s("none_yet"),reason:""};if(e==="stale")return{age:s("no_readings_since",{time:ia(n,i)}),reason:pn(o,t)};let l=s("ago",{duration:ve(r.now-i,s)});return a?{age:l,reason:s("refused_sign_in")}:{age:l,reason:e==="late"?s("late"):""}}function Go({feed:n,format:e},t){return Ke(n.now,e.zone)<=t?e.time(t):e.dayAndTime(t)}function ia({feed:n,format:e},t){let r=o=>Ke(n.now,e.zone,o)<=t;return r(0)?e.time(t):r(-6)?`${e.weekday(t)} ${e.time(t)}`:e.date(t,{day:"numeric",month:"short"})}function dn({hass:n,say:e},t){var i,a,l;let r=(l=(a=n.states[(i=Ar(n,t).get("sensor.trend"))!=null?i:""])==null?void 0:a.state)!=null?l:"",o=na[r];if(o===void 0||!We(r))return h;let s=r.endsWith("_quickly");return m`<svg class="arrow" viewBox="0 0 24 24" role="img" aria-label=${e(r)}>
<title>${e(r)}</title>
<g transform="rotate(${o} 12 12)">
<path d=${s?"M2,8H14M2,16H14M11,3L21,12L11,21":"M3,12H20M13,5L20,12L13,19"}></path>
</g>
</svg>`}function pn(n,e){var r;let t=n.states[(r=Ar(n,e).get("binary_sensor.stale_data"))!=null?r:""];return t?n.formatEntityAttributeValue(t,"reason"):""}function Vt(n){return Vo(n,"0 0 12 12",`fill: ${Wt(n)}`)}function aa(n){return Vo(n,"-1 -1 14 14",`fill: none; stroke: ${Wt(n)}; stroke-width: 2`)}function Vo(n,e,t){return m`<svg class="range-mark" viewBox=${e} aria-hidden="true">
${v`<path d=${oa[n]} style=${t}></path>`}
</svg>`}function Wo(n,e){return m`<li><svg class="live-key" viewBox="-7 -7 14 14" aria-hidden="true"><circle r="4"></circle></svg>
<span>${Le(n,e)}</span></li>`}function Ee({age:n,band:e,source:t,value:r},o){return m`<span class="live" title="${r}, ${t}, ${n}">${aa(e)}
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
`;function Wt(n){return`var(--${n.replace("_","-")})`}var la=1,Me=class extends T{willUpdate(e){super.willUpdate(e),this.latest=Lt(this.feeds.feed,la,this)}draw(e,t){var g;let{latest:r}=this,{feed:o,say:s}=e;if(!r)return this.message(s((g=o.trouble)!=null?g:"loading"));let i=Gt(e,r,t),{age:a,arrow:l,band:d,live:p,name:u,reason:c,value:f}=i;return m`<button class=${d?"":"stale"} title=${c||h}
@click=${()=>Pt(this,t)}>
${d?m`${Vt(d)}<span class="hidden">${s(d)}</span>`:h}
<span>
<span class="age">${a}</span>
<span class="now">
${u?m`<span class="name">${u}</span>`:h}
${f} ${d?m`${o.status.unit} ${l}`:h}
${c?m`<span class="reason">${c}</span>`:h}
${p?Ee(p,s):h}
</span>
</span>
</button>`}message(e){return m`<span class="message" role="status">${e}</span>`}};Me.styles=[P,Ce,y`
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
`],Me=R([L("dexcom-badge-content")],Me);var da=1440,mn=2;function lt(n){var o;let e=[];for(let s of Y){let i=(o=n==null?void 0:n[`${s}_percent`])!=null?o:null;if(i===null)return;e.push(i)}let t=zo(e),r=sn(e,da);return Y.map((s,i)=>({band:s,percent:e[i],shown:t[i],minutesADay:r[i]}))}function jo({minutesADay:n},e){return e("minutes_a_day",{duration:ve(n*60,e)})}function Kt(n,e,t,r,o){let[s,i]=No(n,e,t);if(!s)return;let a=r.number(s.value,s.digits);return s.sign?o(s.sign==="<"?"below":"above",{value:a}):i?`${a}–${r.shown(i)}`:a}function pa(n,e){return e.flatMap(({range:t,less_than_percent:r,more_than_percent:o})=>{let s=Yo(n.filter(({band:i})=>Bt("below").includes(i)));return t==="below"&&r!==null?[Ko(n,t,r)]:t==="in_range"&&o!==null?[Ko(n,t,Math.min(s+o,100))]:[]})}function Ko(n,e,t){let r=n.filter(s=>s.percent>0),o=r.map((s,i)=>Yo(r.slice(0,i+1)));return{range:e,percent:t,gaps:o.slice(0,-1).filter(s=>s<t).length}}function Yo(n){return n.reduce((e,{percent:t})=>e+t,0)}function Zo(n,e,t,r=[]){let o=n.map(({band:a,shown:l})=>`${t(a)} ${e.shownPercent(l)}`),s=n.filter(({percent:a})=>a>0),i=mn*(s.length-1);return m`<div class="band-bar" role="img" aria-label=${o.join(", ")}>
<div class="fills">
${s.map(({band:a,percent:l})=>m`<i class="fill ${a}" style="flex-grow:${l}"></i>`)}
</div>
${pa(n,r).map(a=>m`<div class="mark" data-goal=${a.range}>
<i style="flex-basis:calc((100% - ${i}px) * ${a.percent/100} + ${a.gaps*mn}px)"></i>
</div>`)}
</div>`}var jt=y`
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
gap: ${mn}px;
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
`;var Qo=1;function Oe(n,e,t,r){let o=new Map(Y.map(a=>[a,""])),s={left:Number.NEGATIVE_INFINITY,top:0,bottom:0,end:0,band:void 0},i=()=>{let{band:a,bottom:l,left:d,top:p}=s;if(!a)return;let u=p===l?"h0":`V${l}`;o.set(a,`${o.get(a)}M${d},${p}${u}`)};for(let[a,l]of n){let[d,p,u]=[Jo(t(a)),Jo(r(l)),H(l,e)];if(u===s.band&&d-s.left<Qo){s.top=Math.min(s.top,p),s.bottom=Math.max(s.bottom,p);continue}i(),Object.assign(s,{band:u,left:d,top:p,bottom:p})}return i(),o}function Yt(n,e,t){let r="",o=Number.NEGATIVE_INFINITY,s;for(let[i,a]of n){let[l,d]=[dt(e(i)),dt(t(a))],p=i<o||i-o>900;if(o=i,s&&!p&&l-s.left<Qo){s.top=Math.min(s.top,d),s.bottom=Math.max(s.bottom,d),s.end=d;continue}r+=`${Xo(s)}${p?"M":"L"}${l},${d}`,s={left:l,top:d,bottom:d,end:d}}return r+Xo(s)}function Xo(n){return!n||n.top===n.bottom?"":`V${n.top}V${n.bottom}V${n.end}`}function Jo(n){return Math.round(n*2)/2}function dt(n){return Math.round(n*10)/10}function es(n){return rs(n).map(e=>`M${un(e)}`).join("")}function ts(n){return rs(n).map(e=>{let t=e.map(([o,,s])=>[o,s]),r=e.reverse().map(([o,s])=>[o,s]);return`M${un(t)}L${un(r)}Z`}).join("")}function rs(n){let e=[];return n.forEach((t,r)=>{var o;t&&(n[r-1]?(o=w(e))==null||o.push(t):e.push([t]))}),e}function un(n){let e=ua(n);return n.map(([t,r],o)=>{let s=[t,r].map(dt).join();if(o===0)return s;let[i,a]=n[o-1],l=(t-i)/3,[d=0,p=0]=e.slice(o-1);return`C${[i+l,a+l*d,t-l,r-l*p].map(dt).join()},${s}`}).join("")}function ua(n){let e=n.slice(1).map(([s],i)=>s-n[i][0]),t=e.map((s,i)=>(n[i+1][1]-n[i][1])/s),r=t.slice(1).map((s,i)=>{let[a=0,l=0,d=0]=[t[i],e[i],e[i+1]],p=(a*d+s*l)/(l+d),u=Math.min(Math.abs(a),Math.abs(s),Math.abs(p)/2);return(Math.sign(a)+Math.sign(s))*u}),o=(s=0,i=s)=>(3*s-i)/2;return[o(t[0],r[0]),...r,o(w(t),w(r))]}var cn=13;function Zt(n,e,t,r){let{very_low_mg_dl:o,low_mg_dl:s,high_mg_dl:i,very_high_mg_dl:a}=t.limits,l=[{limit:o,kind:"faint",room:e(o)-e(s)},{limit:s,kind:"limit",room:cn},{limit:i,kind:"limit",room:cn},{limit:a,kind:"faint",room:e(i)-e(a)}];return v`
<rect class="target" x=${n.left} width=${n.right-n.left}
y=${e(i)} height=${e(s)-e(i)}></rect>
${l.map(({limit:d,kind:p,room:u})=>v`
<line class=${p} x1=${n.left} x2=${n.right} y1=${e(d)} y2=${e(d)}></line>
${u<cn?"":v`<text x=${n.left-5} y=${e(d)+4} text-anchor="end">${r.glucose(d,t)}</text>`}`)}`}var Xt=y`
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
`;var fa=300;function ns(n,e,t=!1){let r=(e[1]-e[0])/(n[1]-n[0]),[o,s]=t?[Math.min(...n),Math.max(...n)]:[Number.NEGATIVE_INFINITY,Number.POSITIVE_INFINITY];return Object.assign(l=>e[0]+(Math.min(Math.max(l,o),s)-n[0])*r,{invert:l=>n[0]+(l-e[0])/r,domain:n,range:e})}function N(n,e,t){return ns([n,e],[t.left,t.right])}function se(n,e,t){let r=Math.max(fa,e.high_mg_dl+20),o=n>r?400:r;return ns([40,o],[t.bottom,t.top],!0)}var ga=["p5_mg_dl","p25_mg_dl","p50_mg_dl","p75_mg_dl","p95_mg_dl"],mt=1440,ya=[0,6,12,18,24],pt={left:34,right:10,top:8,bottom:20};function is(n){let[e,t]=[n[0],w(n)];if(!e||!t)return[];let r=mt/n.length/2,o={...e};for(let s of ga)o[s]=ba(e[s],t[s]);return[{...o,minute_of_day:0},...n.map(s=>({...s,minute_of_day:s.minute_of_day+r})),{...o,minute_of_day:mt}]}function ut(n,e){return e.hour(ae(b+n*x,e.zone))}function va({width:n,height:e}){return{left:pt.left,right:Math.max(n-pt.right,pt.left+1),top:pt.top,bottom:e-pt.bottom}}function as(n,e,t,r,o){let s=va(t),i=is(n),a=Math.max(...i.map(p=>{var u;return(u=p.p95_mg_dl)!=null?u:0})),l=N(0,mt,s),d=se(a,r.limits,s);return v`
${Zt(s,d,r,o)}
${xa(s,o)}
<path class="outer" d=${os(i,"p5_mg_dl","p95_mg_dl",l,d)}></path>
<path class="inner" d=${os(i,"p25_mg_dl","p75_mg_dl",l,d)}></path>
<path class="before" d=${ss(e,s,d)}></path>
<path class="median" d=${ss(n,s,d)}></path>`}function ba(n,e){return n===null||e===null?null:(n+e)/2}function os(n,e,t,r,o){return ts(n.map(({minute_of_day:s,[e]:i,[t]:a})=>i===null||a===null?void 0:[r(s),o(i),o(a)]))}function ss(n,e,t){let r=N(0,mt,e);return es(is(n).map(({minute_of_day:o,p50_mg_dl:s})=>s===null?void 0:[r(o),t(s)]))}function xa(n,e){let t=N(0,mt,n);return ya.map(r=>{let o=t(r*60),s=r===0?"start":r===24?"end":"middle";return v`
<line class="tick" x1=${o} x2=${o} y1=${n.top} y2=${n.bottom}></line>
<text x=${o} y=${n.bottom+14} text-anchor=${s}>${ut(r,e)}</text>`})}var ls=y`
${Xt}
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
`;function Jt(n,e,t,r,o){let[s,i]=[o(e.high_mg_dl),o(e.low_mg_dl)];return v`<rect class="target" width=${t} y=${s} height=${i-s}></rect>
<path class="trace" d=${Yt(n,r,o)}></path>
${[...Oe(n,e,r,o)].map(([a,l])=>l?v`<path class="dots" style="stroke: var(--${a.replace("_","-")})" d=${l}></path>`:h)}`}var Qt=y`
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
`;var wa=["sunday","monday","tuesday","wednesday","thursday","friday","saturday"],$a=1,Sa=[1,2,3,4,5,6,7],_a=/^(en(-(us|ca|au))?|ja(-.*)?|pt-br|he.*)$/i;function er({first_weekday:n,language:e}){var r,o;let t=wa.indexOf(n!=null?n:"");if(t>=0)return t;try{let{Locale:s}=Intl,i=s&&new s(e),a=(o=(r=i==null?void 0:i.getWeekInfo)==null?void 0:r.call(i))!=null?o:i==null?void 0:i.weekInfo;if(a)return a.firstDay%7}catch{}return _a.test(e)?0:$a}function Jm(n){return Sa.map(e=>(n+e+5)%7+1)}function Qm(n,e,t="short"){return e.date(k(`2024-01-0${n}`,e.zone),{weekday:t})}function hn({start:n,end:e,days:t},r){let o={day:"numeric",month:"short",year:"numeric"},[s,i]=[t[0],w(t)];return(s&&i?[s,i].map(l=>k(l.day,r.zone)):[n,e].map(l=>Date.parse(l)/1e3)).map(l=>r.date(l,o)).join(" – ")}function tr({hours:n},e,t){let r=Math.round(n*4)/4;return r===24?"":` (${t("hours_short",{count:e.amount(r)})})`}function ds(n,e,t){return t("labelled",{label:t("previous"),value:hn(n,e)})}var be=class{constructor(e){this.host=e}get isLoading(){return this.requested!==this.settled}follow(e,t){e!==this.feed&&(this.answer=void 0,this.trouble=void 0,this.feed=e),t!==this.requested&&(this.requested=t,t.then(r=>this.settle(t,r),r=>this.settle(t,void 0,zt(r))))}settle(e,t,r){e===this.requested&&(this.settled=e,this.trouble=r,t&&(this.answer=t),this.host.requestUpdate())}},F=class extends be{request(e,t,r){this.follow(e,e.summary(t,r))}},ps=class extends be{request(e,t,r){this.follow(e,e.week(t,r))}},ms=class extends be{request(e){this.follow(e,e.sensors())}},us=class extends be{request(e,t,r){this.follow(e,e.responses(t,r))}},cs=class extends be{request(e,t,r){this.follow(e,e.patterns(t,r))}};function z({start:n,end:e}){return{start:Date.parse(n)/1e3,end:Date.parse(e)/1e3}}function hs(n){let e=z(n),[t]=n.days.slice(-14);return t?{...e,start:z(t).start}:e}var ka=31,rr=class{constructor(e){this.host=e;this.summary=new F(e)}get trouble(){return this.summary.trouble}update(e,t,r,o){var d,p,u,c,f,g;this.feed=e,this.days=void 0;let s=e==null?void 0:e.status;if(!e||!s||s.latest===null)return;let i=o==null?void 0:o.period;this.summary.request(e,i!=null?i:t);let{answer:a}=this.summary;if(!a)return;let{days:l=[]}=(d=a.summary)!=null?d:{};this.days=i?fs(l,ka,void 0,r):fs(l,t,(p=s.known_since)!=null?p:void 0,r),this.span={start:(c=(u=w(this.days))==null?void 0:u.start)!=null?c:s.latest-t*b,end:(g=(f=this.days[0])==null?void 0:f.end)!=null?g:s.latest},e.need(this.span.start,this.span.end,this.host)}readingsOf({start:e,end:t}){var r,o;return C((o=(r=this.feed)==null?void 0:r.readings)!=null?o:[],e,t)}};function fn(n,e){return{summary:n,...z(n),isSoFar:z(n.metrics).end<z(n).end,shown:k(n.day,e)}}function fs(n,e,t,r){return n.slice(-e).map(o=>fn(o,r)).reverse().filter((o,s)=>s===0||t===void 0||o.end>t)}var Z={left:0,right:240,top:2,bottom:46},nr=[6,12,18];function gs(n,e,t,r){let o=N(n.start,n.end,Z);return m`<svg
class="stretched"
viewBox="0 0 ${Z.right} ${Z.bottom+Z.top}"
preserveAspectRatio="none"
aria-hidden="true"
data-readings=${e.length}
>
${Ta(n,t).map(s=>v`<path class="tick" d="M${o(s)},${Z.top}V${Z.bottom}"></path>`)}
${Jt(e,t.limits,Z.right,o,r)}
</svg>`}function Ta({start:n,end:e},{clock_shifts:t}){var i;let[r]=(i=X(t,([a])=>n<=a&&a<e))!=null?i:[e],o=nr.map(a=>n+a*x).filter(a=>a<r),s=nr.map(a=>e-b+a*x).filter(a=>a>r);return[...o,...s]}function gn({goals:n}){var e,t;return(t=(e=n.find(({range:r})=>r==="in_range"))==null?void 0:e.more_than_percent)!=null?t:null}function ys(n,e){let t=gn(e);return t===null?{band:"in_range",strength:n/100}:n>t?{band:"in_range",strength:(n-t)/(100-t)}:{band:"high",strength:(t-n)/t}}function vs(n,e){let{format:t,say:r}=e,o=n.summary.metrics.in_range_percent,s=n.isSoFar?` ${r("so_far")}`:"",i=o==null?r("not_enough_data"):r("labelled",{label:r("in_range"),value:t.percent(o)+s});return`${r("open_day",{day:Ra(n,e)})}. ${i}`}function Ra({shown:n,summary:e},{format:t,say:r}){return t.date(n,{weekday:"long",day:"numeric",month:"long"})+tr(e,t,r)}var[bs,Aa]=[.1,.4];function xs(n,e,t){var f;let{feed:r,format:o,say:s}=t,{isLoading:i,month:a,trouble:l,weeks:d}=e;if(!a)return m`<div class="message" role="status">${s(l!=null?l:"loading")}</div>`;let p=r.status,[u,c]=[a.first,S(a.last,1)].map(g=>k(g,o.zone));return m`${B(t,u,c,e.missingBefore)}
${l?m`<div role="alert">${s(l)}</div>`:h}
<div class="arrows">
<button aria-label=${s("earlier")} ?disabled=${!e.canMoveEarlier}
@click=${()=>e.move(-1)}>‹</button>
<strong aria-live="polite">${o.date(u,{month:"long",year:"numeric"})}</strong>
<button aria-label=${s("later")} ?disabled=${!e.canMoveLater}
@click=${()=>e.move(1)}>›</button>
</div>
<table aria-busy=${i}>
<thead><tr>${((f=d[0])!=null?f:[]).map(({date:g})=>Da(g,t))}</tr></thead>
<tbody>${d.map(g=>m`<tr>${g.map(_=>La(n,_,t,p))}</tr>`)}</tbody>
</table>
${Ca(t,p)}`}function Da(n,{format:e}){let t=k(n,e.zone);return m`<th scope="col" abbr=${e.date(t,{weekday:"long"})}>${e.weekday(t)}</th>`}function La(n,{date:e,day:t,isInMonth:r},o,s){if(!r)return m`<td></td>`;let i=o.format.number(Number(e.slice(-2)));return t?m`<td><button class=${t.isSoFar?"today":""} data-day=${e}
aria-label=${vs(t,o)}
@click=${()=>De(n,e)}>
${Pa(t,s)}<span class="date">${i}</span>${Ea(t,o)}
</button></td>`:m`<td><span class="quiet date">${i}</span></td>`}function Pa(n,e){let t=n.summary.metrics.in_range_percent;if(t==null)return m`<i class="unknown"></i>`;let{band:r,strength:o}=ys(t,e),s=bs+(Aa-bs)*o;return m`<i class="fill ${r}" style="opacity:${s.toFixed(2)}"></i>`}function Ea({summary:n},{format:e}){let t=n.metrics.in_range_percent;return m`<span class="figure">${t==null?"–":e.percent(t)}</span>`}function Ca({format:n,say:e},t){let r=gn(t),o=r===null?"":n.shownPercent({value:r,digits:0,sign:""}),s=(i,a)=>m`<li><span class="sample ${i}"><i class="fill ${i}"></i></span>${a}</li>`;return m`<ul class="legend">
${r===null?s("in_range",e("in_range")):m`${s("in_range",e("labelled",{label:e("in_range"),value:e("above",{value:o})}))}
${s("high",e("below",{value:o}))}`}
<li><span class="sample"><i class="unknown"></i></span>${e("not_enough_data")}</li>
<li><span class="sample today"></span>${e("labelled",{label:e("today"),value:e("so_far")})}</li>
</ul>`}function ws({clock_shifts:n,first_reading:e,known_since:t,latest:r},{utc_offsets:o=[]}={}){var d;let[s]=o;if(r===null||!s)return;let i=new ke(o),a=(d=e!=null?e:t)!=null?d:r,l=n.filter(([p])=>a<p&&p<=s[0]).reduce((p,[,u])=>p+u,0);return{first:i.dayOf(a-l),last:i.dayOf(r)}}var yn=7,or=class{constructor(e){this.host=e;this.firstWeekday=1;this.days=new Map;this.latest=new F(e),this.summary=new F(e)}get trouble(){var e;return(e=this.summary.trouble)!=null?e:this.latest.trouble}get isLoading(){return this.summary.isLoading}get missingBefore(){var e,t,r;return(r=w((t=(e=this.summary.answer)==null?void 0:e.missing)!=null?t:[]))==null?void 0:r[1]}get canMoveEarlier(){return!!(this.month&&this.bounds&&this.month.first>this.bounds.first)}get canMoveLater(){return!!(this.month&&this.bounds&&this.month.last<this.bounds.last)}get weeks(){let{days:e,firstWeekday:t,month:r}=this;if(!r)return[];let{first:o}=ie(r.first,"week",t),s=Math.ceil(V({first:o,last:r.last})/yn);return Array.from({length:s},(i,a)=>Array.from({length:yn},(l,d)=>{let p=S(o,yn*a+d),u=r.first<=p&&p<=r.last;return{date:p,isInMonth:u,day:u?e.get(p):void 0}}))}update(e,t,r,o){var u,c,f,g,_;(o==null?void 0:o.period)!==this.selected&&(this.chosen=void 0),this.selected=o==null?void 0:o.period,this.firstWeekday=r,this.month=void 0,this.days=new Map;let s=e==null?void 0:e.status;if(!e||!s||s.latest===null)return;this.latest.request(e,1);let i=ws(s,this.latest.answer);if(this.bounds=i,!i)return;let a=(f=(c=this.chosen)!=null?c:(u=this.selected)==null?void 0:u.last)!=null?f:i.last,l=a>i.last;this.month=ie(l?i.last:a,"month",0),this.summary.request(e,this.month);let{days:d=[]}=(_=(g=this.summary.answer)==null?void 0:g.summary)!=null?_:{},p=d.filter(({day:$})=>i.first<=$&&$<=i.last);this.days=new Map(p.map($=>[$.day,fn($,t)]))}move(e){this.month&&(this.chosen=G(this.month.first,e),this.host.requestUpdate())}};var $s=y`
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
`;var Ss=y`
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
`;var Ne=class extends T{constructor(){super(...arguments);this.controller=new rr(this);this.month=new or(this)}willUpdate(t){super.willUpdate(t);let{config:r,controller:o,hass:s,month:i}=this;if(!s||!r)return;let[a,l,{store:d}]=[this.feeds.feed,ye(s),this.period];r.view==="month"?i.update(a,l,er(s.locale),d):o.update(a,r.days,l,d)}draw(t,r){var g,_;let{feed:o,notice:s,say:i}=t,a=o.status;if(a.latest===null)return this.message(i("no_readings"),s);let l=m`<header>
<h2>${(g=r.title)!=null?g:i("days_card")}</h2>
<span class="quiet">${i("in_range")}</span>
</header>`;if(r.view==="month")return m`<ha-card>${s} ${l} ${xs(this,this.month,t)}</ha-card>`;let{days:d,span:p,trouble:u}=this.controller;if(!d||!p)return this.message(i(u!=null?u:"loading"),s);let[,c=0]=(_=re(this.controller.readingsOf(p)))!=null?_:[],f=se(c,a.limits,Z);return m`<ha-card>
${s} ${B(t,p.start,p.end)}
${l}
${u?m`<div role="alert">${i(u)}</div>`:h}
<ul class="list">
${d.map($=>this.day(t,a,$,f))}
</ul>
${Ma(t,a)}
</ha-card>`}day(t,r,o,s){let{format:i,say:a}=t,{summary:l,shown:d}=o,p=l.metrics.in_range_percent,u=p==null?void 0:i.percent(p),c=tr(l,i,a).trim();return m`<li>
<button
class=${Oa(l.day)?"weekend":""}
@click=${()=>De(this,l.day)}
>
<span class="date">
<span>${i.weekday(d)}</span>
<span class="quiet">${i.date(d,{day:"numeric",month:"short"})}</span>
${c&&m`<span class="quiet">${c}</span>`}
</span>
${gs(o,this.controller.readingsOf(o),r,s)}
<span class="percent" title=${u?h:a("not_enough_data")}>
${u!=null?u:"–"}
${o.isSoFar?m`<span class="quiet">${a("so_far")}</span>`:h}
</span>
</button>
</li>`}};Ne.styles=[P,jt,Qt,Ss,$s],Ne=R([L("dexcom-days-content")],Ne);function Ma({format:n,say:e},t){let r=Kt("in_range",t.limits,t,n,e),o=nr.map(s=>ut(s,n));return m`<p class="quiet">
${e("days_legend",{range:`${r} ${t.unit}`,times:o.join(", ")})}
</p>`}function Oa(n){return[0,6].includes(new Date(n).getUTCDay())}var vn=["urgent_low","urgent_low_soon","low","high","fall","rise","signal_loss","no_readings"],Na={insulin:"m-5,-4h10l-5,9z",carbs:"m-4.5,-4.5h9v9h-9z",exercise:"m-5,4l5,-9l5,9z",health:"m-1.5,-5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5v-3h3.5z",blood_glucose:"m0,-5.5c3 3.5 4 5 4 7a4,4 0 0 1 -8,0c0 -2 1 -3.5 4 -7z",note:"m-4,-5h6l2,2v8h-8z",calibration:"m0,-5a5,5 0 1 1 -.01,0zm0,2.5a2.5,2.5 0 1 0 .01,0z",alert:"m0,-5.5l5.5,5.5l-5.5,5.5l-5.5,-5.5z",urgent_low:"m-2.4,-6h4.8l3.6,3.6v4.8l-3.6,3.6h-4.8l-3.6,-3.6v-4.8zm1.4,2v5h2v-5zm0,6.4v1.8h2v-1.8z",urgent_low_soon:"m0,-6l6,6l-6,6l-6,-6zm0,2.8l-3.2,3.2l3.2,3.2l3.2,-3.2z",low:"m-5,-5h10l-5,7zm0,8.5h10v2h-10z",high:"m-5,5h10l-5,-7zm0,-8.5h10v-2h-10z",fall:"m-5,-3.6l6.2,6.2h-3.7v2.4h7.5v-7.5h-2.4v3.7l-6.2,-6.2z",rise:"m-5,3.6l6.2,-6.2h-3.7v-2.4h7.5v7.5h-2.4v-3.7l-6.2,6.2z",signal_loss:"m0,-6a6,6 0 1 1 -.01,0zm0,2a4,4 0 0 0 -3.1,6.5l5.6,-5.6a4,4 0 0 0 -2.5,-.9zm3.1,1.5l-5.6,5.6a4,4 0 0 0 5.6,-5.6z",no_readings:"m-6,-2h3v4h-3zm4.5,0h3v4h-3zm4.5,0h3v4h-3z"};function xe({kind:n,sub_type:e}){var t;return n==="alert"&&(t=vn.find(r=>r===e))!=null?t:n}function bn(n){let e=vn.indexOf(n);return e<0?vn.length:e}function ze(n,e=[0]){let t=e.map(r=>`M${r.toFixed(1)},0${Na[n]}`).join("");return v`<path class="marker ${n}" data-count=${e.length} d=${t}></path>`}function sr(n,e){let t=`alert_${n}`;return e(We(t)?t:n)}function _s({amount:n,unit:e},t,r,o){if(n===null)return"";switch(e){case"mg/dL":return`${r.glucose(n,t)} ${t.unit}`;case"U":return o("insulin_units",{amount:r.amount(n)});case"min":return o("duration_minutes",{minutes:r.amount(n)});default:return e?`${r.amount(n)} ${e}`:r.amount(n)}}function ct({kind:n,sub_type:e,amount:t,note:r},o,s,i){var c;let l={amount:n==="blood_glucose"||n==="calibration"?s.glucose(t!=null?t:0,o):s.amount(t!=null?t:0),unit:o.unit},d=t===null?"":"_amount",p=[`diary_${n}_${e}${d}`,`diary_${n}${d}`,n],u=i((c=p.find(We))!=null?c:n,l);return r?`${u}, ${r}`:u}function uc(n,e,t,r){return ct({...n,amount:null},e,t,r)}var ir=y`
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
`;var za=14,Ia=31,Ha=["insulin","carbs","exercise"],ar=class{constructor(e){this.host=e;this.last=[];this.today="";this.isKnown=!1;this.person=O();this.summary=new F(e)}get trouble(){return this.summary.trouble}update(e,{days:t,show_alerts:r},o,s){var E,I;if(this.days=void 0,this.last=[],this.isKnown=!1,!(e!=null&&e.status))return;let i=s==null?void 0:s.period;this.summary.request(e,i!=null?i:Math.max(t,za));let{answer:a,isLoading:l,trouble:d}=this.summary;if(!a)return;!l&&!d&&(this.answered=i);let{summary:p,utc_offsets:u}=a,c=(E=p==null?void 0:p.days)!=null?E:[];if(this.clock=this.person([u,o],()=>u.length>0?new ke(u):St(o)),this.today=this.dayOf(e.now),this.span=this.answered?Fa(c):Ua(c.slice(-t),t,e.now),!this.span){this.days=[];return}let{start:f,end:g}=this.span,_=e.status.diary_known_since;if(this.isKnown=_!==null&&_<=f,e.need(f,g,this.host),!e.has(f,g))return;let $=((I=e.diary)!=null?I:[]).filter(({kind:A,time:D})=>f<=D&&D<g&&(r||A!=="alert")).sort((A,D)=>D.time-A.time);this.days=this.byDay($).slice(0,Ia),!this.answered&&(this.last=Ha.flatMap(A=>{var D;return(D=$.find(U=>U.kind===A))!=null?D:[]}))}dayOf(e){return this.clock.dayOf(e)}byDay(e){var r;let t=new Map;for(let o of e){let s=this.dayOf(o.time),i=(r=t.get(s))!=null?r:{day:s,entries:[]};i.entries.push(o),t.set(s,i)}return[...t.values()]}};function Fa(n){let[e,t]=[n[0],w(n)];return e&&t&&{start:z(e).start,end:z(t).end}}function Ua(n,e,t){let[r]=n;return{start:r?z(r).start:t-e*b,end:t}}var ks=y`
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
`;var Ie=class extends T{constructor(){super(...arguments);this.controller=new ar(this);this.personFormat=O()}willUpdate(t){super.willUpdate(t);let{config:r,controller:o,feeds:s,hass:i,period:a}=this;i&&r&&o.update(s.feed,r,i.config.time_zone,a.store)}draw(t,r){var _;let{feed:o,hass:s,notice:i,say:a}=t,{clock:l,days:d,isKnown:p,span:u,trouble:c}=this.controller;if(o.diary===null)return this.message(a("diary_not_allowed"),i);if(!d)return this.message(a(c!=null?c:"loading"),i);let f=this.personFormat([s.locale,l,W(o.now)],()=>new Pe(s,o.now,l)),g={...t,format:f};return m`<ha-card>
${i} ${u&&B(t,u.start,u.end)}
<h2>${(_=r.title)!=null?_:a("diary_card")}</h2>
${c?m`<div role="alert">${a(c)}</div>`:h}
${this.lastEntries(g)}
${d.length>0?m`<div class="days">${d.map($=>this.dayList($,g))}</div>`:m`<p class="message">${a(p?"no_entries":"not_enough_data")}</p>`}
</ha-card>`}lastEntries(t){let{controller:r}=this,{format:o,say:s}=t;return r.last.length===0?h:m`<ul class="last" aria-label=${s("last_entries")}>
${r.last.map(i=>m`<li>
${Ts(i)}
<span class="what">
<span class="text">${Rs(i,t)}</span>
<span class="quiet">
${r.dayOf(i.time)===r.today?o.time(i.time):o.dayAndTime(i.time)}
</span>
</span>
</li>`)}
</ul>`}dayList({day:t,entries:r},o){let{format:s,say:i}=o,a=s.day(r[0].time),l=t===this.controller.today?`${i("today")}, ${a}`:a;return m`<section>
<h3>
<button title=${i("open_day",{day:a})} @click=${()=>De(this,t)}>
${l}
</button>
</h3>
<ul>
${r.map(d=>m`<li>
<time>${s.time(d.time)}</time>
${Ts(d)}
<span class="text">${Rs(d,o)}</span>
</li>`)}
</ul>
</section>`}};Ie.styles=[P,ir,ks],Ie=R([L("dexcom-diary-content")],Ie);function Ts(n){return m`<svg viewBox="-8 -8 16 16" aria-hidden="true">${ze(xe(n))}</svg>`}function Rs(n,{feed:e,format:t,say:r}){return ct(n,e.status,t,r)}var lr=class{constructor(e){this.host=e}configure(e,t){var r;this.options=t.length>0?[e,t]:void 0,this.options&&(this.loading=(r=this.loading)!=null?r:this.load())}update(e,t){var r;return this.options&&((r=this.keeper)==null?void 0:r.show(e,t,...this.options))}disconnect(){var e;(e=this.keeper)==null||e.disconnect()}load(){return Mn().then(({LanesController:e})=>{this.keeper=new e(this.host),this.host.requestUpdate()},()=>{})}};var xn=10,qa=300;function As(n,e,{width:t}){Dt(e?Ba(e,t):h,n)}function Ba({left:n,top:e,comparedTop:t,content:r},o){let s=n>o/2,i=Math.floor((s?n:o-n)-xn),a=Math.max(Math.floor(o/2)-xn,Math.min(i,qa));return m`<div class="at" style="transform:translateX(${n}px)">
<i class="cursor"></i>
${t===void 0?h:m`<i class="spot compared" style="transform:translateY(${t}px)"></i>`}
${e===void 0?h:m`<i class="spot" style="transform:translateY(${e}px)"></i>`}
<div class="bubble" style="${s?"right":"left"}:${xn}px;max-width:${a}px">${r}</div>
</div>`}var Ds=y`
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
`;var He=class{constructor(e,t){this.host=e;this.selector=t;this.size={width:0,height:0};this.part=null;this.observer=new ResizeObserver(([e])=>{if(!e)return;let{width:t,height:r}=e.contentRect;this.size={width:Math.floor(t),height:Math.floor(r)},this.host.requestUpdate()});e.addController(this)}hostConnected(){this.host.requestUpdate()}hostUpdated(){let e=this.host.renderRoot.querySelector(this.selector);e!==this.part&&(this.observer.disconnect(),this.part=e,e&&this.observer.observe(e))}hostDisconnected(){this.observer.disconnect(),this.part=null}};var qc={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Ls=n=>(...e)=>({_$litDirective$:n,values:e}),dr=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,r){this._$Ct=e,this._$AM=t,this._$Ci=r}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};var Ga={},pr=Ls(class extends dr{constructor(){super(...arguments),this.ot=Ga}render(n,e){return e()}update(n,[e,t]){if(Array.isArray(e)){if(Array.isArray(this.ot)&&this.ot.length===e.length&&e.every((r,o)=>r===this.ot[o]))return q}else if(this.ot===e)return q;return this.ot=Array.isArray(e)?Array.from(e):e,this.render(e,t)}});var ht=class{constructor(){this.scaledBy="";this.kept=new Map}of(e,t){let{pixelsPerSecond:r,y:o,limits:s}=t,i=JSON.stringify([r,o.domain,o.range,s]),a=i===this.scaledBy?this.kept:new Map;this.scaledBy=i,this.kept=new Map;for(let l=0;l<e.length;){let d=Math.floor(e[l][0]/b)*b,p=j(e,d+b),[u,c]=[e[l-1],e.slice(l,p)],f=a.get(d),g=f&&f.before===u&&Va(f.readings,c);this.kept.set(d,g?f:Wa(d,u,c,t)),l=p}return[...this.kept.values()]}};function Va(n,e){return n.length===e.length&&n.every(([t,r],o)=>{var s,i;return t===((s=e[o])==null?void 0:s[0])&&r===((i=e[o])==null?void 0:i[1])})}function Wa(n,e,t,{pixelsPerSecond:r,y:o,limits:s}){let i=a=>(a-n)*r;return{start:n,before:e,readings:t,line:Yt(e?[e,...t]:t,i,o),dots:[...Oe(t,s,i,o)].filter(([,a])=>a)}}var mr=16,Ka=30,ft=8,ja=5.8,Ya=[["alert"],["insulin"],["carbs"],["exercise","health","blood_glucose","note","calibration"]];function Es(n,e,t,r,o){let[s,i]=e.range;return Ya.map((a,l)=>{let d=Za(n.filter(({kind:u})=>a.includes(u)),u=>Math.max(e(u.time),s)),p=d.map(({left:u,entries:c},f)=>{var I,A;let[g]=c,_=((A=(I=d[f+1])==null?void 0:I.left)!=null?A:i+ft)-u-2*ft,$=Math.max(...c.map(D=>{var U;return(U=D.end)!=null?U:0})),E=c.length>1?`×${c.length}`:Ja(g,_,t,r,o);return{kind:Xa(c),count:c.length,left:u,length:Math.max(Math.min(e($),i)-u,0),text:E,isTextLeft:u+Ms(E)>i}});return{isAbove:l===0,marks:p}}).filter(({marks:a})=>a.length>0)}function Ps({marks:n},e){let t=[...new Set(n.map(({kind:r})=>r))];return v`<g transform="translate(0,${e})">
${n.filter(({length:r})=>r>ft).map(({kind:r,left:o,length:s})=>v`<rect class="lasting ${r}" x=${o} y="6" height="2" width=${s}></rect>`)}
${t.map(r=>ze(r,n.filter(o=>o.kind===r).map(({left:o})=>o)))}
${n.filter(({text:r})=>r).map(({isTextLeft:r,left:o,text:s})=>v`<text class="amount" x=${(o+(r?-ft:ft)).toFixed(1)} y="4"
text-anchor=${r?"end":"start"}>${s}</text>`)}
</g>`}function wn(n,e){return n.filter(t=>t.isAbove===e).length*mr}function Cs(n,e){let t=e.bottom+mr/2;return n.map(r=>{if(r.isAbove)return Ps(r,e.top-mr/2);let o=t;return t+=mr,Ps(r,o)})}function Za(n,e){let t=[];for(let r of[...n].sort((o,s)=>o.time-s.time)){let o=w(t),s=e(r);o&&s-o.left<Ka?o.entries.push(r):t.push({left:s,entries:[r]})}return t}function Xa(n){return n.map(xe).reduce((t,r)=>bn(r)<bn(t)?r:t)}function Ja(n,e,t,r,o){var i;return(i=(n.kind==="alert"?[sr(xe(n),o)]:n.amount===null?[o(n.kind)]:[_s(n,t,r,o),r.amount(n.amount)]).find(a=>Ms(a)<=e))!=null?i:""}function Ms(n){return n.length*ja}var Qa=4.5,Os=1.3;function ur(n,e,t,r,o){if(n.length===0)return h;let s=Math.max(o+Os,Qa),i=[...Oe(n,e,t,r)].filter(([,a])=>a);return v`<g class="live-dots" data-readings=${n.length}>
${i.map(([a,l])=>v`
<path d=${l} style="stroke: var(--${a.replace("_","-")})"
stroke-width=${s.toFixed(1)}></path>
<path class="hole" d=${l} stroke-width=${(s-2*Os).toFixed(1)}></path>`)}
</g>`}var cr=y`
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
`;var we={left:34,right:8,top:8,bottom:20},el=48,tl=[1,2,3,4,6,12,24,48,96,168,336],rl=174,Ns=744,nl=4*Ns,ol=2.5,hr=class{constructor(){this.plot=$n({width:0,height:0},[],0);this.x=N(0,1,this.plot);this.y=N(0,1,this.plot);this.lanes=O();this.blocks=new ht;this.overlayBlocks=new ht}get secondsPerPixel(){return this.x.invert(1)-this.x.invert(0)}draw(e,t,r,o,s){var D,U,$e,Ge;let{until:i,start:a,overlay:l,readings:d}=e,p=(U=(D=e.live)==null?void 0:D.readings)!=null?U:[],u=(Ge=($e=e.lanes)==null?void 0:$e.height)!=null?Ge:0,c=N(a,i,$n(t,[],u)),f=this.lanes([e.diary,a,i,t.width,r.unit,o],()=>Es(e.diary,c,r,o,s)),g=$n(t,f,u),_=Math.max(...[d,l,p].map(vt=>{var An,Dn;return(Dn=(An=re(vt))==null?void 0:An[1])!=null?Dn:0})),$=se(_,r.limits,g);Object.assign(this,{plot:g,x:c,y:$});let E=(g.right-g.left)/(i-a),I={pixelsPerSecond:E,y:$,limits:r.limits},A=Math.min(5,Math.max(2,E*300*1.6));return v`
${Zt(g,$,r,o)}
${pr([a,i,g.right,g.top,t.height,o],()=>al(e,g,t,c,o))}
${dl(e.pending,g,c)}
${pl(e,r,g,c,o,s)}
${this.overlayBlocks.of(l,I).map(il(c))}
<g class=${A<ol?"square":"round"} stroke-width=${A.toFixed(1)}>
${this.blocks.of(d,I).map(sl(c))}
</g>
${ur(p,r.limits,c,$,A)}
${pr([f,g.top,g.bottom],()=>Cs(f,g))}
${pr([e.lanes,a,i,t.width,t.height,o],()=>{var vt;return(vt=e.lanes)==null?void 0:vt.draw(t.height-we.bottom-u,{x:c,plot:g,format:o,say:s})})}`}};function $n({width:n,height:e},t,r){let o=we.top+wn(t,!0),s=e-we.bottom-wn(t,!1)-r;return{left:we.left,right:Math.max(n-we.right,we.left+1),top:o,bottom:Math.max(s,o+1)}}function sl(n){return({start:e,line:t,dots:r})=>v`<g transform="translate(${n(e).toFixed(1)})">
<path class="trace" d=${t}></path>
${r.map(([o,s])=>v`<path class="dots ${o}" d=${s}></path>`)}
</g>`}function il(n){return({start:e,line:t})=>v`<path class="overlay" transform="translate(${n(e).toFixed(1)})" d=${t}></path>`}function al({start:n,until:e},t,{height:r},o,s){let i=Math.max(1,Math.floor((t.right-t.left)/el)),a=r-we.bottom;return ll(n,e,i,s).map(({tick:l,label:d,isDay:p})=>{let u=Math.min(Math.max(o(l),t.left+10),t.right-12);return v`
<line class=${p?"midnight":"tick"} x1=${o(l)} x2=${o(l)} y1=${t.top} y2=${a}></line>
<text x=${u} y=${a+14} text-anchor="middle">${d}</text>`})}function ll(n,e,t,r){let{clock:o,zone:s}=r,i=(e-n)/x,a=tl.find(l=>i/l<=t);return i>nl||!a?Fn(n,e,s,Math.ceil(i/Ns/t)).map(l=>({tick:l,label:r.month(l),isDay:!0})):o.hourTicks(n,e,a).map(l=>{let d=o.wall(l)%b===0,p=i>rl?r.dateOfYear(l):r.weekday(l);return{tick:l,label:d&&i>12?p:r.hour(l),isDay:d}})}function dl(n,e,t){if(!n)return"";let[r,o]=[t(n.start),t(n.end)];return v`
<defs>
<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<line class="hatch" y2="6"></line>
</pattern>
</defs>
<rect class="pending" fill="url(#hatch)" x=${r} width=${Math.max(o-r,0)} y=${e.top} height=${e.bottom-e.top}></rect>
<line class="present" x1=${o} x2=${o} y1=${e.top} y2=${e.bottom}></line>`}function pl({start:n,end:e},t,r,o,s,i){return t.clock_shifts.filter(([a])=>n<a&&a<e).map(([a,l])=>{let d=i("clock_shift",{hours:s.change(l/x)}),p=o(a)<(r.left+r.right)/2;return v`
<line class="clock" x1=${o(a)} x2=${o(a)} y1=${r.top} y2=${r.bottom}></line>
<text class="clock-label" x=${o(a)+(p?5:-5)} y=${r.top+10}
text-anchor=${p?"start":"end"}>${d}</text>`})}var zs=y`
${cr}
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
`;var Sn=1/48,Is=x/4,ml=x,fr=class{constructor(e){this.aheadSeconds=0;this.hours=e}get followsLatest(){return!this.fixed&&!this.zoomed}base(e){if(this.fixed)return this.fixed;let t=this.hours*x*Sn;return{start:Math.floor((e-this.hours*x)/t)*t,end:e}}showLatest(){this.fixed=void 0,this.zoomed=void 0}show(e){this.fixed=e,this.zoomed=void 0}showHours(e,t){var o,s;let r=(s=(o=this.zoomed)!=null?o:this.fixed)==null?void 0:s.end;this.hours=e,this.showLatest(),r!==void 0&&r<t&&(this.fixed={start:r-e*x,end:r})}move(e,t){var l;let{start:r,end:o}=(l=this.zoomed)!=null?l:this.base(t),s=this.zoomed?o-r:this.hours*x,i=e<0?r:o+s,a={start:i-s,end:i};if(this.zoomed){let d=Math.max(a.end-t,0);this.zoomed={start:a.start-d,end:a.end-d}}else{let d=a.end>t-this.hours*x*Sn;this.fixed=d?void 0:a}}axisEnd({start:e,end:t},r){if(!this.followsLatest)return t;let o=r-t;return(o>this.aheadSeconds||o<this.aheadSeconds-2*Is)&&(this.aheadSeconds=Math.max(o+Is,0)),e+this.hours*x*(1+Sn)+this.aheadSeconds}zoom({start:e,end:t},r){(!this.zoomed||!this.whole)&&(this.whole=r);let o={start:Math.min(this.whole.start,r.start),end:Math.max(this.whole.end,r.end)},s=o.end-o.start,i=Math.min(Math.max(t-e,ml),s),a=(e+t)/2,l=Math.min(Math.max(a-i/2,o.start),o.end-i);this.zoomed=i<s?{start:l,end:l+i}:void 0}};function gr({start:n,end:e},t,r){return{start:r-(r-n)*t,end:r+(e-r)*t}}var Hs=50,ul=500,_n=8,cl=.002,yr=class{constructor(e){this.target=e;this.held=new Map}down(e){this.held.set(e.id,{...e,startLeft:e.left,startAt:e.at});let[t,r]=[...this.held.values()];!t||!r||(this.target.lookAway(),this.pinch={axis:this.target.axis(),distance:Fs(t,r),around:this.target.timeAt((t.left+r.left)/2)})}move(e){let t=this.held.get(e.id);t&&(t.left=e.left),this.pinch?this.stretch(this.pinch):(this.target.lookAt(this.target.timeAt(e.left)),t!=null&&t.isMouse&&this.target.showSelection(Us(t)))}up(e){let t=this.held.get(e.id);if(this.held.delete(e.id),this.pinch){this.held.size===0&&(this.pinch=void 0);return}t&&this.lift({...t,left:e.left,at:e.at})}cancel({id:e}){this.held.delete(e),this.target.showSelection(void 0),this.held.size===0&&(this.pinch=void 0)}wheel(e,t){this.target.zoomBy(Math.exp(t*cl),this.target.timeAt(e))}lift(e){let{target:t}=this,r=e.left-e.startLeft;if(e.isMouse){t.showSelection(void 0);let o=Us(e);o&&t.zoom({start:t.timeAt(o[0]),end:t.timeAt(o[1])})}else Math.abs(r)<_n?t.lookAt(t.timeAt(e.left)):e.at-e.startAt<=ul&&(r>=Hs?t.moveEarlier():r<=-Hs&&t.moveLater())}stretch({axis:e,around:t,distance:r}){let[o,s]=[...this.held.values()];if(!o||!s)return;let i=r/Fs(o,s);this.target.zoom(gr(e,i,t))}};function Fs(n,e){return Math.max(Math.abs(n.left-e.left),_n)}function Us({left:n,startLeft:e}){return Math.abs(n-e)<_n?void 0:[Math.min(n,e),Math.max(n,e)]}var hl=600,fl=4;function qs(n,e,t){var $,E,I,A,D,U;let r=Ae(n.readings,e),o=Ae((E=($=n.live)==null?void 0:$.readings)!=null?E:[],e),s=gl(o,r,e),[i,a]=s?[void 0,o]:[r,void 0],l=(A=(I=a!=null?a:i)==null?void 0:I[0])!=null?A:e,d=Ae(n.overlay,l),p=Math.max(hl,fl*t),u=n.diary.filter($e=>{var Ge;return l>=$e.time-p&&l<=((Ge=$e.end)!=null?Ge:$e.time)+p}),c=(U=(D=n.lanes)==null?void 0:D.lookAt(l,p))!=null?U:[],{pending:f}=n,g=!!(!i&&!a&&f&&e>f.start&&e<=f.end),_=u.length+c.length>0;if(!(!i&&!a&&!d&&!g&&!_))return{time:l,reading:i,live:a&&n.live&&{...n.live,readings:[a]},compared:d&&[d[0]-n.movedSeconds,d[1]],entries:u,lanes:c,isPending:g}}function vr({reading:n,live:e}){return n!=null?n:e==null?void 0:e.readings[0]}function gl(n,e,t){return!n||!e?!!n:Math.abs(n[0]-t)<Math.abs(e[0]-t)}var Bs=5;function gt({start:n,end:e},t){if(![n,e].every(i=>Ke(i,t.zone)===i))return`${t.dayAndTime(n)} – ${t.dayAndTime(e)}`;let[o,s]=[t.day(n),t.day(e-b/2)];return o===s?o:`${o} – ${s}`}function Gs(n,e){let t=vr(n);return{time:e.format.dayAndTime(n.time),reading:t&&yl(t,e),source:n.live&&Le(n.live,e.say),compared:n.compared&&vl(n.compared,e),others:[...bl(n,e),...xl(n,e)],lanes:n.lanes.map(({style:r,text:o})=>({style:r,text:o(e)}))}}function Vs({time:n,reading:e,source:t,compared:r,lanes:o,others:s}){return[n,e,t,r,...s,...o.map(({text:i})=>i)].filter(Boolean).join(" · ")}function Ws({time:n,reading:e,source:t,compared:r,lanes:o,others:s}){return m`<div class="quiet">${n}</div>
${e&&m`<div><strong>${e}</strong></div>`}
${t&&m`<div><span aria-hidden="true">○ </span>${t}</div>`}
${r&&m`<div class="quiet"><span aria-hidden="true">┄ </span>${r}</div>`}
${s.length>0?m`<div class="lines">${s.join(`
`)}</div>`:h}
${o.map(({style:i,text:a})=>m`<div><i class="lane" style=${i} aria-hidden="true"></i>${a}</div>`)}`}function Ks({lanes:n,start:e,until:t},r){var s;let o=(s=n==null?void 0:n.notes({start:e,end:t},r))!=null?s:[];return o.length>0?m`<div class="quiet lane-notes">${o.join(" ")}</div>`:""}function kn({status:n,format:e,say:t}){var o;let r=n.signed_out||(o=n.next_reading)==null?void 0:o.due;return[t("not_released"),...r?[t("next_due",{time:e.time(r)})]:[]]}function js(n,{status:e,format:t,say:r}){let{end:o,live:s,readings:i,start:a}=n,l=re(i);if(!l)return r("no_readings_here");let[d="",p=""]=l.map(g=>`${t.reading(g,e)} ${e.unit}`),[u,c]=[t.dayAndTime(a),t.dayAndTime(o)],f=r("chart_label",{start:u,end:c,min:d,max:p});return s?`${f}, ${Le(s,r)}`:f}function yl([,n],{status:e,format:t,say:r}){return`${t.reading(n,e)} ${e.unit}, ${r(H(n,e.limits))}`}function vl([n,e],{status:t,format:r,say:o}){let s=`${r.reading(e,t)} ${t.unit}`;return o("labelled",{label:r.dayAndTime(n),value:s})}function bl({isPending:n},e){return n?kn(e):[]}function xl({entries:n},{status:e,format:t,say:r}){let o=n.map(i=>ct(i,e,t,r)),s=o.length-Bs;return s>1?[...o.slice(0,Bs),`+${t.number(s)}`]:o}var br=class{constructor(e,t){this.host=e;this.controller=t;this.chart=new hr;this.gestures=new yr(this);this.onKey=e=>{e.ctrlKey||e.metaKey||e.altKey||this.controller.press(e.key)&&e.preventDefault()};this.onFocus=()=>{this.shown=void 0,this.showLook()};this.onBlur=()=>this.controller.lookAway();this.onDown=e=>{e.button===0&&(e.pointerType==="mouse"&&e.currentTarget.setPointerCapture(e.pointerId),this.gestures.down(Tn(e)))};this.onMove=e=>this.gestures.move(Tn(e));this.onUp=e=>this.gestures.up(Tn(e));this.onCancel=e=>this.gestures.cancel({id:e.pointerId});this.onLeave=e=>{e.pointerType==="mouse"&&this.controller.lookAway()};this.onWheel={passive:!1,handleEvent:e=>{!e.ctrlKey&&!e.metaKey||(e.preventDefault(),this.gestures.wheel(Ys(e),e.deltaY))}};this.sized=new He(e,".chart")}draw(e,t){var d,p;let{size:r}=this.sized,{controller:o}=this,{format:s,say:i,status:a}=t;this.words=t;let l=i(o.isComplete?"no_readings_here":"loading");return m`<div class="chart" style="--lanes:${(p=(d=e.lanes)==null?void 0:d.height)!=null?p:0}px">
${r.width>0&&r.height>0?m`<svg width=${r.width} height=${r.height} tabindex="0" role="slider"
data-readings=${e.readings.length}
aria-label=${js(e,t)}
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
${this.chart.draw(e,r,a,s,i)}
</svg>`:h}
<div class="selection" hidden></div>
<div class="pointer" aria-hidden="true"></div>
${e.readings.length+e.overlay.length===0&&!e.live?m`<div class="empty quiet">${l}</div>`:h}
${o.isZoomed?m`<button class="reset" @click=${()=>o.resetZoom()}>${i("reset_zoom")}</button>`:h}
</div>`}showLook(){var d,p,u;let{controller:e,words:t}=this,{trace:r}=e,o=this.host.renderRoot.querySelector(".pointer"),s=this.host.renderRoot.querySelector(".chart > svg");if(!t||!r||!o||!s)return;e.secondsPerPixel=this.chart.secondsPerPixel;let{look:i}=e;if(((d=this.shown)==null?void 0:d.trace)===r&&((p=this.shown.look)==null?void 0:p.time)===(i==null?void 0:i.time)&&i)return;this.shown={look:i,trace:r};let a=i&&Gs(i,t);if(As(o,i&&this.pointedAt(i,a),this.sized.size),i&&!s.matches(":focus"))return;let l=a?Vs(a):gt(r,t.format);s.setAttribute("aria-valuenow",String((u=i==null?void 0:i.time)!=null?u:r.end)),s.setAttribute("aria-valuetext",l)}timeAt(e){return this.chart.x.invert(e)}axis(){var r;let{start:e=0,until:t=0}=(r=this.controller.trace)!=null?r:{};return{start:e,end:t}}lookAt(e){this.controller.lookAt(e)}lookAway(){this.controller.lookAway()}zoom(e){this.controller.zoom(e)}zoomBy(e,t){this.controller.zoomBy(e,t)}moveEarlier(){this.controller.moveEarlier()}moveLater(){this.controller.moveLater()}showSelection(e){let t=this.host.renderRoot.querySelector(".selection");t&&(t.hidden=!e,e&&(t.style.cssText=`left:${e[0]}px;width:${e[1]-e[0]}px`))}pointedAt(e,t){let{x:r,y:o}=this.chart,{compared:s,time:i}=e,a=vr(e);return{left:r(i),top:a&&o(a[1]),comparedTop:s&&o(s[1]),content:Ws(t)}}};function Tn(n){return{id:n.pointerId,left:Ys(n),at:n.timeStamp,isMouse:n.pointerType==="mouse"}}function Ys(n){return n.clientX-n.currentTarget.getBoundingClientRect().left}function Zs(n,{start:e,end:t},r){return r?C(n,e-r,t-r).map(([o,s])=>[o+r,s]):[]}function Xs(n,{start:e,end:t}){return n.filter(r=>{var o;return r.time<t&&((o=r.end)!=null?o:r.time)>=e})}function Js({latest:n,next_reading:e},t,r,o){if(n===null||(e==null?void 0:e.due)===null)return;let s={start:Math.max(n,r),end:Math.min(t,o)};return s.start<s.end?s:void 0}var wl={ArrowLeft:-1,ArrowRight:1,PageUp:-12,PageDown:12,Home:Number.NEGATIVE_INFINITY,End:Number.POSITIVE_INFINITY},$l={"+":.5,"=":.5,"-":2},Sl=["0","Escape"],xr=class{constructor(e,t){this.host=e;this.secondsPerPixel=0;this.stops=O();this.window=new fr(t)}get isZoomed(){return this.window.zoomed!==void 0}get look(){let{lookedTime:e,trace:t}=this;return e===void 0||!t?void 0:qs(t,e,this.secondsPerPixel)}zoom(e){let{trace:t}=this;t&&(this.window.zoom(e,Qs(t)),this.host.requestUpdate())}zoomBy(e,t){var s;let{trace:r,window:o}=this;r&&this.zoom(gr((s=o.zoomed)!=null?s:Qs(r),e,t))}resetZoom(){this.window.zoomed=void 0,this.host.requestUpdate()}lookAt(e){e!==this.lookedTime&&(this.lookedTime=e,this.host.showLook())}lookAway(){this.lookedTime!==void 0&&(this.lookedTime=void 0,this.host.showLook())}press(e){var s;let{trace:t}=this;if(!t)return!1;let[r,o]=[wl[e],$l[e]];if(r!==void 0)this.lookAtNext(t,r);else if(o!==void 0)this.zoomBy(o,(s=this.lookedTime)!=null?s:(t.start+t.until)/2);else if(Sl.includes(e))if(this.lookedTime!==void 0)this.lookAway();else if(this.isZoomed)this.resetZoom();else return!1;else return!1;return!0}lookAtNext(e,t){var u;let{lanes:r,live:o,readings:s,until:i}=e,a=this.stops([r,o,s,i],()=>{var c,f;return _l([...s,...(c=o==null?void 0:o.readings)!=null?c:[]],(f=r==null?void 0:r.starts)!=null?f:[],e)}),l=(u=this.look)==null?void 0:u.time,d=l===void 0?a.length:a.filter(c=>c<=l).length-1,p=a[Math.min(Math.max(d+t,0),a.length-1)];p!==void 0&&this.lookAt(p)}};function _l(n,e,{start:t,until:r}){let o=e.filter(s=>t<=s&&s<r&&!Ae(n,s));return[...n.map(([s])=>s),...new Set(o)].sort((s,i)=>s-i)}function Qs({start:n,until:e}){return{start:n,end:e}}var kl={none:0,yesterday:1,last_week:7},wr=class extends xr{constructor(t){super(t,_e.options.hours.default);this.overlay=_e.options.overlay.default;this.showsSelected=!1}configure(t){let r=this.config;this.config=t,t.hours!==(r==null?void 0:r.hours)&&(this.window.hours=t.hours,this.window.showLatest()),t.overlay!==(r==null?void 0:r.overlay)&&(this.overlay=t.overlay),r&&this.host.requestUpdate()}get hours(){return this.showsSelected||this.isZoomed?void 0:this.window.hours}get followsLatest(){return this.window.followsLatest}get canMoveEarlier(){var o,s,i;let{first_reading:t,known_since:r}=(s=(o=this.feed)==null?void 0:o.status)!=null?s:{};return this.trace!==void 0&&this.trace.start>((i=t!=null?t:r)!=null?i:0)}get canMoveLater(){return!this.followsLatest&&this.trace!==void 0&&this.trace.end<this.latestEnd}get isComplete(){var t;return!!(this.trace&&((t=this.feed)!=null&&t.has(this.trace.start,this.trace.end)))}get compared(){var t;return this.showsSelected?(t=this.store)==null?void 0:t.compared:void 0}update(t,r,o,s){var g;this.feed=t,this.store=o,this.goToSelected(r);let i=t==null?void 0:t.status;if(!t||!i){this.trace=void 0;return}let a=this.window.base(this.latestEnd),l=(g=this.window.zoomed)!=null?g:a,d=this.movedSeconds(a,r);t.need(l.start,l.end,this.host),d?t.need(l.start-d,l.end-d,this.window):t.release(this.window);let{isStale:p}=this,{live:u,readings:c}=t,f=this.window.axisEnd(l,p&&!u?l.end:t.now);this.trace={oldest:l.start-d,...l,until:f,readings:C(c,l.start,l.end),overlay:Zs(c,l,d),movedSeconds:d,diary:this.diaryWithin({start:l.start,end:f}),live:xo(u,{start:l.start,end:f}),lanes:s==null?void 0:s.update(t,{start:l.start,end:f}),pending:p?void 0:Js(i,t.now,l.start,f)}}disconnect(){var t;(t=this.feed)==null||t.release(this.window)}showHours(t){this.showsSelected=!1,this.window.showHours(t,this.latestEnd),this.lookAway(),this.host.requestUpdate()}showNextOverlay(){let{values:t}=_e.options.overlay;this.overlay=t[(t.indexOf(this.overlay)+1)%t.length],this.host.requestUpdate()}showLatest(){var t;this.window.showLatest(),this.showsSelected=!1,this.lookAway(),this.host.requestUpdate(),(t=this.store)!=null&&t.period&&this.store.select(void 0)}moveEarlier(){this.move(-1)}moveLater(){this.canMoveLater&&this.move(1)}get isStale(){var o;let{now:t=0,status:r}=(o=this.feed)!=null?o:{};return!!(r&&he(r,t)==="stale")}get latestEnd(){var s,i;let{live:t,now:r=0,status:o}=(s=this.feed)!=null?s:{};return this.isStale&&t?r:((i=o==null?void 0:o.latest)!=null?i:r)+300}move(t){var r;if(this.trace){if(this.lookAway(),this.showsSelected&&!this.isZoomed){(r=this.store)==null||r.move(t);return}this.window.move(t,this.latestEnd),this.host.requestUpdate()}}goToSelected(t){var o;let r=(o=this.store)==null?void 0:o.period;r!==this.selected&&(this.selected=r,this.showsSelected=r!==void 0,r?this.window.show(it(r,t)):this.window.showLatest(),this.lookAway())}diaryWithin(t){var i,a,l,d;let r=((i=this.config)==null?void 0:i.show_diary)===!1?[]:(l=(a=this.feed)==null?void 0:a.diary)!=null?l:[],o=(d=this.trace)==null?void 0:d.diary,s=Xs(r,t);return o&&Yr(o,s)?o:s}movedSeconds({start:t},r){let{compared:o}=this;if(o)return t-it(o,r).start;let s=kl[this.overlay];return s&&t-ae(J(t,r)-s*b,r)}};function ei(n,e,t){let{feed:r,format:o,hass:s,say:i}=n,a=X(r.readings,([p])=>p===e.latest),l=ln(n,r.live),d=he(e,r.now)==="stale"?void 0:a;return m`<header>
<div>
<h2>${bt(s,t,i("glucose_card"),i)}</h2>
<div class="latest">
<span class="value">${d?o.reading(d[1],e):"–"}</span>
<span class="quiet">${e.unit}</span>
${d?dn(n,t.entity):h}
${d?m`<span class="band">${i(H(d[1],e.limits))}</span>`:h}
</div>
</div>
<div class="age quiet">${Tl(n,e,t)}</div>
${l?Ee(l,i):h}
</header>`}function Tl(n,e,{entity:t}){let{feed:r,hass:o,say:s}=n;if(e.latest===null)return m``;let i=he(e,r.now),a=Go(n,e.latest);if(i==="stale")return m`<strong class="stale">${s("no_readings_since",{time:a})}</strong>
<div>${pn(o,t)}</div>`;let l=ve(r.now-e.latest,s);return m`<div>${a}</div>
<div>${s("data_from",{duration:l})}, ${s(i==="late"?"late":"normal_delay")}</div>`}var ti=y`
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
`;var Rl=y`
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
`,ri=[Xt,zs,ir,ti,Ds,Rl],ni=y`
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
`;var Fe=class extends T{constructor(){super(...arguments);this.controller=new wr(this);this.view=new br(this,this.controller);this.chartLanes=new lr(this)}disconnectedCallback(){super.disconnectedCallback(),this.controller.disconnect(),this.chartLanes.disconnect()}willUpdate(t){var i;super.willUpdate(t);let{config:r,hass:o,period:s}=this;t.has("config")&&r&&this.controller.configure(r),o&&(this.chartLanes.configure(o,(i=r==null?void 0:r.lanes)!=null?i:[]),this.controller.update(this.feeds.feed,ye(o),s.store,this.chartLanes))}updated(t){super.updated(t),this.showLook()}showLook(){this.view.showLook()}draw(t,r){let{feed:o,format:s,notice:i,say:a}=t,l=o.status,d=this.controller.trace,p={status:l,format:s,say:a};return m`<ha-card>
${i} ${B(t,d.oldest,d.end)}
${ei(t,l,r)}
${this.toolbar(t)}
${l.latest===null?m`<div class="message" role="status">${a("no_readings")}</div>`:m`<div class="span quiet">${gt(d,s)}</div>
${this.view.draw(d,p)} ${this.legend(d,p)}
${Ks(d,p)}`}
</ha-card>`}toolbar({say:t}){let{controller:r}=this,{compared:o,overlay:s,followsLatest:i}=r;return m`<div class="toolbar">
<div role="group" aria-label=${t("hours")}>
${_e.options.hours.values.map(a=>{let l=a<48?t("hours_short",{count:a}):t("days_short",{count:a/24});return m`<button aria-pressed=${a===r.hours}
@click=${()=>r.showHours(a)}>${l}</button>`})}
</div>
<div role="group" class="arrows">
${o?h:m`<button aria-pressed=${s!=="none"}
@click=${()=>r.showNextOverlay()}>${t("labelled",{label:t("overlay"),value:t(`overlay_${s}`)})}</button>`}
<button aria-label=${t("earlier")} title=${t("earlier")}
?disabled=${!r.canMoveEarlier}
@click=${()=>r.moveEarlier()}>‹</button>
<button aria-label=${t("later")} title=${t("later")}
?disabled=${!r.canMoveLater} @click=${()=>r.moveLater()}>›</button>
<button ?disabled=${i}
@click=${()=>r.showLatest()}>${t("now")}</button>
</div>
</div>`}legend(t,r){let{format:o,say:s}=r,{compared:i,overlay:a}=this.controller,l=[...new Set(t.diary.map(xe))].sort(),d=i?gt(it(i,o.zone),o):a==="none"?"":s(`overlay_${a}`);return m`<ul class="legend">
${t.pending&&m`<li><i class="hatched" aria-hidden="true"></i><span>${kn(r).join(". ")}</span></li>`}
${t.live&&Wo(t.live,s)}
${d&&m`<li><svg viewBox="-7 -7 14 14" aria-hidden="true"><path class="overlay" d="M-7,0H7"></path></svg><span>${d}</span></li>`}
${l.map(p=>m`<li><svg viewBox="-7 -7 14 14" aria-hidden="true">${ze(p)}</svg><span>${sr(p,s)}</span></li>`)}
</ul>`}};Fe.styles=[P,ri,Ce,ni],Fe=R([L("dexcom-glucose-content")],Fe);var Al=14,$r=class{constructor(){this.firstWeekday=1;this.bounds={first:"",last:""}}update(e,t,r){this.store=e,this.bounds=t,this.firstWeekday=r}get period(){var e;return(e=this.store)==null?void 0:e.period}get comparison(){var e,t;return(t=(e=this.store)==null?void 0:e.comparison)!=null?t:"none"}get compared(){var e;return(e=this.store)==null?void 0:e.compared}get canMoveEarlier(){return this.period!==void 0&&this.period.first>this.bounds.first}get canMoveLater(){return this.period!==void 0&&this.period.last<this.bounds.last}move(e){var t;(t=this.store)==null||t.move(e)}showLatest(){var e;(e=this.store)==null||e.select(void 0)}showToday(){this.select(this.bounds.last,"day")}chooseUnit(e){var i;let{bounds:t,period:r}=this;if(e!=="custom"){let a=r&&r.last<t.last;this.select(a?r.last:t.last,e);return}let{first:o,last:s}=r!=null?r:{first:S(t.last,1-Al),last:t.last};(i=this.store)==null||i.select({unit:e,first:o,last:s})}pickFirst(e){let{period:t}=this;!e||!t||(t.unit==="custom"?this.pick(e,e>t.last?e:t.last,"first"):this.select(e,t.unit))}pickLast(e){let{period:t}=this;e&&t&&this.pick(e<t.first?e:t.first,e,"last")}compare(e,t){var r;(r=this.store)==null||r.compare(e,t||void 0)}select(e,t){var r;(r=this.store)==null||r.select(rn(e,t,this.firstWeekday))}pick(e,t,r){var s;let o=Math.max(V({first:e,last:t})-Do,0);(s=this.store)==null||s.select({unit:"custom",first:r==="last"?S(e,o):e,last:r==="first"?S(t,-o):t})}};var oi=y`
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
`;var Dl=[...Nn,"custom"],Ll={none:"overlay_none",previous:"previous",year_before:"compare_year_before",custom:"unit_custom"},Ue=class extends T{constructor(){super(...arguments);this.controller=new $r}willUpdate(t){var u,c,f;super.willUpdate(t);let{feeds:r,hass:o,period:s}=this,i=(u=r.feed)==null?void 0:u.status;if(!o||!r.feed||!i)return;let[a,l]=[r.feed.now,ye(o)],d=(f=(c=i.first_reading)!=null?c:i.known_since)!=null?f:a,p={first:le(d,l),last:le(a,l)};this.controller.update(s.store,p,er(o.locale))}draw(t){return t.feed.status.latest===null?this.message(t.say("no_readings")):m`<ha-card>
${this.arrows(t)} ${this.units(t)} ${this.dates(t)}
</ha-card>`}arrows({format:t,say:r}){let{controller:o}=this,{period:s}=o;return m`<div role="group" class="arrows" aria-label=${r("period_card")}>
<button aria-label=${r("earlier")} title=${r("earlier")}
?disabled=${!o.canMoveEarlier} @click=${()=>o.move(-1)}>‹</button>
<strong aria-live="polite">${s?Pl(s,t):r("now")}</strong>
<button aria-label=${r("later")} title=${r("later")}
?disabled=${!o.canMoveLater} @click=${()=>o.move(1)}>›</button>
<button ?disabled=${!s} @click=${()=>o.showLatest()}>${r("now")}</button>
</div>`}units({say:t}){let{controller:r}=this,{bounds:o,period:s}=r,i=(s==null?void 0:s.unit)==="day"&&s.first===o.last;return m`<div role="group">
<button aria-pressed=${i} @click=${()=>r.showToday()}>${t("today")}</button>
${Dl.map(a=>m`<button aria-pressed=${a===(s==null?void 0:s.unit)&&!i}
@click=${()=>r.chooseUnit(a)}>${t(`unit_${a}`)}</button>`)}
</div>`}dates({say:t}){let{controller:r}=this,{compared:o,comparison:s,period:i}=r;return i?m`<div role="group" class="dates">
${this.date(t("first_day"),i.first,a=>r.pickFirst(a))}
${i.unit==="custom"?this.date(t("last_day"),i.last,a=>r.pickLast(a)):h}
<label>${t("overlay")}
<select @change=${a=>r.compare(a.target.value)}>
${Ao.map(a=>m`<option value=${a} ?selected=${a===s}>${t(Ll[a])}</option>`)}
</select>
</label>
${s==="custom"&&o?this.date(t("first_day"),o.first,a=>r.compare("custom",a)):h}
</div>`:h}date(t,r,o){let{first:s,last:i}=this.controller.bounds;return m`<label>${t}
<input type="date" min=${s} max=${i} .value=${r}
@change=${a=>o(a.target.value)}>
</label>`}};Ue.styles=[P,oi],Ue=R([L("dexcom-period-content")],Ue);function Pl(n,e){let t=o=>k(o,e.zone),r=(o,s)=>e.date(t(o),{year:"numeric",...s});switch(n.unit){case"year":return r(n.first,{});case"month":return r(n.first,{month:"long"});case"day":return r(n.first,{weekday:"short",day:"numeric",month:"short"});default:return El(n,o=>r(o,{day:"numeric",month:"short"}))}}function El({first:n,last:e},t){return`${t(n)} – ${t(e)}`}function Cl({format:n,say:e,status:t,summary:r}){let o=lt(r);return r.goals.map(s=>({range:s.range,name:Nl(s.range,{format:n,say:e,status:t}),percent:o?n.shownPercent(zl(s.range,o)):"–",limit:Ol(s,{format:n,say:e}),met:s.met}))}function si(n){let e=Cl(n);if(e.length===0)return h;let{say:t}=n;return m`<div class="goals">
<h3>${t("goals")}</h3>
<ul>${e.map(({limit:r,met:o,name:s,percent:i,range:a})=>m`<li data-goal=${a}>
${Ml(o,n)}
<span class="name">${s}</span> <strong>${i}</strong>
<span class="quiet small">${t("labelled",{label:t("goal"),value:r})}</span>
</li>`)}</ul>
</div>`}function Ml(n,{say:e}){if(n===null)return m`<span></span>`;let t=v`<circle cx="8" cy="8" r="6.5"></circle>`,r=v`<path d="M4.8,8.2 7,10.5 11.2,5.8"></path>`;return m`<svg class="met-sign" viewBox="0 0 16 16" role="img"
aria-label=${e(n?"goal_met":"goal_not_met")}>${t}${n?r:h}</svg>`}function Ol({less_than_percent:n,more_than_percent:e},{format:t,say:r}){let o=s=>t.shownPercent({value:s,digits:0,sign:""});return e===null?r("below",{value:o(n!=null?n:0)}):r("above",{value:o(e)})}function Nl(n,{format:e,say:t,status:r}){let{high_mg_dl:o,low_mg_dl:s,very_high_mg_dl:i,very_low_mg_dl:a}=r.limits,l=d=>({value:e.glucose(d,r)});switch(n){case"in_range":return t("in_range");case"very_low":return t("below",l(a));case"below":return t("below",l(s));case"above":return t("above",l(o));case"very_high":return t("above",l(i))}}function zl(n,e){let t=e.map(({percent:r})=>r);return on(t,...Bt(n).map(r=>Y.indexOf(r)))}var ii=y`
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
`;function yt(n,e){return{text:e.shownPercent(n),bare:e.shown(n)}}function Rn(n,e,t){if(!e)return m`<strong>${n.text}</strong>`;let r=t("before_and_now",{before:e.text,now:n.text});return m`<span class="change" role="img" aria-label=${r}>
<span class="quiet small">${e.bare} <span class="arrow">→</span></span>
<strong>${n.text}</strong>
</span>`}var Il=[0,3,6,9,12,15,18,21];function ai(n){let{summary:e,previous:t,status:r,format:o,say:s}=n,i=lt(e);if(!i)return Hl(n);let a=lt(t);return m`<div class="bands upright">
${Zo(i,o,s,e.goals)}
<ul>
${i.map((l,d)=>{let{band:p,shown:u}=l,c=Kt(p,r.limits,r,o,s);if(c===void 0)return h;let f=a==null?void 0:a[d];return m`<li>
<i class="fill ${p}" aria-hidden="true"></i>
<span class="name">${s(p)}, <span class="quiet">${c}</span></span>
${Rn(yt(u,o),f&&yt(f.shown,o),s)}
<span class="quiet small">${jo(l,s)}</span>
</li>`}).reverse()}
</ul>
</div>`}function Hl({summary:n,format:e,say:t}){let{active_percent:r}=n,o=e.percent(r<70?Math.min(r,69):r);return m`<div class="message" role="status">
<strong>${t("not_enough_data")}</strong><br>${t("not_enough_data_detail",{percent:o})}
</div>`}function li(n){let{summary:e,format:t,say:r,status:o}=n,s=l=>{let d=t.mean(l,o);return{text:d,bare:d}},i=l=>yt({value:oe(l,1),digits:1,sign:""},t),a=e.mean_mg_dl!==null;return m`<dl class="figures">
${_r(n,"mean","mean_mg_dl",s,{unit:o.unit})}
${_r(n,"gmi","gmi_percent",i,{lacking:a?r("gmi_needs"):""})}
${_r(n,"cv","cv_percent",i)}
${_r(n,"active","active_percent",l=>yt(Ut(l),t))}
</dl>`}function di(n,e){var a;let{summary:t,previous:r,status:o,format:s,say:i}=n;return t.profile.every(l=>l.p50_mg_dl===null)?m``:m`<figure>
<figcaption>${i("profile")} <span class="quiet small">${o.unit}</span></figcaption>
<div class="chart">${e.width>0?m`<svg viewBox="0 0 ${e.width} ${e.height}" role="img" aria-label=${Fl(n)}>
${as(t.profile,(a=r==null?void 0:r.profile)!=null?a:[],e,o,s)}
</svg>`:h}</div>
<ul class="legend">
${Sr(v`<path class="median" d="M0,6H20"></path>`,i("median"))}
${Sr(v`<path class="inner" d="M0,1H20V11H0Z"></path>`,`${s.number(25)}–${s.percent(75)}`)}
${Sr(v`<path class="outer" d="M0,1H20V11H0Z"></path>`,`${s.number(5)}–${s.percent(95)}`)}
${(r==null?void 0:r.mean_mg_dl)==null?h:Sr(v`<path class="before" d="M0,6H20"></path>`,i("labelled",{label:i("previous"),value:i("median")}))}
</ul>
</figure>`}function Sr(n,e){return m`<li><svg viewBox="0 0 20 12" aria-hidden="true">${n}</svg><span>${e}</span></li>`}function Fl({summary:n,status:e,format:t,say:r}){let s=`${Il.map(i=>{var l;let a=(l=n.profile.find(d=>d.minute_of_day>=i*60))==null?void 0:l.p50_mg_dl;return`${ut(i,t)} ${a==null?"–":t.glucose(a,e)}`}).join(", ")} ${e.unit}`;return`${r("profile")}. ${r("labelled",{label:r("median"),value:s})}`}function _r({summary:n,previous:e,say:t},r,o,s,{unit:i="",lacking:a=""}={}){let[l,d]=[n[o],e==null?void 0:e[o]];return m`<div>
<dt class="quiet">${t(r)}${i&&`, ${i}`}</dt>
<dd>
${l===null?m`<span class="quiet small">${t("not_enough_data")}${a&&m`<br>${a}`}</span>`:Rn(s(l),d==null?void 0:s(d),t)}
</dd>
</div>`}var pi=y`
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
`;function mi(n,e,t,r){return m`<div role="group" aria-label=${t("days")}>
${n.map(o=>m`<button aria-pressed=${o===e} @click=${()=>r(o)}>${t("days_short",{count:o})}</button>`)}
</div>`}var kr=class{constructor(e){this.days=e;this.hasOwnDays=!1}get shownDays(){return this.selected&&!this.hasOwnDays?void 0:this.days}get summarized(){var e;return(e=this.shownDays)!=null?e:this.selected}follow(e){(e==null?void 0:e.period)!==this.selected&&(this.hasOwnDays=!1),this.selected=e==null?void 0:e.period}show(e){this.days=e,this.hasOwnDays=!0}};function ui(n){let e=document.createElement("a");e.href=new URL(n,`${location.protocol}//${location.host}`).href,e.target="_blank",e.download="",e.style.display="none",document.body.append(e),e.click(),e.remove()}var Tr=class{constructor(e,t=ui){this.host=e;this.save=t;this.state="idle"}async run(e){if(this.state!=="busy"){this.enter("busy");try{this.save((await e()).url),this.enter("idle")}catch{this.enter("failed")}}}enter(e){this.state=e,this.host.requestUpdate()}};var Rr=class{constructor(e){this.host=e;this.report="closed";this.period=new kr(xt.options.days.default);this.summary=new F(e),this.pdf=new Tr(e)}configure({days:e}){this.period.days=e}get answer(){return this.summary.answer}get trouble(){return this.summary.trouble}get isLoading(){return this.summary.isLoading}get reportReadings(){var t;let e=this.reportSpan();return e&&((t=this.feed)!=null&&t.has(e.start,e.end))?this.feed.readings:void 0}get shownDays(){return this.period.shownDays}update(e,t){if(this.period.follow(t),this.feed=e,!e)return;let{shownDays:r,summarized:o}=this.period;if(this.summary.request(e,o,r||t==null?void 0:t.compared),!e.status)return;let s=this.report==="open"?this.reportSpan():void 0;s&&e.need(s.start,s.end,this.host)}showDays(e){this.period.show(e),this.host.requestUpdate()}async openReport(){this.showReport("open");try{await import("./report-dialog.js")}catch{this.showReport("missing")}}closeReport(){this.showReport("closed")}async savePdf(e){let{answer:t,feed:r}=this,o=t==null?void 0:t.summary;o&&r&&await this.pdf.run(()=>r.reportLink(o,e))}showReport(e){this.report=e,this.host.requestUpdate()}reportSpan(){var t;let e=(t=this.answer)==null?void 0:t.summary;return e?hs(e):void 0}};var ci=y`
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
`;var qe=class extends T{constructor(){super(...arguments);this.controller=new Rr(this);this.sized=new He(this,".chart")}willUpdate(t){super.willUpdate(t),t.has("config")&&this.config&&this.controller.configure(this.config),this.controller.update(this.feeds.feed,this.period.store)}draw(t,r){let{hass:o,notice:s,say:i}=t,{report:a,trouble:l}=this.controller,d=this.view(t),p=Se(o,r.entity);return m`<ha-card>
${s} ${d?Ul(t,d):h}
<header>
<h2>${bt(o,r,i("profile_card"),i)}</h2>
${this.toolbar(t,d)}
</header>
${l?m`<div role="alert">${i(l)}</div>`:h}
${d?this.parts(d):this.withoutSummary(t)}
${d&&a!=="closed"?this.report(t,d,p):h}
</ha-card>`}toolbar({say:t},r){return m`<div class="toolbar">
${mi(xt.options.days.values,this.controller.shownDays,t,o=>this.controller.showDays(o))}
<button ?disabled=${!r} aria-haspopup="dialog"
@click=${()=>this.controller.openReport()}>${t("print")}</button>
</div>`}parts(t){let{format:r,previous:o,say:s,summary:i}=t;return m`<div class="quiet small">${hn(i,r)}${o&&` · ${ds(o,r,s)}`}</div>
<div class="parts" aria-busy=${this.controller.isLoading}>
<div class="numbers">${ai(t)} ${si(t)} ${li(t)}</div>
${di(t,this.sized.size)}
</div>`}withoutSummary({say:t}){if(this.controller.trouble)return m``;let r=this.controller.answer?"no_readings":"loading";return m`<div class="message" role="status">${t(r)}</div>`}view({feed:t,format:r,say:o}){var a;let{summary:s,previous:i}=(a=this.controller.answer)!=null?a:{};if(s)return{summary:s,previous:i!=null?i:null,status:t.status,format:r,say:o}}report({hass:t,say:r},o,s){let{controller:i}=this;if(i.report==="missing")return qt(r);let a=i.reportReadings,{language:l}=t.locale,d={...o,name:s,readings:a,language:l};return m`<dexcom-report .report=${d} .saving=${i.pdf.state}
@save=${()=>i.savePdf(l)} @close=${()=>i.closeReport()}></dexcom-report>`}};qe.styles=[P,jt,ls,pi,ii,ci],qe=R([L("dexcom-profile-content")],qe);function Ul(n,{summary:e}){let{start:t,end:r}=z(e);return B(n,t,r)}var hi={left:3,right:197,top:4,bottom:56};function fi(n,e,t,r){let o=Math.max(...[n,r].map(l=>{var d,p;return(p=(d=re(l))==null?void 0:d[1])!=null?p:0})),s=N(e.start,e.end,hi),i=se(o,t,hi),a=w(n);return m`<span class="sparkline"><svg class="stretched" viewBox="0 0 200 60" preserveAspectRatio="none"
aria-hidden="true" data-readings=${n.length}>
${Jt(n,t,200,s,i)}
${a&&v`<path class="halo" d="M${s(a[0])},${i(a[1])}h0"></path>
<path class="latest-dot" d="M${s(a[0])},${i(a[1])}h0"
style="stroke: var(--${H(a[1],t).replace("_","-")})"></path>`}
${ur(r,t,s,i,0)}
</svg></span>`}var gi=y`
${Qt}
${cr}
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
`;var yi=y`
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
`;var Be=class extends T{willUpdate(e){super.willUpdate(e),this.config&&(this.latest=Lt(this.feeds.feed,this.config.hours,this))}draw(e,t){var f,g,_;let{latest:r}=this,{feed:o,say:s}=e,i=o.status;if(!r)return this.message(s((f=o.trouble)!=null?f:"loading"));let a=Gt(e,r,t),{band:l,live:d,reason:p}=a,c=["tile",...Object.entries({stale:!l,"has-reason":p,"has-live":d}).map(([$,E])=>E?$:"")];return m`<ha-card style="--band: ${l?Wt(l):"transparent"}">
<button class=${c.join(" ")} @click=${()=>Pt(this,t)}>
${ql(a,i,e)}
${l&&!o.isOutdated?fi(r.readings,r.span,i.limits,(_=(g=r.live)==null?void 0:g.readings)!=null?_:[]):h}
</button>
${o.isOutdated?m`<button class="reload" title=${s("reload_needed")}
@click=${()=>location.reload()}>${s("reload")}</button>`:h}
</ha-card>`}};Be.styles=[P,gi,Ce,yi],Be=R([L("dexcom-tile-content")],Be);function ql(n,e,{say:t}){let{age:r,arrow:o,band:s,live:i,name:a,reason:l,value:d}=n;return m`<span class="text">
${a?m`<span class="name">${a}</span>`:h}
<span class="now">
${s?Vt(s):h}
<span class="value">${d}</span>
${s?m`${o}<span class="unit">${e.unit}</span>`:h}
</span>
<span class="details">
${s?m`<span class="band">${t(s)}</span>`:h}
<span class="age">${r}</span>
${l?m`<span class="reason" title=${l}>${l}</span>`:h}
${i?Ee(i,t):h}
</span>
</span>`}export{w as a,S as b,vi as c,x as d,b as e,ae as f,W as g,k as h,ke as i,y as j,m as k,v as l,q as m,h as n,Dt as o,te as p,Ci as q,fd as r,Gr as s,gd as t,Mi as u,yd as v,L as w,nt as x,Rd as y,he as z,C as A,Ae as B,re as C,P as D,De as E,ip as F,O as G,Yr as H,xo as I,Et as J,$o as K,oe as L,Ut as M,Pe as N,ve as O,B as P,T as Q,Y as R,H as S,Wo as T,Me as U,lt as V,Kt as W,Zo as X,jt as Y,Yt as Z,es as _,ts as $,Zt as aa,Xt as ba,ns as ca,N as da,se as ea,ut as fa,va as ga,ss as ha,xa as ia,ls as ja,Sa as ka,er as la,Jm as ma,Qm as na,hn as oa,tr as pa,ds as qa,F as ra,ps as sa,ms as ta,us as ua,cs as va,z as wa,gn as xa,ys as ya,ws as za,Ne as Aa,xe as Ba,ze as Ca,_s as Da,uc as Ea,Ie as Fa,lr as Ga,As as Ha,Ds as Ia,He as Ja,qc as Ka,Ls as La,dr as Ma,pr as Na,Ks as Oa,kn as Pa,br as Qa,Xs as Ra,Js as Sa,xr as Ta,Rl as Ua,ri as Va,Fe as Wa,Ue as Xa,Cl as Ya,si as Za,Ml as _a,Nl as $a,zl as ab,ii as bb,yt as cb,Rn as db,ai as eb,Hl as fb,li as gb,di as hb,pi as ib,mi as jb,kr as kb,qe as lb,Be as mb};
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
