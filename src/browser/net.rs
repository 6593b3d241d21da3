//! Reads the bank's files, which lie beside the page or in it.

use gloo::net::http::Request;
use js_sys::{Function, Promise, Reflect};
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::bank::Catalogue;

/// A page that brings its files with it has a function of this name: it takes a file's path and gives a
/// promise of its text.
const BROUGHT: &str = "broughtFile";

/// Reads the catalogue of the built-in bank, which the page has asked for before the program came.
///
/// # Errors
/// In words for the candidate.
pub async fn catalogue() -> Result<Catalogue, String> {
    json("bank/catalogue.json").await
}

/// Reads a file of JSON, at a path relative to the page.
///
/// # Errors
/// In words for the candidate.
pub async fn json<T: DeserializeOwned>(path: &str) -> Result<T, String> {
    let text = match brought(path) {
        Some(promise) => JsFuture::from(promise)
            .await
            .ok()
            .and_then(|text| text.as_string())
            .ok_or("This copy of the app lacks a part of the question bank. Get the file anew.")?,
        None => fetched(path).await?,
    };
    serde_json::from_str(&text)
        .map_err(|error| format!("The question bank is damaged: {error}. Reload the page."))
}

fn brought(path: &str) -> Option<Promise> {
    let window: JsValue = web_sys::window()?.into();
    let give: Function = Reflect::get(&window, &BROUGHT.into())
        .ok()?
        .dyn_into()
        .ok()?;
    give.call1(&window, &path.into()).ok()?.dyn_into().ok()
}

async fn fetched(path: &str) -> Result<String, String> {
    let response = Request::get(path).send().await.map_err(|_| {
        "The question bank can't be reached. Check the connection and try again.".to_owned()
    })?;
    if !response.ok() {
        return Err(format!(
            "The question bank can't be read (the server said {}).",
            response.status()
        ));
    }
    response.text().await.map_err(|_| {
        "The connection broke while the question bank was loading. Try again.".to_owned()
    })
}
