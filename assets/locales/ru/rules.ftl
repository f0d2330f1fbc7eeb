### Что не так: по предложению на правило. Полное предложение называет место, .short стоит
### прямо под полем, где место видно и так.
### $button — название кнопки в том виде, в каком о ней говорят: button-named или button-numbered.

signs-counted = { $length ->
    [one] { $length } знак
    [few] { $length } знака
   *[many] { $length } знаков
}

hidden-signs-counted = { $count ->
    [one] { $count } невидимый служебный знак
    [few] { $count } невидимых служебных знака
   *[many] { $count } невидимых служебных знаков
}
unseen-counted = { $count ->
    [one] { $count } знак, которого не видно
    [few] { $count } знака, которых не видно
   *[many] { $count } знаков, которых не видно
}
foreign-counted = { $count ->
    [1] «{ $first }» похоже на переменную другой системы
   *[other] «{ $first }» и другие ({ $count }) похожи на переменные другой системы
}
reply-buttons-counted = { $count ->
    [one] { $count } обычная кнопка
    [few] { $count } обычные кнопки
   *[many] { $count } обычных кнопок
}
inline-buttons-counted = { $count ->
    [one] { $count } инлайн‑кнопка
    [few] { $count } инлайн‑кнопки
   *[many] { $count } инлайн‑кнопок
}
url-buttons-counted = { $count ->
    [one] { $count } кнопка с адресом сайта
    [few] { $count } кнопки с адресом сайта
   *[many] { $count } кнопок с адресом сайта
}
phone-buttons-counted = { $count ->
    [one] { $count } кнопка с телефоном
    [few] { $count } кнопки с телефоном
   *[many] { $count } кнопок с телефоном
}
digits-counted = { $digits ->
    [0] ни одной цифры
    [one] { $digits } цифра
    [few] { $digits } цифры
   *[many] { $digits } цифр
}
words-counted = { $words ->
    [0] ни одного слова
    [one] { $words } слово
    [few] { $words } слова
   *[many] { $words } слов
}

## Текст

rule-text-missing = У сообщения нет текста
    .short = Впишите текст сообщения
rule-text-too-long = Текст сообщения: { signs-counted }, можно { $limit }
    .short = { signs-counted }, можно { $limit }
rule-text-long-for-marketing = Текст сообщения: { signs-counted }, для рассылки надёжнее не больше { $limit }
    .short = { signs-counted }, для рассылки надёжнее не больше { $limit }
rule-text-unprintable = В тексте сообщения { hidden-signs-counted }
    .short = { hidden-signs-counted }

rule-text-invisible = В тексте { unseen-counted }
    .short = { unseen-counted }
rule-text-mark-unpaired = { $count ->
        [1] В тексте знак разметки без пары, клиент увидит его как есть: «{ $near }»
       *[other] В тексте знаки разметки без пары ({ $count }), клиент увидит их как есть: «{ $near }»
    }
    .short = { $count ->
        [1] Знак разметки без пары, клиент увидит его как есть: «{ $near }»
       *[other] Знаки разметки без пары ({ $count }), клиент увидит их как есть: «{ $near }»
    }
rule-text-blank-lines = В тексте подряд { $count ->
        [one] { $count } пустая строка
        [few] { $count } пустые строки
       *[many] { $count } пустых строк
    }, лучше не больше { $limit }
    .short = Подряд { $count ->
        [one] { $count } пустая строка
        [few] { $count } пустые строки
       *[many] { $count } пустых строк
    }, лучше не больше { $limit }

## Кнопки вместе

rule-buttons-kinds-mixed = В одном сообщении смешаны обычные кнопки ({ $reply }) и инлайн‑кнопки ({ $inline })
    .short = Смешаны обычные кнопки ({ $reply }) и инлайн‑кнопки ({ $inline })
rule-buttons-reply-too-many = В сообщении { reply-buttons-counted }, можно { $limit }
    .short = { reply-buttons-counted }, можно { $limit }
rule-buttons-inline-too-many = В сообщении { inline-buttons-counted }, можно { $limit }
    .short = { inline-buttons-counted }, можно { $limit }
rule-buttons-url-more-than-one = В сообщении { url-buttons-counted }, можно { $limit }
    .short = { url-buttons-counted }, можно { $limit }
rule-buttons-phone-more-than-one = В сообщении { phone-buttons-counted }, можно { $limit }
    .short = { phone-buttons-counted }, можно { $limit }

## Название кнопки

rule-button-title-missing = { $button }: нет названия
    .short = Впишите название
rule-button-title-too-long = { $button }: { signs-counted }, можно { $limit }
    .short = { signs-counted }, можно { $limit }
rule-button-title-repeated = { $button }: так же называется кнопка { $first }
    .short = Так же называется кнопка { $first }
rule-button-title-multiline = { $button }: в названии перенос строки или невидимый служебный знак
    .short = В названии перенос строки или невидимый служебный знак
rule-button-title-edge-space = { $button }: пробел в начале или в конце названия
    .short = Пробел в начале или в конце
rule-button-title-emoji = { $button }: в названии эмодзи
    .short = В названии эмодзи
rule-button-title-formatting = { $button }: в названии знак разметки (*, _, ~ или `)
    .short = В названии знак разметки (*, _, ~ или `)
rule-button-title-variable = { $button }: в названии переменная
    .short = В названии переменная
rule-button-title-invisible = { $button }: в названии { unseen-counted }. Бот не узнает кнопку по такому названию
    .short = { unseen-counted }. Бот не узнает кнопку по такому названию
rule-button-title-spreadsheet = { $button }: если открыть CSV двойным щелчком, название «{ $first }» станет датой или числом. В книге XLSX оно не изменится
    .short = { $count ->
        [1] Если открыть CSV двойным щелчком, «{ $first }» станет датой или числом. В книге XLSX название не изменится
        [few] Если открыть CSV двойным щелчком, { $count } названия станут датами или числами, первое: «{ $first }». В книге XLSX они не изменятся
       *[many] Если открыть CSV двойным щелчком, { $count } названий станут датами или числами, первое: «{ $first }». В книге XLSX они не изменятся
    }
rule-button-target-missing = { $button }: нет ни адреса сайта, ни телефона
    .short = Укажите адрес сайта или телефон
rule-button-target-double = { $button }: и адрес сайта, и телефон сразу
    .short = И адрес сайта, и телефон сразу

## Адрес сайта

rule-url-not-absolute = { $button }: адрес не начинается с https:// или http://
    .short = Адрес не начинается с https:// или http://
rule-url-not-absolute-space = { $button }: адрес не начинается с https:// или http://, и внутри него пробел
    .short = Адрес не начинается с https:// или http://, и внутри него пробел
rule-url-malformed = { $button }: имя сайта в адресе написано с ошибкой, такого не бывает
    .short = Имя сайта в адресе написано с ошибкой, такого не бывает
rule-url-malformed-space = { $button }: в адресе пробел или перенос строки
    .short = В адресе пробел или перенос строки
rule-url-malformed-control = { $button }: в адресе невидимый служебный знак
    .short = В адресе невидимый служебный знак
rule-url-malformed-user = { $button }: перед именем сайта стоит @, это похоже на почту или логин
    .short = Перед именем сайта стоит @, это похоже на почту или логин
rule-url-invisible = { $button }: в адресе { unseen-counted }
    .short = { unseen-counted }
rule-url-unreachable = { $button }: { $host } открывается только на вашем компьютере или в вашей сети, клиент туда не попадёт
    .short = { $host } открывается только на вашем компьютере или в вашей сети, клиент туда не попадёт
rule-url-numeric-host = { $button }: вместо имени сайта число { $host }, клиент не поймёт, куда попадёт
    .short = Вместо имени сайта число { $host }, клиент не поймёт, куда попадёт
rule-url-reserved-host = { $button }: { $host } — имя для примеров, настоящего сайта там нет
    .short = { $host } — имя для примеров, настоящего сайта там нет
rule-url-mixed-host = { $button }: в имени { $host } похожие буквы разных алфавитов, телефон прочтёт его как { $punycode }
    .short = В имени { $host } похожие буквы разных алфавитов, телефон прочтёт его как { $punycode }
rule-url-read-otherwise = { $button }: телефон прочтёт адрес иначе: { $as_read }
    .short = Телефон прочтёт адрес иначе: { $as_read }
rule-url-too-long = { $button }: в адресе { signs-counted }, можно { $limit }
    .short = { signs-counted }, можно { $limit }
rule-url-not-https = { $button }: адрес начинается с http://, соединение не защищено
    .short = Адрес начинается с http://, соединение не защищено
rule-url-variable-in-host = { $button }: переменная стоит на месте имени сайта
    .short = Переменная стоит на месте имени сайта
rule-url-variable-not-last = { $button }: переменная стоит не в конце адреса
    .short = Переменная стоит не в конце адреса
rule-url-shortener = { $button }: сокращённая ссылка { $host }
    .short = Сокращённая ссылка { $host }
rule-url-whatsapp-link = { $button }: ссылка ведёт обратно в WhatsApp ({ $host })
    .short = Ссылка ведёт обратно в WhatsApp ({ $host })

## Телефон

rule-phone-not-international = { $button }: номер не начинается с +
    .short = Номер не начинается с +
rule-phone-not-international-lost = { $button }: номер потерян в таблице, от него осталось только округлённое число. Впишите его заново
    .short = Номер потерян в таблице. Впишите его заново
rule-phone-malformed = { $button }: номер не разобрать. Можно + в начале, от 7 до 15 цифр, пробелы, скобки и дефисы; здесь { digits-counted }
    .short = Номер не разобрать. Можно + в начале, от 7 до 15 цифр, пробелы, скобки и дефисы; здесь { digits-counted }
rule-phone-malformed-letters = { $button }: в номере буквы. Можно + в начале, цифры, пробелы, скобки и дефисы
    .short = В номере буквы. Можно + в начале, цифры, пробелы, скобки и дефисы
rule-phone-malformed-sign = { $button }: в номере знак «{ $sign }». Можно + в начале, цифры, пробелы, скобки и дефис с клавиатуры
    .short = В номере знак «{ $sign }». Можно + в начале, цифры, пробелы, скобки и дефис с клавиатуры
rule-phone-malformed-hidden = { $button }: в номере знак, которого не видно, или необычный пробел
    .short = В номере знак, которого не видно, или необычный пробел
rule-phone-malformed-zero = { $button }: после + стоит ноль, а код страны с нуля не начинается
    .short = После + стоит ноль, а код страны с нуля не начинается
rule-phone-extension = { $button }: после номера добавочный { $extension }, WhatsApp наберёт только сам номер
    .short = После номера добавочный { $extension }, WhatsApp наберёт только сам номер
rule-phone-several = { $button }: в одном поле { $count ->
        [one] { $count } номер
        [few] { $count } номера
       *[many] { $count } номеров
    }, а кнопка звонит по одному
    .short = В одном поле { $count ->
        [one] { $count } номер
        [few] { $count } номера
       *[many] { $count } номеров
    }, а кнопка звонит по одному
rule-phone-trunk-prefix = { $button }: в номере лишняя цифра, с которой звонят внутри страны
    .short = В номере лишняя цифра, с которой звонят внутри страны
rule-phone-too-long = { $button }: номер записан длинно, { signs-counted }, можно { $limit }
    .short = { signs-counted }, можно { $limit }
rule-phone-unknown = { $button }: похоже, такого номера не бывает ({ $country })
    .short = Похоже, такого номера не бывает ({ $country })

## Переменные

rule-variable-unbalanced = В тексте скобки переменной без пары или пустые: «{ $near }»
    .short = Скобки переменной без пары или пустые: «{ $near }»
rule-variable-unbalanced-title = { $button }: в названии скобки переменной без пары или пустые: «{ $near }»
    .short = Скобки переменной без пары или пустые: «{ $near }»
rule-variable-unbalanced-url = { $button }: в адресе скобки переменной без пары или пустые: «{ $near }»
    .short = Скобки переменной без пары или пустые: «{ $near }»
rule-variable-foreign = В тексте { foreign-counted }, клиент увидит это как есть
    .short = { foreign-counted }, клиент увидит это как есть
rule-variable-foreign-title = { $button }: в названии { foreign-counted }, клиент увидит это как есть
    .short = { foreign-counted }, клиент увидит это как есть
rule-variable-foreign-url = { $button }: в адресе { foreign-counted }, это останется в нём как есть
    .short = { foreign-counted }, это останется в адресе как есть
rule-variable-at-edge = Текст начинается или кончается переменной: Meta такие шаблоны отклоняет
    .short = Переменная с краю: Meta такие шаблоны отклоняет
rule-variable-adjacent = В тексте две переменные подряд, между ними нет слов
    .short = Две переменные подряд, между ними нет слов
rule-variable-gap = В тексте пропущена переменная с номером { $missing }
    .short = Пропущена переменная с номером { $missing }
rule-variable-too-dense = В тексте мало слов для стольких переменных: { words-counted }, нужно { $needed }
    .short = { words-counted }, для стольких переменных нужно { $needed }
