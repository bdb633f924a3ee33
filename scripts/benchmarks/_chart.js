// Runs in a page of Home Assistant: see cards.py. Shows the glucose card with two weeks, and returns how
// many milliseconds the page is busy with each move of the pointer and each new reading, until style and
// layout are up to date, and how long two weeks take from the click until they are painted.
async ({ config, rounds }) => {
  const home = document.querySelector("home-assistant");
  const { connection } = home.hass;
  let push;
  let status;
  // The card's own connection, so that it can be sent readings.
  const own = Object.assign(Object.create(connection), {
    sendMessagePromise: (message) => connection.sendMessagePromise(message),
    addEventListener: (...args) => connection.addEventListener(...args),
    removeEventListener: (...args) => connection.removeEventListener(...args),
    subscribeMessage: (callback, ...rest) => {
      push = callback;
      const noted = (event) => {
        status = event;
        callback(event);
      };
      return connection.subscribeMessage(noted, ...rest);
    },
  });
  const card = (await window.loadCardHelpers()).createCardElement(config);
  card.hass = { ...home.hass, connection: own };
  const place = document.createElement("div");
  place.style.cssText = "position: fixed; inset: 0 auto auto 0; width: 1000px; z-index: 99";
  place.append(card);
  home.shadowRoot.append(place);

  const painted = () =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(0);
      });
    });
  const median = (values) => values.sort((one, other) => one - other)[values.length >> 1];
  const content = () => card.shadowRoot?.querySelector("dexcom-glucose-content");
  const parts = () => content()?.shadowRoot;
  const slider = () => parts()?.querySelector("[role=slider]");
  while (!(Number(slider()?.dataset.readings) > 3000)) await painted();
  const busy = async (act) => {
    await painted();
    const start = performance.now();
    act();
    await content().updateComplete;
    slider().getBoundingClientRect();
    parts().querySelector(".bubble")?.getBoundingClientRect();
    return performance.now() - start;
  };

  const { left, top, width } = slider().getBoundingClientRect();
  const pointer = [];
  for (let round = 0; round < rounds * 4; round += 1) {
    const clientX = left + 60 + ((round * 37) % (width - 100));
    const event = { clientX, clientY: top + 90, pointerType: "mouse", bubbles: true, composed: true };
    pointer.push(await busy(() => slider().dispatchEvent(new PointerEvent("pointermove", event))));
  }
  const reading = [];
  for (let round = 0; round < rounds; round += 1) {
    const latest = status.latest + 300;
    const next = Object.fromEntries(
      Object.entries(status.next_reading).map(([name, time]) => [name, time + 300]),
    );
    const change = { start: latest, end: latest + 1, readings: [[latest, 100 + round]] };
    status = { ...status, ...change, latest, next_reading: next, server_time: status.server_time + 300 };
    reading.push(await busy(() => push(status)));
  }
  const press = (text) =>
    [...parts().querySelectorAll("button")].find((button) => button.textContent === text).click();
  const paint = [];
  for (let round = 0; round < rounds; round += 1) {
    press("3 h");
    await content().updateComplete;
    await painted();
    await painted();
    const start = performance.now();
    press("14 d");
    await painted();
    paint.push(performance.now() - start);
  }
  place.remove();
  return { pointer: median(pointer), reading: median(reading), paint: median(paint) };
};
