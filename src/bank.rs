//! The question bank: what can be asked, and the types that make a wrong question impossible to hold.
//!
//! [`Catalogue`] lists every question in a line each and is small; a [`Question`] is whole and comes in
//! a pack with a few others. Both arrive as the JSON that `author` packs at build time.

#[cfg(not(target_arch = "wasm32"))]
pub mod author;
mod catalogue;
mod hash;
pub mod own;
mod question;
mod set;
mod text;
mod vocabulary;

pub use catalogue::{Catalogue, Entry, PackName};
pub use question::{
    Clarification, Criterion, Draft, Fault, Part, Question, QuestionId, RedFlag, Task, Wrong,
};
pub use set::Set;
pub use text::{Block, Doc, Href, Inline, Paint, Span};
pub use vocabulary::{Dimension, Kind, Level, NoGo, Topic, UnknownWord, Weight};

#[cfg(test)]
pub(crate) use question::tests;
