### Что замечено в прочитанной таблице: говорится и в командной строке, и в окне.

reading-kind = на деле это { $kind }, так и прочитано
reading-layout = кодировка { $encoding }, между ячейками { $separator }
reading-above = { $count ->
    [one] над заголовками пропущена { $count } строка
    [few] над заголовками пропущены { $count } строки
   *[many] над заголовками пропущено { $count } строк
}
reading-stacked = под одной таблицей стоит другая, прочитаны обе
reading-misread = текст в кодировке { $was } кто‑то открыл как { $read } и так сохранил, мы вернули его обратно
reading-misread-twice = текст дважды открыли не в той кодировке и так сохранили, мы вернули его обратно
reading-not-undone = { $count ->
    [one] { $count } ячейку вернуть не вышло, она осталась как есть
    [few] { $count } ячейки вернуть не вышло, они остались как есть
   *[many] { $count } ячеек вернуть не вышло, они остались как есть
}
reading-split = { $count ->
    [one] { $count } строка целиком стояла в одной ячейке, мы разделили её
    [few] { $count } строки целиком стояли в одной ячейке, мы разделили их
   *[many] { $count } строк целиком стояли в одной ячейке, мы разделили их
}
reading-line-ends = { $count ->
    [one] в { $count } ячейке переводы строк заменены на обычные
   *[other] в { $count } ячейках переводы строк заменены на обычные
}
reading-escapes = { $count ->
    [one] в { $count } ячейке «_x000D_» и подобное заменено на знаки, которые там стояли
   *[other] в { $count } ячейках «_x000D_» и подобное заменено на знаки, которые там стояли
}
reading-plus = { $count ->
    [one] { $count } телефон стоял числом, мы вернули ему «+»: { $shown } (строка { $row }, столбец { $column })
    [few] { $count } телефона стояли числом, мы вернули им «+»: первый { $shown } (строка { $row }, столбец { $column })
   *[many] { $count } телефонов стояли числом, мы вернули им «+»: первый { $shown } (строка { $row }, столбец { $column })
}
reading-replaced = { $count ->
    [one] Excel заменил { $count } ячейку: { $shown } (строка { $row }, столбец { $column }). Проверьте, то ли там было
    [few] Excel заменил { $count } ячейки: первая { $shown } (строка { $row }, столбец { $column }). Проверьте, то ли там было
   *[many] Excel заменил { $count } ячеек: первая { $shown } (строка { $row }, столбец { $column }). Проверьте, то ли там было
}
reading-fault = строка { $row } не прочитана: в столбце { $column } ошибка { $shown }. Попросите отправителя исправить эту ячейку
reading-faults-more = { $count ->
    [one] и ещё { $count } ячейка с ошибкой
    [few] и ещё { $count } ячейки с ошибкой
   *[many] и ещё { $count } ячеек с ошибкой
}
reading-hidden-sheet = лист скрыт, но прочитан
reading-hidden-rows = { $count ->
    [one] { $count } строка листа скрыта, но прочитана
    [few] { $count } строки листа скрыты, но прочитаны
   *[many] { $count } строк листа скрыто, но прочитано
}
reading-hidden-columns = { $count ->
    [one] { $count } столбец листа скрыт, но прочитан
    [few] { $count } столбца листа скрыты, но прочитаны
   *[many] { $count } столбцов листа скрыто, но прочитано
}
reading-merged = { $count ->
    [one] { $count } раз ячейки объединены: значение есть только в первой из них
    [few] { $count } раза ячейки объединены: значение есть только в первой из них
   *[many] { $count } раз ячейки объединены: значение есть только в первой из них
}
reading-in-sheet = лист «{ $sheet }»: { $what }

## Виды файлов

kind-csv = таблица CSV
kind-xlsx = книга XLSX
kind-xlsb = двоичная книга XLSB
kind-xls = книга Excel 97–2003
kind-ods = таблица OpenDocument
kind-xml = таблица XML 2003
kind-html = веб‑страница с таблицей

## Кодировки

encoding-ibm866 = DOS (CP866)
encoding-mac-cyrillic = Mac OS (кириллица)
encoding-koi8-r = KOI8‑R
encoding-windows-1252 = Windows‑1252

## Файлы, в которых таблиц не читаем

foreign-pdf = это PDF. Попросите ту же таблицу в XLSX или CSV
foreign-text-document = это текстовый документ. Попросите ту же таблицу в XLSX или CSV
foreign-presentation = это презентация. Попросите ту же таблицу в XLSX или CSV
foreign-picture = это картинка. Попросите саму таблицу в XLSX или CSV
foreign-numbers = это таблица Numbers. Попросите экспортировать её в XLSX: «Файл → Экспортировать → Excel»
foreign-archive = это архив. Распакуйте его и выберите таблицу из него
foreign-web-archive = это веб‑архив. Попросите пересохранить таблицу как XLSX
foreign-old-excel = это таблица Excel старше 97‑го. Попросите пересохранить её как XLSX
foreign-messages = это сообщения в JSON, а нужна таблица
foreign-unknown = это не таблица. Попросите пересохранить её как XLSX или CSV

## Столбцы, указанные вручную

columns-by-hand = Какие столбцы где
columns-by-hand-remark = Заголовки не наши. Укажите столбцы сами: мы предложили похожие и запомним ваш выбор.
columns-encoding = Кодировка
columns-table = Вид таблицы
columns-sheet = Лист «{ $sheet }»
columns-headings = Заголовки
columns-headings-in = в строке { $row }
columns-no-headings = их нет
columns-nameless = столбец { $column }
columns-column = { $name }: { $sample }
columns-rows = Так прочитаются строки
columns-read = Прочитать так
columns-need-chat = Нужны текст и хотя бы одна кнопка.
columns-need-url = Нужны текст, надпись на кнопке и ссылка.
columns-need-call = Нужны текст, надпись на кнопке и телефон.
column-none = не нужен
column-text = Текст сообщения
column-reply = Кнопка { $number }
column-title = Надпись на кнопке
column-url = Ссылка
column-phone = Телефон
encoding-little-end = { $name } (LE)
encoding-big-end = { $name } (BE)
reg-answer-encoding-lost = { $count ->
    [one] В { $count } строке кодировка не сохранила эмодзи, кавычки или другие знаки. Это не правка менеджера, шаблоны не изменятся.
   *[other] В { $count } строках кодировка не сохранила эмодзи, кавычки или другие знаки. Это не правка менеджера, шаблоны не изменятся.
}
reg-answer-proposed = Похоже, эти слова значат то, что стоит справа. Пока вы не подтвердите, они ничего не решают.
reg-answer-confirm = Подтвердить все · { $count }
reg-answer-likely = { $meaning }?
reg-rows-give = Отдать шаблону
reg-rows-given = Отдано шаблону
reg-differs-encoding = Кодировка не сохранила некоторые знаки
reg-differs-replaced = Кнопка { $number }: отправлено «{ $sent }», Excel заменил на «{ $came }»
