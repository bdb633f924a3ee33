var is=Object.defineProperty;var rs=Object.getOwnPropertyDescriptor;var x=(e,t,n,i)=>{for(var r=i>1?void 0:i?rs(t,n):t,o=e.length-1,s;o>=0;o--)(s=e[o])&&(r=(i?s(t,n,r):s(r))||r);return i&&r&&is(t,n,r),r};var Rt=globalThis,Dt=Rt.ShadowRoot&&(Rt.ShadyCSS===void 0||Rt.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,kn=Symbol(),Ti=new WeakMap,et=class{constructor(t,n,i){if(this._$cssResult$=!0,i!==kn)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=n}get styleSheet(){let t=this.o,n=this.t;if(Dt&&t===void 0){let i=n!==void 0&&n.length===1;i&&(t=Ti.get(n)),t===void 0&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),i&&Ti.set(n,t))}return t}toString(){return this.cssText}},Ni=e=>new et(typeof e=="string"?e:e+"",void 0,kn),$=(e,...t)=>{let n=e.length===1?e[0]:t.reduce((i,r,o)=>i+(s=>{if(s._$cssResult$===!0)return s.cssText;if(typeof s=="number")return s;throw Error("Value passed to 'css' function must be a 'css' function result: "+s+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(r)+e[o+1],e[0]);return new et(n,e,kn)},Ei=(e,t)=>{if(Dt)e.adoptedStyleSheets=t.map(n=>n instanceof CSSStyleSheet?n:n.styleSheet);else for(let n of t){let i=document.createElement("style"),r=Rt.litNonce;r!==void 0&&i.setAttribute("nonce",r),i.textContent=n.cssText,e.appendChild(i)}},Sn=Dt?e=>e:e=>e instanceof CSSStyleSheet?(t=>{let n="";for(let i of t.cssRules)n+=i.cssText;return Ni(n)})(e):e;var{is:os,defineProperty:ss,getOwnPropertyDescriptor:as,getOwnPropertyNames:ls,getOwnPropertySymbols:us,getPrototypeOf:cs}=Object,Ct=globalThis,Ri=Ct.trustedTypes,ds=Ri?Ri.emptyScript:"",hs=Ct.reactiveElementPolyfillSupport,tt=(e,t)=>e,nt={toAttribute(e,t){switch(t){case Boolean:e=e?ds:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},zt=(e,t)=>!os(e,t),Di={attribute:!0,type:String,converter:nt,reflect:!1,useDefault:!1,hasChanged:zt};Symbol.metadata??=Symbol("metadata"),Ct.litPropertyMetadata??=new WeakMap;var Y=class extends HTMLElement{static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(t,n=Di){if(n.state&&(n.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((n=Object.create(n)).wrapped=!0),this.elementProperties.set(t,n),!n.noAccessor){let i=Symbol(),r=this.getPropertyDescriptor(t,i,n);r!==void 0&&ss(this.prototype,t,r)}}static getPropertyDescriptor(t,n,i){let{get:r,set:o}=as(this.prototype,t)??{get(){return this[n]},set(s){this[n]=s}};return{get:r,set(s){let a=r?.call(this);o?.call(this,s),this.requestUpdate(t,a,i)},configurable:!0,enumerable:!0}}static getPropertyOptions(t){return this.elementProperties.get(t)??Di}static _$Ei(){if(this.hasOwnProperty(tt("elementProperties")))return;let t=cs(this);t.finalize(),t.l!==void 0&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}static finalize(){if(this.hasOwnProperty(tt("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(tt("properties"))){let n=this.properties,i=[...ls(n),...us(n)];for(let r of i)this.createProperty(r,n[r])}let t=this[Symbol.metadata];if(t!==null){let n=litPropertyMetadata.get(t);if(n!==void 0)for(let[i,r]of n)this.elementProperties.set(i,r)}this._$Eh=new Map;for(let[n,i]of this.elementProperties){let r=this._$Eu(n,i);r!==void 0&&this._$Eh.set(r,n)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(t){let n=[];if(Array.isArray(t)){let i=new Set(t.flat(1/0).reverse());for(let r of i)n.unshift(Sn(r))}else t!==void 0&&n.push(Sn(t));return n}static _$Eu(t,n){let i=n.attribute;return i===!1?void 0:typeof i=="string"?i:typeof t=="string"?t.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(t=>this.enableUpdating=t),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(t=>t(this))}addController(t){(this._$EO??=new Set).add(t),this.renderRoot!==void 0&&this.isConnected&&t.hostConnected?.()}removeController(t){this._$EO?.delete(t)}_$E_(){let t=new Map,n=this.constructor.elementProperties;for(let i of n.keys())this.hasOwnProperty(i)&&(t.set(i,this[i]),delete this[i]);t.size>0&&(this._$Ep=t)}createRenderRoot(){let t=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return Ei(t,this.constructor.elementStyles),t}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(t=>t.hostConnected?.())}enableUpdating(t){}disconnectedCallback(){this._$EO?.forEach(t=>t.hostDisconnected?.())}attributeChangedCallback(t,n,i){this._$AK(t,i)}_$ET(t,n){let i=this.constructor.elementProperties.get(t),r=this.constructor._$Eu(t,i);if(r!==void 0&&i.reflect===!0){let o=(i.converter?.toAttribute!==void 0?i.converter:nt).toAttribute(n,i.type);this._$Em=t,o==null?this.removeAttribute(r):this.setAttribute(r,o),this._$Em=null}}_$AK(t,n){let i=this.constructor,r=i._$Eh.get(t);if(r!==void 0&&this._$Em!==r){let o=i.getPropertyOptions(r),s=typeof o.converter=="function"?{fromAttribute:o.converter}:o.converter?.fromAttribute!==void 0?o.converter:nt;this._$Em=r;let a=s.fromAttribute(n,o.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(t,n,i,r=!1,o){if(t!==void 0){let s=this.constructor;if(r===!1&&(o=this[t]),i??=s.getPropertyOptions(t),!((i.hasChanged??zt)(o,n)||i.useDefault&&i.reflect&&o===this._$Ej?.get(t)&&!this.hasAttribute(s._$Eu(t,i))))return;this.C(t,n,i)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(t,n,{useDefault:i,reflect:r,wrapped:o},s){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,s??n??this[t]),o!==!0||s!==void 0)||(this._$AL.has(t)||(this.hasUpdated||i||(n=void 0),this._$AL.set(t,n)),r===!0&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(n){Promise.reject(n)}let t=this.scheduleUpdate();return t!=null&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[r,o]of this._$Ep)this[r]=o;this._$Ep=void 0}let i=this.constructor.elementProperties;if(i.size>0)for(let[r,o]of i){let{wrapped:s}=o,a=this[r];s!==!0||this._$AL.has(r)||a===void 0||this.C(r,void 0,o,a)}}let t=!1,n=this._$AL;try{t=this.shouldUpdate(n),t?(this.willUpdate(n),this._$EO?.forEach(i=>i.hostUpdate?.()),this.update(n)):this._$EM()}catch(i){throw t=!1,this._$EM(),i}t&&this._$AE(n)}willUpdate(t){}_$AE(t){this._$EO?.forEach(n=>n.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(t){return!0}update(t){this._$Eq&&=this._$Eq.forEach(n=>this._$ET(n,this[n])),this._$EM()}updated(t){}firstUpdated(t){}};Y.elementStyles=[],Y.shadowRootOptions={mode:"open"},Y[tt("elementProperties")]=new Map,Y[tt("finalized")]=new Map,hs?.({ReactiveElement:Y}),(Ct.reactiveElementVersions??=[]).push("2.1.2");var Dn=globalThis,Ci=e=>e,Pt=Dn.trustedTypes,zi=Pt?Pt.createPolicy("lit-html",{createHTML:e=>e}):void 0,qi="$lit$",Q=`lit$${Math.random().toFixed(9).slice(2)}$`,ji="?"+Q,fs=`<${ji}>`,he=document,rt=()=>he.createComment(""),ot=e=>e===null||typeof e!="object"&&typeof e!="function",Cn=Array.isArray,ms=e=>Cn(e)||typeof e?.[Symbol.iterator]=="function",Mn=`[ 	
\f\r]`,it=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Pi=/-->/g,Li=/>/g,ce=RegExp(`>|${Mn}(?:([^\\s"'>=/]+)(${Mn}*=${Mn}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Oi=/'/g,Hi=/"/g,Gi=/^(?:script|style|textarea|title)$/i,zn=e=>(t,...n)=>({_$litType$:e,strings:t,values:n}),m=zn(1),v=zn(2),Kl=zn(3),fe=Symbol.for("lit-noChange"),p=Symbol.for("lit-nothing"),Ii=new WeakMap,de=he.createTreeWalker(he,129);function Fi(e,t){if(!Cn(e)||!e.hasOwnProperty("raw"))throw Error("invalid template strings array");return zi!==void 0?zi.createHTML(t):t}var ps=(e,t)=>{let n=e.length-1,i=[],r,o=t===2?"<svg>":t===3?"<math>":"",s=it;for(let a=0;a<n;a++){let u=e[a],l,d,c=-1,h=0;for(;h<u.length&&(s.lastIndex=h,d=s.exec(u),d!==null);)h=s.lastIndex,s===it?d[1]==="!--"?s=Pi:d[1]!==void 0?s=Li:d[2]!==void 0?(Gi.test(d[2])&&(r=RegExp("</"+d[2],"g")),s=ce):d[3]!==void 0&&(s=ce):s===ce?d[0]===">"?(s=r??it,c=-1):d[1]===void 0?c=-2:(c=s.lastIndex-d[2].length,l=d[1],s=d[3]===void 0?ce:d[3]==='"'?Hi:Oi):s===Hi||s===Oi?s=ce:s===Pi||s===Li?s=it:(s=ce,r=void 0);let f=s===ce&&e[a+1].startsWith("/>")?" ":"";o+=s===it?u+fs:c>=0?(i.push(l),u.slice(0,c)+qi+u.slice(c)+Q+f):u+Q+(c===-2?a:f)}return[Fi(e,o+(e[n]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),i]},st=class e{constructor({strings:t,_$litType$:n},i){let r;this.parts=[];let o=0,s=0,a=t.length-1,u=this.parts,[l,d]=ps(t,n);if(this.el=e.createElement(l,i),de.currentNode=this.el.content,n===2||n===3){let c=this.el.content.firstChild;c.replaceWith(...c.childNodes)}for(;(r=de.nextNode())!==null&&u.length<a;){if(r.nodeType===1){if(r.hasAttributes())for(let c of r.getAttributeNames())if(c.endsWith(qi)){let h=d[s++],f=r.getAttribute(c).split(Q),g=/([.?@])?(.*)/.exec(h);u.push({type:1,index:o,name:g[2],strings:f,ctor:g[1]==="."?Tn:g[1]==="?"?Nn:g[1]==="@"?En:Ae}),r.removeAttribute(c)}else c.startsWith(Q)&&(u.push({type:6,index:o}),r.removeAttribute(c));if(Gi.test(r.tagName)){let c=r.textContent.split(Q),h=c.length-1;if(h>0){r.textContent=Pt?Pt.emptyScript:"";for(let f=0;f<h;f++)r.append(c[f],rt()),de.nextNode(),u.push({type:2,index:++o});r.append(c[h],rt())}}}else if(r.nodeType===8)if(r.data===ji)u.push({type:2,index:o});else{let c=-1;for(;(c=r.data.indexOf(Q,c+1))!==-1;)u.push({type:7,index:o}),c+=Q.length-1}o++}}static createElement(t,n){let i=he.createElement("template");return i.innerHTML=t,i}};function Me(e,t,n=e,i){if(t===fe)return t;let r=i!==void 0?n._$Co?.[i]:n._$Cl,o=ot(t)?void 0:t._$litDirective$;return r?.constructor!==o&&(r?._$AO?.(!1),o===void 0?r=void 0:(r=new o(e),r._$AT(e,n,i)),i!==void 0?(n._$Co??=[])[i]=r:n._$Cl=r),r!==void 0&&(t=Me(e,r._$AS(e,t.values),r,i)),t}var An=class{constructor(t,n){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=n}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){let{el:{content:n},parts:i}=this._$AD,r=(t?.creationScope??he).importNode(n,!0);de.currentNode=r;let o=de.nextNode(),s=0,a=0,u=i[0];for(;u!==void 0;){if(s===u.index){let l;u.type===2?l=new at(o,o.nextSibling,this,t):u.type===1?l=new u.ctor(o,u.name,u.strings,this,t):u.type===6&&(l=new Rn(o,this,t)),this._$AV.push(l),u=i[++a]}s!==u?.index&&(o=de.nextNode(),s++)}return de.currentNode=he,r}p(t){let n=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(t,i,n),n+=i.strings.length-2):i._$AI(t[n])),n++}},at=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,n,i,r){this.type=2,this._$AH=p,this._$AN=void 0,this._$AA=t,this._$AB=n,this._$AM=i,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,n=this._$AM;return n!==void 0&&t?.nodeType===11&&(t=n.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,n=this){t=Me(this,t,n),ot(t)?t===p||t==null||t===""?(this._$AH!==p&&this._$AR(),this._$AH=p):t!==this._$AH&&t!==fe&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):ms(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==p&&ot(this._$AH)?this._$AA.nextSibling.data=t:this.T(he.createTextNode(t)),this._$AH=t}$(t){let{values:n,_$litType$:i}=t,r=typeof i=="number"?this._$AC(t):(i.el===void 0&&(i.el=st.createElement(Fi(i.h,i.h[0]),this.options)),i);if(this._$AH?._$AD===r)this._$AH.p(n);else{let o=new An(r,this),s=o.u(this.options);o.p(n),this.T(s),this._$AH=o}}_$AC(t){let n=Ii.get(t.strings);return n===void 0&&Ii.set(t.strings,n=new st(t)),n}k(t){Cn(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,i,r=0;for(let o of t)r===n.length?n.push(i=new e(this.O(rt()),this.O(rt()),this,this.options)):i=n[r],i._$AI(o),r++;r<n.length&&(this._$AR(i&&i._$AB.nextSibling,r),n.length=r)}_$AR(t=this._$AA.nextSibling,n){for(this._$AP?.(!1,!0,n);t!==this._$AB;){let i=Ci(t).nextSibling;Ci(t).remove(),t=i}}setConnected(t){this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},Ae=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,n,i,r,o){this.type=1,this._$AH=p,this._$AN=void 0,this.element=t,this.name=n,this._$AM=r,this.options=o,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=p}_$AI(t,n=this,i,r){let o=this.strings,s=!1;if(o===void 0)t=Me(this,t,n,0),s=!ot(t)||t!==this._$AH&&t!==fe,s&&(this._$AH=t);else{let a=t,u,l;for(t=o[0],u=0;u<o.length-1;u++)l=Me(this,a[i+u],n,u),l===fe&&(l=this._$AH[u]),s||=!ot(l)||l!==this._$AH[u],l===p?t=p:t!==p&&(t+=(l??"")+o[u+1]),this._$AH[u]=l}s&&!r&&this.j(t)}j(t){t===p?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,t??"")}},Tn=class extends Ae{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===p?void 0:t}},Nn=class extends Ae{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==p)}},En=class extends Ae{constructor(t,n,i,r,o){super(t,n,i,r,o),this.type=5}_$AI(t,n=this){if((t=Me(this,t,n,0)??p)===fe)return;let i=this._$AH,r=t===p&&i!==p||t.capture!==i.capture||t.once!==i.once||t.passive!==i.passive,o=t!==p&&(i===p||r);r&&this.element.removeEventListener(this.name,this,i),o&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}},Rn=class{constructor(t,n,i){this.element=t,this.type=6,this._$AN=void 0,this._$AM=n,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(t){Me(this,t)}};var gs=Dn.litHtmlPolyfillSupport;gs?.(st,at),(Dn.litHtmlVersions??=[]).push("3.3.3");var Lt=(e,t,n)=>{let i=n?.renderBefore??t,r=i._$litPart$;if(r===void 0){let o=n?.renderBefore??null;i._$litPart$=r=new at(t.insertBefore(rt(),o),o,void 0,n??{})}return r._$AI(e),r};var Pn=globalThis,ee=class extends Y{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}update(t){let n=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(t),this._$Do=Lt(n,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return fe}};ee._$litElement$=!0,ee.finalized=!0,Pn.litElementHydrateSupport?.({LitElement:ee});var _s=Pn.litElementPolyfillSupport;_s?.({LitElement:ee});(Pn.litElementVersions??=[]).push("4.2.2");var Te=e=>(t,n)=>{n!==void 0?n.addInitializer(()=>{customElements.define(e,t)}):customElements.define(e,t)};var ys={attribute:!0,type:String,converter:nt,reflect:!1,hasChanged:zt},vs=(e=ys,t,n)=>{let{kind:i,metadata:r}=n,o=globalThis.litPropertyMetadata.get(r);if(o===void 0&&globalThis.litPropertyMetadata.set(r,o=new Map),i==="setter"&&((e=Object.create(e)).wrapped=!0),o.set(n.name,e),i==="accessor"){let{name:s}=n;return{set(a){let u=t.get.call(this);t.set.call(this,a),this.requestUpdate(s,u,e,!0,a)},init(a){return a!==void 0&&this.C(s,void 0,e,a),a}}}if(i==="setter"){let{name:s}=n;return function(a){let u=this[s];t.call(this,a),this.requestUpdate(s,u,e,!0,a)}}throw Error("Unsupported decorator location: "+i)};function lt(e){return(t,n)=>typeof n=="object"?vs(e,t,n):((i,r,o)=>{let s=r.hasOwnProperty(o);return r.constructor.createProperty(o,i),s?Object.getOwnPropertyDescriptor(r,o):void 0})(e,t,n)}function A(e){return lt({...e,state:!0,attribute:!1})}var ut=["very_low","low","in_range","high","very_high"];function ct(e,t){return e<t.very_low_mg_dl?"very_low":e<t.low_mg_dl?"low":e<=t.high_mg_dl?"in_range":e<=t.very_high_mg_dl?"high":"very_high"}function te(e,t=0){let n=10**t;return Math.sign(e)*Math.floor(Math.abs(e)*n+.5)/n+0}function D(e,t){return Ji(e,t,Xi(t))}function Vi(e,t){return Qi(e,t)??D(e,t)}function Bi(e,t){return Qi(e,t)??Ji(e,t,Xi(t)+1)}function Yi(e,t,n){let{very_low_mg_dl:i,low_mg_dl:r,high_mg_dl:o,very_high_mg_dl:s}=t;switch(e){case"very_low":return[{...D(i,n),sign:"<"}];case"low":return r>i?Ln(D(i,n),Ui(D(r,n),-1)):[];case"in_range":return Ln(D(r,n),D(o,n));case"high":return o<s?Ln(Ui(D(o,n),1),D(s,n)):[];case"very_high":return[{...D(s,n),sign:">"}]}}function Ki(e){if(e<=0||e>=100)return{value:e<=0?0:100,digits:0,sign:""};if(e<.05)return{value:.1,digits:1,sign:"<"};if(e>=99.5)return{value:99,digits:0,sign:">"};let t=te(e,1);return t<10?{value:t,digits:1,sign:""}:{value:te(e),digits:0,sign:""}}function Wi(e){let t=On(e,1e3);return e.map((n,i)=>{let r=t[i]/10,o=r===0||r===100?0:1;return n>0&&n<.05?{value:r,digits:o,sign:"<"}:n>=100-.05&&n<100?{value:r,digits:o,sign:">"}:{value:r,digits:o,sign:""}})}function On(e,t){let n=e.map(o=>o*(t/100)),i=n.map(o=>Math.max(Math.floor(o),o>0?1:0)),r=o=>n[o]-i[o];for(;;){let o=t-i.reduce((l,d)=>l+d,0);if(o===0)return i;let s=Math.sign(o),a=[...i.keys()].filter(l=>i[l]>(s<0?1:0));if(a.length===0)return i;let u=a.reduce((l,d)=>s*r(d)>s*r(l)?d:l);i[u]=i[u]+s}}function Zi(e){let t=Math.max(0,te(e/60));if(t<2880)return{days:0,hours:Math.floor(t/60),minutes:t%60};let n=te(t/60);return{days:Math.floor(n/24),hours:n%24,minutes:0}}function Xi({unit:e}){return e==="mg/dL"?0:1}function Ji(e,{unit_per_mg_dl:t},n){return{value:te(e*t,n),digits:n,sign:""}}function Qi(e,t){if(e<40)return{...D(40,t),sign:"<"};if(e>400)return{...D(400,t),sign:">"}}function Ui(e,t){let{value:n,digits:i}=e;return{...e,value:te(n+t/10**i,i)}}function Ln(e,t){return e.value<t.value?[e,t]:[e]}var Ne=class{constructor({locale:t,config:n}){this.language=t.language,this.zone=t.time_zone==="server"?n.time_zone:Intl.DateTimeFormat().resolvedOptions().timeZone,this.numberLanguage=xs(t.number_format,t.language),this.useGrouping=t.number_format!=="none",this.hour12=t.time_format==="12"||t.time_format!=="24"&&bs(t)}number(t,n=0){return new Intl.NumberFormat(this.numberLanguage,{useGrouping:this.useGrouping,minimumFractionDigits:n,maximumFractionDigits:n}).format(t)}amount(t){return new Intl.NumberFormat(this.numberLanguage,{useGrouping:this.useGrouping,maximumFractionDigits:2}).format(t)}glucose(t,n){return this.shown(D(t,n))}reading(t,n){return this.shown(Vi(t,n))}mean(t,n){return this.shown(Bi(t,n))}percent(t){return this.shownPercent(Ki(t))}shown({value:t,digits:n,sign:i}){return i+this.number(t,n)}shownPercent({value:t,digits:n,sign:i}){let r=new Intl.NumberFormat(this.numberLanguage,{style:"percent",minimumFractionDigits:n,maximumFractionDigits:n});return i+r.format(t/100)}time(t){return this.date(t,{hour:"numeric",minute:"2-digit"})}hour(t){return this.hour12?this.date(t,{hour:"numeric"}):this.date(t,{hour:"2-digit",minute:"2-digit"})}day(t){return this.date(t,{weekday:"short",day:"numeric",month:"short"})}weekday(t){return this.date(t,{weekday:"short"})}dayAndTime(t){return`${this.day(t)}, ${this.time(t)}`}date(t,n){return new Intl.DateTimeFormat(this.language,{...n,hourCycle:this.hour12?"h12":"h23",timeZone:this.zone}).format(t*1e3)}};function Ee(e,t){let{days:n,hours:i,minutes:r}=Zi(e);return n>0?t("duration_days",{days:n,hours:i}):i===0?t("duration_minutes",{minutes:r}):t("duration_hours",{hours:i,minutes:String(r).padStart(2,"0")})}function bs({time_format:e,language:t}){let n=e==="system"?void 0:t;return new Intl.DateTimeFormat(n,{hour:"numeric"}).resolvedOptions().hour12??!1}function xs(e,t){switch(e){case"comma_decimal":case"none":return"en-US";case"decimal_comma":return"de";case"space_comma":return"fr";case"quote_decimal":return"de-CH";case"system":return;default:return t}}var ws=1440;function Hn(e){let t=[];for(let r of ut){let o=e?.[`${r}_percent`]??null;if(o===null)return;t.push(o)}let n=Wi(t),i=On(t,ws);return ut.map((r,o)=>({band:r,percent:t[o],shown:n[o],minutesADay:i[o]}))}function er({minutesADay:e},t){return t("minutes_a_day",{duration:Ee(e*60,t)})}function Ht(e,t,n,i,r){let[o,s]=Yi(e,t,n);if(!o)return;let a=i.number(o.value,o.digits);return o.sign?r(o.sign==="<"?"below":"above",{value:a}):s?`${a}–${i.shown(s)}`:a}function tr(e,t,n){let i=e.map(({band:r,shown:o})=>`${n(r)} ${t.shownPercent(o)}`);return m`<div class="band-bar" role="img" aria-label=${i.join(", ")}>
    ${e.filter(({percent:r})=>r>0).map(({band:r,percent:o})=>m`<i class="fill ${r}" style="flex-grow:${o}"></i>`)}
  </div>`}var It=$`
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
`;var dt=Math.PI,In=2*dt,me=1e-6,$s=In-me;function nr(e){this._+=e[0];for(let t=1,n=e.length;t<n;++t)this._+=arguments[t]+e[t]}function ks(e){let t=Math.floor(e);if(!(t>=0))throw new Error(`invalid digits: ${e}`);if(t>15)return nr;let n=10**t;return function(i){this._+=i[0];for(let r=1,o=i.length;r<o;++r)this._+=Math.round(arguments[r]*n)/n+i[r]}}function ir(e,t,n,i){return e===n&&t===i}function Ss(e){let t=Math.floor(e);if(!(t<=15))return ir;let n=10**t,i=function(r){return Math.round(r*n)};return function(r,o,s,a){return i(r)===i(s)&&i(o)===i(a)}}var Re=class{constructor(t){this._x0=this._y0=this._x1=this._y1=null,this._="",this._append=t==null?nr:ks(t),this._equal=t==null?ir:Ss(t)}moveTo(t,n){this._append`M${this._x0=this._x1=+t},${this._y0=this._y1=+n}`}closePath(){this._x1!==null&&(this._x1=this._x0,this._y1=this._y0,this._append`Z`)}lineTo(t,n){this._append`L${this._x1=+t},${this._y1=+n}`}quadraticCurveTo(t,n,i,r){this._append`Q${+t},${+n},${this._x1=+i},${this._y1=+r}`}bezierCurveTo(t,n,i,r,o,s){this._append`C${+t},${+n},${+i},${+r},${this._x1=+o},${this._y1=+s}`}arcTo(t,n,i,r,o){if(t=+t,n=+n,i=+i,r=+r,o=+o,o<0)throw new Error(`negative radius: ${o}`);let s=this._x1,a=this._y1,u=i-t,l=r-n,d=s-t,c=a-n,h=d*d+c*c;if(this._x1===null)this._append`M${this._x1=t},${this._y1=n}`;else if(h>me)if(!(Math.abs(c*u-l*d)>me)||!o)this._append`L${this._x1=t},${this._y1=n}`;else{let f=i-s,g=r-a,_=u*u+l*l,b=f*f+g*g,k=Math.sqrt(_),T=Math.sqrt(h),N=o*Math.tan((dt-Math.acos((_+h-b)/(2*k*T)))/2),w=N/T,P=N/k;Math.abs(w-1)>me&&this._append`L${t+w*d},${n+w*c}`,this._append`A${o},${o},0,0,${+(c*f>d*g)},${this._x1=t+P*u},${this._y1=n+P*l}`}}arc(t,n,i,r,o,s){if(t=+t,n=+n,i=+i,s=!!s,i<0)throw new Error(`negative radius: ${i}`);let a=i*Math.cos(r),u=i*Math.sin(r),l=t+a,d=n+u,c=1^s,h=s?r-o:o-r;if(this._x1===null?this._append`M${l},${d}`:(Math.abs(this._x1-l)>me||Math.abs(this._y1-d)>me)&&this._append`L${l},${d}`,!!i){if(h<0&&(h=h%In+In),h>$s)this._append`A${i},${i},0,1,${c},${t-a},${n-u}A${i},${i},0,1,${c},${this._x1=l},${this._y1=d}`;else if(h>me){let f=t+i*Math.cos(o),g=n+i*Math.sin(o);if(h>=dt&&this._equal(l,d,f,g)){h/=2;let _=r+h;this._append`A${i},${i},0,${+(h>=dt)},${c},${t+i*Math.cos(_)},${n+i*Math.sin(_)}`}this._append`A${i},${i},0,${+(h>=dt)},${c},${this._x1=f},${this._y1=g}`}}}rect(t,n,i,r){this._append`M${this._x0=this._x1=+t},${this._y0=this._y1=+n}h${i=+i}v${+r}h${-i}Z`}toString(){return this._}};function Ms(){return new Re}Ms.prototype=Re.prototype;function S(e){return function(){return e}}var As=Math.cos;var jn=Math.sin,De=Math.sqrt,rr=1e-12,qt=Math.PI,Vu=qt/2,ur=2*qt;function cr(e){let t=3;return e.digits=function(n){if(!arguments.length)return t;if(n==null)t=null;else{let i=Math.floor(n);if(!(i>=0))throw new RangeError(`invalid digits: ${n}`);t=i}return e},()=>new Re(t)}var Bu=Array.prototype.slice;function dr(e){return typeof e=="object"&&"length"in e?e:Array.from(e)}function hr(e){this._context=e}hr.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(e,t):this._context.moveTo(e,t);break;case 1:this._point=2;default:this._context.lineTo(e,t);break}}};function Gn(e){return new hr(e)}function fr(e){return e[0]}function mr(e){return e[1]}function ht(e,t){var n=S(!0),i=null,r=Gn,o=null,s=cr(a);e=typeof e=="function"?e:e===void 0?fr:S(e),t=typeof t=="function"?t:t===void 0?mr:S(t);function a(u){var l,d=(u=dr(u)).length,c,h=!1,f;for(i==null&&(o=r(f=s())),l=0;l<=d;++l)!(l<d&&n(c=u[l],l,u))===h&&((h=!h)?o.lineStart():o.lineEnd()),h&&o.point(+e(c,l,u),+t(c,l,u));if(f)return o=null,f+""||null}return a.x=function(u){return arguments.length?(e=typeof u=="function"?u:S(+u),a):e},a.y=function(u){return arguments.length?(t=typeof u=="function"?u:S(+u),a):t},a.defined=function(u){return arguments.length?(n=typeof u=="function"?u:S(!!u),a):n},a.curve=function(u){return arguments.length?(r=u,i!=null&&(o=r(i)),a):r},a.context=function(u){return arguments.length?(u==null?i=o=null:o=r(i=u),a):i},a}function pr(e,t,n){var i=null,r=S(!0),o=null,s=Gn,a=null,u=cr(l);e=typeof e=="function"?e:e===void 0?fr:S(+e),t=typeof t=="function"?t:S(t===void 0?0:+t),n=typeof n=="function"?n:n===void 0?mr:S(+n);function l(c){var h,f,g,_=(c=dr(c)).length,b,k=!1,T,N=new Array(_),w=new Array(_);for(o==null&&(a=s(T=u())),h=0;h<=_;++h){if(!(h<_&&r(b=c[h],h,c))===k)if(k=!k)f=h,a.areaStart(),a.lineStart();else{for(a.lineEnd(),a.lineStart(),g=h-1;g>=f;--g)a.point(N[g],w[g]);a.lineEnd(),a.areaEnd()}k&&(N[h]=+e(b,h,c),w[h]=+t(b,h,c),a.point(i?+i(b,h,c):N[h],n?+n(b,h,c):w[h]))}if(T)return a=null,T+""||null}function d(){return ht().defined(r).curve(s).context(o)}return l.x=function(c){return arguments.length?(e=typeof c=="function"?c:S(+c),i=null,l):e},l.x0=function(c){return arguments.length?(e=typeof c=="function"?c:S(+c),l):e},l.x1=function(c){return arguments.length?(i=c==null?null:typeof c=="function"?c:S(+c),l):i},l.y=function(c){return arguments.length?(t=typeof c=="function"?c:S(+c),n=null,l):t},l.y0=function(c){return arguments.length?(t=typeof c=="function"?c:S(+c),l):t},l.y1=function(c){return arguments.length?(n=c==null?null:typeof c=="function"?c:S(+c),l):n},l.lineX0=l.lineY0=function(){return d().x(e).y(t)},l.lineY1=function(){return d().x(e).y(n)},l.lineX1=function(){return d().x(i).y(t)},l.defined=function(c){return arguments.length?(r=typeof c=="function"?c:S(!!c),l):r},l.curve=function(c){return arguments.length?(s=c,o!=null&&(a=s(o)),l):s},l.context=function(c){return arguments.length?(c==null?o=a=null:a=s(o=c),l):o},l}var Yu=Ts(Gn);function gr(e){this._curve=e}gr.prototype={areaStart:function(){this._curve.areaStart()},areaEnd:function(){this._curve.areaEnd()},lineStart:function(){this._curve.lineStart()},lineEnd:function(){this._curve.lineEnd()},point:function(e,t){this._curve.point(t*Math.sin(e),t*-Math.cos(e))}};function Ts(e){function t(n){return new gr(e(n))}return t._curve=e,t}var Ku=De(3);var Ns=De(1/3),Wu=Ns*2;var _r=jn(qt/10)/jn(7*qt/10),Zu=jn(ur/10)*_r,Xu=-As(ur/10)*_r;var Ju=De(3);var Qu=De(3);var ec=De(3)/2,Es=1/De(12),tc=(Es/2+1)*3;function ne(){}function jt(e,t,n){e._context.bezierCurveTo((2*e._x0+e._x1)/3,(2*e._y0+e._y1)/3,(e._x0+2*e._x1)/3,(e._y0+2*e._y1)/3,(e._x0+4*e._x1+t)/6,(e._y0+4*e._y1+n)/6)}function Fn(e){this._context=e}Fn.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){switch(this._point){case 3:jt(this,this._x1,this._y1);case 2:this._context.lineTo(this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(e,t):this._context.moveTo(e,t);break;case 1:this._point=2;break;case 2:this._point=3,this._context.lineTo((5*this._x0+this._x1)/6,(5*this._y0+this._y1)/6);default:jt(this,e,t);break}this._x0=this._x1,this._x1=e,this._y0=this._y1,this._y1=t}};function Rs(e){this._context=e}Rs.prototype={areaStart:ne,areaEnd:ne,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._y0=this._y1=this._y2=this._y3=this._y4=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x2,this._y2),this._context.closePath();break}case 2:{this._context.moveTo((this._x2+2*this._x3)/3,(this._y2+2*this._y3)/3),this._context.lineTo((this._x3+2*this._x2)/3,(this._y3+2*this._y2)/3),this._context.closePath();break}case 3:{this.point(this._x2,this._y2),this.point(this._x3,this._y3),this.point(this._x4,this._y4);break}}},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1,this._x2=e,this._y2=t;break;case 1:this._point=2,this._x3=e,this._y3=t;break;case 2:this._point=3,this._x4=e,this._y4=t,this._context.moveTo((this._x0+4*this._x1+e)/6,(this._y0+4*this._y1+t)/6);break;default:jt(this,e,t);break}this._x0=this._x1,this._x1=e,this._y0=this._y1,this._y1=t}};function Ds(e){this._context=e}Ds.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3;var n=(this._x0+4*this._x1+e)/6,i=(this._y0+4*this._y1+t)/6;this._line?this._context.lineTo(n,i):this._context.moveTo(n,i);break;case 3:this._point=4;default:jt(this,e,t);break}this._x0=this._x1,this._x1=e,this._y0=this._y1,this._y1=t}};function yr(e,t){this._basis=new Fn(e),this._beta=t}yr.prototype={lineStart:function(){this._x=[],this._y=[],this._basis.lineStart()},lineEnd:function(){var e=this._x,t=this._y,n=e.length-1;if(n>0)for(var i=e[0],r=t[0],o=e[n]-i,s=t[n]-r,a=-1,u;++a<=n;)u=a/n,this._basis.point(this._beta*e[a]+(1-this._beta)*(i+u*o),this._beta*t[a]+(1-this._beta)*(r+u*s));this._x=this._y=null,this._basis.lineEnd()},point:function(e,t){this._x.push(+e),this._y.push(+t)}};var nc=(function e(t){function n(i){return t===1?new Fn(i):new yr(i,t)}return n.beta=function(i){return e(+i)},n})(.85);function Gt(e,t,n){e._context.bezierCurveTo(e._x1+e._k*(e._x2-e._x0),e._y1+e._k*(e._y2-e._y0),e._x2+e._k*(e._x1-t),e._y2+e._k*(e._y1-n),e._x2,e._y2)}function Un(e,t){this._context=e,this._k=(1-t)/6}Un.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:Gt(this,this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(e,t):this._context.moveTo(e,t);break;case 1:this._point=2,this._x1=e,this._y1=t;break;case 2:this._point=3;default:Gt(this,e,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=e,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var ic=(function e(t){function n(i){return new Un(i,t)}return n.tension=function(i){return e(+i)},n})(0);function Vn(e,t){this._context=e,this._k=(1-t)/6}Vn.prototype={areaStart:ne,areaEnd:ne,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1,this._x3=e,this._y3=t;break;case 1:this._point=2,this._context.moveTo(this._x4=e,this._y4=t);break;case 2:this._point=3,this._x5=e,this._y5=t;break;default:Gt(this,e,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=e,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var rc=(function e(t){function n(i){return new Vn(i,t)}return n.tension=function(i){return e(+i)},n})(0);function Bn(e,t){this._context=e,this._k=(1-t)/6}Bn.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:Gt(this,e,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=e,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var oc=(function e(t){function n(i){return new Bn(i,t)}return n.tension=function(i){return e(+i)},n})(0);function Yn(e,t,n){var i=e._x1,r=e._y1,o=e._x2,s=e._y2;if(e._l01_a>rr){var a=2*e._l01_2a+3*e._l01_a*e._l12_a+e._l12_2a,u=3*e._l01_a*(e._l01_a+e._l12_a);i=(i*a-e._x0*e._l12_2a+e._x2*e._l01_2a)/u,r=(r*a-e._y0*e._l12_2a+e._y2*e._l01_2a)/u}if(e._l23_a>rr){var l=2*e._l23_2a+3*e._l23_a*e._l12_a+e._l12_2a,d=3*e._l23_a*(e._l23_a+e._l12_a);o=(o*l+e._x1*e._l23_2a-t*e._l12_2a)/d,s=(s*l+e._y1*e._l23_2a-n*e._l12_2a)/d}e._context.bezierCurveTo(i,r,o,s,e._x2,e._y2)}function vr(e,t){this._context=e,this._alpha=t}vr.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:this.point(this._x2,this._y2);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){if(e=+e,t=+t,this._point){var n=this._x2-e,i=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(n*n+i*i,this._alpha))}switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(e,t):this._context.moveTo(e,t);break;case 1:this._point=2;break;case 2:this._point=3;default:Yn(this,e,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=e,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var sc=(function e(t){function n(i){return t?new vr(i,t):new Un(i,0)}return n.alpha=function(i){return e(+i)},n})(.5);function br(e,t){this._context=e,this._alpha=t}br.prototype={areaStart:ne,areaEnd:ne,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(e,t){if(e=+e,t=+t,this._point){var n=this._x2-e,i=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(n*n+i*i,this._alpha))}switch(this._point){case 0:this._point=1,this._x3=e,this._y3=t;break;case 1:this._point=2,this._context.moveTo(this._x4=e,this._y4=t);break;case 2:this._point=3,this._x5=e,this._y5=t;break;default:Yn(this,e,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=e,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var ac=(function e(t){function n(i){return t?new br(i,t):new Vn(i,0)}return n.alpha=function(i){return e(+i)},n})(.5);function xr(e,t){this._context=e,this._alpha=t}xr.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){if(e=+e,t=+t,this._point){var n=this._x2-e,i=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(n*n+i*i,this._alpha))}switch(this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:Yn(this,e,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=e,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var lc=(function e(t){function n(i){return t?new xr(i,t):new Bn(i,0)}return n.alpha=function(i){return e(+i)},n})(.5);function Cs(e){this._context=e}Cs.prototype={areaStart:ne,areaEnd:ne,lineStart:function(){this._point=0},lineEnd:function(){this._point&&this._context.closePath()},point:function(e,t){e=+e,t=+t,this._point?this._context.lineTo(e,t):(this._point=1,this._context.moveTo(e,t))}};function or(e){return e<0?-1:1}function sr(e,t,n){var i=e._x1-e._x0,r=t-e._x1,o=(e._y1-e._y0)/(i||r<0&&-0),s=(n-e._y1)/(r||i<0&&-0),a=(o*r+s*i)/(i+r);return(or(o)+or(s))*Math.min(Math.abs(o),Math.abs(s),.5*Math.abs(a))||0}function ar(e,t){var n=e._x1-e._x0;return n?(3*(e._y1-e._y0)/n-t)/2:t}function qn(e,t,n){var i=e._x0,r=e._y0,o=e._x1,s=e._y1,a=(o-i)/3;e._context.bezierCurveTo(i+a,r+a*t,o-a,s-a*n,o,s)}function Ft(e){this._context=e}Ft.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=this._t0=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x1,this._y1);break;case 3:qn(this,this._t0,ar(this,this._t0));break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){var n=NaN;if(e=+e,t=+t,!(e===this._x1&&t===this._y1)){switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(e,t):this._context.moveTo(e,t);break;case 1:this._point=2;break;case 2:this._point=3,qn(this,ar(this,n=sr(this,e,t)),n);break;default:qn(this,this._t0,n=sr(this,e,t));break}this._x0=this._x1,this._x1=e,this._y0=this._y1,this._y1=t,this._t0=n}}};function zs(e){this._context=new wr(e)}(zs.prototype=Object.create(Ft.prototype)).point=function(e,t){Ft.prototype.point.call(this,t,e)};function wr(e){this._context=e}wr.prototype={moveTo:function(e,t){this._context.moveTo(t,e)},closePath:function(){this._context.closePath()},lineTo:function(e,t){this._context.lineTo(t,e)},bezierCurveTo:function(e,t,n,i,r,o){this._context.bezierCurveTo(t,e,i,n,o,r)}};function Kn(e){return new Ft(e)}function Ps(e){this._context=e}Ps.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=[],this._y=[]},lineEnd:function(){var e=this._x,t=this._y,n=e.length;if(n)if(this._line?this._context.lineTo(e[0],t[0]):this._context.moveTo(e[0],t[0]),n===2)this._context.lineTo(e[1],t[1]);else for(var i=lr(e),r=lr(t),o=0,s=1;s<n;++o,++s)this._context.bezierCurveTo(i[0][o],r[0][o],i[1][o],r[1][o],e[s],t[s]);(this._line||this._line!==0&&n===1)&&this._context.closePath(),this._line=1-this._line,this._x=this._y=null},point:function(e,t){this._x.push(+e),this._y.push(+t)}};function lr(e){var t,n=e.length-1,i,r=new Array(n),o=new Array(n),s=new Array(n);for(r[0]=0,o[0]=2,s[0]=e[0]+2*e[1],t=1;t<n-1;++t)r[t]=1,o[t]=4,s[t]=4*e[t]+2*e[t+1];for(r[n-1]=2,o[n-1]=7,s[n-1]=8*e[n-1]+e[n],t=1;t<n;++t)i=r[t]/o[t-1],o[t]-=i,s[t]-=i*s[t-1];for(r[n-1]=s[n-1]/o[n-1],t=n-2;t>=0;--t)r[t]=(s[t]-r[t+1])/o[t];for(o[n-1]=(e[n]+r[n-1])/2,t=0;t<n-1;++t)o[t]=2*e[t+1]-r[t+1];return[r,o]}function Ls(e,t){this._context=e,this._t=t}Ls.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=this._y=NaN,this._point=0},lineEnd:function(){0<this._t&&this._t<1&&this._point===2&&this._context.lineTo(this._x,this._y),(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line>=0&&(this._t=1-this._t,this._line=1-this._line)},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(e,t):this._context.moveTo(e,t);break;case 1:this._point=2;default:{if(this._t<=0)this._context.lineTo(this._x,t),this._context.lineTo(e,t);else{var n=this._x*(1-this._t)+e*this._t;this._context.lineTo(n,this._y),this._context.lineTo(n,t)}break}}this._x=e,this._y=t}};function ft(e,t){let n=0,i=e.length;for(;n<i;){let r=n+i>>1;e[r][0]<t?n=r+1:i=r}return n}function ie(e,t,n){return e.slice(ft(e,t),ft(e,n))}function $r(e,t,n,i){let r=ft(e,t);return[...e.slice(0,r),...i,...e.slice(ft(e,n))]}function Wn(e,t){let n=ft(e,t),[i,r]=[e[n-1],e[n]],o=i&&(!r||t-i[0]<=r[0]-t)?i:r;return o&&Math.abs(o[0]-t)<=900?o:void 0}function kr(e){let t=[],n=Number.NEGATIVE_INFINITY;for(let i of e)i[0]-n>900&&t.push([]),t.at(-1)?.push(i),n=i[0];return t}function Ut(e,t,n,i){let r=new Map(ut.map(s=>[s,[]])),o=new Set;for(let[s,a]of e){let u=`M${n(s).toFixed(1)},${i(a).toFixed(1)}h0`;o.has(u)||(o.add(u),r.get(ct(a,t))?.push(u))}return new Map([...r].map(([s,a])=>[s,a.join("")]))}function pe(e,t,n){let i=ht(([r])=>t(r),([,r])=>n(r)).digits(1);return kr(e).filter(r=>r.length>1).map(r=>i(r)??"").join("")}function mt(e,t){return e==null||t==null?NaN:e<t?-1:e>t?1:e>=t?0:NaN}function Os(e,t){return e==null||t==null?NaN:t<e?-1:t>e?1:t>=e?0:NaN}function Sr(e){let t,n,i;e.length!==2?(t=mt,n=(a,u)=>mt(e(a),u),i=(a,u)=>e(a)-u):(t=e===mt||e===Os?e:Hs,n=e,i=e);function r(a,u,l=0,d=a.length){if(l<d){if(t(u,u)!==0)return d;do{let c=l+d>>>1;n(a[c],u)<0?l=c+1:d=c}while(l<d)}return l}function o(a,u,l=0,d=a.length){if(l<d){if(t(u,u)!==0)return d;do{let c=l+d>>>1;n(a[c],u)<=0?l=c+1:d=c}while(l<d)}return l}function s(a,u,l=0,d=a.length){let c=r(a,u,l,d-1);return c>l&&i(a[c-1],u)>-i(a[c],u)?c-1:c}return{left:r,center:s,right:o}}function Hs(){return 0}function Is(e){return e===null?NaN:+e}var Mr=Sr(mt),Ar=Mr.right,pc=Mr.left,gc=Sr(Is).center;var _c=Tr(Nr),yc=Tr(qs);function Tr(e){return function(t,n,i=n){if(!((n=+n)>=0))throw new RangeError("invalid rx");if(!((i=+i)>=0))throw new RangeError("invalid ry");let{data:r,width:o,height:s}=t;if(!((o=Math.floor(o))>=0))throw new RangeError("invalid width");if(!((s=Math.floor(s!==void 0?s:r.length/o))>=0))throw new RangeError("invalid height");if(!o||!s||!n&&!i)return t;let a=n&&e(n),u=i&&e(i),l=r.slice();return a&&u?(Ce(a,l,r,o,s),Ce(a,r,l,o,s),Ce(a,l,r,o,s),ze(u,r,l,o,s),ze(u,l,r,o,s),ze(u,r,l,o,s)):a?(Ce(a,r,l,o,s),Ce(a,l,r,o,s),Ce(a,r,l,o,s)):u&&(ze(u,r,l,o,s),ze(u,l,r,o,s),ze(u,r,l,o,s)),t}}function Ce(e,t,n,i,r){for(let o=0,s=i*r;o<s;)e(t,n,o,o+=i,1)}function ze(e,t,n,i,r){for(let o=0,s=i*r;o<i;++o)e(t,n,o,o+s,i)}function qs(e){let t=Nr(e);return(n,i,r,o,s)=>{r<<=2,o<<=2,s<<=2,t(n,i,r+0,o+0,s),t(n,i,r+1,o+1,s),t(n,i,r+2,o+2,s),t(n,i,r+3,o+3,s)}}function Nr(e){let t=Math.floor(e);if(t===e)return js(e);let n=e-t,i=2*e+1;return(r,o,s,a,u)=>{if(!((a-=u)>=s))return;let l=t*o[s],d=u*t,c=d+u;for(let h=s,f=s+d;h<f;h+=u)l+=o[Math.min(a,h)];for(let h=s,f=a;h<=f;h+=u)l+=o[Math.min(a,h+d)],r[h]=(l+n*(o[Math.max(s,h-c)]+o[Math.min(a,h+c)]))/i,l-=o[Math.max(s,h-d)]}}function js(e){let t=2*e+1;return(n,i,r,o,s)=>{if(!((o-=s)>=r))return;let a=e*i[r],u=s*e;for(let l=r,d=r+u;l<d;l+=s)a+=i[Math.min(o,l)];for(let l=r,d=o;l<=d;l+=s)a+=i[Math.min(o,l+u)],n[l]=a/t,a-=i[Math.max(r,l-u)]}}var Gs=Array.prototype,vc=Gs.slice;var Fs=Math.sqrt(50),Us=Math.sqrt(10),Vs=Math.sqrt(2);function Vt(e,t,n){let i=(t-e)/Math.max(0,n),r=Math.floor(Math.log10(i)),o=i/Math.pow(10,r),s=o>=Fs?10:o>=Us?5:o>=Vs?2:1,a,u,l;return r<0?(l=Math.pow(10,-r)/s,a=Math.round(e*l),u=Math.round(t*l),a/l<e&&++a,u/l>t&&--u,l=-l):(l=Math.pow(10,r)*s,a=Math.round(e/l),u=Math.round(t/l),a*l<e&&++a,u*l>t&&--u),u<a&&.5<=n&&n<2?Vt(e,t,n*2):[a,u,l]}function Er(e,t,n){if(t=+t,e=+e,n=+n,!(n>0))return[];if(e===t)return[e];let i=t<e,[r,o,s]=i?Vt(t,e,n):Vt(e,t,n);if(!(o>=r))return[];let a=o-r+1,u=new Array(a);if(i)if(s<0)for(let l=0;l<a;++l)u[l]=(o-l)/-s;else for(let l=0;l<a;++l)u[l]=(o-l)*s;else if(s<0)for(let l=0;l<a;++l)u[l]=(r+l)/-s;else for(let l=0;l<a;++l)u[l]=(r+l)*s;return u}function Bt(e,t,n){return t=+t,e=+e,n=+n,Vt(e,t,n)[2]}function Rr(e,t,n){t=+t,e=+e,n=+n;let i=t<e,r=i?Bt(t,e,n):Bt(e,t,n);return(i?-1:1)*(r<0?1/-r:r)}var bc=Bs(Math.random);function Bs(e){return function(n,i=0,r=n.length){let o=r-(i=+i);for(;o;){let s=e()*o--|0,a=n[o+i];n[o+i]=n[s+i],n[s+i]=a}return n}}function He(e,t,n){e.prototype=t.prototype=n,n.constructor=e}function _t(e,t){var n=Object.create(e.prototype);for(var i in t)n[i]=t[i];return n}function re(){}var ve=.7,Oe=1/ve,Pe="\\s*([+-]?\\d+)\\s*",pt="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*",j="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*",Ys=/^#([0-9a-f]{3,8})$/,Ks=new RegExp(`^rgb\\(${Pe},${Pe},${Pe}\\)$`),Ws=new RegExp(`^rgb\\(${j},${j},${j}\\)$`),Zs=new RegExp(`^rgba\\(${Pe},${Pe},${Pe},${pt}\\)$`),Xs=new RegExp(`^rgba\\(${j},${j},${j},${pt}\\)$`),Js=new RegExp(`^hsl\\(${pt},${j},${j}\\)$`),Qs=new RegExp(`^hsla\\(${pt},${j},${j},${pt}\\)$`),Dr={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074};He(re,Ie,{copy(e){return Object.assign(new this.constructor,this,e)},displayable(){return this.rgb().displayable()},hex:Cr,formatHex:Cr,formatHex8:ea,formatHsl:ta,formatRgb:zr,toString:zr});function Cr(){return this.rgb().formatHex()}function ea(){return this.rgb().formatHex8()}function ta(){return Fr(this).formatHsl()}function zr(){return this.rgb().formatRgb()}function Ie(e){var t,n;return e=(e+"").trim().toLowerCase(),(t=Ys.exec(e))?(n=t[1].length,t=parseInt(t[1],16),n===6?Pr(t):n===3?new M(t>>8&15|t>>4&240,t>>4&15|t&240,(t&15)<<4|t&15,1):n===8?Yt(t>>24&255,t>>16&255,t>>8&255,(t&255)/255):n===4?Yt(t>>12&15|t>>8&240,t>>8&15|t>>4&240,t>>4&15|t&240,((t&15)<<4|t&15)/255):null):(t=Ks.exec(e))?new M(t[1],t[2],t[3],1):(t=Ws.exec(e))?new M(t[1]*255/100,t[2]*255/100,t[3]*255/100,1):(t=Zs.exec(e))?Yt(t[1],t[2],t[3],t[4]):(t=Xs.exec(e))?Yt(t[1]*255/100,t[2]*255/100,t[3]*255/100,t[4]):(t=Js.exec(e))?Hr(t[1],t[2]/100,t[3]/100,1):(t=Qs.exec(e))?Hr(t[1],t[2]/100,t[3]/100,t[4]):Dr.hasOwnProperty(e)?Pr(Dr[e]):e==="transparent"?new M(NaN,NaN,NaN,0):null}function Pr(e){return new M(e>>16&255,e>>8&255,e&255,1)}function Yt(e,t,n,i){return i<=0&&(e=t=n=NaN),new M(e,t,n,i)}function ti(e){return e instanceof re||(e=Ie(e)),e?(e=e.rgb(),new M(e.r,e.g,e.b,e.opacity)):new M}function yt(e,t,n,i){return arguments.length===1?ti(e):new M(e,t,n,i??1)}function M(e,t,n,i){this.r=+e,this.g=+t,this.b=+n,this.opacity=+i}He(M,yt,_t(re,{brighter(e){return e=e==null?Oe:Math.pow(Oe,e),new M(this.r*e,this.g*e,this.b*e,this.opacity)},darker(e){return e=e==null?ve:Math.pow(ve,e),new M(this.r*e,this.g*e,this.b*e,this.opacity)},rgb(){return this},clamp(){return new M(_e(this.r),_e(this.g),_e(this.b),Wt(this.opacity))},displayable(){return-.5<=this.r&&this.r<255.5&&-.5<=this.g&&this.g<255.5&&-.5<=this.b&&this.b<255.5&&0<=this.opacity&&this.opacity<=1},hex:Lr,formatHex:Lr,formatHex8:na,formatRgb:Or,toString:Or}));function Lr(){return`#${ge(this.r)}${ge(this.g)}${ge(this.b)}`}function na(){return`#${ge(this.r)}${ge(this.g)}${ge(this.b)}${ge((isNaN(this.opacity)?1:this.opacity)*255)}`}function Or(){let e=Wt(this.opacity);return`${e===1?"rgb(":"rgba("}${_e(this.r)}, ${_e(this.g)}, ${_e(this.b)}${e===1?")":`, ${e})`}`}function Wt(e){return isNaN(e)?1:Math.max(0,Math.min(1,e))}function _e(e){return Math.max(0,Math.min(255,Math.round(e)||0))}function ge(e){return e=_e(e),(e<16?"0":"")+e.toString(16)}function Hr(e,t,n,i){return i<=0?e=t=n=NaN:n<=0||n>=1?e=t=NaN:t<=0&&(e=NaN),new L(e,t,n,i)}function Fr(e){if(e instanceof L)return new L(e.h,e.s,e.l,e.opacity);if(e instanceof re||(e=Ie(e)),!e)return new L;if(e instanceof L)return e;e=e.rgb();var t=e.r/255,n=e.g/255,i=e.b/255,r=Math.min(t,n,i),o=Math.max(t,n,i),s=NaN,a=o-r,u=(o+r)/2;return a?(t===o?s=(n-i)/a+(n<i)*6:n===o?s=(i-t)/a+2:s=(t-n)/a+4,a/=u<.5?o+r:2-o-r,s*=60):a=u>0&&u<1?0:s,new L(s,a,u,e.opacity)}function Xt(e,t,n,i){return arguments.length===1?Fr(e):new L(e,t,n,i??1)}function L(e,t,n,i){this.h=+e,this.s=+t,this.l=+n,this.opacity=+i}He(L,Xt,_t(re,{brighter(e){return e=e==null?Oe:Math.pow(Oe,e),new L(this.h,this.s,this.l*e,this.opacity)},darker(e){return e=e==null?ve:Math.pow(ve,e),new L(this.h,this.s,this.l*e,this.opacity)},rgb(){var e=this.h%360+(this.h<0)*360,t=isNaN(e)||isNaN(this.s)?0:this.s,n=this.l,i=n+(n<.5?n:1-n)*t,r=2*n-i;return new M(Zn(e>=240?e-240:e+120,r,i),Zn(e,r,i),Zn(e<120?e+240:e-120,r,i),this.opacity)},clamp(){return new L(Ir(this.h),Kt(this.s),Kt(this.l),Wt(this.opacity))},displayable(){return(0<=this.s&&this.s<=1||isNaN(this.s))&&0<=this.l&&this.l<=1&&0<=this.opacity&&this.opacity<=1},formatHsl(){let e=Wt(this.opacity);return`${e===1?"hsl(":"hsla("}${Ir(this.h)}, ${Kt(this.s)*100}%, ${Kt(this.l)*100}%${e===1?")":`, ${e})`}`}}));function Ir(e){return e=(e||0)%360,e<0?e+360:e}function Kt(e){return Math.max(0,Math.min(1,e||0))}function Zn(e,t,n){return(e<60?t+(n-t)*e/60:e<180?n:e<240?t+(n-t)*(240-e)/60:t)*255}var Ur=Math.PI/180,Vr=180/Math.PI,Zt=18,Br=.96422,Yr=1,Kr=.82521,Wr=4/29,Le=6/29,Zr=3*Le*Le,ia=Le*Le*Le;function Xr(e){if(e instanceof G)return new G(e.l,e.a,e.b,e.opacity);if(e instanceof K)return Qr(e);e instanceof M||(e=ti(e));var t=ei(e.r),n=ei(e.g),i=ei(e.b),r=Xn((.2225045*t+.7168786*n+.0606169*i)/Yr),o,s;return t===n&&n===i?o=s=r:(o=Xn((.4360747*t+.3850649*n+.1430804*i)/Br),s=Xn((.0139322*t+.0971045*n+.7141733*i)/Kr)),new G(116*r-16,500*(o-r),200*(r-s),e.opacity)}function Jr(e,t,n,i){return arguments.length===1?Xr(e):new G(e,t,n,i??1)}function G(e,t,n,i){this.l=+e,this.a=+t,this.b=+n,this.opacity=+i}He(G,Jr,_t(re,{brighter(e){return new G(this.l+Zt*(e??1),this.a,this.b,this.opacity)},darker(e){return new G(this.l-Zt*(e??1),this.a,this.b,this.opacity)},rgb(){var e=(this.l+16)/116,t=isNaN(this.a)?e:e+this.a/500,n=isNaN(this.b)?e:e-this.b/200;return t=Br*Jn(t),e=Yr*Jn(e),n=Kr*Jn(n),new M(Qn(3.1338561*t-1.6168667*e-.4906146*n),Qn(-.9787684*t+1.9161415*e+.033454*n),Qn(.0719453*t-.2289914*e+1.4052427*n),this.opacity)}}));function Xn(e){return e>ia?Math.pow(e,1/3):e/Zr+Wr}function Jn(e){return e>Le?e*e*e:Zr*(e-Wr)}function Qn(e){return 255*(e<=.0031308?12.92*e:1.055*Math.pow(e,1/2.4)-.055)}function ei(e){return(e/=255)<=.04045?e/12.92:Math.pow((e+.055)/1.055,2.4)}function ra(e){if(e instanceof K)return new K(e.h,e.c,e.l,e.opacity);if(e instanceof G||(e=Xr(e)),e.a===0&&e.b===0)return new K(NaN,0<e.l&&e.l<100?0:NaN,e.l,e.opacity);var t=Math.atan2(e.b,e.a)*Vr;return new K(t<0?t+360:t,Math.sqrt(e.a*e.a+e.b*e.b),e.l,e.opacity)}function Jt(e,t,n,i){return arguments.length===1?ra(e):new K(e,t,n,i??1)}function K(e,t,n,i){this.h=+e,this.c=+t,this.l=+n,this.opacity=+i}function Qr(e){if(isNaN(e.h))return new G(e.l,0,0,e.opacity);var t=e.h*Ur;return new G(e.l,Math.cos(t)*e.c,Math.sin(t)*e.c,e.opacity)}He(K,Jt,_t(re,{brighter(e){return new K(this.h,this.c,this.l+Zt*(e??1),this.opacity)},darker(e){return new K(this.h,this.c,this.l-Zt*(e??1),this.opacity)},rgb(){return Qr(this).rgb()}}));var eo=-.14861,ni=1.78277,ii=-.29227,Qt=-.90649,gt=1.97294,qr=gt*Qt,jr=gt*ni,Gr=ni*ii-Qt*eo;function oa(e){if(e instanceof ye)return new ye(e.h,e.s,e.l,e.opacity);e instanceof M||(e=ti(e));var t=e.r/255,n=e.g/255,i=e.b/255,r=(Gr*i+qr*t-jr*n)/(Gr+qr-jr),o=i-r,s=(gt*(n-r)-ii*o)/Qt,a=Math.sqrt(s*s+o*o)/(gt*r*(1-r)),u=a?Math.atan2(s,o)*Vr-120:NaN;return new ye(u<0?u+360:u,a,r,e.opacity)}function en(e,t,n,i){return arguments.length===1?oa(e):new ye(e,t,n,i??1)}function ye(e,t,n,i){this.h=+e,this.s=+t,this.l=+n,this.opacity=+i}He(ye,en,_t(re,{brighter(e){return e=e==null?Oe:Math.pow(Oe,e),new ye(this.h,this.s,this.l*e,this.opacity)},darker(e){return e=e==null?ve:Math.pow(ve,e),new ye(this.h,this.s,this.l*e,this.opacity)},rgb(){var e=isNaN(this.h)?0:(this.h+120)*Ur,t=+this.l,n=isNaN(this.s)?0:this.s*t*(1-t),i=Math.cos(e),r=Math.sin(e);return new M(255*(t+n*(eo*i+ni*r)),255*(t+n*(ii*i+Qt*r)),255*(t+n*(gt*i)),this.opacity)}}));function ro(e,t,n,i,r){var o=e*e,s=o*e;return((1-3*e+3*o-s)*t+(4-6*o+3*s)*n+(1+3*e+3*o-3*s)*i+s*r)/6}function sa(e){var t=e.length-1;return function(n){var i=n<=0?n=0:n>=1?(n=1,t-1):Math.floor(n*t),r=e[i],o=e[i+1],s=i>0?e[i-1]:2*r-o,a=i<t-1?e[i+2]:2*o-r;return ro((n-i/t)*t,s,r,o,a)}}function aa(e){var t=e.length;return function(n){var i=Math.floor(((n%=1)<0?++n:n)*t),r=e[(i+t-1)%t],o=e[i%t],s=e[(i+1)%t],a=e[(i+2)%t];return ro((n-i/t)*t,r,o,s,a)}}var nn=e=>()=>e;function oo(e,t){return function(n){return e+n*t}}function la(e,t,n){return e=Math.pow(e,n),t=Math.pow(t,n)-e,n=1/n,function(i){return Math.pow(e+i*t,n)}}function ai(e,t){var n=t-e;return n?oo(e,n>180||n<-180?n-360*Math.round(n/360):n):nn(isNaN(e)?t:e)}function ua(e){return(e=+e)==1?R:function(t,n){return n-t?la(t,n,e):nn(isNaN(t)?n:t)}}function R(e,t){var n=t-e;return n?oo(e,n):nn(isNaN(e)?t:e)}var to=(function e(t){var n=ua(t);function i(r,o){var s=n((r=yt(r)).r,(o=yt(o)).r),a=n(r.g,o.g),u=n(r.b,o.b),l=R(r.opacity,o.opacity);return function(d){return r.r=s(d),r.g=a(d),r.b=u(d),r.opacity=l(d),r+""}}return i.gamma=e,i})(1);function so(e){return function(t){var n=t.length,i=new Array(n),r=new Array(n),o=new Array(n),s,a;for(s=0;s<n;++s)a=yt(t[s]),i[s]=a.r||0,r[s]=a.g||0,o[s]=a.b||0;return i=e(i),r=e(r),o=e(o),a.opacity=1,function(u){return a.r=i(u),a.g=r(u),a.b=o(u),a+""}}}var kc=so(sa),Sc=so(aa);function ca(e,t){t||(t=[]);var n=e?Math.min(t.length,e.length):0,i=t.slice(),r;return function(o){for(r=0;r<n;++r)i[r]=e[r]*(1-o)+t[r]*o;return i}}function da(e){return ArrayBuffer.isView(e)&&!(e instanceof DataView)}function ha(e,t){var n=t?t.length:0,i=e?Math.min(n,e.length):0,r=new Array(i),o=new Array(n),s;for(s=0;s<i;++s)r[s]=rn(e[s],t[s]);for(;s<n;++s)o[s]=t[s];return function(a){for(s=0;s<i;++s)o[s]=r[s](a);return o}}function fa(e,t){var n=new Date;return e=+e,t=+t,function(i){return n.setTime(e*(1-i)+t*i),n}}function O(e,t){return e=+e,t=+t,function(n){return e*(1-n)+t*n}}function ma(e,t){var n={},i={},r;(e===null||typeof e!="object")&&(e={}),(t===null||typeof t!="object")&&(t={});for(r in t)r in e?n[r]=rn(e[r],t[r]):i[r]=t[r];return function(o){for(r in n)i[r]=n[r](o);return i}}var oi=/[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g,ri=new RegExp(oi.source,"g");function pa(e){return function(){return e}}function ga(e){return function(t){return e(t)+""}}function _a(e,t){var n=oi.lastIndex=ri.lastIndex=0,i,r,o,s=-1,a=[],u=[];for(e=e+"",t=t+"";(i=oi.exec(e))&&(r=ri.exec(t));)(o=r.index)>n&&(o=t.slice(n,o),a[s]?a[s]+=o:a[++s]=o),(i=i[0])===(r=r[0])?a[s]?a[s]+=r:a[++s]=r:(a[++s]=null,u.push({i:s,x:O(i,r)})),n=ri.lastIndex;return n<t.length&&(o=t.slice(n),a[s]?a[s]+=o:a[++s]=o),a.length<2?u[0]?ga(u[0].x):pa(t):(t=u.length,function(l){for(var d=0,c;d<t;++d)a[(c=u[d]).i]=c.x(l);return a.join("")})}function rn(e,t){var n=typeof t,i;return t==null||n==="boolean"?nn(t):(n==="number"?O:n==="string"?(i=Ie(t))?(t=i,to):_a:t instanceof Ie?to:t instanceof Date?fa:da(t)?ca:Array.isArray(t)?ha:typeof t.valueOf!="function"&&typeof t.toString!="function"||isNaN(t)?ma:O)(e,t)}function ao(e,t){return e=+e,t=+t,function(n){return Math.round(e*(1-n)+t*n)}}var no=180/Math.PI,si={translateX:0,translateY:0,rotate:0,skewX:0,scaleX:1,scaleY:1};function lo(e,t,n,i,r,o){var s,a,u;return(s=Math.sqrt(e*e+t*t))&&(e/=s,t/=s),(u=e*n+t*i)&&(n-=e*u,i-=t*u),(a=Math.sqrt(n*n+i*i))&&(n/=a,i/=a,u/=a),e*i<t*n&&(e=-e,t=-t,u=-u,s=-s),{translateX:r,translateY:o,rotate:Math.atan2(t,e)*no,skewX:Math.atan(u)*no,scaleX:s,scaleY:a}}var tn;function ya(e){let t=new(typeof DOMMatrix=="function"?DOMMatrix:WebKitCSSMatrix)(e+"");return t.isIdentity?si:lo(t.a,t.b,t.c,t.d,t.e,t.f)}function va(e){return e==null||(tn||(tn=document.createElementNS("http://www.w3.org/2000/svg","g")),tn.setAttribute("transform",e),!(e=tn.transform.baseVal.consolidate()))?si:(e=e.matrix,lo(e.a,e.b,e.c,e.d,e.e,e.f))}function uo(e,t,n,i){function r(l){return l.length?l.pop()+" ":""}function o(l,d,c,h,f,g){if(l!==c||d!==h){var _=f.push("translate(",null,t,null,n);g.push({i:_-4,x:O(l,c)},{i:_-2,x:O(d,h)})}else(c||h)&&f.push("translate("+c+t+h+n)}function s(l,d,c,h){l!==d?(l-d>180?d+=360:d-l>180&&(l+=360),h.push({i:c.push(r(c)+"rotate(",null,i)-2,x:O(l,d)})):d&&c.push(r(c)+"rotate("+d+i)}function a(l,d,c,h){l!==d?h.push({i:c.push(r(c)+"skewX(",null,i)-2,x:O(l,d)}):d&&c.push(r(c)+"skewX("+d+i)}function u(l,d,c,h,f,g){if(l!==c||d!==h){var _=f.push(r(f)+"scale(",null,",",null,")");g.push({i:_-4,x:O(l,c)},{i:_-2,x:O(d,h)})}else(c!==1||h!==1)&&f.push(r(f)+"scale("+c+","+h+")")}return function(l,d){var c=[],h=[];return l=e(l),d=e(d),o(l.translateX,l.translateY,d.translateX,d.translateY,c,h),s(l.rotate,d.rotate,c,h),a(l.skewX,d.skewX,c,h),u(l.scaleX,l.scaleY,d.scaleX,d.scaleY,c,h),l=d=null,function(f){for(var g=-1,_=h.length,b;++g<_;)c[(b=h[g]).i]=b.x(f);return c.join("")}}}var Mc=uo(ya,"px, ","px)","deg)"),Ac=uo(va,", ",")",")"),ba=1e-12;function io(e){return((e=Math.exp(e))+1/e)/2}function xa(e){return((e=Math.exp(e))-1/e)/2}function wa(e){return((e=Math.exp(2*e))-1)/(e+1)}var Tc=(function e(t,n,i){function r(o,s){var a=o[0],u=o[1],l=o[2],d=s[0],c=s[1],h=s[2],f=d-a,g=c-u,_=f*f+g*g,b,k;if(_<ba)k=Math.log(h/l)/t,b=function(le){return[a+le*f,u+le*g,l*Math.exp(t*le*k)]};else{var T=Math.sqrt(_),N=(h*h-l*l+i*_)/(2*l*n*T),w=(h*h-l*l-i*_)/(2*h*n*T),P=Math.log(Math.sqrt(N*N+1)-N),E=Math.log(Math.sqrt(w*w+1)-w);k=(E-P)/t,b=function(le){var Mt=le*k,Qe=io(P),At=l/(n*T)*(Qe*wa(t*Mt+P)-xa(P));return[a+At*f,u+At*g,l*Qe/io(t*Mt+P)]}}return b.duration=Math.abs(k)*1e3*t/Math.SQRT2,b}return r.rho=function(o){var s=Math.max(.001,+o),a=s*s,u=a*a;return e(s,a,u)},r})(Math.SQRT2,2,4);function co(e){return function(t,n){var i=e((t=Xt(t)).h,(n=Xt(n)).h),r=R(t.s,n.s),o=R(t.l,n.l),s=R(t.opacity,n.opacity);return function(a){return t.h=i(a),t.s=r(a),t.l=o(a),t.opacity=s(a),t+""}}}var Nc=co(ai),Ec=co(R);function ho(e){return function(t,n){var i=e((t=Jt(t)).h,(n=Jt(n)).h),r=R(t.c,n.c),o=R(t.l,n.l),s=R(t.opacity,n.opacity);return function(a){return t.h=i(a),t.c=r(a),t.l=o(a),t.opacity=s(a),t+""}}}var Rc=ho(ai),Dc=ho(R);function fo(e){return(function t(n){n=+n;function i(r,o){var s=e((r=en(r)).h,(o=en(o)).h),a=R(r.s,o.s),u=R(r.l,o.l),l=R(r.opacity,o.opacity);return function(d){return r.h=s(d),r.s=a(d),r.l=u(Math.pow(d,n)),r.opacity=l(d),r+""}}return i.gamma=t,i})(1)}var Cc=fo(ai),zc=fo(R);function $a(e){return Math.abs(e=Math.round(e))>=1e21?e.toLocaleString("en").replace(/,/g,""):e.toString(10)}function sn(e,t){if(!isFinite(e)||e===0)return null;var n=(e=t?e.toExponential(t-1):e.toExponential()).indexOf("e"),i=e.slice(0,n);return[i.length>1?i[0]+i.slice(2):i,+e.slice(n+1)]}function qe(e){return e=sn(Math.abs(e)),e?e[1]:NaN}function ka(e,t){return function(n,i){for(var r=n.length,o=[],s=0,a=e[0],u=0;r>0&&a>0&&(u+a+1>i&&(a=Math.max(1,i-u)),o.push(n.substring(r-=a,r+a)),!((u+=a+1)>i));)a=e[s=(s+1)%e.length];return o.reverse().join(t)}}function Sa(e){return function(t){return t.replace(/[0-9]/g,function(n){return e[+n]})}}var Ma=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function vt(e){if(!(t=Ma.exec(e)))throw new Error("invalid format: "+e);var t;return new li({fill:t[1],align:t[2],sign:t[3],symbol:t[4],zero:t[5],width:t[6],comma:t[7],precision:t[8]&&t[8].slice(1),trim:t[9],type:t[10]})}vt.prototype=li.prototype;function li(e){this.fill=e.fill===void 0?" ":e.fill+"",this.align=e.align===void 0?">":e.align+"",this.sign=e.sign===void 0?"-":e.sign+"",this.symbol=e.symbol===void 0?"":e.symbol+"",this.zero=!!e.zero,this.width=e.width===void 0?void 0:+e.width,this.comma=!!e.comma,this.precision=e.precision===void 0?void 0:+e.precision,this.trim=!!e.trim,this.type=e.type===void 0?"":e.type+""}li.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?"0":"")+(this.width===void 0?"":Math.max(1,this.width|0))+(this.comma?",":"")+(this.precision===void 0?"":"."+Math.max(0,this.precision|0))+(this.trim?"~":"")+this.type};function Aa(e){e:for(var t=e.length,n=1,i=-1,r;n<t;++n)switch(e[n]){case".":i=r=n;break;case"0":i===0&&(i=n),r=n;break;default:if(!+e[n])break e;i>0&&(i=0);break}return i>0?e.slice(0,i)+e.slice(r+1):e}var an;function Ta(e,t){var n=sn(e,t);if(!n)return an=void 0,e.toPrecision(t);var i=n[0],r=n[1],o=r-(an=Math.max(-8,Math.min(8,Math.floor(r/3)))*3)+1,s=i.length;return o===s?i:o>s?i+new Array(o-s+1).join("0"):o>0?i.slice(0,o)+"."+i.slice(o):"0."+new Array(1-o).join("0")+sn(e,Math.max(0,t+o-1))[0]}function mo(e,t){var n=sn(e,t);if(!n)return e+"";var i=n[0],r=n[1];return r<0?"0."+new Array(-r).join("0")+i:i.length>r+1?i.slice(0,r+1)+"."+i.slice(r+1):i+new Array(r-i.length+2).join("0")}var po={"%":(e,t)=>(e*100).toFixed(t),b:e=>Math.round(e).toString(2),c:e=>e+"",d:$a,e:(e,t)=>e.toExponential(t),f:(e,t)=>e.toFixed(t),g:(e,t)=>e.toPrecision(t),o:e=>Math.round(e).toString(8),p:(e,t)=>mo(e*100,t),r:mo,s:Ta,X:e=>Math.round(e).toString(16).toUpperCase(),x:e=>Math.round(e).toString(16)};function go(e){return e}var _o=Array.prototype.map,yo=["y","z","a","f","p","n","µ","m","","k","M","G","T","P","E","Z","Y"];function Na(e){var t=e.grouping===void 0||e.thousands===void 0?go:ka(_o.call(e.grouping,Number),e.thousands+""),n=e.currency===void 0?"":e.currency[0]+"",i=e.currency===void 0?"":e.currency[1]+"",r=e.decimal===void 0?".":e.decimal+"",o=e.numerals===void 0?go:Sa(_o.call(e.numerals,String)),s=e.percent===void 0?"%":e.percent+"",a=e.minus===void 0?"−":e.minus+"",u=e.nan===void 0?"NaN":e.nan+"";function l(c,h){c=vt(c);var f=c.fill,g=c.align,_=c.sign,b=c.symbol,k=c.zero,T=c.width,N=c.comma,w=c.precision,P=c.trim,E=c.type;E==="n"?(N=!0,E="g"):po[E]||(w===void 0&&(w=12),P=!0,E="g"),(k||f==="0"&&g==="=")&&(k=!0,f="0",g="=");var le=(h&&h.prefix!==void 0?h.prefix:"")+(b==="$"?n:b==="#"&&/[boxX]/.test(E)?"0"+E.toLowerCase():""),Mt=(b==="$"?i:/[%p]/.test(E)?s:"")+(h&&h.suffix!==void 0?h.suffix:""),Qe=po[E],At=/[defgprs%]/.test(E);w=w===void 0?6:/[gprs]/.test(E)?Math.max(1,Math.min(21,w)):Math.max(0,Math.min(20,w));function Mi(y){var ue=le,C=Mt,Se,Ai,Tt;if(E==="c")C=Qe(y)+C,y="";else{y=+y;var Nt=y<0||1/y<0;if(y=isNaN(y)?u:Qe(Math.abs(y),w),P&&(y=Aa(y)),Nt&&+y==0&&_!=="+"&&(Nt=!1),ue=(Nt?_==="("?_:a:_==="-"||_==="("?"":_)+ue,C=(E==="s"&&!isNaN(y)&&an!==void 0?yo[8+an/3]:"")+C+(Nt&&_==="("?")":""),At){for(Se=-1,Ai=y.length;++Se<Ai;)if(Tt=y.charCodeAt(Se),48>Tt||Tt>57){C=(Tt===46?r+y.slice(Se+1):y.slice(Se))+C,y=y.slice(0,Se);break}}}N&&!k&&(y=t(y,1/0));var Et=ue.length+y.length+C.length,B=Et<T?new Array(T-Et+1).join(f):"";switch(N&&k&&(y=t(B+y,B.length?T-C.length:1/0),B=""),g){case"<":y=ue+y+C+B;break;case"=":y=ue+B+y+C;break;case"^":y=B.slice(0,Et=B.length>>1)+ue+y+C+B.slice(Et);break;default:y=B+ue+y+C;break}return o(y)}return Mi.toString=function(){return c+""},Mi}function d(c,h){var f=Math.max(-8,Math.min(8,Math.floor(qe(h)/3)))*3,g=Math.pow(10,-f),_=l((c=vt(c),c.type="f",c),{suffix:yo[8+f/3]});return function(b){return _(g*b)}}return{format:l,formatPrefix:d}}var on,ui,ci;Ea({thousands:",",grouping:[3],currency:["$",""]});function Ea(e){return on=Na(e),ui=on.format,ci=on.formatPrefix,on}function vo(e){return Math.max(0,-qe(Math.abs(e)))}function bo(e,t){return Math.max(0,Math.max(-8,Math.min(8,Math.floor(qe(t)/3)))*3-qe(Math.abs(e)))}function xo(e,t){return e=Math.abs(e),t=Math.abs(t)-e,Math.max(0,qe(t)-qe(e))+1}function Ra(e,t){switch(arguments.length){case 0:break;case 1:this.range(e);break;default:this.range(t).domain(e);break}return this}function Da(e){return function(){return e}}function Ca(e){return+e}var wo=[0,1];function je(e){return e}function di(e,t){return(t-=e=+e)?function(n){return(n-e)/t}:Da(isNaN(t)?NaN:.5)}function za(e,t){var n;return e>t&&(n=e,e=t,t=n),function(i){return Math.max(e,Math.min(t,i))}}function Pa(e,t,n){var i=e[0],r=e[1],o=t[0],s=t[1];return r<i?(i=di(r,i),o=n(s,o)):(i=di(i,r),o=n(o,s)),function(a){return o(i(a))}}function La(e,t,n){var i=Math.min(e.length,t.length)-1,r=new Array(i),o=new Array(i),s=-1;for(e[i]<e[0]&&(e=e.slice().reverse(),t=t.slice().reverse());++s<i;)r[s]=di(e[s],e[s+1]),o[s]=n(t[s],t[s+1]);return function(a){var u=Ar(e,a,1,i)-1;return o[u](r[u](a))}}function Oa(e,t){return t.domain(e.domain()).range(e.range()).interpolate(e.interpolate()).clamp(e.clamp()).unknown(e.unknown())}function Ha(){var e=wo,t=wo,n=rn,i,r,o,s=je,a,u,l;function d(){var h=Math.min(e.length,t.length);return s!==je&&(s=za(e[0],e[h-1])),a=h>2?La:Pa,u=l=null,c}function c(h){return h==null||isNaN(h=+h)?o:(u||(u=a(e.map(i),t,n)))(i(s(h)))}return c.invert=function(h){return s(r((l||(l=a(t,e.map(i),O)))(h)))},c.domain=function(h){return arguments.length?(e=Array.from(h,Ca),d()):e.slice()},c.range=function(h){return arguments.length?(t=Array.from(h),d()):t.slice()},c.rangeRound=function(h){return t=Array.from(h),n=ao,d()},c.clamp=function(h){return arguments.length?(s=h?!0:je,d()):s!==je},c.interpolate=function(h){return arguments.length?(n=h,d()):n},c.unknown=function(h){return arguments.length?(o=h,c):o},function(h,f){return i=h,r=f,d()}}function Ia(){return Ha()(je,je)}function qa(e,t,n,i){var r=Rr(e,t,n),o;switch(i=vt(i??",f"),i.type){case"s":{var s=Math.max(Math.abs(e),Math.abs(t));return i.precision==null&&!isNaN(o=bo(r,s))&&(i.precision=o),ci(i,s)}case"":case"e":case"g":case"p":case"r":{i.precision==null&&!isNaN(o=xo(r,Math.max(Math.abs(e),Math.abs(t))))&&(i.precision=o-(i.type==="e"));break}case"f":case"%":{i.precision==null&&!isNaN(o=vo(r))&&(i.precision=o-(i.type==="%")*2);break}}return ui(i)}function ja(e){var t=e.domain;return e.ticks=function(n){var i=t();return Er(i[0],i[i.length-1],n??10)},e.tickFormat=function(n,i){var r=t();return qa(r[0],r[r.length-1],n??10,i)},e.nice=function(n){n==null&&(n=10);var i=t(),r=0,o=i.length-1,s=i[r],a=i[o],u,l,d=10;for(a<s&&(l=s,s=a,a=l,l=r,r=o,o=l);d-- >0;){if(l=Bt(s,a,n),l===u)return i[r]=s,i[o]=a,t(i);if(l>0)s=Math.floor(s/l)*l,a=Math.ceil(a/l)*l;else if(l<0)s=Math.ceil(s*l)/l,a=Math.floor(a*l)/l;else break;u=l}return e},e}function be(){var e=Ia();return e.copy=function(){return Oa(e,be())},Ra.apply(e,arguments),ja(e)}var Ga=300;function oe(e,t,n){return be([e,t],[n.left,n.right])}function Ge(e,t,n){let i=Math.max(Ga,t.high_mg_dl+20),r=e.some(([,o])=>o>i)?400:i;return be([40,r],[n.bottom,n.top]).clamp(!0)}var F="dexcom_api";function Fe(e){return Object.values(e.entities).filter(t=>t.platform===F&&t.translation_key==="glucose").map(t=>t.entity_id).filter(t=>t.startsWith("sensor.")).sort()}function bt(e,t){let n=e.entities[t]?.device_id,i=new Map;for(let r of Object.values(e.entities))if(n&&r.device_id===n&&r.translation_key&&!r.hidden){let[o]=r.entity_id.split(".");i.set(`${o}.${r.translation_key}`,r.entity_id)}return i}function W(e,t){return Fa(e).get(e.entities[t]?.device_id??"")??"Dexcom"}function Fa(e){let t=Object.values(e.devices).flatMap(i=>{let[,r]=i.identifiers.find(([o])=>o===F)??[];return r?[{device:i,entryId:r}]:[]}),n=new Map;for(let{device:i}of t.sort((r,o)=>r.entryId<o.entryId?-1:1)){let r=i.name_by_user||i.name||"Dexcom",o=new Set(n.values()),s=r;for(let a=2;o.has(s);a++)s=`${r} (${a})`;n.set(i.id,s)}return n}var $o={glucose_card:"Glukose",glucose_card_description:"Glukose zum Zeitpunkt der Messung, mit Tagebuch.",profile_card:"Glukoseprofil",profile_card_description:"Zeit im Zielbereich und ambulantes Glukoseprofil, mit einer Seite zum Ausdrucken.",days_card:"Glukose nach Tagen",days_card_description:"Eine kleine Kurve pro Tag, zwei Wochen auf einen Blick.",days_legend:"Die Fläche zeigt {range}, die Linien {times}.",dashboard:"Glukose",dashboard_description:"Eine Ansicht für jede Person, ganz ohne Einrichtung.",no_account:"Es gibt noch kein Dexcom-Konto.",add_account:"Konto hinzufügen",entity:"Glukosesensor",title:"Titel",hours:"Zeitraum",show_diary:"Tagebuch anzeigen",overlay:"Vergleich mit",days:"Tage",unknown_entity:"Wähle den Glukosesensor eines Dexcom-Kontos.",very_low:"Sehr niedrig",low:"Niedrig",in_range:"Im Zielbereich",high:"Hoch",very_high:"Sehr hoch",below:"unter {value}",above:"über {value}",hours_short:"{count} h",days_short:"{count} T",duration_minutes:"{minutes} min",duration_hours:"{hours} h {minutes} min",duration_days:"{days} T {hours} h",data_from:"Daten sind {duration} alt",normal_delay:"normal für deine Region",late:"später als üblich",no_readings_since:"Keine Messwerte seit {time}",loading:"Wird geladen …",not_loaded:"Das Konto ist nicht geladen. Der Grund steht unter Einstellungen > Geräte & Dienste.",not_allowed:"Du bist nicht berechtigt, dieses Konto zu sehen.",failed:"Home Assistant antwortet nicht. Die Karte versucht es von selbst erneut.",signed_out:"Dexcom lehnt die Anmeldung von {name} ab, deshalb kommen keine neuen Messwerte.",sign_in:"Erneut anmelden",no_readings:"Noch keine Messwerte. Dexcom veröffentlicht sie ein bis drei Stunden nach der Messung.",missing:"Messwerte vor {time} sind noch nicht gespeichert. Um sie jetzt zu importieren, führe diese Aktion aus:",missing_for_others:"Messwerte vor {time} sind noch nicht gespeichert. Wer das Konto steuern darf, kann sie jetzt importieren.",no_readings_here:"Keine Messwerte in diesem Zeitraum",not_enough_data:"Zu wenig Daten",not_enough_data_detail:"Mindestens 70 % der Messwerte sind nötig, vorhanden sind {percent}.",earlier:"Früher",later:"Später",now:"Neueste",overlay_none:"Nichts",overlay_yesterday:"Tag davor",overlay_last_week:"Woche davor",insulin:"Insulin",carbs:"Kohlenhydrate",exercise:"Bewegung",health:"Gesundheit",blood_glucose:"Blutzucker",note:"Notiz",alert:"Warnung",calibration:"Kalibrierung",fast_acting:"schnell wirkend",long_acting:"lang wirkend",light:"leicht",medium:"moderat",heavy:"intensiv",illness:"Krankheit",stress:"Stress",high_symptoms:"Symptome bei hoher Glukose",low_symptoms:"Symptome bei niedriger Glukose",cycle:"Zyklus",alcohol:"Alkohol",urgent_low:"akut niedrig",urgent_low_soon:"bald akut niedrig",rise:"schnell steigend",fall:"schnell fallend",signal_loss:"Signalverlust",no_readings_alert:"keine Messwerte",rising_quickly:"Schnell steigend",rising:"Steigend",rising_slightly:"Leicht steigend",steady:"Gleichbleibend",falling_slightly:"Leicht fallend",falling:"Fallend",falling_quickly:"Schnell fallend",mean:"Mittelwert",gmi:"GMI",cv:"VK",active:"Aktiv",labelled:"{label}: {value}",previous:"Zeitraum davor",value_before:"zuvor {value}",gmi_needs:"ab 14 Tagen",minutes_a_day:"{duration} pro Tag",print:"Drucken",close:"Schließen",report:"Glukosebericht",profile:"Ambulantes Glukoseprofil",median:"Median",daily_traces:"Tage",totals:"Summen",diary:"Tagebuch",latest_reading:"Letzter Messwert",sensor:"Sensor und Transmitter",day_average:"{amount} pro Tag",entries:"Einträge",chart_label:"Glukose von {start} bis {end}; niedrigster Wert {min}, höchster {max}",open_day:"{day} öffnen"};var ln={glucose_card:"Glucose",glucose_card_description:"Glucose at the time it was measured, with the diary.",profile_card:"Glucose profile",profile_card_description:"Time in range and the ambulatory glucose profile, with a page to print.",days_card:"Glucose by day",days_card_description:"One small trace a day, a fortnight at a glance.",days_legend:"The shaded area is {range}, the lines are {times}.",dashboard:"Glucose",dashboard_description:"A view for each person, with nothing to set up.",no_account:"There is no Dexcom account yet.",add_account:"Add one",entity:"Glucose sensor",title:"Title",hours:"Time span",show_diary:"Show the diary",overlay:"Compare with",days:"Days",unknown_entity:"Choose the glucose sensor of a Dexcom account.",very_low:"Very low",low:"Low",in_range:"In range",high:"High",very_high:"Very high",below:"below {value}",above:"above {value}",hours_short:"{count} h",days_short:"{count} d",duration_minutes:"{minutes} min",duration_hours:"{hours} h {minutes} min",duration_days:"{days} d {hours} h",data_from:"Data from {duration} ago",normal_delay:"normal for your region",late:"later than usual",no_readings_since:"No readings since {time}",loading:"Loading…",not_loaded:"The account isn’t loaded. Settings > Devices & services tells the reason.",not_allowed:"You aren’t allowed to see this account.",failed:"Home Assistant doesn’t answer. The card tries again by itself.",signed_out:"Dexcom refuses the sign-in of {name}, so no new readings arrive.",sign_in:"Sign in again",no_readings:"No readings yet. Dexcom publishes them one to three hours after they were measured.",missing:"Readings before {time} aren’t stored yet. To import them now, run this action:",missing_for_others:"Readings before {time} aren’t stored yet. Someone with control permission can import them now.",no_readings_here:"No readings in this time",not_enough_data:"Not enough data",not_enough_data_detail:"At least 70% of the readings are needed; there are {percent}.",earlier:"Earlier",later:"Later",now:"Latest",overlay_none:"Nothing",overlay_yesterday:"The day before",overlay_last_week:"The week before",insulin:"Insulin",carbs:"Carbs",exercise:"Exercise",health:"Health",blood_glucose:"Meter",note:"Note",alert:"Alert",calibration:"Calibration",fast_acting:"fast acting",long_acting:"long acting",light:"light",medium:"medium",heavy:"heavy",illness:"illness",stress:"stress",high_symptoms:"symptoms of high glucose",low_symptoms:"symptoms of low glucose",cycle:"cycle",alcohol:"alcohol",urgent_low:"urgent low",urgent_low_soon:"urgent low soon",rise:"rising",fall:"falling",signal_loss:"signal loss",no_readings_alert:"no readings",rising_quickly:"Rising quickly",rising:"Rising",rising_slightly:"Rising slightly",steady:"Steady",falling_slightly:"Falling slightly",falling:"Falling",falling_quickly:"Falling quickly",mean:"Mean",gmi:"GMI",cv:"CV",active:"Active",labelled:"{label}: {value}",previous:"Period before",value_before:"{value} before",gmi_needs:"from 14 days on",minutes_a_day:"{duration} a day",print:"Print",close:"Close",report:"Glucose report",profile:"Ambulatory glucose profile",median:"Median",daily_traces:"Days",totals:"Totals",diary:"Diary",latest_reading:"Latest reading",sensor:"Sensor and transmitter",day_average:"{amount} a day",entries:"Entries",chart_label:"Glucose from {start} to {end}; lowest {min}, highest {max}",open_day:"Open {day}"};var ko={glucose_card:"Glucosa",glucose_card_description:"La glucosa a la hora en que se midió, con el diario.",profile_card:"Perfil de glucosa",profile_card_description:"Tiempo en rango y perfil ambulatorio de glucosa, con una página para imprimir.",days_card:"Glucosa por día",days_card_description:"Una pequeña curva por día, dos semanas de un vistazo.",days_legend:"Zona sombreada: {range}; líneas: {times}.",dashboard:"Glucosa",dashboard_description:"Una vista para cada persona, sin nada que configurar.",no_account:"Todavía no hay ninguna cuenta de Dexcom.",add_account:"Añadir una",entity:"Sensor de glucosa",title:"Título",hours:"Periodo mostrado",show_diary:"Mostrar el diario",overlay:"Comparar con",days:"Días",unknown_entity:"Elige el sensor de glucosa de una cuenta de Dexcom.",very_low:"Muy bajo",low:"Bajo",in_range:"En rango",high:"Alto",very_high:"Muy alto",below:"menos de {value}",above:"más de {value}",hours_short:"{count} h",days_short:"{count} d",duration_minutes:"{minutes} min",duration_hours:"{hours} h {minutes} min",duration_days:"{days} d {hours} h",data_from:"Datos de hace {duration}",normal_delay:"normal en tu región",late:"más tarde de lo habitual",no_readings_since:"Sin lecturas desde {time}",loading:"Cargando…",not_loaded:"La cuenta no está cargada. Configuración > Dispositivos y servicios indica el motivo.",not_allowed:"No tienes permiso para ver esta cuenta.",failed:"Home Assistant no responde. La tarjeta lo vuelve a intentar automáticamente.",signed_out:"Dexcom rechaza el inicio de sesión de {name}, por lo que no llegan lecturas nuevas.",sign_in:"Iniciar sesión de nuevo",no_readings:"Todavía no hay lecturas. Dexcom las publica entre una y tres horas después de medirlas.",missing:"Las lecturas anteriores a {time} aún no están guardadas. Para importarlas ahora, ejecuta esta acción:",missing_for_others:"Las lecturas anteriores a {time} aún no están guardadas. Alguien con permiso de control puede importarlas ahora.",no_readings_here:"Sin lecturas en este periodo",not_enough_data:"Datos insuficientes",not_enough_data_detail:"Se necesita al menos el 70 % de las lecturas; hay un {percent}.",earlier:"Antes",later:"Después",now:"Más reciente",overlay_none:"Nada",overlay_yesterday:"El día anterior",overlay_last_week:"La semana anterior",insulin:"Insulina",carbs:"Carbohidratos",exercise:"Ejercicio",health:"Salud",blood_glucose:"Glucemia capilar",note:"Nota",alert:"Alerta",calibration:"Calibración",fast_acting:"rápida",long_acting:"lenta",light:"ligero",medium:"moderado",heavy:"intenso",illness:"enfermedad",stress:"estrés",high_symptoms:"síntomas de hiperglucemia",low_symptoms:"síntomas de hipoglucemia",cycle:"ciclo menstrual",alcohol:"alcohol",urgent_low:"urgente: glucosa baja",urgent_low_soon:"urgente: glucosa baja inminente",rise:"aumento rápido",fall:"descenso rápido",signal_loss:"pérdida de señal",no_readings_alert:"sin lecturas",rising_quickly:"Subiendo rápidamente",rising:"Subiendo",rising_slightly:"Subiendo ligeramente",steady:"Estable",falling_slightly:"Bajando ligeramente",falling:"Bajando",falling_quickly:"Bajando rápidamente",mean:"Media",gmi:"GMI",cv:"CV",active:"Sensor activo",labelled:"{label}: {value}",previous:"Periodo anterior",value_before:"{value} antes",gmi_needs:"a partir de 14 días",minutes_a_day:"{duration} al día",print:"Imprimir",close:"Cerrar",report:"Informe de glucosa",profile:"Perfil ambulatorio de glucosa",median:"Mediana",daily_traces:"Días",totals:"Totales",diary:"Diario",latest_reading:"Última lectura",sensor:"Sensor y transmisor",day_average:"{amount} al día",entries:"Entradas",chart_label:"Glucosa del {start} al {end}; mínimo {min}, máximo {max}",open_day:"Abrir {day}"};var So={glucose_card:"Glucose",glucose_card_description:"Le glucose à l’heure où il a été mesuré, avec le journal.",profile_card:"Profil glycémique",profile_card_description:"Temps dans la cible et profil glycémique ambulatoire, avec une page à imprimer.",days_card:"Glucose par jour",days_card_description:"Une petite courbe par jour, deux semaines d’un coup d’œil.",days_legend:"Zone ombrée : {range} ; lignes : {times}.",dashboard:"Glucose",dashboard_description:"Une vue pour chaque personne, sans rien à configurer.",no_account:"Il n’y a pas encore de compte Dexcom.",add_account:"En ajouter un",entity:"Capteur de glucose",title:"Titre",hours:"Période affichée",show_diary:"Afficher le journal",overlay:"Comparer avec",days:"Jours",unknown_entity:"Choisissez le capteur de glucose d’un compte Dexcom.",very_low:"Très bas",low:"Bas",in_range:"Dans la cible",high:"Élevé",very_high:"Très élevé",below:"moins de {value}",above:"plus de {value}",hours_short:"{count} h",days_short:"{count} j",duration_minutes:"{minutes} min",duration_hours:"{hours} h {minutes} min",duration_days:"{days} j {hours} h",data_from:"Données d’il y a {duration}",normal_delay:"normal pour votre région",late:"plus tard que d’habitude",no_readings_since:"Aucune mesure depuis {time}",loading:"Chargement…",not_loaded:"Le compte n’est pas chargé. Paramètres > Appareils et services en indique la raison.",not_allowed:"Vous n’avez pas le droit de voir ce compte.",failed:"Home Assistant ne répond pas. La carte réessaie automatiquement.",signed_out:"Dexcom refuse la connexion de {name} : aucune nouvelle mesure n’arrive.",sign_in:"Se reconnecter",no_readings:"Aucune mesure pour l’instant. Dexcom les publie avec une à trois heures de retard.",missing:"Les mesures antérieures à {time} ne sont pas encore enregistrées. Pour les importer maintenant, exécutez cette action :",missing_for_others:"Les mesures antérieures à {time} ne sont pas encore enregistrées. Une personne autorisée à contrôler ce compte peut les importer maintenant.",no_readings_here:"Aucune mesure sur cette période",not_enough_data:"Pas assez de données",not_enough_data_detail:"Il faut au moins 70 % des mesures ; il y en a {percent}.",earlier:"Plus tôt",later:"Plus tard",now:"Plus récent",overlay_none:"Rien",overlay_yesterday:"La veille",overlay_last_week:"La semaine précédente",insulin:"Insuline",carbs:"Glucides",exercise:"Exercice",health:"Santé",blood_glucose:"Glycémie capillaire",note:"Note",alert:"Alerte",calibration:"Calibration",fast_acting:"rapide",long_acting:"lente",light:"léger",medium:"modéré",heavy:"intense",illness:"maladie",stress:"stress",high_symptoms:"symptômes d’hyperglycémie",low_symptoms:"symptômes d’hypoglycémie",cycle:"cycle menstruel",alcohol:"alcool",urgent_low:"urgent : glucose bas",urgent_low_soon:"urgent : glucose bas imminent",rise:"augmentation rapide",fall:"chute rapide",signal_loss:"perte de signal",no_readings_alert:"aucune mesure",rising_quickly:"En hausse rapide",rising:"En hausse",rising_slightly:"En légère hausse",steady:"Stable",falling_slightly:"En légère baisse",falling:"En baisse",falling_quickly:"En baisse rapide",mean:"Moyenne",gmi:"GMI",cv:"CV",active:"Capteur actif",labelled:"{label} : {value}",previous:"Période précédente",value_before:"{value} avant",gmi_needs:"à partir de 14 jours",minutes_a_day:"{duration} par jour",print:"Imprimer",close:"Fermer",report:"Rapport glycémique",profile:"Profil glycémique ambulatoire",median:"Médiane",daily_traces:"Jours",totals:"Totaux",diary:"Journal",latest_reading:"Dernière mesure",sensor:"Capteur et transmetteur",day_average:"{amount} par jour",entries:"Entrées",chart_label:"Glucose du {start} au {end} ; minimum {min}, maximum {max}",open_day:"Ouvrir {day}"};var Mo={glucose_card:"Glucosio",glucose_card_description:"Il glucosio all’ora in cui è stato misurato, con il diario.",profile_card:"Profilo glicemico",profile_card_description:"Tempo nell’intervallo e profilo glicemico ambulatoriale, con una pagina da stampare.",days_card:"Glucosio giorno per giorno",days_card_description:"Una piccola curva al giorno, due settimane a colpo d’occhio.",days_legend:"Area ombreggiata: {range}; linee: {times}.",dashboard:"Glucosio",dashboard_description:"Una vista per ogni persona, senza nulla da configurare.",no_account:"Non c’è ancora un account Dexcom.",add_account:"Aggiungine uno",entity:"Sensore del glucosio",title:"Titolo",hours:"Periodo visualizzato",show_diary:"Mostra il diario",overlay:"Confronta con",days:"Giorni",unknown_entity:"Scegli il sensore del glucosio di un account Dexcom.",very_low:"Molto basso",low:"Basso",in_range:"Nell’intervallo",high:"Alto",very_high:"Molto alto",below:"sotto {value}",above:"sopra {value}",hours_short:"{count} h",days_short:"{count} g",duration_minutes:"{minutes} min",duration_hours:"{hours} h {minutes} min",duration_days:"{days} g {hours} h",data_from:"Dati di {duration} fa",normal_delay:"normale per la tua regione",late:"più tardi del solito",no_readings_since:"Nessuna lettura da {time}",loading:"Caricamento…",not_loaded:"L’account non è caricato. Impostazioni > Dispositivi e servizi ne indica il motivo.",not_allowed:"Non hai il permesso di vedere questo account.",failed:"Home Assistant non risponde. La scheda riprova automaticamente.",signed_out:"Dexcom rifiuta l’accesso di {name}, quindi non arrivano nuove letture.",sign_in:"Accedi di nuovo",no_readings:"Ancora nessuna lettura. Dexcom le pubblica da una a tre ore dopo la misurazione.",missing:"Le letture precedenti a {time} non sono ancora salvate. Per importarle ora, esegui questa azione:",missing_for_others:"Le letture precedenti a {time} non sono ancora salvate. Chi ha il permesso di controllo può importarle ora.",no_readings_here:"Nessuna lettura in questo periodo",not_enough_data:"Dati insufficienti",not_enough_data_detail:"Serve almeno il 70% delle letture; ce n’è il {percent}.",earlier:"Prima",later:"Dopo",now:"Più recente",overlay_none:"Nulla",overlay_yesterday:"Il giorno prima",overlay_last_week:"La settimana prima",insulin:"Insulina",carbs:"Carboidrati",exercise:"Attività fisica",health:"Salute",blood_glucose:"Glicemia capillare",note:"Nota",alert:"Avviso",calibration:"Calibrazione",fast_acting:"rapida",long_acting:"lenta",light:"leggera",medium:"moderata",heavy:"intensa",illness:"malattia",stress:"stress",high_symptoms:"sintomi di iperglicemia",low_symptoms:"sintomi di ipoglicemia",cycle:"ciclo mestruale",alcohol:"alcol",urgent_low:"urgente: glucosio basso",urgent_low_soon:"urgente: glucosio basso a breve",rise:"aumento rapido",fall:"calo rapido",signal_loss:"perdita di segnale",no_readings_alert:"nessuna lettura",rising_quickly:"In rapido aumento",rising:"In aumento",rising_slightly:"In lieve aumento",steady:"Stabile",falling_slightly:"In lieve calo",falling:"In calo",falling_quickly:"In rapido calo",mean:"Media",gmi:"GMI",cv:"CV",active:"Sensore attivo",labelled:"{label}: {value}",previous:"Periodo precedente",value_before:"{value} prima",gmi_needs:"a partire da 14 giorni",minutes_a_day:"{duration} al giorno",print:"Stampa",close:"Chiudi",report:"Rapporto glicemico",profile:"Profilo glicemico ambulatoriale",median:"Mediana",daily_traces:"Giorni",totals:"Totali",diary:"Diario",latest_reading:"Ultima lettura",sensor:"Sensore e trasmettitore",day_average:"{amount} al giorno",entries:"Voci",chart_label:"Glucosio da {start} a {end}; minimo {min}, massimo {max}",open_day:"Apri {day}"};var Ao={glucose_card:"グルコース",glucose_card_description:"測定時刻のグルコース値と日誌。",profile_card:"グルコースプロファイル",profile_card_description:"目標範囲内時間とAGP。印刷用ページ付き。",days_card:"日ごとのグルコース値",days_card_description:"1日ごとの小さなグラフで、2週間をひと目で。",days_legend:"色の付いた帯は{range}、縦線は{times}です。",dashboard:"グルコース",dashboard_description:"設定不要。1人につき1つのビューを表示します。",no_account:"Dexcomのアカウントはまだありません。",add_account:"追加する",entity:"グルコースセンサー",title:"タイトル",hours:"期間",show_diary:"日誌を表示",overlay:"比較",days:"日数",unknown_entity:"Dexcomアカウントのグルコースセンサーを選択してください。",very_low:"非常に低い",low:"低い",in_range:"目標範囲内",high:"高い",very_high:"非常に高い",below:"{value}未満",above:"{value}超",hours_short:"{count}時間",days_short:"{count}日",duration_minutes:"{minutes}分",duration_hours:"{hours}時間{minutes}分",duration_days:"{days}日{hours}時間",data_from:"{duration}前のデータ",normal_delay:"お住まいの地域では通常の遅れです",late:"通常より遅れています",no_readings_since:"{time}以降、測定値なし",loading:"読み込み中…",not_loaded:"アカウントが読み込まれていません。理由は「設定 > デバイスとサービス」で確認できます。",not_allowed:"このアカウントを表示する権限がありません。",failed:"Home Assistantが応答しません。カードは自動的に再試行します。",signed_out:"Dexcomが{name}のサインインを拒否しているため、新しい測定値は届きません。",sign_in:"もう一度サインイン",no_readings:"測定値はまだありません。Dexcomは測定の1～3時間後に公開します。",missing:"{time}より前の測定値はまだ保存されていません。今すぐインポートするには、次のアクションを実行してください：",missing_for_others:"{time}より前の測定値はまだ保存されていません。操作権限のあるユーザーが今すぐインポートできます。",no_readings_here:"この期間の測定値はありません",not_enough_data:"データ不足",not_enough_data_detail:"測定値の70%以上が必要です。現在は{percent}です。",earlier:"前へ",later:"次へ",now:"最新",overlay_none:"なし",overlay_yesterday:"前日",overlay_last_week:"前週",insulin:"インスリン",carbs:"炭水化物",exercise:"運動",health:"体調",blood_glucose:"血糖測定器",note:"メモ",alert:"アラート",calibration:"キャリブレーション",fast_acting:"速効型",long_acting:"持効型",light:"軽い",medium:"中程度",heavy:"激しい",illness:"病気",stress:"ストレス",high_symptoms:"高血糖の症状",low_symptoms:"低血糖の症状",cycle:"月経周期",alcohol:"アルコール",urgent_low:"緊急低値",urgent_low_soon:"まもなく緊急低値",rise:"急上昇",fall:"急下降",signal_loss:"信号喪失",no_readings_alert:"測定値なし",rising_quickly:"急上昇",rising:"上昇",rising_slightly:"やや上昇",steady:"安定",falling_slightly:"やや下降",falling:"下降",falling_quickly:"急下降",mean:"平均",gmi:"GMI",cv:"CV",active:"センサー使用率",labelled:"{label}: {value}",previous:"前の期間",value_before:"前期{value}",gmi_needs:"14日以上で算出",minutes_a_day:"1日あたり{duration}",print:"印刷",close:"閉じる",report:"グルコースレポート",profile:"AGP（Ambulatory Glucose Profile）",median:"中央値",daily_traces:"日別",totals:"合計",diary:"日誌",latest_reading:"最新の測定値",sensor:"センサーとトランスミッター",day_average:"1日あたり{amount}",entries:"記入件数",chart_label:"{start}から{end}までのグルコース値。最低{min}、最高{max}",open_day:"{day}を開く"};var To={glucose_card:"Glucose",glucose_card_description:"Glucose op het moment van de meting, met dagboek.",profile_card:"Glucoseprofiel",profile_card_description:"Tijd binnen bereik en ambulant glucoseprofiel, met een pagina om af te drukken.",days_card:"Glucose per dag",days_card_description:"Eén kleine curve per dag, twee weken in één oogopslag.",days_legend:"Het vlak toont {range}, de lijnen {times}.",dashboard:"Glucose",dashboard_description:"Een weergave per persoon, zonder iets in te stellen.",no_account:"Er is nog geen Dexcom-account.",add_account:"Account toevoegen",entity:"Glucosesensor",title:"Titel",hours:"Periode",show_diary:"Dagboek tonen",overlay:"Vergelijken met",days:"Dagen",unknown_entity:"Kies de glucosesensor van een Dexcom-account.",very_low:"Zeer laag",low:"Laag",in_range:"Binnen bereik",high:"Hoog",very_high:"Zeer hoog",below:"onder {value}",above:"boven {value}",hours_short:"{count} u",days_short:"{count} d",duration_minutes:"{minutes} min",duration_hours:"{hours} u {minutes} min",duration_days:"{days} d {hours} u",data_from:"Gegevens zijn {duration} oud",normal_delay:"normaal voor jouw regio",late:"later dan gebruikelijk",no_readings_since:"Geen metingen sinds {time}",loading:"Laden…",not_loaded:"Het account is niet geladen. De reden staat bij Instellingen > Apparaten en diensten.",not_allowed:"Je mag dit account niet bekijken.",failed:"Home Assistant reageert niet. De kaart probeert het vanzelf opnieuw.",signed_out:"Dexcom weigert de aanmelding van {name}, dus er komen geen nieuwe metingen.",sign_in:"Opnieuw aanmelden",no_readings:"Nog geen metingen. Dexcom publiceert ze één tot drie uur na de meting.",missing:"Metingen van vóór {time} zijn nog niet opgeslagen. Voer deze actie uit om ze nu te importeren:",missing_for_others:"Metingen van vóór {time} zijn nog niet opgeslagen. Iemand met bedieningsrechten kan ze nu importeren.",no_readings_here:"Geen metingen in deze periode",not_enough_data:"Te weinig gegevens",not_enough_data_detail:"Minstens 70% van de metingen is nodig, nu is dat {percent}.",earlier:"Eerder",later:"Later",now:"Nieuwste",overlay_none:"Niets",overlay_yesterday:"De dag ervoor",overlay_last_week:"De week ervoor",insulin:"Insuline",carbs:"Koolhydraten",exercise:"Beweging",health:"Gezondheid",blood_glucose:"Bloedglucose",note:"Notitie",alert:"Waarschuwing",calibration:"Kalibratie",fast_acting:"snelwerkend",long_acting:"langwerkend",light:"licht",medium:"matig",heavy:"intensief",illness:"ziekte",stress:"stress",high_symptoms:"klachten bij hoge glucose",low_symptoms:"klachten bij lage glucose",cycle:"menstruatiecyclus",alcohol:"alcohol",urgent_low:"urgent laag",urgent_low_soon:"binnenkort urgent laag",rise:"snel stijgend",fall:"snel dalend",signal_loss:"signaalverlies",no_readings_alert:"geen metingen",rising_quickly:"Snel stijgend",rising:"Stijgend",rising_slightly:"Licht stijgend",steady:"Stabiel",falling_slightly:"Licht dalend",falling:"Dalend",falling_quickly:"Snel dalend",mean:"Gemiddelde",gmi:"GMI",cv:"VC",active:"Actief",labelled:"{label}: {value}",previous:"Vorige periode",value_before:"was {value}",gmi_needs:"vanaf 14 dagen",minutes_a_day:"{duration} per dag",print:"Afdrukken",close:"Sluiten",report:"Glucoserapport",profile:"Ambulant glucoseprofiel",median:"Mediaan",daily_traces:"Dagen",totals:"Totalen",diary:"Dagboek",latest_reading:"Laatste meting",sensor:"Sensor en zender",day_average:"{amount} per dag",entries:"Items",chart_label:"Glucose van {start} tot {end}; laagste {min}, hoogste {max}",open_day:"{day} openen"};var No={glucose_card:"Glukoza",glucose_card_description:"Glukoza w chwili pomiaru, wraz z dzienniczkiem.",profile_card:"Profil glukozy",profile_card_description:"Czas w zakresie i ambulatoryjny profil glikemii, ze stroną do wydruku.",days_card:"Glukoza dzień po dniu",days_card_description:"Mały wykres na każdy dzień, dwa tygodnie w jednym spojrzeniu.",days_legend:"Zacieniony obszar to {range}, linie to {times}.",dashboard:"Glukoza",dashboard_description:"Widok dla każdej osoby, bez żadnej konfiguracji.",no_account:"Nie ma jeszcze konta Dexcom.",add_account:"Dodaj konto",entity:"Sensor glukozy",title:"Tytuł",hours:"Przedział czasu",show_diary:"Pokaż dzienniczek",overlay:"Porównanie",days:"Dni",unknown_entity:"Wybierz sensor glukozy z konta Dexcom.",very_low:"Bardzo niski",low:"Niski",in_range:"W zakresie",high:"Wysoki",very_high:"Bardzo wysoki",below:"poniżej {value}",above:"powyżej {value}",hours_short:"{count} h",days_short:"{count} d",duration_minutes:"{minutes} min",duration_hours:"{hours} h {minutes} min",duration_days:"{days} d {hours} h",data_from:"Dane sprzed {duration}",normal_delay:"typowe opóźnienie w Twoim regionie",late:"później niż zwykle",no_readings_since:"Brak odczytów od: {time}",loading:"Wczytywanie…",not_loaded:"Konto nie jest wczytane. Powód znajdziesz w: Ustawienia > Urządzenia oraz usługi.",not_allowed:"Nie masz uprawnień do wyświetlania tego konta.",failed:"Home Assistant nie odpowiada. Karta sama spróbuje ponownie.",signed_out:"Dexcom odrzuca logowanie konta {name}, więc nie ma nowych odczytów.",sign_in:"Zaloguj się ponownie",no_readings:"Nie ma jeszcze odczytów. Dexcom publikuje je od jednej do trzech godzin po pomiarze.",missing:"Odczyty sprzed {time} nie są jeszcze zapisane. Aby zaimportować je teraz, uruchom tę akcję:",missing_for_others:"Odczyty sprzed {time} nie są jeszcze zapisane. Może je teraz zaimportować osoba z uprawnieniem do sterowania.",no_readings_here:"Brak odczytów w tym czasie",not_enough_data:"Za mało danych",not_enough_data_detail:"Potrzeba co najmniej 70% odczytów; jest {percent}.",earlier:"Wcześniej",later:"Później",now:"Najnowsze",overlay_none:"Brak",overlay_yesterday:"Dzień wcześniej",overlay_last_week:"Tydzień wcześniej",insulin:"Insulina",carbs:"Węglowodany",exercise:"Wysiłek fizyczny",health:"Zdrowie",blood_glucose:"Glukometr",note:"Notatka",alert:"Ostrzeżenie",calibration:"Kalibracja",fast_acting:"szybkodziałająca",long_acting:"długodziałająca",light:"lekki",medium:"umiarkowany",heavy:"intensywny",illness:"choroba",stress:"stres",high_symptoms:"objawy hiperglikemii",low_symptoms:"objawy hipoglikemii",cycle:"cykl menstruacyjny",alcohol:"alkohol",urgent_low:"pilnie niski",urgent_low_soon:"wkrótce pilnie niski",rise:"szybki wzrost",fall:"szybki spadek",signal_loss:"utrata sygnału",no_readings_alert:"brak odczytów",rising_quickly:"Szybko rośnie",rising:"Rośnie",rising_slightly:"Powoli rośnie",steady:"Stabilny",falling_slightly:"Powoli spada",falling:"Spada",falling_quickly:"Szybko spada",mean:"Średnia",gmi:"GMI",cv:"CV",active:"Sensor aktywny",labelled:"{label}: {value}",previous:"Poprzedni okres",value_before:"wcześniej {value}",gmi_needs:"od 14 dni",minutes_a_day:"{duration} dziennie",print:"Drukuj",close:"Zamknij",report:"Raport glukozy",profile:"Ambulatoryjny profil glikemii",median:"Mediana",daily_traces:"Dni",totals:"Sumy",diary:"Dzienniczek",latest_reading:"Najnowszy odczyt",sensor:"Sensor i nadajnik",day_average:"{amount} dziennie",entries:"Wpisy",chart_label:"Glukoza od {start} do {end}; najniższa {min}, najwyższa {max}",open_day:"Otwórz {day}"};var Eo={glucose_card:"Glicose",glucose_card_description:"A glicose no horário em que foi medida, com o diário.",profile_card:"Perfil de glicose",profile_card_description:"Tempo no alvo e perfil ambulatorial de glicose, com uma página para imprimir.",days_card:"Glicose dia a dia",days_card_description:"Uma pequena curva por dia, duas semanas em um só olhar.",days_legend:"A área sombreada é {range}, as linhas são {times}.",dashboard:"Glicose",dashboard_description:"Uma vista para cada pessoa, sem precisar configurar nada.",no_account:"Ainda não há nenhuma conta Dexcom.",add_account:"Adicionar conta",entity:"Sensor de glicose",title:"Título",hours:"Período",show_diary:"Mostrar o diário",overlay:"Comparar com",days:"Dias",unknown_entity:"Escolha o sensor de glicose de uma conta Dexcom.",very_low:"Muito baixa",low:"Baixa",in_range:"No alvo",high:"Alta",very_high:"Muito alta",below:"abaixo de {value}",above:"acima de {value}",hours_short:"{count} h",days_short:"{count} d",duration_minutes:"{minutes} min",duration_hours:"{hours} h {minutes} min",duration_days:"{days} d {hours} h",data_from:"Dados de {duration} atrás",normal_delay:"atraso normal na sua região",late:"mais tarde que o normal",no_readings_since:"Sem leituras desde {time}",loading:"Carregando…",not_loaded:"A conta não está carregada. O motivo está em Configurações > Dispositivos & serviços.",not_allowed:"Você não tem permissão para ver esta conta.",failed:"O Home Assistant não responde. O cartão tenta novamente por conta própria.",signed_out:"A Dexcom recusa o login de {name}, por isso não chegam novas leituras.",sign_in:"Entrar novamente",no_readings:"Ainda não há leituras. A Dexcom as publica de uma a três horas após a medição.",missing:"As leituras anteriores a {time} ainda não foram armazenadas. Para importá-las agora, execute esta ação:",missing_for_others:"As leituras anteriores a {time} ainda não foram armazenadas. Alguém com permissão de controle pode importá-las agora.",no_readings_here:"Nenhuma leitura neste período",not_enough_data:"Dados insuficientes",not_enough_data_detail:"São necessárias pelo menos 70% das leituras; há {percent}.",earlier:"Anterior",later:"Seguinte",now:"Mais recente",overlay_none:"Nada",overlay_yesterday:"Dia anterior",overlay_last_week:"Semana anterior",insulin:"Insulina",carbs:"Carboidratos",exercise:"Exercício",health:"Saúde",blood_glucose:"Glicosímetro",note:"Nota",alert:"Alerta",calibration:"Calibração",fast_acting:"ação rápida",long_acting:"ação prolongada",light:"leve",medium:"moderado",heavy:"intenso",illness:"doença",stress:"estresse",high_symptoms:"sintomas de glicose alta",low_symptoms:"sintomas de glicose baixa",cycle:"ciclo menstrual",alcohol:"álcool",urgent_low:"baixa urgente",urgent_low_soon:"baixa urgente em breve",rise:"subida rápida",fall:"queda rápida",signal_loss:"perda de sinal",no_readings_alert:"sem leituras",rising_quickly:"Subindo rapidamente",rising:"Subindo",rising_slightly:"Subindo levemente",steady:"Estável",falling_slightly:"Caindo levemente",falling:"Caindo",falling_quickly:"Caindo rapidamente",mean:"Média",gmi:"GMI",cv:"CV",active:"Sensor ativo",labelled:"{label}: {value}",previous:"Período anterior",value_before:"{value} antes",gmi_needs:"a partir de 14 dias",minutes_a_day:"{duration} por dia",print:"Imprimir",close:"Fechar",report:"Relatório de glicose",profile:"Perfil ambulatorial de glicose",median:"Mediana",daily_traces:"Dias",totals:"Totais",diary:"Diário",latest_reading:"Última leitura",sensor:"Sensor e transmissor",day_average:"{amount} por dia",entries:"Registros",chart_label:"Glicose de {start} a {end}; mínima {min}, máxima {max}",open_day:"Abrir {day}"};var Ro={glucose_card:"Glukos",glucose_card_description:"Glukos vid tidpunkten för mätningen, med dagbok.",profile_card:"Glukosprofil",profile_card_description:"Tid inom målområdet och ambulatorisk glukosprofil, med en sida för utskrift.",days_card:"Glukos per dag",days_card_description:"En liten kurva per dag, två veckor i överblick.",days_legend:"Det färgade området visar {range}, linjerna {times}.",dashboard:"Glukos",dashboard_description:"En vy per person, utan något att ställa in.",no_account:"Det finns inget Dexcom-konto ännu.",add_account:"Lägg till konto",entity:"Glukossensor",title:"Rubrik",hours:"Tidsperiod",show_diary:"Visa dagboken",overlay:"Jämför med",days:"Dagar",unknown_entity:"Välj glukossensorn för ett Dexcom-konto.",very_low:"Mycket lågt",low:"Lågt",in_range:"Inom målområdet",high:"Högt",very_high:"Mycket högt",below:"under {value}",above:"över {value}",hours_short:"{count} tim",days_short:"{count} d",duration_minutes:"{minutes} min",duration_hours:"{hours} tim {minutes} min",duration_days:"{days} d {hours} tim",data_from:"Data är {duration} gamla",normal_delay:"normalt för din region",late:"senare än vanligt",no_readings_since:"Inga mätvärden sedan {time}",loading:"Läser in…",not_loaded:"Kontot är inte inläst. Orsaken finns under Inställningar > Enheter och tjänster.",not_allowed:"Du har inte behörighet att se det här kontot.",failed:"Home Assistant svarar inte. Kortet försöker igen automatiskt.",signed_out:"Dexcom nekar inloggningen för {name}, så inga nya mätvärden kommer.",sign_in:"Logga in igen",no_readings:"Inga mätvärden ännu. Dexcom publicerar dem en till tre timmar efter mätningen.",missing:"Mätvärden före {time} är inte sparade ännu. Kör den här åtgärden för att importera dem nu:",missing_for_others:"Mätvärden före {time} är inte sparade ännu. Någon med behörighet att styra kan importera dem nu.",no_readings_here:"Inga mätvärden under den här perioden",not_enough_data:"För lite data",not_enough_data_detail:"Minst 70 % av mätvärdena behövs; det finns {percent}.",earlier:"Tidigare",later:"Senare",now:"Senaste",overlay_none:"Inget",overlay_yesterday:"Dagen före",overlay_last_week:"Veckan före",insulin:"Insulin",carbs:"Kolhydrater",exercise:"Motion",health:"Hälsa",blood_glucose:"Blodglukos",note:"Anteckning",alert:"Varning",calibration:"Kalibrering",fast_acting:"snabbverkande",long_acting:"långverkande",light:"lätt",medium:"måttlig",heavy:"intensiv",illness:"sjukdom",stress:"stress",high_symptoms:"symtom på högt glukosvärde",low_symptoms:"symtom på lågt glukosvärde",cycle:"menstruationscykel",alcohol:"alkohol",urgent_low:"akut lågt",urgent_low_soon:"snart akut lågt",rise:"stiger snabbt",fall:"sjunker snabbt",signal_loss:"signalförlust",no_readings_alert:"inga mätvärden",rising_quickly:"Stiger snabbt",rising:"Stiger",rising_slightly:"Stiger något",steady:"Stabilt",falling_slightly:"Sjunker något",falling:"Sjunker",falling_quickly:"Sjunker snabbt",mean:"Medelvärde",gmi:"GMI",cv:"CV",active:"Aktiv",labelled:"{label}: {value}",previous:"Perioden före",value_before:"tidigare {value}",gmi_needs:"från och med 14 dagar",minutes_a_day:"{duration} per dag",print:"Skriv ut",close:"Stäng",report:"Glukosrapport",profile:"Ambulatorisk glukosprofil",median:"Median",daily_traces:"Dagar",totals:"Summor",diary:"Dagbok",latest_reading:"Senaste mätvärdet",sensor:"Sensor och sändare",day_average:"{amount} per dag",entries:"Poster",chart_label:"Glukos från {start} till {end}; lägst {min}, högst {max}",open_day:"Öppna {day}"};var Do={de:$o,en:ln,es:ko,fr:So,it:Mo,ja:Ao,nl:To,pl:No,"pt-BR":Eo,sv:Ro},Ua=Object.fromEntries(Object.entries(Do).map(([e,t])=>[Co(e),t]));function mi(e,t,n={}){return(Do[e]??Ua[Co(e)]??ln)[t].replace(/\{(\w+)\}/g,(r,o)=>String(n[o]??""))}function Co(e){return e.split("-")[0]??e}function xe(e){return e in ln}function xt(e){return(t,n)=>mi(e.locale.language,t,n)}var Z=(e,t)=>mi(document.documentElement.lang||navigator.language,e,t),Ue={name:"entity",required:!0,selector:{entity:{filter:{integration:F,domain:"sensor",device_class:"blood_glucose_concentration"}}}},Ve={name:"title",selector:{text:{}}};function we(e,t,n){return{name:e,default:n,selector:{select:{mode:"dropdown",options:t.map(i=>({value:i,label:Va(i,e)}))}}}}function Be(e){return{schema:e,computeLabel:({name:t})=>xe(t)?Z(t):void 0}}function Ye(e,{schema:t}){let n=t.map(i=>[i.name,i.default]);return{...Object.fromEntries(n),entity:Fe(e)[0]??""}}function Va(e,t){if(typeof e=="number")return t==="hours"&&e<72?Z("hours_short",{count:e}):Z("days_short",{count:t==="hours"?e/24:e});let n=`${t}_${e}`;return xe(n)?Z(n):e}var se=$`
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
`;var zo=new Map;function Ba(e){let t=zo.get(e);return t||(t=new Intl.DateTimeFormat("en-US",{timeZone:e,hourCycle:"h23",year:"numeric",month:"2-digit",day:"2-digit",hour:"2-digit",minute:"2-digit",second:"2-digit"}),zo.set(e,t)),t}function X(e,t){let n={};for(let{type:l,value:d}of Ba(t).formatToParts(e*1e3))n[l]=Number(d);let{year:i=0,month:r=1,day:o=1,hour:s=0,minute:a=0,second:u=0}=n;return Date.UTC(i,r-1,o,s,a,u)/1e3}function $e(e,t){let n=[e-86400,e+86400].map(r=>e-(X(r,t)-r)),i=n.filter(r=>X(r,t)===e);return i.length>0?Math.min(...i):Math.max(...n)}function U(e,t,n=0){let i=X(e,t);return $e(i-i%86400+n*86400,t)}function Po(e,t){return new Date(X(e,t)*1e3).toISOString().slice(0,10)}function Ke(e,t){return $e(Date.parse(`${e}T00:00:00Z`)/1e3,t)}function un(e,t,n,i){let r=[],o=i*3600;for(let s=Math.ceil(X(e,n)/o)*o;;s+=o){let a=$e(s,n);if(a>t)return r;a>=e&&a!==r.at(-1)&&r.push(a)}}var Ya=86400,Ka=91*86400,Wa=23*3600,Za=3e4,gi=class{constructor(t,n){this.connection=t;this.entityId=n;this.viewers=0;this.readings=[];this.diary=[];this.listeners=new Set;this.asked=Number.POSITIVE_INFINITY;this.failedReadings=!1;this.failedSummaries=!1;this.fetching=!1;this.again=!1;this.summaries=new Map;this.onReady=()=>{this.subscribe(),Number.isFinite(this.asked)&&this.load()}}listen(t){return this.listeners.size===0&&this.open(),this.listeners.add(t),()=>{this.listeners.delete(t),this.listeners.size===0&&this.close()}}need(t){Math.max(t,pi())<this.asked&&(this.asked=Math.max(t-Ya,pi()),this.load())}has(t){return this.start!==void 0&&this.start<=Math.max(t,pi())}summary(t){let n=this.summaries.get(t);return n||(n=this.connection.sendMessagePromise({type:"dexcom_api/summary",entity_id:this.entityId,days:t}),n.catch(()=>{this.failedSummaries=!0,this.tryAgainLater()}),this.summaries.set(t,n)),n}choose(t){this.chosenDay=t,this.tell()}open(){this.connection.addEventListener("ready",this.onReady),this.subscribe()}close(){clearTimeout(this.retry),this.connection.removeEventListener("ready",this.onReady),this.unsubscribe?.then(t=>t()).catch(()=>{}),this.unsubscribe=void 0,this.start=void 0,this.asked=Number.POSITIVE_INFINITY,this.summaries.clear()}subscribe(){let t=this.connection.subscribeMessage(n=>this.take(n),{type:"dexcom_api/subscribe",entity_id:this.entityId},{resubscribe:!1});this.unsubscribe=t,t.catch(n=>{this.unsubscribe===t&&(this.unsubscribe=void 0),this.fail(n)})}take(t){if(this.summaries.clear(),t.gone){this.trouble=t.refused?"not_allowed":"not_loaded",this.tell();return}this.trouble=void 0,this.status=t;let n=this.fetching&&t.start!==null;if((t.reload||t.diary_changed||n)&&Number.isFinite(this.asked)&&this.load(),t.start!==null&&t.end!==null&&this.start!==void 0){let i=Math.max(t.start,this.start),r=t.readings.filter(([o])=>o>=i);this.readings=$r(this.readings,i,t.end,r)}this.tell()}async load(){if(this.again=this.fetching,this.fetching)return;this.fetching=!0;let t=Lo(this.asked),n=Lo(Date.now()/1e3)+Wa;try{let i=await this.connection.sendMessagePromise({type:"dexcom_api/readings",entity_id:this.entityId,start:new Date(t*1e3).toISOString(),end:new Date(n*1e3).toISOString()});this.status=i,this.readings=i.readings,this.diary=i.diary,this.start=t,this.failedReadings=!1,this.trouble=void 0}catch(i){this.failedReadings=!0,this.fail(i)}finally{this.fetching=!1}this.again&&this.load(),this.tell()}fail(t){let n=t?.code;this.trouble=n==="unauthorized"?"not_allowed":n==="not_found"?"not_loaded":"failed",this.tryAgainLater(),this.tell()}tryAgainLater(){clearTimeout(this.retry),this.listeners.size>0&&(this.retry=setTimeout(()=>this.tryAgain(),Za))}tryAgain(){this.unsubscribe||this.subscribe(),Number.isFinite(this.asked)&&(this.failedReadings||!this.has(this.asked))&&this.load(),this.failedSummaries&&(this.failedSummaries=!1,this.summaries.clear(),this.tell())}tell(){for(let t of this.listeners)t()}};function Lo(e){return Math.floor(e/3600)*3600}function pi(){return Math.floor(Date.now()/1e3)-Ka+86400}var Oo=new WeakMap;function Xa(e,t){let n=Oo.get(e)??new Map;Oo.set(e,n);let i=n.get(t)??new gi(e,t);return n.set(t,i),i}var cn=class{constructor(t){this.host=t;this.connected=!1;t.addController(this)}follow(t,n){let i=t&&n?Xa(t.connection,n):void 0;i!==this.feed&&(this.leave(),this.feed=i,this.start())}hostConnected(){this.connected=!0,this.start()}hostDisconnected(){this.connected=!1,this.leave()}start(){this.connected&&!this.stop&&(this.stop=this.feed?.listen(()=>this.host.requestUpdate()))}leave(){this.stop?.(),this.stop=void 0}};var Ja=`/config/integrations/integration/${F}`,_i=`${F}.import_history`,Qa=`/_my_redirect/developer_call_service?service=${_i}`,el=3e4,H=class extends ee{constructor(){super(...arguments);this.dark=!1;this.feeds=new cn(this)}setConfig(n){if(!n.entity)throw new Error("Choose the glucose sensor of a Dexcom account (entity).");this.config=n}connectedCallback(){super.connectedCallback(),this.clock=setInterval(()=>this.requestUpdate(),el)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.clock)}shouldUpdate(n){if(n.size!==1||!n.has("hass"))return!0;let i=n.get("hass");return!i||!this.hass||nl(i,this.hass,this.config?.entity)}get feed(){return this.feeds.feed}willUpdate(n){this.dark=this.hass?.themes?.darkMode??!1,this.feeds.follow(this.hass,this.config?.entity)}render(){let{hass:n,config:i}=this;if(!n||!i)return;let r=xt(n),{feed:o}=this,s=n.entities[i.entity];if(s&&s.platform!==F)return this.message(r("unknown_entity"));if(!o||!o.trouble&&!o.status)return this.message(r("loading"));if(o.trouble&&(o.trouble!=="failed"||!o.status))return this.message(r(o.trouble));let a=tl(n,o,r,i.entity);return this.draw({hass:n,feed:o,format:new Ne(n),say:r,notice:a},i)}message(n,i=p){return m`<ha-card>${i}<div class="message" role="status">${n}</div></ha-card>`}};x([lt({attribute:!1})],H.prototype,"hass",2),x([lt({type:Boolean,reflect:!0})],H.prototype,"dark",2),x([A()],H.prototype,"config",2);function tl(e,t,n,i){if(!t.status?.signed_out)return p;let r=e.user?.is_admin===!1?p:m`<a href=${Ja}>${n("sign_in")}</a>`;return m`<div class="notice" role="status">
    ${n("signed_out",{name:W(e,i)})} ${r}
  </div>`}function We({hass:e,feed:t,format:n,say:i},r){let{missing_before:o,may_import:s}=t.status;if(o===null||r>=o)return p;let a=n.dayAndTime(o);if(!s)return m`<div class="notice" role="status">${i("missing_for_others",{time:a})}</div>`;let u=e.user?.is_admin===!1?m`<code>${_i}</code>`:m`<a href=${Qa}>${_i}</a>`;return m`<div class="notice" role="status">${i("missing",{time:a})} ${u}</div>`}function nl(e,t,n=""){return e.states[n]!==t.states[n]||e.entities[n]!==t.entities[n]||e.locale!==t.locale||e.connection!==t.connection||e.themes?.darkMode!==t.themes?.darkMode}var il=[7,14,30],Ho=14,ae={left:0,right:240,top:2,bottom:46},rl=6,J=class extends H{constructor(){super(...arguments);this.summaries=new Map}setConfig(n){super.setConfig(n),this.summaries=new Map,this.asked=void 0}static getConfigForm(){return Be([Ue,Ve,we("days",il,Ho)])}static getStubConfig(n){return Ye(n,J.getConfigForm())}getGridOptions(){return{columns:"full",rows:"auto",min_columns:6}}getCardSize(){return 2+this.count}get count(){return Number(this.config?.days??Ho)}updated(n){super.updated(n),this.opened&&this.hass&&(this.opened.card.hass=this.hass),n.has("opened")&&this.opened&&this.renderRoot.querySelector("dialog")?.showModal()}draw(n,i){let{feed:r,hass:o,say:s}=n,a=r.status;if(a.latest===null)return this.message(s("no_readings"),n.notice);let u=this.days(n,a,a.latest),[l,d]=[u[0],u.at(-1)];r.need(d.start),this.ask(r);let c=ie(r.readings,d.start,l.end),h=Ge(c,a.limits,ae);return m`<ha-card>
      ${n.notice} ${We(n,U(a.latest,o.config.time_zone,1-this.count))}
      <header>
        <h2>${i.title??s("days_card")}</h2>
        <span class="quiet">${s("in_range")}</span>
      </header>
      <ul>
        ${u.map(f=>this.day(n,a,f,ie(c,f.start,f.end),h))}
      </ul>
      ${this.legend(n,a,l)} ${this.dialog(n)}
    </ha-card>`}days({hass:n,format:i},r,o){let s=n.config.time_zone;return Array.from({length:this.count},(a,u)=>{let l=U(o,s,-u),d=Po(l,s);return{name:d,start:l,end:U(l,s,1),shown:Ke(d,i.zone)}}).filter((a,u)=>u===0||a.end>(r.known_since??o))}ask(n){let i=n.summary(this.count);i!==this.asked&&(this.asked=i,i.then(({summary:r})=>{i===this.asked&&(this.summaries=new Map(r?.days.map(o=>[o.day,o])))},()=>{}))}day(n,i,r,o,s){let{feed:a,format:u,say:l}=n,d=this.summaries.get(r.name)?.metrics.in_range_percent,c=d==null?void 0:u.percent(d),h=ol(n,r),f=`${l("open_day",{day:h})}. ${c?l("labelled",{label:l("in_range"),value:c}):l("not_enough_data")}`;return m`<li>
      <button
        class=${[0,6].includes(new Date(r.name).getUTCDay())?"weekend":""}
        aria-label=${f}
        aria-current=${a.chosenDay===r.shown?"date":p}
        @click=${()=>this.choose(a,r,h)}
      >
        <span class="date">
          <span>${u.weekday(r.shown)}</span>
          <span class="quiet">${u.date(r.shown,{day:"numeric",month:"short"})}</span>
        </span>
        ${sl(r,o,i,s,n.hass.config.time_zone)}
        <span class="percent" title=${c?p:l("not_enough_data")}>
          ${c??"–"}
        </span>
      </button>
    </li>`}choose(n,{shown:i},r){let o=()=>{n.choose(i),n.viewers===0&&this.open(r)};if(n.chosenDay!==i){o();return}n.choose(void 0),requestAnimationFrame(o)}open(n){if(!this.config)return;let i=document.createElement("dexcom-glucose-card");i.setConfig({type:"custom:dexcom-glucose-card",entity:this.config.entity,hours:24}),this.opened={card:i,title:n}}dialog({feed:n,say:i}){if(!this.opened)return p;let r=()=>{this.opened=void 0,n.choose(void 0)};return m`<dialog
      aria-label=${this.opened.title}
      @close=${r}
      @click=${o=>{o.target===o.currentTarget&&o.target.close()}}
    >
      <form method="dialog">
        <h2>${this.opened.title}</h2>
        <button>${i("close")}</button>
      </form>
      ${this.opened.card}
    </dialog>`}legend({hass:n,format:i,say:r},o,s){let a=n.config.time_zone,u=Ht("in_range",o.limits,o,i,r),l=s.shown-s.start,d=Io(s,a).map(c=>i.hour(c+l));return m`<p class="quiet">
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
    `],x([A()],J.prototype,"summaries",2),x([A()],J.prototype,"opened",2),J=x([Te("dexcom-days-card")],J);function ol({format:e},{shown:t}){return e.date(t,{weekday:"long",day:"numeric",month:"long"})}function Io({start:e,end:t},n){return un(e,t,n,rl).filter(i=>i>e&&i<t)}function sl(e,t,{limits:n},i,r){let o=oe(e.start,e.end,ae),[s,a]=[i(n.high_mg_dl),i(n.low_mg_dl)];return m`<svg
    viewBox="0 0 ${ae.right} ${ae.bottom+ae.top}"
    preserveAspectRatio="none"
    aria-hidden="true"
    data-readings=${t.length}
  >
    <rect class="target" width=${ae.right} y=${s} height=${a-s}></rect>
    ${Io(e,r).map(u=>v`<path class="tick" d="M${o(u)},${ae.top}V${ae.bottom}"></path>`)}
    <path class="trace" d=${pe(t,o,i)}></path>
    ${[...Ut(t,n,o,i)].map(([u,l])=>l?v`<path class="dots" style="stroke: var(--${u.replace("_","-")})" d=${l}></path>`:p)}
  </svg>`}var yi=13;function dn(e,t,n,i){let{very_low_mg_dl:r,low_mg_dl:o,high_mg_dl:s,very_high_mg_dl:a}=n.limits,u=[{limit:r,kind:"faint",room:t(r)-t(o)},{limit:o,kind:"limit",room:yi},{limit:s,kind:"limit",room:yi},{limit:a,kind:"faint",room:t(s)-t(a)}];return v`
    <rect class="target" x=${e.left} width=${e.right-e.left}
      y=${t(s)} height=${t(o)-t(s)}></rect>
    ${u.map(({limit:l,kind:d,room:c})=>v`
        <line class=${d} x1=${e.left} x2=${e.right} y1=${t(l)} y2=${t(l)}></line>
        ${c<yi?"":v`<text x=${e.left-5} y=${t(l)+4} text-anchor="end">${i.glucose(l,n)}</text>`}`)}`}var hn=$`
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
`;var al={insulin:"M-5,-4H5L0,5Z",carbs:"M-4.5,-4.5H4.5V4.5H-4.5Z",exercise:"M-5,4L0,-5L5,4Z",health:"M-1.5,-5H1.5V-1.5H5V1.5H1.5V5H-1.5V1.5H-5V-1.5H-1.5Z",blood_glucose:"M0,-5.5C3,-2 4,-.5 4,1.5A4,4 0 0 1-4,1.5C-4,-.5-3,-2 0,-5.5Z",note:"M-4,-5H2L4,-3V5H-4Z",alert:"M0,-5.5L5.5,0L0,5.5L-5.5,0Z",calibration:"M0,-5A5,5 0 1 1-.01,-5ZM0,-2.5A2.5,2.5 0 1 0 .01,-2.5Z"};function fn(e){return v`<path class="marker ${e}" d=${al[e]}></path>`}function qo({kind:e,sub_type:t,amount:n,unit:i,note:r},o,s,a){let u=n===null?"":i==="mg/dL"?` ${s.glucose(n,o)} ${o.unit}`:` ${s.amount(n)}${i?` ${i}`:""}`,l=t==="no_readings"?"no_readings_alert":t,d=l&&xe(l)?a(l):t;return[`${a(e)}${u}`,d,r].filter(Boolean).join(", ")}var Ze=class{constructor(t,n){this.host=t;this.selector=n;this.size={width:0,height:0};this.part=null;this.observer=new ResizeObserver(([t])=>{if(!t)return;let{width:n,height:i}=t.contentRect;this.size={width:Math.floor(n),height:Math.floor(i)},this.host.requestUpdate()});t.addController(this)}hostConnected(){this.host.requestUpdate()}hostUpdated(){let t=this.host.renderRoot.querySelector(this.selector);t!==this.part&&(this.observer.disconnect(),this.part=t,t&&this.observer.observe(t))}hostDisconnected(){this.observer.disconnect(),this.part=null}};var wt={left:34,right:8,top:8,bottom:20},$t=14,ll=48,ul=[1,2,3,4,6,12,24,48,96];function vi({width:e,height:t}){return{left:wt.left,right:Math.max(e-wt.right,wt.left+1),top:wt.top+$t,bottom:t-wt.bottom-$t}}function jo(e,t,n,i){let r=vi(t),o=oe(e.start,e.end,r),s=Ge([...e.readings,...e.overlay],n.limits,r),a=(r.right-r.left)/((e.end-e.start)/300),u=Math.min(5,Math.max(2,a*1.6));return v`
    ${dn(r,s,n,i)}
    ${cl(e,r,o,i)}
    <path class="overlay" d=${pe(e.overlay,o,s)}></path>
    <path class="trace" d=${pe(e.readings,o,s)}></path>
    ${[...Ut(e.readings,n.limits,o,s)].map(([l,d])=>v`<path class="dots ${l}" d=${d} stroke-width=${u.toFixed(1)}></path>`)}
    ${e.diary.map(l=>dl(l,e,r,o))}
    ${e.looked?hl(e.looked,r,o,s):""}
  `}function cl(e,t,n,i){let r=Math.max(1,Math.floor((t.right-t.left)/ll)),o=(e.end-e.start)/3600,s=ul.find(u=>o/u<=r)??168,a=t.bottom+$t;return un(e.start,e.end,i.zone,s).map(u=>{let l=X(u,i.zone)%86400===0,d=l&&o>12?i.weekday(u):i.hour(u),c=Math.min(Math.max(n(u),t.left+10),t.right-12);return v`
      <line class=${l?"midnight":"tick"} x1=${n(u)} x2=${n(u)} y1=${t.top} y2=${a}></line>
      <text x=${c} y=${a+14} text-anchor="middle">${d}</text>`})}function dl(e,t,n,i){let o=e.kind==="alert"?n.top-$t/2:n.bottom+$t/2,s=i(Math.max(e.time,t.start)),a=t.end-t.start>3*86400?.55:1,u=e.end===null?0:i(Math.min(e.end,t.end))-s;return v`<g data-kind=${e.kind} transform="translate(${s.toFixed(1)},${o})">
    ${u>6?v`<rect class="lasting ${e.kind}" y="-1.5" height="3" width=${u}></rect>`:""}
    <g transform="scale(${a})">${fn(e.kind)}</g>
  </g>`}function hl([e,t],n,i,r){return v`
    <line class="cursor" x1=${i(e)} x2=${i(e)} y1=${n.top} y2=${n.bottom}></line>
    <circle class="cursor" cx=${i(e)} cy=${r(t)} r="5"></circle>`}var Go=[3,6,12,24,72,168,336],mn=["none","yesterday","last_week"],xi=24,Fo="none",fl={none:0,yesterday:1,last_week:7},ml={rising_quickly:-90,rising:-90,rising_slightly:-45,steady:0,falling_slightly:45,falling:90,falling_quickly:90},pl=900,gl=50,_l=500,Uo=600,I=class extends H{constructor(){super(...arguments);this.hours=xi;this.overlay="none";this.sized=new Ze(this,".chart")}setConfig(n){super.setConfig(n),this.hours=Number(n.hours??xi),this.overlay=n.overlay??Fo,this.end=void 0}static getConfigForm(){return Be([Ue,Ve,we("hours",Go,xi),we("overlay",mn,Fo),{name:"show_diary",default:!0,selector:{boolean:{}}}])}static getStubConfig(n){return Ye(n,I.getConfigForm())}getGridOptions(){return{columns:"full",rows:"auto",min_columns:6}}getCardSize(){return 7}disconnectedCallback(){super.disconnectedCallback(),this.register(void 0)}willUpdate(n){super.willUpdate(n),this.register(this.feed),this.goToChosenDay()}draw(n,i){let{feed:r,say:o}=n,s=r.status,a=this.trace(n,s,i);return m`<ha-card>
      ${n.notice} ${We(n,a.oldest)}
      ${this.header(n,s,i)}
      ${this.toolbar(n,s,a)}
      ${s.latest===null?m`<div class="message" role="status">${o("no_readings")}</div>`:m`${this.chart(n,s,a)} ${this.legend(n,a)}`}
    </ha-card>`}register(n){this.followed!==n&&(this.followed&&(this.followed.viewers-=1),this.followed=this.isConnected?n:void 0,this.followed&&(this.followed.viewers+=1))}goToChosenDay(){let n=this.feed?.chosenDay;n!==this.chosenDay&&(this.chosenDay=n,!(n===void 0||!this.hass)&&(this.hours=24,this.end=U(n,new Ne(this.hass).zone,1),this.lookedTime=void 0,requestAnimationFrame(()=>this.scrollIntoView({behavior:"smooth",block:"nearest"}))))}trace({feed:n,format:i},r,o){let s=this.end??(r.latest??Date.now()/1e3)+300,a=this.chosenDay!==void 0&&this.end!==void 0&&this.hours===24?U(s-1,i.zone):s-this.hours*3600,u=fl[this.overlay],l=u&&a-$e(X(a,i.zone)-u*86400,i.zone);n.need(a-l);let d=ie(n.readings,a,s),c=l?ie(n.readings,a-l,s-l).map(([f,g])=>[f+l,g]):[],h=o.show_diary??!0?n.diary??[]:[];return{oldest:a-l,start:a,end:s,readings:d,overlay:c,diary:h.filter(f=>f.time<s&&(f.end??f.time)>=a),looked:this.lookedTime===void 0?void 0:Wn(d,this.lookedTime)}}header(n,i,r){let{feed:o,format:s,hass:a,say:u}=n,l=o.readings.findLast(([h])=>h===i.latest),d=l&&!i.stale?l:void 0,c=a.states[bt(a,r.entity).get("sensor.trend")??""]?.state;return m`<header>
      <div>
        <h2>${r.title??W(a,r.entity)}</h2>
        <div class="latest">
          <span class="value">${d?s.reading(d[1],i):"–"}</span>
          <span class="quiet">${i.unit}</span>
          ${d&&c?this.arrow(c,n):p}
          ${d?m`<span class="band">${u(ct(d[1],i.limits))}</span>`:p}
        </div>
      </div>
      <div class="age quiet">${this.age(n,i,r)}</div>
    </header>`}age({format:n,hass:i,say:r},o,s){if(o.latest===null)return m``;let a=Date.now()/1e3,u=a-o.latest,l=U(a,n.zone)<=o.latest?n.time(o.latest):n.dayAndTime(o.latest);if(o.stale)return m`<strong class="stale">${r("no_readings_since",{time:l})}</strong>
        <div>${vl(i,s.entity)}</div>`;let d=u<=o.expected_delay_seconds+300+pl;return m`<div>${l}</div>
      <div>${r("data_from",{duration:Ee(u,r)})}, ${r(d?"normal_delay":"late")}</div>`}arrow(n,{say:i}){let r=ml[n];if(r===void 0||!xe(n))return m``;let o=n.endsWith("_quickly");return m`<svg class="arrow" viewBox="0 0 24 24" role="img" aria-label=${i(n)}>
      <title>${i(n)}</title>
      <g transform="rotate(${r} 12 12)">
        <path d=${o?"M2,8H14M2,16H14M11,3L21,12L11,21":"M3,12H20M13,5L20,12L13,19"}></path>
      </g>
    </svg>`}toolbar({say:n,feed:i},r,{start:o}){let s=r.known_since??0,a=mn[(mn.indexOf(this.overlay)+1)%mn.length]??"none";return m`<nav>
      <div role="group" aria-label=${n("hours")}>
        ${Go.map(u=>{let l=u===this.hours,d=u<48?n("hours_short",{count:u}):n("days_short",{count:u/24});return m`<button aria-pressed=${l} @click=${()=>this.showSpan(u)}>${d}</button>`})}
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
                ${jo(r,this.sized.size,i,s)}
              </svg>`:p}
        ${d?m`<div class="empty quiet">${a(o.has(r.start)?"no_readings_here":"loading")}</div>`:p}
      </div>`}label({format:n,say:i},r,o){let s=o.readings.map(([,l])=>l);if(s.length===0)return i("no_readings_here");let[a,u]=[Math.min(...s),Math.max(...s)].map(l=>`${n.reading(l,r)} ${r.unit}`);return i("chart_label",{start:n.dayAndTime(o.start),end:n.dayAndTime(o.end),min:a??"",max:u??""})}readout({format:n,say:i},r,o){let{looked:s}=o;if(!s)return`${n.dayAndTime(o.start)} – ${n.dayAndTime(o.end)}`;let a=o.diary.filter(u=>yl(u,s[0]));return[n.dayAndTime(s[0]),`${n.reading(s[1],r)} ${r.unit}, ${i(ct(s[1],r.limits))}`,...a.map(u=>qo(u,r,n,i))].join(" · ")}legend({say:n},i){let r=[...new Set(i.diary.map(o=>o.kind))].sort();return m`<ul class="legend">
      ${r.map(o=>m`<li><svg viewBox="-7 -7 14 14" aria-hidden="true">${fn(o)}</svg>${n(o)}</li>`)}
      ${this.overlay==="none"?p:m`<li><svg viewBox="-7 -7 14 14" aria-hidden="true"><path class="overlay" d="M-7,0H7"></path></svg>${n(`overlay_${this.overlay}`)}</li>`}
    </ul>`}onKey(n,i){let{readings:r,looked:o}=i,s=o?r.indexOf(o):r.length,u={ArrowLeft:s-1,ArrowRight:s+1,PageUp:s-12,PageDown:s+12,Home:0,End:r.length-1}[n.key];u!==void 0&&(n.preventDefault(),this.lookedTime=r[Math.min(Math.max(u,0),r.length-1)]?.[0])}onDown(n){this.touched=n.pointerType==="touch"?{x:n.clientX,at:n.timeStamp}:void 0}onMove(n,i){let r=n.currentTarget.getBoundingClientRect().left,o=oe(i.start,i.end,vi(this.sized.size));this.lookedTime=Wn(i.readings,o.invert(n.clientX-r))?.[0]}onUp(n,i){let{touched:r}=this;if(this.touched=void 0,!r||n.timeStamp-r.at>_l)return;let o=n.clientX-r.x;Math.abs(o)<gl||(o>0||this.end!==void 0)&&this.move(o>0?-1:1,i)}onLeave(n){n.pointerType==="mouse"&&(this.lookedTime=void 0)}};I.styles=[se,hn,$`
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
    `],x([A()],I.prototype,"hours",2),x([A()],I.prototype,"overlay",2),x([A()],I.prototype,"end",2),x([A()],I.prototype,"lookedTime",2),I=x([Te("dexcom-glucose-card")],I);function yl(e,t){return t>=e.time-Uo&&t<=(e.end??e.time)+Uo}function vl(e,t){let n=e.states[bt(e,t).get("binary_sensor.stale_data")??""];return n?e.formatEntityAttributeValue(n,"reason"):""}var bl=["p5_mg_dl","p25_mg_dl","p50_mg_dl","p75_mg_dl","p95_mg_dl"],wi=1440,xl=[0,6,12,18,24],kt={left:34,right:10,top:8,bottom:20};function Vo(e){let[t,n]=[e[0],e.at(-1)];if(!t||!n)return[];let i=wi/e.length/2,r={...t};for(let o of bl)r[o]=wl(t[o],n[o]);return[{...r,minute_of_day:0},...e.map(o=>({...o,minute_of_day:o.minute_of_day+i})),{...r,minute_of_day:wi}]}function $i(e,t){return t.hour($e(86400+e*3600,t.zone))}function Ko(e,t,n,i,r){let o={left:kt.left,right:Math.max(n.width-kt.right,kt.left+1),top:kt.top,bottom:n.height-kt.bottom},s=Vo(e),a=s.map(d=>[d.minute_of_day,d.p95_mg_dl??0]),u=oe(0,wi,o),l=Ge(a,i.limits,o);return v`
    ${dn(o,l,i,r)}
    ${$l(o,u,r)}
    <path class="outer" d=${Bo(s,"p5_mg_dl","p95_mg_dl",u,l)}></path>
    <path class="inner" d=${Bo(s,"p25_mg_dl","p75_mg_dl",u,l)}></path>
    <path class="before" d=${Yo(Vo(t),u,l)}></path>
    <path class="median" d=${Yo(s,u,l)}></path>`}function wl(e,t){return e===null||t===null?null:(e+t)/2}function Bo(e,t,n,i,r){return pr(s=>i(s.minute_of_day),s=>r(s[t]??0),s=>r(s[n]??0)).defined(s=>s[t]!==null&&s[n]!==null).curve(Kn).digits(1)(e)??""}function Yo(e,t,n){return ht(r=>t(r.minute_of_day),r=>n(r.p50_mg_dl??0)).defined(r=>r.p50_mg_dl!==null).curve(Kn).digits(1)(e)??""}function $l(e,t,n){return xl.map(i=>{let r=t(i*60),o=i===0?"start":i===24?"end":"middle";return v`
      <line class="tick" x1=${r} x2=${r} y1=${e.top} y2=${e.bottom}></line>
      <text x=${r} y=${e.bottom+14} text-anchor=${o}>${$i(i,n)}</text>`})}var pn=$`
  ${hn}
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
`;var kl=[0,3,6,9,12,15,18,21];function Xe({start:e,end:t},n){let i={day:"numeric",month:"short",year:"numeric"};return[e,t].map(r=>n.date(Date.parse(r)/1e3,i)).join(" – ")}function yn(e,t,n){return n("labelled",{label:n("previous"),value:Xe(e,t)})}function vn(e){let{summary:t,previous:n,status:i,format:r,say:o}=e,s=Hn(t);if(!s){let{active_percent:u}=t,l=r.percent(u<70?Math.min(u,69):u);return m`<div class="message" role="status">
      <strong>${o("not_enough_data")}</strong><br>${o("not_enough_data_detail",{percent:l})}
    </div>`}let a=Hn(n);return m`<div class="bands upright">
    ${tr(s,r,o)}
    <ul>
      ${s.map((u,l)=>{let{band:d,percent:c,shown:h}=u,f=Ht(d,i.limits,i,r,o);if(f===void 0)return p;let g=a?.[l];return m`<li>
            <i class="fill ${d}" aria-hidden="true"></i>
            <span class="name">${o(d)}, <span class="quiet">${f}</span></span>
            <strong>${r.shownPercent(h)}</strong>
            <span class="quiet small">${er(u,o)}</span>
            ${Wo([c,r.shownPercent(h)],g&&[g.percent,r.shownPercent(g.shown)],o)}
          </li>`}).reverse()}
    </ul>
  </div>`}function bn(e){let{summary:t,format:n,say:i,status:r}=e,o=u=>n.mean(u,r),s=u=>n.shownPercent({value:te(u,1),digits:1,sign:""}),a=t.mean_mg_dl!==null;return m`<dl class="figures">
    ${_n(e,"mean","mean_mg_dl",o,r.unit)}
    ${_n(e,"gmi","gmi_percent",s,"",a?i("gmi_needs"):"")}
    ${_n(e,"cv","cv_percent",s)}
    ${_n(e,"active","active_percent",u=>n.percent(u))}
  </dl>`}function xn(e,t){let{summary:n,previous:i,status:r,format:o,say:s}=e;return n.profile.every(a=>a.p50_mg_dl===null)?m``:m`<figure>
    <figcaption>${s("profile")} <span class="quiet small">${r.unit}</span></figcaption>
    <div class="chart">${t.width>0?m`<svg viewBox="0 0 ${t.width} ${t.height}" role="img" aria-label=${Sl(e)}>
            ${Ko(n.profile,i?.profile??[],t,r,o)}
          </svg>`:p}</div>
    <ul class="legend">
      ${gn(v`<path class="median" d="M0,6H20"></path>`,s("median"))}
      ${gn(v`<path class="inner" d="M0,1H20V11H0Z"></path>`,`${o.number(25)}–${o.percent(75)}`)}
      ${gn(v`<path class="outer" d="M0,1H20V11H0Z"></path>`,`${o.number(5)}–${o.percent(95)}`)}
      ${i?.mean_mg_dl==null?p:gn(v`<path class="before" d="M0,6H20"></path>`,s("labelled",{label:s("previous"),value:s("median")}))}
    </ul>
  </figure>`}function gn(e,t){return m`<li><svg viewBox="0 0 20 12" aria-hidden="true">${e}</svg>${t}</li>`}function Sl({summary:e,status:t,format:n,say:i}){let o=`${kl.map(s=>{let a=e.profile.find(u=>u.minute_of_day>=s*60)?.p50_mg_dl;return`${$i(s,n)} ${a==null?"–":n.glucose(a,t)}`}).join(", ")} ${t.unit}`;return`${i("profile")}. ${i("labelled",{label:i("median"),value:o})}`}function _n({summary:e,previous:t,say:n},i,r,o,s="",a=""){let[u,l]=[e[r],t?.[r]];return m`<div>
    <dt class="quiet">${n(i)}</dt>
    <dd>
      ${u===null?m`<span class="quiet small">${n("not_enough_data")}${a&&m`<br>${a}`}</span>`:m`<strong>${o(u)}</strong> <span class="quiet small">${s}</span>
              ${Wo([u,o(u)],l==null?void 0:[l,o(l)],n)}`}
    </dd>
  </div>`}function Wo(e,t,n){if(!t)return m`<span></span>`;let i=e[1]===t[1]?"=":e[0]>t[0]?"↑":"↓";return m`<span class="quiet small before-value"><span aria-hidden="true">${i}</span>
    ${n("value_before",{value:t[1]})}</span>`}var wn=$`
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
`;var ke={width:210/25.4*96,height:297/25.4*96},Zo=14,Ml={width:700,height:350},Je={width:92,height:66};function ki({days:e},t){let[n]=e.slice(-Zo);return n?Ke(n.day,t):Date.now()/1e3}function Xo(e,t){let{format:n,language:i,name:r,say:o,summary:s}=t;e.documentElement.lang=i,e.title=`${o("report")} – ${r} – ${Xe(s,n)}`,Lt(Al(t),e.body,{creationScope:e})}function Al(e){let{format:t,name:n,previous:i,say:r,summary:o}=e;return m`<style>${El}</style>
    <header>
      <div>
        <h1>${r("report")}</h1>
        <div class="account">${n}</div>
      </div>
      <div class="period">
        <strong>${Xe(o,t)}</strong>
        ${i&&m`<div class="quiet small">${yn(i,t,r)}</div>`}
      </div>
    </header>
    <section class="numbers">
      ${vn(e)}
      <div class="side">${bn(e)} ${Tl(e)}</div>
    </section>
    ${xn(e,Ml)}
    <section>
      <h2>${r("daily_traces")} <span class="quiet small">${r("in_range")}</span></h2>
      <ol class="days">${o.days.slice(-Zo).map(s=>Nl(s,e))}</ol>
    </section>`}function Tl({format:e,say:t,summary:n}){let i=n.diary?.totals;if(!i)return p;let r=(Date.parse(n.end)-Date.parse(n.start))/1e3/86400,o=a=>`${e.number(a,1)} U`,s=[[t("carbs"),i.carbs_g,a=>`${e.number(a)} g`],[t("insulin"),i.insulin_units,o],[`${t("insulin")}, ${t("fast_acting")}`,i.insulin_fast_units,o],[`${t("insulin")}, ${t("long_acting")}`,i.insulin_long_units,o],[t("exercise"),i.exercise_minutes,a=>Ee(a*60,t)],[t("entries"),i.entries,a=>e.number(a)]];return m`<table>
    <caption>${t("totals")}</caption>
    ${s.map(([a,u,l])=>m`<tr>
        <th scope="row">${a}</th>
        <td>${u===null?"–":l(u)}</td>
        <td class="quiet">${u===null?p:t("day_average",{amount:l(u/r)})}</td>
      </tr>`)}
  </table>`}function Nl({day:e,metrics:t},n){let{format:i,readings:r,status:o,zone:s}=n,a=Ke(e,s),u=U(a,s,1),l=be([a,u],[0,Je.width]),d=be([40,400],[Je.height,0]).clamp(!0),{low_mg_dl:c,high_mg_dl:h}=o.limits,f=t.in_range_percent;return m`<li>
    <div><span>${i.day(Ke(e,i.zone))}</span> <strong>${f===null?"–":i.percent(f)}</strong></div>
    <svg viewBox="0 0 ${Je.width} ${Je.height}" aria-hidden="true">
      <rect class="target" width=${Je.width} y=${d(h)} height=${d(c)-d(h)}></rect>
      ${[c,h].map(g=>v`<line class="limit" x2=${Je.width} y1=${d(g)} y2=${d(g)}></line>`)}
      <path class="trace" d=${pe(ie(r??[],a,u),l,d)}></path>
    </svg>
  </li>`}var El=[se.cssText.replaceAll(":host",":root"),It.cssText,pn.cssText,wn.cssText,$`
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
  `.cssText].join("");var Jo=[7,14,30,90],Si=14,Rl=32,Dl=96,q=class extends H{constructor(){super(...arguments);this.days=Si;this.failed=!1;this.printing=!1;this.sized=new Ze(this,".chart")}setConfig(n){super.setConfig(n),this.days=Number(n.days??Si),this.answer=void 0,this.asked=void 0,this.settled=void 0}static getConfigForm(){return Be([Ue,Ve,we("days",Jo,Si)])}static getStubConfig(n){return Ye(n,q.getConfigForm())}getGridOptions(){return{columns:"full",rows:"auto",min_columns:6}}getCardSize(){return 9}updated(n){super.updated(n),n.has("printing")&&this.printing&&this.renderRoot.querySelector("dialog")?.showModal(),this.fillPage()}draw(n,i){let{format:r,hass:o,say:s}=n;this.ask(n);let a=this.view(n),u=i.title??W(o,i.entity);return m`<ha-card>
      ${n.notice} ${a?We(n,Date.parse(a.summary.start)/1e3):p}
      <header>
        <h2>${u}</h2>
        <nav>
          <div role="group" aria-label=${s("days")}>
            ${Jo.map(l=>m`<button aria-pressed=${l===this.days} @click=${()=>{this.days=l}}>${s("days_short",{count:l})}</button>`)}
          </div>
          <button ?disabled=${!a} aria-haspopup="dialog" @click=${()=>{this.printing=!0}}>${s("print")}</button>
        </nav>
      </header>
      ${this.failed?m`<div role="alert">${s("failed")}</div>`:p}
      ${a?m`<div class="quiet small">${Xe(a.summary,r)}${a.previous&&` · ${yn(a.previous,r,s)}`}</div>
            <div class="parts" aria-busy=${this.asked!==void 0}>
              <div class="numbers">${vn(a)} ${bn(a)}</div>
              ${xn(a,this.sized.size)}
            </div>`:this.withoutSummary(n)}
      ${a&&this.printing?this.dialog(n,a,W(o,i.entity)):p}
    </ha-card>`}withoutSummary({say:n}){if(this.failed)return m``;let i=this.answer?"no_readings":"loading";return m`<div class="message" role="status">${n(i)}</div>`}ask({feed:n}){let i=n.summary(this.days);i!==this.asked&&(this.asked=i===this.settled?void 0:i,this.asked&&i.then(r=>this.settle(i,r),()=>this.settle(i,void 0)))}settle(n,i){n===this.asked&&(this.asked=void 0,this.settled=n,this.failed=i===void 0,i&&(this.answer=i),this.requestUpdate())}view({feed:n,format:i,say:r}){let{summary:o,previous:s}=this.answer??{};if(o)return{summary:o,previous:s??null,status:n.status,format:i,say:r}}dialog({feed:n,hass:i,say:r},o,s){let a=i.config.time_zone,u=n.has(ki(o.summary,a))?n.readings:void 0;n.need(ki(o.summary,a)),this.drawPage=d=>Xo(d,{...o,name:s,zone:a,readings:u,language:i.locale.language});let l=Math.min(1,(window.innerWidth-Rl)/ke.width,(window.innerHeight-Dl)/ke.height);return m`<dialog aria-label=${r("report")} @close=${()=>{this.printing=!1}}>
      <nav>
        <button class="main" autofocus @click=${()=>this.frame?.contentWindow?.print()}>${r("print")}</button>
        <button @click=${()=>this.renderRoot.querySelector("dialog")?.close()}>${r("close")}</button>
      </nav>
      <div class="paper" style="width:${ke.width*l}px;height:${ke.height*l}px">
        <iframe title=${r("report")} tabindex="-1" width=${ke.width} height=${ke.height}
          style="transform:scale(${l})" @load=${()=>this.fillPage()}></iframe>
      </div>
    </dialog>`}get frame(){return this.renderRoot.querySelector("iframe")}fillPage(){let n=this.frame?.contentDocument;n&&this.drawPage?.(n)}};q.styles=[se,It,pn,wn,$`
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
    `],x([A()],q.prototype,"days",2),x([A()],q.prototype,"answer",2),x([A()],q.prototype,"failed",2),x([A()],q.prototype,"printing",2),q=x([Te("dexcom-profile-card")],q);var Cl=["glucose_card","profile_card","days_card"],Qo="https://github.com/dexcom-api/home-assistant-dexcom-api#cards";function es(e){e.customCards??=[],e.customCards.push(...Cl.map(zl)),e.customStrategies??=[],e.customStrategies.push({type:"dexcom-api",strategyType:"dashboard",get name(){return Z("dashboard")},get description(){return Z("dashboard_description")},documentationURL:Qo})}function zl(e){let t=`dexcom-${e.replace("_","-")}`;return{type:t,get name(){return Z(e)},get description(){return Z(`${e}_description`)},preview:!0,documentationURL:Qo,getEntitySuggestion:(n,i)=>Fe(n).includes(i)?{config:{type:`custom:${t}`,entity:i}}:null}}var Pl="mdi:chart-bell-curve-cumulative",ts=4,Ll=`/config/integrations/dashboard/add?domain=${F}`,Ol={latest_reading:["sensor.trend","sensor.rate_of_change","sensor.glucose_range","sensor.last_reading","binary_sensor.stale_data"],sensor:["sensor.sensor_started","sensor.sensor_ends","sensor.last_calibration","sensor.meter_value","sensor.transmitter","sensor.transmitter_ends"],diary:["sensor.carbs_today","sensor.insulin_today","sensor.insulin_fast_today","sensor.insulin_long_today","sensor.exercise_today","sensor.last_carbs","sensor.last_insulin","sensor.last_exercise","calendar.diary"]},Hl={"sensor.meter_value":["state","time"]},$n=class extends HTMLElement{static{this.noEditor=!0}static async generate(t,n){let i=xt(n),r=Fe(n).map(o=>Il(n,o,i));return{views:r.length>0?r:[ql(i)]}}static getCreateSuggestions(t){return{title:xt(t)("dashboard"),icon:Pl}}};function ns(e,t,n){return{title:e,path:t,type:"sections",max_columns:ts,dense_section_placement:!0,sections:n}}function Il(e,t,n){return ns(W(e,t),t.replace("sensor.",""),[St([{type:"custom:dexcom-glucose-card",entity:t}],ts),St([{type:"custom:dexcom-days-card",entity:t}],2),St([{type:"custom:dexcom-profile-card",entity:t}],2),...jl(bt(e,t),n)])}function ql(e){let t=`${e("no_account")} [${e("add_account")}](${Ll})`;return ns(e("dashboard"),"glucose",[St([{type:"markdown",content:t}])])}function jl(e,t){return Object.entries(Ol).map(([n,i])=>({heading:t(n),cards:i.flatMap(r=>Gl(r,e.get(r))??[])})).filter(({cards:n})=>n.length>0).map(({heading:n,cards:i})=>St([{type:"heading",heading:n},...i]))}function Gl(e,t){if(!t)return;if(t.startsWith("calendar."))return{type:"calendar",entities:[t],initial_view:"listWeek"};let n=Hl[e],i={type:"tile",entity:t,name:{type:"entity"}};return n?{...i,state_content:n}:i}function St(e,t=1){return{type:"grid",column_span:t,cards:e}}customElements.define("ll-strategy-dashboard-dexcom-api",$n);es(window);
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
