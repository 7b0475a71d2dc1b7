"""Phrases beside a title by which a document was signed, or is told of as there, whatever its sentence seems to tell.

"Put their names to the act", "under which the two put their hands", "there is also a memorandum on tea" after others
that were signed; "the treaty that turned thirty years old".
"""

from __future__ import annotations

import re

from loaders.reading.document_naming import Article, Naming
from ontology.terms import AgreementStatus, AgreementType

_SIGNATURES = r"(?:names?|signatures?|hands?|pens?|seals?|initials)"
_UNDER = r"(?:to|under|on|beneath|below)"
_THE = r"(?:an? |the )?"
_FOR_SIGNATURES = re.compile(rf"\b{_SIGNATURES}(?: \w+ set)?[,:] {_UNDER} {_THE}\Z")
_WHEN = (
    r"(?:,? (?:today|yesterday|now|then|also|too|jointly|together|at once|earlier|here|there|(?:this|last|on|in|at"
    r"|before)"
    r" (?:the )?\w+(?: (?:of )?\w+)?),?)"
)
_NAMES_PUT = re.compile(
    r"(?<!\bwill )(?<!\bwould )(?<!\bto )(?<!\bshall )(?<!\bshould )(?<!\bcan )(?<!\bmay )(?<!\bnot )"
    rf"\b(?:put|set|affixed|appended|added|laid) (?:their|his|her|the) {_SIGNATURES}{_WHEN}{{0,2}} {_UNDER} {_THE}\Z"
)
_PASSED = re.compile(
    r"\b(?:[Pp]arliament|[Dd]eputies|[Ss]enat(?:e|ors)|[Cc]ongress|[Aa]ssembly|[Ll]awmakers|[Ll]egislators|MPs"
    r"|[Cc]hamber"
    r"|[Hh]ouse|[Dd]uma|Sejm|Knesset|Bundestag|Bundesrat|Riksdag|Riigikogu|Folketing|Seimas|Saeima|Storting|Althing"
    r"|Eduskunta|Rada|Majlis|Mejlis|Mazhilis|Majilis|Kenesh|Khural|Sabor|Skupshtina|Sobranie|Cortes|Dáil"
    r"|Oireachtas|Diet"
    r"|Lok Sabha|Rajya Sabha|Jirga|Verkhovna Rada|Yuan|[Ll]egislature|MEPs|[Cc]ouncillors)"
    r"(?: (?:has|have|had|also|then|today|yesterday|at last|finally|unanimously|late|on \w+)){0,4}"
    r" (?:pass(?:ed|es)|approve[ds]|vote[ds]? (?:for|through)|sa(?:id|ys) yes to|clear(?:ed|s)|wave[ds] through"
    r"|ratifi(?:ed|es)|gave|gives|has given|have given|grant(?:ed|s)|lent|endorse[ds]|adopt(?:ed|s))"
    r"(?:,? (?:on|after|by|with|in|at) (?:(?!\b(?:an?|the)\b)[^,.;]){2,30},?){0,3} (?:an?|the|its|their) \Z"
)
"""What a parliament passes has been signed: it ratifies it."""
_HANDS_PUT = re.compile(
    rf",? {_UNDER} which [^.;]{{0,120}}\b(?:put|set|affixed|laid) (?:their|his|her) {_SIGNATURES}\b"
)
_FRONTED = re.compile(
    r"(?:\A|[.”\"] )[\"“]?(?:Signed|Concluded|Adopted|Initial(?:l)?ed|Inked|Ratified|Sealed)\b[^.;]{2,100},"
    r" (?:the|this|that) \Z"
)
"""A participle that begins the sentence: "Signed in Bergen in May, the treaty ..."."""
_TEXT = re.compile(rf"\b(?:initial(?:l)?ed|signed|initialling) (?:the )?(?:draft |final |agreed )?texts? of {_THE}\Z")
_THERE = re.compile(
    r"\b[Tt]here (?:is|was) (?:also |further |moreover |besides |furthermore |, too, )*"
    r"(?:an?|one|a (?:second|third|fourth|further)) \Z"
)
_NEXT = re.compile(
    r"\b(?:[Nn]ext|[Tt]hen|[Ll]ast(?:ly)?|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]inally|[Ff]urther)"
    r" (?:comes?|came|is|was|follows|followed|stands?|stood) (?:an?|the) \Z"
)
_ENDED_WITH = re.compile(
    r"(?<!\bto )(?<!\bwill )(?<!\bwould )\b(?:ended|closed|broke up|parted|dispersed|finished|concluded|wound up"
    r"|rounded off|went home|came home|came back|returned|emerged|rose)\b[^,;.]{0,60} with an? \Z"
)
_ENDED_BY_SIGNING = re.compile(
    r"(?<!\bto )(?<!\bwill )(?<!\bwould )\b(?:ended|closed|concluded|finished|wound up|crowned|sealed"
    r"|rounded off|capped)\b"
    r"[^.;]{0,90} (?:by|with) (?:the )?sign(?:ing|ature) (?:of )?(?:an? |the |its |their )\Z"
)
_CLOSED = re.compile(
    r" (?:closed|ended|rounded off|crowned|concluded|capped|sealed) (?:the|their|his|its|two|three|a)\b"
)
_OF_MEETING = re.compile(
    r" (?:with )?(?:which|that) [^.;]{0,90}"
    r"\b(?:clos(?:ed|es)|end(?:ed|s)?|conclude[ds]|wound up|adopted|brought to (?:an end|a close))\b"
    r"| (?:of|from|at) (?:the |this )?[^.;]{0,50}\b(?:[Ss]ummit|[Cc]onference|[Ss]ession|[Cc]ongress)\b"
)
_BIRTHDAY = re.compile(
    r"(?: (?:that|which) [^,.;]{3,40}|, (?:by|under|with) which [^,.;]{3,60},|: it|, which)?"
    r" (?:reached its \w+ (?:year|birthday)"
    r"|(?:completes|completed|marks|marked|celebrates|celebrated|had|has|saw|sees|reaches) (?:its|a) (?:\w+ ){0,2}"
    r"(?:year|birthday|anniversary|jubilee|decade|century)\b|(?:is|was|will be) (?:\w+-)?\w+ years old\b"
    r"|,? due to turn \w+|(?:turned|turns|became|becomes) \w+(?:-\w+)?(?: years old)?\b)"
)
_AGED = re.compile(
    r"\b(?:years?|decades?|century|centuries)(?: [a-z]+){0,4} (?:after|since|of|on from) "
    r"(?:the (?:signing|signature|conclusion|adoption|entry into force) of )?(?:the |their |its |our )\Z"
)
_HAD_WITH = re.compile(
    r" (?:that|which) (?!\w+ (?:signed|is)\b)[^,;.]{2,50}? (?:has|have|had|keeps?|maintains?|shares?)"
    r" (?:with|between|since|for (?:years|decades))\b"
)
_JUST_SIGNED = re.compile(r",? (?:was |were |been )?(?:signed|concluded|adopted|initial(?:l)?ed)\b")
_SIGNS = re.compile(r"\b(?:signed|signs|inked|initial(?:l)?ed) (?:the|their|its|an?) (?:[\w-]+ ){0,2}\Z")
_HAVE_HAD = re.compile(r"\b(?:has|have|had) (?:long |already |ever |always )?had (?:an?|their) \Z")
_SIGNED_THEN = re.compile(r"[^;.]{0,60}?, (?:which was |it was )?(?:signed|concluded|initial(?:l)?ed) [\w ]+")
"""When what they have was signed: "have had a trade agreement since 2008, signed two years before"."""
_THERE_ARE = re.compile(
    r"\b[Tt]here are (?:(?:already|currently|now|also|some|about|over|more than|around|nearly|a total of|at present"
    r"|today) )*[\w-]+ (?:bilateral |valid |active |existing )?\Z"
)
_BETWEEN_THEM = re.compile(r"\bbetween\b| in (?:force|effect)\b")
_HAVE = re.compile(r"\b(?:has|have|had|share|shares) (?:an?|their) \Z")
_SINCE_YEAR = re.compile(
    r",? (?:(?:valid|in force|in place) )?(?:since (?:[A-Z]\w+ )?(?:19|20)\d\d|in force|in place)\b"
)
_SINCE_LONG = re.compile(
    r" (?:has|have|had) (?!been (?:\w+ )?(?:negotiat|discuss|prepar|draft|under|in the|in prep|on the|awaited"
    r"|planned|ready|finished|complete|waiting|wanted"
    r"|sought|lacking|missing|stalled|blocked|mooted|demanded|promised|elusive|out of)|not\b|never\b"
    r"|eluded|escaped|lacked)[^,;.]{2,50}?"
    r" (?:since|for (?:years|decades|centuries|over|more|almost|nearly|\d+|[a-z]+ (?:years|decades)))\b"
)
"""What a document has done for long: "an agreement has tied them together since 1964"."""
_LEGAL_BASE = re.compile(
    r"\b(?:legal|treaty|contractual|normative|regulatory)[\w -]{0,20} (?:framework|base|basis)\b[^.;]{0,60}"
    r" (?:consists of|comprises|is (?:comprised|made up|composed) of|includes|numbers|counts|contains|has)\b"
    r"[^.;]{0,20}\Z"
)
"""Before the number of documents by which two states are bound: "the treaty base comprises some 90 documents"."""
_UNFINISHED = frozenset({"draft", "proposed", "future", "planned", "new", "prospective"})
_IN_USE = re.compile(
    r" (?:(?:ought to|should|must|has to|have to|is to|will|can|could|may|needs to) (?:also |still |now "
    r"|further |better )*be"
    r"|to be) (?:used|applied|implemented|carried out|kept|honou?red|respected|observed|extended|prolonged"
    r"|renewed|updated"
    r"|moderni[sz]ed|amended|revised|put (?:in)?to (?:practice|use|work)|filled with life|brought to life|made use of"
    r"|lived up to|deepened|widened|broadened|upgraded)\b"
)
_REACHED = re.compile(
    r" (?:reached|struck|made|concluded (?!in \d|on \d|last|earlier|at"
    r"|in (?:the )?(?:early |late |mid-?)?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec|spring|summer|autumn"
    r"|winter))) ?"
    r"(?:with|between|by|in|at|on|under|last|earlier) (?!principle\b|an? \b)"
    r"(?:the )?(?:[A-Z\d]|year|month|week|spring|summer|autumn|winter|both|two)"
)
_AS_IT = re.compile(r"\b(?:as|far as|what|which|than) (?:the |their |its )\Z")
_DEMANDS = re.compile(
    r" (?:demands?|requires?|asks?|provides?|foresees?|prescribes?|stipulates?|obliges|commits|lays? down"
    r"|allows?|permits?"
    r"|forbids?|rules|wants?|sets? out|envisages?)\b"
)
_IS_THERE = re.compile(
    r",? (?:that|which) (?:runs|lasts|applies|holds|is valid|is in force|has been in force) (?:until|till|to|since|for"
    r"|through|from)\b"
    r"|(?:,[^,;.]{2,60},)? (?:(?:still |also |thus )*(?:is|remains|stays|forms|provides|constitutes)|serves as"
    r"|(?:has|had) (?:been|remained|formed|served as)) (?:the|an?|our|their) (?:[\w-]+ ){0,2}"
    r"(?:basis|foundation|base|cornerstone|bedrock|framework|pillar|guide|yardstick|benchmark|backbone|compass"
    r"|reference|anchor|core)\b"
)
"""How long it runs, and what it is to others: "the plan that runs to 2025", "the treaty is the basis for it all"."""
_REMAINS = re.compile(
    r"\b[Ww]hat (?:remains?|is left|was left) to be done (?:about|for|with|under|on) (?:the |their |its )\Z"
    r"|\b[Ww]hat (?:(?:has|had) (?:so far )?(?:come|become|been made|been done)|came|becomes?|became)"
    r" (?:of|about|with|under) (?:the |their |its )\Z"
)
_YEARS_OF = re.compile(
    r"\banniversary(?:, [^,;.]{2,30},)? of (?:the )?(?:(?:signing|signature|conclusion|adoption|entry into force) of )?"
    r"(?:the |their |its )?\Z"
)


_MOST = (
    r"(?:a (?:number|few|handful|couple|dozen)|several|some|most|all|both|two|three|four|five|six|seven|eight|nine|ten)"
)
_SIGNED = r"(?:signed|concluded|inked|initial(?:l)?ed|put to paper)"
_SOME_SIGNED = re.compile(
    rf",? (?:(?:{_MOST}) of which [^.;]{{2,80}}? {_SIGNED}\b(?! no)"
    rf"|[^.;]{{0,40}}of which (?:(?! (?:none|hope|plan|want|will|would|to|expect))[^.;]){{2,110}}? {_SIGNED} {_MOST}\b)"
)


_BY_BOTH = re.compile(
    r",? (?:that|which) (?!(?:[\w’'-]+ )*"
    r"(?:will|would|should|not|never|to|hopes?|wants?|plans?|may|might|could|can|if) )[^,;.]{0,40}?"
    r"\b(?:and|both|two|they|we|sides|countries|governments|parties|ministers|presidents|leaders|states)\b"
    r"[^,;.]{1,40}? (?:signed|inked|concluded|initial(?:l)?ed|sealed)\b"
    r"(?: (?:last|in|on|at|during|earlier|this|yesterday|today)\b|[,.;])"
)
"""Who signed it, in a clause of their own: "the accord that A and B signed last month"."""
_CAME_OF = re.compile(
    r" (?:to (?:come|emerge|result)|(?:that|which) (?:came|come|comes|emerged|resulted)|coming|emerging|resulting|born)"
    r" (?:out of|of|from)\b"
)
"""What talks or a visit gave: "six texts to come out of the visit"."""
_THEN_SIGNED_IT = re.compile(
    r"[^.]{0,90}?(?:;|,|\band) (?:(?:[\w’'-]+ ){0,4}?(?:and|both|two|they|sides|ministers|presidents|leaders"
    r"|delegations) )?"
    r"(?:[A-Z]\w+ |ministers |sides |countries |have |had |also |then |duly |later )*(?:signed|inked"
    r"|initial(?:l)?ed|adopted) it\b"
)
_ONE_OF_SIGNED = re.compile(
    r",? (?:(?:which|that) (?:is|was) )?(?:one|two|some|part|the (?:first|second|third|last|most \w+)) of (?:the |a )?"
    r"(?:[\w-]+ ){0,4}?(?:documents|papers|texts|agreements|instruments|accords|memoranda|MoUs|deals|pacts|treaties)"
    r"(?: (?:that|which) (?:were|have been))? (?:signed|inked|concluded|initial(?:l)?ed|exchanged|sealed)"
)
_CAME_ABOUT = re.compile(
    r" (?:was|were) (?:established|renewed|made|agreed|arrived at) (?:only )?(?:in [A-Z]|last|on \d|in \d)"
)
_ONE_MORE = re.compile(
    r"\b(?:[Oo]ne more|[Aa]nother|[Aa] (?:further|second|third|fourth|fifth))"
    r" (?:paper|document|text|instrument), an? \Z"
)
_SO_MANY = re.compile(
    r"(?<!not )(?<!to )\b(?:signed|inked|initial(?:l)?ed) (?:a total of |some |about |over |more than )?"
    r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:[\w-]+ ){0,2}\Z"
)
"""Before several of one kind: "signed 28 union programmes"."""
_HAVE_NEW = re.compile(r"\b(?:have|has) (?:now |also |as well )*a new \Z")
_SINCE = re.compile(r"\b(?:since|after) (?:the |their |an? )?\Z")
_WAS_SIGNED = re.compile(r" (?:was|were|had been) (?:signed|concluded|adopted|initial(?:l)?ed|inked)\b")
_RATIFIED = frozenset({AgreementType.TREATY, AgreementType.AGREEMENT, AgreementType.PROTOCOL})
_FURTHER = frozenset({"further", "another", "additional", "more", "second", "third", "fourth", "last", "other"})
_IS_BETWEEN = re.compile(r" (?:is|was|are|were) (?:one )?(?:between|on|about|with|for|of)\b")


_BEARS = re.compile(
    r" (?:bears?|bore|carries|carried)(?:,[^,;.]{2,50},)? (?:the|their|his|her|both|two) (?:\w+ )?"
    r"(?:signatures?|names|seals|initials)\b"
)
"""Whose names stand under it: "the protocol bears, for Chile, the signature of ..."."""
_AT_LAST = re.compile(
    r" (?:is|are|was|were|has|have|had|replaces|updates|renews|succeeds|amends|extends|covers|concerns|regulates|runs"
    r"|lets|opens|gives|foresees) (?!not\b|never\b)[^,;.]{3,70}?,? and (?:was|were|has been|have been)"
    r" (?:(?:then|now|today|finally|at last|duly) )?(?:signed|inked|initial(?:l)?ed)\b"
)
"""What became of it in the end: "the pact has been ready since spring and was signed at last"."""
_AHEAD = re.compile(r"\b(?:would|will|shall|until|unless|only|if|once|wants?|hopes?|expects?)\b")
"""Before what is yet to be: then nothing was signed."""
_RELATIVE = re.compile(r",? (?:(?:on|of|over|about|for) )?(?:which|that|whose) ")
_SIGNED_IT = re.compile(
    r"(?<!\bbe )(?<!\bnot )(?<!\bif )\b(?:signed|inked|initial(?:l)?ed) (?:an?|the|their) (?:new |joint |bilateral )?\Z"
)
"""Before what was signed, whatever a clause tells of how it was made: "signed a pact, which both had negotiated"."""
_THEN_SIGNED = re.compile(
    r",? (?:which|that) "
    r"(?:(?! (?:which|that|who|whom|once|when|if|after|until|before|unless|will|would|shall|should|can|could|may"
    r"|might)\b)[^;.]){3,90}?,?"
    r" (?:was|were|has been|have been) (?:(?:then|now|today|finally|at last|duly|also) )?"
    r"(?:signed|inked|initial(?:l)?ed)\b"
)
"""What became of it after a clause of how it was made: "the pact, which took years to negotiate, was signed"."""
_BY_WHICH_DONE = re.compile(
    r" (?:by|under|with|through) which [^,;.]{5,110}? (?:was|were) (?:[\w]+ (?:and )?)?"
    r"(?:signed|inked|initial(?:l)?ed|adopted|concluded)\b"
)
"""What was signed is told after what it does: "a protocol by which Peru opens a credit line was signed"."""


def signed_by_phrase(naming: Naming, before: str, after: str, status: AgreementStatus | None, *, signs: bool) -> bool:
    """Whether what stands beside a title tells of its signing; `signs` where signing was told of before."""
    if naming.plural and status is None and _SO_MANY.search(before):
        return True
    if _is_signed_apart(before, after, status) or (naming.plural and "of which" in after and _SOME_SIGNED.match(after)):
        return True
    if _HANDS_PUT.match(after) or ("text" in before and _TEXT.search(before)):
        return True
    if status in {None, AgreementStatus.REFERENCED} and _NAMES_PUT.search(before):
        return True
    if _SINCE.search(before) and _WAS_SIGNED.match(after):
        return True
    if (naming.type in _RATIFIED and _PASSED.search(before)) or _FRONTED.search(before):
        return True
    if signs and naming.article is Article.INDEFINITE and _HAVE_NEW.search(before):
        return True
    if _came_of_talks(naming, after, signs=signs):
        return True
    if signs and status is None and naming.article is Article.INDEFINITE and _ONE_MORE.search(before):
        return True
    if signs and _FURTHER & naming.passing and _IS_BETWEEN.match(after):
        return True
    if (signs and _THERE.search(before)) or ((signs or "signed" in before) and _NEXT.search(before)):
        return True
    return status is None and _came_of_meeting(naming, before, after)


def _is_signed_apart(before: str, after: str, status: AgreementStatus | None) -> bool:
    """Whether an aside or a clause stands between a document and what is told of its signing."""
    if _BEARS.match(after) or _AT_LAST.match(after):
        return True
    if status is AgreementStatus.PLANNED and (
        (_RELATIVE.match(after) and _SIGNED_IT.search(before)) or _THEN_SIGNED.match(after)
    ):
        return not _AHEAD.search(before)
    done = status in (None, AgreementStatus.SIGNED) and _BY_WHICH_DONE.match(after)
    return bool(done) and not _AHEAD.search(before)


def _came_of_talks(naming: Naming, after: str, *, signs: bool) -> bool:
    """Whether it is told to be one of those signed, or what talks or a visit gave."""
    if _ONE_OF_SIGNED.match(after) or _BY_BOTH.match(after) or (not naming.plural and _THEN_SIGNED_IT.match(after)):
        return True
    if naming.article is not Article.INDEFINITE and not naming.plural:
        return False
    if naming.article is Article.INDEFINITE and _CAME_ABOUT.match(after):
        return True
    return _CAME_OF.match(after) is not None or (signs and after.startswith((" of their own", " of its own")))


def _came_of_meeting(naming: Naming, before: str, after: str) -> bool:
    """Whether those who met leave it behind: "a protocol closed the session", "the communiqué of the summit"."""
    if _FOR_SIGNATURES.search(before) or (naming.article is Article.INDEFINITE and _ENDED_WITH.search(before)):
        return True
    if _ENDED_BY_SIGNING.search(before):
        return True
    if naming.type is AgreementType.COMMUNIQUE and _OF_MEETING.match(after):
        return True
    return naming.article is Article.INDEFINITE and _CLOSED.match(after) is not None


def referenced_by_phrase(naming: Naming, before: str, after: str, status: AgreementStatus | None) -> bool:
    """Whether what stands beside a title tells that it was there before."""
    if status in {None, AgreementStatus.PLANNED} and "anniversary" in before and _YEARS_OF.search(before):
        return True
    had = _HAVE_HAD.search(before) or (_HAVE.search(before) and _SINCE_YEAR.match(after))
    if (
        (had and not _SIGNED_THEN.match(after))
        or (naming.plural and _LEGAL_BASE.search(before))
        or (naming.plural and _THERE_ARE.search(before) and _BETWEEN_THEM.search(naming.title + after[:20]))
    ):
        return True
    if status is not AgreementStatus.SIGNED and naming.article is Article.INDEFINITE and _SINCE_LONG.match(after):
        return True
    if naming.article is not Article.DEFINITE:
        return False
    if _SIGNS.search(before):
        return False
    if _IN_USE.match(after) and not naming.passing & _UNFINISHED:
        return True
    if _HAD_WITH.match(after):
        return True
    if naming.plural:
        return False
    if status is not AgreementStatus.SIGNED and not naming.passing & _UNFINISHED and _IS_THERE.match(after):
        return True
    if (_REACHED.match(after) and not naming.bare) or (_AS_IT.search(before) and _DEMANDS.match(after)):
        return True
    if (_REMAINS.search(before) or _AGED.search(before)) and not _JUST_SIGNED.match(after):
        return True
    return _BIRTHDAY.match(after) is not None
