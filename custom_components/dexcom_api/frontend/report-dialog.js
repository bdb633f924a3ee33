import{$ as T,C as y,M as q,W as D,Wa as F,_a as U,bb as V,db as K,e as k,eb as N,fb as J,ga as W,h as P,ha as Y,j as b,k as d,l as L,ma as S,n as w,na as B,o as A,oa as C,p as O,q as z,r as G,u as H,ua as v,v as j,w as I,x as _,z as M}from"./shared.js";import"./base.js";import{a as u}from"./helpers.js";var c={width:210/25.4*96,height:297/25.4*96},it={width:700,height:350},g={width:92,height:66};function Q(e,t){let{format:r,language:i,name:n,say:s,summary:l}=t;e.documentElement.lang=i,e.title=`${s("report")} – ${n} – ${S(l,r)}`,A(nt(t),e.body,{creationScope:e})}function nt(e){let{format:t,name:r,previous:i,say:n,summary:s}=e;return d`<style>${at}</style>
    <header>
      <div>
        <h1>${n("report")}</h1>
        <div class="account">${r}</div>
      </div>
      <div class="period">
        <strong>${S(s,t)}</strong>
        ${i&&d`<div class="quiet small">${C(i,t,n)}</div>`}
      </div>
    </header>
    <section class="numbers">
      <div class="side">${V(e)} ${F(e)}</div>
      <div class="side">${K(e)} ${rt(e)}</div>
    </section>
    ${N(e,it)}
    <section>
      <h2>${n("daily_traces")} <span class="quiet small">${n("in_range")}</span></h2>
      <ol class="days">${s.days.slice(-14).map(l=>ot(l,e))}</ol>
    </section>`}function rt({format:e,say:t,summary:r}){var m;let i=(m=r.diary)==null?void 0:m.totals;if(!i)return w;let{start:n,end:s}=v(r),l=(s-n)/k,h=o=>t("insulin_units",{amount:e.number(o,1)}),x=[[t("carbs"),i.carbs_g,o=>`${e.number(o)} g`],[t("insulin"),i.insulin_units,h],[t("diary_insulin_fast_acting"),i.insulin_fast_units,h],[t("diary_insulin_long_acting"),i.insulin_long_units,h],[t("exercise"),i.exercise_minutes,o=>q(o*60,t)],[t("entries"),i.entries,o=>e.number(o)]];return d`<table>
    <caption>${t("totals")}</caption>
    ${x.map(([o,a,f])=>d`<tr>
        <th scope="row">${o}</th>
        <td>${a===null?"–":f(a)}</td>
        <td class="quiet">${a===null?w:t("day_average",{amount:f(a/l)})}</td>
      </tr>`)}
  </table>`}function ot(e,t){let{day:r,metrics:i}=e,{format:n,readings:s,say:l,status:h}=t,{start:x,end:m}=v(e),o=T([x,m],[0,g.width]),a=T([40,400],[g.height,0],!0),{low_mg_dl:f,high_mg_dl:$}=h.limits,X=v(i).end>=m,E=i.in_range_percent;return d`<li>
    <div><span>${n.dayOfYear(P(r,n.zone))}${B(e,n,l)}</span> ${X?d`<strong>${E===null?"–":n.percent(E)}</strong>`:d`<span class="quiet">${l("so_far")}</span>`}</div>
    <svg viewBox="0 0 ${g.width} ${g.height}" aria-hidden="true">
      <rect class="target" width=${g.width} y=${a($)} height=${a(f)-a($)}></rect>
      ${[f,$].map(R=>L`<line class="limit" x2=${g.width} y1=${a(R)} y2=${a(R)}></line>`)}
      <path class="trace" d=${Y(M(s!=null?s:[],x,m),o,a)}></path>
    </svg>
  </li>`}var at=[y.cssText.replace(/:host/g,":root"),D.cssText,W.cssText,J.cssText,U.cssText,b`
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
    .chart {
      min-height: 0;
    }
    /* By its width alone: a part of a height that isn't known is as high as the page in WebKit. */
    .chart svg {
      position: static;
      height: auto;
    }
    .days {
      display: grid;
      grid-template-columns: repeat(7, 1fr);
      align-items: end;
      gap: 8px 6px;
      margin: 4px 0 0;
      padding: 0;
      list-style: none;
      font-size: 10px;
    }
    .days div {
      display: flex;
      justify-content: space-between;
      gap: 0 4px;
    }
    .days svg {
      border: 1px solid #ccc;
    }
    .trace {
      fill: none;
      stroke: #000;
      stroke-width: 1;
    }
  `.cssText].join("");var st=32,dt=96,p=class extends O{firstUpdated(){z(this.dialog)}updated(){this.fillPage()}render(){if(!this.report)return;let{say:t}=this.report,r=Math.min(1,(window.innerWidth-st)/c.width,(window.innerHeight-dt)/c.height);return d`<dialog aria-label=${t("report")} @close=${()=>this.dispatchEvent(new Event("close"))}>
      <nav>
        <button class="main" autofocus @click=${()=>{var i;return(i=this.frame.contentWindow)==null?void 0:i.print()}}>${t("print")}</button>
        <button @click=${()=>G(this.dialog)}>${t("close")}</button>
      </nav>
      <div class="paper" style="width:${c.width*r}px;height:${c.height*r}px">
        <iframe title=${t("report")} tabindex="-1" width=${c.width} height=${c.height}
          style="transform:scale(${r})" @load=${()=>this.fillPage()}></iframe>
      </div>
    </dialog>`}fillPage(){let t=this.frame.contentDocument;t&&this.report&&Q(t,this.report)}};p.styles=[y,H,b`
      :host {
        display: contents;
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
      nav {
        display: flex;
        justify-content: space-between;
        margin: 0 -8px 8px;
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
    `],u([I({attribute:!1})],p.prototype,"report",2),u([_("dialog")],p.prototype,"dialog",2),u([_("iframe")],p.prototype,"frame",2),p=u([j("dexcom-report")],p);export{p as ReportDialog};
