"""What MkDocs is told beside the pages in `docs`: generated references, and files of the repository that pages link to.

mkdocs build --strict       (after pip install -e '.[docs]'; mkdocs.yml names this file as a hook)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File, Files

from handbook.commands import commands_page
from handbook.configuration import configuration_page
from handbook.outside import FILES, PAGES, ROOT, rewritten
from handbook.rest import rest_page
from handbook.vocabulary import vocabulary_page

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

GENERATED = {
    "reference/commands.md": commands_page,
    "reference/rest.md": rest_page,
    "reference/configuration.md": configuration_page,
    "reference/ontology.md": vocabulary_page,
}
"""Pages that are made when the site is built, so that none can be out of step."""


def on_files(files: Files, config: MkDocsConfig, **_: Any) -> Files:
    """Add what does not stand in `docs`."""
    texts = {place: (place, make()) for place, make in GENERATED.items()}
    texts = {place: (f"docs/{place}", text) for place, (_, text) in texts.items()}
    texts |= {place: (source, (ROOT / source).read_text("utf-8")) for source, place in PAGES.items()}
    texts |= {
        file.src_uri: (f"docs/{file.src_uri}", file.content_string)
        for file in files.documentation_pages()
        if file.src_uri not in texts
    }
    linked: set[str] = set()
    for place, (source, text) in texts.items():
        own = files.get_file_from_path(place)
        if own is not None:
            files.remove(own)
        files.append(File.generated(config, place, content=rewritten(text, source, place, linked)))
    files.append(
        File.generated(config, "reference/ontology.html", content=(ROOT / "ontology/ontology.html").read_bytes())
    )
    for path in sorted(linked):
        files.append(File.generated(config, f"{FILES}/{path}", content=(ROOT / path).read_bytes()))
    return files
