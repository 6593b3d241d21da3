//! Names for content.

/// FNV-1a, 64 bits: names things by their content, guards nothing.
/// (Fowler, Noll, Vo; parameters from RFC 9923.)
pub(super) struct Hash(u64);

impl Hash {
    pub(super) fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    pub(super) fn eat(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    /// The last 12 hex digits.
    pub(super) fn hex(&self) -> String {
        format!("{:016x}", self.0).split_off(4)
    }

    pub(super) fn of(bytes: &[u8]) -> String {
        let mut hash = Self::new();
        hash.eat(bytes);
        hash.hex()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_fnv_1a() {
        // Test vector of the authors: "foobar" -> 85944171f73967e8.
        let mut hash = Hash::new();
        hash.eat(b"foobar");
        assert_eq!(hash.0, 0x8594_4171_f739_67e8);
        assert_eq!(hash.hex(), "4171f73967e8");
    }
}
