//! Files that the browser saves and reads.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Event, HtmlAnchorElement, HtmlInputElement, Url};

use crate::{bank::own, exchange::File};

/// The largest file that is read, in bytes: far more than any history, far less than a tab's memory.
const LARGEST: f64 = 200_000_000.0;

/// Hands a file to the browser to be saved; says whether it took it.
#[must_use]
pub fn save(file: &File) -> bool {
    try_to_save(file).is_ok()
}

fn try_to_save(file: &File) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(&format!("{};charset=utf-8", file.mime));
    let blob =
        Blob::new_with_str_sequence_and_options(&Array::of1(&file.text.as_str().into()), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(&file.name);
    link.click();
    // The browser has begun to read by the time this runs; the text must not stay in memory for ever.
    gloo::timers::callback::Timeout::new(60_000, move || drop(Url::revoke_object_url(&url)))
        .forget();
    Ok(())
}

/// The file that was chosen in an input, and the input made ready for the next.
#[must_use]
pub fn chosen(event: &Event) -> Option<web_sys::File> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    // The same file may be chosen again.
    input.set_value("");
    Some(file)
}

/// A file's text.
///
/// # Errors
/// In words for the candidate.
pub async fn text(file: web_sys::File) -> Result<String, String> {
    if file.size() > LARGEST {
        return Err("This file is too large to be an export of this program.".to_owned());
    }
    whole(file).await
}

/// The text of a file with a bank of questions.
///
/// # Errors
/// In words for the candidate.
pub async fn bank(file: web_sys::File) -> Result<String, String> {
    // Nothing that is too large is brought into memory to be told so.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a size is whole, and the cast stays at the largest number"
    )]
    let bytes = file.size() as usize;
    if let Some(why) = own::too_large(bytes) {
        return Err(why);
    }
    whole(file).await
}

async fn whole(file: web_sys::File) -> Result<String, String> {
    let text = JsFuture::from(file.text()).await.ok();
    text.and_then(|text| text.as_string())
        .ok_or_else(|| "This file can't be read. Nothing was changed.".to_owned())
}
