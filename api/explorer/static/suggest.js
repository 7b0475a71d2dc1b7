// Suggestions while somebody types, as a combobox with a list (ARIA Authoring Practices). Without it the form searches.
"use strict";
const PAUSE = 120; // milliseconds without a key before the server is asked

// The day of knowledge of this page, which what is suggested belongs to as well.
const DAY = new URLSearchParams(location.search).get("as_of");
const KNOWN = DAY ? { as_of: DAY } : {};

function go(address) {
  location.assign(DAY ? `${address}?${new URLSearchParams(KNOWN)}` : address);
}

class Suggestions {
  constructor(input) {
    this.input = input;
    this.list = document.getElementById(input.dataset.suggest);
    this.active = -1;
    this.asked = 0;
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", this.list.id);
    input.addEventListener("input", () => this.later());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => setTimeout(() => this.close(), 150));
    this.close();
  }

  later() {
    clearTimeout(this.timer);
    this.none(); // What was chosen belongs to what was typed before.
    this.timer = setTimeout(() => this.ask(), PAUSE);
  }

  async ask() {
    const text = this.input.value.trim();
    const turn = ++this.asked;
    if (text.length < 2) return this.close();
    try {
      const answer = await fetch("/suggest?" + new URLSearchParams({ q: text, ...KNOWN }));
      const found = answer.ok ? await answer.json() : [];
      if (turn === this.asked && document.activeElement === this.input) this.show(found); // A later answer counts.
    } catch {
      if (turn === this.asked) this.close();
    }
  }

  show(found) {
    this.none();
    this.list.replaceChildren(...found.map((one, place) => this.option(one, place)));
    this.list.hidden = !found.length;
    this.input.setAttribute("aria-expanded", String(found.length > 0));
  }

  option(one, place) {
    const option = document.createElement("li");
    option.id = `${this.list.id}-${place}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.dataset.address = one.address;
    const name = document.createElement("span");
    name.textContent = one.also ? `${one.name} (${one.also})` : one.name;
    const what = document.createElement("small");
    what.textContent = one.what;
    option.append(name, what);
    option.addEventListener("mousedown", (event) => event.preventDefault()); // The input keeps the focus.
    option.addEventListener("click", () => go(one.address));
    return option;
  }

  none() {
    this.active = -1;
    this.input.removeAttribute("aria-activedescendant");
    for (const option of this.list.children) option.setAttribute("aria-selected", "false");
  }

  close() {
    clearTimeout(this.timer);
    this.asked++; // An answer that is still under way opens nothing.
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.none();
  }

  key(event) {
    const options = [...this.list.children];
    if (event.key === "Escape") {
      if (!this.list.hidden) event.preventDefault();
      this.close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !this.list.hidden && options.length) {
      event.preventDefault();
      // One place more than there are options is the input itself.
      const places = options.length + 1;
      this.active = ((this.active + 1 + (event.key === "ArrowDown" ? 1 : places - 1)) % places) - 1;
      options.forEach((option, place) => option.setAttribute("aria-selected", String(place === this.active)));
      if (this.active < 0) return this.input.removeAttribute("aria-activedescendant");
      this.input.setAttribute("aria-activedescendant", options[this.active].id);
      options[this.active].scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && this.active >= 0) {
      event.preventDefault();
      go(options[this.active].dataset.address);
    }
  }
}

document.querySelectorAll("input[data-suggest]").forEach((input) => new Suggestions(input));
