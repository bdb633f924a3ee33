// What the tests in several engines use on a page of Home Assistant.
(() => {
  const RTL = /\p{Script=Hebrew}|\p{Script=Arabic}/u;
  const TEXT = /[\p{L}\p{N}]/u;
  const UNIT = /mg\/dL|mmol\/L/;
  const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  /** Returns all elements below a root, also those in shadow roots. */
  function deep(root) {
    return [...root.querySelectorAll("*")].flatMap((element) => [
      element,
      ...(element.shadowRoot ? deep(element.shadowRoot) : []),
    ]);
  }

  /** Returns an element's parent as it is drawn. */
  const parentOf = (element) =>
    element.assignedSlot ?? element.parentElement ?? element.getRootNode().host;

  function ancestorsOf(element) {
    const parent = parentOf(element);
    return parent ? [parent, ...ancestorsOf(parent)] : [];
  }

  const isVisible = (element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  /** Tells whether only screen readers get something. */
  const isForEars = (element) => getComputedStyle(element).clipPath === "inset(50%)";

  const isWithin = (inner, outer, tolerance = 1) =>
    inner.left >= outer.left - tolerance &&
    inner.right <= outer.right + tolerance &&
    inner.top >= outer.top - tolerance &&
    inner.bottom <= outer.bottom + tolerance;

  const overlap = (one, other) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;

  /** Returns the place of a character. */
  function placeOf(node, at) {
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect();
  }

  /** Tells whether a text has a unit that begins in one line and ends in the next. */
  function hasBrokenUnit(node) {
    const unit = UNIT.exec(node.data);
    if (!unit) return false;
    const [first, last] = [unit.index, unit.index + unit[0].length - 1].map((at) => placeOf(node, at));
    return Math.abs(first.top - last.top) > first.height / 2;
  }

  const edges = ({ left, right, top, bottom }) =>
    [left, top, right, bottom].map(Math.round).join(",");

  const textOf = (root) =>
    [...root.childNodes]
      .map((node) => {
        if (node.nodeType === Node.TEXT_NODE) return node.data;
        if (node.nodeType !== Node.ELEMENT_NODE || node.localName === "style") return "";
        return `${node.shadowRoot ? textOf(node.shadowRoot) : ""} ${textOf(node)}`;
      })
      .join(" ")
      .replace(/\s+/g, " ")
      .trim();

  /** Returns the texts that can be seen, with the place of the lines without their leading. */
  function texts(root) {
    return deep(root)
      .filter((element) => element.localName !== "style" && isVisible(element))
      .flatMap((element) =>
        [...element.childNodes]
          .filter((node) => node.nodeType === Node.TEXT_NODE && TEXT.test(node.data))
          .map((node) => ({ element, node })),
      )
      .flatMap(({ element, node }) => {
        const range = new Range();
        range.selectNodeContents(node);
        return [...range.getClientRects()]
          .filter(({ width, height }) => width > 0 && height > 0 && !isForEars(element))
          .map(({ left, right, top, bottom, height }) => ({
            element,
            text: node.data.trim(),
            isBroken: hasBrokenUnit(node),
            left,
            right,
            top: top + height / 5,
            bottom: bottom - height / 5,
          }));
      });
  }

  const cards = () =>
    stage.place
      ? [...stage.place.children]
      : deep(document).filter(({ localName }) => /^dexcom-.*-card$/.test(localName));
  const buttonsOf = (root) =>
    deep(root).filter((element) => element.localName === "button" && isVisible(element));

  const stage = {
    deep,
    sleep,
    textOf,
    /** Waits until a function returns something. */
    async until(what, find) {
      for (let tries = 0; tries < 1000; tries += 1) {
        const found = await find();
        if (found) return found;
        await sleep(50);
      }
      throw new Error(`There is no ${what}.`);
    },
    /** Returns the cards that are offered, by the names of their elements. */
    offered: () =>
      [...(window.customCards ?? []), ...(window.customBadges ?? [])]
        .map(({ type }) => type)
        .filter((type) => type.startsWith("dexcom-")),
    /** Sets the clock of the device, by how many hours it is ahead. */
    setClock(hours) {
      window.clockHours = hours;
    },
    /** Waits until the page of Home Assistant is there. */
    ready: () =>
      stage.until("Home Assistant", () => {
        const app = document.querySelector("home-assistant");
        return (
          app?.hass?.states &&
          Object.keys(app.hass.entities ?? {}).length > 0 &&
          !document.querySelector("#ha-launch-screen") &&
          stage.offered().length > 0
        );
      }),
    resize([width, height]) {
      frameElement.style.width = `${width}px`;
      frameElement.style.height = `${height}px`;
    },
    async setDark(dark) {
      const app = document.querySelector("home-assistant");
      app.dispatchEvent(new CustomEvent("settheme", { detail: { dark } }));
      await stage.until("theme", () => app.hass.themes.darkMode === dark);
    },
    /** Shows all cards, each as it is proposed, instead of Home Assistant. */
    async show({ dark = false, language = "en", width, height, type }) {
      stage.resize([width, height]);
      const app = document.querySelector("home-assistant");
      await stage.setDark(dark);
      app.style.display = "none";
      stage.place?.remove();
      stage.place = document.createElement("main");
      stage.place.lang = language;
      stage.place.dir = ["ar", "he"].includes(language) ? "rtl" : "ltr";
      stage.place.style.cssText = `display: grid; gap: 8px; grid-template-columns: minmax(0, 1fr);
        min-height: 0; padding: 8px; background: var(--primary-background-color)`;
      document.body.append(stage.place);
      const hass = { ...app.hass, language, locale: { ...app.hass.locale, language } };
      for (const name of type ? [type] : stage.offered()) {
        const card = document.createElement(name);
        const config = customElements.get(name).getStubConfig?.(hass) ?? {};
        card.setConfig({ ...config, type: `custom:${name}` });
        card.hass = hass;
        stage.place.append(card);
      }
      await stage.settle();
      return stage.textsOfCards();
    },
    /** Removes the cards and dialogs of the last test. */
    clear() {
      for (const dialog of deep(document)) if (dialog.localName === "dialog" && dialog.open) dialog.close();
      stage.place?.remove();
      stage.place = undefined;
      scrollTo(0, 0);
    },
    /** Shows Home Assistant again, which takes the dashboard a while. */
    leave() {
      document.querySelector("home-assistant").style.display = "";
    },
    /** Returns the texts of the cards, also of those on a dashboard. */
    textsOfCards: () =>
      Object.fromEntries(cards().map((card) => [card.localName, textOf(card.shadowRoot)])),
    /** Waits until nothing is loading and nothing changes any more. */
    async settle() {
      let before = "";
      await stage.until("end of changes", async () => {
        const now = cards()
          .map((card) => textOf(card.shadowRoot))
          .join("\n");
        const isBusy = cards().some(
          (card) =>
            textOf(card.shadowRoot).length < 2 ||
            deep(card.shadowRoot).some((part) => part.ariaBusy === "true"),
        );
        const isSame = now === before && !isBusy && !/Loading/.test(now);
        before = now;
        if (!isSame) await sleep(100);
        return isSame;
      });
    },
    /** Returns what is cut off, overlaps, or can't be pressed. */
    misplaced() {
      const found = [];
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide`);
      for (const card of cards()) found.push(...stage.misplacedIn(card.shadowRoot, card.localName));
      return found;
    },
    misplacedIn(root, name) {
      const found = [];
      const all = texts(root);
      for (const place of all) {
        for (const around of ancestorsOf(place.element)) {
          if (around === stage.place || around === root) break;
          const { overflowX, overflowY } = getComputedStyle(around);
          if (overflowX === "visible") continue;
          if (/auto|scroll/.test(overflowX) && around.scrollWidth > around.clientWidth)
            found.push(`${name}: ${around.localName}.${around.className} scrolls sideways`);
          const clip = around.getBoundingClientRect();
          // What scrolls up and down shows everything, one after the other.
          const scrolls = /auto|scroll/.test(overflowY);
          const { left, right } = place;
          if (!isWithin(scrolls ? { ...clip.toJSON(), left, right } : place, clip))
            found.push(`${name}: "${place.text}" (${edges(place)}) is cut off by ${around.localName}.${around.className} (${edges(clip)})`);
          if (scrolls) break;
        }
      }
      all.forEach((one, index) => {
        if (one.isBroken) found.push(`${name}: the unit in "${one.text}" (${edges(one)}) is broken`);
        for (const other of all.slice(index + 1)) {
          if (overlap(one, other))
            found.push(`${name}: "${one.text}" (${edges(one)}) and "${other.text}" (${edges(other)}) overlap`);
        }
      });
      return found;
    },
    /** Returns the buttons that something else covers, or whose names aren't what they show. */
    async wrongButtons() {
      const found = [];
      const target = matchMedia("(pointer: coarse)").matches ? 44 : 36;
      for (const card of cards()) {
        for (const button of buttonsOf(card.shadowRoot)) {
          button.scrollIntoView({ block: "center", behavior: "instant" });
          const { left, top, width, height } = button.getBoundingClientRect();
          const hit = button.getRootNode().elementFromPoint(left + width / 2, top + height / 2);
          const text = button.textContent.replace(/\s+/g, " ").trim();
          const name = `${card.localName}: button "${text || button.ariaLabel}"`;
          if (!button.disabled && !button.contains(hit)) found.push(`${name} is covered`);
          // Badges are as small as those of Home Assistant, and the cells of a map as its place allows.
          const isFree = card.localName.endsWith("-badge") || button.getAttribute("role") === "gridcell";
          if (!isFree && (height < target - 0.5 || width < target - 4)) found.push(`${name} is ${width} × ${height}`);
          if (button.ariaLabel && TEXT.test(text) && !button.ariaLabel.includes(text))
            found.push(`${name} is called "${button.ariaLabel}"`);
        }
      }
      return found;
    },
    /** Returns what is written from right to left and shouldn't be, and arrows that point elsewhere. */
    mirrored() {
      const found = [];
      for (const card of cards()) {
        for (const element of deep(card.shadowRoot)) {
          if (element.localName === "style" || !isVisible(element)) continue;
          for (const node of element.childNodes) {
            if (node.nodeType !== Node.TEXT_NODE || !TEXT.test(node.data) || RTL.test(node.data)) continue;
            const [first, last] = [node.data.search(/\S/), node.data.trimEnd().length - 1].map((at) => placeOf(node, at));
            if (Math.abs(first.top - last.top) < 1 && first.left > last.left)
              found.push(`${card.localName}: "${node.data.trim()}" is written from right to left`);
          }
          if (element.localName === "text" && getComputedStyle(element).direction !== "ltr")
            found.push(`${card.localName}: "${element.textContent}" is on the other side of its place`);
        }
        const [earlier, later] = ["‹", "›"].map((arrow) =>
          buttonsOf(card.shadowRoot).find((button) => button.textContent.trim() === arrow),
        );
        if (earlier && later && earlier.getBoundingClientRect().left > later.getBoundingClientRect().left)
          found.push(`${card.localName}: the arrows point at each other`);
      }
      return found;
    },
    /** Returns what moves although nobody wants that. */
    moving: () =>
      [document, ...deep(stage.place).map(({ shadowRoot }) => shadowRoot)]
        .filter((root) => root !== null)
        .flatMap((root) => (root.getAnimations ? root.getAnimations() : []))
        .map(({ effect }) => effect?.target?.localName)
        .concat(
          cards()
            .flatMap((card) => deep(card.shadowRoot))
            .filter((part) => {
              const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(part);
              const isOurs = !part.getRootNode().host?.localName.startsWith("ha-");
              return isOurs && (animationName !== "none" || !/^(0s(, )?)+$/.test(transitionDuration) || scrollBehavior === "smooth");
            })
            .map((part) => `${part.getRootNode().host.localName} ${part.localName}.${part.className}`),
        ),
    /** Returns what axe finds among the cards, by all of its rules or by the named. */
    async axe(names) {
      const { violations } = await axe.run(stage.place, {
        resultTypes: ["violations"],
        ...(names ? { runOnly: { type: "rule", values: names } } : { rules: { "label-content-name-mismatch": { enabled: true } } }),
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, any, all, none }) => {
          const [why] = [...any, ...all, ...none];
          return `${id}: ${target.flat().join(" ")}: ${why?.message}`;
        }),
      );
    },
    /** Returns the first element that a selector finds, also in shadow roots, or in that of "HOST >>> ". */
    find(selector, text = "") {
      const [inner, host] = selector.split(" >>> ").reverse();
      return deep(document).find(
        (element) =>
          element.matches(inner) &&
          (!host || element.getRootNode().host?.localName === host) &&
          isVisible(element) &&
          element.textContent.includes(text),
      );
    },
    /** Scrolls to an element, and returns the place of its middle. */
    async middle([selector, text, across = 0.5]) {
      const element = await stage.until(selector, () => stage.find(selector, text));
      let before;
      const { left, top, width, height } = await stage.until(`place of ${selector}`, async () => {
        element.scrollIntoView({ block: "center", behavior: "instant" });
        await sleep(50);
        const now = element.getBoundingClientRect();
        const isStill = before && edges(before) === edges(now);
        before = now;
        return isStill && now;
      });
      return [Math.round(left + width * across), Math.round(top + height / 2)];
    },
    /** Lets fingers touch a chart, where the driver has none. */
    touch([selector, steps]) {
      const chart = stage.find(selector);
      for (const [type, pointerId, clientX, clientY] of steps) {
        const pointer = { pointerId, clientX, clientY, pointerType: "touch", bubbles: true, composed: true };
        chart.dispatchEvent(new PointerEvent(type, pointer));
      }
    },
    /** Returns the document of the report, once all is on its page. */
    async report() {
      const { contentDocument } = await stage.until("report", () => stage.find("iframe"));
      await stage.until("days of the report", () =>
        [...contentDocument.querySelectorAll(".days .trace")].some((path) => path.getAttribute("d")),
      );
      return contentDocument;
    },
    /** Returns what the report loses at the edges of its page, and what overlaps. */
    async misplacedInReport() {
      const { body } = await stage.report();
      const page = body.getBoundingClientRect();
      const found = stage.misplacedIn(body, "report");
      for (const part of body.querySelectorAll(":scope > :not(style), svg, li, figure, table")) {
        const place = part.getBoundingClientRect();
        if (!isWithin(place, page)) found.push(`${part.localName} (${edges(place)}) isn't on the page (${edges(page)})`);
      }
      const parts = [...body.children].filter(({ localName }) => localName !== "style");
      parts.slice(1).forEach((part, index) => {
        const gap = part.getBoundingClientRect().top - parts[index].getBoundingClientRect().bottom;
        if (gap < -1) found.push(`${parts[index].localName} overlaps ${part.localName} by ${-gap} px`);
      });
      return found;
    },
    /** Returns the fields of a card's editor that Home Assistant's form doesn't show. */
    async editor(type) {
      const Card = customElements.get(type);
      const app = document.querySelector("home-assistant");
      const { hass } = app;
      const { schema, computeLabel, assertConfig } = await Card.getConfigForm();
      const data = { type: `custom:${type}`, ...Card.getStubConfig(hass) };
      assertConfig(data);
      const helpers = await window.loadCardHelpers();
      const other = helpers.createCardElement({ type: "entities", entities: [] });
      await other.constructor.getConfigElement();
      const form = document.createElement("ha-form");
      Object.assign(form, { hass, schema, data, computeLabel });
      // Its fields ask what is around them for Home Assistant.
      app.shadowRoot.append(form);
      // What all cards have is named by Home Assistant.
      const labels = schema.map(computeLabel).filter((label) => label !== undefined);
      await stage.until(`form with ${labels}`, () => {
        const text = textOf(form.shadowRoot) + deep(form.shadowRoot).map(({ label, ariaLabel }) => `${label} ${ariaLabel}`);
        return labels.every((label) => text.includes(label));
      });
      form.remove();
      return labels;
    },
  };
  window.stage = stage;
})();
