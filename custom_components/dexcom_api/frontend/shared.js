var ct=window,pt=ct.ShadowRoot&&(ct.ShadyCSS===void 0||ct.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,Tt=Symbol(),re=new WeakMap,X=class{constructor(t,n,i){if(this._$cssResult$=!0,i!==Tt)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=n}get styleSheet(){let t=this.o,n=this.t;if(pt&&t===void 0){let i=n!==void 0&&n.length===1;i&&(t=re.get(n)),t===void 0&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),i&&re.set(n,t))}return t}toString(){return this.cssText}},_t=e=>new X(typeof e=="string"?e:e+"",void 0,Tt),x=(e,...t)=>{let n=e.length===1?e[0]:t.reduce((i,r,s)=>i+(o=>{if(o._$cssResult$===!0)return o.cssText;if(typeof o=="number")return o;throw Error("Value passed to 'css' function must be a 'css' function result: "+o+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(r)+e[s+1],e[0]);return new X(n,e,Tt)},se=(e,t)=>{if(pt)e.adoptedStyleSheets=t.map(n=>n instanceof CSSStyleSheet?n:n.styleSheet);else for(let n of t){let i=document.createElement("style"),r=ct.litNonce;r!==void 0&&i.setAttribute("nonce",r),i.textContent=n.cssText,e.appendChild(i)}},At=pt?e=>e:e=>e instanceof CSSStyleSheet?(t=>{let n="";for(let i of t.cssRules)n+=i.cssText;return _t(n)})(e):e;var{is:On,defineProperty:Dn,getOwnPropertyDescriptor:Ln,getOwnPropertyNames:In,getOwnPropertySymbols:Un,getPrototypeOf:Hn}=Object,S=window,oe=S.trustedTypes,Fn=oe?oe.emptyScript:"",Et=S.reactiveElementPolyfillSupport,j=(e,t)=>e,Z={toAttribute(e,t){switch(t){case Boolean:e=e?Fn:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},ft=(e,t)=>!On(e,t),ae={attribute:!0,type:String,converter:Z,reflect:!1,useDefault:!1,hasChanged:ft},le,ue;(le=Symbol.metadata)!=null||(Symbol.metadata=Symbol("metadata")),(ue=S.litPropertyMetadata)!=null||(S.litPropertyMetadata=new WeakMap);var $=class extends HTMLElement{static addInitializer(t){var n;this._$Ei(),((n=this.l)!=null?n:this.l=[]).push(t)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(t,n=ae){if(n.state&&(n.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((n=Object.create(n)).wrapped=!0),this.elementProperties.set(t,n),!n.noAccessor){let i=Symbol(),r=this.getPropertyDescriptor(t,i,n);r!==void 0&&Dn(this.prototype,t,r)}}static getPropertyDescriptor(t,n,i){var o;let{get:r,set:s}=(o=Ln(this.prototype,t))!=null?o:{get(){return this[n]},set(l){this[n]=l}};return{get:r,set(l){let a=r==null?void 0:r.call(this);s==null||s.call(this,l),this.requestUpdate(t,a,i)},configurable:!0,enumerable:!0}}static getPropertyOptions(t){var n;return(n=this.elementProperties.get(t))!=null?n:ae}static _$Ei(){if(this.hasOwnProperty(j("elementProperties")))return;let t=Hn(this);t.finalize(),t.l!==void 0&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}static finalize(){if(this.hasOwnProperty(j("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(j("properties"))){let n=this.properties,i=[...In(n),...Un(n)];for(let r of i)this.createProperty(r,n[r])}let t=this[Symbol.metadata];if(t!==null){let n=litPropertyMetadata.get(t);if(n!==void 0)for(let[i,r]of n)this.elementProperties.set(i,r)}this._$Eh=new Map;for(let[n,i]of this.elementProperties){let r=this._$Eu(n,i);r!==void 0&&this._$Eh.set(r,n)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(t){let n=[];if(Array.isArray(t)){let i=new Set(t.flat(1/0).reverse());for(let r of i)n.unshift(At(r))}else t!==void 0&&n.push(At(t));return n}static _$Eu(t,n){let i=n.attribute;return i===!1?void 0:typeof i=="string"?i:typeof t=="string"?t.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){var t;this._$ES=new Promise(n=>this.enableUpdating=n),this._$AL=new Map,this._$E_(),this.requestUpdate(),(t=this.constructor.l)==null||t.forEach(n=>n(this))}addController(t){var n,i;((n=this._$EO)!=null?n:this._$EO=new Set).add(t),this.renderRoot!==void 0&&this.isConnected&&((i=t.hostConnected)==null||i.call(t))}removeController(t){var n;(n=this._$EO)==null||n.delete(t)}_$E_(){let t=new Map,n=this.constructor.elementProperties;for(let i of n.keys())this.hasOwnProperty(i)&&(t.set(i,this[i]),delete this[i]);t.size>0&&(this._$Ep=t)}createRenderRoot(){var n;let t=(n=this.shadowRoot)!=null?n:this.attachShadow(this.constructor.shadowRootOptions);return se(t,this.constructor.elementStyles),t}connectedCallback(){var t,n;(t=this.renderRoot)!=null||(this.renderRoot=this.createRenderRoot()),this.enableUpdating(!0),(n=this._$EO)==null||n.forEach(i=>{var r;return(r=i.hostConnected)==null?void 0:r.call(i)})}enableUpdating(t){}disconnectedCallback(){var t;(t=this._$EO)==null||t.forEach(n=>{var i;return(i=n.hostDisconnected)==null?void 0:i.call(n)})}attributeChangedCallback(t,n,i){this._$AK(t,i)}_$ET(t,n){var s;let i=this.constructor.elementProperties.get(t),r=this.constructor._$Eu(t,i);if(r!==void 0&&i.reflect===!0){let o=(((s=i.converter)==null?void 0:s.toAttribute)!==void 0?i.converter:Z).toAttribute(n,i.type);this._$Em=t,o==null?this.removeAttribute(r):this.setAttribute(r,o),this._$Em=null}}_$AK(t,n){var s,o,l;let i=this.constructor,r=i._$Eh.get(t);if(r!==void 0&&this._$Em!==r){let a=i.getPropertyOptions(r),u=typeof a.converter=="function"?{fromAttribute:a.converter}:((s=a.converter)==null?void 0:s.fromAttribute)!==void 0?a.converter:Z;this._$Em=r;let c=u.fromAttribute(n,a.type);this[r]=(l=c!=null?c:(o=this._$Ej)==null?void 0:o.get(r))!=null?l:c,this._$Em=null}}requestUpdate(t,n,i,r=!1,s){var o,l;if(t!==void 0){let a=this.constructor;if(r===!1&&(s=this[t]),i!=null||(i=a.getPropertyOptions(t)),!(((o=i.hasChanged)!=null?o:ft)(s,n)||i.useDefault&&i.reflect&&s===((l=this._$Ej)==null?void 0:l.get(t))&&!this.hasAttribute(a._$Eu(t,i))))return;this.C(t,n,i)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(t,n,{useDefault:i,reflect:r,wrapped:s},o){var l,a,u;i&&!((l=this._$Ej)!=null?l:this._$Ej=new Map).has(t)&&(this._$Ej.set(t,(a=o!=null?o:n)!=null?a:this[t]),s!==!0||o!==void 0)||(this._$AL.has(t)||(this.hasUpdated||i||(n=void 0),this._$AL.set(t,n)),r===!0&&this._$Em!==t&&((u=this._$Eq)!=null?u:this._$Eq=new Set).add(t))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(n){Promise.reject(n)}let t=this.scheduleUpdate();return t!=null&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){var i,r;if(!this.isUpdatePending)return;if(!this.hasUpdated){if((i=this.renderRoot)!=null||(this.renderRoot=this.createRenderRoot()),this._$Ep){for(let[o,l]of this._$Ep)this[o]=l;this._$Ep=void 0}let s=this.constructor.elementProperties;if(s.size>0)for(let[o,l]of s){let{wrapped:a}=l,u=this[o];a!==!0||this._$AL.has(o)||u===void 0||this.C(o,void 0,l,u)}}let t=!1,n=this._$AL;try{t=this.shouldUpdate(n),t?(this.willUpdate(n),(r=this._$EO)==null||r.forEach(s=>{var o;return(o=s.hostUpdate)==null?void 0:o.call(s)}),this.update(n)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(n)}willUpdate(t){}_$AE(t){var n;(n=this._$EO)==null||n.forEach(i=>{var r;return(r=i.hostUpdated)==null?void 0:r.call(i)}),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(t){return!0}update(t){this._$Eq&&(this._$Eq=this._$Eq.forEach(n=>this._$ET(n,this[n]))),this._$EM()}updated(t){}firstUpdated(t){}},he;$.elementStyles=[],$.shadowRootOptions={mode:"open"},$[j("elementProperties")]=new Map,$[j("finalized")]=new Map,Et==null||Et({ReactiveElement:$}),((he=S.reactiveElementVersions)!=null?he:S.reactiveElementVersions=[]).push("2.1.2");var J=window,ce=e=>e,mt=J.trustedTypes,pe=mt?mt.createPolicy("lit-html",{createHTML:e=>e}):void 0,be="$lit$",w=`lit$${Math.random().toFixed(9).slice(2)}$`,xe="?"+w,qn=`<${xe}>`,R=document,Q=()=>R.createComment(""),tt=e=>e===null||typeof e!="object"&&typeof e!="function",Dt=Array.isArray,zn=e=>Dt(e)||typeof(e==null?void 0:e[Symbol.iterator])=="function",kt=`[ 	
\f\r]`,K=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,_e=/-->/g,fe=/>/g,P=RegExp(`>|${kt}(?:([^\\s"'>=/]+)(${kt}*=${kt}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),me=/'/g,de=/"/g,ve=/^(?:script|style|textarea|title)$/i,Lt=e=>(t,...n)=>({_$litType$:e,strings:t,values:n}),d=Lt(1),b=Lt(2),Ri=Lt(3),C=Symbol.for("lit-noChange"),f=Symbol.for("lit-nothing"),ge=new WeakMap,M=R.createTreeWalker(R,129);function $e(e,t){if(!Dt(e)||!e.hasOwnProperty("raw"))throw Error("invalid template strings array");return pe!==void 0?pe.createHTML(t):t}var Bn=(e,t)=>{let n=e.length-1,i=[],r,s=t===2?"<svg>":t===3?"<math>":"",o=K;for(let l=0;l<n;l++){let a=e[l],u,c,h=-1,p=0;for(;p<a.length&&(o.lastIndex=p,c=o.exec(a),c!==null);)p=o.lastIndex,o===K?c[1]==="!--"?o=_e:c[1]!==void 0?o=fe:c[2]!==void 0?(ve.test(c[2])&&(r=RegExp("</"+c[2],"g")),o=P):c[3]!==void 0&&(o=P):o===P?c[0]===">"?(o=r!=null?r:K,h=-1):c[1]===void 0?h=-2:(h=o.lastIndex-c[2].length,u=c[1],o=c[3]===void 0?P:c[3]==='"'?de:me):o===de||o===me?o=P:o===_e||o===fe?o=K:(o=P,r=void 0);let _=o===P&&e[l+1].startsWith("/>")?" ":"";s+=o===K?a+qn:h>=0?(i.push(u),a.slice(0,h)+be+a.slice(h)+w+_):a+w+(h===-2?l:_)}return[$e(e,s+(e[n]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),i]},et=class e{constructor({strings:t,_$litType$:n},i){let r;this.parts=[];let s=0,o=0,l=t.length-1,a=this.parts,[u,c]=Bn(t,n);if(this.el=e.createElement(u,i),M.currentNode=this.el.content,n===2||n===3){let h=this.el.content.firstChild;h.replaceWith(...h.childNodes)}for(;(r=M.nextNode())!==null&&a.length<l;){if(r.nodeType===1){if(r.hasAttributes())for(let h of r.getAttributeNames())if(h.endsWith(be)){let p=c[o++],_=r.getAttribute(h).split(w),m=/([.?@])?(.*)/.exec(p);a.push({type:1,index:s,name:m[2],strings:_,ctor:m[1]==="."?Mt:m[1]==="?"?Rt:m[1]==="@"?Ct:z}),r.removeAttribute(h)}else h.startsWith(w)&&(a.push({type:6,index:s}),r.removeAttribute(h));if(ve.test(r.tagName)){let h=r.textContent.split(w),p=h.length-1;if(p>0){r.textContent=mt?mt.emptyScript:"";for(let _=0;_<p;_++)r.append(h[_],Q()),M.nextNode(),a.push({type:2,index:++s});r.append(h[p],Q())}}}else if(r.nodeType===8)if(r.data===xe)a.push({type:2,index:s});else{let h=-1;for(;(h=r.data.indexOf(w,h+1))!==-1;)a.push({type:7,index:s}),h+=w.length-1}s++}}static createElement(t,n){let i=R.createElement("template");return i.innerHTML=t,i}};function q(e,t,n=e,i){var o,l,a;if(t===C)return t;let r=i!==void 0?(o=n._$Co)==null?void 0:o[i]:n._$Cl,s=tt(t)?void 0:t._$litDirective$;return(r==null?void 0:r.constructor)!==s&&((l=r==null?void 0:r._$AO)==null||l.call(r,!1),s===void 0?r=void 0:(r=new s(e),r._$AT(e,n,i)),i!==void 0?((a=n._$Co)!=null?a:n._$Co=[])[i]=r:n._$Cl=r),r!==void 0&&(t=q(e,r._$AS(e,t.values),r,i)),t}var Pt=class{constructor(t,n){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=n}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){var u;let{el:{content:n},parts:i}=this._$AD,r=((u=t==null?void 0:t.creationScope)!=null?u:R).importNode(n,!0);M.currentNode=r;let s=M.nextNode(),o=0,l=0,a=i[0];for(;a!==void 0;){if(o===a.index){let c;a.type===2?c=new nt(s,s.nextSibling,this,t):a.type===1?c=new a.ctor(s,a.name,a.strings,this,t):a.type===6&&(c=new Ot(s,this,t)),this._$AV.push(c),a=i[++l]}o!==(a==null?void 0:a.index)&&(s=M.nextNode(),o++)}return M.currentNode=R,r}p(t){let n=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(t,i,n),n+=i.strings.length-2):i._$AI(t[n])),n++}},nt=class e{get _$AU(){var t,n;return(n=(t=this._$AM)==null?void 0:t._$AU)!=null?n:this._$Cv}constructor(t,n,i,r){var s;this.type=2,this._$AH=f,this._$AN=void 0,this._$AA=t,this._$AB=n,this._$AM=i,this.options=r,this._$Cv=(s=r==null?void 0:r.isConnected)!=null?s:!0}get parentNode(){let t=this._$AA.parentNode,n=this._$AM;return n!==void 0&&(t==null?void 0:t.nodeType)===11&&(t=n.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,n=this){t=q(this,t,n),tt(t)?t===f||t==null||t===""?(this._$AH!==f&&this._$AR(),this._$AH=f):t!==this._$AH&&t!==C&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):zn(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==f&&tt(this._$AH)?this._$AA.nextSibling.data=t:this.T(R.createTextNode(t)),this._$AH=t}$(t){var s;let{values:n,_$litType$:i}=t,r=typeof i=="number"?this._$AC(t):(i.el===void 0&&(i.el=et.createElement($e(i.h,i.h[0]),this.options)),i);if(((s=this._$AH)==null?void 0:s._$AD)===r)this._$AH.p(n);else{let o=new Pt(r,this),l=o.u(this.options);o.p(n),this.T(l),this._$AH=o}}_$AC(t){let n=ge.get(t.strings);return n===void 0&&ge.set(t.strings,n=new et(t)),n}k(t){Dt(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,i,r=0;for(let s of t)r===n.length?n.push(i=new e(this.O(Q()),this.O(Q()),this,this.options)):i=n[r],i._$AI(s),r++;r<n.length&&(this._$AR(i&&i._$AB.nextSibling,r),n.length=r)}_$AR(t=this._$AA.nextSibling,n){var i;for((i=this._$AP)==null?void 0:i.call(this,!1,!0,n);t!==this._$AB;){let r=ce(t).nextSibling;ce(t).remove(),t=r}}setConnected(t){var n;this._$AM===void 0&&(this._$Cv=t,(n=this._$AP)==null||n.call(this,t))}},z=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,n,i,r,s){this.type=1,this._$AH=f,this._$AN=void 0,this.element=t,this.name=n,this._$AM=r,this.options=s,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=f}_$AI(t,n=this,i,r){let s=this.strings,o=!1;if(s===void 0)t=q(this,t,n,0),o=!tt(t)||t!==this._$AH&&t!==C,o&&(this._$AH=t);else{let l=t,a,u;for(t=s[0],a=0;a<s.length-1;a++)u=q(this,l[i+a],n,a),u===C&&(u=this._$AH[a]),o||(o=!tt(u)||u!==this._$AH[a]),u===f?t=f:t!==f&&(t+=(u!=null?u:"")+s[a+1]),this._$AH[a]=u}o&&!r&&this.j(t)}j(t){t===f?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,t!=null?t:"")}},Mt=class extends z{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===f?void 0:t}},Rt=class extends z{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==f)}},Ct=class extends z{constructor(t,n,i,r,s){super(t,n,i,r,s),this.type=5}_$AI(t,n=this){var o;if((t=(o=q(this,t,n,0))!=null?o:f)===C)return;let i=this._$AH,r=t===f&&i!==f||t.capture!==i.capture||t.once!==i.once||t.passive!==i.passive,s=t!==f&&(i===f||r);r&&this.element.removeEventListener(this.name,this,i),s&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){var n,i;typeof this._$AH=="function"?this._$AH.call((i=(n=this.options)==null?void 0:n.host)!=null?i:this.element,t):this._$AH.handleEvent(t)}},Ot=class{constructor(t,n,i){this.element=t,this.type=6,this._$AN=void 0,this._$AM=n,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(t){q(this,t)}};var Nt=J.litHtmlPolyfillSupport,ye;Nt==null||Nt(et,nt),((ye=J.litHtmlVersions)!=null?ye:J.litHtmlVersions=[]).push("3.3.3");var Se=(e,t,n)=>{var s,o;let i=(s=n==null?void 0:n.renderBefore)!=null?s:t,r=i._$litPart$;if(r===void 0){let l=(o=n==null?void 0:n.renderBefore)!=null?o:null;i._$litPart$=r=new nt(t.insertBefore(Q(),l),l,void 0,n!=null?n:{})}return r._$AI(e),r};var O=window,B=class extends ${constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){var n,i;let t=super.createRenderRoot();return(i=(n=this.renderOptions).renderBefore)!=null||(n.renderBefore=t.firstChild),t}update(t){let n=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(t),this._$Do=Se(n,this.renderRoot,this.renderOptions)}connectedCallback(){var t;super.connectedCallback(),(t=this._$Do)==null||t.setConnected(!0)}disconnectedCallback(){var t;super.disconnectedCallback(),(t=this._$Do)==null||t.setConnected(!1)}render(){return C}},we;B._$litElement$=!0,B.finalized=!0,(we=O.litElementHydrateSupport)==null||we.call(O,{LitElement:B});var It=O.litElementPolyfillSupport;It==null||It({LitElement:B});var Te;((Te=O.litElementVersions)!=null?Te:O.litElementVersions=[]).push("4.2.2");var Vi=e=>(t,n)=>{n!==void 0?n.addInitializer(()=>{customElements.define(e,t)}):customElements.define(e,t)};var Gn={attribute:!0,type:String,converter:Z,reflect:!1,hasChanged:ft},Vn=(e=Gn,t,n)=>{let{kind:i,metadata:r}=n,s=window.litPropertyMetadata.get(r);if(s===void 0&&window.litPropertyMetadata.set(r,s=new Map),i==="setter"&&((e=Object.create(e)).wrapped=!0),s.set(n.name,e),i==="accessor"){let{name:o}=n;return{set(l){let a=t.get.call(this);t.set.call(this,l),this.requestUpdate(o,a,e,!0,l)},init(l){return l!==void 0&&this.C(o,void 0,e,l),l}}}if(i==="setter"){let{name:o}=n;return function(l){let a=this[o];t.call(this,l),this.requestUpdate(o,a,e,!0,l)}}throw Error("Unsupported decorator location: "+i)};function Yn(e){return(t,n)=>typeof n=="object"?Vn(e,t,n):((i,r,s)=>{let o=r.hasOwnProperty(s);return r.constructor.createProperty(s,i),o?Object.getOwnPropertyDescriptor(r,s):void 0})(e,t,n)}var D=(e,t,n)=>(n.configurable=!0,n.enumerable=!0,Reflect.decorate&&typeof t!="object"&&Object.defineProperty(e,t,n),n);function Ki(e,t){return(n,i,r)=>{let s=o=>{var l,a;return(a=(l=o.renderRoot)==null?void 0:l.querySelector(e))!=null?a:null};if(t){let{get:o,set:l}=typeof i=="object"?n:r!=null?r:(()=>{let a=Symbol();return{get(){return this[a]},set(u){this[a]=u}}})();return D(n,i,{get(){let a=o.call(this);return a===void 0&&(a=s(this),(a!==null||this.hasUpdated)&&l.call(this,a)),a}})}return D(n,i,{get(){return s(this)}})}}var Ae={very_low:{light:"#5e0d33",dark:"#dc3a5e"},low:{light:"#b02843",dark:"#ffb0b3"},in_range:{light:"#12846f",dark:"#0f9f87"},high:{light:"#b98a14",dark:"#f8cf50"},very_high:{light:"#7f3d08",dark:"#dd7a2f"}};function Ee(e){let t=Object.entries(Ae).map(([n,i])=>`--${n.replace("_","-")}: ${i[e]};`);return _t(t.join(`
`))}var Sr=x`
  :host {
    ${Ee("light")}
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
    ${Ee("dark")}
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
`;var Tr=["day","week","month","year"];function it(e,t){return Pe(dt(e)+t*864e5)}function Ut(e,t){let[n=0,i=1,r=1]=e.split("-").map(Number),s=new Date(Date.UTC(n,i+t,0)).getUTCDate();return Pe(Date.UTC(n,i-1+t,Math.min(r,s)))}function Ar({first:e,last:t}){return(dt(t)-dt(e))/864e5+1}function Ne(e,t,n){switch(t){case"day":return{first:e,last:e};case"week":{let i=it(e,-((new Date(dt(e)).getUTCDay()-n+7)%7));return{first:i,last:it(i,6)}}case"month":return ke(`${e.slice(0,7)}-01`,1);case"year":return ke(`${e.slice(0,4)}-01-01`,12)}}function ke(e,t){return{first:e,last:it(Ut(e,t),-1)}}function dt(e){return Date.parse(`${e}T00:00:00Z`)}function Pe(e){return new Date(e).toISOString().slice(0,10)}function T(e,t=0){let n=10**t;return Math.sign(e)*Math.floor(Math.abs(e)*n+.5)/n+0}function y(e,t){return He(e,t,Ue(t))}function Re(e,t){var n;return(n=Fe(e,t))!=null?n:y(e,t)}function Ce(e,t){var n;return(n=Fe(e,t))!=null?n:He(e,t,Ue(t)+1)}function Oe(e,t,n){let{very_low_mg_dl:i,low_mg_dl:r,high_mg_dl:s,very_high_mg_dl:o}=t;switch(e){case"very_low":return[{...y(i,n),sign:"<"}];case"low":return r>i?Ht(y(i,n),Me(y(r,n),-1)):[];case"in_range":return Ht(y(r,n),y(s,n));case"high":return s<o?Ht(Me(y(s,n),1),y(o,n)):[];case"very_high":return[{...y(o,n),sign:">"}]}}function De(e){if(e<=0||e>=100)return{value:e<=0?0:100,digits:0,sign:""};if(e<.05)return{value:.1,digits:1,sign:"<"};if(e>=99.5)return{value:99,digits:0,sign:">"};let t=T(e,1);return t<10?{value:t,digits:1,sign:""}:{value:T(e),digits:0,sign:""}}function Le(e){let t=Ft(e,1e3);return e.map((n,i)=>{let r=t[i]/10,s=r===0||r===100?0:1;return n>0&&n<.05?{value:r,digits:s,sign:"<"}:n>=100-.05&&n<100?{value:r,digits:s,sign:">"}:{value:r,digits:s,sign:""}})}function Ft(e,t){let n=e.map(s=>s*(t/100)),i=n.map(s=>Math.max(Math.floor(s),s>0?1:0)),r=s=>n[s]-i[s];for(;;){let s=t-i.reduce((u,c)=>u+c,0);if(s===0)return i;let o=Math.sign(s),l=[...i.keys()].filter(u=>i[u]>(o<0?1:0));if(l.length===0)return i;let a=l.reduce((u,c)=>o*r(c)>o*r(u)?c:u);i[a]=i[a]+o}}function Ie(e){let t=Math.max(0,T(e/60));if(t<2880)return{days:0,hours:Math.floor(t/60),minutes:t%60};let n=T(t/60);return{days:Math.floor(n/24),hours:n%24,minutes:0}}function Ue({unit:e}){return e==="mg/dL"?0:1}function He(e,{unit_per_mg_dl:t},n){return{value:T(e*t,n),digits:n,sign:""}}function Fe(e,t){if(e<40)return{...y(40,t),sign:"<"};if(e>400)return{...y(400,t),sign:">"}}function Me(e,t){let{value:n,digits:i}=e;return{...e,value:T(n+t/10**i,i)}}function Ht(e,t){return e.value<t.value?[e,t]:[e]}function G(e){return e[e.length-1]}function Nr(e,t){for(let n=e.length-1;n>=0;n-=1){let i=e[n];if(t(i))return i}}var L=3600,V=24*L,qe=new Map;function Xn(e){let t=qe.get(e);return t||(t=new Intl.DateTimeFormat("en-US",{timeZone:e,hourCycle:"h23",year:"numeric",month:"2-digit",day:"2-digit",hour:"2-digit",minute:"2-digit",second:"2-digit"}),qe.set(e,t)),t}var ze=L/4,jn=1e4,gt=new Map;function rt(e,t){let n=Math.floor(e/ze)*ze,i=`${t} ${n}`,r=gt.get(i);return r===void 0&&(r=Zn(n,t)-n,gt.size>jn&&gt.clear(),gt.set(i,r)),e+r}function Zn(e,t){let n={};for(let{type:u,value:c}of Xn(t).formatToParts(e*1e3))n[u]=Number(c);let{year:i=0,month:r=1,day:s=1,hour:o=0,minute:l=0,second:a=0}=n;return Date.UTC(i,r-1,s,o,l,a)/1e3}function st(e,t){let n=[e-V,e+V].map(r=>e-(rt(r,t)-r)),i=n.filter(r=>rt(r,t)===e);return i.length>0?Math.min(...i):Math.max(...n)}function Cr(e,t,n=0){let i=rt(e,t);return st(i-i%V+n*V,t)}function Or(e){return Math.floor(e/L)*L}function qt(e,t){return new Date(rt(e,t)*1e3).toISOString().slice(0,10)}function I(e,t){return st(Date.parse(`${e}T00:00:00Z`)/1e3,t)}function Dr(e,t,n,i){let r=[],s=i*L;for(let o=Math.ceil(rt(e,n)/s)*s;;o+=s){let l=st(o,n);if(l>t)return r;l>=e&&l!==G(r)&&r.push(l)}}function Lr(e,t,n,i){let r=[],s=`${qt(e,n).slice(0,7)}-01`;for(let o=I(s,n);o<=t;o=I(s,n))o>=e&&r.push(o),s=Ut(s,i);return r}var Kn=new Map,Jn=new Map;function yt(e,t={}){return Be(Kn,[e,t],()=>new Intl.DateTimeFormat(e,t))}function ot(e,t){return Be(Jn,[e,t],()=>new Intl.NumberFormat(e,t))}function Be(e,t,n){var s;let i=JSON.stringify(t),r=(s=e.get(i))!=null?s:n();return e.set(i,r),r}var Ge={weekday:"short",day:"numeric",month:"short"},Ve=class{constructor(t,n){let{locale:i}=t;this.language=i.language,this.zone=Qn(t);let{first:r,last:s}=Ne(qt(n,this.zone),"year",0);this.yearStart=I(r,this.zone),this.yearEnd=I(it(s,1),this.zone),this.numberLanguage=ei(i.number_format,i.language),this.useGrouping=i.number_format!=="none",this.hour12=i.time_format==="12"||i.time_format!=="24"&&ti(i)}number(t,n=0){return ot(this.numberLanguage,{useGrouping:this.useGrouping,minimumFractionDigits:n,maximumFractionDigits:n}).format(t)}amount(t){return ot(this.numberLanguage,{useGrouping:this.useGrouping,maximumFractionDigits:2}).format(t)}change(t){return ot(this.numberLanguage,{maximumFractionDigits:2,signDisplay:"always"}).format(t)}glucose(t,n){return this.shown(y(t,n))}reading(t,n){return this.shown(Re(t,n))}mean(t,n){return this.shown(Ce(t,n))}percent(t){return this.shownPercent(De(t))}shown({value:t,digits:n,sign:i}){return i+this.number(t,n)}shownPercent({value:t,digits:n,sign:i}){let r=ot(this.numberLanguage,{style:"percent",minimumFractionDigits:n,maximumFractionDigits:n});return i+r.format(t/100)}time(t){return this.date(t,{hour:"numeric",minute:"2-digit"})}hour(t){return this.hour12?this.date(t,{hour:"numeric"}):this.date(t,{hour:"2-digit",minute:"2-digit"})}day(t){return this.date(t,Ge)}month(t){return this.part(t,{month:"short"})}weekday(t){return this.date(t,{weekday:"short"})}dayAndTime(t){return`${this.day(t)}, ${this.time(t)}`}date(t,n){let i=this.yearStart<=t&&t<this.yearEnd,r=n.month&&!i;return this.part(t,r?{year:"numeric",...n}:n)}dayOfYear(t){return this.part(t,Ge)}dateOfYear(t){return this.part(t,{day:"numeric",month:"short"})}part(t,n){return yt(this.language,{...n,hourCycle:this.hour12?"h12":"h23",timeZone:this.zone}).format(t*1e3)}};function Qn({locale:e,config:t}){return e.time_zone==="server"?t.time_zone:yt().resolvedOptions().timeZone}function Ye(e,t){let{days:n,hours:i,minutes:r}=Ie(e);return n>0?t("duration_days",{days:n,hours:i}):i===0?t("duration_minutes",{minutes:r}):t("duration_hours",{hours:i,minutes:String(r).padStart(2,"0")})}function ti({time_format:e,language:t}){var i;return(i=yt(e==="system"?void 0:t,{hour:"numeric"}).resolvedOptions().hour12)!=null?i:!1}function ei(e,t){switch(e){case"comma_decimal":case"none":return"en-US";case"decimal_comma":return"de";case"space_comma":return"fr";case"quote_decimal":return"de-CH";case"system":return;default:return t}}var at=["very_low","low","in_range","high","very_high"];function We(e,t){return e<t.very_low_mg_dl?"very_low":e<t.low_mg_dl?"low":e<=t.high_mg_dl?"in_range":e<=t.very_high_mg_dl?"high":"very_high"}var ni=1440;function zt(e){var r;let t=[];for(let s of at){let o=(r=e==null?void 0:e[`${s}_percent`])!=null?r:null;if(o===null)return;t.push(o)}let n=Le(t),i=Ft(t,ni);return at.map((s,o)=>({band:s,percent:t[o],shown:n[o],minutesADay:i[o]}))}function Xe({minutesADay:e},t){return t("minutes_a_day",{duration:Ye(e*60,t)})}function je(e,t,n,i,r){let[s,o]=Oe(e,t,n);if(!s)return;let l=i.number(s.value,s.digits);return s.sign?r(s.sign==="<"?"below":"above",{value:l}):o?`${l}–${i.shown(o)}`:l}function Ze(e,t,n){let i=e.map(({band:r,shown:s})=>`${n(r)} ${t.shownPercent(s)}`);return d`<div class="band-bar" role="img" aria-label=${i.join(", ")}>
    ${e.filter(({percent:r})=>r>0).map(({band:r,percent:s})=>d`<i class="fill ${r}" style="flex-grow:${s}"></i>`)}
  </div>`}var jr=x`
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
`;var Bt=13;function Ke(e,t,n,i){let{very_low_mg_dl:r,low_mg_dl:s,high_mg_dl:o,very_high_mg_dl:l}=n.limits,a=[{limit:r,kind:"faint",room:t(r)-t(s)},{limit:s,kind:"limit",room:Bt},{limit:o,kind:"limit",room:Bt},{limit:l,kind:"faint",room:t(o)-t(l)}];return b`
    <rect class="target" x=${e.left} width=${e.right-e.left}
      y=${t(o)} height=${t(s)-t(o)}></rect>
    ${a.map(({limit:u,kind:c,room:h})=>b`
        <line class=${c} x1=${e.left} x2=${e.right} y1=${t(u)} y2=${t(u)}></line>
        ${h<Bt?"":b`<text x=${e.left-5} y=${t(u)+4} text-anchor="end">${i.glucose(u,n)}</text>`}`)}`}var Je=x`
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
`;var si=300;function Qe(e,t,n=!1){let i=(t[1]-t[0])/(e[1]-e[0]),[r,s]=n?[Math.min(...e),Math.max(...e)]:[Number.NEGATIVE_INFINITY,Number.POSITIVE_INFINITY];return Object.assign(a=>t[0]+(Math.min(Math.max(a,r),s)-e[0])*i,{invert:a=>e[0]+(a-t[0])/i,domain:e,range:t})}function tn(e,t,n){return Qe([e,t],[n.left,n.right])}function en(e,t,n){let i=Math.max(si,t.high_mg_dl+20),r=e>i?400:i;return Qe([40,r],[n.bottom,n.top],!0)}var lt=Math.PI,Gt=2*lt,U=1e-6,oi=Gt-U;function nn(e){this._+=e[0];for(let t=1,n=e.length;t<n;++t)this._+=arguments[t]+e[t]}function ai(e){let t=Math.floor(e);if(!(t>=0))throw new Error(`invalid digits: ${e}`);if(t>15)return nn;let n=10**t;return function(i){this._+=i[0];for(let r=1,s=i.length;r<s;++r)this._+=Math.round(arguments[r]*n)/n+i[r]}}function rn(e,t,n,i){return e===n&&t===i}function li(e){let t=Math.floor(e);if(!(t<=15))return rn;let n=10**t,i=function(r){return Math.round(r*n)};return function(r,s,o,l){return i(r)===i(o)&&i(s)===i(l)}}var Y=class{constructor(t){this._x0=this._y0=this._x1=this._y1=null,this._="",this._append=t==null?nn:ai(t),this._equal=t==null?rn:li(t)}moveTo(t,n){this._append`M${this._x0=this._x1=+t},${this._y0=this._y1=+n}`}closePath(){this._x1!==null&&(this._x1=this._x0,this._y1=this._y0,this._append`Z`)}lineTo(t,n){this._append`L${this._x1=+t},${this._y1=+n}`}quadraticCurveTo(t,n,i,r){this._append`Q${+t},${+n},${this._x1=+i},${this._y1=+r}`}bezierCurveTo(t,n,i,r,s,o){this._append`C${+t},${+n},${+i},${+r},${this._x1=+s},${this._y1=+o}`}arcTo(t,n,i,r,s){if(t=+t,n=+n,i=+i,r=+r,s=+s,s<0)throw new Error(`negative radius: ${s}`);let o=this._x1,l=this._y1,a=i-t,u=r-n,c=o-t,h=l-n,p=c*c+h*h;if(this._x1===null)this._append`M${this._x1=t},${this._y1=n}`;else if(p>U)if(!(Math.abs(h*a-u*c)>U)||!s)this._append`L${this._x1=t},${this._y1=n}`;else{let _=i-o,m=r-l,v=a*a+u*u,E=_*_+m*m,k=Math.sqrt(v),H=Math.sqrt(p),F=s*Math.tan((lt-Math.acos((v+p-E)/(2*k*H)))/2),N=F/H,ie=F/k;Math.abs(N-1)>U&&this._append`L${t+N*c},${n+N*h}`,this._append`A${s},${s},0,0,${+(h*_>c*m)},${this._x1=t+ie*a},${this._y1=n+ie*u}`}}arc(t,n,i,r,s,o){if(t=+t,n=+n,i=+i,o=!!o,i<0)throw new Error(`negative radius: ${i}`);let l=i*Math.cos(r),a=i*Math.sin(r),u=t+l,c=n+a,h=1^o,p=o?r-s:s-r;if(this._x1===null?this._append`M${u},${c}`:(Math.abs(this._x1-u)>U||Math.abs(this._y1-c)>U)&&this._append`L${u},${c}`,!!i){if(p<0&&(p=p%Gt+Gt),p>oi)this._append`A${i},${i},0,1,${h},${t-l},${n-a}A${i},${i},0,1,${h},${this._x1=u},${this._y1=c}`;else if(p>U){let _=t+i*Math.cos(s),m=n+i*Math.sin(s);if(p>=lt&&this._equal(u,c,_,m)){p/=2;let v=r+p;this._append`A${i},${i},0,${+(p>=lt)},${h},${t+i*Math.cos(v)},${n+i*Math.sin(v)}`}this._append`A${i},${i},0,${+(p>=lt)},${h},${this._x1=_},${this._y1=m}`}}}rect(t,n,i,r){this._append`M${this._x0=this._x1=+t},${this._y0=this._y1=+n}h${i=+i}v${+r}h${-i}Z`}toString(){return this._}};function ui(){return new Y}ui.prototype=Y.prototype;function g(e){return function(){return e}}var hi=Math.cos;var Yt=Math.sin,W=Math.sqrt,sn=1e-12,bt=Math.PI,is=bt/2,hn=2*bt;function cn(e){let t=3;return e.digits=function(n){if(!arguments.length)return t;if(n==null)t=null;else{let i=Math.floor(n);if(!(i>=0))throw new RangeError(`invalid digits: ${n}`);t=i}return e},()=>new Y(t)}var rs=Array.prototype.slice;function pn(e){return typeof e=="object"&&"length"in e?e:Array.from(e)}function _n(e){this._context=e}_n.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(e,t):this._context.moveTo(e,t);break;case 1:this._point=2;default:this._context.lineTo(e,t);break}}};function Wt(e){return new _n(e)}function fn(e){return e[0]}function mn(e){return e[1]}function Xt(e,t){var n=g(!0),i=null,r=Wt,s=null,o=cn(l);e=typeof e=="function"?e:e===void 0?fn:g(e),t=typeof t=="function"?t:t===void 0?mn:g(t);function l(a){var u,c=(a=pn(a)).length,h,p=!1,_;for(i==null&&(s=r(_=o())),u=0;u<=c;++u)!(u<c&&n(h=a[u],u,a))===p&&((p=!p)?s.lineStart():s.lineEnd()),p&&s.point(+e(h,u,a),+t(h,u,a));if(_)return s=null,_+""||null}return l.x=function(a){return arguments.length?(e=typeof a=="function"?a:g(+a),l):e},l.y=function(a){return arguments.length?(t=typeof a=="function"?a:g(+a),l):t},l.defined=function(a){return arguments.length?(n=typeof a=="function"?a:g(!!a),l):n},l.curve=function(a){return arguments.length?(r=a,i!=null&&(s=r(i)),l):r},l.context=function(a){return arguments.length?(a==null?i=s=null:s=r(i=a),l):i},l}function dn(e,t,n){var i=null,r=g(!0),s=null,o=Wt,l=null,a=cn(u);e=typeof e=="function"?e:e===void 0?fn:g(+e),t=typeof t=="function"?t:g(t===void 0?0:+t),n=typeof n=="function"?n:n===void 0?mn:g(+n);function u(h){var p,_,m,v=(h=pn(h)).length,E,k=!1,H,F=new Array(v),N=new Array(v);for(s==null&&(l=o(H=a())),p=0;p<=v;++p){if(!(p<v&&r(E=h[p],p,h))===k)if(k=!k)_=p,l.areaStart(),l.lineStart();else{for(l.lineEnd(),l.lineStart(),m=p-1;m>=_;--m)l.point(F[m],N[m]);l.lineEnd(),l.areaEnd()}k&&(F[p]=+e(E,p,h),N[p]=+t(E,p,h),l.point(i?+i(E,p,h):F[p],n?+n(E,p,h):N[p]))}if(H)return l=null,H+""||null}function c(){return Xt().defined(r).curve(o).context(s)}return u.x=function(h){return arguments.length?(e=typeof h=="function"?h:g(+h),i=null,u):e},u.x0=function(h){return arguments.length?(e=typeof h=="function"?h:g(+h),u):e},u.x1=function(h){return arguments.length?(i=h==null?null:typeof h=="function"?h:g(+h),u):i},u.y=function(h){return arguments.length?(t=typeof h=="function"?h:g(+h),n=null,u):t},u.y0=function(h){return arguments.length?(t=typeof h=="function"?h:g(+h),u):t},u.y1=function(h){return arguments.length?(n=h==null?null:typeof h=="function"?h:g(+h),u):n},u.lineX0=u.lineY0=function(){return c().x(e).y(t)},u.lineY1=function(){return c().x(e).y(n)},u.lineX1=function(){return c().x(i).y(t)},u.defined=function(h){return arguments.length?(r=typeof h=="function"?h:g(!!h),u):r},u.curve=function(h){return arguments.length?(o=h,s!=null&&(l=o(s)),u):o},u.context=function(h){return arguments.length?(h==null?s=l=null:l=o(s=h),u):s},u}var ss=ci(Wt);function gn(e){this._curve=e}gn.prototype={areaStart:function(){this._curve.areaStart()},areaEnd:function(){this._curve.areaEnd()},lineStart:function(){this._curve.lineStart()},lineEnd:function(){this._curve.lineEnd()},point:function(e,t){this._curve.point(t*Math.sin(e),t*-Math.cos(e))}};function ci(e){function t(n){return new gn(e(n))}return t._curve=e,t}var os=W(3);var pi=W(1/3),as=pi*2;var yn=Yt(bt/10)/Yt(7*bt/10),ls=Yt(hn/10)*yn,us=-hi(hn/10)*yn;var hs=W(3);var cs=W(3);var ps=W(3)/2,_i=1/W(12),_s=(_i/2+1)*3;function A(){}function xt(e,t,n){e._context.bezierCurveTo((2*e._x0+e._x1)/3,(2*e._y0+e._y1)/3,(e._x0+2*e._x1)/3,(e._y0+2*e._y1)/3,(e._x0+4*e._x1+t)/6,(e._y0+4*e._y1+n)/6)}function jt(e){this._context=e}jt.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){switch(this._point){case 3:xt(this,this._x1,this._y1);case 2:this._context.lineTo(this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(e,t):this._context.moveTo(e,t);break;case 1:this._point=2;break;case 2:this._point=3,this._context.lineTo((5*this._x0+this._x1)/6,(5*this._y0+this._y1)/6);default:xt(this,e,t);break}this._x0=this._x1,this._x1=e,this._y0=this._y1,this._y1=t}};function fi(e){this._context=e}fi.prototype={areaStart:A,areaEnd:A,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._y0=this._y1=this._y2=this._y3=this._y4=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x2,this._y2),this._context.closePath();break}case 2:{this._context.moveTo((this._x2+2*this._x3)/3,(this._y2+2*this._y3)/3),this._context.lineTo((this._x3+2*this._x2)/3,(this._y3+2*this._y2)/3),this._context.closePath();break}case 3:{this.point(this._x2,this._y2),this.point(this._x3,this._y3),this.point(this._x4,this._y4);break}}},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1,this._x2=e,this._y2=t;break;case 1:this._point=2,this._x3=e,this._y3=t;break;case 2:this._point=3,this._x4=e,this._y4=t,this._context.moveTo((this._x0+4*this._x1+e)/6,(this._y0+4*this._y1+t)/6);break;default:xt(this,e,t);break}this._x0=this._x1,this._x1=e,this._y0=this._y1,this._y1=t}};function mi(e){this._context=e}mi.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3;var n=(this._x0+4*this._x1+e)/6,i=(this._y0+4*this._y1+t)/6;this._line?this._context.lineTo(n,i):this._context.moveTo(n,i);break;case 3:this._point=4;default:xt(this,e,t);break}this._x0=this._x1,this._x1=e,this._y0=this._y1,this._y1=t}};function bn(e,t){this._basis=new jt(e),this._beta=t}bn.prototype={lineStart:function(){this._x=[],this._y=[],this._basis.lineStart()},lineEnd:function(){var e=this._x,t=this._y,n=e.length-1;if(n>0)for(var i=e[0],r=t[0],s=e[n]-i,o=t[n]-r,l=-1,a;++l<=n;)a=l/n,this._basis.point(this._beta*e[l]+(1-this._beta)*(i+a*s),this._beta*t[l]+(1-this._beta)*(r+a*o));this._x=this._y=null,this._basis.lineEnd()},point:function(e,t){this._x.push(+e),this._y.push(+t)}};var fs=(function e(t){function n(i){return t===1?new jt(i):new bn(i,t)}return n.beta=function(i){return e(+i)},n})(.85);function vt(e,t,n){e._context.bezierCurveTo(e._x1+e._k*(e._x2-e._x0),e._y1+e._k*(e._y2-e._y0),e._x2+e._k*(e._x1-t),e._y2+e._k*(e._y1-n),e._x2,e._y2)}function Zt(e,t){this._context=e,this._k=(1-t)/6}Zt.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:vt(this,this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(e,t):this._context.moveTo(e,t);break;case 1:this._point=2,this._x1=e,this._y1=t;break;case 2:this._point=3;default:vt(this,e,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=e,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var ms=(function e(t){function n(i){return new Zt(i,t)}return n.tension=function(i){return e(+i)},n})(0);function Kt(e,t){this._context=e,this._k=(1-t)/6}Kt.prototype={areaStart:A,areaEnd:A,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1,this._x3=e,this._y3=t;break;case 1:this._point=2,this._context.moveTo(this._x4=e,this._y4=t);break;case 2:this._point=3,this._x5=e,this._y5=t;break;default:vt(this,e,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=e,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var ds=(function e(t){function n(i){return new Kt(i,t)}return n.tension=function(i){return e(+i)},n})(0);function Jt(e,t){this._context=e,this._k=(1-t)/6}Jt.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:vt(this,e,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=e,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var gs=(function e(t){function n(i){return new Jt(i,t)}return n.tension=function(i){return e(+i)},n})(0);function Qt(e,t,n){var i=e._x1,r=e._y1,s=e._x2,o=e._y2;if(e._l01_a>sn){var l=2*e._l01_2a+3*e._l01_a*e._l12_a+e._l12_2a,a=3*e._l01_a*(e._l01_a+e._l12_a);i=(i*l-e._x0*e._l12_2a+e._x2*e._l01_2a)/a,r=(r*l-e._y0*e._l12_2a+e._y2*e._l01_2a)/a}if(e._l23_a>sn){var u=2*e._l23_2a+3*e._l23_a*e._l12_a+e._l12_2a,c=3*e._l23_a*(e._l23_a+e._l12_a);s=(s*u+e._x1*e._l23_2a-t*e._l12_2a)/c,o=(o*u+e._y1*e._l23_2a-n*e._l12_2a)/c}e._context.bezierCurveTo(i,r,s,o,e._x2,e._y2)}function xn(e,t){this._context=e,this._alpha=t}xn.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:this.point(this._x2,this._y2);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){if(e=+e,t=+t,this._point){var n=this._x2-e,i=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(n*n+i*i,this._alpha))}switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(e,t):this._context.moveTo(e,t);break;case 1:this._point=2;break;case 2:this._point=3;default:Qt(this,e,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=e,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var ys=(function e(t){function n(i){return t?new xn(i,t):new Zt(i,0)}return n.alpha=function(i){return e(+i)},n})(.5);function vn(e,t){this._context=e,this._alpha=t}vn.prototype={areaStart:A,areaEnd:A,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(e,t){if(e=+e,t=+t,this._point){var n=this._x2-e,i=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(n*n+i*i,this._alpha))}switch(this._point){case 0:this._point=1,this._x3=e,this._y3=t;break;case 1:this._point=2,this._context.moveTo(this._x4=e,this._y4=t);break;case 2:this._point=3,this._x5=e,this._y5=t;break;default:Qt(this,e,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=e,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var bs=(function e(t){function n(i){return t?new vn(i,t):new Kt(i,0)}return n.alpha=function(i){return e(+i)},n})(.5);function $n(e,t){this._context=e,this._alpha=t}$n.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){if(e=+e,t=+t,this._point){var n=this._x2-e,i=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(n*n+i*i,this._alpha))}switch(this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:Qt(this,e,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=e,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var xs=(function e(t){function n(i){return t?new $n(i,t):new Jt(i,0)}return n.alpha=function(i){return e(+i)},n})(.5);function di(e){this._context=e}di.prototype={areaStart:A,areaEnd:A,lineStart:function(){this._point=0},lineEnd:function(){this._point&&this._context.closePath()},point:function(e,t){e=+e,t=+t,this._point?this._context.lineTo(e,t):(this._point=1,this._context.moveTo(e,t))}};function on(e){return e<0?-1:1}function an(e,t,n){var i=e._x1-e._x0,r=t-e._x1,s=(e._y1-e._y0)/(i||r<0&&-0),o=(n-e._y1)/(r||i<0&&-0),l=(s*r+o*i)/(i+r);return(on(s)+on(o))*Math.min(Math.abs(s),Math.abs(o),.5*Math.abs(l))||0}function ln(e,t){var n=e._x1-e._x0;return n?(3*(e._y1-e._y0)/n-t)/2:t}function Vt(e,t,n){var i=e._x0,r=e._y0,s=e._x1,o=e._y1,l=(s-i)/3;e._context.bezierCurveTo(i+l,r+l*t,s-l,o-l*n,s,o)}function $t(e){this._context=e}$t.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=this._t0=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x1,this._y1);break;case 3:Vt(this,this._t0,ln(this,this._t0));break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){var n=NaN;if(e=+e,t=+t,!(e===this._x1&&t===this._y1)){switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(e,t):this._context.moveTo(e,t);break;case 1:this._point=2;break;case 2:this._point=3,Vt(this,ln(this,n=an(this,e,t)),n);break;default:Vt(this,this._t0,n=an(this,e,t));break}this._x0=this._x1,this._x1=e,this._y0=this._y1,this._y1=t,this._t0=n}}};function gi(e){this._context=new Sn(e)}(gi.prototype=Object.create($t.prototype)).point=function(e,t){$t.prototype.point.call(this,t,e)};function Sn(e){this._context=e}Sn.prototype={moveTo:function(e,t){this._context.moveTo(t,e)},closePath:function(){this._context.closePath()},lineTo:function(e,t){this._context.lineTo(t,e)},bezierCurveTo:function(e,t,n,i,r,s){this._context.bezierCurveTo(t,e,i,n,s,r)}};function te(e){return new $t(e)}function yi(e){this._context=e}yi.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=[],this._y=[]},lineEnd:function(){var e=this._x,t=this._y,n=e.length;if(n)if(this._line?this._context.lineTo(e[0],t[0]):this._context.moveTo(e[0],t[0]),n===2)this._context.lineTo(e[1],t[1]);else for(var i=un(e),r=un(t),s=0,o=1;o<n;++s,++o)this._context.bezierCurveTo(i[0][s],r[0][s],i[1][s],r[1][s],e[o],t[o]);(this._line||this._line!==0&&n===1)&&this._context.closePath(),this._line=1-this._line,this._x=this._y=null},point:function(e,t){this._x.push(+e),this._y.push(+t)}};function un(e){var t,n=e.length-1,i,r=new Array(n),s=new Array(n),o=new Array(n);for(r[0]=0,s[0]=2,o[0]=e[0]+2*e[1],t=1;t<n-1;++t)r[t]=1,s[t]=4,o[t]=4*e[t]+2*e[t+1];for(r[n-1]=2,s[n-1]=7,o[n-1]=8*e[n-1]+e[n],t=1;t<n;++t)i=r[t]/s[t-1],s[t]-=i,o[t]-=i*o[t-1];for(r[n-1]=o[n-1]/s[n-1],t=n-2;t>=0;--t)r[t]=(o[t]-r[t+1])/s[t];for(s[n-1]=(e[n]+r[n-1])/2,t=0;t<n-1;++t)s[t]=2*e[t+1]-r[t+1];return[r,s]}function bi(e,t){this._context=e,this._t=t}bi.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=this._y=NaN,this._point=0},lineEnd:function(){0<this._t&&this._t<1&&this._point===2&&this._context.lineTo(this._x,this._y),(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line>=0&&(this._t=1-this._t,this._line=1-this._line)},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(e,t):this._context.moveTo(e,t);break;case 1:this._point=2;default:{if(this._t<=0)this._context.lineTo(this._x,t),this._context.lineTo(e,t);else{var n=this._x*(1-this._t)+e*this._t;this._context.lineTo(n,this._y),this._context.lineTo(n,t)}break}}this._x=e,this._y=t}};var xi=["p5_mg_dl","p25_mg_dl","p50_mg_dl","p75_mg_dl","p95_mg_dl"],ee=1440,vi=[0,6,12,18,24],ut={left:34,right:10,top:8,bottom:20};function wn(e){let[t,n]=[e[0],G(e)];if(!t||!n)return[];let i=ee/e.length/2,r={...t};for(let s of xi)r[s]=$i(t[s],n[s]);return[{...r,minute_of_day:0},...e.map(s=>({...s,minute_of_day:s.minute_of_day+i})),{...r,minute_of_day:ee}]}function ne(e,t){return t.hour(st(V+e*L,t.zone))}function En(e,t,n,i,r){let s={left:ut.left,right:Math.max(n.width-ut.right,ut.left+1),top:ut.top,bottom:n.height-ut.bottom},o=wn(e),l=Math.max(...o.map(c=>{var h;return(h=c.p95_mg_dl)!=null?h:0})),a=tn(0,ee,s),u=en(l,i.limits,s);return b`
    ${Ke(s,u,i,r)}
    ${Si(s,a,r)}
    <path class="outer" d=${Tn(o,"p5_mg_dl","p95_mg_dl",a,u)}></path>
    <path class="inner" d=${Tn(o,"p25_mg_dl","p75_mg_dl",a,u)}></path>
    <path class="before" d=${An(wn(t),a,u)}></path>
    <path class="median" d=${An(o,a,u)}></path>`}function $i(e,t){return e===null||t===null?null:(e+t)/2}function Tn(e,t,n,i,r){var o;return(o=dn(l=>i(l.minute_of_day),l=>{var a;return r((a=l[t])!=null?a:0)},l=>{var a;return r((a=l[n])!=null?a:0)}).defined(l=>l[t]!==null&&l[n]!==null).curve(te).digits(1)(e))!=null?o:""}function An(e,t,n){var r;return(r=Xt(s=>t(s.minute_of_day),s=>{var o;return n((o=s.p50_mg_dl)!=null?o:0)}).defined(s=>s.p50_mg_dl!==null).curve(te).digits(1)(e))!=null?r:""}function Si(e,t,n){return vi.map(i=>{let r=t(i*60),s=i===0?"start":i===24?"end":"middle";return b`
      <line class="tick" x1=${r} x2=${r} y1=${e.top} y2=${e.bottom}></line>
      <text x=${r} y=${e.bottom+14} text-anchor=${s}>${ne(i,n)}</text>`})}var ks=x`
  ${Je}
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
`;function ht(e,t){let n=0,i=e.length;for(;n<i;){let r=n+i>>1;e[r][0]<t?n=r+1:i=r}return n}function Ps(e,t,n){return e.slice(ht(e,t),ht(e,n))}function Ms(e,t,n,i){let r=ht(e,t);return[...e.slice(0,r),...i,...e.slice(ht(e,n))]}function Rs(e,t){let n=ht(e,t),[i,r]=[e[n-1],e[n]],s=i&&(!r||t-i[0]<=r[0]-t)?i:r;return s&&Math.abs(s[0]-t)<=900?s:void 0}function Cs(e){if(e.length===0)return;let[t,n]=[Number.POSITIVE_INFINITY,Number.NEGATIVE_INFINITY];for(let[,i]of e)i<t&&(t=i),i>n&&(n=i);return[t,n]}function wi({start:e,end:t,days:n},i){let r={day:"numeric",month:"short",year:"numeric"},[s,o]=[n[0],G(n)];return(s&&o?[s,o].map(a=>I(a.day,i.zone)):[e,t].map(a=>Date.parse(a)/1e3)).map(a=>i.date(a,r)).join(" – ")}function Is({hours:e},t,n){let i=Math.round(e*4)/4;return i===24?"":` (${n("hours_short",{count:t.amount(i)})})`}function Us(e,t,n){return n("labelled",{label:n("previous"),value:wi(e,t)})}function kn({start:e,end:t}){return{start:Date.parse(e)/1e3,end:Date.parse(t)/1e3}}function Fs(e){let t=kn(e),[n]=e.days.slice(-14);return n?{...t,start:kn(n).start}:t}var Rn=1;function Gs(e,t,n,i){let r=new Map(at.map(l=>[l,""])),s={left:Number.NEGATIVE_INFINITY,top:0,bottom:0,end:0,band:void 0},o=()=>{let{band:l,bottom:a,left:u,top:c}=s;if(!l)return;let h=c===a?"h0":`V${a}`;r.set(l,`${r.get(l)}M${u},${c}${h}`)};for(let[l,a]of e){let[u,c,h]=[Pn(n(l)),Pn(i(a)),We(a,t)];if(h===s.band&&u-s.left<Rn){s.top=Math.min(s.top,c),s.bottom=Math.max(s.bottom,c);continue}o(),Object.assign(s,{band:h,left:u,top:c,bottom:c})}return o(),r}function Vs(e,t,n){let i="",r=Number.NEGATIVE_INFINITY,s;for(let[o,l]of e){let[a,u]=[Mn(t(o)),Mn(n(l))],c=o-r>900;if(r=o,s&&!c&&a-s.left<Rn){s.top=Math.min(s.top,u),s.bottom=Math.max(s.bottom,u),s.end=u;continue}i+=`${Nn(s)}${c?"M":"L"}${a},${u}`,s={left:a,top:u,bottom:u,end:u}}return i+Nn(s)}function Nn(e){return!e||e.top===e.bottom?"":`V${e.top}V${e.bottom}V${e.end}`}function Pn(e){return Math.round(e*2)/2}function Mn(e){return Math.round(e*10)/10}var Ai=[0,3,6,9,12,15,18,21];function Ks(e){let{summary:t,previous:n,status:i,format:r,say:s}=e,o=zt(t);if(!o){let{active_percent:a}=t,u=r.percent(a<70?Math.min(a,69):a);return d`<div class="message" role="status">
      <strong>${s("not_enough_data")}</strong><br>${s("not_enough_data_detail",{percent:u})}
    </div>`}let l=zt(n);return d`<div class="bands upright">
    ${Ze(o,r,s)}
    <ul>
      ${o.map((a,u)=>{let{band:c,percent:h,shown:p}=a,_=je(c,i.limits,i,r,s);if(_===void 0)return f;let m=l==null?void 0:l[u];return d`<li>
            <i class="fill ${c}" aria-hidden="true"></i>
            <span class="name">${s(c)}, <span class="quiet">${_}</span></span>
            <strong>${r.shownPercent(p)}</strong>
            <span class="quiet small">${Xe(a,s)}</span>
            ${Cn([h,r.shownPercent(p)],m&&[m.percent,r.shownPercent(m.shown)],s)}
          </li>`}).reverse()}
    </ul>
  </div>`}function Js(e){let{summary:t,format:n,say:i,status:r}=e,s=a=>n.mean(a,r),o=a=>n.shownPercent({value:T(a,1),digits:1,sign:""}),l=t.mean_mg_dl!==null;return d`<dl class="figures">
    ${wt(e,"mean","mean_mg_dl",s,r.unit)}
    ${wt(e,"gmi","gmi_percent",o,"",l?i("gmi_needs"):"")}
    ${wt(e,"cv","cv_percent",o)}
    ${wt(e,"active","active_percent",a=>n.percent(a))}
  </dl>`}function Qs(e,t){var l;let{summary:n,previous:i,status:r,format:s,say:o}=e;return n.profile.every(a=>a.p50_mg_dl===null)?d``:d`<figure>
    <figcaption>${o("profile")} <span class="quiet small">${r.unit}</span></figcaption>
    <div class="chart">${t.width>0?d`<svg viewBox="0 0 ${t.width} ${t.height}" role="img" aria-label=${Ei(e)}>
            ${En(n.profile,(l=i==null?void 0:i.profile)!=null?l:[],t,r,s)}
          </svg>`:f}</div>
    <ul class="legend">
      ${St(b`<path class="median" d="M0,6H20"></path>`,o("median"))}
      ${St(b`<path class="inner" d="M0,1H20V11H0Z"></path>`,`${s.number(25)}–${s.percent(75)}`)}
      ${St(b`<path class="outer" d="M0,1H20V11H0Z"></path>`,`${s.number(5)}–${s.percent(95)}`)}
      ${(i==null?void 0:i.mean_mg_dl)==null?f:St(b`<path class="before" d="M0,6H20"></path>`,o("labelled",{label:o("previous"),value:o("median")}))}
    </ul>
  </figure>`}function St(e,t){return d`<li><svg viewBox="0 0 20 12" aria-hidden="true">${e}</svg>${t}</li>`}function Ei({summary:e,status:t,format:n,say:i}){let s=`${Ai.map(o=>{var a;let l=(a=e.profile.find(u=>u.minute_of_day>=o*60))==null?void 0:a.p50_mg_dl;return`${ne(o,n)} ${l==null?"–":n.glucose(l,t)}`}).join(", ")} ${t.unit}`;return`${i("profile")}. ${i("labelled",{label:i("median"),value:s})}`}function wt({summary:e,previous:t,say:n},i,r,s,o="",l=""){let[a,u]=[e[r],t==null?void 0:t[r]];return d`<div>
    <dt class="quiet">${n(i)}</dt>
    <dd>
      ${a===null?d`<span class="quiet small">${n("not_enough_data")}${l&&d`<br>${l}`}</span>`:d`<strong>${s(a)}</strong> <span class="quiet small">${o}</span>
              ${Cn([a,s(a)],u==null?void 0:[u,s(u)],n)}`}
    </dd>
  </div>`}function Cn(e,t,n){if(!t)return d`<span></span>`;let i=e[1]===t[1]?"=":e[0]>t[0]?"↑":"↓";return d`<span class="quiet small before-value"><span aria-hidden="true">${i}</span>
    ${n("value_before",{value:t[1]})}</span>`}var no=x`
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
`;export{x as a,d as b,b as c,C as d,f as e,Se as f,B as g,Vi as h,Yn as i,Ki as j,We as k,Tr as l,it as m,Ut as n,Ar as o,Ne as p,G as q,Nr as r,L as s,V as t,rt as u,st as v,Cr as w,Or as x,qt as y,I as z,Dr as A,Lr as B,Ve as C,Qn as D,Ye as E,je as F,jr as G,Ke as H,Je as I,Qe as J,tn as K,en as L,ne as M,ks as N,ht as O,Ps as P,Ms as Q,Rs as R,Cs as S,wi as T,Is as U,Us as V,Sr as W,kn as X,Fs as Y,Gs as Z,Vs as _,Ks as $,Js as aa,Qs as ba,no as ca};
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
