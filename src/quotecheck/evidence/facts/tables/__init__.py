"""Claims against tables: the row, the column, the cell where they meet."""
