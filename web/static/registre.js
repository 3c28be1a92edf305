// htmx turns the register's own answers into elements; where the browser asks who may do so, this says: HTML, no script.
if (window.trustedTypes && trustedTypes.createPolicy) {
  trustedTypes.createPolicy("default", { createHTML: (html) => html });
}
