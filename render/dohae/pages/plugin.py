"""The MkDocs plugin: tells MkDocs of the pages that are made from models, and what to watch."""

from __future__ import annotations

import logging
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from pymdownx.slugs import slugify

from dohae.draw.picture.theme import is_file, load
from dohae.errors import DohaeError, Refused, denied, said_together
from dohae.messages import Message, told
from dohae.model import find_models
from dohae.pages import navigation, tongues
from dohae.pages.blocks import READY, Blocks, put, take_out
from dohae.pages.collect import collect, unlisted
from dohae.pages.dense import dense, dense_drawing
from dohae.pages.draw import drawer
from dohae.pages.files import SCRIPT, SEARCH_SCRIPT, STYLES, downloads, shared
from dohae.pages.host import (
    ThemesWords,
    href_from,
    in_its_language,
    language_of_page,
    language_of_site,
    show_unreadable,
    source_of,
    unreadable,
    with_way_back,
    words_around,
)
from dohae.pages.search import KoreanIndex
from dohae.pages.services import case_words, service_names, whole_words
from dohae.pages.settings import DohaeConfig, from_here, theme_of
from dohae.pages.shelf import Shelf
from dohae.pages.site import Pages, refuse_twins
from dohae.pages.store import Store
from dohae.pages.templates import Compiled
from dohae.pages.weave import faults, icons_asked, weave

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Literal

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page as MkDocsPage
    from mkdocs.utils.templates import TemplateContext

    from dohae.pages.catalogue import Catalogue
    from dohae.pages.draw import Drawer

_log = logging.getLogger("mkdocs.plugins.dohae")
_SHOWN = ("svg", "utxt", "txt")
"""The formats of a block in a page."""
_NAVIGABLE = 100
"""The most cases that stand in the navigation one by one; more make every page heavy."""


class DohaePlugin(BasePlugin[DohaeConfig]):  # type: ignore[no-untyped-call]
    """Adds a page for every model."""

    def __init__(self) -> None:
        super().__init__()
        self._serving = False
        self._compiled = Compiled()
        self._themes_words = ThemesWords()
        self._shelf: Shelf | None = None
        self._store: Store | None = None
        self._lent: list[File] = []
        """Files that need not be copied into the site."""
        self._blocks: Blocks | None = None
        self._figures: dict[str, Mapping[str, str]] = {}
        self._parts: dict[str, Mapping[str, str]] = {}
        self._pages: Pages | None = None
        self._made_with: tuple[object, ...] = ()
        """Settings; under other ones nothing that is remembered holds."""
        self._korean = KoreanIndex()
        self._catalogue: Catalogue | None = None
        self._nav: Navigation | None = None
        self._titles: Mapping[str, str] = {}
        """What the navigation says -> its language."""
        self._themes = ("", "")
        """Of pictures in a light page, and in a dark one."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002 - MkDocs names the arguments
        """Having this, the plugin keeps its memory from one build to the next."""
        self._serving = command == "serve"

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Adds styles and scripts, before the plugin ``offline`` adds one from outside."""
        folder = Path(config.config_file_path).parent
        self.config.see_to_the_cache(config)
        self._themes = (
            theme_of(self.config.theme, folder),
            theme_of(self.config.dark_theme, folder),
        )
        try:
            themes = [load(name) for name in self._themes]
        except DohaeError as error:
            raise PluginError(told(error.said)) from error
        made_with = (
            config.use_directory_urls,
            self.config.drawn(),
            self.config.offered(),
            self.config.raised(),
            self.config.quick,
            self.config.cache,
            self._themes,
            themes,
        )
        if made_with != self._made_with:
            self._made_with = made_with
            self._shelf = self._store = self._blocks = self._pages = self._catalogue = None
        config.extra_css[:0] = STYLES
        config.extra_javascript.append(SCRIPT)
        polyfills = config.extra.setdefault("polyfills", [])
        if not any("iframe-worker" in str(script) for script in polyfills):
            polyfills.append(SEARCH_SCRIPT)
        config.mdx_configs.setdefault("toc", {}).setdefault("slugify", slugify(case="lower"))
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Loads and draws the models, and adds what is made from them."""
        catalogue = self._catalogue = self._collect()
        if self._pages is None:
            self._pages = Pages(partial(href_from, config))
        made, beside = list(self._pages.of(catalogue)), list(shared(catalogue, self._themes))
        taken = list(downloads(catalogue))
        places = [*(page.place for page in made), *(place for place, _ in [*beside, *taken])]
        try:
            refuse_twins(places, _shown(files))
        except Refused as error:
            raise PluginError(told(error.said)) from error
        for place, data in beside:
            files.append(self._file(place, data, config))
        self._lent = [self._file(place, data, config) for place, data in taken]
        for file in self._lent:
            files.append(file)
        hidden = len(catalogue.exhibits) > _NAVIGABLE
        for page in made:
            file = self._file(page.place, page.markdown.encode(), config)
            file.inclusion = InclusionLevel.NOT_IN_NAV if hidden else InclusionLevel.UNDEFINED
            files.append(file)
        if config.nav:
            pages = [page.place for page in made]
            config.nav = navigation.expand(config.nav, navigation.folders(pages, hidden=hidden))
        return files

    def on_nav(
        self,
        nav: Navigation,
        *,
        config: MkDocsConfig,  # noqa: ARG002 - MkDocs names the arguments
        files: Files,
    ) -> Navigation:
        """Joins the pages of cases one to the next where the navigation does not name them."""
        self._nav, catalogue = nav, self._catalogue
        if catalogue is not None and len(catalogue.exhibits) > _NAVIGABLE:
            found = (files.get_file_from_path(exhibit.page) for exhibit in catalogue.exhibits)
            pages = [file.page for file in found if file is not None and file.page is not None]
            for before, after in pairwise(pages):
                before.next_page, after.previous_page = after, before
        return nav

    @event_priority(-100)
    def on_env(
        self,
        env: Environment,
        *,
        config: MkDocsConfig,
        files: Files,
    ) -> Environment:
        """Takes the theme's templates from the build before, and the titles of pages as read.

        It lends the site what cases offer, once no other plugin has anything to say about files.
        """
        for file in self._lent:
            if files.get_file_from_path(file.src_uri) is file:
                self._lend(file)
        env.bytecode_cache = self._compiled
        if self._nav is not None:
            language_of = partial(language_of_page, config=config)
            around = dict.fromkeys(words_around(config), language_of_site(config))
            self._titles = tongues.titles(self._nav, language_of, around)
            tongues.part(self._nav, language_of)
        return env

    def on_page_read_source(self, *, page: MkDocsPage, config: MkDocsConfig) -> str | None:
        """Tells of a page that is not UTF-8, where MkDocs would show a traceback."""
        problem = None if page.file.generated_by == "dohae" else unreadable(page)
        if problem is not None:
            self._report([told(problem.said)])
            show_unreadable(page, problem, config)
        return None

    def on_page_markdown(
        self,
        markdown: str,
        *,
        page: MkDocsPage,
        config: MkDocsConfig,
        files: Files,
    ) -> str:
        """Puts cards into pages that ask for them, and draws their blocks."""
        if self._catalogue is None:
            return markdown
        place = page.file.src_uri
        if page.file.generated_by == "dohae":
            taken = take_out(markdown, "drawings")
            ready = take_out(taken.markdown, "ready", READY)
            self._parts[place], self._figures[place] = taken.figures, ready.figures
            return ready.markdown
        href = href_from(config, place)
        source = source_of(markdown, page, config)
        woven = self._drawn_blocks().weave(source, self._catalogue, href)
        self._figures[place] = woven.figures
        problems = [*woven.problems, *faults(source, self._catalogue)]
        self._report([told(line) for line in said_together(problems)])
        icons: dict[str, bytes | Path] = {**woven.artwork, **icons_asked(markdown)}
        for icon, data in icons.items():
            if icon not in files.src_uris:
                files.append(self._file(icon, data, config))
        taken = take_out(weave(woven.markdown, self._catalogue, href, source.words), "cards")
        self._parts[place] = taken.figures
        return taken.markdown

    def on_page_content(
        self,
        html: str,
        *,
        page: MkDocsPage,
        config: MkDocsConfig,  # noqa: ARG002 - MkDocs names the arguments
        files: Files,  # noqa: ARG002 - MkDocs names the arguments
    ) -> str:
        """Puts what was drawn for a page's blocks into its HTML, save for the drawings."""
        place = page.file.src_uri
        figures = self._figures.pop(place, None)
        if not figures:
            return html
        taken = take_out(put(html, figures), "drawings")
        self._parts[place] = {**self._parts.get(place, {}), **taken.figures}
        return taken.markdown

    @event_priority(-50)
    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: MkDocsPage,
        config: MkDocsConfig,
        nav: Navigation,  # noqa: ARG002 - MkDocs names the arguments
    ) -> TemplateContext:
        """Has the theme speak a page's language."""
        self._themes_words.follow(page, config)
        return context

    @event_priority(100)
    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Tells in which language a page is, and what stands around it, where that changes.

        Puts the drawings into it, last of all, for they are most of it and none of the rest is
        about them; and before other plugins see the page.
        """
        self._themes_words.restore(config)
        output = tongues.marked(output, self._titles, language_of_page(page, config))
        output = in_its_language(output, page, config)
        parts = self._parts.pop(page.file.src_uri, {})
        if page.file.generated_by == "dohae":
            output = dense(output)
            parts = {key: dense_drawing(part) for key, part in parts.items()}
        return put(output, parts)

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Shows a way back in the page that stands for those that there are not."""
        if template_name != "404.html":
            return output_content
        output = tongues.marked(output_content, self._titles, language_of_site(config))
        return with_way_back(output, config)

    @event_priority(-50)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Teaches the search index Korean, after it is written and before ``offline`` copies it."""
        index = Path(config.site_dir, "search", "search_index.json")
        if index.is_file():
            exhibits = self._catalogue.exhibits if self._catalogue else ()
            found = service_names(exhibits), case_words(exhibits), whole_words(exhibits)
            index.write_text(self._korean.fit(index.read_text("utf-8"), *found), "utf-8")

    def on_serve(
        self,
        server: LiveReloadServer,
        *,
        config: MkDocsConfig,  # noqa: ARG002 - MkDocs names the arguments
        builder: Callable[..., None],  # noqa: ARG002 - MkDocs names the arguments
    ) -> LiveReloadServer:
        """Watches the models, and themes of the site's own."""
        server.watch(self.config.models)
        for theme in self._themes:
            if is_file(theme):
                server.watch(theme)
        return server

    def _collect(self) -> Catalogue:
        root = from_here(Path(self.config.models))
        try:
            catalogue = collect(
                self._models().look(find_models([root])),
                root,
                titles=self.config.sections,
                categories=self.config.categories,
                offered=self.config.offered(),
                before=self._catalogue,
            )
        except DohaeError as error:
            raise PluginError(told(error.said)) from error
        problems = (problem for spoilt in catalogue.spoilt for problem in spoilt.problems)
        self._report([told(line) for line in said_together(problems)])
        for line in said_together(unlisted(catalogue)):
            _log.warning(told(line))
        return catalogue

    def _report(self, problems: list[str]) -> None:
        """Ends a build with what is wrong; a site that is being served goes on."""
        if problems and not self._serving:
            raise PluginError("\n".join(problems))
        for problem in problems:
            _log.error(problem)

    def _models(self) -> Shelf:
        if self._shelf is None:
            self._shelf = Shelf(self._drawer(self.config.drawn()))
        return self._shelf

    def _drawn_blocks(self) -> Blocks:
        if self._blocks is None:
            self._blocks = Blocks(self._drawer(_SHOWN))
        return self._blocks

    def _drawer(self, forms: Sequence[str]) -> Drawer:
        quick = self.config.quick
        return drawer(forms, self._themes[0], self.config.raised(), is_quick=quick)

    def _lend(self, file: File) -> None:
        """Spares MkDocs a copy of a file, if the site is to have it as it is in the store."""
        is_draft = file.inclusion is InclusionLevel.DRAFT and not self._serving
        if is_draft or file.inclusion is InclusionLevel.EXCLUDED:
            return
        if self._store is not None and self._store.is_at(file.src_uri, file.abs_src_path):
            self._store.lend(file.src_uri, file.abs_dest_path)

    def _file(self, place: str, data: bytes | Path, config: MkDocsConfig) -> File:
        # A file on the disk has a date, by which ``--dirty`` sees that it is as it was.
        if self._store is None:
            self._store = Store(self.config.folder_of_the_site())
        try:
            path = data if isinstance(data, Path) else self._store.put(place, data)
        except OSError as error:
            what = Message("cache: {why}", why=denied(error, place))
            raise PluginError(told(what)) from error
        return File.generated(config, place, abs_src_path=str(path))


def _shown(files: Files) -> dict[str, str]:
    """Place -> file, of what the site has without the models."""
    return {
        file.src_uri: str(from_here(Path(file.abs_src_path))) if file.abs_src_path else file.src_uri
        for file in files
        if file.inclusion is not InclusionLevel.EXCLUDED
    }
