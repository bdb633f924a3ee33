// Runs in a page of Home Assistant that is being opened: see cards.py. Returns how many milliseconds after
// that began its card was painted: one with a curve, or else a history graph.
async (curve) => {
  const soon = () => new Promise((done) => setTimeout(done, 20));
  const find = (selector, root) => {
    for (const element of root.querySelectorAll("*")) {
      if (element.matches(selector)) return element;
      const inside = element.shadowRoot && find(selector, element.shadowRoot);
      if (inside) return inside;
    }
    return undefined;
  };
  const appears = async (look) => {
    for (;;) {
      const found = look();
      if (found) return found;
      await soon();
    }
  };
  const card = await appears(() => find(curve ? "dexcom-profile-card" : "hui-history-graph-card", document));
  if (curve) {
    await appears(() => card.shadowRoot && find(curve, card.shadowRoot));
  } else {
    const chart = await appears(() => card.shadowRoot && find("ha-chart-base", card.shadowRoot)?.chart);
    const points = () => chart.getModel()?.getSeriesByIndex(0)?.getData().count() ?? 0;
    await appears(() => points() > 1);
  }
  await new Promise((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(0);
    });
  });
  return performance.now();
};
