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
