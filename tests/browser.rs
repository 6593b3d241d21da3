//! The storage and clock layer in a real browser: `cargo xtask test browser`.
#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::expect_used,
    reason = "a test that can't go on should stop loudly"
)]

use mock_interviewer::{
    attempt::RoundId,
    browser::{clock, random, storage},
    history::{Commit, Key},
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
    for (error, words) in [
        ("QuotaExceededError", "full"),
        ("NS_ERROR_DOM_QUOTA_REACHED", "full"),
        ("SecurityError", "SecurityError"),
    ] {
        eval(&format!(
            "window.kept ??= Storage.prototype.setItem; Storage.prototype.setItem = () => {{ throw new DOMException('no', '{error}') }}"
        ));
        let commit = Commit {
            writes: vec![(key(1), "x".into())],
            removes: vec![(key(0), None)],
        };
        let refused = storage::commit(&commit);
        eval("Storage.prototype.setItem = window.kept");
        assert!(
            refused
                .as_ref()
                .is_err_and(|why| why.to_string().contains(words)),
            "{refused:?}"
        );
        assert_eq!(storage::get(&key(0)).as_deref(), Some("kept"));
    }
}

#[wasm_bindgen_test]
fn a_store_that_forgets_is_noticed() {
    eval("window.kept ??= Storage.prototype.setItem; Storage.prototype.setItem = () => {}");
    let forgotten = storage::commit(&Commit::one(key(7), "x".into()));
    eval("Storage.prototype.setItem = window.kept");
    assert!(forgotten.is_err_and(|why| why.to_string().contains("did not keep")));
}

#[wasm_bindgen_test]
fn a_full_store_is_an_error_and_not_a_panic() {
    eval("localStorage.clear()");
    let huge = "x".repeat(6 * 1024 * 1024);
    let full = storage::commit(&Commit::one(key(0), huge));
    assert!(
        full.as_ref()
            .is_err_and(|why| why.to_string().contains("full")),
        "{full:?}"
    );
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
    assert!(entries.is_err_and(|why| why.to_string().contains("SecurityError")));
    assert!(refused.is_err_and(|why| why.to_string().contains("blocks")));
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
