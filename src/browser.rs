//! The only code that touches the browser. No decisions are made here.

pub mod banks;
pub mod clock;
pub mod files;
pub mod frame;
pub mod journal;
pub mod net;
pub mod page;
pub mod random;
pub mod storage;
pub mod stores;
mod texts;
pub mod theme;
pub mod worker;
