"""Where the pipeline runs; an engine maps one function over batches and learns of no stage."""
