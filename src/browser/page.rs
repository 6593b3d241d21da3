//! The page around the app: address, title, focus, and what happens to it.

use gloo::{
    events::{EventListener, EventListenerOptions},
    timers::{
        callback::{Interval, Timeout},
        future::TimeoutFuture,
    },
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Clipboard, Document, Element, HtmlDialogElement, HtmlElement, KeyboardEvent,
    ScrollIntoViewOptions, ScrollLogicalPosition, StorageEvent, VisibilityState, Window,
};

use super::storage;
use crate::{embed::beside, history::Key, route::Route};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// The page at the current address.
#[must_use]
pub fn route() -> Route {
    let hash = window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default();
    Route::parse(&hash)
}

/// Goes to another page.
pub fn go(route: &Route) {
    if let Some(window) = window() {
        // Setting a fragment can't fail.
        drop(window.location().set_hash(&route.to_string()));
    }
}

/// Corrects the address without a new entry in the browser's history.
pub fn correct(route: &Route) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        drop(history.replace_state_with_url(&JsValue::NULL, "", Some(&route.to_string())));
    }
}

/// What the build wrote into the page under a name.
#[must_use]
pub fn meta(name: &str) -> Option<String> {
    let element = document()?
        .query_selector(&format!("meta[name=\"{name}\"]"))
        .ok()??;
    element.get_attribute("content")
}

/// Whether this page is inside another: the build says so in the page that is made for that.
#[must_use]
pub fn is_embedded() -> bool {
    thread_local! {
        static EMBEDDED: bool = meta("place").as_deref() == Some("embed");
    }
    EMBEDDED.with(|embedded| *embedded)
}

/// Whether the focus may be moved: a frame takes it from nobody.
#[must_use]
pub fn may_focus() -> bool {
    !is_embedded() || document().is_some_and(|document| document.has_focus().unwrap_or(false))
}

/// Names the page.
pub fn title(text: &str) {
    if let Some(document) = document() {
        document.set_title(text);
    }
}

/// Moves the focus to the first element that matches, and scrolls to the top if it is the page's heading.
pub fn focus(selector: &str, to_top: bool) {
    let Some(element) = document().and_then(|d| d.query_selector(selector).ok()?) else {
        return;
    };
    // What is folded away can't take the focus.
    if let Ok(Some(folded)) = element.closest("details:not([open])") {
        drop(folded.set_attribute("open", ""));
    }
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        drop(element.focus());
    }
    if to_top && let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
        // What scrolls may be the page around.
        if is_embedded() {
            into_view(&element);
        }
    }
}

/// The element that has the focus.
#[must_use]
pub fn focused() -> Option<Element> {
    document()?.active_element()
}

/// Whether something has the focus: not nothing, and not the page as a whole.
#[must_use]
pub fn is_held() -> bool {
    focused().is_some_and(|element| element.tag_name() != "BODY")
}

/// Opens a dialog as modal, or closes it.
pub fn show_dialog(id: &str, open: bool) {
    let Some(element) = document().and_then(|d| d.get_element_by_id(id)) else {
        return;
    };
    let Ok(dialog) = element.dyn_into::<HtmlDialogElement>() else {
        return;
    };
    match (open, dialog.open()) {
        (true, false) if is_embedded() => show_beside(&dialog),
        (true, false) => drop(dialog.show_modal()),
        (false, true) => dialog.close(),
        _ => {}
    }
}

/// Opens a dialog beside what opened it. A frame that is as tall as its content has no middle that is seen.
fn show_beside(dialog: &HtmlDialogElement) {
    let trigger = focused().filter(|_| is_held());
    let trigger = trigger.map_or(0.0, |element| element.get_bounding_client_rect().top());
    drop(dialog.show_modal());
    let height = dialog.get_bounding_client_rect().height();
    let frame = window().and_then(|window| window.inner_height().ok()?.as_f64());
    let top = beside(trigger, height, frame.unwrap_or_default());
    drop(dialog.style().set_property("top", &format!("{top}px")));
    // A frame may not say so by an attribute.
    if let Ok(Some(heading)) = dialog.query_selector("h2[tabindex]")
        && let Some(heading) = heading.dyn_ref::<HtmlElement>()
    {
        drop(heading.focus());
    }
    into_view(dialog);
}

/// Scrolls as little as makes an element seen, in this page and in those around it.
fn into_view(element: &Element) {
    let nearest = ScrollIntoViewOptions::new();
    nearest.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&nearest);
}

/// Prints the page.
pub fn print() {
    if let Some(window) = window() {
        drop(window.print());
    }
}

/// Puts a text on the clipboard; says whether the browser let it.
pub async fn copy(text: &str) -> bool {
    let Some(window) = window() else {
        return false;
    };
    // The clipboard is missing where the page is not served securely.
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into());
    let Some(clipboard) = clipboard.ok().and_then(|c| c.dyn_into::<Clipboard>().ok()) else {
        return false;
    };
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// Reloads the app from its address.
pub fn reload() {
    if let Some(window) = window() {
        drop(window.location().reload());
    }
}

/// What the page can tell the app.
pub struct Heard {
    /// The address changed.
    pub routed: Box<dyn Fn()>,
    /// A key went down.
    pub key: Box<dyn Fn(KeyboardEvent)>,
    /// The page may be about to go away.
    pub leaving: Box<dyn Fn()>,
    /// The page is seen again.
    pub back: Box<dyn Fn()>,
    /// Another tab changed the record that says which round is live.
    pub live_changed: Box<dyn Fn(Option<String>)>,
    /// A second passed, about.
    pub tick: Box<dyn Fn()>,
}

/// Keeps the app listening; it stops when this is dropped.
pub struct Listening {
    _listeners: Vec<EventListener>,
    _interval: Interval,
}

/// Starts listening.
pub fn listen(heard: Heard) -> Option<Listening> {
    let (window, document) = (window()?, document()?);
    let Heard {
        routed,
        key,
        leaving,
        back,
        live_changed,
        tick,
    } = heard;
    let leaving = std::rc::Rc::new(leaving);
    let hiding = leaving.clone();
    let visible = {
        let document = document.clone();
        move || document.visibility_state() == VisibilityState::Visible
    };
    let listeners = vec![
        EventListener::new(&window, "hashchange", move |_| routed()),
        EventListener::new_with_options(
            &document,
            "keydown",
            EventListenerOptions::enable_prevent_default(),
            move |event| {
                if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                    key(event.clone());
                }
            },
        ),
        EventListener::new(&window, "pagehide", move |_| leaving()),
        EventListener::new(&document, "visibilitychange", move |_| {
            if visible() { back() } else { hiding() }
        }),
        EventListener::new(&window, "storage", move |event| {
            if let Some(event) = event.dyn_ref::<StorageEvent>()
                && event.key() == Some(storage::full_name(&Key::Live.to_string()))
            {
                live_changed(event.new_value());
            }
        }),
    ];
    Some(Listening {
        _listeners: listeners,
        _interval: Interval::new(1_000, tick),
    })
}

/// Calls back once, after `ms` milliseconds, unless it is dropped before.
pub fn later(ms: u32, then: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(ms, then)
}

/// Lets the browser do what else there is to do: draw, and answer the candidate.
pub async fn pause() {
    TimeoutFuture::new(0).await;
}

/// Whether the focus is where letters are typed.
#[must_use]
pub fn is_typing() -> bool {
    focused().is_some_and(|element| {
        matches!(element.tag_name().as_str(), "TEXTAREA" | "SELECT")
            || (element.tag_name() == "INPUT"
                && !matches!(
                    element.get_attribute("type").as_deref(),
                    Some("radio" | "checkbox")
                ))
    })
}

/// The number in a data attribute of the focused element or of one around it.
#[must_use]
pub fn focused_number(attribute: &str) -> Option<u8> {
    let around = focused()?.closest(&format!("[{attribute}]")).ok()??;
    around.get_attribute(attribute)?.parse().ok()
}
