//! Native tests of the whole: the bank that ships, rounds over it, and the tidiness of the repository.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that can't go on should stop loudly"
)]

mod bank;
mod configure;
mod lint;
mod own;
mod plans;
mod rounds;
mod site;
mod stored;
mod tidy;
