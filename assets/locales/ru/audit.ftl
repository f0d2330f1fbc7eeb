### Проверка бота: что он на самом деле говорит.

## Команда pult audit

cli-help-audit =
    Читает сценарий бота, ответы или историю и говорит, какие сообщения WhatsApp не покажет так, как задумано.
    Сценарий не запускается: что видно только при запуске, перечислено отдельно.

      pult audit PATH [--profile i-digital|meta|FILE.toml] [--format text|json] [--lang ru|en]

      PATH             сценарий: файл .sc, папка с chatbot.yaml или .sc, архив .zip;
                       ответы бота в JSON («-» — из стандартного ввода);
                       отчёт платформы .csv или .xlsx
      --profile        чьи правила: i-digital (если не указано), meta или свой файл
      --format         text для человека (если не указано), json для программы
      --lang           язык: ru или en

    Код завершения: 0 — ошибок нет, 1 — есть ошибки, 2 — в команде ошибка, или файл не прочитался.

audit-no-scenario = нет ни одного файла .sc
audit-no-replies = нет ответов бота: ни списка ответов, ни поля replies
audit-replies-syntax = это не JSON: { $said }
audit-too-many-values = слишком много значений, столько программа не читает
audit-too-many-files = больше { $limit } файлов, столько программа не читает
audit-archive-broken = это не архив ZIP, или он повреждён
audit-neither = это ни файл, ни папка
audit-report-headings = нет столбца с ответами бота, вместо него: { $found }
audit-report-broken = таблица повреждена: { $said }

## Отчёт

audit-screen = { $screen } ({ $path })
audit-screen-unnamed = Экран без имени
audit-place = { $file }, строка { $line }
audit-times = { $times ->
    [one] отправлено { $times } раз
    [few] отправлено { $times } раза
   *[many] отправлено { $times } раз
}
audit-times-last = { audit-times }, последний { $last }
audit-screen-kinds-mixed = На одном экране соседние ответы с обычными кнопками и с инлайн‑кнопками
audit-screen-kinds-mixed-source = JAICP, страница «i‑Digital»: в одном стейте не сочетать обычные кнопки и инлайн‑кнопки
audit-openings = Рассылку открывают
audit-opens = { $screen }: событие { $events }
audit-unchecked = Не проверить без запуска
audit-skipped = Не прочитано
audit-unused = Файлы сценария, которые никуда не подключены
audit-changes = Что изменить в сценарии
audit-more = …и другие
audit-and-more = и ещё { $count }

## Что не проверить и что не прочитано

audit-note-text = текст станет известен при запуске: { $what }
audit-note-button = кнопка станет известна при запуске: { $what }
audit-note-buttons = список кнопок станет известен при запуске: { $what }
audit-note-reply = ответ станет известен при запуске: { $what }
audit-note-under = неизвестно, под каким текстом окажутся кнопки: { $what }
audit-note-line = непонятная строка: { $what }
audit-note-tag = незнакомый тег: { $what }
audit-note-block = незнакомый блок, или он ничего не описывает: { $what }
audit-note-literal = не дочитать до конца: { $what }
audit-note-erased = персональные данные стёрты, содержание неизвестно
audit-note-script-error = вместо ответа ошибка сценария

## Что изменить

audit-change-text = { $screen }: текст «{ $before }» → «{ $after }»
audit-change-title = { $screen }: кнопка «{ $before }» → «{ $after }»
audit-change-target = { $screen }: кнопка «{ $title }», «{ $before }» → «{ $after }»
audit-change-remove = { $screen }: убрать кнопку «{ $title }»
audit-change-add = { $screen }: добавить кнопку «{ $title }»
audit-change-split = { $screen }: разделить кнопки на { $messages ->
    [one] { $messages } сообщение
    [few] { $messages } сообщения
   *[many] { $messages } сообщений
}: { $parts }

## Окно

place-audit = Проверка
audit-title = Проверка бота
action-go-audit = Перейти к проверке бота
audit-empty-title = Что бот говорит на самом деле
audit-empty-text = Перетащите сюда сценарий бота или выберите его: программа покажет, какие экраны WhatsApp отобразит не так, как задумано, и как это исправить. Сценарий только читается и никуда не отправляется.
audit-choose-title = Сценарий, ответы или отчёт
audit-choose-file = Выбрать файл…
audit-choose-folder = Выбрать папку…
audit-files = Сценарии, ответы и отчёты
audit-path = Файл или папка
audit-check = Проверить
audit-hint = Подойдут файл .sc, папка или архив со сценарием, ответы бота в JSON и выгруженный отчёт платформы.
audit-reading = Читаем…
audit-clean = { $file }: { messages-counted }, ошибок и замечаний нет
audit-found = { $file }: { messages-counted }, { errors-counted }, { warnings-counted }
audit-nothing-said = Сообщений бота здесь не нашлось
audit-copy-changes = Скопировать, что изменить ({ $count })
audit-changes-copied = Список изменений скопирован
audit-add-openings = Добавить в регистрацию то, что открывает рассылку ({ $count })
audit-taken = { $count ->
    [one] { $count } сообщение взято в библиотеку
    [few] { $count } сообщения взяты в библиотеку
   *[many] { $count } сообщений взято в библиотеку
}
audit-notes = Не проверено и не прочитано: { $count }
audit-unused-file = { $file }: файл никуда не подключён
audit-order = Порядок
audit-by-screen = По экранам
audit-by-rule = По правилам
audit-row-screen = { $screen }. { $what }
audit-row-rule = { $what }. { $screen }
audit-take = Взять в библиотеку
audit-copy-place = Скопировать место
audit-place-copied = Место в файле скопировано
