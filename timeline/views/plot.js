// Draws a Plotly figure in place and tells of clicks, brushes and its own width.
// Marks are redrawn with Plotly.react, so that a rerun does not make the page jump.

const STILL_PX = 5;
const BY_KEYS = "Arrow keys lead from event to event, Enter opens one.";

const plotly = () =>
  window.Plotly
    ? Promise.resolve(window.Plotly)
    : new Promise((ready) =>
        window.addEventListener("timeline:plotly", () => ready(window.Plotly), { once: true })
      );

const unpack = async (packed) => {
  const whole = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(whole).text());
};

const same = (one, other) =>
  one?.length === other.length && one.every((byte, place) => byte === other[place]);

const draw = async (node, packed) => {
  node.packed = packed;
  node.setAttribute("aria-busy", "true");
  const [Plotly, { figure, alt }] = await Promise.all([plotly(), unpack(packed)]);
  // What came later is drawn alone.
  if (node.packed !== packed || !node.isConnected) return;
  const { cards = {}, lanes = [], differ = [] } = figure.layout.meta ?? {};
  Object.assign(node, { cards, lanes, differ: new Set(differ), at: null });
  const hasStops = Object.keys(cards).length > 0;
  node.tabIndex = hasStops ? 0 : -1;
  node.setAttribute("role", hasStops ? "application" : "img");
  node.setAttribute("aria-label", hasStops ? `${alt} ${BY_KEYS}` : alt);
  await Plotly.react(node, figure.data, figure.layout, {
    displayModeBar: false,
    responsive: true,
    doubleClick: false,
    showTips: false,
    scrollZoom: false,
  });
  node.targets = null;
  showChosen(node);
  listenForBrush(node);
  if (node.packed === packed) node.removeAttribute("aria-busy");
};

const listenForBrush = (node) => {
  node.removeAllListeners("plotly_selected");
  node.removeAllListeners("plotly_deselect");
  node.on("plotly_selected", (event) => {
    const range = event?.range?.x;
    if (range) node.report("brushed", range);
  });
  node.on("plotly_deselect", () => node.report("brushed", []));
};

// What was pressed is what is chosen, also where the plot is drawn anew before the release.
const listenForClicks = (node) => {
  let pressed = null;
  const moved = (event) => Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y);
  const release = (event) => {
    if (pressed && event.type === "pointerup" && moved(event) < STILL_PX) {
      node.report("clicked", pressed.id);
    }
    pressed = null;
  };
  const press = (event) => {
    const target = event.button === 0 && targetAt(targetsOf(node), event.clientX, event.clientY);
    pressed = target && { id: target.id, x: event.clientX, y: event.clientY };
  };
  node.addEventListener("pointerdown", press, { capture: true });
  // Of the window: while the button is down, Plotly lays a sheet over the whole page.
  window.addEventListener("pointerup", release, { capture: true });
  window.addEventListener("pointercancel", release, { capture: true });
  return () => {
    window.removeEventListener("pointerup", release, { capture: true });
    window.removeEventListener("pointercancel", release, { capture: true });
  };
};

const listenForHover = (node, card) => {
  const leave = () => {
    card.hidden = true;
    node.classList.remove("over-mark");
  };
  const move = (event) => {
    if (event.pointerType === "touch" || event.buttons) return leave();
    const place = node.getBoundingClientRect();
    if (!node.targets || node.targets.top !== place.top || node.targets.left !== place.left) {
      node.targets = { all: targetsOf(node), top: place.top, left: place.left };
    }
    const target = targetAt(node.targets.all, event.clientX, event.clientY);
    if (!target) return leave();
    node.classList.add("over-mark");
    const lines = node.cards?.[target.id];
    card.hidden = !lines;
    if (!lines) return;
    fillCard(card, lines);
    placeCard(card, event.clientX, event.clientY);
  };
  node.addEventListener("pointermove", move);
  node.addEventListener("pointerleave", leave);
  node.addEventListener("pointerdown", leave);
};

const listenForChoice = (node) => {
  const show = () => showChosen(node);
  window.addEventListener("timeline:chosen", show);
  return () => window.removeEventListener("timeline:chosen", show);
};

const watchWidth = (node, tell) => {
  // Steps of 20 px: a scrollbar that comes and goes must not redraw the chart.
  const observer = new ResizeObserver(() => {
    const width = Math.floor(node.clientWidth / 20) * 20;
    node.targets = null;
    if (width > 0 && width !== node.told) {
      node.told = width;
      tell("width", width);
    }
  });
  observer.observe(node);
  return () => observer.disconnect();
};

export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
  const node = parentElement.querySelector(".timeline-plot");
  node.report = setTriggerValue;
  node.tell = setStateValue;
  if (!node.stop) {
    const stops = [listenForClicks(node), watchWidth(node, (name, value) => node.tell(name, value))];
    const card = parentElement.querySelector(".timeline-card");
    listenForHover(node, card);
    listenForKeys(node, card, parentElement.querySelector(".timeline-told"));
    stops.push(listenForChoice(node));
    node.stop = () => stops.forEach((stop) => stop());
  }
  if (data?.length && !same(node.packed, data)) draw(node, data);
  return () => {
    // Also called for a run that a later one has overtaken, while the plot stays.
    if (node.isConnected) return;
    node.stop();
    window.Plotly?.purge(node);
  };
}
