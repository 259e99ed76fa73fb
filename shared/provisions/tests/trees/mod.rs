//! Trees of provisions, made by chance and written with what formats stumble over.

#![allow(dead_code)]

use proptest::prelude::*;
use provisions::{Fresh, LawText, Level, Provision, akoma_ntoso};

/// Words that look like numbering, like marks, or like the end of something.
const WORDS: &[&str] = &[
    "агаар",
    "Агаар",
    "ЧАНАР",
    "1.1.",
    "1.1.Энэ",
    "1.",
    "39¹",
    "2/",
    "а)",
    "\\",
    "\\\\",
    "<b>",
    "&amp;",
    "&",
    "\"",
    "'",
    "]]>",
    "зүйл",
    "зүйл.",
    "1 дүгээр зүйл.Нэр",
    "НЭГДҮГЭЭР БҮЛЭГ",
    "ЕРӨНХИЙ АНГИ",
    "I бүлэг",
    "Зүйл 3.",
    "хуулийн.",
    "заалт;",
    "-",
    "–",
    "Тайлбар:",
    "5",
    "хувь",
    "2026.11.20",
    "👩‍👩‍👧",
    "ᠮᠣᠩᠭᠣᠯ",
    "«нэр»",
    "<!--",
    "--",
];

pub fn line() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(WORDS), 1..6).prop_map(|words| words.join(" "))
}

fn lines() -> impl Strategy<Value = String> {
    prop::collection::vec(line(), 0..4).prop_map(|lines| lines.join("\n"))
}

#[derive(Debug, Clone)]
struct Leaf {
    level: usize,
    /// How many of the provisions that it could stand in are passed over.
    outward: usize,
    step: u8,
    heading: Option<String>,
    text: String,
}

fn leaves() -> impl Strategy<Value = Vec<Leaf>> {
    let leaf = (0..6usize, 0..3usize, 0..8u8, prop::option::of(line()), lines()).prop_map(
        |(level, outward, step, heading, text)| Leaf { level, outward, step, heading, text },
    );
    prop::collection::vec(leaf, 1..30)
}

fn provision(fresh: &mut Fresh, leaf: &Leaf, level: Level) -> Provision {
    Provision {
        id: fresh.id(),
        level,
        number: String::new(),
        heading: leaf.heading.clone(),
        text: leaf.text.clone(),
        children: Vec::new(),
    }
}

fn close(open: &mut Vec<Provision>, text: &mut LawText, until: usize) {
    while open.len() > until {
        let Some(closed) = open.pop() else { return };
        open.last_mut().map_or(&mut text.provisions, |parent| &mut parent.children).push(closed);
    }
}

/// Any tree whose levels nest: some are skipped, and siblings are of several. Numbers have gaps and insertions.
pub fn any_tree() -> impl Strategy<Value = LawText> {
    leaves().prop_map(|leaves| {
        let (mut text, mut open, mut fresh) = (LawText::default(), Vec::new(), Fresh { next: 7 });
        for leaf in &leaves {
            let level = Level::ALL[leaf.level];
            let fits = open.iter().take_while(|outer: &&Provision| outer.level < level).count();
            close(&mut open, &mut text, fits.saturating_sub(leaf.outward));
            open.push(provision(&mut fresh, leaf, level));
        }
        close(&mut open, &mut text, 0);
        let mut steps = leaves.iter().map(|leaf| leaf.step);
        number(&mut text.provisions, "", &mut (0, 0), &mut steps);
        text
    })
}

/// A tree as print can tell it: nothing is skipped within an article, headings are where a law has
/// them; numbers have gaps and insertions.
pub fn printed_tree() -> impl Strategy<Value = LawText> {
    leaves().prop_map(|leaves| {
        let (mut text, mut open, mut fresh) = (LawText::default(), Vec::new(), Fresh::default());
        for leaf in &leaves {
            let mut leaf = leaf.clone();
            let has = |level: Level| open.iter().any(|outer: &Provision| outer.level == level);
            let level = match Level::ALL[leaf.level] {
                Level::Subpoint if has(Level::Point) => Level::Subpoint,
                Level::Point | Level::Subpoint if has(Level::Paragraph) => Level::Point,
                Level::Point | Level::Subpoint => Level::Paragraph,
                level => level,
            };
            leaf.heading = leaf.heading.filter(|_| level <= Level::Article);
            let fits = open.iter().take_while(|outer| outer.level < level).count();
            close(&mut open, &mut text, fits);
            open.push(provision(&mut fresh, &leaf, level));
        }
        close(&mut open, &mut text, 0);
        let mut steps = leaves.iter().map(|leaf| leaf.step);
        let mut articles = (0, 0);
        number(&mut text.provisions, "", &mut articles, &mut steps);
        text
    })
}

type Last = (u32, u32);

fn number(
    siblings: &mut [Provision],
    within: &str,
    articles: &mut Last,
    steps: &mut impl Iterator<Item = u8>,
) {
    let mut lasts = [(0, 0); 6];
    for provision in siblings {
        let is_article = provision.level == Level::Article;
        let last = if is_article { &mut *articles } else { &mut lasts[provision.level as usize] };
        *last = match steps.next() {
            Some(6) => (last.0 + 2, 0),
            Some(7) if last.0 > 0 => (last.0, last.1 + 1),
            _ => (last.0 + 1, 0),
        };
        let raised = ["", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"];
        let raised = raised.get(last.1 as usize).copied().unwrap_or("¹⁰⁰");
        let dot = if within.is_empty() || provision.level <= Level::Article { "" } else { "." };
        let within = if provision.level <= Level::Article { "" } else { within };
        provision.number = format!("{within}{dot}{}{raised}", last.0);
        let inner = if provision.level < Level::Article { "" } else { &provision.number.clone() };
        number(&mut provision.children, inner, articles, steps);
    }
}

pub fn document(text: LawText) -> akoma_ntoso::Document {
    akoma_ntoso::Document {
        number: "BN-202611-00001".to_owned(),
        kind: "citizens".to_owned(),
        version: 2,
        date: "2026-11-20".to_owned(),
        language: "mon".to_owned(),
        title: "Агаарын чанарын тухай <\"&'>".to_owned(),
        author: "Иргэд & \"Салхи\" ТББ".to_owned(),
        text,
    }
}

/// What was read gives its provisions ids of its own.
pub fn with_ids_of(mut read: LawText, old: &LawText) -> LawText {
    fn give(to: &mut [Provision], of: &[Provision]) {
        for (to, of) in to.iter_mut().zip(of) {
            to.id = of.id.clone();
            give(&mut to.children, &of.children);
        }
    }
    give(&mut read.provisions, &old.provisions);
    read
}
