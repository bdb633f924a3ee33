var Mo=Object.defineProperty;var ko=Object.getOwnPropertyDescriptor;var b=(t,e,n,i)=>{for(var r=i>1?void 0:i?ko(e,n):e,o=t.length-1,s;o>=0;o--)(s=t[o])&&(r=(i?s(e,n,r):s(r))||r);return i&&r&&Mo(e,n,r),r};var Me=globalThis,ke=Me.ShadowRoot&&(Me.ShadyCSS===void 0||Me.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,xn=Symbol(),_i=new WeakMap,Kt=class{constructor(e,n,i){if(this._$cssResult$=!0,i!==xn)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=n}get styleSheet(){let e=this.o,n=this.t;if(ke&&e===void 0){let i=n!==void 0&&n.length===1;i&&(e=_i.get(n)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),i&&_i.set(n,e))}return e}toString(){return this.cssText}},yi=t=>new Kt(typeof t=="string"?t:t+"",void 0,xn),$=(t,...e)=>{let n=t.length===1?t[0]:e.reduce((i,r,o)=>i+(s=>{if(s._$cssResult$===!0)return s.cssText;if(typeof s=="number")return s;throw Error("Value passed to 'css' function must be a 'css' function result: "+s+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(r)+t[o+1],t[0]);return new Kt(n,t,xn)},xi=(t,e)=>{if(ke)t.adoptedStyleSheets=e.map(n=>n instanceof CSSStyleSheet?n:n.styleSheet);else for(let n of e){let i=document.createElement("style"),r=Me.litNonce;r!==void 0&&i.setAttribute("nonce",r),i.textContent=n.cssText,t.appendChild(i)}},vn=ke?t=>t:t=>t instanceof CSSStyleSheet?(e=>{let n="";for(let i of e.cssRules)n+=i.cssText;return yi(n)})(t):t;var{is:Ao,defineProperty:To,getOwnPropertyDescriptor:Ro,getOwnPropertyNames:Eo,getOwnPropertySymbols:No,getPrototypeOf:Co}=Object,Ae=globalThis,vi=Ae.trustedTypes,Po=vi?vi.emptyScript:"",Do=Ae.reactiveElementPolyfillSupport,Wt=(t,e)=>t,Zt={toAttribute(t,e){switch(e){case Boolean:t=t?Po:null;break;case Object:case Array:t=t==null?t:JSON.stringify(t)}return t},fromAttribute(t,e){let n=t;switch(e){case Boolean:n=t!==null;break;case Number:n=t===null?null:Number(t);break;case Object:case Array:try{n=JSON.parse(t)}catch{n=null}}return n}},Te=(t,e)=>!Ao(t,e),bi={attribute:!0,type:String,converter:Zt,reflect:!1,useDefault:!1,hasChanged:Te};Symbol.metadata??=Symbol("metadata"),Ae.litPropertyMetadata??=new WeakMap;var F=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,n=bi){if(n.state&&(n.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((n=Object.create(n)).wrapped=!0),this.elementProperties.set(e,n),!n.noAccessor){let i=Symbol(),r=this.getPropertyDescriptor(e,i,n);r!==void 0&&To(this.prototype,e,r)}}static getPropertyDescriptor(e,n,i){let{get:r,set:o}=Ro(this.prototype,e)??{get(){return this[n]},set(s){this[n]=s}};return{get:r,set(s){let a=r?.call(this);o?.call(this,s),this.requestUpdate(e,a,i)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??bi}static _$Ei(){if(this.hasOwnProperty(Wt("elementProperties")))return;let e=Co(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(Wt("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(Wt("properties"))){let n=this.properties,i=[...Eo(n),...No(n)];for(let r of i)this.createProperty(r,n[r])}let e=this[Symbol.metadata];if(e!==null){let n=litPropertyMetadata.get(e);if(n!==void 0)for(let[i,r]of n)this.elementProperties.set(i,r)}this._$Eh=new Map;for(let[n,i]of this.elementProperties){let r=this._$Eu(n,i);r!==void 0&&this._$Eh.set(r,n)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let n=[];if(Array.isArray(e)){let i=new Set(e.flat(1/0).reverse());for(let r of i)n.unshift(vn(r))}else e!==void 0&&n.push(vn(e));return n}static _$Eu(e,n){let i=n.attribute;return i===!1?void 0:typeof i=="string"?i:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,n=this.constructor.elementProperties;for(let i of n.keys())this.hasOwnProperty(i)&&(e.set(i,this[i]),delete this[i]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return xi(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,n,i){this._$AK(e,i)}_$ET(e,n){let i=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,i);if(r!==void 0&&i.reflect===!0){let o=(i.converter?.toAttribute!==void 0?i.converter:Zt).toAttribute(n,i.type);this._$Em=e,o==null?this.removeAttribute(r):this.setAttribute(r,o),this._$Em=null}}_$AK(e,n){let i=this.constructor,r=i._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let o=i.getPropertyOptions(r),s=typeof o.converter=="function"?{fromAttribute:o.converter}:o.converter?.fromAttribute!==void 0?o.converter:Zt;this._$Em=r;let a=s.fromAttribute(n,o.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,n,i,r=!1,o){if(e!==void 0){let s=this.constructor;if(r===!1&&(o=this[e]),i??=s.getPropertyOptions(e),!((i.hasChanged??Te)(o,n)||i.useDefault&&i.reflect&&o===this._$Ej?.get(e)&&!this.hasAttribute(s._$Eu(e,i))))return;this.C(e,n,i)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,n,{useDefault:i,reflect:r,wrapped:o},s){i&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,s??n??this[e]),o!==!0||s!==void 0)||(this._$AL.has(e)||(this.hasUpdated||i||(n=void 0),this._$AL.set(e,n)),r===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(n){Promise.reject(n)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[r,o]of this._$Ep)this[r]=o;this._$Ep=void 0}let i=this.constructor.elementProperties;if(i.size>0)for(let[r,o]of i){let{wrapped:s}=o,a=this[r];s!==!0||this._$AL.has(r)||a===void 0||this.C(r,void 0,o,a)}}let e=!1,n=this._$AL;try{e=this.shouldUpdate(n),e?(this.willUpdate(n),this._$EO?.forEach(i=>i.hostUpdate?.()),this.update(n)):this._$EM()}catch(i){throw e=!1,this._$EM(),i}e&&this._$AE(n)}willUpdate(e){}_$AE(e){this._$EO?.forEach(n=>n.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(n=>this._$ET(n,this[n])),this._$EM()}updated(e){}firstUpdated(e){}};F.elementStyles=[],F.shadowRootOptions={mode:"open"},F[Wt("elementProperties")]=new Map,F[Wt("finalized")]=new Map,Do?.({ReactiveElement:F}),(Ae.reactiveElementVersions??=[]).push("2.1.2");var An=globalThis,wi=t=>t,Re=An.trustedTypes,$i=Re?Re.createPolicy("lit-html",{createHTML:t=>t}):void 0,Ri="$lit$",K=`lit$${Math.random().toFixed(9).slice(2)}$`,Ei="?"+K,Oo=`<${Ei}>`,at=document,Jt=()=>at.createComment(""),te=t=>t===null||typeof t!="object"&&typeof t!="function",Tn=Array.isArray,Lo=t=>Tn(t)||typeof t?.[Symbol.iterator]=="function",bn=`[ 	
\f\r]`,Qt=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Si=/-->/g,Mi=/>/g,ot=RegExp(`>|${bn}(?:([^\\s"'>=/]+)(${bn}*=${bn}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),ki=/'/g,Ai=/"/g,Ni=/^(?:script|style|textarea|title)$/i,Rn=t=>(e,...n)=>({_$litType$:t,strings:e,values:n}),p=Rn(1),x=Rn(2),sl=Rn(3),lt=Symbol.for("lit-noChange"),g=Symbol.for("lit-nothing"),Ti=new WeakMap,st=at.createTreeWalker(at,129);function Ci(t,e){if(!Tn(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");return $i!==void 0?$i.createHTML(e):e}var qo=(t,e)=>{let n=t.length-1,i=[],r,o=e===2?"<svg>":e===3?"<math>":"",s=Qt;for(let a=0;a<n;a++){let u=t[a],l,h,c=-1,f=0;for(;f<u.length&&(s.lastIndex=f,h=s.exec(u),h!==null);)f=s.lastIndex,s===Qt?h[1]==="!--"?s=Si:h[1]!==void 0?s=Mi:h[2]!==void 0?(Ni.test(h[2])&&(r=RegExp("</"+h[2],"g")),s=ot):h[3]!==void 0&&(s=ot):s===ot?h[0]===">"?(s=r??Qt,c=-1):h[1]===void 0?c=-2:(c=s.lastIndex-h[2].length,l=h[1],s=h[3]===void 0?ot:h[3]==='"'?Ai:ki):s===Ai||s===ki?s=ot:s===Si||s===Mi?s=Qt:(s=ot,r=void 0);let d=s===ot&&t[a+1].startsWith("/>")?" ":"";o+=s===Qt?u+Oo:c>=0?(i.push(l),u.slice(0,c)+Ri+u.slice(c)+K+d):u+K+(c===-2?a:d)}return[Ci(t,o+(t[n]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),i]},ee=class t{constructor({strings:e,_$litType$:n},i){let r;this.parts=[];let o=0,s=0,a=e.length-1,u=this.parts,[l,h]=qo(e,n);if(this.el=t.createElement(l,i),st.currentNode=this.el.content,n===2||n===3){let c=this.el.content.firstChild;c.replaceWith(...c.childNodes)}for(;(r=st.nextNode())!==null&&u.length<a;){if(r.nodeType===1){if(r.hasAttributes())for(let c of r.getAttributeNames())if(c.endsWith(Ri)){let f=h[s++],d=r.getAttribute(c).split(K),m=/([.?@])?(.*)/.exec(f);u.push({type:1,index:o,name:m[2],strings:d,ctor:m[1]==="."?$n:m[1]==="?"?Sn:m[1]==="@"?Mn:kt}),r.removeAttribute(c)}else c.startsWith(K)&&(u.push({type:6,index:o}),r.removeAttribute(c));if(Ni.test(r.tagName)){let c=r.textContent.split(K),f=c.length-1;if(f>0){r.textContent=Re?Re.emptyScript:"";for(let d=0;d<f;d++)r.append(c[d],Jt()),st.nextNode(),u.push({type:2,index:++o});r.append(c[f],Jt())}}}else if(r.nodeType===8)if(r.data===Ei)u.push({type:2,index:o});else{let c=-1;for(;(c=r.data.indexOf(K,c+1))!==-1;)u.push({type:7,index:o}),c+=K.length-1}o++}}static createElement(e,n){let i=at.createElement("template");return i.innerHTML=e,i}};function Mt(t,e,n=t,i){if(e===lt)return e;let r=i!==void 0?n._$Co?.[i]:n._$Cl,o=te(e)?void 0:e._$litDirective$;return r?.constructor!==o&&(r?._$AO?.(!1),o===void 0?r=void 0:(r=new o(t),r._$AT(t,n,i)),i!==void 0?(n._$Co??=[])[i]=r:n._$Cl=r),r!==void 0&&(e=Mt(t,r._$AS(t,e.values),r,i)),e}var wn=class{constructor(e,n){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=n}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:n},parts:i}=this._$AD,r=(e?.creationScope??at).importNode(n,!0);st.currentNode=r;let o=st.nextNode(),s=0,a=0,u=i[0];for(;u!==void 0;){if(s===u.index){let l;u.type===2?l=new ne(o,o.nextSibling,this,e):u.type===1?l=new u.ctor(o,u.name,u.strings,this,e):u.type===6&&(l=new kn(o,this,e)),this._$AV.push(l),u=i[++a]}s!==u?.index&&(o=st.nextNode(),s++)}return st.currentNode=at,r}p(e){let n=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(e,i,n),n+=i.strings.length-2):i._$AI(e[n])),n++}},ne=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,n,i,r){this.type=2,this._$AH=g,this._$AN=void 0,this._$AA=e,this._$AB=n,this._$AM=i,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,n=this._$AM;return n!==void 0&&e?.nodeType===11&&(e=n.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,n=this){e=Mt(this,e,n),te(e)?e===g||e==null||e===""?(this._$AH!==g&&this._$AR(),this._$AH=g):e!==this._$AH&&e!==lt&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):Lo(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==g&&te(this._$AH)?this._$AA.nextSibling.data=e:this.T(at.createTextNode(e)),this._$AH=e}$(e){let{values:n,_$litType$:i}=e,r=typeof i=="number"?this._$AC(e):(i.el===void 0&&(i.el=ee.createElement(Ci(i.h,i.h[0]),this.options)),i);if(this._$AH?._$AD===r)this._$AH.p(n);else{let o=new wn(r,this),s=o.u(this.options);o.p(n),this.T(s),this._$AH=o}}_$AC(e){let n=Ti.get(e.strings);return n===void 0&&Ti.set(e.strings,n=new ee(e)),n}k(e){Tn(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,i,r=0;for(let o of e)r===n.length?n.push(i=new t(this.O(Jt()),this.O(Jt()),this,this.options)):i=n[r],i._$AI(o),r++;r<n.length&&(this._$AR(i&&i._$AB.nextSibling,r),n.length=r)}_$AR(e=this._$AA.nextSibling,n){for(this._$AP?.(!1,!0,n);e!==this._$AB;){let i=wi(e).nextSibling;wi(e).remove(),e=i}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},kt=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,n,i,r,o){this.type=1,this._$AH=g,this._$AN=void 0,this.element=e,this.name=n,this._$AM=r,this.options=o,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=g}_$AI(e,n=this,i,r){let o=this.strings,s=!1;if(o===void 0)e=Mt(this,e,n,0),s=!te(e)||e!==this._$AH&&e!==lt,s&&(this._$AH=e);else{let a=e,u,l;for(e=o[0],u=0;u<o.length-1;u++)l=Mt(this,a[i+u],n,u),l===lt&&(l=this._$AH[u]),s||=!te(l)||l!==this._$AH[u],l===g?e=g:e!==g&&(e+=(l??"")+o[u+1]),this._$AH[u]=l}s&&!r&&this.j(e)}j(e){e===g?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},$n=class extends kt{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===g?void 0:e}},Sn=class extends kt{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==g)}},Mn=class extends kt{constructor(e,n,i,r,o){super(e,n,i,r,o),this.type=5}_$AI(e,n=this){if((e=Mt(this,e,n,0)??g)===lt)return;let i=this._$AH,r=e===g&&i!==g||e.capture!==i.capture||e.once!==i.once||e.passive!==i.passive,o=e!==g&&(i===g||r);r&&this.element.removeEventListener(this.name,this,i),o&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},kn=class{constructor(e,n,i){this.element=e,this.type=6,this._$AN=void 0,this._$AM=n,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(e){Mt(this,e)}};var zo=An.litHtmlPolyfillSupport;zo?.(ee,ne),(An.litHtmlVersions??=[]).push("3.3.3");var Ee=(t,e,n)=>{let i=n?.renderBefore??e,r=i._$litPart$;if(r===void 0){let o=n?.renderBefore??null;i._$litPart$=r=new ne(e.insertBefore(Jt(),o),o,void 0,n??{})}return r._$AI(t),r};var En=globalThis,W=class extends F{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let n=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Ee(n,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return lt}};W._$litElement$=!0,W.finalized=!0,En.litElementHydrateSupport?.({LitElement:W});var Ho=En.litElementPolyfillSupport;Ho?.({LitElement:W});(En.litElementVersions??=[]).push("4.2.2");var At=t=>(e,n)=>{n!==void 0?n.addInitializer(()=>{customElements.define(t,e)}):customElements.define(t,e)};var Io={attribute:!0,type:String,converter:Zt,reflect:!1,hasChanged:Te},Fo=(t=Io,e,n)=>{let{kind:i,metadata:r}=n,o=globalThis.litPropertyMetadata.get(r);if(o===void 0&&globalThis.litPropertyMetadata.set(r,o=new Map),i==="setter"&&((t=Object.create(t)).wrapped=!0),o.set(n.name,t),i==="accessor"){let{name:s}=n;return{set(a){let u=e.get.call(this);e.set.call(this,a),this.requestUpdate(s,u,t,!0,a)},init(a){return a!==void 0&&this.C(s,void 0,t,a),a}}}if(i==="setter"){let{name:s}=n;return function(a){let u=this[s];e.call(this,a),this.requestUpdate(s,u,t,!0,a)}}throw Error("Unsupported decorator location: "+i)};function ie(t){return(e,n)=>typeof n=="object"?Fo(t,e,n):((i,r,o)=>{let s=r.hasOwnProperty(o);return r.constructor.createProperty(o,i),s?Object.getOwnPropertyDescriptor(r,o):void 0})(t,e,n)}function T(t){return ie({...t,state:!0,attribute:!1})}var re=Math.PI,Nn=2*re,ut=1e-6,Uo=Nn-ut;function Pi(t){this._+=t[0];for(let e=1,n=t.length;e<n;++e)this._+=arguments[e]+t[e]}function Vo(t){let e=Math.floor(t);if(!(e>=0))throw new Error(`invalid digits: ${t}`);if(e>15)return Pi;let n=10**e;return function(i){this._+=i[0];for(let r=1,o=i.length;r<o;++r)this._+=Math.round(arguments[r]*n)/n+i[r]}}function Di(t,e,n,i){return t===n&&e===i}function Bo(t){let e=Math.floor(t);if(!(e<=15))return Di;let n=10**e,i=function(r){return Math.round(r*n)};return function(r,o,s,a){return i(r)===i(s)&&i(o)===i(a)}}var Tt=class{constructor(e){this._x0=this._y0=this._x1=this._y1=null,this._="",this._append=e==null?Pi:Vo(e),this._equal=e==null?Di:Bo(e)}moveTo(e,n){this._append`M${this._x0=this._x1=+e},${this._y0=this._y1=+n}`}closePath(){this._x1!==null&&(this._x1=this._x0,this._y1=this._y0,this._append`Z`)}lineTo(e,n){this._append`L${this._x1=+e},${this._y1=+n}`}quadraticCurveTo(e,n,i,r){this._append`Q${+e},${+n},${this._x1=+i},${this._y1=+r}`}bezierCurveTo(e,n,i,r,o,s){this._append`C${+e},${+n},${+i},${+r},${this._x1=+o},${this._y1=+s}`}arcTo(e,n,i,r,o){if(e=+e,n=+n,i=+i,r=+r,o=+o,o<0)throw new Error(`negative radius: ${o}`);let s=this._x1,a=this._y1,u=i-e,l=r-n,h=s-e,c=a-n,f=h*h+c*c;if(this._x1===null)this._append`M${this._x1=e},${this._y1=n}`;else if(f>ut)if(!(Math.abs(c*u-l*h)>ut)||!o)this._append`L${this._x1=e},${this._y1=n}`;else{let d=i-s,m=r-a,_=u*u+l*l,v=d*d+m*m,S=Math.sqrt(_),R=Math.sqrt(f),E=o*Math.tan((re-Math.acos((_+f-v)/(2*S*R)))/2),w=E/R,D=E/S;Math.abs(w-1)>ut&&this._append`L${e+w*h},${n+w*c}`,this._append`A${o},${o},0,0,${+(c*d>h*m)},${this._x1=e+D*u},${this._y1=n+D*l}`}}arc(e,n,i,r,o,s){if(e=+e,n=+n,i=+i,s=!!s,i<0)throw new Error(`negative radius: ${i}`);let a=i*Math.cos(r),u=i*Math.sin(r),l=e+a,h=n+u,c=1^s,f=s?r-o:o-r;if(this._x1===null?this._append`M${l},${h}`:(Math.abs(this._x1-l)>ut||Math.abs(this._y1-h)>ut)&&this._append`L${l},${h}`,!!i){if(f<0&&(f=f%Nn+Nn),f>Uo)this._append`A${i},${i},0,1,${c},${e-a},${n-u}A${i},${i},0,1,${c},${this._x1=l},${this._y1=h}`;else if(f>ut){let d=e+i*Math.cos(o),m=n+i*Math.sin(o);if(f>=re&&this._equal(l,h,d,m)){f/=2;let _=r+f;this._append`A${i},${i},0,${+(f>=re)},${c},${e+i*Math.cos(_)},${n+i*Math.sin(_)}`}this._append`A${i},${i},0,${+(f>=re)},${c},${this._x1=d},${this._y1=m}`}}}rect(e,n,i,r){this._append`M${this._x0=this._x1=+e},${this._y0=this._y1=+n}h${i=+i}v${+r}h${-i}Z`}toString(){return this._}};function Go(){return new Tt}Go.prototype=Tt.prototype;function M(t){return function(){return t}}var jo=Math.cos;var Pn=Math.sin,Rt=Math.sqrt,Oi=1e-12,Ce=Math.PI,Xl=Ce/2,Ii=2*Ce;function Fi(t){let e=3;return t.digits=function(n){if(!arguments.length)return e;if(n==null)e=null;else{let i=Math.floor(n);if(!(i>=0))throw new RangeError(`invalid digits: ${n}`);e=i}return t},()=>new Tt(e)}var Kl=Array.prototype.slice;function Ui(t){return typeof t=="object"&&"length"in t?t:Array.from(t)}function Vi(t){this._context=t}Vi.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,e){switch(t=+t,e=+e,this._point){case 0:this._point=1,this._line?this._context.lineTo(t,e):this._context.moveTo(t,e);break;case 1:this._point=2;default:this._context.lineTo(t,e);break}}};function Dn(t){return new Vi(t)}function Bi(t){return t[0]}function Gi(t){return t[1]}function oe(t,e){var n=M(!0),i=null,r=Dn,o=null,s=Fi(a);t=typeof t=="function"?t:t===void 0?Bi:M(t),e=typeof e=="function"?e:e===void 0?Gi:M(e);function a(u){var l,h=(u=Ui(u)).length,c,f=!1,d;for(i==null&&(o=r(d=s())),l=0;l<=h;++l)!(l<h&&n(c=u[l],l,u))===f&&((f=!f)?o.lineStart():o.lineEnd()),f&&o.point(+t(c,l,u),+e(c,l,u));if(d)return o=null,d+""||null}return a.x=function(u){return arguments.length?(t=typeof u=="function"?u:M(+u),a):t},a.y=function(u){return arguments.length?(e=typeof u=="function"?u:M(+u),a):e},a.defined=function(u){return arguments.length?(n=typeof u=="function"?u:M(!!u),a):n},a.curve=function(u){return arguments.length?(r=u,i!=null&&(o=r(i)),a):r},a.context=function(u){return arguments.length?(u==null?i=o=null:o=r(i=u),a):i},a}function ji(t,e,n){var i=null,r=M(!0),o=null,s=Dn,a=null,u=Fi(l);t=typeof t=="function"?t:t===void 0?Bi:M(+t),e=typeof e=="function"?e:M(e===void 0?0:+e),n=typeof n=="function"?n:n===void 0?Gi:M(+n);function l(c){var f,d,m,_=(c=Ui(c)).length,v,S=!1,R,E=new Array(_),w=new Array(_);for(o==null&&(a=s(R=u())),f=0;f<=_;++f){if(!(f<_&&r(v=c[f],f,c))===S)if(S=!S)d=f,a.areaStart(),a.lineStart();else{for(a.lineEnd(),a.lineStart(),m=f-1;m>=d;--m)a.point(E[m],w[m]);a.lineEnd(),a.areaEnd()}S&&(E[f]=+t(v,f,c),w[f]=+e(v,f,c),a.point(i?+i(v,f,c):E[f],n?+n(v,f,c):w[f]))}if(R)return a=null,R+""||null}function h(){return oe().defined(r).curve(s).context(o)}return l.x=function(c){return arguments.length?(t=typeof c=="function"?c:M(+c),i=null,l):t},l.x0=function(c){return arguments.length?(t=typeof c=="function"?c:M(+c),l):t},l.x1=function(c){return arguments.length?(i=c==null?null:typeof c=="function"?c:M(+c),l):i},l.y=function(c){return arguments.length?(e=typeof c=="function"?c:M(+c),n=null,l):e},l.y0=function(c){return arguments.length?(e=typeof c=="function"?c:M(+c),l):e},l.y1=function(c){return arguments.length?(n=c==null?null:typeof c=="function"?c:M(+c),l):n},l.lineX0=l.lineY0=function(){return h().x(t).y(e)},l.lineY1=function(){return h().x(t).y(n)},l.lineX1=function(){return h().x(i).y(e)},l.defined=function(c){return arguments.length?(r=typeof c=="function"?c:M(!!c),l):r},l.curve=function(c){return arguments.length?(s=c,o!=null&&(a=s(o)),l):s},l.context=function(c){return arguments.length?(c==null?o=a=null:a=s(o=c),l):o},l}var Wl=Yo(Dn);function Yi(t){this._curve=t}Yi.prototype={areaStart:function(){this._curve.areaStart()},areaEnd:function(){this._curve.areaEnd()},lineStart:function(){this._curve.lineStart()},lineEnd:function(){this._curve.lineEnd()},point:function(t,e){this._curve.point(e*Math.sin(t),e*-Math.cos(t))}};function Yo(t){function e(n){return new Yi(t(n))}return e._curve=t,e}var Zl=Rt(3);var Xo=Rt(1/3),Ql=Xo*2;var Xi=Pn(Ce/10)/Pn(7*Ce/10),Jl=Pn(Ii/10)*Xi,tu=-jo(Ii/10)*Xi;var eu=Rt(3);var nu=Rt(3);var iu=Rt(3)/2,Ko=1/Rt(12),ru=(Ko/2+1)*3;function Z(){}function Pe(t,e,n){t._context.bezierCurveTo((2*t._x0+t._x1)/3,(2*t._y0+t._y1)/3,(t._x0+2*t._x1)/3,(t._y0+2*t._y1)/3,(t._x0+4*t._x1+e)/6,(t._y0+4*t._y1+n)/6)}function On(t){this._context=t}On.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){switch(this._point){case 3:Pe(this,this._x1,this._y1);case 2:this._context.lineTo(this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,e){switch(t=+t,e=+e,this._point){case 0:this._point=1,this._line?this._context.lineTo(t,e):this._context.moveTo(t,e);break;case 1:this._point=2;break;case 2:this._point=3,this._context.lineTo((5*this._x0+this._x1)/6,(5*this._y0+this._y1)/6);default:Pe(this,t,e);break}this._x0=this._x1,this._x1=t,this._y0=this._y1,this._y1=e}};function Wo(t){this._context=t}Wo.prototype={areaStart:Z,areaEnd:Z,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._y0=this._y1=this._y2=this._y3=this._y4=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x2,this._y2),this._context.closePath();break}case 2:{this._context.moveTo((this._x2+2*this._x3)/3,(this._y2+2*this._y3)/3),this._context.lineTo((this._x3+2*this._x2)/3,(this._y3+2*this._y2)/3),this._context.closePath();break}case 3:{this.point(this._x2,this._y2),this.point(this._x3,this._y3),this.point(this._x4,this._y4);break}}},point:function(t,e){switch(t=+t,e=+e,this._point){case 0:this._point=1,this._x2=t,this._y2=e;break;case 1:this._point=2,this._x3=t,this._y3=e;break;case 2:this._point=3,this._x4=t,this._y4=e,this._context.moveTo((this._x0+4*this._x1+t)/6,(this._y0+4*this._y1+e)/6);break;default:Pe(this,t,e);break}this._x0=this._x1,this._x1=t,this._y0=this._y1,this._y1=e}};function Zo(t){this._context=t}Zo.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(t,e){switch(t=+t,e=+e,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3;var n=(this._x0+4*this._x1+t)/6,i=(this._y0+4*this._y1+e)/6;this._line?this._context.lineTo(n,i):this._context.moveTo(n,i);break;case 3:this._point=4;default:Pe(this,t,e);break}this._x0=this._x1,this._x1=t,this._y0=this._y1,this._y1=e}};function Ki(t,e){this._basis=new On(t),this._beta=e}Ki.prototype={lineStart:function(){this._x=[],this._y=[],this._basis.lineStart()},lineEnd:function(){var t=this._x,e=this._y,n=t.length-1;if(n>0)for(var i=t[0],r=e[0],o=t[n]-i,s=e[n]-r,a=-1,u;++a<=n;)u=a/n,this._basis.point(this._beta*t[a]+(1-this._beta)*(i+u*o),this._beta*e[a]+(1-this._beta)*(r+u*s));this._x=this._y=null,this._basis.lineEnd()},point:function(t,e){this._x.push(+t),this._y.push(+e)}};var ou=(function t(e){function n(i){return e===1?new On(i):new Ki(i,e)}return n.beta=function(i){return t(+i)},n})(.85);function De(t,e,n){t._context.bezierCurveTo(t._x1+t._k*(t._x2-t._x0),t._y1+t._k*(t._y2-t._y0),t._x2+t._k*(t._x1-e),t._y2+t._k*(t._y1-n),t._x2,t._y2)}function Ln(t,e){this._context=t,this._k=(1-e)/6}Ln.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:De(this,this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,e){switch(t=+t,e=+e,this._point){case 0:this._point=1,this._line?this._context.lineTo(t,e):this._context.moveTo(t,e);break;case 1:this._point=2,this._x1=t,this._y1=e;break;case 2:this._point=3;default:De(this,t,e);break}this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=e}};var su=(function t(e){function n(i){return new Ln(i,e)}return n.tension=function(i){return t(+i)},n})(0);function qn(t,e){this._context=t,this._k=(1-e)/6}qn.prototype={areaStart:Z,areaEnd:Z,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(t,e){switch(t=+t,e=+e,this._point){case 0:this._point=1,this._x3=t,this._y3=e;break;case 1:this._point=2,this._context.moveTo(this._x4=t,this._y4=e);break;case 2:this._point=3,this._x5=t,this._y5=e;break;default:De(this,t,e);break}this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=e}};var au=(function t(e){function n(i){return new qn(i,e)}return n.tension=function(i){return t(+i)},n})(0);function zn(t,e){this._context=t,this._k=(1-e)/6}zn.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(t,e){switch(t=+t,e=+e,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:De(this,t,e);break}this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=e}};var lu=(function t(e){function n(i){return new zn(i,e)}return n.tension=function(i){return t(+i)},n})(0);function Hn(t,e,n){var i=t._x1,r=t._y1,o=t._x2,s=t._y2;if(t._l01_a>Oi){var a=2*t._l01_2a+3*t._l01_a*t._l12_a+t._l12_2a,u=3*t._l01_a*(t._l01_a+t._l12_a);i=(i*a-t._x0*t._l12_2a+t._x2*t._l01_2a)/u,r=(r*a-t._y0*t._l12_2a+t._y2*t._l01_2a)/u}if(t._l23_a>Oi){var l=2*t._l23_2a+3*t._l23_a*t._l12_a+t._l12_2a,h=3*t._l23_a*(t._l23_a+t._l12_a);o=(o*l+t._x1*t._l23_2a-e*t._l12_2a)/h,s=(s*l+t._y1*t._l23_2a-n*t._l12_2a)/h}t._context.bezierCurveTo(i,r,o,s,t._x2,t._y2)}function Wi(t,e){this._context=t,this._alpha=e}Wi.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:this.point(this._x2,this._y2);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,e){if(t=+t,e=+e,this._point){var n=this._x2-t,i=this._y2-e;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(n*n+i*i,this._alpha))}switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(t,e):this._context.moveTo(t,e);break;case 1:this._point=2;break;case 2:this._point=3;default:Hn(this,t,e);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=e}};var uu=(function t(e){function n(i){return e?new Wi(i,e):new Ln(i,0)}return n.alpha=function(i){return t(+i)},n})(.5);function Zi(t,e){this._context=t,this._alpha=e}Zi.prototype={areaStart:Z,areaEnd:Z,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(t,e){if(t=+t,e=+e,this._point){var n=this._x2-t,i=this._y2-e;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(n*n+i*i,this._alpha))}switch(this._point){case 0:this._point=1,this._x3=t,this._y3=e;break;case 1:this._point=2,this._context.moveTo(this._x4=t,this._y4=e);break;case 2:this._point=3,this._x5=t,this._y5=e;break;default:Hn(this,t,e);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=e}};var cu=(function t(e){function n(i){return e?new Zi(i,e):new qn(i,0)}return n.alpha=function(i){return t(+i)},n})(.5);function Qi(t,e){this._context=t,this._alpha=e}Qi.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(t,e){if(t=+t,e=+e,this._point){var n=this._x2-t,i=this._y2-e;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(n*n+i*i,this._alpha))}switch(this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:Hn(this,t,e);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=e}};var hu=(function t(e){function n(i){return e?new Qi(i,e):new zn(i,0)}return n.alpha=function(i){return t(+i)},n})(.5);function Qo(t){this._context=t}Qo.prototype={areaStart:Z,areaEnd:Z,lineStart:function(){this._point=0},lineEnd:function(){this._point&&this._context.closePath()},point:function(t,e){t=+t,e=+e,this._point?this._context.lineTo(t,e):(this._point=1,this._context.moveTo(t,e))}};function Li(t){return t<0?-1:1}function qi(t,e,n){var i=t._x1-t._x0,r=e-t._x1,o=(t._y1-t._y0)/(i||r<0&&-0),s=(n-t._y1)/(r||i<0&&-0),a=(o*r+s*i)/(i+r);return(Li(o)+Li(s))*Math.min(Math.abs(o),Math.abs(s),.5*Math.abs(a))||0}function zi(t,e){var n=t._x1-t._x0;return n?(3*(t._y1-t._y0)/n-e)/2:e}function Cn(t,e,n){var i=t._x0,r=t._y0,o=t._x1,s=t._y1,a=(o-i)/3;t._context.bezierCurveTo(i+a,r+a*e,o-a,s-a*n,o,s)}function Oe(t){this._context=t}Oe.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=this._t0=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x1,this._y1);break;case 3:Cn(this,this._t0,zi(this,this._t0));break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,e){var n=NaN;if(t=+t,e=+e,!(t===this._x1&&e===this._y1)){switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(t,e):this._context.moveTo(t,e);break;case 1:this._point=2;break;case 2:this._point=3,Cn(this,zi(this,n=qi(this,t,e)),n);break;default:Cn(this,this._t0,n=qi(this,t,e));break}this._x0=this._x1,this._x1=t,this._y0=this._y1,this._y1=e,this._t0=n}}};function Jo(t){this._context=new Ji(t)}(Jo.prototype=Object.create(Oe.prototype)).point=function(t,e){Oe.prototype.point.call(this,e,t)};function Ji(t){this._context=t}Ji.prototype={moveTo:function(t,e){this._context.moveTo(e,t)},closePath:function(){this._context.closePath()},lineTo:function(t,e){this._context.lineTo(e,t)},bezierCurveTo:function(t,e,n,i,r,o){this._context.bezierCurveTo(e,t,i,n,o,r)}};function In(t){return new Oe(t)}function ts(t){this._context=t}ts.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=[],this._y=[]},lineEnd:function(){var t=this._x,e=this._y,n=t.length;if(n)if(this._line?this._context.lineTo(t[0],e[0]):this._context.moveTo(t[0],e[0]),n===2)this._context.lineTo(t[1],e[1]);else for(var i=Hi(t),r=Hi(e),o=0,s=1;s<n;++o,++s)this._context.bezierCurveTo(i[0][o],r[0][o],i[1][o],r[1][o],t[s],e[s]);(this._line||this._line!==0&&n===1)&&this._context.closePath(),this._line=1-this._line,this._x=this._y=null},point:function(t,e){this._x.push(+t),this._y.push(+e)}};function Hi(t){var e,n=t.length-1,i,r=new Array(n),o=new Array(n),s=new Array(n);for(r[0]=0,o[0]=2,s[0]=t[0]+2*t[1],e=1;e<n-1;++e)r[e]=1,o[e]=4,s[e]=4*t[e]+2*t[e+1];for(r[n-1]=2,o[n-1]=7,s[n-1]=8*t[n-1]+t[n],e=1;e<n;++e)i=r[e]/o[e-1],o[e]-=i,s[e]-=i*s[e-1];for(r[n-1]=s[n-1]/o[n-1],e=n-2;e>=0;--e)r[e]=(s[e]-r[e+1])/o[e];for(o[n-1]=(t[n]+r[n-1])/2,e=0;e<n-1;++e)o[e]=2*t[e+1]-r[e+1];return[r,o]}function es(t,e){this._context=t,this._t=e}es.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=this._y=NaN,this._point=0},lineEnd:function(){0<this._t&&this._t<1&&this._point===2&&this._context.lineTo(this._x,this._y),(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line>=0&&(this._t=1-this._t,this._line=1-this._line)},point:function(t,e){switch(t=+t,e=+e,this._point){case 0:this._point=1,this._line?this._context.lineTo(t,e):this._context.moveTo(t,e);break;case 1:this._point=2;default:{if(this._t<=0)this._context.lineTo(this._x,e),this._context.lineTo(t,e);else{var n=this._x*(1-this._t)+t*this._t;this._context.lineTo(n,this._y),this._context.lineTo(n,e)}break}}this._x=t,this._y=e}};var Le=["very_low","low","in_range","high","very_high"];function se(t,e){return t<e.very_low_mg_dl?"very_low":t<e.low_mg_dl?"low":t<=e.high_mg_dl?"in_range":t<=e.very_high_mg_dl?"high":"very_high"}function ae(t,e){let n=0,i=t.length;for(;n<i;){let r=n+i>>1;t[r][0]<e?n=r+1:i=r}return n}function Q(t,e,n){return t.slice(ae(t,e),ae(t,n))}function tr(t,e,n,i){let r=ae(t,e);return[...t.slice(0,r),...i,...t.slice(ae(t,n))]}function Fn(t,e){let n=ae(t,e),[i,r]=[t[n-1],t[n]],o=i&&(!r||e-i[0]<=r[0]-e)?i:r;return o&&Math.abs(o[0]-e)<=900?o:void 0}function er(t){let e=[],n=Number.NEGATIVE_INFINITY;for(let i of t)i[0]-n>900&&e.push([]),e.at(-1)?.push(i),n=i[0];return e}function qe(t,e,n,i){let r=new Map(Le.map(s=>[s,[]])),o=new Set;for(let[s,a]of t){let u=`M${n(s).toFixed(1)},${i(a).toFixed(1)}h0`;o.has(u)||(o.add(u),r.get(se(a,e))?.push(u))}return new Map([...r].map(([s,a])=>[s,a.join("")]))}function ct(t,e,n){let i=oe(([r])=>e(r),([,r])=>n(r)).digits(1);return er(t).filter(r=>r.length>1).map(r=>i(r)??"").join("")}function le(t,e){return t==null||e==null?NaN:t<e?-1:t>e?1:t>=e?0:NaN}function ns(t,e){return t==null||e==null?NaN:e<t?-1:e>t?1:e>=t?0:NaN}function nr(t){let e,n,i;t.length!==2?(e=le,n=(a,u)=>le(t(a),u),i=(a,u)=>t(a)-u):(e=t===le||t===ns?t:is,n=t,i=t);function r(a,u,l=0,h=a.length){if(l<h){if(e(u,u)!==0)return h;do{let c=l+h>>>1;n(a[c],u)<0?l=c+1:h=c}while(l<h)}return l}function o(a,u,l=0,h=a.length){if(l<h){if(e(u,u)!==0)return h;do{let c=l+h>>>1;n(a[c],u)<=0?l=c+1:h=c}while(l<h)}return l}function s(a,u,l=0,h=a.length){let c=r(a,u,l,h-1);return c>l&&i(a[c-1],u)>-i(a[c],u)?c-1:c}return{left:r,center:s,right:o}}function is(){return 0}function rs(t){return t===null?NaN:+t}var ir=nr(le),rr=ir.right,xu=ir.left,vu=nr(rs).center;var bu=or(sr),wu=or(os);function or(t){return function(e,n,i=n){if(!((n=+n)>=0))throw new RangeError("invalid rx");if(!((i=+i)>=0))throw new RangeError("invalid ry");let{data:r,width:o,height:s}=e;if(!((o=Math.floor(o))>=0))throw new RangeError("invalid width");if(!((s=Math.floor(s!==void 0?s:r.length/o))>=0))throw new RangeError("invalid height");if(!o||!s||!n&&!i)return e;let a=n&&t(n),u=i&&t(i),l=r.slice();return a&&u?(Et(a,l,r,o,s),Et(a,r,l,o,s),Et(a,l,r,o,s),Nt(u,r,l,o,s),Nt(u,l,r,o,s),Nt(u,r,l,o,s)):a?(Et(a,r,l,o,s),Et(a,l,r,o,s),Et(a,r,l,o,s)):u&&(Nt(u,r,l,o,s),Nt(u,l,r,o,s),Nt(u,r,l,o,s)),e}}function Et(t,e,n,i,r){for(let o=0,s=i*r;o<s;)t(e,n,o,o+=i,1)}function Nt(t,e,n,i,r){for(let o=0,s=i*r;o<i;++o)t(e,n,o,o+s,i)}function os(t){let e=sr(t);return(n,i,r,o,s)=>{r<<=2,o<<=2,s<<=2,e(n,i,r+0,o+0,s),e(n,i,r+1,o+1,s),e(n,i,r+2,o+2,s),e(n,i,r+3,o+3,s)}}function sr(t){let e=Math.floor(t);if(e===t)return ss(t);let n=t-e,i=2*t+1;return(r,o,s,a,u)=>{if(!((a-=u)>=s))return;let l=e*o[s],h=u*e,c=h+u;for(let f=s,d=s+h;f<d;f+=u)l+=o[Math.min(a,f)];for(let f=s,d=a;f<=d;f+=u)l+=o[Math.min(a,f+h)],r[f]=(l+n*(o[Math.max(s,f-c)]+o[Math.min(a,f+c)]))/i,l-=o[Math.max(s,f-h)]}}function ss(t){let e=2*t+1;return(n,i,r,o,s)=>{if(!((o-=s)>=r))return;let a=t*i[r],u=s*t;for(let l=r,h=r+u;l<h;l+=s)a+=i[Math.min(o,l)];for(let l=r,h=o;l<=h;l+=s)a+=i[Math.min(o,l+u)],n[l]=a/e,a-=i[Math.max(r,l-u)]}}var as=Array.prototype,$u=as.slice;var ls=Math.sqrt(50),us=Math.sqrt(10),cs=Math.sqrt(2);function ze(t,e,n){let i=(e-t)/Math.max(0,n),r=Math.floor(Math.log10(i)),o=i/Math.pow(10,r),s=o>=ls?10:o>=us?5:o>=cs?2:1,a,u,l;return r<0?(l=Math.pow(10,-r)/s,a=Math.round(t*l),u=Math.round(e*l),a/l<t&&++a,u/l>e&&--u,l=-l):(l=Math.pow(10,r)*s,a=Math.round(t/l),u=Math.round(e/l),a*l<t&&++a,u*l>e&&--u),u<a&&.5<=n&&n<2?ze(t,e,n*2):[a,u,l]}function ar(t,e,n){if(e=+e,t=+t,n=+n,!(n>0))return[];if(t===e)return[t];let i=e<t,[r,o,s]=i?ze(e,t,n):ze(t,e,n);if(!(o>=r))return[];let a=o-r+1,u=new Array(a);if(i)if(s<0)for(let l=0;l<a;++l)u[l]=(o-l)/-s;else for(let l=0;l<a;++l)u[l]=(o-l)*s;else if(s<0)for(let l=0;l<a;++l)u[l]=(r+l)/-s;else for(let l=0;l<a;++l)u[l]=(r+l)*s;return u}function He(t,e,n){return e=+e,t=+t,n=+n,ze(t,e,n)[2]}function lr(t,e,n){e=+e,t=+t,n=+n;let i=e<t,r=i?He(e,t,n):He(t,e,n);return(i?-1:1)*(r<0?1/-r:r)}var Su=hs(Math.random);function hs(t){return function(n,i=0,r=n.length){let o=r-(i=+i);for(;o;){let s=t()*o--|0,a=n[o+i];n[o+i]=n[s+i],n[s+i]=a}return n}}function Ot(t,e,n){t.prototype=e.prototype=n,n.constructor=t}function he(t,e){var n=Object.create(t.prototype);for(var i in e)n[i]=e[i];return n}function J(){}var pt=.7,Dt=1/pt,Ct="\\s*([+-]?\\d+)\\s*",ue="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*",z="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*",fs=/^#([0-9a-f]{3,8})$/,ds=new RegExp(`^rgb\\(${Ct},${Ct},${Ct}\\)$`),ps=new RegExp(`^rgb\\(${z},${z},${z}\\)$`),ms=new RegExp(`^rgba\\(${Ct},${Ct},${Ct},${ue}\\)$`),gs=new RegExp(`^rgba\\(${z},${z},${z},${ue}\\)$`),_s=new RegExp(`^hsl\\(${ue},${z},${z}\\)$`),ys=new RegExp(`^hsla\\(${ue},${z},${z},${ue}\\)$`),ur={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074};Ot(J,Lt,{copy(t){return Object.assign(new this.constructor,this,t)},displayable(){return this.rgb().displayable()},hex:cr,formatHex:cr,formatHex8:xs,formatHsl:vs,formatRgb:hr,toString:hr});function cr(){return this.rgb().formatHex()}function xs(){return this.rgb().formatHex8()}function vs(){return vr(this).formatHsl()}function hr(){return this.rgb().formatRgb()}function Lt(t){var e,n;return t=(t+"").trim().toLowerCase(),(e=fs.exec(t))?(n=e[1].length,e=parseInt(e[1],16),n===6?fr(e):n===3?new k(e>>8&15|e>>4&240,e>>4&15|e&240,(e&15)<<4|e&15,1):n===8?Ie(e>>24&255,e>>16&255,e>>8&255,(e&255)/255):n===4?Ie(e>>12&15|e>>8&240,e>>8&15|e>>4&240,e>>4&15|e&240,((e&15)<<4|e&15)/255):null):(e=ds.exec(t))?new k(e[1],e[2],e[3],1):(e=ps.exec(t))?new k(e[1]*255/100,e[2]*255/100,e[3]*255/100,1):(e=ms.exec(t))?Ie(e[1],e[2],e[3],e[4]):(e=gs.exec(t))?Ie(e[1]*255/100,e[2]*255/100,e[3]*255/100,e[4]):(e=_s.exec(t))?mr(e[1],e[2]/100,e[3]/100,1):(e=ys.exec(t))?mr(e[1],e[2]/100,e[3]/100,e[4]):ur.hasOwnProperty(t)?fr(ur[t]):t==="transparent"?new k(NaN,NaN,NaN,0):null}function fr(t){return new k(t>>16&255,t>>8&255,t&255,1)}function Ie(t,e,n,i){return i<=0&&(t=e=n=NaN),new k(t,e,n,i)}function Yn(t){return t instanceof J||(t=Lt(t)),t?(t=t.rgb(),new k(t.r,t.g,t.b,t.opacity)):new k}function fe(t,e,n,i){return arguments.length===1?Yn(t):new k(t,e,n,i??1)}function k(t,e,n,i){this.r=+t,this.g=+e,this.b=+n,this.opacity=+i}Ot(k,fe,he(J,{brighter(t){return t=t==null?Dt:Math.pow(Dt,t),new k(this.r*t,this.g*t,this.b*t,this.opacity)},darker(t){return t=t==null?pt:Math.pow(pt,t),new k(this.r*t,this.g*t,this.b*t,this.opacity)},rgb(){return this},clamp(){return new k(ft(this.r),ft(this.g),ft(this.b),Ue(this.opacity))},displayable(){return-.5<=this.r&&this.r<255.5&&-.5<=this.g&&this.g<255.5&&-.5<=this.b&&this.b<255.5&&0<=this.opacity&&this.opacity<=1},hex:dr,formatHex:dr,formatHex8:bs,formatRgb:pr,toString:pr}));function dr(){return`#${ht(this.r)}${ht(this.g)}${ht(this.b)}`}function bs(){return`#${ht(this.r)}${ht(this.g)}${ht(this.b)}${ht((isNaN(this.opacity)?1:this.opacity)*255)}`}function pr(){let t=Ue(this.opacity);return`${t===1?"rgb(":"rgba("}${ft(this.r)}, ${ft(this.g)}, ${ft(this.b)}${t===1?")":`, ${t})`}`}function Ue(t){return isNaN(t)?1:Math.max(0,Math.min(1,t))}function ft(t){return Math.max(0,Math.min(255,Math.round(t)||0))}function ht(t){return t=ft(t),(t<16?"0":"")+t.toString(16)}function mr(t,e,n,i){return i<=0?t=e=n=NaN:n<=0||n>=1?t=e=NaN:e<=0&&(t=NaN),new O(t,e,n,i)}function vr(t){if(t instanceof O)return new O(t.h,t.s,t.l,t.opacity);if(t instanceof J||(t=Lt(t)),!t)return new O;if(t instanceof O)return t;t=t.rgb();var e=t.r/255,n=t.g/255,i=t.b/255,r=Math.min(e,n,i),o=Math.max(e,n,i),s=NaN,a=o-r,u=(o+r)/2;return a?(e===o?s=(n-i)/a+(n<i)*6:n===o?s=(i-e)/a+2:s=(e-n)/a+4,a/=u<.5?o+r:2-o-r,s*=60):a=u>0&&u<1?0:s,new O(s,a,u,t.opacity)}function Be(t,e,n,i){return arguments.length===1?vr(t):new O(t,e,n,i??1)}function O(t,e,n,i){this.h=+t,this.s=+e,this.l=+n,this.opacity=+i}Ot(O,Be,he(J,{brighter(t){return t=t==null?Dt:Math.pow(Dt,t),new O(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?pt:Math.pow(pt,t),new O(this.h,this.s,this.l*t,this.opacity)},rgb(){var t=this.h%360+(this.h<0)*360,e=isNaN(t)||isNaN(this.s)?0:this.s,n=this.l,i=n+(n<.5?n:1-n)*e,r=2*n-i;return new k(Un(t>=240?t-240:t+120,r,i),Un(t,r,i),Un(t<120?t+240:t-120,r,i),this.opacity)},clamp(){return new O(gr(this.h),Fe(this.s),Fe(this.l),Ue(this.opacity))},displayable(){return(0<=this.s&&this.s<=1||isNaN(this.s))&&0<=this.l&&this.l<=1&&0<=this.opacity&&this.opacity<=1},formatHsl(){let t=Ue(this.opacity);return`${t===1?"hsl(":"hsla("}${gr(this.h)}, ${Fe(this.s)*100}%, ${Fe(this.l)*100}%${t===1?")":`, ${t})`}`}}));function gr(t){return t=(t||0)%360,t<0?t+360:t}function Fe(t){return Math.max(0,Math.min(1,t||0))}function Un(t,e,n){return(t<60?e+(n-e)*t/60:t<180?n:t<240?e+(n-e)*(240-t)/60:e)*255}var br=Math.PI/180,wr=180/Math.PI,Ve=18,$r=.96422,Sr=1,Mr=.82521,kr=4/29,Pt=6/29,Ar=3*Pt*Pt,ws=Pt*Pt*Pt;function Tr(t){if(t instanceof H)return new H(t.l,t.a,t.b,t.opacity);if(t instanceof U)return Er(t);t instanceof k||(t=Yn(t));var e=jn(t.r),n=jn(t.g),i=jn(t.b),r=Vn((.2225045*e+.7168786*n+.0606169*i)/Sr),o,s;return e===n&&n===i?o=s=r:(o=Vn((.4360747*e+.3850649*n+.1430804*i)/$r),s=Vn((.0139322*e+.0971045*n+.7141733*i)/Mr)),new H(116*r-16,500*(o-r),200*(r-s),t.opacity)}function Rr(t,e,n,i){return arguments.length===1?Tr(t):new H(t,e,n,i??1)}function H(t,e,n,i){this.l=+t,this.a=+e,this.b=+n,this.opacity=+i}Ot(H,Rr,he(J,{brighter(t){return new H(this.l+Ve*(t??1),this.a,this.b,this.opacity)},darker(t){return new H(this.l-Ve*(t??1),this.a,this.b,this.opacity)},rgb(){var t=(this.l+16)/116,e=isNaN(this.a)?t:t+this.a/500,n=isNaN(this.b)?t:t-this.b/200;return e=$r*Bn(e),t=Sr*Bn(t),n=Mr*Bn(n),new k(Gn(3.1338561*e-1.6168667*t-.4906146*n),Gn(-.9787684*e+1.9161415*t+.033454*n),Gn(.0719453*e-.2289914*t+1.4052427*n),this.opacity)}}));function Vn(t){return t>ws?Math.pow(t,1/3):t/Ar+kr}function Bn(t){return t>Pt?t*t*t:Ar*(t-kr)}function Gn(t){return 255*(t<=.0031308?12.92*t:1.055*Math.pow(t,1/2.4)-.055)}function jn(t){return(t/=255)<=.04045?t/12.92:Math.pow((t+.055)/1.055,2.4)}function $s(t){if(t instanceof U)return new U(t.h,t.c,t.l,t.opacity);if(t instanceof H||(t=Tr(t)),t.a===0&&t.b===0)return new U(NaN,0<t.l&&t.l<100?0:NaN,t.l,t.opacity);var e=Math.atan2(t.b,t.a)*wr;return new U(e<0?e+360:e,Math.sqrt(t.a*t.a+t.b*t.b),t.l,t.opacity)}function Ge(t,e,n,i){return arguments.length===1?$s(t):new U(t,e,n,i??1)}function U(t,e,n,i){this.h=+t,this.c=+e,this.l=+n,this.opacity=+i}function Er(t){if(isNaN(t.h))return new H(t.l,0,0,t.opacity);var e=t.h*br;return new H(t.l,Math.cos(e)*t.c,Math.sin(e)*t.c,t.opacity)}Ot(U,Ge,he(J,{brighter(t){return new U(this.h,this.c,this.l+Ve*(t??1),this.opacity)},darker(t){return new U(this.h,this.c,this.l-Ve*(t??1),this.opacity)},rgb(){return Er(this).rgb()}}));var Nr=-.14861,Xn=1.78277,Kn=-.29227,je=-.90649,ce=1.97294,_r=ce*je,yr=ce*Xn,xr=Xn*Kn-je*Nr;function Ss(t){if(t instanceof dt)return new dt(t.h,t.s,t.l,t.opacity);t instanceof k||(t=Yn(t));var e=t.r/255,n=t.g/255,i=t.b/255,r=(xr*i+_r*e-yr*n)/(xr+_r-yr),o=i-r,s=(ce*(n-r)-Kn*o)/je,a=Math.sqrt(s*s+o*o)/(ce*r*(1-r)),u=a?Math.atan2(s,o)*wr-120:NaN;return new dt(u<0?u+360:u,a,r,t.opacity)}function Ye(t,e,n,i){return arguments.length===1?Ss(t):new dt(t,e,n,i??1)}function dt(t,e,n,i){this.h=+t,this.s=+e,this.l=+n,this.opacity=+i}Ot(dt,Ye,he(J,{brighter(t){return t=t==null?Dt:Math.pow(Dt,t),new dt(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?pt:Math.pow(pt,t),new dt(this.h,this.s,this.l*t,this.opacity)},rgb(){var t=isNaN(this.h)?0:(this.h+120)*br,e=+this.l,n=isNaN(this.s)?0:this.s*e*(1-e),i=Math.cos(t),r=Math.sin(t);return new k(255*(e+n*(Nr*i+Xn*r)),255*(e+n*(Kn*i+je*r)),255*(e+n*(ce*i)),this.opacity)}}));function Or(t,e,n,i,r){var o=t*t,s=o*t;return((1-3*t+3*o-s)*e+(4-6*o+3*s)*n+(1+3*t+3*o-3*s)*i+s*r)/6}function Ms(t){var e=t.length-1;return function(n){var i=n<=0?n=0:n>=1?(n=1,e-1):Math.floor(n*e),r=t[i],o=t[i+1],s=i>0?t[i-1]:2*r-o,a=i<e-1?t[i+2]:2*o-r;return Or((n-i/e)*e,s,r,o,a)}}function ks(t){var e=t.length;return function(n){var i=Math.floor(((n%=1)<0?++n:n)*e),r=t[(i+e-1)%e],o=t[i%e],s=t[(i+1)%e],a=t[(i+2)%e];return Or((n-i/e)*e,r,o,s,a)}}var Ke=t=>()=>t;function Lr(t,e){return function(n){return t+n*e}}function As(t,e,n){return t=Math.pow(t,n),e=Math.pow(e,n)-t,n=1/n,function(i){return Math.pow(t+i*e,n)}}function Jn(t,e){var n=e-t;return n?Lr(t,n>180||n<-180?n-360*Math.round(n/360):n):Ke(isNaN(t)?e:t)}function Ts(t){return(t=+t)==1?C:function(e,n){return n-e?As(e,n,t):Ke(isNaN(e)?n:e)}}function C(t,e){var n=e-t;return n?Lr(t,n):Ke(isNaN(t)?e:t)}var Cr=(function t(e){var n=Ts(e);function i(r,o){var s=n((r=fe(r)).r,(o=fe(o)).r),a=n(r.g,o.g),u=n(r.b,o.b),l=C(r.opacity,o.opacity);return function(h){return r.r=s(h),r.g=a(h),r.b=u(h),r.opacity=l(h),r+""}}return i.gamma=t,i})(1);function qr(t){return function(e){var n=e.length,i=new Array(n),r=new Array(n),o=new Array(n),s,a;for(s=0;s<n;++s)a=fe(e[s]),i[s]=a.r||0,r[s]=a.g||0,o[s]=a.b||0;return i=t(i),r=t(r),o=t(o),a.opacity=1,function(u){return a.r=i(u),a.g=r(u),a.b=o(u),a+""}}}var Tu=qr(Ms),Ru=qr(ks);function Rs(t,e){e||(e=[]);var n=t?Math.min(e.length,t.length):0,i=e.slice(),r;return function(o){for(r=0;r<n;++r)i[r]=t[r]*(1-o)+e[r]*o;return i}}function Es(t){return ArrayBuffer.isView(t)&&!(t instanceof DataView)}function Ns(t,e){var n=e?e.length:0,i=t?Math.min(n,t.length):0,r=new Array(i),o=new Array(n),s;for(s=0;s<i;++s)r[s]=We(t[s],e[s]);for(;s<n;++s)o[s]=e[s];return function(a){for(s=0;s<i;++s)o[s]=r[s](a);return o}}function Cs(t,e){var n=new Date;return t=+t,e=+e,function(i){return n.setTime(t*(1-i)+e*i),n}}function L(t,e){return t=+t,e=+e,function(n){return t*(1-n)+e*n}}function Ps(t,e){var n={},i={},r;(t===null||typeof t!="object")&&(t={}),(e===null||typeof e!="object")&&(e={});for(r in e)r in t?n[r]=We(t[r],e[r]):i[r]=e[r];return function(o){for(r in n)i[r]=n[r](o);return i}}var Zn=/[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g,Wn=new RegExp(Zn.source,"g");function Ds(t){return function(){return t}}function Os(t){return function(e){return t(e)+""}}function Ls(t,e){var n=Zn.lastIndex=Wn.lastIndex=0,i,r,o,s=-1,a=[],u=[];for(t=t+"",e=e+"";(i=Zn.exec(t))&&(r=Wn.exec(e));)(o=r.index)>n&&(o=e.slice(n,o),a[s]?a[s]+=o:a[++s]=o),(i=i[0])===(r=r[0])?a[s]?a[s]+=r:a[++s]=r:(a[++s]=null,u.push({i:s,x:L(i,r)})),n=Wn.lastIndex;return n<e.length&&(o=e.slice(n),a[s]?a[s]+=o:a[++s]=o),a.length<2?u[0]?Os(u[0].x):Ds(e):(e=u.length,function(l){for(var h=0,c;h<e;++h)a[(c=u[h]).i]=c.x(l);return a.join("")})}function We(t,e){var n=typeof e,i;return e==null||n==="boolean"?Ke(e):(n==="number"?L:n==="string"?(i=Lt(e))?(e=i,Cr):Ls:e instanceof Lt?Cr:e instanceof Date?Cs:Es(e)?Rs:Array.isArray(e)?Ns:typeof e.valueOf!="function"&&typeof e.toString!="function"||isNaN(e)?Ps:L)(t,e)}function zr(t,e){return t=+t,e=+e,function(n){return Math.round(t*(1-n)+e*n)}}var Pr=180/Math.PI,Qn={translateX:0,translateY:0,rotate:0,skewX:0,scaleX:1,scaleY:1};function Hr(t,e,n,i,r,o){var s,a,u;return(s=Math.sqrt(t*t+e*e))&&(t/=s,e/=s),(u=t*n+e*i)&&(n-=t*u,i-=e*u),(a=Math.sqrt(n*n+i*i))&&(n/=a,i/=a,u/=a),t*i<e*n&&(t=-t,e=-e,u=-u,s=-s),{translateX:r,translateY:o,rotate:Math.atan2(e,t)*Pr,skewX:Math.atan(u)*Pr,scaleX:s,scaleY:a}}var Xe;function qs(t){let e=new(typeof DOMMatrix=="function"?DOMMatrix:WebKitCSSMatrix)(t+"");return e.isIdentity?Qn:Hr(e.a,e.b,e.c,e.d,e.e,e.f)}function zs(t){return t==null||(Xe||(Xe=document.createElementNS("http://www.w3.org/2000/svg","g")),Xe.setAttribute("transform",t),!(t=Xe.transform.baseVal.consolidate()))?Qn:(t=t.matrix,Hr(t.a,t.b,t.c,t.d,t.e,t.f))}function Ir(t,e,n,i){function r(l){return l.length?l.pop()+" ":""}function o(l,h,c,f,d,m){if(l!==c||h!==f){var _=d.push("translate(",null,e,null,n);m.push({i:_-4,x:L(l,c)},{i:_-2,x:L(h,f)})}else(c||f)&&d.push("translate("+c+e+f+n)}function s(l,h,c,f){l!==h?(l-h>180?h+=360:h-l>180&&(l+=360),f.push({i:c.push(r(c)+"rotate(",null,i)-2,x:L(l,h)})):h&&c.push(r(c)+"rotate("+h+i)}function a(l,h,c,f){l!==h?f.push({i:c.push(r(c)+"skewX(",null,i)-2,x:L(l,h)}):h&&c.push(r(c)+"skewX("+h+i)}function u(l,h,c,f,d,m){if(l!==c||h!==f){var _=d.push(r(d)+"scale(",null,",",null,")");m.push({i:_-4,x:L(l,c)},{i:_-2,x:L(h,f)})}else(c!==1||f!==1)&&d.push(r(d)+"scale("+c+","+f+")")}return function(l,h){var c=[],f=[];return l=t(l),h=t(h),o(l.translateX,l.translateY,h.translateX,h.translateY,c,f),s(l.rotate,h.rotate,c,f),a(l.skewX,h.skewX,c,f),u(l.scaleX,l.scaleY,h.scaleX,h.scaleY,c,f),l=h=null,function(d){for(var m=-1,_=f.length,v;++m<_;)c[(v=f[m]).i]=v.x(d);return c.join("")}}}var Eu=Ir(qs,"px, ","px)","deg)"),Nu=Ir(zs,", ",")",")"),Hs=1e-12;function Dr(t){return((t=Math.exp(t))+1/t)/2}function Is(t){return((t=Math.exp(t))-1/t)/2}function Fs(t){return((t=Math.exp(2*t))-1)/(t+1)}var Cu=(function t(e,n,i){function r(o,s){var a=o[0],u=o[1],l=o[2],h=s[0],c=s[1],f=s[2],d=h-a,m=c-u,_=d*d+m*m,v,S;if(_<Hs)S=Math.log(f/l)/e,v=function(it){return[a+it*d,u+it*m,l*Math.exp(e*it*S)]};else{var R=Math.sqrt(_),E=(f*f-l*l+i*_)/(2*l*n*R),w=(f*f-l*l-i*_)/(2*f*n*R),D=Math.log(Math.sqrt(E*E+1)-E),N=Math.log(Math.sqrt(w*w+1)-w);S=(N-D)/e,v=function(it){var ve=it*S,Xt=Dr(D),be=l/(n*R)*(Xt*Fs(e*ve+D)-Is(D));return[a+be*d,u+be*m,l*Xt/Dr(e*ve+D)]}}return v.duration=Math.abs(S)*1e3*e/Math.SQRT2,v}return r.rho=function(o){var s=Math.max(.001,+o),a=s*s,u=a*a;return t(s,a,u)},r})(Math.SQRT2,2,4);function Fr(t){return function(e,n){var i=t((e=Be(e)).h,(n=Be(n)).h),r=C(e.s,n.s),o=C(e.l,n.l),s=C(e.opacity,n.opacity);return function(a){return e.h=i(a),e.s=r(a),e.l=o(a),e.opacity=s(a),e+""}}}var Pu=Fr(Jn),Du=Fr(C);function Ur(t){return function(e,n){var i=t((e=Ge(e)).h,(n=Ge(n)).h),r=C(e.c,n.c),o=C(e.l,n.l),s=C(e.opacity,n.opacity);return function(a){return e.h=i(a),e.c=r(a),e.l=o(a),e.opacity=s(a),e+""}}}var Ou=Ur(Jn),Lu=Ur(C);function Vr(t){return(function e(n){n=+n;function i(r,o){var s=t((r=Ye(r)).h,(o=Ye(o)).h),a=C(r.s,o.s),u=C(r.l,o.l),l=C(r.opacity,o.opacity);return function(h){return r.h=s(h),r.s=a(h),r.l=u(Math.pow(h,n)),r.opacity=l(h),r+""}}return i.gamma=e,i})(1)}var qu=Vr(Jn),zu=Vr(C);function Us(t){return Math.abs(t=Math.round(t))>=1e21?t.toLocaleString("en").replace(/,/g,""):t.toString(10)}function Qe(t,e){if(!isFinite(t)||t===0)return null;var n=(t=e?t.toExponential(e-1):t.toExponential()).indexOf("e"),i=t.slice(0,n);return[i.length>1?i[0]+i.slice(2):i,+t.slice(n+1)]}function qt(t){return t=Qe(Math.abs(t)),t?t[1]:NaN}function Vs(t,e){return function(n,i){for(var r=n.length,o=[],s=0,a=t[0],u=0;r>0&&a>0&&(u+a+1>i&&(a=Math.max(1,i-u)),o.push(n.substring(r-=a,r+a)),!((u+=a+1)>i));)a=t[s=(s+1)%t.length];return o.reverse().join(e)}}function Bs(t){return function(e){return e.replace(/[0-9]/g,function(n){return t[+n]})}}var Gs=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function de(t){if(!(e=Gs.exec(t)))throw new Error("invalid format: "+t);var e;return new ti({fill:e[1],align:e[2],sign:e[3],symbol:e[4],zero:e[5],width:e[6],comma:e[7],precision:e[8]&&e[8].slice(1),trim:e[9],type:e[10]})}de.prototype=ti.prototype;function ti(t){this.fill=t.fill===void 0?" ":t.fill+"",this.align=t.align===void 0?">":t.align+"",this.sign=t.sign===void 0?"-":t.sign+"",this.symbol=t.symbol===void 0?"":t.symbol+"",this.zero=!!t.zero,this.width=t.width===void 0?void 0:+t.width,this.comma=!!t.comma,this.precision=t.precision===void 0?void 0:+t.precision,this.trim=!!t.trim,this.type=t.type===void 0?"":t.type+""}ti.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?"0":"")+(this.width===void 0?"":Math.max(1,this.width|0))+(this.comma?",":"")+(this.precision===void 0?"":"."+Math.max(0,this.precision|0))+(this.trim?"~":"")+this.type};function js(t){t:for(var e=t.length,n=1,i=-1,r;n<e;++n)switch(t[n]){case".":i=r=n;break;case"0":i===0&&(i=n),r=n;break;default:if(!+t[n])break t;i>0&&(i=0);break}return i>0?t.slice(0,i)+t.slice(r+1):t}var Je;function Ys(t,e){var n=Qe(t,e);if(!n)return Je=void 0,t.toPrecision(e);var i=n[0],r=n[1],o=r-(Je=Math.max(-8,Math.min(8,Math.floor(r/3)))*3)+1,s=i.length;return o===s?i:o>s?i+new Array(o-s+1).join("0"):o>0?i.slice(0,o)+"."+i.slice(o):"0."+new Array(1-o).join("0")+Qe(t,Math.max(0,e+o-1))[0]}function Br(t,e){var n=Qe(t,e);if(!n)return t+"";var i=n[0],r=n[1];return r<0?"0."+new Array(-r).join("0")+i:i.length>r+1?i.slice(0,r+1)+"."+i.slice(r+1):i+new Array(r-i.length+2).join("0")}var Gr={"%":(t,e)=>(t*100).toFixed(e),b:t=>Math.round(t).toString(2),c:t=>t+"",d:Us,e:(t,e)=>t.toExponential(e),f:(t,e)=>t.toFixed(e),g:(t,e)=>t.toPrecision(e),o:t=>Math.round(t).toString(8),p:(t,e)=>Br(t*100,e),r:Br,s:Ys,X:t=>Math.round(t).toString(16).toUpperCase(),x:t=>Math.round(t).toString(16)};function jr(t){return t}var Yr=Array.prototype.map,Xr=["y","z","a","f","p","n","µ","m","","k","M","G","T","P","E","Z","Y"];function Xs(t){var e=t.grouping===void 0||t.thousands===void 0?jr:Vs(Yr.call(t.grouping,Number),t.thousands+""),n=t.currency===void 0?"":t.currency[0]+"",i=t.currency===void 0?"":t.currency[1]+"",r=t.decimal===void 0?".":t.decimal+"",o=t.numerals===void 0?jr:Bs(Yr.call(t.numerals,String)),s=t.percent===void 0?"%":t.percent+"",a=t.minus===void 0?"−":t.minus+"",u=t.nan===void 0?"NaN":t.nan+"";function l(c,f){c=de(c);var d=c.fill,m=c.align,_=c.sign,v=c.symbol,S=c.zero,R=c.width,E=c.comma,w=c.precision,D=c.trim,N=c.type;N==="n"?(E=!0,N="g"):Gr[N]||(w===void 0&&(w=12),D=!0,N="g"),(S||d==="0"&&m==="=")&&(S=!0,d="0",m="=");var it=(f&&f.prefix!==void 0?f.prefix:"")+(v==="$"?n:v==="#"&&/[boxX]/.test(N)?"0"+N.toLowerCase():""),ve=(v==="$"?i:/[%p]/.test(N)?s:"")+(f&&f.suffix!==void 0?f.suffix:""),Xt=Gr[N],be=/[defgprs%]/.test(N);w=w===void 0?6:/[gprs]/.test(N)?Math.max(1,Math.min(21,w)):Math.max(0,Math.min(20,w));function mi(y){var rt=it,P=ve,St,gi,we;if(N==="c")P=Xt(y)+P,y="";else{y=+y;var $e=y<0||1/y<0;if(y=isNaN(y)?u:Xt(Math.abs(y),w),D&&(y=js(y)),$e&&+y==0&&_!=="+"&&($e=!1),rt=($e?_==="("?_:a:_==="-"||_==="("?"":_)+rt,P=(N==="s"&&!isNaN(y)&&Je!==void 0?Xr[8+Je/3]:"")+P+($e&&_==="("?")":""),be){for(St=-1,gi=y.length;++St<gi;)if(we=y.charCodeAt(St),48>we||we>57){P=(we===46?r+y.slice(St+1):y.slice(St))+P,y=y.slice(0,St);break}}}E&&!S&&(y=e(y,1/0));var Se=rt.length+y.length+P.length,I=Se<R?new Array(R-Se+1).join(d):"";switch(E&&S&&(y=e(I+y,I.length?R-P.length:1/0),I=""),m){case"<":y=rt+y+P+I;break;case"=":y=rt+I+y+P;break;case"^":y=I.slice(0,Se=I.length>>1)+rt+y+P+I.slice(Se);break;default:y=I+rt+y+P;break}return o(y)}return mi.toString=function(){return c+""},mi}function h(c,f){var d=Math.max(-8,Math.min(8,Math.floor(qt(f)/3)))*3,m=Math.pow(10,-d),_=l((c=de(c),c.type="f",c),{suffix:Xr[8+d/3]});return function(v){return _(m*v)}}return{format:l,formatPrefix:h}}var Ze,ei,ni;Ks({thousands:",",grouping:[3],currency:["$",""]});function Ks(t){return Ze=Xs(t),ei=Ze.format,ni=Ze.formatPrefix,Ze}function Kr(t){return Math.max(0,-qt(Math.abs(t)))}function Wr(t,e){return Math.max(0,Math.max(-8,Math.min(8,Math.floor(qt(e)/3)))*3-qt(Math.abs(t)))}function Zr(t,e){return t=Math.abs(t),e=Math.abs(e)-t,Math.max(0,qt(e)-qt(t))+1}function Ws(t,e){switch(arguments.length){case 0:break;case 1:this.range(t);break;default:this.range(e).domain(t);break}return this}function Zs(t){return function(){return t}}function Qs(t){return+t}var Qr=[0,1];function zt(t){return t}function ii(t,e){return(e-=t=+t)?function(n){return(n-t)/e}:Zs(isNaN(e)?NaN:.5)}function Js(t,e){var n;return t>e&&(n=t,t=e,e=n),function(i){return Math.max(t,Math.min(e,i))}}function ta(t,e,n){var i=t[0],r=t[1],o=e[0],s=e[1];return r<i?(i=ii(r,i),o=n(s,o)):(i=ii(i,r),o=n(o,s)),function(a){return o(i(a))}}function ea(t,e,n){var i=Math.min(t.length,e.length)-1,r=new Array(i),o=new Array(i),s=-1;for(t[i]<t[0]&&(t=t.slice().reverse(),e=e.slice().reverse());++s<i;)r[s]=ii(t[s],t[s+1]),o[s]=n(e[s],e[s+1]);return function(a){var u=rr(t,a,1,i)-1;return o[u](r[u](a))}}function na(t,e){return e.domain(t.domain()).range(t.range()).interpolate(t.interpolate()).clamp(t.clamp()).unknown(t.unknown())}function ia(){var t=Qr,e=Qr,n=We,i,r,o,s=zt,a,u,l;function h(){var f=Math.min(t.length,e.length);return s!==zt&&(s=Js(t[0],t[f-1])),a=f>2?ea:ta,u=l=null,c}function c(f){return f==null||isNaN(f=+f)?o:(u||(u=a(t.map(i),e,n)))(i(s(f)))}return c.invert=function(f){return s(r((l||(l=a(e,t.map(i),L)))(f)))},c.domain=function(f){return arguments.length?(t=Array.from(f,Qs),h()):t.slice()},c.range=function(f){return arguments.length?(e=Array.from(f),h()):e.slice()},c.rangeRound=function(f){return e=Array.from(f),n=zr,h()},c.clamp=function(f){return arguments.length?(s=f?!0:zt,h()):s!==zt},c.interpolate=function(f){return arguments.length?(n=f,h()):n},c.unknown=function(f){return arguments.length?(o=f,c):o},function(f,d){return i=f,r=d,h()}}function ra(){return ia()(zt,zt)}function oa(t,e,n,i){var r=lr(t,e,n),o;switch(i=de(i??",f"),i.type){case"s":{var s=Math.max(Math.abs(t),Math.abs(e));return i.precision==null&&!isNaN(o=Wr(r,s))&&(i.precision=o),ni(i,s)}case"":case"e":case"g":case"p":case"r":{i.precision==null&&!isNaN(o=Zr(r,Math.max(Math.abs(t),Math.abs(e))))&&(i.precision=o-(i.type==="e"));break}case"f":case"%":{i.precision==null&&!isNaN(o=Kr(r))&&(i.precision=o-(i.type==="%")*2);break}}return ei(i)}function sa(t){var e=t.domain;return t.ticks=function(n){var i=e();return ar(i[0],i[i.length-1],n??10)},t.tickFormat=function(n,i){var r=e();return oa(r[0],r[r.length-1],n??10,i)},t.nice=function(n){n==null&&(n=10);var i=e(),r=0,o=i.length-1,s=i[r],a=i[o],u,l,h=10;for(a<s&&(l=s,s=a,a=l,l=r,r=o,o=l);h-- >0;){if(l=He(s,a,n),l===u)return i[r]=s,i[o]=a,e(i);if(l>0)s=Math.floor(s/l)*l,a=Math.ceil(a/l)*l;else if(l<0)s=Math.ceil(s*l)/l,a=Math.floor(a*l)/l;else break;u=l}return t},t}function mt(){var t=ra();return t.copy=function(){return na(t,mt())},Ws.apply(t,arguments),sa(t)}var ri=40,oi=400,aa=300;function tt(t,e,n){return mt([t,e],[n.left,n.right])}function Ht(t,e,n){let i=Math.max(aa,e.high_mg_dl+20),r=t.some(([,o])=>o>i)?oi:i;return mt([ri,r],[n.bottom,n.top]).clamp(!0)}var gt="dexcom_api";function It(t){return Object.values(t.entities).filter(e=>e.platform===gt&&e.translation_key==="glucose").map(e=>e.entity_id).filter(e=>e.startsWith("sensor.")).sort()}function tn(t,e){let n=t.entities[e]?.device_id,i=new Map;for(let r of Object.values(t.entities))if(n&&r.device_id===n&&r.translation_key&&!r.hidden){let[o]=r.entity_id.split(".");i.set(`${o}.${r.translation_key}`,r.entity_id)}return i}function _t(t,e){let n=t.devices[t.entities[e]?.device_id??""];return n?.name_by_user||n?.name||"Dexcom"}var en={glucose_card:"Glucose",glucose_card_description:"Glucose at the time it was measured, with the diary.",profile_card:"Glucose profile",profile_card_description:"Time in range and the ambulatory glucose profile, with a page to print.",days_card:"Glucose by day",days_card_description:"One small trace a day, a fortnight at a glance.",days_legend:"The shaded area is {range}, the lines are {times}.",dashboard:"Glucose",dashboard_description:"A view for each person, with nothing to set up.",no_account:"There is no Dexcom account yet.",add_account:"Add one",entity:"Glucose sensor",title:"Title",hours:"Time span",show_diary:"Show the diary",overlay:"Compare with",days:"Days",unknown_entity:"Choose the glucose sensor of a Dexcom account.",very_low:"Very low",low:"Low",in_range:"In range",high:"High",very_high:"Very high",below:"below {value}",above:"above {value}",hours_short:"{count} h",days_short:"{count} d",duration_minutes:"{minutes} min",duration_hours:"{hours} h {minutes} min",duration_days:"{days} d {hours} h",data_from:"Data from {duration} ago",normal_delay:"normal for your region",late:"later than usual",no_upload_since:"No upload since {time}",loading:"Loading…",not_loaded:"The account isn’t loaded. Settings > Devices & services tells the reason.",not_allowed:"You aren’t allowed to see this account.",failed:"Home Assistant doesn’t answer. The card tries again by itself.",no_readings:"No readings yet. Dexcom publishes them one to three hours after they were measured.",no_readings_here:"No readings in this time",not_enough_data:"Not enough data",not_enough_data_detail:"At least 70% of the readings are needed; there are {percent}.",earlier:"Earlier",later:"Later",now:"Latest",overlay_none:"Nothing",overlay_yesterday:"The day before",overlay_last_week:"The week before",insulin:"Insulin",carbs:"Carbs",exercise:"Exercise",health:"Health",blood_glucose:"Meter",note:"Note",alert:"Alert",calibration:"Calibration",fast_acting:"fast acting",long_acting:"long acting",light:"light",medium:"medium",heavy:"heavy",illness:"illness",stress:"stress",high_symptoms:"symptoms of high glucose",low_symptoms:"symptoms of low glucose",cycle:"cycle",alcohol:"alcohol",urgent_low:"urgent low",urgent_low_soon:"urgent low soon",rise:"rising",fall:"falling",signal_loss:"signal loss",no_readings_alert:"no readings",rising_quickly:"Rising quickly",rising:"Rising",rising_slightly:"Rising slightly",steady:"Steady",falling_slightly:"Falling slightly",falling:"Falling",falling_quickly:"Falling quickly",mean:"Mean",gmi:"GMI",cv:"CV",active:"Active",previous:"Period before",value_before:"{value} before",gmi_needs:"from 14 days on",minutes_a_day:"{duration} a day",print:"Print",close:"Close",report:"Glucose report",profile:"Ambulatory glucose profile",median:"Median",daily_traces:"Days",totals:"Totals",diary:"Diary",latest_reading:"Latest reading",sensor:"Sensor and transmitter",day_average:"{amount} a day",entries:"Entries",chart_label:"Glucose from {start} to {end}; lowest {min}, highest {max}",open_day:"Open {day}"};var Jr={en};function si(t,e,n={}){return(Jr[t]??Jr[t.split("-")[0]??""]??en)[e].replace(/\{(\w+)\}/g,(r,o)=>String(n[o]??""))}function yt(t){return t in en}function pe(t){return(e,n)=>si(t.locale.language,e,n)}var V=(t,e)=>si(document.documentElement.lang||navigator.language,t,e),Ft={name:"entity",required:!0,selector:{entity:{filter:{integration:gt,domain:"sensor",device_class:"blood_glucose_concentration"}}}},Ut={name:"title",selector:{text:{}}};function xt(t,e,n=t){return{name:t,selector:{select:{mode:"dropdown",options:e.map(i=>({value:i,label:la(i,n)}))}}}}function Vt(t){return{schema:t,computeLabel:({name:e})=>yt(e)?V(e):void 0}}function la(t,e){if(typeof t=="number")return e==="hours"&&t<72?V("hours_short",{count:t}):V("days_short",{count:e==="hours"?t/24:t});let n=`${e}_${t}`;return yt(n)?V(n):t}var et=$`
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
  .message {
    margin: auto;
    padding: 24px 8px;
    max-width: 40em;
    text-align: center;
    color: var(--quiet);
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
`;var to=new Map;function ua(t){let e=to.get(t);return e||(e=new Intl.DateTimeFormat("en-US",{timeZone:t,hourCycle:"h23",year:"numeric",month:"2-digit",day:"2-digit",hour:"2-digit",minute:"2-digit",second:"2-digit"}),to.set(t,e)),e}function B(t,e){let n={};for(let{type:l,value:h}of ua(e).formatToParts(t*1e3))n[l]=Number(h);let{year:i=0,month:r=1,day:o=1,hour:s=0,minute:a=0,second:u=0}=n;return Date.UTC(i,r-1,o,s,a,u)/1e3}function vt(t,e){let n=[t-86400,t+86400].map(r=>t-(B(r,e)-r)),i=n.filter(r=>B(r,e)===t);return i.length>0?Math.min(...i):Math.max(...n)}function G(t,e,n=0){let i=B(t,e);return vt(i-i%86400+n*86400,e)}function eo(t,e){return new Date(B(t,e)*1e3).toISOString().slice(0,10)}function me(t,e){return vt(Date.parse(`${t}T00:00:00Z`)/1e3,e)}function nn(t,e,n,i){let r=[],o=i*3600;for(let s=Math.ceil(B(t,n)/o)*o;;s+=o){let a=vt(s,n);if(a>e)return r;a>=t&&a!==r.at(-1)&&r.push(a)}}var ca=86400,ha=91*86400,fa=3e4,ai=class{constructor(e,n){this.connection=e;this.entityId=n;this.viewers=0;this.readings=[];this.diary=[];this.listeners=new Set;this.asked=Number.POSITIVE_INFINITY;this.fetching=!1;this.again=!1;this.summaries=new Map;this.onReady=()=>{this.start!==void 0&&this.load()}}listen(e){return this.listeners.size===0&&this.open(),this.listeners.add(e),()=>{this.listeners.delete(e),this.listeners.size===0&&this.close()}}need(e){e<this.asked&&(this.asked=Math.max(e-ca,Date.now()/1e3-ha+86400),(this.start===void 0||this.asked<this.start)&&this.load())}has(e){return this.start!==void 0&&this.start<=e}summary(e){let n=this.summaries.get(e);return n||(n=this.connection.sendMessagePromise({type:"dexcom_api/summary",entity_id:this.entityId,days:e}),n.catch(()=>this.summaries.delete(e)),this.summaries.set(e,n)),n}choose(e){this.chosenDay=e,this.tell()}open(){this.connection.addEventListener("ready",this.onReady),this.subscribe()}close(){clearTimeout(this.retry),this.connection.removeEventListener("ready",this.onReady),this.unsubscribe?.then(e=>e()).catch(()=>{}),this.unsubscribe=void 0,this.start=void 0,this.asked=Number.POSITIVE_INFINITY,this.summaries.clear()}subscribe(){this.unsubscribe=this.connection.subscribeMessage(e=>this.take(e),{type:"dexcom_api/subscribe",entity_id:this.entityId}),this.unsubscribe.catch(e=>this.fail(e,()=>this.subscribe()))}take(e){if(this.summaries.clear(),e.gone){this.trouble="not_loaded",this.tell();return}if(this.trouble=void 0,this.status=e,(e.reload||e.diary_changed)&&Number.isFinite(this.asked)&&this.load(),e.start!==null&&e.end!==null&&this.start!==void 0){let n=Math.max(e.start,this.start),i=e.readings.filter(([r])=>r>=n);this.readings=tr(this.readings,n,e.end,i)}this.tell()}async load(){if(this.again=this.fetching,this.fetching)return;this.fetching=!0;let e=Math.floor(this.asked);try{let n=await this.connection.sendMessagePromise({type:"dexcom_api/readings",entity_id:this.entityId,start:new Date(e*1e3).toISOString(),end:new Date(Date.now()+86400*1e3).toISOString()});this.status=n,this.readings=n.readings,this.diary=n.diary,this.start=e,this.trouble=void 0}catch(n){this.fail(n,()=>{this.load()})}finally{this.fetching=!1}this.again&&this.load(),this.tell()}fail(e,n){let i=e?.code;this.trouble=i==="unauthorized"?"not_allowed":i==="not_found"?"not_loaded":"failed",clearTimeout(this.retry),this.listeners.size>0&&(this.retry=setTimeout(n,fa)),this.tell()}tell(){for(let e of this.listeners)e()}},no=new WeakMap;function da(t,e){let n=no.get(t)??new Map;no.set(t,n);let i=n.get(e)??new ai(t,e);return n.set(e,i),i}var rn=class{constructor(e){this.host=e;this.connected=!1;e.addController(this)}follow(e,n){let i=e&&n?da(e.connection,n):void 0;i!==this.feed&&(this.leave(),this.feed=i,this.start())}hostConnected(){this.connected=!0,this.start()}hostDisconnected(){this.connected=!1,this.leave()}start(){this.connected&&!this.stop&&(this.stop=this.feed?.listen(()=>this.host.requestUpdate()))}leave(){this.stop?.(),this.stop=void 0}};var on=class{constructor({locale:e,config:n}){this.language=e.language,this.zone=e.time_zone==="server"?n.time_zone:Intl.DateTimeFormat().resolvedOptions().timeZone,this.numberLanguage=ma(e.number_format,e.language),this.hour12=e.time_format==="12"||e.time_format!=="24"&&pa(e)}number(e,n=0){return new Intl.NumberFormat(this.numberLanguage,{minimumFractionDigits:n,maximumFractionDigits:n}).format(e)}amount(e){return new Intl.NumberFormat(this.numberLanguage,{maximumFractionDigits:2}).format(e)}percent(e,n=0){return new Intl.NumberFormat(this.numberLanguage,{style:"percent",minimumFractionDigits:n,maximumFractionDigits:n}).format(e/100)}glucose(e,n){return this.number(e*n.unit_per_mg_dl,n.unit==="mg/dL"?0:1)}time(e){return this.date(e,{hour:"numeric",minute:"2-digit"})}hour(e){return this.hour12?this.date(e,{hour:"numeric"}):this.date(e,{hour:"2-digit",minute:"2-digit"})}day(e){return this.date(e,{weekday:"short",day:"numeric",month:"short"})}weekday(e){return this.date(e,{weekday:"short"})}dayAndTime(e){return`${this.day(e)}, ${this.time(e)}`}date(e,n){return new Intl.DateTimeFormat(this.language,{...n,hourCycle:this.hour12?"h12":"h23",timeZone:this.zone}).format(e*1e3)}};function Bt(t,e){let n=Math.max(0,Math.floor(t/60));return t<3600?e("duration_minutes",{minutes:n}):t<2*86400?e("duration_hours",{hours:Math.floor(n/60),minutes:String(n%60).padStart(2,"0")}):e("duration_days",{days:Math.floor(t/86400),hours:Math.floor(t%86400/3600)})}function pa({time_format:t,language:e}){let n=t==="system"?void 0:e;return new Intl.DateTimeFormat(n,{hour:"numeric"}).resolvedOptions().hour12??!1}function ma(t,e){switch(t){case"comma_decimal":return"en-US";case"decimal_comma":return"de";case"space_comma":return"fr";case"quote_decimal":return"de-CH";case"system":return;default:return e}}var ga=3e4,q=class extends W{constructor(){super(...arguments);this.dark=!1;this.feeds=new rn(this)}setConfig(n){if(!n.entity)throw new Error("Choose the glucose sensor of a Dexcom account (entity).");this.config=n}static getStubConfig(n){return{entity:It(n)[0]??""}}connectedCallback(){super.connectedCallback(),this.clock=setInterval(()=>this.requestUpdate(),ga)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.clock)}shouldUpdate(n){if(n.size!==1||!n.has("hass"))return!0;let i=n.get("hass");return!i||!this.hass||_a(i,this.hass,this.config?.entity)}willUpdate(){this.dark=this.hass?.themes?.darkMode??!1,this.feeds.follow(this.hass,this.config?.entity)}render(){let{hass:n,config:i}=this;if(!n||!i)return;let r=pe(n),{feed:o}=this.feeds,s=n.entities[i.entity];return s&&s.platform!==gt?this.message(r("unknown_entity")):!o||!o.trouble&&!o.status?this.message(r("loading")):o.trouble&&(o.trouble!=="failed"||!o.status)?this.message(r(o.trouble)):this.draw({hass:n,feed:o,format:new on(n),say:r},i)}message(n){return p`<ha-card><div class="message" role="status">${n}</div></ha-card>`}};b([ie({attribute:!1})],q.prototype,"hass",2),b([ie({type:Boolean,reflect:!0})],q.prototype,"dark",2),b([T()],q.prototype,"config",2);function _a(t,e,n=""){return t.states[n]!==e.states[n]||t.entities[n]!==e.entities[n]||t.locale!==e.locale||t.connection!==e.connection||t.themes?.darkMode!==e.themes?.darkMode}var ya=[7,14,30],nt={left:0,right:240,top:2,bottom:46},xa=6,bt=class extends q{constructor(){super(...arguments);this.summaries=new Map}static getConfigForm(){return Vt([Ft,Ut,xt("days",ya)])}getGridOptions(){return{columns:"full",rows:"auto",min_columns:6}}getCardSize(){return 2+this.count}get count(){return Number(this.config?.days??14)}updated(n){super.updated(n),this.opened&&this.hass&&(this.opened.card.hass=this.hass),n.has("opened")&&this.opened&&this.renderRoot.querySelector("dialog")?.showModal()}draw(n,i){let{feed:r,say:o}=n,s=r.status;if(s.latest===null)return this.message(o("no_readings"));let a=this.days(n,s,s.latest),[u,l]=[a[0],a.at(-1)];r.need(l.start),this.ask(r);let h=Q(r.readings,l.start,u.end),c=Ht(h,s.limits,nt);return p`<ha-card>
      <header>
        <h2>${i.title??o("days_card")}</h2>
        <span class="quiet">${o("in_range")}</span>
      </header>
      <ul>
        ${a.map(f=>this.day(n,s,f,Q(h,f.start,f.end),c))}
      </ul>
      ${this.legend(n,s,u)} ${this.dialog(n)}
    </ha-card>`}days({hass:n,format:i},r,o){let s=n.config.time_zone;return Array.from({length:this.count},(a,u)=>{let l=G(o,s,-u),h=eo(l,s);return{name:h,start:l,end:G(l,s,1),shown:me(h,i.zone)}}).filter((a,u)=>u===0||a.end>(r.known_since??o))}ask(n){let i=n.summary(this.count);i!==this.asked&&(this.asked=i,i.then(({summary:r})=>{i===this.asked&&(this.summaries=new Map(r?.days.map(o=>[o.day,o])))},()=>{}))}day(n,i,r,o,s){let{feed:a,format:u,say:l}=n,h=this.summaries.get(r.name)?.metrics.in_range_percent,c=h==null?void 0:u.percent(h),f=va(n,r),d=`${l("open_day",{day:f})}. ${c?`${l("in_range")}: ${c}`:l("not_enough_data")}`;return p`<li>
      <button
        class=${[0,6].includes(new Date(r.name).getUTCDay())?"weekend":""}
        aria-label=${d}
        aria-current=${a.chosenDay===r.shown?"date":g}
        @click=${()=>this.choose(a,r,f)}
      >
        <span class="date">
          <span>${u.weekday(r.shown)}</span>
          <span class="quiet">${u.date(r.shown,{day:"numeric",month:"short"})}</span>
        </span>
        ${ba(r,o,i,s,n.hass.config.time_zone)}
        <span class="percent" title=${c?g:l("not_enough_data")}>
          ${c??"–"}
        </span>
      </button>
    </li>`}choose(n,{shown:i},r){let o=()=>{n.choose(i),n.viewers===0&&this.open(r)};if(n.chosenDay!==i){o();return}n.choose(void 0),requestAnimationFrame(o)}open(n){if(!this.config)return;let i=document.createElement("dexcom-glucose-card");i.setConfig({type:"custom:dexcom-glucose-card",entity:this.config.entity,hours:24}),this.opened={card:i,title:n}}dialog({feed:n,say:i}){if(!this.opened)return g;let r=()=>{this.opened=void 0,n.choose(void 0)};return p`<dialog
      aria-label=${this.opened.title}
      @close=${r}
      @click=${o=>{o.target===o.currentTarget&&o.target.close()}}
    >
      <form method="dialog">
        <h2>${this.opened.title}</h2>
        <button>${i("close")}</button>
      </form>
      ${this.opened.card}
    </dialog>`}legend({hass:n,format:i,say:r},o,s){let{low_mg_dl:a,high_mg_dl:u}=o.limits,l=n.config.time_zone,h=`${i.glucose(a,o)}–${i.glucose(u,o)}`,c=s.shown-s.start,f=io(s,l).map(d=>i.hour(d+c));return p`<p class="quiet">
      ${r("days_legend",{range:`${h} ${o.unit}`,times:f.join(", ")})}
    </p>`}};bt.styles=[et,$`
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
        height: min(460px, 100vh - 120px);
        min-height: 340px;
      }
      form {
        padding: 0 4px 8px;
      }
    `],b([T()],bt.prototype,"summaries",2),b([T()],bt.prototype,"opened",2),bt=b([At("dexcom-days-card")],bt);function va({format:t},{shown:e}){return t.date(e,{weekday:"long",day:"numeric",month:"long"})}function io({start:t,end:e},n){return nn(t,e,n,xa).filter(i=>i>t&&i<e)}function ba(t,e,{limits:n},i,r){let o=tt(t.start,t.end,nt),[s,a]=[i(n.high_mg_dl),i(n.low_mg_dl)];return p`<svg
    viewBox="0 0 ${nt.right} ${nt.bottom+nt.top}"
    preserveAspectRatio="none"
    aria-hidden="true"
    data-readings=${e.length}
  >
    <rect class="target" width=${nt.right} y=${s} height=${a-s}></rect>
    ${io(t,r).map(u=>x`<path class="tick" d="M${o(u)},${nt.top}V${nt.bottom}"></path>`)}
    <path class="trace" d=${ct(e,o,i)}></path>
    ${[...qe(e,n,o,i)].map(([u,l])=>l?x`<path class="dots" style="stroke: var(--${u.replace("_","-")})" d=${l}></path>`:g)}
  </svg>`}var li=13;function sn(t,e,n,i){let{very_low_mg_dl:r,low_mg_dl:o,high_mg_dl:s,very_high_mg_dl:a}=n.limits,u=[{limit:r,kind:"faint",room:e(r)-e(o)},{limit:o,kind:"limit",room:li},{limit:s,kind:"limit",room:li},{limit:a,kind:"faint",room:e(s)-e(a)}];return x`
    <rect class="target" x=${t.left} width=${t.right-t.left}
      y=${e(s)} height=${e(o)-e(s)}></rect>
    ${u.map(({limit:l,kind:h,room:c})=>x`
        <line class=${h} x1=${t.left} x2=${t.right} y1=${e(l)} y2=${e(l)}></line>
        ${c<li?"":x`<text x=${t.left-5} y=${e(l)+4} text-anchor="end">${i.glucose(l,n)}</text>`}`)}`}var an=$`
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
`;var wa={insulin:"M-5,-4H5L0,5Z",carbs:"M-4.5,-4.5H4.5V4.5H-4.5Z",exercise:"M-5,4L0,-5L5,4Z",health:"M-1.5,-5H1.5V-1.5H5V1.5H1.5V5H-1.5V1.5H-5V-1.5H-1.5Z",blood_glucose:"M0,-5.5C3,-2 4,-.5 4,1.5A4,4 0 0 1-4,1.5C-4,-.5-3,-2 0,-5.5Z",note:"M-4,-5H2L4,-3V5H-4Z",alert:"M0,-5.5L5.5,0L0,5.5L-5.5,0Z",calibration:"M0,-5A5,5 0 1 1-.01,-5ZM0,-2.5A2.5,2.5 0 1 0 .01,-2.5Z"};function ln(t){return x`<path class="marker ${t}" d=${wa[t]}></path>`}function ro({kind:t,sub_type:e,amount:n,unit:i,note:r},o,s,a){let u=n===null?"":i==="mg/dL"?` ${s.glucose(n,o)} ${o.unit}`:` ${s.amount(n)}${i?` ${i}`:""}`,l=e==="no_readings"?"no_readings_alert":e,h=l&&yt(l)?a(l).toLocaleLowerCase():e;return[`${a(t)}${u}`,h,r].filter(Boolean).join(", ")}var Gt=class{constructor(e,n){this.host=e;this.selector=n;this.size={width:0,height:0};this.part=null;this.observer=new ResizeObserver(([e])=>{if(!e)return;let{width:n,height:i}=e.contentRect;this.size={width:Math.floor(n),height:Math.floor(i)},this.host.requestUpdate()});e.addController(this)}hostConnected(){this.host.requestUpdate()}hostUpdated(){let e=this.host.renderRoot.querySelector(this.selector);e!==this.part&&(this.observer.disconnect(),this.part=e,e&&this.observer.observe(e))}hostDisconnected(){this.observer.disconnect(),this.part=null}};var ge={left:34,right:8,top:8,bottom:20},_e=14,$a=48,Sa=[1,2,3,4,6,12,24,48,96];function ui({width:t,height:e}){return{left:ge.left,right:Math.max(t-ge.right,ge.left+1),top:ge.top+_e,bottom:e-ge.bottom-_e}}function oo(t,e,n,i){let r=ui(e),o=tt(t.start,t.end,r),s=Ht([...t.readings,...t.overlay],n.limits,r),a=(r.right-r.left)/((t.end-t.start)/300),u=Math.min(5,Math.max(2,a*1.6));return x`
    ${sn(r,s,n,i)}
    ${Ma(t,r,o,i)}
    <path class="overlay" d=${ct(t.overlay,o,s)}></path>
    <path class="trace" d=${ct(t.readings,o,s)}></path>
    ${[...qe(t.readings,n.limits,o,s)].map(([l,h])=>x`<path class="dots ${l}" d=${h} stroke-width=${u.toFixed(1)}></path>`)}
    ${t.diary.map(l=>ka(l,t,r,o))}
    ${t.looked?Aa(t.looked,r,o,s):""}
  `}function Ma(t,e,n,i){let r=Math.max(1,Math.floor((e.right-e.left)/$a)),o=(t.end-t.start)/3600,s=Sa.find(u=>o/u<=r)??168,a=e.bottom+_e;return nn(t.start,t.end,i.zone,s).map(u=>{let l=B(u,i.zone)%86400===0,h=l&&o>12?i.weekday(u):i.hour(u),c=Math.min(Math.max(n(u),e.left+10),e.right-12);return x`
      <line class=${l?"midnight":"tick"} x1=${n(u)} x2=${n(u)} y1=${e.top} y2=${a}></line>
      <text x=${c} y=${a+14} text-anchor="middle">${h}</text>`})}function ka(t,e,n,i){let o=t.kind==="alert"?n.top-_e/2:n.bottom+_e/2,s=i(Math.max(t.time,e.start)),a=e.end-e.start>3*86400?.55:1,u=t.end===null?0:i(Math.min(t.end,e.end))-s;return x`<g data-kind=${t.kind} transform="translate(${s.toFixed(1)},${o})">
    ${u>6?x`<rect class="lasting ${t.kind}" y="-1.5" height="3" width=${u}></rect>`:""}
    <g transform="scale(${a})">${ln(t.kind)}</g>
  </g>`}function Aa([t,e],n,i,r){return x`
    <line class="cursor" x1=${i(t)} x2=${i(t)} y1=${n.top} y2=${n.bottom}></line>
    <circle class="cursor" cx=${i(t)} cy=${r(e)} r="5"></circle>`}var so=[3,6,12,24,72,168,336],un=["none","yesterday","last_week"],Ta={none:0,yesterday:1,last_week:7},Ra={rising_quickly:-90,rising:-90,rising_slightly:-45,steady:0,falling_slightly:45,falling:90,falling_quickly:90},Ea=900,Na=50,Ca=500,ao=600,Y=class extends q{constructor(){super(...arguments);this.hours=24;this.overlay="none";this.sized=new Gt(this,".chart")}setConfig(n){super.setConfig(n),this.hours=Number(n.hours??24),this.overlay=n.overlay??"none",this.end=void 0}static getConfigForm(){return Vt([Ft,Ut,xt("hours",so),xt("overlay",un),{name:"show_diary",default:!0,selector:{boolean:{}}}])}getGridOptions(){return{columns:"full",rows:7,min_columns:6,min_rows:5}}getCardSize(){return 7}disconnectedCallback(){super.disconnectedCallback(),this.register(void 0)}draw(n,i){let{feed:r,say:o}=n,s=r.status;this.register(r),this.goToChosenDay(n);let a=this.trace(n,s,i);return p`<ha-card>
      ${this.header(n,s,i)}
      ${this.toolbar(n,s,a)}
      ${s.latest===null?p`<div class="message" role="status">${o("no_readings")}</div>`:p`${this.chart(n,s,a)} ${this.legend(n,a)}`}
    </ha-card>`}register(n){this.followed!==n&&(this.followed&&(this.followed.viewers-=1),this.followed=this.isConnected?n:void 0,this.followed&&(this.followed.viewers+=1))}goToChosenDay({feed:n,format:i}){n.chosenDay!==this.chosenDay&&(this.chosenDay=n.chosenDay,this.chosenDay!==void 0&&(this.hours=24,this.end=G(this.chosenDay,i.zone,1),this.lookedTime=void 0,requestAnimationFrame(()=>this.scrollIntoView({behavior:"smooth",block:"nearest"}))))}trace({feed:n,format:i},r,o){let s=this.end??(r.latest??Date.now()/1e3)+300,a=this.chosenDay!==void 0&&this.end!==void 0&&this.hours===24?G(s-1,i.zone):s-this.hours*3600,u=Ta[this.overlay],l=u&&a-vt(B(a,i.zone)-u*86400,i.zone);n.need(a-l);let h=Q(n.readings,a,s),c=l?Q(n.readings,a-l,s-l).map(([d,m])=>[d+l,m]):[],f=o.show_diary??!0?n.diary??[]:[];return{start:a,end:s,readings:h,overlay:c,diary:f.filter(d=>d.time<s&&(d.end??d.time)>=a),looked:this.lookedTime===void 0?void 0:Fn(h,this.lookedTime)}}header(n,i,r){let{feed:o,format:s,hass:a,say:u}=n,l=o.readings.at(-1),h=l&&!i.stale?l:void 0,c=a.states[tn(a,r.entity).get("sensor.trend")??""]?.state;return p`<header>
      <div>
        <h2>${r.title??_t(a,r.entity)}</h2>
        <div class="latest">
          <span class="value">${h?s.glucose(h[1],i):"–"}</span>
          <span class="quiet">${i.unit}</span>
          ${h&&c?this.arrow(c,n):g}
          ${h?p`<span class="band">${u(se(h[1],i.limits))}</span>`:g}
        </div>
      </div>
      <div class="age quiet">${this.age(n,i)}</div>
    </header>`}age({format:n,say:i},r){if(r.latest===null)return p``;let o=Date.now()/1e3,s=o-r.latest,a=G(o,n.zone)<=r.latest?n.time(r.latest):n.dayAndTime(r.latest);if(r.stale)return p`<strong class="stale">${i("no_upload_since",{time:a})}</strong>`;let u=s<=r.expected_delay_seconds+300+Ea;return p`<div>${a}</div>
      <div>${i("data_from",{duration:Bt(s,i)})}, ${i(u?"normal_delay":"late")}</div>`}arrow(n,{say:i}){let r=Ra[n];if(r===void 0||!yt(n))return p``;let o=n.endsWith("_quickly");return p`<svg class="arrow" viewBox="0 0 24 24" role="img" aria-label=${i(n)}>
      <title>${i(n)}</title>
      <g transform="rotate(${r} 12 12)">
        <path d=${o?"M2,8H14M2,16H14M11,3L21,12L11,21":"M3,12H20M13,5L20,12L13,19"}></path>
      </g>
    </svg>`}toolbar({say:n,feed:i},r,{start:o}){let s=r.known_since??0,a=un[(un.indexOf(this.overlay)+1)%un.length]??"none";return p`<nav>
      <div role="group" aria-label=${n("hours")}>
        ${so.map(u=>{let l=u===this.hours,h=u<48?n("hours_short",{count:u}):n("days_short",{count:u/24});return p`<button aria-pressed=${l} @click=${()=>this.showSpan(u)}>${h}</button>`})}
      </div>
      <div role="group">
        <button aria-pressed=${this.overlay!=="none"} @click=${()=>{this.overlay=a}}>${n("overlay")}: ${n(`overlay_${this.overlay}`)}</button>
        <button aria-label=${n("earlier")} title=${n("earlier")}
          ?disabled=${o<=s} @click=${()=>this.move(-1,i)}>‹</button>
        <button aria-label=${n("later")} title=${n("later")}
          ?disabled=${this.end===void 0} @click=${()=>this.move(1,i)}>›</button>
        <button ?disabled=${this.end===void 0} @click=${()=>this.showLatest()}>${n("now")}</button>
      </div>
    </nav>`}showSpan(n){this.hours=n,this.lookedTime=void 0}showLatest(){this.end=void 0,this.lookedTime=void 0,this.chosenDay=this.followed?.chosenDay}move(n,i){let r=(i.status?.latest??0)+300,o=(this.end??r)+n*this.hours*3600;this.end=o>=r?void 0:o,this.lookedTime=void 0}chart(n,i,r){let{feed:o,format:s,say:a}=n,{width:u,height:l}=this.sized.size,h=r.readings.length===0;return p`<div class="readout" aria-hidden="true">${this.readout(n,i,r)}</div>
      <div class="chart">
        ${u>0&&l>0?p`<svg width=${u} height=${l} tabindex="0" role="slider"
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
                ${oo(r,this.sized.size,i,s)}
              </svg>`:g}
        ${h?p`<div class="empty quiet">${a(o.has(r.start)?"no_readings_here":"loading")}</div>`:g}
      </div>`}label({format:n,say:i},r,o){let s=o.readings.map(([,l])=>l);if(s.length===0)return i("no_readings_here");let[a,u]=[Math.min(...s),Math.max(...s)].map(l=>`${n.glucose(l,r)} ${r.unit}`);return i("chart_label",{start:n.dayAndTime(o.start),end:n.dayAndTime(o.end),min:a??"",max:u??""})}readout({format:n,say:i},r,o){let{looked:s}=o;if(!s)return`${n.dayAndTime(o.start)} – ${n.dayAndTime(o.end)}`;let a=o.diary.filter(u=>Pa(u,s[0]));return[n.dayAndTime(s[0]),`${n.glucose(s[1],r)} ${r.unit}, ${i(se(s[1],r.limits))}`,...a.map(u=>ro(u,r,n,i))].join(" · ")}legend({say:n},i){let r=[...new Set(i.diary.map(o=>o.kind))].sort();return p`<ul class="legend">
      ${r.map(o=>p`<li><svg viewBox="-7 -7 14 14" aria-hidden="true">${ln(o)}</svg>${n(o)}</li>`)}
      ${this.overlay==="none"?g:p`<li><svg viewBox="-7 -7 14 14" aria-hidden="true"><path class="overlay" d="M-7,0H7"></path></svg>${n(`overlay_${this.overlay}`)}</li>`}
    </ul>`}onKey(n,i){let{readings:r,looked:o}=i,s=o?r.indexOf(o):r.length,u={ArrowLeft:s-1,ArrowRight:s+1,PageUp:s-12,PageDown:s+12,Home:0,End:r.length-1}[n.key];u!==void 0&&(n.preventDefault(),this.lookedTime=r[Math.min(Math.max(u,0),r.length-1)]?.[0])}onDown(n){this.touched=n.pointerType==="touch"?{x:n.clientX,at:n.timeStamp}:void 0}onMove(n,i){let r=n.currentTarget.getBoundingClientRect().left,o=tt(i.start,i.end,ui(this.sized.size));this.lookedTime=Fn(i.readings,o.invert(n.clientX-r))?.[0]}onUp(n,i){let{touched:r}=this;if(this.touched=void 0,!r||n.timeStamp-r.at>Ca)return;let o=n.clientX-r.x;Math.abs(o)<Na||(o>0||this.end!==void 0)&&this.move(o>0?-1:1,i)}onLeave(n){n.pointerType==="mouse"&&(this.lookedTime=void 0)}};Y.styles=[et,an,$`
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
        min-height: 190px;
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
        gap: 4px;
      }
      .legend svg {
        width: 14px;
      }
    `],b([T()],Y.prototype,"hours",2),b([T()],Y.prototype,"overlay",2),b([T()],Y.prototype,"end",2),b([T()],Y.prototype,"lookedTime",2),Y=b([At("dexcom-glucose-card")],Y);function Pa(t,e){return e>=t.time-ao&&e<=(t.end??t.time)+ao}function hi(t){let e=[];for(let n of Le){let i=t?.[`${n}_percent`]??null;if(i===null)return;e.push({band:n,percent:i,minutesADay:Math.round(i*24*60/100)})}return e}function jt(t,e){return e.percent(t,t>0&&t<9.95?1:0)}function lo({minutesADay:t},e){return e("minutes_a_day",{duration:Bt(t*60,e)})}function uo(t,e,n,i,r){let o=(n.unit==="mg/dL"?1:.1)/n.unit_per_mg_dl,s=a=>i.glucose(a,n);switch(t){case"very_low":return r("below",{value:s(e.very_low_mg_dl)});case"low":return`${s(e.very_low_mg_dl)}–${s(e.low_mg_dl-o)}`;case"in_range":return`${s(e.low_mg_dl)}–${s(e.high_mg_dl)}`;case"high":return`${s(e.high_mg_dl+o)}–${s(e.very_high_mg_dl)}`;case"very_high":return r("above",{value:s(e.very_high_mg_dl)})}}function co(t,e,n){let i=t.map(({band:r,percent:o})=>`${n(r)} ${jt(o,e)}`);return p`<div class="band-bar" role="img" aria-label=${i.join(", ")}>
    ${t.filter(({percent:r})=>r>0).map(({band:r,percent:o})=>p`<i class="fill ${r}" style="flex-grow:${o}"></i>`)}
  </div>`}var cn=$`
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
`;var Da=["p5_mg_dl","p25_mg_dl","p50_mg_dl","p75_mg_dl","p95_mg_dl"],fi=1440,Oa=[0,6,12,18,24],ye={left:34,right:10,top:8,bottom:20};function ho(t){let[e,n]=[t[0],t.at(-1)];if(!e||!n)return[];let i=fi/t.length/2,r={...e};for(let o of Da)r[o]=La(e[o],n[o]);return[{...r,minute_of_day:0},...t.map(o=>({...o,minute_of_day:o.minute_of_day+i})),{...r,minute_of_day:fi}]}function di(t,e){return e.hour(vt(86400+t*3600,e.zone))}function mo(t,e,n,i,r){let o={left:ye.left,right:Math.max(n.width-ye.right,ye.left+1),top:ye.top,bottom:n.height-ye.bottom},s=ho(t),a=s.map(h=>[h.minute_of_day,h.p95_mg_dl??0]),u=tt(0,fi,o),l=Ht(a,i.limits,o);return x`
    ${sn(o,l,i,r)}
    ${qa(o,u,r)}
    <path class="outer" d=${fo(s,"p5_mg_dl","p95_mg_dl",u,l)}></path>
    <path class="inner" d=${fo(s,"p25_mg_dl","p75_mg_dl",u,l)}></path>
    <path class="before" d=${po(ho(e),u,l)}></path>
    <path class="median" d=${po(s,u,l)}></path>`}function La(t,e){return t===null||e===null?null:(t+e)/2}function fo(t,e,n,i,r){return ji(s=>i(s.minute_of_day),s=>r(s[e]??0),s=>r(s[n]??0)).defined(s=>s[e]!==null&&s[n]!==null).curve(In).digits(1)(t)??""}function po(t,e,n){return oe(r=>e(r.minute_of_day),r=>n(r.p50_mg_dl??0)).defined(r=>r.p50_mg_dl!==null).curve(In).digits(1)(t)??""}function qa(t,e,n){return Oa.map(i=>{let r=e(i*60),o=i===0?"start":i===24?"end":"middle";return x`
      <line class="tick" x1=${r} x2=${r} y1=${t.top} y2=${t.bottom}></line>
      <text x=${r} y=${t.bottom+14} text-anchor=${o}>${di(i,n)}</text>`})}var hn=$`
  ${an}
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
  .legend svg {
    width: 20px;
    height: 12px;
  }
`;var za=[0,3,6,9,12,15,18,21];function wt({start:t,end:e},n){let i={day:"numeric",month:"short",year:"numeric"};return[t,e].map(r=>n.date(Date.parse(r)/1e3,i)).join(" – ")}function pn(t){let{summary:e,previous:n,status:i,format:r,say:o}=t,s=hi(e);if(!s){let u=r.percent(e.active_percent);return p`<div class="message" role="status">
      <strong>${o("not_enough_data")}</strong><br>${o("not_enough_data_detail",{percent:u})}
    </div>`}let a=hi(n);return p`<div class="bands upright">
    ${co(s,r,o)}
    <ul>
      ${s.map((u,l)=>{let{band:h,percent:c}=u;return p`<li>
            <i class="fill ${h}" aria-hidden="true"></i>
            <span class="name">${o(h)}, <span class="quiet">${uo(h,i.limits,i,r,o)}</span></span>
            <strong>${jt(c,r)}</strong>
            <span class="quiet small">${lo(u,o)}</span>
            ${go(c,a?.[l]?.percent,f=>jt(f,r),o)}
          </li>`}).reverse()}
    </ul>
  </div>`}function mn(t){let{summary:e,format:n,say:i,status:r}=t,o=u=>n.glucose(u,r),s=u=>n.percent(u,1),a=e.mean_mg_dl!==null;return p`<dl class="figures">
    ${dn(t,"mean","mean_mg_dl",o,r.unit)}
    ${dn(t,"gmi","gmi_percent",s,"",a?i("gmi_needs"):"")}
    ${dn(t,"cv","cv_percent",s)}
    ${dn(t,"active","active_percent",u=>n.percent(u))}
  </dl>`}function gn(t,e){let{summary:n,previous:i,status:r,format:o,say:s}=t;return n.profile.every(a=>a.p50_mg_dl===null)?p``:p`<figure>
    <figcaption>${s("profile")} <span class="quiet small">${r.unit}</span></figcaption>
    <div class="chart">${e.width>0?p`<svg viewBox="0 0 ${e.width} ${e.height}" role="img" aria-label=${Ha(t)}>
            ${mo(n.profile,i?.profile??[],e,r,o)}
          </svg>`:g}</div>
    <ul class="legend">
      ${fn(x`<path class="median" d="M0,6H20"></path>`,s("median"))}
      ${fn(x`<path class="inner" d="M0,1H20V11H0Z"></path>`,`${o.number(25)}–${o.percent(75)}`)}
      ${fn(x`<path class="outer" d="M0,1H20V11H0Z"></path>`,`${o.number(5)}–${o.percent(95)}`)}
      ${i?.mean_mg_dl==null?g:fn(x`<path class="before" d="M0,6H20"></path>`,`${s("previous")}: ${s("median")}`)}
    </ul>
  </figure>`}function fn(t,e){return p`<li><svg viewBox="0 0 20 12" aria-hidden="true">${t}</svg>${e}</li>`}function Ha({summary:t,status:e,format:n,say:i}){let r=za.map(o=>{let s=t.profile.find(a=>a.minute_of_day>=o*60)?.p50_mg_dl;return`${di(o,n)} ${s==null?"–":n.glucose(s,e)}`});return`${i("profile")}. ${i("median")}: ${r.join(", ")} ${e.unit}`}function dn({summary:t,previous:e,say:n},i,r,o,s="",a=""){let u=t[r];return p`<div>
    <dt class="quiet">${n(i)}</dt>
    <dd>
      ${u===null?p`<span class="quiet small">${n("not_enough_data")}${a&&p`<br>${a}`}</span>`:p`<strong>${o(u)}</strong> <span class="quiet small">${s}</span>
              ${go(u,e?.[r],o,n)}`}
    </dd>
  </div>`}function go(t,e,n,i){if(e==null)return p`<span></span>`;let[r,o]=[n(e),n(t)],s=r===o?"=":t>e?"↑":"↓";return p`<span class="quiet small before-value"><span aria-hidden="true">${s}</span>
    ${i("value_before",{value:r})}</span>`}var _n=$`
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
`;var $t={width:210/25.4*96,height:297/25.4*96},_o=14,Ia={width:700,height:350},Yt={width:92,height:66};function pi({days:t},e){let[n]=t.slice(-_o);return n?me(n.day,e):Date.now()/1e3}function yo(t,e){let{format:n,language:i,name:r,say:o,summary:s}=e;t.documentElement.lang=i,t.title=`${o("report")} – ${r} – ${wt(s,n)}`,Ee(Fa(e),t.body,{creationScope:t})}function Fa(t){let{format:e,name:n,previous:i,say:r,summary:o}=t;return p`<style>${Ba}</style>
    <header>
      <div>
        <h1>${r("report")}</h1>
        <div class="account">${n}</div>
      </div>
      <div class="period">
        <strong>${wt(o,e)}</strong>
        ${i&&p`<div class="quiet small">${r("previous")}: ${wt(i,e)}</div>`}
      </div>
    </header>
    <section class="numbers">
      ${pn(t)}
      <div class="side">${mn(t)} ${Ua(t)}</div>
    </section>
    ${gn(t,Ia)}
    <section>
      <h2>${r("daily_traces")} <span class="quiet small">${r("in_range")}</span></h2>
      <ol class="days">${o.days.slice(-_o).map(s=>Va(s,t))}</ol>
    </section>`}function Ua({format:t,say:e,summary:n}){let i=n.diary?.totals;if(!i)return g;let r=(Date.parse(n.end)-Date.parse(n.start))/1e3/86400,o=[[e("carbs"),i.carbs_g,s=>`${t.number(s)} g`],[`${e("insulin")}, ${e("fast_acting")}`,i.insulin_fast_units,s=>`${t.number(s,1)} U`],[`${e("insulin")}, ${e("long_acting")}`,i.insulin_long_units,s=>`${t.number(s,1)} U`],[e("exercise"),i.exercise_minutes,s=>Bt(s*60,e)],[e("entries"),i.entries,s=>t.number(s)]];return p`<table>
    <caption>${e("totals")}</caption>
    ${o.map(([s,a,u])=>p`<tr>
        <th scope="row">${s}</th>
        <td>${u(a)}</td>
        <td class="quiet">${e("day_average",{amount:u(a/r)})}</td>
      </tr>`)}
  </table>`}function Va({day:t,metrics:e},n){let{format:i,readings:r,status:o,zone:s}=n,a=me(t,s),u=G(a,s,1),l=mt([a,u],[0,Yt.width]),h=mt([ri,oi],[Yt.height,0]).clamp(!0),{low_mg_dl:c,high_mg_dl:f}=o.limits,d=e.in_range_percent;return p`<li>
    <div><span>${i.day(a)}</span> <strong>${d===null?"–":jt(d,i)}</strong></div>
    <svg viewBox="0 0 ${Yt.width} ${Yt.height}" aria-hidden="true">
      <rect class="target" width=${Yt.width} y=${h(f)} height=${h(c)-h(f)}></rect>
      ${[c,f].map(m=>x`<line class="limit" x2=${Yt.width} y1=${h(m)} y2=${h(m)}></line>`)}
      <path class="trace" d=${ct(Q(r??[],a,u),l,h)}></path>
    </svg>
  </li>`}var Ba=[et.cssText.replaceAll(":host",":root"),cn.cssText,hn.cssText,_n.cssText,$`
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
  `.cssText].join("");var xo=[7,14,30,90],Ga=32,ja=96,X=class extends q{constructor(){super(...arguments);this.days=14;this.failed=!1;this.printing=!1;this.sized=new Gt(this,".chart")}setConfig(n){super.setConfig(n),this.days=Number(n.days??14),this.answer=void 0,this.settled=void 0}static getConfigForm(){return Vt([Ft,Ut,xt("days",xo)])}getGridOptions(){return{columns:"full",rows:"auto",min_columns:6}}getCardSize(){return 9}updated(n){super.updated(n),n.has("printing")&&this.printing&&this.renderRoot.querySelector("dialog")?.showModal(),this.fillPage()}draw(n,i){let{format:r,hass:o,say:s}=n;this.ask(n);let a=this.view(n),u=i.title??_t(o,i.entity);return p`<ha-card>
      <header>
        <h2>${u}</h2>
        <nav>
          <div role="group" aria-label=${s("days")}>
            ${xo.map(l=>p`<button aria-pressed=${l===this.days} @click=${()=>{this.days=l}}>${s("days_short",{count:l})}</button>`)}
          </div>
          <button ?disabled=${!a} aria-haspopup="dialog" @click=${()=>{this.printing=!0}}>${s("print")}</button>
        </nav>
      </header>
      ${this.failed?p`<div role="alert">${s("failed")}</div>`:g}
      ${a?p`<div class="quiet small">${wt(a.summary,r)}${a.previous&&` · ${s("previous")}: ${wt(a.previous,r)}`}</div>
            <div class="parts" aria-busy=${this.asked!==void 0}>
              <div class="numbers">${pn(a)} ${mn(a)}</div>
              ${gn(a,this.sized.size)}
            </div>`:this.withoutSummary(n)}
      ${a&&this.printing?this.dialog(n,a,_t(o,i.entity)):g}
    </ha-card>`}withoutSummary({say:n}){if(this.failed)return p``;let i=this.answer?"no_readings":"loading";return p`<div class="message" role="status">${n(i)}</div>`}ask({feed:n}){let i=n.summary(this.days);i!==this.asked&&(this.asked=i===this.settled?void 0:i,this.asked&&i.then(r=>this.settle(i,r),()=>this.settle(i,void 0)))}settle(n,i){n===this.asked&&(this.asked=void 0,this.settled=n,this.failed=i===void 0,i&&(this.answer=i),this.requestUpdate())}view({feed:n,format:i,say:r}){let{summary:o,previous:s}=this.answer??{};if(o)return{summary:o,previous:s??null,status:n.status,format:i,say:r}}dialog({feed:n,hass:i,say:r},o,s){let a=i.config.time_zone,u=n.has(pi(o.summary,a))?n.readings:void 0;n.need(pi(o.summary,a)),this.drawPage=h=>yo(h,{...o,name:s,zone:a,readings:u,language:i.locale.language});let l=Math.min(1,(window.innerWidth-Ga)/$t.width,(window.innerHeight-ja)/$t.height);return p`<dialog aria-label=${r("report")} @close=${()=>{this.printing=!1}}>
      <nav>
        <button class="main" autofocus @click=${()=>this.frame?.contentWindow?.print()}>${r("print")}</button>
        <button @click=${()=>this.renderRoot.querySelector("dialog")?.close()}>${r("close")}</button>
      </nav>
      <div class="paper" style="width:${$t.width*l}px;height:${$t.height*l}px">
        <iframe title=${r("report")} tabindex="-1" width=${$t.width} height=${$t.height}
          style="transform:scale(${l})" @load=${()=>this.fillPage()}></iframe>
      </div>
    </dialog>`}get frame(){return this.renderRoot.querySelector("iframe")}fillPage(){let n=this.frame?.contentDocument;n&&this.drawPage?.(n)}};X.styles=[et,cn,hn,_n,$`
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
    `],b([T()],X.prototype,"days",2),b([T()],X.prototype,"answer",2),b([T()],X.prototype,"failed",2),b([T()],X.prototype,"printing",2),X=b([At("dexcom-profile-card")],X);var Ya=["glucose_card","profile_card","days_card"],vo="https://github.com/dexcom-api/home-assistant-dexcom-api#cards";function bo(t){t.customCards??=[],t.customCards.push(...Ya.map(Xa)),t.customStrategies??=[],t.customStrategies.push({type:"dexcom-api",strategyType:"dashboard",name:V("dashboard"),description:V("dashboard_description"),documentationURL:vo})}function Xa(t){let e=`dexcom-${t.replace("_","-")}`;return{type:e,name:V(t),description:V(`${t}_description`),preview:!0,documentationURL:vo,getEntitySuggestion:(n,i)=>It(n).includes(i)?{config:{type:`custom:${e}`,entity:i}}:null}}var wo="mdi:chart-bell-curve-cumulative",$o=4,Ka=`/config/integrations/dashboard/add?domain=${gt}`,Wa={latest_reading:["sensor.trend","sensor.rate_of_change","sensor.glucose_range","sensor.last_reading","binary_sensor.stale_data"],sensor:["sensor.sensor_started","sensor.sensor_ends","sensor.last_calibration","sensor.meter_value","sensor.transmitter","sensor.transmitter_ends"],diary:["sensor.carbs_today","sensor.insulin_fast_today","sensor.insulin_long_today","sensor.exercise_today","sensor.last_carbs","sensor.last_insulin","sensor.last_exercise","calendar.diary"]},yn=class extends HTMLElement{static{this.noEditor=!0}static async generate(e,n){let i=pe(n),r=It(n).map(o=>Za(n,o,i));return{views:r.length>0?r:[Qa(i)]}}static getCreateSuggestions(e){return{title:pe(e)("dashboard"),icon:wo}}};function So(t,e,n){return{title:t,path:e,icon:wo,type:"sections",max_columns:$o,dense_section_placement:!0,sections:n}}function Za(t,e,n){return So(_t(t,e),e.replace("sensor.",""),[xe([{type:"custom:dexcom-glucose-card",entity:e}],$o),xe([{type:"custom:dexcom-days-card",entity:e}],2),xe([{type:"custom:dexcom-profile-card",entity:e}],2),...Ja(tn(t,e),n)])}function Qa(t){let e=`${t("no_account")} [${t("add_account")}](${Ka})`;return So(t("dashboard"),"glucose",[xe([{type:"markdown",content:e}])])}function Ja(t,e){return Object.entries(Wa).map(([n,i])=>({heading:e(n),entities:i.flatMap(r=>t.get(r)??[])})).filter(({entities:n})=>n.length>0).map(({heading:n,entities:i})=>xe([{type:"heading",heading:n},...i.map(tl)]))}function tl(t){return t.startsWith("calendar.")?{type:"calendar",entities:[t],initial_view:"listWeek"}:{type:"tile",entity:t,name:{type:"entity"}}}function xe(t,e=1){return{type:"grid",column_span:e,cards:t}}customElements.define("ll-strategy-dashboard-dexcom-api",yn);bo(window);
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
