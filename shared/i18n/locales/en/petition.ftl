### Petitions: state, kind, numbers, the page of one petition, the list.

## State

state-draft = Draft
state-submitted = In review
state-open = Open
state-closed = Closed
state-discarded = Discarded
state-endorsing = Gathering endorsements
state-changes-asked = Changes asked
state-refused = Refused
state-imported = Archive
state-goal-reached = Goal reached

open-until = Sign until { $instant }
closed-at = Closed on { $instant }
submitted-at = Submitted on { $instant }
endorsing-unseen = Only those with the link can see this
draft-unseen = Only you can see this

discarded-unseen = Never published. Only you can see this

## Kind

kind-working-group = A working group
kind-working-group-consequence = At { $goal } signatures, Parliament sets up a working group to study the matter.
kind-inspection = An inspection
kind-inspection-consequence = At { $goal } signatures, a Standing Committee of Parliament carries out an inspection.
kind-decision = A decision of Parliament
kind-decision-consequence = At { $goal } signatures, Parliament debates and decides the matter, or a bill is drafted.
kind-working-group-short = A working group is set up to study the matter.
kind-inspection-short = A Standing Committee carries out an inspection.
kind-decision-short = Parliament debates and decides the matter, or a bill is drafted.

## Numbers

tally-title = Number of signatures
petition-people-signed = { $count ->
    [one] person has signed
   *[other] people have signed
}
petition-goal = Goal { $goal }
petition-percent = { $percent }%
live-updates = Keep the number up to date

## One petition

petition-sign = Sign this petition
petition-sign-note = For citizens aged 18 or over, with a DAN sign-in. It takes under a minute.

petition-you-signed = You have signed
petition-you-signed-at = Signed on { $instant }.
petition-receipt = Receipt no. { $position }
petition-withdraw = Withdraw my signature

petition-number = Number
petition-kind = Asks for
petition-consequence = If it reaches the goal
petition-background = Reason
petition-details = Explanation
petition-names-withheld = The names of those who sign are not published, and the petitioner’s only with their consent.

petition-draft-lead = You have not handed this petition in yet. Go on writing, read through it, and send it in.
petition-submitted-lead = A moderator reads it and publishes it if it meets the requirements. Until then only you and the staff can see it.
petition-publish = Publish

petition-discard-draft = Throw this draft away
petition-discard-submitted = Take this petition back
petition-discarded-lead = You took this petition back before it was published, or the time for keeping a draft is over. Its text has been deleted.
petition-text-gone = A petition whose text is gone
petition-text-gone-lead = Its petitioner had their personal data erased, or the time for keeping it is over, so the text is gone. It cannot be published.

petition-close-title = Close this petition
petition-close-note = Only the staff of the Secretariat of Parliament see this part. A closed petition cannot be reopened.
petition-close-reason = Reason for closing
petition-close-reason-hint = Everyone will see this text on the petition’s page.
petition-close-reason-missing = Write the reason for closing the petition.
petition-close-reason-too-long = Keep the reason within { $limit } characters. It has { $length } now.
petition-close = Close the petition

petition-closed-lead = It can no longer be signed.
petition-closed-reason = Reason for closing
petition-not-reached = It did not reach its goal.

## List

petitions-title = Petitions
petitions-filter = Filter by state
petitions-search = Search petitions
petitions-find = Search
petitions-found-title = Petitions about “{ $words }”
petitions-none-found-title = No petition found for “{ $words }”
petitions-none-found = Try other words, or search among all petitions.
petitions-similar = Petitions that ask much the same
petitions-search-all = Search all petitions
petitions-filter-open = Open
petitions-filter-closed = Closed
petitions-filter-near = Close to the threshold
petitions-filter-awaiting = Awaiting an answer
petitions-filter-answered = Answered
petitions-filter-refused = Refused
petitions-filter-imported = Archive
petitions-kind = What is asked
petitions-any-kind = Of any kind
petitions-order = Order
petitions-order-newest = Newest first
petitions-order-most-signed = Most signed first
petitions-order-closing-soon = Closing soonest first
petitions-show = Show
petitions-refine = Choose kind and order
petitions-first = From the beginning
petitions-files = This list as a file:
petitions-filter-all = All
petitions-total = { $count ->
    [one] { $shown } petition
   *[other] { $shown } petitions
}
petitions-pages = Pages
petitions-next = Next
petitions-none-open-title = No petition is open now
petitions-none-closed-title = No petition has closed
petitions-none-title = No petitions here
petitions-none = You can start one.
card-imported = { $count ->
    [one] { $shown } signature in the other system
   *[other] { $shown } signatures in the other system
}

card-until = until { $instant }
card-count = { $count ->
    [one] { $shown } signature, goal { $goal }
   *[other] { $shown } signatures, goal { $goal }
}
