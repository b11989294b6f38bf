"""MkDocs hook: gives this site the styles for Korean that ``dohae new`` begins others with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.files import File

from dohae.pages.begin import START

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

_STYLES = "stylesheets/korean.css"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the styles where ``extra_css`` looks for them."""
    source = START / "docs" / _STYLES
    files.append(File.generated(config, _STYLES, abs_src_path=str(source)))
    return files
