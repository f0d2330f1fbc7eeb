### Каналы: список, путь подключения, вебхук, письмо менеджеру, первый признак жизни.

place-channels = Каналы
action-go-channels = Перейти к каналам
action-new-channel = Новый канал
action-copy-webhook = Скопировать вебхук
group-channel = Канал
obstacle-no-webhook = вебхука ещё нет

moment-day = { $month ->
    [1] { $day } января
    [2] { $day } февраля
    [3] { $day } марта
    [4] { $day } апреля
    [5] { $day } мая
    [6] { $day } июня
    [7] { $day } июля
    [8] { $day } августа
    [9] { $day } сентября
    [10] { $day } октября
    [11] { $day } ноября
   *[12] { $day } декабря
}
moment-day-year = { moment-day } { $year }
moment-day-time = { $day }, { $time }

## Список

channels-empty-title = Подключите бота к WhatsApp
channels-empty-text = Здесь живут каналы WhatsApp Business вашего бота. Пульт проведёт по шагам: канал в Aimylogic, вебхук, письмо менеджеру i‑Digital, первый ответ бота. Начатое можно оставить на любом шаге и вернуться через несколько недель.
channels-empty-connect = Подключить канал
channels-back = Все каналы
channel-row = { $title }: { $state }. { $about }
channel-unnamed = WhatsApp Business
channel-through = Через i‑Digital
channel-project = проект «{ $name }»
channel-rename = Переименовать
channel-more = Ещё
channel-block = Заблокировать…
channel-unblock = Разблокировать…
channel-delete = Удалить…

channel-state-wanted = Подключается: шаг { $step } из { $steps }
channel-state-published = Вебхук ещё не у менеджера
channel-state-waiting = { $days ->
    [0] Ждём менеджера i‑Digital с сегодняшнего дня
    [one] Ждём менеджера i‑Digital: { $days } день
    [few] Ждём менеджера i‑Digital: { $days } дня
   *[many] Ждём менеджера i‑Digital: { $days } дней
}
channel-state-remind = { $days ->
    [one] Ждём менеджера i‑Digital: { $days } день, пора напомнить
    [few] Ждём менеджера i‑Digital: { $days } дня, пора напомнить
   *[many] Ждём менеджера i‑Digital: { $days } дней, пора напомнить
}
channel-state-silent = Бот не отвечает
channel-state-live = Работает с { $day }
channel-state-blocked = Заблокирован с { $day }
channel-state-removed = Удалён на платформе { $day }

## Песочница

action-try-sandbox = Попробовать без аккаунта
job-sandbox = Запускаем песочницу
sandbox-channel = Проба в песочнице
sandbox-starting = Запускаем песочницу…
sandbox-off = Песочница не запущена.
sandbox-mark = Песочница
sandbox-page = Это песочница: ничего настоящего здесь не создаётся, никто ничего не получает.
sandbox-letter = Это песочница: отправлять такое письмо никому не нужно.

## Шаги

connect-on = Дальше
connect-account = Аккаунт i‑Digital
connect-account-text = Нужен бизнес‑профиль WhatsApp
connect-account-done = Бизнес‑профиль WhatsApp подключён
connect-kind = Канал
connect-kind-text = WhatsApp Business, через i‑Digital
connect-names = Названия
connect-names-text = Канал и учётная запись
connect-names-none = Учётная запись не указана
connect-names-done = Учётная запись: { $account }
connect-publish = Подключение
connect-publish-text = Канал в Aimylogic
connect-publish-done = Опубликован { $when }
connect-publish-removed = Удалён на платформе { $day }
connect-hand-over = Вебхук менеджеру
connect-hand-over-text = Письмо в i‑Digital
connect-hand-over-done = Письмо отправлено { $day }
connect-life = Бот на связи
connect-life-text = Первый ответ в WhatsApp
connect-life-done = Работает с { $day }
connect-life-blocked = Заблокирован с { $day }
connect-finished = Подключён { $day }
step-mark-done = { $title }, сделано: { $text }
step-mark-now = { $title }, сейчас: { $text }
step-mark-ahead = { $title }, впереди: { $text }

## Шаг 1: аккаунт

account-title = Бизнес‑профиль в i‑Digital
account-text = Бот заговорит в WhatsApp от имени вашей компании. Для этого бизнес‑профиль WhatsApp должен быть подключён через i‑Digital.
account-how = Если его ещё нет, обратитесь в i‑Digital. Их менеджер подключит номер, и ему же потом понадобится вебхук бота. Запишите, как с ним связаться: Пульт подставит это в письмо.
account-manager = Менеджер i‑Digital: почта или имя
account-jivo = Работаете в Jivo или другой системе обращений? Сначала спросите менеджера i‑Digital, как подключить WhatsApp Business вместе с ней.
account-ready = Профиль есть, дальше
account-noted = отмечено { $when }

## Шаг 2: канал

kind-title = Какой канал подключаем
kind-text = Пульт подключает к боту WhatsApp Business через i‑Digital. Остальные каналы подключают в самом Aimylogic.
kind-whatsapp = WhatsApp Business
kind-way = Способ подключения «Через i‑Digital»
kind-names = В Aimylogic этот канал находится на вкладке «Каналы», в разделе «Подключения» → «Мессенджеры, соцсети и API».

## Шаг 3: названия

names-title = Как назвать
names-name = Название канала
names-name-note = видите только вы
names-account = Имя учетной записи
names-account-note = название бизнес‑аккаунта
names-account-why = Нужно для исходящих рассылок бота.
names-account-empty = Пока поле пустое, рассылки из бота работать не будут. Если они не нужны, оставьте так.
names-none = не указано
names-published = Канал уже опубликован. Изменить названия можно кнопкой «Переименовать» вверху.

## Шаг 4: подключение

publish-done-title = Канал опубликован
publish-when = Когда
publish-project = Проект
publish-number = № канала на платформе
publish-by-hand = Канал подключён вручную, поэтому его номера на платформе Пульт не знает.
publish-removed = Канала на платформе больше нет, это стало известно { $day }. Подключите его заново: вебхук будет другим, и его снова нужно отдать менеджеру.

publish-removed-sandbox = Этого канала в песочнице нет. Подключите его ещё раз или удалите.

hand-title = Подключите канал в Aimylogic
hand-text = Откройте Aimylogic в браузере и повторите шаги. Окно Пульта можно закрыть: всё введённое останется.
hand-channels = На вкладке «Каналы» в разделе «Подключения» → «Мессенджеры, соцсети и API» выберите «WhatsApp Business».
hand-way = Выберите способ подключения «Через i‑Digital».
hand-name = Впишите название канала: { $name }
hand-copy-name = Скопировать название
hand-account = Впишите «Имя учетной записи»: { $account }
hand-account-empty = «Имя учетной записи» оставьте пустым, если рассылок не будет.
hand-copy-account = Скопировать имя учётной записи
hand-connect = Нажмите «Подключить». В «Подключениях» появится опубликованный канал.
hand-webhook = Нажмите у него «Получить webhook» и вставьте скопированное сюда:
hand-done = Канал опубликован, дальше

## Подключение через API

job-platform = Спрашиваем платформу
connect-way = Как подключить
connect-by-api = Через API
connect-by-hand = Вручную
connect-by-hand-instead = Сделать вручную
platform-again = Попробовать ещё раз
platform-stopped = Запрос остановлен, ответа нет.
platform-no-access-token = Платформа не дала ключ канала (accessToken), без него она не принимает изменений. Сделайте это в Aimylogic, в разделе «Подключения».

api-title = Подключение через API
api-reading-token = Смотрим, есть ли сохранённый токен…
token-title = Токен платформы
token-where = Токен нужен один раз. Где его взять: app.jaicp.com, меню аккаунта, «Доступ к API», «Единый токен».
token-once = Токен нужен один раз. Взять его можно на платформе:
token-sign-in = Войдите в свой аккаунт на { $host }.
token-menu = В меню аккаунта откройте «Доступ к API».
token-paste = Скопируйте «Единый токен» и вставьте его в поле ниже.
token-browse = Открыть { $host }
token-no-browser = Браузер не открылся. Откройте в нём { $address } сами.
token-field = Токен
token-kept = Пульт хранит токен не в файле, а в связке ключей: там система держит ваши пароли под замком. Если связки на компьютере нет, Пульт забудет токен при закрытии.
token-check = Проверить и продолжить
token-checking = Проверяем…
token-missing = Токен не указан.
token-not-forgotten = Связка ключей не отдала токен: удалите его в ней сами

project-title = Проект с ботом
project-text = К какому боту подключить канал?
project-loading = Получаем список проектов…
project-none = У этого токена нет ни одного проекта с чат‑ботом. Создайте бота в Aimylogic или подключите канал вручную.
project-search = Поиск проекта
project-search-hint = Название проекта
project-not-found = Таких проектов нет

found-text = В этом проекте уже есть канал WhatsApp через i‑Digital. Возьмите его или создайте новый.
found-channel = канал № { $number }
found-looking = Смотрим, что уже есть в проекте…
found-take = Взять «{ $name }»

publish-do = Подключить
publish-new = Создать новый
publish-what = В проекте «{ $project }» появится канал «{ $name }», без учётной записи.
publish-what-account = В проекте «{ $project }» появится канал «{ $name }», учётная запись «{ $account }».
publish-busy = Подключаем…
publish-unsettled = В прошлый раз ответ платформы не дошёл. Сначала Пульт поищет канал и второго не создаст.
publish-several = Ответ платформы потерялся, а новых каналов с таким названием несколько. Выберите, который из них ваш.

## Платформа в настройках

platform-title = Платформа бота
platform-address = Адрес платформы
platform-address-remark = Обычно https://app.jaicp.com
address-save = Сохранить адрес
chat-api-address = Адрес Chat API
chat-api-address-remark = Для разговора с ботом; обычно https://bot.jaicp.com
token-set = Задать…
token-replace = Заменить…
token-test = Проверить
token-forget = Забыть
token-keep = Сохранить
token-none = Не задан
token-none-no-keyring = Не задан. Хранить его можно только до закрытия Пульта: { $reason }.
token-in-keyring = Хранится в связке ключей системы
token-in-environment = Взят из переменной окружения PULT_TOKEN
token-this-run = Хранится только до закрытия Пульта: { $reason }.
token-good = { $projects ->
    [one] Токен подходит: { $projects } проект
    [few] Токен подходит: { $projects } проекта
   *[many] Токен подходит: { $projects } проектов
}

## Правила в настройках

rules-title = Проверка сообщений
rules-profile = Чьи правила
rules-remark = По ним проверяются сообщения и экспорт
rules-i-digital = i‑Digital
rules-meta = Meta
rules-file = Из файла…
rules-file-title = Правила из файла
rules-file-text = Файл TOML того же вида, что и встроенные профили. Сообщения сразу проверятся по нему.
rules-file-label = Файл с правилами
rules-file-yes = Взять
rules-file-kind = Профиль правил (TOML)
rules-unusable = Этими правилами пользоваться нельзя, действуют прежние

## Вебхук

webhook-title = Вебхук
webhook-field = Вебхук
webhook-hint = https://…
webhook-private = Кто знает вебхук, может писать боту от имени WhatsApp. Поэтому на экране он скрыт.
webhook-missing = Вебхука пока нет. В Aimylogic откройте «Подключения», нажмите у канала «Получить webhook» и вставьте скопированное сюда.
webhook-take = Готово
webhook-replace = Заменить вебхук…
webhook-show = Показать
webhook-hide = Скрыть
webhook-copy = Скопировать
webhook-copied = { $characters ->
    [one] Скопирован в { $time }, { $characters } знак
    [few] Скопирован в { $time }, { $characters } знака
   *[many] Скопирован в { $time }, { $characters } знаков
}
webhook-copied-notice = { $characters ->
    [one] Вебхук канала «{ $title }» скопирован, { $characters } знак
    [few] Вебхук канала «{ $title }» скопирован, { $characters } знака
   *[many] Вебхук канала «{ $title }» скопирован, { $characters } знаков
}
webhook-taken = { $characters ->
    [one] { $address }, всего { $characters } знак
    [few] { $address }, всего { $characters } знака
   *[many] { $address }, всего { $characters } знаков
}
webhook-well-formed = Адрес записан верно
webhook-no-webhook = В адресе нет слова webhook. Проверьте, что скопирован именно вебхук, а не адрес страницы.
job-check = Проверяем вебхук
check-run = Проверить адрес
check-again = Проверить ещё раз
check-running = Проверяем…
check-verdict-open = Проверяем адрес…
check-verdict-works = Адрес работает
check-verdict-doubtful = Адрес отвечает, но есть замечание
check-verdict-fails = Адрес не работает
check-verdict-why = { $why }.
check-details = Подробнее для специалиста
check-curl-about = Та же проверка в терминале. Вебхук здесь скрыт, при копировании он будет целиком.
check-copy-curl = Скопировать строку curl
webhook-fault-spaces = Внутри есть пробел или перенос строки. Вставьте один адрес целиком.
webhook-fault-address = Это не адрес. Вебхук начинается с https:// и скопирован целиком.
webhook-fault-https = Адрес должен начинаться с https://.
webhook-fault-user = Перед именем сервера стоит логин или пароль. В вебхуке их не бывает.

## Письмо

letter-title = Письмо менеджеру i‑Digital
letter-reminder-title = Пора напомнить менеджеру
letter-silence-title = Письмо: бот не отвечает
letter-sent = отправлено { $when }
letter-to = Кому
letter-to-hint = Почта или имя менеджера
letter-to-some = Письмо уйдёт на { $addresses }. Не адрес почты: { $others }.
letter-to-none = Не адрес почты: { $others }. Адрес впишете в почтовой программе.
letter-subject = Тема
letter-text = Текст письма
letter-mark = Вместо вебхука здесь точки. В письме, в буфере и в файле он будет целиком.
letter-no-mark = В письме нет вебхука
letter-add-mark = Вставить
letter-open = Открыть в почте
letter-copy = Скопировать текст
letter-save = Сохранить…
letter-mark-sent = Отметить отправленным
letter-rewrite = Вернуть исходный текст
letter-copied = { $characters ->
    [one] Скопировано в { $time }, { $characters } знак
    [few] Скопировано в { $time }, { $characters } знака
   *[many] Скопировано в { $time }, { $characters } знаков
}
letter-then-mark = Когда отправите, отметьте: Пульт начнёт считать дни.
letter-too-long = Письмо длиннее, чем принимает почта. Его текст скопирован: вставьте его в открывшееся письмо.
letter-no-mail = Почтовая программа не открылась. Скопируйте текст или сохраните письмо в файл.
letter-saved = Письмо сохранено в { $path }
letter-save-title = Сохранить письмо
letter-save-text = Файл .eml открывается в почтовой программе как черновик, .txt — в любом редакторе.
letter-save-label = Куда сохранить
letter-save-yes = Сохранить
letter-save-beside = Сохранить под другим именем
letter-save-private = В письме вебхук целиком. Читать файл сможете только вы; удалите его, когда отправите.
letter-as = Вид файла
letter-as-eml = Письмо (.eml)
letter-as-txt = Текст (.txt)
letter-file-name = Вебхук для i‑Digital
letter-no-dialog = Окно выбора файла не открылось. Впишите путь в поле.

# The account after the words WhatsApp Business; without one, nothing.
letter-account =  «{ $account }»
letter-hand-over-subject = Вебхук бота для WhatsApp Business{ $account }
letter-hand-over-text =
    Здравствуйте.

    Подключаем чат‑бота Aimylogic к нашему аккаунту WhatsApp Business{ $account }.
    Вебхук канала: { $mark }

    Пожалуйста, пропишите его и напишите, когда бот заработает.
letter-reminder-subject = Напоминание: вебхук бота для WhatsApp Business{ $account }
letter-reminder-text =
    Здравствуйте.

    { $day } мы отправили вам вебхук чат‑бота для аккаунта WhatsApp Business{ $account }. Бот пока не отвечает.
    На всякий случай повторяем вебхук: { $mark }

    Подскажите, пожалуйста, когда он будет прописан и нужно ли что‑то от нас.
letter-silence-subject = Бот не отвечает в WhatsApp Business{ $account }
letter-silence-text =
    Здравствуйте.

    Бот в аккаунте WhatsApp Business{ $account } не отвечает на сообщения. Вебхук мы отправили { $day }.
    Канал в Aimylogic опубликован. Вебхук канала: { $mark }

    Пожалуйста, проверьте, прописан ли он для нашего номера.

## Шаг 6: бот на связи

life-title = Напишите боту в WhatsApp
life-text = Когда менеджер пропишет вебхук, напишите на номер вашего бизнес‑аккаунта с любого телефона. Если бот ответил, канал работает.
life-handed = Вебхук у менеджера
life-handed-to = Вебхук у менеджера: { $to }
life-reminded = Напоминание отправлено
life-nobody-yet = Первого сообщения от клиента ещё не было
life-look = Проверить сейчас
life-looking = Проверяем…
life-let-write = Пусть клиент напишет
life-looked = проверено в { $time }
life-no-token = Чтобы Пульт сам увидел первого клиента, нужен токен платформы
life-to-settings = В настройки
life-remind-later = { $days ->
    [one] Если ответа не будет, через { $days } рабочий день Пульт предложит напомнить
    [few] Если ответа не будет, через { $days } рабочих дня Пульт предложит напомнить
   *[many] Если ответа не будет, через { $days } рабочих дней Пульт предложит напомнить
}
life-remind-now = { $days ->
    [one] Прошёл { $days } рабочий день, а бот ещё не ответил. Напишите менеджеру ещё раз.
    [few] Прошло { $days } рабочих дня, а бот ещё не ответил. Напишите менеджеру ещё раз.
   *[many] Прошло { $days } рабочих дней, а бот ещё не ответил. Напишите менеджеру ещё раз.
}
life-answered = Бот ответил
life-not-answered = Бот не ответил
life-live-title = Бот на связи
life-by-owner = Бот ответил вам { $when }
life-by-client = Первый клиент написал боту, это видно с { $when }
life-published = Опубликован
life-sent = Вебхук отправлен
life-sent-to = { $to }, { $when }
life-live-next = Дальше — сообщения с кнопками. Кнопки для первого сообщения рассылки нужно зарегистрировать в i‑Digital.
life-to-messages = К сообщениям
life-stopped = Бот перестал отвечать
life-blocked-title = Канал заблокирован
life-blocked = Канал заблокирован с { $day }: сообщения клиентов до бота не доходят. Разблокировать можно в меню «Ещё».

silent-title = Что проверить
silent-number = Вы пишете на номер бизнес‑аккаунта, а не на личный, и сообщение доставлено (две галочки).
silent-published = В Aimylogic канал виден в «Подключениях», а сценарий бота опубликован.
silent-webhook = Вебхук в письме тот же, что показывает кнопка «Получить webhook».
silent-block = Канал не заблокирован.
silent-manager = Менеджер подтвердил, что прописал вебхук для этого номера. Если нет, напишите ему:

## Вопросы

manage-busy = Меняем на платформе…
manage-here-only = Только в Пульте
rename-title = Переименовать
rename-yes = Сохранить
rename-remote = Название изменится и на платформе.
rename-by-hand = Названия изменятся только в Пульте. В Aimylogic поменяйте их в «Подключениях».
block-title = Заблокировать канал
block-yes = Заблокировать
block-remote = Сообщения клиентов перестанут доходить до бота, пока вы не разблокируете канал.
block-by-hand = В Aimylogic откройте «Подключения» и заблокируйте канал там: сообщения клиентов перестанут доходить до бота. Затем отметьте это здесь.
block-noted = Отметить заблокированным
unblock-title = Разблокировать канал
unblock-yes = Разблокировать
unblock-remote = Сообщения клиентов снова пойдут к боту.
unblock-by-hand = В Aimylogic откройте «Подключения» и разблокируйте канал там. Затем отметьте это здесь.
unblock-noted = Отметить работающим
delete-title = Удалить канал
delete-yes = Удалить
delete-ours = Всё, что Пульт знает о канале «{ $name }», будет удалено: вебхук, письма, даты. Это можно отменить, пока Пульт открыт.
delete-both = Удалить и на платформе
delete-ours-only = Только в Пульте
delete-theirs = Канал на платформе тоже будет удалён, и это не отменить: бот перестанет отвечать в WhatsApp, а вебхук — работать.
delete-theirs-by-hand = Канал в Aimylogic останется. Чтобы удалить и его, сделайте это в «Подключениях».
delete-type = Впишите название канала: { $name }

## Шаги, которые можно отменить и вернуть

step-channel-name = название канала
step-channel-account = имя учётной записи
step-channel-account-ready = профиль в i‑Digital
step-channel-kind = вид канала
step-channel-named = названия канала
step-channel-way = способ подключения
step-channel-project = проект
step-channel-tried = запрос к платформе
step-channel-published = публикация канала
step-channel-webhook = вебхук
step-channel-manager = адресат письма
step-channel-subject = тема письма
step-channel-letter = текст письма
step-channel-rewrite = исходный текст письма
step-channel-sent = отправка письма
step-channel-alive = бот на связи
step-channel-silent = бот не отвечает
step-channel-blocked = блокировка канала
step-channel-unblocked = разблокировка канала
step-channel-removed = канал удалён на платформе

## Отмена и повтор

travel-platform = Отмена и повтор действуют только в Пульте
travel-platform-channel = На платформе канал «{ $name }» остался таким, каким был.
travel-made = На платформе создан канал № { $number }, но в Пульте его уже нет
travel-made-next = Чтобы его взять, начните новый канал и на шаге «Подключение» выберите проект «{ $project }».
