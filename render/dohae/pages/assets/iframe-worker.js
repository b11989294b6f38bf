/* Two things for the search of Material for MkDocs, which must stand before its own script.

   Pages opened from the disk may not start workers; there the worker's script runs in a hidden frame.
   Material looks for the name IFrameWorker, and its plugin "offline" for that name in this file's.

   Pages with every word that is looked for come before pages with some of them, however often;
   so do sections of a page. */
(function () {
  "use strict";

  var RESULT = 3;
  var Native = window.Worker;

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

  /* How many of the words a section has, from 0 to 1. */
  function share(section) {
    var words = Object.values(section.terms || {});
    return words.length ? words.filter(Boolean).length / words.length : 0;
  }

  /* A page's sections; those with fewer of the words than another come later, and are folded. */
  function sorted(sections) {
    var best = Math.max.apply(null, sections.map(share));
    function isBest(section) { return share(section) === best; }
    var others = sections.filter(function (section) { return !isBest(section); });
    others.forEach(function (section) { section.score = 0; });
    return { sections: sections.filter(isBest).concat(others), share: best };
  }

  function ranked(items) {
    return items
      .map(function (item, at) { return Object.assign(sorted(item), { at: at }); })
      .sort(function (a, b) { return b.share - a.share || a.at - b.at; })
      .map(function (each) { return each.sections; });
  }

  function RankingWorker(url) {
    var search = location.protocol === "file:" ? new IFrameWorker(url) : new Native(url);
    var worker = new EventTarget();
    search.addEventListener("message", function (event) {
      var message = event.data;
      if (message && message.type === RESULT) {
        message.data.items = ranked(message.data.items);
      }
      worker.dispatchEvent(new MessageEvent("message", { data: message }));
    });
    worker.postMessage = function (data) { search.postMessage(data); };
    worker.terminate = function () { search.terminate(); };
    return worker;
  }

  if (location.protocol === "file:") window.IFrameWorker = IFrameWorker;
  window.Worker = function (url, options) {
    return /\/workers\/search\./.test(String(url)) ? new RankingWorker(url) : new Native(url, options);
  };
})();
