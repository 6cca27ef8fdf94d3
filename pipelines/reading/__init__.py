"""How each kind of file becomes cells; `pipelines.read` chooses among them."""
