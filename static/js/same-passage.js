// Opening the number of a passage shows how to cite it, without asking the server; without this script its lasting
// address leads to the same place. The language switch then leads to the same passage.
document.addEventListener("click", (event) => {
  const number = event.target.closest("[data-passage]");
  if (!number || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  location.hash = number.dataset.passage;
});

const keepPassage = () => {
  const hash = location.hash.startsWith("#p-") ? location.hash : "";
  for (const link of document.querySelectorAll("header a[hreflang]")) link.hash = hash;
};
addEventListener("hashchange", keepPassage);
keepPassage();
