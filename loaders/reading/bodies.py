"""Bodies that offices belong to: what kind of body a phrase names, and whose chamber it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from functools import cache, lru_cache

from loaders.reading.alternation import alternation
from loaders.reading.kept import kept
from loaders.reading.organisation_names import international, may_name_international
from loaders.reading.phrases import Phrases, words_in
from loaders.reading.story import LOOKED_AT
from loaders.reading.tables import table, words
from loaders.reading.word_edges import at_edges


class BodyKind(StrEnum):
    """Kinds of body, as far as they decide the role of who heads them."""

    CHAMBER = "chamber"
    INTERNATIONAL = "international"
    GOVERNMENT = "government"
    COMMITTEE = "committee"
    MINISTRY = "ministry"
    COURT = "court"
    CENTRAL_BANK = "central_bank"
    SECURITY_COUNCIL = "security_council"
    PARTY = "party"
    REGION = "region"
    CITY = "city"
    BUSINESS = "business"
    OFFICE = "office"
    MISSION = "mission"
    RELIGIOUS = "religious"
    OTHER = "other"


_COMMITTEE = (
    r"\bfriendship (?:group|league|union|committee)s?\b|\b(?:parliamentary|inter-?parliamentary) (?:[\w-]+ )*(?:committee|commission|group|delegation|league|union|friendship|caucus|faction|party|bloc)s?\b"
    r"|\b(?:senate|house|standing|foreign (?:affairs|relations|policy)|congressional|select|sub-?) ?(?:\w+ )*(?:committee|commission|delegation)s?\b"
    r"|\bcommittees? (?:on|for|of)\b|\bcaucus\b|\bfaction\b|\bgroups? (?:of|for) (?:friendship|cooperation|ties|relations|promoting)\b|\bworking group (?:on|for) (?:inter)?[- ]?(?:parliament\w* )?(?:ties|relations|friendship|cooperation)"
    r"|\bleague of diet\b|\bparliamentarians['’]? (?:union|league|group)\b|\bunion of parliamentarians\b"
)
_BUSINESS = (
    r"\bboard\b(?! of (?:peace|trustees|(?:the )?(?:[\w’'-]+ ){0,5}(?i:school|academy|university|institute|college|museum|library)))|\b(?:development|exim|investment|commercial|savings|export-import|industrial|agricultural|trade) bank\b|\b(?-i:[A-Z][\w-]*) ?bank\b|\beximbank\b|\bchambers? of (?:commerce|trade|industr|\w*economy|agricultur|business|chambers|mines|entrepreneur)|\bunion of chambers\b|\bchambers\b|\b(?-i:(?:Qatar|Oman|Kuwait|Bahrain|Dubai|Sharjah|Ajman|Fujairah|Ras Al Khaimah|Abu Dhabi|Riyadh|Jeddah|Makkah|Asharqia|Eastern Province|Amman|Istanbul|Ankara|Erbil|Baghdad) Chamber\b(?! of))"
    r"|\b(?:bakery|hotel|supermarket|retail|store|restaurant|grocery|pharmacy|cinema|fashion|coffee|food) chain\b"
    r"|\b(?:company|companies|corporation|corp|inc|ltd|llc|jsc|ojsc|cjsc|plc|gmbh|s\.a|ag|(?-i:(?<![Tt]he )(?<![Hh]er )(?<![Hh]is )(?<!its )(?<!our )(?<!heir )Group)|groupe|grupo|holdings?|airlines?|airways|industries|enterprises?|business(?:men|women)?|entrepreneurs|exporters|importers|manufacturers|employers|industrialists|farmers['’]? association|trade association|stock exchange|concern|firm|firms|consortium|conglomerate|start-?up|tanneries|refiner(?:y|ies)|shipyards?|factory|mine|smelter|steelworks|motors|railways|(?-i:Railway)(?! [A-Z])|telecom|pharma\w*|petroleum|oil|gas|energy (?:company|firm)|mining|breweries|brewery|logistics|shipping|steel|cement|construction (?:company|firm)|investment (?:fund|authority(?! of)|corporation|bank|company)|investments|(?-i:Invest)|ship-?owners|ship owners|utilities|shipbuild(?:ers?|ing)|(?-i:ports?)(?! (?:authorit|polic))|(?-i:Port of )(?!Spain)|(?:sea|air)ports?(?! (?:authorit|polic))|(?-i:(?:Ports?|Harbou?r|Airports?) Authority)|(?:sea ?)?ports? authorit(?:y|ies)|harbou?rs? (?:authorit(?:y|ies)|board|commission|trust|corporation)|container terminal|sovereign(?!['’])|wealth fund|fund|capital(?! (?:region|city|territory|district|area))|ventures|partners|technologies|electric|automotive|business council|business association|employers['’] (?:federation|confederation)|confederation of (?:industry|business|employers))\b"
)
_KINDS = tuple(
    (kind, said, re.compile(at_edges(said), re.IGNORECASE))
    for kind, said in (
        (BodyKind.SECURITY_COUNCIL, r"\bsecurity council\b|\bcouncil (?:for|of|on) (?:the )?(?:national )?security\b|\bnational security (?:committee|council|agency|service|office|secretariat|bureau)\b|\bnational security and defen[cs]e council\b|\bstate committee (?:for|of|on) (?:the )?(?:national |state |public )?(?:security|borders?)\b|\b(?:general|national) directorate (?:of|for) (?:national|state|public|general|internal) security\b|\bdirectorate[- ]general (?:of|for) (?:national|state|public|general|internal) security\b|\bmarshals service\b|\bcarabinieri\b|\b(?:civil|civilian) guard\b|\bguardia civil\b|\bprotective service\b|\binternal security (?:forces|service|agency)\b|\bintelligence\b|\bpolice\b|\bcounter-?terrorism\b|\bborder (?:service|guards?|police)\b|\b(?:state|secret|federal) security\b(?: (?:service|committee|agency)\b)?|\bsecret service\b|\bgendarmerie\b|\bcoast guard\b|\bsecurity (?:information |intelligence )?service\b|\bpublic security (?:department|directorate|bureau|force|service|agency|office)\b|\b(?:department|directorate|bureau) (?:of|for) public security\b|\binstitutional security\b|\b(?:anti-?narcotics|narcotics control|counter-?narcotics|drug enforcement|drugs? control) (?:force|agency|bureau|board|commission|administration|service|police|squad)\b|\b(?:state|federal|national|central|criminal|special) investigations? (?:and protection )?(?:agency|bureau|service|department|committee|directorate)\b|\bbureau of investigations?\b|\bmossad\b|\bshin bet\b|\b(?-i:NSDC|NSC|SNSC|CIA|FBI|FSB|SVR|GRU|KGB|MI5|MI6|ISI|MIT|NIS|SBU|GKNB|KNB|BNPT|EFCC|RAW|DGSE|BND|ASIO|CSIS|PNP)\b"),
        (BodyKind.PARTY, r"\bcentral committee\b|(?-i:CPC|CCP|CPV|LPRP)\b.*\bcommittee\b|\bpolit(?:ical )?buro\b|\bpolitical bureau\b|\bparty(?:['’]s)? (?:committee|secretariat|congress)\b|\bpolitburo\b"),
        (BodyKind.RELIGIOUS, r"\bmuslims?(?:['’])? (?:board|office|council|league|administration|community|affairs)|\b(?:islamic|religious|spiritual|fatwa|rabbinical|bishops['’]?|episcopal|clerical) (?:affairs )?(?:council|administration|board|conference|directorate|assembly|synod)\b|\bislamic affairs\b|\b(?:directorate|presidency) of religious affairs\b|\bpontifical\b|\bulam?ema?s?\b|\bulama\b|\bulema\b|\bmuhammadiyah\b|\bnahdlatul\b|\bdiyanet\b|\b(?:orthodox|catholic|anglican|lutheran|apostolic|armenian|coptic|maronite|evangelical|protestant|presbyterian|methodist|baptist|reformed|moravian|adventist|pentecostal|congregational|episcopal|assyrian|syriac|chaldean|uniting|united) church\b|\b(?-i:(?:the|of|Our|our) Church(?:es)?\Z)|\b(?-i:Church (?:of|in) (?!Norway House)[A-Z])|\b(?:islamic|muslim|buddhist|lutheran|baptist|methodist|hindu|jewish|sikh|zoroastrian|evangelical|ecumenical) (?:fellowship|union|alliance|communit(?:y|ies)|supreme council|sabha)\b|\bbishopric\b|\bprelacy\b|\bpatriarchate\b|\bcatholicos\w*\b|\bsynod\b|\bdicastery\b|\bbishops\b|\bcathedral\b|\bmosques?\b|\bdiocese\b|\barchdiocese\b|\brabbinate\b|\bal-azhar\b|\b(?:buddhist|islamic|muslim|baptist|orthodox|lutheran|evangelical) (?:association|sangha|union|center|centre|fellowship|federation|congregation|alliance|conference|synod|convention)\b(?! (?:party|bank))|\bchurch (?:council|assembly|board|synod)\b|\barchbishopric\b|\beparchy\b|\bvicariate\b|\bmuftiate\b|\bsangha\b|\bmonastery\b"),
        (BodyKind.OTHER, r"\b(?:court|tribunal|chamber|board) of (?:accounts|audit|auditors|control)\b|\b(?:accounts?|auditing|audit|control) (?:chamber|court|tribunal|office)\b|\bsupreme audit\b"),
        (BodyKind.COURT, r"(?<!royal )(?<!hashemite )(?<!presidential )(?<!amiri )(?<!emiri )(?<!princely )(?<!ruler['’]s )(?<!prince )(?<!prince['’]s )\bcourt\b(?! follow)|\bconstitutional council\b|\bprosecut|\btribunal\b|\bjudicial\b"),
        (BodyKind.CENTRAL_BANK, r"\bcentral bank\b|\bnational bank\b|\breserve bank\b|\bbangladesh bank\b|\bpeople['’]s bank\b|\brastra bank\b|\bbank al[- ]maghrib\b|\bstate bank of\b|\bmonetary authority\b|\bbank negara\b|\bbank indonesia\b|\bfederal reserve\b|\b(?:bundes|riks)bank\b|\bnorges bank\b|\bdanmarks nationalbank\b|\bbanco central\b|\bbanque centrale\b|\bbanque de france\b|\bbanque du liban\b|\bbanca d['’]italia\b|\bbanco de (?:espa[ñn]a|portugal|m[ée]xico|guatemala|la rep[úu]blica|mo[çc]ambique)\b|\bbangko sentral\b|\bmagyar nemzeti bank\b|\bnarodowy bank\b|\bnederlandsche bank\b|\boesterreichische nationalbank\b|\beesti pank\b|\blietuvos bankas\b|\blatvijas banka\b|\bda afghanistan bank\b|\b(?-i:RBI|CBUAE|SAMA|BSP|PBOC|PBoC|BOJ|SBP|CBN|BCEAO|BEAC|CBE|CBI|NBU|NBK)\b|(?<!import )(?<!exim )(?<!development )(?<!investment )(?<!commercial )\bbank of (?!.*(?:development|investment))[A-Z]"),
        (BodyKind.OTHER, r"\b(?:inter-?)?ministerial (?:\w+ )?(?:group|committee)\b|\b(?:state|executive|olympic|relief|reconstruction|tourism|organi[sz]ing|steering|national|people['’]s|electoral|election|preparatory|olympics|coordination|joint|intergovernmental|interdepartmental|interministerial|twinning|sister cit(?:y|ies)|hospitality|ferry|border|boundary|village|housing estate|festival|technical|negotiating|mixed|bilateral) (?:\w+ )?committee\b|\bcommittee of (?:honou?r|experts|elders|creditors|patrons)\b|\b(?:electoral|election) board\b|\bcommittee (?:for|on|of) (?:the )?(?:religious affairs|reconstruction|tourism|chiefs of staff|emergency situations|civil defen[cs]e)\b|\b(?:election|electoral|planning|anti-corruption|truth|human rights|atomic energy|public service|national) (?:\w+ )?commission\b"),
        (BodyKind.COMMITTEE, _COMMITTEE),
        (BodyKind.COMMITTEE, r"\bcommittees?\b"),
        (BodyKind.BUSINESS, _BUSINESS),
        (BodyKind.COMMITTEE, r"\b(?-i:groups?\b)"),
        (BodyKind.CHAMBER, r"(?-i:(?:['’]s|\b[Tt]he) House\Z)|\b(?:parliaments?|senates?|assembl(?:y|ies)|legislatures|assembl[ée]e|assembleia|asamblea|s[ée]nat|senado|c[âá]mara|(?-i:APN)|(?-i:NA)|congress|(?<!civil )(?<!military )house of|supreme soviet|supreme council(?! for| of (?:culture|islamic|ulema|ulama|judic|magistra|health|energy|antiquit|universit|education|environment|media|women|youth|sports?\b|planning|petroleum|economic|the judic|accounts|religious|traditional|elections?\b|bar\b|motherhood|arts|urban|information|science))|council of (?:the (?:republic|nation|federation)|representatives|states|elders)|state duma|rada|diet|majlis|national council|federation council|legislat\w*|chamber|cortes|shura|landtag|kurultai|inatsisartut|consultative|lower house|upper house|parliamentary)\b"),
        (BodyKind.PARTY, r"\bpart(?:y|i|ai|ei|ij)\b|\bpolitburo\b|\bcpc\b|\b(?:liberation|patriotic|popular|national salvation|democratic|people['’]s|sandinista|farabundo|resistance) front\b|\bopposition\b|\bmovement\b|\bpartido\b|\bfrente\b|\bacci[óo]n\b|\bmovimiento\b|\bmaoists?\b|\bcommunists\b|\bcommunist\b|\bdemocratic union\b|\bleague\b|\b(?-i:(?:Union|Rally|Alliance|Front|Convention|Congress|Bloc|Coalition|Movement|Action) (?:for|of) (?:the |a )?(?:New |National |Social )?(?:Progress|Change|Democracy|Renewal|Rebirth|Renaissance|Reform|Reforms|Justice|Freedom|Liberty|Victory|Salvation|Equality|Restoration|Republic|Republicans|Democrats|Democratic|Patriots|Future)\b)|\b(?-i:(?:Christian|Conservative|Liberal|Social|Socialist|National|Republican|Agrarian|Patriotic|Popular|People['’]s) (?:Democratic |Liberal |Social )?(?:Union|Alliance|Bloc|Rally)\b(?! (?:of|for) [A-Z]\w+s\b))|\b(?-i:CSU|CDU|SPD|FDP|ÖVP|SPÖ|FPÖ|SVP|GERB|ANC|BJP|PML-N|PPP|PTI|ZANU-PF|AKP|AK Party|CHP|MHP|Likud|Junts|PSOE|Fidesz|PiS|CCP|LDP|SWAPO|Frelimo|FRELIMO|MPLA|CCM|NRM|UMNO|PAS|PAP|KMT|DPP|HDZ|SDP|SNS|SPS|VMRO|PSD|PNL|PDL|UDMR|PAIGC|NDC|NPP|APC|PDP|UPA|Nur Otan|Amanat|United Russia|Hamas|Fatah|Hezbollah|Kuomintang|Syriza|New Democracy|Labour|Conservatives?|Republicans?|Democrats|Greens|Liberals|Socialists|Nationalists|Unionists|Workers)\b"),
        (BodyKind.GOVERNMENT, r"\bcabinet of ministers\b|\bcouncil of ministers\b|\bgovernment\b(?! committee)|(?<!sovereign['’]s )(?<!prince['’]s )(?<!king['’]s )(?<!president['’]s )(?<!civil )(?<!military )\bcabinet\b"),
        (BodyKind.OFFICE, r"\b(?:presidential|president(?:['’]s)?|prime minister(?:['’]s)?) (?:administration|office|executive)|\bpresidential (?:[\w-]+ )?(?:[\w-]+ )?(?:department|staff|secretariat|bureau|apparatus|directorate)\b|\b(?:civil|military) (?:house|cabinet)\b|\b(?:sovereign|prince|king|president|emir|premier|prime minister)['’]s (?:cabinet|staff|secretariat)\b|\b(?:civil|military|royal|imperial|grand ducal|princely|papal|king['’]s|queen['’]s) household\b|\bhousehold of (?:the |his |her )?(?:king|queen|majesty|emperor)\b|\broyal (?:hashemite )?court\b|\b(?:his|her) (?:majesty|highness)['’]s office\b|\bprivate office\b|\bdiwan\b|\bchancellery\b|\b(?:president|prime minister|king|emir|amir|sultan|prince)(?:'s|’s)? (?:of the republic )?(?:civil affairs |private |executive )?office\b|\boffice of (?:(?:the|his|her|majesty|highness|royal|excellency) )*(?:majesty|highness|president|prime minister|king|queen|emir|amir|sultan|(?:crown )?prince|head of state|sovereign|monarch|governor-general)\b"),
        (BodyKind.MINISTRY, r"\b(?-i:Itamaraty|Farnesina|Torre Tagle|Quai d['’]Orsay|Foggy Bottom|Gaimusho|Wisma Putra|Tlatelolco|(?:San Mart[ií]n Palace|Palacio San Mart[ií]n))\b|\bministry\b|\bdepartment\b|\bdirectorate\b"),
        (BodyKind.REGION, r"\b(?:region|(?:regional|oblast|provincial|district) (?:state |military |civil[- ]military )?administration|province|oblast|governorate|aimag|county|canton|prefecture|district|krai|territory|emirate|autonomous|länder|bundesland)\b"),
        (BodyKind.CITY, r"\bcity\b|\bmunicipal"),
        (BodyKind.MISSION, r"\bembassy\b|\binterests? section\b|\bmission\b|\bconsulate\b|\bhigh commission\b"),
    )
)  # fmt: skip
_OF_ANY_KIND = re.compile(at_edges(*(said for _, said, _ in _KINDS)), re.IGNORECASE)


@kept
def kind_of(phrase: str) -> BodyKind:
    """What kind of body a phrase names, by its words."""
    if is_international(phrase):
        return BodyKind.INTERNATIONAL
    if _NATIONAL_SOCIETY.search(phrase):
        return BodyKind.OTHER
    if _ON_INTERNATIONAL.search(phrase) or _OF_CHAMBER.search(phrase):
        return BodyKind.COMMITTEE
    if chamber_state(phrase):
        part = _PART_OF_CHAMBER.search(_ACRONYM.sub("", phrase))
        if part is None:
            return BodyKind.CHAMBER
        owned = _OWNED.search(phrase, 0, part.start()) is not None  # "the Riigikogu's National Defence Committee"
        if part.group().lower() in _SITTING and (owned or _OF_IT.match(phrase, part.end())):
            return BodyKind.COMMITTEE  # "the National Security Committee of the Riksdag"
    if _PARTYS.search(phrase):
        return BodyKind.PARTY
    if _GROUP_OF_CHAMBER.search(phrase):
        return BodyKind.COMMITTEE
    if _companies().search(phrase):
        return BodyKind.BUSINESS
    if _parties().search(_LABOUR.sub("", phrase) if "Labour" in phrase else phrase):
        return BodyKind.COMMITTEE if _OF_DEPUTIES.search(phrase) else BodyKind.PARTY
    kind = BodyKind.OTHER
    if _OF_ANY_KIND.search(phrase):
        kind = next(kind for kind, _, pattern in _KINDS if pattern.search(phrase))
    return BodyKind.REGION if kind is BodyKind.OTHER and names_region(phrase) else kind


_OWNED = re.compile(r"['’]s? [A-Z]")
_PARTYS = re.compile(r"\b[Pp]arty['’]s (?:\w+ ){0,3}(?i:commission|committee|office|department|bureau|secretariat)\b")
"""Of a party, whatever else such a body may be of: "the ruling party's foreign affairs commission"."""
_GROUP_OF_CHAMBER = re.compile(r"\b[Gg]roup (?:for|of|on) (?:(?:[Ii]nter-?)?[Pp]arliamentary|\w+ with) \b")
_OF_CHAMBER = re.compile(
    r"\b(?:[Cc]ommittee|[Cc]ommission)(?: (?:on|for|of) [\w’'&,-]+(?: (?!of\b|in\b|at\b)[\w’'&-]+){0,6})? (?:of|in|at) "
    r"(?:the |its |their )?(?!Party|Communist)(?:[A-Z][\w’'-]+ ){0,3}"
    r"(?:[Pp]arliament|Senate|Assembly|(?<!General People's )(?<!General People’s )Congress(?! Party)|Storting|Riigikogu|Saeima|Seimas|Sejm|Bundestag|Bundesrat|Knesset|Riksdag"
    r"|Eduskunta|Folketing|Althing|Sabor|Sobranie|Verkhovna Rada|Rada|Duma|Mazhilis|Majilis|Milli Majlis|Khural|Diet|Nationalrat"
    r"|Lok Sabha|Rajya Sabha|House of (?:Representatives|Commons|Lords|Councillors)|Chamber of Deputies|Shura Council)\b"
    r"(?! (?:Assembly|of (?:the )?(?:Council of Europe|OSCE|NATO)))(?<!Parliamentary Assembly)(?<!People['’]s Congress)"
)
"""What a chamber has for a subject, whatever that is: "the Labour Committee of the Storting"."""


@kept
def is_international(phrase: str) -> bool:
    """Whether a phrase is what `kind_of` tells to be international, where no other kind is asked for."""
    # "Parliamentary Assembly of the OSCE" is international; "National Assembly (AU)" hardly occurs.
    if _NATIONAL_SOCIETY.search(phrase):
        return False
    named = may_name_international(phrase) and international().search(phrase)
    found = (named or _OF_REGION.search(phrase)) and not _OF_MINISTRY.search(phrase)
    return bool(found) and not _ON_INTERNATIONAL.search(phrase)


_NATIONAL_SOCIETY = re.compile(
    r"\b(?!International|Committee|Federation|League)[A-Z]\w+(?: National)? Red (?:Cross|Crescent)\b"
    r"|\bRed (?:Cross|Crescent) (?:Society |Authority )?(?:of|in) (?:the )?[A-Z]"
)
"""Societies of one state in a movement that is called by the same words: "the Kenya Red Cross"."""
_OF_REGION = re.compile(
    r"\b(?=[A-Z])(?:World|Global|(?<!and )International|Gulf|Inter-(?:American|Parliamentary|African)"
    r"|Pan[- ](?:African|American|Arab|European)"
    r"|Ibero-American|(?:(?:West|East|Central|Southern|Northern|North)[- ])?(?<!South )African|(?:Central|South|Latin|North) American"
    r"|(?<!United )(?<!Syrian )Arab(?! Republic)|(?:(?:Central|South|East|North|Southeast|South-East)[- ])?Asian?|Asia-Pacific|Eurasian|European|Euro-[A-Z]\w+"
    r"|(?:Eastern )?Caribbean|Latin American and Caribbean|Pacific(?: Islands?)?|Micronesian|Melanesian|Polynesian|Nordic"
    r"|Baltic|Balkan|Adriatic|Barents|Arctic|Amazon|Andean|Sahel|Mekong(?: River)?|Lake Chad|Niger River|Niger Basin"
    r"|Congo Basin|Black Sea|Caspian|Mediterranean|Danube|Alpine|Turkic|Francophone|Lusophone|SAARC\w*|BIMSTEC|ASEAN)"
    r" (?:(?!(?:Affairs|Relations|Integration|Business|Trade|University|Studies|Security)\b)[A-Z][\w’'-]+ (?:and )?){0,3}"
    r"(?:(?i:parliament|parliamentary (?:union|assembly|forum|conference)|(?:legislative )?assembly)|Union|Council"
    r"|Organi[sz]ation|Facility|Commission|Forum|Community|(?:Development|Central) Bank|Court of (?:Justice|Human)|Federation|Network|Secretariat"
    r"|Confederation|Observatory|Authority|Coordinating (?:Unit|Office)|Telecommunications Union)\b"
    r"(?! (?:Affairs|Relations|Studies|Policy|Integration|House|University|on Foreign|of [A-Z]\w+\Z))"
    r"|\b(?:International|World) (?:Union|Federation|Association|Organi[sz]ation|Confederation|League|Council) (?:of|for) (?:the )?[A-Z]\w+"
    r"|\b(?=[A-Zbpuancfld])(?i:development bank|central bank|bank|parliament|union|association|network|council|community"
    r"|federation|league)"
    r" of (?:the |[A-Z]\w+ ){0,3}(?:Great Lakes|(?:Central|West|East|Southern) African? (?:States|Countries)"
    r"|African|Arab|Asian|European|Latin American|Caribbean|Pacific|Portuguese-speaking|Nordic|Baltic|(?:the )?Francophonie)\b"
)
"""Bodies of states that are called by the part of the world which they are of: "the Amazon Parliament"."""


_ON_INTERNATIONAL = re.compile(
    r"\b[Cc]ommittee (?:on|for) (?:the )?(?:CIS|EU|NATO|OSCE|SCO|European Union)\b"
    r"|\b(?:CIS|EU|European(?: Union)?|NATO|Euro-Atlantic) (?:Affairs|Integration|Accession) (?:Standing )?Committee\b"
    r"|\b[Dd]elegation (?:to|at|in) (?:the )?(?:[A-Z]+ PA|PACE|TURKPA|Euronest|IPU|AIPA|APA|PABSEC"
    r"|Inter-Parliamentary Union|(?:\w+ )?(?:Inter-?)?Parliamentary Assembly)\b"
    r"|(?<!the )(?<!\A)\b(?:IPU|PACE|(?:OSCE|NATO|CIS|BSEC) PA|TURKPA|AIPA|PABSEC) [Dd]elegation\b"
)
"""Committees and delegations of chambers that only deal with an organisation of states."""
_LABOUR = re.compile(
    r"\bLabour(?= (?:Market|Organi[sz]ation|and|&|Affairs|Ministry|Department|Federation|Authority|Relations|Policy|Court"
    r"|Office|Inspectorate|Migration|Employment|Congress|Committee|Commission|Minist(?:er|ry)|Secretary|Attach[ée])\b|,)"
    r"|(?<=\bfor )Labour\b(?! Party)|(?<=[Cc]ommittee on )Labour\b|(?<=[Mm]inister of )Labour\b"
)
"""A portfolio that is also what parties are called."""
_OF_MINISTRY = re.compile(
    r"\b(?:[Dd]ivision|[Dd]epartment|[Dd]irectorate|[Ss]ection|[Dd]esk|[Uu]nit) (?:of|at|in) (?:the |its )?"
    r"(?:[\w’']+ ){0,4}[Mm]inistry\b|\b[Mm]inistry (?:of|for) (?:the )?[A-Z]"
)
"""Parts of a ministry, whatever they deal with: "the United Nations department of the Foreign Ministry"."""


_OF_DEPUTIES = re.compile(r"(?<!working )\b(?:group|faction|deputies|MPs|caucus)\b")
"""What a party has in a parliament."""


@kept
def is_named_body(phrase: str) -> bool:
    """Whether a phrase is the whole name of a party, company, organisation of states, chamber or part of a state."""
    if phrase in words("parties") or phrase in words("companies") or phrase in words("regions"):
        return True
    return international().fullmatch(phrase) is not None or is_chamber(phrase)


def names_no_firm(phrase: str) -> bool:
    """Whether a phrase begins with the name of a charity, a university or the like, by which it is known alone."""
    return _others().match(phrase) is not None


def names_region(phrase: str) -> bool:
    """Whether a phrase names a part of a state that has a president, premier or head of its own."""
    return _regions().search(phrase) is not None


def ends_in_region(phrase: str) -> bool:
    """Whether a phrase is such a part or what is said of it before: "northern Tuscany", not "Hainan Airlines"."""
    return any(found.end() == len(phrase) for found in _regions().finditer(phrase))


_PART_OF_CHAMBER = re.compile(
    r"\b(?:committee|commission|delegation|group|faction|caucus|bloc|subcommittee)\b(?! of the (?:npc|national people))"
    r"(?<!npc standing committee)(?<!congress standing committee)(?<!cppcc national committee)(?<!cppcc standing committee)"
    r"(?! of the (?:cppcc|chinese people['’]s political))",
    re.IGNORECASE,
)


_SITTING = frozenset({"committee", "commission", "subcommittee"})
_OF_IT = re.compile(r" (?:of|in|at) (?:the |its )?(?:[A-Z]\w+ )?[A-Z]")
_ACRONYM = re.compile(r" \([A-Z]{2,7}\)(?= )")
"""Within a body's name: "the National People's Congress (NPC) Standing Committee"."""


@kept
def chamber_state(phrase: str) -> str | None:
    """The state that has a chamber of this name, None where several have or none."""
    return next(_chamber_states(phrase), None)


@lru_cache(maxsize=4096)
def chamber_states(phrase: str) -> tuple[str, ...]:
    """The states that have a chamber of the first name in a phrase that is one's, the usual one first."""
    for _, name in _chamber_phrases().found_in(phrase.replace("’", "'").lower()):
        return tuple(code for code, names in table("bodies")["chambers"].items() if name in names)
    return ()


def is_chamber(phrase: str) -> bool:
    """Whether a phrase is the name of a chamber that belongs to one state, and nothing else."""
    return phrase.replace("’", "'").lower() in _chambers()[1]


@kept
def opens_chamber(word: str) -> bool:
    """Whether such a name begins with a word."""
    return word.lower() in _chamber_openings()


@cache
def _chamber_openings() -> frozenset[str]:
    return frozenset(name.partition(" ")[0] for name in _chambers()[1])


@lru_cache(maxsize=4096)
def owner_of(phrase: str) -> str | None:
    """The state of the region, company, party or agency that a phrase names, None if it names none that is known."""
    return next(owners_in(phrase), None)


def owners_in(text: str) -> Iterator[str]:
    """The states of the regions, companies, parties and agencies that a text names, one after the other."""
    phrases, states = _owners()
    for _, name in phrases.found_in(text):
        yield states[name]


@cache
def _owners() -> tuple[Phrases, dict[str, str]]:
    states = {name: code for code, names in table("owners").items() for name in names}
    return Phrases(states), states


def chambers_in(text: str) -> Counter[str]:
    """The states whose chambers a text names, with how often it does; its first `LOOKED_AT` characters are looked at."""
    return Counter(_chamber_states(text[:LOOKED_AT]))


def _chamber_states(text: str) -> Iterator[str]:
    """The states of the chambers that a text names, one after the other."""
    states = _chambers()[1]
    said = frozenset(map(str.lower, words_in(text))) if _DOTTED not in text else None
    for _, phrase in _chamber_phrases().found_in(text.replace("’", "'").lower(), said):
        yield states[phrase]


_DOTTED = "İ"  # in small letters two characters, of which the second is of no word


@lru_cache(maxsize=4096)
def last_body(text: str) -> re.Match[str] | None:
    """The last chamber or international organisation that a text names, None if it names none."""
    found = [
        *(_chambers()[0].finditer(text.replace("’", "'")) if _may_name_chamber(text) else ()),
        *_GENERIC.finditer(text),
        *(international().finditer(text) if may_name_international(text) else ()),
        *_OF_REGION.finditer(text),
    ]
    last = max(found, key=lambda match: (match.end(), -match.start())) if found else None
    if last is None or kind_of(last.group()) is not BodyKind.CHAMBER:
        return last
    return _PART.search(text, max(0, last.start() - _LONGEST_PART), last.start()) or last


_LONGEST_PART = 100
_PART = re.compile(
    r"\b(?:(?:[A-Z][\w-]+ (?:and |on |for |of |the )*)*(?:Committee|Commission|Group|Faction)|[a-z]+ (?:committee|group|faction))\b"
    r"[^.;,]{0,60}\b(?:of|in|at) (?:the )?(?:[A-Z][\w’'-]+ )*\Z"
)


_GENERIC = re.compile(
    r"\b(?:[Pp]arliament|[Ss]enate|National Assembly|House of Representatives|Chamber of Deputies|Legislative Assembly"
    r"|Bureau of the Congress|(?:[A-Z][a-z]+ (?:and |on |for |of |the )*)+(?:Committee|Friendship Group|Commission)|Congress of Deputies|Legislature"
    r"|(?:Supreme|Constitutional|High|Appeals?) (?:People['’]s )?Court|Court of [A-Z][a-z]+|(?:Central|National|Reserve|State) Bank(?: of [A-Z][a-z]+)?"
    r"|(?:[A-Z][\w-]+ )+(?:Party|Front|Company|Corporation|Group|Holding|Airlines|University|Academy|Foundation|Institute|Bank|Fund"
    r"|Chamber of Commerce|Association|Federation|Union of [A-Z]\w+|Council|Agency|Authority)"
    r"|(?:State |National )?Committee (?:on|for|of) (?:the )?[A-Z][\w-]+(?: (?:and |of |the |for )*[A-Z][\w-]+)*)\b"
)


@cache
def _chamber_phrases() -> Phrases:
    return Phrases(_chambers()[1])


@cache
def _chambers() -> tuple[re.Pattern[str], dict[str, str]]:
    states: dict[str, str] = {}
    for code, names in table("bodies")["chambers"].items():
        for name in names:
            states.setdefault(name, code)
    return re.compile(rf"\b{alternation(map(str.lower, states))}\b", re.IGNORECASE), states


@cache
def _companies() -> re.Pattern[str]:
    """Companies and funds by their names alone."""
    return re.compile(rf"\b{alternation(words('companies'))}\b")


@cache
def _others() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, table('bodies')['other']['names']))})\b", re.IGNORECASE)


@cache
def _regions() -> re.Pattern[str]:
    """Parts of states by their names alone."""
    return re.compile(
        rf"(?<![\w-])(?<!Tom[eé] and )(?<!Tom[eé] & ){alternation(words('regions'))}(?![\w-]){_NO_REGION}"
    )


_NO_REGION = (
    r"(?! (?:(?:State|Federal|Medical|Normal|Provincial|National|Technical|Agricultural|International|Polytechnic) )?"
    r"(?:University|Hospital|Clinic|Museum|Academy|Institute|College|School|Theatre|Philharmonic|Cathedral|Polytechnic)\b"
    r"| (?:[A-Z][\w-]+ ){0,2}(?:Federation|Association|Union|League|Society|Confederation|Front|Bloc|Foundation|Opera|Orchestra)\b)"
)
"""After the name of a part of a state that somebody who heads what is in it is of: "Sichuan University"."""


@cache
def _parties() -> re.Pattern[str]:
    """Parties and movements by their names alone."""
    return re.compile(rf"\b{alternation(words('parties'))}\b")


def _may_name_chamber(text: str) -> bool:
    """Whether a word of a text begins the name of a chamber of one state."""
    return not text.isascii() or not _chamber_phrases().firsts.isdisjoint(_WORDS.findall(text.lower()))


_WORDS = re.compile(r"\w+")
