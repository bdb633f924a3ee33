import{D as S,P as m,T as R,d as g,j as v,k as a,m as d,w as $,wa as C}from"./shared.js";import{e as _}from"./base.js";import{a as y}from"./helpers.js";var D=6,x=class{constructor(t){this.host=t;this.showsAll=!1;this.sensors=new C(t)}get trouble(){return this.sensors.trouble}get report(){return this.sensors.answer}get rows(){var e,r;let t=(r=(e=this.report)==null?void 0:e.sensors)!=null?r:[];return this.showsAll?t:t.slice(0,D)}get isLong(){var t,e;return((e=(t=this.report)==null?void 0:t.sensors.length)!=null?e:0)>D}get isComplete(){return this.showsAll}get hasSensors(){var t,e;return(e=(t=this.report)==null?void 0:t.sensors.some(({kind:r})=>r==="sensor"))!=null?e:!1}get hasDifferences(){var t,e;return(e=(t=this.report)==null?void 0:t.sensors.some(({pairs:r})=>r!==null))!=null?e:!1}get reusedProducts(){var e,r;let t=((r=(e=this.report)==null?void 0:e.sensors)!=null?r:[]).flatMap(({kind:n,product:s})=>n==="transmitter"&&s?[s]:[]);return Array.from(new Set(t))}update(t){t!=null&&t.status&&this.sensors.request(t)}toggle(){this.showsAll=!this.showsAll,this.host.requestUpdate()}};function u(o){return Date.parse(o)/1e3}function T({started:o,first_reading:t,last_reading:e}){return u(e)-u(o!=null?o:t)}function k(o){let{ended:t,hours_early:e,kind:r,latest_end:n,planned_end:s}=o;if(e!==null)return{least:e*g,most:e*g};if(r!=="sensor"||t===null||s===null)return;let[l,i]=[u(s),u(s)-u(t)],p=n===null?0:l-u(n);return{least:Math.max(p,0),most:i}}var A=v`
ha-card {
container-type: inline-size;
}
table,
tbody {
display: block;
}
table {
width: 100%;
border-collapse: collapse;
font-size: 14px;
font-variant-numeric: tabular-nums;
}
thead {
position: absolute;
width: 1px;
height: 1px;
overflow: hidden;
}
thead th {
clip-path: inset(50%);
}
tr {
display: grid;
grid-template-columns: repeat(2, minmax(0, 1fr));
gap: 6px 16px;
padding: 10px 0;
border-top: 1px solid var(--line);
}
tr:first-child {
border-top: 0;
padding-top: 0;
}
th,
td {
padding: 0;
font-weight: 400;
text-align: start;
vertical-align: top;
}
th[scope="row"],
td:nth-child(6) {
grid-column: 1 / -1;
}
th strong {
font-weight: 500;
}
.second {
display: block;
font-size: 12px;
color: var(--quiet);
}
.label {
display: block;
font-size: 12px;
color: var(--quiet);
}
.more {
align-self: flex-start;
margin-inline-start: -8px;
}
p {
margin: 8px 0 0;
}
.remark {
margin: 0;
font-size: 13px;
}
details {
font-size: 13px;
color: var(--quiet);
}
summary {
width: fit-content;
min-height: 36px;
line-height: 36px;
border-radius: 8px;
cursor: pointer;
}
summary:focus-visible {
outline: 2px solid var(--accent);
outline-offset: 1px;
}
@media (pointer: coarse) {
summary {
min-height: 44px;
line-height: 44px;
}
}
@container (min-width: 560px) {
table {
display: table;
}
thead {
position: static;
display: table-header-group;
width: auto;
height: auto;
overflow: visible;
}
tbody {
display: table-row-group;
}
tr {
display: table-row;
}
th,
td {
padding-block: 8px;
padding-inline: 0 12px;
border-top: 1px solid var(--line);
}
thead th {
border-top: 0;
font-size: 12px;
color: var(--quiet);
vertical-align: bottom;
clip-path: none;
}
.label {
display: none;
}
th strong,
td:nth-child(3) {
white-space: nowrap;
}
}
`;var O={day:"numeric",month:"short",hour:"numeric",minute:"2-digit"},h=class extends R{constructor(){super(...arguments);this.controller=new x(this)}willUpdate(e){super.willUpdate(e),this.controller.update(this.feeds.feed)}draw(e,r){let{notice:n,say:s}=e,{report:l,rows:i,trouble:p}=this.controller;if(!l)return this.message(s(p!=null?p:"loading"),n);if(i.length===0)return this.message(s("no_readings"),n);let c=_(e,r,"sensors_card"),b=this.columns(e);return a`<ha-card>
${n}
<h2>${c}</h2>
${p?a`<div role="alert">${s(p)}</div>`:d}
${this.reused(e)} ${this.storedSince(e,l)}
<table role="table" aria-label=${c}>
<thead role="rowgroup">
<tr role="row">
<th role="columnheader" scope="col">${s("started")}</th>
${b.map(({heading:f})=>a`<th role="columnheader" scope="col">${f}</th>`)}
</tr>
</thead>
<tbody role="rowgroup">
${i.map(f=>this.row(e,f,b))}
</tbody>
</table>
${this.more(e,l)} ${this.about(e,l)}
</ha-card>`}columns(e){let{say:r}=e,{hasDifferences:n,hasSensors:s}=this.controller;return[{heading:r("ended"),cell:i=>z(e,i)},{heading:r("lasted"),cell:i=>m(T(i),r)},s&&{heading:r("ended_early"),cell:i=>U(e,i)},{heading:r("without_readings"),cell:i=>F(e,i)},n&&{heading:r("difference"),cell:i=>M(e,i)}].filter(i=>i!==!1)}row({format:e,say:r},n,s){let{first_reading:l,product:i,started:p}=n,c=p===null?r("unknown"):w(p,e),b=w(l,e);return a`<tr role="row">
<th role="rowheader" scope="row">
<strong>${c}</strong>
<span class="second">${p===null?`${i!=null?i:""} ${b}`.trim():i}</span>
</th>
${s.map(({heading:f,cell:q})=>a`<td role="cell">
<span class="label" aria-hidden="true">${f}</span>${q(n)}
</td>`)}
</tr>`}reused({say:e}){let r=this.controller.reusedProducts.join(", ");return r?a`<p class="quiet remark">${e("about_transmitters",{products:r})}</p>`:d}storedSince({format:e,say:r},n){if(n.stored_since===null)return d;let s=w(n.stored_since,e);return a`<p class="quiet remark">${r("stored_since",{time:s})}</p>`}more({say:e},{sensors:r}){let{controller:n}=this;if(!n.isLong)return d;let s=n.isComplete?e("show_fewer"):e("show_all",{count:r.length});return a`<button class="more" @click=${()=>n.toggle()}>${s}</button>`}about({feed:e,format:r,say:n},{pairing:s}){let l=e.status,{hasDifferences:i,hasSensors:p}=this.controller,c=n("about_difference",{minutes:s.most_minutes,lowest:r.glucose(s.lowest_mg_dl,l),highest:r.glucose(s.highest_mg_dl,l),unit:l.unit});return a`<details>
<summary>${n("about_table")}</summary>
${p?a`<p>${n("about_ended")}</p>`:d}
${i?a`<p>${c}</p>`:d}
<p>${n("about_replacement")}</p>
</details>`}};h.styles=[S,A],h=y([$("dexcom-sensors-content")],h);function w(o,t){return t.date(u(o),O)}function z({format:o,say:t},e){if(e.ended!==null)return w(e.ended,o);if(e.planned_end===null)return t("in_use");let r=w(e.planned_end,o);return a`${t("in_use")}<span class="second">${t("ends_at",{time:r})}</span>`}function U({say:o},t){let e=k(t);if(!e)return t.in_use?"–":o("unknown");let{least:r,most:n}=e;if(n===0)return o("not_early");if(r===n)return m(n,o);let s=o("at_most",{time:m(n,o)});if(r===0)return s;let l=o("at_least",{time:m(r,o)});return a`${l}<span class="second">${s}</span>`}function F({say:o},{hours_without_readings:t}){return t===null?o("unknown"):m(t*g,o)}function M({format:o,say:t},e){if(e.pairs===null)return t("unknown");if(e.difference_percent===null)return t("no_pairs");let r=o.shownPercent({value:e.difference_percent,digits:1,sign:""});return t("pairs",{percent:r,count:e.pairs})}export{h as SensorsContent};
