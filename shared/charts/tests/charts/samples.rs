//! One of each chart, as pages would ask for it.

use charts::{
    Around, Band, Bar, Bars, COUNTRY, Class, Column, Columns, DISTRICTS, Line, Picture, Point,
    Pyramid, Side, Threshold, Tick, Tile, Tiles, Words,
};

pub const WITHHELD: &str = "нууцалсан";
const WEEK: i64 = 7 * 24 * 60 * 60;

pub fn words() -> Words {
    Words {
        id: "sample".to_owned(),
        title: "Гарын үсэг".to_owned(),
        description: "Хамгийн олон нь Баянзүрхэд.".to_owned(),
        beside: "Бүх тоо хажуугийн хүснэгтэд бий.".to_owned(),
        no_data: "Тоо алга".to_owned(),
    }
}

/// What a file says around its picture.
pub fn around() -> Around {
    let rounded = "Тоог 5-д хуваагдахаар тоймлосон; 10-аас цөөнийг харуулаагүй.";
    let source = "Эх сурвалж: Санал, https://sanal.example/petitions/PN-202611-00042/breakdown";
    Around {
        about: vec!["Гарын үсэг. 2026.11.20 00:00 хүртэл тоолсон.".to_owned()],
        notes: [rounded, source, "CC BY 4.0"].map(str::to_owned).to_vec(),
    }
}

/// What is not known is withheld.
fn said(value: Option<u64>) -> String {
    value.map_or(WITHHELD.to_owned(), |value| value.to_string())
}

pub fn bars(values: &[Option<u64>]) -> Bars {
    let bar = |value: &Option<u64>| Bar {
        label: "Сонгинохайрхан дүүрэг, Улаанбаатар".to_owned(),
        value: *value,
        text: said(*value),
    };
    Bars { words: words(), bars: values.iter().map(bar).collect() }
}

pub fn pyramid(values: &[(Option<u64>, Option<u64>)]) -> Pyramid {
    let side = |value| Side { value, text: said(value) };
    let bands = (0..).zip(values).map(|(place, (left, right))| Band {
        label: format!("{}–{}", 18 + 7 * place, 24 + 7 * place),
        left: side(*left),
        right: side(*right),
    });
    Pyramid {
        words: words(),
        left: "Эмэгтэй".to_owned(),
        right: "Эрэгтэй".to_owned(),
        bands: bands.collect(),
    }
}

pub fn line(points: Vec<Point>) -> Line<'static> {
    let ticks =
        (0..8).map(|week| Tick { at: week * WEEK, text: format!("{}-р долоо", week + 1) });
    Line {
        words: words(),
        points,
        ticks: ticks.collect(),
        threshold: Some(Threshold { value: 70_000, label: "Босго: 70,000".to_owned() }),
        number: &|value| value.to_string(),
    }
}

pub fn weeks(values: &[u64]) -> Vec<Point> {
    (0..).zip(values).map(|(week, value)| Point { at: week * WEEK, value: *value }).collect()
}

pub fn columns(values: &[(Option<u64>, Option<u64>)]) -> Columns<'static> {
    let columns = (0..).zip(values).map(|(hour, (solid, hatched))| Column {
        label: format!("{hour:02}"),
        solid: *solid,
        hatched: *hatched,
    });
    Columns {
        words: words(),
        columns: columns.collect(),
        solid: "Ирсэн".to_owned(),
        hatched: Some("Хаагдсан".to_owned()),
        withheld: WITHHELD.to_owned(),
        number: &|value| value.to_string(),
    }
}

/// The values in the order of the places, the country's first.
pub fn tiles(values: &[Option<u64>]) -> Tiles {
    let places = COUNTRY.iter().chain(&DISTRICTS).zip(values);
    let tile = |(place, value): (&charts::Place, &Option<u64>)| Tile {
        code: place.code.to_owned(),
        label: "УЛБ".to_owned(),
        value: *value,
        text: value.map_or("–".to_owned(), |value| value.to_string()),
    };
    let known: Vec<u64> = values.iter().flatten().copied().collect();
    let classes = charts::quantiles(&known).into_iter().map(|range| Class {
        up_to: *range.end(),
        text: format!("{}–{}", range.start(), range.end()),
    });
    Tiles {
        words: words(),
        tiles: places.map(tile).collect(),
        classes: classes.collect(),
        capital: "УБ".to_owned(),
        districts: "Улаанбаатарын дүүргүүд".to_owned(),
        withheld: WITHHELD.to_owned(),
        absent: "тоо байхгүй".to_owned(),
    }
}

/// Each chart with something of everything in it.
pub fn all() -> [(&'static str, Picture); 5] {
    let pairs = [(Some(12), Some(30)), (None, Some(0)), (Some(10_000_000_000), None)];
    let many: Vec<_> =
        (0..31_u64).map(|place| (place % 7 != 3).then_some(place * place * 100)).collect();
    [
        ("bars", bars(&[Some(12_345), None, Some(0), Some(1)]).picture()),
        ("pyramid", pyramid(&pairs).picture()),
        ("line", line(weeks(&[3, 4_000, 60_000, 71_234])).picture()),
        ("columns", columns(&pairs).picture()),
        ("tiles", tiles(&many).picture()),
    ]
}

/// Each chart with nothing in it.
pub fn empty() -> [Picture; 5] {
    [
        bars(&[]).picture(),
        pyramid(&[]).picture(),
        line(Vec::new()).picture(),
        columns(&[]).picture(),
        tiles(&[]).picture(),
    ]
}
