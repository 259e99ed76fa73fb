### Endorsements: sending the link, endorsing behind it; what to do next with my petitions; appeals.

share-title = Gather endorsements
share-lead = When { $needed } people have endorsed your petition, a moderator reads it. Send the link below to people you know.
share-address = Link
share-address-hint = Copy and send the whole link. Whoever has it can read your petition.
share-text = Words to send along
share-words = I am petitioning Parliament: “{ $action }”. Read it, and if you agree, endorse it: { $address }
share-qr = QR code
share-qr-lead = A telephone’s camera opens the link. You can print it.
share-note = Nobody sees who endorses it, not even you. Only the number is shown.
share-count = { $count ->
    [one] { $shown } person has endorsed it, of { $needed }
   *[other] { $shown } people have endorsed it, of { $needed }
}

endorse-title = Endorse a petition
endorse-lead = A citizen is preparing this petition to Parliament and asks for your endorsement.
endorse-unmoderated = No moderator has read or published this text yet. Its author answers for it.
endorse-who = For citizens of Mongolia aged 18 or over, with a DAN sign-in.
endorse-recorded = Only the number is shown. Instead of your name, a secret code is recorded that is used for this one petition only.
endorse-written-anew = The petition is being changed
endorse-written-anew-lead = A moderator asked for changes, and its petitioner is making them. Once it is published, this link opens it and you can sign.
endorse-sign-in = Sign in to endorse
endorse-submit = Endorse this petition
endorse-done = Your endorsement is recorded
endorse-done-lead = When { $needed } people have endorsed it, a moderator reads it and decides whether to publish it.
endorse-sign-later = This is not a signature. Once the petition is published, you sign it separately.
endorse-own = This is your own petition. Whoever starts one does not count among those who endorse it.
endorse-own-share = Send the link to others
endorse-under-age = According to the state registry you are under 18. Petitions are endorsed by citizens aged 18 or over.
endorse-enough = Enough people have endorsed it
endorse-enough-lead = A moderator is reading the petition now. If it is published, this link leads to its page, where you can sign it.

own-continue = Go on writing
own-share = Send the link
own-waits = Waiting for a moderator since { $instant }.
own-change = Change it and hand it in again
own-named = Your name is shown on this petition’s page.
own-hide-name = Stop showing my name
own-appeal = Appeal
own-appealed = You appealed on { $instant }. Another moderator decides.
own-upheld = Another moderator came to the same decision
own-appeal-over = The time to appeal is over.

appeal-title = Appeal against the refusal
appeal-refused = Why it was refused
appeal-lead = You can appeal once. Another moderator than the one who refused it reads it and decides.
appeal-until = You can appeal until { $instant }.
appeal-words = Why do you disagree?
appeal-words-hint = Up to { $limit } characters. Only moderators read it; it is not published.
appeal-words-missing = Write why you disagree.
appeal-words-too-long = Keep it within { $limit } characters. It has { $length } now.
appeal-submit = Send the appeal
