"""Peoples, believers and languages, which are nobody's name where they stand alone."""

PEOPLES = frozenset(
    "protestant protestants catholics anglican buddhist buddhists hindu hindus sikh sikhs "
    "mormon mormons evangelicals evangelical atheists hutu hutus tutsi tutsis roma romani "
    "sunnis shias shiites "
    "gypsies uighur uighurs uyghur uyghurs rohingya pashtun pashtuns hazara hazaras yazidi "
    "yazidis druze alawite alawites maronite maronites copts coptic berbers tuareg zulu zulus "
    "xhosa basques tamil tamils sinhalese bedouin bedouins inuit sami maori dinka nuer oromo "
    "tigrayan tigrayans amhara hausa fulani yoruba igbo kikuyu luo chechen chechens crimean "
    "tatar tatars circassian circassians lezgin lezgins avar avars ossetian ossetians abkhaz "
    "abkhazians latino latinos hispanic hispanics westerners caucasian caucasians swahili "
    "arabic persian farsi hindi urdu bengali mandarin cantonese latin hebrew yiddish pashto "
    "dari basque gaelic flemish esperanto quechua guarani aymara tagalog punjabi "
    "californian californians texan texans floridian floridians virginian virginians carolinian "
    "carolinians ohioan ohioans pennsylvanian pennsylvanians oregonian oregonians coloradan "
    "coloradans iowan iowans alaskan alaskans hawaiian hawaiians quebecer quebecers ontarian "
    "ontarians albertan albertans londoner londoners parisian parisians berliner berliners "
    "muscovite muscovites viennese beiruti beirutis baghdadi gazan gazans siberian siberians "
    "sicilian sicilians bavarian bavarians catalan catalans "
    "gujarati marathi telugu kannada malayalam sanskrit amharic".split()
)
