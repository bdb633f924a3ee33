import{a as kt,c as Ze,d as ut,e as ir,f as Je,h as Rt,l as or,o as ct,q as Jt,s as sr}from"./base.js";import{a as C}from"./helpers.js";var Qt=window,te=Qt.ShadowRoot&&(Qt.ShadyCSS===void 0||Qt.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,Qe=Symbol(),ar=new WeakMap,Et=class{constructor(t,e,r){if(this._$cssResult$=!0,r!==Qe)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=e}get styleSheet(){let t=this.o,e=this.t;if(te&&t===void 0){let r=e!==void 0&&e.length===1;r&&(t=ar.get(e)),t===void 0&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),r&&ar.set(e,t))}return t}toString(){return this.cssText}},ee=n=>new Et(typeof n=="string"?n:n+"",void 0,Qe),v=(n,...t)=>{let e=n.length===1?n[0]:t.reduce((r,i,o)=>r+(s=>{if(s._$cssResult$===!0)return s.cssText;if(typeof s=="number")return s;throw Error("Value passed to 'css' function must be a 'css' function result: "+s+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(i)+n[o+1],n[0]);return new Et(e,n,Qe)},lr=(n,t)=>{if(te)n.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let e of t){let r=document.createElement("style"),i=Qt.litNonce;i!==void 0&&r.setAttribute("nonce",i),r.textContent=e.cssText,n.appendChild(r)}},tn=te?n=>n:n=>n instanceof CSSStyleSheet?(t=>{let e="";for(let r of t.cssRules)e+=r.cssText;return ee(e)})(n):n;var{is:Eo,defineProperty:Po,getOwnPropertyDescriptor:Co,getOwnPropertyNames:Mo,getOwnPropertySymbols:Do,getPrototypeOf:No}=Object,z=window,ur=z.trustedTypes,Oo=ur?ur.emptyScript:"",en=z.reactiveElementPolyfillSupport,Pt=(n,t)=>n,Ct={toAttribute(n,t){switch(t){case Boolean:n=n?Oo:null;break;case Object:case Array:n=n==null?n:JSON.stringify(n)}return n},fromAttribute(n,t){let e=n;switch(t){case Boolean:e=n!==null;break;case Number:e=n===null?null:Number(n);break;case Object:case Array:try{e=JSON.parse(n)}catch{e=null}}return e}},ne=(n,t)=>!Eo(n,t),cr={attribute:!0,type:String,converter:Ct,reflect:!1,useDefault:!1,hasChanged:ne},hr,dr;(hr=Symbol.metadata)!=null||(Symbol.metadata=Symbol("metadata")),(dr=z.litPropertyMetadata)!=null||(z.litPropertyMetadata=new WeakMap);var O=class extends HTMLElement{static addInitializer(t){var e;this._$Ei(),((e=this.l)!=null?e:this.l=[]).push(t)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(t,e=cr){if(e.state&&(e.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((e=Object.create(e)).wrapped=!0),this.elementProperties.set(t,e),!e.noAccessor){let r=Symbol(),i=this.getPropertyDescriptor(t,r,e);i!==void 0&&Po(this.prototype,t,i)}}static getPropertyDescriptor(t,e,r){var s;let{get:i,set:o}=(s=Co(this.prototype,t))!=null?s:{get(){return this[e]},set(a){this[e]=a}};return{get:i,set(a){let l=i==null?void 0:i.call(this);o==null||o.call(this,a),this.requestUpdate(t,l,r)},configurable:!0,enumerable:!0}}static getPropertyOptions(t){var e;return(e=this.elementProperties.get(t))!=null?e:cr}static _$Ei(){if(this.hasOwnProperty(Pt("elementProperties")))return;let t=No(this);t.finalize(),t.l!==void 0&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}static finalize(){if(this.hasOwnProperty(Pt("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(Pt("properties"))){let e=this.properties,r=[...Mo(e),...Do(e)];for(let i of r)this.createProperty(i,e[i])}let t=this[Symbol.metadata];if(t!==null){let e=litPropertyMetadata.get(t);if(e!==void 0)for(let[r,i]of e)this.elementProperties.set(r,i)}this._$Eh=new Map;for(let[e,r]of this.elementProperties){let i=this._$Eu(e,r);i!==void 0&&this._$Eh.set(i,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(t){let e=[];if(Array.isArray(t)){let r=new Set(t.flat(1/0).reverse());for(let i of r)e.unshift(tn(i))}else t!==void 0&&e.push(tn(t));return e}static _$Eu(t,e){let r=e.attribute;return r===!1?void 0:typeof r=="string"?r:typeof t=="string"?t.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){var t;this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),(t=this.constructor.l)==null||t.forEach(e=>e(this))}addController(t){var e,r;((e=this._$EO)!=null?e:this._$EO=new Set).add(t),this.renderRoot!==void 0&&this.isConnected&&((r=t.hostConnected)==null||r.call(t))}removeController(t){var e;(e=this._$EO)==null||e.delete(t)}_$E_(){let t=new Map,e=this.constructor.elementProperties;for(let r of e.keys())this.hasOwnProperty(r)&&(t.set(r,this[r]),delete this[r]);t.size>0&&(this._$Ep=t)}createRenderRoot(){var e;let t=(e=this.shadowRoot)!=null?e:this.attachShadow(this.constructor.shadowRootOptions);return lr(t,this.constructor.elementStyles),t}connectedCallback(){var t,e;(t=this.renderRoot)!=null||(this.renderRoot=this.createRenderRoot()),this.enableUpdating(!0),(e=this._$EO)==null||e.forEach(r=>{var i;return(i=r.hostConnected)==null?void 0:i.call(r)})}enableUpdating(t){}disconnectedCallback(){var t;(t=this._$EO)==null||t.forEach(e=>{var r;return(r=e.hostDisconnected)==null?void 0:r.call(e)})}attributeChangedCallback(t,e,r){this._$AK(t,r)}_$ET(t,e){var o;let r=this.constructor.elementProperties.get(t),i=this.constructor._$Eu(t,r);if(i!==void 0&&r.reflect===!0){let s=(((o=r.converter)==null?void 0:o.toAttribute)!==void 0?r.converter:Ct).toAttribute(e,r.type);this._$Em=t,s==null?this.removeAttribute(i):this.setAttribute(i,s),this._$Em=null}}_$AK(t,e){var o,s,a;let r=this.constructor,i=r._$Eh.get(t);if(i!==void 0&&this._$Em!==i){let l=r.getPropertyOptions(i),u=typeof l.converter=="function"?{fromAttribute:l.converter}:((o=l.converter)==null?void 0:o.fromAttribute)!==void 0?l.converter:Ct;this._$Em=i;let h=u.fromAttribute(e,l.type);this[i]=(a=h!=null?h:(s=this._$Ej)==null?void 0:s.get(i))!=null?a:h,this._$Em=null}}requestUpdate(t,e,r,i=!1,o){var s,a;if(t!==void 0){let l=this.constructor;if(i===!1&&(o=this[t]),r!=null||(r=l.getPropertyOptions(t)),!(((s=r.hasChanged)!=null?s:ne)(o,e)||r.useDefault&&r.reflect&&o===((a=this._$Ej)==null?void 0:a.get(t))&&!this.hasAttribute(l._$Eu(t,r))))return;this.C(t,e,r)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(t,e,{useDefault:r,reflect:i,wrapped:o},s){var a,l,u;r&&!((a=this._$Ej)!=null?a:this._$Ej=new Map).has(t)&&(this._$Ej.set(t,(l=s!=null?s:e)!=null?l:this[t]),o!==!0||s!==void 0)||(this._$AL.has(t)||(this.hasUpdated||r||(e=void 0),this._$AL.set(t,e)),i===!0&&this._$Em!==t&&((u=this._$Eq)!=null?u:this._$Eq=new Set).add(t))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let t=this.scheduleUpdate();return t!=null&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){var r,i;if(!this.isUpdatePending)return;if(!this.hasUpdated){if((r=this.renderRoot)!=null||(this.renderRoot=this.createRenderRoot()),this._$Ep){for(let[s,a]of this._$Ep)this[s]=a;this._$Ep=void 0}let o=this.constructor.elementProperties;if(o.size>0)for(let[s,a]of o){let{wrapped:l}=a,u=this[s];l!==!0||this._$AL.has(s)||u===void 0||this.C(s,void 0,a,u)}}let t=!1,e=this._$AL;try{t=this.shouldUpdate(e),t?(this.willUpdate(e),(i=this._$EO)==null||i.forEach(o=>{var s;return(s=o.hostUpdate)==null?void 0:s.call(o)}),this.update(e)):this._$EM()}catch(o){throw t=!1,this._$EM(),o}t&&this._$AE(e)}willUpdate(t){}_$AE(t){var e;(e=this._$EO)==null||e.forEach(r=>{var i;return(i=r.hostUpdated)==null?void 0:i.call(r)}),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(t){return!0}update(t){this._$Eq&&(this._$Eq=this._$Eq.forEach(e=>this._$ET(e,this[e]))),this._$EM()}updated(t){}firstUpdated(t){}},pr;O.elementStyles=[],O.shadowRootOptions={mode:"open"},O[Pt("elementProperties")]=new Map,O[Pt("finalized")]=new Map,en==null||en({ReactiveElement:O}),((pr=z.reactiveElementVersions)!=null?pr:z.reactiveElementVersions=[]).push("2.1.2");var Dt=window,mr=n=>n,re=Dt.trustedTypes,fr=re?re.createPolicy("lit-html",{createHTML:n=>n}):void 0,wr="$lit$",H=`lit$${Math.random().toFixed(9).slice(2)}$`,Sr="?"+H,Lo=`<${Sr}>`,Z=document,Nt=()=>Z.createComment(""),Ot=n=>n===null||typeof n!="object"&&typeof n!="function",cn=Array.isArray,Io=n=>cn(n)||typeof(n==null?void 0:n[Symbol.iterator])=="function",nn=`[ 	
\f\r]`,Mt=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,gr=/-->/g,yr=/>/g,j=RegExp(`>|${nn}(?:([^\\s"'>=/]+)(${nn}*=${nn}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),_r=/'/g,vr=/"/g,$r=/^(?:script|style|textarea|title)$/i,hn=n=>(t,...e)=>({_$litType$:n,strings:t,values:e}),p=hn(1),y=hn(2),Oa=hn(3),D=Symbol.for("lit-noChange"),m=Symbol.for("lit-nothing"),br=new WeakMap,X=Z.createTreeWalker(Z,129);function Tr(n,t){if(!cn(n)||!n.hasOwnProperty("raw"))throw Error("invalid template strings array");return fr!==void 0?fr.createHTML(t):t}var zo=(n,t)=>{let e=n.length-1,r=[],i,o=t===2?"<svg>":t===3?"<math>":"",s=Mt;for(let a=0;a<e;a++){let l=n[a],u,h,c=-1,d=0;for(;d<l.length&&(s.lastIndex=d,h=s.exec(l),h!==null);)d=s.lastIndex,s===Mt?h[1]==="!--"?s=gr:h[1]!==void 0?s=yr:h[2]!==void 0?($r.test(h[2])&&(i=RegExp("</"+h[2],"g")),s=j):h[3]!==void 0&&(s=j):s===j?h[0]===">"?(s=i!=null?i:Mt,c=-1):h[1]===void 0?c=-2:(c=s.lastIndex-h[2].length,u=h[1],s=h[3]===void 0?j:h[3]==='"'?vr:_r):s===vr||s===_r?s=j:s===gr||s===yr?s=Mt:(s=j,i=void 0);let f=s===j&&n[a+1].startsWith("/>")?" ":"";o+=s===Mt?l+Lo:c>=0?(r.push(u),l.slice(0,c)+wr+l.slice(c)+H+f):l+H+(c===-2?a:f)}return[Tr(n,o+(n[e]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),r]},Lt=class n{constructor({strings:t,_$litType$:e},r){let i;this.parts=[];let o=0,s=0,a=t.length-1,l=this.parts,[u,h]=zo(t,e);if(this.el=n.createElement(u,r),X.currentNode=this.el.content,e===2||e===3){let c=this.el.content.firstChild;c.replaceWith(...c.childNodes)}for(;(i=X.nextNode())!==null&&l.length<a;){if(i.nodeType===1){if(i.hasAttributes())for(let c of i.getAttributeNames())if(c.endsWith(wr)){let d=h[s++],f=i.getAttribute(c).split(H),g=/([.?@])?(.*)/.exec(d);l.push({type:1,index:o,name:g[2],strings:f,ctor:g[1]==="."?sn:g[1]==="?"?an:g[1]==="@"?ln:dt}),i.removeAttribute(c)}else c.startsWith(H)&&(l.push({type:6,index:o}),i.removeAttribute(c));if($r.test(i.tagName)){let c=i.textContent.split(H),d=c.length-1;if(d>0){i.textContent=re?re.emptyScript:"";for(let f=0;f<d;f++)i.append(c[f],Nt()),X.nextNode(),l.push({type:2,index:++o});i.append(c[d],Nt())}}}else if(i.nodeType===8)if(i.data===Sr)l.push({type:2,index:o});else{let c=-1;for(;(c=i.data.indexOf(H,c+1))!==-1;)l.push({type:7,index:o}),c+=H.length-1}o++}}static createElement(t,e){let r=Z.createElement("template");return r.innerHTML=t,r}};function ht(n,t,e=n,r){var s,a,l;if(t===D)return t;let i=r!==void 0?(s=e._$Co)==null?void 0:s[r]:e._$Cl,o=Ot(t)?void 0:t._$litDirective$;return(i==null?void 0:i.constructor)!==o&&((a=i==null?void 0:i._$AO)==null||a.call(i,!1),o===void 0?i=void 0:(i=new o(n),i._$AT(n,e,r)),r!==void 0?((l=e._$Co)!=null?l:e._$Co=[])[r]=i:e._$Cl=i),i!==void 0&&(t=ht(n,i._$AS(n,t.values),i,r)),t}var on=class{constructor(t,e){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=e}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){var u;let{el:{content:e},parts:r}=this._$AD,i=((u=t==null?void 0:t.creationScope)!=null?u:Z).importNode(e,!0);X.currentNode=i;let o=X.nextNode(),s=0,a=0,l=r[0];for(;l!==void 0;){if(s===l.index){let h;l.type===2?h=new It(o,o.nextSibling,this,t):l.type===1?h=new l.ctor(o,l.name,l.strings,this,t):l.type===6&&(h=new un(o,this,t)),this._$AV.push(h),l=r[++a]}s!==(l==null?void 0:l.index)&&(o=X.nextNode(),s++)}return X.currentNode=Z,i}p(t){let e=0;for(let r of this._$AV)r!==void 0&&(r.strings!==void 0?(r._$AI(t,r,e),e+=r.strings.length-2):r._$AI(t[e])),e++}},It=class n{get _$AU(){var t,e;return(e=(t=this._$AM)==null?void 0:t._$AU)!=null?e:this._$Cv}constructor(t,e,r,i){var o;this.type=2,this._$AH=m,this._$AN=void 0,this._$AA=t,this._$AB=e,this._$AM=r,this.options=i,this._$Cv=(o=i==null?void 0:i.isConnected)!=null?o:!0}get parentNode(){let t=this._$AA.parentNode,e=this._$AM;return e!==void 0&&(t==null?void 0:t.nodeType)===11&&(t=e.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,e=this){t=ht(this,t,e),Ot(t)?t===m||t==null||t===""?(this._$AH!==m&&this._$AR(),this._$AH=m):t!==this._$AH&&t!==D&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):Io(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==m&&Ot(this._$AH)?this._$AA.nextSibling.data=t:this.T(Z.createTextNode(t)),this._$AH=t}$(t){var o;let{values:e,_$litType$:r}=t,i=typeof r=="number"?this._$AC(t):(r.el===void 0&&(r.el=Lt.createElement(Tr(r.h,r.h[0]),this.options)),r);if(((o=this._$AH)==null?void 0:o._$AD)===i)this._$AH.p(e);else{let s=new on(i,this),a=s.u(this.options);s.p(e),this.T(a),this._$AH=s}}_$AC(t){let e=br.get(t.strings);return e===void 0&&br.set(t.strings,e=new Lt(t)),e}k(t){cn(this._$AH)||(this._$AH=[],this._$AR());let e=this._$AH,r,i=0;for(let o of t)i===e.length?e.push(r=new n(this.O(Nt()),this.O(Nt()),this,this.options)):r=e[i],r._$AI(o),i++;i<e.length&&(this._$AR(r&&r._$AB.nextSibling,i),e.length=i)}_$AR(t=this._$AA.nextSibling,e){var r;for((r=this._$AP)==null?void 0:r.call(this,!1,!0,e);t!==this._$AB;){let i=mr(t).nextSibling;mr(t).remove(),t=i}}setConnected(t){var e;this._$AM===void 0&&(this._$Cv=t,(e=this._$AP)==null||e.call(this,t))}},dt=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,e,r,i,o){this.type=1,this._$AH=m,this._$AN=void 0,this.element=t,this.name=e,this._$AM=i,this.options=o,r.length>2||r[0]!==""||r[1]!==""?(this._$AH=Array(r.length-1).fill(new String),this.strings=r):this._$AH=m}_$AI(t,e=this,r,i){let o=this.strings,s=!1;if(o===void 0)t=ht(this,t,e,0),s=!Ot(t)||t!==this._$AH&&t!==D,s&&(this._$AH=t);else{let a=t,l,u;for(t=o[0],l=0;l<o.length-1;l++)u=ht(this,a[r+l],e,l),u===D&&(u=this._$AH[l]),s||(s=!Ot(u)||u!==this._$AH[l]),u===m?t=m:t!==m&&(t+=(u!=null?u:"")+o[l+1]),this._$AH[l]=u}s&&!i&&this.j(t)}j(t){t===m?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,t!=null?t:"")}},sn=class extends dt{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===m?void 0:t}},an=class extends dt{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==m)}},ln=class extends dt{constructor(t,e,r,i,o){super(t,e,r,i,o),this.type=5}_$AI(t,e=this){var s;if((t=(s=ht(this,t,e,0))!=null?s:m)===D)return;let r=this._$AH,i=t===m&&r!==m||t.capture!==r.capture||t.once!==r.once||t.passive!==r.passive,o=t!==m&&(r===m||i);i&&this.element.removeEventListener(this.name,this,r),o&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){var e,r;typeof this._$AH=="function"?this._$AH.call((r=(e=this.options)==null?void 0:e.host)!=null?r:this.element,t):this._$AH.handleEvent(t)}},un=class{constructor(t,e,r){this.element=t,this.type=6,this._$AN=void 0,this._$AM=e,this.options=r}get _$AU(){return this._$AM._$AU}_$AI(t){ht(this,t)}};var rn=Dt.litHtmlPolyfillSupport,xr;rn==null||rn(Lt,It),((xr=Dt.litHtmlVersions)!=null?xr:Dt.litHtmlVersions=[]).push("3.3.3");var ie=(n,t,e)=>{var o,s;let r=(o=e==null?void 0:e.renderBefore)!=null?o:t,i=r._$litPart$;if(i===void 0){let a=(s=e==null?void 0:e.renderBefore)!=null?s:null;r._$litPart$=i=new It(t.insertBefore(Nt(),a),a,void 0,e!=null?e:{})}return i._$AI(n),i};var J=window,U=class extends O{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){var e,r;let t=super.createRenderRoot();return(r=(e=this.renderOptions).renderBefore)!=null||(e.renderBefore=t.firstChild),t}update(t){let e=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(t),this._$Do=ie(e,this.renderRoot,this.renderOptions)}connectedCallback(){var t;super.connectedCallback(),(t=this._$Do)==null||t.setConnected(!0)}disconnectedCallback(){var t;super.disconnectedCallback(),(t=this._$Do)==null||t.setConnected(!1)}render(){return D}},Ar;U._$litElement$=!0,U.finalized=!0,(Ar=J.litElementHydrateSupport)==null||Ar.call(J,{LitElement:U});var dn=J.litElementPolyfillSupport;dn==null||dn({LitElement:U});var kr;((kr=J.litElementVersions)!=null?kr:J.litElementVersions=[]).push("4.2.2");var F=n=>(t,e)=>{e!==void 0?e.addInitializer(()=>{customElements.define(n,t)}):customElements.define(n,t)};var Ho={attribute:!0,type:String,converter:Ct,reflect:!1,hasChanged:ne},Uo=(n=Ho,t,e)=>{let{kind:r,metadata:i}=e,o=window.litPropertyMetadata.get(i);if(o===void 0&&window.litPropertyMetadata.set(i,o=new Map),r==="setter"&&((n=Object.create(n)).wrapped=!0),o.set(e.name,n),r==="accessor"){let{name:s}=e;return{set(a){let l=t.get.call(this);t.set.call(this,a),this.requestUpdate(s,l,n,!0,a)},init(a){return a!==void 0&&this.C(s,void 0,n,a),a}}}if(r==="setter"){let{name:s}=e;return function(a){let l=this[s];t.call(this,a),this.requestUpdate(s,l,n,!0,a)}}throw Error("Unsupported decorator location: "+r)};function zt(n){return(t,e)=>typeof e=="object"?Uo(n,t,e):((r,i,o)=>{let s=i.hasOwnProperty(o);return i.constructor.createProperty(o,r),s?Object.getOwnPropertyDescriptor(i,o):void 0})(n,t,e)}var Q=(n,t,e)=>(e.configurable=!0,e.enumerable=!0,Reflect.decorate&&typeof t!="object"&&Object.defineProperty(n,t,e),e);function nl(n,t){return(e,r,i)=>{let o=s=>{var a,l;return(l=(a=s.renderRoot)==null?void 0:a.querySelector(n))!=null?l:null};if(t){let{get:s,set:a}=typeof r=="object"?e:i!=null?i:(()=>{let l=Symbol();return{get(){return this[l]},set(u){this[l]=u}}})();return Q(e,r,{get(){let l=s.call(this);return l===void 0&&(l=o(this),(l!==null||this.hasUpdated)&&a.call(this,l)),l}})}return Q(e,r,{get(){return o(this)}})}}var Ht=["very_low","low","in_range","high","very_high"];function pt(n,t){return n<t.very_low_mg_dl?"very_low":n<t.low_mg_dl?"low":n<=t.high_mg_dl?"in_range":n<=t.very_high_mg_dl?"high":"very_high"}var Er=["day","week","month","year"];function x(n,t){return Pr(oe(n)+t*864e5)}function tt(n,t){let[e=0,r=1,i=1]=n.split("-").map(Number),o=new Date(Date.UTC(e,r+t,0)).getUTCDate();return Pr(Date.UTC(e,r-1+t,Math.min(i,o)))}function et({first:n,last:t}){return(oe(t)-oe(n))/864e5+1}function se(n,t,e){switch(t){case"day":return{first:n,last:n};case"week":{let r=x(n,-((new Date(oe(n)).getUTCDay()-e+7)%7));return{first:r,last:x(r,6)}}case"month":return Rr(`${n.slice(0,7)}-01`,1);case"year":return Rr(`${n.slice(0,4)}-01-01`,12)}}function Rr(n,t){return{first:n,last:x(tt(n,t),-1)}}function oe(n){return Date.parse(`${n}T00:00:00Z`)}function Pr(n){return new Date(n).toISOString().slice(0,10)}var Fo=new Map,qo=new Map;function ae(n,t={}){return Cr(Fo,[n,t],()=>new Intl.DateTimeFormat(n,t))}function Ut(n,t){return Cr(qo,[n,t],()=>new Intl.NumberFormat(n,t))}function Cr(n,t,e){var o;let r=JSON.stringify(t),i=(o=n.get(r))!=null?o:e();return n.set(r,i),i}function q(n,t=0){let e=10**t;return Math.sign(n)*Math.floor(Math.abs(n)*e+.5)/e+0}function k(n,t){return Hr(n,t,zr(t))}function Dr(n,t){var e;return(e=Ur(n,t))!=null?e:k(n,t)}function Nr(n,t){var e;return(e=Ur(n,t))!=null?e:Hr(n,t,zr(t)+1)}function Or(n,t,e){let{very_low_mg_dl:r,low_mg_dl:i,high_mg_dl:o,very_high_mg_dl:s}=t;switch(n){case"very_low":return[{...k(r,e),sign:"<"}];case"low":return i>r?pn(k(r,e),Mr(k(i,e),-1)):[];case"in_range":return pn(k(i,e),k(o,e));case"high":return o<s?pn(Mr(k(o,e),1),k(s,e)):[];case"very_high":return[{...k(s,e),sign:">"}]}}function le(n){if(n<=0||n>=100)return{value:n<=0?0:100,digits:0,sign:""};if(n<.05)return{value:.1,digits:1,sign:"<"};if(n>=99.5)return{value:99,digits:0,sign:">"};let t=q(n,1);return t<10?{value:t,digits:1,sign:""}:{value:q(n),digits:0,sign:""}}function Lr(n){let t=mn(n,1e3);return n.map((e,r)=>{let i=t[r]/10,o=i===0||i===100?0:1;return e>0&&e<.05?{value:i,digits:o,sign:"<"}:e>=100-.05&&e<100?{value:i,digits:o,sign:">"}:{value:i,digits:o,sign:""}})}function mn(n,t){let e=n.map(o=>o*(t/100)),r=e.map(o=>Math.max(Math.floor(o),o>0?1:0)),i=o=>e[o]-r[o];for(;;){let o=t-r.reduce((u,h)=>u+h,0);if(o===0)return r;let s=Math.sign(o),a=[...r.keys()].filter(u=>r[u]>(s<0?1:0));if(a.length===0)return r;let l=a.reduce((u,h)=>s*i(h)>s*i(u)?h:u);r[l]=r[l]+s}}function Ir(n){let t=Math.max(0,q(n/60));if(t<2880)return{days:0,hours:Math.floor(t/60),minutes:t%60};let e=q(t/60);return{days:Math.floor(e/24),hours:e%24,minutes:0}}function zr({unit:n}){return n==="mg/dL"?0:1}function Hr(n,{unit_per_mg_dl:t},e){return{value:q(n*t,e),digits:e,sign:""}}function Ur(n,t){if(n<40)return{...k(40,t),sign:"<"};if(n>400)return{...k(400,t),sign:">"}}function Mr(n,t){let{value:e,digits:r}=n;return{...n,value:q(e+t/10**r,r)}}function pn(n,t){return n.value<t.value?[n,t]:[n]}function N(n){return n[n.length-1]}function ue(n,t){for(let e=n.length-1;e>=0;e-=1){let r=n[e];if(t(r))return r}}var b=3600,_=24*b;function Br(n){return{wall:t=>B(t,n),hourTicks:(t,e,r)=>Yo(t,e,n,r)}}var Fr=new Map;function Bo(n){let t=Fr.get(n);return t||(t=new Intl.DateTimeFormat("en-US",{timeZone:n,hourCycle:"h23",year:"numeric",month:"2-digit",day:"2-digit",hour:"2-digit",minute:"2-digit",second:"2-digit"}),Fr.set(n,t)),t}var qr=b/4,Vo=1e4,ce=new Map;function B(n,t){let e=Math.floor(n/qr)*qr,r=`${t} ${e}`,i=ce.get(r);return i===void 0&&(i=Go(e,t)-e,ce.size>Vo&&ce.clear(),ce.set(r,i)),n+i}function Go(n,t){let e={};for(let{type:u,value:h}of Bo(t).formatToParts(n*1e3))e[u]=Number(h);let{year:r=0,month:i=1,day:o=1,hour:s=0,minute:a=0,second:l=0}=e;return Date.UTC(r,i-1,o,s,a,l)/1e3}function nt(n,t){let e=[n-_,n+_].map(i=>n-(B(i,t)-i)),r=e.filter(i=>B(i,t)===n);return r.length>0?Math.min(...r):Math.max(...e)}function he(n,t,e=0){let r=B(n,t);return nt(r-r%_+e*_,t)}function rt(n){return Math.floor(n/b)*b}function mt(n,t){return new Date(B(n,t)*1e3).toISOString().slice(0,10)}function $(n,t){return nt(Date.parse(`${n}T00:00:00Z`)/1e3,t)}function Yo(n,t,e,r){let i=[],o=r*b;for(let s=Math.ceil(B(n,e)/o)*o;;s+=o){let a=nt(s,e);if(a>t)return i;a>=n&&a!==N(i)&&i.push(a)}}function Vr(n,t,e,r){let i=[],o=`${mt(n,e).slice(0,7)}-01`;for(let s=$(o,e);s<=t;s=$(o,e))s>=n&&i.push(s),o=tt(o,r);return i}var Gr={weekday:"short",day:"numeric",month:"short"},de=class{constructor(t,e,r){let{locale:i}=t;this.language=i.language,this.zone=r?"UTC":it(t),this.clock=r!=null?r:Br(this.zone),this.isShifted=r!==void 0;let{first:o,last:s}=se(mt(e,this.zone),"year",0);this.yearStart=$(o,this.zone),this.yearEnd=$(x(s,1),this.zone),this.numberLanguage=Ko(i.number_format,i.language),this.useGrouping=i.number_format!=="none",this.hour12=i.time_format==="12"||i.time_format!=="24"&&Wo(i)}number(t,e=0){return Ut(this.numberLanguage,{useGrouping:this.useGrouping,minimumFractionDigits:e,maximumFractionDigits:e}).format(t)}amount(t){return Ut(this.numberLanguage,{useGrouping:this.useGrouping,maximumFractionDigits:2}).format(t)}change(t){return Ut(this.numberLanguage,{maximumFractionDigits:2,signDisplay:"always"}).format(t)}glucose(t,e){return this.shown(k(t,e))}reading(t,e){return this.shown(Dr(t,e))}mean(t,e){return this.shown(Nr(t,e))}percent(t){return this.shownPercent(le(t))}shown({value:t,digits:e,sign:r}){return r+this.number(t,e)}shownPercent({value:t,digits:e,sign:r}){let i=Ut(this.numberLanguage,{style:"percent",minimumFractionDigits:e,maximumFractionDigits:e});return r+i.format(t/100)}time(t){return this.date(t,{hour:"numeric",minute:"2-digit"})}hour(t){return this.hour12?this.date(t,{hour:"numeric"}):this.date(t,{hour:"2-digit",minute:"2-digit"})}day(t){return this.date(t,Gr)}month(t){return this.part(t,{month:"short"})}weekday(t){return this.date(t,{weekday:"short"})}dayAndTime(t){return`${this.day(t)}, ${this.time(t)}`}date(t,e){let r=this.yearStart<=t&&t<this.yearEnd,i=e.month&&!r;return this.part(t,i?{year:"numeric",...e}:e)}dayOfYear(t){return this.part(t,Gr)}dateOfYear(t){return this.part(t,{day:"numeric",month:"short"})}part(t,e){return ae(this.language,{...e,hourCycle:this.hour12?"h12":"h23",timeZone:this.zone}).format((this.isShifted?this.clock.wall(t):t)*1e3)}};function it({locale:n,config:t}){return n.time_zone==="server"?t.time_zone:ae().resolvedOptions().timeZone}function pe(n,t){let{days:e,hours:r,minutes:i}=Ir(n);return e>0?t("duration_days",{days:e,hours:r}):r===0?t("duration_minutes",{minutes:i}):t("duration_hours",{hours:r,minutes:String(i).padStart(2,"0")})}function Wo({time_format:n,language:t}){var r;return(r=ae(n==="system"?void 0:t,{hour:"numeric"}).resolvedOptions().hour12)!=null?r:!1}function Ko(n,t){switch(n){case"comma_decimal":case"none":return"en-US";case"decimal_comma":return"de";case"space_comma":return"fr";case"quote_decimal":return"de-CH";case"system":return;default:return t}}var jo=1440;function fn(n){var i;let t=[];for(let o of Ht){let s=(i=n==null?void 0:n[`${o}_percent`])!=null?i:null;if(s===null)return;t.push(s)}let e=Lr(t),r=mn(t,jo);return Ht.map((o,s)=>({band:o,percent:t[s],shown:e[s],minutesADay:r[s]}))}function Yr({minutesADay:n},t){return t("minutes_a_day",{duration:pe(n*60,t)})}function me(n,t,e,r,i){let[o,s]=Or(n,t,e);if(!o)return;let a=r.number(o.value,o.digits);return o.sign?i(o.sign==="<"?"below":"above",{value:a}):s?`${a}–${r.shown(s)}`:a}function Wr(n,t,e){let r=n.map(({band:i,shown:o})=>`${e(i)} ${t.shownPercent(o)}`);return p`<div class="band-bar" role="img" aria-label=${r.join(", ")}>
    ${n.filter(({percent:i})=>i>0).map(({band:i,percent:o})=>p`<i class="fill ${i}" style="flex-grow:${o}"></i>`)}
  </div>`}var Kr=v`
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
`;var Ft=Math.PI,gn=2*Ft,ot=1e-6,Xo=gn-ot;function jr(n){this._+=n[0];for(let t=1,e=n.length;t<e;++t)this._+=arguments[t]+n[t]}function Zo(n){let t=Math.floor(n);if(!(t>=0))throw new Error(`invalid digits: ${n}`);if(t>15)return jr;let e=10**t;return function(r){this._+=r[0];for(let i=1,o=r.length;i<o;++i)this._+=Math.round(arguments[i]*e)/e+r[i]}}function Xr(n,t,e,r){return n===e&&t===r}function Jo(n){let t=Math.floor(n);if(!(t<=15))return Xr;let e=10**t,r=function(i){return Math.round(i*e)};return function(i,o,s,a){return r(i)===r(s)&&r(o)===r(a)}}var ft=class{constructor(t){this._x0=this._y0=this._x1=this._y1=null,this._="",this._append=t==null?jr:Zo(t),this._equal=t==null?Xr:Jo(t)}moveTo(t,e){this._append`M${this._x0=this._x1=+t},${this._y0=this._y1=+e}`}closePath(){this._x1!==null&&(this._x1=this._x0,this._y1=this._y0,this._append`Z`)}lineTo(t,e){this._append`L${this._x1=+t},${this._y1=+e}`}quadraticCurveTo(t,e,r,i){this._append`Q${+t},${+e},${this._x1=+r},${this._y1=+i}`}bezierCurveTo(t,e,r,i,o,s){this._append`C${+t},${+e},${+r},${+i},${this._x1=+o},${this._y1=+s}`}arcTo(t,e,r,i,o){if(t=+t,e=+e,r=+r,i=+i,o=+o,o<0)throw new Error(`negative radius: ${o}`);let s=this._x1,a=this._y1,l=r-t,u=i-e,h=s-t,c=a-e,d=h*h+c*c;if(this._x1===null)this._append`M${this._x1=t},${this._y1=e}`;else if(d>ot)if(!(Math.abs(c*l-u*h)>ot)||!o)this._append`L${this._x1=t},${this._y1=e}`;else{let f=r-s,g=i-a,S=l*l+u*u,E=f*f+g*g,T=Math.sqrt(S),P=Math.sqrt(d),M=o*Math.tan((Ft-Math.acos((S+d-E)/(2*T*P)))/2),A=M/P,At=M/T;Math.abs(A-1)>ot&&this._append`L${t+A*h},${e+A*c}`,this._append`A${o},${o},0,0,${+(c*f>h*g)},${this._x1=t+At*l},${this._y1=e+At*u}`}}arc(t,e,r,i,o,s){if(t=+t,e=+e,r=+r,s=!!s,r<0)throw new Error(`negative radius: ${r}`);let a=r*Math.cos(i),l=r*Math.sin(i),u=t+a,h=e+l,c=1^s,d=s?i-o:o-i;if(this._x1===null?this._append`M${u},${h}`:(Math.abs(this._x1-u)>ot||Math.abs(this._y1-h)>ot)&&this._append`L${u},${h}`,!!r){if(d<0&&(d=d%gn+gn),d>Xo)this._append`A${r},${r},0,1,${c},${t-a},${e-l}A${r},${r},0,1,${c},${this._x1=u},${this._y1=h}`;else if(d>ot){let f=t+r*Math.cos(o),g=e+r*Math.sin(o);if(d>=Ft&&this._equal(u,h,f,g)){d/=2;let S=i+d;this._append`A${r},${r},0,${+(d>=Ft)},${c},${t+r*Math.cos(S)},${e+r*Math.sin(S)}`}this._append`A${r},${r},0,${+(d>=Ft)},${c},${this._x1=f},${this._y1=g}`}}}rect(t,e,r,i){this._append`M${this._x0=this._x1=+t},${this._y0=this._y1=+e}h${r=+r}v${+i}h${-r}Z`}toString(){return this._}};function Qo(){return new ft}Qo.prototype=ft.prototype;function w(n){return function(){return n}}var ts=Math.cos;var _n=Math.sin,gt=Math.sqrt,Zr=1e-12,fe=Math.PI,ql=fe/2,ni=2*fe;function ri(n){let t=3;return n.digits=function(e){if(!arguments.length)return t;if(e==null)t=null;else{let r=Math.floor(e);if(!(r>=0))throw new RangeError(`invalid digits: ${e}`);t=r}return n},()=>new ft(t)}var Bl=Array.prototype.slice;function ii(n){return typeof n=="object"&&"length"in n?n:Array.from(n)}function oi(n){this._context=n}oi.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;default:this._context.lineTo(n,t);break}}};function vn(n){return new oi(n)}function si(n){return n[0]}function ai(n){return n[1]}function bn(n,t){var e=w(!0),r=null,i=vn,o=null,s=ri(a);n=typeof n=="function"?n:n===void 0?si:w(n),t=typeof t=="function"?t:t===void 0?ai:w(t);function a(l){var u,h=(l=ii(l)).length,c,d=!1,f;for(r==null&&(o=i(f=s())),u=0;u<=h;++u)!(u<h&&e(c=l[u],u,l))===d&&((d=!d)?o.lineStart():o.lineEnd()),d&&o.point(+n(c,u,l),+t(c,u,l));if(f)return o=null,f+""||null}return a.x=function(l){return arguments.length?(n=typeof l=="function"?l:w(+l),a):n},a.y=function(l){return arguments.length?(t=typeof l=="function"?l:w(+l),a):t},a.defined=function(l){return arguments.length?(e=typeof l=="function"?l:w(!!l),a):e},a.curve=function(l){return arguments.length?(i=l,r!=null&&(o=i(r)),a):i},a.context=function(l){return arguments.length?(l==null?r=o=null:o=i(r=l),a):r},a}function li(n,t,e){var r=null,i=w(!0),o=null,s=vn,a=null,l=ri(u);n=typeof n=="function"?n:n===void 0?si:w(+n),t=typeof t=="function"?t:w(t===void 0?0:+t),e=typeof e=="function"?e:e===void 0?ai:w(+e);function u(c){var d,f,g,S=(c=ii(c)).length,E,T=!1,P,M=new Array(S),A=new Array(S);for(o==null&&(a=s(P=l())),d=0;d<=S;++d){if(!(d<S&&i(E=c[d],d,c))===T)if(T=!T)f=d,a.areaStart(),a.lineStart();else{for(a.lineEnd(),a.lineStart(),g=d-1;g>=f;--g)a.point(M[g],A[g]);a.lineEnd(),a.areaEnd()}T&&(M[d]=+n(E,d,c),A[d]=+t(E,d,c),a.point(r?+r(E,d,c):M[d],e?+e(E,d,c):A[d]))}if(P)return a=null,P+""||null}function h(){return bn().defined(i).curve(s).context(o)}return u.x=function(c){return arguments.length?(n=typeof c=="function"?c:w(+c),r=null,u):n},u.x0=function(c){return arguments.length?(n=typeof c=="function"?c:w(+c),u):n},u.x1=function(c){return arguments.length?(r=c==null?null:typeof c=="function"?c:w(+c),u):r},u.y=function(c){return arguments.length?(t=typeof c=="function"?c:w(+c),e=null,u):t},u.y0=function(c){return arguments.length?(t=typeof c=="function"?c:w(+c),u):t},u.y1=function(c){return arguments.length?(e=c==null?null:typeof c=="function"?c:w(+c),u):e},u.lineX0=u.lineY0=function(){return h().x(n).y(t)},u.lineY1=function(){return h().x(n).y(e)},u.lineX1=function(){return h().x(r).y(t)},u.defined=function(c){return arguments.length?(i=typeof c=="function"?c:w(!!c),u):i},u.curve=function(c){return arguments.length?(s=c,o!=null&&(a=s(o)),u):s},u.context=function(c){return arguments.length?(c==null?o=a=null:a=s(o=c),u):o},u}var Vl=es(vn);function ui(n){this._curve=n}ui.prototype={areaStart:function(){this._curve.areaStart()},areaEnd:function(){this._curve.areaEnd()},lineStart:function(){this._curve.lineStart()},lineEnd:function(){this._curve.lineEnd()},point:function(n,t){this._curve.point(t*Math.sin(n),t*-Math.cos(n))}};function es(n){function t(e){return new ui(n(e))}return t._curve=n,t}var Gl=gt(3);var ns=gt(1/3),Yl=ns*2;var ci=_n(fe/10)/_n(7*fe/10),Wl=_n(ni/10)*ci,Kl=-ts(ni/10)*ci;var jl=gt(3);var Xl=gt(3);var Zl=gt(3)/2,rs=1/gt(12),Jl=(rs/2+1)*3;function V(){}function ge(n,t,e){n._context.bezierCurveTo((2*n._x0+n._x1)/3,(2*n._y0+n._y1)/3,(n._x0+2*n._x1)/3,(n._y0+2*n._y1)/3,(n._x0+4*n._x1+t)/6,(n._y0+4*n._y1+e)/6)}function xn(n){this._context=n}xn.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){switch(this._point){case 3:ge(this,this._x1,this._y1);case 2:this._context.lineTo(this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;break;case 2:this._point=3,this._context.lineTo((5*this._x0+this._x1)/6,(5*this._y0+this._y1)/6);default:ge(this,n,t);break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t}};function is(n){this._context=n}is.prototype={areaStart:V,areaEnd:V,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._y0=this._y1=this._y2=this._y3=this._y4=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x2,this._y2),this._context.closePath();break}case 2:{this._context.moveTo((this._x2+2*this._x3)/3,(this._y2+2*this._y3)/3),this._context.lineTo((this._x3+2*this._x2)/3,(this._y3+2*this._y2)/3),this._context.closePath();break}case 3:{this.point(this._x2,this._y2),this.point(this._x3,this._y3),this.point(this._x4,this._y4);break}}},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._x2=n,this._y2=t;break;case 1:this._point=2,this._x3=n,this._y3=t;break;case 2:this._point=3,this._x4=n,this._y4=t,this._context.moveTo((this._x0+4*this._x1+n)/6,(this._y0+4*this._y1+t)/6);break;default:ge(this,n,t);break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t}};function os(n){this._context=n}os.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3;var e=(this._x0+4*this._x1+n)/6,r=(this._y0+4*this._y1+t)/6;this._line?this._context.lineTo(e,r):this._context.moveTo(e,r);break;case 3:this._point=4;default:ge(this,n,t);break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t}};function hi(n,t){this._basis=new xn(n),this._beta=t}hi.prototype={lineStart:function(){this._x=[],this._y=[],this._basis.lineStart()},lineEnd:function(){var n=this._x,t=this._y,e=n.length-1;if(e>0)for(var r=n[0],i=t[0],o=n[e]-r,s=t[e]-i,a=-1,l;++a<=e;)l=a/e,this._basis.point(this._beta*n[a]+(1-this._beta)*(r+l*o),this._beta*t[a]+(1-this._beta)*(i+l*s));this._x=this._y=null,this._basis.lineEnd()},point:function(n,t){this._x.push(+n),this._y.push(+t)}};var Ql=(function n(t){function e(r){return t===1?new xn(r):new hi(r,t)}return e.beta=function(r){return n(+r)},e})(.85);function ye(n,t,e){n._context.bezierCurveTo(n._x1+n._k*(n._x2-n._x0),n._y1+n._k*(n._y2-n._y0),n._x2+n._k*(n._x1-t),n._y2+n._k*(n._y1-e),n._x2,n._y2)}function wn(n,t){this._context=n,this._k=(1-t)/6}wn.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:ye(this,this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2,this._x1=n,this._y1=t;break;case 2:this._point=3;default:ye(this,n,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var tu=(function n(t){function e(r){return new wn(r,t)}return e.tension=function(r){return n(+r)},e})(0);function Sn(n,t){this._context=n,this._k=(1-t)/6}Sn.prototype={areaStart:V,areaEnd:V,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._x3=n,this._y3=t;break;case 1:this._point=2,this._context.moveTo(this._x4=n,this._y4=t);break;case 2:this._point=3,this._x5=n,this._y5=t;break;default:ye(this,n,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var eu=(function n(t){function e(r){return new Sn(r,t)}return e.tension=function(r){return n(+r)},e})(0);function $n(n,t){this._context=n,this._k=(1-t)/6}$n.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:ye(this,n,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var nu=(function n(t){function e(r){return new $n(r,t)}return e.tension=function(r){return n(+r)},e})(0);function Tn(n,t,e){var r=n._x1,i=n._y1,o=n._x2,s=n._y2;if(n._l01_a>Zr){var a=2*n._l01_2a+3*n._l01_a*n._l12_a+n._l12_2a,l=3*n._l01_a*(n._l01_a+n._l12_a);r=(r*a-n._x0*n._l12_2a+n._x2*n._l01_2a)/l,i=(i*a-n._y0*n._l12_2a+n._y2*n._l01_2a)/l}if(n._l23_a>Zr){var u=2*n._l23_2a+3*n._l23_a*n._l12_a+n._l12_2a,h=3*n._l23_a*(n._l23_a+n._l12_a);o=(o*u+n._x1*n._l23_2a-t*n._l12_2a)/h,s=(s*u+n._y1*n._l23_2a-e*n._l12_2a)/h}n._context.bezierCurveTo(r,i,o,s,n._x2,n._y2)}function di(n,t){this._context=n,this._alpha=t}di.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:this.point(this._x2,this._y2);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){if(n=+n,t=+t,this._point){var e=this._x2-n,r=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;break;case 2:this._point=3;default:Tn(this,n,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var ru=(function n(t){function e(r){return t?new di(r,t):new wn(r,0)}return e.alpha=function(r){return n(+r)},e})(.5);function pi(n,t){this._context=n,this._alpha=t}pi.prototype={areaStart:V,areaEnd:V,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(n,t){if(n=+n,t=+t,this._point){var e=this._x2-n,r=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1,this._x3=n,this._y3=t;break;case 1:this._point=2,this._context.moveTo(this._x4=n,this._y4=t);break;case 2:this._point=3,this._x5=n,this._y5=t;break;default:Tn(this,n,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var iu=(function n(t){function e(r){return t?new pi(r,t):new Sn(r,0)}return e.alpha=function(r){return n(+r)},e})(.5);function mi(n,t){this._context=n,this._alpha=t}mi.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){if(n=+n,t=+t,this._point){var e=this._x2-n,r=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:Tn(this,n,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var ou=(function n(t){function e(r){return t?new mi(r,t):new $n(r,0)}return e.alpha=function(r){return n(+r)},e})(.5);function ss(n){this._context=n}ss.prototype={areaStart:V,areaEnd:V,lineStart:function(){this._point=0},lineEnd:function(){this._point&&this._context.closePath()},point:function(n,t){n=+n,t=+t,this._point?this._context.lineTo(n,t):(this._point=1,this._context.moveTo(n,t))}};function Jr(n){return n<0?-1:1}function Qr(n,t,e){var r=n._x1-n._x0,i=t-n._x1,o=(n._y1-n._y0)/(r||i<0&&-0),s=(e-n._y1)/(i||r<0&&-0),a=(o*i+s*r)/(r+i);return(Jr(o)+Jr(s))*Math.min(Math.abs(o),Math.abs(s),.5*Math.abs(a))||0}function ti(n,t){var e=n._x1-n._x0;return e?(3*(n._y1-n._y0)/e-t)/2:t}function yn(n,t,e){var r=n._x0,i=n._y0,o=n._x1,s=n._y1,a=(o-r)/3;n._context.bezierCurveTo(r+a,i+a*t,o-a,s-a*e,o,s)}function _e(n){this._context=n}_e.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=this._t0=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x1,this._y1);break;case 3:yn(this,this._t0,ti(this,this._t0));break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){var e=NaN;if(n=+n,t=+t,!(n===this._x1&&t===this._y1)){switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;break;case 2:this._point=3,yn(this,ti(this,e=Qr(this,n,t)),e);break;default:yn(this,this._t0,e=Qr(this,n,t));break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t,this._t0=e}}};function as(n){this._context=new fi(n)}(as.prototype=Object.create(_e.prototype)).point=function(n,t){_e.prototype.point.call(this,t,n)};function fi(n){this._context=n}fi.prototype={moveTo:function(n,t){this._context.moveTo(t,n)},closePath:function(){this._context.closePath()},lineTo:function(n,t){this._context.lineTo(t,n)},bezierCurveTo:function(n,t,e,r,i,o){this._context.bezierCurveTo(t,n,r,e,o,i)}};function An(n){return new _e(n)}function ls(n){this._context=n}ls.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=[],this._y=[]},lineEnd:function(){var n=this._x,t=this._y,e=n.length;if(e)if(this._line?this._context.lineTo(n[0],t[0]):this._context.moveTo(n[0],t[0]),e===2)this._context.lineTo(n[1],t[1]);else for(var r=ei(n),i=ei(t),o=0,s=1;s<e;++o,++s)this._context.bezierCurveTo(r[0][o],i[0][o],r[1][o],i[1][o],n[s],t[s]);(this._line||this._line!==0&&e===1)&&this._context.closePath(),this._line=1-this._line,this._x=this._y=null},point:function(n,t){this._x.push(+n),this._y.push(+t)}};function ei(n){var t,e=n.length-1,r,i=new Array(e),o=new Array(e),s=new Array(e);for(i[0]=0,o[0]=2,s[0]=n[0]+2*n[1],t=1;t<e-1;++t)i[t]=1,o[t]=4,s[t]=4*n[t]+2*n[t+1];for(i[e-1]=2,o[e-1]=7,s[e-1]=8*n[e-1]+n[e],t=1;t<e;++t)r=i[t]/o[t-1],o[t]-=r,s[t]-=r*s[t-1];for(i[e-1]=s[e-1]/o[e-1],t=e-2;t>=0;--t)i[t]=(s[t]-i[t+1])/o[t];for(o[e-1]=(n[e]+i[e-1])/2,t=0;t<e-1;++t)o[t]=2*n[t+1]-i[t+1];return[i,o]}function us(n,t){this._context=n,this._t=t}us.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=this._y=NaN,this._point=0},lineEnd:function(){0<this._t&&this._t<1&&this._point===2&&this._context.lineTo(this._x,this._y),(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line>=0&&(this._t=1-this._t,this._line=1-this._line)},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;default:{if(this._t<=0)this._context.lineTo(this._x,t),this._context.lineTo(n,t);else{var e=this._x*(1-this._t)+n*this._t;this._context.lineTo(e,this._y),this._context.lineTo(e,t)}break}}this._x=n,this._y=t}};var kn=13;function ve(n,t,e,r){let{very_low_mg_dl:i,low_mg_dl:o,high_mg_dl:s,very_high_mg_dl:a}=e.limits,l=[{limit:i,kind:"faint",room:t(i)-t(o)},{limit:o,kind:"limit",room:kn},{limit:s,kind:"limit",room:kn},{limit:a,kind:"faint",room:t(s)-t(a)}];return y`
    <rect class="target" x=${n.left} width=${n.right-n.left}
      y=${t(s)} height=${t(o)-t(s)}></rect>
    ${l.map(({limit:u,kind:h,room:c})=>y`
        <line class=${h} x1=${n.left} x2=${n.right} y1=${t(u)} y2=${t(u)}></line>
        ${c<kn?"":y`<text x=${n.left-5} y=${t(u)+4} text-anchor="end">${r.glucose(u,e)}</text>`}`)}`}var be=v`
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
`;var ds=300;function gi(n,t,e=!1){let r=(t[1]-t[0])/(n[1]-n[0]),[i,o]=e?[Math.min(...n),Math.max(...n)]:[Number.NEGATIVE_INFINITY,Number.POSITIVE_INFINITY];return Object.assign(l=>t[0]+(Math.min(Math.max(l,i),o)-n[0])*r,{invert:l=>n[0]+(l-t[0])/r,domain:n,range:t})}function G(n,t,e){return gi([n,t],[e.left,e.right])}function yt(n,t,e){let r=Math.max(ds,t.high_mg_dl+20),i=n>r?400:r;return gi([40,i],[e.bottom,e.top],!0)}var ps=["p5_mg_dl","p25_mg_dl","p50_mg_dl","p75_mg_dl","p95_mg_dl"],Rn=1440,ms=[0,6,12,18,24],qt={left:34,right:10,top:8,bottom:20};function yi(n){let[t,e]=[n[0],N(n)];if(!t||!e)return[];let r=Rn/n.length/2,i={...t};for(let o of ps)i[o]=fs(t[o],e[o]);return[{...i,minute_of_day:0},...n.map(o=>({...o,minute_of_day:o.minute_of_day+r})),{...i,minute_of_day:Rn}]}function Bt(n,t){return t.hour(nt(_+n*b,t.zone))}function bi(n,t,e,r,i){let o={left:qt.left,right:Math.max(e.width-qt.right,qt.left+1),top:qt.top,bottom:e.height-qt.bottom},s=yi(n),a=Math.max(...s.map(h=>{var c;return(c=h.p95_mg_dl)!=null?c:0})),l=G(0,Rn,o),u=yt(a,r.limits,o);return y`
    ${ve(o,u,r,i)}
    ${gs(o,l,i)}
    <path class="outer" d=${_i(s,"p5_mg_dl","p95_mg_dl",l,u)}></path>
    <path class="inner" d=${_i(s,"p25_mg_dl","p75_mg_dl",l,u)}></path>
    <path class="before" d=${vi(yi(t),l,u)}></path>
    <path class="median" d=${vi(s,l,u)}></path>`}function fs(n,t){return n===null||t===null?null:(n+t)/2}function _i(n,t,e,r,i){var s;return(s=li(a=>r(a.minute_of_day),a=>{var l;return i((l=a[t])!=null?l:0)},a=>{var l;return i((l=a[e])!=null?l:0)}).defined(a=>a[t]!==null&&a[e]!==null).curve(An).digits(1)(n))!=null?s:""}function vi(n,t,e){var i;return(i=bn(o=>t(o.minute_of_day),o=>{var s;return e((s=o.p50_mg_dl)!=null?s:0)}).defined(o=>o.p50_mg_dl!==null).curve(An).digits(1)(n))!=null?i:""}function gs(n,t,e){return ms.map(r=>{let i=t(r*60),o=r===0?"start":r===24?"end":"middle";return y`
      <line class="tick" x1=${i} x2=${i} y1=${n.top} y2=${n.bottom}></line>
      <text x=${i} y=${n.bottom+14} text-anchor=${o}>${Bt(r,e)}</text>`})}var xi=v`
  ${be}
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
`;var En="dexcom-day",Pn="dexcom-entity",Si="dexcomDay",Vt=new Set,Y;function $i(n,t){Mn()?history.replaceState(history.state,"",Cn(t,n.entity)):(history.pushState({[Si]:!0},"",Cn(t,n.entity)),Y=n),Gt()}function vu(){var n;Mn()&&((n=history.state)!=null&&n[Si]?history.back():(history.replaceState(history.state,"",Cn()),Gt()))}function Ti(n){if(Vt.size===0)for(let t of["popstate","location-changed"])addEventListener(t,Gt);return Vt.add(n),()=>{if(Vt.delete(n),Y===n&&(Y=void 0),Gt(),!(Vt.size>0))for(let t of["popstate","location-changed"])removeEventListener(t,Gt)}}function Ai(n){let t=Mn();return t?(!Y||!wi(Y))&&(Y=wi(n)?n:void 0):Y=void 0,Y===n?t:void 0}function wi({entity:n}){return[null,n].includes(new URLSearchParams(location.search).get(Pn))}function Mn(){var t;let n=(t=new URLSearchParams(location.search).get(En))!=null?t:"";if(!(!/^\d{4}-\d\d-\d\d$/.test(n)||Number.isNaN(Date.parse(n))))return x(n,0)===n?n:void 0}function Cn(n,t){let e=new URLSearchParams(location.search);e.delete(En),e.delete(Pn),n&&e.set(En,n),n&&t&&e.set(Pn,t);let r=String(e);return location.pathname+(r&&`?${r}`)+location.hash}function Gt(){for(let n of Vt)n.requestUpdate()}function st(n,t){let e=0,r=n.length;for(;e<r;){let i=e+r>>1;n[i][0]<t?e=i+1:r=i}return e}function L(n,t,e){return n.slice(st(n,t),st(n,e))}function ki(n,t,e,r){let i=st(n,t);return[...n.slice(0,i),...r,...n.slice(st(n,e))]}function Dn(n,t){let e=st(n,t),[r,i]=[n[e-1],n[e]],o=r&&(!i||t-r[0]<=i[0]-t)?r:i;return o&&Math.abs(o[0]-t)<=900?o:void 0}function at(n){if(n.length===0)return;let[t,e]=[Number.POSITIVE_INFINITY,Number.NEGATIVE_INFINITY];for(let[,r]of n)r<t&&(t=r),r>e&&(e=r);return[t,e]}function Nn({start:n,end:t,days:e},r){let i={day:"numeric",month:"short",year:"numeric"},[o,s]=[e[0],N(e)];return(o&&s?[o,s].map(l=>$(l.day,r.zone)):[n,t].map(l=>Date.parse(l)/1e3)).map(l=>r.date(l,i)).join(" – ")}function On({hours:n},t,e){let r=Math.round(n*4)/4;return r===24?"":` (${e("hours_short",{count:t.amount(r)})})`}function Ri(n,t,e){return e("labelled",{label:e("previous"),value:Nn(n,t)})}var Ei={very_low:{light:"#5e0d33",dark:"#dc3a5e"},low:{light:"#b02843",dark:"#ffb0b3"},in_range:{light:"#12846f",dark:"#0f9f87"},high:{light:"#b98a14",dark:"#f8cf50"},very_high:{light:"#7f3d08",dark:"#dd7a2f"}};function Pi(n){let t=Object.entries(Ei).map(([e,r])=>`--${e.replace("_","-")}: ${r[n]};`);return ee(t.join(`
`))}var W=v`
  :host {
    ${Pi("light")}
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
    ${Pi("dark")}
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
`;function Ln(n,t){return n===null||t===null?void 0:{start:n,end:t}}function xe(n,t){return t!==void 0&&n.start<t.end&&t.start<n.end}var _s=_,In=90*_,we=28*_,vs=8,lt=-1,bs=23*b,xs=250,Se=class{constructor(t){this.host=t;this.readings=[];this.diary=[];this.recentSince=Number.POSITIVE_INFINITY;this.parts=new Map;this.needed=new Map;this.fetching=new Set;this.outdated=new Set;this.failed=new Set}need(t,e,r){let i=this.recentStart(),o=e>i?t:this.host.now();Math.max(o,i)<this.recentSince&&(this.recentSince=Math.max(o-_s,i),this.load(lt));let s=this.olderParts(t,e);this.needed.set(r,s),s.some(a=>this.isToLoad(a))&&(clearTimeout(this.rest),this.rest=setTimeout(()=>this.loadNeeded(),xs))}release(t){this.needed.delete(t)}has(t,e){let r=this.recentStart(),i=this.parts.get(lt);return!!(e<=r||i&&i.start<=Math.max(t,r))&&this.olderParts(t,e).every(s=>this.parts.has(s))}missingBefore(t,e){let r=this.olderParts(t,e).flatMap(i=>{var o,s;return(s=(o=this.parts.get(i))==null?void 0:o.missing)!=null?s:[]}).filter(i=>xe(i,{start:t,end:e})).map(i=>Math.min(i.end,e));return r.length?Math.max(...r):void 0}apply(t){let e=Ln(t.start,t.end),r=t.diary_changed?Ln(t.diary_start,t.diary_end):void 0;for(let i of this.loaded()){let o=this.spanToLoad(i),s=xe(o,e);(t.reload&&(!e||s)||t.diary_changed&&(!r||xe(o,r))||s&&this.fetching.has(i))&&this.load(i)}e&&!t.reload&&this.replace(e,t.readings)}reload(){for(let t of this.loaded())this.load(t)}retry(){Number.isFinite(this.recentSince)&&!this.parts.has(lt)&&this.failed.add(lt);for(let t of this.failed)this.load(t)}clear(){clearTimeout(this.rest),this.recentSince=Number.POSITIVE_INFINITY,this.parts.clear(),this.needed.clear(),this.failed.clear()}loaded(){let t=Number.isFinite(this.recentSince)?[lt]:[];return[...new Set([...t,...this.parts.keys(),...this.fetching])]}recentStart(){return Math.floor(this.host.now())-In}olderParts(t,e){let r=Math.min(e,this.recentStart()),i=[];for(let o=Math.floor(t/we);o*we<r;o+=1)i.push(o);return i}isToLoad(t){return!this.parts.has(t)&&!this.fetching.has(t)&&!this.failed.has(t)}neededParts(){return new Set([...this.needed.values()].flat())}loadNeeded(){for(let t of this.neededParts())this.isToLoad(t)&&this.load(t)}spanToLoad(t){return t!==lt?{start:t*we,end:(t+1)*we}:{start:rt(this.recentSince),end:rt(this.host.now())+bs}}async load(t){if(this.fetching.has(t)){this.outdated.add(t);return}this.outdated.delete(t),this.fetching.add(t);let e=this.spanToLoad(t);try{let r=await this.host.request(e);this.failed.delete(t),this.keep(t,e,r),this.host.onAnswer(r)}catch(r){this.failed.add(t),this.host.onFailure(r)}finally{this.fetching.delete(t)}this.outdated.has(t)&&this.load(t),this.host.onChange()}keep(t,e,{readings:r,diary:i,missing:o}){this.parts.delete(t),this.parts.set(t,{...e,readings:r,diary:i,missing:o.map(([a,l])=>({start:a,end:l}))});let s=this.neededParts().add(lt);for(let a of[...this.parts.keys()].slice(0,-vs))s.has(a)||this.parts.delete(a);this.join()}replace(t,e){for(let r of this.parts.values()){let i=Math.max(t.start,r.start),o=Math.min(t.end,r.end);i<o&&(r.readings=ki(r.readings,i,o,L(e,i,o)))}this.join()}join(){let t=[...this.parts.values()].sort((r,i)=>r.start-i.start),e=t.map(({end:r},i)=>{var o,s;return Math.min(r,(s=(o=t[i+1])==null?void 0:o.start)!=null?s:r)});this.readings=t.flatMap(({start:r,readings:i},o)=>L(i,r,e[o])),this.diary=t.some(({diary:r})=>r===null)?null:t.flatMap(({diary:r},i)=>(r!=null?r:[]).filter(({time:o})=>{var s;return o<e[i]&&o>=((s=e[i-1])!=null?s:Number.NEGATIVE_INFINITY)}))}};var $e=class{set(t){this.zero=t-Ci()}get isSet(){return this.zero!==void 0}get now(){if(this.zero===void 0)throw new Error("No message of Home Assistant has come yet");return this.zero+Ci()}};function Ci(){return performance.now()/1e3}var Te=class{constructor(t,e){this.send=t;this.onFailure=e;this.since=Number.POSITIVE_INFINITY;this.answers=new Map;this.hasFailed=!1}of(t){return this.once(JSON.stringify(t),()=>this.request(t))}compared(t,e){return this.once(JSON.stringify([t,e]),async()=>{let[r,{summary:i}]=await Promise.all([this.of(t),this.of(e)]);return{...r,previous:i}})}clear(){this.hasFailed=!1,this.since=Number.POSITIVE_INFINITY,this.answers.clear()}clearFailed(){let{hasFailed:t}=this;return t&&this.clear(),t}once(t,e){let r=this.answers.get(t);return r||(r=e(),this.answers.set(t,r),r.catch(()=>{this.hasFailed=!0,this.onFailure()})),r}request(t){if(typeof t=="number")return this.send({days:t});let{first:e,last:r}=t,i=x(e,-et(t)-1);return this.since=Math.min(this.since,Date.parse(i)/1e3-_),this.send({start:`${e}T00:00:00`,end:`${x(r,1)}T00:00:00`})}};var ws={not_found:"unknown_entity",not_supported:"unknown_entity",not_loaded:"not_loaded",unauthorized:"not_allowed",unknown_command:"not_loaded",timeout:"failed"};function Ae(n){var e;let t=n==null?void 0:n.code;return typeof t=="string"?(e=ws[t])!=null?e:"refused":"failed"}var Ss=2*In+_,$s=3e4,zn,Hn=class{constructor(t,e){this.connection=t;this.entityId=e;this.clock=new $e;this.listeners=new Set;this.parts=new Se({now:()=>this.now,request:t=>this.askReadings(t),onAnswer:t=>this.follow(t),onFailure:t=>this.fail(t),onChange:()=>this.notify()});this.summaries=new Te(t=>this.ask("summary",t),()=>this.retryLater());this.onReady=()=>{this.subscribe(),this.parts.reload()};this.onVisible=()=>{document.visibilityState==="visible"&&this.askForTime()}}get now(){return this.clock.now}get isOutdated(){return this.status!==void 0&&this.status.cards_version!==zn}get readings(){return this.parts.readings}get diary(){return this.parts.diary}listen(t){return this.listeners.size===0&&this.open(),this.listeners.add(t),()=>{this.listeners.delete(t),this.listeners.size===0&&this.close()}}need(t,e,r){this.parts.need(t,e,r)}release(t){this.parts.release(t)}has(t,e){return this.parts.has(t,e)}missingBefore(t,e){return this.parts.missingBefore(t,e)}summary(t,e){return e?this.summaries.compared(t,e):this.summaries.of(t)}open(){this.connection.addEventListener("ready",this.onReady),document.addEventListener("visibilitychange",this.onVisible),this.subscribe()}close(){var t;clearTimeout(this.retry),this.connection.removeEventListener("ready",this.onReady),document.removeEventListener("visibilitychange",this.onVisible),(t=this.unsubscribe)==null||t.then(e=>e()).catch(()=>{}),this.unsubscribe=void 0,this.parts.clear(),this.summaries.clear()}ask(t,e){return this.connection.sendMessagePromise({type:`dexcom_api/${t}`,entity_id:this.entityId,...e})}askReadings({start:t,end:e}){return this.ask("readings",{start:new Date(t*1e3).toISOString(),end:new Date(e*1e3).toISOString()})}async askForTime(){if(this.clock.isSet)try{let t=rt(this.now);this.follow(await this.askReadings({start:t,end:t})),this.notify()}catch{}}follow(t){this.clock.set(t.server_time),zn===void 0&&(zn=t.cards_version),this.status=t,this.trouble=void 0}subscribe(){let t=this.connection.subscribeMessage(e=>this.take(e),{type:"dexcom_api/subscribe",entity_id:this.entityId},{resubscribe:!1});this.unsubscribe=t,t.catch(e=>{this.unsubscribe===t&&(this.unsubscribe=void 0),this.fail(e)})}take(t){t.gone?(this.summaries.clear(),this.trouble=t.refused?"not_allowed":"not_loaded"):(this.status&&this.concernsSummaries(t,this.status)&&this.summaries.clear(),this.follow(t),this.parts.apply(t)),this.notify()}concernsSummaries(t,e){var i,o;let r=Math.min(t.server_time-Ss,this.summaries.since);return t.latest!==e.latest||JSON.stringify(t.limits)!==JSON.stringify(e.limits)||t.reload&&t.start===null||((i=t.end)!=null?i:r)>r||t.diary_changed&&((o=t.diary_end)!=null?o:Number.POSITIVE_INFINITY)>r}fail(t){this.trouble=Ae(t),this.retryLater(),this.notify()}retryLater(){clearTimeout(this.retry),this.listeners.size>0&&(this.retry=setTimeout(()=>this.retryAll(),$s))}retryAll(){this.unsubscribe||this.subscribe(),this.parts.retry(),this.summaries.clearFailed()&&this.notify()}notify(){for(let t of this.listeners)t()}},Mi=new WeakMap;function Di(n,t){var i,o;let e=(i=Mi.get(n))!=null?i:new Map;Mi.set(n,e);let r=(o=e.get(t))!=null?o:new Hn(n,t);return e.set(t,r),r}var ke=class{constructor(t){this.host=t;this.isConnected=!1;t.addController(this)}follow(t,e){let r=t&&e?Di(t.connection,e):void 0;r!==this.feed&&(this.leave(),this.feed=r,this.listen())}hostConnected(){this.isConnected=!0,this.listen()}hostDisconnected(){this.isConnected=!1,this.leave()}listen(){var t;this.isConnected&&!this.stop&&(this.stop=(t=this.feed)==null?void 0:t.listen(()=>this.host.requestUpdate()))}leave(){var t,e;(t=this.feed)==null||t.release(this.host),(e=this.stop)==null||e.call(this),this.stop=void 0}};var Oi=["none","previous","year_before","custom"],Li=366;function qn(n,t,e){return{unit:t,...se(n,t,e)}}function Un(n,t){let{unit:e,first:r,last:i}=n;if(e==="month"||e==="year")return qn(tt(r,t*(e==="year"?12:1)),e,0);let o=t*et(n);return{unit:e,first:x(r,o),last:x(i,o)}}function Yt({first:n,last:t},e){return{start:$(n,e),end:$(x(t,1),e)}}var Fn=class{constructor(){this.comparison="none";this.listeners=new Set}get compared(){var i;let{comparison:t,period:e}=this;if(!e||t==="none")return;if(t==="previous")return Un(e,-1);if(t==="year_before")return{first:tt(e.first,-12),last:tt(e.last,-12)};let r=(i=this.comparedFirst)!=null?i:Un(e,-1).first;return{first:r,last:x(r,et(e)-1)}}select(t){this.period=t,this.notify()}move(t){this.period&&this.select(Un(this.period,t))}compare(t,e){this.comparison=t,this.comparedFirst=e,this.notify()}listen(t){return this.listeners.add(t),()=>this.listeners.delete(t)}notify(){for(let t of this.listeners)t()}},Ni=new Map;function Ii(n){var e;let t=(e=Ni.get(n))!=null?e:new Fn;return Ni.set(n,t),t}var Re=class{constructor(t){this.host=t;t.addController(this)}hostConnected(){this.store=Ii(location.pathname),this.stop=this.store.listen(()=>this.host.requestUpdate())}hostDisconnected(){var t;(t=this.stop)==null||t.call(this)}};function Ee(){let n;return(t,e)=>((!n||!Bn(n.dependencies,t))&&(n={dependencies:t,value:e()}),n.value)}function Bn(n,t){return n.length===t.length&&n.every((e,r)=>e===t[r])}var Ts=`/config/integrations/integration/${kt}`,Vn=`${kt}.import_history`,As=`/developer-tools/action?service=${Vn}`;function Pe(n){return p`<div class="notice" role="alert">
    ${n("reload_needed")} <button @click=${()=>location.reload()}>${n("reload")}</button>
  </div>`}function zi(n,t,e,r){var o,s;if(!((o=t.status)!=null&&o.signed_out))return m;let i=((s=n.user)==null?void 0:s.is_admin)===!1?e("sign_in_for_others"):p`<a href=${Ts}>${e("sign_in")}</a>`;return p`<div class="notice" role="status">
    ${e("signed_out",{name:ut(n,r)})} ${i}
  </div>`}function _t({hass:n,feed:t,format:e,say:r},i,o){var c;let s=t.status,l=s.missing_before!==null&&i<s.missing_before?s.missing_before:t.missingBefore(i,o);if(l==null)return m;let u=e.dayAndTime(l);if(s.fetched_percent!==null){let d=e.percent(s.fetched_percent);return p`<div class="notice" role="status">${r("importing",{time:u,percent:d})}</div>`}if(!s.may_import)return p`<div class="notice" role="status">${r("missing_for_others",{time:u})}</div>`;let h=((c=n.user)==null?void 0:c.is_admin)===!1?p`<code>${Vn}</code>`:p`<a href=${As}>${Vn}</a>`;return p`<div class="notice" role="status">${r("missing",{time:u})} ${h}</div>`}var ks=new Set(["failed","refused"]),Rs=3e4,R=class extends U{constructor(){super(...arguments);this.dark=!1;this.feeds=new ke(this);this.period=new Re(this);this.formatter=Ee();this.dayPart="unneeded"}get entity(){var e;return(e=this.config)==null?void 0:e.entity}connectedCallback(){super.connectedCallback(),this.stopHosting=Ti(this),this.clock=setInterval(()=>this.requestUpdate(),Rs)}disconnectedCallback(){var e;super.disconnectedCallback(),(e=this.stopHosting)==null||e.call(this),clearInterval(this.clock)}shouldUpdate(e){var i;if(e.size!==1||!e.has("hass"))return!0;let r=e.get("hass");return!r||!this.hass||Es(r,this.hass,(i=this.config)==null?void 0:i.entity)}willUpdate(e){var i,o,s,a,l;this.dark=(s=(o=(i=this.hass)==null?void 0:i.themes)==null?void 0:o.darkMode)!=null?s:!1,this.feeds.follow(this.hass,(a=this.config)==null?void 0:a.entity),this.openedDay=Ai(this),this.openedDay&&this.dayPart==="unneeded"&&this.loadDayPart();let r=(l=this.hass)==null?void 0:l.locale.language;r&&!Je(r)&&ir(r).then(()=>this.requestUpdate())}render(){let{hass:e,config:r}=this;if(!(!e||!r||!Je(e.locale.language)))return p`${this.drawAccount(e,r)}
      ${this.dayPart==="needed"?p`<dexcom-day-dialog .day=${this.openedDay} .entity=${r.entity} .hass=${e}></dexcom-day-dialog>`:m}`}drawAccount(e,r){let i=or(e),{feed:o}=this.feeds,s=e.entities[r.entity];if(s&&s.platform!==kt)return this.message(i("unknown_entity"));if(!o||!o.trouble&&!o.status)return this.message(i("loading"));if(o.trouble&&(!ks.has(o.trouble)||!o.status))return this.message(i(o.trouble));let a=o.isOutdated||this.dayPart==="missing",l=p`${a?Pe(i):m}
      ${zi(e,o,i,r.entity)}`,{locale:u,config:h}=e,c=this.formatter([u,h,rt(o.now)],()=>new de(e,o.now));return this.draw({hass:e,feed:o,format:c,say:i,notice:l},r)}async loadDayPart(){this.dayPart="needed";try{await sr()}catch{this.dayPart="missing",this.requestUpdate()}}message(e,r=m){return p`<ha-card>${r}<div class="message" role="status">${e}</div></ha-card>`}};C([zt({attribute:!1})],R.prototype,"hass",2),C([zt({type:Boolean,reflect:!0})],R.prototype,"dark",2),C([zt({attribute:!1})],R.prototype,"config",2);function Es(n,t,e=""){var r,i;return n.states[e]!==t.states[e]||n.entities[e]!==t.entities[e]||n.locale!==t.locale||n.connection!==t.connection||((r=n.themes)==null?void 0:r.darkMode)!==((i=t.themes)==null?void 0:i.darkMode)}var vt=class{constructor(t){this.host=t}get isLoading(){return this.requested!==this.settled}request(t,e,r){t!==this.feed&&(this.answer=void 0,this.trouble=void 0,this.feed=t);let i=t.summary(e,r);i!==this.requested&&(this.requested=i,i.then(o=>this.settle(i,o),o=>this.settle(i,void 0,Ae(o))))}settle(t,e,r){t===this.requested&&(this.settled=t,this.trouble=r,e&&(this.answer=e),this.host.requestUpdate())}};function K({start:n,end:t}){return{start:Date.parse(n)/1e3,end:Date.parse(t)/1e3}}function Hi(n){let t=K(n),[e]=n.days.slice(-14);return e?{...t,start:K(e).start}:t}var Ps=31,Ce=class{constructor(t){this.host=t;this.summary=new vt(t)}get trouble(){return this.summary.trouble}update(t,e,r,i){var u,h,c,d,f,g;this.feed=t,this.days=void 0;let o=t==null?void 0:t.status;if(!t||!o||o.latest===null)return;let s=i==null?void 0:i.period;this.summary.request(t,s!=null?s:e);let{answer:a}=this.summary;if(!a)return;let{days:l=[]}=(u=a.summary)!=null?u:{};this.days=s?Ui(l,Ps,void 0,r):Ui(l,e,(h=o.known_since)!=null?h:void 0,r),this.span={start:(d=(c=N(this.days))==null?void 0:c.start)!=null?d:o.latest-e*_,end:(g=(f=this.days[0])==null?void 0:f.end)!=null?g:o.latest},t.need(this.span.start,this.span.end,this.host)}readingsOf({start:t,end:e}){var r,i;return L((i=(r=this.feed)==null?void 0:r.readings)!=null?i:[],t,e)}};function Ui(n,t,e,r){return n.slice(-t).map(i=>({summary:i,...K(i),isSoFar:K(i.metrics).end<K(i).end,shown:$(i.day,r)})).reverse().filter((i,o)=>o===0||e===void 0||i.end>e)}var Vi=1;function Me(n,t,e,r){let i=new Map(Ht.map(a=>[a,""])),o={left:Number.NEGATIVE_INFINITY,top:0,bottom:0,end:0,band:void 0},s=()=>{let{band:a,bottom:l,left:u,top:h}=o;if(!a)return;let c=h===l?"h0":`V${l}`;i.set(a,`${i.get(a)}M${u},${h}${c}`)};for(let[a,l]of n){let[u,h,c]=[qi(e(a)),qi(r(l)),pt(l,t)];if(c===o.band&&u-o.left<Vi){o.top=Math.min(o.top,h),o.bottom=Math.max(o.bottom,h);continue}s(),Object.assign(o,{band:c,left:u,top:h,bottom:h})}return s(),i}function De(n,t,e){let r="",i=Number.NEGATIVE_INFINITY,o;for(let[s,a]of n){let[l,u]=[Bi(t(s)),Bi(e(a))],h=s-i>900;if(i=s,o&&!h&&l-o.left<Vi){o.top=Math.min(o.top,u),o.bottom=Math.max(o.bottom,u),o.end=u;continue}r+=`${Fi(o)}${h?"M":"L"}${l},${u}`,o={left:l,top:u,bottom:u,end:u}}return r+Fi(o)}function Fi(n){return!n||n.top===n.bottom?"":`V${n.top}V${n.bottom}V${n.end}`}function qi(n){return Math.round(n*2)/2}function Bi(n){return Math.round(n*10)/10}var I={left:0,right:240,top:2,bottom:46},Ne=[6,12,18];function Gi(n,t,e,r){let{limits:i}=e,o=G(n.start,n.end,I),[s,a]=[r(i.high_mg_dl),r(i.low_mg_dl)];return p`<svg
    viewBox="0 0 ${I.right} ${I.bottom+I.top}"
    preserveAspectRatio="none"
    aria-hidden="true"
    data-readings=${t.length}
  >
    <rect class="target" width=${I.right} y=${s} height=${a-s}></rect>
    ${Ms(n,e).map(l=>y`<path class="tick" d="M${o(l)},${I.top}V${I.bottom}"></path>`)}
    <path class="trace" d=${De(t,o,r)}></path>
    ${[...Me(t,i,o,r)].map(([l,u])=>u?y`<path class="dots" style="stroke: var(--${l.replace("_","-")})" d=${u}></path>`:m)}
  </svg>`}function Ms({start:n,end:t},{clock_shifts:e}){var s;let[r]=(s=ue(e,([a])=>n<=a&&a<t))!=null?s:[t],i=Ne.map(a=>n+a*b).filter(a=>a<r),o=Ne.map(a=>t-_+a*b).filter(a=>a>r);return[...i,...o]}var Yi=v`
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
`;var bt=class extends R{constructor(){super(...arguments);this.controller=new Ce(this)}willUpdate(e){super.willUpdate(e);let{config:r,controller:i,hass:o}=this;!o||!r||i.update(this.feeds.feed,r.days,it(o),this.period.store)}draw(e,r){var f,g;let{feed:i,notice:o,say:s}=e,{days:a,span:l,trouble:u}=this.controller,h=i.status;if(h.latest===null)return this.message(s("no_readings"),o);if(!a||!l)return this.message(s(u!=null?u:"loading"),o);let[,c=0]=(f=at(this.controller.readingsOf(l)))!=null?f:[],d=yt(c,h.limits,I);return p`<ha-card>
      ${o} ${_t(e,l.start,l.end)}
      <header>
        <h2>${(g=r.title)!=null?g:s("days_card")}</h2>
        <span class="quiet">${s("in_range")}</span>
      </header>
      <ul>
        ${a.map(S=>this.day(e,h,S,d))}
      </ul>
      ${Ds(e,h)}
    </ha-card>`}day(e,r,i,o){let{format:s,say:a}=e,{summary:l,shown:u}=i,h=l.metrics.in_range_percent,c=h==null?void 0:s.percent(h),d=On(l,s,a).trim(),f=i.isSoFar?` ${a("so_far")}`:"",g=`${a("open_day",{day:Os(e,i)})}. ${c?a("labelled",{label:a("in_range"),value:c+f}):a("not_enough_data")}`;return p`<li>
      <button
        class=${Ns(l.day)?"weekend":""}
        aria-label=${g}
        @click=${()=>$i(this,l.day)}
      >
        <span class="date">
          <span>${s.weekday(u)}</span>
          <span class="quiet">${s.date(u,{day:"numeric",month:"short"})}</span>
          ${d&&p`<span class="quiet">${d}</span>`}
        </span>
        ${Gi(i,this.controller.readingsOf(i),r,o)}
        <span class="percent" title=${c?m:a("not_enough_data")}>
          ${c!=null?c:"–"}
          ${i.isSoFar?p`<span class="quiet">${a("so_far")}</span>`:m}
        </span>
      </button>
    </li>`}};bt.styles=[W,Yi],bt=C([F("dexcom-days-content")],bt);function Ds({format:n,say:t},e){let r=me("in_range",e.limits,e,n,t),i=Ne.map(o=>Bt(o,n));return p`<p class="quiet">
    ${t("days_legend",{range:`${r} ${e.unit}`,times:i.join(", ")})}
  </p>`}function Ns(n){return[0,6].includes(new Date(n).getUTCDay())}function Os({format:n,say:t},{shown:e,summary:r}){return n.date(e,{weekday:"long",day:"numeric",month:"long"})+On(r,n,t)}var Gn=["urgent_low","urgent_low_soon","low","high","fall","rise","signal_loss","no_readings"],Ls={insulin:"m-5,-4h10l-5,9z",carbs:"m-4.5,-4.5h9v9h-9z",exercise:"m-5,4l5,-9l5,9z",health:"m-1.5,-5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5v-3h3.5z",blood_glucose:"m0,-5.5c3 3.5 4 5 4 7a4,4 0 0 1 -8,0c0 -2 1 -3.5 4 -7z",note:"m-4,-5h6l2,2v8h-8z",calibration:"m0,-5a5,5 0 1 1 -.01,0zm0,2.5a2.5,2.5 0 1 0 .01,0z",alert:"m0,-5.5l5.5,5.5l-5.5,5.5l-5.5,-5.5z",urgent_low:"m-2.4,-6h4.8l3.6,3.6v4.8l-3.6,3.6h-4.8l-3.6,-3.6v-4.8zm1.4,2v5h2v-5zm0,6.4v1.8h2v-1.8z",urgent_low_soon:"m0,-6l6,6l-6,6l-6,-6zm0,2.8l-3.2,3.2l3.2,3.2l3.2,-3.2z",low:"m-5,-5h10l-5,7zm0,8.5h10v2h-10z",high:"m-5,5h10l-5,-7zm0,-8.5h10v-2h-10z",fall:"m-5,-3.6l6.2,6.2h-3.7v2.4h7.5v-7.5h-2.4v3.7l-6.2,-6.2z",rise:"m-5,3.6l6.2,-6.2h-3.7v-2.4h7.5v7.5h-2.4v-3.7l-6.2,6.2z",signal_loss:"m0,-6a6,6 0 1 1 -.01,0zm0,2a4,4 0 0 0 -3.1,6.5l5.6,-5.6a4,4 0 0 0 -2.5,-.9zm3.1,1.5l-5.6,5.6a4,4 0 0 0 5.6,-5.6z",no_readings:"m-6,-2h3v4h-3zm4.5,0h3v4h-3zm4.5,0h3v4h-3z"};function Wt({kind:n,sub_type:t}){var e;return n==="alert"&&(e=Gn.find(r=>r===t))!=null?e:n}function Yn(n){let t=Gn.indexOf(n);return t<0?Gn.length:t}function Oe(n,t=[0]){let e=t.map(r=>`M${r.toFixed(1)},0${Ls[n]}`).join("");return y`<path class="marker ${n}" data-count=${t.length} d=${e}></path>`}function Le(n,t){let e=`alert_${n}`;return t(Rt(e)?e:n)}function Wi({amount:n,unit:t},e,r){return n===null?"":t==="mg/dL"?`${r.glucose(n,e)} ${e.unit}`:t?`${r.amount(n)} ${t}`:r.amount(n)}function Wn({kind:n,sub_type:t,amount:e,note:r},i,o,s){var d;let l={amount:n==="blood_glucose"||n==="calibration"?o.glucose(e!=null?e:0,i):o.amount(e!=null?e:0),unit:i.unit},u=e===null?"":"_amount",h=[`diary_${n}_${t}${u}`,`diary_${n}${u}`,n],c=s((d=h.find(Rt))!=null?d:n,l);return r?`${c}, ${r}`:c}function eh(n,t,e,r){return Wn({...n,amount:null},t,e,r)}var Ki=v`
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
`;var Kn=10;function ji(n,t,{width:e}){ie(t?Is(t,e):m,n)}function Is({left:n,top:t,comparedTop:e,content:r},i){let o=n>i/2,s=Math.floor((o?n:i-n)-Kn),a=o?`translateX(calc(${n-Kn}px - 100%))`:`translateX(${n+Kn}px)`;return p`
    <i class="cursor" style="transform:translateX(${n}px)"></i>
    ${e===void 0?m:p`<i class="spot compared" style="transform:translate(${n}px,${e}px)"></i>`}
    ${t===void 0?m:p`<i class="spot" style="transform:translate(${n}px,${t}px)"></i>`}
    <div class="bubble" style="max-width:${s}px;transform:${a}">${r}</div>`}var Xi=v`
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
`;var Zi=n=>(...t)=>({_$litDirective$:n,values:t}),Ie=class{constructor(t){}get _$AU(){return this._$AM._$AU}_$AT(t,e,r){this._$Ct=t,this._$AM=e,this._$Ci=r}_$AS(t,e){return this.update(t,e)}update(t,e){return this.render(...e)}};var zs={},jn=Zi(class extends Ie{constructor(){super(...arguments),this.ot=zs}render(n,t){return t()}update(n,[t,e]){if(Array.isArray(t)){if(Array.isArray(this.ot)&&this.ot.length===t.length&&t.every((r,i)=>r===this.ot[i]))return D}else if(this.ot===t)return D;return this.ot=Array.isArray(t)?Array.from(t):t,this.render(t,e)}});var Kt=class{constructor(){this.scaledBy="";this.kept=new Map}of(t,e){let{pixelsPerSecond:r,y:i,limits:o}=e,s=JSON.stringify([r,i.domain,i.range,o]),a=s===this.scaledBy?this.kept:new Map;this.scaledBy=s,this.kept=new Map;for(let l=0;l<t.length;){let u=Math.floor(t[l][0]/_)*_,h=st(t,u+_),[c,d]=[t[l-1],t.slice(l,h)],f=a.get(u),g=f&&f.before===c&&Hs(f.readings,d);this.kept.set(u,g?f:Us(u,c,d,e)),l=h}return[...this.kept.values()]}};function Hs(n,t){return n.length===t.length&&n.every(([e,r],i)=>{var o,s;return e===((o=t[i])==null?void 0:o[0])&&r===((s=t[i])==null?void 0:s[1])})}function Us(n,t,e,{pixelsPerSecond:r,y:i,limits:o}){let s=a=>(a-n)*r;return{start:n,before:t,readings:e,line:De(t?[t,...e]:e,s,i),dots:[...Me(e,o,s,i)].filter(([,a])=>a)}}var ze=16,Fs=30,He=8,qs=5.8,Bs=[["alert"],["insulin"],["carbs"],["exercise","health","blood_glucose","note","calibration"]];function Qi(n,t,e,r,i){let[o,s]=t.range;return Bs.map((a,l)=>{let u=Vs(n.filter(({kind:c})=>a.includes(c)),c=>Math.max(t(c.time),o)),h=u.map(({left:c,entries:d},f)=>{var T,P;let[g]=d,S=((P=(T=u[f+1])==null?void 0:T.left)!=null?P:s+He)-c-2*He,E=Math.max(...d.map(M=>{var A;return(A=M.end)!=null?A:0}));return{kind:Gs(d),count:d.length,left:c,length:Math.max(Math.min(t(E),s)-c,0),text:d.length>1?`×${d.length}`:Ys(g,S,e,r,i)}});return{isAbove:l===0,marks:h}}).filter(({marks:a})=>a.length>0)}function Ji({marks:n},t){let e=[...new Set(n.map(({kind:r})=>r))];return y`<g transform="translate(0,${t})">
    ${n.filter(({length:r})=>r>He).map(({kind:r,left:i,length:o})=>y`<rect class="lasting ${r}" x=${i} y="6" height="2" width=${o}></rect>`)}
    ${e.map(r=>Oe(r,n.filter(i=>i.kind===r).map(({left:i})=>i)))}
    ${n.filter(({text:r})=>r).map(({left:r,text:i})=>y`<text class="amount" x=${(r+He).toFixed(1)} y="4">${i}</text>`)}
  </g>`}function Xn(n,t){return n.filter(e=>e.isAbove===t).length*ze}function to(n,t){let e=t.bottom+ze/2;return n.map(r=>{if(r.isAbove)return Ji(r,t.top-ze/2);let i=e;return e+=ze,Ji(r,i)})}function Vs(n,t){let e=[];for(let r of[...n].sort((i,o)=>i.time-o.time)){let i=N(e),o=t(r);i&&o-i.left<Fs?i.entries.push(r):e.push({left:o,entries:[r]})}return e}function Gs(n){return n.map(Wt).reduce((e,r)=>Yn(r)<Yn(e)?r:e)}function Ys(n,t,e,r,i){var s;return(s=(n.kind==="alert"?[Le(Wt(n),i)]:n.amount===null?[i(n.kind)]:[Wi(n,e,r),r.amount(n.amount)]).find(a=>a.length*qs<=t))!=null?s:""}var xt={left:34,right:8,top:8,bottom:20},Ws=48,Ks=[1,2,3,4,6,12,24,48,96,168,336],js=174,eo=744,Xs=4*eo,Zs=2.5,Ue=class{constructor(){this.plot=Zn({width:0,height:0},[]);this.x=G(0,1,this.plot);this.y=G(0,1,this.plot);this.lanes=Ee();this.blocks=new Kt;this.overlayBlocks=new Kt}get secondsPerPixel(){return this.x.invert(1)-this.x.invert(0)}draw(t,e,r,i,o){var P,M,A,At;let{until:s,start:a,overlay:l,readings:u}=t,h=G(a,s,Zn(e,[])),c=this.lanes([t.diary,a,s,e.width,r.unit,i],()=>Qi(t.diary,h,r,i,o)),d=Zn(e,c),f=Math.max((M=(P=at(u))==null?void 0:P[1])!=null?M:0,(At=(A=at(l))==null?void 0:A[1])!=null?At:0),g=yt(f,r.limits,d);Object.assign(this,{plot:d,x:h,y:g});let S=(d.right-d.left)/(s-a),E={pixelsPerSecond:S,y:g,limits:r.limits},T=Math.min(5,Math.max(2,S*300*1.6));return y`
      ${ve(d,g,r,i)}
      ${jn([a,s,d.right,d.top,e.height,i],()=>ta(t,d,e,h,i))}
      ${na(t.pending,d,h)}
      ${ra(t,r,d,h,i,o)}
      ${this.overlayBlocks.of(l,E).map(Qs(h))}
      <g class=${T<Zs?"square":"round"} stroke-width=${T.toFixed(1)}>
        ${this.blocks.of(u,E).map(Js(h))}
      </g>
      ${jn([c,d.top,d.bottom],()=>to(c,d))}`}};function Zn({width:n,height:t},e){return{left:xt.left,right:Math.max(n-xt.right,xt.left+1),top:xt.top+Xn(e,!0),bottom:t-xt.bottom-Xn(e,!1)}}function Js(n){return({start:t,line:e,dots:r})=>y`<g transform="translate(${n(t).toFixed(1)})">
    <path class="trace" d=${e}></path>
    ${r.map(([i,o])=>y`<path class="dots ${i}" d=${o}></path>`)}
  </g>`}function Qs(n){return({start:t,line:e})=>y`<path class="overlay" transform="translate(${n(t).toFixed(1)})" d=${e}></path>`}function ta({start:n,until:t},e,{height:r},i,o){let s=Math.max(1,Math.floor((e.right-e.left)/Ws)),a=r-xt.bottom;return ea(n,t,s,o).map(({tick:l,label:u,isDay:h})=>{let c=Math.min(Math.max(i(l),e.left+10),e.right-12);return y`
      <line class=${h?"midnight":"tick"} x1=${i(l)} x2=${i(l)} y1=${e.top} y2=${a}></line>
      <text x=${c} y=${a+14} text-anchor="middle">${u}</text>`})}function ea(n,t,e,r){let{clock:i,zone:o}=r,s=(t-n)/b,a=Ks.find(l=>s/l<=e);return s>Xs||!a?Vr(n,t,o,Math.ceil(s/eo/e)).map(l=>({tick:l,label:r.month(l),isDay:!0})):i.hourTicks(n,t,a).map(l=>{let u=i.wall(l)%_===0,h=s>js?r.dateOfYear(l):r.weekday(l);return{tick:l,label:u&&s>12?h:r.hour(l),isDay:u}})}function na(n,t,e){if(!n)return"";let[r,i]=[e(n.start),e(n.end)];return y`
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line class="hatch" y2="6"></line>
      </pattern>
    </defs>
    <rect class="pending" fill="url(#hatch)" x=${r} width=${Math.max(i-r,0)} y=${t.top} height=${t.bottom-t.top}></rect>
    <line class="present" x1=${i} x2=${i} y1=${t.top} y2=${t.bottom}></line>`}function ra({start:n,end:t},e,r,i,o,s){return e.clock_shifts.filter(([a])=>n<a&&a<t).map(([a,l])=>{let u=s("clock_shift",{hours:o.change(l/b)}),h=i(a)<(r.left+r.right)/2;return y`
        <line class="clock" x1=${i(a)} x2=${i(a)} y1=${r.top} y2=${r.bottom}></line>
        <text class="clock-label" x=${i(a)+(h?5:-5)} y=${r.top+10}
          text-anchor=${h?"start":"end"}>${u}</text>`})}var no=v`
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
`;var wt=class{constructor(t,e){this.host=t;this.selector=e;this.size={width:0,height:0};this.part=null;this.observer=new ResizeObserver(([t])=>{if(!t)return;let{width:e,height:r}=t.contentRect;this.size={width:Math.floor(e),height:Math.floor(r)},this.host.requestUpdate()});t.addController(this)}hostConnected(){this.host.requestUpdate()}hostUpdated(){let t=this.host.renderRoot.querySelector(this.selector);t!==this.part&&(this.observer.disconnect(),this.part=t,t&&this.observer.observe(t))}hostDisconnected(){this.observer.disconnect(),this.part=null}};var Qn=1/48,ro=b/4,ia=b,Fe=class{constructor(t){this.aheadSeconds=0;this.hours=t}get followsLatest(){return!this.fixed&&!this.zoomed}base(t){if(this.fixed)return this.fixed;let e=this.hours*b*Qn;return{start:Math.floor((t-this.hours*b)/e)*e,end:t}}showLatest(){this.fixed=void 0,this.zoomed=void 0}show(t){this.fixed=t,this.zoomed=void 0}showHours(t,e){var i,o;let r=(o=(i=this.zoomed)!=null?i:this.fixed)==null?void 0:o.end;this.hours=t,this.showLatest(),r!==void 0&&r<e&&(this.fixed={start:r-t*b,end:r})}move(t,e){var l;let{start:r,end:i}=(l=this.zoomed)!=null?l:this.base(e),o=this.zoomed?i-r:this.hours*b,s=t<0?r:i+o,a={start:s-o,end:s};if(this.zoomed){let u=Math.max(a.end-e,0);this.zoomed={start:a.start-u,end:a.end-u}}else{let u=a.end>e-this.hours*b*Qn;this.fixed=u?void 0:a}}axisEnd({start:t,end:e},r){if(!this.followsLatest)return e;let i=r-e;return(i>this.aheadSeconds||i<this.aheadSeconds-2*ro)&&(this.aheadSeconds=Math.max(i+ro,0)),t+this.hours*b*(1+Qn)+this.aheadSeconds}zoom({start:t,end:e},r){(!this.zoomed||!this.whole)&&(this.whole=r);let i={start:Math.min(this.whole.start,r.start),end:Math.max(this.whole.end,r.end)},o=i.end-i.start,s=Math.min(Math.max(e-t,ia),o),a=(t+e)/2,l=Math.min(Math.max(a-s/2,i.start),i.end-s);this.zoomed=s<o?{start:l,end:l+s}:void 0}};function qe({start:n,end:t},e,r){return{start:r-(r-n)*e,end:r+(t-r)*e}}var io=50,oa=500,tr=8,sa=.002,Be=class{constructor(t){this.target=t;this.held=new Map}down(t){this.held.set(t.id,{...t,startLeft:t.left,startAt:t.at});let[e,r]=[...this.held.values()];!e||!r||(this.target.lookAway(),this.pinch={axis:this.target.axis(),distance:oo(e,r),around:this.target.timeAt((e.left+r.left)/2)})}move(t){let e=this.held.get(t.id);e&&(e.left=t.left),this.pinch?this.stretch(this.pinch):(this.target.lookAt(this.target.timeAt(t.left)),e!=null&&e.isMouse&&this.target.showSelection(so(e)))}up(t){let e=this.held.get(t.id);if(this.held.delete(t.id),this.pinch){this.held.size===0&&(this.pinch=void 0);return}e&&this.lift({...e,left:t.left,at:t.at})}cancel({id:t}){this.held.delete(t),this.target.showSelection(void 0),this.held.size===0&&(this.pinch=void 0)}wheel(t,e){this.target.zoomBy(Math.exp(e*sa),this.target.timeAt(t))}lift(t){let{target:e}=this,r=t.left-t.startLeft;if(t.isMouse){e.showSelection(void 0);let i=so(t);i&&e.zoom({start:e.timeAt(i[0]),end:e.timeAt(i[1])})}else Math.abs(r)<tr?e.lookAt(e.timeAt(t.left)):t.at-t.startAt<=oa&&(r>=io?e.moveEarlier():r<=-io&&e.moveLater())}stretch({axis:t,around:e,distance:r}){let[i,o]=[...this.held.values()];if(!i||!o)return;let s=r/oo(i,o);this.target.zoom(qe(t,s,e))}};function oo(n,t){return Math.max(Math.abs(n.left-t.left),tr)}function so({left:n,startLeft:t}){return Math.abs(n-t)<tr?void 0:[Math.min(n,t),Math.max(n,t)]}var ao=5;function jt({start:n,end:t},e){if(![n,t].every(s=>he(s,e.zone)===s))return`${e.dayAndTime(n)} – ${e.dayAndTime(t)}`;let[i,o]=[e.day(n),e.day(t-_/2)];return i===o?i:`${i} – ${o}`}function lo(n,t){return{time:t.format.dayAndTime(n.time),reading:n.reading&&aa(n.reading,t),compared:n.compared&&la(n.compared,t),others:[...ua(n,t),...ca(n,t)]}}function uo({time:n,reading:t,compared:e,others:r}){return[n,t,e,...r].filter(Boolean).join(" · ")}function co({time:n,reading:t,compared:e,others:r}){return p`<div class="quiet">${n}</div>
    ${t&&p`<div><strong>${t}</strong></div>`}
    ${e&&p`<div class="quiet"><span aria-hidden="true">┄ </span>${e}</div>`}
    ${r.map(i=>p`<div>${i}</div>`)}`}function er({status:n,format:t,say:e}){var i;let r=(i=n.next_reading)==null?void 0:i.due;return[e("not_released"),...r?[e("next_due",{time:t.time(r)})]:[]]}function ho(n,{status:t,format:e,say:r}){let{end:i,readings:o,start:s}=n,a=at(o);if(!a)return r("no_readings_here");let[l="",u=""]=a.map(d=>`${e.reading(d,t)} ${t.unit}`),[h,c]=[e.dayAndTime(s),e.dayAndTime(i)];return r("chart_label",{start:h,end:c,min:l,max:u})}function aa([,n],{status:t,format:e,say:r}){return`${e.reading(n,t)} ${t.unit}, ${r(pt(n,t.limits))}`}function la([n,t],{status:e,format:r,say:i}){let o=`${r.reading(t,e)} ${e.unit}`;return i("labelled",{label:r.dayAndTime(n),value:o})}function ua({isPending:n},t){return n?er(t):[]}function ca({entries:n},{status:t,format:e,say:r}){let i=n.map(s=>Wn(s,t,e,r)),o=i.length-ao;return o>1?[...i.slice(0,ao),`+${e.number(o)}`]:i}var Ve=class{constructor(t,e){this.host=t;this.controller=e;this.chart=new Ue;this.gestures=new Be(this);this.onKey=t=>{t.ctrlKey||t.metaKey||t.altKey||this.controller.press(t.key)&&t.preventDefault()};this.onFocus=()=>{this.shown=void 0,this.showLook()};this.onBlur=()=>this.controller.lookAway();this.onDown=t=>{t.button===0&&(t.pointerType==="mouse"&&t.currentTarget.setPointerCapture(t.pointerId),this.gestures.down(nr(t)))};this.onMove=t=>this.gestures.move(nr(t));this.onUp=t=>this.gestures.up(nr(t));this.onCancel=t=>this.gestures.cancel({id:t.pointerId});this.onLeave=t=>{t.pointerType==="mouse"&&this.controller.lookAway()};this.onWheel={passive:!1,handleEvent:t=>{!t.ctrlKey&&!t.metaKey||(t.preventDefault(),this.gestures.wheel(po(t),t.deltaY))}};this.sized=new wt(t,".chart")}draw(t,e){let{size:r}=this.sized,{controller:i}=this,{format:o,say:s,status:a}=e;this.words=e;let l=s(i.isComplete?"no_readings_here":"loading");return p`<div class="chart">
      ${r.width>0&&r.height>0?p`<svg width=${r.width} height=${r.height} tabindex="0" role="slider"
              data-readings=${t.readings.length}
              aria-label=${ho(t,e)}
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
    </div>`}showLook(){var u,h,c;let{controller:t,words:e}=this,{trace:r}=t,i=this.host.renderRoot.querySelector(".pointer"),o=this.host.renderRoot.querySelector(".chart > svg");if(!e||!r||!i||!o)return;t.secondsPerPixel=this.chart.secondsPerPixel;let{look:s}=t;if(((u=this.shown)==null?void 0:u.trace)===r&&((h=this.shown.look)==null?void 0:h.time)===(s==null?void 0:s.time)&&s)return;this.shown={look:s,trace:r};let a=s&&lo(s,e);if(ji(i,s&&this.pointedAt(s,a),this.sized.size),s&&!o.matches(":focus"))return;let l=a?uo(a):jt(r,e.format);o.setAttribute("aria-valuenow",String((c=s==null?void 0:s.time)!=null?c:r.end)),o.setAttribute("aria-valuetext",l)}timeAt(t){return this.chart.x.invert(t)}axis(){var r;let{start:t=0,until:e=0}=(r=this.controller.trace)!=null?r:{};return{start:t,end:e}}lookAt(t){this.controller.lookAt(t)}lookAway(){this.controller.lookAway()}zoom(t){this.controller.zoom(t)}zoomBy(t,e){this.controller.zoomBy(t,e)}moveEarlier(){this.controller.moveEarlier()}moveLater(){this.controller.moveLater()}showSelection(t){let e=this.host.renderRoot.querySelector(".selection");e&&(e.hidden=!t,t&&(e.style.cssText=`left:${t[0]}px;width:${t[1]-t[0]}px`))}pointedAt(t,e){let{x:r,y:i}=this.chart,{compared:o,reading:s,time:a}=t;return{left:r(a),top:s&&i(s[1]),comparedTop:o&&i(o[1]),content:co(e)}}};function nr(n){return{id:n.pointerId,left:po(n),at:n.timeStamp,isMouse:n.pointerType==="mouse"}}function po(n){return n.clientX-n.currentTarget.getBoundingClientRect().left}function Xt({freshness:n,next_reading:t},e){return t&&e>t.stale_at?"stale":n==="usual"&&t&&e>t.late_at?"late":n}function mo(n,{start:t,end:e},r){return r?L(n,t-r,e-r).map(([i,o])=>[i+r,o]):[]}function fo(n,{start:t,end:e}){return n.filter(r=>{var i;return r.time<e&&((i=r.end)!=null?i:r.time)>=t})}function go(n,t,e,r){if(n===null)return;let i={start:Math.max(n,e),end:Math.min(t,r)};return i.start<i.end?i:void 0}var ha=600,da=4;function yo(n,t,e){var h;let r=Dn(n.readings,t),i=(h=r==null?void 0:r[0])!=null?h:t,o=Dn(n.overlay,i),s=Math.max(ha,da*e),a=n.diary.filter(c=>{var d;return i>=c.time-s&&i<=((d=c.end)!=null?d:c.time)+s}),{pending:l}=n,u=!!(!r&&l&&t>l.start&&t<=l.end);if(!(!r&&!o&&!u&&a.length===0))return{time:i,reading:r,compared:o&&[o[0]-n.movedSeconds,o[1]],entries:a,isPending:u}}var pa={ArrowLeft:-1,ArrowRight:1,PageUp:-12,PageDown:12,Home:Number.NEGATIVE_INFINITY,End:Number.POSITIVE_INFINITY},ma={"+":.5,"=":.5,"-":2},fa=["0","Escape"],Ge=class{constructor(t,e){this.host=t;this.secondsPerPixel=0;this.window=new Fe(e)}get isZoomed(){return this.window.zoomed!==void 0}get look(){let{lookedTime:t,trace:e}=this;return t===void 0||!e?void 0:yo(e,t,this.secondsPerPixel)}zoom(t){let{trace:e}=this;e&&(this.window.zoom(t,_o(e)),this.host.requestUpdate())}zoomBy(t,e){var o;let{trace:r,window:i}=this;r&&this.zoom(qe((o=i.zoomed)!=null?o:_o(r),t,e))}resetZoom(){this.window.zoomed=void 0,this.host.requestUpdate()}lookAt(t){t!==this.lookedTime&&(this.lookedTime=t,this.host.showLook())}lookAway(){this.lookedTime!==void 0&&(this.lookedTime=void 0,this.host.showLook())}press(t){var o;let{trace:e}=this;if(!e)return!1;let[r,i]=[pa[t],ma[t]];if(r!==void 0)this.lookAtNext(e,r);else if(i!==void 0)this.zoomBy(i,(o=this.lookedTime)!=null?o:(e.start+e.until)/2);else if(fa.includes(t))if(this.lookedTime!==void 0)this.lookAway();else if(this.isZoomed)this.resetZoom();else return!1;else return!1;return!0}lookAtNext({readings:t},e){var s;let r=(s=this.look)==null?void 0:s.reading,i=(r?t.indexOf(r):t.length)+e,o=t[Math.min(Math.max(i,0),t.length-1)];o&&this.lookAt(o[0])}};function _o({start:n,until:t}){return{start:n,end:t}}var ga={none:0,yesterday:1,last_week:7},Ye=class extends Ge{constructor(e){super(e,ct.options.hours.default);this.overlay=ct.options.overlay.default;this.showsSelected=!1}configure(e){let r=this.config;this.config=e,e.hours!==(r==null?void 0:r.hours)&&(this.window.hours=e.hours,this.window.showLatest()),e.overlay!==(r==null?void 0:r.overlay)&&(this.overlay=e.overlay),r&&this.host.requestUpdate()}get hours(){return this.showsSelected||this.isZoomed?void 0:this.window.hours}get followsLatest(){return this.window.followsLatest}get canMoveEarlier(){var i,o,s;let{first_reading:e,known_since:r}=(o=(i=this.feed)==null?void 0:i.status)!=null?o:{};return this.trace!==void 0&&this.trace.start>((s=e!=null?e:r)!=null?s:0)}get canMoveLater(){return!this.followsLatest&&this.trace!==void 0&&this.trace.end<this.latestEnd}get isComplete(){var e;return!!(this.trace&&((e=this.feed)!=null&&e.has(this.trace.start,this.trace.end)))}get compared(){var e;return this.showsSelected?(e=this.store)==null?void 0:e.compared:void 0}update(e,r,i){var d;this.feed=e,this.store=i,this.goToSelected(r);let o=e==null?void 0:e.status;if(!e||!o){this.trace=void 0;return}let s=this.window.base(this.latestEnd),a=(d=this.window.zoomed)!=null?d:s,l=this.movedSeconds(s,r);e.need(a.start,a.end,this.host),l?e.need(a.start-l,a.end-l,this.window):e.release(this.window);let u=Xt(o,e.now)==="stale",h=this.window.axisEnd(a,u?a.end:e.now),{readings:c}=e;this.trace={oldest:a.start-l,...a,until:h,readings:L(c,a.start,a.end),overlay:mo(c,a,l),movedSeconds:l,diary:this.diaryWithin({start:a.start,end:h}),pending:u?void 0:go(o.latest,e.now,a.start,h)}}disconnect(){var e;(e=this.feed)==null||e.release(this.window)}showHours(e){this.showsSelected=!1,this.window.showHours(e,this.latestEnd),this.lookAway(),this.host.requestUpdate()}showNextOverlay(){let{values:e}=ct.options.overlay;this.overlay=e[(e.indexOf(this.overlay)+1)%e.length],this.host.requestUpdate()}showLatest(){var e;this.window.showLatest(),this.showsSelected=!1,this.lookAway(),this.host.requestUpdate(),(e=this.store)!=null&&e.period&&this.store.select(void 0)}moveEarlier(){this.move(-1)}moveLater(){this.canMoveLater&&this.move(1)}get latestEnd(){var r,i,o,s;let e=(i=(r=this.feed)==null?void 0:r.status)==null?void 0:i.latest;return((s=e!=null?e:(o=this.feed)==null?void 0:o.now)!=null?s:0)+300}move(e){var r;if(this.trace){if(this.lookAway(),this.showsSelected&&!this.isZoomed){(r=this.store)==null||r.move(e);return}this.window.move(e,this.latestEnd),this.host.requestUpdate()}}goToSelected(e){var i;let r=(i=this.store)==null?void 0:i.period;r!==this.selected&&(this.selected=r,this.showsSelected=r!==void 0,r?this.window.show(Yt(r,e)):this.window.showLatest(),this.lookAway())}diaryWithin(e){var s,a,l,u;let r=((s=this.config)==null?void 0:s.show_diary)===!1?[]:(l=(a=this.feed)==null?void 0:a.diary)!=null?l:[],i=(u=this.trace)==null?void 0:u.diary,o=fo(r,e);return i&&Bn(i,o)?i:o}movedSeconds({start:e},r){let{compared:i}=this;if(i)return e-Yt(i,r).start;let o=ga[this.overlay];return o&&e-nt(B(e,r)-o*_,r)}};var ya={rising_quickly:-90,rising:-90,rising_slightly:-45,steady:0,falling_slightly:45,falling:90,falling_quickly:90};function vo(n,t,e){var h,c,d;let{feed:r,format:i,hass:o,say:s}=n,a=ue(r.readings,([f])=>f===t.latest),l=Xt(t,r.now)==="stale"?void 0:a,u=(c=o.states[(h=Ze(o,e.entity).get("sensor.trend"))!=null?h:""])==null?void 0:c.state;return p`<header>
    <div>
      <h2>${(d=e.title)!=null?d:ut(o,e.entity)}</h2>
      <div class="latest">
        <span class="value">${l?i.reading(l[1],t):"–"}</span>
        <span class="quiet">${t.unit}</span>
        ${l&&u?va(u,n):m}
        ${l?p`<span class="band">${s(pt(l[1],t.limits))}</span>`:m}
      </div>
    </div>
    <div class="age quiet">${_a(n,t,e)}</div>
  </header>`}function _a({feed:n,format:t,hass:e,say:r},i,o){if(i.latest===null)return p``;let s=Xt(i,n.now),a=he(n.now,t.zone)<=i.latest?t.time(i.latest):t.dayAndTime(i.latest);if(s==="stale")return p`<strong class="stale">${r("no_readings_since",{time:a})}</strong>
      <div>${ba(e,o.entity)}</div>`;let l=pe(n.now-i.latest,r);return p`<div>${a}</div>
    <div>${r("data_from",{duration:l})}, ${r(s==="late"?"late":"normal_delay")}</div>`}function va(n,{say:t}){let e=ya[n];if(e===void 0||!Rt(n))return p``;let r=n.endsWith("_quickly");return p`<svg class="arrow" viewBox="0 0 24 24" role="img" aria-label=${t(n)}>
    <title>${t(n)}</title>
    <g transform="rotate(${e} 12 12)">
      <path d=${r?"M2,8H14M2,16H14M11,3L21,12L11,21":"M3,12H20M13,5L20,12L13,19"}></path>
    </g>
  </svg>`}function ba(n,t){var r;let e=n.states[(r=Ze(n,t).get("binary_sensor.stale_data"))!=null?r:""];return e?n.formatEntityAttributeValue(e,"reason"):""}var bo=v`
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
`,xo=v`
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
`;var St=class extends R{constructor(){super(...arguments);this.controller=new Ye(this);this.view=new Ve(this,this.controller)}disconnectedCallback(){super.disconnectedCallback(),this.controller.disconnect()}willUpdate(e){super.willUpdate(e);let{config:r,hass:i,period:o}=this;e.has("config")&&r&&this.controller.configure(r),i&&this.controller.update(this.feeds.feed,it(i),o.store)}updated(e){super.updated(e),this.showLook()}showLook(){this.view.showLook()}draw(e,r){let{feed:i,format:o,notice:s,say:a}=e,l=i.status,u=this.controller.trace,h={status:l,format:o,say:a};return p`<ha-card>
      ${s} ${_t(e,u.oldest,u.end)}
      ${vo(e,l,r)}
      ${this.toolbar(e)}
      ${l.latest===null?p`<div class="message" role="status">${a("no_readings")}</div>`:p`<div class="span quiet">${jt(u,o)}</div>
              ${this.view.draw(u,h)} ${this.legend(u,h)}`}
    </ha-card>`}toolbar({say:e}){let{controller:r}=this,{compared:i,overlay:o,followsLatest:s}=r;return p`<nav>
      <div role="group" aria-label=${e("hours")}>
        ${ct.options.hours.values.map(a=>{let l=a<48?e("hours_short",{count:a}):e("days_short",{count:a/24});return p`<button aria-pressed=${a===r.hours}
            @click=${()=>r.showHours(a)}>${l}</button>`})}
      </div>
      <div role="group">
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
    </nav>`}legend(e,r){let{format:i,say:o}=r,{compared:s,overlay:a}=this.controller,l=[...new Set(e.diary.map(Wt))].sort(),u=s?jt(Yt(s,i.zone),i):a==="none"?"":o(`overlay_${a}`);return p`<ul class="legend">
      ${e.pending&&p`<li><i class="hatched" aria-hidden="true"></i>${er(r).join(". ")}</li>`}
      ${u&&p`<li><svg viewBox="-7 -7 14 14" aria-hidden="true"><path class="overlay" d="M-7,0H7"></path></svg>${u}</li>`}
      ${l.map(h=>p`<li><svg viewBox="-7 -7 14 14" aria-hidden="true">${Oe(h)}</svg>${Le(h,o)}</li>`)}
    </ul>`}};St.styles=[W,be,no,Ki,Xi,bo,xo],St=C([F("dexcom-glucose-content")],St);var xa=["sunday","monday","tuesday","wednesday","thursday","friday","saturday"];var wa=/^(en(-(us|ca|au))?|ja(-.*)?|pt-br|he.*)$/i;function wo({first_weekday:n,language:t}){var r,i;let e=xa.indexOf(n!=null?n:"");if(e>=0)return e;try{let{Locale:o}=Intl,s=o&&new o(t),a=(i=(r=s==null?void 0:s.getWeekInfo)==null?void 0:r.call(s))!=null?i:s==null?void 0:s.weekInfo;if(a)return a.firstDay%7}catch{}return wa.test(t)?0:1}var Sa=14,We=class{constructor(){this.firstWeekday=1;this.bounds={first:"",last:""}}update(t,e,r){this.store=t,this.bounds=e,this.firstWeekday=r}get period(){var t;return(t=this.store)==null?void 0:t.period}get comparison(){var t,e;return(e=(t=this.store)==null?void 0:t.comparison)!=null?e:"none"}get compared(){var t;return(t=this.store)==null?void 0:t.compared}get canMoveEarlier(){return this.period!==void 0&&this.period.first>this.bounds.first}get canMoveLater(){return this.period!==void 0&&this.period.last<this.bounds.last}move(t){var e;(e=this.store)==null||e.move(t)}showLatest(){var t;(t=this.store)==null||t.select(void 0)}showToday(){this.select(this.bounds.last,"day")}chooseUnit(t){var s;let{bounds:e,period:r}=this;if(t!=="custom"){let a=r&&r.last<e.last;this.select(a?r.last:e.last,t);return}let{first:i,last:o}=r!=null?r:{first:x(e.last,1-Sa),last:e.last};(s=this.store)==null||s.select({unit:t,first:i,last:o})}pickFirst(t){let{period:e}=this;!t||!e||(e.unit==="custom"?this.pick(t,t>e.last?t:e.last,"first"):this.select(t,e.unit))}pickLast(t){let{period:e}=this;t&&e&&this.pick(t<e.first?t:e.first,t,"last")}compare(t,e){var r;(r=this.store)==null||r.compare(t,e||void 0)}select(t,e){var r;(r=this.store)==null||r.select(qn(t,e,this.firstWeekday))}pick(t,e,r){var o;let i=Math.max(et({first:t,last:e})-Li,0);(o=this.store)==null||o.select({unit:"custom",first:r==="last"?x(t,i):t,last:r==="first"?x(e,-i):e})}};var So=v`
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
`;var $a=[...Er,"custom"],Ta={none:"overlay_none",previous:"previous",year_before:"compare_year_before",custom:"unit_custom"},$t=class extends R{constructor(){super(...arguments);this.controller=new We}willUpdate(e){var c,d,f;super.willUpdate(e);let{feeds:r,hass:i,period:o}=this,s=(c=r.feed)==null?void 0:c.status;if(!i||!r.feed||!s)return;let[a,l]=[r.feed.now,it(i)],u=(f=(d=s.first_reading)!=null?d:s.known_since)!=null?f:a,h={first:mt(u,l),last:mt(a,l)};this.controller.update(o.store,h,wo(i.locale))}draw(e){return e.feed.status.latest===null?this.message(e.say("no_readings")):p`<ha-card>
      ${this.arrows(e)} ${this.units(e)} ${this.dates(e)}
    </ha-card>`}arrows({format:e,say:r}){let{controller:i}=this,{period:o}=i;return p`<div role="group" aria-label=${r("period_card")}>
      <button aria-label=${r("earlier")} title=${r("earlier")}
        ?disabled=${!i.canMoveEarlier} @click=${()=>i.move(-1)}>‹</button>
      <strong aria-live="polite">${o?Aa(o,e):r("now")}</strong>
      <button aria-label=${r("later")} title=${r("later")}
        ?disabled=${!i.canMoveLater} @click=${()=>i.move(1)}>›</button>
      <button ?disabled=${!o} @click=${()=>i.showLatest()}>${r("now")}</button>
    </div>`}units({say:e}){let{controller:r}=this,{bounds:i,period:o}=r,s=(o==null?void 0:o.unit)==="day"&&o.first===i.last;return p`<div role="group">
      <button aria-pressed=${s} @click=${()=>r.showToday()}>${e("today")}</button>
      ${$a.map(a=>p`<button aria-pressed=${a===(o==null?void 0:o.unit)&&!s}
          @click=${()=>r.chooseUnit(a)}>${e(`unit_${a}`)}</button>`)}
    </div>`}dates({say:e}){let{controller:r}=this,{compared:i,comparison:o,period:s}=r;return s?p`<div role="group" class="dates">
      ${this.date(e("first_day"),s.first,a=>r.pickFirst(a))}
      ${s.unit==="custom"?this.date(e("last_day"),s.last,a=>r.pickLast(a)):m}
      <label>${e("overlay")}
        <select @change=${a=>r.compare(a.target.value)}>
          ${Oi.map(a=>p`<option value=${a} ?selected=${a===o}>${e(Ta[a])}</option>`)}
        </select>
      </label>
      ${o==="custom"&&i?this.date(e("first_day"),i.first,a=>r.compare("custom",a)):m}
    </div>`:m}date(e,r,i){let{first:o,last:s}=this.controller.bounds;return p`<label>${e}
      <input type="date" min=${o} max=${s} .value=${r}
        @change=${a=>i(a.target.value)}>
    </label>`}};$t.styles=[W,So],$t=C([F("dexcom-period-content")],$t);function Aa(n,t){let e=i=>$(i,t.zone),r=(i,o)=>t.date(e(i),{year:"numeric",...o});switch(n.unit){case"year":return r(n.first,{});case"month":return r(n.first,{month:"long"});case"day":return r(n.first,{weekday:"short",day:"numeric",month:"short"});default:return ka(n,i=>r(i,{day:"numeric",month:"short"}))}}function ka({first:n,last:t},e){return`${e(n)} – ${e(t)}`}function Zt(n,t){return{text:t.shownPercent(n),bare:t.shown(n)}}function rr(n,t,e){if(!t)return p`<strong>${n.text}</strong>`;let r=e("before_and_now",{before:t.text,now:n.text});return p`<span class="change" role="img" aria-label=${r}>
    <span class="quiet small">${t.bare} <span class="arrow">→</span></span>
    <strong>${n.text}</strong>
  </span>`}var Ra=[0,3,6,9,12,15,18,21];function $o(n){let{summary:t,previous:e,status:r,format:i,say:o}=n,s=fn(t);if(!s){let{active_percent:l}=t,u=i.percent(l<70?Math.min(l,69):l);return p`<div class="message" role="status">
      <strong>${o("not_enough_data")}</strong><br>${o("not_enough_data_detail",{percent:u})}
    </div>`}let a=fn(e);return p`<div class="bands upright">
    ${Wr(s,i,o)}
    <ul>
      ${s.map((l,u)=>{let{band:h,shown:c}=l,d=me(h,r.limits,r,i,o);if(d===void 0)return m;let f=a==null?void 0:a[u];return p`<li>
            <i class="fill ${h}" aria-hidden="true"></i>
            <span class="name">${o(h)}, <span class="quiet">${d}</span></span>
            ${rr(Zt(c,i),f&&Zt(f.shown,i),o)}
            <span class="quiet small">${Yr(l,o)}</span>
          </li>`}).reverse()}
    </ul>
  </div>`}function To(n){let{summary:t,format:e,say:r,status:i}=n,o=l=>{let u=e.mean(l,i);return{text:u,bare:u}},s=l=>Zt({value:q(l,1),digits:1,sign:""},e),a=t.mean_mg_dl!==null;return p`<dl class="figures">
    ${je(n,"mean","mean_mg_dl",o,{unit:i.unit})}
    ${je(n,"gmi","gmi_percent",s,{lacking:a?r("gmi_needs"):""})}
    ${je(n,"cv","cv_percent",s)}
    ${je(n,"active","active_percent",l=>Zt(le(l),e))}
  </dl>`}function Ao(n,t){var a;let{summary:e,previous:r,status:i,format:o,say:s}=n;return e.profile.every(l=>l.p50_mg_dl===null)?p``:p`<figure>
    <figcaption>${s("profile")} <span class="quiet small">${i.unit}</span></figcaption>
    <div class="chart">${t.width>0?p`<svg viewBox="0 0 ${t.width} ${t.height}" role="img" aria-label=${Ea(n)}>
            ${bi(e.profile,(a=r==null?void 0:r.profile)!=null?a:[],t,i,o)}
          </svg>`:m}</div>
    <ul class="legend">
      ${Ke(y`<path class="median" d="M0,6H20"></path>`,s("median"))}
      ${Ke(y`<path class="inner" d="M0,1H20V11H0Z"></path>`,`${o.number(25)}–${o.percent(75)}`)}
      ${Ke(y`<path class="outer" d="M0,1H20V11H0Z"></path>`,`${o.number(5)}–${o.percent(95)}`)}
      ${(r==null?void 0:r.mean_mg_dl)==null?m:Ke(y`<path class="before" d="M0,6H20"></path>`,s("labelled",{label:s("previous"),value:s("median")}))}
    </ul>
  </figure>`}function Ke(n,t){return p`<li><svg viewBox="0 0 20 12" aria-hidden="true">${n}</svg>${t}</li>`}function Ea({summary:n,status:t,format:e,say:r}){let o=`${Ra.map(s=>{var l;let a=(l=n.profile.find(u=>u.minute_of_day>=s*60))==null?void 0:l.p50_mg_dl;return`${Bt(s,e)} ${a==null?"–":e.glucose(a,t)}`}).join(", ")} ${t.unit}`;return`${r("profile")}. ${r("labelled",{label:r("median"),value:o})}`}function je({summary:n,previous:t,say:e},r,i,o,{unit:s="",lacking:a=""}={}){let[l,u]=[n[i],t==null?void 0:t[i]];return p`<div>
    <dt class="quiet">${e(r)}${s&&`, ${s}`}</dt>
    <dd>
      ${l===null?p`<span class="quiet small">${e("not_enough_data")}${a&&p`<br>${a}`}</span>`:rr(o(l),u==null?void 0:o(u),e)}
    </dd>
  </div>`}var ko=v`
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
`;var Xe=class{constructor(t){this.host=t;this.days=Jt.options.days.default;this.report="closed";this.hasOwnDays=!1;this.summary=new vt(t)}configure({days:t}){this.days=t}get answer(){return this.summary.answer}get trouble(){return this.summary.trouble}get isLoading(){return this.summary.isLoading}get reportReadings(){var e;let t=this.reportSpan();return t&&((e=this.feed)!=null&&e.has(t.start,t.end))?this.feed.readings:void 0}get shownDays(){return this.selected&&!this.hasOwnDays?void 0:this.days}update(t,e){if((e==null?void 0:e.period)!==this.selected&&(this.hasOwnDays=!1),this.selected=e==null?void 0:e.period,this.feed=t,!t)return;let{selected:r,shownDays:i}=this;if(r&&!i?this.summary.request(t,r,e==null?void 0:e.compared):this.summary.request(t,this.days),!t.status)return;let o=this.report==="open"?this.reportSpan():void 0;o&&t.need(o.start,o.end,this.host)}showDays(t){this.days=t,this.hasOwnDays=!0,this.host.requestUpdate()}async openReport(){this.showReport("open");try{await import("./report-dialog.js")}catch{this.showReport("missing")}}closeReport(){this.showReport("closed")}showReport(t){this.report=t,this.host.requestUpdate()}reportSpan(){var e;let t=(e=this.answer)==null?void 0:e.summary;return t?Hi(t):void 0}};var Ro=v`
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
  @container (min-width: 504px) and (max-width: 639.98px) {
    .figures {
      grid-template-columns: repeat(4, 1fr);
    }
  }
  @container (min-width: 640px) {
    .parts {
      grid-template-columns: minmax(290px, 2fr) 3fr;
      gap: 24px;
    }
  }
`;var Tt=class extends R{constructor(){super(...arguments);this.controller=new Xe(this);this.sized=new wt(this,".chart")}willUpdate(e){super.willUpdate(e),e.has("config")&&this.config&&this.controller.configure(this.config),this.controller.update(this.feeds.feed,this.period.store)}draw(e,r){var c;let{hass:i,notice:o,say:s}=e,{report:a,trouble:l}=this.controller,u=this.view(e),h=ut(i,r.entity);return p`<ha-card>
      ${o} ${u?Pa(e,u):m}
      <header>
        <h2>${(c=r.title)!=null?c:h}</h2>
        ${this.toolbar(e,u)}
      </header>
      ${l?p`<div role="alert">${s(l)}</div>`:m}
      ${u?this.parts(u):this.withoutSummary(e)}
      ${u&&a!=="closed"?this.report(e,u,h):m}
    </ha-card>`}toolbar({say:e},r){return p`<nav>
      <div role="group" aria-label=${e("days")}>
        ${Jt.options.days.values.map(i=>p`<button aria-pressed=${i===this.controller.shownDays}
              @click=${()=>this.controller.showDays(i)}>${e("days_short",{count:i})}</button>`)}
      </div>
      <button ?disabled=${!r} aria-haspopup="dialog"
        @click=${()=>this.controller.openReport()}>${e("print")}</button>
    </nav>`}parts(e){let{format:r,previous:i,say:o,summary:s}=e;return p`<div class="quiet small">${Nn(s,r)}${i&&` · ${Ri(i,r,o)}`}</div>
    <div class="parts" aria-busy=${this.controller.isLoading}>
      <div class="numbers">${$o(e)} ${To(e)}</div>
      ${Ao(e,this.sized.size)}
    </div>`}withoutSummary({say:e}){if(this.controller.trouble)return p``;let r=this.controller.answer?"no_readings":"loading";return p`<div class="message" role="status">${e(r)}</div>`}view({feed:e,format:r,say:i}){var a;let{summary:o,previous:s}=(a=this.controller.answer)!=null?a:{};if(o)return{summary:o,previous:s!=null?s:null,status:e.status,format:r,say:i}}report({hass:e,say:r},i,o){let{controller:s}=this;if(s.report==="missing")return Pe(r);let a=s.reportReadings,l={...i,name:o,readings:a,language:e.locale.language};return p`<dexcom-report .report=${l} @close=${()=>s.closeReport()}></dexcom-report>`}};Tt.styles=[W,Kr,xi,ko,Ro],Tt=C([F("dexcom-profile-content")],Tt);function Pa(n,{summary:t}){let{start:e,end:r}=K(t);return _t(n,e,r)}export{v as a,p as b,y as c,m as d,ie as e,U as f,F as g,zt as h,nl as i,pt as j,x as k,q as l,N as m,ue as n,b as o,_ as p,rt as q,$ as r,de as s,pe as t,fn as u,Wr as v,Kr as w,be as x,gi as y,xi as z,$i as A,vu as B,L as C,Dn as D,Nn as E,On as F,Ri as G,W as H,Ee as I,Bn as J,_t as K,R as L,vt as M,K as N,De as O,bt as P,Wt as Q,Oe as R,Wi as S,eh as T,Ki as U,Xi as V,no as W,er as X,Ve as Y,Xt as Z,fo as _,go as $,Ge as aa,bo as ba,St as ca,$t as da,$o as ea,To as fa,Ao as ga,ko as ha,Tt as ia};
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
