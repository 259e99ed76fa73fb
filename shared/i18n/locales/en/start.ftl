### The form for writing a petition.

start-title = Start a petition
start-lead = Each step saves what you write as a draft. You can stop at any time and go on from “My petitions”.
start-public = Everyone will be able to read it. Leave out people’s names, phone numbers and addresses.

start-action = What should Parliament do?
start-action-hint = One sentence, up to { $limit } characters. For example: “Provide every soum with a children’s doctor”.
start-action-missing = Write what Parliament should do.
start-action-too-long = Keep what Parliament should do within { $limit } characters. It has { $length } now.
start-background = Why?
start-background-hint = Your reason, up to { $limit } characters.
start-background-missing = Write your reason.
start-background-too-long = Keep your reason within { $limit } characters. It has { $length } now.
start-details = More explanation (optional)
start-details-hint = Figures, examples or laws, up to { $limit } characters.
start-details-too-long = Keep the explanation within { $limit } characters. It has { $length } now.
start-not-allowed = There are characters that cannot be used. Write with letters, numbers and punctuation.
start-kind = What do you ask for?
start-kind-missing = Choose what you ask for.
