### Как исправить: предложение и короткая надпись (.short) на кнопке под полем.

fix-strip = Убрать невидимые знаки
    .short = Убрать
fix-split-kinds = Разделить на два сообщения: с обычными кнопками и с инлайн‑кнопками
    .short = Разделить по видам
fix-split-groups = Разделить на { $parts ->
        [one] { $parts } сообщение
        [few] { $parts } сообщения
       *[many] { $parts } сообщений
    } с тем же текстом
    .short = Разделить
fix-split-urls = Вынести лишние кнопки с адресом сайта в отдельные сообщения
    .short = Вынести лишние
fix-split-phones = Вынести лишние кнопки с телефоном в отдельные сообщения
    .short = Вынести лишние
fix-shorten = Сократить до «{ $after }»
    .short = { $after }
fix-one-line = Записать в одну строку
    .short = В одну строку
fix-trim = Убрать пробелы по краям
    .short = Убрать пробелы
fix-strip-emoji = Убрать эмодзи
    .short = Убрать эмодзи
fix-strip-formatting = Убрать знаки разметки
    .short = Убрать разметку
fix-split-target = Сделать две кнопки: одна откроет сайт, другая позвонит
    .short = Сделать две кнопки
fix-add-https = Записать с https:// в начале: { $after }
    .short = Добавить https://
fix-use-https = Заменить http:// на https://
    .short = Заменить на https://
fix-to-international = Записать в международном формате: { $after }
    .short = { $after }
fix-compact = Записать короче: { $after }
    .short = { $after }
fix-renumber = Пронумеровать переменные подряд
    .short = Пронумеровать подряд
fix-strip-invisible = Убрать знаки, которых не видно
    .short = Убрать
fix-mend-scheme = Исправить начало адреса: { $after }
    .short = Исправить начало
fix-strip-spaces = Убрать пробелы из адреса: { $after }
    .short = Убрать пробелы
fix-encode-spaces = Записать пробелы как %20: { $after }
    .short = Пробелы как %20
fix-as-read = Записать так, как адрес прочтёт телефон: { $after }
    .short = Записать как прочтут
fix-to-international-2 = Прочесть номер иначе, с кодом страны в начале: { $after }
    .short = { $after }
fix-plain-signs = Записать обычными знаками: { $after }
    .short = { $after }
fix-drop-extension = Оставить без добавочного: { $after }. Клиента не соединят с нужным сотрудником
    .short = { $after } без добавочного
fix-keep-1 = Оставить первый номер: { $after }
    .short = { $after }
fix-keep-2 = Оставить второй номер: { $after }
    .short = { $after }
fix-keep-3 = Оставить третий номер: { $after }
    .short = { $after }
fix-keep-4 = Оставить четвёртый номер: { $after }
    .short = { $after }
fix-to-variable = Сделать переменными с номером, прежнее имя станет примером значения
    .short = Сделать переменными
fix-one-blank-line = Оставить одну пустую строку
    .short = Одна пустая строка
