//! What everybody should know of a dataset before they count with it: of when its numbers are, what is held back in it
//! and why, and how it is read.

use super::Said;
use super::examples::Example;

pub struct Guide {
    /// Of when its numbers are, and how one asks for those of another day.
    pub as_of: Said,
    /// What is rounded or withheld, and why.
    pub held_back: Said,
    pub examples: &'static [Example],
}

pub static PETITIONS: Guide = Guide {
    as_of: |texts| texts.as_of_live(),
    held_back: |texts| texts.held_back_nothing(),
    examples: &[
        Example::table("/petitions.csv"),
        Example::json("/petitions.json?state=open"),
        Example::feed("/petitions.atom"),
        Example::columns("/petitions.csv"),
    ],
};

pub static PETITION: Guide = Guide {
    as_of: |texts| texts.as_of_live(),
    held_back: |texts| texts.held_back_names(),
    examples: &[
        Example::json("/petitions/PN-202611-00001.json"),
        Example::feed("/petitions/PN-202611-00001/feed.atom"),
    ],
};

pub static PETITION_SIGNATURES: Guide = Guide {
    as_of: |texts| texts.as_of_any_instant(),
    held_back: |texts| texts.held_back_nothing(),
    examples: &[
        Example::total("/petitions/PN-202611-00001/count.json"),
        Example::as_of("/petitions/PN-202611-00001/count.json?as_of=2026-11-20T16:00:00Z"),
        Example::by_hour("/petitions/PN-202611-00001/history.csv?per=hour"),
        Example::live("/petitions/PN-202611-00001/live"),
    ],
};

pub static PETITION_BREAKDOWN: Guide = Guide {
    as_of: |texts| texts.as_of_release(),
    held_back: |texts| texts.held_back_gate(),
    examples: &[
        Example::table("/petitions/PN-202611-00001/breakdown.csv?dimensions=division"),
        Example::json("/petitions/PN-202611-00001/breakdown.json?dimensions=division"),
        Example::cube(
            "/petitions/PN-202611-00001/breakdown.jsonstat?dimensions=sex,age_band&language=en",
        ),
        Example::columns("/petitions/PN-202611-00001/breakdown.csv"),
    ],
};

pub static PETITION_INVALIDATIONS: Guide = Guide {
    as_of: |texts| texts.as_of_live(),
    held_back: |texts| texts.held_back_nothing(),
    examples: &[Example::table("/petitions/PN-202611-00001/invalidations.csv")],
};

pub static MODERATION_RECORD: Guide = Guide {
    as_of: |texts| texts.as_of_live(),
    held_back: |texts| texts.held_back_hidden_texts(),
    examples: &[Example::table("/moderation/record.csv"), Example::table("/moderation/weeks.csv")],
};

pub static COMMENT_RECORD: Guide = Guide {
    as_of: |texts| texts.as_of_live(),
    held_back: |texts| texts.held_back_hidden_texts(),
    examples: &[
        Example::table("/moderation/comments.csv"),
        Example::table("/moderation/comment-weeks.csv"),
    ],
};

pub static BILLS: Guide = Guide {
    as_of: |texts| texts.as_of_live(),
    held_back: |texts| texts.held_back_nothing(),
    examples: &[Example::table("/bills.csv"), Example::feed("/bills.atom")],
};

pub static BILL: Guide = Guide {
    as_of: |texts| texts.as_of_live(),
    held_back: |texts| texts.held_back_nothing(),
    examples: &[Example::json("/bills/BN-202611-00001.json")],
};

pub static BILL_COMMENTS: Guide = Guide {
    as_of: |texts| texts.as_of_live(),
    held_back: |texts| texts.held_back_names(),
    examples: &[Example::json("/bills/BN-202611-00001/comments.json")],
};

pub static COMMENT_TOTALS: Guide = Guide {
    as_of: |texts| texts.as_of_any_instant(),
    held_back: |texts| texts.held_back_nothing(),
    examples: &[
        Example::total("/bills/BN-202611-00001/comments/count.json"),
        Example::as_of("/bills/BN-202611-00001/comments/count.json?as_of=2026-11-20T16:00:00Z"),
        Example::by_hour("/bills/BN-202611-00001/comments/history.csv?per=hour"),
    ],
};

pub static CONSULTATIONS: Guide = Guide {
    as_of: |texts| texts.as_of_live(),
    held_back: |texts| texts.held_back_nothing(),
    examples: &[Example::feed("/consultations.atom")],
};

pub static COMPLAINT_FIGURES: Guide = Guide {
    as_of: |texts| texts.as_of_figures(),
    held_back: |texts| texts.held_back_figures(),
    examples: &[
        Example::table("/complaints/figures.csv"),
        Example::table("/complaints/figures.csv?by=topic"),
    ],
};

pub static TOPIC_TOTALS: Guide = Guide {
    as_of: |texts| texts.as_of_any_instant(),
    held_back: |texts| texts.held_back_nothing(),
    examples: &[
        Example::table("/complaints/topics.csv"),
        Example::total("/complaints/topics/roads/count.json"),
        Example::by_hour("/complaints/topics/roads/history.csv?per=hour"),
    ],
};

pub static LIVE_USE: Guide = Guide {
    as_of: |texts| texts.as_of_live(),
    held_back: |texts| texts.held_back_nothing(),
    examples: &[Example::table("/live.csv"), Example::json("/live.json")],
};

pub static OPEN311: Guide = Guide {
    as_of: |texts| texts.as_of_figures(),
    held_back: |texts| texts.held_back_open311(),
    examples: &[
        Example::json("/open311/v2/services.json"),
        Example::json("/open311/v2/requests.json"),
    ],
};

pub static CABINET: Guide = Guide {
    as_of: |texts| texts.as_of_live(),
    held_back: |texts| texts.held_back_content(),
    examples: &[Example::table("/cabinet.csv")],
};

pub static PARTICIPATION: Guide = Guide {
    as_of: |texts| texts.as_of_weeks(),
    held_back: |texts| texts.held_back_gate(),
    examples: &[
        Example::table("/statistics.csv"),
        Example::cube("/statistics.jsonstat?language=en"),
        Example::cube("/statistics.jsonstat?dimension=division&language=en"),
    ],
};

pub static AGENCIES: Guide = Guide {
    as_of: |texts| texts.as_of_register(),
    held_back: |texts| texts.held_back_nothing(),
    examples: &[Example::table("/directory/agencies.csv")],
};

pub static TOPICS: Guide = Guide {
    as_of: |texts| texts.as_of_register(),
    held_back: |texts| texts.held_back_nothing(),
    examples: &[Example::table("/directory/topics.csv"), Example::changed("/directory/topics.csv")],
};

pub static HOLIDAYS: Guide = Guide {
    as_of: |texts| texts.as_of_register(),
    held_back: |texts| texts.held_back_nothing(),
    examples: &[Example::table("/directory/holidays.csv")],
};

pub static EVENTS: Guide = Guide {
    as_of: |texts| texts.as_of_rows(),
    held_back: |texts| texts.held_back_events(),
    examples: &[
        Example::segments("/open-data/events.json"),
        Example::rows("/open-data/events/0.ndjson"),
        Example::parquet("/open-data/events/0.parquet"),
    ],
};
