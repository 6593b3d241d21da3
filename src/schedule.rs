//! What to practise next, from what was answered before.

mod memory;
mod practice;
mod weak;

pub use memory::{ALGORITHM, LONGEST, Memory, Model, RETENTION};
pub use practice::{DUE_MINUTES, Practice, Practised, Standing, Today};
pub use weak::{Weak, known, related, weakest};
