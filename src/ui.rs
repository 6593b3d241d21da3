//! What the candidate sees. Everything here turns the session's state into nodes, and gestures into events.

mod alarm;
mod app;
mod dialogs;
mod doc;
mod keeping;
mod keys;
mod offline;
mod pages;
mod parts;

pub use app::mount;
