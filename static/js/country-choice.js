// Remember the country of a legal box for the next page, and show it in every box of this one.
document.addEventListener("change", (event) => {
  const chosen = event.target.closest("[data-country]");
  if (!chosen) return;
  const country = chosen.dataset.country;
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `country=${country}; path=/; max-age=15552000; samesite=lax${secure}`;
  for (const tab of document.querySelectorAll(`[data-country="${country}"]`)) tab.checked = true;
});
