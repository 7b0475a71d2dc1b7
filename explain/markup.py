"""HTML made of elements: whatever is not made here is text and is escaped, so that no report can add to the page."""

from __future__ import annotations

from html import escape

VOID = frozenset({"meta", "link", "br"})


class Html(str):
    """Markup made by `element`; any other string is text."""

    __slots__ = ()


def element(name: str, /, *children: str, **attributes: str | None) -> Html:
    """An element. Attributes that are None are left out; `class_` and `aria_label` are `class` and `aria-label`."""
    shown = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Html(f"<{name}{shown}>" if name in VOID else f"<{name}{shown}>{joined(*children)}</{name}>")


def joined(*children: str) -> Html:
    """Markup and text one after the other, the text escaped."""
    return Html("".join(child if isinstance(child, Html) else escape(child, quote=False) for child in children))


def web_address(url: str | None) -> str | None:
    """An address that can be followed: of the web, and of nothing that runs when it is followed."""
    return url if url and url.lower().startswith(("http://", "https://")) else None
