"""Texts that remember how they were put together, so that a front end can say the same in another language."""

from collections.abc import Iterable, Mapping
from typing import Any


class Text(str):
    """A Chinese text with what a translator needs beside it; to everybody else it is the plain text.

    ``template`` is what was marked under ``context``, ``values`` what filled it (None: nothing did). A text put
    together from others has ``parts`` instead, ``open_ended`` when their last full stop was taken off. Whatever else
    is done to it (cut, replaced, written into an f-string) yields a plain ``str``, which stays Chinese. Signatures
    say ``str`` everywhere: nobody but the window needs to know.
    """

    __slots__ = ("context", "open_ended", "parts", "template", "values")

    context: str
    open_ended: bool
    template: str
    values: Mapping[str, object] | None
    parts: tuple[str, ...]

    def __new__(
        cls,
        text: str,
        context: str = "",
        template: str = "",
        values: Mapping[str, object] | None = None,
        parts: tuple[str, ...] = (),
        open_ended: bool = False,
    ) -> "Text":
        """Keep ``text`` with its origin."""
        made = super().__new__(cls, text)
        made.context, made.template, made.values = context, template or text, values
        made.parts, made.open_ended = parts, open_ended
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel between processes with everything."""
        return Text, (str(self), self.context, self.template, self.values, self.parts, self.open_ended)

    def __deepcopy__(self, memo: dict[int, Any]) -> "Text":
        """Never changes, so never copied."""
        return self

    def __add__(self, other: str) -> "Text":
        """Both, one after the other."""
        return Text(str.__add__(self, other), parts=(self, other))

    def __radd__(self, other: str) -> "Text":
        """Both, one after the other."""
        return Text(str.__add__(other, self), parts=(other, self))

    def format(self, *args: object, **values: object) -> "Text":
        """Fill a marked template; values that are texts of this kind will be translated too."""
        text = super().format(*args, **values)
        if args or self.values is not None or self.parts:
            return Text(text)
        return Text(text, self.context, self.template, values)

    def join(self, texts: Iterable[str], /) -> "Text":
        """Put texts in a row with this one between them."""
        row = tuple(texts)
        between = [part for one in row for part in (self, one)][1:]
        return Text(super().join(row), parts=tuple(between))


def mark(context: str, text: str) -> str:
    """A text a person will read; the translation tools find it by this call, so both must be literals."""
    return Text(text, context)


ENUMERATION = mark("Joint", "、")  # between the members of a list
COMMAS = mark("Joint", "，")
SEMICOLONS = mark("Joint", "；")
APART = mark("Joint", "　")
LINES: str = Text("\n")
JUXTAPOSED: str = Text("")  # sentences, which end with their own full stops


def in_brackets(text: str) -> str:
    """An aside, set off by the brackets of the language."""
    return mark("Joint", "（{text}）").format(text=text)


def quoted_title(title: str) -> str:
    """The title of a document, in the marks of the language."""
    return mark("Joint", "《{title}》").format(title=title)


def headed(head: str, text: str) -> str:
    """What a thing is or says, after its name and a colon."""
    return mark("Joint", "{head}：{text}").format(head=head, text=text)


def sentence(text: str) -> str:
    """A clause with the full stop of the language."""
    return mark("Joint", "{text}。").format(text=text)


def without_stop(text: str) -> str:
    """A sentence that goes on: without the full stop of the language."""
    return Text(text.rstrip("。"), parts=(text,), open_ended=True)


def quoted(name: str) -> str:
    """A name in quotation marks; those within it become single ones."""
    inner = name
    if "“" in name or "”" in name:
        plain = name.replace("“", "‘").replace("”", "’")
        inner = (
            Text(plain, name.context, name.template, name.values, name.parts)
            if isinstance(name, Text)
            else plain
        )
    return mark("Joint", "“{name}”").format(name=inner)
