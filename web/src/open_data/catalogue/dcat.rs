//! `/open-data/catalog.jsonld`: the catalogue for portals, DCAT 3 (www.w3.org/TR/vocab-dcat-3) with what DCAT-AP asks for,
//! as JSON-LD whose context is within it.
//!
//! Of a file there is one of for each of many nothing can be downloaded at one address: it says how its address is made,
//! and leads to the page that lists what there is. Sizes and checksums are said of no file that may be another in a
//! second: of the public events, that is, once their segment is full.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use i18n::texts;
use kernel::Locale;
use serde_json::{Value, json};

use super::csvw::{METADATA, in_both};
use public_events::{Format as EventFormat, Segment};

use super::datasets::PUBLIC_EVENTS;
use super::{DATASETS, Dataset, File, Format, LICENCE, Said};
use crate::open_data::answer;
use crate::site::Site;

/// The lists of the EU's Publications Office, which portals know everywhere.
const AUTHORITY: &str = "http://publications.europa.eu/resource/authority";
const IANA: &str = "https://www.iana.org/assignments/media-types";

/// Every dataset of the house with its files, as a DCAT 3 catalogue in JSON-LD.
#[utoipa::path(
    get, path = "/open-data/catalog.jsonld", tag = "open data", operation_id = "read_catalogue",
    responses(
        (status = 200, description = "The catalogue", content_type = "application/ld+json", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
    )
)]
pub async fn show(request: HttpRequest, site: Data<Site>) -> HttpResponse {
    let segments = site.public_events.published().segments;
    let catalogue = Catalogue { house: site.address(""), segments: &segments }.document();
    answer(&request, "application/ld+json", catalogue.to_string())
}

/// Of the house at an address, without a stroke at its end.
struct Catalogue<'a> {
    house: String,
    /// Of the public events.
    segments: &'a [Segment],
}

impl Catalogue<'_> {
    fn document(&self) -> Value {
        let datasets: Value = DATASETS.iter().map(|dataset| self.dataset(dataset)).collect();
        json!({
            "@context": {
                "dcat": "http://www.w3.org/ns/dcat#",
                "dct": "http://purl.org/dc/terms/",
                "foaf": "http://xmlns.com/foaf/0.1/",
                "spdx": "http://spdx.org/rdf/terms#",
                "xsd": "http://www.w3.org/2001/XMLSchema#",
                "wdrs": "http://www.w3.org/2007/05/powder-s#",
            },
            "@id": self.named("catalogue"),
            "@type": "dcat:Catalog",
            "dct:title": in_both(|texts| texts.open_data_catalogue_title()),
            "dct:description": in_both(|texts| texts.open_data_catalogue_about()),
            "dct:publisher": {
                "@id": self.named("publisher"),
                "@type": "foaf:Agent",
                "foaf:name": in_both(|texts| texts.site_name()),
                "foaf:homepage": self.page("/"),
            },
            "foaf:homepage": self.page("/open-data"),
            "dct:license": licence(),
            "dct:language": languages(),
            "dct:spatial": { "@id": format!("{AUTHORITY}/country/MNG"), "@type": "dct:Location" },
            "dcat:themeTaxonomy": iri(&format!("{AUTHORITY}/data-theme")),
            "dcat:service": self.service(),
            "dcat:dataset": datasets,
        })
    }

    /// Through which whatever is no file of its own is asked for.
    fn service(&self) -> Value {
        let served: Value = DATASETS.iter().map(|dataset| iri(&self.named(dataset.id))).collect();
        json!({
            "@id": self.named("service"),
            "@type": "dcat:DataService",
            "dct:title": in_both(|texts| texts.open_data_service()),
            "dcat:endpointURL": iri(&self.address("/")),
            "dcat:endpointDescription": iri(&self.address("/api/openapi.json")),
            "dcat:landingPage": self.page("/api/docs"),
            "dct:license": licence(),
            "dcat:servesDataset": served,
        })
    }

    fn dataset(&self, dataset: &Dataset) -> Value {
        let files = dataset.files.iter().map(|file| self.file(dataset, file));
        let full = self.segments.iter().filter(|segment| segment.is_complete());
        let full = full.filter(|_| dataset.id == PUBLIC_EVENTS);
        let files: Value = files.chain(full.flat_map(|segment| self.segment(segment))).collect();
        // Where each file is one of many, so is the dataset.
        let kinds = match dataset.files.iter().all(File::is_one_of_many) {
            true => json!(["dcat:Dataset", "dcat:DatasetSeries"]),
            false => json!("dcat:Dataset"),
        };
        json!({
            "@id": self.named(dataset.id),
            "@type": kinds,
            "dct:identifier": dataset.id,
            "dct:title": in_both(dataset.title),
            "dct:description": in_both(dataset.description),
            "dcat:keyword": keywords(dataset.keywords),
            "dcat:theme": iri(&format!("{AUTHORITY}/data-theme/{}", dataset.theme.code())),
            "dct:accrualPeriodicity": {
                "@id": format!("{AUTHORITY}/frequency/{}", dataset.freshness.code()),
                "@type": "dct:Frequency",
            },
            "dct:accessRights": {
                "@id": format!("{AUTHORITY}/access-right/PUBLIC"),
                "@type": "dct:RightsStatement",
            },
            "dct:publisher": iri(&self.named("publisher")),
            "dct:language": languages(),
            "dcat:landingPage": self.page(dataset.page),
            "foaf:page": self.page(&dataset.explained_at()),
            "dcat:distribution": files,
        })
    }

    fn file(&self, dataset: &Dataset, file: &File) -> Value {
        let (address, format) = (self.address(file.path), file.format);
        let mut told = json!({
            "@id": self.named(&file.anchor()),
            "@type": "dcat:Distribution",
            "dct:title": file.path,
            "dct:license": licence(),
            "dct:format": file_type(format),
        });
        if let Some(media_type) = media_type(format) {
            told["dcat:mediaType"] = media_type;
        }
        if file.is_one_of_many() {
            told["dct:description"] = one_of_many(&address);
            told["dcat:accessURL"] = iri(&self.address(dataset.page));
            told["dcat:accessService"] = iri(&self.named("service"));
            return told;
        }
        told["dcat:accessURL"] = iri(&address);
        told["dcat:downloadURL"] = iri(&address);
        if file.table.is_some() {
            let metadata = format!("{address}{METADATA}");
            told["wdrs:describedby"] = iri(&metadata);
            told["dct:conformsTo"] = json!({ "@id": metadata, "@type": "dct:Standard" });
        }
        told
    }

    /// The files of a segment that never changes any more.
    fn segment(&self, segment: &Segment) -> [Value; 2] {
        [Format::Ndjson, Format::Parquet].map(|format| {
            let kind = match format {
                Format::Parquet => EventFormat::Parquet,
                _ => EventFormat::Ndjson,
            };
            let path = format!("/open-data/events/{}.{kind}", segment.number);
            let (address, facts) = (self.address(&path), segment.file(kind));
            let mut told = json!({
                "@id": self.named(&format!("events.{}.{kind}", segment.number)),
                "@type": "dcat:Distribution",
                "dct:title": path,
                "dct:license": licence(),
                "dct:format": file_type(format),
                "dcat:accessURL": iri(&address),
                "dcat:downloadURL": iri(&address),
                "dcat:byteSize": {
                    "@value": facts.byte_size.to_string(),
                    "@type": "xsd:nonNegativeInteger",
                },
                "spdx:checksum": {
                    "@type": "spdx:Checksum",
                    "spdx:algorithm": iri("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
                    "spdx:checksumValue": {
                        "@value": facts.sha256,
                        "@type": "xsd:hexBinary",
                    },
                },
            });
            if let Some(media_type) = media_type(format) {
                told["dcat:mediaType"] = media_type;
            }
            told
        })
    }

    fn address(&self, path: &str) -> String {
        format!("{}{path}", self.house)
    }

    fn page(&self, path: &str) -> Value {
        json!({ "@id": self.address(path), "@type": "foaf:Document" })
    }

    /// A thing of the catalogue: where the page tells of it.
    fn named(&self, id: &str) -> String {
        self.address(&format!("/open-data#{id}"))
    }
}

fn iri(address: &str) -> Value {
    json!({ "@id": address })
}

fn file_type(format: Format) -> Value {
    let address = format!("{AUTHORITY}/file-type/{}", format.file_type());
    json!({ "@id": address, "@type": "dct:MediaTypeOrExtent" })
}

fn media_type(format: Format) -> Option<Value> {
    let address = format!("{IANA}/{}", format.media_type()?);
    Some(json!({ "@id": address, "@type": "dct:MediaType" }))
}

fn licence() -> Value {
    json!({ "@id": LICENCE, "@type": "dct:LicenseDocument" })
}

fn languages() -> Value {
    let language = |code: &str| format!("{AUTHORITY}/language/{code}");
    ["MON", "ENG"]
        .map(|code| json!({ "@id": language(code), "@type": "dct:LinguisticSystem" }))
        .into_iter()
        .collect()
}

fn keywords(said: Said) -> Value {
    let mut keywords = Vec::new();
    for locale in Locale::ALL {
        let in_one = said(texts(*locale));
        let keyword = |word: &str| json!({ "@language": locale.code(), "@value": word });
        keywords.extend(in_one.split(", ").map(keyword));
    }
    Value::Array(keywords)
}

fn one_of_many(address: &str) -> Value {
    let in_one = |locale: &Locale| {
        let told = texts(*locale).open_data_template(address);
        json!({ "@language": locale.code(), "@value": told })
    };
    Locale::ALL.iter().map(in_one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn distributions(document: &Value) -> Vec<Value> {
        let datasets = document["dcat:dataset"].as_array().expect("datasets").iter();
        let files = datasets.map(|dataset| dataset["dcat:distribution"].as_array().expect("files"));
        files.flatten().cloned().collect()
    }

    #[test]
    fn whatever_can_be_downloaded_has_its_address_and_nothing_else_has_one() {
        let document =
            Catalogue { house: "https://sanal.example".to_owned(), segments: &[] }.document();
        let files = distributions(&document);
        assert!(files.len() > 30, "{}", files.len());
        for file in files {
            let path = file["dct:title"].as_str().expect("a path");
            let access = file["dcat:accessURL"]["@id"].as_str().expect("an address");
            assert!(
                access.starts_with("https://sanal.example/") && !access.contains('{'),
                "{path}"
            );
            let download = file.get("dcat:downloadURL");
            assert_eq!(download.is_none(), path.contains('{'), "{path}");
            assert_eq!(download.is_none(), file.get("dcat:accessService").is_some(), "{path}");
            let is_described = download.is_some() && path.ends_with(".csv");
            assert_eq!(file.get("wdrs:describedby").is_some(), is_described, "{path}");
            for untrue in ["dcat:byteSize", "spdx:checksum"] {
                assert_eq!(file.get(untrue), None, "{path}");
            }
        }
    }

    #[test]
    fn a_dataset_tells_what_portals_ask_for_in_both_languages() {
        let document =
            Catalogue { house: "https://sanal.example".to_owned(), segments: &[] }.document();
        let petitions = &document["dcat:dataset"][0];
        assert_eq!(petitions["@id"], json!("https://sanal.example/open-data#petitions"));
        assert_eq!(petitions["dct:title"].as_array().map(Vec::len), Some(2));
        assert_eq!(petitions["dcat:keyword"].as_array().map(Vec::len), Some(6));
        let theme = "http://publications.europa.eu/resource/authority/data-theme/GOVE";
        assert_eq!(petitions["dcat:theme"]["@id"], json!(theme));
        let one = &document["dcat:dataset"][1];
        assert_eq!(one["@type"], json!(["dcat:Dataset", "dcat:DatasetSeries"]));
        assert_eq!(
            document["dct:publisher"]["foaf:homepage"]["@id"],
            json!("https://sanal.example/")
        );
    }
}
