"use strict";
(() => {
  const all = (what, where) => [...(where || document).querySelectorAll(what)];
  const cards = all(".card");
  const buttons = all(".bar button[data-f]");
  const dialog = document.querySelector("dialog");
  let at = -1;
  const shown = () => cards.filter((card) => !card.hidden);
  const marks = new Map();
  for (const mark of all("mark[data-c]")) {
    for (const id of mark.dataset.c.split(" ")) {
      if (!marks.has(id)) marks.set(id, []);
      marks.get(id).push(mark);
    }
  }
  // Twice: cards that were never drawn have a guessed height until the first jump draws them.
  const goto = (what, block) => {
    if (!what) return;
    what.scrollIntoView({ block });
    requestAnimationFrame(() => what.scrollIntoView({ block }));
  };
  const select = (card, from) => {
    all(".on").forEach((one) => one.classList.remove("on"));
    at = cards.indexOf(card);
    card.classList.add("on");
    const words = marks.get(card.id) || [];
    words.forEach((mark) => mark.classList.add("on"));
    if (from !== "text") goto(words[0], "center");
    if (from !== "card") goto(card, "nearest");
    card.focus({ preventScroll: true });
  };
  const step = (by) => {
    const list = shown();
    if (!list.length) return;
    let next = list.findIndex((card) => cards.indexOf(card) >= at);
    if (next < 0) next = list.length;
    if (list[next] === cards[at]) next += by;
    else if (by < 0) next -= 1;
    select(list[Math.max(0, Math.min(list.length - 1, next))]);
  };
  const filter = (button) => {
    const wanted = button.dataset.f;
    buttons.forEach((one) => one.setAttribute("aria-pressed", String(one === button)));
    const hit = new Set();
    cards.forEach((card) => {
      card.hidden = wanted !== "all" && !card.dataset.f.split(" ").includes(wanted);
      if (!card.hidden) hit.add(card.id);
    });
    document.body.classList.toggle("faded", wanted !== "all");
    all("mark[data-c]").forEach((mark) => mark.classList.toggle("hit", mark.dataset.c.split(" ").some((id) => hit.has(id))));
    all(".ref").forEach((ref) => ref.classList.toggle("hit", hit.has(ref.hash.slice(1))));
    all(".nothing").forEach((note) => { note.hidden = hit.size > 0; });
    document.getElementById("said").textContent = hit.size + (hit.size === 1 ? " claim shown" : " claims shown");
  };
  buttons.forEach((button) => button.addEventListener("click", () => filter(button)));
  document.addEventListener("click", (event) => {
    const mark = event.target.closest("mark[data-c]");
    const ref = event.target.closest("a.ref");
    const num = event.target.closest("a.num");
    const id = ref ? ref.hash.slice(1) : num ? num.closest(".card").id : mark && mark.dataset.c.split(" ").pop();
    const card = id && document.getElementById(id);
    if (!card) return;
    event.preventDefault();
    if (card.hidden) filter(buttons[0]);
    select(card, num ? "card" : "text");
  });
  const help = () => (dialog.open ? dialog.close() : dialog.showModal());
  all("[data-help]").forEach((button) => button.addEventListener("click", help));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input,textarea,select")) return;
    if (event.key === "?") help();
    else if (!dialog.open && event.key === "j") step(1);
    else if (!dialog.open && event.key === "k") step(-1);
    else return;
    event.preventDefault();
  });
  document.querySelector(".bar").hidden = false;
})();
