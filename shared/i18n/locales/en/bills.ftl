### Bills: the list, one bill, comparing versions, the calendar of consultations.

nav-bills = Bills

## Kind, initiator, stage

bill-kind-law = Bill
bill-kind-amendment = Bill to amend a law
bill-kind-resolution = Draft resolution of Parliament
bill-kind-administrative-act = Draft administrative normative act

bill-initiator-president = The President
bill-initiator-member = A Member of Parliament
bill-initiator-government = The Government
bill-initiator-agency = An administrative agency

bill-stage-drafting = Initiating and drafting
bill-stage-tabled = Tabling
bill-stage-preparing = Preparing for discussion
bill-stage-admitting = Deciding whether to discuss it
bill-stage-first-reading = First reading
bill-stage-final-reading = Final reading
bill-stage-adopting = Adopting
bill-stage-final-wording = Final wording
bill-stage-certifying = Certifying
bill-stage-sending = Sending to the Office of the President

## State

bill-state-drafted = Draft
bill-state-published = Published
bill-state-coming = Opens soon
bill-state-open = Open for comment
bill-state-answering = Comments are being answered
bill-state-closed-out = Consultation closed out
bill-state-withdrawn = Withdrawn

bill-opens = opens at { $instant }
bill-open-until = until the end of { $day }
bill-answered-by = answers are due by { $day }
bill-answers-overdue = answers were due by { $day }
bill-drafted-unseen = Only drafters see it

## One bill

bill-number = Number
bill-kind = Kind
bill-initiator = Initiated by
bill-explanation = Explanation
bill-text = The text, version { $version }
bill-drafted-lead = This bill is being drafted. Once its first version is published, everyone sees it.
bill-to-draft = Go to the draft

bill-published-lead = It is published. When people will be asked about it has not been announced yet.
bill-coming-lead = From { $instant } on, everyone can comment on it.
bill-open-lead = Everyone can comment on it until the end of { $day }.
bill-answering-lead = The time for comments is over. Each comment will be answered by { $day }.
bill-overdue-lead = Comments were to be answered by { $day }; it is not on record yet that each of them has been.
bill-closed-out-lead = Each comment has been answered. What became of them:
bill-withdrawn-lead = Whoever initiated it took it back. The reason:
bill-given-up-lead = A draft that was given up unpublished; only drafters see it. The reason:

bill-window-opens = Opens
bill-window-closes = Last day for comments
bill-window-answers = Last day for answers
bill-window-version = Opened on version
bill-window-newer = The text below is version { $version }, published { $day }.
bill-window-newer-open = The text below is version { $version }, published { $day }; comments are now on it.
bill-window-least = Least time for comments
bill-window-extended = Why it was extended
bill-least-act = { $days ->
    [one] { $days } day (General Administrative Law 62.1)
   *[other] { $days } days (General Administrative Law 62.1)
}
bill-least-law = { $days ->
    [one] { $days } day (rules for consulting on bills)
   *[other] { $days } days (rules for consulting on bills)
}

bill-outcome-comments = Comments
bill-outcome-reflected = Reflected
bill-outcome-partly = Partly reflected
bill-outcome-not = Not reflected

bill-stages = Stages
bill-stage-not-recorded = (not recorded)
bill-versions = Versions
bill-version = Version { $version }
bill-provisions = { $count ->
    [one] { $written } provision
   *[other] { $written } provisions
}
bill-compare-with-previous = Compare with the version before
bill-plain-text = Plain text
bill-print = Print
bill-as-data = This bill as a file:

bill-steps = What has happened
bill-steps-show = { $count ->
    [one] Show { $count } step
   *[other] Show { $count } steps
}
bill-step-published = Version { $version } published
bill-step-opened = Consultation on version { $version } announced, until the end of { $day }
bill-step-extended = Time for comments extended until the end of { $day }
bill-step-closed-out = All comments answered: { $count }
bill-step-stage = Stage: { $stage }
bill-step-withdrawn = Withdrawn

bill-read = Read the text

## The text

law-contents = Contents
law-link = Link to this provision

## A version, the sheet to print

bill-version-title = { $title }, version { $version }
bill-version-old = This is an old version. The bill has changed since.
bill-version-to-newest = Read the newest, version { $version }
bill-version-compare = See what has changed
bill-version-newest = This is the newest version.
bill-back = To the page of the bill

## Comparing

compare-title = Comparing versions
compare-of = What changed from version { $from } to version { $to }
compare-from = From version
compare-to = To version
compare-submit = Compare
compare-marks = Words that were added are underlined, words that were removed are struck out.
compare-added = Added
compare-removed = Removed
compare-changed = Changed
compare-renumbered = Renumbered
compare-moved = Moved
compare-same = Unchanged
compare-ins = Added:
compare-del = Removed:
compare-unchanged = { $count ->
    [one] Show { $count } unchanged provision
   *[other] Show { $count } unchanged provisions
}

## The list

bills-title = Bills
bills-lead = Read here what Parliament, the Government and administrative agencies intend to make law.
bills-search = Title or number of a bill
bills-refine = Choose a kind
bills-shelf-open = Open for comment
bills-shelf-coming = Opening soon
bills-shelf-past = Closed
bills-shelf-all = All
bills-none = There is no bill here
bills-none-found = No bill has “{ $words }” in its title
bills-see-all = Look at all bills
bills-open-now = Bills open for comment

## The calendar of consultations

consultations-title = Calendar of consultations
consultations-lead = When comments are taken on which bill, and by when they are answered.
consultations-ics = Add to your calendar
consultations-past = Closed in the last year
consultations-older = All earlier consultations
consultations-none = None at the moment.
consultations-bill = Bill
consultations-overdue = Answers overdue
consultations-told = { $kind }. Comments from { $opens } to { $closes }, answered by { $day }.
