// Leads the Tab key from a button into what it opened, which lies at the end of the page.

const REACHED = 'button:not(:disabled), a[href], input, [tabindex="0"]';

export default function () {
  const lead = (event) => {
    if (event.key !== "Tab" || event.shiftKey) return;
    if (!document.activeElement?.matches('[data-testid="stPopoverButton"][aria-expanded="true"]')) return;
    const first = document.querySelector('[data-testid="stPopoverBody"]')?.querySelector(REACHED);
    if (!first) return;
    event.preventDefault();
    first.focus();
  };
  document.addEventListener("keydown", lead);
  return () => document.removeEventListener("keydown", lead);
}
