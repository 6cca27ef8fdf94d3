"""A real account provider on this machine: OpenID Connect over HTTP, its tokens signed."""

import json
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT = "wonen-met-zorg"


class Provider:
    """`user` is who is at the keyboard; whoever asks to sign in comes back as that user."""

    def __init__(self, port):
        self.url = f"http://localhost:{port}"
        self.key = RSAKey.generate_key(2048, {"kid": "one", "use": "sig", "alg": "RS256"})
        self.user, self.nonces, self.signed_out = {"sub": "nobody"}, {}, 0

    def answer(self, path, asked):
        """(status, headers, body) of a request."""
        if path == "/authorize":
            code = f"code-{len(self.nonces)}"
            self.nonces[code] = asked.get("nonce", "")
            back = urlencode({"code": code, "state": asked["state"]})
            return 302, {"Location": f"{asked['redirect_uri']}?{back}"}, {}
        if path == "/end":
            self.signed_out += 1
            return 200, {}, {"signed_out": True}
        return 200, {}, self.told(path, asked)

    def told(self, path, asked):
        if path == "/token":
            return {"access_token": "a", "token_type": "Bearer", "expires_in": 3600,
                    "id_token": self.token(self.nonces.pop(asked["code"]))}  # fmt: skip
        if path == "/jwks":
            return {"keys": [self.key.as_dict(private=False)]}
        ends = {"authorization": "authorize", "token": "token", "end_session": "end"}
        return {
            "issuer": self.url, "jwks_uri": f"{self.url}/jwks",
            "response_types_supported": ["code"], "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
        } | {f"{name}_endpoint": f"{self.url}/{end}" for name, end in ends.items()}  # fmt: skip

    def token(self, nonce):
        now = int(time.time())
        claims = {"iss": self.url, "aud": CLIENT, "iat": now, "exp": now + 3600, "nonce": nonce}
        return jwt.encode({"alg": "RS256", "kid": "one"}, claims | self.user, self.key)


@contextmanager
def running_provider(port):
    """The provider, answering on this port of localhost."""
    provider = Provider(port)

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send(parse_qs(urlsplit(self.path).query))

        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            self.send(parse_qs(body.decode()))

        def send(self, asked):
            flat = {name: values[0] for name, values in asked.items()}
            status, headers, told = provider.answer(urlsplit(self.path).path, flat)
            body = json.dumps(told).encode()
            self.send_response(status)
            headers |= {"Content-Type": "application/json", "Content-Length": str(len(body))}
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *said):
            pass

    with ThreadingHTTPServer(("localhost", port), Answer) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield provider
        server.shutdown()
