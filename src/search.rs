//! Search over all text of a bank.
//!
//! An index is made when the bank is packed and fetched when somebody searches. It knows in which part of
//! which question a word stands, and no more: a hit says “in the model answer” and gives nothing of it away.
//! Words are found by how they begin; a word that nothing begins with is taken for a slip of one letter.

mod index;
mod words;

pub use index::{Hit, Index, Part, Parts};
