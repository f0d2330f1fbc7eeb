### Конструктор сообщений: список, редактор, вопросы.

tabs = Что показать
tab-library = Список
tab-editor = Сообщение
tab-preview = Просмотр

designer-business = Ваша компания
designer-deleted = { $count ->
    [one] Удалено { $count } сообщение. Вернуть можно кнопкой «Отменить»
    [few] Удалено { $count } сообщения. Вернуть можно кнопкой «Отменить»
   *[many] Удалено { $count } сообщений. Вернуть можно кнопкой «Отменить»
}

## Пустая библиотека

messages-empty-title = Здесь будут сообщения бота
messages-empty-text = Соберите сообщение с кнопками, посмотрите на него глазами клиента и сразу узнайте, примет ли его i‑Digital. Готовые сообщения экспортируются в таблицы для регистрации.
messages-empty-new = Новое сообщение
messages-empty-example = Посмотреть пример
messages-empty-open = Открыть рабочий файл…
messages-empty-import = Импорт сообщений…
messages-empty-templates = Взять готовый шаблон…

starters-title = Готовые шаблоны
starters-remark = Адреса и телефоны в кнопках замените своими. Значения переменных — только образец.
starters-take = Взять
starters-take-all = Взять весь раздел: { $count }
branch-shop = Магазин
branch-service = Сервис и ремонт
branch-clinic = Клиника
branch-delivery = Доставка
branch-school = Школа
branch-beauty = Салон
branch-restaurant = Ресторан

## Список

library-list = Сообщения
library-search = Поиск
library-search-hint = Поиск по сообщениям
library-new = Сообщение
library-export = Экспорт…
library-nothing-found = Таких сообщений нет.
library-show-all = Показать все
library-chosen = Выбрано: { $count }
library-delete = Удалить выбранные
library-delete-count = { $count ->
    [0] Удалить
    [1] Удалить
    [one] Удалить { $count } сообщение
    [few] Удалить { $count } сообщения
   *[many] Удалить { $count } сообщений
}
library-order-locked = Порядок меняется, когда показаны все сообщения: очистите поиск и фильтры
filter-all = Все { $count }
filter-errors = Ошибки { $count }
filter-warnings = Замечания { $count }
filter-kind = Отбор по кнопкам и статусу
filter-kind-any = Любые кнопки
filter-kind-reply = Обычные кнопки
filter-kind-inline = Инлайн‑кнопки
filter-kind-none = Без кнопок
row-said = { $name }, { $status }
row-checking = Проверяем
row-fine = Готово
row-warnings = { $count ->
    [one] { $count } замечание
    [few] { $count } замечания
   *[many] { $count } замечаний
}
row-errors = { $count ->
    [one] { $count } ошибка
    [few] { $count } ошибки
   *[many] { $count } ошибок
}
message-copy = { $name } — копия

## Редактор

editor-name = Название
editor-name-note = видно только вам
editor-name-hint = Например, «Запись на приём»
editor-opens-broadcast = Первое сообщение рассылки
editor-opens-broadcast-hint = Если это сообщение клиент увидит в рассылке первым, его кнопки нужно зарегистрировать в i‑Digital. Кнопки из блоков сценария тоже считаются.
editor-text = Текст сообщения
editor-text-hint = Что прочитает клиент
editor-huge = Столько текста здесь не правят, показано его начало. Весь текст цел: его можно скопировать и сократить в другой программе. Отмена вернёт то, что вы уберёте.
editor-huge-keep = { $count ->
    [one] Оставить первый { $count } знак
    [few] Оставить первые { $count } знака
   *[many] Оставить первые { $count } знаков
}
editor-huge-copy = Скопировать весь текст
editor-huge-clear = Очистить
editor-insert-variable = Вставить переменную
mark-bold = Жирный
mark-bold-letter = Ж
mark-italic = Курсив
mark-italic-letter = К
mark-strike = Зачёркнутый
mark-strike-letter = З
mark-mono = Моноширинный
mark-mono-letter = <>
editor-kind = Вид кнопок
editor-kind-reply = Обычные кнопки
editor-kind-inline = Инлайн‑кнопки
editor-kind-mixed = Переключатель сделает все кнопки одного вида. Введённые адреса и телефоны он помнит, пока открыто окно.
editor-add-button = Кнопка
editor-no-buttons = Без кнопок сообщение регистрировать не нужно
editor-next-reply-over = { $next ->
    [4] Четвёртую
    [5] Пятую
    [6] Шестую
   *[other] { $next }‑ю
} придётся вынести в другое сообщение
editor-next-inline-over = Третью придётся вынести в другое сообщение
editor-inline-limits = Можно одну кнопку с адресом сайта и одну с телефоном
card-title = Название кнопки { $number }
card-title-hint = Что написано на кнопке
card-url = Адрес сайта
card-url-hint = https://
card-phone = Телефон
card-phone-hint = +7
card-move = Переместить: { $button }
card-move-hint = Перетащите или нажмите Alt+↑, Alt+↓
card-remove = Убрать: { $button }

## Что не так

finding-rule = правило
finding-note = { $sentence } (замечание Meta, экспорту не мешает)
fix-before = Было
fix-after = Станет
problems-errors = { $count ->
    [one] { $count } ошибка
    [few] { $count } ошибки
   *[many] { $count } ошибок
}
problems-warnings = { $count ->
    [one] { $count } замечание
    [few] { $count } замечания
   *[many] { $count } замечаний
}
problems-none = Всё в порядке
problems-next = { $key } — дальше

## Вопросы

dialog-cancel = Отмена
split-explained = Вместо одного сообщения станет несколько. Ни одна кнопка не потеряется; вернуть всё можно кнопкой «Отменить».
split-more = { $count ->
    [one] и ещё { $count } сообщение
    [few] и ещё { $count } сообщения
   *[many] и ещё { $count } сообщений
}
split-yes = Разделить
second-title = Две кнопки вместо одной
second-explained = Первая будет открывать сайт, её название останется прежним. Как назвать вторую, для звонка?
second-label = Название второй кнопки
second-hint = Например, «Позвонить»
second-unfit = Так уже называется другая кнопка, или название нарушает правила
second-long = Слишком длинное название
second-yes = Сделать две кнопки

## Вставка

paste-cleaned = Вставленный текст очищен: табуляции и особые пробелы стали обычными, лишние знаки убраны
paste-much = Вставить { $count ->
    [one] { $count } знак
    [few] { $count } знака
   *[many] { $count } знаков
}?
paste-much-explained = Это намного больше, чем помещается в сообщение. Возможно, в буфере обмена лежит не то.
paste-yes = Вставить
paste-no = Не вставлять
