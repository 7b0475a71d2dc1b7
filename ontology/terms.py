"""Labels, edges and closed value lists. Generated from the ontology by `python -m ontology.generate`."""

from __future__ import annotations

from enum import StrEnum


class Label(StrEnum):
    """Node labels."""

    PERSON = "Person"
    OFFICE = "Office"
    STATE = "State"
    ORGANIZATION = "Organization"
    MEETING = "Meeting"
    AGREEMENT = "Agreement"
    REPORT = "Report"
    EVIDENCE = "Evidence"
    CONFLICT = "Conflict"
    TOMBSTONE = "Tombstone"


class Edge(StrEnum):
    """Edge types."""

    HOLDS_OFFICE = "HOLDS_OFFICE"
    OF = "OF"
    TOOK_PART_IN = "TOOK_PART_IN"
    EXPECTED_AT = "EXPECTED_AT"
    IN = "IN"
    MET_WITH = "MET_WITH"
    PARTY_TO = "PARTY_TO"
    SIGNATORY_OF = "SIGNATORY_OF"
    SIGNED = "SIGNED"
    MENTIONED_IN = "MENTIONED_IN"
    SUPPORTS = "SUPPORTS"
    FROM = "FROM"
    ABOUT = "ABOUT"
    CLAIMS = "CLAIMS"


class Role(StrEnum):
    """Classes of office."""

    HEAD_OF_STATE = "head_of_state"
    HEAD_OF_GOVERNMENT = "head_of_government"
    DEPUTY_HEAD_OF_GOVERNMENT = "deputy_head_of_government"
    VICE_PRESIDENT = "vice_president"
    CROWN_PRINCE = "crown_prince"
    FOREIGN_MINISTER = "foreign_minister"
    DEPUTY_FOREIGN_MINISTER = "deputy_foreign_minister"
    DEFENCE_MINISTER = "defence_minister"
    MINISTER = "minister"
    DEPUTY_MINISTER = "deputy_minister"
    LEGISLATURE_SPEAKER = "legislature_speaker"
    DEPUTY_SPEAKER = "deputy_speaker"
    LEGISLATOR = "legislator"
    AMBASSADOR = "ambassador"
    SPECIAL_ENVOY = "special_envoy"
    REGIONAL_HEAD = "regional_head"
    MAYOR = "mayor"
    SECURITY_OFFICIAL = "security_official"
    MILITARY = "military"
    ADVISER = "adviser"
    SPOKESPERSON = "spokesperson"
    INTERNATIONAL_ORGANIZATION_HEAD = "international_organization_head"
    INTERNATIONAL_ORGANIZATION_OFFICIAL = "international_organization_official"
    CENTRAL_BANK_GOVERNOR = "central_bank_governor"
    JUDGE = "judge"
    BUSINESS_LEADER = "business_leader"
    PARTY_LEADER = "party_leader"
    RELIGIOUS_LEADER = "religious_leader"
    FIRST_SPOUSE = "first_spouse"
    OTHER = "other"


class TenureStatus(StrEnum):
    """Whether an office is held at the time of publication."""

    CURRENT = "current"
    FORMER = "former"
    ACTING = "acting"
    ELECT = "elect"


class MeetingStatus(StrEnum):
    """Whether a meeting took place."""

    TOOK_PLACE = "took_place"
    PLANNED = "planned"
    INVITED = "invited"
    CANCELLED = "cancelled"
    DENIED = "denied"


class Medium(StrEnum):
    """How people met."""

    IN_PERSON = "in_person"
    PHONE = "phone"
    VIDEO = "video"


class AgreementType(StrEnum):
    """Types of document."""

    TREATY = "treaty"
    AGREEMENT = "agreement"
    MEMORANDUM = "memorandum"
    DECLARATION = "declaration"
    JOINT_STATEMENT = "joint_statement"
    PROTOCOL = "protocol"
    ACTION_PLAN = "action_plan"
    CONTRACT = "contract"
    LETTER_OF_INTENT = "letter_of_intent"
    COMMUNIQUE = "communique"
    DOCUMENTS = "documents"
    OTHER = "other"


class AgreementStatus(StrEnum):
    """How far a document has come."""

    SIGNED = "signed"
    PLANNED = "planned"
    REFERENCED = "referenced"


class Precision(StrEnum):
    """How exactly a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class House(StrEnum):
    """Which house of a parliament a chamber is called."""

    UPPER = "upper"
    LOWER = "lower"


class ConflictRule(StrEnum):
    """Rules by which sources contradict each other."""

    POST_HOLDERS = "post_holders"
    PERSON_POSTS = "person_posts"
    PERSON_STATES = "person_states"
    TENURE_END = "tenure_end"
    CHAMBER_HOUSE = "chamber_house"
    MEETING_DAY = "meeting_day"
    MEETING_COUNTRY = "meeting_country"
    MEETING_HELD = "meeting_held"
    DOCUMENT_SIGNED = "document_signed"
    DOCUMENT_DAY = "document_day"
    DOCUMENT_TYPE = "document_type"
    DOCUMENT_COUNT = "document_count"


class Resolution(StrEnum):
    """By what a mention was resolved to its person."""

    NAME = "name"
    POST = "post"
    COMPANY = "company"
    DECISION = "decision"
    ALONE = "alone"


class Verdict(StrEnum):
    """What was decided of the two that a decision names."""

    SAME = "same"
    DIFFERENT = "different"
    HOLDS = "holds"
