### Слова, которые нужны всюду.

language-ru = Русский
language-en = English

## Сообщения и их счёт

message-unnamed = Сообщение { $number }
button-named = Кнопка «{ $title }»
button-numbered = Кнопка { $number }

messages-counted = { $messages ->
    [one] { $messages } сообщение
    [few] { $messages } сообщения
   *[many] { $messages } сообщений
}
errors-counted = { $errors ->
    [0] ошибок нет
    [one] { $errors } ошибка
    [few] { $errors } ошибки
   *[many] { $errors } ошибок
}
warnings-counted = { $warnings ->
    [0] замечаний нет
    [one] { $warnings } замечание
    [few] { $warnings } замечания
   *[many] { $warnings } замечаний
}

severity-error = ошибка
severity-warning = замечание
