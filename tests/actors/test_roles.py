"""Where a country or its capital acts, and where it only says where."""

from pathlib import Path

import pytest

from timeline.actors import find_actors
from timeline.model import ActorKind, Role
from timeline.store.registries import load_actors

WORLD = load_actors(Path(__file__).parents[2] / "data" / "actors.yaml")


# "A" for each country or town that acts, "." for each that does not, in the order of the text.
@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The ship left Odesa for Egypt.", ".."),
        ("A court in Rome freed him.", "."),
        ("Refugees crossed into Poland from Ukraine.", ".."),
        ("Talks will resume in Geneva or Vienna.", ".."),
        ("Iran exports oil to China.", "A."),
        ("China's exports to Germany fell.", ".."),
        ("The road links Tbilisi with Yerevan.", ".."),
        ("Flights between London and Tehran resumed.", ".."),
        ("The deal between London and Tehran was signed.", "AA"),
        ("Kyiv handed the list to Moscow.", "AA"),
        ("Paris is ready to mediate.", "A"),
        ("The quake was felt across Turkey and Syria.", ".."),
        ("A delegation from Japan visited Canada.", "A."),
        ("He was born in Georgia and studied in France.", ".."),
        ("Workers from Nepal built it.", "."),
        ("Greece will send ships to Cyprus.", "A."),
        ("The firm has plants in Mexico, Brazil and India.", "..."),
        ("Ministers from Mali, Niger and Chad met.", "AAA"),
        ("Relations between India and Pakistan are cold.", "AA"),
        ("The embassy of Norway in Athens closed.", "A."),
        ("Wheat from Russia arrived.", "."),
        ("Support from Russia arrived.", "A"),
        ("Brazil beat Chile.", "AA"),
        ("The war in Yemen goes on.", "."),
        ("The invasion of Kuwait began.", "A"),
        ("The north of Albania is dry.", "."),
        ("The president left for Cuba.", "."),
        ("They want peace with Serbia.", "A"),
        ("An attack on Israel was foiled.", "A"),
        ("It imposed sanctions on Belarus.", "A"),
        ("Spain, Portugal and Italy signed.", "AAA"),
        ("The talks in Minsk failed.", "."),
        ("Minsk called the talks a success.", "A"),
        ("He accused Minsk of spying.", "A"),
        ("According to Ankara, two men died.", "A"),
        ("Riyadh and Abu Dhabi cut ties.", "AA"),
        ("Trains from Warsaw to Berlin stopped.", ".."),
        ("The capital of Peru is Lima.", ".."),
        ("Kenya and Uganda share the lake.", "AA"),
        ("The Kremlin rejected it.", "A"),
        ("Snow fell in Kabul.", "."),
        ("Beijing, where the summit was held, was calm.", "."),
        ("Washington expects Kabul to act.", "AA"),
        ("The shelling of Donetsk continued.", "."),
        ("Farmers in Denmark and the Netherlands protested.", ".."),
        ("Cuba is an island.", "A"),
        ("The pipeline runs through Bulgaria.", "."),
        ("It borders Sudan.", "."),
        ("Police in Delhi arrested him.", "."),
        ("The Vatican condemned the attack.", "A"),
        ("London-based analysts disagree.", "."),
        ("Oslo hosted the talks.", "A"),
        ("The minister flew from Oslo to Rome.", ".."),
        ("Vietnam's coast was hit.", "."),
    ],
)
def test_place_or_actor(text: str, acts: str) -> None:
    (mentions,) = find_actors(text, [(0, len(text))], registry=WORLD, country=None)

    told = [
        "." if mention.role in (Role.PLACE, Role.ADJECTIVE) else "A"
        for mention in mentions
        if mention.kind in (ActorKind.COUNTRY, ActorKind.PLACE)
    ]
    assert "".join(told) == acts
