### Разговор с ботом: сохранённые разговоры и что в них не так.

cli-help-chat =
    Повторяет сохранённый разговор с ботом и говорит, где бот отвечает иначе. Удобно перед каждым выпуском бота.

      pult chat FILE.json --url URL [--profile i-digital|meta|FILE.toml] [--format text|json] [--lang ru|en]

      FILE.json        разговор: шаги и чего от ответов ждать
      --url            адрес Chat API: https://bot.jaicp.com, https://app.jaicp.com или адрес песочницы
      --profile        чьи правила: i-digital (если не указано), meta или свой файл
      --format         text для человека (если не указано), json для программы
      --lang           язык: ru или en

    Токен канала Chat API берётся из переменной окружения PULT_CHAT_TOKEN.

    Код завершения: 0 — бот отвечает как ожидалось, 1 — иначе, 2 — в команде ошибка, файл не прочитался или бот не ответил.

chat-script-syntax = это не разговор: { $said }
chat-script-step = шаг { $step }: укажите что‑то одно, say или event
chat-script-empty = в разговоре нет ни одного шага
chat-script-too-long = в разговоре больше { $limit } шагов, столько программа не повторяет
chat-no-token = нет токена канала Chat API: задайте переменную окружения PULT_CHAT_TOKEN
chat-token-wrong = токен не подходит: проверьте токен канала Chat API
chat-no-plan = бот отказал: в тарифе нет Chat API, или канал выключен
chat-not-published = по этому токену никто не отвечает: проверьте токен и опубликуйте бота
chat-no-answer = бот не ответил за { $seconds } с
chat-step-failed = шаг { $step }: { $what }
chat-step-lost = шаг { $step }: { $what }. Бот мог получить сообщение, повторно оно не отправлено

chat-said-event = событие { $event }
chat-step-passed = { $number }. { $said }: как ожидалось
chat-step-differs = { $number }. { $said }: иначе
chat-differs-text = нет текста «{ $text }»
chat-differs-buttons = кнопки: ожидались { $expected }, пришли { $came }
chat-differs-script-error = ошибка сценария: { $text }
chat-differs-findings = { $count ->
    [one] { $count } нарушение правил
    [few] { $count } нарушения правил
   *[many] { $count } нарушений правил
}
chat-counts = Шагов: { $steps }, как ожидалось: { $passed }
