//! Builds the program again when a page that it embeds has changed, which the compiler does not notice by itself.

fn main() {
    println!("cargo::rerun-if-changed=../explorer/dist");
    println!("cargo::rerun-if-changed=assets/graphiql");
}
