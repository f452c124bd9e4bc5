"""Names that are given to people, and what they tell."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Those that do not end in "a".
FEMALE_NAMES = _words(
    "mary jennifer elizabeth susan karen nancy betty margaret ashley kimberly emily michelle "
    "carol deborah stephanie sharon cynthia kathleen amy shirley ruth nicole katherine christine "
    "helen rachel carolyn janet catherine heather diane julie joyce kelly lauren joan evelyn "
    "judith megan cheryl jacqueline ann alice jane kate claire sophie charlotte lucy anahit "
    "arpine gayane lilit mariam sanne marie carmen isabel mette kirsten ingrid lise ines nino "
    "fatima zeynep ayse emine aysel gunel nigar mehriban shushan hillary grace rose joy faith "
    "hope iris agnes astrid solveig yvonne simone irene"
)
# Family names of China, Korea and Vietnam, which stand before what somebody is called.
FAMILY_NAMES_FIRST = _words(
    "wang zhang liu chen yang huang zhao wu zhou xu sun zhu hu guo gao lin luo zheng liang xie "
    "song tang deng feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu "
    "ding ren shen yao qin kong meng bai jia shi hou xiong qian hao shao kim lee park choi jung "
    "jeong kang cho yoon jang lim han seo shin kwon hwang ahn yoo hong moon nguyen tran pham "
    "hoang phan vu vo dang bui ngo xi li"
)
# First names that are words, too: "Bill by bill".
NAMES_AND_WORDS = _words(
    "bill rose grant mark will hope faith grace joy may june april august frank jack art rich pat "
    "sue gene dean drew chase chance summer autumn iris ivy olive lily daisy ruby pearl amber "
    "crystal sandy penny dawn eve miles guy norm rob skip victor christian ernest ray carol "
    "melody harmony destiny trinity heather basil ginger violet jasmine holly robin jay wade "
    "cliff rocky sterling major duke earl king prince baron page peter jerry don drew van hunter "
    "mason carter cooper taylor parker porter turner clay forest glen lane heath brook brooks "
    "harry josh jimmy nick mike bob dick john randy rusty sunny stormy dusty tripp trip pierce "
    "lance gale gail ward mercy charity patience prudence constance felicity verity june autumn"
)
# Names that are given to people in the languages of many news; they tell a person from a firm.
GIVEN_NAMES = _words(
    "james john robert michael william david richard joseph thomas charles christopher daniel "
    "matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward "
    "ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin "
    "scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry "
    "tyler aaron jose henry adam douglas nathan peter zachary kyle walter ethan jeremy harold "
    "carl keith roger gerald arthur terry lawrence sean christian albert joe bill tom tim jim "
    "mike steve ben sam tony nick greg dan jeff bob mary patricia jennifer linda elizabeth "
    "barbara susan jessica sarah karen nancy lisa betty margaret sandra ashley kimberly emily "
    "donna michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen "
    "amy angela shirley anna ruth brenda pamela nicole katherine samantha christine helen debra "
    "rachel carolyn janet catherine maria heather diane olivia julie joyce victoria kelly "
    "christina lauren joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria "
    "teresa ann sara alice jane kate emma claire sophie charlotte lucy vladimir dmitry dmitri "
    "sergei sergey alexei aleksei alexey mikhail nikolai nikolay ivan igor oleg boris andrei "
    "andrey yuri yury viktor victor pavel anatoly konstantin maxim roman denis anton vitaly "
    "evgeny yevgeny valery gennady semyon natalia natalya olga elena yelena irina svetlana "
    "tatiana tatyana ekaterina yulia anastasia oksana volodymyr oleksandr petro dmytro mykola "
    "serhiy andriy ilham heydar mehriban leyla arif elchin elmar emin farid hikmet ilgar jeyhun "
    "kamal karim murad natig nizami rashad rasul rovshan samir tofig vagif zakir aliyar aysel "
    "gunel lala sevinj nigar nikol armen arman ararat aram artur ashot davit edmon gagik gegham "
    "gevorg hayk hovhannes levon mher ruben samvel serzh suren tigran vahan vahagn vardan vazgen "
    "zohrab anahit ani arpine gayane lilit mariam nare shushan sona giorgi irakli mamuka zurab "
    "salome nino tamar recep mehmet mustafa ahmet ali huseyin hasan ibrahim ismail osman yusuf "
    "murat omer kemal abdullah fatma ayse emine hakan mevlut suleyman binali ebrahim hassan "
    "mohammad mohammed muhammad mahmoud hossein javad abbas amir reza saeed khalid omar tariq "
    "salman abdul ahmad nasser hamad olaf emmanuel francois nicolas jean pierre jacques marie "
    "luis carlos juan miguel pedro antonio francisco javier manuel jorge alejandro fernando pablo "
    "diego rafael sergio lucia carmen isabel marco matteo giuseppe giovanni luca paolo francesco "
    "mario silvio giorgia hans klaus jurgen wolfgang stefan markus friedrich karl franz heinz "
    "ursula annalena lars erik anders bjorn sven magnus jens johan nils mette sanna jan piet "
    "willem josep antony philip xi li wang narendra rahul amit sanjay priya rajesh imran nawaz "
    "shinzo fumio kim sadyr kairat nursultan kassym-jomart shavkat emomali gurbanguly sooronbay "
    "almazbek daron kamala hillary barack elon satya sundar warren jamie jerome kristalina ngozi "
    "tedros"
)
# Names of men in the languages of the former Soviet Union that end in a consonant: in Russian they
# have an ending in all cases but the first ("Вугара", "Николаю").
MENS_NAMES = _words(
    "abai abbas abdulla adil adilet ahmad akaki akhmed akmal albert aleksandr aleksei alexander "
    "alexei alibek alijon alikhan alim aliyar alizhan altynbek amir anar anatoly andrei andriy "
    "anton anvar anzor aram ararat ardak arif arkady arman armen arsen artak artem artur askar "
    "aslan avtandil ayaz aydar aydin azamat azat azer bahram bakhrom bakhtiyar baurzhan bekzat "
    "bogdan bohdan bolat boris botir chingiz daniel daniyar danylo dastan daulet david davit "
    "davron denis didar dilshod dmitry dzhakhongir eduard elchin eldar elkhan elmar elnur "
    "elshad emil emin erbol erlan ermek farid fariz farrukh fikret fuad gabit gagik galym garik "
    "gegham gennady georgy gevorg gleb grigol grigor grigory gurban habib hakob hamid hasan "
    "hayk heydar hikmet hovhannes hryhoriy ibrahim igor ikrom ildar ilgar ilham ilyas islam "
    "ismail ivan izzat jafar jahongir jamal jamshid jeyhun kairat kamal kamil kanat karen karim "
    "kasym kemal khachatur khalid khasan kirill konstantin kostiantyn kuanysh kuat leonid lev "
    "levan levon lukman magomed mahir maksim mamed marat mark maxim mehman mher mikhail mikheil "
    "miron mukhtar murad murat murod mykhailo nadir narek nariman natig nazar nazim nikolai "
    "nizami nodar nodir nurlan nursultan nurzhan oktay oleg oleksandr oleksii olim olzhas omar "
    "orkhan orozbek ostap otabek pavel petr qodir rafael rafig rail rakhim ramaz ramil ramin "
    "rashad rashid rasul rauf ravshan rinat robert roman rostislav rovshan ruben rufat ruslan "
    "rustam sadyr said salman samir samvel sanjar sardor sarkis semyon sergei serhiy serik "
    "serzh shamil shavkat shukhrat stanislav stepan sultan suren svyatoslav tahir talgat taras "
    "tariel tarlan tatul teimuraz temirlan temur tigran timofei timur tofig tural turgut ulan "
    "umar umid vadim vagif vahan vahram valentin valery vardan vasif vasil vasily vazgen viktor "
    "vitaly vladimir vladislav vladyslav vugar vusal vyacheslav yakov yan yaroslav yashar yegor "
    "yerlan yermek yerzhan yevgeny yuliy yunus yuri yusif yusuf zakir zamir zaur zhanibek "
    "zhomart ziyad zohrab zurab ashot bauyrzhan fyodor giorgi ignat irakli kadyr matvei miroslav "
    "ramzan sahib ulugbek vsevolod zakhar andrzej hakan nikol arkadi samvel eduard gagik"
)
# Too many people have these for one of them to be known by it alone.
COMMON_SURNAMES = _words(
    "anderson andersson bailey barnes bennett brooks burns campbell carter clarke coleman collins "
    "cooper cooke davies dawson edwards evans fernandez fischer fisher foster fraser garcia "
    "gibson gomez gonzalez graham griffiths hamilton hansen harris harrison hernandez hughes "
    "ivanov jackson james jenkins jensen johansson johnson kelly khan kennedy kumar lawrence "
    "lewis lopez marshall martin martinez mason mccarthy mcdonald miller mitchell moreno morgan "
    "morris muller murphy murray nelson nguyen nielsen obrien palmer parker patel pedersen perez "
    "peters petersen phillips powell reeves reynolds richards robertson robinson rodriguez rogers "
    "russell sanchez sanders santos schmidt schneider sharma shepherd simpson singh smirnov "
    "solomon stevens stewart sullivan taylor thomas thompson torres turner wagner walker wallace "
    "warren watson weber wilkins williams williamson wilson wright"
)
