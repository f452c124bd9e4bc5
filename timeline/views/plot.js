// Draws a Plotly figure in place and tells of clicks, brushes and its own width.
// Marks are redrawn with Plotly.react, so that a rerun does not make the page jump.

const plotly = () =>
  window.Plotly
    ? Promise.resolve(window.Plotly)
    : new Promise((ready) =>
        window.addEventListener("timeline:plotly", () => ready(window.Plotly), { once: true })
      );

const chosenId = (event) => {
  const id = event.points?.find((point) => point.customdata != null)?.customdata;
  return Array.isArray(id) ? id[0] : id;
};

const listen = (node) => {
  node.on("plotly_click", (event) => {
    const id = chosenId(event);
    if (id != null) node.report("clicked", id);
  });
  node.on("plotly_selected", (event) => {
    const range = event?.range?.x;
    if (range) node.report("brushed", range);
  });
  node.on("plotly_deselect", () => node.report("brushed", []));
};

const draw = async (node, data) => {
  const Plotly = await plotly();
  const figure = JSON.parse(data.figure);
  await Plotly.react(node, figure.data, figure.layout, {
    displayModeBar: false,
    responsive: true,
    doubleClick: false,
    showTips: false,
    scrollZoom: false,
  });
  if (!node.listening) {
    listen(node);
    node.listening = true;
  }
  node.dataset.drawn = data.figure.length;
};

const watchWidth = (node, setStateValue) => {
  // Steps of 20 px: a scrollbar that comes and goes must not redraw the chart.
  const tell = () => {
    const width = Math.floor(node.clientWidth / 20) * 20;
    if (width > 0 && width !== node.told) {
      node.told = width;
      setStateValue("width", width);
    }
  };
  const observer = new ResizeObserver(tell);
  observer.observe(node);
  return observer;
};

export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
  const node = parentElement.querySelector(".timeline-plot");
  node.report = setTriggerValue;
  node.setAttribute("aria-label", data.alt);
  if (node.figure !== data.figure) {
    node.figure = data.figure;
    draw(node, data);
  }
  node.observer ??= watchWidth(node, setStateValue);
  return () => {
    node.observer?.disconnect();
    node.observer = undefined;
    if (node.listening) window.Plotly.purge(node);
  };
}
