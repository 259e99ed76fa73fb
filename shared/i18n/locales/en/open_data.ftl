### The page of open data, and its catalogue.

open-data-catalogue-title = Open data of Sanal
open-data-catalogue-about = Petitions to the Parliament of Mongolia, bills and what people say of them, figures of the 11-11 centre, issues before Cabinet. No registration, no key.
open-data-service = The open API of Sanal
open-data-lead = Everything you can see on a page, you can download as a file, with the same numbers. You need no account and no key.
open-data-licence = Licence: Creative Commons Attribution 4.0 (CC BY 4.0). You may copy, change and share it as long as you name the source: https://creativecommons.org/licenses/by/4.0/
open-data-use = Pages of other sites may read it directly (CORS). The ETag tells you whether anything has changed. In JSON, as_of is the moment the numbers are from, and position is the last event of the log that is counted in them.
open-data-catalogue = Catalogue of all datasets (DCAT 3)
open-data-examples = Examples
open-data-examples-note = Each dataset has a page of its own. It says what every column means, what is withheld and why, and has examples in curl, Python and R that you can copy and run.
open-data-explained = { $dataset }: explanation and examples
open-data-datasets = Datasets
open-data-fresh-live = Always up to date.
open-data-fresh-daily = Updated every midnight.
open-data-fresh-irregular = Updated whenever something changes, which is seldom.
open-data-one-of-each = Replace the word in braces with a number. You find the numbers here:
open-data-columns = Columns of { $file }
open-data-metadata = Description of the columns (CSVW)
open-data-column = Column
open-data-column-title = Meaning
open-data-column-type = Type (XML Schema)
open-data-column-unit = Unit
open-data-column-empty = May be empty
open-data-may-be-empty = yes
open-data-never-empty = no
open-data-template = One file for each number: { $address }

dataset-freshness = How often it changes
dataset-as-of = As of when
dataset-held-back = What is rounded or withheld, and why
dataset-licence = Licence
dataset-licence-is = Creative Commons Attribution 4.0 (CC BY 4.0): use it freely and name the source.
dataset-page = On a page
dataset-files = Files
dataset-columns = Columns
dataset-packages = Install what the examples in Python and R need

# as of when
as-of-live = In JSON, as_of says up to which moment the numbers are counted, and position up to which event of the log. A CSV shows the moment you download it.
as-of-any-instant = as_of says up to which moment the numbers are counted, and position up to which event of the log. Ask for any moment of the past with ?as_of=: a number more than a minute old never changes.
as-of-release = as_of says up to which moment a release counts. Once published, a release never changes; ask for an earlier one by its number with ?release=.
as-of-figures = Totals are up to date. Breakdowns appear once the week or quarter is over. Each number belongs to the time in which the complaint arrived.
as-of-weeks = as_of says up to which moment the weekly numbers are counted; a week still under way is marked p. Numbers of groups are published every Monday and do not change afterwards.
as-of-register = What is in force now. Every change is kept in the history on its page.
as-of-rows = Each row says when it was recorded (recorded_at) and its place in the log (position). A full segment never changes; the last one grows at its end.

# rounded, withheld
held-back-nothing = These are exact numbers: nothing is rounded or withheld. They do not say who did what.
held-back-names = The names of people who signed are published nowhere. Petitioners and commenters are named only if they agreed. Where a text is hidden, the reason stands in its place.
held-back-gate = So that nobody can be recognised, numbers below 10, and any number from which they could be worked out, are withheld (c), and every other number is rounded to a multiple of 5 by itself. They may therefore not add up to the total, which is exact.
held-back-hidden-texts = The counts are exact. Texts that may not be published, and the words of comments, are left out.
held-back-figures = Totals are exact. In breakdowns, numbers below 10 and any from which they could be worked out are withheld, and the rest are rounded to a multiple of 5, so that nobody who complained can be recognised.
held-back-open311 = Only complaints about topics with at least ten complaints in a week are listed, without their words, place or number.
held-back-content = Counts of people are exact. How many percent are content is published once ten or more have answered, rounded to five percent.
held-back-events = Every event that is public, with exact numbers. Whose it is, and the words people wrote, are not in it: a file that everyone has cannot be taken back.

# units
unit-percent = percent (%)
unit-per-ten-thousand = per 10,000 residents
unit-seconds = seconds
unit-days = days
unit-points = points, 1 to 5
unit-number = number
unit-day = day in Ulaanbaatar (ISO 8601)
unit-instant = with its time zone (ISO 8601)

# examples
example-table = Read the table
example-json = Read the JSON
example-cube = Turn JSON-stat into a table
example-feed = Follow what is new (Atom)
example-columns = Read it with the description of its columns (CSVW)
example-changed = Download only what has changed (ETag)
example-total = The total now
example-as-of = The total at a moment in the past: last midnight
example-by-hour = History by the hour
example-live = Be told whenever the total changes (Server-Sent Events)
example-segments = The list of segments
example-rows = NDJSON: download in parts, and add up the numbers yourself
example-parquet = Parquet: read only the columns you need

# datasets
dataset-petitions = Petitions
dataset-petitions-about = All public petitions: what each asks for, its state, how many signed it, when it closes and when the answer is due.
dataset-petitions-keywords = petitions, signatures, parliament
dataset-petition = A petition
dataset-petition-about = Each petition’s text, state, every step of it and the answer; and a feed of its new steps.
dataset-petition-keywords = petitions, answers, progress
dataset-petition-signatures = Signatures of a petition
dataset-petition-signatures-about = How many people have signed each petition: now, at any moment of the past, and by minute, hour and day. A signature that was taken back is subtracted from the moment it was.
dataset-petition-signatures-keywords = signatures, counts, history
dataset-petition-breakdown = Who signed
dataset-petition-breakdown-about = Who signed each petition, by sex, age, aimag or district and social status, and by any two of them. A release is published every midnight and never changes, and nobody can be recognised in it.
dataset-petition-breakdown-keywords = signatures, sex, age, regions, social status
dataset-public-events = Public events
dataset-public-events-about = Every public event in the order it was recorded: signatures, comments, complaints, decisions, but not whose they are. Add up the column n and you get the counts on the pages.
dataset-public-events-keywords = events, log, recount
dataset-petition-invalidations = Invalidated signatures
dataset-petition-invalidations-about = How many signatures of each petition were invalidated, when and why; not whose.
dataset-petition-invalidations-keywords = signatures, invalidation
dataset-moderation-record = Record of moderating petitions
dataset-moderation-record-about = Every refused petition with its ground, the moderator’s words and its appeal; and how many were moderated in each week.
dataset-moderation-record-keywords = moderation, refusals, appeals
dataset-comment-record = Record of moderating comments
dataset-comment-record-about = Which comments on bills were marked and why, and how many were moderated in each week; not what they say.
dataset-comment-record-keywords = moderation, comments, appeals
dataset-bills = Bills
dataset-bills-about = All published bills: who initiated each, its stage, and when people are asked about it.
dataset-bills-keywords = bills, laws, consultation
dataset-bill = A bill
dataset-bill-about = Each bill’s versions and steps, and the text of each version as Akoma Ntoso 3.0 and as plain text. A published version never changes.
dataset-bill-keywords = bills, texts, Akoma Ntoso
dataset-bill-comments = Comments on a bill
dataset-bill-comments-about = What people said of each bill, the replies, and what became of it: reflected or not, and why. Who took part is rounded so that nobody can be told apart.
dataset-bill-comments-keywords = comments, consultation, answers
dataset-comment-totals = Totals of comments
dataset-comment-totals-about = How many comments and replies each bill and each of its provisions has, and how many are for and against: as of now, as of any instant, and by minute, hour and day. What was hidden or taken back is subtracted when it was.
dataset-comment-totals-keywords = comments, counts, history
dataset-consultations = Calendar of consultations
dataset-consultations-about = When people are asked about which bill, and when they are answered.
dataset-consultations-keywords = consultation, calendar
dataset-complaint-figures = Figures of the 11-11 centre
dataset-complaint-figures-about = How many complaints and requests came to the 11-11 centre and what became of them: by kind, topic, agency, division and channel. Broken down once the time is over; below 10 is hidden, the rest rounded to 5.
dataset-complaint-figures-keywords = complaints, 11-11, figures
dataset-topic-totals = Totals of complaints by topic
dataset-topic-totals-about = How many complaints are registered under each topic: as of now, as of any instant, and by minute, hour and day. Tips count too. Nothing else is told of a complaint.
dataset-topic-totals-keywords = complaints, topics, counts, history
dataset-live-use = Use by the minute and the hour
dataset-live-use-about = Pages opened by language and kind, files downloaded, signatures and comments by channel, complaints: 48 hours by the minute, 92 days by the hour. Counted without following anybody.
dataset-live-use-keywords = use, visits, signatures, comments, channels, languages
dataset-open311 = The 11-11 centre by Open311
dataset-open311-about = What one can complain of, and complaints of topics that many complained of, as Open311 GeoReport v2; never what a complaint says, where it was or its number.
dataset-open311-keywords = complaints, Open311, GeoReport
dataset-cabinet = Issues before Cabinet
dataset-cabinet-about = What Cabinet decided of what many complained of, who is to do it and until when, whether it is done, and how content people are.
dataset-cabinet-keywords = cabinet, decisions, complaints
dataset-participation = Who takes part
dataset-participation-about = How many signatures, comments, complaints and requests there are in each week, and what becomes of them; how many people took part by sex, age, aimag or district and social status, and against the share of residents.
dataset-participation-keywords = participation, statistics, representation, satisfaction
dataset-agencies = Bodies of the state
dataset-agencies-about = The bodies of the state that answer people through the 11-11 centre, each with the one above it.
dataset-agencies-keywords = agencies, directory
dataset-topics = Topics and who answers for them
dataset-topics-about = Which body answers for each topic, and in which aimags and districts another one does.
dataset-topics-keywords = topics, responsibility, directory
dataset-holidays = Holidays
dataset-holidays-about = Days on which the state does not work, or works instead of another day. Clocks of answers go by them.
dataset-holidays-keywords = holidays, calendar, directory
