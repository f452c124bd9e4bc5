// The marks by keyboard: arrows lead from one to the next, Enter opens it.

// Marks lane by lane, in the order of their days.
const stopsOf = (node) => {
  const top = node.querySelector(".nsewdrag")?.getBoundingClientRect().top ?? 0;
  const stops = targetsOf(node).filter(({ label }) => !label);
  for (const stop of stops) {
    const y = (stop.box.top + stop.box.bottom) / 2 - top;
    stop.lane = node.lanes.findIndex(([, foot]) => y < foot);
  }
  return stops.sort((one, other) => one.lane - other.lane || one.box.left - other.box.left);
};

const sameStop = (one, other) => one && one.id === other.id && one.lane === other.lane;

// The nearest of the next lane that has any, up or down.
const across = (stops, at, step) => {
  const lanes = stops.map(({ lane }) => lane).filter((lane) => (lane - at.lane) * step > 0);
  if (!lanes.length) return at;
  const lane = step > 0 ? Math.min(...lanes) : Math.max(...lanes);
  const off = ({ box }) => Math.abs(box.left - at.box.left);
  return stops.filter((stop) => stop.lane === lane).reduce((a, b) => (off(b) < off(a) ? b : a));
};

const nextStop = (stops, at, key) => {
  if (!at) return stops.find(({ id }) => id === window.timelineChosen) ?? stops[0];
  const place = stops.findIndex((stop) => sameStop(at, stop));
  const last = stops.length - 1;
  switch (key) {
    case "ArrowRight":
      return stops[Math.min(place + 1, last)];
    case "ArrowLeft":
      return stops[Math.max(place - 1, 0)];
    case "ArrowDown":
      return across(stops, stops[place] ?? stops[0], 1);
    case "ArrowUp":
      return across(stops, stops[place] ?? stops[0], -1);
    case "Home":
      return stops[0];
    case "End":
      return stops[last];
  }
};

const listenForKeys = (node, card, told) => {
  const leave = () => {
    node.at = null;
    drawRings(node, "at", []);
    card.hidden = true;
  };
  const stopAt = (stop) => {
    const lane = node.at?.lane === stop.lane ? [] : [node.lanes[stop.lane]?.[0]];
    node.at = stop;
    drawRings(node, "at", [stop]);
    node.querySelector("g.at")?.scrollIntoView({ block: "nearest" });
    const lines = node.cards[stop.id] ?? [];
    told.textContent = [...lane, ...lines].filter(Boolean).join(". ");
    const [{ box }] = stopsOf(node).filter((other) => sameStop(stop, other));
    card.hidden = !lines.length;
    fillCard(card, lines);
    placeCard(card, box.right, box.bottom);
  };
  node.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || node.tabIndex < 0) return;
    if (node.at && (event.key === "Enter" || event.key === " ")) {
      node.report("clicked", node.at.id);
    } else if (node.at && event.key === "Escape") {
      leave();
    } else {
      const stops = stopsOf(node);
      const stop = stops.length ? nextStop(stops, node.at, event.key) : null;
      if (!stop || !/^(Arrow|Home|End)/.test(event.key)) return;
      stopAt(stop);
    }
    event.preventDefault();
    // Keys of buttons elsewhere on the page are not meant.
    event.stopPropagation();
  });
  node.addEventListener("blur", leave);
};
