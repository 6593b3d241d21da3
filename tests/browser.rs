//! The storage and clock layer in a real browser: `cargo xtask test browser`.
#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::expect_used,
    reason = "a test that can't go on should stop loudly"
)]

use mock_interviewer::{
    attempt::RoundId,
    browser::{clock, journal::Journal, random, storage, stores},
    history::{Changes, Commit, Entries, Key, Refusal, schema},
    time::UnixMillis,
};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn eval(script: &str) -> JsValue {
    js_sys::eval(script).expect("the script runs")
}

fn key(place: u16) -> Key {
    Key::Attempt(RoundId("test".into()), place)
}

#[wasm_bindgen_test]
fn what_is_committed_is_there_and_what_it_replaces_is_gone() {
    eval("localStorage.clear()");
    storage::commit(&Commit::one(key(0), "old".into())).expect("stored");
    storage::commit(&Commit::one(Key::Live, "r1 5".into())).expect("stored");
    let commit = Commit {
        writes: vec![(key(1), "new \u{1F40D} \"quoted\"".into())],
        removes: vec![(key(0), None), (Key::Live, Some("r2 6".into()))],
    };
    storage::commit(&commit).expect("stored");
    assert_eq!(
        storage::get(&key(1)).as_deref(),
        Some("new \u{1F40D} \"quoted\"")
    );
    assert_eq!(storage::get(&key(0)), None);
    assert_eq!(
        storage::get(&Key::Live).as_deref(),
        Some("r1 5"),
        "another round's claim stays"
    );
    assert_eq!(storage::entries().expect("readable").len(), 2);
}

#[wasm_bindgen_test]
fn a_refused_write_is_an_error_in_words_and_removes_nothing() {
    eval("localStorage.clear()");
    storage::commit(&Commit::one(key(0), "kept".into())).expect("stored");
    let blocked = Refusal::Blocked("SecurityError".into());
    for (error, expected) in [
        (
            "new DOMException('no', 'QuotaExceededError')",
            Refusal::Full,
        ),
        (
            "new DOMException('no', 'NS_ERROR_DOM_QUOTA_REACHED')",
            Refusal::Full,
        ),
        (
            "Object.defineProperty(new DOMException('no', 'Nameless'), 'code', { value: 22 })",
            Refusal::Full,
        ),
        ("new DOMException('no', 'SecurityError')", blocked),
    ] {
        eval(&format!(
            "window.kept ??= Storage.prototype.setItem; Storage.prototype.setItem = () => {{ throw {error} }}"
        ));
        let commit = Commit {
            writes: vec![(key(1), "x".into())],
            removes: vec![(key(0), None)],
        };
        let refused = storage::commit(&commit);
        eval("Storage.prototype.setItem = window.kept");
        assert_eq!(refused, Err(expected), "{error}");
        assert_eq!(storage::get(&key(0)).as_deref(), Some("kept"));
    }
}

#[wasm_bindgen_test]
fn a_store_that_forgets_is_noticed() {
    eval("window.kept ??= Storage.prototype.setItem; Storage.prototype.setItem = () => {}");
    let forgotten = storage::commit(&Commit::one(key(7), "x".into()));
    eval("Storage.prototype.setItem = window.kept");
    assert_eq!(forgotten, Err(Refusal::Forgotten));
}

#[wasm_bindgen_test]
fn a_full_store_is_an_error_and_not_a_panic() {
    eval("localStorage.clear()");
    let huge = "x".repeat(6 * 1024 * 1024);
    let full = storage::commit(&Commit::one(key(0), huge));
    assert_eq!(full, Err(Refusal::Full));
}

#[wasm_bindgen_test]
fn blocked_storage_is_an_error_and_not_a_panic() {
    eval(
        "window.own = Object.getOwnPropertyDescriptor(window, 'localStorage'); \
         Object.defineProperty(window, 'localStorage', { configurable: true, get() { throw new DOMException('no', 'SecurityError') } })",
    );
    let (got, entries) = (storage::get(&key(0)), storage::entries());
    let refused = storage::commit(&Commit::one(key(0), "x".into()));
    eval(
        "if (window.own) Object.defineProperty(window, 'localStorage', window.own); else delete window.localStorage",
    );
    assert_eq!(got, None);
    let blocked = Refusal::Blocked("SecurityError".into());
    assert_eq!(entries, Err(blocked.clone()));
    assert_eq!(refused, Err(blocked));
}

#[wasm_bindgen_test]
fn the_monotonic_clock_ignores_the_wall_clock() {
    let before = clock::now();
    eval("window.real = Date.now; Date.now = () => window.real() - 3600000");
    let after = clock::now();
    eval("Date.now = window.real");
    assert!(after.wall.0 < before.wall.0, "the wall clock was set back");
    assert!(after.mono >= before.mono, "the monotonic one was not");
    assert!(after.mono.0 - before.mono.0 < 60_000);
}

#[wasm_bindgen_test]
fn dates_are_for_people_and_seeds_are_short() {
    assert!(clock::date(UnixMillis(1_780_000_000_000)).contains("2026"));
    let seeds: Vec<u64> = (0..8).map(|_| random::seed()).collect();
    assert!(seeds.iter().all(|seed| *seed <= u64::from(u32::MAX)));
    assert!(seeds.iter().any(|seed| *seed != seeds[0]));
}

async fn fresh() -> Journal {
    eval("localStorage.clear()");
    let journal = Journal::default();
    journal.open().await.expect("a browser has IndexedDB");
    let all = journal.entries().await.expect("readable");
    let removes = all.into_keys().map(|name| (name, None)).collect();
    let changes = Changes {
        puts: vec![],
        removes,
    };
    journal.apply(changes).await.expect("emptied");
    journal
}

fn put(name: &str, value: &str) -> Changes {
    Changes {
        puts: vec![(name.into(), value.into())],
        removes: vec![],
    }
}

#[wasm_bindgen_test]
async fn the_second_store_does_things_in_order_and_removes_only_what_it_should() {
    let journal = fresh().await;
    for value in ["1", "2", "3"] {
        journal.write(put("mi/live", value), |_| {});
    }
    journal.write(put("mi/settings", "old"), |_| {});
    let changes = Changes {
        puts: vec![("mi/r/r1".into(), "round \u{1F40D}".into())],
        removes: vec![
            ("mi/live".into(), Some("2".into())),
            ("mi/settings".into(), Some("old".into())),
        ],
    };
    journal.apply(changes).await.expect("written");
    let expected: Entries = [("mi/live", "3"), ("mi/r/r1", "round \u{1F40D}")]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into();
    assert_eq!(journal.entries().await, Ok(expected.clone()));
    assert_eq!(
        journal.names().await,
        Ok(expected.keys().cloned().collect())
    );
    let again = Journal::default();
    again.open().await.expect("opened a second time");
    assert_eq!(again.entries().await, Ok(expected));
}

#[wasm_bindgen_test]
async fn what_localstorage_lost_comes_back_and_what_only_it_has_is_copied() {
    let journal = fresh().await;
    let settings = schema::write_settings(mock_interviewer::settings::Settings::default());
    journal
        .apply(put("mi/settings", &settings))
        .await
        .expect("written");
    let backup = schema::write_backup(UnixMillis(5));
    storage::commit(&Commit::one(Key::Backup, backup.clone())).expect("stored");
    let compared = stores::compare(&journal, false).await.expect("compared");
    assert_eq!((compared.mended, compared.copied), (1, 1));
    assert_eq!(storage::get(&Key::Settings), Some(settings));
    let second = journal.entries().await.expect("readable");
    assert_eq!(second.get("mi/backup"), Some(&backup));
    let again = stores::compare(&journal, false).await.expect("compared");
    assert_eq!((again.mended, again.copied), (0, 0));
}

#[wasm_bindgen_test]
async fn a_second_store_that_refuses_says_why_and_changes_nothing() {
    let journal = fresh().await;
    journal
        .apply(put("mi/live", "kept"))
        .await
        .expect("written");
    eval(
        "window.begin ??= IDBDatabase.prototype.transaction; IDBDatabase.prototype.transaction = () => { throw new DOMException('no', 'QuotaExceededError') }",
    );
    let refused = journal.apply(put("mi/live", "lost")).await;
    eval("IDBDatabase.prototype.transaction = window.begin");
    assert_eq!(refused, Err(Refusal::Full));
    let live = journal.entries().await.expect("readable");
    assert_eq!(live.get("mi/live").map(String::as_str), Some("kept"));
    let closed = Journal::default();
    assert_eq!(
        closed.entries().await,
        Err(Refusal::Silent),
        "it was never opened"
    );
    assert!(closed.give_up());
    assert_eq!(closed.apply(put("a", "b")).await, Err(Refusal::Silent));
}

/// The time of saving one attempt when so many are stored, in microseconds: that of the quickest of 40
/// batches of 50, since other work on the machine only ever adds to it.
fn cost(stored: u16) -> f64 {
    eval("localStorage.clear()");
    let mut attempt: mock_interviewer::attempt::Attempt = schema::attempt(
        "{\"v\":1,\"r\":\"cost\",\"p\":0,\"q\":\"a-question\",\"s\":true,\"t\":1780000000000,\"u\":{\"u\":1000},\"a\":\"\",\"k\":[[\"one-pass\",1,3,\"y\",0],[\"empty-input\",1,2,\"h\",1]]}",
    )
    .expect("an attempt")
    .attempt;
    let mut save = |place: u16| {
        attempt.place = place;
        let key = Key::Attempt(attempt.round.clone(), place);
        storage::commit(&Commit::one(key, schema::write_attempt(&attempt))).expect("stored");
    };
    (0..stored).for_each(&mut save);
    let times: Vec<f64> = (0..40)
        .map(|batch| {
            let begun = eval("performance.now()").as_f64().unwrap_or_default();
            (0..50).for_each(|number| save(stored + batch * 50 + number));
            eval("performance.now()").as_f64().unwrap_or_default() - begun
        })
        .collect();
    times.into_iter().fold(f64::INFINITY, f64::min) * 1_000.0 / 50.0
}

#[wasm_bindgen_test]
fn saving_costs_the_same_after_10_attempts_and_after_10_000() {
    let (few, many) = (cost(10), cost(10_000));
    wasm_bindgen_test::console_log!(
        "saving an attempt: {few:.0} µs after 10, {many:.0} µs after 10,000"
    );
    eval("localStorage.clear()");
    // The goal is 1.2; the rest is for machines that do other things meanwhile.
    assert!(many < few * 2.0, "{few} µs, {many} µs");
}
