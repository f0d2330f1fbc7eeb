### Что не так с файлом. Это стоит после двоеточия, поэтому со строчной буквы и без точки.

standard-input = стандартный ввод

file-trouble = { $file }: { $what }
file-line = { $file }, строка { $line }: { $what }
file-line-column = { $file }, строка { $line }, знак { $column }: { $what }

file-not-a-file = это не файл
file-empty = файл пуст
file-not-utf8 = это не текст в UTF‑8
file-too-large = файл больше { $megabytes } МБ, такие большие программа не читает

cause-not-found = нет такого файла или папки
cause-permission-denied = нет прав доступа
cause-not-a-folder = это не папка
cause-disk-full = на диске нет места
cause-file-too-large = файл слишком велик для этого диска
cause-read-only = на этот диск нельзя записывать
cause-exists = такой файл или папка уже есть
cause-busy = файл занят другой программой
cause-invalid-name = недопустимое имя

output-failed = Не удалось вывести результат: { $what }

## Сообщения в JSON

document-truncated = файл обрывается на середине
document-too-deep = слишком глубокая вложенность
document-reply-with-target = у обычной кнопки не бывает ни url, ни phone
document-syntax = это не JSON: { $said }
document-unknown-field = неизвестное поле «{ $name }»
document-missing-field = нет поля «{ $name }»
document-repeated-field = поле «{ $name }» указано дважды
document-unknown-kind = неизвестный вид кнопки «{ $name }», бывают reply и inline
document-wrong-type = здесь { $found }, а ожидается { $expected }

syntax-value = здесь должно стоять значение
syntax-colon = здесь должно стоять двоеточие
syntax-comma-or-bracket = здесь должна стоять запятая или ]
syntax-comma-or-brace = здесь должна стоять запятая или { "}" }
syntax-trailing-comma = лишняя запятая
syntax-trailing-characters = лишнее после конца данных
syntax-key = имя поля должно стоять в кавычках
syntax-ident = непонятное слово
syntax-escape = непонятное сочетание с обратной косой чертой
syntax-number = неверно записано число
syntax-number-range = слишком большое число
syntax-surrogate = неверно записан знак вида \u0000
syntax-control = управляющий знак внутри строки

type-string = строка
type-number = число
type-boolean = true или false
type-null = null
type-object = объект
type-array = список
type-document = объект с полем messages или список сообщений
type-message = объект с сообщением
type-button = объект с кнопкой
type-samples = объект с примерами значений
type-with-value = { $type } { $value }

## Таблицы

table-sheet = { $file }, лист «{ $sheet }»
table-binary = здесь нулевой байт, это не текст. Попросите пересохранить таблицу как XLSX
table-too-many-rows = в таблице больше { $limit } строк, столько программа не читает
table-too-many-cells = в таблице больше { $limit } ячеек, столько программа не читает
table-broken-utf8 = здесь испорчен текст в UTF‑8. Попросите прислать файл ещё раз или пересохранить его как XLSX
table-broken-utf16 = здесь испорчен текст в UTF‑16. Попросите прислать файл ещё раз или пересохранить его как XLSX
table-open-quote = открытая здесь кавычка нигде не закрыта
table-unknown-headings = нет заголовков ни одной из таблиц кнопок, вместо них: { $found }
table-mixed = заголовки двух разных таблиц: «{ $first }» и «{ $second }»
table-repeated-heading = заголовок «{ $heading }» стоит дважды
table-missing-heading = нет заголовка «{ $heading }»
table-beyond-headings = в столбце { $column } что‑то написано, а заголовка над ним нет
table-column-ignored = { $file }: столбец «{ $heading }» не прочитан, в таблицах кнопок такого нет
table-blank = { $file }: { $count ->
    [one] { $count } пустая строка пропущена
    [few] { $count } пустые строки пропущены
   *[many] { $count } пустых строк пропущено
}
table-unguarded = { $file }: апостроф, который ставят для Excel, снят { $count ->
    [one] в { $count } ячейке
   *[other] в { $count } ячейках
}
table-guarded = { $file }: апостроф впереди остался { $count ->
    [one] в { $count } ячейке
   *[other] в { $count } ячейках
}, похоже, его ставили для Excel
workbook-protected = книга защищена паролем. Попросите прислать её без пароля
workbook-broken = книга повреждена или пришла не целиком. Попросите прислать её ещё раз
workbook-no-sheet = ни на одном листе нет заголовков таблиц кнопок, вместо них: { $found }

## Профиль и форма

profile-syntax = это не профиль: { $said }
profile-unknown-rule = неизвестное правило { $rule }
profile-missing-rule = нет правила { $rule }
profile-missing-severity = у правила { $rule } не указана строгость
profile-missing-limit = у правила { $rule } не указан предел
form-broken = Форма таблиц внутри программы повреждена: { $said }
