### Рассылки в окне: список, подготовка, ход, итоги, стоп‑лист.

place-broadcasts = Рассылки
action-go-broadcasts = Перейти к рассылкам
action-new-broadcast = Новая рассылка
action-stop-list = Стоп‑лист
action-forget-clients = Забыть клиентов…
group-broadcast = Рассылки
broadcasts-waiting = { $name }, { $count ->
        [one] ждёт решения { $count }
        [few] ждут решения { $count }
       *[many] ждут решения { $count }
    }

## Список

broadcasts-back = Все рассылки
broadcasts-unnamed = Рассылка { $number }
broadcasts-nameless = Без названия
broadcasts-no-channel = канал не выбран
broadcasts-launched-at = запущена { $when }
broadcasts-is-repeat = повтор
broadcasts-draft = 
    Черновик, { $count } { $count ->
        [one] получатель
        [few] получателя
       *[many] получателей
    }
broadcasts-by-hand = 
    Готовится для платформы, { $count } { $count ->
        [one] получатель
        [few] получателя
       *[many] получателей
    }
broadcasts-going = Идёт: { $done } из { $total }
broadcasts-asks = { $count ->
        [one] Решите судьбу { $count } строки
        [few] Решите судьбу { $count } строк
       *[many] Решите судьбу { $count } строк
    }
broadcasts-stands = Стоит, осталось { $count }
broadcasts-settling = Выясняется, ушло ли: { $count }
broadcasts-done = Отправлено: { $done } из { $total }
broadcasts-sandbox = Это песочница: рассылка настоящая по шагам, но никто её не получит.
broadcasts-no-file = Рассылке нужен рабочий файл, в который можно писать: по нему видно, кому уже ушло.
broadcasts-empty-title = Здесь будут рассылки
broadcasts-empty-text = Рассылка уходит только тем, кто уже писал боту, и только с поводом. Программа проверит список, текст и регистрацию, а потом отправит каждому один раз.
broadcasts-empty-no-channel = Сначала нужен канал WhatsApp, который знает платформа. Подключите свой или попробуйте всё в песочнице, без аккаунта.
broadcasts-empty-no-message = Канал есть. Теперь соберите сообщение, которое получат клиенты.
broadcasts-empty-channels = К каналам
broadcasts-empty-messages = К сообщениям
broadcasts-delete = Удалить черновик
broadcasts-deleted = Рассылка «{ $name }» удалена

## Четыре блока

broadcasts-block-text = 1. Текст и кнопки
broadcasts-block-registration = 2. Регистрация
broadcasts-block-recipients = 3. Получатели
broadcasts-block-occasion = 4. Повод и согласие
broadcasts-name = Название
broadcasts-channel = Канал
broadcasts-message = Сообщение
broadcasts-message-search = Поиск сообщения
broadcasts-message-other = Другое сообщение
broadcasts-message-changed = В библиотеке это сообщение уже другое. В рассылке осталось прежнее.
broadcasts-message-take-new = Взять новое
broadcasts-event-unseen = Отправляется событие: что ответит сценарий, отсюда не видно.
broadcasts-registration-fit = Замечаний нет: кнопки одобрены или их нет.
broadcasts-to-registration = К регистрации
broadcasts-recipients-text = Возьмите клиентов бота, файл CSV или Excel либо вставьте номера. Источники складываются, каждый клиент останется в списке один раз.
broadcasts-from-bot = Клиенты бота
broadcasts-from-file = Из файла…
broadcasts-from-text = Вставить…
broadcasts-gathering = Собираем список
broadcasts-gathered = 
    Прочитано { $count } { $count ->
        [one] строка
        [few] строки
       *[many] строк
    }, пустых пропущено: { $blank }.
broadcasts-gather-stopped = Остановлено, прочитано строк: { $count }.
broadcasts-in-list = 
    В списке { $count } { $count ->
        [one] строка
        [few] строки
       *[many] строк
    }
broadcasts-table = Таблица
broadcasts-clear = Очистить
broadcasts-variables = Переменные и колонки
broadcasts-column-of = { $name } ← { $column }
broadcasts-fetch-clients = Обновить клиентов бота
broadcasts-show-rows = { $count ->
        [one] Показать { $count } строку
        [few] Показать { $count } строки
       *[many] Показать { $count } строк
    }
broadcasts-acknowledge = Понимаю
broadcasts-acknowledge-numbers = Дописать «+» по правилу
broadcasts-acknowledge-without = Отправить без них
broadcasts-acknowledge-back = Передумать
broadcasts-purpose = Что это за рассылка
broadcasts-service = Сервисная
broadcasts-advertising = Реклама
broadcasts-occasion = Повод
broadcasts-occasion-hint = Например: заказ готов, ждём до пятницы
broadcasts-consent-data = Согласие на обработку данных
broadcasts-consent-advertising = Согласие на рекламу
broadcasts-consent-where = Где дано
broadcasts-consent-when = Когда дано
broadcasts-consent-where-hint = Где: форма на сайте, договор
broadcasts-consent-when-hint = Когда: с марта 2026
broadcasts-organisation = Ваша организация из списка 41‑ФЗ?
broadcasts-organisation-yes = Да
broadcasts-organisation-no = Нет
broadcasts-organisation-about = Госорганы, банки, операторы связи, крупные сайты и маркетплейсы. Ответ один на весь рабочий файл. Проверьте.

## Запуск

broadcasts-launch = Проверка и запуск
broadcasts-number = { $count }
broadcasts-verdict-ready = Уйдёт
broadcasts-verdict-skipped = Пропущено: { $why }
broadcasts-verdict-not-known = не писал боту
broadcasts-verdict-blocked = заблокирован вами
broadcasts-verdict-stopped = в стоп‑листе
broadcasts-verdict-repeated = повтор клиента
broadcasts-verdict-no-address = нет номера
broadcasts-verdict-without-plus = номер без «+»
broadcasts-verdict-lost = номер испорчен таблицей
broadcasts-verdict-malformed = это не номер
broadcasts-verdict-closed = закрытая страна
broadcasts-verdict-us = реклама в США
broadcasts-verdict-value = нет значения
broadcasts-verdict-text = ошибка в тексте
broadcasts-threads = Потоков, 1–10
broadcasts-delay = Пауза, 1–60000 мс
broadcasts-daily-limit = Людей в сутки
broadcasts-estimate = { $minutes ->
        [one] Займёт около { $minutes } минуты
        [few] Займёт около { $minutes } минут
       *[many] Займёт около { $minutes } минут
    }, до { $pace } в минуту.
broadcasts-hours = Отправлять только в эти часы
broadcasts-hours-from = С
broadcasts-hours-to = До
broadcasts-hours-about = По времени получателя, где страна его выдаёт, иначе { $zone }. Вне часов рассылка стоит.
broadcasts-checking = Проверяем…
broadcasts-in-the-way = { $count ->
        [one] Мешает { $count } замечание выше.
        [few] Мешают { $count } замечания выше.
       *[many] Мешают { $count } замечаний выше.
    }
broadcasts-not-before = Запустить можно не раньше чем { $when }: так просит WhatsApp.
broadcasts-launch-count = Запустить · { $count }
broadcasts-test = Проверить на себе…
broadcasts-tested = Проверено на себе { $when }.
broadcasts-confirm-title = { $count ->
        [one] Отправить { $count } клиенту?
        [few] Отправить { $count } клиентам?
       *[many] Отправить { $count } клиентам?
    }
broadcasts-confirm-yes = Отправить · { $count }
broadcasts-confirm-text = После запуска текст, список и решения изменить нельзя. Пять секунд запуск можно вернуть.
broadcasts-confirm-sandbox = Это песочница: никто ничего не получит. Пять секунд запуск можно вернуть.
broadcasts-countdown = Запуск через { $seconds } с. Пока ничего не ушло.
broadcasts-take-back = Отменить запуск
broadcasts-launching = Запускаем…
broadcasts-not-launched = Рассылка не запущена, ничего не ушло
broadcasts-launch-changed = Пока вы решали, что‑то изменилось. Посмотрите проверку ещё раз.
broadcasts-sandbox-first = Песочница запускается. Повторите через пару секунд.
broadcasts-no-client = Нет токена платформы. Введите его на странице канала.
broadcasts-test-title = Проверить на себе
broadcasts-test-text = Сообщение уйдёт одному клиенту, в отдельную рассылку на платформе. Вместо переменных встанут примеры из редактора.
broadcasts-test-client = Ваш ID клиента
broadcasts-test-hint = Обычно номер без «+»: 79161234567
broadcasts-test-yes = Отправить себе
broadcasts-test-sending = Отправляем…
broadcasts-test-sent = Платформа приняла проверочное сообщение
broadcasts-test-refused = Платформа отказала. Проверьте ID: боту должны были писать с этого номера.
broadcasts-test-unknown = Ответа нет: ушло ли сообщение, неизвестно. Посмотрите в телефоне.
broadcasts-test-unfilled = У переменной нет примера. Задайте его в редакторе сообщения.

## Окна

broadcasts-file-title = Список из файла
broadcasts-file-text = CSV, текст или Excel. Номер или ID клиента ищем по заголовку, иначе берём первую колонку. Остальные колонки станут переменными.
broadcasts-file-label = Файл
broadcasts-file-filter = Таблицы и текст
broadcasts-file-yes = Добавить
broadcasts-paste-title = Вставить список
broadcasts-paste-text = По одному номеру в строке или таблица прямо из Excel.
broadcasts-paste-label = Номера или ID
broadcasts-paste-yes = Добавить
broadcasts-forget-title = Забыть клиентов?
broadcasts-forget-text = Номера, имена и значения исчезнут из рабочего файла, и вернуть их нельзя. Итоги останутся. Строки, которые ещё не ушли или неясны, сохранятся, пока рассылка не закончена.
broadcasts-forget-yes = Забыть
broadcasts-forget-busy = Сейчас идёт рассылка: сначала остановите её.
broadcasts-forgetting = Забываем…
broadcasts-forgotten = Клиенты забыты, файл переписан

## Таблица получателей

broadcasts-recipients = Получатели
broadcasts-recipient-search = Поиск по ID клиента
broadcasts-search-hint = Поиск
broadcasts-all = Все
broadcasts-chip = { $name }: { $count }
broadcasts-reading = Читаем…
broadcasts-column-client = Клиент
broadcasts-column-number = Номер
broadcasts-column-country = Страна
broadcasts-column-values = Значения
broadcasts-column-verdict = Решение
broadcasts-country-unknown = неизвестна
broadcasts-face-title = Сообщение клиента
broadcasts-face-of = Как увидит { $client }
broadcasts-face-missing = Нет значения «{ $name }»: строка будет пропущена.
broadcasts-face-template = С переменными
broadcasts-face-first = Первый
broadcasts-face-longest = Самый длинный
broadcasts-face-lacking = Без значения

## Ход

broadcasts-progress = Ход рассылки
broadcasts-gone-out = Отправлено { $done } из { $total }
broadcasts-pause = Пауза
broadcasts-pausing = Встаём на паузу: ждём ответов на то, что уже ушло.
broadcasts-resume = Продолжить
broadcasts-settle-again = Выяснить ещё раз
broadcasts-reading-platform = Читаем, что знает платформа.
broadcasts-waits = { $seconds ->
        [one] Платформа просит подождать { $seconds } секунду.
        [few] Платформа просит подождать { $seconds } секунды.
       *[many] Платформа просит подождать { $seconds } секунд.
    }
broadcasts-settles = Часть ответов потерялась. Второе чтение списка платформы — в { $when }.
broadcasts-pace-left = Темп { $pace } в минуту, осталось около { $minutes } мин.
broadcasts-left = Осталось около { $minutes } мин.
broadcasts-interrupted = Рассылка прервалась: программу закрыли или выключился компьютер. Что ушло, записано.
broadcasts-paused-before = Рассылка стоит. Продолжить её можете только вы.
broadcasts-held = Эту рассылку отправляет другое окно: компьютер { $machine }.
broadcasts-lease-gone = Рассылку взяло другое окно.
broadcasts-platform-failed = Платформа не ответила так, как нужно. Ничего не потеряно, попробуйте продолжить позже.
broadcasts-not-created = Платформа не создала рассылку.
broadcasts-ended = «{ $name }»: отправка закончена, платформа приняла { $count }
broadcasts-stands-still = «{ $name }» стоит: посмотрите почему
broadcasts-broke-off = «{ $name }» прервалась
broadcasts-all-settled = Всё выяснено, ждать нечего.
broadcasts-statuses-open = Доставка ещё может измениться у { $count }.
broadcasts-read-statuses = Обновить статусы
broadcasts-stop = Остановить совсем · { $count }
broadcasts-stop-title = { $count ->
        [one] Не отправлять оставшемуся { $count }?
        [few] Не отправлять оставшимся { $count }?
       *[many] Не отправлять оставшимся { $count }?
    }
broadcasts-stop-text = Им ничего не уйдёт, и эта рассылка закончится. Что уже отправлено, вернуть нельзя.
broadcasts-unknown-title = Неизвестно, ушло ли: { $count }
broadcasts-unknown-text = Ответ платформы потерялся, и в её списке этих строк дважды не нашлось. Если отправить ещё раз, клиент может получить сообщение дважды.
broadcasts-unknown-leave = Не отправлять · { $count }
broadcasts-unknown-send = Отправить ещё раз · { $count }
broadcasts-send-again-title = { $count ->
        [one] Отправить { $count } строку ещё раз?
        [few] Отправить { $count } строки ещё раз?
       *[many] Отправить { $count } строк ещё раз?
    }
broadcasts-send-again-text = Кто‑то из этих клиентов может получить сообщение дважды. Строки вернутся в очередь и уйдут, когда вы нажмёте «Продолжить».
broadcasts-give-up-title = { $count ->
        [one] Не отправлять { $count } строку?
        [few] Не отправлять { $count } строки?
       *[many] Не отправлять { $count } строк?
    }
broadcasts-give-up-text = Так никто не получит сообщение дважды. Кому оно не пришло, можно написать отдельной рассылкой.
broadcasts-decided = Готово, строк: { $count }

## Итоги

broadcasts-results = Итоги
broadcasts-reasons = Причины
broadcasts-rows = Показать строки
broadcasts-to-stop-list = В стоп‑лист
broadcasts-only-reason = Показано только: { $reason }
broadcasts-client-forgotten = клиент забыт
broadcasts-column-state = Состояние
broadcasts-column-reason = Причина
broadcasts-column-next = Что можно
broadcasts-column-attempts = Попыток
broadcasts-column-when = Когда
broadcasts-state-planned = ждёт отправки
broadcasts-state-claimed = уходит
broadcasts-state-accepted = принято платформой
broadcasts-state-sent = отправлено
broadcasts-state-delivered = доставлено
broadcasts-state-read = прочитано
broadcasts-state-skipped = пропущено
broadcasts-state-refused = отказ платформы
broadcasts-state-failed = не доставлено
broadcasts-state-unknown = неизвестно
broadcasts-state-cancelled = отменено
broadcasts-next-later = { $hours ->
        [one] Повторить не раньше чем через { $hours } час, и вручную.
        [few] Повторить не раньше чем через { $hours } часа, и вручную.
       *[many] Повторить не раньше чем через { $hours } часов, и вручную.
    }
broadcasts-next-stop-list = Человек остановил вашу рекламу: в стоп‑лист. Сервисные сообщения можно.
broadcasts-next-check-number = Проверьте номер. Повторить — вручную, после исправления.
broadcasts-next-registration = Проверьте регистрацию. Повторять только зарегистрированным сообщением.
broadcasts-next-manager = Спросите менеджера i‑Digital. Продолжать вручную, не раньше чем через сутки.
broadcasts-next-slower = Подождите и продолжите вдвое медленнее.
broadcasts-next-no-advertising = Рекламу этому клиенту не слать, пока он сам не напишет.
broadcasts-next-mend-values = Исправьте значения переменных.
broadcasts-next-new-text = Нужен другой текст и новая регистрация.
broadcasts-next-need-number = Нужен номер телефона: этому ID такое не отправить.
broadcasts-next-check-senders = Слишком часто одному клиенту. Подождите, проверьте, не пишет ли ему кто‑то ещё.
broadcasts-next-other-way = Найдите другой способ связи.
broadcasts-next-by-hand = Повторить можно вручную, сначала одну строку.
broadcasts-export = Выгрузить…
broadcasts-export-title = Выгрузить итоги
broadcasts-export-text = Таблица по каждому получателю: состояние, причина, даты, повод и согласия. Ответ на жалобу.
broadcasts-export-label = Куда сохранить
broadcasts-export-yes = Сохранить
broadcasts-export-file = Итоги { $name }
broadcasts-exported = Сохранено: { $path }
broadcasts-exporting = Сохраняем…
broadcasts-format = Вид файла
broadcasts-format-xlsx = Excel (XLSX)
broadcasts-format-csv = CSV
broadcasts-repeat = Повторить…
broadcasts-repeat-title = { $count ->
        [one] Повторить { $count } строку?
        [few] Повторить { $count } строки?
       *[many] Повторить { $count } строк?
    }
broadcasts-repeat-text = Получится новая рассылка, связанная с этой, с отдельной проверкой. Кому писать больше нельзя, в неё не попадёт. Если WhatsApp просит подождать, запуск откроется позже.
broadcasts-repeat-all = Строки не отмечены: возьмём недоставленные, отказанные и отменённые.
broadcasts-repeat-yes = Сделать рассылку
broadcasts-repeat-name = { $name }, повтор
broadcasts-repeat-made = Новая рассылка готова: строк { $count }, не взято { $out }

## Стоп‑лист

broadcasts-stops = Стоп‑лист
broadcasts-stops-text = Им не уйдёт ни одна рассылка. Сверяется перед каждой отправкой, даже если рассылка уже идёт.
broadcasts-stops-empty = Пока никого
broadcasts-stops-empty-text = Добавьте тех, кто просил не писать. Кто остановил рекламу в WhatsApp, попадёт сюда одним нажатием из итогов рассылки.
broadcasts-stops-add = Добавить…
broadcasts-stops-add-title = Добавить в стоп‑лист
broadcasts-stops-add-text = По одному номеру или ID в строке.
broadcasts-stops-add-yes = Не писать им
broadcasts-stops-remove = Убрать из стоп‑листа · { $count }
broadcasts-stops-removed = Убрано из стоп‑листа: { $count }
broadcasts-stopped = Добавлено в стоп‑лист: { $count }
broadcasts-column-since = С какого дня
broadcasts-column-origin = Откуда
broadcasts-column-note = Заметка
broadcasts-origin-hand = вручную
broadcasts-origin-file = из файла
broadcasts-origin-refusal = отказ в WhatsApp
broadcasts-origin-dialogue = просьба в диалоге

## Для платформы

broadcasts-twin = Или отправить на самой платформе
broadcasts-twin-text = Если токена нет, всё то же можно сделать на странице «Рассылки» платформы: файл клиентов, настройки и шаги готовим здесь.
broadcasts-twin-unfold = Файл, настройки и шаги
broadcasts-twin-first = Сначала соберите список и снимите замечания выше.
broadcasts-twin-list = Файл клиентов… · { $count }
broadcasts-twin-list-title = Файл клиентов для платформы
broadcasts-twin-list-text = В первой колонке ID клиента без «+», дальше переменные. Платформа берёт файлы до 20 МБ.
broadcasts-twin-file = Клиенты { $name }
broadcasts-twin-too-large = Файл больше 20 МБ, платформа его не возьмёт. Разделите список.
broadcasts-twin-report = Принять отчёт…
broadcasts-twin-report-title = Отчёт платформы
broadcasts-twin-report-text = Отчёт, который выгрузила платформа: клиент, статус, причина. После этого рассылка закрыта и отсюда больше не уйдёт.
broadcasts-twin-report-yes = Принять
broadcasts-twin-read = Отчёт принят, строк: { $count }
broadcasts-twin-settings = Что ввести на платформе
broadcasts-twin-steps = Шаги
broadcasts-twin-copy = Скопировать: { $what }
