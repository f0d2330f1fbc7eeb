### Preview: the phone that shows the message as the client sees it.

preview-title = Client’s view
preview-day = Light WhatsApp
preview-night = Dark WhatsApp
preview-business-unnamed = Your company
preview-business-account = business account
preview-today = Today
preview-empty = The message text will appear here
preview-read-more = Read more
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

## What WhatsApp draws differently

preview-differs = Differences from WhatsApp
preview-differs-letters = The font and emoji aren’t the ones on a phone, so lines may wrap and long texts may fold in other places.
preview-differs-links = WhatsApp also turns addresses without https:// or www, email addresses and phone numbers into links. Here they stay plain text.
preview-differs-card = WhatsApp may show a preview card below a link. There’s none here.
preview-differs-answer = WhatsApp quotes the message above a button reply. Here you see only the words on the button.
preview-differs-notices = WhatsApp starts a chat with its own notices, for example about encryption. They aren’t shown here.
preview-differs-direction = Hebrew and Arabic letters run left to right here; in WhatsApp they run right to left.
preview-differs-wall = The wallpaper is similar, but redrawn.
