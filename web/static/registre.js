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
function enhance() {
  for (const boxes of document.querySelectorAll(".boxes.long")) {
    if (!boxes.previousElementSibling?.matches(".sift")) filterable(boxes);
  }
}
document.addEventListener("DOMContentLoaded", enhance);
document.addEventListener("htmx:after:swap", enhance);
