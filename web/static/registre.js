// htmx turns the register's own answers into elements; where the browser asks who may do so, this says: HTML, no script.
if (window.trustedTypes && trustedTypes.createPolicy) {
  trustedTypes.createPolicy("default", { createHTML: (html) => html });
}

// Above a long list of boxes, a field that leaves only the names typed; what is ticked stays so, seen or not.
const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("’", "'").replaceAll("œ", "oe");
function filterable(boxes) {
  const field = Object.assign(document.createElement("input"), { type: "search", placeholder: "Premières lettres…", autocomplete: "off" });
  field.className = "sift";
  field.setAttribute("aria-label", "Filtrer : " + boxes.getAttribute("aria-label"));
  field.addEventListener("input", () => {
    const words = folded(field.value).split(/\s+/);
    for (const box of boxes.querySelectorAll(".box")) {
      box.hidden = !words.every((word) => folded(box.textContent).includes(word));
    }
  });
  field.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
  boxes.before(field);
}

// A signature drawn with finger, pen or mouse is kept as the path of its strokes, in a box of 600 by 200, within 8,000 letters.
const strokesOf = (path) => path.split("M").slice(1).map((part) => part.split("L").map((point) => point.split(" ").map(Number)));
const pathOf = (strokes) => strokes.map((points) => "M" + points.map((point) => point.join(" ")).join("L")).join("");
const thinner = (points) => points.filter((_, place) => place % 2 === 0 || place === points.length - 1);
function drawable(frame) {
  const canvas = frame.querySelector("canvas"), kept = frame.parentElement.querySelector("input[type=hidden]");
  let strokes = strokesOf(kept.value), pen = null;
  const draw = () => {
    const ink = canvas.getContext("2d");
    ink.clearRect(0, 0, canvas.width, canvas.height);
    Object.assign(ink, { lineWidth: 4, lineCap: "round", lineJoin: "round", strokeStyle: getComputedStyle(canvas).color });
    for (const points of strokes) {
      ink.beginPath();
      ink.moveTo(...points[0]);
      for (const point of points.length > 1 ? points : [points[0], points[0]]) ink.lineTo(...point);
      ink.stroke();
    }
  };
  const keep = () => {
    while (pathOf(strokes).length > 8000) strokes = strokes.some((points) => points.length > 2) ? strokes.map(thinner) : strokes.slice(1);
    kept.value = pathOf(strokes);
  };
  const at = (event) => {
    const box = canvas.getBoundingClientRect(), within = (part, most) => Math.max(0, Math.min(most, Math.round(part * most)));
    return [within((event.clientX - box.left) / box.width, 600), within((event.clientY - box.top) / box.height, 200)];
  };
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || pen !== null) return;
    pen = event.pointerId;
    canvas.setPointerCapture(pen);
    strokes.push([at(event)]);
    draw();
  });
  canvas.addEventListener("pointermove", (event) => {
    if (event.pointerId !== pen) return;
    const points = strokes.at(-1);
    for (const one of event.getCoalescedEvents?.().length ? event.getCoalescedEvents() : [event]) {
      const next = at(one), last = points.at(-1);
      if (Math.hypot(next[0] - last[0], next[1] - last[1]) >= 3) points.push(next);
    }
    draw();
  });
  const lift = (event) => { if (event.pointerId === pen) { pen = null; keep(); draw(); } };
  canvas.addEventListener("pointerup", lift);
  canvas.addEventListener("pointercancel", lift);
  frame.querySelector("button").addEventListener("click", () => { strokes = []; keep(); draw(); });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  frame.hidden = false;
  frame.closest(".drawn").hidden = false;
  draw();
}
function enhance() {
  for (const frame of document.querySelectorAll(".trace[hidden]")) drawable(frame);
  for (const boxes of document.querySelectorAll(".boxes.long")) {
    if (!boxes.previousElementSibling?.matches(".sift")) filterable(boxes);
  }
}
// What was done before is no longer the news once a form is refused: the page around it was not drawn again.
function outdate() {
  if (document.querySelector("main > * .notice.alert")) document.querySelectorAll("main > .notice.done").forEach((one) => one.remove());
}
document.addEventListener("DOMContentLoaded", enhance);
document.addEventListener("htmx:after:swap", outdate);
document.addEventListener("htmx:after:swap", enhance);
