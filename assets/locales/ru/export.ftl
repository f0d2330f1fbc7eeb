### Экспорт таблиц кнопок для регистрации.

exporting-title = Экспорт таблиц для i‑Digital
exporting-write = Экспортировать
exporting-close = Закрыть
exporting-folder-name = Таблицы кнопок

job-export = Записываем таблицы

## Какие сообщения

exporting-which = Какие сообщения
exporting-openers = Первые сообщения рассылки: { $count }
exporting-selected = Только выбранные: { $count }
exporting-all = Все с кнопками: { $count }
exporting-openers-remark = Регистрировать нужно только кнопки первого сообщения рассылки.
exporting-selected-remark = Выбранные сообщения, в которых есть кнопки.
exporting-all-remark = И те, которые бот шлёт в ходе диалога. Их регистрировать не нужно, но таблицы пригодятся для проверки.

## Что получится

exporting-shape = Формат
exporting-csv = Файлы CSV
exporting-xlsx = Книга XLSX
exporting-xlsx-remark = Один файл, в нём лист на каждую таблицу. Все ячейки текстовые, поэтому Excel ничего в них не изменит.
exporting-dialect = Вид CSV
exporting-excel = Для Excel
exporting-plain = Простой CSV
exporting-excel-remark = Каждая таблица — отдельный файл, он откроется в Excel двойным щелчком.
exporting-plain-remark = Каждая таблица — отдельный файл для других программ.
exporting-excel-detail = Точка с запятой, все поля в кавычках. Перед текстом, похожим на формулу, ставится апостроф.
exporting-plain-detail = Запятая, кавычки только где нужны, к тексту ничего не добавляется.
exporting-more = Ещё
exporting-encoding = Кодировка
exporting-separator = Разделитель
exporting-usual = Вернуть обычные

encoding-utf8-bom = UTF‑8 с меткой BOM
encoding-utf8 = UTF‑8
encoding-windows-1251 = Windows‑1251
encoding-utf16 = UTF‑16
separator-semicolon = точка с запятой
separator-comma = запятая
separator-tab = табуляция

## Куда

exporting-folder = Папка
exporting-folder-title = Папка для таблиц
exporting-folder-empty = Впишите или выберите папку.
exporting-folder-new = Такой папки ещё нет, она появится.
exporting-folder-in-the-way = { $path } — это файл, а не папка. Выберите другое место.
exporting-folder-closed = Эту папку не открыть: нет прав. Выберите другую.
exporting-path-meant = Полный путь: { $path }
exporting-replaces = Будут заменены: { $files }.
exporting-leaves = Останутся от прошлого экспорта, строк для них теперь нет: { $files }.
exporting-looking = Смотрим, что в папке…

## Ошибки

exporting-faulty = { $count ->
    [one] { $count } сообщение не примут в таком виде
    [few] { $count } сообщения не примут в таком виде
   *[many] { $count } сообщений не примут в таком виде
}
exporting-faulty-one = «{ $name }». { $what }
exporting-faulty-more = { $more ->
    [one] «{ $name }». { $what } (и ещё { $more } ошибка)
    [few] «{ $name }». { $what } (и ещё { $more } ошибки)
   *[many] «{ $name }». { $what } (и ещё { $more } ошибок)
}
exporting-and-more = { $count ->
    [one] и ещё { $count } сообщение
    [few] и ещё { $count } сообщения
   *[many] и ещё { $count } сообщений
}
exporting-fix = Перейти к ошибке
exporting-without = Экспортировать остальные: { $count }
exporting-lacking = { $count ->
    [one] Выбранная кодировка не знает знаков из { $count } сообщения
    [few] Выбранная кодировка не знает знаков из { $count } сообщений
   *[many] Выбранная кодировка не знает знаков из { $count } сообщений
}
exporting-lacking-one = «{ $name }»: { $character } ({ $code })
exporting-lacking-advice = Выберите UTF‑8 в разделе «Ещё» или уберите эти знаки из сообщений.
exporting-cell-too-long = «{ $name }»: в ячейку XLSX входит не больше { $limit } знаков. Сократите текст или выберите CSV.
exporting-sheet-full = На лист XLSX входит не больше { $limit } строк. Выберите CSV.
exporting-refused = Таблицы не получились: { $said }
exporting-failed = Записать не удалось. { $path }: { $what }
exporting-failed-faulty = В сообщениях появились ошибки. Откройте экспорт заново.
exporting-old-are-whole = Ничего не записано, прежние файлы целы.

## Почему нельзя экспортировать

exporting-preparing = Готовим таблицы…
exporting-nothing = Экспортировать нечего: в этих сообщениях нет кнопок, которые можно зарегистрировать.
exporting-none = Здесь пока нет сообщений с кнопками.
exporting-stopped-by-errors = Исправьте ошибки, названные выше, или включите «Экспортировать остальные».
exporting-all-faulty = Сначала исправьте ошибки, названные выше: без этих сообщений экспортировать нечего.
exporting-stopped-by-refusal = В выбранном виде таблицы записать нельзя, причина названа выше.
exporting-stopped-by-folder = Сначала выберите папку, куда можно записать таблицы.

## Таблицы

exporting-preview = Что будет записано
exporting-preview-rest = Что можно записать сейчас
exporting-tab = { $table }: { $count }
exporting-tab-chat = Обычные кнопки
exporting-tab-url = Кнопки со ссылкой
exporting-tab-call = Кнопки звонка
exporting-rows-hidden = { $count ->
    [one] …и ещё { $count } строка
    [few] …и ещё { $count } строки
   *[many] …и ещё { $count } строк
}
exporting-columns-hidden = { $count ->
    [one] …и ещё { $count } столбец с кнопками
    [few] …и ещё { $count } столбца с кнопками
   *[many] …и ещё { $count } столбцов с кнопками
}
exporting-merged = { $count ->
    [one] { $count } строка повторяет другую, она войдёт один раз.
    [few] { $count } строки повторяют другие, каждая войдёт один раз.
   *[many] { $count } строк повторяют другие, каждая войдёт один раз.
}
exporting-blank = { $count ->
    [one] { $count } пустая строка не войдёт.
    [few] { $count } пустые строки не войдут.
   *[many] { $count } пустых строк не войдут.
}
exporting-guards = { $count ->
    [one] В { $count } ячейке впереди появится апостроф ('): без него Excel принял бы текст за формулу. При импорте он снимется.
   *[other] В { $count } ячейках впереди появится апостроф ('): без него Excel принял бы текст за формулы. При импорте он снимется.
}
exporting-rowless = { $count ->
    [one] { $count } сообщение не попадёт в таблицы: в его кнопках нет ни названия, ни адреса, ни телефона.
    [few] { $count } сообщения не попадут в таблицы: в их кнопках нет ни названия, ни адреса, ни телефона.
   *[many] { $count } сообщений не попадут в таблицы: в их кнопках нет ни названия, ни адреса, ни телефона.
}
exporting-buttonless = { $count ->
    [one] { $count } сообщение без кнопок не войдёт: регистрировать в нём нечего.
    [few] { $count } сообщения без кнопок не войдут: регистрировать в них нечего.
   *[many] { $count } сообщений без кнопок не войдут: регистрировать в них нечего.
}
exporting-phones = Если открыть CSV в Excel и сохранить, знак + в начале телефона может пропасть. В книге XLSX номера не меняются.
exporting-titles = { $count ->
    [1] Если открыть CSV двойным щелчком, кнопка «{ $first }» станет датой или числом. В книге XLSX названия не меняются.
    [one] Если открыть CSV двойным щелчком, названия кнопок в { $count } строке станут датами или числами, первое из них «{ $first }». В книге XLSX они не меняются.
   *[other] Если открыть CSV двойным щелчком, названия кнопок в { $count } строках станут датами или числами, первое из них «{ $first }». В книге XLSX они не меняются.
}

## Готово

exporting-done = { $files ->
    [one] Таблицы готовы: { $files } файл
    [few] Таблицы готовы: { $files } файла
   *[many] Таблицы готовы: { $files } файлов
}
exporting-done-in = Папка: { $path }
exporting-file = { $rows ->
    [one] { $table } — { $file }, { $rows } строка
    [few] { $table } — { $file }, { $rows } строки
   *[many] { $table } — { $file }, { $rows } строк
}
exporting-was-merged = { $count ->
    [one] { $count } строка повторяла другую и записана один раз.
    [few] { $count } строки повторяли другие, каждая записана один раз.
   *[many] { $count } строк повторяли другие, каждая записана один раз.
}
exporting-was-blank = { $count ->
    [one] { $count } пустая строка не записана.
    [few] { $count } пустые строки не записаны.
   *[many] { $count } пустых строк не записаны.
}
exporting-was-guards = { $count ->
    [one] В { $count } ячейке впереди добавлен апостроф ('), чтобы Excel не принял текст за формулу. При импорте он снимется.
   *[other] В { $count } ячейках впереди добавлен апостроф ('), чтобы Excel не принял текст за формулы. При импорте он снимется.
}
exporting-was-rowless = { $count ->
    [one] { $count } сообщение не попало в таблицы: в его кнопках нет ни названия, ни адреса, ни телефона.
    [few] { $count } сообщения не попали в таблицы: в их кнопках нет ни названия, ни адреса, ни телефона.
   *[many] { $count } сообщений не попали в таблицы: в их кнопках нет ни названия, ни адреса, ни телефона.
}
exporting-left-behind = { $count ->
    [one] { $count } сообщение с ошибками в таблицы не вошло.
    [few] { $count } сообщения с ошибками в таблицы не вошли.
   *[many] { $count } сообщений с ошибками в таблицы не вошли.
}
exporting-left-over = В папке остались таблицы от прошлого экспорта, для которых теперь нет строк: { $files }. Не отправляйте их вместе с новыми.
exporting-next = Отправьте их менеджеру i‑Digital. Если нужно и письмо, соберите пакет: Пульт напишет его и запомнит, что вы отправили.
exporting-pack = Собрать пакет с письмом…
exporting-open-folder = Открыть папку
exporting-open-failed = Папку открыть не удалось
exporting-open-by-hand = Откройте её сами: { $path }
