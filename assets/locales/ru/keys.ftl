### Клавиши и команды: горячие клавиши, поиск команды, о программе.

## Команды, которых нет в других местах окна

action-add-button = Добавить кнопку
action-go-messages = Перейти к сообщениям
action-go-settings = Перейти в настройки
action-next-column = Следующая колонка
action-previous-column = Предыдущая колонка
action-theme-system = Тема как в системе
action-theme-light = Светлая тема
action-theme-dark = Тёмная тема
action-palette = Все команды
action-keys = Горячие клавиши

## Горячие клавиши

group-file = Файл
group-edit = Правка
group-message = Сообщение
group-text = Текст сообщения
group-problems = Проблемы
group-window = Окно
group-list = В списке сообщений
group-fields = В полях и окнах
hint-list-step = Перейти к соседнему сообщению
hint-list-ends = Перейти к первому или последнему
hint-list-extend = Выбрать несколько сообщений
hint-list-all = Выбрать все сообщения
hint-list-move = Переставить сообщение
hint-list-edit = Перейти к тексту сообщения
hint-fields-tab = Перейти дальше
hint-fields-back = Вернуться назад
hint-fields-enter = Завершить ввод или согласиться в окне
hint-fields-escape = Закрыть окно или вернуться из поля к списку
fix-change = Было «{ $before }», станет «{ $after }»
splitter-library = Ширина списка
splitter-preview = Ширина просмотра

## Поиск команды

palette-search = Поиск команды
palette-hint = Начните писать: экспорт, тема…
palette-do = Выполнить
palette-nothing = Такой команды нет
obstacle-undo = отменять нечего
obstacle-redo = возвращать нечего
obstacle-no-messages = сообщений пока нет
obstacle-no-problems = проблем нет
obstacle-no-columns = здесь нет колонок
obstacle-here = вы уже здесь
obstacle-in-force = так и есть
obstacle-largest = крупнее некуда
obstacle-smallest = мельче некуда

## О программе

about-title = О программе
about-version = Пульт { $version }
about-text = Канал WhatsApp Business вашего бота: сообщения с кнопками, проверка, таблицы для регистрации.
about-licence = Лицензия: MIT или Apache‑2.0, на ваш выбор
about-golos = Шрифт Golos Text © 2019 The Golos Text Project Authors, лицензия SIL Open Font License 1.1
about-twemoji = Эмодзи Twemoji © Twitter, Inc и другие авторы, лицензия CC‑BY 4.0
about-hack = Моноширинный шрифт Hack © Source Foundry и другие авторы, лицензии MIT и Bitstream Vera
about-sqlite = Хранение: SQLite, общественное достояние
about-libraries = Библиотеки на Rust: { $libraries }. Остальные библиотеки и точные версии всех перечислены в файле Cargo.lock; исходники есть на crates.io.
