"""Output formats, one module each: ``SUFFIX``, ``MEDIUM`` and ``draw(plan)``; found by listing."""
