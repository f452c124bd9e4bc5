"""What a name does in its sentence: acts, speaks, is spoken to, or only says where."""

from timeline.actors.company import Company
from timeline.actors.role_words import NOUN_MODIFIERS_OF_PEOPLE
from timeline.model import Role


def _is_attribute(company: Company) -> bool:
    return (
        company.is_possessive
        or company.is_plural_possessive
        or company.qualifies()
        or company.is_half_of_compound()
    )


def role_of_person(company: Company) -> Role:
    """Tell what somebody does."""
    if company.is_granted():
        return Role.ADDRESSED
    if company.after() in NOUN_MODIFIERS_OF_PEOPLE and company.gap_after() == " ":
        return Role.ADJECTIVE
    if company.belongs_to_office() or company.is_held() or company.is_matter():
        return Role.ADJECTIVE
    if company.is_plural_possessive and not company.speaks():
        # "Ada Cross' plan"
        return Role.ADJECTIVE
    if company.modifies_noun() and not company.gets_office():
        return Role.ADJECTIVE
    if company.before() != "of" and not company.is_possessive:
        return _role_in_clause(company)
    return _role_of_name(company)


def role_of_actor(company: Company) -> Role:
    """Tell what an organisation does."""
    if company.is_granted():
        return Role.ADDRESSED
    if company.modifies_noun() and not company.speaks_by_aide():
        return Role.ADJECTIVE
    if (
        company.has_number()
        or company.is_one_of_many()
        or company.is_party_of_somebody()
        or company.is_matter()
    ):
        return Role.ADJECTIVE
    if company.is_within and not company.invests():
        return Role.SPEAKER if company.has_analysts() else Role.PLACE
    if company.is_traded_on() or company.is_gone_to():
        return Role.PLACE
    return _role_of_name(company)


def _role_of_name(company: Company) -> Role:
    if company.qualifies() or company.is_half_of_compound() or company.is_held():
        return Role.ADJECTIVE
    if _is_attribute(company) and not company.speaks():
        return Role.ADJECTIVE
    return _role_in_clause(company)


def _role_in_clause(company: Company) -> Role:
    if company.speaks():
        return Role.SPEAKER
    return Role.ADDRESSED if company.is_addressed() else Role.ACTOR


def role_of_body(company: Company) -> Role:
    """Tell what a ministry, army, government or parliament does."""
    is_at = company.before() == "at" and not company.is_subject()
    if company.is_side or is_at or company.is_gone_to() or company.is_at_embassy():
        return Role.PLACE
    if company.is_one and company.modifies_noun() and not company.speaks_by_aide():
        # "Norland's army posts were hit", where "Norland's troops hold" has a verb
        return Role.ADJECTIVE
    return _role_of_name(company)


def role_of_country(company: Company) -> Role:
    """Tell whether a country acts or is where something happens."""
    other = company.other_half()
    if other is not None:
        # "the Norland-Sudland border"
        return role_of_country(other)
    if company.speaks() and not (company.is_within or company.belongs()):
        return Role.SPEAKER
    if company.asks():
        return Role.SPEAKER
    if company.is_market():
        return Role.PLACE
    if company.stands_where() or company.is_caption:
        return Role.PLACE
    if company.is_given() and not company.is_possessive:
        return Role.ADDRESSED
    if _is_attribute(company) or company.modifies_noun() or company.stands_before_body():
        return Role.ADJECTIVE
    return Role.ADDRESSED if company.is_addressed() else Role.ACTOR


def role_of_place(company: Company) -> Role:
    """Tell whether a state or province acts, as in "Texas sued Ohio"; else it says only where."""
    if company.is_spoken_to():
        return Role.ADDRESSED
    if company.is_market():
        return Role.PLACE
    if company.is_party():
        return Role.ACTOR
    return Role.ACTOR if company.governs() else Role.PLACE


def role_of_seat(company: Company) -> Role:
    """Tell whether a capital speaks for its country or is just a town."""
    if company.is_within or company.is_caption or company.is_market():
        return Role.PLACE
    if company.is_taken():
        return Role.PLACE
    if company.speaks_by_aide():
        return Role.SPEAKER
    if company.speaks() and not company.belongs():
        return Role.SPEAKER
    if _is_attribute(company):
        return Role.ADJECTIVE
    if company.modifies_noun() and not company.is_subject():
        return Role.PLACE
    if company.is_addressed() and not company.stands_where():
        return Role.ADDRESSED
    acts = company.acts_for_others() or company.is_explained() or company.has_apposition()
    return Role.ACTOR if acts else Role.PLACE


def role_of_people(company: Company, *, many: bool) -> Role:
    """Tell whether a people acts, as in "the Norlanders said"; else it qualifies something."""
    if (many or company.are_people()) and (company.speaks() or company.is_subject()):
        return Role.ACTOR
    return Role.ADJECTIVE
