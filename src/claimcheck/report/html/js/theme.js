// Light or dark as the system says, unless the address says otherwise.
const dark = matchMedia("(prefers-color-scheme: dark)");
const themeNow = () => state.theme || (dark.matches ? "dark" : "light");
function showTheme() {
  if (state.theme) document.documentElement.setAttribute("data-theme", state.theme);
  else document.documentElement.removeAttribute("data-theme");
  byId("theme").textContent = themeNow() === "dark" ? "Light theme" : "Dark theme";
}
function makeTheme() {
  const button = byId("theme");
  button.hidden = false;
  button.addEventListener("click", () => {
    change({ theme: themeNow() === "dark" ? "light" : "dark" });
    render();
  });
  dark.addEventListener("change", showTheme);
}
