### Окно: рамка вокруг экранов, команды, настройки, уведомления, запуск.

brand = Пульт
window-title = { $name } — Пульт

document-unnamed = Мой бот

## Экраны

place-messages = Сообщения
place-settings = Настройки


## Команды

files-menu = Файлы
action-undo = Отменить
action-redo = Вернуть
action-open = Открыть рабочий файл…
action-create = Новый рабочий файл…
action-save-copy = Сохранить копию…
action-save-json = Сообщения в JSON…
action-show-file = Показать папку рабочего файла
action-show-log = Показать журнал
folder-not-shown = Папка не открылась
folder-is-here = Она здесь: { $path }
action-find = Найти
action-new-message = Новое сообщение
action-templates = Готовые шаблоны…
action-duplicate = Дублировать
action-import = Импорт сообщений…
action-export = Экспорт таблиц…
action-next-issue = Следующая проблема
action-previous-issue = Предыдущая проблема
action-zoom-in = Крупнее
action-zoom-out = Мельче
action-zoom-reset = Обычный размер

## Поля

field-counter = { $length } из { $limit }
search-clear = Очистить поиск
text-cut = Вырезать
text-copy = Копировать
text-paste = Вставить
text-select-all = Выделить всё

## Настройки

settings-language = Язык
settings-language-remark = Меняется сразу, без перезапуска
settings-theme = Тема
settings-theme-remark = Светлая или тёмная
theme-system = Как в системе
theme-light = Светлая
theme-dark = Тёмная
settings-zoom = Размер
settings-zoom-remark = Всё окно крупнее или мельче
settings-zoom-percent = { $percent } %
settings-unreadable = Настройки не прочитались, взяты обычные
settings-not-saved = Настройки не сохранились
settings-not-saved-safe = Пока окно открыто, они действуют. При следующем запуске будут прежние.
file-reason = { $path }: { $reason }

## Уведомления

notices-title = Уведомления
notices-none = Пока ничего не было
notices-bell = { $count ->
    [0] Уведомления
    [one] Уведомления: { $count } новое
    [few] Уведомления: { $count } новых
   *[many] Уведомления: { $count } новых
}
notice-close = Закрыть
job-stop = Остановить

## Запуск

start-no-screen = Окно открыть негде: это не графический сеанс (не заданы ни DISPLAY, ни WAYLAND_DISPLAY). Войдите в рабочий стол и запустите Пульт там; команды check и export работают и без окна.
start-screen-refused = Окно открыть не получилось: графический экран не отвечает. Проверьте DISPLAY и права на экран ({ $reason }).
start-no-library = Окну не хватает системных библиотек. Установите их: sudo apt-get install { $packages } ({ $reason }).
start-no-opengl = Окну нужен OpenGL 2.1 или новее, а его здесь нет. На Debian установите: sudo apt-get install { $packages }; в Windows через удалённый рабочий стол или в виртуальной машине включите ускорение графики ({ $reason }).
start-failed = Окно открыть не получилось: { $reason }.

## Шаги, которые можно отменить и вернуть

step-new = новое сообщение
step-duplicate = копия сообщений
step-import = импорт из файла
step-example = пример
step-remove = удаление сообщений
step-move = перестановка сообщений
step-rename = название
step-text = текст
step-opens-broadcast = первое сообщение рассылки
step-sample = значение переменной
step-button-title = название кнопки
step-button-url = адрес сайта
step-button-phone = телефон
step-button-add = новая кнопка
step-button-remove = удаление кнопки
step-button-move = перестановка кнопок
step-buttons = вид кнопок
step-split = разделение сообщения
step-fix = исправление
step-open = открытие файла
step-add-channel = новый канал
step-remove-channel = удаление канала
step-package = пакет для менеджера

refusal-message-gone = Этого сообщения уже нет
refusal-no-such-button = Этой кнопки уже нет
refusal-reply-has-no-target = У обычной кнопки нет ни адреса, ни телефона
refusal-channel-gone = Этого канала уже нет
refusal-unchanged = Менять нечего

## Где что лежит

places-title = Где что лежит
places-open = Открыть папку
places-file = Рабочий файл
places-no-file = Не открыт
places-log = Журнал
places-log-remark = Что программа делала и что не вышло. Без текстов сообщений, токенов и вебхуков.
