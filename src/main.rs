//! Puts the app on the page.

#[cfg(target_arch = "wasm32")]
fn main() {
    mock_interviewer::ui::mount();
}

#[cfg(not(target_arch = "wasm32"))]
#[expect(
    clippy::print_stderr,
    reason = "the only thing that this binary does natively is to explain itself"
)]
fn main() {
    eprintln!("This program runs in a browser. Start it with: cargo xtask serve");
}
