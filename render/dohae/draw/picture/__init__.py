"""Pictures: a plan becomes objects of ``diagrams``, these become DOT, and Graphviz paints that."""
