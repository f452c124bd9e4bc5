"""How common words are in news: stems by the share of sentences that hold them.

Made by scripts/build_common_words.py of the demo corpus and the gold texts; do not edit. The words
under n stand in about one sentence of 2 to the power of n. Words that are not listed are rarer.
"""

COMMON_WORDS = {
    5: ("=begin =meet =open =sign =take =troops =truce first second sinc года на"),
    6: (
        "=attack =block =city =clash =deal =kill =phone =village =vote again asked back border "
        "came due early end follow held hour left million more peopl statement until war до"
    ),
    7: (
        "=hand =session all around autumn both carri cent century civilian come cost count cut "
        "did district ended every expect figur fire forc hold late leader line list lost made "
        "minister ministry name near new no now only other parliament pass per plan plann post "
        "publish put quarter rate reopen return road round runs sent set shar ship side sold spok "
        "spring stay summer thank third through water we went work год году два за не ноября "
        "октября он по что"
    ),
    8: (
        "1990 =visit =wound accus along am another answer area arriv authoriti bank becaus blam "
        "board book bought bridg bring broker brought budget cabinet capital chair chang chief "
        "clock commission confirm contact control corridor council counter countri cross date "
        "decision declar delegation deni deputy down each eleven envoy executiv fail fall fell "
        "few forty found fourth full further gave give go goes gone good government governor "
        "group half hand harbour head hear help him home hospital host hous ice itself join joint "
        "keep kept km know last lead leav led letter local look member men metr mid mill mine "
        "minut miss mission moved much must named neighbour never note number observer offer "
        "offic official once operation order own paper parti party past peacekeeper percent plac "
        "plant point port pric promis rail railway rais ran reach read receiv region releas "
        "remain reporter river room rose rout run sail school section seen sell shell shop show "
        "shut so speak spent step stood stopp stream support team track trad train treaty "
        "trilateral turn twic unit valley wait want welcom winter within worst августа августе "
        "апреля был было весной во вторник выйдет годах декабря день дня его ещё её завтра из "
        "июля июня лет мае марта марте мая месяца млн неделе от понедельник против пятницу раз "
        "ранее сентября середине сказал сказала улице утром февраля через четверг января"
    ),
    9: (
        "10th 1930 1980 20th =arrest accept admitt advanc al among analyst any anyon appeal arms "
        "ask author away ballot behind better billion bird bloc boat bond build burnt camera "
        "canal cancell charg charter cited citing clear clerk climb coalition coast cold command "
        "comment company congratulation contract convoy court crew crown decad declin defenc "
        "delivery den der describ detaine director disput dollar doubl draft driver economic "
        "empty ends engineer enter exchang famili farmer field file final finish firm flag flew "
        "flood forecast free front gas get given going hall heard heavy hit hope humanitarian "
        "hundr insid invit island issu jobs keeper land law let like link lock log long make "
        "maker man manag mandat many map mark market mayor me meant mediator mention midnight "
        "mint monitor mountain nation nearby nearly nobody north noth officer oil old owner paid "
        "pair panel park part pay peac pier plat polic present president previou prim print "
        "prisoner profit propos protocol provinc pull question quiet quot rain ready rebuilt "
        "recall recent resident rest restor retir rice rise rival rule sale sat saw say season "
        "seat sees send servic settl several shall short slow some son speech spokesman staff "
        "stat station still stock stop stor study such tent tenth term though time together too "
        "toward traffic transport trust union upper us van visitor voter wall warn weather "
        "weekend without won yard you без будет веке воскресенье вчера вышли годом годы "
        "губернатор девять действует декабре десять дней дом дороги же закон их июне квартале "
        "компания конце крон линию месяцев министр мы назад началась начале недели новый ночь "
        "около они откроется откроют первое полугодие последний пришла сегодня сентябре "
        "следующего следующий снова совет сообщило спустя срок считает том третий три уже утра "
        "часов этом"
    ),
}
