//! TLS of the program's own: a real handshake, cookies that stay with it, a certificate that is renewed.

use std::time::{Duration, Instant};

use rcgen::{CertifiedKey, KeyPair, generate_simple_self_signed};
use reqwest::Certificate;
use reqwest::tls::Version;

use crate::house::{House, PATIENCE, Place};
use crate::people;
use crate::visitors::{Answer, client};

crate::on_both_databases! {
    bat_signs_in_over_tls_and_his_cookies_stay_with_it,
    a_certificate_is_renewed_without_closing_the_house,
}

/// A certificate for this machine, in the files that the settings name.
struct Files {
    certificate: String,
    key: String,
    pem: String,
}

fn made(place: &Place) -> Files {
    let files = Files {
        certificate: place.file("tls.pem").display().to_string(),
        key: place.file("tls.key").display().to_string(),
        pem: String::new(),
    };
    renewed(files)
}

fn renewed(files: Files) -> Files {
    let names = ["localhost".to_owned(), "127.0.0.1".to_owned()];
    let CertifiedKey::<KeyPair> { cert, signing_key } =
        generate_simple_self_signed(names).expect("a certificate");
    std::fs::write(&files.certificate, cert.pem()).expect("written");
    std::fs::write(&files.key, signing_key.serialize_pem()).expect("written");
    Files { pem: cert.pem(), ..files }
}

impl Files {
    fn open(&self, place: &Place) -> House {
        let (certificate, key) = (format!("'{}'", self.certificate), format!("'{}'", self.key));
        let changes = [("server.tls.certificate", certificate.as_str()), ("server.tls.key", &key)];
        // The house asks its own practice sign-in, and trusts what this machine trusts.
        place.open_with_variables(&changes, &[("SSL_CERT_FILE", &self.certificate)])
    }

    fn client(&self) -> reqwest::ClientBuilder {
        let ours = Certificate::from_pem(self.pem.as_bytes()).expect("a certificate");
        client().tls_certs_only([ours])
    }
}

async fn bat_signs_in_over_tls_and_his_cookies_stay_with_it(place: Place) {
    let files = made(&place);
    let house = files.open(&place);
    assert!(house.url.starts_with("https://127.0.0.1:"), "{}", house.url);
    for version in [Version::TLS_1_2, Version::TLS_1_3] {
        let http = files.client().min_tls_version(version).max_tls_version(version);
        let request = http.build().expect("a client").get(format!("{}/", house.url));
        let answer = Answer::to(request).await.expect(200);
        assert_eq!(
            answer.header("strict-transport-security"),
            "max-age=31536000; includeSubDomains"
        );
    }
    let stranger = client().build().expect("a client");
    assert!(
        stranger.get(&house.url).send().await.is_err(),
        "whom nobody vouches for is not believed"
    );
    let plain = house.url.replace("https://", "http://");
    assert!(Answer::if_any(stranger.get(&plain)).await.is_none_or(|answer| answer.status != 200));

    let bat = house.reader_with(files.client());
    let leaving = bat.asks("/sign-in/start?return_to=/me/petitions").await.expect(303);
    let cookie = leaving.header("set-cookie");
    assert!(
        cookie.starts_with("__Secure-sanal_sign_in=") && cookie.contains("; Secure"),
        "{cookie}"
    );
    let chooser = bat.opens(leaving.header("location")).await;
    let form = chooser.form("/mock-dan/oauth2/authorize").with("registration_number", people::BAT);
    let back = bat.sends(&form.action, &form.fields).await.expect(303);
    let arrived = bat.asks(back.header("location")).await.expect(303);
    let cookies: Vec<_> = arrived.headers.get_all("set-cookie").iter().collect();
    let cookie = cookies.iter().find_map(|cookie| {
        cookie.to_str().ok().filter(|cookie| cookie.starts_with("__Host-sanal_session="))
    });
    let cookie = cookie.unwrap_or_else(|| panic!("{cookies:?}"));
    for part in ["; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
    assert_eq!(bat.asks("/me/petitions").await.status, 200);
    let english = bat.asks("/?lang=en").await;
    assert!(english.header("set-cookie").starts_with("__Host-sanal_language=en; "));
    house.has_not_complained();
    house.stop();
}

async fn a_certificate_is_renewed_without_closing_the_house(place: Place) {
    let files = made(&place);
    let house = files.open(&place);
    let look = |http: reqwest::ClientBuilder| {
        let request = http.build().expect("a client").get(format!("{}/health/live", house.url));
        async move { Answer::if_any(request).await }
    };
    let kept = files.client().build().expect("a client");
    let request = || kept.get(format!("{}/health/live", house.url));
    assert!(Answer::if_any(request()).await.is_some());
    std::fs::write(&files.key, "no key").expect("written");
    house.is_told_to_read_again();
    let began = Instant::now();
    while !house.told().contains("the certificate stays as it was") {
        assert!(began.elapsed() < PATIENCE, "it says nothing of it: {}", house.told());
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert!(look(files.client()).await.is_some(), "what cannot be read changes nothing");
    let files = renewed(files);
    house.is_told_to_read_again();
    while look(files.client()).await.is_none() {
        assert!(began.elapsed() < 2 * PATIENCE, "it shows the old one: {}", house.told());
    }
    drop(house);
}

#[test]
fn half_of_what_tls_needs_is_refused() {
    let place = Place::sqlite();
    let refused = |changes: &[(&str, &str)]| {
        let output = place.operator_with(changes, &["serve"]);
        assert!(!output.status.success(), "{changes:?}");
        String::from_utf8_lossy(&output.stderr).into_owned()
    };
    let told = refused(&[("SANAL__SERVER__TLS__CERTIFICATE", "/nowhere.pem")]);
    assert!(told.contains("server.tls needs both"), "{told}");
    let none = [
        ("SANAL__SERVER__TLS__CERTIFICATE", "/nowhere.pem"),
        ("SANAL__SERVER__TLS__KEY", "/nowhere.key"),
    ];
    assert!(refused(&none).contains("server.tls.certificate /nowhere.pem"));
    let files = made(&place);
    let plain = [
        ("SANAL__SERVER__TLS__CERTIFICATE", files.certificate.as_str()),
        ("SANAL__SERVER__TLS__KEY", &files.key),
        ("SANAL__SERVER__PUBLIC_URL", "http://sanal.example"),
    ];
    assert!(refused(&plain).contains("public_url must be https"));
}
