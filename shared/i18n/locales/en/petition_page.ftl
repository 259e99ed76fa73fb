### The page of one petition: where it stands, the clocks, the chart of signatures, sharing.

page-petitioner = Petitioner: { $name }
page-names-withheld = The names of those who sign are not published.
page-hidden = A petition whose text is not published
page-imported-title = From another system
page-imported-created = Begun there at { $instant }.
page-imported-lead = This petition was brought here from { $source } ({ $reference }). It is not signed here.
page-imported-count = { $count ->
    [one] { $shown } signature in { $source }, not attested here.
   *[other] { $shown } signatures in { $source }, not attested here.
}

## Before it is public

page-endorsing-title = Gathering endorsements
page-endorsing-count = { $count ->
    [one] { $shown } person has endorsed it. A moderator looks at it at { $needed }.
   *[other] { $shown } people have endorsed it. A moderator looks at it at { $needed }.
}
page-changes-title = A moderator asks for changes
page-changes-lead = Once you have changed it and sent it in again, a moderator reads it anew.
page-changes-lead-staff = It waits until the petitioner has changed it and sends it in again.

page-refused-title = Not published
page-refused-ground = Ground
page-refused-words = What the moderator says
page-refused-duplicate = The petition it repeats
page-appeal-until = The petitioner can appeal until { $day }.
page-appeal-none = Nobody appealed in time.
page-appeal-waiting = The petitioner appealed on { $day }. Another moderator will decide.
page-appeal-upheld = Another moderator looked at the appeal on { $day }, and the refusal stands.

## Where it stands

way-title = Where it stands
way-reached = It has signatures enough. The Secretariat hands it over to Parliament.
way-handed-over = It has been handed over to Parliament. A committee will consider it.
way-considered = A committee has considered it. Parliament will answer.
way-answered = Parliament has answered.
way-concluded = Parliament has answered, and the case is concluded.

clock-hand-over = To be handed over by
clock-consider = To be considered by
clock-answer = To be answered by
clock-left = { $days ->
    [0] today is the last day
    [one] { $days } day left
   *[other] { $days } days left
}
step-recorded = recorded at { $instant }
clock-overdue = { $days ->
    [one] overdue since { $days } day
   *[other] overdue since { $days } days
}

answer-title = Parliament’s answer
outcome-granted = Granted
outcome-partly-granted = Granted in part
outcome-declined = Declined

## Steps

steps-title = What has happened
step-done = Done:
step-now = Now:
step-to-come = To come:
step-submitted = Handed in by the petitioner
step-endorsed = { $count ->
    [one] Endorsed by { $shown } person
   *[other] Endorsed by { $shown } people
}
step-changes-asked = Given back by a moderator, to be changed
step-published = Published; signing began
step-refused = Publication refused
step-appealed = The petitioner appealed
step-upheld = Another moderator upheld the refusal
step-overturned = Another moderator overturned the refusal
step-extended = Signing extended until { $until }
step-reached = { $count ->
    [one] Goal reached: { $shown } signature
   *[other] Goal reached: { $shown } signatures
}
step-closed-period-over = Closed: its time was over
step-closed-reached = Closed: its goal was reached
step-closed-stopped = Closed before its time by the Secretariat
step-handed-over = Handed over to: { $to }
step-considered = Considered by: { $committee }
step-answered = Answered by Parliament
step-concluded = Concluded
step-signing = People are signing
step-to-reach = The goal is reached
step-to-hand-over = It is handed over to Parliament
step-to-consider = A committee considers it
step-to-answer = Parliament answers
step-to-conclude = The case is concluded
document-link = { $title } ({ $kind }, { $size } kB)

## Chart

chart-title = How signatures came in
chart-total = Signatures in all
chart-days = Signatures by day
chart-hours = Signatures by hour, the last 48 hours
chart-total-told = By { $at } { $n } signatures in all. Needed: { $goal }.
chart-none = Nobody signed in this time.
chart-none-yet = Nobody has signed so far.
chart-table = Table: { $title }
chart-when = When
chart-count = Signatures
chart-so-far = In all, at the end of the day
chart-left-out = Hours without a change are left out. Signatures that were taken back are subtracted.
chart-taken-back = Exact numbers, not rounded. Signatures taken back are subtracted.
files-title = Open data
files-history = How the total changed: each line has how many were added and the total at the end of that time.
files-by-minute = by minute
files-by-hour = by hour
files-by-day = by day
files-hours = How many signatures came in each hour and each day: both in one file, without the total.
files-events = Every signature in the order it was given, without saying whose it is, for all petitions together:
files-explained = What is in these files, with examples in curl, Python and R
