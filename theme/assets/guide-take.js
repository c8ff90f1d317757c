// What a reader takes along from a page: text on the clipboard, or a file made on the device.
(function () {
  "use strict";

  function copy(text, done, refused) {
    if (!navigator.clipboard) return refused();
    navigator.clipboard.writeText(text).then(done, refused);
  }

  // As a table where the browser can, for a word processor or a spreadsheet, and as text with tabs for everything else.
  function copyTable(html, text, done, refused) {
    if (!navigator.clipboard || !navigator.clipboard.write || !window.ClipboardItem) return copy(text, done, refused);
    const as = (content, type) => new Blob([content], { type: type });
    const item = new ClipboardItem({ "text/html": as(html, "text/html"), "text/plain": as(text, "text/plain") });
    navigator.clipboard.write([item]).then(done, () => copy(text, done, refused));
  }

  function save(text, type, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: type + ";charset=utf-8" }));
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    window.setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  window.guideTake = { copy: copy, copyTable: copyTable, save: save };
})();
