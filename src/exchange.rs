//! What leaves the program and what comes in: files in formats that others read. Every function is pure.

pub mod anki;
pub mod csv;
mod html;
pub mod import;
pub mod json;
pub mod report;

/// A file to be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// What it is called.
    pub name: String,
    /// Its media type.
    pub mime: &'static str,
    /// What is in it.
    pub text: String,
}

#[cfg(test)]
mod tests;
