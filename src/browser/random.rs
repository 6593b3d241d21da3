//! Draws random numbers.
#![expect(
    clippy::disallowed_methods,
    reason = "this is where randomness is drawn"
)]

/// A seed for a round. Short enough to be read over a phone: below 2^32.
///
/// Falls back to the clock where the browser has no random source, which no browser lacks today.
#[must_use]
pub fn seed() -> u64 {
    let mut bytes = [0; 4];
    match getrandom::fill(&mut bytes) {
        Ok(()) => u64::from(u32::from_le_bytes(bytes)),
        Err(_) => super::clock::now().wall.0 & 0xffff_ffff,
    }
}
