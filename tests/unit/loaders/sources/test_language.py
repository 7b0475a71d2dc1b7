"""Which texts are taken for English."""

from __future__ import annotations

import pytest

from loaders.sources.language import is_english

_NOTICES = (
    "Chinese Foreign Minister Qin Gang on Thursday met Norwegian Foreign Minister Anniken Huitfeldt in Oslo. A day "
    "earlier, he held talks with French Foreign Minister Catherine Colonna in Paris. On Tuesday, he met German Foreign "
    "Minister Annalena Baerbock in Berlin.",
    "President Salva Kiir received in Juba Sudan's envoy Dafallah al-Haj Ali. Also in Juba, Vice President Riek Machar "
    "met Ethiopian ambassador Nebil Mahdi. Kiir appointed Gen. Santino Deng Wol as chief of defence forces.",
)
_OTHERS = (
    "Bundeskanzler Olaf Scholz hat in Berlin den Präsidenten der Ukraine getroffen. Es war ein gutes Treffen, so der "
    "Kanzler, in Berlin was man hat, Minister Pistorius war auch da und hat mit dem Präsidenten in Berlin gesprochen.",
    "Minister spraw zagranicznych Zbigniew Rau spotkał się w Warszawie z ministrem spraw zagranicznych Litwy "
    "Gabrieliusem Landsbergisem. To spotkanie było okazją do rozmowy o Ukrainie, a minister podziękował za nie "
    "swojemu gościowi.",
)


@pytest.mark.parametrize("text", _NOTICES)
def test_a_short_notice_full_of_names_is_english(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize("text", _OTHERS)
def test_words_that_other_languages_share_make_no_english(text: str) -> None:
    assert not is_english(text)
