### Импорт сообщений из файла.

importing-title = Импорт сообщений
importing-text = Подойдёт JSON с сообщениями или таблица кнопок: CSV, XLSX, XLS, ODS, XML, веб‑страница. Сначала вы увидите, что нашлось, и только потом решите, добавлять ли.
importing-label = Файл JSON, CSV или XLSX
importing-files = Сообщения и таблицы
importing-show = Прочитать файл
importing-drop = Отпустите файл, и он прочитается.
importing-add = { $count ->
    [one] Добавить { $count } сообщение
    [few] Добавить { $count } сообщения
   *[many] Добавить { $count } сообщений
}
importing-nothing-changed = В библиотеке ничего не изменилось. Выберите другой файл или поправьте этот и нажмите «Прочитать файл».
importing-file-refused = Файл прочитать не удалось: { $what }
importing-refused = Сообщения прочитать не удалось: { $what }
importing-refused-at-line = Сообщения прочитать не удалось: { $what } (строка { $line })
importing-refused-at-column = Сообщения прочитать не удалось: { $what } (строка { $line }, знак { $column })
importing-done = { $count ->
    [one] Добавлено { $count } сообщение
    [few] Добавлено { $count } сообщения
   *[many] Добавлено { $count } сообщений
}
job-import = Читаем файл

## Что нашлось

importing-found = Что нашлось
importing-found-json = { $count ->
    [one] JSON: { $count } сообщение
    [few] JSON: { $count } сообщения
   *[many] JSON: { $count } сообщений
}
importing-found-csv = { $count ->
    [one] Таблица CSV: { $count } сообщение
    [few] Таблица CSV: { $count } сообщения
   *[many] Таблица CSV: { $count } сообщений
}
importing-found-xlsx = { $count ->
    [one] Книга: { $count } сообщение
    [few] Книга: { $count } сообщения
   *[many] Книга: { $count } сообщений
}
importing-table-chat = обычные кнопки
importing-table-url = кнопки со ссылкой
importing-table-call = кнопки звонка
importing-table = { $count ->
    [one] Вид таблицы: { $table }, { $count } строка
    [few] Вид таблицы: { $table }, { $count } строки
   *[many] Вид таблицы: { $table }, { $count } строк
}
importing-sheet = { $count ->
    [one] Лист «{ $sheet }»: { $table }, { $count } строка
    [few] Лист «{ $sheet }»: { $table }, { $count } строки
   *[many] Лист «{ $sheet }»: { $table }, { $count } строк
}
importing-layout = Кодировка { $encoding }, разделитель: { $separator }
importing-blank = { $count ->
    [one] { $count } пустая строка пропущена
    [few] { $count } пустые строки пропущены
   *[many] { $count } пустых строк пропущено
}
importing-ignored = { $count ->
    [one] { $count } столбец не прочитан, в таблицах кнопок такого нет: { $names }
    [few] { $count } столбца не прочитаны, в таблицах кнопок таких нет: { $names }
   *[many] { $count } столбцов не прочитаны, в таблицах кнопок таких нет: { $names }
}
importing-guards = Апостроф в начале ячейки
importing-guards-off = Снимать
importing-guards-kept = Оставлять
importing-unguarded = { $count ->
    [one] Снят в { $count } ячейке: его ставят, чтобы Excel не принял текст за формулу.
   *[other] Снят в { $count } ячейках: его ставят, чтобы Excel не принял текст за формулу.
}
importing-guarded = { $count ->
    [one] Остался в { $count } ячейке. Похоже, его поставили для Excel: тогда выберите «Снимать».
   *[other] Остался в { $count } ячейках. Похоже, его поставили для Excel: тогда выберите «Снимать».
}

## Как добавить

importing-join = Соединить адрес и телефон
importing-join-remark = { $count ->
    [one] { $count } пара строк отличается только видом кнопки. Вместе они станут одним сообщением.
    [few] { $count } пары строк отличаются только видом кнопки. Каждая станет одним сообщением.
   *[many] { $count } пар строк отличаются только видом кнопки. Каждая станет одним сообщением.
}
importing-skip-repeats = Не брать повторы
importing-repeats = { $count ->
    [one] { $count } сообщение с тем же текстом и кнопками уже есть в библиотеке.
    [few] { $count } сообщения с тем же текстом и кнопками уже есть в библиотеке.
   *[many] { $count } сообщений с тем же текстом и кнопками уже есть в библиотеке.
}
importing-at-the-end = Сообщения встанут в конец библиотеки. Добавление отменяется одним нажатием.

## Что добавится

importing-preview = Что добавится
importing-none = В файле нет ни одного сообщения.
importing-all-known = Все эти сообщения уже есть в библиотеке, добавлять нечего.
importing-with-errors = { $count ->
    [one] { $count } сообщение в таком виде не примут. Его можно добавить и исправить здесь.
    [few] { $count } сообщения в таком виде не примут. Их можно добавить и исправить здесь.
   *[many] { $count } сообщений в таком виде не примут. Их можно добавить и исправить здесь.
}
importing-hidden = { $count ->
    [one] …и ещё { $count } сообщение
    [few] …и ещё { $count } сообщения
   *[many] …и ещё { $count } сообщений
}
importing-button = { $title } → { $target }
