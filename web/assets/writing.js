// Shows, while one writes, what comes of it: how a text will look, which petitions are like it; never required.
for (const box of document.querySelectorAll("[data-shows]")) {
  const field = document.getElementById(box.dataset.shows), form = field.form;
  let timer, asked = field.value, request;

  const show = async () => {
    const text = field.value;
    if (text === asked) return;
    asked = text;
    request?.abort();
    request = new AbortController();
    const { from } = box.dataset, { signal } = request;
    try {
      const answer = from.endsWith("similar")
        ? await fetch(`${from}?${new URLSearchParams({ text })}`, { signal })
        : await fetch(from, { method: "POST", signal, body: new URLSearchParams({ text, csrf: form.elements.csrf.value }) });
      if (answer.ok) box.innerHTML = await answer.text();
    } catch {}
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, 800);
  });
}
