/* What pages made from models can do with a script: copy, enlarge, filter. Without it they show all. */
(function () {
  "use strict";

  /* Language -> words: put in when the site is made. */
  var WORDS = /* words */ {};

  /* A page may have parts in another language. */
  function wordsOf(part) {
    return WORDS[part.closest("[lang]").lang.split("-")[0]] || WORDS.en;
  }

  function element(name, properties, children) {
    var made = Object.assign(document.createElement(name), properties || {});
    (children || []).forEach(function (child) { made.append(child); });
    return made;
  }

  function each(selector, root, action) {
    Array.prototype.forEach.call(root.querySelectorAll(selector), action);
  }

  /* Copying ------------------------------------------------------------------------------------ */

  function say(button, text) {
    var before = button.dataset.label;
    button.textContent = text;
    clearTimeout(button.timer);
    button.timer = setTimeout(function () { button.textContent = before; }, 2000);
  }

  function copyText(text) {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
    var area = element("textarea", { value: text, readOnly: true });
    area.style.position = "fixed";
    area.style.opacity = "0";
    document.body.append(area);
    area.select();
    var done = document.execCommand("copy");
    area.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("refused"));
  }

  function dataOf(blob) {
    return new Promise(function (resolve, reject) {
      var reader = new FileReader();
      reader.onload = function () { resolve(reader.result); };
      reader.onerror = reject;
      reader.readAsDataURL(blob);
    });
  }

  /* A page on the disk may read no file, but it may run one. */
  var iconsFromDisk;
  function iconFromDisk(address) {
    iconsFromDisk = iconsFromDisk || new Promise(function (resolve, reject) {
      var script = element("script", { src: address.replace(/[^/]*$/, "icons.js") });
      script.onload = function () { resolve(window.dohaeIcons); };
      script.onerror = reject;
      document.head.append(script);
    });
    return iconsFromDisk.then(function (icons) { return icons[address.split("/").pop()]; });
  }

  function iconData(address) {
    if (location.protocol === "file:") return iconFromDisk(address);
    return fetch(address).then(function (answer) {
      if (!answer.ok) throw new Error(address);
      return answer.blob();
    }).then(dataOf);
  }

  /* An image loads nothing from outside: it takes its icons along. */
  function withIcons(svg) {
    var copy = svg.cloneNode(true);
    var XLINK = "http://www.w3.org/1999/xlink";
    return Promise.all(Array.from(copy.querySelectorAll("image")).map(function (image) {
      var address = image.getAttributeNS(XLINK, "href");
      if (address.indexOf("data:") === 0) return null;
      return iconData(new URL(address, document.baseURI).href).then(function (data) {
        image.setAttributeNS(XLINK, "href", data);
      });
    })).then(function () { return copy; });
  }

  /* The drawing's own file may not be read from a page on the disk, so the picture in the page is painted. */
  function paint(svg) {
    return withIcons(svg).then(paintWhole);
  }

  function paintWhole(copy) {
    var box = copy.viewBox.baseVal;
    copy.removeAttribute("style");
    copy.setAttribute("width", box.width * 2);
    copy.setAttribute("height", box.height * 2);
    var source = "data:image/svg+xml;charset=utf-8," +
      encodeURIComponent(new XMLSerializer().serializeToString(copy));
    return new Promise(function (resolve, reject) {
      var image = new Image();
      image.onload = function () {
        var canvas = element("canvas", { width: image.width, height: image.height });
        var pen = canvas.getContext("2d");
        pen.fillStyle = "#fff";
        pen.fillRect(0, 0, canvas.width, canvas.height);
        pen.drawImage(image, 0, 0);
        canvas.toBlob(resolve, "image/png");
      };
      image.onerror = reject;
      image.src = source;
    });
  }

  function copyPicture(svg) {
    if (!window.ClipboardItem) return Promise.reject(new Error("no clipboard"));
    return navigator.clipboard.write([new ClipboardItem({ "image/png": paint(svg) })]);
  }

  function addressOf(figure) {
    return new URL(figure.dataset.svg || figure.dataset.png, document.baseURI).href;
  }

  function altOf(figure) {
    var picture = figure.querySelector(".dohae-picture > svg");
    return picture ? picture.getAttribute("aria-label") : figure.dataset.alt;
  }

  function embed(figure) {
    var alt = altOf(figure).replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
    return '<img src="' + addressOf(figure) + '" alt="' + alt + '">';
  }

  function markdown(figure) {
    var alt = altOf(figure).replace(/[\\`*_[\]<>&!#|~$]/g, "\\$&");
    return "![" + alt + "](<" + addressOf(figure) + ">)";
  }

  function addCopyButtons(figure) {
    var bar = figure.querySelector(".dohae-downloads");
    if (!bar) return;
    var words = wordsOf(figure);
    var svg = figure.querySelector(".dohae-picture > svg");
    var copies = element("span", { className: "dohae-copies" });
    bar.append(copies);

    function add(label, copy) {
      var button = element("button", { type: "button", textContent: label });
      button.dataset.label = label;
      button.setAttribute("aria-live", "polite");
      button.addEventListener("click", function () {
        copy().then(
          function () { say(button, words.copied); },
          function () { say(button, words.failed); }
        );
      });
      copies.append(button);
    }

    if (svg) add(words.copyPicture, function () { return copyPicture(svg); });
    if (figure.querySelector(".dohae-text")) {
      add(words.copyText, function () {
        var texts = Array.from(figure.querySelectorAll(".dohae-text"));
        var shown = texts.filter(function (text) { return text.offsetParent; });
        return copyText((shown[0] || texts[0]).textContent + "\n");
      });
    }
    if (figure.dataset.svg || figure.dataset.png) {
      add(words.copyEmbed, function () { return copyText(embed(figure)); });
      add(words.copyMarkdown, function () { return copyText(markdown(figure)); });
    }
  }

  /* In points, of which four thirds are a pixel. */
  var FULL_SIZE = 4 / 3;

  /* Enlarging ---------------------------------------------------------------------------------- */

  function addZoom(picture) {
    var svg = picture.querySelector("svg");
    if (!svg || typeof HTMLDialogElement === "undefined") return;
    var words = wordsOf(picture);
    picture.classList.add("dohae-zoomable");
    picture.tabIndex = 0;
    picture.setAttribute("role", "button");
    picture.setAttribute("aria-label", words.enlarge + ": " + svg.getAttribute("aria-label"));
    var whole = svg.viewBox.baseVal.width * FULL_SIZE;
    if (svg.getBoundingClientRect().width < 0.75 * whole) picture.dataset.hint = "⤢ " + words.enlarge;
    picture.addEventListener("click", function (event) { enlarge(svg, picture, event); });
    picture.addEventListener("keydown", function (event) {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      enlarge(svg, picture);
    });
  }

  /* Shows a picture over the page; the place that was pointed at stays where it is. */
  function enlarge(svg, picture, pointed) {
    var seen = svg.getBoundingClientRect();
    var copy = svg.cloneNode(true);
    var stage = element("div", { className: "dohae-zoom-stage", tabIndex: 0 }, [copy]);
    var bar = element("div", { className: "dohae-zoom-bar" });
    var theme = picture.closest("figure").className.replace("dohae-figure", "");
    var dialog = element("dialog", { className: "dohae-zoom" + theme }, [stage, bar]);
    dialog.setAttribute("aria-label", svg.getAttribute("aria-label"));
    var box = svg.viewBox.baseVal;
    var view = { x: 0, y: 0, scale: 1 };
    var words = wordsOf(picture);

    function show() {
      copy.style.transform = "translate(" + view.x + "px," + view.y + "px) scale(" + view.scale + ")";
    }
    function fit() {
      var room = stage.getBoundingClientRect();
      view.scale = Math.min((room.width - 32) / box.width, (room.height - 32) / box.height, 4);
      view.x = (room.width - box.width * view.scale) / 2;
      view.y = (room.height - box.height * view.scale) / 2;
      show();
    }
    /* Whole, unless it is smaller then than in the page: its words are to be read. */
    function begin() {
      fit();
      if (view.scale >= Math.min(FULL_SIZE, 1.1 * seen.width / box.width)) return;
      var room = stage.getBoundingClientRect();
      var x = pointed ? pointed.clientX : room.width / 2;
      var y = pointed ? pointed.clientY : room.height / 2;
      var place = pointed ? [(x - seen.left) / seen.width, (y - seen.top) / seen.height] : [0.5, 0.5];
      view.scale = FULL_SIZE;
      view.x = within(x - place[0] * box.width * FULL_SIZE, room.width, box.width * FULL_SIZE);
      view.y = within(y - place[1] * box.height * FULL_SIZE, room.height, box.height * FULL_SIZE);
      show();
    }
    /* As near as a picture's edge may come: no more than a margin is left empty. */
    function within(edge, room, size) {
      if (size + 32 <= room) return (room - size) / 2;
      return Math.min(16, Math.max(room - size - 16, edge));
    }
    function zoom(factor, x, y) {
      var room = stage.getBoundingClientRect();
      var atX = x === undefined ? room.width / 2 : x - room.left;
      var atY = y === undefined ? room.height / 2 : y - room.top;
      var scale = Math.max(0.1, Math.min(10, view.scale * factor));
      view.x = atX - (atX - view.x) * scale / view.scale;
      view.y = atY - (atY - view.y) * scale / view.scale;
      view.scale = scale;
      show();
    }
    function move(x, y) { view.x += x; view.y += y; show(); }
    function add(label, sign, action) {
      var button = element("button", { type: "button", textContent: sign, title: label });
      button.setAttribute("aria-label", label);
      button.addEventListener("click", action);
      bar.append(button);
    }

    add(words.zoomOut, "−", function () { zoom(1 / 1.3); });
    add(words.zoomIn, "+", function () { zoom(1.3); });
    add(words.fit, "⤢", fit);
    add(words.close, "✕", function () { dialog.close(); });

    var keys = {
      "+": function () { zoom(1.3); }, "=": function () { zoom(1.3); },
      "-": function () { zoom(1 / 1.3); }, "0": fit,
      ArrowLeft: function () { move(60, 0); }, ArrowRight: function () { move(-60, 0); },
      ArrowUp: function () { move(0, 60); }, ArrowDown: function () { move(0, -60); }
    };
    dialog.addEventListener("keydown", function (event) {
      event.stopPropagation();
      if (!keys[event.key] || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      keys[event.key]();
    });
    stage.addEventListener("wheel", function (event) {
      event.preventDefault();
      zoom(Math.exp(-event.deltaY / 400), event.clientX, event.clientY);
    }, { passive: false });

    var fingers = new Map();
    stage.addEventListener("pointerdown", function (event) {
      fingers.set(event.pointerId, event);
      stage.setPointerCapture(event.pointerId);
    });
    stage.addEventListener("pointermove", function (event) {
      var before = fingers.get(event.pointerId);
      if (!before) return;
      if (fingers.size === 2) {
        var other = Array.from(fingers.values()).find(function (f) { return f.pointerId !== event.pointerId; });
        var was = Math.hypot(before.clientX - other.clientX, before.clientY - other.clientY);
        var is = Math.hypot(event.clientX - other.clientX, event.clientY - other.clientY);
        if (was > 0) zoom(is / was, (event.clientX + other.clientX) / 2, (event.clientY + other.clientY) / 2);
      } else {
        move(event.clientX - before.clientX, event.clientY - before.clientY);
      }
      fingers.set(event.pointerId, event);
    });
    ["pointerup", "pointercancel"].forEach(function (name) {
      stage.addEventListener(name, function (event) { fingers.delete(event.pointerId); });
    });

    dialog.addEventListener("close", function () { dialog.remove(); picture.focus(); });
    document.body.append(dialog);
    dialog.showModal();
    stage.focus();
    begin();
  }

  /* Filters ------------------------------------------------------------------------------------ */

  function parts(card, name) {
    return (card.dataset[name] || "").split("|").filter(Boolean);
  }

  /* A list with its heading, and what stands between; alone where it has none of its own. */
  function withHeading(list) {
    var found = [list];
    for (var part = list.previousElementSibling; part; part = part.previousElementSibling) {
      if (part.matches("h1, .dohae-filtered")) break;
      found.unshift(part);
      if (part.matches("h2, h3, h4, h5, h6")) return found;
    }
    return [list];
  }

  /* One choice for all lists of a page, before the first. */
  function addFilters(lists) {
    var list = lists[0];
    if (!list) return;
    var cards = lists.flatMap(function (each) {
      return Array.from(each.querySelectorAll(".dohae-card:not(.dohae-spoilt)"));
    });
    var status = element("output", {});
    var bar = element("div", { className: "dohae-filters" });
    var chosen = [];
    var words = wordsOf(list);
    var sections = lists.length > 1 ? lists.map(withHeading) : [];

    function apply() {
      var shown = 0;
      cards.forEach(function (card) {
        var fits = chosen.every(function (one) {
          return !one.select.value || parts(card, one.name).includes(one.select.value);
        });
        card.hidden = !fits;
        if (fits) shown += 1;
      });
      sections.forEach(function (parts) {
        var isEmpty = !parts[parts.length - 1].querySelector(".dohae-card:not([hidden])");
        parts.forEach(function (part) { part.hidden = isEmpty; });
      });
      status.textContent = (shown === 1 ? words.oneCase : words.cases).replace("{count}", shown);
    }

    [["categories", words.category], ["services", words.service]].forEach(function (filter) {
      var values = new Set(cards.flatMap(function (card) { return parts(card, filter[0]); }));
      if (values.size < 2) return;
      var select = element("select", {}, [element("option", { value: "", textContent: words.all })]);
      Array.from(values).sort(new Intl.Collator("ko").compare).forEach(function (value) {
        select.append(element("option", { value: value, textContent: value }));
      });
      // Without it the name would be the label with all that can be chosen.
      select.setAttribute("aria-label", filter[1]);
      select.addEventListener("change", apply);
      chosen.push({ name: filter[0], select: select });
      bar.append(element("label", {}, [filter[1], select]));
    });
    if (!chosen.length) return;
    var reset = element("button", { type: "button", textContent: words.reset });
    reset.addEventListener("click", function () {
      chosen.forEach(function (one) { one.select.value = ""; });
      apply();
    });
    bar.append(reset, status);
    (sections.length ? sections[0][0] : list).before(bar);
    // Who comes back finds what was chosen: browsers fill it in after the page is loaded.
    window.addEventListener("pageshow", apply);
    apply();
  }

  /* The index of services, by any of their names. */
  function addFinder(index) {
    var place = document.querySelector(".dohae-find");
    var words = wordsOf(place);
    var box = element("input", { type: "search", placeholder: words.findAs });
    var status = element("output", {});
    var bar = element("div", { className: "dohae-filters" }, [
      element("label", {}, [words.find, box]), status
    ]);

    function plain(text) { return text.normalize("NFC").toLowerCase().replace(/[\s\-]/g, ""); }

    var entries = Array.from(index.querySelectorAll(".dohae-entry")).map(function (entry) {
      var parts = entry.querySelectorAll("h3, p");
      var said = Array.from(parts, function (part) { return part.textContent; });
      return { entry: entry, names: plain(said.concat(entry.dataset.provider).join("|")) };
    });

    function apply() {
      var asked = box.value.split(/\s+/).map(plain);
      var shown = entries.filter(function (each) {
        var fits = asked.every(function (word) { return each.names.includes(word); });
        each.entry.hidden = !fits;
        return fits;
      }).length;
      each("section", index, function (section) {
        section.hidden = !section.querySelector(".dohae-entry:not([hidden])");
        var way = document.querySelector('.dohae-letters [href="#' + section.firstElementChild.id + '"]');
        way.hidden = section.hidden;
      });
      // Of a few, every case is shown.
      each("details", index, function (more) { more.open = box.value && shown <= 6; });
      status.textContent = words.services.replace("{count}", shown);
    }

    function follow() {
      var target = document.getElementById(location.hash.slice(1));
      var entry = target && target.closest(".dohae-entry");
      if (!entry) return;
      if (entry.hidden) {
        box.value = "";
        apply();
      }
      each("details", entry, function (more) { more.open = true; });
      target.scrollIntoView();
    }

    box.addEventListener("input", apply);
    window.addEventListener("hashchange", follow);
    // Who comes back finds what was typed.
    window.addEventListener("pageshow", function () { if (box.value) apply(); });
    place.prepend(bar);
    apply();
    follow();
  }

  /* Searching ---------------------------------------------------------------------------------- */

  /* The theme searches when a key goes up; words that are pasted, spoken or composed come without. */
  function searchWhatComes(query) {
    query.addEventListener("input", function () {
      query.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
    });
  }

  each("input[data-md-component=search-query]", document, searchWhatComes);
  each("figure.dohae-figure", document, addCopyButtons);
  each("figure.dohae-figure .dohae-picture", document, addZoom);
  each(".dohae-index", document, addFinder);
  addFilters(Array.from(document.querySelectorAll(".dohae-filtered")));
})();
