### Comments on bills: moderating, answering, the report.

## A comment

commented-version = on version { $version }
commented-whole = On the bill as a whole
commented-gone = The text is gone.
commented-suggested = Suggested wording
commented-by-code = Unnamed citizen { $code }
commented-for = in favour
commented-against = against
commented-supports = { $count } agree

outcome-reflected = Reflected
outcome-partly = Partly reflected
outcome-not-reflected = Not reflected
outcome-pending = Pending
answer-where = Where: { $provision } (version { $version })

mark-relevant = Relevant
mark-off-topic = Off topic
mark-abusive = Abusive
mark-duplicate = Duplicate

reported-abusive = abusive
reported-personal-data = gives away personal data
reported-off-topic = off topic
reported-spam = advertising or repeated text
reported-other = other

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
