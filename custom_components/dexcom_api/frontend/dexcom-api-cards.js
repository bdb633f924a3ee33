var ts=Object.defineProperty;var ns=Object.getOwnPropertyDescriptor;var x=(e,t,n,i)=>{for(var r=i>1?void 0:i?ns(t,n):t,o=e.length-1,s;o>=0;o--)(s=e[o])&&(r=(i?s(t,n,r):s(r))||r);return i&&r&&ts(t,n,r),r};var Nt=globalThis,Rt=Nt.ShadowRoot&&(Nt.ShadyCSS===void 0||Nt.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,$n=Symbol(),Mi=new WeakMap,Qe=class{constructor(t,n,i){if(this._$cssResult$=!0,i!==$n)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=n}get styleSheet(){let t=this.o,n=this.t;if(Rt&&t===void 0){let i=n!==void 0&&n.length===1;i&&(t=Mi.get(n)),t===void 0&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),i&&Mi.set(n,t))}return t}toString(){return this.cssText}},Ai=e=>new Qe(typeof e=="string"?e:e+"",void 0,$n),$=(e,...t)=>{let n=e.length===1?e[0]:t.reduce((i,r,o)=>i+(s=>{if(s._$cssResult$===!0)return s.cssText;if(typeof s=="number")return s;throw Error("Value passed to 'css' function must be a 'css' function result: "+s+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(r)+e[o+1],e[0]);return new Qe(n,e,$n)},Ti=(e,t)=>{if(Rt)e.adoptedStyleSheets=t.map(n=>n instanceof CSSStyleSheet?n:n.styleSheet);else for(let n of t){let i=document.createElement("style"),r=Nt.litNonce;r!==void 0&&i.setAttribute("nonce",r),i.textContent=n.cssText,e.appendChild(i)}},kn=Rt?e=>e:e=>e instanceof CSSStyleSheet?(t=>{let n="";for(let i of t.cssRules)n+=i.cssText;return Ai(n)})(e):e;var{is,defineProperty:rs,getOwnPropertyDescriptor:os,getOwnPropertyNames:ss,getOwnPropertySymbols:as,getPrototypeOf:ls}=Object,Dt=globalThis,Ei=Dt.trustedTypes,us=Ei?Ei.emptyScript:"",cs=Dt.reactiveElementPolyfillSupport,et=(e,t)=>e,tt={toAttribute(e,t){switch(t){case Boolean:e=e?us:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},Ct=(e,t)=>!is(e,t),Ni={attribute:!0,type:String,converter:tt,reflect:!1,useDefault:!1,hasChanged:Ct};Symbol.metadata??=Symbol("metadata"),Dt.litPropertyMetadata??=new WeakMap;var V=class extends HTMLElement{static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(t,n=Ni){if(n.state&&(n.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((n=Object.create(n)).wrapped=!0),this.elementProperties.set(t,n),!n.noAccessor){let i=Symbol(),r=this.getPropertyDescriptor(t,i,n);r!==void 0&&rs(this.prototype,t,r)}}static getPropertyDescriptor(t,n,i){let{get:r,set:o}=os(this.prototype,t)??{get(){return this[n]},set(s){this[n]=s}};return{get:r,set(s){let a=r?.call(this);o?.call(this,s),this.requestUpdate(t,a,i)},configurable:!0,enumerable:!0}}static getPropertyOptions(t){return this.elementProperties.get(t)??Ni}static _$Ei(){if(this.hasOwnProperty(et("elementProperties")))return;let t=ls(this);t.finalize(),t.l!==void 0&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}static finalize(){if(this.hasOwnProperty(et("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(et("properties"))){let n=this.properties,i=[...ss(n),...as(n)];for(let r of i)this.createProperty(r,n[r])}let t=this[Symbol.metadata];if(t!==null){let n=litPropertyMetadata.get(t);if(n!==void 0)for(let[i,r]of n)this.elementProperties.set(i,r)}this._$Eh=new Map;for(let[n,i]of this.elementProperties){let r=this._$Eu(n,i);r!==void 0&&this._$Eh.set(r,n)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(t){let n=[];if(Array.isArray(t)){let i=new Set(t.flat(1/0).reverse());for(let r of i)n.unshift(kn(r))}else t!==void 0&&n.push(kn(t));return n}static _$Eu(t,n){let i=n.attribute;return i===!1?void 0:typeof i=="string"?i:typeof t=="string"?t.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(t=>this.enableUpdating=t),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(t=>t(this))}addController(t){(this._$EO??=new Set).add(t),this.renderRoot!==void 0&&this.isConnected&&t.hostConnected?.()}removeController(t){this._$EO?.delete(t)}_$E_(){let t=new Map,n=this.constructor.elementProperties;for(let i of n.keys())this.hasOwnProperty(i)&&(t.set(i,this[i]),delete this[i]);t.size>0&&(this._$Ep=t)}createRenderRoot(){let t=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return Ti(t,this.constructor.elementStyles),t}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(t=>t.hostConnected?.())}enableUpdating(t){}disconnectedCallback(){this._$EO?.forEach(t=>t.hostDisconnected?.())}attributeChangedCallback(t,n,i){this._$AK(t,i)}_$ET(t,n){let i=this.constructor.elementProperties.get(t),r=this.constructor._$Eu(t,i);if(r!==void 0&&i.reflect===!0){let o=(i.converter?.toAttribute!==void 0?i.converter:tt).toAttribute(n,i.type);this._$Em=t,o==null?this.removeAttribute(r):this.setAttribute(r,o),this._$Em=null}}_$AK(t,n){let i=this.constructor,r=i._$Eh.get(t);if(r!==void 0&&this._$Em!==r){let o=i.getPropertyOptions(r),s=typeof o.converter=="function"?{fromAttribute:o.converter}:o.converter?.fromAttribute!==void 0?o.converter:tt;this._$Em=r;let a=s.fromAttribute(n,o.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(t,n,i,r=!1,o){if(t!==void 0){let s=this.constructor;if(r===!1&&(o=this[t]),i??=s.getPropertyOptions(t),!((i.hasChanged??Ct)(o,n)||i.useDefault&&i.reflect&&o===this._$Ej?.get(t)&&!this.hasAttribute(s._$Eu(t,i))))return;this.C(t,n,i)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(t,n,{useDefault:i,reflect:r,wrapped:o},s){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,s??n??this[t]),o!==!0||s!==void 0)||(this._$AL.has(t)||(this.hasUpdated||i||(n=void 0),this._$AL.set(t,n)),r===!0&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(n){Promise.reject(n)}let t=this.scheduleUpdate();return t!=null&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[r,o]of this._$Ep)this[r]=o;this._$Ep=void 0}let i=this.constructor.elementProperties;if(i.size>0)for(let[r,o]of i){let{wrapped:s}=o,a=this[r];s!==!0||this._$AL.has(r)||a===void 0||this.C(r,void 0,o,a)}}let t=!1,n=this._$AL;try{t=this.shouldUpdate(n),t?(this.willUpdate(n),this._$EO?.forEach(i=>i.hostUpdate?.()),this.update(n)):this._$EM()}catch(i){throw t=!1,this._$EM(),i}t&&this._$AE(n)}willUpdate(t){}_$AE(t){this._$EO?.forEach(n=>n.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(t){return!0}update(t){this._$Eq&&=this._$Eq.forEach(n=>this._$ET(n,this[n])),this._$EM()}updated(t){}firstUpdated(t){}};V.elementStyles=[],V.shadowRootOptions={mode:"open"},V[et("elementProperties")]=new Map,V[et("finalized")]=new Map,cs?.({ReactiveElement:V}),(Dt.reactiveElementVersions??=[]).push("2.1.2");var Rn=globalThis,Ri=e=>e,Pt=Rn.trustedTypes,Di=Pt?Pt.createPolicy("lit-html",{createHTML:e=>e}):void 0,Hi="$lit$",Q=`lit$${Math.random().toFixed(9).slice(2)}$`,Ii="?"+Q,ds=`<${Ii}>`,he=document,it=()=>he.createComment(""),rt=e=>e===null||typeof e!="object"&&typeof e!="function",Dn=Array.isArray,hs=e=>Dn(e)||typeof e?.[Symbol.iterator]=="function",Sn=`[ 	
\f\r]`,nt=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Ci=/-->/g,Pi=/>/g,ce=RegExp(`>|${Sn}(?:([^\\s"'>=/]+)(${Sn}*=${Sn}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),zi=/'/g,Li=/"/g,qi=/^(?:script|style|textarea|title)$/i,Cn=e=>(t,...n)=>({_$litType$:e,strings:t,values:n}),m=Cn(1),v=Cn(2),Vl=Cn(3),fe=Symbol.for("lit-noChange"),g=Symbol.for("lit-nothing"),Oi=new WeakMap,de=he.createTreeWalker(he,129);function Gi(e,t){if(!Dn(e)||!e.hasOwnProperty("raw"))throw Error("invalid template strings array");return Di!==void 0?Di.createHTML(t):t}var fs=(e,t)=>{let n=e.length-1,i=[],r,o=t===2?"<svg>":t===3?"<math>":"",s=nt;for(let a=0;a<n;a++){let u=e[a],l,d,c=-1,h=0;for(;h<u.length&&(s.lastIndex=h,d=s.exec(u),d!==null);)h=s.lastIndex,s===nt?d[1]==="!--"?s=Ci:d[1]!==void 0?s=Pi:d[2]!==void 0?(qi.test(d[2])&&(r=RegExp("</"+d[2],"g")),s=ce):d[3]!==void 0&&(s=ce):s===ce?d[0]===">"?(s=r??nt,c=-1):d[1]===void 0?c=-2:(c=s.lastIndex-d[2].length,l=d[1],s=d[3]===void 0?ce:d[3]==='"'?Li:zi):s===Li||s===zi?s=ce:s===Ci||s===Pi?s=nt:(s=ce,r=void 0);let f=s===ce&&e[a+1].startsWith("/>")?" ":"";o+=s===nt?u+ds:c>=0?(i.push(l),u.slice(0,c)+Hi+u.slice(c)+Q+f):u+Q+(c===-2?a:f)}return[Gi(e,o+(e[n]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),i]},ot=class e{constructor({strings:t,_$litType$:n},i){let r;this.parts=[];let o=0,s=0,a=t.length-1,u=this.parts,[l,d]=fs(t,n);if(this.el=e.createElement(l,i),de.currentNode=this.el.content,n===2||n===3){let c=this.el.content.firstChild;c.replaceWith(...c.childNodes)}for(;(r=de.nextNode())!==null&&u.length<a;){if(r.nodeType===1){if(r.hasAttributes())for(let c of r.getAttributeNames())if(c.endsWith(Hi)){let h=d[s++],f=r.getAttribute(c).split(Q),p=/([.?@])?(.*)/.exec(h);u.push({type:1,index:o,name:p[2],strings:f,ctor:p[1]==="."?An:p[1]==="?"?Tn:p[1]==="@"?En:Ae}),r.removeAttribute(c)}else c.startsWith(Q)&&(u.push({type:6,index:o}),r.removeAttribute(c));if(qi.test(r.tagName)){let c=r.textContent.split(Q),h=c.length-1;if(h>0){r.textContent=Pt?Pt.emptyScript:"";for(let f=0;f<h;f++)r.append(c[f],it()),de.nextNode(),u.push({type:2,index:++o});r.append(c[h],it())}}}else if(r.nodeType===8)if(r.data===Ii)u.push({type:2,index:o});else{let c=-1;for(;(c=r.data.indexOf(Q,c+1))!==-1;)u.push({type:7,index:o}),c+=Q.length-1}o++}}static createElement(t,n){let i=he.createElement("template");return i.innerHTML=t,i}};function Me(e,t,n=e,i){if(t===fe)return t;let r=i!==void 0?n._$Co?.[i]:n._$Cl,o=rt(t)?void 0:t._$litDirective$;return r?.constructor!==o&&(r?._$AO?.(!1),o===void 0?r=void 0:(r=new o(e),r._$AT(e,n,i)),i!==void 0?(n._$Co??=[])[i]=r:n._$Cl=r),r!==void 0&&(t=Me(e,r._$AS(e,t.values),r,i)),t}var Mn=class{constructor(t,n){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=n}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){let{el:{content:n},parts:i}=this._$AD,r=(t?.creationScope??he).importNode(n,!0);de.currentNode=r;let o=de.nextNode(),s=0,a=0,u=i[0];for(;u!==void 0;){if(s===u.index){let l;u.type===2?l=new st(o,o.nextSibling,this,t):u.type===1?l=new u.ctor(o,u.name,u.strings,this,t):u.type===6&&(l=new Nn(o,this,t)),this._$AV.push(l),u=i[++a]}s!==u?.index&&(o=de.nextNode(),s++)}return de.currentNode=he,r}p(t){let n=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(t,i,n),n+=i.strings.length-2):i._$AI(t[n])),n++}},st=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,n,i,r){this.type=2,this._$AH=g,this._$AN=void 0,this._$AA=t,this._$AB=n,this._$AM=i,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,n=this._$AM;return n!==void 0&&t?.nodeType===11&&(t=n.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,n=this){t=Me(this,t,n),rt(t)?t===g||t==null||t===""?(this._$AH!==g&&this._$AR(),this._$AH=g):t!==this._$AH&&t!==fe&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):hs(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==g&&rt(this._$AH)?this._$AA.nextSibling.data=t:this.T(he.createTextNode(t)),this._$AH=t}$(t){let{values:n,_$litType$:i}=t,r=typeof i=="number"?this._$AC(t):(i.el===void 0&&(i.el=ot.createElement(Gi(i.h,i.h[0]),this.options)),i);if(this._$AH?._$AD===r)this._$AH.p(n);else{let o=new Mn(r,this),s=o.u(this.options);o.p(n),this.T(s),this._$AH=o}}_$AC(t){let n=Oi.get(t.strings);return n===void 0&&Oi.set(t.strings,n=new ot(t)),n}k(t){Dn(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,i,r=0;for(let o of t)r===n.length?n.push(i=new e(this.O(it()),this.O(it()),this,this.options)):i=n[r],i._$AI(o),r++;r<n.length&&(this._$AR(i&&i._$AB.nextSibling,r),n.length=r)}_$AR(t=this._$AA.nextSibling,n){for(this._$AP?.(!1,!0,n);t!==this._$AB;){let i=Ri(t).nextSibling;Ri(t).remove(),t=i}}setConnected(t){this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},Ae=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,n,i,r,o){this.type=1,this._$AH=g,this._$AN=void 0,this.element=t,this.name=n,this._$AM=r,this.options=o,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=g}_$AI(t,n=this,i,r){let o=this.strings,s=!1;if(o===void 0)t=Me(this,t,n,0),s=!rt(t)||t!==this._$AH&&t!==fe,s&&(this._$AH=t);else{let a=t,u,l;for(t=o[0],u=0;u<o.length-1;u++)l=Me(this,a[i+u],n,u),l===fe&&(l=this._$AH[u]),s||=!rt(l)||l!==this._$AH[u],l===g?t=g:t!==g&&(t+=(l??"")+o[u+1]),this._$AH[u]=l}s&&!r&&this.j(t)}j(t){t===g?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,t??"")}},An=class extends Ae{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===g?void 0:t}},Tn=class extends Ae{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==g)}},En=class extends Ae{constructor(t,n,i,r,o){super(t,n,i,r,o),this.type=5}_$AI(t,n=this){if((t=Me(this,t,n,0)??g)===fe)return;let i=this._$AH,r=t===g&&i!==g||t.capture!==i.capture||t.once!==i.once||t.passive!==i.passive,o=t!==g&&(i===g||r);r&&this.element.removeEventListener(this.name,this,i),o&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}},Nn=class{constructor(t,n,i){this.element=t,this.type=6,this._$AN=void 0,this._$AM=n,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(t){Me(this,t)}};var ms=Rn.litHtmlPolyfillSupport;ms?.(ot,st),(Rn.litHtmlVersions??=[]).push("3.3.3");var zt=(e,t,n)=>{let i=n?.renderBefore??t,r=i._$litPart$;if(r===void 0){let o=n?.renderBefore??null;i._$litPart$=r=new st(t.insertBefore(it(),o),o,void 0,n??{})}return r._$AI(e),r};var Pn=globalThis,ee=class extends V{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}update(t){let n=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(t),this._$Do=zt(n,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return fe}};ee._$litElement$=!0,ee.finalized=!0,Pn.litElementHydrateSupport?.({LitElement:ee});var ps=Pn.litElementPolyfillSupport;ps?.({LitElement:ee});(Pn.litElementVersions??=[]).push("4.2.2");var Te=e=>(t,n)=>{n!==void 0?n.addInitializer(()=>{customElements.define(e,t)}):customElements.define(e,t)};var gs={attribute:!0,type:String,converter:tt,reflect:!1,hasChanged:Ct},_s=(e=gs,t,n)=>{let{kind:i,metadata:r}=n,o=globalThis.litPropertyMetadata.get(r);if(o===void 0&&globalThis.litPropertyMetadata.set(r,o=new Map),i==="setter"&&((e=Object.create(e)).wrapped=!0),o.set(n.name,e),i==="accessor"){let{name:s}=n;return{set(a){let u=t.get.call(this);t.set.call(this,a),this.requestUpdate(s,u,e,!0,a)},init(a){return a!==void 0&&this.C(s,void 0,e,a),a}}}if(i==="setter"){let{name:s}=n;return function(a){let u=this[s];t.call(this,a),this.requestUpdate(s,u,e,!0,a)}}throw Error("Unsupported decorator location: "+i)};function at(e){return(t,n)=>typeof n=="object"?_s(e,t,n):((i,r,o)=>{let s=r.hasOwnProperty(o);return r.constructor.createProperty(o,i),s?Object.getOwnPropertyDescriptor(r,o):void 0})(e,t,n)}function A(e){return at({...e,state:!0,attribute:!1})}var lt=["very_low","low","in_range","high","very_high"];function ut(e,t){return e<t.very_low_mg_dl?"very_low":e<t.low_mg_dl?"low":e<=t.high_mg_dl?"in_range":e<=t.very_high_mg_dl?"high":"very_high"}function te(e,t=0){let n=10**t;return Math.sign(e)*Math.floor(Math.abs(e)*n+.5)/n+0}function D(e,t){return Zi(e,t,Wi(t))}function Fi(e,t){return Xi(e,t)??D(e,t)}function Ui(e,t){return Xi(e,t)??Zi(e,t,Wi(t)+1)}function Vi(e,t,n){let{very_low_mg_dl:i,low_mg_dl:r,high_mg_dl:o,very_high_mg_dl:s}=t;switch(e){case"very_low":return[{...D(i,n),sign:"<"}];case"low":return r>i?zn(D(i,n),ji(D(r,n),-1)):[];case"in_range":return zn(D(r,n),D(o,n));case"high":return o<s?zn(ji(D(o,n),1),D(s,n)):[];case"very_high":return[{...D(s,n),sign:">"}]}}function Bi(e){if(e<=0||e>=100)return{value:e<=0?0:100,digits:0,sign:""};if(e<.05)return{value:.1,digits:1,sign:"<"};if(e>=99.5)return{value:99,digits:0,sign:">"};let t=te(e,1);return t<10?{value:t,digits:1,sign:""}:{value:te(e),digits:0,sign:""}}function Yi(e){let t=Ln(e,1e3);return e.map((n,i)=>{let r=t[i]/10,o=r===0||r===100?0:1;return n>0&&n<.05?{value:r,digits:o,sign:"<"}:n>=100-.05&&n<100?{value:r,digits:o,sign:">"}:{value:r,digits:o,sign:""}})}function Ln(e,t){let n=e.map(o=>o*(t/100)),i=n.map(o=>Math.max(Math.floor(o),o>0?1:0)),r=o=>n[o]-i[o];for(;;){let o=t-i.reduce((l,d)=>l+d,0);if(o===0)return i;let s=Math.sign(o),a=[...i.keys()].filter(l=>i[l]>(s<0?1:0));if(a.length===0)return i;let u=a.reduce((l,d)=>s*r(d)>s*r(l)?d:l);i[u]=i[u]+s}}function Ki(e){let t=Math.max(0,te(e/60));if(t<2880)return{days:0,hours:Math.floor(t/60),minutes:t%60};let n=te(t/60);return{days:Math.floor(n/24),hours:n%24,minutes:0}}function Wi({unit:e}){return e==="mg/dL"?0:1}function Zi(e,{unit_per_mg_dl:t},n){return{value:te(e*t,n),digits:n,sign:""}}function Xi(e,t){if(e<40)return{...D(40,t),sign:"<"};if(e>400)return{...D(400,t),sign:">"}}function ji(e,t){let{value:n,digits:i}=e;return{...e,value:te(n+t/10**i,i)}}function zn(e,t){return e.value<t.value?[e,t]:[e]}var Ee=class{constructor({locale:t,config:n}){this.language=t.language,this.zone=t.time_zone==="server"?n.time_zone:Intl.DateTimeFormat().resolvedOptions().timeZone,this.numberLanguage=vs(t.number_format,t.language),this.useGrouping=t.number_format!=="none",this.hour12=t.time_format==="12"||t.time_format!=="24"&&ys(t)}number(t,n=0){return new Intl.NumberFormat(this.numberLanguage,{useGrouping:this.useGrouping,minimumFractionDigits:n,maximumFractionDigits:n}).format(t)}amount(t){return new Intl.NumberFormat(this.numberLanguage,{useGrouping:this.useGrouping,maximumFractionDigits:2}).format(t)}glucose(t,n){return this.shown(D(t,n))}reading(t,n){return this.shown(Fi(t,n))}mean(t,n){return this.shown(Ui(t,n))}percent(t){return this.shownPercent(Bi(t))}shown({value:t,digits:n,sign:i}){return i+this.number(t,n)}shownPercent({value:t,digits:n,sign:i}){let r=new Intl.NumberFormat(this.numberLanguage,{style:"percent",minimumFractionDigits:n,maximumFractionDigits:n});return i+r.format(t/100)}time(t){return this.date(t,{hour:"numeric",minute:"2-digit"})}hour(t){return this.hour12?this.date(t,{hour:"numeric"}):this.date(t,{hour:"2-digit",minute:"2-digit"})}day(t){return this.date(t,{weekday:"short",day:"numeric",month:"short"})}weekday(t){return this.date(t,{weekday:"short"})}dayAndTime(t){return`${this.day(t)}, ${this.time(t)}`}date(t,n){return new Intl.DateTimeFormat(this.language,{...n,hourCycle:this.hour12?"h12":"h23",timeZone:this.zone}).format(t*1e3)}};function Ne(e,t){let{days:n,hours:i,minutes:r}=Ki(e);return n>0?t("duration_days",{days:n,hours:i}):i===0?t("duration_minutes",{minutes:r}):t("duration_hours",{hours:i,minutes:String(r).padStart(2,"0")})}function ys({time_format:e,language:t}){let n=e==="system"?void 0:t;return new Intl.DateTimeFormat(n,{hour:"numeric"}).resolvedOptions().hour12??!1}function vs(e,t){switch(e){case"comma_decimal":case"none":return"en-US";case"decimal_comma":return"de";case"space_comma":return"fr";case"quote_decimal":return"de-CH";case"system":return;default:return t}}var bs=1440;function On(e){let t=[];for(let r of lt){let o=e?.[`${r}_percent`]??null;if(o===null)return;t.push(o)}let n=Yi(t),i=Ln(t,bs);return lt.map((r,o)=>({band:r,percent:t[o],shown:n[o],minutesADay:i[o]}))}function Ji({minutesADay:e},t){return t("minutes_a_day",{duration:Ne(e*60,t)})}function Ot(e,t,n,i,r){let[o,s]=Vi(e,t,n);if(!o)return;let a=i.number(o.value,o.digits);return o.sign?r(o.sign==="<"?"below":"above",{value:a}):s?`${a}–${i.shown(s)}`:a}function Qi(e,t,n){let i=e.map(({band:r,shown:o})=>`${n(r)} ${t.shownPercent(o)}`);return m`<div class="band-bar" role="img" aria-label=${i.join(", ")}>
    ${e.filter(({percent:r})=>r>0).map(({band:r,percent:o})=>m`<i class="fill ${r}" style="flex-grow:${o}"></i>`)}
  </div>`}var Ht=$`
  .band-bar {
    display: flex;
    gap: 2px;
    min-height: 16px;
    border-radius: 4px;
    overflow: hidden;
  }
  .upright .band-bar {
    flex-direction: column-reverse;
    height: 100%;
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
`;var ct=Math.PI,Hn=2*ct,me=1e-6,xs=Hn-me;function er(e){this._+=e[0];for(let t=1,n=e.length;t<n;++t)this._+=arguments[t]+e[t]}function ws(e){let t=Math.floor(e);if(!(t>=0))throw new Error(`invalid digits: ${e}`);if(t>15)return er;let n=10**t;return function(i){this._+=i[0];for(let r=1,o=i.length;r<o;++r)this._+=Math.round(arguments[r]*n)/n+i[r]}}function tr(e,t,n,i){return e===n&&t===i}function $s(e){let t=Math.floor(e);if(!(t<=15))return tr;let n=10**t,i=function(r){return Math.round(r*n)};return function(r,o,s,a){return i(r)===i(s)&&i(o)===i(a)}}var Re=class{constructor(t){this._x0=this._y0=this._x1=this._y1=null,this._="",this._append=t==null?er:ws(t),this._equal=t==null?tr:$s(t)}moveTo(t,n){this._append`M${this._x0=this._x1=+t},${this._y0=this._y1=+n}`}closePath(){this._x1!==null&&(this._x1=this._x0,this._y1=this._y0,this._append`Z`)}lineTo(t,n){this._append`L${this._x1=+t},${this._y1=+n}`}quadraticCurveTo(t,n,i,r){this._append`Q${+t},${+n},${this._x1=+i},${this._y1=+r}`}bezierCurveTo(t,n,i,r,o,s){this._append`C${+t},${+n},${+i},${+r},${this._x1=+o},${this._y1=+s}`}arcTo(t,n,i,r,o){if(t=+t,n=+n,i=+i,r=+r,o=+o,o<0)throw new Error(`negative radius: ${o}`);let s=this._x1,a=this._y1,u=i-t,l=r-n,d=s-t,c=a-n,h=d*d+c*c;if(this._x1===null)this._append`M${this._x1=t},${this._y1=n}`;else if(h>me)if(!(Math.abs(c*u-l*d)>me)||!o)this._append`L${this._x1=t},${this._y1=n}`;else{let f=i-s,p=r-a,_=u*u+l*l,b=f*f+p*p,k=Math.sqrt(_),T=Math.sqrt(h),E=o*Math.tan((ct-Math.acos((_+h-b)/(2*k*T)))/2),w=E/T,z=E/k;Math.abs(w-1)>me&&this._append`L${t+w*d},${n+w*c}`,this._append`A${o},${o},0,0,${+(c*f>d*p)},${this._x1=t+z*u},${this._y1=n+z*l}`}}arc(t,n,i,r,o,s){if(t=+t,n=+n,i=+i,s=!!s,i<0)throw new Error(`negative radius: ${i}`);let a=i*Math.cos(r),u=i*Math.sin(r),l=t+a,d=n+u,c=1^s,h=s?r-o:o-r;if(this._x1===null?this._append`M${l},${d}`:(Math.abs(this._x1-l)>me||Math.abs(this._y1-d)>me)&&this._append`L${l},${d}`,!!i){if(h<0&&(h=h%Hn+Hn),h>xs)this._append`A${i},${i},0,1,${c},${t-a},${n-u}A${i},${i},0,1,${c},${this._x1=l},${this._y1=d}`;else if(h>me){let f=t+i*Math.cos(o),p=n+i*Math.sin(o);if(h>=ct&&this._equal(l,d,f,p)){h/=2;let _=r+h;this._append`A${i},${i},0,${+(h>=ct)},${c},${t+i*Math.cos(_)},${n+i*Math.sin(_)}`}this._append`A${i},${i},0,${+(h>=ct)},${c},${this._x1=f},${this._y1=p}`}}}rect(t,n,i,r){this._append`M${this._x0=this._x1=+t},${this._y0=this._y1=+n}h${i=+i}v${+r}h${-i}Z`}toString(){return this._}};function ks(){return new Re}ks.prototype=Re.prototype;function S(e){return function(){return e}}var Ss=Math.cos;var qn=Math.sin,De=Math.sqrt,nr=1e-12,It=Math.PI,ju=It/2,ar=2*It;function lr(e){let t=3;return e.digits=function(n){if(!arguments.length)return t;if(n==null)t=null;else{let i=Math.floor(n);if(!(i>=0))throw new RangeError(`invalid digits: ${n}`);t=i}return e},()=>new Re(t)}var Fu=Array.prototype.slice;function ur(e){return typeof e=="object"&&"length"in e?e:Array.from(e)}function cr(e){this._context=e}cr.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(e,t):this._context.moveTo(e,t);break;case 1:this._point=2;default:this._context.lineTo(e,t);break}}};function Gn(e){return new cr(e)}function dr(e){return e[0]}function hr(e){return e[1]}function dt(e,t){var n=S(!0),i=null,r=Gn,o=null,s=lr(a);e=typeof e=="function"?e:e===void 0?dr:S(e),t=typeof t=="function"?t:t===void 0?hr:S(t);function a(u){var l,d=(u=ur(u)).length,c,h=!1,f;for(i==null&&(o=r(f=s())),l=0;l<=d;++l)!(l<d&&n(c=u[l],l,u))===h&&((h=!h)?o.lineStart():o.lineEnd()),h&&o.point(+e(c,l,u),+t(c,l,u));if(f)return o=null,f+""||null}return a.x=function(u){return arguments.length?(e=typeof u=="function"?u:S(+u),a):e},a.y=function(u){return arguments.length?(t=typeof u=="function"?u:S(+u),a):t},a.defined=function(u){return arguments.length?(n=typeof u=="function"?u:S(!!u),a):n},a.curve=function(u){return arguments.length?(r=u,i!=null&&(o=r(i)),a):r},a.context=function(u){return arguments.length?(u==null?i=o=null:o=r(i=u),a):i},a}function fr(e,t,n){var i=null,r=S(!0),o=null,s=Gn,a=null,u=lr(l);e=typeof e=="function"?e:e===void 0?dr:S(+e),t=typeof t=="function"?t:S(t===void 0?0:+t),n=typeof n=="function"?n:n===void 0?hr:S(+n);function l(c){var h,f,p,_=(c=ur(c)).length,b,k=!1,T,E=new Array(_),w=new Array(_);for(o==null&&(a=s(T=u())),h=0;h<=_;++h){if(!(h<_&&r(b=c[h],h,c))===k)if(k=!k)f=h,a.areaStart(),a.lineStart();else{for(a.lineEnd(),a.lineStart(),p=h-1;p>=f;--p)a.point(E[p],w[p]);a.lineEnd(),a.areaEnd()}k&&(E[h]=+e(b,h,c),w[h]=+t(b,h,c),a.point(i?+i(b,h,c):E[h],n?+n(b,h,c):w[h]))}if(T)return a=null,T+""||null}function d(){return dt().defined(r).curve(s).context(o)}return l.x=function(c){return arguments.length?(e=typeof c=="function"?c:S(+c),i=null,l):e},l.x0=function(c){return arguments.length?(e=typeof c=="function"?c:S(+c),l):e},l.x1=function(c){return arguments.length?(i=c==null?null:typeof c=="function"?c:S(+c),l):i},l.y=function(c){return arguments.length?(t=typeof c=="function"?c:S(+c),n=null,l):t},l.y0=function(c){return arguments.length?(t=typeof c=="function"?c:S(+c),l):t},l.y1=function(c){return arguments.length?(n=c==null?null:typeof c=="function"?c:S(+c),l):n},l.lineX0=l.lineY0=function(){return d().x(e).y(t)},l.lineY1=function(){return d().x(e).y(n)},l.lineX1=function(){return d().x(i).y(t)},l.defined=function(c){return arguments.length?(r=typeof c=="function"?c:S(!!c),l):r},l.curve=function(c){return arguments.length?(s=c,o!=null&&(a=s(o)),l):s},l.context=function(c){return arguments.length?(c==null?o=a=null:a=s(o=c),l):o},l}var Uu=Ms(Gn);function mr(e){this._curve=e}mr.prototype={areaStart:function(){this._curve.areaStart()},areaEnd:function(){this._curve.areaEnd()},lineStart:function(){this._curve.lineStart()},lineEnd:function(){this._curve.lineEnd()},point:function(e,t){this._curve.point(t*Math.sin(e),t*-Math.cos(e))}};function Ms(e){function t(n){return new mr(e(n))}return t._curve=e,t}var Vu=De(3);var As=De(1/3),Bu=As*2;var pr=qn(It/10)/qn(7*It/10),Yu=qn(ar/10)*pr,Ku=-Ss(ar/10)*pr;var Wu=De(3);var Zu=De(3);var Xu=De(3)/2,Ts=1/De(12),Ju=(Ts/2+1)*3;function ne(){}function qt(e,t,n){e._context.bezierCurveTo((2*e._x0+e._x1)/3,(2*e._y0+e._y1)/3,(e._x0+2*e._x1)/3,(e._y0+2*e._y1)/3,(e._x0+4*e._x1+t)/6,(e._y0+4*e._y1+n)/6)}function jn(e){this._context=e}jn.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){switch(this._point){case 3:qt(this,this._x1,this._y1);case 2:this._context.lineTo(this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(e,t):this._context.moveTo(e,t);break;case 1:this._point=2;break;case 2:this._point=3,this._context.lineTo((5*this._x0+this._x1)/6,(5*this._y0+this._y1)/6);default:qt(this,e,t);break}this._x0=this._x1,this._x1=e,this._y0=this._y1,this._y1=t}};function Es(e){this._context=e}Es.prototype={areaStart:ne,areaEnd:ne,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._y0=this._y1=this._y2=this._y3=this._y4=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x2,this._y2),this._context.closePath();break}case 2:{this._context.moveTo((this._x2+2*this._x3)/3,(this._y2+2*this._y3)/3),this._context.lineTo((this._x3+2*this._x2)/3,(this._y3+2*this._y2)/3),this._context.closePath();break}case 3:{this.point(this._x2,this._y2),this.point(this._x3,this._y3),this.point(this._x4,this._y4);break}}},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1,this._x2=e,this._y2=t;break;case 1:this._point=2,this._x3=e,this._y3=t;break;case 2:this._point=3,this._x4=e,this._y4=t,this._context.moveTo((this._x0+4*this._x1+e)/6,(this._y0+4*this._y1+t)/6);break;default:qt(this,e,t);break}this._x0=this._x1,this._x1=e,this._y0=this._y1,this._y1=t}};function Ns(e){this._context=e}Ns.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3;var n=(this._x0+4*this._x1+e)/6,i=(this._y0+4*this._y1+t)/6;this._line?this._context.lineTo(n,i):this._context.moveTo(n,i);break;case 3:this._point=4;default:qt(this,e,t);break}this._x0=this._x1,this._x1=e,this._y0=this._y1,this._y1=t}};function gr(e,t){this._basis=new jn(e),this._beta=t}gr.prototype={lineStart:function(){this._x=[],this._y=[],this._basis.lineStart()},lineEnd:function(){var e=this._x,t=this._y,n=e.length-1;if(n>0)for(var i=e[0],r=t[0],o=e[n]-i,s=t[n]-r,a=-1,u;++a<=n;)u=a/n,this._basis.point(this._beta*e[a]+(1-this._beta)*(i+u*o),this._beta*t[a]+(1-this._beta)*(r+u*s));this._x=this._y=null,this._basis.lineEnd()},point:function(e,t){this._x.push(+e),this._y.push(+t)}};var Qu=(function e(t){function n(i){return t===1?new jn(i):new gr(i,t)}return n.beta=function(i){return e(+i)},n})(.85);function Gt(e,t,n){e._context.bezierCurveTo(e._x1+e._k*(e._x2-e._x0),e._y1+e._k*(e._y2-e._y0),e._x2+e._k*(e._x1-t),e._y2+e._k*(e._y1-n),e._x2,e._y2)}function Fn(e,t){this._context=e,this._k=(1-t)/6}Fn.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:Gt(this,this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(e,t):this._context.moveTo(e,t);break;case 1:this._point=2,this._x1=e,this._y1=t;break;case 2:this._point=3;default:Gt(this,e,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=e,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var ec=(function e(t){function n(i){return new Fn(i,t)}return n.tension=function(i){return e(+i)},n})(0);function Un(e,t){this._context=e,this._k=(1-t)/6}Un.prototype={areaStart:ne,areaEnd:ne,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1,this._x3=e,this._y3=t;break;case 1:this._point=2,this._context.moveTo(this._x4=e,this._y4=t);break;case 2:this._point=3,this._x5=e,this._y5=t;break;default:Gt(this,e,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=e,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var tc=(function e(t){function n(i){return new Un(i,t)}return n.tension=function(i){return e(+i)},n})(0);function Vn(e,t){this._context=e,this._k=(1-t)/6}Vn.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:Gt(this,e,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=e,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var nc=(function e(t){function n(i){return new Vn(i,t)}return n.tension=function(i){return e(+i)},n})(0);function Bn(e,t,n){var i=e._x1,r=e._y1,o=e._x2,s=e._y2;if(e._l01_a>nr){var a=2*e._l01_2a+3*e._l01_a*e._l12_a+e._l12_2a,u=3*e._l01_a*(e._l01_a+e._l12_a);i=(i*a-e._x0*e._l12_2a+e._x2*e._l01_2a)/u,r=(r*a-e._y0*e._l12_2a+e._y2*e._l01_2a)/u}if(e._l23_a>nr){var l=2*e._l23_2a+3*e._l23_a*e._l12_a+e._l12_2a,d=3*e._l23_a*(e._l23_a+e._l12_a);o=(o*l+e._x1*e._l23_2a-t*e._l12_2a)/d,s=(s*l+e._y1*e._l23_2a-n*e._l12_2a)/d}e._context.bezierCurveTo(i,r,o,s,e._x2,e._y2)}function _r(e,t){this._context=e,this._alpha=t}_r.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:this.point(this._x2,this._y2);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){if(e=+e,t=+t,this._point){var n=this._x2-e,i=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(n*n+i*i,this._alpha))}switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(e,t):this._context.moveTo(e,t);break;case 1:this._point=2;break;case 2:this._point=3;default:Bn(this,e,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=e,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var ic=(function e(t){function n(i){return t?new _r(i,t):new Fn(i,0)}return n.alpha=function(i){return e(+i)},n})(.5);function yr(e,t){this._context=e,this._alpha=t}yr.prototype={areaStart:ne,areaEnd:ne,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(e,t){if(e=+e,t=+t,this._point){var n=this._x2-e,i=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(n*n+i*i,this._alpha))}switch(this._point){case 0:this._point=1,this._x3=e,this._y3=t;break;case 1:this._point=2,this._context.moveTo(this._x4=e,this._y4=t);break;case 2:this._point=3,this._x5=e,this._y5=t;break;default:Bn(this,e,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=e,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var rc=(function e(t){function n(i){return t?new yr(i,t):new Un(i,0)}return n.alpha=function(i){return e(+i)},n})(.5);function vr(e,t){this._context=e,this._alpha=t}vr.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){if(e=+e,t=+t,this._point){var n=this._x2-e,i=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(n*n+i*i,this._alpha))}switch(this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:Bn(this,e,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=e,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var oc=(function e(t){function n(i){return t?new vr(i,t):new Vn(i,0)}return n.alpha=function(i){return e(+i)},n})(.5);function Rs(e){this._context=e}Rs.prototype={areaStart:ne,areaEnd:ne,lineStart:function(){this._point=0},lineEnd:function(){this._point&&this._context.closePath()},point:function(e,t){e=+e,t=+t,this._point?this._context.lineTo(e,t):(this._point=1,this._context.moveTo(e,t))}};function ir(e){return e<0?-1:1}function rr(e,t,n){var i=e._x1-e._x0,r=t-e._x1,o=(e._y1-e._y0)/(i||r<0&&-0),s=(n-e._y1)/(r||i<0&&-0),a=(o*r+s*i)/(i+r);return(ir(o)+ir(s))*Math.min(Math.abs(o),Math.abs(s),.5*Math.abs(a))||0}function or(e,t){var n=e._x1-e._x0;return n?(3*(e._y1-e._y0)/n-t)/2:t}function In(e,t,n){var i=e._x0,r=e._y0,o=e._x1,s=e._y1,a=(o-i)/3;e._context.bezierCurveTo(i+a,r+a*t,o-a,s-a*n,o,s)}function jt(e){this._context=e}jt.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=this._t0=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x1,this._y1);break;case 3:In(this,this._t0,or(this,this._t0));break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){var n=NaN;if(e=+e,t=+t,!(e===this._x1&&t===this._y1)){switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(e,t):this._context.moveTo(e,t);break;case 1:this._point=2;break;case 2:this._point=3,In(this,or(this,n=rr(this,e,t)),n);break;default:In(this,this._t0,n=rr(this,e,t));break}this._x0=this._x1,this._x1=e,this._y0=this._y1,this._y1=t,this._t0=n}}};function Ds(e){this._context=new br(e)}(Ds.prototype=Object.create(jt.prototype)).point=function(e,t){jt.prototype.point.call(this,t,e)};function br(e){this._context=e}br.prototype={moveTo:function(e,t){this._context.moveTo(t,e)},closePath:function(){this._context.closePath()},lineTo:function(e,t){this._context.lineTo(t,e)},bezierCurveTo:function(e,t,n,i,r,o){this._context.bezierCurveTo(t,e,i,n,o,r)}};function Yn(e){return new jt(e)}function Cs(e){this._context=e}Cs.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=[],this._y=[]},lineEnd:function(){var e=this._x,t=this._y,n=e.length;if(n)if(this._line?this._context.lineTo(e[0],t[0]):this._context.moveTo(e[0],t[0]),n===2)this._context.lineTo(e[1],t[1]);else for(var i=sr(e),r=sr(t),o=0,s=1;s<n;++o,++s)this._context.bezierCurveTo(i[0][o],r[0][o],i[1][o],r[1][o],e[s],t[s]);(this._line||this._line!==0&&n===1)&&this._context.closePath(),this._line=1-this._line,this._x=this._y=null},point:function(e,t){this._x.push(+e),this._y.push(+t)}};function sr(e){var t,n=e.length-1,i,r=new Array(n),o=new Array(n),s=new Array(n);for(r[0]=0,o[0]=2,s[0]=e[0]+2*e[1],t=1;t<n-1;++t)r[t]=1,o[t]=4,s[t]=4*e[t]+2*e[t+1];for(r[n-1]=2,o[n-1]=7,s[n-1]=8*e[n-1]+e[n],t=1;t<n;++t)i=r[t]/o[t-1],o[t]-=i,s[t]-=i*s[t-1];for(r[n-1]=s[n-1]/o[n-1],t=n-2;t>=0;--t)r[t]=(s[t]-r[t+1])/o[t];for(o[n-1]=(e[n]+r[n-1])/2,t=0;t<n-1;++t)o[t]=2*e[t+1]-r[t+1];return[r,o]}function Ps(e,t){this._context=e,this._t=t}Ps.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=this._y=NaN,this._point=0},lineEnd:function(){0<this._t&&this._t<1&&this._point===2&&this._context.lineTo(this._x,this._y),(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line>=0&&(this._t=1-this._t,this._line=1-this._line)},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(e,t):this._context.moveTo(e,t);break;case 1:this._point=2;default:{if(this._t<=0)this._context.lineTo(this._x,t),this._context.lineTo(e,t);else{var n=this._x*(1-this._t)+e*this._t;this._context.lineTo(n,this._y),this._context.lineTo(n,t)}break}}this._x=e,this._y=t}};function ht(e,t){let n=0,i=e.length;for(;n<i;){let r=n+i>>1;e[r][0]<t?n=r+1:i=r}return n}function ie(e,t,n){return e.slice(ht(e,t),ht(e,n))}function xr(e,t,n,i){let r=ht(e,t);return[...e.slice(0,r),...i,...e.slice(ht(e,n))]}function Kn(e,t){let n=ht(e,t),[i,r]=[e[n-1],e[n]],o=i&&(!r||t-i[0]<=r[0]-t)?i:r;return o&&Math.abs(o[0]-t)<=900?o:void 0}function wr(e){let t=[],n=Number.NEGATIVE_INFINITY;for(let i of e)i[0]-n>900&&t.push([]),t.at(-1)?.push(i),n=i[0];return t}function Ft(e,t,n,i){let r=new Map(lt.map(s=>[s,[]])),o=new Set;for(let[s,a]of e){let u=`M${n(s).toFixed(1)},${i(a).toFixed(1)}h0`;o.has(u)||(o.add(u),r.get(ut(a,t))?.push(u))}return new Map([...r].map(([s,a])=>[s,a.join("")]))}function pe(e,t,n){let i=dt(([r])=>t(r),([,r])=>n(r)).digits(1);return wr(e).filter(r=>r.length>1).map(r=>i(r)??"").join("")}function ft(e,t){return e==null||t==null?NaN:e<t?-1:e>t?1:e>=t?0:NaN}function zs(e,t){return e==null||t==null?NaN:t<e?-1:t>e?1:t>=e?0:NaN}function $r(e){let t,n,i;e.length!==2?(t=ft,n=(a,u)=>ft(e(a),u),i=(a,u)=>e(a)-u):(t=e===ft||e===zs?e:Ls,n=e,i=e);function r(a,u,l=0,d=a.length){if(l<d){if(t(u,u)!==0)return d;do{let c=l+d>>>1;n(a[c],u)<0?l=c+1:d=c}while(l<d)}return l}function o(a,u,l=0,d=a.length){if(l<d){if(t(u,u)!==0)return d;do{let c=l+d>>>1;n(a[c],u)<=0?l=c+1:d=c}while(l<d)}return l}function s(a,u,l=0,d=a.length){let c=r(a,u,l,d-1);return c>l&&i(a[c-1],u)>-i(a[c],u)?c-1:c}return{left:r,center:s,right:o}}function Ls(){return 0}function Os(e){return e===null?NaN:+e}var kr=$r(ft),Sr=kr.right,hc=kr.left,fc=$r(Os).center;var mc=Mr(Ar),pc=Mr(Hs);function Mr(e){return function(t,n,i=n){if(!((n=+n)>=0))throw new RangeError("invalid rx");if(!((i=+i)>=0))throw new RangeError("invalid ry");let{data:r,width:o,height:s}=t;if(!((o=Math.floor(o))>=0))throw new RangeError("invalid width");if(!((s=Math.floor(s!==void 0?s:r.length/o))>=0))throw new RangeError("invalid height");if(!o||!s||!n&&!i)return t;let a=n&&e(n),u=i&&e(i),l=r.slice();return a&&u?(Ce(a,l,r,o,s),Ce(a,r,l,o,s),Ce(a,l,r,o,s),Pe(u,r,l,o,s),Pe(u,l,r,o,s),Pe(u,r,l,o,s)):a?(Ce(a,r,l,o,s),Ce(a,l,r,o,s),Ce(a,r,l,o,s)):u&&(Pe(u,r,l,o,s),Pe(u,l,r,o,s),Pe(u,r,l,o,s)),t}}function Ce(e,t,n,i,r){for(let o=0,s=i*r;o<s;)e(t,n,o,o+=i,1)}function Pe(e,t,n,i,r){for(let o=0,s=i*r;o<i;++o)e(t,n,o,o+s,i)}function Hs(e){let t=Ar(e);return(n,i,r,o,s)=>{r<<=2,o<<=2,s<<=2,t(n,i,r+0,o+0,s),t(n,i,r+1,o+1,s),t(n,i,r+2,o+2,s),t(n,i,r+3,o+3,s)}}function Ar(e){let t=Math.floor(e);if(t===e)return Is(e);let n=e-t,i=2*e+1;return(r,o,s,a,u)=>{if(!((a-=u)>=s))return;let l=t*o[s],d=u*t,c=d+u;for(let h=s,f=s+d;h<f;h+=u)l+=o[Math.min(a,h)];for(let h=s,f=a;h<=f;h+=u)l+=o[Math.min(a,h+d)],r[h]=(l+n*(o[Math.max(s,h-c)]+o[Math.min(a,h+c)]))/i,l-=o[Math.max(s,h-d)]}}function Is(e){let t=2*e+1;return(n,i,r,o,s)=>{if(!((o-=s)>=r))return;let a=e*i[r],u=s*e;for(let l=r,d=r+u;l<d;l+=s)a+=i[Math.min(o,l)];for(let l=r,d=o;l<=d;l+=s)a+=i[Math.min(o,l+u)],n[l]=a/t,a-=i[Math.max(r,l-u)]}}var qs=Array.prototype,gc=qs.slice;var Gs=Math.sqrt(50),js=Math.sqrt(10),Fs=Math.sqrt(2);function Ut(e,t,n){let i=(t-e)/Math.max(0,n),r=Math.floor(Math.log10(i)),o=i/Math.pow(10,r),s=o>=Gs?10:o>=js?5:o>=Fs?2:1,a,u,l;return r<0?(l=Math.pow(10,-r)/s,a=Math.round(e*l),u=Math.round(t*l),a/l<e&&++a,u/l>t&&--u,l=-l):(l=Math.pow(10,r)*s,a=Math.round(e/l),u=Math.round(t/l),a*l<e&&++a,u*l>t&&--u),u<a&&.5<=n&&n<2?Ut(e,t,n*2):[a,u,l]}function Tr(e,t,n){if(t=+t,e=+e,n=+n,!(n>0))return[];if(e===t)return[e];let i=t<e,[r,o,s]=i?Ut(t,e,n):Ut(e,t,n);if(!(o>=r))return[];let a=o-r+1,u=new Array(a);if(i)if(s<0)for(let l=0;l<a;++l)u[l]=(o-l)/-s;else for(let l=0;l<a;++l)u[l]=(o-l)*s;else if(s<0)for(let l=0;l<a;++l)u[l]=(r+l)/-s;else for(let l=0;l<a;++l)u[l]=(r+l)*s;return u}function Vt(e,t,n){return t=+t,e=+e,n=+n,Ut(e,t,n)[2]}function Er(e,t,n){t=+t,e=+e,n=+n;let i=t<e,r=i?Vt(t,e,n):Vt(e,t,n);return(i?-1:1)*(r<0?1/-r:r)}var _c=Us(Math.random);function Us(e){return function(n,i=0,r=n.length){let o=r-(i=+i);for(;o;){let s=e()*o--|0,a=n[o+i];n[o+i]=n[s+i],n[s+i]=a}return n}}function He(e,t,n){e.prototype=t.prototype=n,n.constructor=e}function gt(e,t){var n=Object.create(e.prototype);for(var i in t)n[i]=t[i];return n}function re(){}var ve=.7,Oe=1/ve,ze="\\s*([+-]?\\d+)\\s*",mt="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*",G="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*",Vs=/^#([0-9a-f]{3,8})$/,Bs=new RegExp(`^rgb\\(${ze},${ze},${ze}\\)$`),Ys=new RegExp(`^rgb\\(${G},${G},${G}\\)$`),Ks=new RegExp(`^rgba\\(${ze},${ze},${ze},${mt}\\)$`),Ws=new RegExp(`^rgba\\(${G},${G},${G},${mt}\\)$`),Zs=new RegExp(`^hsl\\(${mt},${G},${G}\\)$`),Xs=new RegExp(`^hsla\\(${mt},${G},${G},${mt}\\)$`),Nr={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074};He(re,Ie,{copy(e){return Object.assign(new this.constructor,this,e)},displayable(){return this.rgb().displayable()},hex:Rr,formatHex:Rr,formatHex8:Js,formatHsl:Qs,formatRgb:Dr,toString:Dr});function Rr(){return this.rgb().formatHex()}function Js(){return this.rgb().formatHex8()}function Qs(){return Gr(this).formatHsl()}function Dr(){return this.rgb().formatRgb()}function Ie(e){var t,n;return e=(e+"").trim().toLowerCase(),(t=Vs.exec(e))?(n=t[1].length,t=parseInt(t[1],16),n===6?Cr(t):n===3?new M(t>>8&15|t>>4&240,t>>4&15|t&240,(t&15)<<4|t&15,1):n===8?Bt(t>>24&255,t>>16&255,t>>8&255,(t&255)/255):n===4?Bt(t>>12&15|t>>8&240,t>>8&15|t>>4&240,t>>4&15|t&240,((t&15)<<4|t&15)/255):null):(t=Bs.exec(e))?new M(t[1],t[2],t[3],1):(t=Ys.exec(e))?new M(t[1]*255/100,t[2]*255/100,t[3]*255/100,1):(t=Ks.exec(e))?Bt(t[1],t[2],t[3],t[4]):(t=Ws.exec(e))?Bt(t[1]*255/100,t[2]*255/100,t[3]*255/100,t[4]):(t=Zs.exec(e))?Lr(t[1],t[2]/100,t[3]/100,1):(t=Xs.exec(e))?Lr(t[1],t[2]/100,t[3]/100,t[4]):Nr.hasOwnProperty(e)?Cr(Nr[e]):e==="transparent"?new M(NaN,NaN,NaN,0):null}function Cr(e){return new M(e>>16&255,e>>8&255,e&255,1)}function Bt(e,t,n,i){return i<=0&&(e=t=n=NaN),new M(e,t,n,i)}function ei(e){return e instanceof re||(e=Ie(e)),e?(e=e.rgb(),new M(e.r,e.g,e.b,e.opacity)):new M}function _t(e,t,n,i){return arguments.length===1?ei(e):new M(e,t,n,i??1)}function M(e,t,n,i){this.r=+e,this.g=+t,this.b=+n,this.opacity=+i}He(M,_t,gt(re,{brighter(e){return e=e==null?Oe:Math.pow(Oe,e),new M(this.r*e,this.g*e,this.b*e,this.opacity)},darker(e){return e=e==null?ve:Math.pow(ve,e),new M(this.r*e,this.g*e,this.b*e,this.opacity)},rgb(){return this},clamp(){return new M(_e(this.r),_e(this.g),_e(this.b),Kt(this.opacity))},displayable(){return-.5<=this.r&&this.r<255.5&&-.5<=this.g&&this.g<255.5&&-.5<=this.b&&this.b<255.5&&0<=this.opacity&&this.opacity<=1},hex:Pr,formatHex:Pr,formatHex8:ea,formatRgb:zr,toString:zr}));function Pr(){return`#${ge(this.r)}${ge(this.g)}${ge(this.b)}`}function ea(){return`#${ge(this.r)}${ge(this.g)}${ge(this.b)}${ge((isNaN(this.opacity)?1:this.opacity)*255)}`}function zr(){let e=Kt(this.opacity);return`${e===1?"rgb(":"rgba("}${_e(this.r)}, ${_e(this.g)}, ${_e(this.b)}${e===1?")":`, ${e})`}`}function Kt(e){return isNaN(e)?1:Math.max(0,Math.min(1,e))}function _e(e){return Math.max(0,Math.min(255,Math.round(e)||0))}function ge(e){return e=_e(e),(e<16?"0":"")+e.toString(16)}function Lr(e,t,n,i){return i<=0?e=t=n=NaN:n<=0||n>=1?e=t=NaN:t<=0&&(e=NaN),new L(e,t,n,i)}function Gr(e){if(e instanceof L)return new L(e.h,e.s,e.l,e.opacity);if(e instanceof re||(e=Ie(e)),!e)return new L;if(e instanceof L)return e;e=e.rgb();var t=e.r/255,n=e.g/255,i=e.b/255,r=Math.min(t,n,i),o=Math.max(t,n,i),s=NaN,a=o-r,u=(o+r)/2;return a?(t===o?s=(n-i)/a+(n<i)*6:n===o?s=(i-t)/a+2:s=(t-n)/a+4,a/=u<.5?o+r:2-o-r,s*=60):a=u>0&&u<1?0:s,new L(s,a,u,e.opacity)}function Zt(e,t,n,i){return arguments.length===1?Gr(e):new L(e,t,n,i??1)}function L(e,t,n,i){this.h=+e,this.s=+t,this.l=+n,this.opacity=+i}He(L,Zt,gt(re,{brighter(e){return e=e==null?Oe:Math.pow(Oe,e),new L(this.h,this.s,this.l*e,this.opacity)},darker(e){return e=e==null?ve:Math.pow(ve,e),new L(this.h,this.s,this.l*e,this.opacity)},rgb(){var e=this.h%360+(this.h<0)*360,t=isNaN(e)||isNaN(this.s)?0:this.s,n=this.l,i=n+(n<.5?n:1-n)*t,r=2*n-i;return new M(Wn(e>=240?e-240:e+120,r,i),Wn(e,r,i),Wn(e<120?e+240:e-120,r,i),this.opacity)},clamp(){return new L(Or(this.h),Yt(this.s),Yt(this.l),Kt(this.opacity))},displayable(){return(0<=this.s&&this.s<=1||isNaN(this.s))&&0<=this.l&&this.l<=1&&0<=this.opacity&&this.opacity<=1},formatHsl(){let e=Kt(this.opacity);return`${e===1?"hsl(":"hsla("}${Or(this.h)}, ${Yt(this.s)*100}%, ${Yt(this.l)*100}%${e===1?")":`, ${e})`}`}}));function Or(e){return e=(e||0)%360,e<0?e+360:e}function Yt(e){return Math.max(0,Math.min(1,e||0))}function Wn(e,t,n){return(e<60?t+(n-t)*e/60:e<180?n:e<240?t+(n-t)*(240-e)/60:t)*255}var jr=Math.PI/180,Fr=180/Math.PI,Wt=18,Ur=.96422,Vr=1,Br=.82521,Yr=4/29,Le=6/29,Kr=3*Le*Le,ta=Le*Le*Le;function Wr(e){if(e instanceof j)return new j(e.l,e.a,e.b,e.opacity);if(e instanceof B)return Xr(e);e instanceof M||(e=ei(e));var t=Qn(e.r),n=Qn(e.g),i=Qn(e.b),r=Zn((.2225045*t+.7168786*n+.0606169*i)/Vr),o,s;return t===n&&n===i?o=s=r:(o=Zn((.4360747*t+.3850649*n+.1430804*i)/Ur),s=Zn((.0139322*t+.0971045*n+.7141733*i)/Br)),new j(116*r-16,500*(o-r),200*(r-s),e.opacity)}function Zr(e,t,n,i){return arguments.length===1?Wr(e):new j(e,t,n,i??1)}function j(e,t,n,i){this.l=+e,this.a=+t,this.b=+n,this.opacity=+i}He(j,Zr,gt(re,{brighter(e){return new j(this.l+Wt*(e??1),this.a,this.b,this.opacity)},darker(e){return new j(this.l-Wt*(e??1),this.a,this.b,this.opacity)},rgb(){var e=(this.l+16)/116,t=isNaN(this.a)?e:e+this.a/500,n=isNaN(this.b)?e:e-this.b/200;return t=Ur*Xn(t),e=Vr*Xn(e),n=Br*Xn(n),new M(Jn(3.1338561*t-1.6168667*e-.4906146*n),Jn(-.9787684*t+1.9161415*e+.033454*n),Jn(.0719453*t-.2289914*e+1.4052427*n),this.opacity)}}));function Zn(e){return e>ta?Math.pow(e,1/3):e/Kr+Yr}function Xn(e){return e>Le?e*e*e:Kr*(e-Yr)}function Jn(e){return 255*(e<=.0031308?12.92*e:1.055*Math.pow(e,1/2.4)-.055)}function Qn(e){return(e/=255)<=.04045?e/12.92:Math.pow((e+.055)/1.055,2.4)}function na(e){if(e instanceof B)return new B(e.h,e.c,e.l,e.opacity);if(e instanceof j||(e=Wr(e)),e.a===0&&e.b===0)return new B(NaN,0<e.l&&e.l<100?0:NaN,e.l,e.opacity);var t=Math.atan2(e.b,e.a)*Fr;return new B(t<0?t+360:t,Math.sqrt(e.a*e.a+e.b*e.b),e.l,e.opacity)}function Xt(e,t,n,i){return arguments.length===1?na(e):new B(e,t,n,i??1)}function B(e,t,n,i){this.h=+e,this.c=+t,this.l=+n,this.opacity=+i}function Xr(e){if(isNaN(e.h))return new j(e.l,0,0,e.opacity);var t=e.h*jr;return new j(e.l,Math.cos(t)*e.c,Math.sin(t)*e.c,e.opacity)}He(B,Xt,gt(re,{brighter(e){return new B(this.h,this.c,this.l+Wt*(e??1),this.opacity)},darker(e){return new B(this.h,this.c,this.l-Wt*(e??1),this.opacity)},rgb(){return Xr(this).rgb()}}));var Jr=-.14861,ti=1.78277,ni=-.29227,Jt=-.90649,pt=1.97294,Hr=pt*Jt,Ir=pt*ti,qr=ti*ni-Jt*Jr;function ia(e){if(e instanceof ye)return new ye(e.h,e.s,e.l,e.opacity);e instanceof M||(e=ei(e));var t=e.r/255,n=e.g/255,i=e.b/255,r=(qr*i+Hr*t-Ir*n)/(qr+Hr-Ir),o=i-r,s=(pt*(n-r)-ni*o)/Jt,a=Math.sqrt(s*s+o*o)/(pt*r*(1-r)),u=a?Math.atan2(s,o)*Fr-120:NaN;return new ye(u<0?u+360:u,a,r,e.opacity)}function Qt(e,t,n,i){return arguments.length===1?ia(e):new ye(e,t,n,i??1)}function ye(e,t,n,i){this.h=+e,this.s=+t,this.l=+n,this.opacity=+i}He(ye,Qt,gt(re,{brighter(e){return e=e==null?Oe:Math.pow(Oe,e),new ye(this.h,this.s,this.l*e,this.opacity)},darker(e){return e=e==null?ve:Math.pow(ve,e),new ye(this.h,this.s,this.l*e,this.opacity)},rgb(){var e=isNaN(this.h)?0:(this.h+120)*jr,t=+this.l,n=isNaN(this.s)?0:this.s*t*(1-t),i=Math.cos(e),r=Math.sin(e);return new M(255*(t+n*(Jr*i+ti*r)),255*(t+n*(ni*i+Jt*r)),255*(t+n*(pt*i)),this.opacity)}}));function no(e,t,n,i,r){var o=e*e,s=o*e;return((1-3*e+3*o-s)*t+(4-6*o+3*s)*n+(1+3*e+3*o-3*s)*i+s*r)/6}function ra(e){var t=e.length-1;return function(n){var i=n<=0?n=0:n>=1?(n=1,t-1):Math.floor(n*t),r=e[i],o=e[i+1],s=i>0?e[i-1]:2*r-o,a=i<t-1?e[i+2]:2*o-r;return no((n-i/t)*t,s,r,o,a)}}function oa(e){var t=e.length;return function(n){var i=Math.floor(((n%=1)<0?++n:n)*t),r=e[(i+t-1)%t],o=e[i%t],s=e[(i+1)%t],a=e[(i+2)%t];return no((n-i/t)*t,r,o,s,a)}}var tn=e=>()=>e;function io(e,t){return function(n){return e+n*t}}function sa(e,t,n){return e=Math.pow(e,n),t=Math.pow(t,n)-e,n=1/n,function(i){return Math.pow(e+i*t,n)}}function si(e,t){var n=t-e;return n?io(e,n>180||n<-180?n-360*Math.round(n/360):n):tn(isNaN(e)?t:e)}function aa(e){return(e=+e)==1?R:function(t,n){return n-t?sa(t,n,e):tn(isNaN(t)?n:t)}}function R(e,t){var n=t-e;return n?io(e,n):tn(isNaN(e)?t:e)}var Qr=(function e(t){var n=aa(t);function i(r,o){var s=n((r=_t(r)).r,(o=_t(o)).r),a=n(r.g,o.g),u=n(r.b,o.b),l=R(r.opacity,o.opacity);return function(d){return r.r=s(d),r.g=a(d),r.b=u(d),r.opacity=l(d),r+""}}return i.gamma=e,i})(1);function ro(e){return function(t){var n=t.length,i=new Array(n),r=new Array(n),o=new Array(n),s,a;for(s=0;s<n;++s)a=_t(t[s]),i[s]=a.r||0,r[s]=a.g||0,o[s]=a.b||0;return i=e(i),r=e(r),o=e(o),a.opacity=1,function(u){return a.r=i(u),a.g=r(u),a.b=o(u),a+""}}}var xc=ro(ra),wc=ro(oa);function la(e,t){t||(t=[]);var n=e?Math.min(t.length,e.length):0,i=t.slice(),r;return function(o){for(r=0;r<n;++r)i[r]=e[r]*(1-o)+t[r]*o;return i}}function ua(e){return ArrayBuffer.isView(e)&&!(e instanceof DataView)}function ca(e,t){var n=t?t.length:0,i=e?Math.min(n,e.length):0,r=new Array(i),o=new Array(n),s;for(s=0;s<i;++s)r[s]=nn(e[s],t[s]);for(;s<n;++s)o[s]=t[s];return function(a){for(s=0;s<i;++s)o[s]=r[s](a);return o}}function da(e,t){var n=new Date;return e=+e,t=+t,function(i){return n.setTime(e*(1-i)+t*i),n}}function O(e,t){return e=+e,t=+t,function(n){return e*(1-n)+t*n}}function ha(e,t){var n={},i={},r;(e===null||typeof e!="object")&&(e={}),(t===null||typeof t!="object")&&(t={});for(r in t)r in e?n[r]=nn(e[r],t[r]):i[r]=t[r];return function(o){for(r in n)i[r]=n[r](o);return i}}var ri=/[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g,ii=new RegExp(ri.source,"g");function fa(e){return function(){return e}}function ma(e){return function(t){return e(t)+""}}function pa(e,t){var n=ri.lastIndex=ii.lastIndex=0,i,r,o,s=-1,a=[],u=[];for(e=e+"",t=t+"";(i=ri.exec(e))&&(r=ii.exec(t));)(o=r.index)>n&&(o=t.slice(n,o),a[s]?a[s]+=o:a[++s]=o),(i=i[0])===(r=r[0])?a[s]?a[s]+=r:a[++s]=r:(a[++s]=null,u.push({i:s,x:O(i,r)})),n=ii.lastIndex;return n<t.length&&(o=t.slice(n),a[s]?a[s]+=o:a[++s]=o),a.length<2?u[0]?ma(u[0].x):fa(t):(t=u.length,function(l){for(var d=0,c;d<t;++d)a[(c=u[d]).i]=c.x(l);return a.join("")})}function nn(e,t){var n=typeof t,i;return t==null||n==="boolean"?tn(t):(n==="number"?O:n==="string"?(i=Ie(t))?(t=i,Qr):pa:t instanceof Ie?Qr:t instanceof Date?da:ua(t)?la:Array.isArray(t)?ca:typeof t.valueOf!="function"&&typeof t.toString!="function"||isNaN(t)?ha:O)(e,t)}function oo(e,t){return e=+e,t=+t,function(n){return Math.round(e*(1-n)+t*n)}}var eo=180/Math.PI,oi={translateX:0,translateY:0,rotate:0,skewX:0,scaleX:1,scaleY:1};function so(e,t,n,i,r,o){var s,a,u;return(s=Math.sqrt(e*e+t*t))&&(e/=s,t/=s),(u=e*n+t*i)&&(n-=e*u,i-=t*u),(a=Math.sqrt(n*n+i*i))&&(n/=a,i/=a,u/=a),e*i<t*n&&(e=-e,t=-t,u=-u,s=-s),{translateX:r,translateY:o,rotate:Math.atan2(t,e)*eo,skewX:Math.atan(u)*eo,scaleX:s,scaleY:a}}var en;function ga(e){let t=new(typeof DOMMatrix=="function"?DOMMatrix:WebKitCSSMatrix)(e+"");return t.isIdentity?oi:so(t.a,t.b,t.c,t.d,t.e,t.f)}function _a(e){return e==null||(en||(en=document.createElementNS("http://www.w3.org/2000/svg","g")),en.setAttribute("transform",e),!(e=en.transform.baseVal.consolidate()))?oi:(e=e.matrix,so(e.a,e.b,e.c,e.d,e.e,e.f))}function ao(e,t,n,i){function r(l){return l.length?l.pop()+" ":""}function o(l,d,c,h,f,p){if(l!==c||d!==h){var _=f.push("translate(",null,t,null,n);p.push({i:_-4,x:O(l,c)},{i:_-2,x:O(d,h)})}else(c||h)&&f.push("translate("+c+t+h+n)}function s(l,d,c,h){l!==d?(l-d>180?d+=360:d-l>180&&(l+=360),h.push({i:c.push(r(c)+"rotate(",null,i)-2,x:O(l,d)})):d&&c.push(r(c)+"rotate("+d+i)}function a(l,d,c,h){l!==d?h.push({i:c.push(r(c)+"skewX(",null,i)-2,x:O(l,d)}):d&&c.push(r(c)+"skewX("+d+i)}function u(l,d,c,h,f,p){if(l!==c||d!==h){var _=f.push(r(f)+"scale(",null,",",null,")");p.push({i:_-4,x:O(l,c)},{i:_-2,x:O(d,h)})}else(c!==1||h!==1)&&f.push(r(f)+"scale("+c+","+h+")")}return function(l,d){var c=[],h=[];return l=e(l),d=e(d),o(l.translateX,l.translateY,d.translateX,d.translateY,c,h),s(l.rotate,d.rotate,c,h),a(l.skewX,d.skewX,c,h),u(l.scaleX,l.scaleY,d.scaleX,d.scaleY,c,h),l=d=null,function(f){for(var p=-1,_=h.length,b;++p<_;)c[(b=h[p]).i]=b.x(f);return c.join("")}}}var $c=ao(ga,"px, ","px)","deg)"),kc=ao(_a,", ",")",")"),ya=1e-12;function to(e){return((e=Math.exp(e))+1/e)/2}function va(e){return((e=Math.exp(e))-1/e)/2}function ba(e){return((e=Math.exp(2*e))-1)/(e+1)}var Sc=(function e(t,n,i){function r(o,s){var a=o[0],u=o[1],l=o[2],d=s[0],c=s[1],h=s[2],f=d-a,p=c-u,_=f*f+p*p,b,k;if(_<ya)k=Math.log(h/l)/t,b=function(le){return[a+le*f,u+le*p,l*Math.exp(t*le*k)]};else{var T=Math.sqrt(_),E=(h*h-l*l+i*_)/(2*l*n*T),w=(h*h-l*l-i*_)/(2*h*n*T),z=Math.log(Math.sqrt(E*E+1)-E),N=Math.log(Math.sqrt(w*w+1)-w);k=(N-z)/t,b=function(le){var St=le*k,Je=to(z),Mt=l/(n*T)*(Je*ba(t*St+z)-va(z));return[a+Mt*f,u+Mt*p,l*Je/to(t*St+z)]}}return b.duration=Math.abs(k)*1e3*t/Math.SQRT2,b}return r.rho=function(o){var s=Math.max(.001,+o),a=s*s,u=a*a;return e(s,a,u)},r})(Math.SQRT2,2,4);function lo(e){return function(t,n){var i=e((t=Zt(t)).h,(n=Zt(n)).h),r=R(t.s,n.s),o=R(t.l,n.l),s=R(t.opacity,n.opacity);return function(a){return t.h=i(a),t.s=r(a),t.l=o(a),t.opacity=s(a),t+""}}}var Mc=lo(si),Ac=lo(R);function uo(e){return function(t,n){var i=e((t=Xt(t)).h,(n=Xt(n)).h),r=R(t.c,n.c),o=R(t.l,n.l),s=R(t.opacity,n.opacity);return function(a){return t.h=i(a),t.c=r(a),t.l=o(a),t.opacity=s(a),t+""}}}var Tc=uo(si),Ec=uo(R);function co(e){return(function t(n){n=+n;function i(r,o){var s=e((r=Qt(r)).h,(o=Qt(o)).h),a=R(r.s,o.s),u=R(r.l,o.l),l=R(r.opacity,o.opacity);return function(d){return r.h=s(d),r.s=a(d),r.l=u(Math.pow(d,n)),r.opacity=l(d),r+""}}return i.gamma=t,i})(1)}var Nc=co(si),Rc=co(R);function xa(e){return Math.abs(e=Math.round(e))>=1e21?e.toLocaleString("en").replace(/,/g,""):e.toString(10)}function on(e,t){if(!isFinite(e)||e===0)return null;var n=(e=t?e.toExponential(t-1):e.toExponential()).indexOf("e"),i=e.slice(0,n);return[i.length>1?i[0]+i.slice(2):i,+e.slice(n+1)]}function qe(e){return e=on(Math.abs(e)),e?e[1]:NaN}function wa(e,t){return function(n,i){for(var r=n.length,o=[],s=0,a=e[0],u=0;r>0&&a>0&&(u+a+1>i&&(a=Math.max(1,i-u)),o.push(n.substring(r-=a,r+a)),!((u+=a+1)>i));)a=e[s=(s+1)%e.length];return o.reverse().join(t)}}function $a(e){return function(t){return t.replace(/[0-9]/g,function(n){return e[+n]})}}var ka=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function yt(e){if(!(t=ka.exec(e)))throw new Error("invalid format: "+e);var t;return new ai({fill:t[1],align:t[2],sign:t[3],symbol:t[4],zero:t[5],width:t[6],comma:t[7],precision:t[8]&&t[8].slice(1),trim:t[9],type:t[10]})}yt.prototype=ai.prototype;function ai(e){this.fill=e.fill===void 0?" ":e.fill+"",this.align=e.align===void 0?">":e.align+"",this.sign=e.sign===void 0?"-":e.sign+"",this.symbol=e.symbol===void 0?"":e.symbol+"",this.zero=!!e.zero,this.width=e.width===void 0?void 0:+e.width,this.comma=!!e.comma,this.precision=e.precision===void 0?void 0:+e.precision,this.trim=!!e.trim,this.type=e.type===void 0?"":e.type+""}ai.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?"0":"")+(this.width===void 0?"":Math.max(1,this.width|0))+(this.comma?",":"")+(this.precision===void 0?"":"."+Math.max(0,this.precision|0))+(this.trim?"~":"")+this.type};function Sa(e){e:for(var t=e.length,n=1,i=-1,r;n<t;++n)switch(e[n]){case".":i=r=n;break;case"0":i===0&&(i=n),r=n;break;default:if(!+e[n])break e;i>0&&(i=0);break}return i>0?e.slice(0,i)+e.slice(r+1):e}var sn;function Ma(e,t){var n=on(e,t);if(!n)return sn=void 0,e.toPrecision(t);var i=n[0],r=n[1],o=r-(sn=Math.max(-8,Math.min(8,Math.floor(r/3)))*3)+1,s=i.length;return o===s?i:o>s?i+new Array(o-s+1).join("0"):o>0?i.slice(0,o)+"."+i.slice(o):"0."+new Array(1-o).join("0")+on(e,Math.max(0,t+o-1))[0]}function ho(e,t){var n=on(e,t);if(!n)return e+"";var i=n[0],r=n[1];return r<0?"0."+new Array(-r).join("0")+i:i.length>r+1?i.slice(0,r+1)+"."+i.slice(r+1):i+new Array(r-i.length+2).join("0")}var fo={"%":(e,t)=>(e*100).toFixed(t),b:e=>Math.round(e).toString(2),c:e=>e+"",d:xa,e:(e,t)=>e.toExponential(t),f:(e,t)=>e.toFixed(t),g:(e,t)=>e.toPrecision(t),o:e=>Math.round(e).toString(8),p:(e,t)=>ho(e*100,t),r:ho,s:Ma,X:e=>Math.round(e).toString(16).toUpperCase(),x:e=>Math.round(e).toString(16)};function mo(e){return e}var po=Array.prototype.map,go=["y","z","a","f","p","n","µ","m","","k","M","G","T","P","E","Z","Y"];function Aa(e){var t=e.grouping===void 0||e.thousands===void 0?mo:wa(po.call(e.grouping,Number),e.thousands+""),n=e.currency===void 0?"":e.currency[0]+"",i=e.currency===void 0?"":e.currency[1]+"",r=e.decimal===void 0?".":e.decimal+"",o=e.numerals===void 0?mo:$a(po.call(e.numerals,String)),s=e.percent===void 0?"%":e.percent+"",a=e.minus===void 0?"−":e.minus+"",u=e.nan===void 0?"NaN":e.nan+"";function l(c,h){c=yt(c);var f=c.fill,p=c.align,_=c.sign,b=c.symbol,k=c.zero,T=c.width,E=c.comma,w=c.precision,z=c.trim,N=c.type;N==="n"?(E=!0,N="g"):fo[N]||(w===void 0&&(w=12),z=!0,N="g"),(k||f==="0"&&p==="=")&&(k=!0,f="0",p="=");var le=(h&&h.prefix!==void 0?h.prefix:"")+(b==="$"?n:b==="#"&&/[boxX]/.test(N)?"0"+N.toLowerCase():""),St=(b==="$"?i:/[%p]/.test(N)?s:"")+(h&&h.suffix!==void 0?h.suffix:""),Je=fo[N],Mt=/[defgprs%]/.test(N);w=w===void 0?6:/[gprs]/.test(N)?Math.max(1,Math.min(21,w)):Math.max(0,Math.min(20,w));function ki(y){var ue=le,C=St,Se,Si,At;if(N==="c")C=Je(y)+C,y="";else{y=+y;var Tt=y<0||1/y<0;if(y=isNaN(y)?u:Je(Math.abs(y),w),z&&(y=Sa(y)),Tt&&+y==0&&_!=="+"&&(Tt=!1),ue=(Tt?_==="("?_:a:_==="-"||_==="("?"":_)+ue,C=(N==="s"&&!isNaN(y)&&sn!==void 0?go[8+sn/3]:"")+C+(Tt&&_==="("?")":""),Mt){for(Se=-1,Si=y.length;++Se<Si;)if(At=y.charCodeAt(Se),48>At||At>57){C=(At===46?r+y.slice(Se+1):y.slice(Se))+C,y=y.slice(0,Se);break}}}E&&!k&&(y=t(y,1/0));var Et=ue.length+y.length+C.length,U=Et<T?new Array(T-Et+1).join(f):"";switch(E&&k&&(y=t(U+y,U.length?T-C.length:1/0),U=""),p){case"<":y=ue+y+C+U;break;case"=":y=ue+U+y+C;break;case"^":y=U.slice(0,Et=U.length>>1)+ue+y+C+U.slice(Et);break;default:y=U+ue+y+C;break}return o(y)}return ki.toString=function(){return c+""},ki}function d(c,h){var f=Math.max(-8,Math.min(8,Math.floor(qe(h)/3)))*3,p=Math.pow(10,-f),_=l((c=yt(c),c.type="f",c),{suffix:go[8+f/3]});return function(b){return _(p*b)}}return{format:l,formatPrefix:d}}var rn,li,ui;Ta({thousands:",",grouping:[3],currency:["$",""]});function Ta(e){return rn=Aa(e),li=rn.format,ui=rn.formatPrefix,rn}function _o(e){return Math.max(0,-qe(Math.abs(e)))}function yo(e,t){return Math.max(0,Math.max(-8,Math.min(8,Math.floor(qe(t)/3)))*3-qe(Math.abs(e)))}function vo(e,t){return e=Math.abs(e),t=Math.abs(t)-e,Math.max(0,qe(t)-qe(e))+1}function Ea(e,t){switch(arguments.length){case 0:break;case 1:this.range(e);break;default:this.range(t).domain(e);break}return this}function Na(e){return function(){return e}}function Ra(e){return+e}var bo=[0,1];function Ge(e){return e}function ci(e,t){return(t-=e=+e)?function(n){return(n-e)/t}:Na(isNaN(t)?NaN:.5)}function Da(e,t){var n;return e>t&&(n=e,e=t,t=n),function(i){return Math.max(e,Math.min(t,i))}}function Ca(e,t,n){var i=e[0],r=e[1],o=t[0],s=t[1];return r<i?(i=ci(r,i),o=n(s,o)):(i=ci(i,r),o=n(o,s)),function(a){return o(i(a))}}function Pa(e,t,n){var i=Math.min(e.length,t.length)-1,r=new Array(i),o=new Array(i),s=-1;for(e[i]<e[0]&&(e=e.slice().reverse(),t=t.slice().reverse());++s<i;)r[s]=ci(e[s],e[s+1]),o[s]=n(t[s],t[s+1]);return function(a){var u=Sr(e,a,1,i)-1;return o[u](r[u](a))}}function za(e,t){return t.domain(e.domain()).range(e.range()).interpolate(e.interpolate()).clamp(e.clamp()).unknown(e.unknown())}function La(){var e=bo,t=bo,n=nn,i,r,o,s=Ge,a,u,l;function d(){var h=Math.min(e.length,t.length);return s!==Ge&&(s=Da(e[0],e[h-1])),a=h>2?Pa:Ca,u=l=null,c}function c(h){return h==null||isNaN(h=+h)?o:(u||(u=a(e.map(i),t,n)))(i(s(h)))}return c.invert=function(h){return s(r((l||(l=a(t,e.map(i),O)))(h)))},c.domain=function(h){return arguments.length?(e=Array.from(h,Ra),d()):e.slice()},c.range=function(h){return arguments.length?(t=Array.from(h),d()):t.slice()},c.rangeRound=function(h){return t=Array.from(h),n=oo,d()},c.clamp=function(h){return arguments.length?(s=h?!0:Ge,d()):s!==Ge},c.interpolate=function(h){return arguments.length?(n=h,d()):n},c.unknown=function(h){return arguments.length?(o=h,c):o},function(h,f){return i=h,r=f,d()}}function Oa(){return La()(Ge,Ge)}function Ha(e,t,n,i){var r=Er(e,t,n),o;switch(i=yt(i??",f"),i.type){case"s":{var s=Math.max(Math.abs(e),Math.abs(t));return i.precision==null&&!isNaN(o=yo(r,s))&&(i.precision=o),ui(i,s)}case"":case"e":case"g":case"p":case"r":{i.precision==null&&!isNaN(o=vo(r,Math.max(Math.abs(e),Math.abs(t))))&&(i.precision=o-(i.type==="e"));break}case"f":case"%":{i.precision==null&&!isNaN(o=_o(r))&&(i.precision=o-(i.type==="%")*2);break}}return li(i)}function Ia(e){var t=e.domain;return e.ticks=function(n){var i=t();return Tr(i[0],i[i.length-1],n??10)},e.tickFormat=function(n,i){var r=t();return Ha(r[0],r[r.length-1],n??10,i)},e.nice=function(n){n==null&&(n=10);var i=t(),r=0,o=i.length-1,s=i[r],a=i[o],u,l,d=10;for(a<s&&(l=s,s=a,a=l,l=r,r=o,o=l);d-- >0;){if(l=Vt(s,a,n),l===u)return i[r]=s,i[o]=a,t(i);if(l>0)s=Math.floor(s/l)*l,a=Math.ceil(a/l)*l;else if(l<0)s=Math.ceil(s*l)/l,a=Math.floor(a*l)/l;else break;u=l}return e},e}function be(){var e=Oa();return e.copy=function(){return za(e,be())},Ea.apply(e,arguments),Ia(e)}var qa=300;function oe(e,t,n){return be([e,t],[n.left,n.right])}function je(e,t,n){let i=Math.max(qa,t.high_mg_dl+20),r=e.some(([,o])=>o>i)?400:i;return be([40,r],[n.bottom,n.top]).clamp(!0)}var Y="dexcom_api";function Fe(e){return Object.values(e.entities).filter(t=>t.platform===Y&&t.translation_key==="glucose").map(t=>t.entity_id).filter(t=>t.startsWith("sensor.")).sort()}function vt(e,t){let n=e.entities[t]?.device_id,i=new Map;for(let r of Object.values(e.entities))if(n&&r.device_id===n&&r.translation_key&&!r.hidden){let[o]=r.entity_id.split(".");i.set(`${o}.${r.translation_key}`,r.entity_id)}return i}function K(e,t){return Ga(e).get(e.entities[t]?.device_id??"")??"Dexcom"}function Ga(e){let t=Object.values(e.devices).flatMap(i=>{let[,r]=i.identifiers.find(([o])=>o===Y)??[];return r?[{device:i,entryId:r}]:[]}),n=new Map;for(let{device:i}of t.sort((r,o)=>r.entryId<o.entryId?-1:1)){let r=i.name_by_user||i.name||"Dexcom",o=new Set(n.values()),s=r;for(let a=2;o.has(s);a++)s=`${r} (${a})`;n.set(i.id,s)}return n}var xo={glucose_card:"Glukose",glucose_card_description:"Glukose zum Zeitpunkt der Messung, mit Tagebuch.",profile_card:"Glukoseprofil",profile_card_description:"Zeit im Zielbereich und ambulantes Glukoseprofil, mit einer Seite zum Ausdrucken.",days_card:"Glukose nach Tagen",days_card_description:"Eine kleine Kurve pro Tag, zwei Wochen auf einen Blick.",days_legend:"Die Fläche zeigt {range}, die Linien {times}.",dashboard:"Glukose",dashboard_description:"Eine Ansicht für jede Person, ganz ohne Einrichtung.",no_account:"Es gibt noch kein Dexcom-Konto.",add_account:"Konto hinzufügen",entity:"Glukosesensor",title:"Titel",hours:"Zeitraum",show_diary:"Tagebuch anzeigen",overlay:"Vergleich mit",days:"Tage",unknown_entity:"Wähle den Glukosesensor eines Dexcom-Kontos.",very_low:"Sehr niedrig",low:"Niedrig",in_range:"Im Zielbereich",high:"Hoch",very_high:"Sehr hoch",below:"unter {value}",above:"über {value}",hours_short:"{count} h",days_short:"{count} T",duration_minutes:"{minutes} min",duration_hours:"{hours} h {minutes} min",duration_days:"{days} T {hours} h",data_from:"Daten sind {duration} alt",normal_delay:"normal für deine Region",late:"später als üblich",no_readings_since:"Keine Messwerte seit {time}",loading:"Wird geladen …",not_loaded:"Das Konto ist nicht geladen. Der Grund steht unter Einstellungen > Geräte & Dienste.",not_allowed:"Du bist nicht berechtigt, dieses Konto zu sehen.",failed:"Home Assistant antwortet nicht. Die Karte versucht es von selbst erneut.",signed_out:"Dexcom lehnt die Anmeldung von {name} ab, deshalb kommen keine neuen Messwerte.",sign_in:"Erneut anmelden",no_readings:"Noch keine Messwerte. Dexcom veröffentlicht sie ein bis drei Stunden nach der Messung.",no_readings_here:"Keine Messwerte in diesem Zeitraum",not_enough_data:"Zu wenig Daten",not_enough_data_detail:"Mindestens 70 % der Messwerte sind nötig, vorhanden sind {percent}.",earlier:"Früher",later:"Später",now:"Neueste",overlay_none:"Nichts",overlay_yesterday:"Tag davor",overlay_last_week:"Woche davor",insulin:"Insulin",carbs:"Kohlenhydrate",exercise:"Bewegung",health:"Gesundheit",blood_glucose:"Blutzucker",note:"Notiz",alert:"Warnung",calibration:"Kalibrierung",fast_acting:"schnell wirkend",long_acting:"lang wirkend",light:"leicht",medium:"moderat",heavy:"intensiv",illness:"Krankheit",stress:"Stress",high_symptoms:"Symptome bei hoher Glukose",low_symptoms:"Symptome bei niedriger Glukose",cycle:"Zyklus",alcohol:"Alkohol",urgent_low:"akut niedrig",urgent_low_soon:"bald akut niedrig",rise:"schnell steigend",fall:"schnell fallend",signal_loss:"Signalverlust",no_readings_alert:"keine Messwerte",rising_quickly:"Schnell steigend",rising:"Steigend",rising_slightly:"Leicht steigend",steady:"Gleichbleibend",falling_slightly:"Leicht fallend",falling:"Fallend",falling_quickly:"Schnell fallend",mean:"Mittelwert",gmi:"GMI",cv:"VK",active:"Aktiv",labelled:"{label}: {value}",previous:"Zeitraum davor",value_before:"zuvor {value}",gmi_needs:"ab 14 Tagen",minutes_a_day:"{duration} pro Tag",print:"Drucken",close:"Schließen",report:"Glukosebericht",profile:"Ambulantes Glukoseprofil",median:"Median",daily_traces:"Tage",totals:"Summen",diary:"Tagebuch",latest_reading:"Letzter Messwert",sensor:"Sensor und Transmitter",day_average:"{amount} pro Tag",entries:"Einträge",chart_label:"Glukose von {start} bis {end}; niedrigster Wert {min}, höchster {max}",open_day:"{day} öffnen"};var an={glucose_card:"Glucose",glucose_card_description:"Glucose at the time it was measured, with the diary.",profile_card:"Glucose profile",profile_card_description:"Time in range and the ambulatory glucose profile, with a page to print.",days_card:"Glucose by day",days_card_description:"One small trace a day, a fortnight at a glance.",days_legend:"The shaded area is {range}, the lines are {times}.",dashboard:"Glucose",dashboard_description:"A view for each person, with nothing to set up.",no_account:"There is no Dexcom account yet.",add_account:"Add one",entity:"Glucose sensor",title:"Title",hours:"Time span",show_diary:"Show the diary",overlay:"Compare with",days:"Days",unknown_entity:"Choose the glucose sensor of a Dexcom account.",very_low:"Very low",low:"Low",in_range:"In range",high:"High",very_high:"Very high",below:"below {value}",above:"above {value}",hours_short:"{count} h",days_short:"{count} d",duration_minutes:"{minutes} min",duration_hours:"{hours} h {minutes} min",duration_days:"{days} d {hours} h",data_from:"Data from {duration} ago",normal_delay:"normal for your region",late:"later than usual",no_readings_since:"No readings since {time}",loading:"Loading…",not_loaded:"The account isn’t loaded. Settings > Devices & services tells the reason.",not_allowed:"You aren’t allowed to see this account.",failed:"Home Assistant doesn’t answer. The card tries again by itself.",signed_out:"Dexcom refuses the sign-in of {name}, so no new readings arrive.",sign_in:"Sign in again",no_readings:"No readings yet. Dexcom publishes them one to three hours after they were measured.",no_readings_here:"No readings in this time",not_enough_data:"Not enough data",not_enough_data_detail:"At least 70% of the readings are needed; there are {percent}.",earlier:"Earlier",later:"Later",now:"Latest",overlay_none:"Nothing",overlay_yesterday:"The day before",overlay_last_week:"The week before",insulin:"Insulin",carbs:"Carbs",exercise:"Exercise",health:"Health",blood_glucose:"Meter",note:"Note",alert:"Alert",calibration:"Calibration",fast_acting:"fast acting",long_acting:"long acting",light:"light",medium:"medium",heavy:"heavy",illness:"illness",stress:"stress",high_symptoms:"symptoms of high glucose",low_symptoms:"symptoms of low glucose",cycle:"cycle",alcohol:"alcohol",urgent_low:"urgent low",urgent_low_soon:"urgent low soon",rise:"rising",fall:"falling",signal_loss:"signal loss",no_readings_alert:"no readings",rising_quickly:"Rising quickly",rising:"Rising",rising_slightly:"Rising slightly",steady:"Steady",falling_slightly:"Falling slightly",falling:"Falling",falling_quickly:"Falling quickly",mean:"Mean",gmi:"GMI",cv:"CV",active:"Active",labelled:"{label}: {value}",previous:"Period before",value_before:"{value} before",gmi_needs:"from 14 days on",minutes_a_day:"{duration} a day",print:"Print",close:"Close",report:"Glucose report",profile:"Ambulatory glucose profile",median:"Median",daily_traces:"Days",totals:"Totals",diary:"Diary",latest_reading:"Latest reading",sensor:"Sensor and transmitter",day_average:"{amount} a day",entries:"Entries",chart_label:"Glucose from {start} to {end}; lowest {min}, highest {max}",open_day:"Open {day}"};var wo={glucose_card:"Glucosa",glucose_card_description:"La glucosa a la hora en que se midió, con el diario.",profile_card:"Perfil de glucosa",profile_card_description:"Tiempo en rango y perfil ambulatorio de glucosa, con una página para imprimir.",days_card:"Glucosa por día",days_card_description:"Una pequeña curva por día, dos semanas de un vistazo.",days_legend:"Zona sombreada: {range}; líneas: {times}.",dashboard:"Glucosa",dashboard_description:"Una vista para cada persona, sin nada que configurar.",no_account:"Todavía no hay ninguna cuenta de Dexcom.",add_account:"Añadir una",entity:"Sensor de glucosa",title:"Título",hours:"Periodo mostrado",show_diary:"Mostrar el diario",overlay:"Comparar con",days:"Días",unknown_entity:"Elige el sensor de glucosa de una cuenta de Dexcom.",very_low:"Muy bajo",low:"Bajo",in_range:"En rango",high:"Alto",very_high:"Muy alto",below:"menos de {value}",above:"más de {value}",hours_short:"{count} h",days_short:"{count} d",duration_minutes:"{minutes} min",duration_hours:"{hours} h {minutes} min",duration_days:"{days} d {hours} h",data_from:"Datos de hace {duration}",normal_delay:"normal en tu región",late:"más tarde de lo habitual",no_readings_since:"Sin lecturas desde {time}",loading:"Cargando…",not_loaded:"La cuenta no está cargada. Configuración > Dispositivos y servicios indica el motivo.",not_allowed:"No tienes permiso para ver esta cuenta.",failed:"Home Assistant no responde. La tarjeta lo vuelve a intentar automáticamente.",signed_out:"Dexcom rechaza el inicio de sesión de {name}, por lo que no llegan lecturas nuevas.",sign_in:"Iniciar sesión de nuevo",no_readings:"Todavía no hay lecturas. Dexcom las publica entre una y tres horas después de medirlas.",no_readings_here:"Sin lecturas en este periodo",not_enough_data:"Datos insuficientes",not_enough_data_detail:"Se necesita al menos el 70 % de las lecturas; hay un {percent}.",earlier:"Antes",later:"Después",now:"Más reciente",overlay_none:"Nada",overlay_yesterday:"El día anterior",overlay_last_week:"La semana anterior",insulin:"Insulina",carbs:"Carbohidratos",exercise:"Ejercicio",health:"Salud",blood_glucose:"Glucemia capilar",note:"Nota",alert:"Alerta",calibration:"Calibración",fast_acting:"rápida",long_acting:"lenta",light:"ligero",medium:"moderado",heavy:"intenso",illness:"enfermedad",stress:"estrés",high_symptoms:"síntomas de hiperglucemia",low_symptoms:"síntomas de hipoglucemia",cycle:"ciclo menstrual",alcohol:"alcohol",urgent_low:"urgente: glucosa baja",urgent_low_soon:"urgente: glucosa baja inminente",rise:"aumento rápido",fall:"descenso rápido",signal_loss:"pérdida de señal",no_readings_alert:"sin lecturas",rising_quickly:"Subiendo rápidamente",rising:"Subiendo",rising_slightly:"Subiendo ligeramente",steady:"Estable",falling_slightly:"Bajando ligeramente",falling:"Bajando",falling_quickly:"Bajando rápidamente",mean:"Media",gmi:"GMI",cv:"CV",active:"Sensor activo",labelled:"{label}: {value}",previous:"Periodo anterior",value_before:"{value} antes",gmi_needs:"a partir de 14 días",minutes_a_day:"{duration} al día",print:"Imprimir",close:"Cerrar",report:"Informe de glucosa",profile:"Perfil ambulatorio de glucosa",median:"Mediana",daily_traces:"Días",totals:"Totales",diary:"Diario",latest_reading:"Última lectura",sensor:"Sensor y transmisor",day_average:"{amount} al día",entries:"Entradas",chart_label:"Glucosa del {start} al {end}; mínimo {min}, máximo {max}",open_day:"Abrir {day}"};var $o={glucose_card:"Glucose",glucose_card_description:"Le glucose à l’heure où il a été mesuré, avec le journal.",profile_card:"Profil glycémique",profile_card_description:"Temps dans la cible et profil glycémique ambulatoire, avec une page à imprimer.",days_card:"Glucose par jour",days_card_description:"Une petite courbe par jour, deux semaines d’un coup d’œil.",days_legend:"Zone ombrée : {range} ; lignes : {times}.",dashboard:"Glucose",dashboard_description:"Une vue pour chaque personne, sans rien à configurer.",no_account:"Il n’y a pas encore de compte Dexcom.",add_account:"En ajouter un",entity:"Capteur de glucose",title:"Titre",hours:"Période affichée",show_diary:"Afficher le journal",overlay:"Comparer avec",days:"Jours",unknown_entity:"Choisissez le capteur de glucose d’un compte Dexcom.",very_low:"Très bas",low:"Bas",in_range:"Dans la cible",high:"Élevé",very_high:"Très élevé",below:"moins de {value}",above:"plus de {value}",hours_short:"{count} h",days_short:"{count} j",duration_minutes:"{minutes} min",duration_hours:"{hours} h {minutes} min",duration_days:"{days} j {hours} h",data_from:"Données d’il y a {duration}",normal_delay:"normal pour votre région",late:"plus tard que d’habitude",no_readings_since:"Aucune mesure depuis {time}",loading:"Chargement…",not_loaded:"Le compte n’est pas chargé. Paramètres > Appareils et services en indique la raison.",not_allowed:"Vous n’avez pas le droit de voir ce compte.",failed:"Home Assistant ne répond pas. La carte réessaie automatiquement.",signed_out:"Dexcom refuse la connexion de {name} : aucune nouvelle mesure n’arrive.",sign_in:"Se reconnecter",no_readings:"Aucune mesure pour l’instant. Dexcom les publie avec une à trois heures de retard.",no_readings_here:"Aucune mesure sur cette période",not_enough_data:"Pas assez de données",not_enough_data_detail:"Il faut au moins 70 % des mesures ; il y en a {percent}.",earlier:"Plus tôt",later:"Plus tard",now:"Plus récent",overlay_none:"Rien",overlay_yesterday:"La veille",overlay_last_week:"La semaine précédente",insulin:"Insuline",carbs:"Glucides",exercise:"Exercice",health:"Santé",blood_glucose:"Glycémie capillaire",note:"Note",alert:"Alerte",calibration:"Calibration",fast_acting:"rapide",long_acting:"lente",light:"léger",medium:"modéré",heavy:"intense",illness:"maladie",stress:"stress",high_symptoms:"symptômes d’hyperglycémie",low_symptoms:"symptômes d’hypoglycémie",cycle:"cycle menstruel",alcohol:"alcool",urgent_low:"urgent : glucose bas",urgent_low_soon:"urgent : glucose bas imminent",rise:"augmentation rapide",fall:"chute rapide",signal_loss:"perte de signal",no_readings_alert:"aucune mesure",rising_quickly:"En hausse rapide",rising:"En hausse",rising_slightly:"En légère hausse",steady:"Stable",falling_slightly:"En légère baisse",falling:"En baisse",falling_quickly:"En baisse rapide",mean:"Moyenne",gmi:"GMI",cv:"CV",active:"Capteur actif",labelled:"{label} : {value}",previous:"Période précédente",value_before:"{value} avant",gmi_needs:"à partir de 14 jours",minutes_a_day:"{duration} par jour",print:"Imprimer",close:"Fermer",report:"Rapport glycémique",profile:"Profil glycémique ambulatoire",median:"Médiane",daily_traces:"Jours",totals:"Totaux",diary:"Journal",latest_reading:"Dernière mesure",sensor:"Capteur et transmetteur",day_average:"{amount} par jour",entries:"Entrées",chart_label:"Glucose du {start} au {end} ; minimum {min}, maximum {max}",open_day:"Ouvrir {day}"};var ko={glucose_card:"Glucosio",glucose_card_description:"Il glucosio all’ora in cui è stato misurato, con il diario.",profile_card:"Profilo glicemico",profile_card_description:"Tempo nell’intervallo e profilo glicemico ambulatoriale, con una pagina da stampare.",days_card:"Glucosio giorno per giorno",days_card_description:"Una piccola curva al giorno, due settimane a colpo d’occhio.",days_legend:"Area ombreggiata: {range}; linee: {times}.",dashboard:"Glucosio",dashboard_description:"Una vista per ogni persona, senza nulla da configurare.",no_account:"Non c’è ancora un account Dexcom.",add_account:"Aggiungine uno",entity:"Sensore del glucosio",title:"Titolo",hours:"Periodo visualizzato",show_diary:"Mostra il diario",overlay:"Confronta con",days:"Giorni",unknown_entity:"Scegli il sensore del glucosio di un account Dexcom.",very_low:"Molto basso",low:"Basso",in_range:"Nell’intervallo",high:"Alto",very_high:"Molto alto",below:"sotto {value}",above:"sopra {value}",hours_short:"{count} h",days_short:"{count} g",duration_minutes:"{minutes} min",duration_hours:"{hours} h {minutes} min",duration_days:"{days} g {hours} h",data_from:"Dati di {duration} fa",normal_delay:"normale per la tua regione",late:"più tardi del solito",no_readings_since:"Nessuna lettura da {time}",loading:"Caricamento…",not_loaded:"L’account non è caricato. Impostazioni > Dispositivi e servizi ne indica il motivo.",not_allowed:"Non hai il permesso di vedere questo account.",failed:"Home Assistant non risponde. La scheda riprova automaticamente.",signed_out:"Dexcom rifiuta l’accesso di {name}, quindi non arrivano nuove letture.",sign_in:"Accedi di nuovo",no_readings:"Ancora nessuna lettura. Dexcom le pubblica da una a tre ore dopo la misurazione.",no_readings_here:"Nessuna lettura in questo periodo",not_enough_data:"Dati insufficienti",not_enough_data_detail:"Serve almeno il 70% delle letture; ce n’è il {percent}.",earlier:"Prima",later:"Dopo",now:"Più recente",overlay_none:"Nulla",overlay_yesterday:"Il giorno prima",overlay_last_week:"La settimana prima",insulin:"Insulina",carbs:"Carboidrati",exercise:"Attività fisica",health:"Salute",blood_glucose:"Glicemia capillare",note:"Nota",alert:"Avviso",calibration:"Calibrazione",fast_acting:"rapida",long_acting:"lenta",light:"leggera",medium:"moderata",heavy:"intensa",illness:"malattia",stress:"stress",high_symptoms:"sintomi di iperglicemia",low_symptoms:"sintomi di ipoglicemia",cycle:"ciclo mestruale",alcohol:"alcol",urgent_low:"urgente: glucosio basso",urgent_low_soon:"urgente: glucosio basso a breve",rise:"aumento rapido",fall:"calo rapido",signal_loss:"perdita di segnale",no_readings_alert:"nessuna lettura",rising_quickly:"In rapido aumento",rising:"In aumento",rising_slightly:"In lieve aumento",steady:"Stabile",falling_slightly:"In lieve calo",falling:"In calo",falling_quickly:"In rapido calo",mean:"Media",gmi:"GMI",cv:"CV",active:"Sensore attivo",labelled:"{label}: {value}",previous:"Periodo precedente",value_before:"{value} prima",gmi_needs:"a partire da 14 giorni",minutes_a_day:"{duration} al giorno",print:"Stampa",close:"Chiudi",report:"Rapporto glicemico",profile:"Profilo glicemico ambulatoriale",median:"Mediana",daily_traces:"Giorni",totals:"Totali",diary:"Diario",latest_reading:"Ultima lettura",sensor:"Sensore e trasmettitore",day_average:"{amount} al giorno",entries:"Voci",chart_label:"Glucosio da {start} a {end}; minimo {min}, massimo {max}",open_day:"Apri {day}"};var So={glucose_card:"グルコース",glucose_card_description:"測定時刻のグルコース値と日誌。",profile_card:"グルコースプロファイル",profile_card_description:"目標範囲内時間とAGP。印刷用ページ付き。",days_card:"日ごとのグルコース値",days_card_description:"1日ごとの小さなグラフで、2週間をひと目で。",days_legend:"色の付いた帯は{range}、縦線は{times}です。",dashboard:"グルコース",dashboard_description:"設定不要。1人につき1つのビューを表示します。",no_account:"Dexcomのアカウントはまだありません。",add_account:"追加する",entity:"グルコースセンサー",title:"タイトル",hours:"期間",show_diary:"日誌を表示",overlay:"比較",days:"日数",unknown_entity:"Dexcomアカウントのグルコースセンサーを選択してください。",very_low:"非常に低い",low:"低い",in_range:"目標範囲内",high:"高い",very_high:"非常に高い",below:"{value}未満",above:"{value}超",hours_short:"{count}時間",days_short:"{count}日",duration_minutes:"{minutes}分",duration_hours:"{hours}時間{minutes}分",duration_days:"{days}日{hours}時間",data_from:"{duration}前のデータ",normal_delay:"お住まいの地域では通常の遅れです",late:"通常より遅れています",no_readings_since:"{time}以降、測定値なし",loading:"読み込み中…",not_loaded:"アカウントが読み込まれていません。理由は「設定 > デバイスとサービス」で確認できます。",not_allowed:"このアカウントを表示する権限がありません。",failed:"Home Assistantが応答しません。カードは自動的に再試行します。",signed_out:"Dexcomが{name}のサインインを拒否しているため、新しい測定値は届きません。",sign_in:"もう一度サインイン",no_readings:"測定値はまだありません。Dexcomは測定の1～3時間後に公開します。",no_readings_here:"この期間の測定値はありません",not_enough_data:"データ不足",not_enough_data_detail:"測定値の70%以上が必要です。現在は{percent}です。",earlier:"前へ",later:"次へ",now:"最新",overlay_none:"なし",overlay_yesterday:"前日",overlay_last_week:"前週",insulin:"インスリン",carbs:"炭水化物",exercise:"運動",health:"体調",blood_glucose:"血糖測定器",note:"メモ",alert:"アラート",calibration:"キャリブレーション",fast_acting:"速効型",long_acting:"持効型",light:"軽い",medium:"中程度",heavy:"激しい",illness:"病気",stress:"ストレス",high_symptoms:"高血糖の症状",low_symptoms:"低血糖の症状",cycle:"月経周期",alcohol:"アルコール",urgent_low:"緊急低値",urgent_low_soon:"まもなく緊急低値",rise:"急上昇",fall:"急下降",signal_loss:"信号喪失",no_readings_alert:"測定値なし",rising_quickly:"急上昇",rising:"上昇",rising_slightly:"やや上昇",steady:"安定",falling_slightly:"やや下降",falling:"下降",falling_quickly:"急下降",mean:"平均",gmi:"GMI",cv:"CV",active:"センサー使用率",labelled:"{label}: {value}",previous:"前の期間",value_before:"前期{value}",gmi_needs:"14日以上で算出",minutes_a_day:"1日あたり{duration}",print:"印刷",close:"閉じる",report:"グルコースレポート",profile:"AGP（Ambulatory Glucose Profile）",median:"中央値",daily_traces:"日別",totals:"合計",diary:"日誌",latest_reading:"最新の測定値",sensor:"センサーとトランスミッター",day_average:"1日あたり{amount}",entries:"記入件数",chart_label:"{start}から{end}までのグルコース値。最低{min}、最高{max}",open_day:"{day}を開く"};var Mo={glucose_card:"Glucose",glucose_card_description:"Glucose op het moment van de meting, met dagboek.",profile_card:"Glucoseprofiel",profile_card_description:"Tijd binnen bereik en ambulant glucoseprofiel, met een pagina om af te drukken.",days_card:"Glucose per dag",days_card_description:"Eén kleine curve per dag, twee weken in één oogopslag.",days_legend:"Het vlak toont {range}, de lijnen {times}.",dashboard:"Glucose",dashboard_description:"Een weergave per persoon, zonder iets in te stellen.",no_account:"Er is nog geen Dexcom-account.",add_account:"Account toevoegen",entity:"Glucosesensor",title:"Titel",hours:"Periode",show_diary:"Dagboek tonen",overlay:"Vergelijken met",days:"Dagen",unknown_entity:"Kies de glucosesensor van een Dexcom-account.",very_low:"Zeer laag",low:"Laag",in_range:"Binnen bereik",high:"Hoog",very_high:"Zeer hoog",below:"onder {value}",above:"boven {value}",hours_short:"{count} u",days_short:"{count} d",duration_minutes:"{minutes} min",duration_hours:"{hours} u {minutes} min",duration_days:"{days} d {hours} u",data_from:"Gegevens zijn {duration} oud",normal_delay:"normaal voor jouw regio",late:"later dan gebruikelijk",no_readings_since:"Geen metingen sinds {time}",loading:"Laden…",not_loaded:"Het account is niet geladen. De reden staat bij Instellingen > Apparaten en diensten.",not_allowed:"Je mag dit account niet bekijken.",failed:"Home Assistant reageert niet. De kaart probeert het vanzelf opnieuw.",signed_out:"Dexcom weigert de aanmelding van {name}, dus er komen geen nieuwe metingen.",sign_in:"Opnieuw aanmelden",no_readings:"Nog geen metingen. Dexcom publiceert ze één tot drie uur na de meting.",no_readings_here:"Geen metingen in deze periode",not_enough_data:"Te weinig gegevens",not_enough_data_detail:"Minstens 70% van de metingen is nodig, nu is dat {percent}.",earlier:"Eerder",later:"Later",now:"Nieuwste",overlay_none:"Niets",overlay_yesterday:"De dag ervoor",overlay_last_week:"De week ervoor",insulin:"Insuline",carbs:"Koolhydraten",exercise:"Beweging",health:"Gezondheid",blood_glucose:"Bloedglucose",note:"Notitie",alert:"Waarschuwing",calibration:"Kalibratie",fast_acting:"snelwerkend",long_acting:"langwerkend",light:"licht",medium:"matig",heavy:"intensief",illness:"ziekte",stress:"stress",high_symptoms:"klachten bij hoge glucose",low_symptoms:"klachten bij lage glucose",cycle:"menstruatiecyclus",alcohol:"alcohol",urgent_low:"urgent laag",urgent_low_soon:"binnenkort urgent laag",rise:"snel stijgend",fall:"snel dalend",signal_loss:"signaalverlies",no_readings_alert:"geen metingen",rising_quickly:"Snel stijgend",rising:"Stijgend",rising_slightly:"Licht stijgend",steady:"Stabiel",falling_slightly:"Licht dalend",falling:"Dalend",falling_quickly:"Snel dalend",mean:"Gemiddelde",gmi:"GMI",cv:"VC",active:"Actief",labelled:"{label}: {value}",previous:"Vorige periode",value_before:"was {value}",gmi_needs:"vanaf 14 dagen",minutes_a_day:"{duration} per dag",print:"Afdrukken",close:"Sluiten",report:"Glucoserapport",profile:"Ambulant glucoseprofiel",median:"Mediaan",daily_traces:"Dagen",totals:"Totalen",diary:"Dagboek",latest_reading:"Laatste meting",sensor:"Sensor en zender",day_average:"{amount} per dag",entries:"Items",chart_label:"Glucose van {start} tot {end}; laagste {min}, hoogste {max}",open_day:"{day} openen"};var Ao={glucose_card:"Glukoza",glucose_card_description:"Glukoza w chwili pomiaru, wraz z dzienniczkiem.",profile_card:"Profil glukozy",profile_card_description:"Czas w zakresie i ambulatoryjny profil glikemii, ze stroną do wydruku.",days_card:"Glukoza dzień po dniu",days_card_description:"Mały wykres na każdy dzień, dwa tygodnie w jednym spojrzeniu.",days_legend:"Zacieniony obszar to {range}, linie to {times}.",dashboard:"Glukoza",dashboard_description:"Widok dla każdej osoby, bez żadnej konfiguracji.",no_account:"Nie ma jeszcze konta Dexcom.",add_account:"Dodaj konto",entity:"Sensor glukozy",title:"Tytuł",hours:"Przedział czasu",show_diary:"Pokaż dzienniczek",overlay:"Porównanie",days:"Dni",unknown_entity:"Wybierz sensor glukozy z konta Dexcom.",very_low:"Bardzo niski",low:"Niski",in_range:"W zakresie",high:"Wysoki",very_high:"Bardzo wysoki",below:"poniżej {value}",above:"powyżej {value}",hours_short:"{count} h",days_short:"{count} d",duration_minutes:"{minutes} min",duration_hours:"{hours} h {minutes} min",duration_days:"{days} d {hours} h",data_from:"Dane sprzed {duration}",normal_delay:"typowe opóźnienie w Twoim regionie",late:"później niż zwykle",no_readings_since:"Brak odczytów od: {time}",loading:"Wczytywanie…",not_loaded:"Konto nie jest wczytane. Powód znajdziesz w: Ustawienia > Urządzenia oraz usługi.",not_allowed:"Nie masz uprawnień do wyświetlania tego konta.",failed:"Home Assistant nie odpowiada. Karta sama spróbuje ponownie.",signed_out:"Dexcom odrzuca logowanie konta {name}, więc nie ma nowych odczytów.",sign_in:"Zaloguj się ponownie",no_readings:"Nie ma jeszcze odczytów. Dexcom publikuje je od jednej do trzech godzin po pomiarze.",no_readings_here:"Brak odczytów w tym czasie",not_enough_data:"Za mało danych",not_enough_data_detail:"Potrzeba co najmniej 70% odczytów; jest {percent}.",earlier:"Wcześniej",later:"Później",now:"Najnowsze",overlay_none:"Brak",overlay_yesterday:"Dzień wcześniej",overlay_last_week:"Tydzień wcześniej",insulin:"Insulina",carbs:"Węglowodany",exercise:"Wysiłek fizyczny",health:"Zdrowie",blood_glucose:"Glukometr",note:"Notatka",alert:"Ostrzeżenie",calibration:"Kalibracja",fast_acting:"szybkodziałająca",long_acting:"długodziałająca",light:"lekki",medium:"umiarkowany",heavy:"intensywny",illness:"choroba",stress:"stres",high_symptoms:"objawy hiperglikemii",low_symptoms:"objawy hipoglikemii",cycle:"cykl menstruacyjny",alcohol:"alkohol",urgent_low:"pilnie niski",urgent_low_soon:"wkrótce pilnie niski",rise:"szybki wzrost",fall:"szybki spadek",signal_loss:"utrata sygnału",no_readings_alert:"brak odczytów",rising_quickly:"Szybko rośnie",rising:"Rośnie",rising_slightly:"Powoli rośnie",steady:"Stabilny",falling_slightly:"Powoli spada",falling:"Spada",falling_quickly:"Szybko spada",mean:"Średnia",gmi:"GMI",cv:"CV",active:"Sensor aktywny",labelled:"{label}: {value}",previous:"Poprzedni okres",value_before:"wcześniej {value}",gmi_needs:"od 14 dni",minutes_a_day:"{duration} dziennie",print:"Drukuj",close:"Zamknij",report:"Raport glukozy",profile:"Ambulatoryjny profil glikemii",median:"Mediana",daily_traces:"Dni",totals:"Sumy",diary:"Dzienniczek",latest_reading:"Najnowszy odczyt",sensor:"Sensor i nadajnik",day_average:"{amount} dziennie",entries:"Wpisy",chart_label:"Glukoza od {start} do {end}; najniższa {min}, najwyższa {max}",open_day:"Otwórz {day}"};var To={glucose_card:"Glicose",glucose_card_description:"A glicose no horário em que foi medida, com o diário.",profile_card:"Perfil de glicose",profile_card_description:"Tempo no alvo e perfil ambulatorial de glicose, com uma página para imprimir.",days_card:"Glicose dia a dia",days_card_description:"Uma pequena curva por dia, duas semanas em um só olhar.",days_legend:"A área sombreada é {range}, as linhas são {times}.",dashboard:"Glicose",dashboard_description:"Uma vista para cada pessoa, sem precisar configurar nada.",no_account:"Ainda não há nenhuma conta Dexcom.",add_account:"Adicionar conta",entity:"Sensor de glicose",title:"Título",hours:"Período",show_diary:"Mostrar o diário",overlay:"Comparar com",days:"Dias",unknown_entity:"Escolha o sensor de glicose de uma conta Dexcom.",very_low:"Muito baixa",low:"Baixa",in_range:"No alvo",high:"Alta",very_high:"Muito alta",below:"abaixo de {value}",above:"acima de {value}",hours_short:"{count} h",days_short:"{count} d",duration_minutes:"{minutes} min",duration_hours:"{hours} h {minutes} min",duration_days:"{days} d {hours} h",data_from:"Dados de {duration} atrás",normal_delay:"atraso normal na sua região",late:"mais tarde que o normal",no_readings_since:"Sem leituras desde {time}",loading:"Carregando…",not_loaded:"A conta não está carregada. O motivo está em Configurações > Dispositivos & serviços.",not_allowed:"Você não tem permissão para ver esta conta.",failed:"O Home Assistant não responde. O cartão tenta novamente por conta própria.",signed_out:"A Dexcom recusa o login de {name}, por isso não chegam novas leituras.",sign_in:"Entrar novamente",no_readings:"Ainda não há leituras. A Dexcom as publica de uma a três horas após a medição.",no_readings_here:"Nenhuma leitura neste período",not_enough_data:"Dados insuficientes",not_enough_data_detail:"São necessárias pelo menos 70% das leituras; há {percent}.",earlier:"Anterior",later:"Seguinte",now:"Mais recente",overlay_none:"Nada",overlay_yesterday:"Dia anterior",overlay_last_week:"Semana anterior",insulin:"Insulina",carbs:"Carboidratos",exercise:"Exercício",health:"Saúde",blood_glucose:"Glicosímetro",note:"Nota",alert:"Alerta",calibration:"Calibração",fast_acting:"ação rápida",long_acting:"ação prolongada",light:"leve",medium:"moderado",heavy:"intenso",illness:"doença",stress:"estresse",high_symptoms:"sintomas de glicose alta",low_symptoms:"sintomas de glicose baixa",cycle:"ciclo menstrual",alcohol:"álcool",urgent_low:"baixa urgente",urgent_low_soon:"baixa urgente em breve",rise:"subida rápida",fall:"queda rápida",signal_loss:"perda de sinal",no_readings_alert:"sem leituras",rising_quickly:"Subindo rapidamente",rising:"Subindo",rising_slightly:"Subindo levemente",steady:"Estável",falling_slightly:"Caindo levemente",falling:"Caindo",falling_quickly:"Caindo rapidamente",mean:"Média",gmi:"GMI",cv:"CV",active:"Sensor ativo",labelled:"{label}: {value}",previous:"Período anterior",value_before:"{value} antes",gmi_needs:"a partir de 14 dias",minutes_a_day:"{duration} por dia",print:"Imprimir",close:"Fechar",report:"Relatório de glicose",profile:"Perfil ambulatorial de glicose",median:"Mediana",daily_traces:"Dias",totals:"Totais",diary:"Diário",latest_reading:"Última leitura",sensor:"Sensor e transmissor",day_average:"{amount} por dia",entries:"Registros",chart_label:"Glicose de {start} a {end}; mínima {min}, máxima {max}",open_day:"Abrir {day}"};var Eo={glucose_card:"Glukos",glucose_card_description:"Glukos vid tidpunkten för mätningen, med dagbok.",profile_card:"Glukosprofil",profile_card_description:"Tid inom målområdet och ambulatorisk glukosprofil, med en sida för utskrift.",days_card:"Glukos per dag",days_card_description:"En liten kurva per dag, två veckor i överblick.",days_legend:"Det färgade området visar {range}, linjerna {times}.",dashboard:"Glukos",dashboard_description:"En vy per person, utan något att ställa in.",no_account:"Det finns inget Dexcom-konto ännu.",add_account:"Lägg till konto",entity:"Glukossensor",title:"Rubrik",hours:"Tidsperiod",show_diary:"Visa dagboken",overlay:"Jämför med",days:"Dagar",unknown_entity:"Välj glukossensorn för ett Dexcom-konto.",very_low:"Mycket lågt",low:"Lågt",in_range:"Inom målområdet",high:"Högt",very_high:"Mycket högt",below:"under {value}",above:"över {value}",hours_short:"{count} tim",days_short:"{count} d",duration_minutes:"{minutes} min",duration_hours:"{hours} tim {minutes} min",duration_days:"{days} d {hours} tim",data_from:"Data är {duration} gamla",normal_delay:"normalt för din region",late:"senare än vanligt",no_readings_since:"Inga mätvärden sedan {time}",loading:"Läser in…",not_loaded:"Kontot är inte inläst. Orsaken finns under Inställningar > Enheter och tjänster.",not_allowed:"Du har inte behörighet att se det här kontot.",failed:"Home Assistant svarar inte. Kortet försöker igen automatiskt.",signed_out:"Dexcom nekar inloggningen för {name}, så inga nya mätvärden kommer.",sign_in:"Logga in igen",no_readings:"Inga mätvärden ännu. Dexcom publicerar dem en till tre timmar efter mätningen.",no_readings_here:"Inga mätvärden under den här perioden",not_enough_data:"För lite data",not_enough_data_detail:"Minst 70 % av mätvärdena behövs; det finns {percent}.",earlier:"Tidigare",later:"Senare",now:"Senaste",overlay_none:"Inget",overlay_yesterday:"Dagen före",overlay_last_week:"Veckan före",insulin:"Insulin",carbs:"Kolhydrater",exercise:"Motion",health:"Hälsa",blood_glucose:"Blodglukos",note:"Anteckning",alert:"Varning",calibration:"Kalibrering",fast_acting:"snabbverkande",long_acting:"långverkande",light:"lätt",medium:"måttlig",heavy:"intensiv",illness:"sjukdom",stress:"stress",high_symptoms:"symtom på högt glukosvärde",low_symptoms:"symtom på lågt glukosvärde",cycle:"menstruationscykel",alcohol:"alkohol",urgent_low:"akut lågt",urgent_low_soon:"snart akut lågt",rise:"stiger snabbt",fall:"sjunker snabbt",signal_loss:"signalförlust",no_readings_alert:"inga mätvärden",rising_quickly:"Stiger snabbt",rising:"Stiger",rising_slightly:"Stiger något",steady:"Stabilt",falling_slightly:"Sjunker något",falling:"Sjunker",falling_quickly:"Sjunker snabbt",mean:"Medelvärde",gmi:"GMI",cv:"CV",active:"Aktiv",labelled:"{label}: {value}",previous:"Perioden före",value_before:"tidigare {value}",gmi_needs:"från och med 14 dagar",minutes_a_day:"{duration} per dag",print:"Skriv ut",close:"Stäng",report:"Glukosrapport",profile:"Ambulatorisk glukosprofil",median:"Median",daily_traces:"Dagar",totals:"Summor",diary:"Dagbok",latest_reading:"Senaste mätvärdet",sensor:"Sensor och sändare",day_average:"{amount} per dag",entries:"Poster",chart_label:"Glukos från {start} till {end}; lägst {min}, högst {max}",open_day:"Öppna {day}"};var No={de:xo,en:an,es:wo,fr:$o,it:ko,ja:So,nl:Mo,pl:Ao,"pt-BR":To,sv:Eo},ja=Object.fromEntries(Object.entries(No).map(([e,t])=>[Ro(e),t]));function fi(e,t,n={}){return(No[e]??ja[Ro(e)]??an)[t].replace(/\{(\w+)\}/g,(r,o)=>String(n[o]??""))}function Ro(e){return e.split("-")[0]??e}function xe(e){return e in an}function bt(e){return(t,n)=>fi(e.locale.language,t,n)}var W=(e,t)=>fi(document.documentElement.lang||navigator.language,e,t),Ue={name:"entity",required:!0,selector:{entity:{filter:{integration:Y,domain:"sensor",device_class:"blood_glucose_concentration"}}}},Ve={name:"title",selector:{text:{}}};function we(e,t,n){return{name:e,default:n,selector:{select:{mode:"dropdown",options:t.map(i=>({value:i,label:Fa(i,e)}))}}}}function Be(e){return{schema:e,computeLabel:({name:t})=>xe(t)?W(t):void 0}}function Ye(e,{schema:t}){let n=t.map(i=>[i.name,i.default]);return{...Object.fromEntries(n),entity:Fe(e)[0]??""}}function Fa(e,t){if(typeof e=="number")return t==="hours"&&e<72?W("hours_short",{count:e}):W("days_short",{count:t==="hours"?e/24:e});let n=`${t}_${e}`;return xe(n)?W(n):e}var se=$`
  :host {
    --very-low: #7a1230;
    --low: #c8324f;
    --in-range: #1b8a7a;
    --high: #d99a1c;
    --very-high: #b8560f;
    --text: var(--primary-text-color, #212121);
    --quiet: var(--secondary-text-color, #727272);
    --line: var(--divider-color, rgba(0, 0, 0, 0.12));
    --paper: var(--ha-card-background, var(--card-background-color, #fff));
    --accent: var(--primary-color, #03a9f4);
    display: block;
    height: 100%;
  }
  :host([dark]) {
    --very-low: #d1436b;
    --low: #f2788f;
    --in-range: #3fbfa9;
    --high: #f0bd4f;
    --very-high: #e8853b;
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
`;var Do=new Map;function Ua(e){let t=Do.get(e);return t||(t=new Intl.DateTimeFormat("en-US",{timeZone:e,hourCycle:"h23",year:"numeric",month:"2-digit",day:"2-digit",hour:"2-digit",minute:"2-digit",second:"2-digit"}),Do.set(e,t)),t}function Z(e,t){let n={};for(let{type:l,value:d}of Ua(t).formatToParts(e*1e3))n[l]=Number(d);let{year:i=0,month:r=1,day:o=1,hour:s=0,minute:a=0,second:u=0}=n;return Date.UTC(i,r-1,o,s,a,u)/1e3}function $e(e,t){let n=[e-86400,e+86400].map(r=>e-(Z(r,t)-r)),i=n.filter(r=>Z(r,t)===e);return i.length>0?Math.min(...i):Math.max(...n)}function X(e,t,n=0){let i=Z(e,t);return $e(i-i%86400+n*86400,t)}function Co(e,t){return new Date(Z(e,t)*1e3).toISOString().slice(0,10)}function Ke(e,t){return $e(Date.parse(`${e}T00:00:00Z`)/1e3,t)}function ln(e,t,n,i){let r=[],o=i*3600;for(let s=Math.ceil(Z(e,n)/o)*o;;s+=o){let a=$e(s,n);if(a>t)return r;a>=e&&a!==r.at(-1)&&r.push(a)}}var Va=86400,Ba=91*86400,Ya=23*3600,Ka=3e4,pi=class{constructor(t,n){this.connection=t;this.entityId=n;this.viewers=0;this.readings=[];this.diary=[];this.listeners=new Set;this.asked=Number.POSITIVE_INFINITY;this.failedReadings=!1;this.failedSummaries=!1;this.fetching=!1;this.again=!1;this.summaries=new Map;this.onReady=()=>{this.subscribe(),Number.isFinite(this.asked)&&this.load()}}listen(t){return this.listeners.size===0&&this.open(),this.listeners.add(t),()=>{this.listeners.delete(t),this.listeners.size===0&&this.close()}}need(t){Math.max(t,mi())<this.asked&&(this.asked=Math.max(t-Va,mi()),this.load())}has(t){return this.start!==void 0&&this.start<=Math.max(t,mi())}summary(t){let n=this.summaries.get(t);return n||(n=this.connection.sendMessagePromise({type:"dexcom_api/summary",entity_id:this.entityId,days:t}),n.catch(()=>{this.failedSummaries=!0,this.tryAgainLater()}),this.summaries.set(t,n)),n}choose(t){this.chosenDay=t,this.tell()}open(){this.connection.addEventListener("ready",this.onReady),this.subscribe()}close(){clearTimeout(this.retry),this.connection.removeEventListener("ready",this.onReady),this.unsubscribe?.then(t=>t()).catch(()=>{}),this.unsubscribe=void 0,this.start=void 0,this.asked=Number.POSITIVE_INFINITY,this.summaries.clear()}subscribe(){let t=this.connection.subscribeMessage(n=>this.take(n),{type:"dexcom_api/subscribe",entity_id:this.entityId},{resubscribe:!1});this.unsubscribe=t,t.catch(n=>{this.unsubscribe===t&&(this.unsubscribe=void 0),this.fail(n)})}take(t){if(this.summaries.clear(),t.gone){this.trouble=t.refused?"not_allowed":"not_loaded",this.tell();return}this.trouble=void 0,this.status=t;let n=this.fetching&&t.start!==null;if((t.reload||t.diary_changed||n)&&Number.isFinite(this.asked)&&this.load(),t.start!==null&&t.end!==null&&this.start!==void 0){let i=Math.max(t.start,this.start),r=t.readings.filter(([o])=>o>=i);this.readings=xr(this.readings,i,t.end,r)}this.tell()}async load(){if(this.again=this.fetching,this.fetching)return;this.fetching=!0;let t=Po(this.asked),n=Po(Date.now()/1e3)+Ya;try{let i=await this.connection.sendMessagePromise({type:"dexcom_api/readings",entity_id:this.entityId,start:new Date(t*1e3).toISOString(),end:new Date(n*1e3).toISOString()});this.status=i,this.readings=i.readings,this.diary=i.diary,this.start=t,this.failedReadings=!1,this.trouble=void 0}catch(i){this.failedReadings=!0,this.fail(i)}finally{this.fetching=!1}this.again&&this.load(),this.tell()}fail(t){let n=t?.code;this.trouble=n==="unauthorized"?"not_allowed":n==="not_found"?"not_loaded":"failed",this.tryAgainLater(),this.tell()}tryAgainLater(){clearTimeout(this.retry),this.listeners.size>0&&(this.retry=setTimeout(()=>this.tryAgain(),Ka))}tryAgain(){this.unsubscribe||this.subscribe(),Number.isFinite(this.asked)&&(this.failedReadings||!this.has(this.asked))&&this.load(),this.failedSummaries&&(this.failedSummaries=!1,this.summaries.clear(),this.tell())}tell(){for(let t of this.listeners)t()}};function Po(e){return Math.floor(e/3600)*3600}function mi(){return Math.floor(Date.now()/1e3)-Ba+86400}var zo=new WeakMap;function Wa(e,t){let n=zo.get(e)??new Map;zo.set(e,n);let i=n.get(t)??new pi(e,t);return n.set(t,i),i}var un=class{constructor(t){this.host=t;this.connected=!1;t.addController(this)}follow(t,n){let i=t&&n?Wa(t.connection,n):void 0;i!==this.feed&&(this.leave(),this.feed=i,this.start())}hostConnected(){this.connected=!0,this.start()}hostDisconnected(){this.connected=!1,this.leave()}start(){this.connected&&!this.stop&&(this.stop=this.feed?.listen(()=>this.host.requestUpdate()))}leave(){this.stop?.(),this.stop=void 0}};var Za=`/config/integrations/integration/${Y}`,Xa=3e4,H=class extends ee{constructor(){super(...arguments);this.dark=!1;this.feeds=new un(this)}setConfig(n){if(!n.entity)throw new Error("Choose the glucose sensor of a Dexcom account (entity).");this.config=n}connectedCallback(){super.connectedCallback(),this.clock=setInterval(()=>this.requestUpdate(),Xa)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.clock)}shouldUpdate(n){if(n.size!==1||!n.has("hass"))return!0;let i=n.get("hass");return!i||!this.hass||Qa(i,this.hass,this.config?.entity)}get feed(){return this.feeds.feed}willUpdate(n){this.dark=this.hass?.themes?.darkMode??!1,this.feeds.follow(this.hass,this.config?.entity)}render(){let{hass:n,config:i}=this;if(!n||!i)return;let r=bt(n),{feed:o}=this,s=n.entities[i.entity];if(s&&s.platform!==Y)return this.message(r("unknown_entity"));if(!o||!o.trouble&&!o.status)return this.message(r("loading"));if(o.trouble&&(o.trouble!=="failed"||!o.status))return this.message(r(o.trouble));let a=Ja(n,o,r,i.entity);return this.draw({hass:n,feed:o,format:new Ee(n),say:r,notice:a},i)}message(n,i=g){return m`<ha-card>${i}<div class="message" role="status">${n}</div></ha-card>`}};x([at({attribute:!1})],H.prototype,"hass",2),x([at({type:Boolean,reflect:!0})],H.prototype,"dark",2),x([A()],H.prototype,"config",2);function Ja(e,t,n,i){if(!t.status?.signed_out)return g;let r=e.user?.is_admin===!1?g:m`<a href=${Za}>${n("sign_in")}</a>`;return m`<div class="notice" role="status">
    ${n("signed_out",{name:K(e,i)})} ${r}
  </div>`}function Qa(e,t,n=""){return e.states[n]!==t.states[n]||e.entities[n]!==t.entities[n]||e.locale!==t.locale||e.connection!==t.connection||e.themes?.darkMode!==t.themes?.darkMode}var el=[7,14,30],Lo=14,ae={left:0,right:240,top:2,bottom:46},tl=6,J=class extends H{constructor(){super(...arguments);this.summaries=new Map}setConfig(n){super.setConfig(n),this.summaries=new Map,this.asked=void 0}static getConfigForm(){return Be([Ue,Ve,we("days",el,Lo)])}static getStubConfig(n){return Ye(n,J.getConfigForm())}getGridOptions(){return{columns:"full",rows:"auto",min_columns:6}}getCardSize(){return 2+this.count}get count(){return Number(this.config?.days??Lo)}updated(n){super.updated(n),this.opened&&this.hass&&(this.opened.card.hass=this.hass),n.has("opened")&&this.opened&&this.renderRoot.querySelector("dialog")?.showModal()}draw(n,i){let{feed:r,say:o}=n,s=r.status;if(s.latest===null)return this.message(o("no_readings"),n.notice);let a=this.days(n,s,s.latest),[u,l]=[a[0],a.at(-1)];r.need(l.start),this.ask(r);let d=ie(r.readings,l.start,u.end),c=je(d,s.limits,ae);return m`<ha-card>
      ${n.notice}
      <header>
        <h2>${i.title??o("days_card")}</h2>
        <span class="quiet">${o("in_range")}</span>
      </header>
      <ul>
        ${a.map(h=>this.day(n,s,h,ie(d,h.start,h.end),c))}
      </ul>
      ${this.legend(n,s,u)} ${this.dialog(n)}
    </ha-card>`}days({hass:n,format:i},r,o){let s=n.config.time_zone;return Array.from({length:this.count},(a,u)=>{let l=X(o,s,-u),d=Co(l,s);return{name:d,start:l,end:X(l,s,1),shown:Ke(d,i.zone)}}).filter((a,u)=>u===0||a.end>(r.known_since??o))}ask(n){let i=n.summary(this.count);i!==this.asked&&(this.asked=i,i.then(({summary:r})=>{i===this.asked&&(this.summaries=new Map(r?.days.map(o=>[o.day,o])))},()=>{}))}day(n,i,r,o,s){let{feed:a,format:u,say:l}=n,d=this.summaries.get(r.name)?.metrics.in_range_percent,c=d==null?void 0:u.percent(d),h=nl(n,r),f=`${l("open_day",{day:h})}. ${c?l("labelled",{label:l("in_range"),value:c}):l("not_enough_data")}`;return m`<li>
      <button
        class=${[0,6].includes(new Date(r.name).getUTCDay())?"weekend":""}
        aria-label=${f}
        aria-current=${a.chosenDay===r.shown?"date":g}
        @click=${()=>this.choose(a,r,h)}
      >
        <span class="date">
          <span>${u.weekday(r.shown)}</span>
          <span class="quiet">${u.date(r.shown,{day:"numeric",month:"short"})}</span>
        </span>
        ${il(r,o,i,s,n.hass.config.time_zone)}
        <span class="percent" title=${c?g:l("not_enough_data")}>
          ${c??"–"}
        </span>
      </button>
    </li>`}choose(n,{shown:i},r){let o=()=>{n.choose(i),n.viewers===0&&this.open(r)};if(n.chosenDay!==i){o();return}n.choose(void 0),requestAnimationFrame(o)}open(n){if(!this.config)return;let i=document.createElement("dexcom-glucose-card");i.setConfig({type:"custom:dexcom-glucose-card",entity:this.config.entity,hours:24}),this.opened={card:i,title:n}}dialog({feed:n,say:i}){if(!this.opened)return g;let r=()=>{this.opened=void 0,n.choose(void 0)};return m`<dialog
      aria-label=${this.opened.title}
      @close=${r}
      @click=${o=>{o.target===o.currentTarget&&o.target.close()}}
    >
      <form method="dialog">
        <h2>${this.opened.title}</h2>
        <button>${i("close")}</button>
      </form>
      ${this.opened.card}
    </dialog>`}legend({hass:n,format:i,say:r},o,s){let a=n.config.time_zone,u=Ot("in_range",o.limits,o,i,r),l=s.shown-s.start,d=Oo(s,a).map(c=>i.hour(c+l));return m`<p class="quiet">
      ${r("days_legend",{range:`${u} ${o.unit}`,times:d.join(", ")})}
    </p>`}};J.styles=[se,$`
      header,
      form {
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
      li button[aria-current] {
        box-shadow: inset 0 0 0 2px var(--accent);
      }
      .date span {
        display: block;
        line-height: 1.35;
        white-space: nowrap;
      }
      .date .quiet {
        font-size: 12px;
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
      dialog {
        box-sizing: border-box;
        width: min(960px, 100vw - 16px);
        max-width: none;
        padding: 12px;
        border: 0;
        border-radius: 16px;
        background: var(--ha-color-surface-default, var(--card-background-color, #fff));
        color: var(--text);
      }
      dialog::backdrop {
        background: rgba(0, 0, 0, 0.5);
      }
      dialog dexcom-glucose-card {
        height: min(500px, 100vh - 110px);
        min-height: 340px;
      }
      form {
        padding: 0 4px 8px;
      }
    `],x([A()],J.prototype,"summaries",2),x([A()],J.prototype,"opened",2),J=x([Te("dexcom-days-card")],J);function nl({format:e},{shown:t}){return e.date(t,{weekday:"long",day:"numeric",month:"long"})}function Oo({start:e,end:t},n){return ln(e,t,n,tl).filter(i=>i>e&&i<t)}function il(e,t,{limits:n},i,r){let o=oe(e.start,e.end,ae),[s,a]=[i(n.high_mg_dl),i(n.low_mg_dl)];return m`<svg
    viewBox="0 0 ${ae.right} ${ae.bottom+ae.top}"
    preserveAspectRatio="none"
    aria-hidden="true"
    data-readings=${t.length}
  >
    <rect class="target" width=${ae.right} y=${s} height=${a-s}></rect>
    ${Oo(e,r).map(u=>v`<path class="tick" d="M${o(u)},${ae.top}V${ae.bottom}"></path>`)}
    <path class="trace" d=${pe(t,o,i)}></path>
    ${[...Ft(t,n,o,i)].map(([u,l])=>l?v`<path class="dots" style="stroke: var(--${u.replace("_","-")})" d=${l}></path>`:g)}
  </svg>`}var gi=13;function cn(e,t,n,i){let{very_low_mg_dl:r,low_mg_dl:o,high_mg_dl:s,very_high_mg_dl:a}=n.limits,u=[{limit:r,kind:"faint",room:t(r)-t(o)},{limit:o,kind:"limit",room:gi},{limit:s,kind:"limit",room:gi},{limit:a,kind:"faint",room:t(s)-t(a)}];return v`
    <rect class="target" x=${e.left} width=${e.right-e.left}
      y=${t(s)} height=${t(o)-t(s)}></rect>
    ${u.map(({limit:l,kind:d,room:c})=>v`
        <line class=${d} x1=${e.left} x2=${e.right} y1=${t(l)} y2=${t(l)}></line>
        ${c<gi?"":v`<text x=${e.left-5} y=${t(l)+4} text-anchor="end">${i.glucose(l,n)}</text>`}`)}`}var dn=$`
  .target {
    fill: var(--in-range);
    opacity: 0.1;
  }
  .limit {
    stroke: var(--in-range);
    opacity: 0.7;
  }
  .faint {
    stroke: var(--line);
    stroke-dasharray: 2 3;
  }
  .tick {
    stroke: var(--line);
    opacity: 0.5;
  }
`;var rl={insulin:"M-5,-4H5L0,5Z",carbs:"M-4.5,-4.5H4.5V4.5H-4.5Z",exercise:"M-5,4L0,-5L5,4Z",health:"M-1.5,-5H1.5V-1.5H5V1.5H1.5V5H-1.5V1.5H-5V-1.5H-1.5Z",blood_glucose:"M0,-5.5C3,-2 4,-.5 4,1.5A4,4 0 0 1-4,1.5C-4,-.5-3,-2 0,-5.5Z",note:"M-4,-5H2L4,-3V5H-4Z",alert:"M0,-5.5L5.5,0L0,5.5L-5.5,0Z",calibration:"M0,-5A5,5 0 1 1-.01,-5ZM0,-2.5A2.5,2.5 0 1 0 .01,-2.5Z"};function hn(e){return v`<path class="marker ${e}" d=${rl[e]}></path>`}function Ho({kind:e,sub_type:t,amount:n,unit:i,note:r},o,s,a){let u=n===null?"":i==="mg/dL"?` ${s.glucose(n,o)} ${o.unit}`:` ${s.amount(n)}${i?` ${i}`:""}`,l=t==="no_readings"?"no_readings_alert":t,d=l&&xe(l)?a(l):t;return[`${a(e)}${u}`,d,r].filter(Boolean).join(", ")}var We=class{constructor(t,n){this.host=t;this.selector=n;this.size={width:0,height:0};this.part=null;this.observer=new ResizeObserver(([t])=>{if(!t)return;let{width:n,height:i}=t.contentRect;this.size={width:Math.floor(n),height:Math.floor(i)},this.host.requestUpdate()});t.addController(this)}hostConnected(){this.host.requestUpdate()}hostUpdated(){let t=this.host.renderRoot.querySelector(this.selector);t!==this.part&&(this.observer.disconnect(),this.part=t,t&&this.observer.observe(t))}hostDisconnected(){this.observer.disconnect(),this.part=null}};var xt={left:34,right:8,top:8,bottom:20},wt=14,ol=48,sl=[1,2,3,4,6,12,24,48,96];function _i({width:e,height:t}){return{left:xt.left,right:Math.max(e-xt.right,xt.left+1),top:xt.top+wt,bottom:t-xt.bottom-wt}}function Io(e,t,n,i){let r=_i(t),o=oe(e.start,e.end,r),s=je([...e.readings,...e.overlay],n.limits,r),a=(r.right-r.left)/((e.end-e.start)/300),u=Math.min(5,Math.max(2,a*1.6));return v`
    ${cn(r,s,n,i)}
    ${al(e,r,o,i)}
    <path class="overlay" d=${pe(e.overlay,o,s)}></path>
    <path class="trace" d=${pe(e.readings,o,s)}></path>
    ${[...Ft(e.readings,n.limits,o,s)].map(([l,d])=>v`<path class="dots ${l}" d=${d} stroke-width=${u.toFixed(1)}></path>`)}
    ${e.diary.map(l=>ll(l,e,r,o))}
    ${e.looked?ul(e.looked,r,o,s):""}
  `}function al(e,t,n,i){let r=Math.max(1,Math.floor((t.right-t.left)/ol)),o=(e.end-e.start)/3600,s=sl.find(u=>o/u<=r)??168,a=t.bottom+wt;return ln(e.start,e.end,i.zone,s).map(u=>{let l=Z(u,i.zone)%86400===0,d=l&&o>12?i.weekday(u):i.hour(u),c=Math.min(Math.max(n(u),t.left+10),t.right-12);return v`
      <line class=${l?"midnight":"tick"} x1=${n(u)} x2=${n(u)} y1=${t.top} y2=${a}></line>
      <text x=${c} y=${a+14} text-anchor="middle">${d}</text>`})}function ll(e,t,n,i){let o=e.kind==="alert"?n.top-wt/2:n.bottom+wt/2,s=i(Math.max(e.time,t.start)),a=t.end-t.start>3*86400?.55:1,u=e.end===null?0:i(Math.min(e.end,t.end))-s;return v`<g data-kind=${e.kind} transform="translate(${s.toFixed(1)},${o})">
    ${u>6?v`<rect class="lasting ${e.kind}" y="-1.5" height="3" width=${u}></rect>`:""}
    <g transform="scale(${a})">${hn(e.kind)}</g>
  </g>`}function ul([e,t],n,i,r){return v`
    <line class="cursor" x1=${i(e)} x2=${i(e)} y1=${n.top} y2=${n.bottom}></line>
    <circle class="cursor" cx=${i(e)} cy=${r(t)} r="5"></circle>`}var qo=[3,6,12,24,72,168,336],fn=["none","yesterday","last_week"],vi=24,Go="none",cl={none:0,yesterday:1,last_week:7},dl={rising_quickly:-90,rising:-90,rising_slightly:-45,steady:0,falling_slightly:45,falling:90,falling_quickly:90},hl=900,fl=50,ml=500,jo=600,I=class extends H{constructor(){super(...arguments);this.hours=vi;this.overlay="none";this.sized=new We(this,".chart")}setConfig(n){super.setConfig(n),this.hours=Number(n.hours??vi),this.overlay=n.overlay??Go,this.end=void 0}static getConfigForm(){return Be([Ue,Ve,we("hours",qo,vi),we("overlay",fn,Go),{name:"show_diary",default:!0,selector:{boolean:{}}}])}static getStubConfig(n){return Ye(n,I.getConfigForm())}getGridOptions(){return{columns:"full",rows:"auto",min_columns:6}}getCardSize(){return 7}disconnectedCallback(){super.disconnectedCallback(),this.register(void 0)}willUpdate(n){super.willUpdate(n),this.register(this.feed),this.goToChosenDay()}draw(n,i){let{feed:r,say:o}=n,s=r.status,a=this.trace(n,s,i);return m`<ha-card>
      ${n.notice}
      ${this.header(n,s,i)}
      ${this.toolbar(n,s,a)}
      ${s.latest===null?m`<div class="message" role="status">${o("no_readings")}</div>`:m`${this.chart(n,s,a)} ${this.legend(n,a)}`}
    </ha-card>`}register(n){this.followed!==n&&(this.followed&&(this.followed.viewers-=1),this.followed=this.isConnected?n:void 0,this.followed&&(this.followed.viewers+=1))}goToChosenDay(){let n=this.feed?.chosenDay;n!==this.chosenDay&&(this.chosenDay=n,!(n===void 0||!this.hass)&&(this.hours=24,this.end=X(n,new Ee(this.hass).zone,1),this.lookedTime=void 0,requestAnimationFrame(()=>this.scrollIntoView({behavior:"smooth",block:"nearest"}))))}trace({feed:n,format:i},r,o){let s=this.end??(r.latest??Date.now()/1e3)+300,a=this.chosenDay!==void 0&&this.end!==void 0&&this.hours===24?X(s-1,i.zone):s-this.hours*3600,u=cl[this.overlay],l=u&&a-$e(Z(a,i.zone)-u*86400,i.zone);n.need(a-l);let d=ie(n.readings,a,s),c=l?ie(n.readings,a-l,s-l).map(([f,p])=>[f+l,p]):[],h=o.show_diary??!0?n.diary??[]:[];return{start:a,end:s,readings:d,overlay:c,diary:h.filter(f=>f.time<s&&(f.end??f.time)>=a),looked:this.lookedTime===void 0?void 0:Kn(d,this.lookedTime)}}header(n,i,r){let{feed:o,format:s,hass:a,say:u}=n,l=o.readings.findLast(([h])=>h===i.latest),d=l&&!i.stale?l:void 0,c=a.states[vt(a,r.entity).get("sensor.trend")??""]?.state;return m`<header>
      <div>
        <h2>${r.title??K(a,r.entity)}</h2>
        <div class="latest">
          <span class="value">${d?s.reading(d[1],i):"–"}</span>
          <span class="quiet">${i.unit}</span>
          ${d&&c?this.arrow(c,n):g}
          ${d?m`<span class="band">${u(ut(d[1],i.limits))}</span>`:g}
        </div>
      </div>
      <div class="age quiet">${this.age(n,i,r)}</div>
    </header>`}age({format:n,hass:i,say:r},o,s){if(o.latest===null)return m``;let a=Date.now()/1e3,u=a-o.latest,l=X(a,n.zone)<=o.latest?n.time(o.latest):n.dayAndTime(o.latest);if(o.stale)return m`<strong class="stale">${r("no_readings_since",{time:l})}</strong>
        <div>${gl(i,s.entity)}</div>`;let d=u<=o.expected_delay_seconds+300+hl;return m`<div>${l}</div>
      <div>${r("data_from",{duration:Ne(u,r)})}, ${r(d?"normal_delay":"late")}</div>`}arrow(n,{say:i}){let r=dl[n];if(r===void 0||!xe(n))return m``;let o=n.endsWith("_quickly");return m`<svg class="arrow" viewBox="0 0 24 24" role="img" aria-label=${i(n)}>
      <title>${i(n)}</title>
      <g transform="rotate(${r} 12 12)">
        <path d=${o?"M2,8H14M2,16H14M11,3L21,12L11,21":"M3,12H20M13,5L20,12L13,19"}></path>
      </g>
    </svg>`}toolbar({say:n,feed:i},r,{start:o}){let s=r.known_since??0,a=fn[(fn.indexOf(this.overlay)+1)%fn.length]??"none";return m`<nav>
      <div role="group" aria-label=${n("hours")}>
        ${qo.map(u=>{let l=u===this.hours,d=u<48?n("hours_short",{count:u}):n("days_short",{count:u/24});return m`<button aria-pressed=${l} @click=${()=>this.showSpan(u)}>${d}</button>`})}
      </div>
      <div role="group">
        <button aria-pressed=${this.overlay!=="none"} @click=${()=>{this.overlay=a}}>${n("labelled",{label:n("overlay"),value:n(`overlay_${this.overlay}`)})}</button>
        <button aria-label=${n("earlier")} title=${n("earlier")}
          ?disabled=${o<=s} @click=${()=>this.move(-1,i)}>‹</button>
        <button aria-label=${n("later")} title=${n("later")}
          ?disabled=${this.end===void 0} @click=${()=>this.move(1,i)}>›</button>
        <button ?disabled=${this.end===void 0} @click=${()=>this.showLatest()}>${n("now")}</button>
      </div>
    </nav>`}showSpan(n){this.hours=n,this.lookedTime=void 0}showLatest(){this.end=void 0,this.lookedTime=void 0,this.chosenDay=this.followed?.chosenDay}move(n,i){let r=(i.status?.latest??0)+300,o=(this.end??r)+n*this.hours*3600;this.end=o>=r?void 0:o,this.lookedTime=void 0}chart(n,i,r){let{feed:o,format:s,say:a}=n,{width:u,height:l}=this.sized.size,d=r.readings.length===0;return m`<div class="readout" aria-hidden="true">${this.readout(n,i,r)}</div>
      <div class="chart">
        ${u>0&&l>0?m`<svg width=${u} height=${l} tabindex="0" role="slider"
                data-readings=${r.readings.length}
                aria-label=${this.label(n,i,r)}
                aria-valuemin=${r.start} aria-valuemax=${r.end}
                aria-valuenow=${r.looked?.[0]??r.end}
                aria-valuetext=${this.readout(n,i,r)}
                @keydown=${c=>this.onKey(c,r)}
                @pointerdown=${this.onDown}
                @pointermove=${c=>this.onMove(c,r)}
                @pointerup=${c=>this.onUp(c,o)}
                @pointerleave=${this.onLeave}>
                ${Io(r,this.sized.size,i,s)}
              </svg>`:g}
        ${d?m`<div class="empty quiet">${a(o.has(r.start)?"no_readings_here":"loading")}</div>`:g}
      </div>`}label({format:n,say:i},r,o){let s=o.readings.map(([,l])=>l);if(s.length===0)return i("no_readings_here");let[a,u]=[Math.min(...s),Math.max(...s)].map(l=>`${n.reading(l,r)} ${r.unit}`);return i("chart_label",{start:n.dayAndTime(o.start),end:n.dayAndTime(o.end),min:a??"",max:u??""})}readout({format:n,say:i},r,o){let{looked:s}=o;if(!s)return`${n.dayAndTime(o.start)} – ${n.dayAndTime(o.end)}`;let a=o.diary.filter(u=>pl(u,s[0]));return[n.dayAndTime(s[0]),`${n.reading(s[1],r)} ${r.unit}, ${i(ut(s[1],r.limits))}`,...a.map(u=>Ho(u,r,n,i))].join(" · ")}legend({say:n},i){let r=[...new Set(i.diary.map(o=>o.kind))].sort();return m`<ul class="legend">
      ${r.map(o=>m`<li><svg viewBox="-7 -7 14 14" aria-hidden="true">${hn(o)}</svg>${n(o)}</li>`)}
      ${this.overlay==="none"?g:m`<li><svg viewBox="-7 -7 14 14" aria-hidden="true"><path class="overlay" d="M-7,0H7"></path></svg>${n(`overlay_${this.overlay}`)}</li>`}
    </ul>`}onKey(n,i){let{readings:r,looked:o}=i,s=o?r.indexOf(o):r.length,u={ArrowLeft:s-1,ArrowRight:s+1,PageUp:s-12,PageDown:s+12,Home:0,End:r.length-1}[n.key];u!==void 0&&(n.preventDefault(),this.lookedTime=r[Math.min(Math.max(u,0),r.length-1)]?.[0])}onDown(n){this.touched=n.pointerType==="touch"?{x:n.clientX,at:n.timeStamp}:void 0}onMove(n,i){let r=n.currentTarget.getBoundingClientRect().left,o=oe(i.start,i.end,_i(this.sized.size));this.lookedTime=Kn(i.readings,o.invert(n.clientX-r))?.[0]}onUp(n,i){let{touched:r}=this;if(this.touched=void 0,!r||n.timeStamp-r.at>ml)return;let o=n.clientX-r.x;Math.abs(o)<fl||(o>0||this.end!==void 0)&&this.move(o>0?-1:1,i)}onLeave(n){n.pointerType==="mouse"&&(this.lookedTime=void 0)}};I.styles=[se,dn,$`
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
        color: var(--error-color, #db4437);
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
      .readout {
        min-height: 20px;
        font-size: 13px;
        line-height: 20px;
      }
      .chart {
        position: relative;
        flex: 1;
        min-height: 230px;
        max-height: 480px;
      }
      .chart svg {
        position: absolute;
        inset: 0;
        touch-action: pan-y;
      }
      .empty {
        position: absolute;
        inset: 0;
        display: grid;
        place-items: center;
        pointer-events: none;
      }
      .midnight {
        stroke: var(--quiet);
        opacity: 0.5;
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
        stroke-linecap: round;
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
      .cursor {
        fill: none;
        stroke: var(--text);
      }
      .marker,
      .lasting {
        fill: var(--text);
        stroke: var(--paper);
        stroke-width: 1;
        fill-rule: evenodd;
      }
      .lasting {
        opacity: 0.5;
      }
      .alert {
        fill: var(--low);
      }
      .legend svg {
        width: 14px;
      }
    `],x([A()],I.prototype,"hours",2),x([A()],I.prototype,"overlay",2),x([A()],I.prototype,"end",2),x([A()],I.prototype,"lookedTime",2),I=x([Te("dexcom-glucose-card")],I);function pl(e,t){return t>=e.time-jo&&t<=(e.end??e.time)+jo}function gl(e,t){let n=e.states[vt(e,t).get("binary_sensor.stale_data")??""];return n?e.formatEntityAttributeValue(n,"reason"):""}var _l=["p5_mg_dl","p25_mg_dl","p50_mg_dl","p75_mg_dl","p95_mg_dl"],bi=1440,yl=[0,6,12,18,24],$t={left:34,right:10,top:8,bottom:20};function Fo(e){let[t,n]=[e[0],e.at(-1)];if(!t||!n)return[];let i=bi/e.length/2,r={...t};for(let o of _l)r[o]=vl(t[o],n[o]);return[{...r,minute_of_day:0},...e.map(o=>({...o,minute_of_day:o.minute_of_day+i})),{...r,minute_of_day:bi}]}function xi(e,t){return t.hour($e(86400+e*3600,t.zone))}function Bo(e,t,n,i,r){let o={left:$t.left,right:Math.max(n.width-$t.right,$t.left+1),top:$t.top,bottom:n.height-$t.bottom},s=Fo(e),a=s.map(d=>[d.minute_of_day,d.p95_mg_dl??0]),u=oe(0,bi,o),l=je(a,i.limits,o);return v`
    ${cn(o,l,i,r)}
    ${bl(o,u,r)}
    <path class="outer" d=${Uo(s,"p5_mg_dl","p95_mg_dl",u,l)}></path>
    <path class="inner" d=${Uo(s,"p25_mg_dl","p75_mg_dl",u,l)}></path>
    <path class="before" d=${Vo(Fo(t),u,l)}></path>
    <path class="median" d=${Vo(s,u,l)}></path>`}function vl(e,t){return e===null||t===null?null:(e+t)/2}function Uo(e,t,n,i,r){return fr(s=>i(s.minute_of_day),s=>r(s[t]??0),s=>r(s[n]??0)).defined(s=>s[t]!==null&&s[n]!==null).curve(Yn).digits(1)(e)??""}function Vo(e,t,n){return dt(r=>t(r.minute_of_day),r=>n(r.p50_mg_dl??0)).defined(r=>r.p50_mg_dl!==null).curve(Yn).digits(1)(e)??""}function bl(e,t,n){return yl.map(i=>{let r=t(i*60),o=i===0?"start":i===24?"end":"middle";return v`
      <line class="tick" x1=${r} x2=${r} y1=${e.top} y2=${e.bottom}></line>
      <text x=${r} y=${e.bottom+14} text-anchor=${o}>${xi(i,n)}</text>`})}var mn=$`
  ${dn}
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
`;var xl=[0,3,6,9,12,15,18,21];function Ze({start:e,end:t},n){let i={day:"numeric",month:"short",year:"numeric"};return[e,t].map(r=>n.date(Date.parse(r)/1e3,i)).join(" – ")}function _n(e,t,n){return n("labelled",{label:n("previous"),value:Ze(e,t)})}function yn(e){let{summary:t,previous:n,status:i,format:r,say:o}=e,s=On(t);if(!s){let{active_percent:u}=t,l=r.percent(u<70?Math.min(u,69):u);return m`<div class="message" role="status">
      <strong>${o("not_enough_data")}</strong><br>${o("not_enough_data_detail",{percent:l})}
    </div>`}let a=On(n);return m`<div class="bands upright">
    ${Qi(s,r,o)}
    <ul>
      ${s.map((u,l)=>{let{band:d,percent:c,shown:h}=u,f=Ot(d,i.limits,i,r,o);if(f===void 0)return g;let p=a?.[l];return m`<li>
            <i class="fill ${d}" aria-hidden="true"></i>
            <span class="name">${o(d)}, <span class="quiet">${f}</span></span>
            <strong>${r.shownPercent(h)}</strong>
            <span class="quiet small">${Ji(u,o)}</span>
            ${Yo([c,r.shownPercent(h)],p&&[p.percent,r.shownPercent(p.shown)],o)}
          </li>`}).reverse()}
    </ul>
  </div>`}function vn(e){let{summary:t,format:n,say:i,status:r}=e,o=u=>n.mean(u,r),s=u=>n.shownPercent({value:te(u,1),digits:1,sign:""}),a=t.mean_mg_dl!==null;return m`<dl class="figures">
    ${gn(e,"mean","mean_mg_dl",o,r.unit)}
    ${gn(e,"gmi","gmi_percent",s,"",a?i("gmi_needs"):"")}
    ${gn(e,"cv","cv_percent",s)}
    ${gn(e,"active","active_percent",u=>n.percent(u))}
  </dl>`}function bn(e,t){let{summary:n,previous:i,status:r,format:o,say:s}=e;return n.profile.every(a=>a.p50_mg_dl===null)?m``:m`<figure>
    <figcaption>${s("profile")} <span class="quiet small">${r.unit}</span></figcaption>
    <div class="chart">${t.width>0?m`<svg viewBox="0 0 ${t.width} ${t.height}" role="img" aria-label=${wl(e)}>
            ${Bo(n.profile,i?.profile??[],t,r,o)}
          </svg>`:g}</div>
    <ul class="legend">
      ${pn(v`<path class="median" d="M0,6H20"></path>`,s("median"))}
      ${pn(v`<path class="inner" d="M0,1H20V11H0Z"></path>`,`${o.number(25)}–${o.percent(75)}`)}
      ${pn(v`<path class="outer" d="M0,1H20V11H0Z"></path>`,`${o.number(5)}–${o.percent(95)}`)}
      ${i?.mean_mg_dl==null?g:pn(v`<path class="before" d="M0,6H20"></path>`,s("labelled",{label:s("previous"),value:s("median")}))}
    </ul>
  </figure>`}function pn(e,t){return m`<li><svg viewBox="0 0 20 12" aria-hidden="true">${e}</svg>${t}</li>`}function wl({summary:e,status:t,format:n,say:i}){let o=`${xl.map(s=>{let a=e.profile.find(u=>u.minute_of_day>=s*60)?.p50_mg_dl;return`${xi(s,n)} ${a==null?"–":n.glucose(a,t)}`}).join(", ")} ${t.unit}`;return`${i("profile")}. ${i("labelled",{label:i("median"),value:o})}`}function gn({summary:e,previous:t,say:n},i,r,o,s="",a=""){let[u,l]=[e[r],t?.[r]];return m`<div>
    <dt class="quiet">${n(i)}</dt>
    <dd>
      ${u===null?m`<span class="quiet small">${n("not_enough_data")}${a&&m`<br>${a}`}</span>`:m`<strong>${o(u)}</strong> <span class="quiet small">${s}</span>
              ${Yo([u,o(u)],l==null?void 0:[l,o(l)],n)}`}
    </dd>
  </div>`}function Yo(e,t,n){if(!t)return m`<span></span>`;let i=e[1]===t[1]?"=":e[0]>t[0]?"↑":"↓";return m`<span class="quiet small before-value"><span aria-hidden="true">${i}</span>
    ${n("value_before",{value:t[1]})}</span>`}var xn=$`
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
  .bands li strong {
    text-align: end;
  }
  .bands li .small {
    grid-column: 2;
  }
  .bands li .before-value {
    grid-column: 3;
  }
  .before-value {
    white-space: nowrap;
    text-align: end;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(96px, 1fr));
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
  .figures .before-value {
    display: block;
    text-align: start;
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
`;var ke={width:210/25.4*96,height:297/25.4*96},Ko=14,$l={width:700,height:350},Xe={width:92,height:66};function wi({days:e},t){let[n]=e.slice(-Ko);return n?Ke(n.day,t):Date.now()/1e3}function Wo(e,t){let{format:n,language:i,name:r,say:o,summary:s}=t;e.documentElement.lang=i,e.title=`${o("report")} – ${r} – ${Ze(s,n)}`,zt(kl(t),e.body,{creationScope:e})}function kl(e){let{format:t,name:n,previous:i,say:r,summary:o}=e;return m`<style>${Al}</style>
    <header>
      <div>
        <h1>${r("report")}</h1>
        <div class="account">${n}</div>
      </div>
      <div class="period">
        <strong>${Ze(o,t)}</strong>
        ${i&&m`<div class="quiet small">${_n(i,t,r)}</div>`}
      </div>
    </header>
    <section class="numbers">
      ${yn(e)}
      <div class="side">${vn(e)} ${Sl(e)}</div>
    </section>
    ${bn(e,$l)}
    <section>
      <h2>${r("daily_traces")} <span class="quiet small">${r("in_range")}</span></h2>
      <ol class="days">${o.days.slice(-Ko).map(s=>Ml(s,e))}</ol>
    </section>`}function Sl({format:e,say:t,summary:n}){let i=n.diary?.totals;if(!i)return g;let r=(Date.parse(n.end)-Date.parse(n.start))/1e3/86400,o=a=>`${e.number(a,1)} U`,s=[[t("carbs"),i.carbs_g,a=>`${e.number(a)} g`],[t("insulin"),i.insulin_units,o],[`${t("insulin")}, ${t("fast_acting")}`,i.insulin_fast_units,o],[`${t("insulin")}, ${t("long_acting")}`,i.insulin_long_units,o],[t("exercise"),i.exercise_minutes,a=>Ne(a*60,t)],[t("entries"),i.entries,a=>e.number(a)]];return m`<table>
    <caption>${t("totals")}</caption>
    ${s.map(([a,u,l])=>m`<tr>
        <th scope="row">${a}</th>
        <td>${u===null?"–":l(u)}</td>
        <td class="quiet">${u===null?g:t("day_average",{amount:l(u/r)})}</td>
      </tr>`)}
  </table>`}function Ml({day:e,metrics:t},n){let{format:i,readings:r,status:o,zone:s}=n,a=Ke(e,s),u=X(a,s,1),l=be([a,u],[0,Xe.width]),d=be([40,400],[Xe.height,0]).clamp(!0),{low_mg_dl:c,high_mg_dl:h}=o.limits,f=t.in_range_percent;return m`<li>
    <div><span>${i.day(Ke(e,i.zone))}</span> <strong>${f===null?"–":i.percent(f)}</strong></div>
    <svg viewBox="0 0 ${Xe.width} ${Xe.height}" aria-hidden="true">
      <rect class="target" width=${Xe.width} y=${d(h)} height=${d(c)-d(h)}></rect>
      ${[c,h].map(p=>v`<line class="limit" x2=${Xe.width} y1=${d(p)} y2=${d(p)}></line>`)}
      <path class="trace" d=${pe(ie(r??[],a,u),l,d)}></path>
    </svg>
  </li>`}var Al=[se.cssText.replaceAll(":host",":root"),Ht.cssText,mn.cssText,xn.cssText,$`
    @page {
      size: A4;
      margin: 0;
    }
    :root {
      background: #fff;
    }
    body {
      box-sizing: border-box;
      display: flex;
      flex-direction: column;
      justify-content: space-between;
      width: 210mm;
      height: 296.5mm;
      margin: 0;
      padding: 12mm;
      overflow: hidden;
      background: #fff;
      color: #000;
      font: 13px / 1.3 Roboto, "Noto Sans", Arial, sans-serif;
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    header {
      display: flex;
      justify-content: space-between;
      align-items: end;
      border-bottom: 2px solid #000;
      padding-bottom: 6px;
    }
    h1 {
      margin: 0;
      font-size: 22px;
    }
    .account {
      font-size: 15px;
    }
    .period {
      text-align: end;
    }
    .numbers {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 10mm;
    }
    .side {
      display: grid;
      gap: 12px;
      align-content: start;
    }
    .figures {
      grid-template-columns: 1fr 1fr;
    }
    table {
      border-collapse: collapse;
      font-size: 12px;
    }
    h2,
    caption,
    figcaption {
      font-size: 15px;
      font-weight: 500;
      text-align: start;
    }
    caption {
      padding-bottom: 4px;
    }
    th {
      text-align: start;
      font-weight: 400;
    }
    td {
      text-align: end;
      padding-inline-start: 8px;
    }
    th,
    td {
      border-top: 1px solid #ddd;
      padding-block: 2px;
    }
    .chart svg {
      position: static;
    }
    .days {
      display: grid;
      grid-template-columns: repeat(7, 1fr);
      gap: 8px 6px;
      margin: 4px 0 0;
      padding: 0;
      list-style: none;
      font-size: 10px;
    }
    .days div {
      display: flex;
      justify-content: space-between;
    }
    .days svg {
      border: 1px solid #ccc;
    }
    .trace {
      fill: none;
      stroke: #000;
      stroke-width: 1;
    }
  `.cssText].join("");var Zo=[7,14,30,90],$i=14,Tl=32,El=96,q=class extends H{constructor(){super(...arguments);this.days=$i;this.failed=!1;this.printing=!1;this.sized=new We(this,".chart")}setConfig(n){super.setConfig(n),this.days=Number(n.days??$i),this.answer=void 0,this.asked=void 0,this.settled=void 0}static getConfigForm(){return Be([Ue,Ve,we("days",Zo,$i)])}static getStubConfig(n){return Ye(n,q.getConfigForm())}getGridOptions(){return{columns:"full",rows:"auto",min_columns:6}}getCardSize(){return 9}updated(n){super.updated(n),n.has("printing")&&this.printing&&this.renderRoot.querySelector("dialog")?.showModal(),this.fillPage()}draw(n,i){let{format:r,hass:o,say:s}=n;this.ask(n);let a=this.view(n),u=i.title??K(o,i.entity);return m`<ha-card>
      ${n.notice}
      <header>
        <h2>${u}</h2>
        <nav>
          <div role="group" aria-label=${s("days")}>
            ${Zo.map(l=>m`<button aria-pressed=${l===this.days} @click=${()=>{this.days=l}}>${s("days_short",{count:l})}</button>`)}
          </div>
          <button ?disabled=${!a} aria-haspopup="dialog" @click=${()=>{this.printing=!0}}>${s("print")}</button>
        </nav>
      </header>
      ${this.failed?m`<div role="alert">${s("failed")}</div>`:g}
      ${a?m`<div class="quiet small">${Ze(a.summary,r)}${a.previous&&` · ${_n(a.previous,r,s)}`}</div>
            <div class="parts" aria-busy=${this.asked!==void 0}>
              <div class="numbers">${yn(a)} ${vn(a)}</div>
              ${bn(a,this.sized.size)}
            </div>`:this.withoutSummary(n)}
      ${a&&this.printing?this.dialog(n,a,K(o,i.entity)):g}
    </ha-card>`}withoutSummary({say:n}){if(this.failed)return m``;let i=this.answer?"no_readings":"loading";return m`<div class="message" role="status">${n(i)}</div>`}ask({feed:n}){let i=n.summary(this.days);i!==this.asked&&(this.asked=i===this.settled?void 0:i,this.asked&&i.then(r=>this.settle(i,r),()=>this.settle(i,void 0)))}settle(n,i){n===this.asked&&(this.asked=void 0,this.settled=n,this.failed=i===void 0,i&&(this.answer=i),this.requestUpdate())}view({feed:n,format:i,say:r}){let{summary:o,previous:s}=this.answer??{};if(o)return{summary:o,previous:s??null,status:n.status,format:i,say:r}}dialog({feed:n,hass:i,say:r},o,s){let a=i.config.time_zone,u=n.has(wi(o.summary,a))?n.readings:void 0;n.need(wi(o.summary,a)),this.drawPage=d=>Wo(d,{...o,name:s,zone:a,readings:u,language:i.locale.language});let l=Math.min(1,(window.innerWidth-Tl)/ke.width,(window.innerHeight-El)/ke.height);return m`<dialog aria-label=${r("report")} @close=${()=>{this.printing=!1}}>
      <nav>
        <button class="main" autofocus @click=${()=>this.frame?.contentWindow?.print()}>${r("print")}</button>
        <button @click=${()=>this.renderRoot.querySelector("dialog")?.close()}>${r("close")}</button>
      </nav>
      <div class="paper" style="width:${ke.width*l}px;height:${ke.height*l}px">
        <iframe title=${r("report")} tabindex="-1" width=${ke.width} height=${ke.height}
          style="transform:scale(${l})" @load=${()=>this.fillPage()}></iframe>
      </div>
    </dialog>`}get frame(){return this.renderRoot.querySelector("iframe")}fillPage(){let n=this.frame?.contentDocument;n&&this.drawPage?.(n)}};q.styles=[se,Ht,mn,xn,$`
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
      @container (min-width: 640px) {
        .parts {
          grid-template-columns: minmax(290px, 2fr) 3fr;
          gap: 24px;
        }
      }
      dialog {
        padding: 8px 16px 16px;
        border: 0;
        border-radius: 12px;
        background: var(--paper);
        color: var(--text);
        max-width: none;
        max-height: none;
        overflow: hidden;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 0.6);
      }
      dialog nav {
        margin: 0 0 8px;
      }
      .main {
        padding: 0 20px;
        background: color-mix(in srgb, var(--accent) 18%, transparent);
        color: var(--text);
      }
      .paper {
        overflow: hidden;
        background: #fff;
        box-shadow: 0 0 0 1px var(--line);
      }
      iframe {
        border: 0;
        transform-origin: 0 0;
      }
    `],x([A()],q.prototype,"days",2),x([A()],q.prototype,"answer",2),x([A()],q.prototype,"failed",2),x([A()],q.prototype,"printing",2),q=x([Te("dexcom-profile-card")],q);var Nl=["glucose_card","profile_card","days_card"],Xo="https://github.com/dexcom-api/home-assistant-dexcom-api#cards";function Jo(e){e.customCards??=[],e.customCards.push(...Nl.map(Rl)),e.customStrategies??=[],e.customStrategies.push({type:"dexcom-api",strategyType:"dashboard",get name(){return W("dashboard")},get description(){return W("dashboard_description")},documentationURL:Xo})}function Rl(e){let t=`dexcom-${e.replace("_","-")}`;return{type:t,get name(){return W(e)},get description(){return W(`${e}_description`)},preview:!0,documentationURL:Xo,getEntitySuggestion:(n,i)=>Fe(n).includes(i)?{config:{type:`custom:${t}`,entity:i}}:null}}var Dl="mdi:chart-bell-curve-cumulative",Qo=4,Cl=`/config/integrations/dashboard/add?domain=${Y}`,Pl={latest_reading:["sensor.trend","sensor.rate_of_change","sensor.glucose_range","sensor.last_reading","binary_sensor.stale_data"],sensor:["sensor.sensor_started","sensor.sensor_ends","sensor.last_calibration","sensor.meter_value","sensor.transmitter","sensor.transmitter_ends"],diary:["sensor.carbs_today","sensor.insulin_today","sensor.insulin_fast_today","sensor.insulin_long_today","sensor.exercise_today","sensor.last_carbs","sensor.last_insulin","sensor.last_exercise","calendar.diary"]},zl={"sensor.meter_value":["state","time"]},wn=class extends HTMLElement{static{this.noEditor=!0}static async generate(t,n){let i=bt(n),r=Fe(n).map(o=>Ll(n,o,i));return{views:r.length>0?r:[Ol(i)]}}static getCreateSuggestions(t){return{title:bt(t)("dashboard"),icon:Dl}}};function es(e,t,n){return{title:e,path:t,type:"sections",max_columns:Qo,dense_section_placement:!0,sections:n}}function Ll(e,t,n){return es(K(e,t),t.replace("sensor.",""),[kt([{type:"custom:dexcom-glucose-card",entity:t}],Qo),kt([{type:"custom:dexcom-days-card",entity:t}],2),kt([{type:"custom:dexcom-profile-card",entity:t}],2),...Hl(vt(e,t),n)])}function Ol(e){let t=`${e("no_account")} [${e("add_account")}](${Cl})`;return es(e("dashboard"),"glucose",[kt([{type:"markdown",content:t}])])}function Hl(e,t){return Object.entries(Pl).map(([n,i])=>({heading:t(n),cards:i.flatMap(r=>Il(r,e.get(r))??[])})).filter(({cards:n})=>n.length>0).map(({heading:n,cards:i})=>kt([{type:"heading",heading:n},...i]))}function Il(e,t){if(!t)return;if(t.startsWith("calendar."))return{type:"calendar",entities:[t],initial_view:"listWeek"};let n=zl[e],i={type:"tile",entity:t,name:{type:"entity"}};return n?{...i,state_content:n}:i}function kt(e,t=1){return{type:"grid",column_span:t,cards:e}}customElements.define("ll-strategy-dashboard-dexcom-api",wn);Jo(window);
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
*/
