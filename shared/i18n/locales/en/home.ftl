### The front page.

home-title = Speak with your state, on the record
home-lead = Petition Parliament and support each other’s petitions with your signature. Say what you think of draft laws. Write to 11-11 and see what became of it.
home-all = See all petitions
home-start = Start a petition

home-most-signed = Most signed
home-newest = Newest
home-none-open-title = No petition is open now
home-none-open = You can start a new one. Earlier petitions are in the list.

home-centre = 11-11: complaints, requests, suggestions
home-centre-lead = It finds who is to answer, and sees to it that they do within the days the law gives them. What many complain of comes before Cabinet.
home-centre-received = { $weeks ->
    [one] came in last week
   *[other] came in over the last { $weeks } weeks
}
home-centre-answered = were answered
home-centre-confirmed = were solved, say those who wrote
home-centre-write = Write to 11-11

home-how = How petitions work
home-step-write = Write a petition
home-step-write-text = Say what Parliament should do and why, and send it in for review.
home-step-sign = Collect signatures
home-step-sign-text = { $days ->
    [one] For { $days } day after publication, every citizen aged 18 or over can sign once.
   *[other] For { $days } days after publication, every citizen aged 18 or over can sign once.
}
home-step-answer = Parliament acts
home-step-answer-text = What it does when a petition reaches its goal is listed below.
home-goals = How many signatures lead to what
