var pt=window,ft=pt.ShadowRoot&&(pt.ShadyCSS===void 0||pt.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,Et=Symbol(),ae=new WeakMap,X=class{constructor(t,n,i){if(this._$cssResult$=!0,i!==Et)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=n}get styleSheet(){let t=this.o,n=this.t;if(ft&&t===void 0){let i=n!==void 0&&n.length===1;i&&(t=ae.get(n)),t===void 0&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),i&&ae.set(n,t))}return t}toString(){return this.cssText}},_t=e=>new X(typeof e=="string"?e:e+"",void 0,Et),x=(e,...t)=>{let n=e.length===1?e[0]:t.reduce((i,r,s)=>i+(o=>{if(o._$cssResult$===!0)return o.cssText;if(typeof o=="number")return o;throw Error("Value passed to 'css' function must be a 'css' function result: "+o+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(r)+e[s+1],e[0]);return new X(n,e,Et)},le=(e,t)=>{if(ft)e.adoptedStyleSheets=t.map(n=>n instanceof CSSStyleSheet?n:n.styleSheet);else for(let n of t){let i=document.createElement("style"),r=pt.litNonce;r!==void 0&&i.setAttribute("nonce",r),i.textContent=n.cssText,e.appendChild(i)}},kt=ft?e=>e:e=>e instanceof CSSStyleSheet?(t=>{let n="";for(let i of t.cssRules)n+=i.cssText;return _t(n)})(e):e;var{is:Ln,defineProperty:Dn,getOwnPropertyDescriptor:In,getOwnPropertyNames:Un,getOwnPropertySymbols:Hn,getPrototypeOf:Fn}=Object,S=window,ue=S.trustedTypes,qn=ue?ue.emptyScript:"",Nt=S.reactiveElementPolyfillSupport,j=(e,t)=>e,Z={toAttribute(e,t){switch(t){case Boolean:e=e?qn:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},mt=(e,t)=>!Ln(e,t),he={attribute:!0,type:String,converter:Z,reflect:!1,useDefault:!1,hasChanged:mt},ce,pe;(ce=Symbol.metadata)!=null||(Symbol.metadata=Symbol("metadata")),(pe=S.litPropertyMetadata)!=null||(S.litPropertyMetadata=new WeakMap);var $=class extends HTMLElement{static addInitializer(t){var n;this._$Ei(),((n=this.l)!=null?n:this.l=[]).push(t)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(t,n=he){if(n.state&&(n.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((n=Object.create(n)).wrapped=!0),this.elementProperties.set(t,n),!n.noAccessor){let i=Symbol(),r=this.getPropertyDescriptor(t,i,n);r!==void 0&&Dn(this.prototype,t,r)}}static getPropertyDescriptor(t,n,i){var o;let{get:r,set:s}=(o=In(this.prototype,t))!=null?o:{get(){return this[n]},set(l){this[n]=l}};return{get:r,set(l){let a=r==null?void 0:r.call(this);s==null||s.call(this,l),this.requestUpdate(t,a,i)},configurable:!0,enumerable:!0}}static getPropertyOptions(t){var n;return(n=this.elementProperties.get(t))!=null?n:he}static _$Ei(){if(this.hasOwnProperty(j("elementProperties")))return;let t=Fn(this);t.finalize(),t.l!==void 0&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}static finalize(){if(this.hasOwnProperty(j("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(j("properties"))){let n=this.properties,i=[...Un(n),...Hn(n)];for(let r of i)this.createProperty(r,n[r])}let t=this[Symbol.metadata];if(t!==null){let n=litPropertyMetadata.get(t);if(n!==void 0)for(let[i,r]of n)this.elementProperties.set(i,r)}this._$Eh=new Map;for(let[n,i]of this.elementProperties){let r=this._$Eu(n,i);r!==void 0&&this._$Eh.set(r,n)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(t){let n=[];if(Array.isArray(t)){let i=new Set(t.flat(1/0).reverse());for(let r of i)n.unshift(kt(r))}else t!==void 0&&n.push(kt(t));return n}static _$Eu(t,n){let i=n.attribute;return i===!1?void 0:typeof i=="string"?i:typeof t=="string"?t.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){var t;this._$ES=new Promise(n=>this.enableUpdating=n),this._$AL=new Map,this._$E_(),this.requestUpdate(),(t=this.constructor.l)==null||t.forEach(n=>n(this))}addController(t){var n,i;((n=this._$EO)!=null?n:this._$EO=new Set).add(t),this.renderRoot!==void 0&&this.isConnected&&((i=t.hostConnected)==null||i.call(t))}removeController(t){var n;(n=this._$EO)==null||n.delete(t)}_$E_(){let t=new Map,n=this.constructor.elementProperties;for(let i of n.keys())this.hasOwnProperty(i)&&(t.set(i,this[i]),delete this[i]);t.size>0&&(this._$Ep=t)}createRenderRoot(){var n;let t=(n=this.shadowRoot)!=null?n:this.attachShadow(this.constructor.shadowRootOptions);return le(t,this.constructor.elementStyles),t}connectedCallback(){var t,n;(t=this.renderRoot)!=null||(this.renderRoot=this.createRenderRoot()),this.enableUpdating(!0),(n=this._$EO)==null||n.forEach(i=>{var r;return(r=i.hostConnected)==null?void 0:r.call(i)})}enableUpdating(t){}disconnectedCallback(){var t;(t=this._$EO)==null||t.forEach(n=>{var i;return(i=n.hostDisconnected)==null?void 0:i.call(n)})}attributeChangedCallback(t,n,i){this._$AK(t,i)}_$ET(t,n){var s;let i=this.constructor.elementProperties.get(t),r=this.constructor._$Eu(t,i);if(r!==void 0&&i.reflect===!0){let o=(((s=i.converter)==null?void 0:s.toAttribute)!==void 0?i.converter:Z).toAttribute(n,i.type);this._$Em=t,o==null?this.removeAttribute(r):this.setAttribute(r,o),this._$Em=null}}_$AK(t,n){var s,o,l;let i=this.constructor,r=i._$Eh.get(t);if(r!==void 0&&this._$Em!==r){let a=i.getPropertyOptions(r),u=typeof a.converter=="function"?{fromAttribute:a.converter}:((s=a.converter)==null?void 0:s.fromAttribute)!==void 0?a.converter:Z;this._$Em=r;let c=u.fromAttribute(n,a.type);this[r]=(l=c!=null?c:(o=this._$Ej)==null?void 0:o.get(r))!=null?l:c,this._$Em=null}}requestUpdate(t,n,i,r=!1,s){var o,l;if(t!==void 0){let a=this.constructor;if(r===!1&&(s=this[t]),i!=null||(i=a.getPropertyOptions(t)),!(((o=i.hasChanged)!=null?o:mt)(s,n)||i.useDefault&&i.reflect&&s===((l=this._$Ej)==null?void 0:l.get(t))&&!this.hasAttribute(a._$Eu(t,i))))return;this.C(t,n,i)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(t,n,{useDefault:i,reflect:r,wrapped:s},o){var l,a,u;i&&!((l=this._$Ej)!=null?l:this._$Ej=new Map).has(t)&&(this._$Ej.set(t,(a=o!=null?o:n)!=null?a:this[t]),s!==!0||o!==void 0)||(this._$AL.has(t)||(this.hasUpdated||i||(n=void 0),this._$AL.set(t,n)),r===!0&&this._$Em!==t&&((u=this._$Eq)!=null?u:this._$Eq=new Set).add(t))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(n){Promise.reject(n)}let t=this.scheduleUpdate();return t!=null&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){var i,r;if(!this.isUpdatePending)return;if(!this.hasUpdated){if((i=this.renderRoot)!=null||(this.renderRoot=this.createRenderRoot()),this._$Ep){for(let[o,l]of this._$Ep)this[o]=l;this._$Ep=void 0}let s=this.constructor.elementProperties;if(s.size>0)for(let[o,l]of s){let{wrapped:a}=l,u=this[o];a!==!0||this._$AL.has(o)||u===void 0||this.C(o,void 0,l,u)}}let t=!1,n=this._$AL;try{t=this.shouldUpdate(n),t?(this.willUpdate(n),(r=this._$EO)==null||r.forEach(s=>{var o;return(o=s.hostUpdate)==null?void 0:o.call(s)}),this.update(n)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(n)}willUpdate(t){}_$AE(t){var n;(n=this._$EO)==null||n.forEach(i=>{var r;return(r=i.hostUpdated)==null?void 0:r.call(i)}),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(t){return!0}update(t){this._$Eq&&(this._$Eq=this._$Eq.forEach(n=>this._$ET(n,this[n]))),this._$EM()}updated(t){}firstUpdated(t){}},fe;$.elementStyles=[],$.shadowRootOptions={mode:"open"},$[j("elementProperties")]=new Map,$[j("finalized")]=new Map,Nt==null||Nt({ReactiveElement:$}),((fe=S.reactiveElementVersions)!=null?fe:S.reactiveElementVersions=[]).push("2.1.2");var J=window,_e=e=>e,dt=J.trustedTypes,me=dt?dt.createPolicy("lit-html",{createHTML:e=>e}):void 0,$e="$lit$",w=`lit$${Math.random().toFixed(9).slice(2)}$`,Se="?"+w,zn=`<${Se}>`,R=document,Q=()=>R.createComment(""),tt=e=>e===null||typeof e!="object"&&typeof e!="function",It=Array.isArray,Bn=e=>It(e)||typeof(e==null?void 0:e[Symbol.iterator])=="function",Pt=`[ 	
\f\r]`,K=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,de=/-->/g,ge=/>/g,P=RegExp(`>|${Pt}(?:([^\\s"'>=/]+)(${Pt}*=${Pt}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),ye=/'/g,be=/"/g,we=/^(?:script|style|textarea|title)$/i,Ut=e=>(t,...n)=>({_$litType$:e,strings:t,values:n}),m=Ut(1),b=Ut(2),Ci=Ut(3),C=Symbol.for("lit-noChange"),_=Symbol.for("lit-nothing"),xe=new WeakMap,M=R.createTreeWalker(R,129);function Te(e,t){if(!It(e)||!e.hasOwnProperty("raw"))throw Error("invalid template strings array");return me!==void 0?me.createHTML(t):t}var Gn=(e,t)=>{let n=e.length-1,i=[],r,s=t===2?"<svg>":t===3?"<math>":"",o=K;for(let l=0;l<n;l++){let a=e[l],u,c,h=-1,p=0;for(;p<a.length&&(o.lastIndex=p,c=o.exec(a),c!==null);)p=o.lastIndex,o===K?c[1]==="!--"?o=de:c[1]!==void 0?o=ge:c[2]!==void 0?(we.test(c[2])&&(r=RegExp("</"+c[2],"g")),o=P):c[3]!==void 0&&(o=P):o===P?c[0]===">"?(o=r!=null?r:K,h=-1):c[1]===void 0?h=-2:(h=o.lastIndex-c[2].length,u=c[1],o=c[3]===void 0?P:c[3]==='"'?be:ye):o===be||o===ye?o=P:o===de||o===ge?o=K:(o=P,r=void 0);let f=o===P&&e[l+1].startsWith("/>")?" ":"";s+=o===K?a+zn:h>=0?(i.push(u),a.slice(0,h)+$e+a.slice(h)+w+f):a+w+(h===-2?l:f)}return[Te(e,s+(e[n]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),i]},et=class e{constructor({strings:t,_$litType$:n},i){let r;this.parts=[];let s=0,o=0,l=t.length-1,a=this.parts,[u,c]=Gn(t,n);if(this.el=e.createElement(u,i),M.currentNode=this.el.content,n===2||n===3){let h=this.el.content.firstChild;h.replaceWith(...h.childNodes)}for(;(r=M.nextNode())!==null&&a.length<l;){if(r.nodeType===1){if(r.hasAttributes())for(let h of r.getAttributeNames())if(h.endsWith($e)){let p=c[o++],f=r.getAttribute(h).split(w),g=/([.?@])?(.*)/.exec(p);a.push({type:1,index:s,name:g[2],strings:f,ctor:g[1]==="."?Ct:g[1]==="?"?Ot:g[1]==="@"?Lt:z}),r.removeAttribute(h)}else h.startsWith(w)&&(a.push({type:6,index:s}),r.removeAttribute(h));if(we.test(r.tagName)){let h=r.textContent.split(w),p=h.length-1;if(p>0){r.textContent=dt?dt.emptyScript:"";for(let f=0;f<p;f++)r.append(h[f],Q()),M.nextNode(),a.push({type:2,index:++s});r.append(h[p],Q())}}}else if(r.nodeType===8)if(r.data===Se)a.push({type:2,index:s});else{let h=-1;for(;(h=r.data.indexOf(w,h+1))!==-1;)a.push({type:7,index:s}),h+=w.length-1}s++}}static createElement(t,n){let i=R.createElement("template");return i.innerHTML=t,i}};function q(e,t,n=e,i){var o,l,a;if(t===C)return t;let r=i!==void 0?(o=n._$Co)==null?void 0:o[i]:n._$Cl,s=tt(t)?void 0:t._$litDirective$;return(r==null?void 0:r.constructor)!==s&&((l=r==null?void 0:r._$AO)==null||l.call(r,!1),s===void 0?r=void 0:(r=new s(e),r._$AT(e,n,i)),i!==void 0?((a=n._$Co)!=null?a:n._$Co=[])[i]=r:n._$Cl=r),r!==void 0&&(t=q(e,r._$AS(e,t.values),r,i)),t}var Rt=class{constructor(t,n){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=n}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){var u;let{el:{content:n},parts:i}=this._$AD,r=((u=t==null?void 0:t.creationScope)!=null?u:R).importNode(n,!0);M.currentNode=r;let s=M.nextNode(),o=0,l=0,a=i[0];for(;a!==void 0;){if(o===a.index){let c;a.type===2?c=new nt(s,s.nextSibling,this,t):a.type===1?c=new a.ctor(s,a.name,a.strings,this,t):a.type===6&&(c=new Dt(s,this,t)),this._$AV.push(c),a=i[++l]}o!==(a==null?void 0:a.index)&&(s=M.nextNode(),o++)}return M.currentNode=R,r}p(t){let n=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(t,i,n),n+=i.strings.length-2):i._$AI(t[n])),n++}},nt=class e{get _$AU(){var t,n;return(n=(t=this._$AM)==null?void 0:t._$AU)!=null?n:this._$Cv}constructor(t,n,i,r){var s;this.type=2,this._$AH=_,this._$AN=void 0,this._$AA=t,this._$AB=n,this._$AM=i,this.options=r,this._$Cv=(s=r==null?void 0:r.isConnected)!=null?s:!0}get parentNode(){let t=this._$AA.parentNode,n=this._$AM;return n!==void 0&&(t==null?void 0:t.nodeType)===11&&(t=n.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,n=this){t=q(this,t,n),tt(t)?t===_||t==null||t===""?(this._$AH!==_&&this._$AR(),this._$AH=_):t!==this._$AH&&t!==C&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):Bn(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==_&&tt(this._$AH)?this._$AA.nextSibling.data=t:this.T(R.createTextNode(t)),this._$AH=t}$(t){var s;let{values:n,_$litType$:i}=t,r=typeof i=="number"?this._$AC(t):(i.el===void 0&&(i.el=et.createElement(Te(i.h,i.h[0]),this.options)),i);if(((s=this._$AH)==null?void 0:s._$AD)===r)this._$AH.p(n);else{let o=new Rt(r,this),l=o.u(this.options);o.p(n),this.T(l),this._$AH=o}}_$AC(t){let n=xe.get(t.strings);return n===void 0&&xe.set(t.strings,n=new et(t)),n}k(t){It(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,i,r=0;for(let s of t)r===n.length?n.push(i=new e(this.O(Q()),this.O(Q()),this,this.options)):i=n[r],i._$AI(s),r++;r<n.length&&(this._$AR(i&&i._$AB.nextSibling,r),n.length=r)}_$AR(t=this._$AA.nextSibling,n){var i;for((i=this._$AP)==null?void 0:i.call(this,!1,!0,n);t!==this._$AB;){let r=_e(t).nextSibling;_e(t).remove(),t=r}}setConnected(t){var n;this._$AM===void 0&&(this._$Cv=t,(n=this._$AP)==null||n.call(this,t))}},z=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,n,i,r,s){this.type=1,this._$AH=_,this._$AN=void 0,this.element=t,this.name=n,this._$AM=r,this.options=s,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=_}_$AI(t,n=this,i,r){let s=this.strings,o=!1;if(s===void 0)t=q(this,t,n,0),o=!tt(t)||t!==this._$AH&&t!==C,o&&(this._$AH=t);else{let l=t,a,u;for(t=s[0],a=0;a<s.length-1;a++)u=q(this,l[i+a],n,a),u===C&&(u=this._$AH[a]),o||(o=!tt(u)||u!==this._$AH[a]),u===_?t=_:t!==_&&(t+=(u!=null?u:"")+s[a+1]),this._$AH[a]=u}o&&!r&&this.j(t)}j(t){t===_?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,t!=null?t:"")}},Ct=class extends z{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===_?void 0:t}},Ot=class extends z{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==_)}},Lt=class extends z{constructor(t,n,i,r,s){super(t,n,i,r,s),this.type=5}_$AI(t,n=this){var o;if((t=(o=q(this,t,n,0))!=null?o:_)===C)return;let i=this._$AH,r=t===_&&i!==_||t.capture!==i.capture||t.once!==i.once||t.passive!==i.passive,s=t!==_&&(i===_||r);r&&this.element.removeEventListener(this.name,this,i),s&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){var n,i;typeof this._$AH=="function"?this._$AH.call((i=(n=this.options)==null?void 0:n.host)!=null?i:this.element,t):this._$AH.handleEvent(t)}},Dt=class{constructor(t,n,i){this.element=t,this.type=6,this._$AN=void 0,this._$AM=n,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(t){q(this,t)}};var Mt=J.litHtmlPolyfillSupport,ve;Mt==null||Mt(et,nt),((ve=J.litHtmlVersions)!=null?ve:J.litHtmlVersions=[]).push("3.3.3");var Ae=(e,t,n)=>{var s,o;let i=(s=n==null?void 0:n.renderBefore)!=null?s:t,r=i._$litPart$;if(r===void 0){let l=(o=n==null?void 0:n.renderBefore)!=null?o:null;i._$litPart$=r=new nt(t.insertBefore(Q(),l),l,void 0,n!=null?n:{})}return r._$AI(e),r};var O=window,B=class extends ${constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){var n,i;let t=super.createRenderRoot();return(i=(n=this.renderOptions).renderBefore)!=null||(n.renderBefore=t.firstChild),t}update(t){let n=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(t),this._$Do=Ae(n,this.renderRoot,this.renderOptions)}connectedCallback(){var t;super.connectedCallback(),(t=this._$Do)==null||t.setConnected(!0)}disconnectedCallback(){var t;super.disconnectedCallback(),(t=this._$Do)==null||t.setConnected(!1)}render(){return C}},Ee;B._$litElement$=!0,B.finalized=!0,(Ee=O.litElementHydrateSupport)==null||Ee.call(O,{LitElement:B});var Ht=O.litElementPolyfillSupport;Ht==null||Ht({LitElement:B});var ke;((ke=O.litElementVersions)!=null?ke:O.litElementVersions=[]).push("4.2.2");var Yi=e=>(t,n)=>{n!==void 0?n.addInitializer(()=>{customElements.define(e,t)}):customElements.define(e,t)};var Vn={attribute:!0,type:String,converter:Z,reflect:!1,hasChanged:mt},Yn=(e=Vn,t,n)=>{let{kind:i,metadata:r}=n,s=window.litPropertyMetadata.get(r);if(s===void 0&&window.litPropertyMetadata.set(r,s=new Map),i==="setter"&&((e=Object.create(e)).wrapped=!0),s.set(n.name,e),i==="accessor"){let{name:o}=n;return{set(l){let a=t.get.call(this);t.set.call(this,l),this.requestUpdate(o,a,e,!0,l)},init(l){return l!==void 0&&this.C(o,void 0,e,l),l}}}if(i==="setter"){let{name:o}=n;return function(l){let a=this[o];t.call(this,l),this.requestUpdate(o,a,e,!0,l)}}throw Error("Unsupported decorator location: "+i)};function Wn(e){return(t,n)=>typeof n=="object"?Yn(e,t,n):((i,r,s)=>{let o=r.hasOwnProperty(s);return r.constructor.createProperty(s,i),o?Object.getOwnPropertyDescriptor(r,s):void 0})(e,t,n)}var L=(e,t,n)=>(n.configurable=!0,n.enumerable=!0,Reflect.decorate&&typeof t!="object"&&Object.defineProperty(e,t,n),n);function Ji(e,t){return(n,i,r)=>{let s=o=>{var l,a;return(a=(l=o.renderRoot)==null?void 0:l.querySelector(e))!=null?a:null};if(t){let{get:o,set:l}=typeof i=="object"?n:r!=null?r:(()=>{let a=Symbol();return{get(){return this[a]},set(u){this[a]=u}}})();return L(n,i,{get(){let a=o.call(this);return a===void 0&&(a=s(this),(a!==null||this.hasUpdated)&&l.call(this,a)),a}})}return L(n,i,{get(){return s(this)}})}}var Ne={very_low:{light:"#5e0d33",dark:"#dc3a5e"},low:{light:"#b02843",dark:"#ffb0b3"},in_range:{light:"#12846f",dark:"#0f9f87"},high:{light:"#b98a14",dark:"#f8cf50"},very_high:{light:"#7f3d08",dark:"#dd7a2f"}};function Pe(e){let t=Object.entries(Ne).map(([n,i])=>`--${n.replace("_","-")}: ${i[e]};`);return _t(t.join(`
`))}var wr=x`
  :host {
    ${Pe("light")}
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
    ${Pe("dark")}
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
`;var Ar=["day","week","month","year"];function it(e,t){return Ce(gt(e)+t*864e5)}function Ft(e,t){let[n=0,i=1,r=1]=e.split("-").map(Number),s=new Date(Date.UTC(n,i+t,0)).getUTCDate();return Ce(Date.UTC(n,i-1+t,Math.min(r,s)))}function Er({first:e,last:t}){return(gt(t)-gt(e))/864e5+1}function Re(e,t,n){switch(t){case"day":return{first:e,last:e};case"week":{let i=it(e,-((new Date(gt(e)).getUTCDay()-n+7)%7));return{first:i,last:it(i,6)}}case"month":return Me(`${e.slice(0,7)}-01`,1);case"year":return Me(`${e.slice(0,4)}-01-01`,12)}}function Me(e,t){return{first:e,last:it(Ft(e,t),-1)}}function gt(e){return Date.parse(`${e}T00:00:00Z`)}function Ce(e){return new Date(e).toISOString().slice(0,10)}function T(e,t=0){let n=10**t;return Math.sign(e)*Math.floor(Math.abs(e)*n+.5)/n+0}function y(e,t){return qe(e,t,Fe(t))}function Le(e,t){var n;return(n=ze(e,t))!=null?n:y(e,t)}function De(e,t){var n;return(n=ze(e,t))!=null?n:qe(e,t,Fe(t)+1)}function Ie(e,t,n){let{very_low_mg_dl:i,low_mg_dl:r,high_mg_dl:s,very_high_mg_dl:o}=t;switch(e){case"very_low":return[{...y(i,n),sign:"<"}];case"low":return r>i?qt(y(i,n),Oe(y(r,n),-1)):[];case"in_range":return qt(y(r,n),y(s,n));case"high":return s<o?qt(Oe(y(s,n),1),y(o,n)):[];case"very_high":return[{...y(o,n),sign:">"}]}}function yt(e){if(e<=0||e>=100)return{value:e<=0?0:100,digits:0,sign:""};if(e<.05)return{value:.1,digits:1,sign:"<"};if(e>=99.5)return{value:99,digits:0,sign:">"};let t=T(e,1);return t<10?{value:t,digits:1,sign:""}:{value:T(e),digits:0,sign:""}}function Ue(e){let t=zt(e,1e3);return e.map((n,i)=>{let r=t[i]/10,s=r===0||r===100?0:1;return n>0&&n<.05?{value:r,digits:s,sign:"<"}:n>=100-.05&&n<100?{value:r,digits:s,sign:">"}:{value:r,digits:s,sign:""}})}function zt(e,t){let n=e.map(s=>s*(t/100)),i=n.map(s=>Math.max(Math.floor(s),s>0?1:0)),r=s=>n[s]-i[s];for(;;){let s=t-i.reduce((u,c)=>u+c,0);if(s===0)return i;let o=Math.sign(s),l=[...i.keys()].filter(u=>i[u]>(o<0?1:0));if(l.length===0)return i;let a=l.reduce((u,c)=>o*r(c)>o*r(u)?c:u);i[a]=i[a]+o}}function He(e){let t=Math.max(0,T(e/60));if(t<2880)return{days:0,hours:Math.floor(t/60),minutes:t%60};let n=T(t/60);return{days:Math.floor(n/24),hours:n%24,minutes:0}}function Fe({unit:e}){return e==="mg/dL"?0:1}function qe(e,{unit_per_mg_dl:t},n){return{value:T(e*t,n),digits:n,sign:""}}function ze(e,t){if(e<40)return{...y(40,t),sign:"<"};if(e>400)return{...y(400,t),sign:">"}}function Oe(e,t){let{value:n,digits:i}=e;return{...e,value:T(n+t/10**i,i)}}function qt(e,t){return e.value<t.value?[e,t]:[e]}function G(e){return e[e.length-1]}function Pr(e,t){for(let n=e.length-1;n>=0;n-=1){let i=e[n];if(t(i))return i}}var D=3600,V=24*D,Be=new Map;function jn(e){let t=Be.get(e);return t||(t=new Intl.DateTimeFormat("en-US",{timeZone:e,hourCycle:"h23",year:"numeric",month:"2-digit",day:"2-digit",hour:"2-digit",minute:"2-digit",second:"2-digit"}),Be.set(e,t)),t}var Ge=D/4,Zn=1e4,bt=new Map;function rt(e,t){let n=Math.floor(e/Ge)*Ge,i=`${t} ${n}`,r=bt.get(i);return r===void 0&&(r=Kn(n,t)-n,bt.size>Zn&&bt.clear(),bt.set(i,r)),e+r}function Kn(e,t){let n={};for(let{type:u,value:c}of jn(t).formatToParts(e*1e3))n[u]=Number(c);let{year:i=0,month:r=1,day:s=1,hour:o=0,minute:l=0,second:a=0}=n;return Date.UTC(i,r-1,s,o,l,a)/1e3}function st(e,t){let n=[e-V,e+V].map(r=>e-(rt(r,t)-r)),i=n.filter(r=>rt(r,t)===e);return i.length>0?Math.min(...i):Math.max(...n)}function Or(e,t,n=0){let i=rt(e,t);return st(i-i%V+n*V,t)}function Lr(e){return Math.floor(e/D)*D}function Bt(e,t){return new Date(rt(e,t)*1e3).toISOString().slice(0,10)}function I(e,t){return st(Date.parse(`${e}T00:00:00Z`)/1e3,t)}function Dr(e,t,n,i){let r=[],s=i*D;for(let o=Math.ceil(rt(e,n)/s)*s;;o+=s){let l=st(o,n);if(l>t)return r;l>=e&&l!==G(r)&&r.push(l)}}function Ir(e,t,n,i){let r=[],s=`${Bt(e,n).slice(0,7)}-01`;for(let o=I(s,n);o<=t;o=I(s,n))o>=e&&r.push(o),s=Ft(s,i);return r}var Jn=new Map,Qn=new Map;function xt(e,t={}){return Ve(Jn,[e,t],()=>new Intl.DateTimeFormat(e,t))}function ot(e,t){return Ve(Qn,[e,t],()=>new Intl.NumberFormat(e,t))}function Ve(e,t,n){var s;let i=JSON.stringify(t),r=(s=e.get(i))!=null?s:n();return e.set(i,r),r}var Ye={weekday:"short",day:"numeric",month:"short"},We=class{constructor(t,n){let{locale:i}=t;this.language=i.language,this.zone=ti(t);let{first:r,last:s}=Re(Bt(n,this.zone),"year",0);this.yearStart=I(r,this.zone),this.yearEnd=I(it(s,1),this.zone),this.numberLanguage=ni(i.number_format,i.language),this.useGrouping=i.number_format!=="none",this.hour12=i.time_format==="12"||i.time_format!=="24"&&ei(i)}number(t,n=0){return ot(this.numberLanguage,{useGrouping:this.useGrouping,minimumFractionDigits:n,maximumFractionDigits:n}).format(t)}amount(t){return ot(this.numberLanguage,{useGrouping:this.useGrouping,maximumFractionDigits:2}).format(t)}change(t){return ot(this.numberLanguage,{maximumFractionDigits:2,signDisplay:"always"}).format(t)}glucose(t,n){return this.shown(y(t,n))}reading(t,n){return this.shown(Le(t,n))}mean(t,n){return this.shown(De(t,n))}percent(t){return this.shownPercent(yt(t))}shown({value:t,digits:n,sign:i}){return i+this.number(t,n)}shownPercent({value:t,digits:n,sign:i}){let r=ot(this.numberLanguage,{style:"percent",minimumFractionDigits:n,maximumFractionDigits:n});return i+r.format(t/100)}time(t){return this.date(t,{hour:"numeric",minute:"2-digit"})}hour(t){return this.hour12?this.date(t,{hour:"numeric"}):this.date(t,{hour:"2-digit",minute:"2-digit"})}day(t){return this.date(t,Ye)}month(t){return this.part(t,{month:"short"})}weekday(t){return this.date(t,{weekday:"short"})}dayAndTime(t){return`${this.day(t)}, ${this.time(t)}`}date(t,n){let i=this.yearStart<=t&&t<this.yearEnd,r=n.month&&!i;return this.part(t,r?{year:"numeric",...n}:n)}dayOfYear(t){return this.part(t,Ye)}dateOfYear(t){return this.part(t,{day:"numeric",month:"short"})}part(t,n){return xt(this.language,{...n,hourCycle:this.hour12?"h12":"h23",timeZone:this.zone}).format(t*1e3)}};function ti({locale:e,config:t}){return e.time_zone==="server"?t.time_zone:xt().resolvedOptions().timeZone}function Xe(e,t){let{days:n,hours:i,minutes:r}=He(e);return n>0?t("duration_days",{days:n,hours:i}):i===0?t("duration_minutes",{minutes:r}):t("duration_hours",{hours:i,minutes:String(r).padStart(2,"0")})}function ei({time_format:e,language:t}){var i;return(i=xt(e==="system"?void 0:t,{hour:"numeric"}).resolvedOptions().hour12)!=null?i:!1}function ni(e,t){switch(e){case"comma_decimal":case"none":return"en-US";case"decimal_comma":return"de";case"space_comma":return"fr";case"quote_decimal":return"de-CH";case"system":return;default:return t}}var at=["very_low","low","in_range","high","very_high"];function je(e,t){return e<t.very_low_mg_dl?"very_low":e<t.low_mg_dl?"low":e<=t.high_mg_dl?"in_range":e<=t.very_high_mg_dl?"high":"very_high"}var ii=1440;function Gt(e){var r;let t=[];for(let s of at){let o=(r=e==null?void 0:e[`${s}_percent`])!=null?r:null;if(o===null)return;t.push(o)}let n=Ue(t),i=zt(t,ii);return at.map((s,o)=>({band:s,percent:t[o],shown:n[o],minutesADay:i[o]}))}function Ze({minutesADay:e},t){return t("minutes_a_day",{duration:Xe(e*60,t)})}function Ke(e,t,n,i,r){let[s,o]=Ie(e,t,n);if(!s)return;let l=i.number(s.value,s.digits);return s.sign?r(s.sign==="<"?"below":"above",{value:l}):o?`${l}–${i.shown(o)}`:l}function Je(e,t,n){let i=e.map(({band:r,shown:s})=>`${n(r)} ${t.shownPercent(s)}`);return m`<div class="band-bar" role="img" aria-label=${i.join(", ")}>
    ${e.filter(({percent:r})=>r>0).map(({band:r,percent:s})=>m`<i class="fill ${r}" style="flex-grow:${s}"></i>`)}
  </div>`}var Zr=x`
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
`;var Vt=13;function Qe(e,t,n,i){let{very_low_mg_dl:r,low_mg_dl:s,high_mg_dl:o,very_high_mg_dl:l}=n.limits,a=[{limit:r,kind:"faint",room:t(r)-t(s)},{limit:s,kind:"limit",room:Vt},{limit:o,kind:"limit",room:Vt},{limit:l,kind:"faint",room:t(o)-t(l)}];return b`
    <rect class="target" x=${e.left} width=${e.right-e.left}
      y=${t(o)} height=${t(s)-t(o)}></rect>
    ${a.map(({limit:u,kind:c,room:h})=>b`
        <line class=${c} x1=${e.left} x2=${e.right} y1=${t(u)} y2=${t(u)}></line>
        ${h<Vt?"":b`<text x=${e.left-5} y=${t(u)+4} text-anchor="end">${i.glucose(u,n)}</text>`}`)}`}var tn=x`
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
`;var oi=300;function en(e,t,n=!1){let i=(t[1]-t[0])/(e[1]-e[0]),[r,s]=n?[Math.min(...e),Math.max(...e)]:[Number.NEGATIVE_INFINITY,Number.POSITIVE_INFINITY];return Object.assign(a=>t[0]+(Math.min(Math.max(a,r),s)-e[0])*i,{invert:a=>e[0]+(a-t[0])/i,domain:e,range:t})}function nn(e,t,n){return en([e,t],[n.left,n.right])}function rn(e,t,n){let i=Math.max(oi,t.high_mg_dl+20),r=e>i?400:i;return en([40,r],[n.bottom,n.top],!0)}var lt=Math.PI,Yt=2*lt,U=1e-6,ai=Yt-U;function sn(e){this._+=e[0];for(let t=1,n=e.length;t<n;++t)this._+=arguments[t]+e[t]}function li(e){let t=Math.floor(e);if(!(t>=0))throw new Error(`invalid digits: ${e}`);if(t>15)return sn;let n=10**t;return function(i){this._+=i[0];for(let r=1,s=i.length;r<s;++r)this._+=Math.round(arguments[r]*n)/n+i[r]}}function on(e,t,n,i){return e===n&&t===i}function ui(e){let t=Math.floor(e);if(!(t<=15))return on;let n=10**t,i=function(r){return Math.round(r*n)};return function(r,s,o,l){return i(r)===i(o)&&i(s)===i(l)}}var Y=class{constructor(t){this._x0=this._y0=this._x1=this._y1=null,this._="",this._append=t==null?sn:li(t),this._equal=t==null?on:ui(t)}moveTo(t,n){this._append`M${this._x0=this._x1=+t},${this._y0=this._y1=+n}`}closePath(){this._x1!==null&&(this._x1=this._x0,this._y1=this._y0,this._append`Z`)}lineTo(t,n){this._append`L${this._x1=+t},${this._y1=+n}`}quadraticCurveTo(t,n,i,r){this._append`Q${+t},${+n},${this._x1=+i},${this._y1=+r}`}bezierCurveTo(t,n,i,r,s,o){this._append`C${+t},${+n},${+i},${+r},${this._x1=+s},${this._y1=+o}`}arcTo(t,n,i,r,s){if(t=+t,n=+n,i=+i,r=+r,s=+s,s<0)throw new Error(`negative radius: ${s}`);let o=this._x1,l=this._y1,a=i-t,u=r-n,c=o-t,h=l-n,p=c*c+h*h;if(this._x1===null)this._append`M${this._x1=t},${this._y1=n}`;else if(p>U)if(!(Math.abs(h*a-u*c)>U)||!s)this._append`L${this._x1=t},${this._y1=n}`;else{let f=i-o,g=r-l,v=a*a+u*u,E=f*f+g*g,k=Math.sqrt(v),H=Math.sqrt(p),F=s*Math.tan((lt-Math.acos((v+p-E)/(2*k*H)))/2),N=F/H,oe=F/k;Math.abs(N-1)>U&&this._append`L${t+N*c},${n+N*h}`,this._append`A${s},${s},0,0,${+(h*f>c*g)},${this._x1=t+oe*a},${this._y1=n+oe*u}`}}arc(t,n,i,r,s,o){if(t=+t,n=+n,i=+i,o=!!o,i<0)throw new Error(`negative radius: ${i}`);let l=i*Math.cos(r),a=i*Math.sin(r),u=t+l,c=n+a,h=1^o,p=o?r-s:s-r;if(this._x1===null?this._append`M${u},${c}`:(Math.abs(this._x1-u)>U||Math.abs(this._y1-c)>U)&&this._append`L${u},${c}`,!!i){if(p<0&&(p=p%Yt+Yt),p>ai)this._append`A${i},${i},0,1,${h},${t-l},${n-a}A${i},${i},0,1,${h},${this._x1=u},${this._y1=c}`;else if(p>U){let f=t+i*Math.cos(s),g=n+i*Math.sin(s);if(p>=lt&&this._equal(u,c,f,g)){p/=2;let v=r+p;this._append`A${i},${i},0,${+(p>=lt)},${h},${t+i*Math.cos(v)},${n+i*Math.sin(v)}`}this._append`A${i},${i},0,${+(p>=lt)},${h},${this._x1=f},${this._y1=g}`}}}rect(t,n,i,r){this._append`M${this._x0=this._x1=+t},${this._y0=this._y1=+n}h${i=+i}v${+r}h${-i}Z`}toString(){return this._}};function hi(){return new Y}hi.prototype=Y.prototype;function d(e){return function(){return e}}var ci=Math.cos;var Xt=Math.sin,W=Math.sqrt,an=1e-12,vt=Math.PI,rs=vt/2,pn=2*vt;function fn(e){let t=3;return e.digits=function(n){if(!arguments.length)return t;if(n==null)t=null;else{let i=Math.floor(n);if(!(i>=0))throw new RangeError(`invalid digits: ${n}`);t=i}return e},()=>new Y(t)}var ss=Array.prototype.slice;function _n(e){return typeof e=="object"&&"length"in e?e:Array.from(e)}function mn(e){this._context=e}mn.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(e,t):this._context.moveTo(e,t);break;case 1:this._point=2;default:this._context.lineTo(e,t);break}}};function jt(e){return new mn(e)}function dn(e){return e[0]}function gn(e){return e[1]}function Zt(e,t){var n=d(!0),i=null,r=jt,s=null,o=fn(l);e=typeof e=="function"?e:e===void 0?dn:d(e),t=typeof t=="function"?t:t===void 0?gn:d(t);function l(a){var u,c=(a=_n(a)).length,h,p=!1,f;for(i==null&&(s=r(f=o())),u=0;u<=c;++u)!(u<c&&n(h=a[u],u,a))===p&&((p=!p)?s.lineStart():s.lineEnd()),p&&s.point(+e(h,u,a),+t(h,u,a));if(f)return s=null,f+""||null}return l.x=function(a){return arguments.length?(e=typeof a=="function"?a:d(+a),l):e},l.y=function(a){return arguments.length?(t=typeof a=="function"?a:d(+a),l):t},l.defined=function(a){return arguments.length?(n=typeof a=="function"?a:d(!!a),l):n},l.curve=function(a){return arguments.length?(r=a,i!=null&&(s=r(i)),l):r},l.context=function(a){return arguments.length?(a==null?i=s=null:s=r(i=a),l):i},l}function yn(e,t,n){var i=null,r=d(!0),s=null,o=jt,l=null,a=fn(u);e=typeof e=="function"?e:e===void 0?dn:d(+e),t=typeof t=="function"?t:d(t===void 0?0:+t),n=typeof n=="function"?n:n===void 0?gn:d(+n);function u(h){var p,f,g,v=(h=_n(h)).length,E,k=!1,H,F=new Array(v),N=new Array(v);for(s==null&&(l=o(H=a())),p=0;p<=v;++p){if(!(p<v&&r(E=h[p],p,h))===k)if(k=!k)f=p,l.areaStart(),l.lineStart();else{for(l.lineEnd(),l.lineStart(),g=p-1;g>=f;--g)l.point(F[g],N[g]);l.lineEnd(),l.areaEnd()}k&&(F[p]=+e(E,p,h),N[p]=+t(E,p,h),l.point(i?+i(E,p,h):F[p],n?+n(E,p,h):N[p]))}if(H)return l=null,H+""||null}function c(){return Zt().defined(r).curve(o).context(s)}return u.x=function(h){return arguments.length?(e=typeof h=="function"?h:d(+h),i=null,u):e},u.x0=function(h){return arguments.length?(e=typeof h=="function"?h:d(+h),u):e},u.x1=function(h){return arguments.length?(i=h==null?null:typeof h=="function"?h:d(+h),u):i},u.y=function(h){return arguments.length?(t=typeof h=="function"?h:d(+h),n=null,u):t},u.y0=function(h){return arguments.length?(t=typeof h=="function"?h:d(+h),u):t},u.y1=function(h){return arguments.length?(n=h==null?null:typeof h=="function"?h:d(+h),u):n},u.lineX0=u.lineY0=function(){return c().x(e).y(t)},u.lineY1=function(){return c().x(e).y(n)},u.lineX1=function(){return c().x(i).y(t)},u.defined=function(h){return arguments.length?(r=typeof h=="function"?h:d(!!h),u):r},u.curve=function(h){return arguments.length?(o=h,s!=null&&(l=o(s)),u):o},u.context=function(h){return arguments.length?(h==null?s=l=null:l=o(s=h),u):s},u}var os=pi(jt);function bn(e){this._curve=e}bn.prototype={areaStart:function(){this._curve.areaStart()},areaEnd:function(){this._curve.areaEnd()},lineStart:function(){this._curve.lineStart()},lineEnd:function(){this._curve.lineEnd()},point:function(e,t){this._curve.point(t*Math.sin(e),t*-Math.cos(e))}};function pi(e){function t(n){return new bn(e(n))}return t._curve=e,t}var as=W(3);var fi=W(1/3),ls=fi*2;var xn=Xt(vt/10)/Xt(7*vt/10),us=Xt(pn/10)*xn,hs=-ci(pn/10)*xn;var cs=W(3);var ps=W(3);var fs=W(3)/2,_i=1/W(12),_s=(_i/2+1)*3;function A(){}function $t(e,t,n){e._context.bezierCurveTo((2*e._x0+e._x1)/3,(2*e._y0+e._y1)/3,(e._x0+2*e._x1)/3,(e._y0+2*e._y1)/3,(e._x0+4*e._x1+t)/6,(e._y0+4*e._y1+n)/6)}function Kt(e){this._context=e}Kt.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){switch(this._point){case 3:$t(this,this._x1,this._y1);case 2:this._context.lineTo(this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(e,t):this._context.moveTo(e,t);break;case 1:this._point=2;break;case 2:this._point=3,this._context.lineTo((5*this._x0+this._x1)/6,(5*this._y0+this._y1)/6);default:$t(this,e,t);break}this._x0=this._x1,this._x1=e,this._y0=this._y1,this._y1=t}};function mi(e){this._context=e}mi.prototype={areaStart:A,areaEnd:A,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._y0=this._y1=this._y2=this._y3=this._y4=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x2,this._y2),this._context.closePath();break}case 2:{this._context.moveTo((this._x2+2*this._x3)/3,(this._y2+2*this._y3)/3),this._context.lineTo((this._x3+2*this._x2)/3,(this._y3+2*this._y2)/3),this._context.closePath();break}case 3:{this.point(this._x2,this._y2),this.point(this._x3,this._y3),this.point(this._x4,this._y4);break}}},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1,this._x2=e,this._y2=t;break;case 1:this._point=2,this._x3=e,this._y3=t;break;case 2:this._point=3,this._x4=e,this._y4=t,this._context.moveTo((this._x0+4*this._x1+e)/6,(this._y0+4*this._y1+t)/6);break;default:$t(this,e,t);break}this._x0=this._x1,this._x1=e,this._y0=this._y1,this._y1=t}};function di(e){this._context=e}di.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3;var n=(this._x0+4*this._x1+e)/6,i=(this._y0+4*this._y1+t)/6;this._line?this._context.lineTo(n,i):this._context.moveTo(n,i);break;case 3:this._point=4;default:$t(this,e,t);break}this._x0=this._x1,this._x1=e,this._y0=this._y1,this._y1=t}};function vn(e,t){this._basis=new Kt(e),this._beta=t}vn.prototype={lineStart:function(){this._x=[],this._y=[],this._basis.lineStart()},lineEnd:function(){var e=this._x,t=this._y,n=e.length-1;if(n>0)for(var i=e[0],r=t[0],s=e[n]-i,o=t[n]-r,l=-1,a;++l<=n;)a=l/n,this._basis.point(this._beta*e[l]+(1-this._beta)*(i+a*s),this._beta*t[l]+(1-this._beta)*(r+a*o));this._x=this._y=null,this._basis.lineEnd()},point:function(e,t){this._x.push(+e),this._y.push(+t)}};var ms=(function e(t){function n(i){return t===1?new Kt(i):new vn(i,t)}return n.beta=function(i){return e(+i)},n})(.85);function St(e,t,n){e._context.bezierCurveTo(e._x1+e._k*(e._x2-e._x0),e._y1+e._k*(e._y2-e._y0),e._x2+e._k*(e._x1-t),e._y2+e._k*(e._y1-n),e._x2,e._y2)}function Jt(e,t){this._context=e,this._k=(1-t)/6}Jt.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:St(this,this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(e,t):this._context.moveTo(e,t);break;case 1:this._point=2,this._x1=e,this._y1=t;break;case 2:this._point=3;default:St(this,e,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=e,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var ds=(function e(t){function n(i){return new Jt(i,t)}return n.tension=function(i){return e(+i)},n})(0);function Qt(e,t){this._context=e,this._k=(1-t)/6}Qt.prototype={areaStart:A,areaEnd:A,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1,this._x3=e,this._y3=t;break;case 1:this._point=2,this._context.moveTo(this._x4=e,this._y4=t);break;case 2:this._point=3,this._x5=e,this._y5=t;break;default:St(this,e,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=e,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var gs=(function e(t){function n(i){return new Qt(i,t)}return n.tension=function(i){return e(+i)},n})(0);function te(e,t){this._context=e,this._k=(1-t)/6}te.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:St(this,e,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=e,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var ys=(function e(t){function n(i){return new te(i,t)}return n.tension=function(i){return e(+i)},n})(0);function ee(e,t,n){var i=e._x1,r=e._y1,s=e._x2,o=e._y2;if(e._l01_a>an){var l=2*e._l01_2a+3*e._l01_a*e._l12_a+e._l12_2a,a=3*e._l01_a*(e._l01_a+e._l12_a);i=(i*l-e._x0*e._l12_2a+e._x2*e._l01_2a)/a,r=(r*l-e._y0*e._l12_2a+e._y2*e._l01_2a)/a}if(e._l23_a>an){var u=2*e._l23_2a+3*e._l23_a*e._l12_a+e._l12_2a,c=3*e._l23_a*(e._l23_a+e._l12_a);s=(s*u+e._x1*e._l23_2a-t*e._l12_2a)/c,o=(o*u+e._y1*e._l23_2a-n*e._l12_2a)/c}e._context.bezierCurveTo(i,r,s,o,e._x2,e._y2)}function $n(e,t){this._context=e,this._alpha=t}$n.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:this.point(this._x2,this._y2);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){if(e=+e,t=+t,this._point){var n=this._x2-e,i=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(n*n+i*i,this._alpha))}switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(e,t):this._context.moveTo(e,t);break;case 1:this._point=2;break;case 2:this._point=3;default:ee(this,e,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=e,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var bs=(function e(t){function n(i){return t?new $n(i,t):new Jt(i,0)}return n.alpha=function(i){return e(+i)},n})(.5);function Sn(e,t){this._context=e,this._alpha=t}Sn.prototype={areaStart:A,areaEnd:A,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(e,t){if(e=+e,t=+t,this._point){var n=this._x2-e,i=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(n*n+i*i,this._alpha))}switch(this._point){case 0:this._point=1,this._x3=e,this._y3=t;break;case 1:this._point=2,this._context.moveTo(this._x4=e,this._y4=t);break;case 2:this._point=3,this._x5=e,this._y5=t;break;default:ee(this,e,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=e,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var xs=(function e(t){function n(i){return t?new Sn(i,t):new Qt(i,0)}return n.alpha=function(i){return e(+i)},n})(.5);function wn(e,t){this._context=e,this._alpha=t}wn.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){if(e=+e,t=+t,this._point){var n=this._x2-e,i=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(n*n+i*i,this._alpha))}switch(this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:ee(this,e,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=e,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var vs=(function e(t){function n(i){return t?new wn(i,t):new te(i,0)}return n.alpha=function(i){return e(+i)},n})(.5);function gi(e){this._context=e}gi.prototype={areaStart:A,areaEnd:A,lineStart:function(){this._point=0},lineEnd:function(){this._point&&this._context.closePath()},point:function(e,t){e=+e,t=+t,this._point?this._context.lineTo(e,t):(this._point=1,this._context.moveTo(e,t))}};function ln(e){return e<0?-1:1}function un(e,t,n){var i=e._x1-e._x0,r=t-e._x1,s=(e._y1-e._y0)/(i||r<0&&-0),o=(n-e._y1)/(r||i<0&&-0),l=(s*r+o*i)/(i+r);return(ln(s)+ln(o))*Math.min(Math.abs(s),Math.abs(o),.5*Math.abs(l))||0}function hn(e,t){var n=e._x1-e._x0;return n?(3*(e._y1-e._y0)/n-t)/2:t}function Wt(e,t,n){var i=e._x0,r=e._y0,s=e._x1,o=e._y1,l=(s-i)/3;e._context.bezierCurveTo(i+l,r+l*t,s-l,o-l*n,s,o)}function wt(e){this._context=e}wt.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=this._t0=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x1,this._y1);break;case 3:Wt(this,this._t0,hn(this,this._t0));break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){var n=NaN;if(e=+e,t=+t,!(e===this._x1&&t===this._y1)){switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(e,t):this._context.moveTo(e,t);break;case 1:this._point=2;break;case 2:this._point=3,Wt(this,hn(this,n=un(this,e,t)),n);break;default:Wt(this,this._t0,n=un(this,e,t));break}this._x0=this._x1,this._x1=e,this._y0=this._y1,this._y1=t,this._t0=n}}};function yi(e){this._context=new Tn(e)}(yi.prototype=Object.create(wt.prototype)).point=function(e,t){wt.prototype.point.call(this,t,e)};function Tn(e){this._context=e}Tn.prototype={moveTo:function(e,t){this._context.moveTo(t,e)},closePath:function(){this._context.closePath()},lineTo:function(e,t){this._context.lineTo(t,e)},bezierCurveTo:function(e,t,n,i,r,s){this._context.bezierCurveTo(t,e,i,n,s,r)}};function ne(e){return new wt(e)}function bi(e){this._context=e}bi.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=[],this._y=[]},lineEnd:function(){var e=this._x,t=this._y,n=e.length;if(n)if(this._line?this._context.lineTo(e[0],t[0]):this._context.moveTo(e[0],t[0]),n===2)this._context.lineTo(e[1],t[1]);else for(var i=cn(e),r=cn(t),s=0,o=1;o<n;++s,++o)this._context.bezierCurveTo(i[0][s],r[0][s],i[1][s],r[1][s],e[o],t[o]);(this._line||this._line!==0&&n===1)&&this._context.closePath(),this._line=1-this._line,this._x=this._y=null},point:function(e,t){this._x.push(+e),this._y.push(+t)}};function cn(e){var t,n=e.length-1,i,r=new Array(n),s=new Array(n),o=new Array(n);for(r[0]=0,s[0]=2,o[0]=e[0]+2*e[1],t=1;t<n-1;++t)r[t]=1,s[t]=4,o[t]=4*e[t]+2*e[t+1];for(r[n-1]=2,s[n-1]=7,o[n-1]=8*e[n-1]+e[n],t=1;t<n;++t)i=r[t]/s[t-1],s[t]-=i,o[t]-=i*o[t-1];for(r[n-1]=o[n-1]/s[n-1],t=n-2;t>=0;--t)r[t]=(o[t]-r[t+1])/s[t];for(s[n-1]=(e[n]+r[n-1])/2,t=0;t<n-1;++t)s[t]=2*e[t+1]-r[t+1];return[r,s]}function xi(e,t){this._context=e,this._t=t}xi.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=this._y=NaN,this._point=0},lineEnd:function(){0<this._t&&this._t<1&&this._point===2&&this._context.lineTo(this._x,this._y),(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line>=0&&(this._t=1-this._t,this._line=1-this._line)},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(e,t):this._context.moveTo(e,t);break;case 1:this._point=2;default:{if(this._t<=0)this._context.lineTo(this._x,t),this._context.lineTo(e,t);else{var n=this._x*(1-this._t)+e*this._t;this._context.lineTo(n,this._y),this._context.lineTo(n,t)}break}}this._x=e,this._y=t}};var vi=["p5_mg_dl","p25_mg_dl","p50_mg_dl","p75_mg_dl","p95_mg_dl"],ie=1440,$i=[0,6,12,18,24],ut={left:34,right:10,top:8,bottom:20};function An(e){let[t,n]=[e[0],G(e)];if(!t||!n)return[];let i=ie/e.length/2,r={...t};for(let s of vi)r[s]=Si(t[s],n[s]);return[{...r,minute_of_day:0},...e.map(s=>({...s,minute_of_day:s.minute_of_day+i})),{...r,minute_of_day:ie}]}function re(e,t){return t.hour(st(V+e*D,t.zone))}function Nn(e,t,n,i,r){let s={left:ut.left,right:Math.max(n.width-ut.right,ut.left+1),top:ut.top,bottom:n.height-ut.bottom},o=An(e),l=Math.max(...o.map(c=>{var h;return(h=c.p95_mg_dl)!=null?h:0})),a=nn(0,ie,s),u=rn(l,i.limits,s);return b`
    ${Qe(s,u,i,r)}
    ${wi(s,a,r)}
    <path class="outer" d=${En(o,"p5_mg_dl","p95_mg_dl",a,u)}></path>
    <path class="inner" d=${En(o,"p25_mg_dl","p75_mg_dl",a,u)}></path>
    <path class="before" d=${kn(An(t),a,u)}></path>
    <path class="median" d=${kn(o,a,u)}></path>`}function Si(e,t){return e===null||t===null?null:(e+t)/2}function En(e,t,n,i,r){var o;return(o=yn(l=>i(l.minute_of_day),l=>{var a;return r((a=l[t])!=null?a:0)},l=>{var a;return r((a=l[n])!=null?a:0)}).defined(l=>l[t]!==null&&l[n]!==null).curve(ne).digits(1)(e))!=null?o:""}function kn(e,t,n){var r;return(r=Zt(s=>t(s.minute_of_day),s=>{var o;return n((o=s.p50_mg_dl)!=null?o:0)}).defined(s=>s.p50_mg_dl!==null).curve(ne).digits(1)(e))!=null?r:""}function wi(e,t,n){return $i.map(i=>{let r=t(i*60),s=i===0?"start":i===24?"end":"middle";return b`
      <line class="tick" x1=${r} x2=${r} y1=${e.top} y2=${e.bottom}></line>
      <text x=${r} y=${e.bottom+14} text-anchor=${s}>${re(i,n)}</text>`})}var Ns=x`
  ${tn}
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
`;function ht(e,t){let n=0,i=e.length;for(;n<i;){let r=n+i>>1;e[r][0]<t?n=r+1:i=r}return n}function Ms(e,t,n){return e.slice(ht(e,t),ht(e,n))}function Rs(e,t,n,i){let r=ht(e,t);return[...e.slice(0,r),...i,...e.slice(ht(e,n))]}function Cs(e,t){let n=ht(e,t),[i,r]=[e[n-1],e[n]],s=i&&(!r||t-i[0]<=r[0]-t)?i:r;return s&&Math.abs(s[0]-t)<=900?s:void 0}function Os(e){if(e.length===0)return;let[t,n]=[Number.POSITIVE_INFINITY,Number.NEGATIVE_INFINITY];for(let[,i]of e)i<t&&(t=i),i>n&&(n=i);return[t,n]}function Ti({start:e,end:t,days:n},i){let r={day:"numeric",month:"short",year:"numeric"},[s,o]=[n[0],G(n)];return(s&&o?[s,o].map(a=>I(a.day,i.zone)):[e,t].map(a=>Date.parse(a)/1e3)).map(a=>i.date(a,r)).join(" – ")}function Us({hours:e},t,n){let i=Math.round(e*4)/4;return i===24?"":` (${n("hours_short",{count:t.amount(i)})})`}function Hs(e,t,n){return n("labelled",{label:n("previous"),value:Ti(e,t)})}function Pn({start:e,end:t}){return{start:Date.parse(e)/1e3,end:Date.parse(t)/1e3}}function qs(e){let t=Pn(e),[n]=e.days.slice(-14);return n?{...t,start:Pn(n).start}:t}var On=1;function Vs(e,t,n,i){let r=new Map(at.map(l=>[l,""])),s={left:Number.NEGATIVE_INFINITY,top:0,bottom:0,end:0,band:void 0},o=()=>{let{band:l,bottom:a,left:u,top:c}=s;if(!l)return;let h=c===a?"h0":`V${a}`;r.set(l,`${r.get(l)}M${u},${c}${h}`)};for(let[l,a]of e){let[u,c,h]=[Rn(n(l)),Rn(i(a)),je(a,t)];if(h===s.band&&u-s.left<On){s.top=Math.min(s.top,c),s.bottom=Math.max(s.bottom,c);continue}o(),Object.assign(s,{band:h,left:u,top:c,bottom:c})}return o(),r}function Ys(e,t,n){let i="",r=Number.NEGATIVE_INFINITY,s;for(let[o,l]of e){let[a,u]=[Cn(t(o)),Cn(n(l))],c=o-r>900;if(r=o,s&&!c&&a-s.left<On){s.top=Math.min(s.top,u),s.bottom=Math.max(s.bottom,u),s.end=u;continue}i+=`${Mn(s)}${c?"M":"L"}${a},${u}`,s={left:a,top:u,bottom:u,end:u}}return i+Mn(s)}function Mn(e){return!e||e.top===e.bottom?"":`V${e.top}V${e.bottom}V${e.end}`}function Rn(e){return Math.round(e*2)/2}function Cn(e){return Math.round(e*10)/10}function ct(e,t){return{text:t.shownPercent(e),bare:t.shown(e)}}function se(e,t,n){if(!t)return m`<strong>${e.text}</strong>`;let i=n("before_and_now",{before:t.text,now:e.text});return m`<span class="change" role="img" aria-label=${i}>
    <span class="quiet small">${t.bare} <span class="arrow">→</span></span>
    <strong>${e.text}</strong>
  </span>`}var Ei=[0,3,6,9,12,15,18,21];function eo(e){let{summary:t,previous:n,status:i,format:r,say:s}=e,o=Gt(t);if(!o){let{active_percent:a}=t,u=r.percent(a<70?Math.min(a,69):a);return m`<div class="message" role="status">
      <strong>${s("not_enough_data")}</strong><br>${s("not_enough_data_detail",{percent:u})}
    </div>`}let l=Gt(n);return m`<div class="bands upright">
    ${Je(o,r,s)}
    <ul>
      ${o.map((a,u)=>{let{band:c,shown:h}=a,p=Ke(c,i.limits,i,r,s);if(p===void 0)return _;let f=l==null?void 0:l[u];return m`<li>
            <i class="fill ${c}" aria-hidden="true"></i>
            <span class="name">${s(c)}, <span class="quiet">${p}</span></span>
            ${se(ct(h,r),f&&ct(f.shown,r),s)}
            <span class="quiet small">${Ze(a,s)}</span>
          </li>`}).reverse()}
    </ul>
  </div>`}function no(e){let{summary:t,format:n,say:i,status:r}=e,s=a=>{let u=n.mean(a,r);return{text:u,bare:u}},o=a=>ct({value:T(a,1),digits:1,sign:""},n),l=t.mean_mg_dl!==null;return m`<dl class="figures">
    ${At(e,"mean","mean_mg_dl",s,{unit:r.unit})}
    ${At(e,"gmi","gmi_percent",o,{lacking:l?i("gmi_needs"):""})}
    ${At(e,"cv","cv_percent",o)}
    ${At(e,"active","active_percent",a=>ct(yt(a),n))}
  </dl>`}function io(e,t){var l;let{summary:n,previous:i,status:r,format:s,say:o}=e;return n.profile.every(a=>a.p50_mg_dl===null)?m``:m`<figure>
    <figcaption>${o("profile")} <span class="quiet small">${r.unit}</span></figcaption>
    <div class="chart">${t.width>0?m`<svg viewBox="0 0 ${t.width} ${t.height}" role="img" aria-label=${ki(e)}>
            ${Nn(n.profile,(l=i==null?void 0:i.profile)!=null?l:[],t,r,s)}
          </svg>`:_}</div>
    <ul class="legend">
      ${Tt(b`<path class="median" d="M0,6H20"></path>`,o("median"))}
      ${Tt(b`<path class="inner" d="M0,1H20V11H0Z"></path>`,`${s.number(25)}–${s.percent(75)}`)}
      ${Tt(b`<path class="outer" d="M0,1H20V11H0Z"></path>`,`${s.number(5)}–${s.percent(95)}`)}
      ${(i==null?void 0:i.mean_mg_dl)==null?_:Tt(b`<path class="before" d="M0,6H20"></path>`,o("labelled",{label:o("previous"),value:o("median")}))}
    </ul>
  </figure>`}function Tt(e,t){return m`<li><svg viewBox="0 0 20 12" aria-hidden="true">${e}</svg>${t}</li>`}function ki({summary:e,status:t,format:n,say:i}){let s=`${Ei.map(o=>{var a;let l=(a=e.profile.find(u=>u.minute_of_day>=o*60))==null?void 0:a.p50_mg_dl;return`${re(o,n)} ${l==null?"–":n.glucose(l,t)}`}).join(", ")} ${t.unit}`;return`${i("profile")}. ${i("labelled",{label:i("median"),value:s})}`}function At({summary:e,previous:t,say:n},i,r,s,{unit:o="",lacking:l=""}={}){let[a,u]=[e[r],t==null?void 0:t[r]];return m`<div>
    <dt class="quiet">${n(i)}${o&&`, ${o}`}</dt>
    <dd>
      ${a===null?m`<span class="quiet small">${n("not_enough_data")}${l&&m`<br>${l}`}</span>`:se(s(a),u==null?void 0:s(u),n)}
    </dd>
  </div>`}var oo=x`
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
`;export{x as a,m as b,b as c,C as d,_ as e,Ae as f,B as g,Yi as h,Wn as i,Ji as j,je as k,Ar as l,it as m,Ft as n,Er as o,Re as p,G as q,Pr as r,D as s,V as t,rt as u,st as v,Or as w,Lr as x,Bt as y,I as z,Dr as A,Ir as B,We as C,ti as D,Xe as E,Ke as F,Zr as G,Qe as H,tn as I,en as J,nn as K,rn as L,re as M,Ns as N,ht as O,Ms as P,Rs as Q,Cs as R,Os as S,Ti as T,Us as U,Hs as V,wr as W,Pn as X,qs as Y,Vs as Z,Ys as _,eo as $,no as aa,io as ba,oo as ca};
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
@lit/reactive-element/decorators/base.js:
@lit/reactive-element/decorators/query.js:
@lit/reactive-element/decorators/state.js:
@lit/reactive-element/decorators/event-options.js:
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
