"""Names of women in Russian letters: their nominative, from any case."""

_SURELY_WOMENS = tuple("овой евой ёвой иной ыной ской цкой скую цкую".split())
_NOMINATIVES = tuple("ова ева ёва ина ына ская цкая".split())
_ACCUSATIVES = tuple("ову еву ёву ину ыну".split())
# The ending of a case, and those that the nominative may have.
_CASES = (
    *(("ией", ("ия",)), ("иею", ("ия",)), ("ии", ("ия",)), ("ию", ("ия",))),
    *(("ой", ("а",)), ("ей", ("я", "а")), ("ёй", ("я",)), ("ы", ("а",)), ("и", ("я", "а", "ь"))),
    *(("у", ("а",)), ("ью", ("ь",)), ("ю", ("я",)), ("е", ("а", "я"))),
)
_NAMES = frozenset(
    "агата аделина азиза аида айгуль айгюн айжан айша александра алена алеся алина алиса алия алла "
    "альбина альфия алёна амалия амина анаида анара анастасия ангела ангелина анжела анжелика "
    "анжелина анна антонина аня арина асель ася аурика барбара баян белла бота бритта бэла "
    "валентина валерия варвара василиса вера вероника виктория виолетта виталина влада галина "
    "галия галя гаухар гоар грета гузель гульмира гульнара гульнора гульсара гульшат гуля дана "
    "дания дарига дарья даша джессика джулия диана дилара дилноза дильбар дина динара долорес ева "
    "евгения екатерина елена елизавета есения жазира жамиля жанара жанна зара зарема зарина "
    "земфира зинаида зоя зульфия зухра иванна изабелла илона инга инге ингрид инесса инна ирина "
    "ирма ия кайя камила камилла карина кармен каролина катерина катя кира клавдия клара клаудиа "
    "кристина ксения лала лали лана лариса лаура лейла лейсан лена леся лиана лидия лиза лика "
    "лилия лина линда лия лола лора луиза любовь людмила ляйсан мавлюда мадина майя малика манана "
    "маргарита марина мария марта марьям маша медея мелания метте мила милана милена мира "
    "мирослава мишель моника мунира надежда надя назира наргиза наринэ настя наталия наталья "
    "наташа нателла неля нигина нигора ника нина нинель нона нонна нура нэнси оксана октябрина "
    "олеся ольга оля палома памела паола паула полина раиса рамина ребекка регина рената римма "
    "роза роксана росарио румия русудан сабина сабира саида салима салома саломе саманта самира "
    "сандра сания санна сара сария сауле светлана севара севда севиля серафима симона синтия "
    "снежана соня софия софья стелла сусанна сьюзан таисия тамара тамта таня тарья татьяна тереза "
    "тинатин улдана ульяна умида урсула фаина фарида фатима фернанда феруза фируза флора хадиджа "
    "халима ханна хатира хелена хилола чинара чолпон шахло шахноза эвелина эвика эвита эка "
    "элеонора элина элла эльвира эльза эльмира эльнара эмилия эмма эрика эсмира юлиана юлия юля "
    "яна янина ярослава".split()
)


def womans_name(first: str, surname: str) -> tuple[str, str] | None:
    """Tell the nominative of a woman's name that stands in another case: "Марины Громовой".

    Args:
        first: In small letters, as the surname.

    Returns:
        None for names of men, and for those in the nominative.
    """
    if surname.endswith(_NOMINATIVES):
        return None
    if first.endswith("е") and surname.endswith(_ACCUSATIVES):
        # "Инге Громову": "Инге" is alike in all cases.
        return None
    name = _first_name(first, is_hers=surname.endswith(_SURELY_WOMENS))
    if name is None:
        return None
    return name, _surname(surname)


def _first_name(first: str, *, is_hers: bool) -> str | None:
    for ending, bases in _CASES:
        if first.endswith(ending):
            stem = first.removesuffix(ending)
            known = next((stem + base for base in bases if stem + base in _NAMES), None)
            if known is not None or is_hers:
                return known or stem + _likely_base(stem, bases)
    return None


def _likely_base(stem: str, bases: tuple[str, ...]) -> str:
    """Of several endings, "а" after the sounds that no "я" follows: "Камилки", "Маши"."""
    return "а" if "а" in bases and stem.endswith(tuple("гкхжшщчц")) else bases[0]


def _surname(surname: str) -> str:
    if surname.endswith(("скую", "цкую")):
        return f"{surname[:-2]}ая"
    if surname.endswith(("ской", "цкой")):
        return f"{surname[:-2]}ая"
    if surname.endswith(_SURELY_WOMENS):
        return f"{surname[:-2]}а"
    if surname.endswith(_ACCUSATIVES):
        return f"{surname[:-1]}а"
    return surname
