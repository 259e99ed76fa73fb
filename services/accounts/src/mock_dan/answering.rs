//! A person as the registry's service describes them, in DAN's exact shape.

use jiff::civil::Date;
use kernel::{Division, Locale, Sex, SocialStatus};
use serde_json::{Value, json};

use super::{Behaviour, SamplePerson};
use crate::dan::scope::SERVICE;
use crate::{Attributes, RegisterNumber};

/// Every family is called "Example".
const FAMILY: &str = "Жишээ";
const CAPITAL: &str = "11";

pub(super) struct Person {
    pub register: RegisterNumber,
    pub given_name: &'static str,
    pub sex: Sex,
    pub birth_date: Date,
    pub division: Division,
    pub social_status: SocialStatus,
    pub behaviour: Behaviour,
}

impl From<&SamplePerson> for Person {
    fn from(sample: &SamplePerson) -> Self {
        Self {
            register: sample.register.clone(),
            given_name: sample.given_name,
            sex: sample.sex,
            birth_date: sample.birth_date,
            division: sample.division,
            social_status: sample.social_status,
            behaviour: sample.behaviour,
        }
    }
}

impl Person {
    /// What a caller without a browser gets: the same as through the answer.
    pub(super) fn attributes(self) -> Attributes {
        Attributes {
            register: self.register,
            sex: self.sex,
            birth_date: self.birth_date,
            division: self.division,
            social_status: self.social_status,
        }
    }

    pub(super) fn answer(&self, wsdl: &str) -> Value {
        let card = match self.behaviour {
            Behaviour::ResultCode(code) => card(code, "мэдээлэл олдсонгүй", json!(null)),
            Behaviour::LeavesOutNumber => {
                let mut described = self.described();
                described["regnum"] = json!(null);
                card(0, "амжилттай", described)
            }
            Behaviour::Answers | Behaviour::Denies => card(0, "амжилттай", self.described()),
        };
        json!([{ "citizen_loginType": 0 }, { "services": { SERVICE: card }, "wsdl": wsdl }])
    }

    /// DAN's fields, and one of our own: `socialStatus`.
    fn described(&self) -> Value {
        let residence = Residence::of(self.division);
        json!({
            "regnum": self.register.expose(),
            "civilId": null,
            "personId": null,
            "surname": FAMILY,
            "lastname": FAMILY,
            "firstname": self.given_name,
            "gender": match self.sex { Sex::Male => "Эрэгтэй", Sex::Female => "Эмэгтэй" },
            "birthDate": format!("{} 00:00:00.0", self.birth_date),
            "birthDateAsText": self.birth_date.to_string(),
            "birthPlace": null,
            "nationality": null,
            "aimagCityCode": residence.aimag,
            "aimagCityName": residence.aimag_name,
            "soumDistrictCode": residence.district,
            "soumDistrictName": residence.district_name,
            "bagKhorooCode": null,
            "bagKhorooName": null,
            "addressApartmentName": null,
            "addressDetail": null,
            "addressRegionName": null,
            "addressStreetName": null,
            "addressTownName": null,
            "passportAddress": null,
            "passportIssueDate": null,
            "passportExpireDate": null,
            "image": null,
            "socialStatus": self.social_status.code(),
        })
    }
}

fn card(code: i64, message: &str, response: Value) -> Value {
    json!({
        "request": { "auth": null, "regnum": null, "civilId": null },
        "requestId": crate::random::text(),
        "resultCode": code,
        "resultMessage": message,
        "response": response,
    })
}

/// The registry's codes of a division; all empty for someone who is registered nowhere.
#[derive(Default)]
struct Residence {
    aimag: Option<String>,
    aimag_name: Option<&'static str>,
    district: Option<String>,
    district_name: Option<&'static str>,
}

impl Residence {
    fn of(division: Division) -> Self {
        let name = division.name(Locale::Mn);
        if !division.is_district() {
            let aimag = (10..100)
                .map(|code| code.to_string())
                .find(|code| Division::from_nso(code) == Some(division));
            return Self { aimag, aimag_name: name, ..Self::default() };
        }
        let of_capital =
            |code: &String| Division::from_nso(&format!("{CAPITAL}{code}")) == Some(division);
        Self {
            aimag: Some(CAPITAL.to_owned()),
            aimag_name: Division::from_nso(CAPITAL).and_then(|capital| capital.name(Locale::Mn)),
            district: (0..100).map(|code| format!("{code:02}")).find(of_capital),
            district_name: name,
        }
    }
}
