//! A new migration must reach the binary: the folder is watched.
fn main() {
    println!("cargo:rerun-if-changed=../../migrations");
}
