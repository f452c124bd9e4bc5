"""What ministries are for: their usual names, and the words of which the rest are made."""

# Under the words by which a ministry is called, the one name of what it is for.
PORTFOLIOS = {
    ("defence",): "Defence",
    ("defense",): "Defence",
    ("national", "defence"): "Defence",
    ("national", "defense"): "Defence",
    ("foreign",): "Foreign",
    ("foreign", "affairs"): "Foreign",
    ("external", "affairs"): "Foreign",
    ("interior",): "Interior",
    ("internal", "affairs"): "Interior",
    ("home", "affairs"): "Home Affairs",
    ("finance",): "Finance",
    ("finances",): "Finance",
    ("economy",): "Economy",
    ("economic", "affairs"): "Economic Affairs",
    ("economic", "development"): "Economic Development",
    ("economics",): "Economy",
    ("health",): "Health",
    ("justice",): "Justice",
    ("education",): "Education",
    ("energy",): "Energy",
    ("culture",): "Culture",
    ("agriculture",): "Agriculture",
    ("transport",): "Transport",
    ("trade",): "Trade",
    ("industry",): "Industry",
    ("labour",): "Labour",
    ("labor",): "Labor",
    ("environment",): "Environment",
    ("ecology",): "Ecology",
    ("emergency", "situations"): "Emergency Situations",
    ("emergencies",): "Emergency Situations",
    ("tourism",): "Tourism",
    ("sports",): "Sports",
    ("commerce",): "Commerce",
    ("homeland", "security"): "Homeland Security",
    ("veterans", "affairs"): "Veterans Affairs",
    ("transportation",): "Transport",
}
# Words of which portfolios are made: "Minister for Digital Affairs".
PORTFOLIO_WORDS = frozenset(
    word for words in PORTFOLIOS for word in words if word != "national"
) | frozenset(
    "affairs digital development social security labour natural resources youth sport women family "
    "state planning innovation science research commerce housing water fisheries climate "
    "regional mines mining petroleum infrastructure investment communications business work "
    "employment pensions digitalisation digitalization technology technologies advanced higher "
    "construction rural urban local public works reform integration diaspora minority gender "
    "equality children information broadcasting creative telecommunications roads aviation ports "
    "maritime customs revenue disaster parliamentary constitutional police immigration food "
    "livestock forestry lands territorial demography welfare consumer entrepreneurship enterprises "
    "media levelling net zero sport".split()
)
