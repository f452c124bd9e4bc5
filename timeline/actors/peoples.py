"""Peoples, believers and languages, which are nobody's name where they stand alone."""

PEOPLES = frozenset(
    "protestant protestants catholics anglican buddhist buddhists hindu hindus sikh sikhs "
    "mormon mormons evangelicals evangelical atheists hutu hutus tutsi tutsis roma romani "
    "gypsies uighur uighurs uyghur uyghurs rohingya pashtun pashtuns hazara hazaras yazidi "
    "yazidis druze alawite alawites maronite maronites copts coptic berbers tuareg zulu zulus "
    "xhosa basques tamil tamils sinhalese bedouin bedouins inuit sami maori dinka nuer oromo "
    "tigrayan tigrayans amhara hausa fulani yoruba igbo kikuyu luo chechen chechens crimean "
    "tatar tatars circassian circassians lezgin lezgins avar avars ossetian ossetians abkhaz "
    "abkhazians latino latinos hispanic hispanics westerners caucasian caucasians swahili "
    "arabic persian farsi hindi urdu bengali mandarin cantonese latin hebrew yiddish pashto "
    "dari catalan basque gaelic flemish esperanto quechua guarani aymara tagalog punjabi "
    "gujarati marathi telugu kannada malayalam sanskrit amharic".split()
)
