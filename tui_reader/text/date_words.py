"""The words of which dates are made, by language: the only place where `tui_reader.text.dates` has them from.

To teach it another language, add a row. Case, accents and final full stops do not matter. In a list, ``|`` parts
the values (January to December, Monday to Sunday, second to year), a space the spellings of one value, ``_``
stands for a space inside a spelling, ``-`` for none: the word means something else in another language.
"""

from __future__ import annotations

from typing import NamedTuple


class DateWords(NamedTuple):
    """One language's words."""

    months: str
    """January to December, with the inflected forms that dates use and the usual abbreviations."""
    weekdays: str = ""
    """Monday to Sunday. Beside a date they say nothing; with no more than a time they mean the last such day."""
    filler: str = ""
    """Words that stand inside dates and say nothing: articles, prepositions."""
    clock: str = ""
    """Words that mark ``16.33`` as a time: ``Uhr``."""
    am: str = ""
    """What stands beside a time before noon."""
    pm: str = ""
    """What stands beside one after noon."""
    units: str = ""
    """Second, minute, hour, day, week, month, year."""
    own_units: str = ""
    """In the order of ``units``, abbreviations that mean something else elsewhere; ``-`` where there is none.
    They count beside the language's own ``before`` or ``after``: ``vor 3 J.``."""
    pairs: str = ""
    """Two of a unit in one word, in the order of ``units``; ``-`` where there is none."""
    past_units: str = ""
    """In the order of ``units``, words that say by themselves that the span is past: ``3 napja``."""
    one: str = ""
    """Articles and numerals that mean one."""
    about: str = ""
    """What stands between ``before`` and a span, and leaves it as it is: ``vor etwa``."""
    before: str = ""
    """What stands before a span of time and puts it into the past: ``vor``."""
    after: str = ""
    """What stands behind one: ``ago``."""
    days: str = ""
    """Today, yesterday, the day before yesterday."""
    now: str = ""
    """What says that it is this moment: ``just now``."""
    day_first: bool = True
    """Whether a date in numbers begins with its day. English is undecided: it is written both ways."""


LANGUAGES: dict[str, DateWords] = {
    "en": DateWords(
        months="january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|"
        "september sept sep|october oct|november nov|december dec",
        weekdays="monday mon|tuesday tue tues|wednesday wed|thursday thu thur thurs|friday fri|saturday sat|sunday sun",
        filler="of the on at and",
        am="am",
        pm="pm",
        units="second seconds sec secs s|minute minutes min mins|hour hours hr hrs h|day days d|"
        "week weeks wk wks w|month months mo mos mth|year years yr yrs y",
        one="a an one",
        about="about over almost nearly around more_than less_than",
        after="ago",
        days="today|yesterday",
        now="just_now now moments_ago",
        day_first=False,
    ),
    "de": DateWords(
        months="januar jan jänner jän|februar feb feber|märz mär mrz|april apr|mai|juni jun|juli jul|august aug|"
        "september sept sep|oktober okt|november nov|dezember dez",
        weekdays="montag mo|dienstag di|mittwoch mi|donnerstag do|freitag fr|samstag sonnabend sa|sonntag so",
        filler="der den dem am um der vom",
        clock="uhr",
        am="vorm",
        pm="nachm",
        units="sekunde sekunden sek|minute minuten min|stunde stunden std|tag tage tagen|woche wochen|"
        "monat monate monaten|jahr jahre jahren",
        own_units="-|-|-|t|w wo|mon|j jr",
        one="einer einem einen eine ein",
        about="etwa ca ungefähr rund fast über mehr_als gut knapp",
        before="vor",
        after="her",
        days="heute|gestern|vorgestern",
        now="gerade_eben jetzt",
    ),
    "fr": DateWords(
        months="janvier janv jan|février févr fév|mars|avril avr|mai|juin|juillet juil|août aoû|septembre sept sep|"
        "octobre oct|novembre nov|décembre déc",
        weekdays="lundi lun|mardi|mercredi mer|jeudi jeu|vendredi ven|samedi sam|dimanche dim",
        filler="le à de",
        clock="heures",
        units="seconde secondes s|minute minutes min mn|heure heures h|jour jours j|semaine semaines sem|"
        "mois|an ans année années",
        own_units="-|-|-|-|-|-|a",
        one="un une",
        about="environ plus_de presque à_peine près_de moins_de",
        before="il_y_a ilya",
        days="aujourd'hui|hier|avant-hier",
        now="à_l'instant",
    ),
    "es": DateWords(
        months="enero ene|febrero feb|marzo mar|abril abr|mayo may|junio jun|julio jul|agosto ago|"
        "septiembre setiembre sept sep set|octubre oct|noviembre nov|diciembre dic",
        weekdays="lunes lun|martes|miércoles mié|jueves jue|viernes vie|sábado sáb|domingo dom",
        filler="de del el a las la",
        units="segundo segundos seg|minuto minutos min|hora horas h|día días|semana semanas|mes meses|año años",
        own_units="-|-|-|-|sem|-|a",
        one="un una",
        about="más_de casi unos unas cerca_de alrededor_de ya menos_de",
        before="hace",
        days="hoy|ayer|anteayer",
        now="ahora justo_ahora",
    ),
    "pt": DateWords(
        months="janeiro jan|fevereiro fev|março mar|abril abr|maio mai|junho jun|julho jul|agosto ago|"
        "setembro set|outubro out|novembro nov|dezembro dez",
        weekdays="segunda-feira segunda seg|terça-feira terça ter|quarta-feira quarta qua|quinta-feira quinta qui|"
        "sexta-feira sexta sex|sábado sáb|domingo dom",
        filler="de em às ás as",
        units="segundo segundos|minuto minutos min|hora horas h|dia dias|semana semanas|mês meses|ano anos",
        own_units="-|-|-|-|sem|-|a",
        one="um uma",
        about="cerca_de mais_de quase menos_de aproximadamente",
        before="há",
        after="atrás",
        days="hoje|ontem|anteontem",
        now="agora agora_mesmo",
    ),
    "it": DateWords(
        months="gennaio gen|febbraio feb|marzo mar|aprile apr|maggio mag|giugno giu|luglio lug|agosto ago|"
        "settembre sett set|ottobre ott|novembre nov|dicembre dic",
        weekdays="lunedì lun|martedì|mercoledì mer|giovedì gio|venerdì ven|sabato sab|domenica dom",
        filler="il di alle del",
        clock="ore",
        units="secondo secondi|minuto minuti min|ora ore h|giorno giorni gg|settimana settimane|mese mesi|anno anni",
        own_units="-|-|-|g|sett|-|a",
        one="un una un'",
        about="circa quasi oltre più_di meno_di",
        after="fa",
        days="oggi|ieri|l'altro_ieri",
        now="adesso ora",
    ),
    "nl": DateWords(
        months="januari jan|februari feb|maart mrt|april apr|mei|juni jun|juli jul|augustus aug|"
        "september sept sep|oktober okt|november nov|december dec",
        weekdays="maandag ma|dinsdag di|woensdag wo|donderdag do|vrijdag vr|zaterdag za|zondag zo",
        filler="op om",
        clock="uur u",
        units="seconde seconden sec|minuut minuten min|uur uren|dag dagen|week weken|maand maanden mnd|jaar jaren jr",
        own_units="-|-|u|-|-|-|j",
        one="een één",
        about="ongeveer meer_dan bijna ruim circa",
        after="geleden",
        days="vandaag|gisteren|eergisteren",
        now="nu zojuist",
    ),
    "pl": DateWords(
        months="stycznia styczeń sty|lutego luty lut|marca marzec mar|kwietnia kwiecień kwi|maja maj|"
        "czerwca czerwiec cze|lipca lipiec lip|sierpnia sierpień sie|września wrzesień wrz|"
        "października październik paź|listopada listopad lis|grudnia grudzień gru",
        weekdays="poniedziałek pon pn|wtorek wt|środa śr śro|czwartek czw|piątek pt|sobota sob|niedziela niedz ndz nd",
        filler="o r roku",
        clock="godz godzina",
        units="sekunda sekundę sekundy sekund sek|minuta minutę minuty minut min|"
        "godzina godzinę godziny godzin godz|dzień dni|tydzień tygodnie tygodni|"
        "miesiąc miesiące miesięcy mies|rok lata lat",
        one="jeden jedną",
        about="około ponad prawie",
        after="temu",
        days="dzisiaj dziś|wczoraj|przedwczoraj",
        now="teraz przed_chwilą",
    ),
    "ru": DateWords(
        months="января январь янв|февраля февраль фев февр|марта март мар|апреля апрель апр|мая май|"
        "июня июнь июн|июля июль июл|августа август авг|сентября сентябрь сен сент|"
        "октября октябрь окт|ноября ноябрь ноя нояб|декабря декабрь дек",
        weekdays="понедельник пн|вторник вт|среда среду ср|четверг чт|пятница пятницу пт|суббота субботу сб|"
        "воскресенье вс",
        filler="в во г года год",
        units="секунда секунду секунды секунд сек|минута минуту минуты минут мин|час часа часов ч|"
        "день дня дней дн|неделя неделю недели недель нед|месяц месяца месяцев мес|год года лет г",
        one="один одну",
        about="около более почти больше",
        after="назад",
        days="сегодня|вчера|позавчера",
        now="только_что сейчас",
    ),
    "uk": DateWords(
        months="січня січень січ|лютого лютий лют|березня березень бер|квітня квітень кві квіт|травня травень тра "
        "трав|червня червень чер черв|липня липень лип|серпня серпень сер серп|вересня вересень вер|жовтня жовтень "
        "жов жовт|листопада листопад лис лист|грудня грудень гру груд",
        weekdays="понеділок пн|вівторок вт|середа середу ср|четвер чт|п'ятниця п'ятницю пт|субота суботу сб|неділя "
        "неділю нд",
        filler="о об р року у в",
        units="секунду секунди секунд|хвилину хвилини хвилин хв|годину години годин год|день дні днів дн|"
        "тиждень тижні тижнів|місяць місяці місяців|рік роки років",
        one="один одну",
        about="близько понад майже більше",
        after="тому",
        days="сьогодні|вчора учора|позавчора",
        now="щойно зараз",
    ),
    "tr": DateWords(
        months="ocak oca|şubat şub|mart mar|nisan nis|mayıs may|haziran haz|temmuz tem|ağustos ağu|"
        "eylül eyl|ekim eki|kasım kas|aralık ara",
        weekdays="pazartesi pzt|salı sal|çarşamba çar|perşembe per|cuma cum|cumartesi cmt|pazar paz",
        filler="saat",
        am="öö",
        pm="ös",
        units="saniye sn|dakika dk|saat sa|gün|hafta|ay|yıl sene",
        one="bir",
        about="yaklaşık neredeyse",
        after="önce",
        days="bugün|dün|evvelsi_gün",
        now="şimdi az_önce şu_anda",
    ),
    "sv": DateWords(
        months="januari jan|februari feb|mars|april apr|maj|juni jun|juli jul|augusti aug|"
        "september sept sep|oktober okt|november nov|december dec",
        weekdays="måndag mån|tisdag tis|onsdag ons|torsdag tors tor|fredag fre|lördag lör|söndag sön",
        filler="den",
        clock="kl klockan",
        units="sekund sekunder sek|minut minuter min|timme timmar tim|dag dagar|vecka veckor|månad månader mån|år",
        one="en ett",
        about="cirka ungefär över nästan mer_än",
        after="sedan sen",
        days="idag i_dag|igår i_går|förrgår i_förrgår",
        now="nyss nu",
    ),
    "da": DateWords(
        months="januar jan|februar feb|marts mar|april apr|maj|juni jun|juli jul|august aug|"
        "september sept sep|oktober okt|november nov|december dec",
        weekdays="mandag man|tirsdag tir|onsdag ons|torsdag tor|fredag fre|lørdag lør|søndag søn",
        filler="den d",
        clock="kl klokken",
        units="sekund sekunder sek|minut minutter min|time timer|dag dage|uge uger|måned måneder|år",
        one="en et",
        about="cirka omkring over næsten mere_end",
        after="siden",
        days="i_dag|i_går|i_forgårs",
        now="lige_nu nu netop_nu",
    ),
    "no": DateWords(
        months="januar jan|februar feb|mars|april apr|mai|juni jun|juli jul|august aug|"
        "september sept sep|oktober okt|november nov|desember des",
        weekdays="mandag man|tirsdag tir|onsdag ons|torsdag tor|fredag fre|lørdag lør|søndag søn",
        filler="den",
        clock="kl klokken klokka",
        units="sekund sekunder sek|minutt minutter min|time timer|dag dager døgn|uke uker|måned måneder|år",
        one="en ett",
        about="cirka omtrent over nesten mer_enn",
        after="siden",
        days="i_dag|i_går|i_forgårs",
        now="akkurat_nå nå nettopp",
    ),
    "fi": DateWords(
        months="tammikuuta tammikuun tammikuu tammi|helmikuuta helmikuun helmikuu helmi|"
        "maaliskuuta maaliskuun maaliskuu maalis|huhtikuuta huhtikuun huhtikuu huhti|"
        "toukokuuta toukokuun toukokuu touko|kesäkuuta kesäkuun kesäkuu kesä|"
        "heinäkuuta heinäkuun heinäkuu heinä|elokuuta elokuun elokuu elo|syyskuuta syyskuun syyskuu syys|"
        "lokakuuta lokakuun lokakuu loka|marraskuuta marraskuun marraskuu marras|"
        "joulukuuta joulukuun joulukuu joulu",
        weekdays="maanantai maanantaina ma|tiistai tiistaina ti|keskiviikko keskiviikkona ke|torstai torstaina to|"
        "perjantai perjantaina pe|lauantai lauantaina la|sunnuntai sunnuntaina su",
        clock="klo kello",
        units="sekunti sekuntia|minuutti minuuttia min|tunti tuntia|päivä päivää pv|viikko viikkoa vko|"
        "kuukausi kuukautta kk|vuosi vuotta",
        own_units="s|-|t|-|vk|-|v",
        about="noin yli melkein lähes",
        after="sitten",
        days="tänään|eilen|toissapäivänä",
        now="juuri_nyt hetki_sitten",
    ),
    "cs": DateWords(
        months="ledna leden led|února únor úno|března březen bře|dubna duben dub|května květen kvě|"
        "června červen čvn|července červenec čvc|srpna srpen srp|září zář|října říjen říj|"
        "listopadu listopad lis|prosince prosinec pro",
        weekdays="pondělí po|úterý út|středa st|čtvrtek čt|pátek pá|sobota so|neděle ne",
        filler="v ve dne",
        clock="hod",
        units="sekundou sekundami|minutou minutami min|hodinou hodinami hod|dnem dny|týdnem týdny|"
        "měsícem měsíci|rokem roky lety",
        one="jedním jednou",
        about="asi více_než přibližně téměř",
        before="před",
        days="dnes|včera|předevčírem",
        now="právě_teď před_chvílí nyní",
    ),
    "sk": DateWords(
        months="januára január jan|februára február feb|marca marec mar|apríla apríl apr|mája máj|júna jún|"
        "júla júl|augusta august aug|septembra september sep|októbra október okt|novembra november nov|"
        "decembra december dec",
        weekdays="pondelok po|utorok ut|streda st|štvrtok št|piatok pi|sobota so|nedeľa ne",
        filler="v vo dňa o",
        clock="hod",
        units="sekundou sekundami sekundy|minútou minútami minúty minút min|hodinou hodinami hodina hodiny hodín hod|"
        "dňom dňami deň dni dní|týždňom týždňami týždeň týždne|mesiacom mesiacmi mesiac mesiace mesiacov|"
        "rokom rokmi rok roky rokov",
        one="jedným jednou",
        about="asi viac_ako približne",
        before="pred",
        days="dnes|včera|predvčerom",
        now="práve_teraz pred_chvíľou",
    ),
    "sr": DateWords(
        months="januara januar jan јануара јануар јан|februara februar feb фебруара фебруар феб|marta mart марта март|"
        "aprila april апр априла април|maja maj маја мај|juna jun јуна јун|jula jul јула јул|"
        "avgusta avgust avg августа август|septembra septembar sep септембра септембар|"
        "oktobra oktobar okt октобра октобар|novembra novembar nov новембра новембар нов|"
        "decembra decembar dec децембра децембар дец",
        weekdays="ponedeljak ponedjeljak понедељак|utorak уторак|sreda srijeda среда|četvrtak четвртак|petak петак|"
        "subota субота|nedelja nedjelja недеља",
        filler="u у",
        clock="časova часова",
        units="sekundu sekunde sekundi|minut minuta min минут минута|sat sata sati сат сата сати|dan dana дан дана|"
        "nedelju nedelje nedelja tjedan tjedna tjedana недељу недеље|"
        "mesec meseca meseci mjesec mjeseca mjeseci месец месеца месеци|"
        "godinu godine godina годину године година",
        about="oko više_od otprilike",
        before="pre prije пре",
        days="danas данас|juče jučer јуче|prekjuče prekjučer",
        now="upravo_sada",
    ),
    "bg": DateWords(
        months="януари яну|февруари фев|март мар|април апр|май|юни|юли|август авг|септември сеп|октомври окт|"
        "ноември ное|декември дек",
        weekdays="понеделник пон|вторник вто|сряда сря|четвъртък чет|петък пет|събота съб|неделя нед",
        filler="в на г",
        clock="ч часа",
        units="секунда секунди сек|минута минути мин|час часа ч|ден дни|седмица седмици|месец месеца|година години",
        own_units="-|-|-|-|-|-|години година",
        about="около повече_от",
        before="преди",
        days="днес|вчера",
        now="току-що",
    ),
    "hu": DateWords(
        months="január jan|február febr feb|március márc már|április ápr|május máj|június jún|július júl|"
        "augusztus aug|szeptember szept szep|október okt|november nov|december dec",
        weekdays="hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap",
        units="másodperccel|perccel|órával|nappal|héttel|hónappal|évvel",
        past_units="másodperce|perce|órája|napja|hete|hónapja|éve",
        one="egy",
        about="körülbelül több_mint majdnem",
        after="ezelőtt",
        days="ma|tegnap|tegnapelőtt",
        now="épp_most épp_az_imént",
        day_first=False,
    ),
    "ro": DateWords(
        months="ianuarie ian|februarie feb|martie mart|aprilie apr|mai|iunie iun|iulie iul|august aug|"
        "septembrie sept|octombrie oct|noiembrie noi nov|decembrie dec",
        weekdays="luni|marți|miercuri|joi|vineri|sâmbătă|duminică",
        filler="la de pe",
        clock="ora orele",
        units="secundă secunde|minut minute|oră ore|zi zile|săptămână săptămâni|lună luni|an ani",
        one="un o",
        about="aproximativ circa peste aproape",
        before="acum în_urmă_cu",
        days="azi astăzi|ieri|alaltăieri",
        now="chiar_acum",
    ),
    "ja": DateWords(
        months="1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月",
        weekdays="月曜日 月曜|火曜日 火曜|水曜日 水曜|木曜日 木曜|金曜日 金曜|土曜日 土曜|日曜日 日曜",
        filler="の 以上 頃",
        am="午前",
        pm="午後",
        units="秒|分|時間|日|週間|か月 ヶ月 カ月 ヵ月 ヶ月間|年",
        after="前",
        days="今日 本日|昨日|一昨日 おととい",
        now="たった今 今すぐ",
        day_first=False,
    ),
    "zh": DateWords(
        months="一月|二月|三月|四月|五月|六月|七月|八月|九月|十月|十一月|十二月",
        weekdays="星期一 周一 週一|星期二 周二 週二|星期三 周三 週三|星期四 周四 週四|星期五 周五 週五|"
        "星期六 周六 週六|星期日 星期天 周日 週日",
        filler="于 於 在 的",
        am="上午 早上 凌晨",
        pm="下午 晚上",
        units="秒 秒钟 秒鐘|分钟 分鐘|小时 小時|天 日|周 週 星期|个月 個月|年",
        after="前 以前 之前",
        days="今天 今日|昨天 昨日|前天 前日",
        now="刚刚 剛剛",
        day_first=False,
    ),
    "ko": DateWords(
        months="1월|2월|3월|4월|5월|6월|7월|8월|9월|10월|11월|12월",
        weekdays="월요일|화요일|수요일|목요일|금요일|토요일|일요일",
        am="오전",
        pm="오후",
        units="초|분|시간|일|주|개월 달|년",
        after="전",
        days="오늘|어제|그저께 그제",
        now="방금_전 방금",
        day_first=False,
    ),
    "ar": DateWords(
        months="يناير كانون_الثاني جانفي|فبراير شباط فيفري|مارس آذار|أبريل إبريل نيسان أفريل|مايو أيار ماي|يونيو "
        "يونية حزيران جوان|يوليو يولية تموز يوليوز جويلية|أغسطس آب غشت أوت|سبتمبر أيلول شتنبر|أكتوبر تشرين_الأول|"
        "نوفمبر تشرين_الثاني نونبر|ديسمبر كانون_الأول دجنبر",
        weekdays="الاثنين الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد",
        filler="في الساعة عند على تمام الموافق يوم",
        am="ص صباحا صباحًا",
        pm="م مساء مساءً",
        units="ثانية ثوان ثواني|دقيقة دقائق|ساعة ساعات|يوم أيام يوما|أسبوع أسابيع أسبوعا|شهر أشهر شهور شهرا|"
        "سنة سنوات عام أعوام سنين",
        own_units="ث|د|س|ي|-|-|-",
        pairs="ثانيتين|دقيقتين|ساعتين|يومين|أسبوعين|شهرين|سنتين عامين",
        about="حوالي نحو أكثر_من تقريبا حوالى",
        before="منذ قبل",
        days="اليوم|أمس البارحة|أول_أمس",
        now="الآن للتو",
    ),
    "fa": DateWords(
        months="ژانویه|فوریه|مارس|آوریل|مه می|ژوئن|ژوئیه جولای|اوت آگوست|سپتامبر|اکتبر|نوامبر|دسامبر",
        weekdays="دوشنبه|سه_شنبه سه\u200cشنبه|چهارشنبه چهار_شنبه|پنجشنبه پنج_شنبه پنج\u200cشنبه|جمعه|شنبه|یکشنبه "
        "یک_شنبه یک\u200cشنبه",
        filler="در ساعت تاریخ",
        am="ق.ظ صبح",
        pm="ب.ظ بعدازظهر عصر",
        units="ثانیه|دقیقه|ساعت|روز|هفته|ماه|سال",
        one="یک",
        after="پیش قبل",
        days="امروز|دیروز|پریروز",
        now="هم\u200cاکنون اکنون لحظاتی_پیش",
    ),
    "el": DateWords(
        months="ιανουαρίου ιανουάριος ιαν|φεβρουαρίου φεβρουάριος φεβ|μαρτίου μάρτιος μαρ|απριλίου απρίλιος απρ|"
        "μαΐου μάιος μαι|ιουνίου ιούνιος ιουν|ιουλίου ιούλιος ιουλ|αυγούστου αύγουστος αυγ|"
        "σεπτεμβρίου σεπτέμβριος σεπ σεπτ|οκτωβρίου οκτώβριος οκτ|νοεμβρίου νοέμβριος νοε|δεκεμβρίου δεκέμβριος δεκ",
        weekdays="δευτέρα δευ|τρίτη τρι|τετάρτη τετ|πέμπτη πεμ|παρασκευή παρ|σάββατο σαβ|κυριακή κυρ",
        filler="στις στο την του",
        am="π.μ πμ",
        pm="μ.μ μμ",
        units="δευτερόλεπτα δευτερόλεπτο|λεπτά λεπτό|ώρες ώρα|ημέρες ημέρα μέρες μέρα|εβδομάδες εβδομάδα|μήνες μήνα|"
        "χρόνια χρόνο έτη έτος",
        one="μία μια ένα έναν",
        about="περίπου πάνω_από",
        before="πριν πριν_από",
        days="σήμερα|χθες χτες",
        now="μόλις_τώρα",
    ),
    "ca": DateWords(
        months="gener gen|febrer febr|març|abril abr d'abril d'abr|maig|juny|juliol jul|agost ag d'agost d'ag|"
        "setembre set|octubre oct d'octubre d'oct|novembre nov|desembre des",
        weekdays="dilluns|dimarts|dimecres|dijous|divendres|dissabte|diumenge",
        filler="de del d a les el",
        units="segons segon|minuts minut|hores hora|dies dia|setmanes setmana|mesos mes|anys any",
        one="un una",
        about="més_de quasi gairebé uns unes aproximadament",
        before="fa",
        days="avui|ahir|abans-d'ahir",
        now="ara_mateix",
    ),
    "id": DateWords(
        months="januari|februari|maret|april|mei|juni|juli|agustus agt agu|september|oktober okt|november|desember des",
        weekdays="senin|selasa|rabu|kamis|jumat|sabtu|minggu",
        filler="pada",
        clock="pukul jam",
        am="pagi",
        pm="malam siang sore",
        units="detik|menit semenit|jam sejam|hari sehari|minggu seminggu|bulan sebulan|tahun setahun",
        after="yang_lalu lalu",
        days="hari_ini|kemarin",
        now="baru_saja",
    ),
    "he": DateWords(
        months="ינואר בינואר ינו בינו|פברואר בפברואר פבר בפבר|מרץ מרס במרץ במרס|אפריל באפריל אפר באפר|מאי במאי|"
        "יוני ביוני|יולי ביולי|אוגוסט באוגוסט אוג באוג|ספטמבר בספטמבר ספט בספט|אוקטובר באוקטובר אוק באוק|"
        "נובמבר בנובמבר נוב בנוב|דצמבר בדצמבר דצמ בדצמ",
        weekdays="יום_שני|יום_שלישי|יום_רביעי|יום_חמישי|יום_שישי|שבת יום_שבת|יום_ראשון",
        filler="בשעה ב",
        units="שניות שנייה|דקות דקה|שעות שעה|ימים יום|שבועות שבוע|חודשים חודש|שנים שנה",
        own_units="-|דק|שע|-|-|-|-",
        pairs="-|-|שעתיים|יומיים|שבועיים|חודשיים|שנתיים",
        one="אחד אחת",
        about="כ בערך יותר_מ",
        before="לפני",
        days="היום|אתמול|שלשום",
        now="עכשיו כרגע הרגע",
    ),
    "hi": DateWords(
        months="जनवरी जन|फ़रवरी फरवरी फ़र फर|मार्च|अप्रैल|मई|जून|जुलाई जुल|अगस्त अग|सितंबर सितम्बर सित|अक्टूबर "
        "अक्तूबर अक्टू|नवंबर नवम्बर नव|दिसंबर दिसम्बर दिस",
        weekdays="सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार|रविवार",
        filler="को पर",
        clock="बजे",
        am="पूर्वाह्न",
        pm="अपराह्न",
        units="सेकंड|मिनट|घंटे घंटा|दिन|सप्ताह हफ़्ते हफ्ते|महीने महीना माह|साल वर्ष",
        one="एक",
        after="पहले",
        days="आज|कल|परसों",
        now="अभी",
    ),
    "vi": DateWords(
        months="tháng_một tháng_giêng|tháng_hai|tháng_ba|tháng_tư|tháng_năm|tháng_sáu|tháng_bảy|tháng_tám|"
        "tháng_chín|tháng_mười|tháng_mười_một|tháng_mười_hai",
        weekdays="thứ_hai|thứ_ba|thứ_tư|thứ_năm|thứ_sáu|thứ_bảy|chủ_nhật",
        filler="lúc vào khoảng",
        am="sáng",
        pm="chiều tối",
        units="giây|phút|giờ|ngày|tuần|tháng|năm",
        after="trước",
        days="hôm_nay|hôm_qua",
        now="vừa_xong vừa_mới",
    ),
    "th": DateWords(
        months="มกราคม ม.ค|กุมภาพันธ์ ก.พ|มีนาคม มี.ค|เมษายน เม.ย|พฤษภาคม พ.ค|มิถุนายน มิ.ย|กรกฎาคม ก.ค|สิงหาคม "
        "ส.ค|กันยายน ก.ย|ตุลาคม ต.ค|พฤศจิกายน พ.ย|ธันวาคม ธ.ค",
        weekdays="จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์",
        filler="เวลา วัน ที่ พ.ศ ค.ศ เมื่อ",
        clock="น",
        units="วินาที|นาที|ชั่วโมง|วัน|สัปดาห์|เดือน|ปี",
        after="ที่แล้ว ที่ผ่านมา ก่อน",
        days="วันนี้|เมื่อวาน",
        now="เมื่อสักครู่ ตอนนี้",
    ),
    "hr": DateWords(
        months="siječnja siječanj sij|veljače veljača velj|ožujka ožujak ožu|travnja travanj|svibnja svibanj|"
        "lipnja lipanj|srpnja srpanj|kolovoza kolovoz kol|rujna rujan ruj|-|studenoga studenog studeni|"
        "prosinca prosinac",
    ),
    "sl": DateWords(
        months="januar|februar|marec marca|april|maj|junij junija|julij julija|avgust|september|oktober|november|"
        "december",
        weekdays="ponedeljek|torek|sreda|četrtek|petek|sobota|nedelja",
        filler="ob",
    ),
    "et": DateWords(
        months="jaanuar jaan|veebruar veebr|märts|aprill|mai|juuni|juuli|august|september|oktoober|november|"
        "detsember dets",
        filler="kell",
        units="sekundit sekund|minutit minut|tundi tund|päeva päev|nädalat nädal|kuud kuu|aastat aasta",
        after="tagasi",
        days="täna|eile|üleeile",
    ),
    "lt": DateWords(
        months="sausio|vasario|kovo|balandžio|gegužės|birželio|liepos|rugpjūčio|rugsėjo|spalio|lapkričio|gruodžio",
    ),
    "lv": DateWords(
        months="janvāris|februāris|marts|aprīlis|maijs|jūnijs|jūlijs|augusts|septembris|oktobris|novembris|decembris",
    ),
    "gl": DateWords(
        months="xaneiro xan|febreiro feb|marzo mar|abril abr|maio|xuño|xullo xul|agosto ago|setembro set|outubro out|"
        "novembro nov|decembro dec",
        weekdays="luns|martes|mércores|xoves|venres|sábado|domingo",
        filler="de ás do",
        units="segundo segundos|minuto minutos|hora horas|día días|semana semanas|mes meses|ano anos",
        one="un unha",
        before="hai",
        days="hoxe|onte",
    ),
    "ms": DateWords(
        months="januari|februari|-|april|mei|jun|julai|ogos ogo|september|oktober|november|disember",
        units="saat|minit|jam|hari|minggu|bulan|tahun",
        after="yang_lalu lalu",
    ),
    "tl": DateWords(
        months="enero|pebrero peb|marso|abril|mayo|hunyo|hulyo hul|agosto|setyembre|oktubre okt|nobyembre nob|"
        "disyembre",
        weekdays="lunes|martes|miyerkules|huwebes|biyernes|sabado|linggo",
        filler="ng noong",
        units="segundo|minuto|oras|araw|linggo|buwan|taon",
        one="isang",
        after="ang_nakalipas ang_nakararaan ang_nakaraan",
        days="ngayong_araw|kahapon",
        day_first=False,
    ),
}
"""Every language that dates are read in, by its ISO 639-1 code."""

ORDINALS = "st nd rd th er ère e ème re º ª te ter o a"
"""What may stand directly behind the number of a day."""

DOTTED = frozenset({"pro", "led"})
"""Czech months whose short names are other words, unless the day has its full stop: "MacBook Pro 14", "3 LED lamps"."""

NO_MONTH_BEFORE = {"of": "out"}
"""Words that make another word of the short name of a month before them: "5 out of 5" is a mark, and no October."""

MARKS = {"tháng": "m", "thg": "m", "th": "m", "năm": "y", "ngày": "d",
         "年": "y", "년": "y", "月": "m", "월": "m", "日": "d", "号": "d", "號": "d", "일": "d",
         "時": "h", "时": "h", "點": "h", "点": "h", "시": "h", "h": "h",
         "分": "i", "분": "i", "min": "i", "mn": "i", "秒": "s", "초": "s"}  # fmt: skip
"""Characters and abbreviations that say what the number before them counts: year, month, day, hour, minute, second."""

BRACKETED_WEEKDAYS = {day: n % 7 + 1 for n, day in enumerate("月火水木金土日一二三四五六日월화수목금토일")}
"""What one of these in brackets says of the day of the week, of which Monday is 1."""

ZONES = {
    "z": "+00:00", "utc": "+00:00", "gmt": "+00:00", "ut": "+00:00", "wet": "+00:00",
    "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00",
    "pst": "-08:00", "pdt": "-07:00", "bst": "+01:00", "cet": "+01:00", "cest": "+02:00", "mez": "+01:00",
    "mesz": "+02:00", "eet": "+02:00", "eest": "+03:00", "msk": "+03:00", "jst": "+09:00", "kst": "+09:00",
    "aest": "+10:00", "aedt": "+11:00", "nzst": "+12:00", "nzdt": "+13:00", "wib": "+07:00", "wita": "+08:00",
    "sgt": "+08:00", "hkt": "+08:00", "pht": "+08:00",
}  # fmt: skip
"""Names of time zones and what they add to UTC: those of RFC 2822 and a few that mean one thing only."""
