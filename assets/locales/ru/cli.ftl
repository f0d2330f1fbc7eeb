### Команды pult check, pult export и pult sandbox.

## Справка

cli-help =
    Пульт: кнопки и рассылки бота в WhatsApp Business через i‑Digital.

      pult                           открыть окно
      pult FILE.json                 открыть окно с этими сообщениями
      pult check FILE                что не так с сообщениями и как исправить
      pult audit PATH                что на самом деле говорит бот: сценарий, ответы, отчёт
      pult chat FILE.json --url URL  повторить сохранённый разговор с ботом и сравнить ответы
      pult export FILE --out DIR     таблицы кнопок для регистрации
      pult recipients FILE           что не так со списком клиентов
      pult broadcast check|send|status   проверить и отправить рассылку
      pult sandbox                   песочница: платформа бота на этом компьютере
      pult gallery                   витрина: все части окна в их состояниях

      --lang ru|en     язык ответов; без него выбирается по языку системы
      -h, --help       эта справка; pult check --help подробнее о команде
      -V, --version    версия

cli-help-check =
    Проверяет сообщения и говорит, что не так, почему и как исправить.

      pult check FILE [--profile i-digital|meta|FILE.toml] [--format text|json] [--lang ru|en]

      FILE             сообщения в JSON или таблица (CSV, XLSX, XLS, ODS, XML, HTML); «-» — JSON из стандартного ввода
      --profile        чьи правила: i-digital (если не указано), meta или свой файл
      --format         text для человека (если не указано), json для программы
      --lang           язык: ru или en

    Код завершения: 0 — ошибок нет, 1 — есть ошибки, 2 — в команде ошибка, или файл не прочитался.

cli-help-export =
    Записывает таблицы кнопок для регистрации. Если в сообщениях есть ошибки, ничего не пишет и называет их.

      pult export FILE --out DIR [параметры]

      FILE             сообщения в JSON или таблица (CSV, XLSX, XLS, ODS, XML, HTML); «-» — JSON из стандартного ввода
      --out            папка для таблиц
      --dialect        excel (если не указано) или plain
      --encoding       utf-8, utf-8-bom или windows-1251
      --separator      «;», «,» или tab
      --all            все сообщения с кнопками, а не только открывающие рассылку
      --profile        чьи правила: i-digital (если не указано), meta или свой файл
      --lang           язык: ru или en

    Код завершения: 0 — записано, 1 — есть ошибки и ничего не записано, 2 — в команде ошибка, или файл не прочитался.

cli-help-sandbox =
    Запускает песочницу: платформу бота на этом компьютере, чтобы пробовать без аккаунта. Наружу она ничего не отправляет.

      pult sandbox [--port N] [--fault FAULT]… [--data FILE] [--clients N] [--stop refuse|hold] [--step MS] [--failing N]

      --port           порт; если не указан, любой свободный
      --fault          что должно ломаться, можно несколько: refuse, reset, stall, slow:МС, status:КОД, half, huge, lost, page;
                       limit и limit:СЕК — 429 без Retry-After и с ним; done:КОД — сделано, а ответ такой;
                       fails:КОД — рассылка принята, но не дойдёт с этим кодом WhatsApp;
                       можно ограничить вызовом и числом раз: lost@createChannel*1
      --data           файл, в котором хранить данные; без него они пропадают вместе с песочницей
      --clients        столько клиентов сразу у каждого канала i‑Digital вместо нескольких, которые приходят по одному
      --stop           что делает остановка рассылки: refuse — не принимает новых, hold — придерживает всё
      --step           сколько миллисекунд сообщение рассылки стоит на каждом шаге; 0 — сразу в конце
      --failing        сколько сообщений из тысячи не отправятся и ещё столько же не дойдут
      --lang           язык: ru или en

    Первая строка вывода — JSON: url, token, chat_token, admin_token. С admin_token можно узнать, сколько раз написали
    каждому клиенту: GET /sandbox/sent; и попросить следующего написать: POST /sandbox/write?channelId=N.
    Остановить: Ctrl+C.

## Ошибки в команде

usage-see-help = Справка: pult --help
usage-unknown-argument = Неизвестный параметр: { $argument }
usage-unknown-command = Неизвестная команда: { $command }
usage-missing-argument = Не хватает параметра: { $argument }
usage-repeated-argument = Параметр указан дважды: { $argument }
usage-missing-value = Не указано значение: { $argument }
usage-wrong-value = Такого значения нет: { $value } ({ $argument })
usage-not-text = Параметр записан не в UTF‑8

## Проверка

report-message = { $number }. { $name }
report-issue = { $severity }: { $what }
report-source = требует { $source }
report-fix = исправить: { $fix }
report-counts = { messages-counted }: { errors-counted }, { warnings-counted }
report-clean = { messages-counted }: ошибок и замечаний нет

## Экспорт

export-refused = Таблицы не записаны: { errors-counted }
export-refused-encoding = Таблицы не записаны. { $what }
export-lacking = Сообщение { $number } «{ $name }»: в выбранной кодировке нет знака { $character } ({ $code })
export-lacking-more = …и в других сообщениях
export-nothing = Записывать нечего: нет сообщений с кнопками, которые нужно регистрировать
export-file = { $file }: { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
   *[many] { $rows } строк
}
export-merged = { $count ->
    [one] { $count } повтор пропущен: такая строка уже есть
    [few] { $count } повтора пропущены: такие строки уже есть
   *[many] { $count } повторов пропущено: такие строки уже есть
}
export-blank = { $count ->
    [one] { $count } пустая строка пропущена
    [few] { $count } пустые строки пропущены
   *[many] { $count } пустых строк пропущено
}
export-guards = { $count ->
    [one] в { $count } ячейке впереди добавлен апостроф, чтобы Excel не принял её за формулу
   *[other] в { $count } ячейках впереди добавлен апостроф, чтобы Excel не принял их за формулы
}
export-rowless = { $count ->
    [one] { $count } сообщение не попало в таблицы: в нём нечего регистрировать
    [few] { $count } сообщения не попали в таблицы: в них нечего регистрировать
   *[many] { $count } сообщений не попали в таблицы: в них нечего регистрировать
}
export-left-over = { $file }: таблица осталась от прошлого экспорта, строк для неё теперь нет
export-warnings = { warnings-counted }: подробности покажет pult check

## Песочница

sandbox-fault-kind = Такой неисправности нет: { $value }
sandbox-fault-call = Такого вызова нет: { $value }
sandbox-fault-number = Здесь нужно другое число: «{ $value }»
sandbox-fault-limited = Неисправность { $value } действует на всё сразу, её нельзя ограничить
sandbox-no-port = Песочница не запустилась: нет свободного порта. { $value }
sandbox-port-taken = Песочница не запустилась: порт { $value } занят или недоступен
sandbox-data = Песочница не запустилась: файл с её данными не прочитать или не записать. { $value }
sandbox-no-runtime = Песочница не запустилась: { $value }
