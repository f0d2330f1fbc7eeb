### Регистрация: статусы шаблонов, пакеты для менеджера, ответы, формы.

place-registration = Регистрация
action-go-registration = Перейти к регистрации
action-make-package = Собрать пакет…
action-take-answer = Принять ответ…
action-forms = Формы таблиц
obstacle-no-templates = нет сообщений с кнопками для первого сообщения рассылки

step-reg-mark = отметка о регистрации
step-reg-answer = ответ менеджера
step-reg-forms = формы таблиц
step-reg-copy = правка в копии

## Страница

reg-title = Регистрация кнопок в i‑Digital
reg-precondition = Кнопки первого сообщения рассылки работают только после одобрения. Регистрируют их, когда бизнес‑аккаунт в i‑Digital настроен и менеджер прислал инструкцию. Статусы ведёте вы: открытого API нет.
reg-empty-title = Здесь будут шаблоны на регистрацию
reg-empty-text = Шаблон — это первое сообщение рассылки с кнопками. Соберите его в сообщениях, и отсюда он уйдёт менеджеру i‑Digital: таблицы, книга Excel и письмо одним пакетом.
reg-empty-messages = К сообщениям
reg-empty-answer = Принять таблицу менеджера…
reg-templates = Шаблоны

reg-sum-all = { $count ->
    [one] шаблон
    [few] шаблона
   *[many] шаблонов
}
reg-sum-approved = { $count ->
    [one] одобрен
   *[other] одобрено
}
reg-sum-packed = в пакете
reg-sum-waiting = у менеджера
reg-sum-waiting-days = { $days ->
    [0] у менеджера, с сегодня
    [one] у менеджера, до { $days } дня
   *[other] у менеджера, до { $days } дней
}
reg-sum-changed = { $count ->
    [one] изменён
   *[other] изменено
}
reg-sum-wrong = отклонены или с ошибкой
reg-pack-count = Собрать пакет · { $count }

reg-search = Поиск шаблонов
reg-search-hint = Поиск
reg-only-all = Все
reg-only-ready = Готовы
reg-only-packed = В пакете
reg-only-waiting = У менеджера
reg-only-changed = Изменены
reg-only-wrong = Отклонены и черновики
reg-only-approved = Одобрены
reg-show-all = Показать все

reg-column-name = Шаблон
reg-column-kind = Вид
reg-column-buttons = Кнопки
reg-column-status = Статус
reg-column-since = Когда
reg-column-fit = Рассылка
reg-fit-yes = можно
reg-fit-no = нельзя
reg-row-said = { $name }, { $kind }: { $buttons }, { $status }, { $since }
reg-tick-none = Снять выбор
reg-open = Открыть сообщение
reg-history = История
reg-note = Отметить

reg-kind-chat = Обычные
reg-kind-url = Ссылка
reg-kind-call = Звонок
reg-kind-both = Ссылка и звонок
reg-kind-mixed = Разные
reg-kind-none = Без строк

reg-days-ago = { $count ->
    [0] сегодня
    [1] вчера
    [one] { $count } день назад
    [few] { $count } дня назад
   *[many] { $count } дней назад
}
reg-never-sent = не отправлялось
reg-approved-on = одобрено { $day }

## Статусы

reg-draft = Черновик
reg-draft-errors = { $count ->
    [one] Черновик: { $count } ошибка
    [few] Черновик: { $count } ошибки
   *[many] Черновик: { $count } ошибок
}
reg-ready = Готово
reg-ready-again = Готово, прежний вариант отклонён
reg-packed = В пакете
reg-sent = Отправлено
reg-sent-partly = Отправлено, одобрено { $done } из { $rows }
reg-sent-changed = Отправлено, потом изменено
reg-sent-changed-short = Изменено
reg-approved = Одобрено
reg-rejected = Отклонено
reg-rejected-because = Отклонено: { $reason }
reg-changed = Изменено после одобрения
reg-changed-short = Изменено

reg-not-first = Не первое сообщение рассылки: регистрировать не нужно.
reg-not-fit-errors = { $count ->
    [one] Начать с него рассылку нельзя: { $count } ошибка.
    [few] Начать с него рассылку нельзя: { $count } ошибки.
   *[many] Начать с него рассылку нельзя: { $count } ошибок.
}
reg-not-fit-unsent = Начать с него рассылку нельзя: кнопки не зарегистрированы и работать не будут.
reg-not-fit-waiting = Начать с него рассылку нельзя: менеджер ещё не ответил.
reg-not-fit-changed-waiting = Начать с него рассылку нельзя: после отправки сообщение изменили, а ответа ещё нет.
reg-not-fit-rejected = Начать с него рассылку нельзя: кнопки отклонены.
reg-not-fit-changed = Начать с него рассылку нельзя: одобрен другой вариант.

standing-fit = Рассылку можно начинать.
standing-open = К регистрации
standing-changed = Шаблон был одобрен, но с тех пор изменился: его придётся регистрировать заново
standing-changed-text = До нового одобрения кнопки в первом сообщении рассылки не сработают. Можно вернуть одобренный вариант, а правку оставить в копии.
standing-copy = Править копию

filter-shown = { $kind }, { $status }
filter-status-any = Любой статус
filter-status-ready = Готовы к регистрации
filter-status-waiting = Ждут одобрения
filter-status-approved = Одобрены
filter-status-changed = Изменены
filter-status-rejected = Отклонены

## Отметки

reg-mark-sent = Отправлено
reg-mark-approved = Одобрено
reg-mark-rejected = Отклонено…
reg-mark-waiting = Ответа ещё нет
reg-mark-withdrawn = Не отправлялось
reg-mark-count = { $mark }: { $count }
reg-mark-title = { $mark }: { $count }
reg-mark-yes = Отметить
reg-mark-to = Кому отправлено
reg-mark-to-remark = Можно не заполнять.
reg-mark-reason = Причина отказа
reg-mark-reason-remark = Словами менеджера. Можно не заполнять.
reg-marked = { $count ->
    [one] Отмечен { $count } шаблон
    [few] Отмечено { $count } шаблона
   *[many] Отмечено { $count } шаблонов
}
reg-marked-none = Отмечать нечего: так уже записано

## История

reg-history-of = История: { $name }
reg-history-none = Этот шаблон ещё не отправляли.
reg-history-content = { $text } · { $buttons }
reg-event-packed = Собрано в пакет
reg-event-sent = Отправлено
reg-event-sent-to = Отправлено: { $to }
reg-event-waiting = Ответа ещё нет
reg-event-withdrawn = Отметка снята: не отправлялось
reg-event-row = { $row }. { $said }
reg-row-chat = Обычные кнопки
reg-row-url = Кнопка со ссылкой
reg-row-call = Кнопка звонка

## Пакеты

reg-packages = Пакеты
reg-packages-none = Собранные пакеты останутся здесь: что было в них, что изменилось с тех пор, и те же файлы ещё раз.
reg-package-line = { $count ->
    [one] { $day } · { $count } шаблон
    [few] { $day } · { $count } шаблона
   *[many] { $day } · { $count } шаблонов
}
reg-package-line-to = { $count ->
    [one] { $day } · { $count } шаблон · { $to }
    [few] { $day } · { $count } шаблона · { $to }
   *[many] { $day } · { $count } шаблонов · { $to }
}
reg-package-waits = { $package } · не отправлен
reg-package-send = Отправить…
reg-package-name = Кнопки { $day }.{ $month }
reg-package-name-for = Кнопки { $day }.{ $month } для { $whom }
reg-package-open = Открыть
reg-package-again = Сохранить ещё раз
reg-package-compare = Сравнить с сегодня

reg-pack-title = Пакет для менеджера i‑Digital
reg-pack-yes = Собрать
reg-pack-which = Какие шаблоны
reg-pack-ready = Готовые: { $count }
reg-pack-ready-remark = Всё, что ещё не отправляли, и одобренное, которое с тех пор изменилось.
reg-pack-changed = Изменённые: { $count }
reg-pack-changed-remark = Только то, что изменилось после отправки или одобрения.
reg-pack-picked = Выбранные: { $count }
reg-pack-picked-remark = Шаблоны, отмеченные в таблице.
reg-pack-to = Кому
reg-pack-to-hint = Имя или адрес менеджера
reg-pack-shape = Что получится
reg-pack-as-folder = Папка
reg-pack-as-zip = Архив zip
reg-pack-both = В пакет войдут и таблицы CSV, и та же книга XLSX.
reg-pack-form = Форма
reg-pack-forms = Формы…
reg-pack-letter = Письмо
reg-pack-changes = Что изменилось: { $count }
reg-pack-no-changes = С прошлой отправки эти шаблоны не менялись, или их ещё не отправляли.
reg-pack-none = Здесь нет шаблонов, которые можно отправить.
reg-pack-none-changed = После отправки ничего не менялось.
reg-pack-without = Собрать без них
reg-pack-place = Появится: { $path }
reg-pack-folder-title = Папка для пакета
reg-pack-job = Собираем пакет
reg-pack-preparing = Готовим таблицы и письмо…
reg-pack-nothing = Собирать нечего.
reg-pack-stopped = Остановлено, ничего не записано.
reg-pack-stopped-by-errors = { $count ->
    [one] Сначала исправьте ошибки в { $count } шаблоне или соберите пакет без него.
   *[other] Сначала исправьте ошибки в { $count } шаблонах или соберите пакет без них.
}
reg-pack-stopped-by-refusal = Так пакет не собрать: причина названа выше.
reg-pack-lacking = «{ $name }»: кодировка не знает знака { $character }
reg-pack-cell-too-long = Текст длиннее { $limit } знаков не поместится в ячейку книги
reg-pack-refused = Пакет не собрался: { $said }
reg-pack-there = Здесь уже есть { $path }. Выберите другую папку.
reg-pack-done = { $count ->
    [one] Пакет собран: { $count } шаблон
    [few] Пакет собран: { $count } шаблона
   *[many] Пакет собран: { $count } шаблонов
}
reg-pack-next = Письмо откроется черновиком, все файлы уже вложены. Статус шаблонов пока «В пакете».
reg-pack-next-sent = Когда отправите письмо, отметьте это: статус шаблонов сменится на «Отправлено».
reg-pack-done-in = { $path }

reg-view-inside = Что в нём
reg-view-today = Сравнить с сегодня
reg-view-again = Сохранить ещё раз
reg-view-frozen = Так шаблоны выглядели, когда пакет собирали.
reg-view-same = Сегодня в этих шаблонах всё так же.
reg-view-otherwise = { $count ->
    [one] С тех пор изменился { $count } шаблон
    [few] С тех пор изменились { $count } шаблона
   *[many] С тех пор изменилось { $count } шаблонов
}
reg-view-gone = «{ $name }»: сообщение удалено
reg-unnamed = Без названия
reg-again-yes = Записать
reg-again-remark = Получатся те же файлы, байт в байт: с датой пакета и с текстами, какими они были.
reg-again-done = Пакет записан ещё раз

## Письмо

reg-letter-subject-label = Тема
reg-letter-text-label = Текст письма
reg-letter-copy = Скопировать письмо
reg-no-mail = Почтовая программа не открылась. Письмо с вложениями лежит в папке пакета: letter.eml.
reg-letter-restore = Вернуть исходное
reg-letter-subject = { $count ->
    [one] Регистрация кнопок WhatsApp: { $count } шаблон
    [few] Регистрация кнопок WhatsApp: { $count } шаблона
   *[many] Регистрация кнопок WhatsApp: { $count } шаблонов
}
reg-letter-begin = { $count ->
    [one] Здравствуйте. Просим зарегистрировать кнопки первых сообщений рассылки: { $count } шаблон.
    [few] Здравствуйте. Просим зарегистрировать кнопки первых сообщений рассылки: { $count } шаблона.
   *[many] Здравствуйте. Просим зарегистрировать кнопки первых сообщений рассылки: { $count } шаблонов.
}
reg-letter-inside = Во вложении:
reg-letter-chat = – { $file }: обычные кнопки, строк: { $rows }
reg-letter-url = – { $file }: кнопки со ссылкой, строк: { $rows }
reg-letter-call = – { $file }: кнопки звонка, строк: { $rows }
reg-letter-workbook = – { $file }: те же таблицы одной книгой, все ячейки текстовые
reg-letter-changes = { $count ->
    [one] – { $file }: что изменилось с прошлого раза, { $count } шаблон
    [few] – { $file }: что изменилось с прошлого раза, { $count } шаблона
   *[many] – { $file }: что изменилось с прошлого раза, { $count } шаблонов
}
reg-letter-templates = Шаблоны:
reg-letter-template = { $number }. { $text } [{ $buttons }]
reg-letter-more = { $count ->
    [one] и ещё { $count } шаблон
    [few] и ещё { $count } шаблона
   *[many] и ещё { $count } шаблонов
}
reg-letter-guards = { $count ->
    [one] В { $count } ячейке таблиц CSV перед текстом стоит апостроф ({ $sign }). Он не часть текста: с ним Excel не примет текст за формулу. В книге { $file } апострофов нет.
   *[other] В { $count } ячейках таблиц CSV перед текстом стоит апостроф ({ $sign }). Он не часть текста: с ним Excel не примет текст за формулу. В книге { $file } апострофов нет.
}
reg-letter-end = Будет удобно, если вы ответите этой же таблицей со столбцами «Статус» и «Комментарий». Спасибо.

reg-changes-begin = { $count ->
    [one] Что изменилось с прошлой отправки: { $count } шаблон
    [few] Что изменилось с прошлой отправки: { $count } шаблона
   *[many] Что изменилось с прошлой отправки: { $count } шаблонов
}
reg-changes-one = { $number }. { $name }
reg-changes-one-since = { $number }. { $name }, прошлая отправка { $day }
reg-changed-since = Прошлая отправка: { $day }
reg-field-text = Текст: было «{ $before }», стало «{ $after }»
reg-field-title = Кнопка { $number }, название: было «{ $before }», стало «{ $after }»
reg-field-url = Кнопка { $number }, ссылка: было «{ $before }», стало «{ $after }»
reg-field-phone = Кнопка { $number }, телефон: было «{ $before }», стало «{ $after }»
reg-field-button = Кнопка { $number }, другой вид: было «{ $before }», стало «{ $after }»
reg-field-button-new = Кнопка { $number }, новая: «{ $after }»
reg-field-button-gone = Кнопка { $number }, убрана: «{ $before }»

## Ответ менеджера

reg-answer-title = Принять ответ менеджера
reg-answer-text = Таблицы CSV или книга XLSX от менеджера, можно несколько файлов сразу: столбцы в любом порядке, со столбцом статуса и комментариями. Сначала будет видно, что нашлось; записано ничего не будет, пока вы не согласитесь.
reg-answer-files = Таблицы
reg-answer-label = Файл ответа
reg-answer-others = Вместе с ним: { $files }
reg-answer-job = Читаем и сверяем строки
reg-answer-apply = Записать · { $count }
reg-answer-remember = Запомнить слова
reg-answer-columns = Где ответы
reg-answer-status-column = Статус
reg-answer-reason-column = Комментарий
reg-answer-no-column = не выбран
reg-answer-nameless = столбец { $number } без заголовка
reg-answer-no-columns = В файле нет других столбцов: о статусе он ничего не говорит.
reg-answer-choose-column = Укажите, в каком столбце статус. Без него ничего не будет отмечено.
reg-answer-no-words = В этом столбце пусто.
reg-answer-meanings = Что значат слова
reg-answer-word = «{ $word }» · { $count }
reg-answer-many-words = Слов слишком много для столбца статуса: показаны первые.
reg-meaning-unknown = не указано
reg-meaning-waiting = Ждёт ответа
reg-meaning-nothing = Ничего не значит
reg-answer-outcome = Будет записано
reg-answer-approved = Одобрено строк: { $count }
reg-answer-rejected = Отклонено строк: { $count }
reg-answer-waiting = Ждут ответа: { $count }
reg-answer-new = Новых сообщений: { $count }
reg-answer-known = Уже было записано: { $count }
reg-answer-silent = Статуса нет или слово непонятно, не изменятся: { $count }
reg-answer-contradicting = { $count ->
    [one] { $count } строка противоречит другой о том же шаблоне: она не записана
    [few] { $count } строки об одном шаблоне противоречат друг другу: они не записаны
   *[many] { $count } строк об одном шаблоне противоречат друг другу: они не записаны
}
reg-answer-silence = Пустой статус ничего не одобряет.
reg-answer-done = Ответ записан. Одобрено строк: { $approved }, отклонено: { $rejected }, новых сообщений: { $new }

reg-rows-all = Все { $count }
reg-rows-exact = Точно { $count }
reg-rows-near = С отличием { $count }
reg-rows-ambiguous = Неясно { $count }
reg-rows-unknown = Незнакомые { $count }
reg-rows-none = Строк нет.
reg-rows-number = Строка { $row }, { $kind }
reg-rows-nobody = Такого не отправляли
reg-rows-repeats = Повторяет строку { $row }
reg-rows-sheet = Лист «{ $sheet }»
reg-rows-file = Файл «{ $sheet }»
reg-rows-word = «{ $word }»: не указано
reg-rows-difference-more = { $count ->
    [one] { $told }; и ещё { $count } отличие
    [few] { $told }; и ещё { $count } отличия
   *[many] { $told }; и ещё { $count } отличий
}
reg-rows-take = Учесть
reg-rows-take-near = Это он
reg-rows-new = Взять новым
reg-rows-choose = Выбрать
reg-rows-leave = Не трогать
reg-rows-candidate = { $name }: { $buttons }
reg-match-exact = точно
reg-match-near = с отличием
reg-match-ambiguous = подходит нескольким
reg-match-unknown = незнакомая
reg-differs-spaces = Отличаются только пробелы
reg-differs-text = Текст: отправлено «{ $sent }», пришло «{ $came }»
reg-differs-title = Кнопка { $number }: отправлено «{ $sent }», пришло «{ $came }»
reg-differs-gone = Кнопка { $number }: отправлено «{ $sent }», в ответе её нет
reg-differs-added = Кнопка { $number }: в ответе есть «{ $came }», её не отправляли
reg-differs-url = Ссылка: отправлено «{ $sent }», пришло «{ $came }»
reg-differs-phone = Телефон: отправлено «{ $sent }», пришло «{ $came }»

## Формы

reg-forms-all = Формы
reg-forms-used = { $form } · используется
reg-forms-use = Использовать
reg-forms-new = Новая по образцу
reg-forms-remove = Удалить форму
reg-forms-save = Сохранить
reg-forms-saved = Формы сохранены
reg-forms-wrong = { $form }. { $what }
reg-forms-builtin-remark = Это столбцы из примеров i‑Digital. Если у вашего менеджера своя таблица, сделайте новую форму по этому образцу.
reg-forms-file = Файл формы
reg-forms-file-remark = Форму можно передать коллеге или взять у него.
reg-forms-path = Путь к файлу формы
reg-forms-kind = Формы
reg-forms-read = Загрузить
reg-forms-write = Записать в файл
reg-forms-written = Форма записана: { $path }
reg-form-builtin = i‑Digital, обычная
reg-form-unnamed = Форма { $number }
reg-form-title = Название формы
reg-form-headings = Заголовки столбцов
reg-form-text = Текст сообщения
reg-form-workbook = Файл книги
reg-form-chat-button = Обычная кнопка
reg-form-number = На месте { $sign } встанет номер кнопки.
reg-form-url-title = Название кнопки со ссылкой
reg-form-url-target = Ссылка
reg-form-call-title = Название кнопки звонка
reg-form-call-target = Телефон
reg-form-constant = Столбец с одним и тем же значением
reg-form-constant-heading = Заголовок постоянного столбца
reg-form-constant-value = Значение
reg-form-sheet = Название листа
reg-form-file = Файл таблицы
reg-form-own-file = Файл пакета
reg-form-order = Порядок столбцов
reg-form-column = { $number }. { $column }
reg-form-earlier = Левее: { $column }
reg-form-later = Правее: { $column }
reg-part-text = Текст сообщения
reg-part-title = Названия кнопок
reg-part-target = Ссылка или телефон
reg-part-constant = Постоянный столбец
reg-form-separator-usual = как обычно
reg-form-columns = { $columns }
reg-form-syntax = Файл формы не прочитался: { $said }
reg-form-blank = Не заполнено: «{ $field }».
reg-form-forbidden = «{ $field }»: знак { $character } здесь не подходит.
reg-form-long = «{ $field }»: слишком длинно для листа книги.
reg-form-no-number = В заголовке обычной кнопки должно один раз стоять { $sign }.
reg-form-alike = «{ $first }» и «{ $second }» не отличить друг от друга.
reg-form-order-wrong = Каждый столбец должен стоять один раз.
reg-form-long-constant = Постоянное значение слишком длинное.
