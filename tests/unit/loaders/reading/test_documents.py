from __future__ import annotations

import pytest

from graph.facts import Report
from loaders.reading.clean import tell
from loaders.reading.document_naming import Article, Naming
from loaders.reading.documents import namings
from loaders.reading.ellipses import with_ellipses
from loaders.reading.story import Story
from ontology.terms import AgreementType


def told(text: str) -> Story:
    return tell(Report(id="r", stems=("r",), published="2020-05-05", text=text))


def named(text: str) -> list[Naming]:
    story = told(text)
    found: list[Naming] = []
    last: Naming | None = None
    for sentence in story.sentences:
        found += with_ellipses(story, sentence, list(namings(story, sentence)), last)
        last = found[-1] if found else None
    return found


def titles(text: str) -> list[str]:
    return [naming.title for naming in named(text)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They signed an agreement on trade in grain in Oslo on Monday.", ["agreement on trade in grain"]),
        ("She signed an accord on tea with her.", ["accord on tea"]),
        ("She signed an accord with her neighbours.", ["accord with her neighbours"]),
        ("The 1998 fisheries agreement was praised.", ["1998 fisheries agreement"]),
        ("Malta's new visa waiver agreement pleased all.", ["visa waiver agreement"]),
        ("A memorandum of understanding (MoU) on youth was inked.", ["memorandum of understanding (MoU) on youth"]),
        ("Signed was the ‘Red Bay’ treaty of the two islands.", ["‘Red Bay’ treaty of the two islands"]),
        (
            "They signed a treaty on culture, sport and youth policy and went home.",
            ["treaty on culture, sport and youth policy"],
        ),
        ("The protocol on amending the treaty on borders was signed.", ["protocol on amending the treaty on borders"]),
        ("A Joint Action Plan for 2020 was adopted.", ["Joint Action Plan for 2020"]),
        ("The ministers signed a declaration and agreed to meet again.", ["declaration"]),
        ("They inked the treaty on the sidelines of a fair.", ["treaty"]),
        ("They read the 13-page declaration on whales.", ["declaration on whales"]),
        ("They signed a fresh treaty on whales.", ["treaty on whales"]),
        ("They signed a treaty on establishing a “green gate” in Oslo.", ["treaty on establishing a “green gate”"]),
        ("They signed a treaty on transit by rail to the sea.", ["treaty on transit by rail to the sea"]),
        ("The Rules of Procedure for the council were signed.", ["Rules of Procedure for the council"]),
        ("They signed a plan for the care of otters.", ["plan for the care of otters"]),
        ("The two sides adopted a plan for the care of otters.", ["plan for the care of otters"]),
        ("A programme of evening classes will be signed in May.", ["programme of evening classes"]),
        ("The envoys initialled a note on lighthouses.", ["note on lighthouses"]),
        ("A note on lamps was not read.", []),
        (
            "They signed a treaty on peat and a plan for the care of owls.",
            ["treaty on peat", "plan for the care of owls"],
        ),
        ("A letter on winter stays was signed by the abbot.", ["letter on winter stays"]),
        ("They signed a contract on 90 ploughs and went home.", ["contract on 90 ploughs"]),
        ("They signed a contract on 12,500 sacks of rye.", ["contract on 12,500 sacks of rye"]),
        ("They signed a treaty on 9 May.", ["treaty"]),
        ("A protocol on whaling exists in two copies.", ["protocol on whaling"]),
        ("A treaty on rye is to replace that of 1951.", ["treaty on rye", "that of 1951"]),
        ("A treaty on rye is read at the feast of 1951.", ["treaty on rye"]),
        ("They put their names to a letter of intention on peat.", ["letter of intention on peat"]),
    ],
)
def test_a_title_goes_from_its_article_to_the_verb_place_or_time(sentence: str, expected: list[str]) -> None:
    assert titles(sentence) == expected


def test_each_document_of_a_list_is_named() -> None:
    listed = titles("Signed were a treaty on extradition, a protocol on visas and an agreement on sport.")
    assert listed == ["treaty on extradition", "protocol on visas", "agreement on sport"]


def test_one_plural_noun_over_two_subjects_names_two() -> None:
    listed = titles("The sides initialled memoranda on energy and on fisheries.")
    assert listed == ["memorandum on energy", "memorandum on fisheries"]


def test_another_recalls_the_noun_before() -> None:
    listed = titles("They signed an agreement on ports and another on airports.")
    assert listed == ["agreement on ports", "agreement on airports"]


def test_ordinals_recall_the_noun_of_a_sum() -> None:
    listed = titles("Two memoranda were signed. The first is about fishing, the second concerns tourism.")
    assert listed[1:] == ["memorandum on fishing", "memorandum on tourism"]


def test_a_number_is_the_count_and_no_part_of_the_title() -> None:
    (naming,) = named("After the dinner twelve cooperation documents were signed.")
    assert (naming.title, naming.count, naming.plural) == ("cooperation documents", 12, True)


def test_so_many_more_are_counted() -> None:
    (naming,) = named("They signed eight more protocols on tea.")
    assert (naming.title, naming.count) == ("protocols on tea", 8)


def test_a_number_before_a_singular_noun_counts_as_well() -> None:
    (naming,) = named("They signed seven Memorandum of Understanding (MoUs) on rivers.")
    assert (naming.count, naming.plural) == (7, True)


def test_what_documents_included_is_named_by_its_subject_alone() -> None:
    listed = titles("Two treaties were signed; they included one on extradition and a protocol on visas.")
    assert listed[1:] == ["treaty on extradition", "protocol on visas"]


def test_agreements_and_memoranda_are_one_sum() -> None:
    (naming,) = named("Seven agreements and memoranda were signed.")
    assert (naming.type, naming.count) == (AgreementType.DOCUMENTS, 7)


@pytest.mark.parametrize(
    "sentence",
    [
        "The talks took twenty minutes.",
        "A great deal was said.",
        "The paper deals with the border.",
        "The North Sea Treaty Organisation met.",
        "Both were in agreement.",
        "It was put on paper.",
        "The sides reached an agreement to meet again.",
        "An agreement was reached to set up a council.",
        "Trade is an instrument to bring peace.",
        "This was told in a press release.",
        "It is a type of free trade pact.",
    ],
)
def test_what_only_looks_like_a_document(sentence: str) -> None:
    assert [title for title in titles(sentence) if title != "paper"] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister has a plan for the harbour.",
        "A programme of evening classes, he said, was never signed.",
        "They praised the plan for otters that Oslo adopted.",
        "The king concluded a busy programme of visits.",
        "The duma adopted a plan for the harbour.",
        "A schedule of visits was adopted.",
    ],
)
def test_a_plan_or_note_that_no_verb_of_signing_is_beside_is_none(sentence: str) -> None:
    assert titles(sentence) == []


def test_articles_tell_what_is_known_already() -> None:
    found = named("A treaty was signed. The treaty is long. This treaty is good.")
    assert [naming.article for naming in found] == [Article.INDEFINITE, Article.DEFINITE, Article.POINTING]


def test_long_sentences_take_linear_time() -> None:
    story = told("They signed " + "an agreement on trade, and " * 4000 + "left.")
    assert sum(1 for sentence in story.sentences for _ in namings(story, sentence)) == 4000


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The League of Ports signed transit agreements on tea.", ["transit agreements on tea"]),
        ("They affixed their names to the act of the ninth sitting.", ["act of the ninth sitting"]),
        ("The record of the third round was signed.", ["record of the third round"]),
        ("He brings an accord on tea for signature.", ["accord on tea"]),
        ("An accord on tea changed hands.", ["accord on tea"]),
        ("They talk on a Pacific Trade and Investment Partnership.", ["Pacific Trade and Investment Partnership"]),
        ("Two covenants on tea were signed.", ["covenants on tea"]),
        (
            "He put his pen to the minutes of the board, and to two more technical cooperation memoranda.",
            ["minutes of the board", "technical cooperation memoranda"],
        ),
        ("They concluded an accord on port data a short while ago.", ["accord on port data"]),
        ("Clerks shall write an accord on tea, and to find out what it costs.", ["accord on tea"]),
        ("Clerks shall write an accord on tea, and weigh if it pays.", ["accord on tea"]),
        ("The newly signed transit agreement on tea helps.", ["transit agreement on tea"]),
        ("Listed is the Accord on Cooperation in Forestry.", ["Accord on Cooperation in Forestry"]),
        ("An accord in veterinary science was signed.", ["accord in veterinary science"]),
        ("They signed an accord on tea in Kuala Lumpur on Monday.", ["accord on tea"]),
        ("The accord on tea signifies a thaw.", ["accord on tea"]),
        (
            "They have an accord in the form of an exchange of notes on tea.",
            ["accord in the form of an exchange of notes on tea"],
        ),
        ("She signed an accord on tea with Trade Minister Bo Ray.", ["accord on tea"]),
        ("She signed an accord with the Ministry of Tea.", ["accord with the Ministry of Tea"]),
        ("They exchanged diplomatic notes on tea.", ["diplomatic notes on tea"]),
        ("They signed 9 agreements and memorandum of understanding.", ["agreements and memorandum of understanding"]),
        ("They kept the historical documents on tea.", []),
        ("The United Nations Development Programme lent boats.", []),
    ],
)
def test_where_titles_begin_and_end(sentence: str, expected: list[str]) -> None:
    assert titles(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They signed a note on the opening of schools in Oslo.", ["note on the opening of schools"]),
        ("He signed a pact on rescue at sea between Peru and Chile.", ["pact on rescue at sea between Peru and Chile"]),
        ("The memorandum of the ministries of public works on tunnels was signed.",
         ["memorandum of the ministries of public works on tunnels"]),
        ("A plan for ferries, kelp farms and green ports on two coasts was signed in Oslo.",
         ["plan for ferries, kelp farms and green ports on two coasts"]),
        ("They finish a draft of the Concept of joint patrols.", ["Concept of joint patrols"]),
        ("They signed documents in such fields as kelp and whales.", ["documents"]),
        ("They spoke of a BASA of 1976.", ["BASA of 1976"]),
        ("The Oslo paper was told of a treaty.", ["treaty"]),
        ("Lunde saw a bit of the old spirit, and so did Sela Moa.", []),
    ],
)  # fmt: skip
def test_more_titles_by_what_stands_around_their_nouns(sentence: str, expected: list[str]) -> None:
    assert titles(f"OSLO, 5 May. {sentence}") == expected


def test_a_pair_of_documents_is_two() -> None:
    (naming,) = named("OSLO, 5 May. Parliament heard of a pair of agreements with Chile.")
    assert naming.count == len(["one", "another"])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("To a memorandum on kelp both put their names.", ["memorandum on kelp"]),
        (
            "Thirty years after the Treaty on Good Neighbourliness the two walked home.",
            ["Treaty on Good Neighbourliness"],
        ),
        ("They will bring a treaty on seals to its end.", ["treaty on seals"]),
        ("They signed a host country agreement.", ["host country agreement"]),
        ("He signed memoranda of understanding with twelve assemblies.", ["memoranda of understanding"]),
        ("The Protocol on Use of the Extended Shelf was read.", ["Protocol on Use of the Extended Shelf"]),
        ("Cultural Exchange Programme of Oslo and Lima", ["Cultural Exchange Programme of Oslo and Lima"]),
    ],
)
def test_a_title_ends_where_another_subject_begins(sentence: str, expected: list[str]) -> None:
    assert titles(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Programme of the joint session of two governments was published.",
        "They spoke of the Atlantic treaty organization's vacancy.",
        "The experts were heard on laws like the Coastal Areas Act.",
    ],
)
def test_what_is_held_when_and_laws_are_no_documents(sentence: str) -> None:
    assert titles(sentence) == []
