//! What the candidate sees. Everything here turns the session's state into nodes, and gestures into events.

mod alarm;
mod app;
mod arriving;
mod chart;
mod dialogs;
mod doc;
mod embed;
mod keeping;
mod keys;
mod mount;
mod offline;
mod own;
mod pages;
mod parts;
mod reading;
mod recall;
mod shelf;

pub use mount::mount;
