//! A mock interviewer for Python interviews.
//!
//! The modules here are pure: no browser, no clock, no randomness. Two more, for `wasm32` only, put them
//! on a page: `ui` draws, `browser` is the only code that touches the browser. ARCHITECTURE.md has the map.

pub mod attempt;
pub mod bank;
pub mod browse;
pub mod chart;
pub mod embed;
pub mod exchange;
pub mod history;
pub mod insight;
pub mod offline;
pub mod order;
pub mod rating;
pub mod recall;
pub mod report;
pub mod round;
pub mod route;
pub mod schedule;
pub mod search;
pub mod session;
pub mod settings;
pub mod time;
pub mod words;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod ui;
