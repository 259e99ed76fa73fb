//! The frame every page stands in: head, header, the practice banner, footer.

use i18n::numbers::number;
use i18n::{L10nLanguage, other, texts};
use kernel::{AgencyCode, Locale};
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::addresses::{in_language, sign_in_address};
use super::{forms, sharing};
use crate::assets::{self, Asset};

/// What a page needs to know beyond what it shows.
#[derive(Debug, Clone)]
pub struct Frame {
    pub locale: Locale,
    /// Path and query of a page that can be asked for with GET (after a failed form: the page
    /// with the form), for the language switch and for coming back after signing in.
    pub path: String,
    /// Goes into every form that is posted.
    pub csrf: String,
    pub visitor: Visitor,
    /// Whether identities are made up, so that the page says so.
    pub is_practice: bool,
    /// Where the device before the visitor stands, if it is a service point's.
    pub point: Option<String>,
}

/// Who is looking, as far as the menu is concerned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Visitor {
    Guest,
    SignedIn {
        desks: Desks,
        /// How much of what they were told they have not seen.
        unseen: u64,
    },
}

/// Which desks of the staff are theirs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Desks {
    pub moderation: bool,
    pub offices: bool,
    pub audit: bool,
    /// What could not be delivered to people.
    pub deliveries: bool,
    pub people: bool,
    pub anomalies: bool,
    /// Of the petitions secretariat: what awaits an answer, and the grounds for refusing.
    pub answering: bool,
    pub service_points: bool,
    /// Where bills are written.
    pub drafting: bool,
    /// Of the 11-11 centre.
    pub complaints: bool,
    /// Where the directory is kept.
    pub directory: bool,
    /// What climbs to Cabinet.
    pub issues: bool,
    /// Of the secretariat of Cabinet.
    pub agendas: bool,
    /// Whom operators call once a decision is done.
    pub follow_ups: bool,
    /// Those of which they are an officer, each with its name.
    pub agencies: Vec<(AgencyCode, String)>,
}

/// What the head of a document says.
#[derive(Debug, Clone, Copy)]
pub(super) struct Head<'a> {
    pub title: &'a str,
    /// For search results and shared links; the site's own where the page has none.
    pub description: Option<&'a str>,
    pub has_errors: bool,
    /// Whether the page holds a total that the script keeps current.
    pub is_live: bool,
    /// Whether its numbers are read anew by themselves.
    pub is_renewed: bool,
    /// Whether it holds a field whose script shows what comes of it while one writes.
    pub is_written: bool,
    /// Whether it is the form in which an operator takes a complaint in.
    pub is_intake: bool,
    /// Whether it shows a law's text, or what is different in it.
    pub is_law: bool,
    /// Whether it shows numbers as pictures.
    pub has_charts: bool,
    /// Whether no machine is to find it again: what is on it is not public.
    pub is_unlisted: bool,
    /// For a petition that is passed on.
    pub shared: Option<Shared<'a>>,
    /// An Atom feed of what is on it.
    pub feed: Option<&'a str>,
}

/// What those who show a link to a petition ask for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shared<'a> {
    /// With scheme and host.
    pub address: &'a str,
    pub number: &'a str,
}

impl<'a> Head<'a> {
    pub(super) const fn titled(title: &'a str) -> Self {
        Self {
            title,
            description: None,
            has_errors: false,
            is_live: false,
            is_renewed: false,
            is_written: false,
            is_intake: false,
            is_law: false,
            has_charts: false,
            is_unlisted: false,
            shared: None,
            feed: None,
        }
    }
}

impl Frame {
    pub(super) fn texts(&self) -> &'static L10nLanguage {
        texts(self.locale)
    }

    /// Marks what citizens wrote, in Mongolian, on a page in another language.
    pub(super) fn citizens_language(&self) -> Option<&'static str> {
        (self.locale != Locale::Mn).then_some(Locale::Mn.code())
    }

    /// A whole document around the content of a page.
    pub(super) fn document(&self, head: Head<'_>, content: Markup) -> Markup {
        let texts = self.texts();
        html! {
            (DOCTYPE)
            html lang=(self.locale.code()) class=[self.point.as_ref().map(|_| "kiosk")] {
                (self.head(head))
                body {
                    a.skip href="#main" { (texts.skip_to_content()) }
                    (self.header())
                    main #main { (content) }
                    (self.footer())
                }
            }
        }
    }

    /// A document that stands by itself, without head and foot: to print, or within another site.
    pub(super) fn sheet(
        &self,
        title: &str,
        style: &Asset,
        class: Option<&str>,
        content: Markup,
    ) -> Markup {
        html! {
            (DOCTYPE)
            html lang=(self.locale.code()) {
                head {
                    meta charset="utf-8";
                    title { (self.texts().document_title(title)) }
                    meta name="viewport" content="width=device-width,initial-scale=1";
                    link rel="stylesheet" href=(assets::style().path);
                    link rel="stylesheet" href=(style.path);
                    link rel="icon" type="image/svg+xml" href=(assets::favicon().path);
                }
                body class=[class] { (content) }
            }
        }
    }

    fn head(&self, head: Head<'_>) -> Markup {
        let texts = self.texts();
        let mut title = texts.document_title(head.title);
        if head.has_errors {
            title = texts.document_title_with_errors(title);
        }
        let site = texts.site_description();
        html! {
            head {
                meta charset="utf-8";
                title { (title) }
                meta name="viewport" content="width=device-width,initial-scale=1";
                meta name="description" content=(head.description.unwrap_or(&site));
                meta name="theme-color" content="#0a366a";
                link rel="stylesheet" href=(assets::style().path);
                @if self.point.is_some() { link rel="stylesheet" href=(assets::sheet().path); }
                @if head.is_law { link rel="stylesheet" href=(assets::law().path); }
                @if head.has_charts { link rel="stylesheet" href=(assets::charts().path); }
                link rel="icon" type="image/svg+xml" href=(assets::favicon().path);
                @if head.is_unlisted { meta name="robots" content="noindex,nofollow"; }
                @if head.is_intake { script type="module" src=(assets::intake().path) {} }
                @if head.is_written { script type="module" src=(assets::writing().path) {} }
                @if let Some(shared) = head.shared { (sharing::meta(self, &head, shared)) }
                @if let Some(feed) = head.feed { link rel="alternate" type="application/atom+xml" href=(feed); }
                @if head.is_renewed { script type="module" src=(assets::live_use().path) {} }
                @if head.is_live { script type="module" src=(assets::live().path) {} }
            }
        }
    }

    fn header(&self) -> Markup {
        let texts = self.texts();
        html! {
            header.site {
                @if let Some(point) = &self.point { p.point { (point) } }
                @if self.is_practice { p.practice-banner { (texts.practice_banner()) } }
                div.wide.bar {
                    a.brand href="/" { (mark()) (texts.site_name()) }
                    (self.language_switch())
                    @match self.visitor {
                        Visitor::Guest => a.tool href=(self.sign_in()) { (texts.sign_in()) },
                        Visitor::SignedIn { .. } => (self.sign_out()),
                    }
                }
                nav.wide aria-label=(texts.site_navigation()) { ul { (self.menu()) } }
            }
        }
    }

    /// On the sign-in page itself, what that leads back to stays.
    fn sign_in(&self) -> String {
        match self.path.split('?').next() {
            Some("/sign-in") => self.path.clone(),
            _ => sign_in_address(&self.path),
        }
    }

    fn language_switch(&self) -> Markup {
        let to = other(self.locale);
        html! {
            a.tool lang=(to.code()) hreflang=(to.code()) href=(in_language(&self.path, to)) {
                (texts(to).language_name())
            }
        }
    }

    fn sign_out(&self) -> Markup {
        html! {
            form method="post" action="/sign-out" {
                (forms::csrf(self))
                button.tool { (self.texts().sign_out()) }
            }
        }
    }

    fn menu(&self) -> Markup {
        let texts = self.texts();
        html! {
            (self.menu_item("/petitions", &texts.nav_petitions()))
            (self.menu_item("/petitions/new", &texts.nav_start()))
            (self.menu_item("/bills", &texts.nav_bills()))
            (self.menu_item("/complaints", &texts.nav_complaints()))
            @if let Visitor::SignedIn { desks, unseen } = &self.visitor {
                (self.menu_item("/me/signatures", &texts.nav_my_signatures()))
                (self.menu_item("/me/petitions", &texts.nav_my_petitions()))
                (self.menu_item("/me/comments", &texts.my_comments_title()))
                (self.menu_item("/me/complaints", &texts.my_complaints_title()))
                (self.menu_item("/me/following", &texts.following_title()))
                (self.menu_item("/me/notices", &self.notices(*unseen)))
                (self.menu_item("/me", &texts.nav_my_data()))
                @if desks.moderation { (self.menu_item("/moderation", &texts.nav_moderation())) }
                @if desks.answering {
                    (self.menu_item("/petitions?state=awaiting", &texts.nav_awaiting()))
                    (self.menu_item("/moderation/grounds", &texts.nav_grounds()))
                }
                @if desks.drafting { (self.menu_item("/drafting", &texts.nav_drafting())) }
                @if desks.directory { (self.menu_item("/directory", &texts.nav_directory())) }
                @if desks.anomalies { (self.menu_item("/anomalies", &texts.nav_anomalies())) }
                @if desks.offices { (self.menu_item("/offices", &texts.nav_offices())) }
                @if desks.people { (self.menu_item("/people", &texts.nav_people())) }
                @if desks.service_points { (self.menu_item("/service-points", &texts.points_title())) }
                @if desks.complaints { (self.menu_item("/desk", &texts.desk_title())) }
                @if desks.issues { (self.menu_item("/issues", &texts.issues_title())) }
                @if desks.agendas { (self.menu_item("/agendas", &texts.agendas_title())) }
                @if desks.follow_ups { (self.menu_item("/follow-ups", &texts.follow_ups_title())) }
                @for (agency, name) in &desks.agencies {
                    (self.menu_item(&format!("/agencies/{agency}/decisions"), &texts.nav_agency_decisions(name)))
                    (self.menu_item(&format!("/agencies/{agency}/complaints"), &texts.nav_agency_complaints(name)))
                    (self.menu_item(&format!("/agencies/{agency}/officers"), &texts.nav_agency_officers(name)))
                }
                @if desks.deliveries { (self.menu_item("/deliveries", &texts.deliveries_title())) (self.menu_item("/webhooks", &texts.webhooks_title())) }
                @if desks.audit { (self.menu_item("/audit", &texts.nav_audit())) }
            }
        }
    }

    fn notices(&self, unseen: u64) -> String {
        match unseen {
            0 => self.texts().notices_title(),
            unseen => self.texts().notices_unseen(number(unseen)),
        }
    }

    fn menu_item(&self, address: &str, label: &str) -> Markup {
        let here = self.path.split('?').next() == Some(address);
        html! { li { a href=(address) aria-current=[here.then_some("page")] { (label) } } }
    }

    fn footer(&self) -> Markup {
        let texts = self.texts();
        html! {
            footer.site {
                nav.wide aria-label=(texts.footer_navigation()) {
                    ul {
                        li { a href="/directory" { (texts.directory_title()) } }
                        li { a href="/privacy" { (texts.nav_privacy()) } }
                        li { a href="/moderation/record" { (texts.nav_record()) } }
                        li { a href="/complaints/figures" { (texts.figures_title()) } }
                        li { a href="/cabinet" { (texts.cabinet_title()) } }
                        li { a href="/statistics" { (texts.participation_title()) } }
                        li { a href="/live" { (texts.live_title()) } }
                        li { a href="/open-data" { (texts.nav_open_data()) } }
                        li { a href="/api/docs" { (texts.nav_api()) } }
                        @if self.is_practice { li { a href="/practice/post" { (texts.practice_post_title()) } } }
                    }
                    p { (texts.official_clock()) }
                }
            }
        }
    }
}

/// The mark: a *toono*, the ring at the crown of the ger through which the sky is seen.
pub(super) fn mark() -> Markup {
    PreEscaped(include_str!("mark.svg").trim_end().to_owned())
}
