### The check of a webhook, step by step: what is checked and what was found.

probe-address = Address
probe-name = Server name
probe-tcp = Connection
probe-tls = Certificate
probe-get = Server answer

probe-waiting = not checked yet
probe-skipped = not checked

probe-well-formed = well formed
probe-not-https = It does not begin with https://, and such a webhook must not be handed over. Get it from the platform again
probe-no-host = The address names no server. Copy the webhook again as a whole

probe-is-number = a number, nothing to look up
probe-name-found = { $count ->
    [one] { $first }
   *[other] { $first }, { $count } addresses in all
}
probe-name-not-found = The name { $host } was not found. Check the internet connection, and whether the webhook was copied as a whole
probe-name-timeout = { $seconds ->
    [one] The name could not be looked up in { $seconds } second. Check the internet connection
   *[other] The name could not be looked up in { $seconds } seconds. Check the internet connection
}

probe-connected = made, port { $port }
probe-refused = The server takes no connections (port { $port }). Check the address or try later
probe-not-connected = No connection could be made (port { $port }). Check the internet connection
probe-connect-timeout = { $seconds ->
    [one] The server has not answered for { $seconds } second (port { $port }). The network may block it, or it may be off
   *[other] The server has not answered for { $seconds } seconds (port { $port }). The network may block it, or it may be off
}

probe-secure = { $days ->
    [0] valid until today
    [one] valid for { $days } more day
   *[other] valid for { $days } more days
}
probe-certificate-ends = { $days ->
    [0] This is the last day of the server’s certificate. Tell the owner of the server
    [one] The server’s certificate is valid for { $days } more day. Tell the owner of the server
   *[other] The server’s certificate is valid for { $days } more days. Tell the owner of the server
}
probe-secure-undated = valid
probe-not-needed = not needed in the sandbox
probe-tls-issuer = The certificate was issued by somebody whom this computer does not trust. That happens in company networks; if you are in none, tell the owner of the server
probe-tls-expired = The certificate is not valid today. Check the date of this computer; if it is right, tell the owner of the server
probe-tls-name = The certificate is another server’s. Check whether the webhook was copied as a whole
probe-tls-no-roots = This computer has no list of trusted certificates to verify with. Install the package ca-certificates
probe-tls-failed = No secure connection could be made. Try later or tell the owner of the server
probe-tls-timeout = { $seconds ->
    [one] The server did not agree on security in { $seconds } second. Try later
   *[other] The server did not agree on security in { $seconds } seconds. Try later
}

probe-answer = { $status } in { $milliseconds } ms
probe-answer-no-get = { $status } in { $milliseconds } ms, usual for a webhook
probe-answer-redirect = The server sends on to another address: { $status }, { $milliseconds } ms. Check whether this is the right one
probe-answer-forbidden = The server answers but lets nobody in: { $status }, { $milliseconds } ms. That can be so for a plain request; if messages do not arrive, compare the webhook with the platform’s
probe-answer-not-found = The server says that there is no such page: { $status }, { $milliseconds } ms. Webhooks often answer so to a plain request; if messages do not arrive, compare the webhook with the platform’s
probe-answer-server = The server has trouble: { $status }, { $milliseconds } ms. Check again in a few minutes
probe-answer-other = The server gave an unusual answer: { $status }, { $milliseconds } ms. Check again in a few minutes
probe-no-answer = { $seconds ->
    [one] No answer came in { $seconds } second. Check again in a few minutes
   *[other] No answer came in { $seconds } seconds. Check again in a few minutes
}
probe-broken = The server broke the connection. Check again in a few minutes
probe-short-not-https = does not begin with https://
probe-short-no-host = names no server
probe-short-not-found = not found
probe-short-timeout = { $seconds ->
    [one] nothing for { $seconds } second
   *[other] nothing for { $seconds } seconds
}
probe-short-refused = refused, port { $port }
probe-short-not-connected = failed, port { $port }
probe-short-issuer = issued by somebody unknown
probe-short-expired = not valid today
probe-short-other-name = issued to another server
probe-short-no-roots = cannot be verified here
probe-short-not-secure = no secure connection
probe-short-broken = connection broken
