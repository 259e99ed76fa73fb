// Keeps what an operator types while the call lasts: at the house, and in this window while the network is gone;
// Ctrl+Enter sends the form. Never required.
const form = document.getElementById("intake"), told = document.getElementById("draft-state");
const place = "intake-draft", { draft } = form.dataset;
let timer;

const typed = () => new URLSearchParams([...new FormData(form)].filter(([name]) => name !== "intake-do"));

const keep = async () => {
  const body = typed();
  try {
    const answer = await fetch(draft, { method: "POST", body });
    if (!answer.ok) throw answer.status;
    sessionStorage.removeItem(place);
    told.textContent = await answer.text();
  } catch {
    body.delete("csrf");
    sessionStorage.setItem(place, body);
    timer = setTimeout(keep, 5000);
  }
};

for (const [name, value] of new URLSearchParams(sessionStorage.getItem(place) ?? "")) {
  const field = form.elements[name];
  if (field && !(field.value && field.type !== "radio")) field.value = value;
}

form.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(keep, 1200);
});
form.addEventListener("submit", () => { clearTimeout(timer); sessionStorage.removeItem(place); });
form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit(form.elements["intake-do"][0]);
});
