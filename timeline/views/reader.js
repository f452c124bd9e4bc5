// Shows an article as text, its dates marked, and brings the chosen one into view.
// Every piece is set with textContent: nothing in an article is ever read as markup.

export default function ({ data, parentElement, setTriggerValue }) {
  const page = parentElement.querySelector(".timeline-article");
  page.replaceChildren();
  let aim = null;
  for (const piece of data.pieces) {
    if (!piece.mention) {
      page.append(document.createTextNode(piece.text));
      continue;
    }
    const mark = document.createElement(piece.event ? "button" : "mark");
    mark.textContent = piece.text;
    mark.title = piece.title;
    mark.className = piece.event ? "dated" : "undated";
    if (piece.event) {
      mark.type = "button";
      mark.onclick = () => setTriggerValue("chosen", piece.event);
    }
    if (piece.mention === data.mention) {
      mark.classList.add("chosen");
      aim = mark;
    }
    page.append(mark);
  }
  if (aim && page.dataset.aim !== data.mention) {
    page.dataset.aim = data.mention;
    requestAnimationFrame(() => aim.scrollIntoView({ block: "center" }));
  }
}
