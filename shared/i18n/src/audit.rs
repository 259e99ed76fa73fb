//! Lines of the audit trail in words. A code that has no words yet is shown as it is: nothing is left
//! out of a trail for want of a sentence.

use kernel::Locale;

use crate::texts;

/// Of an event's name, `PetitionPublished`.
pub fn act(locale: Locale, name: &str) -> String {
    let texts = texts(locale);
    match name {
        "PetitionPublished" => texts.act_petition_published(),
        "PetitionClosed" => texts.act_petition_closed(),
        "ReviewBegun" => texts.act_review_begun(),
        "ReviewLeft" => texts.act_review_left(),
        "ChangesAsked" => texts.act_changes_asked(),
        "PetitionRefused" => texts.act_petition_refused(),
        "RefusalUpheld" => texts.act_refusal_upheld(),
        "RefusalOverturned" => texts.act_refusal_overturned(),
        "SigningExtended" => texts.act_signing_extended(),
        "PetitionHandedOver" => texts.act_petition_handed_over(),
        "PetitionConsidered" => texts.act_petition_considered(),
        "PetitionAnswered" => texts.act_petition_answered(),
        "PetitionConcluded" => texts.act_petition_concluded(),
        "GroundSet" => texts.act_ground_set(),
        "GroundRemoved" => texts.act_ground_removed(),
        "AgencySet" => texts.act_agency_set(),
        "AgencyClosed" => texts.act_agency_closed(),
        "TopicSet" => texts.act_topic_set(),
        "TopicClosed" => texts.act_topic_closed(),
        "RouteSet" => texts.act_route_set(),
        "RouteRemoved" => texts.act_route_removed(),
        "HolidaySet" => texts.act_holiday_set(),
        "HolidayRemoved" => texts.act_holiday_removed(),
        "InvalidationProposed" => texts.act_invalidation_proposed(),
        "InvalidationApproved" => texts.act_invalidation_approved(),
        "InvalidationDeclined" => texts.act_invalidation_declined(),
        "BillCreated" => texts.act_bill_created(),
        "BillDescribed" => texts.act_bill_described(),
        "DraftEdited" => texts.act_draft_edited(),
        "DraftReplaced" => texts.act_draft_replaced(),
        "VersionPublished" => texts.act_version_published(),
        "ConsultationOpened" => texts.act_consultation_opened(),
        "ConsultationExtended" => texts.act_consultation_extended(),
        "ClosingOutBegun" => texts.act_closing_out_begun(),
        "ClosingOutAbandoned" => texts.act_closing_out_abandoned(),
        "ConsultationClosedOut" => texts.act_consultation_closed_out(),
        "StageReached" => texts.act_stage_reached(),
        "BillWithdrawn" => texts.act_bill_withdrawn(),
        "CommentPublished" => texts.act_comment_published(),
        "CommentMarked" => texts.act_comment_marked(),
        "MarkUpheld" => texts.act_mark_upheld(),
        "MarkOverturned" => texts.act_mark_overturned(),
        "CommentGrouped" => texts.act_comment_grouped(),
        "CommentUngrouped" => texts.act_comment_ungrouped(),
        "CommentAnswered" => texts.act_comment_answered(),
        "GroupMade" => texts.act_group_made(),
        "GroupRenamed" => texts.act_group_renamed(),
        "GroupAnswered" => texts.act_group_answered(),
        "ComplaintReceived" => texts.act_complaint_received(),
        "ComplaintRegistered" => texts.act_complaint_registered(),
        "ComplaintReclassified" => texts.act_complaint_reclassified(),
        "ComplaintRefused" => texts.act_complaint_refused(),
        "ComplaintAssigned" => texts.act_complaint_assigned(),
        "ComplaintAccepted" => texts.act_complaint_accepted(),
        "ComplaintReturned" => texts.act_complaint_returned(),
        "ProgressLogged" => texts.act_progress_logged(),
        "ComplaintExtended" => texts.act_complaint_extended(),
        "ComplaintAnswered" => texts.act_complaint_answered(),
        "ComplaintReopened" => texts.act_complaint_reopened(),
        "ComplaintClosed" => texts.act_complaint_closed(),
        "SurveyAnswered" => texts.act_survey_answered(),
        "EscalationProposed" => texts.act_escalation_proposed(),
        "EscalationDeclined" => texts.act_escalation_declined(),
        "SummariesWritten" => texts.act_summaries_written(),
        "IssueMerged" => texts.act_issue_merged(),
        "IssueOpened" => texts.act_issue_opened(),
        "ComplaintsSplitOut" => texts.act_complaints_split_out(),
        "IssuePostponed" => texts.act_issue_postponed(),
        "DecisionRecorded" => texts.act_decision_recorded(),
        "DecisionWithdrawn" => texts.act_decision_withdrawn(),
        "DecisionReported" => texts.act_decision_reported(),
        "DecisionExtended" => texts.act_decision_extended(),
        "ItemPutOn" => texts.act_item_put_on(),
        "ItemTakenOff" => texts.act_item_taken_off(),
        "ItemsReordered" => texts.act_items_reordered(),
        "MeetingMoved" => texts.act_meeting_moved(),
        "AgendaPublished" => texts.act_agenda_published(),
        "FollowUpTaken" => texts.act_follow_up_taken(),
        "FollowUpTried" => texts.act_follow_up_tried(),
        "FollowUpSettled" => texts.act_follow_up_settled(),
        "BreakdownsWithheld" => texts.act_breakdowns_withheld(),
        "BreakdownsAllowed" => texts.act_breakdowns_allowed(),
        "DeviceEnrolled" => texts.act_device_enrolled(),
        "DeviceEnded" => texts.act_device_ended(),
        "WebhookRegistered" => texts.act_webhook_registered(),
        "WebhookSecretShown" => texts.act_webhook_secret_shown(),
        "WebhookSecretRenewed" => texts.act_webhook_secret_renewed(),
        "WebhookEnded" => texts.act_webhook_ended(),
        "OfficeProposed" => texts.act_office_proposed(),
        "OfficeGranted" => texts.act_office_granted(),
        "OfficeDeclined" => texts.act_office_declined(),
        "OfficeEndProposed" => texts.act_office_end_proposed(),
        "OfficeEndDeclined" => texts.act_office_end_declined(),
        "OfficeEnded" => texts.act_office_ended(),
        "PersonalDataSeen" => texts.act_personal_data_seen(),
        "AccessRefused" => texts.act_access_refused(),
        "ConsentGiven" => texts.act_consent_given(),
        "ConsentWithdrawn" => texts.act_consent_withdrawn(),
        "PersonalDataTakenOut" => texts.act_personal_data_taken_out(),
        "PersonalDataErased" => texts.act_personal_data_erased(),
        other => other.to_owned(),
    }
}

/// What can be chosen in a filter: whatever comes on the trail.
pub const ACTS: [&str; 96] = [
    "PetitionPublished",
    "PetitionClosed",
    "ReviewBegun",
    "ReviewLeft",
    "ChangesAsked",
    "PetitionRefused",
    "RefusalUpheld",
    "RefusalOverturned",
    "SigningExtended",
    "PetitionHandedOver",
    "PetitionConsidered",
    "PetitionAnswered",
    "PetitionConcluded",
    "GroundSet",
    "GroundRemoved",
    "AgencySet",
    "AgencyClosed",
    "TopicSet",
    "TopicClosed",
    "RouteSet",
    "RouteRemoved",
    "HolidaySet",
    "HolidayRemoved",
    "InvalidationProposed",
    "InvalidationApproved",
    "InvalidationDeclined",
    "BillCreated",
    "BillDescribed",
    "DraftEdited",
    "DraftReplaced",
    "VersionPublished",
    "ConsultationOpened",
    "ConsultationExtended",
    "ClosingOutBegun",
    "ClosingOutAbandoned",
    "ConsultationClosedOut",
    "StageReached",
    "BillWithdrawn",
    "CommentPublished",
    "CommentMarked",
    "MarkUpheld",
    "MarkOverturned",
    "CommentGrouped",
    "CommentUngrouped",
    "CommentAnswered",
    "GroupMade",
    "GroupRenamed",
    "GroupAnswered",
    "ComplaintReceived",
    "ComplaintRegistered",
    "ComplaintReclassified",
    "ComplaintRefused",
    "ComplaintAssigned",
    "ComplaintAccepted",
    "ComplaintReturned",
    "ProgressLogged",
    "ComplaintExtended",
    "ComplaintAnswered",
    "ComplaintReopened",
    "ComplaintClosed",
    "SurveyAnswered",
    "EscalationProposed",
    "EscalationDeclined",
    "SummariesWritten",
    "IssueMerged",
    "IssueOpened",
    "ComplaintsSplitOut",
    "IssuePostponed",
    "DecisionRecorded",
    "DecisionWithdrawn",
    "DecisionReported",
    "DecisionExtended",
    "ItemPutOn",
    "ItemTakenOff",
    "ItemsReordered",
    "MeetingMoved",
    "AgendaPublished",
    "FollowUpTaken",
    "FollowUpTried",
    "FollowUpSettled",
    "BreakdownsWithheld",
    "BreakdownsAllowed",
    "DeviceEnrolled",
    "DeviceEnded",
    "WebhookRegistered",
    "WebhookSecretShown",
    "WebhookSecretRenewed",
    "WebhookEnded",
    "PersonalDataSeen",
    "AccessRefused",
    "OfficeProposed",
    "OfficeGranted",
    "OfficeDeclined",
    "OfficeEndProposed",
    "OfficeEndDeclined",
    "OfficeEnded",
];

/// What for something is looked at, in a filter.
pub const PURPOSES: [&str; 5] =
    ["moderation", "handling", "caller_identification", "request_of_the_person", "supervision"];

pub fn purpose(locale: Locale, code: &str) -> String {
    let texts = texts(locale);
    match code {
        "moderation" => texts.purpose_moderation(),
        "handling" => texts.purpose_handling(),
        "caller_identification" => texts.purpose_caller_identification(),
        "request_of_the_person" => texts.purpose_request_of_the_person(),
        "supervision" => texts.purpose_supervision(),
        other => other.to_owned(),
    }
}

/// Why an office ended.
pub fn reason(locale: Locale, code: &str) -> String {
    let texts = texts(locale);
    match code {
        "laid_down" => texts.office_ended_laid_down(),
        "post_left" => texts.office_ended_post_left(),
        "mistake" => texts.office_ended_mistake(),
        "misuse" => texts.office_ended_misuse(),
        other => other.to_owned(),
    }
}

/// A line of the roll, or the kind of data first, then which: `petition_text PN-202611-00042`.
pub fn object(locale: Locale, object: &str) -> String {
    let texts = texts(locale);
    // The stream of what was asked and decided about a petition's signatures.
    if let Some(number) = object.strip_suffix("/invalidations") {
        return texts.seen_invalidations(number);
    }
    let (kind, which) = object.split_once(' ').unwrap_or((object, ""));
    let kind = match kind {
        "petition_text" => texts.seen_petition_text(),
        "contacts" => texts.seen_contacts(),
        "trail" => texts.seen_trail(),
        "petitioner_name" => texts.seen_petitioner_name(),
        "petition_appeal" => texts.seen_petition_appeal(),
        "comment_text" => texts.seen_comment_text(),
        "comment_appeal" => texts.seen_comment_appeal(),
        "complaint_text" => texts.seen_complaint_text(),
        "ground" => texts.seen_ground(),
        "directory" => texts.seen_directory(),
        // The stream of the roll has one kind of object, which goes by its number.
        line if line.parse::<u32>().is_ok() => return texts.office_line(line),
        _ => return object.to_owned(),
    };
    if which.is_empty() { kind } else { format!("{kind}: {which}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_the_roll_is_said_to_be_one() {
        assert_eq!(object(Locale::Mn, "28"), "Бүртгэлийн мөр 28");
        assert_eq!(object(Locale::En, "28"), "Line 28 of the roll");
        assert_eq!(object(Locale::En, "PN-202611-00042"), "PN-202611-00042");
        let signatures = object(Locale::En, "PN-202611-00042/invalidations");
        assert_eq!(signatures, "PN-202611-00042: signatures");
    }
}
