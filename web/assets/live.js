// Keeps the total of an open petition current; never required.
const box = document.querySelector("[data-live]");
const part = (name) => box.querySelector(name);
const bar = part("progress"), time = part(".as-of time"), button = part(".live");
const zone = { timeZone: "Asia/Ulaanbaatar" };
let on = !navigator.connection?.saveData, feed;

const show = ({ data }) => {
  const { signature_count: n, as_of } = JSON.parse(data);
  const [total, words] = part(".total").children;
  total.textContent = n.toLocaleString("en");
  words.textContent = words.dataset[n === 1 ? "one" : "other"];
  part(".percent").textContent = Math.floor((n * 100) / bar.max) || (n ? "<1" : 0);
  bar.value = n;
  bar.classList.toggle("full", n >= bar.max);
  part(".reached").hidden = n < bar.max;
  time.dateTime = as_of;
  time.textContent = new Date(as_of).toLocaleString("sv", zone).slice(0, 16).replace(/-/g, ".");
};

const follow = () => {
  button.setAttribute("aria-pressed", on);
  feed?.close();
  if (!on || document.hidden) return;
  feed = new EventSource(box.dataset.live);
  feed.addEventListener("total", show);
};

button.hidden = false;
button.onclick = () => follow(on = !on);
document.onvisibilitychange = follow;
follow();
