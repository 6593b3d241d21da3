//! Sets of words of a closed vocabulary: small, copied freely, and made at compile time where they are known.

use std::marker::PhantomData;

/// A set of words of the vocabulary `T`, which has at most 64.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Set<T> {
    bits: u64,
    words: PhantomData<T>,
}

impl<T> Set<T> {
    /// The set of no word.
    pub const EMPTY: Self = Self::of_bits(0);

    pub(super) const fn of_bits(bits: u64) -> Self {
        Self {
            bits,
            words: PhantomData,
        }
    }

    pub(super) const fn bits(self) -> u64 {
        self.bits
    }

    /// Whether it has no word.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// How many words it has.
    #[must_use]
    pub const fn len(self) -> usize {
        self.bits.count_ones() as usize
    }
}

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self::EMPTY
    }
}
