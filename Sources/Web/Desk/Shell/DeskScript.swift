// SPDX-License-Identifier: Apache-2.0

/// The little script of the desk: all works without it.
enum DeskScript {
  static let text = """
    "use strict";
    // A form is sent once, however often its button is pressed.
    document.addEventListener("submit", (event) => {
      if (event.target.dataset.sent) { event.preventDefault(); return; }
      event.target.dataset.sent = "1";
      setTimeout(() => { delete event.target.dataset.sent; }, 3000);
    });
    window.addEventListener("pageshow", () => {
      for (const form of document.forms) delete form.dataset.sent;
    });
    // What was refused is read first.
    document.getElementById("refusal")?.focus();
    // Keys: / to the search, n and p along a list, ? for help where there is some.
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target.closest("input:not([type=radio], [type=checkbox]), select, textarea")) return;
      if (event.key === "/") {
        const search = document.querySelector("[data-search]");
        if (search) { event.preventDefault(); search.focus(); }
        return;
      }
      const link = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
      if (link) { event.preventDefault(); link.focus(); link.click(); return; }
      if (event.key !== "j" && event.key !== "k") return;
      const items = [...document.querySelectorAll("[data-row] a")];
      const place = items.indexOf(document.activeElement);
      items[Math.min(items.length - 1, Math.max(0, place + (event.key === "j" ? 1 : -1)))]?.focus();
    });
    // What was typed and not sent is not lost by a slip.
    let dirty = false;
    document.addEventListener("input", (event) => { if (event.target.form?.method === "post") dirty = true; });
    document.addEventListener("submit", () => { dirty = false; });
    window.addEventListener("beforeunload", (event) => { if (dirty) event.preventDefault(); });

    """
}
