//! Of bills, and of what people say of them.

use super::{AS_OF, Column, POSITION, Table};

/// `/bills.csv`
pub static LIST: Table = Table {
    columns: &[
        Column::text("number", |texts| texts.column_bill()),
        Column::text("title", |texts| texts.column_bill_title()),
        Column::text("kind", |texts| texts.column_kind()),
        Column::text("initiator", |texts| texts.column_initiator()),
        Column::text("initiated_by", |texts| texts.column_initiated_by()).or_empty(),
        Column::text("state", |texts| texts.column_state()),
        Column::text("stage", |texts| texts.column_stage()),
        Column::day("stage_on", |texts| texts.column_stage_on()).or_empty(),
        Column::integer("version", |texts| texts.column_version()),
        Column::instant("published_at", |texts| texts.column_published_at()).or_empty(),
        Column::instant("updated_at", |texts| texts.column_updated_at()).or_empty(),
        Column::instant("opens_at", |texts| texts.column_consultation_opens_at()).or_empty(),
        Column::instant("closes_at", |texts| texts.column_consultation_closes_at()).or_empty(),
        Column::day("answer_due", |texts| texts.column_answer_due()).or_empty(),
        Column::day("withdrawn_on", |texts| texts.column_withdrawn_on()).or_empty(),
        AS_OF,
        POSITION,
    ],
    primary_key: &["number"],
};

/// `/bills/{number}/report.csv`: what became of a comment is empty in the rows of its replies.
pub static REPORT: Table = Table {
    columns: &[
        Column::text("comment", |texts| texts.column_comment()),
        Column::text("reply_to", |texts| texts.column_reply_to()).or_empty(),
        Column::integer("version", |texts| texts.column_version()),
        Column::text("provision", |texts| texts.column_provision()).or_empty(),
        Column::text("provision_number", |texts| texts.column_provision_number()).or_empty(),
        Column::instant("written_at", |texts| texts.column_written_at()),
        Column::text("author", |texts| texts.column_author()).or_empty(),
        Column::text("name", |texts| texts.column_author_name()).or_empty(),
        Column::text("stance", |texts| texts.column_stance()).or_empty(),
        Column::text("state", |texts| texts.column_state()),
        Column::text("mark", |texts| texts.column_mark()).or_empty(),
        Column::text("mark_reason", |texts| texts.column_mark_reason()).or_empty(),
        Column::text("text", |texts| texts.column_comment_text()).or_empty(),
        Column::text("suggested", |texts| texts.column_suggested()).or_empty(),
        Column::integer("support_count", |texts| texts.column_support_count()),
        Column::integer("reply_count", |texts| texts.column_reply_count()).or_empty(),
        Column::text("group", |texts| texts.column_comment_group()).or_empty(),
        Column::text("outcome", |texts| texts.column_comment_outcome()).or_empty(),
        Column::text("answer_reason", |texts| texts.column_answer_reason()).or_empty(),
        Column::text("reflected_provision", |texts| texts.column_reflected_provision()).or_empty(),
        Column::text("reflected_number", |texts| texts.column_reflected_number()).or_empty(),
        Column::integer("reflected_version", |texts| texts.column_reflected_version()).or_empty(),
        AS_OF,
        POSITION,
    ],
    primary_key: &["comment"],
};

/// `/bills/{number}/comments/history.csv`
pub static COMMENT_HISTORY: Table = Table {
    columns: &[
        Column::instant("from", |texts| texts.column_step_from()),
        Column::integer("change", |texts| texts.column_comment_change()),
        Column::integer("comment_count", |texts| texts.column_comment_count()),
        Column::integer("reply_count", |texts| texts.column_reply_count()),
        Column::integer("for_count", |texts| texts.column_for_count()),
        Column::integer("against_count", |texts| texts.column_against_count()),
        AS_OF,
        POSITION,
    ],
    primary_key: &["from"],
};
