//! Of complaints in numbers, and of what climbed to Cabinet.

use super::{AS_OF, Column, POSITION, Table, Unit};

/// `/complaints/figures.csv`: a row of all has no value, and what is not told is empty.
pub static FIGURES: Table = Table {
    columns: &[
        Column::text("period", |texts| texts.column_period()),
        Column::day("begins_on", |texts| texts.column_begins_on()),
        Column::day("ends_on", |texts| texts.column_ends_on()),
        Column::text("by", |texts| texts.column_by()),
        Column::text("value", |texts| texts.column_value()).or_empty(),
        Column::text("name_mn", |texts| texts.column_value_name_mn()).or_empty(),
        Column::text("name_en", |texts| texts.column_value_name_en()).or_empty(),
        Column::integer("received", |texts| texts.column_received()).or_empty(),
        Column::integer("tips", |texts| texts.column_tips()).or_empty(),
        Column::integer("answered", |texts| texts.column_answered()).or_empty(),
        Column::integer("answered_in_time", |texts| texts.column_answered_in_time()).or_empty(),
        Column::integer("confirmed", |texts| texts.column_confirmed()).or_empty(),
        Column::integer("no_reply", |texts| texts.column_no_reply()).or_empty(),
        Column::integer("without_action", |texts| texts.column_without_action()).or_empty(),
        Column::integer("withdrawn", |texts| texts.column_withdrawn()).or_empty(),
        Column::integer("acknowledged", |texts| texts.column_acknowledged()).or_empty(),
        Column::integer("refused", |texts| texts.column_not_taken_up()).or_empty(),
        Column::integer("reopened", |texts| texts.column_reopened()).or_empty(),
        Column::integer("overdue", |texts| texts.column_overdue()).or_empty(),
        Column::integer("rated", |texts| texts.column_rated()).or_empty(),
        Column::integer("median_days", |texts| texts.column_median_days())
            .measured_in(Unit::Days)
            .or_empty(),
        Column::decimal("rating_mean", |texts| texts.column_rating_mean())
            .measured_in(Unit::Points)
            .or_empty(),
        AS_OF,
        POSITION,
    ],
    primary_key: &[],
};

/// `/complaints/topics.csv`
pub static TOPICS: Table = Table {
    columns: &[
        Column::text("code", |texts| texts.column_code()),
        Column::text("name_mn", |texts| texts.column_name_mn()),
        Column::text("name_en", |texts| texts.column_name_en()),
        Column::text("above", |texts| texts.column_topic_above()).or_empty(),
        Column::integer("complaint_count", |texts| texts.column_complaint_count()),
        Column::integer("with_below_count", |texts| texts.column_with_below_count()),
        Column::instant("as_of", |texts| texts.column_changed_at()).or_empty(),
        POSITION.or_empty(),
    ],
    primary_key: &["code"],
};

/// `/complaints/topics/{topic}/history.csv`
pub static TOPIC_HISTORY: Table = Table {
    columns: &[
        Column::instant("from", |texts| texts.column_step_from()),
        Column::integer("change", |texts| texts.column_complaint_change()),
        Column::integer("complaint_count", |texts| texts.column_complaint_count()),
        Column::integer("with_below_count", |texts| texts.column_with_below_count()),
        AS_OF,
        POSITION,
    ],
    primary_key: &["from"],
};

/// `/cabinet.csv`
pub static CABINET: Table = Table {
    columns: &[
        Column::text("issue", |texts| texts.column_issue()),
        Column::text("topic", |texts| texts.column_topic()),
        Column::text("topic_mn", |texts| texts.column_topic_mn()),
        Column::text("topic_en", |texts| texts.column_topic_en()),
        Column::text("agency", |texts| texts.column_agency()),
        Column::text("agency_mn", |texts| texts.column_agency_mn()),
        Column::text("agency_en", |texts| texts.column_agency_en()),
        Column::text("division", |texts| texts.column_division()),
        Column::text("division_mn", |texts| texts.column_division_mn()),
        Column::text("division_en", |texts| texts.column_division_en()),
        Column::text("grounds", |texts| texts.column_issue_grounds()).or_empty(),
        Column::text("summaries", |texts| texts.column_summaries()).or_empty(),
        Column::day("meeting", |texts| texts.column_meeting()),
        Column::day("agenda", |texts| texts.column_agenda()),
        Column::instant("published_at", |texts| texts.column_results_at()).or_empty(),
        Column::text("progress", |texts| texts.column_issue_progress()),
        Column::text("merged_into", |texts| texts.column_merged_into()).or_empty(),
        Column::text("withdrawn_because", |texts| texts.column_withdrawn_because()).or_empty(),
        Column::day("postponed_to", |texts| texts.column_postponed_to()).or_empty(),
        Column::text("decision", |texts| texts.column_decision()).or_empty(),
        Column::text("decision_agency", |texts| texts.column_decision_agency()).or_empty(),
        Column::day("due_on", |texts| texts.column_due_on()).or_empty(),
        Column::boolean("is_overdue", |texts| texts.column_is_overdue()).or_empty(),
        Column::instant("decided_at", |texts| texts.column_decided_at()).or_empty(),
        Column::text("report", |texts| texts.column_report()).or_empty(),
        Column::instant("reported_at", |texts| texts.column_reported_at()).or_empty(),
        Column::instant("done_at", |texts| texts.column_done_at()).or_empty(),
        Column::instant("closed_at", |texts| texts.column_issue_closed_at()).or_empty(),
        Column::integer("people", |texts| texts.column_people()),
        Column::integer("complaints", |texts| texts.column_complaints()),
        Column::integer("heard", |texts| texts.column_heard()).or_empty(),
        Column::integer("not_reached", |texts| texts.column_not_reached()).or_empty(),
        Column::integer("content_percent", |texts| texts.column_content_percent())
            .measured_in(Unit::Percent)
            .or_empty(),
        Column::decimal("rating_mean", |texts| texts.column_rating_mean())
            .measured_in(Unit::Points)
            .or_empty(),
        AS_OF,
        POSITION,
    ],
    primary_key: &["issue"],
};
