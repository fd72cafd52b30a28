//! The runner cargo hands the compiled `tests/web` to.

/// Runs the wasm tests in the file named on the command line.
fn main() -> anyhow::Result<()> {
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os())
}
