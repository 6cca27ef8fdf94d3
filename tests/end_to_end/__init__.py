"""The whole product as people use it: a real browser, a real server, the demo region."""
