// What lies where on a plot, by the boxes of what is drawn. Plotly's own answer is lost when a plot
// is drawn anew between a press and its release, and it knows of a label only where it begins.

const SLACK_PX = 8;

// Of what stands for something: its id, its box in the window, and its words where it is a label.
const targetsOf = (node) => {
  const found = [];
  for (const trace of node.querySelectorAll(".scatterlayer .trace, .barlayer .trace")) {
    const ids = trace.__data__?.[0]?.trace?.customdata;
    if (!ids) continue;
    for (const part of trace.querySelectorAll(".point, .textpoint")) {
      const id = ids[part.__data__?.i];
      if (id == null) continue;
      const label = part.querySelector("text");
      found.push({ id, label, box: (label ?? part).getBoundingClientRect() });
    }
  }
  return found;
};

const outsidePx = (low, high, at) => Math.max(low - at, 0, at - high);

const distancePx = ({ left, right, top, bottom }, x, y) =>
  Math.hypot(outsidePx(left, right, x), outsidePx(top, bottom, y));

// The nearest within reach; of several that cover the place, the smallest.
const targetAt = (targets, x, y) => {
  let best = null;
  for (const { id, box } of targets) {
    const rank = [distancePx(box, x, y), box.width * box.height];
    if (rank[0] > SLACK_PX) continue;
    if (!best || rank[0] < best.rank[0] || (rank[0] === best.rank[0] && rank[1] < best.rank[1])) {
      best = { id, box, rank };
    }
  }
  return best;
};
