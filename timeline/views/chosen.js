// Tells the plots which event is chosen, so that a chart need not be sent and drawn anew for it.

export default function ({ data }) {
  window.timelineChosen = data;
  window.dispatchEvent(new Event("timeline:chosen"));
}
