import{C as v,M as f,O as S,d as b,j as _,k as a,n as c,ra as R,v as $}from"./shared.js";import"./base.js";import{a as y}from"./helpers.js";var A=6,x=class{constructor(t){this.host=t;this.showsAll=!1;this.sensors=new R(t)}get trouble(){return this.sensors.trouble}get report(){return this.sensors.answer}get rows(){var e,r;let t=(r=(e=this.report)==null?void 0:e.sensors)!=null?r:[];return this.showsAll?t:t.slice(0,A)}get isLong(){var t,e;return((e=(t=this.report)==null?void 0:t.sensors.length)!=null?e:0)>A}get isComplete(){return this.showsAll}get hasSensors(){var t,e;return(e=(t=this.report)==null?void 0:t.sensors.some(({kind:r})=>r==="sensor"))!=null?e:!1}get hasDifferences(){var t,e;return(e=(t=this.report)==null?void 0:t.sensors.some(({pairs:r})=>r!==null))!=null?e:!1}get reusedProducts(){var e,r;let t=((r=(e=this.report)==null?void 0:e.sensors)!=null?r:[]).flatMap(({kind:n,product:o})=>n==="transmitter"&&o?[o]:[]);return Array.from(new Set(t))}update(t){t!=null&&t.status&&this.sensors.request(t)}toggle(){this.showsAll=!this.showsAll,this.host.requestUpdate()}};function p(s){return Date.parse(s)/1e3}function C({started:s,first_reading:t,last_reading:e}){return p(e)-p(s!=null?s:t)}function T(s){let{ended:t,hours_early:e,kind:r,latest_end:n,planned_end:o}=s;if(e!==null)return{least:e*b,most:e*b};if(r!=="sensor"||t===null||o===null)return;let[l,i]=[p(o),p(o)-p(t)],d=n===null?0:l-p(n);return{least:Math.max(d,0),most:i}}var D=_`
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
  th[scope="row"] {
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
  .stored {
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
      padding-inline: 0 16px;
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
  }
`;var g=class extends S{constructor(){super(...arguments);this.controller=new x(this)}willUpdate(e){super.willUpdate(e),this.controller.update(this.feeds.feed)}draw(e,r){var u;let{notice:n,say:o}=e,{report:l,rows:i,trouble:d}=this.controller;if(!l)return this.message(o(d!=null?d:"loading"),n);if(i.length===0)return this.message(o("no_readings"),n);let m=(u=r.title)!=null?u:o("sensors_card"),h=this.columns(e);return a`<ha-card>
      ${n}
      <h2>${m}</h2>
      ${d?a`<div role="alert">${o(d)}</div>`:c}
      ${this.storedSince(e,l)}
      <table role="table" aria-label=${m}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">${o("started")}</th>
            ${h.map(({heading:w})=>a`<th role="columnheader" scope="col">${w}</th>`)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${i.map(w=>this.row(e,w,h))}
        </tbody>
      </table>
      ${this.more(e,l)} ${this.about(e,l)}
    </ha-card>`}columns(e){let{say:r}=e,{hasDifferences:n,hasSensors:o}=this.controller;return[{heading:r("ended"),cell:i=>k(e,i)},{heading:r("lasted"),cell:i=>f(C(i),r)},o&&{heading:r("ended_early"),cell:i=>q(e,i)},{heading:r("without_readings"),cell:i=>z(e,i)},n&&{heading:r("difference"),cell:i=>O(e,i)}].filter(i=>i!==!1)}row({format:e,say:r},n,o){let{first_reading:l,product:i,started:d}=n,m=d===null?r("unknown"):e.dayAndTime(p(d)),h=e.dayAndTime(p(l));return a`<tr role="row">
      <th role="rowheader" scope="row">
        <strong>${m}</strong>
        <span class="second">${d===null?`${i!=null?i:""} ${h}`.trim():i}</span>
      </th>
      ${o.map(({heading:u,cell:w})=>a`<td role="cell">
          <span class="label" aria-hidden="true">${u}</span>${w(n)}
        </td>`)}
    </tr>`}storedSince({format:e,say:r},n){if(n.stored_since===null)return c;let o=e.dayAndTime(p(n.stored_since));return a`<p class="quiet stored">${r("stored_since",{time:o})}</p>`}more({say:e},{sensors:r}){let{controller:n}=this;if(!n.isLong)return c;let o=n.isComplete?e("show_fewer"):e("show_all",{count:r.length});return a`<button class="more" @click=${()=>n.toggle()}>${o}</button>`}about({feed:e,format:r,say:n},{pairing:o}){let l=e.status,{hasDifferences:i,hasSensors:d,reusedProducts:m}=this.controller,h=n("about_difference",{minutes:o.most_minutes,lowest:r.glucose(o.lowest_mg_dl,l),highest:r.glucose(o.highest_mg_dl,l),unit:l.unit}),u=m.join(", ");return a`<details>
      <summary>${n("about_table")}</summary>
      ${u?a`<p>${n("about_transmitters",{products:u})}</p>`:c}
      ${d?a`<p>${n("about_ended")}</p>`:c}
      ${i?a`<p>${h}</p>`:c}
      <p>${n("about_replacement")}</p>
    </details>`}};g.styles=[v,D],g=y([$("dexcom-sensors-content")],g);function k({format:s,say:t},e){if(e.ended!==null)return s.dayAndTime(p(e.ended));if(e.planned_end===null)return t("in_use");let r=s.dayAndTime(p(e.planned_end));return a`${t("in_use")}<span class="second">${t("ends_at",{time:r})}</span>`}function q({say:s},t){let e=T(t);if(!e)return t.in_use?"–":s("unknown");let{least:r,most:n}=e;if(n===0)return s("not_early");if(r===n)return f(n,s);let o=s("at_most",{time:f(n,s)});if(r===0)return o;let l=s("at_least",{time:f(r,s)});return a`${l}<span class="second">${o}</span>`}function z({say:s},{hours_without_readings:t}){return t===null?s("unknown"):f(t*b,s)}function O({format:s,say:t},e){if(e.pairs===null)return t("unknown");if(e.difference_percent===null)return t("no_pairs");let r=s.shownPercent({value:e.difference_percent,digits:1,sign:""});return t("pairs",{percent:r,count:e.pairs})}export{g as SensorsContent};
