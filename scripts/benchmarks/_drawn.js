// Runs in a page of Home Assistant whose socket's messages are noted in `window.received`: see cards.py.
// Shows a card alone, and returns how long that took in milliseconds, since it was put into the page
// and since its data came; what its data were; and how many points are drawn.
async ({ config, curve }) => {
  const home = document.querySelector("home-assistant");
  const card = (await window.loadCardHelpers()).createCardElement(config);
  card.hass = home.hass;
  const place = document.createElement("div");
  place.style.cssText = "position: fixed; inset: 0 auto auto 0; width: 600px; z-index: 99";

  const frame = () => new Promise(requestAnimationFrame);
  const painted = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(0);
    });
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
      await frame();
    }
  };

  const drawnCurve = async () => {
    const path = await appears(() => find(curve, place));
    return Number(path.closest("svg").dataset.readings ?? path.getAttribute("d").split("C").length);
  };
  // The history graph draws on a canvas, and says when it has finished.
  const drawnChart = async () => {
    const chart = await appears(() => find("ha-chart-base", place)?.chart);
    const points = () => chart.getModel()?.getSeriesByIndex(0)?.getData().count() ?? 0;
    await new Promise((done) => chart.on("finished", () => points() > 1 && done()));
    return points();
  };

  window.received.length = 0;
  const asked = performance.now();
  home.shadowRoot.append(place);
  place.append(card);
  const points = await (curve ? drawnCurve() : drawnChart());
  await painted();
  const drawn = performance.now();
  place.remove();
  // The next card fetches its own data once this one has unsubscribed.
  await new Promise((done) => setTimeout(done, 500));
  const data = window.received.reduce((one, other) => (other.bytes > one.bytes ? other : one));
  return { asked: drawn - asked, data: drawn - data.at, bytes: data.bytes, points };
};
