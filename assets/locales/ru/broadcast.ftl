### Рассылки: список, проверка, отправка, состояния.

## Проверка: что найдено и что делать

broadcast-found-text = { $text } Получателей с этим: { $count }.
broadcast-found-text-promo-in-service = Рассылка названа сервисной, а текст похож на рекламу. Уберите призыв или назовите её рекламной.
broadcast-found-message-event-unseen = Что ответит сценарий на событие, отсюда не видно. Проверьте его ответ в тест‑чате.
broadcast-found-message-unregistered-buttons = Кнопки первого сообщения не зарегистрированы или ответа менеджера ещё нет. Такая рассылка не отправится: зарегистрируйте кнопки.
broadcast-found-message-rejected-buttons = Кнопки отклонены: { $reason }. Исправьте и зарегистрируйте их снова.
broadcast-found-message-changed-after-approval = Сообщение изменилось после одобрения. Верните одобренное или зарегистрируйте новое.
broadcast-found-recipient-not-known-to-bot =
    { $count ->
        [one] { $count } получатель не писал боту: ему писать нельзя, он будет пропущен.
        [few] { $count } получателя не писали боту: им писать нельзя, они будут пропущены.
       *[many] { $count } получателей не писали боту: им писать нельзя, они будут пропущены.
    }
broadcast-found-recipient-blocked =
    { $count ->
        [one] { $count } получателя вы заблокировали: он будет пропущен.
        [few] { $count } получателей вы заблокировали: они будут пропущены.
       *[many] { $count } получателей вы заблокировали: они будут пропущены.
    }
broadcast-found-recipient-stopped-marketing =
    { $count ->
        [one] { $count } получатель в стоп‑листе: он будет пропущен.
        [few] { $count } получателя в стоп‑листе: они будут пропущены.
       *[many] { $count } получателей в стоп‑листе: они будут пропущены.
    }
broadcast-found-recipient-repeated =
    { $count ->
        [one] { $count } строка повторяет клиента, который уже есть в списке: сообщение уйдёт один раз.
        [few] { $count } строки повторяют клиентов, которые уже есть в списке: каждому уйдёт одно сообщение.
       *[many] { $count } строк повторяют клиентов, которые уже есть в списке: каждому уйдёт одно сообщение.
    }
broadcast-found-recipient-no-address =
    { $count ->
        [one] В { $count } строке нет ни номера, ни идентификатора: она будет пропущена.
        [few] В { $count } строках нет ни номера, ни идентификатора: они будут пропущены.
       *[many] В { $count } строках нет ни номера, ни идентификатора: они будут пропущены.
    }
broadcast-found-recipient-number-without-plus =
    { $count ->
        [one] { $count } номер без «+»: так можно написать незнакомцу в другой стране. Подтвердите показанное правило или исправьте номер.
        [few] { $count } номера без «+»: так можно написать незнакомцу в другой стране. Подтвердите показанное правило или исправьте номера.
       *[many] { $count } номеров без «+»: так можно написать незнакомцу в другой стране. Подтвердите показанное правило или исправьте номера.
    }
broadcast-found-recipient-number-lost =
    { $count ->
        [one] В { $count } строке таблица испортила номер (вроде 7,9E+10): цифры потеряны. Возьмите номер из источника.
        [few] В { $count } строках таблица испортила номера (вроде 7,9E+10): цифры потеряны. Возьмите номера из источника.
       *[many] В { $count } строках таблица испортила номера (вроде 7,9E+10): цифры потеряны. Возьмите номера из источника.
    }
broadcast-found-recipient-number-malformed =
    { $count ->
        [one] В { $count } строке вместо номера что‑то другое: она будет пропущена. Исправьте номер.
        [few] В { $count } строках вместо номера что‑то другое: они будут пропущены. Исправьте номера.
       *[many] В { $count } строках вместо номера что‑то другое: они будут пропущены. Исправьте номера.
    }
broadcast-found-recipient-number-unknown =
    { $count ->
        [one] { $count } номера нет в плане его страны. Проверьте, не ошибка ли.
        [few] { $count } номеров нет в планах их стран. Проверьте, не ошибка ли.
       *[many] { $count } номеров нет в планах их стран. Проверьте, не ошибка ли.
    }
broadcast-found-recipient-country-closed =
    { $count ->
        [one] { $count } получатель в стране, куда WhatsApp сообщения бизнеса не доставляет: он будет пропущен.
        [few] { $count } получателя в странах, куда WhatsApp сообщения бизнеса не доставляет: они будут пропущены.
       *[many] { $count } получателей в странах, куда WhatsApp сообщения бизнеса не доставляет: они будут пропущены.
    }
broadcast-found-recipient-us-marketing =
    { $count ->
        [one] { $count } номер в США: рекламу туда WhatsApp не доставляет, он будет пропущен. Сервисные сообщения можно.
        [few] { $count } номера в США: рекламу туда WhatsApp не доставляет, они будут пропущены. Сервисные сообщения можно.
       *[many] { $count } номеров в США: рекламу туда WhatsApp не доставляет, они будут пропущены. Сервисные сообщения можно.
    }
broadcast-found-recipient-country-unknown =
    { $count ->
        [one] Страна { $count } получателя неизвестна: запреты по странам для него не проверить.
        [few] Страна { $count } получателей неизвестна: запреты по странам для них не проверить.
       *[many] Страна { $count } получателей неизвестна: запреты по странам для них не проверить.
    }
broadcast-found-recipient-value-missing =
    { $count ->
        [one] В { $count } строке не хватает значения, например «{ $name }»: она будет пропущена. Заполните колонку.
        [few] В { $count } строках не хватает значений, например «{ $name }»: они будут пропущены. Заполните колонку.
       *[many] В { $count } строках не хватает значений, например «{ $name }»: они будут пропущены. Заполните колонку.
    }
broadcast-found-recipient-outside-window =
    { $count ->
        [one] { $count } получатель писал боту больше суток назад: без зарегистрированного шаблона сообщение может не дойти.
        [few] { $count } получателя писали боту больше суток назад: без зарегистрированного шаблона сообщение может не дойти.
       *[many] { $count } получателей писали боту больше суток назад: без зарегистрированного шаблона сообщение может не дойти.
    }
broadcast-found-recipient-last-talk-old =
    { $count ->
        [one] { $count } получатель не писал боту дольше { $days } дней. Жалобы от таких людей вредят номеру.
        [few] { $count } получателя не писали боту дольше { $days } дней. Жалобы от таких людей вредят номеру.
       *[many] { $count } получателей не писали боту дольше { $days } дней. Жалобы от таких людей вредят номеру.
    }
broadcast-found-recipient-delivery-in-russia =
    { $count ->
        [one] { $count } номер в России: WhatsApp там работает с ограничениями, сообщение может не дойти.
        [few] { $count } номера в России: WhatsApp там работает с ограничениями, сообщения могут не дойти.
       *[many] { $count } номеров в России: WhatsApp там работает с ограничениями, сообщения могут не дойти.
    }
broadcast-found-audience-regions-untold = Крым, Донецкую и Луганскую области по номеру +7 не узнать, а туда WhatsApp сообщения бизнеса не доставляет.
broadcast-found-audience-no-snapshot = Неизвестно, кто писал боту. Укажите платформу или файл с клиентами бота.
broadcast-found-audience-snapshot-old = Список клиентов бота старше { $hours } часов. Загрузите свежий.
broadcast-found-audience-above-daily-limit = К отправке { $ready }, а в сутки можно { $limit } (у нового аккаунта 250). Лишнее WhatsApp не примет: разделите рассылку или укажите свой предел.
broadcast-found-audience-nobody-left = Отправлять некому: все получатели пропущены.
broadcast-found-launch-no-purpose = Не сказано, сервисная это рассылка или рекламная. Выберите.
broadcast-found-launch-no-occasion = Нет повода. Напишите одним предложением, почему вы пишете этим людям сейчас.
broadcast-found-launch-no-consent-evidence = Нет доказательств согласия: где и когда его дали на обработку данных и на рекламу. При жалобе доказывать вам.
broadcast-found-launch-advertising-in-russia = Это реклама, и { $russian } номеров в России: ФАС считает рекламу в WhatsApp нарушением. Если понимаете риск, подтвердите.
broadcast-found-launch-org-under-41fz = Вашей организации закон 41‑ФЗ запрещает писать клиентам через иностранные мессенджеры.
broadcast-found-launch-org-unanswered = Проверьте, нет ли вашей организации в списке закона 41‑ФЗ: госорганы, банки, операторы связи, крупные сайты и маркетплейсы.
broadcast-source = Источник: { $source }. Проверьте.
broadcast-source-dated = Источник: { $source }, сведения на { $date }. Проверьте.
broadcast-source-profile = i‑Digital, Meta
broadcast-summary = Строк: { $count }, к отправке: { $ready }.
broadcast-severity-error = Ошибка
broadcast-severity-warning = Внимание
broadcast-severity-note = Заметка
broadcast-block-text = Текст и кнопки
broadcast-block-registration = Регистрация
broadcast-block-recipients = Получатели
broadcast-block-occasion = Повод и согласие
broadcast-rule-eight =
    { $count ->
        [one] 8 и десять цифр → +7: { $count } номер
        [few] 8 и десять цифр → +7: { $count } номера
       *[many] 8 и десять цифр → +7: { $count } номеров
    }
broadcast-rule-nine =
    { $count ->
        [one] десять цифр с 9 в начале → +7: { $count } номер
        [few] десять цифр с 9 в начале → +7: { $count } номера
       *[many] десять цифр с 9 в начале → +7: { $count } номеров
    }
broadcast-rule-seven =
    { $count ->
        [one] 7 и десять цифр → «+» впереди: { $count } номер
        [few] 7 и десять цифр → «+» впереди: { $count } номера
       *[many] 7 и десять цифр → «+» впереди: { $count } номеров
    }

## Отправка

broadcast-not-sent = Ничего не отправлено: сначала разберитесь с ошибками выше.
broadcast-waiting =
    { $seconds ->
        [one] Платформа просит подождать или недоступна. Пауза { $seconds } секунда…
        [few] Платформа просит подождать или недоступна. Пауза { $seconds } секунды…
       *[many] Платформа просит подождать или недоступна. Пауза { $seconds } секунд…
    }
broadcast-settling =
    { $count ->
        [one] О { $count } сообщении неизвестно, ушло ли оно. Через минуту спросим платформу ещё раз…
        [few] О { $count } сообщениях неизвестно, ушли ли они. Через минуту спросим платформу ещё раз…
       *[many] О { $count } сообщениях неизвестно, ушли ли они. Через минуту спросим платформу ещё раз…
    }
broadcast-address = Адрес платформы не подходит: { $what }
broadcast-no-token = Нет токена: положите его в переменную окружения PULT_TOKEN
broadcast-other-content = Рассылка «{ $name }» уже запущена с другим текстом или списком. Запущенное не меняется: дайте новой рассылке другое название
broadcast-held = Эту рассылку уже отправляет компьютер { $machine }, процесс { $process }
broadcast-gone = Рассылки больше нет, или её отправляет кто‑то другой
broadcast-not-created = Платформа не создала рассылку. Попробуйте позже: ничего не отправлено
broadcast-no-launch = В этом файле нет запущенной рассылки
broadcast-ledger-trouble = Журнал рассылки: { $what }. Без него ничего не отправляется
broadcast-pause-person = Рассылка на паузе. Запустите её снова, и она продолжит с того же места
broadcast-pause-limit = Отправлено столько, сколько просили. Запустите снова, чтобы продолжить
broadcast-pause-quiet-hours = Сейчас тихие часы. Следующее окно: { $at }
broadcast-pause-missed-start = Время начала прошло. Само ничего не отправится: запустите рассылку, если ещё нужно
broadcast-pause-not-yet = Время рассылки ещё не пришло: { $at }
broadcast-pause-errors-in-a-row = Пауза: 20 ошибок подряд. Посмотрите причины, прежде чем продолжать
broadcast-pause-errors-of-the-last = Пауза: 10 % ошибок среди последних 200. Посмотрите причины, прежде чем продолжать
broadcast-pause-slept = Пауза: компьютер спал. Ничего не потеряно, запустите снова
broadcast-pause-token = Пауза: платформа не принимает токен. Получите новый и запустите снова
broadcast-pause-campaign = Пауза: на платформе рассылка не идёт, её состояние { $status }. Её остановили или завершили там
broadcast-pause-no-connection = Пауза: платформа недоступна. Ничего не потеряно, запустите снова, когда связь вернётся
broadcast-pause-reason = Пауза: причина { $code } повторится у каждого следующего. Исправьте её, прежде чем продолжать

## Состояния

broadcast-state-planned = Ждут отправки: { $count }
broadcast-state-claimed = Отправляются: { $count }
broadcast-state-accepted = Приняты платформой: { $count }
broadcast-state-sent = Переданы в WhatsApp: { $count }
broadcast-state-delivered = Доставлены: { $count }
broadcast-state-read = Прочитаны: { $count }
broadcast-state-skipped = Пропущены: { $count }
broadcast-state-refused = Отклонены платформой: { $count }
broadcast-state-failed = Не доставлены: { $count }
broadcast-state-unknown = Неизвестно, ушли ли: { $count }
broadcast-state-cancelled = Отменены: { $count }

## Файл рассылки и списки

broadcast-file-shape = { $file }, строка { $line }: { $said }
broadcast-file-no-content = { $file }: нужно одно из двух: message или event
broadcast-file-pace = { $file }: delay_ms от 1 до 60000, threads от 1 до 10
broadcast-file-zone = { $file }: нет часового пояса { $zone }
broadcast-list-too-large = больше { $mb } МБ. Сохраните как CSV или разделите
broadcast-list-empty = в файле пусто
broadcast-list-not-text = строка { $line } не текст. Пересохраните как XLSX или CSV в UTF‑8
broadcast-list-workbook = книга не читается ({ $said }). Пересохраните как XLSX

## Вручную на платформе

broadcast-step-open = Откройте «Текстовые рассылки» в проекте на платформе
broadcast-step-list = Загрузите список клиентов: первая колонка — идентификатор
broadcast-step-errors = Посмотрите отчёт об ошибках и повторах
broadcast-step-create = Создайте рассылку с названием из листа настроек
broadcast-step-settings = Перенесите текст, кнопки и темп из листа настроек
broadcast-step-test = Отправьте пробное сообщение себе
broadcast-step-start = Запустите рассылку и позже загрузите отчёт сюда
broadcast-setting-name = Название
broadcast-setting-project = Проект
broadcast-setting-text = Текст
broadcast-setting-button = Кнопка
broadcast-setting-event = Событие
broadcast-setting-threads = Сообщений одновременно
broadcast-setting-delay = Пауза между сообщениями, мс
broadcast-setting-hours = Часы отправки

## Шаги и отказы рабочей области

step-broadcast-new = новая рассылка
step-broadcast-edit = правка рассылки
step-broadcast-remove = удаление рассылки
step-stops-add = стоп‑лист
step-stops-remove = исключение из стоп‑листа
refusal-broadcast-gone = Этой рассылки уже нет
refusal-broadcast-frozen = Рассылка запущена: текст и получатели больше не меняются

## Справка команд

cli-help-recipients =
    Проверяет список клиентов и говорит, что в нём не так.

      pult recipients FILE [--clients FILE] [--format text|json]

      FILE             список: CSV, XLSX, XLS или ODS
      --clients        клиенты бота в файле: кто ему писал
      --format         text для человека (если не указано), json для программы

    Код завершения: 0 — ошибок нет, 1 — есть ошибки, 2 — в команде ошибка, или файл не прочитался.

cli-help-broadcast =
    Рассылка: проверить, отправить, узнать состояние. Токен платформы берётся из переменной PULT_TOKEN.

      pult broadcast check FILE.json [--platform URL] [--clients FILE] [--ledger FILE.pult] [--format text|json]
      pult broadcast send FILE.json --ledger FILE.pult --platform URL [--limit N] [--format text|json]
      pult broadcast status --ledger FILE.pult [--format text|json]

      FILE             рассылка в JSON
      --platform       адрес платформы
      --clients        клиенты бота в файле; без него берутся с платформы
      --ledger         журнал отправки; тот же файл — продолжение с того же места
      --limit          отправить в этот раз не больше N
      --format         text для человека (если не указано), json для программы

    Код завершения: 0 — всё в порядке, 1 — есть препятствия или отправка остановлена, 2 — в команде ошибка, 3 — о некоторых сообщениях неизвестно, ушли ли они.
