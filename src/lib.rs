//! A mock interviewer for Python interviews.
//!
//! The modules here are pure: no browser, no clock, no randomness. The shell comes on top, for
//! `wasm32` only. ARCHITECTURE.md has the map.

pub mod bank;
pub mod attempt;
pub mod rating;
pub mod round;
pub mod time;
