"""Words by which a name that nobody registered is told to be a town, a river or another place."""

from timeline.actors.lexicon import PLACE_HEADS
from timeline.actors.role_words import GEOGRAPHY

# "bound for Northport"
LEAVING_FOR = frozenset(
    "bound headed heading head heads left leave leaves leaving set departed depart departs sailed "
    "sail sails flew fly flies embarked".split()
)
# "shells fell on Northport", "a raid on Northport"
FALLING_ON = frozenset(
    "fell fall falls dropped drop rained rain landed advanced advance advancing advances marched "
    "march marching raid raids airstrike airstrikes strike strikes bombardment shelling assault "
    "offensive attack attacks closing descended siege".split()
)
# "the rebels hold Northport"
HOLDING = frozenset(
    "hold holds held holding took take takes taking taken control controls controlled controlling "
    "lost lose loses losing captured captures capture recapture attacked attacks occupy occupies "
    "occupied occupying entered enters guard guarded defend defended defends".split()
)
FIGHTERS = frozenset(
    "rebels rebel troops forces army soldiers fighters militants gunmen insurgents militia "
    "guerrillas separatists jihadists paratroopers marines police invaders occupiers garrison "
    "brigade brigades".split()
)
# "Northport was captured"
SUFFERED_BY_TOWNS = frozenset(
    "captured flooded evacuated shelled bombed besieged liberated overrun retaken recaptured "
    "levelled leveled flattened razed encircled inundated bombarded looted deserted occupied "
    "surrounded burnt burned hit".split()
)
# What is done to towns, hardly to anybody.
SHELLING = frozenset(
    "shelled shelling besieged besieging evacuated fled overran clearing captured capturing "
    "recaptured recapturing retook liberated liberating overrun seized stormed storming bombed "
    "bombing occupied occupying encircled encircling bombarded bombarding capture recapture retake "
    "besiege storm liberate encircle bombard bomb shell".split()
)
# "took Northport in May", not "took Northport to court"
TAKING_TOWNS = frozenset("take takes took taking taken hold held".split())
BEHIND_TAKEN = frozenset(
    "in on from and after before without until when while as during with again back".split()
)
# "Northport lies on the coast", "the Tarn, which runs through it"
LYING = frozenset(
    "lies lie lay sits borders straddles overlooks flows lying nestles perches stretches spans "
    "adjoins".split()
)
LYING_BEHIND_COMMA = LYING | frozenset("runs stands houses".split())
# "the mayor of Northport"
TOWNSFOLK = frozenset(
    "mayor mayors residents resident villagers inhabitants citizens townspeople bishop archbishop "
    "outskirts suburbs streets centre center native natives siege battle fall capture liberation "
    "ruins people".split()
)
WAYS_TO = frozenset(
    "train trains bus buses ferry ferries plane planes taxi convoy convoys march road roads way "
    "highway motorway flight flights track path tunnel bridge pipeline trip journey".split()
)
KINDS_OF_PLACES = PLACE_HEADS | (GEOGRAPHY - {"north", "south", "east", "west", "central"})
# A noun right before a name says plainly what it is: "the river Tarn".
PLAIN = 3
