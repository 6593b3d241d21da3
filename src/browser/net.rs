//! Reads the bank's files, which lie beside the page.

use gloo::net::http::Request;
use serde::de::DeserializeOwned;

/// Reads a file of JSON, at a path relative to the page.
///
/// # Errors
/// In words for the candidate.
pub async fn json<T: DeserializeOwned>(path: &str) -> Result<T, String> {
    let response = Request::get(path).send().await.map_err(|_| {
        "The question bank can't be reached. Check the connection and try again.".to_owned()
    })?;
    if !response.ok() {
        return Err(format!(
            "The question bank can't be read (the server said {}).",
            response.status()
        ));
    }
    let text = response.text().await.map_err(|_| {
        "The connection broke while the question bank was loading. Try again.".to_owned()
    })?;
    serde_json::from_str(&text)
        .map_err(|error| format!("The question bank is damaged: {error}. Reload the page."))
}
