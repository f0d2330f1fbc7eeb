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
    [0] предупреждений нет
    [one] { $warnings } предупреждение
    [few] { $warnings } предупреждения
   *[many] { $warnings } предупреждений
}

severity-error = ошибка
severity-warning = предупреждение
