//! Reads the clocks.
#![expect(clippy::disallowed_methods, reason = "this is where the clock is read")]

use wasm_bindgen::JsValue;

use crate::{
    round::Now,
    time::{Millis, UnixMillis, Zone},
    words,
};

/// Both clocks, now.
#[must_use]
pub fn now() -> Now {
    let mono = web_sys::window()
        .and_then(|window| window.performance())
        .map(|clock| clock.now());
    Now {
        wall: UnixMillis(whole(js_sys::Date::now())),
        mono: Millis(whole(mono.unwrap_or(0.0))),
    }
}

/// Milliseconds as the browser gives them, without the fraction.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a clock gives a positive number far below 2^53"
)]
fn whole(ms: f64) -> u64 {
    ms.max(0.0) as u64
}

/// A date and time for people, where the candidate is.
#[must_use]
pub fn date(at: UnixMillis) -> String {
    words::date_and_time(here(at))
}

/// A date for people, where the candidate is.
#[must_use]
pub fn day(at: UnixMillis) -> String {
    words::date(here(at))
}

/// What the clocks on the wall showed. A browser's own words for dates would be in its language on a page in English,
/// and take 25 to 60 ms to load.
#[expect(
    clippy::cast_precision_loss,
    reason = "a date in milliseconds is far below 2^53"
)]
fn here(at: UnixMillis) -> UnixMillis {
    let date = js_sys::Date::new(&JsValue::from_f64(at.0 as f64));
    let minutes_west = date.get_timezone_offset();
    if minutes_west.is_nan() {
        // It lies beyond every date that a browser knows.
        return at;
    }
    UnixMillis(whole(at.0 as f64 - minutes_west * 60_000.0))
}

/// Where the candidate's midnight lies now.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    reason = "an offset is a whole number of minutes below a day"
)]
pub fn zone() -> Zone {
    Zone {
        minutes_east: -js_sys::Date::new_0().get_timezone_offset() as i32,
    }
}
