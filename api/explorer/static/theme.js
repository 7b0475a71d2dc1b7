// Light or dark: as the system has it, until the button says otherwise; that is kept in this browser.
"use strict";
const KEPT = "interstate-theme";
const root = document.documentElement;

function kept() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null; // A browser may forbid it; then the choice lasts for the page.
  }
}

function isDark() {
  const chosen = root.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

const before = kept();
if (before === "dark" || before === "light") root.dataset.theme = before;

document.addEventListener("DOMContentLoaded", () => {
  const button = document.querySelector("button.theme");
  const show = () => button.setAttribute("aria-pressed", String(isDark()));
  button.hidden = false;
  show();
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    try {
      localStorage.setItem(KEPT, root.dataset.theme);
    } catch { /* As above. */ }
    show();
    document.dispatchEvent(new CustomEvent("themechange"));
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
});
