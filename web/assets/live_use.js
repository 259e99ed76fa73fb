// Reads how the house is used anew every fifteen seconds; never required.
const button = document.querySelector(".live");
let on = !navigator.connection?.saveData, timer;

const renew = async () => {
  try {
    const answer = await fetch(location.pathname);
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of document.querySelectorAll("[data-part]")) {
      const now = fresh.querySelector(`[data-part="${part.dataset.part}"]`);
      // What is the same is not read out again, and whoever stands in a table stays there.
      if (!now || now.innerHTML === part.innerHTML || part.contains(document.activeElement)) continue;
      part.innerHTML = now.innerHTML;
    }
  } catch {}
};

const follow = () => {
  button.setAttribute("aria-pressed", on);
  clearInterval(timer);
  if (on && !document.hidden) timer = setInterval(renew, 15_000);
};

button.hidden = false;
button.onclick = () => follow(on = !on);
document.onvisibilitychange = follow;
follow();
