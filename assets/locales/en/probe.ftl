### The check of a webhook, step by step: what is checked and what was found.

probe-address = Address
probe-name = Server name
probe-tcp = Connection
probe-tls = Certificate
probe-get = Server response

probe-waiting = not checked yet
probe-skipped = not checked

probe-well-formed = looks right
probe-not-https = It doesn’t start with https://, and a webhook like that mustn’t be passed on. Get it from the platform again
probe-no-host = The address has no server name. Copy the whole webhook again

probe-is-number = an IP address, no lookup needed
probe-name-found = { $count ->
    [one] { $first }
   *[other] { $first }, { $count } addresses in total
}
probe-name-not-found = The name { $host } wasn’t found. Check your internet connection and that you copied the whole webhook
probe-name-timeout = { $seconds ->
    [one] Couldn’t look up the name in { $seconds } second. Check your internet connection
   *[other] Couldn’t look up the name in { $seconds } seconds. Check your internet connection
}

probe-connected = made, port { $port }
probe-refused = The server doesn’t accept connections (port { $port }). Check the address or try later
probe-not-connected = Couldn’t connect (port { $port }). Check your internet connection
probe-connect-timeout = { $seconds ->
    [one] The server hasn’t responded for { $seconds } second (port { $port }). The network may be blocking it, or it may be off
   *[other] The server hasn’t responded for { $seconds } seconds (port { $port }). The network may be blocking it, or it may be off
}

probe-secure = { $days ->
    [0] valid until today
    [one] valid for { $days } more day
   *[other] valid for { $days } more days
}
probe-certificate-ends = { $days ->
    [0] The server’s certificate expires today. Let the server’s owner know
    [one] The server’s certificate expires in { $days } day. Let the server’s owner know
   *[other] The server’s certificate expires in { $days } days. Let the server’s owner know
}
probe-secure-undated = valid
probe-not-needed = not needed in the sandbox
probe-tls-issuer = The certificate comes from an issuer this computer doesn’t trust. This happens on company networks; if you aren’t on one, tell the server’s owner
probe-tls-expired = The certificate isn’t valid today. Check the date on this computer; if it’s right, tell the server’s owner
probe-tls-name = The certificate is for a different server. Check that you copied the whole webhook
probe-tls-no-roots = This computer has no list of trusted certificates, so security can’t be checked. Install the ca-certificates package
probe-tls-failed = Couldn’t make a secure connection. Try later or tell the server’s owner
probe-tls-timeout = { $seconds ->
    [one] Couldn’t set up a secure connection in { $seconds } second. Try later
   *[other] Couldn’t set up a secure connection in { $seconds } seconds. Try later
}

probe-answer = { $status } in { $milliseconds } ms
probe-answer-no-get = { $status } in { $milliseconds } ms, normal for a webhook
probe-answer-redirect = The server redirects to another address: { $status }, { $milliseconds } ms. Check that it’s the right one
probe-answer-forbidden = The server responds but denies access: { $status }, { $milliseconds } ms. That can happen with a plain request; if messages don’t arrive, compare the webhook with the platform’s
probe-answer-not-found = The server says there’s no such page: { $status }, { $milliseconds } ms. Webhooks often respond this way to a plain request; if messages don’t arrive, compare the webhook with the platform’s
probe-answer-server = The server is having problems: { $status }, { $milliseconds } ms. Check again in a few minutes
probe-answer-other = The server gave an unusual response: { $status }, { $milliseconds } ms. Check again in a few minutes
probe-no-answer = { $seconds ->
    [one] No response in { $seconds } second. Check again in a few minutes
   *[other] No response in { $seconds } seconds. Check again in a few minutes
}
probe-broken = The server dropped the connection. Check again in a few minutes
probe-short-not-https = doesn’t start with https://
probe-short-no-host = no server name
probe-short-not-found = not found
probe-short-timeout = { $seconds ->
    [one] no response for { $seconds } second
   *[other] no response for { $seconds } seconds
}
probe-short-refused = refused, port { $port }
probe-short-not-connected = failed, port { $port }
probe-short-issuer = issuer not trusted
probe-short-expired = not valid today
probe-short-other-name = issued to another server
probe-short-no-roots = can’t be verified here
probe-short-not-secure = no secure connection
probe-short-broken = connection dropped
