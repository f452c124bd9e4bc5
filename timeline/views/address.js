// Tells the app when the browser's back or forward button changed the address.

export default function ({ setTriggerValue }) {
  const tell = () => setTriggerValue("moved", window.location.search);
  window.addEventListener("popstate", tell);
  return () => window.removeEventListener("popstate", tell);
}
