"""What dohae costs, measured beside what people use today."""
