"""Towns and regions of which a Russian adjective says that something belongs to them."""

from collections.abc import Iterator

from timeline.actors.names import fold
from timeline.actors.registry import ActorRegistry
from timeline.actors.spelling import in_english
from timeline.model import ActorKind

# Adjectives that are made of no form of the name.
_SPECIAL = {
    fold(adjective): name.replace("_", " ")
    for adjective, name in (
        pair.split(":")
        for pair in (
            "московский:Moscow ленинградский:Leningrad свердловский:Sverdlovsk "
            "ярославский:Yaroslavl орловский:Oryol бакинский:Baku одесский:Odesa "
            "киевский:Kyiv алматинский:Almaty акмолинский:Akmola сочинский:Sochi "
            "чуйский:Chui батумский:Batumi сумский:Sumy черкасский:Cherkasy "
            "винницкий:Vinnytsia ровенский:Rivne хмельницкий:Khmelnytskyi "
            "закарпатский:Zakarpattia волынский:Volyn ошский:Osh нарынский:Naryn "
            "таласский:Talas баткенский:Batken гомельский:Gomel тульский:Tula "
            "приморский:Primorye забайкальский:Zabaykalsky камчатский:Kamchatka "
            "алтайский:Altai хабаровский:Khabarovsk пензенский:Penza липецкий:Lipetsk "
            "тверской:Tver амурский:Amur мурманский:Murmansk челябинский:Chelyabinsk "
            "оренбургский:Orenburg ульяновский:Ulyanovsk запорожский:Zaporizhzhia "
            "днепропетровский:Dnipropetrovsk харьковский:Kharkiv львовский:Lviv "
            "николаевский:Mykolaiv черниговский:Chernihiv житомирский:Zhytomyr "
            "ивано-франковский:Ivano-Frankivsk тернопольский:Ternopil луганский:Luhansk "
            "полтавский:Poltava кировоградский:Kirovohrad черновицкий:Chernivtsi "
            "мангистауский:Mangystau жамбылский:Zhambyl карагандинский:Karaganda "
            "костанайский:Kostanay кызылординский:Kyzylorda павлодарский:Pavlodar "
            "актюбинский:Aktobe шымкентский:Shymkent семипалатинский:Semey "
            "согдийский:Sughd хатлонский:Khatlon хорезмский:Khorezm "
            "сурхандарьинский:Surkhandarya кашкадарьинский:Kashkadarya "
            "сырдарьинский:Syrdarya джизакский:Jizzakh навоийский:Navoi "
            "тывинский:Tuva читинский:Chita гродненский:Grodno ростовский:Rostov "
            "рязанский:Ryazan нижегородский:Nizhny_Novgorod калужский:Kaluga "
            "костромской:Kostroma вологодский:Vologda ивановский:Ivanovo "
            "архангельский:Arkhangelsk тюменский:Tyumen кишиневский:Chisinau "
            "кишинёвский:Chisinau атырауский:Atyrau удмуртский:Udmurtia "
            "чеченский:Chechnya дагестанский:Dagestan татарстанский:Tatarstan "
            "башкирский:Bashkortostan якутский:Yakutia бурятский:Buryatia "
            "карельский:Karelia крымский:Crimea калмыцкий:Kalmykia "
            "чувашский:Chuvashia мордовский:Mordovia ингушский:Ingushetia "
            "осетинский:Ossetia абхазский:Abkhazia приднестровский:Transnistria "
            "гагаузский:Gagauzia каракалпакский:Karakalpakstan "
            "ставропольский:Stavropol красноярский:Krasnoyarsk "
            "могилевский:Mogilev могилёвский:Mogilev самарский:Samara"
        ).split()
    )
}
# What a name loses before them: "Караганда", "Ярославль".
_ENDS = ("", "ск", "л", "ь")
# Endings that make an adjective of a name, and how long the rest is at the least.
_SUFFIXES = {"ск": 3, "инск": 5}
# What follows the adjective, and how English says it.
DIVISIONS = {
    fold(russian): english
    for russian, english in (
        ("область", "Region"),
        ("край", "Region"),
        ("губерния", "Region"),
        ("велаят", "Region"),
        ("вилоят", "Region"),
        ("район", "District"),
        ("округ", "District"),
        ("марз", "Province"),
    )
}


def adjective_in_english(adjective: str) -> str:
    """Write an adjective, in any case, in English letters as it is in the nominative."""
    return in_english([f"{fold(adjective)}ий"])


def place_of_adjective(adjective: str, registry: ActorRegistry) -> str:
    """The English name of what an adjective is made of: "Москва" for "московский".

    Args:
        adjective: In any case; without a known place, it is written in English letters as it is
            in the nominative.
    """
    stem = fold(adjective)
    known = _SPECIAL.get(stem)
    if known is not None:
        return known
    keys = tuple(dict.fromkeys(_keys(stem)))
    registered = (_registered(key, registry) for key in keys)
    towns = (registry.towns.get(key) for key in keys)
    known = next((name for name in (*registered, *towns) if name is not None), None)
    return known or adjective_in_english(adjective)


def _registered(key: str, registry: ActorRegistry) -> str | None:
    actors = [registry.by_id[id_] for id_, _ in registry.index.entries.get(key, ())]
    return next((actor.name for actor in actors if actor.kind is ActorKind.PLACE), None)


def _keys(stem: str) -> Iterator[str]:
    yield stem
    for suffix, shortest in _SUFFIXES.items():
        if stem.endswith(suffix) and len(stem) - len(suffix) >= shortest:
            bare = stem.removesuffix(suffix)
            yield from (bare + end for end in _ENDS)
            yield bare.removesuffix("ь")
            # "Кентауский"
            yield fold(bare)
