//! The rules of the capabilities, as the settings have them.

use petitions::{Days, OfKind, Rules, TextLimits};
use settings::Settings;

pub fn of_bills(settings: &Settings) -> bills::Rules {
    let settings::Bills { answer_days, window_days, text } = settings.bills;
    bills::Rules {
        answer_days,
        window_days: bills::WindowDays {
            bill: window_days.bill,
            administrative_act: window_days.administrative_act,
            longest: window_days.longest,
        },
        text: bills::TextLimits {
            title: text.title,
            initiated_by: text.initiated_by,
            explanation: text.explanation,
            reason: text.reason,
        },
    }
}

pub fn of_comments(settings: &Settings) -> comments::Rules {
    let settings::Comments { appeal_days, text } = settings.comments;
    comments::Rules {
        days: comments::Days { appeal: appeal_days },
        text: comments::TextLimits {
            comment: text.comment,
            suggested: text.suggested,
            reason: text.reason,
            title: text.title,
        },
    }
}

pub const fn of_statistics(settings: &Settings) -> statistics::Rules {
    let settings::Statistics {
        threshold,
        rounding,
        least_change,
        whole_group,
        least_width,
        visits: _,
    } = settings.statistics;
    statistics::Rules { threshold, rounding, least_change, whole_group, least_width }
}

pub fn of_cabinet(settings: &Settings) -> cabinet::Rules {
    let settings::Cabinet { freeze_hours, escalation, follow_up } = settings.cabinet;
    let is_on = |number: &u64| *number > 0;
    let surge = Some(escalation.surge_people).filter(is_on);
    let overdue = Some(escalation.overdue_percent).filter(is_on);
    cabinet::Rules {
        escalation: cabinet::Escalation {
            days: escalation.days,
            people: Some(escalation.people).filter(is_on),
            surge: surge.map(|people| cabinet::Surge { people, times: escalation.surge_times }),
            overdue: overdue.map(|percent| cabinet::Overdue {
                percent,
                complaints: escalation.overdue_complaints,
            }),
        },
        meeting: cabinet::Meeting { freeze_hours, ..cabinet::Meeting::default() },
        follow_up: cabinet::FollowUps {
            tries: follow_up.tries,
            hold_minutes: follow_up.hold_minutes,
            retry_hours: follow_up.retry_hours,
        },
        text: cabinet::TextLimits::default(),
    }
}

pub fn of_complaints(settings: &Settings) -> complaints::Rules {
    let settings::Complaints { days, text, files } = settings.complaints;
    complaints::Rules {
        days: complaints::Days {
            answer: days.answer,
            suggestion: days.suggestion,
            extension: days.extension,
            reply: days.reply,
            warning: days.warning,
            level: days.level,
            registering: days.registering,
        },
        text: complaints::TextLimits {
            complaint: text.complaint,
            note: text.note,
            answer: text.answer,
        },
        files: complaints::FileLimits { count: files.count, bytes: files.megabytes * 1024 * 1024 },
    }
}

pub fn of_petitions(settings: &Settings) -> Rules {
    let settings::Petitions { thresholds, days, text, .. } = settings.petitions;
    let of_kind = |numbers: settings::OfKind| OfKind {
        working_group: numbers.working_group,
        inspection: numbers.inspection,
        decision: numbers.decision,
    };
    Rules {
        endorsements_needed: settings.petitions.endorsements_needed,
        signing_period: settings.petitions.signing_period,
        closes_at_threshold: settings.petitions.closes_at_threshold,
        near_percent: settings.petitions.near_percent,
        thresholds: of_kind(thresholds),
        review_lock: settings.petitions.review_lock,
        days: Days {
            review: days.review,
            appeal: days.appeal,
            hand_over: days.hand_over,
            consider: days.consider,
            answer: of_kind(days.answer),
        },
        text: TextLimits {
            action: text.action,
            background: text.background,
            additional_details: text.additional_details,
            reason: text.reason,
            answer: text.answer,
        },
    }
}
