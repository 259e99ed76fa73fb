### After the signing: the forms of the Secretariat.

answering-link = Record the next step
answering-title = The next step of a petition
answering-back = Back to the petition
answering-note = Only the staff of the Secretariat of Parliament see this page. What is recorded is shown to everyone on the petition’s page and cannot be taken away.
answering-nothing = There is no step to record now.
answering-day = Day
answering-day-hint = Today or before.
answering-not-a-day = Choose a day, or write it as 2026-12-31.
answering-day-in-future = That day has not come. Write { $day } or a day before it.
answering-day-too-early = The step before was on { $day }. Write that day or one after it.
answering-missing = Fill this in.
answering-too-long = Keep it within { $limit } characters. It has { $length } now.

extend-title = Extend the signing
extend-now = It is open until { $instant } now.
extend-day = New last day
extend-day-hint = Later than the end it has now.
extend-time = Time
extend-time-hint = In Ulaanbaatar, for example 18:00.
extend-not-a-time = Write the time as 18:00.
extend-not-longer = It is open until { $instant } now. Write a later time.
extend-reason = Reason for extending
extend-reason-hint = Everyone will see this text on the petition’s page.
extend-submit = Extend the signing

hand-over-title = Hand over
hand-over-to = Handed over to
hand-over-to-hint = For example: Standing Committee on Social Policy
hand-over-submit = Record the handing over

consider-title = Record that it was considered
consider-committee = Committee
consider-words = What was said and decided
consider-words-hint = Optional. Everyone will see it.
consider-submit = Record that it was considered

answer-form-title = Answer
answer-outcome = Outcome
answer-outcome-choose = Choose one
answer-outcome-missing = Choose the outcome.
answer-text = Answer
answer-text-hint = Markdown can be used: **bold**, - lists. Everyone will see it.
answer-submit = Publish the answer

conclude-title = Conclude
conclude-lead = Nothing more can be added to the petition afterwards.
conclude-submit = Conclude the case

documents-title = Documents
documents-hint = PDF, pictures, DOCX, XLSX, ODT. 10 MB each and 25 MB together at most. Everyone will see them.
document-file = Document { $n }: file
document-name = Document { $n }: title
document-attached = Attached: { $name }
document-too-large = The file is larger than 10 MB. Make it smaller and choose it again.
document-empty = The file is empty. Choose another one.
document-not-allowed = Files of this kind are not taken. Choose a PDF, a picture, or a DOCX, XLSX or ODT without macros.
document-name-missing = Give the document a title.
document-file-missing = Choose the file.
document-unknown = No such document is kept. Send the file first.
document-too-many = Five documents can be attached at once.

act-signing-extended = Extended the signing
act-petition-handed-over = Handed a petition over
act-petition-considered = Recorded that a petition was considered
act-petition-answered = Answered a petition
act-petition-concluded = Concluded a petition

field-not-an-instant = Write it as 2026-12-31T18:00:00+08:00: the day, the time and its zone.
field-not-a-list = A list of what is described is expected.
field-not-base64 = Base64 is expected (RFC 4648, 4).
