"use strict";
// Draws what the server drew once more with plotly.js where somebody points at it; a network expands where it is clicked.

const LIBRARY = document.currentScript.dataset.library;
const RESTS = 120; // Milliseconds after which a pointer over a drawing is not on its way to something else.

// plotly.js, fetched when it is first needed: to start it takes a second or more, in which a page answers to nothing.
let fetched;
function library() {
  fetched ??= new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = LIBRARY;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  }).catch(() => (fetched = undefined));
  return fetched;
}

// Resolved when no button is down: what is taken away under a click is not clicked.
let released = Promise.resolve();
addEventListener("pointerdown", () => {
  released = new Promise((done) => {
    for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => setTimeout(done), { once: true });
  });
}, true);

const STILL = { displayModeBar: false, responsive: true, scrollZoom: false };

// A colour of the style sheet as it is now, light or dark.
function colour(name) {
  const probe = document.createElement("i");
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

function ground() {
  return {
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    font: { family: getComputedStyle(document.body).fontFamily, size: 12, color: colour("--soft") },
    hoverlabel: { bgcolor: colour("--raised"), bordercolor: colour("--line"), font: { color: colour("--ink") } },
    showlegend: false,
  };
}

const A_MONTH = (365.25 / 12) * 86400000; // milliseconds

// As the server draws it (api/explorer/views/months.py), bar for bar; `target` is what it is drawn in.
function months(data, target) {
  const scale = (target?.clientWidth ?? 1400) / 720;
  const monthly = data.by === "month";
  const [first, last] = [data.dates[0], data.dates[data.dates.length - 1]].map((date) => Number(date.slice(0, 4)) * 12 + (monthly ? Number(date.slice(5)) - 1 : 0));
  const one = monthly ? 1 : 12;
  const step = 686 / ((last - first) / one + 1);
  const wide = Math.min(step - Math.min(1.5, step * 0.15), 36) / step;
  const bars = (name, values, of) => ({
    // Said, since one bar alone would be as wide as nothing.
    type: "bar", name, x: data.dates.map((date) => (monthly ? `${date}-01` : `${date}-01-01`)), y: values, width: wide * one * A_MONTH, marker: { color: colour(of) }, customdata: data.dates,
    hovertemplate: `%{y} ${name}<extra></extra>`, xperiod: `M${one}`, xperiodalignment: "middle",
  });
  const traces = [bars("meetings", data.meetings, "--met")];
  if (data.agreements.some(Boolean)) traces.push(bars("agreements", data.agreements, "--signed"));
  const written = (at) => `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}-01`;
  const base = ground();
  const layout = {
    ...base, font: { ...base.font, size: Math.max(11, 11 * scale) }, barmode: "stack", hovermode: "x unified", dragmode: "zoom",
    margin: { l: 34 * scale, r: 0, t: 10 * scale, b: 22 * scale },
    xaxis: { range: [written(first), written(last + one)], showgrid: false, nticks: innerWidth < 600 ? 4 : 9, ticklabelmode: "period", tickformat: monthly ? "%b %Y" : "%Y", hoverformat: monthly ? "%B %Y" : "%Y" },
    yaxis: { range: [0, data.top], gridcolor: colour("--line"), zerolinecolor: colour("--line"), fixedrange: true, tickformat: ",d", tickvals: data.numbers },
  };
  return { traces, layout };
}

function clickedMonth(point) {
  const address = new URL(location.href);
  address.searchParams.set("since", point.customdata);
  address.searchParams.set("until", point.customdata);
  address.searchParams.delete("after");
  address.searchParams.delete("by");
  return address;
}

const WIDTHS = [0, 1, 2, 3.5, 5.5];

// `target` is what it is drawn in: names are cut to the room that there is; without it they are whole.
function network(data, target) {
  const lines = WIDTHS.slice(1).map((width, place) => {
    const own = data.edges.filter((edge) => edge.width === place + 1);
    return {
      type: "scatter", mode: "lines", hoverinfo: "skip", opacity: 0.45, line: { width, color: colour("--c0") },
      x: own.flatMap(({ ends }) => [ends[0], ends[2], null]), y: own.flatMap(({ ends }) => [ends[1], ends[3], null]),
    };
  });
  const shades = Array.from({ length: 7 }, (_, place) => colour(`--c${place}`));
  const people = {
    type: "scatter", mode: "markers", x: data.nodes.map((node) => node.x), y: data.nodes.map((node) => node.y),
    customdata: data.nodes.map((node) => node.address), text: data.nodes.map((node) => plain(node.name)),
    hovertemplate: data.nodes.map((node) => `${plain(node.name)}${node.state ? `, ${plain(node.state)}` : ""}<br>${node.meetings} ${node.meetings === 1 ? "meeting" : "meetings"} here<extra></extra>`),
    marker: {
      size: data.nodes.map((node) => node.size * 2), color: data.nodes.map((node) => shades[node.colour]), opacity: 1,
      line: { width: data.nodes.map((node) => (node.opened ? 2.5 : 1.5)), color: data.nodes.map((node) => colour(node.opened ? "--ink" : "--card")) },
    },
  };
  const names = data.nodes.map((node) => {
    const label = target && node.angle !== null ? cut(node.label, room(node, data.side, target)) : node.label;
    const turned = node.angle !== null && ((node.angle + 360) % 360) > 90 && ((node.angle + 360) % 360) < 270;
    return {
      x: node.x, y: node.y, text: node.angle === null ? `<b>${plain(label)}</b>` : plain(label), showarrow: false,
      font: { size: 12, color: colour("--ink") }, captureevents: false,
      ...(node.angle === null
        ? { yshift: -node.size - 11, bgcolor: colour("--card") }
        : { textangle: turned ? node.angle + 180 : node.angle, xanchor: "center", yanchor: "middle", ...away(node, label) }),
    };
  });
  const layout = {
    ...ground(), hovermode: "closest", dragmode: "pan", margin: { l: 0, r: 0, t: 0, b: 0 }, annotations: names,
    xaxis: { visible: false, range: [0, data.side] }, yaxis: { visible: false, range: [data.side, 0], scaleanchor: "x" },
  };
  return { traces: [...lines, people], layout };
}

const pen = document.createElement("canvas").getContext("2d");
function wide(text) {
  pen.font = `12px ${getComputedStyle(document.body).fontFamily}`;
  return pen.measureText(text).width;
}

// Pixels from beside a dot of the ring to the edge of the drawing, the way its name goes.
function room(node, side, target) {
  const { clientWidth: width, clientHeight: height } = target;
  const angle = (node.angle * Math.PI) / 180;
  const edge = Math.min(width / 2 / Math.abs(Math.cos(angle)), height / 2 / Math.abs(Math.sin(angle)));
  return edge - (Math.hypot(node.x - side / 2, node.y - side / 2) * Math.min(width, height)) / side - node.size - 10;
}

function cut(text, most) {
  if (wide(text) <= most) return text;
  let kept = text;
  while (kept && wide(`${kept}…`) > most) kept = kept.slice(0, -1).trimEnd();
  return `${kept}…`;
}

// How far the middle of a name stands from its dot: it begins beside the dot, or ends there where it is turned.
function away(node, label) {
  const far = node.size + 6 + wide(label) / 2;
  const angle = (node.angle * Math.PI) / 180;
  return { xshift: far * Math.cos(angle), yshift: -far * Math.sin(angle) };
}

// Names go into plotly.js as text alone: it reads some tags.
function plain(text) {
  return text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]);
}

function matrix(data) {
  const labels = data.names.map(plain);
  const shades = [0, 1, 2, 3, 4, 5, 6].map((place) => [place / 6, place ? shade(place) : colour("--card")]);
  const logged = data.meetings.map((row) => row.map((value) => (value ? Math.log(value + 0.5) : null)));
  return {
    traces: [{ type: "heatmap", x: data.codes, y: labels, z: logged, colorscale: shades.slice(1).map(([, one], place) => [place / 5, one]), showscale: false,
      text: data.meetings.map((row) => row.map((value) => value || "")), texttemplate: "%{text}", xgap: 1, ygap: 1, hoverinfo: "skip" }],
    layout: { ...ground(), paper_bgcolor: colour("--ground"), margin: { l: 10, r: 10, t: 30, b: 10 },
      xaxis: { side: "top", type: "category", showgrid: false }, yaxis: { autorange: "reversed", automargin: true, type: "category", showgrid: false } },
  };
}

function shade(place) {
  const probe = document.createElement("i");
  probe.className = `heat-${place}`;
  probe.style.color = "var(--shade)";
  document.body.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

const DRAWN = { months, network };

async function draw(figure) {
  const kind = figure.dataset.chart;
  const place = figure.querySelector(".drawing");
  const data = JSON.parse(figure.querySelector("script").textContent);
  let target = place.querySelector(".plotted");
  if (!target) {
    const drawn = place.querySelector("svg");
    const { height } = drawn.getBoundingClientRect();
    target = document.createElement("div");
    target.className = "plotted";
    target.style.height = `${kind === "network" ? Math.max(420, Math.min(place.clientWidth, height)) : Math.max(200, height)}px`;
    drawn.replaceWith(target);
    place.scrollLeft = 0;
  }
  const { traces, layout } = DRAWN[kind](data, target);
  await Plotly.react(target, traces, layout, STILL);
  if (!target.dataset.heard) {
    target.dataset.heard = "yes";
    target.on("plotly_click", (event) => {
      const point = event.points.find((one) => one.customdata);
      if (!point) return;
      if (kind === "network") expand(point.customdata);
      else location.assign(clickedMonth(point));
    });
  }
  return { target, data };
}

async function answer(figure) {
  await library();
  await released;
  if (window.Plotly && figure.isConnected && !figure.querySelector(".plotted")) await draw(figure);
}

async function picture(figure) {
  await library();
  if (!window.Plotly) return;
  const kind = figure.dataset.chart;
  const { target, data } = await draw(figure);
  const { xaxis, yaxis } = target.layout;
  await keep({ data: target.data, layout: { ...DRAWN[kind](data).layout, xaxis, yaxis, paper_bgcolor: colour("--ground") } }, 1400, kind === "network" ? 1400 : 480);
}

async function keep(figure, width, height) {
  const made = await Plotly.toImage({ ...figure, layout: { ...figure.layout, width: undefined, height: undefined } }, { format: "png", width, height, scale: 1.5 });
  const link = document.createElement("a");
  link.href = made;
  link.download = `${document.title.split(" · ")[0]}.png`;
  link.click();
}

// Makes every drawing answer to a pointer, and be kept as a picture.
function wake() {
  for (const figure of document.querySelectorAll("figure[data-chart]")) {
    const place = figure.querySelector(".drawing");
    let resting;
    place.addEventListener("pointerenter", () => (resting = setTimeout(answer, RESTS, figure)));
    place.addEventListener("pointerleave", () => clearTimeout(resting));
    const button = figure.querySelector("[data-png]");
    button.hidden = false;
    button.onclick = () => picture(figure);
    if (window.Plotly) answer(figure);
  }
}

function redraw() {
  for (const target of document.querySelectorAll(".plotted")) draw(target.closest("figure"));
}

// The part of the page of another address that is the network, in place of this one. Chosen in a list, it is brought into
// view; in the drawing, what was pointed at stays where it is.
let turn = 0;
async function expand(address, { kept = true, listed = false } = {}) {
  const mine = ++turn;
  let text;
  try {
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    text = answer.ok ? await answer.text() : null;
  } catch {
    text = null;
  }
  if (mine !== turn) return; // The last click counts.
  if (text === null) return location.assign(address);
  const page = new DOMParser().parseFromString(text, "text/html");
  const part = page.getElementById("network");
  document.getElementById("network").replaceWith(part);
  document.title = page.title;
  if (kept) history.pushState({}, "", address);
  wake();
  document.getElementById("network-count").focus({ preventScroll: !listed });
}

document.addEventListener("DOMContentLoaded", () => {
  wake();
  const whole = document.querySelector("[data-png-of=matrix]");
  if (whole) {
    const data = JSON.parse(document.getElementById("matrix-data").textContent);
    whole.hidden = false;
    whole.onclick = async () => {
      await library();
      if (!window.Plotly) return;
      const { traces, layout } = matrix(data);
      keep({ data: traces, layout }, 320 + 40 * data.codes.length, 80 + 30 * data.codes.length);
    };
  }
});
document.addEventListener("click", (event) => {
  const link = event.target.closest("a.expands");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !document.getElementById("network")) return;
  event.preventDefault();
  expand(link.getAttribute("href"), { listed: !link.closest(".drawing") });
});
addEventListener("popstate", () => {
  if (document.getElementById("network")) expand(location.href, { kept: false });
});
document.addEventListener("themechange", redraw);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
