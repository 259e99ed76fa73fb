### Other systems that are told what has happened.

webhooks-title = Webhooks
webhooks-lead = The systems of agencies and newsrooms that are told what becomes of petitions, a moment after it happened.
webhooks-list = Registered
webhooks-none = No system is registered.
webhooks-ended = Ended
webhooks-since = since
webhooks-waiting = { $count ->
    [one] { $n } call waits
   *[other] { $n } calls wait
}
webhooks-dead = { $count ->
    [one] { $n } call could not be delivered
   *[other] { $n } calls could not be delivered
}
webhooks-dropped = { $count ->
    [one] { $n } call was not sent: the webhook has ended
   *[other] { $n } calls were not sent: the webhook has ended
}
webhooks-delivered = { $count ->
    [one] { $n } call has arrived
   *[other] { $n } calls have arrived
}
webhooks-silent = It does not answer since

webhooks-register = Register a system
webhooks-receiver = Who listens
webhooks-receiver-hint = The name of an agency or a newsroom, never of a person. It stands on record.
webhooks-receiver-registered = This receiver is registered already. End it first, or give this one another name.
webhooks-receiver-too-many = There are { $most } webhooks already. End one that is not needed.
webhooks-address = Address
webhooks-address-hint = Where it listens: https://… Only its beginning stands on record; the rest may hold a secret.
webhooks-address-missing = Write the address at which it listens.
webhooks-address-not-one = This is no address of the web. It looks like https://example.mn/hook
webhooks-address-too-long = The address is too long: at most 2,000 characters.
webhooks-address-not-https = The address must begin with https://
webhooks-address-credentials = Leave out the user name and the password in front of the @.
webhooks-address-fragment = Leave out what follows the #: no server is told of it.
webhooks-address-port = No receiver listens at this port. Use 443, 80, or one above 1023.
webhooks-address-private = This address leads into a private network, and is not called.
webhooks-kinds = What it is told
webhooks-kinds-missing = Choose at least one thing it is told.
webhooks-register-submit = Register

webhook-kind-petition-published = A petition is published
webhook-kind-petition-refused = A petition is refused
webhook-kind-refusal-upheld = An appeal was decided: the refusal stands
webhook-kind-refusal-overturned = An appeal was decided: the refusal is lifted
webhook-kind-signing-extended = Signing is extended
webhook-kind-threshold-reached = The threshold is reached
webhook-kind-petition-closed = Signing has ended
webhook-kind-petition-handed-over = A petition is handed over to Parliament
webhook-kind-petition-considered = A committee has considered it
webhook-kind-petition-answered = A petition is answered
webhook-kind-petition-concluded = A petition is concluded
webhook-kind-test = A test

webhook-back = All webhooks
webhook-origin = Address
webhook-registered = Registered
webhook-hears = It is told
webhook-ended-by-office = It was ended by an administrator:
webhook-ended-gone = The receiver answered that it wants no more (410), so it was ended:
webhook-secret = Secret
webhook-secret-lead = Every call is signed with it, so that the receiver can tell that it comes from here.
webhook-secret-show = Show the secret
webhook-secret-renew = Replace the secret
webhook-secret-renew-hint = When it is replaced, both the new and the old one sign for a day.
webhook-secret-both = Two secrets sign now: this one and the one before it, until
webhook-secret-title = Secret of { $receiver }
webhook-secret-hand-over = Hand it over in a way that nobody else reads. It can be shown again, and replaced.
webhook-secret-leaked = Does somebody else know it?
webhook-secret-void = Replace it at once
webhook-secret-void-hint = The secret that signs now is void at once. Until the receiver has the new one, it will refuse what it is told; that is tried again for three days.
webhook-secret-back = Back to the webhook
webhook-test = Send a test
webhook-end = End this webhook
webhook-end-sure = End it for good
webhook-end-hint = It is told nothing any more, and its address is forgotten. That cannot be undone.
webhook-calls = What it was told
webhook-calls-none = Nothing yet.
webhook-call-number = Number
webhook-call-what = What
webhook-call-when = When
webhook-call-state = State
webhook-call-attempts = Attempts
webhook-call-again = Again
webhook-call-replay = Send again
webhook-call-replay-which = Send again: { $number }
webhook-replay-all = Send all again that has not arrived
webhook-replayed = { $count ->
    [0] There was nothing to send again.
    [one] { $n } call is sent again.
   *[other] { $n } calls are sent again.
}
webhook-tested = A test is on its way. Look here again in a moment.
webhook-state-waiting = Waits
webhook-state-waiting-until = Tried again at
webhook-state-delivered = Arrived
webhook-state-dead = Given up
webhook-state-dropped = Not sent: the webhook has ended
webhook-answer-status = Answer: { $status }
webhook-answer-private = The address leads into a private network
webhook-answer-unreachable = No connection could be made
webhook-answer-timeout = It took too long to answer
webhook-answer-broken = The connection ended without an answer
webhook-answer-unusable = It cannot be called

api-webhooks = Webhooks
api-webhooks-lead = A system can be told what becomes of petitions as it happens, without asking again and again. Administrators register it: write to them which address listens and what it is to hear.
api-webhooks-body = Each call is a POST with one CloudEvents 1.0 event in JSON (application/cloudevents+json). Its data holds the petition’s number and the addresses where it is read; the texts themselves are read there.
api-webhooks-signature = It is signed by Standard Webhooks (standardwebhooks.com), for which every common language has a library: the headers webhook-id, webhook-timestamp and webhook-signature. A signature is v1, and then in Base64 the HMAC-SHA256 of id, timestamp and body joined by full stops; the body is taken as the bytes that arrived, the key is what stands in Base64 after whsec_ in the secret. While a secret is replaced, two signatures stand side by side, parted by a space: one that fits is enough. Check it before anything else, and refuse a timestamp that is more than five minutes off.
api-webhooks-answer = Answer with any status from 200 to 299 within 20 seconds. Anything else, and redirects too, count as not arrived: it is tried ten times in three days, after 5 seconds, 5 and 30 minutes, 2, 5, 10, 14, 20 and 24 hours, and not before the hour that Retry-After names. Later an administrator can have it sent again. Answer 410, and you are told nothing any more until you are registered anew. Only https is called, at port 443 or 80 or above 1023; a new address is a new registration.
api-webhooks-once = The same event may arrive twice, and a later one before an earlier one. The webhook-id tells them apart; the event’s time puts them in order.
api-webhooks-example = A call
api-webhooks-example-secret = Signed with the secret
api-webhooks-kinds = Types
api-webhooks-test = A test has no subject, and its data is empty: it comes when an administrator asks for it.

act-webhook-registered = Registered a webhook
act-webhook-secret-shown = Looked at a webhook’s secret
act-webhook-secret-renewed = Replaced a webhook’s secret
act-webhook-ended = Ended a webhook
