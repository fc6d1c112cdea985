// Remember the country of the rules for the next page, and show it in every choice of this one.
for (const choice of document.querySelectorAll("[data-countries]")) choice.hidden = false;

document.addEventListener("change", (event) => {
  const chosen = event.target.closest("[data-country]");
  if (!chosen) return;
  const country = chosen.dataset.country;
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `portal_country=${country}; path=/; max-age=15552000; samesite=lax${secure}`;
  for (const tab of document.querySelectorAll(`[data-country="${country}"]`)) tab.checked = true;
});
