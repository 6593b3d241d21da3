//! Reads the clocks.
#![expect(clippy::disallowed_methods, reason = "this is where the clock is read")]

use js_sys::Intl::DateTimeFormat;
use wasm_bindgen::JsValue;

use crate::{
    round::Now,
    time::{Millis, UnixMillis, Zone},
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

thread_local! {
    // Making one takes a browser tens of milliseconds, using it microseconds.
    static DATE: DateTimeFormat = format(&[("dateStyle", "medium"), ("timeStyle", "short")]);
    static DAY: DateTimeFormat = format(&[("dateStyle", "medium")]);
}

/// A date and time for people, in the browser's language and zone.
#[must_use]
pub fn date(at: UnixMillis) -> String {
    DATE.with(|format| written(format, at))
}

/// A date for people, in the browser's language and zone.
#[must_use]
pub fn day(at: UnixMillis) -> String {
    DAY.with(|format| written(format, at))
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

fn format(wishes: &[(&str, &str)]) -> DateTimeFormat {
    let options = js_sys::Object::new();
    for (name, value) in wishes {
        // A plain object takes any property.
        drop(js_sys::Reflect::set(
            &options,
            &(*name).into(),
            &(*value).into(),
        ));
    }
    DateTimeFormat::new(&js_sys::Array::new(), &options)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a date in milliseconds is far below 2^53"
)]
fn written(format: &DateTimeFormat, at: UnixMillis) -> String {
    let written = format
        .format()
        .call1(&JsValue::UNDEFINED, &JsValue::from_f64(at.0 as f64));
    // It throws for numbers that are no time alone.
    written
        .ok()
        .and_then(|written| written.as_string())
        .unwrap_or_default()
}
