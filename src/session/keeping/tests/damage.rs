//! Records that were cut short, changed in a bit, replaced, or written by a newer program.

use rand_core::{Rng, SeedableRng};
use rand_pcg::Pcg32;

use super::{super::*, rig::*};

/// A past of two rounds and one in progress.
fn full() -> Browser {
    let mut browser = Browser::new(false);
    browser.whole_round("r1");
    browser.whole_round("r2");
    browser.begin("r3");
    browser.answer("rated in r3", Verdict::Partly);
    browser.round(round::Event::Draft("a draft in r3".into()));
    browser.tell(Event::Flush);
    browser.tell(Event::Set(crate::settings::Settings::default()));
    browser
}

/// One way in which a text may come to harm.
fn harm(value: &str, random: &mut Pcg32) -> String {
    let mut below = |limit: usize| random.next_u32() as usize % limit.max(1);
    match below(4) {
        0 => value.chars().take(below(value.len())).collect(),
        1 => {
            let mut bytes = value.as_bytes().to_vec();
            let at = below(bytes.len());
            bytes[at] ^= 1 << below(8);
            // A browser gives a replacement character for what is no text.
            String::from_utf8_lossy(&bytes).into_owned()
        }
        2 => {
            let others = [
                "null",
                "[]",
                "{}",
                "0",
                "\"\"",
                "{\"v\":1}",
                "{\"v\":-1}",
                "{\"v\":\"1\"}",
                "[[[[[[[[]]]]]]]]",
                "",
                "\u{0}",
                "{\"v\":1,\"r\":\"r9\",\"p\":0}",
            ];
            others[below(others.len())].to_owned()
        }
        _ => value.replacen("\"v\":1", "\"v\":7", 1),
    }
}

/// A browser with these entries, started.
fn started(entries: Entries) -> Browser {
    let mut browser = Browser::new(false);
    browser.tell(Event::WantBank);
    browser.wait(60_000);
    browser.replace(entries);
    browser.restart();
    browser
}

#[test]
fn whatever_happens_to_a_record_the_others_are_intact_and_nothing_is_overwritten() {
    let whole = full();
    let entries = whole.entries();
    let names: Vec<&String> = entries.keys().collect();
    let history = whole.load().history;
    let mut random = Pcg32::seed_from_u64(5);
    let (mut harmed, mut unread) = (0, 0);
    for turn in 0..4_000 {
        let name = names[turn / 8 % names.len()];
        let bad = harm(&entries[name], &mut random);
        if bad == entries[name] {
            continue;
        }
        harmed += 1;
        let mut with_harm = entries.clone();
        with_harm.insert(name.clone(), bad.clone());
        let loaded = load(with_harm.clone());
        unread += usize::from(!loaded.troubles.is_empty());
        assert!(
            loaded.troubles.iter().all(|trouble| trouble.key == **name),
            "{name}: {bad}"
        );
        for attempt in history.attempts() {
            let key = Key::Attempt(attempt.round.clone(), attempt.place).to_string();
            if key != **name {
                assert_eq!(
                    loaded.history.attempt(&attempt.round, attempt.place),
                    Some(attempt)
                );
            }
        }
        // It takes longer to hold rounds than to read records.
        if turn % 8 > 0 {
            continue;
        }
        // The program starts, goes on, and ends; a new round can be held.
        let mut browser = started(with_harm.clone());
        browser.answer("went on", Verdict::Met);
        browser.round(round::Event::End);
        browser.whole_round("r4");
        assert!(
            browser
                .load()
                .history
                .rounds()
                .iter()
                .any(|past| { past.setup.id.0 == "r4" && past.ending == Ending::Complete }),
            "{name}: {bad}"
        );
        // What was there is still there, under its own key or set aside. Not so the round in progress,
        // whose remains go when it has ended, and what is replaced by its nature.
        let after = browser.entries();
        let ended = after.contains_key("mi/r/r3");
        for (other, value) in &with_harm {
            let key = Key::parse(other);
            let passing = ended && key.as_ref().is_some_and(|key| key.passing().is_some());
            let replaced = key.is_some_and(|key| key.nature() == crate::history::Nature::Replaced);
            if !passing && !replaced {
                assert!(
                    after.values().any(|kept| kept == value),
                    "{other} is lost by {name}: {bad}"
                );
            }
        }
    }
    assert!(harmed > 3_000 && unread > 1_000, "{harmed} {unread}");
}

#[test]
fn an_event_that_is_damaged_does_not_cost_those_after_it() {
    let mut browser = full();
    let mut entries = browser.entries();
    entries.insert("mi/e/r3/4".into(), "{".into());
    let later = entries["mi/e/r3/7"].clone();
    browser.replace(entries);
    browser.restart();
    // The round is where it was before the damage; going on writes other events under the same numbers.
    browser.round(round::Event::Draft("another way".into()));
    browser.round(round::Event::Submit);
    browser.answer("another way", Verdict::Met);
    let after = browser.entries();
    assert_eq!(after["mi/x/0/e/r3/4"], "{");
    assert!(after.values().any(|kept| *kept == later));
}

#[test]
fn what_a_newer_program_wrote_is_never_overwritten() {
    let newer = |value: &str| value.replacen("\"v\":1", "\"v\":2", 1);
    let browser = full();
    for name in [
        "mi/a/r1/0",
        "mi/r/r1",
        "mi/settings",
        "mi/t/r3",
        "mi/e/r3/3",
        "mi/b/r3",
    ] {
        let mut entries = browser.entries();
        let value = newer(&entries[name]);
        entries.insert(name.into(), value.clone());
        entries.insert("mi/future/1".into(), "{\"v\":2}".into());
        let mut browser = started(entries);
        browser.tell(Event::WantHistory);
        browser.tell(Event::Set(crate::settings::Settings::default()));
        browser.answer("went on", Verdict::Met);
        assert_eq!(browser.entries()[name], value);
        assert_eq!(browser.entries()["mi/future/1"], "{\"v\":2}");
        // It goes into an export letter for letter, and comes back.
        browser.data(data::Event::Export(Format::Json));
        let package = json::read(&browser.files[0].text).unwrap();
        assert_eq!(package.entries[name], value);
        assert_eq!(package.entries["mi/future/1"], "{\"v\":2}");
    }
}

#[test]
fn a_refusal_for_the_sake_of_a_newer_record_is_said() {
    let mut browser = full();
    let mut entries = browser.entries();
    entries.insert("mi/settings".into(), "{\"v\":2,\"new\":1}".into());
    browser.replace(entries);
    browser.tell(Event::Set(crate::settings::Settings::default()));
    let saving = browser.session.saving();
    assert!(saving.is_in_danger());
    assert_eq!(saving.reason(), Refusal::Newer.to_string());
}
