//! Writes every state of every page, in both languages, into a folder to look at:
//! `cargo run -p web --example samples -- target/samples`.

use std::io;
use std::path::Path;

use kernel::Locale;
use web::assets;
use web::pages::{Desks, Frame, Visitor, samples};

fn main() -> io::Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "target/samples".to_owned());
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder.join("assets"))?;
    for asset in assets::all() {
        std::fs::write(folder.join(asset.path.trim_start_matches('/')), asset.bytes)?;
    }
    for locale in Locale::ALL {
        write_all(folder, "guest", &frame(*locale, Visitor::Guest, false))?;
        let moderator = Visitor::SignedIn {
            desks: Desks {
                moderation: true,
                offices: true,
                audit: true,
                deliveries: true,
                people: true,
                anomalies: true,
                answering: true,
                service_points: true,
                drafting: true,
                complaints: true,
                directory: true,
                issues: true,
                agendas: true,
                follow_ups: true,
                agencies: "traffic-police"
                    .parse()
                    .into_iter()
                    .map(|agency| (agency, "Тээврийн цагдаагийн алба".to_owned()))
                    .collect(),
            },
            unseen: 7,
        };
        write_all(folder, "moderator", &frame(*locale, moderator, true))?;
        for (number, letter) in (1..).zip(samples::of_all_letters(*locale)) {
            let name = format!("letter-{number}.{locale}.html");
            std::fs::write(folder.join(name), letter.document.into_string())?;
        }
    }
    Ok(())
}

fn frame(locale: Locale, visitor: Visitor, is_practice: bool) -> Frame {
    let (path, csrf) = ("/petitions".to_owned(), "sample".to_owned());
    Frame { locale, path, csrf, visitor, is_practice, point: None }
}

/// `petition-1.mn.guest.html` and so on.
fn write_all(folder: &Path, visitor: &str, frame: &Frame) -> io::Result<()> {
    let mut numbers = std::collections::HashMap::<&str, u32>::new();
    for sample in samples::of_all_pages(frame) {
        let number = numbers.entry(sample.page).and_modify(|number| *number += 1).or_insert(1);
        let name = format!("{}-{number}.{}.{visitor}.html", sample.page, frame.locale);
        std::fs::write(folder.join(name), sample.document.into_string())?;
    }
    Ok(())
}
