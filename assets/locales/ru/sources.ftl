### Откуда правило: кто требует и чего, своими словами.
### Требование стоит после двоеточия, поэтому начинается со строчной буквы и кончается без точки.

source = { $who }: { $demand }
source-code = { $who }, ошибка { $code }: { $demand }
source-page = { $who }, страница «{ $page }»: { $demand }
source-page-code = { $who }, страница «{ $page }», ошибка { $code }: { $demand }
source-noted = { $source } ({ $note })

## Текст

demand-text-missing = у каждого сообщения есть текст, кнопки стоят под ним
demand-text-too-long = текст сообщения не длиннее { $limit ->
        [one] { $limit } знака
       *[other] { $limit } знаков
    }
demand-text-long-for-marketing = рекламный или служебный шаблон короче, один из провайдеров принимает не больше { $limit ->
        [one] { $limit } знака
       *[other] { $limit } знаков
    }
demand-text-unprintable = в тексте нет управляющих знаков, кроме переноса строки, а знаки направления письма закрыты в своём абзаце

## Кнопки вместе

demand-buttons-kinds-mixed = в одном сообщении либо обычные кнопки, либо инлайн‑кнопки
demand-buttons-kinds-mixed-meta = обычные и инлайн‑кнопки стоят двумя группами, а не вперемешку
demand-buttons-reply-too-many = в одном сообщении не больше { $limit ->
        [one] { $limit } обычной кнопки
       *[other] { $limit } обычных кнопок
    }
demand-buttons-inline-too-many = в одном сообщении не больше { $limit ->
        [one] { $limit } инлайн‑кнопки
       *[other] { $limit } инлайн‑кнопок
    }
demand-buttons-url-more-than-one = в одном сообщении не больше { $limit ->
        [one] { $limit } кнопки с адресом сайта
       *[other] { $limit } кнопок с адресом сайта
    }
demand-buttons-phone-more-than-one = в одном сообщении не больше { $limit ->
        [one] { $limit } кнопки с телефоном
       *[other] { $limit } кнопок с телефоном
    }

## Название кнопки

demand-button-title-missing = у каждой кнопки есть название
demand-button-title-too-long = название кнопки не длиннее { $limit ->
        [one] { $limit } знака
       *[other] { $limit } знаков
    }
demand-button-title-repeated = названия кнопок одного сообщения не повторяются, ведь по ним бот узнаёт, что нажал клиент
demand-button-title-multiline = название кнопки стоит в одной строке
demand-button-title-edge-space = у названия нет пробелов по краям, их не видно, но они считаются знаками
demand-button-title-emoji = в названии кнопки шаблона нет эмодзи
demand-button-title-formatting = в названии кнопки шаблона нет знаков разметки
demand-button-title-variable = в названии кнопки шаблона нет переменных
demand-button-target-missing = инлайн‑кнопка открывает сайт или звонит по телефону
demand-button-target-double = кнопка делает что‑то одно, открывает сайт или звонит

## Адрес сайта

demand-url-not-absolute = адрес указан полностью, вместе с https://
demand-url-malformed = адрес указан полностью и так, чтобы по нему можно было перейти
demand-url-too-long = адрес не длиннее { $limit ->
        [one] { $limit } знака
       *[other] { $limit } знаков
    }
demand-url-not-https = адрес начинается с https://, тогда соединение защищено
demand-url-variable-in-host = адрес указан вместе со своей постоянной частью, имя сайта не подставляется из переменной
demand-url-variable-not-last = переменная стоит в самом конце адреса
demand-url-shortener = ссылка ведёт прямо на сайт, без сервисов сокращения
demand-url-whatsapp-link = кнопка шаблона не ведёт обратно в WhatsApp

## Телефон

demand-phone-not-international = номер телефона указан в международном формате, с + и кодом страны
demand-phone-malformed = номер телефона указан в международном формате, между цифрами только пробелы, скобки и дефисы
demand-phone-too-long = номер телефона не длиннее { $limit ->
        [one] { $limit } знака
       *[other] { $limit } знаков
    }
demand-phone-unknown = номер такой, какие бывают в этой стране

## Переменные

demand-variable-unbalanced = переменная записана целиком, по две скобки с обеих сторон имени
demand-variable-at-edge = текст шаблона не начинается и не кончается переменной
demand-variable-adjacent = между переменными шаблона стоят слова
demand-variable-gap = номера переменных идут подряд с единицы
demand-variable-too-dense = слов в тексте больше, чем удвоенное число переменных

## То, что приходит со вставленным текстом

demand-text-invisible = в тексте нет знаков, которых не видно: клиент их не прочтёт, а в длину они входят
demand-text-mark-unpaired = знаки разметки стоят парами вокруг выделенных слов
demand-text-blank-lines = между абзацами { $limit ->
        [one] не больше { $limit } пустой строки
       *[other] не больше { $limit } пустых строк
    }
demand-button-title-invisible = в названии нет знаков, которых не видно, иначе одобренное название не совпадёт с отправленным
demand-button-title-spreadsheet = таблица доходит до менеджера такой, какой записана
demand-url-invisible = в адресе нет знаков, которых не видно
demand-url-unreachable = адрес открывается у клиента, а не только в своей сети
demand-url-numeric-host = адрес начинается с имени сайта, а не с числа
demand-url-reserved-host = адрес ведёт на настоящий сайт
demand-url-mixed-host = имя сайта написано буквами одного алфавита
demand-url-read-otherwise = адрес записан так, как его прочтёт телефон
demand-phone-extension = в поле один номер телефона без добавочного
demand-phone-several = в поле один номер телефона
demand-phone-trunk-prefix = номер телефона указан в международном формате, после кода страны сразу сам номер
demand-variable-foreign = переменная записана двойными скобками с каждой стороны имени
