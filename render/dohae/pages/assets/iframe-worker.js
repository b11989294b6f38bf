/* Lets search run in a page opened from the disk, where browsers refuse workers: the worker's script
   runs in a hidden frame instead. Material for MkDocs looks for the name IFrameWorker. */
(function () {
  "use strict";
  if (location.protocol !== "file:") return;

  function load(document, url) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = url;
      script.onload = function () { resolve(); };
      script.onerror = function () { reject(new Error("cannot load " + url)); };
      document.head.appendChild(script);
    });
  }

  function IFrameWorker(url) {
    var worker = new EventTarget();
    var frame = document.createElement("iframe");
    frame.hidden = true;
    frame.title = "";
    frame.setAttribute("aria-hidden", "true");
    document.documentElement.appendChild(frame);

    var inside = frame.contentWindow;
    inside.importScripts = function () {
      var urls = Array.prototype.slice.call(arguments);
      return urls.reduce(function (before, next) {
        return before.then(function () { return load(inside.document, next); });
      }, Promise.resolve());
    };
    inside.postMessage = function (data) {
      worker.dispatchEvent(new MessageEvent("message", { data: data }));
    };

    var ready = load(inside.document, new URL(url, document.baseURI).href);
    worker.postMessage = function (data) {
      ready.then(function () {
        inside.dispatchEvent(new inside.MessageEvent("message", { data: data }));
      });
    };
    worker.terminate = function () { frame.remove(); };
    return worker;
  }

  window.IFrameWorker = IFrameWorker;
  window.Worker = IFrameWorker;
})();
