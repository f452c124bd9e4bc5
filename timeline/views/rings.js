// Rings around marks, over what Plotly has drawn: what is chosen, and where the keyboard is.

const SVG = "http://www.w3.org/2000/svg";
const CLOSE_PX = 4;
// Outside of the ring of marks whose dates differ.
const WIDE_PX = 7.5;

const drawRings = (node, name, marks) => {
  const sheet = node.querySelector(".main-svg");
  sheet?.querySelector(`g.${name}`)?.remove();
  if (!sheet || !marks.length) return;
  const place = sheet.getBoundingClientRect();
  const group = document.createElementNS(SVG, "g");
  group.setAttribute("class", name);
  for (const { id, box } of marks) {
    const gap = node.differ?.has(id) ? WIDE_PX : CLOSE_PX;
    const height = Math.min(box.height, Math.max(box.width, 9)) + 2 * gap;
    const ring = document.createElementNS(SVG, "rect");
    const shape = {
      x: box.left - place.left - gap,
      y: (box.top + box.bottom) / 2 - place.top - height / 2,
      width: box.width + 2 * gap,
      height,
      rx: height / 2,
    };
    for (const [key, value] of Object.entries(shape)) ring.setAttribute(key, value);
    group.append(ring);
  }
  sheet.append(group);
};

const showChosen = (node) => {
  const id = window.timelineChosen;
  const targets = targetsOf(node).filter((target) => target.id === id);
  drawRings(node, "chosen", targets.filter(({ label }) => !label));
  for (const text of node.querySelectorAll("text.of-chosen")) text.classList.remove("of-chosen");
  for (const { label } of targets) label?.classList.add("of-chosen");
};
