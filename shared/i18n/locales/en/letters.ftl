### What goes out by e-mail and text message. No subject holds more than a petition's number: no name and no title.

## The frame

letter-subject = { $number }: { $said }
letter-sms = { $said }. { $address }
letter-greeting = Hello,
letter-of = Number { $number }, { $instant }
letter-quoted = “{ $title }”
letter-from = This was sent by { $name }. { $description }
letter-because-own = You are told because it is about your own petition.
letter-because-followed = You are told because you follow the petition.
letter-because-desk = You are told because it belongs to your office.
letter-wishes = Change how you are told
letter-unsubscribe-all = Stop all letters
letter-unsubscribe = Stop such notices

letter-open-petition = See the petition
letter-open-changes = See what to change
letter-open-decision = Read the decision
letter-open-answer = Read the answer

## To the petitioner

letter-received = Your petition has been received
letter-received-body = It is registered. Its page says what happens next, and what is needed from you.
letter-endorsed = Enough people have endorsed your petition
letter-endorsed-body = A moderator now reads it and decides whether to publish it. There is nothing for you to do. You will be told of the decision.
letter-changes = A moderator gave your petition back to be changed
letter-changes-body = What to change is on the petition’s page. When you have changed it and handed it in again, a moderator reads it anew.
letter-published = Your petition has been published
letter-published-body = Your petition is collecting signatures now. Share its page and ask others to sign.
letter-refused = Your petition was refused publication
letter-refused-body = The ground and the moderator’s words are on the petition’s page. If you disagree, you can appeal once; the page says until when. Another moderator decides the appeal.
letter-appealed = Your appeal has been received
letter-appealed-body = Another moderator than the one who refused it reads it and decides. You will be told of the decision.
letter-upheld = Another moderator upheld the refusal
letter-upheld-body = The moderator’s words are on the petition’s page. This decision is final. You can start a new petition.
letter-overturned = Your appeal succeeded: your petition is published
letter-overturned-body = Another moderator overturned the refusal. Your petition is collecting signatures now. Share its page and ask others to sign.

## To the petitioner and to whoever follows it

letter-extended = The signing was extended
letter-extended-body = The new end and the reason are on the petition’s page. Whoever has not signed can sign until then.
letter-reached = The petition reached its goal
letter-reached-body = The Secretariat hands the petition over to Parliament. The petition’s page says until when, and until when Parliament answers.
letter-closed = The petition has closed
letter-closed-body = Nobody can sign it any more. The petition’s page says how many have signed and what comes next.
letter-handed-over = The petition was handed over to Parliament
letter-handed-over-body = A committee considers it now. The petition’s page says to whom it was handed over, and until when it is considered.
letter-considered = A committee considered the petition
letter-considered-body = What was recorded is on the petition’s page. Now Parliament answers.
letter-answered = Parliament answered the petition
letter-answered-body = The whole answer and the outcome are on the petition’s page.
letter-concluded = The case of the petition is concluded
letter-concluded-body = Nothing more is added to the petition. All that happened, and Parliament’s answer, stays on its page.

## To the staff

letter-review-waits = A petition waits for review
letter-review-waits-body = A new petition is in the queue. Open it at the review desk and take it for review.
letter-appeal-waits = An appeal waits for a decision
letter-appeal-waits-body = The petitioner appealed against a refusal. Another moderator than the one who refused it decides. Open it at the review desk and take it for review.
letter-answer-waits = A petition waits for an answer
letter-answer-waits-body = The petition reached its goal. Hand it over to Parliament in time and record it.
letter-review-due = The time for review is nearly over
letter-review-due-body = The petition has not been decided yet. Decide before the time is over.
letter-hand-over-due = The time for handing over is nearly over
letter-hand-over-due-body = Nothing says that the petition was handed over to Parliament. Record it when it is.
letter-consideration-due = The time for considering is nearly over
letter-consideration-due-body = Nothing says that the petition was considered. Record it when a committee has considered it.
letter-answer-due = The time for an answer is nearly over
letter-answer-due-body = The petition has not been answered yet. Publish Parliament’s answer when it is there.

## All at once

letter-daily = { $count ->
    [one] Daily summary: { $shown } notice
   *[other] Daily summary: { $shown } notices
}
letter-weekly = { $count ->
    [one] Weekly summary: { $shown } notice
   *[other] Weekly summary: { $shown } notices
}
letter-digest-lead = This has happened since the last letter.
letter-digest-more = { $count ->
    [one] { $shown } more notice is on your page.
   *[other] { $shown } more notices are on your page.
}
letter-digest-open = See all notices

## An address or a number is confirmed

letter-confirm = Confirm your e-mail address
letter-confirm-body = Someone asked to be told about petitions at this address. Open the link below to confirm that it is yours. The link is good for { $hours } hours.
letter-confirm-not-you = If it was not you, do nothing. Nothing is sent to an address that was not confirmed.
letter-confirm-open = Confirm the address
letter-code = { $name }: your confirmation code is { $code }. It is good for { $hours } hours.

letter-because-comment = You are told because it is about a comment that you wrote.
letter-open-comments = Open my comments
letter-comment-published = Your comment is public
letter-comment-published-body = A moderator has seen it. Everyone can read it now.
letter-comment-hidden = A moderator hid your comment
letter-comment-hidden-body = Read why; if you disagree, you can appeal once. Another moderator decides.
letter-mark-upheld = Your comment stays hidden
letter-mark-upheld-body = Another moderator looked at your appeal. What they said is on the comment’s page.
letter-mark-overturned = Your comment is open again
letter-mark-overturned-body = Another moderator granted your appeal. Everyone can read the comment again.
letter-comment-answered = Your comment was answered
letter-comment-answered-body = Whether it was reflected, and why, is on the comment’s page.

letter-because-complaint = You are told because it is about what you brought to 11-11.
letter-open-complaint = Open it
letter-complaint-received = We have what you wrote
letter-complaint-received-body = Its page says who is to answer, by when, and what became of it.
letter-complaint-refused = It is not taken up
letter-complaint-refused-body = The ground and the reason are on its page.
letter-complaint-assigned = It was sent on to an agency
letter-complaint-assigned-body = Which one stands on its page.
letter-complaint-reclassified = The time to answer it has changed
letter-complaint-reclassified-body = It was registered as of another kind, for which the law gives another time. Its page says which.
letter-complaint-accepted = The agency has begun to work on it
letter-complaint-accepted-body = An officer of the agency has taken it up. Its page says until when they are to answer.
letter-complaint-returned = The agency gave it back to 11-11
letter-complaint-returned-body = It says that this is not its own to answer. 11-11 sends it on to the agency whose it is, and you are told. There is nothing for you to do.
letter-complaint-progress = There is progress
letter-complaint-progress-body = What was done stands on its page.
letter-complaint-extended = It takes longer
letter-complaint-extended-body = The reason and the new day are on its page.
letter-complaint-late = The time to answer it is over
letter-complaint-late-body = The agency has not answered in time. You are told as soon as it does.
letter-complaint-above = The level above it has been told.
letter-complaint-answered = It was answered
letter-complaint-answered-body = Read the answer and say whether it is solved; its page says until when.
letter-complaint-may-reopen = If it is not solved, you can reopen it, once.
letter-complaint-reopened = It was reopened at your word
letter-complaint-reopened-body = You told 11-11 that it is not solved, so the agency sees to it again. If you did not say so, let 11-11 know.
letter-complaint-confirmed = It was closed as solved
letter-complaint-confirmed-body = You told 11-11 that it is solved, so it was closed. If you did not say so, let 11-11 know.
letter-complaint-unreplied = It was closed without a word from you
letter-complaint-unreplied-body = You did not say in time whether it is solved, so it was closed. The answer stays on its page. If it is not solved, you can turn to 11-11 again.
letter-complaint-acknowledged = Your thanks were passed on
letter-complaint-acknowledged-body = Thank you for saying so. With this it is done: no answer will come.
letter-complaint-closed = It was closed without action
letter-complaint-closed-body = The reason stands on its page.
letter-due = { $topic }, last day { $day }
letter-cabinet-decided = Cabinet decided on what you complained of
letter-cabinet-decided-body = Many had complained of the same. What was decided, who is to do it and by when is on the page of your complaint.
letter-cabinet-extended = There is more time for what Cabinet decided
letter-cabinet-extended-body = Until when, and why, is on the page of your complaint.
letter-cabinet-done = What Cabinet decided has been done
letter-cabinet-done-body = So the agency reports: its words are on the page of your complaint. 11-11 will call to ask whether it helped.
letter-complaint-waits = A complaint has come to your agency
letter-complaint-waits-body = Open it to accept it, or give it back if it is not yours. Its last day stands on its page.
letter-complaint-reopened-waits = A complaint was opened again
letter-complaint-reopened-waits-body = Its owner says that it is not solved; the reason is on its page. Open it to accept it and see to it again.
letter-complaint-added = Its owner wrote more
letter-complaint-added-body = Open its page, read it, and do what it asks for.
letter-complaint-due = The time to answer a complaint is nearly over
letter-complaint-due-body = Its last day stands on its page. If you cannot make it, extend it once and say why.
letter-complaint-overdue = The time to answer a complaint is over
letter-complaint-overdue-body = Answer it without delay. The level above has been told.
letter-complaint-unregistered = What came in waits too long to be registered
letter-complaint-unregistered-body = Open it and register it. The time of the law runs from the day it came in.
letter-decision-assigned = Your agency is to do what Cabinet decided
letter-decision-assigned-body = Read the decision and do it in time. Report on its page how far you are, and when it is done.
letter-decision-extended = There is more time for the decision your agency is to carry out
letter-decision-extended-body = The last day of what Cabinet decided has changed. Report on its page how far you are, and when it is done.
letter-decision-withdrawn = A decision your agency was to carry out was taken back
letter-decision-withdrawn-body = Cabinet took its decision back, so your agency need not do it any more. The reason is on the issue’s page.
letter-decision-due = The time to do what Cabinet decided is nearly over
letter-decision-due-body = Its last day stands on the decision’s page. If it is done, report so there.
letter-decision-overdue = The time to do what Cabinet decided is over
letter-decision-overdue-body = Do it without delay and report on the decision’s page. The secretariat of Cabinet meetings has been told.
letter-decision-below = What Cabinet decided was not done in time
letter-decision-below-body = Which agency is to do it, and what it has reported, is on the issue’s page.
letter-complaint-code = Number { $number }, code { $code }. With both you see it without signing in. Give them to nobody.
letter-complaint-sms = { $said }. Code { $code }
letter-complaint-until = The last day is { $day }.
letter-complaint-sms-until = { $said }, until { $day }
letter-complaint-sms-above = { $said }. The level above knows
