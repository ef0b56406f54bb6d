"""The works of the comparison, a module each with `run(form, peers)`."""
