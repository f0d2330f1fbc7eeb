### Preview: the phone that shows the message as the client sees it.

preview-title = What the client sees
preview-day = Light WhatsApp
preview-night = Dark WhatsApp
preview-business-unnamed = Your company
preview-business-account = business account
preview-today = Today
preview-empty = The message text will appear here
preview-read-more = Read more
preview-restart = Start over

## Buttons

preview-untitled = Untitled
preview-answers = The client replies with these words
preview-opens = Opens { $url }
preview-calls = Calls { $phone }
preview-fails = This button won’t work. { $why }
preview-leads-nowhere = This button leads nowhere

## Values of variables

preview-sample = Sample for { $variable }
preview-sample-hint = Sample value
