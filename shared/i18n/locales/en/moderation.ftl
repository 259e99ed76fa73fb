### Moderation: the queue, the review desk, the grounds, the public record.

## The queue

moderation-appeal = Appeal
nav-awaiting = Petitions to answer
nav-grounds = Grounds for refusing
moderation-age-today = Came today
moderation-age = { $days ->
    [one] Has waited { $days } day
   *[other] Has waited { $days } days
}
moderation-due = To be decided by the end of { $day }
moderation-overdue = Overdue
moderation-with-you = You have it until { $instant }
moderation-with-another = Someone else has it until { $instant }
moderation-more = The next ones

## The review desk

desk-lead = Read the petition and those like it before you decide.
desk-name = Name to be shown:
desk-asked-before = A moderator asked for these changes before
desk-asked-before-note = Those who endorsed it read the text as it was before the changes.
desk-similar = Similar petitions
desk-similar-none = No similar petition was found.
desk-take = Take it for review
desk-take-lead = { $minutes ->
    [one] For { $minutes } minute after you have taken it, no other moderator decides on it.
   *[other] For { $minutes } minutes after you have taken it, no other moderator decides on it.
}
desk-mine = You are reviewing this petition
desk-mine-until = It is yours until { $instant }.
desk-leave = Return it to the queue
desk-another = Another moderator is reviewing this petition
desk-another-until = It is theirs until { $instant }. You can take it when they lay it back or their time is over.
desk-own-petition = This is your own petition
desk-own-petition-lead = Another moderator decides on it.
desk-own-refusal = You refused this petition
desk-own-refusal-lead = Another moderator decides on the appeal.
desk-read-only = You can read only
desk-read-only-lead = Moderators decide.
desk-over = This petition is not waiting for a moderator
desk-over-lead = It has been decided, or its petitioner took it back.
desk-petition = See the petition’s page
desk-you-wrote = What you wrote
desk-open = Go to the review desk

desk-publish-title = Publish
desk-publish-lead = Publish it if it meets the requirements. Everyone sees it then, and it starts to collect signatures.
desk-changes-title = Give it back to be changed
desk-changes-lead = The petitioner can change it and hand it in again. Only they are told what to change.
desk-changes-words = What should be changed?
desk-changes = Give it back
desk-refuse-title = Refuse
desk-refuse-lead = Everyone sees the ground and your words. The petitioner can appeal once.
desk-ground = Ground
desk-ground-missing = Choose one of the grounds.
desk-ground-gone = The ground you chose has been removed from the table. Choose another one.
desk-refuse-words = Why is it refused?
desk-words-public = Everyone sees this. No more than { $limit } characters.
desk-words-private = Only the petitioner sees this. No more than { $limit } characters.
desk-duplicate = Number of the petition it repeats
desk-duplicate-hint = Needed for “{ $titles }”. It looks like PN-202611-00042.
desk-duplicate-missing = Give the number of the petition that it repeats.
desk-duplicate-not-a-number = A number looks like PN-202611-00042.
desk-duplicate-unknown = There is no public petition of this number.
desk-duplicate-itself = This is the number of this very petition. Give that of another.
desk-refuse = Refuse it
desk-words-missing = Write your words.
desk-words-too-long = No more than { $limit } characters; these are { $length }.

desk-refusal = The refusal
desk-refused-at = Refused { $instant }
desk-appeal-words = The petitioner’s appeal
desk-appeal-words-gone = The words of the appeal are not there any more.
desk-appeal-title = Decide the appeal
desk-appeal-lead = Your decision is final. Everyone sees your words.
desk-appeal-decision = Decision
desk-appeal-decision-missing = Choose one of the two.
desk-uphold = The refusal stands
desk-uphold-hint = The petition stays refused.
desk-overturn = The refusal was wrong
desk-overturn-hint = The petition is published at once and collects signatures.
desk-appeal-reason = Why this decision?
desk-appeal = Decide

## Grounds for refusing

grounds-title = Grounds for refusing a petition
grounds-lead = Petitions are refused on these grounds only. A moderator chooses one and writes why. The petitioner can appeal once, and another moderator decides the appeal.
grounds-record = The record of refusals
ground-is-hidden = The text is not published
ground-is-visible = The text stays visible
ground-names-another = Names the petition it repeats
ground-edit = Edit
ground-edit-which = Edit: { $title }
ground-add = Add a ground
ground-new-title = A new ground
ground-edit-title = Edit a ground
ground-edit-lead = Decisions already made keep the words they were made with.
ground-code = Code
ground-code-hint = Lower-case Latin letters, digits and underscores, such as outside_competence. It is not changed later.
ground-code-wrong = Write a code that begins with a lower-case Latin letter and has no more than 40 characters.
ground-code-taken = There is a ground of this code already.
ground-title-mn = Title (in Mongolian)
ground-title-en = Title (in English)
ground-text-mn = Text (in Mongolian)
ground-text-en = Text (in English)
ground-hidden-choice = The text of a petition refused on it is not published
ground-duplicate-choice = The moderator must give the number of the petition it repeats
ground-save = Save
ground-remove = Remove it from the table
ground-remove-lead = Nothing more is refused on it then. Earlier decisions keep its words.
ground-now = As it stands now

ground-unclear = It is not clear what is asked
ground-unclear-text = The request or its reason is not clear, so people could not know what they sign.
ground-no-action = Nothing is asked of Parliament
ground-no-action-text = It does not say what Parliament should do.
ground-duplicate = It repeats another petition
ground-duplicate-text = There is a petition that asks the same, and it can be signed instead.
ground-outside-competence = It is not for Parliament to decide
ground-outside-competence-text = Another body, a court or a local authority decides this.
ground-personal-case = It is one person’s own case
ground-personal-case-text = Please bring personal complaints and requests to the Government’s centre 11-11.
ground-offensive = Offensive words
ground-offensive-text = Texts that insult, threaten or are obscene are not published.
ground-defamatory = It harms someone’s good name
ground-defamatory-text = Accusations against a person or body that have not been proved are not published.
ground-personal-data = It holds personal data
ground-personal-data-text = Texts with registration numbers, addresses, telephone numbers or other personal data are not published.
ground-advertising = Advertising
ground-advertising-text = Texts that advertise goods, services, parties or candidates are not published.

## The public record

record-title = The public record of moderation
record-lead = How many petitions the moderators reviewed each week, what they refused and on which ground, how long it took and how appeals ended. What a ground hides is hidden here too.
record-grounds = The grounds for refusing
record-weeks = Week by week
record-week = Week
record-submitted = Came in
record-published = Published
record-given-back = Given back
record-refused = Refused
record-appealed = Appealed
record-upheld = Upheld
record-overturned = Overturned
record-median = Median time to a decision
record-week-note = Weeks begin on Monday by the clock of Ulaanbaatar. Petitions published on appeal count as published.
record-refusals = Refused petitions
record-none = Nothing has been refused yet.
record-hidden = Hidden by its ground
record-repeats = It repeats { $number }.
record-refused-at = Refused { $instant }
record-took = It waited: { $time }
record-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
record-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
record-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
record-appeal-waiting = Appealed; it waits for a decision.
record-appeal-upheld = Appealed; another moderator upheld the refusal:
record-appeal-overturned = Appealed; another moderator overturned the refusal and published the petition:
record-more = Earlier refusals
record-files = As files
record-json = JSON
record-csv = CSV
record-weeks-csv = CSV of the weeks
nav-record = Moderation record

## On the audit trail

act-review-begun = Took a petition for review
act-review-left = Laid a petition back
act-changes-asked = Gave a petition back to be changed
act-petition-refused = Refused a petition
act-refusal-upheld = Upheld a refusal
act-refusal-overturned = Overturned a refusal
act-ground-set = Wrote a ground for refusing
act-ground-removed = Removed a ground for refusing
seen-petition-appeal = Appeal against a refusal
seen-petitioner-name = Name that a petitioner wants shown
seen-ground = Ground for refusing

## Why not

refused-already-submitted = The petition has been handed in already
refused-already-submitted-advice = It cannot be changed or handed in again now. If a moderator gives it back, you can change it.
refused-not-endorsing = This petition is not collecting endorsements
refused-not-endorsing-advice = It may have enough of them, or its petitioner took it back. Open the petition to see where it stands.
refused-not-submitted = This petition is not waiting for a moderator
refused-not-submitted-advice = Another moderator has decided on it, or its petitioner took it back. Open the petition to see where it stands.
refused-under-review = Another moderator is reviewing this petition
refused-under-review-advice = It is theirs until { $instant }. You can take it when they lay it back or their time is over.
refused-text-changed = The petition’s text has changed
refused-text-changed-advice = Open it again and read the text as it is now before you decide.
refused-discarded = The petition was thrown away
refused-discarded-advice = It was taken back before it was public, or the time for keeping a draft is over, so nothing more can be done with it.
refused-public = The petition is public already
refused-public-advice = What has been published cannot be changed or taken back.
refused-not-refused = This petition was not refused
refused-not-refused-advice = Only a refusal can be appealed.
refused-appealed-already = It has been appealed already
refused-appealed-already-advice = A refusal can be appealed once.
refused-appeal-too-late = The time for an appeal is over
refused-appeal-too-late-advice = It was possible until { $instant }. You can start a new petition.
refused-not-appealed = No appeal is waiting
refused-not-appealed-advice = Another moderator has decided it, or nobody appealed.
refused-own-refusal = Another moderator decides the appeal
refused-own-refusal-advice = You refused this petition yourself, so you cannot decide the appeal.
refused-duplicate-of-itself = A petition does not repeat itself
refused-duplicate-of-itself-advice = Give the number of the other petition that it repeats.
refused-name-not-shown = The name is not shown
refused-name-not-shown-advice = The petitioner’s name has been hidden already, or was never shown.
refused-not-open = This petition is not open
refused-not-open-advice = It is not collecting signatures yet, or has closed. Open the petition to see where it stands.
refused-still-open = The petition is still open
refused-still-open-advice = People can sign it until { $instant }.
refused-not-concluded = People can still sign it
refused-not-concluded-advice = Conclude it after it has closed.
refused-not-longer = The time can only be made longer
refused-not-longer-advice = It is open until { $instant } now. Choose a later day.
refused-not-reached = Fewer have signed than it takes
refused-not-reached-advice = It is handed over when the threshold is reached.
refused-out-of-turn = It is not the turn of this step
refused-out-of-turn-advice = Open the petition to see which step comes next.
refused-day-in-future = The day has not come yet
refused-day-in-future-advice = Give { $day } or an earlier day.
refused-day-too-early = The day comes before the step before it
refused-day-too-early-advice = Give { $day } or a later day.
refused-ground-changed = Somebody else has just changed this ground
refused-ground-changed-advice = Below is how it stands now. What you wrote is still here: save it again to replace it.
refused-ground-gone = This ground has been removed from the table
refused-ground-gone-advice = What you wrote is still here. To bring it back, add it as a new ground.
refused-last-ground = The last ground is not removed
refused-last-ground-advice = At least one ground remains in the table. Add another one first.
