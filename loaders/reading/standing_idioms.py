"""How a document stands by set phrases beside its title, which weights and the shapes of sentences do not tell.

"Is not in sight" and "have not started" tell of no document, "that it be concluded" and "still to come" of one to come,
"signed in 2012, is soon to be applied" of one that is signed, "ended in March" of one that was there.
"""

from __future__ import annotations

import re

from loaders.reading.document_naming import ISSUED, Article, Naming
from loaders.reading.numerals import number_of
from loaders.reading.planned_phrases import planned_by_phrase
from loaders.reading.signing_phrases import referenced_by_phrase, signed_by_phrase
from loaders.reading.story import Sentence, Story
from ontology.terms import AgreementStatus, AgreementType

_REACH = 120  # characters beside a title that are looked at
_SEASON = (
    r"(?:(?:the )?(?:coming |early |late |next )?(?:spring|summer|autumn|winter|year|month|week)|January|February|March"
    r"|April|May|June|July|August|September|October|November|December)"
)
_NO_MORE = (
    r"(?:not (?:yet )?(?:in sight|on the table|in the offing|in view|within reach"
    r"|on the (?:agenda|cards)|under (?:discussion|negotiation|consideration)|planned|foreseen|envisaged)"
    r"|out of (?:reach|the question)|off the table|far (?:off|away)|a long way off|ruled out)"
)
_PASSED = r"(?:signed|concluded|adopted|initial(?:l)?ed|ratified|finali[sz]ed|prepared|completed)"

_OF_KIND = (
    r" (?:worth|totall?ing|valued at|amounting to|aimed at|aiming (?:at|to)|designed to|intended to|meant to|covering"
    r"|spanning|related to|pertaining to|dealing with) [^,;.:]{2,90}?"
)
"""What is told of documents before their verb: "agreements aimed at boosting trade were signed"."""
_NONE_AFTER = re.compile(
    rf"(?:,[^,;.]{{0,40}},)? (?:is|are|was|were|remains?)(?:,[^,;.]{{0,40}},)?(?: still| as yet)? [\"“]?{_NO_MORE}\b"
    rf"| (?:have|has|had) (?:not (?:yet )?(?:started|begun|opened)|never been {_PASSED})\b"
    r"|(?: in writing)?,?(?: [^;.,]{3,40},)? (?:does|do|did) not (?:yet )?exist\b"
    r"|,? (?:(?:which|that) )?(?:(?:is|are|was|were|now|still|currently|yet|only) )*(?:at|in) the stage of (?:an? )?"
    r"(?:joint )?(?:feasibility |scoping )?(?:study|studies|idea|exploration)\b"
)
_PROPOSED = re.compile(
    r" (?:should|could|might|ought to) be (?:worked out|drafted|drawn up|elaborated|prepared|signed|concluded"
    r"|negotiated|adopted)\b"
    r"[^.;]{0,60}, [^.;,]{2,80}\b(?:proposed|suggested|proposes|suggests)\b"
)
_USEFUL = re.compile(
    r" (?:would|could|might) (?:also )?be (?:\w+ )?(?:good|useful|helpful|desirable|beneficial|timely|better|best"
    r"|in the interest|of (?:use|benefit|help|interest|value))\b"
)
"""What somebody thinks of a document that nobody is said to work on: "an agreement on kelp would be useful"."""
_UNDER = re.compile(r"\b(?:under|within|pursuant to|in line with) (?:the |an? |their |its )?\Z")
_WISHED = re.compile(
    r"\b(?:want|wish|hop|expect|need|aim|seek|intend|plan)(?:s|es|ed|ing|e)?\b"
    r"|\b(?:would like|like to see|keen)\b"
)
_NONE_BEFORE = re.compile(
    r"\bhop(?:e|es|ed|ing) (?:also )?for an? (?:[\w-]+ )?\Z|"
    r"\b[Ww]hether (?:there (?:should|could|might|may) be|to (?:have|sign|conclude|seek)|one (?:needs"
    r"|should have)) an? \Z"
    r"|\b(?:den(?:y|ies|ied)|ruled out|rules out|rejected) (?:[^;.,]{0,30} )?that (?:an?|any) (?:new )?\Z"
    r"|\b(?:study|studies|study group|research) (?:on|of|for|into|about) an? \Z"
    r"|\b(?:like|love|wish|want|hope|prefer) to see [^;.]{0,40}\b(?:is|are|was|were) an? \Z"
    r"|\b(?:suggest|propos|recommend|advis|plead)(?:e|es|ed|s|ing)?(?: [^.;]{0,60}?)?,? that [^.;]{2,50}? "
    r"(?:might |could |should )?(?:sign|conclude|negotiate|draw up|draft|prepare|have|make) an? \Z"
    r"|\b(?:suggested|proposed|suggests|proposes) (?:signing|concluding|drawing up|drafting|preparing|negotiating"
    r"|working on|working out) an? \Z"
    r"|\bproposed (?:to (?:\w+ )?)?(?:to (?:elaborate|conclude|sign|prepare|draft|draw up) )?an? \Z"
)
_GIVES_RISE = re.compile(
    r"\b(?:contribut\w+|le[ad]d?s?|pav\w+ the way|open\w* the way|helped|help) (?:to|for|towards) (?:new "
    r"|further |more )*\Z"
)
"""What something may lead to, by which no document is told: "the forum contributed to new contracts"."""
_PLANNED_BEFORE = re.compile(
    r"\b(?:still to come|left for later|to follow|still missing|still open|in preparation|under negotiation): "
    r"(?:the signing of )?(?:an? |the )?\Z"
    r"|\bso (?:will|shall|is to|are to|should)(?: be)? (?:an? |the )\Z"
    r"|\b(?:will|shall|is to|are to|should) (?:soon |then |also |thus )*have an? (?:new |fresh |joint )?\Z"
    r"|\bthere (?:shall|will|is to|are to) (?:soon |also |then )?be (?:an? )?\Z"
    r"|\b(?:the|an?) (?:first|second|third|fourth|fifth|last|other|next)(?: one)? (?:would|will|should|could"
    r"|shall) be an? \Z",
    re.IGNORECASE,
)
_FINALIZED = re.compile(
    r"\b(?:is|are) (?:now |still |currently |also )?(?:finali[sz]ing|completing|concluding) (?:an? |the |their |its )\Z"
    r"|\b(?:agenda|programme|program|schedule|itinerary)(?: (?:of|for) [^,.;]{2,50})?"
    r" (?:(?:also )?(?:includes?|provides? for|foresees?|envisages?))"
    r" (?:the |a )?(?:signing|exchange|conclusion|adoption) of (?:[^.;]{2,80}(?:,| and) )?(?:an? |the |\d+ )?\Z"
)
_DRAFT_OF = re.compile(r"\bdrafts? of (?:an? |the |its |their )?\Z", re.IGNORECASE)
_DONE = re.compile(rf"[^.;]{{0,40}}\b{_PASSED}\b")
_AHEAD = re.compile(r"\b(?:would|will|shall|if|when|once)\b|['’](?:d|ll)\b")
_GLAD = re.compile(
    r"[“\"][^”\"]*\b(?:I|[Ww]e|me|us)\b[^”\"]{0,30}"
    r"\b(?:happy|glad|pleased|delighted|proud|welcome|rejoice|pleases|delights|like|love|fond)\b"
    r"[^”\".;]{0,40}\Z|[“\"][^”\"]*\b(?:pleases|delights) (?:me|us)\b[^”\".;]{0,40}\Z"
)
_PLANNED_AFTER = re.compile(
    rf" be {_PASSED}\b"
    r"| (?:which|that) [^,;.]{2,50}? (?:negotiates?|(?:is|are) (?:still |now |currently )?"
    r"(?:negotiating|drafting|preparing|elaborating))\b"
    r"| (?:to )?be (?:negotiated|finished|closed|wrapped up|brought to an end)\b"
    r"|,(?: [A-Z]{3,8},)?(?: (?:on|of|from|for|over|about) which [^,;.]{2,70},)? to be (?:re)?negotiated\b"
    r"|(?:,(?![^,;.]*\bsigned\b)[^,;.]{2,60},)? (?:has|have|needs?|is|are) (?:still |now |yet )?to be"
    rf" (?:{_PASSED}|finished|closed|ready"
    r"|wrapped up|sealed|translated|agreed)\b"
    r"| (?:should|will|is to|ought to) (?:gather|sum|contain|reflect|list)"
    r" (?!(?:by|in|on|at|for|again|once|next|this|here|there|soon)\b)"
    r"| come (?:soon )?to (?:completion|conclusion|signature|a conclusion)\b"
    r"| (?:is|are) (?:near|close to|approaching|nearing) (?:the |its |their )?"
    r"(?:finish|end|completion|conclusion|signature)\b"
    r"|,[^,;.]{0,12}\bannounced\b[^,;.]{0,40}, (?:is|are) (?:on the way|being|under|in preparation|to be)\b"
    r"| (?:has been|have been|is|are|was|were)(?: being)? (?:also )?(?:prepared|readied)"
    r" for (?:signing|signature|adoption)\b"
    rf"|{_OF_KIND} (?:will|would|(?:is|are|was|were) (?:also )?(?:expected |due |set |planned )?to)"
    r" be (?:signed|inked|exchanged)\b"
    r"| (?:is|are|was|were|will|should|would) (?:(?:expected|due|set|likely) )?(?:to )?follow"
    r"(?: it| them| (?:in|by|on|this|next|before|soon|later|within)\b|[.,;])"
    r"| (?:goes|go) to (?:the )?(?:council|parliament|cabinet|government|assembly|board)s?\b"
)
_STILL = (
    r"(?:(?:still|now|currently|also|presently) )*being (?:prepared|negotiated|drafted|elaborated|drawn up|worked out"
    r"|worked on"
    r"|finali[sz]ed)\b"
    r"|(?:(?:still|now|currently|also|presently) )*under (?:discussion|negotiation|preparation|consideration"
    r"|elaboration|examination|study)\b"
)
_BEING = re.compile(rf" (?:is|are) (?:{_STILL})")
_NOW_BEING = re.compile(rf",? (?:(?:which|that) (?:is|are) )?(?:{_STILL})")
_ABOUT = re.compile(r"\b(?:on|of|about|for|over|to|in|under) (?:the |an? |their |its )?\Z")
_NO = re.compile(r"\b[Nn]o \Z")
_IF_BEFORE = re.compile(
    r"\b(?:when|once|if|unless|until|before|as soon as) (?:the|this|that|such an?|our|an?) \Z", re.IGNORECASE
)
_IF_AFTER = re.compile(
    rf" (?:(?:is|are|has been|have been|gets) (?:finally |duly |then )?)?(?:{_PASSED}|in (?:force|place))\b"
    r"(?! (?:in|on|last)\b)"
)
"""What will be so once it is signed, said in the present: "when the agreement is signed", "once it is in force"."""
_ANNOUNCED = re.compile(r"\bannounc(?:ed|es|ing) (?:an?|the) \Z")
_DATED = re.compile(rf"\bfor {_SEASON}\Z")
_FOR_THEN = re.compile(rf" for {_SEASON}\b")
_SIGNED_AFTER = re.compile(
    r",? (?:as |(?:that|which) (?:was|were|has been|have been) )?(?:signed|concluded|initial(?:l)?ed|ratified)"
    r" (?:in|on|at|by|between|during|last|earlier|yesterday)\b"
    r"|,? (?:(?:and|that|which) (?:was|were|has been|have been) )?put to signature\b"
    r"| (?:adopted|issued|approved) (?:by|in|at|on)\b"
    rf"|{_OF_KIND} (?:was|were|has been|have been) (?:also |then )?(?:signed|inked|exchanged)\b"
)
_SIGNED_BEFORE = re.compile(
    r"\bso (?:was|were|did|has|have|had)(?: been)? (?:an? |the )\Z"
    r"|\b(?:result|outcome|fruit|upshot)s? (?:was|is|were) (?:an? |the )?\Z|\b[Tt]here (?:is|are) now (?:an? |the )?\Z"
    r"|\b(?:[Tt]here|[Tt]hen|[Tt]hereafter|[Aa]fterwards|[Tt]hereupon) (?:followed|came) (?:the )?"
    r"(?:signing|signature|conclusion|adoption|initialling) of (?:an? |the )?\Z"
    r"|(?<!never )\b(?:came|got|proceeded|passed|went) (?:then |finally |today |next |on )*to (?:the )?"
    r"(?:signing|signature|conclusion|initialling) of (?:an? |the )?\Z"
    r"|(?<!to )(?<!will )\bannounced the (?:signing|signature|conclusion|adoption) of (?:an? |the )?\Z"
    r"|(?<!be )(?<!being )\b(?:witnessed|oversaw|attended|watched|presided over) the"
    r" (?:signing|signature|exchange|inking)(?: ceremony| ceremonies)? (?:of|for) (?:[\w-]+ ){0,3}\Z"
    r"|\b[Ss]ignatures? (?:was|were|is|are) (?:given|put|set|affixed|appended|added) to (?:an? |the )?\Z"
    r"|\b(?:has|have|had) (?:since|as (?:of|from)) (?:[A-Z]\w+|\d{1,2}|yesterday|today|\d{1,2} [A-Z]\w+"
    r"|(?:this|last) \w+) (?:an?|the) \Z"
)
_OF_BODY = re.compile(
    r"\b(?:[Ss]ecretary(?:[ -][Gg]eneral)?|[Ss]ecretariat|(?:[Cc]onference|[Mm]eeting|[Ss]ession) of the [Pp]arties)"
    r" (?:of|to) (?:the )?\Z"
)
"""Where a treaty is named for the body that it set up."""
_OF_THE = (" of the ", " to the ", " of ", " to ")
_IN_INTEREST = re.compile(
    r"\b(?:interest|interested|desire|wish|readiness|willingness|possibility|possibilities|feasibility|idea)"
    r" (?:in|to|of|for)"
    r" (?:(?:the )?(?:sign(?:ing(?: of)?)?|conclud(?:e|ing)|conclusion of|negotiat(?:e|ing)|reach(?:ing)?) )?an? \Z"
)
_OF_OFFICE = re.compile(
    r"\A(?:communiqu[eé]|statement) (?:of|by|from) (?:the |its )?(?:[\w-]+ ){0,3}"
    r"(?:[Mm]inistry|[Ee]mbassy|[Pp]residency|[Gg]overnment|[Oo]ffice|[Cc]abinet)\b"
)
"""What one body says, and has issued alone."""
_SIGNS = re.compile(r" (?:has|have|had|will)(?: \w+)? (?:sign|conclud|adopt|enter|join|ratif)\w*")
"""What an initiative does that is a body."""
_TO_PRESS = re.compile(
    r" to (?:(?:the|state|national|local|public|our|this) )*(?:press|media|journalists|reporters|newsmen|nation"
    r"|agency|newspaper"
    r"|radio|television|broadcaster|correspondent|[A-Z]{3,6}\b(?! (?:members?|states)))\b"
)
_IN_PRINCIPLE = re.compile(r",? in principle\b")
_MADE = re.compile(r"\bhave made an? \Z")  # one alone makes no document: "she had made a declaration"
_IN_IT = re.compile(r"\b[Ii]n (?:an?|their) \Z")
_SAID = re.compile(r"\b(?:told|said|says|spoke)\b")
_LAST = frozenset({"final", "closing", "concluding"})
"""Of what ends a conference: "the final declaration, in which the states ..."."""
_SAYING = re.compile(r"(?:,? in|(?: by [A-Z][^,;.]{2,90})?, (?:by|in|with|through)) which (?:the|both|they) ")
_SAYS = re.compile(
    r" (?:describes|says|reads|states|notes|stresses|condemns|speaks|welcomes|reaffirms|underlines|declares"
    r"|mentions|calls"
    r"|emphasi[sz]es|confirms|voices|expresses)\b"
)
"""What a statement that was issued does."""
_OVER = re.compile(
    r" (?:stands|ended|expired|lapsed|ran out|(?:has|had) (?:since |now |already )?(?:ended|expired|lapsed|run"
    r" out|come to an end|been terminated))\b(?! (?:with|to)\b)"
)


def standing_by_idiom(
    story: Story, sentence: Sentence, naming: Naming, status: AgreementStatus | None, *, signs: bool = False
) -> AgreementStatus | None:
    """How a document stands for which words beside its title are decisive, else as it was read.

    `signs` where signing was told of before: of what was signed, somebody says how glad he is of it.
    """
    text = story.text
    before = text[max(sentence.start, naming.start - _REACH) : naming.start]
    after = text[naming.end : min(sentence.end, naming.end + _REACH)]
    if _is_none(naming, before, after):
        return None
    if _is_signed_one(naming, before, signs=signs) or _SIGNATORY.search(before):
        return AgreementStatus.REFERENCED
    if _is_planned(naming, before, after, status):
        return AgreementStatus.PLANNED
    if signed_by_phrase(naming, before, after, status, signs=signs):
        return AgreementStatus.SIGNED
    if referenced_by_phrase(naming, before, after, status):
        return AgreementStatus.REFERENCED
    glad = signs and not naming.bare and _GLAD.search(before) and not _AHEAD.search(before)
    if glad or _is_signed(naming, before, after, status):
        return AgreementStatus.SIGNED
    return AgreementStatus.REFERENCED if _OVER.match(after) else status


def _is_signed_one(naming: Naming, before: str, *, signs: bool) -> bool:
    """Whether "signed" describes what was there before: "respect the signed accords", "has 20 signed accords"."""
    many = _HAS_MANY.search(before)
    if many is not None and number_of(many["number"]) is not None:
        return naming.article is Article.NONE
    return "signed" in naming.passing and naming.article is Article.DEFINITE and not signs


_HAS_MANY = re.compile(
    r"\b(?:have|has|had|there are|there were|are|were)(?: (?:already|now|also|more|than|over|about|some|around|nearly"
    r"|as|many|so|far|up|to|at|least)){0,3} (?P<number>[\w-]+) signed \Z",
    re.IGNORECASE,
)
_SIGNATORY = re.compile(
    r"\b(?:role|participation|involvement|mediation) in the \Z|"
    r"(?<!\bbecome )(?<!\bbecame )\b(?:an? |the |as |both |all |are |is |were |was )+(?:co-?)?"
    r"(?:signator(?:y|ies)|guarantors?|depositar(?:y|ies)) (?:of|to) (?:the )?\Z"
    r"|\b(?:promise|commitment|pledge|obligation|undertaking|duty|duties|goal|target|aim|provision|rule|principle"
    r"|right|task)s? (?:\w+ )?(?:made|given|taken on|laid down|set|set out|contained|written|entered into|assumed|fixed"
    r"|enshrined|agreed) (?:down )?(?:in|by|under) the \Z"
    r"|\b(?:all|those|everyone|everybody|anyone|whoever|each of those)(?: (?:parties|states|countries|groups|sides"
    r"|forces|movements))? (?:who|that|which) (?:have |had |has |also )*(?:signed|joined|acceded to|ratified) the \Z"
)
"""What somebody is to a treaty that is there: "as a signatory of the accord", or what is written in it."""


def _tells(before: str, after: str, left: re.Pattern[str], right: re.Pattern[str]) -> bool:
    return left.search(before) is not None or right.match(after) is not None


def _is_none(naming: Naming, before: str, after: str) -> bool:
    """Whether it is told that there is no such document, or a treaty is named for its body."""
    if before.endswith(_OF_THE) and _OF_BODY.search(before):
        return True
    if _OF_OFFICE.match(naming.title) or (naming.article is Article.INDEFINITE and _IN_INTEREST.search(before)):
        return True
    if naming.loose and _SIGNS.match(after):
        return True
    if naming.type in ISSUED and (_TO_PRESS.match(after) or _TO_PRESS.search(naming.title)):
        return True
    if naming.plural and naming.article is Article.POINTING and before.endswith("number of such "):
        return True
    if naming.plural and naming.article is Article.NONE and _GIVES_RISE.search(before):
        return True
    if naming.article is Article.INDEFINITE and (
        _NONE_BEFORE.search(before) or _PROPOSED.match(after) or _USEFUL.match(after)
    ):
        return True
    return _NONE_AFTER.match(after) is not None and not _UNDER.search(before)


def _is_planned(naming: Naming, before: str, after: str, status: AgreementStatus | None) -> bool:
    if _tells(before, after, _PLANNED_BEFORE, _PLANNED_AFTER) or _is_for_later(naming, before, after):
        return True
    if planned_by_phrase(naming, before, after):
        return True
    if _NOW_BEING.match(after) or (_BEING.match(after) and not (_ABOUT.search(before) or _NO.search(before))):
        return True
    if _DRAFT_OF.search(before) and not _DONE.match(after):
        return True
    if status is AgreementStatus.REFERENCED:
        return False
    return (_IF_AFTER.match(after) and _IF_BEFORE.search(before)) is not None or (
        status is not None and _FINALIZED.search(before) is not None
    )


def _is_for_later(naming: Naming, before: str, after: str) -> bool:
    """ "Announced an agreement for September"."""
    dated = _DATED.search(naming.title) or _FOR_THEN.match(after)
    return dated is not None and _ANNOUNCED.search(before) is not None


def _is_wished(before: str, after: str) -> bool:
    """ "Wants an agreement signed by the end of the year", not "wants the agreement, signed in May, applied"."""
    return not after.startswith(",") and _WISHED.search(before) is not None


def _is_signed(naming: Naming, before: str, after: str, status: AgreementStatus | None) -> bool:
    if status not in {None, AgreementStatus.PLANNED} or (status is None and naming.type is AgreementType.OTHER):
        return False
    joint = naming.title.lower().startswith(("joint", "final")) or not naming.passing.isdisjoint(_LAST)
    joint = joint and naming.type in ISSUED and "with" not in naming.title.split()
    if joint and (_SAYING.match(after) or _SAYS.match(after) or (_IN_IT.search(before) and not _SAID.search(before))):
        return status is None
    if naming.type in ISSUED and _MADE.search(before):
        return True
    if _IN_PRINCIPLE.match(after):
        return False
    return _SIGNED_BEFORE.search(before) is not None or (
        _SIGNED_AFTER.match(after) is not None and not _is_wished(before, after)
    )
