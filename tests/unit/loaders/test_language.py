"""Whether a text is in English, by its small words."""

from __future__ import annotations

import pytest

from loaders.sources.language import is_english

_BRIEF = (
    "MANILA - Speaker Jose Reyes met Senior Deputy Speaker Maria Cruz. Deputy Speaker Ramon Santos and Majority Leader"
    " Manuel Garcia met US Congressman Ted Lee. Foreign Secretary Ana Lopez received Ambassador Pedro Luna on Monday."
)
_SPANISH = (
    "MADRID - El presidente Pedro Luna se reunió con la ministra Ana Solano y con el secretario general Juan Prado."
    " La delegación, encabezada por el canciller Luis Rojas, llegó ayer a Madrid para una visita oficial de dos días."
)
_INDONESIAN = (
    "JAKARTA - Presiden Joko Santoso menerima Menteri Luar Negeri Malaysia Ahmad Yusof di Istana Merdeka pada Senin."
    " Menteri Pertahanan dan Menteri Perdagangan hadir dalam pertemuan tersebut, kata juru bicara kementerian itu."
)


@pytest.mark.parametrize(("text", "english"), [(_BRIEF, True), (_SPANISH, False), (_INDONESIAN, False)])
def test_a_brief_full_of_names_is_told_by_a_few_words(text: str, english: bool) -> None:
    assert is_english(text) is english
