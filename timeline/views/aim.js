// Brings a part of the page into view and gives it the focus where that was lost.

const STEP_MS = 100;
const LONGEST_MS = 10000;
let done = 0;

export default function ({ data }) {
  if (data.turn <= done) return;
  done = data.turn;
  const begun = performance.now();
  let seen = false;
  // What was clicked is taken away by a later run, and how much later depends on the machine.
  const watch = setInterval(() => {
    const node = document.querySelector(data.selector);
    if (node && !seen && window.innerWidth <= data.widest) {
      node.scrollIntoView({ block: "start" });
    }
    seen = seen || node !== null;
    const lost = document.activeElement === document.body;
    if (node && lost) {
      node.tabIndex = -1;
      node.focus({ preventScroll: true });
    }
    if ((node && lost) || data.turn < done || performance.now() - begun > LONGEST_MS) {
      clearInterval(watch);
    }
  }, STEP_MS);
}
