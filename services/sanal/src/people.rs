//! `sanal people`: made-up people in the proportions of a table, and a session for each.

mod table;

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use accounts::{Attested, Attributes, RegisterNumber};
use anyhow::{Context as _, bail};
use kernel::{AgeBand, Clock, Division, Sex, SocialStatus, clock};
use settings::{Adapter, Settings};

use crate::house;

/// People made and written at once.
const BATCH: usize = 5_000;

pub async fn run(settings: &Settings, count: usize, from: &Path, out: &Path) -> anyhow::Result<()> {
    if settings.identity.adapter != Adapter::Mock {
        bail!("people are made up with identity.adapter = \"mock\" only");
    }
    let table = table::Table::read(from)?;
    let accounts = house::accounts(settings).await?;
    let mut people = invented(&table.shared_out(count), &*house::clock(settings));
    let mut out = BufWriter::new(File::create(out).with_context(|| out.display().to_string())?);
    loop {
        let batch: Vec<Attributes> = people.by_ref().take(BATCH).collect::<anyhow::Result<_>>()?;
        if batch.is_empty() {
            break;
        }
        for session in accounts.sign_in_many(&batch).await? {
            writeln!(out, "{}", session.token)?;
        }
    }
    Ok(out.flush()?)
}

/// Everyone, cell by cell; divisions by their residents and statuses in turn.
fn invented(
    cells: &[(AgeBand, Sex, usize)],
    clock: &dyn Clock,
) -> impl Iterator<Item = anyhow::Result<Attributes>> + use<> {
    let year = clock.now().to_zoned(clock::zone()).year();
    let divisions = divisions_by_residents();
    let cells = cells.to_vec();
    cells.into_iter().flat_map(move |(band, sex, count)| {
        let divisions = divisions.clone();
        (0..count).map(move |n| {
            let register =
                register_number(year, band, sex, n).context("more people than made-up numbers")?;
            let attested = Attested {
                division: Some(divisions[n % divisions.len()]),
                social_status: Some(SocialStatus::ALL[(n / 7) % SocialStatus::ALL.len()]),
                ..Attested::default()
            };
            Ok(Attributes::attested(register, attested))
        })
    })
}

/// The `n`-th number of a cell: over the birthdays of the band's years, then over serials.
fn register_number(year: i16, band: AgeBand, sex: Sex, n: usize) -> Option<RegisterNumber> {
    let (youngest, years) = match band {
        AgeBand::From16 => (16, 1),
        AgeBand::From18 => (18, 6),
        AgeBand::From25 => (25, 9),
        AgeBand::From35 => (35, 9),
        AgeBand::From45 => (45, 9),
        AgeBand::From55 => (55, 25),
    };
    // Whose birthday was in January has the full years of the calendar, but for a few days.
    let born_in = year - 1 - youngest - i16::try_from(n % years).ok()?;
    let rest = n / years;
    let day = i8::try_from(rest % 28).ok()? + 1;
    let month = i8::try_from((rest / 28) % 12).ok()? + 1;
    let serial = u32::try_from(rest / (28 * 12)).ok()?;
    RegisterNumber::invented(jiff::civil::Date::new(born_in, month, day).ok()?, sex, serial)
}

/// A long row in which each division stands in proportion to its residents, well mixed.
fn divisions_by_residents() -> Vec<Division> {
    let capital = Division::from_code("MN-1");
    let mut row: Vec<(u64, Division)> = Division::all()
        .filter(|division| Some(*division) != capital)
        .flat_map(|division| {
            let places = u64::from(division.residents_2020() / 4_000).max(1);
            (0..places).map(move |place| ((place * 2 + 1) * 1_000_000 / (places * 2), division))
        })
        .collect();
    row.sort();
    row.into_iter().map(|(_, division)| division).collect()
}
