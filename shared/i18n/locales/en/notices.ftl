### Notices: what somebody was told, and how they wish to be told.

notices-title = Notices
notices-unseen = { notices-title } ({ $count } new)
notices-see-all = Mark all as seen
notices-none = You have not been told anything yet.
notices-earlier = Earlier ones

wishes-title = Notice settings
wishes-lead = Everything is always under “{ notices-title }”. Choose here where else, and when, you hear of it.
wishes-addresses = Where?
wishes-page-only = No mail and no text messages are sent from here: everything is on your own page.
wishes-no-address = None is kept. You can add one under “My data”.
wishes-confirmed = Confirmed { $instant }
wishes-unconfirmed = Not confirmed yet.
wishes-failing = Nothing arrives at this address. Please check it, and confirm it again.
wishes-waits-mail = A link was sent to confirm it. It is good for 24 hours.
wishes-waits-sms = A code was sent to confirm it. It is good for 24 hours.
wishes-ask = Send a confirmation: { $address }
wishes-asked-mail = A link was sent to { $address }.
wishes-asked-sms = A code was sent to { $address }.
wishes-too-soon = { $count ->
    [one] One was sent a moment ago. In { $count } second you can ask for another.
   *[other] One was sent a moment ago. In { $count } seconds you can ask for another.
}
wishes-code = The code from the text message
wishes-code-hint = Six digits
wishes-code-send = Confirm
wishes-code-right = The number is confirmed.
wishes-code-missing = Write the code from the text message.
wishes-code-wrong = That is not the code. Please look at the message again.
wishes-code-too-many = Too many wrong codes were tried. Please ask for a new one.
wishes-code-too-late = The code is too old. Please ask for a new one.
wishes-language = In which language?
wishes-mail = By mail
wishes-at-once = At once
wishes-daily = Together, once a day
wishes-weekly = Together, once a week, on Mondays
wishes-never = Never
wishes-more = Text messages and quiet hours
wishes-sms = By text message too, at once
wishes-quiet = Nothing in quiet hours; it comes after them
wishes-quiet-from = Quiet hours begin
wishes-quiet-to = Quiet hours end
wishes-quiet-not-an-hour = Choose an hour from the list.
wishes-quiet-same = They begin and end at the same hour. Choose another end, or take quiet hours out.
wishes-receipts = The receipt for something you have just done comes at once, at any hour.
wishes-save = Save
wishes-saved = Your settings are saved.

confirm-address-title = Confirm your address
confirm-address-lead = Is this address yours? Once it is confirmed, you are told there.
confirm-address-button = Yes, it is mine
confirmed-address-title = The address is confirmed
confirmed-address-lead = From now on you are told at this address.
confirmed-address-before = The address is confirmed already
unsubscribe-title = Stop these messages
unsubscribe-following = You are about to stop following the petition { $subject }.
unsubscribe-complaint = You are about to stop hearing of the complaint { $subject }. Its answer will not come by mail either: it stands on the page of the complaint only.
unsubscribe-mail = You will get no more mail from here at all. Your own page goes on telling you.
unsubscribe-sms = You will get no more text messages from here. Your own page goes on telling you.
unsubscribe-button = Stop
bad-letter-link-title = This link is no longer good
bad-letter-link-lead = It is not whole, too old, or another one was sent since. Sign in to ask for a new one.
unsubscribed-title = Stopped
unsubscribed-lead = As you wished, no more of these will come.
unsubscribed-before = This was stopped already
unsubscribed-following = You do not follow the petition { $subject }.
unsubscribed-complaint = You do not hear of the complaint { $subject }. Its answer stands on the page of the complaint.
unsubscribed-mail = You get no mail from here. Your own page goes on telling you.
unsubscribed-sms = You get no text messages from here. Your own page goes on telling you.

practice-post-title = Mail and text messages sent
practice-post-lead = In the demonstration everyone can see all mail and text messages here. Nothing goes to a real address.
practice-post-none = Nothing has been sent yet.
practice-post-waits = { $count ->
    [0] Nothing waits to be sent.
    [one] { $shown } more waits to be sent.
   *[other] { $shown } more wait to be sent.
}
practice-post-html = The same as HTML
practice-post-mail = Mail
practice-post-sms = Text message

deliveries-title = Deliveries
deliveries-lead = What could not be delivered, and why. It does not say to whom.
deliveries-counts = How many
deliveries-channel = Channel
deliveries-state = State
deliveries-number = Number
deliveries-held-up = Tried, and tried again later
deliveries-dead = Could not be delivered
deliveries-none = Everything could be delivered.
deliveries-attempts = { $count ->
    [one] { $count } attempt
   *[other] { $count } attempts
}
deliveries-digest = Several notices in one letter
deliveries-confirmation = Confirmation of an address
deliveries-oldest = the oldest waits since { $instant }
deliveries-again = { $count ->
    [0] Nothing is tried again: where nothing arrives, nothing goes until the owner of the address confirms it anew.
    [one] { $shown } delivery is tried again.
   *[other] { $shown } deliveries are tried again.
}
deliveries-replay-all = Try all of this reason again: { $reason }
deliveries-replay = Try again: { $number }
delivery-waiting = Waiting
delivery-delivered = Delivered
delivery-dead = Could not be delivered
delivery-dropped = Not wanted any more

why-no-such-address = Nobody has this address
why-bad-number = It is not a mobile number
why-mailbox-full = The mailbox is full
why-refused = The other side refused it
why-deferred = The other side put it off again and again
why-unreachable = The server could not be reached
why-no-answer = No answer came; it may have arrived
why-untrusted = The connection to the server could not be trusted
why-log-in = The server did not let us in
why-away = The server took nothing from us
why-unwritable = It could not be written
why-came-back = It was taken, and came back
why-other = For another reason

retention-notices = What you were told, and how it was delivered
retention-notices-period = { $days } days after you were told
retention-notices-why = You can look up what you were told, and nothing reaches you twice.
