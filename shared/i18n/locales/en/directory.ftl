### The directory: who answers for what, bodies of the state, holidays.

nav-directory = Directory
directory-title = Who answers for what
directory-lead = Which body of the state answers for each matter. The analysts of the 11-11 centre keep it up to date.
directory-agencies = Bodies of the state
directory-holidays = Holidays

## Asking

directory-ask = Who answers where I live?
directory-topic = Matter
directory-topic-none = Choose a matter
directory-topic-missing = Choose one of the matters.
directory-division = Aimag or district
directory-division-none = Anywhere
directory-show = Show
directory-answer = It is answered by
directory-answer-none = Nobody is named for this matter. Please turn to the 11-11 centre.
directory-answer-above = Above it: { $agencies }
directory-topics = All matters
directory-elsewhere = { $count ->
    [one] another body in { $count } place
   *[other] another body in { $count } places
}
directory-nobody = nobody is named
directory-closed = Closed
directory-files = As files

## One matter

directory-topic-answers = Answered in general by
directory-stands-under = Under: { $name }
directory-topic-words = Known by the words: { $words }
directory-topic-places = Places where another body answers
directory-topic-places-none = The same body answers everywhere.
directory-place = Place
directory-agency = Body
directory-route-inherited = from the matter above

## Bodies

directory-agencies-lead = What is overdue climbs to the body above, so they are listed by their levels.

## Holidays

directory-holidays-lead = Time to answer is counted in calendar days. Where its last day is not worked, it ends on the next working day.
directory-holiday-day = Day
directory-holiday-name = Name
directory-holiday-kind = Worked or not
directory-holiday-off = Not worked
directory-holiday-worked = Worked instead of another day
directory-holidays-none = No holidays are listed.

## Editing

directory-edit = Edit
directory-edit-which = Edit: { $name }
directory-add-agency = Add a body
directory-add-topic = Add a matter
directory-add-holiday = Add a day
directory-add-route = Add a place
directory-add-route-lead = For an aimag or a district where another body answers for this. What is said for the capital holds in each district that has none of its own.
directory-new-agency = A new body
directory-new-topic = A new matter
directory-new-holiday = A new day
directory-edit-agency = Edit a body
directory-edit-topic = Edit a matter
directory-edit-route = Change who answers
directory-edit-holiday = Edit a day
directory-edit-lead = Once saved, everyone sees it so. How it stood before stays in the history.
directory-code = Code
directory-code-hint = Lower-case Latin letters, digits and hyphens, such as ub-roads. It is not changed later.
directory-name-mn = Name (in Mongolian)
directory-name-en = Name (in English)
directory-agency-above = The body above
directory-agency-above-none = None
directory-topic-above = The matter above
directory-topic-above-none = None
directory-topic-agency = Who answers
directory-topic-agency-none = Whoever does for the matter above
directory-words-hint = Words by which this matter is known. One word a line, { $limit } words at most.
directory-words = Words
directory-route-agency-none = Choose a body
directory-route-division-none = Choose an aimag or a district
directory-day-hint = By the clock of Ulaanbaatar. It can be typed as 2027-02-07.
directory-worked-choice = It is a day of a weekend that is worked instead of another
directory-save = Save
directory-add = Add
directory-reopen-lead = It is closed. Saving it opens it again.
directory-now = As it stands now
directory-close-agency = Close this body
directory-close-agency-lead = Nothing new comes to it then. Earlier complaints keep its name.
directory-close-topic = Close this matter
directory-close-topic-lead = Nothing new is taken about it then. Earlier complaints keep its name.
directory-remove-route = Remove
directory-remove-route-lead = Whoever answers elsewhere answers here too then.
directory-remove-holiday = Remove this day
directory-remove-holiday-lead = It is then a day like any other of its weekday.

## What is wrong

directory-agency-code-wrong = Write a code of 2 to 30 characters that begins with a lower-case Latin letter.
directory-topic-code-wrong = Write a code of 2 to 40 characters that begins with a lower-case Latin letter.
directory-taken = The directory has this already. Edit that one.
directory-no-such-agency = There is no such body, or it is closed. Choose another from the list.
directory-topic-closed = This topic was closed meanwhile. Choose another.
directory-no-such-topic = There is no such matter, or it is closed. Choose another from the list.
directory-above-itself = It would stand above itself. Choose another.
directory-too-deep = Matters have at most { $levels } levels. Choose one higher up.
directory-too-many-words = Keep this within { $limit } words.
directory-not-a-word = Line { $place } is not one word: write a single word of 2 to 40 letters.
directory-not-a-word-somewhere = Write a single word of 2 to 40 letters in each line.
directory-worked-anyway = This is a working day by its weekday. Only a Saturday or a Sunday is worked instead of another day.
directory-changed = Somebody else has just changed this
directory-changed-advice = Below is how it stands now. What you wrote is still here: save it again to replace it.
directory-gone = This has been removed from the directory
directory-gone-advice = What you wrote is still here. To bring it back, save it as a new one.
directory-still-needed = It cannot be closed yet
directory-still-agencies = There are open bodies under it. Put them under another one first.
directory-still-topics = There are open matters that point to it. Change those first.
directory-still-routes = It answers for a matter in some places. Change or remove those first.
directory-refused = The directory was not changed
directory-refused-advice = Look at what you wrote and try again.

## History

directory-history = History of the directory
directory-history-lead = What was changed in the directory, and when. Who changed it is in the audit trail.
directory-history-none = The directory has not been changed yet.
directory-history-more = Earlier changes
directory-history-answers = Answered by: { $agency }
directory-history-route = { $topic }, { $place }

## In the audit trail

act-agency-set = Wrote a body of the directory
act-agency-closed = Closed a body of the directory
act-topic-set = Wrote a matter of the directory
act-topic-closed = Closed a matter of the directory
act-route-set = Set who answers in a place
act-route-removed = Removed who answers in a place
act-holiday-set = Wrote a holiday
act-holiday-removed = Removed a holiday
seen-directory = The directory
