//! Planning: by which channels a notice goes out, and when. Pure.

use jiff::civil::{Date, Time, Weekday};
use jiff::{ToSpan as _, Zoned};
use kernel::Timestamp;
use kernel::clock::zone;

use crate::what::Priority;
use crate::wish::{Channel, Frequency, Quiet, Wish};

/// What somebody can be reached by: confirmed, and not failing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reach {
    pub mail: bool,
    pub sms: bool,
}

/// What becomes of one notice, beside its line on the person's page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// The letter that gathers it with others.
    pub digest: Option<String>,
    pub deliveries: Vec<Planned>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    pub channel: Channel,
    /// With the person and the channel, what makes it the same delivery.
    pub cause: String,
    pub at: Timestamp,
}

/// What is told before this hour is in the digest of the day.
const DIGEST_CLOSES: Time = Time::constant(8, 0, 0, 0);
/// Then it goes out: whatever was being written down when it closed is in it by now.
const DIGEST_LEAVES: Time = Time::constant(8, 5, 0, 0);

pub fn plan(wish: &Wish, reach: Reach, priority: Priority, cause: &str, at: Timestamp) -> Plan {
    let mut plan = Plan::default();
    let is_receipt = priority == Priority::Receipt;
    // What answers one's own act comes while one waits for it.
    let quiet = wish.quiet.filter(|_| !is_receipt);
    let at_once =
        |channel| Planned { channel, cause: cause.to_owned(), at: after_quiet(quiet, at) };
    let mail =
        if is_receipt && wish.mail != Frequency::Never { Frequency::AtOnce } else { wish.mail };
    if reach.mail {
        match mail {
            Frequency::AtOnce => plan.deliveries.push(at_once(Channel::Mail)),
            Frequency::Daily | Frequency::Weekly => {
                let (cause, at) = digest(mail, at);
                plan.deliveries.push(Planned { channel: Channel::Mail, cause: cause.clone(), at });
                plan.digest = Some(cause);
            }
            Frequency::Never => {}
        }
    }
    if reach.sms && wish.sms {
        plan.deliveries.push(at_once(Channel::Sms));
    }
    plan
}

/// What is told with the rest of its day, however often its reader wishes to hear of other things; a text message says
/// how much it is.
pub fn gather(wish: &Wish, reach: Reach, at: Timestamp) -> Plan {
    let frequency =
        if wish.mail == Frequency::Weekly { Frequency::Weekly } else { Frequency::Daily };
    let (cause, at) = digest(frequency, at);
    let by_mail = reach.mail && wish.mail != Frequency::Never;
    let channels = [(Channel::Mail, by_mail), (Channel::Sms, reach.sms && wish.sms)];
    let deliveries: Vec<_> = channels
        .into_iter()
        .filter(|(_, wished)| *wished)
        .map(|(channel, _)| {
            let quiet = wish.quiet.filter(|_| channel == Channel::Sms);
            Planned { channel, cause: cause.clone(), at: after_quiet(quiet, at) }
        })
        .collect();
    Plan { digest: (!deliveries.is_empty()).then_some(cause), deliveries }
}

/// The next letter of its kind: what it is known by, and when it goes out.
fn digest(frequency: Frequency, at: Timestamp) -> (String, Timestamp) {
    let now = at.to_zoned(zone());
    let mut day = now.date();
    if now.time() >= DIGEST_CLOSES {
        day = after(day, 1);
    }
    if frequency == Frequency::Weekly {
        while day.weekday() != Weekday::Monday {
            day = after(day, 1);
        }
    }
    let at = instant(day, DIGEST_LEAVES).unwrap_or(at);
    (format!("digest/{}/{day}", frequency.code()), at)
}

/// When the quiet hours that an instant falls into are over; the instant itself where it falls into none.
pub(crate) fn after_quiet(quiet: Option<Quiet>, at: Timestamp) -> Timestamp {
    let Some(Quiet { from, to }) = quiet else { return at };
    let now: Zoned = at.to_zoned(zone());
    let (time, today) = (now.time(), now.date());
    let end = if from <= to {
        (from <= time && time < to).then_some(today)
    } else if time >= from {
        Some(after(today, 1))
    } else {
        (time < to).then_some(today)
    };
    end.and_then(|day| instant(day, to)).unwrap_or(at)
}

fn after(day: Date, days: i64) -> Date {
    day.checked_add(days.days()).unwrap_or(Date::MAX)
}

fn instant(day: Date, time: Time) -> Option<Timestamp> {
    Some(day.to_datetime(time).to_zoned(zone()).ok()?.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Locale;

    const BOTH: Reach = Reach { mail: true, sms: true };

    /// On Friday 20 November 2026 in Ulaanbaatar.
    fn friday(time: &str) -> Timestamp {
        let at: jiff::civil::DateTime = format!("2026-11-20T{time}").parse().expect("a time");
        at.to_zoned(zone()).expect("exists").timestamp()
    }

    fn told(at: Timestamp) -> String {
        at.to_zoned(zone()).strftime("%a %F %H:%M").to_string()
    }

    fn wish(mail: Frequency) -> Wish {
        Wish { language: Locale::Mn, mail, sms: false, quiet: None }
    }

    fn night() -> Option<Quiet> {
        Some(Quiet { from: Time::constant(22, 0, 0, 0), to: Time::constant(8, 0, 0, 0) })
    }

    #[test]
    fn at_once_is_at_once() {
        let plan =
            plan(&wish(Frequency::AtOnce), BOTH, Priority::Normal, "event/7", friday("12:00"));
        let mail = Planned { channel: Channel::Mail, cause: "event/7".into(), at: friday("12:00") };
        assert_eq!(plan, Plan { digest: None, deliveries: vec![mail] });
    }

    #[test]
    fn whoever_has_no_confirmed_address_has_their_page() {
        let wish = Wish { sms: true, ..wish(Frequency::AtOnce) };
        let none = Reach::default();
        assert_eq!(
            plan(&wish, none, Priority::Normal, "event/7", friday("12:00")),
            Plan::default()
        );
    }

    #[test]
    fn a_digest_gathers_until_its_hour() {
        for (frequency, at, expected) in [
            (Frequency::Daily, "07:59", "Fri 2026-11-20 08:05"),
            (Frequency::Daily, "08:00", "Sat 2026-11-21 08:05"),
            (Frequency::Weekly, "12:00", "Mon 2026-11-23 08:05"),
        ] {
            let plan = plan(&wish(frequency), BOTH, Priority::Bulk, "event/7", friday(at));
            assert_eq!(told(plan.deliveries[0].at), expected);
            let day = &expected[4..14];
            let cause = format!("digest/{}/{day}", frequency.code());
            assert_eq!(
                (plan.digest.as_deref(), &plan.deliveries[0].cause),
                (Some(&*cause), &cause)
            );
        }
    }

    #[test]
    fn a_hundred_cases_are_one_letter_of_the_day_and_one_text_message() {
        let wish = Wish { sms: true, ..wish(Frequency::AtOnce) };
        let plans: Vec<_> =
            ["00:05", "07:59"].map(|at| gather(&wish, BOTH, friday(at))).into_iter().collect();
        assert_eq!(plans[0], plans[1]);
        let told: Vec<_> =
            plans[0].deliveries.iter().map(|one| (one.channel, told(one.at))).collect();
        let at = || "Fri 2026-11-20 08:05".to_owned();
        assert_eq!(told, [(Channel::Mail, at()), (Channel::Sms, at())]);
        let never = Wish { sms: false, mail: Frequency::Never, ..wish };
        assert_eq!(gather(&never, BOTH, friday("12:00")), Plan::default());
    }

    #[test]
    fn nothing_rings_at_night_but_the_answer_to_ones_own_act() {
        let sleeps = Wish { sms: true, quiet: night(), ..wish(Frequency::AtOnce) };
        for (at, expected) in [
            ("21:59", "Fri 2026-11-20 21:59"),
            ("22:00", "Sat 2026-11-21 08:00"),
            ("03:00", "Fri 2026-11-20 08:00"),
            ("08:00", "Fri 2026-11-20 08:00"),
        ] {
            let plan = plan(&sleeps, BOTH, Priority::Normal, "event/7", friday(at));
            let times: Vec<_> = plan.deliveries.iter().map(|one| told(one.at)).collect();
            assert_eq!(times, [expected, expected], "{at}");
        }
        let receipt = plan(&sleeps, BOTH, Priority::Receipt, "event/7", friday("23:00"));
        assert_eq!(told(receipt.deliveries[0].at), "Fri 2026-11-20 23:00");
    }

    #[test]
    fn quiet_hours_may_lie_within_a_day_and_may_be_none() {
        let noon = Quiet { from: Time::constant(12, 0, 0, 0), to: Time::constant(14, 0, 0, 0) };
        assert_eq!(after_quiet(Some(noon), friday("13:30")), friday("14:00"));
        assert_eq!(after_quiet(Some(noon), friday("14:00")), friday("14:00"));
        let none = Quiet { from: noon.from, to: noon.from };
        assert_eq!(after_quiet(Some(none), friday("12:00")), friday("12:00"));
    }

    #[test]
    fn whoever_wants_no_mail_gets_no_receipt_either() {
        let plan =
            plan(&wish(Frequency::Never), BOTH, Priority::Receipt, "event/7", friday("12:00"));
        assert_eq!(plan, Plan::default());
    }
}
