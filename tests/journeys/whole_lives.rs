//! Three petitions from their first word to their end, on the pages alone, each step by whoever it belongs to: one
//! to Parliament's answer, one to a refusal that another moderator upholds, one taken back by its petitioner.

use crate::answering::today;
use crate::house::{House, Place};
use crate::moderating;
use crate::people::{self, BAT, TUYA};
use crate::starting::edit_of;
use crate::visitors::{PDF, Page, Reader};

crate::on_both_databases! {
    one_is_answered_by_parliament,
    one_is_refused_and_the_appeal_does_not_help,
    one_is_taken_back_before_anyone_moderated_it,
}

/// Two stand behind a petition, and three signatures are enough.
const SMALL: &[(&str, &str)] = &[
    ("petitions.endorsements_needed", "2"),
    ("petitions.thresholds.decision", "3"),
    ("petitions.signing_period", "'10 days'"),
];
/// The signing is over by then.
const LATER: &[(&str, &str)] = &[("clock.offset", "'11 days'")];

/// What is written in a form, by the names of its fields.
type Fields<'a> = &'a [(&'a str, &'a str)];

/// Of Bat's petition: its page, and the link that he sends to others.
struct HandedIn {
    page: String,
    link: String,
}

impl HandedIn {
    fn number(&self) -> &str {
        self.page.strip_prefix("/petitions/").expect("a number")
    }

    fn desk(&self) -> String {
        format!("/moderation/{}", self.number())
    }
}

/// Bat writes it step by step and hands it in; it gathers endorsements.
async fn handed_in(house: &House, bat: &Reader, action: &str) -> HandedIn {
    let check = house.writes(bat, action).await;
    let page = edit_of(&check).replace("/edit", "");
    let shared = check.form(&format!("{page}/submit")).sent_by(bat).await;
    assert_eq!(shared.path, format!("{page}/share"));
    let text = shared.text();
    let link = text.split("readonly value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let link = link.and_then(|link| link.strip_prefix(&house.url)).expect("the link").to_owned();
    HandedIn { page, link }
}

/// Two of those who were sent the link stand behind it.
async fn endorsed(house: &House, petition: &HandedIn) {
    for who in [TUYA, people::DORJ] {
        let reader = house.signed_in(who).await;
        let form = reader.opens(&petition.link).await.form(&petition.link);
        form.sent_by(&reader).await.says("Таны дэмжлэг бүртгэгдлээ");
    }
    house.sees_it(&house.bat().await, petition.number(), "submitted").await;
}

async fn taken(moderator: &Reader, desk: &str) -> Page {
    let queue = moderator.opens("/moderation").await;
    queue.says(desk);
    let take = format!("{desk}/take");
    moderator.opens(desk).await.form(&take).sent_by(moderator).await
}

async fn one_is_answered_by_parliament(place: Place) {
    let house = place.open_with_staff(SMALL).await;
    let bat = house.signed_in(BAT).await;
    let petition = handed_in(&house, &bat, "Хүүхдийн цэцэрлэг барих").await;
    let (page, desk) = (&petition.page, petition.desk());
    assert_eq!(house.reader().opens(page).await.answer.status, 404, "nobody has moderated it");
    endorsed(&house, &petition).await;
    let moderator = house.signed_in(people::ENKHJARGAL_THE_MODERATOR).await;
    taken(&moderator, &desk).await.form(&format!("{desk}/publish")).sent_by(&moderator).await;

    let sign = format!("{page}/sign");
    for who in [BAT, TUYA, people::DORJ] {
        let reader = house.signed_in(who).await;
        let signed = reader.opens(&sign).await.form(&sign).with("consent", "yes");
        assert_eq!(signed.sent_by(&reader).await.path, format!("{page}/signed"));
    }
    house.tells_of(petition.number(), "Шаардлагатай тоонд хүрсэн: 3 гарын үсэг").await;
    let tuya = house.signed_in(TUYA).await;
    tuya.opens(page).await.form(&format!("{page}/follow")).sent_by(&tuya).await;
    house.stop();

    let house = place.open_with(&[SMALL, LATER].concat());
    house.sees_it_closed(petition.number()).await;
    let secretariat = house.signed_in(people::MUNKHBAT_OF_THE_SECRETARIAT).await;
    let day = today().to_string();
    let steps: [(&str, Fields<'_>, &str); 4] = [
        (
            "hand-over",
            &[("to", "Байнгын хороо"), ("day", &day), ("title-1", "Албан бичиг")],
            "Хүлээлгэж өгсөн: Байнгын хороо",
        ),
        (
            "consider",
            &[("committee", "Байнгын хороо"), ("day", &day), ("words", "Дэмжив.")],
            "Дэмжив.",
        ),
        (
            "answer",
            &[("outcome", "granted"), ("day", &day), ("text", "Гурван цэцэрлэг **барина**.")],
            "<strong>барина</strong>",
        ),
        ("conclude", &[], "Хүсэлтийг хангасан"),
    ];
    for (step, fields, told) in steps {
        let own = secretariat.opens(&format!("{page}/answering")).await;
        let form = own.form(&format!("{page}/{step}"));
        let form = fields
            .iter()
            .fold(form, |form, (name, value)| form.with(&format!("{step}-{name}"), value));
        let letter: (&str, &str, &[u8]) = ("hand-over-file-1", "letter.pdf", PDF);
        let done = match step {
            "hand-over" => form.sent_with_files_by(&secretariat, &[letter]).await,
            "conclude" => form.sent_by(&secretariat).await,
            _ => form.sent_with_files_by(&secretariat, &[]).await,
        };
        assert_eq!(done.path, *page, "{}", done.text());
        house.reader().opens(page).await.says(told);
    }
    house.reader().opens(page).await.says("Албан бичиг (PDF");
    house.shows(house.log_position().await).await;
    let tuya = house.signed_in(TUYA).await;
    tuya.opens("/me/following").await.says("Улсын Их Хурал хариу өгсөн");
    house.has_not_complained();
    house.stop();
    place.is_sound();
}

async fn one_is_refused_and_the_appeal_does_not_help(place: Place) {
    let house = moderating::open(&place, SMALL).await;
    let bat = house.signed_in(BAT).await;
    let petition = handed_in(&house, &bat, "Хашааны маргааныг шийдэх").await;
    let (page, desk) = (&petition.page, petition.desk());
    endorsed(&house, &petition).await;
    let moderator = house.signed_in(people::ENKHJARGAL_THE_MODERATOR).await;
    let form = taken(&moderator, &desk).await.form(&format!("{desk}/refuse"));
    let form = form.with("ground", "outside_competence").with("words", "Шүүхийн асуудал.");
    assert_eq!(form.sent_by(&moderator).await.path, *page);
    house.reader().opens(page).await.says("Шүүхийн асуудал.");

    let appeal = format!("{page}/appeal");
    let form = bat.opens(&appeal).await.form(&appeal).with("words", "Хууль хэрэгтэй.");
    assert_eq!(form.sent_by(&bat).await.path, "/me/petitions");
    let bold = house.signed_in(&moderating::bold()).await;
    let form = taken(&bold, &desk).await.form(&format!("{desk}/appeal"));
    let form = form.with("decision", "uphold").with("reason", "Үндэслэл нь зөв.");
    assert_eq!(form.sent_by(&bold).await.answer.status, 200);
    house.shows(house.log_position().await).await;
    bat.opens("/me/petitions").await.says("Үндэслэл нь зөв.");
    house.reader().opens(page).await.says("Үндэслэл нь зөв.");
    house
        .reader()
        .opens("/moderation/record")
        .await
        .says("Шүүхийн асуудал.")
        .says("Үндэслэл нь зөв.");
    house.has_not_complained();
    house.stop();
    place.is_sound();
}

async fn one_is_taken_back_before_anyone_moderated_it(place: Place) {
    let house = place.open_with_staff(SMALL).await;
    let bat = house.signed_in(BAT).await;
    let petition = handed_in(&house, &bat, "Нохойн талбай байгуулах").await;
    let (page, discard) = (&petition.page, format!("{}/discard", petition.page));
    endorsed(&house, &petition).await;
    let moderator = house.signed_in(people::ENKHJARGAL_THE_MODERATOR).await;
    let desk = taken(&moderator, &petition.desk()).await;
    let asked = bat.opens(&discard).await;
    let form = asked.form(&discard);
    form.sent_by(&bat).await;
    let late = desk.form(&format!("{}/publish", petition.desk())).sent_by(&moderator).await;
    assert_eq!(late.answer.status, 404, "what was taken back is not published");
    assert!(!moderator.opens("/moderation").await.text().contains(petition.number()));
    for path in [page, &petition.link] {
        let seen = house.reader().opens(path).await;
        assert!(!seen.text().contains("Нохойн талбай"), "its text is gone: {}", seen.text());
    }
    house.stop();
    place.is_sound();
}
