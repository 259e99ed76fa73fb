//! Who signed a petition, in every state: not told yet, told, by two at once, only totals.

use kernel::{AgeBand, Cell, Division, Sex, SocialStatus};
use statistics::{Dimension, ReleaseAt, Released};

use super::now;
use crate::failure::Fault;
use crate::pages::{BreakdownPage, WithholdForm};

fn cells() -> Vec<(Cell, u64)> {
    let divisions: Vec<_> = Division::all().collect();
    let cell = |n: usize| Cell {
        sex: Sex::ALL[n % 2],
        age_band: AgeBand::ALL[1 + n % 5],
        division: divisions[(n * 7) % divisions.len()],
        social_status: SocialStatus::ALL[(n / 3) % 8],
    };
    (0..160).map(|n| (cell(n), (n as u64 * 37) % 113)).collect()
}

pub(in crate::pages) fn released() -> Option<Released> {
    Released::of(3, now(), 8_121, true, &cells())
}

pub(in crate::pages) fn breakdown_pages() -> Vec<BreakdownPage> {
    let released = released();
    let by_two =
        released.as_ref().and_then(|one| one.table(&[Dimension::Division, Dimension::AgeBand]));
    let release = |number| ReleaseAt { number, at: now() };
    let page = BreakdownPage {
        number: "PN-202611-00001".to_owned(),
        action: "Сургуулийн автобусыг бүх дүүрэгт ажиллуулах".to_owned(),
        released,
        by: None,
        releases: [3, 2, 1].map(release).to_vec(),
        is_withheld: false,
        words: None,
        form: None,
    };
    let none = BreakdownPage { released: None, releases: Vec::new(), ..page.clone() };
    let form = WithholdForm { words: String::new(), fault: Some(Fault::Missing) };
    let withheld = BreakdownPage {
        is_withheld: true,
        words: Some("Шашин шүтлэгийн тухай өргөдөл".to_owned()),
        form: Some(WithholdForm::default()),
        ..none.clone()
    };
    let two = BreakdownPage { by: by_two, form: Some(form), ..page.clone() };
    vec![none, page, two, withheld]
}
