"""Whether a text is in English, told by its words."""

from __future__ import annotations

import pytest

from loaders.sources.language import is_english

_BRIEFS = (
    "MANILA - Speaker Jose Reyes met Senior Deputy Speaker Maria Cruz. Deputy Speaker Ramon Santos and "
    "Majority Leader Manuel Garcia met US Congressman Ted Lee. Foreign Secretary Ana Lopez received "
    "Ambassador Pedro Luna on Monday.",
    "Minister of Defence Omar Haddad received his counterpart Ali Salem in Doha on Monday. Chief of Staff "
    "Lieutenant General Said Nasser, Deputy Minister Karim Fares, Ambassador Adel Khoury, Ambassador Huda "
    "Mansour, Consul General Salma Rashid, Governor Tariq Aziz Hassan, Mayor Rami Daher, Advisor Nabil Sabri "
    "and Senator Samir Fawzi Younes attended. Separately, Speaker Hassan Bakri hosted Senator Younes.",
    "Chinese Foreign Minister Qin Gang on Thursday met Norwegian Foreign Minister Anniken Huitfeldt in Oslo. "
    "A day earlier, he held talks with French Foreign Minister Catherine Colonna in Paris. On Tuesday, he met"
    " German Foreign Minister Annalena Baerbock in Berlin.",
    "President Salva Kiir received in Juba Sudan's envoy Dafallah al-Haj Ali. Also in Juba, Vice President "
    "Riek Machar met Ethiopian ambassador Nebil Mahdi. Kiir appointed Gen. Santino Deng Wol as chief of "
    "defence forces.",
    "VIENNA, May 12 (APA) - Chancellor Aino Virtanen received Prime Minister Rui Tavares in Vienna on "
    "Wednesday. Foreign Minister Eero Laine had met Czech counterpart Jan Novak in Brno on April 14. On May "
    "23, President Rosa Prado will receive President Petr Dvorak.",
    "The minister received the ambassador of Chile and spoke with him about the trade that has grown between "
    "the two countries since they signed an agreement in the spring.",
)
"""Of few words, most of them names and titles."""
_OTHERS = (
    "MADRID - El presidente Pedro Luna se reunió con la ministra Ana Solano y con el secretario general Juan "
    "Prado. La delegación, encabezada por el canciller Luis Rojas, llegó ayer a Madrid para una visita "
    "oficial de dos días.",
    "JAKARTA - Presiden Joko Santoso menerima Menteri Luar Negeri Malaysia Ahmad Yusof di Istana Merdeka pada"
    " Senin. Menteri Pertahanan dan Menteri Perdagangan hadir dalam pertemuan tersebut, kata juru bicara "
    "kementerian itu.",
    "Bundeskanzler Olaf Scholz hat in Berlin den Präsidenten der Ukraine getroffen. Es war ein gutes Treffen,"
    " so der Kanzler, in Berlin was man hat, Minister Pistorius war auch da und hat mit dem Präsidenten in "
    "Berlin gesprochen.",
    "Minister spraw zagranicznych Zbigniew Rau spotkał się w Warszawie z ministrem spraw zagranicznych Litwy "
    "Gabrieliusem Landsbergisem. To spotkanie było okazją do rozmowy o Ukrainie, a minister podziękował za "
    "nie swojemu gościowi.",
    "Der Bundeskanzler hat am Montag in Berlin den Präsidenten von Kenia empfangen. Im Mittelpunkt des "
    "Treffens in der Stadt war die Zusammenarbeit in der Wirtschaft. Der Minister gab danach in Bonn eine "
    "Erklärung ab.",
    "El presidente recibió ayer a un grupo de ministros en el palacio. Los dos hablaron a solas de la "
    "cooperación a largo plazo y viajaron a la capital a ver a un viejo amigo, a quien no veían hace a lo "
    "menos un año.",
    "Le ministre a reçu hier son homologue à Paris et ils ont parlé de la paix. " * 8,
    "Der Minister hat gestern seinen Kollegen in Berlin empfangen, und sie sprachen lange. " * 8,
    "De minister heeft gisteren met zijn collega in Den Haag gesproken over vrede op zee. " * 8,
    "",
)
"""In other languages, which share short words with English."""


@pytest.mark.parametrize("text", _BRIEFS)
def test_a_brief_full_of_names_is_english(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize("text", _OTHERS)
def test_words_that_other_languages_share_make_no_english(text: str) -> None:
    assert not is_english(text)


_ITEM = (
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


@pytest.mark.parametrize(("text", "english"), [(_ITEM, True), (_SPANISH, False), (_INDONESIAN, False)])
def test_a_brief_full_of_names_is_told_by_a_few_words(text: str, english: bool) -> None:
    assert is_english(text) is english
