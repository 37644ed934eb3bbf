//! Options that only exports have.

use domain::codes;

codes! {
    /// The key under which node-link JSON has its ties.
    pub enum TiesKey {
        /// As NetworkX 3.6 reads and writes it, unless told otherwise
        Edges = "edges",
        /// As D3 and NetworkX before 3.4 have it
        Links = "links",
    }
}

codes! {
    /// The shape of `incidence.csv`.
    pub enum IncidenceShape {
        /// A row for each organisation or person, a column for each arena: statnet, sna, R's `as.matrix`
        Matrix = "matrix",
        /// A row for each pair that is tied: any size
        Long = "long",
    }
}
