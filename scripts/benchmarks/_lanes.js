// Runs in a page of Home Assistant: see cards.py. Shows the glucose card with lanes, chooses two weeks again
// and again, and returns how many milliseconds the lanes of two weeks take until they are painted: since
// their data arrived, and since the click. In between, the server forgets what it has read.
async ({ config, rounds, forgotten }) => {
  const home = document.querySelector("home-assistant");
  const { connection } = home.hass;
  let arrived;
  // The card's own connection, which notes when data arrives.
  const own = Object.assign(Object.create(connection), {
    sendMessagePromise: async (message) => {
      const answer = await connection.sendMessagePromise(message);
      if (message.type === "dexcom_api/lanes") arrived = { at: performance.now(), answer };
      return answer;
    },
    subscribeMessage: (...args) => connection.subscribeMessage(...args),
    addEventListener: (...args) => connection.addEventListener(...args),
    removeEventListener: (...args) => connection.removeEventListener(...args),
  });
  const card = (await window.loadCardHelpers()).createCardElement({ ...config, hours: 3 });
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
  const lanes = () => parts()?.querySelectorAll("g.lane") ?? [];
  while (!(lanes().length === config.lanes.length && arrived)) await painted();

  const choose = async (text) => {
    arrived = undefined;
    const start = performance.now();
    [...parts().querySelectorAll("button")].find((button) => button.textContent === text).click();
    while (!arrived) await new Promise((done) => setTimeout(done));
    await content().updateComplete;
    await painted();
    const end = performance.now();
    return { paint: end - arrived.at, shown: end - start };
  };
  const found = [];
  const items = [];
  for (let round = 0; round < rounds; round += 1) {
    await choose("3 h");
    await new Promise((done) => setTimeout(done, forgotten));
    found.push(await choose("14 d"));
    items.push(
      arrived.answer.lanes.reduce(
        (sum, lane) => sum + (lane.bars ?? lane.numbers ?? lane.marks ?? lane.events).length,
        0,
      ),
    );
  }
  place.remove();
  return {
    paint: median(found.map(({ paint }) => paint)),
    shown: median(found.map(({ shown }) => shown)),
    items: median(items),
  };
};
