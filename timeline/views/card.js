// A card beside the pointer with what is known of a mark. Text alone: nothing of it is markup.

const CARD_GAP_PX = 14;

const fillCard = (card, lines) => {
  card.replaceChildren(
    ...lines.map((words) => {
      const line = document.createElement("div");
      line.textContent = words;
      return line;
    })
  );
};

// Right of the pointer and below it, on the other side where the window ends.
const placeCard = (card, x, y) => {
  const { width, height } = card.getBoundingClientRect();
  const right = x + CARD_GAP_PX;
  const below = y + CARD_GAP_PX;
  const left = right + width < window.innerWidth ? right : x - CARD_GAP_PX - width;
  const top = below + height < window.innerHeight ? below : y - CARD_GAP_PX - height;
  card.style.left = `${Math.max(left, 4)}px`;
  card.style.top = `${Math.max(top, 4)}px`;
};
