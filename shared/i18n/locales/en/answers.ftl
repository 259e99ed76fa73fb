### Comments on bills: moderating, answering, the report.

## A comment

commented-version = on version { $version }
commented-whole = On the bill as a whole
commented-gone = The text is gone.
commented-by-name = A citizen who wrote under their name
commented-replies = Replies; they are answered with the comment.
commented-more-replies = { $count } more replies

outcome-reflected = Reflected
outcome-partly = Partly reflected
outcome-not-reflected = Not reflected
outcome-pending = Pending
answer-where = Where: { $provision } (version { $version })

mark-relevant = Relevant
mark-off-topic = Off topic
mark-abusive = Abusive
mark-duplicate = Duplicate

reported-abusive = Abusive
reported-personal-data = Gives away personal data
reported-off-topic = Off topic
reported-spam = Advertising or spam
reported-other = Something else

## The queue

comment-queue-title = Comments on bills
comment-queue-none = No comments to review.
comment-queue-waiting = Comments to review: { $count }. The longest waiting come first.
comment-queue-more = Next comments
comment-waits-since = waiting since { $instant }
comment-waits-held = Reviewed before publication
comment-waits-appealed = Appeal
comment-waits-reported = Reported
comment-reports = Reported by readers as:

## The desk for one comment

comment-desk-title = Review a comment
comment-desk-queue = Back to the queue
comment-desk-reply-to = Written in reply to this
comment-desk-own = This is your own comment. Another moderator decides.
comment-desk-read-only = You may look, but not decide.
comment-desk-own-mark = You marked it yourself. Another moderator decides the appeal.
comment-state-held = Not published yet: it waits for a moderator.
comment-state-published = Published: everyone reads it.
comment-state-marked = Published. Mark: { $mark }
comment-state-hidden = Hidden. Mark: { $mark }
comment-state-deleted = Deleted by whoever wrote it.
comment-appeal-until = Whoever wrote it may appeal until:
comment-appeal-words = What its author says against it
comment-appeal-upheld = Another moderator did not grant the appeal:
comment-history = What happened
comment-history-came = came to be reviewed
comment-history-reported = reported by a reader: { $reason }
comment-history-published = published
comment-history-marked = marked: { $mark }
comment-history-appealed = its author appealed
comment-history-upheld = the appeal was not granted
comment-history-overturned = the appeal was granted, it is shown again
comment-publish-title = Publish
comment-publish-lead = Publish it where it breaks no rule. Whether the opinion is right is not ours to judge.
comment-publish-submit = Publish
comment-mark-title = Mark
comment-mark-lead = What is marked off topic or abusive is hidden: the mark and the reason stand in its place. Whoever wrote it may appeal once.
comment-mark-which = Mark
comment-mark-none = Choose one
comment-mark-reason = Reason
comment-mark-reason-hint = Everyone sees it. Up to { $max } characters. Not needed for a relevant one.
comment-mark-duplicate-of = Which comment it repeats
comment-mark-duplicate-hint = Only for a duplicate, such as CM-0123456789ABCDEF
comment-mark-submit = Mark
comment-decide-title = Decide the appeal
comment-decide-which = Decision
comment-decide-uphold = The mark is right: it stays hidden
comment-decide-overturn = The mark is wrong: show it again
comment-decide-reason = Why
comment-decide-reason-hint = Everyone sees it. Up to { $max } characters.
comment-decide-submit = Decide

## On the audit trail

act-comment-published = Published a comment
act-comment-marked = Marked a comment
act-mark-upheld = Did not grant an appeal about a comment
act-mark-overturned = Granted an appeal about a comment
act-comment-grouped = Put a comment in a group
act-comment-ungrouped = Took a comment out of a group
act-comment-answered = Answered a comment
act-group-made = Made a group of comments
act-group-renamed = Renamed a group of comments
act-group-answered = Answered a group of comments
seen-comment-text = Text of a comment not shown to the public
seen-comment-appeal = Appeal about a comment

## The answering desk

answers-title = Answer comments
answers-progress = { $answered } of { $all } comments are answered
answers-due = Answers are due on:
answers-overdue = overdue
answers-open = Comments are still being taken, and can be answered already. The last day for comments:
answers-closing-out = Closing out was cut off halfway. Press the button below again to finish it.
answers-closed-out = The consultation is closed out. Answers do not change any more.
answers-withdrawn = The bill was withdrawn. Nobody comments any more; what was said is answered all the same.
answers-to-report = Report of comments
answers-left = Comments without an answer: { $count }
answers-left-open = It was not closed out: some comments have no answer
answers-close-out-lead = When every comment has its answer, the consultation is closed out. After that answers stay as they are and the report is final.
answers-close-out = Close out the consultation
answers-groups = Groups of comments
answers-group-count = Comments: { $count }
answers-similar = Similar comments
answers-similar-lead = These comments seem to say the same. In one group they are answered at once.
answers-similar-submit = Make the chosen ones one group
answers-similar-fit = These seem to say the same as this group. Add them, and one answer is for all.
answers-similar-add = Add the chosen ones to the group
answers-similar-into = Put it into “{ $title }”
answers-comments = Comments
answers-none = No comments to show here.
answers-next = Next comments
answers-in-group = Group:
answers-answer-which = Answer comment { $id }
answers-answer = Answer
answers-correct = Correct the answer
answers-choose = Choose it for a group
answers-group-title = Group the chosen comments
answers-group-into = Into which group
answers-group-new = A new group
answers-group-name = Name of the group
answers-group-name-hint = Everyone sees it. Do not copy names of people or words of a comment. Up to { $max } characters.
answers-group-submit = Group
answers-show = Show
answers-unanswered = Without an answer
answers-all = All
answers-provision = Provision
answers-every-provision = All
answers-filter = Show
answers-answer-title = Answer
answers-correct-title = Correct the answer
answers-outcome = Is it reflected in the bill
answers-reason = Explanation
answers-reason-hint = Say plainly why. Everyone sees it. Up to { $max } characters.
answers-where-lead = Where it is reflected, say where. Otherwise leave it empty.
answers-where = Provision that reflects it
answers-nowhere = None chosen
answers-where-version = In which version
answers-answered-meanwhile = Another drafter has answered, or its author edited it. Look at what stands now; if you send once more, yours stays.
answers-submit = Answer
answers-comment-title = Answer a comment
answers-to-desk = Back to all comments
answers-over = This comment is not answered now.
answers-own-answer-counts = An answer given here counts instead of the group's.
answers-group-page-title = A group of comments
answers-group-empty = There is no comment in this group.
answers-take-out-which = Take comment { $id } out of the group
answers-take-out = Take out
answers-rename = Rename the group
answers-rename-submit = Rename

## The report

report-title = Report of comments
report-back = Back to the bill
report-whole = See the whole report
report-not-final = Not final.
report-open = Comments are still being taken.
report-answering = Comments are being answered: numbers change.
report-final = The final report. Every comment is answered.
report-final-since = The final report. Closed out on { $day }, with every comment answered.
report-counts = In numbers
report-participants = People who took part
report-comments = Comments
report-replies = Replies
report-held = Waiting for review
report-hidden = Marked and hidden
report-outcomes = What became of them
report-outcome = Outcome
report-by-provision = By provision
report-in-favour = For
report-against = Against
report-people = Who took part
report-people-later = By sex, age and place of residence: shown once comments are no longer taken.
report-people-note = The total is exact. So that nobody can be recognised, numbers below 10 are not shown and the others are rounded to 5.
report-people-rest = The others are not shown because they are few, or because they would give the few away.
report-people-count = People
report-by-sex = Sex
report-by-age = Age
report-by-division = Aimag or district
report-said = What was said
report-files = Print and download
report-print = A sheet to print
report-back-to-report = Back to the report
report-next-sheet = The sheet that follows

## The public record of moderation of comments

record-comments = Marked comments
record-comments-note = What a comment says and who wrote it are not shown here. Those marked relevant are only counted.
record-comments-none = No comments have been marked yet.
record-comments-more = Earlier marks
record-comment-weeks = Comments, week by week
record-comments-held = Held for review
record-comments-reported = Reported by readers
record-marked-at = marked at { $instant }
record-comment-repeats = It repeats comment { $id }.
record-comment-overturned = Another moderator granted the appeal, and the comment is shown again:
record-comments-json = Comments, JSON
record-comments-csv = Comments, CSV
record-comment-weeks-csv = Comments, weekly CSV
