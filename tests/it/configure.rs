//! The configurator offers what there is, by the names that the app has for it.

use std::fs;

use mock_interviewer::{
    bank::{Kind, Level, Topic},
    round::presets,
};

fn page() -> String {
    fs::read_to_string("assets/embed/configure.html").unwrap()
}

#[test]
fn every_round_can_be_chosen() {
    let page = page();
    let mut at = 0;
    for preset in presets() {
        let value = format!("<option value=\"{}\"", preset.id);
        let found = page
            .find(&value)
            .unwrap_or_else(|| panic!("configure.html lacks {}", preset.id));
        assert!(found > at, "{} stands out of order", preset.id);
        at = found;
        let title = format!(">{}</option>", preset.title);
        assert!(
            page[at..].split('\n').next().unwrap().ends_with(&title),
            "{}",
            preset.id
        );
    }
    let list = page.split("</select>").next().unwrap();
    // And one of one's own.
    assert_eq!(list.matches("<option").count(), presets().count() + 1);
}

#[test]
fn every_word_of_a_wish_can_be_chosen() {
    let page = page();
    let offers = |name: &str, words: Vec<(&str, &str)>| {
        for (id, title) in &words {
            let offer = format!("name=\"{name}\" value=\"{id}\" />{title}</label>");
            assert!(page.contains(&offer), "configure.html lacks {offer}");
        }
        let count = page.matches(&format!("name=\"{name}\"")).count();
        assert_eq!(count, words.len(), "{name}");
    };
    offers(
        "level",
        Level::ALL.iter().map(|w| (w.id(), w.title())).collect(),
    );
    offers(
        "kinds",
        Kind::ALL.iter().map(|w| (w.id(), w.title())).collect(),
    );
    offers(
        "topics",
        Topic::ALL.iter().map(|w| (w.id(), w.title())).collect(),
    );
}

#[test]
fn npm_s_package_and_the_app_have_one_version() {
    let package = fs::read_to_string("assets/embed/package/package.json").unwrap();
    let version = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
    assert!(package.contains(&version), "package.json lacks {version}");
}
