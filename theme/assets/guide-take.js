// What a reader takes along from a page: text on the clipboard, or a file made on the device.
(function () {
  "use strict";

  function copy(text, done, refused) {
    if (!navigator.clipboard) return refused();
    navigator.clipboard.writeText(text).then(done, refused);
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

  window.guideTake = { copy: copy, save: save };
})();
