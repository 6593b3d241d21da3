//! Writes that throw, vanish, or never come.

use super::{super::*, rig::*};

fn errors() -> [fn() -> Refusal; 4] {
    [
        || Refusal::of("QuotaExceededError", 0),
        || Refusal::of("NS_ERROR_DOM_QUOTA_REACHED", 1014),
        || Refusal::of("", 22),
        || Refusal::of("SecurityError", 18),
    ]
}

fn script(browser: &mut Browser) {
    browser.whole_round("r1");
    browser.begin("r2");
    browser.answer("a third", Verdict::Missed);
    browser.round(round::Event::End);
}

#[test]
fn the_four_names_of_refusal_are_told_apart() {
    let [quota, old_quota, code, security] = errors();
    assert_eq!(
        (quota(), old_quota(), code()),
        (Refusal::Full, Refusal::Full, Refusal::Full)
    );
    assert_eq!(security(), Refusal::Blocked("SecurityError".into()));
    assert_eq!(
        Refusal::of("DataError", 0),
        Refusal::Other("DataError".into())
    );
}

#[test]
fn whichever_write_throws_nothing_is_lost_and_saving_again_mends_it() {
    let mut clean = Browser::new(false);
    script(&mut clean);
    let (writes, expected) = (clean.first.writes.get(), clean.entries());
    assert!(writes > 40, "{writes}");
    assert_eq!(clean.load().history.attempts().count(), 3);
    for number in 0..writes {
        for error in errors() {
            let mut browser = Browser::new(false);
            browser.first.fault.set(Fault::Throws(number, error));
            script(&mut browser);
            assert!(
                browser
                    .said
                    .iter()
                    .any(|said| said == crate::session::Saving::ALARM)
            );
            browser.tell(Event::RetrySaving);
            assert!(browser.session.saving().is_fine(), "write {number}");
            assert_eq!(browser.entries(), expected, "write {number}");
        }
    }
}

#[test]
fn whichever_write_is_dropped_silently_it_is_noticed() {
    let mut clean = Browser::new(false);
    script(&mut clean);
    let (writes, expected) = (clean.first.writes.get(), clean.entries());
    let mut noticed = 0;
    for number in 0..writes {
        let mut browser = Browser::new(false);
        browser.first.fault.set(Fault::Forgets(number));
        script(&mut browser);
        noticed += usize::from(!browser.said.is_empty());
        browser.tell(Event::RetrySaving);
        // A removal that was dropped leaves a remainder of a round that is over, and no harm.
        let kept = browser.load();
        assert_eq!(
            (kept.troubles, kept.history),
            (vec![], clean.load().history),
            "write {number}"
        );
        assert!(
            expected
                .iter()
                .all(|(name, value)| browser.entries().get(name) == Some(value))
        );
    }
    assert!(noticed > 20, "{noticed}");
}

#[test]
fn what_one_store_refuses_the_other_brings_back() {
    for error in errors() {
        let mut browser = Browser::new(true);
        browser.first.fault.set(Fault::Always(error));
        script(&mut browser);
        let saving = browser.session.saving();
        assert!(saving.is_on_one_leg() && !saving.is_in_danger());
        assert_eq!(browser.said, Vec::<String>::new(), "nothing is in danger");
        assert!(browser.entries().is_empty());
        browser.first.fault.set(Fault::None);
        browser.restart();
        let history = browser.load().history;
        assert_eq!((history.attempts().count(), history.rounds().len()), (3, 2));
    }
}

#[test]
fn killed_at_any_write_boundary_what_was_rated_is_there_at_the_next_start() {
    let mut clean = Browser::new(false);
    script(&mut clean);
    for second in [false, true] {
        for number in 0..=clean.first.writes.get() {
            let mut browser = Browser::new(second);
            browser.first.fault.set(Fault::Dies(number));
            script(&mut browser);
            browser.first.fault.set(Fault::None);
            let rated = browser
                .entries()
                .values()
                .filter(|v| v.contains("\"Rate\""))
                .count();
            let kept = browser.load().history.attempts().count();
            browser.restart();
            let loaded = browser.load();
            assert_eq!(loaded.troubles, []);
            let attempts = loaded.history.attempts().count();
            assert!(
                attempts >= kept.max(rated),
                "write {number}: {attempts} of {rated}"
            );
            assert!(
                !second || attempts == 3,
                "write {number}: the second store lived on"
            );
            // Whatever was there can be gone on with, and ended.
            browser.round(round::Event::End);
            browser.restart();
            assert!(browser.session.live().is_none_or(Live::is_over));
        }
    }
}

#[test]
fn two_tabs_with_500_saves_each_leave_1000() {
    let first = Disk::default();
    for number in 0..500_u16 {
        for tab in ["t1", "t2"] {
            let mut attempt = crate::attempt::tests::attempt("q");
            attempt.round = RoundId(tab.into());
            attempt.place = number;
            let key = Key::Attempt(attempt.round.clone(), number);
            let commit = Commit::one(key, schema::write_attempt(&attempt));
            apply(&first, &commit.changes()).unwrap();
        }
    }
    assert_eq!(
        load(first.entries.into_inner()).history.attempts().count(),
        1_000
    );
}

#[test]
fn the_cost_of_saving_does_not_depend_on_what_is_stored() {
    let calls = |stored: u16| {
        let disk = Disk::default();
        let save = |place: u16| {
            let mut attempt = crate::attempt::tests::attempt("q");
            attempt.place = place;
            let key = Key::Attempt(attempt.round.clone(), place);
            apply(
                &disk,
                &Commit::one(key, schema::write_attempt(&attempt)).changes(),
            )
            .unwrap();
        };
        (0..stored).for_each(save);
        let before = disk.writes.get();
        save(stored);
        disk.writes.get() - before
    };
    assert_eq!(calls(10), calls(10_000));
}
