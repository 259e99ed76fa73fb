// Keeps what an operator types while the call lasts: in this window, and at the house as soon as it answers; only then
// is the form sent. Ctrl+Enter, Alt+S and Alt+L send it whatever the layout of the keyboard; a digit chooses the
// channel. Never required.
const form = document.getElementById("intake"), told = document.getElementById("draft-state");
const place = "intake-draft", { draft } = form.dataset;
const keys = { KeyS: "take", KeyL: "look" };
let timer, isLeaving = false, isKept = false;

// What the house answered; nothing where it did not. Until it has the draft, this window has it.
const keep = async () => {
  clearTimeout(timer);
  const body = new URLSearchParams(new FormData(form)), here = new URLSearchParams(body);
  here.delete("csrf");
  sessionStorage.setItem(place, here);
  let status;
  try {
    const answer = await fetch(draft, { method: "POST", body, signal: AbortSignal.timeout(10_000) });
    ({ status } = answer);
    if (answer.ok) {
      told.textContent = await answer.text();
      sessionStorage.removeItem(place);
      return status;
    }
  } catch {}
  told.textContent = told.dataset.here;
  timer = setTimeout(keep, 5000);
  return status;
};

const send = (what) => form.requestSubmit(form.querySelector(`[name=intake-do][value=${what}]`));

for (const one of form.querySelectorAll("[data-scripted]")) one.hidden = false;

const left = sessionStorage.getItem(place);
if (left) {
  for (const [name, value] of new URLSearchParams(left)) {
    if (form.elements[name]) form.elements[name].value = value;
  }
  keep();
}

const suggested = form.querySelectorAll("[data-chooses]");
for (const button of suggested) {
  button.addEventListener("click", () => {
    const field = document.getElementById(button.dataset.chooses);
    field.value = button.value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  });
}
if (!document.querySelector(".errors")) suggested[0]?.focus();

form.addEventListener("input", () => {
  if (isLeaving) return;
  clearTimeout(timer);
  timer = setTimeout(keep, 1200);
});
form.addEventListener("submit", async (event) => {
  if (isKept) return;
  event.preventDefault();
  if (isLeaving) return;
  isLeaving = true;
  const status = await keep();
  // Whom the house does not know any more it tells so, with the form as it was.
  if (status < 500) {
    clearTimeout(timer);
    isKept = true;
    form.requestSubmit(event.submitter);
  } else {
    isLeaving = false;
    told.textContent = told.dataset.unsent;
  }
});
form.addEventListener("keydown", (event) => {
  if (event.defaultPrevented) return;
  const digit = event.target.name === "intake-channel" && /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
  const channel = digit && form.elements["intake-channel"][digit[1] - 1];
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send("take");
  else if (event.altKey && keys[event.code]) {
    event.preventDefault();
    send(keys[event.code]);
  } else if (channel && !event.ctrlKey && !event.altKey && !event.metaKey) {
    event.preventDefault();
    channel.focus();
    channel.click();
  }
});
// Back from where the form led to.
addEventListener("pageshow", () => { isLeaving = isKept = false; });
