//! The list: which events are told, and what of each. Nothing that is not here leaves the house.

/// What of an event everyone may know.
#[derive(Clone, Copy)]
pub(super) struct Rule {
    event: &'static str,
    /// The newest that is known here.
    pub version: u32,
    pub subject: Subject,
    pub part: Option<&'static str>,
    /// By how much the subject's public count changes.
    pub n: i64,
    /// Plain fields, as `ground.code`: told as `ground_code`.
    pub detail: &'static [&'static str],
    pub way: Way,
}

#[derive(Clone, Copy)]
pub(super) enum Subject {
    /// What the stream is called after, where that is public: a petition, a bill, an agenda.
    Stream,
    Field(&'static str),
}

/// When it is told, where that is not always, and how.
#[derive(Clone, Copy)]
pub(super) enum Way {
    Always,
    /// With what kind of petition it is.
    WithKind,
    /// A refusal whose ground leaves the petition visible.
    WhereVisible,
    /// Of a bill of which a version is published.
    OnceVersionIsOut,
    /// Where it changes whether everyone reads a comment.
    OfComment,
    OfStance,
    OfAgenda,
}

/// Of a stream that has a public name.
const fn of_stream(event: &'static str, version: u32) -> Rule {
    let (subject, way) = (Subject::Stream, Way::Always);
    Rule { event, version, subject, part: None, n: 0, detail: &[], way }
}

/// Of a stream whose name is nobody's business: the subject is a field.
const fn about(event: &'static str, version: u32, subject: &'static str) -> Rule {
    Rule { subject: Subject::Field(subject), ..of_stream(event, version) }
}

impl Rule {
    const fn counts(self, n: i64) -> Self {
        Self { n, ..self }
    }

    const fn part(self, field: &'static str) -> Self {
        Self { part: Some(field), ..self }
    }

    const fn with(self, detail: &'static [&'static str]) -> Self {
        Self { detail, ..self }
    }

    const fn told(self, way: Way) -> Self {
        Self { way, ..self }
    }
}

pub(super) fn of(event: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.event == event)
}

#[cfg(test)]
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|rule| rule.event)
}

static RULES: &[Rule] = &[
    // signatures come first: most events are
    about("PetitionSigned", 2, "petition").counts(1),
    about("SignatureWithdrawn", 1, "petition").counts(-1),
    about("SignatureInvalidated", 1, "petition").counts(-1),
    about("SignaturesInvalidated", 1, "petition").with(&["invalidation", "signature_count"]),
    // what was told of who signed: the release itself is read at the petition
    about("BreakdownReleased", 1, "petition").with(&["number", "is_final", "counted_to", "total"]),
    about("BreakdownsWithheld", 1, "petition").with(&["words"]),
    about("BreakdownsAllowed", 1, "petition").with(&["words"]),
    // petitions
    of_stream("PetitionPublished", 2).with(&["threshold", "closes_at"]).told(Way::WithKind),
    of_stream("PetitionRefused", 1).with(&["ground.code"]).told(Way::WhereVisible),
    of_stream("SigningExtended", 1).with(&["closes_at"]),
    of_stream("ThresholdReached", 1).with(&[
        "signature_count",
        "on",
        "hand_over_due",
        "answer_due",
    ]),
    of_stream("PetitionClosed", 1).with(&["cause.why"]),
    of_stream("PetitionHandedOver", 1).with(&["on", "consider_due"]),
    of_stream("PetitionConsidered", 1).with(&["on"]),
    of_stream("PetitionAnswered", 1).with(&["outcome", "on"]),
    of_stream("PetitionConcluded", 1),
    of_stream("PetitionImported", 1).with(&["source", "created_at", "was_open", "signature_count"]),
    // bills
    of_stream("VersionPublished", 1).with(&["version", "title"]),
    of_stream("ConsultationOpened", 1).with(&[
        "count",
        "version",
        "opens_at",
        "closes_at",
        "answer_due",
    ]),
    of_stream("ConsultationExtended", 1).with(&["count", "closes_at", "answer_due"]),
    of_stream("ConsultationClosedOut", 1).with(&[
        "count",
        "outcomes.comment_count",
        "outcomes.reflected_count",
        "outcomes.partly_reflected_count",
        "outcomes.not_reflected_count",
    ]),
    of_stream("StageReached", 1).with(&["stage", "on"]),
    of_stream("BillWithdrawn", 1).with(&["on"]).told(Way::OnceVersionIsOut),
    // comments: subject, part and n are those of the comment
    of_stream("CommentWritten", 1).with(&["version"]).told(Way::OfComment),
    of_stream("CommentEdited", 1).told(Way::OfComment),
    of_stream("CommentPublished", 1).told(Way::OfComment),
    of_stream("CommentMarked", 1).with(&["mark"]).told(Way::OfComment),
    of_stream("MarkOverturned", 1).told(Way::OfComment),
    of_stream("CommentDeleted", 1).told(Way::OfComment),
    about("StanceTaken", 1, "matter")
        .part("provision")
        .with(&["stance", "before"])
        .told(Way::OfStance),
    about("StanceWithdrawn", 1, "matter").part("provision").counts(-1).with(&["stance"]),
    // complaints
    about("ComplaintRegistered", 1, "topic").counts(1),
    // Cabinet
    of_stream("AgendaPublished", 1).told(Way::OfAgenda),
    // public tables, by code; what stands in them is read there
    about("GroundSet", 1, "code"),
    about("GroundRemoved", 1, "code"),
    about("AgencySet", 1, "code"),
    about("AgencyClosed", 1, "code"),
    about("TopicSet", 1, "code"),
    about("TopicClosed", 1, "code"),
    about("RouteSet", 1, "topic").part("division"),
    about("RouteRemoved", 1, "topic").part("division"),
    about("HolidaySet", 1, "day"),
    about("HolidayRemoved", 1, "day"),
];
