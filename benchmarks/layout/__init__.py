"""What dohae's layout asks of a reader, beside ELK, dagre, Graphviz, D2 and mermaid-term."""
