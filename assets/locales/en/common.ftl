### Words needed everywhere.

language-ru = Русский
language-en = English

## Messages and their counts

message-unnamed = Message { $number }
button-named = Button “{ $title }”
button-numbered = Button { $number }

messages-counted = { $messages ->
    [one] { $messages } message
   *[other] { $messages } messages
}
errors-counted = { $errors ->
    [0] no errors
    [one] { $errors } error
   *[other] { $errors } errors
}
warnings-counted = { $warnings ->
    [0] no warnings
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}

severity-error = error
severity-warning = warning
