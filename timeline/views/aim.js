// Brings a part of the page into view and gives it the focus where that was lost.

let done = 0;

export default function ({ data }) {
  if (data.turn <= done) return;
  done = data.turn;
  // Later than the run that draws what is aimed at and takes away what was clicked.
  setTimeout(() => {
    const node = document.querySelector(data.selector);
    if (!node) return;
    if (window.innerWidth <= data.widest) node.scrollIntoView({ block: "start" });
    if (document.activeElement === document.body) {
      node.tabIndex = -1;
      node.focus({ preventScroll: true });
    }
  }, 400);
}
